//! What the log says of a column, and what stands there.

use rusqlite::types::Value;

/// A column whose value is not what the log says; both values as far as they show the difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlike {
    /// The column.
    pub column: String,
    /// What the log says; none: nothing.
    pub wanted: Option<String>,
    /// What stands there; none: nothing.
    pub there: Option<String>,
}

/// A longer value is cut, in characters.
const LONG: usize = 48;
/// How much is shown of what comes before the difference.
const BEFORE: usize = 12;

impl Unlike {
    /// Two values of a column, if they differ.
    pub(super) fn of(column: &str, wanted: &Value, there: &Value) -> Option<Self> {
        if wanted == there {
            return None;
        }
        let (mut a, mut b) = (shown(wanted), shown(there));
        if a == b {
            // A number that became a text.
            for (text, value) in [(&mut a, wanted), (&mut b, there)] {
                if let (Some(text), Value::Text(_)) = (text, value) {
                    *text = format!("'{text}'");
                }
            }
        }
        let same = match (&a, &b) {
            (Some(a), Some(b)) => a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count(),
            _ => 0,
        };
        let cut = |text: Option<String>| text.map(|text| cut(&text, same));
        Some(Self { column: column.to_owned(), wanted: cut(a), there: cut(b) })
    }
}

/// A value for people; none: nothing.
pub(super) fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Integer(number) => Some(number.to_string()),
        Value::Real(number) => Some(number.to_string()),
        Value::Text(text) => Some(text.clone()),
        Value::Blob(bytes) => Some(format!("x'{}'", crate::store::hex(bytes))),
    }
}

/// Why something cannot be read, which may quote all of it.
pub(super) fn short(why: &str) -> String {
    why.chars().take(3 * LONG).collect()
}

/// A long text around the place where it begins to differ.
fn cut(text: &str, same: usize) -> String {
    let length = text.chars().count();
    let from = if length <= LONG || same < LONG - BEFORE { 0 } else { same - BEFORE };
    // In one line.
    let part: String = text.chars().skip(from).take(LONG).map(|c| if c == '\n' { '↵' } else { c }).collect();
    let (before, after) = (if from > 0 { "…" } else { "" }, if from + LONG < length { "…" } else { "" });
    format!("{before}{part}{after}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_where_they_differ() {
        let text = |text: &str| Value::Text(text.to_owned());
        let long = |end: &str| text(&format!("{}{end}", "ab".repeat(100)));
        for (wanted, there, a, b) in [
            (text("断水"), text("没断水"), Some("断水"), Some("没断水")),
            (Value::Null, text(""), None, Some("")),
            (Value::Integer(5), text("5"), Some("5"), Some("'5'")),
            (Value::Integer(90), Value::Integer(100), Some("90"), Some("100")),
            (long("x"), long("y"), Some("…ababababababx"), Some("…ababababababy")),
            (text(&"a".repeat(60)), text("b"), Some("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"), Some("b")),
        ] {
            let unlike = Unlike::of("c", &wanted, &there).unwrap();
            assert_eq!((unlike.wanted.as_deref(), unlike.there.as_deref()), (a, b));
        }
        assert_eq!(Unlike::of("c", &Value::Null, &Value::Null), None);
    }
}
