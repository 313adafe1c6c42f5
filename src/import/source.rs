//! The bytes of a file, and whether they are text that can be read.

use std::borrow::Cow;
use std::io::Read;
use std::path::Path;

use super::encoding::{Encoding, decode};
use crate::domain::text::hidden;
use crate::store::fingerprint;

/// A file as it was given.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name, without its folder; `stdin` for what came through a pipe.
    pub name: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    bytes: Vec<u8>,
    /// Its encoding, where it was told.
    encoding: Option<Encoding>,
}

/// Why a file cannot be read as a ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// There is nothing in it.
    Empty,
    /// A workbook, not text.
    Workbook,
    /// Bytes that its encoding does not have.
    Undecodable {
        /// The encoding that was told, or that it seemed to have.
        encoding: Encoding,
        /// The line of the first of them.
        line: u64,
    },
    /// Zero bytes, which no text has.
    NotText {
        /// The line of the first of them.
        line: u64,
    },
    /// A quoted cell that begins in the row of this line is never closed.
    OpenQuote {
        /// The line.
        line: u64,
    },
    /// What the reader of CSV says.
    Unreadable(String),
}

/// How workbooks begin: `.xlsx` and `.ods` are zip files, `.xls` is a compound document.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

impl Source {
    /// The bytes given under a name.
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        let name = name.chars().map(|c| if hidden(c) { '\u{fffd}' } else { c }).collect();
        Self { name, sha256: fingerprint(&bytes), bytes, encoding: None }
    }

    /// The same, in an encoding that is told; without one it is found by what the file holds.
    #[must_use]
    pub fn in_encoding(self, encoding: Option<Encoding>) -> Self {
        Self { encoding, ..self }
    }

    /// Reads a file, or standard input for `-`.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read(path: &Path) -> std::io::Result<Self> {
        if path.as_os_str() == "-" {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes)?;
            return Ok(Self::new("stdin", bytes));
        }
        let bytes = std::fs::read(path)?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        Ok(Self::new(&name, bytes))
    }

    /// The text, without a byte order mark.
    pub(super) fn text(&self) -> Result<Cow<'_, str>, FileFault> {
        if WORKBOOKS.iter().any(|magic| self.bytes.starts_with(magic)) {
            return Err(FileFault::Workbook);
        }
        let text = decode(&self.bytes, self.encoding)?;
        if text.trim().is_empty() { Err(FileFault::Empty) } else { Ok(text) }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_text_is_read() {
        let text = |bytes: &[u8]| Source::new("f", bytes.to_vec()).text().map(Cow::into_owned);
        assert_eq!(text(b"\xef\xbb\xbfa,b"), Ok("a,b".into()));
        assert_eq!(text(b"\xb1\xe0,b"), Ok("编,b".into()));
        assert_eq!(text(b"PK\x03\x04\x14"), Err(FileFault::Workbook));
        assert_eq!(text(b"\xd0\xcf\x11\xe0\xa1"), Err(FileFault::Workbook));
        assert_eq!(text(b""), Err(FileFault::Empty));
        assert_eq!(text(b"\xef\xbb\xbf\r\n"), Err(FileFault::Empty));
    }

    #[test]
    fn a_name_is_shown_without_hidden_signs() {
        assert_eq!(Source::new("a\u{1b}b", Vec::new()).name, "a\u{fffd}b");
    }
}
