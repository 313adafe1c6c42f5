//! Schemes: what is accepted can be printed and can judge any counted figures.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use shao::domain::evaluation::{Member, Ranked, Ranking, Tally, annual, consequences, half_year, quarter};
use shao::domain::event::Votes;
use shao::domain::period::Period;
use shao::domain::scheme::{Bottom, Scheme};

fuzz_target!(|text: &str| {
    let Ok(scheme) = Scheme::offered(text) else { return };
    assert!(!scheme.settings().is_empty());
    for category in &scheme.categories {
        assert_eq!(scheme.find_category(&category.code).map(|found| &found.code), Some(&category.code));
    }
    let Some(rules) = &scheme.evaluation else { return };
    let class = &scheme.classes[0].code;
    let member = |n: u32| Member { code: format!("D{n}"), class: class.clone(), active: n != 3 };
    let tally = |n: u32| Tally {
        volume: i64::from(n) * 7,
        rated: i64::from(n) * 5,
        units: i64::from(n) * 5 * 1_000_000,
        pending: n == 2,
        votes: (n > 1).then_some(Votes { satisfied: n, fairly: u32::MAX, basically: 0, dissatisfied: u32::MAX }),
    };
    let entries: Vec<_> = (0..6).map(|n| (member(n), tally(n))).collect();
    let members: Vec<_> = entries.iter().map(|(member, _)| member.clone()).collect();
    let quarters = vec![quarter(rules, &entries); 4];
    // One case of D1 counts in two quarters.
    let surplus = BTreeMap::from([("D1".to_owned(), 1)]);
    let _ = half_year(&members, &quarters[..2], &surplus);
    let notices = BTreeMap::from([("D4".to_owned(), 9)]);
    let year = annual(rules, &members, &quarters, &surplus, &notices);
    for row in &year {
        assert!(row.score.is_some() || row.rank.is_none());
    }
    let mut period = Period::Year { year: 2026 };
    let mut past = Vec::new();
    for _ in 0..3 {
        let rows = year.iter().map(Ranked::from).collect();
        past.push(Ranking { period, rules: scheme.consequences.clone(), rows });
        period = period.previous();
    }
    for report in [Bottom::Annual, Bottom::Quarterly] {
        let _ = consequences(&scheme.consequences, report, &past);
    }
});
