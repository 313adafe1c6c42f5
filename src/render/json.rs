//! JSON, from the typed structs themselves.

use serde::Serialize;

/// One document, indented.
///
/// # Errors
/// A value that has no JSON; none of ours.
pub fn json<T: Serialize>(value: &T) -> serde_json::Result<String> {
    let mut text = serde_json::to_string_pretty(value)?;
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
        text.push_str(&serde_json::to_string(value)?);
        text.push('\n');
    }
    Ok(text)
}
