//! The chain of the log: read in order, every link checked.

use rusqlite::Connection;

use super::digests::Hashing;
use super::indexes::Entries;
use super::shape::Table;
use super::{Damage, Expected, MOST};
use crate::store::Result;
use crate::store::log::Hash;
use crate::store::raw::{COLUMNS, RawRow};

/// What was found in the log.
#[derive(Debug, Default)]
pub(super) struct Chain {
    /// How many events were read.
    pub events: i64,
    /// The place of the last one.
    pub last: i64,
    /// Its hash.
    pub head: Hash,
    /// Where the head stands that was written down earlier.
    pub expected: Option<Expected>,
    /// How many events there are before the first that is not as it was written.
    pub sound: i64,
    pub damage: Vec<Damage>,
    /// The indexes that seem to hold other rows than they should, each with its table.
    pub doubtful: Vec<(String, String)>,
}

impl Chain {
    fn find(&mut self, damage: Damage) {
        if self.damage.is_empty() {
            self.sound = self.events - 1;
        }
        if self.damage.len() < MOST {
            self.damage.push(damage);
        }
    }
}

/// Walks the log, and compares its indexes where its `shape` is sound; `expected` is the hash of an event that was once
/// the last.
pub(super) fn walk(
    conn: &Connection,
    shape: Option<&Table>,
    expected: Option<&Hash>,
    hashing: &Hashing,
) -> Result<Chain> {
    let mut chain = Chain::default();
    let columns: Vec<&str> = COLUMNS.split(", ").collect();
    let mut entries = shape.map(|table| Entries::of(table, &columns));
    let plain = || format!("SELECT {COLUMNS} FROM events NOT INDEXED");
    let mut statement = conn.prepare(&(entries.as_ref().map_or_else(plain, Entries::select) + " ORDER BY seq"))?;
    let mut rows = statement.query([])?;
    let mut before: Hash = [0; 32];
    while let Some(row) = rows.next()? {
        chain.events += 1;
        let seq: i64 = row.get(0)?;
        if seq != chain.last + 1 {
            chain.find(Damage::Gap { expected: chain.last + 1, found: seq });
        }
        chain.last = seq;
        if let Some(entries) = &mut entries {
            entries.add(row, hashing);
        }
        match RawRow::of(row, seq) {
            Ok(event) => {
                let chained = event.chained(&before);
                if event.hash != chained {
                    chain.find(Damage::Changed { seq });
                }
                // Go on from what is stored, so that one broken link is one finding.
                before = event.hash.try_into().unwrap_or(chained);
            }
            Err(what) => {
                chain.find(Damage::Unreadable { seq, what });
                if let Ok(Ok(hash)) = row.get_ref(6)?.as_blob().map(TryInto::try_into) {
                    before = hash;
                }
            }
        }
        if chain.expected.is_none() && expected == Some(&before) {
            chain.expected = Some(Expected { seq, recorded_at: row.get(3).unwrap_or_default() });
        }
    }
    chain.head = before;
    if let Some(entries) = entries {
        chain.doubtful = entries.in_doubt(conn, hashing);
    }
    if chain.damage.is_empty() {
        chain.sound = chain.events;
    }
    Ok(chain)
}
