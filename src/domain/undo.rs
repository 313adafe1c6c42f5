//! What a case's history holds and what of it stands: a wrong entry is undone by a later one, never erased.
//!
//! An undo takes back the last entry that stands, so that nothing of the case rests on what it takes
//! back; entered twice, it takes back two. What was changed between an entry and its undo goes with it,
//! also where the working calendar moved dates: the case then is as it was before the entry, and dates
//! that the calendar would have moved meanwhile are reckoned anew.

use super::case::Case;
use super::civil::{Day, Moment, earlier};
use super::event::CaseEvent;
use super::number::CaseId;
use super::refusal::{Refusal, Step};

/// The entries of one case that were undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// The place in the log of each of them, and of the undo.
    spans: Vec<(i64, i64)>,
}

impl Undone {
    /// Reads a case's events, with their places in the log, in order.
    pub fn of<'a>(events: impl IntoIterator<Item = (i64, &'a CaseEvent)>) -> Self {
        let undo = |(place, event): (i64, &CaseEvent)| match event {
            CaseEvent::Undone { seq, .. } => Some((*seq, place)),
            _ => None,
        };
        Self { spans: events.into_iter().filter_map(undo).collect() }
    }

    /// The place of the undo that took back the entry at this place.
    pub fn by(&self, place: i64) -> Option<i64> {
        self.spans.iter().find(|(entry, _)| *entry == place).map(|(_, undo)| *undo)
    }

    /// Whether what stands at this place of the log, an entry or a change of the calendar, still holds
    /// of the case. An undo itself never does: it only takes back.
    pub fn stands(&self, place: i64) -> bool {
        !self.spans.iter().any(|(entry, undo)| (*entry..=*undo).contains(&place))
    }
}

/// An entry of a case's history: its place in the log, when it happened, and what.
pub type Entry<'a> = (i64, Moment, &'a CaseEvent);

/// The entry that an undo takes back now: the last one that stands, unless the case begins with it.
///
/// # Errors
/// Nothing but the beginning is left.
pub fn last<'a>(history: &[Entry<'a>]) -> Result<Entry<'a>, Refusal> {
    let undone = Undone::of(history.iter().map(|(place, _, event)| (*place, *event)));
    let standing = history.iter().skip(1).rev().find(|(place, ..)| undone.stands(*place));
    standing.copied().ok_or(Refusal::BeginningStands)
}

/// Decides an undo: what happens, or why it cannot.
///
/// # Errors
/// Nothing is left to undo; or the undo would lie after now, or before what it takes back.
pub fn undo(history: &[Entry<'_>], reason: Option<String>, at: Moment, now: Moment) -> Result<CaseEvent, Refusal> {
    let (seq, since, _) = last(history)?;
    super::workflow::not_in_the_future(at, now)?;
    if earlier(at, since) {
        return Err(Refusal::TooEarly { at, after: Step::Entry, since });
    }
    Ok(CaseEvent::Undone { seq, reason })
}

/// Whether an undo must say why: what somebody else entered, or on another day, others may have read and acted upon.
pub fn needs_reason(entered_by: &str, entered_on: Day, actor: &str, today: Day) -> bool {
    entered_by != actor || entered_on != today
}

/// Whether a case fits those of others `after` an undo as it did `before`; `merged` were closed as
/// duplicates of it, and `there` has the reference that comes back.
///
/// # Errors
/// Something that was done since rests on what is taken back.
pub fn fits(before: &Case, after: &Case, merged: Vec<CaseId>, there: Option<CaseId>) -> Result<(), Refusal> {
    if let (Some(reference), Some(there)) = (&after.intake.reference, there) {
        return Err(Refusal::ReferenceGone { reference: reference.clone(), there });
    }
    // A chain of duplicates would hide the case that is being handled.
    if before.duplicate_of.is_none() && after.duplicate_of.is_some() && !merged.is_empty() {
        return Err(Refusal::CasesRestOnIt { cases: merged });
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
