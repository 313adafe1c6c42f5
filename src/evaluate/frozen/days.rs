//! The days of the calendar that a period's report rests on, as they are kept with it.

use chrono::Datelike;

use crate::domain::calendar::Exception;
use crate::domain::civil::Day;
use crate::domain::period::{Period, PeriodKind};
use crate::evaluate::{EvaluateError, Records};

/// The days of a period, and before it from one on, that differ from Monday to Friday.
pub fn days(records: Records<'_>, period: Period, from: Option<Day>) -> Result<Vec<Exception>, EvaluateError> {
    let calendar = records.store.books().calendar()?;
    let from = from.unwrap_or(period.first_day());
    let of_years = (from.year()..=period.year()).flat_map(|year| calendar.exceptions(year));
    Ok(of_years.filter(|one| from <= one.day && one.day < period.end()).cloned().collect())
}

/// The first day that the indicators of a period count working days from, where that lies before it: the day
/// after its oldest case was received. Reports without indicators count none.
pub fn counted_from(records: Records<'_>, period: Period) -> Result<Option<Day>, EvaluateError> {
    if !matches!(period.kind(), PeriodKind::Month | PeriodKind::Year) {
        return Ok(None);
    }
    let next = records.store.oldest_of(period)?.and_then(|day| day.succ_opt());
    Ok(next.filter(|day| *day < period.first_day()))
}
