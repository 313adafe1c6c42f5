//! Scores and counts: whatever is read lies from 0 to 100 with two decimals, and is read again as it is written.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shao::domain::points::Points;
use shao::domain::text::{count, identifier, line, narrow, paragraph, shortened};
use shao::domain::text::formula::{defuse, restore};

fuzz_target!(|text: &str| {
    if let Ok(points) = Points::parse(text) {
        assert!((0..=1_000_000).contains(&points.units()) && points.units() % 100 == 0, "{text:?}");
        assert_eq!(Points::parse(&points.to_string()), Ok(points), "{text:?}");
    }
    if let Some(n) = count(text) {
        assert_eq!(count(&n.to_string()), Some(n));
    }
    // Text that was taken is taken again as the same.
    for taken in [line(text), paragraph(text), identifier(text)].into_iter().flatten() {
        assert_eq!(paragraph(&taken).as_deref(), Ok(taken.as_str()));
    }
    assert_eq!(restore(&defuse(text)), text);
    assert_eq!(narrow(&narrow(text)), narrow(text));
    let _ = shortened(text);
});
