//! Digests of rows: whether two sets of them are the same, in whatever order each is read.
//!
//! Every row is hashed, and the hashes are added up. The key of the hash is drawn anew in every run: nobody can
//! prepare rows whose hashes make up for each other, and by chance two sets look alike once in 2⁶⁴.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

use rusqlite::types::ValueRef;

use crate::store::laid::{Laid, Value};

/// A value of a case that was laid out, as it is stored.
pub(super) fn stored(laid: &Laid, value: Value) -> ValueRef<'_> {
    match value {
        Value::Null => ValueRef::Null,
        Value::Number(number) => ValueRef::Integer(number),
        Value::Text(..) => ValueRef::Text(laid.shown(value).unwrap_or_default().as_bytes()),
    }
}

/// Appends a value to the bytes of a row, which differ where rows differ.
fn put(value: ValueRef<'_>, bytes: &mut Vec<u8>) {
    let (kind, text) = match value {
        ValueRef::Null => return bytes.push(0),
        ValueRef::Integer(number) => (1, &number.to_le_bytes()[..]),
        ValueRef::Real(number) => (2, &number.to_bits().to_le_bytes()[..]),
        ValueRef::Text(text) => (3, text),
        ValueRef::Blob(blob) => (4, blob),
    };
    bytes.push(kind);
    if kind > 2 {
        bytes.extend_from_slice(&text.len().to_le_bytes());
    }
    bytes.extend_from_slice(text);
}

/// The same for the bytes of a key, which besides sort as SQLite sorts keys.
pub(super) fn put_key(value: ValueRef<'_>, bytes: &mut Vec<u8>) {
    match value {
        ValueRef::Null => bytes.push(0),
        ValueRef::Integer(number) => {
            bytes.push(1);
            bytes.extend_from_slice(&(number.cast_unsigned() ^ (1 << 63)).to_be_bytes());
        }
        // The tables are STRICT, and none has fractions.
        ValueRef::Real(number) => {
            bytes.push(2);
            bytes.extend_from_slice(&number.to_bits().to_be_bytes());
        }
        ValueRef::Text(text) => put_ended(3, text, bytes),
        ValueRef::Blob(blob) => put_ended(4, blob, bytes),
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
    bytes.extend_from_slice(&[0, 0]);
}

/// The key of a run, and room for one row.
#[derive(Clone)]
pub(super) struct Hashing {
    key: RandomState,
    row: Vec<u8>,
}

impl Hashing {
    /// A key that nobody knows.
    pub(super) fn new() -> Self {
        Self { key: RandomState::new(), row: Vec::with_capacity(4096) }
    }

    /// The hash of a row.
    pub(super) fn row<'v>(&mut self, values: impl IntoIterator<Item = ValueRef<'v>>) -> u64 {
        self.row.clear();
        for value in values {
            put(value, &mut self.row);
        }
        self.bytes(&self.row)
    }

    /// The hash of bytes.
    pub(super) fn bytes(&self, bytes: &[u8]) -> u64 {
        let mut hasher = self.key.build_hasher();
        hasher.write(bytes);
        hasher.finish()
    }
}

/// Digests of the rows of cases, so many of them that a difference leads to a few hundred cases of a million.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Digests(Vec<u64>);

/// Two to this many digests.
const BITS: u32 = 12;

impl Digests {
    pub(super) fn new() -> Self {
        Self(vec![0; 1 << BITS])
    }

    /// Adds a row of a case.
    pub(super) fn add(&mut self, case: i64, row: u64) {
        if let Some(sum) = self.0.get_mut(place(case)) {
            *sum = sum.wrapping_add(row);
        }
    }

    /// Whether the cases that share a digest with this one differ.
    pub(super) fn differs_at(&self, other: &Self, case: i64) -> bool {
        self.0.get(place(case)) != other.0.get(place(case))
    }
}

/// Numbers that follow one another are spread over all digests.
fn place(case: i64) -> usize {
    (case.cast_unsigned().wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_of_keys_sort_as_keys_do_and_those_of_rows_tell_them_apart() {
        use ValueRef::{Blob, Integer, Null, Text};
        let rows: &[[ValueRef<'_>; 2]] = &[
            [Null, Integer(9)],
            [Integer(i64::MIN), Null],
            [Integer(-1), Null],
            [Integer(0), Null],
            [Integer(300), Null],
            [Text(b""), Text(b"b")],
            [Text(b"a"), Null],
            [Text(b"a"), Text(b"z")],
            [Text(b"a\0"), Null],
            [Text(b"a\0b"), Null],
            [Text(b"a\x01"), Null],
            [Text(b"ab"), Null],
            [Text("终".as_bytes()), Null],
            [Blob(b"a"), Null],
        ];
        let bytes = |row: &[ValueRef<'_>], put: fn(ValueRef<'_>, &mut Vec<u8>)| {
            let mut bytes = Vec::new();
            row.iter().for_each(|value| put(*value, &mut bytes));
            bytes
        };
        for (n, row) in rows.iter().enumerate() {
            for other in &rows[n + 1..] {
                assert!(bytes(row, put_key) < bytes(other, put_key), "{row:?} {other:?}");
                assert_ne!(bytes(row, put), bytes(other, put), "{row:?} {other:?}");
            }
        }
    }

    #[test]
    fn digests_do_not_mind_the_order_and_see_a_difference() {
        let mut hashing = Hashing::new();
        let mut row = |number| hashing.row([ValueRef::Integer(number), ValueRef::Text(b"x")]);
        let (mut a, mut b) = (Digests::new(), Digests::new());
        for number in 0..100 {
            a.add(number, row(number));
            b.add(99 - number, row(99 - number));
        }
        assert_eq!(a, b);
        b.add(7, row(7));
        assert!(a.differs_at(&b, 7) && !a.differs_at(&b, 8));
    }
}
