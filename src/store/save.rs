//! Cases into their tables.

use rusqlite::{Connection, Statement, params};

use super::cases::{CONSULT, CURRENT, FIRST, RESPOND};
use super::{Result, StoreError};
use crate::domain::case::{Case, What};
use crate::domain::civil::{Day, Moment, store_moment};
use crate::domain::event::Due;
use crate::domain::number::CaseId;
use crate::domain::points::Points;
use crate::domain::scheme::Scheme;
use crate::domain::vocab::Coded;

/// A statement that is prepared when it is first needed, and then held: ledgers repeat it a hundred thousand times.
pub(super) struct Held<'t> {
    sql: &'static str,
    statement: Option<Statement<'t>>,
}

impl<'t> Held<'t> {
    pub(super) fn new(sql: &'static str) -> Self {
        Self { sql, statement: None }
    }

    pub(super) fn on(&mut self, conn: &'t Connection) -> Result<&mut Statement<'t>> {
        Ok(match &mut self.statement {
            Some(statement) => statement,
            empty => empty.insert(conn.prepare(self.sql)?),
        })
    }
}

/// What writes cases.
pub(super) struct Saving<'t> {
    case: Held<'t>,
    assignment: Held<'t>,
    rating: Held<'t>,
    turn: Held<'t>,
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

const INSERT_ASSIGNMENT: &str = "INSERT INTO assignments (case_id, department, role, assigned_at, respond_due,
        respond_days, responded_at, plan, promised_on, responsible, consult_due, consult_days, consulted_at, first_due,
        first_days, due, due_days, provisional, pending_to, pending_why, pending_at, extensions, resolved_at,
        resolution, excluded_by, excluded_doc, excluded_on, excluded_why, score, closed_at, closed_on, rated_on,
        excluded, ended_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
        ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34)";

const INSERT_RATING: &str = "INSERT INTO ratings (case_id, department, rater, points, at, grade, items, comment)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

const INSERT_TURN: &str = "INSERT INTO turns (case_id, n, at, kind, department, assigned_at, solved, grade)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

impl<'t> Saving<'t> {
    pub(super) fn new() -> Self {
        Self {
            case: Held::new(SAVE_CASE),
            assignment: Held::new(INSERT_ASSIGNMENT),
            rating: Held::new(INSERT_RATING),
            turn: Held::new(INSERT_TURN),
        }
    }

    /// A new case.
    pub(super) fn insert(&mut self, conn: &'t Connection, case: &Case, scheme: &Scheme) -> Result<()> {
        self.save(conn, case)?;
        self.insert_assignments(conn, case, scheme)?;
        self.insert_turns(conn, case)
    }

    /// A case that an event has changed.
    pub(super) fn update(&mut self, conn: &'t Connection, case: &Case, scheme: &Scheme) -> Result<()> {
        self.save(conn, case)?;
        // A handful of rows: written anew, so that a withdrawn department or a cleared rating leaves none behind.
        remove(conn, ["ratings", "assignments", "turns"].map(|table| (table, "case_id")), case.id)?;
        self.insert_assignments(conn, case, scheme)?;
        self.insert_turns(conn, case)
    }

    /// A case of which everything may have changed, even what was raised.
    pub(super) fn replace(&mut self, conn: &'t Connection, case: &Case, scheme: &Scheme) -> Result<()> {
        remove(
            conn,
            [("ratings", "case_id"), ("assignments", "case_id"), ("turns", "case_id"), ("cases", "id")],
            case.id,
        )?;
        self.insert(conn, case, scheme)
    }

    fn save(&mut self, conn: &'t Connection, case: &Case) -> Result<()> {
        let excluded = case.exclusion.as_ref();
        let intake = &case.intake;
        self.case.on(conn)?.execute(params![
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

    fn insert_turns(&mut self, conn: &'t Connection, case: &Case) -> Result<()> {
        for (n, turn) in (1_i64..).zip(&case.turns) {
            let (department, assigned_at, solved, grade) = match &turn.what {
                What::FollowedUp { solved, grade } => (None, None, Some(*solved), *grade),
                What::Extended { department } => (Some(department), None, None, None),
                What::Returned { department, assigned_at } => (Some(department), Some(*assigned_at), None, None),
                What::Reopened => (None, None, None, None),
            };
            let (at, kind) = (store_moment(turn.at), turn_kind(&turn.what));
            let key = case.id.key();
            self.turn.on(conn)?.execute(params![
                key,
                n,
                at,
                kind,
                department,
                moment(assigned_at),
                solved,
                code(grade)
            ])?;
        }
        Ok(())
    }

    fn insert_assignments(&mut self, conn: &'t Connection, case: &Case, scheme: &Scheme) -> Result<()> {
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
            self.assignment.on(conn)?.execute(params![
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
                self.rating.on(conn)?.execute(params![
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
}

/// What `turns.kind` says.
fn turn_kind(what: &What) -> &'static str {
    match what {
        What::FollowedUp { .. } => "followed_up",
        What::Extended { .. } => "extended",
        What::Returned { .. } => "returned",
        What::Reopened => "reopened",
    }
}

/// Removes what a case has in some tables, by the column that names it there.
fn remove<const N: usize>(conn: &Connection, tables: [(&str, &str); N], case: CaseId) -> Result<()> {
    for (table, column) in tables {
        conn.prepare_cached(&format!("DELETE FROM {table} WHERE {column} = ?1"))?.execute([case.key()])?;
    }
    Ok(())
}
