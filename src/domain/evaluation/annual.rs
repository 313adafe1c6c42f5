//! The annual ranking (seed 003, 五(二)4).

use std::collections::BTreeMap;

use num_traits::{Signed, Zero};

use super::course::Course;
use super::rank::{self, Shift, Standing};
use super::{Basis, Flag, Member, QuarterResult, class_means};
use crate::domain::points::{Exact, ratio, whole};
use crate::domain::scheme::{Annual, Evaluation, Uplift, VolumeBase};

/// One department's year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnualResult {
    /// Its code.
    pub code: String,
    /// Its class.
    pub class: String,
    /// Its final place within the class, notices reckoned in; none: no score, or not active.
    pub rank: Option<u32>,
    /// Its place by published score, before notices.
    pub raw_rank: Option<u32>,
    /// What notices did to its place.
    pub shift: Option<Shift>,
    /// The quarters' scores in points, in order, substituted ones included.
    pub quarters: Vec<Option<Exact>>,
    /// The mean of the quarters' scores there are, in points (季度平均得分).
    pub mean: Option<Exact>,
    /// Cases that count (办件量) in the year.
    pub volume: i64,
    /// The mean annual volume, in cases, above which the score is raised.
    pub volume_base: Option<Exact>,
    /// By how many percent the score was raised (上浮比例); none where there is no score.
    pub uplift: Option<Exact>,
    /// The annual score in points.
    pub score: Option<Exact>,
    /// Notices (督查通报) in the year.
    pub notices: i64,
    /// What the score stands on.
    pub basis: Basis,
    /// What else a reader must know.
    pub flags: Vec<Flag>,
}

/// Evaluates a year from its quarters, in the order of `members`; by department code `surplus`, how many of its
/// cases the quarters count too often, and `notices`.
pub fn annual(
    e: &Evaluation,
    members: &[Member],
    quarters: &[Vec<QuarterResult>],
    surplus: &BTreeMap<String, i64>,
    notices: &BTreeMap<String, i64>,
) -> Vec<AnnualResult> {
    let courses = Course::of_all(members, quarters, surplus);
    let volumes: Vec<(&Member, i64)> = members.iter().zip(courses.iter().map(Course::volume)).collect();
    let mut rows: Vec<_> = members
        .iter()
        .zip(&courses)
        .map(|(member, course)| AnnualResult {
            notices: notices.get(&member.code).copied().unwrap_or(0),
            ..own(&e.annual, member, course, volume_base(e.annual.volume_base, &member.class, &volumes))
        })
        .collect();
    // No substitute weighs on a mean.
    let real = rows.iter().map(|row| row.score.as_ref().filter(|_| row.basis == Basis::Scored));
    let means = class_means(members.iter().zip(real));
    for (row, course) in rows.iter_mut().zip(&courses) {
        if row.volume == 0
            && let Some(mean) = means.get(row.class.as_str())
        {
            row.basis = if course.ends_pending() { Basis::Pending } else { Basis::ClassMean };
            row.score = Some(mean.clone());
            row.uplift = Some(Exact::zero());
        }
    }
    place(&e.annual, members, &mut rows);
    rows
}

/// What a department's own quarters come to.
fn own(rule: &Annual, member: &Member, course: &Course<'_>, volume_base: Option<Exact>) -> AnnualResult {
    let mean = course.mean();
    let volume = course.volume();
    let (uplift, score) = match &mean {
        Some(mean) if volume > 0 => {
            let percent = raise(rule, volume, volume_base.as_ref()).map_or_else(Exact::zero, |raise| raise.percent);
            let score = mean * (whole(100) + &percent) / whole(100);
            (Some(percent), Some(score))
        }
        _ => (None, None),
    };
    let basis = match (&score, volume > 0) {
        (Some(_), _) if course.is_scored() => Basis::Scored,
        // Its own quarters are lacking: the substituted ones that there are make its mean.
        (Some(_), _) => Basis::ClassMean,
        (None, true) => Basis::Missing,
        (None, false) => Basis::NoData,
    };
    AnnualResult {
        code: member.code.clone(),
        class: member.class.clone(),
        rank: None,
        raw_rank: None,
        shift: None,
        quarters: course.scores(),
        mean,
        volume,
        volume_base,
        uplift,
        score,
        notices: 0,
        basis,
        flags: course.flags(member),
    }
}

/// The mean annual volume from which uplift is reckoned for a class; `None` of nobody.
fn volume_base(rule: VolumeBase, class: &str, volumes: &[(&Member, i64)]) -> Option<Exact> {
    let counts = |(member, volume): &&(&Member, i64)| weighs_on_base(rule, class, member, *volume);
    let (sum, n) = volumes.iter().filter(counts).fold((0, 0), |(sum, n), (_, volume)| (sum + volume, n + 1));
    ratio(sum, n)
}

/// Whether a department's year is one of those whose mean volume is the base of a class.
pub fn weighs_on_base(rule: VolumeBase, class: &str, member: &Member, volume: i64) -> bool {
    member.active
        && match rule {
            VolumeBase::Class => member.class == class,
            VolumeBase::ClassNonzero => member.class == class && volume > 0,
            VolumeBase::All => true,
        }
}

/// How volume above the mean becomes a percentage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raise {
    /// How many times the volume is above the base by what makes one step; below it, less than none.
    pub above: Exact,
    /// What of that counts: the whole ones, or all of it.
    pub steps: Exact,
    /// The percent by which the score is raised, neither below nothing nor above the most.
    pub percent: Exact,
}

/// By what volume above the mean raises the score; `None` where there is no base or no step to reckon by.
pub fn raise(rule: &Annual, volume: i64, base: Option<&Exact>) -> Option<Raise> {
    let every = ratio(i64::from(rule.uplift_every), 100).filter(Signed::is_positive)?;
    let base = base.filter(|base| base.is_positive())?;
    let above = (whole(volume) - base) / (every * base);
    let steps = match rule.uplift {
        Uplift::Step => above.floor(),
        Uplift::Linear => above.clone(),
    };
    let percent = &steps * whole(i64::from(rule.uplift_adds));
    let percent = percent.min(whole(i64::from(rule.uplift_most))).max(Exact::zero());
    Some(Raise { above, steps, percent })
}

/// Sets the places, first by score, then with what notices cost.
fn place(rule: &Annual, members: &[Member], rows: &mut [AnnualResult]) {
    let members: Vec<&Member> = members.iter().collect();
    let limit = i64::from(rule.demotion_notices);
    let raw = rank::by_score(&members, rows.iter().map(|row| row.score.as_ref()));
    let standing =
        |(rank, row): (Option<u32>, &AnnualResult)| Standing { rank, demoted: limit > 0 && row.notices >= limit };
    let standings: Vec<Standing> = raw.into_iter().zip(rows.iter()).map(standing).collect();
    let places = rank::demote_by_class(&members, &standings);
    for ((row, standing), place) in rows.iter_mut().zip(standings).zip(places) {
        row.raw_rank = standing.rank;
        row.rank = place.map(|placed| placed.rank);
        row.shift = place.and_then(|placed| placed.shift);
        if standing.demoted {
            row.flags.push(Flag::Demoted);
        }
    }
}
