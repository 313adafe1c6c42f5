//! From the log into the tables. One function for commands, imports and replays.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, params};

use super::cases::load_case;
use super::laid::Laid;
use super::log::{Recorded, Writer};
use super::units::first_day;
use super::{Result, StoreError};
use crate::domain::calendar::Exception;
use crate::domain::case::Case;
use crate::domain::civil::{Day, Moment};
use crate::domain::event::{CaseEvent, Event, OfficeEvent, SchemeId};
use crate::domain::number::CaseId;
use crate::domain::scheme::Scheme;
use crate::domain::unit::Unit;
use crate::domain::vocab::Coded;

impl Writer<'_> {
    pub(super) fn project(&mut self, recorded: &Recorded) -> Result<()> {
        let log = self.tx;
        self.project_of(log, recorded)
    }

    /// The same of an event that stands in another database's log.
    pub(super) fn project_of(&mut self, log: &Connection, recorded: &Recorded) -> Result<()> {
        // It may bring another reference.
        self.last_ref = None;
        match &recorded.event {
            Event::Case(id, CaseEvent::Undone { seq, .. }) => self.project_undo(log, *id, recorded.seq, *seq),
            Event::Case(id, event) => self.project_case(*id, recorded.stamp.happened_at, event),
            Event::Office(event) => self.project_office(recorded, event),
        }
    }

    fn project_case(&mut self, id: CaseId, at: Moment, event: &CaseEvent) -> Result<()> {
        if let CaseEvent::Received { scheme, .. } | CaseEvent::Imported { scheme, .. } = event {
            let scheme = self.scheme(*scheme)?;
            let case = Case::begin(id, at, event, &scheme)
                .ok_or_else(|| StoreError::damaged(format!("case {id}"), "no beginning"))?;
            self.numbers.insert(id.year(), id.serial());
            return self.saving.insert(self.tx, &case, &scheme);
        }
        let mut case = load_case(self.tx, id)?.ok_or(StoreError::NoCase(id))?;
        let before = self.laid(&case)?;
        let scheme = self.scheme_for(&case, event)?;
        case.apply(at, event, &scheme);
        if matches!(event, CaseEvent::ImportedAgain { .. } | CaseEvent::Corrected { .. }) {
            return self.saving.replace(self.tx, &before, &case, &scheme);
        }
        self.saving.update(self.tx, &before, &case, &scheme)
    }

    /// A case as it stands in its tables.
    pub(super) fn laid(&mut self, case: &Case) -> Result<Laid> {
        Laid::of(case, &*self.scheme(case.scheme)?)
    }

    /// The scheme by which an event happens to a case: a row that takes the place of an earlier one may
    /// have been received under another.
    pub(super) fn scheme_for(&mut self, case: &Case, event: &CaseEvent) -> Result<Arc<Scheme>> {
        self.scheme(if let CaseEvent::ImportedAgain { scheme, .. } = event { *scheme } else { case.scheme })
    }

    /// A scheme of this database, parsed once.
    pub(super) fn scheme(&mut self, id: SchemeId) -> Result<Arc<Scheme>> {
        if let Some(known) = self.schemes.get(&id) {
            return Ok(Arc::clone(known));
        }
        let text: Option<String> =
            self.tx.query_row("SELECT toml FROM schemes WHERE id = ?1", [id], |r| r.get(0)).optional()?;
        let place = format!("schemes.id = {id}");
        let text = text.ok_or_else(|| StoreError::damaged(&place, "absent"))?;
        let scheme = Arc::new(Scheme::parse(&text).map_err(|e| StoreError::damaged(&place, e))?);
        self.schemes.insert(id, Arc::clone(&scheme));
        Ok(scheme)
    }

    fn project_office(&mut self, recorded: &Recorded, event: &OfficeEvent) -> Result<()> {
        let seq = recorded.seq;
        match event {
            OfficeEvent::Opened { lang, offset_minutes } => {
                self.set("lang", lang)?;
                self.set("offset_minutes", &offset_minutes.to_string())
            }
            OfficeEvent::SchemeApplied { id, code, sha256, from, toml } => {
                self.tx.execute(
                    "INSERT INTO schemes (id, code, starts, sha256, toml) VALUES (?1, ?2, ?3, ?4, ?5)",
                    params![id, code, from.to_string(), sha256, toml],
                )?;
                Ok(())
            }
            OfficeEvent::CalendarSet { source, years, days, moved } => {
                self.save_calendar(source, years, days)?;
                for one in moved {
                    let mut case = load_case(self.tx, one.case)?.ok_or(StoreError::NoCase(one.case))?;
                    let scheme = self.scheme(case.scheme)?;
                    let before = Laid::of(&case, &scheme)?;
                    case.move_due(&one.department, one.clock, one.to);
                    self.saving.update(self.tx, &before, &case, &scheme)?;
                }
                Ok(())
            }
            OfficeEvent::UnitSaved { unit, since } => self.save_unit(unit, *since),
            OfficeEvent::SurveyRecorded { quarter, department, votes } => {
                self.tx
                    .prepare_cached(
                        "INSERT INTO surveys (quarter, department, satisfied, fairly, basically, dissatisfied)
                         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                         ON CONFLICT (quarter, department) DO UPDATE SET satisfied = excluded.satisfied,
                             fairly = excluded.fairly, basically = excluded.basically,
                             dissatisfied = excluded.dissatisfied",
                    )?
                    .execute(params![
                        quarter.label(),
                        department,
                        votes.satisfied,
                        votes.fairly,
                        votes.basically,
                        votes.dissatisfied
                    ])?;
                Ok(())
            }
            OfficeEvent::NoticeIssued { on, department, reason, doc_no } => {
                self.tx
                    .prepare_cached(
                        "INSERT INTO notices (seq, on_day, department, reason, doc_no) VALUES (?1, ?2, ?3, ?4, ?5)",
                    )?
                    .execute(params![seq, on.to_string(), department, reason, doc_no])?;
                Ok(())
            }
            OfficeEvent::NoticeWithdrawn { seq: notice, reason } => {
                let sql = "UPDATE notices SET withdrawn_by = ?2, withdrawn_why = ?3 WHERE seq = ?1";
                match self.tx.execute(sql, params![notice, seq, reason])? {
                    1 => Ok(()),
                    _ => Err(StoreError::damaged(format!("events.seq = {seq}"), format!("no notice {notice}"))),
                }
            }
            OfficeEvent::BatchImported { rows, file, sha256, read, new, same, updated, rejected, events } => {
                let counts =
                    [read, new, same, updated, rejected, events].map(|n| i64::try_from(*n).unwrap_or(i64::MAX));
                let [read, new, same, updated, rejected, events] = counts;
                self.tx.execute(
                    "INSERT INTO batches (seq, rows, file, sha256, read, new, same, updated, rejected, events)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                    params![seq, rows, file, sha256, read, new, same, updated, rejected, events],
                )?;
                Ok(())
            }
            OfficeEvent::PeriodFrozen { period, freeze } => self.save_freeze(recorded, *period, freeze),
            OfficeEvent::PeriodUnfrozen { period, .. } => self.release(*period, seq),
        }
    }

    fn set(&self, key: &str, value: &str) -> Result<()> {
        self.tx.execute(
            "INSERT INTO settings (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            params![key, value],
        )?;
        Ok(())
    }

    fn save_calendar(&self, source: &str, years: &[i32], days: &[Exception]) -> Result<()> {
        // A notice replaces what was known of its own days; days that it does not name stay.
        for year in years {
            self.tx.execute(
                "INSERT INTO calendar_years (year, source) VALUES (?1, ?2)
                 ON CONFLICT (year) DO UPDATE SET source = excluded.source",
                params![year, source],
            )?;
        }
        for day in days {
            self.tx
                .prepare_cached(
                    "INSERT INTO calendar_days (day, working, name) VALUES (?1, ?2, ?3)
                     ON CONFLICT (day) DO UPDATE SET working = excluded.working, name = excluded.name",
                )?
                .execute(params![day.day.to_string(), day.working, day.name])?;
        }
        Ok(())
    }

    fn save_unit(&self, unit: &Unit, since: Option<Day>) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO units (code, kind, leader, liaison, phone, active_from, active_to, successor)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, leader = excluded.leader,
                     liaison = excluded.liaison, phone = excluded.phone, active_from = excluded.active_from,
                     active_to = excluded.active_to, successor = excluded.successor",
            )?
            .execute(params![
                unit.code,
                unit.kind.code(),
                unit.leader,
                unit.liaison,
                unit.phone,
                unit.from.map(|d| d.to_string()),
                unit.to.map(|d| d.to_string()),
                unit.into,
            ])?;
        self.tx
            .prepare_cached(
                "INSERT INTO unit_versions (code, since, name, short, class) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (code, since) DO UPDATE SET name = excluded.name, short = excluded.short,
                     class = excluded.class",
            )?
            .execute(params![unit.code, first_day(since), unit.name, unit.short, unit.class])?;
        Ok(())
    }
}
