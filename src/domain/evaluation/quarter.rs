//! The quarterly evaluation (seed 003, 五(二)3).

use serde::{Deserialize, Serialize};

use super::{Basis, Flag, Member, Tally, class_means, rank};
use crate::domain::event::Votes;
use crate::domain::points::{Exact, mean_score, stored, whole};
use crate::domain::scheme::{Evaluation, Grades, Quarter};

/// One department's quarter. Its JSON is a stored format: that of frozen quarters, on which half-years
/// and years stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuarterResult {
    /// Its code.
    pub code: String,
    /// Its class.
    pub class: String,
    /// Its place within the class by published score; none: no score, or not active.
    pub rank: Option<u32>,
    /// Cases that count (办件量).
    pub volume: i64,
    /// Those of them that have a case score.
    pub rated: i64,
    /// Those that have none yet.
    pub unrated: i64,
    /// The mean case score in points (“一哨一评”平均分).
    #[serde(with = "stored")]
    pub mean: Option<Exact>,
    /// All valid votes.
    pub votes: u64,
    /// The satisfaction in points (企业满意度测评得分).
    #[serde(with = "stored")]
    pub satisfaction: Option<Exact>,
    /// The quarter score in points.
    #[serde(with = "stored")]
    pub score: Option<Exact>,
    /// What the score stands on.
    pub basis: Basis,
    /// What else a reader must know.
    pub flags: Vec<Flag>,
}

/// Evaluates a quarter, in the order of `entries` (seed 003, 五(二)3; substitution 五(二)4).
pub fn quarter(e: &Evaluation, entries: &[(Member, Tally)]) -> Vec<QuarterResult> {
    let members: Vec<&Member> = entries.iter().map(|(member, _)| member).collect();
    let mut rows: Vec<_> = entries.iter().map(|(member, tally)| own(&e.quarter, member, tally)).collect();
    // Only scores of their own stand in the rows as yet, so no substitute weighs on a mean.
    let means = class_means(members.iter().copied().zip(rows.iter().map(|row| row.score.as_ref())));
    for row in &mut rows {
        if row.volume == 0
            && let Some(mean) = means.get(row.class.as_str())
        {
            row.basis = if row.flags.contains(&Flag::Pending) { Basis::Pending } else { Basis::ClassMean };
            row.score = Some(mean.clone());
        }
    }
    let places = rank::by_score(&members, rows.iter().map(|row| row.score.as_ref()));
    for (row, place) in rows.iter_mut().zip(places) {
        row.rank = place;
    }
    rows
}

/// What a department's own cases and votes come to.
fn own(rule: &Quarter, member: &Member, tally: &Tally) -> QuarterResult {
    let mean = mean_score(tally.units, tally.rated);
    let satisfaction = tally.votes.and_then(|votes| satisfaction(&rule.votes, votes));
    let handled = tally.volume > 0;
    let score = if handled {
        weighted([(rule.cases, mean.as_ref()), (rule.satisfaction, satisfaction.as_ref())])
    } else {
        None
    };
    let basis = match (&score, handled) {
        (Some(_), _) => Basis::Scored,
        (None, true) => Basis::Missing,
        (None, false) => Basis::NoData,
    };
    let flags = [
        (Flag::Unrated, handled && tally.rated > 0 && tally.rated < tally.volume),
        (Flag::NoRatings, handled && rule.cases > 0 && mean.is_none()),
        (Flag::NoVotes, handled && rule.satisfaction > 0 && satisfaction.is_none()),
        (Flag::NoCases, !handled && !tally.pending),
        (Flag::Pending, !handled && tally.pending),
        (Flag::Retired, !member.active),
    ];
    QuarterResult {
        code: member.code.clone(),
        class: member.class.clone(),
        rank: None,
        volume: tally.volume,
        rated: tally.rated,
        unrated: tally.volume - tally.rated,
        mean,
        votes: tally.votes.map_or(0, |votes| votes.total()),
        satisfaction,
        score,
        basis,
        flags: flags.into_iter().filter_map(|(flag, holds)| holds.then_some(flag)).collect(),
    }
}

/// The sum of the parts by their weights in percent; `None` while a part that weighs is missing:
/// weights are never renormalised.
fn weighted(parts: [(u32, Option<&Exact>); 2]) -> Option<Exact> {
    // In whole numbers up to the end: fractions would be reduced at each step.
    let mut sum = whole(0).into_raw();
    for (percent, part) in parts {
        if percent > 0 {
            let part = part?;
            sum = (sum.0 * part.denom() + part.numer() * percent * &sum.1, sum.1 * part.denom());
        }
    }
    Some(Exact::new(sum.0, sum.1 * 100))
}

/// The satisfaction in points; `None` without a vote: no votes are not bad votes.
fn satisfaction(worth: &Grades, votes: Votes) -> Option<Exact> {
    let total = i64::try_from(votes.total()).ok()?;
    let parts = [
        (votes.satisfied, worth.satisfied),
        (votes.fairly, worth.fairly),
        (votes.basically, worth.basically),
        (votes.dissatisfied, worth.dissatisfied),
    ];
    let sum: i128 = parts.iter().map(|(n, percent)| i128::from(*n) * i128::from(*percent)).sum();
    (total > 0).then(|| Exact::new(sum.into(), total.into()))
}
