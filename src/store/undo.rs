//! What an undo does to the tables: its case is made anew from the part of its history that stands.

use rusqlite::{Connection, params};

use super::cases::load_case;
use super::log::{Recorded, Writer, history_until};
use super::raw::{COLUMNS, raw};
use super::{Result, StoreError};
use crate::domain::case::Case;
use crate::domain::event::{CaseEvent, Event, Moved, OfficeEvent};
use crate::domain::number::CaseId;
use crate::domain::undo::{Entry, Undone, last};

impl Recorded {
    /// The same as an entry of a case's history; `None` where it happened to the books.
    pub fn entry(&self) -> Option<Entry<'_>> {
        match &self.event {
            Event::Case(_, event) => Some((self.seq, self.stamp.happened_at, event)),
            Event::Office(_) => None,
        }
    }
}

impl Writer<'_> {
    /// A case as its history makes it; what was undone in it left out.
    ///
    /// # Errors
    /// The database cannot be read, or the history is none of a case.
    pub fn replay(&mut self, id: CaseId, history: &[Recorded]) -> Result<Case> {
        let log = self.tx;
        self.replay_of(log, id, history)
    }

    /// Whether the calendar was changed after an event.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn calendar_changed_since(&self, seq: i64) -> Result<bool> {
        Ok(!calendar_changes(self.tx, seq, i64::MAX)?.is_empty())
    }

    /// The cases that were closed as duplicates of this one.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn merged_into(&self, id: CaseId) -> Result<Vec<CaseId>> {
        let mut statement = self.tx.prepare_cached("SELECT id FROM cases WHERE duplicate_of = ?1 ORDER BY id")?;
        let rows = statement.query_map([id.key()], |r| r.get(0).map(CaseId::from_key))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Lets the undo at a place of a log take back the entry that it names.
    pub(super) fn project_undo(&mut self, log: &Connection, id: CaseId, place: i64, entry: i64) -> Result<()> {
        let history = history_until(log, id, place)?;
        takes_back_the_last(&history, place, entry)?;
        let before = load_case(self.tx, id)?.ok_or(StoreError::NoCase(id))?;
        let before = self.laid(&before)?;
        let case = self.replay_of(log, id, &history)?;
        let scheme = self.scheme(case.scheme)?;
        self.saving.replace(self.tx, &before, &case, &scheme)
    }

    fn replay_of(&mut self, log: &Connection, id: CaseId, history: &[Recorded]) -> Result<Case> {
        let (first, end) = (history.first().map_or(0, |r| r.seq), history.last().map_or(0, |r| r.seq));
        let mut moves = Vec::new();
        for change in calendar_changes(log, first, end)? {
            if let Event::Office(OfficeEvent::CalendarSet { moved, .. }) = change.event {
                moves.extend(moved.into_iter().filter(|one| one.case == id).map(|one| (change.seq, one)));
            }
        }
        self.replay_with(id, history, &moves)
    }

    /// A case as its history makes it, and the dates that changes of the calendar moved, each with its place in
    /// the log; what was undone in it left out.
    pub(super) fn replay_with(&mut self, id: CaseId, history: &[Recorded], moves: &[(i64, Moved)]) -> Result<Case> {
        let undone = Undone::of(history.iter().filter_map(Recorded::entry).map(|(seq, _, event)| (seq, event)));
        let broken = |seq: i64| StoreError::damaged(format!("events.seq = {seq}"), "no beginning");
        let mut moves = moves.iter().filter(|(seq, _)| undone.stands(*seq)).peekable();
        let mut case: Option<Case> = None;
        for recorded in history.iter().filter(|r| undone.stands(r.seq)) {
            while let Some((seq, one)) = moves.next_if(|(seq, _)| *seq < recorded.seq) {
                case.as_mut().ok_or_else(|| broken(*seq))?.move_due(&one.department, one.clock, one.to);
            }
            let at = recorded.stamp.happened_at;
            match (&recorded.event, &mut case) {
                (
                    Event::Case(_, event @ (CaseEvent::Received { scheme, .. } | CaseEvent::Imported { scheme, .. })),
                    None,
                ) => {
                    case = Case::begin(id, at, event, &*self.scheme(*scheme)?);
                }
                (Event::Case(_, CaseEvent::Received { .. } | CaseEvent::Imported { .. }), Some(_)) => {
                    return Err(StoreError::damaged(format!("events.seq = {}", recorded.seq), "begins twice"));
                }
                (Event::Case(_, event), Some(case)) => {
                    let scheme = self.scheme_for(case, event)?;
                    case.apply(at, event, &scheme);
                }
                _ => return Err(broken(recorded.seq)),
            }
        }
        let mut case = case.ok_or(StoreError::NoCase(id))?;
        for (_, one) in moves {
            case.move_due(&one.department, one.clock, one.to);
        }
        Ok(case)
    }
}

/// The undo at a place of a case's history must name the last entry that stood before it.
pub(super) fn takes_back_the_last(history: &[Recorded], place: i64, entry: i64) -> Result<()> {
    let before: Vec<_> = history.iter().filter(|r| r.seq < place).filter_map(Recorded::entry).collect();
    if last(&before).map(|(seq, ..)| seq) == Ok(entry) {
        return Ok(());
    }
    Err(StoreError::damaged(format!("events.seq = {place}"), format!("undoes event {entry}")))
}

/// The changes of the calendar between two events, the second included.
fn calendar_changes(log: &Connection, after: i64, end: i64) -> Result<Vec<Recorded>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM events WHERE case_id IS NULL AND seq > ?1 AND seq <= ?2
         AND body ->> '$.kind' = 'calendar_set' ORDER BY seq"
    );
    let mut statement = log.prepare_cached(&sql)?;
    let rows = statement.query_map(params![after, end], raw)?;
    rows.map(|row| row?.read()).collect()
}
