//! A sheet of typed cells: what every format but JSON is made from. Its JSON is a stored format: that of
//! frozen reports.

mod rows;

pub use self::rows::Rows;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::domain::civil::{Day, Moment};
use crate::domain::points::{Points, Published, digits};
use crate::domain::scheme::Title;
use crate::domain::vocab::Coded;

use super::value::{At, DayOfWeek, Decimal, DueAt, Formula, Number, Precise, Setting};

/// A stable key: written in the program, or read back from a frozen report.
pub type Key = Cow<'static, str>;

/// One cell. Formats decide how it looks; languages, which word stands for a code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Nothing, or a figure that cannot be computed.
    Empty,
    /// Text as it is.
    Text(String),
    /// A whole number.
    Int(i64),
    /// A published figure with two decimals.
    Figure(Published),
    /// A rating or a case score with all its decimals.
    Points(Points),
    /// A date.
    Day(Day),
    /// A date and time of the office's civil time.
    At(Moment),
    /// When something is due: a date alone where the whole of that day is still on time.
    Due(Moment),
    /// Terms of closed sets: (set, code), to be shown in the reader's words.
    Words(Vec<(Key, Key)>),
    /// Words of a scheme, in both languages.
    Title(Title),
}

impl Cell {
    /// One term of a closed set.
    pub fn word(set: &'static str, code: &'static str) -> Self {
        Self::Words(vec![(set.into(), code.into())])
    }
}

/// A named table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its stable key.
    pub key: Key,
    /// The stable keys of its columns.
    pub columns: Vec<Key>,
    /// Its rows, each as wide as the columns.
    pub rows: Rows,
    /// How many more there are that it does not hold; only of one that is made for a screen.
    #[serde(skip)]
    pub beyond: usize,
}

impl Sheet {
    /// A sheet of rows that know their columns.
    pub fn of<R: Row>(key: &'static str, rows: &[R]) -> Self {
        Self::packed(key, R::KEYS, rows.iter().map(Row::cells).collect())
    }

    /// The same of rows that are made one by one.
    pub fn each<R: Row>(key: &'static str, rows: impl Iterator<Item = R>) -> Self {
        Self::packed(key, R::KEYS, rows.map(|row| row.cells()).collect())
    }

    /// A sheet of these cells.
    pub fn new(key: &'static str, columns: &[&'static str], rows: Vec<Vec<Cell>>) -> Self {
        Self::packed(key, columns, rows.into_iter().collect())
    }

    /// A sheet of rows that are packed already.
    pub fn packed(key: &'static str, columns: &[&'static str], rows: Rows) -> Self {
        Self { key: key.into(), columns: columns.iter().map(|key| Key::Borrowed(key)).collect(), rows, beyond: 0 }
    }

    /// The same with no more rows than these, the first.
    pub fn cut(mut self, most: usize) -> Self {
        self.beyond += self.rows.cut(most);
        self
    }

    /// The same without some of its columns.
    pub fn without(&self, columns: &[&str]) -> Self {
        let kept: Vec<&str> = self.columns.iter().map(AsRef::as_ref).filter(|key| !columns.contains(key)).collect();
        self.narrowed(&kept)
    }

    /// Whether anything stands in a column.
    pub fn says(&self, column: &str) -> bool {
        let place = self.columns.iter().position(|key| key == column);
        place.is_some_and(|place| self.rows.iter().any(|row| row.get(place).is_some_and(|cell| *cell != Cell::Empty)))
    }

    /// The same with some of its columns only, in the order asked for.
    pub fn narrowed(&self, columns: &[&str]) -> Self {
        let places: Vec<usize> =
            columns.iter().filter_map(|key| self.columns.iter().position(|column| column == key)).collect();
        let row = |row: Vec<Cell>| -> Vec<Cell> { places.iter().filter_map(|n| row.get(*n).cloned()).collect() };
        Self {
            key: self.key.clone(),
            columns: places.iter().filter_map(|place| self.columns.get(*place).cloned()).collect(),
            rows: self.rows.iter().map(row).collect(),
            beyond: self.beyond,
        }
    }
}

/// A row whose fields are its columns.
pub trait Row {
    /// The keys of the columns, in order.
    const KEYS: &'static [&'static str];
    /// The cells, one for each key.
    fn cells(&self) -> Vec<Cell>;
}

/// Something that stands in one cell.
pub trait ToCell {
    /// The cell.
    fn cell(&self) -> Cell;
}

impl ToCell for String {
    fn cell(&self) -> Cell {
        if self.is_empty() { Cell::Empty } else { Cell::Text(self.clone()) }
    }
}

impl ToCell for i64 {
    fn cell(&self) -> Cell {
        Cell::Int(*self)
    }
}

impl ToCell for u32 {
    fn cell(&self) -> Cell {
        Cell::Int(i64::from(*self))
    }
}

impl ToCell for bool {
    fn cell(&self) -> Cell {
        // What does not hold leaves its cell empty: the eye finds the few that do.
        if *self { Cell::word("bool", "yes") } else { Cell::Empty }
    }
}

impl ToCell for Published {
    fn cell(&self) -> Cell {
        Cell::Figure(*self)
    }
}

impl ToCell for Points {
    fn cell(&self) -> Cell {
        Cell::Figure(Published::of(&self.exact()))
    }
}

impl ToCell for Precise {
    fn cell(&self) -> Cell {
        Cell::Points(self.0)
    }
}

impl ToCell for Decimal {
    fn cell(&self) -> Cell {
        Cell::Text(digits(&self.0))
    }
}

impl ToCell for Day {
    fn cell(&self) -> Cell {
        Cell::Day(*self)
    }
}

impl ToCell for At {
    fn cell(&self) -> Cell {
        Cell::At(self.0)
    }
}

impl ToCell for DayOfWeek {
    fn cell(&self) -> Cell {
        Cell::word("weekday", self.code())
    }
}

impl ToCell for DueAt {
    fn cell(&self) -> Cell {
        Cell::Due(self.0)
    }
}

impl ToCell for Number {
    fn cell(&self) -> Cell {
        Cell::Text(self.0.to_string())
    }
}

impl ToCell for Setting {
    fn cell(&self) -> Cell {
        composed("setting", &self.0)
    }
}

impl ToCell for Formula {
    fn cell(&self) -> Cell {
        composed("formula", &self.0)
    }
}

/// What readers get in words that are put together.
fn composed(set: &'static str, text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Words(vec![(set.into(), Key::Owned(text.to_owned()))]) }
}

impl ToCell for Title {
    fn cell(&self) -> Cell {
        Cell::Title(self.clone())
    }
}

impl<T: Coded> ToCell for T {
    fn cell(&self) -> Cell {
        Cell::word(T::KIND, self.code())
    }
}

impl<T: Coded> ToCell for Vec<T> {
    fn cell(&self) -> Cell {
        let word = |term: &T| (Key::Borrowed(T::KIND), Key::Borrowed(term.code()));
        if self.is_empty() { Cell::Empty } else { Cell::Words(self.iter().map(word).collect()) }
    }
}

impl<T: ToCell> ToCell for Option<T> {
    fn cell(&self) -> Cell {
        self.as_ref().map_or(Cell::Empty, ToCell::cell)
    }
}

/// The key of a field: a field may bear a word of the language, as `r#ref` does.
pub const fn key(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// Defines a row once: its fields are the keys of its JSON, the columns of its sheet and their order.
macro_rules! row {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$fdoc:meta])* pub $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type),+ }
        impl $crate::report::sheet::Row for $name {
            const KEYS: &'static [&'static str] = &[$($crate::report::sheet::key(stringify!($field))),+];
            fn cells(&self) -> Vec<$crate::report::sheet::Cell> {
                use $crate::report::sheet::ToCell as _;
                vec![$(self.$field.cell()),+]
            }
        }
    };
}
pub(crate) use row;
