//! What stands around the tables of a document for people, and in which words.

use crate::domain::civil::Moment;
use crate::locale::{Lang, columns};
use crate::report::sheet::{Key, Sheet};

/// The words of titles and cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    /// Whether stable keys and codes stand in place of titles and words.
    pub keys: bool,
}

impl Words {
    /// The title of a column.
    pub fn column(self, key: &str) -> &str {
        if self.keys { key } else { columns::column(self.lang, key) }
    }

    /// The title of a sheet.
    pub fn sheet(self, sheet: &Sheet) -> &str {
        if self.keys { &sheet.key } else { columns::sheet(self.lang, &sheet.key) }
    }
}

/// A document: what it is, what was reckoned by, and what a reader must know beside the tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What it is, and of which period.
    pub title: String,
    /// What stands below it, a line each: dates, status, scheme.
    pub facts: Vec<String>,
    /// What a reader must know, a sentence each.
    pub notes: Vec<String>,
    /// The settings used, key and value.
    pub settings: Vec<(Key, String)>,
    /// When it was drawn up, in the office's time, where that is not now: so that a frozen document is the same
    /// whenever it is printed.
    pub made: Option<Moment>,
}
