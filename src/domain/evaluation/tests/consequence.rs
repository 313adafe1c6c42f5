//! Who stands at the bottom, for how long, and with what to weigh.

use super::*;
use crate::domain::scheme::{Bottom, Consequence, Title};

/// `A: a b c=d ~e` is class A in order of rank; `~` marks a substituted score, `?` one not ranked.
fn period(text: &str) -> Vec<Ranked> {
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
    let periods: Vec<_> = periods.iter().map(|p| period(p)).collect();
    consequences(rules, report, &periods)
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
