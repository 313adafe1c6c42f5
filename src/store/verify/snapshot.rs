//! Several readers that see the file as it stands at one moment, whatever others write meanwhile.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use crate::store::open::as_it_is;
use crate::store::{Result, StoreError};

/// How often another process may write between two readers that begin.
const TRIES: u32 = 1_000;

/// Begins to read with one connection, and with others beside it, at the same moment.
pub(super) fn begin<const N: usize>(first: &Connection, path: &Path) -> Result<[Connection; N]> {
    let others: Vec<Connection> = (0..N).map(|_| as_it_is(path)).collect::<rusqlite::Result<_>>()?;
    for _ in 0..TRIES {
        first.execute_batch("BEGIN")?;
        let head = last(first)?;
        let mut same = true;
        for other in &others {
            other.execute_batch("BEGIN")?;
            same &= last(other)? == head;
        }
        if same {
            return others.try_into().map_err(|_| StoreError::Busy(path.to_owned()));
        }
        for conn in others.iter().chain([first]) {
            conn.execute_batch("ROLLBACK")?;
        }
    }
    Err(StoreError::Busy(path.to_owned()))
}

/// By what the state of a file is known: all that is written to it is written with an event.
fn last(conn: &Connection) -> Result<Option<(i64, Vec<u8>)>> {
    let sql = "SELECT seq, CAST(hash AS BLOB) FROM events ORDER BY seq DESC LIMIT 1";
    Ok(conn.query_row(sql, [], |r| Ok((r.get(0)?, r.get(1)?))).optional()?)
}
