//! Rows into a workbook: each leaves the memory when the next one comes.

use std::io::{ErrorKind, Read, Result, Seek, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::domain::civil::{Moment, format_due, start_of};
use crate::fence::fence;
use crate::locale::Lang;
use crate::render::Words;
use crate::render::xlsx::{Dress, MOST, printed, write};
use crate::report::sheet::Cell;

/// One worksheet on its way into a file.
pub struct Book {
    book: Workbook,
    words: Words,
    row: u32,
    dress: Dress,
}

impl Book {
    /// Begins with the header, which stays in sight; `made` is when, in Greenwich.
    ///
    /// # Errors
    /// There is no room for what waits to be written.
    pub fn begin(titles: impl Iterator<Item = &'static str>, words: Words, made: Moment) -> Result<Self> {
        let mut book = Workbook::new();
        let made = ExcelDateTime::parse_from_str(&made.format("%Y-%m-%dT%H:%M:%S").to_string()).map_err(as_written)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&made));
        let sheet = book.add_worksheet_with_constant_memory().map_err(as_written)?;
        header(sheet, titles, words.lang).map_err(as_written)?;
        let shown = |pattern| Format::new().set_num_format(pattern);
        Ok(Self {
            book,
            words,
            row: 0,
            dress: Dress {
                words: Format::new(),
                count: shown("0"),
                figure: shown("0.00"),
                points: Format::new(),
                day: shown("yyyy-mm-dd"),
                moment: shown("yyyy-mm-dd hh:mm"),
                second: shown("yyyy-mm-dd hh:mm:ss"),
                blanks: false,
            },
        })
    }

    /// Writes a row: dates and figures as what they are, everything else as text, never as a formula.
    ///
    /// # Errors
    /// A text that is longer than a cell holds, a row more than a worksheet holds, or no room.
    pub fn row(&mut self, cells: &[Cell]) -> Result<()> {
        if self.row == LAST_ROW {
            return Err(Unfit::Rows { most: LAST_ROW }.into());
        }
        self.row += 1;
        for text in cells.iter().filter_map(|cell| if let Cell::Text(text) = cell { Some(text) } else { None }) {
            let length = if text.len() > MOST { text.encode_utf16().count() } else { 0 };
            if length > MOST {
                return Err(Unfit::Text { begins: text.chars().take(SHOWN).collect(), length, most: MOST }.into());
            }
        }
        with_room(|| (0_u16..).zip(cells).try_for_each(|(column, cell)| self.cell(column, cell)).map_err(as_written))
    }

    fn cell(&mut self, column: u16, cell: &Cell) -> std::result::Result<(), XlsxError> {
        let sheet = self.book.worksheet_from_index(0)?;
        match cell {
            // As a date it would be that of a whole day, which is not over before its last second.
            Cell::Due(moment) if *moment == start_of(moment.date()) => {
                sheet.write_string(self.row, column, format_due(*moment)).map(|_| ())
            }
            other => write(sheet, self.row, column, other, self.words, &self.dress),
        }
    }

    /// Writes the file.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn end(mut self, to: &mut impl Write) -> Result<()> {
        // A workbook is written here and there, and a pipe only onwards.
        let mut file = tempfile::tempfile()?;
        with_room(|| self.book.save_to_writer(&mut file).map_err(as_written))?;
        file.rewind()?;
        let mut part = vec![0; 1 << 16];
        loop {
            let read = file.read(&mut part)?;
            match part.get(..read) {
                Some(some) if read > 0 => to.write_all(some)?,
                _ => return Ok(()),
            }
        }
    }
}

/// Rows wait in a temporary file; the writer of workbooks panics where that has no room.
fn with_room<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    fence(work).unwrap_or_else(|| Err(ErrorKind::StorageFull.into()))
}

/// The last row of a worksheet, from 0.
const LAST_ROW: u32 = 1_048_575;

/// How much of a text that does not fit is shown, in characters.
const SHOWN: usize = 20;

/// What no worksheet holds.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// More rows below the header.
    #[error("more than {most} rows")]
    Rows {
        /// How many there is room for.
        most: u32,
    },
    /// A longer text.
    #[error("a text of {length} signs")]
    Text {
        /// Its beginning.
        begins: String,
        /// How long it is, in the units of UTF-16.
        length: usize,
        /// How long it may be.
        most: usize,
    },
}

impl From<Unfit> for std::io::Error {
    fn from(unfit: Unfit) -> Self {
        Self::new(std::io::ErrorKind::InvalidData, unfit)
    }
}

fn header(
    sheet: &mut Worksheet,
    titles: impl Iterator<Item = &'static str>,
    lang: Lang,
) -> std::result::Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, title) in (0_u16..).zip(titles) {
        sheet.set_column_width(column, 16)?;
        sheet.write_string_with_format(0, column, title, &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape();
    printed(sheet, lang);
    Ok(())
}

fn as_written(error: XlsxError) -> std::io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => std::io::Error::other(other.to_string()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use calamine::{Data, Reader, Xlsx};

    use super::*;
    use crate::domain::points::{Points, Published};
    use crate::locale::Lang;

    fn at(text: &str) -> Moment {
        crate::domain::civil::read_stored(text).unwrap()
    }

    fn written(cells: &[Cell]) -> Vec<u8> {
        let words = Words { lang: Lang::Zh, keys: false };
        let mut book = Book::begin(["标题"; 12].into_iter(), words, at("2026-03-02 01:00:00")).unwrap();
        book.row(cells).unwrap();
        let mut bytes = Vec::new();
        book.end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn what_no_worksheet_holds_is_told_apart() {
        let words = Words { lang: Lang::En, keys: false };
        let mut book = Book::begin(["a"].into_iter(), words, at("2026-03-02 01:00:00")).unwrap();
        let unfit = |result: Result<()>| result.unwrap_err().downcast::<Unfit>().unwrap();
        let longest = "𠮷".repeat(MOST / 2);
        book.row(&[Cell::Text(longest.clone() + "a")]).unwrap();
        let text = unfit(book.row(&[Cell::Text(longest + "𠮷")]));
        assert_eq!(text, Unfit::Text { begins: "𠮷".repeat(SHOWN), length: 32_768, most: 32_767 });
        book.row = LAST_ROW - 1;
        book.row(&[]).unwrap();
        assert_eq!(unfit(book.row(&[])), Unfit::Rows { most: LAST_ROW });
    }

    #[test]
    fn cells_are_what_they_are() {
        let due = |text| Cell::Due(at(text));
        let text = |text: &str| Cell::Text(text.to_owned());
        let points = Points::parse("92.5").unwrap();
        let cells = [
            text("=1+1"),
            text("0017\n𠮷_x0041_"),
            Cell::Empty,
            Cell::Int(7),
            Cell::Figure(Published::of(&points.exact())),
            Cell::Day(at("2026-03-02 00:00:00").date()),
            due("2026-03-02 23:59:59"),
            due("2026-03-02 00:00:00"),
            due("2026-03-02 12:00:00"),
            Cell::At(at("2026-03-02 10:30:05")),
            Cell::word("channel", "phone"),
        ];
        let bytes = written(&cells);
        assert_eq!(bytes, written(&cells), "the same rows are the same bytes");
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        let row: Vec<String> = range
            .rows()
            .nth(1)
            .unwrap()
            .iter()
            .map(|cell| match cell {
                Data::DateTime(when) => when.as_datetime().unwrap().to_string(),
                Data::Float(n) => format!("number {n}"),
                other => other.to_string(),
            })
            .collect();
        let wanted = [
            "=1+1",
            "0017\n𠮷_x0041_",
            "",
            "number 7",
            "number 92.5",
            "2026-03-02 00:00:00",
            "2026-03-02 00:00:00",
            "2026-03-02 00:00",
            "2026-03-02 12:00:00",
            "2026-03-02 10:30:05",
            "电话",
        ];
        assert_eq!(row[..wanted.len()], wanted);
    }
}
