//! A case in the tables: one row of `cases`, one of `assignments` for each department, its `ratings`.

use rusqlite::{Connection, OptionalExtension, Row};

use super::{Result, Store, StoreError};
use crate::domain::case::{Assignment, Case, FollowUp, PendingExtension, Turn, What};
use crate::domain::civil::{Day, Moment, read_stored};
use crate::domain::event::{Due, Exclusion, Intake, Rating};
use crate::domain::number::CaseId;
use crate::domain::points::Points;
use crate::domain::vocab::{Clock, Coded, Outcome};

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
struct Reader<'a> {
    row: &'a Row<'a>,
    place: &'a dyn Fn() -> String,
}

impl Reader<'_> {
    fn text(&self, column: &str) -> Result<Option<String>> {
        Ok(self.row.get(column)?)
    }

    fn must<T>(&self, column: &str, value: Option<T>) -> Result<T> {
        value.ok_or_else(|| StoreError::damaged((self.place)(), column))
    }

    fn moment(&self, column: &str) -> Result<Option<Moment>> {
        let text: Option<String> = self.text(column)?;
        text.map(|t| self.must(column, read_stored(&t))).transpose()
    }

    fn day(&self, column: &str) -> Result<Option<Day>> {
        let text: Option<String> = self.text(column)?;
        text.map(|t| self.must(column, t.parse().ok())).transpose()
    }

    fn code<T: Coded>(&self, column: &str) -> Result<Option<T>> {
        let text: Option<String> = self.text(column)?;
        text.map(|t| self.must(column, T::from_code(&t))).transpose()
    }

    fn due(&self, column: &str, days: &str, provisional: bool) -> Result<Option<Due>> {
        let days: Option<u32> = self.row.get(days)?;
        Ok(self.moment(column)?.map(|at| Due { at, days, provisional }))
    }

    fn exclusion(&self) -> Result<Option<Exclusion>> {
        self.exclusion_in(["excluded_by", "excluded_doc", "excluded_on", "excluded_why"])
    }

    /// An exclusion from the columns of the approver, the document, the day and the reason.
    fn exclusion_in(&self, [by, doc, on, why]: [&str; 4]) -> Result<Option<Exclusion>> {
        let Some(approved_by) = self.text(by)? else {
            return Ok(None);
        };
        Ok(Some(Exclusion {
            approved_by,
            doc_no: self.must(doc, self.text(doc)?)?,
            on: self.must(on, self.day(on)?)?,
            reason: self.must(why, self.text(why)?)?,
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
    load_case_from(conn, "", id)
}

/// The case with this number in the tables of a schema, `main.` or whichever comes first.
pub(super) fn load_case_from(conn: &Connection, schema: &str, id: CaseId) -> Result<Option<Case>> {
    let mut statement = conn.prepare_cached(&format!("SELECT * FROM {schema}cases WHERE id = ?1"))?;
    let mut rows = statement.query([id.key()])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let mut case = read_case(id, row)?;
    case.assignments = load_assignments(conn, schema, id)?;
    case.turns = load_turns(conn, schema, id)?;
    Ok(Some(case))
}

pub(super) fn read_case(id: CaseId, row: &Row<'_>) -> Result<Case> {
    let place = || format!("cases.id = {}", id.key());
    let r = Reader { row, place: &place };
    let follow_up = match r.moment("followed_up_at")? {
        None => None,
        Some(at) => Some(FollowUp {
            at,
            by: r.must("followed_up_by", r.code("followed_up_by")?)?,
            solved: r.must("solved", row.get("solved")?)?,
            grade: r.code("grade")?,
        }),
    };
    Ok(Case {
        id,
        scheme: row.get("scheme")?,
        intake: Intake {
            originator: row.get("originator")?,
            title: row.get("title")?,
            description: row.get("description")?,
            enterprise: row.get("enterprise")?,
            contact: row.get("contact")?,
            phone: row.get("phone")?,
            channel: r.code("channel")?,
            category: row.get("category")?,
            reference: row.get("ref")?,
        },
        scope: r.code("scope")?,
        mode: r.code("mode")?,
        complexity: r.code("complexity")?,
        resolve_days: row.get("resolve_days")?,
        opinion: row.get("opinion")?,
        received_at: r.must("received_at", r.moment("received_at")?)?,
        triaged_at: r.moment("triaged_at")?,
        assigned_at: r.moment("assigned_at")?,
        own_due: r.moment("own_due")?,
        assignments: Vec::new(),
        resolution: row.get("resolution")?,
        follow_up,
        outcome: r.code("outcome")?,
        duplicate_of: row.get::<_, Option<i64>>("duplicate_of")?.map(CaseId::from_key),
        closed_at: r.moment("closed_at")?,
        exclusion: r.exclusion()?,
        reopened: row.get("reopened")?,
        reopened_at: r.moment("reopened_at")?,
        turns: Vec::new(),
        imported_row: row.get("imported_row")?,
    })
}

/// When a case was closed, with what, and by whose approval it is left out, from a row that joins it to a department.
pub(super) fn read_end(id: CaseId, row: &Row<'_>) -> Result<(Option<Moment>, Option<Outcome>, Option<Exclusion>)> {
    let place = || format!("cases.id = {}", id.key());
    let r = Reader { row, place: &place };
    let exclusion = r.exclusion_in(["case_by", "case_doc", "case_on", "case_why"])?;
    Ok((r.moment("closed_at")?, r.code("outcome")?, exclusion))
}

fn load_assignments(conn: &Connection, schema: &str, id: CaseId) -> Result<Vec<Assignment>> {
    let sql = format!("SELECT * FROM {schema}assignments WHERE case_id = ?1 ORDER BY role = 'co', department");
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([id.key()])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read_assignment(id, row)?);
    }
    if all.is_empty() {
        return Ok(all);
    }
    let sql = format!("SELECT * FROM {schema}ratings WHERE case_id = ?1 ORDER BY department, rater DESC");
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([id.key()])?;
    while let Some(row) = rows.next()? {
        add_rating(id, row, &mut all)?;
    }
    Ok(all)
}

fn load_turns(conn: &Connection, schema: &str, id: CaseId) -> Result<Vec<Turn>> {
    let mut statement = conn.prepare_cached(&format!("SELECT * FROM {schema}turns WHERE case_id = ?1 ORDER BY n"))?;
    let mut rows = statement.query([id.key()])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read_turn(id, row)?);
    }
    Ok(all)
}

pub(super) fn read_turn(id: CaseId, row: &Row<'_>) -> Result<Turn> {
    let place = || format!("turns.case_id = {}", id.key());
    let r = Reader { row, place: &place };
    let kind: String = row.get("kind")?;
    let department = || r.must("department", r.text("department")?);
    let what = match kind.as_str() {
        "followed_up" => What::FollowedUp { solved: r.must("solved", row.get("solved")?)?, grade: r.code("grade")? },
        "extended" => What::Extended { department: department()? },
        "returned" => {
            What::Returned { department: department()?, assigned_at: r.must("assigned_at", r.moment("assigned_at")?)? }
        }
        "reopened" => What::Reopened,
        _ => return Err(StoreError::damaged(place(), "kind")),
    };
    Ok(Turn { at: r.must("at", r.moment("at")?)?, what })
}

/// Gives a rating to the department that it is on.
pub(super) fn add_rating(id: CaseId, row: &Row<'_>, all: &mut [Assignment]) -> Result<()> {
    let place = || format!("ratings.case_id = {}", id.key());
    let r = Reader { row, place: &place };
    let department: String = row.get("department")?;
    let items: Option<String> = row.get("items")?;
    let rating = Rating {
        points: r.must("points", Points::from_units(row.get("points")?))?,
        at: r.must("at", r.moment("at")?)?,
        grade: r.code("grade")?,
        items: items.map(|text| r.must("items", serde_json::from_str(&text).ok())).transpose()?.unwrap_or_default(),
        comment: row.get("comment")?,
    };
    let rater = r.must("rater", r.code("rater")?)?;
    if let Some(assignment) = all.iter_mut().find(|a| a.department == department) {
        assignment.ratings.push((rater, rating));
        assignment.ratings.sort_by_key(|(by, _)| *by);
    }
    Ok(())
}

pub(super) fn read_assignment(id: CaseId, row: &Row<'_>) -> Result<Assignment> {
    let place = || format!("assignments.case_id = {}", id.key());
    let r = Reader { row, place: &place };
    let bits: i64 = row.get("provisional")?;
    let pending = match r.moment("pending_to")? {
        None => None,
        Some(to) => Some(PendingExtension {
            to,
            reason: r.must("pending_why", r.text("pending_why")?)?,
            at: r.must("pending_at", r.moment("pending_at")?)?,
        }),
    };
    let score: Option<i64> = row.get("score")?;
    Ok(Assignment {
        department: row.get("department")?,
        role: r.must("role", r.code("role")?)?,
        assigned_at: r.must("assigned_at", r.moment("assigned_at")?)?,
        respond_due: r.due("respond_due", "respond_days", bits & RESPOND != 0)?,
        responded_at: r.moment("responded_at")?,
        plan: row.get("plan")?,
        promised_on: r.day("promised_on")?,
        responsible: row.get("responsible")?,
        consult_due: r.due("consult_due", "consult_days", bits & CONSULT != 0)?,
        consulted_at: r.moment("consulted_at")?,
        first_due: r.due("first_due", "first_days", bits & FIRST != 0)?,
        due: r.due("due", "due_days", bits & CURRENT != 0)?,
        pending,
        extensions: row.get("extensions")?,
        resolved_at: r.moment("resolved_at")?,
        resolution: row.get("resolution")?,
        ratings: Vec::new(),
        exclusion: r.exclusion()?,
        score: score.map(|units| r.must("score", Points::from_units(units))).transpose()?,
    })
}
