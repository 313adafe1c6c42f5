//! What the indicators of a frozen period came to, read back from its report by their keys.

use crate::domain::indicators::{Age, Indicator, Measure, Reading, Readings};
use crate::domain::points::whole;
use crate::domain::vocab::Coded;
use crate::report::tree::Tree;

/// The readings in a report's document; what an earlier version did not publish is unknown.
pub fn published(document: &Tree) -> Readings {
    let rows = |section: &str| {
        let found = document.get("sections").and_then(|sections| sections.get(section));
        found.map_or(&[][..], Tree::items)
    };
    let indicator = |row: &Tree| {
        let indicator = Indicator::from_code(row.get("indicator")?.text()?)?;
        Some((indicator, reading(indicator.measure(), row)?))
    };
    let age = |row: &Tree| Some((Age::from_code(row.get("age")?.text()?)?, row.get("cases")?.int()?));
    Readings::new(
        rows("indicators").iter().filter_map(indicator).collect(),
        rows("backlog").iter().filter_map(age).collect(),
    )
}

/// What a row says, exactly: a rate by its numerator and base, not by its two decimals.
fn reading(measure: Measure, row: &Tree) -> Option<Reading> {
    let number = |key: &str| row.get(key).and_then(Tree::int);
    match measure {
        Measure::Percent => Some(Reading::rate(number("numerator")?, number("base")?)),
        Measure::Cases | Measure::Times => Some(Reading::count(number("current")?)),
        Measure::WorkingDays => {
            Some(Reading { numerator: None, base: Some(number("base")?), value: number("current").map(whole) })
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::indicators::{Compared, Counts, Spread};
    use crate::report::indicators::{IndicatorFacts, indicators};

    #[test]
    fn what_was_published_is_what_was_reckoned() {
        let spread = |days: &[u32]| {
            let mut spread = Spread::default();
            days.iter().for_each(|days| spread.add(*days));
            spread
        };
        for counts in [
            Counts::default(),
            Counts {
                received: 9,
                closed: 7,
                closed_again: 1,
                responses_due: 3,
                responses_given: 2,
                responses_kept: 1,
                asked: 6,
                solved: 4,
                reopenings: 2,
                closing: spread(&[3, 5, 8]),
                ages: spread(&[0, 6, 40, 70]),
                ..Counts::default()
            },
        ] {
            let facts = IndicatorFacts {
                compared: Compared { current: counts.clone(), ..Compared::default() },
                ..IndicatorFacts::default()
            };
            let found = indicators(&facts, false);
            let (rows, backlog) = (Tree::of(&found.rows).unwrap(), Tree::of(&found.backlog).unwrap());
            let sections = Tree::Object(vec![("indicators".to_owned(), rows), ("backlog".to_owned(), backlog)]);
            let read = published(&Tree::Object(vec![("sections".to_owned(), sections)]));
            assert_eq!(read, Readings::of(&counts));
            assert!(read.is_whole());
        }
        assert!(published(&Tree::Null).is_empty());
    }

    #[test]
    fn what_was_not_published_is_reckoned() {
        let text = r#"{"sections":{"indicators":[{"indicator":"received","current":5},{"indicator":"later"}]}}"#;
        let read = published(&serde_json::from_str(text).unwrap());
        let whole = read.or(&Readings::of(&Counts { received: 4, closed: 3, ..Counts::default() }));
        assert!(whole.is_whole());
        assert_eq!(whole.indicator(Indicator::Received), Some(&Reading::count(5)));
        assert_eq!(whole.indicator(Indicator::Closed), Some(&Reading::count(3)));
    }
}
