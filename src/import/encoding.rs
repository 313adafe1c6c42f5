//! How the bytes of a file become text: its encoding is told, or found by what it holds.
//!
//! A file is looked through once before it is read, so that no guess rests on its first lines alone.

use encoding_rs::{Decoder, GB18030, UTF_8, UTF_16BE, UTF_16LE};
use simdutf8::compat::from_utf8;

use super::source::FileFault;

/// How a text stands in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without a mark.
    Utf8,
    /// Either end first: its mark tells, or where its zero bytes are.
    Utf16,
    /// GB18030, which holds GBK and GB2312.
    Gb18030,
}

/// Byte order marks.
const MARKS: [(&[u8], Encoding); 4] = [
    (b"\xef\xbb\xbf", Encoding::Utf8),
    (b"\xff\xfe", Encoding::Utf16),
    (b"\xfe\xff", Encoding::Utf16),
    (b"\x84\x31\x95\x33", Encoding::Gb18030),
];

impl Encoding {
    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Gb18030 => "GB18030",
        }
    }

    /// The encoding that people call so.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name.to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Self::Utf8,
            "utf-16" | "utf16" => Self::Utf16,
            "gb18030" | "gbk" | "gb2312" => Self::Gb18030,
            _ => return None,
        })
    }
}

/// What the bytes of a file show, seen from front to back.
#[derive(Debug, Default)]
pub(super) struct Traits {
    /// The first bytes, enough for a mark.
    head: Vec<u8>,
    /// The end of a piece that may be the beginning of a character.
    carried: Vec<u8>,
    /// Zero bytes at even and at odd places.
    zeros: [usize; 2],
    length: usize,
    /// Whole characters of three bytes or more in UTF-8, as Chinese has.
    wide: usize,
    /// Parts that are no UTF-8.
    bad: usize,
    /// Line ends before the first wide character.
    lines: u64,
    /// Whether the text so far ends in CR, of which an LF may be the second half.
    after_cr: bool,
    /// The line of the first wide character.
    wide_line: Option<u64>,
}

impl Traits {
    /// Sees the next piece.
    pub(super) fn see(&mut self, piece: &[u8]) {
        self.head.extend(piece.iter().take(4_usize.saturating_sub(self.head.len())));
        if piece.contains(&0) {
            for (at, _) in piece.iter().enumerate().filter(|(_, byte)| **byte == 0) {
                if let Some(zeros) = self.zeros.get_mut((self.length + at) % 2) {
                    *zeros += 1;
                }
            }
        }
        self.length += piece.len();
        if self.carried.is_empty() {
            self.utf8(piece, false);
        } else {
            let whole = [std::mem::take(&mut self.carried).as_slice(), piece].concat();
            self.utf8(&whole, false);
        }
    }

    /// There is no more.
    pub(super) fn end(&mut self) {
        let rest = std::mem::take(&mut self.carried);
        self.utf8(&rest, true);
    }

    /// Counts what is UTF-8 in a piece and what is not.
    fn utf8(&mut self, piece: &[u8], last: bool) {
        let mut rest = piece;
        loop {
            let Err(error) = from_utf8(rest) else {
                self.valid(rest);
                return;
            };
            let (valid, bad) = rest.split_at(error.valid_up_to());
            self.valid(valid);
            let Some(length) = error.error_len().or(last.then_some(bad.len())) else {
                self.carried = bad.to_vec();
                return;
            };
            self.bad += 1;
            rest = bad.get(length..).unwrap_or_default();
        }
    }

    fn valid(&mut self, text: &[u8]) {
        let wide = text.iter().filter(|byte| **byte >= 0xe0).count();
        self.wide += wide;
        if self.wide_line.is_some() {
            return;
        }
        let text = std::str::from_utf8(text).unwrap_or_default();
        if wide > 0 {
            let before = text.split(|c: char| c.len_utf8() > 2).next().unwrap_or_default();
            self.wide_line = Some(self.lines + self.line_ends(before) + 1);
        }
        if self.wide_line.is_none() {
            self.lines += self.line_ends(text);
            self.after_cr = text.ends_with('\r') || text.is_empty() && self.after_cr;
        }
    }

    /// How many lines end in a text; they end in LF, CRLF or CR.
    fn line_ends(&self, text: &str) -> u64 {
        let halves = text.matches("\r\n").count() + usize::from(self.after_cr && text.starts_with('\n'));
        let ends = text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
        (ends - halves) as u64
    }

    /// The encoding whose mark the file bears.
    pub(super) fn marked(&self) -> Option<Encoding> {
        MARKS.iter().find(|(mark, _)| self.head.starts_with(mark)).map(|(_, encoding)| *encoding)
    }

    /// The encoding: the one told, else by the mark, else UTF-8 where it is that, else GB18030.
    ///
    /// A text of which more Chinese characters are whole in UTF-8 than parts are bad is damaged
    /// UTF-8: GB18030 would read many such texts without an objection, as other characters.
    ///
    /// # Errors
    /// What is told cannot be.
    pub(super) fn encoding(&self, told: Option<Encoding>) -> Result<Encoding, FileFault> {
        let found = match self.marked() {
            Some(marked) => marked,
            None if self.bad == 0 || self.wide > self.bad => Encoding::Utf8,
            None => Encoding::Gb18030,
        };
        let Some(told) = told else { return Ok(found) };
        let fault = |line| Err(FileFault::Undecodable { encoding: told, line });
        match self.marked() {
            // A mark of another encoding would be read as signs of this one.
            Some(marked) if marked != told => fault(1),
            // Chinese that is whole in UTF-8 is no Chinese in GB18030, though it may be read as such.
            None if told == Encoding::Gb18030 && self.bad == 0 && self.wide > 0 => fault(self.wide_line.unwrap_or(1)),
            None if told == Encoding::Utf16 && self.zeros == [0, 0] => fault(1),
            _ => Ok(told),
        }
    }

    /// What decodes a file of this encoding, and how long its mark is, in bytes.
    pub(super) fn decoder(&self, encoding: Encoding) -> (Decoder, usize) {
        let marked = MARKS.iter().find(|(mark, of)| *of == encoding && self.head.starts_with(mark));
        let reader = match encoding {
            Encoding::Utf8 => UTF_8,
            Encoding::Gb18030 => GB18030,
            Encoding::Utf16 if self.head.starts_with(b"\xfe\xff") => UTF_16BE,
            Encoding::Utf16 if self.head.starts_with(b"\xff\xfe") => UTF_16LE,
            // Every comma and every line end has a zero byte, before it or behind it.
            Encoding::Utf16 => match self.zeros {
                [before, behind] if before > behind => UTF_16BE,
                _ => UTF_16LE,
            },
        };
        (reader.new_decoder_without_bom_handling(), marked.map_or(0, |(mark, _)| mark.len()))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A word of Chinese with an astral character in every encoding, by Python's codecs.
    const WAYS: [(&[u8], Encoding); 6] = [
        (b"\xe7\xbc\x96\xe7\xa0\x81,\xf0\xa0\xae\xb7", Encoding::Utf8),
        (b"\xef\xbb\xbf\xe7\xbc\x96\xe7\xa0\x81,\xf0\xa0\xae\xb7", Encoding::Utf8),
        (b"\xb1\xe0\xc2\xeb,\x95\x34\xb2\x35", Encoding::Gb18030),
        (b"\x84\x31\x95\x33\xb1\xe0\xc2\xeb,\x95\x34\xb2\x35", Encoding::Gb18030),
        (b"\xff\xfe\x16\x7f\x01\x78,\0\x42\xd8\xb7\xdf", Encoding::Utf16),
        (b"\xfe\xff\x7f\x16\x78\x01\0,\xd8\x42\xdf\xb7", Encoding::Utf16),
    ];

    /// What is seen of bytes that come in pieces of this many.
    fn seen(bytes: &[u8], pieces: usize) -> Traits {
        let mut traits = Traits::default();
        for piece in bytes.chunks(pieces) {
            traits.see(piece);
        }
        traits.end();
        traits
    }

    #[test]
    fn the_encoding_is_found_or_told_whatever_the_pieces() {
        for (bytes, encoding) in WAYS {
            for pieces in 1..=bytes.len() {
                let traits = seen(bytes, pieces);
                for told in [None, Some(encoding)] {
                    assert_eq!(traits.encoding(told), Ok(encoding), "{bytes:x?} {told:?} {pieces}");
                }
            }
        }
        // Without a mark UTF-16 must be told.
        for bytes in [&b"\x16\x7f\x01\x78,\0"[..], b"\x7f\x16\x78\x01\0,"] {
            assert_eq!(seen(bytes, 2).encoding(Some(Encoding::Utf16)), Ok(Encoding::Utf16));
        }
        // A word in GB18030 that happens to be UTF-8.
        assert_eq!(seen(b"\xc1\xaa\xcd\xa8", 3).encoding(Some(Encoding::Gb18030)), Ok(Encoding::Gb18030));
    }

    #[test]
    fn an_encoding_that_cannot_be_is_refused_with_its_line() {
        let fault = |encoding, line| Err(FileFault::Undecodable { encoding, line });
        for (bytes, encoding) in &WAYS[1..] {
            let others = [Encoding::Utf8, Encoding::Utf16, Encoding::Gb18030].into_iter().filter(|e| e != encoding);
            // GB18030 without a mark is no whole file's fault as UTF-8: its rows are.
            for told in others.filter(|_| seen(bytes, 9).marked().is_some()) {
                assert_eq!(seen(bytes, 9).encoding(Some(told)), fault(told, 1), "{bytes:x?}");
            }
        }
        let utf8 = "a\r\nb\rc,编\n".as_bytes();
        for pieces in [1, 2, 3, 100] {
            assert_eq!(seen(utf8, pieces).encoding(Some(Encoding::Gb18030)), fault(Encoding::Gb18030, 3), "{pieces}");
        }
        assert_eq!(seen(utf8, 9).encoding(Some(Encoding::Utf16)), fault(Encoding::Utf16, 1));
    }

    #[test]
    fn damaged_utf8_is_not_taken_for_gb18030() {
        // Two words and the first two bytes of a character: GB18030 reads it, as other characters.
        let bytes = b"\xe7\xbc\x96\xe7\xa0\x81\n\xe7\xbc\x96\xe7\xa0\x81\n\xe7\xbc\n";
        assert!(GB18030.decode_without_bom_handling_and_without_replacement(bytes).is_some());
        for pieces in 1..8 {
            assert_eq!(seen(bytes, pieces).encoding(None), Ok(Encoding::Utf8), "{pieces}");
        }
    }
}
