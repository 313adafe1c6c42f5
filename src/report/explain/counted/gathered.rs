//! What stands behind the figures, gathered one by one: of a great district there are hundreds of thousands.

use super::figures;
use super::rows::{CountedCaseRow, NowhereRow, PartRow, TurnRow};
use crate::domain::indicators::{Age, CaseBehind, Counted, Counts, NotCounted, PartBehind, TurnBehind, Whose};
use crate::domain::vocab::Coded;
use crate::report::evaluated::Roll;
use crate::report::explain::{Keep, Listed};
use crate::report::monthly::Why;
use crate::report::value::{At, DueAt, Number};

/// The rows, and what they add up to.
#[derive(Debug)]
pub struct CountedGathered {
    /// Whose they are.
    pub(super) whose: Whose,
    pub(super) total: Counts,
    pub(super) cases: Listed<CountedCaseRow>,
    pub(super) parts: Listed<PartRow>,
    pub(super) turns: Listed<TurnRow>,
    pub(super) left_out: Listed<NowhereRow>,
}

impl CountedGathered {
    /// Nothing yet; `keep` says of each table what is kept of it.
    pub fn new(whose: Whose, keep: impl Fn(&str) -> Keep) -> Self {
        Self {
            whose,
            total: Counts::default(),
            cases: Listed::new(keep("cases")),
            parts: Listed::new(keep("parts")),
            turns: Listed::new(keep("turns")),
            left_out: Listed::new(keep("left_out")),
        }
    }

    /// Adds what something adds, and tells the figures that it is in.
    fn counted_in(&mut self, adds: &Counts) -> Vec<Counted> {
        self.total.add(adds);
        figures(&self.whose).iter().copied().filter(|figure| figure.of(adds) > 0).collect()
    }

    /// Adds a case.
    pub fn case(&mut self, case: CaseBehind) {
        let counted_in = self.counted_in(&case.adds);
        let aged = |age: &Age| *age != Age::All && age.of(&case.adds.ages) > 0;
        // Of one case there is one number of days.
        let days = case.adds.closing.percentile(100).or(case.adds.ages.percentile(100));
        self.cases.push(CountedCaseRow {
            number: Number(case.named.case),
            r#ref: case.named.reference,
            title: case.named.title,
            originator: case.originator,
            category: case.category,
            received_at: At(case.received_at),
            closed_at: case.named.closed_at.map(At),
            days,
            age: Age::ALL.iter().copied().find(aged),
            counted_in,
        });
    }

    /// Adds a department-case, unless it is in no figure.
    pub fn part(&mut self, part: PartBehind, roll: Roll<'_>) {
        let counted_in = self.counted_in(&part.adds);
        if counted_in.is_empty() {
            return;
        }
        self.parts.push(PartRow {
            number: Number(part.named.case),
            r#ref: part.named.reference,
            title: part.named.title,
            name: roll.name(&part.department),
            code: part.department,
            role: part.role,
            assigned_at: At(part.assigned_at),
            respond_due: part.respond_due.map(DueAt),
            responded_at: part.responded_at.map(At),
            days: part.adds.responding.percentile(100),
            due: part.due.map(DueAt),
            resolved_at: part.resolved_at.map(At),
            closed_at: part.named.closed_at.map(At),
            counted_in,
        });
    }

    /// Adds what happened to a case.
    pub fn turn(&mut self, turn: TurnBehind, roll: Roll<'_>) {
        let counted_in = self.counted_in(&turn.adds);
        self.turns.push(TurnRow {
            number: Number(turn.named.case),
            r#ref: turn.named.reference,
            title: turn.named.title,
            at: At(turn.at),
            name: turn.department.as_deref().map(|code| roll.name(code)),
            code: turn.department,
            assigned_at: turn.assigned_at.map(At),
            solved: turn.solved,
            grade: turn.grade,
            counted_in,
        });
    }

    /// Adds a case that counts nowhere.
    pub fn nowhere(&mut self, case: NotCounted) {
        let approval = case.exclusion.as_ref();
        self.left_out.push(NowhereRow {
            number: Number(case.named.case),
            r#ref: case.named.reference,
            title: case.named.title,
            received_at: At(case.received_at),
            closed_at: case.named.closed_at.map(At),
            why: Why(case.outcome.filter(|_| approval.is_none())),
            approved_by: approval.map(|e| e.approved_by.clone()),
            doc_no: approval.map(|e| e.doc_no.clone()),
            on: approval.map(|e| e.on),
            reason: approval.map(|e| e.reason.clone()),
        });
    }
}
