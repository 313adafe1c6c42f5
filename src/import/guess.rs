//! A first map of a file, guessed from its headers and values, for a person to finish.

use std::collections::BTreeMap;

use chrono::FixedOffset;
use csv::StringRecord;

use super::columns::{column, columns, is_date};
use super::dates::DateFormat;
use super::header::names;
use super::heading::{Beginning, Heading};
use super::row::RawRow;
use super::rows::{Facts, each};
use super::source::{FileFault, Source};
use super::workbook::WorkbookFault;
use super::{ImportError, Kind, Plan};
use crate::domain::naming::{Reading, find};
use crate::domain::scheme::Scheme;
use crate::domain::unit::Unit;
use crate::domain::vocab::{Channel, Coded, Complexity, Grade, Mode, Outcome, Rater, Scope, UnitKind};
use crate::locale::headers::resembles;
use crate::locale::{Lang, imports, maps, words};

/// How many rows are looked at.
const LOOKED_AT: usize = 5000;

/// How many values of a column are written out.
const VALUES: usize = 40;

/// What values are compared with.
pub struct Office<'a> {
    /// The units.
    pub units: &'a [Unit],
    /// The scheme in force, for its categories.
    pub scheme: &'a Scheme,
    /// The language of the remarks.
    pub lang: Lang,
}

/// A first map of a file.
///
/// # Errors
/// The file cannot be read.
pub fn guess_map(kind: Kind, source: Source, plan: &Plan, office: &Office<'_>) -> Result<String, ImportError> {
    let file = source.name.clone();
    let mut sample = Sample::default();
    match each(source, kind, plan, |facts, row, _| sample.see(facts, row, kind, plan)) {
        Ok(()) | Err(End::Enough) => {}
        Err(End::File(fault)) => return Err(fault.into()),
    }
    let beginning = match sample.beginning {
        Some(beginning) => beginning,
        None => sample.heading.end(kind, &plan.map).ok_or(FileFault::Empty)?,
    };
    let below = beginning.below.iter().map(RawRow::plain).chain(sample.rows).collect();
    Ok(Guess::new(kind, &beginning, below, sample.facts, plan).map(&file, office))
}

enum End {
    Enough,
    File(FileFault),
}

impl From<FileFault> for End {
    fn from(fault: FileFault) -> Self {
        Self::File(fault)
    }
}

impl From<WorkbookFault> for End {
    fn from(fault: WorkbookFault) -> Self {
        Self::File(FileFault::Workbook(fault))
    }
}

/// The first rows of a file.
#[derive(Default)]
struct Sample {
    facts: Option<Facts>,
    heading: Heading,
    beginning: Option<Beginning>,
    rows: Vec<StringRecord>,
}

impl Sample {
    fn see(&mut self, facts: Facts, row: RawRow, kind: Kind, plan: &Plan) -> Result<(), End> {
        self.facts = Some(facts);
        if self.beginning.is_none() {
            self.beginning = self.heading.see(row, kind, &plan.map);
            return Ok(());
        }
        self.rows.push(row.plain());
        if self.rows.len() < LOOKED_AT { Ok(()) } else { Err(End::Enough) }
    }
}

/// What is guessed of a file.
struct Guess {
    kind: Kind,
    names: Vec<String>,
    rows: Vec<StringRecord>,
    skip_rows: u64,
    header_rows: usize,
    facts: Option<Facts>,
    offset: FixedOffset,
    /// The place from which each column is read, and whether that is by its name.
    found: BTreeMap<&'static str, (usize, bool)>,
}

impl Guess {
    fn new(kind: Kind, beginning: &Beginning, mut rows: Vec<StringRecord>, facts: Option<Facts>, plan: &Plan) -> Self {
        let mut heads = beginning.header.clone();
        // A second row that fills the gaps of the first is part of the header.
        if let (Some(first), Some(second)) = (heads.first(), rows.first())
            && plan.map.header_rows <= 1
        {
            let gap = |at: usize| first.cells.get(at).is_none_or(|cell| cell.trim().is_empty());
            let under = super::row::Row { cells: second.clone(), ..first.clone() };
            let fills = second.iter().enumerate().any(|(at, cell)| gap(at) && !cell.trim().is_empty());
            let both = names(&[first.clone(), under.clone()]);
            let known = |names: &[String]| names.iter().filter(|name| column(kind, name).is_some()).count();
            if fills && known(&both) > known(&names(std::slice::from_ref(first))) {
                heads.push(under);
                rows.remove(0);
            }
        }
        let mut guess = Self {
            kind,
            names: names(&heads),
            rows,
            skip_rows: beginning.header.first().map_or(0, |head| head.line - 1),
            header_rows: heads.len(),
            facts,
            offset: chrono::Offset::fix(&chrono::Utc),
            found: BTreeMap::new(),
        };
        guess.find();
        guess
    }

    /// Finds a header for each column: by its name, else by a part of it.
    fn find(&mut self) {
        let mut free: Vec<usize> = (0..self.names.len()).collect();
        for (key, _) in columns(self.kind) {
            let named = free.iter().position(|at| self.names.get(*at).and_then(|n| column(self.kind, n)) == Some(key));
            if let Some(place) = named {
                self.found.insert(key, (free.remove(place), true));
            }
        }
        // The surest likeness goes first, wherever it is.
        loop {
            let lacking = columns(self.kind).iter().map(|(key, _)| *key).filter(|key| !self.found.contains_key(key));
            let likeness = |key: &'static str, at: usize| {
                let sure = resembles(self.names.get(at)?, key)?;
                (!is_date(key) || self.is_dates(at)).then_some((sure, key, at))
            };
            let best = lacking.flat_map(|key| free.iter().filter_map(move |at| likeness(key, *at))).min();
            let Some((_, key, at)) = best else { return };
            self.found.insert(key, (at, false));
            free.retain(|there| *there != at);
        }
    }

    fn values(&self, at: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().filter_map(move |row| row.get(at)).map(str::trim).filter(|value| !value.is_empty())
    }

    /// How often each value of a column occurs, the most frequent first.
    fn counted(&self, at: usize) -> Vec<&str> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for value in self.values(at) {
            *counts.entry(value).or_default() += 1;
        }
        let mut all: Vec<_> = counts.into_iter().collect();
        all.sort_by_key(|(value, count)| (std::cmp::Reverse(*count), *value));
        all.into_iter().map(|(value, _)| value).collect()
    }

    /// Whether all of a column's values are dates in this format.
    fn all_in(&self, format: &DateFormat, at: usize) -> bool {
        self.values(at).all(|value| format.read(value, self.offset).is_ok())
    }

    /// Whether a column may hold dates: in some format it does.
    fn is_dates(&self, at: usize) -> bool {
        self.values(at).next().is_none()
            || FORMATS.iter().filter_map(|f| DateFormat::parse(f)).any(|f| self.all_in(&f, at))
    }

    /// The formats in which all dates of the file can be read; nothing where they need none.
    fn date_formats(&self) -> Vec<&'static str> {
        let places: Vec<usize> = self.found.iter().filter(|(key, _)| is_date(key)).map(|(_, (at, _))| *at).collect();
        let fits = |name: &&str| DateFormat::parse(name).is_some_and(|f| places.iter().all(|at| self.all_in(&f, *at)));
        let fitting: Vec<&str> = FORMATS.into_iter().filter(fits).collect();
        if fitting.first() == Some(&"ymd") { Vec::new() } else { fitting }
    }

    fn map(&self, file: &str, office: &Office<'_>) -> String {
        let lang = office.lang;
        let mut out = vec![maps::head(lang, file), format!("kind = {}", quoted(self.kind.code()))];
        if self.skip_rows > 0 {
            out.push(format!("skip_rows = {}", self.skip_rows));
        }
        if self.header_rows > 1 {
            out.push(format!("header_rows = {}", self.header_rows));
        }
        if let Some(facts) = self.facts.filter(|facts| !facts.encoding.is_empty()) {
            out.push(format!("# encoding = {}", quoted(&facts.encoding.to_lowercase())));
        }
        match self.date_formats().as_slice() {
            [] => {}
            [one] => out.push(format!("date_format = {}", quoted(one))),
            [first, ..] => {
                out.push(maps::dates_unclear(lang));
                out.push(format!("# date_format = {}", quoted(first)));
            }
        }
        let used: Vec<usize> = self.found.values().map(|(at, _)| *at).collect();
        let rest = self.names.iter().enumerate().filter(|(at, name)| !used.contains(at) && !imports::is_reason(name));
        let rest: Vec<String> = rest.filter(|(_, name)| !name.is_empty()).map(|(_, name)| quoted(name)).collect();
        if !rest.is_empty() {
            out.push(format!("{}\nignore = [{}]", maps::ignored(lang), rest.join(", ")));
        }
        out.push(format!("\n[columns]\n{}", maps::columns_note(lang)));
        for (key, must) in columns(self.kind) {
            out.extend(self.column(key, *must, lang));
        }
        out.push(format!("\n{}\n# [fixed]", maps::fixed_note(lang)));
        for (key, (at, _)) in &self.found {
            out.extend(self.terms(key, *at, office));
        }
        out.extend(self.units(office));
        out.push(String::new());
        out.join("\n")
    }

    /// The line that says from where a column is read.
    fn column(&self, key: &'static str, must: bool, lang: Lang) -> Option<String> {
        let Some((at, by_name)) = self.found.get(key) else {
            // Two columns may be told by one header: a case is often closed when it is done.
            let close =
                self.found.get("closed_at").filter(|_| key == "resolved_at").and_then(|(at, _)| self.names.get(*at));
            return match close {
                Some(name) => Some(format!("# {key} = {}  # {}", quoted(name), maps::other_use(lang, name))),
                None if must => Some(format!("# {key} = \"\"  # {}", maps::required(lang))),
                None => None,
            };
        };
        let name = self.names.get(*at)?;
        let sample = self.values(*at).next().unwrap_or_default();
        let sample: String = sample.chars().take(30).map(|c| if c.is_control() { ' ' } else { c }).collect();
        let why = if *by_name { maps::by_name(lang) } else { maps::by_part(lang, sample) };
        Some(format!("{key} = {}  # {why}", quoted(name)))
    }

    /// Values of a closed set that the program does not know.
    fn terms(&self, key: &str, at: usize, office: &Office<'_>) -> Option<String> {
        let (known, choices): (Box<dyn Fn(&str) -> bool>, String) = match key {
            "channel" => term::<Channel>(office.lang),
            "scope" => term::<Scope>(office.lang),
            "complexity" => term::<Complexity>(office.lang),
            "mode" => term::<Mode>(office.lang),
            "outcome" => term::<Outcome>(office.lang),
            "rater" => term::<Rater>(office.lang),
            "grade" => term::<Grade>(office.lang),
            "kind" => term::<UnitKind>(office.lang),
            "category" => {
                let codes: Vec<&str> = office.scheme.categories.iter().map(|c| c.code.as_str()).collect();
                let choices = office.lang.join(&codes);
                (Box::new(|value| office.scheme.find_category(value).is_some()), choices)
            }
            _ => return None,
        };
        let unknown: Vec<&str> = self.counted(at).into_iter().filter(|value| !known(value)).take(VALUES).collect();
        if unknown.is_empty() {
            return None;
        }
        let lines: Vec<String> = unknown.iter().map(|value| format!("# {} = \"\"", quoted(value))).collect();
        let note = maps::values_note(office.lang, choices);
        Some(format!("\n[values.{key}]\n{note}\n{}", lines.join("\n")))
    }

    /// Names that are not among the units.
    fn units(&self, office: &Office<'_>) -> Vec<String> {
        let department = UnitKind::Department;
        let of = [("originator", UnitKind::Originator), ("lead", department), ("department", department)];
        let mut out = Vec::new();
        for (key, kind) in of {
            let Some((at, _)) = self.found.get(key) else { continue };
            let unknown = |name: &&str| find(office.units, kind, name, Reading::Exact).is_err();
            let names: Vec<&str> = self.counted(*at).into_iter().filter(unknown).collect();
            if names.is_empty() {
                continue;
            }
            let shown = office.lang.join(names.get(..5).unwrap_or(&names));
            let shown = shown.replace('\n', " ");
            let class = office.scheme.classes.first().filter(|_| kind == department);
            out.push(format!("\n{}", maps::units_note(office.lang, names.len(), shown)));
            let prefix = if kind == department { "D" } else { "N" };
            out.push(format!("# [units.{}]\n# prefix = {}", kind.code(), quoted(prefix)));
            out.extend(class.map(|class| format!("# class = {}", quoted(&class.code))));
        }
        out
    }
}

/// The formats that are tried, the likeliest first.
const FORMATS: [&str; 6] = ["ymd", "dmy", "mdy", "serial", "%d/%m/%y", "%d-%b-%Y"];

/// Whether a value is a term of a set, and which terms there are.
fn term<'a, T: Coded + 'a>(lang: Lang) -> (Box<dyn Fn(&str) -> bool + 'a>, String) {
    (Box::new(|value| words::read::<T>(value).is_some()), words::choices::<T>(lang))
}

/// A text in quotes, as TOML and JSON both have it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
