//! Rows of cases, each with as much of its past as the ledger knows.

use chrono::Datelike;

use super::Taken;
use super::cells::Cells;
use super::ledger::Ledger;
use super::why::Why;
use crate::domain::civil::Moment;
use crate::domain::event::{CaseEvent, Intake};
use crate::domain::naming::several;
use crate::domain::number::CaseId;
use crate::domain::past::Past;
use crate::domain::refusal::Refusal;
use crate::domain::vocab::UnitKind;
use crate::domain::workflow::take_over;
use crate::store::{StoreError, fingerprint};

pub(super) fn take(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Result<Option<Taken>, StoreError> {
    let Some(mut past) = read(ledger, cells) else {
        return Ok(None);
    };
    let kept = ledger.scheme_on(past.received_at.date())?;
    let rules = ledger.rules(kept.id)?;
    let placements = match take_over(&mut past, ledger.desk.now, rules) {
        Ok(placements) => placements,
        Err(refusal) => {
            cells.refuse(column(&refusal, &past), Why::Refused(Box::new(refusal)));
            return Ok(None);
        }
    };
    let row = row_print(&past)?;
    match past.intake.reference.as_deref() {
        Some(reference) => {
            if let Some((there, before)) = ledger.log.row_by_ref(reference)? {
                return Ok(known(ledger, cells, there, before.as_deref(), &row));
            }
        }
        None => {
            if ledger.log.case_by_row(&row)?.is_some() {
                return Ok(Some(Taken::Same));
            }
        }
    }
    let (id, at) = (ledger.log.next_number(past.received_at.year())?, past.received_at);
    let (file, line) = (ledger.file.to_owned(), cells.line_number());
    let event = CaseEvent::Imported { past: Box::new(past), scheme: kept.id, placements, file, line, row };
    ledger.begin(id, line, event, at).map(Some)
}

/// By what a row is known again: what it says, in codes and completed by the rules, so that neither
/// a renamed unit nor another spelling makes it another row.
fn row_print(past: &Past) -> Result<String, StoreError> {
    let text = serde_json::to_vec(past);
    let text = text.map_err(|e| StoreError::Damaged { place: "a row".to_owned(), what: e.to_string() })?;
    Ok(fingerprint(&text))
}

/// A row whose reference is a case's: the row `before` from which it was imported, or a conflict.
fn known(
    ledger: &Ledger<'_, '_>,
    cells: &mut Cells<'_>,
    there: CaseId,
    before: Option<&str>,
    row: &str,
) -> Option<Taken> {
    if before == Some(row) {
        return Some(Taken::Same);
    }
    let why = match (ledger.made_from(there), before) {
        (Some(line), _) => Why::RowDiffers { line },
        (None, Some(_)) => Why::CaseDiffers(there),
        (None, None) => Why::CaseRegistered(there),
    };
    cells.refuse("ref", why);
    None
}

fn read(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Option<Past> {
    let received_at = cells.moment("received_at");
    let originator = ledger.unit(cells, UnitKind::Originator, "originator");
    let title = cells.line("title");
    let reference = cells.line("ref");
    let (enterprise, contact, phone) = (cells.line("enterprise"), cells.line("contact"), cells.line("phone"));
    let (channel, description, category) =
        (cells.term("channel"), cells.paragraph("description"), cells.line("category"));
    let (scope, mode, complexity) = (cells.term("scope"), cells.term("mode"), cells.term("complexity"));
    let lead = ledger.unit(cells, UnitKind::Department, "lead");
    let co = co_handlers(ledger, cells);
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
fn co_handlers(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Vec<String> {
    let Some(given) = cells.given("co") else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for found in several(given, |name| ledger.code(UnitKind::Department, name)) {
        match found {
            Ok(code) => all.push(code),
            Err(why) => cells.refuse("co", why),
        }
    }
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
