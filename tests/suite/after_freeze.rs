//! What periods show of others that were frozen before them, and of what was recorded since.

use crate::common::Shao;
use crate::common::quarter::{CASES, anew, frozen, office};

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
        shao.ok(line)
            .lines()
            .filter(|l| l.contains("封存的数字。") || l.contains("published figures"))
            .map(Into::into)
            .collect()
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
    assert_eq!(indicator(&year, "received"), [4, 4, 4].map(serde_json::Value::from));
    let ages = year["sections"]["backlog"].as_array().unwrap();
    assert_eq!((ages[0]["cases"].clone(), ages[0]["year_before"].clone()), (0.into(), 0.into()));
}

#[test]
fn a_day_before_a_month_bears_on_the_cases_that_it_is_counted_in() {
    let mut shao = office();
    shao.file(
        "long.csv",
        format!(
            "{}\nR5,2026-02-16,白塔镇,停车困难,其他,单一部门,资规局,2026-02-16,2026-02-25,2026-04-30,,,,\n",
            CASES.lines().next().unwrap()
        ),
    );
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
fn a_case_that_an_update_puts_under_another_scheme_is_told_of() {
    let mut shao = Shao::new("zh");
    shao.now = "2026-04-02 09:00".to_owned();
    let head = CASES.lines().next().unwrap();
    let row = "R1,2026-01-05,江南园区,用电增容,其他,单一部门,住建局,2026-01-05,2026-01-06,2026-01-20,2026-01-15,已解释,2026-01-16,\n";
    shao.file("cases.csv", format!("{head}\n{row}"));
    shao.ok("import cases cases.csv");
    shao.ok("freeze 2026-01 --allow-missing");
    shao.now = "2026-04-20 10:00".to_owned();
    let scheme = include_str!("../../schemes/taizhou-2023.toml");
    shao.file("strict.toml", scheme.replace("[\"resolved\", \"explained\"]", "[\"resolved\"]"));
    shao.ok("scheme apply strict.toml --from 2026-01-01");
    shao.file("cases.csv", format!("{head}\n{}", row.replace("用电增容", "用电扩容")));
    let note = |lang: &str| shao.line(&format!("import cases cases.csv --update --dry-run --lang {lang}")).err;
    assert_eq!(note("zh"), "提示：更新后有 1 件改按另一方案（受理之日现在适用的方案）：2026-0001\n");
    assert_eq!(
        note("en"),
        "note: cases that go by another scheme since the update, the one that holds now for the day of their receipt: 1 (2026-0001)\n"
    );
    let again = shao.line("import cases cases.csv --update");
    assert_eq!(
        again.err,
        "提示：第 2 次导入；带来的诉求见 shao list --import 2\n\
         提示：更新后有 1 件改按另一方案（受理之日现在适用的方案）：2026-0001\n\
         提示：所涉期间已封存（2026-01）：照样记下，标为封存后录入，列入下一期报表\n"
    );
    assert_eq!(
        anew(&shao, "monthly 2026-01").1,
        ["方案 taizhou-2023 自 2026-01-01 起启用", "按 cases.csv 第 2 行更新：用电扩容"]
    );
    let late = shao.json("report monthly 2026-04")["sections"]["late_changes"].clone();
    assert_eq!(late.as_array().unwrap().len(), 2);
    // The same rows once more change nothing.
    assert_eq!(note("zh"), "");
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
        ("zh", "- 2026-04 在结束前已封存（2026-04-20 10:00）：其后的更改也列在这里。\n"),
        (
            "en",
            "- 2026-04 was frozen before it was over (2026-04-20 10:00): changes recorded since are listed here too.\n",
        ),
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

/// A case of the first quarter, which was frozen with it, taken up again and closed in the second.
fn closed_again() -> Shao {
    let mut shao = office();
    shao.ok("freeze 2026-Q1");
    shao.now = "2026-05-20 10:00".to_owned();
    for line in [
        "reopen ref:R1 --reason 又坏了 --due 2026-06-01",
        "resolve ref:R1 --dept 住建局 --result 换了变压器",
        "followup ref:R1 --by phone --solved yes",
        "close ref:R1 --outcome resolved",
        "score ref:R1 --dept 住建局 --by originator --points 50",
        "survey --dept 住建局 --period 2026-Q2 --satisfied 10 --fairly 0 --basically 0 --dissatisfied 0",
    ] {
        shao.ok(line);
    }
    shao.now = "2026-07-02 10:00".to_owned();
    shao
}

/// The row of 住建局.
fn own(report: &serde_json::Value) -> serde_json::Value {
    let rows = report["sections"]["departments"].as_array().unwrap();
    rows.iter().find(|row| row["code"] == "A01").unwrap().clone()
}

#[test]
fn a_case_closed_again_after_its_quarter_was_frozen_counts_by_its_last_closing() {
    let shao = closed_again();
    // The frozen quarter stands, the later one has the case with its last rating, the year has it once.
    let figures = |line: &str, keys: &[&str]| -> Vec<serde_json::Value> {
        let row = own(&shao.json(line));
        keys.iter().map(|key| row[key].clone()).collect()
    };
    let json = |text: &str| -> Vec<serde_json::Value> { serde_json::from_str(text).unwrap() };
    assert_eq!(figures("report quarterly 2026-Q1", &["volume", "mean"]), json("[1, 90.0]"));
    assert_eq!(figures("report quarterly 2026-Q2", &["volume", "mean"]), json("[1, 50.0]"));
    let year = ["q1", "q2", "volume"];
    assert_eq!(figures("report annual 2026", &year), json("[92.0, 65.0, 1]"));
    assert_eq!(figures("report half-year 2026-H1", &year), json("[92.0, 65.0, 1]"));
    assert_eq!(figures("explain 住建局 2026", &year), json("[92.0, 65.0, 1]"));
    // Reckoned anew there is nothing twice.
    assert_eq!(figures("report annual 2026 --live", &["q1", "q2", "volume"])[2], 1);
    let notes = |line: &str| -> Vec<String> {
        let said = |line: &&str| line.contains("重办或补评的件") || line.contains("taken up again or rated since");
        shao.ok(line).lines().filter(said).map(Into::into).collect()
    };
    let zh = "- 封存的季度已计、其后重办或补评的件，按现在的销号和评分再计，封存的数字不变；半年、年度的办件量只计一件：2026-0001（2026-Q1 已计，又计入 2026-Q2）。";
    let en = "- Counted in a frozen quarter, which stands, and taken up again or rated since: these count again as they stand now; the volume of a half-year or year has each once: 2026-0001 (in 2026-Q1, again in 2026-Q2).";
    for report in ["report quarterly 2026-Q2", "report half-year 2026-H1", "report annual 2026", "explain 住建局 2026"]
    {
        assert_eq!(notes(report), [zh], "{report}");
        assert_eq!(notes(&format!("{report} --lang en")), [en], "{report}");
    }
    for report in ["report quarterly 2026-Q1", "report annual 2026 --live", "explain 税务局 2026"] {
        assert_eq!(notes(report), Vec::<String>::new(), "{report}");
    }
}

#[test]
fn a_case_that_was_counted_unrated_and_is_rated_later_is_one_of_the_year() {
    let mut shao = Shao::new("zh");
    shao.now = "2026-04-02 09:00".to_owned();
    shao.file(
        "rated.toml",
        include_str!("../../schemes/taizhou-2023.toml").replace("counts_on = \"closed\"", "counts_on = \"rated\""),
    );
    shao.ok("scheme apply rated.toml --from 2026-01-01");
    shao.file("cases.csv", CASES.replace(",90\n", ",\n"));
    shao.ok("import cases cases.csv");
    // Closed and not rated yet, it stands where it was closed.
    shao.ok("freeze 2026-Q1 --allow-missing");
    shao.ok("score ref:R1 --dept 住建局 --by originator --points 90");
    let volume = |line: &str| own(&shao.json(line))["volume"].clone();
    assert_eq!(volume("report quarterly 2026-Q1"), 1);
    assert_eq!(volume("report quarterly 2026-Q2"), 1);
    assert_eq!(volume("report annual 2026"), 1);
    assert!(shao.ok("report quarterly 2026-Q2").contains("2026-0001（2026-Q1 已计，又计入 2026-Q2）"));
}

#[test]
fn a_rating_that_is_corrected_leaves_its_case_in_its_quarter() {
    let mut shao = office();
    let rated =
        include_str!("../../schemes/taizhou-2023.toml").replace("counts_on = \"closed\"", "counts_on = \"rated\"");
    shao.file("rated.toml", rated);
    shao.ok("scheme apply rated.toml --from 2026-01-01");
    let row = |shao: &Shao, period: &str| own(&shao.json(&format!("report quarterly {period}")));
    shao.now = "2026-04-20 10:00".to_owned();
    let before = row(&shao, "2026-Q1");
    shao.ok("score ref:R1 --by originator --points 91 --revise");
    shao.file("ratings.csv", "case,department,rater,score\nR1,A01,originator,92\n");
    shao.ok("import ratings ratings.csv --update");
    let after = row(&shao, "2026-Q1");
    assert_eq!((&before["volume"], &before["mean"]), (&1.into(), &90.0.into()));
    assert_eq!((&after["volume"], &after["mean"]), (&1.into(), &92.0.into()));
    // Rated anew it is of the day that is given.
    shao.ok("score ref:R1 --by originator --points 93 --revise --at 2026-04-19");
    assert_eq!((&row(&shao, "2026-Q1")["volume"], &row(&shao, "2026-Q2")["mean"]), (&0.into(), &93.0.into()));
}

#[test]
fn the_derivation_says_where_a_case_counted_before() {
    let shao = closed_again();
    let cases = shao.ok("explain 住建局 2026 --section cases --format csv --keys");
    let cases: Vec<Vec<&str>> = cases.lines().map(|line| line.split(',').collect()).collect();
    let place = |key: &str| cases[0].iter().position(|column| *column == key).unwrap();
    let row = |n: usize| ["number", "of", "score", "counted_before"].map(|key| cases[n][place(key)]);
    assert_eq!([row(1), row(2)], [["2026-0001", "2026-Q1", "90", ""], ["2026-0001", "2026-Q2", "50", "2026-Q1"]]);
    assert!(shao.ok("explain 住建局 2026-Q2").contains("此前已计入"));
    assert!(!shao.ok("explain 住建局 2026-Q1").contains("此前已计入"));
    let steps = shao.ok("explain 住建局 2026 --section steps --format csv --keys");
    assert!(steps.contains(",year_volume,1 + 1 + 0 - 1,1,"), "{steps}");
    // Frozen in its turn the later quarter stands, and the year with it.
    shao.ok("freeze 2026-Q2 --allow-missing");
    assert_eq!(own(&shao.json("report annual 2026"))["volume"], 1);
    assert!(shao.ok("explain 住建局 2026-Q2").contains("此前已计入"));
}

#[test]
fn what_came_late_is_told_after_the_period_was_released() {
    let mut shao = frozen();
    shao.now = "2026-04-20 10:00".to_owned();
    shao.ok("score ref:R1 --by originator --points 60 --revise");
    let marked = |shao: &Shao, lang: &str| -> Vec<String> {
        let shown = shao.ok(&format!("show ref:R1 --lang {lang}"));
        let late = |line: &&str| line.contains("封存后录入") || line.contains("late:");
        shown.lines().filter(late).map(|line| line.rsplit('[').next().unwrap().to_owned()).collect()
    };
    assert_eq!(marked(&shao, "zh"), ["小陈，封存后录入：2026-01、2026-Q1 已封存]"]);
    shao.ok("unfreeze 2026-Q1 --reason 评分录错");
    shao.ok("score ref:R1 --by originator --points 61 --revise");
    shao.ok("freeze 2026-Q1");
    // The second rating came late for the month alone.
    for (lang, marks) in [
        (
            "zh",
            ["小陈，封存后录入：2026-01 已封存，封存后录入：2026-Q1 当时已封存]", "小陈，封存后录入：2026-01 已封存]"],
        ),
        ("en", ["小陈, late: 2026-01 frozen, late: 2026-Q1 frozen then]", "小陈, late: 2026-01 frozen]"]),
    ] {
        assert_eq!(marked(&shao, lang), marks);
    }
    let events = shao.json("show ref:R1")["events"].as_array().unwrap().clone();
    let late: Vec<_> = events.iter().filter_map(|event| event.get("late_on")).collect();
    assert_eq!(late, [&serde_json::json!(["2026-01", "2026-Q1"]), &serde_json::json!(["2026-01"])]);
    // The list of the quarter in which it was recorded has it still, and says how the figures stand.
    let report = shao.json("report quarterly 2026-Q2");
    let listed = report["sections"]["late_changes"].as_array().unwrap();
    assert_eq!(listed.len(), 1, "{listed:?}");
    assert_eq!(listed[0]["what"]["zh"], "园区镇街给住建局评 60 分");
    for (lang, note) in [
        ("zh", "- 2026-Q1 其后已解除封存：所列更改当时在封存之后，重算或重新封存的数字已含。\n"),
        (
            "en",
            "- Released since: 2026-Q1. What is listed came late then, and is in the figures that were reckoned or frozen anew.\n",
        ),
    ] {
        assert!(shao.ok(&format!("report quarterly 2026-Q2 --lang {lang}")).contains(note), "{lang}");
    }
    assert!(shao.ok("verify").starts_with("完好"));
}

#[test]
fn a_case_names_the_frozen_periods_that_it_is_in() {
    let mut shao = frozen();
    let explained = |shao: &Shao, key: &str| shao.json("explain ref:R1")[key].clone();
    assert_eq!(explained(&shao, "frozen"), serde_json::json!(["2026-01", "2026-Q1"]));
    assert_eq!(explained(&shao, "changed_since"), serde_json::json!([]));
    shao.now = "2026-04-20 10:00".to_owned();
    shao.ok("score ref:R1 --by originator --points 60 --revise");
    shao.ok("followup ref:R1 --by phone --solved no --at 2026-02-10");
    for (lang, lines) in [
        (
            "zh",
            [
                "在已封存的数字之内：2026-01、2026-Q1",
                "其后有更改，封存的数字不含：2026-01、2026-02、2026-Q1（见报表 --live）",
            ],
        ),
        (
            "en",
            [
                "in the frozen figures of: 2026-01, 2026-Q1",
                "changed since, which the frozen figures do not show: 2026-01, 2026-02, 2026-Q1 (see the report with --live)",
            ],
        ),
    ] {
        let page = shao.ok(&format!("explain ref:R1 --lang {lang}"));
        assert_eq!(page.lines().skip(2).take(2).collect::<Vec<_>>(), lines);
    }
    assert_eq!(explained(&shao, "changed_since"), serde_json::json!(["2026-01", "2026-02", "2026-Q1"]));
}

#[test]
fn a_cause_says_what_was_undone_and_what_was_corrected() {
    let mut shao = frozen();
    shao.now = "2026-04-20 10:00".to_owned();
    shao.ok("score ref:R1 --by originator --points 60 --revise");
    shao.ok("undo ref:R1 --reason 打错");
    shao.ok("correct ref:R1 --received '2026-01-05 08:00' --reason 写错");
    let (_, causes) = anew(&shao, "monthly 2026-01");
    assert_eq!(
        causes,
        [
            "园区镇街给住建局评 60 分",
            "已撤销“园区镇街给住建局评 60 分”，原因 打错",
            "已更正：受理时间 2026-01-05 00:00 → 2026-01-05 08:00，原因 写错",
        ]
    );
}
