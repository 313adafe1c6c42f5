//! Which votes can be recorded (seed 003, 五(二)3).

use super::civil::Day;
use super::event::Votes;
use super::period::Period;
use super::refusal::Refusal;

/// Whether votes for a department can be recorded today; `there`: others are there, and these take their place.
///
/// # Errors
/// The quarter has not begun; or nobody voted, and no votes are taken back by that.
pub fn fits(quarter: Period, votes: Votes, there: bool, today: Day) -> Result<(), Refusal> {
    if quarter.first_day() > today {
        return Err(Refusal::QuarterAhead { quarter });
    }
    if votes.total() == 0 && !there {
        return Err(Refusal::NoVotes);
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn votes_are_of_a_quarter_that_has_begun_and_of_somebody() {
        let fits = |label: &str, satisfied, there, today: &str| {
            let votes = Votes { satisfied, ..Votes::default() };
            fits(Period::parse(label).unwrap(), votes, there, today.parse().unwrap())
        };
        let quarter = Period::parse("2026-Q2").unwrap();
        assert_eq!(fits("2026-Q2", 1, false, "2026-03-31"), Err(Refusal::QuarterAhead { quarter }));
        assert_eq!(fits("2026-Q2", 1, false, "2026-04-01"), Ok(()));
        assert_eq!(fits("2026-Q2", 0, false, "2026-06-30"), Err(Refusal::NoVotes));
        assert_eq!(fits("2026-Q2", 0, true, "2026-06-30"), Ok(()));
    }
}
