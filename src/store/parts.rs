//! One department's parts in the cases that touched a span of days, each read in full.

use std::collections::BTreeMap;

use rusqlite::params_from_iter;

use super::cases::{add_rating, read_assignment, read_case};
use super::{Result, Store};
use crate::domain::case::Assignment;
use crate::domain::civil::store_moment;
use crate::domain::number::CaseId;
use crate::domain::part::Part;
use crate::domain::period::Period;

/// The department's rows that touched the span: assigned before its end and not ended before it began,
/// or rated in it.
const TOUCHED: &str = "department = ?1 AND (assigned_at < ?3 AND ended_at >= ?2 OR rated_on >= ?4 AND rated_on < ?5)";

impl Store {
    /// What a department had to do with in a period, by the number of the case.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn parts(&self, department: &str, period: Period) -> Result<Vec<Part>> {
        let span = [
            department.to_owned(),
            store_moment(period.start_moment()),
            store_moment(period.end_moment()),
            period.first_day().to_string(),
            period.end().to_string(),
        ];
        let rows = format!(
            "SELECT *, CASE WHEN counted THEN substr(ended_at, 1, 10) END AS closed_on FROM assignments WHERE {TOUCHED}"
        );
        let mut assignments: BTreeMap<CaseId, (Vec<Assignment>, [Option<String>; 2])> = BTreeMap::new();
        let mut statement = self.conn.prepare_cached(&rows)?;
        let mut found = statement.query(params_from_iter(&span))?;
        while let Some(row) = found.next()? {
            let id = CaseId::from_key(row.get("case_id")?);
            let days = [row.get("closed_on")?, row.get("rated_on")?];
            assignments.insert(id, (vec![read_assignment(id, row)?], days));
        }
        let ratings = format!(
            "SELECT r.* FROM (SELECT case_id FROM assignments WHERE {TOUCHED}) a
             CROSS JOIN ratings r ON r.case_id = a.case_id AND r.department = ?1"
        );
        let mut statement = self.conn.prepare_cached(&ratings)?;
        let mut found = statement.query(params_from_iter(&span))?;
        while let Some(row) = found.next()? {
            let id = CaseId::from_key(row.get("case_id")?);
            if let Some((own, _)) = assignments.get_mut(&id) {
                add_rating(id, row, own)?;
            }
        }
        let mut statement = self.conn.prepare_cached("SELECT * FROM cases WHERE id = ?1")?;
        let mut all = Vec::with_capacity(assignments.len());
        for (id, (own, [closed_on, rated_on])) in assignments {
            let mut found = statement.query([id.key()])?;
            let (Some(row), Some(assignment)) = (found.next()?, own.into_iter().next()) else { continue };
            let case = read_case(id, row)?;
            let day = |text: Option<String>| text.and_then(|text| text.parse().ok());
            all.push(Part {
                case: id,
                reference: case.intake.reference,
                title: case.intake.title,
                scheme: case.scheme,
                closed_at: case.closed_at,
                outcome: case.outcome,
                exclusion: case.exclusion,
                closed_on: day(closed_on),
                rated_on: day(rated_on),
                assignment,
            });
        }
        Ok(all)
    }
}
