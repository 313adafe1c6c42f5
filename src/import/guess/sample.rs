//! The beginning of a file, and which of its rows are the header, for a guess.

use super::super::columns::{column, like};
use super::super::fields::Fields;
use super::super::header::{names, narrow_enough};
use super::super::row::{RawRow, Row, Uses, filled};
use super::super::rows::{Facts, each};
use super::super::source::{FileFault, Shape, Source};
use super::super::totals::said;
use super::super::workbook::{Workbook, WorkbookFault};
use super::super::{ImportError, Kind, Plan};

/// How many rows are looked at.
const LOOKED_AT: usize = 5000;

/// In how many of them a header may stand.
const HEADERS: usize = 10;

/// The beginning of a file.
#[derive(Default)]
pub(super) struct Sample {
    pub facts: Option<Facts>,
    /// The sheet, if the file has several or it was told.
    pub sheet: Option<String>,
    /// All sheets that are shown.
    pub sheets: Vec<String>,
    /// How many lines stand above the header.
    pub skip_rows: u64,
    /// How many rows make up the header.
    pub header_rows: usize,
    /// The headers.
    pub names: Vec<String>,
    /// Of each header the lowest word alone.
    pub own: Vec<String>,
    /// The rows below the header, without those of sums.
    pub rows: Vec<Fields>,
}

/// Why no more rows are read.
enum End {
    Enough,
    File(FileFault),
}

impl From<FileFault> for End {
    fn from(fault: FileFault) -> Self {
        Self::File(fault)
    }
}

impl From<WorkbookFault> for End {
    fn from(fault: WorkbookFault) -> Self {
        Self::File(FileFault::Workbook(fault))
    }
}

/// Rows until there are enough.
#[derive(Default)]
struct Rows(Vec<Row>);

impl Rows {
    fn see(&mut self, row: RawRow) -> Result<(), End> {
        self.0.push(row.row(&Uses::default(), false));
        if self.0.len() < LOOKED_AT { Ok(()) } else { Err(End::Enough) }
    }
}

impl Sample {
    /// Reads the beginning of a file; of a workbook whose sheet was not told, the sheet that is most like a ledger.
    ///
    /// # Errors
    /// The file cannot be read, or is empty.
    pub(super) fn read(source: Source, kind: Kind, plan: &Plan) -> Result<Self, ImportError> {
        if matches!(source.shape, Shape::Workbook) && plan.sheet.is_none() {
            return Self::sheets(Workbook::open(source.bytes).map_err(FileFault::Workbook)?, kind);
        }
        let (mut rows, mut seen) = (Rows::default(), None);
        let end = each(source, kind, plan, &mut Vec::new(), |facts, row, _| {
            seen = Some(facts);
            rows.see(row)
        });
        let sample = Self::of(kind, whole(end, rows)?).ok_or(FileFault::Empty)?;
        Ok(Self { facts: seen, sheet: plan.sheet.clone(), ..sample })
    }

    /// What an import would refuse needs no map.
    pub(super) fn check(&self) -> Result<(), FileFault> {
        let line = self.skip_rows + 1;
        if self.names.iter().any(|name| name.contains('\0')) {
            return Err(FileFault::NotText { line });
        }
        narrow_enough(self.names.len(), line)
    }

    fn sheets(mut book: Workbook, kind: Kind) -> Result<Self, ImportError> {
        let sheets = book.shown().to_vec();
        let mut best: Option<(usize, Self)> = None;
        for name in &sheets {
            let mut rows = Rows::default();
            let end = book.rows(Some(name), |row| rows.see(row.into()));
            if matches!(end, Err(End::File(FileFault::Workbook(WorkbookFault::NoRows)))) {
                continue;
            }
            let Some(sample) = Self::of(kind, whole(end, rows)?) else { continue };
            let score = score(kind, &sample.names);
            if best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, Self { sheet: Some(name.clone()), ..sample }));
            }
        }
        let (_, mut sample) = best.ok_or(FileFault::Workbook(WorkbookFault::NoRows))?;
        sample.sheet = sample.sheet.filter(|_| sheets.len() > 1);
        Ok(Self { sheets, ..sample })
    }

    /// Finds the header among the rows.
    fn of(kind: Kind, rows: Vec<Row>) -> Option<Self> {
        let at = place(kind, &rows);
        let mut best: Option<(usize, usize, usize)> = None;
        // One row; with the row below, or above, where that fills gaps of it.
        for (from, many) in [(Some(at), 1), (Some(at), 2), (at.checked_sub(1), 2)] {
            let Some(heads) = from.and_then(|from| rows.get(from..from + many)) else { continue };
            let score = score(kind, &names(heads));
            let from = from.unwrap_or_default();
            if (many == 1 || complete(heads)) && best.is_none_or(|(most, ..)| score > most) {
                best = Some((score, from, many));
            }
        }
        let (_, from, many) = best?;
        let heads = rows.get(from..from + many)?;
        Some(Self {
            skip_rows: heads.first()?.line - 1,
            header_rows: many,
            own: own(heads),
            names: names(heads),
            rows: rows.iter().skip(from + many).map(|row| &row.cells).filter(|c| said(c).is_none()).cloned().collect(),
            ..Self::default()
        })
    }
}

fn whole(end: Result<(), End>, rows: Rows) -> Result<Vec<Row>, ImportError> {
    match end {
        Ok(()) | Err(End::Enough) => Ok(rows.0),
        Err(End::File(fault)) => Err(fault.into()),
    }
}

/// How much names are like headers of this kind.
fn score(kind: Kind, names: &[String]) -> usize {
    names.iter().map(|name| if column(kind, name).is_some() { 2 } else { usize::from(like(kind, name)) }).sum()
}

/// The row that is the header, or a part of it: the first that names two columns, else the one that is most
/// like a header, else the first that is more than a title.
fn place(kind: Kind, rows: &[Row]) -> usize {
    let first = || rows.iter().take(HEADERS);
    let count = |row: &Row, is: &dyn Fn(&str) -> bool| row.cells.iter().filter(|cell| is(cell.trim())).count();
    let named = || first().position(|row| count(row, &|cell| column(kind, cell).is_some()) >= 2);
    let likely = || {
        let likeness = |row: &Row| count(row, &|cell| column(kind, cell).is_some() || like(kind, cell));
        // The first of the most: `max_by_key` gives the last.
        let (at, most) = first().map(likeness).enumerate().rev().max_by_key(|(_, likeness)| *likeness)?;
        (most >= 2).then_some(at)
    };
    let wide = || first().position(|row| filled(&row.cells) >= 2);
    named().or_else(likely).or_else(wide).unwrap_or_default()
}

/// The lowest words of a header.
fn own(heads: &[Row]) -> Vec<String> {
    let width = heads.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let words = |at: usize| heads.iter().rev().filter_map(move |row| row.cells.get(at)).map(str::trim);
    (0..width).map(|at| words(at).find(|word| !word.is_empty()).unwrap_or_default().to_owned()).collect()
}

/// Whether two rows may be one header: the lower fills gaps of the upper.
fn complete(heads: &[Row]) -> bool {
    let [upper, lower] = heads else { return false };
    let has = |row: &Row, at: usize| row.cells.get(at).is_some_and(|cell| !cell.trim().is_empty());
    let width = upper.cells.len().max(lower.cells.len());
    filled(&upper.cells) >= 2 && (0..width).any(|at| !has(upper, at) && has(lower, at))
}
