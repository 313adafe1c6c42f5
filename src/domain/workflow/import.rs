//! Taking over a case with its past: the same rules, asked of a whole row at once.

use chrono::Datelike;

use super::assign::one_place_each;
use crate::domain::case::Case;
use crate::domain::civil::{Moment, end_of, in_order};
use crate::domain::deadline::{Footing, Rules};
use crate::domain::event::Placement;
use crate::domain::past::Past;
use crate::domain::refusal::Refusal;
use crate::domain::vocab::{Outcome, Rater, Role, Scope};

/// Checks a row of a ledger and gives its departments with their clocks.
///
/// What the row leaves out and the rules make plain is filled in: the moment of assignment from that
/// of receipt, the scope from the co-handlers, the outcome of a closed case, the co-handlers' date
/// from the lead's promise.
///
/// # Errors
/// A past that the rules forbid.
pub fn take_over(past: &mut Past, now: Moment, rules: Rules<'_>) -> Result<Vec<Placement>, Refusal> {
    if let Some(given) = &past.intake.category {
        past.intake.category = Some(super::whole_category(rules.scheme, given)?);
    }
    complete(past)?;
    fields_fit(past)?;
    times_fit(past, now)?;
    let Some(lead) = &past.lead else {
        return Ok(Vec::new());
    };
    one_place_each(lead, &past.co)?;
    done_fit(past, lead, now)?;
    let at = past.assigned_at.unwrap_or(past.received_at);
    let footing = Footing { own: past.due_on, complexity: past.complexity, days: None, lead_promise: past.promised_on };
    let mut placements = vec![rules.place(lead, Role::Lead, past.scope, at, &footing)];
    placements.extend(past.co.iter().map(|co| rules.place(co, Role::Co, past.scope, at, &footing)));
    // What a finished past does not tell is not known, and so not known to be late.
    for placement in &mut placements {
        if past.closed_at.is_some() || past.done_at(&placement.department).is_some() {
            placement.respond =
                placement.respond.filter(|_| placement.role == Role::Lead && past.responded_at.is_some());
            placement.consult = placement.consult.filter(|_| past.consulted_at.is_some());
        }
    }
    Ok(placements)
}

/// Whether a row that was taken over may take the place of the one from which a case was imported.
///
/// `handled`: somebody here has taken the case a step further since; `kept`: the ratings that were given
/// apart from the rows, which stay.
///
/// # Errors
/// What was done here would be lost.
pub fn take_again(case: &Case, handled: bool, kept: &[(String, Rater)], past: &Past) -> Result<(), Refusal> {
    if handled {
        return Err(Refusal::HandledHere);
    }
    if past.received_at.year() != case.id.year() {
        return Err(Refusal::OtherYear { year: case.id.year() });
    }
    let stays = |department: &String| past.lead.as_ref() == Some(department) || past.co.contains(department);
    for part in &case.assignments {
        let department = part.department.clone();
        if part.exclusion.is_some() && !stays(&department) {
            return Err(Refusal::ExcludedHere { department });
        }
        for (_, rater) in kept.iter().filter(|(code, _)| *code == department) {
            let Some(rating) = part.rating(*rater) else { continue };
            let in_time = past.closed_at.is_some_and(|closed| closed <= rating.at);
            // The row's own score is the originator's of the lead.
            let other = *rater == Rater::Originator
                && past.lead.as_ref() == Some(&department)
                && past.score.is_some_and(|score| score != rating.points);
            if !stays(&department) || !in_time || other {
                return Err(Refusal::RatedHere { department });
            }
        }
    }
    Ok(())
}

fn complete(past: &mut Past) -> Result<(), Refusal> {
    if past.lead.is_none() && !past.co.is_empty() {
        return Err(Refusal::PastNeeds { field: "co", needs: "lead" });
    }
    if past.lead.is_some() {
        past.assigned_at = past.assigned_at.or(Some(past.received_at));
        past.scope = past.scope.or(Some(past.scope_by_departments()));
    }
    if past.closed_at.is_some() {
        past.outcome = past.outcome.or(Some(Outcome::Resolved));
    }
    Ok(())
}

/// Which fields need which.
fn fields_fit(past: &Past) -> Result<(), Refusal> {
    let assigned = past.lead.is_some();
    let closed = past.closed_at.is_some();
    let handled = matches!(past.outcome, Some(Outcome::Resolved | Outcome::Explained));
    for (field, filled, needs, there) in [
        ("assigned_at", past.assigned_at.is_some(), "lead", assigned),
        ("responded_at", past.responded_at.is_some(), "lead", assigned),
        ("promised_on", past.promised_on.is_some(), "responded_at", past.responded_at.is_some()),
        ("plan", past.plan.is_some(), "responded_at", past.responded_at.is_some()),
        ("responsible", past.responsible.is_some(), "lead", assigned),
        ("consulted_at", past.consulted_at.is_some(), "lead", assigned),
        ("due_on", past.due_on.is_some(), "lead", assigned),
        ("resolved_at", past.resolved_at.is_some(), "lead", assigned),
        ("outcome", past.outcome.is_some(), "closed_at", closed),
        ("closed_at", closed && handled, "lead", assigned),
        ("score", past.score.is_some(), "closed_at", closed),
        ("score", past.score.is_some(), "lead", assigned),
        ("done", !past.done.is_empty(), "lead", assigned),
    ] {
        if filled && !there {
            return Err(Refusal::PastNeeds { field, needs });
        }
    }
    match past.scope {
        Some(Scope::Single) if !past.co.is_empty() => Err(Refusal::TakesNoCo { co: past.co.clone() }),
        // A case of several departments may have lost its last co-handler: a lead alone is no fault.
        _ => Ok(()),
    }
}

/// Whether each department that was done by itself is on the case, once, and between the other dates.
fn done_fit(past: &Past, lead: &str, now: Moment) -> Result<(), Refusal> {
    let mut seen: Vec<&str> = Vec::new();
    for done in &past.done {
        let (department, at) = (done.department.as_str(), Some(done.at));
        let leads = department == lead;
        if !leads && !past.co.iter().any(|co| co == department) {
            let assigned = std::iter::once(lead).chain(past.co.iter().map(String::as_str)).map(str::to_owned).collect();
            return Err(Refusal::NotAssigned { department: department.to_owned(), assigned });
        }
        if seen.contains(&department) {
            return Err(Refusal::DepartmentTwice { department: department.to_owned() });
        }
        seen.push(department);
        // The row has the lead's dates: a co-handler may have been on the case before.
        for (earlier, sooner, later, then) in [
            ("received_at", Some(past.received_at), "done", at),
            ("assigned_at", past.assigned_at.filter(|_| leads), "done", at),
            ("responded_at", past.responded_at.filter(|_| leads), "done", at),
            ("done", at, "resolved_at", past.resolved_at),
            ("done", at, "closed_at", past.closed_at),
        ] {
            if !in_order(sooner, then) {
                return Err(Refusal::PastOrder { later, earlier });
            }
        }
        if done.at > now {
            return Err(Refusal::Future { at: done.at, now });
        }
    }
    Ok(())
}

/// Which dates follow which.
fn times_fit(past: &Past, now: Moment) -> Result<(), Refusal> {
    let received = Some(past.received_at);
    let promised = past.promised_on.map(end_of);
    for (earlier, sooner, later, then) in [
        ("received_at", received, "assigned_at", past.assigned_at),
        ("received_at", received, "closed_at", past.closed_at),
        ("assigned_at", past.assigned_at, "responded_at", past.responded_at),
        ("assigned_at", past.assigned_at, "consulted_at", past.consulted_at),
        ("assigned_at", past.assigned_at, "resolved_at", past.resolved_at),
        ("assigned_at", past.assigned_at, "due_on", past.due_on),
        ("assigned_at", past.assigned_at, "closed_at", past.closed_at),
        ("responded_at", past.responded_at, "promised_on", promised),
        ("responded_at", past.responded_at, "resolved_at", past.resolved_at),
        ("responded_at", past.responded_at, "closed_at", past.closed_at),
        ("consulted_at", past.consulted_at, "closed_at", past.closed_at),
        ("resolved_at", past.resolved_at, "closed_at", past.closed_at),
    ] {
        if !in_order(sooner, then) {
            return Err(Refusal::PastOrder { later, earlier });
        }
    }
    let happened = [received, past.assigned_at, past.responded_at, past.consulted_at, past.resolved_at, past.closed_at];
    match happened.into_iter().flatten().find(|at| *at > now) {
        Some(at) => Err(Refusal::Future { at, now }),
        None => Ok(()),
    }
}
