//! Frozen periods (封存): what is recorded when a report becomes the published one, in which order periods
//! are frozen and released, and what a report reads besides its own period.

use serde::{Deserialize, Serialize};

use super::bearing::Reads;
use super::civil::FIRST_YEAR;
use super::event::SchemeId;
use super::period::{Period, PeriodKind};

/// A report as it was frozen, with what it stands on. Its JSON is a stored format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Freeze {
    /// The scheme in force on the period's last day.
    pub scheme: SchemeId,
    /// The SHA-256 of its text.
    pub scheme_sha256: String,
    /// The SHA-256 of the working calendar of the years that the period lies in.
    pub calendar: String,
    /// Frozen before the period was over.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub provisional: bool,
    /// What was allowed to be lacking.
    #[serde(default, skip_serializing_if = "Lacking::is_nothing")]
    pub lacking: Lacking,
    /// A remark, such as why something may be lacking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The SHA-256 of the report.
    pub sha256: String,
    /// The whole report, as JSON.
    pub report: String,
}

/// What a period's figures lack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lacking {
    /// Department-cases without a score.
    #[serde(default)]
    pub ratings: i64,
    /// Departments with cases, but no votes; of a longer period, each once a quarter.
    #[serde(default)]
    pub votes: i64,
}

impl Lacking {
    /// Whether nothing is lacking.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// The periods that are to be frozen before this one, if they have cases: the quarters that a half-year
/// or year is reckoned from, then those of its kind from `first` on.
pub fn wanted_before(period: Period, first: Period) -> Vec<Period> {
    let whole = matches!(period.kind(), PeriodKind::Half | PeriodKind::Year);
    let parts = if whole { period.quarters() } else { Vec::new() };
    let earlier = std::iter::successors(Some(first), |one| Some(one.next())).take_while(|one| *one < period);
    parts.into_iter().chain(earlier).collect()
}

/// From which of its kind on those before a period are asked for: after the last one before it that is frozen;
/// where none is, from the first that ever was, and else from `first` on. What lies before the first frozen one
/// was published in another way, if at all: ledgers of earlier years are brought in when all is running.
pub fn asked_from(period: Period, first: Period, frozen: &[Period], ever: &[Period]) -> Period {
    let of_kind =
        |all: &[Period]| -> Vec<Period> { all.iter().filter(|one| one.kind() == period.kind()).copied().collect() };
    let last = of_kind(frozen).into_iter().filter(|one| *one < period).max();
    last.map(Period::next).or(of_kind(ever).into_iter().min()).unwrap_or(first)
}

/// What a period's report reads besides the figures of the whole: the period before and a year before that its
/// indicators are compared with, the periods that consequences run back over (`running` at most, this one
/// included), the quarters that a half-year or year is reckoned from. One that is frozen is quoted as it was frozen.
pub fn reads(period: Period, running: u32) -> Vec<(Period, Reads)> {
    let mut all = Vec::new();
    let kind = period.kind();
    if matches!(kind, PeriodKind::Month | PeriodKind::Year) {
        let compared = [period.previous(), period.year_before()];
        // A year's period before is the year before.
        let compared = if kind == PeriodKind::Year { &compared[..1] } else { &compared[..] };
        all.extend(compared.iter().map(|one| (*one, Reads::Indicators)));
    }
    let mut places = if kind == PeriodKind::Quarter { Vec::new() } else { period.quarters() };
    let mut earlier = period;
    for _ in 1..running {
        earlier = earlier.previous();
        if earlier.year() < FIRST_YEAR {
            break;
        }
        places.push(earlier);
        if kind == PeriodKind::Year {
            places.extend(earlier.quarters());
        }
    }
    all.extend(places.into_iter().map(|one| (one, Reads::Places)));
    all
}

/// The frozen periods that stand on this one, and are to be released first, the latest first: later
/// ones of its kind, and the half-year and year that a quarter is part of.
pub fn standing_on(period: Period, frozen: &[Period]) -> Vec<Period> {
    let stands = |other: &&Period| {
        let later = other.kind() == period.kind() && **other > period;
        later || (other.kind() != period.kind() && other.quarters().contains(&period))
    };
    let mut all: Vec<Period> = frozen.iter().filter(stands).copied().collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.end(), one.kind())));
    all
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn period(label: &str) -> Period {
        Period::parse(label).unwrap()
    }

    fn periods(labels: &str) -> Vec<Period> {
        labels.split_whitespace().map(period).collect()
    }

    #[test]
    fn periods_are_frozen_in_order() {
        for (of, first, wanted) in [
            ("2023-Q1", "2023-Q1", ""),
            ("2023-Q3", "2022-Q4", "2022-Q4 2023-Q1 2023-Q2"),
            ("2023-02", "2022-12", "2022-12 2023-01"),
            ("2023-H2", "2023-H1", "2023-Q3 2023-Q4 2023-H1"),
            ("2024", "2023", "2024-Q1 2024-Q2 2024-Q3 2024-Q4 2023"),
            // Nothing before the first case.
            ("2022-Q4", "2023-Q1", ""),
        ] {
            assert_eq!(wanted_before(period(of), period(first)), periods(wanted), "{of}");
        }
    }

    #[test]
    fn what_lies_before_the_first_frozen_one_is_not_asked_for() {
        for (of, frozen, ever, wanted) in [
            ("2023-06", "", "", "2022-01"),
            ("2023-06", "2023-04 2023-05 2023-Q1", "2023-04 2023-05", "2023-06"),
            ("2023-06", "2023-04 2023-09", "2023-04 2023-09", "2023-05"),
            // Nothing between 2022-01 and the first frozen one, though all were released.
            ("2023-06", "2023-Q1", "2023-05 2023-06", "2023-05"),
            ("2023-02", "2023-05", "2023-05", "2023-05"),
        ] {
            let found = asked_from(period(of), period("2022-01"), &periods(frozen), &periods(ever));
            assert_eq!(found, period(wanted), "{of} {frozen}");
        }
    }

    #[test]
    fn a_report_reads_what_it_compares_and_what_it_runs_back_over() {
        for (of, running, wanted) in [
            ("2023-03", 1, "2023-02 Indicators, 2022-03 Indicators"),
            ("2023-01", 1, "2022-12 Indicators, 2022-01 Indicators"),
            ("2023-Q1", 1, ""),
            ("2023-Q1", 3, "2022-Q4 Places, 2022-Q3 Places"),
            ("2023-H2", 1, "2023-Q3 Places, 2023-Q4 Places"),
            (
                "2023",
                2,
                "2022 Indicators, 2023-Q1 Places, 2023-Q2 Places, 2023-Q3 Places, 2023-Q4 Places, \
                 2022 Places, 2022-Q1 Places, 2022-Q2 Places, 2022-Q3 Places, 2022-Q4 Places",
            ),
        ] {
            let found: Vec<String> =
                reads(period(of), running).iter().map(|(one, reads)| format!("{one} {reads:?}")).collect();
            assert_eq!(found.join(", "), wanted, "{of} {running}");
        }
    }

    #[test]
    fn what_others_stand_on_is_released_last() {
        let frozen = periods("2023-Q1 2023-Q2 2023-Q3 2023-Q4 2023-H1 2023 2023-05");
        for (of, wanted) in [
            ("2023-Q2", "2023 2023-Q4 2023-Q3 2023-H1"),
            ("2023-Q4", "2023"),
            ("2023-H1", ""),
            ("2023", ""),
            ("2023-04", "2023-05"),
            ("2023-05", ""),
        ] {
            assert_eq!(standing_on(period(of), &frozen), periods(wanted), "{of}");
        }
    }
}
