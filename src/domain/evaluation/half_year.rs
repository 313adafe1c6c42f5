//! The half-year evaluation (seed 001 adds it; reckoned from the quarters of seed 003, 五(二)3).

use std::collections::BTreeMap;

use super::course::Course;
use super::{Basis, Flag, Member, QuarterResult, rank};
use crate::domain::points::Exact;

/// One department's half-year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HalfYearResult {
    /// Its code.
    pub code: String,
    /// Its class.
    pub class: String,
    /// Its place within the class by published score; none: no score, or not active.
    pub rank: Option<u32>,
    /// The quarters' scores in points, in order, substituted ones included.
    pub quarters: Vec<Option<Exact>>,
    /// The mean of the quarters' scores there are, in points.
    pub score: Option<Exact>,
    /// Cases that count (办件量) in the half.
    pub volume: i64,
    /// What the score stands on.
    pub basis: Basis,
    /// What else a reader must know.
    pub flags: Vec<Flag>,
}

/// Evaluates a half-year from its quarters, in the order of `members`; `surplus` says by how many the quarters
/// count the cases of a department too often.
pub fn half_year(
    members: &[Member],
    quarters: &[Vec<QuarterResult>],
    surplus: &BTreeMap<String, i64>,
) -> Vec<HalfYearResult> {
    let courses = Course::of_all(members, quarters, surplus);
    let mut rows: Vec<_> = members.iter().zip(&courses).map(|(member, course)| row(member, course)).collect();
    let members: Vec<&Member> = members.iter().collect();
    let places = rank::by_score(&members, rows.iter().map(|row| row.score.as_ref()));
    for (row, place) in rows.iter_mut().zip(places) {
        row.rank = place;
    }
    rows
}

fn row(member: &Member, course: &Course<'_>) -> HalfYearResult {
    let (score, basis) = match course.mean() {
        score @ Some(_) if course.is_scored() => (score, Basis::Scored),
        None if course.volume() > 0 => (None, Basis::Missing),
        None => (None, Basis::NoData),
        score if course.volume() == 0 && course.ends_pending() => (score, Basis::Pending),
        // Without a case, or with cases whose score is lacking: the substituted quarters that there are make its
        // mean, and the flags say what is left out.
        score => (score, Basis::ClassMean),
    };
    HalfYearResult {
        code: member.code.clone(),
        class: member.class.clone(),
        rank: None,
        quarters: course.scores(),
        score,
        volume: course.volume(),
        basis,
        flags: course.flags(member),
    }
}
