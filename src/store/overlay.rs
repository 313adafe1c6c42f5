//! The database seen otherwise than it stands: tables in memory stand before the real ones, by the same names.
//!
//! What reads the database asks for `cases` or `units` and finds, in a store that was overlaid, what was
//! known at an earlier moment (`look_back`) or what other rules would make of it (`suppose`). Cases are
//! replaced one by one, since only a few differ; a view puts them and the untouched rest together.

use rusqlite::Connection;

use super::{Result, Store, postings, sums};

/// The tables of cases, each with the column that names the case.
const OF_CASES: [(&str, &str); 4] =
    [("cases", "id"), ("assignments", "case_id"), ("ratings", "case_id"), ("turns", "case_id")];

impl Store {
    /// Lays tables over the real ones, those of cases by [`replacing`]. The store is only read from then
    /// on, and [holds still](Store::hold_still).
    pub(super) fn overlay(&mut self, lay: impl FnOnce(&Connection) -> Result<()>) -> Result<()> {
        if self.conn.is_autocommit() {
            self.hold_still()?;
        }
        lay(&self.conn)?;
        Ok(self.conn.execute_batch("PRAGMA query_only = ON")?)
    }
}

/// Lays the tables of cases over the real ones. `fill` names in `replaced` the cases of which nothing real is to be
/// seen, and writes what is to be seen instead; it finds the tables of cases empty.
pub(super) fn replacing(conn: &Connection, fill: impl FnOnce() -> Result<()>) -> Result<()> {
    conn.execute_batch(
        "CREATE TEMP TABLE replaced (
            case_id INTEGER PRIMARY KEY,
            seq     INTEGER NOT NULL      -- the first event of it that is not seen
        ) STRICT",
    )?;
    for (table, _) in OF_CASES {
        copy_shape(conn, table)?;
    }
    fill()?;
    sums::overlay(conn)?;
    for (table, key) in OF_CASES {
        conn.execute_batch(&format!(
            "ALTER TABLE temp.{table} RENAME TO {table}_seen;
             CREATE TEMP VIEW {table} AS
                 SELECT * FROM main.{table} WHERE {key} NOT IN (SELECT case_id FROM temp.replaced)
                 UNION ALL SELECT * FROM temp.{table}_seen"
        ))?;
    }
    Ok(())
}

/// Makes an empty table in memory of the shape that a real one has.
pub(super) fn copy_shape(conn: &Connection, table: &str) -> Result<()> {
    let sql = "SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?1";
    let shape: String = conn.query_row(sql, [table], |r| r.get(0))?;
    Ok(conn.execute_batch(&shape.replacen("CREATE TABLE", "CREATE TEMP TABLE", 1))?)
}

/// The tables of the office's books: all but the log, the cases, their sums and what their texts are found by.
pub(super) fn books(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'")?;
    let names = statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    let of_cases = |name: &str| {
        name == postings::TABLE
            || OF_CASES.iter().any(|(table, _)| *table == name)
            || sums::ALL.iter().any(|sum| sum.table == name)
    };
    Ok(names.into_iter().filter(|name| name != "events" && !of_cases(name) && !name.starts_with("sqlite_")).collect())
}
