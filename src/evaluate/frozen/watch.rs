//! What is watched of frozen periods: the books and the cases as their reports read them, at the moment of freezing.

use std::cell::OnceCell;

use super::days;
use super::published::kept_of;
use super::reads::{self, Read};
use crate::domain::bearing::{Books, Reads, Standing, Window};
use crate::domain::civil::Day;
use crate::domain::event::{Event, OfficeEvent, SchemeId};
use crate::domain::period::Period;
use crate::domain::unit::Version;
use crate::evaluate::{EvaluateError, Records};
use crate::report::frozen::Frozen;
use crate::store::{Freezing, KeptScheme, Recorded, StoreError};

/// What a frozen report reads of a period, against which what was recorded since is held.
pub struct Watch {
    freezing: Freezing,
    read: Read,
    /// The books as it read them; none where there is nothing that they could change.
    books: Option<Books>,
}

impl Watch {
    /// What periods were frozen with, in the order of the freezings given.
    pub fn load(
        records: Records<'_>,
        freezings: &[Freezing],
        schemes: &[KeptScheme],
    ) -> Result<Vec<Self>, EvaluateError> {
        let Some(first) = freezings.iter().map(|freezing| freezing.seq).min() else { return Ok(Vec::new()) };
        let log = Log {
            records,
            all: records.store.books().freezings()?,
            schemes,
            // Read once: each freezing stands among them with its whole report.
            after: records.store.office_events_after(first)?,
            until: OnceCell::new(),
        };
        let mut watches = Vec::new();
        for freezing in freezings {
            log.begin(freezing, &mut watches)?;
        }
        Ok(watches)
    }

    /// The frozen period.
    pub fn of(&self) -> Period {
        self.freezing.period
    }

    /// The event that froze it.
    pub fn frozen_by(&self) -> i64 {
        self.freezing.seq
    }

    /// Whether it watches the frozen period itself, and not an earlier one.
    pub fn is_own(&self) -> bool {
        self.read.is_own()
    }

    /// What is watched.
    pub fn window(&self) -> &Window {
        &self.read.window
    }

    /// The books as they were read, with what was followed since.
    pub fn books(&self) -> Option<&Books> {
        self.books.as_ref()
    }

    /// Takes in a change of the books, and tells whether it touches what was read.
    pub fn follow(&mut self, event: &OfficeEvent) -> bool {
        let Window { period, reads, .. } = self.read.window;
        self.books.as_mut().is_some_and(|books| books.follow(period, reads, event))
    }

    /// Whether the period was frozen when an event was recorded, and what it reads could still change.
    pub fn held_at(&self, seq: i64) -> bool {
        self.freezing.held_at(seq) && self.read.open_at(seq)
    }
}

/// What the log and the books tell of the moments at which periods were frozen.
struct Log<'a> {
    records: Records<'a>,
    all: Vec<Freezing>,
    schemes: &'a [KeptScheme],
    /// What happened to the books after the first freezing.
    after: Vec<Recorded>,
    /// What was saved of units and of the calendar, where it was asked for.
    until: OnceCell<Vec<Recorded>>,
}

impl Log<'_> {
    /// Adds what is watched for a freezing.
    fn begin(&self, freezing: &Freezing, watches: &mut Vec<Watch>) -> Result<(), EvaluateError> {
        let books = self.records.store.books();
        let Some(kept) = kept_of(&books, freezing)? else { return Ok(()) };
        for mut read in reads::of(freezing.period, &self.all, self.schemes) {
            // What was frozen before, and stays so, cannot change.
            if read.quoted_from().is_some_and(|seq| seq < freezing.seq) {
                continue;
            }
            read.window = reads::complete(&books, &kept, &read)?;
            let books = if read.is_own() { Some(self.own(freezing, &kept)?) } else { self.earlier(freezing, &read)? };
            watches.push(Watch { freezing: *freezing, read, books });
        }
        Ok(())
    }

    /// What happened to the books since.
    fn since(&self, freezing: &Freezing) -> &[Recorded] {
        let first = self.after.iter().position(|recorded| recorded.seq > freezing.seq).unwrap_or(self.after.len());
        self.after.get(first..).unwrap_or_default()
    }

    /// The books as the report of a frozen period keeps them.
    fn own(&self, freezing: &Freezing, kept: &Frozen) -> Result<Books, EvaluateError> {
        let mut units: Vec<Standing> = kept.drawn.units.iter().map(|unit| unit.standing()).collect();
        for unit in &mut units {
            unit.since = version_then(self.records, &unit.code, freezing.period.last_day(), self.since(freezing))?;
        }
        // A case that came in later may be older than any that the period knew: its days are counted now.
        let counted_from = days::counted_from(self.records, freezing.period)?;
        let reach = |from: Option<Day>| from.unwrap_or(freezing.period.first_day());
        if reach(counted_from) < reach(kept.counted_from) {
            let then = self.then(freezing, freezing.period, Reads::Indicators, counted_from)?;
            return Ok(Books { units, ..then });
        }
        let schemes = self.schemes_then(freezing);
        Ok(Books { units, days: kept.days.clone(), counted_from: kept.counted_from, schemes })
    }

    /// The books as they were known of an earlier period; none: without cases nothing in them matters.
    fn earlier(&self, freezing: &Freezing, read: &Read) -> Result<Option<Books>, EvaluateError> {
        let Window { period, reads, .. } = read.window;
        let store = &self.records.store;
        let counted_from = match reads {
            Reads::Indicators if store.oldest_of(period)?.is_some() => days::counted_from(self.records, period)?,
            Reads::All | Reads::Places if store.books().has_cases(period)? => None,
            Reads::All | Reads::Indicators | Reads::Places => return Ok(None),
        };
        Ok(Some(self.then(freezing, period, reads, counted_from)?))
    }

    /// The books as they were known of a period when one was frozen, as far as they are read.
    fn then(
        &self,
        freezing: &Freezing,
        period: Period,
        reads: Reads,
        counted_from: Option<Day>,
    ) -> Result<Books, EvaluateError> {
        let schemes = self.schemes_then(freezing);
        let mut books = Books { units: Vec::new(), days: Vec::new(), counted_from, schemes };
        for recorded in self.until()?.iter().take_while(|recorded| recorded.seq < freezing.seq) {
            if let Event::Office(event) = &recorded.event {
                books.follow(period, reads, event);
            }
        }
        Ok(books)
    }

    fn until(&self) -> Result<&[Recorded], EvaluateError> {
        if let Some(known) = self.until.get() {
            return Ok(known);
        }
        let last = self.all.iter().map(|freezing| freezing.seq).max().unwrap_or_default();
        let read = self.records.store.units_and_days_until(last)?;
        Ok(self.until.get_or_init(|| read))
    }

    fn schemes_then(&self, freezing: &Freezing) -> Vec<(SchemeId, Day)> {
        let applied = |id: SchemeId| {
            let of = |recorded: &Recorded| match &recorded.event {
                Event::Office(OfficeEvent::SchemeApplied { id: one, .. }) => *one == id,
                _ => false,
            };
            self.since(freezing).iter().any(of)
        };
        self.schemes.iter().filter(|one| !applied(one.id)).map(|one| (one.id, one.starts)).collect()
    }
}

/// The first day of the version in which a unit stood on a day, but for those that were saved since.
fn version_then(records: Records<'_>, code: &str, day: Day, since: &[Recorded]) -> Result<Option<Day>, StoreError> {
    let later = |version: &Version| {
        since.iter().any(|recorded| match &recorded.event {
            Event::Office(OfficeEvent::UnitSaved { unit, since }) => unit.code == code && *since == version.since,
            _ => false,
        })
    };
    let versions = records.store.books().versions(code)?;
    let then = versions.iter().filter(|version| version.since <= Some(day) && !later(version));
    Ok(then.filter_map(|version| version.since).max())
}
