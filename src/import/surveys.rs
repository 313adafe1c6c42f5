//! Rows of surveys: a quarter's votes for a department.

use super::Taken;
use super::cells::Cells;
use super::columns::keys_where;
use super::ledger::Ledger;
use super::why::Why;
use crate::domain::event::{OfficeEvent, Votes};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::refusal::Refusal;
use crate::domain::survey;
use crate::domain::vocab::UnitKind;
use crate::store::StoreError;

pub(super) fn take(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Result<Option<Taken>, StoreError> {
    let department = ledger.known.unit(cells, UnitKind::Department, "department");
    let (quarter, votes) = (cells.read("period", quarter), votes(cells));
    let (Some(quarter), Some(department), Some(votes)) = (quarter, department, votes) else {
        return Ok(None);
    };
    let (key, line) = (format!("{} {department}", quarter.label()), cells.line_number());
    match ledger.log.books().votes(quarter, &department)? {
        Some(before) if before == votes => {
            ledger.told(key, line);
            Ok(Some(Taken::Same))
        }
        Some(_) if let Some(line) = ledger.line_of(&key) => {
            cells.refuse("department", Why::RowContradicts { line });
            Ok(None)
        }
        Some(before) if !ledger.update => {
            cells.refuse("department", Why::VotesDiffer { quarter, columns: differing(before, votes) });
            Ok(None)
        }
        before => {
            if let Err(refusal) = survey::fits(quarter, votes, before.is_some(), ledger.desk.now.date()) {
                let key = if refusal == Refusal::NoVotes { "satisfied" } else { "period" };
                cells.refuse(key, Why::Refused(Box::new(refusal)));
                return Ok(None);
            }
            let event = OfficeEvent::SurveyRecorded { quarter, department, votes };
            ledger.told(key, line);
            ledger.record(event, ledger.desk.now)?;
            Ok(Some(if before.is_some() { Taken::Updated } else { Taken::New }))
        }
    }
}

/// The columns in which two votes differ.
fn differing(a: Votes, b: Votes) -> Vec<&'static str> {
    keys_where([
        ("satisfied", a.satisfied != b.satisfied),
        ("fairly", a.fairly != b.fairly),
        ("basically", a.basically != b.basically),
        ("dissatisfied", a.dissatisfied != b.dissatisfied),
    ])
}

fn quarter(given: &str) -> Result<Period, Why> {
    let period = Period::parse(given).map_err(Why::Period)?;
    let quarter = (period.kind() == PeriodKind::Quarter).then_some(period);
    quarter.ok_or_else(|| Why::NotAQuarter { given: given.to_owned() })
}

fn votes(cells: &mut Cells<'_>) -> Option<Votes> {
    let (satisfied, fairly) = (cells.count("satisfied"), cells.count("fairly"));
    let (basically, dissatisfied) = (cells.count("basically"), cells.count("dissatisfied"));
    Some(Votes { satisfied: satisfied?, fairly: fairly?, basically: basically?, dissatisfied: dissatisfied? })
}
