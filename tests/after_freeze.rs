//! What periods show of others that were frozen before them, and of what was recorded since.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use common::Shao;
use common::quarter::{CASES, anew, frozen, office};

/// An indicator of a report: what it is now, was before and was a year before.
fn indicator(report: &serde_json::Value, name: &str) -> [serde_json::Value; 3] {
    let rows = report["sections"]["indicators"].as_array().unwrap();
    let row = rows.iter().find(|row| row["indicator"] == name).unwrap();
    ["current", "previous", "year_before"].map(|key| row[key].clone())
}

#[test]
fn a_comparison_quotes_what_was_published() {
    let mut shao = office();
    shao.ok("followup ref:R1 --by phone --solved yes --at 2026-01-20");
    shao.now = "2026-04-02 10:00".to_owned();
    for period in ["2026-01", "2026-02", "2026-03"] {
        shao.ok(&format!("freeze {period}"));
    }
    // What is known later of January is in no comparison with it.
    shao.now = "2026-04-20 10:00".to_owned();
    shao.ok("followup ref:R1 --by phone --solved no --at 2026-01-21");
    let rates = |line: &str| indicator(&shao.json(line), "solved");
    let none = serde_json::Value::Null;
    assert_eq!(rates("report monthly 2026-01 --live")[0], 0.0);
    assert_eq!(rates("report monthly 2026-02"), [none.clone(), 100.0.into(), none.clone()]);
    assert_eq!(rates("report monthly 2026-02 --live"), [none.clone(), 100.0.into(), none.clone()]);
    assert_eq!(anew(&shao, "monthly 2026-02"), (0, Vec::new()));
    // Before it was published, and by another scheme, it is reckoned.
    assert_eq!(rates("report monthly 2026-02 --as-of '2026-04-02 09:30'")[1], 100.0);
    assert_eq!(rates("report monthly 2026-02 --scheme taizhou-2023")[1], 0.0);
    let notes = |line: &str| -> Vec<String> {
        shao.ok(line).lines().filter(|l| l.contains("封存的数字。") || l.contains("published figures")).map(Into::into).collect()
    };
    assert_eq!(notes("report monthly 2026-02"), ["- 2026-01 已封存，环比、同比用封存的数字。"]);
    assert_eq!(
        notes("report monthly 2026-04 --lang en"),
        ["- Frozen, and compared by their published figures: 2026-03."]
    );
    for line in ["report monthly 2026-01", "report monthly 2026-02 --as-of '2026-04-02 09:30'"] {
        assert_eq!(notes(line), Vec::<String>::new(), "{line}");
    }
    assert_eq!(notes("explain 住建局 2026-02"), Vec::<String>::new());
}

#[test]
fn a_year_quotes_the_year_before_it() {
    let mut shao = office();
    shao.file("last.csv", CASES.replace("2026-", "2025-").replace("\nR", "\nS"));
    shao.ok("import cases last.csv");
    for quarter in ["2025-Q1", "2025"] {
        shao.ok(&format!("freeze {quarter} --allow-missing"));
    }
    shao.now = "2026-04-20 10:00".to_owned();
    shao.ok("exclude ref:S1 --approved-by 区长 --doc-no 1 --reason 重复");
    let live = shao.json("report annual 2025 --live");
    assert_eq!(indicator(&live, "received")[0], 3);
    let year = shao.json("report annual 2026");
    assert_eq!(indicator(&year, "received"), [4.into(), 4.into(), 4.into()]);
    let ages = year["sections"]["backlog"].as_array().unwrap();
    assert_eq!((ages[0]["cases"].clone(), ages[0]["year_before"].clone()), (0.into(), 0.into()));
}

#[test]
fn a_day_before_a_month_bears_on_the_cases_that_it_is_counted_in() {
    let mut shao = office();
    shao.file("long.csv", format!("{}\nR5,2026-02-16,白塔镇,停车困难,其他,单一部门,资规局,2026-02-16,2026-02-25,2026-04-30,,,,\n", CASES.lines().next().unwrap()));
    shao.ok("import cases long.csv");
    for period in ["2026-01", "2026-02", "2026-03"] {
        shao.ok(&format!("freeze {period}"));
    }
    shao.now = "2026-04-20 10:00".to_owned();
    // Neither case of March was there in January.
    shao.ok("calendar set 2026-01-20 off");
    assert_eq!(anew(&shao, "monthly 2026-03"), (0, Vec::new()));
    let set = shao.line("calendar set 2026-02-26 off --lang en");
    assert!(set.err.contains("this bears on frozen periods (2026-02, 2026-03)"), "{}", set.err);
    let (_, causes) = anew(&shao, "monthly 2026-03");
    assert_eq!(causes, ["工作日历：2026-02-26 放假（逐日设定）"]);
    let differ = shao.ok("report monthly 2026-03 --live --section differences --format csv --keys");
    assert!(differ.contains("\ncalendar,2026-02-26,,working,yes,no\n"), "{differ}");
}

#[test]
fn what_came_after_a_month_was_frozen_early_is_in_the_next_list() {
    let mut shao = office();
    shao.now = "2026-04-20 10:00".to_owned();
    for period in ["2026-01", "2026-02", "2026-03", "2026-04"] {
        shao.ok(&format!("freeze {period}"));
    }
    let listed = |shao: &Shao, month: &str| -> Vec<String> {
        let rows = shao.json(&format!("report monthly {month}"))["sections"]["late_changes"].clone();
        let rows = rows.as_array().cloned().unwrap_or_default();
        rows.iter().map(|row| format!("{} {}", row["recorded_at"].as_str().unwrap(), row["period"])).collect()
    };
    // At the very moment of the freeze, later in that month, and in the next.
    for (now, points) in [("2026-04-20 10:00", 60), ("2026-04-28 10:00", 61), ("2026-05-02 10:00", 62)] {
        shao.now = now.to_owned();
        shao.ok(&format!("score ref:R3 --by originator --points {points} --revise"));
    }
    assert_eq!(listed(&shao, "2026-04"), Vec::<String>::new());
    let all = ["2026-04-20 10:00 \"2026-03\"", "2026-04-28 10:00 \"2026-03\"", "2026-05-02 10:00 \"2026-03\""];
    assert_eq!(listed(&shao, "2026-05"), all);
    for (lang, note) in [
        ("zh", "- 2026-04 在结束前已封存（2026-04-20 10:00）：其后的迟到更改也列在这里。\n"),
        ("en", "- 2026-04 was frozen before it was over (2026-04-20 10:00): changes recorded since are listed here too.\n"),
    ] {
        let page = shao.ok(&format!("report monthly 2026-05 --lang {lang}"));
        assert!(page.contains(note), "{page}");
    }
    // One that is frozen early in its turn passes the rest on.
    shao.ok("freeze 2026-05");
    shao.now = "2026-05-03 10:00".to_owned();
    shao.ok("score ref:R3 --by originator --points 63 --revise");
    shao.now = "2026-06-02 10:00".to_owned();
    assert_eq!(listed(&shao, "2026-05"), all);
    assert_eq!(listed(&shao, "2026-06"), ["2026-05-03 10:00 \"2026-03\""]);
    assert!(!shao.ok("report monthly 2026-07 --now '2026-07-01 09:00'").contains("也列在这里"));
}
