//! How much calamine would lay out of an ODS file, in which one cell or row may stand for a million; and which of its
//! cells are merged, of which calamine says nothing.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::archive::{attribute, number};
use super::fault::WorkbookFault;
use super::merged::{MOST, Span};

/// What a workbook may take when it is laid out: six million cells, with their texts.
pub(super) const LAID_OUT: u64 = 6_000_000 * CELL;
/// A cell: its value, and its formula apart.
pub(super) const CELL: u64 = 56;

/// The bounds that calamine keeps to itself.
const ROWS: u64 = 1 << 20;
const COLUMNS: u64 = 1 << 14;

/// The cells of one sheet so far.
#[derive(Default)]
struct Sheet {
    rows: u64,
    /// First and last filled row and column, the last ones not included.
    filled: Option<[u64; 4]>,
    /// Bytes of cells and their texts as they stand in the file, columns repeated.
    cells: u64,
    texts: u64,
    row: Row,
}

#[derive(Default)]
struct Row {
    repeated: u64,
    columns: u64,
    first: Option<u64>,
    /// Up to the last filled cell.
    width: u64,
    texts: u64,
    /// The cell that is open: how often it is repeated, whether it is filled, and its text's length.
    cell: Option<(u64, bool, u64)>,
}

/// Cells merged with those below them, by the names of their sheets.
pub(super) type Spans = HashMap<String, Vec<Span>>;

/// Checks that the sheets of a content.xml can be laid out, and finds their merged cells.
pub(super) fn check(xml: &[u8]) -> Result<Spans, WorkbookFault> {
    let mut reader = Reader::from_reader(xml);
    // As calamine reads it, but for the names of ends, which are checked: it would wait for one for ever.
    reader.config_mut().expand_empty_elements = true;
    let (mut sheet, mut before, mut open) = (Sheet::default(), 0_u64, 0_u64);
    let (mut spans, mut name, mut merged) = (Spans::new(), String::new(), 0);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer)?;
        match &event {
            Event::Start(_) => open += 1,
            Event::End(_) => open = open.saturating_sub(1),
            Event::Eof if open > 0 => return Err(WorkbookFault::damaged("content.xml breaks off")),
            _ => {}
        }
        match event {
            Event::Start(tag) => match tag.name().as_ref() {
                // calamine and this count would come apart over a table within a cell; no program writes one.
                "table:table" | "table:table-row" | "table:table-cell" | "table:covered-table-cell"
                    if sheet.row.cell.is_some() =>
                {
                    return Err(WorkbookFault::damaged("a table within a cell"));
                }
                "table:table" => {
                    before = before.saturating_add(sheet.size());
                    sheet = Sheet::default();
                    name = attribute(&tag, "table:name")?.unwrap_or_default();
                }
                "table:table-row" => {
                    sheet.row = Row { repeated: repeated(&tag, "table:number-rows-repeated")?, ..Row::default() };
                    sheet.row.repeated = sheet.row.repeated.min(ROWS.saturating_sub(sheet.rows));
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    let times = repeated(&tag, "table:number-columns-repeated")?;
                    let (filled, text) = fills(&tag)?;
                    let rows = number(&tag, "table:number-rows-spanned")?.unwrap_or(1);
                    if let Some(span) = sheet.span(rows) {
                        merged += 1;
                        if merged > MOST {
                            return Err(WorkbookFault::TooLarge { limit: LAID_OUT });
                        }
                        spans.entry(name.clone()).or_default().push(span);
                    }
                    sheet.row.cell = Some((times, filled, text));
                }
                "text:s" => sheet.row.text(repeated(&tag, "text:c")?),
                _ => {}
            },
            Event::Text(text) => sheet.row.text(text.len() as u64),
            Event::CData(text) => sheet.row.text(text.len() as u64),
            Event::GeneralRef(name) => sheet.row.text(name.len() as u64),
            Event::End(tag) => match tag.name().as_ref() {
                "table:table-cell" | "table:covered-table-cell" => sheet.row.close_cell(),
                "table:table-row" => sheet.close_row(),
                _ => {}
            },
            Event::Eof => return Ok(spans),
            _ => {}
        }
        if before.saturating_add(sheet.size()) > LAID_OUT {
            return Err(WorkbookFault::TooLarge { limit: LAID_OUT });
        }
    }
}

impl Sheet {
    /// The cells as they are read and then as they are laid out, and their texts both times.
    fn size(&self) -> u64 {
        let area = self.filled.map_or(0, |[top, bottom, left, right]| (bottom - top) * (right - left));
        area.saturating_add(self.cells + self.row.width)
            .saturating_mul(CELL)
            .saturating_add(self.texts)
            .saturating_add(self.row.texts)
    }

    /// The cell that begins, where it is merged with those below it into so many rows.
    fn span(&self, rows: usize) -> Option<Span> {
        let (top, column) = (u32::try_from(self.rows).ok()?, u32::try_from(self.row.columns).ok()?);
        let below = u32::try_from(rows).ok()?.checked_sub(1)?;
        (below > 0).then(|| Span { top, bottom: top.saturating_add(below), column })
    }

    fn close_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        let (top, bottom) = (self.rows, self.rows + row.repeated);
        self.rows = bottom;
        self.cells = self.cells.saturating_add(row.width);
        self.texts = self.texts.saturating_add(row.texts.saturating_mul(row.repeated + 1));
        if let Some(first) = row.first {
            let [start, _, left, right] = self.filled.unwrap_or([top, bottom, first, row.width]);
            self.filled = Some([start, bottom, left.min(first), right.max(row.width)]);
        }
    }
}

impl Row {
    fn text(&mut self, length: u64) {
        if let Some((_, _, text)) = &mut self.cell {
            *text = text.saturating_add(length);
        }
    }

    fn close_cell(&mut self) {
        let Some((times, filled, text)) = self.cell.take() else { return };
        let start = self.columns.min(COLUMNS);
        self.columns = self.columns.saturating_add(times).min(COLUMNS);
        if filled {
            self.first = self.first.or(Some(start));
            self.width = self.columns;
            self.texts = self.texts.saturating_add(text.saturating_mul(times.min(COLUMNS)));
        }
    }
}

/// Whether calamine makes anything of a cell with these attributes, and how much of them it holds.
fn fills(tag: &BytesStart<'_>) -> Result<(bool, u64), WorkbookFault> {
    let (mut filled, mut text) = (false, 0);
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(WorkbookFault::damaged)?;
        let key = attribute.key.as_ref();
        filled |= key.starts_with("office:") || key.starts_with("calcext:") || key == "table:formula";
        if matches!(key, "office:string-value" | "office:date-value" | "office:time-value" | "table:formula") {
            text += attribute.value.len() as u64;
        }
    }
    Ok((filled, text))
}

/// How often something is repeated; what is no number ends in calamine's own complaint.
fn repeated(tag: &BytesStart<'_>, name: &str) -> Result<u64, WorkbookFault> {
    Ok(number(tag, name)?.map_or(1, |times| times as u64))
}
