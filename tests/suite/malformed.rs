//! Files that are broken in every way: each is refused or taken in part, in clear words, and never
//! brings the program down or the database out of order.

mod made;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use chrono::FixedOffset;
use made::{Dice, books, broken, broken_workbook, good, packed, unpacked};
use shao::import::{Around, Desk, Done, ImportError, Kind, Plan, Rejects, Source, import};
use shao::locale::Lang;
use shao::store::Store;

use crate::common::{Ran, Shao};

/// How many broken texts and workbooks there are.
const TEXTS: u64 = 800;

const WORKBOOKS: u64 = 240;

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
        let desk =
            Desk {
                now, offset: FixedOffset::east_opt(8 * 3600).unwrap(), actor: "小陈".to_owned(), recorded_at: now
            };
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
        ImportError::File(FileFault::OpenQuote { .. } | FileFault::StrayQuote { .. }) => "open quote",
        ImportError::File(FileFault::WideCommas) => "wide commas",
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
    assert_eq!(errors, usize::from(ran.code == 1), "file {n}: {ran:?}");
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
