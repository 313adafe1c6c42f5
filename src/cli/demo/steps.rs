//! What the made-up office did itself: its follow-ups, extensions, a case taken up again. No ledger of
//! another system has these, so they are taken as steps, by the rules.

use std::collections::HashMap;
use std::io::Error;
use std::path::Path;

use serde::Deserialize;

use crate::cli::failure::Failure;
use crate::domain::case::Case;
use crate::domain::civil::{Day, Moment, end_of, parse_when};
use crate::domain::deadline::Rules;
use crate::domain::event::Event;
use crate::domain::scheme::Scheme;
use crate::domain::vocab::{FollowUpBy, Grade, Role};
use crate::domain::workflow::{Action, decide};
use crate::import::Desk;
use crate::locale::{Lang, errors};
use crate::store::{Stamp, Writer};

const STEPS: &str = include_str!("../../../examples/demo/steps.csv");

/// A line of the ledger of steps.
#[derive(Debug, Deserialize)]
struct Line {
    case: String,
    at: String,
    step: Step,
    department: Option<String>,
    by: Option<FollowUpBy>,
    solved: Option<String>,
    grade: Option<Grade>,
    to: Option<Day>,
    text: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    Followup,
    Request,
    Grant,
    Refuse,
    /// A co-handler is taken off the case.
    Release,
    Reopen,
}

/// Takes the steps.
pub fn take(lang: Lang, log: &mut Writer<'_>, scheme: &Scheme, desk: &Desk) -> Result<(), Failure> {
    let calendar = log.books().calendar()?;
    let rules = Rules { scheme, calendar: &calendar };
    for line in csv::Reader::from_reader(STEPS.as_bytes()).deserialize() {
        let broken = |what: String| Failure::refused(errors::file(lang, Path::new("steps.csv"), &Error::other(what)));
        let line: Line = line.map_err(|e| broken(e.to_string()))?;
        let damaged = || broken(line.case.clone());
        let at: Moment = parse_when(&line.at, desk.offset).map_err(|_| damaged())?.start();
        let id = log.case_by_ref(&line.case)?.ok_or_else(damaged)?;
        let case = log.case(id)?.ok_or_else(damaged)?;
        let action = line.action(&case).ok_or_else(damaged)?;
        let refused = |refusal| Failure::Refused(Box::new(refusal), HashMap::new());
        let event = decide(&case, action, at, desk.now, rules).map_err(refused)?;
        let stamp = Stamp { happened_at: at, recorded_at: desk.now, actor: desk.actor.clone() };
        log.append(Event::Case(id, event), &stamp)?;
    }
    Ok(())
}

impl Line {
    fn action(&self, case: &Case) -> Option<Action> {
        let department = self.department.clone();
        let to = self.to.map(end_of);
        let reason = self.text.clone().unwrap_or_default();
        Some(match self.step {
            Step::Followup => Action::FollowUp {
                by: self.by?,
                solved: self.solved.as_deref() == Some("yes"),
                grade: self.grade,
                note: None,
            },
            Step::Request => Action::RequestExtension { department, to: to?, reason, told: None },
            Step::Grant => Action::GrantExtension { department, to: None },
            Step::Refuse => Action::RefuseExtension { department, reason },
            Step::Release => Action::Assign {
                lead: case.lead()?.department.clone(),
                co: case
                    .assignments
                    .iter()
                    .filter(|a| a.role == Role::Co && Some(&a.department) != department.as_ref())
                    .map(|a| a.department.clone())
                    .collect(),
                due: None,
                reason: Some(reason),
            },
            Step::Reopen => Action::Reopen { reason, due: to },
        })
    }
}
