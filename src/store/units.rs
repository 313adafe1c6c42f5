//! Units as they stand on a day, and as they stood before.

use super::books::Books;
use super::columns::{Column, columns};
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

columns! {
    /// A unit as it stands on a day.
    OfUnit {
        Code "code",
        Name "name",
        Short "short",
        Kind "kind",
        Class "class",
        Leader "leader",
        Liaison "liaison",
        Phone "phone",
        ActiveFrom "active_from",
        ActiveTo "active_to",
        Successor "successor",
    }
}

impl Books<'_> {
    /// All units as they stand on a day, by kind, class and code.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn units_on(&self, day: Day) -> Result<Vec<Unit>> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT {} FROM (
                 SELECT u.*, v.since, v.name, v.short, v.class
                 FROM units u JOIN unit_versions v ON v.code = u.code AND v.since = (
                     SELECT max(since) FROM unit_versions WHERE code = u.code AND since <= ?1)) u
             ORDER BY kind = 'office', kind = 'originator', class, code",
            OfUnit::of("u"),
        ))?;
        let mut rows = statement.query([day.to_string()])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            use OfUnit as C;
            let text = |column: C| row.get::<_, Option<String>>(column.place());
            let code: String = row.get(C::Code.place())?;
            let place = || format!("units.code = {code}");
            let kind: String = row.get(C::Kind.place())?;
            let day = |column: C| -> Result<Option<Day>> {
                text(column)?.map(|t| t.parse().map_err(|e| StoreError::damaged(place(), e))).transpose()
            };
            all.push(Unit {
                kind: UnitKind::from_code(&kind).ok_or_else(|| StoreError::damaged(place(), "kind"))?,
                name: row.get(C::Name.place())?,
                short: text(C::Short)?,
                class: text(C::Class)?,
                leader: text(C::Leader)?,
                liaison: text(C::Liaison)?,
                phone: text(C::Phone)?,
                from: day(C::ActiveFrom)?,
                to: day(C::ActiveTo)?,
                into: text(C::Successor)?,
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
