//! Months, quarters, half years and years: the spans that reports are drawn up for.
//!
//! Inside the program a period is half-open, from its first day up to, but not including, the
//! first day of the next; so no rule ever needs to know how long a month is.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::civil::{Day, FIRST_YEAR, LAST_YEAR, Moment, narrow, start_of};

/// One calendar period. Serialises as its label (`2023-Q2`). The order is by kind, and
/// chronological within a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Period {
    /// A month.
    Month {
        /// The calendar year.
        year: i32,
        /// 1 to 12.
        month: u32,
    },
    /// Three months.
    Quarter {
        /// The calendar year.
        year: i32,
        /// 1 to 4.
        quarter: u32,
    },
    /// Six months.
    Half {
        /// The calendar year.
        year: i32,
        /// 1 or 2.
        half: u32,
    },
    /// A calendar year.
    Year {
        /// The calendar year.
        year: i32,
    },
}

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PeriodKind {
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// Six months.
    Half,
    /// A calendar year.
    Year,
}

/// Why a text is not a period. Carries the text as it was given; the words for people are the
/// command line's, the `Display` here is for logs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// Nothing but blanks.
    #[error("no period given")]
    Empty,
    /// Not one of the forms that are read.
    #[error("not a period: {given}")]
    Unreadable {
        /// The text as given.
        given: String,
    },
    /// The form is right, but there is no such period: 2023-13, 2023-Q5.
    #[error("no such period: {given}")]
    Impossible {
        /// The text as given.
        given: String,
    },
    /// The year lies outside 1990..=2100.
    #[error("year out of range: {given}")]
    OutOfRange {
        /// The text as given.
        given: String,
    },
}

impl Period {
    /// The period of this kind that a date lies in.
    pub fn of(kind: PeriodKind, day: Day) -> Period {
        let year = day.year();
        match kind {
            PeriodKind::Month => Period::Month { year, month: day.month() },
            PeriodKind::Quarter => Period::Quarter { year, quarter: day.month0() / 3 + 1 },
            PeriodKind::Half => Period::Half { year, half: day.month0() / 6 + 1 },
            PeriodKind::Year => Period::Year { year },
        }
    }

    /// Reads `2023-05`, `2023-5`, `2023年5月`, `202305`; `2023-Q2`, `2023Q2`, `2023年第二季度`,
    /// `2023年2季度`; `2023-H1`, `2023年上半年`; `2023`, `2023年`. Full-width characters read as
    /// their ASCII twins, the case of letters does not matter.
    ///
    /// # Errors
    /// [`PeriodError`], which tells text that is no period from a period that cannot be.
    pub fn parse(text: &str) -> Result<Period, PeriodError> {
        let narrowed: String = narrow(text).chars().filter(|c| !c.is_whitespace()).collect();
        if narrowed.is_empty() {
            return Err(PeriodError::Empty);
        }
        let given = || text.to_owned();
        let (kind, year, number) = read(&narrowed).ok_or_else(|| PeriodError::Unreadable { given: given() })?;
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(PeriodError::OutOfRange { given: given() });
        }
        if !(1..=kind.per_year()).contains(&number) {
            return Err(PeriodError::Impossible { given: given() });
        }
        Ok(kind.nth(year, number))
    }

    /// How long the period is.
    pub fn kind(self) -> PeriodKind {
        match self {
            Period::Month { .. } => PeriodKind::Month,
            Period::Quarter { .. } => PeriodKind::Quarter,
            Period::Half { .. } => PeriodKind::Half,
            Period::Year { .. } => PeriodKind::Year,
        }
    }

    /// The calendar year the period lies in.
    pub fn year(self) -> i32 {
        match self {
            Period::Month { year, .. }
            | Period::Quarter { year, .. }
            | Period::Half { year, .. }
            | Period::Year { year } => year,
        }
    }

    /// The first date of the period.
    pub fn first_day(self) -> Day {
        let month = (self.number() - 1) * (12 / self.kind().per_year()) + 1;
        // Fails only for years that no calendar here reaches, and then at the calendar's end.
        NaiveDate::from_ymd_opt(self.year(), month, 1).unwrap_or(NaiveDate::MAX)
    }

    /// The last date of the period.
    pub fn last_day(self) -> Day {
        self.end().pred_opt().unwrap_or(NaiveDate::MAX)
    }

    /// The first date after the period.
    pub fn end(self) -> Day {
        self.next().first_day()
    }

    /// 00:00:00 of the first date: the first moment of the period.
    pub fn start_moment(self) -> Moment {
        start_of(self.first_day())
    }

    /// 00:00:00 of the first date after the period: the first moment that no longer belongs to it.
    pub fn end_moment(self) -> Moment {
        start_of(self.end())
    }

    /// Up to which moment, itself left out, a period is seen: to its end, or as far as it has come. Spans end before
    /// their end, so that what happens this second is seen.
    pub fn seen_until(self, now: Moment) -> Moment {
        self.end_moment().min(now + TimeDelta::seconds(1))
    }

    /// Does the date lie in the period?
    pub fn contains(self, day: Day) -> bool {
        Period::of(self.kind(), day) == self
    }

    /// The period's name: `2023-05`, `2023-Q2`, `2023-H1`, `2023`.
    pub fn label(self) -> String {
        self.to_string()
    }

    /// The period of the same kind just before.
    pub fn previous(self) -> Period {
        let (kind, year, number) = (self.kind(), self.year(), self.number());
        if number > 1 { kind.nth(year, number - 1) } else { kind.nth(year.saturating_sub(1), kind.per_year()) }
    }

    /// The period of the same kind a year before (上年同期).
    pub fn year_before(self) -> Period {
        self.kind().nth(self.year().saturating_sub(1), self.number())
    }

    /// The period of the same kind just after.
    pub fn next(self) -> Period {
        let (kind, year, number) = (self.kind(), self.year(), self.number());
        if number < kind.per_year() { kind.nth(year, number + 1) } else { kind.nth(year.saturating_add(1), 1) }
    }

    /// The quarters that make up a half or a year, in order; a quarter is its own; a month has
    /// none.
    pub fn quarters(self) -> Vec<Period> {
        let quarters = match self {
            Period::Month { .. } => return Vec::new(),
            Period::Quarter { quarter, .. } => quarter..=quarter,
            Period::Half { .. } => self.number() * 2 - 1..=self.number() * 2,
            Period::Year { .. } => 1..=4,
        };
        quarters.map(|quarter| Period::Quarter { year: self.year(), quarter }).collect()
    }

    /// Which of its kind in the year, from 1. The fields are public, so a number that cannot be
    /// is brought to the nearest that can.
    fn number(self) -> u32 {
        let number = match self {
            Period::Month { month, .. } => month,
            Period::Quarter { quarter, .. } => quarter,
            Period::Half { half, .. } => half,
            Period::Year { .. } => 1,
        };
        number.clamp(1, self.kind().per_year())
    }
}

impl PeriodKind {
    /// How many of this kind make up a year.
    pub fn per_year(self) -> u32 {
        match self {
            PeriodKind::Month => 12,
            PeriodKind::Quarter => 4,
            PeriodKind::Half => 2,
            PeriodKind::Year => 1,
        }
    }

    /// The `number`-th period of this kind in the year, from 1.
    fn nth(self, year: i32, number: u32) -> Period {
        match self {
            PeriodKind::Month => Period::Month { year, month: number },
            PeriodKind::Quarter => Period::Quarter { year, quarter: number },
            PeriodKind::Half => Period::Half { year, half: number },
            PeriodKind::Year => Period::Year { year },
        }
    }
}

impl fmt::Display for Period {
    /// The label.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let label = match *self {
            Period::Month { year, month } => format!("{year:04}-{month:02}"),
            Period::Quarter { year, quarter } => format!("{year:04}-Q{quarter}"),
            Period::Half { year, half } => format!("{year:04}-H{half}"),
            Period::Year { year } => format!("{year:04}"),
        };
        f.pad(&label)
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Period, PeriodError> {
        Period::parse(text)
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;

    fn try_from(text: String) -> Result<Period, PeriodError> {
        Period::parse(&text)
    }
}

impl From<Period> for String {
    fn from(period: Period) -> String {
        period.label()
    }
}

/// Kind, year and number of a text without blanks; `None` where it has no known form. The
/// numbers are not judged here.
fn read(text: &str) -> Option<(PeriodKind, i32, u32)> {
    let text = text.to_ascii_uppercase();
    if text.len() == 6
        && let (Some(year), Some(month)) = (text.get(..4).and_then(year_of), text.get(4..).and_then(|m| number(m, 2)))
    {
        return Some((PeriodKind::Month, year, month));
    }
    let year = year_of(text.get(..4)?)?;
    let rest = text.get(4..)?;
    if matches!(rest, "" | "年" | "年度" | "全年" | "年全年") {
        return Some((PeriodKind::Year, year, 1));
    }
    if let Some(rest) = rest.strip_prefix(['-', '/', '.'])
        && let Some(month) = number(rest, 2)
    {
        return Some((PeriodKind::Month, year, month));
    }
    let rest = rest.strip_prefix(['-', '年']).unwrap_or(rest);
    match rest {
        "上半年" => return Some((PeriodKind::Half, year, 1)),
        "下半年" => return Some((PeriodKind::Half, year, 2)),
        _ => {}
    }
    if let Some(quarter) = rest.strip_prefix('Q') {
        return Some((PeriodKind::Quarter, year, number(quarter, 1)?));
    }
    if let Some(half) = rest.strip_prefix('H') {
        return Some((PeriodKind::Half, year, number(half, 1)?));
    }
    if let Some(month) = rest.strip_suffix('月') {
        return Some((PeriodKind::Month, year, number(month, 2)?));
    }
    let quarter = rest.strip_suffix("季度")?;
    let quarter = match quarter.strip_prefix('第').unwrap_or(quarter) {
        "一" => 1,
        "二" => 2,
        "三" => 3,
        "四" => 4,
        other => number(other, 1)?,
    };
    Some((PeriodKind::Quarter, year, quarter))
}

/// Four digits.
fn year_of(text: &str) -> Option<i32> {
    (text.len() == 4).then(|| number(text, 4)).flatten().and_then(|year| i32::try_from(year).ok())
}

/// One to `most` ASCII digits and nothing else.
fn number(text: &str, most: usize) -> Option<u32> {
    let digits = (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
