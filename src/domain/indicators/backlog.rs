//! Open cases by their age.

use serde::{Deserialize, Serialize};

use super::spread::Spread;
use crate::domain::vocab::{Coded, coded};

coded! {
    /// The age of an open case: working days from its receipt to the last day of the period.
    ///
    /// The bounds are the limits that the documents set: 15 working days for a general case, of which 5 are
    /// the least, and 30 for a complex one (seed 004, 三(三)1); 60 is twice the latter.
    Age, "age" {
        /// Any.
        All = "all",
        /// 0 to 5.
        To5 = "0-5",
        /// 6 to 15.
        To15 = "6-15",
        /// 16 to 30.
        To30 = "16-30",
        /// 31 to 60.
        To60 = "31-60",
        /// 61 and more.
        Over60 = "61+",
    }
}

impl Age {
    /// The least and the most working days.
    pub fn bounds(self) -> (u32, Option<u32>) {
        match self {
            Self::All => (0, None),
            Self::To5 => (0, Some(5)),
            Self::To15 => (6, Some(15)),
            Self::To30 => (16, Some(30)),
            Self::To60 => (31, Some(60)),
            Self::Over60 => (61, None),
        }
    }

    /// How many of these cases are of this age.
    pub fn of(self, ages: &Spread) -> i64 {
        let (least, most) = self.bounds();
        ages.between(least, most)
    }
}
