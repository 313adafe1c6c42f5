//! What the derivation of a department's figure stands on, read and handed to the report.

use std::collections::BTreeMap;

use super::shown::{Shown, Subject};
use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::cli::options::Ctx;
use crate::cli::report::View;
use crate::domain::evaluation::{Again, Counting, QuarterResult};
use crate::domain::event::{SchemeId, Votes};
use crate::domain::part::Part;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::scheme::{Bottom, Evaluation, RaterWeights, Weights};
use crate::domain::unit::short_name;
use crate::domain::vocab::Role;
use crate::evaluate::frozen::published::Published;
use crate::evaluate::in_force::{InForce, Times};
use crate::evaluate::quarters::Evaluated;
use crate::evaluate::{earlier, month, other_rules};
use crate::locale::{explain as words, reports};
use crate::report::explain::month::MonthGathered;
use crate::report::explain::{self, Begun, Gathered, Gathering, HalfFacts, Keep, QuarterFacts, YearFacts};
use crate::report::monthly::NoticeRow;
use crate::report::{annual, half_year, monthly, quarterly};

/// Explains the figures of a department for a period.
pub fn show(ctx: &Ctx, office: &Office, code: &str, period: Period, view: View<'_>) -> Result<(), Failure> {
    let View { section, live, frozen, .. } = view;
    let records = office.records();
    let times = Times::load(records)?;
    let published = Published::load(records)?;
    let held = times.at_end(period)?;
    let asked = Asked { office, times: &times, held: &held, code, period, published: &published };
    let subject = Subject::Department { department: code };
    let shown = Shown { office, held: &held, subject, period, section, frozen, long: &[] };
    let absent = || {
        let name = short_name(&held.units, code);
        let (lang, typed) = (ctx.lang(), office.desk.typed(code));
        Failure::refused(words::not_in_report(lang, &name, &typed, &reports::title(lang, period.kind()), period))
    };
    let running = period.last_day() >= office.desk.now.date();
    let keep = if ctx.json_asked() { Keep::Whole } else { Keep::Cells };
    if period.kind() == PeriodKind::Month {
        let mut found = asked.month(running, keep)?.ok_or_else(absent)?;
        found.notes.extend(other_rules::note(records, &times, &held, period, &[])?);
        return shown.show(ctx, found);
    }
    let Some(rules) = held.rules() else {
        return Err(Failure::refused(reports::no_evaluation(ctx.lang(), &held.kept.scheme.code, period)));
    };
    // A quarter is derived from its cases; longer periods stand on quarters as they were published.
    let own = if live || period.kind() == PeriodKind::Quarter { Published::default() } else { published.clone() };
    let evaluated = Evaluated::load(records, &times, &held, period, &own, &published)?;
    let other = other_rules::note(records, &times, &held, period, &evaluated.schemes)?;
    let mut grounds = Vec::new();
    for quarter in period.quarters() {
        grounds.push(match own.freeze(quarter) {
            Some(freeze) => {
                let then = Office::to_look(ctx)?.when_frozen(freeze)?;
                let mut ground = Ground::of(&then, code, quarter, keep)?;
                let by_rating = ground.by_rating();
                then.store.parts(code, quarter, by_rating, |part| ground.add(&part, &evaluated.again))?;
                ground
            }
            None => Ground::of(office, code, quarter, keep)?,
        });
    }
    // The other quarters of a year are picked from what the whole year touched.
    let mut live: Vec<&mut Ground> = grounds.iter_mut().filter(|ground| own.freeze(ground.quarter).is_none()).collect();
    if !live.is_empty() {
        let by_rating = live.iter().any(|ground| ground.by_rating());
        office.store.parts(code, period, by_rating, |part| {
            live.iter_mut().for_each(|ground| ground.add(&part, &evaluated.again));
        })?;
    }
    let gathered: Vec<Gathered> = grounds.iter_mut().map(|ground| std::mem::take(&mut ground.gathered)).collect();
    let grounds = grounds.iter().zip(gathered).zip(&evaluated.quarters);
    let quarters: Vec<QuarterFacts<'_>> =
        grounds.map(|((ground, gathered), results)| ground.facts(gathered, results)).collect();
    match (period.kind(), quarters.as_slice()) {
        (PeriodKind::Quarter, [facts]) => {
            let before = earlier::rankings(records, &times, &held.kept.scheme, Bottom::Quarterly, period, &published)?;
            let mut found = quarterly::quarterly(held.roll(), period, facts.results, &before, running);
            found.notes.extend(evaluated.notes().into_iter().chain(other));
            shown.show(ctx, explain::quarterly(found, code, facts).ok_or_else(absent)?)
        }
        (PeriodKind::Half, quarters) => {
            let results = evaluated.half_year();
            let mut found = half_year::half_year(held.roll(), &results, &evaluated.schemes, running);
            found.notes.extend(evaluated.notes().into_iter().chain(other));
            let facts = HalfFacts { half: period, roll: held.roll(), quarters, results: &results };
            shown.show(ctx, explain::half_year(found, code, &facts).ok_or_else(absent)?)
        }
        (_, quarters) => {
            let mut found = asked.year(&evaluated, rules, quarters, running)?.ok_or_else(absent)?;
            found.notes.extend(other);
            shown.show(ctx, found)
        }
    }
}

/// What was asked for.
struct Asked<'a> {
    office: &'a Office,
    times: &'a Times<'a>,
    held: &'a InForce,
    code: &'a str,
    period: Period,
    published: &'a Published,
}

type Found<S> = Option<crate::report::document::Findings<S>>;

impl<'a> Asked<'a> {
    fn year(
        &self,
        evaluated: &Evaluated,
        rules: &Evaluation,
        quarters: &[QuarterFacts<'_>],
        running: bool,
    ) -> Result<Found<explain::Explained<annual::AnnualRow>>, Failure> {
        let before = earlier::rankings(
            self.office.records(),
            self.times,
            &self.held.kept.scheme,
            Bottom::Annual,
            self.period,
            self.published,
        )?;
        let results = evaluated.annual(self.office.records(), rules, self.period)?;
        let mut found =
            annual::annual(self.held.roll(), self.period, &results, &evaluated.schemes, &before, None, running);
        found.notes.extend(evaluated.notes());
        let notices = self.office.store.books().notices(self.period.first_day(), self.period.end())?;
        let own = notices.into_iter().filter(|notice| notice.department == self.code);
        let notices = own.map(|notice| NoticeRow {
            on: notice.on,
            name: self.held.roll().name(&notice.department),
            code: notice.department,
            reason: notice.reason,
            doc_no: notice.doc_no,
        });
        let facts = YearFacts {
            year: self.period,
            roll: self.held.roll(),
            rules,
            quarters,
            members: &evaluated.members,
            results: &results,
            surplus: evaluated.surplus().get(self.code).copied().unwrap_or(0),
            notices: notices.collect(),
        };
        Ok(explain::annual(found, self.code, facts))
    }

    fn month(&self, running: bool, keep: Keep) -> Result<Found<explain::month::MonthExplained>, Failure> {
        let store = &self.office.store;
        let facts = month::load(self.office.records(), self.held.roll(), self.period, None)?;
        let found = monthly::monthly(self.held.roll(), self.period, facts, running);
        let seen = self.period.seen_until(self.office.desk.now);
        let counted = store.month_parts(self.period, seen, self.code)?;
        let by_scheme = self.times.weights();
        let weights = |id, role| of_role(&by_scheme, id, role);
        let mut gathered = MonthGathered::new(keep);
        let add = |part: Part| gathered.add(&part, self.period, counted.get(&part.case), &weights);
        store.parts(self.code, self.period, false, add)?;
        Ok(explain::month::month(found, self.code, (self.period, &self.held.kept.scheme), &counted, gathered))
    }
}

/// What the derivation of one quarter is read from: the records as they stand, or as they were when the
/// quarter was frozen.
struct Ground {
    quarter: Period,
    held: InForce,
    begun: bool,
    counting: Counting,
    weights: BTreeMap<SchemeId, Weights>,
    /// What the department had to do with, in the quarter or around it.
    gathered: Gathered,
    votes: Option<Votes>,
}

impl Ground {
    fn of(office: &Office, code: &str, quarter: Period, keep: Keep) -> Result<Self, Failure> {
        let times = Times::load(office.records())?;
        Ok(Self {
            quarter,
            held: times.at_end(quarter)?,
            begun: quarter.first_day() <= office.desk.now.date(),
            counting: times.counting(quarter),
            weights: times.weights(),
            gathered: Gathered::new(keep),
            votes: office.store.books().votes(quarter, code)?,
        })
    }

    /// Whether any cases that may count in it count by their rating.
    fn by_rating(&self) -> bool {
        !self.counting.by_rating.is_empty()
    }

    /// Adds what the department had to do with; `again` are the cases that count, and counted in a frozen quarter before.
    fn add(&mut self, part: &Part, again: &[Again]) {
        let weights = |id, role| of_role(&self.weights, id, role);
        let by = Gathering { quarter: self.quarter, counting: &self.counting, again, weights: &weights };
        self.gathered.add(part, &by);
    }

    fn facts<'a>(&'a self, gathered: Gathered, results: &'a [QuarterResult]) -> QuarterFacts<'a> {
        QuarterFacts {
            quarter: self.quarter,
            roll: self.held.roll(),
            begun: match (self.begun, self.held.rules()) {
                (false, _) => Begun::No,
                (true, None) => Begun::NotEvaluated,
                (true, Some(_)) => Begun::Yes,
            },
            results,
            gathered: gathered.into(),
            votes: self.votes,
        }
    }
}

/// The weights of a role by a scheme; none by one that evaluates nobody.
fn of_role(weights: &BTreeMap<SchemeId, Weights>, id: SchemeId, role: Role) -> RaterWeights {
    weights.get(&id).map(|weights| weights.of(role)).unwrap_or_default()
}

impl Times<'_> {
    /// Whose rating weighs how much, by the scheme of a case; those that evaluate nobody are left out.
    fn weights(&self) -> BTreeMap<SchemeId, Weights> {
        let weights =
            self.schemes().iter().filter_map(|kept| Some((kept.id, kept.scheme.evaluation.as_ref()?.weights)));
        weights.collect()
    }
}
