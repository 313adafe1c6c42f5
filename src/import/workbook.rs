//! Workbooks as rows of cells: XLSX, XLS and ODS, told apart by what is in the file, never by its name.
//!
//! calamine reads them. Before it touches a file, `archive`, `spread` and `old` see to it that a small file
//! cannot make it take all the memory there is; `fence` takes its panics for damage.

mod archive;
mod cells;
mod fault;
mod fence;
mod merged;
mod number;
mod old;
mod shown;
mod spread;

#[cfg(test)]
mod tests;

use std::io::{Cursor, Read, Seek, SeekFrom};

use calamine::{Reader, Sheet, SheetType, SheetVisible};

use super::source::Bytes;
pub(super) use cells::Value;
pub use fault::WorkbookFault;
pub(super) use number::{number_text, serial};

use archive::Zipped;
use fence::fence;
use merged::{Merged, Span};
use spread::Spans;

/// The largest file that is opened.
pub(super) const LARGEST: u64 = 256 << 20;
/// The text of one row, in bytes, as of a text's; the cells of XLSX may share one long text.
const ROW: usize = super::decoded::LONGEST_ROW;
/// The columns that a sheet can have.
pub(super) const COLUMNS: usize = 1 << 14;
/// How a zip file begins, an empty one too.
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// How a compound document begins.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// A workbook that has been opened.
pub(super) struct Workbook {
    book: Book,
    /// The names of its sheets, those with a visible tab first.
    sheets: Vec<String>,
    visible: usize,
    is_1904: bool,
}

/// A row that has a filled cell.
pub(super) struct SheetRow {
    /// Its number in the sheet, from 1.
    pub number: u64,
    /// Its cells from column A on, without the empty ones after the last filled one.
    pub cells: Vec<Value>,
    /// How many of them have the value of a cell above, with which they are merged.
    pub merged: u64,
}

enum Book {
    Xlsx { book: calamine::Xlsx<Box<dyn Bytes>>, merged: bool },
    Ods { book: calamine::Ods<Box<dyn Bytes>>, spans: Spans },
    Xls(calamine::Xls<Cursor<Vec<u8>>>),
}

impl Workbook {
    /// Opens a workbook.
    ///
    /// # Errors
    /// It is none, it is locked, damaged or too large.
    pub(super) fn open(mut file: Box<dyn Bytes>) -> Result<Self, WorkbookFault> {
        let length = file.seek(SeekFrom::End(0))?;
        if length > LARGEST {
            return Err(WorkbookFault::TooLarge { limit: LARGEST });
        }
        file.rewind()?;
        let mut start = Vec::new();
        file.by_ref().take(8).read_to_end(&mut start)?;
        file.rewind()?;
        let book = if ZIP.iter().any(|magic| start.starts_with(magic)) {
            match fence(|| archive::look(&mut file))? {
                Zipped::Xlsx { merged } => Book::Xlsx { book: fence(|| Ok(calamine::Xlsx::new(file)?))?, merged },
                Zipped::Ods { spans } => Book::Ods { book: fence(|| Ok(calamine::Ods::new(file)?))?, spans },
            }
        } else if start == COMPOUND {
            let clean = fence(|| old::clean(file, length))?;
            Book::Xls(fence(|| Ok(calamine::Xls::new(clean)?))?)
        } else {
            return Err(WorkbookFault::NotAWorkbook);
        };
        let is_sheet = |sheet: &&Sheet| sheet.typ == SheetType::WorkSheet;
        let (shown, hidden): (Vec<_>, Vec<_>) =
            book.tabs().iter().filter(is_sheet).partition(|sheet| sheet.visible == SheetVisible::Visible);
        let sheets = shown.iter().chain(&hidden).map(|sheet| sheet.name.clone()).collect();
        Ok(Self { visible: shown.len(), sheets, is_1904: book.is_1904(), book })
    }

    /// The names of its sheets: visible ones first, each in their order.
    #[cfg(test)]
    fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// The names of its visible sheets, in order.
    pub(super) fn shown(&self) -> &[String] {
        self.sheets.get(..self.visible).unwrap_or_default()
    }

    /// Whether numbers that stand for dates are counted from 1904.
    pub(super) fn is_1904(&self) -> bool {
        self.is_1904
    }

    /// Visits each row that has a filled cell, in order. A cell that is merged with one above it has its value.
    ///
    /// A sheet is given by its name (a hidden one too) or by its number among the visible ones, from 1. Without
    /// one it is the first visible sheet that holds cells.
    ///
    /// # Errors
    /// The workbook has no such sheet, or it is empty, damaged or too large; or what `visit` says, which ends
    /// the visit.
    pub(super) fn rows<E: From<WorkbookFault>>(
        &mut self,
        sheet: Option<&str>,
        mut visit: impl FnMut(SheetRow) -> Result<(), E>,
    ) -> Result<(), E> {
        self.visit(sheet, true, &mut visit)
    }

    /// The same; with `formats` numbers are texts where their formats say so.
    fn visit<E: From<WorkbookFault>>(
        &mut self,
        sheet: Option<&str>,
        formats: bool,
        mut visit: impl FnMut(SheetRow) -> Result<(), E>,
    ) -> Result<(), E> {
        for name in self.choose(sheet)? {
            let merged = Merged::new(self.book.spans(&name)?);
            let mut rows = Rows { visit: &mut visit, row: 0, cells: Vec::new(), text: 0, merged, any: false };
            self.book.cells(&name, self.is_1904, formats, &mut rows)?;
            rows.close()?;
            if rows.any {
                return Ok(());
            }
        }
        Err(WorkbookFault::NoRows.into())
    }

    /// The sheet that is meant, by its name; where none was told and several visible ones hold cells, the others too.
    ///
    /// # Errors
    /// The workbook has no such sheet.
    pub(super) fn pick(&mut self, told: Option<&str>) -> Result<(String, Vec<String>), WorkbookFault> {
        let mut names = self.choose(told)?;
        if told.is_none() {
            // One that is damaged is not passed over: what it is will be told when it is read.
            names.retain(|name| !matches!(self.begins(name), Err(WorkbookFault::NoRows)));
        }
        let others = names.split_off(names.len().min(1));
        Ok((names.pop().ok_or(WorkbookFault::NoRows)?, others))
    }

    /// That a sheet holds cells.
    fn begins(&mut self, name: &str) -> Result<(), WorkbookFault> {
        enum End {
            Filled,
            Fault(WorkbookFault),
        }
        impl From<WorkbookFault> for End {
            fn from(fault: WorkbookFault) -> Self {
                Self::Fault(fault)
            }
        }
        match self.visit(Some(name), false, |_| Err(End::Filled)) {
            Err(End::Fault(fault)) => Err(fault),
            Ok(()) | Err(End::Filled) => Ok(()),
        }
    }

    /// The sheets of which the first that holds cells is meant.
    fn choose(&self, given: Option<&str>) -> Result<Vec<String>, WorkbookFault> {
        let visible = self.sheets.iter().take(self.visible);
        let Some(given) = given else { return Ok(visible.cloned().collect()) };
        let named = self.sheets.iter().find(|name| name.trim() == given.trim());
        let numbered = || visible.clone().nth(given.trim().parse::<usize>().ok()?.checked_sub(1)?);
        let missing = || WorkbookFault::NoSheet { given: given.to_owned(), known: self.sheets.clone() };
        named.or_else(numbered).map(|name| vec![name.clone()]).ok_or_else(missing)
    }
}

impl Book {
    fn tabs(&self) -> &[Sheet] {
        match self {
            Self::Xlsx { book, .. } => book.sheets_metadata(),
            Self::Ods { book, .. } => book.sheets_metadata(),
            Self::Xls(book) => book.sheets_metadata(),
        }
    }

    fn is_1904(&self) -> bool {
        match self {
            Self::Xlsx { book, .. } => book.has_1904_epoch(),
            Self::Xls(book) => book.has_1904_epoch(),
            // Its dates are dates.
            Self::Ods { .. } => false,
        }
    }

    /// The cells of a sheet that are merged with those below them.
    fn spans(&mut self, name: &str) -> Result<Vec<Span>, WorkbookFault> {
        let cells = match self {
            // They stand behind all other cells: where there are none at all, nobody looks for them.
            Self::Xlsx { merged: false, .. } => Vec::new(),
            Self::Xlsx { book, .. } => fence(|| Ok(book.merge_cells_by_sheet_name(name)?))?,
            Self::Xls(book) => fence(|| Ok(book.merge_cells_by_sheet_name(name)?))?,
            Self::Ods { spans, .. } => return Ok(spans.get(name).cloned().unwrap_or_default()),
        };
        Ok(cells.into_iter().filter_map(Span::of).collect())
    }

    fn cells<E: From<WorkbookFault>, V>(
        &mut self,
        name: &str,
        is_1904: bool,
        formats: bool,
        rows: &mut Rows<'_, V>,
    ) -> Result<(), E>
    where
        V: FnMut(SheetRow) -> Result<(), E>,
    {
        let is_ods = matches!(self, Self::Ods { .. });
        let range = match self {
            // Never as a range: two cells in opposite corners of a sheet make one of 17 thousand million.
            Self::Xlsx { book, .. } => {
                let mut formats = match formats && fence(|| Ok(shown::any(&book.worksheet_cells_reader(name)?)))? {
                    true => fence(|| shown::formats(book.worksheet_cells_reader(name)?))?,
                    false => shown::Formats::new(),
                };
                let mut cells = fence(|| Ok(book.worksheet_cells_reader(name)?))?;
                while let Some(cell) = fence(|| Ok(cells.next_cell_with_formula_metadata()?))? {
                    let (row, column) = cell.pos;
                    let format = formats.pop_front_if(|(place, _)| *place == cell.pos).map(|(_, format)| format);
                    let value = Value::of_formula(cell.formula, cell.value, is_1904);
                    rows.cell(row, column, value.shown(format))?;
                }
                return Ok(());
            }
            Self::Ods { book, .. } => fence(|| Ok(book.worksheet_range(name)?))?,
            Self::Xls(book) => fence(|| Ok(book.worksheet_range(name)?))?,
        };
        let Some((top, left)) = range.start() else { return Ok(()) };
        for (row, cells) in (top..).zip(range.rows()) {
            for (column, cell) in (left..).zip(cells) {
                let cell = cell.clone();
                rows.cell(row, column, if is_ods { Value::of_ods(cell) } else { Value::read(cell, is_1904) })?;
            }
        }
        Ok(())
    }
}

/// Cells as they come, made into rows.
struct Rows<'v, V> {
    visit: &'v mut V,
    /// The row that is being made, from 0.
    row: u32,
    cells: Vec<Value>,
    /// How much text is in it.
    text: usize,
    merged: Merged,
    /// Whether any row has been visited.
    any: bool,
}

impl<V> Rows<'_, V> {
    fn cell<E: From<WorkbookFault>>(&mut self, row: u32, column: u32, value: Value) -> Result<(), E>
    where
        V: FnMut(SheetRow) -> Result<(), E>,
    {
        if row != self.row {
            self.close()?;
            if row < self.row {
                return Err(WorkbookFault::damaged(format!("row {} after row {}", row + 1, self.row + 1)).into());
            }
            self.row = row;
        }
        if !value.filled() {
            return Ok(());
        }
        self.text += value.length();
        if self.text > ROW {
            return Err(WorkbookFault::TooLarge { limit: ROW as u64 }.into());
        }
        let column = column as usize;
        if column >= COLUMNS {
            return Err(WorkbookFault::damaged(format!("column {column} of row {}", row + 1)).into());
        }
        put(&mut self.cells, column, value);
        Ok(())
    }

    /// Hands over the row that has been made, if anything is in it.
    fn close<E: From<WorkbookFault>>(&mut self) -> Result<(), E>
    where
        V: FnMut(SheetRow) -> Result<(), E>,
    {
        let mut text = std::mem::take(&mut self.text);
        let mut cells = std::mem::take(&mut self.cells);
        if cells.is_empty() {
            return Ok(());
        }
        let mut merged = 0;
        for (column, value) in self.merged.below(self.row) {
            if cells.get(column).is_none_or(|cell| !cell.filled()) {
                text += value.length();
                if text > ROW {
                    return Err(WorkbookFault::TooLarge { limit: ROW as u64 }.into());
                }
                put(&mut cells, column, value.clone());
                merged += 1;
            }
        }
        self.merged.begin(self.row, &cells);
        self.any = true;
        (self.visit)(SheetRow { number: u64::from(self.row) + 1, cells, merged })
    }
}

/// Puts a value into a column of a row.
fn put(cells: &mut Vec<Value>, column: usize, value: Value) {
    if cells.len() <= column {
        cells.resize(column + 1, Value::Empty);
    }
    if let Some(cell) = cells.get_mut(column) {
        *cell = value;
    }
}
