//! Where a report goes by other settings than those of its period's last day, which it prints.

use serde::{Deserialize, Serialize};

use crate::domain::civil::Day;
use crate::domain::period::Period;
use crate::domain::scheme::Scheme;
use crate::report::sheet::Key;

/// What goes by another scheme, and in what that differs. Its JSON is a stored format: that of frozen reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherRules {
    /// The quarters that it holds for; none: the cases that are judged by it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quarters: Vec<Period>,
    /// The scheme's code.
    pub code: String,
    /// The first day on which it holds.
    pub from: Day,
    /// Its settings that differ.
    pub settings: Vec<(Key, String)>,
}

/// The settings by which a case is judged; the others are asked of periods.
const OF_CASES: &[&str] = &[
    "respond_days",
    "respond_by",
    "consult_days",
    "consult_scopes",
    "resolve_by",
    "counted_outcomes",
    "grades",
    "weights_lead",
    "weights_co",
];

/// The settings that are asked of a year as a whole, and of none of its quarters.
const OF_YEARS: &[&str] = &["uplift", "uplift_every", "uplift_adds", "uplift_most", "volume_base", "demotion_notices"];

/// The settings of `other` that differ from those of `own` and matter: to single cases, or to quarters. That it
/// evaluates nobody is told apart.
pub fn differing(own: &Scheme, other: &Scheme, cases: bool) -> Vec<(Key, String)> {
    let own = own.settings();
    let matters = |key: &str| OF_CASES.contains(&key) == cases && !OF_YEARS.contains(&key);
    let differs = other.settings().into_iter().filter(|one| matters(one.0) && !own.contains(one));
    differs.map(|(key, value)| (key.into(), value)).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_told_to_whom_it_matters() {
        let text = include_str!("../../schemes/taizhou-2023.toml");
        let scheme = |change: [&str; 2]| Scheme::parse(&text.replace(change[0], change[1])).unwrap();
        let own = scheme(["", ""]);
        let told = |other: &Scheme, cases| -> Vec<String> {
            differing(&own, other, cases).into_iter().map(|(key, value)| format!("{key}={value}")).collect()
        };
        for (change, of_cases, of_quarters) in [
            (["", ""], "", ""),
            (["respond_days = 1", "respond_days = 2"], "respond_days=2", ""),
            (["[\"resolved\", \"explained\"]", "[\"resolved\"]"], "counted_outcomes=resolved", ""),
            (["counts_on = \"closed\"", "counts_on = \"rated\""], "", "counts_on=rated"),
            (["demotion_notices = 3", "demotion_notices = 4"], "", ""),
        ] {
            let other = scheme(change);
            assert_eq!(told(&other, true).join(" "), of_cases, "{change:?}");
            assert_eq!(told(&other, false).join(" "), of_quarters, "{change:?}");
        }
        let silent = Scheme::parse(include_str!("../../schemes/fucheng-2024.toml")).unwrap();
        assert_eq!(told(&silent, false), Vec::<String>::new());
    }
}
