//! Notices and approvals that come again: written otherwise, corrected, or withdrawn meanwhile.

use super::{CASES, Office, both};

/// A file imported with options: what is said, without where to look at its cases.
fn run(office: &Office, lang: &str, kind: &str, text: &str, options: &[&str]) -> (Option<i32>, String, String) {
    let path = office.path("n.csv");
    std::fs::write(&path, text).unwrap();
    let done = office.run(lang, &[&["import", kind, path.to_str().unwrap()], options].concat());
    let (out, err) = both(&done);
    let rest = err.lines().filter(|line| !line.starts_with("note: import ")).map(|line| format!("{line}\n")).collect();
    (done.status.code(), out, rest)
}

fn counts([read, new, same, updated]: [u64; 4]) -> String {
    format!("n.csv: read {read}, new {new}, same {same}, updated {updated}, rejected 0\n")
}

/// The notices that count.
fn standing(office: &Office) -> Vec<String> {
    let (out, _) = both(&office.run("en", &["export", "notices"]));
    out.lines().skip(1).map(str::to_owned).collect()
}

const HEADER: &str = "日期,部门,事由,文号\n";

#[test]
fn a_notice_that_is_written_otherwise_is_the_same() {
    let office = Office::with_units();
    let first = format!("{HEADER}2025-03-03,住建局,超期未报到（两次）,泰督〔2025〕1号\n2025-03-03,B04,无故缺席,\n");
    assert_eq!(run(&office, "en", "notices", &first, &[]).1, counts([2, 2, 0, 0]));
    let head = office.bytes();
    for other in [
        format!("{HEADER}2025-03-03,A08,超期未报到(两次)。,泰督[2025]1号\n"),
        format!("{HEADER}2025-03-03,A08, 超期 未报到（两次）,泰督［２０２５］1号\n"),
        // A file without the column says nothing of it.
        "日期,部门,事由\n2025-03-03,住建局,超期未报到（两次）\n".to_owned(),
    ] {
        for options in [&[][..], &["--update"]] {
            let same = (Some(0), counts([1, 0, 1, 0]), String::new());
            assert_eq!(run(&office, "en", "notices", &other, options), same, "{other}");
        }
    }
    assert!(head == office.bytes(), "nothing was written");
}

#[test]
fn another_document_corrects_a_notice_and_never_adds_one() {
    let office = Office::with_units();
    let first = format!("{HEADER}2025-03-03,B04,缺席,甲1号\n2025-03-03,住建局,超期,\n");
    assert_eq!(run(&office, "en", "notices", &first, &[]).1, counts([2, 2, 0, 0]));
    let mended = first.replace("超期,", "超期。,通报1号");
    let told = "line 3, 文号 \"通报1号\": notice 2 of that day names the department for the same reason, with another document (none); \
                check the row; to let it take the place of that notice add --update\n";
    let (code, out, err) = run(&office, "en", "notices", &mended, &[]);
    assert_eq!(
        (code, out.as_str(), err.lines().next().map(|line| format!("{line}\n"))),
        (Some(1), "", Some(told.to_owned()))
    );
    let told = "第 3 行 文号“通报1号”：该部门当日已有同一事由的通报 2，文号不同（无）。核对这一行；以它为准就加 --update，原通报随之撤销\n";
    assert!(run(&office, "zh", "notices", &mended, &[]).2.starts_with(told));
    assert_eq!(standing(&office).len(), 2);
    let updated = (Some(0), counts([2, 0, 1, 1]), String::new());
    assert_eq!(run(&office, "en", "notices", &mended, &["--update"]), updated);
    assert_eq!(standing(&office), ["2025-03-03,住建局,超期。,通报1号", "2025-03-03,医高税务,缺席,甲1号"]);
    let withdrawn = both(&office.run("en", &["notices"])).0;
    assert!(withdrawn.contains("corrected by line 3 of n.csv"), "{withdrawn}");
    assert_eq!(run(&office, "en", "notices", &mended, &["--update"]).1, counts([2, 0, 2, 0]));
    // Two rows of a file that say otherwise of one notice are a slip.
    let twice = format!("{HEADER}2025-03-03,住建局,超期,通报2号\n2025-03-03,住建局,超期,通报3号\n");
    let (code, _, err) = run(&office, "en", "notices", &twice, &["--update"]);
    assert!(
        code == Some(1) && err.starts_with("line 3, 文号 \"通报3号\": line 2 says otherwise of the same; "),
        "{err}"
    );
    office.whole();
}

#[test]
fn what_was_withdrawn_here_is_told() {
    let office = Office::with_units();
    office.taken("cases", CASES, "cases.csv: read 3, new 3, same 0, updated 0, rejected 0");
    let notices = format!("{HEADER}2025-03-03,住建局,超期,通报1号\n");
    assert_eq!(run(&office, "en", "notices", &notices, &[]).1, counts([1, 1, 0, 0]));
    assert!(office.run("en", &["notice", "--withdraw", "1", "--reason", "误"]).status.success());
    let told = "note: notices that were withdrawn here, and stay so: 1 (shao notice issues one anew)\n".to_owned();
    for options in [&[][..], &["--update"]] {
        let same = (Some(0), counts([1, 0, 1, 0]), told.clone());
        assert_eq!(run(&office, "en", "notices", &notices, options), same);
    }
    let zh = run(&office, "zh", "notices", &notices, &[]).2;
    assert_eq!(zh, "提示：1 行是在本系统撤销过的通报，仍按撤销；确要恢复用 shao notice 重新登记\n");
    assert_eq!(standing(&office).len(), 0);
    let approvals = "编号,部门,批示人,文号,日期,理由\n0017,高港税务,主任,批1号,2025-03-10,政策调整\n";
    assert_eq!(run(&office, "en", "exclusions", approvals, &[]).1, counts([1, 1, 0, 0]));
    let withdraw = ["exclude", "2025-0001", "--dept", "B05", "--withdraw", "--reason", "误"];
    assert!(office.run("en", &withdraw).status.success());
    let told = "note: approvals that were withdrawn here, and stay so: 1 (--update brings them back)\n".to_owned();
    assert_eq!(run(&office, "en", "exclusions", approvals, &[]), (Some(0), counts([1, 0, 1, 0]), told));
    assert_eq!(run(&office, "en", "exclusions", approvals, &["--update"]).1, counts([1, 1, 0, 0]));
    office.whole();
}
