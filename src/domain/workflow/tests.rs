//! The rules of the work, tried step by step.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod correct;
mod fucheng;
mod past;
mod properties;
mod reassign;
mod refusals;
mod table;
mod taizhou;

use std::sync::LazyLock;

use super::*;
use crate::domain::calendar::{Calendar, embedded};
use crate::domain::civil::{end_of, format_due, read_stored};
use crate::domain::event::Due;
use crate::domain::points::Points;

static CALENDAR: LazyLock<Calendar> = LazyLock::new(embedded);
static TAIZHOU: LazyLock<Scheme> =
    LazyLock::new(|| Scheme::parse(include_str!("../../../schemes/taizhou-2023.toml")).unwrap());
static FUCHENG: LazyLock<Scheme> =
    LazyLock::new(|| Scheme::parse(include_str!("../../../schemes/fucheng-2024.toml")).unwrap());

/// The clock of every test that does not try the clock itself.
const NOW: &str = "2026-12-31 23:59";

/// `2023-05-08 09:30`, to the minute.
fn m(text: &str) -> Moment {
    read_stored(&format!("{text}:00")).unwrap()
}

/// `2023-05-08`
fn d(text: &str) -> Day {
    text.parse().unwrap()
}

/// The last second of a date.
fn end(text: &str) -> Moment {
    end_of(d(text))
}

fn points(text: &str) -> Points {
    Points::parse(text).unwrap()
}

fn intake() -> Intake {
    Intake {
        originator: "park".to_owned(),
        title: "No power for the new line".to_owned(),
        description: None,
        enterprise: None,
        contact: None,
        phone: None,
        channel: None,
        category: None,
        reference: None,
    }
}

fn exclusion(doc_no: &str) -> Exclusion {
    Exclusion {
        approved_by: "the district office".to_owned(),
        doc_no: doc_no.to_owned(),
        on: d("2023-06-01"),
        reason: "outside its powers".to_owned(),
    }
}

/// A case and the rules that it is judged by: what a test takes its steps on.
#[derive(Clone)]
struct Desk {
    case: Case,
    rules: Rules<'static>,
}

impl Desk {
    fn new(scheme: &'static Scheme, received: &str) -> Desk {
        let rules = Rules { scheme, calendar: &CALENDAR };
        let event = receive(intake(), m(received), m(NOW), 1, scheme).unwrap();
        let case = Case::begin(CaseId::new(2023, 1).unwrap(), m(received), &event, scheme).unwrap();
        Desk { case, rules }
    }

    /// A case of taizhou-2023 that is assigned: `lead` and `co`.
    fn assigned(at: &str, scope: Scope, lead: &str, co: &[&str]) -> Desk {
        let mut desk = Desk::new(&TAIZHOU, at);
        desk.does(at, triage(scope));
        desk.does(at, assign(lead, co));
        desk
    }

    fn decide(&self, at: &str, action: Action) -> Result<CaseEvent, Refusal> {
        decide(&self.case, action, m(at), m(NOW), self.rules)
    }

    /// Takes a step that must be allowed.
    fn does(&mut self, at: &str, action: Action) -> CaseEvent {
        let event = self.decide(at, action.clone()).unwrap_or_else(|refusal| panic!("{at} {action:?}: {refusal:?}"));
        self.case.apply(m(at), &event, self.rules.scheme);
        event
    }

    /// Why a step that must not be allowed is refused.
    fn refuses(&self, at: &str, action: Action) -> Refusal {
        let shown = format!("{at} {action:?}");
        self.decide(at, action).expect_err(&shown)
    }

    fn of(&self, department: &str) -> &Assignment {
        self.case.assignment(department).unwrap()
    }

    /// The first completion date and the one in force, as people read them.
    fn dues(&self, department: &str) -> (String, String) {
        let of = self.of(department);
        (shown(of.first_due), shown(of.due))
    }

    fn score(&self, department: &str) -> Option<String> {
        self.of(department).score.map(|points| points.to_string())
    }
}

/// A due date for people; `-` for none. Dates reckoned in working days bear their number.
fn shown(due: Option<Due>) -> String {
    match due {
        None => "-".to_owned(),
        Some(due) => {
            let days = due.days.map(|days| format!(" +{days}")).unwrap_or_default();
            let doubt = if due.provisional { " ?" } else { "" };
            format!("{}{days}{doubt}", format_due(due.at))
        }
    }
}

fn pair(first: &str, now: &str) -> (String, String) {
    (first.to_owned(), now.to_owned())
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn triage(scope: Scope) -> Action {
    Action::Triage { scope, category: "其他".to_owned(), mode: None, complexity: None, days: None, opinion: None }
}

fn assign(lead: &str, co: &[&str]) -> Action {
    let co = co.iter().map(|code| (*code).to_owned()).collect();
    Action::Assign { lead: lead.to_owned(), co, due: None, reason: None }
}

/// Changes an assignment, with a reason.
fn change(lead: &str, co: &[&str], due: Option<Moment>) -> Action {
    let co = co.iter().map(|code| (*code).to_owned()).collect();
    Action::Assign { lead: lead.to_owned(), co, due, reason: some("the duties changed") }
}

fn respond(department: Option<&str>, promise: &str) -> Action {
    Action::Respond {
        department: department.map(str::to_owned),
        plan: "lay a second cable".to_owned(),
        promise: d(promise),
        person: "the section head".to_owned(),
    }
}

fn consult(with: &[&str]) -> Action {
    Action::Consult { note: "agreed".to_owned(), with: with.iter().map(|code| (*code).to_owned()).collect() }
}

fn request(department: Option<&str>, to: &str) -> Action {
    Action::RequestExtension {
        department: department.map(str::to_owned),
        to: end(to),
        reason: "the parts are late".to_owned(),
        told: None,
    }
}

fn grant(department: Option<&str>, to: Option<&str>) -> Action {
    Action::GrantExtension { department: department.map(str::to_owned), to: to.map(end) }
}

fn refuse(department: Option<&str>) -> Action {
    Action::RefuseExtension { department: department.map(str::to_owned), reason: "time enough".to_owned() }
}

fn resolve(department: Option<&str>) -> Action {
    Action::Resolve { who: Who::One(department.map(str::to_owned)), result: "connected".to_owned() }
}

fn follow_up(solved: bool) -> Action {
    Action::FollowUp { by: FollowUpBy::Phone, solved, grade: Some(Grade::Satisfied), note: None }
}

fn close(outcome: Outcome) -> Action {
    Action::Close { outcome, of: None }
}

fn reopen(due: Option<&str>) -> Action {
    Action::Reopen { reason: "it came back".to_owned(), due: due.map(end) }
}

fn rate(department: Option<&str>, rater: Rater, rating: RatingGiven) -> Action {
    Action::Score { department: department.map(str::to_owned), rater, rating, comment: None, revise: Revise::No }
}

fn rate_points(department: &str, rater: Rater, given: &str) -> Action {
    rate(Some(department), rater, RatingGiven::Points(points(given)))
}

fn exclude(department: Option<&str>, doc_no: &str) -> Action {
    Action::Exclude { department: department.map(str::to_owned), exclusion: exclusion(doc_no) }
}
