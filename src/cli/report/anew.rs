//! A frozen period reckoned anew (`--live`): every figure that differs, and the events that bear on it.

use super::bearing::{Asked, Watch, changes};
use super::draw::{Stand, draw, no_json};
use super::late;
use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::domain::calendar::Exception;
use crate::domain::period::Period;
use crate::report::change::{day_differences, differences};
use crate::report::document::Note;
use crate::report::drawn::Drawn;
use crate::report::frozen::Frozen;

/// The report of a frozen period from the records as they stand, with what differs and why.
pub fn drawn(office: &Office, frozen: &Frozen) -> Result<Drawn, Failure> {
    let period = frozen.drawn.period;
    let mut live = late::drawn(office, draw(office, period, Stand::Anew)?)?.drawn;
    let mut differ = day_differences(&frozen.days, &days(office, period)?);
    differ.extend(differences(&frozen.drawn, &live));
    let books = office.store.books();
    let schemes = books.schemes()?;
    let mut watches = Vec::new();
    for freeze in books.freezes()? {
        // A half-year and a year are reckoned from quarters that were frozen before them.
        if freeze.period == period || period.quarters().contains(&freeze.period) {
            watches.extend(Watch::load(office, &freeze, &schemes)?);
        }
    }
    let causes = changes(office, watches, &schemes, Asked::default())?;
    let failed = |e| no_json(office.desk.lang, e);
    live.add("differences", &differ).map_err(failed)?;
    live.add("causes", &causes).map_err(failed)?;
    live.notes.push(Note::Anew { differences: differ.len(), causes: causes.len() });
    Ok(live)
}

/// The days of a period that differ from Monday to Friday.
pub fn days(office: &Office, period: Period) -> Result<Vec<Exception>, Failure> {
    let calendar = office.store.books().calendar()?;
    let of_year = calendar.exceptions(period.year());
    Ok(of_year.filter(|one| period.contains(one.day)).cloned().collect())
}
