//! Tables for a terminal, whose Chinese columns line up.

use std::borrow::Cow;

use comfy_table::{Attribute, Cell as TableCell, CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};

use super::{lines, text};
use crate::domain::text::{hidden, shown_lines};
use crate::locale::{Lang, columns};
use crate::report::sheet::{Cell, Sheet};

mod widths;

use widths::{Widths, in_two};
pub use widths::{fits, fitting};

/// Plain ASCII rules: box-drawing characters are of ambiguous width in Chinese fonts.
const PLAIN: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('-').junction('-'));

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
    let widths = Widths::of(sheet, lang, look.width);
    let mut table = Table::new();
    table.load_style(PLAIN);
    // Lines are broken here: the library breaks dates and numbers too.
    table.set_content_arrangement(ContentArrangement::Disabled);
    if look.color {
        table.enforce_styling();
    }
    let cell = |text: &str, width: usize| TableCell::new(lines(text, width).join("\n"));
    let columns = || widths.columns.iter().filter_map(|(n, width)| Some((sheet.columns.get(*n)?, *n, *width)));
    table.set_header(columns().map(|(key, _, width)| {
        let title = columns::column(lang, key);
        let lines = if super::width(title) > width { in_two(title) } else { vec![title.to_owned()] };
        let title = TableCell::new(lines.join("\n"));
        if look.color { title.add_attribute(Attribute::Bold) } else { title }
    }));
    for row in &sheet.rows {
        table.add_row(columns().filter_map(|(_, n, width)| Some((row.get(n)?, width))).map(|(value, width)| {
            let drawn = cell(&seen(value, lang), width);
            match value {
                Cell::Int(_) | Cell::Figure(_) | Cell::Points(_) => drawn.set_alignment(CellAlignment::Right),
                _ => drawn,
            }
        }));
    }
    for column in table.column_iter_mut() {
        // One more stands between columns already.
        column.set_padding((0, widths.gap - 1));
    }
    let mut out = String::new();
    for line in table.lines() {
        let line = line.trim_end();
        // The rule under the titles runs on behind the last column: no further than the screen.
        let rule = look.width.map(usize::from).filter(|_| is_rule(line));
        out.push_str(rule.and_then(|room| line.get(..room)).unwrap_or(line));
        out.push('\n');
    }
    out
}

/// Whether a line is the rule under the titles of a table.
pub(super) fn is_rule(line: &str) -> bool {
    !line.is_empty() && line.bytes().all(|sign| sign == b'-')
}

/// A cell as it is seen.
fn seen(cell: &Cell, lang: Lang) -> String {
    visible(&text(cell, lang))
}

/// Text that cannot move the terminal's cursor, ring its bell or turn its lines around.
fn visible(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => ' ',
            c if hidden(c) => '\u{fffd}',
            c => c,
        })
        .collect()
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
