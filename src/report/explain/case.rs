//! How one case's dates and scores came about: each department's clocks, the days that were counted, and
//! what its ratings come to.

mod days;
mod extensions;

pub use self::days::{DayKind, DaysRow};
pub use self::extensions::{Extended, ExtensionRow};

use serde::Serialize;

use super::{Number, weigh};
use crate::domain::calendar::Calendar;
use crate::domain::case::{Assignment, Case};
use crate::domain::civil::{Day, Moment};
use crate::domain::event::{CaseEvent, Due};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::scheme::{CountsOn, RaterWeights, Scheme};
use crate::domain::unit::Unit;
use crate::domain::vocab::{Clock, Coded, Grade, Outcome, Rater, Role};
use crate::report::document::{SchemeMark, Settings};
use crate::report::sheet::{Cell, Sheet, ToCell, row};
use crate::report::value::{At, DueAt, Precise};

row! {
    /// One department's part: its score, and where it counts.
    pub struct PartRow {
        /// Its code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Its part.
        pub role: Role,
        /// Ratings by their weights.
        pub reckoning: String,
        /// The case score.
        pub score: Option<Precise>,
        /// The raters whose rating is lacking.
        pub lacking: Vec<Rater>,
        /// The day on which it counts.
        pub counted_on: Option<Day>,
        /// The month, quarter, half and year in which it does, blanks between.
        pub counts_in: String,
        /// Why it counts nowhere.
        pub why: Option<Nowhere>,
    }
}

row! {
    /// An approval by which a department is left out of assessment on the case.
    pub struct ApprovalRow {
        /// Its code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Who approved it.
        pub approved_by: String,
        /// In which document.
        pub doc_no: String,
        /// On which day.
        pub on: Day,
        /// For which reason.
        pub reason: String,
    }
}

/// Why a case counts nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Nowhere {
    /// It is not closed yet.
    Open,
    /// Left out of assessment on approval.
    Excluded,
    /// Closed with an outcome that does not count.
    #[serde(untagged)]
    Outcome(Outcome),
}

impl ToCell for Nowhere {
    fn cell(&self) -> Cell {
        match self {
            Self::Open => Cell::word("left_out", "open"),
            Self::Excluded => Cell::word("left_out", "excluded"),
            Self::Outcome(outcome) => outcome.cell(),
        }
    }
}

row! {
    /// One clock of a department.
    pub struct ClockRow {
        /// Its code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Which clock.
        pub clock: Clock,
        /// From when it runs.
        pub start: At,
        /// The working days that it gives; none: somebody set the date.
        pub days: Option<u32>,
        /// How many they are by the calendar of now, where that is another number: a date that was met stands as it
        /// was reckoned then.
        pub days_now: Option<u32>,
        /// Where the date comes from.
        pub origin: Option<Origin>,
        /// The first date, where another is in force.
        pub first_due: Option<DueAt>,
        /// The last moment in time.
        pub due: Option<DueAt>,
        /// When it was met.
        pub done_at: Option<At>,
        /// Met in time or not.
        pub verdict: Verdict,
        /// The working days past the date.
        pub days_late: Option<u32>,
        /// Whether it was reckoned into a year whose notice was not loaded.
        pub provisional: bool,
    }
}

/// Where a due date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Working days after the start.
    WorkingDays,
    /// Promised in the response.
    Promised,
    /// The lead's promise.
    LeadPromised,
    /// Set by the office.
    Office,
    /// An extension.
    Extended,
}

impl Coded for Origin {
    const KIND: &'static str = "origin";
    const ALL: &'static [Self] = &[Self::WorkingDays, Self::Promised, Self::LeadPromised, Self::Office, Self::Extended];

    fn code(self) -> &'static str {
        match self {
            Self::WorkingDays => "working_days",
            Self::Promised => "promised",
            Self::LeadPromised => "lead_promised",
            Self::Office => "office",
            Self::Extended => "extended",
        }
    }
}

/// Whether a date was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Done in time.
    OnTime,
    /// Done after it.
    Late,
    /// Not done, and not due yet.
    Running,
    /// Not done, and due.
    Missed,
    /// Never done; its department was done with the case, or the case closed, before it was due.
    Lapsed,
    /// Done, without a date to keep.
    NoDate,
}

impl Coded for Verdict {
    const KIND: &'static str = "verdict";
    const ALL: &'static [Self] = &[Self::OnTime, Self::Late, Self::Running, Self::Missed, Self::Lapsed, Self::NoDate];

    fn code(self) -> &'static str {
        match self {
            Self::OnTime => "on_time",
            Self::Late => "late",
            Self::Running => "running",
            Self::Missed => "missed",
            Self::Lapsed => "lapsed",
            Self::NoDate => "no_date",
        }
    }
}

row! {
    /// A rating.
    pub struct RatingRow {
        /// The department's code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Who rated.
        pub rater: Rater,
        /// The points.
        pub points: Precise,
        /// Their weight in percent.
        pub weight: i64,
        /// The grade, where one was given.
        pub grade: Option<Grade>,
        /// The criteria, where it was given by them: `timely 18 + plan 15`.
        pub items: String,
        /// When.
        pub at: At,
        /// What was said.
        pub comment: Option<String>,
    }
}

/// The derivation of one case, as scripts get it.
#[derive(Clone, Debug, Serialize)]
pub struct CaseExplained {
    /// That it is one.
    pub report: &'static str,
    /// Its number.
    pub number: Number,
    /// Its number in another system.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
    /// The problem in a line.
    pub title: String,
    /// When it was drawn up.
    pub as_of: At,
    /// The scheme by which the case is judged.
    pub scheme: SchemeMark,
    /// Its settings.
    pub settings: Settings,
    /// The frozen periods whose figures it is in.
    pub frozen: Vec<Period>,
    /// The frozen periods to which it brings something else by now, which their figures do not show.
    pub changed_since: Vec<Period>,
    /// The tables.
    pub sections: CaseSections,
}

/// The tables of the derivation of a case.
#[derive(Clone, Debug, Serialize)]
pub struct CaseSections {
    /// The departments' scores.
    pub departments: Vec<PartRow>,
    /// Their clocks.
    pub clocks: Vec<ClockRow>,
    /// The days that these count.
    pub counted_days: Vec<DaysRow>,
    /// The extensions.
    pub extensions: Vec<ExtensionRow>,
    /// The ratings.
    pub ratings: Vec<RatingRow>,
    /// The approvals by which departments are left out.
    pub exclusions: Vec<ApprovalRow>,
}

impl CaseSections {
    /// The tables as sheets.
    pub fn sheets(&self) -> Vec<Sheet> {
        vec![
            Sheet::of("departments", &self.departments),
            Sheet::of("clocks", &self.clocks),
            Sheet::of("counted_days", &self.counted_days),
            Sheet::of("extensions", &self.extensions),
            Sheet::of("ratings", &self.ratings),
            Sheet::of("exclusions", &self.exclusions),
        ]
    }
}

/// What the derivation of a case stands on.
pub struct CaseFacts<'a> {
    /// The case.
    pub case: &'a Case,
    /// What happened to it, with the moments.
    pub events: &'a [(Moment, CaseEvent)],
    /// The scheme by which it is judged.
    pub scheme: &'a Scheme,
    /// By what it counts: as the scheme in force on the last day of the quarter of its closing has it.
    pub counts_on: CountsOn,
    /// The working calendar.
    pub calendar: &'a Calendar,
    /// All units.
    pub units: &'a [Unit],
    /// The frozen periods whose figures it is in, and those to which it brings something else by now.
    pub frozen: [Vec<Period>; 2],
    /// The clock.
    pub now: Moment,
}

/// The derivation of a case.
pub fn case(facts: &CaseFacts<'_>, sha256: &str) -> CaseExplained {
    let mut sections = CaseSections {
        departments: facts.case.assignments.iter().map(|a| facts.part(a)).collect(),
        clocks: Vec::new(),
        counted_days: Vec::new(),
        extensions: facts.extensions(),
        ratings: facts.case.assignments.iter().flat_map(|a| facts.ratings(a)).collect(),
        exclusions: facts.case.assignments.iter().filter_map(|a| facts.approval(a)).collect(),
    };
    for assignment in &facts.case.assignments {
        let clocks = facts.clocks(assignment);
        for clock in &clocks {
            sections.counted_days.extend(days::counted(clock, facts.calendar));
        }
        sections.clocks.extend(clocks);
    }
    let [frozen, changed_since] = facts.frozen.clone();
    CaseExplained {
        report: "explain",
        number: Number(facts.case.id),
        reference: facts.case.intake.reference.clone(),
        title: facts.case.intake.title.clone(),
        as_of: At(facts.now),
        scheme: SchemeMark { code: facts.scheme.code.clone(), sha256: sha256.to_owned() },
        settings: Settings::of(facts.scheme),
        frozen,
        changed_since,
        sections,
    }
}

impl CaseFacts<'_> {
    fn name(&self, code: &str) -> String {
        self.units.iter().find(|u| u.code == code).map_or_else(|| code.to_owned(), |u| u.name.clone())
    }

    fn weights(&self, role: Role) -> RaterWeights {
        self.scheme.evaluation.as_ref().map(|rules| rules.weights.of(role)).unwrap_or_default()
    }

    fn part(&self, a: &Assignment) -> PartRow {
        let weights = self.weights(a.role);
        let why = match self.case.outcome {
            _ if self.approval(a).is_some() => Some(Nowhere::Excluded),
            None => Some(Nowhere::Open),
            Some(outcome) if !self.case.counts(self.scheme) => Some(Nowhere::Outcome(outcome)),
            Some(_) => None,
        };
        let rated = a.rated_at(self.scheme).filter(|_| self.counts_on == CountsOn::Rated);
        let counted = rated.or(self.case.closed_at).filter(|_| why.is_none()).map(|at| at.date());
        let kinds = [PeriodKind::Quarter, PeriodKind::Half, PeriodKind::Year];
        // A monthly notice counts what was closed in it, whatever counts in an evaluation.
        let month = self.case.closed_at.map(|at| Period::of(PeriodKind::Month, at.date()).label());
        let longer = |day: Day| kinds.map(|kind| Period::of(kind, day).label());
        let periods = |day: Day| month.iter().cloned().chain(longer(day)).collect::<Vec<_>>().join(" ");
        PartRow {
            code: a.department.clone(),
            name: self.name(&a.department),
            role: a.role,
            reckoning: weigh(a, weights),
            score: a.score.map(Precise),
            lacking: a.lacking(weights),
            counted_on: counted,
            counts_in: counted.map(periods).unwrap_or_default(),
            why,
        }
    }

    /// The approval by which a department is left out: the whole case's, or its own.
    fn approval(&self, a: &Assignment) -> Option<ApprovalRow> {
        let approval = self.case.exclusion.as_ref().or(a.exclusion.as_ref())?;
        Some(ApprovalRow {
            code: a.department.clone(),
            name: self.name(&a.department),
            approved_by: approval.approved_by.clone(),
            doc_no: approval.doc_no.clone(),
            on: approval.on,
            reason: approval.reason.clone(),
        })
    }

    fn ratings(&self, a: &Assignment) -> Vec<RatingRow> {
        let weights = self.weights(a.role);
        let row = |(rater, rating): &(Rater, crate::domain::event::Rating)| RatingRow {
            code: a.department.clone(),
            name: self.name(&a.department),
            rater: *rater,
            points: Precise(rating.points),
            weight: i64::from(weights.of(*rater)),
            grade: rating.grade,
            items: rating.items.iter().map(|(key, points)| format!("{key} {points}")).collect::<Vec<_>>().join(" + "),
            at: At(rating.at),
            comment: rating.comment.clone(),
        };
        a.ratings.iter().map(row).collect()
    }

    fn clocks(&self, a: &Assignment) -> Vec<ClockRow> {
        let stopped = a.stopped(self.case.closed_at);
        let late = a.late(self.case.closed_at, self.now);
        let began = |clock| a.began(clock, self.events.iter().map(|(at, event)| (*at, event)));
        let there = a.clocks().into_iter().filter(|(_, due, done)| due.is_some() || done.is_some());
        there
            .map(|(clock, due, done)| {
                let start = began(clock);
                let missed = late.contains(&clock);
                let verdict = match (due, done) {
                    (None, _) => Verdict::NoDate,
                    (_, Some(_)) if missed => Verdict::Late,
                    (_, Some(_)) => Verdict::OnTime,
                    (_, None) if missed => Verdict::Missed,
                    (_, None) if stopped.is_some() => Verdict::Lapsed,
                    (_, None) => Verdict::Running,
                };
                let seen = done.or(stopped).unwrap_or(self.now).min(self.now);
                let first = a.first_due.filter(|first| clock == Clock::Resolve && Some(*first) != due);
                let counted = due.and_then(|due| due.days).zip(due).map(|(days, due)| {
                    let now = self.calendar.count(start.date(), due.at.date());
                    (now != days).then_some(now)
                });
                ClockRow {
                    code: a.department.clone(),
                    name: self.name(&a.department),
                    clock,
                    start: At(start),
                    days: due.and_then(|due| due.days),
                    days_now: counted.flatten(),
                    origin: due.map(|due| self.origin(a, clock, due)),
                    first_due: first.map(|first| DueAt(first.at)),
                    due: due.map(|due| DueAt(due.at)),
                    done_at: done.map(At),
                    verdict,
                    days_late: due.filter(|_| missed).map(|due| self.calendar.count(due.at.date(), seen.date())),
                    provisional: due.is_some_and(|due| due.provisional),
                }
            })
            .collect()
    }

    fn origin(&self, a: &Assignment, clock: Clock, due: Due) -> Origin {
        let by_office = self.case.own_due == Some(due.at);
        if clock == Clock::Resolve && a.extensions > 0 && !(by_office && self.case.reopened > 0) {
            Origin::Extended
        } else if due.days.is_some() {
            Origin::WorkingDays
        } else if by_office {
            Origin::Office
        } else if a.promised_on.is_none() {
            Origin::LeadPromised
        } else {
            Origin::Promised
        }
    }
}
