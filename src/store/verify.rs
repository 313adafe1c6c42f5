//! Is the file whole? The chain is walked, the log replayed into fresh tables, the tables compared.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rusqlite::Connection;
use rusqlite::types::Value;

use super::log::{Hash, each};
use super::open::SCHEMA;
use super::{Result, SUMS, Store, StoreError};

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many events were read.
    pub events: i64,
    /// How many cases there are.
    pub cases: i64,
    /// The hash of the last event.
    pub head: Hash,
    /// What is wrong, first things first.
    pub damage: Vec<Damage>,
}

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// SQLite itself finds the file broken.
    File {
        /// SQLite's words.
        what: String,
    },
    /// An event is missing, or one too many is there.
    Gap {
        /// The place in the log that was expected.
        expected: i64,
        /// The place that was found.
        found: i64,
    },
    /// An event is not what it was when it was written.
    Changed {
        /// Its place in the log.
        seq: i64,
    },
    /// An event cannot be read or replayed.
    Unreadable {
        /// Its place in the log.
        seq: i64,
        /// Why.
        what: String,
    },
    /// A row of the tables differs from what the log says.
    Differs {
        /// The table.
        table: &'static str,
        /// The row's key.
        key: String,
        /// The columns that differ; empty: the whole row.
        columns: Vec<String>,
        /// Whether the row is in the file.
        there: bool,
        /// Whether the log makes it.
        wanted: bool,
    },
}

/// The tables, each with the columns that name a row.
const TABLES: &[(&str, &[&str])] = &[
    ("settings", &["key"]),
    ("schemes", &["id"]),
    ("calendar_years", &["year"]),
    ("calendar_days", &["day"]),
    ("units", &["code"]),
    ("unit_versions", &["code", "since"]),
    ("cases", &["id"]),
    ("assignments", &["case_id", "department"]),
    ("ratings", &["case_id", "department", "rater"]),
    ("turns", &["case_id", "n"]),
    ("surveys", &["quarter", "department"]),
    ("notices", &["seq"]),
    ("batches", &["seq"]),
    ("frozen", &["period"]),
    ("released", &["seq"]),
    ("sum_scores", SUMS[0].keys),
    ("sum_flow", SUMS[1].keys),
    ("sum_spells", SUMS[2].keys),
    ("sum_parts", SUMS[3].keys),
    ("sum_dues", SUMS[4].keys),
    ("sum_answers", SUMS[5].keys),
    ("sum_turns", SUMS[6].keys),
    ("sum_follow_ups", SUMS[7].keys),
];

/// Enough to see what happened; the rest would say the same.
const MOST: usize = 20;

impl Store {
    /// Walks the chain, replays the log and compares every table.
    ///
    /// # Errors
    /// The file cannot be read at all; what can be read and is wrong is in the result.
    pub fn verify(&mut self) -> Result<Verified> {
        // One transaction: another process may write meanwhile.
        let read = self.conn.transaction()?;
        let mut damage = integrity(&read)?;
        let mut replayed = Store::scratch()?;
        let (events, head) = replay(&read, &mut replayed, &mut damage)?;
        let cases = read.query_row("SELECT count(*) FROM cases", [], |r| r.get(0))?;
        // After a broken event, what the log would have made of the tables is not known.
        if damage.is_empty() {
            for (table, keys) in TABLES {
                compare(&read, &replayed.conn, table, keys, &mut damage)?;
                if damage.len() >= MOST {
                    damage.truncate(MOST);
                    break;
                }
            }
        }
        schema(&read, &mut damage)?;
        Ok(Verified { events, cases, head, damage })
    }
}

fn integrity(conn: &Connection) -> Result<Vec<Damage>> {
    // The whole check: reports read indexes, so these must agree with their tables.
    let mut statement = conn.prepare("PRAGMA integrity_check(5)")?;
    let said = statement.query_map([], |r| r.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(said.into_iter().filter(|s| s != "ok").map(|what| Damage::File { what }).collect())
}

/// The guards and indexes that `schema.sql` makes must all be there, and no others.
fn schema(conn: &Connection, damage: &mut Vec<Damage>) -> Result<()> {
    let list = |conn: &Connection| -> Result<BTreeMap<String, String>> {
        let mut statement = conn.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")?;
        let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    let fresh = Connection::open_in_memory()?;
    fresh.execute_batch(SCHEMA)?;
    let (there, wanted) = (list(conn)?, list(&fresh)?);
    for key in there.keys().chain(wanted.keys()).collect::<BTreeSet<_>>() {
        let (there, wanted) = (there.get(key), wanted.get(key));
        if there != wanted {
            let (there, wanted) = (there.is_some(), wanted.is_some());
            damage.push(Damage::Differs {
                table: "sqlite_schema",
                key: key.clone(),
                columns: vec!["sql".to_owned()],
                there,
                wanted,
            });
        }
    }
    Ok(())
}

fn replay(conn: &Connection, into: &mut Store, damage: &mut Vec<Damage>) -> Result<(i64, Hash)> {
    let (mut count, mut expected, mut before) = (0, 1, [0_u8; 32]);
    into.write::<(), StoreError>(|writer| {
        each(conn, |row| {
            count += 1;
            if damage.len() >= MOST {
                return Ok(());
            }
            let seq = row.seq;
            if seq != expected {
                damage.push(Damage::Gap { expected, found: seq });
            }
            let chained = row.chained(&before);
            if row.hash != chained {
                damage.push(Damage::Changed { seq });
            }
            // Go on from what is stored, so that one broken link is one finding.
            before = row.hash.clone().try_into().unwrap_or(chained);
            expected = seq + 1;
            if damage.is_empty() {
                let done = row.read().and_then(|recorded| writer.project_of(conn, &recorded));
                if let Err(e) = done {
                    damage.push(Damage::Unreadable { seq, what: e.to_string() });
                }
            }
            Ok(())
        })
    })?;
    Ok((count, before))
}

type Rows = HashMap<String, Vec<Value>>;

/// Compares a table row by row, walking both in the order of their keys.
fn compare(
    file: &Connection,
    log: &Connection,
    table: &'static str,
    keys: &[&str],
    damage: &mut Vec<Damage>,
) -> Result<()> {
    let sql = format!("SELECT * FROM {table} ORDER BY {}", keys.join(", "));
    let (mut a, mut b) = (file.prepare(&sql)?, log.prepare(&sql)?);
    let columns: Vec<String> = a.column_names().map(str::to_owned).collect();
    let width = columns.len();
    let (mut a, mut b) = (a.query([])?, b.query([])?);
    let read = |row: Option<&rusqlite::Row<'_>>| -> Result<Option<Vec<Value>>> {
        row.map(|row| (0..width).map(|i| row.get(i)).collect::<rusqlite::Result<Vec<_>>>())
            .transpose()
            .map_err(Into::into)
    };
    // Rows that stand on one side only are paired by key at the end: the common case is none.
    let (mut only_file, mut only_log) = (Rows::new(), Rows::new());
    let key_of = |row: &[Value]| -> String {
        let parts = columns.iter().zip(row).filter(|(column, _)| keys.contains(&column.as_str()));
        parts.map(|(_, value)| shown(value)).collect::<Vec<_>>().join("/")
    };
    loop {
        let (left, right) = (read(a.next()?)?, read(b.next()?)?);
        if left == right {
            if left.is_none() {
                break;
            }
            continue;
        }
        for (row, side) in [(left, &mut only_file), (right, &mut only_log)] {
            if let Some(row) = row {
                side.insert(key_of(&row), row);
            }
        }
        settle(&mut only_file, &mut only_log);
        if only_file.len() + only_log.len() > 1_000 {
            break;
        }
    }
    let mut found: Vec<_> = only_file.keys().chain(only_log.keys()).cloned().collect();
    found.sort();
    found.dedup();
    for key in found.into_iter().take(MOST) {
        let (there, wanted) = (only_file.get(&key), only_log.get(&key));
        let columns = match (there, wanted) {
            (Some(there), Some(wanted)) => columns
                .iter()
                .zip(there.iter().zip(wanted))
                .filter(|(_, (a, b))| a != b)
                .map(|(column, _)| column.clone())
                .collect(),
            _ => Vec::new(),
        };
        damage.push(Damage::Differs { table, key, columns, there: there.is_some(), wanted: wanted.is_some() });
    }
    Ok(())
}

/// Drops what turned up on both sides in different places: one row too many shifts all that follow.
fn settle(a: &mut Rows, b: &mut Rows) {
    a.retain(|key, row| {
        let same = b.get(key) == Some(row);
        if same {
            b.remove(key);
        }
        !same
    });
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Integer(n) => n.to_string(),
        Value::Real(x) => x.to_string(),
        Value::Text(text) => text.clone(),
        Value::Blob(bytes) => format!("{} bytes", bytes.len()),
    }
}
