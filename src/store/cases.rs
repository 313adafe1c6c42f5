//! A case in the tables: one row of `cases`, one of `assignments` for each department, its `ratings`.

use rusqlite::types::FromSql;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row};

use super::columns::{Column, OfAssignment, OfCase, OfRating, OfTurn};
use super::{Result, Store, StoreError};
use crate::domain::case::{Assignment, Case, FollowUp, PendingExtension, Turn, What};
use crate::domain::civil::{Day, Moment, read_stored, read_stored_day};
use crate::domain::event::{Due, Exclusion, Intake, Rating};
use crate::domain::number::CaseId;
use crate::domain::points::Points;
use crate::domain::vocab::{Clock, Coded};

impl Store {
    /// The case with this number.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn case(&self, id: CaseId) -> Result<Option<Case>> {
        load_case(&self.conn, id)
    }

    /// The number of the case with this outside reference.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn case_by_ref(&self, reference: &str) -> Result<Option<CaseId>> {
        by_ref(&self.conn, reference)
    }
}

impl super::Writer<'_> {
    /// The case with this number, as this transaction sees it.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn case(&self, id: CaseId) -> Result<Option<Case>> {
        load_case(self.tx, id)
    }

    /// The number of the case with this outside reference.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn case_by_ref(&self, reference: &str) -> Result<Option<CaseId>> {
        by_ref(self.tx, reference)
    }

    /// The case with this outside reference, and the fingerprint of the row it was imported from.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn row_by_ref(&mut self, reference: &str) -> Result<Option<(CaseId, Option<String>)>> {
        if self.follows_all_refs(reference)? {
            return Ok(None);
        }
        let statement = self.row_by_ref.on(self.tx)?;
        let found = statement.query_row([reference], |r| Ok((CaseId::from_key(r.get(0)?), r.get(1)?)));
        Ok(found.optional()?)
    }

    /// Whether a reference stands behind all that there are, as those of a ledger in order do: then no case has it.
    fn follows_all_refs(&mut self, reference: &str) -> Result<bool> {
        let last = match &self.last_ref {
            Some(last) => last,
            None => {
                let last = "SELECT max(ref) FROM cases WHERE ref IS NOT NULL";
                self.last_ref.insert(self.tx.query_row(last, [], |r| r.get(0))?)
            }
        };
        Ok(last.as_deref().is_none_or(|last| last < reference))
    }

    /// A case with a reference, or with none, was written.
    pub(super) fn wrote_ref(&mut self, reference: Option<&str>) {
        if let (Some(last), Some(new)) = (&mut self.last_ref, reference)
            && last.as_deref().is_none_or(|last| last < new)
        {
            let last = last.get_or_insert_default();
            last.clear();
            last.push_str(new);
        }
    }

    /// A case without reference that was imported from a row with this fingerprint.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn case_by_row(&self, fingerprint: &str) -> Result<Option<CaseId>> {
        let mut statement =
            self.tx.prepare_cached("SELECT id FROM cases WHERE imported_row = ?1 AND ref IS NULL LIMIT 1")?;
        Ok(statement.query_row([fingerprint], |r| r.get(0)).optional()?.map(CaseId::from_key))
    }
}

fn by_ref(conn: &Connection, reference: &str) -> Result<Option<CaseId>> {
    let mut statement = conn.prepare_cached("SELECT id FROM cases WHERE ref = ?1")?;
    Ok(statement.query_row([reference], |r| r.get(0)).optional()?.map(CaseId::from_key))
}

/// Reads stored texts back into their types; what this program cannot have stored is damage.
pub(super) struct Reader<'a> {
    row: &'a Row<'a>,
    /// How many columns of the row stand before those that are read.
    before: usize,
    table: &'static str,
    case: CaseId,
}

impl<'a> Reader<'a> {
    /// A reader of a row of a table that belongs to a case, from its first column on.
    fn new(row: &'a Row<'a>, table: &'static str, case: CaseId) -> Self {
        Self { row, before: 0, table, case }
    }

    /// The same from a later column on.
    pub(super) fn after(row: &'a Row<'a>, before: usize, table: &'static str, case: CaseId) -> Self {
        Self { row, before, table, case }
    }

    pub(super) fn get<T: FromSql>(&self, column: impl Column) -> Result<T> {
        Ok(self.row.get(self.before + column.place())?)
    }

    fn damaged(&self, column: impl Column) -> StoreError {
        let key = if self.table == "cases" { "id" } else { "case_id" };
        StoreError::damaged(format!("{}.{key} = {}", self.table, self.case.key()), column.name())
    }

    pub(super) fn must<T>(&self, column: impl Column, value: Option<T>) -> Result<T> {
        value.ok_or_else(|| self.damaged(column))
    }

    fn read<T>(&self, column: impl Column, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>> {
        match self.row.get_ref(self.before + column.place())?.as_str_or_null() {
            Ok(text) => text.map(|text| self.must(column, read(text))).transpose(),
            // What is no text has its own error.
            Err(_) => self.get::<Option<String>>(column)?.map(|text| self.must(column, read(&text))).transpose(),
        }
    }

    pub(super) fn moment(&self, column: impl Column) -> Result<Option<Moment>> {
        self.read(column, read_stored)
    }

    pub(super) fn day(&self, column: impl Column) -> Result<Option<Day>> {
        self.read(column, |text| read_stored_day(text).or_else(|| text.parse().ok()))
    }

    pub(super) fn code<T: Coded>(&self, column: impl Column) -> Result<Option<T>> {
        self.read(column, T::from_code)
    }

    fn due(&self, column: impl Column, days: impl Column, provisional: bool) -> Result<Option<Due>> {
        let Some(at) = self.moment(column)? else { return Ok(None) };
        Ok(Some(Due { at, days: self.get(days)?, provisional }))
    }

    /// An exclusion from the columns of the approver, the document, the day and the reason.
    pub(super) fn exclusion<C: Column>(&self, [by, doc, on, why]: [C; 4]) -> Result<Option<Exclusion>> {
        let Some(approved_by) = self.get(by)? else {
            return Ok(None);
        };
        Ok(Some(Exclusion {
            approved_by,
            doc_no: self.must(doc, self.get(doc)?)?,
            on: self.must(on, self.day(on)?)?,
            reason: self.must(why, self.get(why)?)?,
        }))
    }
}

/// The bits of `assignments.provisional`.
pub(super) const RESPOND: i64 = 1;
pub(super) const CONSULT: i64 = 2;
pub(super) const FIRST: i64 = 4;
pub(super) const CURRENT: i64 = 8;

/// The bit that marks the date of a clock, as it is in force.
pub(super) fn provisional_bit(clock: Clock) -> i64 {
    match clock {
        Clock::Respond => RESPOND,
        Clock::Consult => CONSULT,
        Clock::Resolve => CURRENT,
    }
}

pub(super) fn load_case(conn: &Connection, id: CaseId) -> Result<Option<Case>> {
    Cases::of(conn, "")?.load(id)
}

/// What reads cases one by one, each with its departments, their ratings and its turns.
pub(super) struct Cases<'c> {
    cases: CachedStatement<'c>,
    assignments: CachedStatement<'c>,
    ratings: CachedStatement<'c>,
    turns: CachedStatement<'c>,
}

impl<'c> Cases<'c> {
    /// Those in the tables of a schema: `main.`, or whichever comes first.
    pub fn of(conn: &'c Connection, schema: &str) -> Result<Self> {
        let read = |columns: String, table: &str, which: &str| {
            conn.prepare_cached(&format!("SELECT {columns} FROM {schema}{table} WHERE {which}"))
        };
        Ok(Self {
            cases: read(OfCase::of("c"), "cases c", "id = ?1")?,
            assignments: read(OfAssignment::of("a"), "assignments a", "case_id = ?1 ORDER BY role = 'co', department")?,
            ratings: read(OfRating::of("r"), "ratings r", "case_id = ?1 ORDER BY department, rater DESC")?,
            turns: read(OfTurn::of("t"), "turns t", "case_id = ?1 ORDER BY n")?,
        })
    }

    /// The case with this number.
    pub fn load(&mut self, id: CaseId) -> Result<Option<Case>> {
        let mut rows = self.cases.query([id.key()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let mut case = read_case(id, row)?;
        let mut rows = self.assignments.query([id.key()])?;
        while let Some(row) = rows.next()? {
            case.assignments.push(read_assignment(id, row)?);
        }
        if !case.assignments.is_empty() {
            let mut rows = self.ratings.query([id.key()])?;
            while let Some(row) = rows.next()? {
                add_rating(id, row, &mut case.assignments)?;
            }
        }
        let mut rows = self.turns.query([id.key()])?;
        while let Some(row) = rows.next()? {
            case.turns.push(read_turn(id, row)?);
        }
        Ok(Some(case))
    }
}

pub(super) fn read_case(id: CaseId, row: &Row<'_>) -> Result<Case> {
    use OfCase as C;
    let r = Reader::new(row, "cases", id);
    let follow_up = match r.moment(C::FollowedUpAt)? {
        None => None,
        Some(at) => Some(FollowUp {
            at,
            by: r.must(C::FollowedUpBy, r.code(C::FollowedUpBy)?)?,
            solved: r.must(C::Solved, r.get(C::Solved)?)?,
            grade: r.code(C::Grade)?,
        }),
    };
    Ok(Case {
        id,
        scheme: r.get(C::Scheme)?,
        intake: Intake {
            originator: r.get(C::Originator)?,
            title: r.get(C::Title)?,
            description: r.get(C::Description)?,
            enterprise: r.get(C::Enterprise)?,
            contact: r.get(C::Contact)?,
            phone: r.get(C::Phone)?,
            channel: r.code(C::Channel)?,
            category: r.get(C::Category)?,
            reference: r.get(C::Reference)?,
        },
        scope: r.code(C::Scope)?,
        mode: r.code(C::Mode)?,
        complexity: r.code(C::Complexity)?,
        resolve_days: r.get(C::ResolveDays)?,
        opinion: r.get(C::Opinion)?,
        received_at: r.must(C::ReceivedAt, r.moment(C::ReceivedAt)?)?,
        triaged_at: r.moment(C::TriagedAt)?,
        assigned_at: r.moment(C::AssignedAt)?,
        own_due: r.moment(C::OwnDue)?,
        assignments: Vec::new(),
        resolution: r.get(C::Resolution)?,
        follow_up,
        outcome: r.code(C::Outcome)?,
        duplicate_of: r.get::<Option<i64>>(C::DuplicateOf)?.map(CaseId::from_key),
        closed_at: r.moment(C::ClosedAt)?,
        exclusion: r.exclusion([C::ExcludedBy, C::ExcludedDoc, C::ExcludedOn, C::ExcludedWhy])?,
        reopened: r.get(C::Reopened)?,
        reopened_at: r.moment(C::ReopenedAt)?,
        turns: Vec::new(),
        imported_row: r.get(C::ImportedRow)?,
    })
}

pub(super) fn read_turn(id: CaseId, row: &Row<'_>) -> Result<Turn> {
    use OfTurn as C;
    let r = Reader::new(row, "turns", id);
    let kind: String = r.get(C::Kind)?;
    let department = || r.must(C::Department, r.get(C::Department)?);
    let what = match kind.as_str() {
        "followed_up" => What::FollowedUp { solved: r.must(C::Solved, r.get(C::Solved)?)?, grade: r.code(C::Grade)? },
        "extended" => What::Extended { department: department()? },
        "returned" => {
            What::Returned { department: department()?, assigned_at: r.must(C::AssignedAt, r.moment(C::AssignedAt)?)? }
        }
        "reopened" => What::Reopened,
        _ => return Err(r.damaged(C::Kind)),
    };
    Ok(Turn { at: r.must(C::At, r.moment(C::At)?)?, what })
}

/// Gives a rating to the department that it is on.
pub(super) fn add_rating(id: CaseId, row: &Row<'_>, all: &mut [Assignment]) -> Result<()> {
    use OfRating as C;
    let r = Reader::new(row, "ratings", id);
    let department: String = r.get(C::Department)?;
    let items: Option<String> = r.get(C::Items)?;
    let rating = Rating {
        points: r.must(C::Points, Points::from_units(r.get(C::Points)?))?,
        at: r.must(C::At, r.moment(C::At)?)?,
        grade: r.code(C::Grade)?,
        items: items.map(|text| r.must(C::Items, serde_json::from_str(&text).ok())).transpose()?.unwrap_or_default(),
        comment: r.get(C::Comment)?,
    };
    let rater = r.must(C::Rater, r.code(C::Rater)?)?;
    if let Some(assignment) = all.iter_mut().find(|a| a.department == department) {
        assignment.ratings.push((rater, rating));
        assignment.ratings.sort_by_key(|(by, _)| *by);
    }
    Ok(())
}

pub(super) fn read_assignment(id: CaseId, row: &Row<'_>) -> Result<Assignment> {
    use OfAssignment as C;
    let r = Reader::new(row, "assignments", id);
    let bits: i64 = r.get(C::Provisional)?;
    let pending = match r.moment(C::PendingTo)? {
        None => None,
        Some(to) => Some(PendingExtension {
            to,
            reason: r.must(C::PendingWhy, r.get(C::PendingWhy)?)?,
            at: r.must(C::PendingAt, r.moment(C::PendingAt)?)?,
        }),
    };
    let score: Option<i64> = r.get(C::Score)?;
    Ok(Assignment {
        department: r.get(C::Department)?,
        role: r.must(C::Role, r.code(C::Role)?)?,
        assigned_at: r.must(C::AssignedAt, r.moment(C::AssignedAt)?)?,
        respond_due: r.due(C::RespondDue, C::RespondDays, bits & RESPOND != 0)?,
        responded_at: r.moment(C::RespondedAt)?,
        plan: r.get(C::Plan)?,
        promised_on: r.day(C::PromisedOn)?,
        responsible: r.get(C::Responsible)?,
        consult_due: r.due(C::ConsultDue, C::ConsultDays, bits & CONSULT != 0)?,
        consulted_at: r.moment(C::ConsultedAt)?,
        first_due: r.due(C::FirstDue, C::FirstDays, bits & FIRST != 0)?,
        due: r.due(C::Due, C::DueDays, bits & CURRENT != 0)?,
        pending,
        extensions: r.get(C::Extensions)?,
        resolved_at: r.moment(C::ResolvedAt)?,
        resolution: r.get(C::Resolution)?,
        ratings: Vec::new(),
        exclusion: r.exclusion([C::ExcludedBy, C::ExcludedDoc, C::ExcludedOn, C::ExcludedWhy])?,
        score: score.map(|units| r.must(C::Score, Points::from_units(units))).transpose()?,
    })
}
