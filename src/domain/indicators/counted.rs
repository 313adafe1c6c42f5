//! The figures from which indicators are reckoned, each a number of cases, of department-cases, or of what happened to
//! cases; and what an indicator makes of them.

use serde::{Deserialize, Serialize};

use super::{Counts, Indicator, Reading, Spread};
use crate::domain::vocab::{Coded, coded};

coded! {
    /// A figure that is counted.
    Counted, "counted" {
        /// Cases received before the period and not closed before it.
        CarriedOver = "carried_over",
        /// Cases received in it.
        Received = "received",
        /// Cases closed in it.
        Closed = "closed",
        /// Of these, the ones that had been taken up again.
        ClosedAgain = "closed_again",
        /// Cases open at its end.
        Open = "open",
        /// Department-cases assigned in it, with those that were given back since.
        PartsAssigned = "parts_assigned",
        /// Of these, the ones given back by its end.
        PartsReturned = "parts_returned",
        /// Responses that fell due in it, a department-case each.
        ResponsesDue = "responses_due",
        /// Of these, the ones given by its end, in time or not.
        ResponsesGiven = "responses_given",
        /// Of these, the ones given in time.
        ResponsesKept = "responses_kept",
        /// Responses given in it by those who must respond.
        Responded = "responded",
        /// Department-cases closed in it.
        PartsClosed = "parts_closed",
        /// Of these, the ones that were granted more time.
        PartsExtended = "parts_extended",
        /// Of those closed, the ones with a completion date.
        PartsWithDue = "parts_with_due",
        /// Of these, the ones done by it.
        PartsOnTime = "parts_on_time",
        /// Cases whose enterprise was asked in it, each by its last answer.
        Asked = "asked",
        /// Of these, the ones said to be solved.
        Solved = "solved",
        /// Of those asked, the ones with a grade.
        Graded = "graded",
        /// Of these, the ones with any grade but `dissatisfied`.
        Satisfied = "satisfied",
        /// Extensions granted in it.
        Extensions = "extensions",
        /// Departments taken off a case in it.
        Returns = "returns",
        /// Cases taken up again in it, as often as they were.
        Reopenings = "reopenings",
    }
}

impl Counted {
    /// What is counted for originators and categories too: the flow of cases, and the rates of department-cases.
    pub const OF_GROUPS: &'static [Self] = &[
        Self::CarriedOver,
        Self::Received,
        Self::Closed,
        Self::Open,
        Self::ResponsesDue,
        Self::ResponsesKept,
        Self::PartsWithDue,
        Self::PartsOnTime,
    ];

    /// How many there are.
    pub fn of(self, counts: &Counts) -> i64 {
        let c = counts;
        match self {
            // Whatever was there was closed or is open.
            Self::CarriedOver => c.closed + c.ages.len() - c.received,
            Self::Received => c.received,
            Self::Closed => c.closed,
            Self::ClosedAgain => c.closed_again,
            Self::Open => c.ages.len(),
            Self::PartsAssigned => c.parts_assigned,
            Self::PartsReturned => c.parts_returned,
            Self::ResponsesDue => c.responses_due,
            Self::ResponsesGiven => c.responses_given,
            Self::ResponsesKept => c.responses_kept,
            Self::Responded => c.responding.len(),
            Self::PartsClosed => c.parts_closed,
            Self::PartsExtended => c.parts_extended,
            Self::PartsWithDue => c.parts_with_due,
            Self::PartsOnTime => c.parts_on_time,
            Self::Asked => c.asked,
            Self::Solved => c.solved,
            Self::Graded => c.graded,
            Self::Satisfied => c.satisfied,
            Self::Extensions => c.extensions,
            Self::Returns => c.returns,
            Self::Reopenings => c.reopenings,
        }
    }
}

coded! {
    /// What takes working days.
    Lasting, "lasting" {
        /// From assignment to response, of the responses given in the period.
        Responding = "responding",
        /// From receipt to closing, of the cases closed in it.
        Closing = "closing",
        /// From receipt to the last day, of the cases open at its end.
        Open = "open",
    }
}

impl Lasting {
    /// How the days are spread.
    pub fn of(self, counts: &Counts) -> &Spread {
        match self {
            Self::Responding => &counts.responding,
            Self::Closing => &counts.closing,
            Self::Open => &counts.ages,
        }
    }

    /// What is counted of those that took them.
    pub fn counted(self) -> Counted {
        match self {
            Self::Responding => Counted::Responded,
            Self::Closing => Counted::Closed,
            Self::Open => Counted::Open,
        }
    }
}

/// How an indicator is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    /// It is a count.
    Count(Counted),
    /// The share of some in others, in percent.
    Rate(Counted, Counted),
    /// So many percent took no more working days.
    Percentile(Lasting, i64),
}

impl Formula {
    /// What it makes of the counts.
    pub fn of(self, counts: &Counts) -> Reading {
        match self {
            Self::Count(counted) => Reading::count(counted.of(counts)),
            Self::Rate(some, all) => Reading::rate(some.of(counts), all.of(counts)),
            Self::Percentile(lasting, percent) => Reading::days(lasting.of(counts), percent),
        }
    }
}

impl Indicator {
    /// How it is reckoned.
    pub fn formula(self) -> Formula {
        use Counted as C;
        match self {
            Self::Received => Formula::Count(C::Received),
            Self::Closed => Formula::Count(C::Closed),
            Self::Responded => Formula::Rate(C::ResponsesGiven, C::ResponsesDue),
            Self::RespondedOnTime => Formula::Rate(C::ResponsesKept, C::ResponsesDue),
            Self::ClosedOnTime => Formula::Rate(C::PartsOnTime, C::PartsWithDue),
            Self::Solved => Formula::Rate(C::Solved, C::Asked),
            Self::Satisfied => Formula::Rate(C::Satisfied, C::Graded),
            Self::Extended => Formula::Rate(C::PartsExtended, C::PartsClosed),
            Self::Extensions => Formula::Count(C::Extensions),
            Self::Returned => Formula::Rate(C::PartsReturned, C::PartsAssigned),
            Self::Returns => Formula::Count(C::Returns),
            Self::Reopened => Formula::Rate(C::ClosedAgain, C::Closed),
            Self::Reopenings => Formula::Count(C::Reopenings),
            Self::RespondMedian => Formula::Percentile(Lasting::Responding, 50),
            Self::RespondP90 => Formula::Percentile(Lasting::Responding, 90),
            Self::CloseMedian => Formula::Percentile(Lasting::Closing, 50),
            Self::CloseP90 => Formula::Percentile(Lasting::Closing, 90),
        }
    }
}
