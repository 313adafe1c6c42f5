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

    /// Adds others.
    pub fn add_spread(&mut self, others: &Self) {
        others.iter().for_each(|(days, cases)| self.add_all(days, cases));
    }

    /// Each number of days in order, with how many cases took so many.
    pub fn iter(&self) -> impl Iterator<Item = (u32, i64)> {
        self.cases.iter().map(|(days, cases)| (*days, *cases))
    }

    /// The place of a percentile by nearest rank: of n values in order, ⌈n × percent / 100⌉, from 1 on.
    pub fn place(&self, percent: i64) -> i64 {
        ((self.len() * percent + 99) / 100).max(1)
    }

    /// The percentile by nearest rank. So it is a number of days that some case took, and never one in between. None of
    /// nothing.
    pub fn percentile(&self, percent: i64) -> Option<i64> {
        let place = self.place(percent);
        let mut passed = 0;
        self.iter().find_map(|(days, cases)| {
            passed += cases;
            (passed >= place).then(|| i64::from(days))
        })
    }
}
