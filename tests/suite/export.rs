//! Ledgers that are written out: what stands in them, in every format, and that they import again.

use std::io::Read;
use std::process::Stdio;

use crate::common::Shao;

/// A case that went through everything, one that did not, and what hangs on them.
fn small(lang: &'static str) -> Shao {
    let mut shao = Shao::new(lang);
    shao.now = "2026-03-02 09:00".to_owned();
    let begun = ["intake", "--from", "Y01", "--channel", "电话", "--ref", "320102199001010017", "--enterprise", "0017"];
    let texts = ["--title", "=1+1", "--description", "他说 \"急\"\n\t𠮷,;", "--contact", "'-王", "--phone", "+86 523"];
    assert_eq!(shao.run(begun.iter().chain(&texts)).code, 0);
    shao.ok("triage 1 --scope multi --category 其他 --mode consult");
    shao.ok("assign 1 --lead 住建局 --co 教育局 --co A06");
    shao.now = "2026-03-03 10:30:05".to_owned();
    shao.ok("respond 1 --dept A01 --plan 踏勘 --promise 2026-03-06 --person 王一");
    shao.ok("consult 1 --note 商定");
    shao.ok("extend request 1 --dept A01 --to '2026-03-10 12:00' --reason 等件");
    shao.ok("extend grant 1 --dept A01");
    shao.ok("resolve 1 --dept A04 --result 已办");
    shao.now = "2026-03-09 08:00".to_owned();
    shao.ok("resolve 1 --all --result 接通");
    shao.ok("close 1 --outcome 已解决");
    shao.ok("score 1 --dept A01 --by originator --points 92.5");
    shao.ok("score 1 --dept A04 --by originator --grade 比较满意 --comment =好");
    shao.ok("score 1 --dept A04 --by lead --points 80 --at '2026-03-09 08:00'");
    shao.ok("intake --from 白塔镇 --title 停电");
    shao.ok("exclude 1 --dept A06 --approved-by 主任 --doc-no 1号 --reason 政策");
    shao.ok("exclude 2 --approved-by 主任 --doc-no 2号 --reason 政策");
    shao.ok("notice --dept A04 --reason 逾期 --doc-no 通报1号");
    shao.ok("survey --dept A01 --period 2026-Q1 --satisfied 1 --fairly 2 --basically 3 --dissatisfied 4");
    shao
}

#[test]
fn a_ledger_for_people_has_titles_words_and_names() {
    let shao = small("zh");
    assert_eq!(
        shao.ok("export cases"),
        "工单编号,受理时间,吹哨单位,企业名称,联系人,联系方式,来源,标题,问题概述,内容类别,事项类型,诉求类型,诊疗方式,牵头部门,\
         协办部门,派单时间,报到时间,工作方案,责任人,承诺办结日,办结期限,会商时间,办结时间,办理结果,结果,销号时间,评分,已办结部门\n\
         320102199001010017,2026-03-02 09:00,江南园区,0017,''-王,'+86 523,电话,'=1+1,\"他说 \"\"急\"\"\n\t𠮷,;\",其他,多部门,,\
         会诊,住建局,教育局;商务局,2026-03-02 09:00,2026-03-03 10:30:05,踏勘,王一,2026-03-06,2026-03-10 12:00,\
         2026-03-03 10:30:05,2026-03-09 08:00,接通,已解决,2026-03-09 08:00,92.50,\
         教育局=2026-03-03 10:30:05\n\
         ,2026-03-09 08:00,白塔镇,,,,,停电,,,,,,,,,,,,,,,,,,,,\n"
    );
    assert_eq!(
        shao.ok("export ratings"),
        "编号,部门,评价方,评分,等次,评价日期,意见\n\
         320102199001010017,住建局,园区镇街,92.50,,2026-03-09 08:00,\n\
         320102199001010017,教育局,园区镇街,,比较满意,2026-03-09 08:00,'=好\n\
         320102199001010017,教育局,牵头部门,80.00,,2026-03-09 08:00,\n"
    );
    assert_eq!(
        shao.ok("export exclusions"),
        "编号,部门,批示人,文号,日期,事由\n320102199001010017,商务局,主任,1号,2026-03-09,政策\n\
         2026-0002,,主任,2号,2026-03-09,政策\n"
    );
    assert_eq!(shao.ok("export notices"), "日期,部门,事由,文号\n2026-03-09,教育局,逾期,通报1号\n");
    assert_eq!(shao.ok("export surveys"), "季度,部门,满意,比较满意,基本满意,不满意\n2026-Q1,住建局,1,2,3,4\n");
    let units = shao.ok("export units");
    assert!(units.starts_with(
        "编码,名称,简称,类型,类别,分管领导,联系人,联系方式,启用日期,停用日期,并入\nA01,区住房和城乡建设局,住建局,部门,A,"
    ));
}

#[test]
fn a_department_that_is_done_before_the_others_stays_done() {
    for lang in ["zh", "en"] {
        let mut old = Shao::new(lang);
        old.now = "2026-03-02 09:00".to_owned();
        old.ok("intake --from 江南园区 --title 断缆 --ref G1");
        old.ok("triage 1 --scope multi --category 其他");
        old.ok("assign 1 --lead 住建局 --co 教育局");
        old.ok("respond 1 --dept 住建局 --plan 踏勘 --promise 2026-03-06 --person 王一");
        old.ok("consult 1 --note 商定");
        old.now = "2026-03-03 10:30".to_owned();
        old.ok("resolve 1 --dept 教育局 --result 已接通");
        let new = again(&old, &["units", "cases"], "");
        let part = |shao: &Shao| {
            let page = shao.ok("show 1 --now '2026-06-01 09:00'");
            let page = page.split_once("教育局").map(|(_, part)| part.split("\n\n").next().unwrap().to_owned());
            page.unwrap()
        };
        assert_eq!(part(&new), part(&old));
        assert!(part(&new).contains("已接通"), "{}", part(&new));
        let state = |shao: &Shao| shao.json("show 1")["state"].clone();
        assert_eq!((state(&new), state(&old)), ("responded".into(), "responded".into()));
    }
}

/// Who was done when by a file that has the column stays so by one that has not, as far as the rest of its row agrees.
#[test]
fn who_was_done_when_stays_where_a_file_has_no_column_for_it() {
    let shao = Shao::new("en");
    let row =
        |number: &str, co: &str, resolved: &str| format!("{number},2026-02-02 09:00,Y01,t{number},A01,{co},{resolved}");
    let head = "ref,received_at,originator,title,lead,co,resolved_at";
    let (open, all) = (row("G1", "A04", ""), row("G2", "A04", "2026-02-05 09:00"));
    shao.file("rows.csv", format!("{head},done\n{open},A04=2026-02-03 09:00\n{all},A04=2026-02-03 09:00\n"));
    shao.ok("import cases rows.csv");
    let update = |rows: [String; 2]| {
        shao.file("again.csv", format!("{head}\n{}\n", rows.join("\n")));
        shao.ok("import cases again.csv --update");
        let rows = shao.ok("export cases --keys");
        let rows = csv::Reader::from_reader(rows.as_bytes()).into_records().map(Result::unwrap).collect::<Vec<_>>();
        rows.iter().map(|row| format!("{} {}", &row[22], &row[27])).collect::<Vec<_>>()
    };
    let at = |n: u32| format!("2026-02-0{n} 09:00");
    // The same rows again; then one that is done by all, and one that is done by nobody any more.
    assert_eq!(update([open, all]), [" A04=2026-02-03 09:00", "2026-02-05 09:00 A04=2026-02-03 09:00"]);
    let done = format!("{} A04={}", at(6), at(3));
    assert_eq!(update([row("G1", "A04", &at(6)), row("G2", "A04", "")]), [done, " ".to_owned()]);
    // A department that is off the case takes its moment with it.
    assert_eq!(
        update([row("G1", "A06", &at(6)), row("G2", "A04", &at(6))]),
        [format!("{} ", at(6)), format!("{} ", at(6))]
    );
    shao.ok("verify");
}

#[test]
fn who_was_done_when_must_be_plain() {
    let head = "ref,received_at,originator,title,lead,co,resolved_at,done\n";
    let row = "G1,2026-02-02 09:00,Y01,t,A01,A04";
    for (lang, cells, told) in [
        ("zh", "A04", "“A04”没有写何时办结。写成 部门=时间，如 住建局=2023-05-08 16:00，几个部门用 ; 隔开"),
        (
            "en",
            "A04",
            "\"A04\" does not say when it was done; write department=time, as in A08=2023-05-08 16:00, several with ; between",
        ),
        ("en", "A04=2026-02-30", "there is no \"2026-02-30\" in the calendar or on the clock; check the date"),
        ("zh", "A06=2026-02-03", "商务局不在该诉求的派单中。请核对部门"),
    ] {
        let shao = Shao::new(lang);
        shao.file("rows.csv", format!("{head}{row},,{cells}\n"));
        let out = shao.line("import cases rows.csv").err;
        assert!(out.contains(told), "{cells}: {out}");
    }
}

/// What the rules reckon from the rest of a row is no date that the office set: its row stays the one that was imported.
#[test]
fn the_rows_that_were_imported_are_written_out_as_they_were() {
    let mut shao = Shao::new("zh");
    shao.now = "2026-02-03 09:00".to_owned();
    let ledger = "ref,received_at,originator,title,complexity,lead,co,assigned_at,responded_at,plan,promised_on,due_on\n\
        G1,2026-02-02 09:00,Y01,promised,,A01,A04,2026-02-02 10:00,2026-02-02 11:00,-,2026-02-05,\n\
        G2,2026-02-02 09:00,Y01,set,,A01,A04,2026-02-02 10:00,2026-02-02 11:00,-,2026-02-05,2026-02-05\n\
        G3,2026-02-02 09:00,Y01,open,,A01,,2026-02-02 10:00,,,,\n";
    shao.file("rows.csv", ledger);
    shao.ok("import cases rows.csv");
    let out = shao.ok("export cases --keys");
    let mut rows = csv::Reader::from_reader(out.as_bytes());
    let at = rows.headers().unwrap().iter().position(|key| key == "due_on").unwrap();
    let dues: Vec<String> = rows.records().map(|row| row.unwrap()[at].to_owned()).collect();
    assert_eq!(dues, ["", "2026-02-05", ""]);
    shao.file("again.csv", &out);
    let again = shao.ok("import cases again.csv");
    assert!(again.contains("相同 3"), "{again}");
    shao.ok("verify");
}

#[test]
fn in_english_titles_are_the_keys_and_terms_are_words() {
    let shao = small("en");
    let cases = shao.ok("export cases");
    assert!(cases.starts_with("ref,received_at,originator,enterprise,"), "{cases}");
    assert!(cases.contains(",phone,'=1+1,"), "{cases}");
    assert!(cases.contains(",Other,multi,,consult,住建局,教育局;商务局,"), "{cases}");
    assert!(shao.ok("export ratings").contains("教育局,originator,,fairly satisfied,2026-03-09 08:00,'=好\n"));
}

#[test]
fn a_ledger_for_scripts_has_keys_and_codes() {
    let shao = small("zh");
    let keys = |kind: &str| shao.ok(&format!("export {kind} --keys"));
    assert_eq!(
        keys("cases"),
        "ref,received_at,originator,enterprise,contact,phone,channel,title,description,category,scope,complexity,mode,lead,co,\
         assigned_at,responded_at,plan,responsible,promised_on,due_on,consulted_at,resolved_at,resolution,outcome,closed_at,\
         score,done\n\
         320102199001010017,2026-03-02 09:00,Y01,0017,''-王,+86 523,phone,=1+1,\"他说 \"\"急\"\"\n\t𠮷,;\",other,multi,,\
         consult,A01,A04;A06,2026-03-02 09:00,2026-03-03 10:30:05,踏勘,王一,2026-03-06,2026-03-10 12:00,\
         2026-03-03 10:30:05,2026-03-09 08:00,接通,resolved,2026-03-09 08:00,92.50,A04=2026-03-03 10:30:05\n\
         ,2026-03-09 08:00,Z01,,,,,停电,,,,,,,,,,,,,,,,,,,,\n"
    );
    assert_eq!(
        keys("ratings"),
        "case,department,rater,score,grade,at,comment\n\
         320102199001010017,A01,originator,92.50,,2026-03-09 08:00,\n\
         320102199001010017,A04,originator,,fairly,2026-03-09 08:00,=好\n\
         320102199001010017,A04,lead,80.00,,2026-03-09 08:00,\n"
    );
    assert!(keys("units").starts_with("code,name,short,kind,class,leader,liaison,phone,from,to,into\nA01,"));
    assert!(keys("surveys").starts_with("period,department,satisfied,fairly,basically,dissatisfied\n"));
    assert!(keys("notices").starts_with("on,department,reason,doc_no\n"));
    assert!(keys("exclusions").starts_with("case,department,approved_by,doc_no,on,reason\n"));
    assert!(keys("calendar").starts_with("day,working,name,notice\n"));
}

#[test]
fn json_has_keys_and_codes_whatever_the_language() {
    let shao = small("zh");
    assert_eq!(
        shao.ok("export exclusions --format jsonl"),
        "{\"case\":\"320102199001010017\",\"department\":\"A06\",\"approved_by\":\"主任\",\"doc_no\":\"1号\",\"on\":\"2026-03-09\",\
         \"reason\":\"政策\"}\n\
         {\"case\":\"2026-0002\",\"department\":null,\"approved_by\":\"主任\",\"doc_no\":\"2号\",\"on\":\"2026-03-09\",\
         \"reason\":\"政策\"}\n"
    );
    assert_eq!(
        shao.ok("export surveys --format json"),
        "[\n  {\n    \"period\": \"2026-Q1\",\n    \"department\": \"A01\",\n    \"satisfied\": 1,\n    \"fairly\": 2,\n    \
         \"basically\": 3,\n    \"dissatisfied\": 4\n  }\n]\n"
    );
    let cases = shao.json("export cases");
    assert_eq!(cases[0]["title"], "=1+1");
    assert_eq!(cases[0]["co"], serde_json::json!(["A04", "A06"]));
    assert_eq!((&cases[0]["category"], &cases[0]["channel"]), (&"other".into(), &"phone".into()));
    assert_eq!((&cases[1]["originator"], &cases[1]["lead"]), (&"Z01".into(), &serde_json::Value::Null));
    assert_eq!(cases[0]["score"].to_string(), "92.5");
    assert_eq!(cases[0]["done"], serde_json::json!([{"department": "A04", "at": "2026-03-03 10:30:05"}]));
    assert_eq!(cases[1]["done"], serde_json::json!([]));
}

#[test]
fn an_empty_ledger_is_its_header() {
    let shao = Shao::new("zh");
    assert_eq!(shao.ok("export notices"), "日期,部门,事由,文号\n");
    assert_eq!(shao.ok("export notices --keys --bom"), "\u{feff}on,department,reason,doc_no\n");
    assert_eq!(shao.ok("export cases --format json"), "[]\n");
    assert_eq!(shao.ok("export cases --format jsonl"), "");
}

/// Imports ledgers of `old` into a new file, and gives its office.
fn again(old: &Shao, kinds: &[&str], look: &str) -> Shao {
    let mut new = Shao::bare(old.lang);
    new.now = "2026-06-01 09:00".to_owned();
    new.ok("init");
    for kind in kinds {
        let text = old.ok(&format!("export {kind} {look}"));
        new.file("ledger.csv", &text);
        new.ok(&format!("import {kind} ledger.csv"));
        assert_eq!(new.ok(&format!("export {kind} {look}")), text, "{kind}");
    }
    new
}

#[test]
fn what_was_written_out_imports_again() {
    for (lang, look) in [("zh", ""), ("en", ""), ("zh", "--keys"), ("zh", "--bom")] {
        let new = again(&small(lang), &["units", "cases", "ratings", "surveys", "notices", "exclusions"], look);
        let case = new.json("show 1");
        assert_eq!((&case["title"], &case["contact"]), (&"=1+1".into(), &"'-王".into()));
        assert_eq!(case["assignments"][1]["ratings"]["originator"].to_string(), "80.0");
    }
}

#[test]
fn two_cases_that_say_the_same_stay_two() {
    let shao = Shao::new("zh");
    for _ in 0..3 {
        shao.ok("intake --from Y01 --title 停电");
    }
    shao.ok("intake --from Z01 --title 停电 --ref 2026-0002");
    shao.ok("exclude 3 --approved-by 主任 --doc-no 1号 --reason 政策");
    shao.ok("exclude 2 --approved-by 主任 --doc-no 2号 --reason 政策");
    // The number here is the reference there, written as no other reference is.
    let cases = shao.ok("export cases --keys");
    let refs: Vec<&str> = cases.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(refs, ["", "2026-00002", "2026-0003", "2026-0002"]);
    let new = again_from(&shao, &["cases", "exclusions"]);
    assert_eq!(new.json("show 2")["ref"], "2026-00002");
    assert_eq!(new.json("show 3")["excluded"], true);
    assert_eq!(new.json("show 4")["excluded"], false);
}

/// The same with the units that every test office has.
fn again_from(old: &Shao, kinds: &[&str]) -> Shao {
    again(old, &[&["units"], kinds].concat(), "")
}

#[test]
fn a_reference_that_looks_like_a_number_says_that_it_is_none() {
    let shao = Shao::new("zh");
    for reference in ["2026-0002", "17", "ref:x", "2026-4", "GD-1"] {
        shao.ok(&format!("intake --from Y01 --title {reference} --ref {reference}"));
    }
    for case in 1..=5 {
        shao.ok(&format!("exclude {case} --approved-by 主任 --doc-no {case}号 --reason 政策"));
    }
    let text = shao.ok("export exclusions --keys");
    let named: Vec<&str> = text.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(named, ["ref:2026-0002", "ref:17", "ref:ref:x", "2026-4", "GD-1"]);
    again_from(&shao, &["cases", "exclusions"]);
}

#[test]
fn cases_can_be_those_of_a_span() {
    let mut shao = Shao::new("zh");
    for day in ["2026-03-02", "2026-03-05", "2026-03-09"] {
        shao.now = format!("{day} 09:00");
        shao.ok(&format!("intake --from Y01 --title {day}"));
    }
    let titles = |span: &str| -> Vec<String> {
        let rows = shao.json(&format!("export cases {span}"));
        rows.as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(titles("--since 2026-03-05"), ["2026-03-05", "2026-03-09"]);
    assert_eq!(titles("--until 2026-03-05"), ["2026-03-02", "2026-03-05"]);
    assert_eq!(titles("--since 2026-03-03 --until 2026-03-08"), ["2026-03-05"]);
}

#[test]
fn the_calendar_is_taken_over() {
    let old = Shao::new("zh");
    old.ok("calendar set 2026-03-07 work --name '=1'");
    let text = old.ok("export calendar");
    assert!(text.starts_with("日期,上班,名称,通知\n2006-12-30,是,元旦,\n"), "{text}");
    assert!(text.contains("2026-03-07,是,'=1,2026\n"), "{text}");
    let new = Shao::new("zh");
    new.file("days.csv", &text);
    new.ok("import calendar days.csv");
    assert_eq!(new.ok("export calendar"), text);
}

#[test]
fn a_file_is_written_whole_and_said() {
    let mut shao = small("en");
    shao.transcript(
        "
$ export ratings --out ratings.csv
! note: wrote ratings.csv (Ratings: 3 rows)
$ export ratings --out ratings.csv --quiet
$ export ratings --out no/ratings.csv
! error: there is no folder no; make it first, or give another --out
= 1
$ export cases --format md
! error: this command cannot be printed as md; known for --format: csv, json, jsonl, xlsx
= 2
$ export units --since 2026-01-01
! error: --since and --until are for the export of cases; leave them out, or export cases
= 2
",
    );
    assert_eq!(std::fs::read_to_string(shao.path("ratings.csv")).unwrap(), shao.ok("export ratings"));
    shao.lang = "zh";
    shao.transcript(
        "
$ export ratings --out ratings.csv
! 提示：已写入 ratings.csv（评分 3 行）
$ export units --until 2026-01-01
! 错误：--since 和 --until 只用于导出诉求（cases）。去掉它们，或改导出 cases
= 2
",
    );
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    let shao = Shao::new("zh");
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_shao"))
        .env_clear()
        .arg("--db")
        .arg(&shao.db)
        .args(["export", "calendar"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
}

#[test]
fn a_workbook_holds_dates_figures_and_text() {
    use calamine::{Data, Reader};
    let shao = small("zh");
    shao.ok("export cases --out cases.xlsx");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(shao.path("cases.xlsx")).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<_> = sheet.rows().collect();
    assert_eq!(rows.len(), 3);
    let cell = |title: &str| &rows[1][rows[0].iter().position(|cell| *cell == Data::String(title.into())).unwrap()];
    assert_eq!(cell("工单编号").to_string(), "320102199001010017");
    assert_eq!((cell("标题").to_string(), cell("联系方式").to_string()), ("=1+1".into(), "+86 523".into()));
    assert_eq!(cell("评分"), &Data::Float(92.5));
    let Data::DateTime(at) = cell("报到时间") else { unreachable!("a date") };
    assert_eq!(at.as_datetime().unwrap().to_string(), "2026-03-03 10:30:05");
}

#[test]
fn a_text_longer_than_a_cell_holds_is_told_with_its_case() {
    for (lang, err) in [
        (
            "zh",
            "错误：2026-0001 有一处以“𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷”开头的文字长 34000，一格最多 32767。用 --format csv\n",
        ),
        (
            "en",
            "error: 2026-0001: the text that begins \"𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷\" has 34000 signs, a cell holds 32767; use --format csv\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.ok(&format!("intake --from Y01 --title 停车难 --description {}", "𠮷".repeat(17_000)));
        let refused = shao.line("export cases --out a.xlsx");
        assert_eq!((refused.err.as_str(), refused.code, shao.path("a.xlsx").exists()), (err, 1, false));
        shao.ok("export cases --out a.csv");
    }
}

#[test]
fn the_calendar_is_exported_as_its_import_reads_it() {
    for (lang, err) in [
        (
            "zh",
            "错误：日历不能导出为 xlsx，那样导不回来。用 --format csv；一年的日历另见 shao calendar show 年份 --format xlsx\n",
        ),
        (
            "en",
            "error: the calendar is not exported as xlsx, which could not be imported again; use --format csv; a year of it: shao calendar show YEAR --format xlsx\n",
        ),
    ] {
        let shao = Shao::new(lang);
        let refused = shao.line("export calendar --out a.xlsx");
        assert_eq!((refused.err.as_str(), refused.code), (err, 2));
        for format in ["json", "jsonl"] {
            assert_eq!(shao.line(&format!("export calendar --format {format}")).code, 2);
        }
    }
}

#[test]
fn a_workbook_is_ready_to_print() {
    use std::io::Read;
    let shao = small("zh");
    shao.ok("export cases --out a.xlsx");
    let mut zip = zip::ZipArchive::new(std::fs::File::open(shao.path("a.xlsx")).unwrap()).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let sheet = part("xl/worksheets/sheet1.xml");
    for wanted in ["fitToPage=\"1\"", "paperSize=\"9\"", "orientation=\"landscape\"", "fitToHeight=\"0\""] {
        assert!(sheet.contains(wanted), "{wanted}");
    }
    assert!(part("xl/workbook.xml").contains("_xlnm.Print_Titles\" localSheetId=\"0\">Sheet1!$1:$1<"));
}

#[test]
fn the_system_is_understood_in_chinese() {
    let shao = Shao::new("zh");
    for (line, err) in [
        ("import cases none.csv", "错误：none.csv 读写失败（没有这个文件或文件夹，系统错误 2）。检查路径和权限\n"),
        ("import cases .", "错误：. 读写失败（是文件夹，系统错误 21）。检查路径和权限\n"),
        ("import calendar none.csv", "错误：none.csv 读写失败（没有这个文件或文件夹，系统错误 2）。检查路径和权限\n"),
    ] {
        let ran = shao.line(line);
        assert_eq!((ran.err.as_str(), ran.code), (err, 1), "{line}");
    }
}
