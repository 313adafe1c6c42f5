//! Every freezing of a period, those that were released again too: what was recorded while one held came late.

use rusqlite::params;

use super::log::at_place;
use super::{Books, Result, StoreError, Writer};
use crate::domain::event::{Event, OfficeEvent};
use crate::domain::period::Period;

/// A freezing of a period, in force or released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Freezing {
    /// The period.
    pub period: Period,
    /// The event that froze it.
    pub seq: i64,
    /// The event that released it; none: it is in force.
    pub released_by: Option<i64>,
}

impl Freezing {
    /// Whether the period was frozen when an event was recorded.
    pub fn held_at(&self, seq: i64) -> bool {
        self.seq < seq && self.released_by.is_none_or(|released| seq < released)
    }
}

impl Writer<'_> {
    /// Projects the release of a period by an event.
    pub(super) fn release(&self, period: Period, seq: i64) -> Result<()> {
        self.tx.execute(
            "INSERT INTO released (seq, period, released_by) SELECT seq, period, ?2 FROM frozen WHERE period = ?1",
            params![period.label(), seq],
        )?;
        self.tx.execute("DELETE FROM frozen WHERE period = ?1", [period.label()])?;
        Ok(())
    }
}

impl Books<'_> {
    /// All freezings, in the order in which they were made.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn freezings(&self) -> Result<Vec<Freezing>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT period, seq, NULL AS released_by FROM frozen
             UNION ALL SELECT period, seq, released_by FROM released ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let (label, seq): (String, i64) = (row.get("period")?, row.get("seq")?);
            let damaged = |_| StoreError::damaged(format!("a freezing, seq {seq}"), "no period");
            let period = Period::parse(&label).map_err(damaged)?;
            all.push(Freezing { period, seq, released_by: row.get("released_by")? });
        }
        Ok(all)
    }

    /// The report of a freezing, as JSON.
    ///
    /// # Errors
    /// The database cannot be read, or the report is not the one that was frozen.
    pub fn report_of(&self, freezing: &Freezing) -> Result<Option<String>> {
        if freezing.released_by.is_none() {
            return self.frozen_report(freezing.period);
        }
        Ok(match at_place(self.conn, freezing.seq)?.event {
            Event::Office(OfficeEvent::PeriodFrozen { freeze, .. }) => Some(freeze.report),
            _ => None,
        })
    }
}
