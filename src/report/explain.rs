//! The whole derivation of a published figure (一数一据): the cases behind it, the votes, every step of
//! the reckoning with the numbers in it, what was left out and on whose approval, and the class in which
//! it is ranked.

mod annual;
pub mod case;
mod class;
pub mod counted;
mod gathered;
mod half_year;
mod listed;
pub mod month;
mod quarter;
mod step;

pub use self::annual::{YearFacts, annual};
pub use self::gathered::{Gathered, Gathering};
pub use self::half_year::{HalfFacts, half_year};
pub use self::listed::{Keep, Listed};
use self::quarter::quarters;
pub use self::quarter::{Begun, QuarterFacts, quarterly};
pub use self::step::{Step, StepRow};

use serde::{Serialize, Serializer};

use super::annual::{Annual, AnnualRow};
use super::document::{Note, Sections};
use super::evaluated::ConsequenceRow;
use super::half_year::{HalfYear, HalfYearRow};
use super::monthly::NoticeRow;
use super::quarterly::{Quarterly, QuarterlyRow};
use super::sheet::{Cell, Row, Sheet, ToCell, row};
use super::value::{At, Decimal, Number, Precise};
use crate::domain::case::Assignment;
use crate::domain::civil::Day;
use crate::domain::evaluation::Basis;
use crate::domain::evaluation::rank::Shift;
use crate::domain::part::{Part, WhyNot};
use crate::domain::period::Period;
use crate::domain::points::Published;
use crate::domain::scheme::RaterWeights;
use crate::domain::vocab::{Coded, Outcome, Rater, Role};

/// What of a report's notes concerns the class: what moves any of its members can move a place.
fn among(notes: Vec<Note>, class: &[ClassRow]) -> Vec<Note> {
    let members: Vec<&str> = class.iter().map(|row| row.code.as_str()).collect();
    notes.into_iter().filter_map(|note| note.among(&members)).collect()
}

row! {
    /// A case that counts for the department, and how its score came about.
    pub struct CaseRow {
        /// Its number.
        pub number: Number,
        /// Its number in another system.
        pub r#ref: Option<String>,
        /// The problem in a line.
        pub title: String,
        /// The quarter in which it counts.
        pub of: Period,
        /// The day on which it does.
        pub counted_on: Day,
        /// The department's part.
        pub role: Role,
        /// The originator's rating.
        pub by_originator: Option<Precise>,
        /// Its weight in percent.
        pub originator_weight: i64,
        /// The lead's rating.
        pub by_lead: Option<Precise>,
        /// Its weight in percent.
        pub lead_weight: i64,
        /// The enterprise's rating.
        pub by_enterprise: Option<Precise>,
        /// Its weight in percent.
        pub enterprise_weight: i64,
        /// Ratings by their weights.
        pub reckoning: String,
        /// The case score; none: a rating is lacking, and weights are never renormalised.
        pub score: Option<Precise>,
        /// The raters whose rating is lacking.
        pub lacking: Vec<Rater>,
        /// The frozen quarters that counted it before it was taken up again or rated.
        pub counted_before: Option<String>,
    }
}

impl CaseRow {
    /// The row of a part that counts on a day of a period, by the weights of its case's scheme, and was counted
    /// `before` in frozen quarters.
    pub fn of(part: &Part, of: Period, counted_on: Day, weights: RaterWeights, before: &[Period]) -> Self {
        let rating = |rater| part.assignment.rating(rater).map(|rating| Precise(rating.points));
        Self {
            number: Number(part.case),
            r#ref: part.reference.clone(),
            title: part.title.clone(),
            of,
            counted_on,
            role: part.assignment.role,
            by_originator: rating(Rater::Originator),
            originator_weight: i64::from(weights.originator),
            by_lead: rating(Rater::Lead),
            lead_weight: i64::from(weights.lead),
            by_enterprise: rating(Rater::Enterprise),
            enterprise_weight: i64::from(weights.enterprise),
            reckoning: weigh(&part.assignment, weights),
            score: part.assignment.score.map(Precise),
            lacking: part.assignment.lacking(weights),
            counted_before: (!before.is_empty())
                .then(|| before.iter().map(|q| q.label()).collect::<Vec<_>>().join(" ")),
        }
    }
}

/// Ratings by their weights: `70% × 90 + 30% × 80`, a question mark for one that is lacking.
fn weigh(a: &Assignment, weights: RaterWeights) -> String {
    let weighing = Rater::ALL.iter().filter(|rater| weights.of(**rater) > 0);
    let terms = weighing.map(|rater| {
        let points = a.rating(*rater).map_or_else(|| "?".to_owned(), |rating| rating.points.to_string());
        format!("{}% × {points}", weights.of(*rater))
    });
    terms.collect::<Vec<_>>().join(" + ")
}

row! {
    /// A case that touched the period and does not count in it.
    pub struct NotCountedRow {
        /// Its number.
        pub number: Number,
        /// Its number in another system.
        pub r#ref: Option<String>,
        /// The problem in a line.
        pub title: String,
        /// The period in which it does not count.
        pub of: Period,
        /// The department's part.
        pub role: Role,
        /// When it was assigned.
        pub assigned_at: At,
        /// When it was closed.
        pub closed_at: Option<At>,
        /// Why it does not count.
        pub why: Not,
        /// Who approved that it is left out.
        pub approved_by: Option<String>,
        /// In which document.
        pub doc_no: Option<String>,
        /// On which day.
        pub on: Option<Day>,
        /// For which reason.
        pub reason: Option<String>,
    }
}

impl NotCountedRow {
    /// The row of a part that does not count in a period.
    pub fn of(part: &Part, of: Period, why: WhyNot) -> Self {
        let approval = part.excluded();
        Self {
            number: Number(part.case),
            r#ref: part.reference.clone(),
            title: part.title.clone(),
            of,
            role: part.assignment.role,
            assigned_at: At(part.assignment.assigned_at),
            closed_at: part.closed_at.map(At),
            why: Not(why),
            approved_by: approval.map(|e| e.approved_by.clone()),
            doc_no: approval.map(|e| e.doc_no.clone()),
            on: approval.map(|e| e.on),
            reason: approval.map(|e| e.reason.clone()),
        }
    }
}

/// Why a case does not count, as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Not(pub WhyNot);

impl Serialize for Not {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.code())
    }
}

impl ToCell for Not {
    fn cell(&self) -> Cell {
        let set = if matches!(self.0, WhyNot::Outcome(_)) { Outcome::KIND } else { "left_out" };
        Cell::word(set, self.0.code())
    }
}

row! {
    /// The votes of a quarter.
    pub struct VotesRow {
        /// The quarter.
        pub of: Period,
        /// Satisfied.
        pub satisfied: u32,
        /// Fairly satisfied.
        pub fairly: u32,
        /// Basically satisfied.
        pub basically: u32,
        /// Dissatisfied.
        pub dissatisfied: u32,
        /// All of them.
        pub total: i64,
    }
}

row! {
    /// A member of the class in which the department is ranked.
    pub struct ClassRow {
        /// The period.
        pub of: Period,
        /// Its final place; none: not ranked.
        pub rank: Option<u32>,
        /// Its place before notices, in a year.
        pub raw_rank: Option<u32>,
        /// Its code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Its exact score.
        pub value: Option<Decimal>,
        /// The same as a fraction, where its decimals do not end.
        pub fraction: Option<String>,
        /// Its published score, on which places stand.
        pub score: Option<Published>,
        /// What that stands on.
        pub basis: Basis,
        /// Notices in the year.
        pub notices: Option<i64>,
        /// What notices did to its place.
        pub shift: Option<Shift>,
        /// What else it is to the department.
        pub marks: Vec<Mark>,
    }
}

/// What a member of the class is to the department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// It is the department itself.
    Itself,
    /// It shares its published score with others.
    Tied,
}

impl Coded for Mark {
    const KIND: &'static str = "mark";
    const ALL: &'static [Self] = &[Self::Itself, Self::Tied];

    fn code(self) -> &'static str {
        match self {
            Self::Itself => "itself",
            Self::Tied => "tied",
        }
    }
}

row! {
    /// A score that its department earned, one of those whose mean takes the place of a score.
    pub struct ClassMeanRow {
        /// The period.
        pub of: Period,
        /// The code.
        pub code: String,
        /// The name.
        pub name: String,
        /// The exact score.
        pub value: Decimal,
        /// The same as a fraction, where its decimals do not end.
        pub fraction: Option<String>,
        /// The published score.
        pub score: Published,
    }
}

row! {
    /// A department's volume, one of those whose mean is the base of uplift.
    pub struct VolumeRow {
        /// Its class.
        pub class: String,
        /// Its code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Cases that count in the year.
        pub volume: i64,
    }
}

/// The tables of a derivation; `R` is the row of the report.
#[derive(Clone, Debug, Serialize)]
pub struct Explained<R> {
    /// The department's row as the report has it.
    pub departments: Vec<R>,
    /// The reckoning.
    pub steps: Vec<StepRow>,
    /// The cases that count.
    pub cases: Listed<CaseRow>,
    /// Those that do not.
    pub left_out: Listed<NotCountedRow>,
    /// The votes.
    pub votes: Vec<VotesRow>,
    /// The class.
    pub class: Vec<ClassRow>,
    /// The scores whose mean took the place of the department's own.
    pub class_mean: Vec<ClassMeanRow>,
    /// The volumes.
    pub volumes: Vec<VolumeRow>,
    /// The notices.
    pub notices: Vec<NoticeRow>,
    /// What may follow for the department, for people to decide.
    pub consequences: Vec<ConsequenceRow>,
}

impl<R> Explained<R> {
    /// A report's row, and nothing that led to it yet.
    fn of(row: R, consequences: Vec<ConsequenceRow>) -> Self {
        Self {
            departments: vec![row],
            steps: Vec::new(),
            cases: Listed::default(),
            left_out: Listed::default(),
            votes: Vec::new(),
            class: Vec::new(),
            class_mean: Vec::new(),
            volumes: Vec::new(),
            notices: Vec::new(),
            consequences,
        }
    }
}

/// A row of a report whose figures can be explained.
pub trait Explains: Row + Serialize {
    /// The columns that fit on a screen.
    const SCREEN: &'static [&'static str];
}

impl Explains for QuarterlyRow {
    const SCREEN: &'static [&'static str] = Quarterly::NARROW;
}

impl Explains for HalfYearRow {
    const SCREEN: &'static [&'static str] = HalfYear::NARROW;
}

impl Explains for AnnualRow {
    const SCREEN: &'static [&'static str] = Annual::NARROW;
}

impl<R: Explains> Sections for Explained<R> {
    const REPORT: &'static str = "explain";
    const SCREEN: &'static [&'static str] = R::SCREEN;
    const NARROW: &'static [&'static str] = R::SCREEN;

    fn sheets(&self) -> Vec<Sheet> {
        vec![
            Sheet::of("departments", &self.departments),
            Sheet::of("steps", &self.steps),
            self.cases.sheet("cases"),
            self.left_out.sheet("left_out"),
            Sheet::of("votes", &self.votes),
            Sheet::of("class", &self.class),
            Sheet::of("class_mean", &self.class_mean),
            Sheet::of("volumes", &self.volumes),
            Sheet::of("notices", &self.notices),
            Sheet::of("consequences", &self.consequences),
        ]
    }
}

impl ToCell for Period {
    fn cell(&self) -> Cell {
        Cell::Text(self.label())
    }
}
