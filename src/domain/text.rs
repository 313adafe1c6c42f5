//! Text that people give: trimmed, and without signs that nobody sees.

pub mod formula;

use std::borrow::Cow;

/// The longest line, in characters.
pub const LINE: usize = 500;
/// The longest paragraph, in characters.
pub const PARAGRAPH: usize = 20_000;
/// The longest line that is said, in characters.
const SHOWN: usize = 4_000;

/// Why a text is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// Nothing but white space.
    Empty,
    /// A control character, or one that turns text around, of which this is the code point.
    Hidden {
        /// The text with the sign replaced.
        shown: String,
        /// The code point.
        code: u32,
    },
    /// Too long.
    TooLong {
        /// How long it is, in characters.
        length: usize,
        /// How long it may be.
        most: usize,
    },
    /// A telephone number with digits hidden, which stands for none that is known.
    Masked {
        /// As it was given.
        given: String,
    },
}

/// A name or a title: one line.
///
/// # Errors
/// [`TextFault`].
pub fn line(given: &str) -> Result<String, TextFault> {
    checked(given, LINE, false)
}

/// A description: lines may break.
///
/// # Errors
/// [`TextFault`].
pub fn paragraph(given: &str) -> Result<String, TextFault> {
    checked(given, PARAGRAPH, true)
}

/// By what something is known elsewhere, a reference or a telephone number: one line, its full-width signs in half
/// width, so that people who type either mean the same.
///
/// # Errors
/// [`TextFault`].
pub fn identifier(given: &str) -> Result<String, TextFault> {
    line(&narrow(given))
}

/// A text with the full-width twins of ASCII signs as what they mean.
pub fn narrow(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let plain = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + u32::from('!')).unwrap_or(c),
        '\u{3000}' => ' ',
        other => other,
    };
    Cow::Owned(text.chars().map(plain).collect())
}

/// A text without what tells two ways of writing it apart, and no two texts: widths, kinds of brackets, blanks, cases.
pub fn levelled(text: &str) -> String {
    let plain = |c: char| match c {
        '[' | '〔' | '【' | '〈' => '(',
        ']' | '〕' | '】' | '〉' => ')',
        other => other,
    };
    narrow(text).chars().filter(|c| !c.is_whitespace()).map(plain).flat_map(char::to_lowercase).collect()
}

/// Whether a text is what a spreadsheet shows of a long number: `2.02503E+17`. Its other digits are lost.
pub fn shortened(text: &str) -> bool {
    let Some((figure, power)) = text.trim().split_once(['E', 'e']) else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = figure.split_once('.').unwrap_or((figure, "0"));
    whole.len() == 1 && digits(whole) && digits(fraction) && power.strip_prefix('+').is_some_and(digits)
}

fn checked(given: &str, most: usize, breaks: bool) -> Result<String, TextFault> {
    let text = given.trim();
    let text = if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) };
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    if text.len() <= most && text.as_bytes().iter().fold(true, |all, byte| all & seen(*byte)) {
        return Ok(text.into_owned());
    }
    let mut length = 0;
    let mut counted = text.chars().inspect(|_| length += 1);
    if let Some(bad) = counted.find(|c| hidden(*c) && !(breaks && matches!(c, '\n' | '\t'))) {
        let shown: String = text.chars().take(40).map(|c| if hidden(c) { '\u{fffd}' } else { c }).collect();
        return Err(TextFault::Hidden { shown, code: u32::from(bad) });
    }
    if length > most { Err(TextFault::TooLong { length, most }) } else { Ok(text.into_owned()) }
}

/// Whether a byte of a text can be part of no [`hidden`] sign. It may be looked at for many bytes at a time.
fn seen(byte: u8) -> bool {
    // Signs from U+0080 begin with C2, those from U+0600 with D8, from U+1000 E1, from U+2000 E2, from U+F000 EF, and
    // tags with F3.
    (byte >= b' ')
        & (byte != 0x7f)
        & (byte != 0xc2)
        & (byte != 0xd8)
        & (byte != 0xe1)
        & (byte != 0xe2)
        & (byte != 0xef)
        & (byte != 0xf3)
}

/// A text as a terminal may have it, in one line; of one that is longer than any reader goes on for, such as a
/// message that quotes a whole file, the beginning and the end.
pub fn shown(text: &str) -> String {
    let plain = |c: char| if hidden(c) { '\u{fffd}' } else { c };
    let text = text.trim_end();
    let ends = text.char_indices().nth(SHOWN / 2).zip(text.char_indices().nth_back(SHOWN / 2));
    match ends {
        Some(((first, _), (last, _))) if first < last => {
            let (head, tail) = (text.get(..first).unwrap_or_default(), text.get(last..).unwrap_or_default());
            head.chars().chain(" … ".chars()).chain(tail.chars()).map(plain).collect()
        }
        _ => text.chars().map(plain).collect(),
    }
}

/// Lines of text as a terminal may have them.
pub fn shown_lines(text: &str) -> Cow<'_, str> {
    let bad = |c: char| hidden(c) && !matches!(c, '\n' | '\t');
    if text.contains(bad) {
        Cow::Owned(text.chars().map(|c| if bad(c) { '\u{fffd}' } else { c }).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Signs that nobody sees and that a terminal or a reader's eye obeys: they move the cursor, break lines, turn text
/// around, or make two names that look the same differ. Those that join emoji and letters (U+200C, U+200D) are
/// not among them.
pub fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            // Marks, embeddings, overrides and isolates of direction.
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            // Ends of lines and paragraphs.
            | '\u{2028}' | '\u{2029}'
            // Without width: blanks, joiners, operators of formulas, orders to shape that nobody uses any more.
            | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{180e}'
            // Annotations, tags, and what is no character.
            | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}

/// A count: whole, not negative, in digits, full-width ones too.
pub fn count(given: &str) -> Option<u32> {
    let plain: String = given.trim().chars().map(super::points::narrow_digit).collect();
    let digits = !plain.is_empty() && plain.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| plain.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_the_same_in_either_width() {
        for (given, plain) in [
            ("Ｘ００１", "X001"),
            (" GD－２０２３／０１ ", "GD-2023/01"),
            ("（０５２３）８８", "(0523)88"),
            ("苏〔2023〕5号", "苏〔2023〕5号"),
        ] {
            assert_eq!(identifier(given).as_deref(), Ok(plain));
        }
        assert_eq!(identifier("\u{3000}"), Err(TextFault::Empty));
    }

    #[test]
    fn numbers_that_a_spreadsheet_has_shortened() {
        for text in ["2.02503E+17", "1.38E+10", "2E+17", " 1.1e+05 "] {
            assert!(shortened(text), "{text}");
        }
        for text in ["", "E+17", "12E3", "1E5", "2.02503E-17", "12.5E+17", "1.E+17", "1.2E+", "A1.2E+17", "1.38E+10号"]
        {
            assert!(!shortened(text), "{text}");
        }
    }

    #[test]
    fn hidden_signs_are_refused_by_their_code_point() {
        assert_eq!(line("  江南医药（甲）  "), Ok("江南医药（甲）".into()));
        assert_eq!(line(" \u{3000} "), Err(TextFault::Empty));
        assert_eq!(line("a\u{1b}[31m"), Err(TextFault::Hidden { shown: "a\u{fffd}[31m".into(), code: 0x1b }));
        assert_eq!(line("a\nb"), Err(TextFault::Hidden { shown: "a\u{fffd}b".into(), code: 10 }));
        assert_eq!(paragraph("a\r\nb"), Ok("a\nb".into()));
        assert!(matches!(paragraph("a\u{202e}b"), Err(TextFault::Hidden { code: 0x202e, .. })));
        assert_eq!(line(&"长".repeat(501)), Err(TextFault::TooLong { length: 501, most: 500 }));
    }

    #[test]
    fn two_ways_of_writing_a_text_are_levelled() {
        for (one, other) in [
            ("城北街道（开发区）", "城北 街道(开发区)"),
            ("ＡＢ园区", "ab园区"),
            ("泰政督〔2023〕1号", "泰政督［２０２３］ 1号"),
            ("大数据\u{3000}局", "大数据局"),
        ] {
            assert_eq!(levelled(one), levelled(other));
        }
        assert_ne!(levelled("高新区（东区）"), levelled("高新区（西区）"));
    }

    #[test]
    fn what_is_said_fits_a_line_and_a_reader() {
        assert_eq!(shown("a\u{1b}[2J\nb\u{202e}c\n"), "a\u{fffd}[2J\u{fffd}b\u{fffd}c");
        assert_eq!(shown(&"长".repeat(SHOWN)), "长".repeat(SHOWN));
        let cut = shown(&format!("起{}止", "长".repeat(10_000_000)));
        assert_eq!(cut.chars().count(), SHOWN + " … ".chars().count() + 1);
        assert!(cut.starts_with("起长") && cut.ends_with("长止") && cut.contains("长 … 长"));
        assert_eq!(shown_lines("a\tb\nc\r\u{9b}1m\u{2028}"), "a\tb\nc\u{fffd}\u{fffd}1m\u{fffd}");
        assert!(matches!(shown_lines("江南\n"), Cow::Borrowed("江南\n")));
    }
}
