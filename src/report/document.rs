//! What every report has: its period, status, scheme, settings, sections and notes.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::other_rules::OtherRules;
use super::sheet::{Key, Sheet};
use super::value::At;
use crate::domain::civil::{Day, Moment};
use crate::domain::number::CaseId;
use crate::domain::period::Period;
use crate::domain::scheme::Scheme;
use crate::domain::vocab::Coded;

/// Whether the figures can still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Complete, reckoned from the records as they stand.
    Live,
    /// The period is not over, or something that a figure needs is lacking.
    Provisional,
    /// As they stood when the period was frozen.
    Frozen,
}

impl Coded for Status {
    const KIND: &'static str = "status";
    const ALL: &'static [Self] = &[Self::Live, Self::Provisional, Self::Frozen];

    fn code(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Provisional => "provisional",
            Self::Frozen => "frozen",
        }
    }
}

/// A report as scripts get it.
#[derive(Clone, Debug, Serialize)]
pub struct Report<S> {
    /// Which report.
    pub report: &'static str,
    /// Its period.
    pub period: Span,
    /// Whether the figures can still change.
    pub status: Status,
    /// When it was drawn up.
    pub as_of: At,
    /// The rules by which.
    pub scheme: SchemeMark,
    /// Those of the quarters, in order, where the period is longer than a quarter.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub schemes: Vec<QuarterScheme>,
    /// The settings of these rules.
    pub settings: Settings,
    /// Its tables.
    pub sections: S,
    /// What a reader must know, in words.
    pub notes: Vec<String>,
}

/// A period with its first and its last date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// Its name: `2023-Q2`.
    pub label: String,
    /// Its first date.
    pub from: Day,
    /// Its last date.
    pub to: Day,
}

impl From<Period> for Span {
    fn from(period: Period) -> Self {
        Self { label: period.label(), from: period.first_day(), to: period.last_day() }
    }
}

/// A scheme by its code and the fingerprint of its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemeMark {
    /// Its code.
    pub code: String,
    /// The SHA-256 of its text.
    pub sha256: String,
}

/// The scheme by which one quarter of a longer period is evaluated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuarterScheme {
    /// The quarter.
    pub quarter: Period,
    /// The scheme's code.
    pub code: String,
    /// The SHA-256 of its text.
    pub sha256: String,
    /// The first day on which it holds.
    pub from: Day,
    /// Whether it has rules of evaluation; without them the quarter has no scores.
    pub evaluates: bool,
}

impl QuarterScheme {
    /// Whether the other quarter is evaluated by the same scheme.
    pub fn agrees(&self, other: &Self) -> bool {
        (&self.sha256, self.from) == (&other.sha256, other.from)
    }
}

/// A case that counts in a quarter, and counted in frozen ones before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedAgain {
    /// The case.
    pub case: CaseId,
    /// The departments for which it does.
    pub departments: Vec<String>,
    /// The quarter.
    pub quarter: Period,
    /// The frozen ones.
    pub before: Vec<Period>,
}

/// The settings of a scheme, in its own order; in JSON an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings(Vec<(Key, String)>);

impl Settings {
    /// Those of a scheme.
    pub fn of(scheme: &Scheme) -> Self {
        Self(scheme.settings().into_iter().map(|(key, value)| (key.into(), value)).collect())
    }

    /// Each as key and value.
    pub fn pairs(&self) -> &[(Key, String)] {
        &self.0
    }

    /// Each as `key=value`.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|(key, value)| format!("{key}={value}"))
    }
}

impl Serialize for Settings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Settings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Settings;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("settings by their keys")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Settings, A::Error> {
                let mut all = Vec::new();
                while let Some((key, value)) = map.next_entry::<String, String>()? {
                    all.push((key.into(), value));
                }
                Ok(Settings(all))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// The tables of one report.
pub trait Sections: Serialize {
    /// The report's name.
    const REPORT: &'static str;
    /// The columns of `departments` that a wide screen has room for; files have them all.
    const SCREEN: &'static [&'static str];
    /// Those that fit on a screen of a hundred columns in both languages.
    const NARROW: &'static [&'static str];
    /// The tables, `departments` first.
    fn sheets(&self) -> Vec<Sheet>;
}

/// What a builder found: the tables, and what must be said about them.
#[derive(Clone, Debug)]
pub struct Findings<S> {
    /// The tables.
    pub sections: S,
    /// What must be said, departments by their codes.
    pub notes: Vec<Note>,
    /// The schemes of its quarters, where the period is longer than a quarter.
    pub schemes: Vec<QuarterScheme>,
}

/// What a reader must know beside the tables. Its JSON is a stored format: that of frozen reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// The period is not over.
    Running,
    /// These have cases without a score.
    Unrated(Vec<String>),
    /// These have no case with a score.
    NoRatings(Vec<String>),
    /// These have cases, but no votes.
    NoVotes(Vec<String>),
    /// A quarter was left out of the mean of these.
    QuarterMissing(Vec<String>),
    /// These were given the mean of their class.
    Substituted(Vec<String>),
    /// No department stands in the report.
    Nobody,
    /// Consequences are leads for people.
    Leads,
    /// The quarters are evaluated by schemes that differ.
    Schemes(Vec<QuarterScheme>),
    /// Quarters and cases that go by other settings than those of the period's last day.
    OtherRules(Vec<OtherRules>),
    /// The schemes of these quarters evaluate nobody.
    NotEvaluated(Vec<QuarterScheme>),
    /// Cases closed in the month that have no score yet, of all that were closed.
    MonthUnrated {
        /// Without a score.
        unrated: i64,
        /// All.
        closed: i64,
    },
    /// Due dates that were reckoned into a year whose notice is not loaded.
    UnknownYear(usize),
    /// Which cases a monthly report counts.
    Counted,
    /// These quarters stand as they were frozen.
    QuartersFrozen(Vec<Period>),
    /// These cases count although a frozen quarter counted them, since they were taken up again or rated after it.
    CountedAgain(Vec<CountedAgain>),
    /// A scheme is only supposed: it did not hold.
    Supposed,
    /// Two schemes stand side by side.
    Compared {
        /// How many departments stand in different places.
        moved: usize,
    },
    /// Which cases the indicators leave out.
    IndicatorsLeaveOut,
    /// How the indicators' percentiles and changes are reckoned.
    IndicatorsReckoned,
    /// As of when the indicators see what happened.
    IndicatorsSeen,
    /// A period that is not over is compared with whole ones.
    WholePeriods,
    /// Of these periods the published figures are quoted, since they are frozen.
    Quoted(Vec<Period>),
    /// The records begin on this day, within a period that is compared with.
    RecordsBegin(Day),
    /// Working days of this year are counted from weekends alone: its notice is not loaded.
    UnknownDays(i32),
    /// Frozen before the period was over.
    FrozenEarly,
    /// Frozen although something was lacking.
    FrozenLacking {
        /// Department-cases without a score.
        ratings: i64,
        /// Departments with cases, but no votes.
        votes: i64,
    },
    /// Reckoned anew for a period that is frozen: how many figures differ, by how many events.
    Anew {
        /// Figures that differ.
        differences: usize,
        /// Events that bear on them.
        causes: usize,
    },
    /// Changes recorded in the period that bear on frozen ones.
    LateChanges(usize),
    /// Of the periods that they bear on, these were released since.
    LateReleased(Vec<Period>),
    /// With them stand those recorded since the period before was frozen early.
    LateSince {
        /// The period before.
        period: Period,
        /// When it was frozen.
        at: Moment,
    },
}

impl Note {
    /// What of it concerns some departments; `None` where nothing does.
    pub fn among(self, some: &[&str]) -> Option<Self> {
        let own = |codes: Vec<String>, note: fn(Vec<String>) -> Self| {
            let codes: Vec<String> = codes.into_iter().filter(|code| some.contains(&code.as_str())).collect();
            (!codes.is_empty()).then(|| note(codes))
        };
        match self {
            Self::Unrated(codes) => own(codes, Self::Unrated),
            Self::NoRatings(codes) => own(codes, Self::NoRatings),
            Self::NoVotes(codes) => own(codes, Self::NoVotes),
            Self::QuarterMissing(codes) => own(codes, Self::QuarterMissing),
            Self::Substituted(codes) => own(codes, Self::Substituted),
            Self::CountedAgain(mut cases) => {
                cases.retain(|one| one.departments.iter().any(|code| some.contains(&code.as_str())));
                (!cases.is_empty()).then_some(Self::CountedAgain(cases))
            }
            other => Some(other),
        }
    }

    /// Whether figures will change once what it speaks of is there.
    pub fn provisional(&self) -> bool {
        match self {
            Self::Running
            | Self::Unrated(_)
            | Self::NoRatings(_)
            | Self::NoVotes(_)
            | Self::QuarterMissing(_)
            | Self::MonthUnrated { .. }
            | Self::UnknownYear(_) => true,
            Self::Substituted(_)
            | Self::Nobody
            | Self::Leads
            | Self::Schemes(_)
            | Self::NotEvaluated(_)
            | Self::OtherRules(_)
            | Self::Counted
            | Self::QuartersFrozen(_)
            | Self::CountedAgain(_)
            | Self::Supposed
            | Self::Compared { .. }
            | Self::IndicatorsLeaveOut
            | Self::IndicatorsReckoned
            | Self::IndicatorsSeen
            | Self::WholePeriods
            | Self::Quoted(_)
            | Self::RecordsBegin(_)
            // Nothing that is evaluated rests on how long a case took.
            | Self::UnknownDays(_)
            | Self::FrozenEarly
            | Self::FrozenLacking { .. }
            | Self::Anew { .. }
            | Self::LateChanges(_)
            | Self::LateReleased(_)
            | Self::LateSince { .. } => false,
        }
    }
}

impl<S> Findings<S> {
    /// Whether the figures can still change.
    pub fn status(&self) -> Status {
        if self.notes.iter().any(Note::provisional) { Status::Provisional } else { Status::Live }
    }

    /// The report; `words` are those of the notes.
    pub fn report(self, period: Period, scheme: &Scheme, sha256: &str, now: Moment, words: Vec<String>) -> Report<S>
    where
        S: Sections,
    {
        Report {
            report: S::REPORT,
            period: period.into(),
            status: self.status(),
            as_of: At(now),
            scheme: SchemeMark { code: scheme.code.clone(), sha256: sha256.to_owned() },
            schemes: self.schemes,
            settings: Settings::of(scheme),
            sections: self.sections,
            notes: words,
        }
    }
}
