//! The steps of a reckoning: each a line that a reader can follow with a pocket calculator.

use crate::domain::evaluation::Flag;
use crate::domain::evaluation::rank::Shift;
use crate::domain::period::Period;
use crate::domain::points::{Exact, Published, digits, fraction, whole};
use crate::domain::scheme::{Scheme, Sources};
use crate::domain::vocab::Coded;
use crate::report::sheet::row;
use crate::report::value::{Decimal, Formula, Setting};

/// What a step finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The quarter has not begun.
    NotBegun,
    /// The scheme of the quarter evaluates nobody.
    NotEvaluated,
    /// The department does not stand in the quarter: not active, and without a case.
    NotThere,
    /// The department was not in the books of the quarter, as they are known or were when it was frozen.
    NotKnown,
    /// The cases that count (办件量).
    Volume,
    /// Those of them that have a score.
    Rated,
    /// The sum of their scores.
    Sum,
    /// The mean case score.
    Mean,
    /// The satisfaction.
    Satisfaction,
    /// The quarter score.
    Score,
    /// The sum of the scores that the class earned itself.
    ClassSum,
    /// Their mean, which takes the place of a score.
    ClassMean,
    /// A quarter without a score, which the mean leaves out.
    LeftOut,
    /// The mean of the quarters' scores.
    QuartersMean,
    /// The half-year score.
    HalfScore,
    /// The cases of all quarters.
    YearVolume,
    /// The mean volume from which uplift is reckoned.
    VolumeBase,
    /// How many times the volume lies above it by what makes a step.
    Above,
    /// The whole ones of these.
    WholeSteps,
    /// The percent by which the score is raised.
    Uplift,
    /// The annual score.
    AnnualScore,
    /// The place by published score.
    Rank,
    /// Notices in the year.
    Notices,
    /// The final place.
    FinalRank,
}

impl Coded for Step {
    const KIND: &'static str = "step";
    const ALL: &'static [Self] = &[
        Self::NotBegun,
        Self::NotEvaluated,
        Self::NotThere,
        Self::NotKnown,
        Self::Volume,
        Self::Rated,
        Self::Sum,
        Self::Mean,
        Self::Satisfaction,
        Self::Score,
        Self::ClassSum,
        Self::ClassMean,
        Self::LeftOut,
        Self::QuartersMean,
        Self::HalfScore,
        Self::YearVolume,
        Self::VolumeBase,
        Self::Above,
        Self::WholeSteps,
        Self::Uplift,
        Self::AnnualScore,
        Self::Rank,
        Self::Notices,
        Self::FinalRank,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::NotBegun => "not_begun",
            Self::NotEvaluated => "not_evaluated",
            Self::NotThere => "not_there",
            Self::NotKnown => "not_known",
            Self::Volume => "volume",
            Self::Rated => "rated",
            Self::Sum => "sum",
            Self::Mean => "mean",
            Self::Satisfaction => "satisfaction",
            Self::Score => "score",
            Self::ClassSum => "class_sum",
            Self::ClassMean => "class_mean",
            Self::LeftOut => "left_out",
            Self::QuartersMean => "quarters_mean",
            Self::HalfScore => "half_score",
            Self::YearVolume => "year_volume",
            Self::VolumeBase => "volume_base",
            Self::Above => "above",
            Self::WholeSteps => "whole_steps",
            Self::Uplift => "uplift",
            Self::AnnualScore => "annual_score",
            Self::Rank => "rank",
            Self::Notices => "notices",
            Self::FinalRank => "final_rank",
        }
    }
}

impl Step {
    /// The settings of the scheme that chose the step.
    fn settings(self) -> &'static [&'static str] {
        match self {
            Self::Volume => &["counts_on", "counted_outcomes"],
            Self::Satisfaction => &["votes"],
            Self::Score => &["quarter"],
            Self::VolumeBase => &["volume_base"],
            Self::Above => &["uplift_every"],
            Self::WholeSteps => &["uplift"],
            Self::Uplift => &["uplift", "uplift_adds", "uplift_most"],
            Self::Notices | Self::FinalRank => &["demotion_notices"],
            _ => &[],
        }
    }

    /// Whether something is reckoned in it, or only said.
    pub fn reckons(self) -> bool {
        !matches!(self, Self::NotBegun | Self::NotEvaluated | Self::NotThere | Self::NotKnown | Self::LeftOut)
    }

    /// Where the document says so.
    fn source(self, sources: &Sources) -> Option<&String> {
        match self {
            Self::NotBegun | Self::NotEvaluated | Self::NotThere | Self::NotKnown => None,
            Self::Volume
            | Self::Rated
            | Self::Sum
            | Self::Mean
            | Self::Satisfaction
            | Self::Score
            | Self::LeftOut
            | Self::HalfScore => sources.quarter.as_ref(),
            _ => sources.annual.as_ref(),
        }
    }
}

row! {
    /// One step.
    pub struct StepRow {
        /// The period that it belongs to.
        pub of: Period,
        /// What it finds.
        pub step: Step,
        /// How, with the numbers in it; empty where rows are counted or added up.
        pub reckoning: Formula,
        /// What comes of it; none: it cannot be reckoned.
        pub value: Option<Decimal>,
        /// The same as a fraction, where its decimals do not end.
        pub fraction: Option<String>,
        /// As it is published, where it is.
        pub published: Option<Published>,
        /// What notices did to a place.
        pub shift: Option<Shift>,
        /// What a reader must know.
        pub flags: Vec<Flag>,
        /// The code of the scheme by which.
        pub scheme: String,
        /// Its settings that chose the step.
        pub setting: Setting,
        /// Where its document says so.
        pub source: Option<String>,
    }
}

/// The steps of one period under one scheme.
pub struct Steps<'a> {
    of: Period,
    scheme: &'a Scheme,
    settings: Vec<(&'static str, String)>,
    rows: Vec<StepRow>,
}

impl<'a> Steps<'a> {
    /// None yet.
    pub fn new(of: Period, scheme: &'a Scheme) -> Self {
        Self { of, scheme, settings: scheme.settings(), rows: Vec::new() }
    }

    /// The next step; what it is worth beyond that is set by who asked for it.
    pub fn add(&mut self, step: Step, reckoning: String, value: Option<&Exact>) -> &mut StepRow {
        let chosen = self.settings.iter().filter(|(key, _)| step.settings().contains(key));
        let chosen: Vec<String> = chosen.map(|(key, value)| format!("{key}={value}")).collect();
        let sources = self.scheme.evaluation.as_ref().map(|rules| &rules.sources);
        self.rows.push_mut(StepRow {
            of: self.of,
            step,
            reckoning: Formula(reckoning),
            value: value.cloned().map(Decimal),
            fraction: value.and_then(fraction),
            published: None,
            shift: None,
            flags: Vec::new(),
            scheme: self.scheme.code.clone(),
            setting: Setting(chosen.join("; ")),
            source: sources.and_then(|sources| step.source(sources)).cloned(),
        })
    }

    /// A step whose value is published.
    pub fn publish(&mut self, step: Step, reckoning: String, value: &Exact) -> &mut StepRow {
        let row = self.add(step, reckoning, Some(value));
        row.published = Some(Published::of(value));
        row
    }

    /// A whole number that is counted.
    pub fn count(&mut self, step: Step, reckoning: String, n: i64) -> &mut StepRow {
        self.add(step, reckoning, Some(&whole(n)))
    }

    /// All of them.
    pub fn rows(self) -> Vec<StepRow> {
        self.rows
    }
}

/// So many terms are still written out.
pub const TERMS: usize = 12;

/// A sum with its terms; empty where there are too many to write out, or nothing to add.
pub fn sum(terms: &[String]) -> String {
    if terms.len() > TERMS || terms.len() < 2 { String::new() } else { terms.join(" + ") }
}

/// A sum in brackets over how many there are.
pub fn over(terms: &[String]) -> String {
    match terms {
        [one] => format!("{one} / 1"),
        terms => format!("({}) / {}", terms.join(" + "), terms.len()),
    }
}

/// Figures as the terms of a sum.
pub fn terms<'e>(figures: impl IntoIterator<Item = &'e Exact>) -> Vec<String> {
    figures.into_iter().map(digits).collect()
}
