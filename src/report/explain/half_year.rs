//! How a half-year score came about: the mean of its quarters' scores (seed 001).

use super::quarter::{marks, place, quarters_mean};
use super::step::{Step, Steps};
use super::{ClassRow, Explained, QuarterFacts, among, quarter};
use crate::domain::evaluation::HalfYearResult;
use crate::domain::period::Period;
use crate::domain::points::{Published, fraction};
use crate::report::document::Findings;
use crate::report::evaluated::Roll;
use crate::report::half_year::{HalfYear, HalfYearRow};
use crate::report::value::Decimal;

/// What the derivation of a half-year stands on.
pub struct HalfFacts<'a> {
    /// The half-year.
    pub half: Period,
    /// The units and the scheme of its last day.
    pub roll: Roll<'a>,
    /// Its quarters, in order.
    pub quarters: &'a [QuarterFacts<'a>],
    /// The results of all.
    pub results: &'a [HalfYearResult],
}

/// The derivation of a department's half-year; `None` if it does not stand in the report.
pub fn half_year(
    found: Findings<HalfYear>,
    code: &str,
    facts: &HalfFacts<'_>,
) -> Option<Findings<Explained<HalfYearRow>>> {
    let row = found.sections.departments.into_iter().find(|row| row.code == code)?;
    let result = facts.results.iter().find(|result| result.code == code)?;
    let mut explained = Explained::of(row, Vec::new());
    for facts in facts.quarters {
        quarter(&mut explained, code, facts, false);
    }
    explained.settle(facts.quarters.last().map(|facts| facts.quarter));
    let mut steps = Steps::new(facts.half, facts.roll.scheme);
    let periods: Vec<Period> = facts.quarters.iter().map(|facts| facts.quarter).collect();
    quarters_mean(&mut steps, Step::HalfScore, (&periods, &result.quarters), result.score.as_ref());
    let members = facts.results.iter().map(|r| (r.class.as_str(), r.rank, &r.score));
    place(&mut steps, &result.class, members, (result.rank, result.score.as_ref()));
    explained.steps.extend(steps.rows());
    explained.class.extend(class(facts, code, &result.class));
    let notes = among(found.notes, &explained.class);
    Some(Findings { sections: explained, notes, schemes: found.schemes })
}

/// The class, best first.
fn class(facts: &HalfFacts<'_>, code: &str, class: &str) -> Vec<ClassRow> {
    let peers = || facts.results.iter().filter(|result| result.class == class);
    let mut rows: Vec<ClassRow> = peers()
        .map(|result| ClassRow {
            of: facts.half,
            rank: result.rank,
            raw_rank: None,
            code: result.code.clone(),
            name: facts.roll.name(&result.code),
            value: result.score.clone().map(Decimal),
            fraction: result.score.as_ref().and_then(fraction),
            score: result.score.as_ref().map(Published::of),
            basis: result.basis,
            notices: None,
            shift: None,
            marks: marks(
                result.code == code,
                result.rank.is_some() && peers().filter(|other| other.rank == result.rank).count() > 1,
            ),
        })
        .collect();
    rows.sort_by_key(|row| (row.rank.unwrap_or(u32::MAX), row.code.clone()));
    rows
}
