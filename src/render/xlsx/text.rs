//! Text as a worksheet may have it.

use std::borrow::Cow;

/// The most text that a cell holds, in the units of UTF-16.
pub const MOST: usize = 32_767;
/// The longest name of a worksheet, in the same units.
const LONGEST_NAME: usize = 31;
/// Stands where text was cut off.
const CUT: char = '\u{2026}';

/// A cell's text: signs that XML cannot hold are replaced, what is too long is cut with a mark.
pub fn safe(text: &str) -> Cow<'_, str> {
    let forbidden = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    let short = text.len() <= MOST || text.encode_utf16().count() <= MOST;
    if short && !text.contains(forbidden) {
        return Cow::Borrowed(text);
    }
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let clean: String = lines.chars().map(|c| if forbidden(c) { '\u{fffd}' } else { c }).collect();
    Cow::Owned(cut(&clean, MOST))
}

/// A text of at most so many units of UTF-16.
fn cut(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut left = most.saturating_sub(CUT.len_utf16());
    let mut short = String::new();
    for c in text.chars() {
        let Some(rest) = left.checked_sub(c.len_utf16()) else { break };
        left = rest;
        short.push(c);
    }
    short.push(CUT);
    short
}

/// A name for a worksheet: short enough, without the signs that Excel forbids, and none of those taken.
pub fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let plain: String =
        wanted.chars().map(|c| if "[]:*?/\\".contains(c) || c.is_control() { ' ' } else { c }).collect();
    let plain = plain.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    let plain = if plain.is_empty() { "-" } else { plain };
    // Excel takes names that differ in case only for the same.
    let free = |name: &String| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let numbered = (2..).map(|n| {
        let end = format!(" ({n})");
        format!("{}{end}", cut(plain, LONGEST_NAME.saturating_sub(end.len())))
    });
    std::iter::once(cut(plain, LONGEST_NAME)).chain(numbered).find(free).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_what_excel_allows() {
        for text in ["", "=1+1", "a\nb\tc", "001", "<&>"] {
            assert_eq!(safe(text), text);
        }
        assert_eq!(safe("a\u{0}b\u{1b}[1m\u{7f}\u{ffff}"), "a\u{fffd}b\u{fffd}[1m\u{fffd}\u{fffd}");
        assert_eq!(safe("a\r\nb\rc"), "a\nb\nc");
        let most = "长".repeat(32_767);
        assert_eq!(safe(&most), most);
        let cut = safe(&"长".repeat(32_768)).into_owned();
        assert_eq!((cut.encode_utf16().count(), cut.ends_with("长…")), (32_767, true));
        // A character of two units is never cut in half.
        let cut = safe(&"😀".repeat(20_000)).into_owned();
        assert_eq!((cut.encode_utf16().count(), cut.ends_with("😀…")), (32_767, true));
    }

    #[test]
    fn names_of_worksheets_are_those_that_excel_takes() {
        let taken = ["Due".to_owned(), "Due (2)".to_owned()];
        assert_eq!(sheet_name("部门", &taken), "部门");
        assert_eq!(sheet_name("due", &taken), "due (3)");
        assert_eq!(sheet_name("'a/b:c'", &[]), "a b c");
        assert_eq!(sheet_name("[]", &[]), "-");
        assert_eq!(sheet_name(&"名".repeat(40), &[]), format!("{}…", "名".repeat(30)));
    }
}
