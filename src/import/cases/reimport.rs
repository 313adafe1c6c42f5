//! A row whose reference is a case's already: the row from which that was imported, another in its place, or a conflict.

use super::{Fault, Prepared, Unfit, judge, says_all};
use crate::domain::case::Case;
use crate::domain::event::{CaseEvent, Event, Import, ImportedRow, Placement, SchemeId, put_imported};
use crate::domain::number::CaseId;
use crate::domain::past::Past;
use crate::domain::phone::unmasked;
use crate::domain::undo::Undone;
use crate::domain::vocab::Rater;
use crate::domain::workflow::take_again;
use crate::import::Taken;
use crate::import::header::Header;
use crate::import::ledger::Ledger;
use crate::import::why::Why;
use crate::store::{Recorded, StoreError, fingerprint_of};

/// A row as its event has it.
pub(super) struct Again {
    pub past: Box<Past>,
    scheme: SchemeId,
    placements: Vec<Placement>,
    file: String,
    line: u64,
    row: String,
}

/// The row of an event that was prepared.
pub(super) fn imported(body: &str) -> Result<Again, StoreError> {
    let damaged =
        |what: &dyn std::fmt::Display| StoreError::Damaged { place: "a new event".into(), what: what.to_string() };
    let event = serde_json::from_str::<ImportedRow>(body).map_err(|e| damaged(&e))?;
    match event.into() {
        CaseEvent::Imported { past, scheme, placements, file, line, row } => {
            Ok(Again { past, scheme, placements, file, line, row })
        }
        _ => Err(damaged(&"kind")),
    }
}

/// A row whose reference is a case's, and which is not the row from which that was imported, of which this is the
/// fingerprint: the same when it is completed, a change of it, or a conflict.
pub(super) fn take(
    ledger: &mut Ledger<'_, '_>,
    header: &Header,
    (there, before): (CaseId, &str),
    row: &Prepared,
    unfit: Option<Box<Unfit>>,
    line: u64,
) -> Result<Result<Taken, Fault>, StoreError> {
    let history = ledger.log.history(there)?;
    let mut again = match unfit {
        None => imported(&row.body)?,
        Some(unfit) => {
            let Unfit { past, file, .. } = *unfit;
            Again { past: Box::new(past), scheme: 0, placements: Vec::new(), file, line, row: String::new() }
        }
    };
    let says = |key: &str| header.column(key).is_some();
    let mut taken_as_resolved = row.taken_as_resolved;
    let was_closed = last_row(&history).is_some_and(|before| before.closed_at.is_some());
    let said = last_row(&history).filter(|_| !says_all(says));
    if let Some(said) = said {
        row.given.put_back(&mut again.past);
        again.past.keep_unsaid(said, says);
        taken_as_resolved = again.past.outcome.is_none() && again.past.closed_at.is_some();
    }
    if row.masked || said.is_some() {
        let case = ledger.log.case(there)?.ok_or(StoreError::NoCase(there))?;
        if let Err(fault) = unmask(&mut again.past, case.intake.phone.as_deref()) {
            return Ok(Err(fault));
        }
        match judge(&ledger.known, &mut again.past, ledger.desk.now)? {
            Ok((scheme, placements)) => (again.scheme, again.placements) = (scheme, placements),
            Err((column, Why::Refused(refusal))) if !says(column) => {
                return Ok(Err((column, Why::RefusedUnsaid(refusal))));
            }
            Err(fault) => return Ok(Err(fault)),
        }
        let import = Import { scheme: again.scheme, placements: &again.placements, file: &again.file, line };
        again.row = put_imported(&again.past, import, &mut String::new(), fingerprint_of);
        if before == again.row {
            ledger.told_the_same(there, line);
            return Ok(Ok(Taken::Same));
        }
    }
    let why = match ledger.told_on(there)? {
        Some(line) => Why::RowDiffers { line },
        None if ledger.update => {
            let taken = update(ledger, there, &history, again)?;
            ledger.taken_as_resolved += u64::from(taken.is_ok() && taken_as_resolved && !was_closed);
            return Ok(taken.map_err(|why| ("ref", why)));
        }
        None => {
            let columns = last_row(&history).map(|before| before.differs_in(&again.past)).unwrap_or_default();
            Why::CaseDiffers { case: there, columns }
        }
    };
    Ok(Err(("ref", why)))
}

/// The row from which a case was imported last.
fn last_row(history: &[Recorded]) -> Option<&Past> {
    standing(history)
        .filter_map(|event| match event {
            CaseEvent::Imported { past, .. } | CaseEvent::ImportedAgain { past, .. } => Some(&**past),
            _ => None,
        })
        .last()
}

/// What of a case's history stands.
fn standing(history: &[Recorded]) -> impl Iterator<Item = &CaseEvent> {
    let entries = || history.iter().filter_map(Recorded::entry).map(|(seq, _, event)| (seq, event));
    let undone = Undone::of(entries());
    entries().filter(move |(seq, _)| undone.stands(*seq)).map(|(_, event)| event)
}

/// Puts the number that is `there` in the place of its mask.
pub(super) fn unmask(past: &mut Past, there: Option<&str>) -> Result<(), Fault> {
    let meant = past.intake.phone.take().map(|given| unmasked(given, there)).transpose();
    past.intake.phone = meant.map_err(|fault| ("phone", Why::Text(fault)))?;
    Ok(())
}

/// Lets the row take the place of the one from which the case was imported.
fn update(
    ledger: &mut Ledger<'_, '_>,
    there: CaseId,
    history: &[Recorded],
    again: Again,
) -> Result<Result<Taken, Why>, StoreError> {
    let Again { past, scheme, placements, file, line, row } = again;
    let Some(case) = ledger.log.case(there)? else {
        return Err(StoreError::NoCase(there));
    };
    let (mut handled, mut kept) = (false, Vec::new());
    for event in standing(history) {
        match event {
            CaseEvent::Scored { department, rater, .. } => {
                let one = (department.clone(), *rater);
                if !kept.contains(&one) {
                    kept.push(one);
                }
            }
            event => handled |= event.is_step(),
        }
    }
    if let Err(refusal) = take_again(&case, handled, &kept, &past) {
        return Ok(Err(Why::Refused(Box::new(refusal))));
    }
    if case.closed_at.is_some() && past.closed_at.is_none() {
        ledger.reopened.add(there);
    }
    if loses_a_rating(&case, &kept, &past) {
        ledger.unscored.add(there);
    }
    if case.scheme != scheme {
        ledger.rejudged.add(there);
    }
    let event = CaseEvent::ImportedAgain { past, scheme, placements, file, line, row, kept };
    ledger.append(Event::Case(there, event), ledger.desk.now)?;
    Ok(Ok(Taken::Updated))
}

/// Whether a rating of a case that was not given apart from its rows is gone with a row that takes their place.
fn loses_a_rating(case: &Case, kept: &[(String, Rater)], past: &Past) -> bool {
    let mut all = case.assignments.iter().flat_map(|a| a.ratings.iter().map(move |(rater, _)| (&a.department, *rater)));
    all.any(|(department, rater)| {
        let stays = kept.iter().any(|(code, by)| code == department && *by == rater);
        // The row's own score is the originator's of the lead.
        let comes = rater == Rater::Originator && past.lead.as_ref() == Some(department) && past.score.is_some();
        !stays && !comes
    })
}
