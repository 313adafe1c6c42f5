//! Reports drawn up from the records as they stand.

use super::frozen::published::Published;
use super::in_force::{InForce, Times};
use super::quarters::Evaluated;
use super::{EvaluateError, Records, earlier, indicators, month, other_rules};
use crate::domain::evaluation::{QuarterResult, Ranked};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::scheme::Bottom;
use crate::report::document::{Findings, Note, Sections};
use crate::report::drawn::Drawn;
use crate::report::{annual, half_year, monthly, quarterly};
use crate::store::KeptScheme;

/// A report, and what other reports need of it.
pub struct Made {
    /// The report.
    pub drawn: Drawn,
    /// The scheme in force on the period's last day.
    pub kept: KeptScheme,
    /// A quarter's exact results.
    pub results: Vec<QuarterResult>,
    /// The places of a quarter or year.
    pub ranked: Vec<Ranked>,
}

/// On which frozen periods a report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// On all of them: its own quarters, and periods before it.
    Frozen,
    /// On those before it; its own quarters are reckoned from the records.
    Anew,
    /// On none.
    Alone,
}

/// Draws up the report of a period from the records; `most`: of the dates that a notice names, no more than these.
pub fn draw(records: Records<'_>, period: Period, stand: Stand, most: Option<u32>) -> Result<Made, EvaluateError> {
    let times = Times::load(records)?;
    let held = times.at_end(period)?;
    let (roll, scheme) = (held.roll(), &held.kept.scheme);
    held.somebody()?;
    let running = period.last_day() >= records.now.date();
    let (mut results, mut ranked) = (Vec::new(), Vec::new());
    let before = if stand == Stand::Alone { Published::default() } else { Published::load(records)? };
    let mut schemes = Vec::new();
    let mut drawn = if period.kind() == PeriodKind::Month {
        let mut facts = month::load(records, roll, period, most)?;
        facts.indicators = Some(indicators::load(records, period, &before)?);
        drawn(records, &held, period, monthly::monthly(roll, period, facts, running))?
    } else {
        let rules = held.judged(period)?;
        let own = if stand == Stand::Frozen { before.clone() } else { Published::default() };
        let evaluated = Evaluated::load(records, &times, &held, period, &own, &before)?;
        schemes.clone_from(&evaluated.schemes);
        match period.kind() {
            PeriodKind::Quarter => {
                let places = earlier::rankings(records, &times, scheme, Bottom::Quarterly, period, &before)?;
                let notes = evaluated.notes();
                results = evaluated.last();
                ranked = results.iter().map(Ranked::from).collect();
                let mut found = quarterly::quarterly(roll, period, &results, &places, running);
                found.notes.extend(notes);
                drawn(records, &held, period, found)?
            }
            PeriodKind::Half => {
                let found = evaluated.half_year();
                let mut found = half_year::half_year(roll, &found, &evaluated.schemes, running);
                found.notes.extend(evaluated.notes());
                drawn(records, &held, period, found)?
            }
            PeriodKind::Month | PeriodKind::Year => {
                let places = earlier::rankings(records, &times, scheme, Bottom::Annual, period, &before)?;
                let found = evaluated.annual(records, rules, period)?;
                let facts = indicators::load(records, period, &before)?;
                ranked = found.iter().map(Ranked::from).collect();
                let mut found =
                    annual::annual(roll, period, &found, &evaluated.schemes, &places, Some(&facts), running);
                found.notes.extend(evaluated.notes());
                drawn(records, &held, period, found)?
            }
        }
    };
    if drawn.sheets.iter().any(|sheet| sheet.key == "departments" && sheet.rows.is_empty()) {
        drawn.notes.push(Note::Nobody);
    }
    drawn.notes.extend(other_rules::note(records, &times, &held, period, &schemes)?);
    Ok(Made { drawn, kept: held.kept, results, ranked })
}

/// What was found as a report, by what held.
pub fn drawn<S: Sections>(
    records: Records<'_>,
    held: &InForce,
    period: Period,
    found: Findings<S>,
) -> Result<Drawn, EvaluateError> {
    let rules = (held.kept.scheme.as_ref(), held.kept.sha256.as_str());
    Ok(Drawn::of(found, period, rules, &held.units, records.now)?)
}
