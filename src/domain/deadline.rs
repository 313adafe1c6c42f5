//! The clocks of a department: when each of its duties is due (rules, sections 2 and 3).

use super::calendar::Calendar;
use super::case::Assignment;
use super::civil::{Day, Moment, end_of};
use super::event::{Due, Placement};
use super::scheme::{RespondBy, Scheme};
use super::vocab::{Complexity, Role, Scope};

/// Whether a date was missed: what was done, was done after it; what was not, ended after it, or is seen undone after
/// it. Moments, or their texts as they are stored, which sort alike. SQL says the same in `store/duties.rs` and in the
/// index `assignments_missed` of the schema; their test compares them with this.
pub fn missed<T: PartialOrd>(due: T, done: Option<T>, ended: T) -> bool {
    done.unwrap_or(ended) > due
}

/// What deadlines are reckoned with.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// The scheme by which the case is judged.
    pub scheme: &'a Scheme,
    /// The working calendar.
    pub calendar: &'a Calendar,
}

/// What the completion date can rest on before anybody has promised one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Footing {
    /// The case's own due date; it goes before everything.
    pub own: Option<Moment>,
    /// The case's complexity.
    pub complexity: Option<Complexity>,
    /// The working days that triage chose.
    pub days: Option<u32>,
    /// The lead's promise.
    pub lead_promise: Option<Day>,
}

impl Rules<'_> {
    /// The end of the n-th working day after an event: the event's own day does not count.
    pub fn working_days(&self, from: Moment, days: u32) -> Due {
        let reckoned = self.calendar.due(from.date(), days);
        Due { at: end_of(reckoned.day), days: Some(days), provisional: reckoned.provisional }
    }

    /// A department placed on a case at a moment, with its three clocks.
    pub fn place(&self, department: &str, role: Role, scope: Option<Scope>, at: Moment, on: &Footing) -> Placement {
        let clocks = &self.scheme.clocks;
        let responds = role == Role::Lead || clocks.respond_by == RespondBy::All;
        let consults = role == Role::Lead && scope.is_some_and(|s| self.scheme.needs_consult(s));
        Placement {
            department: department.to_owned(),
            role,
            respond: responds.then(|| self.working_days(at, clocks.respond_days)),
            consult: consults.then(|| self.working_days(at, clocks.consult_days)),
            resolve: self.resolve(at, on),
            kept: false,
        }
    }

    /// A department that changes its part before it is done: what it was told stays, and what it has kept or missed
    /// of that; only duties that are new to it begin.
    pub fn change_part(
        &self,
        of: &Assignment,
        role: Role,
        scope: Option<Scope>,
        at: Moment,
        on: &Footing,
    ) -> Placement {
        let placed = self.place(&of.department, role, scope, at, on);
        Placement {
            respond: placed.respond.filter(|_| of.respond_due.is_none() && of.responded_at.is_none()),
            consult: placed.consult.filter(|_| of.consult_due.is_none() && of.consulted_at.is_none()),
            resolve: placed.resolve.filter(|_| of.due.is_none()),
            kept: true,
            ..placed
        }
    }

    /// The completion date known at assignment: the case's own, or by complexity, or the lead's promise.
    pub(super) fn resolve(&self, at: Moment, on: &Footing) -> Option<Due> {
        if let Some(own) = on.own {
            return Some(Due::set(own));
        }
        let range = on.complexity.and_then(|c| self.scheme.clocks.resolve.range(c));
        range
            .map(|range| self.working_days(at, on.days.unwrap_or(range.default)))
            .or_else(|| on.lead_promise.map(|day| Due::set(end_of(day))))
    }
}
