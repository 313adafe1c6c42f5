//! What stands in a command that is shown, to be pasted into a shell.

use std::borrow::Cow;

/// Whether a shell takes a text as one word, whatever stands in it.
pub fn is_word(text: &str) -> bool {
    !text.is_empty() && !text.starts_with('-') && text.chars().all(|c| c.is_alphanumeric() || "._-/".contains(c))
}

/// A text as one word of a shell: as it is, else in quotes.
pub fn word(text: &str) -> Cow<'_, str> {
    if is_word(text) { Cow::Borrowed(text) } else { Cow::Owned(format!("'{}'", text.replace('\'', r"'\''"))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_takes_it_as_one_word() {
        for (text, wanted) in [
            ("住建局", "住建局"),
            ("A01", "A01"),
            ("a-1.b_2", "a-1.b_2"),
            ("reports/退回.csv", "reports/退回.csv"),
            ("退回(1)&$x.csv", "'退回(1)&$x.csv'"),
            ("", "''"),
            ("-x", "'-x'"),
            ("Housing Bureau", "'Housing Bureau'"),
            ("A&B;$(reboot)`x`", "'A&B;$(reboot)`x`'"),
            ("~*?#!", "'~*?#!'"),
            ("it's", r"'it'\''s'"),
        ] {
            assert_eq!(word(text), wanted);
        }
    }
}
