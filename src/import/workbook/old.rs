//! XLS files, before calamine reads them.
//!
//! calamine follows the chains of a compound document without end where they form a ring, makes room for as
//! many cells as a record promises, and lays out each sheet from its first to its last cell: memory that is
//! not there ends the program. So the document is read by another library, which refuses rings, and what
//! calamine gets is a new document of the one stream that matters, without the promises.

use std::io::{Cursor, Read, Seek, Write};

use super::fault::WorkbookFault;
use super::spread::{CELL, LAID_OUT};

/// Excel's old format ends at 65,536 rows of 256 columns, some 900 MiB a sheet if all of it is laid out; the
/// stream is held three times.
const HELD: u64 = 64 << 20;

/// The records that calamine makes something of.
const END: u16 = 0x000A;
const START: u16 = 0x0809;
const LOCKED: u16 = 0x002F;
const SHEET: u16 = 0x0085;
const SIZE: u16 = 0x0200;
const FORMULA: u16 = 0x0006;
/// The text of the formula before it.
const SHOWN: u16 = 0x0207;
const NUMBERS: u16 = 0x00BD;
const CELLS: [u16; 8] = [FORMULA, NUMBERS, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];

/// A compound document of nothing but the records of a workbook.
pub(super) fn clean(file: impl Read + Seek, length: u64) -> Result<Cursor<Vec<u8>>, WorkbookFault> {
    if length > HELD {
        return Err(WorkbookFault::TooLarge { limit: HELD });
    }
    let mut document = cfb::CompoundFile::open(file)?;
    if document.exists("EncryptedPackage") {
        return Err(WorkbookFault::Password);
    }
    let name = ["Workbook", "Book"].into_iter().find(|name| document.is_stream(name));
    let mut records = Vec::new();
    document.open_stream(name.ok_or(WorkbookFault::NotAWorkbook)?)?.take(HELD).read_to_end(&mut records)?;
    for at in check(&records)? {
        records.get_mut(at).into_iter().flatten().for_each(|byte| *byte = 0);
    }
    // Records that overlap may have changed with what was taken out of others.
    if !check(&records)?.iter().all(|at| records.get(at.clone()).is_some_and(|promise| promise.iter().all(|b| *b == 0)))
    {
        return Err(WorkbookFault::damaged("sheets overlap"));
    }
    // Of a document of the later version calamine wants more than its root and one long stream.
    let mut clean = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    clean.create_stream("Workbook")?.write_all(&records)?;
    clean.flush()?;
    Ok(clean.into_inner())
}

/// Checks that the sheets can be laid out, and says where their sizes are promised.
fn check(stream: &[u8]) -> Result<Vec<std::ops::Range<usize>>, WorkbookFault> {
    let mut promises = Vec::new();
    let mut size = 0_u64;
    for (kind, at) in records(stream, 0).take_while(|(kind, _)| *kind != END) {
        match kind {
            // One of the ways to lock a workbook calamine takes for none.
            LOCKED => return Err(WorkbookFault::Password),
            SHEET => {
                let start = u64::from(pair(stream, at.start)) + (u64::from(pair(stream, at.start + 2)) << 16);
                let start = usize::try_from(start).unwrap_or(usize::MAX);
                size = size.saturating_add(sheet(stream, start, &mut promises).saturating_mul(CELL));
            }
            _ => {}
        }
        if size > LAID_OUT {
            return Err(WorkbookFault::TooLarge { limit: LAID_OUT });
        }
    }
    Ok(promises)
}

/// How many cells lie between the first and the last of a sheet.
fn sheet(stream: &[u8], start: usize, promises: &mut Vec<std::ops::Range<usize>>) -> u64 {
    // A sheet may hold charts, with a start, an end and cells of their own.
    let mut depth = 0_u32;
    let mut formula = (0, 0);
    let mut area: Option<[u16; 4]> = None;
    for (kind, at) in records(stream, start) {
        let (row, first) = (pair(stream, at.start), pair(stream, at.start + 2));
        let (row, first, last) = match kind {
            START => {
                depth += 1;
                continue;
            }
            END if depth <= 1 => break,
            END => {
                depth -= 1;
                continue;
            }
            SIZE => {
                promises.push(at);
                continue;
            }
            NUMBERS => (row, first, pair(stream, at.end.saturating_sub(2))),
            SHOWN => (formula.0, formula.1, formula.1),
            _ if CELLS.contains(&kind) => (row, first, first),
            _ => continue,
        };
        if kind == FORMULA {
            formula = (row, first);
        }
        let [top, bottom, left, right] = area.unwrap_or([row, row, first, last]);
        area = Some([top.min(row), bottom.max(row), left.min(first), right.max(last)]);
    }
    area.map_or(0, |[top, bottom, left, right]| (u64::from(bottom - top) + 1) * (u64::from(right.max(left) - left) + 1))
}

/// The records from a place on: what each is, and where its data lie.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = (u16, std::ops::Range<usize>)> {
    let mut next = start;
    std::iter::from_fn(move || {
        let data = next.checked_add(4)?;
        let end = data + usize::from(pair(stream, next + 2));
        stream.get(data..end)?;
        let kind = pair(stream, next);
        next = end;
        Some((kind, data..end))
    })
}

/// Two bytes as a number; nothing where there are none.
fn pair(stream: &[u8], at: usize) -> u16 {
    let bytes = stream.get(at..).and_then(<[u8]>::first_chunk);
    bytes.map_or(0, |bytes| u16::from_le_bytes(*bytes))
}
