//! The database as it was known at an earlier moment.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use super::log::{Recorded, Writer, at_place};
use super::overlay::{books, copy_shape, replacing};
use super::save::Saving;
use super::{Result, Store};
use crate::domain::civil::{Moment, store_moment};
use crate::domain::event::{Event, OfficeEvent};

/// How far what was known reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// To what was recorded by a moment.
    Moment(Moment),
    /// To a place of the log.
    Place(i64),
}

impl Until {
    /// The condition on a row of the log that was known.
    fn known(self) -> String {
        match self {
            Self::Moment(moment) => format!("recorded_at <= '{}'", store_moment(moment)),
            Self::Place(seq) => format!("seq <= {seq}"),
        }
    }
}

impl Store {
    /// Sees the database as it was known earlier: what was recorded later has not happened. A case is
    /// known up to its first event recorded later. The store can only be read from then on.
    ///
    /// # Errors
    /// The database cannot be read, or an event in it is damaged.
    pub fn look_back(&mut self, until: Until) -> Result<()> {
        let known = until.known();
        self.overlay(|conn| {
            replacing(conn, || {
                name_replaced(conn, &known, &later_moves(conn, &known)?)?;
                conn.execute_batch(&format!(
                    "CREATE TEMP VIEW events AS SELECT * FROM main.events e WHERE {known}
                         AND NOT EXISTS (SELECT 1 FROM temp.replaced r WHERE r.case_id = e.case_id AND r.seq <= e.seq)"
                ))?;
                for table in books(conn)? {
                    copy_shape(conn, &table)?;
                }
                replay(conn, &known)
            })
        })
    }
}

impl Store {
    /// When the first entry was recorded.
    ///
    /// # Errors
    /// The database cannot be read, or the entry is damaged.
    pub fn first_recorded(&self) -> Result<Moment> {
        Ok(at_place(&self.conn, 1)?.stamp.recorded_at)
    }
}

/// The deadlines that changes of the calendar moved later: the change's place in the log, and the case.
fn later_moves(conn: &Connection, known: &str) -> Result<Vec<(i64, i64)>> {
    let mut statement = conn.prepare(&format!(
        "SELECT seq FROM main.events WHERE case_id IS NULL AND NOT ({known})
            AND body ->> '$.kind' = 'calendar_set' ORDER BY seq",
    ))?;
    let places = statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
    let mut moves = Vec::new();
    for seq in places {
        if let Event::Office(OfficeEvent::CalendarSet { moved, .. }) = at_place(conn, seq)?.event {
            moves.extend(moved.iter().map(|one| (seq, one.case.key())));
        }
    }
    Ok(moves)
}

/// Names the cases to which something happened later, each with the first event of that.
fn name_replaced(conn: &Connection, known: &str, moves: &[(i64, i64)]) -> Result<()> {
    conn.execute_batch(&format!(
        "INSERT INTO replaced SELECT case_id, min(seq) FROM main.events
         WHERE case_id IS NOT NULL AND NOT ({known}) GROUP BY case_id",
    ))?;
    let mut statement = conn.prepare(
        "INSERT INTO replaced (case_id, seq) VALUES (?1, ?2)
         ON CONFLICT (case_id) DO UPDATE SET seq = min(seq, excluded.seq)",
    )?;
    for (seq, case) in moves {
        statement.execute(params![case, seq])?;
    }
    Ok(())
}

/// Makes the books, and the cases that are known in part, from the events that were known.
fn replay(conn: &Connection, known: &str) -> Result<()> {
    let mut statement = conn.prepare("SELECT case_id, seq FROM temp.replaced")?;
    let replaced = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let replaced = replaced.collect::<rusqlite::Result<BTreeMap<i64, i64>>>()?;
    let mut statement = conn.prepare(&format!(
        "SELECT seq FROM main.events WHERE case_id IS NULL AND {known}
         UNION ALL
         SELECT e.seq FROM temp.replaced r CROSS JOIN main.events e ON e.case_id = r.case_id WHERE e.seq < r.seq
         ORDER BY 1",
    ))?;
    let places = statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
    // What stands in memory is no part of the file's sums: these are overlaid as a whole.
    let mut writer = Writer::first(conn);
    writer.saving = Saving::new();
    for seq in places {
        let mut recorded = at_place(conn, seq)?;
        keep_moves_of(&mut recorded, &replaced);
        writer.project(&recorded)?;
    }
    Ok(())
}

/// A change of the calendar moves only the cases that are made anew, as far as they are known; the others
/// stand as it left them.
fn keep_moves_of(recorded: &mut Recorded, replaced: &BTreeMap<i64, i64>) {
    let seq = recorded.seq;
    if let Event::Office(OfficeEvent::CalendarSet { moved, .. }) = &mut recorded.event {
        moved.retain(|one| replaced.get(&one.case.key()).is_some_and(|unseen| seq < *unseen));
    }
}
