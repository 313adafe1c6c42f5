//! What `verify` found wrong, for scripts.

use serde::Serialize;

use crate::domain::phone::Phones;
use crate::domain::text::shown;
use crate::locale::{Lang, damage};
use crate::store::{Damage, Unlike};

/// One finding: its kind says which of the keys it has.
#[derive(Debug, Default, PartialEq, Serialize)]
pub struct Finding {
    /// `file`, `mark`, `gap`, `changed`, `unreadable`, `cut`, `missing`, `extra`, `differs` or `index`.
    pub kind: &'static str,
    /// The sentence that people read.
    pub message: String,
    /// The event in the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<i64>,
    /// The table; `sqlite_schema` where an object of the schema is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<String>,
    /// What names the row, or the object.
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<String>,
    /// A number by which the file is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    mark: Option<&'static str>,
    /// The number that should be there: a mark, or an event's place.
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<i64>,
    /// The number that is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<i64>,
    /// The columns that differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<Column>,
    /// The words of SQLite or of what reads events.
    #[serde(skip_serializing_if = "Option::is_none")]
    what: Option<String>,
}

/// A column that differs; a long value is cut to where it does.
#[derive(Debug, PartialEq, Serialize)]
struct Column {
    column: String,
    /// What the log says.
    expected: Option<String>,
    found: Option<String>,
}

impl Column {
    fn of(unlike: &Unlike, phones: Phones) -> Self {
        let phones = phones.in_column(&unlike.column);
        let value = |value: &Option<String>| value.as_ref().map(|value| shown(&phones.shown(value)));
        Self { column: shown(&unlike.column), expected: value(&unlike.wanted), found: value(&unlike.there) }
    }
}

impl Finding {
    /// Of damage, with telephone numbers as they may be shown. What stands in a damaged file may be anything: a
    /// terminal must not obey it.
    pub fn of(lang: Lang, damage: &Damage, phones: Phones) -> Self {
        let message = shown(&damage::words_with(lang, damage, phones));
        let told = |kind| Self { kind, message, ..Self::default() };
        match damage {
            // What SQLite says of pages has several lines.
            Damage::File { what } => {
                let lines: Vec<String> = what.lines().map(shown).collect();
                Self { what: Some(lines.join("\n")), ..told("file") }
            }
            Damage::Mark { name, there, wanted } => {
                Self { mark: Some(name), expected: Some(*wanted), found: Some(*there), ..told("mark") }
            }
            Damage::Gap { expected, found } => Self { expected: Some(*expected), found: Some(*found), ..told("gap") },
            Damage::Changed { seq } => Self { event: Some(*seq), ..told("changed") },
            Damage::Unreadable { seq, what } => {
                Self { event: Some(*seq), what: Some(shown(what)), ..told("unreadable") }
            }
            Damage::Cut => told("cut"),
            Damage::Differs { table, key, columns, there, wanted } => {
                let kind = match (there, wanted) {
                    (false, _) => "missing",
                    (_, false) => "extra",
                    (true, true) => "differs",
                };
                let columns = columns.iter().map(|one| Column::of(one, phones)).collect();
                Self { table: Some(shown(table)), key: Some(shown(key)), columns, ..told(kind) }
            }
            Damage::Index { table, index } => {
                Self { table: Some(shown(table)), index: Some(shown(index)), ..told("index") }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_keys() {
        let (table, key) = ("cases".to_owned(), "2026-0001".to_owned());
        let differs = |columns, there, wanted| {
            let (table, key) = (table.clone(), key.clone());
            Damage::Differs { table, key, columns, there, wanted }
        };
        let phone = |text: &str| Some(text.to_owned());
        let phone = Unlike { column: "phone".to_owned(), wanted: phone("13800000000"), there: None };
        let row = r#""table":"cases","key":"2026-0001""#;
        let values = r#""columns":[{"column":"phone","expected":"138****0000","found":null}]"#;
        for (damage, kind, keys) in [
            (Damage::File { what: "x\u{1b}".to_owned() }, "file", r#""what":"x�""#.to_owned()),
            (
                Damage::Mark { name: "user_version", there: 7, wanted: 5 },
                "mark",
                r#""mark":"user_version","expected":5,"found":7"#.to_owned(),
            ),
            (Damage::Gap { expected: 3, found: 4 }, "gap", r#""expected":3,"found":4"#.to_owned()),
            (Damage::Changed { seq: 3 }, "changed", r#""event":3"#.to_owned()),
            (Damage::Unreadable { seq: 3, what: "x".to_owned() }, "unreadable", r#""event":3,"what":"x""#.to_owned()),
            (differs(vec![], false, true), "missing", row.to_owned()),
            (differs(vec![], true, false), "extra", row.to_owned()),
            (differs(vec![phone], true, true), "differs", format!("{row},{values}")),
            (
                Damage::Index { table: table.clone(), index: "cases_by_ref".to_owned() },
                "index",
                r#""table":"cases","index":"cases_by_ref""#.to_owned(),
            ),
        ] {
            let finding = Finding::of(Lang::En, &damage, Phones::Masked);
            let json = serde_json::to_string(&finding).unwrap_or_default();
            let message = serde_json::to_string(&finding.message).unwrap_or_default();
            assert_eq!(json, format!(r#"{{"kind":"{kind}","message":{message},{keys}}}"#));
        }
        let pages = Damage::File { what: "*** in database main ***\nTree 5 page 3: \u{1b}x".to_owned() };
        for (lang, message) in [
            (Lang::Zh, "文件本身损坏：*** in database main ***；Tree 5 page 3: �x"),
            (Lang::En, "the file itself is broken: *** in database main ***; Tree 5 page 3: �x"),
        ] {
            let what = Some("*** in database main ***\nTree 5 page 3: �x".to_owned());
            let wanted = Finding { kind: "file", message: message.to_owned(), what, ..Finding::default() };
            assert_eq!(Finding::of(lang, &pages, Phones::Masked), wanted);
        }
        let cut = Finding::of(Lang::En, &Damage::Cut, Phones::Masked);
        assert_eq!(Finding { kind: "cut", message: cut.message.clone(), ..Finding::default() }, cut);
    }
}
