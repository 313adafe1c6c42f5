//! The office's books: settings, units, schemes, calendar, votes.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, params};

use super::{Result, Store, StoreError, Writer};
use crate::domain::calendar::{Calendar, Exception};
use crate::domain::civil::{Day, read_stored_day};
use crate::domain::event::{SchemeId, Votes};
use crate::domain::number::CaseId;
use crate::domain::period::Period;
use crate::domain::scheme::{self, Scheme};

/// Reads of the office's books, from outside a transaction or from within one.
pub struct Books<'a> {
    pub(super) conn: &'a Connection,
}

/// A scheme as the database keeps it.
#[derive(Clone, Debug)]
pub struct KeptScheme {
    /// Its number.
    pub id: SchemeId,
    /// The first day on which it holds.
    pub starts: Day,
    /// The SHA-256 of its text.
    pub sha256: String,
    /// The scheme itself.
    pub scheme: Arc<Scheme>,
}

/// The one of these schemes that is in force on a day.
pub fn in_force(schemes: &[KeptScheme], day: Day) -> Option<&KeptScheme> {
    scheme::in_force(schemes, |kept| (kept.starts, kept.id), day)
}

/// Those that are in force on some day of a span, from its first day, or from the beginning, up to and
/// without its end, or without end.
pub fn in_force_over(schemes: &[KeptScheme], from: Option<Day>, end: Option<Day>) -> Vec<&KeptScheme> {
    let first = schemes.iter().map(|kept| kept.starts).min().unwrap_or_default();
    let from = from.unwrap_or(first).max(first);
    let starts = schemes.iter().map(|kept| kept.starts).filter(|day| *day > from && end.is_none_or(|end| *day < end));
    let mut found: Vec<&KeptScheme> = Vec::new();
    for day in std::iter::once(from).chain(starts) {
        found.extend(in_force(schemes, day).filter(|kept| found.iter().all(|there| there.id != kept.id)));
    }
    found
}

/// A quarter's votes for a department as the database keeps them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptVotes {
    /// The quarter.
    pub quarter: Period,
    /// The department.
    pub department: String,
    /// The votes.
    pub votes: Votes,
}

impl Store {
    /// The office's books.
    pub fn books(&self) -> Books<'_> {
        Books { conn: &self.conn }
    }
}

impl Writer<'_> {
    /// The office's books, as this transaction sees them.
    pub fn books(&self) -> Books<'_> {
        Books { conn: self.tx }
    }
}

impl Books<'_> {
    /// A setting.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        let mut statement = self.conn.prepare_cached("SELECT value FROM settings WHERE key = ?1")?;
        Ok(statement.query_row([key], |r| r.get(0)).optional()?)
    }

    /// All schemes, in the order in which they were applied.
    ///
    /// # Errors
    /// The database cannot be read, or a scheme in it is damaged.
    pub fn schemes(&self) -> Result<Vec<KeptScheme>> {
        self.schemes_where("1", [])
    }

    /// The scheme in force on a day.
    ///
    /// # Errors
    /// There is none, or it is damaged.
    pub fn scheme_on(&self, day: Day) -> Result<KeptScheme> {
        let mut statement = self.conn.prepare_cached("SELECT starts, id FROM schemes")?;
        let mut rows = statement.query([])?;
        let mut all: Vec<(Day, SchemeId)> = Vec::new();
        while let Some(row) = rows.next()? {
            let (starts, id): (String, SchemeId) = (row.get("starts")?, row.get("id")?);
            let damaged = |e| StoreError::damaged(format!("schemes.id = {id}"), e);
            all.push((starts.parse::<Day>().map_err(damaged)?, id));
        }
        let held = scheme::in_force(&all, |one| *one, day);
        self.scheme(held.ok_or_else(|| StoreError::damaged("schemes", "none"))?.1)
    }

    /// The scheme with this number.
    ///
    /// # Errors
    /// There is none, or it is damaged.
    pub fn scheme(&self, id: SchemeId) -> Result<KeptScheme> {
        let found = self.schemes_where("id = ?1", [id])?;
        found.into_iter().next().ok_or_else(|| StoreError::damaged(format!("schemes.id = {id}"), "absent"))
    }

    /// The scheme by which a case is judged.
    ///
    /// # Errors
    /// There is no such case, or its scheme is damaged.
    pub fn scheme_of(&self, case: CaseId) -> Result<Arc<Scheme>> {
        let mut statement = self.conn.prepare_cached("SELECT scheme FROM cases WHERE id = ?1")?;
        let id = statement.query_row([case.key()], |r| r.get(0)).optional()?.ok_or(StoreError::NoCase(case))?;
        Ok(self.scheme(id)?.scheme)
    }

    /// The whole text of a scheme, as it was applied.
    ///
    /// # Errors
    /// There is none with this number.
    pub fn scheme_text(&self, id: SchemeId) -> Result<String> {
        let mut statement = self.conn.prepare_cached("SELECT toml FROM schemes WHERE id = ?1")?;
        let text = statement.query_row([id], |r| r.get(0)).optional()?;
        text.ok_or_else(|| StoreError::damaged(format!("schemes.id = {id}"), "absent"))
    }

    fn schemes_where<P: rusqlite::Params>(&self, condition: &str, values: P) -> Result<Vec<KeptScheme>> {
        let sql = format!("SELECT id, starts, sha256, toml FROM schemes WHERE {condition} ORDER BY id");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(values)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let id: SchemeId = row.get("id")?;
            let place = format!("schemes.id = {id}");
            let (starts, toml): (String, String) = (row.get("starts")?, row.get("toml")?);
            all.push(KeptScheme {
                id,
                starts: starts.parse().map_err(|e| StoreError::damaged(&place, e))?,
                sha256: row.get("sha256")?,
                scheme: Arc::new(Scheme::parse(&toml).map_err(|e| StoreError::damaged(&place, e))?),
            });
        }
        Ok(all)
    }

    /// The working calendar.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn calendar(&self) -> Result<Calendar> {
        let mut calendar = Calendar::new();
        let mut statement = self.conn.prepare_cached("SELECT day, working, name FROM calendar_days ORDER BY day")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            // By their places: there are hundreds.
            let text: String = row.get(0)?;
            let day = read_stored_day(&text).map_or_else(|| text.parse(), Ok);
            let day = day.map_err(|e| StoreError::damaged(format!("calendar_days.day = {text}"), e))?;
            calendar.set(Exception { day, working: row.get(1)?, name: row.get(2)? });
        }
        let mut statement = self.conn.prepare_cached("SELECT year FROM calendar_years")?;
        for year in statement.query_map([], |r| r.get(0))? {
            calendar.mark_known(year?);
        }
        Ok(calendar)
    }

    /// Where what is known of a year comes from.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn calendar_source(&self, year: i32) -> Result<Option<String>> {
        let mut statement = self.conn.prepare_cached("SELECT source FROM calendar_years WHERE year = ?1")?;
        Ok(statement.query_row([year], |r| r.get(0)).optional()?)
    }

    /// Whether something was imported from a file with this fingerprint.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn has_batch(&self, sha256: &str) -> Result<bool> {
        let mut statement = self.conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM batches WHERE sha256 = ?1)")?;
        Ok(statement.query_row([sha256], |r| r.get(0))?)
    }

    /// A quarter's votes for a department.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn votes(&self, quarter: Period, department: &str) -> Result<Option<Votes>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT satisfied, fairly, basically, dissatisfied FROM surveys WHERE quarter = ?1 AND department = ?2",
        )?;
        let row = statement.query_row(params![quarter.label(), department], |r| {
            Ok(Votes { satisfied: r.get(0)?, fairly: r.get(1)?, basically: r.get(2)?, dissatisfied: r.get(3)? })
        });
        Ok(row.optional()?)
    }

    /// All votes, by quarter and department.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn surveys(&self) -> Result<Vec<KeptVotes>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT quarter, department, satisfied, fairly, basically, dissatisfied FROM surveys
             ORDER BY quarter, department",
        )?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let quarter: String = row.get("quarter")?;
            let unreadable = || StoreError::damaged(format!("surveys.quarter = {quarter}"), "no quarter");
            all.push(KeptVotes {
                quarter: Period::parse(&quarter).map_err(|_| unreadable())?,
                department: row.get("department")?,
                votes: Votes {
                    satisfied: row.get("satisfied")?,
                    fairly: row.get("fairly")?,
                    basically: row.get("basically")?,
                    dissatisfied: row.get("dissatisfied")?,
                },
            });
        }
        Ok(all)
    }
}
