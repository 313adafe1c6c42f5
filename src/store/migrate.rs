//! Files of earlier versions.
//!
//! The log is the truth and keeps its form, so one step serves every earlier schema: the tables are made
//! anew from it, in one transaction with the version, beside a copy of the file as it was.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::beside::{folder_of, free, names};
use super::copy::Copy;
use super::log::head;
use super::open::{SCHEMA_VERSION, only_look};
use super::recover::remake;
use super::{Result, StoreError};

/// What each version of the schema brought. A step to a version makes all tables as `schema.sql` says now, whichever
/// version the file has, so it takes those between along.
///
/// Who changes `schema.sql` adds the next number here and there, and a dump of the version before to `tests/files`.
const STEPS: &[(i64, &str)] = &[
    (1, "the log, and the tables projected from it"),
    (2, "the kind of an event is read from its body and has no column"),
    (3, "an index of each case's events by recording; versions of units, turns of cases, frozen periods"),
    (4, "sums that reports read, indexes of what waits, freezings that were released"),
    (
        5,
        "fewer and narrower indexes; whether a closed case counts by its own scheme, in its row and in the sums; what texts are found by",
    ),
    (6, "indexes that tell open dates, titles of open cases and what a period touched without a look at the rows"),
    (
        7,
        "how many dates are open, by their days; indexes of open dates by the numbers of the cases, and of missed ones with all that is told",
    ),
];

#[expect(clippy::indexing_slicing, reason = "it is asked while the program is compiled")]
const _: () = assert!(STEPS[STEPS.len() - 1].0 == SCHEMA_VERSION, "the last step leads to schema.sql");

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
    if !STEPS.iter().any(|(number, _)| *number == found) {
        return Err(StoreError::damaged("user_version", found));
    }
    // Another process may have been here first.
    if found < SCHEMA_VERSION {
        let copy = keep(&tx, path, found)?;
        remake(&tx)?;
        kept = Some(copy);
    }
    tx.commit()?;
    conn.execute_batch("PRAGMA foreign_keys = ON")?;
    Ok(kept)
}

/// Copies the file as it is, checked; nobody changes it, since its lock for writing is held. Where an earlier try
/// left the same copy, that one stays the only one.
fn keep(tx: &Connection, path: &Path, version: i64) -> Result<PathBuf> {
    let end = format!(".v{version}");
    let now = head(tx)?;
    let same = |copy: &Path| only_look(copy).and_then(|there| head(&there)).is_ok_and(|there| there == now);
    for name in names(path, &end).take_while(|name| name.symlink_metadata().is_ok()) {
        if same(&name) {
            return Ok(name);
        }
    }
    let free = free(path, &end);
    // The transaction holds the lock on its own connection; another one reads beside it.
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let beside = Connection::open_with_flags(path, flags).map_err(|e| StoreError::of(e, path))?;
    Copy::of(&beside, folder_of(path), path)?.place(&free, false)?;
    Ok(free)
}
