//! A checked copy takes the place of a database, which is kept beside it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::store::beside::{BESIDE, folder_of, free, with_end};
use crate::store::compare::{Beyond, beyond};
use crate::store::copy::{Copy, PAUSE, pour, settle, sound, unchecked};
use crate::store::open::{WAIT, foreign, only_look};
use crate::store::{Result, StoreError};

/// What became of the database that was there.
#[derive(Debug)]
pub struct Replaced {
    /// Where it is kept; none: there was none.
    pub kept: Option<PathBuf>,
    /// What it holds that the new one has not; none where it cannot be read.
    pub lost: Option<Beyond>,
}

impl Copy {
    /// What the database at a place holds that this copy has not.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn lacks(&self, path: &Path) -> Result<Beyond> {
        beyond(&only_look(path)?, &only_look(self.path())?).map_err(|e| e.at(path))
    }

    /// Takes the place of the database that is there, which is kept beside it under its name with `end`.
    ///
    /// A file that can be opened keeps its place: its pages are exchanged in one transaction while nobody else has
    /// it open, so that no other process goes on with a file that has lost its name, and no log that belongs to the
    /// former pages is left. One that is too broken for that is moved away with all that lies beside it.
    ///
    /// # Errors
    /// Another process has the database open past the wait, or, where nothing `may_be_lost`, has written what the
    /// copy has not; another program's or a newer file. What is there stays then.
    pub fn replace(self, path: &Path, end: &str, may_be_lost: bool) -> Result<Replaced> {
        // A log lies beside the file itself, not beside a link to it.
        let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if path.symlink_metadata().is_err() {
            move_away(path, &free(path, end))?;
            self.place(path, false)?;
            return Ok(Replaced { kept: None, lost: None });
        }
        foreign(path)?;
        let exchanged = seize(path).and_then(|present| self.exchange(present, path, end, may_be_lost));
        match exchanged {
            Err(error) if error.is_damage() => {
                let kept = free(path, end);
                move_away(path, &kept)?;
                if let Err(error) = self.place(path, false) {
                    // No database at all is worse than a broken one.
                    move_away(&kept, path)?;
                    return Err(error);
                }
                Ok(Replaced { kept: Some(kept), lost: None })
            }
            other => other.map_err(|e| e.at(path)),
        }
    }

    fn exchange(&self, mut present: Connection, path: &Path, end: &str, may_be_lost: bool) -> Result<Replaced> {
        let new = only_look(self.path())?;
        let lost = beyond(&present, &new).ok();
        if !may_be_lost && lost.as_ref().is_some_and(|lost| lost.events > 0) {
            return Err(StoreError::Busy(path.to_owned()));
        }
        let kept = free(path, end);
        let copied = unchecked(&present, folder_of(path), path)?;
        copied.persist_noclobber(&kept).map_err(|e| StoreError::io(&kept, e.error))?;
        settle(&kept)?;
        if let Err(error) = pour(&new, &mut present) {
            // The file is as it was, and needs no copy beside it.
            let _ = std::fs::remove_file(&kept);
            return Err(error);
        }
        if sound(&present)? != self.sound {
            return Err(StoreError::damaged(path.display(), "head"));
        }
        Ok(Replaced { kept: Some(kept), lost })
    }
}

/// Opens a file so that nobody else has it open, and folds the log beside it into it.
fn seize(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(|e| StoreError::of(e, path))?;
    conn.busy_timeout(Duration::ZERO)?;
    conn.execute_batch("PRAGMA synchronous = EXTRA")?;
    let mut waited = Duration::ZERO;
    loop {
        match alone(&conn) {
            Ok(true) => return Ok(conn),
            Ok(false) | Err(StoreError::Busy(_)) if waited < WAIT => {
                std::thread::sleep(PAUSE);
                waited += PAUSE;
            }
            Ok(false) => return Err(StoreError::Busy(path.to_owned())),
            Err(error) => return Err(error),
        }
    }
}

/// One try: leaves the write-ahead log, which only the last one who has the file open can, and keeps the others out.
fn alone(conn: &Connection) -> Result<bool> {
    let mode = |sql: &str| conn.query_row(sql, [], |r| r.get::<_, String>(0));
    conn.execute_batch("PRAGMA locking_mode = NORMAL")?;
    if mode("PRAGMA journal_mode = DELETE")? != "delete" {
        return Ok(false);
    }
    conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT")?;
    Ok(mode("PRAGMA journal_mode")? == "delete")
}

/// Gives a file and what lies beside it another name; the logs first, so that none ever lies beside another file.
fn move_away(path: &Path, to: &Path) -> Result<()> {
    for end in BESIDE.into_iter().chain([""]) {
        let (from, to) = (with_end(path, end), with_end(to, end));
        match std::fs::rename(&from, &to) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(StoreError::io(&from, e)),
            _ => {}
        }
    }
    settle(path)
}
