//! How the figures of the whole district, of an originator or of a category came about: those that are counted, each with
//! the cases, department-cases and events behind it.

mod gathered;
mod rows;

pub use self::gathered::CountedGathered;
pub use self::rows::{AgeRow, CountedCaseRow, CountedRow, NowhereRow, PartRow, ReckonedRow, SpreadRow, TurnRow};

use serde::Serialize;

use super::Listed;
use crate::domain::indicators::{Counted, Whose};
use crate::domain::vocab::Coded;
use crate::report::document::{Findings, Note, Sections};
use crate::report::indicators::{IndicatorFacts, indicators};
use crate::report::monthly::{FlowRow, Group, Monthly, RateRow};
use crate::report::sheet::Sheet;

/// The tables of the derivation.
#[derive(Clone, Debug, Serialize)]
pub struct CountedExplained {
    /// The indicators as the report has them, and what is counted for each; of the district alone.
    pub indicators: Vec<ReckonedRow>,
    /// The cases open at the end, by age, as the report has them; of the district alone.
    pub backlog: Vec<AgeRow>,
    /// The flow as the notice has it; of a month alone.
    pub flow: Vec<FlowRow>,
    /// The rates as the notice has them; of a month alone.
    pub rates: Vec<RateRow>,
    /// What was counted, added up from what follows.
    pub figures: Vec<CountedRow>,
    /// The working days in order, from which percentiles are read; of the district alone.
    pub spreads: Vec<SpreadRow>,
    /// The cases.
    pub cases: Listed<CountedCaseRow>,
    /// The department-cases.
    pub parts: Listed<PartRow>,
    /// What happened to cases; of the district alone.
    pub turns: Listed<TurnRow>,
    /// The cases closed in the period that count nowhere.
    pub left_out: Listed<NowhereRow>,
    #[serde(skip)]
    whose: Whose,
}

impl CountedExplained {
    /// The tables of the district that a screen has no room for unless they are asked for.
    pub const LONG: &'static [&'static str] = &["spreads", "cases", "parts", "turns", "left_out"];
}

impl Sections for CountedExplained {
    const REPORT: &'static str = "explain";
    const SCREEN: &'static [&'static str] = &[];
    const NARROW: &'static [&'static str] = &[];

    fn sheets(&self) -> Vec<Sheet> {
        let district = self.whose == Whose::All;
        let of_district = |sheet: Sheet| district.then_some(sheet);
        let all = [
            of_district(Sheet::of("indicators", &self.indicators)),
            of_district(Sheet::of("backlog", &self.backlog)),
            Some(Sheet::of("flow", &self.flow)),
            Some(Sheet::of("rates", &self.rates)),
            Some(Sheet::of("figures", &self.figures)),
            of_district(Sheet::of("spreads", &self.spreads)),
            Some(self.cases.sheet("cases")),
            Some(self.parts.sheet("parts")),
            of_district(self.turns.sheet("turns")),
            Some(self.left_out.sheet("left_out")),
        ];
        all.into_iter().flatten().collect()
    }
}

/// By what the reports group these figures, and the key of the group.
pub fn group(whose: &Whose) -> (Group, Option<&str>) {
    match whose {
        Whose::All => (Group::Total, None),
        Whose::Originator(code) => (Group::Originator, Some(code)),
        Whose::Category(code) => (Group::Category, code.as_deref()),
    }
}

/// What is counted of them.
pub fn figures(whose: &Whose) -> &'static [Counted] {
    if *whose == Whose::All { Counted::ALL } else { Counted::OF_GROUPS }
}

/// The derivation: of a month with what its notice says, of the district with what the indicators are reckoned from;
/// `running`: the period is not over.
pub fn counted(
    notice: Option<Findings<Monthly>>,
    facts: Option<&IndicatorFacts>,
    gathered: CountedGathered,
    running: bool,
) -> Findings<CountedExplained> {
    let whose = gathered.whose.clone();
    let (by, key) = group(&whose);
    let mut notes = Vec::new();
    let (mut flow, mut rates) = (Vec::new(), Vec::new());
    if let Some(notice) = notice {
        // Nothing here rests on ratings.
        notes = notice.notes.into_iter().filter(|note| !matches!(note, Note::MonthUnrated { .. })).collect();
        let sections = notice.sections;
        flow = sections.flow.into_iter().filter(|row| (row.by, row.key.as_deref()) == (by, key)).collect();
        rates = sections.rates.into_iter().filter(|row| (row.by, row.key.as_deref()) == (by, key)).collect();
    }
    let published = facts.map(|facts| indicators(facts, running)).unwrap_or_default();
    notes.extend(published.notes);
    let total = &gathered.total;
    let sections = CountedExplained {
        indicators: published.rows.into_iter().map(|row| ReckonedRow::of(row, total)).collect(),
        backlog: published.backlog.into_iter().map(AgeRow::from).collect(),
        flow,
        rates,
        figures: figures(&whose).iter().map(|one| CountedRow { figure: *one, count: one.of(total) }).collect(),
        spreads: if whose == Whose::All { SpreadRow::all(total) } else { Vec::new() },
        cases: gathered.cases,
        parts: gathered.parts,
        turns: gathered.turns,
        left_out: gathered.left_out,
        whose,
    };
    Findings { sections, notes, schemes: Vec::new() }
}
