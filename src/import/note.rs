//! What a reader should know of an import besides its counts.

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
    /// Cells were read with the value of one above, with which they are merged.
    MergedRead {
        /// How many.
        cells: u64,
    },
}
