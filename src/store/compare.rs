//! Two logs beside each other: how far they are the same, and what one holds beyond that.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use super::log::head;
use super::open::only_look;
use super::{Result, Store, StoreError};
use crate::domain::civil::{Moment, read_stored};

/// What a log holds that another one has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// The last event that is the same in both; 0: not even the first is.
    pub common: i64,
    /// How many events it holds after that.
    pub events: i64,
    /// To how many cases these happened.
    pub cases: i64,
    /// When the first of them was recorded.
    pub first: Option<Moment>,
    /// When the last was.
    pub last: Option<Moment>,
}

impl Store {
    /// What the log of another file holds that this database's has not.
    ///
    /// # Errors
    /// The file is no database of this program, or cannot be read.
    pub fn lacks(&self, path: &Path) -> Result<Beyond> {
        beyond(&only_look(path)?, &self.conn).map_err(|e| e.at(path))
    }
}

/// What a log holds that another has not. The hash of an event vouches for all before it, so the last common one is
/// found by halving.
pub(super) fn beyond(log: &Connection, other: &Connection) -> Result<Beyond> {
    let (mut common, mut differs) = (0, head(log)?.0.min(head(other)?.0) + 1);
    while differs - common > 1 {
        let middle = common + (differs - common) / 2;
        match (hash_at(log, middle)?, hash_at(other, middle)?) {
            (Some(one), Some(two)) if one == two => common = middle,
            _ => differs = middle,
        }
    }
    let sql = "SELECT count(*), count(DISTINCT case_id), min(recorded_at), max(recorded_at) FROM events WHERE seq > ?1";
    let read = |row: &rusqlite::Row<'_>| {
        let moment = |text: Option<String>| text.and_then(|text| read_stored(&text));
        Ok(Beyond {
            common,
            events: row.get(0)?,
            cases: row.get(1)?,
            first: moment(row.get(2)?),
            last: moment(row.get(3)?),
        })
    };
    log.query_row(sql, [common], read).map_err(StoreError::from)
}

fn hash_at(conn: &Connection, seq: i64) -> Result<Option<Vec<u8>>> {
    let mut statement = conn.prepare_cached("SELECT hash FROM events WHERE seq = ?1")?;
    Ok(statement.query_row([seq], |r| r.get(0)).optional()?)
}
