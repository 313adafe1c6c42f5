//! Rows of notices: published reprimands, each naming a department.

use super::Taken;
use super::cells::Cells;
use super::ledger::Ledger;
use super::why::Why;
use crate::domain::civil::start_of;
use crate::domain::event::OfficeEvent;
use crate::domain::text::levelled;
use crate::domain::vocab::UnitKind;
use crate::locale::{Lang, imports};
use crate::store::{KeptNotice, NumberedNotice, StoreError};

/// Takes a notice. A department is reprimanded once a day for one reason, however that is written: another document
/// number is a correction, never one reprimand more.
pub(super) fn take(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Result<Option<Taken>, StoreError> {
    let department = ledger.known.unit(cells, UnitKind::Department, "department");
    let (on, reason, doc_no) = (cells.day("on"), cells.line("reason"), cells.line("doc_no"));
    if let Some(day) = on.filter(|day| *day > ledger.desk.now.date()) {
        cells.refuse("on", Why::Future(day));
    }
    let (Some(on), Some(department), Some(reason), true) = (on, department, reason, cells.good()) else {
        return Ok(None);
    };
    let level = level_of(&reason);
    let (key, line) = (format!("{on} {department} {level}"), cells.line_number());
    let mut there = ledger.log.books().notices_on(on, &department)?;
    there.retain(|one| level_of(&one.notice.reason) == level);
    let says = cells.has("doc_no");
    let wanted = doc_no.as_deref().map(levelled);
    let same = |one: &&NumberedNotice| !says || one.notice.doc_no.as_deref().map(levelled) == wanted;
    let (withdrawn, standing): (Vec<_>, Vec<_>) = there.into_iter().partition(|one| one.withdrawn.is_some());
    if standing.iter().any(|one| same(&one)) {
        ledger.told(key, line);
        return Ok(Some(Taken::Same));
    }
    // What was taken back here is known again by its row, and does not come back by it.
    if withdrawn.iter().any(|one| standing.is_empty() || same(&one)) {
        ledger.notices_withdrawn += 1;
        return Ok(Some(Taken::Same));
    }
    let notice = KeptNotice { on, department, reason, doc_no };
    let Some(last) = standing.last() else {
        ledger.told(key, line);
        return ledger.record(notice.event(), start_of(on)).map(Some);
    };
    if let Some(line) = ledger.line_of(&key) {
        cells.refuse("doc_no", Why::RowContradicts { line });
        return Ok(None);
    }
    if !ledger.update {
        let NumberedNotice { number, notice, .. } = last;
        cells.refuse("doc_no", Why::NoticeDiffers { number: *number, doc_no: notice.doc_no.clone() });
        return Ok(None);
    }
    ledger.told(key, line);
    let lang = ledger.log.books().setting("lang")?.and_then(|code| Lang::parse(&code)).unwrap_or(Lang::En);
    let reason = imports::corrected(lang, &ledger.file, line);
    ledger.record(OfficeEvent::NoticeWithdrawn { seq: last.seq, reason }, ledger.desk.now)?;
    ledger.record(notice.event(), start_of(on))?;
    Ok(Some(Taken::Updated))
}

/// A reason without what tells two ways of writing it apart.
fn level_of(reason: &str) -> String {
    levelled(reason).trim_end_matches(['。', '.']).to_owned()
}
