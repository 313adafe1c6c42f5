//! What is kept of a frozen period: its report, and what later reports and comparisons need of it. A
//! stored format: fields may be added with a default, never renamed or removed.

use serde::{Deserialize, Serialize};

use super::drawn::Drawn;
use crate::domain::calendar::Exception;
use crate::domain::civil::Day;
use crate::domain::evaluation::{QuarterResult, Ranked};
use crate::domain::period::Period;

/// A frozen period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frozen {
    /// Its report.
    pub drawn: Drawn,
    /// A quarter's exact results, from which half-year and year are reckoned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<QuarterResult>,
    /// The places of a quarter or year, on which consequences of several periods stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranked: Vec<Ranked>,
    /// The days that differ from Monday to Friday: those of the period, and before it from `counted_from` on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<Exception>,
    /// The first day that the working days of its indicators are counted from, where that lies before the
    /// period: the day after its oldest case was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_from: Option<Day>,
}

impl Frozen {
    /// Whether its indicators are compared with those of an earlier period.
    pub fn compares(&self, earlier: Period) -> bool {
        let column = if earlier == self.drawn.period.year_before() { "year_before" } else { "previous" };
        self.drawn.sheets.iter().any(|sheet| sheet.key == "indicators" && sheet.says(column))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A frozen report as the first version that froze any stored it, with every kind of cell and of note.
    const STORED: &str = include_str!("frozen/tests/first.json");

    #[test]
    fn a_report_that_was_frozen_earlier_is_read_and_keeps_its_stored_form() {
        let frozen: Frozen = serde_json::from_str(STORED).unwrap();
        assert_eq!(serde_json::to_string(&frozen).unwrap(), STORED.trim_end());
    }

    #[test]
    fn what_a_later_version_adds_is_passed_over() {
        let later = STORED.replacen("{\"drawn\":{", "{\"later\":1,\"drawn\":{\"later\":[],", 1);
        assert_eq!(serde_json::from_str::<Frozen>(&later).unwrap(), serde_json::from_str(STORED).unwrap());
    }
}
