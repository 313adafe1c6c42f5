//! The votes of a survey.

use serde::{Deserialize, Serialize};

/// A quarter's votes (seed 003, 五(二)3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// 满意
    pub satisfied: u32,
    /// 比较满意
    pub fairly: u32,
    /// 基本满意
    pub basically: u32,
    /// 不满意
    pub dissatisfied: u32,
}

impl Votes {
    /// All valid votes.
    pub fn total(&self) -> u64 {
        [self.satisfied, self.fairly, self.basically, self.dissatisfied].into_iter().map(u64::from).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_are_counted_without_overflow() {
        let votes = Votes { satisfied: u32::MAX, fairly: u32::MAX, basically: u32::MAX, dissatisfied: u32::MAX };
        assert_eq!(votes.total(), 4 * u64::from(u32::MAX));
        assert_eq!(Votes::default().total(), 0);
    }
}
