//! Which columns each kind of ledger has, and which of them a file's header names.

use super::Kind;
use super::table::Table;
use super::why::{Bad, Why};
use crate::locale::headers::means;

/// A column: its key, and whether it must be there and filled.
type Column = (&'static str, bool);

const MUST: bool = true;
const MAY: bool = false;

const UNITS: &[Column] = &[
    ("code", MUST),
    ("name", MUST),
    ("short", MAY),
    ("kind", MUST),
    ("class", MAY),
    ("leader", MAY),
    ("liaison", MAY),
    ("phone", MAY),
    ("from", MAY),
    ("to", MAY),
];

const CASES: &[Column] = &[
    ("ref", MAY),
    ("received_at", MUST),
    ("originator", MUST),
    ("enterprise", MAY),
    ("contact", MAY),
    ("phone", MAY),
    ("channel", MAY),
    ("title", MUST),
    ("description", MAY),
    ("category", MAY),
    ("scope", MAY),
    ("complexity", MAY),
    ("mode", MAY),
    ("lead", MAY),
    ("co", MAY),
    ("assigned_at", MAY),
    ("responded_at", MAY),
    ("plan", MAY),
    ("responsible", MAY),
    ("promised_on", MAY),
    ("due_on", MAY),
    ("consulted_at", MAY),
    ("resolved_at", MAY),
    ("resolution", MAY),
    ("outcome", MAY),
    ("closed_at", MAY),
    ("score", MAY),
];

const RATINGS: &[Column] = &[
    ("case", MUST),
    ("department", MUST),
    ("rater", MUST),
    ("score", MAY),
    ("grade", MAY),
    ("at", MAY),
    ("comment", MAY),
];

const SURVEYS: &[Column] = &[
    ("period", MUST),
    ("department", MUST),
    ("satisfied", MUST),
    ("fairly", MUST),
    ("basically", MUST),
    ("dissatisfied", MUST),
];

const NOTICES: &[Column] = &[("on", MUST), ("department", MUST), ("reason", MUST), ("doc_no", MAY)];

const EXCLUSIONS: &[Column] =
    &[("case", MUST), ("department", MAY), ("approved_by", MUST), ("doc_no", MUST), ("on", MUST), ("reason", MUST)];

/// The columns of a kind.
fn columns(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Units => UNITS,
        Kind::Cases => CASES,
        Kind::Ratings => RATINGS,
        Kind::Surveys => SURVEYS,
        Kind::Notices => NOTICES,
        Kind::Exclusions => EXCLUSIONS,
    }
}

/// Whether a header names a column of this kind.
pub(super) fn known(kind: Kind, name: &str) -> bool {
    columns(kind).iter().any(|(key, _)| means(name, key))
}

/// A file's header, its columns known.
#[derive(Debug)]
pub(super) struct Header {
    /// The headers as they stand in the file.
    names: Vec<String>,
    /// Key, its place among the cells, and whether it must be filled.
    places: Vec<(&'static str, usize, bool)>,
}

impl Header {
    /// Knows the columns of a file again, or says of each what is wrong with it.
    pub(super) fn bind(kind: Kind, table: &Table) -> Result<Self, Vec<Bad>> {
        let line = table.header.line;
        let names: Vec<String> = table.header.cells.iter().map(|name| name.trim().to_owned()).collect();
        let known = || columns(kind).iter().map(|(key, _)| *key).collect();
        let (mut places, mut faults): (Vec<(&'static str, usize, bool)>, Vec<Bad>) = (Vec::new(), Vec::new());
        for (at, name) in names.iter().enumerate() {
            let bad = |why| Bad::new(line, Some(name), None, why);
            match columns(kind).iter().find(|(key, _)| means(name, key)) {
                _ if name.is_empty() => faults.push(Bad::new(line, None, None, Why::NoHeader { column: at + 1 })),
                None => faults.push(bad(Why::UnknownColumn { known: known() })),
                Some((key, _)) if places.iter().any(|(there, ..)| there == key) => {
                    faults.push(bad(Why::ColumnTwice { key }));
                }
                Some((key, must)) => places.push((key, at, *must)),
            }
        }
        for (key, _) in columns(kind).iter().filter(|(_, must)| *must) {
            if !places.iter().any(|(there, ..)| there == key) {
                faults.push(Bad::new(line, None, None, Why::ColumnMissing { key }));
            }
        }
        if faults.is_empty() { Ok(Self { names, places }) } else { Err(faults) }
    }

    /// How many cells a row has.
    pub(super) fn width(&self) -> usize {
        self.names.len()
    }

    /// The place of a column among the cells.
    pub(super) fn place(&self, key: &str) -> Option<usize> {
        self.places.iter().find(|(there, ..)| *there == key).map(|(_, at, _)| *at)
    }

    /// The header of a column as it stands in the file.
    pub(super) fn name(&self, key: &str) -> Option<&str> {
        self.names.get(self.place(key)?).map(String::as_str)
    }

    /// The columns that must be filled.
    pub(super) fn required(&self) -> impl Iterator<Item = &'static str> {
        self.places.iter().filter(|(.., must)| *must).map(|(key, ..)| *key)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn bind(kind: Kind, header: &str) -> Result<Header, Vec<Bad>> {
        Header::bind(kind, &Table::read(header, b',').unwrap())
    }

    #[test]
    fn a_number_alone_is_what_the_kind_makes_it() {
        assert_eq!(bind(Kind::Cases, "标题,编号,受理时间,吹哨单位").unwrap().place("ref"), Some(1));
        assert_eq!(bind(Kind::Ratings, "编号,部门,评价方").unwrap().place("case"), Some(0));
        let header = bind(Kind::Exclusions, "工单编号,批示人,文号,日期,理由").unwrap();
        assert_eq!((header.place("case"), header.place("department")), (Some(0), None));
    }

    #[test]
    fn every_fault_of_a_header_is_told() {
        let faults = bind(Kind::Notices, "日期,on,shoes,,reason").unwrap_err();
        let whys: Vec<_> = faults.into_iter().map(|bad| bad.why).collect();
        assert!(
            matches!(
                whys.as_slice(),
                [
                    Why::ColumnTwice { key: "on" },
                    Why::UnknownColumn { .. },
                    Why::NoHeader { column: 4 },
                    Why::ColumnMissing { key: "department" }
                ]
            ),
            "{whys:?}"
        );
    }
}
