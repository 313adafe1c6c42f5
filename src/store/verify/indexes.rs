//! Whether the indexes of a large table hold what its rows say, and stand in order.
//!
//! SQLite's whole check looks every row up in every index. Here each is read once from end to end: what the rows
//! say that an index must hold is summed up while the table is read, and what it holds while it is read itself.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::digests::{Hashing, put_key};
use super::shape::{Index, Table};
use crate::store::Result;

/// What the indexes of a table must hold.
pub(super) struct Entries<'t> {
    table: &'t Table,
    /// What is read of every row: columns, what indexes reckon from them, and their conditions.
    asked: Vec<String>,
    indexes: Vec<Entry<'t>>,
    /// Where the columns stand that name a row.
    keys: Vec<usize>,
    /// The key of the row before.
    before: Vec<u8>,
    /// Whether the rows stand in the order of their keys.
    in_order: bool,
    /// Room for one entry.
    entry: Vec<u8>,
}

/// What one index must hold.
struct Entry<'t> {
    index: &'t Index,
    /// Where its keys and those of the row stand in what is asked.
    places: Vec<usize>,
    /// Where its condition stands.
    only: Option<usize>,
    rows: i64,
    sum: u64,
}

impl<'t> Entries<'t> {
    /// Of a table of which these columns are read anyway.
    pub(super) fn of(table: &'t Table, columns: &[&str]) -> Self {
        let mut asked: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
        let mut ask = |sql: &str| {
            asked.iter().position(|one| one == sql).unwrap_or_else(|| {
                asked.push(sql.to_owned());
                asked.len() - 1
            })
        };
        let keys: Vec<usize> = table.keys.iter().map(|key| ask(key)).collect();
        let mut entry = |index: &'t Index| {
            let mut places: Vec<usize> = index.keys.iter().map(|key| ask(&key.sql)).collect();
            places.extend(&keys);
            let only = index.only.as_ref().map(|only| ask(&format!("({only}) IS TRUE")));
            Entry { index, places, only, rows: 0, sum: 0 }
        };
        let indexes = table.indexes.iter().map(&mut entry).collect();
        Self { table, asked, indexes, keys, before: Vec::new(), in_order: true, entry: Vec::new() }
    }

    /// Reads the rows of the table in the order in which they stand.
    pub(super) fn select(&self) -> String {
        format!("SELECT {} FROM main.{} {}", self.asked.join(", "), self.table.name, self.table.itself)
    }

    /// Adds what a row says.
    pub(super) fn add(&mut self, row: &Row<'_>, hashing: &Hashing) {
        let bytes = &mut self.entry;
        bytes.clear();
        self.keys.iter().for_each(|&key| put_key(value(row, key), bytes));
        self.in_order &= *bytes > self.before;
        std::mem::swap(bytes, &mut self.before);
        for entry in &mut self.indexes {
            if entry.only.is_some_and(|only| value(row, only) != ValueRef::Integer(1)) {
                continue;
            }
            bytes.clear();
            for (n, &place) in entry.places.iter().enumerate() {
                let from = bytes.len();
                put_key(value(row, place), bytes);
                entry.index.turn(n, bytes.get_mut(from..).unwrap_or_default());
            }
            entry.rows += 1;
            entry.sum = entry.sum.wrapping_add(hashing.bytes(bytes));
        }
    }

    /// The indexes that do not hold what the rows said, or not in order, each with its table; the table's own is named
    /// where its rows are in disorder.
    pub(super) fn in_doubt(&self, conn: &Connection, hashing: &Hashing) -> Vec<(String, String)> {
        let (mut doubtful, named) = (Vec::new(), |index: String| (self.table.name.clone(), index));
        if !self.in_order {
            doubtful.push(named(format!("sqlite_autoindex_{}_1", self.table.name)));
        }
        for entry in &self.indexes {
            // One that cannot be read is in doubt as well.
            if !read(conn, self.table, entry, hashing).unwrap_or(false) {
                doubtful.push(named(entry.index.name.clone()));
            }
        }
        doubtful
    }
}

/// What stands in a column of a row.
fn value<'r>(row: &'r Row<'_>, column: usize) -> ValueRef<'r> {
    row.get_ref(column).unwrap_or(ValueRef::Null)
}

/// What reads an index from end to end: nothing of it out of the table.
fn select(table: &Table, index: &Index) -> String {
    let keys = index.keys.iter().map(|key| &key.sql).chain(&table.keys);
    let keys = keys.map(String::as_str).collect::<Vec<_>>().join(", ");
    let only = index.only.as_ref().map_or_else(String::new, |only| format!(" WHERE {only}"));
    format!("SELECT {keys} FROM main.{} INDEXED BY {}{only}", table.name, index.name)
}

/// Whether an index holds what it must, in order.
fn read(conn: &Connection, table: &Table, entry: &Entry<'_>, hashing: &Hashing) -> Result<bool> {
    let Entry { index, places, .. } = entry;
    let mut statement = conn.prepare(&select(table, index))?;
    let mut entries = statement.query([])?;
    let (mut rows, mut sum) = (0, 0_u64);
    let (mut before, mut bytes) = (Vec::new(), Vec::new());
    while let Some(row) = entries.next()? {
        bytes.clear();
        // Where no two rows may have the same keys, what comes behind these does not make them differ.
        let (mut alone, mut end) = (index.unique, 0);
        for n in 0..places.len() {
            let (from, value) = (bytes.len(), value(row, n));
            put_key(value, &mut bytes);
            index.turn(n, bytes.get_mut(from..).unwrap_or_default());
            if n < index.keys.len() {
                alone &= value != ValueRef::Null;
                end = bytes.len();
            }
        }
        if before >= bytes || (alone && before.starts_with(bytes.get(..end).unwrap_or_default())) {
            return Ok(false);
        }
        rows += 1;
        sum = sum.wrapping_add(hashing.bytes(&bytes));
        std::mem::swap(&mut before, &mut bytes);
    }
    Ok((rows, sum) == (entry.rows, entry.sum))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::open::SCHEMA;
    use crate::store::verify::shape::{tables, wanted};

    fn texts(conn: &Connection, sql: &str) -> Vec<String> {
        let mut statement = conn.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    }

    #[test]
    fn what_an_index_is_made_of_is_read_out_of_its_text() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(SCHEMA).unwrap();
        let mut seen = 0;
        for table in &wanted().unwrap().tables {
            for index in &table.indexes {
                let info = |what: &str| format!("SELECT {what} FROM pragma_index_xinfo('{}') WHERE key", index.name);
                let names = texts(&conn, &info("coalesce(name, '')"));
                let falling = texts(&conn, &info("CAST(\"desc\" AS TEXT)"));
                let keys = || index.keys.iter().zip(&names);
                assert_eq!(index.keys.len(), names.len(), "{}", index.name);
                assert!(keys().all(|(key, name)| key.sql == *name || name.is_empty()), "{}", index.name);
                assert!(index.keys.iter().zip(falling).all(|(key, falls)| key.falling == (falls == "1")));
                let sql = format!(
                    "SELECT CAST(\"unique\" AS TEXT) || partial FROM pragma_index_list('{}') WHERE name = '{}'",
                    table.name, index.name
                );
                let told = format!("{}{}", i32::from(index.unique), i32::from(index.only.is_some()));
                assert_eq!(texts(&conn, &sql), [told], "{}", index.name);
                seen += 1;
            }
        }
        assert_eq!(texts(&conn, "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").len(), seen);
    }

    #[test]
    fn indexes_are_read_out_of_themselves() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(SCHEMA).unwrap();
        for table in &wanted().unwrap().tables {
            for index in &table.indexes {
                let sql = format!("EXPLAIN {}", select(table, index));
                let mut statement = conn.prepare(&sql).unwrap();
                let steps = statement.query_map([], |row| Ok((row.get(1)?, row.get(2)?, row.get(3)?))).unwrap();
                let steps: Vec<(String, i64, i64)> = steps.collect::<rusqlite::Result<_>>().unwrap();
                let sql = format!("SELECT rootpage FROM sqlite_schema WHERE name = '{}'", index.name);
                let root: i64 = conn.query_row(&sql, [], |row| row.get(0)).unwrap();
                let cursor = steps.iter().find(|(step, _, page)| step == "OpenRead" && *page == root).unwrap().1;
                let read = |step: &str| ["Column", "IdxRowid", "Rowid"].contains(&step);
                let elsewhere: Vec<_> = steps.iter().filter(|(step, of, _)| read(step) && *of != cursor).collect();
                assert!(elsewhere.is_empty(), "{}: {elsewhere:?}", index.name);
                assert!(steps.iter().all(|(step, ..)| step != "Function"), "{}", index.name);
            }
        }
    }

    /// What is in doubt of a table and its index that were made one way and say that they were made another way.
    fn in_doubt(made: [&str; 2], told: [&str; 2]) -> Vec<String> {
        let file = tempfile::NamedTempFile::new().unwrap();
        let conn = Connection::open(file.path()).unwrap();
        conn.execute_batch(&made.join(";")).unwrap();
        conn.execute_batch("INSERT INTO t VALUES (1, 'b'), (2, 'a'), (3, 'b'); PRAGMA writable_schema = ON").unwrap();
        for (name, sql) in ["t", "i"].iter().zip(told) {
            conn.execute("UPDATE sqlite_schema SET sql = ?2 WHERE name = ?1", [name, sql]).unwrap();
        }
        drop(conn);
        let conn = Connection::open(file.path()).unwrap();
        let tables = tables(&conn).unwrap();
        let (mut entries, hashing) = (Entries::of(&tables[0], &[]), Hashing::new());
        let mut statement = conn.prepare(&entries.select()).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            entries.add(row, &hashing);
        }
        entries.in_doubt(&conn, &hashing).into_iter().map(|(_, index)| index).collect()
    }

    #[test]
    fn disorder_doubles_and_other_rows_are_in_doubt() {
        let table = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT) STRICT";
        let rowless = "CREATE TABLE t (id INTEGER, a TEXT, PRIMARY KEY (id, a)) STRICT, WITHOUT ROWID";
        let falling = "CREATE TABLE t (id INTEGER, a TEXT, PRIMARY KEY (id DESC, a)) STRICT, WITHOUT ROWID";
        let plain = "CREATE INDEX i ON t (a)";
        for (made, told, doubt) in [
            ([table, plain], [table, plain], &[][..]),
            ([table, "CREATE INDEX i ON t (a DESC)"], [table, "CREATE INDEX i ON t (a DESC)"], &[]),
            ([table, "CREATE INDEX i ON t (a DESC)"], [table, plain], &["i"]),
            ([table, plain], [table, "CREATE UNIQUE INDEX i ON t (a)"], &["i"]),
            ([table, "CREATE INDEX i ON t (a) WHERE a > 'a'"], [table, plain], &["i"]),
            ([table, "CREATE INDEX i ON t (a || 'x')"], [table, plain], &["i"]),
            ([rowless, plain], [rowless, plain], &[]),
            ([falling, plain], [rowless, plain], &["sqlite_autoindex_t_1", "i"]),
        ] {
            assert_eq!(in_doubt(made, told), doubt, "{made:?} told as {told:?}");
        }
    }
}
