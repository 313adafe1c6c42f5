//! What the log makes: the office's books and the sums of reports in tables of their own, of the cases the digests
//! of their rows.
//!
//! The cases are taken one after another, each with its whole history: so a single one stands in memory, however
//! the log mingles them.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::digests::{Digests, Hashing, stored};
use super::unlike::short;
use super::{BY_CASE, Damage, MOST};
use crate::domain::case::Case;
use crate::domain::event::{CaseEvent, Event, Moved, OfficeEvent};
use crate::domain::number::CaseId;
use crate::store::laid::{Laid, Value};
use crate::store::log::{Recorded, Writer, history};
use crate::store::raw::{COLUMNS, RawRow};
use crate::store::undo::takes_back_the_last;
use crate::store::{Gathered, Result, Store, StoreError};

/// What the log makes, beside the tables of the office's books.
pub(super) struct Folded {
    /// Whether an event of the books could not be read: what it makes of them is not known.
    pub books_unknown: bool,
    /// How many cases there are in it.
    pub cases: i64,
    /// The digests of the rows of cases, by table as in [`case_tables`](crate::store::save::case_tables).
    pub digests: [Digests; 4],
    /// What reports sum up, as far as it is not in the books yet.
    gathered: Gathered,
    /// The cases of which an event cannot be read.
    pub unknown: HashSet<i64>,
    /// The dates of cases that changes of the calendar moved.
    pub moves: Moves,
    /// The events that cannot be read.
    pub damage: Vec<Damage>,
}

/// The dates that changes of the calendar moved, by case, each with the change's place in the log.
pub(super) type Moves = HashMap<i64, Vec<(i64, Moved)>>;

/// Folds a log, `indexed` by cases or not. The office's books, and what reports sum up, go into tables of their own,
/// in which those of cases stay empty.
pub(super) fn fold(books: &mut Store, log: &Connection, indexed: bool, hashing: Hashing) -> Result<Folded> {
    let mut folded = Folded {
        books_unknown: false,
        cases: 0,
        digests: std::array::from_fn(|_| Digests::new()),
        gathered: Gathered::default(),
        unknown: HashSet::new(),
        moves: Moves::new(),
        damage: Vec::new(),
    };
    books.write(|writer| {
        folded.note(writer, log)?;
        folded.walk(writer, log, indexed, hashing)
    })?;
    Ok(folded)
}

impl Folded {
    /// Folds the office's books.
    fn note(&mut self, writer: &mut Writer<'_>, log: &Connection) -> Result<()> {
        let sql = format!("SELECT {COLUMNS} FROM events WHERE case_id IS NULL ORDER BY seq");
        let mut statement = log.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let seq = row.get(0)?;
            // What is no row of the log at all, the chain tells.
            let Ok(raw) = RawRow::of(row, seq) else {
                self.books_unknown = true;
                continue;
            };
            let noted = raw.read().and_then(|mut recorded| {
                if let Event::Office(OfficeEvent::CalendarSet { moved, .. }) = &mut recorded.event {
                    for one in std::mem::take(moved) {
                        self.moves.entry(one.case.key()).or_default().push((seq, one));
                    }
                }
                writer.project(&recorded)
            });
            if let Err(error) = noted {
                self.books_unknown = true;
                self.find(seq, &error);
            }
        }
        Ok(())
    }

    /// Folds the cases.
    fn walk(&mut self, writer: &mut Writer<'_>, log: &Connection, indexed: bool, mut hashing: Hashing) -> Result<()> {
        let (by, order) =
            if indexed { (format!(" INDEXED BY {BY_CASE}"), "recorded_at") } else { (String::new(), "seq") };
        let sql = format!("SELECT {COLUMNS} FROM events{by} WHERE case_id IS NOT NULL ORDER BY case_id, {order}");
        let mut statement = log.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let (mut events, mut laid) = (Events::default(), Laid::default());
        while let Some(row) = rows.next()? {
            let (seq, case) = (row.get(0)?, row.get(1)?);
            if case != events.case {
                self.settle(writer, &mut events, &mut laid, &mut hashing)?;
                events.case = case;
            }
            match RawRow::of(row, seq) {
                Ok(row) => events.read(&row),
                // What is no row of the log at all, the chain tells.
                Err(_) => {
                    self.unknown.insert(case);
                }
            }
        }
        self.settle(writer, &mut events, &mut laid, &mut hashing)?;
        writer.add_sums(std::mem::take(&mut self.gathered))
    }

    /// Lays a case out as its events make it, and adds its rows up. One that its events don't make is told of.
    fn settle(
        &mut self,
        writer: &mut Writer<'_>,
        events: &mut Events,
        laid: &mut Laid,
        hashing: &mut Hashing,
    ) -> Result<()> {
        let Some(first) = events.first.take() else { return Ok(()) };
        let (case, mut unread) = (events.case, events.unread.take());
        let mut history = std::mem::take(&mut events.history);
        self.cases += 1;
        if unread.is_none() && !self.unknown.contains(&case) {
            history.sort_unstable_by_key(|recorded| recorded.seq);
            let moves = self.moves.get(&case).map_or(&[][..], Vec::as_slice);
            match lay(writer, CaseId::from_key(case), &mut history, moves, laid) {
                Ok(()) => self.add(case, laid, hashing),
                Err(error) => unread = Some((first, error)),
            }
            if unread.is_none() {
                self.gathered.put_in(laid);
                if self.gathered.is_full() {
                    writer.add_sums(std::mem::take(&mut self.gathered))?;
                }
            }
        }
        history.clear();
        events.history = history;
        if let Some((seq, error)) = unread {
            self.unknown.insert(case);
            self.find(seq, &error);
        }
        Ok(())
    }

    fn add(&mut self, case: i64, laid: &Laid, hashing: &mut Hashing) {
        let id = ValueRef::Integer(case);
        let mut hash =
            |row: &[Value]| hashing.row(std::iter::once(id).chain(row.iter().map(|value| stored(laid, *value))));
        let [cases, assignments, ratings, turns] = &mut self.digests;
        cases.add(case, hash(laid.case()));
        laid.assignments().for_each(|row| assignments.add(case, hash(row)));
        laid.ratings().for_each(|row| ratings.add(case, hash(row)));
        laid.turns().for_each(|row| turns.add(case, hash(row)));
    }

    fn find(&mut self, seq: i64, error: &StoreError) {
        if self.damage.len() < MOST {
            self.damage.push(Damage::Unreadable { seq, what: short(&error.to_string()) });
        }
    }

    /// The rows that one case must have, by the books; none: the log does not have it.
    pub(super) fn again(&self, books: &mut Store, log: &Connection, case: i64) -> Result<Option<Laid>> {
        let id = CaseId::from_key(case);
        let (mut history, mut laid) = (history(log, id)?, Laid::default());
        if history.is_empty() {
            return Ok(None);
        }
        let moves = self.moves.get(&case).map_or(&[][..], Vec::as_slice);
        books.write(|writer| lay(writer, id, &mut history, moves, &mut laid))?;
        Ok(Some(laid))
    }
}

/// The events of one case, as far as they were read.
#[derive(Default)]
struct Events {
    case: i64,
    /// The place of the one that was read first.
    first: Option<i64>,
    history: Vec<Recorded>,
    /// The first in the log that holds no event.
    unread: Option<(i64, StoreError)>,
}

impl Events {
    fn read(&mut self, row: &RawRow<'_>) {
        self.first = self.first.or(Some(row.seq));
        match row.read() {
            Ok(recorded) => self.history.push(recorded),
            Err(error) if self.unread.as_ref().is_none_or(|(seq, _)| row.seq < *seq) => {
                self.unread = Some((row.seq, error));
            }
            Err(_) => {}
        }
    }
}

/// Lays a case out as its history makes it, which may be used up.
fn lay(
    writer: &mut Writer<'_>,
    id: CaseId,
    history: &mut Vec<Recorded>,
    moves: &[(i64, Moved)],
    laid: &mut Laid,
) -> Result<()> {
    if history.len() == 1 && moves.is_empty() {
        // Most cases are one row of a ledger: the case takes over what was read of it.
        match history.pop() {
            Some(Recorded {
                event: Event::Case(_, CaseEvent::Imported { past, scheme, placements, row, .. }), ..
            }) => {
                let by = writer.scheme(scheme)?;
                return laid.lay(&Case::imported(id, scheme, *past, &placements, row, &by), &by);
            }
            other => history.extend(other),
        }
    }
    for recorded in history.iter() {
        if let Event::Case(_, CaseEvent::Undone { seq, .. }) = &recorded.event {
            takes_back_the_last(history, recorded.seq, *seq)?;
        }
    }
    let case = writer.replay_with(id, history, moves)?;
    laid.lay(&case, &*writer.scheme(case.scheme)?)
}
