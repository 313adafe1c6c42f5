//! A scheme: the published rules of one district, as data.
//!
//! Nothing of classes, categories, clocks, forms, weights or consequences is a constant in code; it
//! is read from TOML here and checked once, so that everything behind may trust it.

mod check;
mod evaluation;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;

pub use check::SchemeFault;
pub use evaluation::{
    Annual, Bottom, Consequence, CountsOn, Evaluation, Form, FormItem, Grades, Quarter, RaterWeights, Sources, Uplift,
    VolumeBase, Weights,
};

use serde::{Deserialize, Serialize};

use super::civil::Day;
use super::event::SchemeId;
use super::vocab::{Coded, Complexity, Outcome, Scope};

/// Words of a scheme in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// One published set of rules.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Its stable code, `taizhou-2023`.
    pub code: String,
    /// Its name.
    pub title: Title,
    /// The document it comes from.
    pub source: String,
    /// The classes within which departments are ranked, in order.
    pub classes: Vec<Class>,
    /// The categories of problems, in order.
    pub categories: Vec<Category>,
    /// The deadlines.
    pub clocks: Clocks,
    /// The rule of extensions.
    #[serde(default)]
    pub extension: Extension,
    /// The rule of signing off.
    #[serde(default)]
    pub closing: Closing,
    /// How departments are evaluated; none where the document says nothing of it.
    pub evaluation: Option<Evaluation>,
    /// What follows from a rank, as leads for people.
    #[serde(default)]
    pub consequences: Vec<Consequence>,
}

/// A class of departments.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// `A`, `B`, …
    pub code: String,
    /// Its name.
    pub title: Title,
}

/// A category of problems.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its stable code.
    pub code: String,
    /// Its name.
    pub title: Title,
    /// Other words by which documents call it.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// The deadlines, all in working days after assignment.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clocks {
    /// Working days to respond.
    pub respond_days: u32,
    /// Who must respond.
    pub respond_by: RespondBy,
    /// Working days until the joint session, the lead's clock.
    pub consult_days: u32,
    /// The scopes that need a joint session.
    pub consult_scopes: Vec<Scope>,
    /// Where the date of completion comes from.
    pub resolve: ResolveClock,
}

/// Who must respond within the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RespondBy {
    /// The only department, or the lead.
    Lead,
    /// Every assigned department.
    All,
}

impl RespondBy {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::All => "all",
        }
    }
}

/// Where the date of completion comes from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum ResolveClock {
    /// The date promised in the response (seed 003, 四3).
    Promise,
    /// A number of working days by complexity (seed 004, 三(三)1).
    Complexity {
        /// For simple problems.
        simple: DayRange,
        /// For general problems.
        general: DayRange,
        /// For complex and legacy problems.
        complex: DayRange,
    },
}

/// A choice of working days, made at triage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayRange {
    /// The fewest.
    pub min: u32,
    /// The most.
    pub max: u32,
    /// What holds if nobody chooses.
    pub default: u32,
}

impl ResolveClock {
    /// The working days that this complexity allows; `None` where a promise sets the date.
    pub fn range(&self, complexity: Complexity) -> Option<DayRange> {
        match self {
            Self::Promise => None,
            Self::Complexity { simple, general, complex } => Some(match complexity {
                Complexity::Simple => *simple,
                Complexity::General => *general,
                Complexity::Complex => *complex,
            }),
        }
    }
}

/// The rule of extensions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Extension {
    /// A request must record what the enterprise was told of reason and progress (seed 004, 三(三)1).
    pub tell_enterprise: bool,
}

/// The rule of signing off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Closing {
    /// A case is signed off as resolved or explained only after a follow-up (seed 004, 三(二)3).
    pub needs_follow_up: bool,
}

/// Why a text is no scheme.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SchemeError {
    /// Not TOML of this shape; the parser's own words, in one line.
    #[error("{words}")]
    Shape {
        /// The line, where the parser tells one.
        line: Option<usize>,
        /// Its words.
        words: String,
    },
    /// The shape is right, but what it says cannot hold.
    #[error("{0:?}")]
    Fault(SchemeFault),
}

/// The one of several schemes that is in force on a day, where `holds` gives the first day of each and its number: of
/// those that hold by then the one that began last, of two that began on one day the one applied last; before the
/// first began, the first.
pub fn in_force<T>(schemes: &[T], holds: impl Fn(&T) -> (Day, SchemeId), day: Day) -> Option<&T> {
    let begun = schemes.iter().filter(|one| holds(one).0 <= day).max_by_key(|one| holds(one));
    let first = || {
        schemes.iter().min_by_key(|one| {
            let (starts, id) = holds(one);
            (starts, std::cmp::Reverse(id))
        })
    };
    begun.or_else(first)
}

impl Scheme {
    /// Over how many periods the consequences of a report run at most, its own included.
    pub fn running(&self, report: Bottom) -> u32 {
        let of_report = self.consequences.iter().filter(|rule| rule.report == report);
        of_report.map(|rule| rule.running).max().unwrap_or(1)
    }

    /// Reads and checks a scheme that somebody offers: what [`Scheme::parse`] asks for, and words that can be shown.
    ///
    /// # Errors
    /// [`SchemeError`] says what is wrong and where.
    pub fn offered(text: &str) -> Result<Self, SchemeError> {
        let scheme = Self::parse(text)?;
        check::words(&scheme).map_err(SchemeError::Fault)?;
        Ok(scheme)
    }

    /// Reads and checks a scheme that is in force: it stays so, whatever later versions ask of new ones.
    ///
    /// # Errors
    /// [`SchemeError`] says what is wrong and where.
    pub fn parse(text: &str) -> Result<Self, SchemeError> {
        let scheme: Self = toml::from_str(text).map_err(|e| {
            let line = e.span().map(|s| text.get(..s.start).unwrap_or_default().matches('\n').count() + 1);
            SchemeError::Shape { line, words: e.message().replace('\n', " ") }
        })?;
        check::check(&scheme).map_err(SchemeError::Fault)?;
        Ok(scheme)
    }

    /// The class with this code.
    pub fn class(&self, code: &str) -> Option<&Class> {
        self.classes.iter().find(|c| c.code == code)
    }

    /// The category with this code.
    pub fn category(&self, code: &str) -> Option<&Category> {
        self.categories.iter().find(|c| c.code == code)
    }

    /// The category that a person means by a code, a name in either language or an alias.
    pub fn find_category(&self, text: &str) -> Option<&Category> {
        let text = text.trim();
        self.categories.iter().find(|c| {
            c.code.eq_ignore_ascii_case(text)
                || c.title.zh == text
                || c.title.en.eq_ignore_ascii_case(text)
                || c.aliases.iter().any(|a| a == text)
        })
    }

    /// The one category whose code or name begins with a text: for people who type.
    pub fn category_begun(&self, text: &str) -> Option<&Category> {
        let low = text.trim().to_lowercase();
        let begins = |c: &&Category| {
            [&c.code, &c.title.zh, &c.title.en].into_iter().any(|name| name.to_lowercase().starts_with(&low))
        };
        let mut found = self.categories.iter().filter(|_| !low.is_empty()).filter(begins);
        found.next().filter(|_| found.next().is_none())
    }

    /// The outcomes of handled work: a merged or refused case counts nowhere, by any scheme.
    pub fn counted_outcomes(&self) -> &[Outcome] {
        self.evaluation.as_ref().map_or(&[Outcome::Resolved, Outcome::Explained], |e| e.counted_outcomes.as_slice())
    }

    /// Whether case scores, and which cases count, are the same by another scheme.
    pub fn scores_like(&self, other: &Self) -> bool {
        let weights = |scheme: &Self| scheme.evaluation.as_ref().map(|e| e.weights);
        weights(self) == weights(other) && self.counted_outcomes() == other.counted_outcomes()
    }

    /// Whether a case of this scope needs a joint session.
    pub fn needs_consult(&self, scope: Scope) -> bool {
        self.clocks.consult_scopes.contains(&scope)
    }

    /// The settings by which figures are made, as every report prints them: key and value.
    pub fn settings(&self) -> Vec<(&'static str, String)> {
        let mut all = vec![
            ("respond_days", self.clocks.respond_days.to_string()),
            ("respond_by", self.clocks.respond_by.code().to_owned()),
            ("consult_days", self.clocks.consult_days.to_string()),
            ("consult_scopes", self.clocks.consult_scopes.iter().map(|s| s.code()).collect::<Vec<_>>().join(" ")),
            (
                "resolve_by",
                match self.clocks.resolve {
                    ResolveClock::Promise => "promise".to_owned(),
                    ResolveClock::Complexity { .. } => "complexity".to_owned(),
                },
            ),
        ];
        match &self.evaluation {
            Some(evaluation) => all.extend(evaluation.settings()),
            // Months are reported of all the same.
            None => all.push(("counted_outcomes", evaluation::codes(self.counted_outcomes()))),
        }
        all
    }
}
