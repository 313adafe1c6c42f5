//! Late changes: what was recorded in a period and bears on one of its kind that was frozen before.

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
    let span = (period.start_moment(), period.end_moment());
    let rows = changes(office, watches, &schemes, Asked { after: 0, span: Some(span) })?;
    if !rows.is_empty() {
        made.drawn.add(LATE_CHANGES, &rows).map_err(|e| no_json(office.desk.lang, e))?;
        made.drawn.notes.push(Note::LateChanges(rows.len()));
    }
    Ok(made)
}
