//! Text that people give: trimmed, and without signs that nobody sees.

pub mod formula;

/// The longest line, in characters.
pub const LINE: usize = 500;
/// The longest paragraph, in characters.
pub const PARAGRAPH: usize = 20_000;

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

fn checked(given: &str, most: usize, breaks: bool) -> Result<String, TextFault> {
    let text = given.trim();
    let text = if text.contains('\r') { text.replace("\r\n", "\n") } else { text.to_owned() };
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    if let Some(bad) = text.chars().find(|c| hidden(*c) && !(breaks && matches!(c, '\n' | '\t'))) {
        let shown: String = text.chars().take(40).map(|c| if hidden(c) { '\u{fffd}' } else { c }).collect();
        return Err(TextFault::Hidden { shown, code: u32::from(bad) });
    }
    let length = text.chars().count();
    if length > most { Err(TextFault::TooLong { length, most }) } else { Ok(text) }
}

/// A text as a terminal may have it, in one line.
pub fn shown(text: &str) -> String {
    text.trim_end().chars().map(|c| if hidden(c) { '\u{fffd}' } else { c }).collect()
}

/// Signs that move the cursor or turn text around: a terminal would obey them.
pub fn hidden(c: char) -> bool {
    c.is_control()
        // No characters, so that nobody means them.
        || matches!(c, '\u{fffe}' | '\u{ffff}')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
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
    fn hidden_signs_are_refused_by_their_code_point() {
        assert_eq!(line("  江南医药（甲）  "), Ok("江南医药（甲）".into()));
        assert_eq!(line(" \u{3000} "), Err(TextFault::Empty));
        assert_eq!(line("a\u{1b}[31m"), Err(TextFault::Hidden { shown: "a\u{fffd}[31m".into(), code: 0x1b }));
        assert_eq!(line("a\nb"), Err(TextFault::Hidden { shown: "a\u{fffd}b".into(), code: 10 }));
        assert_eq!(paragraph("a\r\nb"), Ok("a\nb".into()));
        assert!(matches!(paragraph("a\u{202e}b"), Err(TextFault::Hidden { code: 0x202e, .. })));
        assert_eq!(line(&"长".repeat(501)), Err(TextFault::TooLong { length: 501, most: 500 }));
    }
}
