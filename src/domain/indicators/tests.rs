use super::*;
use crate::domain::points::Published;

fn spread(days: &[u32]) -> Spread {
    let mut spread = Spread::default();
    days.iter().for_each(|days| spread.add(*days));
    spread
}

#[test]
fn percentiles_are_the_value_at_the_nearest_rank() {
    for (days, median, p90) in [
        (&[][..], None, None),
        (&[4], Some(4), Some(4)),
        (&[0], Some(0), Some(0)),
        // An even number has no value in its middle: the lower of the two.
        (&[1, 3], Some(1), Some(3)),
        (&[3, 1, 2], Some(2), Some(3)),
        (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Some(5), Some(9)),
        (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], Some(6), Some(10)),
        (&[5, 5, 5, 5, 5, 5, 5, 5, 5, 99], Some(5), Some(5)),
        (&[5, 5, 5, 5, 5, 5, 5, 5, 99, 99], Some(5), Some(99)),
    ] {
        let spread = spread(days);
        assert_eq!((spread.percentile(50), spread.percentile(90)), (median, p90), "{days:?}");
        assert_eq!((spread.len(), spread.is_empty()), (i64::try_from(days.len()).unwrap_or(-1), days.is_empty()));
    }
}

#[test]
fn every_age_is_in_one_bucket() {
    for (days, age) in [
        (0, Age::To5),
        (5, Age::To5),
        (6, Age::To15),
        (15, Age::To15),
        (16, Age::To30),
        (30, Age::To30),
        (31, Age::To60),
        (60, Age::To60),
        (61, Age::Over60),
        (4_000, Age::Over60),
    ] {
        let one = spread(&[days]);
        let found: Vec<Age> = Age::ALL.iter().copied().filter(|age| age.of(&one) == 1).collect();
        assert_eq!(found, [Age::All, age], "{days}");
    }
}

/// Counts of which no two are the same, so that none can stand for another.
fn counts() -> Counts {
    Counts {
        received: 41,
        closed: 37,
        closed_again: 2,
        responses_due: 30,
        responses_given: 28,
        responses_kept: 25,
        parts_closed: 50,
        parts_extended: 3,
        parts_with_due: 48,
        parts_on_time: 44,
        parts_assigned: 52,
        parts_returned: 4,
        asked: 24,
        solved: 21,
        graded: 16,
        satisfied: 15,
        extensions: 6,
        returns: 5,
        reopenings: 7,
        responding: spread(&[0, 1, 1, 2]),
        closing: spread(&[3, 8, 9]),
        ages: spread(&[1, 70]),
    }
}

#[test]
fn each_indicator_has_its_numerator_base_and_value() {
    let shown =
        |reading: Reading| (reading.numerator, reading.base, reading.value.map(|v| Published::of(&v).to_string()));
    let wanted = [
        (Indicator::Received, Some(41), None, "41.00"),
        (Indicator::Closed, Some(37), None, "37.00"),
        (Indicator::Responded, Some(28), Some(30), "93.33"),
        (Indicator::RespondedOnTime, Some(25), Some(30), "83.33"),
        (Indicator::ClosedOnTime, Some(44), Some(48), "91.67"),
        (Indicator::Solved, Some(21), Some(24), "87.50"),
        (Indicator::Satisfied, Some(15), Some(16), "93.75"),
        (Indicator::Extended, Some(3), Some(50), "6.00"),
        (Indicator::Extensions, Some(6), None, "6.00"),
        (Indicator::Returned, Some(4), Some(52), "7.69"),
        (Indicator::Returns, Some(5), None, "5.00"),
        (Indicator::Reopened, Some(2), Some(37), "5.41"),
        (Indicator::Reopenings, Some(7), None, "7.00"),
        (Indicator::RespondMedian, None, Some(4), "1.00"),
        (Indicator::RespondP90, None, Some(4), "2.00"),
        (Indicator::CloseMedian, None, Some(3), "8.00"),
        (Indicator::CloseP90, None, Some(3), "9.00"),
    ];
    assert_eq!(wanted.map(|(indicator, ..)| indicator), Indicator::ALL);
    for (indicator, numerator, base, value) in wanted {
        assert_eq!(shown(indicator.of(&counts())), (numerator, base, Some(value.to_owned())), "{indicator:?}");
    }
}

#[test]
fn what_has_no_base_has_no_value() {
    for indicator in Indicator::ALL {
        let reading = indicator.of(&Counts::default());
        assert_eq!(reading.value, indicator.measure().counts().then(|| whole(0)), "{indicator:?}");
    }
}

#[test]
fn changes_are_of_exact_values() {
    let published = |exact: Option<Exact>| exact.map(|e| Published::of(&e).to_string());
    for (now, before, by, percent) in [
        (Reading::count(12), Reading::count(8), Some("4.00"), Some("50.00")),
        (Reading::count(0), Reading::count(8), Some("-8.00"), Some("-100.00")),
        (Reading::count(3), Reading::count(0), Some("3.00"), None),
        // 66.67 less 33.33 were 33.34.
        (Reading::rate(2, 3), Reading::rate(1, 3), Some("33.33"), Some("100.00")),
        (Reading::rate(1, 2), Reading::rate(0, 0), None, None),
        (Reading::rate(0, 0), Reading::rate(1, 2), None, None),
        (Reading::rate(1, 2), Reading::rate(0, 2), Some("50.00"), None),
    ] {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        assert_eq!(published(change(&now, &before)), owned(by), "{now:?} {before:?}");
        assert_eq!(published(change_percent(&now, &before)), owned(percent), "{now:?} {before:?}");
    }
}
