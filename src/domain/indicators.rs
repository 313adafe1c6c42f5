//! The indicators that coordinating offices publish beside the evaluation: how many answers, how soon, and
//! what the enterprises say of them (响应率、解决率、满意率, and what goes with them).
//!
//! The seeds ask for what is followed up here without naming formulas: 报到效率、办理进度、解决情况 by the month
//! (seed 003, 五(二)2), 回访 after the work (seed 000, 附件2), 限时办结 and 延期 (seed 004, 三(三)1). The
//! formulas are this program's, each written once, beside its [`Indicator`].
//!
//! What all of them count: cases that are not excluded and that, at the end of the period, are open or closed
//! with an outcome that counts by the scheme of the case (`Case::counts`), as
//! [`MonthCell`](super::facts::MonthCell) does; a department left out of a case is left out here. A case that was
//! taken up again is closed once, by its last closing. What is said of a period is said as of its end, as far as the
//! records keep what was: a later answer of the enterprise, a later extension, return or reopening changes nothing in
//! it; but a case that was closed in it and taken up again after it is seen as open, and a date that was moved after
//! it as it is now.

mod backlog;
mod behind;
mod counted;
mod readings;
mod spread;
#[cfg(test)]
mod tests;

pub use backlog::Age;
pub use behind::{CaseBehind, Named, NotCounted, PartBehind, TurnBehind, Whose};
pub use counted::{Counted, Formula, Lasting};
pub use readings::Readings;
pub use spread::Spread;

use serde::{Deserialize, Serialize};

use super::points::{Exact, ratio, whole};
use super::vocab::{Coded, coded};

/// What is counted for the indicators of a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Cases received in the period.
    pub received: i64,
    /// Cases closed in it.
    pub closed: i64,
    /// Of these, the ones that had been taken up again.
    pub closed_again: i64,
    /// Responses that fell due in it, a department-case each.
    pub responses_due: i64,
    /// Of these, the ones given by its end, in time or not.
    pub responses_given: i64,
    /// Of these, the ones given in time.
    pub responses_kept: i64,
    /// Department-cases closed in it.
    pub parts_closed: i64,
    /// Of these, the ones that were granted more time.
    pub parts_extended: i64,
    /// Of those closed, the ones with a completion date.
    pub parts_with_due: i64,
    /// Of these, the ones done by the date in force.
    pub parts_on_time: i64,
    /// Department-cases assigned in it, with those that were given back since.
    pub parts_assigned: i64,
    /// Of these, the ones given back by its end.
    pub parts_returned: i64,
    /// Cases whose enterprise was asked in it: each once, by its last answer in it.
    pub asked: i64,
    /// Of these, the ones said to be solved.
    pub solved: i64,
    /// Of those asked, the ones with a grade.
    pub graded: i64,
    /// Of these, the ones with any grade but `dissatisfied`: those that the formula of the survey gives a
    /// worth (seed 003, 五(二)3).
    pub satisfied: i64,
    /// Extensions granted in it.
    pub extensions: i64,
    /// Departments taken off a case in it.
    pub returns: i64,
    /// Cases taken up again in it, as often as they were.
    pub reopenings: i64,
    /// Of responses given in it by those who must respond: working days from assignment.
    pub responding: Spread,
    /// Of cases closed in it: working days from receipt.
    pub closing: Spread,
    /// Of cases open at its end: working days from receipt.
    pub ages: Spread,
}

impl Counts {
    /// Adds what others count.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in [
            (&mut self.received, other.received),
            (&mut self.closed, other.closed),
            (&mut self.closed_again, other.closed_again),
            (&mut self.responses_due, other.responses_due),
            (&mut self.responses_given, other.responses_given),
            (&mut self.responses_kept, other.responses_kept),
            (&mut self.parts_closed, other.parts_closed),
            (&mut self.parts_extended, other.parts_extended),
            (&mut self.parts_with_due, other.parts_with_due),
            (&mut self.parts_on_time, other.parts_on_time),
            (&mut self.parts_assigned, other.parts_assigned),
            (&mut self.parts_returned, other.parts_returned),
            (&mut self.asked, other.asked),
            (&mut self.solved, other.solved),
            (&mut self.graded, other.graded),
            (&mut self.satisfied, other.satisfied),
            (&mut self.extensions, other.extensions),
            (&mut self.returns, other.returns),
            (&mut self.reopenings, other.reopenings),
        ] {
            *mine += theirs;
        }
        for (mine, theirs) in [
            (&mut self.responding, &other.responding),
            (&mut self.closing, &other.closing),
            (&mut self.ages, &other.ages),
        ] {
            mine.add_spread(theirs);
        }
    }
}

coded! {
    /// An indicator, in the order in which they are read.
    Indicator, "indicator" {
        /// Cases received in the period.
        Received = "received",
        /// Cases closed in it.
        Closed = "closed",
        /// Of the responses that fell due in it, those given by its end (响应率).
        Responded = "responded",
        /// Of the same, those given in time.
        RespondedOnTime = "responded_on_time",
        /// Of the department-cases closed in it that had a completion date, those done by it, extensions reckoned in.
        ClosedOnTime = "closed_on_time",
        /// Of the cases whose enterprise was asked in it, those said to be solved (解决率).
        Solved = "solved",
        /// Of those asked that gave a grade, those with another than `dissatisfied` (满意率).
        Satisfied = "satisfied",
        /// Of the department-cases closed in it, those that were granted more time (延期率).
        Extended = "extended",
        /// Extensions granted in it.
        Extensions = "extensions",
        /// Of the department-cases assigned in it, those given back by its end (退单率).
        Returned = "returned",
        /// Departments taken off a case in it.
        Returns = "returns",
        /// Of the cases closed in it, those that had been taken up again (重办率).
        Reopened = "reopened",
        /// Cases taken up again in it.
        Reopenings = "reopenings",
        /// The median of the working days from assignment to response, of the responses given in it.
        RespondMedian = "respond_median",
        /// The 90th percentile of the same.
        RespondP90 = "respond_p90",
        /// The median of the working days from receipt to closing, of the cases closed in it.
        CloseMedian = "close_median",
        /// The 90th percentile of the same.
        CloseP90 = "close_p90",
    }
}

coded! {
    /// In what an indicator is measured.
    Measure, "measure" {
        /// A rate in percent; its changes are percentage points.
        Percent = "percent",
        /// Working days of the office's calendar.
        WorkingDays = "working_days",
        /// Cases.
        Cases = "cases",
        /// How often something was done.
        Times = "times",
    }
}

impl Measure {
    /// Whether a change is told in percent too: of counts alone.
    pub fn counts(self) -> bool {
        matches!(self, Self::Cases | Self::Times)
    }
}

/// What an indicator comes to in one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it counts; none of days.
    pub numerator: Option<i64>,
    /// Of how many: of a rate its base, of days the cases they are of; none of a plain count.
    pub base: Option<i64>,
    /// What it comes to, exactly; none: there is no base.
    pub value: Option<Exact>,
}

impl Reading {
    /// A rate in percent.
    pub fn rate(numerator: i64, base: i64) -> Self {
        let value = ratio(numerator, base).map(|rate| rate * whole(100));
        Self { numerator: Some(numerator), base: Some(base), value }
    }

    /// A plain count.
    pub fn count(count: i64) -> Self {
        Self { numerator: Some(count), base: None, value: Some(whole(count)) }
    }

    fn days(spread: &Spread, percent: i64) -> Self {
        Self { numerator: None, base: Some(spread.len()), value: spread.percentile(percent).map(whole) }
    }
}

impl Indicator {
    /// In what it is measured.
    pub fn measure(self) -> Measure {
        match self {
            Self::Received | Self::Closed => Measure::Cases,
            Self::Extensions | Self::Returns | Self::Reopenings => Measure::Times,
            Self::RespondMedian | Self::RespondP90 | Self::CloseMedian | Self::CloseP90 => Measure::WorkingDays,
            Self::Responded
            | Self::RespondedOnTime
            | Self::ClosedOnTime
            | Self::Solved
            | Self::Satisfied
            | Self::Extended
            | Self::Returned
            | Self::Reopened => Measure::Percent,
        }
    }

    /// What it comes to.
    pub fn of(self, counts: &Counts) -> Reading {
        self.formula().of(counts)
    }
}

/// A period's counts beside what the period before (环比) and a year before (同比) came to; none where the
/// records begin only after that period.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// The period itself.
    pub current: Counts,
    /// The period before.
    pub previous: Option<Readings>,
    /// The same period of the year before.
    pub year_before: Option<Readings>,
}

/// By how much a value changed: of rates in percentage points. Exact values are compared, not published ones.
pub fn change(now: &Reading, before: &Reading) -> Option<Exact> {
    Some(now.value.as_ref()? - before.value.as_ref()?)
}

/// By how many percent a count changed; none from nothing.
pub fn change_percent(now: &Reading, before: &Reading) -> Option<Exact> {
    let base = before.value.as_ref().filter(|value| **value != whole(0))?;
    Some(change(now, before)? / base * whole(100))
}
