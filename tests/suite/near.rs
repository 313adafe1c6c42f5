//! Days and periods named by where they stand to today, wherever a command takes one.

use crate::common::Shao;
use crate::common::quarter;

#[test]
fn days_in_words_are_taken_by_every_command_that_takes_a_day() {
    for (lang, today, tomorrow) in [("zh", "今天", "明天"), ("en", "today", "tomorrow")] {
        let shao = Shao::new(lang);
        // 2026-03-02 is a Monday.
        assert_eq!(shao.ok(&format!("calendar due {today} 3")), "2026-03-05\n");
        assert_eq!(shao.ok(&format!("calendar count {today} {tomorrow}")), "1\n");
        assert_eq!(Shao::bare(lang).ok(&format!("calendar due {tomorrow} 1")), "2026-03-04\n");
        let set = shao.json(&format!("calendar set {tomorrow} off --name 停电"));
        assert!(set.to_string().contains("2026-03-03") || shao.ok("calendar show 2026").contains("2026-03-03"));
        assert_eq!(shao.ok(&format!("calendar due {today} 1")), "2026-03-04\n");
        shao.ok(&format!("scheme apply taizhou-2023 --from {tomorrow}"));
        assert!(shao.ok("scheme list --format csv").contains("2026-03-03"));
        let unit = shao.json(&format!("unit add A77 气象局 --kind department --class A --from {tomorrow}"));
        assert!(unit.is_null() || shao.json("unit show A77")["from"] == "2026-03-03");
    }
}

#[test]
fn periods_in_words_are_taken_by_every_command_that_takes_a_period() {
    for (last_month, this_quarter, last_quarter) in
        [("上月", "本季度", "上季度"), ("last-month", "this-quarter", "last-quarter")]
    {
        // Early in April.
        let shao = quarter::office();
        shao.ok(&format!(
            "survey --dept 交通局 --period {last_quarter} --satisfied 1 --fairly 0 --basically 0 --dissatisfied 0"
        ));
        assert!(shao.ok("export surveys --keys").contains("2026-Q1,A05,1,0,0,0"));
        assert!(shao.line(&format!("explain 住建局 {last_month}")).out.contains("2026-03"));
        let explained = shao.line(&format!("explain 住建局 {last_quarter}"));
        // Only what leaves the kind open is said to be a quarter.
        assert!(explained.out.contains("2026-Q1") && !explained.err.contains("2026-Q1"), "{}", explained.err);
        assert!(shao.line("explain 住建局 last").err.contains("2026-Q1"));
        assert!(shao.ok(&format!("report quarterly {this_quarter} --format json")).contains("\"2026-Q2\""));
        for month in ["2026-01", "2026-02"] {
            shao.ok(&format!("freeze {month}"));
        }
        assert!(shao.ok(&format!("freeze {last_month}")).contains("2026-03"));
        assert!(shao.ok(&format!("unfreeze {last_month} --reason 补录")).contains("2026-03"));
        // Another kind than the report's is told as that.
        let other = shao.line(&format!("report quarterly {last_month}"));
        assert_eq!((other.code, other.err.contains("2026-03")), (1, true), "{}", other.err);
    }
}

#[test]
fn a_day_without_its_year_is_the_last_or_the_next_of_its_name() {
    let mut shao = Shao::new("zh");
    shao.now = "2026-01-07 09:00".to_owned();
    // What happened lies before, what is promised ahead of when it happened.
    assert!(shao.ok("intake --from 白塔镇 --title 停电 --at 12月30日16:30").starts_with("2025-0001 "));
    assert_eq!(shao.json("show 2025-0001")["received_at"], "2025-12-30 16:30");
    shao.ok("triage 2025-0001 --scope 单一 --category 其他 --at １２月３１号");
    let assigned = shao.ok("assign 2025-0001 --lead 供电公司 --due 3月1日 --at 12月31日 --dry-run");
    assert!(assigned.contains("期限 2026-03-01"), "{assigned}");
    shao.ok("assign 2025-0001 --lead 供电公司 --at 12月31日");
    let respond = "respond 2025-0001 --plan 抢修 --person 班长 --at 12月31日 --promise";
    let promised = shao.ok(&format!("{respond} 12月31日 --dry-run"));
    assert!(promised.contains("承诺 2025-12-31 办结"), "{promised}");
    let none = shao.line(&format!("{respond} 2月30日"));
    assert!(none.code == 1 && none.err.starts_with("错误：“2月30日”不是日期。"), "{}", none.err);
    // A slip is one, and no date a year from then.
    let past = shao.line(&format!("{respond} 12月30日"));
    assert!(past.code == 1 && past.err.contains("2025-12-30"), "{}", past.err);
    let ahead = shao.line("intake --from 白塔镇 --title 断水 --at 1月8日");
    assert!(ahead.code == 1 && ahead.err.contains("2026-01-08 00:00 还没有到"), "{}", ahead.err);
    assert!(shao.ok(&format!("{respond} 1月9日")).contains("承诺 2026-01-09 办结"));
    shao.ok("extend request 2025-0001 --to 1月20日 --reason 缺件");
    assert!(shao.ok("extend grant 2025-0001 --to 1月16日").contains("2026-01-16"));
    assert_eq!(shao.json("list --since 12月30日 --until 12月30日").as_array().unwrap().len(), 1);
}

#[test]
fn a_period_without_its_year_is_the_last_that_has_begun() {
    let mut shao = quarter::office();
    shao.now = "2026-04-02 09:00".to_owned();
    for (given, label) in [("3月", "2026-03"), ("4月份", "2026-04"), ("12月", "2025-12")] {
        assert_eq!(shao.json(&format!("report monthly {given}"))["period"]["label"], label);
    }
    for (given, label) in [("一季度", "2026-Q1"), ("第四季度", "2025-Q4")] {
        assert_eq!(shao.json(&format!("report quarterly {given}"))["period"]["label"], label);
    }
    assert_eq!(shao.json("report half-year 下半年")["period"]["label"], "2025-H2");
}

#[test]
fn a_cell_of_a_ledger_takes_no_such_word_and_is_not_told_that_it_does() {
    for (lang, wanted) in [
        (
            "zh",
            "第 2 行 季度“上季度”：“上季度”不是期间。例如 2023-05（月）、2023-Q2（季度）、2023-H1（半年）、2023（年）\n",
        ),
        ("en", "line 2, 季度 \"上季度\": \"上季度\" is no period; for example 2023-05, 2023-Q2, 2023-H1, 2023\n"),
    ] {
        let shao = Shao::new(lang);
        shao.file("v.csv", "季度,部门,满意,比较满意,基本满意,不满意\n上季度,住建局,1,0,0,0\n");
        let ran = shao.line("import surveys v.csv");
        assert!(ran.err.starts_with(wanted), "{}", ran.err);
    }
}
