//! Calendar files, the office's CSV and the public JSON: whatever is read gives due dates that can be counted back.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shao::domain::calendar::{Calendar, parse_csv, parse_holiday_cn};

fuzz_target!(|text: &str| {
    let (days, years) = match (parse_holiday_cn(text), parse_csv(text)) {
        (Ok((year, days)), _) => (days, vec![year]),
        (_, Ok(read)) => (read.days, read.notices.into_iter().collect()),
        _ => return,
    };
    assert!(!days.is_empty() && days.is_sorted_by(|a, b| a.day < b.day));
    let mut calendar = Calendar::new();
    for day in &days {
        calendar.set(day.clone());
    }
    for year in years {
        calendar.mark_known(year);
    }
    let from = days[0].day;
    for n in [0, 1, 3, 30, 260] {
        let due = calendar.due(from, n);
        assert!(due.day >= from);
        assert_eq!(calendar.count(from, due.day), n);
    }
});
