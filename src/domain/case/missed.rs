//! What a change of the assignment takes out of the figures.

use super::{Assignment, Case};
use crate::domain::civil::Moment;
use crate::domain::event::{Due, Exclusion};
use crate::domain::vocab::Clock;

impl Assignment {
    /// The date of a clock.
    fn due_by(&self, clock: Clock) -> Option<Due> {
        self.clocks().into_iter().find(|(of, ..)| *of == clock).and_then(|(_, due, _)| due)
    }
}

impl Case {
    /// The dates that departments had missed at a moment, and that the case as it is `after` knows no more: their
    /// department was taken off it, or has no such duty in its new part.
    pub fn missed_no_more(&self, after: &Self, at: Moment) -> Vec<(&str, Clock, Due)> {
        let missed = self.assignments.iter().flat_map(|a| {
            let late = a.late(self.closed_at, at);
            late.into_iter().filter_map(|clock| Some((a.department.as_str(), clock, a.due_by(clock)?)))
        });
        let stands = |department: &str, clock, due| {
            after.assignment(department).and_then(|a| a.due_by(clock)).is_some_and(|now| now.at == due)
        };
        missed.filter(|(department, clock, due)| !stands(department, *clock, due.at)).collect()
    }

    /// The approvals for single departments that go with them where the case as it is `after` has them no more.
    pub fn approvals_no_more(&self, after: &Self) -> Vec<(&str, &Exclusion)> {
        let gone = self.assignments.iter().filter(|a| after.assignment(&a.department).is_none());
        gone.filter_map(|a| Some((a.department.as_str(), a.exclusion.as_ref()?))).collect()
    }
}
