//! Every figure of the district, of originators and of categories is as many as the cases that `explain` names for it.

use super::{NOW, rank};
use crate::common::district::District;
use serde_json::{Value, json};
use shao::domain::period::Period;
use std::collections::BTreeMap;

fn rows<'v>(document: &'v Value, section: &str) -> &'v [Value] {
    document["sections"][section].as_array().unwrap()
}

/// The rows of cases, department-cases and events that are in a figure.
fn behind<'v>(explained: &'v Value, figure: &Value) -> Vec<&'v Value> {
    let tables = ["cases", "parts", "turns"].into_iter().flat_map(|table| rows(explained, table));
    tables.filter(|row| row["counted_in"].as_array().unwrap().contains(figure)).collect()
}

fn count(explained: &Value, figure: &str) -> Value {
    json!(behind(explained, &json!(figure)).len())
}

/// Compares a report of the period with what stands behind it.
pub fn check(district: &District, report: &str, period: Period) {
    let label = period.label();
    let published = district.json(NOW, &["report", report, &label]);
    let explained = district.json(NOW, &["explain", "indicators", &label]);
    assert_eq!((&explained["explains"], &explained["by"]), (&json!(report), &json!("total")));
    indicators(&published, &explained);
    figures(&explained);
    if report != "monthly" {
        return;
    }
    group(&published, &explained);
    let mut left_out: BTreeMap<&str, i64> = BTreeMap::new();
    for row in rows(&explained, "left_out") {
        *left_out.entry(row["why"].as_str().unwrap()).or_default() += 1;
    }
    let told = rows(&published, "left_out").iter();
    let told: BTreeMap<&str, i64> =
        told.map(|row| (row["why"].as_str().unwrap(), row["cases"].as_i64().unwrap())).collect();
    assert_eq!(left_out, told, "{period}");
    let groups = rows(&published, "flow").iter().chain(rows(&published, "rates"));
    for (by, key) in
        groups.filter(|row| row["by"] == "originator" || row["by"] == "category").map(|row| (&row["by"], &row["key"]))
    {
        let explained = district.json(NOW, &["explain", key.as_str().unwrap_or("none"), &label]);
        assert_eq!((&explained["by"], &explained["key"]), (by, key));
        figures(&explained);
        group(&published, &explained);
    }
}

/// The figures add up the rows of the tables.
fn figures(explained: &Value) {
    for row in rows(explained, "figures") {
        assert_eq!(row["count"], count(explained, row["figure"].as_str().unwrap()), "{row}");
    }
}

/// The flow and the rates of a group, or of all.
fn group(published: &Value, explained: &Value) {
    let own = |section: &str| -> Vec<&Value> {
        let of = |row: &&Value| (&row["by"], &row["key"]) == (&explained["by"], &explained["key"]);
        rows(published, section).iter().filter(of).collect()
    };
    for section in ["flow", "rates"] {
        assert_eq!(rows(explained, section).iter().collect::<Vec<_>>(), own(section));
    }
    for key in ["carried_over", "received", "closed", "open"] {
        let told = own("flow").first().map_or(json!(0), |row| row[key].clone());
        assert_eq!(told, count(explained, key), "{key}");
    }
    for (metric, numerator, base) in
        [("responses_kept", "responses_kept", "responses_due"), ("closed_on_time", "parts_on_time", "parts_with_due")]
    {
        let rates = own("rates");
        let rate = rates.iter().find(|rate| rate["metric"] == metric);
        let told = |key: &str| rate.map_or(json!(0), |rate| rate[key].clone());
        assert_eq!(
            (told("numerator"), told("base")),
            (count(explained, numerator), count(explained, base)),
            "{metric}"
        );
    }
}

/// The indicators and the ages of open cases.
fn indicators(published: &Value, explained: &Value) {
    let pairs = rows(published, "indicators").iter().zip(rows(explained, "indicators"));
    assert_eq!(rows(published, "indicators").len(), rows(explained, "indicators").len());
    for (told, row) in pairs {
        for key in ["indicator", "numerator", "base", "current", "measure"] {
            assert_eq!(told[key], row[key], "{told}");
        }
        let (numerator, base) = (&row["numerator_figure"], &row["base_figure"]);
        let named = |figure: &Value| json!(behind(explained, figure).len());
        match row["measure"].as_str().unwrap() {
            "percent" => {
                assert_eq!((&told["numerator"], &told["base"]), (&named(numerator), &named(base)), "{row}");
                let all = behind(explained, base);
                assert!(behind(explained, numerator).iter().all(|one| all.contains(one)), "{row}");
            }
            "working_days" => {
                let all = behind(explained, base);
                assert_eq!(told["base"], json!(all.len()), "{row}");
                let days: Vec<i64> = all.iter().map(|one| one["days"].as_i64().unwrap()).collect();
                let percent = if told["indicator"].as_str().unwrap().ends_with("p90") { 90 } else { 50 };
                assert_eq!(told["current"].as_i64(), rank(days, percent), "{row}");
                let lasting = if base == "responded" { "responding" } else { "closing" };
                let spread = rows(explained, "spreads").iter().filter(|one| one["lasting"] == lasting);
                let at = spread.clone().find(|one| one["place"].as_i64() >= row["place"].as_i64());
                assert_eq!(at.map_or(&Value::Null, |one| &one["days"]), &told["current"], "{row}");
                assert_eq!(spread.filter_map(|one| one["count"].as_i64()).sum::<i64>(), all.len() as i64, "{row}");
            }
            _ => assert_eq!(told["current"], named(numerator), "{row}"),
        }
    }
    for (told, row) in rows(published, "backlog").iter().zip(rows(explained, "backlog")) {
        let aged = rows(explained, "cases").iter().filter(|case| match told["age"].as_str().unwrap() {
            "all" => !case["age"].is_null(),
            age => case["age"] == age,
        });
        let open = count(explained, "open");
        assert_eq!((&told["cases"], &told["base"]), (&json!(aged.count()), &open), "{told}");
        for key in ["age", "cases", "base", "share"] {
            assert_eq!(told[key], row[key], "{told}");
        }
    }
}
