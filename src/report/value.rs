//! Values as reports publish them, in JSON and in cells.

use serde::{Serialize, Serializer};

use crate::domain::civil::{Moment, format_due, format_moment};
use crate::domain::number::CaseId;

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

/// A case's number, as `2023-0001`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(pub CaseId);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}
