//! Scores, ranks and what follows from them (seed 003, 五(二)3, 五(二)4 and 六).
//!
//! Counted facts go in, exact figures come out, in the order in which they were given. Nothing is
//! rounded here but to find a rank, which stands on the published score.

mod annual;
mod consequence;
mod counted_again;
mod counting;
mod course;
mod half_year;
mod quarter;
pub mod rank;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;

pub use self::annual::{AnnualResult, Raise, annual, raise, weighs_on_base};
pub use self::consequence::{ConsequenceLead, Ranked, Ranking, Reason, consequences};
pub use self::counted_again::{Again, Known, counted_again, surplus};
pub use self::counting::Counting;
pub use self::half_year::{HalfYearResult, half_year};
pub use self::quarter::{QuarterResult, quarter};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::event::Votes;
use super::points::{Exact, mean};
use super::vocab::Coded;

/// A department as the evaluation of one period sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its code.
    pub code: String,
    /// The class within which it is ranked (seed 003, 五(一)).
    pub class: String,
    /// Whether it counts on the period's last day. One that is not, but still has cases, is
    /// shown without a rank and weighs on no class mean and no volume base.
    pub active: bool,
}

/// What was counted for one department in one quarter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Cases that count for it (办件量), as lead or as co-handler.
    pub volume: i64,
    /// Those of them that have a case score.
    pub rated: i64,
    /// The sum of these case scores, in 1/10000 point.
    pub units: i64,
    /// Whether at the period's end it is assigned to a case, not excluded, that is still open.
    pub pending: bool,
    /// The quarter's votes; none: no survey was recorded.
    pub votes: Option<Votes>,
}

/// What a score stands on, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Its own cases and votes.
    Scored,
    /// No cases: the mean of its class (seed 003, 五(二)4).
    ClassMean,
    /// Only open cases: the mean of its class too.
    Pending,
    /// It has cases, but a figure that the score needs is lacking.
    Missing,
    /// No cases, and nobody in its class has a score of its own.
    NoData,
}

impl Coded for Basis {
    const KIND: &'static str = "basis";
    const ALL: &'static [Self] = &[Self::Scored, Self::ClassMean, Self::Pending, Self::Missing, Self::NoData];

    fn code(self) -> &'static str {
        match self {
            Self::Scored => "scored",
            Self::ClassMean => "class_mean",
            Self::Pending => "pending",
            Self::Missing => "missing",
            Self::NoData => "no_data",
        }
    }
}

/// What a reader of a row must know beside its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// Some of its cases have no score yet.
    Unrated,
    /// None of its cases has a score yet.
    NoRatings,
    /// It has cases, but no valid votes.
    NoVotes,
    /// No case of its own counts in the period.
    NoCases,
    /// No case of its own counts in the period, but one is open at its end.
    Pending,
    /// A quarter without a score was left out of the mean.
    QuarterMissing,
    /// Not active on the period's last day.
    Retired,
    /// Its notices reached the number that costs a place (seed 003, 五(二)4).
    Demoted,
    /// A tie reaches across the boundary of a consequence: people decide.
    TieAtBoundary,
    /// The class has no more ranked members than the consequence has places.
    SmallClass,
    /// It stood in another class in an earlier period that a consequence stands on.
    Moved,
}

impl Flag {
    /// Whether the figures of the row will change once what is lacking is there.
    ///
    /// A department without votes is missing, not provisional: it has no figure at all.
    pub fn provisional(self) -> bool {
        matches!(self, Self::Unrated | Self::NoRatings | Self::QuarterMissing)
    }
}

impl Coded for Flag {
    const KIND: &'static str = "flag";
    const ALL: &'static [Self] = &[
        Self::Unrated,
        Self::NoRatings,
        Self::NoVotes,
        Self::NoCases,
        Self::Pending,
        Self::QuarterMissing,
        Self::Retired,
        Self::Demoted,
        Self::TieAtBoundary,
        Self::SmallClass,
        Self::Moved,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Unrated => "unrated",
            Self::NoRatings => "no_ratings",
            Self::NoVotes => "no_votes",
            Self::NoCases => "no_cases",
            Self::Pending => "pending",
            Self::QuarterMissing => "quarter_missing",
            Self::Retired => "retired",
            Self::Demoted => "demoted",
            Self::TieAtBoundary => "tie_at_boundary",
            Self::SmallClass => "small_class",
            Self::Moved => "moved",
        }
    }
}

/// The exact mean by class of the scores that active members earned themselves; a class where
/// nobody did is not in it.
fn class_means<'m, 's>(
    own_scores: impl IntoIterator<Item = (&'m Member, Option<&'s Exact>)>,
) -> BTreeMap<&'m str, Exact> {
    let mut by_class: BTreeMap<&str, Vec<&Exact>> = BTreeMap::new();
    for (member, score) in own_scores {
        if let Some(score) = score.filter(|_| member.active) {
            by_class.entry(&member.class).or_default().push(score);
        }
    }
    by_class.into_iter().filter_map(|(class, scores)| Some((class, mean(scores)?))).collect()
}
