//! Ledgers and workbooks that are broken in many ways, the same in every run.

use std::fmt::Write as _;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;

/// Numbers that are the same in every run (SplitMix64).
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap()
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// A small ledger in order.
pub(super) fn good() -> String {
    let mut text = String::from(
        "编号,吹哨时间,吹哨单位,标题,问题概述,牵头部门,协办部门,报到时间,承诺办结日,办结时间,销号时间,评分\n",
    );
    for n in 1..=12 {
        let _ = writeln!(
            text,
            "0{n},2025-03-{n:02} 09:10,江南园区,第{n}件：停车难,\"车多，\n位少；“\"\"急\"\"”𠮷\",住建局,A02;教育局,\
             2025-03-{:02},2025-03-20,2025-03-21,2025-03-22,{}.5",
            n + 1,
            60 + n
        );
    }
    text
}

pub(super) fn gb18030(text: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(text).0.into_owned()
}

/// The ledger, broken in one way or in several.
pub(super) fn broken(dice: &mut Dice) -> Vec<u8> {
    let mut text = good();
    match dice.below(12) {
        0 => text = text.replace(',', dice.one(&[";", "\t", "|", "，"])),
        1 => {
            // Other delimiters from some line on.
            let lines: Vec<&str> = text.split('\n').collect();
            let at = dice.below(lines.len());
            text = [lines[..at].join("\n"), lines[at..].join("\n").replace(',', ";")].join("\n");
        }
        2 => {
            let header = text.lines().next().unwrap().to_owned();
            text = match dice.below(5) {
                0 => format!("{header}\n{text}"),
                1 => text[header.len() + 1..].to_owned(),
                2 => text.replacen("编号", dice.one(&["标题", "", "鞋", "编号\n", "编号\u{feff}"]), 1),
                3 => format!("{text}{header}\n"),
                _ => format!("台账\n\n{}", text.replacen("标题,", "", 1)),
            };
        }
        3 => {
            let huge = dice.one(&["9", "-", "1e", "0x", "٣", "９"]).repeat(1 + dice.below(5000));
            let from = dice.one(&["2025-03-03 09:10", ".5", "2025-03-20", "停车难", "A02", "05"]);
            text = text.replacen(from, &huge, 1 + dice.below(4));
        }
        4 => {
            text = text.replace(
                dice.one(&["江南园区", "2025", "\"\"", "\n", "0"]),
                dice.one(&["", "\0", "\r", "\"", ",,", "\u{202e}"]),
            )
        }
        5 => {
            text = (dice.one(&[
                "",
                "\n",
                "\u{feff}",
                "\u{feff}\n,,,\n",
                "\"",
                ",",
                "\0",
                "\u{feff}\"",
                "编号",
                "PK",
                "=1+1",
            ]))
            .to_owned()
        }
        _ => {}
    }
    let mut bytes = match dice.below(8) {
        0 => gb18030(&text),
        1 => format!("\u{feff}{text}").into_bytes(),
        2 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        3 => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
        4 => {
            // Some lines in UTF-8, some in GB18030.
            let odd = dice.below(3);
            let line = |(n, line): (usize, &str)| if n % 3 == odd { gb18030(line) } else { line.as_bytes().to_vec() };
            text.split_inclusive('\n').enumerate().flat_map(line).collect()
        }
        5 => text.replace('\n', "\r\n").into_bytes(),
        _ => text.into_bytes(),
    };
    for _ in 0..dice.below(4) {
        let at = dice.below(bytes.len());
        if bytes.is_empty() {
            break;
        }
        match dice.below(7) {
            0 => bytes.truncate(at),
            1 => bytes[at] = u8::try_from(dice.below(256)).unwrap(),
            2 => bytes.insert(at, dice.one(b"\"\0,;\n\r\xff\x80\xc2\xe5\t")),
            3 => bytes[at] ^= 1 << dice.below(8),
            4 => drop(bytes.remove(at)),
            5 => {
                // Quotes are lost.
                let quotes: Vec<usize> =
                    bytes.iter().enumerate().filter(|(_, b)| **b == b'"').map(|(n, _)| n).collect();
                if !quotes.is_empty() {
                    bytes.remove(dice.one(&quotes));
                }
            }
            _ => {
                let end = (at + dice.below(200)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                let to = dice.below(bytes.len());
                bytes.splice(to..to, piece);
            }
        }
    }
    bytes
}

/// A workbook, broken: its bytes, or a part of it in a whole file.
pub(super) fn broken_workbook(dice: &mut Dice, books: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = books[dice.below(books.len())].clone();
    if bytes.starts_with(b"PK") && dice.below(4) > 0 {
        let mut parts = unpacked(&bytes);
        // Most of what a workbook says stands in its longest parts.
        parts.sort_by_key(|(_, part)| std::cmp::Reverse(part.len()));
        let at = dice.below(parts.len().min(4));
        match dice.below(8) {
            0 => drop(parts.remove(at)),
            _ => hurt(dice, &mut parts[at].1),
        }
        return packed(&parts);
    }
    match dice.below(3) {
        0 => bytes.truncate(dice.below(bytes.len())),
        _ => hurt(dice, &mut bytes),
    }
    bytes
}

fn hurt(dice: &mut Dice, bytes: &mut Vec<u8>) {
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len());
        let end = (at + dice.below(40)).min(bytes.len());
        match dice.below(6) {
            0 => bytes.truncate(end.max(1)),
            1 => bytes[at..end].fill(dice.one(&[0, 0xff, b'9', b'<'])),
            2 => drop(bytes.drain(at..end)),
            3 => {
                // A number becomes another.
                if let Some(digit) = bytes[at..].iter().position(u8::is_ascii_digit) {
                    let huge = dice.one(&["99999999999999999999", "-1", "1e308", "0", "4294967295"]);
                    bytes.splice(at + digit..=at + digit, huge.bytes());
                }
            }
            _ => bytes[at] ^= 1 << dice.below(8),
        }
        if bytes.is_empty() {
            return;
        }
    }
}

pub(super) fn unpacked(book: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let count = zip.len();
    let part = |at: usize| {
        let mut part = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(part).collect()
}

pub(super) fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The small ledger as a workbook, and workbooks of other programs.
pub(super) fn books() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let text = good();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let date = rust_xlsxwriter::Format::new().set_num_format("yyyy/m/d");
    for (row, cells) in csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes()).records().enumerate()
    {
        for (column, cell) in cells.unwrap().iter().enumerate() {
            let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            match (cell.parse::<f64>(), cell.parse::<chrono::NaiveDate>()) {
                (Ok(number), _) if column > 0 => sheet.write_number(row, column, number).unwrap(),
                (_, Ok(day)) => sheet.write_datetime_with_format(row, column, day, &date).unwrap(),
                _ => sheet.write_string(row, column, cell).unwrap(),
            };
        }
    }
    let own = book.save_to_buffer().unwrap();
    vec![own.clone(), own, read("ledger.xlsx"), read("ledger.ods"), read("ledger.xls")]
}
