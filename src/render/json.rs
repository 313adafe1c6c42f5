//! JSON, from the typed structs themselves.

use std::borrow::Cow;
use std::io::{Result, Write};

use serde::Serialize;

use crate::domain::text::hidden;

/// One document, indented, as it comes.
///
/// # Errors
/// It cannot be written; a value that has no JSON, none of ours.
pub fn json<T: Serialize>(value: &T, to: &mut dyn Write) -> Result<()> {
    let mut to = Seen(to);
    serde_json::to_writer_pretty(&mut to, value)?;
    to.write_all(b"\n")
}

/// One object a line.
///
/// # Errors
/// Those of [`json`].
pub fn json_lines<T: Serialize>(values: &[T], to: &mut dyn Write) -> Result<()> {
    let mut to = Seen(to);
    for value in values {
        serde_json::to_writer(&mut to, value)?;
        to.write_all(b"\n")?;
    }
    Ok(())
}

/// A document that was written without a blank, as [`json`] would write it.
///
/// # Errors
/// It cannot be written.
pub fn json_indented(document: &str, to: &mut dyn Write) -> Result<()> {
    let mut to = Seen(to);
    let mut depth = 0;
    let (mut rest, mut empty) = (document, false);
    let line = |to: &mut Seen<'_>, depth: usize| {
        to.write_all(b"\n")?;
        (0..depth).try_for_each(|_| to.write_all(b"  "))
    };
    while let Some(sign) = rest.chars().next() {
        let closes = matches!(sign, ']' | '}');
        if empty && !closes {
            line(&mut to, depth)?;
        }
        if closes {
            depth -= 1;
            if !empty {
                line(&mut to, depth)?;
            }
        }
        empty = matches!(sign, '[' | '{');
        let length = match sign {
            '"' => string(rest),
            '[' | ']' | '{' | '}' | ',' | ':' => 1,
            _ => rest.find([',', ']', '}']).unwrap_or(rest.len()),
        };
        let (part, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        to.write_all(part.as_bytes())?;
        rest = behind;
        match sign {
            ',' => line(&mut to, depth)?,
            ':' => to.write_all(b" ")?,
            _ => depth += usize::from(empty),
        }
    }
    to.write_all(b"\n")
}

/// How long the string is with which a text begins, its quotes with it.
fn string(text: &str) -> usize {
    let mut escaped = false;
    let end = text.bytes().skip(1).position(|sign| {
        let ends = sign == b'"' && !escaped;
        escaped = sign == b'\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |end| end + 2)
}

/// Where JSON goes, its signs that a terminal obeys written by their codes. It comes in whole characters.
struct Seen<'w>(&'w mut dyn Write);

impl Write for Seen<'_> {
    fn write(&mut self, part: &[u8]) -> Result<usize> {
        match std::str::from_utf8(part) {
            Ok(text) => self.0.write_all(visible(text).as_bytes())?,
            Err(_) => self.0.write_all(part)?,
        }
        Ok(part.len())
    }

    fn flush(&mut self) -> Result<()> {
        self.0.flush()
    }
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
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut dyn Write) -> Result<()>) -> String {
        let mut bytes = Vec::new();
        write(&mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn signs_that_a_terminal_obeys_stand_by_their_codes() {
        let text = "a\u{9b}1m\u{202e}b\u{e0041}\u{1b}\n";
        let json = written(|to| json(&[text], to));
        assert_eq!(json, "[\n  \"a\\u009b1m\\u202eb\\udb40\\udc41\\u001b\\n\"\n]\n");
        assert_eq!(serde_json::from_str::<Vec<String>>(&json).unwrap(), [text]);
        let lines = written(|to| json_lines(&[text], to));
        assert_eq!(lines, "\"a\\u009b1m\\u202eb\\udb40\\udc41\\u001b\\n\"\n");
    }

    #[test]
    fn what_was_written_without_a_blank_is_indented_as_all_else() {
        for document in [
            "null",
            "[]",
            "{}",
            "[[],{},[[]]]",
            r#"{"a":[1,-2.50,true,null,"x"],"b":{"c":{}},"":"{[,:]}\"\\","满":"\u{202e}\\\"]"}"#,
            "[{\"a\":\"\u{202e}\u{9b}\"},{\"a\":\"\\\\\"}]",
        ] {
            let value: serde_json::Value = serde_json::from_str(document).unwrap_or(serde_json::Value::Null);
            let compact = serde_json::to_string(&value).unwrap();
            assert_eq!(written(|to| json_indented(&compact, to)), written(|to| json(&value, to)), "{document}");
        }
    }
}
