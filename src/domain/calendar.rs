//! The working calendar: which dates are worked, and when a deadline of working days falls due.
//!
//! A working day is Monday to Friday, less the State Council's holidays, plus its make-up
//! working days on weekends. A deadline of n working days is due on the n-th working day
//! strictly after the day of the event (Civil Code art. 201 and 203; 行政许可法 art. 82).
//! A year whose notice is not loaded is reckoned from weekends alone, and every result that
//! reaches into one says so.

mod load;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::civil::Day;
use table::Table;

pub use load::{COLUMNS, Imported, LoadError, embedded, parse_csv, parse_holiday_cn};

/// The working days of the office. [`Default`] knows no year: weekends alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calendar {
    /// What notices or the office have said about single dates.
    exceptions: BTreeMap<Day, Exception>,
    /// The years whose notice is loaded.
    known: BTreeSet<i32>,
    /// Whether each date is worked, drawn from `exceptions`, so that reckoning is quick.
    table: Table,
}

/// What a notice (or the office itself) says about one date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// The date.
    pub day: Day,
    /// Worked, whatever day of the week it is; otherwise off.
    pub working: bool,
    /// The holiday it belongs to, in Chinese: 春节. A make-up day bears the name of the holiday
    /// that it makes up for.
    pub name: String,
}

/// A due date, and whether it can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reckoned {
    /// The date.
    pub day: Day,
    /// A day on the way lies in a year whose notice is not loaded; the date may yet move.
    pub provisional: bool,
}

/// A date that was not counted, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// The date.
    pub day: Day,
    /// Why it is not worked.
    pub reason: SkipReason,
}

/// Why a date is not worked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "kind", content = "name")]
pub enum SkipReason {
    /// A Saturday or Sunday that no notice names.
    Weekend,
    /// A date that a notice gives off, weekends among them, with the name of the holiday.
    Holiday(String),
}

impl Calendar {
    /// A calendar that knows no year: weekends alone.
    pub fn new() -> Calendar {
        Calendar::default()
    }

    /// Records what is said about a date, in place of what was said before. False, and nothing
    /// recorded, for a date outside the years 1990 to 2100, which no date of a case can reach.
    pub fn set(&mut self, exception: Exception) -> bool {
        let kept = self.table.set(exception.day, exception.working);
        if kept {
            self.exceptions.insert(exception.day, exception);
        }
        kept
    }

    /// Forgets what was said about a date, which follows the week again, and gives it back.
    /// A corrected notice may leave out what the first one said.
    pub fn unset(&mut self, day: Day) -> Option<Exception> {
        let removed = self.exceptions.remove(&day)?;
        self.table.set(day, table::in_week(day));
        Some(removed)
    }

    /// Records that the notice of this year is loaded. A notice can set days at the end of the
    /// year before, so it is the year that the notice is for, not the years of its days.
    pub fn mark_known(&mut self, year: i32) {
        self.known.insert(year);
    }

    /// Is the notice of this year loaded?
    pub fn is_known(&self, year: i32) -> bool {
        self.known.contains(&year)
    }

    /// The years whose notice is loaded, in order.
    pub fn known_years(&self) -> impl Iterator<Item = i32> {
        self.known.iter().copied()
    }

    /// What is said about the dates of a calendar year, in order.
    pub fn exceptions(&self, year: i32) -> impl Iterator<Item = &Exception> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX);
        self.exceptions
            .range(first..)
            .map(|(_, exception)| exception)
            .take_while(move |exception| exception.day.year() == year)
    }

    /// Is the date worked?
    pub fn is_working(&self, day: Day) -> bool {
        self.table.is_working(day)
    }

    /// The holiday that a date belongs to, or makes up for.
    pub fn name_of(&self, day: Day) -> Option<&str> {
        self.exceptions.get(&day).map(|exception| exception.name.as_str())
    }

    /// When a deadline of `working_days` that began on `from` falls due: on the n-th working day
    /// strictly after `from`, the whole of which is on time. Zero is `from` itself, worked or
    /// not, and leans on no notice.
    pub fn due(&self, from: Day, working_days: u32) -> Reckoned {
        let day = self.table.nth_after(from, working_days);
        Reckoned { day, provisional: !self.is_known_between(from, day) }
    }

    /// How many working days lie strictly after `from`, up to and including `to`; 0 where `to`
    /// is not after `from`. For a working `to`, `due(from, n)` is `to` exactly where this is n.
    pub fn count(&self, from: Day, to: Day) -> u32 {
        self.table.count_between(from, to)
    }

    /// The dates strictly after `from`, up to and including `to`, that are not worked, with the
    /// reason; to show how a due date came about.
    pub fn skipped(&self, from: Day, to: Day) -> Vec<Skipped> {
        let days = from.iter_days().skip(1).take_while(|&day| day <= to);
        days.filter(|&day| !self.is_working(day))
            .map(|day| {
                let reason = match self.name_of(day) {
                    Some(name) => SkipReason::Holiday(name.to_owned()),
                    None => SkipReason::Weekend,
                };
                Skipped { day, reason }
            })
            .collect()
    }

    /// How many days of a calendar year are worked.
    pub fn working_days_in_year(&self, year: i32) -> u32 {
        let eve = NaiveDate::from_ymd_opt(year.saturating_sub(1), 12, 31);
        let last = NaiveDate::from_ymd_opt(year, 12, 31);
        match (eve, last) {
            (Some(eve), Some(last)) => self.count(eve, last),
            _ => 0,
        }
    }

    /// Is the notice loaded for every date strictly after `from`, up to and including `to`?
    pub fn is_known_between(&self, from: Day, to: Day) -> bool {
        match from.succ_opt() {
            Some(first) if first <= to => (first.year()..=to.year()).all(|y| self.is_known(y)),
            _ => true,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
