//! A case laid out as the rows of its tables: every value as its column keeps it, but for the case's number.
//!
//! That takes about as long as writing them, and needs no database: one thread lays out what another writes.

pub(super) mod summed;

use super::cases::{CONSULT, CURRENT, FIRST, RESPOND};
use super::{Result, StoreError};
use crate::domain::case::{Assignment, Case, Turn, What};
use crate::domain::civil::{Day, Moment, put_day, put_moment};
use crate::domain::event::{Due, Exclusion, Rating, SchemeId};
use crate::domain::number::CaseId;
use crate::domain::points::Points;
use crate::domain::scheme::Scheme;
use crate::domain::vocab::{Coded, Rater};

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Nothing.
    Null,
    /// A number.
    Number(i64),
    /// The text between these places of the case's own.
    Text(usize, usize),
}

/// How many columns a row has, its case's number not counted.
const OF_CASE: usize = 37;
const OF_ASSIGNMENT: usize = 32;
const OF_RATING: usize = 7;
const OF_TURN: usize = 7;

/// Where a case has what is summed up, or found by words.
pub(super) mod of_case {
    pub const REF: usize = 0;
    pub const SCHEME: usize = 1;
    pub const RECEIVED_AT: usize = 3;
    pub const ORIGINATOR: usize = 4;
    pub const ENTERPRISE: usize = 5;
    pub const TITLE: usize = 9;
    pub const CATEGORY: usize = 11;
    pub const OUTCOME: usize = 24;
    pub const REOPENED: usize = 27;
    pub const EXCLUDED_BY: usize = 29;
    pub const IMPORTED_ROW: usize = 33;
    pub const ENDED_AT: usize = 34;
    pub const COUNTED: usize = 36;

    /// The columns of `postings::TEXTS`.
    pub const SEARCHED: [usize; 5] = [TITLE, 10, ENTERPRISE, 6, REF];
}

/// The same of an assignment.
pub(super) mod of_assignment {
    pub const DEPARTMENT: usize = 0;
    pub const ASSIGNED_AT: usize = 2;
    pub const RESPOND_DUE: usize = 3;
    pub const RESPONDED_AT: usize = 5;
    pub const CONSULT_DUE: usize = 9;
    pub const CONSULTED_AT: usize = 11;
    pub const DUE: usize = 14;
    pub const EXTENSIONS: usize = 20;
    pub const RESOLVED_AT: usize = 21;
    pub const SCORE: usize = 27;
    pub const RATED_ON: usize = 28;
    pub const EXCLUDED: usize = 29;
    pub const COUNTED: usize = 31;
}

/// The same of a turn.
pub(super) mod of_turn {
    pub const AT: usize = 1;
    pub const KIND: usize = 2;
    pub const DEPARTMENT: usize = 3;
    pub const ASSIGNED_AT: usize = 4;
    pub const SOLVED: usize = 5;
    pub const GRADE: usize = 6;
}

/// A case as the rows of its tables.
#[derive(Clone, Debug, Default)]
pub struct Laid {
    /// All its texts, one behind the other.
    pub(super) text: String,
    case: Vec<Value>,
    assignments: Vec<Value>,
    ratings: Vec<Value>,
    turns: Vec<Value>,
}

impl Laid {
    /// Lays out a case that is judged by a scheme.
    ///
    /// # Errors
    /// The criteria of a rating have no JSON; none of ours.
    pub fn of(case: &Case, scheme: &Scheme) -> Result<Self> {
        let mut laid = Self::default();
        laid.lay(case, scheme)?;
        Ok(laid)
    }

    /// The same in the place of a case that was laid out before: what that had of memory is used again.
    ///
    /// # Errors
    /// Those of [`Laid::of`].
    pub fn lay(&mut self, case: &Case, scheme: &Scheme) -> Result<()> {
        self.clear();
        self.text.reserve(1024);
        self.case.reserve(OF_CASE);
        self.assignments.reserve(case.assignments.len() * OF_ASSIGNMENT);
        let case_counts = case.counts(scheme);
        let ended = self.lay_case(case, case_counts);
        for assignment in &case.assignments {
            let counts = case_counts && assignment.exclusion.is_none();
            let rated_on = assignment.rated_at(scheme).filter(|_| counts).map(|at| at.date());
            let excluded = case.exclusion.is_some() || assignment.exclusion.is_some();
            let department = self.lay_assignment(assignment);
            let rest = [self.day(rated_on), number(Some(excluded)), ended, number(Some(counts))];
            self.assignments.extend(rest);
            for (rater, rating) in &assignment.ratings {
                self.lay_rating(department, *rater, rating)?;
            }
        }
        for (n, turn) in (1..).zip(&case.turns) {
            self.lay_turn(n, turn);
        }
        Ok(())
    }

    /// The row of `cases`.
    pub(super) fn case(&self) -> &[Value] {
        &self.case
    }

    /// The rows of `assignments`.
    pub(super) fn assignments(&self) -> impl Iterator<Item = &[Value]> {
        self.assignments.chunks_exact(OF_ASSIGNMENT)
    }

    /// The rows of `ratings`.
    pub(super) fn ratings(&self) -> impl Iterator<Item = &[Value]> {
        self.ratings.chunks_exact(OF_RATING)
    }

    /// The rows of `turns`.
    pub(super) fn turns(&self) -> impl Iterator<Item = &[Value]> {
        self.turns.chunks_exact(OF_TURN)
    }

    /// The codes of the units that have a part in the case.
    pub fn units(&self) -> impl Iterator<Item = &str> {
        let departments = self.assignments().filter_map(|row| row.get(of_assignment::DEPARTMENT));
        self.case.get(of_case::ORIGINATOR).into_iter().chain(departments).filter_map(|value| self.shown(*value))
    }

    /// The number in another system.
    pub fn reference(&self) -> Option<&str> {
        self.shown(*self.case.get(of_case::REF)?)
    }

    /// What tells a case without reference apart: when it was received, from whom, of which enterprise, and its title.
    pub(super) fn known_by(&self) -> [Option<&str>; 4] {
        [of_case::RECEIVED_AT, of_case::ORIGINATOR, of_case::ENTERPRISE, of_case::TITLE]
            .map(|place| self.shown(*self.case.get(place)?))
    }

    /// The fingerprint of the row from which the case was imported.
    pub fn imported_row(&self) -> Option<&str> {
        self.shown(*self.case.get(of_case::IMPORTED_ROW)?)
    }

    /// The texts that are searched.
    pub(super) fn searched(&self) -> impl Iterator<Item = &str> {
        of_case::SEARCHED.into_iter().filter_map(|place| self.shown(*self.case.get(place)?))
    }

    /// The scheme by which the case is judged.
    pub(super) fn scheme(&self) -> Option<SchemeId> {
        match self.case.get(of_case::SCHEME) {
            Some(Value::Number(scheme)) => Some(*scheme),
            _ => None,
        }
    }

    /// The text of a value that is one.
    pub(super) fn shown(&self, value: Value) -> Option<&str> {
        match value {
            Value::Text(from, to) => self.text.get(from..to),
            Value::Null | Value::Number(_) => None,
        }
    }

    fn clear(&mut self) {
        self.text.clear();
        for rows in [&mut self.case, &mut self.assignments, &mut self.ratings, &mut self.turns] {
            rows.clear();
        }
    }

    /// In the order of `INSERT_CASE`; when it ended, which the assignments repeat, is returned.
    fn lay_case(&mut self, case: &Case, counts: bool) -> Value {
        let intake = &case.intake;
        let closed = self.moment(case.closed_at);
        // What stands for open sorts after every date.
        let ended = if closed == Value::Null { self.text("9999") } else { closed };
        let exclusion = self.exclusion(case.exclusion.as_ref());
        let follow_up = case.follow_up;
        let row = [
            self.some(intake.reference.as_deref()),
            Value::Number(case.scheme),
            self.text(case.state().code()),
            self.moment(Some(case.received_at)),
            self.text(&intake.originator),
            self.some(intake.enterprise.as_deref()),
            self.some(intake.contact.as_deref()),
            self.some(intake.phone.as_deref()),
            self.code(intake.channel),
            self.text(&intake.title),
            self.some(intake.description.as_deref()),
            self.some(intake.category.as_deref()),
            self.code(case.scope),
            self.code(case.mode),
            self.code(case.complexity),
            number(case.resolve_days),
            self.some(case.opinion.as_deref()),
            self.moment(case.assigned_at),
            self.moment(case.own_due),
            self.some(case.resolution.as_deref()),
            self.moment(follow_up.map(|f| f.at)),
            self.code(follow_up.map(|f| f.by)),
            number(follow_up.map(|f| f.solved)),
            self.code(follow_up.and_then(|f| f.grade)),
            self.code(case.outcome),
            number(case.duplicate_of.map(CaseId::key)),
            closed,
            number(Some(case.reopened)),
            self.moment(case.reopened_at),
        ];
        self.case.extend(row);
        self.case.extend(exclusion);
        let (row, triaged) = (self.some(case.imported_row.as_deref()), self.moment(case.triaged_at));
        let rest = [row, ended, triaged, number(Some(counts))];
        self.case.extend(rest);
        ended
    }

    /// In the order of `INSERT_ASSIGNMENT`, but for what is derived from the case; the department is returned.
    fn lay_assignment(&mut self, a: &Assignment) -> Value {
        let provisional = [(a.respond_due, RESPOND), (a.consult_due, CONSULT), (a.first_due, FIRST), (a.due, CURRENT)]
            .into_iter()
            .filter(|(due, _)| due.is_some_and(|d| d.provisional))
            .map(|(_, bit)| bit)
            .sum::<i64>();
        let department = self.text(&a.department);
        let days = |due: Option<Due>| number(due.and_then(|d| d.days));
        let due = self.due(a.due);
        let row = [
            department,
            self.text(a.role.code()),
            self.moment(Some(a.assigned_at)),
            self.due(a.respond_due),
            days(a.respond_due),
            self.moment(a.responded_at),
            self.some(a.plan.as_deref()),
            self.day(a.promised_on),
            self.some(a.responsible.as_deref()),
            self.due(a.consult_due),
            days(a.consult_due),
            self.moment(a.consulted_at),
            if a.first_due == a.due { due } else { self.due(a.first_due) },
            days(a.first_due),
            due,
            days(a.due),
            Value::Number(provisional),
            self.moment(a.pending.as_ref().map(|p| p.to)),
            self.some(a.pending.as_ref().map(|p| p.reason.as_str())),
            self.moment(a.pending.as_ref().map(|p| p.at)),
            number(Some(a.extensions)),
            self.moment(a.resolved_at),
            self.some(a.resolution.as_deref()),
        ];
        let exclusion = self.exclusion(a.exclusion.as_ref());
        self.assignments.extend(row);
        self.assignments.extend(exclusion);
        self.assignments.push(number(a.score.map(Points::units)));
        department
    }

    /// In the order of `INSERT_RATING`.
    fn lay_rating(&mut self, department: Value, rater: Rater, rating: &Rating) -> Result<()> {
        let items = (!rating.items.is_empty()).then(|| serde_json::to_string(&rating.items)).transpose();
        let items = items.map_err(|e| StoreError::damaged("ratings.items", e))?;
        let row = [
            department,
            self.text(rater.code()),
            Value::Number(rating.points.units()),
            self.moment(Some(rating.at)),
            self.code(rating.grade),
            self.some(items.as_deref()),
            self.some(rating.comment.as_deref()),
        ];
        self.ratings.extend(row);
        Ok(())
    }

    /// In the order of `INSERT_TURN`.
    fn lay_turn(&mut self, n: i64, turn: &Turn) {
        let (kind, department, assigned_at, solved, grade) = match &turn.what {
            What::FollowedUp { solved, grade } => ("followed_up", None, None, Some(*solved), *grade),
            What::Extended { department } => ("extended", Some(department), None, None, None),
            What::Returned { department, assigned_at } => {
                ("returned", Some(department), Some(*assigned_at), None, None)
            }
            What::Reopened => ("reopened", None, None, None, None),
        };
        let row = [
            Value::Number(n),
            self.moment(Some(turn.at)),
            self.text(kind),
            self.some(department.map(String::as_str)),
            self.moment(assigned_at),
            number(solved),
            self.code(grade),
        ];
        self.turns.extend(row);
    }

    fn text(&mut self, text: &str) -> Value {
        self.put(|all| all.push_str(text))
    }

    fn some(&mut self, text: Option<&str>) -> Value {
        text.map_or(Value::Null, |text| self.text(text))
    }

    fn moment(&mut self, moment: Option<Moment>) -> Value {
        moment.map_or(Value::Null, |moment| self.put(|all| put_moment(moment, all)))
    }

    fn due(&mut self, due: Option<Due>) -> Value {
        self.moment(due.map(|due| due.at))
    }

    fn day(&mut self, day: Option<Day>) -> Value {
        day.map_or(Value::Null, |day| self.put(|all| put_day(day, all)))
    }

    fn code<T: Coded>(&mut self, term: Option<T>) -> Value {
        self.some(term.map(Coded::code))
    }

    fn exclusion(&mut self, exclusion: Option<&Exclusion>) -> [Value; 4] {
        exclusion.map_or([Value::Null; 4], |e| {
            [self.text(&e.approved_by), self.text(&e.doc_no), self.day(Some(e.on)), self.text(&e.reason)]
        })
    }

    fn put(&mut self, write: impl FnOnce(&mut String)) -> Value {
        let from = self.text.len();
        write(&mut self.text);
        Value::Text(from, self.text.len())
    }
}

fn number<T: Into<i64>>(value: Option<T>) -> Value {
    value.map_or(Value::Null, |value| Value::Number(value.into()))
}
