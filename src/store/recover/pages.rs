//! Events read from the pages of a file that SQLite can no longer follow.
//!
//! Rows of the log lie in leaves of a tree. Where a page above them is broken, or the first page, which leads to the
//! tree, SQLite finds none of them, though they are there. Here every page is looked at for itself, as the format of
//! SQLite has it (<https://www.sqlite.org/fileformat2.html>). Old copies of rows may turn up too: the chain tells which
//! rows are the log's.

use std::collections::BTreeMap;

use crate::store::log::Hash;
use crate::store::raw::RawEvent;

/// The sizes of page that files of this program have.
const SIZES: [usize; 2] = [16_384, 4_096];

/// The rows of a log that lie anywhere in a file and the write-ahead log beside it: those of the chain as far as it
/// holds, and of each later place one that was there.
pub(super) fn carve(file: &[u8], wal: &[u8]) -> Vec<RawEvent> {
    let found = SIZES.map(|size| chosen(Pages::of(file, wal, size).rows()));
    found.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

/// Of several rows in a place, the one that follows from the row before.
fn chosen(mut rows: BTreeMap<i64, Vec<RawEvent>>) -> Vec<RawEvent> {
    let mut head: Hash = [0; 32];
    let mut all = Vec::new();
    let mut next = 1;
    while let Some(here) = rows.get_mut(&next) {
        let Some(at) = here.iter().position(|row| row.hash == row.chained(&head)) else { break };
        let row = here.swap_remove(at);
        head = row.chained(&head);
        all.push(row);
        rows.remove(&next);
        next += 1;
    }
    all.extend(rows.into_iter().filter(|(seq, _)| *seq >= next).filter_map(|(_, mut here)| here.pop()));
    all
}

/// The pages of a file.
struct Pages<'a> {
    size: usize,
    /// By their numbers, from 1.
    numbered: Vec<&'a [u8]>,
    /// All that there are, older ones in the write-ahead log too.
    all: Vec<&'a [u8]>,
}

impl<'a> Pages<'a> {
    fn of(file: &'a [u8], wal: &'a [u8], size: usize) -> Self {
        let mut numbered: Vec<&[u8]> = file.chunks(size).collect();
        let mut all = numbered.clone();
        // Behind its own head, the write-ahead log has pages, each behind 24 bytes that begin with its number.
        for (head, page) in committed(wal, size) {
            all.push(page);
            let number = word(head, 0).unwrap_or(0) as usize;
            if let Some(place) = number.checked_sub(1).and_then(|at| numbered.get_mut(at)) {
                *place = page;
            }
        }
        Self { size, numbered, all }
    }

    /// Every row that can be one of the log, by its place in the log.
    fn rows(&self) -> BTreeMap<i64, Vec<RawEvent>> {
        let mut rows: BTreeMap<i64, Vec<RawEvent>> = BTreeMap::new();
        for page in self.all.iter().filter(|page| page.first() == Some(&LEAF)) {
            let cells = page.get(3..5).map_or(0, half);
            let places = page.get(8..).unwrap_or_default().chunks_exact(2).take(cells);
            for place in places.map(half) {
                if let Some(row) = self.row(page, place) {
                    rows.entry(row.seq).or_default().push(row);
                }
            }
        }
        rows
    }

    fn row(&self, page: &[u8], place: usize) -> Option<RawEvent> {
        let mut cell = page.get(place..)?;
        let length = usize::try_from(varint(&mut cell)?).ok()?;
        let seq = varint(&mut cell)?;
        record(seq, &self.payload(cell, length)?)
    }

    /// What a cell holds: as much as a page takes, the rest on a chain of other pages.
    fn payload(&self, cell: &[u8], length: usize) -> Option<Vec<u8>> {
        let (most, least) = (self.size - 35, (self.size - 12) * 32 / 255 - 23);
        if length <= most {
            return cell.get(..length).map(<[u8]>::to_vec);
        }
        if length > self.size * self.numbered.len() {
            return None;
        }
        let surplus = least + (length - least) % (self.size - 4);
        let here = if surplus <= most { surplus } else { least };
        let mut payload = cell.get(..here)?.to_vec();
        let mut next = word(cell, here)?;
        while payload.len() < length {
            let page = self.numbered.get((next as usize).checked_sub(1)?)?;
            let part = (length - payload.len()).min(self.size - 4);
            payload.extend(page.get(4..4 + part)?);
            next = word(page, 0)?;
        }
        Some(payload)
    }
}

/// The frames of a write-ahead log that were committed, each its head and its page: those of its present round, as far
/// as their sums are right, up to the last one that ends a transaction. What somebody was writing when he was
/// stopped never happened.
fn committed(wal: &[u8], size: usize) -> Vec<(&[u8], &[u8])> {
    let Some((head, rest)) = wal.split_at_checked(32) else { return Vec::new() };
    let big = match word(head, 0) {
        Some(0x377f_0682) => false,
        Some(0x377f_0683) => true,
        _ => return Vec::new(),
    };
    let mut sums = summed((0, 0), head.get(..24).unwrap_or_default(), big);
    if word(head, 8) != u32::try_from(size).ok() || head.get(24..) != Some(&pair(sums)[..]) {
        return Vec::new();
    }
    let (mut frames, mut ended) = (Vec::new(), 0);
    for frame in rest.chunks_exact(24 + size) {
        let (top, page) = frame.split_at(24);
        sums = summed(summed(sums, top.get(..8).unwrap_or_default(), big), page, big);
        if top.get(8..16) != head.get(16..24) || top.get(16..) != Some(&pair(sums)[..]) {
            break;
        }
        frames.push((top, page));
        if word(top, 4) != Some(0) {
            ended = frames.len();
        }
    }
    frames.truncate(ended);
    frames
}

/// The running sums over a write-ahead log; its words lie with the `big` end first or the small one.
fn summed(sums: (u32, u32), bytes: &[u8], big: bool) -> (u32, u32) {
    let word = |bytes: &[u8]| {
        let bytes = bytes.try_into().unwrap_or_default();
        if big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) }
    };
    bytes.chunks_exact(8).fold(sums, |(one, two), both| {
        let (first, second) = both.split_at(4);
        let one = one.wrapping_add(word(first)).wrapping_add(two);
        (one, two.wrapping_add(word(second)).wrapping_add(one))
    })
}

fn pair((one, two): (u32, u32)) -> Vec<u8> {
    [one.to_be_bytes(), two.to_be_bytes()].concat()
}

/// The first byte of a leaf of a table.
const LEAF: u8 = 13;

/// A row of the log from its record: place (kept outside), case, two moments, actor, body, hash.
fn record(seq: i64, payload: &[u8]) -> Option<RawEvent> {
    let mut rest = payload;
    let length = usize::try_from(varint(&mut rest)?).ok()?;
    let used = payload.len() - rest.len();
    let mut types = payload.get(used..length)?;
    let mut data = payload.get(length..)?;
    let mut columns = Vec::new();
    while !types.is_empty() {
        let kind = varint(&mut types)?;
        let width = match kind {
            0 | 8 | 9 => 0,
            1..=4 => usize::try_from(kind).ok()?,
            5 => 6,
            6 | 7 => 8,
            12.. => usize::try_from((kind - 12) / 2).ok()?,
            _ => return None,
        };
        let (value, after) = data.split_at_checked(width)?;
        data = after;
        columns.push((kind, value));
    }
    let [(0, _), case, happened, recorded, actor, body, (76, hash)] = columns.as_slice() else { return None };
    let text = |(kind, value): &(i64, &[u8])| {
        (*kind >= 13 && kind % 2 == 1).then(|| String::from_utf8(value.to_vec()).ok()).flatten()
    };
    let number = |value: &[u8]| {
        let sign = if value.first().is_some_and(|byte| *byte >= 0x80) { -1 } else { 0 };
        value.iter().fold(sign, |all: i64, byte| (all << 8) | i64::from(*byte))
    };
    Some(RawEvent {
        seq,
        case: match case {
            (0, _) => None,
            (1..=6, value) => Some(number(value)),
            _ => return None,
        },
        happened_at: text(happened)?,
        recorded_at: text(recorded)?,
        actor: text(actor)?,
        body: text(body)?,
        hash: hash.to_vec(),
    })
}

fn half(bytes: &[u8]) -> usize {
    bytes.try_into().map_or(0, |bytes| usize::from(u16::from_be_bytes(bytes)))
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// A number of SQLite's own form, of up to nine bytes, which is taken off.
fn varint(bytes: &mut &[u8]) -> Option<i64> {
    let mut value = 0_u64;
    for at in 0..9 {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        if at == 8 {
            value = (value << 8) | u64::from(*byte);
            break;
        }
        value = (value << 7) | u64::from(byte & 0x7f);
        if *byte < 0x80 {
            break;
        }
    }
    i64::try_from(value).ok()
}
