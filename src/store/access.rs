//! Who else may read and write the file: nobody, or one group on purpose.
//!
//! The file says so itself: one that its group may read and write, and nobody else at all (0660), is a group's on
//! purpose; everything that comes into being beside it has its mode. Elsewhere than on Unix the folder's own rules hold.

use std::io;
use std::path::{Path, PathBuf};

/// For whom a new database is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Readers {
    /// The account that makes it, alone.
    #[default]
    Owner,
    /// The members of the group that the folder belongs to.
    Group,
}

/// What others can do with a place that is not theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exposed {
    /// They can read this file.
    Read(PathBuf, u32),
    /// They can write this file.
    Write(PathBuf, u32),
    /// They can put files into this folder and take the database out of it.
    Folder(PathBuf, u32),
}

/// Makes a folder, with those above it that are lacking; one that is there stays as it is.
pub(super) fn make_folder(folder: &Path, readers: Readers) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, if readers == Readers::Group { 0o770 } else { 0o700 });
    builder.create(folder)?;
    match readers {
        Readers::Owner => Ok(()),
        // Files in it belong to the folder's group, whoever makes them; the account's rule for new files may
        // have kept the group out.
        Readers::Group => set_mode(folder, 0o2770),
    }
}

/// Gives a new file, which is its owner's alone, to those who are to have it.
pub(super) fn give(file: &Path, readers: Readers) -> io::Result<()> {
    match readers {
        Readers::Owner => Ok(()),
        Readers::Group => set_mode(file, 0o660),
    }
}

/// Gives a new file to those who have a database, such as a copy of it.
pub(super) fn give_like(database: &Path, file: &Path) -> io::Result<()> {
    give(file, if for_group(database) { Readers::Group } else { Readers::Owner })
}

/// What others can do with a database, if they can do anything: the worst of it. A folder that they can only
/// read tells them names of files.
pub fn exposed(database: &Path) -> Option<Exposed> {
    let real = database.canonicalize().ok()?;
    let shared = for_group(&real);
    let mut found: Vec<Exposed> = Vec::new();
    // A link leads where the folder in which it lies says.
    for folder in [real.parent(), database.parent()].into_iter().flatten() {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        found.extend(
            mode(folder).filter(|mode| others(*mode, 0o2, shared)).map(|m| Exposed::Folder(folder.to_owned(), m)),
        );
    }
    for ending in ["", "-wal", "-shm", "-journal"] {
        let mut name = real.as_os_str().to_owned();
        name.push(ending);
        let Some(mode) = mode(Path::new(&name)) else { continue };
        if others(mode, 0o2, shared) {
            found.insert(0, Exposed::Write(name.into(), mode));
        } else if others(mode, 0o4, shared) {
            found.push(Exposed::Read(name.into(), mode));
        }
    }
    found.into_iter().next()
}

/// Whether its folder hands new files on to its group, so that each member can open what the others wrote.
pub fn folder_serves_group(database: &Path) -> bool {
    let folder = database.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    mode(folder).is_none_or(|mode| mode & 0o2070 == 0o2070)
}

/// Whether a right belongs to somebody besides the owner, and the group if it is the group's on purpose.
fn others(mode: u32, right: u32, shared: bool) -> bool {
    mode & right != 0 || (!shared && mode & (right << 3) != 0)
}

/// Whether a file is a group's on purpose.
fn for_group(file: &Path) -> bool {
    mode(file).is_some_and(|mode| mode & 0o077 == 0o060)
}

/// Who may do what with a file or folder; none where the system has no such modes.
#[cfg(unix)]
fn mode(path: &Path) -> Option<u32> {
    let meta = std::fs::metadata(path).ok()?;
    Some(std::os::unix::fs::MetadataExt::mode(&meta) & 0o7777)
}

#[cfg(not(unix))]
fn mode(_: &Path) -> Option<u32> {
    None
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode))
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_others_can_do_is_told_the_worst_first() {
        let folder = tempfile::tempdir().unwrap();
        let (dir, file) = (folder.path().canonicalize().unwrap(), folder.path().canonicalize().unwrap().join("a.db"));
        std::fs::write(&file, "").unwrap();
        let write = |mode| Some(Exposed::Write(file.clone(), mode));
        let read = |mode| Some(Exposed::Read(file.clone(), mode));
        let around = |mode| Some(Exposed::Folder(dir.clone(), mode));
        for (of_folder, of_file, told) in [
            (0o700, 0o600, None),
            // A group's on purpose.
            (0o2770, 0o660, None),
            (0o770, 0o660, None),
            // Names of files are no secret.
            (0o755, 0o600, None),
            (0o700, 0o640, read(0o640)),
            (0o700, 0o604, read(0o604)),
            (0o700, 0o644, read(0o644)),
            (0o700, 0o620, write(0o620)),
            (0o700, 0o664, write(0o664)),
            (0o777, 0o666, write(0o666)),
            // The group has the file, everybody the folder.
            (0o2777, 0o660, around(0o2777)),
            (0o1777, 0o600, around(0o1777)),
            (0o770, 0o600, around(0o770)),
            (0o777, 0o644, around(0o777)),
        ] {
            set_mode(&dir, of_folder).unwrap();
            set_mode(&file, of_file).unwrap();
            assert_eq!(exposed(&file), told, "{of_folder:o} {of_file:o}");
        }
        assert_eq!(exposed(&dir.join("none.db")), None);
    }

    #[test]
    fn a_link_is_followed_and_its_own_folder_looked_at() {
        let (there, here) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (file, link) = (there.path().canonicalize().unwrap().join("a.db"), here.path().join("a.db"));
        std::fs::write(&file, "").unwrap();
        set_mode(&file, 0o600).unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert_eq!(exposed(&link), None);
        set_mode(here.path(), 0o777).unwrap();
        assert_eq!(exposed(&link), Some(Exposed::Folder(here.path().to_owned(), 0o777)));
        set_mode(&file, 0o644).unwrap();
        set_mode(here.path(), 0o700).unwrap();
        assert_eq!(exposed(&link), Some(Exposed::Read(file, 0o644)));
    }

    #[test]
    fn a_copy_is_for_those_who_have_the_database() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("a.db");
        std::fs::write(&database, "").unwrap();
        for (of_database, of_copy) in [(0o600, 0o600), (0o660, 0o660), (0o644, 0o600), (0o666, 0o600), (0o640, 0o600)] {
            set_mode(&database, of_database).unwrap();
            let copy = folder.path().join(format!("{of_database:o}"));
            std::fs::write(&copy, "").unwrap();
            set_mode(&copy, 0o600).unwrap();
            give_like(&database, &copy).unwrap();
            assert_eq!(mode(&copy), Some(of_copy));
        }
    }
}
