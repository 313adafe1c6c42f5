//! The monthly notice (通报) as a report: what came in, what was done, in time or not.

mod flow;
mod overdue;
mod rates;

pub use self::flow::{FlowRow, Group, Name, flow};
pub use self::overdue::Overdue;
pub use self::rates::{Metric, RateRow, rates};

use serde::{Serialize, Serializer};

use super::document::{Findings, Note, Sections};
use super::evaluated::{Roll, published};
use super::indicators::{self, BacklogRow, IndicatorFacts, IndicatorRow};
use super::sheet::{Cell, Sheet, ToCell, row};
use super::value::{DueAt, Number};
use crate::domain::civil::Day;
use crate::domain::facts::{FlowCell, Grouped, LeftOut, MonthCell};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::points::{Published, mean_score};
use crate::domain::unit::Unit;
use crate::domain::vocab::{Clock, Coded, Outcome};

row! {
    /// One department's month, counted in department-cases.
    pub struct MonthlyRow {
        /// The code of its class (A、B、C 类), as of the month's last day.
        pub class: String,
        /// The department's code, by which scripts name it.
        pub code: String,
        /// Its full name, as of the month's last day.
        pub name: String,
        /// Department-cases assigned to it in the month, lead or co-handler.
        pub received: i64,
        /// Department-cases closed in the month with an outcome that counts.
        pub closed: i64,
        /// Department-cases not closed at the month's end, or now while the month runs.
        pub open: i64,
        /// Of the open ones, those with a date that was missed and is not met yet; one that missed several counts
        /// once.
        pub overdue: i64,
        /// Responses given in the month in time, by those who must respond.
        pub responded_on_time: i64,
        /// All responses given in the month by those who must respond, in time or not.
        pub responded: i64,
        /// Of the closed ones, those done by their completion date (extensions reckoned in); without a date, not.
        pub closed_on_time: i64,
        /// Of the closed ones, those with a case score: what the mean is made of.
        pub rated: i64,
        /// The mean of these scores, 0 to 100 points, to two decimals; none: no case has one.
        pub mean: Option<Published>,
        /// How many notices (督查通报) of the month name it; those withdrawn are not in it.
        pub notices: i64,
    }
}

row! {
    /// A date that was missed and is not met yet.
    pub struct OverdueRow {
        /// The case's number, `2023-0001`.
        pub number: Number,
        /// The problem in a line.
        pub title: String,
        /// The department's code, by which scripts name it.
        pub code: String,
        /// Its full name, as of the month's last day.
        pub name: String,
        /// Which date: of the response, the joint session or the completion.
        pub clock: Clock,
        /// The last moment on time: the end of its day unless a time was set.
        pub due: DueAt,
        /// How many working days past it the month's end is, or today while the month runs.
        pub days: i64,
        /// Whether the date was reckoned into a year whose notice of holidays was not loaded.
        pub provisional: bool,
    }
}

row! {
    /// A department with nothing in the month.
    pub struct WithoutCasesRow {
        /// The code of its class (A、B、C 类), as of the month's last day.
        pub class: String,
        /// The department's code, by which scripts name it.
        pub code: String,
        /// Its full name, as of the month's last day.
        pub name: String,
    }
}

row! {
    /// A notice that names a department.
    pub struct NoticeRow {
        /// The day of publication, by which the notice counts in a month and a year.
        pub on: Day,
        /// The code of the department that it names.
        pub code: String,
        /// That department's full name, as of the period's last day.
        pub name: String,
        /// For what it is reprimanded, in the notice's words.
        pub reason: String,
        /// The number of the document (文号), if it has one.
        pub doc_no: Option<String>,
    }
}

row! {
    /// Cases closed in the month that count nowhere.
    pub struct LeftOutRow {
        /// The outcome that does not count, or that they were left out of assessment on approval.
        pub why: Why,
        /// How many cases, each once.
        pub cases: i64,
    }
}

/// Why a case counts nowhere: an outcome that does not count, or an approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Why(pub Option<Outcome>);

impl Why {
    fn words(self) -> (&'static str, &'static str) {
        self.0.map_or(("left_out", "excluded"), |outcome| (Outcome::KIND, outcome.code()))
    }
}

impl Serialize for Why {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.words().1)
    }
}

impl ToCell for Why {
    fn cell(&self) -> Cell {
        let (set, code) = self.words();
        Cell::word(set, code)
    }
}

/// The tables of the monthly report.
#[derive(Clone, Debug, Serialize)]
pub struct Monthly {
    /// The departments.
    pub departments: Vec<MonthlyRow>,
    /// The dates that were missed and are not met yet.
    pub overdue: Overdue,
    /// Those with nothing in the month.
    pub without_cases: Vec<WithoutCasesRow>,
    /// The notices.
    pub notices: Vec<NoticeRow>,
    /// What came in and what was closed.
    pub flow: Vec<FlowRow>,
    /// The rates, each with its numerator and base.
    pub rates: Vec<RateRow>,
    /// What is in none of the figures.
    pub left_out: Vec<LeftOutRow>,
    /// The indicators, beside the month before and a year before.
    pub indicators: Vec<IndicatorRow>,
    /// The cases open at its end, by age.
    pub backlog: Vec<BacklogRow>,
}

impl Sections for Monthly {
    const REPORT: &'static str = "monthly";
    const SCREEN: &'static [&'static str] = &[
        "class",
        "code",
        "name",
        "received",
        "closed",
        "open",
        "overdue",
        "responded_on_time",
        "responded",
        "closed_on_time",
        "rated",
        "mean",
        "notices",
    ];
    const NARROW: &'static [&'static str] = &[
        "class",
        "name",
        "received",
        "closed",
        "open",
        "overdue",
        "responded_on_time",
        "closed_on_time",
        "mean",
        "notices",
    ];

    fn sheets(&self) -> Vec<Sheet> {
        let mut sheets = vec![
            Sheet::of("departments", &self.departments),
            Sheet { beyond: self.overdue.beyond(), ..Sheet::each("overdue", self.overdue.iter()) },
            Sheet::of("without_cases", &self.without_cases),
            Sheet::of("notices", &self.notices),
            Sheet::of("flow", &self.flow),
            Sheet::of("rates", &self.rates),
            Sheet::of("left_out", &self.left_out),
        ];
        sheets.extend(indicators::sheets(PeriodKind::Month, &self.indicators, &self.backlog));
        sheets
    }
}

/// What was counted for a month.
#[derive(Clone, Debug, Default)]
pub struct MonthFacts {
    /// Department-cases.
    pub cells: Grouped<MonthCell>,
    /// Cases.
    pub flow: Grouped<FlowCell>,
    /// Cases that count nowhere.
    pub left_out: Vec<LeftOut>,
    /// Missed dates.
    pub overdue: Overdue,
    /// Notices.
    pub notices: Vec<NoticeRow>,
    /// What the indicators are reckoned from, where they are asked for.
    pub indicators: Option<IndicatorFacts>,
}

/// The report of a month; `running`: it is not over.
pub fn monthly(roll: Roll<'_>, month: Period, facts: MonthFacts, running: bool) -> Findings<Monthly> {
    let by_department = &facts.cells.departments;
    let named = |code: &str| facts.notices.iter().filter(|notice| notice.code == code).count();
    let mut units: Vec<&Unit> = roll.departments().collect();
    let class = |unit: &Unit| unit.class.clone().unwrap_or_default();
    units.sort_by_cached_key(|unit| (roll.class_place(&class(unit)), class(unit), unit.code.clone()));
    let there = |unit: &Unit| unit.active_on(month.last_day());
    let departments: Vec<MonthlyRow> = units
        .iter()
        .filter(|unit| there(unit) || by_department.contains_key(&unit.code) || named(&unit.code) > 0)
        .map(|unit| row(unit, by_department.get(&unit.code), named(&unit.code)))
        .collect();
    let without_cases = units
        .iter()
        .filter(|unit| there(unit) && !by_department.contains_key(&unit.code))
        .map(|unit| WithoutCasesRow { class: class(unit), code: unit.code.clone(), name: unit.name.clone() })
        .collect();
    let order: Vec<String> = units.iter().map(|unit| unit.code.clone()).collect();
    let indicators = facts.indicators.as_ref().map(|facts| indicators::indicators(facts, running)).unwrap_or_default();
    let mut notes = notes(roll, &facts, running);
    notes.extend(indicators.notes);
    let sections = Monthly {
        departments,
        without_cases,
        flow: flow(roll, &order, by_department, &facts.flow),
        rates: rates(roll, &order, &facts.cells),
        left_out: facts.left_out.iter().map(|l| LeftOutRow { why: Why(l.outcome), cases: l.cases }).collect(),
        overdue: facts.overdue,
        notices: facts.notices,
        indicators: indicators.rows,
        backlog: indicators.backlog,
    };
    Findings { sections, notes, schemes: Vec::new() }
}

fn row(unit: &Unit, cell: Option<&MonthCell>, notices: usize) -> MonthlyRow {
    let cell = cell.cloned().unwrap_or_default();
    let mean = mean_score(cell.units, cell.rated);
    MonthlyRow {
        class: unit.class.clone().unwrap_or_default(),
        code: unit.code.clone(),
        name: unit.name.clone(),
        received: cell.received,
        closed: cell.closed,
        open: cell.open,
        overdue: cell.overdue,
        responded_on_time: cell.responded_on_time,
        responded: cell.responded,
        closed_on_time: cell.closed_on_time,
        rated: cell.rated,
        mean: published(mean.as_ref()),
        notices: i64::try_from(notices).unwrap_or(i64::MAX),
    }
}

fn notes(roll: Roll<'_>, facts: &MonthFacts, running: bool) -> Vec<Note> {
    let cells = facts.cells.departments.values();
    let (closed, rated) = cells.fold((0, 0), |(closed, rated), cell| (closed + cell.closed, rated + cell.rated));
    let unrated = closed - rated;
    let unknown = facts.overdue.provisional();
    let mut notes = Vec::new();
    notes.extend(running.then_some(Note::Running));
    // A scheme without evaluation rates nobody.
    notes.extend((unrated > 0 && roll.scheme.evaluation.is_some()).then_some(Note::MonthUnrated { unrated, closed }));
    notes.extend((unknown > 0).then_some(Note::UnknownYear(unknown)));
    notes.push(Note::Counted);
    notes
}
