//! The bad rows of a file, as they were, with what is wrong with them: to be mended and imported again.

use std::borrow::Cow;
use std::io::{Result, Write};

use super::decoded::UNDECODED;
use super::header::CELLS_LACKED;
use super::row::Row;
use super::rows::Begun;
use super::why::{Bad, Names};
use crate::domain::text::formula::{defuse, restore};
use crate::locale::{Lang, imports};

/// Where bad rows are written down: as CSV in UTF-8, so that spreadsheets open it, below the same
/// header and what stood above it, so that the same map reads it.
pub struct Rejects {
    lang: Lang,
    state: State,
    /// The column of reasons, if the file was one of rejects itself.
    reasons: Option<usize>,
    /// How many cells a row has below the header of the file.
    width: usize,
    /// The last of them that is the ledger's own.
    last: usize,
}

enum State {
    /// No header was seen yet.
    New(Box<dyn Write>),
    Open(Box<csv::Writer<Box<dyn Write>>>),
}

impl Rejects {
    /// Rejects that are written to `into`.
    pub fn new(into: Box<dyn Write>, lang: Lang) -> Self {
        Self { lang, state: State::New(into), reasons: None, width: 0, last: 0 }
    }

    /// Writes what stands above the rows.
    pub(super) fn begin(&mut self, begun: &Begun) -> Result<()> {
        let State::New(into) = &mut self.state else { return Ok(()) };
        (self.width, self.last) = (begun.header.width(), begun.header.last());
        let mut into = std::mem::replace(into, Box::new(std::io::sink()));
        into.write_all("\u{feff}".as_bytes())?;
        let builder = |into| csv::WriterBuilder::new().flexible(true).delimiter(begun.delimiter).from_writer(into);
        let mut writer = builder(into);
        // A map says how many lines stand above the header: there are as many again.
        let mut line = 1;
        for row in begun.above.iter().chain(&begun.heads) {
            while line < row.line {
                writer.write_record([""])?;
                line += 1;
            }
            let last = begun.heads.last().is_some_and(|head| head == row);
            if last {
                self.reasons = begun.header.reasons();
                let own = self.reasons.is_none().then(|| imports::reason_column(self.lang));
                // A row of titles may end before the header does: words above reach further.
                let titles = row.cells.iter().chain(std::iter::repeat("")).take(begun.header.width());
                writer.write_record(titles.chain(own))?;
            } else if begun.heads.contains(row) {
                writer.write_record(row.cells.iter())?;
            } else {
                // One line each, as they are counted.
                writer.write_record(row.cells.iter().map(|cell| cell.replace('\n', " ")))?;
            }
            line += 1;
        }
        self.state = State::Open(Box::new(writer));
        Ok(())
    }

    /// Writes one row and why it is bad.
    pub(super) fn row(&mut self, row: &Row, faults: &[Bad], names: impl FnOnce() -> Names) -> Result<()> {
        let State::Open(writer) = &mut self.state else { return Ok(()) };
        let names = names();
        let reasons: Vec<String> = faults.iter().map(|bad| bad.reason(self.lang, &names)).collect();
        let reasons = reasons.join(self.lang.pick("；", "; "));
        let mut cells: Vec<Cow<'_, str>> = row.cells.iter().map(|cell| readable(cell, self.lang)).collect();
        // What a number cell has lost, or a formula has not found, is no text that could be taken the next time.
        for (place, _) in &row.marks {
            if let Some(cell) = cells.get_mut(*place) {
                *cell = format!("{}{UNDECODED}{cell}", imports::to_mend(self.lang)).into();
            }
        }
        if cells.len() < self.width {
            // The reason stands under its own title. Filled up the row would be good the next time, and nobody had
            // mended it: its last cell says so.
            cells.resize(self.width, Cow::Borrowed(""));
            if let Some(last) = cells.get_mut(self.last) {
                *last = lacked(self.lang);
            }
        }
        match self.reasons.and_then(|at| cells.get_mut(at)) {
            Some(there) => *there = reasons.into(),
            // What stands to the right of the last header stands to the right of the reason: below its own title.
            None => cells.insert(self.width.min(cells.len()), reasons.into()),
        }
        Ok(writer.write_record(cells.iter().map(|cell| cell.as_bytes()))?)
    }

    /// Everything is written.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn end(self) -> Result<()> {
        match self.state {
            State::New(mut into) => into.flush(),
            State::Open(mut writer) => writer.flush(),
        }
    }
}

/// A cell as it was, harmless in a spreadsheet. Signs that nobody sees stay, and so does the mark of
/// bytes that were no text, in words too: without it the row would be good the next time, and nobody had mended it.
fn readable(cell: &str, lang: Lang) -> Cow<'_, str> {
    if cell == CELLS_LACKED {
        return lacked(lang);
    }
    if cell.contains(UNDECODED) && !imports::is_to_fill(cell) {
        let bare = imports::marked(cell).unwrap_or(cell);
        return format!("{}{bare}", imports::to_mend(lang)).into();
    }
    defuse(restore(cell))
}

/// The last cell of a row that had fewer than the header.
fn lacked<'c>(lang: Lang) -> Cow<'c, str> {
    format!("{}{CELLS_LACKED}", imports::to_fill(lang)).into()
}
