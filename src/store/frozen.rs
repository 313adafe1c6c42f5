//! Frozen periods, and what was recorded after them.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::log::fingerprint;
use super::raw::raw;
use super::sums::month_of;
use super::{Books, KeptScheme, Recorded, Result, Store, StoreError, Writer};
use crate::domain::case::Case;
use crate::domain::civil::{Day, Moment, read_stored, store_moment};
use crate::domain::event::{CaseEvent, Event, OfficeEvent};
use crate::domain::frozen::{Freeze, Lacking};
use crate::domain::number::CaseId;
use crate::domain::period::Period;

/// A frozen period as the database keeps it, but for its report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFreeze {
    /// The period.
    pub period: Period,
    /// The event that froze it.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// By whom.
    pub actor: String,
    /// The SHA-256 of the report.
    pub sha256: String,
    /// Frozen before the period was over.
    pub provisional: bool,
    /// What was allowed to be lacking.
    pub lacking: Lacking,
    /// A remark.
    pub reason: Option<String>,
}

/// A step in the course of a case: an event, and the case before and after it.
#[derive(Clone, Debug)]
pub struct Turn {
    /// The event.
    pub recorded: Recorded,
    /// The case before it; none: it begins with it.
    pub before: Option<Case>,
    /// The case after it.
    pub after: Case,
}

const COLUMNS: &str = "period, seq, frozen_at, actor, sha256, provisional, ratings, votes, reason";

impl Writer<'_> {
    /// Projects the freezing of a period; the report must be the one that its fingerprint names.
    pub(super) fn save_freeze(&self, recorded: &Recorded, period: Period, freeze: &Freeze) -> Result<()> {
        if fingerprint(freeze.report.as_bytes()) != freeze.sha256 {
            return Err(StoreError::damaged(format!("frozen {period}"), "sha256"));
        }
        self.tx.execute(
            "INSERT INTO frozen (period, seq, frozen_at, actor, sha256, provisional, ratings, votes, reason, body)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                period.label(),
                recorded.seq,
                store_moment(recorded.stamp.recorded_at),
                recorded.stamp.actor,
                freeze.sha256,
                freeze.provisional,
                freeze.lacking.ratings,
                freeze.lacking.votes,
                freeze.reason,
                freeze.report
            ],
        )?;
        Ok(())
    }
}

impl Books<'_> {
    /// The frozen periods, in the order in which they were frozen.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn freezes(&self) -> Result<Vec<KeptFreeze>> {
        let mut statement = self.conn.prepare_cached(&format!("SELECT {COLUMNS} FROM frozen ORDER BY seq"))?;
        let mut rows = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push(kept(row)?);
        }
        Ok(all)
    }

    /// Whether a period has cases: one was received in it, or counts in it by its closing.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn has_cases(&self, period: Period) -> Result<bool> {
        let mut statement = self.conn.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM cases WHERE received_at >= ?1 AND received_at < ?2)
                 OR EXISTS (SELECT 1 FROM sum_scores WHERE closed_in >= ?3 AND closed_in < ?4)",
        )?;
        let (from, end) = (month_of(period.first_day()), month_of(period.end()));
        let moments = (store_moment(period.start_moment()), store_moment(period.end_moment()));
        Ok(statement.query_row(params![moments.0, moments.1, from, end], |r| r.get(0))?)
    }

    /// The report of a frozen period; none: it is not frozen.
    ///
    /// # Errors
    /// The database cannot be read, or the report is not the one that was frozen.
    pub fn frozen_report(&self, period: Period) -> Result<Option<String>> {
        let mut statement = self.conn.prepare_cached("SELECT body, sha256 FROM frozen WHERE period = ?1")?;
        let found = statement.query_row([period.label()], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
        let Some((body, sha256)): Option<(String, String)> = found else { return Ok(None) };
        if fingerprint(body.as_bytes()) != sha256 {
            return Err(StoreError::damaged(format!("frozen.period = {period}"), "sha256"));
        }
        Ok(Some(body))
    }
}

fn kept(row: &Row<'_>) -> Result<KeptFreeze> {
    let (label, at): (String, String) = (row.get("period")?, row.get("frozen_at")?);
    let damaged = |what: &str| StoreError::damaged(format!("frozen.period = {label}"), what);
    Ok(KeptFreeze {
        period: Period::parse(&label).map_err(|_| damaged("no period"))?,
        seq: row.get("seq")?,
        at: read_stored(&at).ok_or_else(|| damaged("frozen_at"))?,
        actor: row.get("actor")?,
        sha256: row.get("sha256")?,
        provisional: row.get("provisional")?,
        lacking: Lacking { ratings: row.get("ratings")?, votes: row.get("votes")? },
        reason: row.get("reason")?,
    })
}

impl Store {
    /// Whether a period has cases: one was received in it, or counts in it by its closing.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn has_cases(&self, period: Period) -> Result<bool> {
        self.books().has_cases(period)
    }

    /// The day on which the oldest case of a period was received: of those not closed before it.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn oldest_of(&self, period: Period) -> Result<Option<Day>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT min(received_at) FROM cases WHERE ended_at >= ?1 AND +received_at < ?2")?;
        let span = params![store_moment(period.start_moment()), store_moment(period.end_moment())];
        let found: Option<String> = statement.query_row(span, |r| r.get(0))?;
        let damaged = |text: &str| StoreError::damaged("cases.received_at", text);
        found.map(|text| read_stored(&text).map(|at| at.date()).ok_or_else(|| damaged(&text))).transpose()
    }

    /// The department-cases closed in a period that have no score yet, by department and case.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn unrated_of(&self, period: Period) -> Result<Vec<(String, CaseId)>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT department, case_id FROM assignments
             WHERE ended_at >= ?1 AND ended_at < ?2 AND counted AND score IS NULL ORDER BY department, case_id",
        )?;
        let span = [period.first_day().to_string(), period.end().to_string()];
        let rows = statement.query_map(span, |r| Ok((r.get(0)?, CaseId::from_key(r.get(1)?))))?;
        rows.collect::<rusqlite::Result<_>>().map_err(StoreError::from)
    }

    /// The changes of the books after an event, in order.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn office_events_after(&self, seq: i64) -> Result<Vec<Recorded>> {
        let mut statement =
            self.conn.prepare_cached("SELECT * FROM events WHERE seq > ?1 AND case_id IS NULL ORDER BY seq")?;
        let rows = statement.query_map([seq], raw)?;
        rows.map(|row| row?.read()).collect()
    }

    /// What was saved of units and of the calendar up to an event, in order.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn units_and_days_until(&self, seq: i64) -> Result<Vec<Recorded>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT * FROM events WHERE seq <= ?1 AND case_id IS NULL
                AND body ->> '$.kind' IN ('unit_saved', 'calendar_set') ORDER BY seq",
        )?;
        let rows = statement.query_map([seq], raw)?;
        rows.map(|row| row?.read()).collect()
    }

    /// The event of the books at a place of the log, if there is one.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn office_event(&self, seq: i64) -> Result<Option<OfficeEvent>> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM events WHERE seq = ?1 AND case_id IS NULL")?;
        let Some(row) = statement.query_row([seq], raw).optional()? else { return Ok(None) };
        Ok(match row.read()?.event {
            Event::Office(event) => Some(event),
            Event::Case(..) => None,
        })
    }

    /// The cases to which something happened after an event, if it was recorded in a span where one is
    /// given; its end is not part of it. Of those received at a moment or after it only the ones whose
    /// receipt may have been an earlier one.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn cases_changed(
        &self,
        seq: i64,
        received_before: Moment,
        recorded: Option<(Moment, Moment)>,
    ) -> Result<Vec<CaseId>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT e.case_id FROM events e CROSS JOIN cases c ON c.id = e.case_id
             WHERE e.seq > ?1 AND e.recorded_at >= ?3 AND e.recorded_at < ?4
               AND (c.received_at < ?2 OR EXISTS (
                   SELECT 1 FROM events r
                   WHERE r.case_id = e.case_id AND r.body ->> '$.kind' IN ('corrected', 'imported_again', 'undone')))
             ORDER BY e.case_id",
        )?;
        let (from, end) = recorded.map_or_else(
            || ("0000".to_owned(), "9999".to_owned()),
            |(from, end)| (store_moment(from), store_moment(end)),
        );
        let rows = statement
            .query_map(params![seq, store_moment(received_before), from, end], |r| Ok(CaseId::from_key(r.get(0)?)))?;
        rows.collect::<rusqlite::Result<_>>().map_err(StoreError::from)
    }

    /// The cases that may count in a quarter although one before it has counted them: received before it, and either
    /// taken up again, taken back or brought in again after an event, or closed before it and rated in it.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn cases_moved(&self, quarter: Period, seq: i64) -> Result<Vec<CaseId>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT c.id FROM cases c
             WHERE c.ended_at >= ?1 AND +c.received_at < ?1
               AND (c.reopened > 0 OR EXISTS (
                   SELECT 1 FROM events e WHERE e.case_id = c.id AND e.seq > ?3
                      AND e.body ->> '$.kind' IN ('undone', 'imported_again')))
             UNION
             SELECT case_id FROM assignments WHERE rated_on >= ?1 AND rated_on < ?2 AND ended_at < ?1
             ORDER BY 1",
        )?;
        let span = params![quarter.first_day().to_string(), quarter.end().to_string(), seq];
        let rows = statement.query_map(span, |r| Ok(CaseId::from_key(r.get(0)?)))?;
        rows.collect::<rusqlite::Result<_>>().map_err(StoreError::from)
    }

    /// The course of a case, from its log: every event with the case before and after it.
    ///
    /// # Errors
    /// The database cannot be read, or the log does not tell a case.
    pub fn course(&self, case: CaseId, schemes: &[KeptScheme]) -> Result<Vec<Turn>> {
        course(&self.conn, case, schemes)
    }
}

fn course(conn: &Connection, id: CaseId, schemes: &[KeptScheme]) -> Result<Vec<Turn>> {
    let mut turns: Vec<Turn> = Vec::new();
    let damaged = |what: &str| StoreError::damaged(format!("case {id}"), what);
    for recorded in super::log::history(conn, id)? {
        let Event::Case(_, event) = &recorded.event else { continue };
        let before = turns.last().map(|turn| turn.after.clone());
        let number = match (event, &before) {
            (
                CaseEvent::Received { scheme, .. }
                | CaseEvent::Imported { scheme, .. }
                | CaseEvent::ImportedAgain { scheme, .. },
                _,
            ) => *scheme,
            (_, Some(case)) => case.scheme,
            _ => return Err(damaged("no beginning")),
        };
        // An undo leaves the case as it was before the entry that it takes back.
        if let CaseEvent::Undone { seq, .. } = event {
            let undone = turns.iter().find(|turn| turn.recorded.seq == *seq);
            let after = undone.and_then(|turn| turn.before.clone()).ok_or_else(|| damaged("undone"))?;
            turns.push(Turn { recorded, before, after });
            continue;
        }
        let kept = schemes.iter().find(|kept| kept.id == number).ok_or_else(|| damaged("scheme"))?;
        let at = recorded.stamp.happened_at;
        let after = match before.clone() {
            Some(mut case) => {
                case.apply(at, event, &kept.scheme);
                case
            }
            None => Case::begin(id, at, event, &kept.scheme).ok_or_else(|| damaged("no beginning"))?,
        };
        turns.push(Turn { recorded, before, after });
    }
    Ok(turns)
}
