//! Rows of exclusions: approvals by which a case, or one department of it, is left out of assessment.

use super::Taken;
use super::cells::Cells;
use super::columns::keys_where;
use super::ledger::Ledger;
use super::why::Why;
use crate::domain::civil::start_of;
use crate::domain::event::{CaseEvent, Event, Exclusion};
use crate::domain::number::CaseId;
use crate::domain::refusal::Refusal;
use crate::domain::undo::Undone;
use crate::domain::vocab::UnitKind;
use crate::domain::workflow::{Action, decide};
use crate::store::{Recorded, StoreError};

pub(super) fn take(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Result<Option<Taken>, StoreError> {
    let mut case = ledger.case(cells, "case")?;
    let department = ledger.known.unit(cells, UnitKind::Department, "department");
    let (Some(exclusion), Some(case), true) = (read(cells), &mut case, cells.good()) else {
        return Ok(None);
    };
    // Taken out of the case: a new approval is judged as if there were none yet.
    let before = match &department {
        Some(code) => case.assignments.iter_mut().find(|a| a.department == *code).and_then(|a| a.exclusion.take()),
        None => case.exclusion.take(),
    };
    let line = cells.line_number();
    let key = format!("{} {}", case.id, department.as_deref().unwrap_or_default());
    match &before {
        Some(before) if *before == exclusion => {
            ledger.told(key, line);
            return Ok(Some(Taken::Same));
        }
        Some(_) if let Some(line) = ledger.line_of(&key) => {
            cells.refuse("doc_no", Why::RowContradicts { line });
            return Ok(None);
        }
        // What was taken back here is known again by its row.
        None if !ledger.update && withdrawn(ledger, case.id, department.as_deref(), &exclusion)? => {
            ledger.approvals_withdrawn += 1;
            return Ok(Some(Taken::Same));
        }
        Some(before) if !ledger.update => {
            let columns = differing(before, &exclusion);
            cells.refuse("doc_no", Why::ExclusionDiffers { doc_no: before.doc_no.clone(), columns });
            return Ok(None);
        }
        _ => {}
    }
    let at = start_of(exclusion.on);
    let action = Action::Exclude { department, exclusion };
    match decide(case, action, at, ledger.desk.now, ledger.known.rules(case.scheme)?) {
        Ok(event) => {
            ledger.told(key, line);
            ledger.append(Event::Case(case.id, event), at)?;
            Ok(Some(if before.is_some() { Taken::Updated } else { Taken::New }))
        }
        Err(refusal) => {
            let key = match refusal {
                Refusal::NotAssigned { .. } => "department",
                Refusal::Future { .. } | Refusal::TooEarly { .. } => "on",
                _ => "case",
            };
            cells.refuse(key, Why::Refused(Box::new(refusal)));
            Ok(None)
        }
    }
}

/// Whether a case, or a department of it, was left out by this approval before.
fn withdrawn(
    ledger: &Ledger<'_, '_>,
    case: CaseId,
    department: Option<&str>,
    approval: &Exclusion,
) -> Result<bool, StoreError> {
    let history = ledger.log.history(case)?;
    let undone = Undone::of(history.iter().filter_map(Recorded::entry).map(|(seq, _, event)| (seq, event)));
    Ok(history.iter().filter_map(Recorded::entry).any(|(seq, _, event)| {
        matches!(event, CaseEvent::Excluded { department: of, exclusion }
            if undone.stands(seq) && of.as_deref() == department && exclusion == approval)
    }))
}

/// The columns in which two approvals differ.
fn differing(a: &Exclusion, b: &Exclusion) -> Vec<&'static str> {
    keys_where([
        ("approved_by", a.approved_by != b.approved_by),
        ("doc_no", a.doc_no != b.doc_no),
        ("on", a.on != b.on),
        ("reason", a.reason != b.reason),
    ])
}

fn read(cells: &mut Cells<'_>) -> Option<Exclusion> {
    let (approved_by, doc_no) = (cells.line("approved_by"), cells.line("doc_no"));
    let (on, reason) = (cells.day("on"), cells.line("reason"));
    Some(Exclusion { approved_by: approved_by?, doc_no: doc_no?, on: on?, reason: reason? })
}
