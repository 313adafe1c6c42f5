//! Tables of cases for periods.

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn read_and_labelled() {
    let cases = [
        ("2023-05", "2023-05"),
        ("2023-5", "2023-05"),
        ("2023/5", "2023-05"),
        ("2023.05", "2023-05"),
        ("2023年5月", "2023-05"),
        ("2023年 12 月", "2023-12"),
        ("202305", "2023-05"),
        ("２０２３－０５", "2023-05"),
        ("2023-Q2", "2023-Q2"),
        ("2023Q2", "2023-Q2"),
        ("2023q2", "2023-Q2"),
        ("２０２３Ｑ２", "2023-Q2"),
        ("2023年第二季度", "2023-Q2"),
        ("2023年二季度", "2023-Q2"),
        ("2023年2季度", "2023-Q2"),
        ("2023年第４季度", "2023-Q4"),
        ("2023-H1", "2023-H1"),
        ("2023h2", "2023-H2"),
        ("2023年上半年", "2023-H1"),
        ("2023年下半年", "2023-H2"),
        ("2023", "2023"),
        ("2023年", "2023"),
        ("2023年度", "2023"),
        ("\u{3000}２０２３ 年 ", "2023"),
        ("1990", "1990"),
        ("2100-12", "2100-12"),
    ];
    for (text, label) in cases {
        let period = Period::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(period.label(), label, "{text}");
        assert_eq!(label.parse::<Period>().unwrap(), period);
        let json = serde_json::to_string(&period).unwrap();
        assert_eq!(json, format!("\"{label}\""));
        assert_eq!(serde_json::from_str::<Period>(&json).unwrap(), period);
    }
}

#[test]
fn refused() {
    let unreadable = |given: &str| PeriodError::Unreadable { given: given.into() };
    let impossible = |given: &str| PeriodError::Impossible { given: given.into() };
    let out_of_range = |given: &str| PeriodError::OutOfRange { given: given.into() };
    let cases = [
        (" \u{3000}", PeriodError::Empty),
        ("23-05", unreadable("23-05")),
        ("2023-05-08", unreadable("2023-05-08")),
        ("2023-", unreadable("2023-")),
        ("2023-Q", unreadable("2023-Q")),
        ("2023-Q22", unreadable("2023-Q22")),
        ("2023-005", unreadable("2023-005")),
        ("2023年月", unreadable("2023年月")),
        ("2023年五季度", unreadable("2023年五季度")),
        ("第二季度", unreadable("第二季度")),
        ("+2023", unreadable("+2023")),
        ("20235", unreadable("20235")),
        ("去年", unreadable("去年")),
        ("2023-00", impossible("2023-00")),
        ("2023-13", impossible("2023-13")),
        ("202313", impossible("202313")),
        ("2023-Q0", impossible("2023-Q0")),
        ("2023-Q5", impossible("2023-Q5")),
        ("2023年5季度", impossible("2023年5季度")),
        ("2023-H3", impossible("2023-H3")),
        ("1989", out_of_range("1989")),
        ("2101-Q1", out_of_range("2101-Q1")),
        ("0023-05", out_of_range("0023-05")),
    ];
    for (text, error) in cases {
        assert_eq!(Period::parse(text), Err(error), "{text}");
    }
}

#[test]
fn bounds() {
    // (label, first day, last day, end)
    let cases = [
        ("2023-01", "2023-01-01", "2023-01-31", "2023-02-01"),
        ("2023-02", "2023-02-01", "2023-02-28", "2023-03-01"),
        ("2024-02", "2024-02-01", "2024-02-29", "2024-03-01"),
        ("2023-12", "2023-12-01", "2023-12-31", "2024-01-01"),
        ("2023-Q1", "2023-01-01", "2023-03-31", "2023-04-01"),
        ("2023-Q4", "2023-10-01", "2023-12-31", "2024-01-01"),
        ("2023-H1", "2023-01-01", "2023-06-30", "2023-07-01"),
        ("2023-H2", "2023-07-01", "2023-12-31", "2024-01-01"),
        ("2023", "2023-01-01", "2023-12-31", "2024-01-01"),
    ];
    for (label, first, last, end) in cases {
        let period = Period::parse(label).unwrap();
        assert_eq!(period.first_day(), day(first), "{label}");
        assert_eq!(period.last_day(), day(last), "{label}");
        assert_eq!(period.end(), day(end), "{label}");
        assert_eq!(period.start_moment(), day(first).and_hms_opt(0, 0, 0).unwrap());
        assert_eq!(period.end_moment(), day(end).and_hms_opt(0, 0, 0).unwrap());
        assert!(period.contains(day(first)) && period.contains(day(last)), "{label}");
        assert!(!period.contains(day(end)), "{label}");
        assert!(!period.contains(day(first).pred_opt().unwrap()), "{label}");
    }
}

#[test]
fn neighbours() {
    let cases = [
        ("2022-12", "2023-01"),
        ("2023-05", "2023-06"),
        ("2022-Q4", "2023-Q1"),
        ("2023-H1", "2023-H2"),
        ("2022-H2", "2023-H1"),
        ("2022", "2023"),
    ];
    for (before, after) in cases {
        let (before, after) = (Period::parse(before).unwrap(), Period::parse(after).unwrap());
        assert_eq!(before.next(), after);
        assert_eq!(after.previous(), before);
        assert_eq!(before.kind(), after.kind());
        assert!(before < after);
    }
}

#[test]
fn quarters() {
    let cases = [
        ("2023", vec!["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]),
        ("2023-H1", vec!["2023-Q1", "2023-Q2"]),
        ("2023-H2", vec!["2023-Q3", "2023-Q4"]),
        ("2023-Q3", vec!["2023-Q3"]),
        ("2023-08", vec![]),
    ];
    for (label, quarters) in cases {
        let found: Vec<String> = Period::parse(label).unwrap().quarters().into_iter().map(Period::label).collect();
        assert_eq!(found, quarters, "{label}");
    }
}

#[test]
fn every_day_lies_in_one_period_of_each_kind() {
    let kinds = [PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Half, PeriodKind::Year];
    for date in day("2023-01-01").iter_days().take_while(|date| date.year() < 2025) {
        for kind in kinds {
            let period = Period::of(kind, date);
            assert!(period.first_day() <= date && date < period.end());
            assert!(period.contains(date));
            assert!(!period.next().contains(date) && !period.previous().contains(date));
        }
    }
}

#[test]
fn a_period_that_cannot_be_does_not_panic() {
    for period in [
        Period::Month { year: 2023, month: 0 },
        Period::Month { year: 2023, month: 99 },
        Period::Quarter { year: i32::MAX, quarter: 9 },
        Period::Half { year: i32::MIN, half: 0 },
        Period::Year { year: i32::MAX },
    ] {
        let _ = (period.first_day(), period.last_day(), period.end_moment(), period.quarters());
        let _ = (period.previous(), period.next(), period.label());
    }
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_strange(text in "\\PC*", tail in "[0-9QqHh年月第一季度上半/.-]{0,8}") {
        let _ = Period::parse(&text);
        let _ = Period::parse(&format!("2023{tail}"));
    }
}

#[test]
fn a_period_is_seen_as_far_as_it_has_come() {
    let at = |text: &str| Moment::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap();
    let month = Period::parse("2023-05").unwrap();
    for (now, seen) in [
        ("2023-05-08 09:00:00", "2023-05-08 09:00:01"),
        ("2023-05-31 23:59:59", "2023-06-01 00:00:00"),
        ("2023-07-01 12:00:00", "2023-06-01 00:00:00"),
    ] {
        assert_eq!(month.seen_until(at(now)), at(seen), "{now}");
    }
}
