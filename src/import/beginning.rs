//! Where the header of a file stands: below what people write above their tables.

use super::Kind;
use super::map::Map;
use super::row::{RawRow, Row, Uses, filled};

/// How many rows are looked at for a header that no map places.
const LOOKED_AT: usize = 10;

/// The first rows of a file, until it is known which of them is the header.
#[derive(Debug, Default)]
pub(super) struct FirstRows {
    rows: Vec<RawRow>,
}

/// The parts of the beginning of a file.
#[derive(Debug)]
pub(super) struct Beginning {
    /// What stands above the header.
    pub above: Vec<Row>,
    /// The header, in one row or in several.
    pub header: Vec<Row>,
    /// The rows below it that were read already.
    pub below: Vec<RawRow>,
}

impl FirstRows {
    /// Takes one more row; the beginning, when enough was seen.
    pub(super) fn see(&mut self, row: RawRow, kind: Kind, map: &Map) -> Option<Beginning> {
        self.rows.push(row);
        let enough = match map.skip_rows {
            Some(skipped) => self.rows.iter().filter(|row| row.line > skipped).count() >= map.header_rows.max(1),
            None => self.rows.len() >= LOOKED_AT,
        };
        if enough { self.end(kind, map) } else { None }
    }

    /// The last row that was seen.
    pub(super) fn last(&self) -> Option<u64> {
        self.rows.last().map(|row| row.line)
    }

    /// There are no more rows: the beginning, if there is a header.
    pub(super) fn end(&mut self, kind: Kind, map: &Map) -> Option<Beginning> {
        let rows = std::mem::take(&mut self.rows);
        let at = match map.skip_rows {
            Some(skipped) => rows.iter().position(|row| row.line > skipped)?,
            None => place(&rows, kind, map),
        };
        let mut rows = rows.into_iter();
        let plain = |row: RawRow| row.row(&Uses::default(), false);
        let above = rows.by_ref().take(at).map(plain).collect();
        let header: Vec<Row> = rows.by_ref().take(map.header_rows.max(1)).map(plain).collect();
        (!header.is_empty()).then(|| Beginning { above, header, below: rows.collect() })
    }
}

/// Which row is the header: the first that names two columns, else the first that is more than a title.
fn place(rows: &[RawRow], kind: Kind, map: &Map) -> usize {
    let named = |name: &str| map.names(kind, name);
    let naming = |row: &RawRow| row.plain().iter().filter(|cell| named(cell)).count() >= 2;
    let wide = |row: &RawRow| filled(&row.plain()) >= 2;
    rows.iter().position(naming).or_else(|| rows.iter().position(wide)).unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::import::row::RawCells;

    /// The lines above the header, of the header, and below it, of rows on lines 1, 2, ….
    fn lines(map: &str, rows: &[&[&str]]) -> (Vec<u64>, Vec<u64>, Vec<u64>) {
        let map = Map::parse(map, Kind::Notices).unwrap();
        let mut first_rows = FirstRows::default();
        let rows = rows
            .iter()
            .zip(1..)
            .map(|(cells, line)| RawRow { line, cells: RawCells::Text(cells.iter().copied().collect(), Vec::new()) });
        let mut found = None;
        let mut below = Vec::new();
        for row in rows {
            match found {
                None => found = first_rows.see(row, Kind::Notices, &map),
                Some(_) => below.push(row.line),
            }
        }
        let beginning = found.or_else(|| first_rows.end(Kind::Notices, &map)).unwrap();
        let lines = |rows: &[Row]| rows.iter().map(|row| row.line).collect();
        let after: Vec<u64> = beginning.below.iter().map(|row| row.line).chain(below).collect();
        (lines(&beginning.above), lines(&beginning.header), after)
    }

    #[test]
    fn titles_above_the_header_are_passed_over() {
        let header: &[&str] = &["日期", "部门", "事由"];
        let row: &[&str] = &["2023-05-08", "甲局", "逾期"];
        assert_eq!(lines("", &[header, row]), (vec![], vec![1], vec![2]));
        assert_eq!(
            lines("", &[&["2023年通报台账"], &["填报单位：", "某区"], header, row]),
            (vec![1, 2], vec![3], vec![4])
        );
        // Nothing that is known: the first row that is more than a title is told to be no header.
        assert_eq!(lines("", &[&["title"], &["a", "b"], row]), (vec![1], vec![2], vec![3]));
        assert_eq!(lines("", &[&["title"]]), (vec![], vec![1], vec![]));
        assert_eq!(lines("skip_rows = 1", &[&["a", "b"], row, header]), (vec![1], vec![2], vec![3]));
        assert_eq!(lines("header_rows = 2", &[&["t"], header, &["", "x"], row]), (vec![1], vec![2, 3], vec![4]));
        let many: Vec<&[&str]> = std::iter::once(header).chain(std::iter::repeat_n(row, 20)).collect();
        assert_eq!(lines("", &many), (vec![], vec![1], (2..=21).collect()));
    }
}
