//! What rows are taken against: the open transaction, and what need not be asked of it for every row.

use std::collections::HashMap;

use super::cells::Cells;
use super::why::{Names, Why};
use super::{Desk, Taken};
use crate::domain::calendar::Calendar;
use crate::domain::case::Case;
use crate::domain::civil::{Day, Moment};
use crate::domain::deadline::Rules;
use crate::domain::event::{CaseEvent, Event, OfficeEvent, SchemeId};
use crate::domain::naming::{NameFault, Reading, find};
use crate::domain::number::CaseId;
use crate::domain::unit::Unit;
use crate::domain::vocab::UnitKind;
use crate::store::{KeptScheme, StoreError, Writer, in_force};

type Result<T> = std::result::Result<T, StoreError>;

/// The books and the log, as a batch of rows needs them.
pub(super) struct Ledger<'w, 'c> {
    pub log: &'w mut Writer<'c>,
    pub desk: &'w Desk,
    /// The name of the file.
    pub file: &'w str,
    /// All units, with those of this file.
    pub units: Vec<Unit>,
    pub calendar: Calendar,
    /// How many of the units were there before this file.
    before: usize,
    schemes: Vec<KeptScheme>,
    /// Names that were looked up before; ledgers repeat a few names many times.
    found: HashMap<UnitKind, HashMap<String, std::result::Result<String, NameFault>>>,
    /// The lines from which cases were made.
    made: HashMap<CaseId, u64>,
}

impl<'w, 'c> Ledger<'w, 'c> {
    pub(super) fn open(log: &'w mut Writer<'c>, desk: &'w Desk, file: &'w str) -> Result<Self> {
        let books = log.books();
        let (units, calendar, schemes) = (books.units()?, books.calendar()?, books.schemes()?);
        let (found, made) = (HashMap::new(), HashMap::new());
        Ok(Self { log, desk, file, before: units.len(), units, calendar, schemes, found, made })
    }

    /// The units that were there before this file.
    pub(super) fn units_before(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().take(self.before)
    }

    /// How people call the units.
    pub(super) fn names(&self) -> Names {
        self.units.iter().map(|u| (u.code.clone(), u.short_name().to_owned())).collect()
    }

    /// The code of the unit that a text names.
    pub(super) fn code(&mut self, kind: UnitKind, given: &str) -> std::result::Result<String, Why> {
        let of_kind = self.found.entry(kind).or_default();
        let known = match of_kind.get(given) {
            Some(known) => known,
            None => {
                let found = find(&self.units, kind, given, Reading::Exact).map(|unit| unit.code.clone());
                of_kind.entry(given.to_owned()).or_insert(found)
            }
        };
        known.clone().map_err(Why::Name)
    }

    /// The code of the unit that a cell names.
    pub(super) fn unit(&mut self, cells: &mut Cells<'_>, kind: UnitKind, key: &'static str) -> Option<String> {
        cells.read(key, |given| self.code(kind, given))
    }

    /// The scheme in force on a day.
    pub(super) fn scheme_on(&self, day: Day) -> Result<KeptScheme> {
        in_force(&self.schemes, day).cloned().ok_or_else(|| absent("schemes"))
    }

    /// What deadlines and scores of a case are reckoned with.
    pub(super) fn rules(&self, scheme: SchemeId) -> Result<Rules<'_>> {
        let kept = self.schemes.iter().find(|kept| kept.id == scheme);
        let scheme = &kept.ok_or_else(|| absent(format!("schemes.id = {scheme}")))?.scheme;
        Ok(Rules { scheme, calendar: &self.calendar })
    }

    /// The case that a cell names: by its number (`2023-0001`), else by its outside reference; `ref:`
    /// before it says that it is the reference. A number that is another case's reference is refused.
    pub(super) fn case(&mut self, cells: &mut Cells<'_>, key: &'static str) -> Result<Option<Case>> {
        let Some(given) = cells.given(key) else {
            return Ok(None);
        };
        let (number, reference) = match given.strip_prefix("ref:") {
            Some(reference) => (None, reference.trim()),
            // A serial alone is one of the current year: fit for people who type, not for files.
            None => (CaseId::parse(given, 0).filter(|id| id.year() > 0), given),
        };
        let by_number = number.map(|id| self.log.case(id)).transpose()?.flatten();
        let by_ref = self.log.case_by_ref(reference)?;
        match (by_number, by_ref) {
            (Some(case), Some(by_ref)) if case.id != by_ref => {
                cells.refuse(key, Why::WhichCase { given: given.to_owned(), by_ref });
                Ok(None)
            }
            (Some(case), _) => Ok(Some(case)),
            (None, Some(id)) => self.log.case(id),
            (None, None) => {
                cells.refuse(key, Why::NoCase { given: given.to_owned() });
                Ok(None)
            }
        }
    }

    /// Writes a case that comes with its past.
    pub(super) fn begin(&mut self, id: CaseId, line: u64, event: CaseEvent, at: Moment) -> Result<Taken> {
        self.made.insert(id, line);
        self.append(Event::Case(id, event), at)
    }

    /// The line of this file from which a case was made.
    pub(super) fn made_from(&self, case: CaseId) -> Option<u64> {
        self.made.get(&case).copied()
    }

    /// Writes what happened to the books.
    pub(super) fn record(&mut self, event: OfficeEvent, at: Moment) -> Result<Taken> {
        self.append(Event::Office(event), at)
    }

    /// Writes an event.
    pub(super) fn append(&mut self, event: Event, at: Moment) -> Result<Taken> {
        self.log.append(event, &self.desk.stamp(at))?;
        Ok(Taken::New)
    }
}

fn absent(place: impl ToString) -> StoreError {
    StoreError::Damaged { place: place.to_string(), what: "absent".to_owned() }
}
