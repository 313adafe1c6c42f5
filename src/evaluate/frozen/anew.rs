//! A frozen period reckoned anew (`--live`): every figure that differs, and the events that bear on it.

use super::bearing::{Asked, changes};
use super::days::days;
use super::late_changes;
use super::watch::Watch;
use crate::evaluate::draw::{Stand, draw};
use crate::evaluate::{EvaluateError, Records};
use crate::report::change::{day_differences, differences};
use crate::report::document::Note;
use crate::report::drawn::Drawn;
use crate::report::frozen::Frozen;

/// The report of a frozen period from the records as they stand, with what differs and why.
pub fn drawn(records: Records<'_>, frozen: &Frozen) -> Result<Drawn, EvaluateError> {
    let period = frozen.drawn.period;
    let mut live = late_changes::drawn(records, draw(records, period, Stand::Anew, None)?)?.drawn;
    let mut differ = day_differences(&frozen.days, &days(records, period, frozen.counted_from)?);
    differ.extend(differences(&frozen.drawn, &live));
    let books = records.store.books();
    let schemes = books.schemes()?;
    let mut freezings = books.freezings()?;
    freezings.retain(|freezing| {
        // A half-year and a year are reckoned from quarters that were frozen before them.
        let under = freezing.period == period || period.quarters().contains(&freezing.period);
        freezing.released_by.is_none() && under
    });
    let mut watches = Watch::load(records, &freezings, &schemes)?;
    // What its quarters compare and run back over is not in it.
    watches.retain(|watch| watch.of() == period || watch.is_own());
    let causes = changes(records, watches, &schemes, Asked::default())?;
    live.add("differences", &differ)?;
    live.add("causes", &causes)?;
    live.notes.push(Note::Anew { differences: differ.len(), causes: causes.len() });
    Ok(live)
}
