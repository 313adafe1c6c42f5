//! The rows of a file on their way: read and judged as far as that needs no database.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender};

use super::beginning::{Beginning, FirstRows};
use super::cases::{self, Prepared};
use super::cells::{Cells, Manner};
use super::decoded::UNDECODED;
use super::encoding::Encoding;
use super::header::{Header, names, narrow_enough};
use super::known::Known;
use super::note::Note;
use super::row::{RawCells, RawRow, Row, Uses};
use super::source::{FileFault, Shape, Source};
use super::text::Text;
use super::totals;
use super::why::{Bad, Why};
use super::workbook::{Workbook, WorkbookFault};
use super::{Desk, ImportError, Kind, Plan};
use crate::store::{Ahead, Filled, Gathered, Words};

/// How many rows go together, and how much text at most, in bytes: what waits is held in memory.
const TOGETHER: usize = 64;
const TEXT_TOGETHER: usize = 256 * 1024;

/// What comes of a file, in order.
pub(super) enum Piece {
    /// Its header is known.
    Begun(Arc<Begun>),
    /// Some rows, and how many bytes of the file were read so far.
    Rows(Vec<Item>, u64),
    /// What new cases that were written add to the sums.
    Sums(Box<Gathered>),
    /// What the texts of such cases are found by.
    Words(Filled),
}

/// What is known of a file once its header is.
#[derive(Debug)]
pub(super) struct Begun {
    pub header: Header,
    pub manner: Manner,
    /// What stands above the header.
    pub above: Vec<Row>,
    /// The header as it stands.
    pub heads: Vec<Row>,
    /// What stands between cells.
    pub delimiter: u8,
}

/// One row.
pub(super) enum Item {
    /// A case that wants only to be written.
    Case(Row, Box<Prepared>),
    /// A row that wants the database to be judged.
    Row(Row),
    /// A bad row, and what is wrong with it.
    Bad(Row, Vec<Bad>),
}

/// Nobody takes the rows any more, or there are no more of use.
pub(super) enum Stop {
    /// The file.
    File(FileFault),
    /// Its header.
    Header(Vec<Bad>),
    /// The database, of which a part was read before.
    Import(ImportError),
    /// The receiver has gone.
    Gone,
}

impl Stop {
    /// Why the import ends; `notes` is what else is to be known.
    pub(super) fn into_error(self, notes: Vec<Note>) -> ImportError {
        match self {
            Self::File(fault) => ImportError::File(fault),
            Self::Header(faults) => ImportError::Header(faults, notes),
            Self::Import(error) => error,
            // Rows were left that nobody wrote, though nothing else is known to have failed.
            Self::Gone => ImportError::Interrupted,
        }
    }
}

impl From<FileFault> for Stop {
    fn from(fault: FileFault) -> Self {
        Self::File(fault)
    }
}

impl From<WorkbookFault> for Stop {
    fn from(fault: WorkbookFault) -> Self {
        Self::File(FileFault::Workbook(fault))
    }
}

/// What reads one file.
pub(super) struct Reading<'a> {
    pub kind: Kind,
    pub plan: &'a Plan,
    pub desk: &'a Desk,
    pub file: &'a str,
    pub known: Known,
    pub to: SyncSender<Piece>,
    /// Rows that were taken: what they had of memory is used again, by the thread to which it belongs.
    pub back: Receiver<Vec<Item>>,
    #[allow(clippy::vec_box, reason = "the boxes themselves are used again")]
    pub spare: Vec<Box<Prepared>>,
    /// The log as it goes on while every row is a new case.
    pub ahead: Option<Ahead>,
    /// What the cases that came back add to the sums and are found by: gathered here, since the writer has more to do.
    pub gathered: Gathered,
    pub words: Words,
}

/// What a file says of itself before its rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    /// The name of its encoding, if it is text.
    pub encoding: &'static str,
    /// What stands between its cells.
    pub delimiter: u8,
    /// Whether its serial numbers of dates are counted from 1904.
    pub is_1904: bool,
}

/// Visits the rows of a file, with how many bytes of it were read so far; what is to be known of it besides goes
/// into `notes`.
pub(super) fn each<E: From<FileFault> + From<WorkbookFault>>(
    source: Source,
    kind: Kind,
    plan: &Plan,
    notes: &mut Vec<Note>,
    mut visit: impl FnMut(Facts, RawRow, u64) -> Result<(), E>,
) -> Result<(), E> {
    let Source { bytes, seen, shape, .. } = source;
    let sheet = plan.sheet.as_deref();
    match shape {
        Shape::Text(_) if sheet.is_some() => Err(FileFault::NoSheets.into()),
        Shape::Text(traits) => {
            // A mark says more than a map that was written for other files.
            let told = plan.encoding.or(plan.map.encoding.filter(|_| traits.marked().is_none()));
            let text = Text::open(bytes, seen, &traits, told, kind, &plan.map)?;
            let facts = Facts { encoding: text.encoding.name(), delimiter: text.delimiter, is_1904: false };
            text.each(|row, read| visit(facts, row, read))
        }
        Shape::Workbook => {
            let mut workbook = Workbook::open(bytes)?;
            let facts = Facts { encoding: "", delimiter: b',', is_1904: workbook.is_1904() };
            let (read, others) = workbook.pick(sheet.or(plan.map.sheet.as_deref()))?;
            if !others.is_empty() {
                notes.push(Note::SheetRead { read: read.clone(), others });
            }
            workbook.rows(Some(&read), |row| visit(facts, row.into(), 0))
        }
    }
}

impl Reading<'_> {
    /// Reads a file to its end; what is to be known of it besides goes into `notes`. What the last cases add, once they
    /// were written, is returned.
    pub(super) fn run(mut self, source: Source, notes: &mut Vec<Note>) -> Result<(Gathered, Vec<Filled>), Stop> {
        let (kind, plan, length) = (self.kind, self.plan, source.length);
        let mut flow = Flow::default();
        each(source, kind, plan, notes, |facts, row, read| {
            flow.facts = Some(facts);
            flow.take(&mut self, row, read)
        })?;
        let merged = flow.end(&mut self, length)?;
        if merged > 0 {
            notes.push(Note::MergedRead { cells: merged });
        }
        let Self { to, back, mut gathered, mut words, .. } = self;
        // The writer has no more to come, and gives back what it still had.
        drop(to);
        let filled = back.iter().flatten().filter_map(|item| gather(&mut gathered, &mut words, &item)).collect();
        Ok((gathered, filled))
    }

    fn begun(&self, beginning: &Beginning, facts: Option<Facts>) -> Result<Begun, Stop> {
        let map = &self.plan.map;
        let header = Header::bind(self.kind, map, &beginning.header).map_err(Stop::Header)?;
        let dates = self.plan.dates.clone().or_else(|| map.dates.clone()).unwrap_or_default();
        let manner = Manner {
            offset: self.desk.offset,
            dates,
            separator: map.list_separator.clone(),
            encoding: facts.map_or("", |facts| facts.encoding),
        };
        Ok(Begun {
            header,
            manner,
            above: beginning.above.clone(),
            heads: beginning.header.clone(),
            // Rejects of a workbook are read with the same map.
            delimiter: facts
                .filter(|facts| !facts.encoding.is_empty())
                .map(|facts| facts.delimiter)
                .or(map.delimiter)
                .unwrap_or(b','),
        })
    }

    /// Judges a row as far as that needs no database.
    fn judge(&mut self, row: Row, begun: &Begun) -> Result<Item, Stop> {
        if totals::is_row(&begun.header, &row.cells) {
            let fault = Bad::new(row.line, None, None, Why::Sums);
            return Ok(Item::Bad(row, vec![fault]));
        }
        let mut cells = Cells::new(&begun.header, &row, &begun.manner);
        if !cells.fit() {
            let faults = cells.into_faults();
            return Ok(Item::Bad(row, faults));
        }
        if self.kind != Kind::Cases {
            return Ok(Item::Row(row));
        }
        let from = cases::From { file: self.file, now: self.desk.now };
        let mut case = self.spare.pop().unwrap_or_default();
        let good = cases::prepare(&mut self.known, &mut cells, from, &mut case);
        let good = good.map_err(|error| Stop::Import(error.into()))?;
        if let Some(ahead) = self.ahead.as_mut().filter(|_| good) {
            case.link(ahead, self.desk);
        }
        let faults = cells.into_faults();
        Ok(if good { Item::Case(row, case) } else { Item::Bad(row, faults) })
    }

    /// Takes back the rows that were taken.
    fn take_back(&mut self) -> Result<(), Stop> {
        while let Ok(items) = self.back.try_recv() {
            for item in items {
                if let Some(filled) = gather(&mut self.gathered, &mut self.words, &item) {
                    self.send(Piece::Words(filled))?;
                }
                let Item::Case(_, case) = item else { continue };
                if case.was_linked_wrongly() {
                    self.ahead = None;
                }
                self.spare.push(case);
            }
        }
        if !self.gathered.is_full() {
            return Ok(());
        }
        let gathered = std::mem::take(&mut self.gathered);
        self.send(Piece::Sums(Box::new(gathered)))
    }

    fn send(&self, piece: Piece) -> Result<(), Stop> {
        self.to.send(piece).map_err(|_| Stop::Gone)
    }
}

/// Counts a row that has become a new case; what a span of such cases is found by, where this was its last.
fn gather(sums: &mut Gathered, words: &mut Words, item: &Item) -> Option<Filled> {
    let Item::Case(_, case) = item else { return None };
    let (id, laid) = case.new_case()?;
    sums.put_in(laid);
    words.put_in(id, laid)
}

/// Where in the file the reading is.
#[derive(Default)]
struct Flow {
    facts: Option<Facts>,
    first_rows: FirstRows,
    /// What was said of the file's beginning, once it was; and what its columns are for.
    begun: Option<(Arc<Begun>, Uses)>,
    items: Vec<Item>,
    /// How much text they hold, in bytes.
    text: usize,
    /// How many cells had the value of one above, with which they are merged.
    merged: u64,
}

impl Flow {
    fn take(&mut self, reading: &mut Reading<'_>, row: RawRow, read: u64) -> Result<(), Stop> {
        if self.begun.is_some() {
            return self.judge(reading, row, read);
        }
        match self.first_rows.see(row, reading.kind, &reading.plan.map) {
            Some(beginning) => self.begin(reading, beginning, read),
            None => Ok(()),
        }
    }

    fn begin(&mut self, reading: &mut Reading<'_>, beginning: Beginning, read: u64) -> Result<(), Stop> {
        let with = |sign: char| beginning.header.iter().find(|row| row.cells.as_str().contains(sign));
        if let Some(row) = with('\0') {
            return Err(FileFault::NotText { line: row.line }.into());
        }
        narrow_enough(names(&beginning.header).len(), beginning.header.first().map_or(1, |row| row.line))?;
        let encoding = self.facts.and_then(|facts| Encoding::named(facts.encoding));
        if let (Some(row), Some(encoding)) = (with(UNDECODED), encoding) {
            return Err(FileFault::Undecodable { encoding, line: row.line }.into());
        }
        let begun = Arc::new(reading.begun(&beginning, self.facts)?);
        let uses = begun.header.uses();
        reading.send(Piece::Begun(Arc::clone(&begun)))?;
        self.begun = Some((begun, uses));
        for row in beginning.below {
            self.judge(reading, row, read)?;
        }
        Ok(())
    }

    fn judge(&mut self, reading: &mut Reading<'_>, row: RawRow, read: u64) -> Result<(), Stop> {
        let Some((begun, uses)) = &self.begun else { return Ok(()) };
        let sheet = match row.cells {
            RawCells::Sheet { merged, .. } => Some(merged),
            RawCells::Text(..) => None,
        };
        let mut row = row.row(uses, self.facts.is_some_and(|facts| facts.is_1904));
        let nameless = begun.header.nameless(&row);
        if !nameless.is_empty() {
            return Err(Stop::Header(nameless));
        }
        // Rows that were numbered in advance are none yet.
        if begun.header.is_blank(&row.cells) {
            return Ok(());
        }
        self.merged += sheet.unwrap_or_default();
        // A row of a sheet ends with its last filled cell; the empty ones behind it are there all the same.
        while sheet.is_some() && row.cells.len() < begun.header.width() {
            row.cells.push("");
        }
        self.text += row.cells.as_str().len();
        self.items.push(reading.judge(row, begun)?);
        if self.items.len() < TOGETHER && self.text < TEXT_TOGETHER {
            return Ok(());
        }
        self.text = 0;
        reading.take_back()?;
        let items = std::mem::replace(&mut self.items, Vec::with_capacity(TOGETHER));
        reading.send(Piece::Rows(items, read))
    }

    /// What is left goes; how many merged cells there were.
    fn end(mut self, reading: &mut Reading<'_>, length: u64) -> Result<u64, Stop> {
        if self.begun.is_none() {
            let (last, map) = (self.first_rows.last(), &reading.plan.map);
            let Some(beginning) = self.first_rows.end(reading.kind, map) else {
                let skipped = last.zip(map.skip_rows).map(|(last, skipped)| FileFault::Skipped { skipped, last });
                return Err(skipped.unwrap_or(FileFault::Empty).into());
            };
            self.begin(reading, beginning, length)?;
        }
        reading.send(Piece::Rows(std::mem::take(&mut self.items), length))?;
        Ok(self.merged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_nobody_took_are_no_success() {
        assert!(matches!(Stop::Gone.into_error(Vec::new()), ImportError::Interrupted));
    }
}
