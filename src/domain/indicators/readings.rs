//! What a period comes to, indicator by indicator and age by age: what other periods are compared with.

use super::{Age, Counts, Indicator, Reading};
use crate::domain::vocab::Coded;

/// What a period comes to: reckoned from its counts, or read back from its published report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Readings {
    indicators: Vec<(Indicator, Reading)>,
    ages: Vec<(Age, i64)>,
}

impl Readings {
    /// Those that were read; one that was not is unknown.
    pub fn new(indicators: Vec<(Indicator, Reading)>, ages: Vec<(Age, i64)>) -> Self {
        Self { indicators, ages }
    }

    /// All of them, reckoned.
    pub fn of(counts: &Counts) -> Self {
        Self {
            indicators: Indicator::ALL.iter().map(|one| (*one, one.of(counts))).collect(),
            ages: Age::ALL.iter().map(|age| (*age, age.of(&counts.ages))).collect(),
        }
    }

    /// What an indicator comes to; none: unknown.
    pub fn indicator(&self, wanted: Indicator) -> Option<&Reading> {
        self.indicators.iter().find(|(one, _)| *one == wanted).map(|(_, reading)| reading)
    }

    /// How many open cases are of an age; none: unknown.
    pub fn cases(&self, wanted: Age) -> Option<i64> {
        self.ages.iter().find(|(age, _)| *age == wanted).map(|(_, cases)| *cases)
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.indicators.is_empty() && self.ages.is_empty()
    }

    /// Whether every indicator and every age is known.
    pub fn is_whole(&self) -> bool {
        Indicator::ALL.iter().all(|one| self.indicator(*one).is_some())
            && Age::ALL.iter().all(|age| self.cases(*age).is_some())
    }

    /// The same, with what is unknown taken from others.
    pub fn or(mut self, others: &Self) -> Self {
        for (indicator, reading) in &others.indicators {
            if self.indicator(*indicator).is_none() {
                self.indicators.push((*indicator, reading.clone()));
            }
        }
        for (age, cases) in &others.ages {
            if self.cases(*age).is_none() {
                self.ages.push((*age, *cases));
            }
        }
        self
    }
}
