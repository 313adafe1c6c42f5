//! A case as its events have made it.

mod began;
mod begin;
mod missed;
mod turn;

pub use turn::{Turn, What};

use super::civil::{Day, Moment};
use super::event::{CaseEvent, Due, Exclusion, Intake, Placement, Rating, SchemeId};
use super::number::CaseId;
use super::points::Points;
use super::scheme::{RaterWeights, Scheme};
use super::scoring;
use super::vocab::{Clock, Coded, Complexity, FollowUpBy, Grade, Mode, Outcome, Rater, Role, Scope, State};

/// One problem that a park or town raised, as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Its number.
    pub id: CaseId,
    /// The scheme by which it is judged.
    pub scheme: SchemeId,
    /// What was raised.
    pub intake: Intake,
    /// How many departments it concerns.
    pub scope: Option<Scope>,
    /// How it is treated.
    pub mode: Option<Mode>,
    /// How hard it is.
    pub complexity: Option<Complexity>,
    /// The working days to completion that triage chose.
    pub resolve_days: Option<u32>,
    /// The office's opinion at triage.
    pub opinion: Option<String>,
    /// When it was received.
    pub received_at: Moment,
    /// When it was first classified.
    pub triaged_at: Option<Moment>,
    /// When it was first assigned.
    pub assigned_at: Option<Moment>,
    /// The case's own due date, if the office set one.
    pub own_due: Option<Moment>,
    /// Its departments, the lead first.
    pub assignments: Vec<Assignment>,
    /// The last result that a department gave.
    pub resolution: Option<String>,
    /// The last follow-up.
    pub follow_up: Option<FollowUp>,
    /// With what it was closed.
    pub outcome: Option<Outcome>,
    /// The case into which it was merged.
    pub duplicate_of: Option<CaseId>,
    /// When it was closed.
    pub closed_at: Option<Moment>,
    /// The approval by which the whole case is left out of assessment.
    pub exclusion: Option<Exclusion>,
    /// How often it was taken up again.
    pub reopened: u32,
    /// When it was last taken up again.
    pub reopened_at: Option<Moment>,
    /// What is counted by its day, as it was recorded.
    pub turns: Vec<Turn>,
    /// The fingerprint of the row it was imported from.
    pub imported_row: Option<String>,
}

/// One department's part in a case, with its own clocks and ratings.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    /// The department's code.
    pub department: String,
    /// Its part.
    pub role: Role,
    /// When it was assigned: the start of its clocks.
    pub assigned_at: Moment,
    /// Until when it must respond; none: it need not.
    pub respond_due: Option<Due>,
    /// When it responded.
    pub responded_at: Option<Moment>,
    /// What it will do.
    pub plan: Option<String>,
    /// The date it promised.
    pub promised_on: Option<Day>,
    /// Who is responsible.
    pub responsible: Option<String>,
    /// Until when it must hold the joint session; none: it need not.
    pub consult_due: Option<Due>,
    /// When it held it.
    pub consulted_at: Option<Moment>,
    /// The first completion date; no extension changes it.
    pub first_due: Option<Due>,
    /// The completion date in force.
    pub due: Option<Due>,
    /// The extension it waits for.
    pub pending: Option<PendingExtension>,
    /// How often more time was granted.
    pub extensions: u32,
    /// When it said that it was done.
    pub resolved_at: Option<Moment>,
    /// What came of it.
    pub resolution: Option<String>,
    /// The ratings, at most one a rater.
    pub ratings: Vec<(Rater, Rating)>,
    /// The approval by which this department is left out of assessment on this case.
    pub exclusion: Option<Exclusion>,
    /// The case score, when every rating it needs is there.
    pub score: Option<Points>,
}

/// An extension that a department asked for and the office has not decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingExtension {
    /// Until when.
    pub to: Moment,
    /// Why.
    pub reason: String,
    /// When it was asked for.
    pub at: Moment,
}

/// What the enterprise said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// When it was asked.
    pub at: Moment,
    /// How.
    pub by: FollowUpBy,
    /// Whether the problem is solved.
    pub solved: bool,
    /// How satisfied it is.
    pub grade: Option<Grade>,
}

impl Assignment {
    fn new(placement: &Placement, at: Moment) -> Self {
        Self {
            department: placement.department.clone(),
            role: placement.role,
            assigned_at: at,
            respond_due: placement.respond,
            responded_at: None,
            plan: None,
            promised_on: None,
            responsible: None,
            consult_due: placement.consult,
            consulted_at: None,
            first_due: placement.resolve,
            due: placement.resolve,
            pending: None,
            extensions: 0,
            resolved_at: None,
            resolution: None,
            ratings: Vec::new(),
            exclusion: None,
            score: None,
        }
    }

    /// Takes another part, with the clocks that are new to it.
    fn change_part(&mut self, placement: &Placement) {
        self.role = placement.role;
        self.respond_due = self.respond_due.or(placement.respond);
        self.consult_due = self.consult_due.or(placement.consult);
        self.first_due = self.first_due.or(placement.resolve);
        self.due = self.due.or(placement.resolve);
        // The joint session is the lead's to hold, whoever that is now.
        if self.role == Role::Co && self.consulted_at.is_none() {
            self.consult_due = None;
        }
    }

    /// The rating by this rater.
    pub fn rating(&self, rater: Rater) -> Option<&Rating> {
        self.ratings.iter().find(|(by, _)| *by == rater).map(|(_, rating)| rating)
    }

    /// The raters whose rating a score by these weights needs and has not.
    pub fn lacking(&self, weights: RaterWeights) -> Vec<Rater> {
        let needed = Rater::ALL.iter().copied().filter(|rater| weights.of(*rater) > 0);
        needed.filter(|rater| self.rating(*rater).is_none()).collect()
    }

    /// When its clocks stopped: when it was done with the case, or the case was signed off, which `closed` says.
    pub fn stopped(&self, closed: Option<Moment>) -> Option<Moment> {
        self.resolved_at.into_iter().chain(closed).min()
    }

    /// The clocks that this department has missed, as seen at `now`; `closed` is when the case was
    /// signed off. What was never done is late once its date has passed, unless the clocks stopped before.
    pub fn late(&self, closed: Option<Moment>, now: Moment) -> Vec<Clock> {
        let seen = self.stopped(closed).map_or(now, |stopped| stopped.min(now));
        let missed = self.clocks().into_iter().filter(|(_, due, done)| due.is_some_and(|due| due.missed(*done, seen)));
        missed.map(|(clock, _, _)| clock).collect()
    }

    /// Its clocks, each with its date and with when that was met.
    pub fn clocks(&self) -> [(Clock, Option<Due>, Option<Moment>); 3] {
        [
            (Clock::Respond, self.respond_due, self.responded_at),
            (Clock::Consult, self.consult_due, self.consulted_at),
            (Clock::Resolve, self.due, self.resolved_at),
        ]
    }

    /// Whether any date of this department was reckoned into a year whose notice was not loaded.
    pub fn provisional(&self) -> bool {
        [self.respond_due, self.consult_due, self.due].into_iter().flatten().any(|due| due.provisional)
    }

    /// When its rating was complete: the last of the ratings that its score needs.
    pub fn rated_at(&self, scheme: &Scheme) -> Option<Moment> {
        self.score?;
        let weights = scheme.evaluation.as_ref()?.weights.of(self.role);
        self.ratings.iter().filter(|(by, _)| weights.of(*by) > 0).map(|(_, rating)| rating.at).max()
    }

    /// The next date that this department has to keep, with its clock.
    pub fn next_due(&self) -> Option<(Clock, Due)> {
        if self.resolved_at.is_some() {
            return None;
        }
        let open = self.clocks().into_iter().filter(|(_, _, done)| done.is_none());
        open.filter_map(|(clock, due, _)| Some((clock, due?))).min_by_key(|(_, due)| due.at)
    }

    fn rescore(&mut self, scheme: &Scheme) {
        self.score = scheme
            .evaluation
            .as_ref()
            .and_then(|e| scoring::case_score(e.weights.of(self.role), |rater| self.rating(rater).map(|r| r.points)));
    }
}

impl Case {
    /// How far the case has come.
    pub fn state(&self) -> State {
        if self.closed_at.is_some() {
            State::Closed
        } else if self.assignments.is_empty() {
            if self.scope.is_some() { State::Triaged } else { State::Received }
        } else if self.assignments.iter().all(|a| a.resolved_at.is_some()) {
            State::Resolved
        } else if self.assignments.iter().all(|a| a.respond_due.is_none() || a.responded_at.is_some()) {
            State::Responded
        } else {
            State::Assigned
        }
    }

    /// The lead department's assignment.
    pub fn lead(&self) -> Option<&Assignment> {
        self.assignments.iter().find(|a| a.role == Role::Lead)
    }

    /// The assignments of the co-handlers.
    pub fn co_handlers(&self) -> impl Iterator<Item = &Assignment> {
        self.assignments.iter().filter(|a| a.role == Role::Co)
    }

    /// The assignment of this department.
    pub fn assignment(&self, department: &str) -> Option<&Assignment> {
        self.assignments.iter().find(|a| a.department == department)
    }

    /// The codes of its departments, the lead first.
    pub fn departments(&self) -> Vec<String> {
        self.assignments.iter().map(|a| a.department.clone()).collect()
    }

    /// When the last department was done, if all are.
    pub fn resolved_at(&self) -> Option<Moment> {
        let all: Option<Vec<_>> = self.assignments.iter().map(|a| a.resolved_at).collect();
        all?.into_iter().max()
    }

    /// The last moment of a day at which something is known to have happened to the case.
    pub fn latest_on(&self, day: Day) -> Option<Moment> {
        let of_departments = self.assignments.iter().flat_map(|a| {
            let own =
                [Some(a.assigned_at), a.responded_at, a.consulted_at, a.resolved_at, a.pending.as_ref().map(|p| p.at)];
            own.into_iter().chain(a.ratings.iter().map(|(_, rating)| Some(rating.at)))
        });
        let follow_up = self.follow_up.map(|f| f.at);
        [Some(self.received_at), self.triaged_at, follow_up, self.closed_at, self.reopened_at]
            .into_iter()
            .chain(of_departments)
            .flatten()
            .filter(|at| at.date() == day)
            .max()
    }

    /// Whether the case counts in assessment, by its outcome and exclusion (rules, section 3).
    pub fn counts(&self, scheme: &Scheme) -> bool {
        self.exclusion.is_none()
            && self.closed_at.is_some()
            && self.outcome.is_some_and(|outcome| scheme.counted_outcomes().contains(&outcome))
    }

    /// The next date that anybody on the case has to keep, with its clock and department.
    pub fn next_due(&self) -> Option<(&str, Clock, Due)> {
        if self.closed_at.is_some() {
            return None;
        }
        self.assignments
            .iter()
            .filter_map(|a| a.next_due().map(|(clock, due)| (a.department.as_str(), clock, due)))
            .min_by_key(|(_, _, due)| due.at)
    }

    fn with<F: FnOnce(&mut Assignment)>(&mut self, department: &str, change: F) {
        if let Some(assignment) = self.assignments.iter_mut().find(|a| a.department == department) {
            change(assignment);
        }
    }

    /// Lets an event happen to the case. The rules have been asked before; this only records.
    pub fn apply(&mut self, at: Moment, event: &CaseEvent, scheme: &Scheme) {
        self.turns.extend(Turn::of(&self.assignments, at, event));
        match event {
            CaseEvent::Received { .. } | CaseEvent::Imported { .. } => {}
            CaseEvent::ImportedAgain { kept, .. } => {
                if let Some(fresh) = Self::begin(self.id, at, event, scheme) {
                    *self = self.told_anew(fresh, kept);
                    for assignment in &mut self.assignments {
                        assignment.rescore(scheme);
                    }
                }
            }
            // An undo is no change of its own: its case is made anew of what still stands.
            CaseEvent::Visited { .. } | CaseEvent::Noted { .. } | CaseEvent::Undone { .. } => {}
            CaseEvent::Triaged { triage, consult, consult_ends } => {
                self.add_consult(*consult);
                if *consult_ends {
                    self.assignments
                        .iter_mut()
                        .filter(|a| a.role == Role::Lead)
                        .for_each(|lead| lead.consult_due = None);
                }
                self.triaged_at = self.triaged_at.or(Some(at));
                self.scope = Some(triage.scope);
                self.intake.category = Some(triage.category.clone());
                self.mode = triage.mode;
                self.complexity = triage.complexity;
                self.resolve_days = triage.days;
                self.opinion.clone_from(&triage.opinion);
            }
            CaseEvent::Assigned { placements, due, withdrawn, consult, .. } => {
                self.add_consult(*consult);
                self.assigned_at = self.assigned_at.or(Some(at));
                // An approval is for the department on this case: it stays with one that changes its part and goes with
                // one that is taken off.
                let approvals: Vec<_> =
                    self.assignments.iter().map(|a| (a.department.clone(), a.exclusion.clone())).collect();
                let kept = |department: &String| placements.iter().any(|p| p.kept && p.department == *department);
                self.assignments.retain(|a| !withdrawn.contains(&a.department) || kept(&a.department));
                if let Some(due) = due {
                    self.own_due = Some(*due);
                    for kept in self.assignments.iter_mut().filter(|a| a.resolved_at.is_none()) {
                        kept.first_due = kept.first_due.or(Some(Due::set(*due)));
                        kept.due = Some(Due::set(*due));
                    }
                }
                for placement in placements.iter().filter(|p| p.kept) {
                    self.with(&placement.department, |a| a.change_part(placement));
                }
                self.assignments.extend(placements.iter().filter(|p| !p.kept).map(|p| {
                    let approval = approvals.iter().find(|(department, _)| *department == p.department);
                    Assignment { exclusion: approval.and_then(|(_, e)| e.clone()), ..Assignment::new(p, at) }
                }));
                self.assignments.sort_by(|a, b| (a.role, &a.department).cmp(&(b.role, &b.department)));
            }
            CaseEvent::Responded { department, plan, promised_on, responsible, dues } => {
                self.with(department, |a| {
                    a.responded_at = Some(at);
                    a.plan = Some(plan.clone());
                    a.promised_on = Some(*promised_on);
                    a.responsible = Some(responsible.clone());
                });
                for set in dues {
                    self.with(&set.department, |a| {
                        a.first_due = Some(set.due);
                        a.due = Some(set.due);
                    });
                }
            }
            CaseEvent::Consulted { .. } => {
                for assignment in self.assignments.iter_mut().filter(|a| a.role == Role::Lead) {
                    assignment.consulted_at = assignment.consulted_at.or(Some(at));
                }
            }
            CaseEvent::ExtensionRequested { department, to, reason, .. } => {
                let pending = PendingExtension { to: *to, reason: reason.clone(), at };
                self.with(department, |a| a.pending = Some(pending));
            }
            CaseEvent::ExtensionGranted { department, to } => self.with(department, |a| {
                a.pending = None;
                a.extensions += 1;
                a.due = Some(Due::set(*to));
            }),
            CaseEvent::ExtensionRefused { department, .. } => self.with(department, |a| a.pending = None),
            CaseEvent::Resolved { departments, result } => {
                self.resolution = Some(result.clone());
                for department in departments {
                    self.with(department, |a| {
                        a.resolved_at = Some(at);
                        a.resolution = Some(result.clone());
                        a.pending = None;
                    });
                }
            }
            CaseEvent::FollowedUp { by, solved, grade, .. } => {
                self.follow_up = Some(FollowUp { at, by: *by, solved: *solved, grade: *grade });
            }
            CaseEvent::Closed { outcome, of } => {
                self.closed_at = Some(at);
                self.outcome = Some(*outcome);
                self.duplicate_of = *of;
                for assignment in &mut self.assignments {
                    assignment.pending = None;
                }
            }
            CaseEvent::Reopened { due, .. } => self.reopen(at, *due),
            CaseEvent::Scored { department, rater, rating } => self.with(department, |a| {
                a.ratings.retain(|(by, _)| by != rater);
                a.ratings.push((*rater, rating.clone()));
                a.ratings.sort_by_key(|(by, _)| *by);
                a.rescore(scheme);
            }),
            CaseEvent::Excluded { department: None, exclusion } => self.exclusion = Some(exclusion.clone()),
            CaseEvent::Excluded { department: Some(department), exclusion } => {
                self.with(department, |a| a.exclusion = Some(exclusion.clone()));
            }
            CaseEvent::ExclusionWithdrawn { department: None, .. } => self.exclusion = None,
            CaseEvent::ExclusionWithdrawn { department: Some(department), .. } => {
                self.with(department, |a| a.exclusion = None);
            }
            CaseEvent::Corrected { correction, .. } => correction.apply(&mut self.received_at, &mut self.intake),
        }
    }

    /// A joint session that became the lead's duty after it was placed.
    fn add_consult(&mut self, consult: Option<Due>) {
        for lead in self.assignments.iter_mut().filter(|a| a.role == Role::Lead) {
            lead.consult_due = lead.consult_due.or(consult);
        }
    }

    /// A case taken up again is to be done, asked about and rated anew: ratings of the earlier
    /// closing stay in its history alone.
    fn reopen(&mut self, at: Moment, due: Option<Moment>) {
        self.reopened += 1;
        self.reopened_at = Some(at);
        self.closed_at = None;
        self.outcome = None;
        self.duplicate_of = None;
        self.follow_up = None;
        self.resolution = None;
        if due.is_some() {
            self.own_due = due;
        }
        for assignment in &mut self.assignments {
            assignment.resolved_at = None;
            assignment.resolution = None;
            assignment.ratings.clear();
            assignment.score = None;
            if let Some(due) = due {
                assignment.first_due = assignment.first_due.or(Some(Due::set(due)));
                assignment.due = Some(Due::set(due));
            }
        }
    }

    /// Judges the ratings by another scheme.
    pub fn rescore(&mut self, scheme: &Scheme) {
        for assignment in &mut self.assignments {
            assignment.rescore(scheme);
        }
    }

    /// Moves a date that a change of the calendar moved.
    pub fn move_due(&mut self, department: &str, clock: Clock, to: Due) {
        self.with(department, |a| match clock {
            Clock::Respond => a.respond_due = Some(to),
            Clock::Consult => a.consult_due = Some(to),
            Clock::Resolve => {
                if a.first_due == a.due {
                    a.first_due = Some(to);
                }
                a.due = Some(to);
            }
        });
    }
}
