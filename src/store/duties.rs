//! What is due: the open dates of departments.

use rusqlite::Params;

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
    /// The problem in a line.
    pub title: String,
    /// The enterprise.
    pub enterprise: Option<String>,
    /// Whom to ask for there.
    pub contact: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
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

/// The open assignments with a date that was missed by a moment, given in SQL, and is still not met.
pub(super) fn missed(now: &str) -> String {
    let of_clock = |(_, due, met): &(&str, &str, Option<&str>)| {
        let unmet = unmet("", *met);
        format!(
            "SELECT case_id FROM assignments WHERE ended_at = '9999' AND resolved_at IS NULL{unmet} AND {due} < {now}"
        )
    };
    CLOCKS.iter().map(of_clock).collect::<Vec<_>>().join(" UNION ALL ")
}

/// The condition that an open case, named in SQL, has such an assignment: read from its own rows.
pub(super) fn misses(case: &str, now: &str) -> String {
    let of_clock = |(_, due, met): &(&str, &str, Option<&str>)| format!("o.{due} < {now}{}", unmet("o.", *met));
    let any = CLOCKS.iter().map(of_clock).collect::<Vec<_>>().join(" OR ");
    format!(
        "EXISTS (SELECT 1 FROM assignments o
                 WHERE o.case_id = {case} AND o.resolved_at IS NULL AND ({any}))"
    )
}

/// The assignments whose date of a clock is open now, ?2 <= date < ?3, of one department where ?4 names it: from the
/// index of that clock alone.
fn now_open(due: &str, met: Option<&str>) -> String {
    let unmet = unmet("", met);
    format!(
        "FROM assignments
             WHERE ended_at = '9999' AND resolved_at IS NULL{unmet} AND {due} >= ?2 AND {due} < ?3
               AND (?4 IS NULL OR department = ?4)"
    )
}

/// These dates, the first ?5 of each clock, with what their assignments tell of them.
fn open_now() -> String {
    let of_clock = |(rank, (clock, due, met)): (usize, &(&str, &str, Option<&str>))| {
        format!(
            "SELECT * FROM (SELECT case_id, department, '{clock}' AS clock, {rank} AS rank, {due} AS due_at {}
             ORDER BY {due}, case_id, role DESC, department LIMIT ?5)",
            now_open(due, *met)
        )
    };
    let all = CLOCKS.iter().enumerate().map(of_clock).collect::<Vec<_>>().join(" UNION ALL ");
    format!(
        "SELECT d.*, a.role, a.provisional, a.excluded
         FROM ({all}) d CROSS JOIN assignments a ON a.case_id = d.case_id AND a.department = d.department"
    )
}

/// How many there are.
fn count_now() -> String {
    let of_clock = |(_, due, met): &(&str, &str, Option<&str>)| format!("(SELECT count(*) {})", now_open(due, *met));
    format!("SELECT {} LIMIT ?5", CLOCKS.iter().map(of_clock).collect::<Vec<_>>().join(" + "))
}

/// The dates that are open as of ?1, of these assignments.
fn open_then(candidates: &str) -> String {
    format!(
        "SELECT a.case_id, a.department, k.clock, k.rank, a.role, a.provisional, a.excluded,
                CASE k.clock WHEN 'respond' THEN a.respond_due WHEN 'consult' THEN a.consult_due ELSE a.due END AS due_at
         FROM ({candidates}) o
         CROSS JOIN assignments a ON a.case_id = o.case_id AND a.department = o.department
         CROSS JOIN (SELECT 'respond' AS clock, 0 AS rank UNION ALL SELECT 'consult', 1 UNION ALL SELECT 'resolve', 2) k
         WHERE a.ended_at >= ?1 AND a.assigned_at < ?1 AND (a.resolved_at IS NULL OR a.resolved_at >= ?1)
           AND due_at >= ?2 AND due_at < ?3 AND (?4 IS NULL OR a.department = ?4)
           AND CASE k.clock WHEN 'respond' THEN a.responded_at IS NULL OR a.responded_at >= ?1
               WHEN 'consult' THEN a.consulted_at IS NULL OR a.consulted_at >= ?1
               ELSE 1 END"
    )
}

/// The assignments that end as a condition says and have a date before ?3 that was missed, or will be unless it is
/// met: from `assignments_missed`, in whose words it asks.
fn missing(ended: &str) -> String {
    format!(
        "SELECT case_id, department FROM assignments
         WHERE {ended}
           AND min(iif(respond_due < coalesce(responded_at, resolved_at, ended_at), respond_due, '9999'),
                   iif(consult_due < coalesce(consulted_at, resolved_at, ended_at), consult_due, '9999'),
                   iif(due < coalesce(resolved_at, ended_at), due, '9999')) < ?3
           AND (respond_due < coalesce(responded_at, resolved_at, ended_at)
                OR consult_due < coalesce(consulted_at, resolved_at, ended_at)
                OR due < coalesce(resolved_at, ended_at))"
    )
}

/// The assignments open at ?1.
const OPEN: &str = "SELECT a.case_id, a.department FROM cases c CROSS JOIN assignments a ON a.case_id = c.id
     WHERE c.ended_at >= ?1";

columns! {
    /// A date that is open.
    OfDuty {
        CaseId "case_id",
        Title "title",
        Enterprise "enterprise",
        Contact "contact",
        Phone "phone",
        Department "department",
        Role "role",
        Clock "clock",
        DueAt "due_at",
        Provisional "provisional",
        Excluded "excluded",
    }
}

impl Store {
    /// The open dates that are asked for, earliest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn duties(&self, asked: &Dates) -> Result<Vec<Duty>> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT {} FROM (
                 SELECT d.*, c.title, c.enterprise, c.contact, c.phone FROM ({}) d CROSS JOIN cases c ON c.id = d.case_id
             ) o ORDER BY o.due_at, o.case_id, o.role = 'co', o.department, o.rank LIMIT ?5",
            OfDuty::of("o"),
            if self.happened_since(asked.at)? { dates_then(asked) } else { open_now() }
        ))?;
        let mut rows = statement.query(bound(asked, asked.most))?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            use OfDuty as C;
            let case = CaseId::from_key(row.get(C::CaseId.place())?);
            let r = Reader::after(row, 0, "assignments", case);
            let clock = r.must(C::Clock, r.code(C::Clock)?)?;
            all.push(Duty {
                case,
                title: r.get(C::Title)?,
                enterprise: r.get(C::Enterprise)?,
                contact: r.get(C::Contact)?,
                phone: r.get(C::Phone)?,
                department: r.get(C::Department)?,
                role: r.must(C::Role, r.code(C::Role)?)?,
                clock,
                due: r.must(C::DueAt, r.moment(C::DueAt)?)?,
                provisional: r.get::<i64>(C::Provisional)? & provisional_bit(clock) != 0,
                counts: !r.get::<bool>(C::Excluded)?,
            });
        }
        Ok(all)
    }

    /// How many open dates there are of those asked for, however many are wanted.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn count_duties(&self, asked: &Dates) -> Result<usize> {
        let sql = if self.happened_since(asked.at)? {
            format!("SELECT count(*) FROM ({}) LIMIT ?5", dates_then(asked))
        } else {
            count_now()
        };
        let count: i64 = self.conn.prepare_cached(&sql)?.query_row(bound(asked, None), |r| r.get(0))?;
        Ok(usize::try_from(count).unwrap_or_default())
    }
}

/// The dates that are asked for where something is recorded that happened after their moment: one may have been met
/// since, and in time.
fn dates_then(asked: &Dates) -> String {
    if asked.before > asked.at {
        return open_then(OPEN);
    }
    let (open, closed) = (missing("ended_at = '9999'"), missing("ended_at >= ?1 AND ended_at < '9999'"));
    open_then(&format!("{open} UNION ALL {closed}"))
}

/// What the open dates are asked by, in order.
fn bound(asked: &Dates, most: Option<u32>) -> impl Params {
    let from = asked.from.map_or_else(String::new, store_moment);
    let most = most.map_or(-1, i64::from);
    (store_moment(asked.at), from, store_moment(asked.before), asked.department.clone(), most)
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
