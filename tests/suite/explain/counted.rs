//! What is counted of the district, of originators and of categories, from the database to the reader.

use super::{NOW, district, fill};
use crate::common::district::{District, TAIZHOU, department, originator};
use serde_json::{Value, json};

fn sections<'v>(document: &'v Value, section: &str) -> &'v Vec<Value> {
    document["sections"][section].as_array().unwrap()
}

#[test]
fn words_lead_to_the_district_its_originators_and_its_categories() {
    let district = District::new(TAIZHOU, "taizhou-2023", |log| {
        fill(log);
        log.unit(originator("P02", "口岸街道"));
        log.unit(department("A09", "口岸街道委员会", "A"));
    });
    let june = "2023-07-03 09:00";
    let asked = |args: &[&str]| {
        let found = district.json(june, &[&["--quiet", "explain"], args].concat());
        json!([found["explains"], found["by"], found["key"], found["department"], found["period"]["label"]])
    };
    let total = json!(["monthly", "total", null, null, "2023-06"]);
    for words in [
        &["indicators", "2023-06"][..],
        &["indicators"],
        &["Indicators", "last"],
        &["指标", "上月"],
        &["合计", "2023年6月"],
        &["上月"],
        &["2023年6月"],
    ] {
        assert_eq!(asked(words), total, "{words:?}");
    }
    assert_eq!(asked(&["total", "2023"]), json!(["annual", "total", null, null, "2023"]));
    for (words, by, key) in [
        ("P01", "originator", json!("P01")),
        ("凤栖湖", "originator", json!("P01")),
        // A whole name goes before a part of a department's.
        ("口岸街道", "originator", json!("P02")),
        ("coordination", "category", json!("coordination")),
        ("综合协调", "category", json!("coordination")),
        ("综合", "category", json!("coordination")),
        ("none", "category", json!(null)),
        ("未分类", "category", json!(null)),
    ] {
        assert_eq!(asked(&[words, "2023-06"]), json!(["monthly", by, key, null, "2023-06"]), "{words}");
    }
    assert_eq!(asked(&["口岸街道委", "2023-06"]), json!(["monthly", null, null, "A09", "2023-06"]));
    // What looks like a case's number is one; who meant the month is told how to ask for it.
    let said = "note: the case 2023-0006; for the figures of 2023-06: shao explain indicators 2023-06\n\
                error: there is no case 2023-0006; see shao list\n";
    district.shao(june, &["--lang", "en", "explain", "2023-06"]).code(1).stdout("").stderr(said);
    district.shao(june, &["explain", "2023-0005"]).success().stderr("");
}

#[test]
fn periods_without_such_figures_are_refused() {
    let district = district();
    let indicators = [
        "错误：2023-Q2 的季度测评没有指标：月度和年度报表才有。写月或年：shao explain indicators 2023，或写部门",
        "error: the report \"Quarterly evaluation\" for 2023-Q2 has no indicators: those of months and years have; name a month or a year: shao explain indicators 2023; or a department",
    ];
    let groups = [
        "错误：2023 的报表没有按吹哨单位、内容类别的数字：月度通报才有。写月，如 2023-12",
        "error: reports for 2023 have no figures by originator or category: those of months have; name a month, such as 2023-12",
    ];
    let cases: [(&[&str], [&str; 2]); 4] = [
        (&["indicators", "2023-Q2"], indicators),
        (&["2023-Q2"], indicators),
        (&["P01", "2023"], groups),
        (&["coordination", "2023"], groups),
    ];
    for (args, words) in cases {
        for (lang, words) in ["zh", "en"].into_iter().zip(words) {
            let args = [&["--lang", lang, "explain"], args].concat();
            district.shao(NOW, &args).code(1).stdout("").stderr(format!("{words}\n"));
        }
    }
}

#[test]
fn what_is_long_stands_in_sections_of_its_own() {
    let district = district();
    let of = |more: &[&'static str]| [&["--lang", "en", "explain", "indicators", "2023-06"], more].concat();
    let said = "note: what stands behind these, case by case: --section (spreads, cases, parts, turns, left_out), or a workbook with --out\n";
    district.shao(NOW, &of(&[])).success().stderr(said);
    let parts = district.text(NOW, &of(&["--section", "parts", "--format", "csv", "--keys"]));
    assert_eq!(
        parts,
        "number,ref,title,code,name,role,assigned_at,respond_due,responded_at,days,due,resolved_at,closed_at,counted_in\n\
         2023-0002,,厂区道路积水,A01,发展和改革委,lead,2023-06-05 09:00,2023-06-06,2023-06-07 09:00,2,2023-06-21,2023-06-26 09:00,2023-06-26 09:00,\
         parts_assigned;responses_due;responses_given;responded;parts_closed;parts_extended;parts_with_due\n\
         2023-0002,,厂区道路积水,A02,教育局,co,2023-06-05 09:00,,,,,2023-06-26 09:00,2023-06-26 09:00,parts_assigned;parts_closed\n\
         2023-0005,,招工难,A03,财政局,lead,2023-06-12 09:00,2023-06-13,,,,2023-06-29 09:00,2023-06-29 09:00,parts_assigned;responses_due;parts_closed\n\
         2023-0005,,招工难,A02,教育局,co,2023-06-12 09:00,,,,,2023-06-29 09:00,2023-06-29 09:00,parts_assigned;parts_closed\n"
    );
    let whole = district.text(NOW, &of(&["--format", "md"]));
    for title in ["## Indicators\n", "## Cases\n", "## Department-cases\n", "## Left out\n"] {
        assert!(whole.contains(title), "{title} in {whole}");
    }
    let first = district.text(NOW, &of(&["--format", "csv", "--keys", "--quiet"]));
    assert!(first.starts_with("figure,count\ncarried_over,"), "{first}");
    let known = "error: the report has no section \"turns\"; known: flow, rates, figures, cases, parts, left_out\n";
    let of_group = ["--lang", "en", "explain", "P01", "2023-06", "--section", "turns"];
    district.shao(NOW, &of_group).code(2).stdout("").stderr(known);
}

#[test]
fn of_a_frozen_month_what_was_published_is_derived() {
    let district = district();
    for month in ["2023-04", "2023-05", "2023-06"] {
        district.shao("2023-09-05 09:00", &["freeze", month, "--allow-missing"]).success();
    }
    let closed = |more: &[&'static str]| {
        let found = district.json(NOW, &[&["--quiet", "explain", "indicators", "2023-06"], more].concat());
        let rows = sections(&found, "figures").clone();
        let closed = rows.iter().find(|row| row["figure"] == "closed").unwrap()["count"].clone();
        assert_eq!(sections(&found, "indicators")[1]["current"], closed);
        (closed, found["status"].clone())
    };
    assert_eq!(closed(&[]), (json!(2), json!("frozen")));
    let reason = ["--approved-by", "分管领导", "--doc-no", "9号", "--reason", "规划调整"];
    district.shao("2023-09-06 09:00", &[&["exclude", "2023-0005"], &reason[..]].concat()).success();
    assert_eq!(closed(&[]), (json!(2), json!("frozen")));
    assert_eq!(closed(&["--live"]).0, json!(1));
    assert_eq!(closed(&["--live", "--as-of", "2023-09-05 10:00"]).0, json!(2));
}
