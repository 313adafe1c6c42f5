//! Why a workbook cannot be read.

use std::fmt::Display;

use zip::result::ZipError;

/// Why a workbook cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkbookFault {
    /// It is something else, whatever its name.
    NotAWorkbook,
    /// It opens with a password only.
    Password,
    /// It holds more than is taken.
    TooLarge {
        /// How many bytes are taken, of the file or of what it unpacks to.
        limit: u64,
    },
    /// It has no such sheet.
    NoSheet {
        /// The name or number that was given.
        given: String,
        /// The sheets it has: visible ones first.
        known: Vec<String>,
    },
    /// No cell of the sheet, or of any visible one, is filled.
    NoRows,
    /// It breaks off or contradicts itself; in English, for whoever looks into it.
    Damaged(String),
}

impl WorkbookFault {
    /// What is damaged, in words that may hold a piece of the file: a short one, on one line.
    pub(super) fn damaged(why: impl Display) -> Self {
        Self::Damaged(why.to_string().chars().take(200).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect())
    }
}

impl From<std::io::Error> for WorkbookFault {
    fn from(error: std::io::Error) -> Self {
        Self::damaged(error)
    }
}

impl From<ZipError> for WorkbookFault {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Self::Password,
            other => Self::damaged(other),
        }
    }
}

impl From<quick_xml::Error> for WorkbookFault {
    fn from(error: quick_xml::Error) -> Self {
        Self::damaged(error)
    }
}

impl From<calamine::XlsxError> for WorkbookFault {
    fn from(error: calamine::XlsxError) -> Self {
        Self::damaged(error)
    }
}

impl From<calamine::OdsError> for WorkbookFault {
    fn from(error: calamine::OdsError) -> Self {
        Self::damaged(error)
    }
}

impl From<calamine::XlsError> for WorkbookFault {
    fn from(error: calamine::XlsError) -> Self {
        Self::damaged(error)
    }
}
