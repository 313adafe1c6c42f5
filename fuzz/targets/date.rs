//! Dates and times: whatever is read lies in the years of the office, and is read again as what it is written.
#![no_main]

use chrono::{Datelike, FixedOffset};
use libfuzzer_sys::fuzz_target;
use shao::domain::civil::{DateOrder, FIRST_YEAR, LAST_YEAR, format_moment, parse_day, parse_when_ordered};

fuzz_target!(|input: (u8, i16, &str)| {
    let (order, minutes, text) = input;
    let order = [DateOrder::YearFirst, DateOrder::MonthFirst, DateOrder::DayFirst][usize::from(order % 3)];
    let office = FixedOffset::east_opt(i32::from(minutes) % (24 * 60) * 60).expect("less than a day");
    if let Ok(when) = parse_when_ordered(text, office, order) {
        assert!(when.start() <= when.end());
        // The same moment at another place may lie in the next year.
        assert!((FIRST_YEAR - 1..=LAST_YEAR + 1).contains(&when.day().year()), "{text:?}");
        if let Ok(again) = parse_when_ordered(&format_moment(when.start()), office, order) {
            assert_eq!(again.day(), when.day(), "{text:?}");
        }
    }
    if let Ok(day) = parse_day(text) {
        assert_eq!(parse_day(&day.to_string()), Ok(day), "{text:?}");
    }
});
