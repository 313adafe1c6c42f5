//! Room for many new cases at once: indexes that are filled case by case cost more than they save.

use super::Result;
use super::log::Writer;

/// Below this many new cases the indexes stay.
const FEW: u64 = 2_000;

/// The indexes by which rows are known again while they come in: they stay.
const KEPT: [&str; 3] = ["cases_by_ref", "cases_by_row", "events_by_case"];

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

    /// Makes the indexes that were laid aside anew.
    ///
    /// # Errors
    /// The database cannot be written.
    pub fn settle(&mut self) -> Result<()> {
        for sql in std::mem::take(&mut self.laid_aside) {
            self.tx.execute_batch(&sql)?;
        }
        Ok(())
    }
}
