//! Tables of cases for what is read and what is refused.

use super::*;
use crate::domain::civil::{read_stored, store_moment};

fn office() -> FixedOffset {
    FixedOffset::east_opt(8 * 3600).unwrap()
}

/// What was read: a date, a stored moment, or the kind of error.
fn read(text: &str, order: DateOrder) -> String {
    match parse_when_ordered(text, office(), order) {
        Ok(When::Day(day)) => day.to_string(),
        Ok(When::Moment(moment)) => store_moment(moment),
        Err(DateError::Empty) => "empty".into(),
        Err(DateError::Unreadable { given }) if given == text => "unreadable".into(),
        Err(DateError::Ambiguous { given }) if given == text => "ambiguous".into(),
        Err(DateError::Impossible { given }) if given == text => "impossible".into(),
        Err(DateError::OutOfRange { given }) if given == text => "out of range".into(),
        Err(other) => panic!("{text}: the error does not give the text back: {other:?}"),
    }
}

#[test]
fn dates() {
    for text in [
        "2023-05-08",
        "2023-5-8",
        "2023/5/8",
        "2023/05/08",
        "2023.5.8",
        "2023年5月8日",
        "2023年05月08日",
        "2023 年 5 月 8 日",
        "2023年5月8号",
        "20230508",
        "２０２３－０５－０８",
        "２０２３／５／８",
        "２０２３．５．８",
        "２０２３年５月８日",
        "２０２３０５０８",
        "  2023-05-08\t",
        "\u{3000}2023-05-08\u{3000}",
        "\u{FEFF}2023-05-08",
        "2023\u{2013}05\u{2013}08",
    ] {
        assert_eq!(read(text, DateOrder::YearFirst), "2023-05-08", "{text}");
        assert_eq!(parse_day(text).unwrap().to_string(), "2023-05-08", "{text}");
    }
}

#[test]
fn times() {
    let cases = [
        ("2023-05-08 16:04", "2023-05-08 16:04:00"),
        ("2023-05-08   16:04:05", "2023-05-08 16:04:05"),
        ("2023-05-08T16:04:05", "2023-05-08 16:04:05"),
        ("2023/5/8 6:04", "2023-05-08 06:04:00"),
        ("2023.5.8\u{3000}16：04：05", "2023-05-08 16:04:05"),
        ("20230508 16:04", "2023-05-08 16:04:00"),
        ("20230508T16:04", "2023-05-08 16:04:00"),
        ("2023年5月8日16:04", "2023-05-08 16:04:00"),
        ("2023年5月8日 16时04分", "2023-05-08 16:04:00"),
        ("2023年5月8日16点4分", "2023-05-08 16:04:00"),
        ("2023年5月8日 16时04分05秒", "2023-05-08 16:04:05"),
        ("2023年5月8日16时", "2023-05-08 16:00:00"),
        ("2023年5月8日16点整", "2023-05-08 16:00:00"),
        ("２０２３－０５－０８　１６：０４", "2023-05-08 16:04:00"),
        ("2023-05-08 16:04:05.000", "2023-05-08 16:04:05"),
        ("2023-05-08 16:04:05.999999999", "2023-05-08 16:04:05"),
        ("2023-05-08 00:00", "2023-05-08 00:00:00"),
        ("2023-05-08T16:04:05+08:00", "2023-05-08 16:04:05"),
        ("2023-05-08T16:04:05+0800", "2023-05-08 16:04:05"),
        ("2023-05-08 16:04:05 +08", "2023-05-08 16:04:05"),
        ("2023-05-08T16:04:05Z", "2023-05-09 00:04:05"),
        ("2023-05-08T16:04:05.123Z", "2023-05-09 00:04:05"),
        ("2023-05-08T16:04-05:00", "2023-05-09 05:04:00"),
        ("2023-05-08T01:00:00+09:30", "2023-05-07 23:30:00"),
        ("2023-12-31T16:00:00Z", "2024-01-01 00:00:00"),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text, DateOrder::YearFirst), expected, "{text}");
        assert!(read_stored(expected).is_some());
        let refused = DateError::Unreadable { given: text.to_owned() };
        assert_eq!(parse_day(text), Err(refused), "{text}");
    }
}

#[test]
fn refused() {
    let cases = [
        ("", "empty"),
        (" \u{3000}\t", "empty"),
        ("05/08/2023", "ambiguous"),
        ("5/8/23", "ambiguous"),
        ("23-05-08", "ambiguous"),
        ("8.5.2023 16:04", "ambiguous"),
        ("13/05/2023", "ambiguous"),
        ("23年5月8日", "unreadable"),
        ("5月8日", "unreadable"),
        ("+12026-05-08", "unreadable"),
        ("12026-05-08", "unreadable"),
        ("-2023-05-08", "unreadable"),
        ("2023-05/08", "unreadable"),
        ("2023-05", "unreadable"),
        ("2023-005-08", "unreadable"),
        ("2023-05-081", "unreadable"),
        ("2023年5月8", "unreadable"),
        ("2023年5月", "unreadable"),
        ("202358", "unreadable"),
        ("45054", "unreadable"),
        ("20230508160405", "unreadable"),
        ("2023050816:04", "unreadable"),
        ("2023-05-0816:04", "unreadable"),
        ("2023-05-08 16", "unreadable"),
        ("2023-05-08 16:4", "unreadable"),
        ("2023-05-08 16:04 5", "unreadable"),
        ("2023-05-08T", "unreadable"),
        ("2023-05-08T16:04+8", "unreadable"),
        ("2023-05-08 16:04:05,", "unreadable"),
        ("2023-05-08 16:04 CST", "unreadable"),
        ("2023-05-08 16时04", "unreadable"),
        ("yesterday", "unreadable"),
        ("昨天", "unreadable"),
        ("2023-05-08 or so", "unreadable"),
        ("٢٠٢٣-٠٥-٠٨", "unreadable"),
        ("2023-02-30", "impossible"),
        ("2023-02-29", "impossible"),
        ("2023-13-01", "impossible"),
        ("20231301", "impossible"),
        ("2023-00-08", "impossible"),
        ("2023年2月30日", "impossible"),
        ("2023-05-08 25:00", "impossible"),
        ("2023-05-08 24:00", "impossible"),
        ("2023-05-08 16:60", "impossible"),
        ("2023-05-08 16:04:60", "impossible"),
        ("2023-05-08 25时", "impossible"),
        ("2023-05-08T16:04+25:00", "impossible"),
        ("1989-12-31", "out of range"),
        ("2101-01-01", "out of range"),
        ("9999-12-31", "out of range"),
        ("0023-05-08", "out of range"),
        ("2100-12-31T16:00:00Z", "out of range"),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text, DateOrder::YearFirst), expected, "{text}");
    }
}

#[test]
fn a_year_that_stands_last_needs_an_order() {
    let cases = [
        (DateOrder::MonthFirst, "05/08/2023", "2023-05-08"),
        (DateOrder::DayFirst, "08/05/2023", "2023-05-08"),
        (DateOrder::DayFirst, "8.5.2023 16:04", "2023-05-08 16:04:00"),
        (DateOrder::MonthFirst, "13/05/2023", "impossible"),
        (DateOrder::MonthFirst, "5/8/23", "ambiguous"),
        (DateOrder::DayFirst, "2023-05-08", "2023-05-08"),
    ];
    for (order, text, expected) in cases {
        assert_eq!(read(text, order), expected, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_strange(text in "\\PC*") {
        let _ = parse_when(&text, office());
    }

    #[test]
    fn nearly_a_date_is_not_too_strange(text in "[0-9年月日时点分秒:：./T+Z -]{0,24}") {
        let _ = parse_when_ordered(&text, office(), DateOrder::DayFirst);
    }
}
