//! What departments do: report in, meet, go on site, ask for time, be done (seed 003, 四3 and 四4).

use super::{Request, Who};
use crate::domain::case::Assignment;
use crate::domain::civil::{Day, Moment, end_of};
use crate::domain::event::{CaseEvent, Due, DueSet};
use crate::domain::refusal::{Refusal, Step};
use crate::domain::vocab::Role;

impl Request<'_> {
    pub(super) fn respond(
        &self,
        department: Option<String>,
        plan: String,
        promised_on: Day,
        responsible: String,
    ) -> Result<CaseEvent, Refusal> {
        let assignment = self.department(department)?;
        let department = assignment.department.clone();
        self.not_before(Step::Assigned, Some(assignment.assigned_at))?;
        if let Some(at) = assignment.responded_at {
            return Err(Refusal::AlreadyResponded { department, at });
        }
        if let Some(at) = assignment.resolved_at {
            return Err(Refusal::AlreadyResolved { department, at });
        }
        if promised_on < self.at.date() {
            return Err(Refusal::PromiseInThePast { promise: promised_on, on: self.at.date() });
        }
        let dues = self.dues_of_promise(assignment, promised_on)?;
        Ok(CaseEvent::Responded { department, plan, promised_on, responsible, dues })
    }

    /// The completion dates that follow from a promise: its own, and, when the lead promises, that of
    /// every co-handler without a date. A date by the office or by complexity goes before a promise.
    fn dues_of_promise(&self, assignment: &Assignment, promise: Day) -> Result<Vec<DueSet>, Refusal> {
        let due = Due::set(end_of(promise));
        let fixed = self.fixed_due(assignment);
        if let Some(fixed) = fixed {
            return if due.at.date() > fixed.at.date() {
                Err(Refusal::PromiseTooLate { promise, due: fixed.at })
            } else {
                Ok(Vec::new())
            };
        }
        // The lead's date was missed already: a promise made now must not undo that.
        if let Some(missed) = assignment.due.filter(|due| due.missed(None, self.at)) {
            return Err(Refusal::PromiseAfterMiss { department: assignment.department.clone(), due: missed.at });
        }
        let mut dues = vec![DueSet { department: assignment.department.clone(), due }];
        if assignment.role == Role::Lead {
            let without = self.case.assignments.iter().filter(|a| a.role == Role::Co && a.due.is_none());
            dues.extend(without.map(|a| DueSet { department: a.department.clone(), due }));
        }
        Ok(dues)
    }

    /// The date that a promise cannot change: the case's own, or one reckoned from complexity.
    fn fixed_due(&self, assignment: &Assignment) -> Option<Due> {
        let by_office = self.case.own_due.is_some();
        let by_complexity = self.case.complexity.is_some_and(|c| self.rules.scheme.clocks.resolve.range(c).is_some());
        let granted = assignment.extensions > 0;
        assignment.due.filter(|_| by_office || by_complexity || granted)
    }

    pub(super) fn consult(&self, note: String, with: Vec<String>) -> Result<CaseEvent, Refusal> {
        self.not_before(Step::Assigned, self.case.lead().map(|lead| lead.assigned_at))?;
        for department in &with {
            self.department(Some(department.clone()))?;
        }
        // Who came is not said: then everybody did, as the rule asks.
        let with = if with.is_empty() { self.case.departments() } else { with };
        Ok(CaseEvent::Consulted { note, with })
    }

    pub(super) fn visit(&self, note: String) -> Result<CaseEvent, Refusal> {
        self.not_before(Step::Assigned, self.case.assigned_at)?;
        Ok(CaseEvent::Visited { note })
    }

    pub(super) fn request_extension(
        &self,
        department: Option<String>,
        to: Moment,
        reason: String,
        told: Option<String>,
    ) -> Result<CaseEvent, Refusal> {
        let assignment = self.open(department)?;
        let department = assignment.department.clone();
        let Some(due) = assignment.due else {
            return Err(Refusal::NoDueYet { department });
        };
        self.not_before(Step::Assigned, Some(assignment.assigned_at))?;
        if let Some(pending) = &assignment.pending {
            return Err(Refusal::ExtensionPending { department, to: pending.to });
        }
        later_than(to, due)?;
        if to < self.at {
            return Err(Refusal::DueInThePast { due: to, at: self.at });
        }
        if self.rules.scheme.extension.tell_enterprise && told.is_none() {
            return Err(Refusal::TellEnterprise);
        }
        Ok(CaseEvent::ExtensionRequested { department, to, reason, told })
    }

    pub(super) fn grant_extension(&self, department: Option<String>, to: Option<Moment>) -> Result<CaseEvent, Refusal> {
        let assignment = self.waiting(department)?;
        let to = to.or(assignment.pending.as_ref().map(|p| p.to));
        match (to, assignment.due) {
            (Some(to), Some(due)) => {
                later_than(to, due)?;
                if to < self.at {
                    return Err(Refusal::DueInThePast { due: to, at: self.at });
                }
                Ok(CaseEvent::ExtensionGranted { department: assignment.department.clone(), to })
            }
            _ => Err(Refusal::NoExtensionPending { department: assignment.department.clone() }),
        }
    }

    pub(super) fn refuse_extension(&self, department: Option<String>, reason: String) -> Result<CaseEvent, Refusal> {
        let assignment = self.waiting(department)?;
        Ok(CaseEvent::ExtensionRefused { department: assignment.department.clone(), reason })
    }

    /// The department named, or the only one that waits for an extension.
    fn waiting(&self, named: Option<String>) -> Result<&Assignment, Refusal> {
        let mut all = self.case.assignments.iter().filter(|a| a.pending.is_some());
        let assignment = match (named, all.next(), all.next()) {
            (None, Some(only), None) => only,
            (named, _, _) => self.department(named)?,
        };
        match &assignment.pending {
            Some(pending) => {
                self.not_before(Step::Requested, Some(pending.at))?;
                Ok(assignment)
            }
            None => Err(Refusal::NoExtensionPending { department: assignment.department.clone() }),
        }
    }

    /// The department named, or the only one, which must not be done yet.
    fn open(&self, named: Option<String>) -> Result<&Assignment, Refusal> {
        let assignment = self.department(named)?;
        match assignment.resolved_at {
            Some(at) => Err(Refusal::AlreadyResolved { department: assignment.department.clone(), at }),
            None => Ok(assignment),
        }
    }

    pub(super) fn resolve(&self, who: Who, result: String) -> Result<CaseEvent, Refusal> {
        let departments: Vec<&Assignment> = match who {
            Who::One(named) => vec![self.open(named)?],
            Who::All => self.case.assignments.iter().filter(|a| a.resolved_at.is_none()).collect(),
        };
        self.not_before(Step::Reopened, self.case.reopened_at)?;
        for assignment in &departments {
            self.not_before(Step::Assigned, Some(assignment.assigned_at))?;
            self.not_before(Step::Responded, assignment.responded_at)?;
            if assignment.respond_due.is_some() && assignment.responded_at.is_none() {
                return Err(Refusal::RespondFirst { department: assignment.department.clone() });
            }
        }
        let departments = departments.into_iter().map(|a| a.department.clone()).collect();
        Ok(CaseEvent::Resolved { departments, result })
    }
}

fn later_than(to: Moment, due: Due) -> Result<(), Refusal> {
    if to > due.at { Ok(()) } else { Err(Refusal::ExtensionNotLater { to, due: due.at }) }
}
