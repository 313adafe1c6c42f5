//! What the freezing of a period asks for and keeps: the periods that come before it, what its figures lack, and its
//! report with all that later ones need of it.

use super::{days, published};
use crate::domain::evaluation::{Flag, QuarterResult};
use crate::domain::frozen::{Freeze, Lacking, asked_from, wanted_before};
use crate::domain::number::CaseId;
use crate::domain::period::{Period, PeriodKind};
use crate::evaluate::draw::Made;
use crate::evaluate::in_force::Times;
use crate::evaluate::{EvaluateError, Records};
use crate::report::document::Note;
use crate::report::drawn::Head;
use crate::report::frozen::Frozen;
use crate::store::{KeptFreeze, fingerprint};

/// What is lacking, by name.
#[derive(Default)]
pub struct Lack {
    /// How much, as the freezing records it.
    pub count: Lacking,
    /// Department-cases without a score: the department and the case.
    pub unrated: Vec<(String, CaseId)>,
    /// Departments with cases, but no votes.
    pub without_votes: Vec<String>,
    /// Of a longer period, the frozen quarters that were frozen so.
    pub quarters: Vec<Period>,
}

/// The periods that are to be frozen before one and are not among the `freezes`; none at all: it is over before the
/// first case.
pub fn wanted(
    records: Records<'_>,
    period: Period,
    freezes: &[KeptFreeze],
) -> Result<Option<Vec<Period>>, EvaluateError> {
    let Some(first) = records.store.first_day()?.filter(|first| *first <= period.last_day()) else { return Ok(None) };
    let first_year = chrono::Datelike::year(&first);
    let first = Period::of(period.kind(), Period::Year { year: first_year }.first_day());
    let times = Times::load(records)?;
    let mut wanted = Vec::new();
    for one in wanted_before(period, asked_since(records, period, first)?) {
        let frozen = freezes.iter().any(|kept| kept.period == one);
        if !frozen && one.first_day() <= records.now.date() && times.freezes(one) && records.store.has_cases(one)? {
            wanted.push(one);
        }
    }
    Ok(Some(wanted))
}

/// From which of its kind on those before a period are asked for; `first`: the first that may have cases.
fn asked_since(records: Records<'_>, period: Period, first: Period) -> Result<Period, EvaluateError> {
    let ever = records.store.books().freezings()?;
    let frozen: Vec<Period> = ever.iter().filter(|one| one.released_by.is_none()).map(|one| one.period).collect();
    let ever: Vec<Period> = ever.iter().map(|one| one.period).collect();
    Ok(asked_from(period, first, &frozen, &ever))
}

/// What the figures of a period lack.
pub fn lacking(records: Records<'_>, period: Period, made: &Made) -> Result<Lack, EvaluateError> {
    let mut lack = Lack::default();
    match period.kind() {
        // A scheme without evaluation rates nobody.
        PeriodKind::Month | PeriodKind::Quarter if made.kept.scheme.evaluation.is_some() => {
            lack.unrated = records.store.unrated_of(period)?;
            lack.without_votes = without_votes(&made.results).map(|row| row.code.clone()).collect();
        }
        PeriodKind::Month | PeriodKind::Quarter => {}
        PeriodKind::Half | PeriodKind::Year => {
            for quarter in period.quarters() {
                let Some(frozen) = published::frozen(records, quarter)? else { continue };
                let ratings = frozen.results.iter().map(|row| row.unrated).sum::<i64>();
                let votes = counted(without_votes(&frozen.results).count());
                if ratings + votes > 0 {
                    lack.quarters.push(quarter);
                }
                lack.count.ratings += ratings;
                lack.count.votes += votes;
            }
        }
    }
    lack.count.ratings += counted(lack.unrated.len());
    lack.count.votes += counted(lack.without_votes.len());
    Ok(lack)
}

fn without_votes(results: &[QuarterResult]) -> impl Iterator<Item = &QuarterResult> {
    results.iter().filter(|row| row.flags.contains(&Flag::NoVotes))
}

fn counted(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// What is recorded of a period that is frozen, `reason` a remark: its report is the published one from now on.
pub fn keep(
    records: Records<'_>,
    period: Period,
    made: Made,
    lacking: Lacking,
    (provisional, head): (bool, &Head),
    reason: Option<String>,
) -> Result<Freeze, EvaluateError> {
    let Made { mut drawn, kept, results, ranked } = made;
    drawn.notes.retain(|note| *note != Note::Running);
    if provisional {
        drawn.notes.insert(0, Note::FrozenEarly);
    }
    if !lacking.is_nothing() {
        drawn.notes.push(Note::FrozenLacking { ratings: lacking.ratings, votes: lacking.votes });
    }
    drawn.freeze(records.now, head.clone())?;
    let counted_from = days::counted_from(records, period)?;
    let frozen = Frozen { drawn, results, ranked, days: days::days(records, period, counted_from)?, counted_from };
    let report = serde_json::to_string(&frozen)?;
    let calendar = records.store.books().calendar()?;
    let days: Vec<String> =
        calendar.exceptions(period.year()).map(|one| format!("{} {}\n", one.day, one.working)).collect();
    let known = calendar.is_known(period.year());
    Ok(Freeze {
        scheme: kept.id,
        scheme_sha256: kept.sha256,
        calendar: fingerprint(format!("{} {known}\n{}", period.year(), days.concat()).as_bytes()),
        provisional,
        lacking,
        reason,
        sha256: fingerprint(report.as_bytes()),
        report,
    })
}
