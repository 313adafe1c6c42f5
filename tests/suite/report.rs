//! Reports from the database to the reader: the figures worked out in the rules, whole JSON
//! documents, and what is refused.

use crate::common::district::{self, District, FUCHENG, Log, TAIZHOU, day, department};
use shao::domain::event::CaseEvent;
use shao::domain::unit::Unit;
use shao::domain::vocab::{Outcome, Rater};
use shao::store::fingerprint;

const NOW: &str = "2023-07-05 09:00";

fn units(log: &mut Log<'_, '_>) {
    for (code, name, class) in [
        ("A01", "发展和改革委", "A"),
        ("A02", "教育局", "A"),
        ("A03", "财政局", "A"),
        ("A04", "住房和城乡建设局", "A"),
        ("A05", "商务局", "A"),
        ("B01", "公安分局", "B"),
        ("B02", "高港区税务局", "B"),
    ] {
        log.unit(department(code, name, class));
    }
}

/// The quarter of the rules' worked figures.
fn worked() -> District {
    District::new(TAIZHOU, "taizhou-2023", |log| {
        units(log);
        // Taken up again: it counts once, by its last closing and rating.
        let again = log.open("用电增容", Some("efficiency"), "2023-04-03", &["A01"], "2023-04-04");
        log.respond(again, "2023-04-04", "A01", "2023-04-20");
        log.close(again, "2023-04-10", &["A01"], Outcome::Resolved);
        log.score(again, "2023-04-11", "A01", Rater::Originator, "10");
        let reason = "企业反映未通电".to_owned();
        log.case(again, district::at("2023-04-20"), CaseEvent::Reopened { reason, due: None });
        log.close(again, "2023-06-01", &["A01"], Outcome::Resolved);
        log.score(again, "2023-06-02", "A01", Rater::Originator, "92.5");
        log.votes("2023-Q2", "A01", [12, 5, 2, 1]);
        // Neither counts.
        let declined = log.open("不属本区", None, "2023-05-04", &["A01"], "2023-05-05");
        log.close(declined, "2023-06-05", &[], Outcome::Declined);
        let excluded = log.open("规划调整", Some("other"), "2023-05-04", &["A01"], "2023-05-05");
        log.exclude(excluded, "2023-05-20", None);
        log.close(excluded, "2023-06-06", &["A01"], Outcome::Explained);
        log.score(excluded, "2023-06-07", "A01", Rater::Originator, "0");
        // A lead and its co-handler.
        let both = log.open("厂区道路积水", Some("coordination"), "2023-06-05", &["A02", "A03"], "2023-06-06");
        log.respond(both, "2023-06-07", "A02", "2023-06-20");
        log.close(both, "2023-06-21", &["A02", "A03"], Outcome::Resolved);
        log.score(both, "2023-06-22", "A02", Rater::Originator, "95");
        log.score(both, "2023-06-22", "A03", Rater::Originator, "90");
        log.score(both, "2023-06-22", "A03", Rater::Lead, "80");
        log.votes("2023-Q2", "A02", [10, 0, 0, 0]);
        log.votes("2023-Q2", "A03", [10, 0, 0, 0]);
        // Open at the end, its promise missed.
        let open = log.open("出口退税慢", Some("liaison"), "2023-06-14", &["A05"], "2023-06-15");
        log.respond(open, "2023-06-15", "A05", "2023-06-27");
        // No votes; and one of two unrated.
        log.handled("2023-06-08", "B01", "80");
        log.handled("2023-06-09", "B02", "90");
        let unrated = log.open("招工难", Some("case_by_case"), "2023-06-12", &["B02"], "2023-06-13");
        log.close(unrated, "2023-06-29", &["B02"], Outcome::Resolved);
        log.votes("2023-Q2", "B02", [1, 0, 0, 0]);
        log.notice("2023-06-16", "A05", "报到不及时");
    })
}

/// A whole document, the fingerprint of the scheme left open.
fn whole(district: &District, args: &[&str]) -> String {
    district.text(NOW, args).replace(&fingerprint(TAIZHOU.as_bytes()), "SHA256")
}

/// A document as it is pinned in `tests/report`. `SHAO_PIN=1 cargo test --test suite report` writes them anew.
fn pinned(shown: &str, file: &str) {
    let path = format!("{}/tests/report/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("SHAO_PIN").is_some() {
        std::fs::write(&path, shown).unwrap();
    }
    assert_eq!(shown, std::fs::read_to_string(&path).unwrap(), "{file}");
}

fn row<'a>(report: &'a serde_json::Value, code: &str) -> &'a serde_json::Value {
    report["sections"]["departments"].as_array().unwrap().iter().find(|r| r["code"] == code).unwrap()
}

#[test]
fn the_quarterly_report_is_this_document() {
    let district = worked();
    let shown = whole(&district, &["report", "quarterly", "2023-Q2", "--format", "json"]);
    pinned(&shown, "quarterly.json");
    assert!(shown.contains("\"score\": 90.55") && shown.contains("\"mean\": 87.00"));
    assert_eq!(shown, whole(&district, &["report", "quarterly", "--format", "json"]));
}

#[test]
fn the_monthly_report_is_this_document() {
    let shown = whole(&worked(), &["report", "monthly", "2023-06", "--format", "json"]);
    pinned(&shown, "monthly.json");
}

#[test]
fn people_read_tables_whose_columns_line_up() {
    let district = worked();
    let zh = whole(&district, &["report", "quarterly", "last"]);
    pinned(&zh, "quarterly.zh.txt");
    let en = whole(&district, &["report", "quarterly", "last", "--lang", "en"]);
    pinned(&en, "quarterly.en.txt");
    let zh = whole(&district, &["report", "monthly", "last"]);
    pinned(&zh, "monthly.zh.txt");
}

/// A year of four quarters: everybody has 90 points in every quarter in which it handled anything.
fn year() -> District {
    District::new(TAIZHOU, "taizhou-2023", |log| {
        for (code, class, volume) in
            [("A01", "A", 23), ("A02", "A", 17), ("A03", "A", 20), ("B01", "B", 31), ("B02", "B", 9), ("C01", "C", 0)]
        {
            let short = (code == "A01").then(|| "社事局".to_owned());
            log.unit(shao::domain::unit::Unit {
                short, ..department(code, "社会事业和退役军人事务局", class)
            });
            for n in 0..volume {
                let month = [2, 5, 8, 11][n % 4];
                log.handled(&format!("2023-{month:02}-{:02}", n / 4 + 1), code, "90");
            }
            for quarter in 1..=4 {
                log.votes(&format!("2023-Q{quarter}"), code, [5, 5, 0, 0]);
            }
        }
        for day in ["2023-03-01", "2023-06-01", "2023-12-31"] {
            log.notice(day, "A01", "超期未办结");
        }
        log.notice("2024-01-01", "A03", "不属上年");
    })
}

#[test]
fn volume_raises_and_notices_demote() {
    let report = year().json("2024-01-05", &["report", "annual"]);
    assert_eq!(report["status"], "live");
    assert_eq!(report["period"]["label"], "2023");
    for (code, rank, raw, volume, base, uplift, score, notices, basis) in [
        ("A01", 3, 1, 23, 20.0, 1.0, 90.90, 3, "scored"),
        ("A02", 1, 2, 17, 20.0, 0.0, 90.0, 0, "scored"),
        ("A03", 1, 2, 20, 20.0, 0.0, 90.0, 0, "scored"),
        ("B01", 1, 1, 31, 20.0, 5.0, 94.50, 0, "scored"),
        ("B02", 2, 2, 9, 20.0, 0.0, 90.0, 0, "scored"),
    ] {
        let row = row(&report, code);
        assert_eq!(row["rank"], rank, "{code}");
        assert_eq!(row["raw_rank"], raw, "{code}");
        assert_eq!(row["volume"], volume, "{code}");
        assert_eq!(row["volume_base"], base, "{code}");
        assert_eq!(row["uplift"], uplift, "{code}");
        assert_eq!(row["score"], score, "{code}");
        assert_eq!(row["q3"], 90.0, "{code}");
        assert_eq!(row["mean"], 90.0, "{code}");
        assert_eq!(row["notices"], notices, "{code}");
        assert_eq!(row["basis"], basis, "{code}");
    }
    assert_eq!(row(&report, "A01")["flags"], serde_json::json!(["demoted"]));
    let none = row(&report, "C01");
    assert_eq!((&none["score"], &none["basis"]), (&serde_json::Value::Null, &"no_data".into()));
    let leads = report["sections"]["consequences"].as_array().unwrap();
    let found: Vec<_> = leads.iter().map(|l| (l["rule"].as_str().unwrap(), l["code"].as_str().unwrap())).collect();
    assert!(found.contains(&("bonus_cut", "A01")) && found.contains(&("copied_upward", "B02")), "{found:?}");
    assert!(!found.iter().any(|(rule, _)| *rule == "second_year_last"), "{found:?}");
    assert!(leads[0]["text"]["zh"].is_string() && leads[0]["text"]["en"].is_string());
}

#[test]
fn the_annual_table_fits_a_screen() {
    let district = year();
    let zh = district.text("2024-01-05", &["report", "annual", "--section", "departments"]);
    assert!(zh.lines().all(|line| line.starts_with("方案") || shao::render::width(line) <= 120), "{zh}");
    assert!(zh.contains("社事局") && !zh.contains("退役军人"), "{zh}");
    for column in ["一季度", "四季度", "上浮%"] {
        assert!(zh.contains(column), "{zh}");
    }
    assert!(!zh.contains("降位前名次"), "{zh}");
}

#[test]
fn a_half_year_is_the_mean_of_its_quarters() {
    let district = year();
    let report = district.json("2024-01-05", &["report", "half-year"]);
    assert_eq!(report["period"]["label"], "2023-H2");
    let row = row(&report, "A01");
    assert_eq!((&row["q1"], &row["q2"], &row["score"]), (&90.0.into(), &90.0.into(), &90.0.into()));
    assert_eq!((&row["rank"], &row["volume"]), (&1.into(), &11.into()));
    // Titles say which quarters of the year they are, keys do not.
    let csv = |args: &[&str]| district.text("2024-01-05", args).lines().next().unwrap().to_owned();
    let args = ["report", "half-year", "2023年下半年", "--format", "csv"];
    assert_eq!(csv(&args), "类别,名次,编码,名称,三季度,四季度,得分,办件量,依据,说明");
    let keys: Vec<&str> = args.into_iter().chain(["--keys"]).collect();
    assert_eq!(csv(&keys), "class,rank,code,name,q1,q2,score,volume,basis,flags");
}

#[test]
fn two_quarters_at_the_bottom_are_a_lead() {
    let district = District::new(TAIZHOU, "taizhou-2023", |log| {
        units(log);
        for (quarter, on) in [("2023-Q1", "2023-02-01"), ("2023-Q2", "2023-05-10")] {
            for (code, points) in [("A01", "60"), ("A02", "90"), ("A03", "80")] {
                log.handled(on, code, points);
                log.votes(quarter, code, [1, 0, 0, 0]);
            }
        }
    });
    let report = district.json(NOW, &["report", "quarterly"]);
    let leads = report["sections"]["consequences"].as_array().unwrap();
    assert_eq!(leads.len(), 1);
    assert_eq!(
        (&leads[0]["rule"], &leads[0]["code"], &leads[0]["rank"]),
        (&"snail_award".into(), &"A01".into(), &5.into())
    );
    let reason = |period: &str| serde_json::json!({ "period": period, "class": "A", "rank": 5, "of": 5 });
    assert_eq!(leads[0]["reasons"], serde_json::json!([reason("2023-Q1"), reason("2023-Q2")]));
    let zh = district.text(NOW, &["report", "quarterly", "--section", "consequences"]);
    assert!(zh.contains("2023-Q1 5/5, 2023-Q2 5/5   连续两个季度末位：“蜗牛奖”线索"), "{zh}");
    let first = district.json(NOW, &["report", "quarterly", "2023-Q1"]);
    assert_eq!(first["sections"]["consequences"], serde_json::json!([]));
    let en = district.text(NOW, &["report", "quarterly", "--lang", "en"]);
    assert!(en.contains("lead for the snail award") && en.contains("nothing is done about them"), "{en}");
}

#[test]
fn a_period_that_is_not_over_is_provisional() {
    let district = worked();
    for (args, label) in [
        (["report", "monthly", "this"], "2023-07"),
        (["report", "quarterly", "this"], "2023-Q3"),
        (["report", "half-year", "本期"], "2023-H2"),
        (["report", "annual", "2023年"], "2023"),
    ] {
        let report = district.json(NOW, &args);
        assert_eq!(report["period"]["label"], label);
        assert_eq!(report["status"], "provisional");
        assert!(report["notes"][0].as_str().unwrap().starts_with("期间尚未结束"), "{report}");
    }
    // Quarters that have not begun have no figure.
    let annual = district.json(NOW, &["report", "annual", "this", "--lang", "en"]);
    assert_eq!(row(&annual, "A01")["q2"], 90.55);
    assert_eq!(row(&annual, "A01")["q4"], serde_json::Value::Null);
    assert!(annual["notes"][0].as_str().unwrap().starts_with("The period is not over"));
    // The last day is still part of the period.
    assert_eq!(district.json("2023-06-30 23:59", &["report", "quarterly", "this"])["status"], "provisional");
}

#[test]
fn what_cannot_be_reported_is_refused() {
    let district = worked();
    let empty = District::new(TAIZHOU, "taizhou-2023", |_| {});
    let fucheng = District::new(FUCHENG, "fucheng-2024", |log| log.unit(department("A01", "发展和改革局", "A")));
    let cases: [(&District, &[&str], i32, &str, &str); 8] = [
        (
            &district,
            &["quarterly", "下季度"],
            1,
            "错误：“下季度”不是期间。例如 2023-05（月）、2023-Q2（季度）、2023-H1（半年）、2023（年），或上月、本季度、去年",
            "error: \"下季度\" is no period; for example 2023-05, 2023-Q2, 2023-H1, 2023, or last-month, this-quarter, last-year",
        ),
        (
            &district,
            &["quarterly", "2023-05"],
            1,
            "错误：季度测评要的是季度，“2023-05”不是。例如 2023-Q2，或 last、this",
            "error: the report is for a quarter, which \"2023-05\" is not; for example 2023-Q2, or last, this",
        ),
        (
            &district,
            &["annual", "2023-Q1"],
            1,
            "错误：年度排名要的是年份，“2023-Q1”不是。例如 2023，或 last、this",
            "error: the report is for a year, which \"2023-Q1\" is not; for example 2023, or last, this",
        ),
        (
            &district,
            &["monthly", "2023-08"],
            1,
            "错误：2023-08 还没有开始（始于 2023-08-01）。最晚可写本期",
            "error: 2023-08 has not begun (it begins on 2023-08-01); the latest is this",
        ),
        (
            &empty,
            &["annual"],
            1,
            "错误：还没有部门。先导入单位：shao import units 文件，或 shao unit add",
            "error: there are no departments yet; bring in the units first: shao import units FILE, or shao unit add",
        ),
        (
            &fucheng,
            &["quarterly"],
            1,
            "错误：2023-Q2 适用的方案 fucheng-2024 没有考核规定。可用 shao report monthly；或启用有考核规定的方案：shao scheme apply taizhou-2023 --from 日期",
            "error: the scheme fucheng-2024, in force for 2023-Q2, has no rules of evaluation; use shao report monthly, or apply a scheme that has: shao scheme apply taizhou-2023 --from DATE",
        ),
        (
            &district,
            &["quarterly", "--section", "flow"],
            2,
            "错误：这份报告没有“flow”部分。可用：departments、consequences",
            "error: the report has no section \"flow\"; known: departments, consequences",
        ),
        (
            &district,
            &["monthly", "--section", "flow", "--format", "json"],
            2,
            "错误：JSON 含全部部分，不能只要一部分。去掉 --section，在 sections 里取",
            "error: JSON holds every section; leave --section out and take it from sections",
        ),
    ];
    for (district, args, exit, zh, en) in cases {
        for (lang, words) in [("zh", zh), ("en", en)] {
            let args: Vec<&str> = ["--lang", lang, "report"].into_iter().chain(args.iter().copied()).collect();
            district.shao(NOW, &args).code(exit).stdout("").stderr(format!("{words}\n"));
        }
    }
    fucheng.shao(NOW, &["report", "monthly"]).success();
}

#[test]
fn a_period_in_which_nobody_was_there_is_told_so() {
    let district = District::new(TAIZHOU, "taizhou-2023", |log| {
        log.unit(Unit { from: Some(day("2023-05-08")), ..department("A01", "发展和改革委", "A") });
        log.handled("2023-05-15", "A01", "90");
    });
    for (lang, words) in [
        ("zh", "期末没有在用的部门，期内也没有部门有办件。各部门自何日启用，见 shao unit list。"),
        (
            "en",
            "No department was active at the period's end, nor had one cases in it; for when each is active see shao unit list.",
        ),
    ] {
        for report in [["monthly", "2023-01"], ["quarterly", "2023-Q1"], ["half-year", "2022-H2"], ["annual", "2022"]] {
            let page = district.json(NOW, &[&["--lang", lang, "report"], &report[..]].concat());
            assert_eq!(page["sections"]["departments"], serde_json::json!([]));
            assert!(page["notes"].as_array().unwrap().contains(&words.into()), "{}", page["notes"]);
        }
        let page = district.json(NOW, &["--lang", lang, "report", "quarterly", "2023-Q2"]);
        assert!(!page["notes"].as_array().unwrap().contains(&words.into()));
    }
}

#[test]
fn one_csv_is_one_table() {
    let district = worked();
    let csv = district.text(NOW, &["report", "quarterly", "--format", "csv", "--keys"]);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "class,rank,code,name,volume,rated,unrated,mean,votes,satisfaction,score,basis,flags");
    assert_eq!(lines[5], "A,5,A01,发展和改革委,1,1,0,92.50,20,86.00,90.55,scored,");
    assert_eq!(lines[7], "B,,B01,公安分局,1,1,0,80.00,0,,,missing,no_votes");
    assert_eq!(lines.len(), 8);
    let csv = district.text(NOW, &["report", "monthly", "--format", "csv", "--section", "left_out"]);
    assert_eq!(csv, "缘由,件数\n不列入考核,1\n不予受理,1\n");
    let none = ["report", "quarterly", "--section", "consequences", "--format", "csv", "--keys"];
    let none = district.shao(NOW, &none).success();
    none.stdout("rule,class,code,name,rank,text,source,flags,reasons\n").stderr("提示：这一部分没有内容\n");
}

#[test]
fn the_command_line_alone_leads_to_the_same_figure() {
    let dir = tempfile::tempdir().unwrap();
    let db = dir.path().join("shao.db");
    let shao = |now: &str, args: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("shao").unwrap();
        command.env_clear().env("SHAO_DB", &db).env("SHAO_NOW", now).env("SHAO_ACTOR", "tester").args(args);
        String::from_utf8(command.assert().success().get_output().stdout.clone()).unwrap()
    };
    for args in [
        &["init", "--lang", "zh"][..],
        &["unit", "add", "A01", "住房和城乡建设局", "--short", "住建局", "--kind", "department", "--class", "A"],
        &["unit", "add", "A02", "财政局", "--kind", "department", "--class", "A"],
        &["unit", "add", "P01", "数字园区", "--kind", "originator"],
        &["intake", "--from", "P01", "--title", "厂区道路积水"],
        &["triage", "1", "--scope", "multi", "--category", "综合协调"],
        &["assign", "1", "--lead", "住建局", "--co", "财政局"],
        &["respond", "1", "--dept", "住建局", "--plan", "疏通", "--promise", "2023-05-20", "--person", "经办"],
        &["resolve", "1", "--dept", "住建局", "--result", "已疏通"],
        &["resolve", "1", "--dept", "财政局", "--result", "已拨款"],
        &["followup", "1", "--by", "phone", "--solved", "yes"],
        &["close", "1", "--outcome", "resolved"],
        &["score", "1", "--dept", "住建局", "--by", "originator", "--points", "92.5"],
        &["score", "1", "--dept", "财政局", "--by", "originator", "--points", "90"],
        &["score", "1", "--dept", "财政局", "--by", "lead", "--points", "80"],
    ] {
        shao("2023-05-09 10:00", args);
    }
    let votes = ["--satisfied", "12", "--fairly", "5", "--basically", "2", "--dissatisfied", "1"];
    for dept in ["住建局", "财政局"] {
        let args: Vec<&str> = ["survey", "--dept", dept, "--period", "2023-Q2"].into_iter().chain(votes).collect();
        shao("2023-07-01 10:00", &args);
    }
    let report = shao(NOW, &["report", "quarterly", "2023年第二季度", "--format", "csv", "--keys"]);
    let lines: Vec<&str> = report.lines().skip(1).collect();
    assert_eq!(lines[0], "A,1,A01,住房和城乡建设局,1,1,0,92.50,20,86.00,90.55,scored,");
    assert_eq!(lines[1], "A,2,A02,财政局,1,1,0,87.00,20,86.00,86.70,scored,");
}
