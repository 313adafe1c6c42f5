//! How working days are spread over cases.

use std::collections::BTreeMap;

/// Numbers of working days, each with how many cases took so many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    cases: BTreeMap<u32, i64>,
}

impl Spread {
    /// Counts one more case of so many days.
    pub fn add(&mut self, days: u32) {
        self.add_all(days, 1);
    }

    /// Counts so many more cases of so many days.
    pub fn add_all(&mut self, days: u32, cases: i64) {
        *self.cases.entry(days).or_default() += cases;
    }

    /// How many cases there are.
    pub fn len(&self) -> i64 {
        self.cases.values().sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    /// How many cases took from `least` to `most` days; no `most`: or more.
    pub fn between(&self, least: u32, most: Option<u32>) -> i64 {
        let fits = |days: u32| days >= least && most.is_none_or(|most| days <= most);
        self.cases.iter().filter(|(days, _)| fits(**days)).map(|(_, cases)| cases).sum()
    }

    /// The percentile by nearest rank: of n values in order, the one at place ⌈n × percent / 100⌉. So it is
    /// a number of days that some case took, and never one in between. None of nothing.
    pub fn percentile(&self, percent: i64) -> Option<i64> {
        let place = (self.len() * percent + 99) / 100;
        let mut passed = 0;
        self.cases.iter().find_map(|(days, cases)| {
            passed += cases;
            (passed >= place.max(1)).then(|| i64::from(*days))
        })
    }
}
