//! Tables for a terminal, whose Chinese columns line up.

use comfy_table::{
    Attribute, Cell as TableCell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle,
};

use super::{filled, text};
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
            c if c.is_control() => '\u{fffd}',
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// The columns that a text takes on a terminal.
pub fn width(text: &str) -> usize {
    use unicode_width::UnicodeWidthStr;
    text.width()
}
