//! Counts for the monthly report. The definitions stand beside the fields, in `domain::facts`.

use rusqlite::params;

use super::{Result, Store, StoreError};
use crate::domain::civil::{Moment, store_moment};
use crate::domain::facts::{FlowCell, LeftOut, MonthCell};
use crate::domain::period::Period;
use crate::domain::vocab::{Coded, Outcome};

impl Store {
    /// The department-cases of a month, as seen at its end or at `seen` if that is earlier.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn month_cells(&self, month: Period, seen: Moment) -> Result<Vec<MonthCell>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT a.department, c.originator, c.category,
                    sum(a.assigned_at < ?1) AS carried_over,
                    sum(a.assigned_at >= ?1) AS received,
                    sum(a.closed_at < ?2) AS closed,
                    sum(a.closed_at IS NULL OR a.closed_at >= ?2) AS open,
                    sum((a.closed_at IS NULL OR a.closed_at >= ?2)
                        AND (a.resolved_at IS NULL OR a.resolved_at >= ?2)
                        AND (coalesce(a.due < ?2, 0)
                            OR (coalesce(a.respond_due < ?2, 0) AND (a.responded_at IS NULL OR a.responded_at >= ?2))
                            OR (coalesce(a.consult_due < ?2, 0)
                                AND (a.consulted_at IS NULL OR a.consulted_at >= ?2)))) AS overdue,
                    sum(a.respond_due IS NOT NULL AND a.responded_at >= ?1 AND a.responded_at < ?2) AS responded,
                    sum(a.responded_at >= ?1 AND a.responded_at < ?2 AND a.responded_at <= a.respond_due)
                        AS responded_on_time,
                    sum(a.respond_due >= ?1 AND a.respond_due < ?2) AS responses_due,
                    sum(a.respond_due >= ?1 AND a.respond_due < ?2 AND a.responded_at <= a.respond_due)
                        AS responses_kept,
                    sum(a.closed_at < ?2 AND a.due IS NOT NULL) AS closed_with_due,
                    sum(a.closed_at < ?2 AND coalesce(a.resolved_at, a.closed_at) <= a.due) AS closed_on_time,
                    sum(a.closed_at < ?2 AND a.score IS NOT NULL) AS rated,
                    sum(CASE WHEN a.closed_at < ?2 THEN a.score END) AS units
             FROM assignments a JOIN cases c ON c.id = a.case_id
             WHERE (a.closed_at IS NULL OR a.closed_at >= ?1) AND a.assigned_at < ?2
               AND a.excluded = 0 AND (a.closed_at IS NULL OR a.closed_on IS NOT NULL)
             GROUP BY a.department, c.originator, c.category
             ORDER BY a.department, c.originator, c.category",
        )?;
        let (from, end) = span(month, seen);
        let mut rows = statement.query([from, end])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            // A sum over nothing but NULLs is NULL: none.
            let count = |column: &str| row.get::<_, Option<i64>>(column).map(Option::unwrap_or_default);
            all.push(MonthCell {
                department: row.get("department")?,
                originator: row.get("originator")?,
                category: row.get("category")?,
                carried_over: count("carried_over")?,
                received: count("received")?,
                closed: count("closed")?,
                open: count("open")?,
                overdue: count("overdue")?,
                responded: count("responded")?,
                responded_on_time: count("responded_on_time")?,
                responses_due: count("responses_due")?,
                responses_kept: count("responses_kept")?,
                closed_with_due: count("closed_with_due")?,
                closed_on_time: count("closed_on_time")?,
                rated: count("rated")?,
                units: count("units")?,
            });
        }
        Ok(all)
    }

    /// The flow of cases through a month, as seen at its end or at `seen` if that is earlier.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn flow_cells(&self, month: Period, seen: Moment, counted: &[Outcome]) -> Result<Vec<FlowCell>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT originator, category,
                    sum(received_at < ?1) AS carried_over,
                    sum(received_at >= ?1) AS received,
                    sum(coalesce(closed_at < ?2, 0)) AS closed,
                    sum(closed_at IS NULL OR closed_at >= ?2) AS open
             FROM cases
             WHERE (closed_at IS NULL OR closed_at >= ?1) AND received_at < ?2
               AND excluded_by IS NULL AND (outcome IS NULL OR instr(?3, '|' || outcome || '|') > 0)
             GROUP BY originator, category
             ORDER BY originator, category",
        )?;
        let (from, end) = span(month, seen);
        let counted: String = counted.iter().map(|o| format!("|{}|", o.code())).collect();
        let mut rows = statement.query(params![from, end, counted])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(FlowCell {
                originator: row.get("originator")?,
                category: row.get("category")?,
                carried_over: row.get("carried_over")?,
                received: row.get("received")?,
                closed: row.get("closed")?,
                open: row.get("open")?,
            });
        }
        Ok(all)
    }

    /// The cases closed in a month that count nowhere, by outcome, and the excluded ones.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn left_out(&self, month: Period, seen: Moment, counted: &[Outcome]) -> Result<Vec<LeftOut>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT CASE WHEN excluded_by IS NULL THEN outcome END AS why, count(*) AS cases FROM cases
             WHERE closed_at >= ?1 AND closed_at < ?2
               AND (excluded_by IS NOT NULL OR instr(?3, '|' || outcome || '|') = 0)
             GROUP BY why ORDER BY why",
        )?;
        let (from, end) = span(month, seen);
        let counted: String = counted.iter().map(|o| format!("|{}|", o.code())).collect();
        let mut rows = statement.query(params![from, end, counted])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let why: Option<String> = row.get("why")?;
            let outcome = why
                .map(|code| Outcome::from_code(&code).ok_or_else(|| StoreError::damaged("cases.outcome", code)))
                .transpose()?;
            all.push(LeftOut { outcome, cases: row.get("cases")? });
        }
        Ok(all)
    }
}

/// The month as a half-open span; one that is not over ends just after what is seen.
fn span(month: Period, seen: Moment) -> (String, String) {
    let end = month.end_moment().min(seen);
    (store_moment(month.start_moment()), store_moment(end))
}
