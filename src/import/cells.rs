//! One row's cells, read into their types; what cannot be read is kept as a fault of its cell.

use chrono::FixedOffset;

use super::columns::Header;
use super::table::Row;
use super::why::{Bad, Why};
use crate::domain::civil::{Day, Moment, When, parse_when};
use crate::domain::points::Points;
use crate::domain::text;
use crate::domain::text::formula::restore;
use crate::domain::vocab::Coded;
use crate::locale::{refusals, words};

/// The cells of a row, and what is wrong with them.
pub(super) struct Cells<'a> {
    header: &'a Header,
    row: &'a Row,
    offset: FixedOffset,
    faults: Vec<Bad>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(header: &'a Header, row: &'a Row, offset: FixedOffset) -> Self {
        Self { header, row, offset, faults: Vec::new() }
    }

    /// The line on which the row begins.
    pub(super) fn line_number(&self) -> u64 {
        self.row.line
    }

    /// Whether the row is as wide as the header; required cells that are empty are noted.
    pub(super) fn fit(&mut self) -> bool {
        let (cells, header) = (self.row.cells.len(), self.header.width());
        if cells != header {
            self.faults.push(Bad::new(self.row.line, None, None, Why::Ragged { cells, header }));
            return false;
        }
        for key in self.header.required() {
            if self.given(key).is_none() {
                self.refuse(key, Why::Required);
            }
        }
        true
    }

    /// What stands in a cell; nothing where it is blank or the file has no such column.
    pub(super) fn given(&self, key: &str) -> Option<&'a str> {
        let text = self.row.cells.get(self.header.place(key)?)?.trim();
        // What an export marked as text for spreadsheets is that text again.
        (!text.is_empty()).then_some(restore(text))
    }

    /// Notes a fault of a cell.
    pub(super) fn refuse(&mut self, key: &'static str, why: Why) {
        let column = self.header.name(key).unwrap_or(key);
        self.faults.push(Bad::new(self.row.line, Some(column), self.given(key), why));
    }

    /// Whether nothing is wrong so far.
    pub(super) fn good(&self) -> bool {
        self.faults.is_empty()
    }

    pub(super) fn into_faults(self) -> Vec<Bad> {
        self.faults
    }

    /// A filled cell's value, or a fault.
    pub(super) fn read<T>(&mut self, key: &'static str, parse: impl FnOnce(&'a str) -> Result<T, Why>) -> Option<T> {
        let given = self.given(key)?;
        parse(given).map_err(|why| self.refuse(key, why)).ok()
    }

    /// One line of text.
    pub(super) fn line(&mut self, key: &'static str) -> Option<String> {
        self.read(key, |given| text::line(given).map_err(Why::Text))
    }

    /// Text whose lines may break.
    pub(super) fn paragraph(&mut self, key: &'static str) -> Option<String> {
        self.read(key, |given| text::paragraph(given).map_err(Why::Text))
    }

    fn when(&mut self, key: &'static str) -> Option<When> {
        let offset = self.offset;
        self.read(key, |given| parse_when(given, offset).map_err(Why::Date))
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
