//! What a period comes to: its report drawn up from the records, each quarter by the rules of its own last day; and
//! once it is frozen, what bears on it since. Here is loaded what the rules of [`crate::domain`] judge and
//! [`crate::report`] puts into tables; SQL stays in the store, what people type and read in the commands.
//!
//! | file | what it finds out |
//! |---|---|
//! | [`draw`] | the report of a period, with the notes that belong to it |
//! | [`in_force`] | the scheme and the units that hold on a day |
//! | [`quarters`] | the results of a period's quarters; of frozen ones those that were frozen |
//! | [`earlier`] | the rankings of the periods before, for consequences of several periods running |
//! | [`month`] | the counts of a monthly notice; the dates that departments missed |
//! | [`indicators`] | the indicators of a period, and of those that it is compared with |
//! | [`other_rules`] | which parts of a period go by other settings than the whole |
//! | [`frozen`] | what is kept of frozen periods, what they are quoted for, and which events bear on them |

mod counted_again;
pub mod draw;
pub mod earlier;
pub mod frozen;
pub mod in_force;
pub mod indicators;
pub mod month;
pub mod other_rules;
mod overdue;
pub mod quarters;

use crate::domain::civil::Moment;
use crate::domain::period::Period;
use crate::domain::unit::{Unit, short_name};
use crate::store::{Store, StoreError};

/// The records as they stand to whoever asks: now, as they were known then, or under a supposed scheme.
#[derive(Clone, Copy)]
pub struct Records<'a> {
    /// The database.
    pub store: &'a Store,
    /// The moment that is now.
    pub now: Moment,
    /// All units, as they stand then.
    pub units: &'a [Unit],
}

impl Records<'_> {
    /// How people call a unit.
    pub fn name(self, code: &str) -> String {
        short_name(self.units, code)
    }
}

/// Why a period could not be evaluated.
#[derive(Debug, thiserror::Error)]
pub enum EvaluateError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The period has no report.
    #[error(transparent)]
    NoReport(#[from] NoReport),
}

/// Why a period has no report.
#[derive(Debug, thiserror::Error)]
pub enum NoReport {
    /// There is no department that could stand in it.
    #[error("no departments")]
    NoDepartments,
    /// The scheme in force on the period's last day evaluates nobody.
    #[error("{scheme} evaluates nobody in {period}")]
    NotEvaluated {
        /// The scheme's code.
        scheme: String,
        /// The period.
        period: Period,
    },
    /// It has no JSON; none of ours.
    #[error(transparent)]
    Json(std::io::Error),
}

impl From<serde_json::Error> for EvaluateError {
    fn from(error: serde_json::Error) -> Self {
        Self::NoReport(NoReport::Json(error.into()))
    }
}
