//! Workbooks as offices have them: several sheets, merged cells, formulas, rows of sums.

use std::io::{Cursor, Write};

use crate::common::{Ran, Shao};
use rust_xlsxwriter::{Workbook, Worksheet};

const TITLES: &[&str] = &["编号", "吹哨时间", "吹哨单位", "标题", "联系方式"];

/// Texts into a sheet, a row below the other.
fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, text) in (0_u16..).zip(*cells).filter(|(_, text)| !text.is_empty()) {
            sheet.write_string(row, column, *text).unwrap();
        }
    }
}

/// A workbook of these sheets.
fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        fill(book.add_worksheet().set_name(*name).unwrap(), rows);
    }
    book.save_to_buffer().unwrap()
}

/// A workbook of one sheet as its XML has it.
fn xlsx(rows: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    for (name, text) in [
        (
            "_rels/.rels",
            format!(
                "<Relationships><Relationship Id=\"r\" Type=\"{relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
                .to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships><Relationship Id=\"a\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A row of texts in XML.
fn texts(cells: &[&str]) -> String {
    let cell = |text: &&str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    format!("<row>{}</row>", cells.iter().map(cell).collect::<String>())
}

fn ran(out: &str, err: &str, code: i32) -> Ran {
    Ran { out: out.to_owned(), err: err.to_owned(), code }
}

#[test]
fn the_sheet_that_was_read_is_told_where_others_are_filled() {
    let row: &[&str] = &["GD1", "2026-02-02 09:00", "江南园区", "停车难", ""];
    let bytes = book(&[("空表", &[]), ("台账", &[TITLES, row]), ("汇总", &[&["合计", "1"]]), ("三月", &[TITLES, row])]);
    for (lang, out, err) in [
        (
            "zh",
            "a.xlsx：读取 1，新增 1，相同 0，更新 0，未导入 0\n",
            "提示：第 1 次导入；带来的诉求见 shao list --import 1\n\
             提示：读取的是工作表“台账”；另有内容的工作表没有读取：汇总、三月（用 --sheet 指定）\n",
        ),
        (
            "en",
            "a.xlsx: read 1, new 1, same 0, updated 0, rejected 0\n",
            "note: import 1; its cases: shao list --import 1\n\
             note: the sheet \"台账\" was read; others that are filled were not: 汇总, 三月 (choose one with --sheet)\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.xlsx", &bytes);
        assert_eq!(shao.line("import cases a.xlsx"), ran(out, err, 0));
        // Whoever names one knows it.
        assert_eq!(shao.line("import cases a.xlsx --sheet 台账 --quiet").err, "");
        assert_eq!(shao.line("import cases a.xlsx --sheet 2 --dry-run").err, "");
    }
    // The first sheet that is filled may be none of the ledger.
    let shao = Shao::new("en");
    shao.file("a.xlsx", book(&[("说明", &[&["填表", "须知"]]), ("台账", &[TITLES, row])]));
    let refused = shao.line("import cases a.xlsx");
    let note = "note: the sheet \"说明\" was read; others that are filled were not: 台账 (choose one with --sheet)\n";
    assert!(refused.code == 1 && refused.err.contains(note), "{}", refused.err);
}

#[test]
fn a_formula_that_was_never_computed_is_a_fault_of_its_row() {
    let row = "<row><c t=\"inlineStr\"><is><t>GD1</t></is></c><c t=\"inlineStr\"><is><t>2026-02-02</t></is></c>\
        <c t=\"inlineStr\"><is><t>江南园区</t></is></c><c t=\"inlineStr\"><is><t>停车难</t></is></c>\
        <c><f>A2&amp;\"号\"</f><v></v></c></row>";
    let bytes = xlsx(&(texts(TITLES) + row));
    for (lang, err) in [
        (
            "zh",
            "第 2 行 联系方式“=A2&\"号\"”：公式还没有算出结果。用 Excel 或 WPS 打开文件，保存后再导入，或填上值\n\
             错误：a.xlsx 读取 1 行，有问题 1 行；什么都没有写入。改好以上各行后再导入\n",
        ),
        (
            "en",
            "line 2, 联系方式 \"=A2&\"号\"\": the formula has no result yet; open the file in Excel or WPS, save it and import it again, or enter the value\n\
             error: a.xlsx: bad rows: 1 of 1; nothing was written; mend the rows above and import it again\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.xlsx", &bytes);
        assert_eq!(shao.line("import cases a.xlsx"), ran("", err, 1));
    }
    // Rejected as it is, it stays bad.
    let shao = Shao::new("en");
    shao.file("a.xlsx", &bytes);
    assert_eq!(shao.line("import cases a.xlsx --on-error skip --rejects bad.csv").code, 1);
    assert_eq!(shao.line("import cases bad.csv").code, 1);
}

#[test]
fn merged_cells_say_the_same_of_all_their_rows() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = rust_xlsxwriter::Format::new();
    // A title over the table, and a header of which no row is counted.
    sheet.merge_range(0, 0, 0, 4, "吹哨台账", &plain).unwrap();
    for (row, cells) in (1_u32..).zip([
        TITLES,
        &["GD1", "2026-02-02 09:00", "", "停车难", ""],
        &["GD2", "2026-02-03 09:00", "", "用水不稳", ""],
        &["GD3", "2026-02-04 09:00", "白塔镇", "道路积水", ""],
    ]) {
        for (column, text) in (0_u16..).zip(cells).filter(|(_, text)| !text.is_empty()) {
            sheet.write_string(row, column, *text).unwrap();
        }
    }
    sheet.merge_range(2, 2, 3, 2, "江南园区", &plain).unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    for (lang, note) in [
        ("zh", "提示：合并单元格：下面各行按同一个值读取，共 1 格\n"),
        ("en", "note: cells merged with one above were read with its value: 1\n"),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.xlsx", &bytes);
        let done = shao.line("import cases a.xlsx");
        assert!(done.code == 0 && done.err.ends_with(note), "{}", done.err);
        let cases = shao.json("list");
        let of = |reference: &str| {
            let case = cases.as_array().unwrap().iter().find(|case| case["ref"] == reference).unwrap();
            case["originator"].as_str().unwrap().to_owned()
        };
        assert_eq!([of("GD1"), of("GD2"), of("GD3")], ["Y01", "Y01", "Z01"]);
    }
}

#[test]
fn a_row_of_sums_is_no_case() {
    let sums = "编号,吹哨时间,吹哨单位,标题\nGD1,2026-02-02 09:00,江南园区,停车难\n合计,,,1 件\n";
    let map = "[blank]\noriginator = \"Y01\"\nreceived_at = \"2026-02-02\"\n";
    for (lang, err) in [
        (
            "zh",
            "第 3 行：是合计行，不是台账的一条。删去这一行\n\
             提示：映射文件里有 2 处在这个文件里没有用上：[blank] originator、[blank] received_at\n\
             错误：a.csv 读取 2 行，有问题 1 行；什么都没有写入。改好以上各行后再导入\n",
        ),
        (
            "en",
            "line 3: a row of sums, and no entry; remove the row\n\
             note: entries of the map that nothing in the file has met: 2 ([blank] originator, [blank] received_at)\n\
             error: a.csv: bad rows: 1 of 2; nothing was written; mend the rows above and import it again\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", sums);
        shao.file("map.toml", map);
        assert_eq!(shao.line("import cases a.csv --map map.toml"), ran("", err, 1));
        assert!(!shao.ok("import cases a.csv --guess-map").contains("[blank]"));
    }
}

const CASES: &str = "编号,吹哨时间,吹哨单位,标题,联系人,联系方式\n";

#[test]
fn a_number_that_a_spreadsheet_shortened_is_no_reference_and_no_telephone() {
    let rows = "2.02503E+17,2026-02-02,江南园区,停车难,,\nGD2,2026-02-02,江南园区,停车难,,1.38E+10\nGD3,2026-02-02,江南园区,停车难,1.3E+10,\n";
    for (lang, err) in [
        (
            "zh",
            "第 2 行 编号“2.02503E+17”：是表格软件缩短了的数字，其余各位已丢失。从原系统重新导出，或把该列设为文本格式后重新填写\n\
             第 3 行 联系方式“1.38E+10”：是表格软件缩短了的数字，其余各位已丢失。从原系统重新导出，或把该列设为文本格式后重新填写\n\
             第 4 行 联系人“1.3E+10”：是表格软件缩短了的数字，其余各位已丢失。从原系统重新导出，或把该列设为文本格式后重新填写\n\
             错误：a.csv 读取 3 行，有问题 3 行；什么都没有写入。改好以上各行后再导入\n",
        ),
        (
            "en",
            "line 2, 编号 \"2.02503E+17\": a spreadsheet has shortened this number, and its other digits are lost; export it again, or format the column as text and enter it again\n\
             line 3, 联系方式 \"1.38E+10\": a spreadsheet has shortened this number, and its other digits are lost; export it again, or format the column as text and enter it again\n\
             line 4, 联系人 \"1.3E+10\": a spreadsheet has shortened this number, and its other digits are lost; export it again, or format the column as text and enter it again\n\
             error: a.csv: bad rows: 3 of 3; nothing was written; mend the rows above and import it again\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", CASES.to_owned() + rows);
        assert_eq!(shao.line("import cases a.csv"), ran("", err, 1));
    }
}

#[test]
fn references_and_telephones_are_the_same_in_full_width() {
    let shao = Shao::new("en");
    shao.file("a.csv", CASES.to_owned() + "Ｘ００１,2026-02-02,江南园区,停车难,,（０５２３）８８\n");
    shao.file("b.csv", CASES.to_owned() + "X001,2026-02-02,江南园区,停车难,,(0523)88\n");
    shao.ok("import cases a.csv");
    assert_eq!(shao.ok("import cases b.csv"), "b.csv: read 1, new 0, same 1, updated 0, rejected 0\n");
    for given in ["ref:X001", "ref:Ｘ００１"] {
        let case = shao.json(&format!("show {given} --full"));
        assert_eq!((case["ref"].as_str(), case["phone"].as_str()), (Some("X001"), Some("(0523)88")));
    }
    let taken = shao.line("intake --from Y01 --title 停车难 --ref Ｘ００１ --phone ０５２３");
    assert_eq!(
        taken.err,
        "error: the reference X001 belongs to 2026-0001 already; see shao show 2026-0001, or give another --ref\n"
    );
    shao.ok("intake --from Y01 --title 停车难 --ref Ｘ００２ --phone ０５２３");
    assert_eq!(shao.json("show ref:X002 --full")["phone"], "0523");
    // What hangs on cases names them by either.
    shao.file("e.csv", "编号,批示人,文号,日期,理由\nＸ００１,王一,府办1号,2026-02-03,不属本区\n");
    shao.ok("import exclusions e.csv");
    shao.ok("unit add Ｃ０９ 区水务公司 --kind department --class C --phone ０５２３");
    let unit = shao.json("unit show C09 --full");
    assert_eq!((unit["code"].as_str(), unit["phone"].as_str()), (Some("C09"), Some("0523")));
}

#[test]
fn where_nothing_is_rejected_an_earlier_file_of_rejects_stays() {
    let shao = Shao::new("en");
    shao.file("a.csv", CASES.to_owned() + "GD1,2026-02-02,江南园区,停车难,,\n");
    shao.file("bad.csv", "mended, and not imported yet");
    let done = shao.line("import cases a.csv --on-error skip --rejects bad.csv");
    assert_eq!((done.code, done.err.contains("bad.csv")), (0, false), "{done:?}");
    assert_eq!(std::fs::read_to_string(shao.path("bad.csv")).unwrap(), "mended, and not imported yet");
    shao.ok("import cases a.csv --on-error skip --rejects none.csv");
    assert!(!shao.path("none.csv").exists());
}

#[test]
fn a_rejected_row_that_was_too_short_has_its_reason_under_its_title() {
    let shao = Shao::new("zh");
    shao.file("a.csv", CASES.to_owned() + "GD1,2026-02-02,江南园区,停车难\n,2026-02-02,江南园区,停车难,王一\n");
    let first = shao.line("import cases a.csv --on-error skip --rejects bad.csv --date-format serial");
    let last: Vec<&str> = first.err.lines().rev().take(2).collect();
    let kept = "提示：未导入的行在 bad.csv；改好后导入：shao import cases bad.csv --date-format serial";
    assert_eq!(last, ["错误：a.csv 没有一行能导入（共 2 行）。改好后再导入", kept]);
    let wanted = "\u{feff}编号,吹哨时间,吹哨单位,标题,联系人,联系方式,哨退回原因\n\
        GD1,2026-02-02,江南园区,停车难,,【哨：本行缺格】\u{ffff},有 4 格，表头有 6 格。核对分隔符；含分隔符的内容要放在引号里\n\
        ,2026-02-02,江南园区,停车难,王一,【哨：本行缺格】\u{ffff},有 5 格，表头有 6 格。核对分隔符；含分隔符的内容要放在引号里\n";
    let rejects = std::fs::read_to_string(shao.path("bad.csv")).unwrap();
    assert_eq!(rejects, wanted);
    // Nobody has mended it, in the text or in a workbook that it was saved as.
    let unmended = "这一行原来缺格，还没有改正。核对各格是否错位，补上缺的，并清空最后一格里的标记";
    let again = shao.line("import cases bad.csv --on-error skip --rejects worse.csv");
    assert_eq!((again.code, again.err.matches(unmended).count()), (1, 2), "{}", again.err);
    let worse = std::fs::read_to_string(shao.path("worse.csv")).unwrap();
    assert_eq!(worse.matches(&format!(",【哨：本行缺格】\u{ffff},{unmended}\n")).count(), 2, "{worse}");
    let row = texts(&["GD1", "2026-02-02", "江南园区", "停车难", "", "_xFFFF_", "有 4 格"]);
    let titles = [TITLES, &["哨退回原因"]].concat();
    shao.file("bad.xlsx", xlsx(&(texts(&[&titles[..4], &["联系人"], &titles[4..]].concat()) + &row)));
    let saved = shao.line("import cases bad.xlsx");
    assert_eq!((saved.code, saved.err.matches(unmended).count()), (1, 1), "{}", saved.err);
    shao.file("bad.csv", rejects.replace("【哨：本行缺格】\u{ffff}", ""));
    assert_eq!(shao.line("import cases bad.csv").code, 0);
}

#[test]
fn the_command_for_mended_rows_has_what_the_first_had() {
    let shao = Shao::new("en");
    shao.file("a.csv", "编号,受理,吹哨单位,标题\nGD1,02/2026/02,江南园区,停车难\n".as_bytes());
    shao.file("my map.toml", "[columns]\nreceived_at = \"受理\"\n");
    let done = shao.run([
        "import",
        "cases",
        "a.csv",
        "--map",
        "my map.toml",
        "--encoding",
        "utf-8",
        "--on-error",
        "skip",
        "--update",
        "--date-format",
        "%d/%Y/%m",
        "--rejects",
        "bad.csv",
    ]);
    assert_eq!(done.code, 0, "{done:?}");
    shao.file("a.csv", "编号,受理,吹哨单位,标题\nGD2,x,江南园区,停车难\n".as_bytes());
    let done = shao.run([
        "import",
        "cases",
        "a.csv",
        "--map",
        "my map.toml",
        "--encoding",
        "utf-8",
        "--on-error",
        "skip",
        "--update",
        "--date-format",
        "%d/%Y/%m",
        "--rejects",
        "bad.csv",
    ]);
    let command = "note: the rejected rows are in bad.csv; mend them, then \
                   shao import cases bad.csv --map 'my map.toml' --date-format '%d/%Y/%m' --update";
    assert_eq!(done.err.lines().rev().nth(1), Some(command), "{}", done.err);
}

#[test]
fn years_of_two_digits_are_told_apart_from_days() {
    let shao = Shao::new("zh");
    for (given, format, said) in [
        ("26-3-5", "", Some("“26-3-5”的年份只有两位。年份写四位，")),
        ("5/3/26", "--date-format dmy", Some("“5/3/26”的年份只有两位。年份写四位，")),
        ("26-3-5", "--date-format %y-%m-%d", None),
        ("05/03/2025", "", Some("“05/03/2025”分不清月和日。用 --date-format dmy ")),
        ("2025/3/5 下午3:30", "", Some("“2025/3/5 下午3:30”不是日期。写成 2023-05-08、")),
        ("3月5日", "", Some("“3月5日”不是日期。年份要写上，")),
    ] {
        shao.file("a.csv", format!("吹哨时间,吹哨单位,标题\n{given},江南园区,停车难\n"));
        let err = shao.line(&format!("import cases a.csv --dry-run {format} --now 2026-04-01")).err;
        match said {
            Some(said) => assert!(err.contains(&format!("吹哨时间“{given}”：{said}")), "{given} {format}: {err}"),
            None => assert!(!err.contains(given), "{given} {format}: {err}"),
        }
    }
}

#[test]
fn dates_that_a_file_cannot_say() {
    let rows = "GD1,今天,江南园区,停车难,,\nGD2,45054.5,江南园区,停车难,,\nGD3,08/05/2023,江南园区,停车难,,\n";
    for (lang, err) in [
        (
            "zh",
            "第 2 行 吹哨时间“今天”：“今天”不是日期。年份要写上，例如 2023-05-08、2023年5月8日、2023-05-08 16:04；别的写法用 --date-format 写明\n\
             第 3 行 吹哨时间“45054.5”：“45054.5”像是表格软件计日的序号，不是日期。加 --date-format serial，或把该列设为日期格式后另存\n\
             第 4 行 吹哨时间“08/05/2023”：“08/05/2023”分不清月和日。用 --date-format dmy 或 mdy 写明，或把年份写在前面：2023-05-08\n\
             错误：a.csv 读取 3 行，有问题 3 行；什么都没有写入。改好以上各行后再导入\n",
        ),
        (
            "en",
            "line 2, 吹哨时间 \"今天\": \"今天\" is no date; with its year, for example 2023-05-08, or 2023-05-08 16:04; name another way of writing with --date-format\n\
             line 3, 吹哨时间 \"45054.5\": \"45054.5\" is no date; it looks like a day as spreadsheets count them; add --date-format serial, or format the column as dates and save it again\n\
             line 4, 吹哨时间 \"08/05/2023\": \"08/05/2023\" does not say which is the month and which the day; say it with --date-format dmy or mdy, or write the year first: 2023-05-08\n\
             error: a.csv: bad rows: 3 of 3; nothing was written; mend the rows above and import it again\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", CASES.to_owned() + rows);
        assert_eq!(shao.line("import cases a.csv"), ran("", err, 1));
        shao.file("b.csv", CASES.to_owned() + "GD2,45054.5,江南园区,停车难,,\n");
        shao.ok("import cases b.csv --date-format serial");
        assert_eq!(shao.json("show ref:GD2")["received_at"], "2023-05-08 12:00");
    }
}

#[test]
fn unknown_headers_are_told_once_with_what_they_may_mean() {
    let head = "编号,受里时间,receved_at,所在园区,标题,备注二\n";
    for (lang, line) in [
        (
            "zh",
            "第 1 行：没有这些列：“受里时间”（是不是 受理时间 received_at？）、“receved_at”（是不是 受理时间 received_at？）、\
             “所在园区”（是不是 吹哨单位 originator？）、“备注二”。改名或删去；别的系统的表头用 --guess-map 写一份映射文件",
        ),
        (
            "en",
            "line 1: there are no such columns: \"受里时间\" (received_at?), \"receved_at\" (received_at?), \
             \"所在园区\" (originator?), \"备注二\"; rename or remove them; for the headers of another system write a map with --guess-map",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", head.to_owned() + "GD1,,,,,\n");
        let refused = shao.line("import cases a.csv");
        assert_eq!((refused.code, refused.err.lines().next()), (1, Some(line)));
    }
}

/// What a number cell has lost leaves a mark that nobody sees: digits mended beside it are not taken, and the reason says why.
#[test]
fn a_mark_that_stays_beside_mended_digits_is_named() {
    let shao = Shao::new("zh");
    shao.file(
        "bad.csv",
        CASES.to_owned().replace("\n", ",退回原因\n") + "\u{ffff}320102199001010017,2026-02-02,江南园区,停车难,,,\n",
    );
    let again = shao.line("import cases bad.csv");
    assert_eq!(again.code, 1);
    assert!(again.err.contains("仍带着上次未导入时做的标记（有的看不见）。整格清空后重填"), "{}", again.err);
    assert!(!again.err.contains("--encoding"), "{}", again.err);
}

#[test]
fn a_page_under_the_name_of_a_workbook_is_told_as_what_it_is() {
    let page = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><meta charset=\"gb2312\"><table><tr><td>编号</td></tr></table></html>";
    for (lang, told) in [
        (
            "zh",
            "错误：a.xls 的内容是网页（HTML）或 XML，不是工作簿，也不是 CSV。用 WPS 或 Excel 打开，另存为 XLSX 后再导入\n",
        ),
        (
            "en",
            "error: a.xls holds a web page (HTML) or XML: neither a workbook nor CSV; open it in WPS or Excel, save it as XLSX and import that\n",
        ),
    ] {
        let shao = Shao::new(lang);
        for bytes in [page.as_bytes().to_vec(), encoding_rs::GB18030.encode(page).0.into_owned()] {
            shao.file("a.xls", bytes);
            assert_eq!(shao.line("import cases a.xls"), ran("", told, 1));
            assert_eq!(shao.line("import cases a.xls --guess-map"), ran("", told, 1));
        }
    }
}

#[test]
fn cells_between_wide_commas_are_told_as_that() {
    for (lang, told) in [
        (
            "zh",
            "错误：a.csv 的各列用中文逗号“，”隔开，分不清哪些是正文里的。改用英文逗号、分号、制表符或 | 隔开，或另存为 XLSX\n",
        ),
        (
            "en",
            "error: the cells of a.csv stand between full-width commas (，), as texts have them too; put commas, semicolons, tabs or | between them, or save it as XLSX\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", "编号，吹哨时间，吹哨单位，标题\nT1，2026-02-02，江南园区，停水\n");
        assert_eq!(shao.line("import cases a.csv"), ran("", told, 1));
        assert_eq!(shao.line("import cases a.csv --guess-map"), ran("", told, 1));
    }
}

#[test]
fn a_column_without_a_header_is_let_go_where_it_is_blank() {
    let row: &[&str] = &["GD1", "2026-02-02 09:00", "江南园区", "", "停车难"];
    let titles: &[&str] = &["编号", "吹哨时间", "吹哨单位", "", "标题"];
    let stray: &[&str] = &["GD2", "2026-02-02 09:00", "江南园区", "尽快", "停水"];
    for (lang, told) in [
        (
            "zh",
            "第 1 行：第 4 列（D 列）没有表头，第 3 行却有“尽快”。写上表头，或删去这一列\n\
             错误：b.xlsx 的表头有问题；什么都没有写入。改好表头后再导入，或用 --guess-map 猜出一份映射文件\n",
        ),
        (
            "en",
            "line 1: column 4 (D) has no header, and line 3 has \"尽快\" in it; name it or remove it\n\
             error: the header of b.xlsx cannot be used; nothing was written; mend it and import the file again, or let --guess-map write a map\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.xlsx", book(&[("S", &[titles, row])]));
        shao.ok("import cases a.xlsx");
        let before = shao.bytes();
        shao.file("b.xlsx", book(&[("S", &[titles, row, stray])]));
        for more in ["", " --on-error skip --rejects bad.csv"] {
            assert_eq!(shao.line(&format!("import cases b.xlsx{more}")), ran("", told, 1));
        }
        assert!(shao.bytes() == before && !shao.path("bad.csv").exists());
    }
}
