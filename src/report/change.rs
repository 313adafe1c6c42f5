//! Changes that bear on frozen periods, and what they make of the figures.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::drawn::Drawn;
use super::sheet::{Cell, Key, Sheet, ToCell, row};
use super::tree::Tree;
use super::value::{At, Number, Setting};
use crate::domain::calendar::Exception;
use crate::domain::civil::{format_due, format_moment};
use crate::domain::period::Period;
use crate::domain::scheme::Title;

row! {
    /// An event that bears on frozen periods, recorded after they were frozen.
    pub struct ChangeRow {
        /// Its place in the log.
        pub seq: i64,
        /// When it was recorded.
        pub recorded_at: At,
        /// By whom.
        pub actor: String,
        /// The frozen periods on which it bears.
        pub period: String,
        /// The case that it happened to.
        pub number: Option<Number>,
        /// What happened.
        pub what: Title,
    }
}

impl ChangeRow {
    /// Whether it bears on a period.
    pub fn is_on(&self, period: Period) -> bool {
        self.period.split(' ').any(|label| label == period.label())
    }
}

/// The section of a report that lists changes to periods frozen before.
pub const LATE_CHANGES: &str = "late_changes";

row! {
    /// A figure that is another one now than when its period was frozen.
    pub struct DifferenceRow {
        /// The section of the report.
        pub section: Named,
        /// What the figure is of: the code of a department, the number of a case.
        pub item: Value,
        /// The name of that.
        pub name: Option<String>,
        /// Which figure; none: the whole row is there, or is not.
        pub figure: Option<Named>,
        /// What was frozen.
        pub frozen: Value,
        /// What it is now.
        pub live: Value,
    }
}

/// The key of a section or a column, which people read as its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// Of a section.
    Section(Key),
    /// Of a column.
    Column(Key),
}

impl Named {
    fn key(&self) -> &Key {
        match self {
            Self::Section(key) | Self::Column(key) => key,
        }
    }
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl ToCell for Named {
    fn cell(&self) -> Cell {
        let set = if matches!(self, Self::Section(_)) { "section" } else { "column" };
        Cell::Words(vec![(set.into(), self.key().clone())])
    }
}

/// What stands in a cell, as a value of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Value(pub Cell);

impl Value {
    /// A text.
    pub fn text(text: &str) -> Self {
        Self(Cell::Text(text.to_owned()))
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tree = match &self.0 {
            Cell::Empty => Tree::Null,
            Cell::Int(n) => Tree::Int(*n),
            Cell::Figure(figure) => Tree::Figure(*figure),
            other => Tree::Text(plain(other)),
        };
        tree.serialize(serializer)
    }
}

impl ToCell for Value {
    fn cell(&self) -> Cell {
        self.0.clone()
    }
}

/// The columns that say what a row is of.
const IDENTITY: [&str; 12] =
    ["number", "rule", "indicator", "age", "by", "key", "metric", "why", "on", "period", "code", "clock"];

/// Every figure in which two reports of one period differ: the rules first, then section by section.
pub fn differences(frozen: &Drawn, live: &Drawn) -> Vec<DifferenceRow> {
    let mut all = Vec::new();
    let mut rule =
        |section: &'static str, item: Value, figure: &'static str, before: Option<Cell>, now: Option<Cell>| {
            if before != now {
                all.push(DifferenceRow {
                    section: Named::Section(section.into()),
                    item,
                    name: None,
                    figure: Some(Named::Column(figure.into())),
                    frozen: Value(before.unwrap_or(Cell::Empty)),
                    live: Value(now.unwrap_or(Cell::Empty)),
                });
            }
        };
    let text = |text: &str| Cell::Text(text.to_owned());
    let (one, other) = (&frozen.scheme, &live.scheme);
    rule("schemes", Value::text(&one.code), "code", Some(text(&one.code)), Some(text(&other.code)));
    rule("schemes", Value::text(&one.code), "sha256", Some(text(&one.sha256)), Some(text(&other.sha256)));
    let setting = |drawn: &Drawn| -> BTreeMap<String, String> {
        drawn.settings.pairs().iter().map(|(key, value)| (key.to_string(), value.clone())).collect()
    };
    let (before, now) = (setting(frozen), setting(live));
    let mut keys: Vec<&String> = before.keys().chain(now.keys()).collect();
    keys.sort();
    keys.dedup();
    for key in keys {
        let value = |all: &BTreeMap<String, String>| all.get(key).map(|value| Setting(value.clone()).cell());
        rule("settings", Value(Setting(key.clone()).cell()), "value", value(&before), value(&now));
    }
    for sheet in frozen.sheets.iter().filter(|sheet| sheet.key != LATE_CHANGES) {
        if let Some(other) = live.sheets.iter().find(|other| other.key == sheet.key) {
            compare(sheet, other, &mut all);
        }
    }
    all
}

/// The days of a period that are worked now and were not when it was frozen, or the other way round.
pub fn day_differences(frozen: &[Exception], live: &[Exception]) -> Vec<DifferenceRow> {
    let mut days: Vec<_> = frozen.iter().chain(live).map(|one| one.day).collect();
    days.sort_unstable();
    days.dedup();
    let worked = |all: &[Exception], day| {
        let said = all.iter().find(|one| one.day == day).map(|one| one.working);
        said.unwrap_or_else(|| !crate::domain::civil::is_weekend(day))
    };
    let word = |working| Value(Cell::word("bool", if working { "yes" } else { "no" }));
    let differs = days.into_iter().filter(|day| worked(frozen, *day) != worked(live, *day));
    differs
        .map(|day| DifferenceRow {
            section: Named::Section("calendar".into()),
            item: Value::text(&day.to_string()),
            name: None,
            figure: Some(Named::Column("working".into())),
            frozen: word(worked(frozen, day)),
            live: word(worked(live, day)),
        })
        .collect()
}

/// A row's cells, its name, and which of those alike it is.
struct Found<'a> {
    item: String,
    nth: usize,
    name: Option<String>,
    cells: Vec<(&'a Key, Cell)>,
}

fn rows(sheet: &Sheet) -> Vec<Found<'_>> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let row = |row: &[Cell]| -> String {
        let parts = sheet.columns.iter().zip(row).filter(|(key, _)| IDENTITY.contains(&key.as_ref()));
        let parts: Vec<String> = parts.map(|(_, cell)| plain(cell)).filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    };
    sheet
        .rows
        .iter()
        .map(|cells| {
            let item = row(&cells);
            let nth = seen.entry(item.clone()).or_default();
            *nth += 1;
            let cells: Vec<(&Key, Cell)> = sheet.columns.iter().zip(cells).collect();
            let name = cells.iter().find(|(key, _)| *key == "name").map(|(_, cell)| plain(cell));
            Found { item, nth: *nth, name, cells }
        })
        .collect()
}

/// A cell as text, words by their codes.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Int(n) => n.to_string(),
        Cell::Figure(figure) => figure.to_string(),
        Cell::Points(points) => points.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::At(at) => format_moment(*at),
        Cell::Due(at) => format_due(*at),
        Cell::Words(words) => words.iter().map(|(_, code)| code.as_ref()).collect::<Vec<_>>().join(";"),
        Cell::Title(title) => title.zh.clone(),
    }
}

fn compare(frozen: &Sheet, live: &Sheet, all: &mut Vec<DifferenceRow>) {
    let (before, now) = (rows(frozen), rows(live));
    let by_item = |rows: &[Found<'_>]| -> BTreeMap<(String, usize), usize> {
        rows.iter().enumerate().map(|(place, row)| ((row.item.clone(), row.nth), place)).collect()
    };
    let (of_before, of_now) = (by_item(&before), by_item(&now));
    let section = || Named::Section(frozen.key.clone());
    let there = || Value(Cell::word("bool", "yes"));
    for row in &before {
        let other = of_now.get(&(row.item.clone(), row.nth)).and_then(|place| now.get(*place));
        let Some(other) = other else {
            all.push(DifferenceRow {
                section: section(),
                item: Value::text(&row.item),
                name: row.name.clone(),
                figure: None,
                frozen: there(),
                live: Value(Cell::Empty),
            });
            continue;
        };
        for (key, cell) in &row.cells {
            let Some((_, new)) = other.cells.iter().find(|(other, _)| other == key) else { continue };
            if new != cell {
                all.push(DifferenceRow {
                    section: section(),
                    item: Value::text(&row.item),
                    name: row.name.clone(),
                    figure: Some(Named::Column((*key).clone())),
                    frozen: Value((*cell).clone()),
                    live: Value((*new).clone()),
                });
            }
        }
    }
    let gone = |row: &&Found<'_>| !of_before.contains_key(&(row.item.clone(), row.nth));
    all.extend(now.iter().filter(gone).map(|row| DifferenceRow {
        section: section(),
        item: Value::text(&row.item),
        name: row.name.clone(),
        figure: None,
        frozen: Value(Cell::Empty),
        live: there(),
    }));
}
