//! What stands in the file: its pages and indexes, which SQLite checks itself, and the sums of the rows of cases.

use rusqlite::Connection;

use super::shape::Table;
use super::sums::{Cell, Summing, Sums};
use super::{Damage, MOST};
use crate::store::Result;
use crate::store::save::case_tables;

/// What was found.
pub(super) struct Scanned {
    /// The sums of the rows of cases, by table in the order of [`case_tables`].
    pub sums: [Sums; 4],
    /// How many cases there are.
    pub cases: i64,
    /// What SQLite says.
    pub damage: Vec<Damage>,
    /// The indexes that hold other rows than they should.
    pub lying: Vec<Damage>,
}

/// Of what SQLite speaks when it finds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// The file's pages: rows on them may be anything.
    Pages,
    /// An index that says other than its table.
    Index,
    /// A row that breaks a rule of its table, and so is none that the log makes.
    Row,
}

impl About {
    pub(super) fn of(damage: &Damage) -> Self {
        let Damage::File { what } = damage else { return Self::Row };
        let says = |words: &[&str]| words.iter().any(|word| what.contains(word));
        if says(&[" missing from index ", "wrong # of entries in index ", "non-unique entry in index "]) {
            Self::Index
        } else if says(&[" constraint failed in ", " value in "]) {
            Self::Row
        } else {
            Self::Pages
        }
    }
}

/// Reads the file, and of the tables of cases those whose shape is sound. SQLite's check is the whole one: reports read indexes, so these must agree with their tables.
pub(super) fn scan(conn: &Connection, tables: &[Table], mut summing: Summing) -> Result<Scanned> {
    let mut statement = conn.prepare(&format!("PRAGMA integrity_check({MOST})"))?;
    let said = statement.query_map([], |r| r.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    let damage: Vec<_> = said.into_iter().filter(|s| s != "ok").map(|what| Damage::File { what }).collect();
    let sums = std::array::from_fn(|_| Sums::new());
    let mut scanned = Scanned { sums, cases: 0, damage, lying: Vec::new() };
    // Rows on broken pages tell nothing.
    if scanned.damage.iter().any(|one| About::of(one) == About::Pages) {
        return Ok(scanned);
    }
    for ((table, columns), sums) in case_tables().iter().zip(&mut scanned.sums) {
        if tables.iter().all(|sound| sound.name != *table) {
            continue;
        }
        let count = rows(conn, table, columns, sums, &mut summing)?;
        if *table == "cases" {
            scanned.cases = count;
        }
    }
    for table in tables {
        partial(conn, table, &mut scanned.lying)?;
    }
    Ok(scanned)
}

/// SQLite looks every row up in the indexes that hold it, but does not count the entries of those that hold some
/// rows only: there an entry too many would stay unseen.
fn partial(conn: &Connection, table: &Table, lying: &mut Vec<Damage>) -> Result<()> {
    let name = &table.name;
    for (index, only) in &table.partial {
        let count = |by: String| -> Result<i64> {
            let sql = format!("SELECT count(*) FROM main.{name} {by} WHERE {only}");
            Ok(conn.query_row(&sql, [], |r| r.get(0))?)
        };
        if count("NOT INDEXED".to_owned())? != count(format!("INDEXED BY {index}"))? {
            lying.push(Damage::Index { table: name.clone(), index: index.clone() });
        }
    }
    Ok(())
}

/// Adds up the rows of a table, and counts them.
fn rows(conn: &Connection, table: &str, columns: &[&str], sums: &mut Sums, summing: &mut Summing) -> Result<i64> {
    let mut statement = conn.prepare(&format!("SELECT {} FROM main.{table} NOT INDEXED", columns.join(", ")))?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        count += 1;
        let cells = (0..columns.len()).map(|column| row.get_ref(column).map_or(Cell::Null, Cell::from));
        sums.add(row.get(0)?, summing.row(cells));
    }
    Ok(count)
}
