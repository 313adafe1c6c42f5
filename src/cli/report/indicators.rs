//! What the indicators of a period stand on: its counts, those of the period before and of a year before.

use chrono::{Datelike, TimeDelta};

use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::domain::indicators::{Compared, Counts};
use crate::domain::period::Period;
use crate::report::indicators::IndicatorFacts;

/// Counts a period and those it is compared with, each as seen at its end or now, by the scheme in force on
/// its last day.
pub fn load(office: &Office, period: Period) -> Result<IndicatorFacts, Failure> {
    let books = office.store.books();
    let calendar = books.calendar()?;
    let first = office.store.first_day()?;
    let count = |period: Period| -> Result<Counts, Failure> {
        // Spans end before their end: what happened this second is seen.
        let seen = period.end_moment().min(office.desk.now + TimeDelta::seconds(1));
        let kept = books.scheme_on(period.last_day())?;
        Ok(office.store.indicator_counts(period, seen, kept.scheme.counted_outcomes(), &calendar)?)
    };
    let (previous, year_before) = (period.previous(), period.year_before());
    let begun = |period: Period| first.is_some_and(|first| first < period.end());
    let counted = |period: Period| begun(period).then(|| count(period)).transpose();
    let before = counted(previous)?;
    let compared = Compared {
        current: count(period)?,
        // A year's period before is the year before.
        year_before: if year_before == previous { before.clone() } else { counted(year_before)? },
        previous: before,
    };
    let starts = [year_before, previous].into_iter().find(|period| begun(*period)).unwrap_or(period);
    Ok(IndicatorFacts {
        compared,
        begun: first
            .filter(|first| [previous, year_before].iter().any(|p| p.contains(*first) && *first > p.first_day())),
        unknown: (starts.first_day().year()..=period.last_day().year()).find(|year| !calendar.is_known(*year)),
    })
}
