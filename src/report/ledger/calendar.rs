//! The working calendar as `calendar import` reads it: the days that differ from Monday to Friday.

use chrono::Datelike;

use crate::domain::calendar::{Calendar, Exception};
use crate::domain::civil::Day;
use crate::report::sheet::{Cell, ToCell, row};

row! {
    /// A day.
    pub struct DayRow {
        /// The day.
        pub day: Day,
        /// Whether people work.
        pub working: Works,
        /// The holiday that it belongs to.
        pub name: String,
        /// The year whose notice is known by it.
        pub notice: Option<i64>,
    }
}

/// Whether people work on a day: never left empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Works(bool);

impl ToCell for Works {
    fn cell(&self) -> Cell {
        Cell::word("bool", if self.0 { "yes" } else { "no" })
    }
}

impl DayRow {
    /// The row of a day.
    pub fn of(day: &Exception, calendar: &Calendar) -> Self {
        let year = day.day.year();
        Self {
            day: day.day,
            working: Works(day.working),
            name: day.name.clone(),
            notice: calendar.is_known(year).then_some(i64::from(year)),
        }
    }
}
