//! A command's failure: what went wrong below, its exit code, and its words at the edge.

use std::collections::HashMap;
use std::path::Path;

use crate::domain::calendar::LoadError;
use crate::domain::civil::DateError;
use crate::domain::naming::NameFault;
use crate::domain::period::PeriodError;
use crate::domain::points::PointsError;
use crate::domain::refusal::Refusal;
use crate::domain::scheme::SchemeError;
use crate::domain::text::TextFault;
use crate::evaluate::{EvaluateError, NoReport};
use crate::locale::{Lang, Told, errors, refusals, reports, schemes};
use crate::store::StoreError;

/// Refused: a rule or a row; nothing was written.
pub const REFUSED: u8 = 1;
/// Wrong usage.
pub const USAGE: u8 = 2;
/// Done in part: an import wrote some rows and rejected others, or what was recorded could not be told.
pub const PARTLY: u8 = 3;
/// The database cannot be opened, is busy, is not ours or is newer.
pub const DATABASE: u8 = 4;
/// `verify` found damage.
pub const DAMAGE: u8 = 5;

/// Why a command failed.
#[derive(Debug)]
pub enum Failure {
    /// The rules refuse a step; with the names of the units that the refusal speaks of.
    Refused(Box<Refusal>, HashMap<String, String>),
    /// The database.
    Store(StoreError),
    /// A unit's name.
    Name(NameFault),
    /// A date.
    Date(DateError),
    /// A score.
    Points(PointsError),
    /// A period.
    Period(PeriodError),
    /// A scheme.
    Scheme(SchemeError),
    /// A calendar file.
    Calendar(LoadError),
    /// A period without a report.
    NoReport(NoReport),
    /// A text, and the argument in which it stands.
    Text(&'static str, TextFault),
    /// Anything else, with its exit code and its words.
    Other(u8, Told),
    /// Everything was said already.
    Silent(u8),
}

impl Failure {
    /// The documented exit code.
    pub fn exit(&self) -> u8 {
        match self {
            Self::Store(StoreError::NoCase(_)) => REFUSED,
            Self::Store(_) => DATABASE,
            Self::Other(exit, _) | Self::Silent(exit) => *exit,
            _ => REFUSED,
        }
    }

    /// Its words; none where everything was said already.
    pub fn told(&self, lang: Lang) -> Option<Told> {
        Some(match self {
            Self::Refused(refusal, names) => {
                let name = |code: &str| names.get(code).cloned().unwrap_or_else(|| code.to_owned());
                refusals::refusal(lang, refusal, &name)
            }
            Self::Store(error) => errors::store(lang, error),
            Self::Name(fault) => errors::name(lang, fault),
            Self::Date(error) => errors::date(lang, error),
            Self::Points(error) => refusals::points(lang, error),
            Self::Period(error) => errors::period(lang, error),
            Self::Scheme(error) => schemes::scheme(lang, error),
            Self::Calendar(error) => errors::calendar(lang, error),
            Self::NoReport(NoReport::NoDepartments) => reports::no_departments(lang),
            Self::NoReport(NoReport::NotEvaluated { scheme, period }) => reports::no_evaluation(lang, scheme, *period),
            Self::NoReport(NoReport::Json(error)) => errors::file(lang, Path::new("json"), error),
            Self::Text(argument, fault) => errors::text(lang, argument, fault),
            Self::Other(_, told) => told.clone(),
            Self::Silent(_) => return None,
        })
    }

    /// A refusal in words of its own.
    pub fn refused(told: Told) -> Self {
        Self::Other(REFUSED, told)
    }

    /// Wrong usage in words of its own.
    pub fn usage(told: Told) -> Self {
        Self::Other(USAGE, told)
    }
}

macro_rules! from {
    ($($type:ty => $variant:ident),+ $(,)?) => {
        $(impl From<$type> for Failure {
            fn from(error: $type) -> Self {
                Self::$variant(error)
            }
        })+
    };
}

from! {
    StoreError => Store,
    NameFault => Name,
    DateError => Date,
    PointsError => Points,
    PeriodError => Period,
    SchemeError => Scheme,
    LoadError => Calendar,
}

impl From<EvaluateError> for Failure {
    fn from(error: EvaluateError) -> Self {
        match error {
            EvaluateError::Store(error) => Self::Store(error),
            EvaluateError::NoReport(why) => Self::NoReport(why),
        }
    }
}
