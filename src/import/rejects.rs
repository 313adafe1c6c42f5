//! The bad rows of a file, as they were, with what is wrong with them: to be mended and imported again.

use std::io::{Result, Write};

use super::row::Row;
use super::rows::Begun;
use super::why::{Bad, Names};
use crate::domain::text::formula::{defuse, restore};
use crate::domain::text::shown;
use crate::locale::{Lang, imports};

/// Where bad rows are written down: as CSV in UTF-8, so that spreadsheets open it, below the same
/// header and what stood above it, so that the same map reads it.
pub struct Rejects {
    lang: Lang,
    state: State,
    /// The column of reasons, if the file was one of rejects itself.
    reasons: Option<usize>,
    /// How many cells a row has at least.
    width: usize,
}

enum State {
    /// No header was seen yet.
    New(Box<dyn Write>),
    Open(Box<csv::Writer<Box<dyn Write>>>),
}

impl Rejects {
    /// Rejects that are written to `into`.
    pub fn new(into: Box<dyn Write>, lang: Lang) -> Self {
        Self { lang, state: State::New(into), reasons: None, width: 0 }
    }

    /// Writes what stands above the rows.
    pub(super) fn begin(&mut self, begun: &Begun) -> Result<()> {
        let State::New(into) = &mut self.state else { return Ok(()) };
        let mut into = std::mem::replace(into, Box::new(std::io::sink()));
        into.write_all("\u{feff}".as_bytes())?;
        let builder = |into| csv::WriterBuilder::new().flexible(true).delimiter(begun.delimiter).from_writer(into);
        let mut writer = builder(into);
        // A text's row that is too short stays so: filled up it would be taken as it is the next time.
        self.width = if begun.manner.encoding.is_empty() { begun.header.width() } else { 0 };
        // A map says how many lines stand above the header: there are as many again.
        let mut line = 1;
        for row in begun.above.iter().chain(&begun.heads) {
            while line < row.line {
                writer.write_record([""])?;
                line += 1;
            }
            let last = begun.heads.last().is_some_and(|head| head == row);
            let cells = row.cells.iter().map(|cell| cell.replace('\n', " "));
            if last {
                self.reasons = row.cells.iter().position(imports::is_reason);
                let titles = cells.take(begun.header.width()).collect::<Vec<_>>();
                let own = self.reasons.is_none().then(|| imports::reason_column(self.lang).to_owned());
                writer.write_record(titles.into_iter().chain(own))?;
            } else {
                writer.write_record(cells.collect::<Vec<_>>())?;
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
        let mut cells: Vec<String> = row.cells.iter().map(readable).collect();
        match self.reasons.and_then(|at| cells.get_mut(at)) {
            Some(there) => *there = reasons,
            None => {
                cells.resize(cells.len().max(self.width), String::new());
                cells.push(reasons);
            }
        }
        Ok(writer.write_record(cells)?)
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

/// A cell as it was, harmless in a spreadsheet; bytes that were no text are shown as such.
fn readable(cell: &str) -> String {
    let lines: Vec<String> = restore(cell).split('\n').map(shown).collect();
    defuse(&lines.join("\n")).into_owned()
}
