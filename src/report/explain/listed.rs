//! Rows of a derivation as its format needs them: of a department of a great district there are hundreds of thousands.

use serde::{Serialize, Serializer};

use crate::report::sheet::{Row, Rows, Sheet};

/// What is kept of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    /// The rows, for JSON.
    #[default]
    Whole,
    /// Their cells, for every other format: a fraction of the room.
    Cells,
    /// Nothing: nobody asks for them.
    Nothing,
}

/// Rows, in order.
#[derive(Clone, Debug)]
pub enum Listed<R> {
    /// As they are.
    Whole(Vec<R>),
    /// As cells; in JSON there are none.
    Cells(Rows),
    /// None of them.
    Nothing,
}

impl<R: Row> Listed<R> {
    /// None yet.
    pub fn new(keep: Keep) -> Self {
        match keep {
            Keep::Whole => Self::Whole(Vec::new()),
            Keep::Cells => Self::Cells(Rows::default()),
            Keep::Nothing => Self::Nothing,
        }
    }

    /// Adds a row behind the others.
    pub fn push(&mut self, row: R) {
        match self {
            Self::Whole(rows) => rows.push(row),
            Self::Cells(rows) => rows.push(&row.cells()),
            Self::Nothing => {}
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Whole(rows) => rows.is_empty(),
            Self::Cells(rows) => rows.is_empty(),
            Self::Nothing => true,
        }
    }

    /// Adds others, which are kept in the same way.
    pub fn append(&mut self, others: Self) {
        match (self, others) {
            (Self::Whole(rows), Self::Whole(mut others)) => rows.append(&mut others),
            (Self::Cells(rows), Self::Cells(others)) => rows.append(others),
            (own, others) => {
                debug_assert!(own.is_empty(), "one derivation keeps its rows in one way");
                *own = others;
            }
        }
    }

    /// Leaves out those that are marked, each by its place.
    pub fn leave_out(&mut self, marked: &[bool]) {
        let mut marks = marked.iter().copied();
        let mut stays = || !marks.next().unwrap_or_default();
        match self {
            Self::Whole(rows) => rows.retain(|_| stays()),
            Self::Cells(rows) => *rows = rows.iter().filter(|_| stays()).collect(),
            Self::Nothing => {}
        }
    }

    /// The sheet of these rows.
    pub fn sheet(&self, key: &'static str) -> Sheet {
        match self {
            Self::Whole(rows) => Sheet::of(key, rows),
            Self::Cells(rows) => Sheet::packed(key, R::KEYS, rows.clone()),
            Self::Nothing => Sheet::packed(key, R::KEYS, Rows::default()),
        }
    }
}

impl<R: Row> Default for Listed<R> {
    fn default() -> Self {
        Self::new(Keep::default())
    }
}

impl<R: Serialize> Serialize for Listed<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Whole(rows) => rows.serialize(serializer),
            Self::Cells(_) | Self::Nothing => serializer.collect_seq::<[(); 0]>([]),
        }
    }
}
