//! Every case, one after another: what is read so never stands in memory together.

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{Rows, params};

use super::cases::{add_rating, read_assignment, read_case, read_turn};
use super::columns::{Column, OfAssignment, OfCase, OfRating, OfTurn};
use super::{Result, Store, StoreError};
use crate::domain::case::Case;
use crate::domain::civil::{Moment, store_moment};
use crate::domain::number::CaseId;

impl Store {
    /// From now on sees everything as it stands at one moment, whatever others write meanwhile; the store is only
    /// read from then on.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn hold_still(&self) -> Result<()> {
        // What an overlay holds in memory refers to what stands in the file.
        Ok(self.conn.execute_batch("PRAGMA foreign_keys = OFF; BEGIN")?)
    }

    /// Visits every case by number, with its departments, their ratings and its turns: those received at `since`
    /// or after, and before `until`, where these are given.
    ///
    /// # Errors
    /// What `visit` says, or that the database cannot be read.
    pub fn each_case<E: From<StoreError>>(
        &self,
        since: Option<Moment>,
        until: Option<Moment>,
        mut visit: impl FnMut(Case) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        // Four statements in the order of their keys go side by side: no search for each case.
        let prepare = |sql: &str| self.conn.prepare(sql).map_err(StoreError::from);
        let mut cases = prepare(&format!(
            "SELECT {} FROM cases c WHERE received_at >= coalesce(?1, received_at)
             AND (?2 IS NULL OR received_at < ?2) ORDER BY id",
            OfCase::of("c"),
        ))?;
        let all = |columns, table| format!("SELECT {columns} FROM {table} t ORDER BY case_id");
        let mut assignments = prepare(&format!("{}, department", all(OfAssignment::of("t"), "assignments")))?;
        let mut ratings = prepare(&format!("{}, department, rater", all(OfRating::of("t"), "ratings")))?;
        let mut turns = prepare(&format!("{}, n", all(OfTurn::of("t"), "turns")))?;
        let span = params![since.map(store_moment), until.map(store_moment)];
        let mut cases = cases.query(span).map_err(StoreError::from)?;
        let mut assignments = Beside::start(assignments.query([]), OfAssignment::CaseId)?;
        let mut ratings = Beside::start(ratings.query([]), OfRating::CaseId)?;
        let mut turns = Beside::start(turns.query([]), OfTurn::CaseId)?;
        while let Some(row) = cases.next().map_err(StoreError::from)? {
            let id = CaseId::from_key(row.get(OfCase::Id.place()).map_err(StoreError::from)?);
            let mut case = read_case(id, row)?;
            assignments.of(id, |row| {
                case.assignments.push(read_assignment(id, row)?);
                Ok(())
            })?;
            case.assignments.sort_by(|a, b| (a.role, &a.department).cmp(&(b.role, &b.department)));
            ratings.of(id, |row| add_rating(id, row, &mut case.assignments))?;
            turns.of(id, |row| {
                case.turns.push(read_turn(id, row)?);
                Ok(())
            })?;
            visit(case)?;
        }
        Ok(())
    }
}

/// Rows in the order of the cases that they belong to, read beside them.
struct Beside<'s> {
    rows: Rows<'s>,
    /// Where the case's number stands in them.
    case: usize,
}

impl<'s> Beside<'s> {
    fn start(rows: rusqlite::Result<Rows<'s>>, case: impl Column) -> Result<Self> {
        let mut rows = rows?;
        rows.advance()?;
        Ok(Self { rows, case: case.place() })
    }

    /// Takes the rows of one case; those of cases before it that nobody asked for are passed over.
    fn of(&mut self, case: CaseId, mut take: impl FnMut(&rusqlite::Row<'_>) -> Result<()>) -> Result<()> {
        while let Some(row) = self.rows.get() {
            let of = CaseId::from_key(row.get(self.case)?);
            if of > case {
                break;
            }
            if of == case {
                take(row)?;
            }
            self.rows.advance()?;
        }
        Ok(())
    }
}
