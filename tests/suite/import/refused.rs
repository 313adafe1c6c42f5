//! Rows and headers that are refused, and how they are told.

use super::{CASES, Office, both};

#[test]
fn conflicts_name_the_case_or_the_line() {
    let office = Office::with_units();
    office.taken("cases", CASES, "cases.csv: read 3, new 3, same 0, updated 0, rejected 0");
    let registered = ["intake", "--from", "P01", "--title", "已登记", "--ref", "R9"];
    assert!(office.run("en", &registered).status.success());
    let rows = "ref,received_at,originator,title
0017,2025-03-03,P01,停车难
R9,2026-01-09,P01,已登记
N1,2025-03-03,P01,一
N1,2025-03-03,P01,二
";
    office.refused(
        "en",
        "cases",
        rows.as_bytes(),
        "line 2, ref \"0017\": this reference was imported as 2025-0001, with other content: received_at; \
         compare it with shao show 2025-0001 and mend the row; to take the rows of the file add --update
line 3, ref \"R9\": this reference belongs to 2026-0001, which was registered here; \
         remove the row, and go on with the commands of a case
line 5, ref \"N1\": line 4 has the same reference and other content; keep one row for each reference
error: cases.csv: bad rows: 3 of 4; nothing was written; mend the rows above and import it again
",
    );
    office.whole();
}

#[test]
fn every_bad_cell_of_a_ledger_of_cases_is_listed() {
    let office = Office::with_units();
    let rows = "ref,received_at,originator,title,lead,co,closed_at,outcome,score,category
1,2025-02-30,P01,a,,,,,,
2,05/08/2025,P01,a,,,,,,
3,,P01,a,,,,,,
4,2025-03-03,P01,\"a\u{7}b\",建设局,,,,,
5,2025-03-03,P01,a,税务,,,,,
6,2025-03-03,P01,\"a
b\",A08,B04;A08,,,,
7,2025-03-03,P01,a,A08,,2025-03-02,,,
8,2025-03-03,P01,a,A08,,2025-03-04,solved,101,
9,2025-03-03,P01,a,A08,,2025-03-04,,abc,
10,2025-03-03,P01,a,,B04,,,,
11,2025-03-03,P01,a,,,,,,shoes
12,2027-03-03,P01,a,,,,,,
13,2025-03-03,P01
14,2025-03-03,P01,good,,,,,,
15,2025-03-03,P01,a,住建局、供电局,,,,,
";
    office.refused(
        "en",
        "cases",
        rows.as_bytes(),
        "line 2, received_at \"2025-02-30\": there is no \"2025-02-30\" in the calendar or on the clock; check the date
line 3, received_at \"05/08/2025\": \"05/08/2025\" does not say which is the month and which the day; say it with --date-format dmy or mdy, or write the year first: 2023-05-08
line 4, received_at: required, and empty; fill it
line 5, title \"a\u{fffd}b\": it holds the invisible control character U+0007; remove it
line 5, lead \"建设局\": no department is called \"建设局\"; similar: A08 住建局
line 6, lead \"税务\": no department is called \"税务\"; similar: B04 医高税务, B05 高港税务
line 7, title \"a\u{fffd}b\": it has several lines (U+000A), and this column takes one; make it one line
line 9, closed_at \"2025-03-02\": \"closed_at\" is before \"received_at\"; check the two
line 10, outcome \"solved\": \"solved\" is not one of the words known here; known: resolved, explained, declined, withdrawn, duplicate
line 10, score \"101\": the score 101 is not from 0 to 100; give a number from 0 to 100
line 11, score \"abc\": \"abc\" is no score; give a number from 0 to 100 with at most two decimals
line 12, co \"B04\": \"co\" is filled but \"lead\" is not; fill \"lead\" or empty \"co\"
line 13, category \"shoes\": no category \"shoes\"; known: efficiency, coordination, liaison, case_by_case, other
line 14, received_at \"2027-03-03\": 2027-03-03 00:00 has not come yet (it is 2026-01-09 17:30); check the time
line 15: it has 3 cells, the header 10; check its delimiters; text that holds one goes in quotes
line 17, lead \"住建局、供电局\": it names several departments, and one leads; keep the lead, and put the others into co
error: cases.csv: bad rows: 14 of 15; nothing was written; mend the rows above and import it again
",
    );
    office.refused(
        "zh",
        "cases",
        "编号,受理时间,吹哨单位,标题\n1,2025-02-30,不存在的园区,a\n".as_bytes(),
        "第 2 行 受理时间“2025-02-30”：没有“2025-02-30”这一天或这个时刻。请核对日期
第 2 行 吹哨单位“不存在的园区”：没有叫“不存在的园区”的园区镇街。用 shao unit list 查看
错误：cases.csv 读取 1 行，有问题 1 行；什么都没有写入。改好以上各行后再导入
",
    );
}

#[test]
fn ambiguous_names_are_refused_with_the_candidates() {
    let office = Office::with_units();
    office.taken(
        "units",
        "code,name,kind,class\nA98,直机局,department,A\nA97,知交局,department,A\n",
        "units.csv: read 2, new 2, same 0, updated 0, rejected 0",
    );
    office.refused(
        "en",
        "cases",
        b"received_at,originator,title,lead\n2025-03-03,P01,a,zjj\n",
        "line 2, lead \"zjj\": \"zjj\" can mean several units; give the code: A08 住建局, A97 知交局, A98 直机局
error: cases.csv: bad rows: 1 of 1; nothing was written; mend the rows above and import it again
",
    );
}

#[test]
fn a_header_is_refused_by_name() {
    let office = Office::with_units();
    office.refused(
        "en",
        "notices",
        "日期,on,shoes,reason\n2025-03-03,,,r\n".as_bytes(),
        "line 1, on: it means on, as \"日期\" does; keep one
line 1: there are no such columns: \"shoes\"; rename or remove them; for the headers of another system write a map with --guess-map
line 1: the required column department is missing; add it
error: the header of notices.csv cannot be used; nothing was written; mend it and import the file again
",
    );
    office.refused(
        "zh",
        "notices",
        "日期,部门\n".as_bytes(),
        "第 1 行：缺少必填的“事由 reason”一列。加上这一列
错误：notices.csv 的表头有问题；什么都没有写入。改好表头后再导入，或用 --guess-map 猜出一份映射文件
",
    );
}

#[test]
fn columns_are_called_as_the_file_calls_them() {
    let office = Office::with_units();
    let rows = "工单编号,吹哨时间,吹哨单位,标题,主办部门,派单时间,协办部门\nG1,2025-03-03,P01,甲,A08,2025-03-02,\nG2,2025-03-03,P01,甲,,,A08\n";
    for (lang, order, lacks) in [
        (
            "zh",
            "“派单时间”早于“吹哨时间”。请核对这两个时间",
            "填了“协办部门”却没有“主办部门”。补上“主办部门”，或清空“协办部门”",
        ),
        (
            "en",
            "\"派单时间\" is before \"吹哨时间\"; check the two",
            "\"协办部门\" is filled but \"主办部门\" is not; fill \"主办部门\" or empty \"协办部门\"",
        ),
    ] {
        std::fs::write(office.path("a.csv"), rows).unwrap();
        std::fs::write(office.path("m.toml"), "[columns]\nlead = \"主办部门\"\n").unwrap();
        let [file, map] = ["a.csv", "m.toml"].map(|name| office.path(name).display().to_string());
        let words = both(&office.run(lang, &["import", "cases", &file, "--map", &map])).1;
        assert!(words.contains(order) && words.contains(lacks), "{words}");
    }
    for (lang, other, same) in [
        (
            "zh",
            "第 1 行 受理时间：与“吹哨时间”同是“受理时间 received_at”一列。只留一列\n",
            "第 1 行 联系方式：“联系方式 phone”一列出现了两次。只留一列\n",
        ),
        (
            "en",
            "line 1, 受理时间: it means received_at, as \"吹哨时间\" does; keep one\n",
            "line 1, 联系方式: the column phone stands twice; keep one\n",
        ),
    ] {
        let header = "吹哨时间,受理时间,吹哨单位,标题,联系方式,联系方式\n";
        let words = both(&office.import(lang, "cases", header.as_bytes())).1;
        assert!(words.starts_with(&format!("{other}{same}")), "{words}");
    }
}

#[test]
fn bad_units_are_refused() {
    let office = Office::with_units();
    office.refused(
        "en",
        "units",
        "code,name,short,kind,class,from,to
A08,住房和城乡建设局,住建局,department,B,2023-05-08,
Z1,高港税务,,department,B,,
Z2,两头,,department,D,2025-01-02,2025-01-01
Z3,园区,,originator,A,,
"
        .as_bytes(),
        "line 2, code \"A08\": A08 is 住建局 already, with other content: class; \
         mend the row, or change the unit with shao unit edit A08; to take the rows of the file add --update
line 3, name \"高港税务\": another unit of this kind, B05, is called that; give a name that tells them apart
line 4, class \"D\": the scheme has no class \"D\" for a department; known: A, B, C
line 4, to \"2025-01-01\": it ends before it begins on 2025-01-02; check the two dates
line 5, class \"A\": only departments have a class; leave it out
error: units.csv: bad rows: 4 of 4; nothing was written; mend the rows above and import it again
",
    );
}

#[test]
fn a_number_that_is_another_cases_reference_is_refused() {
    let office = Office::with_units();
    let cases = "ref,received_at,originator,title,lead,closed_at
x,2025-03-03,P01,a,A08,2025-03-04
2025-0001,2025-03-03,P01,b,A08,2025-03-05
";
    office.taken("cases", cases, "cases.csv: read 2, new 2, same 0, updated 0, rejected 0");
    office.refused(
        "en",
        "ratings",
        b"case,department,rater,score\n2025-0001,A08,originator,90\n",
        "line 2, case \"2025-0001\": \"2025-0001\" is the number of one case and the reference of 2025-0002; for the reference write ref:2025-0001
error: ratings.csv: bad rows: 1 of 1; nothing was written; mend the rows above and import it again
",
    );
    let clear = "case,department,rater,score\nref:2025-0001,A08,originator,90\nx,A08,originator,80\n";
    office.taken("ratings", clear, "ratings.csv: read 2, new 2, same 0, updated 0, rejected 0");
}

#[test]
fn a_long_list_of_faults_is_cut() {
    let office = Office::with_units();
    let rows: String = (1..=1200).map(|n| format!("2025-13-01 {n},P01,a\n")).collect();
    let done = office.import("en", "cases", format!("received_at,originator,title\n{rows}").as_bytes());
    let words = both(&done).1;
    assert_eq!(words.lines().count(), 1002);
    assert_eq!(words.lines().nth(1000), Some("and 200 more"));
    // The same one takes no room from others.
    let rows = format!("{}x,P01,a\n", "2025-13-01,P01,a\n".repeat(1200));
    let done = office.import("en", "cases", format!("received_at,originator,title\n{rows}").as_bytes());
    let words = both(&done).1;
    assert_eq!(words.lines().count(), 12);
    assert!(words.lines().nth(9).is_some_and(|tenth| tenth.ends_with(" (and so in 1190 further rows)")), "{words}");
    assert!(words.lines().nth(10).is_some_and(|last| last.starts_with("line 1202, received_at \"x\": ")), "{words}");
}

#[test]
fn rejects_below_titles_that_end_early_are_read_with_the_same_map() {
    let office = Office::with_units();
    std::fs::write(office.path("m.toml"), "header_rows = 2\n").unwrap();
    std::fs::write(office.path("a.csv"), "编号,吹哨,吹哨,标题\n,时间,单位\n1,2025-02-31,P01,停车\n").unwrap();
    let import = |file: &str, rejects: &str| {
        let [file, map, rejects] = [file, "m.toml", rejects].map(|name| office.path(name).display().to_string());
        let args = ["import", "cases", &file, "--map", &map, "--on-error", "skip", "--rejects", &rejects];
        both(&office.run("en", &args)).0
    };
    let said = |file: &str| format!("{file}: read 1, new 0, same 0, updated 0, rejected 1\n");
    assert_eq!(import("a.csv", "b.csv"), said("a.csv"));
    assert_eq!(import("b.csv", "c.csv"), said("b.csv"));
    let mended = std::fs::read_to_string(office.path("c.csv")).unwrap().replace("02-31", "02-28");
    std::fs::write(office.path("d.csv"), mended).unwrap();
    assert_eq!(import("d.csv", "e.csv"), "d.csv: read 1, new 1, same 0, updated 0, rejected 0\n");
}
