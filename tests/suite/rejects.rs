//! Files of rejected rows: mended, they import; until then nothing in them is taken for what the ledger said.

use crate::common::Shao;

const HEADER: &str = "编号,吹哨时间,吹哨单位,标题,牵头部门";

/// The rejects of a file, as text.
fn rejects(shao: &Shao, line: &str) -> String {
    let ran = shao.line(&format!("import cases {line} --on-error skip --rejects bad.csv"));
    assert!(ran.code == 1 || ran.code == 3, "{ran:?}");
    std::fs::read_to_string(shao.path("bad.csv")).unwrap()
}

#[test]
fn a_ledgers_own_reasons_are_no_reasons_of_ours() {
    let ledger = format!("{HEADER},退回原因,办理结果\nT2,2026-02-05,江南园区,甲,不存在局,职责不清退回重派,\n");
    for (lang, told, title, reason) in [
        (
            "zh",
            "第 1 行：没有这些列：“退回原因”。改名或删去；别的系统的表头用 --guess-map 写一份映射文件\n",
            "哨退回原因",
            "牵头部门：没有叫“不存在局”的部门",
        ),
        (
            "en",
            "line 1: there are no such columns: \"退回原因\"; rename or remove them; for the headers of another system write a map with --guess-map\n",
            "shao_reject_reason",
            "\"牵头部门: no department is called \"\"不存在局\"\"",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", &ledger);
        let ran = shao.line("import cases a.csv");
        assert!(ran.code == 1 && ran.err.starts_with(told), "{}", ran.err);
        shao.file("m.toml", "[columns]\ndescription = \"退回原因\"\n");
        let bad = rejects(&shao, "a.csv --map m.toml");
        assert!(bad.contains(&format!("退回原因,办理结果,{title}\n")), "{bad}");
        assert!(bad.contains(&format!("不存在局,职责不清退回重派,,{reason}")), "{bad}");
        shao.file("bad.csv", bad.replacen("不存在局", "住建局", 1));
        shao.ok("import cases bad.csv --map m.toml");
        assert_eq!(shao.json("show ref:T2 --full")["description"], "职责不清退回重派");
    }
}

#[test]
fn a_cell_beside_the_table_is_told_and_its_reason_stands_below_its_title() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in
        (0_u32..).zip([&["编号", "吹哨时间", "吹哨单位", "标题"][..], &["B1", "2026-02-05", "江南园区", "甲"]])
    {
        for (column, cell) in (0_u16..).zip(cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    sheet.write_string(1, 5, "领导批示：尽快").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    for (lang, told, written) in [
        (
            "zh",
            "最后一个表头的右边还有“领导批示：尽快”。删去，或移到有表头的一列",
            "标题,哨退回原因\nB1,2026-02-05,江南园区,甲,最后一个表头的右边还有“领导批示：尽快”。删去，或移到有表头的一列,,领导批示：尽快\n",
        ),
        (
            "en",
            "\"领导批示：尽快\" stands to the right of the last header; remove it, or move it below a header",
            "标题,shao_reject_reason\nB1,2026-02-05,江南园区,甲,\"\"\"领导批示：尽快\"\" stands to the right of the last header; remove it, or move it below a header\",,领导批示：尽快\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.xlsx", &bytes);
        let bad = rejects(&shao, "a.xlsx");
        assert!(bad.ends_with(written), "{bad}");
        // As long as it stands there it is bad, for the same reason.
        let again = shao.line("import cases bad.csv");
        assert!(again.code == 1 && again.err.contains(told), "{}", again.err);
        shao.file("bad.csv", bad.replace(",,领导批示：尽快\n", ",,\n"));
        shao.ok("import cases bad.csv");
    }
    // Blank cells to the right do not move the reason either.
    let shao = Shao::new("zh");
    shao.file("a.csv", "编号,吹哨时间,吹哨单位,标题\nB1,2026-02-05,某园区,甲,,,\n");
    let bad = rejects(&shao, "a.csv");
    assert!(bad.contains("甲,吹哨单位：没有叫"), "{bad}");
    shao.file("bad.csv", bad.replacen("某园区", "江南园区", 1));
    shao.ok("import cases bad.csv");
}

#[test]
fn rejects_of_a_workbook_are_read_with_the_delimiter_of_its_map() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in
        (0_u32..).zip([&["编号", "吹哨时间", "吹哨单位", "标题"], &["B1", "2026-02-05", "某园区", "甲,乙"]])
    {
        for (column, cell) in (0_u16..).zip(cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    for (lang, written) in
        [("zh", "编号;吹哨时间;吹哨单位;标题;哨退回原因\n"), ("en", "编号;吹哨时间;吹哨单位;标题;shao_reject_reason\n")]
    {
        let shao = Shao::new(lang);
        shao.file("a.xlsx", &bytes);
        shao.file("m.toml", "delimiter = \";\"\n");
        let bad = rejects(&shao, "a.xlsx --map m.toml");
        assert!(bad.contains(written), "{bad}");
        shao.file("bad.csv", bad.replacen("某园区", "江南园区", 1));
        shao.ok("import cases bad.csv --map m.toml");
    }
}

#[test]
fn marks_survive_a_spreadsheet_that_saves_as_gbk() {
    let first = format!("{HEADER},问题概述\nG1,2026-02-05,江南园区,甲,住建局,问题");
    let ledger = [first.as_bytes(), b"\xe7\xbc", "述\nG2,2026-02-05,江南园区,乙,住建局\n".as_bytes()];
    for (lang, mark, lacks, told, unfilled) in [
        (
            "zh",
            "【哨：此格待改】问题\u{ffff}述,",
            "【哨：本行缺格】\u{ffff},",
            "仍带着上次未导入时做的标记（有的看不见）。整格清空后重填",
            "这一行原来缺格，还没有改正",
        ),
        (
            "en",
            "[shao: mend this cell]问题\u{ffff}述,",
            "[shao: cells are missing]\u{ffff},",
            "it still bears the mark of a rejected value, a part of which may not be seen; clear the whole cell and type it anew",
            "the row lacked cells and was not mended",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", ledger.concat());
        let bad = rejects(&shao, "a.csv --encoding utf-8");
        assert!(bad.contains(mark) && bad.contains(lacks), "{bad}");
        // What GBK lacks becomes a question mark; in the file of either language the marks are known again.
        let saved = encoding_rs::GB18030.encode(&bad.replace(['\u{feff}', '\u{ffff}'], "?")).0.into_owned();
        let saved = saved.strip_prefix(b"?").unwrap();
        shao.file("saved.csv", saved);
        let ran = shao.line("import cases saved.csv");
        assert!(ran.code == 1 && ran.err.contains(told) && ran.err.contains(unfilled), "{}", ran.err);
        shao.file("bad.csv", &bad);
        let worse = Shao::new(if lang == "zh" { "en" } else { "zh" });
        worse.file("worse.csv", &bad);
        let again = rejects(&worse, "worse.csv");
        assert_eq!(again.matches('\u{ffff}').count(), 2, "{again}");
        assert_eq!(again.lines().count(), 3, "{again}");
    }
}

/// Somebody may have mended half of it.
#[test]
fn a_file_of_rejects_that_is_there_is_set_aside() {
    for (lang, told) in [
        ("zh", "提示：原有的 bad.csv 内容不同，留作 bad.csv.before-20260302-090000"),
        ("en", "note: the bad.csv that was there held other rows and is now bad.csv.before-20260302-090000"),
    ] {
        let mut shao = Shao::new(lang);
        shao.now = "2026-03-02 09:00".to_owned();
        shao.file("a.csv", format!("{HEADER}\nT1,2026-02-05,江南园区,甲,不存在局\n"));
        shao.file("b.csv", format!("{HEADER}\nT2,2026-02-05,江南园区,乙,不存在局\n"));
        let line = |file: &str| shao.line(&format!("import cases {file} --on-error skip --rejects bad.csv"));
        let aside = |n: &str| std::fs::read_to_string(shao.path(&format!("bad.csv.before-20260302-090000{n}")));
        line("a.csv");
        // The same rows again are no others.
        assert!(!line("a.csv").err.contains("before-"));
        let half = std::fs::read_to_string(shao.path("bad.csv")).unwrap().replace("不存在局", "住建局");
        shao.file("bad.csv", &half);
        let ran = line("b.csv");
        assert!(ran.err.contains(told), "{}", ran.err);
        assert_eq!(aside("").unwrap(), half);
        assert!(std::fs::read_to_string(shao.path("bad.csv")).unwrap().contains("T2"));
        // Nor does that one take another's place.
        line("a.csv");
        assert!(aside("-2").unwrap().contains("T2"));
        assert_eq!(aside("").unwrap(), half);
        shao.file("bad.csv", "");
        assert!(!line("b.csv").err.contains("before-"));
    }
}
