//! The class in which a department is ranked.

use super::{ClassRow, Mark};
use crate::domain::period::Period;
use crate::domain::points::{Published, fraction};
use crate::report::evaluated::Roll;
use crate::report::placed::Placed;
use crate::report::value::Decimal;

/// The class of a department, best first.
pub(super) fn class(of: Period, roll: Roll<'_>, placed: &[Placed], code: &str, class: &str) -> Vec<ClassRow> {
    let peers = || placed.iter().filter(|one| one.class == class);
    let tied = |one: &Placed| {
        one.by_score().is_some() && peers().filter(|other| other.by_score() == one.by_score()).count() > 1
    };
    let mut rows: Vec<ClassRow> = peers()
        .map(|one| ClassRow {
            of,
            rank: one.rank,
            raw_rank: one.raw_rank,
            code: one.code.clone(),
            name: roll.name(&one.code),
            value: one.score.clone().map(Decimal),
            fraction: one.score.as_ref().and_then(fraction),
            score: one.score.as_ref().map(Published::of),
            basis: one.basis,
            notices: one.notices,
            shift: one.shift,
            marks: marks(one.code == code, tied(one)),
        })
        .collect();
    rows.sort_by_key(|row| (row.rank.unwrap_or(u32::MAX), row.code.clone()));
    rows
}

/// The marks that hold.
fn marks(itself: bool, tied: bool) -> Vec<Mark> {
    let all = [(Mark::Itself, itself), (Mark::Tied, tied)];
    all.into_iter().filter_map(|(mark, holds)| holds.then_some(mark)).collect()
}
