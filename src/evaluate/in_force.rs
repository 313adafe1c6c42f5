//! What holds on a day: the scheme in force, and the units as they stood.
//!
//! A period is judged by what held on its last day, and so is each quarter of a longer one: a change
//! in mid-year leaves the quarters before it as they were.

use super::{EvaluateError, NoReport, Records};
use crate::domain::civil::Day;
use crate::domain::evaluation::Counting;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::scheme::{CountsOn, Evaluation};
use crate::domain::unit::Unit;
use crate::report::document::{QuarterScheme, SchemeMark};
use crate::report::evaluated::Roll;
use crate::store::{KeptScheme, StoreError, in_force};

/// The books as they change over time; schemes are parsed once.
pub struct Times<'a> {
    records: Records<'a>,
    schemes: Vec<KeptScheme>,
}

/// What holds on one day.
pub struct InForce {
    /// The scheme.
    pub kept: KeptScheme,
    /// The units as they stood.
    pub units: Vec<Unit>,
}

impl<'a> Times<'a> {
    /// Reads the schemes.
    pub fn load(records: Records<'a>) -> Result<Self, EvaluateError> {
        Ok(Self { records, schemes: records.store.books().schemes()? })
    }

    /// All schemes, in the order in which they were applied.
    pub fn schemes(&self) -> &[KeptScheme] {
        &self.schemes
    }

    /// What holds on a period's last day, as far as it is known now.
    pub fn at_end(&self, period: Period) -> Result<InForce, EvaluateError> {
        self.on(period.last_day())
    }

    /// Whether a period has a report that can be frozen: a month always, a longer one if its scheme evaluates.
    pub fn freezes(&self, period: Period) -> bool {
        let kept = in_force(&self.schemes, period.last_day());
        period.kind() == PeriodKind::Month || kept.is_some_and(|kept| kept.scheme.evaluation.is_some())
    }

    /// The scheme with which a quarter was frozen, as a report of a longer period names it.
    pub fn mark(&self, quarter: Period, scheme: &SchemeMark) -> QuarterScheme {
        let same = |kept: &&KeptScheme| kept.sha256 == scheme.sha256 && kept.starts <= quarter.last_day();
        let kept = self.schemes.iter().filter(same).max_by_key(|kept| kept.starts);
        QuarterScheme {
            quarter,
            code: scheme.code.clone(),
            sha256: scheme.sha256.clone(),
            from: kept.map_or(quarter.first_day(), |kept| kept.starts),
            evaluates: true,
        }
    }

    /// Which cases count in a quarter.
    pub fn counting(&self, quarter: Period) -> Counting {
        counting(&self.schemes, quarter)
    }

    fn on(&self, day: Day) -> Result<InForce, EvaluateError> {
        let kept = in_force(&self.schemes, day).ok_or_else(|| StoreError::damaged("schemes", "none"))?;
        Ok(InForce { kept: kept.clone(), units: self.records.store.books().units_on(day)? })
    }
}

/// Which cases count in a quarter by these schemes.
pub fn counting(schemes: &[KeptScheme], quarter: Period) -> Counting {
    let mut quarters: Vec<Period> = schemes.iter().map(|kept| Period::of(PeriodKind::Quarter, kept.starts)).collect();
    quarters.sort_unstable();
    quarters.dedup();
    let counts_on = |quarter: &Period| {
        let rules = in_force(schemes, quarter.last_day())?.scheme.evaluation.as_ref();
        Some((*quarter, rules.map_or(CountsOn::Closed, |rules| rules.counts_on)))
    };
    Counting::of(quarter, &quarters.iter().filter_map(counts_on).collect::<Vec<_>>())
}

impl InForce {
    /// By which rows are named and ordered, and quarters evaluated.
    pub fn roll(&self) -> Roll<'_> {
        Roll { units: &self.units, scheme: &self.kept.scheme }
    }

    /// The rules of evaluation, if the scheme has any.
    pub fn rules(&self) -> Option<&Evaluation> {
        self.kept.scheme.evaluation.as_ref()
    }

    /// The scheme as a report of a longer period names it for one of its quarters.
    pub fn mark(&self, quarter: Period) -> QuarterScheme {
        QuarterScheme {
            quarter,
            code: self.kept.scheme.code.clone(),
            sha256: self.kept.sha256.clone(),
            from: self.kept.starts,
            evaluates: self.rules().is_some(),
        }
    }

    /// There is a department to report on.
    pub fn somebody(&self) -> Result<(), EvaluateError> {
        match self.roll().departments().next() {
            Some(_) => Ok(()),
            None => Err(NoReport::NoDepartments.into()),
        }
    }

    /// The rules by which a period is evaluated; there is a department that they can be asked of.
    pub fn judged(&self, period: Period) -> Result<&Evaluation, EvaluateError> {
        self.somebody()?;
        let none = || NoReport::NotEvaluated { scheme: self.kept.scheme.code.clone(), period };
        Ok(self.rules().ok_or_else(none)?)
    }
}
