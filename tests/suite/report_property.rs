//! The figures of random small districts, once by the program and once by plain loops over cases.

use crate::common::district::{District, Log, TAIZHOU, day, department};
use crate::common::naive::{Naive, Rules, Shown};
use proptest::prelude::*;
use shao::domain::case::Case;
use shao::domain::civil::Day;
use shao::domain::event::OfficeEvent;
use shao::domain::period::Period;
use shao::domain::unit::Unit;
use shao::domain::vocab::{Coded, Outcome, Rater};
use shao::store::{Filter, Store};

const NOW: &str = "2024-02-01 09:00";
const QUARTERS: [&str; 4] = ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"];

#[derive(Clone, Debug)]
struct Plan {
    lead: usize,
    co: Option<usize>,
    opened: u32,
    lasts: u32,
    outcome: u8,
    ratings: [Option<u32>; 3],
    /// How many days after closing it is rated.
    rated_after: u32,
    exclude: u8,
}

#[derive(Clone, Debug)]
struct Plans {
    /// Class, and from when until when it is active: nothing, or a choice of days.
    units: Vec<(bool, u8)>,
    cases: Vec<Plan>,
    votes: Vec<(usize, usize, [u32; 4])>,
    notices: Vec<usize>,
    /// Which department stands from which day of the year on in the second class, or the first.
    moves: Vec<(usize, u32, bool)>,
    /// From which day of the year on which of the other schemes holds.
    schemes: Vec<(u32, usize)>,
}

/// The schemes that can follow the first.
const OTHERS: [Rules; 3] = [
    Rules {
        weights: [50, 50],
        co: [60, 40],
        rated: true,
        worth: [100, 90, 50],
        most: 5,
        notices: 2,
        outcomes: &[Outcome::Resolved],
    },
    Rules {
        weights: [100, 0],
        co: [70, 30],
        rated: false,
        worth: [100, 80, 60],
        most: 2,
        notices: 4,
        outcomes: &[Outcome::Resolved, Outcome::Explained, Outcome::Declined],
    },
    Rules {
        weights: [0, 100],
        co: [20, 80],
        rated: true,
        worth: [90, 40, 10],
        most: 9,
        notices: 1,
        outcomes: &[Outcome::Declined, Outcome::Resolved],
    },
];

/// The text of a scheme with these rules.
fn scheme(rules: Rules) -> String {
    let Rules { weights: [cases, votes], co: [park, lead], rated, worth: [best, good, fair], most, notices, outcomes } =
        rules;
    let mut text = TAIZHOU.to_owned();
    let outcomes: Vec<&str> = outcomes.iter().map(|outcome| outcome.code()).collect();
    let counts_on = if rated { "rated" } else { "closed" };
    for (line, with) in [
        ("counts_on = \"closed\"", format!("counts_on = \"{counts_on}\"")),
        ("cases = 70", format!("cases = {cases}")),
        ("satisfaction = 30", format!("satisfaction = {votes}")),
        (
            "votes = { satisfied = 100, fairly = 80, basically = 60, dissatisfied = 0 }",
            format!("votes = {{ satisfied = {best}, fairly = {good}, basically = {fair}, dissatisfied = 0 }}"),
        ),
        ("co = { originator = 70, lead = 30 }", format!("co = {{ originator = {park}, lead = {lead} }}")),
        ("uplift_most = 5", format!("uplift_most = {most}")),
        ("demotion_notices = 3", format!("demotion_notices = {notices}")),
        ("[\"resolved\", \"explained\"]", format!("{outcomes:?}")),
    ] {
        assert_eq!(text.matches(line).count(), 1, "{line}");
        text = text.replace(line, &with);
    }
    text
}

/// The schemes, the first from long before.
fn schemes(plans: &Plans) -> Vec<(Day, Rules)> {
    let first = Rules {
        weights: [70, 30],
        co: [70, 30],
        rated: false,
        worth: [100, 80, 60],
        most: 5,
        notices: 3,
        outcomes: &[Outcome::Resolved, Outcome::Explained],
    };
    let others = plans.schemes.iter().map(|(on, which)| (day(&date(*on)), OTHERS[*which]));
    std::iter::once((day("1990-01-01"), first)).chain(others).collect()
}

fn plans() -> impl Strategy<Value = Plans> {
    let points = || prop::option::weighted(0.8, prop_oneof![Just(10_000_u32), 0..=10_000_u32]);
    let case = (
        0..6_usize,
        prop::option::of(0..6_usize),
        0..360_u32,
        0..120_u32,
        0..8_u8,
        [points(), points(), points()],
        prop_oneof![Just(0_u32), 0..100_u32],
        0..10_u8,
    );
    let case = case.prop_map(|(lead, co, opened, lasts, outcome, ratings, rated_after, exclude)| Plan {
        lead,
        co,
        opened,
        lasts,
        outcome,
        ratings,
        rated_after,
        exclude,
    });
    (
        prop::collection::vec((any::<bool>(), 0..8_u8), 2..=6),
        prop::collection::vec(case, 0..40),
        prop::collection::vec((0..6_usize, 0..4_usize, [0..5_u32, 0..3_u32, 0..2_u32, 0..2_u32]), 0..24),
        prop::collection::vec(0..6_usize, 0..10),
        prop::collection::vec((0..6_usize, 0..365_u32, any::<bool>()), 0..6),
        prop::collection::vec((0..365_u32, 0..OTHERS.len()), 0..4),
    )
        .prop_map(|(units, cases, votes, notices, moves, schemes)| Plans {
            units,
            cases,
            votes,
            notices,
            moves,
            schemes,
        })
}

fn units(plans: &Plans) -> Vec<Unit> {
    let unit = |(n, (second, active)): (usize, &(bool, u8))| Unit {
        from: (*active == 1).then(|| day("2023-05-08")),
        to: (*active == 0).then(|| day("2023-08-15")),
        ..department(&format!("D{n}"), &format!("部门{n}"), if *second { "B" } else { "A" })
    };
    plans.units.iter().enumerate().map(unit).collect()
}

fn moves(plans: &Plans) -> Vec<(usize, Day, String)> {
    let class = |second: bool| if second { "B" } else { "A" }.to_owned();
    plans.moves.iter().map(|(n, on, second)| (n % plans.units.len(), day(&date(*on)), class(*second))).collect()
}

fn date(day_of_year: u32) -> String {
    let first = day("2023-01-02");
    (first + chrono::Days::new(u64::from(day_of_year))).to_string()
}

fn fill(log: &mut Log<'_, '_>, plans: &Plans) {
    let units = units(plans);
    let code = |n: usize| units[n % units.len()].code.clone();
    for (id, (from, rules)) in (1..).zip(schemes(plans)).skip(1) {
        log.scheme(id, "taizhou-2023", &from.to_string(), &scheme(rules));
    }
    for unit in &units {
        log.unit(unit.clone());
    }
    for (n, from, class) in moves(plans) {
        let unit = Unit { class: Some(class), ..units[n].clone() };
        log.office("2023-01-01", OfficeEvent::UnitSaved { unit, since: Some(from) });
    }
    for plan in &plans.cases {
        let lead = code(plan.lead);
        let co = plan.co.map(code).filter(|co| *co != lead);
        let departments: Vec<&str> = std::iter::once(lead.as_str()).chain(co.as_deref()).collect();
        let (opened, closed) = (date(plan.opened), date(plan.opened + plan.lasts));
        let id = log.open("事项", None, &opened, &departments, &opened);
        if plan.exclude == 0 {
            log.exclude(id, &opened, None);
        }
        if plan.exclude == 1 {
            log.exclude(id, &opened, Some(&lead));
        }
        let outcome = match plan.outcome {
            0 => Outcome::Declined,
            1 => continue,
            2 => Outcome::Explained,
            _ => Outcome::Resolved,
        };
        // Not beyond the day on which the report is drawn up.
        if closed.as_str() > "2024-01-31" {
            continue;
        }
        log.close(id, &closed, &departments, outcome);
        let rated = date(plan.opened + plan.lasts + plan.rated_after).min("2024-01-31".to_owned());
        let ratings = [(Some(&lead), Rater::Originator), (co.as_ref(), Rater::Originator), (co.as_ref(), Rater::Lead)];
        for ((department, rater), points) in ratings.into_iter().zip(plan.ratings) {
            if let (Some(department), Some(cents)) = (department, points) {
                log.score(id, &rated, department, rater, &format!("{}.{:02}", cents / 100, cents % 100));
            }
        }
    }
    for (department, quarter, votes) in &plans.votes {
        log.votes(QUARTERS[*quarter], &code(*department), *votes);
    }
    for (n, department) in plans.notices.iter().enumerate() {
        log.notice(&date(u32::try_from(n).unwrap() * 30), &code(*department), "通报");
    }
}

/// The rows of a report by code: rank, score in cents, basis.
fn shown(district: &District, args: &[&str]) -> Vec<Shown> {
    let report = district.json(NOW, args);
    let cents = |value: &serde_json::Value| value.as_f64().map(|f| (f * 100.0).round() as i128);
    let mut rows: Vec<Shown> = report["sections"]["departments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| Shown {
            class: row["class"].as_str().unwrap().to_owned(),
            code: row["code"].as_str().unwrap().to_owned(),
            rank: row["rank"].as_u64(),
            volume: row["volume"].as_i64().unwrap(),
            score: cents(&row["score"]),
            basis: row["basis"].as_str().unwrap().to_owned(),
        })
        .collect();
    rows.sort_by(|a, b| a.code.cmp(&b.code));
    rows
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reports_equal_plain_loops_over_the_cases(plans in plans()) {
        let district = District::new(TAIZHOU, "taizhou-2023", |log| fill(log, &plans));
        let (cases, _): (Vec<Case>, bool) = Store::open(&district.db).unwrap().list(&Filter::default()).unwrap();
        let mut votes = std::collections::BTreeMap::new();
        let units = units(&plans);
        let code = |n: usize| units[n % units.len()].code.clone();
        for (department, quarter, given) in &plans.votes {
            votes.insert((code(*department), *quarter), *given);
        }
        let notices = plans.notices.iter().map(|n| code(*n)).collect();
        let naive = Naive { schemes: schemes(&plans), units: units.clone(), moves: moves(&plans), cases, votes, notices };
        for (quarter, label) in QUARTERS.iter().enumerate() {
            prop_assert_eq!(shown(&district, &["report", "quarterly", label]), naive.quarter_shown(quarter));
        }
        for half in 0..2 {
            let label = Period::Half { year: 2023, half: half as u32 + 1 }.label();
            prop_assert_eq!(shown(&district, &["report", "half-year", &label]), naive.half_shown(half));
        }
        prop_assert_eq!(shown(&district, &["report", "annual", "2023"]), naive.annual_shown());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_supposed_scheme_gives_what_it_would_have_given(plans in plans(), which in 0..OTHERS.len()) {
        let plans = Plans { schemes: Vec::new(), ..plans };
        let other = scheme(OTHERS[which]);
        let district = District::new(TAIZHOU, "taizhou-2023", |log| fill(log, &plans));
        let as_if = District::new(&other, "taizhou-2023", |log| fill(log, &plans));
        let file = district.dir.path().join("other.toml");
        std::fs::write(&file, &other).unwrap();
        let file = file.to_str().unwrap();
        for report in [
            ["report", "monthly", "2023-08"],
            ["report", "quarterly", "2023-Q3"],
            ["report", "half-year", "2023-H1"],
            ["report", "annual", "2023"],
        ] {
            let [command, kind, period] = report;
            let supposed = district.json(NOW, &[command, kind, period, "--scheme", file]);
            let given = as_if.json(NOW, &report);
            prop_assert_eq!(&supposed["sections"], &given["sections"]);
            prop_assert_eq!(&supposed["scheme"], &given["scheme"]);
        }
    }
}
