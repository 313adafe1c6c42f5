//! Whether two sets of rows are the same, in whatever order each is read.
//!
//! Every row is hashed, and the hashes are added up. The key of the hash is drawn anew in every run: nobody can
//! prepare rows whose hashes make up for each other, and by chance two sets look alike once in 2⁶⁴.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

use rusqlite::types::ValueRef;

use crate::store::laid::{Laid, Value};

/// What stands in a column.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cell<'v> {
    /// Nothing.
    Null,
    /// A number.
    Number(i64),
    /// A fraction; this program writes none.
    Real(f64),
    /// A text, as it is stored.
    Text(&'v [u8]),
    /// Bytes.
    Blob(&'v [u8]),
}

impl<'v> From<ValueRef<'v>> for Cell<'v> {
    fn from(value: ValueRef<'v>) -> Self {
        match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Number(number),
            ValueRef::Real(number) => Self::Real(number),
            ValueRef::Text(text) => Self::Text(text),
            ValueRef::Blob(bytes) => Self::Blob(bytes),
        }
    }
}

impl<'v> Cell<'v> {
    /// The bytes of nothing, and those of what is true.
    pub(super) const NULL: &'static [u8] = &[0];
    pub(super) const TRUE: &'static [u8] = &[1, 0x80, 0, 0, 0, 0, 0, 0, 1];

    /// A value of a case that was laid out.
    pub(super) fn of(laid: &'v Laid, value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Number(number) => Self::Number(number),
            Value::Text(..) => Self::Text(laid.shown(value).unwrap_or_default().as_bytes()),
        }
    }

    /// Appends the cell to a row's bytes, which sort as SQLite sorts the rows, and differ where these differ.
    pub(super) fn put(self, bytes: &mut Vec<u8>) {
        match self {
            Self::Null => bytes.push(0),
            Self::Number(number) => {
                bytes.push(1);
                bytes.extend((number.cast_unsigned() ^ (1 << 63)).to_be_bytes());
            }
            Self::Real(number) => {
                bytes.push(2);
                bytes.extend(number.to_bits().to_be_bytes());
            }
            Self::Text(text) => put_ended(3, text, bytes),
            Self::Blob(blob) => put_ended(4, blob, bytes),
        }
    }
}

/// Bytes with an end that sorts before whatever else could follow.
fn put_ended(kind: u8, text: &[u8], bytes: &mut Vec<u8>) {
    bytes.push(kind);
    if text.contains(&0) {
        bytes.extend(text.iter().flat_map(|byte| [*byte, 0xff].into_iter().take(1 + usize::from(*byte == 0))));
    } else {
        bytes.extend_from_slice(text);
    }
    bytes.extend([0, 0]);
}

/// The key of a run, and room for one row.
#[derive(Clone)]
pub(super) struct Summing {
    key: RandomState,
    row: Vec<u8>,
    /// Where each cell of the row ends.
    ends: Vec<usize>,
}

impl Summing {
    /// A key that nobody knows.
    pub(super) fn new() -> Self {
        Self { key: RandomState::new(), row: Vec::with_capacity(4096), ends: Vec::with_capacity(64) }
    }

    /// Lays out the bytes of a row.
    pub(super) fn lay<'v>(&mut self, cells: impl IntoIterator<Item = Cell<'v>>) {
        self.row.clear();
        self.ends.clear();
        for cell in cells {
            cell.put(&mut self.row);
            self.ends.push(self.row.len());
        }
    }

    /// The bytes of a cell of the row that was laid out last.
    pub(super) fn cell(&self, place: usize) -> &[u8] {
        let from = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(place).and_then(|&end| self.row.get(from..end)).unwrap_or_default()
    }

    /// The hash of the first cells of the row that was laid out last.
    pub(super) fn first(&self, cells: usize) -> u64 {
        let end = cells.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or(0);
        self.bytes(self.row.get(..end).unwrap_or_default())
    }

    /// The hash of a row.
    pub(super) fn row<'v>(&mut self, cells: impl IntoIterator<Item = Cell<'v>>) -> u64 {
        self.lay(cells);
        self.bytes(&self.row)
    }

    /// The hash of a row's bytes.
    pub(super) fn bytes(&self, row: &[u8]) -> u64 {
        let mut hasher = self.key.build_hasher();
        hasher.write(row);
        hasher.finish()
    }
}

/// Sums of the rows of cases, so many of them that a difference leads to a few hundred cases of a million.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sums(Vec<u64>);

/// Two to this many sums.
const BITS: u32 = 12;

impl Sums {
    pub(super) fn new() -> Self {
        Self(vec![0; 1 << BITS])
    }

    /// Adds a row of a case.
    pub(super) fn add(&mut self, case: i64, row: u64) {
        if let Some(sum) = self.0.get_mut(place(case)) {
            *sum = sum.wrapping_add(row);
        }
    }

    /// Whether the cases that share a sum with this one differ.
    pub(super) fn differs_at(&self, other: &Self, case: i64) -> bool {
        self.0.get(place(case)) != other.0.get(place(case))
    }
}

/// Numbers that follow one another are spread over all sums.
fn place(case: i64) -> usize {
    (case.cast_unsigned().wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_of_rows_sort_as_rows_do_and_tell_them_apart() {
        let rows: &[&[Cell<'_>]] = &[
            &[Cell::Null, Cell::Number(9)],
            &[Cell::Number(i64::MIN), Cell::Null],
            &[Cell::Number(-1), Cell::Null],
            &[Cell::Number(0), Cell::Null],
            &[Cell::Number(300), Cell::Null],
            &[Cell::Text(b""), Cell::Text(b"b")],
            &[Cell::Text(b"a"), Cell::Null],
            &[Cell::Text(b"a"), Cell::Text(b"z")],
            &[Cell::Text(b"a\0"), Cell::Null],
            &[Cell::Text(b"a\0b"), Cell::Null],
            &[Cell::Text(b"a\x01"), Cell::Null],
            &[Cell::Text(b"ab"), Cell::Null],
            &[Cell::Text("终".as_bytes()), Cell::Null],
            &[Cell::Blob(b"a"), Cell::Null],
        ];
        let bytes = |row: &[Cell<'_>]| {
            let mut bytes = Vec::new();
            row.iter().for_each(|cell| cell.put(&mut bytes));
            bytes
        };
        assert_eq!((bytes(&[Cell::Null]), bytes(&[Cell::Number(1)])), (Cell::NULL.to_vec(), Cell::TRUE.to_vec()));
        for pair in rows.windows(2) {
            assert!(bytes(pair[0]) < bytes(pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn sums_do_not_mind_the_order_and_see_a_difference() {
        let mut summing = Summing::new();
        let mut row = |number| summing.row([Cell::Number(number), Cell::Text(b"x")]);
        let (mut a, mut b) = (Sums::new(), Sums::new());
        for number in 0..100 {
            a.add(number, row(number));
            b.add(99 - number, row(99 - number));
        }
        assert_eq!(a, b);
        b.add(7, row(7));
        assert!(a.differs_at(&b, 7) && !a.differs_at(&b, 8));
    }
}
