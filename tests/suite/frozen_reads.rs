//! Earlier periods that a frozen report reads and that were not frozen themselves: what is entered into them later
//! is told at once, named by `--live`, and listed in the next report.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::common::Shao;
use crate::common::quarter::anew;

const HEAD: &str = "ref,received_at,originator,title,category,scope,lead,assigned_at,responded_at,promised_on,resolved_at,outcome,closed_at,score";

/// A case that a department had and did within a few days of a month.
fn case(reference: &str, month: &str, department: &str, score: &str) -> String {
    format!(
        "{reference},{month}-09,江南园区,停电,其他,单一部门,{department},{month}-09,{month}-10,{month}-20,{month}-15,已解决,{month}-16,{score}\n"
    )
}

/// Imports cases, and gives the frozen periods on which they are said to bear.
fn import(shao: &Shao, rows: &str) -> String {
    shao.file("cases.csv", format!("{HEAD}\n{rows}"));
    let ran = shao.line("import cases cases.csv");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    late_on(&ran.err)
}

/// The frozen periods that a command names.
fn late_on(err: &str) -> String {
    let said = err.split("frozen periods (").nth(1);
    said.and_then(|rest| rest.split(')').next()).unwrap_or_default().to_owned()
}

fn votes(shao: &Shao, department: &str, quarter: &str) -> String {
    let line = format!(
        "survey --dept {department} --period {quarter} --satisfied 5 --fairly 0 --basically 0 --dissatisfied 0"
    );
    let ran = shao.line(&line);
    assert_eq!(ran.code, 0, "{line}: {}", ran.err);
    late_on(&ran.err)
}

/// The numbers in the late changes of a report.
fn listed(shao: &Shao, report: &str) -> Vec<String> {
    let rows = shao.json(&format!("report {report}"))["sections"]["late_changes"].clone();
    let of = |row: &Value| format!("{} {}", row["period"].as_str().unwrap(), row["number"].as_str().unwrap_or("-"));
    rows.as_array().into_iter().flatten().map(of).collect()
}

/// What differs in a section when a period is reckoned anew, and the cases that are named for it.
fn differing(shao: &Shao, report: &str, section: &str) -> (Vec<String>, Vec<String>) {
    let sections = shao.json(&format!("report {report} --live"))["sections"].clone();
    let of = |row: &Value, key: &str| row[key].as_str().unwrap_or("-").to_owned();
    let rows = |name: &str| sections[name].as_array().unwrap().clone();
    let differ = rows("differences").into_iter().filter(|row| row["section"] == section);
    (differ.map(|row| of(&row, "item")).collect(), rows("causes").iter().map(|row| of(row, "number")).collect())
}

#[test]
fn a_quarter_that_a_consequence_runs_back_over_is_watched() {
    let mut shao = Shao::new("en");
    shao.now = "2026-07-01 09:00".to_owned();
    import(&shao, &(case("R1", "2026-04", "A01", "90") + &case("R2", "2026-05", "A02", "80")));
    for department in ["A01", "A02"] {
        assert_eq!(votes(&shao, department, "2026-Q2"), "");
    }
    shao.ok("freeze 2026-Q2");
    shao.now = "2026-07-05 09:00".to_owned();
    // Before there is a case in it, votes of the quarter before make no place.
    assert_eq!(votes(&shao, "A01", "2026-Q1"), "");
    let rows = case("R3", "2026-01", "A01", "90") + &case("R4", "2026-01", "A02", "60");
    assert_eq!(import(&shao, &rows), "2026-Q2");
    assert_eq!(votes(&shao, "A02", "2026-Q1"), "2026-Q2");
    let score = shao.line("score ref:R4 --by originator --points 61 --revise");
    assert_eq!(late_on(&score.err), "2026-Q2");
    // Neither a name nor what no place stands on.
    for line in ["followup ref:R4 --by phone --solved no --at 2026-01-20", "unit edit A06 --phone 120-0000-0001"] {
        assert_eq!(late_on(&shao.line(line).err), "", "{line}");
    }
    let (rules, causes) = differing(&shao, "quarterly 2026-Q2", "consequences");
    assert_eq!(rules, ["snail_award A02"]);
    assert_eq!(causes, ["-", "2026-0003", "2026-0004", "-", "2026-0004"]);
    assert_eq!(listed(&shao, "quarterly 2026-Q3").len(), 5);
    assert_eq!(shao.json("explain ref:R4")["changed_since"], serde_json::json!(["2026-Q2"]));
    // A class then says who is last of it.
    let moved = shao.line("unit edit A02 --class B --always");
    assert_eq!(late_on(&moved.err), "2026-Q2");
    // Once frozen the quarter is quoted, and what comes after bears on it alone.
    shao.ok("freeze 2026-Q1");
    let score = shao.line("score ref:R4 --by originator --points 99 --revise");
    assert_eq!(late_on(&score.err), "2026-Q1");
    assert_eq!(differing(&shao, "quarterly 2026-Q2", "consequences").1.len(), 6);
}

#[test]
fn a_year_before_the_frozen_one_is_watched() {
    let mut shao = Shao::new("en");
    shao.now = "2027-01-05 09:00".to_owned();
    import(&shao, &(case("R1", "2026-04", "A01", "90") + &case("R2", "2026-05", "A02", "80")));
    for department in ["A01", "A02"] {
        votes(&shao, department, "2026-Q2");
    }
    for period in ["2026-Q2", "2026"] {
        shao.ok(&format!("freeze {period}"));
    }
    let rows = case("R3", "2025-01", "A01", "90") + &case("R4", "2025-01", "A02", "60");
    assert_eq!(import(&shao, &rows), "2026");
    for department in ["A01", "A02"] {
        assert_eq!(votes(&shao, department, "2025-Q1"), "2026");
    }
    let notice = shao.line("notice --dept A01 --reason 推诿 --at 2025-03-05");
    assert_eq!(late_on(&notice.err), "2026");
    let (rules, causes) = differing(&shao, "annual 2026", "consequences");
    assert!(rules.contains(&"second_year_last A02".to_owned()), "{rules:?}");
    assert_eq!(causes.len(), 5, "{causes:?}");
    assert!(!differing(&shao, "annual 2026", "indicators").0.is_empty());
    assert_eq!(listed(&shao, "annual 2027").len(), 5);
}

#[test]
fn history_that_comes_in_after_the_first_frozen_month_is_told_and_needs_no_freezing() {
    let mut shao = Shao::new("en");
    shao.now = "2026-02-02 09:00".to_owned();
    import(&shao, &case("R1", "2026-01", "A01", "90"));
    shao.ok("freeze 2026-01");
    shao.now = "2026-02-05 09:00".to_owned();
    let months: Vec<String> = (1..=12).map(|month| format!("2025-{month:02}")).collect();
    let rows: String = months.iter().map(|month| case(month, month, "A01", "80")).collect();
    // Compared are the month before and a year before; the records begin with the latter.
    assert_eq!(import(&shao, &rows), "2026-01");
    let (differ, causes) = differing(&shao, "monthly 2026-01", "indicators");
    assert!(differ.contains(&"received".to_owned()), "{differ:?}");
    assert_eq!(causes, ["2025-0001", "2025-0012"]);
    // A day of a month compared is in its working days, a title or a rating in no indicator.
    assert_eq!(late_on(&shao.line("calendar set 2025-12-12 off").err), "2026-01");
    assert_eq!(late_on(&shao.line("calendar set 2025-11-12 off").err), "");
    assert_eq!(late_on(&shao.line("score ref:2025-12 --by originator --points 81 --revise").err), "");
    assert_eq!(late_on(&shao.line("followup ref:2025-06 --by phone --solved yes --at 2025-12-31").err), "2026-01");
    shao.now = "2026-03-02 09:00".to_owned();
    assert_eq!(
        listed(&shao, "monthly 2026-02"),
        ["2026-01 2025-0001", "2026-01 2025-0012", "2026-01 -", "2026-01 2025-0006"]
    );
    import(&shao, &case("R2", "2026-02", "A01", "90"));
    shao.ok("freeze 2026-02");
    // What was there when the month was frozen is not new.
    assert_eq!(anew(&shao, "monthly 2026-02").0, 0);
    // Released, they are frozen again from the first on; the months before still need not be.
    for period in ["2026-02", "2026-01"] {
        shao.ok(&format!("unfreeze {period} --reason x"));
    }
    let ran = shao.line("freeze 2026-02");
    assert!(ran.err.contains("before 2026-02: 2026-01;"), "{}", ran.err);
    for period in ["2026-01", "2026-02", "2025-03"] {
        shao.ok(&format!("freeze {period}"));
    }
    // From one that is frozen the next ones follow.
    let ran = shao.line("freeze 2025-05");
    assert!(ran.err.contains("before 2025-05: 2025-04;"), "{}", ran.err);
}

#[test]
fn a_case_with_which_the_records_reach_further_back_is_named() {
    let mut shao = Shao::new("en");
    shao.now = "2026-02-02 09:00".to_owned();
    import(&shao, &case("R1", "2026-01", "A01", "90"));
    shao.ok("freeze 2026-01");
    // In neither month that is compared, and yet these were empty months, and not unknown ones, from now on.
    assert_eq!(import(&shao, &case("R2", "2024-06", "A01", "80")), "2026-01");
    assert_eq!(differing(&shao, "monthly 2026-01", "indicators").1, ["2024-0001"]);
    assert_eq!(import(&shao, &case("R3", "2024-07", "A01", "80")), "");
}

/// The same numbers for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

const MONTHS: [&str; 12] = [
    "2024-03", "2024-12", "2025-01", "2025-02", "2025-03", "2025-06", "2025-10", "2025-12", "2026-01", "2026-02",
    "2026-03", "2026-03",
];
const QUARTERS: [&str; 4] = ["2025-Q1", "2025-Q4", "2026-Q1", "2024-Q4"];
const DEPARTMENTS: [&str; 3] = ["A01", "A02", "A03"];
const PERIODS: [&str; 9] =
    ["2026-01", "2026-02", "2026-03", "2026-Q1", "2025-Q4", "2025", "2025-H2", "2025-12", "2025-01"];

/// The report of a period reckoned anew, but for what is said of the freezing.
fn live(shao: &Shao, period: &str) -> Value {
    let report = match period {
        quarter if quarter.contains('Q') => "quarterly",
        half if half.contains('H') => "half-year",
        month if month.contains('-') => "monthly",
        _ => "annual",
    };
    let mut report = shao.json(&format!("report {report} {period} --live"));
    let sections = report["sections"].as_object_mut().unwrap();
    let differences = sections.remove("differences").unwrap();
    let causes = sections.remove("causes").unwrap();
    sections.remove("late_changes");
    let named = causes.as_array().unwrap().len();
    assert!(differences.as_array().unwrap().is_empty() || named > 0, "{period}: no cause of {differences}");
    report["sections"].take()
}

/// A step that somebody may take in April 2026.
fn step(shao: &Shao, dice: &mut Dice, n: usize) -> String {
    // The first ones are of the months that are frozen first.
    let months = if n < 3 { &MONTHS[8..] } else { &MONTHS[..] };
    let (month, department) = (dice.of(months), dice.of(&DEPARTMENTS));
    let reference = format!("ref:R{}", dice.below(n.max(1)));
    let day = format!("{month}-{}", dice.of(&["10", "17", "28"]));
    match if n < 3 { 0 } else { dice.below(17) } {
        0..=4 => {
            let mut row = case(&format!("R{n}"), month, department, dice.of(&["90", "75.5", "60", ""]));
            if dice.below(4) == 0 {
                // Open to this day.
                let open = format!("{month}-15,已解决,{month}-16,");
                let (before, _) = row.split_once(&open).unwrap();
                row = format!("{before},,,\n");
            }
            shao.file("cases.csv", format!("{HEAD}\n{row}"));
            "import cases cases.csv".to_owned()
        }
        5 => format!("score {reference} --by originator --points {} --revise", dice.below(101)),
        6 | 7 => {
            let (quarter, votes) = (dice.of(&QUARTERS), dice.below(4));
            format!(
                "survey --dept {department} --period {quarter} --satisfied {votes} --fairly 1 --basically 0 --dissatisfied 1 --revise"
            )
        }
        8 => format!("notice --dept {department} --reason 推诿 --at {day}"),
        9 => format!("exclude {reference} --approved-by 区长 --doc-no 1 --reason 重复"),
        10 => format!("followup {reference} --by phone --solved {} --at {day}", dice.of(&["yes", "no"])),
        11 => format!("calendar set {day} {}", dice.of(&["off", "work"])),
        12 => format!("reopen {reference} --reason 又停电 --due 2026-06-01"),
        13 => format!("correct {reference} --received {day} --reason 写错"),
        14 => {
            let since = dice.of(&["--always", "--from 2025-02-01", "--from 2025-12-01", "--from 2026-03-01"]);
            format!("unit edit {department} --class {} {since}", dice.of(&["A", "B"]))
        }
        15 => format!("unit retire {department} --on {day}"),
        _ => format!("undo {reference} --reason 录错"),
    }
}

/// Whatever is entered in whatever order: what changes the report of a frozen period is said to bear on it at once.
/// Six offices are the habit; more are tried with SHAO_OFFICES=60.
#[test]
fn nothing_changes_a_frozen_report_unsaid() {
    let offices = std::env::var("SHAO_OFFICES").ok().and_then(|n| n.parse().ok()).unwrap_or(6);
    let mut changed = BTreeSet::new();
    for seed in 0..offices {
        let mut dice = Dice(seed);
        let mut shao = Shao::new("en");
        let mut last: BTreeMap<&str, Value> = BTreeMap::new();
        let mut done: Vec<String> = Vec::new();
        for n in 0..40 {
            shao.now = format!("2026-04-{:02} 09:{n:02}", 2 + n / 2);
            if n > 2 {
                let period = dice.of(&PERIODS);
                if shao.line(&format!("freeze {period} --allow-missing")).code == 0 {
                    done.push(format!("freeze {period}"));
                    last.insert(period, live(&shao, period));
                }
            }
            let line = step(&shao, &mut dice, n);
            let ran = shao.line(&line);
            if ran.code != 0 {
                continue;
            }
            done.push(if line.starts_with("import") {
                std::fs::read_to_string(shao.path("cases.csv")).unwrap().lines().nth(1).unwrap().to_owned()
            } else {
                line
            });
            let said = late_on(&ran.err);
            for (period, before) in &mut last {
                let now = live(&shao, period);
                if now != *before {
                    assert!(
                        said.split(", ").any(|one| one == *period),
                        "seed {seed}: {period} by {done:#?}\n{}",
                        ran.err
                    );
                    changed.insert(*period);
                }
                *before = now;
            }
        }
    }
    // Many a report was changed, not the same one again and again.
    assert!(changed.len() > 4, "{changed:?}");
}
