//! Units: departments with their class, parks and towns, the office.

mod history;

pub use self::history::{Holds, Version, changed, version_on};

use serde::{Deserialize, Serialize};

use super::civil::Day;
use super::scheme::Scheme;
use super::vocab::UnitKind;

/// A unit's place in the books (seed 003, 五(一)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its stable code.
    pub code: String,
    /// Its full name.
    pub name: String,
    /// The name people use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// What it is.
    pub kind: UnitKind,
    /// The class within which a department is ranked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// The leader in charge (seed 000, 五1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leader: Option<String>,
    /// The liaison (seed 000, 五1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub liaison: Option<String>,
    /// The liaison's telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The first day on which it counts; none: from the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The last day on which it counts; none: still active.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// The code of the unit that took over its work, where it was merged into another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<String>,
}

/// Why a unit's class is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClassFault {
    /// Only departments stand in a class.
    NotADepartment,
    /// The scheme has no such class for a department, or none is given.
    Unknown {
        /// What was given.
        given: String,
        /// What there is.
        known: Vec<String>,
    },
}

impl Unit {
    /// A department stands in a class of the scheme, and nothing else does.
    ///
    /// # Errors
    /// [`ClassFault`].
    pub fn fits(&self, scheme: &Scheme) -> Result<(), ClassFault> {
        match (&self.class, self.kind) {
            (Some(class), UnitKind::Department) if scheme.class(class).is_some() => Ok(()),
            (None, UnitKind::Originator | UnitKind::Office) => Ok(()),
            (Some(_), UnitKind::Originator | UnitKind::Office) => Err(ClassFault::NotADepartment),
            (class, UnitKind::Department) => Err(ClassFault::Unknown {
                given: class.clone().unwrap_or_default(),
                known: scheme.classes.iter().map(|c| c.code.clone()).collect(),
            }),
        }
    }

    /// Whether the unit counts on this day.
    pub fn active_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether it stands in rankings from the beginning on, for want of a first day.
    pub fn counts_always(&self) -> bool {
        self.kind == UnitKind::Department && self.from.is_none()
    }

    /// The name that people use, or the full one.
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}

/// What people call the unit of a code; one that is not among these, by its code.
pub fn short_name(units: &[Unit], code: &str) -> String {
    units.iter().find(|unit| unit.code == code).map_or_else(|| code.to_owned(), |unit| unit.short_name().to_owned())
}
