//! Text that a spreadsheet would run as a formula when it opens a CSV, made harmless and made whole again.
//!
//! The mark is an apostrophe before the text, by which spreadsheets know text. A text that has
//! apostrophes already gets one more, so that taking one off always gives back what was there.

use std::borrow::Cow;

/// The signs with which a formula begins, half and full width; a tabulator or a return hides one.
const SIGNS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// The mark of text.
const MARK: char = '\'';

/// Whether a sign of a formula stands first, or first behind marks.
fn signed(text: &str) -> bool {
    text.trim_start_matches(MARK).starts_with(SIGNS)
}

/// A text as a spreadsheet may have it: marked where it would be run.
pub fn defuse(text: &str) -> Cow<'_, str> {
    if signed(text) { Cow::Owned(format!("{MARK}{text}")) } else { Cow::Borrowed(text) }
}

/// A text as it was before [`defuse`].
pub fn restore(text: &str) -> &str {
    text.strip_prefix(MARK).filter(|rest| signed(rest)).unwrap_or(text)
}

/// What a spreadsheet was to take for text, by `="…"` around it or an apostrophe before it: an identifier itself begins
/// with neither.
pub fn bare(text: &str) -> &str {
    let formula = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    if let Some(inside) = formula.filter(|inside| !inside.contains('"')) {
        return inside.trim();
    }
    let marked = |rest: &&str| rest.starts_with(|c: char| c.is_ascii_digit() || SIGNS.contains(&c));
    text.strip_prefix(MARK).filter(marked).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_would_be_run_is_marked() {
        for (text, marked) in [
            ("=1+1", "'=1+1"),
            ("+86 523", "'+86 523"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("＝1", "'＝1"),
            ("＋1", "'＋1"),
            ("－1", "'－1"),
            ("＠a", "'＠a"),
            ("'=1", "''=1"),
            ("''-1", "'''-1"),
        ] {
            assert_eq!((defuse(text).as_ref(), restore(marked)), (marked, text));
        }
        for text in ["", "'", "''", "'a", "a=1", " =1", "1-2", "江南", "“=”"] {
            assert_eq!((defuse(text).as_ref(), restore(text)), (text, text));
        }
    }

    #[test]
    fn marks_of_text_are_no_part_of_an_identifier() {
        for (text, wanted) in [
            ("=\"0012\"", "0012"),
            ("=\" GD-1 \"", "GD-1"),
            ("'0014", "0014"),
            ("'+86 523", "+86 523"),
            ("'=1", "=1"),
            ("'-", "-"),
            ("'@a", "@a"),
        ] {
            assert_eq!(bare(text), wanted, "{text}");
        }
        for text in ["", "0017.0", "=\"", "=\"a\"&\"b\"", "=1", "'", "'a", "'江南'", "''1"] {
            assert_eq!(bare(text), text);
        }
    }

    proptest! {
        #[test]
        fn what_is_marked_comes_back(text in "['=+\\-@\t\r＝＋－＠a江 ]{0,6}") {
            let marked = defuse(&text);
            prop_assert!(!marked.starts_with(SIGNS));
            prop_assert_eq!(restore(&marked), text.as_str());
        }
    }
}
