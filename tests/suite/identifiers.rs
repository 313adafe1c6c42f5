//! References, codes and telephone numbers as spreadsheets and other systems hand them over.

use crate::common::Shao;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

const CASES: &str = "编号,吹哨时间,吹哨单位,标题,联系方式\n";

#[test]
fn marks_of_text_are_taken_off() {
    let rows = "\"=\"\"0012\"\"\",2026-02-05,江南园区,甲,\"=\"\"13900000001\"\"\"\n\
                =\"0013\",2026-02-05,江南园区,乙,=\"13900000002\"\n\
                '0014,2026-02-05,江南园区,丙,'13900000003\n\
                0017.0,2026-02-05,江南园区,丁,'+86 139\n";
    let plain = "0012,2026-02-05,江南园区,甲,13900000001\n0013,2026-02-05,江南园区,乙,13900000002\n\
                 0014,2026-02-05,江南园区,丙,13900000003\n0017.0,2026-02-05,江南园区,丁,+86 139\n";
    for (lang, new, same) in [
        ("zh", "读取 4，新增 4，相同 0，更新 0，未导入 0\n", "读取 4，新增 0，相同 4，更新 0，未导入 0\n"),
        ("en", "read 4, new 4, same 0, updated 0, rejected 0\n", "read 4, new 0, same 4, updated 0, rejected 0\n"),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.csv", CASES.to_owned() + rows);
        shao.file("b.csv", CASES.to_owned() + plain);
        assert!(shao.ok("import cases a.csv").ends_with(new));
        assert!(shao.ok("import cases b.csv").ends_with(same));
        // What hangs on a case finds it by either.
        shao.file("e.csv", "编号,批示人,文号,日期,理由\n'0012,王一,府办1号,2026-02-06,不属本区\n");
        shao.ok("import exclusions e.csv");
        shao.file("u.csv", "编码,名称,类型,类别,电话\n'007,第七局,部门,A,'0523\n");
        shao.ok("import units u.csv");
        let unit = shao.json("unit show 007 --full");
        assert_eq!((unit["code"].as_str(), unit["phone"].as_str()), (Some("007"), Some("0523")));
    }
}

#[test]
fn a_peoples_csv_that_was_saved_as_a_workbook_is_the_same() {
    let shao = Shao::new("zh");
    shao.file("a.csv", CASES.to_owned() + "-1,2026-02-05,江南园区,甲,+86 139\n");
    shao.ok("import cases a.csv");
    let csv = shao.ok("export cases --format csv");
    assert!(csv.contains("'-1,") && csv.contains("'+86 139"), "{csv}");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0_u32..).zip(csv.lines()) {
        for (column, cell) in (0_u16..).zip(line.split(',')) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    shao.file("a.xlsx", book.save_to_buffer().unwrap());
    assert_eq!(shao.ok("import cases a.xlsx"), "a.xlsx：读取 1，新增 0，相同 1，更新 0，未导入 0\n");
}

#[test]
fn a_workbooks_dates_and_truth_values_are_no_identifiers_and_its_zeros_stay() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in
        (0_u16..).zip(["编号", "吹哨时间", "吹哨单位", "标题", "联系方式", "牵头部门", "销号时间", "评分"])
    {
        sheet.write_string(0, column, title).unwrap();
    }
    let format = |code: &str| Format::new().set_num_format(code);
    let day = ExcelDateTime::from_ymd(2026, 2, 5).unwrap();
    for row in 1..=3 {
        sheet.write_with_format(row, 1, &day, &format("yyyy-mm-dd")).unwrap();
        for (column, text) in [(2, "江南园区"), (3, "甲"), (5, "住建局")] {
            sheet.write_string(row, column, text).unwrap();
        }
        sheet.write_with_format(row, 6, &day, &format("yyyy-mm-dd")).unwrap();
    }
    sheet.write_with_format(1, 0, &day, &format("yyyy-mm")).unwrap();
    sheet.write_boolean(1, 4, true).unwrap();
    sheet.write_string(2, 0, "GD2").unwrap();
    sheet.write_with_format(2, 7, 0.9, &format("0%")).unwrap();
    sheet.write_with_format(3, 0, 7.0, &format("0000")).unwrap();
    sheet.write_with_format(3, 4, 52_301_234.0, &format("000000000000")).unwrap();
    // A title may be a date.
    sheet.write_with_format(3, 3, &day, &format("yyyy-mm-dd")).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    for (lang, told) in [
        (
            "zh",
            "第 2 行 编号“2026-02-05”：存成了日期。把该列设为文本格式后重新填写\n\
             第 2 行 联系方式“TRUE”：存成了逻辑值。把该列设为文本格式后重新填写\n\
             第 3 行 评分“90%”：",
        ),
        (
            "en",
            "line 2, 编号 \"2026-02-05\": it is stored as a date; format the column as text and enter it again\n\
             line 2, 联系方式 \"TRUE\": it is stored as true or false; format the column as text and enter it again\n\
             line 3, 评分 \"90%\": ",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.file("a.xlsx", &bytes);
        let ran = shao.line("import cases a.xlsx --on-error skip --rejects bad.csv");
        assert!(ran.code == 3 && ran.err.starts_with(told), "{}", ran.err);
        let case = shao.json("show ref:0007 --full");
        assert_eq!((case["phone"].as_str(), case["title"].as_str()), (Some("000052301234"), Some("2026-02-05")));
        assert_eq!(shao.line("import cases bad.csv").code, 1);
    }
}
