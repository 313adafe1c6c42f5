//! The rules of the work: which step may be taken, and what then happens (seed 003, 四).
//!
//! One table says which step fits which state; one function a step says the rest. Nothing here
//! reads a clock or a table: the same rules judge a command, an import and a test.

mod assess;
mod assign;
mod correct;
mod finish;
mod handle;
mod import;
#[cfg(test)]
mod tests;

pub use assess::{RatingGiven, Revise};
pub use import::{take_again, take_over};

use super::case::{Assignment, Case};
use super::civil::{Day, Moment, earlier};
use super::correction::Correction;
use super::deadline::Rules;
use super::event::{CaseEvent, Exclusion, Intake, SchemeId, Triage};
use super::number::CaseId;
use super::refusal::{Refusal, Step};
use super::scheme::Scheme;
use super::vocab::{Coded, Complexity, FollowUpBy, Grade, Mode, Outcome, Rater, Scope, State, Verb};

/// A step that somebody wants to take.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Classify.
    Triage {
        /// How many departments it concerns.
        scope: Scope,
        /// The category, as given.
        category: String,
        /// How it is treated.
        mode: Option<Mode>,
        /// How hard it is.
        complexity: Option<Complexity>,
        /// The working days to completion, where complexity leaves a choice.
        days: Option<u32>,
        /// The office's opinion.
        opinion: Option<String>,
    },
    /// Send to departments; on an assigned case: change who handles it.
    Assign {
        /// The lead's code.
        lead: String,
        /// The co-handlers' codes.
        co: Vec<String>,
        /// The case's own due date.
        due: Option<Moment>,
        /// Why an assignment is changed.
        reason: Option<String>,
    },
    /// Report in.
    Respond {
        /// The department; may be left out where one is assigned.
        department: Option<String>,
        /// What it will do.
        plan: String,
        /// By when.
        promise: Day,
        /// Who is responsible.
        person: String,
    },
    /// Hold the joint session.
    Consult {
        /// What came of it.
        note: String,
        /// Who came.
        with: Vec<String>,
    },
    /// Go on site.
    Visit {
        /// What came of it.
        note: String,
    },
    /// Add a remark.
    Note {
        /// The remark.
        text: String,
    },
    /// Ask for more time.
    RequestExtension {
        /// The department.
        department: Option<String>,
        /// Until when.
        to: Moment,
        /// Why.
        reason: String,
        /// What the enterprise was told.
        told: Option<String>,
    },
    /// Grant it.
    GrantExtension {
        /// The department.
        department: Option<String>,
        /// Another date than the one asked for.
        to: Option<Moment>,
    },
    /// Refuse it.
    RefuseExtension {
        /// The department.
        department: Option<String>,
        /// Why.
        reason: String,
    },
    /// Say that it is done.
    Resolve {
        /// Who.
        who: Who,
        /// What came of it.
        result: String,
    },
    /// Call the enterprise.
    FollowUp {
        /// How.
        by: FollowUpBy,
        /// Whether it is solved.
        solved: bool,
        /// How satisfied it is.
        grade: Option<Grade>,
        /// A remark.
        note: Option<String>,
    },
    /// Sign off.
    Close {
        /// With what.
        outcome: Outcome,
        /// The case it repeats, and the case which that one repeats in turn.
        of: Option<(CaseId, Option<CaseId>)>,
    },
    /// Take up again: a closed case, or one that is said to be done.
    Reopen {
        /// Why.
        reason: String,
        /// A new due date.
        due: Option<Moment>,
    },
    /// Rate a department.
    Score {
        /// The department.
        department: Option<String>,
        /// By whom.
        rater: Rater,
        /// How.
        rating: RatingGiven,
        /// A remark.
        comment: Option<String>,
        /// Whether a rating that is there may be replaced.
        revise: Revise,
    },
    /// Leave out of assessment.
    Exclude {
        /// One department; none: the whole case.
        department: Option<String>,
        /// The approval.
        exclusion: Exclusion,
    },
    /// Take an approval back.
    WithdrawExclusion {
        /// One department; none: that of the whole case.
        department: Option<String>,
        /// Why.
        reason: String,
    },
    /// Correct what was written down at intake.
    Correct {
        /// What is right; the category as given.
        correction: Correction,
        /// Why it was wrong.
        reason: Option<String>,
        /// Whether another scheme was in force on the day that is now said to be that of receipt.
        other_scheme: bool,
    },
}

/// Which departments a step is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// One; may be left out where one is assigned.
    One(Option<String>),
    /// All that are not done.
    All,
}

impl Action {
    /// The step that this is.
    pub fn verb(&self) -> Verb {
        match self {
            Self::Triage { .. } => Verb::Triage,
            Self::Assign { .. } => Verb::Assign,
            Self::Respond { .. } => Verb::Respond,
            Self::Consult { .. } => Verb::Consult,
            Self::Visit { .. } => Verb::Visit,
            Self::Note { .. } => Verb::Note,
            Self::RequestExtension { .. } | Self::GrantExtension { .. } | Self::RefuseExtension { .. } => Verb::Extend,
            Self::Resolve { .. } => Verb::Resolve,
            Self::FollowUp { .. } => Verb::FollowUp,
            Self::Close { .. } => Verb::Close,
            Self::Reopen { .. } => Verb::Reopen,
            Self::Score { .. } => Verb::Score,
            Self::Exclude { .. } | Self::WithdrawExclusion { .. } => Verb::Exclude,
            Self::Correct { .. } => Verb::Correct,
        }
    }
}

/// The transition table: whether a step can be taken in a state at all.
///
/// Triage again corrects the classification of a case that is on its way; assigning again changes
/// who handles it. Any open case can be closed as declined, withdrawn or duplicate; the outcomes of
/// handled work ask for more (see `finish`).
pub fn permits(state: State, verb: Verb) -> bool {
    use State::{Assigned, Closed, Received, Resolved, Responded, Triaged};
    match verb {
        Verb::Triage => matches!(state, Received | Triaged | Assigned | Responded),
        Verb::Assign => matches!(state, Triaged | Assigned | Responded),
        Verb::Respond | Verb::Consult | Verb::Extend | Verb::Resolve => matches!(state, Assigned | Responded),
        Verb::Visit => matches!(state, Assigned | Responded | Resolved),
        Verb::FollowUp => matches!(state, Resolved | Closed),
        Verb::Close => state != Closed,
        Verb::Reopen => matches!(state, Resolved | Closed),
        Verb::Score => state == Closed,
        Verb::Note | Verb::Exclude | Verb::Correct => true,
    }
}

/// The steps that move a case in this state, in the order of the work; remarks, exclusions and
/// corrections, which always can be made, are left out.
pub fn possible(state: State) -> Vec<Verb> {
    Verb::ALL
        .iter()
        .copied()
        .filter(|verb| {
            !matches!(verb, Verb::Note | Verb::Exclude | Verb::Correct | Verb::Visit) && permits(state, *verb)
        })
        .collect()
}

/// What is asked of the rules: a step on a case as it stands.
pub(crate) struct Request<'a> {
    case: &'a Case,
    /// When the step happened.
    at: Moment,
    rules: Rules<'a>,
}

/// Decides a step: what happens, or why it cannot.
///
/// # Errors
/// A [`Refusal`] with what is needed to say what to do instead.
pub fn decide(case: &Case, action: Action, at: Moment, now: Moment, rules: Rules<'_>) -> Result<CaseEvent, Refusal> {
    let (verb, state) = (action.verb(), case.state());
    if !permits(state, verb) {
        let mut possible = possible(state);
        // Where no department was, there is nobody to be rated.
        possible.retain(|verb| *verb != Verb::Score || !case.assignments.is_empty());
        return Err(Refusal::WrongState { verb, state, possible });
    }
    not_in_the_future(at, now)?;
    let request = Request { case, at, rules };
    request.not_before(Step::Received, Some(case.received_at))?;
    match action {
        Action::Triage { scope, category, mode, complexity, days, opinion } => {
            request.triage(Triage { scope, category, mode, complexity, days, opinion })
        }
        Action::Assign { lead, co, due, reason } => request.assign(&lead, &co, due, reason),
        Action::Respond { department, plan, promise, person } => request.respond(department, plan, promise, person),
        Action::Consult { note, with } => request.consult(note, with),
        Action::Visit { note } => request.visit(note),
        Action::Note { text } => Ok(CaseEvent::Noted { text }),
        Action::RequestExtension { department, to, reason, told } => {
            request.request_extension(department, to, reason, told)
        }
        Action::GrantExtension { department, to } => request.grant_extension(department, to),
        Action::RefuseExtension { department, reason } => request.refuse_extension(department, reason),
        Action::Resolve { who, result } => request.resolve(who, result),
        Action::FollowUp { by, solved, grade, note } => request.follow_up(by, solved, grade, note),
        Action::Close { outcome, of } => request.close(outcome, of),
        Action::Reopen { reason, due } => request.reopen(reason, due),
        Action::Score { department, rater, rating, comment, revise } => {
            request.score(department, rater, rating, comment, revise)
        }
        Action::Exclude { department, exclusion } => request.exclude(department, exclusion),
        Action::WithdrawExclusion { department, reason } => request.withdraw_exclusion(department, reason),
        Action::Correct { correction, reason, other_scheme } => request.correct(correction, reason, now, other_scheme),
    }
}

/// Registers a problem.
///
/// # Errors
/// An unknown category, or a time after now.
pub fn receive(
    mut intake: Intake,
    at: Moment,
    now: Moment,
    number: SchemeId,
    scheme: &Scheme,
) -> Result<CaseEvent, Refusal> {
    not_in_the_future(at, now)?;
    if let Some(given) = &intake.category {
        intake.category = Some(category(scheme, given)?);
    }
    Ok(CaseEvent::Received { intake, scheme: number })
}

/// The code of the category that a person means.
///
/// # Errors
/// The scheme has no such category.
pub fn category(scheme: &Scheme, given: &str) -> Result<String, Refusal> {
    let begun = scheme.find_category(given).or_else(|| scheme.category_begun(given));
    begun.map_or_else(|| whole_category(scheme, given), |c| Ok(c.code.clone()))
}

/// The code of a category that a ledger names, whole.
pub(super) fn whole_category(scheme: &Scheme, given: &str) -> Result<String, Refusal> {
    scheme.find_category(given).map(|c| c.code.clone()).ok_or_else(|| Refusal::UnknownCategory {
        given: given.to_owned(),
        known: scheme.categories.iter().map(|c| (c.code.clone(), c.title.clone())).collect(),
    })
}

pub(super) fn not_in_the_future(at: Moment, now: Moment) -> Result<(), Refusal> {
    if at > now { Err(Refusal::Future { at, now }) } else { Ok(()) }
}

impl Request<'_> {
    /// The step must not lie before one that it follows.
    fn not_before(&self, after: Step, since: Option<Moment>) -> Result<(), Refusal> {
        match since {
            Some(since) if earlier(self.at, since) => Err(Refusal::TooEarly { at: self.at, after, since }),
            _ => Ok(()),
        }
    }

    /// The department named, or the only one there is.
    fn department(&self, named: Option<String>) -> Result<&Assignment, Refusal> {
        let assigned = || self.case.departments();
        match named {
            Some(code) => self
                .case
                .assignment(&code)
                .ok_or_else(|| Refusal::NotAssigned { department: code, assigned: assigned() }),
            None => match self.case.assignments.as_slice() {
                [only] => Ok(only),
                _ => Err(Refusal::WhichDepartment { assigned: assigned() }),
            },
        }
    }
}
