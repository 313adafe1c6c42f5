//! Rows of cases, each with as much of its past as the ledger knows.

use chrono::Datelike;

use super::cells::Cells;
use super::known::Known;
use super::ledger::Ledger;
use super::why::Why;
use super::{Desk, Taken};
use crate::domain::case::Case;
use crate::domain::civil::Moment;
use crate::domain::event::{CaseEvent, Event, Import, Intake, Placement, SchemeId, put_imported};
use crate::domain::number::CaseId;
use crate::domain::past::Past;
use crate::domain::phone::{is_masked, unmasked};
use crate::domain::refusal::Refusal;
use crate::domain::undo::Undone;
use crate::domain::unit::Unit;
use crate::domain::vocab::{Rater, UnitKind};
use crate::domain::workflow::{take_again, take_over};
use crate::store::{Ahead, Laid, Link, Recorded, StoreError, fingerprint_of};

/// A good row, with all that can be said of it without asking the database.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    /// When its case was received.
    at: Moment,
    /// The case that it makes, but for its number.
    laid: Laid,
    /// The event as it stands in the log.
    body: String,
    /// The event itself, where the row may take the place of an earlier one or has a masked telephone number.
    event: Option<CaseEvent>,
    /// Units that the row added.
    units: Vec<Unit>,
    /// The link of the log that it will be, if nothing but the rows before it comes between.
    link: Option<Link>,
    /// The case as which it was written, if it was new.
    written: Option<CaseId>,
}

impl Prepared {
    /// The case that it has become, if it was new.
    pub(super) fn new_case(&self) -> Option<(CaseId, &Laid)> {
        Some((self.written?, &self.laid))
    }

    /// Makes its link ahead of its writing.
    pub(super) fn link(&mut self, ahead: &mut Ahead, desk: &Desk) {
        self.link = ahead.link(&self.body, &desk.stamp(self.at));
    }

    /// Whether it was written with another link than the one that was made.
    pub(super) fn was_linked_wrongly(&self) -> bool {
        self.written.is_some() && self.link.is_none()
    }
}

/// What is the same for all rows of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct From<'a> {
    pub file: &'a str,
    pub now: Moment,
    /// Whether a row may take the place of an earlier one.
    pub update: bool,
}

/// Reads a row and asks the rules, into what was another row before; `false` where it has faults, which stand in
/// its cells.
pub(super) fn prepare(
    known: &mut Known,
    cells: &mut Cells<'_>,
    from: From<'_>,
    into: &mut Prepared,
) -> Result<bool, StoreError> {
    let judged = read(known, cells).map(|past| judge(known, cells, past, from.now)).transpose()?.flatten();
    let Some((past, number, placements)) = judged else {
        known.forget_added();
        return Ok(false);
    };
    let line = cells.line_number();
    let import = Import { scheme: number, placements: &placements, file: from.file, line };
    into.body.clear();
    let print = put_imported(&past, import, &mut into.body, fingerprint_of);
    into.at = past.received_at;
    let masked = past.intake.phone.as_deref().is_some_and(is_masked);
    into.event = (from.update || masked).then(|| {
        let (past, placements, row) = (Box::new(past.clone()), placements.clone(), print.clone());
        CaseEvent::Imported { past, scheme: number, placements, file: from.file.to_owned(), line, row }
    });
    let scheme = known.rules(number)?.scheme;
    let case = Case::imported(CaseId::from_key(0), number, past, &placements, print, scheme);
    into.laid.lay(&case, scheme)?;
    into.units = std::mem::take(&mut known.added);
    (into.link, into.written) = (None, None);
    Ok(true)
}

type Judged = (Past, SchemeId, Vec<Placement>);

fn judge(known: &Known, cells: &mut Cells<'_>, mut past: Past, now: Moment) -> Result<Option<Judged>, StoreError> {
    let scheme = known.scheme_on(past.received_at.date())?.id;
    Ok(match take_over(&mut past, now, known.rules(scheme)?) {
        Ok(placements) => Some((past, scheme, placements)),
        Err(refusal) => {
            cells.refuse(column(&refusal, &past), Why::Refused(Box::new(refusal)));
            None
        }
    })
}

/// What is wrong with a row, and the column that it is about.
type Fault = (&'static str, Why);

/// Writes a prepared row, unless it is there already; what is wrong with it now is wrong with its reference, or with
/// a telephone number that is masked.
pub(super) fn write(
    ledger: &mut Ledger<'_, '_>,
    row: &mut Prepared,
    line: u64,
) -> Result<Result<Taken, Fault>, StoreError> {
    let Prepared { at, laid, body, event, units, link, written } = row;
    ledger.wait_for_use(std::mem::take(units));
    let print = laid.imported_row().unwrap_or_default();
    match laid.reference() {
        Some(reference) => {
            if let Some((there, before)) = ledger.log.row_by_ref(reference)? {
                return known(ledger, there, before.as_deref(), print, event.take(), line);
            }
        }
        None => {
            if ledger.log.case_by_row(print)?.is_some() {
                return Ok(Ok(Taken::Same));
            }
        }
    }
    if let Some(CaseEvent::Imported { past, .. }) = event
        && let Err(fault) = unmask(past, None)
    {
        return Ok(Err(fault));
    }
    ledger.without_reference += u64::from(laid.reference().is_none());
    let case = ledger.log.next_number(at.year())?;
    ledger.begin(case, laid, body, *at, link.as_ref())?;
    link.take_if(|link| !ledger.log.is_last(link));
    *written = Some(case);
    Ok(Ok(Taken::New))
}

/// A row whose reference is a case's: the row `before` from which it was imported, a change of it, or a conflict.
fn known(
    ledger: &mut Ledger<'_, '_>,
    there: CaseId,
    before: Option<&str>,
    print: &str,
    mut event: Option<CaseEvent>,
    line: u64,
) -> Result<Result<Taken, Fault>, StoreError> {
    // The fingerprint stands for the row in codes and completed by the rules, so that neither a renamed
    // unit nor another spelling makes it another row.
    let mut same = before == Some(print);
    if let (false, Some(before), Some(CaseEvent::Imported { past, scheme, placements, file, line, row })) =
        (same, before, &mut event)
        && past.intake.phone.as_deref().is_some_and(is_masked)
    {
        let case = ledger.log.case(there)?.ok_or(StoreError::NoCase(there))?;
        if let Err(fault) = unmask(past, case.intake.phone.as_deref()) {
            return Ok(Err(fault));
        }
        let import = Import { scheme: *scheme, placements, file, line: *line };
        *row = put_imported(past, import, &mut String::new(), fingerprint_of);
        same = before == row.as_str();
    }
    if same {
        ledger.told_the_same(there, line);
        return Ok(Ok(Taken::Same));
    }
    let why = match (ledger.told_on(there)?, before, event) {
        (Some(line), ..) => Why::RowDiffers { line },
        (None, Some(_), Some(event)) if ledger.update => {
            return Ok(update(ledger, there, event)?.map_err(|why| ("ref", why)));
        }
        (None, Some(_), _) => Why::CaseDiffers(there),
        (None, None, _) => Why::CaseRegistered(there),
    };
    Ok(Err(("ref", why)))
}

/// Puts the number that is `there` in the place of its mask.
fn unmask(past: &mut Past, there: Option<&str>) -> Result<(), Fault> {
    let meant = past.intake.phone.take().map(|given| unmasked(given, there)).transpose();
    past.intake.phone = meant.map_err(|fault| ("phone", Why::Text(fault)))?;
    Ok(())
}

/// Lets the row take the place of the one from which the case was imported.
fn update(ledger: &mut Ledger<'_, '_>, there: CaseId, event: CaseEvent) -> Result<Result<Taken, Why>, StoreError> {
    let CaseEvent::Imported { past, scheme, placements, file, line, row } = event else {
        return Ok(Err(Why::CaseDiffers(there)));
    };
    let Some(case) = ledger.log.case(there)? else {
        return Err(StoreError::NoCase(there));
    };
    let (mut handled, mut kept) = (false, Vec::new());
    let history = ledger.log.history(there)?;
    let entries = || history.iter().filter_map(Recorded::entry).map(|(seq, _, event)| (seq, event));
    let undone = Undone::of(entries());
    for (_, event) in entries().filter(|(seq, _)| undone.stands(*seq)) {
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

fn read(known: &mut Known, cells: &mut Cells<'_>) -> Option<Past> {
    let received_at = cells.moment("received_at");
    let originator = known.unit(cells, UnitKind::Originator, "originator");
    let title = cells.line("title");
    let (reference, phone) = (cells.identifier("ref"), cells.identifier("phone"));
    let (enterprise, contact) = (cells.line("enterprise"), cells.line("contact"));
    let (channel, description, category) =
        (cells.term("channel"), cells.paragraph("description"), cells.line("category"));
    let (scope, mode, complexity) = (cells.term("scope"), cells.term("mode"), cells.term("complexity"));
    let lead = known.unit(cells, UnitKind::Department, "lead");
    let co = co_handlers(known, cells);
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
fn co_handlers(known: &mut Known, cells: &mut Cells<'_>) -> Vec<String> {
    let joined = known.has_joined_names();
    let mut all = cells.parts("co", joined, |name| known.code(UnitKind::Department, name));
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
