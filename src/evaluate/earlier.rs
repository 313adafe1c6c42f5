//! The periods before one, on whose rankings consequences of several periods running stand.

use super::frozen::published::Published;
use super::in_force::Times;
use super::quarters::Evaluated;
use super::{EvaluateError, Records};
use crate::domain::evaluation::{Ranked, Ranking};
use crate::domain::period::Period;
use crate::domain::scheme::{Bottom, Scheme};

/// The rankings of the periods before one, newest first, each by what held at its own end: as many as
/// the consequences ask for, and no further than the first case.
pub fn rankings(
    records: Records<'_>,
    times: &Times<'_>,
    scheme: &Scheme,
    report: Bottom,
    period: Period,
    published: &Published,
) -> Result<Vec<Ranking>, EvaluateError> {
    let Some(first_year) = records.store.first_year()? else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    let mut period = period;
    for _ in 1..scheme.running(report) {
        period = period.previous();
        if period.year() < first_year {
            break;
        }
        if let Some(frozen) = published.get(records, period)? {
            let rules = times.at_end(period)?.kept.scheme.consequences.clone();
            all.push(Ranking { period, rules, rows: frozen.ranked });
            continue;
        }
        let held = times.at_end(period)?;
        let Some(rules) = held.rules() else { break };
        let evaluated = Evaluated::load(records, times, &held, period, published, published)?;
        all.push(match report {
            Bottom::Quarterly => held.roll().ranking(period, evaluated.last().iter().map(Ranked::from)),
            Bottom::Annual => {
                held.roll().ranking(period, evaluated.annual(records, rules, period)?.iter().map(Ranked::from))
            }
        });
    }
    Ok(all)
}
