//! The tables, indexes and guards that `schema.sql` makes, and whether the file has these and no others.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::{Damage, Unlike};
use crate::store::Result;
use crate::store::open::{APPLICATION_ID, SCHEMA, SCHEMA_VERSION};

/// A table as it should be.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<String>,
    /// Those that name a row.
    pub keys: Vec<String>,
    /// Its indexes, but for that of its primary key.
    pub indexes: Vec<Index>,
    /// What reads the rows themselves, and no index beside them. Where these stand in the order of their key, `NOT
    /// INDEXED` does not keep SQLite from that.
    pub itself: String,
}

/// An index as it should be.
#[derive(Clone, Debug)]
pub(super) struct Index {
    pub name: String,
    /// What it is sorted by.
    pub keys: Vec<Key>,
    /// The condition on its rows; none: it holds all.
    pub only: Option<String>,
    /// Whether no two rows may have the same keys.
    pub unique: bool,
}

/// What an index is sorted by: a column, or what is reckoned from columns.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub sql: String,
    /// Whether it falls.
    pub falling: bool,
}

impl Index {
    /// Out of its name and text.
    fn of(text: &str) -> Option<Self> {
        let (name, text) = text.split_once(' ')?;
        let (head, rest) = text.split_once('(')?;
        let (mut keys, mut depth, mut end) = (vec![String::new()], 0, rest.len());
        for (place, c) in rest.char_indices() {
            match c {
                ')' if depth == 0 => {
                    end = place;
                    break;
                }
                ',' if depth == 0 => {
                    keys.push(String::new());
                    continue;
                }
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            keys.last_mut()?.push(c);
        }
        let key = |text: &String| {
            let text = text.trim();
            let falling = text.ends_with(" DESC");
            Key { sql: text.trim_end_matches(" DESC").to_owned(), falling }
        };
        Some(Self {
            name: name.to_owned(),
            keys: keys.iter().map(key).collect(),
            only: rest.get(end..)?.split_once("WHERE ").map(|(_, only)| only.to_owned()),
            unique: head.contains("UNIQUE"),
        })
    }

    /// Turns the bytes of a key round that falls: then they sort as it does.
    pub(super) fn turn(&self, key: usize, bytes: &mut [u8]) {
        if self.keys.get(key).is_some_and(|key| key.falling) {
            bytes.iter_mut().for_each(|byte| *byte = !*byte);
        }
    }
}

/// What stands in `sqlite_schema`: an object by kind and name, with its table and its text.
type Objects = BTreeMap<(String, String), (String, Option<String>)>;

/// What `schema.sql` makes.
#[derive(Debug)]
pub(super) struct Shape {
    /// Its tables, in order.
    pub tables: Vec<Table>,
    objects: Objects,
}

/// The shape that a file should have.
pub(super) fn wanted() -> Result<&'static Shape> {
    static WANTED: OnceLock<Shape> = OnceLock::new();
    if let Some(shape) = WANTED.get() {
        return Ok(shape);
    }
    let conn = Connection::open_in_memory()?;
    conn.execute_batch(SCHEMA)?;
    let shape = Shape { tables: tables(&conn)?, objects: objects(&conn)? };
    Ok(WANTED.get_or_init(|| shape))
}

/// The tables of a database.
pub(super) fn tables(conn: &Connection) -> Result<Vec<Table>> {
    let texts = |sql: &str, of: &[&str]| -> Result<Vec<Option<String>>> {
        let mut statement = conn.prepare(sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(of), |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    let named = |sql: &str, of: &[&str]| texts(sql, of).map(|all| all.into_iter().flatten().collect::<Vec<_>>());
    let mut tables = Vec::new();
    for name in named("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid", &[])? {
        let columns = named("SELECT name FROM pragma_table_info(?1)", &[&name])?;
        let keys = named("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk", &[&name])?;
        let sql = "SELECT name || ' ' || sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1";
        let indexes = named(sql, &[&name])?.iter().filter_map(|index| Index::of(index)).collect();
        let sql = "SELECT i.name FROM pragma_index_list(?1) i, pragma_table_list(?1) t WHERE i.origin = 'pk' AND t.wr";
        let own = named(sql, &[&name])?.pop();
        let itself = own.map_or_else(|| "NOT INDEXED".to_owned(), |index| format!("INDEXED BY {index}"));
        tables.push(Table { name, columns, keys, indexes, itself });
    }
    Ok(tables)
}

fn objects(conn: &Connection) -> Result<Objects> {
    let mut statement = conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema")?;
    let rows = statement.query_map([], |r| Ok(((r.get(0)?, r.get(1)?), (r.get(2)?, r.get(3)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The schema's number in the file.
pub(super) fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("PRAGMA user_version", [], |r| r.get(0))?)
}

/// Whether the file was written by an earlier version, whose tables are others.
pub(super) fn is_older(conn: &Connection) -> Result<bool> {
    Ok(version(conn)? < SCHEMA_VERSION && objects(conn)? != wanted()?.objects)
}

/// Whether a file has the tables that this program makes, and no others.
pub(crate) fn is_current(conn: &Connection) -> bool {
    wanted().is_ok_and(|wanted| objects(conn).is_ok_and(|there| there == wanted.objects))
}

/// Looks for the guards, tables and indexes that must be there, and for others, and at the numbers by which the
/// file is known. The names of tables and indexes that are not as they should be are returned.
pub(super) fn check(conn: &Connection, damage: &mut Vec<Damage>) -> Result<BTreeSet<String>> {
    for (name, wanted) in [("application_id", APPLICATION_ID), ("user_version", SCHEMA_VERSION)] {
        let there = conn.query_row(&format!("PRAGMA {name}"), [], |r| r.get(0))?;
        if there != wanted {
            damage.push(Damage::Mark { name, there, wanted });
        }
    }
    let (there, wanted) = (objects(conn)?, &wanted()?.objects);
    let mut unsound = BTreeSet::new();
    for key in there.keys().chain(wanted.keys()).collect::<BTreeSet<_>>() {
        let (there, wanted) = (there.get(key), wanted.get(key));
        if there == wanted {
            continue;
        }
        let mut columns = Vec::new();
        if let (Some((table, sql)), Some((of, text))) = (there, wanted) {
            let text_of = |text: &Option<String>| text.clone().map_or(Value::Null, Value::Text);
            columns.extend(Unlike::of("tbl_name", &Value::Text(of.clone()), &Value::Text(table.clone())));
            columns.extend(Unlike::of("sql", &text_of(text), &text_of(sql)));
        }
        let table = "sqlite_schema".to_owned();
        let (there, wanted) = (there.is_some(), wanted.is_some());
        damage.push(Damage::Differs { table, key: key.1.clone(), columns, there, wanted });
        unsound.insert(key.1.clone());
    }
    Ok(unsound)
}
