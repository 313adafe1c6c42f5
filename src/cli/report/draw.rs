//! Reports drawn up from the records as they stand.

use std::path::Path;

use super::in_force::{InForce, Times};
use super::load::{self, Evaluated};
use super::published::Published;
use super::{indicators, judged, other_rules, somebody};
use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::domain::evaluation::{QuarterResult, Ranked};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::scheme::Bottom;
use crate::locale::{Lang, errors};
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

/// Draws up the report of a period from the records.
pub fn draw(office: &Office, period: Period, stand: Stand) -> Result<Made, Failure> {
    let lang = office.desk.lang;
    let times = Times::load(office)?;
    let held = times.at_end(period)?;
    let (roll, scheme) = (held.roll(), &held.kept.scheme);
    somebody(lang, roll)?;
    let running = period.last_day() >= office.desk.now.date();
    let (mut results, mut ranked) = (Vec::new(), Vec::new());
    let before = if stand == Stand::Alone { Published::default() } else { Published::load(office)? };
    let mut schemes = Vec::new();
    let mut drawn = if period.kind() == PeriodKind::Month {
        let mut facts = load::month(office, roll, period)?;
        facts.indicators = Some(indicators::load(office, period, &before)?);
        drawn(office, &held, period, monthly::monthly(roll, period, facts, running))?
    } else {
        let rules = judged(lang, &held, period)?;
        let own = if stand == Stand::Frozen { before.clone() } else { Published::default() };
        let evaluated = Evaluated::load(office, &times, &held, period, &own, &before)?;
        schemes.clone_from(&evaluated.schemes);
        match period.kind() {
            PeriodKind::Quarter => {
                let places = load::before(office, &times, scheme, Bottom::Quarterly, period, &before)?;
                let notes = evaluated.notes();
                results = evaluated.last();
                ranked = results.iter().map(Ranked::from).collect();
                let mut found = quarterly::quarterly(roll, period, &results, &places, running);
                found.notes.extend(notes);
                drawn(office, &held, period, found)?
            }
            PeriodKind::Half => {
                let found = evaluated.half_year();
                let mut found = half_year::half_year(roll, &found, &evaluated.schemes, running);
                found.notes.extend(evaluated.notes());
                drawn(office, &held, period, found)?
            }
            PeriodKind::Month | PeriodKind::Year => {
                let places = load::before(office, &times, scheme, Bottom::Annual, period, &before)?;
                let found = evaluated.annual(office, rules, period)?;
                let facts = indicators::load(office, period, &before)?;
                ranked = found.iter().map(Ranked::from).collect();
                let mut found =
                    annual::annual(roll, period, &found, &evaluated.schemes, &places, Some(&facts), running);
                found.notes.extend(evaluated.notes());
                drawn(office, &held, period, found)?
            }
        }
    };
    if drawn.sheets.iter().any(|sheet| sheet.key == "departments" && sheet.rows.is_empty()) {
        drawn.notes.push(Note::Nobody);
    }
    drawn.notes.extend(other_rules::note(office, &times, &held, period, &schemes)?);
    Ok(Made { drawn, kept: held.kept, results, ranked })
}

/// What was found as a report, by what held.
pub fn drawn<S: Sections>(
    office: &Office,
    held: &InForce,
    period: Period,
    found: Findings<S>,
) -> Result<Drawn, Failure> {
    let rules = (held.kept.scheme.as_ref(), held.kept.sha256.as_str());
    Drawn::of(found, period, rules, &held.units, office.desk.now).map_err(|e| no_json(office.desk.lang, e))
}

/// What has no JSON; none of ours.
pub fn no_json(lang: Lang, error: serde_json::Error) -> Failure {
    Failure::refused(errors::file(lang, Path::new("json"), &error.into()))
}
