//! How a case begins: at intake, or from a ledger with its past.

use super::{Assignment, Case};
use crate::domain::civil::Moment;
use crate::domain::event::{CaseEvent, Intake, Placement, Rating, SchemeId};
use crate::domain::number::CaseId;
use crate::domain::past::{Done, Past};
use crate::domain::scheme::Scheme;
use crate::domain::vocab::{Rater, Role};

impl Case {
    /// The case that its first event makes; `None` if that is neither a receipt nor an import.
    pub fn begin(id: CaseId, at: Moment, event: &CaseEvent, scheme: &Scheme) -> Option<Self> {
        match event {
            CaseEvent::Received { intake, scheme } => Some(Self::received(id, *scheme, intake.clone(), at)),
            CaseEvent::Imported { past, scheme: number, placements, row, .. }
            | CaseEvent::ImportedAgain { past, scheme: number, placements, row, .. } => {
                Some(Self::imported(id, *number, Past::clone(past), placements, row.clone(), scheme))
            }
            _ => None,
        }
    }

    fn received(id: CaseId, scheme: SchemeId, intake: Intake, at: Moment) -> Self {
        Self {
            id,
            scheme,
            intake,
            scope: None,
            mode: None,
            complexity: None,
            resolve_days: None,
            opinion: None,
            received_at: at,
            triaged_at: None,
            assigned_at: None,
            own_due: None,
            assignments: Vec::new(),
            resolution: None,
            follow_up: None,
            outcome: None,
            duplicate_of: None,
            closed_at: None,
            exclusion: None,
            reopened: 0,
            reopened_at: None,
            turns: Vec::new(),
            imported_row: None,
        }
    }

    /// The case that a row of a ledger makes, which was taken over with these departments.
    pub fn imported(
        id: CaseId,
        number: SchemeId,
        past: Past,
        placements: &[Placement],
        row: String,
        scheme: &Scheme,
    ) -> Self {
        let done_at = |placement: &Placement| Done::at(&past.done, &placement.department).or(past.resolved_at);
        let last = placements.iter().filter_map(done_at).max();
        let mut case = Self::received(id, number, past.intake, past.received_at);
        case.scope = past.scope;
        case.mode = past.mode;
        case.complexity = past.complexity;
        case.resolve_days = past.complexity.and_then(|c| scheme.clocks.resolve.range(c)).map(|range| range.default);
        case.own_due = past.due_on;
        case.resolution.clone_from(&past.resolution);
        case.assigned_at = past.assigned_at;
        case.outcome = past.outcome;
        case.closed_at = past.closed_at;
        case.imported_row = Some(row);
        let assigned_at = past.assigned_at.unwrap_or(past.received_at);
        for placement in placements {
            let mut assignment = Assignment::new(placement, assigned_at);
            assignment.resolved_at = done_at(placement);
            // What came of it is what the last one said; where one moment stands for all, that is the lead's.
            let told = if past.done.is_empty() {
                placement.role == Role::Lead
            } else {
                assignment.resolved_at.is_some() && assignment.resolved_at == last
            };
            if told {
                assignment.resolution.clone_from(&past.resolution);
            }
            if placement.role == Role::Lead {
                assignment.responded_at = past.responded_at;
                assignment.plan.clone_from(&past.plan);
                assignment.promised_on = past.promised_on;
                assignment.responsible.clone_from(&past.responsible);
                assignment.consulted_at = past.consulted_at;
                if let (Some(points), Some(at)) = (past.score, past.closed_at) {
                    let rating = Rating { points, at, grade: None, items: Vec::new(), comment: None };
                    assignment.ratings.push((Rater::Originator, rating));
                }
            }
            assignment.rescore(scheme);
            case.assignments.push(assignment);
        }
        case
    }

    /// The case as the row that takes the place of its earlier one tells it; approvals stay, and the
    /// ratings that are `kept`.
    pub(super) fn told_anew(&self, fresh: Self, kept: &[(String, Rater)]) -> Self {
        let mut case = Self { exclusion: self.exclusion.clone(), turns: self.turns.clone(), ..fresh };
        for assignment in &mut case.assignments {
            let Some(before) = self.assignment(&assignment.department) else { continue };
            assignment.exclusion.clone_from(&before.exclusion);
            for (_, rater) in kept.iter().filter(|(department, _)| *department == before.department) {
                if let Some(rating) = before.rating(*rater) {
                    assignment.ratings.retain(|(by, _)| by != rater);
                    assignment.ratings.push((*rater, rating.clone()));
                }
            }
            assignment.ratings.sort_by_key(|(by, _)| *by);
        }
        case
    }
}
