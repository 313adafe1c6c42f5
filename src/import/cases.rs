//! Rows of cases, each with as much of its past as the ledger knows.

mod reimport;

use chrono::Datelike;

use super::cells::Cells;
use super::columns::columns;
use super::header::Header;
use super::known::Known;
use super::ledger::Ledger;
use super::why::Why;
use super::{Desk, Kind, Taken};
use crate::domain::case::Case;
use crate::domain::civil::Moment;
use crate::domain::event::{Import, Intake, Placement, SchemeId, put_imported};
use crate::domain::naming::NameFault;
use crate::domain::number::CaseId;
use crate::domain::past::{Done, Past};
use crate::domain::phone::is_masked;
use crate::domain::refusal::Refusal;
use crate::domain::unit::Unit;
use crate::domain::vocab::{Outcome, Scope, UnitKind};
use crate::domain::workflow::take_over;
use crate::store::{Ahead, Laid, Link, StoreError, fingerprint_of};

/// A row, with all that can be said of it without asking the database.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    /// When its case was received.
    at: Moment,
    /// The case that it makes, but for its number.
    laid: Laid,
    /// The event as it stands in the log.
    body: String,
    /// What of it the rules may have filled in, as the row has it.
    given: Given,
    /// Whether its telephone number is masked.
    masked: bool,
    /// Whether its case is closed, and the rules filled in with what.
    taken_as_resolved: bool,
    /// What the rules forbid of the row by itself, where an earlier row may say what its file has no column for.
    unfit: Option<Box<Unfit>>,
    /// Units that the row added.
    units: Vec<Unit>,
    /// The link of the log that it will be, if nothing but the rows before it comes between.
    link: Option<Link>,
    /// The case as which it was written, if it was new.
    written: Option<CaseId>,
}

/// What the rules fill in where a row does not say it.
#[derive(Clone, Copy, Debug, Default)]
struct Given {
    assigned_at: Option<Moment>,
    scope: Option<Scope>,
    outcome: Option<Outcome>,
}

impl Given {
    fn of(past: &Past) -> Self {
        Self { assigned_at: past.assigned_at, scope: past.scope, outcome: past.outcome }
    }

    fn put_back(self, past: &mut Past) {
        (past.assigned_at, past.scope, past.outcome) = (self.assigned_at, self.scope, self.outcome);
    }
}

/// A row that the rules forbid.
#[derive(Debug)]
struct Unfit {
    past: Past,
    file: String,
    fault: Fault,
}

impl Prepared {
    /// The case that it has become, if it was new.
    pub(super) fn new_case(&self) -> Option<(CaseId, &Laid)> {
        Some((self.written?, &self.laid))
    }

    /// Makes its link ahead of its writing.
    pub(super) fn link(&mut self, ahead: &mut Ahead, desk: &Desk) {
        if self.unfit.is_none() {
            self.link = ahead.link(&self.body, &desk.stamp(self.at));
        }
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
}

/// Reads a row and asks the rules, into what was another row before; `false` where it has faults, which stand in
/// its cells.
pub(super) fn prepare(
    known: &mut Known,
    cells: &mut Cells<'_>,
    from: From<'_>,
    into: &mut Prepared,
) -> Result<bool, StoreError> {
    let Some(mut past) = read(known, cells) else {
        known.forget_added();
        return Ok(false);
    };
    (into.given, into.unfit, into.link, into.written) = (Given::of(&past), None, None, None);
    into.taken_as_resolved = past.outcome.is_none() && past.closed_at.is_some();
    into.masked = past.intake.phone.as_deref().is_some_and(is_masked);
    let (number, placements) = match judge(known, &mut past, from.now)? {
        Ok(judged) => judged,
        Err(fault) if past.intake.reference.is_some() && !says_all(|key| cells.has(key)) => {
            let file = from.file.to_owned();
            into.unfit = Some(Box::new(Unfit { past, file, fault }));
            into.units = std::mem::take(&mut known.added);
            return Ok(true);
        }
        Err((column, why)) => {
            cells.refuse(column, why);
            known.forget_added();
            return Ok(false);
        }
    };
    let line = cells.line_number();
    let import = Import { scheme: number, placements: &placements, file: from.file, line };
    into.body.clear();
    let print = put_imported(&past, import, &mut into.body, fingerprint_of);
    into.at = past.received_at;
    let scheme = known.rules(number)?.scheme;
    let case = Case::imported(CaseId::from_key(0), number, past, &placements, print, scheme);
    into.laid.lay(&case, scheme)?;
    into.units = std::mem::take(&mut known.added);
    Ok(true)
}

/// Whether a file has every column of a case; `says` tells whether it has one.
fn says_all(says: impl Fn(&str) -> bool) -> bool {
    columns(Kind::Cases).iter().all(|(key, _)| says(key))
}

/// What is wrong with a row, and the column that it is about.
type Fault = (&'static str, Why);

type Judged = (SchemeId, Vec<Placement>);

/// Asks the rules, which complete the row.
fn judge(known: &Known, past: &mut Past, now: Moment) -> Result<Result<Judged, Fault>, StoreError> {
    let scheme = known.scheme_on(past.received_at.date())?.id;
    Ok(match take_over(past, now, known.rules(scheme)?) {
        Ok(placements) => Ok((scheme, placements)),
        Err(refusal) => Err((column(&refusal, past), Why::Refused(Box::new(refusal)))),
    })
}

/// Writes a prepared row, unless it is there already; what is wrong with it now is wrong with its reference, with a
/// telephone number that is masked, or, where an earlier row does not say what its file does not, by the rules.
pub(super) fn write(
    ledger: &mut Ledger<'_, '_>,
    header: &Header,
    row: &mut Prepared,
    line: u64,
) -> Result<Result<Taken, Fault>, StoreError> {
    ledger.wait_for_use(std::mem::take(&mut row.units));
    let unfit = row.unfit.take();
    let reference = unfit.as_ref().map_or(row.laid.reference(), |unfit| unfit.past.intake.reference.as_deref());
    let print = row.laid.imported_row().unwrap_or_default();
    match reference {
        Some(reference) => {
            if let Some((there, before)) = ledger.log.row_by_ref(reference)? {
                // The fingerprint stands for the row in codes and completed by the rules, so that neither a renamed
                // unit nor another spelling makes it another row.
                if unfit.is_none() && before.as_deref() == Some(print) {
                    ledger.told_the_same(there, line);
                    return Ok(Ok(Taken::Same));
                }
                let Some(before) = before else { return Ok(Err(("ref", Why::CaseRegistered(there)))) };
                return reimport::take(ledger, header, (there, &before), row, unfit, line);
            }
        }
        None => {
            if ledger.log.case_by_row(print)?.is_some() {
                return Ok(Ok(Taken::Same));
            }
            if let Some(there) = ledger.alike(&row.laid, row.at)? {
                return Ok(Err(("title", Why::CaseAlike(there))));
            }
        }
    }
    if let Some(unfit) = unfit {
        return Ok(Err(unfit.fault));
    }
    if row.masked {
        let mut event = reimport::imported(&row.body)?;
        if let Err(fault) = reimport::unmask(&mut event.past, None) {
            return Ok(Err(fault));
        }
    }
    let Prepared { at, laid, body, link, written, taken_as_resolved, .. } = row;
    ledger.without_reference += u64::from(laid.reference().is_none());
    ledger.taken_as_resolved += u64::from(*taken_as_resolved);
    let case = ledger.log.next_number(at.year())?;
    ledger.begin(case, laid, body, *at, link.as_ref())?;
    link.take_if(|link| !ledger.log.is_last(link));
    *written = Some(case);
    Ok(Ok(Taken::New))
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
    let lead = cells.read("lead", |given| lead(known, given));
    let co = co_handlers(known, cells);
    let (assigned_at, responded_at) = (cells.moment("assigned_at"), cells.moment("responded_at"));
    let (plan, responsible) = (cells.paragraph("plan"), cells.line("responsible"));
    let (promised_on, due_on) = (cells.day("promised_on"), cells.until("due_on"));
    let (consulted_at, resolved_at) = (cells.moment("consulted_at"), cells.moment("resolved_at"));
    let (resolution, outcome) = (cells.paragraph("resolution"), cells.term("outcome"));
    let (closed_at, score) = (cells.moment("closed_at"), cells.points("score"));
    let done = done(known, cells);
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
        done,
    };
    cells.good().then_some(past)
}

/// The code of the department that leads; of several, none does.
fn lead(known: &mut Known, given: &str) -> Result<String, Why> {
    known.code(UnitKind::Department, given).map_err(|why| match why {
        Why::Name(NameFault::Unknown { .. }) if known.names_several(given) => Why::SeveralLeads,
        other => other,
    })
}

/// The co-handlers of a cell, in the order of their codes: their order in the cell means nothing.
fn co_handlers(known: &mut Known, cells: &mut Cells<'_>) -> Vec<String> {
    let joined = known.has_joined_names();
    let mut all = cells.parts("co", joined, |name| known.code(UnitKind::Department, name));
    all.sort();
    all
}

/// The departments of a cell that were done by themselves, each with the moment, in the order of their codes.
fn done(known: &mut Known, cells: &mut Cells<'_>) -> Vec<Done> {
    if !cells.has("done") {
        return Vec::new();
    }
    let joined = known.has_joined_names();
    let all = cells.dated_parts("done", joined, |name| known.code(UnitKind::Department, name));
    let mut all: Vec<Done> = all.into_iter().map(|(department, at)| Done { department, at }).collect();
    all.sort();
    all
}

/// The column that a refusal is about.
fn column(refusal: &Refusal, past: &Past) -> &'static str {
    match refusal {
        Refusal::PastNeeds { field, .. } => field,
        Refusal::PastOrder { later, .. } => later,
        Refusal::UnknownCategory { .. } => "category",
        Refusal::NotAssigned { .. } => "done",
        Refusal::DepartmentTwice { department } if done_twice(past, department) => "done",
        Refusal::TakesNoCo { .. } | Refusal::DepartmentTwice { .. } => "co",
        Refusal::Future { at, .. } => moment(past, *at),
        _ => "title",
    }
}

/// Whether a department is said twice to have been done.
fn done_twice(past: &Past, department: &str) -> bool {
    past.done.iter().filter(|done| done.department == department).count() > 1
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
    let done = past.done.iter().map(|done| ("done", Some(done.at)));
    let found = others.into_iter().chain(done).find(|(_, there)| *there == Some(at) && past.received_at != at);
    found.map_or("received_at", |(key, _)| key)
}
