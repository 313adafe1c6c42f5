//! Counts for the indicators. The definitions stand beside the fields, in `domain::indicators`.

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
        let last = last_seen(period, seen);
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
        let mut statement = self.conn.prepare_cached(&format!("SELECT {CASE} FROM cases c WHERE {CASES}"))?;
        let (from, end) = span(period, seen);
        let mut rows = statement.query([&from, &end])?;
        while let Some(row) = rows.next()? {
            count_case(counts, row, [&from, &end], &days)?;
        }
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
        let mut statement = self.conn.prepare_cached(&format!("SELECT {PART} FROM {PARTS}"))?;
        let (from, end) = span(period, seen);
        let mut rows = statement.query([&from, &end])?;
        while let Some(row) = rows.next()? {
            count_part(counts, row, [&from, &end], &days)?;
        }
        Ok(())
    }

    /// What is counted by the day on which it happened.
    fn count_turns(&self, counts: &mut Counts, period: Period, seen: Moment) -> Result<()> {
        self.each_turn(period, seen, "", |_| Ok(()), |turn, ()| turn.count(counts))
    }

    /// Each of these, with what is read of its further columns `more`.
    pub(super) fn each_turn<T>(
        &self,
        period: Period,
        seen: Moment,
        more: &str,
        read: impl Fn(&Row<'_>) -> Result<T>,
        mut each: impl FnMut(Turn, T),
    ) -> Result<()> {
        // What was given back after the period had been assigned in it all the same.
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT t.case_id, t.kind, t.solved, t.grade,
                    t.at < ?2 AS happened,
                    t.assigned_at >= ?1 AND t.assigned_at < ?2 AS assigned{more}
             FROM (SELECT * FROM turns WHERE kind IN ('followed_up', 'extended', 'reopened') AND at >= ?1 AND at < ?2
                   UNION ALL
                   SELECT * FROM turns WHERE kind = 'returned' AND at >= ?1 AND (at < ?2 OR assigned_at < ?2)) t
             CROSS JOIN cases c ON c.id = t.case_id
             LEFT JOIN assignments a ON a.case_id = t.case_id AND a.department = t.department
             WHERE c.excluded_by IS NULL AND (c.ended_at >= ?2 OR c.counted)
               AND coalesce(a.excluded, 0) = 0
             ORDER BY t.case_id, t.n"
        ))?;
        let (from, end) = span(period, seen);
        let mut rows = statement.query([from, end])?;
        // Of the answers on a case the last one stays.
        let mut answer: Option<(i64, Turn, T)> = None;
        while let Some(row) = rows.next()? {
            let case: i64 = row.get("case_id")?;
            let (turn, told) = (Turn::read(row, case)?, read(row)?);
            if let Some((_, turn, told)) = answer.take_if(|(asked, ..)| *asked != case) {
                each(turn, told);
            }
            match turn.kind {
                Kind::FollowedUp(..) => answer = Some((case, turn, told)),
                _ => each(turn, told),
            }
        }
        if let Some((_, turn, told)) = answer {
            each(turn, told);
        }
        Ok(())
    }
}

/// The last day of a period that is seen.
pub(super) fn last_seen(period: Period, seen: Moment) -> Day {
    (seen - TimeDelta::seconds(1)).date().min(period.last_day())
}

/// What is read of a case that is counted.
pub(super) const CASE: &str = "c.received_at, c.ended_at, c.counted, c.reopened > 0";

/// Which cases may count, found by their ends: the other moments are compared in every row, for a year has many.
pub(super) const CASES: &str = "c.ended_at >= ?1 AND +c.received_at < ?2 AND c.excluded_by IS NULL";

/// Adds a case, if it counts: columns 0 to 3. Its days are counted up to a day, or to the last one seen.
pub(super) fn count_case(
    counts: &mut Counts,
    row: &Row<'_>,
    [from, end]: [&str; 2],
    days: impl Fn(Day, Option<Day>) -> u32,
) -> Result<bool> {
    let (received, ended) = (text(row, 0)?, text(row, 1)?);
    let closed = ended < end;
    // What comes of a case after the period says nothing of it in the period.
    if closed && !row.get::<_, bool>(2)? {
        return Ok(false);
    }
    counts.received += i64::from(received >= from);
    if closed {
        counts.closed += 1;
        counts.closed_again += i64::from(row.get::<_, bool>(3)?);
        counts.closing.add(days(day(received)?, Some(day(ended)?)));
    } else {
        counts.ages.add(days(day(received)?, None));
    }
    Ok(true)
}

/// What is read of a department-case that is counted.
pub(super) const PART: &str =
    "a.assigned_at, a.ended_at, a.respond_due, a.responded_at, a.due, a.resolved_at, a.extensions";

/// Which department-cases count; their moments are compared in every row, for a year has many.
pub(super) const PARTS: &str = "cases c CROSS JOIN assignments a ON a.case_id = c.id
     WHERE c.ended_at >= ?1 AND a.assigned_at < ?2 AND a.excluded = 0 AND (c.ended_at >= ?2 OR a.counted)";

/// Adds a department-case: columns 0 to 6.
pub(super) fn count_part(
    counts: &mut Counts,
    row: &Row<'_>,
    [from, end]: [&str; 2],
    days: impl Fn(Day, Day) -> u32,
) -> Result<()> {
    let (assigned, ended) = (text(row, 0)?, text(row, 1)?);
    let [respond_due, responded, due, resolved] = [maybe(row, 2)?, maybe(row, 3)?, maybe(row, 4)?, maybe(row, 5)?];
    let extended = row.get::<_, i64>(6)? > 0;
    let given = responded.filter(|at| *at < end);
    counts.parts_assigned += i64::from(assigned >= from);
    if ended < end {
        counts.parts_closed += 1;
        counts.parts_extended += i64::from(extended);
        counts.parts_with_due += i64::from(due.is_some());
        counts.parts_on_time += i64::from(due.is_some_and(|due| !missed(due, resolved, ended)));
    }
    let Some(respond_due) = respond_due else { return Ok(()) };
    if respond_due >= from && respond_due < end {
        counts.responses_due += 1;
        counts.responses_given += i64::from(given.is_some());
        counts.responses_kept += i64::from(given.is_some_and(|at| at <= respond_due));
    }
    if let Some(given) = given.filter(|at| *at >= from) {
        counts.responding.add(days(day(assigned)?, day(given)?));
    }
    Ok(())
}

/// What happened to a case, as far as it is counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turn {
    kind: Kind,
    /// Whether it happened in the period; what was given back may have been after it.
    happened: bool,
    /// Whether what was given back had been assigned in it.
    assigned: bool,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    FollowedUp(bool, Option<Grade>),
    Extended,
    Returned,
    Reopened,
}

impl Turn {
    fn read(row: &Row<'_>, case: i64) -> Result<Self> {
        let damaged = |what: String| StoreError::damaged(format!("turns.case_id = {case}"), what);
        let kind: String = row.get("kind")?;
        let kind = match kind.as_str() {
            "followed_up" => {
                let grade: Option<String> = row.get("grade")?;
                let read = |code: String| Grade::from_code(&code).ok_or_else(|| damaged("grade".to_owned()));
                Kind::FollowedUp(row.get("solved")?, grade.map(read).transpose()?)
            }
            "extended" => Kind::Extended,
            "returned" => Kind::Returned,
            "reopened" => Kind::Reopened,
            _ => return Err(damaged(kind)),
        };
        let assigned = row.get::<_, Option<bool>>("assigned")?.unwrap_or_default();
        Ok(Self { kind, happened: row.get("happened")?, assigned })
    }

    /// Adds it.
    pub(super) fn count(self, counts: &mut Counts) {
        counts.parts_assigned += i64::from(self.assigned);
        counts.parts_returned += i64::from(self.assigned && self.happened);
        if !self.happened {
            return;
        }
        match self.kind {
            Kind::FollowedUp(solved, grade) => {
                counts.asked += 1;
                counts.solved += i64::from(solved);
                counts.graded += i64::from(grade.is_some());
                counts.satisfied += i64::from(grade.is_some_and(|grade| grade != Grade::Dissatisfied));
            }
            Kind::Extended => counts.extensions += 1,
            Kind::Returned => counts.returns += 1,
            Kind::Reopened => counts.reopenings += 1,
        }
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
