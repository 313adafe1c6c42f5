//! Rows of exclusions: approvals by which a case, or one department of it, is left out of assessment.

use super::Taken;
use super::cells::Cells;
use super::ledger::Ledger;
use super::why::Why;
use crate::domain::civil::start_of;
use crate::domain::event::{Event, Exclusion};
use crate::domain::refusal::Refusal;
use crate::domain::vocab::UnitKind;
use crate::domain::workflow::{Action, decide};
use crate::store::StoreError;

pub(super) fn take(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Result<Option<Taken>, StoreError> {
    let case = ledger.case(cells, "case")?;
    let department = ledger.unit(cells, UnitKind::Department, "department");
    let (Some(exclusion), Some(case), true) = (read(cells), case, cells.good()) else {
        return Ok(None);
    };
    let before = match &department {
        Some(code) => case.assignment(code).and_then(|a| a.exclusion.as_ref()),
        None => case.exclusion.as_ref(),
    };
    match before {
        Some(before) if *before == exclusion => return Ok(Some(Taken::Same)),
        Some(before) => {
            cells.refuse("doc_no", Why::ExclusionDiffers { doc_no: before.doc_no.clone() });
            return Ok(None);
        }
        None => {}
    }
    let at = start_of(exclusion.on);
    let action = Action::Exclude { department, exclusion };
    match decide(&case, action, at, ledger.desk.now, ledger.rules(case.scheme)?) {
        Ok(event) => ledger.append(Event::Case(case.id, event), at).map(Some),
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

fn read(cells: &mut Cells<'_>) -> Option<Exclusion> {
    let (approved_by, doc_no) = (cells.line("approved_by"), cells.line("doc_no"));
    let (on, reason) = (cells.day("on"), cells.line("reason"));
    Some(Exclusion { approved_by: approved_by?, doc_no: doc_no?, on: on?, reason: reason? })
}
