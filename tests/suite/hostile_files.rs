//! Words made to harm, in every file that is read and in the database: no terminal obeys them, and no format that
//! other programs read is broken by them.

use crate::common::room::{LINE, OBEYED, RUN, Room, fit};
use crate::common::{Shao, split};

/// A text in TOML with each of its strings, one after the other, in place of which this text stands.
fn with_each_string(toml: &str, text: &str) -> Vec<String> {
    fn strings(value: &toml::Value, path: &[String], all: &mut Vec<Vec<String>>) {
        let step = |name: String| [path, &[name]].concat();
        match value {
            toml::Value::String(_) => all.push(path.to_vec()),
            toml::Value::Table(table) => table.iter().for_each(|(key, value)| strings(value, &step(key.clone()), all)),
            toml::Value::Array(list) => {
                list.iter().enumerate().for_each(|(at, value)| strings(value, &step(at.to_string()), all));
            }
            _ => {}
        }
    }
    fn at<'v>(value: &'v mut toml::Value, path: &[String]) -> &'v mut toml::Value {
        path.iter().fold(value, |value, step| match value {
            toml::Value::Array(list) => list.get_mut(step.parse::<usize>().unwrap()).unwrap(),
            other => other.get_mut(step).unwrap(),
        })
    }
    let whole: toml::Value = toml::Value::Table(toml.parse().unwrap());
    let mut all = Vec::new();
    strings(&whole, &[], &mut all);
    let put = |path: &Vec<String>| {
        let mut changed = whole.clone();
        *at(&mut changed, path) = toml::Value::String(text.to_owned());
        toml::to_string(&changed).unwrap()
    };
    all.iter().map(put).collect()
}

#[test]
fn no_scheme_gives_a_terminal_orders() {
    let room = Room::new("zh");
    let shipped = include_str!("../../schemes/taizhou-2023.toml");
    let schemes = with_each_string(shipped, OBEYED);
    assert!(schemes.len() > 60, "{}", schemes.len());
    for scheme in &schemes {
        let error = shao::domain::scheme::Scheme::offered(scheme).unwrap_err();
        let told = shao::locale::schemes::scheme(shao::locale::Lang::En, &error);
        assert!(shao::domain::text::shown(&told.message).chars().count() < LINE);
    }
    // One of them through the program, and words that are none of a scheme.
    let keys = format!("{} = 1", toml::Value::String(OBEYED.to_owned()));
    for (n, text) in [&schemes[0], &keys, &format!("# {OBEYED}"), &"长".repeat(3_000_000)].into_iter().enumerate() {
        std::fs::write(room.inside().join("s.toml"), text).unwrap();
        for line in ["scheme check s.toml", "scheme show s.toml", "scheme apply s.toml --from 2027-01-01"] {
            assert_eq!(room.line(line), 1, "{n}: {line}");
        }
    }
}

#[test]
fn no_map_gives_a_terminal_orders() {
    let room = Room::new("en");
    let map = "kind = 'cases'\nsheet = '1'\ndate_format = 'dmy'\nlist_separator = '/'\nignore = ['z']\n\
        [columns]\nref = '编号'\ntitle = ['标题', 'a']\ndescription = { join = ['b', 'c'], with = ' / ' }\n\
        [values.channel]\n'电话' = 'phone'\n'*' = 'web'\n[fixed]\ncategory = 'other'\n[blank]\nscope = 'single'\n\
        [units.department]\nprefix = 'D'\nclass = 'A'\n";
    let mut maps = with_each_string(map, OBEYED);
    assert!(maps.len() > 12, "{}", maps.len());
    maps.push(map.replace("'电话'", &toml::Value::String(OBEYED.to_owned()).to_string()));
    maps.push(map.replace("fixed", &toml::Value::String(OBEYED.to_owned()).to_string()));
    maps.push(map.replace("ref =", &format!("{} =", toml::Value::String(OBEYED.to_owned()))));
    for map in maps {
        std::fs::write(room.inside().join("m.toml"), map).unwrap();
        room.line("import cases ledger.csv --map m.toml --dry-run");
    }
}

#[test]
fn no_file_gives_a_terminal_orders() {
    let room = Room::new("zh");
    let header = "编号,吹哨时间,吹哨单位,标题,问题概述,企业,联系人,联系电话,内容类别,牵头部门,评分";
    let row = ["1", "2026-03-01", "Y01", "停车难", "概述", "企业", "赵二", "1", "other", "A01", "90"];
    let quoted = format!("\"{}\"", OBEYED.replace('"', "\"\""));
    let mut files = vec![
        format!("{header}\n{}", "长".repeat(400_000)),
        format!("{quoted}\n1\n"),
        format!("{header},{quoted}\n{},1\n", row.join(",")),
        "\0".repeat(100_000),
        ["c,".repeat(20_000), "1,".repeat(20_000)].join("\n"),
        ["c,".repeat(1_100), "1,".repeat(1_100)].join("\n"),
        format!("{header},协办部门\n{},{}\n", row.join(","), "甲、".repeat(50_000)),
        "\"".to_owned() + OBEYED,
    ];
    for place in 0..row.len() {
        let cell = |(at, cell): (usize, &&str)| if at == place { quoted.clone() } else { (*cell).to_owned() };
        files.push(format!("{header}\n{}\n", row.iter().enumerate().map(cell).collect::<Vec<_>>().join(",")));
    }
    for file in files {
        std::fs::write(room.inside().join("l.csv"), file).unwrap();
        assert_ne!(room.line("import cases l.csv --on-error skip --rejects r.csv"), 0);
        room.line("import cases l.csv --guess-map");
    }
    for days in [
        format!("day,working,name\n2027-01-01,0,{quoted}\n"),
        format!("day,{quoted}\n2027-01-01,0\n"),
        format!("{{\"year\":2027,\"days\":[{{\"name\":{:?},\"date\":\"2027-01-01\",\"isOffDay\":true}}]}}", "a\u{9b}b"),
        format!(
            "{{\"year\":2027,\"days\":[{{\"name\":\"x\",\"date\":{:?},\"isOffDay\":true}}]}}",
            "长".repeat(100_000)
        ),
    ] {
        std::fs::write(room.inside().join("d"), days).unwrap();
        assert_eq!(room.line("calendar import d"), 1);
    }
    // A name is a text, too.
    let name = "l\u{1b}[31m\u{202e}.csv";
    std::fs::write(room.inside().join(name), "编号,标题,吹哨单位,吹哨时间\n77,停车难,Y01,2026-03-01\n").unwrap();
    assert_eq!(room.take(&["import", "cases", name].map(str::to_owned), &[]), 0);
    for line in ["imports", "imports --format json", "imports --format csv", "imports --format md", "verify"] {
        assert_eq!(room.line(line), 0, "{line}");
    }
    std::fs::write(room.inside().join(name), "day,working,name\n2027-01-01,0,元旦\n").unwrap();
    assert_eq!(room.take(&["calendar", "import", name, "--year", "2027"].map(str::to_owned), &[]), 0);
    assert_eq!(room.line("calendar show 2027 --format json"), 0);
}

/// Every list, document and explanation.
const LOOKS: &[&str] = &[
    "list",
    "today",
    "show 1",
    "search x",
    "unit list",
    "unit show A01",
    "notices",
    "imports",
    "scheme show",
    "calendar show 2026",
    "explain A01 2026-Q1",
    "explain 7",
    "explain indicators 2026-03",
    "explain none 2026-03",
    "report monthly 2026-03",
    "report quarterly 2026-Q1",
    "freeze",
];

/// The formats that other programs read.
const FORMATS: [&str; 4] = ["csv", "json", "md", "xlsx"];

#[test]
fn what_other_programs_would_run_is_text_in_every_format() {
    let room = Room::new("en");
    let set = |line: &str| {
        let args = split(line).iter().map(|word| word.replace("RUN", RUN)).collect::<Vec<_>>();
        assert_eq!(room.take(&args, &[]), 0, "{line}");
    };
    for line in [
        "unit edit A01 --name RUN --short =RUN --leader RUN --liaison RUN --phone =0523-1 --always",
        "unit edit Z01 --name @RUN --always",
        "correct 1 --title RUN --enterprise RUN --contact RUN --phone =0523-1 --ref RUN --description RUN --reason RUN",
        "note 1 RUN",
        "triage 1 --scope single --category other --opinion RUN",
        "assign 1 --lead A01",
        "respond 1 --plan RUN --promise 2026-03-09 --person RUN",
        "extend request 1 --to 2026-04-01 --reason RUN",
        "score 6 --by originator --points 90 --comment RUN",
        "survey --dept A01 --period 2026-Q1 --satisfied 4294967295 --fairly 4294967295 --basically 4294967295 --dissatisfied 1",
        "notice --dept A01 --reason RUN --doc-no RUN",
        "exclude 7 --approved-by RUN --doc-no RUN --reason RUN",
        "calendar set 2026-03-07 work --name RUN",
        "freeze 2026-03 --reason RUN --allow-missing",
    ] {
        set(line);
    }
    assert!(room.count("cases") == 7 && room.line("verify") == 0);
    for look in LOOKS {
        for format in FORMATS {
            let file = format!("o.{format}");
            let code = room.line(&format!("{look} --format {format} --out {file}"));
            let Ok(bytes) = std::fs::read(room.inside().join(&file)) else {
                assert_eq!(code, 2, "{look} --format {format} has no such format");
                continue;
            };
            assert_eq!(code, 0, "{look} --format {format}");
            read(&bytes, format, look);
            std::fs::remove_file(room.inside().join(file)).unwrap();
        }
    }
    for ledger in ["cases", "units", "ratings", "notices", "exclusions", "surveys"] {
        for format in ["csv", "json", "xlsx"] {
            assert_eq!(room.line(&format!("export {ledger} --format {format} --out o.{format}")), 0);
            read(&std::fs::read(room.inside().join(format!("o.{format}"))).unwrap(), format, ledger);
        }
    }
}

/// Reads what was written as other programs do.
#[track_caller]
fn read(bytes: &[u8], format: &str, what: &str) {
    if format == "xlsx" {
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        for at in 0..zip.len() {
            let mut part = String::new();
            std::io::Read::read_to_string(&mut zip.by_index(at).unwrap(), &mut part).unwrap();
            assert!(!part.contains("<f>") && !part.contains("<b>*"), "{what}");
        }
        return;
    }
    let text = std::str::from_utf8(bytes).unwrap();
    fit(text, what);
    match format {
        "json" => drop(serde_json::from_str::<serde_json::Value>(text).unwrap()),
        "csv" => {
            for row in csv::Reader::from_reader(bytes).records() {
                for cell in &row.unwrap() {
                    let number = cell.parse::<f64>().is_ok();
                    assert!(number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{what}: {cell}");
                }
            }
        }
        "md" => {
            assert!(!text.contains("|<b>*[x]") && !text.contains(" <b>"), "{what}\n{text}");
            let mut columns = 0;
            for line in text.lines() {
                let bare = line.replace("\\\\", "").replace("\\|", "");
                let here = if line.starts_with('|') { bare.matches('|').count() } else { 0 };
                assert!(here == 0 || columns == 0 || here == columns, "{what}: {line}");
                columns = here;
            }
        }
        _ => {}
    }
}

#[test]
fn a_file_that_somebody_has_written_into_gives_a_terminal_no_orders() {
    let room = Room::new("zh");
    let db = rusqlite::Connection::open(room.inside().join("shao.db")).unwrap();
    for (table, columns) in [
        ("cases", &["title", "enterprise", "contact", "description", "resolution"][..]),
        ("unit_versions", &["name", "short"]),
        ("assignments", &["plan", "responsible", "resolution"]),
        ("calendar_days", &["name"]),
    ] {
        for column in columns {
            db.execute(&format!("UPDATE {table} SET {column} = ?1"), [format!("{OBEYED}{RUN}")]).unwrap();
        }
    }
    drop(db);
    for look in LOOKS {
        for format in ["table", "json"] {
            room.line(&format!("{look} --format {format}"));
        }
    }
    assert_eq!(room.line("verify"), 5);
    assert_eq!(room.line("verify --format json"), 5);
}

/// The place and the cause in the reader's language, the words of other programs in brackets behind.
#[test]
fn the_words_of_other_programs_stand_behind_the_cause() {
    let files = [
        ("open.toml", "code = \"x\"\nversion = [1\n"),
        ("lacks.toml", "code = \"x\"\n"),
        ("map.toml", "kind = \"units\"\nshoes = 1\n"),
        ("units.csv", "编码,名称,类型\n"),
        ("half.json", "{\"year\": 2027"),
        ("day.csv", "day,working\n2027-13-01,1\n"),
        ("working.csv", "day,working\n2027-01-01,也许\n"),
        ("twice.csv", "day,working\n2027-01-01,1\n2027-01-01,0\n"),
    ];
    let office = |lang| {
        let shao = Shao::new(lang);
        for (name, content) in files {
            shao.file(name, content);
        }
        std::fs::create_dir(shao.path("folder")).unwrap();
        shao
    };
    office("zh").transcript(
        r#"
$ scheme check open.toml
! 错误：方案文件第 2 行读不懂：写法不对（unclosed array, expected `]`）。对照 schemes/taizhou-2023.toml 修改
= 1
$ scheme check lacks.toml
! 错误：方案文件第 1 行读不懂：缺少 title（missing field `title`）。对照 schemes/taizhou-2023.toml 修改
= 1
$ import units units.csv --map map.toml
! 错误：映射文件 map.toml 第 2 行有误：不认识的键 shoes（unknown field `shoes`, expected one of `kind`, `sheet`, `skip_rows`, `header_rows`, `encoding`, `delimiter`, `date_format`, `list_separator`, `ignore`, `columns`, `fixed`, `blank`, `values`, `units`）。用 --guess-map 可得到一份样子
= 1
$ calendar import half.json
! 错误：日历文件读不懂：不是 holiday-cn 的文件，没有写完（EOF while parsing an object at line 1 column 13）。支持 holiday-cn 的 JSON，或表头为 日期,上班,名称 的 CSV
= 1
$ calendar import day.csv
! 错误：日历文件读不懂：第 2 行没有“2027-13-01”这一天或这个时刻。支持 holiday-cn 的 JSON，或表头为 日期,上班,名称 的 CSV
= 1
$ calendar import working.csv
! 错误：日历文件读不懂：第 2 行“也许”不是上班也不是休息。支持 holiday-cn 的 JSON，或表头为 日期,上班,名称 的 CSV
= 1
$ calendar import twice.csv
! 错误：日历文件读不懂：2027-01-01 既是上班又是休息。支持 holiday-cn 的 JSON，或表头为 日期,上班,名称 的 CSV
= 1
$ intake --from Y01 --title ''
! 错误：--title 是空的。请填写内容
= 1
$ unit add X1 '' --kind 部门
! 错误：<名称> 是空的。请填写内容
= 1
$ search ''
! 错误：<词> 是空的。请填写内容
= 1
$ list --out folder.txt/a.txt
! 错误：没有文件夹 folder.txt。先建立这个文件夹，或换一个 --out
= 1
$ list --format csv --out folder
! 错误：folder 不是普通文件，而是设备、管道或文件夹。换一个文件名；要给别的程序就不写 --out，用管道
= 1
"#,
    );
    office("en").transcript(
        r#"
$ scheme check open.toml
! error: the scheme cannot be read (line 2: unclosed array, expected `]`); compare it with schemes/taizhou-2023.toml
= 1
$ scheme check lacks.toml
! error: the scheme cannot be read (line 1: missing field `title`); compare it with schemes/taizhou-2023.toml
= 1
$ import units units.csv --map map.toml
! error: line 2 of the map map.toml cannot be read (unknown field `shoes`, expected one of `kind`, `sheet`, `skip_rows`, `header_rows`, `encoding`, `delimiter`, `date_format`, `list_separator`, `ignore`, `columns`, `fixed`, `blank`, `values`, `units`); --guess-map shows what a map looks like
= 1
$ calendar import half.json
! error: the calendar file cannot be read (not a holiday-cn file: EOF while parsing an object at line 1 column 13); give the JSON of holiday-cn, or a CSV with day,working,name
= 1
$ calendar import day.csv
! error: the calendar file cannot be read (line 2: no such date or time: 2027-13-01); give the JSON of holiday-cn, or a CSV with day,working,name
= 1
$ calendar import working.csv
! error: the calendar file cannot be read (line 2: neither worked nor off: 也许); give the JSON of holiday-cn, or a CSV with day,working,name
= 1
$ calendar import twice.csv
! error: the calendar file cannot be read (2027-01-01 is both worked and off); give the JSON of holiday-cn, or a CSV with day,working,name
= 1
$ intake --from Y01 --title ''
! error: --title is empty; give a text
= 1
$ unit add X1 '' --kind 部门
! error: <NAME> is empty; give a text
= 1
$ search ''
! error: <WORD> is empty; give a text
= 1
$ list --out folder.txt/a.txt
! error: there is no folder folder.txt; make it first, or give another --out
= 1
$ list --format csv --out folder
! error: folder is not a regular file but a device, a pipe or a folder; name another file; for another program leave --out and pipe it
= 1
"#,
    );
}
