//! Cases as the ledger of cases has them: a row a case, with as much of its past as the columns can say.

use super::{Category, Dated, Several, Spelling};
use crate::domain::civil::Day;
use crate::domain::past::Past;
use crate::domain::points::Published;
use crate::domain::scheme::Scheme;
use crate::domain::vocab::{Channel, Complexity, Mode, Outcome, Scope};
use crate::report::sheet::row;
use crate::report::value::{At, DueAt};

row! {
    /// A case.
    pub struct CaseRow {
        /// Its number in another system.
        pub r#ref: Option<String>,
        /// When it was received.
        pub received_at: At,
        /// Who raised it.
        pub originator: String,
        /// The enterprise.
        pub enterprise: Option<String>,
        /// Whom to ask for.
        pub contact: Option<String>,
        /// The telephone number.
        pub phone: Option<String>,
        /// How it reached the office.
        pub channel: Option<Channel>,
        /// The problem in a line.
        pub title: String,
        /// The problem at length.
        pub description: Option<String>,
        /// The category.
        pub category: Option<Category>,
        /// How many departments it concerns.
        pub scope: Option<Scope>,
        /// How hard it is.
        pub complexity: Option<Complexity>,
        /// How it is treated.
        pub mode: Option<Mode>,
        /// The lead department.
        pub lead: Option<String>,
        /// The co-handlers.
        pub co: Several,
        /// When the lead was assigned: the start of its clocks.
        pub assigned_at: Option<At>,
        /// When the lead responded.
        pub responded_at: Option<At>,
        /// The lead's plan.
        pub plan: Option<String>,
        /// Who is responsible.
        pub responsible: Option<String>,
        /// The date promised.
        pub promised_on: Option<Day>,
        /// The lead's completion date in force.
        pub due_on: Option<DueAt>,
        /// When the joint session was held.
        pub consulted_at: Option<At>,
        /// When the last department was done, where all are.
        pub resolved_at: Option<At>,
        /// What came of it.
        pub resolution: Option<String>,
        /// With what it was closed.
        pub outcome: Option<Outcome>,
        /// When it was closed.
        pub closed_at: Option<At>,
        /// The originator's rating of the lead, where points alone say all of it.
        pub score: Option<Published>,
        /// The departments that were done before the last, or while others are not, each with the moment.
        pub done: Dated,
    }
}

impl CaseRow {
    /// The row of a case; its category is one of the scheme that an import would judge it by.
    pub fn of(past: Past, scheme: Option<&Scheme>, spelling: &Spelling<'_>) -> Self {
        let intake = past.intake;
        Self {
            r#ref: intake.reference,
            received_at: At(past.received_at),
            originator: spelling.unit(&intake.originator),
            enterprise: intake.enterprise,
            contact: intake.contact,
            phone: intake.phone,
            channel: intake.channel,
            title: intake.title,
            description: intake.description,
            category: intake.category.map(|code| spelling.category(scheme, code)),
            scope: past.scope,
            complexity: past.complexity,
            mode: past.mode,
            lead: past.lead.map(|code| spelling.unit(&code)),
            co: spelling.several(past.co),
            assigned_at: past.assigned_at.map(At),
            responded_at: past.responded_at.map(At),
            plan: past.plan,
            responsible: past.responsible,
            promised_on: past.promised_on,
            due_on: past.due_on.map(DueAt),
            consulted_at: past.consulted_at.map(At),
            resolved_at: past.resolved_at.map(At),
            resolution: past.resolution,
            outcome: past.outcome,
            closed_at: past.closed_at.map(At),
            score: past.score.map(|points| Published::of(&points.exact())),
            done: spelling.dated(past.done),
        }
    }
}
