//! What SQL calls missed is what `deadline::missed` does, whatever was due, done and ended when.

use rusqlite::{Connection, Params};

use super::{CLOSED_SINCE_WITH_MISSED, missed, misses};
use crate::domain::deadline;
use crate::store::open::SCHEMA;

/// Open, as the tables have it.
const OPEN: &str = "9999";

/// A clock's date, and when it was met.
type Clock = (Option<&'static str>, Option<&'static str>);

/// An assignment.
struct Row {
    ended: &'static str,
    respond: Clock,
    consult: Clock,
    due: Option<&'static str>,
    resolved: Option<&'static str>,
}

impl Row {
    /// Its dates, each with when it was met.
    fn clocks(&self) -> [Clock; 3] {
        [self.respond, self.consult, (self.due, self.resolved)]
    }

    /// Whether it is not done, and a date was missed by a moment and is not met.
    fn misses(&self, now: &str) -> bool {
        let of = |(due, met): Clock| met.is_none() && due.is_some_and(|due| deadline::missed(due, None, now));
        self.resolved.is_none() && self.clocks().into_iter().any(of)
    }

    /// Whether a date was missed by its end.
    fn missed(&self) -> bool {
        let of = |(due, met): Clock| due.is_some_and(|due| deadline::missed(due, met.or(self.resolved), self.ended));
        self.clocks().into_iter().any(of)
    }
}

/// Every way in which dates, answers and ends can lie to each other.
fn rows() -> Vec<Row> {
    let dues = [None, Some("10"), Some("20")];
    let met = [None, Some("05"), Some("10"), Some("15"), Some("25")];
    let clocks = || dues.into_iter().flat_map(move |due| met.into_iter().map(move |met| (due, met)));
    let mut all = Vec::new();
    for ended in [OPEN, "08", "12", "30"] {
        for respond in clocks() {
            for consult in clocks() {
                all.extend(clocks().map(|(due, resolved)| Row { ended, respond, consult, due, resolved }));
            }
        }
    }
    all
}

/// These rows as a table, with the index of the missed ones as the schema has it.
fn table(rows: &[Row]) -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(
        "CREATE TABLE assignments (case_id INTEGER PRIMARY KEY, department, ended_at, respond_due, responded_at,
             consult_due, consulted_at, due, resolved_at, role, assigned_at, provisional, excluded)",
    )
    .unwrap();
    let start = SCHEMA.find("CREATE INDEX assignments_missed").unwrap();
    let index = &SCHEMA[start..];
    conn.execute_batch(&index[..=index.find(';').unwrap()]).unwrap();
    let mut insert = conn
        .prepare("INSERT INTO assignments VALUES (?1, 'A1', ?2, ?3, ?4, ?5, ?6, ?7, ?8, NULL, NULL, NULL, NULL)")
        .unwrap();
    for (id, row) in (0_i64..).zip(rows) {
        let [respond, consult, (due, resolved)] = row.clocks();
        insert.execute((id, row.ended, respond.0, respond.1, consult.0, consult.1, due, resolved)).unwrap();
    }
    drop(insert);
    conn
}

/// The assignments that a statement finds, each once.
fn found(conn: &Connection, sql: &str, params: impl Params) -> Vec<i64> {
    let mut statement = conn.prepare(sql).unwrap();
    let mut all: Vec<i64> = statement.query_map(params, |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Those that answer to a condition.
fn those(rows: &[Row], holds: impl Fn(&Row) -> bool) -> Vec<i64> {
    (0..).zip(rows).filter(|(_, row)| holds(row)).map(|(id, _)| id).collect()
}

#[test]
fn sql_calls_missed_what_the_rule_does() {
    let rows = rows();
    let conn = table(&rows);
    for now in ["05", "10", "11", "20", "21"] {
        let open = those(&rows, |row| row.ended == OPEN && row.misses(now));
        assert_eq!(found(&conn, &missed("?1"), [now]), open, "open at {now}");
        let each = format!("SELECT case_id FROM assignments a WHERE {}", misses("a.case_id", "?1"));
        assert_eq!(found(&conn, &each, [now]), those(&rows, |row| row.misses(now)), "each at {now}");
    }
    for since in ["00", "12", "13"] {
        let expected = those(&rows, |row| row.ended >= since && row.ended < OPEN && row.missed());
        let sql =
            format!("SELECT case_id FROM assignments INDEXED BY assignments_missed WHERE {CLOSED_SINCE_WITH_MISSED}");
        assert_eq!(found(&conn, &sql, [since]), expected, "closed since {since}");
        assert!(!expected.is_empty());
    }
}
