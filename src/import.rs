//! Ledgers of other systems: a file becomes a table, its rows become facts, and the same rules as
//! for every command judge them. All of a file is taken, or nothing.
//!
//! How a file is read (`source`, `encoding`, `delimiter`, `table`), which columns a kind has (`columns`) and what a row of a
//! kind means (one file a kind) know nothing of each other, so that another format, or a map of
//! other headers, touches one of them.

mod cases;
mod cells;
mod columns;
mod delimiter;
mod encoding;
mod exclusions;
mod ledger;
mod notices;
mod ratings;
mod source;
mod surveys;
mod table;
mod units;
mod why;

pub use encoding::Encoding;
pub use source::{FileFault, Source};
pub use why::{Bad, Names, Why};

use chrono::FixedOffset;

use crate::domain::civil::Moment;
use crate::domain::event::{Event, OfficeEvent};
use crate::store::{Stamp, Store, StoreError, Writer};
use cells::Cells;
use columns::Header;
use ledger::Ledger;
use table::Table;

/// How many faults are kept to be shown; the others are counted.
const SHOWN: usize = 1000;

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

    /// Takes one row; `None` where it has faults, which stand in its cells.
    fn take(self, ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Result<Option<Taken>, StoreError> {
        match self {
            Self::Units => units::take(ledger, cells),
            Self::Cases => cases::take(ledger, cells),
            Self::Ratings => ratings::take(ledger, cells),
            Self::Surveys => surveys::take(ledger, cells),
            Self::Notices => notices::take(ledger, cells),
            Self::Exclusions => exclusions::take(ledger, cells),
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
}

impl Desk {
    fn stamp(&self, happened_at: Moment) -> Stamp {
        Stamp { happened_at, recorded_at: self.now, actor: self.actor.clone() }
    }
}

/// What became of the rows of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

/// Why nothing was written.
#[derive(Debug)]
pub enum ImportError {
    /// The file cannot be read as a ledger at all.
    File(FileFault),
    /// Its header is not that of this kind.
    Header(Vec<Bad>),
    /// Some of its rows are bad.
    Rows(Rejected),
    /// The database.
    Store(StoreError),
}

/// The bad rows of a file.
#[derive(Debug)]
pub struct Rejected {
    /// How many rows were read, and how many are bad.
    pub counts: Counts,
    /// What is wrong with them, the first of it; a row may have several faults.
    pub faults: Vec<Bad>,
    /// How many more faults there are.
    pub more: u64,
    /// How people call the units that the faults speak of, by their codes.
    pub names: Names,
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

/// Imports a file in one transaction; with `keep` false everything is done and taken back.
///
/// A file of which nothing is new leaves no trace; otherwise the import itself is the last event.
///
/// # Errors
/// [`ImportError`]; nothing was written then.
pub fn import(store: &mut Store, kind: Kind, source: &Source, desk: &Desk, keep: bool) -> Result<Counts, ImportError> {
    store.expect_much()?;
    let work = |log: &mut Writer<'_>| import_into(log, kind, source, desk);
    if keep { store.write(work) } else { store.rehearse(work) }
}

/// The same within a transaction that has begun.
///
/// # Errors
/// [`ImportError`]; the transaction must not be kept then.
pub fn import_into(log: &mut Writer<'_>, kind: Kind, source: &Source, desk: &Desk) -> Result<Counts, ImportError> {
    let text = source.text()?;
    let table = Table::read(&text, delimiter::delimiter(kind, &text))?;
    let header = Header::bind(kind, &table).map_err(ImportError::Header)?;
    take_all(log, kind, source, desk, &table, &header)
}

/// Takes every row, good or bad: a later row may repeat an earlier one, and all faults are to be told.
fn take_all(
    log: &mut Writer<'_>,
    kind: Kind,
    source: &Source,
    desk: &Desk,
    table: &Table,
    header: &Header,
) -> Result<Counts, ImportError> {
    let mut ledger = Ledger::open(log, desk, &source.name)?;
    let mut counts = Counts::default();
    let (mut faults, mut more) = (Vec::new(), 0);
    for row in &table.rows {
        counts.read += 1;
        let mut cells = Cells::new(header, row, desk.offset);
        let taken = if cells.fit() { kind.take(&mut ledger, &mut cells)? } else { None };
        match taken {
            Some(Taken::New) => counts.new += 1,
            Some(Taken::Same) => counts.same += 1,
            None => {
                counts.rejected += 1;
                for fault in cells.into_faults() {
                    if faults.len() < SHOWN { faults.push(fault) } else { more += 1 }
                }
            }
        }
    }
    if counts.rejected > 0 {
        return Err(ImportError::Rows(Rejected { counts, faults, more, names: ledger.names() }));
    }
    if counts.new > 0 {
        let event = OfficeEvent::BatchImported {
            rows: kind.code().to_owned(),
            file: source.name.clone(),
            sha256: source.sha256.clone(),
            read: counts.read,
            new: counts.new,
            same: counts.same,
            updated: counts.updated,
            rejected: counts.rejected,
        };
        log.append(Event::Office(event), &desk.stamp(desk.now))?;
    }
    Ok(counts)
}
