//! How the bytes of a file become text: its encoding is told, or found by what it holds.
//!
//! Nothing is guessed away: bytes that the encoding does not have refuse the file.

use std::borrow::Cow;

use encoding_rs::{Decoder, DecoderResult, GB18030, UTF_8, UTF_16BE, UTF_16LE};

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

    /// The encoding of a file: by its mark, else UTF-8 where it is that, else GB18030.
    fn of(bytes: &[u8]) -> Self {
        match marked(bytes) {
            Some(encoding) => encoding,
            None if std::str::from_utf8(bytes).is_ok() || damaged_utf8(bytes) => Self::Utf8,
            None => Self::Gb18030,
        }
    }

    /// What decodes it; nothing where UTF-16 cannot be.
    fn decoder(self, bytes: &[u8]) -> Option<Decoder> {
        let encoding = match self {
            Self::Utf8 => UTF_8,
            Self::Gb18030 => GB18030,
            Self::Utf16 if bytes.starts_with(b"\xff\xfe") => UTF_16LE,
            Self::Utf16 if bytes.starts_with(b"\xfe\xff") => UTF_16BE,
            Self::Utf16 => {
                // Every comma and every line end has a zero byte, before it or behind it.
                let zeros = |parity| bytes.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
                match (zeros(0), zeros(1)) {
                    (0, 0) => return None,
                    (before, behind) if before > behind => UTF_16BE,
                    _ => UTF_16LE,
                }
            }
        };
        Some(encoding.new_decoder_without_bom_handling())
    }
}

/// The encoding whose mark a file bears.
fn marked(bytes: &[u8]) -> Option<Encoding> {
    MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, encoding)| *encoding)
}

/// Whether a character takes three bytes or more in UTF-8, as Chinese does.
fn wide(c: char) -> bool {
    c.len_utf8() > 2
}

/// Whether these bytes, which are no UTF-8, were: more Chinese characters of it are whole than parts
/// are bad. GB18030 would read many such files without an objection, as other characters.
fn damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| wide(*c)).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    whole > bad
}

/// The text of a file without its byte order mark, in the encoding that is told or that it shows.
pub(super) fn decode(bytes: &[u8], told: Option<Encoding>) -> Result<Cow<'_, str>, FileFault> {
    let encoding = told.unwrap_or_else(|| Encoding::of(bytes));
    let fault = |line| FileFault::Undecodable { encoding, line };
    // A mark of another encoding would be read as signs of this one.
    if marked(bytes).is_some_and(|mark| mark != encoding) {
        return Err(fault(1));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if encoding == Encoding::Utf8 => Cow::Borrowed(text),
        // Chinese that is whole in UTF-8 is no Chinese in GB18030, though it may be read as such.
        Ok(text) if encoding == Encoding::Gb18030 && text.chars().any(wide) => {
            let before = text.split(wide).next().unwrap_or_default();
            return Err(fault(line_after(before)));
        }
        _ => Cow::Owned(decoded(encoding, bytes).map_err(fault)?),
    };
    if let Some((before, _)) = text.split_once('\0') {
        return Err(FileFault::NotText { line: line_after(before) });
    }
    Ok(match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.strip_prefix(MARK).unwrap_or(text)),
        Cow::Owned(mut text) => {
            if text.starts_with(MARK) {
                text.drain(..MARK.len_utf8());
            }
            Cow::Owned(text)
        }
    })
}

/// The byte order mark as a character.
const MARK: char = '\u{feff}';

/// The text, or the line of the first bytes that the encoding does not have.
fn decoded(encoding: Encoding, bytes: &[u8]) -> Result<String, u64> {
    let mut decoder = encoding.decoder(bytes).ok_or(1_u64)?;
    let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len());
    let mut text = String::with_capacity(most);
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true).0 {
        DecoderResult::InputEmpty => Ok(text),
        DecoderResult::Malformed(..) | DecoderResult::OutputFull => Err(line_after(&text)),
    }
}

/// The line on which that stands which follows this text; lines end in LF, CRLF or CR.
fn line_after(text: &str) -> u64 {
    let crlf = text.matches("\r\n").count();
    let ends = text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    1 + (ends - crlf) as u64
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// 编码,𠮷 in every encoding, by Python's codecs.
    const WAYS: [(&[u8], Encoding); 6] = [
        (b"\xe7\xbc\x96\xe7\xa0\x81,\xf0\xa0\xae\xb7", Encoding::Utf8),
        (b"\xef\xbb\xbf\xe7\xbc\x96\xe7\xa0\x81,\xf0\xa0\xae\xb7", Encoding::Utf8),
        (b"\xb1\xe0\xc2\xeb,\x95\x34\xb2\x35", Encoding::Gb18030),
        (b"\x84\x31\x95\x33\xb1\xe0\xc2\xeb,\x95\x34\xb2\x35", Encoding::Gb18030),
        (b"\xff\xfe\x16\x7f\x01\x78,\0\x42\xd8\xb7\xdf", Encoding::Utf16),
        (b"\xfe\xff\x7f\x16\x78\x01\0,\xd8\x42\xdf\xb7", Encoding::Utf16),
    ];

    #[test]
    fn the_encoding_is_found_or_told() {
        for (bytes, encoding) in WAYS {
            for told in [None, Some(encoding)] {
                assert_eq!(decode(bytes, told).unwrap(), "编码,𠮷", "{bytes:x?} {told:?}");
            }
            for told in [Encoding::Utf8, Encoding::Utf16, Encoding::Gb18030].into_iter().filter(|e| *e != encoding) {
                let fault = Err(FileFault::Undecodable { encoding: told, line: 1 });
                assert_eq!(decode(bytes, Some(told)), fault, "{bytes:x?}");
            }
        }
        // Without a mark UTF-16 must be told.
        for bytes in [&b"\x16\x7f\x01\x78,\0"[..], b"\x7f\x16\x78\x01\0,"] {
            assert_eq!(decode(bytes, Some(Encoding::Utf16)).unwrap(), "编码,");
        }
        // 联通 in GB18030 happens to be UTF-8.
        assert_eq!(decode(b"\xc1\xaa\xcd\xa8", Some(Encoding::Gb18030)).unwrap(), "联通");
    }

    #[test]
    fn bad_bytes_are_told_with_their_line() {
        let fault = |encoding, line| Err(FileFault::Undecodable { encoding, line });
        for ends in ["\n", "\r\n", "\r"] {
            let bytes = [b"a", ends.as_bytes(), b"\xb1\xe0", ends.as_bytes(), b"\xb1\xe0\xc2"].concat();
            for end in ["", ends, ",b"] {
                let bytes = [&bytes[..], end.as_bytes()].concat();
                assert_eq!(decode(&bytes, None), fault(Encoding::Gb18030, 3), "{bytes:x?}");
                assert_eq!(decode(&bytes, Some(Encoding::Utf8)), fault(Encoding::Utf8, 2), "{bytes:x?}");
            }
        }
        // Half a unit, and half a pair.
        assert_eq!(decode(b"\xff\xfea\0\n\0b", None), fault(Encoding::Utf16, 2));
        assert_eq!(decode(b"\xff\xfea\0\n\0\x42\xd8", None), fault(Encoding::Utf16, 2));
        assert_eq!(decode(b"\xff\xfea\0\n\0\x42\xd8,\0", None), fault(Encoding::Utf16, 2));
    }

    #[test]
    fn damaged_utf8_is_not_taken_for_gb18030() {
        // 编码 twice and the first two bytes of 编: GB18030 reads it, as other characters.
        let bytes = b"\xe7\xbc\x96\xe7\xa0\x81\n\xe7\xbc\x96\xe7\xa0\x81\n\xe7\xbc\n";
        assert!(decode(bytes, Some(Encoding::Gb18030)).is_ok());
        assert_eq!(decode(bytes, None), Err(FileFault::Undecodable { encoding: Encoding::Utf8, line: 3 }));
    }

    #[test]
    fn zero_bytes_are_no_text() {
        for bytes in [&b"a\nb\0c"[..], b"\xff\xfea\0\n\0\0\0", b"\xb1\xe0\r\n\0"] {
            assert_eq!(decode(bytes, None), Err(FileFault::NotText { line: 2 }), "{bytes:x?}");
        }
    }
}
