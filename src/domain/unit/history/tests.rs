//! Names and classes that change, and what of the past and the future stays.

use super::*;
use crate::domain::vocab::UnitKind;

fn day(text: &str) -> Day {
    format!("2024-{text}").parse().unwrap()
}

/// `发改委 A; 03-01 发改局 A` is two versions.
fn versions(text: &str) -> Vec<Version> {
    let version = |part: &str| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let (since, rest) = if words.len() == 3 { (Some(day(words[0])), &words[1..]) } else { (None, &words[..]) };
        Version { since, name: rest[0].to_owned(), short: None, class: Some(rest[1].to_owned()) }
    };
    text.split("; ").map(version).collect()
}

fn text(versions: &[Version]) -> String {
    let version = |v: &Version| {
        let since = v.since.map_or(String::new(), |since| since.format("%m-%d ").to_string());
        format!("{since}{} {}", v.name, v.class.as_deref().unwrap_or("-"))
    };
    versions.iter().map(version).collect::<Vec<_>>().join("; ")
}

fn unit(name: &str, class: &str) -> Unit {
    Unit {
        code: "A01".to_owned(),
        name: name.to_owned(),
        short: None,
        kind: UnitKind::Department,
        class: Some(class.to_owned()),
        leader: None,
        liaison: None,
        phone: None,
        from: None,
        to: None,
        into: None,
    }
}

#[test]
fn a_change_holds_from_its_day_and_no_further_than_the_next_one() {
    for (before, from, name, class, after) in [
        ("N A", "03-01", "N", "B", "N A; 03-01 N B"),
        ("N A; 03-01 N B", "03-01", "N", "C", "N A; 03-01 N C"),
        ("N A; 03-01 N B", "05-01", "N", "C", "N A; 03-01 N B; 05-01 N C"),
        // Before a later rename: the class moves in both, the rename stays.
        ("N A; 03-01 M A", "02-01", "N", "B", "N A; 02-01 N B; 03-01 M B"),
        // Before a later move of the same kind: that stays too.
        ("N A; 03-01 N B", "02-01", "N", "C", "N A; 02-01 N C; 03-01 N B"),
        ("N A; 03-01 N B; 05-01 N A", "02-01", "N", "C", "N A; 02-01 N C; 03-01 N B; 05-01 N A"),
        ("N A; 03-01 M B", "02-01", "L", "A", "N A; 02-01 L A; 03-01 M B"),
    ] {
        let changed = changed(&versions(before), Holds::From(day(from)), &unit(name, class));
        assert_eq!(text(&changed), after, "{before} {from} {name} {class}");
    }
}

#[test]
fn a_mistake_is_mended_wherever_it_stands() {
    for (before, at, name, class, after) in [
        ("N A", "06-01", "M", "A", "M A"),
        ("N A; 03-01 N B", "06-01", "M", "B", "M A; 03-01 M B"),
        ("N A; 03-01 N B", "06-01", "N", "C", "N A; 03-01 N C"),
        // A name that was rightly another before is no mistake.
        ("L A; 03-01 N A; 05-01 N B", "04-01", "M", "A", "L A; 03-01 M A; 05-01 M B"),
        ("L A; 03-01 N A; 05-01 N B", "02-01", "M", "A", "M A; 03-01 N A; 05-01 N B"),
        ("L A; 03-01 N A; 05-01 K B", "04-01", "M", "A", "L A; 03-01 M A; 05-01 K B"),
    ] {
        let changed = changed(&versions(before), Holds::Ever(day(at)), &unit(name, class));
        assert_eq!(text(&changed), after, "{before} {at} {name} {class}");
    }
}

#[test]
fn a_day_has_the_version_that_began_last() {
    let all = versions("N A; 03-01 N B; 05-01 M B");
    for (on, since) in [("01-01", None), ("02-29", None), ("03-01", Some("03-01")), ("12-31", Some("05-01"))] {
        assert_eq!(version_on(&all, day(on)).unwrap().since, since.map(day), "{on}");
    }
    assert_eq!(version_on(&[], day("01-01")), None);
}
