//! How a half-year score came about: the mean of its quarters' scores (seed 001).

use super::class::class;
use super::quarter::{place, quarters_mean};
use super::step::{Step, Steps};
use super::{Explained, QuarterFacts, among, quarters};
use crate::domain::evaluation::HalfYearResult;
use crate::domain::period::Period;
use crate::report::document::Findings;
use crate::report::evaluated::Roll;
use crate::report::half_year::{HalfYear, HalfYearRow};
use crate::report::placed::Placed;

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
    quarters(&mut explained, code, facts.quarters);
    let mut steps = Steps::new(facts.half, facts.roll.scheme);
    let periods: Vec<Period> = facts.quarters.iter().map(|facts| facts.quarter).collect();
    quarters_mean(&mut steps, Step::HalfScore, (&periods, &result.quarters), result.score.as_ref());
    let members = facts.results.iter().map(|r| (r.class.as_str(), r.rank, &r.score));
    place(&mut steps, &result.class, members, (result.rank, result.score.as_ref()));
    explained.steps.extend(steps.rows());
    let placed: Vec<Placed> = facts.results.iter().map(Placed::from).collect();
    explained.class.extend(class(facts.half, facts.roll, &placed, code, &result.class));
    let notes = among(found.notes, &explained.class);
    Some(Findings { sections: explained, notes, schemes: found.schemes })
}
