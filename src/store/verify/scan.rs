//! What stands in the file: its pages and indexes, which SQLite checks itself, and the sums of the rows of cases.

use rusqlite::Connection;

use super::indexes::Entries;
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

/// Reads the file, and of the tables those whose shape is sound; `sound`: all is.
///
/// Reports read indexes, so these must agree with their tables. SQLite's whole check looks every row up in each of
/// them, page after page anew: here the pages are checked by it and the indexes of large tables by sums, and the whole
/// check is made where something is in doubt, which names what is wrong.
pub(super) fn scan(conn: &Connection, tables: &[Table], sound: bool, mut summing: Summing) -> Result<Scanned> {
    let quick = sound && said(conn, "quick_check")?.is_empty();
    let sums = std::array::from_fn(|_| Sums::new());
    let mut scanned = Scanned { sums, cases: 0, damage: Vec::new(), lying: Vec::new() };
    if !quick {
        scanned.damage = said(conn, &format!("integrity_check({MOST})"))?;
        // Rows on broken pages tell nothing.
        if scanned.damage.iter().any(|one| About::of(one) == About::Pages) {
            return Ok(scanned);
        }
    }
    let of_cases = case_tables();
    let mut doubtful = Vec::new();
    for table in tables {
        let name = table.name.as_str();
        let place = of_cases.iter().position(|(of, _)| *of == name);
        if place.is_none() && !quick {
            continue;
        }
        if place.is_none() && name != "events" {
            if !said(conn, &format!("integrity_check({name})"))?.is_empty() {
                doubtful.push((table, name.to_owned()));
            }
            continue;
        }
        let columns = place.and_then(|place| of_cases.get(place)).map_or(&[][..], |(_, columns)| columns);
        let mut entries = Entries::of(table, columns);
        let sums = place.and_then(|place| scanned.sums.get_mut(place));
        let count = rows(conn, &mut entries, columns.len(), sums, &mut summing)?;
        if name == "cases" {
            scanned.cases = count;
        }
        if quick {
            doubtful.extend(entries.in_doubt(conn, &mut summing).into_iter().map(|index| (table, index)));
        }
    }
    if quick && doubtful.is_empty() {
        return Ok(scanned);
    }
    if quick {
        scanned.damage = said(conn, &format!("integrity_check({MOST})"))?;
    }
    for table in tables {
        partial(conn, table, &mut scanned.lying)?;
    }
    // What is in doubt is told of, whatever SQLite says.
    if scanned.damage.is_empty() && scanned.lying.is_empty() {
        let lie = |(table, index): (&Table, String)| Damage::Index { table: table.name.clone(), index };
        scanned.lying.extend(doubtful.into_iter().map(lie));
    }
    Ok(scanned)
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

/// Reads the rows of a table and counts them; of the rows of cases the first columns are added up.
fn rows(
    conn: &Connection,
    entries: &mut Entries<'_>,
    columns: usize,
    mut sums: Option<&mut Sums>,
    summing: &mut Summing,
) -> Result<i64> {
    let mut statement = conn.prepare(&entries.select())?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        count += 1;
        summing.lay((0..entries.width()).map(|column| row.get_ref(column).map_or(Cell::Null, Cell::from)));
        if let Some(sums) = &mut sums {
            sums.add(row.get(0)?, summing.first(columns));
        }
        entries.add(summing);
    }
    Ok(count)
}
