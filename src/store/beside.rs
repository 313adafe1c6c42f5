//! The names of files that belong to a database: what SQLite keeps beside it, and what is kept of it.

use std::path::{Path, PathBuf};

/// What SQLite keeps beside a database and would take for a part of whichever file has the name: bytes of it, or the
/// locks of others on it.
pub(super) const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// The folder in which a file lies.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The file's name with something behind it.
pub(super) fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// The file's names with something behind it, and from the second on a number.
pub(super) fn names(path: &Path, end: &str) -> impl Iterator<Item = PathBuf> {
    std::iter::once(with_end(path, end)).chain((2_u32..).map(move |n| with_end(path, &format!("{end}-{n}"))))
}

/// The first of these names that is not taken.
pub fn free(path: &Path, end: &str) -> PathBuf {
    names(path, end).find(|name| name.symlink_metadata().is_err()).unwrap_or_else(|| with_end(path, end))
}

/// Whether any of these lies beside a file and holds something.
fn filled(path: &Path, ends: &[&str]) -> bool {
    ends.iter().any(|end| std::fs::metadata(with_end(path, end)).is_ok_and(|meta| meta.len() > 0))
}

/// Whether what was written last stands in a log beside the file.
pub(super) fn has_log(path: &Path) -> bool {
    filled(path, &["-wal", "-journal"])
}

/// Whether a rollback journal lies beside the file.
pub(super) fn has_journal(path: &Path) -> bool {
    filled(path, &["-journal"])
}

/// Whether a file is a database that somebody has open, or left without closing it.
pub fn in_use(path: &Path) -> bool {
    filled(path, &BESIDE)
}

/// Whether a name is of a file that belongs to a database and lies beside it.
pub fn lies_beside(path: &Path, db: &Path) -> bool {
    let folder = |path: &Path| folder_of(path).canonicalize().ok();
    let names = BESIDE.map(|end| with_end(db, end));
    folder(path) == folder(db) && names.iter().any(|name| name.file_name() == path.file_name())
}
