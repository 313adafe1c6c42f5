//! Which cases go by which scheme.

use rusqlite::params;

use super::sums::month_of;
use super::{Result, Store, StoreError, Writer};
use crate::domain::civil::{Day, start_of, store_moment};
use crate::domain::event::SchemeId;
use crate::domain::period::Period;

impl Store {
    /// The schemes by which the cases of a period are judged: of those received before its end and not closed
    /// before it began.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn schemes_of_cases(&self, period: Period) -> Result<Vec<SchemeId>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT scheme FROM sum_schemes WHERE ended_in >= ?1 AND received_in < ?2 ORDER BY scheme",
        )?;
        let span = [month_of(period.first_day()), month_of(period.end())];
        let rows = statement.query_map(span, |r| r.get(0))?;
        rows.collect::<rusqlite::Result<_>>().map_err(StoreError::from)
    }
}

impl Writer<'_> {
    /// How many cases received from a day on, and before another if one is given, are judged by other rules
    /// than those of this scheme.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn cases_under_others(&self, scheme: SchemeId, from: Day, until: Option<Day>) -> Result<i64> {
        let mut statement = self.tx.prepare_cached(
            "SELECT count(*) FROM cases WHERE received_at >= ?1 AND received_at < ?2
                AND scheme NOT IN (SELECT id FROM schemes WHERE sha256 = (SELECT sha256 FROM schemes WHERE id = ?3))",
        )?;
        let until = until.map_or_else(|| "9999".to_owned(), |day| store_moment(start_of(day)));
        Ok(statement.query_row(params![store_moment(start_of(from)), until, scheme], |r| r.get(0))?)
    }
}
