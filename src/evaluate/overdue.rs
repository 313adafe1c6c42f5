//! Department-cases with a date that was missed, counted while the dates are read.

use std::collections::BTreeMap;

use crate::store::Duty;

/// Those of each department, by the numbers of their cases.
#[derive(Default)]
pub struct OverdueCases(BTreeMap<String, Vec<i64>>);

impl OverdueCases {
    /// Adds what missed a date, unless it is left out of assessment.
    pub fn add(&mut self, duty: &Duty) {
        if !duty.counts {
            return;
        }
        match self.0.get_mut(&duty.department) {
            Some(cases) => cases.push(duty.case.key()),
            None => drop(self.0.insert(duty.department.clone(), vec![duty.case.key()])),
        }
    }

    /// How many each department has: one that missed several dates of a case has one.
    pub fn counts(self) -> BTreeMap<String, i64> {
        let count = |mut cases: Vec<i64>| {
            cases.sort_unstable();
            cases.dedup();
            i64::try_from(cases.len()).unwrap_or(i64::MAX)
        };
        self.0.into_iter().map(|(department, cases)| (department, count(cases))).collect()
    }
}
