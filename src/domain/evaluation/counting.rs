//! When a case counts, as schemes change (seed 003, 五(二)3 leaves it open: `counts_on`).
//!
//! The scheme in force on the last day of the quarter in which a case was closed says by what it
//! counts: by closing, in that quarter; by rating, in the quarter in which it was rated. So every case
//! counts once, on whatever side of a change it was rated.

use crate::domain::civil::Day;
use crate::domain::period::Period;
use crate::domain::scheme::CountsOn;

/// What of the cases counts in one quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counting {
    /// The quarter.
    pub quarter: Period,
    /// How the cases count that were closed in it.
    pub own: CountsOn,
    /// The spans of days in which cases were closed that count by rating: from a day up to, and without,
    /// another; none: without bound.
    pub by_rating: Vec<[Option<Day>; 2]>,
}

impl Counting {
    /// The counting of a quarter; `changes` say from which quarter on cases count how, in order. What
    /// the first says holds before it too.
    pub fn of(quarter: Period, changes: &[(Period, CountsOn)]) -> Self {
        let runs: Vec<&(Period, CountsOn)> = changes.chunk_by(|a, b| a.1 == b.1).filter_map(<[_]>::first).collect();
        let own = runs.iter().rev().find(|(from, _)| *from <= quarter).or(runs.first());
        let start = |n: usize| runs.get(n).map(|(from, _)| from.first_day());
        let rated = runs.iter().enumerate().filter(|(_, (_, on))| *on == CountsOn::Rated);
        Self {
            quarter,
            own: own.map_or(CountsOn::Closed, |(_, on)| *on),
            by_rating: rated.map(|(n, _)| [start(n).filter(|_| n > 0), start(n + 1)]).collect(),
        }
    }

    /// The day of the quarter on which a case counts that was closed and rated on these days: that of its
    /// rating, or of its closing; `None` where it does not count in the quarter.
    pub fn day(&self, closed_on: Option<Day>, rated_on: Option<Day>) -> Option<Day> {
        let closed = closed_on?;
        let within = |day: &Day| self.quarter.contains(*day);
        let by_rating = |[from, until]: &[Option<Day>; 2]| {
            from.is_none_or(|from| closed >= from) && until.is_none_or(|until| closed < until)
        };
        let rated = rated_on.filter(within).filter(|_| self.by_rating.iter().any(by_rating));
        let by_closing = self.own == CountsOn::Closed || rated_on.is_none();
        rated.or(closed_on.filter(within).filter(|_| by_closing))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_quarter_of_closing_says_by_what_a_case_counts() {
        let quarter = |text: &str| Period::parse(text).unwrap();
        let counting = |label: &str, changes: &[(&str, CountsOn)]| {
            let changes: Vec<_> = changes.iter().map(|(label, on)| (quarter(label), *on)).collect();
            let found = Counting::of(quarter(label), &changes);
            let day = |day: &Option<Day>| day.map_or_else(|| "*".to_owned(), |day| day.to_string());
            let spans = found.by_rating.iter().map(|[from, until]| format!("{}..{}", day(from), day(until)));
            (found.own, spans.collect::<Vec<_>>().join(" "))
        };
        use CountsOn::{Closed, Rated};
        for (label, changes, expected) in [
            ("2023-Q2", &[][..], (Closed, "")),
            ("2023-Q2", &[("2023-Q3", Closed)], (Closed, "")),
            ("2023-Q2", &[("2023-Q3", Rated)], (Rated, "*..*")),
            ("2023-Q2", &[("2023-Q1", Closed), ("2023-Q3", Rated)], (Closed, "2023-07-01..*")),
            ("2023-Q3", &[("2023-Q1", Closed), ("2023-Q3", Rated)], (Rated, "2023-07-01..*")),
            ("2023-Q3", &[("2023-Q1", Rated), ("2023-Q3", Closed)], (Closed, "*..2023-07-01")),
            (
                "2023-Q4",
                &[("2022-Q1", Rated), ("2022-Q3", Closed), ("2023-Q2", Rated), ("2023-Q4", Rated)],
                (Rated, "*..2022-07-01 2023-04-01..*"),
            ),
        ] {
            assert_eq!(counting(label, changes), (expected.0, expected.1.to_owned()), "{label} {changes:?}");
        }
    }
}
