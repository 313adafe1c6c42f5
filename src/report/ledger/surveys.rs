//! Votes as the ledger of surveys has them.

use super::Spelling;
use crate::domain::event::Votes;
use crate::domain::period::Period;
use crate::report::sheet::row;

row! {
    /// A quarter's votes for a department.
    pub struct SurveyRow {
        /// The quarter.
        pub period: String,
        /// The department.
        pub department: String,
        /// 满意
        pub satisfied: u32,
        /// 比较满意
        pub fairly: u32,
        /// 基本满意
        pub basically: u32,
        /// 不满意
        pub dissatisfied: u32,
    }
}

impl SurveyRow {
    /// The row of a quarter's votes.
    pub fn of(quarter: Period, department: &str, votes: Votes, spelling: &Spelling<'_>) -> Self {
        Self {
            period: quarter.label(),
            department: spelling.unit(department),
            satisfied: votes.satisfied,
            fairly: votes.fairly,
            basically: votes.basically,
            dissatisfied: votes.dissatisfied,
        }
    }
}
