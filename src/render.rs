//! A sheet in one format. Knows syntax and the words for codes; no rules, no tables of the database.

mod csv;
mod json;
mod lines;
mod markdown;
mod page;
mod stream;
mod table;
mod xlsx;

pub use csv::csv;
pub use json::{json, json_indented, json_lines};
pub use lines::{lines, width, within};
pub use markdown::{markdown, markdown_lines, markdown_page};
pub use page::{Page, Words};
pub use stream::{Shape, Stream, Unfit};
pub use table::{Look, fits, fitting, screen, table};
pub use xlsx::{XlsxFault, xlsx};

use crate::domain::civil::{format_due, format_moment};
use crate::locale::Lang;
use crate::locale::words::shown;
use crate::report::sheet::{Cell, Sheet};

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
    /// Markdown with tables, for documents and messages.
    Markdown,
    /// A workbook for Excel and WPS.
    Xlsx,
}

impl Format {
    /// The name by which people ask for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::JsonLines => "jsonl",
            Self::Markdown => "md",
            Self::Xlsx => "xlsx",
        }
    }

    /// The ending of a file in it.
    pub fn ending(self) -> &'static str {
        if self == Self::Table { "txt" } else { self.name() }
    }
}

/// A cell as text, codes as codes where `keys` is set.
fn keyed(cell: &Cell, words: Words) -> String {
    match cell {
        Cell::Words(of) if words.keys => of.iter().map(|(_, code)| code.as_ref()).collect::<Vec<_>>().join(";"),
        cell => text(cell, words.lang),
    }
}

/// A cell as text in a language.
pub fn text(cell: &Cell, lang: Lang) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Day(day) => day.to_string(),
        Cell::At(moment) => format_moment(*moment),
        Cell::Due(moment) => format_due(*moment),
        Cell::Int(n) => n.to_string(),
        Cell::Figure(figure) => figure.to_string(),
        Cell::Points(points) => points.to_string(),
        Cell::Words(words) => lang.join(&words.iter().map(|(set, code)| shown(lang, set, code)).collect::<Vec<_>>()),
        Cell::Title(title) => lang.pick(&title.zh, &title.en).to_owned(),
    }
}

/// The columns in which something stands: an empty one only takes room before the reader's eyes.
fn filled(sheet: &Sheet) -> Vec<usize> {
    let mut filled = vec![sheet.rows.is_empty(); sheet.columns.len()];
    for row in sheet.rows.iter() {
        filled.iter_mut().zip(&row).for_each(|(filled, cell)| *filled |= *cell != Cell::Empty);
    }
    filled.into_iter().enumerate().filter_map(|(n, filled)| filled.then_some(n)).collect()
}
