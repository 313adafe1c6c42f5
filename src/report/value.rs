//! Values as reports publish them, in JSON and in cells.

use chrono::{Datelike, Weekday};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::domain::civil::{Day, Moment, format_due, format_moment};
use crate::domain::number::CaseId;
use crate::domain::points::{Exact, Points, digits};

/// A moment, as `2023-05-08 16:04`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At(pub Moment);

impl Serialize for At {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&format_moment(self.0))
    }
}

/// A due moment: its date alone, unless it is due at a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DueAt(pub Moment);

impl Serialize for DueAt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&format_due(self.0))
    }
}

/// A day's place in its week: a number for programs, Monday 1 to Sunday 7; a word for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayOfWeek(pub Day);

impl DayOfWeek {
    /// Its code: `mon`.
    pub fn code(self) -> &'static str {
        match self.0.weekday() {
            Weekday::Mon => "mon",
            Weekday::Tue => "tue",
            Weekday::Wed => "wed",
            Weekday::Thu => "thu",
            Weekday::Fri => "fri",
            Weekday::Sat => "sat",
            Weekday::Sun => "sun",
        }
    }
}

impl Serialize for DayOfWeek {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.0.weekday().number_from_monday())
    }
}

/// A case's number, as `2023-0001`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(pub CaseId);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A rating or a case score with all its decimals, of which there are at most four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Precise(pub Points);

impl Serialize for Precise {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        number(&self.0.to_string(), serializer)
    }
}

/// An exact figure on its way, to twelve decimals; its fraction stands beside it where that is not all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal(pub Exact);

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        number(&digits(&self.0), serializer)
    }
}

/// Digits as a number of JSON.
fn number<S: Serializer>(digits: &str, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_string(digits.to_owned()).map_err(serde::ser::Error::custom)?.serialize(serializer)
}

/// A setting's key, its value, or settings as `key=value; key=value`: so in JSON, in words for people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Setting(pub String);

/// A formula with the numbers in it: so in JSON, its functions in words for people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Formula(pub String);
