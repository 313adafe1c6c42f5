//! Where a text may be broken into lines.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::table::is_rule;

/// The columns that a text takes on a terminal.
pub fn width(text: &str) -> usize {
    plain(text).unwrap_or_else(|| text.width())
}

/// The same of a text whose signs all have their own width, whatever stands beside them: ASCII, Chinese characters and
/// their marks. Most are of this kind.
pub fn plain(text: &str) -> Option<usize> {
    text.chars().try_fold(0, |sum, c| Some(sum + usize::from(of_plain(c)?)))
}

fn of_plain(c: char) -> Option<u8> {
    match c {
        ' '..='~' | '\u{d7}' | '\u{2014}' | '\u{2018}'..='\u{201d}' | '\u{2026}' => Some(1),
        '\u{3001}'..='\u{3002}' | '\u{3008}'..='\u{3011}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}' => {
            Some(2)
        }
        _ => None,
    }
}

/// The columns of one sign, if it can be seen at all.
fn sign(c: char) -> Option<usize> {
    of_plain(c).map(usize::from).or_else(|| c.width())
}

/// A text in lines of so many columns at most. A word, a number or a code is broken only where it alone is wider.
pub fn lines(text: &str, room: usize) -> Vec<String> {
    if plain(text).is_some_and(|width| width <= room) {
        return vec![text.trim_end().to_owned()];
    }
    let mut lines = vec![String::new()];
    each_piece(text, |piece| {
        let used = lines.last().map_or(0, |line| width(line));
        if used > 0 && used + width(piece.trim_end()) > room {
            lines.push(String::new());
        }
        for part in parts(piece, room) {
            if let Some(line) = lines.last_mut().filter(|line| line.is_empty() || width(line) + width(part) <= room) {
                line.push_str(part);
            } else if !part.trim_end().is_empty() {
                lines.push(part.to_owned());
            }
        }
    });
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// Words for a screen so wide: a line that is wider goes on below its beginning, a little further in. Tables among
/// them, each between empty lines, stay as they are: they were given their room where they were drawn.
pub fn within(words: &str, room: u16) -> String {
    let parts = words.split_inclusive("\n\n");
    parts.map(|part| if part.lines().any(is_rule) { part.to_owned() } else { broken(part, room) }).collect()
}

/// The same of words alone.
fn broken(words: &str, room: u16) -> String {
    let room = usize::from(room);
    let mut out = String::new();
    for line in words.split_inclusive('\n') {
        let end = if line.ends_with('\n') { "\n" } else { "" };
        let text = line.trim_end_matches('\n');
        let begun = text.len() - text.trim_start_matches(' ').len();
        let indent = begun + 2;
        if text.width() <= room || room < indent + 20 {
            out.push_str(line);
            continue;
        }
        let first = lines(text, room);
        let Some((first, _)) = first.split_first() else { continue };
        let rest = text.strip_prefix(first.as_str()).unwrap_or_default();
        let below = lines(rest.trim_start(), room - indent);
        let gap = format!("\n{}", " ".repeat(indent));
        out.push_str(&[std::slice::from_ref(first), below.as_slice()].concat().join(&gap));
        out.push_str(end);
    }
    out
}

/// The widest of what is not broken in a text.
pub fn longest(text: &str) -> usize {
    let mut widest = 0;
    each_piece(text, |piece| widest = widest.max(width(piece.trim_end())));
    widest
}

/// Whether a mark never begins a line.
fn closes(c: char) -> bool {
    matches!(
        c,
        '、' | '，'
            | '。'
            | '；'
            | '：'
            | '？'
            | '！'
            | '）'
            | '》'
            | '〉'
            | '”'
            | '’'
            | '」'
            | '』'
            | '】'
            | '〕'
            | '…'
            | ','
            | '.'
            | ';'
            | ':'
            | '?'
            | '!'
            | ')'
            | ']'
            | '}'
            | '%'
    )
}

/// Whether a mark never ends one.
fn opens(c: char) -> bool {
    matches!(c, '（' | '《' | '〈' | '“' | '‘' | '「' | '『' | '【' | '〔' | '(' | '[' | '{')
}

/// The parts of a text between which it may be broken: after blanks, and around characters as wide as Chinese ones,
/// but not before a mark that closes.
fn each_piece<'t>(text: &'t str, mut take: impl FnMut(&'t str)) {
    let mut start = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let now = (c, sign(c));
        if let Some((b, of_b)) = before
            && now.1 != Some(0)
            && c != ' '
            && (b == ' ' || of_b == Some(2) || now.1 == Some(2))
            && !(opens(b) || closes(c) && b != ' ')
        {
            take(text.get(start..at).unwrap_or_default());
            start = at;
        }
        before = Some(now);
    }
    take(text.get(start..).unwrap_or_default());
}

/// A piece cut where it has no room on a line of its own.
fn parts(piece: &str, room: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut used) = (0, 0);
    for (at, c) in piece.char_indices() {
        let wide = sign(c).unwrap_or_default();
        if used > 0 && used + wide > room && c != ' ' {
            parts.extend(piece.get(start..at));
            (start, used) = (at, 0);
        }
        used += wide;
    }
    parts.extend(piece.get(start..));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_with_a_width_of_their_own_have_it_beside_all_others() {
        let plain: Vec<char> = ('\0'..='\u{1ffff}').filter(|c| of_plain(*c).is_some()).collect();
        for c in &plain {
            assert_eq!(of_plain(*c).map(usize::from), c.width(), "{c:?}");
            for text in [format!("{c}{c}"), format!("a{c}中"), format!("中{c}a")] {
                assert_eq!(super::plain(&text), Some(text.width()), "{text}");
            }
        }
        let text: String = plain.iter().collect();
        assert_eq!(super::plain(&text), Some(text.width()));
        assert_eq!(
            ["", "e\u{301}", "👩\u{200d}🔧", "中\u{fe00}", "\t"].map(super::plain),
            [Some(0), None, None, None, None]
        );
    }

    #[test]
    fn words_numbers_and_dates_stay_whole_and_no_line_begins_with_a_closing_mark() {
        for (text, room, wanted) in [
            ("2025-01-02 09:00", 12, &["2025-01-02", "09:00"][..]),
            ("厂区门前，道路积水", 8, &["厂区门", "前，道路", "积水"]),
            ("见文件（2026〕第12号", 10, &["见文件", "（2026〕第", "12号"]),
            ("电话 0523-86234567 转 801", 14, &["电话", "0523-86234567", "转 801"]),
            ("shao extend grant 2026-0001 --dept 住建局", 20, &["shao extend grant", "2026-0001 --dept 住", "建局"]),
            ("abcdefgh", 3, &["abc", "def", "gh"]),
            ("一 (二) 三", 4, &["一", "(二)", "三"]),
            ("", 5, &[""]),
        ] {
            assert_eq!(lines(text, room), wanted, "{text}");
        }
        let words = "short\n  2026-03-02  received from 白塔镇: 道路积水\n";
        assert_eq!(within(words, 30), "short\n  2026-03-02  received from 白\n    塔镇: 道路积水\n");
        assert_eq!(within(words, 60), words);
        assert_eq!(["2025-01-02 09:00", "道路积水", "前，", ""].map(longest), [10, 2, 4, 0]);
    }
}
