//! Whatever is given to what reads scores, numbers, maps and schemes: it is refused, or it is what it is read as.

use proptest::prelude::*;
use shao::domain::number::CaseId;
use shao::domain::points::Points;
use shao::domain::scheme::Scheme;
use shao::domain::vocab::{Coded, Grade, Role};
use shao::import::{Kind, Map};

const TAIZHOU: &str = include_str!("../../schemes/taizhou-2023.toml");
const FUCHENG: &str = include_str!("../../schemes/fucheng-2024.toml");
const HOTLINE: &str = include_str!("../../examples/hotline.toml");
const BOSTON: &str = include_str!("../../examples/boston311.toml");

/// A text in which one line became another, fell out or came twice, and one number became another.
fn broken(texts: [&'static str; 2]) -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just(None),
        "\\PC{0,20}".prop_map(Some),
        "[a-z_]{1,8} = (0|-1|4294967296|\"x\"|\\[\\])".prop_map(Some)
    ];
    let number = prop_oneof![
        Just("0"),
        Just("99"),
        Just("101"),
        Just("4294967295"),
        Just("4294967296"),
        Just("-1"),
        Just("1e9")
    ];
    (0..2_usize, any::<prop::sample::Index>(), any::<prop::sample::Index>(), line, 0..4, number).prop_map(
        move |(which, at, other, line, how, number)| {
            let mut lines: Vec<String> = texts[which].lines().map(str::to_owned).collect();
            let (at, other) = (at.index(lines.len()), other.index(lines.len()));
            match how {
                0 => lines[at] = line.unwrap_or_default(),
                1 => drop(lines.remove(at)),
                2 => lines.insert(other, lines[at].clone()),
                _ => {
                    // The first number at or after the line.
                    if let Some(line) = lines[at..]
                        .iter_mut()
                        .find(|line| line.contains(" = ") && line.contains(|c: char| c.is_ascii_digit()))
                    {
                        let digits: String =
                            line.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
                        *line = line.replacen(&digits, number, 1);
                    }
                }
            }
            lines.join("\n")
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scores(units in 0..=10_000_i64, text in "[ 0-9０-９.．+−-]{0,7}|\\PC{0,6}") {
        let written = format!("{}.{:02}", units / 100, units % 100);
        prop_assert_eq!(Points::parse(&written).map(Points::units), Ok(units * 100));
        if let Ok(points) = Points::parse(&text) {
            prop_assert!((0..=1_000_000).contains(&points.units()) && points.units() % 100 == 0);
            prop_assert_eq!(Points::parse(&points.to_string()), Ok(points));
        }
    }

    #[test]
    fn case_numbers(year in 0..=9999_i32, serial in 1..100_000_000_i64, text in "[0-9０-９-]{0,12}|\\PC{0,12}") {
        let id = CaseId::new(year, serial).unwrap();
        prop_assert_eq!((id.year(), id.serial()), (year, serial));
        prop_assert_eq!(CaseId::parse(&id.to_string(), 2026), Some(id));
        if let Some(id) = CaseId::parse(&text, 2026) {
            prop_assert_eq!(CaseId::parse(&id.to_string(), 1999), Some(id));
        }
    }

    #[test]
    fn schemes(text in broken([TAIZHOU, FUCHENG])) {
        let Ok(scheme) = Scheme::offered(&text) else { return Ok(()) };
        prop_assert!(!scheme.classes.is_empty() && !scheme.categories.is_empty());
        prop_assert!(scheme.clocks.respond_days <= 2_500 && scheme.clocks.consult_days <= 2_500);
        if let Some(rules) = scheme.evaluation {
            prop_assert_eq!(rules.quarter.cases + rules.quarter.satisfaction, 100);
            for role in [Role::Lead, Role::Co] {
                let weights = rules.weights.of(role);
                prop_assert_eq!(weights.originator + weights.lead + weights.enterprise, 100);
            }
            for grade in Grade::ALL {
                prop_assert!(rules.grade_points(*grade).is_some() && rules.quarter.votes.of(*grade) <= 100);
            }
            for form in &rules.forms {
                prop_assert_eq!(form.items.iter().map(|item| item.max).sum::<u32>(), 100);
            }
            prop_assert!(rules.annual.uplift_every > 0);
        }
    }

    #[test]
    fn maps(text in broken([HOTLINE, BOSTON])) {
        // Only the columns of a kind are known to it.
        let kinds = [Kind::Units, Kind::Cases, Kind::Ratings, Kind::Surveys, Kind::Notices, Kind::Exclusions];
        let read = kinds.into_iter().filter(|kind| Map::parse(&text, *kind).is_ok()).count();
        prop_assert!(read <= 1 || !text.contains("\nkind"), "{read} kinds can read it");
    }
}
