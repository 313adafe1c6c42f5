//! Ledgers of other systems: a file becomes rows, its rows become facts, and the same rules as for
//! every command judge them, in one transaction.
//!
//! One thread reads: the bytes (`source`), their text (`encoding`, `decoded`, `text`) or their cells
//! (`workbook`), the header (`beginning`, `header`, by a `map` if there is one) and every row as far as
//! that needs no database (`rows`). The other writes (`ledger`, one file a kind). Neither holds more of
//! a file than a few rows.

mod beginning;
mod cases;
mod cells;
mod columns;
mod dates;
mod decoded;
mod encoding;
mod exclusions;
mod faults;
mod fields;
mod guess;
mod header;
mod idle;
mod known;
mod ledger;
mod map;
mod note;
mod notices;
mod quotes;
mod ratings;
mod rejects;
mod row;
mod rows;
mod source;
mod surveys;
mod text;
mod totals;
mod units;
mod why;
mod workbook;

pub use columns::{Column, columns};
pub use dates::DateFormat;
pub use encoding::Encoding;
pub use guess::{Office, guess_map};
pub use map::{Map, MapFault};
pub use note::{Cases, Idle, Note};
pub use rejects::Rejects;
pub use source::{FileFault, Source};
pub use why::{Bad, Names, Why};
pub use workbook::WorkbookFault;

use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};

use chrono::FixedOffset;
use serde::Serialize;

use crate::domain::civil::Moment;
use crate::domain::event::{Event, OfficeEvent};
use crate::store::{Gathered, Stamp, Store, StoreError, Words, Writer};
use cells::Cells;
use faults::Faults;
use known::Known;
use ledger::Ledger;
use row::Row;
use rows::{Begun, Item, Piece, Reading};

/// How many pieces of a file may wait to be written.
const WAITING: usize = 16;

/// What the rows of a file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Departments, parks and towns.
    Units,
    /// Cases, each with its past.
    Cases,
    /// Ratings of departments on closed cases.
    Ratings,
    /// A quarter's votes.
    Surveys,
    /// Published reprimands.
    Notices,
    /// Approvals by which something is left out of assessment.
    Exclusions,
}

impl Kind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::Cases => "cases",
            Self::Ratings => "ratings",
            Self::Surveys => "surveys",
            Self::Notices => "notices",
            Self::Exclusions => "exclusions",
        }
    }

    /// Whether its rows are cases, or told of cases.
    pub fn brings_cases(self) -> bool {
        matches!(self, Self::Cases | Self::Ratings | Self::Exclusions)
    }

    /// Takes one row; `None` where it has faults, which stand in its cells.
    fn take(self, ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Result<Option<Taken>, StoreError> {
        match self {
            Self::Units => units::take(ledger, cells),
            Self::Ratings => ratings::take(ledger, cells),
            Self::Surveys => surveys::take(ledger, cells),
            Self::Notices => notices::take(ledger, cells),
            Self::Exclusions => exclusions::take(ledger, cells),
            // Rows of cases are judged where they are read.
            Self::Cases => Ok(None),
        }
    }
}

/// What became of a good row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taken {
    /// It was written.
    New,
    /// It is there already.
    Same,
    /// It changed what was there.
    Updated,
    /// It names what a row below it may bring.
    Later,
}

/// What is done with the rows of a file.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// What its headers and values stand for.
    pub map: Map,
    /// Its encoding, where it was told.
    pub encoding: Option<Encoding>,
    /// Its sheet, by name or by number from 1, where it was told.
    pub sheet: Option<String>,
    /// How its dates stand, where it was told.
    pub dates: Option<DateFormat>,
    /// Whether a row may change what an earlier one said.
    pub update: bool,
    /// Whether good rows are written though there are bad ones.
    pub skip: bool,
}

/// Who imports, and when.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The clock.
    pub now: Moment,
    /// The office's civil time.
    pub offset: FixedOffset,
    /// Who is doing this.
    pub actor: String,
    /// When what the file brings is recorded; never before the last entry of the log.
    pub recorded_at: Moment,
}

impl Desk {
    fn stamp(&self, happened_at: Moment) -> Stamp {
        Stamp { happened_at, recorded_at: self.recorded_at, actor: self.actor.clone() }
    }

    /// The same, but for an entry that was recorded after its clock.
    fn after(&self, last: Option<Moment>) -> Self {
        let recorded_at = last.map_or(self.recorded_at, |last| last.max(self.recorded_at));
        Self { recorded_at, ..self.clone() }
    }
}

/// What became of the rows of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Rows read.
    pub read: u64,
    /// Rows written.
    pub new: u64,
    /// Rows that were there already.
    pub same: u64,
    /// Rows that changed what was there.
    pub updated: u64,
    /// Rows refused.
    pub rejected: u64,
}

/// What was done.
#[derive(Debug, Default)]
pub struct Done {
    /// What became of the rows.
    pub counts: Counts,
    /// The number of the import, if it wrote anything.
    pub number: Option<u64>,
    /// Units that rows named and the books lacked.
    pub units: u64,
    /// Units that were there and whose name or class holds from today on.
    pub units_changed: u64,
    /// The codes of departments that rows of units added without a first day.
    pub since_ever: Vec<String>,
    /// What is wrong with the bad rows, the first of it, and the same seldom; a row may have several faults.
    pub faults: Vec<Bad>,
    /// How many more faults there are.
    pub more: u64,
    /// What else is to be known.
    pub notes: Vec<Note>,
    /// How people call the units that the faults speak of, by their codes.
    pub names: Names,
}

/// How far an import has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Rows read and judged.
    pub rows: u64,
    /// Bytes read of a text; of a workbook it is not known.
    pub bytes: u64,
}

/// Why nothing was written.
#[derive(Debug)]
pub enum ImportError {
    /// The file cannot be read as a ledger at all.
    File(FileFault),
    /// Its header is not that of this kind; and what else is to be known.
    Header(Vec<Bad>, Vec<Note>),
    /// Some of its rows are bad.
    Rows(Box<Done>),
    /// The rejected rows cannot be written down.
    Rejects(std::io::Error),
    /// Somebody wished it to end.
    Interrupted,
    /// The database.
    Store(StoreError),
}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<FileFault> for ImportError {
    fn from(fault: FileFault) -> Self {
        Self::File(fault)
    }
}

/// What an import needs besides the file: who sees how far it is, and where its bad rows go.
pub struct Around<'a> {
    /// Is told now and then how far it has come, and says whether to go on.
    pub watch: &'a mut dyn FnMut(Progress) -> bool,
    /// Where bad rows are written down, if anywhere.
    pub rejects: Option<&'a mut Rejects>,
}

/// Imports a file in one transaction; with `keep` false everything is done and taken back.
///
/// A file of which nothing is new leaves no trace; otherwise the import itself is the last event.
///
/// # Errors
/// [`ImportError`]; nothing was written then.
pub fn import(
    store: &mut Store,
    kind: Kind,
    source: Source,
    plan: &Plan,
    desk: &Desk,
    around: Around<'_>,
    keep: bool,
) -> Result<Done, ImportError> {
    store.in_bulk(source.length, |store| {
        let work = |log: &mut Writer<'_>| {
            let done = import_into(log, kind, source, plan, desk, around)?;
            log.check_references()?;
            Ok(done)
        };
        if keep { store.write(work) } else { store.rehearse(work) }
    })
}

/// The same within a transaction that has begun.
///
/// # Errors
/// [`ImportError`]; the transaction must not be kept then.
pub fn import_into(
    log: &mut Writer<'_>,
    kind: Kind,
    source: Source,
    plan: &Plan,
    desk: &Desk,
    around: Around<'_>,
) -> Result<Done, ImportError> {
    let before = log.last();
    let desk = &desk.after(log.last_recorded()?);
    let (file, sha256, length) = (source.name.clone(), source.sha256.clone(), source.length);
    let known = Known::of(&log.books(), &plan.map, desk.now.date())?;
    let mut batch = Batch {
        kind,
        ledger: Ledger::new(log, desk, &file, plan.update, known.clone()),
        begun: None,
        faults: Faults::default(),
        later: Vec::new(),
        done: Done::default(),
        around,
    };
    let notes = std::thread::scope(|scope| {
        let (to, from) = sync_channel(WAITING);
        let (taken, back) = channel();
        let ahead = Some(batch.ledger.log.ahead()?);
        let (gathered, words) = (Gathered::default(), Words::default());
        let reading =
            Reading { kind, plan, desk, file: &file, known, to, back, spare: Vec::new(), ahead, gathered, words };
        let thread = std::thread::Builder::new().name("reader".to_owned());
        let read = move || {
            let mut notes = Vec::new();
            (reading.run(source, &mut notes), notes)
        };
        let reader = thread.spawn_scoped(scope, read).map_err(FileFault::from)?;
        // Where the writer fails the channels close, and the reader ends by that.
        let written = batch.take_all(from, taken);
        let read = reader.join();
        written?;
        match read {
            Ok((Ok((gathered, filled)), notes)) => {
                batch.ledger.log.add_sums(gathered)?;
                filled.iter().try_for_each(|filled| batch.ledger.log.add_words(filled))?;
                Ok(notes)
            }
            Ok((Err(stop), notes)) => Err(stop.into_error(notes)),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })?;
    // What takes long from here on cannot be interrupted.
    if !(batch.around.watch)(Progress { rows: batch.done.counts.read, bytes: length }) {
        return Err(ImportError::Interrupted);
    }
    let mut done = batch.end(notes, plan);
    if done.counts.rejected > 0 && !plan.skip {
        return Err(ImportError::Rows(Box::new(done)));
    }
    let Counts { read, new, same, updated, rejected } = done.counts;
    let events = u64::try_from(log.last() - before).unwrap_or_default();
    if events > 0 {
        let rows = kind.code().to_owned();
        let event = OfficeEvent::BatchImported { rows, file, sha256, read, new, same, updated, rejected, events };
        log.append(Event::Office(event), &desk.stamp(desk.now))?;
        done.number = Some(log.batches()?);
    }
    Ok(done)
}

/// The rows of one file on their way into the log.
struct Batch<'w, 'c, 'a> {
    kind: Kind,
    ledger: Ledger<'w, 'c>,
    begun: Option<std::sync::Arc<Begun>>,
    faults: Faults,
    /// Rows that name what rows below them may bring.
    later: Vec<Row>,
    done: Done,
    around: Around<'a>,
}

impl Batch<'_, '_, '_> {
    /// Takes every row, good or bad: a later row may repeat an earlier one, and all faults are to be told.
    fn take_all(&mut self, from: Receiver<Piece>, taken: Sender<Vec<Item>>) -> Result<(), ImportError> {
        for piece in from {
            match piece {
                Piece::Sums(gathered) => self.ledger.log.add_sums(*gathered)?,
                Piece::Words(filled) => self.ledger.log.add_words(&filled)?,
                Piece::Begun(begun) => {
                    if let Some(rejects) = &mut self.around.rejects {
                        rejects.begin(&begun).map_err(ImportError::Rejects)?;
                    }
                    self.begun = Some(begun);
                }
                Piece::Rows(mut items, bytes) => {
                    // The first piece is the header's.
                    let Some(begun) = self.begun.clone() else { continue };
                    for item in &mut items {
                        self.take(item, &begun)?;
                    }
                    // A reader that has failed does not want them back.
                    let _ = taken.send(items);
                    if self.kind == Kind::Cases {
                        self.ledger.log.expect_more(self.done.counts.new)?;
                    }
                    if !(self.around.watch)(Progress { rows: self.done.counts.read, bytes }) {
                        return Err(ImportError::Interrupted);
                    }
                }
            }
        }
        self.take_later()
    }

    /// Takes the rows that waited for others, in as many rounds as there are rows that wait for one that waits.
    fn take_later(&mut self) -> Result<(), ImportError> {
        let Some(begun) = self.begun.clone() else { return Ok(()) };
        while !self.later.is_empty() {
            let rows = std::mem::take(&mut self.later);
            let waited = rows.len();
            for row in rows {
                self.take(&mut Item::Row(row), &begun)?;
            }
            self.ledger.may_wait = self.later.len() < waited;
        }
        Ok(())
    }

    fn take(&mut self, item: &mut Item, begun: &Begun) -> Result<(), ImportError> {
        self.done.counts.read += 1;
        let (row, taken) = match item {
            Item::Bad(row, faults) => (row, Err(std::mem::take(faults))),
            Item::Case(row, prepared) => {
                let written = cases::write(&mut self.ledger, &begun.header, prepared, row.line)?;
                let taken = written.map_err(|(column, why)| {
                    let mut cells = Cells::new(&begun.header, row, &begun.manner);
                    cells.refuse(column, why);
                    cells.into_faults()
                });
                (row, taken)
            }
            Item::Row(row) => {
                let mut cells = Cells::new(&begun.header, row, &begun.manner);
                // What it lacks is told with what else is wrong with it.
                cells.fit();
                let taken = match self.kind.take(&mut self.ledger, &mut cells)? {
                    Some(taken) if cells.good() => Ok(taken),
                    _ => Err(cells.into_faults()),
                };
                self.ledger.known.forget_added();
                (row, taken)
            }
        };
        match taken {
            Ok(Taken::New) => self.done.counts.new += 1,
            Ok(Taken::Same) => self.done.counts.same += 1,
            Ok(Taken::Updated) => self.done.counts.updated += 1,
            Ok(Taken::Later) => {
                self.done.counts.read -= 1;
                self.later.push(row.clone());
            }
            Err(faults) => self.reject(row, faults)?,
        }
        Ok(())
    }

    fn reject(&mut self, row: &Row, faults: Vec<Bad>) -> Result<(), ImportError> {
        self.done.counts.rejected += 1;
        if let Some(rejects) = &mut self.around.rejects {
            rejects.row(row, &faults, || self.ledger.known.names()).map_err(ImportError::Rejects)?;
        }
        faults.into_iter().for_each(|fault| self.faults.take(fault));
        Ok(())
    }

    /// What was done; what happened to cases only where it will be kept.
    fn end(mut self, mut notes: Vec<Note>, plan: &Plan) -> Done {
        if let Some(begun) = self.begun.as_ref().filter(|_| self.done.counts.read > 0) {
            let idle = idle::entries(&plan.map, &begun.header);
            notes.extend((idle.count > 0).then_some(Note::IdleMap(idle)));
        }
        if plan.skip || self.done.counts.rejected == 0 {
            notes.extend(self.ledger.notes());
        }
        let since_ever = std::mem::take(&mut self.ledger.since_ever);
        let Ledger { units_added, units_changed, .. } = self.ledger;
        let Faults { shown: faults, more, .. } = self.faults;
        let names = self.ledger.known.names();
        Done { faults, more, names, units: units_added, units_changed, since_ever, notes, ..self.done }
    }
}
