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
        // What is shown is looked up when it is known what that is. A case whose departments all have resolved it waits
        // since the last did.
        let mut statement = self.conn.prepare_cached(
            "SELECT c.id, c.title, c.enterprise, c.contact, c.phone, c.state,
                    c.followed_up_at IS NOT NULL AS followed_up, w.since, w.extension
             FROM (SELECT * FROM (
                       SELECT a.case_id AS id, a.resolved_at AS since, NULL AS extension
                       FROM assignments a CROSS JOIN cases c ON c.id = a.case_id
                       WHERE a.ended_at = '9999' AND a.resolved_at IS NOT NULL AND c.state = 'resolved'
                         AND NOT EXISTS (
                             SELECT 1 FROM assignments o WHERE o.case_id = a.case_id
                                AND (o.pending_at IS NOT NULL OR o.resolved_at > a.resolved_at
                                     OR o.resolved_at = a.resolved_at AND o.department > a.department))
                       ORDER BY a.resolved_at, a.case_id LIMIT ?1)
                   UNION ALL
                   SELECT c.id, c.received_at, NULL FROM cases c
                   WHERE c.closed_at IS NULL AND c.state IN ('received', 'triaged')
                   UNION ALL
                   SELECT a.case_id, a.pending_at, a.department FROM assignments a
                   WHERE +a.ended_at = '9999' AND a.pending_at IS NOT NULL
                   ORDER BY since, id LIMIT ?1) w
             CROSS JOIN cases c ON c.id = w.id
             ORDER BY w.since, c.id",
        )?;
        let mut rows = statement.query([most.map_or(-1, i64::from)])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
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
        let total = match most {
            Some(most) if all.len() >= most as usize => self.count_waiting()?,
            _ => all.len(),
        };
        Ok((all, total))
    }

    /// How much waits for the office: each extension to be decided, and each case that otherwise waits.
    fn count_waiting(&self) -> Result<usize> {
        let mut statement = self.conn.prepare_cached(
            "SELECT (SELECT count(*) FROM assignments WHERE +ended_at = '9999' AND pending_at IS NOT NULL)
                  + (SELECT count(*) FROM cases
                     WHERE closed_at IS NULL AND state IN ('received', 'triaged', 'resolved'))
                  - (SELECT count(*)
                     FROM (SELECT DISTINCT case_id FROM assignments WHERE pending_at IS NOT NULL) p
                     CROSS JOIN cases c ON c.id = p.case_id
                     WHERE c.closed_at IS NULL AND c.state IN ('received', 'triaged', 'resolved'))",
        )?;
        let total: i64 = statement.query_row([], |r| r.get(0))?;
        Ok(usize::try_from(total).unwrap_or_default())
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
