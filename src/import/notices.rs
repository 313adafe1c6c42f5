//! Rows of notices: published reprimands, each naming a department.

use super::Taken;
use super::cells::Cells;
use super::ledger::Ledger;
use super::why::Why;
use crate::domain::civil::start_of;
use crate::domain::event::OfficeEvent;
use crate::domain::vocab::UnitKind;
use crate::store::StoreError;

pub(super) fn take(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Result<Option<Taken>, StoreError> {
    let department = ledger.known.unit(cells, UnitKind::Department, "department");
    let (on, reason, doc_no) = (cells.day("on"), cells.line("reason"), cells.line("doc_no"));
    if let Some(day) = on.filter(|day| *day > ledger.desk.now.date()) {
        cells.refuse("on", Why::Future(day));
    }
    let (Some(on), Some(department), Some(reason), true) = (on, department, reason, cells.good()) else {
        return Ok(None);
    };
    let next = on.succ_opt().unwrap_or(on);
    let mut that_day = ledger.log.books().notices(on, next)?.into_iter();
    if that_day.any(|n| n.department == department && n.reason == reason && n.doc_no == doc_no) {
        return Ok(Some(Taken::Same));
    }
    ledger.record(OfficeEvent::NoticeIssued { on, department, reason, doc_no }, start_of(on)).map(Some)
}
