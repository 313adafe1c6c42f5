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

/// A text of which every command names the database: pasted, it works on the same file.
pub fn on(db: &str, text: &str) -> String {
    let (named, db) = ("shao ", word(db));
    let mut pieces = text.split(named);
    let mut told = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let begins = !told.ends_with(|c: char| c.is_ascii_alphanumeric() || "._-/".contains(c));
        let command = piece.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default();
        told.push_str(named);
        if begins && super::Command::named(command).is_some() {
            told.push_str(&format!("--db {db} "));
        }
        told.push_str(piece);
    }
    told
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

    #[test]
    fn every_command_of_a_text_names_the_database() {
        for (text, wanted) in [
            ("next: shao show 2025-0001", "next: shao --db 'a b.db' show 2025-0001"),
            ("shao import F，或 shao unit add", "shao --db 'a b.db' import F，或 shao --db 'a b.db' unit add"),
            ("见 shao list --open、shao today", "见 shao --db 'a b.db' list --open、shao --db 'a b.db' today"),
            // Help is the same for every file; what names one already, or is no command, stays.
            ("shao help note; shao --db x verify; shao is shown", "shao help note; shao --db x verify; shao is shown"),
            ("x.shao list shao", "x.shao list shao"),
            ("", ""),
        ] {
            assert_eq!(on("a b.db", text), wanted);
        }
    }
}
