//! Notices: published reprimands, each naming a department; one that was withdrawn stays, and counts no more.

use rusqlite::Row;

use super::books::Books;
use super::{Result, StoreError};
use crate::domain::civil::{Day, Moment, read_stored};
use crate::domain::event::OfficeEvent;

/// A notice as the database keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptNotice {
    /// The day of publication.
    pub on: Day,
    /// The department that it names.
    pub department: String,
    /// Why.
    pub reason: String,
    /// The document number.
    pub doc_no: Option<String>,
}

impl KeptNotice {
    /// The event by which it was issued.
    pub fn event(&self) -> OfficeEvent {
        let Self { on, department, reason, doc_no } = self.clone();
        OfficeEvent::NoticeIssued { on, department, reason, doc_no }
    }
}

/// A notice by its number, withdrawn or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberedNotice {
    /// Its number, from 1, in the order in which notices were recorded.
    pub number: i64,
    /// Its place in the log.
    pub seq: i64,
    /// The notice.
    pub notice: KeptNotice,
    /// When and why it was withdrawn.
    pub withdrawn: Option<(Moment, String)>,
}

impl Books<'_> {
    /// The notices of a span of days that count, the end not included, by day.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn notices(&self, from: Day, end: Day) -> Result<Vec<KeptNotice>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT on_day, department, reason, doc_no FROM notices
             WHERE on_day >= ?1 AND on_day < ?2 AND withdrawn_by IS NULL ORDER BY on_day, department, seq",
        )?;
        let mut rows = statement.query([from.to_string(), end.to_string()])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(read(row)?);
        }
        Ok(all)
    }

    /// The notices of a day that name a department, withdrawn or not, by their numbers.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn notices_on(&self, day: Day, department: &str) -> Result<Vec<NumberedNotice>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT n.*, e.happened_at AS withdrawn_at, (SELECT count(*) FROM notices WHERE seq <= n.seq) AS number
             FROM notices n LEFT JOIN events e ON e.seq = n.withdrawn_by
             WHERE on_day = ?1 AND department = ?2 ORDER BY n.seq",
        )?;
        let mut rows = statement.query([&day.to_string(), department])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(numbered(row, row.get("number")?)?);
        }
        Ok(all)
    }

    /// All notices by their numbers.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn numbered_notices(&self) -> Result<Vec<NumberedNotice>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT n.*, e.happened_at AS withdrawn_at FROM notices n
             LEFT JOIN events e ON e.seq = n.withdrawn_by ORDER BY n.seq",
        )?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        let mut numbers = 1_i64..;
        while let Some((row, number)) = rows.next()?.zip(numbers.next()) {
            all.push(numbered(row, number)?);
        }
        Ok(all)
    }
}

fn numbered(row: &Row<'_>, number: i64) -> Result<NumberedNotice> {
    let seq: i64 = row.get("seq")?;
    let (at, why): (Option<String>, Option<String>) = (row.get("withdrawn_at")?, row.get("withdrawn_why")?);
    let moment = |at: String| {
        read_stored(&at).ok_or_else(|| StoreError::damaged(format!("notices.seq = {seq}"), "withdrawn_by"))
    };
    let withdrawn = at.map(moment).transpose()?.zip(why);
    Ok(NumberedNotice { number, seq, notice: read(row)?, withdrawn })
}

fn read(row: &Row<'_>) -> Result<KeptNotice> {
    let on: String = row.get("on_day")?;
    Ok(KeptNotice {
        on: on.parse().map_err(|e| StoreError::damaged(format!("notices.on_day = {on}"), e))?,
        department: row.get("department")?,
        reason: row.get("reason")?,
        doc_no: row.get("doc_no")?,
    })
}
