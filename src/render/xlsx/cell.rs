//! One cell of a worksheet as what it is: figures and dates real ones, text as text whatever it looks like,
//! never a formula.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::text;
use crate::domain::civil::{end_of, format_due};
use crate::render::{Words, keyed};
use crate::report::sheet::Cell;

/// How cells look, by what they hold.
pub struct Dress {
    /// Text and words.
    pub words: Format,
    /// Whole numbers.
    pub count: Format,
    /// Published figures.
    pub figure: Format,
    /// Ratings and case scores.
    pub points: Format,
    /// Dates.
    pub day: Format,
    /// Dates and times of a whole minute.
    pub moment: Format,
    /// Dates and times with their seconds.
    pub second: Format,
    /// Whether empty cells look like others.
    pub blanks: bool,
}

/// How long a moment with its seconds is in letters.
const LONG: usize = "2023-05-08 16:04:05".len();

/// Writes a cell.
///
/// # Errors
/// The writer's own: no room for its temporary files, for example.
pub fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    words: Words,
    dress: &Dress,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty if dress.blanks => sheet.write_blank(row, column, &dress.words),
        Cell::Empty => Ok(sheet),
        // Counts of this field are far below the 2^53 to which a worksheet counts exactly.
        Cell::Int(n) => sheet.write_number_with_format(row, column, *n as f64, &dress.count),
        Cell::Figure(figure) => {
            sheet.write_number_with_format(row, column, figure.hundredths() as f64 / 100.0, &dress.figure)
        }
        Cell::Points(points) => {
            sheet.write_number_with_format(row, column, points.units() as f64 / 10_000.0, &dress.points)
        }
        Cell::Day(day) => sheet.write_datetime_with_format(row, column, day, &dress.day),
        Cell::Due(moment) if *moment == end_of(moment.date()) => {
            sheet.write_datetime_with_format(row, column, moment.date(), &dress.day)
        }
        Cell::At(moment) | Cell::Due(moment) => {
            let format = if format_due(*moment).len() == LONG { &dress.second } else { &dress.moment };
            sheet.write_datetime_with_format(row, column, moment, format)
        }
        Cell::Text(_) | Cell::Words(_) | Cell::Title(_) => {
            sheet.write_string_with_format(row, column, text::safe(&keyed(cell, words)), &dress.words)
        }
    }
    .map(|_| ())
}
