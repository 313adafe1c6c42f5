//! The days of a clock, counted one after another: working days, holidays, make-up days, weekends.

use chrono::{Datelike, Weekday};
use serde::Serialize;

use super::ClockRow;
use crate::domain::calendar::Calendar;
use crate::domain::civil::Day;
use crate::domain::vocab::{Clock, Coded};
use crate::report::sheet::row;

/// What a day is to the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// The day of the event, which does not count.
    Start,
    /// A working day.
    Working,
    /// A Saturday or Sunday on which people work.
    MakeUp,
    /// A statutory holiday.
    Holiday,
    /// A weekend.
    Weekend,
}

impl Coded for DayKind {
    const KIND: &'static str = "day_kind";
    const ALL: &'static [Self] = &[Self::Start, Self::Working, Self::MakeUp, Self::Holiday, Self::Weekend];

    fn code(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Working => "working",
            Self::MakeUp => "make_up",
            Self::Holiday => "holiday",
            Self::Weekend => "weekend",
        }
    }
}

row! {
    /// Days of one kind, one after the other.
    pub struct DaysRow {
        /// The department's code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// The clock that counts them.
        pub clock: Clock,
        /// The first.
        pub first: Day,
        /// The last.
        pub last: Day,
        /// What they are.
        pub day_kind: DayKind,
        /// The holiday that they belong to.
        pub holiday: Option<String>,
        /// The number of the last of them in the count.
        pub counted: u32,
    }
}

/// The days of a clock that counts working days, from the day of the event to the due date.
pub(super) fn counted(clock: &ClockRow, calendar: &Calendar) -> Vec<DaysRow> {
    let (Some(_), Some(due)) = (clock.days, clock.due) else { return Vec::new() };
    let start = clock.start.0.date();
    let mut runs: Vec<DaysRow> = Vec::new();
    let mut number = 0;
    for day in start.iter_days().take_while(|day| *day <= due.0.date()) {
        let kind = if day == start { DayKind::Start } else { kind(calendar, day) };
        number += u32::from(matches!(kind, DayKind::Working | DayKind::MakeUp));
        let holiday = calendar.name_of(day).filter(|name| !name.is_empty()).map(str::to_owned);
        match runs.last_mut() {
            Some(run) if run.day_kind == kind && run.holiday == holiday => (run.last, run.counted) = (day, number),
            _ => runs.push(DaysRow {
                code: clock.code.clone(),
                name: clock.name.clone(),
                clock: clock.clock,
                first: day,
                last: day,
                day_kind: kind,
                holiday,
                counted: number,
            }),
        }
    }
    runs
}

fn kind(calendar: &Calendar, day: Day) -> DayKind {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    match (calendar.is_working(day), weekend) {
        (true, true) => DayKind::MakeUp,
        (true, false) => DayKind::Working,
        (false, true) if calendar.name_of(day).is_none() => DayKind::Weekend,
        (false, _) => DayKind::Holiday,
    }
}
