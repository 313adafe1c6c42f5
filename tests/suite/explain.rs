//! `explain` from the database to the reader: whole texts in both languages, the formats, what is refused.

mod counted;

use crate::common::Shao;
use crate::common::district::{District, FUCHENG, Log, TAIZHOU, at, department};
use shao::domain::civil::end_of;
use shao::domain::event::CaseEvent;
use shao::domain::vocab::{Outcome, Rater};

const NOW: &str = "2024-01-05 09:00";

/// A quarter with everything that a derivation tells of, and a year with a demotion.
fn fill(log: &mut Log<'_, '_>) {
    for (code, name, class) in [
        ("A01", "发展和改革委", "A"),
        ("A02", "教育局", "A"),
        ("A03", "财政局", "A"),
        ("A04", "住房和城乡建设局", "A"),
        ("B01", "公安分局", "B"),
        ("7", "城市管理局", "B"),
    ] {
        log.unit(department(code, name, class));
    }
    log.handled("2023-04-10", "A01", "92.5");
    let both = log.open("厂区道路积水", Some("coordination"), "2023-06-05", &["A01", "A02"], "2023-06-06");
    log.respond(both, "2023-06-07", "A01", "2023-06-20");
    let reason = "雨季停工".to_owned();
    let to = end_of("2023-06-21".parse().unwrap());
    let asked = CaseEvent::ExtensionRequested { department: "A01".into(), to, reason, told: None };
    log.case(both, at("2023-06-19"), asked);
    log.case(both, at("2023-06-20"), CaseEvent::ExtensionGranted { department: "A01".into(), to });
    log.close(both, "2023-06-26", &["A01", "A02"], Outcome::Resolved);
    log.score(both, "2023-06-27", "A01", Rater::Originator, "88.05");
    log.score(both, "2023-06-27", "A02", Rater::Originator, "90");
    log.score(both, "2023-06-27", "A02", Rater::Lead, "80");
    let excluded = log.open("规划调整", Some("other"), "2023-05-04", &["A01"], "2023-05-05");
    log.exclude(excluded, "2023-05-20", None);
    log.close(excluded, "2023-06-06", &["A01"], Outcome::Explained);
    let declined = log.open("不属本区", None, "2023-05-04", &["A01"], "2023-05-05");
    log.close(declined, "2023-06-05", &[], Outcome::Declined);
    let unrated = log.open("招工难", Some("case_by_case"), "2023-06-12", &["A03", "A02"], "2023-06-13");
    log.close(unrated, "2023-06-29", &["A03", "A02"], Outcome::Resolved);
    log.score(unrated, "2023-06-29", "A02", Rater::Originator, "70");
    log.score(unrated, "2023-06-29", "A03", Rater::Originator, "86.7");
    log.votes("2023-Q2", "A01", [12, 5, 2, 1]);
    log.votes("2023-Q2", "A02", [10, 0, 0, 0]);
    log.votes("2023-Q2", "A03", [7, 2, 0, 0]);
    for day in ["2023-02-01", "2023-06-16", "2023-09-01"] {
        log.notice(day, "A01", "报到不及时");
    }
}

fn district() -> District {
    District::new(TAIZHOU, "taizhou-2023", fill)
}

/// Compares a text with the file in which it stands; `SHAO_BLESS=1` writes it anew.
fn stands(file: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/explain").join(file);
    if std::env::var_os("SHAO_BLESS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let wanted = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(wanted == text, "{file} is not what is printed:\n{text}");
}

#[test]
fn derivations_read_as_they_stand_in_both_languages() {
    let district = district();
    for (file, lang, args) in [
        ("quarter.zh.txt", "zh", &["A01", "2023-Q2"][..]),
        ("quarter.en.txt", "en", &["A02", "2023-Q2"]),
        ("substituted.en.txt", "en", &["A04", "2023-Q2"]),
        ("half_year.zh.txt", "zh", &["A02", "2023-H1"]),
        ("year.en.txt", "en", &["A01", "2023"]),
        ("year.zh.txt", "zh", &["A01", "2023"]),
        ("month.zh.txt", "zh", &["A01", "2023-06"]),
        ("month.en.txt", "en", &["A02", "2023-06"]),
        ("indicators.zh.txt", "zh", &["indicators", "2023-06"]),
        ("indicators.en.txt", "en", &["indicators", "2023"]),
        ("originator.en.txt", "en", &["P01", "2023-06"]),
        ("category.zh.txt", "zh", &["综合协调", "2023-06"]),
        ("case.zh.txt", "zh", &["2023-0002"]),
        ("case.en.txt", "en", &["2023-0003"]),
    ] {
        let args: Vec<&str> = ["--lang", lang, "explain"].into_iter().chain(args.iter().copied()).collect();
        stands(file, &district.text(NOW, &args));
    }
}

#[test]
fn a_quarter_is_the_last_one_unless_another_period_is_named() {
    let district = district();
    let said = "note: the quarter 2023-Q2; for another period: shao explain A02 2023\n";
    let out = district.shao("2023-08-01 09:00", &["--lang", "en", "explain", "教育局"]).success().stderr(said);
    assert_eq!(
        out.get_output().stdout,
        district.text("2023-08-01 09:00", &["--lang", "en", "explain", "A02", "2023-Q2"]).as_bytes()
    );
    assert_eq!(district.json(NOW, &["--quiet", "explain", "A01", "this"])["period"]["label"], "2024-Q1");
    assert_eq!(district.json(NOW, &["explain", "A01", "2023年上半年"])["explains"], "half-year");
}

#[test]
fn the_quarters_of_a_second_half_are_the_third_and_the_fourth() {
    let district = District::new(TAIZHOU, "taizhou-2023", |log| {
        log.unit(department("A02", "教育局", "A"));
        for (quarter, on) in [("2023-Q3", "2023-08-01"), ("2023-Q4", "2023-11-01")] {
            log.handled(on, "A02", "90");
            log.votes(quarter, "A02", [1, 0, 0, 0]);
        }
    });
    for (lang, titles) in [("zh", ["三季度", "四季度"]), ("en", ["Q3", "Q4"])] {
        let half = ["--lang", lang, "explain", "A02", "2023-H2", "--section", "departments"];
        for format in ["table", "md", "csv"] {
            let text = district.text(NOW, &[&half[..], &["--format", format]].concat());
            assert!(titles.iter().all(|title| text.contains(title)) && !text.contains("Q1"), "{text}");
        }
        let csv = district.text(NOW, &[&half[..], &["--format", "csv", "--keys"]].concat());
        assert!(csv.starts_with("class,rank,code,name,q1,q2,"), "{csv}");
    }
}

#[test]
fn programs_get_settings_and_formulas_as_they_stand_in_the_scheme() {
    let district = district();
    let steps = ["--lang", "zh", "explain", "A01", "2023", "--section", "steps", "--format", "csv"];
    let said = district.text(NOW, &steps);
    assert!(said.contains(",取大(0, 取小(") || said.contains("\"取大(0, 取小("), "{said}");
    assert!(said.contains("上浮方式=按整档；每档上浮=1%；上浮上限=5%"), "{said}");
    let keys = district.text(NOW, &[&steps[..], &["--keys"]].concat());
    assert!(keys.contains("max(0, min(") && keys.contains("uplift=step; uplift_adds=1%; uplift_most=5%"), "{keys}");
}

#[test]
fn every_format_has_the_sections() {
    let district = district();
    let quarter = ["explain", "A01", "2023-Q2", "--keys"];
    let with = |more: &[&'static str]| -> Vec<&str> { quarter.iter().copied().chain(more.iter().copied()).collect() };
    let csv = district.text(NOW, &with(&["--format", "csv", "--section", "left_out"]));
    assert_eq!(
        csv,
        "number,ref,title,of,role,assigned_at,closed_at,why,approved_by,doc_no,on,reason\n\
         2023-0003,,规划调整,2023-Q2,lead,2023-05-04 09:00,2023-06-06 09:00,excluded,分管领导,1号,2023-05-20,上级政策调整\n\
         2023-0004,,不属本区,2023-Q2,lead,2023-05-04 09:00,2023-06-05 09:00,declined,,,,\n"
    );
    let steps = district.text(NOW, &with(&["--format", "csv", "--quiet"]));
    let line =
        "2023-Q2,score,70% × 90.275 + 30% × 86,88.9925,,88.99,,,taizhou-2023,quarter=cases 70% + satisfaction 30%";
    assert!(steps.lines().any(|one| one.starts_with(line)), "{steps}");
    let md = district.text(NOW, &["--lang", "en", "explain", "A01", "2023-Q2", "--format", "md"]);
    assert!(md.starts_with("# 发展和改革委, Quarterly evaluation 2023-Q2: how the figures came about\n"), "{md}");
    assert!(md.contains("## Steps\n") && md.contains("## The class\n"), "{md}");
    let book = district.dir.path().join("explained.xlsx");
    district.shao(NOW, &["explain", "A01", "2023", "--out", book.to_str().unwrap()]).success();
    assert!(std::fs::read(&book).unwrap().starts_with(b"PK"));
    let case = district.json(NOW, &["explain", "2023-0002"]);
    let verdicts: Vec<&str> =
        case["sections"]["clocks"].as_array().unwrap().iter().map(|clock| clock["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["late", "late", "no_date"]);
    assert_eq!(case["sections"]["departments"][1]["score"].to_string(), "87");
}

#[test]
fn what_cannot_be_explained_is_refused() {
    let district = district();
    let fucheng = District::new(FUCHENG, "fucheng-2024", |log| log.unit(department("A01", "发展和改革局", "A")));
    let gone = District::new(TAIZHOU, "taizhou-2023", |log| {
        let mut unit = department("A01", "发展和改革委", "A");
        unit.to = Some("2022-12-31".parse().unwrap());
        log.unit(unit);
        log.unit(department("A02", "教育局", "A"));
    });
    let cases: [(&District, &[&str], i32, &str, &str); 9] = [
        (
            &district,
            &["旅游局", "2023"],
            1,
            "错误：没有叫“旅游局”的部门。用 shao unit list 查看",
            "error: no department is called \"旅游局\"; see shao unit list",
        ),
        (
            &district,
            &["2023-0999"],
            1,
            "错误：没有 2023-0999 这一件。用 shao list 查看",
            "error: there is no case 2023-0999; see shao list",
        ),
        (
            &district,
            &["A01", "下季度"],
            1,
            "错误：“下季度”不是期间。例如 2023-05（月）、2023-Q2（季度）、2023-H1（半年）、2023（年），或上月、本季度、去年",
            "error: \"下季度\" is no period; for example 2023-05, 2023-Q2, 2023-H1, 2023, or last-month, this-quarter, last-year",
        ),
        (
            &district,
            &["A01", "2024-Q2"],
            1,
            "错误：2024-Q2 还没有开始（始于 2024-04-01）。最晚可写本期",
            "error: 2024-Q2 has not begun (it begins on 2024-04-01); the latest is this",
        ),
        (
            &district,
            &["2023-0001", "2023-Q2"],
            2,
            "错误：“2023-0001”是诉求，不带期间“2023-Q2”。去掉期间；要看部门写部门名称",
            "error: \"2023-0001\" is a case, which takes no period \"2023-Q2\"; leave the period out, or name a department",
        ),
        (
            &district,
            &["7"],
            2,
            "错误：“7”既是诉求 2024-0007，又是部门城市管理局。诉求写全 2024-0007，部门写名称并加期间：shao explain 城市管理局 2023-Q2",
            "error: \"7\" is the case 2024-0007 and the department 城市管理局; for the case write 2024-0007, for the department its name and a period: shao explain 城市管理局 2023-Q2",
        ),
        (
            &fucheng,
            &["A01", "2023-Q2"],
            1,
            "错误：2023-Q2 适用的方案 fucheng-2024 没有考核规定。可用 shao report monthly；或启用有考核规定的方案：shao scheme apply taizhou-2023 --from 日期",
            "error: the scheme fucheng-2024, in force for 2023-Q2, has no rules of evaluation; use shao report monthly, or apply a scheme that has: shao scheme apply taizhou-2023 --from DATE",
        ),
        (
            &gone,
            &["A01", "2023-Q2"],
            1,
            "错误：发展和改革委不在 2023-Q2 的季度测评里：2023-06-30 不在用，也没有办件。看它的启用停用日期：shao unit show 发展和改革委",
            "error: 发展和改革委 is not in the report \"Quarterly evaluation\" for 2023-Q2: it is not active on 2023-06-30 and has no cases; see when it was active: shao unit show 发展和改革委",
        ),
        (
            &district,
            &["A01", "2023-Q2", "--section", "flow"],
            2,
            "错误：这份报告没有“flow”部分。可用：departments、steps、cases、left_out、votes、class、class_mean、volumes、notices、consequences",
            "error: the report has no section \"flow\"; known: departments, steps, cases, left_out, votes, class, class_mean, volumes, notices, consequences",
        ),
    ];
    for (district, args, exit, zh, en) in cases {
        for (lang, words) in [("zh", zh), ("en", en)] {
            let args: Vec<&str> = ["--lang", lang, "explain"].into_iter().chain(args.iter().copied()).collect();
            district.shao(NOW, &args).code(exit).stdout("").stderr(format!("{words}\n"));
        }
    }
    // A month needs no rules of evaluation; a department that is named beside a period is no case.
    fucheng.shao(NOW, &["explain", "A01", "2023-06"]).success();
    district.shao(NOW, &["explain", "7", "2023-Q2"]).success();
}

#[test]
fn a_month_reckons_the_scores_of_its_cases_as_the_quarter_does() {
    for (lang, title) in [("zh", "算式"), ("en", "Reckoning")] {
        let mut shao = Shao::new(lang);
        shao.now = "2026-04-02 09:00".to_owned();
        let head = "ref,received_at,originator,title,category,scope,lead,co,resolved_at,outcome,closed_at\n";
        shao.file(
            "c.csv",
            format!("{head}R1,2026-02-02,江南园区,断水,其他,multi,住建局,审批局,2026-02-09,resolved,2026-02-10\n"),
        );
        shao.ok("import cases c.csv");
        shao.file(
            "r.csv",
            "case,department,rater,score\nR1,住建局,originator,88.5\nR1,审批局,originator,80\nR1,审批局,lead,90\n",
        );
        shao.ok("import ratings r.csv");
        for (dept, reckoning, score) in [("住建局", "100% × 88.5", "88.5"), ("审批局", "70% × 80 + 30% × 90", "83")]
        {
            let month = shao.json(&format!("explain {dept} 2026-02"));
            let quarter = shao.json(&format!("explain {dept} 2026-Q1"));
            for (period, explained) in [("month", month), ("quarter", quarter)] {
                let case = &explained["sections"]["cases"][0];
                assert_eq!(case["reckoning"], reckoning, "{period}");
                assert_eq!(case["score"].to_string(), score, "{period}");
            }
            let screen = shao.ok(&format!("explain {dept} 2026-02"));
            assert!(screen.contains(title) && screen.contains(reckoning), "{screen}");
        }
        // A case that has no score yet has no reckoning of one.
        shao.ok("explain 住建局 2026-03");
    }
}
