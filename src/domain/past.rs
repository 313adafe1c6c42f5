//! A case that comes from another system's ledger with its whole past in one row.

use serde::{Deserialize, Serialize};

use super::civil::{Day, Moment};
use super::event::Intake;
use super::points::Points;
use super::vocab::{Complexity, Mode, Outcome, Scope};

/// One row of a ledger of cases, its units already known by their codes.
///
/// The fields that are filled decide how far the case has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Past {
    /// When it was received.
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigned_at: Option<Moment>,
    /// When the lead responded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responded_at: Option<Moment>,
    /// The lead's plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
    /// Who is responsible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// The date promised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised_on: Option<Day>,
    /// The case's own due date: the last second on time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<Moment>,
    /// When the joint session was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consulted_at: Option<Moment>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved_at: Option<Moment>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<String>,
    /// With what it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// When it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Moment>,
    /// The originator's rating of the lead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Points>,
}
