//! What a reader should know of an import besides its counts.

use serde::Serialize;

use crate::domain::number::CaseId;

/// How many cases or entries a note names; the others are counted.
const NAMED: usize = 5;

/// Cases that a note speaks of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cases {
    /// How many.
    pub count: usize,
    /// The first of them.
    pub first: Vec<CaseId>,
}

impl Cases {
    pub(super) fn add(&mut self, case: CaseId) {
        self.count += 1;
        if self.first.len() < NAMED {
            self.first.push(case);
        }
    }
}

/// Entries of a map that nothing in the file has met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Idle {
    /// How many.
    pub count: usize,
    /// The first of them, as they stand in the map.
    pub first: Vec<String>,
}

impl Idle {
    pub(super) fn add(&mut self, entry: impl FnOnce() -> String) {
        self.count += 1;
        if self.first.len() < NAMED {
            self.first.push(entry());
        }
    }
}

/// What a reader should know of an import besides its counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// No sheet was told, and several are filled.
    SheetRead {
        /// The one that was read.
        read: String,
        /// The others.
        others: Vec<String>,
    },
    /// Rows without a reference came in as new cases.
    WithoutReference {
        /// How many.
        rows: u64,
    },
    /// Rows of closed cases without an outcome: they were taken as resolved.
    TakenAsResolved {
        /// How many.
        rows: u64,
    },
    /// Rows of notices that were withdrawn here, and stay so.
    NoticesWithdrawn {
        /// How many.
        rows: u64,
    },
    /// Rows of approvals that were withdrawn here, and stay so.
    ApprovalsWithdrawn {
        /// How many.
        rows: u64,
    },
    /// New cases have the numbers of these as their references.
    NumbersAsRefs(Cases),
    /// Rows took the place of earlier ones, and their cases are open again.
    Reopened(Cases),
    /// Rows took the place of earlier ones, and ratings of their cases are gone.
    Unscored(Cases),
    /// Rows took the place of earlier ones, and another scheme holds by now for the day of their receipt.
    Rejudged(Cases),
    /// The map has entries that nothing in the file has met.
    IdleMap(Idle),
    /// Cells were read with the value of one above, with which they are merged.
    MergedRead {
        /// How many.
        cells: u64,
    },
}
