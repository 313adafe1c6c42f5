//! Files that are broken in every way: each is refused or taken in part, in clear words, and never
//! brings the program down or the database out of order.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::rc::Rc;

use crate::common::{Ran, Shao};
use chrono::FixedOffset;
use shao::import::{Around, Desk, Done, ImportError, Kind, Plan, Rejects, Source, import};
use shao::locale::Lang;
use shao::store::Store;
use zip::write::SimpleFileOptions;

/// How many broken texts and workbooks there are.
const TEXTS: u64 = 800;
const WORKBOOKS: u64 = 240;

/// Numbers that are the same in every run (SplitMix64).
struct Dice(u64);

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
fn good() -> String {
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

fn gb18030(text: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(text).0.into_owned()
}

/// The ledger, broken in one way or in several.
fn broken(dice: &mut Dice) -> Vec<u8> {
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
fn broken_workbook(dice: &mut Dice, books: &[Vec<u8>]) -> Vec<u8> {
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

fn unpacked(book: &[u8]) -> Vec<(String, Vec<u8>)> {
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

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The small ledger as a workbook, and workbooks of other programs.
fn books() -> Vec<Vec<u8>> {
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

/// What is written, for those who ask later.
#[derive(Clone, Default)]
struct Written(Rc<RefCell<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// An office in this process.
struct Room {
    store: Store,
    desk: Desk,
    outcomes: BTreeMap<&'static str, usize>,
}

impl Room {
    fn new(office: &Shao) -> Self {
        let now = "2026-01-09T17:30:00".parse().unwrap();
        let desk = Desk { now, offset: FixedOffset::east_opt(8 * 3600).unwrap(), actor: "小陈".to_owned() };
        Self { store: Store::open(&office.db).unwrap(), desk, outcomes: BTreeMap::new() }
    }

    fn import(&mut self, bytes: Vec<u8>, plan: &Plan, keep: bool) -> (Result<Done, ImportError>, Vec<u8>) {
        let into = Written::default();
        let mut rejects = Rejects::new(Box::new(into.clone()), Lang::Zh);
        let source = Source::new("ledger", bytes).unwrap();
        let around = Around { watch: &mut |_| true, rejects: Some(&mut rejects) };
        let done = import(&mut self.store, Kind::Cases, source, plan, &self.desk, around, keep);
        rejects.end().unwrap();
        let written = into.0.borrow().clone();
        (done, written)
    }

    /// Takes one broken file: it is refused in words, or its counts add up and its rejects can be read.
    fn take(&mut self, bytes: &[u8], n: u64) {
        let skip = !n.is_multiple_of(4);
        let plan = Plan { skip, ..Plan::default() };
        let keep = n.is_multiple_of(2);
        let taken = catch_unwind(AssertUnwindSafe(|| self.import(bytes.to_vec(), &plan, keep)));
        let (done, rejects) = taken.unwrap_or_else(|_| panic!("file {n}: {:?}", String::from_utf8_lossy(bytes)));
        let done = match done {
            Ok(done) => done,
            Err(error) => {
                *self.outcomes.entry(refusal(&error, n)).or_default() += 1;
                return;
            }
        };
        let counts = done.counts;
        assert_eq!(counts.read, counts.new + counts.same + counts.updated + counts.rejected, "file {n}");
        let outcome = match (counts.rejected, counts.read - counts.rejected) {
            (0, _) => "all rows taken",
            (_, 0) => "all rows rejected",
            _ => "some rows rejected",
        };
        *self.outcomes.entry(outcome).or_default() += 1;
        assert_eq!(counts.rejected == 0, done.faults.is_empty(), "file {n}: every bad row has a reason");
        if counts.rejected > 0 {
            // What was rejected is a file of as many rows, none of which is good by being written down.
            let text = String::from_utf8(rejects.clone()).unwrap();
            let again = self.import(rejects, &plan, false).0;
            let again = again.unwrap_or_else(|error| panic!("file {n}: {error:?} in the rejects\n{text}")).counts;
            assert_eq!((again.read, again.rejected), (counts.rejected, counts.rejected), "file {n}\n{text}");
        }
    }
}

fn refusal(error: &ImportError, n: u64) -> &'static str {
    use shao::import::FileFault;
    match error {
        ImportError::Rows(done) => {
            assert!(done.counts.rejected > 0 && !done.faults.is_empty(), "file {n}");
            "refused for its rows"
        }
        ImportError::Header(faults, _) => {
            assert!(!faults.is_empty(), "file {n}");
            "refused for its header"
        }
        ImportError::File(FileFault::Empty) => "empty",
        ImportError::File(FileFault::OpenQuote { .. }) => "open quote",
        ImportError::File(FileFault::NotText { .. } | FileFault::Undecodable { .. }) => "not text",
        ImportError::File(FileFault::Workbook(_)) => "broken workbook",
        other => panic!("file {n}: {other:?}"),
    }
}

/// Takes many files on two threads, each with a database of its own.
fn take_all(count: u64, make: impl Fn(&mut Dice) -> Vec<u8> + Sync) -> BTreeMap<&'static str, usize> {
    let work = |half: u64| {
        let office = Shao::new("zh");
        let mut room = Room::new(&office);
        for n in (half..count).step_by(2) {
            let bytes = make(&mut Dice(n));
            room.take(&bytes, n / 2);
        }
        let Room { store, outcomes, .. } = room;
        drop(store);
        assert!(office.ok("verify").starts_with("完好"), "{}", office.ok("verify"));
        outcomes
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(|| work(1));
        let mut all = work(0);
        other.join().unwrap().into_iter().for_each(|(outcome, n)| *all.entry(outcome).or_default() += n);
        assert_eq!(all.values().sum::<usize>() as u64, count);
        all
    })
}

#[test]
fn broken_texts() {
    let outcomes = take_all(TEXTS, broken);
    eprintln!("{outcomes:#?}");
    assert!(outcomes.len() >= 7, "they are broken in too few ways: {outcomes:?}");
}

#[test]
fn broken_workbooks() {
    let books = books();
    let outcomes = take_all(WORKBOOKS, |dice| broken_workbook(dice, &books));
    eprintln!("{outcomes:#?}");
}

/// The program itself: its exit codes, its words, and that a refused file leaves no trace.
#[test]
fn the_program_ends_in_order() {
    let books = books();
    let mut codes = BTreeMap::new();
    for n in 0..60_u64 {
        let office = Shao::new(if n % 2 == 0 { "zh" } else { "en" });
        let mut dice = Dice(n + 5000);
        let bytes = if n % 5 == 4 { broken_workbook(&mut dice, &books) } else { broken(&mut dice) };
        office.file("ledger.csv", bytes);
        let before = office.bytes();
        let args = ["import", "cases", "ledger.csv", "--on-error", "skip", "--rejects", "r.csv"];
        let ran = office.run(if n % 3 == 0 { &args[..3] } else { &args[..] });
        *codes.entry(ran.code).or_insert(0) += 1;
        in_order(&ran, n);
        if ran.code == 1 {
            assert!(before == office.bytes(), "file {n}: refused, and the database changed");
        } else {
            office.ok("verify");
        }
    }
    eprintln!("exit codes: {codes:?}");
    assert_eq!(codes.keys().copied().collect::<Vec<_>>(), [0, 1, 3]);
}

/// A run ended as it may: one of three exit codes, and no word of a fall.
fn in_order(ran: &Ran, n: u64) {
    assert!([0, 1, 3].contains(&ran.code), "file {n}: {ran:?}");
    assert!(!ran.err.contains("panicked") && !ran.err.contains("RUST_BACKTRACE"), "file {n}: {ran:?}");
    let errors = ran.err.lines().filter(|line| line.starts_with("error: ") || line.starts_with("错误：")).count();
    // Where all rows are rejected, their counts are the last word.
    assert_eq!(errors, usize::from(ran.code == 1 && ran.out.is_empty()), "file {n}: {ran:?}");
    assert!(ran.code == 0 || !ran.err.is_empty(), "file {n}: {ran:?}");
}

/// A file that is refused with these words, by a program that may take so much memory, in KiB.
fn refused(office: &Shao, bytes: impl AsRef<[u8]>, kib: u32, words: &str) {
    office.file("ledger.xlsx", bytes);
    let before = office.ok("verify");
    let mut command = std::process::Command::new("sh");
    command.args(["-c", "ulimit -v $0; exec \"$@\"", &kib.to_string(), env!("CARGO_BIN_EXE_shao"), "--db"]);
    command.arg(&office.db).args(["--now", &office.now, "--lang", "en", "import", "cases"]);
    let output = command.arg(office.path("ledger.xlsx")).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!((err.as_str(), output.status.code()), (format!("error: {words}\n").as_str(), Some(1)));
    // Its journal was another meanwhile, which its head keeps count of; nothing else was touched.
    assert!(output.stdout.is_empty() && before == office.ok("verify"));
}

#[test]
fn a_line_without_end_takes_no_memory() {
    let office = Shao::new("en");
    let mut bytes = good().into_bytes();
    bytes.resize(64_000_000, b'x');
    refused(
        &office,
        bytes,
        100_000,
        "the row that begins on line 26 of ledger.xlsx is longer than 1048576 bytes; \
         that is no ledger: check its line ends and quotes",
    );
}

#[test]
fn a_small_workbook_that_unpacks_to_a_large_one_is_refused() {
    let office = Shao::new("en");
    let mut parts = unpacked(&books()[0]);
    let texts = parts.iter_mut().find(|(name, _)| name == "xl/sharedStrings.xml").unwrap();
    texts.1.resize(70_000_000, 0);
    let book = packed(&parts);
    assert!(book.len() < 200_000);
    refused(
        &office,
        book,
        400_000,
        "ledger.xlsx unpacks to more than 64 MB; that is no ledger; save it as CSV if it is one",
    );
}

#[test]
fn what_only_looks_like_a_workbook() {
    let office = Shao::new("en");
    let mut locked = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for name in ["EncryptionInfo", "EncryptedPackage"] {
        locked.create_stream(name).unwrap().write_all(&[7; 5000]).unwrap();
    }
    let locked = locked.into_inner().into_inner();
    let none = "ledger.xlsx is no XLSX, XLS or ODS workbook; save it as XLSX and import that";
    refused(&office, locked, 600_000, "ledger.xlsx is protected by a password; save it without one and import that");
    refused(&office, packed(&[("word/document.xml".to_owned(), b"<w/>".to_vec())]), 600_000, none);
    refused(
        &office,
        cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap().into_inner().into_inner(),
        600_000,
        none,
    );
    for book in books() {
        office.file("ledger.xlsx", &book[..book.len() / 2]);
        let ran = office.line("import cases ledger.xlsx");
        let damaged = ran.err.starts_with("error: ledger.xlsx is damaged (") && ran.err.lines().count() == 1;
        assert!(damaged && ran.code == 1 && ran.out.is_empty(), "{ran:?}");
    }
    // Text is text, whatever it is called.
    office.file("ledger.xlsx", good());
    assert_eq!(office.ok("import cases ledger.xlsx"), "ledger.xlsx: read 12, new 12, same 0, updated 0, rejected 0\n");
}

#[test]
fn an_open_document_that_breaks_off_between_rows_is_refused() {
    let office = Shao::new("en");
    let parts = unpacked(&books()[3]);
    let content = parts.iter().position(|(name, _)| name == "content.xml").unwrap();
    let text = String::from_utf8(parts[content].1.clone()).unwrap();
    let row = text.rfind("<table:table-row").unwrap();
    for (broken, why) in [
        (text[..row].to_owned(), "content.xml breaks off"),
        (text[..text.rfind("</table:table>").unwrap()].to_owned(), "content.xml breaks off"),
        (
            text.replace("</table:table>", "</table:tablf>"),
            "ill-formed document: expected `</table:table>`, but `</table:tablf>` was found",
        ),
    ] {
        let mut parts = parts.clone();
        parts[content].1 = broken.into_bytes();
        let words = format!("ledger.xlsx is damaged ({why}); open it, let it be repaired, save it and import that");
        refused(&office, packed(&parts), 600_000, &words);
    }
}
