//! Rates, each with its numerator and its base.

use serde::Serialize;

use super::flow::{Group, Name, in_order, name};
use crate::domain::facts::{Grouped, MonthCell};
use crate::domain::points::{Published, ratio};
use crate::domain::vocab::Coded;
use crate::report::evaluated::Roll;
use crate::report::sheet::row;

/// What a rate says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// Of the responses that fell due in the month, those given in time.
    ResponsesKept,
    /// Of those closed in the month that had a completion date, those done by it.
    ClosedOnTime,
}

impl Coded for Metric {
    const KIND: &'static str = "metric";
    const ALL: &'static [Self] = &[Self::ResponsesKept, Self::ClosedOnTime];

    fn code(self) -> &'static str {
        match self {
            Self::ResponsesKept => "responses_kept",
            Self::ClosedOnTime => "closed_on_time",
        }
    }
}

impl Metric {
    /// Numerator and base.
    fn of(self, cell: &MonthCell) -> (i64, i64) {
        match self {
            Self::ResponsesKept => (cell.responses_kept, cell.responses_due),
            Self::ClosedOnTime => (cell.closed_on_time, cell.closed_with_due),
        }
    }
}

row! {
    /// One rate of department-cases, in percent.
    pub struct RateRow {
        /// By what it is grouped.
        pub by: Group,
        /// The group's code; none: all, or cases without a category.
        pub key: Option<String>,
        /// The unit's full name, or the category's title in both languages; none where there is no code.
        pub name: Option<Name>,
        /// What is counted, and of what: responses, or completions.
        pub metric: Metric,
        /// How many department-cases kept their date.
        pub numerator: i64,
        /// Of how many that had one.
        pub base: i64,
        /// The rate in percent, to two decimals; none: there is no base.
        pub rate: Option<Published>,
    }
}

/// The rates: of all, by department in this order, by originator, by category; a group without a
/// base has none.
pub fn rates(roll: Roll<'_>, departments: &[String], cells: &Grouped<MonthCell>) -> Vec<RateRow> {
    let mut total = MonthCell::default();
    for cell in cells.departments.values() {
        total.add(cell);
    }
    let mut groups: Vec<(Group, Option<String>, &MonthCell)> = vec![(Group::Total, None, &total)];
    let known = departments.iter().filter_map(|code| Some((code, cells.departments.get(code)?)));
    groups.extend(known.map(|(code, cell)| (Group::Department, Some(code.clone()), cell)));
    groups.extend(cells.originators.iter().map(|(code, cell)| (Group::Originator, Some(code.clone()), cell)));
    let categories = in_order(roll, &cells.categories);
    groups.extend(categories.into_iter().map(|(code, cell)| (Group::Category, code.clone(), cell)));
    let mut rows = Vec::new();
    for (by, key, cell) in groups {
        for metric in Metric::ALL {
            let (numerator, base) = metric.of(cell);
            if base > 0 || by == Group::Total {
                rows.push(RateRow {
                    by,
                    key: key.clone(),
                    name: name(roll, by, key.as_deref()),
                    metric: *metric,
                    numerator,
                    base,
                    rate: numerator.checked_mul(100).and_then(|n| ratio(n, base)).map(|rate| Published::of(&rate)),
                });
            }
        }
    }
    rows
}
