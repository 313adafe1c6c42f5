//! What follows from a place at the bottom (seed 003, 六): leads for people, never acted on.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{AnnualResult, Basis, Flag, QuarterResult};
use crate::domain::period::Period;
use crate::domain::scheme::{Bottom, Consequence};

/// A department's place in one period's ranking, live or frozen. Its JSON is a stored format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// The ranking of one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The period.
    pub period: Period,
    /// The consequences of the scheme in force at its end.
    pub rules: Vec<Consequence>,
    /// The departments.
    pub rows: Vec<Ranked>,
}

/// Where a department stood in one period: a figure that a lead stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The period.
    pub period: Period,
    /// The class in which it stood then.
    pub class: String,
    /// Its place.
    pub rank: u32,
    /// How many of the class had one.
    pub of: u32,
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
    /// Where it stood in each of the periods, the oldest first.
    pub reasons: Vec<Reason>,
}

/// The leads of one report, by rule, class, rank and code; `periods` newest first, without gaps.
///
/// A rule for several periods running gives no lead while fewer periods are known. In each of them a
/// department stands at the bottom of its class, whichever class it was in then, as long as the rule is
/// for that class: last in A and then last in B are two quarters last.
pub fn consequences(rules: &[Consequence], report: Bottom, periods: &[Ranking]) -> Vec<ConsequenceLead> {
    let mut all = Vec::new();
    for rule in rules.iter().filter(|rule| rule.report == report) {
        let classes: BTreeSet<&str> = rule.classes.iter().map(String::as_str).collect();
        for class in classes {
            all.extend(leads(rule, class, periods));
        }
    }
    all
}

fn leads(rule: &Consequence, class: &str, periods: &[Ranking]) -> Vec<ConsequenceLead> {
    let Some(window) = periods.get(..size(rule.running).max(1)) else { return Vec::new() };
    let newest = window.first().into_iter().flat_map(|ranking| &ranking.rows).filter(|row| row.class == class);
    let mut leads: Vec<ConsequenceLead> = newest
        .filter_map(|row| {
            let rank = row.rank?;
            let (mut flags, mut reasons) = (BTreeSet::new(), Vec::new());
            for ranking in window.iter().rev() {
                let (reason, weigh) = at_bottom(rule, &row.code, ranking)?;
                flags.extend(weigh);
                flags.extend((reason.class != class).then_some(Flag::Moved));
                reasons.push(reason);
            }
            Some(ConsequenceLead {
                rule: rule.code.clone(),
                code: row.code.clone(),
                class: class.to_owned(),
                rank,
                flags: flags.into_iter().collect(),
                reasons,
            })
        })
        .collect();
    leads.sort_by(|a, b| (a.rank, &a.code).cmp(&(b.rank, &b.code)));
    leads
}

/// Where a department stands that is at the bottom of its class in one period, and what to weigh about
/// it; `None` if it is not at the bottom, or the rule is not for its class.
///
/// Whom the rule is for, the scheme of that period says, if it has the rule: classes may have other names
/// in another scheme. A tie counts as a whole: it is at the bottom if its lowest place is, and it reaches
/// across the boundary if its highest is not.
fn at_bottom(rule: &Consequence, code: &str, ranking: &Ranking) -> Option<(Reason, Vec<Flag>)> {
    let own = ranking.rows.iter().find(|row| row.code == code)?;
    let rank = own.rank?;
    let then = ranking.rules.iter().find(|then| (&then.code, then.report) == (&rule.code, rule.report));
    if !then.unwrap_or(rule).classes.contains(&own.class) || (!rule.substituted && own.basis != Basis::Scored) {
        return None;
    }
    let places = || ranking.rows.iter().filter(|row| row.class == own.class).filter_map(|row| row.rank);
    let last = size(rule.last);
    let below = places().filter(|other| *other > rank).count();
    let not_above = places().filter(|other| *other >= rank).count();
    if below >= last {
        return None;
    }
    let flags = [(Flag::TieAtBoundary, not_above > last), (Flag::SmallClass, places().count() <= last)];
    let of = u32::try_from(places().count()).unwrap_or(u32::MAX);
    let reason = Reason { period: ranking.period, class: own.class.clone(), rank, of };
    Some((reason, flags.into_iter().filter_map(|(flag, holds)| holds.then_some(flag)).collect()))
}

fn size(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}
