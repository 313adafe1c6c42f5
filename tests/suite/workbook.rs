//! Workbooks opened again: every figure of every report is the one of its JSON, and is a number.

use std::io::Cursor;

use crate::common::{Shao, split};
use calamine::{Data, DataType, Range, Reader, Xlsx};
use serde_json::Value;
use shao::locale::{Lang, columns};

/// The made-up district of a year.
fn demo(lang: &'static str) -> Shao {
    let mut shao = Shao::bare(lang);
    shao.now = "2026-01-09 17:30".to_owned();
    shao.ok("demo --db shao.db");
    shao
}

/// What a command puts out as a workbook.
fn bytes(shao: &Shao, line: &str) -> Vec<u8> {
    let mut command = shao.command();
    let output = command.args(split(line)).args(["--format", "xlsx"]).output().unwrap();
    assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// The number of the row in which the header stands: the one whose first cell is a column's title.
fn header(range: &Range<Data>, title: &str) -> usize {
    range.rows().position(|row| row.first().is_some_and(|cell| cell == title)).unwrap()
}

/// A JSON value and a cell say the same, as the types that they are.
fn same(value: &Value, cell: &Data, what: &str) {
    match value {
        Value::Null | Value::Bool(false) => assert!(cell.is_empty(), "{what}: {cell:?}"),
        Value::Array(all) if all.is_empty() => assert!(cell.is_empty(), "{what}: {cell:?}"),
        Value::Number(n) => assert_eq!(cell, &Data::Float(n.as_f64().unwrap()), "{what}"),
        Value::String(text) if cell.is_datetime() => {
            let moment = cell.as_datetime().unwrap();
            let shown = if text.len() == 10 { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M" };
            assert_eq!(&moment.format(shown).to_string(), text, "{what}");
        }
        // Texts stand as they are, codes as words of the language.
        Value::String(text) => {
            let shown = cell.get_string().unwrap_or_else(|| panic!("{what}: {cell:?} is not text"));
            let word = ["basis", "clock", "by", "metric", "why", "indicator", "measure", "age"]
                .iter()
                .any(|key| what.ends_with(key));
            assert!(shown == text || word || what.ends_with("name"), "{what}: {shown} is not {text}");
        }
        Value::Bool(true) | Value::Array(_) | Value::Object(_) => assert!(cell.is_string(), "{what}: {cell:?}"),
    }
}

/// Compares a report's workbook with its JSON, cell by cell; gives how many numbers were compared.
fn compare(shao: &Shao, lang: Lang, report: &str) -> usize {
    let json = shao.json(report);
    let mut book = open(bytes(shao, report));
    let names = book.sheet_names().to_vec();
    let sections = json["sections"].as_object().unwrap();
    let mut wanted: Vec<&str> = sections.keys().map(|key| columns::tab(lang, leak(key))).collect();
    // What indicators say is words for people alone.
    wanted.extend(sections.get("indicators").map(|_| columns::tab(lang, "definitions")));
    let (notes, tabs) = names.split_last().unwrap();
    let mut sorted = (wanted.clone(), tabs.to_vec());
    sorted.0.sort_unstable();
    sorted.1.sort_unstable();
    assert_eq!(sorted.0, sorted.1, "{report}");
    assert_eq!(notes, lang.pick("说明", "Notes"));
    let mut numbers = 0;
    for (key, rows) in sections {
        let tab = columns::tab(lang, leak(key));
        let range = book.worksheet_range(tab).unwrap();
        let scripted = shao.ok(&format!("{report} --section {key} --format csv --keys"));
        let mut keys: Vec<&str> = scripted.lines().next().unwrap().split(',').collect();
        if key == "consequences" {
            // People have the words of a consequence without its code.
            keys.retain(|key| *key != "rule");
        }
        let header = header(&range, columns::column(lang, leak(keys[0])));
        let rows = rows.as_array().unwrap();
        assert_eq!(range.height(), header + 1 + rows.len(), "{report} {key}");
        for (n, row) in rows.iter().enumerate() {
            for (column, name) in keys.iter().enumerate() {
                let cell = range.get((header + 1 + n, column)).unwrap_or(&Data::Empty);
                let what = format!("{report} {key} {n} {name}");
                same(&row[*name], cell, &what);
                numbers += usize::from(row[*name].is_number());
            }
        }
    }
    numbers
}

/// Keys are words of the program; a test may keep them.
fn leak(key: &str) -> &'static str {
    Box::leak(key.to_owned().into_boxed_str())
}

#[test]
fn every_figure_of_every_report_is_that_of_its_json() {
    let mut shao = demo("zh");
    for (name, lang) in [("zh", Lang::Zh), ("en", Lang::En)] {
        shao.lang = name;
        for (report, least) in [
            ("report monthly 2025-12", 500),
            ("report quarterly 2025-Q4", 250),
            ("report half-year 2025-H2", 150),
            ("report annual 2025", 400),
        ] {
            let numbers = compare(&shao, lang, report);
            assert!(numbers > least, "{report}: only {numbers}");
        }
        assert_eq!(bytes(&shao, "report annual 2025"), bytes(&shao, "report annual 2025"));
    }
}

#[test]
fn a_report_says_what_it_is_above_its_table_and_its_notes_come_last() {
    let shao = demo("zh");
    let mut book = open(bytes(&shao, "report quarterly 2025-Q4"));
    assert_eq!(book.sheet_names(), ["部门", "结果运用线索", "说明"]);
    let range = book.worksheet_range("部门").unwrap();
    let above: Vec<&str> = range.rows().take(4).map(|row| row[0].get_string().unwrap()).collect();
    assert_eq!(
        above,
        [
            "季度测评 2025-Q4：部门",
            "2025-10-01 至 2025-12-31，暂定；截至 2026-01-09 17:30",
            "方案：泰州医药高新区“园区吹哨、部门报到”（2023 试行），taizhou-2023",
            "说明 3 条及所用设置见最后的“说明”表",
        ]
    );
    let titles: Vec<&str> = range.rows().nth(4).unwrap().iter().map(|cell| cell.get_string().unwrap()).collect();
    assert_eq!(titles.join(","), "类别,名次,编码,名称,办件量,已评,未评,平均分,票数,满意度,得分,依据,说明");
    let notes = book.worksheet_range("说明").unwrap();
    let told: Vec<String> = notes.rows().map(|row| row[1].to_string()).filter(|text| !text.is_empty()).collect();
    let json = shao.json("report quarterly 2025-Q4");
    let said: Vec<&str> = json["notes"].as_array().unwrap().iter().map(|note| note.as_str().unwrap()).collect();
    assert_eq!(told[..said.len()], said);
    assert_eq!(told.len(), said.len() + json["settings"].as_object().unwrap().len());

    let mut one = open(bytes(&shao, "report quarterly 2025-Q4 --section departments"));
    assert_eq!(one.sheet_names(), ["部门", "说明"]);
    assert_eq!(one.worksheet_range("部门").unwrap(), range);
    // For scripts the header is the first row, and codes stand for words.
    let mut keyed = open(bytes(&shao, "report quarterly 2025-Q4 --keys"));
    let range = keyed.worksheet_range("departments").unwrap();
    assert_eq!(range.get((0, 2)), Some(&Data::String("code".to_owned())));
    assert_eq!(range.get((1, 11)), Some(&Data::String("scored".to_owned())));
}

#[test]
fn text_stays_text_and_dates_are_dates() {
    let shao = Shao::new("zh");
    shao.ok("intake --from Y01 --title '=1+1' --enterprise '+甲 _x0041_' --ref '001234567890123456' --category other");
    shao.ok("triage 1 --scope multi --category coordination");
    shao.ok("assign 1 --lead A01 --co A02");
    let mut book = open(bytes(&shao, "list"));
    assert_eq!(book.sheet_names(), ["诉求"]);
    let range = book.worksheet_range("诉求").unwrap();
    let titles: Vec<String> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let cell = |title: &str| range.get((1, titles.iter().position(|t| t == title).unwrap())).unwrap();
    let text = |text: &str| Data::String(text.to_owned());
    assert_eq!(cell("编号"), &text("2026-0001"));
    assert_eq!(cell("标题"), &text("=1+1"));
    assert_eq!(cell("企业"), &text("+甲 _x0041_"));
    assert_eq!(cell("外部编号"), &text("001234567890123456"));
    assert_eq!(cell("协办部门"), &text("审批局"));
    assert_eq!(cell("受理时间").as_datetime().unwrap().to_string(), "2026-03-02 09:00:00");
    assert_eq!(cell("下一期限").as_datetime().unwrap().to_string(), "2026-03-03 00:00:00");
    assert!(book.worksheet_formula("诉求").unwrap().used_cells().next().is_none());

    let mut today = open(bytes(&shao, "today"));
    assert_eq!(today.sheet_names(), ["已超期", "将到期", "待本办办理"]);
    assert_eq!(
        today.worksheet_range("将到期").unwrap().get((0, 0)).unwrap(),
        "2026-03-02：已超期 0 项，将到期 1 项，待本办办理 0 项"
    );
    for (line, tab) in [
        ("unit list", "单位"),
        ("unit show 住建局", "单位"),
        ("scheme list", "方案"),
        ("scheme show", "设置"),
        ("calendar show 2026", "放假调休"),
        ("calendar set 2026-03-05 off --dry-run", "变动的期限"),
        ("search 没有这样的", "诉求"),
    ] {
        let mut book = open(bytes(&shao, line));
        assert_eq!(book.sheet_names(), [tab], "{line}");
        assert!(book.worksheet_range(tab).unwrap().height() >= 1, "{line}");
    }
}
