//! Quotes that end in the middle of a cell. The reader of CSV passes over them: what stands behind is taken for the
//! rest of the cell, though the quote was meant to be read, or belongs to a cell some lines further on.

use std::collections::VecDeque;
use std::io::Read;

use memchr::{memchr_iter, memchr2};

use super::fields::Fields;

/// Text on its way to the reader of CSV, with an eye on its quotes. Every line ends in LF.
pub(super) struct Quotes<R> {
    from: R,
    delimiter: u8,
    at: At,
    /// The line that is read, from 1.
    line: u64,
    /// How many cells of the row have ended, as far as that was counted.
    cells: usize,
    /// The byte before the next one; a line's end before the first.
    before: u8,
    strays: VecDeque<Stray>,
}

/// Where the next byte stands.
#[derive(Clone, Copy)]
enum At {
    /// In no quotes.
    Outside,
    /// In quotes, so many bytes of the cell behind the one that opens them.
    Inside { opened: u64, length: usize },
    /// Behind a quote that closes them, or is the first of two that stand for one.
    Closed { opened: u64, length: usize },
    /// Behind blanks that follow quotes.
    Blank { opened: u64, length: usize },
}

/// A cell in quotes that goes on behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stray {
    /// The line on which they open.
    pub opened: u64,
    /// The line on which they close.
    pub closed: u64,
    /// The place of the cell in its row.
    pub place: usize,
    /// How many bytes of the cell stand in them.
    pub length: usize,
}

impl<R> Quotes<R> {
    pub(super) fn new(from: R, delimiter: u8) -> Self {
        Self { from, delimiter, at: At::Outside, line: 1, cells: 0, before: b'\n', strays: VecDeque::new() }
    }

    /// The text from which it comes.
    pub(super) fn text(&self) -> &R {
        &self.from
    }

    /// The next such cell whose quotes open before a line.
    pub(super) fn stray_before(&mut self, line: u64) -> Option<Stray> {
        self.strays.pop_front_if(|stray| stray.opened < line)
    }

    fn see(&mut self, seen: &[u8]) {
        let mut rest = seen;
        while let Some((first, behind)) = rest.split_first() {
            match self.at {
                At::Outside => {
                    let end = memchr2(b'"', b'\n', rest);
                    let (passed, behind) = rest.split_at(end.map_or(rest.len(), |end| end + 1));
                    let last = passed.last().copied().unwrap_or(self.before);
                    if last == b'\n' {
                        (self.line, self.cells) = (self.line + 1, 0);
                    } else {
                        self.cells += memchr_iter(self.delimiter, passed).count();
                    }
                    let before = passed.iter().rev().nth(1).copied().unwrap_or(self.before);
                    if last == b'"' && (before == b'\n' || before == self.delimiter) {
                        self.at = At::Inside { opened: self.line, length: 0 };
                    }
                    self.before = last;
                    rest = behind;
                }
                At::Inside { opened, length } => {
                    let end = memchr2(b'"', b'\n', rest);
                    let (passed, behind) = rest.split_at(end.map_or(rest.len(), |end| end + 1));
                    self.at = match passed.last() {
                        Some(b'"') => At::Closed { opened, length: length + passed.len() - 1 },
                        _ => At::Inside { opened, length: length + passed.len() },
                    };
                    self.line += u64::from(passed.last() == Some(&b'\n'));
                    rest = behind;
                }
                At::Closed { opened, length } | At::Blank { opened, length } => {
                    self.at = match *first {
                        b'"' if matches!(self.at, At::Closed { .. }) => At::Inside { opened, length: length + 1 },
                        b'\n' => At::Outside,
                        byte if byte == self.delimiter => At::Outside,
                        b' ' => At::Blank { opened, length },
                        _ => {
                            self.strays.push_back(Stray { opened, closed: self.line, place: self.cells, length });
                            At::Outside
                        }
                    };
                    if matches!(self.at, At::Outside) {
                        // It is looked at again where cells and lines are counted.
                        self.before = b'"';
                        continue;
                    }
                    rest = behind;
                }
            }
        }
    }
}

impl<R: Read> Read for Quotes<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.from.read(into)?;
        self.see(into.get(..read).unwrap_or_default());
        Ok(read)
    }
}

/// A row as it stood: the reader of CSV leaves out the quotes of a cell that goes on behind them.
pub(super) fn with_quotes(cells: &Fields, strays: &[Stray]) -> Fields {
    let mut stood = Fields::default();
    for (place, cell) in cells.iter().enumerate() {
        let stray = strays.iter().find(|stray| stray.place == place);
        match stray.and_then(|stray| cell.split_at_checked(stray.length)) {
            Some((inside, behind)) => stood.push(&format!("\"{}\"{behind}", inside.replace('"', "\"\""))),
            None => stood.push(cell),
        }
    }
    stood
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The strays of a text that is read in pieces of a length, and its rows as they stood.
    fn strays(text: &str, piece: usize) -> Vec<Stray> {
        let mut quotes = Quotes::new(text.as_bytes(), b',');
        let mut into = vec![0; piece];
        while quotes.read(&mut into).unwrap() > 0 {}
        quotes.strays.into()
    }

    #[test]
    fn a_cell_that_goes_on_behind_its_quotes_is_found() {
        let stray = |opened, closed, place, length| Stray { opened, closed, place, length };
        for (text, wanted) in [
            ("a,\"甲\"方\n", vec![stray(1, 1, 1, 3)]),
            ("\"a\"b,\"c\"d\n", vec![stray(1, 1, 0, 1), stray(1, 1, 1, 1)]),
            ("\"a\"\"b\"c\n", vec![stray(1, 1, 0, 3)]),
            ("\"\"x\n", vec![stray(1, 1, 0, 0)]),
            ("a,b\n1,\"x\n2,y\n3,\"z\n", vec![stray(2, 4, 1, 8)]),
            ("\"a,\nb\",\"c\" \"d\n\"e\"f\n", vec![stray(2, 2, 1, 1), stray(3, 3, 0, 1)]),
        ] {
            for piece in [1, 2, 3, 100] {
                assert_eq!(strays(text, piece), wanted, "{text:?} in pieces of {piece}");
            }
        }
        for text in ["", "\"a\",b\"c\"\n", "\"a\"\"\",\"\"\n", "\"a\n,b\" ,c\n", "\n\n\"a\"\n", "a \"b\" c\n\"d"] {
            assert_eq!(strays(text, 2), [], "{text:?}");
        }
    }

    proptest! {
        /// What is taken apart otherwise than it was put together goes on behind quotes, and nothing else does.
        #[test]
        fn cells_that_are_written_as_they_should_be_are_never_found(cells in prop::collection::vec("[a\",\n ]{0,4}", 1..6)) {
            let mut writer = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
            writer.write_record(&cells).unwrap();
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            prop_assert_eq!(strays(&text, 3), []);
        }

        /// The row that the reader of CSV makes of a line is the line again.
        #[test]
        fn a_row_is_shown_as_it_stood(line in "[a\",]{1,12}") {
            let mut quotes = Quotes::new(line.as_bytes(), b',');
            let mut text = String::new();
            quotes.read_to_string(&mut text).unwrap();
            let whole = matches!(quotes.at, At::Outside);
            let strays: Vec<Stray> = quotes.strays.into();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
            let row = Fields::read(&reader.byte_records().next().unwrap().unwrap()).unwrap();
            for stray in strays.iter().filter(|_| whole) {
                let cell = with_quotes(&row, &strays).get(stray.place).unwrap().to_owned();
                prop_assert!(line.contains(&cell), "{} in {}", cell, line);
                prop_assert!(cell.starts_with('"'), "{}", cell);
            }
        }
    }
}
