//! What `import KIND --columns` says, and that a ledger with these columns comes in.

use std::fmt::Write as _;

use crate::common::Shao;

const KINDS: [&str; 7] = ["units", "cases", "ratings", "surveys", "notices", "exclusions", "calendar"];

/// What a row of a kind holds: a value for every column there is. A unit with a class is a department.
fn sample(kind: &str, column: &str, with_class: bool) -> &'static str {
    match (kind, column) {
        ("units", "kind") if with_class => "department",
        ("units", "kind") => "originator",
        ("units", "class") => "A",
        ("units", "code") => "D77",
        ("units", "name") => "区气象局",
        ("units", "short") => "气象局",
        ("units", "from") => "2026-01-01",
        ("units", "to") => "2026-12-31",
        ("units", "into") => "A01",
        (_, "case") => "X1",
        (_, "ref") => "X2",
        (_, "received_at" | "assigned_at") => "2026-02-02 09:00",
        (_, "responded_at" | "consulted_at") => "2026-02-03",
        (_, "promised_on" | "due_on") => "2026-02-10",
        (_, "resolved_at" | "closed_at") => "2026-02-09",
        (_, "done") => "A02=2026-02-05",
        (_, "originator") => "江南园区",
        (_, "channel") => "phone",
        (_, "category") => "other",
        (_, "scope") => "multi",
        (_, "complexity") => "general",
        (_, "mode") => "desk",
        (_, "lead" | "department") => "住建局",
        (_, "co") => "A02；A03",
        (_, "outcome") => "resolved",
        (_, "score") => "90",
        (_, "grade") => "",
        (_, "rater") => "originator",
        (_, "at" | "on") => "2026-02-10",
        (_, "period") => "2025-Q4",
        (_, "satisfied" | "fairly" | "basically" | "dissatisfied") => "3",
        (_, "day") => "2026-03-07",
        (_, "working") => "1",
        (_, "notice") => "2026",
        (_, "phone") => "13900000001",
        _ => "文字",
    }
}

#[test]
fn a_ledger_of_the_columns_told_comes_in() {
    for kind in KINDS {
        for required_alone in [false, true] {
            let shao = Shao::new("zh");
            shao.file(
                "x.csv",
                "编号,吹哨时间,吹哨单位,标题,牵头部门,销号时间\nX1,2026-02-02,江南园区,甲,住建局,2026-02-09\n",
            );
            shao.ok("import cases x.csv");
            let (mut header, mut row) = (String::new(), String::new());
            for (at, column) in shao.json(&format!("import {kind} --columns")).as_array().unwrap().iter().enumerate() {
                let key = column["column"].as_str().unwrap();
                // A rating has points or a grade.
                if required_alone && column["required"] != true && (kind, key) != ("ratings", "score") {
                    continue;
                }
                // Now the key, now the last of the other headers.
                let others = column["headers"].as_str().unwrap().rsplit('、').next().unwrap();
                let _ = write!(header, "{},", if at % 2 == 0 { key } else { others });
                let _ = write!(row, "{},", sample(kind, key, !required_alone));
            }
            let text = format!("{}\n{}\n", header.trim_end_matches(','), row.strip_suffix(',').unwrap());
            shao.file("ledger.csv", &text);
            let ran = shao.line(&format!("import {kind} ledger.csv"));
            assert_eq!(ran.code, 0, "{kind}\n{text}{}{}", ran.out, ran.err);
        }
    }
}

#[test]
fn without_any_of_the_required_it_does_not() {
    for kind in KINDS {
        let shao = Shao::new("en");
        let columns = shao.json(&format!("import {kind} --columns"));
        let required = columns.as_array().unwrap().iter().filter(|column| column["required"] == true);
        let keys: Vec<&str> = required.map(|column| column["column"].as_str().unwrap()).collect();
        for lacking in &keys {
            let there: Vec<&str> = keys.iter().filter(|key| *key != lacking).copied().collect();
            let row: Vec<&str> = there.iter().map(|key| sample(kind, key, false)).collect();
            shao.file("ledger.csv", format!("{}\n{}\n", there.join(","), row.join(",")));
            let ran = shao.line(&format!("import {kind} ledger.csv"));
            assert_eq!(ran.code, 1, "{kind} without {lacking}: {}{}", ran.out, ran.err);
        }
    }
}

#[test]
fn the_list_is_a_table_and_wants_no_database() {
    let mut shao = Shao::bare("en");
    shao.transcript(
        r#"
$ import notices --columns
Column       Header in Chinese          Required   What it holds
------------------------------------------------------------------------------------------------------------------
on           日期, 通报日期, 批示日期   yes        Its date
department   部门, 部门名称             yes        Code, name or short name
reason       事由, 理由, 原因           yes        A line of text
doc_no       文号                                  Its document number, which tells apart two notices of one day
! note: a ledger with these columns comes in by shao import notices FILE; shao export notices writes the same ones, of an empty database the header alone
"#,
    );
    let mut shao = Shao::bare("zh");
    shao.transcript(
        r#"
$ import notices --columns
列           表头可写                   必填   填什么
---------------------------------------------------------------------------------------
on           日期、通报日期、批示日期   是     通报的日期
department   部门、部门名称             是     编码、全称或简称
reason       事由、理由、原因           是     一行文字
doc_no       文号                              文件号；同一部门同一天两次通报由它区分
! 提示：填好的台账用 shao import notices 文件 导入；shao export notices 写出的列与此相同，还没有数据时只有表头
"#,
    );
}

#[test]
fn it_goes_with_nothing_of_an_import() {
    for (line, zh, en) in [
        (
            "import cases a.csv --columns",
            "错误：[文件] 不能和 --columns 一起用。用法见 shao import --help\n",
            "error: [FILE] cannot go with --columns; see shao import --help\n",
        ),
        (
            "import cases",
            "错误：缺少 <文件>。用法见 shao import --help\n",
            "error: missing <FILE>; see shao import --help\n",
        ),
    ] {
        for (lang, wanted) in [("zh", zh), ("en", en)] {
            let ran = Shao::bare(lang).line(line);
            assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), ("", wanted, 2), "{line}");
        }
    }
}
