//! Stand-in.
use chrono::NaiveDateTime;
#[derive(Clone, Debug, PartialEq)]
pub(in crate::import) enum Value {
    Empty,
    Text(String),
    Number(f64),
    Moment(NaiveDateTime),
    Bool(bool),
    Fault(&'static str),
}
/// Why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkbookFault {
    /// .
    NotAWorkbook,
    /// .
    Password,
    /// .
    TooLarge {
        /// .
        limit: u64,
    },
    /// .
    NoSheet {
        /// .
        given: String,
        /// .
        known: Vec<String>,
    },
    /// .
    NoRows,
    /// .
    Damaged(String),
}
pub(super) struct Workbook;
impl Workbook {
    pub(super) fn open(_: Box<dyn super::source::Bytes>) -> Result<Self, WorkbookFault> {
        Err(WorkbookFault::NotAWorkbook)
    }
    pub(super) fn is_1904(&self) -> bool {
        false
    }
    pub(super) fn rows<E: From<WorkbookFault>>(
        &mut self,
        _: Option<&str>,
        mut _visit: impl FnMut(u64, Vec<Value>) -> Result<(), E>,
    ) -> Result<(), E> {
        Ok(())
    }
}
pub(super) struct Rounded;
pub(super) fn number_text(n: f64) -> Result<String, Rounded> {
    Ok(n.to_string())
}
pub(super) fn serial(n: f64, _: bool) -> Option<NaiveDateTime> {
    chrono::NaiveDate::from_ymd_opt(1899, 12, 30)
        .and_then(|d| d.and_hms_opt(0, 0, 0))
        .map(|d| d + chrono::TimeDelta::seconds((n * 86400.0).round() as i64))
}
