//! Which parts of a report go by other settings than those of its period's last day.

use super::in_force::{InForce, Times};
use super::{EvaluateError, Records};
use crate::domain::period::{Period, PeriodKind};
use crate::report::document::{Note, QuarterScheme};
use crate::report::other_rules::{OtherRules, differing};

/// What must be said of a period whose quarters go by these schemes, and of the cases in it.
pub fn note(
    records: Records<'_>,
    times: &Times<'_>,
    held: &InForce,
    period: Period,
    quarters: &[QuarterScheme],
) -> Result<Option<Note>, EvaluateError> {
    let schemes = times.schemes();
    if schemes.len() < 2 {
        return Ok(None);
    }
    let own = &held.kept.scheme;
    let mut all: Vec<OtherRules> = Vec::new();
    let longer = matches!(period.kind(), PeriodKind::Half | PeriodKind::Year);
    for run in quarters.chunk_by(QuarterScheme::agrees).filter(|_| longer) {
        let Some(first) = run.first() else { continue };
        let Some(kept) = schemes.iter().find(|kept| kept.sha256 == first.sha256) else { continue };
        let settings = differing(own, &kept.scheme, false);
        let quarters = run.iter().map(|one| one.quarter).collect();
        all.push(OtherRules { quarters, code: first.code.clone(), from: first.from, settings });
    }
    for id in records.store.schemes_of_cases(period)? {
        let Some(kept) = schemes.iter().find(|kept| kept.id == id) else { continue };
        let settings = differing(own, &kept.scheme, true);
        all.push(OtherRules { quarters: Vec::new(), code: kept.scheme.code.clone(), from: kept.starts, settings });
    }
    all.retain(|one| !one.settings.is_empty());
    Ok((!all.is_empty()).then_some(Note::OtherRules(all)))
}
