//! Rows of cases, each with as much of its past as the ledger knows.

use chrono::Datelike;

use super::Taken;
use super::cells::Cells;
use super::known::Known;
use super::ledger::Ledger;
use super::why::Why;
use crate::domain::civil::Moment;
use crate::domain::event::{CaseEvent, Event, Intake, Placement, SchemeId};
use crate::domain::number::CaseId;
use crate::domain::past::Past;
use crate::domain::refusal::Refusal;
use crate::domain::unit::Unit;
use crate::domain::vocab::UnitKind;
use crate::domain::workflow::{take_again, take_over};
use crate::store::{StoreError, body, fingerprint};

/// A good row, with all that can be said of it without asking the database.
#[derive(Debug)]
pub(super) struct Prepared {
    reference: Option<String>,
    received_at: Moment,
    /// By what the row is known again.
    print: String,
    /// What a new case begins with.
    event: CaseEvent,
    /// The same as it stands in the log.
    body: String,
    /// Units that the row added.
    units: Vec<Unit>,
}

/// Reads a row and asks the rules; `None` where it has faults, which stand in its cells.
pub(super) fn prepare(
    known: &mut Known,
    cells: &mut Cells<'_>,
    now: Moment,
    file: &str,
) -> Result<Option<Prepared>, StoreError> {
    let prepared = read(known, cells).map(|past| judge(known, cells, past, now)).transpose()?.flatten();
    let Some((past, scheme, placements)) = prepared else {
        known.forget_added();
        return Ok(None);
    };
    let (print, reference, received_at) = (row_print(&past)?, past.intake.reference.clone(), past.received_at);
    let (file, line, row) = (file.to_owned(), cells.line_number(), print.clone());
    let event = CaseEvent::Imported { past: Box::new(past), scheme, placements, file, line, row };
    let body = body(&event)?;
    let units = std::mem::take(&mut known.added);
    Ok(Some(Prepared { reference, received_at, print, event, body, units }))
}

type Judged = (Past, SchemeId, Vec<Placement>);

fn judge(known: &Known, cells: &mut Cells<'_>, mut past: Past, now: Moment) -> Result<Option<Judged>, StoreError> {
    let scheme = known.scheme_on(past.received_at.date())?.id;
    Ok(match take_over(&mut past, now, known.rules(scheme)?) {
        Ok(placements) => Some((past, scheme, placements)),
        Err(refusal) => {
            cells.refuse(column(&refusal, &past), Why::Refused(Box::new(refusal)));
            None
        }
    })
}

/// Writes a prepared row, unless it is there already; what is wrong with it now is wrong with its reference.
pub(super) fn write(ledger: &mut Ledger<'_, '_>, row: Prepared, line: u64) -> Result<Result<Taken, Why>, StoreError> {
    ledger.add_units(row.units)?;
    match row.reference.as_deref() {
        Some(reference) => {
            if let Some((there, before)) = ledger.log.row_by_ref(reference)? {
                return known(ledger, there, before.as_deref(), row.print, row.event);
            }
        }
        None => {
            if ledger.log.case_by_row(&row.print)?.is_some() {
                return Ok(Ok(Taken::Same));
            }
        }
    }
    let id = ledger.log.next_number(row.received_at.year())?;
    ledger.begin(id, line, row.event, row.body, row.received_at)?;
    Ok(Ok(Taken::New))
}

/// By what a row is known again: what it says, in codes and completed by the rules, so that neither
/// a renamed unit nor another spelling makes it another row.
fn row_print(past: &Past) -> Result<String, StoreError> {
    let text = serde_json::to_vec(past);
    let text = text.map_err(|e| StoreError::Damaged { place: "a row".to_owned(), what: e.to_string() })?;
    Ok(fingerprint(&text))
}

/// A row whose reference is a case's: the row `before` from which it was imported, a change of it, or a conflict.
fn known(
    ledger: &mut Ledger<'_, '_>,
    there: CaseId,
    before: Option<&str>,
    print: String,
    event: CaseEvent,
) -> Result<Result<Taken, Why>, StoreError> {
    if before == Some(print.as_str()) {
        return Ok(Ok(Taken::Same));
    }
    Ok(Err(match (ledger.made_from(there), before) {
        (Some(line), _) => Why::RowDiffers { line },
        (None, Some(_)) if ledger.update => return update(ledger, there, event),
        (None, Some(_)) => Why::CaseDiffers(there),
        (None, None) => Why::CaseRegistered(there),
    }))
}

/// Lets the row take the place of the one from which the case was imported.
fn update(ledger: &mut Ledger<'_, '_>, there: CaseId, event: CaseEvent) -> Result<Result<Taken, Why>, StoreError> {
    let CaseEvent::Imported { past, scheme, placements, file, line, row } = event else {
        return Ok(Err(Why::CaseDiffers(there)));
    };
    let Some(case) = ledger.log.case(there)? else {
        return Err(StoreError::NoCase(there));
    };
    let handled =
        ledger.log.history(there)?.iter().any(|r| matches!(&r.event, Event::Case(_, event) if event.is_step()));
    if let Err(refusal) = take_again(&case, handled, &past) {
        return Ok(Err(Why::Refused(Box::new(refusal))));
    }
    ledger.made_of(there, line);
    let event = CaseEvent::ImportedAgain { past, scheme, placements, file, line, row };
    ledger.append(Event::Case(there, event), ledger.desk.now)?;
    Ok(Ok(Taken::Updated))
}

fn read(known: &mut Known, cells: &mut Cells<'_>) -> Option<Past> {
    let received_at = cells.moment("received_at");
    let originator = known.unit(cells, UnitKind::Originator, "originator");
    let title = cells.line("title");
    let reference = cells.line("ref");
    let (enterprise, contact, phone) = (cells.line("enterprise"), cells.line("contact"), cells.line("phone"));
    let (channel, description, category) =
        (cells.term("channel"), cells.paragraph("description"), cells.line("category"));
    let (scope, mode, complexity) = (cells.term("scope"), cells.term("mode"), cells.term("complexity"));
    let lead = known.unit(cells, UnitKind::Department, "lead");
    let co = co_handlers(known, cells);
    let (assigned_at, responded_at) = (cells.moment("assigned_at"), cells.moment("responded_at"));
    let (plan, responsible) = (cells.paragraph("plan"), cells.line("responsible"));
    let (promised_on, due_on) = (cells.day("promised_on"), cells.until("due_on"));
    let (consulted_at, resolved_at) = (cells.moment("consulted_at"), cells.moment("resolved_at"));
    let (resolution, outcome) = (cells.paragraph("resolution"), cells.term("outcome"));
    let (closed_at, score) = (cells.moment("closed_at"), cells.points("score"));
    let (originator, title) = (originator?, title?);
    let intake = Intake { originator, title, description, enterprise, contact, phone, channel, category, reference };
    let past = Past {
        received_at: received_at?,
        intake,
        scope,
        mode,
        complexity,
        lead,
        co,
        assigned_at,
        responded_at,
        plan,
        responsible,
        promised_on,
        due_on,
        consulted_at,
        resolved_at,
        resolution,
        outcome,
        closed_at,
        score,
    };
    cells.good().then_some(past)
}

/// The co-handlers of a cell, in the order of their codes: their order in the cell means nothing.
fn co_handlers(known: &mut Known, cells: &mut Cells<'_>) -> Vec<String> {
    let mut all = cells.parts("co", |name| known.code(UnitKind::Department, name));
    all.sort();
    all
}

/// The column that a refusal is about.
fn column(refusal: &Refusal, past: &Past) -> &'static str {
    match refusal {
        Refusal::PastNeeds { field, .. } => field,
        Refusal::PastOrder { later, .. } => later,
        Refusal::UnknownCategory { .. } => "category",
        Refusal::TakesNoCo { .. } | Refusal::DepartmentTwice { .. } => "co",
        Refusal::Future { at, .. } => moment(past, *at),
        _ => "title",
    }
}

/// The column of a moment.
fn moment(past: &Past, at: Moment) -> &'static str {
    let others = [
        ("assigned_at", past.assigned_at),
        ("responded_at", past.responded_at),
        ("consulted_at", past.consulted_at),
        ("resolved_at", past.resolved_at),
        ("closed_at", past.closed_at),
    ];
    let found = others.into_iter().find(|(_, there)| *there == Some(at) && past.received_at != at);
    found.map_or("received_at", |(key, _)| key)
}
