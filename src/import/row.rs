//! One row of a file, whatever kind of file it is.

use super::fields::Fields;
use super::workbook::{SheetRow, Value, number_text, serial};
use crate::domain::civil::{Moment, start_of};

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Row {
    /// The line of the text, or the row of the sheet, on which it begins, from 1.
    pub line: u64,
    /// Its cells as text.
    pub cells: Fields,
    /// Cells that are not what they seem, by their places.
    pub marks: Vec<(usize, Mark)>,
}

/// What is wrong with a cell before anyone reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A number with more digits than a number cell keeps.
    Rounded,
    /// A formula that failed: `#N/A`.
    Fault(&'static str),
    /// A formula that was never computed.
    Uncomputed,
    /// Quotes that end before the cell of a text does.
    Quote,
    /// A date where none is meant.
    Date,
    /// True or false where neither is meant.
    Bool,
}

/// What the cells of a row are for, as far as that says how they are read: their places.
#[derive(Clone, Debug, Default)]
pub(super) struct Uses {
    /// Those of dates: a number is one as spreadsheets count them.
    pub dates: Vec<usize>,
    /// Those by which something is known elsewhere.
    pub identifiers: Vec<usize>,
}

/// A row as its file gives it.
#[derive(Clone, Debug)]
pub(super) struct RawRow {
    /// Where it begins.
    pub line: u64,
    /// Its cells.
    pub cells: RawCells,
}

/// The cells of a row as their file gives them.
#[derive(Clone, Debug)]
pub(super) enum RawCells {
    /// Of a text, and the places of those whose quotes end before they do.
    Text(Fields, Vec<usize>),
    /// Of a workbook.
    Sheet {
        /// With their types.
        values: Vec<Value>,
        /// How many of them have the value of a cell above, with which they are merged.
        merged: u64,
    },
}

impl From<SheetRow> for RawRow {
    fn from(row: SheetRow) -> Self {
        Self { line: row.number, cells: RawCells::Sheet { values: row.cells, merged: row.merged } }
    }
}

impl RawRow {
    /// The row as text.
    pub(super) fn row(self, uses: &Uses, is_1904: bool) -> Row {
        let line = self.line;
        match self.cells {
            RawCells::Text(cells, quotes) => {
                Row { line, cells, marks: quotes.into_iter().map(|place| (place, Mark::Quote)).collect() }
            }
            RawCells::Sheet { values, .. } => {
                let mut row = Row { line, ..Row::default() };
                for (place, value) in values.iter().enumerate() {
                    let (text, mark) = text(value, uses.dates.contains(&place), is_1904);
                    let mark = mark.or_else(|| stored(value).filter(|_| uses.identifiers.contains(&place)));
                    row.cells.push(&text);
                    row.marks.extend(mark.map(|mark| (place, mark)));
                }
                row
            }
        }
    }

    /// The cells as text, none of them a date.
    pub(super) fn plain(&self) -> Fields {
        self.clone().row(&Uses::default(), false).cells
    }
}

/// A cell as people would type it.
fn text(value: &Value, date: bool, is_1904: bool) -> (String, Option<Mark>) {
    match value {
        Value::Empty => (String::new(), None),
        Value::Text(text) => (text.replace("\r\n", "\n"), None),
        Value::Moment(moment) => (moment_text(*moment), None),
        Value::Bool(yes) => (if *yes { "TRUE" } else { "FALSE" }.to_owned(), None),
        Value::Fault(name) => ((*name).to_owned(), Some(Mark::Fault(name))),
        Value::Uncomputed(formula) => (formula.clone(), Some(Mark::Uncomputed)),
        Value::Number(number) => match serial(*number, is_1904).filter(|_| date) {
            Some(moment) => (moment_text(moment), None),
            None => {
                number_text(*number).map_or_else(|_| (number.to_string(), Some(Mark::Rounded)), |digits| (digits, None))
            }
        },
    }
}

/// What a cell holds that is no text and no number.
fn stored(value: &Value) -> Option<Mark> {
    match value {
        Value::Moment(_) => Some(Mark::Date),
        Value::Bool(_) => Some(Mark::Bool),
        _ => None,
    }
}

/// A moment as text; midnight is the date alone, as a date cell means it.
fn moment_text(moment: Moment) -> String {
    if moment == start_of(moment.date()) { moment.date().to_string() } else { moment.format("%F %T").to_string() }
}

/// How many cells are filled.
pub(super) fn filled(cells: &Fields) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// Whether a cell is filled.
pub(super) fn any_filled(cells: &Fields) -> bool {
    cells.iter().any(|cell| !cell.trim().is_empty())
}

/// A serial number as spreadsheets count days, as a moment.
pub(super) fn from_serial(text: &str) -> Option<Moment> {
    serial(text.trim().parse().ok()?, false)
}
