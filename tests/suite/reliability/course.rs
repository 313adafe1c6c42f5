//! Every command that writes, one after another: each with the file before it and the head of the log before and after.

use std::fmt::Write as _;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::common::{Shao, split};

/// Where a command begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    /// Where the one before it ended.
    There,
    /// Without a file.
    Nothing,
    /// With a file that has units, and no cases.
    Units,
    /// With a file that the first version wrote.
    First,
}
use Start::{First, Nothing, There, Units};

/// The commands. Every one that writes stands here at least once; `the_course_has_every_command` looks.
const LINES: &[(Start, &str)] = &[
    (First, "list"),
    (Nothing, "init"),
    (There, "unit add Y01 江南医药产业园 --kind originator --short 江南园区"),
    (There, "import units units.csv"),
    // The first ledger of an office, which goes in without a write-ahead log.
    (There, "import cases first.csv"),
    (Units, "unit edit A02 --leader 某局长 --class B"),
    (There, "intake --from Y01 --title 断水 --enterprise 甲药业 --ref R-1"),
    (There, "triage 1 --scope multi --category other"),
    (There, "assign 1 --lead A08 --co A04"),
    (There, "respond 1 --dept A08 --plan 办 --promise 2026-03-09 --person 科长"),
    (There, "consult 1 --note 谈"),
    (There, "visit 1 --note 看"),
    (There, "note 1 催办"),
    (There, "undo 1 --reason 记错"),
    (There, "correct 1 --contact 赵二 --reason 漏录"),
    (There, "extend request 1 --dept A08 --to 2026-03-16 --reason 缺料"),
    (There, "extend grant 1 --dept A08"),
    (There, "resolve 1 --all --result 办了"),
    (There, "followup 1 --by phone --solved yes --grade satisfied"),
    (There, "close 1 --outcome resolved"),
    (There, "score 1 --dept A08 --by originator --points 90"),
    (There, "exclude 1 --dept A04 --approved-by 区长 --doc-no 7 --reason 停产"),
    (There, "exclude 1 --dept A04 --withdraw --reason 复产"),
    (There, "reopen 1 --reason 又断"),
    (There, "survey --dept A08 --period 2026-Q1 --satisfied 9 --fairly 1 --basically 0 --dissatisfied 0"),
    (There, "notice --dept A08 --reason 迟报到"),
    (There, "notice --withdraw 1 --reason 误报"),
    (There, "calendar set 2026-03-07 work"),
    (There, "calendar import notice.csv"),
    (There, "import cases few.csv"),
    (There, "import cases changed.csv --update"),
    (There, "import cases partly.csv --on-error skip --rejects bad.csv"),
    (There, "import ratings ratings.csv"),
    (There, "import surveys surveys.csv"),
    (There, "import notices notices.csv"),
    (There, "import exclusions exclusions.csv"),
    (There, "scheme apply scheme.toml --from 2026-04-01"),
    (There, "unit retire A14 --on 2026-03-01"),
    (There, "freeze 2026-01 --allow-missing"),
    (There, "unfreeze 2026-01 --reason 更正"),
    // A ledger that outgrows the file, which others read meanwhile.
    (There, "import cases many.csv"),
    // Long, and much like `init`: a short run leaves it out.
    (Nothing, "demo"),
];

/// A command, and what stands before and after it.
pub struct Step {
    pub line: &'static str,
    /// The bytes of the file before it; none: there is no file.
    pub before: Option<Vec<u8>>,
    /// The head of the log before and after it; none: there is no file.
    pub heads: [Option<String>; 2],
    /// How long it takes, in microseconds.
    pub micros: u64,
    /// How large the file is afterwards, in bytes.
    pub grown: u64,
}

/// An office in its folder, with the files that the commands read.
pub fn office() -> Shao {
    let shao = Shao::bare("en");
    shao.file("units.csv", include_str!("../../../examples/taizhou-units.csv"));
    // Both are as large as a batch must be to have room made for it; a long run has time for as many cases as lay the
    // indexes aside.
    let (rows, words) = if super::given("SHAO_KILLS").is_some() { (2_500, 160) } else { (400, 1_000) };
    shao.file("first.csv", cases("F", rows, words));
    shao.file("many.csv", cases("M", rows, words));
    shao.file("few.csv", cases("K", 60, 2));
    shao.file("changed.csv", cases("K", 60, 6));
    shao.file("partly.csv", cases("P", 20, 2) + "P-bad,2026-13-01,Y01,x,other,single,A08,,,,\n");
    shao.file("ratings.csv", "case,department,rater,score\nK-1,A08,originator,88\nK-2,A08,originator,77\n");
    shao.file("surveys.csv", "period,department,satisfied,fairly,basically,dissatisfied\n2026-Q1,A04,5,4,3,2\n");
    shao.file("notices.csv", "on,department,reason\n2026-02-10,A04,迟\n2026-02-11,A04,迟\n");
    shao.file("exclusions.csv", "case,approved_by,doc_no,on,reason\nK-3,区长,8,2026-02-20,停产\n");
    shao.file("notice.csv", "notice,day,working,name\n2027,2027-01-01,0,元旦\n");
    let scheme = include_str!("../../../schemes/taizhou-2023.toml").replace("respond_days = 1", "respond_days = 2");
    shao.file("scheme.toml", scheme);
    shao
}

/// A ledger of cases with their pasts; each description has so many signs.
fn cases(prefix: &str, rows: usize, words: usize) -> String {
    let header = "ref,received_at,originator,title,category,scope,lead,assigned_at,outcome,closed_at,description\n";
    (0..rows).fold(header.to_owned(), |mut all, n| {
        let (day, words) = (1 + n % 28, "电".repeat(words));
        let _ = writeln!(
            all,
            "{prefix}-{n},2026-01-{day:02},Y01,第{n}件,other,single,A08,2026-01-{day:02},resolved,2026-02-{day:02},{words}",
        );
        all
    })
}

/// Puts a file back as it was, with nothing beside it.
pub fn put_back(shao: &Shao, before: Option<&[u8]>) {
    for entry in std::fs::read_dir(shao.path("")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy();
        if name.starts_with("shao.db") || name.starts_with(".shao-") || name.starts_with(".tmp") || name == "bad.csv" {
            std::fs::remove_file(&path).unwrap();
        }
    }
    if let Some(bytes) = before {
        std::fs::write(&shao.db, bytes).unwrap();
        // Nobody is to be told that others can read it.
        std::fs::set_permissions(&shao.db, PermissionsExt::from_mode(0o600)).unwrap();
    }
}

/// The head of the log of a file that must be whole; none: there is no file.
#[track_caller]
pub fn head(shao: &Shao, what: &str) -> Option<String> {
    if !shao.db.exists() {
        return None;
    }
    let ran = shao.line("--format json verify");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{what}: {}", ran.out);
    let found: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    Some(found["head"].as_str().unwrap().to_owned())
}

/// The head of the log of a file that was not disturbed; none: there is no file.
pub fn last(shao: &Shao) -> Option<String> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
    let db = rusqlite::Connection::open_with_flags(&shao.db, flags).ok()?;
    db.query_row("SELECT lower(hex(hash)) FROM events ORDER BY seq DESC", [], |r| r.get(0)).ok()
}

/// The file that the first version wrote.
fn first_version() -> Vec<u8> {
    let shao = Shao::bare("en");
    rusqlite::Connection::open(&shao.db).unwrap().execute_batch(include_str!("../../files/v1.sql")).unwrap();
    std::fs::read(&shao.db).unwrap()
}

/// A command line of the course in its office.
pub fn arguments(shao: &Shao, line: &str) -> Vec<String> {
    let mut all = split(line);
    if line == "demo" {
        // The demo never takes the office's file unless it is named.
        all.extend(["--db".to_owned(), shao.db.to_str().unwrap().to_owned()]);
    }
    all
}

/// Runs the course once, undisturbed.
pub fn run(shao: &Shao) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let (mut units, mut there) = (None, None);
    let long = super::given("SHAO_KILLS").is_some();
    for (from, line) in LINES.iter().filter(|(_, line)| long || *line != "demo") {
        let before = match from {
            There => there,
            Nothing => None,
            Units => units.clone(),
            First => Some(first_version()),
        };
        put_back(shao, before.as_deref());
        let was = last(shao);
        let begun = std::time::Instant::now();
        let ran = shao.run(arguments(shao, line));
        let micros = u64::try_from(begun.elapsed().as_micros()).unwrap();
        let wanted = if line.contains("skip") { 3 } else { 0 };
        assert_eq!(ran.code, wanted, "{line}: {}{}", ran.out, ran.err);
        let is = last(shao);
        assert_eq!(was == is, *from == First, "{line} wrote nothing");
        there = Some(std::fs::read(&shao.db).unwrap());
        if *line == "import units units.csv" {
            units.clone_from(&there);
        }
        let grown = there.as_ref().map_or(0, |bytes| bytes.len() as u64);
        steps.push(Step { line, before, heads: [was, is], micros, grown });
    }
    steps
}

/// The commands that change nothing of an office, or make another file of it (`tests/suite/backup.rs`).
const ONLY_LOOK: [&str; 15] = [
    "backup",
    "restore",
    "rebuild",
    "today",
    "list",
    "show",
    "search",
    "notices",
    "report",
    "explain",
    "imports",
    "export",
    "verify",
    "completions",
    "help",
];

#[test]
fn the_course_has_every_command() {
    let help = Shao::bare("en").ok("--help");
    let names = help.lines().filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next());
    let names: Vec<&str> =
        names.filter(|name| name.bytes().all(|b| b.is_ascii_lowercase()) && name.len() > 2).collect();
    assert!(names.len() > 30, "{names:?}");
    for name in names.into_iter().filter(|name| !ONLY_LOOK.contains(name)) {
        assert!(LINES.iter().any(|(_, line)| line.split(' ').next() == Some(name)), "{name} is not killed");
    }
}

/// Whatever stands beside the file under the name of a copy must be one.
pub fn copies_are_whole(shao: &Shao, what: &str) {
    for entry in std::fs::read_dir(shao.path("")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with("shao.db.v") && !name.contains(".part") {
            assert_eq!(events(&path), Ok(18), "{what}: {name} is half a copy");
        }
    }
}

fn events(path: &Path) -> rusqlite::Result<i64> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
    let db = rusqlite::Connection::open_with_flags(path, flags)?;
    let check: String = db.query_row("PRAGMA integrity_check", [], |r| r.get(0))?;
    assert_eq!(check, "ok");
    db.query_row("SELECT count(*) FROM events", [], |r| r.get(0))
}
