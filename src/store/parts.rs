//! One department's parts in the cases that touched a span of days, each read in full.

use rusqlite::params;

use super::cases::{Reader, add_rating, read_assignment};
use super::columns::{Column, OfAssignment, OfRating, columns};
use super::{Result, Store};
use crate::domain::civil::store_moment;
use crate::domain::number::CaseId;
use crate::domain::part::Part;
use crate::domain::period::Period;

columns! {
    /// What stands beside an assignment: when and how it counts, and what is told of its case.
    Beside {
        ClosedOn "closed_on",
        RatedOn "rated_on",
        Reference "ref",
        Title "title",
        Scheme "scheme",
        ClosedAt "closed_at",
        Outcome "outcome",
        CaseBy "case_by",
        CaseDoc "case_doc",
        CaseOn "case_on",
        CaseWhy "case_why",
    }
}

impl Store {
    /// What a department had to do with in a period, by the number of the case: what was assigned before its end and
    /// not ended before it began, or, if cases count `by_rating` there, was rated in it; each
    /// as it is read.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn parts(&self, department: &str, period: Period, by_rating: bool, mut each: impl FnMut(Part)) -> Result<()> {
        // Without ratings those that touched the period are told by the index of the department's alone.
        let touched = if by_rating {
            "assigned_at < ?3 AND ended_at >= ?2 OR rated_on >= ?4 AND rated_on < ?5"
        } else {
            "ended_at >= ?2"
        };
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT {}, {} FROM (
                 SELECT a.*, k.case_id AS key, CASE WHEN a.counted THEN substr(a.ended_at, 1, 10) END AS closed_on,
                        c.ref, c.title, c.scheme, c.closed_at, c.outcome, c.excluded_by AS case_by,
                        c.excluded_doc AS case_doc, c.excluded_on AS case_on, c.excluded_why AS case_why
                 FROM (SELECT case_id, department FROM assignments WHERE department = ?1 AND ({touched})) k
                 CROSS JOIN assignments a ON a.case_id = k.case_id AND a.department = k.department
                 CROSS JOIN cases c ON c.id = a.case_id
                 WHERE a.assigned_at < ?3 OR a.rated_on >= ?4 AND a.rated_on < ?5) p
             ORDER BY p.key",
            OfAssignment::of("p"),
            Beside::of("p"),
        ))?;
        let sql = format!("SELECT {} FROM ratings r WHERE case_id = ?1 AND department = ?2", OfRating::of("r"));
        let mut ratings = self.conn.prepare_cached(&sql)?;
        let mut found = statement.query(params![
            department,
            store_moment(period.start_moment()),
            store_moment(period.end_moment()),
            period.first_day().to_string(),
            period.end().to_string(),
        ])?;
        while let Some(row) = found.next()? {
            let id = CaseId::from_key(row.get(OfAssignment::CaseId.place())?);
            let mut own = [read_assignment(id, row)?];
            let mut found = ratings.query(params![id.key(), department])?;
            while let Some(row) = found.next()? {
                add_rating(id, row, &mut own)?;
            }
            let [assignment] = own;
            let r = Reader::after(row, OfAssignment::NAMES.len(), "cases", id);
            each(Part {
                case: id,
                reference: r.get(Beside::Reference)?,
                title: r.get(Beside::Title)?,
                scheme: r.get(Beside::Scheme)?,
                closed_at: r.moment(Beside::ClosedAt)?,
                outcome: r.code(Beside::Outcome)?,
                exclusion: r.exclusion([Beside::CaseBy, Beside::CaseDoc, Beside::CaseOn, Beside::CaseWhy])?,
                closed_on: r.day(Beside::ClosedOn).ok().flatten(),
                rated_on: r.day(Beside::RatedOn).ok().flatten(),
                assignment,
            });
        }
        Ok(())
    }
}
