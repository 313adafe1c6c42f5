//! A published figure is derived from what was known when it was published, whatever was recorded since.

use crate::common::{Shao, calculator};
use serde_json::Value;

const CASES: &str = "ref,received_at,originator,title,category,scope,lead,assigned_at,responded_at,promised_on,resolved_at,outcome,closed_at,score
R1,2026-01-05,江南园区,用电增容,其他,单一部门,住建局,2026-01-05,2026-01-06,2026-01-20,2026-01-15,已解决,2026-01-16,90
R2,2026-02-02,江南园区,厂区积水,其他,单一部门,审批局,2026-02-02,2026-02-03,2026-02-25,2026-02-10,已解决,2026-02-11,80
R3,2026-04-02,白塔镇,招工困难,其他,单一部门,住建局,2026-04-02,2026-04-03,2026-04-20,2026-04-10,已解决,2026-04-11,85
R4,2026-04-03,白塔镇,道路破损,其他,单一部门,资规局,2026-04-03,2026-04-07,2026-04-20,2026-04-12,已解决,2026-04-13,70
";

/// A half-year whose first quarter is frozen and was changed since in every way that figures can be.
fn office() -> Shao {
    let mut shao = Shao::new("zh");
    shao.now = "2026-07-02 09:00".to_owned();
    shao.file("cases.csv", CASES);
    shao.ok("import cases cases.csv");
    for (dept, period) in [("住建局", "2026-Q1"), ("审批局", "2026-Q1"), ("住建局", "2026-Q2"), ("资规局", "2026-Q2")]
    {
        shao.ok(&format!(
            "survey --dept {dept} --period {period} --satisfied 10 --fairly 2 --basically 0 --dissatisfied 0"
        ));
    }
    shao.ok("freeze 2026-Q1");
    shao.now = "2026-07-03 09:00".to_owned();
    shao.ok("score ref:R1 --by originator --points 10 --revise");
    shao.ok("survey --dept 住建局 --period 2026-Q1 --satisfied 1 --fairly 0 --basically 0 --dissatisfied 9 --revise");
    shao.ok("exclude ref:R2 --approved-by 领导 --doc-no 1 --reason 政策调整");
    shao
}

/// Other weights hold from within the frozen quarter on.
fn other_weights(shao: &Shao) {
    let text = include_str!("../../schemes/taizhou-2023.toml").replace("cases = 70", "cases = 60");
    shao.file("other.toml", text.replace("satisfaction = 30", "satisfaction = 40"));
    shao.ok("scheme apply other.toml --from 2026-03-01");
}

fn row(report: &Value, code: &str) -> Value {
    let rows = report["sections"]["departments"].as_array().unwrap();
    rows.iter().find(|row| row["code"] == code).unwrap_or_else(|| panic!("{code}")).clone()
}

#[test]
fn every_derivation_adds_up_to_the_figure_that_was_published() {
    let shao = office();
    for (report, period, quarters) in [
        ("quarterly", "2026-Q1", &["2026-Q1"][..]),
        ("quarterly", "2026-Q2", &["2026-Q2"]),
        ("half-year", "2026-H1", &["2026-Q1", "2026-Q2"]),
    ] {
        let published = shao.json(&format!("report {report} {period}"));
        for dept in ["A01", "A02", "A03", "A04"] {
            let explained = shao.json(&format!("explain {dept} {period}"));
            calculator::follow(&explained);
            calculator::check(&explained, quarters);
            let (mut own, wanted) = (row(&explained, dept), row(&published, dept));
            for key in wanted.as_object().unwrap().keys() {
                assert_eq!(own[key].take(), wanted[key], "{dept} {period} {key}");
            }
        }
    }
    // As it was published, not as it would be now.
    assert_eq!(row(&shao.json("explain A01 2026-Q1"), "A01")["score"], 92.0);
    assert_eq!(row(&shao.json("explain A01 2026-Q1 --live"), "A01")["score"], 10.0);
}

#[test]
fn it_is_said_that_a_figure_is_frozen() {
    let shao = office();
    assert_eq!(shao.json("explain A01 2026-Q1")["status"], "frozen");
    assert_ne!(shao.json("explain A01 2026-Q1 --live")["status"], "frozen");
    // So it is of a moment at which the quarter was frozen.
    let then = shao.json("explain A01 2026-Q1 --as-of 2026-07-03");
    assert_eq!((&then["status"], row(&then, "A01")["score"].clone()), (&"frozen".into(), 92.0.into()));
    other_weights(&shao);
    for period in ["2026-Q1", "2026-Q2", "2026-H1"] {
        calculator::follow(&shao.json(&format!("explain A01 {period}")));
    }
    let half = shao.json("report half-year 2026-H1");
    assert_eq!(half["schemes"][0]["sha256"], shao.json("report quarterly 2026-Q1")["scheme"]["sha256"]);
    assert_ne!(half["schemes"][0]["sha256"], half["schemes"][1]["sha256"]);
    let notes: Vec<&str> = half["notes"].as_array().unwrap().iter().map(|note| note.as_str().unwrap()).collect();
    let said = "2026-Q1 已封存，按封存的结果计；封存后的更改不入此期，见各季度 --live。";
    assert!(notes.contains(&said), "{notes:?}");
}

#[test]
fn who_had_cases_in_a_frozen_quarter_stays_in_the_half_year() {
    let shao = office();
    shao.ok("unit retire A02 --on 2026-05-31");
    // Its one case was left out after the quarter was frozen.
    assert_eq!(row(&shao.json("report half-year 2026-H1"), "A02")["q1"], 85.0);
}

#[test]
fn a_department_that_a_frozen_quarter_did_not_know_was_not_in_the_books() {
    let shao = office();
    shao.ok("unit add A07 区水利局 --kind department --class A");
    for (lang, said) in
        [("zh", "2026-Q1,当时名册中没有，不在该季度"), ("en", "2026-Q1,not in the books then: not in this quarter")]
    {
        let steps = shao.ok(&format!("explain A07 2026 --section steps --format csv --lang {lang}"));
        assert!(steps.lines().nth(1).unwrap().starts_with(said), "{steps}");
    }
    let notes = shao.ok("explain A07 2026 --lang en");
    assert!(notes.contains("- Taken as they were frozen: 2026-Q1; what was changed since"), "{notes}");
}
