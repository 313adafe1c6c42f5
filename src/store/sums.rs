//! Sums kept beside the rows, so that no report grows with the number of cases.
//!
//! Each is what one SELECT makes of the tables of cases. Whatever writes a case tells what it added before and
//! what it adds now (`shares`); the differences are gathered, and written once at the end of the transaction
//! (`gathered`). Where a database is seen otherwise than it stands, the cases seen otherwise are taken out and
//! put in anew in the same way (`seen`).

mod gathered;
mod indicators;
mod month;
mod seen;
mod shares;

use super::{Result, Store};
use crate::domain::civil::{Day, Moment, store_moment};
use crate::domain::period::Period;

pub use gathered::Gathered;
pub(super) use seen::overlay;

/// A sum table.
#[derive(Clone, Copy, Debug)]
pub struct Sum {
    /// Its name.
    pub table: &'static str,
    /// The columns by which it is summed up.
    pub keys: &'static [&'static str],
    /// The columns that are sums, the number of rows first.
    pub counts: &'static [&'static str],
    /// What each row adds, in the order of keys and counts: a SELECT of the rows of cases `c`, of their assignments
    /// `a` or turns `t`; tables stand in braces.
    rows: &'static str,
}

/// All sum tables.
pub const ALL: [Sum; 10] = [SCORES, FLOW, SCHEMES, SPELLS, PARTS, DUES, OPEN_DATES, ANSWERS, TURNS, FOLLOW_UPS];

const SCORES: Sum = Sum {
    table: "sum_scores",
    keys: &["closed_in", "rated_in", "department"],
    counts: &["parts", "rated", "units"],
    rows: "SELECT substr(a.ended_at, 1, 7), coalesce(substr(a.rated_on, 1, 7), ''), a.department,
                  1, a.score IS NOT NULL, coalesce(a.score, 0)
           FROM {assignments} a WHERE a.counted",
};

const FLOW: Sum = Sum {
    table: "sum_flow",
    keys: &["kind", "ended_in", "received_in", "code", "left_out"],
    counts: &["cases", "reopened"],
    rows: "SELECT k.kind, substr(c.ended_at, 1, 7), substr(c.received_at, 1, 7),
                  CASE k.kind WHEN 'originator' THEN c.originator ELSE coalesce(c.category, '') END,
                  CASE WHEN c.excluded_by IS NOT NULL THEN 'excluded' WHEN c.counted THEN ''
                      ELSE coalesce(c.outcome, '') END,
                  1, c.reopened > 0
           FROM {cases} c CROSS JOIN (SELECT 'originator' AS kind UNION ALL SELECT 'category') k WHERE 1",
};

const SCHEMES: Sum = Sum {
    table: "sum_schemes",
    keys: &["scheme", "ended_in", "received_in"],
    counts: &["cases"],
    rows: "SELECT c.scheme, substr(c.ended_at, 1, 7), substr(c.received_at, 1, 7), 1 FROM {cases} c",
};

const SPELLS: Sum = Sum {
    table: "sum_spells",
    keys: &["ended_in", "received_on", "ended_on", "counted"],
    counts: &["cases"],
    rows: "SELECT substr(c.ended_at, 1, 7), substr(c.received_at, 1, 10), substr(c.ended_at, 1, 10),
                  c.counted, 1
           FROM {cases} c WHERE c.excluded_by IS NULL",
};

const PARTS: Sum = Sum {
    table: "sum_parts",
    keys: &["kind", "ended_in", "assigned_in", "responded_in", "code", "counted"],
    counts: &["parts", "prompt", "with_due", "on_time", "extended", "rated", "units"],
    rows: "SELECT k.kind, substr(a.ended_at, 1, 7), substr(a.assigned_at, 1, 7),
                  CASE WHEN a.respond_due IS NULL THEN '' ELSE coalesce(substr(a.responded_at, 1, 7), '9999') END,
                  CASE k.kind WHEN 'department' THEN a.department WHEN 'originator' THEN c.originator
                      ELSE coalesce(c.category, '') END,
                  a.counted, 1, coalesce(a.responded_at <= a.respond_due, 0), a.due IS NOT NULL,
                  coalesce(coalesce(a.resolved_at, a.ended_at) <= a.due, 0), a.extensions > 0,
                  a.score IS NOT NULL, coalesce(a.score, 0)
           FROM {assignments} a CROSS JOIN {cases} c ON c.id = a.case_id
           CROSS JOIN (SELECT 'department' AS kind UNION ALL SELECT 'originator' UNION ALL SELECT 'category') k
           WHERE a.excluded = 0",
};

const DUES: Sum = Sum {
    table: "sum_dues",
    keys: &["kind", "respond_due", "responded_in", "ended_in", "code", "counted"],
    counts: &["parts", "prompt"],
    rows: "SELECT k.kind, a.respond_due, coalesce(substr(a.responded_at, 1, 7), '9999'), substr(a.ended_at, 1, 7),
                  CASE k.kind WHEN 'department' THEN a.department WHEN 'originator' THEN c.originator
                      ELSE coalesce(c.category, '') END,
                  a.counted, 1, coalesce(a.responded_at <= a.respond_due, 0)
           FROM {assignments} a CROSS JOIN {cases} c ON c.id = a.case_id
           CROSS JOIN (SELECT 'department' AS kind UNION ALL SELECT 'originator' UNION ALL SELECT 'category') k
           WHERE a.excluded = 0 AND a.respond_due IS NOT NULL",
};

const OPEN_DATES: Sum = Sum {
    table: "sum_open_dates",
    keys: &["due_on"],
    counts: &["dates"],
    rows: "SELECT substr(CASE k.clock WHEN 'respond' THEN a.respond_due WHEN 'consult' THEN a.consult_due ELSE a.due END, 1, 10)
                      AS due_on, 1
           FROM {assignments} a
           CROSS JOIN (SELECT 'respond' AS clock UNION ALL SELECT 'consult' UNION ALL SELECT 'resolve') k
           WHERE a.ended_at = '9999' AND a.resolved_at IS NULL AND due_on IS NOT NULL
             AND CASE k.clock WHEN 'respond' THEN a.responded_at WHEN 'consult' THEN a.consulted_at END IS NULL",
};

const ANSWERS: Sum = Sum {
    table: "sum_answers",
    keys: &["responded_on", "assigned_on", "ended_in", "counted"],
    counts: &["parts"],
    rows: "SELECT substr(a.responded_at, 1, 10), substr(a.assigned_at, 1, 10), substr(a.ended_at, 1, 7), a.counted, 1
           FROM {assignments} a
           WHERE a.excluded = 0 AND a.respond_due IS NOT NULL AND a.responded_at IS NOT NULL",
};

const TURNS: Sum = Sum {
    table: "sum_turns",
    keys: &["kind", "happened_in", "assigned_in", "ended_in", "counted"],
    counts: &["turns"],
    rows: "SELECT t.kind, substr(t.at, 1, 7), coalesce(substr(t.assigned_at, 1, 7), ''), substr(c.ended_at, 1, 7),
                  c.counted, 1
           FROM {turns} t CROSS JOIN {cases} c ON c.id = t.case_id
           LEFT JOIN {assignments} a ON a.case_id = t.case_id AND a.department = t.department
           WHERE t.kind <> 'followed_up' AND c.excluded_by IS NULL AND coalesce(a.excluded, 0) = 0",
};

const FOLLOW_UPS: Sum = Sum {
    table: "sum_follow_ups",
    keys: &["asked_in", "again_in", "before_in", "ended_in", "counted"],
    counts: &["asked", "solved", "graded", "satisfied"],
    rows: "SELECT substr(t.at, 1, 7),
                  coalesce((SELECT min(substr(l.at, 1, 7)) FROM {turns} l
                            WHERE l.case_id = t.case_id AND l.n > t.n AND l.kind = 'followed_up'
                              AND substr(l.at, 1, 7) >= substr(t.at, 1, 7)), '9999'),
                  coalesce((SELECT max(substr(l.at, 1, 7)) FROM {turns} l
                            WHERE l.case_id = t.case_id AND l.n > t.n AND l.kind = 'followed_up'
                              AND substr(l.at, 1, 7) < substr(t.at, 1, 7)), ''),
                  substr(c.ended_at, 1, 7), c.counted,
                  1, t.solved, t.grade IS NOT NULL, coalesce(t.grade <> 'dissatisfied', 0)
           FROM {turns} t CROSS JOIN {cases} c ON c.id = t.case_id
           WHERE t.kind = 'followed_up' AND c.excluded_by IS NULL",
};

impl Sum {
    /// The SELECT that makes the table of the rows of cases: of those seen, or of those in a database (`main.`).
    pub fn select(&self, db: &str) -> String {
        let mut rows = self.rows.to_owned();
        for table in ["cases", "assignments", "turns"] {
            rows = rows.replace(&format!("{{{table}}}"), &format!("{db}{table}"));
        }
        let columns = [self.keys, self.counts].concat().join(", ");
        let sums = self.counts.iter().map(|count| format!("sum({count}) AS {count}")).collect::<Vec<_>>().join(", ");
        let keys = self.keys.join(", ");
        format!("WITH shares ({columns}) AS ({rows}) SELECT {keys}, {sums} FROM shares GROUP BY {keys}")
    }

    /// What adds a difference to a row, or makes it: the values in the order of keys and counts.
    fn adding(&self, table: &str, from: &str) -> String {
        let columns = [self.keys, self.counts].concat().join(", ");
        let added = self.counts.iter().map(|count| format!("{count} = {count} + excluded.{count}"));
        format!(
            "INSERT INTO {table} ({columns}) {from} ON CONFLICT ({}) DO UPDATE SET {}",
            self.keys.join(", "),
            added.collect::<Vec<_>>().join(", ")
        )
    }

    /// What removes the rows without cases.
    fn emptying(&self, table: &str) -> String {
        format!("DELETE FROM {table} WHERE {} = 0", self.counts.first().copied().unwrap_or("1"))
    }
}

/// The month in which a day lies, as sums name it.
pub(super) fn month_of(day: Day) -> String {
    day.format("%Y-%m").to_string()
}

/// The month in which a period begins, and the one after its end: periods begin and end with months.
struct Ends {
    from: String,
    end: String,
}

impl Ends {
    fn of(period: Period) -> Self {
        Self { from: month_of(period.first_day()), end: month_of(period.end()) }
    }
}

impl Store {
    /// The sum tables that are not what their SELECTs make of the rows, as the store sees both.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn wrong_sums(&self) -> Result<Vec<&'static str>> {
        let mut wrong = Vec::new();
        for sum in ALL {
            let (table, rows) = (sum.table, sum.select(""));
            let stored = [sum.keys, sum.counts].concat().join(", ");
            let sql = format!(
                "SELECT EXISTS (SELECT {stored} FROM {table} EXCEPT SELECT * FROM ({rows}))
                     OR EXISTS (SELECT * FROM ({rows}) EXCEPT SELECT {stored} FROM {table})"
            );
            if self.conn.query_row(&sql, [], |r| r.get(0))? {
                wrong.push(table);
            }
        }
        Ok(wrong)
    }

    /// Whether the sums, which hold all that is recorded, tell a period as seen at a moment: it is over by then, or
    /// nothing is recorded that happened then or later. Where the clock was put back, rows must be read.
    pub(super) fn sums_tell(&self, period: Period, seen: Moment) -> Result<bool> {
        Ok(period.end_moment() <= seen || !self.happened_since(seen)?)
    }

    /// Whether anything is recorded that happened to a case at a moment or later.
    pub(super) fn happened_since(&self, moment: Moment) -> Result<bool> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM cases WHERE received_at >= ?1)
                     OR EXISTS (SELECT 1 FROM cases WHERE ended_at >= ?1 AND ended_at < '9999')
                     OR EXISTS (SELECT 1 FROM assignments WHERE ended_at = '9999'
                                AND max(assigned_at, coalesce(responded_at, ''), coalesce(consulted_at, ''),
                                        coalesce(resolved_at, '')) >= ?1)
                     OR EXISTS (SELECT 1 FROM turns
                                WHERE kind IN ('followed_up', 'extended', 'returned', 'reopened') AND at >= ?1)",
            )?
            .query_row([store_moment(moment)], |r| r.get(0))?)
    }
}
