//! Published reprimands as the ledger of notices has them.

use super::Spelling;
use crate::domain::civil::Day;
use crate::report::sheet::row;

row! {
    /// A reprimand.
    pub struct NoticeRow {
        /// The day of publication.
        pub on: Day,
        /// The department that it names.
        pub department: String,
        /// Why.
        pub reason: String,
        /// The document number.
        pub doc_no: Option<String>,
    }
}

impl NoticeRow {
    /// The row of a reprimand.
    pub fn of(on: Day, department: &str, reason: String, doc_no: Option<String>, spelling: &Spelling<'_>) -> Self {
        Self { on, department: spelling.unit(department), reason, doc_no }
    }
}
