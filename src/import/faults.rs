//! The faults of a file's rows, as they are to be shown.

use std::collections::HashMap;

use super::why::Bad;

/// How many faults are kept to be shown; the others are counted.
const SHOWN: usize = 1000;

/// How often the same fault is shown; from then on the rows that have it are counted.
const ALIKE: usize = 10;

/// Faults in the order of their rows.
#[derive(Debug, Default)]
pub(super) struct Faults {
    /// Those that are shown.
    pub shown: Vec<Bad>,
    /// How many further ones there are.
    pub more: u64,
    /// By what the same faults have in common: how often they are shown, and the place of the last.
    alike: HashMap<String, (usize, usize)>,
}

impl Faults {
    /// One more.
    pub(super) fn take(&mut self, fault: Bad) {
        // What the map says in every row is wrong once.
        if fault.of_map && self.shown.iter().any(|told| told.same_of_map(&fault)) {
            return;
        }
        let common = format!("{:?} {:?} {:?}", fault.column, fault.value, fault.why);
        match self.alike.get_mut(&common) {
            Some((ALIKE.., last)) => {
                if let Some(last) = self.shown.get_mut(*last) {
                    last.others += 1;
                }
            }
            _ if self.shown.len() >= SHOWN => self.more += 1,
            Some((times, last)) => {
                (*times, *last) = (*times + 1, self.shown.len());
                self.shown.push(fault);
            }
            None => {
                self.alike.insert(common, (1, self.shown.len()));
                self.shown.push(fault);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::why::Why;

    #[test]
    fn what_every_row_has_leaves_room_for_the_others() {
        let mut faults = Faults::default();
        for line in 1..=5_000 {
            let name = if line % 1_000 == 0 { "乙园区" } else { "甲园区" };
            faults.take(Bad::new(line, Some("吹哨单位"), Some(name), Why::Required));
        }
        let said: Vec<(u64, u64)> = faults.shown.iter().map(|bad| (bad.line, bad.others)).collect();
        let mut wanted: Vec<(u64, u64)> = (1..=9).map(|line| (line, 0)).collect();
        wanted.extend([(10, 4_985), (1_000, 0), (2_000, 0), (3_000, 0), (4_000, 0), (5_000, 0)]);
        assert_eq!((said, faults.more), (wanted, 0));
    }

    #[test]
    fn different_faults_have_an_end() {
        let mut faults = Faults::default();
        for line in 0..1_500 {
            faults.take(Bad::new(line, None, Some(&line.to_string()), Why::Required));
        }
        assert_eq!((faults.shown.len(), faults.more), (1_000, 500));
    }
}
