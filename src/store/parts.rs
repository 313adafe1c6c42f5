//! One department's parts in the cases that touched a span of days, each read in full.

use rusqlite::params;

use super::cases::{add_rating, read_assignment, read_end};
use super::{Result, Store};
use crate::domain::civil::store_moment;
use crate::domain::number::CaseId;
use crate::domain::part::Part;
use crate::domain::period::Period;

impl Store {
    /// What a department had to do with in a period, by the number of the case: what was assigned before its end and
    /// not ended before it began, or rated in it.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn parts(&self, department: &str, period: Period) -> Result<Vec<Part>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT a.*, CASE WHEN a.counted THEN substr(a.ended_at, 1, 10) END AS closed_on,
                    c.ref, c.title, c.scheme, c.closed_at, c.outcome, c.excluded_by AS case_by,
                    c.excluded_doc AS case_doc, c.excluded_on AS case_on, c.excluded_why AS case_why
             FROM assignments a CROSS JOIN cases c ON c.id = a.case_id
             WHERE a.department = ?1
               AND (a.assigned_at < ?3 AND a.ended_at >= ?2 OR a.rated_on >= ?4 AND a.rated_on < ?5)
             ORDER BY a.case_id",
        )?;
        let mut ratings = self.conn.prepare_cached("SELECT * FROM ratings WHERE case_id = ?1 AND department = ?2")?;
        let mut found = statement.query(params![
            department,
            store_moment(period.start_moment()),
            store_moment(period.end_moment()),
            period.first_day().to_string(),
            period.end().to_string(),
        ])?;
        let mut all = Vec::new();
        while let Some(row) = found.next()? {
            let id = CaseId::from_key(row.get("case_id")?);
            let mut own = [read_assignment(id, row)?];
            let mut found = ratings.query(params![id.key(), department])?;
            while let Some(row) = found.next()? {
                add_rating(id, row, &mut own)?;
            }
            let [assignment] = own;
            let day = |text: Option<String>| text.and_then(|text| text.parse().ok());
            let (closed_at, outcome, exclusion) = read_end(id, row)?;
            all.push(Part {
                case: id,
                reference: row.get("ref")?,
                title: row.get("title")?,
                scheme: row.get("scheme")?,
                closed_at,
                outcome,
                exclusion,
                closed_on: day(row.get("closed_on")?),
                rated_on: day(row.get("rated_on")?),
                assignment,
            });
        }
        Ok(all)
    }
}
