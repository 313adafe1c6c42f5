//! The columns of a table on a screen: their titles and cells as they are seen, and in lines as wide as there is room.

use std::borrow::Cow;

use super::super::lines::{lines, plain, width};
use super::super::{filled, text};
use super::widths::in_two;
use crate::domain::text::hidden;
use crate::locale::{Lang, columns};
use crate::report::sheet::{Cell, Sheet};

/// A column in which something stands.
pub struct Column<'a> {
    /// Its stable key.
    pub key: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its cells, from above.
    pub cells: Vec<Seen<'a>>,
}

/// A cell as it is seen.
pub struct Seen<'a> {
    /// What stands in it, in one line.
    pub text: Cow<'a, str>,
    /// The columns that this takes on a terminal.
    pub width: usize,
    /// What it is.
    pub kind: Kind,
}

/// What is laid out in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, which may go on below.
    Words,
    /// A figure, which stands to the right.
    Figure,
    /// A date or a time.
    Date,
}

impl<'a> Column<'a> {
    /// The columns of a sheet in which something stands.
    pub fn all(sheet: &'a Sheet, lang: Lang) -> Vec<Self> {
        let column = |n| {
            let key: &str = sheet.columns.get(n).map(AsRef::as_ref)?;
            let cells = sheet.rows.iter().filter_map(|row| Some(Seen::of(row.get(n)?, lang))).collect();
            Some(Self { key, title: columns::column(lang, key), cells })
        };
        filled(sheet).into_iter().filter_map(column).collect()
    }

    /// The same in lines of so many columns at most.
    pub fn laid(self, room: usize) -> Laid<'a> {
        let title = if width(self.title) > room { in_two(self.title) } else { vec![self.title.to_owned()] };
        let cells: Vec<_> = self.cells.into_iter().map(|seen| seen.laid(room)).collect();
        let widest = title.iter().map(|line| width(line)).chain(cells.iter().map(|cell| cell.width)).max();
        Laid { title, cells, width: widest.unwrap_or_default() }
    }
}

impl<'a> Seen<'a> {
    fn of(cell: &'a Cell, lang: Lang) -> Self {
        let text = visible(match cell {
            Cell::Text(text) => Cow::Borrowed(text),
            cell => Cow::Owned(text(cell, lang)),
        });
        let kind = match cell {
            Cell::Text(_) | Cell::Words(_) | Cell::Title(_) => Kind::Words,
            Cell::Int(_) | Cell::Figure(_) | Cell::Points(_) => Kind::Figure,
            Cell::Empty | Cell::Day(_) | Cell::At(_) | Cell::Due(_) => Kind::Date,
        };
        Self { width: width(&text), text, kind }
    }

    fn laid(self, room: usize) -> Lines<'a> {
        let right = self.kind == Kind::Figure;
        if self.width <= room && !self.text.ends_with(char::is_whitespace) && plain(&self.text).is_some() {
            return Lines { first: self.text, below: Vec::new(), width: self.width, right };
        }
        let mut below = lines(&self.text, room);
        let width = below.iter().map(|line| width(line)).max().unwrap_or_default();
        let first = if below.is_empty() { String::new() } else { below.remove(0) };
        Lines { first: first.into(), below, width, right }
    }
}

/// A column in lines.
pub struct Laid<'a> {
    /// The lines of its title.
    pub title: Vec<String>,
    /// Its cells.
    pub cells: Vec<Lines<'a>>,
    /// The widest line.
    pub width: usize,
}

/// A cell in lines.
pub struct Lines<'a> {
    first: Cow<'a, str>,
    below: Vec<String>,
    /// The widest.
    pub width: usize,
    /// Whether they stand to the right.
    pub right: bool,
}

impl Lines<'_> {
    /// How many there are.
    pub fn height(&self) -> usize {
        1 + self.below.len()
    }

    /// One of them, from above.
    pub fn line(&self, n: usize) -> Option<&str> {
        match n.checked_sub(1) {
            None => Some(&self.first),
            Some(n) => self.below.get(n).map(String::as_str),
        }
    }
}

/// Text that cannot move the terminal's cursor, ring its bell or turn its lines around.
fn visible(text: Cow<'_, str>) -> Cow<'_, str> {
    // Line ends and tabs are among what is hidden.
    if plain(&text).is_some() || !text.contains(hidden) {
        return text;
    }
    let sign = |c| match c {
        '\n' | '\t' => ' ',
        c if hidden(c) => '\u{fffd}',
        c => c,
    };
    Cow::Owned(text.chars().map(sign).collect())
}
