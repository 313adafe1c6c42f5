//! Rating departments on a closed case, and leaving cases out of assessment (seed 003, 五(二)).

use super::Request;
use crate::domain::case::Assignment;
use crate::domain::civil::start_of;
use crate::domain::event::{CaseEvent, Exclusion, Rating};
use crate::domain::points::Points;
use crate::domain::refusal::{Refusal, Step};
use crate::domain::scheme::{Evaluation, FormItem, Title};
use crate::domain::vocab::{Grade, Rater, Role};

/// A rating as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RatingGiven {
    /// As a total.
    Points(Points),
    /// As a grade.
    Grade(Grade),
    /// By the criteria of the rater's form: key and points.
    Items(Vec<(String, Points)>),
}

/// Whether a rating may take the place of one that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revise {
    /// It may not.
    No,
    /// It corrects that one, and counts on its day.
    Corrects,
    /// It does, and counts on the day on which it was given.
    Anew,
}

impl Request<'_> {
    pub(super) fn score(
        &self,
        department: Option<String>,
        rater: Rater,
        given: RatingGiven,
        comment: Option<String>,
        revise: Revise,
    ) -> Result<CaseEvent, Refusal> {
        self.not_before(Step::Closed, self.case.closed_at)?;
        let scheme = self.rules.scheme;
        let Some(evaluation) = &scheme.evaluation else {
            return Err(Refusal::NoEvaluation { scheme: scheme.code.clone() });
        };
        let assignment = self.department(department)?;
        let department = assignment.department.clone();
        if rater == Rater::Lead && assignment.role == Role::Lead {
            return Err(Refusal::RaterCannot { rater, department });
        }
        let (points, grade, items) = match given {
            RatingGiven::Points(points) => (points, None, Vec::new()),
            RatingGiven::Grade(grade) => {
                (evaluation.grade_points(grade).ok_or(Refusal::GradeWithoutValue { grade })?, Some(grade), Vec::new())
            }
            RatingGiven::Items(items) => {
                let items = by_key(evaluation, rater, items);
                (total(evaluation, &scheme.code, rater, &items)?, None, items)
            }
        };
        let corrected = assignment.rating(rater).filter(|_| revise == Revise::Corrects);
        let at = corrected.map_or(self.at, |there| there.at);
        let rating = Rating { points, at, grade, items, comment };
        not_rated(assignment, rater, &rating, revise)?;
        Ok(CaseEvent::Scored { department, rater, rating })
    }

    pub(super) fn exclude(&self, department: Option<String>, exclusion: Exclusion) -> Result<CaseEvent, Refusal> {
        match self.approval(department)? {
            (_, Some(before)) => Err(Refusal::AlreadyExcluded { doc_no: before.doc_no.clone() }),
            (department, None) => Ok(CaseEvent::Excluded { department, exclusion }),
        }
    }

    pub(super) fn withdraw_exclusion(&self, department: Option<String>, reason: String) -> Result<CaseEvent, Refusal> {
        match self.approval(department)? {
            (_, Some(given)) if self.at.date() < given.on => {
                Err(Refusal::TooEarly { at: self.at, after: Step::Entry, since: start_of(given.on) })
            }
            (department, Some(_)) => Ok(CaseEvent::ExclusionWithdrawn { department, reason }),
            (department, None) => Err(Refusal::NotExcluded { department }),
        }
    }

    /// The department named, if one is, and the approval by which it, or the whole case, is left out.
    fn approval(&self, department: Option<String>) -> Result<(Option<String>, Option<&Exclusion>), Refusal> {
        Ok(match department {
            Some(named) => {
                let assignment = self.department(Some(named))?;
                (Some(assignment.department.clone()), assignment.exclusion.as_ref())
            }
            None => (None, self.case.exclusion.as_ref()),
        })
    }
}

fn not_rated(assignment: &Assignment, rater: Rater, new: &Rating, revise: Revise) -> Result<(), Refusal> {
    match assignment.rating(rater) {
        Some(old) if (old.points, &old.items, &old.comment) == (new.points, &new.items, &new.comment) => {
            Err(Refusal::SameRating { points: old.points })
        }
        Some(old) if revise == Revise::No => {
            Err(Refusal::AlreadyRated { department: assignment.department.clone(), rater, points: old.points })
        }
        _ => Ok(()),
    }
}

/// A form's criteria by their keys, where their titles were given.
fn by_key(evaluation: &Evaluation, rater: Rater, items: Vec<(String, Points)>) -> Vec<(String, Points)> {
    let form = evaluation.form(rater).map_or(&[][..], |form| &form.items);
    let key = |given: String| {
        let titled = form.iter().find(|item| item.title.zh == given || item.title.en.eq_ignore_ascii_case(&given));
        titled.map_or(given, |item| item.key.clone())
    };
    items.into_iter().map(|(given, points)| (key(given), points)).collect()
}

fn named(item: &FormItem) -> (String, Title) {
    (item.key.clone(), item.title.clone())
}

/// The total of a form's criteria: each there, each once, none above its most.
fn total(evaluation: &Evaluation, scheme: &str, rater: Rater, items: &[(String, Points)]) -> Result<Points, Refusal> {
    let form = evaluation.form(rater).ok_or_else(|| Refusal::NoForm { rater, scheme: scheme.to_owned() })?;
    let mut sum = 0;
    for (n, (key, given)) in items.iter().enumerate() {
        let Some(item) = form.items.iter().find(|item| item.key == *key) else {
            let known = form.items.iter().map(named).collect();
            return Err(Refusal::UnknownItem { given: key.clone(), known });
        };
        if items.iter().take(n).any(|(before, _)| before == key) {
            return Err(Refusal::ItemTwice { key: key.clone() });
        }
        if Points::whole(item.max).is_some_and(|max| *given > max) {
            return Err(Refusal::ItemTooHigh { key: key.clone(), given: *given, max: item.max });
        }
        sum += given.units();
    }
    let missing: Vec<_> =
        form.items.iter().filter(|item| !items.iter().any(|(key, _)| *key == item.key)).map(named).collect();
    match Points::from_units(sum) {
        Some(points) if missing.is_empty() => Ok(points),
        _ => Err(Refusal::ItemsMissing { missing }),
    }
}
