//! The columns of a table on a screen: their titles and cells as they are seen, and in lines as wide as there is room.

use std::borrow::Cow;

use super::super::lines::{lines, plain, width};
use super::super::text;
use super::widths::in_two;
use crate::domain::text::hidden;
use crate::locale::{Lang, columns};
use crate::report::sheet::{Cell, Key, Sheet};

/// A column in which something stands.
pub struct Column<'a> {
    /// Its stable key.
    pub key: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Which of the sheet's it is.
    pub place: usize,
    /// The columns that its widest cell takes.
    pub widest: usize,
    /// The same without the blanks behind it; none: signs in it change their width beside others.
    trimmed: Option<usize>,
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
        let column = |(place, key): (usize, &'a Key)| Self {
            key,
            title: columns::column(lang, key),
            place,
            widest: 0,
            trimmed: Some(0),
        };
        let mut all: Vec<Self> = sheet.columns.iter().enumerate().map(column).collect();
        let mut filled = vec![sheet.rows.is_empty(); all.len()];
        for row in sheet.rows.iter() {
            for ((column, filled), cell) in all.iter_mut().zip(&mut filled).zip(&row) {
                if *cell != Cell::Empty {
                    *filled = true;
                    column.widen(&Seen::of(cell, lang));
                }
            }
        }
        let mut filled = filled.into_iter();
        all.retain(|_| filled.next().unwrap_or_default());
        all
    }

    fn widen(&mut self, seen: &Seen<'_>) {
        self.widest = self.widest.max(seen.width);
        let trimmed = plain(seen.text.trim_end());
        self.trimmed = self.trimmed.zip(trimmed).map(|(widest, trimmed)| widest.max(trimmed));
    }
}

impl<'a> Seen<'a> {
    /// A cell as it is seen.
    pub fn of(cell: &'a Cell, lang: Lang) -> Self {
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

    /// The same in lines of so many columns at most.
    pub fn laid(self, room: usize) -> Lines<'a> {
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

/// A column as it stands on the screen; its cells are laid out when they are drawn, one row after another.
pub struct Laid {
    /// The lines of its title.
    pub title: Vec<String>,
    /// Which of the sheet's it is.
    pub place: usize,
    /// The room for its cells.
    pub room: usize,
    /// The widest line.
    pub width: usize,
}

impl Laid {
    /// Columns of so many columns of the screen at most.
    pub fn all(columns: &[Column<'_>], rooms: Vec<usize>, sheet: &Sheet, lang: Lang) -> Vec<Self> {
        let laid = |(column, room): (&Column<'_>, usize)| {
            let title = if width(column.title) > room { in_two(column.title) } else { vec![column.title.to_owned()] };
            let widest = title.iter().map(|line| width(line)).max().unwrap_or_default();
            Self { title, place: column.place, room, width: widest }
        };
        let mut all: Vec<Self> = columns.iter().zip(rooms).map(laid).collect();
        // Where no cell is broken, its width is known.
        let mut broken: Vec<&mut Self> = Vec::new();
        for (laid, column) in all.iter_mut().zip(columns) {
            match column.trimmed.filter(|_| column.widest <= laid.room) {
                Some(trimmed) => laid.width = laid.width.max(trimmed),
                None => broken.push(laid),
            }
        }
        if !broken.is_empty() {
            for row in sheet.rows.iter() {
                for laid in &mut broken {
                    let lines = row.get(laid.place).map(|cell| Seen::of(cell, lang).laid(laid.room));
                    laid.width = laid.width.max(lines.map_or(0, |lines| lines.width));
                }
            }
        }
        all
    }
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
