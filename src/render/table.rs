//! Tables for a terminal, whose Chinese columns line up.

use std::borrow::Cow;

use comfy_table::{
    Attribute, Cell as TableCell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle,
};

use super::{filled, text};
use crate::domain::text::{hidden, shown_lines};
use crate::locale::{Lang, columns};
use crate::report::sheet::{Cell, Sheet};

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
    let mut table = Table::new();
    table.load_style(PLAIN);
    table.set_content_arrangement(ContentArrangement::Disabled);
    if let Some(width) = look.width {
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(width);
    }
    if look.color {
        table.enforce_styling();
    }
    let shown = filled(sheet);
    table.set_header(shown.iter().filter_map(|n| sheet.columns.get(*n)).map(|key| {
        let cell = TableCell::new(columns::column(lang, key));
        if look.color { cell.add_attribute(Attribute::Bold) } else { cell }
    }));
    for row in &sheet.rows {
        table.add_row(shown.iter().filter_map(|n| row.get(*n)).map(|cell| {
            let seen = TableCell::new(visible(&text(cell, lang)));
            match cell {
                Cell::Int(_) | Cell::Figure(_) | Cell::Points(_) => seen.set_alignment(CellAlignment::Right),
                _ => seen,
            }
        }));
    }
    let room = look.width.filter(|width| fits(sheet, lang, *width));
    for (column, key) in table.column_iter_mut().zip(shown.iter().filter_map(|n| sheet.columns.get(*n))) {
        column.set_padding((0, 2));
        if room.is_some() && !BREAKABLE.contains(&key.as_ref()) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    let mut out = String::new();
    for line in table.lines() {
        let line = line.trim_end();
        // The rule under the titles runs on behind the last column: no further than the screen.
        let rule = look.width.map(usize::from).filter(|_| line.bytes().all(|sign| sign == b'-'));
        out.push_str(rule.and_then(|room| line.get(..room)).unwrap_or(line));
        out.push('\n');
    }
    out
}

/// The columns whose text may break over lines where a terminal is narrow; dates, names and figures
/// may not.
const BREAKABLE: [&str; 14] = [
    "definition",
    "title",
    "enterprise",
    "reason",
    "text",
    "next",
    "value",
    "source",
    "flags",
    "numbers",
    "counted_in",
    "withdrawn",
    "comment",
    "setting",
];

/// Whether the unbreakable columns leave the breakable ones enough room to be read on a screen so wide.
pub fn fits(sheet: &Sheet, lang: Lang, room: u16) -> bool {
    let mut taken = 0;
    for n in filled(sheet) {
        let Some(key) = sheet.columns.get(n) else { continue };
        let title = width(columns::column(lang, key));
        taken += GAP
            + if BREAKABLE.contains(&key.as_ref()) {
                READABLE.max(title)
            } else {
                let widest = sheet.rows.iter().filter_map(|row| row.get(n)).map(|cell| width(&text(cell, lang))).max();
                widest.unwrap_or_default().max(title)
            };
    }
    // Nothing stands behind the last column.
    taken <= usize::from(room) + GAP
}

/// A sheet without the first of its spare columns, as many as have no room on a screen so wide.
pub fn fitting(sheet: &Sheet, lang: Lang, room: u16, spare: &[&str]) -> Sheet {
    let mut shown = sheet.clone();
    for column in spare {
        if fits(&shown, lang, room) {
            break;
        }
        shown = shown.without(&[*column]);
    }
    shown
}

/// The room between two columns.
const GAP: usize = 3;

/// The narrowest column in which a title can be read.
const READABLE: usize = 12;

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

/// The columns that a text takes on a terminal.
pub fn width(text: &str) -> usize {
    use unicode_width::UnicodeWidthStr;
    text.width()
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
}
