//! The bytes of a file, and whether they are text that can be read.

use std::io::Read;
use std::path::Path;

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
}

/// Why a file cannot be read as a ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// There is nothing in it.
    Empty,
    /// A workbook, not text.
    Workbook,
    /// Not UTF-8 from this line on.
    NotUtf8 {
        /// The line.
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
        Self { name, sha256: fingerprint(&bytes), bytes }
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
    pub(super) fn text(&self) -> Result<&str, FileFault> {
        if WORKBOOKS.iter().any(|magic| self.bytes.starts_with(magic)) {
            return Err(FileFault::Workbook);
        }
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                if text.trim().is_empty() { Err(FileFault::Empty) } else { Ok(text) }
            }
            Err(e) => {
                let good = self.bytes.get(..e.valid_up_to()).unwrap_or_default();
                let before = good.iter().filter(|b| **b == b'\n').count();
                Err(FileFault::NotUtf8 { line: 1 + before as u64 })
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_text_in_utf8_is_read() {
        let text = |bytes: &[u8]| Source::new("f", bytes.to_vec()).text().map(str::to_owned);
        assert_eq!(text(b"\xef\xbb\xbfa,b"), Ok("a,b".into()));
        assert_eq!(text(b"a\nb\n\xb1\xe0"), Err(FileFault::NotUtf8 { line: 3 }));
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
