//! Late changes: what was recorded in a period and bears on one of its kind that was frozen before. What came
//! after the period before was frozen, and before that was over, is in no earlier list, and so in this one.

use std::collections::BTreeSet;

use super::bearing::{Asked, changes};
use super::watch::Watch;
use crate::domain::period::Period;
use crate::evaluate::draw::Made;
use crate::evaluate::{EvaluateError, Records};
use crate::report::change::LATE_CHANGES;
use crate::report::document::Note;
use crate::store::Freezing;

/// A report with the late changes of its period, where there are any.
pub fn drawn(records: Records<'_>, mut made: Made) -> Result<Made, EvaluateError> {
    let period = made.drawn.period;
    let books = records.store.books();
    let mut freezings = books.freezings()?;
    freezings.retain(|freezing| freezing.period.kind() == period.kind() && freezing.period < period);
    if freezings.is_empty() {
        return Ok(made);
    }
    let schemes = books.schemes()?;
    let watches = Watch::load(records, &freezings, &schemes)?;
    let freezes = books.freezes()?;
    let early = freezes.iter().find(|freeze| freeze.period == period.previous() && freeze.provisional);
    let from = early.map_or(period.start_moment(), |freeze| freeze.at);
    let after = early.map_or(0, |freeze| freeze.seq);
    let rows = changes(records, watches, &schemes, Asked { after, span: Some((from, period.end_moment())) })?;
    if !rows.is_empty() {
        let before = early.filter(|_| rows.iter().any(|row| row.recorded_at.0 < period.start_moment()));
        made.drawn.add(LATE_CHANGES, &rows)?;
        made.drawn.notes.push(Note::LateChanges(rows.len()));
        let told = |one: &&Freezing| rows.iter().any(|row| row.is_on(one.period) && one.held_at(row.seq));
        let released = freezings.iter().filter(|one| one.released_by.is_some()).filter(told);
        let released: BTreeSet<Period> = released.map(|one| one.period).collect();
        let released = (!released.is_empty()).then(|| Note::LateReleased(released.into_iter().collect()));
        made.drawn.notes.extend(released);
        made.drawn.notes.extend(before.map(|freeze| Note::LateSince { period: freeze.period, at: freeze.at }));
    }
    Ok(made)
}
