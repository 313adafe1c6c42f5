//! What a monthly notice stands on, read from the database and handed to the report.

use super::overdue::OverdueCases;
use super::{EvaluateError, Records};
use crate::domain::period::Period;
use crate::report::evaluated::Roll;
use crate::report::monthly::{MonthFacts, NoticeRow, Overdue, OverdueRow};
use crate::report::value::{DueAt, Number};
use crate::store::{Dates, Duty, StoreError};

/// What was counted for a month, as seen at its end or now, but for its indicators. Of the dates that were missed `most`
/// are named, the earliest; all of them are counted.
pub fn load(
    records: Records<'_>,
    roll: Roll<'_>,
    month: Period,
    most: Option<u32>,
) -> Result<MonthFacts, EvaluateError> {
    let store = &records.store;
    let seen = month.seen_until(records.now);
    let calendar = store.books().calendar()?;
    let last = month.last_day().min(records.now.date());
    let mut titles = store.titles()?;
    let (mut overdue, mut cases) = (Overdue::default(), OverdueCases::default());
    let mut name = |overdue: &mut Overdue, duty: Duty| -> Result<(), StoreError> {
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
    };
    let missed = Dates { most, ..Dates::missed(seen) };
    if most.is_none() {
        store.duties(&missed, |duty| {
            cases.add(&duty);
            name(&mut overdue, duty)
        })?;
    } else {
        let (mut dates, mut provisional) = (0, 0);
        let first = store.earliest_duties(&missed, |duty| {
            cases.add(duty);
            dates += 1;
            provisional += usize::from(duty.provisional);
        })?;
        first.into_iter().try_for_each(|duty| name(&mut overdue, duty))?;
        overdue.are_of(dates, provisional);
    }
    let notices = store.books().notices(month.first_day(), month.end())?;
    Ok(MonthFacts {
        cells: store.month_cells(month, seen, &cases.counts())?,
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
