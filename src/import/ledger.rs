//! What rows are written into: the open transaction, with the books as the rows find them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::Datelike;

use super::cells::Cells;
use super::known::Known;
use super::note::{Cases, Note};
use super::why::Why;
use super::{Desk, Taken};
use crate::domain::case::Case;
use crate::domain::civil::Moment;
use crate::domain::event::{CaseEvent, Event, OfficeEvent};
use crate::domain::number::CaseId;
use crate::domain::unit::Unit;
use crate::store::{Laid, Link, StoreError, Writer};

type Result<T> = std::result::Result<T, StoreError>;

/// The log and the books, as a batch of rows needs them.
pub(super) struct Ledger<'w, 'c> {
    pub log: &'w mut Writer<'c>,
    pub desk: &'w Desk,
    /// The name of the file.
    pub file: String,
    /// Whether a row may change what is there.
    pub update: bool,
    /// Whether a row that names what is not there may wait for the rows below it.
    pub may_wait: bool,
    pub known: Known,
    /// How many units the rows added.
    pub units_added: u64,
    /// Units whose name or class a row changed.
    pub units_changed: u64,
    /// Departments that rows of units added without a first day.
    pub since_ever: Vec<String>,
    /// The last event before this file's.
    before: i64,
    /// Units that rows added, until a good row needs them.
    waiting: Vec<Unit>,
    /// The lines that told cases as they are; kept where another row might tell them otherwise.
    same: HashMap<CaseId, u64>,
    /// The lines that told ratings, votes, approvals and units, by what tells these apart; kept for the same reason.
    told: HashMap<String, u64>,
    /// Cases that came without a reference.
    pub without_reference: u64,
    /// Rows of closed cases without an outcome.
    pub taken_as_resolved: u64,
    /// Rows of notices that were withdrawn here.
    pub notices_withdrawn: u64,
    /// Rows of approvals that were withdrawn here.
    pub approvals_withdrawn: u64,
    /// The first serial number of each year that this file's cases got.
    first_here: HashMap<i32, i64>,
    /// Cases that were there, whose numbers new ones brought as their references.
    numbers_as_refs: Cases,
    /// Cases that were closed before a row took the place of theirs.
    pub reopened: Cases,
    /// Cases of which a row took a rating away.
    pub unscored: Cases,
    /// Cases that a row put under another scheme.
    pub rejudged: Cases,
}

impl<'w, 'c> Ledger<'w, 'c> {
    pub(super) fn new(log: &'w mut Writer<'c>, desk: &'w Desk, file: &str, update: bool, known: Known) -> Self {
        let before = log.last();
        Self {
            log,
            desk,
            file: file.to_owned(),
            update,
            may_wait: true,
            known,
            units_added: 0,
            units_changed: 0,
            since_ever: Vec::new(),
            before,
            waiting: Vec::new(),
            same: HashMap::new(),
            told: HashMap::new(),
            without_reference: 0,
            taken_as_resolved: 0,
            notices_withdrawn: 0,
            approvals_withdrawn: 0,
            first_here: HashMap::new(),
            numbers_as_refs: Cases::default(),
            reopened: Cases::default(),
            unscored: Cases::default(),
            rejudged: Cases::default(),
        }
    }

    /// The case that a cell names: by its number (`2023-0001`), else by its outside reference; `ref:`
    /// before it says that it is the reference. A number that is another case's reference is refused.
    pub(super) fn case(&mut self, cells: &mut Cells<'_>, key: &'static str) -> Result<Option<Case>> {
        let Some(given) = cells.identifier(key) else {
            return Ok(None);
        };
        let (number, reference) = match given.strip_prefix("ref:") {
            Some(reference) => (None, reference.trim()),
            // A serial alone is one of the current year: fit for people who type, not for files.
            None => (CaseId::parse(&given, 0).filter(|id| id.year() > 0), given.as_str()),
        };
        let by_number = number.map(|id| self.log.case(id)).transpose()?.flatten();
        let by_ref = self.log.case_by_ref(reference)?;
        match (by_number, by_ref) {
            (Some(case), Some(by_ref)) if case.id != by_ref => {
                cells.refuse(key, Why::WhichCase { given, by_ref });
                Ok(None)
            }
            (Some(case), _) => Ok(Some(case)),
            (None, Some(id)) => self.log.case(id),
            (None, None) => {
                cells.refuse(key, Why::NoCase { given });
                Ok(None)
            }
        }
    }

    /// Writes a case that comes with its past.
    pub(super) fn begin(
        &mut self,
        case: CaseId,
        laid: &Laid,
        body: &str,
        at: Moment,
        link: Option<&Link>,
    ) -> Result<()> {
        self.add_waiting(|code| laid.units().any(|used| used == code))?;
        self.log.begin(case, laid, body, &self.desk.stamp(at), link)?;
        self.first_here.entry(case.year()).or_insert(case.serial());
        if let Some(number) = laid.reference().and_then(|reference| self.number_of_another(reference)) {
            self.numbers_as_refs.add(number);
        }
        Ok(())
    }

    /// The number of a case that was there before this file, where a reference is one.
    fn number_of_another(&mut self, reference: &str) -> Option<CaseId> {
        let id = CaseId::parse(reference, 0).filter(|id| id.year() > 0)?;
        (id.serial() < self.first_here(id.year()).ok()?).then_some(id)
    }

    /// The serial number that the first case of a year has which this file brings.
    fn first_here(&mut self, year: i32) -> Result<i64> {
        Ok(match self.first_here.entry(year) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(unknown) => *unknown.insert(self.log.next_number(year)?.serial()),
        })
    }

    /// A case that was there before this file and has no reference either, received at the same moment from the same
    /// originator, of the same enterprise and with the same title: the row is an older or later state of it.
    pub(super) fn alike(&mut self, laid: &Laid, received_at: Moment) -> Result<Option<CaseId>> {
        let first = self.first_here(received_at.year())?;
        // The year is new: nothing was there.
        if first == 1 {
            return Ok(None);
        }
        Ok(self.log.case_alike(laid)?.filter(|there| there.serial() < first))
    }

    /// The line of this file that told a case already.
    pub(super) fn told_on(&self, case: CaseId) -> Result<Option<u64>> {
        match self.same.get(&case) {
            Some(line) => Ok(Some(*line)),
            None => self.log.imported_line(case, self.before),
        }
    }

    /// A line told a case as it is: no other of this file may change it.
    pub(super) fn told_the_same(&mut self, case: CaseId, line: u64) {
        if self.update {
            self.same.insert(case, line);
        }
    }

    /// The line of this file that told what goes by `key` already: no other may change it.
    pub(super) fn line_of(&self, key: &str) -> Option<u64> {
        self.told.get(key).copied()
    }

    /// A line told what goes by `key`.
    pub(super) fn told(&mut self, key: String, line: u64) {
        if self.update {
            self.told.entry(key).or_insert(line);
        }
    }

    /// What else is to be known of the rows.
    pub(super) fn notes(&self) -> impl Iterator<Item = Note> {
        let counted = [
            (self.taken_as_resolved, Note::TakenAsResolved { rows: self.taken_as_resolved }),
            (self.without_reference, Note::WithoutReference { rows: self.without_reference }),
            (self.notices_withdrawn, Note::NoticesWithdrawn { rows: self.notices_withdrawn }),
            (self.approvals_withdrawn, Note::ApprovalsWithdrawn { rows: self.approvals_withdrawn }),
        ];
        let of_cases = [
            (&self.numbers_as_refs, Note::NumbersAsRefs as fn(Cases) -> Note),
            (&self.reopened, Note::Reopened),
            (&self.unscored, Note::Unscored),
            (&self.rejudged, Note::Rejudged),
        ];
        let counted = counted.into_iter().filter(|(rows, _)| *rows > 0).map(|(_, note)| note);
        counted
            .chain(of_cases.into_iter().filter(|(cases, _)| cases.count > 0).map(|(cases, note)| note(cases.clone())))
    }

    /// Units that a row added, to be written with the first good row that needs them.
    pub(super) fn wait_for_use(&mut self, units: Vec<Unit>) {
        self.waiting.extend(units);
    }

    /// Writes the units that waited and are used by now; what only bad rows named is none.
    fn add_waiting(&mut self, used: impl Fn(&str) -> bool) -> Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let (now, later) = std::mem::take(&mut self.waiting).into_iter().partition(|unit| used(&unit.code));
        self.waiting = later;
        self.add_units(now)
    }

    /// Writes units that rows named and the books lacked.
    pub(super) fn add_units(&mut self, units: Vec<Unit>) -> Result<()> {
        for unit in units {
            self.units_added += 1;
            if !self.known.units.contains(&unit) {
                self.known.units.push(unit.clone());
            }
            self.log
                .append(Event::Office(OfficeEvent::UnitSaved { unit, since: None }), &self.desk.stamp(self.desk.now))?;
        }
        Ok(())
    }

    /// Writes what happened to the books.
    pub(super) fn record(&mut self, event: OfficeEvent, at: Moment) -> Result<Taken> {
        self.append(Event::Office(event), at)
    }

    /// Writes an event, and before it the units that its row added.
    pub(super) fn append(&mut self, event: Event, at: Moment) -> Result<Taken> {
        let added = std::mem::take(&mut self.known.added);
        self.add_units(added)?;
        if let Event::Case(_, CaseEvent::ImportedAgain { past, .. }) = &event {
            self.add_waiting(|code| past.units().any(|used| used == code))?;
        }
        self.log.append(event, &self.desk.stamp(at))?;
        Ok(Taken::New)
    }
}
