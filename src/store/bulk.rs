//! Room for many new cases at once: memory, a journal that fits, and indexes out of the way, which cost more
//! than they save when they are filled case by case.

use rusqlite::{ErrorCode, OptionalExtension};

use super::log::Writer;
use super::open::Journal;
use super::{Result, Store, StoreError};

/// Below this a batch is small, in bytes.
const SMALL: u64 = 1024 * 1024;

/// Below this many new cases the indexes stay.
const FEW: u64 = 2_000;

/// The indexes by which rows are known again while they come in: they stay.
const KEPT: [&str; 3] = ["cases_by_ref", "cases_by_row", "events_by_case"];

impl Store {
    /// Lets `work` write a batch that comes from so many bytes.
    ///
    /// There is more room in memory, so that pages are written once; what is sorted beyond that room goes to a
    /// file, or memory would grow with the batch. The first ledger of an office goes into its file without the
    /// write-ahead log, through which every page would be written twice: a rollback journal keeps the few old
    /// pages that change, and takes the batch back as well, where it does not come to its end. Others, who could
    /// read on beside a write-ahead log, wait meanwhile: where there are cases to be read it stays. What the rows
    /// of a batch that outgrows the file refer to is looked for once, by [`Writer::check_references`], which
    /// `work` must call at its end.
    ///
    /// # Errors
    /// What `work` says, or that the database cannot be reached.
    pub fn in_bulk<T, E: From<StoreError>>(
        &mut self,
        bytes: u64,
        work: impl FnOnce(&mut Self) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let located = |e: StoreError| E::from(e);
        self.conn
            .execute_batch("PRAGMA cache_size = -49152; PRAGMA temp_store = FILE")
            .map_err(|e| located(e.into()))?;
        let outgrown = bytes >= SMALL && std::fs::metadata(&self.path).is_ok_and(|file| file.len() < bytes);
        let first =
            outgrown && Journal::of(&self.path) == Journal::WriteAhead && self.has_no_cases().map_err(located)?;
        let journal = first && self.journal("DELETE").map_err(located)?;
        if outgrown {
            self.conn.execute_batch("PRAGMA foreign_keys = OFF").map_err(|e| located(e.into()))?;
        }
        let done = work(self);
        if outgrown {
            self.conn.execute_batch("PRAGMA foreign_keys = ON").map_err(|e| located(e.into()))?;
        }
        if journal {
            // Where another process is in the way, whoever opens the file next does it.
            let _ = self.journal("WAL");
        }
        done
    }

    fn has_no_cases(&self) -> Result<bool> {
        Ok(self.conn.query_row("SELECT NOT EXISTS (SELECT 1 FROM cases)", [], |r| r.get(0))?)
    }

    /// Changes the way in which transactions are kept; not while another process has the file open.
    fn journal(&self, mode: &str) -> Result<bool> {
        let sql = format!("PRAGMA journal_mode = {mode}");
        match self.conn.query_row(&sql, [], |r| r.get::<_, String>(0)) {
            Ok(now) => Ok(now.eq_ignore_ascii_case(mode)),
            Err(e) if e.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => Ok(false),
            Err(e) => Err(e.into()),
        }
    }
}

impl Writer<'_> {
    /// Lays the indexes aside once a batch has brought as many cases as half of those before it, and so
    /// may bring many more; [`Writer::settle`] makes them anew. Both belong to the transaction.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn expect_more(&mut self, new: u64) -> Result<()> {
        if new < FEW || !self.laid_aside.is_empty() {
            return Ok(());
        }
        let before = match self.cases_before {
            Some(before) => before,
            None => {
                let cases: i64 = self.tx.query_row("SELECT count(*) FROM cases", [], |r| r.get(0))?;
                *self.cases_before.insert(cases.unsigned_abs().saturating_sub(new))
            }
        };
        if before > 2 * new {
            return Ok(());
        }
        let mut statement =
            self.tx.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")?;
        let found = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
        let found = found.collect::<rusqlite::Result<Vec<(String, String)>>>()?;
        drop(statement);
        for (name, sql) in found {
            if !KEPT.contains(&name.as_str()) {
                self.tx.execute_batch(&format!("DROP INDEX {name}"))?;
                self.laid_aside.push(sql);
            }
        }
        Ok(())
    }

    /// Where rows were written without a look at what they refer to: all of it must be there.
    ///
    /// # Errors
    /// It is not, or the database cannot be read.
    pub fn check_references(&self) -> Result<()> {
        if self.tx.query_row("PRAGMA foreign_keys", [], |r| r.get(0))? {
            return Ok(());
        }
        let astray: Option<String> = self.tx.query_row("PRAGMA foreign_key_check", [], |r| r.get(0)).optional()?;
        astray.map_or(Ok(()), |table| Err(StoreError::damaged(table, "foreign key")))
    }

    /// Writes the sums, and makes the indexes that were laid aside anew: the end of a transaction's work.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn settle(&mut self) -> Result<()> {
        self.saving.write_sums(self.tx)?;
        for sql in std::mem::take(&mut self.laid_aside) {
            self.tx.execute_batch(&sql)?;
        }
        Ok(())
    }
}
