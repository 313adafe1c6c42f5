//! Rules and units that change in mid-year: each quarter by what held at its end.

use crate::common::Shao;
use crate::common::district::{District, FUCHENG, Log, TAIZHOU, day, department};
use crate::common::quarter::office;
use serde_json::{Value, json};
use shao::domain::event::OfficeEvent;
use shao::domain::unit::Unit;
use shao::store::fingerprint;

const NOW: &str = "2024-01-05 09:00";

/// The scheme with votes that weigh as much as cases.
fn halves() -> String {
    TAIZHOU.replace("cases = 70", "cases = 50").replace("satisfaction = 30", "satisfaction = 50")
}

fn row<'a>(report: &'a Value, code: &str) -> &'a Value {
    report["sections"]["departments"].as_array().unwrap().iter().find(|r| r["code"] == code).unwrap()
}

/// A case of 90 points and votes of 60 in every quarter; another scheme from the middle of the second.
fn changed(code: &str, toml: &str) -> District {
    District::new(TAIZHOU, "taizhou-2023", |log| {
        log.scheme(2, code, "2023-05-15", toml);
        log.unit(department("A01", "发展和改革委", "A"));
        for (quarter, on) in [(1, "2023-02-01"), (2, "2023-05-02"), (3, "2023-08-01"), (4, "2023-11-01")] {
            log.handled(on, "A01", "90");
            log.votes(&format!("2023-Q{quarter}"), "A01", [0, 0, 1, 0]);
        }
    })
}

#[test]
fn a_quarter_goes_by_the_scheme_of_its_last_day() {
    let district = changed("taizhou-2023", &halves());
    let report = district.json(NOW, &["report", "annual", "2023"]);
    let row = row(&report, "A01");
    // 0.7 × 90 + 0.3 × 60, then 0.5 × 90 + 0.5 × 60.
    assert_eq!(
        (&row["q1"], &row["q2"], &row["q3"], &row["q4"]),
        (&81.0.into(), &75.0.into(), &75.0.into(), &75.0.into())
    );
    assert_eq!((&row["mean"], &row["score"]), (&76.5.into(), &76.5.into()));
    let [first, second] = [TAIZHOU.to_owned(), halves()].map(|toml| fingerprint(toml.as_bytes()));
    assert_eq!(report["scheme"], json!({ "code": "taizhou-2023", "sha256": second }));
    let mark = |quarter: &str, sha256: &str, from: &str| json!({ "quarter": quarter, "code": "taizhou-2023", "sha256": sha256, "from": from, "evaluates": true });
    let later = ["2023-Q2", "2023-Q3", "2023-Q4"].map(|quarter| mark(quarter, &second, "2023-05-15"));
    let marks: Vec<Value> = std::iter::once(mark("2023-Q1", &first, "1990-01-01")).chain(later).collect();
    assert_eq!(report["schemes"], json!(marks));
    assert_eq!(report["status"], "live");
    assert_eq!(
        json!(report["notes"].as_array().unwrap()[..2]),
        json!([
            "结果运用只列线索，由人研究决定；系统不作任何处理。",
            "各季度适用的方案不同：2023-Q1 按 taizhou-2023（1990-01-01 起）；2023-Q2、2023-Q3、2023-Q4 按 taizhou-2023（2023-05-15 起）。整期的规则与名次按期末适用的方案。"
        ])
    );
    let half = district.json(NOW, &["report", "half-year", "2023-H1", "--lang", "en"]);
    assert_eq!(
        half["notes"],
        json!([
            "The quarters go by different schemes: 2023-Q1 by taizhou-2023 (from 1990-01-01); 2023-Q2 by taizhou-2023 (from 2023-05-15). The whole goes by the one in force at its end.",
            "The settings listed are those of the period's last day. Others hold for: 2023-Q1 by taizhou-2023 (from 1990-01-01): quarter=cases 70% + satisfaction 30%."
        ])
    );
    // One scheme throughout needs no word, and has its place all the same.
    let half = district.json(NOW, &["report", "half-year", "2023-H2"]);
    assert_eq!((half["schemes"].as_array().unwrap().len(), &half["notes"]), (2, &json!([])));
    let quarter = district.json(NOW, &["report", "quarterly", "2023-Q1"]);
    assert_eq!((quarter.get("schemes"), &quarter["scheme"]["sha256"]), (None, &json!(first)));
}

#[test]
fn a_quarter_whose_scheme_evaluates_nobody_has_no_score() {
    let district = District::new(FUCHENG, "fucheng-2024", |log| {
        log.scheme(2, "taizhou-2023", "2023-04-01", TAIZHOU);
        log.unit(department("A01", "发展和改革委", "A"));
        for (quarter, on) in [(1, "2023-02-01"), (2, "2023-05-02")] {
            log.handled(on, "A01", "90");
            log.votes(&format!("2023-Q{quarter}"), "A01", [0, 0, 1, 0]);
        }
    });
    let report = district.json(NOW, &["report", "half-year", "2023-H1"]);
    let row = row(&report, "A01");
    assert_eq!(
        (&row["q1"], &row["q2"], &row["score"], &row["volume"]),
        (&Value::Null, &81.0.into(), &81.0.into(), &1.into())
    );
    assert_eq!(
        report["notes"],
        json!([
            "1 个部门有季度无得分，均值不含该季度：发展和改革委。",
            "各季度适用的方案不同：2023-Q1 按 fucheng-2024（1990-01-01 起）；2023-Q2 按 taizhou-2023（2023-04-01 起）。整期的规则与名次按期末适用的方案。",
            "所适用方案没有考核规定的季度无得分，不计入均值与办件量：2023-Q1 按 fucheng-2024（1990-01-01 起）。",
            "所用设置按期末适用的方案列出；不同的有：按 fucheng-2024（1990-01-01 起）受理的件：办结时限=按诉求类型。"
        ])
    );
}

#[test]
fn a_half_year_is_pending_for_whom_it_is_at_its_end() {
    let mut shao = office();
    for dept in ["教育局", "商务局"] {
        shao.now = "2026-03-30 09:00".to_owned();
        let said = shao.ok(&format!("intake --from 白塔镇 --title {dept}"));
        let case = said.split_whitespace().next().unwrap().to_owned();
        shao.ok(&format!("triage {case} --scope single --category other"));
        shao.ok(&format!("assign {case} --lead {dept}"));
        if dept == "教育局" {
            shao.now = "2026-05-11 09:00".to_owned();
            shao.ok(&format!("close {case} --outcome declined"));
        }
    }
    let stand = |shao: &Shao, report: &str, code: &str| {
        let report = shao.json(report);
        let row = row(&report, code);
        (row["basis"].clone(), row["flags"][0].clone())
    };
    let pending = (json!("pending"), json!("pending"));
    let idle = (json!("class_mean"), json!("no_cases"));
    shao.now = "2026-04-02 10:00".to_owned();
    assert_eq!(stand(&shao, "report quarterly 2026-Q1", "A04"), pending);
    shao.now = "2026-07-02 09:00".to_owned();
    for report in ["half-year 2026-H1", "annual 2026"] {
        assert_eq!(stand(&shao, &format!("report {report}"), "A04"), idle, "{report}");
        assert_eq!(stand(&shao, &format!("report {report}"), "A06"), pending, "{report}");
    }
}

#[test]
fn a_quarter_whose_scheme_evaluates_nobody_is_not_waited_for() {
    let district = District::new(TAIZHOU, "taizhou-2023", |log| {
        log.scheme(2, "fucheng-2024", "2023-04-01", FUCHENG);
        log.scheme(3, "taizhou-2023", "2023-07-01", TAIZHOU);
        log.unit(department("A01", "发展和改革委", "A"));
        for (quarter, on) in [(1, "2023-02-01"), (2, "2023-05-02"), (3, "2023-08-01"), (4, "2023-11-01")] {
            log.handled(on, "A01", "90");
            log.votes(&format!("2023-Q{quarter}"), "A01", [0, 0, 1, 0]);
        }
    });
    let refused = |period: &str, lang: &str, said: &str| {
        district.shao(NOW, &["freeze", period, "--lang", lang]).code(1).stdout("").stderr(format!("{said}\n"));
    };
    refused("2023-Q3", "zh", "错误：2023-Q3 之前还有应先封存的期间：2023-Q1。按顺序封存，先 shao freeze 2023-Q1");
    district.shao(NOW, &["freeze", "2023-Q1"]).success();
    refused(
        "2023-Q2",
        "en",
        "error: the scheme fucheng-2024, in force for 2023-Q2, has no rules of evaluation; use shao report monthly, or apply a scheme that has: shao scheme apply taizhou-2023 --from DATE",
    );
    for period in ["2023-Q3", "2023-Q4", "2023-H2", "2023"] {
        district.shao(NOW, &["freeze", period]).success();
    }
    // A month has its report under any scheme.
    refused(
        "2023-07",
        "en",
        "error: other periods are to be frozen before 2023-07: 2023-02, 2023-05; freeze them in order, first shao freeze 2023-02",
    );
}

/// Five departments with one case each in every quarter; A03 is the weakest.
fn departments(log: &mut Log<'_, '_>) {
    for (code, name, class, points) in [
        ("A01", "发展和改革委", "A", "90"),
        ("A02", "教育局", "A", "80"),
        ("A03", "粮食局", "A", "70"),
        ("B01", "税务局", "B", "95"),
        ("B02", "海事处", "B", "60"),
    ] {
        log.unit(department(code, name, class));
        for (quarter, on) in [(1, "2023-02-01"), (2, "2023-05-02"), (3, "2023-08-01"), (4, "2023-11-01")] {
            log.handled(on, code, points);
            log.votes(&format!("2023-Q{quarter}"), code, [1, 0, 0, 0]);
        }
    }
}

fn version(log: &mut Log<'_, '_>, since: &str, unit: Unit) {
    log.office("2023-01-01", OfficeEvent::UnitSaved { unit, since: Some(day(since)) });
}

/// Class, rank, code, name of every row.
fn ranks(report: &Value) -> Vec<String> {
    let rows = report["sections"]["departments"].as_array().unwrap().iter();
    let row = |r: &Value| format!("{} {} {} {}", r["class"], r["rank"], r["code"], r["name"]).replace('"', "");
    rows.map(row).collect()
}

#[test]
fn a_department_that_moves_is_ranked_where_it_stood_at_the_end() {
    let district = District::new(TAIZHOU, "taizhou-2023", |log| {
        departments(log);
        version(log, "2023-06-30", department("A03", "粮食和物资储备局", "B"));
    });
    let quarter = |label: &str| ranks(&district.json(NOW, &["report", "quarterly", label]));
    assert_eq!(
        quarter("2023-Q1"),
        ["A 1 A01 发展和改革委", "A 2 A02 教育局", "A 3 A03 粮食局", "B 1 B01 税务局", "B 2 B02 海事处"]
    );
    let moved =
        ["A 1 A01 发展和改革委", "A 2 A02 教育局", "B 1 B01 税务局", "B 2 A03 粮食和物资储备局", "B 3 B02 海事处"];
    assert_eq!(quarter("2023-Q2"), moved);
    assert_eq!(ranks(&district.json(NOW, &["report", "annual", "2023"])), moved);
    // A month shows the class and the name of its last day.
    let month = |label: &str| {
        let report = district.json(NOW, &["report", "monthly", label]);
        let row = row(&report, "A03").clone();
        (row["class"].clone(), row["name"].clone())
    };
    assert_eq!(month("2023-05"), ("A".into(), "粮食局".into()));
    assert_eq!(month("2023-06"), ("B".into(), "粮食和物资储备局".into()));
    let screen = district.text(NOW, &["report", "quarterly", "2023-Q1", "--section", "departments"]);
    assert!(screen.contains("粮食局") && !screen.contains("物资储备"), "{screen}");
}

#[test]
fn a_department_without_cases_takes_the_mean_of_the_class_it_stood_in() {
    let district = District::new(TAIZHOU, "taizhou-2023", |log| {
        departments(log);
        log.unit(department("A04", "人防办", "A"));
        version(log, "2023-06-01", department("A04", "人防办", "B"));
    });
    let report = district.json(NOW, &["report", "half-year", "2023-H1"]);
    let row = row(&report, "A04");
    // 0.7 × 80 + 30 in class A, 0.7 × 77.5 + 30 in class B.
    assert_eq!((&row["class"], &row["q1"], &row["q2"]), (&"B".into(), &86.0.into(), &84.25.into()));
    assert_eq!((&row["score"], &row["basis"]), (&85.13.into(), &"class_mean".into()));
}

#[test]
fn a_merged_department_keeps_its_past_and_has_no_rank() {
    let district = District::new(TAIZHOU, "taizhou-2023", |log| {
        departments(log);
        let merged = department("A03", "粮食局", "A");
        log.unit(Unit { to: Some(day("2023-08-31")), into: Some("A01".into()), ..merged });
    });
    let quarter = |label: &str| ranks(&district.json(NOW, &["report", "quarterly", label]));
    assert_eq!(quarter("2023-Q2")[2], "A 3 A03 粮食局");
    // It had a case in the third quarter, and still has its score.
    assert_eq!(quarter("2023-Q3")[2], "A null A03 粮食局");
    let annual = district.json(NOW, &["report", "annual", "2023"]);
    let row = row(&annual, "A03");
    assert_eq!((&row["rank"], &row["q1"], &row["flags"]), (&Value::Null, &79.0.into(), &json!(["retired"])));
    let shown = district.text(NOW, &["unit", "show", "A03", "--format", "csv", "--keys"]);
    assert_eq!(shown.lines().nth(1), Some("A03,粮食局,,department,A,,,,,2023-08-31,A01"));
}

#[test]
fn names_and_classes_that_hold_later_do_not_hold_today() {
    let district = District::new(TAIZHOU, "taizhou-2023", |log| {
        departments(log);
        version(log, "2024-07-01", department("A03", "粮食和物资储备局", "B"));
    });
    let class = |now: &str| district.json(now, &["unit", "show", "A03"])["class"].clone();
    assert_eq!((class("2024-06-30 12:00"), class("2024-07-01 00:00")), ("A".into(), "B".into()));
    let exported = |now: &str| district.text(now, &["export", "units", "--keys"]);
    assert!(exported("2024-06-30 12:00").contains("A03,粮食局,,department,A"));
    assert!(exported("2024-07-01 00:00").contains("A03,粮食和物资储备局,,department,B"));
}

#[test]
fn last_of_one_class_and_then_of_another_is_last_twice() {
    let district = District::new(TAIZHOU, "taizhou-2023", |log| {
        departments(log);
        // 70 points are the least in class A, and, once B02 has gone, in class B.
        version(log, "2023-04-01", department("A03", "粮食和物资储备局", "B"));
        log.unit(Unit { to: Some(day("2023-04-30")), ..department("B02", "海事处", "B") });
    });
    let report = district.json(NOW, &["report", "quarterly", "2023-Q2"]);
    let leads = &report["sections"]["consequences"];
    assert_eq!(leads.as_array().unwrap().len(), 1, "{leads}");
    assert_eq!((&leads[0]["rule"], &leads[0]["code"]), (&"snail_award".into(), &"A03".into()));
    assert_eq!(leads[0]["flags"], json!(["moved"]));
    let reason = |period: &str, class: &str, rank: u32, of: u32| json!({ "period": period, "class": class, "rank": rank, "of": of });
    assert_eq!(leads[0]["reasons"], json!([reason("2023-Q1", "A", 3, 3), reason("2023-Q2", "B", 2, 2)]));
    let shown = |lang: &str| {
        let args = ["report", "quarterly", "2023-Q2", "--section", "consequences", "--lang", lang, "--format", "csv"];
        district.text(NOW, &args)
    };
    assert_eq!(
        shown("zh"),
        "规定,类别,编码,名称,名次,线索,出处,说明,根据（名次/参加排名数）\n\
         snail_award,B,A03,粮食和物资储备局,2,连续两个季度末位：“蜗牛奖”线索,泰州实施方案六1,此前在另一类,\"2023-Q1 A 3/3, 2023-Q2 B 2/2\"\n"
    );
    assert_eq!(
        shown("en"),
        "Rule,Class,Code,Name,Rank,Lead,Source,Remarks,Grounds (place/ranked)\n\
         snail_award,B,A03,粮食和物资储备局,2,Last two quarters running: lead for the snail award,泰州实施方案六1,in another class before,\"2023-Q1 A 3/3, 2023-Q2 B 2/2\"\n"
    );
}

#[test]
fn years_running_reach_over_a_change_of_scheme() {
    let district = District::new(TAIZHOU, "taizhou-2023", |log| {
        log.scheme(2, "taizhou-2023", "2024-03-01", &halves());
        for (code, points) in [("A01", "90"), ("A02", "70")] {
            log.unit(department(code, code, "A"));
            for year in [2023, 2024, 2025] {
                log.handled(&format!("{year}-02-01"), code, points);
                log.votes(&format!("{year}-Q1"), code, [1, 0, 0, 0]);
            }
        }
    });
    let leads = |year: &str, now: &str| -> Vec<String> {
        let report = district.json(now, &["report", "annual", year]);
        let leads = report["sections"]["consequences"].as_array().unwrap().iter();
        let of_the_last = leads.filter(|lead| lead["code"] == "A02");
        of_the_last
            .map(|l| format!("{} {}", l["rule"], l["reasons"].as_array().unwrap().len()).replace('"', ""))
            .collect()
    };
    let one = ["no_first_prize 1", "bonus_cut 1"];
    assert_eq!(leads("2023", "2026-01-05 09:00"), one);
    assert_eq!(leads("2024", "2026-01-05 09:00"), [&one[..], &["second_year_last 2"]].concat());
    assert_eq!(leads("2025", "2026-01-05 09:00"), [&one[..], &["second_year_last 2", "third_year_last 3"]].concat());
}

/// What a report says of settings that are not those of its period's last day.
fn other_settings(district: &District, lang: &str, report: &[&str]) -> Vec<String> {
    let page = district.json(NOW, &[report, &["--lang", lang]].concat());
    let notes = page["notes"].as_array().unwrap().iter().map(|note| note.as_str().unwrap().to_owned());
    notes.filter(|note| note.starts_with("所用设置") || note.starts_with("The settings listed")).collect()
}

#[test]
fn a_report_names_the_settings_that_hold_for_a_part_of_it() {
    let both = halves().replace("respond_days = 1", "respond_days = 2");
    let district = changed("taizhou-2023", &both);
    for (report, zh, en) in [
        (
            ["report", "annual", "2023"],
            "所用设置按期末适用的方案列出；不同的有：2023-Q1 按 taizhou-2023（1990-01-01 起）：季度得分=一哨一评 70% + 满意度 30%；按 taizhou-2023（1990-01-01 起）受理的件：报到时限（工作日）=1。",
            "The settings listed are those of the period's last day. Others hold for: 2023-Q1 by taizhou-2023 (from 1990-01-01): quarter=cases 70% + satisfaction 30%; cases received under taizhou-2023 (from 1990-01-01): respond_days=1.",
        ),
        (
            ["report", "monthly", "2023-05"],
            "所用设置按期末适用的方案列出；不同的有：按 taizhou-2023（1990-01-01 起）受理的件：报到时限（工作日）=1。",
            "The settings listed are those of the period's last day. Others hold for: cases received under taizhou-2023 (from 1990-01-01): respond_days=1.",
        ),
    ] {
        assert_eq!(other_settings(&district, "zh", &report), [zh], "{report:?}");
        assert_eq!(other_settings(&district, "en", &report), [en], "{report:?}");
    }
    assert_eq!(other_settings(&district, "zh", &["explain", "A01", "2023"]).len(), 1);
    for report in [["report", "quarterly", "2023-Q1"], ["report", "monthly", "2023-01"]] {
        assert_eq!(other_settings(&district, "zh", &report), Vec::<String>::new(), "{report:?}");
    }
}
