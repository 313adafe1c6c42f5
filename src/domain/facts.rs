//! What is counted for a monthly report, before it becomes one.

use std::collections::BTreeMap;

use super::vocab::Outcome;

/// The same things counted by several groupings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouped<T> {
    /// By the department's code; empty where cases are counted.
    pub departments: BTreeMap<String, T>,
    /// By the originator's code.
    pub originators: BTreeMap<String, T>,
    /// By the category's code, if there is one.
    pub categories: BTreeMap<Option<String>, T>,
}

impl<T> Default for Grouped<T> {
    fn default() -> Self {
        Self { departments: BTreeMap::new(), originators: BTreeMap::new(), categories: BTreeMap::new() }
    }
}

/// The counts of one month for one group: department-cases, lead or co-handler, without excluded ones and without
/// those closed by its end with an outcome that does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MonthCell {
    /// Assigned before the month and not closed before it.
    pub carried_over: i64,
    /// Assigned in the month.
    pub received: i64,
    /// Closed in the month.
    pub closed: i64,
    /// Not closed at the month's end.
    pub open: i64,
    /// Of the open ones, those with a date that was missed and is still not met; told of departments alone.
    pub overdue: i64,
    /// Responses given in the month by those who must respond.
    pub responded: i64,
    /// Of these, the ones in time.
    pub responded_on_time: i64,
    /// Responses that fell due in the month.
    pub responses_due: i64,
    /// Of these, the ones given in time.
    pub responses_kept: i64,
    /// Closed in the month, with a completion date.
    pub closed_with_due: i64,
    /// Of these, the ones done by it.
    pub closed_on_time: i64,
    /// Closed in the month and rated.
    pub rated: i64,
    /// The sum of their case scores, in 1/10000 point.
    pub units: i64,
}

impl MonthCell {
    /// Adds another cell's counts to this one's.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in [
            (&mut self.carried_over, other.carried_over),
            (&mut self.received, other.received),
            (&mut self.closed, other.closed),
            (&mut self.open, other.open),
            (&mut self.overdue, other.overdue),
            (&mut self.responded, other.responded),
            (&mut self.responded_on_time, other.responded_on_time),
            (&mut self.responses_due, other.responses_due),
            (&mut self.responses_kept, other.responses_kept),
            (&mut self.closed_with_due, other.closed_with_due),
            (&mut self.closed_on_time, other.closed_on_time),
            (&mut self.rated, other.rated),
            (&mut self.units, other.units),
        ] {
            *mine += theirs;
        }
    }
}

/// The flow of cases through one month for one group, counted as cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlowCell {
    /// Received before the month and not closed before it.
    pub carried_over: i64,
    /// Received in the month.
    pub received: i64,
    /// Closed in the month.
    pub closed: i64,
    /// Not closed at the month's end.
    pub open: i64,
}

impl FlowCell {
    /// Adds another cell's counts to this one's.
    pub fn add(&mut self, other: &Self) {
        self.carried_over += other.carried_over;
        self.received += other.received;
        self.closed += other.closed;
        self.open += other.open;
    }
}

/// Cases that count nowhere, of those closed or excluded in the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The outcome; none: left out of assessment on approval.
    pub outcome: Option<Outcome>,
    /// How many.
    pub cases: i64,
}
