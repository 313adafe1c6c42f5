//! What of a derivation's tables a screen has room for.

use crate::cli::options::Ctx;
use crate::domain::unit::Unit;
use crate::render::{fits, width};
use crate::report::evaluated::CONSEQUENCES_SCREEN;
use crate::report::sheet::{Cell, Sheet};

/// A table, its columns for a screen with room, and those for one of a hundred columns.
pub type Columns = (&'static str, &'static [&'static str], &'static [&'static str]);

/// The columns of each table that fit on a screen of a hundred columns: with room, and without. Of tables that go by one
/// key each derivation has its own columns.
const SCREEN: &[Columns] = &[
    (
        "cases",
        &["number", "ref", "title", "role", "counted_on", "reckoning", "score", "lacking", "counted_before"],
        &["number", "title", "role", "counted_on", "reckoning", "score", "lacking", "counted_before"],
    ),
    (
        "left_out",
        &["number", "title", "of", "role", "closed_at", "why", "approved_by", "doc_no", "on", "reason"],
        &["number", "title", "of", "why", "approved_by", "doc_no", "on", "reason"],
    ),
    (
        "class",
        &["of", "rank", "raw_rank", "name", "value", "score", "basis", "notices", "shift", "marks"],
        &["rank", "raw_rank", "name", "score", "basis", "notices", "shift", "marks"],
    ),
    ("class_mean", &["of", "code", "name", "value", "fraction", "score"], &["of", "name", "value", "score"]),
    ("notices", &["on", "reason", "doc_no"], &["on", "reason", "doc_no"]),
    ("overdue", &["number", "title", "clock", "due", "days", "provisional"], &["number", "clock", "due", "days"]),
    ("consequences", CONSEQUENCES_SCREEN, CONSEQUENCES_SCREEN),
    (
        "cases",
        &[
            "number",
            "title",
            "role",
            "assigned_at",
            "due",
            "resolved_at",
            "closed_at",
            "reckoning",
            "score",
            "counted_in",
        ],
        &["number", "title", "role", "closed_at", "reckoning", "score", "counted_in"],
    ),
    (
        "cases",
        &["number", "ref", "title", "received_at", "closed_at", "days", "counted_in"],
        &["number", "title", "received_at", "closed_at", "days", "counted_in"],
    ),
    (
        "parts",
        &["number", "title", "name", "respond_due", "responded_at", "days", "due", "resolved_at", "counted_in"],
        &["number", "name", "respond_due", "responded_at", "due", "resolved_at", "counted_in"],
    ),
    (
        "turns",
        &["number", "title", "at", "name", "assigned_at", "solved", "grade", "counted_in"],
        &["number", "at", "name", "solved", "grade", "counted_in"],
    ),
    (
        "left_out",
        &["number", "title", "received_at", "closed_at", "why", "approved_by", "doc_no", "on", "reason"],
        &["number", "title", "closed_at", "why", "approved_by", "doc_no", "reason"],
    ),
];

/// The columns of a table, if it has a choice of its own.
pub fn columns_of(sheet: &Sheet) -> Option<[&'static [&'static str]; 2]> {
    let has = |key: &&str| sheet.columns.iter().any(|column| column == key);
    let own = SCREEN.iter().find(|(of, _, narrow)| *of == sheet.key && narrow.iter().all(&has));
    own.map(|(_, wide, narrow)| [*wide, *narrow])
}

/// The columns that a screen shows only where there is something in them.
const SELDOM: &[&str] = &["counted_before", "days_now"];

/// A sheet with the columns that the screen has room for; where nobody knows how wide it is, the narrow choice.
pub fn on_screen(ctx: &Ctx, sheet: &Sheet, [wide, narrow]: [&[&'static str]; 2], units: &[Unit]) -> Sheet {
    let told = |columns: &[&'static str]| -> Vec<&'static str> {
        columns.iter().copied().filter(|key| !SELDOM.contains(key) || sheet.says(key)).collect()
    };
    if let Some(room) = ctx.screen_width() {
        let shown = shortened(sheet.narrowed(&told(wide)), units);
        if fits(&shown, ctx.lang(), room) {
            return shown;
        }
    }
    shortened(sheet.narrowed(&told(narrow)), units)
}

/// A sheet with the names and titles that a screen has room for.
pub fn shortened(mut sheet: Sheet, units: &[Unit]) -> Sheet {
    let columns = &sheet.columns;
    sheet.rows = sheet.rows.changed(|row| {
        for (column, cell) in columns.iter().zip(row) {
            let Cell::Text(text) = cell else { continue };
            match column.as_ref() {
                "name" => {
                    if let Some(unit) = units.iter().find(|unit| unit.name == *text) {
                        *text = unit.short_name().to_owned();
                    }
                }
                "title" if width(text) > TITLE => *text = cut(text),
                _ => {}
            }
        }
    });
    sheet
}

/// The widest title that stays whole.
const TITLE: usize = 22;

/// The beginning of one that is wider.
fn cut(text: &str) -> String {
    let mut kept = String::new();
    for sign in text.chars() {
        if width(&kept) + width(sign.encode_utf8(&mut [0; 4])) > TITLE - 2 {
            break;
        }
        kept.push(sign);
    }
    format!("{kept}…")
}
