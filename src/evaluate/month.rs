//! What a monthly notice stands on, read from the database and handed to the report.

use super::overdue::Late;
use super::{EvaluateError, Records};
use crate::domain::period::Period;
use crate::report::evaluated::Roll;
use crate::report::monthly::{MonthFacts, NoticeRow, Overdue, OverdueRow};
use crate::report::value::{DueAt, Number};
use crate::store::Dates;

/// What was counted for a month, as seen at its end or now, but for its indicators.
pub fn load(records: Records<'_>, roll: Roll<'_>, month: Period) -> Result<MonthFacts, EvaluateError> {
    let store = &records.store;
    let seen = month.seen_until(records.now);
    let calendar = store.books().calendar()?;
    let last = month.last_day().min(records.now.date());
    let mut titles = store.titles()?;
    let (mut overdue, mut late) = (Overdue::default(), Late::default());
    store.duties(&Dates::missed(seen), |duty| {
        late.add(&duty);
        overdue.push(OverdueRow {
            number: Number(duty.case),
            title: titles.of(duty.case)?,
            name: roll.name(&duty.department),
            code: duty.department,
            clock: duty.clock,
            due: DueAt(duty.due),
            days: i64::from(calendar.count(duty.due.date(), last)),
            provisional: duty.provisional,
        });
        Ok(())
    })?;
    let notices = store.books().notices(month.first_day(), month.end())?;
    Ok(MonthFacts {
        cells: store.month_cells(month, seen, &late.counts())?,
        flow: store.flow_cells(month, seen)?,
        left_out: store.left_out(month, seen)?,
        overdue,
        notices: notices
            .into_iter()
            .map(|n| NoticeRow {
                on: n.on,
                name: roll.name(&n.department),
                code: n.department,
                reason: n.reason,
                doc_no: n.doc_no,
            })
            .collect(),
        indicators: None,
    })
}
