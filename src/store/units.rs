//! Units as they stand on a day, and as they stood before.

use super::books::Books;
use super::{Result, StoreError};
use crate::domain::civil::Day;
use crate::domain::naming::Former;
use crate::domain::unit::{Unit, Version};
use crate::domain::vocab::{Coded, UnitKind};

/// What stands for "from the beginning", and sorts before every date.
const EVER: &str = "0000";

/// The first day of a version as it is stored.
pub(super) fn first_day(since: Option<Day>) -> String {
    since.map_or_else(|| EVER.to_owned(), |day| day.to_string())
}

impl Books<'_> {
    /// All units as they stand on a day, by kind, class and code.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn units_on(&self, day: Day) -> Result<Vec<Unit>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT u.code, name, short, kind, class, leader, liaison, phone, active_from, active_to, successor
             FROM units u JOIN unit_versions v ON v.code = u.code AND v.since = (
                 SELECT max(since) FROM unit_versions WHERE code = u.code AND since <= ?1)
             ORDER BY kind = 'office', kind = 'originator', class, u.code",
        )?;
        let mut rows = statement.query([day.to_string()])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let code: String = row.get("code")?;
            let place = format!("units.code = {code}");
            let kind: String = row.get("kind")?;
            let day = |column: &str| -> Result<Option<Day>> {
                let text: Option<String> = row.get(column)?;
                text.map(|t| t.parse().map_err(|e| StoreError::damaged(&place, e))).transpose()
            };
            all.push(Unit {
                kind: UnitKind::from_code(&kind).ok_or_else(|| StoreError::damaged(&place, "kind"))?,
                name: row.get("name")?,
                short: row.get("short")?,
                class: row.get("class")?,
                leader: row.get("leader")?,
                liaison: row.get("liaison")?,
                phone: row.get("phone")?,
                from: day("active_from")?,
                to: day("active_to")?,
                into: row.get("successor")?,
                code,
            });
        }
        Ok(all)
    }

    /// The names that units had before those of a day.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn former_names(&self, day: Day) -> Result<Vec<Former>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT v.code, v.name, v.short FROM unit_versions v
             WHERE v.since < (SELECT max(since) FROM unit_versions WHERE code = v.code AND since <= ?1)
             ORDER BY v.code, v.since",
        )?;
        let rows = statement.query_map([day.to_string()], |r| {
            Ok(Former { code: r.get("code")?, name: r.get("name")?, short: r.get("short")? })
        })?;
        rows.collect::<rusqlite::Result<_>>().map_err(StoreError::from)
    }

    /// The versions of a unit, by their first days.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn versions(&self, code: &str) -> Result<Vec<Version>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT since, name, short, class FROM unit_versions WHERE code = ?1 ORDER BY since")?;
        let mut rows = statement.query([code])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let since: String = row.get("since")?;
            let damaged = |e| StoreError::damaged(format!("unit_versions.code = {code}"), e);
            all.push(Version {
                since: if since == EVER { None } else { Some(since.parse::<Day>().map_err(damaged)?) },
                name: row.get("name")?,
                short: row.get("short")?,
                class: row.get("class")?,
            });
        }
        Ok(all)
    }
}
