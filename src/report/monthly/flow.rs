//! What was carried over, came in, was closed and stayed open, by several groupings.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::domain::facts::{FlowCell, Grouped, MonthCell};
use crate::domain::scheme::Title;
use crate::domain::vocab::Coded;
use crate::report::evaluated::Roll;
use crate::report::sheet::{Cell, ToCell, row};

/// By what figures are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Everything.
    Total,
    /// By department.
    Department,
    /// By originator.
    Originator,
    /// By category.
    Category,
}

impl Coded for Group {
    const KIND: &'static str = "group";
    const ALL: &'static [Self] = &[Self::Total, Self::Department, Self::Originator, Self::Category];

    fn code(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Department => "department",
            Self::Originator => "originator",
            Self::Category => "category",
        }
    }
}

/// The name of a group: a unit's, or a category's, which the scheme gives in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A unit's, which has one name only.
    Unit(String),
    /// A category's.
    Category(Title),
}

impl Serialize for Name {
    /// In Chinese, as the names of units are: what scripts get does not depend on the language.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(match self {
            Self::Unit(name) => name,
            Self::Category(title) => &title.zh,
        })
    }
}

impl ToCell for Name {
    fn cell(&self) -> Cell {
        match self {
            Self::Unit(name) => name.cell(),
            Self::Category(title) => title.cell(),
        }
    }
}

row! {
    /// The flow through a month: counted as cases, by department as department-cases.
    pub struct FlowRow {
        /// By what it is grouped.
        pub by: Group,
        /// The group's code; none: all, or cases without a category.
        pub key: Option<String>,
        /// The unit's full name, or the category's title in both languages; none where there is no code.
        pub name: Option<Name>,
        /// Open when the month began: received, or assigned, before it.
        pub carried_over: i64,
        /// Received in the month; of departments, assigned in it.
        pub received: i64,
        /// Closed in the month with an outcome that counts.
        pub closed: i64,
        /// Not closed at the month's end, or now while the month runs.
        pub open: i64,
    }
}

/// The flow: all, by department in this order, by originator, by category.
pub fn flow(
    roll: Roll<'_>,
    departments: &[String],
    by_department: &BTreeMap<String, MonthCell>,
    cells: &Grouped<FlowCell>,
) -> Vec<FlowRow> {
    let row = |by, key: Option<String>, c: &FlowCell| FlowRow {
        by,
        name: name(roll, by, key.as_deref()),
        key,
        carried_over: c.carried_over,
        received: c.received,
        closed: c.closed,
        open: c.open,
    };
    let mut total = FlowCell::default();
    for cell in cells.originators.values() {
        total.add(cell);
    }
    let mut rows = vec![row(Group::Total, None, &total)];
    rows.extend(departments.iter().filter_map(|code| {
        let c = by_department.get(code)?;
        let cell = FlowCell { carried_over: c.carried_over, received: c.received, closed: c.closed, open: c.open };
        Some(row(Group::Department, Some(code.clone()), &cell))
    }));
    rows.extend(cells.originators.iter().map(|(code, cell)| row(Group::Originator, Some(code.clone()), cell)));
    let categories = in_order(roll, &cells.categories);
    rows.extend(categories.into_iter().map(|(code, cell)| row(Group::Category, code.clone(), cell)));
    rows
}

/// The name of a group.
pub(super) fn name(roll: Roll<'_>, by: Group, key: Option<&str>) -> Option<Name> {
    let key = key?;
    Some(match by {
        Group::Category => {
            roll.scheme.category(key).map_or_else(|| Name::Unit(key.to_owned()), |c| Name::Category(c.title.clone()))
        }
        Group::Total | Group::Department | Group::Originator => Name::Unit(roll.name(key)),
    })
}

/// Categories in the order of the scheme; those that are not in it come last.
pub(super) fn in_order<'c, T>(
    roll: Roll<'_>,
    categories: &'c BTreeMap<Option<String>, T>,
) -> Vec<(&'c Option<String>, &'c T)> {
    let mut all: Vec<_> = categories.iter().collect();
    all.sort_by_key(|(code, _)| category_place(roll, code.as_deref()));
    all
}

fn category_place(roll: Roll<'_>, category: Option<&str>) -> usize {
    let place = |code: &str| roll.scheme.categories.iter().position(|c| c.code == code);
    match category {
        Some(code) => place(code).unwrap_or(roll.scheme.categories.len()),
        None => usize::MAX,
    }
}
