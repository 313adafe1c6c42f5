//! The sums of a database that is seen otherwise than it stands.
//!
//! The rows of cases are read in order, and what each case adds is told as for a case that is written: to sort and
//! group them in SQL would take ten times as long.

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::ALL;
use super::gathered::Gathered;
use crate::store::Result;
use crate::store::laid::{Laid, summed};
use crate::store::overlay::copy_shape;

/// Lays sums over the real ones, where the cases in `replaced` stand otherwise in the tables of `temp`.
pub(in crate::store) fn overlay(conn: &Connection) -> Result<()> {
    for sum in ALL {
        copy_shape(conn, sum.table)?;
    }
    let mut gathered = Gathered::default();
    let take = |gathered: &mut Gathered, laid: &Laid, how: fn(&mut Gathered, &Laid)| {
        how(gathered, laid);
        gathered.write_if_full(conn)
    };
    if replaced(conn)? <= stored(conn)? / 2 {
        for sum in ALL {
            conn.execute_batch(&format!("INSERT INTO temp.{0} SELECT * FROM main.{0}", sum.table))?;
        }
        each(conn, Which::Replaced, |laid| take(&mut gathered, laid, Gathered::take_out))?;
    } else {
        each(conn, Which::Untouched, |laid| take(&mut gathered, laid, Gathered::put_in))?;
    }
    each(conn, Which::New, |laid| take(&mut gathered, laid, Gathered::put_in))?;
    gathered.write(conn)
}

/// How many cases are seen otherwise.
fn replaced(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT count(*) FROM temp.replaced", [], |r| r.get(0))?)
}

/// How many cases there are.
fn stored(conn: &Connection) -> Result<i64> {
    let sql = "SELECT coalesce(sum(cases), 0) FROM main.sum_flow WHERE kind = 'originator'";
    Ok(conn.query_row(sql, [], |r| r.get(0))?)
}

/// Which cases are read.
#[derive(Clone, Copy)]
enum Which {
    /// As they stand, those that are seen otherwise.
    Replaced,
    /// As they stand, the others.
    Untouched,
    /// As they are seen.
    New,
}

impl Which {
    /// The rows of a table with these columns, of which the first names the case, in the order of cases; of turns in
    /// that of their own numbers too, as their key is ordered.
    fn rows(self, table: &str, columns: &[&str]) -> String {
        let key = columns.first().copied().unwrap_or_default();
        let read = columns.iter().map(|column| format!("t.{column}")).collect::<Vec<_>>().join(", ");
        let order = if table == "turns" { ", t.n" } else { "" };
        match self {
            Self::Replaced => format!(
                "SELECT {read} FROM temp.replaced r CROSS JOIN main.{table} t ON t.{key} = r.case_id
                 ORDER BY r.case_id{order}"
            ),
            Self::Untouched => format!(
                "SELECT {read} FROM main.{table} t
                 WHERE t.{key} NOT IN (SELECT case_id FROM temp.replaced) ORDER BY t.{key}{order}"
            ),
            Self::New => format!("SELECT {read} FROM temp.{table} t ORDER BY t.{key}{order}"),
        }
    }
}

/// Hands on each case, laid out as far as it is summed up.
fn each(conn: &Connection, which: Which, mut take: impl FnMut(&Laid) -> Result<()>) -> Result<()> {
    let [cases, assignments, turns] = summed::columns().map(|(table, columns)| which.rows(table, &columns));
    let (mut cases, mut assignments, mut turns) =
        (conn.prepare(&cases)?, conn.prepare(&assignments)?, conn.prepare(&turns)?);
    let (mut cases, mut assignments, mut turns) = (cases.query([])?, assignments.query([])?, turns.query([])?);
    assignments.advance()?;
    turns.advance()?;
    let mut laid = Laid::default();
    while let Some(row) = cases.next()? {
        let case: i64 = row.get(0)?;
        laid.begin(row)?;
        while let Some(row) = assignments.get().filter(|row| is_of(row, case)) {
            laid.add_assignment(row)?;
            assignments.advance()?;
        }
        while let Some(row) = turns.get().filter(|row| is_of(row, case)) {
            laid.add_turn(row)?;
            turns.advance()?;
        }
        take(&laid)?;
    }
    Ok(())
}

fn is_of(row: &Row<'_>, case: i64) -> bool {
    row.get_ref(0).is_ok_and(|value| value == ValueRef::Integer(case))
}
