//! The text of a file as a stream: in UTF-8 whatever it was, every line ended by LF.

use std::cell::Cell;
use std::hash::Hasher;
use std::io::Read;

use encoding_rs::{Decoder, DecoderResult};
use foldhash::quality::FoldHasher;

use super::source::{Bytes, FileFault, PIECE, Seen, fill};

/// Stands where bytes were that the encoding does not have: no character, so no text has it.
pub(super) const UNDECODED: char = '\u{ffff}';

/// No character either; where a file has it all the same, it is taken for what was not decoded.
const NO_CHARACTER: char = '\u{fffe}';

/// The last line of every text: what ends a file that leaves no quote open, and stands in none.
pub(super) const END: &str = "\u{fffe}end";

/// How long a row may be, in bytes of UTF-8: more than all columns of a kind at their longest.
pub(super) const LONGEST_ROW: usize = 1024 * 1024;

/// A text on its way from bytes to rows.
pub(super) struct Decoded {
    bytes: Box<dyn Bytes>,
    decoder: Decoder,
    /// What was seen of them before, and what is seen now.
    before: Seen,
    now: FoldHasher<'static>,
    /// Bytes of the mark that are still to be dropped.
    mark: usize,
    piece: Vec<u8>,
    /// Decoded and not yet given.
    text: Vec<u8>,
    given: usize,
    after_cr: bool,
    /// Whether the text so far is whole lines.
    whole: bool,
    ended: bool,
    /// Bytes given since the last row.
    of_row: Cell<usize>,
    /// Bytes of the file read so far.
    read: u64,
}

impl Decoded {
    pub(super) fn new(bytes: Box<dyn Bytes>, before: Seen, decoder: Decoder, mark: usize) -> Self {
        Self {
            bytes,
            decoder,
            now: before.hasher(),
            before,
            mark,
            piece: vec![0; PIECE],
            text: Vec::new(),
            given: 0,
            after_cr: false,
            whole: true,
            ended: false,
            of_row: Cell::new(0),
            read: 0,
        }
    }

    /// A row was read: the next one may be as long.
    pub(super) fn row_read(&self) {
        self.of_row.set(0);
    }

    /// Whether the row that is read is longer than any may be.
    pub(super) fn too_long(&self) -> bool {
        self.of_row.get() > LONGEST_ROW
    }

    /// How many bytes of the file were read so far.
    pub(super) fn read_so_far(&self) -> u64 {
        self.read
    }

    /// Whether what was read is what was seen before.
    pub(super) fn unchanged(&self) -> Result<(), FileFault> {
        if self.before.is(&self.now) { Ok(()) } else { Err(FileFault::Changed) }
    }

    /// Decodes the next piece.
    fn more(&mut self) -> std::io::Result<()> {
        self.text.clear();
        self.given = 0;
        let read = fill(&mut self.bytes, &mut self.piece)?;
        let last = read < self.piece.len();
        let piece = self.piece.get(..read).unwrap_or_default();
        self.now.write(piece);
        self.read += read as u64;
        let mut rest = piece.get(self.mark.min(read)..).unwrap_or_default();
        self.mark -= self.mark.min(read);
        let mut text = String::with_capacity(
            self.decoder.max_utf8_buffer_length_without_replacement(rest.len()).unwrap_or(0) + UNDECODED.len_utf8(),
        );
        loop {
            let (result, used) = self.decoder.decode_to_string_without_replacement(rest, &mut text, last);
            rest = rest.get(used..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => text.reserve(PIECE),
                DecoderResult::Malformed(..) => text.push(UNDECODED),
            }
        }
        if text.contains(NO_CHARACTER) {
            text = text.replace(NO_CHARACTER, UNDECODED.encode_utf8(&mut [0; 4]));
        }
        self.after_cr = unified(&text, self.after_cr, &mut self.text);
        self.whole = self.text.last().map_or(self.whole, |byte| *byte == b'\n');
        if last {
            self.ended = true;
            if !self.whole {
                self.text.push(b'\n');
            }
            self.text.extend_from_slice(END.as_bytes());
            self.text.push(b'\n');
        }
        Ok(())
    }
}

/// Appends a text with LF for every CRLF and CR, and says whether it ended in CR, whose LF may follow.
fn unified(text: &str, after_cr: bool, into: &mut Vec<u8>) -> bool {
    let text = if after_cr { text.strip_prefix('\n').unwrap_or(text) } else { text };
    if !text.contains('\r') {
        into.extend_from_slice(text.as_bytes());
        return text.is_empty() && after_cr;
    }
    let mut parts = text.split('\r');
    into.extend_from_slice(parts.next().unwrap_or_default().as_bytes());
    for part in parts {
        into.push(b'\n');
        into.extend_from_slice(part.strip_prefix('\n').unwrap_or(part).as_bytes());
    }
    text.ends_with('\r')
}

impl Read for Decoded {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        while self.given == self.text.len() && !self.ended {
            self.more()?;
        }
        let ready = self.text.get(self.given..).unwrap_or_default();
        let count = ready.len().min(into.len());
        if let (Some(from), Some(to)) = (ready.get(..count), into.get_mut(..count)) {
            to.copy_from_slice(from);
        }
        self.given += count;
        self.of_row.set(self.of_row.get() + count);
        if self.too_long() {
            return Err(std::io::Error::new(std::io::ErrorKind::InvalidData, "row too long"));
        }
        Ok(count)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::Cursor;

    use encoding_rs::{GB18030, UTF_8};

    use super::*;

    fn text(bytes: &[u8], encoding: &'static encoding_rs::Encoding) -> String {
        let bytes = Box::new(Cursor::new(bytes.to_vec()));
        let mut decoded = Decoded::new(bytes, Seen::default(), encoding.new_decoder_without_bom_handling(), 0);
        let mut text = String::new();
        decoded.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn lines_end_alike_and_the_text_has_an_end() {
        for given in ["a\nb\n", "a\r\nb\r\n", "a\rb\r", "a\rb", "a\r\nb"] {
            assert_eq!(text(given.as_bytes(), UTF_8), format!("a\nb\n{END}\n"), "{given:?}");
        }
        assert_eq!(text(b"", UTF_8), format!("{END}\n"));
        assert_eq!(text(b"\n\r\r\n", UTF_8), format!("\n\n\n{END}\n"));
        for length in [PIECE - 1, PIECE, PIECE + 1] {
            let given = "x".repeat(length);
            assert_eq!(text(given.as_bytes(), UTF_8), format!("{given}\n{END}\n"));
        }
        // CRLF across the end of a piece, and at its very end.
        for before in [PIECE - 2, PIECE - 1, PIECE] {
            let given = format!("{}\r\nb", "x".repeat(before));
            assert!(text(given.as_bytes(), UTF_8).ends_with(&format!("x\nb\n{END}\n")), "{before}");
        }
    }

    #[test]
    fn bytes_of_no_character_are_marked_and_swallow_nothing() {
        assert_eq!(text(b"a\xff,b\xe7\xbc\n", UTF_8), format!("a\u{ffff},b\u{ffff}\n{END}\n"));
        assert_eq!(text("a\u{fffe}end\nb".as_bytes(), UTF_8), format!("a\u{ffff}end\nb\n{END}\n"));
        assert_eq!(text(b"\xb1\xe0\xb1,x\n\xb1", GB18030), format!("编\u{ffff},x\n\u{ffff}\n{END}\n"));
    }
}
