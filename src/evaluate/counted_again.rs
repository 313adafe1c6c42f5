//! Cases that a frozen quarter has counted, and that count again: facts from the log, judged by the rules.

use std::collections::BTreeSet;

use super::frozen::published::Published;
use super::in_force::Times;
use super::{EvaluateError, Records};
use crate::domain::evaluation::{Again, Counting, Known, counted_again};
use crate::domain::period::{Period, PeriodKind};

/// Those of a period's quarters, of which `own` are frozen; `published` are the frozen ones before it.
pub fn load(
    records: Records<'_>,
    times: &Times<'_>,
    period: Period,
    own: &Published,
    published: &Published,
) -> Result<Vec<Again>, EvaluateError> {
    let quarters = period.quarters();
    let earlier =
        published.periods().filter(|one| one.kind() == PeriodKind::Quarter && one.end() <= period.first_day());
    // Each with the place in the log up to which it knows what happened; none: as far as it goes.
    let until = |quarter: &Period, of: &Published| of.freeze(*quarter).map(|freeze| freeze.seq);
    let mut known: Vec<(Counting, Option<i64>)> =
        earlier.map(|quarter| (times.counting(quarter), until(&quarter, published))).collect();
    known.extend(quarters.iter().map(|quarter| (times.counting(*quarter), until(quarter, own))));
    let Some(first) = known.iter().filter_map(|(_, until)| *until).min() else { return Ok(Vec::new()) };
    let mut cases = BTreeSet::new();
    for quarter in &quarters {
        cases.extend(records.store.cases_moved(*quarter, first)?);
    }
    let mut all = Vec::new();
    for id in cases {
        let turns = records.store.course(id, times.schemes())?;
        let seen = |(counting, until): &'_ (Counting, Option<i64>)| {
            let turn = turns.iter().rfind(|turn| until.is_none_or(|until| turn.recorded.seq < until))?;
            let kept = times.schemes().iter().find(|kept| kept.id == turn.after.scheme)?;
            Some((counting.clone(), &turn.after, kept.scheme.as_ref()))
        };
        let seen: Vec<_> = known.iter().filter_map(seen).collect();
        let known: Vec<Known<'_>> =
            seen.iter().map(|(counting, case, scheme)| Known { counting, case, scheme }).collect();
        all.extend(counted_again(&known).into_iter().filter(|one| quarters.contains(&one.quarter)));
    }
    Ok(all)
}
