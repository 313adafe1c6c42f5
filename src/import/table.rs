//! A file as a header and rows of cells, each with the line on which it begins.

use csv::StringRecord;

use super::source::FileFault;

/// A file's rows.
#[derive(Debug)]
pub(super) struct Table {
    /// The first row.
    pub header: Row,
    /// The others; rows without a filled cell are left out.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, PartialEq)]
pub(super) struct Row {
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    /// Its cells.
    pub cells: StringRecord,
}

impl Table {
    /// Reads CSV: cells in double quotes may hold delimiters and line breaks, any line ends.
    pub(super) fn read(text: &str, delimiter: u8) -> Result<Self, FileFault> {
        let unreadable = |e: csv::Error| FileFault::Unreadable(e.to_string());
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let mut lines = Lines { bytes: text.as_bytes(), at: 0, line: 1 };
        let mut rows = Vec::new();
        let mut last = Row { line: 1, cells: StringRecord::new() };
        while reader.read_record(&mut last.cells).map_err(unreadable)? {
            let start = last.cells.position().map_or(0, csv::Position::byte);
            last.line = lines.of(usize::try_from(start).unwrap_or(usize::MAX));
            if last.cells.iter().any(|cell| !cell.trim().is_empty()) {
                rows.push(Row { line: last.line, cells: last.cells.clone() });
            }
        }
        // The reader of CSV lets the end of the file close a quote, and so would swallow what follows one.
        if !closed(text.get(lines.at..).unwrap_or_default(), delimiter) {
            return Err(FileFault::OpenQuote { line: last.line });
        }
        let mut rows = rows.into_iter();
        let header = rows.next().ok_or(FileFault::Empty)?;
        Ok(Self { header, rows: rows.collect() })
    }
}

/// Which line a byte is on, asked from front to back.
struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the first byte from `start` on that is not an empty line's.
    fn of(&mut self, start: usize) -> u64 {
        let byte = |at: usize| self.bytes.get(at).copied();
        let mut end = start;
        while matches!(byte(end), Some(b'\n' | b'\r')) {
            end += 1;
        }
        let ends = (self.at..end).filter(|at| match byte(*at) {
            Some(b'\n') => true,
            Some(b'\r') => byte(at + 1) != Some(b'\n'),
            _ => false,
        });
        self.line += ends.count() as u64;
        self.at = end;
        self.line
    }
}

/// Whether every quote that opens a cell of this row is closed.
fn closed(row: &str, delimiter: u8) -> bool {
    let mut chars = row.chars().peekable();
    let (mut quoted, mut fresh) = (false, true);
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
            }
            '"' if quoted => quoted = false,
            '"' if fresh => (quoted, fresh) = (true, false),
            _ => fresh = !quoted && (c == char::from(delimiter) || matches!(c, '\n' | '\r')),
        }
    }
    !quoted
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, Vec<String>)> {
        let table = Table::read(text, b',').unwrap();
        let rows = std::iter::once(table.header).chain(table.rows);
        rows.map(|row| (row.line, row.cells.iter().map(str::to_owned).collect())).collect()
    }

    fn row(line: u64, cells: &[&str]) -> (u64, Vec<String>) {
        (line, cells.iter().map(|c| (*c).to_owned()).collect())
    }

    #[test]
    fn rows_know_the_line_on_which_they_begin() {
        let wanted = [row(2, &["a", "b"]), row(3, &["1", "x\ny"]), row(6, &["2", "\"z\""]), row(8, &["3"])];
        let unix = "\na,b\n1,\"x\ny\"\n\n2,\"\"\"z\"\"\"\n,\n3\n";
        assert_eq!(lines(unix), wanted);
        for ends in ["\r\n", "\r"] {
            let other: Vec<_> = lines(&unix.replace('\n', ends));
            let numbers: Vec<u64> = other.iter().map(|(line, _)| *line).collect();
            assert_eq!(numbers, [2, 3, 6, 8], "{ends:?}");
        }
    }

    #[test]
    fn a_quote_left_open_is_a_fault_of_its_row() {
        for (text, line) in [("a,b\n1,\"x\n2,y\n", 2), ("\"a,b\n1,2\n", 1), ("a\n\"x\"\"\n", 2)] {
            assert_eq!(Table::read(text, b',').unwrap_err(), FileFault::OpenQuote { line }, "{text}");
        }
        for text in ["a,b\n1,2\"\n", "a\n\"x\"\"\"\n", "a\n\"x\"y\"z\n", "a,b\n1;\"2\n"] {
            assert!(Table::read(text, b',').is_ok(), "{text}");
        }
        assert_eq!(Table::read("a;b\n1;\"2\n", b';').unwrap_err(), FileFault::OpenQuote { line: 2 });
    }
}
