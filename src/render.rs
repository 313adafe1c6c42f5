//! A sheet in one format. Knows syntax and the words for codes; no rules, no tables of the database.

mod csv;
mod json;
mod table;

pub use csv::csv;
pub use json::{json, json_lines};
pub use table::{Look, table, width};

use crate::locale::Lang;
use crate::locale::words::word;
use crate::report::sheet::Cell;

/// How output is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people at a terminal.
    Table,
    /// Comma-separated values.
    Csv,
    /// One JSON document.
    Json,
    /// One JSON object a line, for lists.
    JsonLines,
}

/// A cell as text in a language.
fn text(cell: &Cell, lang: Lang) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Time(text) => text.clone(),
        Cell::Int(n) => n.to_string(),
        Cell::Figure(figure) => figure.to_string(),
        Cell::Words(words) => lang.join(&words.iter().map(|(set, code)| word(lang, set, code)).collect::<Vec<_>>()),
        Cell::Title(title) => lang.pick(&title.zh, &title.en).to_owned(),
    }
}
