//! Where rows differ from what the log makes, and how: named, for people to look at.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use rusqlite::types::Value;

use super::fold::Folded;
use super::scan::Scanned;
use super::shape::Table;
use super::unlike::shown;
use super::{Damage, MOST, Unlike};
use crate::domain::number::CaseId;
use crate::store::laid::{self, Laid};
use crate::store::save::case_tables;
use crate::store::{Result, Store};

/// Rows by the columns that name them.
type Rows = BTreeMap<String, Vec<Value>>;

/// The columns of a table, and which of them name a row.
struct Names<'a> {
    table: &'a str,
    columns: Vec<&'a str>,
    keys: Vec<&'a str>,
}

impl<'a> Names<'a> {
    fn of(table: &'a Table) -> Self {
        let borrowed = |all: &'a [String]| all.iter().map(String::as_str).collect();
        Self { table: &table.name, columns: borrowed(&table.columns), keys: borrowed(&table.keys) }
    }

    /// By what a row is called.
    fn key(&self, row: &[Value]) -> String {
        let value = |key: &&str| {
            let place = self.columns.iter().position(|column| column == key)?;
            Some(match row.get(place)? {
                Value::Integer(case) if self.is_case(key) => CaseId::from_key(*case).to_string(),
                Value::Text(text) => text.clone(),
                other => shown(other).unwrap_or_default(),
            })
        };
        self.keys.iter().filter_map(value).collect::<Vec<_>>().join("/")
    }

    fn is_case(&self, key: &str) -> bool {
        key == "case_id" || (self.table == "cases" && key == "id")
    }

    /// Names the rows that differ, and their columns.
    fn tell(&self, there: &Rows, wanted: &Rows, damage: &mut Vec<Damage>) {
        for key in there.keys().chain(wanted.keys()).collect::<BTreeSet<_>>() {
            if damage.len() >= MOST {
                return;
            }
            let (there, wanted) = (there.get(key), wanted.get(key));
            if there == wanted {
                continue;
            }
            let mut columns = Vec::new();
            if let (Some(there), Some(wanted)) = (there, wanted) {
                for (column, (there, wanted)) in self.columns.iter().zip(there.iter().zip(wanted)) {
                    columns.extend(Unlike::of(column, wanted, there));
                }
            }
            let (there, wanted) = (there.is_some(), wanted.is_some());
            damage.push(Damage::Differs { table: self.table.to_owned(), key: key.clone(), columns, there, wanted });
        }
    }
}

/// Compares a table row by row with the same table as another database has it, or as a query makes it; both in
/// the order of its keys.
pub(super) fn table(
    file: &Connection,
    log: &Connection,
    table: &Table,
    made: &str,
    damage: &mut Vec<Damage>,
) -> Result<()> {
    let names = Names::of(table);
    let (columns, keys) = (names.columns.join(", "), names.keys.join(", "));
    let sql = |of: &str| format!("SELECT {columns} FROM {of} ORDER BY {keys}");
    let (mut there, mut wanted) = (file.prepare(&sql(&format!("main.{}", table.name)))?, log.prepare(&sql(made))?);
    let (mut there, mut wanted) = (there.query([])?, wanted.query([])?);
    // Rows that stand on one side only are paired by key at the end: the common case is none.
    let (mut only_there, mut only_wanted) = (Rows::new(), Rows::new());
    loop {
        let (left, right) = (row_of(there.next()?)?, row_of(wanted.next()?)?);
        if left == right {
            if left.is_none() {
                break;
            }
            continue;
        }
        only_there.extend(left.map(|row| (names.key(&row), row)));
        only_wanted.extend(right.map(|row| (names.key(&row), row)));
        // One row too many shifts all that follow.
        only_there.retain(|key, row| {
            let same = only_wanted.get(key) == Some(row);
            if same {
                only_wanted.remove(key);
            }
            !same
        });
        if only_there.len() + only_wanted.len() > 1_000 {
            break;
        }
    }
    names.tell(&only_there, &only_wanted, damage);
    Ok(())
}

fn row_of(row: Option<&rusqlite::Row<'_>>) -> Result<Option<Vec<Value>>> {
    let Some(row) = row else { return Ok(None) };
    let width = row.as_ref().column_count();
    Ok(Some((0..width).map(|n| row.get(n)).collect::<rusqlite::Result<_>>()?))
}

/// Names the rows of cases that differ: only of those are the digests unlike.
pub(super) fn cases(
    file: &Connection,
    (folded, books): (&Folded, &mut Store),
    scanned: &Scanned,
    tables: &[Table],
    damage: &mut Vec<Damage>,
) -> Result<()> {
    if folded.digests == scanned.digests {
        return Ok(());
    }
    let mut suspects = BTreeSet::new();
    let differ = |case: i64| {
        folded.digests.iter().zip(&scanned.digests).any(|(a, b)| a.differs_at(b, case))
            && !folded.unknown.contains(&case)
    };
    let ids =
        case_tables().map(|(table, columns)| format!("SELECT {} FROM main.{table}", columns.first().unwrap_or(&"id")));
    for sql in ids.iter().map(String::as_str).chain(["SELECT case_id FROM events WHERE case_id IS NOT NULL"]) {
        let mut statement = file.prepare(sql)?;
        let mut rows = statement.query([])?;
        let mut before = None;
        while let Some(row) = rows.next()? {
            let case: i64 = row.get(0)?;
            if before.replace(case) != Some(case) && differ(case) {
                suspects.insert(case);
            }
        }
    }
    let found = damage.len();
    let of_cases = case_tables();
    for (place, (table, columns)) in of_cases.iter().enumerate() {
        let Some(shape) = tables.iter().find(|shape| shape.name == *table) else { continue };
        let names = Names { columns: columns.clone(), ..Names::of(shape) };
        for case in &suspects {
            if damage.len() >= MOST {
                return Ok(());
            }
            let made = folded.again(books, file, *case)?;
            one(file, made.as_ref(), *case, place, &names, damage)?;
        }
    }
    if damage.len() == found && !suspects.is_empty() {
        let what = format!(
            "cases {}",
            suspects.iter().take(3).map(|case| CaseId::from_key(*case).to_string()).collect::<Vec<_>>().join(", ")
        );
        damage.push(Damage::File { what });
    }
    Ok(())
}

/// Compares the rows that a case has in one table.
fn one(
    file: &Connection,
    made: Option<&Laid>,
    case: i64,
    place: usize,
    names: &Names<'_>,
    damage: &mut Vec<Damage>,
) -> Result<()> {
    let mut wanted = Rows::new();
    if let Some(laid) = made {
        let rows: Vec<&[laid::Value]> = match place {
            0 => vec![laid.case()],
            1 => laid.assignments().collect(),
            2 => laid.ratings().collect(),
            _ => laid.turns().collect(),
        };
        for row in rows {
            let values = row.iter().map(|value| owned(laid, *value));
            let row: Vec<Value> = std::iter::once(Value::Integer(case)).chain(values).collect();
            wanted.insert(names.key(&row), row);
        }
    }
    let key = names.columns.first().copied().unwrap_or_default();
    let sql = format!("SELECT {} FROM main.{} WHERE {key} = ?1", names.columns.join(", "), names.table);
    let mut statement = file.prepare_cached(&sql)?;
    let mut rows = statement.query([case])?;
    let mut there = Rows::new();
    while let Some(row) = row_of(rows.next()?)? {
        there.insert(names.key(&row), row);
    }
    names.tell(&there, &wanted, damage);
    Ok(())
}

fn owned(laid: &Laid, value: laid::Value) -> Value {
    match value {
        laid::Value::Null => Value::Null,
        laid::Value::Number(number) => Value::Integer(number),
        laid::Value::Text(..) => Value::Text(laid.shown(value).unwrap_or_default().to_owned()),
    }
}
