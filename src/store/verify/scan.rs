//! What stands in the file: its pages and indexes, which SQLite checks itself, and the digests of the rows of cases.

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::digests::{Digests, Hashing};
use super::indexes::Entries;
use super::shape::Table;
use super::{Damage, MOST};
use crate::store::Result;
use crate::store::postings::{TABLE as POSTINGS, unfound};
use crate::store::save::case_tables;

/// What was found.
pub(super) struct Scanned {
    /// The digests of the rows of cases, by table in the order of [`case_tables`].
    pub digests: [Digests; 4],
    /// How many cases there are.
    pub cases: i64,
    /// What SQLite says.
    pub damage: Vec<Damage>,
    /// The indexes that hold other rows than they should.
    pub lying: Vec<Damage>,
    /// What seems to, each with its table.
    pub doubtful: Vec<(String, String)>,
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

/// Reads the file, and of the tables those whose shape is sound; `sound`: all is.
///
/// Reports read indexes, so these must agree with their tables. SQLite's whole check looks every row up in each of
/// them, page after page anew: here it checks the pages, and the indexes of large tables are compared by sums. What is
/// in doubt then is for the whole check to name: [`Scanned::settle`].
pub(super) fn scan(conn: &Connection, tables: &[Table], sound: bool, mut hashing: Hashing) -> Result<Scanned> {
    let quick = sound && said(conn, "quick_check")?.is_empty();
    let digests = std::array::from_fn(|_| Digests::new());
    let mut scanned = Scanned { digests, cases: 0, damage: Vec::new(), lying: Vec::new(), doubtful: Vec::new() };
    if !quick {
        scanned.check(conn, tables)?;
        // Rows on broken pages tell nothing.
        if scanned.damage.iter().any(|one| About::of(one) == About::Pages) {
            return Ok(scanned);
        }
    }
    for ((name, columns), digests) in case_tables().iter().zip(&mut scanned.digests) {
        let Some(table) = tables.iter().find(|sound| sound.name == *name) else { continue };
        let mut entries = Entries::of(table, columns);
        let count = rows(conn, &mut entries, columns.len(), digests, &mut hashing)?;
        if *name == "cases" {
            scanned.cases = count;
        }
        if quick {
            scanned.doubtful.extend(entries.in_doubt(conn, &hashing));
        }
    }
    // The rest is small, but for the log, whose rows are read elsewhere.
    let large = case_tables().map(|(table, _)| table);
    for table in tables.iter().filter(|_| quick) {
        let name = table.name.as_str();
        if name == "events" || large.contains(&name) {
            continue;
        }
        if !said(conn, &format!("integrity_check({name})"))?.is_empty() {
            scanned.doubtful.push((name.to_owned(), name.to_owned()));
        }
        partial(conn, table, &mut scanned.lying)?;
    }
    // What texts are found by is held against the texts, which are held against the log.
    let there = |name: &str| tables.iter().any(|table| table.name == name);
    if there("cases") && there(POSTINGS) && unfound(conn)?.is_some() {
        scanned.doubtful.push(("cases".to_owned(), POSTINGS.to_owned()));
    }
    Ok(scanned)
}

impl Scanned {
    /// Lets the whole check name what is in doubt; that is told of, whatever it says.
    pub(super) fn settle(&mut self, conn: &Connection, tables: &[Table]) -> Result<()> {
        if self.doubtful.is_empty() {
            return Ok(());
        }
        self.check(conn, tables)?;
        for (table, index) in std::mem::take(&mut self.doubtful) {
            let found = Damage::Index { table, index };
            if !self.lying.contains(&found) && !self.damage.iter().any(|one| names(one, &found)) {
                self.lying.push(found);
            }
        }
        Ok(())
    }

    /// SQLite's whole check, and what it passes over.
    fn check(&mut self, conn: &Connection, tables: &[Table]) -> Result<()> {
        self.damage = said(conn, &format!("integrity_check({MOST})"))?;
        self.lying.clear();
        if self.damage.iter().all(|one| About::of(one) != About::Pages) {
            tables.iter().try_for_each(|table| partial(conn, table, &mut self.lying))?;
        }
        Ok(())
    }
}

/// Whether SQLite's words name an index, or the table that stands for all of its own.
fn names(said: &Damage, found: &Damage) -> bool {
    let (Damage::File { what }, Damage::Index { index, .. }) = (said, found) else { return false };
    what.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == index)
}

/// What SQLite finds wrong by one of its checks.
fn said(conn: &Connection, check: &str) -> Result<Vec<Damage>> {
    let mut statement = conn.prepare(&format!("PRAGMA {check}"))?;
    let said = statement.query_map([], |r| r.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(said.into_iter().filter(|s| s != "ok").map(|what| Damage::File { what }).collect())
}

/// SQLite looks every row up in the indexes that hold it, but does not count the entries of those that hold some
/// rows only: there an entry too many would stay unseen.
fn partial(conn: &Connection, table: &Table, lying: &mut Vec<Damage>) -> Result<()> {
    let name = &table.name;
    for (index, only) in table.indexes.iter().filter_map(|index| Some((&index.name, index.only.as_ref()?))) {
        let count = |by: &str| -> Result<i64> {
            let sql = format!("SELECT count(*) FROM main.{name} {by} WHERE {only}");
            Ok(conn.query_row(&sql, [], |r| r.get(0))?)
        };
        if count(&table.itself)? != count(&format!("INDEXED BY {index}"))? {
            lying.push(Damage::Index { table: name.clone(), index: index.clone() });
        }
    }
    Ok(())
}

/// Reads the rows of a table and counts them; the first columns are those that are added up.
fn rows(
    conn: &Connection,
    entries: &mut Entries<'_>,
    columns: usize,
    digests: &mut Digests,
    hashing: &mut Hashing,
) -> Result<i64> {
    let mut statement = conn.prepare(&entries.select())?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        count += 1;
        let values = (0..columns).map(|column| row.get_ref(column).unwrap_or(ValueRef::Null));
        digests.add(row.get(0)?, hashing.row(values));
        entries.add(row, hashing);
    }
    Ok(count)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A whole check may come to its end of findings before it comes to what is in doubt.
    #[test]
    fn what_is_in_doubt_is_told_beside_other_damage() {
        let conn = Connection::open_in_memory().unwrap();
        let lie = "UPDATE sqlite_schema SET sql = 'CREATE INDEX a ON t (y)' WHERE name = 'a'";
        conn.execute_batch(&format!(
            "CREATE TABLE t (x, y); CREATE INDEX a ON t (x); INSERT INTO t VALUES (1, 2);
             PRAGMA writable_schema = ON; {lie}; PRAGMA writable_schema = RESET",
        ))
        .unwrap();
        let index = |index: &str| ("t".to_owned(), index.to_owned());
        let mut scanned = Scanned {
            digests: std::array::from_fn(|_| Digests::new()),
            cases: 0,
            damage: Vec::new(),
            lying: Vec::new(),
            doubtful: vec![index("a"), index("b")],
        };
        scanned.settle(&conn, &[]).unwrap();
        let said = |damage: &Damage| matches!(damage, Damage::File { what } if what.contains("index a"));
        assert!(!scanned.damage.is_empty() && scanned.damage.iter().all(said), "{:?}", scanned.damage);
        assert_eq!(scanned.lying, [Damage::Index { table: "t".to_owned(), index: "b".to_owned() }]);
    }
}
