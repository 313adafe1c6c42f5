//! What a case adds to the sums, told from its rows as they are laid out: the same as the SELECTs make of them.

use super::gathered::{Gathered, Text};
use super::{ALL, Sum};
use crate::domain::deadline::missed;
use crate::store::laid::{Laid, Value, of_assignment, of_case, of_turn};

/// What stands for a month that has not come.
const NEVER: &str = "9999";

/// A sum table's place among all.
#[derive(Clone, Copy)]
pub(super) enum Of {
    Scores,
    Flow,
    Schemes,
    Spells,
    Parts,
    Dues,
    OpenDates,
    Answers,
    Turns,
    FollowUps,
}

impl Of {
    /// The table.
    pub(super) fn sum(place: usize) -> Option<&'static Sum> {
        static SUMS: [Sum; 10] = ALL;
        SUMS.get(place)
    }
}

/// The month of a moment or day; of what stands for open, all of it.
fn month(at: &str) -> &str {
    at.get(..7).unwrap_or(at)
}

/// The day of a moment.
fn day(at: &str) -> &str {
    at.get(..10).unwrap_or(at)
}

/// Adds what a case adds as often as `sign` says: once, or once less.
pub(super) fn add(to: &mut Gathered, laid: &Laid, sign: i64) {
    let row = Row { laid, values: laid.case() };
    let (excluded, counted) = (row.has(of_case::EXCLUDED_BY), row.number(of_case::COUNTED) == 1);
    let ended = row.text(of_case::ENDED_AT);
    let case = OfCase {
        ended,
        ended_in: to.text(month(ended)),
        originator: to.text(row.text(of_case::ORIGINATOR)),
        category: to.text(row.text(of_case::CATEGORY)),
        counted: to.text(flag(counted)),
    };
    let received = row.text(of_case::RECEIVED_AT);
    let (received_in, received_on) = (to.text(month(received)), to.text(day(received)));
    let reopened = i64::from(row.number(of_case::REOPENED) > 0);
    let left_out = to.text(match (excluded, counted) {
        (true, _) => "excluded",
        (false, true) => "",
        (false, false) => row.text(of_case::OUTCOME),
    });
    for (kind, code) in [("originator", case.originator), ("category", case.category)] {
        let kind = to.text(kind);
        to.add(Of::Flow, [kind, case.ended_in, received_in, code, left_out], &[sign, sign * reopened]);
    }
    let scheme = to.text(&row.number(of_case::SCHEME).to_string());
    to.add(Of::Schemes, [scheme, case.ended_in, received_in], &[sign]);
    if !excluded {
        let ended_on = to.text(day(ended));
        to.add(Of::Spells, [case.ended_in, received_on, ended_on, case.counted], &[sign]);
    }
    for values in laid.assignments() {
        part(to, &case, &Row { laid, values }, sign);
    }
    if !excluded {
        turns(to, &case, laid, sign);
    }
}

/// What the case says of its departments and turns.
struct OfCase<'a> {
    ended: &'a str,
    ended_in: Text,
    originator: Text,
    category: Text,
    counted: Text,
}

/// A row that was laid out.
struct Row<'a> {
    laid: &'a Laid,
    values: &'a [Value],
}

impl<'a> Row<'a> {
    /// A text; empty where there is none.
    fn text(&self, column: usize) -> &'a str {
        self.some(column).unwrap_or_default()
    }

    fn some(&self, column: usize) -> Option<&'a str> {
        self.values.get(column).and_then(|value| self.laid.shown(*value))
    }

    fn has(&self, column: usize) -> bool {
        self.values.get(column).is_some_and(|value| *value != Value::Null)
    }

    fn number(&self, column: usize) -> i64 {
        match self.values.get(column) {
            Some(Value::Number(number)) => *number,
            _ => 0,
        }
    }
}

fn flag(holds: bool) -> &'static str {
    if holds { "1" } else { "0" }
}

fn part(to: &mut Gathered, case: &OfCase<'_>, row: &Row<'_>, sign: i64) {
    let department = to.text(row.text(of_assignment::DEPARTMENT));
    let ended_in = case.ended_in;
    let counts = row.number(of_assignment::COUNTED) == 1;
    let rated = row.has(of_assignment::SCORE);
    let units = row.number(of_assignment::SCORE);
    let (rated, units) = (sign * i64::from(rated), sign * units);
    if counts {
        let rated_in = to.text(month(row.text(of_assignment::RATED_ON)));
        to.add(Of::Scores, [ended_in, rated_in, department], &[sign, rated, units]);
    }
    if case.ended == NEVER && !row.has(of_assignment::RESOLVED_AT) {
        open_dates(to, row, sign);
    }
    if row.number(of_assignment::EXCLUDED) == 1 {
        return;
    }
    let assigned = row.text(of_assignment::ASSIGNED_AT);
    let (respond_due, responded) = (row.some(of_assignment::RESPOND_DUE), row.some(of_assignment::RESPONDED_AT));
    let due = row.some(of_assignment::DUE);
    let responded_in = to.text(responded.map_or(NEVER, month));
    let (assigned_in, counted) = (to.text(month(assigned)), to.text(flag(counts)));
    let prompt = responded.zip(respond_due).is_some_and(|(at, due)| at <= due);
    let resolved = row.some(of_assignment::RESOLVED_AT);
    let times = |holds: bool| sign * i64::from(holds);
    let sums = [
        sign,
        times(prompt),
        times(due.is_some()),
        times(due.is_some_and(|due| !missed(due, resolved, case.ended))),
        times(row.number(of_assignment::EXTENSIONS) > 0),
        rated,
        units,
    ];
    let answered = if respond_due.is_some() { responded_in } else { Text::default() };
    let until = respond_due.map(|due| to.text(due));
    for (kind, code) in [("department", department), ("originator", case.originator), ("category", case.category)] {
        let kind = to.text(kind);
        to.add(Of::Parts, [kind, ended_in, assigned_in, answered, code, counted], &sums);
        if let Some(until) = until {
            to.add(Of::Dues, [kind, until, responded_in, ended_in, code, counted], &[sign, times(prompt)]);
        }
    }
    if let (Some(_), Some(at)) = (respond_due, responded) {
        let (responded_on, assigned_on) = (to.text(day(at)), to.text(day(assigned)));
        to.add(Of::Answers, [responded_on, assigned_on, ended_in, counted], &[sign]);
    }
}

/// The dates that are open on an assignment that is not done.
fn open_dates(to: &mut Gathered, row: &Row<'_>, sign: i64) {
    let unless = |met, due| if row.has(met) { None } else { row.some(due) };
    let dates = [
        unless(of_assignment::RESPONDED_AT, of_assignment::RESPOND_DUE),
        unless(of_assignment::CONSULTED_AT, of_assignment::CONSULT_DUE),
        row.some(of_assignment::DUE),
    ];
    for due in dates.into_iter().flatten() {
        let due_on = to.text(day(due));
        to.add(Of::OpenDates, [due_on], &[sign]);
    }
}

fn turns(to: &mut Gathered, case: &OfCase<'_>, laid: &Laid, sign: i64) {
    let left_out = |department: &str| {
        laid.assignments()
            .map(|values| Row { laid, values })
            .any(|row| row.text(of_assignment::DEPARTMENT) == department && row.number(of_assignment::EXCLUDED) == 1)
    };
    let asked = |values| {
        let row = Row { laid, values };
        (row.text(of_turn::KIND) == "followed_up").then(|| month(row.text(of_turn::AT)))
    };
    for (place, values) in laid.turns().enumerate() {
        let row = Row { laid, values };
        let happened_in = month(row.text(of_turn::AT));
        let Some(asked_in) = asked(values) else {
            if !row.some(of_turn::DEPARTMENT).is_some_and(left_out) {
                let (kind, happened_in) = (to.text(row.text(of_turn::KIND)), to.text(happened_in));
                let assigned_in = to.text(month(row.text(of_turn::ASSIGNED_AT)));
                to.add(Of::Turns, [kind, happened_in, assigned_in, case.ended_in, case.counted], &[sign]);
            }
            continue;
        };
        let later = || laid.turns().skip(place + 1).filter_map(asked);
        let again_in = later().filter(|at| *at >= asked_in).min().unwrap_or(NEVER);
        let before_in = later().filter(|at| *at < asked_in).max().unwrap_or_default();
        let grade = row.some(of_turn::GRADE);
        let counts = [
            sign,
            sign * row.number(of_turn::SOLVED),
            sign * i64::from(grade.is_some()),
            sign * i64::from(grade.is_some_and(|grade| grade != "dissatisfied")),
        ];
        let [asked_in, again_in, before_in] = [asked_in, again_in, before_in].map(|month| to.text(month));
        to.add(Of::FollowUps, [asked_in, again_in, before_in, case.ended_in, case.counted], &counts);
    }
}
