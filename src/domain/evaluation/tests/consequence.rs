//! Who stands at the bottom, for how long, and with what to weigh.

use super::*;
use crate::domain::period::Period;
use crate::domain::scheme::{Bottom, Consequence, Title};

/// `A: a b c=d ~e` is class A in order of rank; `~` marks a substituted score, `?` one not ranked.
fn rows(text: &str) -> Vec<Ranked> {
    let mut rows = Vec::new();
    for class in text.split(';') {
        let (class, ties) = class.trim().split_once(": ").unwrap();
        let mut rank = 1;
        for tie in ties.split(' ') {
            let members: Vec<&str> = tie.split('=').collect();
            for name in &members {
                let code = name.trim_start_matches(['~', '?']).to_owned();
                let (rank, basis) = match name.chars().next().unwrap() {
                    '~' => (Some(rank), Basis::ClassMean),
                    '?' => (None, Basis::Missing),
                    _ => (Some(rank), Basis::Scored),
                };
                rows.push(Ranked { code, class: class.to_owned(), rank, basis });
            }
            rank += u32::try_from(members.iter().filter(|m| !m.starts_with('?')).count()).unwrap();
        }
    }
    // The order of rows says nothing.
    rows.reverse();
    rows
}

/// Quarters one before the other, from 2023-Q4 back.
fn rankings(periods: &[&str]) -> Vec<Ranking> {
    let newest = Period::Quarter { year: 2023, quarter: 4 };
    let quarters = std::iter::successors(Some(newest), |quarter| Some(quarter.previous()));
    periods.iter().zip(quarters).map(|(text, period)| Ranking { period, rules: Vec::new(), rows: rows(text) }).collect()
}

fn rule(last: u32, running: u32, substituted: bool) -> Consequence {
    Consequence {
        code: "rule".to_owned(),
        report: Bottom::Quarterly,
        classes: vec!["A".to_owned()],
        last,
        running,
        substituted,
        title: Title { zh: String::new(), en: String::new() },
        source: String::new(),
    }
}

fn leads(rules: &[Consequence], report: Bottom, periods: &[&str]) -> Vec<String> {
    consequences(rules, report, &rankings(periods))
        .iter()
        .map(|l| {
            let flags: String = l.flags.iter().map(|f| format!(" {}", f.code())).collect();
            format!("{} {} {} {}{flags}", l.rule, l.class, l.code, l.rank)
        })
        .collect()
}

#[test]
fn the_bottom_of_one_period() {
    for (last, substituted, ranking, expected) in [
        (1, false, "A: a b c d", &["d 4"][..]),
        (3, false, "A: a b c d", &["b 2", "c 3", "d 4"]),
        (1, false, "A: a b c=d", &["c 3 tie_at_boundary", "d 3 tie_at_boundary"]),
        (2, false, "A: a b c=d", &["c 3", "d 3"]),
        (2, false, "A: a b=c d", &["b 2 tie_at_boundary", "c 2 tie_at_boundary", "d 4"]),
        (2, false, "A: a=b=c", &["a 1 tie_at_boundary", "b 1 tie_at_boundary", "c 1 tie_at_boundary"]),
        // Who is not ranked is in no bottom and makes no class larger.
        (1, false, "A: a b ?c", &["b 2"]),
        (3, false, "A: a b c ?d", &["a 1 small_class", "b 2 small_class", "c 3 small_class"]),
        (1, false, "A: a", &["a 1 small_class"]),
        (1, false, "A: ?a", &[]),
        // A substituted score can't be last, and pushes nobody else there.
        (1, false, "A: a b ~c", &[]),
        (1, true, "A: a b ~c", &["c 3"]),
        (1, false, "A: a b=~c", &["b 2 tie_at_boundary"]),
        (2, false, "A: a ~b c", &["c 3"]),
        // Another class is another ranking.
        (1, false, "A: a b; B: x y z", &["b 2"]),
        (1, false, "B: x y z", &[]),
    ] {
        let expected: Vec<_> = expected.iter().map(|e| format!("rule A {e}")).collect();
        assert_eq!(leads(&[rule(last, 1, substituted)], Bottom::Quarterly, &[ranking]), expected, "{last} {ranking}");
    }
}

#[test]
fn the_bottom_of_several_periods_running() {
    for (running, periods, expected) in [
        (2, &["A: a b c", "A: b a c"][..], &["c 3"][..]),
        (2, &["A: a b c", "A: c a b"], &[]),
        (2, &["A: a b c"], &[]),
        (2, &[], &[]),
        (3, &["A: a b c", "A: a b c"], &[]),
        (3, &["A: a b c", "A: a b c", "A: a b c"], &["c 3"]),
        (3, &["A: a b c", "A: a b c", "A: a c b"], &[]),
        // Only as many periods as the rule names are looked at.
        (2, &["A: a b c", "A: a b c", "A: c a b"], &["c 3"]),
        (2, &["A: a b c", "A: a b=c"], &["c 3 tie_at_boundary"]),
        (2, &["A: a b=c", "A: a b c"], &["c 2 tie_at_boundary"]),
        (2, &["A: a b c", "A: c"], &["c 3 small_class"]),
        (2, &["A: a b c", "A: a b ~c"], &[]),
        (2, &["A: a b c", "A: a b ?c"], &[]),
        (2, &["A: a b c", "A: a b"], &[]),
        // Last of another class before.
        (2, &["A: a b c; B: x y", "A: a b; B: x c"], &[]),
    ] {
        let expected: Vec<_> = expected.iter().map(|e| format!("rule A {e}")).collect();
        assert_eq!(leads(&[rule(1, running, false)], Bottom::Quarterly, periods), expected, "{running} {periods:?}");
    }
}

#[test]
fn the_published_consequences() {
    let rules = scheme().consequences;
    let last_of_all = ["A: a b c d"; 3];
    let running = |years: usize| leads(&rules, Bottom::Annual, &last_of_all[..years]);
    let of_the_last = |years| running(years).into_iter().filter(|lead| lead.ends_with("A d 4")).collect::<Vec<_>>();
    let one = ["no_first_prize A d 4", "bonus_cut A d 4"];
    assert_eq!(of_the_last(1), one);
    assert_eq!(of_the_last(2), [&one[..], &["second_year_last A d 4"]].concat());
    assert_eq!(of_the_last(3), [&one[..], &["second_year_last A d 4", "third_year_last A d 4"]].concat());
    let last = "A: a b c d ~e; B: k l m n; C: w x y z";
    assert_eq!(
        leads(&rules, Bottom::Quarterly, &[last, "A: a b c d e; B: k l n m; C: x w y z"]),
        ["snail_award C z 4"]
    );
    assert_eq!(
        leads(&rules, Bottom::Annual, &[last, "A: a b c d e; B: k l m n", "A: a b c e d"]),
        [
            "no_first_prize A c 3",
            "no_first_prize A d 4",
            "no_first_prize A e 5",
            "no_first_prize B l 2",
            "no_first_prize B m 3",
            "no_first_prize B n 4",
            "bonus_cut A e 5",
            "second_year_last A e 5",
            "copied_upward B l 2",
            "copied_upward B m 3",
            "copied_upward B n 4",
            "copied_upward C x 2",
            "copied_upward C y 3",
            "copied_upward C z 4",
        ]
    );
}

#[test]
fn last_of_its_class_wherever_it_stood() {
    let both = Consequence { classes: vec!["A".to_owned(), "B".to_owned()], ..rule(1, 2, false) };
    for (periods, expected) in [
        // Last of A, then last of B.
        (["A: a b; B: x c", "A: a b c; B: x y"], &["rule B c 2 moved"][..]),
        (["A: a b; B: x=c", "A: a b c; B: x y"], &["rule B c 1 tie_at_boundary moved"]),
        (["A: a b; B: c x", "A: a b c; B: x y"], &[]),
        (["A: a b; B: x c", "A: a c b; B: x y"], &["rule A b 2"]),
    ] {
        assert_eq!(leads(std::slice::from_ref(&both), Bottom::Quarterly, &periods), expected, "{periods:?}");
    }
}

#[test]
fn a_lead_says_where_the_department_stood() {
    let both = Consequence { classes: vec!["A".to_owned(), "B".to_owned()], ..rule(1, 2, false) };
    let found = consequences(&[both], Bottom::Quarterly, &rankings(&["A: a b; B: x c", "A: a b ?d c; B: x y"]));
    let reasons: Vec<String> =
        found[0].reasons.iter().map(|r| format!("{} {} {}/{}", r.period, r.class, r.rank, r.of)).collect();
    assert_eq!((found.len(), found[0].code.as_str()), (1, "c"));
    assert_eq!(reasons, ["2023-Q3 A 3/3", "2023-Q4 B 2/2"]);
}

#[test]
fn the_scheme_of_a_period_says_which_classes_a_rule_is_for() {
    let of = |class: &str| Consequence { classes: vec![class.to_owned()], ..rule(1, 2, false) };
    let mut periods = rankings(&["A: a b", "K: a b; L: x y"]);
    assert_eq!(consequences(&[of("A")], Bottom::Quarterly, &periods).len(), 0);
    periods[1].rules = vec![of("K")];
    let found = consequences(&[of("A")], Bottom::Quarterly, &periods);
    assert_eq!((found.len(), found[0].code.as_str(), found[0].flags.as_slice()), (1, "b", &[Flag::Moved][..]));
    periods[1].rules = vec![of("L")];
    assert_eq!(consequences(&[of("A")], Bottom::Quarterly, &periods).len(), 0);
}
