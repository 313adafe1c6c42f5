//! All tables made anew from the log: for files of earlier versions, and for damaged ones.

use rusqlite::Connection;

use crate::store::log::Writer;
use crate::store::open::SCHEMA;
use crate::store::raw::{COLUMNS, raw};
use crate::store::{Result, StoreError};

/// Leaves nothing in a database but its log, and makes all tables anew from that, in the transaction that is open.
/// References must not be looked after meanwhile.
pub(in crate::store) fn remake(tx: &Connection) -> Result<()> {
    let mut statement = tx.prepare(
        "SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'events' ORDER BY type <> 'trigger'",
    )?;
    let things = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let things = things.collect::<rusqlite::Result<Vec<(String, String)>>>()?;
    drop(statement);
    for (kind, name) in things {
        // An index may have gone with its table.
        tx.execute_batch(&format!("DROP {kind} IF EXISTS \"{}\"", name.replace('"', "\"\"")))?;
    }
    tx.execute_batch("ALTER TABLE events RENAME TO events_before")?;
    tx.execute_batch(SCHEMA)?;
    fill(tx, tx, "events_before", i64::MAX).map_err(|(_, error)| error)?;
    Ok(tx.execute_batch("DROP TABLE events_before")?)
}

/// Fills empty tables from a log, up to an event; the log is taken over, each link of its chain proven.
///
/// # Errors
/// The event that cannot be taken over, and why; 0: none by itself.
pub(super) fn fill(
    tx: &Connection,
    source: &Connection,
    log: &str,
    end: i64,
) -> std::result::Result<(), (i64, StoreError)> {
    let mut seq = 0;
    let mut fill = || -> Result<()> {
        let mut writer = Writer::first(tx);
        let mut statement = source.prepare(&format!("SELECT {COLUMNS} FROM {log} WHERE seq <= ?1 ORDER BY seq"))?;
        let mut rows = statement.query([end])?;
        while let Some(row) = rows.next()? {
            let row = raw(row)?;
            seq = row.seq;
            let recorded = row.read()?;
            writer.follow(row)?;
            writer.project(&recorded)?;
            // Behind the last one a page may be broken.
            if seq == end {
                break;
            }
        }
        // What is looked at for all of them together is no single event's fault.
        seq = 0;
        writer.check_references()?;
        writer.settle()
    };
    fill().map_err(|error| (seq, error))
}
