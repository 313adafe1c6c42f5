//! What follows from a place at the bottom (seed 003, 六): leads for people, never acted on.

use std::collections::BTreeSet;

use super::{AnnualResult, Basis, Flag, QuarterResult};
use crate::domain::scheme::{Bottom, Consequence};

/// A department's place in one period's ranking, live or frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Its code.
    pub code: String,
    /// The class within which it was ranked.
    pub class: String,
    /// Its final place; none: not ranked.
    pub rank: Option<u32>,
    /// What its score stands on.
    pub basis: Basis,
}

impl From<&QuarterResult> for Ranked {
    fn from(row: &QuarterResult) -> Self {
        Self { code: row.code.clone(), class: row.class.clone(), rank: row.rank, basis: row.basis }
    }
}

impl From<&AnnualResult> for Ranked {
    fn from(row: &AnnualResult) -> Self {
        Self { code: row.code.clone(), class: row.class.clone(), rank: row.rank, basis: row.basis }
    }
}

/// A department to which a consequence may apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsequenceLead {
    /// The code of the consequence.
    pub rule: String,
    /// The department's code.
    pub code: String,
    /// Its class.
    pub class: String,
    /// Its place in the newest period.
    pub rank: u32,
    /// What people must weigh before they decide.
    pub flags: Vec<Flag>,
}

/// The leads of one report, by rule, class, rank and code; `periods` newest first, without gaps.
///
/// A rule for several periods running gives no lead while fewer periods are known.
pub fn consequences(rules: &[Consequence], report: Bottom, periods: &[Vec<Ranked>]) -> Vec<ConsequenceLead> {
    let mut all = Vec::new();
    for rule in rules.iter().filter(|rule| rule.report == report) {
        let classes: BTreeSet<&str> = rule.classes.iter().map(String::as_str).collect();
        for class in classes {
            all.extend(leads(rule, class, periods));
        }
    }
    all
}

fn leads(rule: &Consequence, class: &str, periods: &[Vec<Ranked>]) -> Vec<ConsequenceLead> {
    let Some(window) = periods.get(..size(rule.running).max(1)) else { return Vec::new() };
    let newest = window.first().into_iter().flatten().filter(|row| row.class == class);
    let mut leads: Vec<ConsequenceLead> = newest
        .filter_map(|row| {
            let rank = row.rank?;
            let mut flags = BTreeSet::new();
            for period in window {
                flags.extend(at_bottom(rule, class, &row.code, period)?);
            }
            Some(ConsequenceLead {
                rule: rule.code.clone(),
                code: row.code.clone(),
                class: class.to_owned(),
                rank,
                flags: flags.into_iter().collect(),
            })
        })
        .collect();
    leads.sort_by(|a, b| (a.rank, &a.code).cmp(&(b.rank, &b.code)));
    leads
}

/// What to weigh about a department that stands at the bottom of its class in one period; `None`
/// if it does not stand there.
///
/// A tie counts as a whole: it is at the bottom if its lowest place is, and it reaches across the
/// boundary if its highest is not.
fn at_bottom(rule: &Consequence, class: &str, code: &str, period: &[Ranked]) -> Option<Vec<Flag>> {
    let places = || period.iter().filter(|row| row.class == class).filter_map(|row| row.rank);
    let own = period.iter().find(|row| row.class == class && row.code == code)?;
    let rank = own.rank?;
    if !rule.substituted && own.basis != Basis::Scored {
        return None;
    }
    let last = size(rule.last);
    let below = places().filter(|other| *other > rank).count();
    let not_above = places().filter(|other| *other >= rank).count();
    if below >= last {
        return None;
    }
    let flags = [(Flag::TieAtBoundary, not_above > last), (Flag::SmallClass, places().count() <= last)];
    Some(flags.into_iter().filter_map(|(flag, holds)| holds.then_some(flag)).collect())
}

fn size(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}
