//! Lists in every format: what people paste into a document or open in a spreadsheet, and what is
//! refused rather than printed as something else.

use crate::common::Shao;

/// An office with a case whose texts would do harm in another format.
fn office(lang: &'static str) -> Shao {
    let shao = Shao::new(lang);
    shao.ok("intake --from Y01 --title '=1+1|a' --enterprise '＋甲公司' --ref '001234567890123456' --category other");
    shao.ok("intake --from Z01 --title 道路积水 --ref=-2");
    shao.ok("triage 2 --scope multi --category coordination");
    shao.ok("assign 2 --lead A01 --co A02");
    shao
}

#[test]
fn a_list_in_every_format() {
    office("zh").transcript(
        r#"
$ list --format csv
编号,状态,销号结果,标题,企业,吹哨单位,牵头部门,协办部门,受理时间,下一期限,超期,外部编号,内容类别,事项类型,销号时间,不列入考核
2026-0001,已接诊,,'=1+1|a,'＋甲公司,江南园区,,,2026-03-02 09:00,,,001234567890123456,其他,,,
2026-0002,已派单,,道路积水,,白塔镇,住建局,审批局,2026-03-02 09:00,2026-03-03,,'-2,综合协调,多部门,,
$ list --format csv --keys
number,state,outcome,title,enterprise,originator,lead,co,received_at,next_due,late,ref,category,scope,closed_at,excluded
2026-0001,received,,=1+1|a,＋甲公司,Y01,,,2026-03-02 09:00,,,001234567890123456,other,,,
2026-0002,assigned,,道路积水,,Z01,A01,A02,2026-03-02 09:00,2026-03-03,,-2,coordination,multi,,
$ list --format md
| 编号 | 状态 | 标题 | 企业 | 吹哨单位 | 牵头部门 | 协办部门 | 受理时间 | 下一期限 | 外部编号 | 内容类别 | 事项类型 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 2026-0001 | 已接诊 | =1+1\|a | ＋甲公司 | 江南园区 |  |  | 2026-03-02 09:00 |  | 001234567890123456 | 其他 |  |
| 2026-0002 | 已派单 | 道路积水 |  | 白塔镇 | 住建局 | 审批局 | 2026-03-02 09:00 | 2026-03-03 | -2 | 综合协调 | 多部门 |
$ search 没有这样的 --format md
| 编号 | 状态 | 销号结果 | 标题 | 企业 | 吹哨单位 | 牵头部门 | 协办部门 | 受理时间 | 下一期限 | 超期 | 外部编号 | 内容类别 | 事项类型 | 销号时间 | 不列入考核 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
! 提示：没有符合的
"#,
    );
}

#[test]
fn the_parts_of_a_day_are_one_csv() {
    let mut shao = office("en");
    shao.transcript(
        r#"
@ 2026-03-04 09:00
$ today --format csv
Section,Number,Title,Enterprise,Department,Duty,Due,Working days,Provisional,Since,Next command
Overdue,2026-0002,道路积水,,住建局,respond,2026-03-03,1,,,
Due soon,2026-0002,道路积水,,住建局,consult,2026-03-05,1,,,
Waiting for the office,2026-0001,'=1+1|a,'＋甲公司,,,,,,2026-03-02 09:00,shao triage 2026-0001
$ today --format csv --keys --dept A01
section,number,title,enterprise,department,clock,due,days,provisional,since,next
overdue,2026-0002,道路积水,,A01,respond,2026-03-03,1,,,
due,2026-0002,道路积水,,A01,consult,2026-03-05,1,,,
"#,
    );
    assert_eq!(
        shao.ok("today --format md --dept A01"),
        "# 2026-03-04: 1 overdue, 1 due soon, 0 waiting for the office\n\n\
         ## Overdue\n\n\
         | Number | Title | Department | Duty | Due | Working days |\n\
         | --- | --- | --- | --- | --- | ---: |\n\
         | 2026-0002 | 道路积水 | 住建局 | respond | 2026-03-03 | 1 |\n\n\
         ## Due soon\n\n\
         | Number | Title | Department | Duty | Due | Working days |\n\
         | --- | --- | --- | --- | --- | ---: |\n\
         | 2026-0002 | 道路积水 | 住建局 | consult | 2026-03-05 | 1 |\n"
    );
}

#[test]
fn excel_knows_a_csv_by_its_mark() {
    let shao = office("zh");
    let plain = shao.ok("unit list --kind originator --format csv");
    assert_eq!(shao.ok("unit list --kind originator --format csv --bom"), format!("\u{feff}{plain}"));
}

#[test]
fn a_format_that_a_command_has_not_is_refused_before_anything_is_done() {
    let mut shao = office("en");
    shao.transcript(
        r#"
$ show 1 --format csv
! error: this command cannot be printed as csv; known for --format: table, json, jsonl, md
= 2
$ verify --format md
! error: this command cannot be printed as md; known for --format: table, json, jsonl
= 2
$ triage 1 --scope single --category other --format csv
! error: this command cannot be printed as csv; known for --format: table, json, jsonl
= 2
$ list --bom
! error: --bom is for CSV, not for table; add --format csv, or leave --bom out
= 2
$ list --format json --bom
! error: --bom is for CSV, not for json; add --format csv, or leave --bom out
= 2
$ completions bash --format json
! error: this command cannot be printed as json; known for --format: table
= 2
"#,
    );
    assert_eq!(shao.json("show 1")["state"], "received");
}

#[test]
fn the_ending_of_a_file_says_its_format() {
    let shao = office("en");
    let read = |name: &str| std::fs::read_to_string(shao.path(name)).unwrap();
    for (name, begins) in
        [("a.csv", "Code,"), ("a.json", "["), ("a.jsonl", "{\"code\""), ("a.MD", "| Code |"), ("a.txt", "Code   Name")]
    {
        let ran = shao.line(&format!("unit list --out {name}"));
        let said = format!("note: wrote {name} (Units: 10 rows)\n");
        assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), ("", said.as_str(), 0));
        assert!(read(name).starts_with(begins), "{name}: {}", read(name));
    }
    shao.ok("unit list --out a.xlsx");
    assert!(std::fs::read(shao.path("a.xlsx")).unwrap().starts_with(b"PK"));
    shao.ok("unit list --out b.csv --format md");
    assert!(read("b.csv").starts_with("| Code |"));
}

#[test]
fn a_file_is_named_by_what_it_holds() {
    let mut shao = office("zh");
    std::fs::create_dir(shao.path("reports")).unwrap();
    shao.transcript(
        r#"
$ report monthly last --out reports/{report}-{period}.csv --section flow
! 提示：已写入 reports/monthly-2026-02.csv（月度通报 2026-02）
$ report half-year this --out reports/{report}-{period}-{date}.md
! 提示：已写入 reports/half-year-2026-H1-2026-03-02.md（半年评估 2026-H1）
$ report annual 2026 --out {period}.xlsx --quiet
$ list --out {date}.csv
! 提示：已写入 2026-03-02.csv（诉求 2 行）
$ show 1 --out {date}.txt
! 提示：已写入 2026-03-02.txt
$ list --out {period}.csv
! 错误：--out 里不能用“{period}”。可用：{date}
= 2
$ report annual 2026 --out {month}.csv
! 错误：--out 里不能用“{month}”。可用：{date}、{report}、{period}
= 2
$ report annual 2026 --out reports/{period}/a.md
! 错误：没有文件夹 reports/2026。先建立这个文件夹，或换一个 --out
= 1
"#,
    );
    for name in ["reports/monthly-2026-02.csv", "reports/half-year-2026-H1-2026-03-02.md", "2026.xlsx"] {
        assert!(shao.path(name).is_file(), "{name}");
    }
}

#[test]
fn a_file_in_no_folder_is_refused_before_anything_is_done() {
    let mut shao = office("en");
    let before = shao.head();
    shao.transcript(
        r#"
$ note 1 again --out no/such/a.txt
! error: there is no folder no/such; make it first, or give another --out
= 1
"#,
    );
    assert_eq!(shao.head(), before);
}

#[cfg(unix)]
#[test]
fn others_may_read_a_file_as_far_as_the_system_lets_them() {
    use std::os::unix::fs::PermissionsExt;
    let shao = office("en");
    shao.ok("list --out a.csv");
    let plain = shao.file("plain", "");
    let mode = |path| std::fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(shao.path("a.csv")), mode(plain));
}

#[test]
fn whatever_changes_something_tells_scripts_so() {
    let shao = Shao::bare("en");
    let made = shao.json("init");
    assert_eq!((&made["scheme"], made["calendar"][0].as_i64()), (&"taizhou-2023".into(), Some(2007)));
    assert_eq!(shao.json("calendar count 2026-03-02 2026-03-06")["working_days"], 4);
    assert_eq!(shao.json("scheme check fucheng-2024")["categories"], 12);
    let shao = office("en");
    assert_eq!(shao.json("scheme apply taizhou-2023 --from 2030-01-01 --dry-run")["dry_run"], true);
    let votes = "--satisfied 3 --fairly 2 --basically 1 --dissatisfied 0";
    let recorded = shao.json(&format!("survey --dept 住建局 --period 2026-Q1 {votes}"));
    assert_eq!(
        recorded.to_string(),
        r#"{"basically":1,"department":"A01","dissatisfied":0,"dry_run":false,"fairly":2,"period":"2026-Q1","satisfied":3,"total":6}"#
    );
    let noted = shao.json("notice --dept A01 --reason late");
    assert_eq!(
        (&noted["department"], &noted["on"], &noted["in_year"]),
        (&"A01".into(), &"2026-03-02".into(), &1.into())
    );
}

#[test]
fn a_case_and_a_report_are_pages_of_markdown() {
    let shao = office("en");
    let page = shao.ok("show 2 --format md");
    assert!(page.starts_with("# 2026-0002 道路积水\n\n- state: assigned; next due: 2026-03-03"), "{page}");
    assert!(
        page.contains("\n## History\n\n- 2026-03-02 09:00  received from 白塔镇: 道路积水  \\[小陈\\]\n"),
        "{page}"
    );
    let page = shao.ok("report monthly this --section flow --format md");
    assert!(
        page.starts_with(
            "# Monthly notice 2026-03\n\n2026-03-01 to 2026-03-31, provisional; as of 2026-03-02 09:00\n\n\
             Scheme: Taizhou Medical High-tech Zone, parks whistle and departments report (2023 trial), taizhou-2023\n\n\
             ## Flow\n\n\
             | By | Key | Name | Carried over | New | Closed | Open |\n\
             | --- | --- | --- | ---: | ---: | ---: | ---: |\n\
             | total |  |  | 0 | 2 | 0 | 2 |\n\
             | department | A01 | 区住房和城乡建设局 | 0 | 1 | 0 | 1 |\n"
        ),
        "{page}"
    );
    assert!(page.contains("\n## Notes\n\n- The period is not over"), "{page}");
    assert!(page.contains("\n## Settings used\n\n- respond_days: 1\n"), "{page}");
}

#[test]
fn a_file_whose_name_says_no_format_is_refused() {
    for (lang, list, export) in [
        (
            "zh",
            "错误：从文件名 a.xls 看不出格式。用这些结尾之一：.txt、.csv、.json、.jsonl、.md、.xlsx，或用 --format 写明格式\n",
            "错误：从文件名 a 看不出格式。用这些结尾之一：.csv、.json、.jsonl、.xlsx，或用 --format 写明格式\n",
        ),
        (
            "en",
            "error: the name a.xls does not say which format is wanted; end it with one of .txt, .csv, .json, .jsonl, .md, .xlsx, or name one with --format\n",
            "error: the name a does not say which format is wanted; end it with one of .csv, .json, .jsonl, .xlsx, or name one with --format\n",
        ),
    ] {
        let shao = office(lang);
        let refused = |line: &str| {
            let ran = shao.line(line);
            (ran.err, ran.code)
        };
        assert_eq!(refused("list --out a.xls"), (list.to_owned(), 2));
        assert_eq!(refused("export cases --out a"), (export.to_owned(), 2));
        assert!(!shao.path("a.xls").exists() && !shao.path("a").exists());
        // Words have no format, and whoever names one knows it.
        shao.file("u.csv", "编码,名称,类型\nA09,区水务局,部门\n");
        shao.ok("import units u.csv --guess-map --out map.toml");
        shao.ok("list --format csv --out a.xls");
        shao.ok("list --out a.txt");
    }
}

#[test]
fn a_dash_is_standard_output_and_no_name() {
    for (lang, database, rejected, row, restored, named) in [
        (
            "zh",
            "错误：数据库不能写到标准输出。写一个文件名，做好后再传走；确要名为“-”的文件就写 ./-\n",
            "错误：未导入的行要存成文件，不能写到标准输出。--rejects 写一个文件名\n",
            "错误：--dir 要写文件夹，备份不能写到标准输出。写一个文件夹；确要名为“-”的文件夹就写 ./-\n",
            "错误：备份不能从标准输入读入。先存成文件，再写文件名；确要名为“-”的文件就写 ./-\n",
            "错误：数据库不能是标准输入或标准输出。用 --db 或 SHAO_DB 写文件名；确要名为“-”的文件就写 ./-\n",
        ),
        (
            "en",
            "error: a database cannot be written to standard output; name a file and send that on; a file named \"-\" is ./-\n",
            "error: rejected rows go into a file, not to standard output; name a file with --rejects\n",
            "error: --dir wants a folder, and backups cannot be written to standard output; name a folder; one named \"-\" is ./-\n",
            "error: a backup cannot be read from standard input; save it and name the file; a file named \"-\" is ./-\n",
            "error: a database cannot be standard input or output; name a file with --db or SHAO_DB; a file named \"-\" is ./-\n",
        ),
    ] {
        let shao = office(lang);
        shao.file("u.csv", "编码,名称,类型\nA09,区水务局,部门\n");
        for line in
            ["list", "export cases --format csv", "import units u.csv --guess-map", "show 1", "today --format md"]
        {
            for out in ["-", "/dev/stdout", "/dev/fd/1"] {
                assert_eq!(shao.ok(&format!("{line} --out {out}")), shao.ok(line), "{line} {out}");
            }
        }
        let before = shao.head();
        for (line, told) in [
            ("backup -", database),
            ("rebuild --into -", database),
            ("import units u.csv --on-error skip --rejects -", rejected),
            ("backup --dir - --keep 2", row),
            ("restore - --over", restored),
        ] {
            let ran = shao.line(line);
            assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), ("", told, 2), "{line}");
        }
        for line in ["init", "list", "demo", "rebuild"] {
            let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_shao"));
            command.env_clear().env("SHAO_LANG", lang).current_dir(shao.path("")).args([line, "--db", "-"]);
            let output = command.output().unwrap();
            assert_eq!((output.stdout.as_slice(), output.status.code()), (&[][..], Some(2)), "{line}");
            assert_eq!(String::from_utf8(output.stderr).unwrap(), named, "{line}");
        }
        assert!(!shao.path("-").exists());
        assert_eq!(shao.head(), before);
    }
}

/// Other programs and people go on finding under a link what was written there last.
#[cfg(unix)]
#[test]
fn what_is_written_goes_where_a_link_leads() {
    for (lang, circle, no_folder, is_the_database) in [
        (
            "zh",
            "错误：round.csv 读写失败（",
            "错误：没有文件夹 none。先建立这个文件夹，或换一个 --out\n",
            "错误：data.csv 就是数据库，不能被输出覆盖。换一个文件名\n",
        ),
        (
            "en",
            "error: round.csv: Too many levels of symbolic links",
            "error: there is no folder none; make it first, or give another --out\n",
            "error: data.csv is the database itself; name another file\n",
        ),
    ] {
        let shao = office(lang);
        let link = |name: &str, to: &str| std::os::unix::fs::symlink(to, shao.path(name)).unwrap();
        let leads = |name: &str, to: &str| {
            assert_eq!(std::fs::read_link(shao.path(name)).unwrap(), std::path::Path::new(to));
            std::fs::read_to_string(shao.path(name)).unwrap()
        };
        std::fs::create_dir(shao.path("kept")).unwrap();
        shao.file("kept/old.csv", "old");
        shao.file("bad.csv", "ref,received_at,originator,title\n7,2026-02-30,Y01,a\n8,2026-02-03,Y01,b\n");
        link("latest.csv", "kept/new.csv");
        link("again.csv", "latest.csv");
        link("ledger.csv", "kept/old.csv");
        link("rejects.csv", "kept/rejects.csv");
        link("copy.db", "kept/copy.db");

        shao.ok("list --out again.csv");
        leads("again.csv", "latest.csv");
        assert_eq!(leads("latest.csv", "kept/new.csv"), shao.ok("list --format csv"));
        shao.ok("export cases --out ledger.csv");
        assert_eq!(leads("ledger.csv", "kept/old.csv"), shao.ok("export cases"));
        assert_eq!(shao.line("import cases bad.csv --on-error skip --rejects rejects.csv").code, 3);
        assert!(leads("rejects.csv", "kept/rejects.csv").contains("2026-02-30"));
        for force in ["", "--force"] {
            shao.ok(&format!("backup copy.db {force}"));
            assert_eq!(std::fs::read_link(shao.path("copy.db")).unwrap(), std::path::Path::new("kept/copy.db"));
            assert!(shao.path("kept/copy.db").is_file());
        }

        link("round.csv", "about.csv");
        link("about.csv", "round.csv");
        let ran = shao.line("list --out round.csv");
        assert!(ran.code == 1 && ran.err.starts_with(circle), "{ran:?}");
        link("far.csv", "none/far.csv");
        let ran = shao.line("list --out far.csv");
        assert_eq!((ran.err.as_str(), ran.code), (no_folder, 1));
        link("data.csv", "shao.db");
        let ran = shao.line("list --out data.csv");
        assert_eq!((ran.err.as_str(), ran.code), (is_the_database, 2));
    }
}

/// What is open has a name in `/dev/fd`: a new file there would take the place of the one that somebody holds.
#[cfg(target_os = "linux")]
#[test]
fn what_is_open_is_not_replaced() {
    for (lang, told) in [
        ("zh", "错误：open.csv 不是普通文件，而是设备、管道或文件夹。换一个文件名；要给别的程序就不写 --out，用管道\n"),
        (
            "en",
            "error: open.csv is not a regular file but a device, a pipe or a folder; \
             name another file; for another program leave --out and pipe it\n",
        ),
    ] {
        let shao = office(lang);
        std::os::unix::fs::symlink("/proc/self/fd/1", shao.path("open.csv")).unwrap();
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_shao"))
            .env_clear()
            .envs([("SHAO_DB", shao.db.to_str().unwrap()), ("SHAO_LANG", lang), ("SHAO_NOW", &shao.now)])
            .args(["list", "--out", "open.csv"])
            .current_dir(shao.path(""))
            .stdout(std::fs::File::create(shao.path("held.csv")).unwrap())
            .output()
            .unwrap();
        assert_eq!((String::from_utf8(output.stderr).unwrap().as_str(), output.status.code()), (told, Some(1)));
        assert_eq!(std::fs::read(shao.path("held.csv")).unwrap(), b"");
        assert!(shao.path("open.csv").is_symlink());
    }
}

/// A script that sees no error takes half a list for a whole one.
#[cfg(target_os = "linux")]
#[test]
fn an_output_that_is_not_whole_is_told_of() {
    for (lang, told) in [
        ("zh", "错误：输出没有写完整（磁盘已满，系统错误 28）。接收输出的磁盘或程序要有空间；数据库没有因此改动\n"),
        (
            "en",
            "error: the output could not be written whole (No space left on device (os error 28)); \
             what receives it must have room; the database is not changed by that\n",
        ),
    ] {
        let shao = office(lang);
        let help = ["--help", "--version", "help", "list --help", "help unit add"];
        let data = ["list", "export cases --format csv", "verify", "report monthly this --format xlsx"];
        for line in data.into_iter().chain(help) {
            let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
            let output = std::process::Command::new(env!("CARGO_BIN_EXE_shao"))
                .env_clear()
                .envs([("SHAO_DB", shao.db.to_str().unwrap()), ("SHAO_LANG", lang), ("SHAO_NOW", &shao.now)])
                .args(crate::common::split(line))
                .stdout(full)
                .output()
                .unwrap();
            assert_eq!(
                (String::from_utf8(output.stderr).unwrap().as_str(), output.status.code()),
                (told, Some(1)),
                "{line}"
            );
        }
    }
}

#[test]
fn a_word_that_is_taken_for_a_state_leads_to_its_option() {
    for (lang, told) in [
        ("zh", "错误：“G”不是一个状态。这样的件用 shao list O 查看\n"),
        ("en", "error: \"G\" is not a state; such cases are listed by shao list O\n"),
    ] {
        let shao = office(lang);
        for (given, option) in [("在办", "--open"), ("open", "--open"), ("超期", "--overdue"), ("未评分", "--unrated")]
        {
            let ran = shao.line(&format!("list --state {given}"));
            let told = told.replace('G', given).replace('O', option);
            assert_eq!((ran.out.as_str(), ran.err, ran.code), ("", told, 2));
            shao.ok(&format!("list {option}"));
        }
    }
}
