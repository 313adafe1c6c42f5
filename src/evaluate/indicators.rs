//! What the indicators of a period stand on: its counts, and what the period before and a year before came to.

use chrono::Datelike;

use super::frozen::published::Published;
use super::{EvaluateError, Records};
use crate::domain::indicators::{Compared, Counts, Readings};
use crate::domain::period::Period;
use crate::report::indicators::{IndicatorFacts, published};

/// Counts a period, as seen at its end or now, and compares it with nothing.
pub fn alone(records: Records<'_>, period: Period) -> Result<IndicatorFacts, EvaluateError> {
    let calendar = records.store.books().calendar()?;
    let current = records.store.indicator_counts(period, period.seen_until(records.now), &calendar)?;
    Ok(IndicatorFacts {
        compared: Compared { current, ..Compared::default() },
        unknown: Some(period.year()).filter(|year| !calendar.is_known(*year)),
        ..IndicatorFacts::default()
    })
}

/// Counts a period, as seen at its end or now. What it is compared with is quoted where it was published, and else
/// counted in the same way.
pub fn load(records: Records<'_>, period: Period, frozen: &Published) -> Result<IndicatorFacts, EvaluateError> {
    let books = records.store.books();
    let calendar = books.calendar()?;
    let first = records.store.first_day()?;
    let count = |period: Period| -> Result<Counts, EvaluateError> {
        let seen = period.seen_until(records.now);
        Ok(records.store.indicator_counts(period, seen, &calendar)?)
    };
    let begun = |period: Period| first.is_some_and(|first| first < period.end());
    let mut quoted = Vec::new();
    let mut readings = |other: Period| -> Result<Option<Readings>, EvaluateError> {
        let kept = frozen.get(records, other)?;
        let document = kept.map(|kept| kept.drawn.document.tree()).transpose()?;
        let said = document.map(|document| published(&document)).unwrap_or_default();
        if !said.is_empty() {
            quoted.push(other);
        }
        match said.is_whole() || !begun(other) {
            true => Ok(Some(said).filter(|said| !said.is_empty())),
            false => Ok(Some(said.or(&Readings::of(&count(other)?)))),
        }
    };
    let (previous, year_before) = (period.previous(), period.year_before());
    let before = readings(previous)?;
    let compared = Compared {
        current: count(period)?,
        // A year's period before is the year before.
        year_before: if year_before == previous { before.clone() } else { readings(year_before)? },
        previous: before,
    };
    let starts = [year_before, previous].into_iter().find(|period| begun(*period)).unwrap_or(period);
    Ok(IndicatorFacts {
        compared,
        quoted,
        begun: first
            .filter(|first| [previous, year_before].iter().any(|p| p.contains(*first) && *first > p.first_day())),
        unknown: (starts.first_day().year()..=period.last_day().year()).find(|year| !calendar.is_known(*year)),
    })
}
