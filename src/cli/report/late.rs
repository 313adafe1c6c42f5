//! Late changes: what was recorded in a period and bears on one of its kind that was frozen before. What came
//! after the period before was frozen, and before that was over, is in no earlier list, and so in this one.

use super::bearing::{Asked, Watch, changes};
use super::draw::{Made, no_json};
use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::report::change::LATE_CHANGES;
use crate::report::document::Note;

/// A report with the late changes of its period, where there are any.
pub fn drawn(office: &Office, mut made: Made) -> Result<Made, Failure> {
    let period = made.drawn.period;
    let books = office.store.books();
    let mut freezes = books.freezes()?;
    freezes.retain(|freeze| freeze.period.kind() == period.kind() && freeze.period < period);
    if freezes.is_empty() {
        return Ok(made);
    }
    let schemes = books.schemes()?;
    let mut watches = Vec::new();
    for freeze in &freezes {
        watches.extend(Watch::load(office, freeze, &schemes)?);
    }
    let early = freezes.iter().find(|freeze| freeze.period == period.previous() && freeze.provisional);
    let from = early.map_or(period.start_moment(), |freeze| freeze.at);
    let after = early.map_or(0, |freeze| freeze.seq);
    let rows = changes(office, watches, &schemes, Asked { after, span: Some((from, period.end_moment())) })?;
    if !rows.is_empty() {
        let before = early.filter(|_| rows.iter().any(|row| row.recorded_at.0 < period.start_moment()));
        made.drawn.add(LATE_CHANGES, &rows).map_err(|e| no_json(office.desk.lang, e))?;
        made.drawn.notes.push(Note::LateChanges(rows.len()));
        made.drawn.notes.extend(before.map(|freeze| Note::LateSince { period: freeze.period, at: freeze.at }));
    }
    Ok(made)
}
