//! Files of earlier versions.
//!
//! The log is the truth and keeps its form, so one step serves every earlier schema: the tables are made
//! anew from it, in one transaction, beside a copy of the file as it was.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::access::new_like;
use super::log::{Writer, each_of};
use super::open::{SCHEMA, SCHEMA_VERSION};
use super::{Result, StoreError};

/// Leads a file to this program's schema, if it has an earlier one, and tells where the file as it was is kept.
pub(super) fn migrate(conn: &mut Connection, path: &Path) -> Result<Option<PathBuf>> {
    let version = |conn: &Connection| conn.query_row("PRAGMA user_version", [], |r| r.get::<_, i64>(0));
    if version(conn)? >= SCHEMA_VERSION {
        return Ok(None);
    }
    let mut kept = None;
    conn.execute_batch("PRAGMA foreign_keys = OFF")?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&tx)?;
    // Another process may have been here first.
    if found < SCHEMA_VERSION {
        let copy = copy_of(path, found);
        if let Err(error) = keep(path, &copy).and_then(|()| remake(&tx)) {
            // What it was to keep is still there; a torso would only be in the way.
            let _ = std::fs::remove_file(&copy);
            return Err(error);
        }
        kept = Some(copy);
    }
    tx.commit()?;
    conn.execute_batch("PRAGMA foreign_keys = ON")?;
    Ok(kept)
}

/// Copies the file as it is; nobody changes it, since its lock for writing is held.
fn keep(path: &Path, copy: &Path) -> Result<()> {
    let unreachable = |reason: String| StoreError::Unreachable { path: copy.to_owned(), reason };
    // It has its name only once it is whole; what an earlier try left behind goes.
    let made = copy.with_added_extension("part");
    let _ = std::fs::remove_file(&made);
    let name = made.to_str().ok_or_else(|| unreachable("not UTF-8".to_owned()))?;
    // SQLite writes into an empty file as it is, and would let others read one that it made.
    drop(new_like(path, &made).map_err(|e| unreachable(e.to_string()))?);
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    conn.execute("VACUUM INTO ?1", [name])?;
    std::fs::rename(&made, copy).map_err(|e| unreachable(e.to_string()))
}

/// The file's name with its version behind it, and a number where that is taken.
fn copy_of(path: &Path, version: i64) -> PathBuf {
    let named = |number: u32| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".v{version}"));
        if number > 1 {
            name.push(format!("-{number}"));
        }
        PathBuf::from(name)
    };
    (1..).map(named).find(|copy| !copy.exists()).unwrap_or_else(|| named(1))
}

/// Makes all tables anew from the log.
fn remake(tx: &Connection) -> Result<()> {
    let mut statement = tx.prepare(
        "SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'events' ORDER BY type <> 'trigger'",
    )?;
    let things = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let things = things.collect::<rusqlite::Result<Vec<(String, String)>>>()?;
    drop(statement);
    for (kind, name) in things {
        // An index may have gone with its table.
        tx.execute_batch(&format!("DROP {kind} IF EXISTS \"{name}\""))?;
    }
    tx.execute_batch("ALTER TABLE events RENAME TO events_before")?;
    tx.execute_batch(SCHEMA)?;
    let mut writer = Writer::first(tx);
    each_of(tx, "events_before", |row| {
        let recorded = row.read()?;
        writer.follow(row)?;
        writer.project(&recorded)
    })?;
    drop(writer);
    Ok(tx.execute_batch("DROP TABLE events_before")?)
}
