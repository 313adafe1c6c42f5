//! A case as `list` and `show` give it to scripts, and as a row for people.

use serde::Serialize;

use super::sheet::row;
use super::value::{At, DueAt, Number};
use crate::domain::case::{Assignment, Case};
use crate::domain::civil::Moment;
use crate::domain::event::SchemeId;
use crate::domain::points::{Points, Published};
use crate::domain::vocab::{Clock, Complexity, Mode, Outcome, Rater, Role, Scope, State};

/// A case in JSON.
#[derive(Clone, Debug, Serialize)]
pub struct CaseView {
    /// Its number.
    pub number: Number,
    /// Its number in another system.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
    /// How far it has come.
    pub state: State,
    /// With what it was closed.
    pub outcome: Option<Outcome>,
    /// The case into which it was merged.
    pub duplicate_of: Option<Number>,
    /// The code of who raised it.
    pub originator: String,
    /// The enterprise.
    pub enterprise: Option<String>,
    /// The problem in a line.
    pub title: String,
    /// The category's code.
    pub category: Option<String>,
    /// How many departments it concerns.
    pub scope: Option<Scope>,
    /// How it is treated.
    pub mode: Option<Mode>,
    /// How hard it is.
    pub complexity: Option<Complexity>,
    /// When it was received.
    pub received_at: At,
    /// When it was closed.
    pub closed_at: Option<At>,
    /// Whether the whole case is left out of assessment.
    pub excluded: bool,
    /// How often it was taken up again.
    pub reopened: u32,
    /// Its departments, the lead first.
    pub assignments: Vec<AssignmentView>,
}

/// A department's part in JSON.
#[derive(Clone, Debug, Serialize)]
pub struct AssignmentView {
    /// The department's code.
    pub department: String,
    /// Its part.
    pub role: Role,
    /// When it was assigned.
    pub assigned_at: At,
    /// Until when it must respond.
    pub respond_due: Option<DueAt>,
    /// When it did.
    pub responded_at: Option<At>,
    /// Until when it must hold the joint session.
    pub consult_due: Option<DueAt>,
    /// When it did.
    pub consulted_at: Option<At>,
    /// The first completion date.
    pub first_due: Option<DueAt>,
    /// The completion date in force.
    pub due: Option<DueAt>,
    /// When it was done.
    pub resolved_at: Option<At>,
    /// The ratings.
    pub ratings: RatingsView,
    /// The case score.
    pub score: Option<Published>,
    /// The clocks that it missed.
    pub late: Vec<Clock>,
    /// Whether a date was reckoned into a year whose notice was not loaded.
    pub provisional: bool,
    /// Whether this department is left out of assessment on this case.
    pub excluded: bool,
}

/// The ratings of one department on one case.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct RatingsView {
    /// The park's or town's.
    pub originator: Option<Published>,
    /// The lead's.
    pub lead: Option<Published>,
    /// The enterprise's.
    pub enterprise: Option<Published>,
}

fn published(points: Option<Points>) -> Option<Published> {
    points.map(|p| Published::of(&p.exact()))
}

impl AssignmentView {
    /// A department's part as seen at `now`.
    pub fn of(a: &Assignment, closed: Option<Moment>, now: Moment) -> Self {
        let rating = |rater| published(a.rating(rater).map(|r| r.points));
        Self {
            department: a.department.clone(),
            role: a.role,
            assigned_at: At(a.assigned_at),
            respond_due: a.respond_due.map(|d| DueAt(d.at)),
            responded_at: a.responded_at.map(At),
            consult_due: a.consult_due.map(|d| DueAt(d.at)),
            consulted_at: a.consulted_at.map(At),
            first_due: a.first_due.map(|d| DueAt(d.at)),
            due: a.due.map(|d| DueAt(d.at)),
            resolved_at: a.resolved_at.map(At),
            ratings: RatingsView {
                originator: rating(Rater::Originator),
                lead: rating(Rater::Lead),
                enterprise: rating(Rater::Enterprise),
            },
            score: published(a.score),
            late: a.late(closed, now),
            provisional: a.provisional(),
            excluded: a.exclusion.is_some(),
        }
    }
}

impl CaseView {
    /// A case as seen at `now`.
    pub fn of(case: &Case, now: Moment) -> Self {
        Self {
            number: Number(case.id),
            reference: case.intake.reference.clone(),
            state: case.state(),
            outcome: case.outcome,
            duplicate_of: case.duplicate_of.map(Number),
            originator: case.intake.originator.clone(),
            enterprise: case.intake.enterprise.clone(),
            title: case.intake.title.clone(),
            category: case.intake.category.clone(),
            scope: case.scope,
            mode: case.mode,
            complexity: case.complexity,
            received_at: At(case.received_at),
            closed_at: case.closed_at.map(At),
            excluded: case.exclusion.is_some(),
            reopened: case.reopened,
            assignments: case.assignments.iter().map(|a| AssignmentView::of(a, case.closed_at, now)).collect(),
        }
    }
}

row! {
    /// A case as a row of `list`.
    pub struct ListRow {
        /// Its number.
        pub number: Number,
        /// How far it has come.
        pub state: State,
        /// With what it was closed.
        pub outcome: Option<Outcome>,
        /// The problem in a line.
        pub title: String,
        /// The enterprise.
        pub enterprise: Option<String>,
        /// Whom to ask for there; only where numbers are asked for whole.
        pub contact: Option<String>,
        /// The telephone number; only where it is asked for whole.
        pub phone: Option<String>,
        /// Who raised it.
        pub originator: String,
        /// The lead department.
        pub lead: Option<String>,
        /// The co-handlers.
        pub co: String,
        /// When it was received.
        pub received_at: At,
        /// The next date that somebody has to keep.
        pub next_due: Option<DueAt>,
        /// The clocks that were missed on it.
        pub late: Vec<Clock>,
        /// Its number in another system.
        pub r#ref: Option<String>,
        /// The category.
        pub category: Option<String>,
        /// How many departments it concerns.
        pub scope: Option<Scope>,
        /// When it was closed.
        pub closed_at: Option<At>,
        /// Whether the whole case is left out of assessment.
        pub excluded: bool,
    }
}

impl ListRow {
    /// A row as seen at `now`; `name` tells how people call a unit, `category` what stands for one of a scheme.
    pub fn of(
        case: &Case,
        now: Moment,
        name: impl Fn(&str) -> String,
        category: impl Fn(SchemeId, &str) -> String,
    ) -> Self {
        let mut late: Vec<Clock> = case.assignments.iter().flat_map(|a| a.late(case.closed_at, now)).collect();
        late.sort_unstable();
        late.dedup();
        let co: Vec<_> = case.assignments.iter().filter(|a| a.role == Role::Co).map(|a| name(&a.department)).collect();
        Self {
            number: Number(case.id),
            state: case.state(),
            outcome: case.outcome,
            title: case.intake.title.clone(),
            enterprise: case.intake.enterprise.clone(),
            contact: case.intake.contact.clone(),
            phone: case.intake.phone.clone(),
            originator: name(&case.intake.originator),
            lead: case.lead().map(|a| name(&a.department)),
            co: co.join("、"),
            received_at: At(case.received_at),
            next_due: case.next_due().map(|(_, _, due)| DueAt(due.at)),
            late,
            r#ref: case.intake.reference.clone(),
            category: case.intake.category.as_deref().map(|code| category(case.scheme, code)),
            scope: case.scope,
            closed_at: case.closed_at.map(At),
            excluded: case.exclusion.is_some(),
        }
    }
}
