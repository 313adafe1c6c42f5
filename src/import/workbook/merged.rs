//! Cells merged with those below them: people read their one value in all of their rows, and a file holds it in the
//! first alone.

use std::collections::BTreeMap;

use calamine::Dimensions;

use super::Value;

/// More than any ledger has.
pub(super) const MOST: usize = 1 << 20;

/// The first column of a merged cell, from its first row to its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub top: u32,
    pub bottom: u32,
    pub column: u32,
}

impl Span {
    /// The span of a merged cell; none where it is of one row.
    pub(super) fn of(cell: Dimensions) -> Option<Self> {
        let span = Self { top: cell.start.0, bottom: cell.end.0, column: cell.start.1 };
        (span.bottom > span.top).then_some(span)
    }
}

/// The merged cells of a sheet, while its rows go by.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// Those whose first row is still to come, the last of them first.
    later: Vec<Span>,
    /// The last rows and the values of those whose first row has gone by, by their columns.
    open: BTreeMap<usize, (u32, Value)>,
}

impl Merged {
    pub(super) fn new(mut spans: Vec<Span>) -> Self {
        spans.sort_unstable_by(|a, b| b.cmp(a));
        Self { later: spans, open: BTreeMap::new() }
    }

    /// What a row has of the cells merged with those above it: its columns, and their values.
    pub(super) fn below(&mut self, row: u32) -> impl Iterator<Item = (usize, &Value)> {
        self.open.retain(|_, (bottom, _)| *bottom >= row);
        self.open.iter().map(|(column, (_, value))| (*column, value))
    }

    /// Remembers the cells of a row that reach below it.
    pub(super) fn begin(&mut self, row: u32, cells: &[Value]) {
        while let Some(span) = self.later.pop_if(|span| span.top <= row) {
            let column = span.column as usize;
            // A row that has nothing was not seen.
            let value = cells.get(column).filter(|value| span.top == row && value.filled());
            if let Some(value) = value {
                self.open.insert(column, (span.bottom, value.clone()));
            }
        }
    }
}
