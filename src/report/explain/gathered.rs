//! The cases behind a quarter's figures, gathered one by one: a department of a great district has hundreds of thousands.

use super::{CaseRow, Keep, Listed, NotCountedRow};
use crate::domain::evaluation::{Again, Counting};
use crate::domain::event::SchemeId;
use crate::domain::part::{Part, Stand, WhyNot};
use crate::domain::period::Period;
use crate::domain::points::Points;
use crate::domain::scheme::RaterWeights;
use crate::domain::vocab::Role;

/// By what a department's parts are what they are to a quarter.
pub struct Gathering<'a> {
    /// The quarter.
    pub quarter: Period,
    /// Which cases count in it.
    pub counting: &'a Counting,
    /// The cases that count in it or other quarters, and counted in a frozen one before.
    pub again: &'a [Again],
    /// The weights of a role by the scheme of a case.
    pub weights: &'a dyn Fn(SchemeId, Role) -> RaterWeights,
}

/// What was gathered.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The cases that count.
    pub(super) cases: Listed<CaseRow>,
    /// Those that do not.
    pub(super) left_out: Listed<NotCountedRow>,
    /// Which of these are open at its end, by their places.
    open: Vec<bool>,
    /// The scores there are.
    pub(super) scores: Vec<Points>,
}

impl Gathered {
    /// Nothing yet.
    pub fn new(keep: Keep) -> Self {
        Self { cases: Listed::new(keep), left_out: Listed::new(keep), ..Self::default() }
    }

    /// Adds a part, if it has to do with the quarter.
    pub fn add(&mut self, part: &Part, by: &Gathering<'_>) {
        match part.stands(by.quarter, by.counting.day(part.closed_on, part.rated_on)) {
            Some(Stand::Counted(day)) => {
                self.scores.extend(part.assignment.score);
                let weights = (by.weights)(part.scheme, part.assignment.role);
                let own = |one: &&Again| (one.case, one.quarter) == (part.case, by.quarter);
                let again = by.again.iter().filter(own).find(|one| one.department == part.assignment.department);
                let before = again.map_or(&[][..], |again| &again.before);
                self.cases.push(CaseRow::of(part, by.quarter, day, weights, before));
            }
            Some(Stand::LeftOut(why)) => {
                self.left_out.push(NotCountedRow::of(part, by.quarter, why));
                self.open.push(why == WhyNot::Open);
            }
            None => {}
        }
    }

    /// Leaves out what is open at the end of a quarter that others follow, unless it is why the quarter is pending: it
    /// stands where it was closed, or at the end of the whole.
    pub(super) fn settle(&mut self) {
        if !self.cases.is_empty() {
            self.left_out.leave_out(&std::mem::take(&mut self.open));
        }
    }
}
