//! Tables for a terminal, whose Chinese columns line up.

use std::borrow::Cow;

use super::width;
use crate::domain::text::shown_lines;
use crate::locale::Lang;
use crate::report::sheet::Sheet;

mod column;
mod widths;

use column::{Column, Laid, Seen};
use widths::Widths;
pub use widths::{fits, fitting};

/// What the terminal allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Its width in columns; none: as wide as it gets.
    pub width: Option<u16>,
    /// Whether titles may be bold.
    pub color: bool,
}

/// A sheet as a table, without its title.
pub fn table(sheet: &Sheet, lang: Lang, look: Look) -> String {
    // The library that might draw it breaks dates and numbers, and takes longer than to read what is drawn.
    let columns = Column::all(sheet, lang);
    let Widths { columns: widths, gap } = Widths::of(&columns, sheet, lang, look.width);
    let laid = Laid::all(&columns, widths, sheet, lang);
    let mut out = Out { text: String::new(), begun: 0, gap: gap.into() };
    for n in 0..laid.iter().map(|column| column.title.len()).max().unwrap_or_default() {
        for column in &laid {
            out.title(column.title.get(n), column.width, look.color);
        }
        out.end_line();
    }
    // The rule under the titles runs on behind the last column: no further than the screen.
    let whole = laid.iter().map(|column| column.width + out.gap).sum::<usize>().saturating_sub(1);
    // Plain ASCII: box-drawing characters are of ambiguous width in Chinese fonts.
    out.text.extend(std::iter::repeat_n('-', look.width.map_or(whole, |room| whole.min(room.into()))));
    out.end_line();
    for row in sheet.rows.iter() {
        let cell = |column: &Laid| Some((Seen::of(row.get(column.place)?, lang).laid(column.room), column.width));
        let cells: Vec<_> = laid.iter().filter_map(cell).collect();
        for line in 0..cells.iter().map(|(cell, _)| cell.height()).max().unwrap_or_default() {
            for (cell, width) in &cells {
                out.cell(cell.line(line).unwrap_or_default(), *width, cell.right);
            }
            out.end_line();
        }
    }
    out.text
}

/// A table as far as it is drawn.
struct Out {
    text: String,
    /// Where its last line begins.
    begun: usize,
    /// The room between two columns.
    gap: usize,
}

impl Out {
    fn blanks(&mut self, count: usize) {
        self.text.extend(std::iter::repeat_n(' ', count));
    }

    /// A line of a cell in a column so wide.
    fn cell(&mut self, line: &str, room: usize, right: bool) {
        let rest = room.saturating_sub(width(line));
        let (before, after) = if right { (rest, 0) } else { (0, rest) };
        self.blanks(before);
        self.text.push_str(line);
        self.blanks(after + self.gap);
    }

    /// A line of a title: bold as far as the next column but for one blank.
    fn title(&mut self, line: Option<&String>, room: usize, bold: bool) {
        let (Some(line), true) = (line, bold) else { return self.cell(line.map_or("", String::as_str), room, false) };
        let [on, off] = BOLD;
        self.text.push_str(on);
        self.text.push_str(line);
        self.blanks(room.saturating_sub(width(line)) + self.gap - 1);
        self.text.push_str(off);
        self.blanks(1);
    }

    fn end_line(&mut self) {
        let line = self.text.get(self.begun..).unwrap_or_default();
        self.text.truncate(self.begun + line.trim_end().len());
        self.text.push('\n');
        self.begun = self.text.len();
    }
}

/// Whether a line is the rule under the titles of a table.
pub(super) fn is_rule(line: &str) -> bool {
    !line.is_empty() && line.bytes().all(|sign| sign == b'-')
}

/// How a bold title begins and ends.
const BOLD: [&str; 2] = ["\u{1b}[1m", "\u{1b}[0m"];

/// Words and tables as a terminal may have them: of what it obeys they hold nothing but bold titles.
pub fn screen(text: &str) -> Cow<'_, str> {
    let [on, off] = BOLD;
    if !text.contains(on) {
        return shown_lines(text);
    }
    let plain = |part: &str| part.split(off).map(shown_lines).collect::<Vec<_>>().join(off);
    Cow::Owned(text.split(on).map(plain).collect::<Vec<_>>().join(on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::lines;
    use crate::report::sheet::Cell;

    #[test]
    fn a_screen_has_bold_titles_and_nothing_else_that_a_terminal_obeys() {
        let cell = Cell::Text("a\u{1b}[2J\u{202e}b\nc\u{9b}31m".to_owned());
        let sheet = Sheet::new("cases", &["title"], vec![vec![cell]]);
        let drawn = |color| table(&sheet, Lang::En, Look { width: None, color });
        let row = "a\u{fffd}[2J\u{fffd}b c\u{fffd}31m\n";
        assert!(drawn(false).ends_with(row) && drawn(true).ends_with(row));
        let [on, off] = BOLD;
        assert!(drawn(true).starts_with(&format!("{on}Title")) && drawn(true).contains(off), "{:?}", drawn(true));
        for color in [true, false] {
            assert_eq!(screen(&drawn(color)), drawn(color));
        }
        let words = format!("{}\u{1b}]0;x\u{7}\u{1b}[31m\n", drawn(true));
        assert_eq!(screen(&words), format!("{}\u{fffd}]0;x\u{fffd}\u{fffd}[31m\n", drawn(true)));
    }

    #[test]
    fn among_words_that_are_broken_a_table_stays_as_it_was_drawn() {
        let cell = |text: &str| Cell::Text(text.to_owned());
        let rows = vec![vec![cell("2026-0001"), cell("道路积水，厂区门前不通"), cell("0523-86234567-0523-86234567")]];
        let sheet = Sheet::new("cases", &["number", "title", "phone"], rows);
        for (color, width) in [(false, 80), (true, 80), (true, 50), (false, 30), (true, 30)] {
            let drawn = table(&sheet, Lang::En, Look { width: Some(width), color });
            let widest = drawn.lines().map(crate::render::width).max();
            assert!(color || widest > Some(30), "{drawn}");
            let page =
                format!("One two three four five six seven\n\nCases\n{drawn}\nNotes\n- eight nine ten eleven twelve\n");
            let [words, notes] = if width > 30 {
                ["One two three four five six seven", "- eight nine ten eleven twelve"]
            } else {
                ["One two three four five six\n  seven", "- eight nine ten eleven twelve"]
            };
            let wanted = format!("{words}\n\nCases\n{drawn}\nNotes\n{notes}\n");
            assert_eq!(lines::within(&screen(&page), width), wanted, "{width}");
        }
    }
}
