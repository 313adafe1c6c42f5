//! What is told of a case beside a date or a figure: its title, and whom to ask.

use rusqlite::{CachedStatement, OptionalExtension};

use super::{Result, Store};
use crate::domain::number::CaseId;

/// What is told of a case where a department has to keep a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The problem in a line.
    pub title: String,
    /// The enterprise.
    pub enterprise: Option<String>,
    /// Whom to ask for there.
    pub contact: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
}

/// The titles of cases, asked for one by one: those of open ones from their index, which is small.
pub struct Titles<'s> {
    open: Option<CachedStatement<'s>>,
    any: CachedStatement<'s>,
}

impl Titles<'_> {
    /// The title of a case.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn of(&mut self, case: CaseId) -> Result<String> {
        if let Some(open) = &mut self.open
            && let Some(title) = open.query_row([case.key()], |r| r.get(0)).optional()?
        {
            return Ok(title);
        }
        Ok(self.any.query_row([case.key()], |r| r.get(0))?)
    }
}

impl Store {
    /// The titles of cases.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn titles(&self) -> Result<Titles<'_>> {
        // Cases that are seen otherwise than they stand are a view, which has no index.
        let seen = "SELECT EXISTS (SELECT 1 FROM temp.sqlite_schema WHERE name = 'cases')";
        let overlaid: bool = self.conn.query_row(seen, [], |r| r.get(0))?;
        let of_open = "SELECT title FROM cases INDEXED BY cases_open_by_number WHERE closed_at IS NULL AND id = ?1";
        Ok(Titles {
            open: if overlaid { None } else { Some(self.conn.prepare_cached(of_open)?) },
            any: self.conn.prepare_cached("SELECT title FROM cases WHERE id = ?1")?,
        })
    }

    /// What is told of a case.
    ///
    /// # Errors
    /// The database cannot be read, or there is no such case.
    pub fn told(&self, case: CaseId) -> Result<Told> {
        let sql = "SELECT title, enterprise, contact, phone FROM cases WHERE id = ?1";
        let told = self.conn.prepare_cached(sql)?.query_row([case.key()], |r| {
            Ok(Told { title: r.get(0)?, enterprise: r.get(1)?, contact: r.get(2)?, phone: r.get(3)? })
        });
        Ok(told?)
    }
}
