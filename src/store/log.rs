//! The append-only log: events in, chained by their hashes, in one transaction with the tables.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, TransactionState, params};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::ahead::Link;
use super::laid::Laid;
use super::postings::Filled;
use super::raw::{COLUMNS, RawEvent, chained, raw};
use super::save::{Held, Saving};
use super::sums::Gathered;
use super::{Result, Store, StoreError};
use crate::domain::civil::{Moment, read_stored, store_moment};
use crate::domain::event::{Event, SchemeId};
use crate::domain::number::CaseId;
use crate::domain::scheme::Scheme;

/// The SHA-256 of bytes, in hexadecimal: by which a scheme or a file is known again.
pub fn fingerprint(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The same of a text in parts.
pub fn fingerprint_of<const N: usize>(parts: [&str; N]) -> String {
    let mut hasher = Sha256::new();
    parts.iter().for_each(|part| hasher.update(part));
    hex(&hasher.finalize())
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        text.push(digit(byte >> 4));
        text.push(digit(byte & 15));
    }
    text
}

/// Bytes from hexadecimal; none: it is no hash.
pub fn unhex(text: &str) -> Option<Hash> {
    let digits: Vec<u8> =
        text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect::<Option<_>>()?;
    let bytes: Vec<u8> =
        digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect();
    (digits.len() == 64).then(|| bytes.try_into().ok()).flatten()
}

/// A link of the chain.
pub type Hash = [u8; 32];

/// When something happened, when it was recorded, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When it happened.
    pub happened_at: Moment,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// Who recorded it.
    pub actor: String,
}

/// An event as it stands in the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// Its place in the log.
    pub seq: i64,
    /// When, and by whom.
    pub stamp: Stamp,
    /// What.
    pub event: Event,
}

/// The last event's place and hash; zeros before the first.
pub(super) fn head(conn: &Connection) -> Result<(i64, Hash)> {
    let mut statement = conn.prepare_cached("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1")?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        None => Ok((0, [0; 32])),
        Some(row) => {
            let (seq, hash): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
            let hash = hash.try_into().map_err(|_| StoreError::damaged(format!("events.seq = {seq}"), "hash"))?;
            Ok((seq, hash))
        }
    }
}

/// When the last event was recorded; none: there is none.
fn last_recorded(conn: &Connection) -> Result<Option<Moment>> {
    let mut statement = conn.prepare_cached("SELECT recorded_at FROM events ORDER BY seq DESC LIMIT 1")?;
    let found: Option<String> = statement.query_row([], |r| r.get(0)).optional()?;
    let damaged = |text: &str| StoreError::damaged("events.recorded_at", text);
    found.map(|text| read_stored(&text).ok_or_else(|| damaged(&text))).transpose()
}

impl Store {
    /// Lets `work` write: all that it appends, or nothing where it fails.
    ///
    /// # Errors
    /// What `work` says, or that another process holds the database past the wait.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut Writer<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.transact(work, true)
    }

    /// Lets `work` write as if for good, and takes it all back.
    ///
    /// # Errors
    /// The same as [`Store::write`].
    pub fn rehearse<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut Writer<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.transact(work, false)
    }

    fn transact<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut Writer<'_>) -> std::result::Result<T, E>,
        keep: bool,
    ) -> std::result::Result<T, E> {
        let path = self.path.clone();
        let located = |e: StoreError| E::from(e.at(&path));
        self.take_turn().map_err(located)?;
        let turn = Turn(&self.conn);
        let (seq, hash) = head(turn.0).map_err(located)?;
        let mut writer = Writer { seq, hash, ..Writer::first(turn.0) };
        let done = work(&mut writer)?;
        if keep {
            writer.settle().map_err(located)?;
            drop(writer);
            turn.0.execute_batch("COMMIT").map_err(|e| located(e.into()))?;
        }
        Ok(done)
    }

    /// Waits until nobody else writes, and keeps others from writing until this store has written or is closed: what
    /// is read from now on is what is written upon.
    ///
    /// # Errors
    /// Another process holds the database past the wait, or it cannot be written.
    pub fn take_turn(&self) -> Result<()> {
        if self.conn.transaction_state(Some("main"))? == TransactionState::Write {
            return Ok(());
        }
        if self.conn.is_readonly("main")? {
            return Err(StoreError::ReadOnly(self.path.clone()));
        }
        // Readers are kept out only where the file has no write-ahead log: one that came in would otherwise be in the
        // way of the end.
        self.conn.execute_batch("BEGIN EXCLUSIVE").map_err(|e| StoreError::from(e).at(&self.path))
    }

    /// The place of the last event in the log.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn head(&self) -> Result<i64> {
        Ok(head(&self.conn)?.0)
    }

    /// When the last event was recorded; none: there is none.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn last_recorded(&self) -> Result<Option<Moment>> {
        last_recorded(&self.conn)
    }

    /// The place of the last event in the log, and its hash: the head of the chain.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn chain_head(&self) -> Result<(i64, Hash)> {
        head(&self.conn)
    }

    /// A case's events, in order.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn history(&self, case: CaseId) -> Result<Vec<Recorded>> {
        history(&self.conn, case)
    }
}

pub(super) fn history(conn: &Connection, case: CaseId) -> Result<Vec<Recorded>> {
    history_until(conn, case, i64::MAX)
}

/// The same, up to a place of the log.
pub(super) fn history_until(conn: &Connection, case: CaseId, end: i64) -> Result<Vec<Recorded>> {
    let sql = format!("SELECT {COLUMNS} FROM events WHERE case_id = ?1 AND seq <= ?2 ORDER BY seq");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([case.key(), end], raw)?;
    rows.map(|row| row?.read()).collect()
}

/// The event at a place of the file's own log.
pub(super) fn at_place(conn: &Connection, seq: i64) -> Result<Recorded> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM main.events WHERE seq = ?1"))?;
    statement.query_row([seq], raw)?.read()
}

/// An event as it stands in the log.
///
/// # Errors
/// It has no JSON; none of ours.
pub fn body<T: Serialize>(event: &T) -> Result<String> {
    serde_json::to_string(event).map_err(|e| StoreError::damaged("a new event", e))
}

/// Visits every event in order.
pub(super) fn each(conn: &Connection, visit: impl FnMut(RawEvent) -> Result<()>) -> Result<()> {
    each_of(conn, "events", visit)
}

/// The same of a log under another name.
pub(super) fn each_of(conn: &Connection, log: &str, mut visit: impl FnMut(RawEvent) -> Result<()>) -> Result<()> {
    let mut statement = conn.prepare(&format!("SELECT {COLUMNS} FROM {log} ORDER BY seq"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(raw(row)?)?;
    }
    Ok(())
}

/// A transaction that writes. Dropping it takes back what was not committed.
struct Turn<'c>(&'c Connection);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if !self.0.is_autocommit() {
            // Where even that fails, closing the file does it.
            let _ = self.0.execute_batch("ROLLBACK");
        }
    }
}

const INSERT_EVENT: &str = "INSERT INTO events (seq, case_id, happened_at, recorded_at, actor, body, hash)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

const ROW_BY_REF: &str = "SELECT id, imported_row FROM cases WHERE ref = ?1";

/// One open transaction: reads see what it has written.
pub struct Writer<'t> {
    pub(super) tx: &'t Connection,
    pub(super) saving: Saving<'t>,
    event: Held<'t>,
    pub(super) row_by_ref: Held<'t>,
    /// The last reference in order, or that there is none, once that was asked.
    pub(super) last_ref: Option<Option<String>>,
    seq: i64,
    hash: Hash,
    pub(super) schemes: HashMap<SchemeId, Arc<Scheme>>,
    /// The last number of each year that this transaction has seen.
    pub(super) numbers: HashMap<i32, i64>,
    /// How many cases there were when that was first asked.
    pub(super) cases_before: Option<u64>,
    /// The cases without reference, by what tells them apart, once that was asked without an index.
    pub(super) alike: Option<HashMap<u64, CaseId>>,
    /// The indexes that are made anew when the work is done.
    pub(super) laid_aside: Vec<String>,
}

impl<'t> Writer<'t> {
    /// What writes into an empty log.
    pub(super) fn first(tx: &'t Connection) -> Self {
        Self {
            tx,
            saving: Saving::summing(),
            event: Held::new(INSERT_EVENT),
            row_by_ref: Held::new(ROW_BY_REF),
            last_ref: None,
            seq: 0,
            hash: [0; 32],
            schemes: HashMap::new(),
            numbers: HashMap::new(),
            cases_before: None,
            alike: None,
            laid_aside: Vec::new(),
        }
    }

    /// Puts rows of a log into an empty one as they are, whatever they vouch for.
    pub(super) fn keep(&mut self, rows: &[RawEvent]) -> Result<()> {
        rows.iter().try_for_each(|row| {
            let hash = row.hash.as_slice().try_into().map_err(|e| StoreError::damaged("events.hash", e))?;
            self.insert(row.seq, row.case, row.texts(), hash)
        })
    }

    /// Takes over an event of another log, which must follow the last one as it did there.
    pub(super) fn follow(&mut self, row: RawEvent) -> Result<()> {
        let hash = row.chained(&self.hash);
        if row.seq.checked_sub(1) != Some(self.seq) || row.hash != hash {
            return Err(StoreError::damaged(format!("events.seq = {}", row.seq), "hash"));
        }
        self.insert(row.seq, row.case, row.texts(), &hash)
    }

    /// When the last event was recorded; none: there is none.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn last_recorded(&self) -> Result<Option<Moment>> {
        last_recorded(self.tx)
    }

    /// Appends an event and projects it into the tables. Its place in the log is returned.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn append(&mut self, event: Event, stamp: &Stamp) -> Result<i64> {
        let body = match &event {
            Event::Case(_, event) => body(event)?,
            Event::Office(event) => body(event)?,
        };
        let case = match &event {
            Event::Case(id, _) => Some(id.key()),
            Event::Office(_) => None,
        };
        let seq = self.chain(case, &body, stamp, None)?;
        self.project(&Recorded { seq, stamp: stamp.clone(), event })?;
        Ok(seq)
    }

    /// Appends the event by which a case begins, its [`body`] and the case that it makes laid out before, and its
    /// link where it was expected here: so that one thread can prepare what another writes. What such cases add to the
    /// sums and are found by is told apart, by [`Writer::add_sums`] and [`Writer::add_words`].
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn begin(&mut self, case: CaseId, laid: &Laid, body: &str, stamp: &Stamp, link: Option<&Link>) -> Result<i64> {
        let seq = self.chain(Some(case.key()), body, stamp, link)?;
        self.numbers.insert(case.year(), case.serial());
        self.saving.insert_uncounted(self.tx, case, laid)?;
        self.wrote_ref(laid.reference());
        Ok(seq)
    }

    /// What cases that were written by [`Writer::begin`] add to the sums, in parts of any size.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn add_sums(&mut self, gathered: Gathered) -> Result<()> {
        self.saving.merge_sums(self.tx, gathered)
    }

    /// What the texts of cases are found by that were written by [`Writer::begin`] and fill a span of numbers.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn add_words(&mut self, filled: &Filled) -> Result<()> {
        self.saving.fill_words(self.tx, filled)
    }

    /// Appends a row to the chain, with the link that was made for it if that is the next; its place is returned.
    fn chain(&mut self, case: Option<i64>, body: &str, stamp: &Stamp, link: Option<&Link>) -> Result<i64> {
        // No log is as long as that: somebody forged the place of its last event.
        let full = || StoreError::damaged(format!("events.seq = {}", self.seq), "seq");
        let seq = self.seq.checked_add(1).ok_or_else(full)?;
        let (happened_at, recorded_at) = (store_moment(stamp.happened_at), store_moment(stamp.recorded_at));
        let texts = [&happened_at, &recorded_at, &stamp.actor, body];
        let next = |link: &&Link| (link.seq, Some(link.case.key()), link.before) == (seq, case, self.hash);
        let hash = link.filter(next).map_or_else(|| chained(&self.hash, seq, case, texts), |link| link.hash);
        self.insert(seq, case, texts, &hash)?;
        Ok(seq)
    }

    /// How many imports the database holds.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn batches(&self) -> Result<u64> {
        let count: i64 = self.tx.query_row("SELECT count(*) FROM batches", [], |r| r.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// The place of the last event in the log.
    pub fn last(&self) -> i64 {
        self.seq
    }

    /// The same, and its hash.
    pub(super) fn end(&self) -> (i64, Hash) {
        (self.seq, self.hash)
    }

    /// The line of its file from which a case was imported last, if that was after an event.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn imported_line(&self, case: CaseId, after: i64) -> Result<Option<u64>> {
        let mut statement = self.tx.prepare_cached(
            "SELECT body ->> '$.line' FROM events WHERE case_id = ?1 AND seq > ?2
               AND body ->> '$.kind' IN ('imported', 'imported_again') ORDER BY seq DESC LIMIT 1",
        )?;
        let line: Option<i64> = statement.query_row([case.key(), after], |r| r.get(0)).optional()?;
        Ok(line.map(i64::unsigned_abs))
    }

    /// A case's events, in order.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn history(&self, case: CaseId) -> Result<Vec<Recorded>> {
        history(self.tx, case)
    }

    fn insert(&mut self, seq: i64, case: Option<i64>, texts: [&str; 4], hash: &Hash) -> Result<()> {
        let [happened_at, recorded_at, actor, body] = texts;
        self.event.on(self.tx)?.execute(params![seq, case, happened_at, recorded_at, actor, body, hash])?;
        (self.seq, self.hash) = (seq, *hash);
        Ok(())
    }

    /// The number that the next case of this year gets.
    ///
    /// # Errors
    /// The database cannot be read, or the year is full.
    pub fn next_number(&self, year: i32) -> Result<CaseId> {
        let serial = match self.numbers.get(&year) {
            Some(serial) => *serial,
            None => {
                let (first, end) = CaseId::keys_of_year(year);
                let mut statement = self.tx.prepare_cached("SELECT max(id) FROM cases WHERE id >= ?1 AND id < ?2")?;
                let last: Option<i64> = statement.query_row([first, end], |r| r.get(0))?;
                last.map_or(0, |key| CaseId::from_key(key).serial())
            }
        };
        CaseId::new(year, serial + 1).ok_or_else(|| StoreError::damaged("cases.id", format!("year {year} is full")))
    }
}
