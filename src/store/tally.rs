//! Counts for the evaluation: cases, scores, votes and notices by department.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{params, params_from_iter};

use super::sums::month_of;
use super::{Books, Result, Store, StoreError};
use crate::domain::civil::{Day, start_of, store_moment};
use crate::domain::evaluation::{Counting, Tally};
use crate::domain::event::Votes;
use crate::domain::number::CaseId;
use crate::domain::period::Period;
use crate::domain::scheme::CountsOn;

/// The condition by which rows of `sum_scores` count in a quarter, with the days that it is bound to, whose months
/// are meant: all of them are first days of quarters.
fn which(counting: &Counting) -> (String, Vec<Day>) {
    let mut days = vec![counting.quarter.first_day(), counting.quarter.end()];
    let closed = "(closed_in >= ?1 AND closed_in < ?2";
    // By rating: what is closed and not rated yet stands where it was closed, and makes its row provisional.
    let mut condition = match counting.own {
        CountsOn::Closed => format!("{closed})"),
        CountsOn::Rated => format!("{closed} AND rated_in = '')"),
    };
    for span in &counting.by_rating {
        condition.push_str(" OR (rated_in >= ?1 AND rated_in < ?2");
        for (sign, day) in [">=", "<"].into_iter().zip(span) {
            if let Some(day) = day {
                days.push(*day);
                condition.push_str(&format!(" AND closed_in {sign} ?{}", days.len()));
            }
        }
        condition.push(')');
    }
    (condition, days)
}

impl Books<'_> {
    /// The departments for which a case counts in a quarter.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn busy(&self, counting: &Counting) -> Result<BTreeSet<String>> {
        let (which, days) = which(counting);
        let sql = format!("SELECT DISTINCT department FROM sum_scores WHERE {which}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(days.into_iter().map(month_of)), |r| r.get(0))?;
        rows.collect::<rusqlite::Result<_>>().map_err(StoreError::from)
    }
}

impl Store {
    /// What was counted in a quarter, by department; departments with nothing at all are left out.
    /// Whether a department has open cases is told only of those that closed none.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn tallies(&self, counting: &Counting) -> Result<BTreeMap<String, Tally>> {
        let quarter = counting.quarter;
        let mut all: BTreeMap<String, Tally> = BTreeMap::new();
        let (which, days) = which(counting);
        let sql = format!(
            "SELECT department, sum(parts) AS volume, sum(rated) AS rated, sum(units) AS units
             FROM sum_scores WHERE {which} GROUP BY department"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(days.into_iter().map(month_of)))?;
        while let Some(row) = rows.next()? {
            let tally = all.entry(row.get("department")?).or_default();
            (tally.volume, tally.rated, tally.units) = (row.get("volume")?, row.get("rated")?, row.get("units")?);
        }
        // An open case matters only to a department that closed none.
        for department in self.pending_at_end(quarter)? {
            if all.get(&department).is_none_or(|tally| tally.volume == 0) {
                all.entry(department).or_default().pending = true;
            }
        }
        let mut statement = self.conn.prepare_cached(
            "SELECT department, satisfied, fairly, basically, dissatisfied FROM surveys WHERE quarter = ?1",
        )?;
        let mut rows = statement.query([quarter.label()])?;
        while let Some(row) = rows.next()? {
            all.entry(row.get("department")?).or_default().votes = Some(Votes {
                satisfied: row.get("satisfied")?,
                fairly: row.get("fairly")?,
                basically: row.get("basically")?,
                dissatisfied: row.get("dissatisfied")?,
            });
        }
        Ok(all)
    }

    /// The departments that had, at a period's end, an assigned, not excluded case still open.
    fn pending_at_end(&self, period: Period) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT code FROM sum_parts WHERE kind = 'department' AND ended_in >= ?1 AND assigned_in < ?1",
        )?;
        let rows = statement.query_map([month_of(period.end())], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How often each department was named in notices of a period.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn notice_counts(&self, period: Period) -> Result<BTreeMap<String, i64>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT department, count(*) FROM notices WHERE on_day >= ?1 AND on_day < ?2 AND withdrawn_by IS NULL
             GROUP BY department",
        )?;
        let rows = statement.query_map(params![period.first_day().to_string(), period.end().to_string()], |r| {
            Ok((r.get(0)?, r.get(1)?))
        })?;
        rows.collect::<rusqlite::Result<_>>().map_err(StoreError::from)
    }

    /// The categories of the cases that are open or were received on a day or after it: each with how
    /// many have it and the first of them.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn categories_from(&self, day: Day) -> Result<Vec<(String, i64, CaseId)>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT category, count(*), min(id) FROM cases
             WHERE category IS NOT NULL AND (closed_at IS NULL OR received_at >= ?1) GROUP BY category",
        )?;
        let mut rows = statement.query([store_moment(start_of(day))])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push((row.get(0)?, row.get(1)?, CaseId::from_key(row.get(2)?)));
        }
        Ok(all)
    }

    /// The year of the first case, if there is one: before it nothing can have been evaluated.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn first_year(&self) -> Result<Option<i32>> {
        let sql = "SELECT min(received_at) FROM cases";
        let first: Option<String> = self.conn.prepare_cached(sql)?.query_row([], |r| r.get(0))?;
        Ok(first.and_then(|text| text.get(..4).and_then(|year| year.parse().ok())))
    }
}
