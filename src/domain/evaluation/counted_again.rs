//! Cases that a frozen quarter has counted, and that count again in a later one.
//!
//! A reopened case counts once, by its last closing. But a quarter that was frozen stands as it was
//! published: a case that was taken up again after that counts, by its last closing and the ratings given
//! then, in the later quarter too. A half-year or year that holds both quarters takes their scores as they
//! are, and has the case once in its volume. So it is with a case that a quarter counted unrated, where cases count by
//! rating, and that is rated later.

use std::collections::BTreeMap;

use super::Counting;
use crate::domain::case::Case;
use crate::domain::number::CaseId;
use crate::domain::period::Period;
use crate::domain::scheme::Scheme;

/// A department's case that counts in a quarter, and counted in earlier ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    /// The case.
    pub case: CaseId,
    /// The department.
    pub department: String,
    /// The quarter in which it counts.
    pub quarter: Period,
    /// The earlier ones, which stand as they were frozen.
    pub before: Vec<Period>,
}

/// A case as one quarter knows it: at the moment when that was frozen, or as it stands.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Which cases count in the quarter.
    pub counting: &'a Counting,
    /// The case.
    pub case: &'a Case,
    /// The scheme by which it is judged.
    pub scheme: &'a Scheme,
}

/// Where a case counts more than once, as these quarters know it, in their order.
pub fn counted_again(quarters: &[Known<'_>]) -> Vec<Again> {
    let mut counted: Vec<(Period, Vec<&str>)> = Vec::new();
    let mut all = Vec::new();
    for known in quarters {
        let quarter = known.counting.quarter;
        let departments = counts_for(known);
        for department in &departments {
            let earlier = counted.iter().filter(|(_, of)| of.contains(department));
            let before: Vec<Period> = earlier.map(|(quarter, _)| *quarter).collect();
            if !before.is_empty() {
                all.push(Again { case: known.case.id, department: (*department).to_owned(), quarter, before });
            }
        }
        counted.push((quarter, departments));
    }
    all
}

/// The departments for which a case counts in a quarter.
fn counts_for<'a>(Known { counting, case, scheme }: &Known<'a>) -> Vec<&'a str> {
    let closed = case.closed_at.filter(|_| case.counts(scheme)).map(|at| at.date());
    let own = case.assignments.iter().filter(|a| a.exclusion.is_none());
    let counted = own.filter(|a| counting.day(closed, a.rated_at(scheme).map(|at| at.date())).is_some());
    counted.map(|a| a.department.as_str()).collect()
}

/// By how many the quarters of a longer period count a department's cases too often.
pub fn surplus(again: &[Again], period: Period) -> BTreeMap<String, i64> {
    let own = period.quarters();
    let mut all = BTreeMap::new();
    for one in again.iter().filter(|one| own.contains(&one.quarter)) {
        if one.before.iter().any(|quarter| own.contains(quarter)) {
            *all.entry(one.department.clone()).or_default() += 1;
        }
    }
    all
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_period_has_a_case_once() {
        let quarter = |label: &str| Period::parse(label).unwrap();
        let one = |department: &str, now: &str, before: &str| Again {
            case: CaseId::new(2023, 1).unwrap(),
            department: department.to_owned(),
            quarter: quarter(now),
            before: before.split_whitespace().map(quarter).collect(),
        };
        // Three quarters count it for A: the year two too many; B comes from the year before.
        let all = [
            one("A", "2023-Q2", "2023-Q1"),
            one("A", "2023-Q3", "2023-Q1 2023-Q2"),
            one("B", "2023-Q1", "2022-Q4"),
            one("C", "2023-Q3", "2023-Q2"),
        ];
        for (period, wanted) in [
            ("2023", vec![("A", 2), ("C", 1)]),
            ("2023-H1", vec![("A", 1)]),
            ("2023-H2", vec![]),
            ("2023-Q3", vec![]),
            ("2022", vec![]),
        ] {
            let wanted: BTreeMap<String, i64> = wanted.into_iter().map(|(code, n)| (code.to_owned(), n)).collect();
            assert_eq!(surplus(&all, quarter(period)), wanted, "{period}");
        }
    }
}
