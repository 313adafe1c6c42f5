//! Zip files, before calamine unpacks them: entries lie about their size, and calamine believes what stands
//! in them about how much is to come.

use std::collections::HashSet;
use std::io::{Read, Seek, Write};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::fault::WorkbookFault;
use super::merged::MOST;
use super::spread::{self, LAID_OUT, Spans};

/// A sheet of XLSX, of which one row at a time is held.
const SHEET: u64 = 1 << 30;
/// Any other part: it may be held whole.
const HELD: u64 = 64 << 20;
/// All parts; unpacking them takes a few seconds.
const ALL: u64 = 2 << 30;
/// Each sheet has two or three parts.
const PARTS: usize = 10_000;

/// What a zip file is.
#[derive(Debug)]
pub(super) enum Zipped {
    Xlsx {
        /// Whether cells of some sheet are merged.
        merged: bool,
    },
    Ods {
        /// Cells merged with those below them, by the names of their sheets.
        spans: Spans,
    },
}

/// What a zip file is, and that all of it can be read within the limits.
pub(super) fn look(file: impl Read + Seek) -> Result<Zipped, WorkbookFault> {
    let mut zip = ZipArchive::new(file)?;
    if zip.len() > PARTS {
        return Err(WorkbookFault::Damaged(format!("more than {PARTS} parts")));
    }
    let kind = kind(&mut zip)?;
    let rels = part(&mut zip, "_rels/.rels")?;
    let (mut all, mut merged, mut names) = (0, 0, HashSet::new());
    for place in 0..zip.len() {
        let entry = zip.by_index(place)?;
        let name = plain(&entry.name()?);
        let limit = if is_sheet(&name, &rels) { SHEET } else { HELD };
        let mut entry = entry.take(limit.min(ALL - all) + 1);
        let unpacked = if kind == Kind::Xlsx && (name.ends_with("styles.xml") || name.ends_with("strings.xml")) {
            let mut xml = Vec::new();
            entry.read_to_end(&mut xml)?;
            promises(&xml)?;
            xml.len() as u64
        } else {
            let mut seen = Seen::default();
            let unpacked = std::io::copy(&mut entry, &mut seen)?;
            merged += seen.merged;
            if seen.longest > HELD || merged > MOST {
                return Err(WorkbookFault::TooLarge { limit: HELD });
            }
            unpacked
        };
        all += unpacked;
        if unpacked > limit || all > ALL {
            return Err(WorkbookFault::TooLarge { limit: if all > ALL { ALL } else { limit } });
        }
        if !names.insert(name) {
            return Err(WorkbookFault::damaged("two parts of one name"));
        }
    }
    Ok(match kind {
        Kind::Xlsx => Zipped::Xlsx { merged: merged > 0 },
        Kind::Ods => Zipped::Ods { spans: spread::check(&part(&mut zip, "content.xml")?)? },
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Xlsx,
    Ods,
}

/// What has been unpacked of a part, of which the longest text or tag will be held.
#[derive(Default)]
struct Seen {
    since: u64,
    longest: u64,
    /// How many tags of merged cells there are; one that two pieces share is not seen, but there is one around all.
    merged: usize,
}

impl Write for Seen {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        for (place, piece) in bytes.split(|byte| *byte == b'<').enumerate() {
            self.since = if place == 0 { self.since } else { 0 } + piece.len() as u64;
            self.longest = self.longest.max(self.since);
            self.merged += usize::from(place > 0 && merges(piece));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Whether a tag, without its first sign, is one of merged cells in a sheet of XLSX.
fn merges(tag: &[u8]) -> bool {
    let name = tag.split(|byte| matches!(byte, b' ' | b'>' | b'/')).next().unwrap_or_default();
    name.ends_with(b"mergeCell") || name.ends_with(b"mergeCells")
}

fn kind(zip: &mut ZipArchive<impl Read + Seek>) -> Result<Kind, WorkbookFault> {
    if part(zip, "mimetype")?.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") {
        // Encrypted parts stand in the file as plain entries of noise; only the list of parts tells.
        let list = part(zip, "META-INF/manifest.xml")?;
        let locked = String::from_utf8_lossy(&list).contains("encryption-data");
        return if locked { Err(WorkbookFault::Password) } else { Ok(Kind::Ods) };
    }
    let names: HashSet<String> = zip.file_names().filter_map(|name| Some(plain(&name.ok()?))).collect();
    let is_xlsx = names.contains("_rels/.rels") && names.iter().any(|name| name.starts_with("xl/"));
    // XLSB has the same folders, with other files in them.
    if is_xlsx && !names.contains("xl/workbook.bin") { Ok(Kind::Xlsx) } else { Err(WorkbookFault::NotAWorkbook) }
}

/// A name as calamine compares it: some writers take other letters, or `\`, in the list of parts than where
/// they refer to them.
fn plain(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_lowercase()
}

/// A part that can be held; nothing if there is none.
fn part(zip: &mut ZipArchive<impl Read + Seek>, name: &str) -> Result<Vec<u8>, WorkbookFault> {
    let Some(place) = zip.index_for_name(name) else { return Ok(Vec::new()) };
    let mut bytes = Vec::new();
    zip.by_index(place)?.take(HELD + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > HELD { Err(WorkbookFault::TooLarge { limit: HELD }) } else { Ok(bytes) }
}

/// Whether calamine can meet a part only as a sheet. It goes by the folder, unless the file's first list of
/// parts might say that the workbook itself, which is held, lies in that folder.
fn is_sheet(name: &str, rels: &[u8]) -> bool {
    let plain = std::str::from_utf8(rels).is_ok_and(|rels| !rels.is_empty() && !rels.contains(['\0', '&']));
    let elsewhere = !String::from_utf8_lossy(rels).to_lowercase().contains("worksheets");
    name.starts_with("xl/worksheets/") && name.ends_with(".xml") && plain && elsewhere
}

/// What a few bytes of a part can make calamine lay out: it makes room for as many texts as are promised,
/// and gives each of the formats its own copy of names and codes that stand once in the file.
fn promises(xml: &[u8]) -> Result<(), WorkbookFault> {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().check_end_names = false;
    let (mut formats, mut longest) = (0_u64, 0);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(tag) | Event::Empty(tag) => {
                longest = longest.max(tag.len() as u64);
                formats += u64::from(tag.local_name().as_ref() == "xf");
                if number(&tag, "uniqueCount")?.unwrap_or(0) > xml.len() {
                    return Err(WorkbookFault::damaged("promises more texts than it has bytes"));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    // A format without its names takes some 500 bytes.
    if formats.saturating_mul(longest + 500) > LAID_OUT {
        return Err(WorkbookFault::TooLarge { limit: LAID_OUT });
    }
    Ok(())
}

/// An attribute.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, WorkbookFault> {
    let Some(attribute) = tag.try_get_attribute(name).map_err(WorkbookFault::damaged)? else { return Ok(None) };
    Ok(Some(attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0)?.into_owned()))
}

/// An attribute that is a whole number.
pub(super) fn number(tag: &BytesStart<'_>, name: &str) -> Result<Option<usize>, WorkbookFault> {
    Ok(attribute(tag, name)?.and_then(|text| text.trim().parse().ok()))
}
