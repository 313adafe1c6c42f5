//! The rows of a text: cells between delimiters, those in quotes may hold delimiters and line breaks.

use std::io::{Cursor, Read};

use csv::ByteRecord;

use super::Kind;
use super::columns::like;
use super::decoded::{Decoded, END, LONGEST_ROW};
use super::encoding::{Encoding, Traits};
use super::fields::Fields;
use super::map::Map;
use super::quotes::{Quotes, Stray, with_quotes};
use super::row::{RawCells, RawRow, any_filled};
use super::source::{Bytes, FileFault, Seen};
use super::workbook::COLUMNS;

/// What may stand between cells, the likeliest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A comma as Chinese writes it, by which no program separates cells.
const WIDE_COMMA: char = '，';

/// How much of a text is looked at to find its delimiter, in bytes of UTF-8.
const LOOKED_AT: u64 = 64 * 1024;

/// How pages of the web and XML begin, in small letters: what many systems hand out as `.xls`.
const MARKUP: [&str; 11] =
    ["<html", "<!doctype", "<!--", "<?xml", "<table", "<head", "<meta", "<style", "<body", "<div", "mime-version:"];

/// How many of its rows are looked at for the header.
const HEADERS: usize = 10;

/// A text and how it is to be read.
pub(super) struct Text {
    decoded: Decoded,
    /// The beginning, looked at already.
    head: Vec<u8>,
    /// Its encoding.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub delimiter: u8,
}

impl Text {
    /// Begins to read a text.
    pub(super) fn open(
        bytes: Box<dyn Bytes>,
        seen: Seen,
        traits: &Traits,
        told: Option<Encoding>,
        kind: Kind,
        map: &Map,
    ) -> Result<Self, FileFault> {
        let encoding = traits.encoding(told)?;
        let (decoder, mark) = traits.decoder(encoding);
        let mut decoded = Decoded::new(bytes, seen, decoder, mark);
        let mut head = Vec::new();
        (&mut decoded).take(LOOKED_AT).read_to_end(&mut head)?;
        decoded.row_read();
        if is_markup(&head) {
            return Err(FileFault::Markup);
        }
        let delimiter = match map.delimiter {
            Some(delimiter) => delimiter,
            None => delimiter(&head, kind, map).ok_or(FileFault::WideCommas)?,
        };
        Ok(Self { decoded, head, encoding, delimiter })
    }

    /// Visits the rows that have a filled cell, with how many bytes of the file were read so far.
    pub(super) fn each<E: From<FileFault>>(self, mut visit: impl FnMut(RawRow, u64) -> Result<(), E>) -> Result<(), E> {
        let chained = Cursor::new(self.head).chain(self.decoded);
        let mut reader = reader(Quotes::new(chained, self.delimiter), self.delimiter);
        let mut record = ByteRecord::new();
        loop {
            // Every line ends in LF, so that lines can be counted from the end of one row to the next.
            let before = reader.position().line();
            let read = reader.read_byte_record(&mut record);
            let after = reader.position().line();
            let mut strays = Vec::new();
            while let Some(stray) = reader.get_mut().stray_before(if read.is_ok() { after } else { u64::MAX }) {
                let Stray { opened, closed, .. } = stray;
                if opened < closed {
                    return Err(FileFault::StrayQuote { opened, closed }.into());
                }
                strays.push(stray);
            }
            let decoded = reader.get_ref().text().get_ref().1;
            match read {
                Ok(true) => {}
                // Only a quote left open swallows the last line.
                Ok(false) => return Err(FileFault::OpenQuote { line: after }.into()),
                Err(_) if decoded.too_long() => {
                    return Err(FileFault::RowTooLong { line: before, most: LONGEST_ROW }.into());
                }
                Err(error) => return Err(FileFault::Unreadable(error.to_string()).into()),
            }
            let cells = Fields::read(&record).map_err(|error| FileFault::Unreadable(error.to_string()))?;
            let breaks = cells.as_str().bytes().filter(|byte| *byte == b'\n').count() as u64;
            if cells.as_str() == END {
                return Ok(decoded.unchanged()?);
            }
            if cells.as_str().ends_with('\n') && cells.as_str().contains(END) {
                return Err(FileFault::OpenQuote { line: after.saturating_sub(breaks) }.into());
            }
            if cells.len() > COLUMNS {
                return Err(FileFault::RowTooWide { line: before, most: COLUMNS }.into());
            }
            decoded.row_read();
            if any_filled(&cells) {
                let line = after.saturating_sub(1 + breaks);
                let stood = if strays.is_empty() { cells } else { with_quotes(&cells, &strays) };
                let quotes = strays.iter().map(|stray| stray.place).collect();
                visit(RawRow { line, cells: RawCells::Text(stood, quotes) }, decoded.read_so_far())?;
            }
        }
    }
}

/// Whether a text is no table at all, but a page or XML.
fn is_markup(head: &[u8]) -> bool {
    let start = head.trim_ascii_start();
    let begins = |sign: &&str| start.get(..sign.len()).is_some_and(|s| s.eq_ignore_ascii_case(sign.as_bytes()));
    MARKUP.iter().any(begins)
}

fn reader<R: Read>(from: R, delimiter: u8) -> csv::Reader<R> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(from)
}

/// The delimiter with which a row near the beginning names the most columns; a comma where none does more. None where it
/// names them between commas as Chinese writes them.
fn delimiter(head: &[u8], kind: Kind, map: &Map) -> Option<u8> {
    let named = |name: &str| map.names(kind, name);
    match likeliest(head, named) {
        (delimiter, 2..) => Some(delimiter),
        _ if is_wide(head, named) => None,
        // A file of another system, and no map yet.
        _ => Some(likeliest(head, |name| named(name) || like(kind, name)).0),
    }
}

/// Whether a line near the beginning names several columns between wide commas.
fn is_wide(head: &[u8], named: impl Fn(&str) -> bool) -> bool {
    let names = |line: &str| line.split(WIDE_COMMA).filter(|name| named(name.trim())).count();
    head.split(|byte| *byte == b'\n')
        .take(HEADERS)
        .any(|line| std::str::from_utf8(line).is_ok_and(|line| names(line) > 1))
}

/// The delimiter with which a row holds the most such names, and how many.
fn likeliest(head: &[u8], named: impl Fn(&str) -> bool) -> (u8, usize) {
    let mut best = (b',', 0);
    for delimiter in DELIMITERS {
        let mut reader = reader(head, delimiter);
        let rows = reader.records().take(HEADERS).filter_map(Result::ok);
        let columns = rows.map(|row| row.iter().filter(|name| named(name)).count()).max().unwrap_or_default();
        if columns > best.1 {
            best = (delimiter, columns);
        }
    }
    best
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::import::source::{Shape, Source};

    fn rows(text: &str) -> Result<Vec<(u64, Vec<String>)>, FileFault> {
        let source = Source::new("f", text.as_bytes().to_vec()).unwrap();
        let Shape::Text(traits) = source.shape else { unreachable!() };
        let text = Text::open(source.bytes, source.seen, &traits, None, Kind::Notices, &Map::default())?;
        let mut rows = Vec::new();
        text.each(|row, _| {
            rows.push((row.line, row.plain().iter().map(str::to_owned).collect()));
            Ok::<(), FileFault>(())
        })?;
        Ok(rows)
    }

    fn row(line: u64, cells: &[&str]) -> (u64, Vec<String>) {
        (line, cells.iter().map(|c| (*c).to_owned()).collect())
    }

    #[test]
    fn rows_know_the_line_on_which_they_begin() {
        let wanted = [row(2, &["a", "b"]), row(3, &["1", "x\ny"]), row(6, &["2", "\"z\""]), row(8, &["3"])];
        let unix = "\na,b\n1,\"x\ny\"\n\n2,\"\"\"z\"\"\"\n,\n3\n";
        for ends in ["\n", "\r\n", "\r"] {
            for last in [unix, unix.trim_end()] {
                assert_eq!(rows(&last.replace('\n', ends)).unwrap(), wanted, "{ends:?}");
            }
        }
        assert_eq!(rows("").unwrap(), []);
        assert_eq!(rows("\n\r\n ,\n").unwrap(), []);
        // A long text, of which the beginning is looked at twice.
        let long: String = (0..20_000).map(|n| format!("{n},\"a\nb\"\n")).collect();
        let found = rows(&long).unwrap();
        assert_eq!((found.len(), &found[19_999]), (20_000, &row(39_999, &["19999", "a\nb"])));
    }

    #[test]
    fn a_quote_left_open_is_a_fault_of_its_row() {
        for (text, line) in
            [("a,b\n1,\"x\n2,y\n", 2), ("\"a,b\n1,2\n", 1), ("a\n\"x\"\"\n", 2), ("a\n\n\"", 3), ("a\n\"x\ny\n", 2)]
        {
            assert_eq!(rows(text).unwrap_err(), FileFault::OpenQuote { line }, "{text:?}");
        }
        for text in ["a,b\n1,2\"\n", "a\n\"x\"\"\"\n", "a\n\"x\"y\"z\n", "a,b\n1;\"2\n", "a\n\"x\n\"\n"] {
            assert!(rows(text).is_ok(), "{text}");
        }
        assert_eq!(rows("on;reason\n1;\"2\n").unwrap_err(), FileFault::OpenQuote { line: 2 });
    }

    #[test]
    fn quotes_that_end_in_a_cell_swallow_no_rows() {
        let swallowed = "a,b\n1,\"x\n2,y\n3,\"z\n4,y\n";
        assert_eq!(rows(swallowed).unwrap_err(), FileFault::StrayQuote { opened: 2, closed: 4 });
        let far = format!("a,b\n1,\"x\n{}3,\"z\n", "2,y\n".repeat(LONGEST_ROW / 4 - 10));
        assert!(matches!(rows(&far).unwrap_err(), FileFault::StrayQuote { opened: 2, .. }));
        assert_eq!(rows("a,b\n1,\"x\" y\n").unwrap(), [row(1, &["a", "b"]), row(2, &["1", "\"x\" y"])]);
        assert_eq!(rows("a,b\n\"1\n\" ,\"x\"\n").unwrap(), [row(1, &["a", "b"]), row(2, &["1\n ", "x"])]);
    }

    #[test]
    fn pages_and_xml_are_no_tables() {
        for text in
            ["<html xmlns:o=\"x\">", "\n <!DOCTYPE html>", "<?xml version=\"1.0\"?>", "<TABLE>", "MIME-Version: 1.0\n"]
        {
            assert_eq!(rows(text), Err(FileFault::Markup), "{text}");
        }
        for text in ["<编号>,标题\n", "<\n", "<h", "甲<html>\n"] {
            assert!(rows(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn a_row_has_an_end() {
        let most = LONGEST_ROW;
        let fault = Err(FileFault::RowTooLong { line: 3, most });
        assert_eq!(rows(&format!("a,b\nc,d\n{}", "x".repeat(2 * LONGEST_ROW))), fault);
        assert_eq!(rows(&format!("a,b\nc,d\n1,\"{}\n", "x\n".repeat(LONGEST_ROW))), fault);
        assert_eq!(rows(&"x,y\n".repeat(LONGEST_ROW / 2)).unwrap().len(), LONGEST_ROW / 2);
    }

    #[test]
    fn the_header_tells_what_stands_between_cells() {
        for (text, wanted) in [
            ("日期,部门,事由\n", b','),
            ("日期;部门;事由\n", b';'),
            ("日期\t部门\t事由\n", b'\t'),
            ("\n;;\r\non;department;reason\r\n", b';'),
            ("\"on\"\t\"department\"\t\"reason\"\n", b'\t'),
            ("通报，台账\non;department;reason\n", b';'),
            ("发文日期;责任单位;通报原因\n", b';'),
            // Rows and quoted cells count for nothing.
            ("on,department,reason\n1;2;3\t4\n", b','),
            ("on,\"department;reason\"\n", b','),
            ("on\n", b','),
            ("shoes;ships\n", b','),
            ("on,department;reason\n", b','),
            ("on,department;reason;doc_no\n", b';'),
            ("日期|部门|事由\n", b'|'),
            ("台账|2026\n日期,部门,事由\n", b','),
            ("日期，部门,事由，文号,部门\n", b','),
            ("", b','),
        ] {
            assert_eq!(delimiter(text.as_bytes(), Kind::Notices, &Map::default()), Some(wanted), "{text:?}");
        }
        assert_eq!(delimiter("通报台账\n日期，部门， 事由\n".as_bytes(), Kind::Notices, &Map::default()), None);
    }
}
