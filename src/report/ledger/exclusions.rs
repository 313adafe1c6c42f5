//! Approvals by which something is left out of assessment, as the ledger of exclusions has them.

use super::Spelling;
use crate::domain::case::Case;
use crate::domain::civil::Day;
use crate::domain::event::Exclusion;
use crate::report::sheet::row;

row! {
    /// An approval.
    pub struct ExclusionRow {
        /// The case, by its reference or its number.
        pub case: String,
        /// The one department; none: the whole case.
        pub department: Option<String>,
        /// Who approved.
        pub approved_by: String,
        /// The document number.
        pub doc_no: String,
        /// The day of approval.
        pub on: Day,
        /// Why.
        pub reason: String,
    }
}

impl ExclusionRow {
    /// The rows of a case that goes by `name`: that of the whole case, then those of its departments.
    pub fn all(case: &Case, name: &str, spelling: &Spelling<'_>) -> Vec<Self> {
        let whole = case.exclusion.iter().map(|exclusion| (None, exclusion));
        let parts = case.assignments.iter().filter_map(|a| Some((Some(&a.department), a.exclusion.as_ref()?)));
        let row = |(department, exclusion): (Option<&String>, &Exclusion)| Self {
            case: name.to_owned(),
            department: department.map(|code| spelling.unit(code)),
            approved_by: exclusion.approved_by.clone(),
            doc_no: exclusion.doc_no.clone(),
            on: exclusion.on,
            reason: exclusion.reason.clone(),
        };
        whole.chain(parts).map(row).collect()
    }
}
