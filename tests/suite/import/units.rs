//! Rows of units, and units that the rows of other files name.

use rust_xlsxwriter::Workbook;

use super::{Office, both};

/// The codes of the units and into which they were merged.
fn merged(office: &Office) -> Vec<(String, String)> {
    let done = office.run("en", &["export", "units", "--format", "json"]);
    let units: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    let text = |unit: &serde_json::Value, key: &str| unit[key].as_str().unwrap_or_default().to_owned();
    let all = units.as_array().unwrap().iter().map(|unit| (text(unit, "code"), text(unit, "into")));
    all.filter(|(_, into)| !into.is_empty()).collect()
}

#[test]
fn a_unit_is_merged_into_one_that_is_there_or_comes() {
    let office = Office::with_units();
    // Each goes into the one below it, which may wait itself; by code, name or short name.
    let rows = "编码,名称,简称,类型,类别,停用日期,并入
A11,甲局,,部门,A,2025-12-31,乙局
A12,乙局,,部门,A,2025-12-31,a13
A13,丙局,,部门,A,2025-12-31,住建局
";
    office.taken("units", rows, "units.csv: read 3, new 3, same 0, updated 0, rejected 0");
    let wanted = [("A11", "A12"), ("A12", "A13"), ("A13", "A08")];
    assert_eq!(merged(&office), wanted.map(|(a, b)| (a.to_owned(), b.to_owned())));
    office.taken("units", rows, "units.csv: read 3, new 0, same 3, updated 0, rejected 0");
    office.refused(
        "zh",
        "units",
        "编码,名称,类型,类别,并入
A21,丁局,部门,A,政务局
A22,戊局,部门,A,P01
A23,己局,部门,A,己局
A24,庚局,部门,A,A24
"
        .as_bytes(),
        "第 4 行 并入“己局”：单位不能并入自己。写接手的单位，或清空这一格
第 5 行 并入“A24”：单位不能并入自己。写接手的单位，或清空这一格
第 2 行 并入“政务局”：没有叫“政务局”的部门。相近的有：B04 医高税务、B05 高港税务
第 3 行 并入“P01”：没有叫“P01”的部门。用 shao unit list 查看
错误：units.csv 读取 4 行，有问题 4 行；什么都没有写入。改好以上各行后再导入
",
    );
}

#[test]
fn a_code_into_which_a_unit_is_merged_is_no_date() {
    let office = Office::with_units();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in (0..).zip(["编码", "名称", "类型", "类别", "并入"]) {
        sheet.write_string(0, column, title).unwrap();
    }
    for (row, code, name) in [(1, 45001.0, "甲局"), (2, 45002.0, "乙局")] {
        sheet.write_number(row, 0, code).unwrap();
        for (column, text) in [(1, name), (2, "部门"), (3, "A")] {
            sheet.write_string(row, column, text).unwrap();
        }
    }
    sheet.write_number(2, 4, 45001.0).unwrap();
    let path = office.path("u.xlsx");
    std::fs::write(&path, book.save_to_buffer().unwrap()).unwrap();
    let done = office.run("en", &["import", "units", path.to_str().unwrap()]);
    assert_eq!(both(&done).0, "u.xlsx: read 2, new 2, same 0, updated 0, rejected 0\n");
    assert_eq!(merged(&office), [("45002".to_owned(), "45001".to_owned())]);
}

#[test]
fn a_rejected_row_leaves_no_units_behind() {
    let office = Office::with_units();
    let row = |reference: &str, originator: &str, title: &str, lead: &str| {
        format!("{reference},2025-03-05,{originator},{title},{lead}\n")
    };
    let file = |rows: [String; 2]| format!("编号,吹哨时间,吹哨单位,标题,牵头部门\n{}", rows.concat());
    let first = file([row("R1", "P01", "甲", "A08"), row("R2", "P01", "乙", "A08")]);
    office.taken("cases", &first, "cases.csv: read 2, new 2, same 0, updated 0, rejected 0");
    assert!(office.run("en", &["note", "2025-0001", "来电"]).status.success());
    let respond = ["respond", "2025-0001", "--plan", "p", "--promise", "2026-02-01", "--person", "某"];
    assert!(office.run("en", &respond).status.success());
    let map = "[units.originator]\nprefix = \"N\"\n[units.department]\nprefix = \"D\"\nclass = \"A\"\n";
    let again = file([row("R1", "影子园区", "甲", "影子局"), row("R2", "新园区", "乙", "A08")]);
    std::fs::write(office.path("m.toml"), map).unwrap();
    std::fs::write(office.path("b.csv"), again).unwrap();
    let [file, map] = ["b.csv", "m.toml"].map(|name| office.path(name).display().to_string());
    let done = office.run("en", &["import", "cases", &file, "--map", &map, "--update", "--on-error", "skip"]);
    assert_eq!(both(&done).0, "b.csv: read 2, new 0, same 0, updated 1, rejected 1\n", "{}", both(&done).1);
    let units = both(&office.run("en", &["export", "units"])).0;
    assert!(units.contains("新园区") && !units.contains("影子"), "{units}");
    office.whole();
}

#[test]
fn names_that_differ_in_how_they_are_written_are_one_unit() {
    let office = Office::with_units();
    let unit = "编码,名称,类型\nP03,高新区（东区）,园区镇街\n";
    office.taken("units", unit, "units.csv: read 1, new 1, same 0, updated 0, rejected 0");
    let cases = "编号,吹哨时间,吹哨单位,标题,牵头部门
U1,2025-03-05,城北街道（开发区）,甲,大数据局
U2,2025-03-05,城北街道(开发区),乙,大数据 局
U3,2025-03-05,城北 街道（开发区）,丙,大数据局
U4,2025-03-05,高新区(东区),丁,住 建局
U5,2025-03-05,ＡＢ园区,戊,住建局
U6,2025-03-05,AB园区,己,住建局
";
    let map = "[units.originator]\nprefix = \"N\"\n[units.department]\nprefix = \"D\"\nclass = \"A\"\n";
    std::fs::write(office.path("m.toml"), map).unwrap();
    std::fs::write(office.path("b.csv"), cases).unwrap();
    let [file, map] = ["b.csv", "m.toml"].map(|name| office.path(name).display().to_string());
    let done = office.run("en", &["import", "cases", &file, "--map", &map]);
    assert_eq!(both(&done).0, "b.csv: read 6, new 6, same 0, updated 0, rejected 0\n", "{}", both(&done).1);
    let units = both(&office.run("en", &["export", "units"])).0;
    let added: Vec<&str> = units.lines().filter(|line| line.starts_with(['N', 'D'])).collect();
    assert_eq!(added.len(), 3, "{units}");
    // Neither may a ledger of units bring one again.
    office.refused(
        "en",
        "units",
        "编码,名称,类型\nP09,高新区(东区),园区镇街\n".as_bytes(),
        "line 2, 名称 \"高新区(东区)\": another unit of this kind, P03, is called that; give a name that tells them apart
error: units.csv: bad rows: 1 of 1; nothing was written; mend the rows above and import it again
",
    );
    office.whole();
}
