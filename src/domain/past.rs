//! A case that comes from another system's ledger with its whole past in one row.

mod compare;

use serde::{Deserialize, Serialize};

use super::case::{Assignment, Case};
use super::civil::{Day, Moment, in_json, in_order, start_of};
use super::deadline::{Footing, Rules};
use super::event::Intake;
use super::points::{PER_POINT, Points};
use super::vocab::{Complexity, Mode, Outcome, Rater, Role, Scope};

/// One row of a ledger of cases, its units already known by their codes.
///
/// The fields that are filled decide how far the case has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Past {
    /// When it was received.
    #[serde(serialize_with = "in_json")]
    pub received_at: Moment,
    /// What was raised, with the number in the other system.
    #[serde(flatten)]
    pub intake: Intake,
    /// How many departments it concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// How it was treated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    /// How hard it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complexity: Option<Complexity>,
    /// The lead department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// The co-handlers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub co: Vec<String>,
    /// When it was assigned.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "in_json")]
    pub assigned_at: Option<Moment>,
    /// When the lead responded.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "in_json")]
    pub responded_at: Option<Moment>,
    /// The lead's plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
    /// Who is responsible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// The date promised.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "in_json")]
    pub promised_on: Option<Day>,
    /// The case's own due date: the last second on time.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "in_json")]
    pub due_on: Option<Moment>,
    /// When the joint session was held.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "in_json")]
    pub consulted_at: Option<Moment>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "in_json")]
    pub resolved_at: Option<Moment>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<String>,
    /// With what it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// When it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "in_json")]
    pub closed_at: Option<Moment>,
    /// The originator's rating of the lead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Points>,
    /// Departments that were done at another moment than the row says of all, by their codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub done: Vec<Done>,
}

/// A department that was done before the others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Done {
    /// Its code.
    pub department: String,
    /// When it was.
    #[serde(serialize_with = "in_json")]
    pub at: Moment,
}

impl Done {
    /// When a department was done by itself.
    pub fn at(all: &[Self], department: &str) -> Option<Moment> {
        all.iter().find(|done| done.department == department).map(|done| done.at)
    }
}

impl Past {
    /// The codes of the units that the row names.
    pub fn units(&self) -> impl Iterator<Item = &str> {
        let departments = self.lead.iter().chain(&self.co);
        departments.chain([&self.intake.originator]).map(String::as_str)
    }

    /// When a department of the row was done, as far as it says.
    pub fn done_at(&self, department: &str) -> Option<Moment> {
        Done::at(&self.done, department).or(self.resolved_at)
    }

    /// The row that a ledger has of a case: what of its past the columns have room for.
    ///
    /// Taking it over makes a case that gives the same row again. The clocks are the lead's, so the
    /// moment of assignment is that from which the lead's run. What a row cannot say stays out of it.
    /// A date that `rules`, those of taking it over, reckon from the rest of the row stays out as well:
    /// one that is given is the office's own.
    pub fn of(case: &Case, rules: Option<Rules<'_>>) -> Self {
        let lead = case.lead();
        let assigned_at = lead.map(|a| a.assigned_at);
        let responded_at = lead.and_then(|a| a.responded_at);
        // Midnight is a time of day that is not known, and fits any other of its day; so two moments that
        // both fit a third need not fit each other. Then the day is what can be said.
        let fits = |at: Moment| in_order(assigned_at, Some(at)) && in_order(responded_at, Some(at));
        let resolved_at = case.resolved_at().map(|at| if fits(at) { at } else { start_of(at.date()) });
        Self {
            received_at: case.received_at,
            intake: case.intake.clone(),
            scope: case.scope,
            mode: case.mode,
            complexity: case.complexity,
            lead: lead.map(|a| a.department.clone()),
            co: case.co_handlers().map(|a| a.department.clone()).collect(),
            assigned_at,
            responded_at,
            plan: lead.and_then(|a| a.plan.clone()),
            responsible: lead.and_then(|a| a.responsible.clone()),
            promised_on: lead.and_then(|a| a.promised_on),
            due_on: lead.and_then(|a| due_on(case, a, rules)),
            // A session that was entered as later than the closing is none that a row can tell.
            consulted_at: lead.and_then(|a| a.consulted_at).filter(|at| in_order(Some(*at), case.closed_at)),
            resolved_at,
            resolution: case.resolution.clone(),
            outcome: case.outcome,
            closed_at: case.closed_at,
            score: lead.and_then(|a| score(a, case.closed_at?)),
            done: done(case, resolved_at),
        }
    }
}

/// The departments that were done when `resolved_at`, as the row has it, does not say, or before it.
///
/// As there, a moment that the rules would not take beside the others of the row is its day alone.
fn done(case: &Case, resolved_at: Option<Moment>) -> Vec<Done> {
    let last = case.resolved_at();
    // Where the row has the day alone, it is the day of all that were done on it.
    let day = resolved_at.filter(|at| *at == start_of(at.date())).map(|at| at.date());
    let own = |a: &Assignment| {
        let at = a.resolved_at.filter(|at| last != Some(*at) && day != Some(at.date()))?;
        let fits = match a.role {
            Role::Lead => in_order(Some(a.assigned_at), Some(at)) && in_order(a.responded_at, Some(at)),
            Role::Co => in_order(Some(case.received_at), Some(at)),
        };
        Some(Done { department: a.department.clone(), at: if fits { at } else { start_of(at.date()) } })
    };
    let mut all: Vec<Done> = case.assignments.iter().filter_map(own).collect();
    all.sort();
    all
}

/// The lead's due date, where the office set it or the row tells it by nothing else.
fn due_on(case: &Case, lead: &Assignment, rules: Option<Rules<'_>>) -> Option<Moment> {
    let due = lead.due?.at;
    let footing = Footing { own: None, complexity: case.complexity, days: None, lead_promise: lead.promised_on };
    let reckoned = rules.and_then(|rules| rules.resolve(lead.assigned_at, &footing));
    (case.own_due.is_some() || reckoned.is_none_or(|reckoned| reckoned.at != due)).then_some(due)
}

/// The originator's rating, where points alone, given at the closing, say all of it; what says more
/// has a ledger of its own.
fn score(lead: &Assignment, closed_at: Moment) -> Option<Points> {
    let rating = lead.rating(Rater::Originator)?;
    let plain = rating.grade.is_none() && rating.items.is_empty() && rating.comment.is_none();
    // A row has two decimals.
    let short = rating.points.units() % (PER_POINT / 100) == 0;
    (plain && short && rating.at == closed_at).then_some(rating.points)
}
