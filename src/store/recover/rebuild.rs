//! A database made anew from the log of a damaged one.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};
use tempfile::TempPath;

use super::salvage::{Salvage, Wreck, board};
use super::tables::{fill, remake};
use crate::store::beside::{folder_of, free};
use crate::store::copy::{Copy, Sound, new_beside, settle, sound, unchecked};
use crate::store::open::{WAIT, foreign, new_file};
use crate::store::verify::Damage;
use crate::store::{Result, Said, StoreError};

/// What was made.
#[derive(Debug)]
pub struct Rebuilt {
    /// What it holds.
    pub sound: Sound,
    /// Where the file as it was is kept; none: it stayed where it is.
    pub kept: Option<PathBuf>,
}

/// Makes the tables of a database anew from its log, which must be whole. The file as it was is kept beside it under
/// its name with `end`.
///
/// All of it is one transaction in the same file, beside which others can go on. Where the damage reaches so far
/// that this gives no sound file, a new one is made beside it and takes its place.
///
/// # Errors
/// The log is not whole ([`StoreError::Damaged`]), or the file cannot be written.
pub fn rebuild(path: &Path, end: &str) -> Result<Rebuilt> {
    // What is made lies beside the file itself, not beside a link to it.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let wreck = board(path)?;
    let salvage = wreck.salvage()?;
    if salvage.broken.is_some() {
        return Err(StoreError::damaged(format!("events.seq = {}", salvage.events + 1), "hash"));
    }
    match in_place(path, end, salvage.events) {
        Err(error) if error.is_damage() || matches!(error, StoreError::Sqlite(_)) => {}
        other => return other.map_err(|e| e.at(path)),
    }
    let made = grow(&wreck, folder_of(path), path, salvage.events).map_err(|(_, error)| error)?;
    drop(wreck);
    let copy = Copy::made(made)?;
    let sound = copy.sound;
    Ok(Rebuilt { sound, kept: copy.replace(path, end, false)?.kept })
}

/// Makes a new database from as much of a damaged one's log as is whole; the damaged one stays as it is.
///
/// # Errors
/// [`StoreError::Exists`] where there is a file already, or nothing can be saved.
pub fn rebuild_into(path: &Path, into: &Path) -> Result<(Sound, Salvage)> {
    if into.symlink_metadata().is_ok() {
        return Err(StoreError::Exists(into.to_owned()));
    }
    let wreck = board(path)?;
    let mut salvage = wreck.salvage()?;
    let made = loop {
        if salvage.events == 0 {
            return Err(StoreError::damaged(path.display(), "events"));
        }
        match grow(&wreck, folder_of(into), path, salvage.events) {
            Ok(made) => break made,
            // An event of the chain that the rules cannot follow ends what can be saved.
            Err((seq, error)) if (1..=salvage.events).contains(&seq) && not_followed(&error) => {
                salvage.broken = Some(Damage::Unreadable { seq, what: error.to_string() });
                salvage.events = seq - 1;
                salvage.lost = wreck.lost(salvage.events);
            }
            Err((_, error)) => return Err(error),
        }
    };
    let copy = Copy::made(made)?;
    let sound = copy.sound;
    salvage.head = sound.head;
    copy.place(into, false)?;
    Ok((sound, salvage))
}

/// Whether an event is to blame, and not the disk.
fn not_followed(error: &StoreError) -> bool {
    match error {
        StoreError::Damaged { .. } | StoreError::NoCase(_) => true,
        StoreError::Sqlite(Said::Sqlite(error)) => error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation),
        _ => false,
    }
}

fn in_place(path: &Path, end: &str, events: i64) -> Result<Rebuilt> {
    foreign(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || Connection::open_with_flags(path, flags).map_err(|e| StoreError::of(e, path));
    let mut conn = open()?;
    conn.busy_timeout(WAIT)?;
    conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF")?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // The transaction holds the lock for writing; another connection reads beside it.
    let copied = unchecked(&open()?, folder_of(path), path)?;
    remake(&tx)?;
    let sound = sound(&tx)?;
    // Between looking and locking somebody may have written: there may be more events, never fewer.
    if sound.events < events {
        return Err(StoreError::damaged(path.display(), "head"));
    }
    let kept = free(path, end);
    copied.persist_noclobber(&kept).map_err(|e| StoreError::io(&kept, e.error))?;
    settle(&kept)?;
    if let Err(error) = tx.commit() {
        // The file is as it was, and needs no copy beside it.
        let _ = std::fs::remove_file(&kept);
        return Err(error.into());
    }
    Ok(Rebuilt { sound, kept: Some(kept) })
}

/// A new file with the tables that a log makes, up to an event.
fn grow(wreck: &Wreck, folder: &Path, like: &Path, end: i64) -> std::result::Result<TempPath, (i64, StoreError)> {
    let made = new_beside(folder, like).map_err(|e| (0, e))?;
    let other = |error: rusqlite::Error| (0, StoreError::of(error, folder));
    let mut conn = new_file(&made).map_err(|e| (0, e))?;
    conn.execute_batch("PRAGMA foreign_keys = OFF").map_err(other)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(other)?;
    fill(&tx, &wreck.conn, "events", end)?;
    tx.commit().map_err(other)?;
    conn.close().map_err(|(_, e)| other(e))?;
    Ok(made)
}
