//! Classifying a problem and sending it to its departments (seed 003, 四2).

use super::Request;
use crate::domain::civil::{Moment, earlier};
use crate::domain::deadline::Footing;
use crate::domain::event::{CaseEvent, Triage};
use crate::domain::refusal::{Refusal, Step};
use crate::domain::scheme::ResolveClock;
use crate::domain::vocab::{Role, Scope};

impl Request<'_> {
    pub(super) fn triage(&self, mut triage: Triage) -> Result<CaseEvent, Refusal> {
        triage.category = super::category(self.rules.scheme, &triage.category)?;
        triage.days = self.triage_days(&triage)?;
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
        Ok(CaseEvent::Triaged { triage })
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
        let given = triage.days.unwrap_or(allowed.default);
        if (allowed.min..=allowed.max).contains(&given) {
            Ok(Some(given))
        } else {
            Err(Refusal::DaysOutOfRange { complexity, given, allowed })
        }
    }

    fn fits_departments(&self, scope: Scope) -> Result<(), Refusal> {
        let co = self.case.assignments.iter().filter(|a| a.role == Role::Co).count();
        let fits = match scope {
            Scope::Single => co == 0,
            Scope::Multi => co > 0,
            Scope::CrossLevel => true,
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
        self.co_handlers_fit(co)?;
        if let Some(due) = due.filter(|due| *due < self.at) {
            return Err(Refusal::DueInThePast { due, at: self.at });
        }
        let case = self.case;
        if let Some(current) = case.lead() {
            self.not_before(Step::Assigned, case.assigned_at)?;
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
            lead_promise: kept_lead.and_then(|l| l.promised_on),
        };
        let placements: Vec<_> = wanted
            .iter()
            .filter(|(department, role)| case.assignment(department).is_none_or(|a| a.role != *role))
            .map(|(department, role)| self.rules.place(department, *role, case.scope, self.at, &footing))
            .collect();
        let withdrawn: Vec<_> =
            case.assignments.iter().filter(|a| !stays(&a.department, a.role)).map(|a| a.department.clone()).collect();
        if placements.is_empty() && withdrawn.is_empty() && due.is_none_or(|d| Some(d) == case.own_due) {
            return Err(Refusal::NothingToChange);
        }
        Ok(CaseEvent::Assigned { placements, due, withdrawn, reason })
    }

    fn co_handlers_fit(&self, co: &[String]) -> Result<(), Refusal> {
        match self.case.scope {
            Some(Scope::Single) if !co.is_empty() => Err(Refusal::TakesNoCo { co: co.to_vec() }),
            Some(Scope::Multi) if co.is_empty() => Err(Refusal::NeedsCo),
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

/// Whether `later` does not lie before `sooner`, where both are known.
pub(super) fn in_order(sooner: Option<Moment>, later: Option<Moment>) -> bool {
    match (sooner, later) {
        (Some(sooner), Some(later)) => !earlier(later, sooner),
        _ => true,
    }
}
