//! How a quarter score came about (seed 003, 五(二)3; the mean of the class 五(二)4).

use std::cell::RefCell;

use num_traits::Zero;

use super::class::class;
use super::step::{Step, StepRow, Steps, TERMS, over, sum, terms};
use super::{ClassMeanRow, Explained, Gathered, VotesRow, among};
use crate::domain::evaluation::{Basis, Flag, QuarterResult};
use crate::domain::event::Votes;
use crate::domain::period::Period;
use crate::domain::points::{Exact, Points, Published, digits, fraction, units_exact};
use crate::domain::scheme::Evaluation;
use crate::domain::vocab::{Coded, Grade};
use crate::report::document::Findings;
use crate::report::evaluated::Roll;
use crate::report::placed::Placed;
use crate::report::quarterly::{Quarterly, QuarterlyRow};
use crate::report::value::Decimal;

/// Whether a quarter has results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// It has.
    Yes,
    /// It lies ahead.
    No,
    /// Its scheme evaluates nobody.
    NotEvaluated,
}

/// What the derivation of a quarter stands on.
pub struct QuarterFacts<'a> {
    /// The quarter.
    pub quarter: Period,
    /// The units and the scheme of its last day.
    pub roll: Roll<'a>,
    /// Whether it has results.
    pub begun: Begun,
    /// The results of all.
    pub results: &'a [QuarterResult],
    /// What the department had to do with; taken when it is told.
    pub gathered: RefCell<Gathered>,
    /// Its votes.
    pub votes: Option<Votes>,
}

/// The derivation of a department's quarter; `None` if it does not stand in the report.
pub fn quarterly(
    found: Findings<Quarterly>,
    code: &str,
    facts: &QuarterFacts<'_>,
) -> Option<Findings<Explained<QuarterlyRow>>> {
    let row = found.sections.departments.into_iter().find(|row| row.code == code)?;
    let leads = found.sections.consequences.into_iter().filter(|lead| lead.code == code).collect();
    let mut explained = Explained::of(row, leads);
    quarter(&mut explained, code, facts, true);
    let notes = among(found.notes, &explained.class);
    Some(Findings { sections: explained, notes, schemes: found.schemes })
}

/// Adds the quarters of a longer period to its derivation.
pub(super) fn quarters<R>(explained: &mut Explained<R>, code: &str, quarters: &[QuarterFacts<'_>]) {
    for (place, facts) in (1..).zip(quarters) {
        if place < quarters.len() {
            facts.gathered.borrow_mut().settle();
        }
        quarter(explained, code, facts, false);
    }
}

/// Adds a quarter to a derivation; `ranked`: with the class in which it is ranked.
fn quarter<R>(explained: &mut Explained<R>, code: &str, facts: &QuarterFacts<'_>, ranked: bool) {
    let mut steps = Steps::new(facts.quarter, facts.roll.scheme);
    let result = facts.results.iter().find(|result| result.code == code);
    match (facts.begun, &facts.roll.scheme.evaluation, result) {
        (Begun::No, ..) => drop(steps.add(Step::NotBegun, String::new(), None)),
        (Begun::NotEvaluated, ..) | (_, None, _) => drop(steps.add(Step::NotEvaluated, String::new(), None)),
        (_, Some(rules), result) => {
            let scores = gather(explained, facts);
            match result {
                None => {
                    let known = facts.roll.departments().any(|unit| unit.code == code);
                    let why = if known { Step::NotThere } else { Step::NotKnown };
                    steps.add(why, String::new(), None);
                }
                Some(result) => {
                    own(&mut steps, rules, result, &scores, facts.votes);
                    if matches!(result.basis, Basis::ClassMean | Basis::Pending | Basis::NoData) {
                        let peers = facts.results.iter().filter(|peer| peer.class == result.class);
                        let peers = peers.filter(|peer| in_mean(peer.basis, &peer.flags));
                        let peers = peers.filter_map(|peer| Some((peer.code.as_str(), peer.score.as_ref()?)));
                        let rows = earned(facts.quarter, facts.roll, peers);
                        class_mean(&mut steps, &rows, result.score.as_ref(), &result.flags);
                        explained.class_mean.extend(rows);
                    }
                    if ranked {
                        let members = facts.results.iter().map(|r| (r.class.as_str(), r.rank, &r.score));
                        place(&mut steps, &result.class, members, (result.rank, result.score.as_ref()));
                    }
                    if ranked {
                        let placed: Vec<Placed> = facts.results.iter().map(Placed::from).collect();
                        explained.class.extend(class(facts.quarter, facts.roll, &placed, code, &result.class));
                    }
                }
            }
        }
    }
    explained.steps.extend(steps.rows());
}

/// The cases and the votes; gives the scores there are.
fn gather<R>(explained: &mut Explained<R>, facts: &QuarterFacts<'_>) -> Vec<Points> {
    let Gathered { cases, left_out, scores, .. } = facts.gathered.take();
    explained.cases.append(cases);
    explained.left_out.append(left_out);
    explained.votes.extend(facts.votes.map(|votes| VotesRow {
        of: facts.quarter,
        satisfied: votes.satisfied,
        fairly: votes.fairly,
        basically: votes.basically,
        dissatisfied: votes.dissatisfied,
        total: i64::try_from(votes.total()).unwrap_or(i64::MAX),
    }));
    scores
}

/// What its own cases and votes come to.
fn own(steps: &mut Steps<'_>, rules: &Evaluation, result: &QuarterResult, scores: &[Points], votes: Option<Votes>) {
    let flagged = |row: &mut StepRow, flags: &[Flag]| {
        row.flags = result.flags.iter().copied().filter(|flag| flags.contains(flag)).collect();
    };
    flagged(steps.count(Step::Volume, String::new(), result.volume), &[Flag::NoCases, Flag::Pending]);
    if result.volume > 0 {
        flagged(steps.count(Step::Rated, String::new(), result.rated), &[Flag::Unrated, Flag::NoRatings]);
    }
    if let Some(mean) = &result.mean {
        let total = units_exact(scores.iter().map(|score| score.units()).sum());
        let terms: Vec<String> = scores.iter().take(TERMS + 1).map(ToString::to_string).collect();
        steps.add(Step::Sum, sum(&terms), Some(&total));
        steps.publish(Step::Mean, format!("{} / {}", digits(&total), result.rated), mean);
    }
    match (&result.satisfaction, votes) {
        (Some(satisfaction), Some(votes)) => {
            steps.publish(Step::Satisfaction, votes_over_all(rules, votes), satisfaction);
        }
        _ if result.volume > 0 => flagged(steps.add(Step::Satisfaction, String::new(), None), &[Flag::NoVotes]),
        _ => {}
    }
    if result.volume > 0 {
        let figure = |figure: &Option<Exact>| figure.as_ref().map_or_else(|| "?".to_owned(), digits);
        let parts = [(rules.quarter.cases, &result.mean), (rules.quarter.satisfaction, &result.satisfaction)];
        let weighing = parts.into_iter().filter(|(percent, _)| *percent > 0);
        let terms: Vec<String> = weighing.map(|(percent, part)| format!("{percent}% × {}", figure(part))).collect();
        let row = steps.add(Step::Score, terms.join(" + "), result.score.as_ref());
        row.published = result.score.as_ref().map(Published::of);
        flagged(row, &[Flag::NoVotes, Flag::NoRatings]);
    }
}

/// Votes by what each is worth, over all of them: `(100 × 12 + 80 × 5) / 17`.
fn votes_over_all(rules: &Evaluation, votes: Votes) -> String {
    let counts = [votes.satisfied, votes.fairly, votes.basically, votes.dissatisfied];
    let terms = Grade::ALL.iter().zip(counts).map(|(grade, n)| format!("{} × {n}", rules.quarter.votes.of(*grade)));
    format!("({}) / {}", terms.collect::<Vec<_>>().join(" + "), votes.total())
}

/// Whether a score weighs on the mean of its class: active, and earned by its own cases.
pub(super) fn in_mean(basis: Basis, flags: &[Flag]) -> bool {
    basis == Basis::Scored && !flags.contains(&Flag::Retired)
}

/// The scores that a class earned, as rows.
pub(super) fn earned<'r>(
    of: Period,
    roll: Roll<'_>,
    peers: impl Iterator<Item = (&'r str, &'r Exact)>,
) -> Vec<ClassMeanRow> {
    let row = |(code, score): (&str, &Exact)| ClassMeanRow {
        of,
        code: code.to_owned(),
        name: roll.name(code),
        value: Decimal(score.clone()),
        fraction: fraction(score),
        score: Published::of(score),
    };
    peers.map(row).collect()
}

/// The mean of the class in place of a score.
pub(super) fn class_mean(steps: &mut Steps<'_>, rows: &[ClassMeanRow], score: Option<&Exact>, flags: &[Flag]) {
    let Some(mean) = score.filter(|_| !rows.is_empty()) else {
        steps.add(Step::ClassMean, String::new(), None).flags = flags.to_vec();
        return;
    };
    let total = rows.iter().fold(Exact::zero(), |sum, row| sum + &row.value.0);
    steps.add(Step::ClassSum, sum(&terms(rows.iter().map(|row| &row.value.0))), Some(&total));
    steps.publish(Step::ClassMean, format!("{} / {}", digits(&total), rows.len()), mean);
}

/// The place by published score: one after all whose score is higher.
pub(super) fn place<'r>(
    steps: &mut Steps<'_>,
    class: &str,
    peers: impl Iterator<Item = (&'r str, Option<u32>, &'r Option<Exact>)>,
    (rank, score): (Option<u32>, Option<&Exact>),
) {
    let (Some(rank), Some(score)) = (rank, score.map(Published::of)) else { return };
    let ranked = peers.filter(|(of, rank, _)| *of == class && rank.is_some());
    let higher = ranked.filter(|(.., other)| other.as_ref().map(Published::of) > Some(score)).count();
    steps.count(Step::Rank, format!("1 + {higher}"), i64::from(rank));
}

/// The mean of the quarters' scores there are, and the quarters that it leaves out.
pub(super) fn quarters_mean(
    steps: &mut Steps<'_>,
    step: Step,
    quarters: (&[Period], &[Option<Exact>]),
    mean: Option<&Exact>,
) {
    let (periods, scores) = quarters;
    for (period, _) in periods.iter().zip(scores).filter(|(_, score)| score.is_none() && mean.is_some()) {
        steps.add(Step::LeftOut, period.label(), None).flags = vec![Flag::QuarterMissing];
    }
    match mean {
        Some(mean) => drop(steps.publish(step, over(&terms(scores.iter().flatten())), mean)),
        None => drop(steps.add(step, String::new(), None)),
    }
}
