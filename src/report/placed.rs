//! A department's place in an evaluation of any kind.

use crate::domain::evaluation::rank::Shift;
use crate::domain::evaluation::{AnnualResult, Basis, Flag, HalfYearResult, QuarterResult};
use crate::domain::points::Exact;

/// Where a department stands in a quarter, half-year or year, and on what.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Its code.
    pub code: String,
    /// Its class.
    pub class: String,
    /// Its final place; none: not ranked.
    pub rank: Option<u32>,
    /// Its place before notices, in a year.
    pub raw_rank: Option<u32>,
    /// Its exact score.
    pub score: Option<Exact>,
    /// What that stands on.
    pub basis: Basis,
    /// What else a reader must know.
    pub flags: Vec<Flag>,
    /// Notices in a year.
    pub notices: Option<i64>,
    /// What notices did to its place.
    pub shift: Option<Shift>,
}

macro_rules! placed {
    ($($result:ty),+) => {
        $(impl From<&$result> for Placed {
            fn from(row: &$result) -> Self {
                Self {
                    code: row.code.clone(),
                    class: row.class.clone(),
                    rank: row.rank,
                    raw_rank: None,
                    score: row.score.clone(),
                    basis: row.basis,
                    flags: row.flags.clone(),
                    notices: None,
                    shift: None,
                }
            }
        })+
    };
}
placed!(QuarterResult, HalfYearResult);

impl From<&AnnualResult> for Placed {
    fn from(row: &AnnualResult) -> Self {
        Self {
            code: row.code.clone(),
            class: row.class.clone(),
            rank: row.rank,
            raw_rank: row.raw_rank,
            score: row.score.clone(),
            basis: row.basis,
            flags: row.flags.clone(),
            notices: Some(row.notices),
            shift: row.shift,
        }
    }
}

impl Placed {
    /// The place by published score alone.
    pub fn by_score(&self) -> Option<u32> {
        self.raw_rank.or(self.rank)
    }
}
