//! Calling back, signing off, taking up again (seed 003, 四4; seed 004, 三(二)3).

use super::Request;
use crate::domain::civil::Moment;
use crate::domain::event::CaseEvent;
use crate::domain::number::CaseId;
use crate::domain::refusal::{Refusal, Step};
use crate::domain::vocab::{FollowUpBy, Grade, Outcome};

impl Request<'_> {
    pub(super) fn follow_up(
        &self,
        by: FollowUpBy,
        solved: bool,
        grade: Option<Grade>,
        note: Option<String>,
    ) -> Result<CaseEvent, Refusal> {
        self.not_before(Step::Resolved, self.case.resolved_at())?;
        Ok(CaseEvent::FollowedUp { by, solved, grade, note })
    }

    pub(super) fn close(&self, outcome: Outcome, of: Option<(CaseId, Option<CaseId>)>) -> Result<CaseEvent, Refusal> {
        if matches!(outcome, Outcome::Resolved | Outcome::Explained) {
            self.handled(outcome)?;
        }
        self.not_before(Step::Reopened, self.case.reopened_at)?;
        for assignment in &self.case.assignments {
            self.not_before(Step::Assigned, Some(assignment.assigned_at))?;
            self.not_before(Step::Responded, assignment.responded_at)?;
            self.not_before(Step::Resolved, assignment.resolved_at)?;
        }
        self.not_before(Step::FollowedUp, self.case.follow_up.map(|f| f.at))?;
        let of = match (outcome, of) {
            (Outcome::Duplicate, None) => return Err(Refusal::DuplicateOfWhat),
            (Outcome::Duplicate, Some((of, _))) if of == self.case.id => return Err(Refusal::DuplicateOfItself),
            // A chain of duplicates would hide the case that is being handled.
            (Outcome::Duplicate, Some((of, Some(first)))) => return Err(Refusal::DuplicateOfDuplicate { of, first }),
            (Outcome::Duplicate, Some((of, None))) => Some(of),
            (_, Some(_)) => return Err(Refusal::OnlyDuplicatesPoint),
            (_, None) => None,
        };
        Ok(CaseEvent::Closed { outcome, of })
    }

    /// What the outcomes of handled work ask for: every department done, and the enterprise heard.
    fn handled(&self, outcome: Outcome) -> Result<(), Refusal> {
        let open: Vec<_> =
            self.case.assignments.iter().filter(|a| a.resolved_at.is_none()).map(|a| a.department.clone()).collect();
        if !open.is_empty() || self.case.assignments.is_empty() {
            return Err(Refusal::StillOpen { departments: open });
        }
        match self.case.follow_up {
            None if self.rules.scheme.closing.needs_follow_up => Err(Refusal::FollowUpFirst),
            Some(said) if !said.solved && outcome == Outcome::Resolved => Err(Refusal::NotSolved),
            _ => Ok(()),
        }
    }

    pub(super) fn reopen(&self, reason: String, due: Option<Moment>) -> Result<CaseEvent, Refusal> {
        match self.case.closed_at {
            Some(closed) => self.not_before(Step::Closed, Some(closed))?,
            None => self.not_before(Step::Resolved, self.case.resolved_at())?,
        }
        if let Some(due) = due.filter(|due| *due < self.at) {
            return Err(Refusal::DueInThePast { due, at: self.at });
        }
        let passed = self.case.assignments.iter().filter_map(|a| a.due).map(|d| d.at).filter(|at| *at < self.at).max();
        match passed {
            Some(passed) if due.is_none() => Err(Refusal::NewDueNeeded { due: passed }),
            _ => Ok(CaseEvent::Reopened { reason, due }),
        }
    }
}
