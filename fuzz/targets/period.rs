//! Periods and case numbers: whatever is read is read again from its own name, and periods follow each other
//! without gaps.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shao::domain::number::CaseId;
use shao::domain::period::Period;

fuzz_target!(|text: &str| {
    if let Ok(period) = Period::parse(text) {
        assert_eq!(Period::parse(&period.label()), Ok(period), "{text:?}");
        assert!(period.first_day() <= period.last_day() && period.last_day() < period.end());
        assert!(period.contains(period.first_day()) && period.contains(period.last_day()));
        assert!(!period.contains(period.end()));
        assert_eq!((period.next().previous(), period.previous().next()), (period, period));
        assert_eq!(period.next().first_day(), period.end());
        assert!(period.quarters().iter().all(|quarter| period.contains(quarter.first_day())));
    }
    if let Some(id) = CaseId::parse(text, 2026) {
        assert_eq!(CaseId::parse(&id.to_string(), 2026), Some(id), "{text:?}");
        assert_eq!(CaseId::from_key(id.key()), id);
    }
});
