//! What can be saved of a damaged file: its log from the first event to the last whole one, and what is known of
//! the rest.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::pages::carve;
use crate::domain::civil::{Moment, read_stored};
use crate::domain::event::Event;
use crate::domain::number::CaseId;
use crate::store::beside::{has_journal, has_log, with_end};
use crate::store::log::{Hash, Writer};
use crate::store::open::{WAIT, foreign, new_file, present};
use crate::store::raw::{COLUMNS, event, raw};
use crate::store::verify::Damage;
use crate::store::{Result, StoreError};

/// What can be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salvage {
    /// How many events from the first on are whole.
    pub events: i64,
    /// The hash of the last of them.
    pub head: Hash,
    /// Why the log is not whole after that; none: it is.
    pub broken: Option<Damage>,
    /// What is known of the events that cannot be saved.
    pub lost: Vec<Lost>,
}

/// An event that cannot be saved: it cannot be read, or nothing vouches for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// Its place in the log.
    pub seq: i64,
    /// The case that it happened to, as far as that is known.
    pub case: Option<CaseId>,
    /// When it was recorded, as far as that is known.
    pub recorded_at: Option<Moment>,
    /// What it holds, where it can be read.
    pub body: Option<String>,
}

impl Lost {
    /// The event, where what it holds is one.
    pub fn event(&self) -> Option<Event> {
        event(self.case, self.body.as_deref()?).ok()
    }
}

/// A file that may be damaged, open as far as that goes.
pub(super) struct Wreck {
    /// Its log; or what was carved of that.
    pub(super) conn: Connection,
    carved: Option<Carved>,
}

/// A file whose log SQLite cannot follow to its end.
struct Carved {
    /// The file, where it can be opened at all.
    original: Option<Connection>,
    /// What SQLite says of it.
    why: String,
    /// Whether a rollback journal lay beside it: it may not have been played back, and events at the end may never
    /// have been committed.
    half: bool,
}

/// Finds what can be saved of a file, and leaves it as it is.
///
/// # Errors
/// Another program's or a newer file, or nothing of a log is found.
pub fn salvage(path: &Path) -> Result<Salvage> {
    board(path)?.salvage()
}

/// Opens a file however broken it is. Where SQLite cannot follow its log, the log is carved from its pages.
pub(super) fn board(path: &Path) -> Result<Wreck> {
    present(path)?;
    foreign(path)?;
    // SQLite plays it back where it can, and takes it away even where it can not.
    let half = has_journal(path);
    let opened = open(path).map(|conn| Wreck { conn, carved: None });
    let (whole, wreck, error) = match opened {
        Ok(wreck) => match wreck.whole() {
            (events, _, Some(Damage::Unreadable { what, .. })) => {
                (events, Some(wreck), StoreError::damaged("events", what))
            }
            _ => return Ok(wreck),
        },
        Err(error) if error.is_damage() => (0, None, error.at(path)),
        Err(error) => return Err(error),
    };
    let io = |e: std::io::Error| StoreError::io(path, e);
    let (file, wal) = (std::fs::read(path).map_err(io)?, std::fs::read(with_end(path, "-wal")).unwrap_or_default());
    let rows = carve(&file, &wal);
    drop((file, wal));
    // A database on the disk that goes when it is closed.
    let conn = new_file(Path::new(""))?;
    let tx = conn.unchecked_transaction()?;
    Writer::first(&tx).keep(&rows)?;
    tx.commit()?;
    let why = if half {
        let journal = with_end(path, "-journal");
        let journal = journal.display();
        format!("{error}; {journal} lay beside it, and the last events may never have been committed")
    } else {
        error.to_string()
    };
    let carved = Wreck { conn, carved: Some(Carved { original: None, why, half }) };
    match (wreck, carved.whole().0) {
        (Some(wreck), events) if events <= whole => Ok(wreck),
        (None, 0) => Err(error),
        (wreck, _) => {
            let original = wreck.map(|wreck| wreck.conn);
            Ok(Wreck { carved: carved.carved.map(|c| Carved { original, ..c }), ..carved })
        }
    }
}

fn open(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(|e| StoreError::of(e, path))?;
    conn.busy_timeout(WAIT)?;
    // Looking changes nothing: a log beside the file is read and left. A file that was cut is read as far as it goes.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, has_log(path))?;
    conn.execute_batch("PRAGMA writable_schema = ON")?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).map_err(|e| StoreError::of(e, path))?;
    Ok(conn)
}

impl Wreck {
    /// What can be saved.
    pub(super) fn salvage(&self) -> Result<Salvage> {
        let (events, head, mut broken) = self.whole();
        if let (None, Some(carved)) = (&broken, &self.carved) {
            // Where what was carved ends, the log need not have ended.
            if carved.half || carved.original.as_ref().and_then(end) != Some(events) {
                broken = Some(Damage::Unreadable { seq: events + 1, what: carved.why.clone() });
            }
        }
        let lost = if broken.is_some() { self.lost(events) } else { Vec::new() };
        Ok(Salvage { events, head, broken, lost })
    }

    /// Walks the chain as far as it holds.
    fn whole(&self) -> (i64, Hash, Option<Damage>) {
        let (mut events, mut head, mut damage) = (0, [0; 32], None);
        let mut walk = || -> Result<()> {
            let mut statement = self.conn.prepare(&format!("SELECT {COLUMNS} FROM events ORDER BY seq"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let row = raw(row)?;
                let chained = row.chained(&head);
                if row.seq != events + 1 {
                    damage = Some(Damage::Gap { expected: events + 1, found: row.seq });
                    break;
                }
                if row.hash != chained {
                    damage = Some(Damage::Changed { seq: row.seq });
                    break;
                }
                row.read()?;
                (events, head) = (row.seq, chained);
            }
            Ok(())
        };
        if let Err(error) = walk() {
            damage = Some(Damage::Unreadable { seq: events + 1, what: error.to_string() });
        }
        (events, head, damage)
    }

    /// What is known of the events after one: from the index by case, and from those rows that can be read.
    pub(super) fn lost(&self, after: i64) -> Vec<Lost> {
        let mut found: BTreeMap<i64, Lost> = BTreeMap::new();
        let moment = |text: Option<String>| text.and_then(|text| read_stored(&text));
        let known = |seq, case: Option<i64>, recorded_at, body| Lost {
            seq,
            case: case.map(CaseId::from_key),
            recorded_at: moment(recorded_at),
            body,
        };
        let original = self.carved.as_ref().and_then(|carved| carved.original.as_ref());
        for conn in original.into_iter().chain([&self.conn]) {
            // What cannot be read any more ends a reading, and what was read before counts.
            let mut read = |sql: &str| -> Result<()> {
                let mut statement = conn.prepare(sql)?;
                let mut rows = statement.query([after])?;
                while let Some(row) = rows.next()? {
                    let seq = row.get(0)?;
                    found.insert(seq, known(seq, row.get(1)?, row.get(2)?, row.get(3)?));
                }
                Ok(())
            };
            let _ = read("SELECT seq, case_id, recorded_at, NULL FROM events INDEXED BY events_by_case WHERE seq > ?1");
            let _ = read("SELECT seq, case_id, recorded_at, body FROM events WHERE seq > ?1 ORDER BY seq DESC");
        }
        let last = found.keys().next_back().copied().unwrap_or(after);
        // Behind a broken page rows are found by their places alone. A forged place may be any number, and the file
        // holds no more events than it has room for.
        let end = last.min(after.saturating_add(self.room()));
        let places: BTreeSet<i64> = found.keys().copied().chain(after.saturating_add(1)..=end).collect();
        for seq in places {
            let sql = "SELECT case_id, recorded_at, body FROM events WHERE seq = ?1";
            let row = self
                .conn
                .prepare_cached(sql)
                .and_then(|mut one| one.query_row([seq], |r| Ok(known(seq, r.get(0)?, r.get(1)?, r.get(2)?))));
            if let Ok(row) = row {
                found.insert(seq, row);
            }
        }
        found.into_values().collect()
    }

    /// More events than the log can hold, by the size of its file.
    fn room(&self) -> i64 {
        let original = self.carved.as_ref().and_then(|carved| carved.original.as_ref());
        let sizes = original.into_iter().chain([&self.conn]).filter_map(|conn| {
            conn.query_row("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", [], |r| r.get(0))
                .ok()
        });
        sizes.max().unwrap_or(0) / LEAST
    }
}

/// As many bytes as any event takes: its hash and two moments alone are more.
const LEAST: i64 = 64;

/// The last place in a log, as far as it is certain: by the index of all events, or by the last row.
fn end(conn: &Connection) -> Option<i64> {
    let by_index = "SELECT max(seq) FROM (SELECT seq FROM events INDEXED BY events_by_case)";
    let by_row = "SELECT seq FROM events ORDER BY seq DESC LIMIT 1";
    [by_index, by_row].iter().find_map(|sql| conn.query_row(sql, [], |r| r.get(0)).ok())
}
