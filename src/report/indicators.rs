//! The indicators of a month or a year, and its backlog by age, beside the period before and a year before.

mod published;

pub use self::published::published;

use serde::{Serialize, Serializer};

use super::document::Note;
use super::sheet::{Cell, Sheet, ToCell, row};
use crate::domain::civil::Day;
use crate::domain::indicators::{Age, Compared, Indicator, Measure, Reading, Readings, change, change_percent};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::points::{Exact, Published};
use crate::domain::vocab::Coded;

/// A figure as its measure asks for: two decimals of a rate, whole cases, times and days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Cases, times, days.
    Whole(i64),
    /// A rate, or a difference of rates.
    Rate(Published),
}

impl Figure {
    fn of(measure: Measure, value: &Exact) -> Self {
        match measure {
            Measure::Percent => Self::Rate(Published::of(value)),
            // What is counted is whole, and so are differences: nothing is rounded off.
            _ => Self::Whole(Published::of(value).hundredths() / 100),
        }
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Whole(n) => serializer.serialize_i64(*n),
            Self::Rate(rate) => rate.serialize(serializer),
        }
    }
}

impl ToCell for Figure {
    fn cell(&self) -> Cell {
        match self {
            Self::Whole(n) => Cell::Int(*n),
            Self::Rate(rate) => Cell::Figure(*rate),
        }
    }
}

row! {
    /// One indicator of the period.
    pub struct IndicatorRow {
        /// Which.
        pub indicator: Indicator,
        /// What it counts; none of days.
        pub numerator: Option<i64>,
        /// Of how many; of days, the cases they are of; none of a plain count.
        pub base: Option<i64>,
        /// What it comes to; none: there is no base.
        pub current: Option<Figure>,
        /// In what it is measured.
        pub measure: Measure,
        /// What it came to in the period before (上期); none also where the records begin later.
        pub previous: Option<Figure>,
        /// The change since (环比): percentage points, days, cases or times.
        pub change: Option<Figure>,
        /// Of a count, the same in percent.
        pub change_percent: Option<Published>,
        /// What it came to in the same period of the year before (上年同期).
        pub year_before: Option<Figure>,
        /// The change since (同比).
        pub year_change: Option<Figure>,
        /// Of a count, the same in percent.
        pub year_change_percent: Option<Published>,
    }
}

row! {
    /// Cases of one age that were open at the period's end.
    pub struct BacklogRow {
        /// Working days since receipt.
        pub age: Age,
        /// How many.
        pub cases: i64,
        /// Of all that were open.
        pub base: i64,
        /// Their share in percent.
        pub share: Option<Published>,
        /// How many there were at the end of the period before.
        pub previous: Option<Figure>,
        /// The change since.
        pub change: Option<Figure>,
        /// The same in percent.
        pub change_percent: Option<Published>,
        /// How many there were at the end of the same period of the year before.
        pub year_before: Option<Figure>,
        /// The change since.
        pub year_change: Option<Figure>,
        /// The same in percent.
        pub year_change_percent: Option<Published>,
    }
}

row! {
    /// What an indicator says, in words; codes alone, the words are the language's.
    pub struct DefinitionRow {
        /// Which.
        pub indicator: Indicator,
        /// What it says.
        pub definition: Definition,
    }
}

/// The definition of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition(Indicator);

impl Serialize for Definition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.code())
    }
}

impl ToCell for Definition {
    fn cell(&self) -> Cell {
        Cell::word("definition", self.0.code())
    }
}

/// The columns of a row that stand in tables of a year, whose period before is the year before.
const OF_A_YEAR: &[&str] = &["previous", "change", "change_percent"];

/// The columns of indicators that fit on a screen of a hundred columns in both languages.
pub const INDICATORS_SCREEN: &[&str] =
    &["indicator", "numerator", "base", "current", "measure", "previous", "change", "year_before", "year_change"];

/// Those of the backlog.
pub const BACKLOG_SCREEN: &[&str] =
    &["age", "cases", "base", "share", "previous", "change", "year_before", "year_change"];

/// What a report says of the indicators.
#[derive(Clone, Debug, Default)]
pub struct Indicators {
    /// Each indicator.
    pub rows: Vec<IndicatorRow>,
    /// The backlog, all first.
    pub backlog: Vec<BacklogRow>,
    /// What must be said of them.
    pub notes: Vec<Note>,
}

/// What was counted of a period and those it is compared with.
#[derive(Clone, Debug, Default)]
pub struct IndicatorFacts {
    /// The counts, and what they are compared with.
    pub compared: Compared,
    /// The periods compared with whose published figures are quoted, since they are frozen.
    pub quoted: Vec<Period>,
    /// The day on which the first case was received, where it lies in one of the periods compared with.
    pub begun: Option<Day>,
    /// A year among these periods whose notice is not loaded.
    pub unknown: Option<i32>,
}

/// The indicators of a period; `running`: it is not over.
pub fn indicators(facts: &IndicatorFacts, running: bool) -> Indicators {
    let compared = &facts.compared;
    let mut notes = vec![Note::IndicatorsLeaveOut, Note::IndicatorsReckoned, Note::IndicatorsSeen];
    notes.extend(
        (running && (compared.previous.is_some() || compared.year_before.is_some())).then_some(Note::WholePeriods),
    );
    notes.extend((!facts.quoted.is_empty()).then(|| Note::Quoted(facts.quoted.clone())));
    notes.extend(facts.begun.map(Note::RecordsBegin));
    notes.extend(facts.unknown.map(Note::UnknownDays));
    Indicators {
        rows: Indicator::ALL.iter().map(|indicator| row(*indicator, compared)).collect(),
        backlog: Age::ALL.iter().map(|age| backlog(*age, compared)).collect(),
        notes,
    }
}

/// A value of the period before or the year before, and the change since, plain and in percent.
struct Since {
    value: Option<Figure>,
    change: Option<Figure>,
    percent: Option<Published>,
}

fn since(measure: Measure, now: &Reading, before: Option<Reading>) -> Since {
    let figure = |value: &Exact| Figure::of(measure, value);
    let percent = before.as_ref().filter(|_| measure.counts()).and_then(|before| change_percent(now, before));
    Since {
        value: before.as_ref().and_then(|before| before.value.as_ref()).map(figure),
        change: before.as_ref().and_then(|before| change(now, before)).as_ref().map(figure),
        percent: percent.map(|percent| Published::of(&percent)),
    }
}

fn row(indicator: Indicator, compared: &Compared) -> IndicatorRow {
    let measure = indicator.measure();
    let now = indicator.of(&compared.current);
    let reading = |of: &Option<Readings>| of.as_ref().and_then(|readings| readings.indicator(indicator).cloned());
    let previous = since(measure, &now, reading(&compared.previous));
    let year = since(measure, &now, reading(&compared.year_before));
    IndicatorRow {
        indicator,
        // A count is its own value.
        numerator: now.numerator.filter(|_| !measure.counts()),
        base: now.base,
        current: now.value.as_ref().map(|value| Figure::of(measure, value)),
        measure,
        previous: previous.value,
        change: previous.change,
        change_percent: previous.percent,
        year_before: year.value,
        year_change: year.change,
        year_change_percent: year.percent,
    }
}

fn backlog(age: Age, compared: &Compared) -> BacklogRow {
    let reading = |of: &Option<Readings>| of.as_ref().and_then(|readings| readings.cases(age)).map(Reading::count);
    let (cases, base) = (age.of(&compared.current.ages), compared.current.ages.len());
    let now = Reading::count(cases);
    let previous = since(Measure::Cases, &now, reading(&compared.previous));
    let year = since(Measure::Cases, &now, reading(&compared.year_before));
    BacklogRow {
        age,
        cases,
        base,
        share: Reading::rate(cases, base).value.map(|share| Published::of(&share)),
        previous: previous.value,
        change: previous.change,
        change_percent: previous.percent,
        year_before: year.value,
        year_change: year.change,
        year_change_percent: year.percent,
    }
}

/// The tables for people: the indicators, the backlog, and what the indicators say.
pub fn sheets(kind: PeriodKind, rows: &[IndicatorRow], backlog: &[BacklogRow]) -> Vec<Sheet> {
    let definitions: Vec<DefinitionRow> = Indicator::ALL
        .iter()
        .map(|indicator| DefinitionRow { indicator: *indicator, definition: Definition(*indicator) })
        .collect();
    let mut tables = vec![Sheet::of("indicators", rows), Sheet::of("backlog", backlog)];
    if kind == PeriodKind::Year {
        for table in &mut tables {
            let kept: Vec<&str> =
                table.columns.iter().map(AsRef::as_ref).filter(|key| !OF_A_YEAR.contains(key)).collect();
            *table = table.narrowed(&kept);
        }
    }
    tables.push(Sheet::of("definitions", &definitions));
    tables
}
