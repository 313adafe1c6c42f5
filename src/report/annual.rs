//! The annual ranking as a report (seed 003, 五(二)4).

use serde::Serialize;

use super::document::{Findings, QuarterScheme, Sections};
use super::evaluated::{ConsequenceRow, Roll, notes, published, scheme_notes};
use super::half_year::nth;
use super::indicators::{self, BacklogRow, IndicatorFacts, IndicatorRow, Indicators};
use super::sheet::{Sheet, row};
use crate::domain::evaluation::{AnnualResult, Basis, Flag, Ranked, Ranking, consequences};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::points::Published;
use crate::domain::scheme::Bottom;

row! {
    /// One department's year.
    pub struct AnnualRow {
        /// The code of the class (A、B、C 类) within which it is ranked, as of the period's last day.
        pub class: String,
        /// Its final place within the class, after the places that notices cost; none: no score, or not active on the
        /// last day.
        pub rank: Option<u32>,
        /// Its place by the published score alone; ties share one.
        pub raw_rank: Option<u32>,
        /// The department's code, by which scripts name it.
        pub code: String,
        /// Its full name, as of the period's last day.
        pub name: String,
        /// The first quarter's score in points, to two decimals, substituted ones included; none: the quarter has
        /// none.
        pub q1: Option<Published>,
        /// The same of the second quarter.
        pub q2: Option<Published>,
        /// The same of the third.
        pub q3: Option<Published>,
        /// The same of the fourth.
        pub q4: Option<Published>,
        /// The mean of the quarters' scores that there are, in points, before uplift (季度平均得分).
        pub mean: Option<Published>,
        /// Cases that count in the year (办件量); one that two quarters count is here once.
        pub volume: i64,
        /// The mean annual volume, in cases to two decimals, above which the score is raised: by the scheme that of
        /// its class or of all, zeros included or not.
        pub volume_base: Option<Published>,
        /// By how many percent the score was raised for volume above that (上浮比例); none: it has no score.
        pub uplift: Option<Published>,
        /// The annual score in points, to two decimals: the mean raised by the uplift; without cases the mean of its
        /// class.
        pub score: Option<Published>,
        /// How many notices (督查通报) name it in the year; those withdrawn are not in it.
        pub notices: i64,
        /// What the score stands on: its own figures, the mean of its class, or why there is none.
        pub basis: Basis,
        /// What else a reader must know of the row, such as ratings or votes that are lacking.
        pub flags: Vec<Flag>,
    }
}

/// The tables of the annual report.
#[derive(Clone, Debug, Serialize)]
pub struct Annual {
    /// The departments.
    pub departments: Vec<AnnualRow>,
    /// What may follow, for people to decide.
    pub consequences: Vec<ConsequenceRow>,
    /// The indicators, beside the year before.
    pub indicators: Vec<IndicatorRow>,
    /// The cases open at its end, by age.
    pub backlog: Vec<BacklogRow>,
}

impl Sections for Annual {
    const REPORT: &'static str = "annual";
    const SCREEN: &'static [&'static str] = &[
        "class", "rank", "name", "q1", "q2", "q3", "q4", "mean", "volume", "uplift", "score", "notices", "basis",
        "flags",
    ];
    const NARROW: &'static [&'static str] =
        &["class", "rank", "name", "mean", "volume", "uplift", "score", "notices", "basis", "flags"];

    fn sheets(&self) -> Vec<Sheet> {
        let mut sheets =
            vec![Sheet::of("departments", &self.departments), Sheet::of("consequences", &self.consequences)];
        sheets.extend(indicators::sheets(PeriodKind::Year, &self.indicators, &self.backlog));
        sheets
    }
}

/// The report of a year; `schemes` are those of its quarters, `before` are the years before it, newest
/// first, `facts` what its indicators stand on, where they are asked for, `running` whether it is not over.
pub fn annual(
    roll: Roll<'_>,
    period: Period,
    results: &[AnnualResult],
    schemes: &[QuarterScheme],
    before: &[Ranking],
    facts: Option<&IndicatorFacts>,
    running: bool,
) -> Findings<Annual> {
    let mut periods = vec![roll.ranking(period, results.iter().map(Ranked::from))];
    periods.extend_from_slice(before);
    let leads = roll.consequences(&consequences(&roll.scheme.consequences, Bottom::Annual, &periods));
    let mut departments: Vec<AnnualRow> = results.iter().map(|result| row(roll, result)).collect();
    departments.sort_by(|a, b| roll.place(&a.class, a.rank, &a.code).cmp(&roll.place(&b.class, b.rank, &b.code)));
    let said: Vec<_> = departments.iter().map(|row| (row.code.as_str(), row.basis, row.flags.as_slice())).collect();
    let mut notes = notes(running, &said, !leads.is_empty());
    notes.extend(scheme_notes(schemes));
    let Indicators { rows, backlog, notes: said } =
        facts.map(|facts| indicators::indicators(facts, running)).unwrap_or_default();
    notes.extend(said);
    let sections = Annual { departments, consequences: leads, indicators: rows, backlog };
    Findings { sections, notes, schemes: schemes.to_vec() }
}

fn row(roll: Roll<'_>, result: &AnnualResult) -> AnnualRow {
    AnnualRow {
        class: result.class.clone(),
        rank: result.rank,
        raw_rank: result.raw_rank,
        code: result.code.clone(),
        name: roll.name(&result.code),
        q1: nth(&result.quarters, 0),
        q2: nth(&result.quarters, 1),
        q3: nth(&result.quarters, 2),
        q4: nth(&result.quarters, 3),
        mean: published(result.mean.as_ref()),
        volume: result.volume,
        volume_base: published(result.volume_base.as_ref()),
        uplift: published(result.uplift.as_ref()),
        score: published(result.score.as_ref()),
        notices: result.notices,
        basis: result.basis,
        flags: result.flags.clone(),
    }
}
