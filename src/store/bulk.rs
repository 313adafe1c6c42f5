//! Room for many new cases at once: memory, a journal that fits, and indexes out of the way, which cost more
//! than they save when they are filled case by case.

use rusqlite::ErrorCode;

use super::log::Writer;
use super::open::Journal;
use super::{Result, Store, StoreError};

/// Below this a batch is small, in bytes.
const SMALL: u64 = 1024 * 1024;

/// Below this many new cases the indexes stay.
const FEW: u64 = 2_000;

/// What is laid aside: the indexes that every case has an entry in, and by which no row is known again while it
/// comes in, or whose condition costs as much for each. Those of what is open hold few.
const ASIDE: [&str; 4] = ["cases_by_received", "cases_by_end", "assignments_missed", "assignments_by_department"];

/// The tables beside those of cases whose rows refer to others.
const REFERRING: [&str; 3] = ["unit_versions", "surveys", "notices"];

impl Store {
    /// Lets `work` write a batch that comes from so many bytes.
    ///
    /// There is more room in memory, so that pages are written once; what is sorted beyond that room goes to a
    /// file, or memory would grow with the batch. What the rows of a batch that is not small refer to is looked for
    /// once, by [`Writer::check_references`], which `work` must call at its end.
    ///
    /// The first cases of a database go into it without the write-ahead log, through which every page would be
    /// written twice: a rollback journal keeps the few old pages that change, and takes the batch back as well,
    /// where it does not come to its end. Others would wait meanwhile; a database with cases in it keeps the
    /// write-ahead log, beside which they read on.
    ///
    /// # Errors
    /// What `work` says, or that the database cannot be reached.
    pub fn in_bulk<T, E: From<StoreError>>(
        &mut self,
        bytes: u64,
        work: impl FnOnce(&mut Self) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let located = |e: StoreError| E::from(e);
        self.set("cache_size = -49152").map_err(located)?;
        self.set("temp_store = FILE").map_err(located)?;
        let large = bytes >= SMALL;
        let alone =
            large && Journal::of(&self.path) == Journal::WriteAhead && self.is_without_cases().map_err(located)?;
        let journal = alone && self.journal("DELETE").map_err(located)?;
        if large {
            self.set("foreign_keys = OFF").map_err(located)?;
        }
        let done = work(self);
        if large {
            self.set("foreign_keys = ON").map_err(located)?;
        }
        if journal {
            // Where another process is in the way, whoever opens the file next does it.
            let _ = self.journal("WAL");
        }
        done
    }

    fn set(&self, pragma: &str) -> Result<()> {
        Ok(self.conn.execute_batch(&format!("PRAGMA {pragma}"))?)
    }

    fn is_without_cases(&self) -> Result<bool> {
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
            if ASIDE.contains(&name.as_str()) {
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
        self.saving.check_references(self.tx)?;
        for table in REFERRING {
            if self.tx.prepare(&format!("PRAGMA foreign_key_check({table})"))?.exists([])? {
                return Err(StoreError::damaged(table, "foreign key"));
            }
        }
        Ok(())
    }

    /// Writes the sums and what texts are found by, and makes the indexes that were laid aside anew: the end of a
    /// transaction's work. Pieces of indexes are sorted by a thread of its own while the next one is read: small ones,
    /// or there would be no next.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn settle(&mut self) -> Result<()> {
        self.saving.write_derived(self.tx)?;
        if !self.laid_aside.is_empty() {
            self.tx.execute_batch("PRAGMA cache_size = -8192")?;
            self.tx.query_row("PRAGMA threads = 1", [], |_| Ok(()))?;
        }
        for sql in std::mem::take(&mut self.laid_aside) {
            self.tx.execute_batch(&sql)?;
        }
        Ok(())
    }
}
