//! The half-year evaluation as a report (seed 001; reckoned from the quarters of seed 003, 五(二)3).

use serde::Serialize;

use super::document::{Findings, QuarterScheme, Sections};
use super::evaluated::{Roll, notes, published, scheme_notes};
use super::sheet::{Sheet, row};
use crate::domain::evaluation::{Basis, Flag, HalfYearResult};
use crate::domain::points::{Exact, Published};

row! {
    /// One department's half-year.
    pub struct HalfYearRow {
        /// The code of the class (A、B、C 类) within which it is ranked, as of the period's last day.
        pub class: String,
        /// Its place within the class, by the published score; ties share one. None: no score, or not active on the
        /// last day.
        pub rank: Option<u32>,
        /// The department's code, by which scripts name it.
        pub code: String,
        /// Its full name, as of the period's last day.
        pub name: String,
        /// The score of the half's first quarter in points, substituted ones included; none: the quarter has none.
        pub q1: Option<Published>,
        /// The same of the half's second quarter.
        pub q2: Option<Published>,
        /// The half-year score in points, to two decimals: the exact mean of the quarters' scores that there are.
        pub score: Option<Published>,
        /// Cases that count in the half (办件量); one that two quarters count is here once.
        pub volume: i64,
        /// What the score stands on: its own figures, the mean of its class, or why there is none.
        pub basis: Basis,
        /// What else a reader must know of the row, such as ratings or votes that are lacking.
        pub flags: Vec<Flag>,
    }
}

/// The tables of the half-year report.
#[derive(Clone, Debug, Serialize)]
pub struct HalfYear {
    /// The departments.
    pub departments: Vec<HalfYearRow>,
}

impl Sections for HalfYear {
    const REPORT: &'static str = "half-year";
    const SCREEN: &'static [&'static str] =
        &["class", "rank", "code", "name", "q1", "q2", "score", "volume", "basis", "flags"];
    const NARROW: &'static [&'static str] = &["class", "rank", "name", "q1", "q2", "score", "volume", "basis", "flags"];

    fn sheets(&self) -> Vec<Sheet> {
        vec![Sheet::of("departments", &self.departments)]
    }
}

/// The report of a half-year; `schemes` are those of its quarters, `running`: it is not over.
pub fn half_year(
    roll: Roll<'_>,
    results: &[HalfYearResult],
    schemes: &[QuarterScheme],
    running: bool,
) -> Findings<HalfYear> {
    let mut departments: Vec<HalfYearRow> = results.iter().map(|result| row(roll, result)).collect();
    departments.sort_by(|a, b| roll.place(&a.class, a.rank, &a.code).cmp(&roll.place(&b.class, b.rank, &b.code)));
    let said: Vec<_> = departments.iter().map(|row| (row.code.as_str(), row.basis, row.flags.as_slice())).collect();
    let mut notes = notes(running, &said, false);
    notes.extend(scheme_notes(schemes));
    Findings { sections: HalfYear { departments }, notes, schemes: schemes.to_vec() }
}

fn row(roll: Roll<'_>, result: &HalfYearResult) -> HalfYearRow {
    HalfYearRow {
        class: result.class.clone(),
        rank: result.rank,
        code: result.code.clone(),
        name: roll.name(&result.code),
        q1: nth(&result.quarters, 0),
        q2: nth(&result.quarters, 1),
        score: published(result.score.as_ref()),
        volume: result.volume,
        basis: result.basis,
        flags: result.flags.clone(),
    }
}

/// The published score of one of several quarters, from 0.
pub(super) fn nth(quarters: &[Option<Exact>], place: usize) -> Option<Published> {
    quarters.get(place).and_then(|score| published(score.as_ref()))
}
