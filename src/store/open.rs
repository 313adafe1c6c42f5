//! Making and opening the file.

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::access::{Readers, give, make_folder};
use super::beside::{folder_of, has_log};
use super::migrate::migrate;
use super::network::network_of;
use super::verify::is_current;
use super::{Result, Store, StoreError};

/// The schema that this program writes.
pub(super) const SCHEMA: &str = include_str!("../../schema.sql");
pub(super) const SCHEMA_VERSION: i64 = 7;
pub(super) const APPLICATION_ID: i64 = 0x7368_616f;

/// How long somebody who waits for his turn pauses before he asks again. Always as long: SQLite's own way is to ask ever
/// more seldom, so that who has waited longest would be passed by those who come.
const PAUSE: Duration = Duration::from_millis(5);

/// How long he waits.
pub(super) const WAIT: Duration = Duration::from_secs(10);

/// How often he asks in that time.
const PATIENCE: i32 = 2_000;

/// Whether to ask once more.
fn patient(asked: i32) -> bool {
    std::thread::sleep(PAUSE);
    asked < PATIENCE
}

/// How a file is kept whole while it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Journal {
    /// By a write-ahead log: who reads sees what stood when he began, and waits for nobody.
    WriteAhead,
    /// By a rollback journal, where other machines may have the file too: readers and writers wait for each other.
    Rollback,
}

impl Journal {
    /// What fits the place where a file lies.
    pub(super) fn of(path: &Path) -> Self {
        if network_of(path).is_some() { Self::Rollback } else { Self::WriteAhead }
    }
}

impl Store {
    /// Makes a new database, with its folder, for those who are to have it.
    ///
    /// The file comes into being whole: it is made beside its place, readable by nobody else, and then moved there.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where there is a file already.
    pub fn create<T, E: From<StoreError>>(
        readers: Readers,
        path: &Path,
        fill: impl FnOnce(&mut Store) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()).into());
        }
        let io = |e: std::io::Error| StoreError::Unreachable { path: path.to_owned(), reason: super::Said::System(e) };
        let folder = folder_of(path);
        make_folder(folder, readers).map_err(io)?;
        let made = tempfile::Builder::new().prefix(".shao-new-").tempfile_in(folder).map_err(io)?.into_temp_path();
        let done = {
            let conn = new_file(&made).map_err(|e| e.at(path))?;
            let mut store = Store { conn, path: path.to_owned(), kept: None };
            store.tune(Journal::of(path))?;
            let done = fill(&mut store)?;
            store.conn.close().map_err(|(_, e)| StoreError::of(e, path))?;
            done
        };
        give(&made, readers).map_err(io)?;
        made.persist_noclobber(path).map_err(|e| {
            if e.error.kind() == std::io::ErrorKind::AlreadyExists {
                StoreError::Exists(path.to_owned())
            } else {
                io(e.error)
            }
        })?;
        keep_name(folder);
        Ok(done)
    }

    /// Opens the database for reading and writing.
    ///
    /// # Errors
    /// An absent, empty, foreign or newer file; nothing is changed in any of them.
    pub fn open(path: &Path) -> Result<Self> {
        present(path)?;
        foreign(path)?;
        Self::open_as(path, Journal::of(path))
    }

    fn open_as(path: &Path, journal: Journal) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(path, flags).map_err(|e| StoreError::of(e, path))?;
        let mut store = Self { conn, path: path.to_owned(), kept: None };
        if journal == Journal::Rollback {
            // A write-ahead log that came along with the file is read by one alone, without shared memory.
            store.conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE").map_err(|e| StoreError::of(e, path))?;
        }
        // What is refused is left as it is: a log beside it is not folded into it by closing it again.
        store.fold_on_close(!has_log(path))?;
        check(&mut store.conn, path).map_err(|e| e.at(path))?;
        store.fold_on_close(true)?;
        store.tune(journal).map_err(|e| e.at(path))?;
        store.kept = migrate(&mut store.conn, path).map_err(|e| e.at(path))?;
        Ok(store)
    }

    /// Opens the database as it is, for [`Store::verify`] alone: one of an earlier version is not led on, and a
    /// number by which the file is known may be wrong.
    ///
    /// # Errors
    /// An absent, empty, foreign or newer file.
    pub fn open_as_it_is(path: &Path) -> Result<Self> {
        present(path)?;
        match foreign(path) {
            Err(StoreError::Foreign(_)) if is_ours_but_for_its_mark(path) => {}
            looked => looked?,
        }
        let conn = as_it_is(path).map_err(|e| StoreError::of(e, path))?;
        // Looking changes nothing: a log beside the file is read and left.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, has_log(path))
            .map_err(|e| StoreError::of(e, path))?;
        let found: i64 =
            conn.query_row("PRAGMA user_version", [], |r| r.get(0)).map_err(|e| StoreError::of(e, path))?;
        if found > SCHEMA_VERSION {
            return Err(StoreError::Newer { path: path.to_owned(), found, known: SCHEMA_VERSION });
        }
        Ok(Self { conn, path: path.to_owned(), kept: None })
    }

    /// The language of a database, which is only looked at: help must not lead an older file on.
    pub fn language(path: &Path) -> Option<String> {
        let store = Self { conn: only_look(path).ok()?, path: path.to_owned(), kept: None };
        store.books().setting("lang").ok()?
    }

    fn fold_on_close(&self, fold: bool) -> Result<()> {
        self.conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !fold)?;
        Ok(())
    }

    /// A database in memory with the same tables: for replaying the log. It is walked whole and by
    /// key, so it does without indexes; it is thrown away, so it does without a journal.
    pub(super) fn scratch() -> Result<Self> {
        let conn = Connection::open_in_memory()?;
        keep_plans(&conn)?;
        conn.execute_batch("PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF;")?;
        conn.execute_batch(SCHEMA)?;
        let mut statement = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")?;
        let indexes = statement.query_map([], |r| r.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
        drop(statement);
        for index in indexes {
            conn.execute_batch(&format!("DROP INDEX {index}"))?;
        }
        Ok(Self { conn, path: ":memory:".into(), kept: None })
    }

    fn tune(&mut self, journal: Journal) -> Result<()> {
        keep_plans(&self.conn)?;
        match journal {
            Journal::WriteAhead => self.write_ahead()?,
            Journal::Rollback => self.roll_back()?,
        }
        // EXTRA: where a journal is removed its folder is written out too; beside a write-ahead log it says no more
        // than FULL.
        self.conn.execute_batch(
            "PRAGMA synchronous = EXTRA;
             PRAGMA foreign_keys = ON;
             PRAGMA recursive_triggers = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA temp_store = MEMORY;
             PRAGMA cache_size = -8192;",
        )?;
        Ok(())
    }

    fn write_ahead(&mut self) -> Result<()> {
        // A file on a read-only medium can still be read; a write then says what is wrong. Where others have
        // the file open after a great batch, they may leave no moment for this.
        self.conn.busy_timeout(Duration::ZERO)?;
        let mode: std::result::Result<String, _> = self.conn.query_row("PRAGMA journal_mode = WAL", [], |r| r.get(0));
        self.conn.busy_handler(Some(patient))?;
        match mode {
            Err(e) if matches!(e.sqlite_error_code(), Some(ErrorCode::ReadOnly | ErrorCode::DatabaseBusy)) => {}
            other => {
                other?;
            }
        }
        Ok(())
    }

    fn roll_back(&self) -> Result<()> {
        let mode: std::result::Result<String, _> =
            self.conn.query_row("PRAGMA journal_mode = DELETE", [], |r| r.get(0));
        match mode {
            // What cannot be written can still be read.
            Err(e) if e.sqlite_error_code() == Some(ErrorCode::ReadOnly) => {}
            other => {
                other?;
            }
        }
        // The next look at the file gives it free for others.
        self.conn.execute_batch("PRAGMA locking_mode = NORMAL")?;
        Ok(self.conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?)
    }
}

/// A connection that only reads, whatever stands in the file, and waits for its turn.
pub(super) fn as_it_is(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut conn = Connection::open_with_flags(path, flags)?;
    conn.busy_handler(Some(patient))?;
    conn.execute_batch("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16384")?;
    Ok(conn)
}

/// Something must be there.
pub(super) fn present(path: &Path) -> Result<()> {
    match std::fs::metadata(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Err(StoreError::Absent(path.to_owned())),
        Err(e) => Err(StoreError::io(path, e)),
        Ok(meta) if meta.is_dir() => Err(StoreError::NotSqlite(path.to_owned())),
        Ok(meta) if meta.len() == 0 => Err(StoreError::Empty(path.to_owned())),
        Ok(_) => Ok(()),
    }
}

/// Whether a file that is marked as another program's has our tables all the same. It is looked at without its
/// log of pages, which so stays as it is.
fn is_ours_but_for_its_mark(path: &Path) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    Connection::open_with_flags(unchanging(path), flags).is_ok_and(|conn| is_current(&conn))
}

/// Ours, and not newer than we are. Looks only: a foreign file stays as it is.
fn check(conn: &mut Connection, path: &Path) -> Result<()> {
    conn.busy_handler(Some(patient))?;
    let id: i64 = conn.query_row("PRAGMA application_id", [], |r| r.get(0))?;
    if id != APPLICATION_ID {
        return Err(StoreError::Foreign(path.to_owned()));
    }
    let found: i64 = conn.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    if found > SCHEMA_VERSION {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: SCHEMA_VERSION });
    }
    Ok(())
}

/// Makes an empty database in a file that is empty.
pub(super) fn new_file(path: &Path) -> Result<Connection> {
    let conn = Connection::open(path)?;
    // Rows are wide: in large pages a batch is written in half the time, and reading one is no slower.
    conn.execute_batch("PRAGMA page_size = 16384")?;
    conn.execute_batch(&format!("BEGIN;\n{SCHEMA}COMMIT;"))?;
    keep_plans(&conn)?;
    Ok(conn)
}

/// Another program's database, and that of a newer version, are known by their first bytes, before SQLite opens
/// them: it would make files beside them, and fold a log left beside into them.
pub(super) fn foreign(path: &Path) -> Result<()> {
    foreign_to(path, true)
}

/// The same; whether SQLite `locks` the file when it opens it.
fn foreign_to(path: &Path, locks: bool) -> Result<()> {
    let mut head = [0_u8; 72];
    let read = std::fs::File::open(path).and_then(|mut file| {
        let read = file.read_exact(&mut head);
        // With any descriptor of a file that is closed all locks end that the process holds on it (POSIX), and SQLite
        // holds some where the database is open already: such a one stays open as long as the process lives.
        if is_locked(&file, locks) {
            std::mem::forget(file);
        }
        read
    });
    if read.is_err() || head.get(..16) != Some(b"SQLite format 3\0".as_slice()) {
        return Ok(());
    }
    let number = |at: usize| {
        let bytes = head.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map(i32::from_be_bytes).map(i64::from)
    };
    match (number(68), number(60)) {
        (Some(APPLICATION_ID), Some(found)) if found > SCHEMA_VERSION => {
            Err(StoreError::Newer { path: path.to_owned(), found, known: SCHEMA_VERSION })
        }
        (Some(APPLICATION_ID), _) => Ok(()),
        _ => Err(StoreError::Foreign(path.to_owned())),
    }
}

/// Whether this process may hold locks on a file; it may from now on where it `locks` it.
#[cfg(unix)]
fn is_locked(file: &std::fs::File, locks: bool) -> bool {
    use std::collections::BTreeSet;
    use std::os::unix::fs::MetadataExt as _;
    use std::sync::Mutex;

    static LOCKED: Mutex<BTreeSet<(u64, u64)>> = Mutex::new(BTreeSet::new());
    let (Ok(meta), Ok(mut locked)) = (file.metadata(), LOCKED.lock()) else { return true };
    let file = (meta.dev(), meta.ino());
    if locks { !locked.insert(file) } else { locked.contains(&file) }
}

/// Elsewhere locks are those of a descriptor.
#[cfg(not(unix))]
fn is_locked(_: &std::fs::File, _: bool) -> bool {
    false
}

/// Opens a database of this program, of whatever earlier version, which is only looked at: nothing in it or beside
/// it is changed, unless a log beside it must be read too.
pub(super) fn only_look(path: &Path) -> Result<Connection> {
    present(path)?;
    let alone = !has_log(path);
    foreign_to(path, !alone)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = if alone {
        // What nobody writes needs no locks, and so no files beside it.
        Connection::open_with_flags(unchanging(path), flags | OpenFlags::SQLITE_OPEN_URI)
    } else {
        Connection::open_with_flags(path, flags)
    };
    let mut conn = conn.map_err(|e| StoreError::of(e, path))?;
    check(&mut conn, path).map_err(|e| e.at(path))?;
    Ok(conn)
}

/// The name of a file that does not change, as SQLite takes it: every byte but letters and digits by its number.
fn unchanging(path: &Path) -> String {
    let mut name = "file:".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-".contains(byte) {
            name.push(char::from(*byte));
        } else {
            name.push_str(&format!("%{byte:02X}"));
        }
    }
    name + "?immutable=1"
}

/// A new file's name outlasts a failing power supply only once its folder is written out. Where the system has no such
/// thing, it does so itself.
fn keep_name(folder: &Path) {
    let _ = std::fs::File::open(folder).and_then(|folder| folder.sync_all());
}

/// Statements are prepared once: plans do not depend on bound values, or SQLite would make many of
/// them anew at every execution, for the sake of the partial indexes.
fn keep_plans(conn: &Connection) -> Result<()> {
    conn.set_prepared_statement_cache_capacity(64);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::civil::Moment;
    use crate::domain::event::{Event, OfficeEvent};
    use crate::store::{Stamp, Writer};

    /// Appends an event of the books.
    fn write(store: &mut Store, event: OfficeEvent) {
        let stamp =
            Stamp { happened_at: Moment::default(), recorded_at: Moment::default(), actor: "tester".to_owned() };
        let work = |log: &mut Writer<'_>| log.append(Event::Office(event), &stamp);
        store.write::<_, StoreError>(work).unwrap();
    }

    fn days() -> OfficeEvent {
        OfficeEvent::CalendarSet { source: String::new(), years: Vec::new(), days: Vec::new(), moved: Vec::new() }
    }

    /// What the head of a file says of its journal: 1 a rollback journal, 2 a write-ahead log.
    fn journal(path: &Path) -> u8 {
        std::fs::read(path).unwrap()[18]
    }

    #[test]
    fn where_machines_share_a_file_it_has_no_write_ahead_log() {
        let folder = tempfile::tempdir().unwrap();
        let (here, there) = (folder.path().join("here.db"), folder.path().join("there.db"));
        Store::create(Readers::Owner, &here, |store| {
            write(store, OfficeEvent::Opened { lang: "en".to_owned(), offset_minutes: 480 });
            Ok::<(), StoreError>(())
        })
        .unwrap();
        // A file that comes along with its log brings what stands in that alone.
        let mut first = Store::open_as(&here, Journal::WriteAhead).unwrap();
        write(&mut first, days());
        for end in ["", "-wal"] {
            let name = |path: &Path| format!("{}{end}", path.display());
            std::fs::copy(name(&here), name(&there)).unwrap();
        }
        let mut one = Store::open_as(&there, Journal::Rollback).unwrap();
        let mut other = Store::open_as(&there, Journal::Rollback).unwrap();
        assert_eq!((one.head().unwrap(), journal(&there)), (2, 1));
        assert!(!folder.path().join("there.db-wal").exists());
        write(&mut one, days());
        write(&mut other, days());
        assert_eq!(one.head().unwrap(), 4);
        // Who looks at one moment keeps others from changing it.
        one.hold_still().unwrap();
        one.head().unwrap();
        other.conn.busy_timeout(Duration::ZERO).unwrap();
        assert!(matches!(other.take_turn(), Err(StoreError::Busy(_))));
        drop((one, other));
        assert!(Store::open_as(&there, Journal::WriteAhead).unwrap().verify().unwrap().damage.is_empty());
        assert_eq!(journal(&there), 2, "back on a disk of one machine");
    }
}
