//! A first map is guessed, a person finishes it, and the file comes in by it.

use crate::common::Shao;

/// As another system writes it: titles above the header, its own words, the day first.
const LEDGER: &str = "2025年诉求台账,,,,,,,
填报：,热线办,,,,,,
工单号,来电时间,属地镇街,诉求标题,诉求来源,承办单位,办结时间,序号
0012,13/4/2025 09:10,白塔镇,停车难,热线,住建局,14/4/2025,1
0013,4/4/2025 10:00,红桥街道,用水不稳,小程序,水务局,/,2
0014,5/4/2025 10:00,,路灯不亮,走访,住建局,6/4/2025,3
";

/// The map as it is to be, from what stands in `tests/guess`.
fn guessed(shao: &Shao, lang: &str) -> String {
    let map = shao.ok("import cases ledger.csv --guess-map");
    let path = format!("{}/tests/guess/map.{lang}.toml", env!("CARGO_MANIFEST_DIR"));
    let bless = std::env::var_os("SHAO_BLESS").is_some();
    if bless {
        std::fs::create_dir_all(format!("{}/tests/guess", env!("CARGO_MANIFEST_DIR"))).unwrap();
        std::fs::write(&path, &map).unwrap();
    }
    assert_eq!(map, std::fs::read_to_string(&path).unwrap(), "SHAO_BLESS=1 writes {path} anew");
    map
}

#[test]
fn what_names_a_time_is_read_as_one() {
    let shao = Shao::new("zh");
    shao.file("ledger.csv", "吹哨日期,吹哨园区,诉求事项,配合单位\n2026-03-05,江南园区,停车难,供电\n");
    let map = shao.ok("import cases ledger.csv --guess-map");
    let read: Vec<&str> = map.lines().filter_map(|line| line.split_once("  # ")).map(|(entry, _)| entry).collect();
    let wanted =
        ["received_at = \"吹哨日期\"", "originator = \"吹哨园区\"", "title = \"诉求事项\"", "co = \"配合单位\""];
    assert_eq!(read, wanted, "{map}");
    let refused = shao.line("import cases ledger.csv");
    assert!(refused.err.contains("“吹哨日期”（是不是 受理时间 received_at？）"), "{}", refused.err);
    // As forms have it.
    shao.file(
        "form.csv",
        "编 号,吹哨时间*,吹哨单位（必填）,标  题,（必填）企业名称\nA1,2026-01-05,江南园区,停车难,甲公司\n",
    );
    assert!(shao.ok("import cases form.csv").contains("新增 1"));
}

#[test]
fn a_guessed_map_is_finished_and_used() {
    for lang in ["zh", "en"] {
        let shao = Shao::new(lang);
        let (gbk, _, _) = encoding_rs::GBK.encode(LEDGER);
        shao.file("ledger.csv", gbk);
        let map = guessed(&shao, lang);
        // As it stands it is read, and what is left to do is told.
        shao.file("map.toml", &map);
        let ran = shao.line("import cases ledger.csv --map map.toml");
        assert!(ran.code == 1 && ran.err.contains("小程序") && !ran.err.contains("map.toml"), "{ran:?}");
        // What a person would do.
        let mut map = map;
        for (from, to) in [
            ("# \"小程序\" = \"\"", "\"小程序\" = \"web\""),
            ("# \"/\" = \"\"", "\"/\" = \"\""),
            ("# [units.originator]\n# prefix", "[units.originator]\nprefix"),
            ("# [units.department]\n# prefix = \"D\"\n# class", "[units.department]\nprefix = \"D\"\nclass"),
            ("# [blank]\n# originator = \"\"", "[blank]\noriginator = \"白塔镇\""),
        ] {
            assert!(map.contains(from), "{from}\n{map}");
            map = map.replace(from, to);
        }
        shao.file("map.toml", &map);
        let done = shao.ok("import cases ledger.csv --map map.toml --format json");
        let done: serde_json::Value = serde_json::from_str(&done).unwrap();
        assert_eq!((&done["new"], &done["units"]), (&3.into(), &2.into()));
        let cases = shao.json("list --format json");
        let case = |reference: &str| cases.as_array().unwrap().iter().find(|c| c["ref"] == reference).unwrap().clone();
        assert_eq!(case("0012")["received_at"], "2025-04-13 09:10");
        assert_eq!((&case("0013")["state"], &case("0012")["state"]), (&"assigned".into(), &"resolved".into()));
        assert_eq!(case("0014")["originator"], "Z01");
    }
}

#[test]
fn nothing_is_guessed_wrong_in_silence() {
    let shao = Shao::new("en");
    let guess = |text: &str| {
        let file = shao.file("x.csv", text);
        let map = shao.ok("import cases x.csv --guess-map");
        // Whatever stands in the file, the map can be read.
        shao.file("map.toml", &map);
        let err = shao.line("import cases x.csv --map map.toml --dry-run").err;
        assert!(!err.contains("map.toml"), "{err}\n{map}");
        std::fs::remove_file(file).unwrap();
        map
    };
    for (text, lines) in [
        // Another delimiter, headers that no map names yet; day or month first.
        (
            "Ticket;Opened;Area;Summary\n1;03/04/2025;North;a\n",
            &["# delimiter = \";\"", "# Dates can be read in several ways; choose one: \"dmy\", \"mdy\"."][..],
        ),
        (
            "id,open,area,title\n1,25/3/4,North,a\n",
            &["# Dates can be read in several ways; choose one: \"%d/%m/%y\", \"%y/%m/%d\"."],
        ),
        (
            "id,open,area,title,closed\n1,13/04/2025,North,a,04/15/2025\n",
            &[
                "# No one format reads all dates; make them alike in the file first: open 13/04/2025, closed 04/15/2025.",
            ],
        ),
        // A header of two rows, of which the lower names two columns itself.
        (
            "基本,,诉求,\n编号,登记日期,标题,属地\n1,2025-03-04,a,白塔镇\n",
            &["skip_rows = 1", "received_at = \"登记日期\"  # a guess; such as: 2025-03-04"],
        ),
        (
            "工单编号,基本信息,,办理情况,\n,登记日期,街道,主题,主办单位\n1,2025-03-04,白塔镇,a,住建局\n",
            &["skip_rows = 0", "received_at = \"基本信息登记日期\"  # a guess; such as: 2025-03-04"],
        ),
        // Several departments in a cell are not one.
        (
            "编号,受理时间,吹哨单位,标题,牵头部门\n1,2025-03-04,白塔镇,a,\"水务局、城管局\"\n",
            &[
                "# Cells of 牵头部门 name several departments (1 ways, such as 水务局、城管局): the lead is one; move the others to a column for co in the file.",
            ],
        ),
        // Headers that are alike, headers and values that are awkward in TOML.
        (
            "id,title,title,,\"a \"\"b\"\"\u{7f}\t\\c\",open,area\n1,\"x\ny\u{7}\",2,,3,2025-03-04,\"q\u{7}\"\n",
            &["title = \"title\"  # by its name; several columns are called that: the first is read"],
        ),
    ] {
        let map = guess(text);
        for line in lines {
            assert!(
                map.lines().any(|there| there == *line || there.starts_with(&format!("{line}  #"))),
                "{line}\n{map}"
            );
        }
    }
}

#[test]
fn cells_that_name_several_departments_make_no_department() {
    let shao = Shao::new("en");
    let map = shao.file("map.toml", "[units.department]\nprefix = \"D\"\nclass = \"A\"\n");
    shao.file("x.csv", "受理时间,吹哨单位,标题,牵头部门,协办部门\n2025-03-04,Z01,a,住建局,\"水务局、城管局\"\n");
    shao.ok(&format!("import cases x.csv --map {}", map.display()));
    let units = shao.json("unit list --format json");
    let names: Vec<&str> = units.as_array().unwrap().iter().map(|unit| unit["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"水务局") && names.contains(&"城管局") && !names.contains(&"水务局、城管局"), "{names:?}");
    shao.file("x.csv", "受理时间,吹哨单位,标题,牵头部门\n2025-03-04,Z01,b,\"环保局、城管局\"\n");
    let ran = shao.line(&format!("import cases x.csv --map {}", map.display()));
    assert!(ran.code == 1 && ran.err.contains("\"环保局、城管局\": it names several departments"), "{ran:?}");
}

#[test]
fn rows_of_a_workbook_may_end_in_blank_cells() {
    let shao = Shao::new("zh");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in [
        &["编号", "受理时间", "吹哨单位", "标题", "销号时间"][..],
        &["1", "2026-01-05", "白塔镇", "停车"],
        &["2", "2026-02-30", "白塔镇"],
    ]
    .iter()
    .enumerate()
    {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write(row as u32, column as u16, *cell).unwrap();
        }
    }
    shao.file("x.xlsx", book.save_to_buffer().unwrap());
    let ran = shao.line("import cases x.xlsx --on-error skip --rejects bad.csv");
    assert_eq!((ran.code, ran.out.as_str()), (3, "x.xlsx：读取 2，新增 1，相同 0，更新 0，未导入 1\n"));
    let bad = std::fs::read_to_string(shao.path("bad.csv")).unwrap();
    assert!(bad.lines().nth(1).unwrap().starts_with("2,2026-02-30,白塔镇,,,"), "{bad}");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_never_replaced() {
    let shao = Shao::new("en");
    shao.file("x.csv", "ref,received_at,originator,title\n1,2026-02-30,Y01,a\n");
    assert!(std::process::Command::new("mkfifo").arg(shao.path("pipe")).status().unwrap().success());
    for line in ["import cases x.csv --on-error skip --rejects pipe", "list --format csv --out pipe"] {
        let ran = shao.line(line);
        assert!(ran.code == 1 && ran.err.contains("pipe is not a regular file"), "{line}: {ran:?}");
    }
    assert!(!std::fs::metadata(shao.path("pipe")).unwrap().is_file());
}
