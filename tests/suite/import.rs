//! Importing ledgers: what is said, the exit code, and that a refused file leaves no trace.

mod again;
mod encodings;
mod evaluation;
mod examples;
mod notices;
mod refused;
mod required;
mod units;

use std::path::PathBuf;
use std::process::Output;

const NOW: &str = "2026-01-09 17:30";

const UNITS: &str = "编码,名称,简称,类型,类别,电话,启用日期
A08,住房和城乡建设局,住建局,部门,A,0523-5550-0108,2023-05-08
B04,医药高新区税务局,医高税务,部门,B,,2023年5月8日
B05,高港区税务局,高港税务,部门,B,,
P01,数据产业园,,园区镇街,,,
";

const CASES: &str = "编号,吹哨时间,吹哨单位,标题,问题概述,内容类别,牵头部门,协办部门,派单时间,报到时间,承诺办结日,办结时间,结果,销号时间,评分
0017,2025-03-03 09:10,数据产业园,停车难,\"车多，
位少\",efficiency,住建局,B04；高港税务,2025-03-03 10:00,2025-03-04,2025-03-20,2025-03-18,已解决,2025-03-19,92.5
0018,2025-03-05,P01,用水不稳,,,,,,,,,,,
,2025-04-01,P01,没有编号的一件,,,,,,,,,,,
";

/// An office of its own in a folder of its own.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Self {
        let office = Self { folder: tempfile::tempdir().unwrap() };
        assert!(office.run("en", &["init"]).status.success());
        office
    }

    /// One with the units above.
    fn with_units() -> Self {
        let office = Self::new();
        assert!(office.import("en", "units", UNITS.as_bytes()).status.success());
        office
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, lang: &str, args: &[&str]) -> Output {
        let mut command = assert_cmd::Command::cargo_bin("shao").unwrap();
        for name in ["SHAO_DB", "SHAO_LANG", "SHAO_NOW", "SHAO_ACTOR"] {
            command.env_remove(name);
        }
        command.env("SHAO_DB", self.path("shao.db")).args(["--lang", lang, "--now", NOW, "--actor", "tester"]);
        command.args(args).output().unwrap()
    }

    fn import(&self, lang: &str, kind: &str, bytes: &[u8]) -> Output {
        let path = self.path(&format!("{kind}.csv"));
        std::fs::write(&path, bytes).unwrap();
        self.run(lang, &["import", kind, path.to_str().unwrap()])
    }

    /// The file imports, and this is said of it.
    fn taken(&self, kind: &str, text: &str, said: &str) {
        let done = self.import("en", kind, text.as_bytes());
        assert_eq!(said_of(&done), (format!("{said}\n"), String::new()), "{text}");
        assert_eq!(done.status.code(), Some(0));
    }

    /// The file is refused with these words, and nothing changes.
    fn refused(&self, lang: &str, kind: &str, bytes: &[u8], words: &str) {
        let before = self.bytes();
        let done = self.import(lang, kind, bytes);
        assert_eq!(both(&done), (String::new(), words.to_owned()), "{}", String::from_utf8_lossy(bytes));
        assert_eq!(done.status.code(), Some(1));
        assert!(before == self.bytes(), "the database changed");
    }

    fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.path("shao.db")).unwrap()
    }

    fn whole(&self) {
        let done = self.run("en", &["verify"]);
        assert!(done.status.success() && both(&done).0.starts_with("whole: "), "{done:?}");
    }

    fn list(&self) -> serde_json::Value {
        let done = self.run("en", &["list", "--format", "json", "--limit", "100000"]);
        serde_json::from_slice(&done.stdout).unwrap()
    }
}

/// What is said, but for where to look at the cases that came, that one has no reference, and what has no outcome.
fn said_of(done: &Output) -> (String, String) {
    let (out, err) = both(done);
    let known = [
        "note: import ",
        "note: new cases from rows without a reference: 1; ",
        "note: closed cases without an outcome, ",
    ];
    let other = |line: &&str| !known.iter().any(|note| line.starts_with(note));
    let rest = err.lines().filter(other).map(|line| format!("{line}\n")).collect();
    (out, rest)
}

fn both(done: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&done.stdout), text(&done.stderr))
}

#[test]
fn a_department_whose_name_holds_a_comma_is_one() {
    let office = Office::with_units();
    let unit = "编码,名称,类型,类别\nA70,\"规划、建设局\",部门,A\n";
    office.taken("units", unit, "units.csv: read 1, new 1, same 0, updated 0, rejected 0");
    let cases = "编号,吹哨时间,吹哨单位,标题,牵头部门,协办部门,派单时间
1,2025-03-03,P01,停车难,住建局,规划、建设局,2025-03-04
2,2025-03-03,P01,停车难,B04,规划、建设局,2025-03-04
3,2025-03-03,P01,停车难,规划、建设局,B04；住建局,2025-03-04
";
    office.taken("cases", cases, "cases.csv: read 3, new 3, same 0, updated 0, rejected 0");
    let departments: Vec<String> = (office.list().as_array().unwrap().iter())
        .map(|case| case["assignments"].as_array().unwrap().iter().map(|a| a["department"].as_str().unwrap()).collect())
        .map(|all: Vec<&str>| all.join(" "))
        .collect();
    assert_eq!(departments, ["A08 A70", "B04 A70", "A70 A08 B04"]);
}

#[test]
fn chinese_ledgers_import_and_import_again_without_change() {
    let office = Office::new();
    office.taken("units", UNITS, "units.csv: read 4, new 4, same 0, updated 0, rejected 0");
    let zh = office.import("zh", "cases", CASES.as_bytes());
    assert_eq!(both(&zh).0, "cases.csv：读取 3，新增 3，相同 0，更新 0，未导入 0\n");
    let before = office.bytes();
    office.taken("units", UNITS, "units.csv: read 4, new 0, same 4, updated 0, rejected 0");
    // Windows' line ends and a byte order mark make no other rows.
    let windows = format!("\u{feff}{}", CASES.replace('\n', "\r\n"));
    office.taken("cases", &windows, "cases.csv: read 3, new 0, same 3, updated 0, rejected 0");
    assert!(before == office.bytes(), "importing again changes nothing");
    office.whole();
    let cases = office.list();
    let first = cases.as_array().unwrap().iter().find(|c| c["ref"] == "0017").unwrap();
    assert_eq!((&first["number"], &first["state"]), (&"2025-0001".into(), &"closed".into()));
    assert_eq!(first["scope"], "multi");
    let lead = &first["assignments"][0];
    assert_eq!((&lead["department"], &lead["score"]), (&"A08".into(), &serde_json::json!(92.5)));
}

#[test]
fn a_renamed_unit_and_another_spelling_make_no_other_row() {
    let office = Office::with_units();
    office.taken("cases", CASES, "cases.csv: read 3, new 3, same 0, updated 0, rejected 0");
    assert!(office.run("en", &["unit", "edit", "A08", "--name", "建设局", "--short", "建局"]).status.success());
    let other = CASES.replace("住建局", "A08").replace("B04；高港税务", "B05、医高税务").replace("92.5", "92.50");
    office.taken("cases", &other, "cases.csv: read 3, new 0, same 3, updated 0, rejected 0");
}

#[test]
fn a_rehearsal_writes_nothing_and_scripts_read_json() {
    let office = Office::with_units();
    let before = office.bytes();
    std::fs::write(office.path("c.csv"), CASES).unwrap();
    let path = office.path("c.csv");
    let said = office.run("en", &["import", "cases", path.to_str().unwrap(), "--dry-run", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap();
    assert_eq!(
        json,
        serde_json::json!({
            "kind": "cases", "file": "c.csv", "sha256": json["sha256"], "read": 3, "new": 3, "same": 0, "updated": 0,
            "rejected": 0, "units": 0, "unused": {"count": 0, "first": []}, "import": null, "dry_run": true
        })
    );
    assert_eq!(json["sha256"].as_str().map(str::len), Some(64));
    let words = office.run("en", &["import", "cases", path.to_str().unwrap(), "--dry-run"]);
    let line = "c.csv: read 3, new 3, same 0, updated 0, rejected 0\n(rehearsed; nothing was written)\n";
    assert_eq!(said_of(&words), (line.to_owned(), String::new()));
    assert!(before == office.bytes(), "a rehearsal writes nothing");
}

#[test]
fn standard_input_is_a_file_too() {
    let office = Office::new();
    let mut command = assert_cmd::Command::cargo_bin("shao").unwrap();
    command.arg("--db").arg(office.path("shao.db")).args(["--lang", "en", "--now", NOW, "import", "units", "-"]);
    command.write_stdin(UNITS).assert().success().stdout("stdin: read 4, new 4, same 0, updated 0, rejected 0\n");
}
