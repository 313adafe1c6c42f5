//! The published vectors, and every start date of nine years against a slow counter.

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn sure(text: &str) -> Reckoned {
    Reckoned { day: day(text), provisional: false }
}

/// Counts days one at a time, from the rows themselves: nothing of [`Table`] is in it.
struct Slow(std::collections::HashMap<Day, bool>);

impl Slow {
    fn new() -> Slow {
        let text = include_str!("../../../calendar/china.csv");
        let row = |row: &str| {
            let fields: Vec<&str> = row.split(',').collect();
            (day(fields[1]), fields[2] == "1")
        };
        Slow(text.lines().skip(1).map(row).collect())
    }

    fn is_working(&self, day: Day) -> bool {
        let week = day.weekday().number_from_monday() <= 5;
        self.0.get(&day).copied().unwrap_or(week)
    }

    fn due(&self, from: Day, working_days: u32) -> Day {
        let after = from.iter_days().skip(1).filter(|&day| self.is_working(day));
        std::iter::once(from).chain(after).nth(working_days as usize).unwrap()
    }
}

#[test]
fn vectors() {
    let calendar = embedded();
    let cases = [
        ("2026-02-13", 1, "2026-02-14"),
        ("2026-02-13", 3, "2026-02-25"),
        ("2026-03-01", 1, "2026-03-02"),
        ("2018-12-28", 1, "2018-12-29"),
        ("2020-01-23", 1, "2020-02-03"),
        ("2023-04-28", 3, "2023-05-06"),
        ("2025-09-30", 30, "2025-11-18"),
        ("2015-09-02", 1, "2015-09-06"),
        ("2006-12-31", 1, "2007-01-04"),
        // At once: the same date, worked or not.
        ("2026-02-13", 0, "2026-02-13"),
        ("2026-02-15", 0, "2026-02-15"),
    ];
    for (from, working_days, due) in cases {
        assert_eq!(calendar.due(day(from), working_days), sure(due), "{from} +{working_days}");
    }
}

#[test]
fn working_days_per_year() {
    let calendar = embedded();
    let years = [250, 249, 250, 249, 249, 251, 248, 248];
    for (year, expected) in (2019..).zip(years) {
        assert_eq!(calendar.working_days_in_year(year), expected, "{year}");
    }
    assert_eq!(calendar.known_years().collect::<Vec<_>>(), (2007..=2026).collect::<Vec<_>>());
}

#[test]
fn every_start_date_against_a_slow_counter() {
    let (calendar, slow) = (embedded(), Slow::new());
    let starts = day("2018-01-01").iter_days().take_while(|&from| from <= day("2026-12-31"));
    let mut provisional = 0;
    for from in starts {
        assert_eq!(calendar.is_working(from), slow.is_working(from), "{from}");
        for working_days in [0, 1, 3, 5, 15, 30] {
            let expected = slow.due(from, working_days);
            let found = calendar.due(from, working_days);
            assert_eq!(found.day, expected, "{from} +{working_days}");
            assert_eq!(found.provisional, expected.year() > 2026, "{from} +{working_days}");
            assert_eq!(calendar.count(from, found.day), working_days);
            provisional += u32::from(found.provisional);
        }
    }
    assert!(provisional > 0, "some deadlines reach into 2027");
}

#[test]
fn an_unknown_year_is_weekends_alone_and_says_so() {
    let mut calendar = embedded();
    let unsure = |text: &str| Reckoned { day: day(text), provisional: true };
    // 1 January is surely a holiday, but nobody has said so yet.
    assert_eq!(calendar.due(day("2026-12-31"), 1), unsure("2027-01-01"));
    assert_eq!(calendar.due(day("2026-12-30"), 1), sure("2026-12-31"));
    assert_eq!(calendar.due(day("2026-12-31"), 0), sure("2026-12-31"));
    // Reached and left again: an unknown year on the way is enough.
    assert_eq!(Calendar::new().due(day("2026-12-31"), 1), unsure("2027-01-01"));
    calendar.set(Exception { day: day("2027-01-01"), working: false, name: "元旦".into() });
    assert_eq!(calendar.due(day("2026-12-31"), 1), unsure("2027-01-04"));
    calendar.mark_known(2027);
    assert_eq!(calendar.due(day("2026-12-31"), 1), sure("2027-01-04"));
    assert_eq!(calendar.due(day("2027-12-31"), 1), unsure("2028-01-03"));
    let mut hole = Calendar::new();
    hole.mark_known(2026);
    hole.mark_known(2028);
    assert!(hole.due(day("2026-12-31"), 300).provisional);
}

#[test]
fn counts_and_what_was_left_out() {
    let calendar = embedded();
    let cases = [
        ("2023-04-28", "2023-05-06", 3),
        ("2023-04-28", "2023-05-03", 0),
        ("2023-04-28", "2023-05-07", 3),
        ("2023-04-28", "2023-04-28", 0),
        ("2023-05-06", "2023-04-28", 0),
        ("1989-12-29", "1990-01-02", 2),
        ("2100-12-30", "2101-01-03", 2),
    ];
    for (from, to, expected) in cases {
        assert_eq!(calendar.count(day(from), day(to)), expected, "{from} to {to}");
    }
    let holiday = |text: &str| Skipped { day: day(text), reason: SkipReason::Holiday("劳动节".into()) };
    let weekend = |text: &str| Skipped { day: day(text), reason: SkipReason::Weekend };
    assert_eq!(
        calendar.skipped(day("2023-04-28"), day("2023-05-07")),
        [
            holiday("2023-04-29"),
            holiday("2023-04-30"),
            holiday("2023-05-01"),
            holiday("2023-05-02"),
            holiday("2023-05-03"),
            weekend("2023-05-07"),
        ]
    );
    assert_eq!(calendar.skipped(day("2023-05-07"), day("2023-04-28")), []);
}

#[test]
fn set_and_unset() {
    let mut calendar = embedded();
    let flood = Exception { day: day("2026-07-08"), working: false, name: "防汛".into() };
    assert!(calendar.set(flood.clone()));
    assert!(!calendar.is_working(flood.day));
    assert_eq!(calendar.name_of(flood.day), Some("防汛"));
    assert_eq!(calendar.exceptions(2026).filter(|e| e.day == flood.day).count(), 1);
    assert_eq!(calendar.unset(flood.day), Some(flood.clone()));
    assert_eq!(calendar.unset(flood.day), None);
    assert_eq!(calendar, embedded());
    // A make-up day forgotten is a weekend again, a holiday forgotten is worked again.
    assert!(calendar.unset(day("2026-02-14")).is_some() && !calendar.is_working(day("2026-02-14")));
    assert!(calendar.unset(day("2026-02-17")).is_some() && calendar.is_working(day("2026-02-17")));
    assert!(!calendar.set(Exception { day: day("1989-12-29"), ..flood }));
}

#[test]
fn the_ends_of_time_do_not_panic() {
    let calendar = embedded();
    let cases = [
        ("1989-12-29", 1, "1990-01-01"),
        ("1989-12-31", 0, "1989-12-31"),
        ("2100-12-30", 2, "2101-01-03"),
        ("2100-12-31", 0, "2100-12-31"),
        ("2101-01-01", 1, "2101-01-03"),
    ];
    for (from, working_days, due) in cases {
        assert_eq!(calendar.due(day(from), working_days).day, day(due), "{from} +{working_days}");
    }
    assert_eq!(calendar.due(NaiveDate::MAX, 3).day, NaiveDate::MAX);
    assert_eq!(calendar.working_days_in_year(i32::MIN), 0);
    assert_eq!(calendar.exceptions(i32::MAX).count(), 0);
    assert_eq!(calendar.skipped(NaiveDate::MAX, NaiveDate::MAX), []);
}

proptest::proptest! {
    #[test]
    fn due_and_count_undo_each_other(start in 0_u64..40_000, working_days in 0_u32..3_000) {
        let calendar = embedded();
        let from = day("1990-01-01") + chrono::Days::new(start);
        let due = calendar.due(from, working_days).day;
        proptest::prop_assert_eq!(calendar.count(from, due), working_days);
        proptest::prop_assert!(working_days == 0 || calendar.is_working(due));
    }
}
