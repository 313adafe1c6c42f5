//! The counts for the indicators, read from the sums. The definitions stand beside the fields, in
//! `domain::indicators`.

use rusqlite::Row;

use super::Ends;
use crate::domain::calendar::Calendar;
use crate::domain::civil::{Day, Moment, read_stored_day, store_moment};
use crate::domain::indicators::Counts;
use crate::domain::period::Period;
use crate::store::{Result, Store, StoreError};

impl Store {
    /// What the indicators of a period are reckoned from; `last` is the day by which open cases have their age.
    pub(in crate::store) fn summed_counts(
        &self,
        period: Period,
        seen: Moment,
        last: Day,
        calendar: &Calendar,
    ) -> Result<Counts> {
        let mut counts = Counts::default();
        let ends = Ends::of(period);
        self.sum_cases(&mut counts, &ends)?;
        self.sum_spells(&mut counts, &ends, last, calendar)?;
        self.sum_parts(&mut counts, &ends)?;
        self.sum_responses(&mut counts, &ends, period, seen, calendar)?;
        self.sum_turns(&mut counts, &ends)?;
        Ok(counts)
    }

    fn sum_cases(&self, counts: &mut Counts, ends: &Ends) -> Result<()> {
        let mut statement = self.conn.prepare_cached(
            "SELECT sum(iif(received_in >= ?1, cases, 0)), sum(iif(ended_in < ?2, cases, 0)),
                    sum(iif(ended_in < ?2, reopened, 0))
             FROM sum_flow
             WHERE kind = 'category' AND ended_in >= ?1 AND received_in < ?2
               AND (left_out = '' OR ended_in >= ?2 AND left_out <> 'excluded')",
        )?;
        let mut rows = statement.query([&ends.from, &ends.end])?;
        if let Some(row) = rows.next()? {
            let [received, closed, again] = totals(row)?;
            (counts.received, counts.closed, counts.closed_again) = (received, closed, again);
        }
        Ok(())
    }

    /// Working days from receipt to closing, and the ages of open cases.
    fn sum_spells(&self, counts: &mut Counts, ends: &Ends, last: Day, calendar: &Calendar) -> Result<()> {
        let mut closed = self.conn.prepare_cached(
            "SELECT received_on, ended_on, cases FROM sum_spells WHERE ended_in >= ?1 AND ended_in < ?2 AND counted",
        )?;
        let mut rows = closed.query([&ends.from, &ends.end])?;
        while let Some(row) = rows.next()? {
            counts.closing.add_all(calendar.count(day(row, 0)?, day(row, 1)?), row.get(2)?);
        }
        // By the months of their end, of which there are few: of each only the rows received before are read.
        let mut open = self.conn.prepare_cached(
            "WITH RECURSIVE months (month) AS (
                 SELECT min(ended_in) FROM sum_spells WHERE ended_in >= ?1
                 UNION ALL
                 SELECT (SELECT min(ended_in) FROM sum_spells WHERE ended_in > month) FROM months WHERE month IS NOT NULL)
             SELECT s.received_on, s.cases FROM months m CROSS JOIN sum_spells s ON s.ended_in = m.month
             WHERE s.received_on < ?1",
        )?;
        let mut rows = open.query([&ends.end])?;
        while let Some(row) = rows.next()? {
            counts.ages.add_all(calendar.count(day(row, 0)?, last), row.get(1)?);
        }
        Ok(())
    }

    fn sum_parts(&self, counts: &mut Counts, ends: &Ends) -> Result<()> {
        let mut statement = self.conn.prepare_cached(
            "SELECT sum(iif(assigned_in >= ?1, parts, 0)),
                    sum(iif(ended_in < ?2, parts, 0)), sum(iif(ended_in < ?2, extended, 0)),
                    sum(iif(ended_in < ?2, with_due, 0)), sum(iif(ended_in < ?2, on_time, 0))
             FROM sum_parts
             WHERE kind = 'category' AND ended_in >= ?1 AND assigned_in < ?2 AND (ended_in >= ?2 OR counted)",
        )?;
        let mut rows = statement.query([&ends.from, &ends.end])?;
        if let Some(row) = rows.next()? {
            let [assigned, closed, extended, with_due, on_time] = totals(row)?;
            counts.parts_assigned = assigned;
            (counts.parts_closed, counts.parts_extended) = (closed, extended);
            (counts.parts_with_due, counts.parts_on_time) = (with_due, on_time);
        }
        Ok(())
    }

    fn sum_responses(
        &self,
        counts: &mut Counts,
        ends: &Ends,
        period: Period,
        seen: Moment,
        calendar: &Calendar,
    ) -> Result<()> {
        let mut statement = self.conn.prepare_cached(
            "SELECT sum(parts), sum(iif(responded_in < ?2, parts, 0)), sum(prompt) FROM sum_dues
             WHERE kind = 'category' AND respond_due >= ?3 AND respond_due < ?4
               AND ended_in >= ?1 AND (ended_in >= ?2 OR counted)",
        )?;
        let (first, last) = (store_moment(period.start_moment()), store_moment(period.end_moment().min(seen)));
        let mut rows = statement.query([&ends.from, &ends.end, &first, &last])?;
        if let Some(row) = rows.next()? {
            let [due, given, kept] = totals(row)?;
            (counts.responses_due, counts.responses_given, counts.responses_kept) = (due, given, kept);
        }
        let mut statement = self.conn.prepare_cached(
            "SELECT assigned_on, responded_on, parts FROM sum_answers
             WHERE responded_on >= ?1 AND responded_on < ?2 AND assigned_on < ?2
               AND ended_in >= ?1 AND (ended_in >= ?2 OR counted)",
        )?;
        let mut rows = statement.query([&ends.from, &ends.end])?;
        while let Some(row) = rows.next()? {
            counts.responding.add_all(calendar.count(day(row, 0)?, day(row, 1)?), row.get(2)?);
        }
        Ok(())
    }

    fn sum_turns(&self, counts: &mut Counts, ends: &Ends) -> Result<()> {
        // What was given back after the period had been assigned in it all the same.
        let mut statement = self.conn.prepare_cached(
            "SELECT sum(iif(kind = 'returned' AND assigned_in >= ?1 AND assigned_in < ?2, turns, 0)),
                    sum(iif(kind = 'returned' AND assigned_in >= ?1 AND happened_in < ?2, turns, 0)),
                    sum(iif(kind = 'extended', turns, 0)),
                    sum(iif(kind = 'returned' AND happened_in < ?2, turns, 0)),
                    sum(iif(kind = 'reopened', turns, 0))
             FROM sum_turns
             WHERE happened_in >= ?1 AND (happened_in < ?2 OR kind = 'returned' AND assigned_in < ?2)
               AND (ended_in >= ?2 OR counted)",
        )?;
        let mut rows = statement.query([&ends.from, &ends.end])?;
        if let Some(row) = rows.next()? {
            let [assigned, returned, extensions, returns, reopenings] = totals(row)?;
            counts.parts_assigned += assigned;
            counts.parts_returned += returned;
            (counts.extensions, counts.returns, counts.reopenings) = (extensions, returns, reopenings);
        }
        let mut statement = self.conn.prepare_cached(
            "SELECT sum(asked), sum(solved), sum(graded), sum(satisfied) FROM sum_follow_ups
             WHERE asked_in >= ?1 AND asked_in < ?2 AND again_in >= ?2 AND before_in < ?1
               AND (ended_in >= ?2 OR counted)",
        )?;
        let mut rows = statement.query([&ends.from, &ends.end])?;
        if let Some(row) = rows.next()? {
            let [asked, solved, graded, satisfied] = totals(row)?;
            (counts.asked, counts.solved) = (asked, solved);
            (counts.graded, counts.satisfied) = (graded, satisfied);
        }
        Ok(())
    }
}

/// The sums of a row; of nothing 0.
fn totals<const N: usize>(row: &Row<'_>) -> Result<[i64; N]> {
    let mut all = [0; N];
    for (column, sum) in all.iter_mut().enumerate() {
        *sum = row.get::<_, Option<i64>>(column)?.unwrap_or_default();
    }
    Ok(all)
}

fn day(row: &Row<'_>, column: usize) -> Result<Day> {
    let text = row.get_ref(column)?.as_str().map_err(|e| StoreError::damaged("a stored day", e))?;
    read_stored_day(text).ok_or_else(|| StoreError::damaged("a stored day", text))
}
