//! When the clocks of a department began.

use super::Assignment;
use crate::domain::civil::Moment;
use crate::domain::event::CaseEvent;
use crate::domain::vocab::Clock;

impl Assignment {
    /// When one of its clocks began, by the events of its case that stand, in order: with its assignment, but for a
    /// duty that came later, by another part or by a triage or assignment that asks for a joint session.
    pub fn began<'e>(&self, clock: Clock, events: impl DoubleEndedIterator<Item = (Moment, &'e CaseEvent)>) -> Moment {
        let later = |(_, event): &(Moment, &CaseEvent)| match event {
            CaseEvent::Triaged { consult: Some(_), .. } => clock == Clock::Consult,
            CaseEvent::Assigned { placements, consult, .. } => {
                clock == Clock::Consult && consult.is_some()
                    || placements.iter().filter(|p| p.kept && p.department == self.department).any(|p| {
                        match clock {
                            Clock::Respond => p.respond,
                            Clock::Consult => p.consult,
                            Clock::Resolve => p.resolve,
                        }
                        .is_some()
                    })
            }
            _ => false,
        };
        events.rev().find(later).map_or(self.assigned_at, |(at, _)| at.max(self.assigned_at))
    }
}
