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
    /// Its indexes that hold some rows only, each with the condition on them.
    pub partial: Vec<(String, String)>,
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

fn tables(conn: &Connection) -> Result<Vec<Table>> {
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
        let partial = named(sql, &[&name])?.iter().filter_map(|index| partial(index)).collect();
        tables.push(Table { name, columns, keys, partial });
    }
    Ok(tables)
}

/// The name of an index and the condition on its rows, out of its name and text; none: it holds all rows.
fn partial(index: &str) -> Option<(String, String)> {
    let (name, text) = index.split_once(' ')?;
    let (_, only) = text.split_once("WHERE ")?;
    Some((name.to_owned(), only.to_owned()))
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
