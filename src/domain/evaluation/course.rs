//! One department's quarters, one after the other: what half-year and year are made of.

use std::collections::BTreeMap;

use super::{Basis, Flag, Member, QuarterResult};
use crate::domain::points::{Exact, mean};

/// A department's rows in the quarters of a longer period; none where it does not stand in one.
pub(super) struct Course<'a> {
    rows: Vec<Option<&'a QuarterResult>>,
    /// Its row in the last quarter that has begun.
    end: Option<&'a QuarterResult>,
    /// How many of its cases the quarters count twice.
    surplus: i64,
}

impl<'a> Course<'a> {
    /// The courses of these members, in their order; `surplus` says by how many the quarters count the cases
    /// of a department too often.
    pub(super) fn of_all(
        members: &[Member],
        quarters: &'a [Vec<QuarterResult>],
        surplus: &BTreeMap<String, i64>,
    ) -> Vec<Self> {
        let by_code = |rows: &'a Vec<QuarterResult>| -> BTreeMap<&str, &'a QuarterResult> {
            rows.iter().map(|row| (row.code.as_str(), row)).collect()
        };
        let quarters: Vec<_> = quarters.iter().map(by_code).collect();
        let rows_of = |code: &str| quarters.iter().map(|rows| rows.get(code).copied()).collect();
        let surplus = |code: &str| surplus.get(code).copied().unwrap_or(0);
        // A quarter that has not begun has no row of anybody.
        let last = quarters.iter().rev().find(|rows| !rows.is_empty());
        let end_of = |code: &str| last.and_then(|rows| rows.get(code).copied());
        let course = |code: &str| Self { rows: rows_of(code), end: end_of(code), surplus: surplus(code) };
        members.iter().map(|member| course(&member.code)).collect()
    }

    /// The quarters' scores, substituted ones included, as they stand in a report.
    pub(super) fn scores(&self) -> Vec<Option<Exact>> {
        self.rows.iter().map(|row| row.and_then(|row| row.score.clone())).collect()
    }

    /// The mean of the scores there are.
    pub(super) fn mean(&self) -> Option<Exact> {
        mean(self.present().filter_map(|row| row.score.as_ref()))
    }

    /// The cases of all quarters, each once.
    pub(super) fn volume(&self) -> i64 {
        self.present().map(|row| row.volume).sum::<i64>() - self.surplus
    }

    /// Whether the department earned a score of its own in any quarter.
    pub(super) fn is_scored(&self) -> bool {
        self.present().any(|row| row.basis == Basis::Scored)
    }

    /// Whether at its end, or by now if that is to come, it has open cases only.
    pub(super) fn ends_pending(&self) -> bool {
        self.end.is_some_and(|row| row.flags.contains(&Flag::Pending))
    }

    /// What a reader of the longer period must know.
    pub(super) fn flags(&self, member: &Member) -> Vec<Flag> {
        let pending = self.ends_pending();
        let any = |flag: Flag| self.present().any(|row| row.flags.contains(&flag));
        let without_score = self.rows.iter().filter(|row| row.is_none_or(|row| row.score.is_none())).count();
        let handled = self.volume() > 0;
        let flags = [
            (Flag::Unrated, any(Flag::Unrated)),
            (Flag::NoRatings, any(Flag::NoRatings)),
            (Flag::NoVotes, any(Flag::NoVotes)),
            (Flag::NoCases, !handled && !pending),
            (Flag::Pending, !handled && pending),
            // With no score at all there is no mean that a quarter could be left out of.
            (Flag::QuarterMissing, 0 < without_score && without_score < self.rows.len()),
            (Flag::Retired, !member.active),
        ];
        flags.into_iter().filter_map(|(flag, holds)| holds.then_some(flag)).collect()
    }

    fn present(&self) -> impl Iterator<Item = &'a QuarterResult> {
        self.rows.iter().copied().flatten()
    }
}
