//! Classifying a problem and sending it to its departments (seed 003, 四2).

use super::Request;
use crate::domain::case::Assignment;
use crate::domain::civil::Moment;
use crate::domain::deadline::Footing;
use crate::domain::event::{CaseEvent, Due, Triage};
use crate::domain::refusal::{Refusal, Step};
use crate::domain::scheme::ResolveClock;
use crate::domain::vocab::{Role, Scope};

impl Request<'_> {
    pub(super) fn triage(&self, mut triage: Triage) -> Result<CaseEvent, Refusal> {
        triage.category = super::category(self.rules.scheme, &triage.category)?;
        triage.days = self.triage_days(&triage)?;
        // What is not said again stays as it is.
        triage.mode = triage.mode.or(self.case.mode);
        triage.opinion = triage.opinion.or_else(|| self.case.opinion.clone());
        let assigned = !self.case.assignments.is_empty();
        if assigned {
            self.fits_departments(triage.scope)?;
            // Correcting a category must not move the dates that departments were told.
            if triage.complexity.is_none() {
                triage.complexity = self.case.complexity;
                triage.days = self.case.resolve_days;
            }
            let by_complexity = matches!(self.rules.scheme.clocks.resolve, ResolveClock::Complexity { .. });
            if by_complexity && (triage.complexity, triage.days) != (self.case.complexity, self.case.resolve_days) {
                return Err(Refusal::ComplexityFixed);
            }
        }
        let consult = self.late_consult(self.case.lead().filter(|_| self.co_count() > 0), Some(triage.scope));
        let consult_ends = self.consult_ends(triage.scope);
        Ok(CaseEvent::Triaged { triage, consult, consult_ends })
    }

    /// The working days to completion, where the complexity sets them (seed 004, 三(三)1).
    fn triage_days(&self, triage: &Triage) -> Result<Option<u32>, Refusal> {
        let clock = &self.rules.scheme.clocks.resolve;
        let Some(complexity) = triage.complexity else {
            let assigned = !self.case.assignments.is_empty();
            return match (clock, triage.days) {
                (_, Some(_)) => Err(Refusal::DaysNotUsed),
                (ResolveClock::Complexity { .. }, None) if !assigned => Err(Refusal::ComplexityNeeded),
                _ => Ok(None),
            };
        };
        let Some(allowed) = clock.range(complexity) else {
            return if triage.days.is_some() { Err(Refusal::DaysNotUsed) } else { Ok(None) };
        };
        let known = self.case.resolve_days.filter(|_| self.case.complexity == Some(complexity));
        let given = triage.days.or(known).unwrap_or(allowed.default);
        if (allowed.min..=allowed.max).contains(&given) {
            Ok(Some(given))
        } else {
            Err(Refusal::DaysOutOfRange { complexity, given, allowed })
        }
    }

    fn co_count(&self) -> usize {
        self.case.assignments.iter().filter(|a| a.role == Role::Co).count()
    }

    /// The clock of a lead whose case now needs a joint session, and did not when it was placed.
    fn late_consult(&self, lead: Option<&Assignment>, scope: Option<Scope>) -> Option<Due> {
        let needed = scope.is_some_and(|s| self.rules.scheme.needs_consult(s));
        lead.filter(|l| needed && l.consult_due.is_none() && l.consulted_at.is_none())
            .map(|_| self.rules.working_days(self.at, self.rules.scheme.clocks.consult_days))
    }

    /// Whether the lead waits for a joint session that a case of this scope does not need. One that was missed while
    /// it was its duty stays missed.
    fn consult_ends(&self, scope: Scope) -> bool {
        let open = |lead: &Assignment| {
            lead.consulted_at.is_none() && lead.consult_due.is_some_and(|due| !due.missed(None, self.at))
        };
        !self.rules.scheme.needs_consult(scope) && self.case.lead().is_some_and(open)
    }

    fn fits_departments(&self, scope: Scope) -> Result<(), Refusal> {
        let co = self.co_count();
        let fits = match scope {
            Scope::Single => co == 0,
            // The co-handlers come with the next assignment.
            Scope::Multi | Scope::CrossLevel => true,
        };
        if fits { Ok(()) } else { Err(Refusal::ScopeMismatch { scope, co }) }
    }

    pub(super) fn assign(
        &self,
        lead: &str,
        co: &[String],
        due: Option<Moment>,
        reason: Option<String>,
    ) -> Result<CaseEvent, Refusal> {
        one_place_each(lead, co)?;
        self.not_before(Step::Triaged, self.case.triaged_at)?;
        self.co_handlers_fit(co)?;
        if let Some(due) = due.filter(|due| *due < self.at) {
            return Err(Refusal::DueInThePast { due, at: self.at });
        }
        let case = self.case;
        if let Some(current) = case.lead() {
            self.not_before(Step::Assigned, case.assignments.iter().map(|a| a.assigned_at).max())?;
            if reason.is_none() {
                return Err(Refusal::ReasonNeeded { lead: current.department.clone() });
            }
        }
        let wanted: Vec<(&str, Role)> =
            std::iter::once((lead, Role::Lead)).chain(co.iter().map(|c| (c.as_str(), Role::Co))).collect();
        let stays = |department: &str, role: Role| wanted.contains(&(department, role));
        let kept_lead = case.lead().filter(|l| stays(&l.department, Role::Lead));
        let footing = Footing {
            own: due.or(case.own_due),
            complexity: case.complexity,
            days: case.resolve_days,
            // The lead's date in force, unless it is over: nobody is late on arrival.
            lead_promise: kept_lead
                .and_then(|l| l.due)
                .filter(|due| !due.missed(None, self.at))
                .map(|due| due.at.date()),
        };
        let placements: Vec<_> = wanted
            .iter()
            .filter(|(department, role)| case.assignment(department).is_none_or(|a| a.role != *role))
            .map(|(department, role)| match case.assignment(department).filter(|a| a.resolved_at.is_none()) {
                Some(there) => self.rules.change_part(there, *role, case.scope, self.at, &footing),
                None => self.rules.place(department, *role, case.scope, self.at, &footing),
            })
            .collect();
        let withdrawn: Vec<_> =
            case.assignments.iter().filter(|a| !stays(&a.department, a.role)).map(|a| a.department.clone()).collect();
        if let Some(own) = footing.own.filter(|own| *own < self.at && !placements.is_empty()) {
            return Err(Refusal::DueInThePast { due: own, at: self.at });
        }
        if placements.is_empty() && withdrawn.is_empty() && due.is_none_or(|d| Some(d) == case.own_due) {
            return Err(Refusal::NothingToChange);
        }
        let consult = self.late_consult(kept_lead.filter(|_| !co.is_empty()), case.scope);
        Ok(CaseEvent::Assigned { placements, due, withdrawn, consult, reason })
    }

    fn co_handlers_fit(&self, co: &[String]) -> Result<(), Refusal> {
        match self.case.scope {
            Some(Scope::Single) if !co.is_empty() => Err(Refusal::TakesNoCo { co: co.to_vec() }),
            // On an assigned case the last co-handler may go; triage then says that it is for one.
            Some(Scope::Multi) if co.is_empty() && self.case.assignments.is_empty() => Err(Refusal::NeedsCo),
            _ => Ok(()),
        }
    }
}

/// No department may stand twice in one assignment.
pub(super) fn one_place_each(lead: &str, co: &[String]) -> Result<(), Refusal> {
    let mut seen = vec![lead];
    for department in co {
        if seen.contains(&department.as_str()) {
            return Err(Refusal::DepartmentTwice { department: department.clone() });
        }
        seen.push(department);
    }
    Ok(())
}
