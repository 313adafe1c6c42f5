//! Rows of the log as they are stored: what links them, and the events in them.

use rusqlite::Row;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::log::{Hash, Recorded, Stamp};
use super::{Result, StoreError};
use crate::domain::civil::read_stored;
use crate::domain::event::{CaseEvent, Event, ImportedRow, OfficeEvent, ScoredRow};
use crate::domain::number::CaseId;

/// The columns of the log, in the order in which rows are read.
pub(super) const COLUMNS: &str = "seq, case_id, happened_at, recorded_at, actor, body, hash";

/// A row of the log, where it stands in memory.
#[derive(Clone, Copy, Debug)]
pub(super) struct RawRow<'r> {
    pub seq: i64,
    pub case: Option<i64>,
    /// When it happened, when it was recorded, by whom, and what.
    texts: [&'r str; 4],
    pub hash: &'r [u8],
}

impl<'r> RawRow<'r> {
    /// A row with the columns of [`COLUMNS`], or why it is none of the log.
    pub(super) fn of(row: &'r Row<'_>, seq: i64) -> std::result::Result<Self, String> {
        let value = |column: usize| row.get_ref(column).map_err(|e| e.to_string());
        let text = |column: usize| value(column)?.as_str().map_err(|e| e.to_string());
        let case = match value(1)? {
            ValueRef::Null => None,
            value => Some(value.as_i64().map_err(|e| e.to_string())?),
        };
        let hash = value(6)?.as_blob().map_err(|e| e.to_string())?;
        Ok(Self { seq, case, texts: [text(2)?, text(3)?, text(4)?, text(5)?], hash })
    }

    /// The hash that this row must have after the one before it.
    pub(super) fn chained(&self, before: &Hash) -> Hash {
        chained(before, self.seq, self.case, self.texts)
    }

    /// The event that the row holds.
    pub(super) fn read(&self) -> Result<Recorded> {
        let place = || format!("events.seq = {}", self.seq);
        let moment =
            |text: &str| read_stored(text).ok_or_else(|| StoreError::damaged(place(), format!("no moment: {text}")));
        let broken = |e: serde_json::Error| StoreError::damaged(place(), e);
        let [happened_at, recorded_at, actor, body] = self.texts;
        let event = event(self.case.map(CaseId::from_key), body).map_err(broken)?;
        let stamp =
            Stamp { happened_at: moment(happened_at)?, recorded_at: moment(recorded_at)?, actor: actor.to_owned() };
        Ok(Recorded { seq: self.seq, stamp, event })
    }
}

/// The event that a body holds: what happened to a case, or to the office's books.
pub(super) fn event(case: Option<CaseId>, body: &str) -> serde_json::Result<Event> {
    match case {
        Some(id) => of_case(body).map(|event| Event::Case(id, event)),
        None => serde_json::from_str::<OfficeEvent>(body).map(Event::Office),
    }
}

/// What happened to a case; the events of which there are most go a shorter way to the same.
fn of_case(body: &str) -> serde_json::Result<CaseEvent> {
    if body.starts_with(r#"{"kind":"imported","#) {
        return serde_json::from_str::<ImportedRow>(body).map(Into::into);
    }
    if body.starts_with(r#"{"kind":"scored","#) {
        return serde_json::from_str::<ScoredRow>(body).map(Into::into);
    }
    serde_json::from_str(body)
}

/// A row of the log that is kept.
pub(super) struct RawEvent {
    pub seq: i64,
    pub case: Option<i64>,
    pub happened_at: String,
    pub recorded_at: String,
    pub actor: String,
    pub body: String,
    pub hash: Vec<u8>,
}

impl RawEvent {
    /// The hash that this row must have after the one before it.
    pub(super) fn chained(&self, before: &Hash) -> Hash {
        self.row().chained(before)
    }

    /// The event that the row holds.
    pub(super) fn read(&self) -> Result<Recorded> {
        self.row().read()
    }

    pub(super) fn texts(&self) -> [&str; 4] {
        [&self.happened_at, &self.recorded_at, &self.actor, &self.body]
    }

    fn row(&self) -> RawRow<'_> {
        RawRow { seq: self.seq, case: self.case, texts: self.texts(), hash: &self.hash }
    }
}

/// A row of a query that names the columns of [`COLUMNS`].
pub(super) fn raw(row: &Row<'_>) -> rusqlite::Result<RawEvent> {
    Ok(RawEvent {
        seq: row.get("seq")?,
        case: row.get("case_id")?,
        happened_at: row.get("happened_at")?,
        recorded_at: row.get("recorded_at")?,
        actor: row.get("actor")?,
        body: row.get("body")?,
        hash: row.get("hash")?,
    })
}

/// The hash of a row with these texts: when it happened, when it was recorded, by whom, and what.
///
/// Every text goes in with its length, so that no two different rows give the same bytes.
pub(super) fn chained(before: &Hash, seq: i64, case: Option<i64>, texts: [&str; 4]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update(seq.to_le_bytes());
    hasher.update(case.unwrap_or(0).to_le_bytes());
    for text in texts {
        hasher.update((text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.finalize().into()
}
