//! The only room with SQL: the log, the tables that it is projected into, and what is read of them.

mod access;
mod ahead;
mod alike;
mod backup;
mod batches;
mod behind;
mod beside;
mod books;
mod bulk;
mod cases;
mod columns;
mod compare;
mod copy;
mod duties;
mod freezings;
mod frozen;
mod indicators;
mod laid;
mod list;
mod log;
mod look_back;
mod migrate;
mod month;
mod network;
mod notices;
mod open;
mod overlay;
mod parts;
mod postings;
mod project;
mod raw;
mod recover;
mod save;
mod scheme_use;
mod sums;
mod suppose;
mod tally;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod titles;
mod undo;
mod units;
mod verify;
mod waiting;
mod walk;

pub use access::{Exposed, Readers, exposed, folder_serves_group};
pub use ahead::{Ahead, Link};
pub use batches::Batch;
pub use beside::{folder_of, free, in_use, lies_beside};
pub use books::{Books, KeptScheme, KeptVotes, in_force, in_force_over};
pub use compare::Beyond;
pub use copy::{Copy, Sound};
pub use duties::{Dates, Duty};
pub use freezings::Freezing;
pub use frozen::{KeptFreeze, Turn};
pub use laid::Laid;
pub use list::Filter;
pub use log::{Hash, Recorded, Stamp, Writer, body, fingerprint, fingerprint_of, hex, unhex};
pub use look_back::Until;
pub use network::network_of;
pub use notices::{KeptNotice, NumberedNotice};
pub use postings::{Filled, Words};
pub use recover::{Lost, Rebuilt, Replaced, Salvage, rebuild, rebuild_into, salvage};
pub use sums::{ALL as SUMS, Gathered, Sum};
pub use titles::{Titles, Told};
pub use verify::{Damage, Expected, Unlike, Verified};
pub use waiting::Waiting;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::domain::number::CaseId;

/// An open database.
#[derive(Debug)]
pub struct Store {
    conn: Connection,
    path: PathBuf,
    kept: Option<PathBuf>,
}

/// What can go wrong with the database itself.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("no database at {0}")]
    Absent(PathBuf),
    /// A new database was to be made where one is.
    #[error("{0} exists already")]
    Exists(PathBuf),
    /// An empty file.
    #[error("{0} is empty")]
    Empty(PathBuf),
    /// Not an SQLite file.
    #[error("{0} is no SQLite database")]
    NotSqlite(PathBuf),
    /// An SQLite file of another program.
    #[error("{0} belongs to another program")]
    Foreign(PathBuf),
    /// Made by a newer version of this program.
    #[error("{path} has schema {found}, this program knows {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The newest schema that this program knows.
        known: i64,
    },
    /// Another process held the database past the wait.
    #[error("{0} is busy")]
    Busy(PathBuf),
    /// The file or its folder cannot be written.
    #[error("{0} cannot be written")]
    ReadOnly(PathBuf),
    /// The file or its folder cannot be read.
    #[error("{path}: {reason}")]
    Unreachable {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: Said,
    },
    /// The disk is full.
    #[error("the disk is full: {0}")]
    Full(PathBuf),
    /// The system could not read or write the file.
    #[error("{path}: {reason}")]
    Disk {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: Said,
    },
    /// What is stored cannot be what this program stored.
    #[error("damaged at {place}: {what}")]
    Damaged {
        /// Where.
        place: String,
        /// What is wrong.
        what: String,
    },
    /// There is no such case.
    #[error("no case {0}")]
    NoCase(CaseId),
    /// Anything else that SQLite says.
    #[error(transparent)]
    Sqlite(Said),
}

/// Whose words say what is wrong with the file.
#[derive(Debug, thiserror::Error)]
pub enum Said {
    /// The system's.
    #[error(transparent)]
    System(std::io::Error),
    /// SQLite's.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl Said {
    /// SQLite's result in a number, as <https://www.sqlite.org/rescode.html> has it.
    pub fn result(&self) -> Option<i32> {
        match self {
            Self::System(_) => None,
            // What is more exact stands in the higher bytes.
            Self::Sqlite(error) => extended(error).map(|code| code & 0xff),
        }
    }
}

/// A result of this room.
pub type Result<T> = std::result::Result<T, StoreError>;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::of(error, Path::new(""))
    }
}

/// What SQLite says more exactly.
fn extended(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}

impl StoreError {
    fn of(error: rusqlite::Error, path: &Path) -> Self {
        use rusqlite::ErrorCode as Code;
        let path = path.to_owned();
        match error.sqlite_error_code() {
            Some(Code::NotADatabase) => Self::NotSqlite(path),
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy(path),
            Some(Code::ReadOnly) => Self::ReadOnly(path),
            Some(Code::DiskFull) => Self::Full(path),
            // The index of a write-ahead log cannot grow.
            Some(_) if extended(&error) == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) => Self::Full(path),
            Some(Code::SystemIoFailure) => Self::Disk { path, reason: Said::Sqlite(error) },
            Some(Code::CannotOpen | Code::PermissionDenied) => Self::Unreachable { path, reason: Said::Sqlite(error) },
            Some(Code::DatabaseCorrupt) => Self::Damaged { place: path.display().to_string(), what: error.to_string() },
            _ => Self::Sqlite(Said::Sqlite(error)),
        }
    }

    /// Whether the file itself is broken.
    pub fn is_damage(&self) -> bool {
        use rusqlite::ErrorCode as Code;
        match self {
            Self::Damaged { .. } | Self::NotSqlite(_) => true,
            Self::Sqlite(Said::Sqlite(error)) => {
                matches!(error.sqlite_error_code(), Some(Code::DatabaseCorrupt | Code::NotADatabase))
            }
            _ => false,
        }
    }

    /// What the system says of a file.
    fn io(path: &Path, error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::Full(path.to_owned()),
            _ => Self::Unreachable { path: path.to_owned(), reason: Said::System(error) },
        }
    }

    /// The same error, naming the file that it is about.
    pub fn at(self, place: &Path) -> Self {
        match self {
            Self::Busy(p) if p.as_os_str().is_empty() => Self::Busy(place.to_owned()),
            Self::ReadOnly(p) if p.as_os_str().is_empty() => Self::ReadOnly(place.to_owned()),
            Self::Full(p) if p.as_os_str().is_empty() => Self::Full(place.to_owned()),
            Self::NotSqlite(p) if p.as_os_str().is_empty() => Self::NotSqlite(place.to_owned()),
            Self::Unreachable { path, reason } if path.as_os_str().is_empty() => {
                Self::Unreachable { path: place.to_owned(), reason }
            }
            Self::Disk { path, reason } if path.as_os_str().is_empty() => Self::Disk { path: place.to_owned(), reason },
            Self::Damaged { place: p, what } if p.is_empty() => {
                Self::Damaged { place: place.display().to_string(), what }
            }
            other => other,
        }
    }

    /// Something stored that this program cannot have stored.
    pub fn damaged(place: impl std::fmt::Display, what: impl std::fmt::Display) -> Self {
        Self::Damaged { place: place.to_string(), what: what.to_string() }
    }
}

impl Store {
    /// Where the file is kept as it was, if opening it led it on from an earlier version.
    pub fn kept_copy(&self) -> Option<&Path> {
        self.kept.as_deref()
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
