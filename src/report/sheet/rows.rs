//! The rows of a sheet, packed one behind the other: a report of a great district names hundreds of thousands of dates,
//! and as cells each would take several times the room of what stands in it.

use std::fmt;

use chrono::{DateTime, Datelike};
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Cell, Key};
use crate::domain::civil::Day;
use crate::domain::points::{Points, Published};
use crate::domain::scheme::Title;

/// Rows of cells, in order. Their JSON is a list of lists of cells.
#[derive(Clone, Default, PartialEq)]
pub struct Rows {
    packed: Vec<u8>,
    count: usize,
}

impl Rows {
    /// Adds a row behind the others.
    pub fn push(&mut self, cells: &[Cell]) {
        put_length(&mut self.packed, cells.len());
        cells.iter().for_each(|cell| put(&mut self.packed, cell));
        self.count += 1;
    }

    /// Adds others behind.
    pub fn append(&mut self, others: Self) {
        if self.is_empty() {
            *self = others;
        } else {
            self.packed.extend_from_slice(&others.packed);
            self.count += others.count;
        }
    }

    /// Keeps no more than these, the first, and says how many it let go.
    pub fn cut(&mut self, most: usize) -> usize {
        let beyond = self.count.saturating_sub(most);
        if beyond > 0 {
            let mut rest = Packed(&self.packed);
            (0..most).for_each(|_| drop(rest.row()));
            let kept = self.packed.len() - rest.0.len();
            self.packed.truncate(kept);
            self.count = most;
        }
        beyond
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Vec<Cell>> {
        let mut rest = Packed(&self.packed);
        std::iter::from_fn(move || rest.row())
    }

    /// The same rows, each changed.
    pub fn changed(&self, mut change: impl FnMut(&mut Vec<Cell>)) -> Self {
        let change = |mut row: Vec<Cell>| {
            change(&mut row);
            row
        };
        self.iter().map(change).collect()
    }
}

impl FromIterator<Vec<Cell>> for Rows {
    fn from_iter<I: IntoIterator<Item = Vec<Cell>>>(rows: I) -> Self {
        let mut all = Self::default();
        rows.into_iter().for_each(|row| all.push(&row));
        all
    }
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Serialize for Rows {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Rows;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("rows of cells")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Rows, A::Error> {
                let mut all = Rows::default();
                while let Some(row) = rows.next_element::<Vec<Cell>>()? {
                    all.push(&row);
                }
                Ok(all)
            }
        }
        deserializer.deserialize_seq(InOrder)
    }
}

// What a cell holds is told by its first byte.
const EMPTY: u8 = 0;
const TEXT: u8 = 1;
const INT: u8 = 2;
const FIGURE: u8 = 3;
const POINTS: u8 = 4;
const DAY: u8 = 5;
const AT: u8 = 6;
const DUE: u8 = 7;
const WORDS: u8 = 8;
const TITLE: u8 = 9;

fn put(to: &mut Vec<u8>, cell: &Cell) {
    let mut tagged = |tag: u8, n: i64| {
        to.push(tag);
        put_int(to, n);
    };
    match cell {
        Cell::Empty => to.push(EMPTY),
        Cell::Int(n) => tagged(INT, *n),
        Cell::Figure(figure) => tagged(FIGURE, figure.hundredths()),
        Cell::Points(points) => tagged(POINTS, points.units()),
        Cell::Day(day) => tagged(DAY, i64::from(day.num_days_from_ce())),
        Cell::At(moment) => tagged(AT, moment.and_utc().timestamp()),
        Cell::Due(moment) => tagged(DUE, moment.and_utc().timestamp()),
        Cell::Text(text) => {
            to.push(TEXT);
            put_text(to, text);
        }
        Cell::Words(words) => {
            to.push(WORDS);
            put_length(to, words.len());
            for (set, code) in words {
                put_text(to, set);
                put_text(to, code);
            }
        }
        Cell::Title(title) => {
            to.push(TITLE);
            put_text(to, &title.zh);
            put_text(to, &title.en);
        }
    }
}

fn put_text(to: &mut Vec<u8>, text: &str) {
    put_length(to, text.len());
    to.extend_from_slice(text.as_bytes());
}

fn put_length(to: &mut Vec<u8>, length: usize) {
    put_bits(to, length as u64);
}

/// Numbers near zero are short, whichever side of it they lie on.
fn put_int(to: &mut Vec<u8>, n: i64) {
    put_bits(to, (n.cast_unsigned() << 1) ^ (n >> 63).cast_unsigned());
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
fn put_bits(to: &mut Vec<u8>, mut bits: u64) {
    while let [low, ..] = bits.to_le_bytes()
        && bits > 0x7f
    {
        to.push(low | 0x80);
        bits >>= 7;
    }
    let [low, ..] = bits.to_le_bytes();
    to.push(low);
}

/// What is still to be read. `None` is its end: what was packed here is whole.
struct Packed<'a>(&'a [u8]);

impl<'a> Packed<'a> {
    fn row(&mut self) -> Option<Vec<Cell>> {
        let count = self.length()?;
        let mut cells = Vec::with_capacity(count);
        for _ in 0..count {
            cells.push(self.cell()?);
        }
        Some(cells)
    }

    fn cell(&mut self) -> Option<Cell> {
        Some(match self.byte()? {
            TEXT => Cell::Text(self.text()?.to_owned()),
            INT => Cell::Int(self.int()?),
            FIGURE => Cell::Figure(Published::from_hundredths(self.int()?)),
            POINTS => Cell::Points(Points::from_units(self.int()?)?),
            DAY => Cell::Day(Day::from_num_days_from_ce_opt(i32::try_from(self.int()?).ok()?)?),
            AT => Cell::At(DateTime::from_timestamp(self.int()?, 0)?.naive_utc()),
            DUE => Cell::Due(DateTime::from_timestamp(self.int()?, 0)?.naive_utc()),
            WORDS => {
                let count = self.length()?;
                let mut words = Vec::with_capacity(count);
                for _ in 0..count {
                    words.push((Key::Owned(self.text()?.to_owned()), Key::Owned(self.text()?.to_owned())));
                }
                Cell::Words(words)
            }
            TITLE => Cell::Title(Title { zh: self.text()?.to_owned(), en: self.text()?.to_owned() }),
            _ => Cell::Empty,
        })
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.length()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    fn length(&mut self) -> Option<usize> {
        usize::try_from(self.bits()?).ok()
    }

    fn int(&mut self) -> Option<i64> {
        let bits = self.bits()?;
        Some((bits >> 1).cast_signed() ^ -(bits & 1).cast_signed())
    }

    fn bits(&mut self) -> Option<u64> {
        let (mut bits, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            bits |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(bits);
            }
            shift += 7;
        }
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::civil::read_stored;

    #[test]
    fn what_is_packed_comes_out_again() {
        let at = |text: &str| read_stored(text).unwrap();
        let text = |text: &str| Cell::Text(text.to_owned());
        let numbers = [0, 1, -1, 63, 64, -64, -65, 8_191, 1 << 40, i64::MAX, i64::MIN];
        let rows = vec![
            vec![Cell::Empty, text(""), text("道路积水\n=1+1"), text(&"长".repeat(300))],
            Vec::new(),
            numbers.map(Cell::Int).to_vec(),
            [0, 5, -5, 9_050, 12_345_678_910].map(|n| Cell::Figure(Published::from_hundredths(n))).to_vec(),
            vec![Cell::Points(Points::from_units(1_000_000).unwrap()), Cell::Points(Points::from_units(0).unwrap())],
            vec![
                Cell::Day(at("1990-01-01 00:00:00").date()),
                Cell::At(at("2026-03-02 10:30:05")),
                Cell::Due(at("9999-12-31 23:59:59")),
                Cell::Due(at("0001-01-01 00:00:00")),
            ],
            vec![
                Cell::word("clock", "respond"),
                Cell::Words(Vec::new()),
                Cell::Words(vec![("mark".into(), "tied".into()), ("mark".into(), "itself".into())]),
                Cell::Title(Title { zh: "其他".to_owned(), en: "Other".to_owned() }),
            ],
        ];
        let packed: Rows = rows.iter().cloned().collect();
        assert_eq!((packed.len(), packed.iter().collect::<Vec<_>>()), (rows.len(), rows.clone()));
        let json = serde_json::to_string(&packed).unwrap();
        assert_eq!(json, serde_json::to_string(&rows).unwrap());
        assert_eq!(serde_json::from_str::<Rows>(&json).unwrap(), packed);
        let mut cut = packed.clone();
        assert_eq!((cut.cut(9), cut.cut(3), cut.cut(3), cut.iter().collect::<Vec<_>>()), (0, 4, 0, rows[..3].to_vec()));
        let first = packed.changed(|row| row.truncate(1));
        assert_eq!(first.iter().map(|row| row.len()).collect::<Vec<_>>(), [1, 0, 1, 1, 1, 1, 1]);
        assert!(first != packed && Rows::default().is_empty());
    }
}
