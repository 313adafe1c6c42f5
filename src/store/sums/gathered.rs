//! The differences that a transaction makes to the sums, gathered in memory and written at its end.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use rusqlite::Connection;

use super::shares::{self, Of};
use crate::store::Result;
use crate::store::laid::Laid;

/// The most counts that a sum table has.
const COUNTS: usize = 7;

/// So many rows of sums are gathered before they are written, that memory does not grow with a batch.
const MOST: usize = 100_000;

/// Between the parts of a key: no code or date holds it.
const BETWEEN: char = '\u{1f}';

/// Differences by the place of their table and the key of their row.
#[derive(Debug, Default)]
pub struct Gathered {
    rows: HashMap<String, [i64; COUNTS], RandomState>,
    /// A key in the making.
    key: String,
    /// Whether rows of less than nothing were written, which what is gathered later may make up for.
    lacking: bool,
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
        for (key, counts) in other.rows {
            let row = self.rows.entry(key).or_default();
            for (sum, count) in row.iter_mut().zip(counts) {
                *sum += count;
            }
        }
    }

    pub(super) fn add(&mut self, of: Of, keys: &[&str], counts: &[i64]) {
        self.key.clear();
        self.key.push(char::from(of as u8));
        for key in keys {
            self.key.push_str(key);
            self.key.push(BETWEEN);
        }
        let row = match self.rows.get_mut(&self.key) {
            Some(row) => row,
            None => self.rows.entry(self.key.clone()).or_default(),
        };
        for (sum, count) in row.iter_mut().zip(counts) {
            *sum += count;
        }
    }

    /// Writes what was gathered where it is so much that it should be.
    pub(in crate::store) fn write_if_full(&mut self, conn: &Connection) -> Result<()> {
        if self.is_full() { self.write(conn) } else { Ok(()) }
    }

    /// Writes what was gathered.
    pub(in crate::store) fn write(&mut self, conn: &Connection) -> Result<()> {
        let mut rows: Vec<_> = self.rows.drain().filter(|(_, counts)| counts.iter().any(|count| *count != 0)).collect();
        // In the order of the tables.
        rows.sort_unstable();
        let lacked = self.lacking;
        for of in rows.chunk_by(|(a, _), (b, _)| a.as_bytes().first() == b.as_bytes().first()) {
            let place = of.first().and_then(|(key, _)| key.bytes().next());
            let Some(sum) = place.and_then(|place| Of::sum(usize::from(place))) else { continue };
            let places = (1..=sum.keys.len() + sum.counts.len()).map(|n| format!("?{n}")).collect::<Vec<_>>();
            let adding = sum.adding(sum.table, &format!("VALUES ({})", places.join(", ")));
            let named = sum.keys.iter().zip(&places).map(|(key, place)| format!(" AND {key} = {place}"));
            let emptying = sum.emptying(sum.table) + &named.collect::<String>();
            let (mut statement, mut emptying) = (conn.prepare_cached(&adding)?, conn.prepare_cached(&emptying)?);
            for (key, counts) in of {
                let keys = || (1..).zip(key.get(1..).unwrap_or_default().split(BETWEEN).take(sum.keys.len()));
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
