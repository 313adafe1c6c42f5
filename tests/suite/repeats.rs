//! Imports that break off, come again, overlap or are mended: no case twice, none lost.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::common::{Ran, Shao};

const HEADER: &str = "编号,吹哨时间,吹哨单位,标题,牵头部门,销号时间\n";

fn row(n: usize) -> String {
    format!("GD{n:05},2025-03-{:02} 09:10,江南园区,第{n}件,住建局,2025-04-{:02}\n", n % 28 + 1, n % 28 + 1)
}

fn rows(span: std::ops::RangeInclusive<usize>) -> String {
    HEADER.to_owned() + &span.map(row).collect::<String>()
}

fn ran(out: &str, err: &str, code: i32) -> Ran {
    Ran { out: out.to_owned(), err: err.to_owned(), code }
}

fn counts(file: &str, [read, new, same, updated, rejected]: [usize; 5]) -> String {
    format!("{file}: read {read}, new {new}, same {same}, updated {updated}, rejected {rejected}\n")
}

/// An import that is new as a whole.
fn taken(shao: &Shao, file: &str, numbers: [usize; 5], import: usize) {
    let note = format!("note: import {import}; its cases: shao list --import {import}\n");
    let done = shao.line(&format!("import cases {file}"));
    // What was closed has no outcome in these ledgers.
    let other = |line: &&str| !line.starts_with("note: closed cases without an outcome, ");
    let err = done.err.lines().filter(other).map(|line| format!("{line}\n")).collect();
    assert_eq!(Ran { err, ..done }, ran(&counts(file, numbers), &note, 0));
}

/// The references of all cases, sorted.
fn references(shao: &Shao) -> Vec<String> {
    let keys = shao.ok("export cases --keys");
    let mut all: Vec<String> = keys.lines().skip(1).map(|l| l.split(',').next().unwrap().to_owned()).collect();
    all.sort();
    all
}

fn wanted(span: std::ops::RangeInclusive<usize>) -> Vec<String> {
    span.map(|n| format!("GD{n:05}")).collect()
}

/// The program, importing by itself.
fn begun(shao: &Shao, file: &str) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_shao"));
    command.env_clear().env("SHAO_DB", &shao.db).args(["--now", &shao.now, "--lang", "en", "--actor", "小陈"]);
    command.args(["import", "cases"]).arg(shao.path(file)).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

#[test]
fn an_import_that_is_killed_leaves_nothing_and_comes_again() {
    let shao = Shao::new("en");
    shao.file("long.csv", rows(1..=20_000));
    shao.file("short.csv", rows(1..=1500));
    let head = shao.head();
    for round in 0..15_u64 {
        let mut child = begun(&shao, "long.csv");
        std::thread::sleep(Duration::from_millis(10 + round * 7919 % 400));
        child.kill().unwrap();
        assert!(child.wait().unwrap().code().is_none(), "round {round}: it was done before it was killed");
        assert_eq!(shao.ok("list"), "", "round {round}");
    }
    assert_eq!(shao.head(), head);
    taken(&shao, "short.csv", [1500, 1500, 0, 0, 0], 1);
    assert_eq!(references(&shao), wanted(1..=1500));
    shao.head();
}

#[test]
fn ctrl_c_ends_an_import_with_nothing_written() {
    let shao = Shao::new("en");
    shao.file("long.csv", rows(1..=40_000));
    let before = shao.head();
    let child = begun(&shao, "long.csv");
    // From its first page on the import has a journal, and most of its rows are still to come.
    let journal = std::path::PathBuf::from(format!("{}-journal", shao.db.display()));
    while !journal.exists() {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let words = "error: the import of long.csv was interrupted; nothing was written; import it again when you like\n";
    assert_eq!(
        (text(output.stdout), text(output.stderr), output.status.code()),
        (String::new(), words.to_owned(), Some(1))
    );
    assert_eq!(shao.head(), before);
}

#[test]
fn the_same_file_again_and_files_that_overlap() {
    let shao = Shao::new("en");
    shao.file("a.csv", rows(1..=600));
    shao.file("b.csv", rows(400..=1000));
    taken(&shao, "a.csv", [600, 600, 0, 0, 0], 1);
    let (head, bytes) = (shao.json("verify"), shao.bytes());
    assert_eq!(shao.line("import cases a.csv"), ran(&counts("a.csv", [600, 0, 600, 0, 0]), "", 0));
    assert_eq!(shao.json("verify"), head);
    assert!(shao.bytes() == bytes, "the same file changed the database");
    taken(&shao, "b.csv", [601, 400, 201, 0, 0], 2);
    assert_eq!(references(&shao), wanted(1..=1000));
    assert_eq!(shao.json("list --import 1 --limit 10000").as_array().unwrap().len(), 600);
    assert_eq!(shao.json("list --import 2 --limit 10000").as_array().unwrap().len(), 400);
    let imports = shao.json("imports");
    let told: Vec<_> = imports.as_array().unwrap().iter().map(|i| (i["file"].as_str(), i["new"].as_u64())).collect();
    assert!(
        told.contains(&(Some("a.csv"), Some(600))) && told.contains(&(Some("b.csv"), Some(400))) && told.len() == 2
    );
    shao.head();
}

/// New rows are written a few at a time.
#[test]
fn a_row_that_repeats_another_is_known_however_near_it_stands() {
    let shao = Shao::new("en");
    let nameless = |n: usize| row(n).replacen(&format!("GD{n:05}"), "", 1);
    let mut text = HEADER.to_owned();
    for n in 1..=40 {
        let before = n - n.min(n % 11);
        let repeated = if before > 0 { before } else { n };
        text.extend([row(n), nameless(n), row(repeated), nameless(repeated)]);
    }
    shao.file("a.csv", text);
    let first = shao.line("import cases a.csv");
    assert_eq!((first.code, first.out), (0, counts("a.csv", [160, 80, 80, 0, 0])), "{}", first.err);
    assert_eq!(shao.line("import cases a.csv"), ran(&counts("a.csv", [160, 0, 160, 0, 0]), "", 0));
    assert_eq!(references(&shao).into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>(), wanted(1..=40));
    shao.head();
}

/// Thirty rows, ten of them bad.
#[test]
fn a_reference_is_known_again_in_whatever_order_the_rows_come() {
    let shao = Shao::new("en");
    // As text 10 stands before 9; those that stand last are told from the others without a look into the file.
    let of = |order: &[usize]| {
        HEADER.to_owned()
            + &order.iter().map(|n| row(*n).replace(&format!("GD{n:05}"), &n.to_string())).collect::<String>()
    };
    shao.file("up.csv", of(&[10, 9, 10, 9, 11, 8, 9]));
    taken(&shao, "up.csv", [7, 4, 3, 0, 0], 1);
    shao.file("on.csv", of(&[8, 7, 12, 99, 7, 10, 99, 98, 99]));
    taken(&shao, "on.csv", [9, 4, 5, 0, 0], 2);
    assert_eq!(references(&shao), ["10", "11", "12", "7", "8", "9", "98", "99"]);
    shao.file("other.csv", of(&[99]).replace("第99件", "另一件"));
    let ran = shao.line("import cases other.csv");
    assert_eq!((ran.code, ran.err.contains("was imported as 2025-0007, with other content")), (1, true), "{}", ran.err);
    shao.head();
}

fn partly_bad() -> String {
    let mut text = HEADER.to_owned();
    for n in 1..=30 {
        let row = row(n);
        text.push_str(&match n % 6 {
            0 => row.replace("2025-03", "2025-13"),
            3 => row.replace("住建局", "没有的局"),
            _ => row,
        });
    }
    text
}

fn mended(rejects: &str) -> String {
    rejects.replace("2025-13", "2025-03").replace("没有的局", "住建局").replace('\n', "\r\n")
}

/// Ten rows are rejected, mended where they were written down, and imported.
fn round_trip(name: &str, bytes: Vec<u8>, map: Option<&str>) {
    let shao = Shao::new("en");
    shao.file(name, bytes);
    let mut more = String::new();
    if let Some(map) = map {
        shao.file("map.toml", map);
        more.push_str(" --map map.toml");
    }
    let before = shao.bytes();
    let stopped = shao.line(&format!("import cases {name}{more}"));
    assert_eq!((stopped.code, stopped.err.lines().count(), stopped.out.as_str()), (1, 11, ""), "{stopped:?}");
    assert!(before == shao.bytes());
    let some = shao.line(&format!("import cases {name}{more} --on-error skip --rejects r.csv"));
    assert_eq!((some.code, some.out.clone()), (3, counts(name, [30, 20, 0, 0, 10])), "{some:?}");
    let rejects = std::fs::read_to_string(shao.path("r.csv")).unwrap();
    // As they are they are rejected again, and as many.
    let again = shao.line(&format!("import cases r.csv{more} --on-error skip --rejects r2.csv"));
    assert_eq!((again.code, again.out), (1, counts("r.csv", [10, 0, 0, 0, 10])), "{rejects}");
    shao.file("r.csv", mended(&rejects));
    let good = shao.line(&format!("import cases r.csv{more}"));
    assert_eq!((good.code, good.out), (0, counts("r.csv", [10, 10, 0, 0, 0])), "{}\n{rejects}", good.err);
    let same = shao.line(&format!("import cases r.csv{more}"));
    assert_eq!(same, ran(&counts("r.csv", [10, 0, 10, 0, 0]), "", 0));
    assert_eq!(references(&shao), wanted(1..=30));
    shao.head();
}

#[test]
fn rejects_are_mended_and_imported() {
    round_trip("plain.csv", partly_bad().into_bytes(), None);
    let semicolons = partly_bad().replace(',', ";").replace('\n', "\r\n");
    round_trip("windows.csv", encoding_rs::GB18030.encode(&semicolons).0.into_owned(), None);
}

#[test]
fn what_to_do_with_rejects_is_said_as_a_shell_takes_it() {
    let shao = Shao::new("zh");
    shao.file("a.csv", partly_bad());
    let said = |more: &str| shao.line(&format!("import cases a.csv --on-error skip --rejects {more}")).err;
    let hint =
        |err: &str| err.lines().find(|line| line.starts_with("提示：未导入的行在")).unwrap_or_default().to_owned();
    assert_eq!(hint(&said("'r(1)&.csv' --dry-run")), "提示：未导入的行在 r(1)&.csv；这是试运行，好的行也没有导入");
    assert_eq!(
        hint(&said("'r(1)&.csv' --date-format %Y-%m-%d")),
        "提示：未导入的行在 r(1)&.csv；改好后导入：shao import cases 'r(1)&.csv' --date-format '%Y-%m-%d'"
    );
    assert_eq!(said("退回.XLSX"), "错误：未导入的行是文本，不能写成 退回.XLSX。文件名以 .csv 结尾\n");
}

#[test]
fn rejects_of_a_workbook_are_mended_and_imported() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0..).zip(partly_bad().lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    round_trip("book.xlsx", book.save_to_buffer().unwrap(), None);
}

#[test]
fn rejects_of_a_file_with_a_map_are_read_with_the_same_map() {
    let head = "台账,,,,,\n\n单号,受理,吹哨,,经办,\n,日期,单位,标题,部门,办结日\n";
    let text = partly_bad().replacen(HEADER, head, 1);
    let map = "skip_rows = 2\nheader_rows = 2\n[columns]\nref = \"单号\"\nreceived_at = \"受理日期\"\n\
               originator = \"吹哨单位\"\ntitle = \"吹哨标题\"\nlead = \"经办部门\"\nclosed_at = \"经办办结日\"\n";
    round_trip("mapped.csv", text.into_bytes(), Some(map));
}

#[test]
fn an_update_takes_the_place_of_a_row_unless_the_office_went_on() {
    let shao = Shao::new("en");
    shao.file("a.csv", rows(1..=4).replace(",住建局,2025-04-05", ",住建局,"));
    taken(&shao, "a.csv", [4, 4, 0, 0, 0], 1);
    let changed = |n: usize, from: &str, to: &str| HEADER.to_owned() + &row(n).replace(from, to);
    // Without the wish it is a conflict.
    shao.file("b.csv", changed(1, "第1件", "改过"));
    let conflict = "line 2, 编号 \"GD00001\": this reference was imported as 2025-0001, with other content: title; \
                    compare it with shao show 2025-0001 and mend the row; to take the rows of the file add --update\n\
                    error: b.csv: bad rows: 1 of 1; nothing was written; mend the rows above and import it again\n";
    assert_eq!(shao.line("import cases b.csv"), ran("", conflict, 1));
    let note = "note: import 2; its cases: shao list --import 2\n";
    assert_eq!(shao.line("import cases b.csv --update"), ran(&counts("b.csv", [1, 0, 0, 1, 0]), note, 0));
    assert_eq!(shao.line("import cases b.csv --update"), ran(&counts("b.csv", [1, 0, 1, 0, 0]), "", 0));
    assert_eq!(shao.json("show 2025-0001")["title"], "改过");
    shao.ok("score 2025-0003 --dept 住建局 --by originator --points 90");
    shao.ok("note 2025-0004 已电话联系");
    shao.ok("respond 2025-0004 --plan 踏勘 --promise 2026-03-05 --person 王一");
    let bad = |n: usize, why: &str| {
        format!(
            "line 2, 编号 \"GD0000{n}\": {why}\n\
             error: b.csv: bad rows: 1 of 1; nothing was written; mend the rows above and import it again\n"
        )
    };
    for (n, from, to, why) in [
        (
            2,
            "2025-03",
            "2024-03",
            "it was received in another year than its number says, 2025; a number keeps its year: check the date",
        ),
        (
            3,
            "住建局",
            "教育局",
            "住建局 was rated apart from the rows, and this one does not agree with it; check the departments, the closing and the score",
        ),
        (
            4,
            "第4件",
            "改过",
            "the case was handled here after it was imported; go on with it here, and take the row out of the file",
        ),
    ] {
        shao.file("b.csv", changed(n, from, to));
        let before = shao.bytes();
        assert_eq!(shao.line("import cases b.csv --update"), ran("", &bad(n, why), 1));
        assert!(before == shao.bytes());
    }
    shao.head();
}

#[test]
fn an_update_by_a_file_that_contradicts_itself_is_refused() {
    let shao = Shao::new("en");
    shao.file("c.csv", rows(1..=1));
    shao.ok("import cases c.csv");
    for (kind, head, old, new, other, place) in [
        (
            "ratings",
            "编号,部门,评价方,评分",
            "GD00001,住建局,园区,90",
            "GD00001,住建局,园区,80",
            "GD00001,A01,园区,70",
            "line 3, 评分 \"70\"",
        ),
        (
            "surveys",
            "季度,部门,满意,比较满意,基本满意,不满意",
            "2025-Q1,住建局,1,0,0,0",
            "2025-Q1,住建局,2,0,0,0",
            "2025-Q1,A01,3,0,0,0",
            "line 3, 部门 \"A01\"",
        ),
        (
            "exclusions",
            "编号,批示人,文号,日期,理由",
            "GD00001,王一,1号,2025-05-08,甲",
            "GD00001,王一,2号,2025-05-08,甲",
            "GD00001,王一,3号,2025-05-08,甲",
            "line 3, 文号 \"3号\"",
        ),
        (
            "units",
            "编码,名称,类型,类别",
            "C07,区气象台,部门,C",
            "C07,区气象局,部门,C",
            "C07,区地震局,部门,C",
            "line 3, 编码 \"C07\"",
        ),
    ] {
        let file = |rows: &[&str]| shao.file("f.csv", format!("{head}\n{}\n", rows.join("\n")));
        let import = || shao.line(&format!("import {kind} f.csv --update"));
        let refused = format!(
            "{place}: line 2 says otherwise of the same; keep one row of the two\n\
             error: f.csv: bad rows: 1 of 2; nothing was written; mend the rows above and import it again\n"
        );
        // What is new, what is the same, what changes: no later row of the file may change it again.
        file(&[old, other]);
        assert_eq!(import(), ran("", &refused, 1), "{kind}");
        file(&[old]);
        assert_eq!(import().code, 0, "{kind}");
        file(&[old, other]);
        assert_eq!(import(), ran("", &refused, 1), "{kind}");
        file(&[new, other]);
        assert_eq!(import(), ran("", &refused, 1), "{kind}");
        file(&[new, new]);
        assert_eq!(import().out, counts("f.csv", [2, 0, 1, 1, 0]), "{kind}");
    }
}

#[test]
fn an_update_tells_which_cases_are_open_again_or_lost_their_scores() {
    let scored = |from: usize, to: usize, end: &str| {
        let rows: String = (from..=to).map(|n| row(n).replace('\n', end)).collect();
        HEADER.replace('\n', ",评分\n") + &rows
    };
    for (lang, notes) in [
        (
            "zh",
            "提示：第 2 次导入；带来的诉求见 shao list --import 2\n\
             提示：更新后有 1 件由销号变为在办：2025-0007\n\
             提示：更新后有 7 件的评分没有了：2025-0001、2025-0002、2025-0003、2025-0004、2025-0005 等\n",
        ),
        (
            "en",
            "note: import 2; its cases: shao list --import 2\n\
             note: closed cases that are open again by the update: 1 (2025-0007)\n\
             note: cases that lost a rating by the update: 7 (2025-0001, 2025-0002, 2025-0003, 2025-0004, 2025-0005, …)\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", scored(1, 8, ",90\n"));
        shao.ok("import cases a.csv");
        let changed = scored(1, 7, ",\n").replace("住建局,2025-04-08", "住建局,");
        shao.file("a.csv", changed + &scored(8, 8, ",85\n").split_off(HEADER.len() + ",评分".len()));
        let done = shao.line("import cases a.csv --update");
        assert_eq!((done.code, done.err.as_str()), (0, notes));
    }
}

#[test]
fn rows_without_a_reference_are_told() {
    for (lang, note) in [
        ("zh", "提示：2 行没有编号，作为新的诉求导入；有了编号（ref），再次导入时才认得出来\n"),
        ("en", "note: new cases from rows without a reference: 2; a reference (ref) lets a row be known again\n"),
    ] {
        let shao = Shao::new(lang);
        shao.file(
            "a.csv",
            HEADER.to_owned() + &row(1) + &row(2).replace("GD00002", "") + &row(3).replace("GD00003", ""),
        );
        let done = shao.line("import cases a.csv");
        assert!(done.code == 0 && done.err.ends_with(note), "{}", done.err);
        // Unchanged they are known.
        assert_eq!(shao.line("import cases a.csv").err, "");
    }
}

#[test]
fn a_case_without_a_reference_comes_in_once() {
    let entered = "intake --from 白塔镇 --title 道路积水 --enterprise 江南医药 --at 2025-04-01";
    for (lang, told, count) in [
        (
            "zh",
            "第 2 行 标题“道路积水”：没有编号，而受理时间、吹哨单位、企业、标题都与 2025-0001 相同。\
             是同一件就删去这一行，续办、更正用各步命令；是另一件就给它一个编号（ref）\n",
            "读取 1 行，有问题 1 行",
        ),
        (
            "en",
            "line 2, 标题 \"道路积水\": the row has no reference, and 2025-0001 has the same time of receipt, \
             originator, enterprise and title; if it is the same case remove the row, and go on with the commands of \
             a case; if it is another give it a reference (ref)\n",
            "bad rows: 1 of 1",
        ),
    ] {
        // What was entered here and written out; and what came in without a reference and was handled since.
        for imported in [false, true] {
            let shao = Shao::new(lang);
            if imported {
                shao.file("a.csv", "受理时间,吹哨单位,标题,企业名称\n2025-04-01,白塔镇,道路积水,江南医药\n");
                shao.ok("import cases a.csv");
            } else {
                shao.ok(entered);
            }
            shao.ok("triage 2025-0001 --scope single --category 效能 --at 2025-04-02");
            let ledger = shao.ok("export cases --lang zh --format csv");
            shao.file("b.csv", &ledger);
            let done = shao.line("import cases b.csv");
            assert_eq!(done.code, 1);
            assert!(done.err.starts_with(told) && done.err.contains(count), "{}", done.err);
            // A new file takes it, and so does this one what is another case.
            shao.file("c.csv", ledger.replace("道路积水", "道路又积水"));
            shao.ok("import cases c.csv");
        }
    }
}
