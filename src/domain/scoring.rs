//! The score of one department on one case (seed 003, 五(二)1).

use super::points::Points;
use super::scheme::RaterWeights;
use super::vocab::{Coded, Rater};

/// The weighted case score, exact; `None` while a rating that it needs is missing: weights are
/// never renormalised.
pub fn case_score(weights: RaterWeights, rating: impl Fn(Rater) -> Option<Points>) -> Option<Points> {
    let mut hundredfold = 0_i64;
    for rater in Rater::ALL {
        let weight = weights.of(*rater);
        if weight > 0 {
            hundredfold += i64::from(weight) * rating(*rater)?.units();
        }
    }
    // Ratings have two decimals and weights are whole percents, so nothing is lost here.
    Points::from_units(hundredfold / 100)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn score(weights: RaterWeights, originator: Option<&str>, lead: Option<&str>) -> Option<String> {
        let read = |text: Option<&str>| text.map(|t| Points::parse(t).unwrap());
        case_score(weights, |rater| match rater {
            Rater::Originator => read(originator),
            Rater::Lead => read(lead),
            Rater::Enterprise => None,
        })
        .map(|p| p.to_string())
    }

    #[test]
    fn a_co_handler_is_rated_seventy_to_thirty() {
        let co = RaterWeights { originator: 70, lead: 30, enterprise: 0 };
        for (originator, lead, expected) in [
            (Some("90"), Some("80"), Some("87")),
            (Some("92.35"), Some("80.01"), Some("88.648")),
            (Some("100"), Some("100"), Some("100")),
            (Some("0"), Some("0"), Some("0")),
            (Some("90"), None, None),
            (None, Some("80"), None),
        ] {
            assert_eq!(score(co, originator, lead).as_deref(), expected);
        }
    }

    #[test]
    fn a_lead_is_rated_by_the_originator_alone() {
        let lead = RaterWeights { originator: 100, lead: 0, enterprise: 0 };
        assert_eq!(score(lead, Some("92.5"), None).as_deref(), Some("92.5"));
        assert_eq!(score(lead, None, Some("80")), None);
    }
}
