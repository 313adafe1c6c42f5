//! How a department's row of the monthly notice came about: each figure with the cases behind it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::step::{Step, StepRow, Steps, TERMS, sum};
use super::{Keep, Listed, NotCountedRow, Number, weigh};
use crate::domain::event::SchemeId;
use crate::domain::facts::MonthCell;
use crate::domain::number::CaseId;
use crate::domain::part::{Part, Stand, WhyNot};
use crate::domain::period::Period;
use crate::domain::points::{digits, ratio, units_exact};
use crate::domain::scheme::{RaterWeights, Scheme};
use crate::domain::vocab::{Coded, Role, coded};
use crate::report::document::{Findings, Sections};
use crate::report::monthly::{FlowRow, Group, Monthly, MonthlyRow, NoticeRow, OverdueRow, RateRow};
use crate::report::sheet::{Sheet, row};
use crate::report::value::{At, DueAt, Precise};

coded! {
    /// A figure of the monthly notice.
    Figure, "figure" {
        /// Assigned before the month and not closed before it.
        CarriedOver = "carried_over",
        /// Assigned in the month.
        Received = "received",
        /// Closed in it.
        Closed = "closed",
        /// Open at its end.
        Open = "open",
        /// Of these, with a date that was missed and is not met.
        Overdue = "overdue",
        /// Responded in the month, where that was a duty.
        Responded = "responded",
        /// Of these, in time.
        RespondedOnTime = "responded_on_time",
        /// The response fell due in the month.
        ResponsesDue = "responses_due",
        /// Of these, given in time.
        ResponsesKept = "responses_kept",
        /// Closed in the month, with a completion date.
        ClosedWithDue = "closed_with_due",
        /// Of these, done by it.
        ClosedOnTime = "closed_on_time",
        /// Closed in the month and rated.
        Rated = "rated",
    }
}

impl Figure {
    /// What a department-case adds to the figure: 0 or 1.
    fn of(self, cell: &MonthCell) -> i64 {
        match self {
            Self::CarriedOver => cell.carried_over,
            Self::Received => cell.received,
            Self::Closed => cell.closed,
            Self::Open => cell.open,
            Self::Overdue => cell.overdue,
            Self::Responded => cell.responded,
            Self::RespondedOnTime => cell.responded_on_time,
            Self::ResponsesDue => cell.responses_due,
            Self::ResponsesKept => cell.responses_kept,
            Self::ClosedWithDue => cell.closed_with_due,
            Self::ClosedOnTime => cell.closed_on_time,
            Self::Rated => cell.rated,
        }
    }
}

row! {
    /// A figure, and the cases behind it.
    pub struct FigureRow {
        /// Which.
        pub figure: Figure,
        /// How many cases.
        pub cases: i64,
        /// Their numbers, blanks between.
        pub numbers: String,
    }
}

row! {
    /// A case that is in figures of the month.
    pub struct MonthCaseRow {
        /// Its number.
        pub number: Number,
        /// Its number in another system.
        pub r#ref: Option<String>,
        /// The problem in a line.
        pub title: String,
        /// The department's part.
        pub role: Role,
        /// When it was assigned.
        pub assigned_at: At,
        /// Until when it had to respond.
        pub respond_due: Option<DueAt>,
        /// When it did.
        pub responded_at: Option<At>,
        /// The completion date in force.
        pub due: Option<DueAt>,
        /// When it was done.
        pub resolved_at: Option<At>,
        /// When it was closed.
        pub closed_at: Option<At>,
        /// Ratings by their weights, where it is closed in the month and has a score.
        pub reckoning: String,
        /// The case score, where it is closed in the month.
        pub score: Option<Precise>,
        /// The figures that it is in.
        pub counted_in: Vec<Figure>,
    }
}

/// The tables of the derivation of a month.
#[derive(Clone, Debug, Serialize)]
pub struct MonthExplained {
    /// The department's row as the notice has it.
    pub departments: Vec<MonthlyRow>,
    /// Its figures with the cases behind them.
    pub figures: Vec<FigureRow>,
    /// How the mean came about.
    pub steps: Vec<StepRow>,
    /// The cases.
    pub cases: Listed<MonthCaseRow>,
    /// Those that are in no figure.
    pub left_out: Listed<NotCountedRow>,
    /// The dates that were missed and are not met.
    pub overdue: Vec<OverdueRow>,
    /// The notices that name it.
    pub notices: Vec<NoticeRow>,
    /// Its flow as the notice has it.
    pub flow: Vec<FlowRow>,
    /// Its rates as the notice has them.
    pub rates: Vec<RateRow>,
}

impl Sections for MonthExplained {
    const REPORT: &'static str = "explain";
    const SCREEN: &'static [&'static str] = Monthly::NARROW;
    const NARROW: &'static [&'static str] = Monthly::NARROW;

    fn sheets(&self) -> Vec<Sheet> {
        vec![
            Sheet::of("departments", &self.departments),
            Sheet::of("figures", &self.figures),
            Sheet::of("steps", &self.steps),
            self.cases.sheet("cases"),
            self.left_out.sheet("left_out"),
            Sheet::of("overdue", &self.overdue),
            Sheet::of("notices", &self.notices),
            Sheet::of("flow", &self.flow),
            Sheet::of("rates", &self.rates),
        ]
    }
}

/// The cases behind a month's figures, gathered one by one.
#[derive(Debug)]
pub struct MonthGathered {
    cases: Listed<MonthCaseRow>,
    left_out: Listed<NotCountedRow>,
}

impl MonthGathered {
    /// Nothing yet.
    pub fn new(keep: Keep) -> Self {
        Self { cases: Listed::new(keep), left_out: Listed::new(keep) }
    }

    /// Adds a part; `cell` is what it adds to the figures, `weights` those of a role by the scheme of a case.
    pub fn add(
        &mut self,
        part: &Part,
        month: Period,
        cell: Option<&MonthCell>,
        weights: &dyn Fn(SchemeId, Role) -> RaterWeights,
    ) {
        if let Some(cell) = cell {
            self.cases.push(case(part, cell, weights));
        }
        if let Some(row) = left_out(part, month) {
            self.left_out.push(row);
        }
    }
}

/// The derivation of a department's month; `None` if it does not stand in the notice.
///
/// `counted` is what each of its cases adds to the figures, `gathered` what it had to do with.
pub fn month(
    found: Findings<Monthly>,
    code: &str,
    (month, scheme): (Period, &Scheme),
    counted: &BTreeMap<CaseId, MonthCell>,
    gathered: MonthGathered,
) -> Option<Findings<MonthExplained>> {
    let sections = found.sections;
    let row = sections.departments.into_iter().find(|row| row.code == code)?;
    let own = |by: Group, key: Option<&str>| by == Group::Department && key == Some(code);
    let figure = |figure: &Figure| {
        let cases = counted.iter().filter(|(_, cell)| figure.of(cell) > 0);
        let numbers: Vec<String> = cases.map(|(case, _)| case.to_string()).collect();
        FigureRow {
            figure: *figure,
            cases: i64::try_from(numbers.len()).unwrap_or(i64::MAX),
            numbers: numbers.join(" "),
        }
    };
    let explained = MonthExplained {
        figures: Figure::ALL.iter().map(figure).collect(),
        steps: mean(month, scheme, counted.values()),
        cases: gathered.cases,
        left_out: gathered.left_out,
        overdue: sections.overdue.iter().filter(|row| row.code == code).collect(),
        notices: sections.notices.into_iter().filter(|row| row.code == code).collect(),
        flow: sections.flow.into_iter().filter(|row| own(row.by, row.key.as_deref())).collect(),
        rates: sections.rates.into_iter().filter(|row| own(row.by, row.key.as_deref())).collect(),
        departments: vec![row],
    };
    Some(Findings { sections: explained, notes: found.notes, schemes: found.schemes })
}

/// How the mean came about; nothing where no case is rated.
fn mean<'c>(month: Period, scheme: &Scheme, cells: impl Iterator<Item = &'c MonthCell>) -> Vec<StepRow> {
    let scores: Vec<i64> = cells.filter(|cell| cell.rated > 0).map(|cell| cell.units).collect();
    let total = units_exact(scores.iter().sum());
    let terms: Vec<String> = scores.iter().take(TERMS + 1).map(|units| digits(&units_exact(*units))).collect();
    let rated = i64::try_from(scores.len()).unwrap_or(i64::MAX);
    let Some(share) = ratio(1, rated) else { return Vec::new() };
    let mut steps = Steps::new(month, scheme);
    steps.count(Step::Rated, String::new(), rated);
    steps.add(Step::Sum, sum(&terms), Some(&total));
    steps.publish(Step::Mean, format!("{} / {rated}", digits(&total)), &(&total * share));
    steps.rows()
}

fn case(part: &Part, cell: &MonthCell, weights: &dyn Fn(SchemeId, Role) -> RaterWeights) -> MonthCaseRow {
    let a = &part.assignment;
    let score = a.score.filter(|_| cell.rated > 0);
    MonthCaseRow {
        number: Number(part.case),
        r#ref: part.reference.clone(),
        title: part.title.clone(),
        role: a.role,
        assigned_at: At(a.assigned_at),
        respond_due: a.respond_due.map(|due| DueAt(due.at)),
        responded_at: a.responded_at.map(At),
        due: a.due.map(|due| DueAt(due.at)),
        resolved_at: a.resolved_at.map(At),
        closed_at: part.closed_at.map(At),
        reckoning: score.map_or_else(String::new, |_| weigh(a, weights(part.scheme, a.role))),
        score: score.map(Precise),
        counted_in: Figure::ALL.iter().copied().filter(|figure| figure.of(cell) > 0).collect(),
    }
}

/// A case that is in no figure: left out on approval, or closed with an outcome that does not count.
fn left_out(part: &Part, month: Period) -> Option<NotCountedRow> {
    let counted = part.closed_on.filter(|day| month.contains(*day));
    match part.stands(month, counted)? {
        Stand::LeftOut(why @ (WhyNot::Excluded | WhyNot::Outcome(_))) => Some(NotCountedRow::of(part, month, why)),
        Stand::LeftOut(WhyNot::Open | WhyNot::RatedElsewhere) | Stand::Counted(_) => None,
    }
}
