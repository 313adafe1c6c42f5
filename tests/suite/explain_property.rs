//! For random districts, what `explain` prints recomputes to the figures of the reports, for
//! every department, by a calculator that reads nothing else.

use std::collections::BTreeSet;
use std::path::Path;

use crate::common::calculator;
use crate::common::district::{District, Log, TAIZHOU, day, department};
use serde_json::Value;
use shao::ctx::Surroundings;
use shao::domain::vocab::{Outcome, Rater};
use shao::locale::Lang;

const QUARTERS: [&str; 4] = ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"];

/// The same numbers for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn date(&mut self, from: u64, days: u64) -> (u64, String) {
        let n = from + self.below(days);
        (n, (day("2023-01-02") + chrono::Days::new(n)).to_string())
    }

    /// Few different ratings, so that scores tie; some of them with decimals.
    fn points(&mut self) -> String {
        ["100", "90", "90", "80", "85.5", "66.67", "92.35"][usize::try_from(self.below(7)).unwrap()].to_owned()
    }
}

fn fill(log: &mut Log<'_, '_>, dice: &mut Dice) {
    // Other cases count by the scheme that holds later, and with other weights; quarters and years go by the same rules.
    let outcomes = ["[\"resolved\"]", "[\"declined\", \"resolved\"]"][usize::try_from(dice.below(2)).unwrap()];
    let later = TAIZHOU.replace("[\"resolved\", \"explained\"]", outcomes).replace("70, lead = 30", "55, lead = 45");
    log.scheme(2, "taizhou-2023", &dice.date(0, 720).1, &later);
    let units = 2 + dice.below(5);
    let code = |n: u64| format!("D{n}");
    for n in 0..units {
        let mut unit = department(&code(n), &format!("部门{n}"), if dice.below(3) == 0 { "B" } else { "A" });
        match dice.below(10) {
            0 => unit.to = Some(day("2023-08-15")),
            1 => unit.from = Some(day("2023-05-08")),
            _ => {}
        }
        log.unit(unit);
    }
    for _ in 0..dice.below(40) {
        let (lead, co) = (code(dice.below(units)), code(dice.below(units)));
        let departments: Vec<&str> = if lead == co { vec![&lead] } else { vec![&lead, &co] };
        let (opened, on) = dice.date(0, 350);
        let id = log.open("事项", None, &on, &departments, &on);
        match dice.below(12) {
            0 => log.exclude(id, &on, None),
            1 => log.exclude(id, &on, Some(&lead)),
            _ => {}
        }
        let (closed, closing) = dice.date(opened, 100);
        // Some respond, in time or late, and so have a completion date that they keep or not.
        if dice.below(3) > 0 {
            let (answered, responding) = dice.date(opened, 4.min(closed - opened + 1));
            let (_, promised) = dice.date(answered, 150);
            if answered <= 390 {
                log.respond(id, &responding, &lead, &promised);
            }
        }
        // Some stay open; nothing happens after the day on which the figures are explained.
        if closed > 390 || dice.below(8) == 0 {
            continue;
        }
        let outcomes = [Outcome::Declined, Outcome::Duplicate, Outcome::Explained];
        let outcome = outcomes.get(usize::try_from(dice.below(9)).unwrap()).copied().unwrap_or(Outcome::Resolved);
        log.close(id, &closing, &departments, outcome);
        for (department, rater) in [(&lead, Rater::Originator), (&co, Rater::Originator), (&co, Rater::Lead)] {
            let there = department == &lead && rater == Rater::Originator || lead != co;
            if there && dice.below(6) > 0 {
                log.score(id, &closing, department, rater, &dice.points());
            }
        }
    }
    for quarter in QUARTERS {
        for n in 0..units {
            if dice.below(6) > 0 {
                let votes = [5, 3, 2, 2].map(|most| u32::try_from(dice.below(most)).unwrap());
                log.votes(quarter, &code(n), votes);
            }
        }
    }
    for _ in 0..dice.below(12) {
        let on = dice.date(0, 360).1;
        log.notice(&on, &code(dice.below(units)), "通报");
    }
}

/// Runs the program in this process, and reads the JSON that it writes.
fn json(district: &District, args: &[&str]) -> Option<Value> {
    let out = district.dir.path().join("out.json");
    let path = |path: &Path| path.to_str().unwrap().to_owned();
    let options = ["--quiet", "--now", "2024-02-01 09:00", "--format", "json", "--db"];
    let words = ["shao"].iter().chain(&options).map(|word| (*word).to_owned());
    let words = words.chain([path(&district.db), "--out".to_owned(), path(&out)]);
    let around = Surroundings {
        args: words.chain(args.iter().map(|arg| (*arg).to_owned())).map(Into::into).collect(),
        clock: chrono::DateTime::UNIX_EPOCH,
        db: None,
        data_dir: None,
        lang: None,
        system_lang: Lang::En,
        now: None,
        actor: None,
        user: "tester".to_owned(),
        no_color: true,
        terminal: false,
        width: None,
        watched: false,
    };
    (shao::run(&around) == 0).then(|| serde_json::from_str(&std::fs::read_to_string(&out).unwrap()).unwrap())
}

/// Explains every row of a report, recomputes it, and compares it with the report; tells what was met.
fn explain_all(district: &District, report: &str, label: &str, quarters: &[&str], met: &mut BTreeSet<String>) {
    let published = json(district, &["report", report, label]).unwrap();
    for row in published["sections"]["departments"].as_array().unwrap() {
        let code = row["code"].as_str().unwrap();
        let explained = json(district, &["explain", code, label]).unwrap();
        assert_eq!(&explained["sections"]["departments"][0], row, "{label}");
        if report == "monthly" {
            calculator::check_month(&explained, &published);
            let figures = explained["sections"]["figures"].as_array().unwrap().iter();
            let filled = figures.filter(|figure| figure["cases"] != 0);
            met.extend(filled.map(|figure| format!("in {}", figure["figure"].as_str().unwrap())));
        } else {
            calculator::check(&explained, quarters);
        }
        calculator::follow(&explained);
        let words = calculator::words(&explained);
        met.extend(words);
    }
}

fn districts(seeds: std::ops::Range<u64>) {
    let mut met = BTreeSet::new();
    for seed in seeds {
        let mut dice = Dice(seed);
        let district = District::new(TAIZHOU, "taizhou-2023", |log| fill(log, &mut dice));
        let quarter = usize::try_from(dice.below(4)).unwrap();
        let half = usize::try_from(dice.below(2)).unwrap();
        let month = format!("2023-{:02}", 1 + dice.below(12));
        let two = &QUARTERS[half * 2..half * 2 + 2];
        // Every year, and one of the shorter periods in turn.
        match seed % 3 {
            0 => explain_all(&district, "monthly", &month, &[], &mut met),
            1 => explain_all(&district, "quarterly", QUARTERS[quarter], &QUARTERS[quarter..=quarter], &mut met),
            _ => explain_all(&district, "half-year", ["2023-H1", "2023-H2"][half], two, &mut met),
        }
        explain_all(&district, "annual", "2023", &QUARTERS, &mut met);
    }
    // All that a derivation can have to tell was there.
    for word in [
        "tied",
        "itself",
        "down",
        "up",
        "held_last",
        "class_mean",
        "pending",
        "missing",
        "no_votes",
        "no_ratings",
        "unrated",
        "quarter_missing",
        "retired",
        "excluded",
        "declined",
        "explained",
        "duplicate",
        "open",
        "not_there",
        "in responses_due",
        "in responses_kept",
        "in closed_with_due",
        "in closed_on_time",
    ] {
        assert!(met.contains(word), "{word} was not met");
    }
}

// Two tests, so that they run side by side. Sixty districts are the habit, the full two hundred are tried with
// SHAO_DISTRICTS=100 for each.

fn share() -> u64 {
    std::env::var("SHAO_DISTRICTS").map_or(30, |districts| districts.parse().unwrap())
}

#[test]
fn the_printed_numbers_make_the_figures_of_many_districts() {
    districts(0..share());
}

#[test]
fn the_printed_numbers_make_the_figures_of_as_many_more() {
    districts(1_000..1_000 + share());
}
