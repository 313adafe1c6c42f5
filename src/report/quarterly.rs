//! The quarterly evaluation as a report (seed 003, 五(二)3).

use serde::Serialize;

use super::document::{Findings, Sections};
use super::evaluated::{ConsequenceRow, Roll, notes, published};
use super::sheet::{Sheet, row};
use crate::domain::evaluation::{Basis, Flag, QuarterResult, Ranked, Ranking, consequences};
use crate::domain::period::Period;
use crate::domain::points::Published;
use crate::domain::scheme::Bottom;

row! {
    /// One department's quarter.
    pub struct QuarterlyRow {
        /// The code of the class (A、B、C 类) within which it is ranked, as of the period's last day.
        pub class: String,
        /// Its place within the class, by the published score; ties share one. None: no score, or not active on the
        /// last day.
        pub rank: Option<u32>,
        /// The department's code, by which scripts name it.
        pub code: String,
        /// Its full name, as of the period's last day.
        pub name: String,
        /// Cases that count in the quarter (办件量), each once whether it led or co-handled; those left out are not in
        /// it.
        pub volume: i64,
        /// Of these, the ones with a case score: what the mean is made of.
        pub rated: i64,
        /// Of these, the ones whose score lacks a rating; never taken for zeros.
        pub unrated: i64,
        /// The mean of the case scores (“一哨一评”), 0 to 100 points, to two decimals; none: no case has one.
        pub mean: Option<Published>,
        /// All valid votes of the quarter's survey (满意度测评), the dissatisfied ones too.
        pub votes: i64,
        /// The satisfaction reckoned from them, 0 to 100 points, to two decimals; none: there are no votes.
        pub satisfaction: Option<Published>,
        /// The quarter score in points, to two decimals: 70% mean and 30% satisfaction, as the scheme weighs them;
        /// without cases the mean of its class. None: a figure is lacking.
        pub score: Option<Published>,
        /// What the score stands on: its own figures, the mean of its class, or why there is none.
        pub basis: Basis,
        /// What else a reader must know of the row, such as ratings or votes that are lacking.
        pub flags: Vec<Flag>,
    }
}

/// The tables of the quarterly report.
#[derive(Clone, Debug, Serialize)]
pub struct Quarterly {
    /// The departments.
    pub departments: Vec<QuarterlyRow>,
    /// What may follow, for people to decide.
    pub consequences: Vec<ConsequenceRow>,
}

impl Sections for Quarterly {
    const REPORT: &'static str = "quarterly";
    const SCREEN: &'static [&'static str] =
        &["class", "rank", "name", "volume", "unrated", "mean", "votes", "satisfaction", "score", "basis", "flags"];
    const NARROW: &'static [&'static str] =
        &["class", "rank", "name", "volume", "mean", "satisfaction", "score", "basis", "flags"];

    fn sheets(&self) -> Vec<Sheet> {
        vec![Sheet::of("departments", &self.departments), Sheet::of("consequences", &self.consequences)]
    }
}

/// The report of a quarter; `before` are the quarters before it, newest first, `running` whether it is not over.
pub fn quarterly(
    roll: Roll<'_>,
    period: Period,
    results: &[QuarterResult],
    before: &[Ranking],
    running: bool,
) -> Findings<Quarterly> {
    let mut periods = vec![roll.ranking(period, results.iter().map(Ranked::from))];
    periods.extend_from_slice(before);
    let leads = roll.consequences(&consequences(&roll.scheme.consequences, Bottom::Quarterly, &periods));
    let mut departments: Vec<QuarterlyRow> = results.iter().map(|result| row(roll, result)).collect();
    departments.sort_by(|a, b| roll.place(&a.class, a.rank, &a.code).cmp(&roll.place(&b.class, b.rank, &b.code)));
    let said: Vec<_> = departments.iter().map(|row| (row.code.as_str(), row.basis, row.flags.as_slice())).collect();
    let notes = notes(running, &said, !leads.is_empty());
    Findings { sections: Quarterly { departments, consequences: leads }, notes, schemes: Vec::new() }
}

fn row(roll: Roll<'_>, result: &QuarterResult) -> QuarterlyRow {
    QuarterlyRow {
        class: result.class.clone(),
        rank: result.rank,
        code: result.code.clone(),
        name: roll.name(&result.code),
        volume: result.volume,
        rated: result.rated,
        unrated: result.unrated,
        mean: published(result.mean.as_ref()),
        votes: i64::try_from(result.votes).unwrap_or(i64::MAX),
        satisfaction: published(result.satisfaction.as_ref()),
        score: published(result.score.as_ref()),
        basis: result.basis,
        flags: result.flags.clone(),
    }
}
