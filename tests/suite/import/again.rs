//! Rows of cases that come again, in files of other columns.

use super::{Office, both, said_of};

const FULL: &str =
    "编号,吹哨时间,吹哨单位,标题,联系电话,问题概述,牵头部门,协办部门,派单时间,报到时间,工作方案,结果,销号时间,评分
A1,2025-03-05 09:00,数据产业园,甲,13900000001,很长的概述,住建局,医高税务,,2025-03-06,铺管,解释说明,2025-03-20,92.5
";

impl Office {
    fn update(&self, text: &str) -> (Option<i32>, String, String) {
        std::fs::write(self.path("again.csv"), text).unwrap();
        let path = self.path("again.csv");
        let done = self.run("en", &["import", "cases", path.to_str().unwrap(), "--update"]);
        let (out, err) = said_of(&done);
        (done.status.code(), out, err)
    }

    fn export(&self) -> Vec<String> {
        let (out, _) = both(&self.run("zh", &["export", "cases"]));
        out.lines().map(str::to_owned).collect()
    }
}

fn updated() -> (Option<i32>, String, String) {
    (Some(0), "again.csv: read 1, new 0, same 0, updated 1, rejected 0\n".to_owned(), String::new())
}

#[test]
fn a_file_without_a_column_says_nothing_of_it() {
    let office = Office::with_units();
    office.taken("cases", FULL, "cases.csv: read 1, new 1, same 0, updated 0, rejected 0");
    let before = office.export();
    // By themselves these rows are none: a completion date without a department, a closing without one.
    let later = "编号,吹哨时间,吹哨单位,标题,办结时间\nA1,2025-03-05 09:00,P01,甲,2025-03-18\n";
    assert_eq!(office.update(later), updated());
    let after = office.export();
    assert_eq!(after.len(), before.len());
    assert_eq!(after[1].replace("2025-03-18 00:00", ""), before[1], "only the completion date came");
    assert!(after[1].contains("2025-03-18") && after[1].contains("13900000001"));
    let bytes = office.bytes();
    assert_eq!(
        office.update(later),
        (Some(0), "again.csv: read 1, new 0, same 1, updated 0, rejected 0\n".to_owned(), String::new())
    );
    // Without --update a row that says nothing else is the same too.
    let few = "编号,吹哨时间,吹哨单位,标题,销号时间\nA1,2025-03-05 09:00,P01,甲,2025-03-20\n";
    office.taken("cases", few, "cases.csv: read 1, new 0, same 1, updated 0, rejected 0");
    assert!(bytes == office.bytes(), "nothing was written");
    // A blank cell of a column that is there says that nothing stands there.
    assert_eq!(office.update(&later.replace("2025-03-18", "")), updated());
    assert_eq!(office.export(), before);
    office.whole();
}

#[test]
fn what_the_rules_filled_in_follows_what_the_file_says() {
    let office = Office::with_units();
    office.taken("cases", FULL, "cases.csv: read 1, new 1, same 0, updated 0, rejected 0");
    // The scope was that of several departments, and the assignment the moment of receipt.
    let one = "编号,吹哨时间,吹哨单位,标题,协办部门\nA1,2025-03-05 08:00,P01,甲,\n";
    assert_eq!(office.update(one), updated());
    let case = &office.list()[0];
    assert_eq!((&case["scope"], &case["received_at"]), (&"single".into(), &"2025-03-05 08:00".into()));
    assert_eq!(case["assignments"][0]["assigned_at"], "2025-03-05 08:00");
    // What rests on the closing goes with it, and so does a rating with its lead.
    let other = "编号,吹哨时间,吹哨单位,标题,牵头部门\nA1,2025-03-05 08:00,P01,甲,高港税务\n";
    let note = "note: cases that lost a rating by the update: 1 (2025-0001)\n";
    assert_eq!(office.update(other), (updated().0, updated().1, note.to_owned()));
    assert_eq!(office.list()[0]["assignments"][0]["department"], "B05");
    let open = "编号,吹哨时间,吹哨单位,标题,销号时间\nA1,2025-03-05 08:00,P01,甲,\n";
    let note = "note: closed cases that are open again by the update: 1 (2025-0001)\n";
    assert_eq!(office.update(open), (updated().0, updated().1, note.to_owned()));
    // Without its lead nobody reported in.
    let nobody = "编号,吹哨时间,吹哨单位,标题,牵头部门\nA1,2025-03-05 08:00,P01,甲,\n";
    let words = "line 2, responded_at: \"responded_at\" is filled but \"lead\" is not; the file has no such column, so what was \
                 imported before was kept: add the column and say what holds now\n";
    let (code, _, err) = office.update(nobody);
    assert_eq!((code, err.lines().next().unwrap_or_default().to_owned() + "\n"), (Some(1), words.to_owned()));
    office.whole();
}

#[test]
fn closed_cases_without_an_outcome_are_counted() {
    let office = Office::with_units();
    let rows = "编号,吹哨时间,吹哨单位,标题,牵头部门,结果,销号时间
C1,2025-03-05,P01,甲,A08,,2025-03-06
C2,2025-03-05,P01,乙,A08,解释说明,2025-03-06
C3,2025-03-05,P01,丙,A08,,
";
    let told = |lang: &str, rows: &str, options: &[&str]| {
        let path = office.path("c.csv");
        std::fs::write(&path, rows).unwrap();
        let done = office.run(lang, &[&["import", "cases", path.to_str().unwrap()], options].concat());
        assert!(done.status.success(), "{done:?}");
        let other = |line: &&str| !line.starts_with("note: import ") && !line.starts_with("提示：第 ");
        both(&done).1.lines().filter(other).map(|line| format!("{line}\n")).collect::<String>()
    };
    assert_eq!(told("zh", rows, &["--dry-run"]), "提示：1 行已销号而没有填结果，按已解决导入\n");
    assert_eq!(told("en", rows, &[]), "note: closed cases without an outcome, taken as resolved: 1\n");
    assert_eq!(told("en", rows, &[]), "", "rows that are there already bring nothing");
    let closed = rows.replace("丙,A08,,", "丙,A08,,2025-03-07");
    assert_eq!(told("en", &closed, &["--update"]), "note: closed cases without an outcome, taken as resolved: 1\n");
    // An outcome that came before holds where the file has no column for it.
    let few = "编号,吹哨时间,吹哨单位,标题,销号时间\nC2,2025-03-05,P01,乙,2025-03-08\n";
    assert_eq!(told("en", few, &["--update"]), "");
}

#[test]
fn a_reference_that_is_the_number_of_a_case_here_is_told() {
    let office = Office::with_units();
    let rows = |references: [&str; 2]| {
        let row = |reference: &str| format!("{reference},2025-03-05,P01,标题 {reference}\n");
        format!("编号,吹哨时间,吹哨单位,标题\n{}", references.map(row).concat())
    };
    // Numbers that this very file has brought are nobody else's.
    office.taken("cases", &rows(["2025-0002", "2025-0001"]), "cases.csv: read 2, new 2, same 0, updated 0, rejected 0");
    assert!(office.run("en", &["intake", "--from", "P01", "--title", "本办", "--at", "2026-01-08"]).status.success());
    let done = office.import("en", "cases", rows(["2026-0001", "2026-0002"]).as_bytes());
    let told = "note: new cases whose reference is the number of a case that was here: 1 (2026-0001); if the file came from shao list, \
                take the column out or use shao export cases\n";
    assert_eq!(
        said_of(&done),
        ("cases.csv: read 2, new 2, same 0, updated 0, rejected 0\n".to_owned(), told.to_owned())
    );
    let done = office.import("zh", "cases", rows(["2025-0003", "2025-0009"]).as_bytes());
    let told = "提示：1 行的编号正是本系统已有诉求的编号（2025-0003），作为新的诉求导入；文件若来自 shao list，请去掉这一列，或改用 shao export cases\n";
    assert!(both(&done).1.contains(told), "{}", both(&done).1);
    office.whole();
}
