//! What stands behind the counts: cases, department-cases, and what happened to cases, each with what it adds.

use super::Counts;
use crate::domain::civil::Moment;
use crate::domain::event::Exclusion;
use crate::domain::number::CaseId;
use crate::domain::vocab::{Grade, Outcome, Role};

/// Whose counts are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The district's.
    All,
    /// Those of the cases that an originator raised: its code.
    Originator(String),
    /// Those of the cases of a category: its code; none: of those without one.
    Category(Option<String>),
}

/// The case that something belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its number.
    pub case: CaseId,
    /// Its number in another system.
    pub reference: Option<String>,
    /// The problem in a line.
    pub title: String,
    /// When it was closed.
    pub closed_at: Option<Moment>,
}

/// A case, and what it adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseBehind {
    /// Which.
    pub named: Named,
    /// The originator's code.
    pub originator: String,
    /// The category's code.
    pub category: Option<String>,
    /// When it was received.
    pub received_at: Moment,
    /// What it adds.
    pub adds: Counts,
}

/// A department-case, and what it adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartBehind {
    /// Of which case.
    pub named: Named,
    /// The department's code.
    pub department: String,
    /// Its part.
    pub role: Role,
    /// When it was assigned.
    pub assigned_at: Moment,
    /// Until when it had to respond.
    pub respond_due: Option<Moment>,
    /// When it did.
    pub responded_at: Option<Moment>,
    /// The completion date in force.
    pub due: Option<Moment>,
    /// When it was done.
    pub resolved_at: Option<Moment>,
    /// What it adds.
    pub adds: Counts,
}

/// What happened to a case, and what it adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnBehind {
    /// To which case.
    pub named: Named,
    /// When.
    pub at: Moment,
    /// The department that was granted more time, or taken off.
    pub department: Option<String>,
    /// Since when that which was taken off was on the case.
    pub assigned_at: Option<Moment>,
    /// Whether the enterprise says that it is solved, where it was asked.
    pub solved: Option<bool>,
    /// How satisfied it is.
    pub grade: Option<Grade>,
    /// What it adds.
    pub adds: Counts,
}

/// A case that was closed in the period and counts nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotCounted {
    /// Which.
    pub named: Named,
    /// When it was received.
    pub received_at: Moment,
    /// With what it was closed.
    pub outcome: Option<Outcome>,
    /// The approval by which it is left out of assessment.
    pub exclusion: Option<Exclusion>,
}
