//! One row's cells, read into their types; what cannot be read is kept as a fault of its cell.

use std::borrow::Cow;

use chrono::FixedOffset;

use super::dates::DateFormat;
use super::decoded::UNDECODED;
use super::header::{CELLS_LACKED, Column, Header, Origin};
use super::map::REST;
use super::row::{Mark, Row};
use super::why::{Bad, Why, shown};
use crate::domain::civil::{Day, Moment, When};
use crate::domain::naming::{BETWEEN, shared_by};
use crate::domain::points::Points;
use crate::domain::refusal::Refusal;
use crate::domain::text::formula::{bare, restore};
use crate::domain::text::{self, TextFault, shortened};
use crate::domain::vocab::Coded;
use crate::locale::{imports, refusals, words};

/// The longest list of departments in one cell, in characters.
const LIST: usize = 2_000;

/// How the cells of a file are to be read.
#[derive(Clone, Debug)]
pub(super) struct Manner {
    pub offset: FixedOffset,
    pub dates: DateFormat,
    /// What stands between several departments in one cell, if the map says it.
    pub separator: Option<String>,
    /// The name of the file's encoding; a workbook has none.
    pub encoding: &'static str,
}

/// The cells of a row, and what is wrong with them.
pub(super) struct Cells<'a> {
    header: &'a Header,
    row: &'a Row,
    manner: &'a Manner,
    /// Whether bytes of the row are none of its encoding.
    undecoded: bool,
    faults: Vec<Bad>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(header: &'a Header, row: &'a Row, manner: &'a Manner) -> Self {
        let undecoded = row.cells.as_str().contains(UNDECODED);
        Self { header, row, manner, undecoded, faults: Vec::new() }
    }

    /// The line on which the row begins.
    pub(super) fn line_number(&self) -> u64 {
        self.row.line
    }

    /// Whether the row is as wide as the header; required cells that are empty are noted.
    pub(super) fn fit(&mut self) -> bool {
        let (cells, header) = (self.row.cells.len(), self.header.width());
        let beyond = self.row.cells.iter().skip(header).find(|cell| !cell.trim().is_empty());
        // A workbook says nothing of the blank cells at the end of a row.
        let short = cells < header && !self.manner.encoding.is_empty();
        if short || beyond.is_some() {
            // In rejects the cells of a row stand where they stood: its delimiters are not what is wrong.
            let beside = beyond.filter(|_| self.manner.encoding.is_empty() || self.header.of_rejects());
            let why = match beside {
                Some(given) => Why::Beside { given: shown(given.trim()) },
                None => Why::Ragged { cells, header },
            };
            self.faults.push(Bad::new(self.row.line, None, None, why));
            if self.undecoded {
                let why = Why::Undecodable { encoding: self.manner.encoding };
                self.faults.push(Bad::new(self.row.line, None, None, why));
            }
            return false;
        }
        let lacked = |cell: &str| cell == CELLS_LACKED || self.header.of_rejects() && imports::is_to_fill(cell);
        if self.row.cells.get(self.header.last()).is_some_and(lacked) {
            self.faults.push(Bad::new(self.row.line, None, None, Why::CellsLacked));
            return false;
        }
        for key in self.header.required() {
            if self.given(key).is_none() {
                self.refuse(key, Why::Required);
            }
        }
        true
    }

    /// Whether the file, or its map, says anything of a column.
    pub(super) fn has(&self, key: &str) -> bool {
        self.header.column(key).is_some()
    }

    /// What a column has in this row, in the words of the kind; nothing where it is blank or the file
    /// has no such column.
    pub(super) fn given(&self, key: &str) -> Option<Cow<'a, str>> {
        self.given_in(self.header.column(key)?)
    }

    fn given_in(&self, column: &'a Column) -> Option<Cow<'a, str>> {
        let text = self.raw(column).or_else(|| column.of_blank().map(Cow::Borrowed))?;
        if column.values.is_none() {
            return Some(text);
        }
        let meant = column.meant(&text, Some(REST));
        (!meant.is_empty()).then(|| Cow::Owned(meant.to_owned()))
    }

    /// What stands in the cells of a column.
    fn raw(&self, column: &'a Column) -> Option<Cow<'a, str>> {
        let cell = |place: &usize| {
            let text = self.row.cells.get(*place)?.trim();
            // Workbooks keep text and formulas apart by themselves.
            let marked = !self.manner.encoding.is_empty() && text.starts_with('\'');
            let text = if marked { restore(text).trim() } else { text };
            (!text.is_empty()).then_some(text)
        };
        match &column.origin {
            Origin::First(places) => places.iter().find_map(cell).map(Cow::Borrowed),
            Origin::Join(places, with) => {
                let parts: Vec<&str> = places.iter().filter_map(cell).collect();
                (!parts.is_empty()).then(|| Cow::Owned(parts.join(with)))
            }
            Origin::Fixed { value, .. } => Some(value.trim()).filter(|value| !value.is_empty()).map(Cow::Borrowed),
        }
    }

    /// Notes a fault of a cell.
    pub(super) fn refuse(&mut self, key: &'static str, why: Why) {
        if let Some(Origin::Fixed { value, line }) = self.header.column(key).map(|column| &column.origin)
            && why.of_value()
        {
            self.faults.push(Bad::of_map(*line, key, value, why));
            return;
        }
        let column = self.header.name(key).unwrap_or(key);
        let value = self.header.column(key).and_then(|column| self.raw(column));
        let mut bad = Bad::new(self.row.line, Some(column), value.as_deref(), why);
        if let Why::Refused(refusal) = &bad.why {
            let title = |key: &'static str| Some((key, shown(self.header.name(key)?)));
            bad.titles = spoken_of(refusal).into_iter().filter_map(title).collect();
        }
        self.faults.push(bad);
    }

    /// Whether nothing is wrong so far.
    pub(super) fn good(&self) -> bool {
        self.faults.is_empty()
    }

    pub(super) fn into_faults(self) -> Vec<Bad> {
        self.faults
    }

    /// A filled cell's value, or a fault.
    pub(super) fn read<T>(&mut self, key: &'static str, parse: impl FnOnce(&str) -> Result<T, Why>) -> Option<T> {
        let column = self.header.column(key)?;
        let given = self.given_in(column)?;
        let read = match self.spoilt(column, &given) {
            Some(why) => Err(why),
            None => parse(&given),
        };
        read.map_err(|why| self.refuse(key, why)).ok()
    }

    /// Why a cell holds nothing that anybody wrote.
    fn spoilt(&self, column: &Column, given: &str) -> Option<Why> {
        if self.undecoded && given.contains(UNDECODED) {
            // Bytes that were no text are marked in a file of rejects too, and stand in a workbook as nothing else.
            if self.header.of_rejects() || self.manner.encoding.is_empty() {
                return Some(Why::Marked);
            }
            return Some(Why::Undecodable { encoding: self.manner.encoding });
        }
        if self.header.of_rejects() && imports::marked(given).is_some() {
            return Some(Why::Marked);
        }
        if self.row.marks.is_empty() {
            return None;
        }
        let places = column.origin.places();
        let (_, mark) = self.row.marks.iter().find(|(place, _)| places.contains(place))?;
        Some(match mark {
            Mark::Rounded => Why::Rounded,
            Mark::Fault(name) => Why::FormulaFailed { name },
            Mark::Uncomputed => Why::FormulaUncomputed,
            Mark::Quote => Why::StrayQuote,
            Mark::Date => Why::StoredAsDate,
            Mark::Bool => Why::StoredAsBool,
        })
    }

    /// The parts of a cell that lists several; a cell that is one of them whole is not taken apart. `joined` says
    /// whether one of them may hold what stands between several.
    pub(super) fn parts<T>(
        &mut self,
        key: &'static str,
        joined: bool,
        mut one: impl FnMut(&str) -> Result<T, Why>,
    ) -> Vec<T> {
        let Some(column) = self.header.column(key) else { return Vec::new() };
        let Some(given) = self.raw(column).or_else(|| column.of_blank().map(Cow::Borrowed)) else { return Vec::new() };
        if let Some(why) = self.spoilt(column, &given) {
            self.refuse(key, why);
            return Vec::new();
        }
        let length = given.chars().count();
        if length > LIST {
            self.refuse(key, Why::Text(TextFault::TooLong { length, most: LIST }));
            return Vec::new();
        }
        let whole = column.meant(&given, None);
        if (joined || !shared_by(self.manner.separator.as_deref(), whole))
            && let Ok(whole) = one(whole)
        {
            return vec![whole];
        }
        let split: Vec<&str> = match &self.manner.separator {
            Some(separator) => given.split(separator.as_str()).collect(),
            None => given.split(BETWEEN).collect(),
        };
        let mut all = Vec::new();
        for part in split.into_iter().map(str::trim).filter(|part| !part.is_empty()) {
            match one(column.meant(part, Some(REST))) {
                Ok(found) => all.push(found),
                Err(why) => self.refuse(key, why),
            }
        }
        all
    }

    /// The same of parts that each have a moment behind them: `住建局=2023-05-08 16:00`.
    pub(super) fn dated_parts<T>(
        &mut self,
        key: &'static str,
        joined: bool,
        mut one: impl FnMut(&str) -> Result<T, Why>,
    ) -> Vec<(T, Moment)> {
        let manner = self.manner;
        self.parts(key, joined, |part| {
            let undated = || Why::Undated { given: shown(part) };
            let (name, when) = part.rsplit_once(['=', '＝']).ok_or_else(undated)?;
            let at = manner.dates.read(when.trim(), manner.offset).map_err(Why::Date)?.start();
            Ok((one(name.trim())?, at))
        })
    }

    /// One line of text.
    pub(super) fn line(&mut self, key: &'static str) -> Option<String> {
        self.read(
            key,
            |given| if shortened(given) { Err(Why::Shortened) } else { text::line(given).map_err(Why::Text) },
        )
    }

    /// A reference, a code or a telephone number, without what made a spreadsheet take it for text.
    pub(super) fn identifier(&mut self, key: &'static str) -> Option<String> {
        let read = |given: &str| text::identifier(bare(given)).map_err(Why::Text);
        self.read(key, |given| if shortened(given) { Err(Why::Shortened) } else { read(given) })
    }

    /// Text whose lines may break.
    pub(super) fn paragraph(&mut self, key: &'static str) -> Option<String> {
        self.read(key, |given| text::paragraph(given).map_err(Why::Text))
    }

    fn when(&mut self, key: &'static str) -> Option<When> {
        let manner = self.manner;
        self.read(key, |given| manner.dates.read(given, manner.offset).map_err(Why::Date))
    }

    /// When something happened: a date alone is its first second.
    pub(super) fn moment(&mut self, key: &'static str) -> Option<Moment> {
        self.when(key).map(When::start)
    }

    /// Until when something is on time: a date alone is its last second.
    pub(super) fn until(&mut self, key: &'static str) -> Option<Moment> {
        self.when(key).map(When::end)
    }

    /// A date; of a date with a time, the date.
    pub(super) fn day(&mut self, key: &'static str) -> Option<Day> {
        self.when(key).map(When::day)
    }

    /// A term of a closed set.
    pub(super) fn term<T: Coded>(&mut self, key: &'static str) -> Option<T> {
        self.read(key, |given| {
            let unknown = || Why::Term { given: given.to_owned(), words: refusals::choices::<T> };
            words::read(given).ok_or_else(unknown)
        })
    }

    /// A score.
    pub(super) fn points(&mut self, key: &'static str) -> Option<Points> {
        self.read(key, |given| Points::parse(given).map_err(Why::Points))
    }

    /// A number of votes.
    pub(super) fn count(&mut self, key: &'static str) -> Option<u32> {
        self.read(key, |given| text::count(given).ok_or_else(|| Why::NotACount { given: given.to_owned() }))
    }
}

/// The columns that a refusal speaks of.
fn spoken_of(refusal: &Refusal) -> Vec<&'static str> {
    match refusal {
        Refusal::PastNeeds { field, needs } => vec![field, needs],
        Refusal::PastOrder { later, earlier } => vec![later, earlier],
        _ => Vec::new(),
    }
}
