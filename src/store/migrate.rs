//! Files of earlier versions.
//!
//! The log is the truth and keeps its form, so one step serves every earlier schema: the tables are made
//! anew from it, in one transaction, beside a copy of the file as it was.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use super::Result;
use super::log::{Writer, each_of};
use super::open::{SCHEMA, SCHEMA_VERSION};

/// Leads a file to this program's schema, if it has an earlier one.
pub(super) fn migrate(conn: &mut Connection, path: &Path) -> Result<()> {
    let version = |conn: &Connection| conn.query_row("PRAGMA user_version", [], |r| r.get::<_, i64>(0));
    let found = version(conn)?;
    if found >= SCHEMA_VERSION {
        return Ok(());
    }
    conn.execute("VACUUM INTO ?1", [copy_of(path, found).to_string_lossy()])?;
    conn.execute_batch("PRAGMA foreign_keys = OFF")?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have been here first.
    if version(&tx)? < SCHEMA_VERSION {
        remake(&tx)?;
    }
    tx.commit()?;
    Ok(conn.execute_batch("PRAGMA foreign_keys = ON")?)
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
    writer.settle()?;
    drop(writer);
    Ok(tx.execute_batch("DROP TABLE events_before")?)
}
