//! The differences that a transaction makes to the sums, gathered in memory and written at its end.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use indexmap::IndexSet;
use rusqlite::Connection;

use super::shares::{self, Of};
use crate::store::Result;
use crate::store::laid::Laid;

/// The most columns that the key of a sum table has, and the most counts.
const KEYS: usize = 6;
const COUNTS: usize = 7;

/// So many rows of sums are gathered before they are written, that memory does not grow with a batch.
const MOST: usize = 100_000;

/// A text of a key: its place among those that were gathered. The first is empty.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Text(usize);

/// The place of a table, and those of the texts that are the key of a row in it; what a shorter key has not is empty.
type Key = [usize; 1 + KEYS];

/// Differences by the key of their row.
///
/// The same few hundred texts stand in all keys: each is kept once, and keys are compared by numbers.
#[derive(Debug)]
pub struct Gathered {
    texts: IndexSet<String, RandomState>,
    rows: HashMap<Key, [i64; COUNTS], RandomState>,
    /// Whether rows of less than nothing were written, which what is gathered later may make up for.
    lacking: bool,
}

impl Default for Gathered {
    fn default() -> Self {
        let texts = std::iter::once(String::new()).collect();
        Self { texts, rows: HashMap::default(), lacking: false }
    }
}

impl Gathered {
    /// A case that is there now.
    pub fn put_in(&mut self, laid: &Laid) {
        shares::add(self, laid, 1);
    }

    /// A case as it was, which is no longer.
    pub(in crate::store) fn take_out(&mut self, laid: &Laid) {
        shares::add(self, laid, -1);
    }

    /// Whether so much was gathered that it should be written.
    pub fn is_full(&self) -> bool {
        self.rows.len() >= MOST
    }

    /// What was gathered elsewhere.
    pub(in crate::store) fn merge(&mut self, other: Self) {
        if self.rows.is_empty() {
            *self = Self { lacking: self.lacking || other.lacking, ..other };
            return;
        }
        let here: Vec<Text> = other.texts.iter().map(|text| self.text(text)).collect();
        for ([table, texts @ ..], counts) in other.rows {
            let texts = texts.map(|there| here.get(there).map_or(0, |Text(here)| *here));
            self.count(row(table, texts), &counts);
        }
    }

    /// The place of a text.
    pub(super) fn text(&mut self, text: &str) -> Text {
        let there = self.texts.get_index_of(text);
        Text(there.unwrap_or_else(|| self.texts.insert_full(text.to_owned()).0))
    }

    pub(super) fn add<const N: usize>(&mut self, of: Of, key: [Text; N], counts: &[i64]) {
        let mut texts = [0; KEYS];
        texts.iter_mut().zip(key).for_each(|(place, Text(text))| *place = text);
        self.count(row(of as usize, texts), counts);
    }

    fn count(&mut self, key: Key, counts: &[i64]) {
        for (sum, count) in self.rows.entry(key).or_default().iter_mut().zip(counts) {
            *sum += count;
        }
    }

    /// Writes what was gathered where it is so much that it should be.
    pub(in crate::store) fn write_if_full(&mut self, conn: &Connection) -> Result<()> {
        if self.is_full() { self.write(conn) } else { Ok(()) }
    }

    /// Writes what was gathered.
    pub(in crate::store) fn write(&mut self, conn: &Connection) -> Result<()> {
        let Self { texts, rows, .. } = std::mem::replace(self, Self { lacking: self.lacking, ..Self::default() });
        // In the order of the tables: that of the texts is found once.
        let mut order: Vec<(&String, usize)> = texts.iter().zip(0..).collect();
        order.sort_unstable();
        let mut ranks = vec![0; order.len()];
        for (rank, (_, text)) in order.iter().enumerate() {
            ranks.get_mut(*text).into_iter().for_each(|place| *place = rank);
        }
        let ranked = |text: usize| ranks.get(text).copied().unwrap_or_default();
        let shown = |rank: usize| order.get(rank).map_or("", |(text, _)| text.as_str());
        let rows = rows.into_iter().filter(|(_, counts)| counts.iter().any(|count| *count != 0));
        let mut rows: Vec<_> = rows.map(|([table, key @ ..], counts)| (table, key.map(ranked), counts)).collect();
        rows.sort_unstable();
        let lacked = self.lacking;
        for of in rows.chunk_by(|(one, ..), (other, ..)| one == other) {
            let Some(sum) = of.first().and_then(|(table, ..)| Of::sum(*table)) else { continue };
            let places = (1..=sum.keys.len() + sum.counts.len()).map(|n| format!("?{n}")).collect::<Vec<_>>();
            let adding = sum.adding(sum.table, &format!("VALUES ({})", places.join(", ")));
            let named = sum.keys.iter().zip(&places).map(|(key, place)| format!(" AND {key} = {place}"));
            let emptying = sum.emptying(sum.table) + &named.collect::<String>();
            let (mut statement, mut emptying) = (conn.prepare_cached(&adding)?, conn.prepare_cached(&emptying)?);
            for (_, key, counts) in of {
                let keys = || (1..).zip(key.iter().take(sum.keys.len()).map(|rank| shown(*rank)));
                for (n, key) in keys() {
                    statement.raw_bind_parameter(n, key)?;
                }
                for (n, count) in (sum.keys.len() + 1..).zip(counts.iter().take(sum.counts.len())) {
                    statement.raw_bind_parameter(n, count)?;
                }
                statement.raw_execute()?;
                let fewer = counts.first().is_some_and(|rows| *rows < 0);
                self.lacking |= fewer;
                if fewer || lacked {
                    for (n, key) in keys() {
                        emptying.raw_bind_parameter(n, key)?;
                    }
                    emptying.raw_execute()?;
                }
            }
        }
        Ok(())
    }
}

fn row(table: usize, [a, b, c, d, e, f]: [usize; KEYS]) -> Key {
    [table, a, b, c, d, e, f]
}
