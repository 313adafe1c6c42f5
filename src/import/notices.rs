//! Rows of notices: published reprimands, each naming a department.

use super::Taken;
use super::cells::Cells;
use super::ledger::Ledger;
use super::why::Why;
use crate::domain::civil::start_of;
use crate::domain::event::OfficeEvent;
use crate::domain::vocab::UnitKind;
use crate::store::{KeptNotice, StoreError};

pub(super) fn take(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Result<Option<Taken>, StoreError> {
    let department = ledger.known.unit(cells, UnitKind::Department, "department");
    let (on, reason, doc_no) = (cells.day("on"), cells.line("reason"), cells.line("doc_no"));
    if let Some(day) = on.filter(|day| *day > ledger.desk.now.date()) {
        cells.refuse("on", Why::Future(day));
    }
    let (Some(on), Some(department), Some(reason), true) = (on, department, reason, cells.good()) else {
        return Ok(None);
    };
    let notice = KeptNotice { on, department, reason, doc_no };
    if ledger.log.books().knows_notice(&notice)? {
        return Ok(Some(Taken::Same));
    }
    let KeptNotice { on, department, reason, doc_no } = notice;
    ledger.record(OfficeEvent::NoticeIssued { on, department, reason, doc_no }, start_of(on)).map(Some)
}
