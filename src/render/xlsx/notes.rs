//! The last worksheet of a document: what a reader must know, and the settings used.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::look::Look;
use super::{Page, characters, printed, raise, text, width};
use crate::locale::{Lang, reports};

/// The width of numbers and keys, in characters.
const KEYS: usize = 20;
/// The width of sentences and values: both columns fill an upright page.
const TEXT: usize = 72;

/// Writes the notes, numbered, and the settings, each with its key.
pub fn write(worksheet: &mut Worksheet, page: &Page, lang: Lang, look: &Look) -> Result<(), XlsxError> {
    worksheet.set_column_width(0, characters(KEYS))?;
    worksheet.set_column_width(1, characters(TEXT))?;
    worksheet.write_string_with_format(0, 0, text::safe(&page.title), &look.title)?;
    let mut row = 1;
    for fact in &page.facts {
        worksheet.write_string_with_format(row, 0, text::safe(fact), &look.fact)?;
        row += 1;
    }
    if !page.notes.is_empty() {
        row += 1;
        worksheet.write_string_with_format(row, 0, reports::notes(lang), &look.heading)?;
        for (number, note) in (1_u32..).zip(&page.notes) {
            row += 1;
            raise(worksheet, row, width::lines(note, TEXT), look)?;
            worksheet.write_number_with_format(row, 0, number, &look.number)?;
            worksheet.write_string_with_format(row, 1, text::safe(note), &look.paragraph)?;
        }
        row += 1;
    }
    row += 1;
    worksheet.write_string_with_format(row, 0, reports::settings(lang), &look.heading)?;
    for (key, value) in &page.settings {
        row += 1;
        raise(worksheet, row, width::lines(value, TEXT), look)?;
        worksheet.write_string_with_format(row, 0, key.as_ref(), &look.paragraph)?;
        worksheet.write_string_with_format(row, 1, text::safe(value), &look.paragraph)?;
    }
    printed(worksheet, lang);
    Ok(())
}
