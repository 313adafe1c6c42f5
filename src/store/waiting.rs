//! What waits for the office itself, and for ratings.

use super::sums::month_of;
use super::{Result, Store, StoreError};
use crate::domain::civil::{Moment, read_stored};
use crate::domain::number::CaseId;
use crate::domain::period::Period;
use crate::domain::vocab::{Coded, State};

/// A case that waits for a step of the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
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
    /// How far it has come.
    pub state: State,
    /// Since when it waits, as far as the tables tell.
    pub since: Moment,
    /// The department whose extension is to be decided.
    pub extension: Option<String>,
    /// Whether the enterprise was asked already.
    pub followed_up: bool,
}

impl Store {
    /// What waits for the office: to be classified, assigned, decided, asked about, signed off; at most so many, those
    /// that wait longest, and how many there are.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn waiting(&self, most: Option<u32>) -> Result<(Vec<Waiting>, usize)> {
        // What is shown is looked up when it is known what that is.
        let mut statement = self.conn.prepare_cached(
            "SELECT c.id, c.title, c.enterprise, c.contact, c.phone, c.state,
                    c.followed_up_at IS NOT NULL AS followed_up, w.since, w.extension, w.total
             FROM (SELECT c.id, coalesce(a.pending_at, (SELECT max(resolved_at) FROM assignments WHERE case_id = c.id),
                              c.received_at) AS since,
                          a.department AS extension, count(*) OVER () AS total
                   FROM (SELECT id FROM cases WHERE closed_at IS NULL AND state IN ('received', 'triaged', 'resolved')
                         UNION SELECT case_id FROM assignments WHERE pending_at IS NOT NULL) w
                   CROSS JOIN cases c ON c.id = w.id
                   LEFT JOIN assignments a ON a.case_id = c.id AND a.pending_at IS NOT NULL
                   WHERE c.closed_at IS NULL
                   ORDER BY since, c.id LIMIT ?1) w
             CROSS JOIN cases c ON c.id = w.id
             ORDER BY w.since, c.id",
        )?;
        let mut rows = statement.query([most.map_or(-1, i64::from)])?;
        let (mut all, mut total) = (Vec::new(), 0_i64);
        while let Some(row) = rows.next()? {
            total = row.get("total")?;
            let key: i64 = row.get("id")?;
            let damaged = |what: &str| StoreError::damaged(format!("cases.id = {key}"), what);
            let (state, since): (String, String) = (row.get("state")?, row.get("since")?);
            all.push(Waiting {
                case: CaseId::from_key(key),
                title: row.get("title")?,
                enterprise: row.get("enterprise")?,
                contact: row.get("contact")?,
                phone: row.get("phone")?,
                state: State::from_code(&state).ok_or_else(|| damaged("state"))?,
                since: read_stored(&since).ok_or_else(|| damaged("since"))?,
                extension: row.get("extension")?,
                followed_up: row.get("followed_up")?,
            });
        }
        Ok((all, usize::try_from(total).unwrap_or_default()))
    }

    /// How many department-cases closed since a period began still lack a rating that their score needs.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn unrated_since(&self, period: Period) -> Result<i64> {
        let sql = "SELECT coalesce(sum(parts - rated), 0) FROM sum_scores WHERE closed_in >= ?1";
        Ok(self.conn.prepare_cached(sql)?.query_row([month_of(period.first_day())], |r| r.get(0))?)
    }
}
