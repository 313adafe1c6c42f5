//! A file as it was given: its bytes, whether they are text or a workbook, and its fingerprint.

use std::fs::File;
use std::hash::{BuildHasher, Hasher};
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::mpsc::sync_channel;

use foldhash::quality::{FoldHasher, RandomState};
use sha2::{Digest, Sha256};

use super::decoded::{Decoded, END, LONGEST_ROW, UNDECODED};
use super::encoding::{Encoding, Traits};
use super::workbook::{LARGEST, WorkbookFault};
use crate::domain::text::hidden;
use crate::store::hex;

/// What is read at once, in bytes.
pub(super) const PIECE: usize = 64 * 1024;

/// How many pieces may wait for the fingerprint.
const AHEAD: usize = 8;

/// How much of what comes through a pipe stays in memory before it goes to a temporary file, in bytes.
const IN_MEMORY: usize = 8 * 1024 * 1024;

/// How long a text may be that is read as a whole, in bytes: in UTF-8 it can be half as long again.
const LONGEST_TEXT: usize = LONGEST_ROW / 2;

/// How workbooks begin: `.xlsx` and `.ods` are zip files, `.xls` is a compound document.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// Bytes that can be read twice.
pub(super) trait Bytes: Read + Seek + Send {}
impl<T: Read + Seek + Send> Bytes for T {}

/// A file as it was given.
pub struct Source {
    /// Its name, without its folder; `stdin` for what came through a pipe.
    pub name: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// How many bytes it has.
    pub length: u64,
    pub(super) bytes: Box<dyn Bytes>,
    /// By what it is known again the second time it is read.
    pub(super) seen: Seen,
    pub(super) shape: Shape,
}

/// By what a file is known again while it is read a second time, piece by piece: twenty times as quick as its
/// fingerprint, which is for ever, and as hard to meet by chance.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    state: RandomState,
    sum: u64,
}

impl Seen {
    /// What sees the file again.
    pub(super) fn hasher(&self) -> FoldHasher<'static> {
        self.state.build_hasher()
    }

    /// Whether the same was seen again.
    pub(super) fn is(&self, again: &FoldHasher<'_>) -> bool {
        again.finish() == self.sum
    }
}

/// What the bytes are.
pub(super) enum Shape {
    /// A zip file or a compound document.
    Workbook,
    /// Everything else; what it shows of its encoding.
    Text(Traits),
}

/// Why a file cannot be read as a ledger.
#[derive(Clone, Debug, PartialEq)]
pub enum FileFault {
    /// There is nothing in it.
    Empty,
    /// The map passes over as many rows as it has, or more.
    Skipped {
        /// How many rows the map passes over.
        skipped: u64,
        /// The last row that there is.
        last: u64,
    },
    /// It is not in the encoding that was told.
    Undecodable {
        /// The encoding that was told.
        encoding: Encoding,
        /// The first line that shows it.
        line: u64,
    },
    /// Zero bytes in its header, which no text has.
    NotText {
        /// The line.
        line: u64,
    },
    /// A quoted cell that begins in the row of this line is never closed.
    OpenQuote {
        /// The line.
        line: u64,
    },
    /// A quote that is closed some lines further on, in the middle of a cell: rows between may be cells of that one.
    StrayQuote {
        /// The line on which it opens.
        opened: u64,
        /// The line on which it is closed.
        closed: u64,
    },
    /// A row longer than any ledger's.
    RowTooLong {
        /// The line on which it begins.
        line: u64,
        /// How long a row may be, in bytes.
        most: usize,
    },
    /// A row, or a header, of more columns than any ledger's.
    RowTooWide {
        /// The line on which it begins.
        line: u64,
        /// How many columns there may be.
        most: usize,
    },
    /// A page of the web or XML, whatever its name says.
    Markup,
    /// Cells between commas as Chinese writes them.
    WideCommas,
    /// It is not the same as a moment ago.
    Changed,
    /// A workbook that cannot be read.
    Workbook(WorkbookFault),
    /// A sheet was asked for, and it is text.
    NoSheets,
    /// Text was asked for, and it is a workbook.
    NoText,
    /// What the system or the reader of CSV says.
    Unreadable(String),
}

impl From<std::io::Error> for FileFault {
    fn from(error: std::io::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

impl Source {
    /// The bytes given under a name.
    pub fn new(name: &str, bytes: Vec<u8>) -> std::io::Result<Self> {
        Self::look(name, Box::new(Cursor::new(bytes)))
    }

    /// Looks through a file, or through standard input for `-`.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read(path: &Path) -> std::io::Result<Self> {
        if path.as_os_str() == "-" {
            return Self::look("stdin", spooled(std::io::stdin().lock())?);
        }
        let mut file = File::open(path)?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        // A pipe with a name can be read once only.
        if !file.metadata()?.is_file() {
            return Self::look(&name, spooled(file)?);
        }
        let mut start = [0; 4];
        let read = fill(&mut file, &mut start)?;
        file.rewind()?;
        // A text is compared with its fingerprint as it is read. A workbook is read here and there: what its
        // fingerprint is taken of is a copy, which nobody changes. One byte more than is opened is too many.
        if is_workbook(start.get(..read).unwrap_or_default()) {
            return Self::look(&name, spooled(file.take(LARGEST + 1))?);
        }
        Self::look(&name, Box::new(file))
    }

    /// Whether it is a workbook, of which nothing tells how far it was read.
    pub fn is_workbook(&self) -> bool {
        matches!(self.shape, Shape::Workbook)
    }

    /// The whole of a text, in LF and without its mark: of what is no ledger and not long.
    ///
    /// # Errors
    /// [`FileFault`].
    pub fn text(self, told: Option<Encoding>) -> Result<String, FileFault> {
        let Shape::Text(traits) = self.shape else { return Err(FileFault::NoText) };
        if self.length > LONGEST_TEXT as u64 {
            return Err(FileFault::RowTooLong { line: 1, most: LONGEST_TEXT });
        }
        let encoding = traits.encoding(told)?;
        let (decoder, mark) = traits.decoder(encoding);
        let mut decoded = Decoded::new(self.bytes, self.seen, decoder, mark);
        let mut text = String::new();
        decoded.read_to_string(&mut text)?;
        decoded.unchanged()?;
        let text = text.trim_end().strip_suffix(END).unwrap_or_default();
        let line = |sign| Some(1 + text.get(..text.find(sign)?)?.matches('\n').count() as u64);
        if let Some(line) = line('\0') {
            return Err(FileFault::NotText { line });
        }
        match line(UNDECODED) {
            Some(line) => Err(FileFault::Undecodable { encoding, line }),
            None => Ok(text.trim_end().to_owned()),
        }
    }

    fn look(name: &str, mut bytes: Box<dyn Bytes>) -> std::io::Result<Self> {
        let name = name.chars().map(|c| if hidden(c) { '\u{fffd}' } else { c }).collect();
        let (mut traits, mut length) = (Traits::default(), 0);
        let state = RandomState::default();
        let mut seeing = state.build_hasher();
        let mut workbook = false;
        // The fingerprint takes as long as all the rest, and is taken beside it.
        let sha256 = std::thread::scope(|scope| {
            let (to, pieces) = sync_channel::<Vec<u8>>(AHEAD);
            let fingerprint = scope.spawn(move || {
                let mut hasher = Sha256::new();
                pieces.iter().for_each(|piece| hasher.update(piece));
                hex(&hasher.finalize())
            });
            loop {
                let mut piece = vec![0; PIECE];
                let read = fill(&mut bytes, &mut piece)?;
                piece.truncate(read);
                if length == 0 {
                    workbook = is_workbook(&piece);
                }
                seeing.write(&piece);
                if !workbook {
                    traits.see(&piece);
                }
                length += read as u64;
                // Who takes them goes on until there are no more.
                let _ = to.send(piece);
                if read < PIECE {
                    break;
                }
            }
            drop(to);
            fingerprint.join().map_err(|_| std::io::Error::other("SHA-256"))
        })?;
        traits.end();
        bytes.seek(SeekFrom::Start(0))?;
        let shape = if workbook { Shape::Workbook } else { Shape::Text(traits) };
        let seen = Seen { state, sum: seeing.finish() };
        Ok(Self { name, sha256, length, bytes, seen, shape })
    }
}

/// Whether a file that begins so is taken for a workbook.
fn is_workbook(start: &[u8]) -> bool {
    WORKBOOKS.iter().any(|magic| start.starts_with(magic))
}

/// Fills a buffer as far as there are bytes.
pub(super) fn fill(from: &mut impl Read, into: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = into.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match from.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(filled)
}

/// What comes once, kept so that it can be read twice.
fn spooled(mut from: impl Read) -> std::io::Result<Box<dyn Bytes>> {
    let mut spool = tempfile::SpooledTempFile::new(IN_MEMORY);
    std::io::copy(&mut from, &mut spool)?;
    spool.seek(SeekFrom::Start(0))?;
    Ok(Box::new(spool))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_that_is_written_over_is_read_as_it_was() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        std::io::Write::write_all(&mut file, b"PK\x03\x04 before").unwrap();
        let mut source = Source::read(file.path()).unwrap();
        std::fs::write(file.path(), b"PK\x03\x04 after").unwrap();
        let mut read = Vec::new();
        source.bytes.read_to_end(&mut read).unwrap();
        assert_eq!(read, b"PK\x03\x04 before");
        assert_eq!(source.sha256, hex(&Sha256::digest(&read)));
    }

    #[test]
    fn a_file_is_known_by_its_bytes() {
        let source = Source::new("a\u{1b}b", b"abc".to_vec()).unwrap();
        assert_eq!((source.name.as_str(), source.length), ("a\u{fffd}b", 3));
        assert!(source.sha256.starts_with("ba7816bf"), "{}", source.sha256);
        assert!(matches!(source.shape, Shape::Text(_)));
        for magic in [&b"PK\x03\x04\x14"[..], b"\xd0\xcf\x11\xe0\xa1"] {
            assert!(matches!(Source::new("f", magic.to_vec()).unwrap().shape, Shape::Workbook));
        }
        // Longer than one piece, with a character across its end.
        let long = format!("{}编码", "x".repeat(PIECE - 1)).into_bytes();
        let Shape::Text(traits) = Source::new("f", long).unwrap().shape else { unreachable!() };
        assert_eq!(traits.encoding(None), Ok(Encoding::Utf8));
    }
}
