//! A frozen period reckoned anew (`--live`): every figure that differs, and the events that bear on it.

use chrono::Datelike;

use super::bearing::{Asked, changes};
use super::draw::{Stand, draw, no_json};
use super::late;
use super::watch::Watch;
use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::domain::calendar::Exception;
use crate::domain::civil::Day;
use crate::domain::period::{Period, PeriodKind};
use crate::report::change::{day_differences, differences};
use crate::report::document::Note;
use crate::report::drawn::Drawn;
use crate::report::frozen::Frozen;

/// The report of a frozen period from the records as they stand, with what differs and why.
pub fn drawn(office: &Office, frozen: &Frozen) -> Result<Drawn, Failure> {
    let period = frozen.drawn.period;
    let mut live = late::drawn(office, draw(office, period, Stand::Anew)?)?.drawn;
    let mut differ = day_differences(&frozen.days, &days(office, period, frozen.counted_from)?);
    differ.extend(differences(&frozen.drawn, &live));
    let books = office.store.books();
    let schemes = books.schemes()?;
    let mut freezings = books.freezings()?;
    freezings.retain(|freezing| {
        // A half-year and a year are reckoned from quarters that were frozen before them.
        let under = freezing.period == period || period.quarters().contains(&freezing.period);
        freezing.released_by.is_none() && under
    });
    let mut watches = Watch::load(office, &freezings, &schemes)?;
    // What its quarters compare and run back over is not in it.
    watches.retain(|watch| watch.of() == period || watch.is_own());
    let causes = changes(office, watches, &schemes, Asked::default())?;
    let failed = |e| no_json(office.desk.lang, e);
    live.add("differences", &differ).map_err(failed)?;
    live.add("causes", &causes).map_err(failed)?;
    live.notes.push(Note::Anew { differences: differ.len(), causes: causes.len() });
    Ok(live)
}

/// The days of a period, and before it from one on, that differ from Monday to Friday.
pub fn days(office: &Office, period: Period, from: Option<Day>) -> Result<Vec<Exception>, Failure> {
    let calendar = office.store.books().calendar()?;
    let from = from.unwrap_or(period.first_day());
    let of_years = (from.year()..=period.year()).flat_map(|year| calendar.exceptions(year));
    Ok(of_years.filter(|one| from <= one.day && one.day < period.end()).cloned().collect())
}

/// The first day that the indicators of a period count working days from, where that lies before it: the day
/// after its oldest case was received. Reports without indicators count none.
pub fn counted_from(office: &Office, period: Period) -> Result<Option<Day>, Failure> {
    if !matches!(period.kind(), PeriodKind::Month | PeriodKind::Year) {
        return Ok(None);
    }
    let next = office.store.oldest_of(period)?.and_then(|day| day.succ_opt());
    Ok(next.filter(|day| *day < period.first_day()))
}
