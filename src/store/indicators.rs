//! Counts for the indicators. The definitions stand beside the fields, in `domain::indicators`.

use std::collections::HashMap;

use chrono::TimeDelta;
use rusqlite::Row;

use super::month::span;
use super::{Books, Result, Store, StoreError};
use crate::domain::calendar::Calendar;
use crate::domain::civil::{Day, Moment, read_stored};
use crate::domain::deadline::missed;
use crate::domain::indicators::Counts;
use crate::domain::period::Period;
use crate::domain::vocab::{Coded, Grade};

impl Store {
    /// What the indicators of a period are reckoned from, as seen at its end or at `seen` if that is
    /// earlier.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn indicator_counts(&self, period: Period, seen: Moment, calendar: &Calendar) -> Result<Counts> {
        let last = (seen - TimeDelta::seconds(1)).date().min(period.last_day());
        if self.sums_tell(period, seen)? {
            return self.summed_counts(period, seen, last, calendar);
        }
        let mut counts = Counts::default();
        self.count_cases(&mut counts, period, seen, |from, to| calendar.count(from, to.unwrap_or(last)))?;
        self.count_parts(&mut counts, period, seen, |from, to| calendar.count(from, to))?;
        self.count_turns(&mut counts, period, seen)?;
        Ok(counts)
    }

    /// The day on which the first case was received.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn first_day(&self) -> Result<Option<Day>> {
        self.books().first_day()
    }

    /// Cases received, closed and open; `days` counts working days up to a day, or to the last one seen.
    fn count_cases(
        &self,
        counts: &mut Counts,
        period: Period,
        seen: Moment,
        days: impl Fn(Day, Option<Day>) -> u32,
    ) -> Result<()> {
        // Found by their ends, the other moments compared here: a year has many rows.
        let mut statement = self.conn.prepare_cached(
            "SELECT received_at, ended_at, counted FROM cases
             WHERE ended_at >= ?1 AND +received_at < ?2 AND excluded_by IS NULL",
        )?;
        let (from, end) = span(period, seen);
        let mut rows = statement.query([&from, &end])?;
        while let Some(row) = rows.next()? {
            let (received, ended) = (text(row, 0)?, text(row, 1)?);
            // What comes of a case after the period says nothing of it in the period.
            if ended < end.as_str() && !row.get::<_, bool>(2)? {
                continue;
            }
            counts.received += i64::from(received >= from.as_str());
            if ended < end.as_str() {
                counts.closed += 1;
                counts.closing.add(days(day(received)?, Some(day(ended)?)));
            } else {
                counts.ages.add(days(day(received)?, None));
            }
        }
        let mut statement = self.conn.prepare_cached(
            "SELECT count(*) FROM cases
             WHERE reopened > 0 AND ended_at >= ?1 AND ended_at < ?2 AND counted",
        )?;
        counts.closed_again = statement.query_row([from, end], |r| r.get(0))?;
        Ok(())
    }

    /// Department-cases: their responses, completion dates, extensions and assignments.
    fn count_parts(
        &self,
        counts: &mut Counts,
        period: Period,
        seen: Moment,
        days: impl Fn(Day, Day) -> u32,
    ) -> Result<()> {
        // Compared here: a year has many rows.
        let mut statement = self.conn.prepare_cached(
            "SELECT a.assigned_at, a.ended_at, a.respond_due, a.responded_at, a.due, a.resolved_at, a.extensions
             FROM cases c CROSS JOIN assignments a ON a.case_id = c.id
             WHERE c.ended_at >= ?1 AND a.assigned_at < ?2 AND a.excluded = 0
               AND (c.ended_at >= ?2 OR a.counted)",
        )?;
        let (from, end) = span(period, seen);
        let (from, end) = (from.as_str(), end.as_str());
        let mut rows = statement.query([from, end])?;
        while let Some(row) = rows.next()? {
            let (assigned, ended) = (text(row, 0)?, text(row, 1)?);
            let [respond_due, responded, due, resolved] =
                [maybe(row, 2)?, maybe(row, 3)?, maybe(row, 4)?, maybe(row, 5)?];
            let extended = row.get::<_, i64>(6)? > 0;
            let closed = ended < end;
            let given = responded.filter(|at| *at < end);
            counts.parts_assigned += i64::from(assigned >= from);
            if closed {
                counts.parts_closed += 1;
                counts.parts_extended += i64::from(extended);
                counts.parts_with_due += i64::from(due.is_some());
                counts.parts_on_time += i64::from(due.is_some_and(|due| !missed(due, resolved, ended)));
            }
            let Some(respond_due) = respond_due else { continue };
            if respond_due >= from && respond_due < end {
                counts.responses_due += 1;
                counts.responses_given += i64::from(given.is_some());
                counts.responses_kept += i64::from(given.is_some_and(|at| at <= respond_due));
            }
            if let Some(given) = given.filter(|at| *at >= from) {
                counts.responding.add(days(day(assigned)?, day(given)?));
            }
        }
        Ok(())
    }

    /// What is counted by the day on which it happened.
    fn count_turns(&self, counts: &mut Counts, period: Period, seen: Moment) -> Result<()> {
        // What was given back after the period had been assigned in it all the same.
        let mut statement = self.conn.prepare_cached(
            "SELECT t.case_id, t.kind, t.solved, t.grade,
                    t.at < ?2 AS happened,
                    t.assigned_at >= ?1 AND t.assigned_at < ?2 AS assigned
             FROM (SELECT * FROM turns WHERE kind IN ('followed_up', 'extended', 'reopened') AND at >= ?1 AND at < ?2
                   UNION ALL
                   SELECT * FROM turns WHERE kind = 'returned' AND at >= ?1 AND (at < ?2 OR assigned_at < ?2)) t
             CROSS JOIN cases c ON c.id = t.case_id
             LEFT JOIN assignments a ON a.case_id = t.case_id AND a.department = t.department
             WHERE c.excluded_by IS NULL AND (c.ended_at >= ?2 OR c.counted)
               AND coalesce(a.excluded, 0) = 0
             ORDER BY t.case_id, t.n",
        )?;
        let (from, end) = span(period, seen);
        let mut answers: HashMap<i64, (bool, Option<Grade>)> = HashMap::new();
        let mut rows = statement.query([from, end])?;
        while let Some(row) = rows.next()? {
            let (case, kind): (i64, String) = (row.get("case_id")?, row.get("kind")?);
            let happened: bool = row.get("happened")?;
            let assigned = row.get::<_, Option<bool>>("assigned")?.unwrap_or_default();
            counts.parts_assigned += i64::from(assigned);
            counts.parts_returned += i64::from(assigned && happened);
            if !happened {
                continue;
            }
            match kind.as_str() {
                "followed_up" => {
                    let grade: Option<String> = row.get("grade")?;
                    let damaged = || StoreError::damaged(format!("turns.case_id = {case}"), "grade");
                    let grade = grade.map(|code| Grade::from_code(&code).ok_or_else(damaged)).transpose()?;
                    // The last one stays.
                    answers.insert(case, (row.get("solved")?, grade));
                }
                "extended" => counts.extensions += 1,
                "returned" => counts.returns += 1,
                "reopened" => counts.reopenings += 1,
                other => return Err(StoreError::damaged(format!("turns.case_id = {case}"), other)),
            }
        }
        for (solved, grade) in answers.into_values() {
            counts.asked += 1;
            counts.solved += i64::from(solved);
            counts.graded += i64::from(grade.is_some());
            counts.satisfied += i64::from(grade.is_some_and(|grade| grade != Grade::Dissatisfied));
        }
        Ok(())
    }
}

impl Books<'_> {
    /// The day on which the first case was received.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn first_day(&self) -> Result<Option<Day>> {
        let sql = "SELECT min(received_at) FROM cases";
        let first: Option<String> = self.conn.prepare_cached(sql)?.query_row([], |r| r.get(0))?;
        first.map(|text| day(&text)).transpose()
    }
}

fn text<'r>(row: &'r Row<'_>, column: usize) -> Result<&'r str> {
    row.get_ref(column)?.as_str().map_err(|e| StoreError::damaged("a stored moment", e))
}

fn maybe<'r>(row: &'r Row<'_>, column: usize) -> Result<Option<&'r str>> {
    row.get_ref(column)?.as_str_or_null().map_err(|e| StoreError::damaged("a stored moment", e))
}

/// The day of a stored moment.
fn day(text: &str) -> Result<Day> {
    read_stored(text).map(|at| at.date()).ok_or_else(|| StoreError::damaged("a stored moment", text))
}
