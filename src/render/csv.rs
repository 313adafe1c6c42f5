//! Comma-separated values.

use super::text;
use crate::locale::{Lang, columns};
use crate::report::sheet::{Cell, Sheet};

/// A sheet as CSV: titles and words in a language, or stable keys and codes where `keys` is set.
pub fn csv(sheet: &Sheet, lang: Lang, keys: bool) -> String {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    let header = sheet.columns.iter().map(|key| if keys { key } else { columns::column(lang, key) });
    let mut written = writer.write_record(header).is_ok();
    for row in &sheet.rows {
        let cells = row.iter().map(|cell| match cell {
            Cell::Words(words) if keys => words.iter().map(|(_, code)| *code).collect::<Vec<_>>().join(";"),
            cell => text(cell, lang),
        });
        written &= writer.write_record(cells).is_ok();
    }
    debug_assert!(written, "a sheet's rows are as wide as its columns");
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
