//! Counts for the monthly report. The definitions stand beside the fields, in `domain::facts`.

use std::collections::BTreeMap;

use rusqlite::{Row, params};

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
        // Summed up here rather than by GROUP BY, whose sorting would cost more than all the rest.
        let mut statement = self.conn.prepare_cached(
            "SELECT a.department, c.originator, c.category, a.score,
                    a.assigned_at < ?1 AS carried_over,
                    a.ended_at < ?2 AS closed,
                    a.resolved_at IS NULL OR a.resolved_at >= ?2 AS unresolved,
                    a.due < ?2 AS due_over,
                    a.respond_due < ?2 AND (a.responded_at IS NULL OR a.responded_at >= ?2) AS respond_over,
                    a.consult_due < ?2 AND (a.consulted_at IS NULL OR a.consulted_at >= ?2) AS consult_over,
                    a.respond_due IS NOT NULL AND a.responded_at >= ?1 AND a.responded_at < ?2 AS responded,
                    a.respond_due >= ?1 AND a.respond_due < ?2 AS response_due,
                    a.responded_at <= a.respond_due AS response_kept,
                    a.due IS NOT NULL AS has_due,
                    coalesce(a.resolved_at, a.closed_at) <= a.due AS due_kept
             FROM assignments a CROSS JOIN cases c ON c.id = a.case_id
             WHERE a.ended_at >= ?1 AND a.assigned_at < ?2 AND a.excluded = 0
               AND (a.ended_at = '9999' OR a.closed_on IS NOT NULL)",
        )?;
        let (from, end) = span(month, seen);
        let mut rows = statement.query([from, end])?;
        let mut all: BTreeMap<(String, String, Option<String>), MonthCell> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let key = (row.get("department")?, row.get("originator")?, row.get("category")?);
            count(all.entry(key).or_default(), row)?;
        }
        let named = all.into_iter().map(|((department, originator, category), cell)| MonthCell {
            department,
            originator,
            category,
            ..cell
        });
        Ok(named.collect())
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
             WHERE ended_at >= ?1 AND +received_at < ?2
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
             WHERE ended_at >= ?1 AND ended_at < ?2
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

/// Adds one department-case to its cell.
fn count(cell: &mut MonthCell, row: &Row<'_>) -> Result<()> {
    // What a NULL date makes NULL does not hold.
    let holds = |column: &str| row.get::<_, Option<bool>>(column).map(Option::unwrap_or_default);
    let (carried_over, closed) = (holds("carried_over")?, holds("closed")?);
    let score: Option<i64> = row.get("score")?;
    let (responded, response_due, response_kept) =
        (holds("responded")?, holds("response_due")?, holds("response_kept")?);
    let over = holds("due_over")? || holds("respond_over")? || holds("consult_over")?;
    for (sum, holds) in [
        (&mut cell.carried_over, carried_over),
        (&mut cell.received, !carried_over),
        (&mut cell.closed, closed),
        (&mut cell.open, !closed),
        (&mut cell.overdue, !closed && holds("unresolved")? && over),
        (&mut cell.responded, responded),
        (&mut cell.responded_on_time, responded && response_kept),
        (&mut cell.responses_due, response_due),
        (&mut cell.responses_kept, response_due && response_kept),
        (&mut cell.closed_with_due, closed && holds("has_due")?),
        (&mut cell.closed_on_time, closed && holds("due_kept")?),
        (&mut cell.rated, closed && score.is_some()),
    ] {
        *sum += i64::from(holds);
    }
    cell.units += score.filter(|_| closed).unwrap_or_default();
    Ok(())
}

/// The month as a half-open span; one that is not over ends just after what is seen.
fn span(month: Period, seen: Moment) -> (String, String) {
    let end = month.end_moment().min(seen);
    (store_moment(month.start_moment()), store_moment(end))
}
