//! Counts for the monthly report. The definitions stand beside the fields, in `domain::facts`.

use std::collections::BTreeMap;

use rusqlite::Row;

use super::{Result, Store, StoreError};
use crate::domain::civil::{Moment, store_moment};
use crate::domain::facts::{FlowCell, Grouped, LeftOut, MonthCell};
use crate::domain::number::CaseId;
use crate::domain::period::Period;
use crate::domain::vocab::{Coded, Outcome};

/// What is read of the department-cases of a month. What is open at its end counts as open, whatever comes of it later.
///
/// They are summed up here rather than by GROUP BY, whose sorting would cost more than all the rest.
const MONTH: &str = "SELECT a.department, c.originator, c.category, a.score,
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
            coalesce(a.resolved_at, a.ended_at) <= a.due AS due_kept,
            a.case_id";

/// Which of the department-cases that end in it or after it are its own.
const OWN: &str = "a.assigned_at < ?2 AND a.excluded = 0 AND (a.ended_at >= ?2 OR a.counted)";

impl Store {
    /// The department-cases of a month, as seen at its end or at `seen` if that is earlier; `overdue` counts, by
    /// department, those with a date that was missed then and not met.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn month_cells(
        &self,
        month: Period,
        seen: Moment,
        overdue: &BTreeMap<String, i64>,
    ) -> Result<Grouped<MonthCell>> {
        let mut cells = if self.sums_tell(month, seen)? {
            self.summed_cells(month, seen)
        } else {
            self.counted_cells(month, seen)
        }?;
        for (department, parts) in overdue {
            cells.departments.entry(department.clone()).or_default().overdue += parts;
        }
        Ok(cells)
    }

    /// The same from the rows, but for the overdue ones.
    fn counted_cells(&self, month: Period, seen: Moment) -> Result<Grouped<MonthCell>> {
        let mut statement = self.conn.prepare_cached(&format!(
            "{MONTH} FROM cases c JOIN assignments a ON a.case_id = c.id WHERE c.ended_at >= ?1 AND {OWN}"
        ))?;
        let (from, end) = span(month, seen);
        let mut rows = statement.query([from, end])?;
        let mut all: Grouped<MonthCell> = Grouped::default();
        while let Some(row) = rows.next()? {
            let mut cell = MonthCell::default();
            count(&mut cell, row)?;
            cell.overdue = 0;
            all.departments.entry(row.get(0)?).or_default().add(&cell);
            all.originators.entry(row.get(1)?).or_default().add(&cell);
            all.categories.entry(row.get(2)?).or_default().add(&cell);
        }
        Ok(all)
    }

    /// What each department-case of one department adds to these counts, by the number of the case.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn month_parts(&self, month: Period, seen: Moment, department: &str) -> Result<BTreeMap<CaseId, MonthCell>> {
        let mut statement = self.conn.prepare_cached(&format!(
            "{MONTH} FROM (SELECT case_id, department FROM assignments WHERE department = ?3 AND ended_at >= ?1) k
             CROSS JOIN assignments a ON a.case_id = k.case_id AND a.department = k.department
             CROSS JOIN cases c ON c.id = a.case_id
             WHERE {OWN}"
        ))?;
        let (from, end) = span(month, seen);
        let mut rows = statement.query([from, end, department.to_owned()])?;
        let mut all = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let mut cell = MonthCell::default();
            count(&mut cell, row)?;
            all.insert(CaseId::from_key(row.get("case_id")?), cell);
        }
        Ok(all)
    }

    /// The flow of cases through a month, as seen at its end or at `seen` if that is earlier.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn flow_cells(&self, month: Period, seen: Moment) -> Result<Grouped<FlowCell>> {
        if self.sums_tell(month, seen)? {
            return self.summed_flow(month);
        }
        let mut statement = self.conn.prepare_cached(
            "SELECT originator, category,
                    sum(received_at < ?1) AS carried_over,
                    sum(received_at >= ?1) AS received,
                    sum(ended_at < ?2) AS closed,
                    sum(ended_at >= ?2) AS open
             FROM cases
             WHERE ended_at >= ?1 AND +received_at < ?2
               AND excluded_by IS NULL AND (ended_at >= ?2 OR counted)
             GROUP BY originator, category",
        )?;
        let (from, end) = span(month, seen);
        let mut rows = statement.query([from, end])?;
        let mut all: Grouped<FlowCell> = Grouped::default();
        while let Some(row) = rows.next()? {
            let cell = FlowCell {
                carried_over: row.get("carried_over")?,
                received: row.get("received")?,
                closed: row.get("closed")?,
                open: row.get("open")?,
            };
            all.originators.entry(row.get("originator")?).or_default().add(&cell);
            all.categories.entry(row.get("category")?).or_default().add(&cell);
        }
        Ok(all)
    }

    /// The cases closed in a month that count nowhere, by outcome, and the excluded ones.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn left_out(&self, month: Period, seen: Moment) -> Result<Vec<LeftOut>> {
        if self.sums_tell(month, seen)? {
            return self.summed_left_out(month);
        }
        let mut statement = self.conn.prepare_cached(
            "SELECT CASE WHEN excluded_by IS NULL THEN outcome END AS why, count(*) AS cases FROM cases
             WHERE ended_at >= ?1 AND ended_at < ?2 AND NOT counted
             GROUP BY why ORDER BY why",
        )?;
        let (from, end) = span(month, seen);
        let mut rows = statement.query([from, end])?;
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

/// Adds one department-case to its cell: columns 3 on, by their places, since this is done for every
/// department-case of the month.
fn count(cell: &mut MonthCell, row: &Row<'_>) -> Result<()> {
    let score: Option<i64> = row.get(3)?;
    let mut facts = [false; 11];
    for (fact, column) in facts.iter_mut().zip(4..) {
        // What a NULL date makes NULL does not hold.
        *fact = row.get::<_, Option<bool>>(column)?.unwrap_or_default();
    }
    let [carried_over, closed, unresolved, due_over, respond_over, consult_over, rest @ ..] = facts;
    let [responded, response_due, response_kept, has_due, due_kept] = rest;
    for (sum, holds) in [
        (&mut cell.carried_over, carried_over),
        (&mut cell.received, !carried_over),
        (&mut cell.closed, closed),
        (&mut cell.open, !closed),
        (&mut cell.overdue, !closed && unresolved && (due_over || respond_over || consult_over)),
        (&mut cell.responded, responded),
        (&mut cell.responded_on_time, responded && response_kept),
        (&mut cell.responses_due, response_due),
        (&mut cell.responses_kept, response_due && response_kept),
        (&mut cell.closed_with_due, closed && has_due),
        (&mut cell.closed_on_time, closed && due_kept),
        (&mut cell.rated, closed && score.is_some()),
    ] {
        *sum += i64::from(holds);
    }
    cell.units += score.filter(|_| closed).unwrap_or_default();
    Ok(())
}

/// The period as a half-open span; one that is not over ends just after what is seen.
pub(super) fn span(period: Period, seen: Moment) -> (String, String) {
    let end = period.end_moment().min(seen);
    (store_moment(period.start_moment()), store_moment(end))
}
