//! What people read of a case that was answered twice.

use serde_json::json;
use shao::domain::event::CaseEvent;
use shao::domain::vocab::{FollowUpBy, Grade, Outcome};

use crate::common::district::{District, TAIZHOU, at, department};

/// A case said to be unsolved in May and taken up again in June, solved in July.
fn answered_twice() -> District {
    District::new(TAIZHOU, "taizhou-2023", |log| {
        log.unit(department("A01", "发展和改革委", "A"));
        let id = log.open("用电增容", None, "2023-05-08", &["A01"], "2023-05-09");
        let asked = |solved, grade| CaseEvent::FollowedUp { by: FollowUpBy::Phone, solved, grade, note: None };
        log.close(id, "2023-05-20", &["A01"], Outcome::Resolved);
        log.case(id, at("2023-05-22"), asked(false, Some(Grade::Dissatisfied)));
        log.case(id, at("2023-06-01"), CaseEvent::Reopened { reason: "仍未通电".into(), due: None });
        log.close(id, "2023-07-03", &["A01"], Outcome::Resolved);
        log.case(id, at("2023-07-04"), asked(true, Some(Grade::Basically)));
    })
}

#[test]
fn an_answer_stays_in_the_month_in_which_it_was_given() {
    let district = answered_twice();
    let row = |month: &str, key: &str| {
        let report = district.json("2023-08-01", &["report", "monthly", month]);
        let rows = report["sections"]["indicators"].as_array().unwrap().clone();
        let row = rows.into_iter().find(|row| row["indicator"] == key).unwrap();
        json!([row["numerator"], row["base"], row["current"], row["previous"], row["change"]])
    };
    assert_eq!(row("2023-05", "solved"), json!([0, 1, 0.0, null, null]));
    assert_eq!(row("2023-06", "solved"), json!([0, 0, null, 0.0, null]));
    assert_eq!(row("2023-07", "solved"), json!([1, 1, 100.0, null, null]));
    assert_eq!(row("2023-07", "satisfied"), json!([1, 1, 100.0, null, null]));
    assert_eq!(row("2023-06", "reopenings"), json!([null, null, 1, 0, 1]));
    assert_eq!(row("2023-07", "reopened"), json!([1, 1, 100.0, null, null]));
    // Before the first case nothing is known: no 0 stands there.
    assert_eq!(row("2023-05", "received"), json!([null, null, 1, null, null]));
}

#[test]
fn people_read_indicators_in_both_languages() {
    let district = answered_twice();
    for (lang, pinned) in
        [("zh", include_str!("../../report/indicators.zh.txt")), ("en", include_str!("../../report/indicators.en.txt"))]
    {
        let mut shown = String::new();
        for args in [["monthly", "2023-07"], ["annual", "2023"]] {
            for section in ["indicators", "backlog", "definitions"] {
                let text =
                    district.text("2023-08-01", &["--lang", lang, "report", args[0], args[1], "--section", section]);
                // Without heading, notes and settings.
                shown.push_str(text.split("\n\n").nth(1).unwrap());
                shown.push_str("\n\n");
            }
        }
        if std::env::var_os("SHAO_PIN").is_some() {
            let path = format!("{}/tests/report/indicators.{lang}.txt", env!("CARGO_MANIFEST_DIR"));
            std::fs::write(path, &shown).unwrap();
        } else {
            assert_eq!(shown, pinned);
        }
    }
}
