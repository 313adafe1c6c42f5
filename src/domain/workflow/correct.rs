//! Correcting what was written down at intake: in every state, and without moving a date, since all
//! clocks start at the assignment.

use chrono::Datelike;

use super::{Request, category};
use crate::domain::civil::{Moment, earlier};
use crate::domain::correction::Correction;
use crate::domain::event::CaseEvent;
use crate::domain::refusal::{Refusal, Step};

impl Request<'_> {
    /// `other_scheme`: on the day that is said to be that of receipt another scheme was in force.
    pub(super) fn correct(
        &self,
        mut correction: Correction,
        reason: Option<String>,
        now: Moment,
        other_scheme: bool,
    ) -> Result<CaseEvent, Refusal> {
        let case = self.case;
        if let Some(Some(given)) = &correction.category {
            correction.category = Some(Some(category(self.rules.scheme, given)?));
        }
        let correction = correction.against(case.received_at, &case.intake);
        if correction.is_empty() {
            return Err(Refusal::NothingToCorrect);
        }
        if correction.category == Some(None) && case.triaged_at.is_some() {
            return Err(Refusal::CategoryNeeded);
        }
        // By its reference, or by having none, the next import of its row knows the case again.
        if correction.reference.is_some() && case.imported_row.is_some() {
            return Err(Refusal::ReferenceOfImport);
        }
        if let Some(received) = correction.received_at {
            self.received_fits(received, now, other_scheme)?;
        }
        Ok(CaseEvent::Corrected { correction, reason })
    }

    fn received_fits(&self, received: Moment, now: Moment, other_scheme: bool) -> Result<(), Refusal> {
        let case = self.case;
        if received > now {
            return Err(Refusal::ReceivedInFuture { received, now });
        }
        if received.year() != case.id.year() {
            return Err(Refusal::OtherYear { year: case.id.year() });
        }
        if other_scheme {
            return Err(Refusal::OtherScheme { on: received.date() });
        }
        let first = |pick: fn(&crate::domain::case::Assignment) -> Option<Moment>| {
            case.assignments.iter().filter_map(pick).min()
        };
        let steps = [
            (Step::Triaged, case.triaged_at),
            (Step::Assigned, case.assigned_at),
            (Step::Assigned, first(|a| Some(a.assigned_at))),
            (Step::Responded, first(|a| a.responded_at)),
            (Step::Resolved, first(|a| a.resolved_at)),
            (Step::Closed, case.closed_at),
            (Step::Reopened, case.reopened_at),
        ];
        let before = steps.into_iter().find_map(|(step, at)| Some((step, at.filter(|at| earlier(*at, received))?)));
        match before {
            Some((step, at)) => Err(Refusal::ReceivedAfter { received, step, at }),
            None => Ok(()),
        }
    }
}
