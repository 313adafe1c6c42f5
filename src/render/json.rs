//! JSON, from the typed structs themselves.

use std::borrow::Cow;

use serde::Serialize;

use crate::domain::text::hidden;

/// One document, indented.
///
/// # Errors
/// A value that has no JSON; none of ours.
pub fn json<T: Serialize>(value: &T) -> serde_json::Result<String> {
    let mut text = visible(&serde_json::to_string_pretty(value)?).into_owned();
    text.push('\n');
    Ok(text)
}

/// One object a line.
///
/// # Errors
/// A value that has no JSON; none of ours.
pub fn json_lines<T: Serialize>(values: &[T]) -> serde_json::Result<String> {
    let mut text = String::new();
    for value in values {
        text.push_str(&visible(&serde_json::to_string(value)?));
        text.push('\n');
    }
    Ok(text)
}

/// The same JSON without signs that a terminal obeys: those that JSON lets stand, all of them in strings, are
/// written by their codes.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    let bad = |c: char| hidden(c) && c != '\n';
    if !text.contains(bad) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        if bad(sign) {
            let mut units = [0; 2];
            for unit in sign.encode_utf16(&mut units) {
                safe.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            safe.push(sign);
        }
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_a_terminal_obeys_stand_by_their_codes() -> serde_json::Result<()> {
        let text = "a\u{9b}1m\u{202e}b\u{e0041}\u{1b}\n";
        let written = json(&[text])?;
        assert_eq!(written, "[\n  \"a\\u009b1m\\u202eb\\udb40\\udc41\\u001b\\n\"\n]\n");
        assert_eq!(serde_json::from_str::<Vec<String>>(&written)?, [text]);
        assert_eq!(json_lines(&[text])?, "\"a\\u009b1m\\u202eb\\udb40\\udc41\\u001b\\n\"\n");
        Ok(())
    }
}
