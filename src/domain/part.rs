//! One department's part in one case, and what it is to a period: counted, left out, or open.

use super::case::Assignment;
use super::civil::{Day, Moment};
use super::event::{Exclusion, SchemeId};
use super::number::CaseId;
use super::period::Period;
use super::vocab::{Coded, Outcome};

/// One department's part in one case, as the tables have it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The case.
    pub case: CaseId,
    /// Its number in another system.
    pub reference: Option<String>,
    /// The problem in a line.
    pub title: String,
    /// The scheme by which the case is judged.
    pub scheme: SchemeId,
    /// When the case was closed.
    pub closed_at: Option<Moment>,
    /// With what.
    pub outcome: Option<Outcome>,
    /// The approval by which the whole case is left out of assessment.
    pub exclusion: Option<Exclusion>,
    /// The day on which it counts by closing; none: it does not count.
    pub closed_on: Option<Day>,
    /// The day on which it counts by rating; none: it does not, or is unrated.
    pub rated_on: Option<Day>,
    /// The department's own part.
    pub assignment: Assignment,
}

/// What a part is to a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It counts, on this day.
    Counted(Day),
    /// It does not, and why.
    LeftOut(WhyNot),
}

/// Why a case that touched a period does not count in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// Left out of assessment on approval.
    Excluded,
    /// Closed with an outcome that does not count.
    Outcome(Outcome),
    /// Closed in the period, but counted in the one in which its rating was complete.
    RatedElsewhere,
    /// Not closed at the period's end.
    Open,
}

impl WhyNot {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Excluded => "excluded",
            Self::Outcome(outcome) => outcome.code(),
            Self::RatedElsewhere => "rated_elsewhere",
            Self::Open => "open",
        }
    }
}

impl Part {
    /// The approval that holds: the whole case's, or the department's own.
    pub fn excluded(&self) -> Option<&Exclusion> {
        self.exclusion.as_ref().or(self.assignment.exclusion.as_ref())
    }

    /// What it is to a period, in which it counts on this day, or not; `None` where it has nothing to do with it.
    pub fn stands(&self, period: Period, counted: Option<Day>) -> Option<Stand> {
        if let Some(day) = counted {
            return Some(Stand::Counted(day));
        }
        let ended = self.closed_at.is_some_and(|at| period.contains(at.date()));
        let open = self.assignment.assigned_at < period.end_moment()
            && self.closed_at.is_none_or(|at| at >= period.end_moment());
        let why = match self.outcome {
            _ if !ended && !open => return None,
            _ if self.excluded().is_some() => WhyNot::Excluded,
            _ if open => WhyNot::Open,
            _ if self.closed_on.is_some() => WhyNot::RatedElsewhere,
            Some(outcome) => WhyNot::Outcome(outcome),
            None => return None,
        };
        Some(Stand::LeftOut(why))
    }
}
