//! The part of a scheme that makes scores, ranks and consequences.

use serde::Deserialize;

use super::Title;
use crate::domain::points::Points;
use crate::domain::vocab::{Coded, Grade, Outcome, Rater, Role};

/// How departments are evaluated (seed 003, 五(二)).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluation {
    /// Which date puts a case into a period.
    pub counts_on: CountsOn,
    /// The outcomes that count; a merged or refused case is not a handled one.
    pub counted_outcomes: Vec<Outcome>,
    /// What a grade is worth as a rating.
    pub grades: Grades,
    /// Whose rating weighs how much in a case score.
    pub weights: Weights,
    /// The rating forms.
    #[serde(default)]
    pub forms: Vec<Form>,
    /// The quarterly evaluation.
    pub quarter: Quarter,
    /// The annual ranking.
    pub annual: Annual,
    /// Where the document says so.
    #[serde(default)]
    pub sources: Sources,
}

/// The places of the document that say how figures are made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sources {
    /// The case score.
    pub case: Option<String>,
    /// The quarter score.
    pub quarter: Option<String>,
    /// The annual score, the mean of the class for who had no case, and the place that notices cost.
    pub annual: Option<String>,
}

/// Which date puts a case into a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CountsOn {
    /// The day on which it was signed off.
    Closed,
    /// The day on which its rating was complete.
    Rated,
}

/// A value in whole points for each grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grades {
    /// 满意
    pub satisfied: u32,
    /// 比较满意
    pub fairly: u32,
    /// 基本满意
    pub basically: u32,
    /// 不满意
    pub dissatisfied: u32,
}

impl Grades {
    /// The value of a grade, in whole points or percent.
    pub fn of(&self, grade: Grade) -> u32 {
        match grade {
            Grade::Satisfied => self.satisfied,
            Grade::Fairly => self.fairly,
            Grade::Basically => self.basically,
            Grade::Dissatisfied => self.dissatisfied,
        }
    }

    fn text(&self) -> String {
        Grade::ALL.iter().map(|g| format!("{} {}", g.code(), self.of(*g))).collect::<Vec<_>>().join(", ")
    }
}

/// Whole percents by rater, for a lead and for a co-handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// For the only department or the lead.
    pub lead: RaterWeights,
    /// For a co-handler.
    pub co: RaterWeights,
}

/// Whole percents by rater; together 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RaterWeights {
    /// The park's or town's.
    pub originator: u32,
    /// The lead department's.
    pub lead: u32,
    /// The enterprise's.
    pub enterprise: u32,
}

impl RaterWeights {
    /// The weight of a rater in percent.
    pub fn of(&self, rater: Rater) -> u32 {
        match rater {
            Rater::Originator => self.originator,
            Rater::Lead => self.lead,
            Rater::Enterprise => self.enterprise,
        }
    }

    /// The sum of the weights.
    pub fn total(&self) -> u64 {
        Rater::ALL.iter().map(|r| u64::from(self.of(*r))).sum()
    }

    fn text(&self) -> String {
        let parts: Vec<_> =
            Rater::ALL.iter().filter(|r| self.of(**r) > 0).map(|r| format!("{} {}%", r.code(), self.of(*r))).collect();
        parts.join(" + ")
    }
}

impl Weights {
    /// The weights for a role.
    pub fn of(&self, role: Role) -> RaterWeights {
        match role {
            Role::Lead => self.lead,
            Role::Co => self.co,
        }
    }
}

/// A rating form: criteria that add up to the total.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Who fills it in.
    pub rater: Rater,
    /// Whether it is the published form; ours are not, and say so.
    pub official: bool,
    /// The criteria.
    pub items: Vec<FormItem>,
}

/// One criterion of a form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormItem {
    /// Its key on the command line.
    pub key: String,
    /// The most points that it can give.
    pub max: u32,
    /// Its name.
    pub title: Title,
}

/// The quarterly evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quarter {
    /// The weight of the mean case score, in percent.
    pub cases: u32,
    /// The weight of the satisfaction votes, in percent.
    pub satisfaction: u32,
    /// What a vote of each grade is worth, in percent.
    pub votes: Grades,
}

/// The annual ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Annual {
    /// How volume above the mean raises the score.
    pub uplift: Uplift,
    /// How much above the mean makes one step, in percent of the mean.
    pub uplift_every: u32,
    /// What one step adds, in percent of the score.
    pub uplift_adds: u32,
    /// The most that can be added, in percent of the score.
    pub uplift_most: u32,
    /// Whose mean volume is the base.
    pub volume_base: VolumeBase,
    /// From how many notices in the year a department moves down; 0: never.
    pub demotion_notices: u32,
}

/// How volume above the mean raises the annual score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Uplift {
    /// By whole steps.
    Step,
    /// In proportion.
    Linear,
}

/// Whose mean annual volume the uplift is reckoned from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VolumeBase {
    /// All active departments of the class, zeros included.
    Class,
    /// Those of the class that had a case.
    ClassNonzero,
    /// All active departments, zeros included.
    All,
}

/// Something that follows from a rank: a lead for people, never acted on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consequence {
    /// Its stable code.
    pub code: String,
    /// In which evaluation the rank stands: `quarterly` or `annual`.
    pub report: Bottom,
    /// The classes it is for.
    pub classes: Vec<String>,
    /// How many places from the bottom it reaches.
    pub last: u32,
    /// For how many periods running, this one included.
    #[serde(default = "one")]
    pub running: u32,
    /// Whether a substituted score (a class mean) can stand in it.
    #[serde(default)]
    pub substituted: bool,
    /// What follows.
    pub title: Title,
    /// Where the document says so.
    pub source: String,
}

fn one() -> u32 {
    1
}

/// The evaluation in which a rank stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bottom {
    /// The quarter's.
    Quarterly,
    /// The year's.
    Annual,
}

impl Evaluation {
    /// The form that a rater fills in.
    pub fn form(&self, rater: Rater) -> Option<&Form> {
        self.forms.iter().find(|f| f.rater == rater)
    }

    /// What a grade is worth as a rating.
    pub fn grade_points(&self, grade: Grade) -> Option<Points> {
        Points::whole(self.grades.of(grade))
    }

    /// The settings that figures depend on, key and value.
    pub(super) fn settings(&self) -> Vec<(&'static str, String)> {
        vec![
            (
                "counts_on",
                match self.counts_on {
                    CountsOn::Closed => "closed",
                    CountsOn::Rated => "rated",
                }
                .to_owned(),
            ),
            ("counted_outcomes", codes(&self.counted_outcomes)),
            ("grades", self.grades.text()),
            ("weights_lead", self.weights.lead.text()),
            ("weights_co", self.weights.co.text()),
            ("quarter", format!("cases {}% + satisfaction {}%", self.quarter.cases, self.quarter.satisfaction)),
            ("votes", self.quarter.votes.text()),
            (
                "uplift",
                match self.annual.uplift {
                    Uplift::Step => "step",
                    Uplift::Linear => "linear",
                }
                .to_owned(),
            ),
            ("uplift_every", format!("{}%", self.annual.uplift_every)),
            ("uplift_adds", format!("{}%", self.annual.uplift_adds)),
            ("uplift_most", format!("{}%", self.annual.uplift_most)),
            (
                "volume_base",
                match self.annual.volume_base {
                    VolumeBase::Class => "class",
                    VolumeBase::ClassNonzero => "class_nonzero",
                    VolumeBase::All => "all",
                }
                .to_owned(),
            ),
            ("demotion_notices", self.annual.demotion_notices.to_string()),
        ]
    }
}

/// The outcomes as a setting prints them.
pub(super) fn codes(outcomes: &[Outcome]) -> String {
    outcomes.iter().map(|outcome| outcome.code()).collect::<Vec<_>>().join(" ")
}
