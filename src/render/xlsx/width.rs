//! How wide columns and how high rows are: as their text is, a Chinese character counted as two.
//!
//! Heights are given too, since not every program works out those of wrapped text when it opens a file.

use crate::domain::civil::end_of;
use crate::render::{Words, keyed, width as measure};
use crate::report::sheet::{Cell, Sheet};

/// No column is narrower, in characters.
const LEAST: usize = 6;
/// No column is wider: text breaks over lines instead.
const MOST: usize = 50;
/// The widest text column of a table that is wide already: what is printed stays large enough to be read.
const MOST_OF_WIDE: usize = 31;
/// From so many characters on a table is wide.
const WIDE: usize = 180;
/// Room beside the text.
const ROOM: usize = 2;
/// Room beside words, which keep off their left border.
const ROOM_OF_WORDS: usize = 3;
/// Room for the arrow of the filter beside a title.
const ARROW: usize = 2;
/// Titles up to this width stand in one line.
const ONE_LINE: usize = 8;

/// The width of each column, in characters of the font.
pub fn of(sheet: &Sheet, words: Words) -> Vec<usize> {
    let mut widths: Vec<usize> = sheet.columns.iter().map(|key| title(words.column(key)) + ROOM + ARROW).collect();
    for row in sheet.rows.iter() {
        widths.iter_mut().zip(&row).for_each(|(width, cell)| *width = (*width).max(taken(cell, words)));
    }
    widths.iter_mut().for_each(|width| *width = (*width).clamp(LEAST, MOST));
    if widths.iter().sum::<usize>() > WIDE {
        widths.iter_mut().for_each(|width| *width = (*width).min(MOST_OF_WIDE));
    }
    widths
}

/// How many lines a text takes in a column of a width.
pub fn lines(text: &str, width: usize) -> usize {
    // Words do not fill a line to its end.
    let room = width.saturating_sub(ROOM).max(1);
    text.split('\n').map(|line| measure(line).div_ceil(room).max(1)).sum()
}

/// How many lines the longest cell of a row takes.
pub fn row_lines(cells: &[Cell], widths: &[usize], words: Words) -> usize {
    let lines = cells.iter().zip(widths).map(|(cell, width)| match cell {
        Cell::Text(_) | Cell::Words(_) | Cell::Title(_) => lines(&keyed(cell, words), width.saturating_sub(1)),
        _ => 1,
    });
    lines.max().unwrap_or(1)
}

/// How many lines the titles of columns take.
pub fn title_lines(sheet: &Sheet, widths: &[usize], words: Words) -> usize {
    let titles = sheet.columns.iter().zip(widths).map(|(key, width)| lines(words.column(key), *width));
    titles.max().unwrap_or(1)
}

/// What a cell takes: its longest line.
fn taken(cell: &Cell, words: Words) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Day(_) => 10 + ROOM,
        Cell::Due(moment) if *moment == end_of(moment.date()) => 10 + ROOM,
        // Seconds are there and not shown.
        Cell::At(_) | Cell::Due(_) => 16 + ROOM,
        Cell::Int(_) | Cell::Figure(_) | Cell::Points(_) => keyed(cell, words).len() + ROOM,
        Cell::Text(_) | Cell::Words(_) | Cell::Title(_) => {
            keyed(cell, words).lines().map(measure).max().unwrap_or_default() + ROOM_OF_WORDS
        }
    }
}

/// What a title takes: a long one breaks into two lines, between words or Chinese characters.
fn title(text: &str) -> usize {
    let whole = measure(text);
    if whole <= ONE_LINE {
        return whole;
    }
    let wide = |c: char| unicode_width::UnicodeWidthChar::width(c) == Some(2);
    let word = text.split(|c: char| c == ' ' || wide(c)).map(measure).max().unwrap_or_default();
    // Half of an odd number of Chinese characters wants room for one more.
    word.max(whole.div_ceil(2) + whole % 4 / 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;
    use crate::report::sheet::Rows;

    const ZH: Words = Words { lang: Lang::Zh, keys: false };

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn a_column_is_as_wide_as_what_stands_in_it() {
        let due = end_of(chrono::NaiveDate::from_ymd_opt(2023, 5, 8).unwrap_or_default());
        let sheet = Sheet::new(
            "cases",
            &["rank", "name", "title", "raw_rank", "due", "due_before"],
            vec![
                vec![Cell::Int(1), text("住建局"), text(&"长".repeat(90)), Cell::Empty, Cell::Due(due), Cell::Empty],
                vec![Cell::Int(12), text("住房和城乡建设局"), text("短\n行"), Cell::Int(3), Cell::Empty, Cell::At(due)],
            ],
        );
        assert_eq!(of(&sheet, ZH), [8, 19, 50, 10, 12, 18]);
        assert_eq!(of(&sheet, Words { lang: Lang::En, ..ZH }), [8, 19, 50, 12, 12, 18]);
        let empty = Sheet { rows: Rows::default(), ..sheet };
        assert_eq!(of(&empty, Words { keys: true, ..ZH }), [8, 8, 9, 12, 7, 14]);
    }

    #[test]
    fn a_wide_table_breaks_its_texts() {
        let keys = vec!["title", "enterprise", "reason", "text", "next"];
        let row = keys.iter().map(|key| text(&key.repeat(9))).collect();
        let mut sheet = Sheet::new("cases", &keys, vec![row]);
        assert_eq!(of(&sheet, ZH), [31, 31, 31, 31, 31]);
        sheet.columns.truncate(3);
        assert_eq!(of(&sheet, ZH), [48, 50, 50]);
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_text() {
        for (text, width, high) in [("", 6, 1), ("甲乙", 6, 1), ("甲乙丙", 6, 2), ("甲\n乙丙丁", 6, 3), ("a", 0, 1)]
        {
            assert_eq!(lines(text, width), high, "{text}");
        }
        assert_eq!(row_lines(&[Cell::Int(1), text(&"甲".repeat(30))], &[6, 23], ZH), 3);
        let sheet = Sheet::new("departments", &["raw_rank", "name"], Vec::new());
        assert_eq!(title_lines(&sheet, &[7, 10], ZH), 2);
    }
}
