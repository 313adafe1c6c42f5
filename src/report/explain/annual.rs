//! How an annual score and a place in the annual ranking came about (seed 003, 五(二)4).

use super::class::class;
use super::quarter::{class_mean, earned, in_mean, place, quarters_mean};
use super::step::{Step, Steps, sum};
use super::{Explained, QuarterFacts, VolumeRow, among, quarters};
use crate::domain::evaluation::{AnnualResult, Member, raise, weighs_on_base};
use crate::domain::period::Period;
use crate::domain::points::digits;
use crate::domain::scheme::{Evaluation, Uplift};
use crate::report::annual::{Annual, AnnualRow};
use crate::report::document::Findings;
use crate::report::evaluated::Roll;
use crate::report::monthly::NoticeRow;
use crate::report::placed::Placed;

/// What the derivation of a year stands on.
pub struct YearFacts<'a> {
    /// The year.
    pub year: Period,
    /// The units and the scheme of its last day.
    pub roll: Roll<'a>,
    /// Its rules.
    pub rules: &'a Evaluation,
    /// Its quarters, in order.
    pub quarters: &'a [QuarterFacts<'a>],
    /// The departments, in the order of the results.
    pub members: &'a [Member],
    /// The results of all.
    pub results: &'a [AnnualResult],
    /// By how many the quarters count its cases too often.
    pub surplus: i64,
    /// The notices that name the department.
    pub notices: Vec<NoticeRow>,
}

/// The derivation of a department's year; `None` if it does not stand in the report.
pub fn annual(found: Findings<Annual>, code: &str, facts: YearFacts<'_>) -> Option<Findings<Explained<AnnualRow>>> {
    let row = found.sections.departments.into_iter().find(|row| row.code == code)?;
    let result = facts.results.iter().find(|result| result.code == code)?;
    let leads = found.sections.consequences.into_iter().filter(|lead| lead.code == code).collect();
    let mut explained = Explained::of(row, leads);
    quarters(&mut explained, code, facts.quarters);
    let mut steps = Steps::new(facts.year, facts.roll.scheme);
    score(&mut steps, &facts, result);
    if result.volume == 0 {
        let peers = facts.results.iter().filter(|peer| peer.class == result.class);
        let peers = peers.filter(|peer| in_mean(peer.basis, &peer.flags));
        let peers = peers.filter_map(|peer| Some((peer.code.as_str(), peer.score.as_ref()?)));
        let rows = earned(facts.year, facts.roll, peers);
        class_mean(&mut steps, &rows, result.score.as_ref(), &result.flags);
        explained.class_mean.extend(rows);
    }
    let members = facts.results.iter().map(|r| (r.class.as_str(), r.raw_rank, &r.score));
    place(&mut steps, &result.class, members, (result.raw_rank, result.score.as_ref()));
    steps.count(Step::Notices, String::new(), result.notices);
    if let Some(rank) = result.rank {
        steps.count(Step::FinalRank, String::new(), i64::from(rank)).shift = result.shift;
    }
    explained.steps.extend(steps.rows());
    let placed: Vec<Placed> = facts.results.iter().map(Placed::from).collect();
    explained.class.extend(class(facts.year, facts.roll, &placed, code, &result.class));
    explained.volumes = facts.base(&result.class).collect();
    explained.notices = facts.notices;
    let notes = among(found.notes, &explained.class);
    Some(Findings { sections: explained, notes, schemes: found.schemes })
}

/// The mean of the quarters, and what volume adds to it.
fn score(steps: &mut Steps<'_>, facts: &YearFacts<'_>, result: &AnnualResult) {
    let rule = &facts.rules.annual;
    let volumes = facts.quarters.iter().filter_map(|quarter| {
        let own = quarter.results.iter().find(|row| row.code == result.code)?;
        Some(own.volume.to_string())
    });
    let mut reckoning = sum(&volumes.collect::<Vec<_>>());
    if facts.surplus > 0 {
        reckoning.push_str(&format!(" - {}", facts.surplus));
    }
    steps.count(Step::YearVolume, reckoning, result.volume);
    // Without a case all year the mean of the class stands in place of all this.
    if result.volume == 0 {
        return;
    }
    let periods: Vec<Period> = facts.quarters.iter().map(|facts| facts.quarter).collect();
    quarters_mean(steps, Step::QuartersMean, (&periods, &result.quarters), result.mean.as_ref());
    if let Some(base) = &result.volume_base {
        let base_of = facts.base(&result.class).collect::<Vec<_>>();
        let total: i64 = base_of.iter().map(|row| row.volume).sum();
        steps.publish(Step::VolumeBase, format!("{total} / {}", base_of.len()), base);
    }
    let (Some(mean), Some(percent), Some(score)) = (&result.mean, &result.uplift, &result.score) else { return };
    match raise(rule, result.volume, result.volume_base.as_ref()).zip(result.volume_base.as_ref()) {
        Some((raise, base)) => {
            let above =
                format!("({} - {base}) / ({}% × {base})", result.volume, rule.uplift_every, base = digits(base));
            steps.add(Step::Above, above, Some(&raise.above));
            if rule.uplift == Uplift::Step {
                steps.add(Step::WholeSteps, format!("floor({})", digits(&raise.above)), Some(&raise.steps));
            }
            let reckoning =
                format!("max(0, min({}, {} × {}))", rule.uplift_most, rule.uplift_adds, digits(&raise.steps));
            steps.publish(Step::Uplift, reckoning, percent);
        }
        None => drop(steps.publish(Step::Uplift, String::new(), percent)),
    }
    let reckoning = format!("{} × (100 + {}) / 100", digits(mean), digits(percent));
    steps.publish(Step::AnnualScore, reckoning, score);
}

impl YearFacts<'_> {
    /// Those whose mean volume is the base of a class.
    fn base(&self, class: &str) -> impl Iterator<Item = VolumeRow> {
        let rule = self.rules.annual.volume_base;
        let all = self.members.iter().zip(self.results);
        all.filter(move |(member, result)| weighs_on_base(rule, class, member, result.volume)).map(|(_, result)| {
            VolumeRow {
                class: result.class.clone(),
                code: result.code.clone(),
                name: self.roll.name(&result.code),
                volume: result.volume,
            }
        })
    }
}
