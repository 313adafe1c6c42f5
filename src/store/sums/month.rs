//! The counts of a month, read from the sums. The definitions stand beside the fields, in `domain::facts`.

use std::collections::BTreeMap;

use rusqlite::params;

use super::Ends;
use crate::domain::civil::{Moment, store_moment};
use crate::domain::facts::{FlowCell, Grouped, LeftOut, MonthCell};
use crate::domain::period::Period;
use crate::domain::vocab::{Coded, Outcome};
use crate::store::{Result, Store, StoreError};

impl Store {
    /// The department-cases of a period by group, but for the overdue ones, of which sums do not tell.
    pub(in crate::store) fn summed_cells(&self, period: Period, seen: Moment) -> Result<Grouped<MonthCell>> {
        let mut parts = self.conn.prepare_cached(
            "SELECT code,
                    sum(iif(assigned_in < ?2, parts, 0)) AS carried_over,
                    sum(iif(assigned_in >= ?2, parts, 0)) AS received,
                    sum(iif(ended_in < ?3, parts, 0)) AS closed,
                    sum(iif(ended_in >= ?3, parts, 0)) AS open,
                    sum(iif(responded_in >= ?2 AND responded_in < ?3, parts, 0)) AS responded,
                    sum(iif(responded_in >= ?2 AND responded_in < ?3, prompt, 0)) AS responded_on_time,
                    sum(iif(ended_in < ?3, with_due, 0)) AS closed_with_due,
                    sum(iif(ended_in < ?3, on_time, 0)) AS closed_on_time,
                    sum(iif(ended_in < ?3, rated, 0)) AS rated,
                    sum(iif(ended_in < ?3, units, 0)) AS units
             FROM sum_parts
             WHERE kind = ?1 AND ended_in >= ?2 AND assigned_in < ?3 AND (ended_in >= ?3 OR counted)
             GROUP BY code",
        )?;
        let mut dues = self.conn.prepare_cached(
            "SELECT code, sum(parts) AS due, sum(prompt) AS kept FROM sum_dues
             WHERE kind = ?1 AND respond_due >= ?4 AND respond_due < ?5
               AND ended_in >= ?2 AND (ended_in >= ?3 OR counted)
             GROUP BY code",
        )?;
        let Ends { from, end } = Ends::of(period);
        let (first, last) = (store_moment(period.start_moment()), store_moment(period.end_moment().min(seen)));
        let mut of_kind = |kind: &str| -> Result<BTreeMap<String, MonthCell>> {
            let mut all = BTreeMap::new();
            let mut rows = parts.query(params![kind, from, end])?;
            while let Some(row) = rows.next()? {
                let cell = MonthCell {
                    carried_over: row.get("carried_over")?,
                    received: row.get("received")?,
                    closed: row.get("closed")?,
                    open: row.get("open")?,
                    responded: row.get("responded")?,
                    responded_on_time: row.get("responded_on_time")?,
                    closed_with_due: row.get("closed_with_due")?,
                    closed_on_time: row.get("closed_on_time")?,
                    rated: row.get("rated")?,
                    units: row.get("units")?,
                    ..MonthCell::default()
                };
                all.insert(row.get("code")?, cell);
            }
            let mut rows = dues.query(params![kind, from, end, first, last])?;
            while let Some(row) = rows.next()? {
                let cell: &mut MonthCell = all.entry(row.get("code")?).or_default();
                (cell.responses_due, cell.responses_kept) = (row.get("due")?, row.get("kept")?);
            }
            Ok(all)
        };
        Ok(Grouped {
            departments: of_kind("department")?,
            originators: of_kind("originator")?,
            categories: of_kind("category")?.into_iter().map(|(code, cell)| (named(code), cell)).collect(),
        })
    }

    /// The flow of cases through a period by group.
    pub(in crate::store) fn summed_flow(&self, period: Period) -> Result<Grouped<FlowCell>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT code,
                    sum(iif(received_in < ?2, cases, 0)) AS carried_over,
                    sum(iif(received_in >= ?2, cases, 0)) AS received,
                    sum(iif(ended_in < ?3, cases, 0)) AS closed,
                    sum(iif(ended_in >= ?3, cases, 0)) AS open
             FROM sum_flow
             WHERE kind = ?1 AND ended_in >= ?2 AND received_in < ?3
               AND (left_out = '' OR ended_in >= ?3 AND left_out <> 'excluded')
             GROUP BY code",
        )?;
        let Ends { from, end } = Ends::of(period);
        let mut of_kind = |kind: &str| -> Result<BTreeMap<String, FlowCell>> {
            let mut all = BTreeMap::new();
            let mut rows = statement.query(params![kind, from, end])?;
            while let Some(row) = rows.next()? {
                let cell = FlowCell {
                    carried_over: row.get("carried_over")?,
                    received: row.get("received")?,
                    closed: row.get("closed")?,
                    open: row.get("open")?,
                };
                all.insert(row.get("code")?, cell);
            }
            Ok(all)
        };
        Ok(Grouped {
            departments: BTreeMap::new(),
            originators: of_kind("originator")?,
            categories: of_kind("category")?.into_iter().map(|(code, cell)| (named(code), cell)).collect(),
        })
    }

    /// The cases closed in a period that count nowhere, by outcome, and the excluded ones.
    pub(in crate::store) fn summed_left_out(&self, period: Period) -> Result<Vec<LeftOut>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT nullif(left_out, 'excluded') AS why, sum(cases) AS cases FROM sum_flow
             WHERE kind = 'category' AND ended_in >= ?1 AND ended_in < ?2 AND left_out <> ''
             GROUP BY why ORDER BY why",
        )?;
        let Ends { from, end } = Ends::of(period);
        let mut rows = statement.query([from, end])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let why: Option<String> = row.get("why")?;
            let outcome = why
                .map(|code| Outcome::from_code(&code).ok_or_else(|| StoreError::damaged("sum_flow.left_out", code)))
                .transpose()?;
            all.push(LeftOut { outcome, cases: row.get("cases")? });
        }
        Ok(all)
    }
}

/// A category's code; none where it is empty.
fn named(code: String) -> Option<String> {
    (!code.is_empty()).then_some(code)
}
