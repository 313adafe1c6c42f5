//! Comma-separated values.

use super::{Words, keyed};
use crate::domain::text::formula::defuse;
use crate::report::sheet::{Cell, Sheet};

/// The column that says of which of several sheets a row is.
const SECTION: &str = "section";

/// Sheets as one CSV, in words for people or with stable keys for scripts.
///
/// Several sheets share one header, in the order in which their columns come up, and a first column
/// says of which a row is. In words, text that a spreadsheet would run as a formula is made harmless;
/// with keys every value is as it is.
pub fn csv(sheets: &[Sheet], words: Words) -> String {
    let mut columns: Vec<&str> = Vec::new();
    for key in sheets.iter().flat_map(|sheet| &sheet.columns) {
        if !columns.contains(&key.as_ref()) {
            columns.push(key);
        }
    }
    let section = (sheets.len() != 1).then_some(SECTION);
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    let header = section.into_iter().chain(columns.iter().copied()).map(|key| words.column(key));
    let mut written = writer.write_record(header).is_ok();
    for sheet in sheets {
        let places: Vec<Option<usize>> =
            columns.iter().map(|key| sheet.columns.iter().position(|column| column == key)).collect();
        for row in sheet.rows.iter() {
            let name = section.map(|_| words.sheet(sheet).to_owned());
            let cells =
                places.iter().map(|place| place.and_then(|n| row.get(n)).map_or_else(String::new, |c| safe(c, words)));
            written &= writer.write_record(name.into_iter().chain(cells)).is_ok();
        }
    }
    debug_assert!(written, "every record is as wide as the header");
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// A cell as text that no spreadsheet runs; figures and dates are what they are.
pub(super) fn safe(cell: &Cell, words: Words) -> String {
    let text = keyed(cell, words);
    match cell {
        Cell::Text(_) | Cell::Title(_) if !words.keys => defuse(&text).into_owned(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::points::{Published, ratio};
    use crate::locale::Lang;

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn text_is_made_harmless_for_people_and_left_alone_for_scripts() {
        let below = ratio(-1, 2).map_or(Cell::Empty, |half| Cell::Figure(Published::of(&half)));
        let sheet = Sheet::new(
            "cases",
            &["title", "mean", "days", "ref"],
            vec![vec![text("=1+1"), below, Cell::Int(-3), text("'＋1")]],
        );
        let csv = |keys| csv(std::slice::from_ref(&sheet), Words { lang: Lang::En, keys });
        assert_eq!(csv(false), "Title,Mean,Working days,Reference\n'=1+1,-0.50,-3,''＋1\n");
        assert_eq!(csv(true), "title,mean,days,ref\n=1+1,-0.50,-3,'＋1\n");
    }

    #[test]
    fn several_sheets_are_one_table() {
        let overdue = Sheet::new("overdue", &["number", "due"], vec![vec![text("1"), text("a")]]);
        let office = Sheet::new("office", &["number", "next"], vec![vec![text("2"), text("b")]]);
        let words = Words { lang: Lang::En, keys: false };
        assert_eq!(
            csv(&[overdue.clone(), office.clone()], words),
            "Section,Number,Due,Next command\nOverdue,1,a,\nWaiting for the office,2,,b\n"
        );
        assert_eq!(
            csv(&[overdue, office], Words { keys: true, ..words }),
            "section,number,due,next\noverdue,1,a,\noffice,2,,b\n"
        );
    }
}
