//! Copies of the file, page by page, and the check that every copy passes before it counts.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use tempfile::TempPath;

use super::access::give_like;
use super::beside::folder_of;
use super::log::{Hash, each, head};
use super::open::{WAIT, only_look};
use super::{Result, Store, StoreError};

/// What a copy holds, once it was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sound {
    /// The schema's version.
    pub version: i64,
    /// How many events there are.
    pub events: i64,
    /// How many cases there are.
    pub cases: i64,
    /// The hash of the last event.
    pub head: Hash,
}

/// A copy that has not taken its place yet; dropped, it is gone.
#[derive(Debug)]
pub struct Copy {
    made: TempPath,
    /// What it holds.
    pub sound: Sound,
}

impl Copy {
    /// Copies an open database into a folder, as it stands at one moment whatever others write, and checks the
    /// copy, which is for those who have the file `like`.
    ///
    /// # Errors
    /// The database is busy, the copy cannot be written, or it is not whole.
    pub(super) fn of(from: &Connection, folder: &Path, like: &Path) -> Result<Self> {
        let tx = from.unchecked_transaction()?;
        let (seq, hash) = head(&tx)?;
        let made = unchecked(&tx, folder, like)?;
        tx.finish()?;
        let copy = Self::made(made)?;
        if (copy.sound.events, copy.sound.head) != (seq, hash) {
            return Err(StoreError::damaged(format!("events.seq = {seq}"), "head"));
        }
        Ok(copy)
    }

    /// The same of a file.
    ///
    /// # Errors
    /// The same, and what is no database of this program.
    pub fn of_file(path: &Path, folder: &Path, like: &Path) -> Result<Self> {
        Self::of(&only_look(path)?, folder, like).map_err(|e| e.at(path))
    }

    /// A file that was made elsewhere, checked.
    pub(super) fn made(made: TempPath) -> Result<Self> {
        let sound = sound(&open(&made)?)?;
        Ok(Self { made, sound })
    }

    /// The copy as a database of its own.
    pub(super) fn store(&self) -> Result<Store> {
        Ok(Store { conn: open(&self.made)?, path: self.made.to_path_buf(), kept: None })
    }

    /// The file, until it takes its place.
    pub(super) fn path(&self) -> &Path {
        &self.made
    }

    /// Lets the copy take its place: in an empty one, or in that of the file which is there.
    ///
    /// # Errors
    /// [`StoreError::Exists`], or the folder cannot be written.
    pub fn place(self, path: &Path, over: bool) -> Result<()> {
        let placed = if over { self.made.persist(path) } else { self.made.persist_noclobber(path) };
        placed.map_err(|e| match e.error.kind() {
            std::io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_owned()),
            _ => StoreError::io(path, e.error),
        })?;
        settle(path)
    }
}

/// Copies every page as it is, into a file for those who have the file `like`. A damaged file is copied with its damage.
pub(super) fn unchecked(from: &Connection, folder: &Path, like: &Path) -> Result<TempPath> {
    let made = new_beside(folder, like)?;
    let mut to = open(&made)?;
    pour(from, &mut to).map_err(|e| e.at(folder))?;
    // One file alone, which can be read from any medium: the write-ahead log begins anew where it is opened.
    to.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(())).map_err(|e| StoreError::of(e, folder))?;
    to.close().map_err(|(_, e)| StoreError::of(e, folder))?;
    Ok(made)
}

/// A new, empty file in a folder, which takes its name later, for those who have the file `like`.
pub(super) fn new_beside(folder: &Path, like: &Path) -> Result<TempPath> {
    let made = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder);
    let made = made.map_err(|e| StoreError::io(folder, e))?.into_temp_path();
    give_like(like, &made).map_err(|e| StoreError::io(folder, e))?;
    sweep(folder, &made);
    Ok(made)
}

/// With this begin the names of files that are not whole yet.
const UNFINISHED: &str = ".shao-new-";

/// Removes what was left unfinished when a process or the machine came to a sudden end: files a day older than a new
/// one. Where they cannot be removed, they are in nobody's way.
fn sweep(folder: &Path, new: &Path) {
    let changed = |path: &Path| std::fs::symlink_metadata(path).and_then(|meta| meta.modified());
    let (Ok(now), Ok(entries)) = (changed(new), std::fs::read_dir(folder)) else { return };
    for entry in entries.flatten() {
        let left = entry.file_name().to_string_lossy().starts_with(UNFINISHED);
        let age = changed(&entry.path()).ok().and_then(|then| now.duration_since(then).ok());
        if left && age.is_some_and(|age| age > A_DAY) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

const A_DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Writes all pages of one database into another, in one transaction.
pub(super) fn pour(from: &Connection, to: &mut Connection) -> Result<()> {
    let backup = Backup::new(from, to)?;
    let mut waited = Duration::ZERO;
    loop {
        match backup.step(-1)? {
            StepResult::Done => return Ok(()),
            _ if waited >= WAIT => return Err(StoreError::Busy(PathBuf::new())),
            _ => {
                std::thread::sleep(PAUSE);
                waited += PAUSE;
            }
        }
    }
}

/// Between two tries where another process is in the way.
pub(super) const PAUSE: Duration = Duration::from_millis(20);

fn open(path: &Path) -> Result<Connection> {
    Connection::open(path).map_err(|e| StoreError::of(e, path))
}

/// SQLite finds nothing broken, tables and indexes agree, no event was changed, removed or inserted. That the
/// tables say what the log says is not asked: `verify` replays the log for that, which takes longer.
pub(super) fn sound(conn: &Connection) -> Result<Sound> {
    let said: String = conn.query_row("PRAGMA integrity_check(1)", [], |r| r.get(0))?;
    if said != "ok" {
        return Err(StoreError::damaged("integrity_check", said));
    }
    let (mut events, mut head) = (0, [0; 32]);
    each(conn, |row| {
        let chained = row.chained(&head);
        if row.seq != events + 1 || row.hash != chained {
            return Err(StoreError::damaged(format!("events.seq = {}", row.seq), "hash"));
        }
        (events, head) = (row.seq, chained);
        Ok(())
    })?;
    let cases = conn.query_row("SELECT count(*) FROM cases", [], |r| r.get(0))?;
    let version = conn.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    Ok(Sound { version, events, cases, head })
}

/// Waits until a name that was given is on the disk.
pub(super) fn settle(path: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        let folder = folder_of(path);
        std::fs::File::open(folder).and_then(|f| f.sync_all()).map_err(|e| StoreError::io(folder, e))?;
    }
    Ok(())
}
