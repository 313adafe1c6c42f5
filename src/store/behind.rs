//! What stands behind the counts for the indicators: each row that is counted there, told with what it adds.

use rusqlite::{Row, params, params_from_iter};

use super::cases::Reader;
use super::columns::{Column, columns};
use super::indicators::{CASE, CASES, PART, PARTS, count_case, count_part, last_seen};
use super::month::span;
use super::{Result, Store};
use crate::domain::calendar::Calendar;
use crate::domain::civil::Moment;
use crate::domain::indicators::{CaseBehind, Counts, Named, NotCounted, PartBehind, TurnBehind, Whose};
use crate::domain::number::CaseId;
use crate::domain::period::Period;

columns! {
    /// What is told of a case.
    OfNamed {
        Id "id",
        Reference "ref",
        Title "title",
        ClosedAt "closed_at",
        ReceivedAt "received_at",
        Originator "originator",
        Category "category",
        Outcome "outcome",
        ExcludedBy "excluded_by",
        ExcludedDoc "excluded_doc",
        ExcludedOn "excluded_on",
        ExcludedWhy "excluded_why",
    }
}

columns! {
    /// What is told of a department-case.
    OfPart {
        Department "department",
        Role "role",
        AssignedAt "assigned_at",
        RespondDue "respond_due",
        RespondedAt "responded_at",
        Due "due",
        ResolvedAt "resolved_at",
    }
}

columns! {
    /// What is told of what happened to a case.
    OfTurn {
        At "at",
        Department "department",
        AssignedAt "assigned_at",
        Solved "solved",
        Grade "grade",
    }
}

/// How many columns stand before those that are told: of a case, of a department-case, of what happened.
const BEFORE: [usize; 3] = [4, 7, 6];

impl Store {
    /// Each case that is counted in a period, by its number, as seen at its end or at `seen` if that is earlier.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn cases_behind(
        &self,
        (period, seen): (Period, Moment),
        calendar: &Calendar,
        whose: &Whose,
        mut each: impl FnMut(CaseBehind),
    ) -> Result<()> {
        let (own, code) = only(whose);
        let told = OfNamed::of("c");
        let (from, end) = span(period, seen);
        let last = last_seen(period, seen);
        let days = |from, to: Option<_>| calendar.count(from, to.unwrap_or(last));
        let found = format!("cases c WHERE {CASES}{own}");
        self.by_number(&found, &format!("{CASE}, {told}"), "", [&from, &end], code, |row| {
            let mut adds = Counts::default();
            if !count_case(&mut adds, row, [&from, &end], days)? {
                return Ok(());
            }
            let (named, r) = named(row, BEFORE[0])?;
            each(CaseBehind {
                named,
                originator: r.get(OfNamed::Originator)?,
                category: r.get(OfNamed::Category)?,
                received_at: r.must(OfNamed::ReceivedAt, r.moment(OfNamed::ReceivedAt)?)?,
                adds,
            });
            Ok(())
        })
    }

    /// What is `told` of each row that is `found` of cases `c`, by the numbers of the cases and `then`: the numbers alone are
    /// sorted, for of a great district the rows would fill the memory.
    fn by_number(
        &self,
        found: &str,
        told: &str,
        then: &str,
        [from, end]: [&str; 2],
        code: Option<&str>,
        mut each: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.conn.prepare_cached(&format!("SELECT c.id FROM {found}"))?;
        let mut rows = statement.query(params_from_iter([Some(from), Some(end), code].into_iter().flatten()))?;
        let mut cases: Vec<i64> = Vec::new();
        while let Some(row) = rows.next()? {
            // The rows of a case stand together.
            let case = row.get(0)?;
            if cases.last() != Some(&case) {
                cases.push(case);
            }
        }
        cases.sort_unstable();
        let mut statement = self.conn.prepare_cached(&format!("SELECT {told} FROM {found} AND c.id = ?4{then}"))?;
        for case in cases {
            let mut rows = statement.query(params![from, end, code, case])?;
            while let Some(row) = rows.next()? {
                each(row)?;
            }
        }
        Ok(())
    }

    /// Each department-case that is counted in a period, by the number of the case, the lead first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn parts_behind(
        &self,
        (period, seen): (Period, Moment),
        calendar: &Calendar,
        whose: &Whose,
        mut each: impl FnMut(PartBehind),
    ) -> Result<()> {
        use OfPart as C;
        let (own, code) = only(whose);
        let (of_case, of_part) = (OfNamed::of("c"), OfPart::of("a"));
        let (from, end) = span(period, seen);
        let (found, told) = (format!("{PARTS}{own}"), format!("{PART}, {of_case}, {of_part}"));
        let then = " ORDER BY a.role DESC, a.department";
        self.by_number(&found, &told, then, [&from, &end], code, |row| {
            let mut adds = Counts::default();
            count_part(&mut adds, row, [&from, &end], |from, to| calendar.count(from, to))?;
            let (named, _) = named(row, BEFORE[1])?;
            let r = Reader::after(row, BEFORE[1] + OfNamed::NAMES.len(), "assignments", named.case);
            each(PartBehind {
                named,
                department: r.get(C::Department)?,
                role: r.must(C::Role, r.code(C::Role)?)?,
                assigned_at: r.must(C::AssignedAt, r.moment(C::AssignedAt)?)?,
                respond_due: r.moment(C::RespondDue)?,
                responded_at: r.moment(C::RespondedAt)?,
                due: r.moment(C::Due)?,
                resolved_at: r.moment(C::ResolvedAt)?,
                adds,
            });
            Ok(())
        })
    }

    /// Each thing that happened to a case and is counted in a period, by the number of the case; of the enterprise's
    /// answers the last one in it.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn turns_behind(&self, period: Period, seen: Moment, mut each: impl FnMut(TurnBehind)) -> Result<()> {
        use OfTurn as C;
        let more = format!(", {}, {}", OfNamed::of("c"), OfTurn::of("t"));
        let read = |row: &Row<'_>| {
            let (named, _) = named(row, BEFORE[2])?;
            let r = Reader::after(row, BEFORE[2] + OfNamed::NAMES.len(), "turns", named.case);
            Ok(TurnBehind {
                named,
                at: r.must(C::At, r.moment(C::At)?)?,
                department: r.get(C::Department)?,
                assigned_at: r.moment(C::AssignedAt)?,
                solved: r.get(C::Solved)?,
                grade: r.code(C::Grade)?,
                adds: Counts::default(),
            })
        };
        self.each_turn(period, seen, &more, read, |turn, mut told| {
            turn.count(&mut told.adds);
            each(told);
        })
    }

    /// Each case closed in a period that counts nowhere, by its number.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn not_counted(
        &self,
        period: Period,
        seen: Moment,
        whose: &Whose,
        mut each: impl FnMut(NotCounted),
    ) -> Result<()> {
        use OfNamed as C;
        let (own, code) = only(whose);
        let told = OfNamed::of("c");
        let (from, end) = span(period, seen);
        let found = format!("cases c WHERE c.ended_at >= ?1 AND c.ended_at < ?2 AND NOT c.counted{own}");
        self.by_number(&found, &told, "", [&from, &end], code, |row| {
            let (named, r) = named(row, 0)?;
            each(NotCounted {
                named,
                received_at: r.must(C::ReceivedAt, r.moment(C::ReceivedAt)?)?,
                outcome: r.code(C::Outcome)?,
                exclusion: r.exclusion([C::ExcludedBy, C::ExcludedDoc, C::ExcludedOn, C::ExcludedWhy])?,
            });
            Ok(())
        })
    }
}

/// The condition on the cases that are meant, and the code in it.
fn only(whose: &Whose) -> (&'static str, Option<&str>) {
    match whose {
        Whose::All => ("", None),
        Whose::Originator(code) => (" AND c.originator = ?3", Some(code)),
        Whose::Category(Some(code)) => (" AND c.category = ?3", Some(code)),
        Whose::Category(None) => (" AND c.category IS NULL", None),
    }
}

/// What is told of the case of a row, and a reader of the rest.
fn named<'r>(row: &'r Row<'r>, before: usize) -> Result<(Named, Reader<'r>)> {
    let case = CaseId::from_key(row.get(before + OfNamed::Id.place())?);
    let r = Reader::after(row, before, "cases", case);
    let named = Named {
        case,
        reference: r.get(OfNamed::Reference)?,
        title: r.get(OfNamed::Title)?,
        closed_at: r.moment(OfNamed::ClosedAt)?,
    };
    Ok((named, r))
}
