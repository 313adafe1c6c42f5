//! The imports that were done.

use rusqlite::Row;

use super::{Result, Store, StoreError};
use crate::domain::civil::{Moment, read_stored};

/// An import, and what became of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Its number, from 1.
    pub number: i64,
    /// Its place in the log; what came with it stands right before.
    pub seq: i64,
    /// How many events came with it.
    pub events: i64,
    /// When it was recorded.
    pub at: Moment,
    /// By whom.
    pub actor: String,
    /// What its rows were: `cases`, `ratings`, ….
    pub rows: String,
    /// The file.
    pub file: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// Rows read.
    pub read: i64,
    /// Rows written.
    pub new: i64,
    /// Rows that were there already.
    pub same: i64,
    /// Rows that changed what was there.
    pub updated: i64,
    /// Rows refused.
    pub rejected: i64,
}

impl Store {
    /// All imports, the first first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn batches(&self) -> Result<Vec<Batch>> {
        let mut statement = self.conn.prepare(
            "SELECT b.*, e.recorded_at, e.actor FROM batches b JOIN events e ON e.seq = b.seq ORDER BY b.seq",
        )?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        let mut numbers = 1_i64..;
        while let Some((row, number)) = rows.next()?.zip(numbers.next()) {
            all.push(batch(row, number)?);
        }
        Ok(all)
    }
}

fn batch(row: &Row<'_>, number: i64) -> Result<Batch> {
    let at: String = row.get("recorded_at")?;
    Ok(Batch {
        number,
        seq: row.get("seq")?,
        events: row.get("events")?,
        at: read_stored(&at).ok_or_else(|| StoreError::damaged("events.recorded_at", &at))?,
        actor: row.get("actor")?,
        rows: row.get("rows")?,
        file: row.get("file")?,
        sha256: row.get("sha256")?,
        read: row.get("read")?,
        new: row.get("new")?,
        same: row.get("same")?,
        updated: row.get("updated")?,
        rejected: row.get("rejected")?,
    })
}
