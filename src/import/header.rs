//! A file's header: which of its cells a column is read from.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Kind;
use super::columns::{column, columns, is_date, is_identifier, near};
use super::fields::Fields;
use super::map::{Fixed, From, Map, REST};
use super::row::{Row, Uses};
use super::source::FileFault;
use super::why::{Bad, Why, shown};
use crate::locale::imports::{is_reason, may_be_reason};

/// Stands in the last cell of a rejected row that had fewer cells than the header: no character, so no text is it.
pub(super) const CELLS_LACKED: &str = "\u{ffff}";

/// A file's header, its columns known.
#[derive(Debug, Default)]
pub(super) struct Header {
    /// The headers as they stand in the file.
    names: Vec<String>,
    columns: Vec<Column>,
    /// The column that says why the rows were rejected, if they were.
    reasons: Option<usize>,
    /// The line of the header, and the columns that have none: nobody misses those that stay blank.
    line: u64,
    nameless: Vec<usize>,
}

/// A column of the kind, and where its value comes from.
#[derive(Debug)]
pub(super) struct Column {
    pub key: &'static str,
    must: bool,
    pub origin: Origin,
    /// What a blank cell stands for.
    blank: Option<Meant>,
    /// What the file's values stand for.
    pub values: Option<BTreeMap<String, Meant>>,
}

/// What a value of the file stands for.
#[derive(Debug)]
pub(super) struct Meant {
    word: String,
    /// Whether a row had the value; rows are read by two threads.
    met: AtomicBool,
}

impl Meant {
    fn new(word: &str) -> Self {
        Self { word: word.trim().to_owned(), met: AtomicBool::new(false) }
    }

    fn meet(&self) -> &str {
        if !self.met.load(Ordering::Relaxed) {
            self.met.store(true, Ordering::Relaxed);
        }
        &self.word
    }
}

/// Where a column's value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// From the first of these cells that is filled.
    First(Vec<usize>),
    /// From all of them, with something between.
    Join(Vec<usize>, String),
    /// It is the same in every row.
    Fixed {
        /// What.
        value: String,
        /// The line of the map that says so.
        line: u64,
    },
}

impl Origin {
    /// The cells.
    pub(super) fn places(&self) -> &[usize] {
        match self {
            Self::First(places) | Self::Join(places, _) => places,
            Self::Fixed { .. } => &[],
        }
    }
}

impl Header {
    /// Whether the file holds rejected rows, with why they were.
    pub(super) fn of_rejects(&self) -> bool {
        self.reasons.is_some()
    }

    /// The column of reasons as this program titles it.
    pub(super) fn reasons(&self) -> Option<usize> {
        self.names.iter().position(|name| is_reason(name))
    }

    /// Knows the columns of a file again, or says of each what is wrong with it.
    pub(super) fn bind(kind: Kind, map: &Map, rows: &[Row]) -> Result<Self, Vec<Bad>> {
        let line = rows.last().map_or(1, |row| row.line);
        let names = names(rows);
        let mut header = Self { names, line, ..Self::default() };
        let mut faults = header.mapped(map, line);
        let mut unknown = Vec::new();
        let taken = |header: &Self, at| header.columns.iter().any(|column| column.origin.places().contains(&at));
        // An earlier program put the reasons last; a ledger's own column of that name is like any other.
        let former = header.names.len().checked_sub(1).filter(|last| !taken(&header, *last));
        let former =
            former.filter(|last| header.names.get(*last).is_some_and(|n| may_be_reason(n) && !map.ignore.contains(n)));
        header.reasons = header.reasons().or(former);
        for (at, name) in header.names.iter().enumerate() {
            let taken = taken(&header, at);
            let ignored = map.ignore.iter().any(|ignored| ignored == name) || header.reasons == Some(at);
            if taken || ignored {
                continue;
            }
            let bad = |why| Bad::new(line, Some(name), None, why);
            let from_map = |key: &str| map.columns.contains_key(key) || map.fixed.contains_key(key);
            match column(kind, name) {
                Some(key) if !from_map(key) && header.columns.iter().any(|there| there.key == key) => {
                    let other = header.name(key).filter(|other| other != name).map(str::to_owned);
                    faults.push(bad(Why::ColumnTwice { key, other }));
                }
                Some(key) if !from_map(key) => header.columns.push(Column::new(key, Origin::First(vec![at]))),
                _ if map.ignore.iter().any(|ignored| ignored == REST) => {}
                Some(key) => {
                    let from = map.columns.get(key).map(|from| from.headers().to_vec()).unwrap_or_default();
                    faults.push(bad(Why::MappedElsewhere { key, from }));
                }
                _ if name.is_empty() => header.nameless.push(at),
                _ => unknown.push(name.clone()),
            }
        }
        if !unknown.is_empty() {
            let taken = |key: &&str| header.columns.iter().any(|column| column.key == *key);
            let given = unknown.into_iter().map(|name| {
                let near = near(kind, &name).filter(|key| !taken(key));
                (name, near)
            });
            faults.push(Bad::new(line, None, None, Why::UnknownColumns { given: given.collect() }));
        }
        header.columns.extend(map.fixed.iter().map(|(key, fixed)| {
            let Fixed { value, line } = fixed.clone();
            Column::new(key, Origin::Fixed { value, line })
        }));
        for (key, must) in columns(kind) {
            match header.columns.iter_mut().find(|column| column.key == *key) {
                Some(column) => {
                    column.must = *must;
                    column.blank = map.blank.get(key).map(|word| Meant::new(word));
                    column.values = map
                        .values
                        .get(key)
                        .map(|words| words.iter().map(|(given, meant)| (given.clone(), Meant::new(meant))).collect());
                }
                None if *must => faults.push(Bad::new(line, None, None, Why::ColumnMissing { key })),
                None => {}
            }
        }
        if faults.is_empty() { Ok(header) } else { Err(faults) }
    }

    /// The columns that the map finds in the file; of those that it does not find, faults.
    fn mapped(&mut self, map: &Map, line: u64) -> Vec<Bad> {
        let mut faults = Vec::new();
        for (key, from) in &map.columns {
            let mut places = Vec::new();
            for wanted in from.headers() {
                match self.names.iter().position(|name| *name == one_line(wanted)) {
                    Some(at) => places.push(at),
                    None => faults.push(Bad::new(line, Some(wanted), None, Why::MappedMissing { key })),
                }
            }
            self.columns.push(Column::new(
                key,
                match from {
                    From::Join { with, .. } => Origin::Join(places, with.clone()),
                    From::One(_) | From::First(_) => Origin::First(places),
                },
            ));
        }
        faults
    }

    /// Whether a header stands in the file.
    pub(super) fn has_name(&self, name: &str) -> bool {
        self.names.iter().any(|there| there == name)
    }

    /// How many cells a row has.
    pub(super) fn width(&self) -> usize {
        self.names.len()
    }

    /// What a row has in columns without a header: of such a file nobody knows what that is.
    pub(super) fn nameless(&self, row: &Row) -> Vec<Bad> {
        let fault = |at: &usize| {
            let given = row.cells.get(*at).map(str::trim).filter(|cell| !cell.is_empty())?;
            let why = Why::NoHeader { column: at + 1, line: row.line, given: shown(given) };
            Some(Bad::new(self.line, None, None, why))
        };
        self.nameless.iter().filter_map(fault).collect()
    }

    /// Whether a row says nothing: of its cells none is filled that a column is read from, and none beside the table.
    pub(super) fn is_blank(&self, cells: &Fields) -> bool {
        let filled = |at: &usize| cells.get(*at).is_some_and(|cell| !cell.trim().is_empty());
        let read = |column: &Column| column.origin.places().iter().any(filled);
        !self.columns.iter().any(read) && !(self.width()..cells.len()).any(|at| filled(&at))
    }

    /// The last cell of a row that is the ledger's own: behind it stands the reason of a rejected row.
    pub(super) fn last(&self) -> usize {
        let last = (0..self.names.len()).rev().find(|at| self.reasons != Some(*at));
        last.unwrap_or_default()
    }

    /// A column, if the file or its map has it.
    pub(super) fn column(&self, key: &str) -> Option<&Column> {
        // Every cell of every row is asked for by its key: looking at a few short keys takes less than hashing one.
        self.columns.iter().find(|column| column.key == key)
    }

    /// The header of a column as it stands in the file.
    pub(super) fn name(&self, key: &str) -> Option<&str> {
        let place = self.column(key)?.origin.places().first()?;
        self.names.get(*place).map(String::as_str)
    }

    /// The columns that must be filled.
    pub(super) fn required(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().filter(|column| column.must).map(|column| column.key)
    }

    /// What the cells of a row are for, as far as that says how they are read.
    pub(super) fn uses(&self) -> Uses {
        let of = |is: fn(&Column) -> bool| {
            let columns = self.columns.iter().filter(|column| is(column));
            columns.flat_map(|column| column.origin.places().iter().copied()).collect()
        };
        Uses {
            dates: of(|column| is_date(column.key)),
            // What is put together from several may have a date among them.
            identifiers: of(|column| is_identifier(column.key) && !matches!(column.origin, Origin::Join(..))),
        }
    }
}

impl Column {
    fn new(key: &'static str, origin: Origin) -> Self {
        Self { key, must: false, origin, blank: None, values: None }
    }

    /// What a value of the file stands for; one that the map does not name, what it says of the `rest`.
    pub(super) fn meant<'t>(&'t self, given: &'t str, rest: Option<&str>) -> &'t str {
        let Some(values) = &self.values else { return given };
        values.get(given).or_else(|| values.get(rest?)).map_or(given, Meant::meet)
    }

    /// What a blank cell stands for.
    pub(super) fn of_blank(&self) -> Option<&str> {
        self.blank.as_ref().map(Meant::meet)
    }

    /// Whether the map says what a blank cell stands for, and no row had one.
    pub(super) fn blank_unmet(&self) -> bool {
        self.blank.as_ref().is_some_and(|meant| !meant.met.load(Ordering::Relaxed))
    }

    /// The values that the map translates and no row had.
    pub(super) fn unmet(&self) -> impl Iterator<Item = &str> {
        let words = self.values.iter().flatten();
        let unmet =
            words.filter(|(given, meant)| !given.is_empty() && *given != REST && !meant.met.load(Ordering::Relaxed));
        unmet.map(|(given, _)| given.as_str())
    }
}

/// The most columns with a header: a ledger of more is none, and finding each would take its time.
const MOST: usize = 1_000;

/// Whether a header has no more columns than a ledger can have.
///
/// # Errors
/// [`FileFault::RowTooWide`].
pub(super) fn narrow_enough(columns: usize, line: u64) -> Result<(), FileFault> {
    if columns > MOST { Err(FileFault::RowTooWide { line, most: MOST }) } else { Ok(()) }
}

/// A header whose words stand on several lines of its cell, on one; Chinese is not put apart by that.
pub(super) fn one_line(word: &str) -> String {
    let mut whole = String::new();
    for part in word.split('\n').map(str::trim).filter(|part| !part.is_empty()) {
        let apart = whole.ends_with(|c: char| c.is_ascii()) && part.starts_with(|c: char| c.is_ascii());
        whole.push_str(if apart { " " } else { "" });
        whole.push_str(part);
    }
    whole
}

/// The headers of a file: what stands in one row, or the words of several one below the other. A word
/// over several columns stands over the first of them; what has no header at the end is no column.
pub(super) fn names(rows: &[Row]) -> Vec<String> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let mut names = vec![String::new(); width];
    for (depth, row) in rows.iter().enumerate() {
        let mut above = String::new();
        for (at, name) in names.iter_mut().enumerate() {
            let word = one_line(row.cells.get(at).unwrap_or_default());
            // Only a word that has others below it reaches over columns.
            let under = rows.iter().skip(depth + 1).any(|row| !row.cells.get(at).unwrap_or_default().trim().is_empty());
            if !word.is_empty() {
                above.clone_from(&word);
            } else if !under {
                above.clear();
            }
            // The reasons that this program adds beside the last column stand under nobody's word.
            let reasons = rows.last().is_some_and(|row| row.cells.get(at).is_some_and(is_reason));
            let own = if word.is_empty() && under && !reasons { &above } else { &word };
            if !name.ends_with(own.as_str()) || name.is_empty() {
                name.push_str(own);
            }
        }
    }
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    names
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Row {
        Row { line: 1, cells: cells.iter().copied().collect(), ..Row::default() }
    }

    fn bind(kind: Kind, map: &str, header: &[&str]) -> Result<Header, Vec<Bad>> {
        Header::bind(kind, &Map::parse(map, kind).unwrap(), &[row(header)])
    }

    fn place(header: &Header, key: &str) -> Vec<usize> {
        header.column(key).map(|column| column.origin.places().to_vec()).unwrap_or_default()
    }

    #[test]
    fn a_number_alone_is_what_the_kind_makes_it() {
        let header = bind(Kind::Cases, "", &["标题", "编号", "受理时间", "吹哨单位", "", ""]).unwrap();
        assert_eq!((place(&header, "ref"), header.width()), (vec![1], 4));
        assert_eq!(place(&bind(Kind::Ratings, "", &["编号", "部门", "评价方"]).unwrap(), "case"), [0]);
        let header = bind(Kind::Exclusions, "", &["工单编号", "批示人", "文号", "日期", "理由"]).unwrap();
        assert_eq!((place(&header, "case"), header.column("department").is_none()), (vec![0], true));
    }

    #[test]
    fn every_fault_of_a_header_is_told() {
        let faults = bind(Kind::Notices, "", &["日期", "on", "shoes", "", "reason"]).unwrap_err();
        let whys: Vec<_> = faults.into_iter().map(|bad| bad.why).collect();
        assert!(
            matches!(
                whys.as_slice(),
                [
                    Why::ColumnTwice { key: "on", other: Some(_) },
                    Why::UnknownColumns { .. },
                    Why::ColumnMissing { key: "department" }
                ]
            ),
            "{whys:?}"
        );
    }

    #[test]
    fn a_map_names_the_headers() {
        let map = "ignore = [\"shoes\"]\n[columns]\non = \"day\"\nreason = { join = [\"a\", \"b\"] }\n[fixed]\ndepartment = \"x\"";
        let header = bind(Kind::Notices, map, &["day", "shoes", "b", "a"]).unwrap();
        assert_eq!(place(&header, "on"), [0]);
        assert_eq!(header.column("reason").unwrap().origin, Origin::Join(vec![3, 2], " ".into()));
        assert_eq!(header.column("department").unwrap().origin, Origin::Fixed { value: "x".into(), line: 6 });
        // What the map reads from elsewhere is not read from a header of that name too.
        let faults = bind(Kind::Notices, map, &["day", "日期", "b"]).unwrap_err();
        let whys: Vec<_> = faults.into_iter().map(|bad| bad.why).collect();
        assert!(
            matches!(whys.as_slice(), [Why::MappedMissing { key: "reason" }, Why::MappedElsewhere { key: "on", .. }]),
            "{whys:?}"
        );
        assert!(
            bind(Kind::Notices, &format!("ignore = [\"*\"]\n{}", &map[19..]), &["day", "日期", "b", "a", ""]).is_ok()
        );
    }

    #[test]
    fn a_ledgers_own_reasons_are_none_of_ours() {
        let whole = |map: &str, names: &[&str]| bind(Kind::Notices, map, &[&["日期", "部门", "事由"], names].concat());
        for ours in [&["哨退回原因"][..], &["shao_reject_reason", "文号"], &["文号", "退回原因"], &["reject_reason"]]
        {
            let header = whole("", ours).unwrap();
            assert!(header.of_rejects() && header.names[header.last()] != "退回原因", "{ours:?}");
        }
        for own in [&["退回原因", "文号"][..], &["reject_reason", "哨退回原因"], &["退回原因", ""][..]] {
            let faults = whole("", own);
            let told = matches!(&faults, Err(all) if matches!(all[..], [Bad { why: Why::UnknownColumns { .. }, .. }]));
            assert!(told || own[1].is_empty() && faults.unwrap().of_rejects(), "{own:?}");
        }
        let read = whole("[columns]\ndoc_no = \"退回原因\"", &["退回原因"]).unwrap();
        assert!(!read.of_rejects() && place(&read, "doc_no") == [3] && read.last() == 3);
        let passed = whole("ignore = [\"退回原因\"]", &["退回原因", "文号"]).unwrap();
        assert!(!passed.of_rejects());
    }

    #[test]
    fn words_of_a_header_in_several_rows_are_put_together() {
        let rows = [row(&["编号", "派单", "", "部门", ""]), row(&["", "时间", "人", "", "说明"])];
        assert_eq!(names(&rows), ["编号", "派单时间", "派单人", "部门", "部门说明"]);
        let rows = [row(&["派单", ""]), row(&["时间", "人", "shao_reject_reason"])];
        assert_eq!(names(&rows), ["派单时间", "派单人", "shao_reject_reason"]);
        let rows = [row(&["吹哨\n时间", "due \n on", " 编号\n"])];
        assert_eq!(names(&rows), ["吹哨时间", "due on", "编号"]);
        let rows = [row(&["编号", "标题"]), row(&["编号", ""])];
        assert_eq!(names(&rows), ["编号", "标题"]);
    }
}
