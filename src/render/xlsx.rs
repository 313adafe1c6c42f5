//! Workbooks for Excel and WPS: a worksheet for each sheet, figures and dates as what they are.
//!
//! A document has its title above every table, and its notes and settings on a last worksheet. The
//! same document gives the same bytes: nothing of the machine, its clock included, goes into them.

mod cell;
mod look;
mod notes;
mod text;
mod width;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, IgnoreError, Workbook, Worksheet, XlsxError};

pub(super) use self::cell::{Dress, write};
use self::look::Look;
pub(super) use self::text::MOST;
use super::{Page, Words};
use crate::domain::civil::Moment;
use crate::fence::fence;
use crate::locale::{Lang, columns, reports};
use crate::report::sheet::Sheet;

/// The most rows that a worksheet holds, the header and what stands above it among them.
const MOST_ROWS: usize = 1_048_576;

/// The widest table, in characters, that is still printed upright: its text is then about 7 points high,
/// and some 60 departments stand on one page.
const UPRIGHT: usize = 140;

/// The highest row, in pixels.
const HIGHEST: u32 = 545;

/// A4.
const A4: u8 = 9;

/// Why there is no workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XlsxFault {
    /// A sheet has more rows than a worksheet holds.
    TooLong {
        /// The rows that there are.
        rows: usize,
        /// The rows that there is room for.
        most: usize,
    },
    /// The writer's own words: no room for its temporary files, for example.
    Writer(String),
}

impl From<XlsxError> for XlsxFault {
    fn from(error: XlsxError) -> Self {
        Self::Writer(error.to_string())
    }
}

/// Sheets as a workbook, with what stands around them; `made` is when, in Greenwich.
///
/// With keys the header stands in the first row, where scripts look for it.
///
/// # Errors
/// [`XlsxFault`].
pub fn xlsx(page: Option<&Page>, sheets: &[Sheet], words: Words, made: Moment) -> Result<Vec<u8>, XlsxFault> {
    // What waits to be written is in temporary files; the writer panics where these have no room.
    let no_room = || Err(XlsxFault::Writer(std::io::ErrorKind::StorageFull.to_string()));
    fence(|| workbook(page, sheets, words, made)).unwrap_or_else(no_room)
}

fn workbook(page: Option<&Page>, sheets: &[Sheet], words: Words, made: Moment) -> Result<Vec<u8>, XlsxFault> {
    let look = Look::of(words.lang);
    let mut book = Workbook::new();
    book.set_default_format(&look.plain, look.row_pixels, look.column_pixels)?;
    let title = page.map(|page| page.title.clone()).unwrap_or_default();
    let made = ExcelDateTime::parse_from_str(&made.format("%Y-%m-%dT%H:%M:%S").to_string())?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    let mut names: Vec<String> = Vec::new();
    let noted = page.filter(|page| !page.notes.is_empty() || !page.settings.is_empty());
    for sheet in sheets {
        let name = if words.keys { &sheet.key } else { columns::tab(words.lang, &sheet.key) };
        let above = page.filter(|_| !words.keys).map(|page| above(page, sheet, words.lang)).unwrap_or_default();
        let worksheet = named(&mut book, name, &mut names)?;
        table(worksheet, sheet, &above, words, &look)?;
    }
    if let Some(page) = noted {
        let worksheet = named(&mut book, &reports::notes(words.lang), &mut names)?;
        notes::write(worksheet, page, words.lang, &look)?;
    }
    Ok(book.save_to_buffer()?)
}

/// A new worksheet under a name that no other has.
fn named<'b>(book: &'b mut Workbook, name: &str, names: &mut Vec<String>) -> Result<&'b mut Worksheet, XlsxError> {
    let name = text::sheet_name(name, names);
    let worksheet = book.add_worksheet_with_constant_memory()?;
    worksheet.set_name(&name)?;
    names.push(name);
    Ok(worksheet)
}

/// The lines above a table: the document and its section, its facts, and where its notes are.
fn above(page: &Page, sheet: &Sheet, lang: Lang) -> Vec<String> {
    // What has no facts is no report, and its title speaks of all its sections.
    let mut lines = match page.facts.as_slice() {
        [] => vec![page.title.clone()],
        _ => vec![reports::section(lang, &page.title, columns::sheet(lang, &sheet.key))],
    };
    lines.extend(page.facts.iter().cloned());
    if !page.notes.is_empty() {
        lines.push(reports::see_notes(lang, page.notes.len(), reports::notes(lang)));
    }
    lines
}

/// One sheet: what stands above, the header, the rows.
fn table(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    above: &[String],
    words: Words,
    look: &Look,
) -> Result<(), XlsxFault> {
    let most = MOST_ROWS - 1 - above.len();
    if sheet.rows.len() > most {
        return Err(XlsxFault::TooLong { rows: sheet.rows.len(), most });
    }
    for (row, line) in (0_u32..).zip(above) {
        let format = if row == 0 { &look.title } else { &look.fact };
        worksheet.write_string_with_format(row, 0, text::safe(line), format)?;
    }
    let header = row_number(above.len());
    let widths = width::of(sheet, words);
    raise(worksheet, header, width::title_lines(sheet, &widths, words), look)?;
    for (column, (key, width)) in (0_u16..).zip(sheet.columns.iter().zip(&widths)) {
        worksheet.set_column_width(column, characters(*width))?;
        worksheet.write_string_with_format(header, column, words.column(key), &look.header)?;
    }
    for (row, cells) in (header + 1..).zip(sheet.rows.iter()) {
        raise(worksheet, row, width::row_lines(&cells, &widths, words), look)?;
        for (column, value) in (0_u16..).zip(&cells) {
            write(worksheet, row, column, value, words, &look.dress)?;
        }
    }
    let last = header + row_number(sheet.rows.len());
    let right = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    if last > header {
        worksheet.autofilter(header, 0, last, right)?;
        // Codes that look like numbers are text on purpose: no warning beside each.
        worksheet.ignore_error_range(header + 1, 0, last, right, IgnoreError::NumberStoredAsText)?;
    }
    worksheet.set_freeze_panes(header + 1, 0)?;
    worksheet.set_repeat_rows(header, header)?;
    if widths.iter().sum::<usize>() > UPRIGHT {
        worksheet.set_landscape();
    }
    printed(worksheet, words.lang);
    Ok(())
}

/// A worksheet on paper: A4, as wide as a page, pages numbered.
pub(super) fn printed(worksheet: &mut Worksheet, lang: Lang) {
    worksheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    worksheet.set_margins(0.4, 0.4, 0.6, 0.7, 0.3, 0.35);
    worksheet.set_print_center_horizontally(true);
    worksheet.set_footer(format!("&C{}", reports::page_of(lang, "&P", "&N")));
}

/// A row of so many lines; Excel works out those of one line.
fn raise(worksheet: &mut Worksheet, row: u32, lines: usize, look: &Look) -> Result<(), XlsxError> {
    if lines > 1 {
        let lines = u32::try_from(lines).unwrap_or(u32::MAX);
        let room = look.row_pixels - look.line_pixels;
        worksheet
            .set_row_height_pixels(row, lines.saturating_mul(look.line_pixels).saturating_add(room).min(HIGHEST))?;
    }
    Ok(())
}

/// A width in characters as the writer takes it.
fn characters(width: usize) -> f64 {
    u32::try_from(width).map_or(f64::MAX, f64::from)
}

/// The number of a row after so many.
fn row_number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
