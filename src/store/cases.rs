//! A case in the tables: one row of `cases`, one of `assignments` for each department, its `ratings`.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Result, Store, StoreError};
use crate::domain::case::{Assignment, Case, FollowUp, PendingExtension};
use crate::domain::civil::{Day, Moment, read_stored, store_moment};
use crate::domain::event::{Due, Exclusion, Intake, Rating};
use crate::domain::number::CaseId;
use crate::domain::points::Points;
use crate::domain::scheme::Scheme;
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
        load_case(&self.tx, id)
    }

    /// The number of the case with this outside reference.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn case_by_ref(&self, reference: &str) -> Result<Option<CaseId>> {
        by_ref(&self.tx, reference)
    }

    /// The case with this outside reference, and the fingerprint of the row it was imported from.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn row_by_ref(&self, reference: &str) -> Result<Option<(CaseId, Option<String>)>> {
        let mut statement = self.tx.prepare_cached("SELECT id, imported_row FROM cases WHERE ref = ?1")?;
        let found = statement.query_row([reference], |r| Ok((CaseId::from_key(r.get(0)?), r.get(1)?)));
        Ok(found.optional()?)
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
        let Some(approved_by) = self.text("excluded_by")? else {
            return Ok(None);
        };
        Ok(Some(Exclusion {
            approved_by,
            doc_no: self.must("excluded_doc", self.text("excluded_doc")?)?,
            on: self.must("excluded_on", self.day("excluded_on")?)?,
            reason: self.must("excluded_why", self.text("excluded_why")?)?,
        }))
    }
}

/// The bits of `assignments.provisional`.
const RESPOND: i64 = 1;
const CONSULT: i64 = 2;
const FIRST: i64 = 4;
const CURRENT: i64 = 8;

/// The bit that marks the date of a clock, as it is in force.
pub(super) fn provisional_bit(clock: Clock) -> i64 {
    match clock {
        Clock::Respond => RESPOND,
        Clock::Consult => CONSULT,
        Clock::Resolve => CURRENT,
    }
}

pub(super) fn load_case(conn: &Connection, id: CaseId) -> Result<Option<Case>> {
    let mut statement = conn.prepare_cached("SELECT * FROM cases WHERE id = ?1")?;
    let mut rows = statement.query([id.key()])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let mut case = read_case(id, row)?;
    case.assignments = load_assignments(conn, id)?;
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
        imported_row: row.get("imported_row")?,
    })
}

fn load_assignments(conn: &Connection, id: CaseId) -> Result<Vec<Assignment>> {
    let mut statement =
        conn.prepare_cached("SELECT * FROM assignments WHERE case_id = ?1 ORDER BY role = 'co', department")?;
    let mut rows = statement.query([id.key()])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read_assignment(id, row)?);
    }
    if all.is_empty() {
        return Ok(all);
    }
    let mut statement =
        conn.prepare_cached("SELECT * FROM ratings WHERE case_id = ?1 ORDER BY department, rater DESC")?;
    let mut rows = statement.query([id.key()])?;
    while let Some(row) = rows.next()? {
        add_rating(id, row, &mut all)?;
    }
    Ok(all)
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

fn moment(value: Option<Moment>) -> Option<String> {
    value.map(store_moment)
}

fn day(value: Option<Day>) -> Option<String> {
    value.map(|d| d.to_string())
}

fn code<T: Coded>(value: Option<T>) -> Option<&'static str> {
    value.map(Coded::code)
}

/// When the case was closed, or what stands for open and sorts after every date.
fn ended(case: &Case) -> String {
    case.closed_at.map_or_else(|| "9999".to_owned(), store_moment)
}

/// A new case, or what an event can change of one: its intake stays, but for the category.
const SAVE_CASE: &str = "INSERT INTO cases (id, ref, scheme, state, received_at, originator, enterprise, contact,
        phone, channel, title, description, category, scope, mode, complexity, resolve_days, opinion, assigned_at,
        own_due, resolution, followed_up_at, followed_up_by, solved, grade, outcome, duplicate_of, closed_at,
        reopened, reopened_at, excluded_by, excluded_doc, excluded_on, excluded_why, imported_row,
        ended_at, triaged_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
        ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37)
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, category = excluded.category, scope = excluded.scope,
        mode = excluded.mode, complexity = excluded.complexity, resolve_days = excluded.resolve_days,
        opinion = excluded.opinion, assigned_at = excluded.assigned_at, own_due = excluded.own_due,
        resolution = excluded.resolution, followed_up_at = excluded.followed_up_at,
        followed_up_by = excluded.followed_up_by, solved = excluded.solved, grade = excluded.grade,
        outcome = excluded.outcome, duplicate_of = excluded.duplicate_of, closed_at = excluded.closed_at,
        reopened = excluded.reopened, reopened_at = excluded.reopened_at, excluded_by = excluded.excluded_by,
        excluded_doc = excluded.excluded_doc, excluded_on = excluded.excluded_on,
        excluded_why = excluded.excluded_why, ended_at = excluded.ended_at, triaged_at = excluded.triaged_at";

pub(super) fn insert_case(conn: &Connection, case: &Case, scheme: &Scheme) -> Result<()> {
    save_case(conn, case)?;
    insert_assignments(conn, case, scheme)
}

pub(super) fn update_case(conn: &Connection, case: &Case, scheme: &Scheme) -> Result<()> {
    save_case(conn, case)?;
    // A handful of rows: written anew, so that a withdrawn department or a cleared rating leaves none behind.
    conn.prepare_cached("DELETE FROM ratings WHERE case_id = ?1")?.execute([case.id.key()])?;
    conn.prepare_cached("DELETE FROM assignments WHERE case_id = ?1")?.execute([case.id.key()])?;
    insert_assignments(conn, case, scheme)
}

fn save_case(conn: &Connection, case: &Case) -> Result<()> {
    let excluded = case.exclusion.as_ref();
    let intake = &case.intake;
    conn.prepare_cached(SAVE_CASE)?.execute(params![
        case.id.key(),
        intake.reference,
        case.scheme,
        case.state().code(),
        store_moment(case.received_at),
        intake.originator,
        intake.enterprise,
        intake.contact,
        intake.phone,
        code(intake.channel),
        intake.title,
        intake.description,
        intake.category,
        code(case.scope),
        code(case.mode),
        code(case.complexity),
        case.resolve_days,
        case.opinion,
        moment(case.assigned_at),
        moment(case.own_due),
        case.resolution,
        moment(case.follow_up.map(|f| f.at)),
        code(case.follow_up.map(|f| f.by)),
        case.follow_up.map(|f| f.solved),
        code(case.follow_up.and_then(|f| f.grade)),
        code(case.outcome),
        case.duplicate_of.map(CaseId::key),
        moment(case.closed_at),
        case.reopened,
        moment(case.reopened_at),
        excluded.map(|e| &e.approved_by),
        excluded.map(|e| &e.doc_no),
        day(excluded.map(|e| e.on)),
        excluded.map(|e| &e.reason),
        case.imported_row,
        ended(case),
        moment(case.triaged_at),
    ])?;
    Ok(())
}

const INSERT_ASSIGNMENT: &str = "INSERT INTO assignments (case_id, department, role, assigned_at, respond_due,
        respond_days, responded_at, plan, promised_on, responsible, consult_due, consult_days, consulted_at, first_due,
        first_days, due, due_days, provisional, pending_to, pending_why, pending_at, extensions, resolved_at,
        resolution, excluded_by, excluded_doc, excluded_on, excluded_why, score, closed_at, closed_on, rated_on,
        excluded, ended_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
        ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34)";

fn insert_assignments(conn: &Connection, case: &Case, scheme: &Scheme) -> Result<()> {
    let case_counts = case.counts(scheme);
    for a in &case.assignments {
        let excluded = a.exclusion.as_ref();
        let counts = case_counts && excluded.is_none();
        let bits = [(a.respond_due, RESPOND), (a.consult_due, CONSULT), (a.first_due, FIRST), (a.due, CURRENT)]
            .into_iter()
            .filter(|(due, _)| due.is_some_and(|d| d.provisional))
            .map(|(_, bit)| bit)
            .sum::<i64>();
        let days = |due: Option<Due>| due.and_then(|d| d.days);
        conn.prepare_cached(INSERT_ASSIGNMENT)?.execute(params![
            case.id.key(),
            a.department,
            a.role.code(),
            store_moment(a.assigned_at),
            moment(a.respond_due.map(|d| d.at)),
            days(a.respond_due),
            moment(a.responded_at),
            a.plan,
            day(a.promised_on),
            a.responsible,
            moment(a.consult_due.map(|d| d.at)),
            days(a.consult_due),
            moment(a.consulted_at),
            moment(a.first_due.map(|d| d.at)),
            days(a.first_due),
            moment(a.due.map(|d| d.at)),
            days(a.due),
            bits,
            moment(a.pending.as_ref().map(|p| p.to)),
            a.pending.as_ref().map(|p| &p.reason),
            moment(a.pending.as_ref().map(|p| p.at)),
            a.extensions,
            moment(a.resolved_at),
            a.resolution,
            excluded.map(|e| &e.approved_by),
            excluded.map(|e| &e.doc_no),
            day(excluded.map(|e| e.on)),
            excluded.map(|e| &e.reason),
            a.score.map(Points::units),
            moment(case.closed_at),
            day(case.closed_at.filter(|_| counts).map(|at| at.date())),
            day(a.rated_at(scheme).filter(|_| counts).map(|at| at.date())),
            case.exclusion.is_some() || excluded.is_some(),
            ended(case),
        ])?;
        for (rater, rating) in &a.ratings {
            let items = (!rating.items.is_empty())
                .then(|| serde_json::to_string(&rating.items))
                .transpose()
                .map_err(|e| StoreError::damaged("ratings.items", e))?;
            conn.prepare_cached(
                "INSERT INTO ratings (case_id, department, rater, points, at, grade, items, comment)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                case.id.key(),
                a.department,
                rater.code(),
                rating.points.units(),
                store_moment(rating.at),
                code(rating.grade),
                items,
                rating.comment,
            ])?;
        }
    }
    Ok(())
}
