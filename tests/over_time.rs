//! Rules and units that change in mid-year: each quarter by what held at its end.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod district;

use district::{District, FUCHENG, TAIZHOU, department};
use serde_json::{Value, json};
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
        report["notes"],
        json!([
            "结果运用只列线索，由人研究决定；系统不作任何处理。",
            "各季度适用的方案不同：2023-Q1 按 taizhou-2023（1990-01-01 起）；2023-Q2、2023-Q3、2023-Q4 按 taizhou-2023（2023-05-15 起）。整期的规则与名次按期末适用的方案。"
        ])
    );
    let half = district.json(NOW, &["report", "half-year", "2023-H1", "--lang", "en"]);
    assert_eq!(
        half["notes"],
        json!([
            "The quarters go by different schemes: 2023-Q1 by taizhou-2023 (from 1990-01-01); 2023-Q2 by taizhou-2023 (from 2023-05-15). The whole goes by the one in force at its end."
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
            "所适用方案没有考核规定的季度无得分，不计入均值与办件量：2023-Q1 按 fucheng-2024（1990-01-01 起）。"
        ])
    );
}
