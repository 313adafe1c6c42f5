//! What reports stand on, read from the database and handed to the rules.

use std::collections::BTreeMap;

use super::again;
use super::in_force::{InForce, Times};
use super::overdue::Late;
use super::published::Published;
use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::domain::evaluation::{
    self, Again, AnnualResult, Flag, HalfYearResult, Member, QuarterResult, Ranked, Ranking, Tally,
};
use crate::domain::period::Period;
use crate::domain::scheme::{Bottom, Evaluation, Scheme};
use crate::report::document::{CountedAgain, Note, QuarterScheme};
use crate::report::evaluated::{Counted, Roll};
use crate::report::monthly::{MonthFacts, NoticeRow, Overdue, OverdueRow};
use crate::report::value::{DueAt, Number};
use crate::store::Dates;

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
        office: &Office,
        times: &Times<'_>,
        whole: &InForce,
        period: Period,
        own: &Published,
        published: &Published,
    ) -> Result<Self, Failure> {
        let (mut counted, mut quarters, mut schemes, mut frozen) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for quarter in period.quarters() {
            if let Some(kept) = own.get(office, quarter)? {
                schemes.push(times.mark(quarter, &kept.drawn.scheme));
                counted.push(Counted { quarter, tallies: Some(kept.results.iter().map(tally).collect()) });
                quarters.push(kept.results);
                frozen.push(quarter);
                continue;
            }
            let held = times.at_end(quarter)?;
            let begun = quarter.first_day() <= office.desk.now.date();
            let counts = begun && held.rules().is_some();
            let tallies = counts.then(|| office.store.tallies(&times.counting(quarter))).transpose()?;
            let one = Counted { quarter, tallies };
            quarters.push(held.roll().quarter(&one));
            schemes.push(held.mark(quarter));
            counted.push(one);
        }
        let again = again::load(office, times, period, own, published)?;
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
    pub fn annual(&self, office: &Office, rules: &Evaluation, year: Period) -> Result<Vec<AnnualResult>, Failure> {
        let notices = office.store.notice_counts(year)?;
        Ok(evaluation::annual(rules, &self.members, &self.quarters, &self.surplus(), &notices))
    }
}

/// Who had cases in a frozen quarter, by its results.
fn tally(row: &QuarterResult) -> (String, Tally) {
    let pending = row.flags.contains(&Flag::Pending);
    (row.code.clone(), Tally { volume: row.volume, rated: row.rated, pending, ..Tally::default() })
}

/// The rankings of the periods before one, newest first, each by what held at its own end: as many as
/// the consequences ask for, and no further than the first case.
pub fn before(
    office: &Office,
    times: &Times<'_>,
    scheme: &Scheme,
    report: Bottom,
    period: Period,
    published: &Published,
) -> Result<Vec<Ranking>, Failure> {
    let Some(first_year) = office.store.first_year()? else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    let mut period = period;
    for _ in 1..scheme.running(report) {
        period = period.previous();
        if period.year() < first_year {
            break;
        }
        if let Some(frozen) = published.get(office, period)? {
            let rules = times.at_end(period)?.kept.scheme.consequences.clone();
            all.push(Ranking { period, rules, rows: frozen.ranked });
            continue;
        }
        let held = times.at_end(period)?;
        let Some(rules) = held.rules() else { break };
        let evaluated = Evaluated::load(office, times, &held, period, published, published)?;
        all.push(match report {
            Bottom::Quarterly => held.roll().ranking(period, evaluated.last().iter().map(Ranked::from)),
            Bottom::Annual => {
                held.roll().ranking(period, evaluated.annual(office, rules, period)?.iter().map(Ranked::from))
            }
        });
    }
    Ok(all)
}

/// What was counted for a month, as seen at its end or now, but for its indicators.
pub fn month(office: &Office, roll: Roll<'_>, month: Period) -> Result<MonthFacts, Failure> {
    let store = &office.store;
    let seen = month.seen_until(office.desk.now);
    let calendar = store.books().calendar()?;
    let last = month.last_day().min(office.desk.now.date());
    let mut titles = store.titles()?;
    let (mut overdue, mut late) = (Overdue::default(), Late::default());
    store.duties(&Dates::missed(seen), |duty| {
        late.add(&duty);
        overdue.push(OverdueRow {
            number: Number(duty.case),
            title: titles.of(duty.case)?,
            name: roll.name(&duty.department),
            code: duty.department,
            clock: duty.clock,
            due: DueAt(duty.due),
            days: i64::from(calendar.count(duty.due.date(), last)),
            provisional: duty.provisional,
        });
        Ok(())
    })?;
    let notices = store.books().notices(month.first_day(), month.end())?;
    Ok(MonthFacts {
        cells: store.month_cells(month, seen, &late.counts())?,
        flow: store.flow_cells(month, seen)?,
        left_out: store.left_out(month, seen)?,
        overdue,
        notices: notices
            .into_iter()
            .map(|n| NoticeRow {
                on: n.on,
                name: roll.name(&n.department),
                code: n.department,
                reason: n.reason,
                doc_no: n.doc_no,
            })
            .collect(),
        indicators: None,
    })
}
