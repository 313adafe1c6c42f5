//! Tables of cases for calendar files.

use super::*;
use crate::domain::calendar::table::in_week;

fn off(day: &str, name: &str) -> Exception {
    Exception { day: day.parse().unwrap(), working: false, name: name.into() }
}

fn worked_on(day: &str, name: &str) -> Exception {
    Exception { working: true, ..off(day, name) }
}

#[test]
fn the_embedded_notices_are_whole() {
    let imported = parse_csv(CHINA).unwrap();
    assert_eq!(imported.notices, (2007..=2026).collect());
    assert_eq!(imported.days.len() + 1, CHINA.lines().count(), "no row repeats");
    for day in &imported.days {
        assert!(!day.name.is_empty(), "{day:?}");
        assert!(!(day.working && in_week(day.day)), "a make-up day is on a weekend: {day:?}");
    }
    let rows = CHINA.lines().skip(1);
    let of_the_year_before = rows.filter(|row| row.get(..4) != row.get(5..9)).filter_map(|row| row.get(5..15));
    assert_eq!(
        of_the_year_before.collect::<Vec<_>>(),
        [
            "2006-12-30",
            "2006-12-31",
            "2007-12-29",
            "2007-12-30",
            "2007-12-31",
            "2011-12-31",
            "2018-12-29",
            "2018-12-30",
            "2018-12-31",
            "2022-12-31",
        ]
    );
}

#[test]
fn holiday_cn() {
    let json = r#"{
        "$schema": "https://example.org/schema.json",
        "year": 2019,
        "papers": ["http://www.gov.cn/zhengce/content/2018-12/06/content_5346276.htm"],
        "days": [
            {"name": "元旦", "date": "2019-01-01", "isOffDay": true},
            {"name": "元旦", "date": "2018-12-29", "isOffDay": false}
        ]
    }"#;
    let expected = vec![worked_on("2018-12-29", "元旦"), off("2019-01-01", "元旦")];
    assert_eq!(parse_holiday_cn(json), Ok((2019, expected)));
}

#[test]
fn holiday_cn_refused() {
    let file = |year: i32, days: &str| format!(r#"{{"year":{year},"papers":[],"days":[{days}]}}"#);
    let day = |date: &str, off: bool| format!(r#"{{"name":"春节","date":"{date}","isOffDay":{off}}}"#);
    let given = || "2026-02-30".to_owned();
    let cases = [
        (file(2027, ""), LoadError::NoDays),
        (
            file(2026, &day("2026-02-30", true)),
            LoadError::BadDay { line: None, source: DateError::Impossible { given: given() } },
        ),
        (file(2026, &day("2016-02-17", true)), LoadError::FarDay { notice: 2026, day: "2016-02-17".parse().unwrap() }),
        (
            file(2026, &[day("2026-02-17", true), day("2026-02-17", false)].join(",")),
            LoadError::Conflict { day: "2026-02-17".parse().unwrap() },
        ),
        (
            file(2026, r#"{"name":"春\u001b[2J节","date":"2026-02-17","isOffDay":true}"#),
            LoadError::BadName { line: None, shown: "春\u{fffd}[2J节".into() },
        ),
        (file(26, &day("2026-02-17", true)), LoadError::BadYear { line: None, given: "26".into() }),
    ];
    for (json, error) in cases {
        assert_eq!(parse_holiday_cn(&json), Err(error), "{json}");
    }
    for json in ["", "[]", "{}", r#"{"year":2026,"days":[{"date":"2026-01-01"}]}"#] {
        assert!(matches!(parse_holiday_cn(json), Err(LoadError::Json { .. })), "{json}");
    }
}

#[test]
fn own_csv() {
    let days = vec![off("2027-01-01", "元旦"), worked_on("2027-01-02", "")];
    let cases = [
        ("day,working,name\n2027-01-01,0,元旦\n2027-01-02,1,\n", vec![]),
        ("\u{FEFF}日期,上班,名称\r\n2027年1月1日,否,元旦\r\n2027/1/2,是,\r\n,,\r\n", vec![]),
        ("notice,day,working,name\n2027,2027-01-02,work,\n2027,20270101,off,元旦\n", vec![2027]),
        ("名称, 日期 ,上班,通知\n元旦,2027.1.1,休,2027年\n,2027.1.2,班,\n", vec![2027]),
        ("day,working,name\n2027-01-01,0,元旦\n2027-01-02,1,\n2027-01-02,1,\n", vec![]),
    ];
    for (text, notices) in cases {
        let imported = parse_csv(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(imported.days, days, "{text}");
        assert_eq!(imported.notices.into_iter().collect::<Vec<_>>(), notices, "{text}");
    }
    assert!(parse_csv("day,working\n2027-01-01,0\n").is_ok(), "a name is not needed");
}

#[test]
fn own_csv_refused() {
    let cases = [
        ("", LoadError::MissingColumn { column: "day" }),
        ("day,name\n2027-01-01,元旦\n", LoadError::MissingColumn { column: "working" }),
        ("day,working,colour\n", LoadError::UnknownColumn { given: "colour".into() }),
        ("day,日期,working\n", LoadError::UnknownColumn { given: "日期".into() }),
        ("day,working,name\n", LoadError::NoDays),
        (
            "day,working,name\n2027-01-01,0,元旦\n2027-01-02,maybe,\n",
            LoadError::BadWorking { line: 3, given: "maybe".into() },
        ),
        (
            "day,working,name\n1/2/2027,0,元旦\n",
            LoadError::BadDay { line: Some(2), source: DateError::Ambiguous { given: "1/2/2027".into() } },
        ),
        (
            "day,working,name\n2027-01-01,0,元\u{1b}[2J旦\n",
            LoadError::BadName { line: Some(2), shown: "元\u{fffd}[2J旦".into() },
        ),
        ("day,working,notice\n2027-01-01,0,27\n", LoadError::BadYear { line: Some(2), given: "27".into() }),
        (
            "day,working,notice\n2017-01-01,0,2027\n",
            LoadError::FarDay { notice: 2027, day: "2017-01-01".parse().unwrap() },
        ),
        ("day,working\n2027-01-01,0\n2027-01-01,1\n", LoadError::Conflict { day: "2027-01-01".parse().unwrap() }),
    ];
    for (text, error) in cases {
        assert_eq!(parse_csv(text), Err(error), "{text}");
    }
    let ragged = parse_csv("day,working,name\n2027-01-01,0\n");
    assert!(matches!(ragged, Err(LoadError::Csv { .. })), "{ragged:?}");
}
