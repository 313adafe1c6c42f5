//! The quarters of a period: what was counted in each, or what was frozen of it, handed to the rules.

use std::collections::BTreeMap;

use super::frozen::published::Published;
use super::in_force::{InForce, Times};
use super::{EvaluateError, Records, counted_again};
use crate::domain::evaluation::{self, Again, AnnualResult, Flag, HalfYearResult, Member, QuarterResult, Tally};
use crate::domain::period::Period;
use crate::domain::scheme::Evaluation;
use crate::report::document::{CountedAgain, Note, QuarterScheme};
use crate::report::evaluated::Counted;

/// The quarters of a quarter, half-year or year, each evaluated by the scheme in force on its own last
/// day and with the units as they stood then.
pub struct Evaluated {
    /// The departments of the whole.
    pub members: Vec<Member>,
    /// The quarters' results, in order; one that has not begun, or whose scheme evaluates nobody, has none.
    pub quarters: Vec<Vec<QuarterResult>>,
    /// The scheme of each quarter, in order.
    pub schemes: Vec<QuarterScheme>,
    /// The quarters that stand as they were frozen.
    pub frozen: Vec<Period>,
    /// The cases that count in them, and counted in a frozen quarter before.
    pub again: Vec<Again>,
    period: Period,
}

impl Evaluated {
    /// Counts and evaluates the quarters of a period; `whole` is what holds on its last day. Those of `own`
    /// stand as they were frozen; `published` are the frozen periods before it.
    pub fn load(
        records: Records<'_>,
        times: &Times<'_>,
        whole: &InForce,
        period: Period,
        own: &Published,
        published: &Published,
    ) -> Result<Self, EvaluateError> {
        let (mut counted, mut quarters, mut schemes, mut frozen) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for quarter in period.quarters() {
            if let Some(kept) = own.get(records, quarter)? {
                schemes.push(times.mark(quarter, &kept.drawn.scheme));
                counted.push(Counted { quarter, tallies: Some(kept.results.iter().map(tally).collect()) });
                quarters.push(kept.results);
                frozen.push(quarter);
                continue;
            }
            let held = times.at_end(quarter)?;
            let begun = quarter.first_day() <= records.now.date();
            let counts = begun && held.rules().is_some();
            let tallies = counts.then(|| records.store.tallies(&times.counting(quarter))).transpose()?;
            let one = Counted { quarter, tallies };
            quarters.push(held.roll().quarter(&one));
            schemes.push(held.mark(quarter));
            counted.push(one);
        }
        let again = counted_again::load(records, times, period, own, published)?;
        Ok(Self { members: whole.roll().members(period, &counted), quarters, schemes, frozen, again, period })
    }

    /// What must be said of the quarters that stand as they were frozen.
    pub fn notes(&self) -> Vec<Note> {
        let frozen = (!self.frozen.is_empty()).then(|| Note::QuartersFrozen(self.frozen.clone()));
        let mut again: Vec<CountedAgain> = Vec::new();
        for one in &self.again {
            match again.iter_mut().find(|there| (there.case, there.quarter) == (one.case, one.quarter)) {
                Some(there) => there.departments.push(one.department.clone()),
                None => again.push(CountedAgain {
                    case: one.case,
                    departments: vec![one.department.clone()],
                    quarter: one.quarter,
                    before: one.before.clone(),
                }),
            }
        }
        frozen.into_iter().chain((!again.is_empty()).then_some(Note::CountedAgain(again))).collect()
    }

    /// By how many its quarters count the cases of each department too often.
    pub fn surplus(&self) -> BTreeMap<String, i64> {
        evaluation::surplus(&self.again, self.period)
    }

    /// The half-year's results.
    pub fn half_year(&self) -> Vec<HalfYearResult> {
        evaluation::half_year(&self.members, &self.quarters, &self.surplus())
    }

    /// The results of the one quarter, or of the last of several.
    pub fn last(self) -> Vec<QuarterResult> {
        self.quarters.into_iter().next_back().unwrap_or_default()
    }

    /// The year's results, by the rules of its last day.
    pub fn annual(
        &self,
        records: Records<'_>,
        rules: &Evaluation,
        year: Period,
    ) -> Result<Vec<AnnualResult>, EvaluateError> {
        let notices = records.store.notice_counts(year)?;
        Ok(evaluation::annual(rules, &self.members, &self.quarters, &self.surplus(), &notices))
    }
}

/// Who had cases in a frozen quarter, by its results.
fn tally(row: &QuarterResult) -> (String, Tally) {
    let pending = row.flags.contains(&Flag::Pending);
    (row.code.clone(), Tally { volume: row.volume, rated: row.rated, pending, ..Tally::default() })
}
