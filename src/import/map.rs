//! A map: how one file's own headers, values and formats stand for the columns of a kind.
//!
//! A map is TOML, written once for each system that sends files. It says nothing of the rules.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::Kind;
use super::columns::column;
use super::dates::DateFormat;
use super::encoding::Encoding;
use super::header::one_line;
use crate::domain::civil::Day;
use crate::domain::vocab::{Coded, UnitKind};

/// Stands for every other value, and for every other column.
pub(super) const REST: &str = "*";

/// What a map says, its keys known.
#[derive(Clone, Debug, Default)]
pub struct Map {
    /// The sheet, by its name or by its number from 1.
    pub(super) sheet: Option<String>,
    /// How many lines stand above the header.
    pub(super) skip_rows: Option<u64>,
    /// How many rows make up the header, one word below the other.
    pub(super) header_rows: usize,
    pub(super) encoding: Option<Encoding>,
    pub(super) delimiter: Option<u8>,
    pub(super) dates: Option<DateFormat>,
    /// What stands between several departments in one cell.
    pub(super) list_separator: Option<String>,
    /// Headers that say nothing to this program.
    pub(super) ignore: Vec<String>,
    /// From which headers a column comes.
    pub(super) columns: BTreeMap<&'static str, From>,
    /// What every row has in a column that the file lacks.
    pub(super) fixed: BTreeMap<&'static str, Fixed>,
    /// What a blank cell of a column stands for.
    pub(super) blank: BTreeMap<&'static str, String>,
    /// What a column's values stand for.
    pub(super) values: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// Units that the file names and the books lack are added, by their kind.
    pub(super) units: BTreeMap<&'static str, NewUnits>,
}

/// From which headers of the file a column comes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(super) enum From {
    /// From one.
    One(String),
    /// From the first of them that is filled.
    First(Vec<String>),
    /// From all of them together.
    Join {
        /// The headers.
        join: Vec<String>,
        /// What stands between them.
        #[serde(default = "blank")]
        with: String,
    },
}

fn blank() -> String {
    " ".to_owned()
}

impl From {
    /// The headers.
    pub(super) fn headers(&self) -> &[String] {
        match self {
            Self::One(header) => std::slice::from_ref(header),
            Self::First(headers) | Self::Join { join: headers, .. } => headers,
        }
    }
}

/// What every row has in a column, and the line of the map that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fixed {
    pub value: String,
    pub line: u64,
}

/// How units that the books lack are added.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewUnits {
    /// What their codes begin with; a number follows.
    pub prefix: String,
    /// The class of departments.
    #[serde(default)]
    pub class: Option<String>,
    /// The first day on which they count.
    #[serde(default)]
    pub from: Option<Day>,
}

/// A map as it stands in its file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    kind: Option<String>,
    sheet: Option<SheetName>,
    skip_rows: Option<u64>,
    header_rows: Option<usize>,
    encoding: Option<String>,
    delimiter: Option<String>,
    date_format: Option<String>,
    list_separator: Option<String>,
    #[serde(default)]
    ignore: Vec<String>,
    #[serde(default)]
    columns: BTreeMap<String, From>,
    #[serde(default)]
    fixed: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    blank: BTreeMap<String, String>,
    #[serde(default)]
    values: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(default)]
    units: BTreeMap<String, NewUnits>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum SheetName {
    Name(String),
    Number(u32),
}

/// Why a map cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MapFault {
    /// It is no TOML, or has a key that no map has.
    Toml {
        /// The line, from 1.
        line: usize,
        /// What the reader of TOML says.
        words: String,
    },
    /// It is a map of another kind of rows.
    OtherKind {
        /// The kind that it names.
        given: String,
    },
    /// A column that this kind does not have.
    NoColumn {
        /// The table that names it.
        table: &'static str,
        /// What it names.
        given: String,
    },
    /// A column that comes from the file and has a fixed value too.
    FixedTwice {
        /// The column.
        key: &'static str,
    },
    /// A setting whose value is none of those it may have.
    Setting {
        /// The setting.
        key: &'static str,
        /// What was given.
        given: String,
        /// What it may be.
        known: &'static str,
    },
}

impl Map {
    /// Whether a header names a column of a kind, by itself or by this map.
    pub(super) fn names(&self, kind: Kind, header: &str) -> bool {
        let header = one_line(header);
        let mapped = self.columns.values().flat_map(From::headers);
        column(kind, &header).is_some() || mapped.into_iter().any(|wanted| one_line(wanted) == header)
    }

    /// Reads a map for rows of a kind.
    ///
    /// # Errors
    /// [`MapFault`].
    pub fn parse(text: &str, kind: Kind) -> Result<Self, MapFault> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let line = |place: usize| 1 + text.get(..place).unwrap_or_default().matches('\n').count();
        let written: Written = toml::from_str(text).map_err(|error| MapFault::Toml {
            line: error.span().map_or(1, |span| line(span.start)),
            words: error.message().replace('\n', " "),
        })?;
        if let Some(given) = written.kind.filter(|given| given != kind.code()) {
            return Err(MapFault::OtherKind { given });
        }
        let fixed: BTreeMap<_, _> = keyed(kind, "fixed", written.fixed)?
            .into_iter()
            .map(|(key, value)| (key, Fixed { line: line(value.span().start) as u64, value: value.into_inner() }))
            .collect();
        let columns = keyed(kind, "columns", written.columns)?;
        if let Some(key) = fixed.keys().find(|key| columns.contains_key(*key)) {
            return Err(MapFault::FixedTwice { key });
        }
        Ok(Self {
            sheet: written.sheet.map(|sheet| match sheet {
                SheetName::Name(name) => name,
                SheetName::Number(number) => number.to_string(),
            }),
            skip_rows: written.skip_rows,
            header_rows: written.header_rows.unwrap_or(1).clamp(1, 5),
            encoding: setting("encoding", "utf-8, utf-16, gb18030", written.encoding, Encoding::named)?,
            delimiter: setting("delimiter", "\",\", \";\", \"|\", \"tab\"", written.delimiter, delimiter)?,
            dates: setting("date_format", DateFormat::KNOWN, written.date_format, DateFormat::parse)?,
            list_separator: written.list_separator.filter(|separator| !separator.is_empty()),
            ignore: written.ignore.into_iter().map(|header| one_line(&header)).collect(),
            columns,
            fixed,
            blank: keyed(kind, "blank", written.blank)?,
            values: keyed(kind, "values", written.values)?,
            units: units(written.units)?,
        })
    }
}

/// A table of a map by the columns of its kind.
fn keyed<T>(
    kind: Kind,
    table: &'static str,
    given: BTreeMap<String, T>,
) -> Result<BTreeMap<&'static str, T>, MapFault> {
    let known = |(given, value): (String, T)| match column(kind, &given) {
        Some(key) => Ok((key, value)),
        None => Err(MapFault::NoColumn { table, given }),
    };
    given.into_iter().map(known).collect()
}

fn setting<T>(
    key: &'static str,
    known: &'static str,
    given: Option<String>,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, MapFault> {
    let one = |given: String| read(&given).ok_or(MapFault::Setting { key, given, known });
    given.map(one).transpose()
}

/// What stands between cells: one sign of ASCII that is no part of what stands in them; a tab by its name too.
fn delimiter(given: &str) -> Option<u8> {
    match given.as_bytes() {
        b"tab" | b"\\t" => Some(b'\t'),
        [byte] if byte.is_ascii() && !byte.is_ascii_alphanumeric() && !matches!(byte, b'"' | b'\n' | b'\r') => {
            Some(*byte)
        }
        _ => None,
    }
}

fn units(given: BTreeMap<String, NewUnits>) -> Result<BTreeMap<&'static str, NewUnits>, MapFault> {
    let known = |(given, rule): (String, NewUnits)| match UnitKind::from_code(&given) {
        Some(kind) => Ok((kind.code(), rule)),
        None => Err(MapFault::Setting { key: "units", given, known: "originator, department, office" }),
    };
    given.into_iter().map(known).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_map_is_read() {
        let map = Map::parse(
            r#"
            kind = "cases"
            sheet = 2
            skip_rows = 1
            date_format = "dmy"
            encoding = "GBK"
            delimiter = "|"
            ignore = ["on_time", " queue "]
            [columns]
            ref = "id"
            title = ["title", "type"]
            description = { join = ["subject", "type"], with = " / " }
            [fixed]
            category = "other"
            [values.channel]
            "Self Service" = "web"
            "*" = "other"
            [units.department]
            prefix = "D"
            class = "A"
            "#,
            Kind::Cases,
        )
        .unwrap();
        assert_eq!((map.sheet.as_deref(), map.skip_rows, map.delimiter), (Some("2"), Some(1), Some(b'|')));
        assert_eq!(map.columns["title"], From::First(vec!["title".into(), "type".into()]));
        assert_eq!(map.columns["description"].headers(), ["subject", "type"]);
        assert_eq!((map.ignore[1].as_str(), map.units["department"].prefix.as_str()), ("queue", "D"));
    }

    #[test]
    fn a_delimiter_is_one_sign_or_a_tab_by_name() {
        for (given, wanted) in [("|", b'|'), (";", b';'), (" ", b' '), ("tab", b'\t'), ("\\t", b'\t'), ("\\\\t", b'\t')]
        {
            let map = Map::parse(&format!("delimiter = \"{given}\""), Kind::Notices).unwrap();
            assert_eq!(map.delimiter, Some(wanted), "{given}");
        }
    }

    #[test]
    fn what_no_map_says_is_refused() {
        let fault = |text: &str| Map::parse(text, Kind::Notices).unwrap_err();
        assert!(matches!(fault("kind = \"notices\"\nshoes = 1\n"), MapFault::Toml { line: 2, .. }));
        assert!(matches!(fault("[columns\n"), MapFault::Toml { line: 1, .. }));
        assert_eq!(fault("kind = \"cases\""), MapFault::OtherKind { given: "cases".into() });
        assert_eq!(fault("[fixed]\nref = \"1\""), MapFault::NoColumn { table: "fixed", given: "ref".into() });
        assert_eq!(fault("[fixed]\non = \"1\"\n[columns]\non = \"d\""), MapFault::FixedTwice { key: "on" });
        for (text, key) in [
            ("date_format = \"ddmm\"", "date_format"),
            ("encoding = \"big5\"", "encoding"),
            ("delimiter = \"--\"", "delimiter"),
            ("delimiter = \"，\"", "delimiter"),
            ("delimiter = \"x\"", "delimiter"),
            ("delimiter = \"\"", "delimiter"),
            ("[units.shop]\nprefix = \"S\"", "units"),
        ] {
            assert!(matches!(fault(text), MapFault::Setting { key: found, .. } if found == key), "{text}");
        }
    }
}
