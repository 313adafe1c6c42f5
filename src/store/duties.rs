//! What is due: the open dates of departments. Whether one was missed is asked of many rows at once, and so in SQL;
//! [`deadline::missed`](crate::domain::deadline::missed) says what is meant.

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

use rusqlite::{Params, Row};

use super::cases::{Reader, provisional_bit};
use super::columns::{Column, columns};
use super::{Result, Store, StoreError, Writer};
use crate::domain::civil::{Moment, read_stored, store_moment};
use crate::domain::event::{Due, Moved};
use crate::domain::number::CaseId;
use crate::domain::vocab::{Clock, Coded, Role};

/// A date that a department has to keep and has not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The case.
    pub case: CaseId,
    /// The department.
    pub department: String,
    /// Its part.
    pub role: Role,
    /// Which clock.
    pub clock: Clock,
    /// The last second on time.
    pub due: Moment,
    /// Reckoned into a year whose notice was not loaded.
    pub provisional: bool,
    /// Neither the case nor its department is left out of assessment.
    pub counts: bool,
}

impl Duty {
    /// Whether another is of the same assignment and falls at the same moment.
    fn falls_with(&self, other: &Self) -> bool {
        (self.due, self.case) == (other.due, other.case) && self.department == other.department
    }

    /// Where it stands among others: the earliest first, the lead before co-handlers, those of one assignment by clock.
    fn place(&self) -> impl Ord {
        let clock = Clock::ALL.iter().position(|clock| *clock == self.clock);
        (self.due, self.case, self.role != Role::Lead, &self.department, clock)
    }
}

fn put_in_order(duties: &mut [Duty]) {
    duties.sort_unstable_by(|a, b| a.place().cmp(&b.place()));
}

/// Which open dates are asked for.
#[derive(Clone, Debug)]
pub struct Dates {
    /// As of when: what was assigned by then and not closed. A date met later was open then.
    pub at: Moment,
    /// Those that fall at this moment or later; none: however long ago.
    pub from: Option<Moment>,
    /// Those that fall before this one.
    pub before: Moment,
    /// Those of one department alone.
    pub department: Option<String>,
    /// At most so many: the earliest.
    pub most: Option<u32>,
}

impl Dates {
    /// Those that were missed by a moment.
    pub fn missed(at: Moment) -> Self {
        Self { at, from: None, before: at, department: None, most: None }
    }
}

/// The clocks in their order, each with its date and, if there is one, when it was met.
const CLOCKS: [(&str, &str, Option<&str>); 3] = [
    ("respond", "respond_due", Some("responded_at")),
    ("consult", "consult_due", Some("consulted_at")),
    ("resolve", "due", None),
];

/// That a date was not met, as a condition on the assignment `of` (with a dot behind its name, or nothing).
fn unmet(of: &str, met: Option<&str>) -> String {
    met.map(|met| format!(" AND {of}{met} IS NULL")).unwrap_or_default()
}

/// The open assignments of which the date of a clock is not met, in the words of its index.
fn not_met(met: Option<&str>) -> String {
    format!("FROM assignments WHERE ended_at = '9999' AND resolved_at IS NULL{}", unmet("", met))
}

/// The open assignments with a date that was missed by a moment, given in SQL, and is still not met.
pub(super) fn missed(now: &str) -> String {
    let of_clock =
        |(_, due, met): &(&str, &str, Option<&str>)| format!("SELECT case_id {} AND {due} < {now}", not_met(*met));
    CLOCKS.iter().map(of_clock).collect::<Vec<_>>().join(" UNION ALL ")
}

/// The latest cases with an open date that was missed by ?1, no more than ?2: from an index by their numbers.
pub(super) fn latest_missed() -> String {
    format!("SELECT DISTINCT case_id {} AND ({}) ORDER BY case_id DESC LIMIT ?2", not_met(None), any_missed("", "?1"))
}

/// That any date of an open assignment was missed by a moment.
fn any_missed(of: &str, now: &str) -> String {
    let of_clock = |(_, due, met): &(&str, &str, Option<&str>)| format!("{of}{due} < {now}{}", unmet(of, *met));
    CLOCKS.iter().map(of_clock).collect::<Vec<_>>().join(" OR ")
}

/// The condition that an open case, named in SQL, has such an assignment: read from its own rows.
pub(super) fn misses(case: &str, now: &str) -> String {
    let any = any_missed("o.", now);
    format!(
        "EXISTS (SELECT 1 FROM assignments o
                 WHERE o.case_id = {case} AND o.resolved_at IS NULL AND ({any}))"
    )
}

/// The assignments whose date of a clock was open at ?1 and is open now, ?2 <= date < ?3, of one department where ?4
/// names it: from the index of that clock alone.
fn still_open(due: &str, met: Option<&str>) -> String {
    format!("{} AND {due} >= ?2 AND {due} < ?3 AND assigned_at < ?1 AND (?4 IS NULL OR department = ?4)", not_met(met))
}

/// The dates that were open at ?1 and are not now: of open assignments to which something happened since, which their
/// index tells, and of those closed since.
fn met_since(asked: &Dates) -> String {
    let told = "case_id, department, role, ended_at, assigned_at, responded_at, consulted_at, resolved_at,
                respond_due, consult_due, due, provisional, excluded";
    let closed = if asked.before > asked.at {
        let of_a = told.split(',').map(|column| format!("a.{}", column.trim())).collect::<Vec<_>>().join(", ");
        format!(
            "SELECT {of_a} FROM cases c CROSS JOIN assignments a ON a.case_id = c.id
             WHERE c.ended_at >= ?1 AND c.ended_at < '9999'"
        )
    } else {
        format!("SELECT {told} FROM assignments WHERE {CLOSED_SINCE_WITH_MISSED}")
    };
    format!(
        "SELECT a.case_id, a.department, a.role, k.clock,
                CASE k.clock WHEN 'respond' THEN a.respond_due WHEN 'consult' THEN a.consult_due ELSE a.due END AS due_at,
                a.provisional, a.excluded
         FROM (SELECT {told} FROM assignments
               WHERE ended_at = '9999' AND assigned_at < ?1
                 AND max(assigned_at, coalesce(responded_at, ''), coalesce(consulted_at, ''),
                         coalesce(resolved_at, '')) >= ?1
               UNION ALL
               SELECT * FROM ({closed}) WHERE assigned_at < ?1) a
         CROSS JOIN (SELECT 'respond' AS clock UNION ALL SELECT 'consult' UNION ALL SELECT 'resolve') k
         WHERE (a.resolved_at IS NULL OR a.resolved_at >= ?1)
           AND due_at >= ?2 AND due_at < ?3 AND (?4 IS NULL OR a.department = ?4)
           AND CASE k.clock WHEN 'respond' THEN a.responded_at IS NULL OR a.responded_at >= ?1
               WHEN 'consult' THEN a.consulted_at IS NULL OR a.consulted_at >= ?1
               ELSE 1 END
           AND NOT (a.ended_at = '9999' AND a.resolved_at IS NULL
               AND CASE k.clock WHEN 'respond' THEN a.responded_at IS NULL
                   WHEN 'consult' THEN a.consulted_at IS NULL
                   ELSE 1 END)"
    )
}

/// That an assignment's case was closed at ?1 or later, and a date of it was missed: what `assignments_missed` holds, in the
/// same words.
const CLOSED_SINCE_WITH_MISSED: &str = "ended_at >= ?1 AND ended_at < '9999'
     AND (respond_due < coalesce(responded_at, resolved_at, ended_at)
          OR consult_due < coalesce(consulted_at, resolved_at, ended_at)
          OR due < coalesce(resolved_at, ended_at))";

/// The dates that are asked for, those of one assignment that fall together in no order. Where something is recorded
/// that happened after their moment (`changed`), one may have been met since, and in time.
///
/// Each clock's index has them in this order: they are laid together, not sorted.
fn dates_in_order(asked: &Dates, changed: bool) -> String {
    format!("{} ORDER BY due_at, case_id, role DESC, department", dates(asked, changed))
}

/// The same in no order.
fn dates(asked: &Dates, changed: bool) -> String {
    let of_clock = |(clock, due, met): &(&str, &str, Option<&str>)| {
        let open = still_open(due, *met);
        format!("SELECT case_id, department, role, '{clock}' AS clock, {due} AS due_at, provisional, excluded {open}")
    };
    let mut arms: Vec<String> = CLOCKS.iter().map(of_clock).collect();
    arms.extend(changed.then(|| met_since(asked)));
    arms.join(" UNION ALL ")
}

/// How many there are where nothing happened since ?1: the days between from their sum, the rest of the first and of the
/// last one from the indexes.
fn count_by_day() -> String {
    let in_part = |(from, before)| {
        let of_clock = move |(_, due, met): &(&str, &str, Option<&str>)| {
            format!("(SELECT count(*) {} AND {due} >= {from} AND {due} < {before})", not_met(*met))
        };
        CLOCKS.iter().map(of_clock)
    };
    let parts: Vec<String> = [("?1", "?2"), ("?3", "?4")].into_iter().flat_map(in_part).collect();
    format!(
        "SELECT (SELECT coalesce(sum(dates), 0) FROM sum_open_dates WHERE due_on >= ?2 AND due_on < ?3) + {}",
        parts.join(" + ")
    )
}

/// How many there are.
fn count_dates(asked: &Dates, changed: bool) -> String {
    let of_clock = |(_, due, met): &(&str, &str, Option<&str>)| format!("(SELECT count(*) {})", still_open(due, *met));
    let mut counts: Vec<String> = CLOCKS.iter().map(of_clock).collect();
    counts.extend(changed.then(|| format!("(SELECT count(*) FROM ({}))", met_since(asked))));
    format!("SELECT {}", counts.join(" + "))
}

columns! {
    /// A date that is open.
    OfDuty {
        CaseId "case_id",
        Department "department",
        Role "role",
        Clock "clock",
        DueAt "due_at",
        Provisional "provisional",
        Excluded "excluded",
    }
}

impl Store {
    /// The open dates that are asked for, earliest first, each as it is read.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn duties(&self, asked: &Dates, mut each: impl FnMut(Duty) -> Result<()>) -> Result<()> {
        let mut statement = self.conn.prepare_cached(&dates_in_order(asked, self.happened_since(asked.at)?))?;
        let mut rows = statement.query(bound(asked))?;
        let mut left = asked.most.map_or(usize::MAX, |most| most as usize);
        // Those of one assignment that fall together, which go by their clocks.
        let mut together: Vec<Duty> = Vec::new();
        while left > 0 {
            let next = rows.next()?.map(read_duty).transpose()?;
            let same = |duty: &Duty| together.last().is_some_and(|last| last.falls_with(duty));
            if next.as_ref().is_some_and(same) {
                together.extend(next);
                continue;
            }
            put_in_order(&mut together);
            for duty in together.drain(..).take(left) {
                left -= 1;
                each(duty)?;
            }
            match next {
                Some(next) => together.push(next),
                None => break,
            }
        }
        Ok(())
    }

    /// The open dates that are asked for, earliest first, and tells all of them in no order, however many are wanted: for
    /// less than it takes to sort them.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn earliest_duties(&self, asked: &Dates, mut each: impl FnMut(&Duty)) -> Result<Vec<Duty>> {
        let most = asked.most.map_or(usize::MAX, |most| most as usize);
        let mut statement = self.conn.prepare_cached(&dates(asked, self.happened_since(asked.at)?))?;
        let mut rows = statement.query(bound(asked))?;
        let mut first: Vec<Duty> = Vec::new();
        let keep = |first: &mut Vec<Duty>| {
            put_in_order(first);
            first.truncate(most);
        };
        while let Some(row) = rows.next()? {
            let duty = read_duty(row)?;
            each(&duty);
            first.push(duty);
            if first.len() / 2 >= most {
                keep(&mut first);
            }
        }
        keep(&mut first);
        Ok(first)
    }

    /// How many open dates there are of those asked for, however many are wanted.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn count_duties(&self, asked: &Dates) -> Result<usize> {
        let changed = self.happened_since(asked.at)?;
        let count: i64 = match days_between(asked) {
            Some(ends) if !changed && asked.department.is_none() => {
                self.conn.prepare_cached(&count_by_day())?.query_row(ends, |r| r.get(0))
            }
            _ => self.conn.prepare_cached(&count_dates(asked, changed))?.query_row(bound(asked), |r| r.get(0)),
        }?;
        Ok(usize::try_from(count).unwrap_or_default())
    }
}

/// What the open dates are asked by, in order.
fn bound(asked: &Dates) -> impl Params {
    let from = asked.from.map_or_else(String::new, store_moment);
    (store_moment(asked.at), from, store_moment(asked.before), asked.department.clone())
}

/// What [`count_by_day`] is asked by: where the dates begin, the first whole day, the day behind the last whole one, and
/// where the dates end. None: there is no whole day.
fn days_between(asked: &Dates) -> Option<[String; 4]> {
    let (from, first) = match asked.from {
        None => (String::new(), String::new()),
        Some(from) => (store_moment(from), from.date().succ_opt()?.to_string()),
    };
    let behind = asked.before.date();
    let whole = asked.from.is_none_or(|from| from.date() < behind);
    whole.then(|| [from, first, behind.to_string(), store_moment(asked.before)])
}

fn read_duty(row: &Row<'_>) -> Result<Duty> {
    use OfDuty as C;
    let case = CaseId::from_key(row.get(C::CaseId.place())?);
    let r = Reader::after(row, 0, "assignments", case);
    let clock = r.must(C::Clock, r.code(C::Clock)?)?;
    Ok(Duty {
        case,
        department: r.get(C::Department)?,
        role: r.must(C::Role, r.code(C::Role)?)?,
        clock,
        due: r.must(C::DueAt, r.moment(C::DueAt)?)?,
        provisional: r.get::<i64>(C::Provisional)? & provisional_bit(clock) != 0,
        counts: !r.get::<bool>(C::Excluded)?,
    })
}

impl Writer<'_> {
    /// The dates of open cases that are reckoned in working days, with the moment from which: what a
    /// change of the calendar can move. That is the assignment, but for a duty that came later, as
    /// [`Assignment::began`](crate::domain::case::Assignment::began) says. `only`: of this case alone.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn reckoned_dues(&self, only: Option<CaseId>) -> Result<Vec<(Moment, Moved)>> {
        let mut statement = self.tx.prepare_cached(
            "SELECT case_id, department, provisional, k.clock,
                    max(assigned_at, coalesce(
                        (SELECT e.happened_at FROM events e
                         WHERE e.case_id = assignments.case_id AND e.body ->> '$.kind' IN ('triaged', 'assigned')
                           AND (k.clock = 'consult' AND e.body ->> '$.consult' IS NOT NULL
                               OR EXISTS (SELECT 1 FROM json_each(e.body, '$.placements') p
                                   WHERE p.value ->> 'kept' AND p.value ->> 'department' = assignments.department
                                     AND p.value ->> k.clock IS NOT NULL))
                           AND NOT EXISTS (SELECT 1 FROM events u WHERE u.case_id = e.case_id AND u.seq > e.seq
                               AND u.body ->> '$.kind' = 'undone' AND u.body ->> '$.undoes' = e.seq)
                         ORDER BY e.seq DESC LIMIT 1), assigned_at)) AS start,
                    CASE k.clock WHEN 'respond' THEN respond_due WHEN 'consult' THEN consult_due ELSE due END AS due_at,
                    CASE k.clock WHEN 'respond' THEN respond_days WHEN 'consult' THEN consult_days ELSE due_days END
                        AS days
             FROM assignments
             JOIN (SELECT 'respond' AS clock UNION ALL SELECT 'consult' UNION ALL SELECT 'resolve') k
             WHERE due_at IS NOT NULL AND days IS NOT NULL AND case_id = coalesce(?1, case_id)
               AND (provisional & CASE k.clock WHEN 'respond' THEN 1 WHEN 'consult' THEN 2 ELSE 8 END
                    OR ended_at = '9999' AND resolved_at IS NULL
                       AND NOT (k.clock = 'respond' AND responded_at IS NOT NULL)
                       AND NOT (k.clock = 'consult' AND consulted_at IS NOT NULL))
             ORDER BY case_id, department, k.clock",
        )?;
        let mut rows = statement.query([only.map(CaseId::key)])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let key: i64 = row.get("case_id")?;
            let damaged = |what: &str| StoreError::damaged(format!("assignments.case_id = {key}"), what);
            let (assigned, due, clock): (String, String, String) =
                (row.get("start")?, row.get("due_at")?, row.get("clock")?);
            let clock = Clock::from_code(&clock).ok_or_else(|| damaged("clock"))?;
            let bits: i64 = row.get("provisional")?;
            let due = Due {
                at: read_stored(&due).ok_or_else(|| damaged("due"))?,
                days: row.get("days")?,
                provisional: bits & provisional_bit(clock) != 0,
            };
            let assigned = read_stored(&assigned).ok_or_else(|| damaged("assigned_at"))?;
            let moved =
                Moved { case: CaseId::from_key(key), department: row.get("department")?, clock, from: due, to: due };
            all.push((assigned, moved));
        }
        Ok(all)
    }
}
