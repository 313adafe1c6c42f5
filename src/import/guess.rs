//! A first map of a file, guessed from its headers and values, for a person to finish.

mod sample;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::FixedOffset;

use super::columns::{column, columns, is_date};
use super::dates::DateFormat;
use super::source::Source;
use super::{ImportError, Kind, Plan};
use crate::domain::naming::{BETWEEN, Reading, find, shared};
use crate::domain::scheme::Scheme;
use crate::domain::unit::Unit;
use crate::domain::vocab::{Channel, Coded, Complexity, Grade, Mode, Outcome, Rater, Scope, UnitKind};
use crate::locale::headers::{is_of_time, resembles};
use crate::locale::{Lang, imports, maps, words};
use sample::Sample;

/// How many values of a column are written out.
const VALUES: usize = 40;

/// How many headers are put together as an example.
const JOINED: usize = 3;

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
    let sample = Sample::read(source, kind, plan)?;
    sample.check()?;
    let mut guess = Guess { kind, sample, offset: chrono::Offset::fix(&chrono::Utc), found: BTreeMap::new() };
    guess.find();
    Ok(guess.map(&file, plan, office))
}

/// What is guessed of a file.
struct Guess {
    kind: Kind,
    sample: Sample,
    offset: FixedOffset,
    /// The place from which each column is read, and whether that is by its name.
    found: BTreeMap<&'static str, (usize, bool)>,
}

impl Guess {
    /// Finds a header for each column: by its name, else by a part of it.
    fn find(&mut self) {
        let mut free: Vec<usize> = (0..self.sample.names.len()).collect();
        for (key, _) in columns(self.kind) {
            let named =
                free.iter().position(|at| self.sample.names.get(*at).and_then(|n| column(self.kind, n)) == Some(key));
            if let Some(place) = named {
                self.found.insert(key, (free.remove(place), true));
            }
        }
        // The surest likeness goes first, wherever it is.
        loop {
            let lacking = columns(self.kind).iter().map(|(key, _)| *key).filter(|key| !self.found.contains_key(key));
            let likeness = |key: &'static str, at: usize| {
                let sure = self.likeness(at, key)?;
                let fits = if is_date(key) { self.is_dates(at) } else { !self.tells_when(at) };
                fits.then_some((sure, key, at))
            };
            let best = lacking.flat_map(|key| free.iter().filter_map(move |at| likeness(key, *at))).min();
            let Some((_, key, at)) = best else { return };
            self.found.insert(key, (at, false));
            free.retain(|there| *there != at);
        }
    }

    /// How surely a header is this column's: by its own word, then by those above it; the lower the surer.
    fn likeness(&self, at: usize, key: &'static str) -> Option<usize> {
        let (own, all) = (self.sample.own.get(at)?, self.sample.names.get(at)?);
        if column(self.kind, own) == Some(key) {
            return Some(0);
        }
        resembles(own, key).map(|sure| 1 + sure).or_else(|| resembles(all, key).map(|sure| 100 + sure))
    }

    fn values(&self, at: usize) -> impl Iterator<Item = &str> {
        self.sample.rows.iter().filter_map(move |row| row.get(at)).map(str::trim).filter(|value| !value.is_empty())
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

    /// Whether a value is a date in some format.
    fn is_date(&self, value: &str) -> bool {
        FORMATS.iter().filter_map(|name| DateFormat::parse(name)).any(|f| f.read(value, self.offset).is_ok())
    }

    /// Whether a column may hold dates: most of its values are some.
    fn is_dates(&self, at: usize) -> bool {
        let (all, dates) = (self.values(at).count(), self.values(at).filter(|value| self.is_date(value)).count());
        dates * 5 >= all * 4
    }

    /// Whether a column says when something happened: its header and its values say so.
    fn tells_when(&self, at: usize) -> bool {
        self.sample.own.get(at).is_some_and(|own| is_of_time(own)) && self.is_dates(at)
    }

    /// The columns found that hold dates.
    fn dated(&self) -> Vec<usize> {
        let dated: BTreeSet<usize> =
            self.found.iter().filter(|(key, _)| is_date(key)).map(|(_, (at, _))| *at).collect();
        dated.into_iter().collect()
    }

    /// The formats in which all dates of the file can be read.
    fn date_formats(&self) -> Vec<&'static str> {
        let values: BTreeSet<&str> =
            self.dated().into_iter().flat_map(|at| self.values(at)).filter(|value| self.is_date(value)).collect();
        let fits = |name: &&str| {
            DateFormat::parse(name).is_some_and(|f| values.iter().all(|value| f.read(value, self.offset).is_ok()))
        };
        FORMATS.into_iter().filter(fits).collect()
    }

    /// What is said of the dates; nothing where they need nothing.
    fn dates(&self, plan: &Plan, lang: Lang) -> Option<String> {
        if let Some(told) = &plan.dates {
            return Some(format!("date_format = {}", quoted(&told.to_string())));
        }
        match self.date_formats().as_slice() {
            ["ymd", ..] => None,
            [] => {
                let columns = self.dated().into_iter().filter_map(|at| {
                    let sample = self.values(at).find(|value| self.is_date(value))?;
                    Some(format!("{} {}", self.sample.names.get(at)?, sample))
                });
                let shown = plain(&lang.join(&columns.collect::<Vec<_>>()));
                Some(format!("{}\n# date_format = \"\"", maps::dates_mixed(lang, shown)))
            }
            [one] => Some(format!("date_format = {}", quoted(one))),
            several @ [first, ..] => {
                let known: Vec<String> = several.iter().map(|name| quoted(name)).collect();
                Some(format!("{}\n# date_format = {}", maps::dates_unclear(lang, lang.join(&known)), quoted(first)))
            }
        }
    }

    /// Headers of which no column is read, each once.
    fn rest(&self) -> Vec<&str> {
        let used: Vec<usize> = self.found.values().map(|(at, _)| *at).collect();
        let mut rest: Vec<&str> = Vec::new();
        for (at, name) in self.sample.names.iter().enumerate() {
            if !used.contains(&at) && !imports::is_reason(name) && !rest.contains(&name.as_str()) {
                rest.push(name);
            }
        }
        rest
    }

    fn map(&self, file: &str, plan: &Plan, office: &Office<'_>) -> String {
        let (lang, sample) = (office.lang, &self.sample);
        let mut out = vec![maps::head(lang, plain(file)), format!("kind = {}", quoted(self.kind.code()))];
        if let Some(sheet) = &sample.sheet {
            let all = plain(&lang.join(&sample.sheets));
            let note = if sample.sheets.len() > 1 { format!("  # {}", maps::sheets(lang, all)) } else { String::new() };
            out.push(format!("sheet = {}{note}", quoted(sheet)));
        }
        if sample.skip_rows > 0 || sample.header_rows > 1 {
            out.push(format!("skip_rows = {}", sample.skip_rows));
        }
        if sample.header_rows > 1 {
            out.push(format!("header_rows = {}  # {}", sample.header_rows, maps::header_rows(lang)));
        }
        if let Some(facts) = sample.facts.filter(|facts| !facts.encoding.is_empty()) {
            let found = if plan.encoding.is_some() { "" } else { "# " };
            out.push(format!("{found}encoding = {}", quoted(&facts.encoding.to_lowercase())));
            if facts.delimiter != b',' {
                out.push(format!("# delimiter = {}", quoted(&char::from(facts.delimiter).to_string())));
            }
        }
        out.extend(self.dates(plan, lang));
        let rest = self.rest();
        if !rest.is_empty() {
            let names: Vec<String> = rest.iter().map(|name| quoted(name)).collect();
            out.push(format!("{}\nignore = [{}]", maps::ignored(lang), names.join(", ")));
            if rest.contains(&"") {
                out.push(maps::unnamed(lang));
            }
        }
        out.push(format!("\n[columns]\n{}", maps::columns_note(lang)));
        for (key, must) in columns(self.kind) {
            out.extend(self.column(key, *must, lang));
        }
        out.push(format!("\n{}\n# [fixed]", maps::fixed_note(lang)));
        out.extend(self.blanks(lang));
        for (key, (at, _)) in &self.found {
            out.extend(if is_date(key) { self.strays(key, *at, lang) } else { self.terms(key, *at, office) });
        }
        out.extend(self.units(office));
        out.push(String::new());
        out.join("\n")
    }

    /// Required columns of which some cells are blank.
    fn blanks(&self, lang: Lang) -> Option<String> {
        let must = columns(self.kind).iter().filter(|(key, must)| *must && !is_date(key));
        let lines: Vec<String> = must
            .filter_map(|(key, _)| {
                let (at, _) = self.found.get(key)?;
                let blank = self.sample.rows.len() - self.values(*at).count();
                (blank > 0).then(|| format!("# {key} = \"\"  # {}", maps::blank_rows(lang, blank)))
            })
            .collect();
        (!lines.is_empty()).then(|| format!("\n{}\n# [blank]\n{}", maps::blank_note(lang), lines.join("\n")))
    }

    /// Values of a column of dates that are none.
    fn strays(&self, key: &str, at: usize, lang: Lang) -> Option<String> {
        let strays: Vec<&str> =
            self.counted(at).into_iter().filter(|value| !self.is_date(value)).take(VALUES).collect();
        if strays.is_empty() {
            return None;
        }
        let lines: Vec<String> = strays.iter().map(|value| format!("# {} = \"\"", quoted(value))).collect();
        Some(format!("\n[values.{key}]\n{}\n{}", maps::strays_note(lang), lines.join("\n")))
    }

    /// The line that says from where a column is read.
    fn column(&self, key: &'static str, must: bool, lang: Lang) -> Option<String> {
        let names = &self.sample.names;
        let Some((at, by_name)) = self.found.get(key) else {
            // Two columns may be told by one header: a case is often closed when it is done.
            let close = self.found.get("closed_at").filter(|_| key == "resolved_at").and_then(|(at, _)| names.get(*at));
            if let Some(name) = close {
                return Some(format!("# {key} = {}  # {}", quoted(name), maps::other_use(lang, plain(name))));
            }
            let rest: Vec<String> =
                self.rest().into_iter().filter(|name| !name.is_empty()).take(JOINED).map(quoted).collect();
            return match rest.as_slice() {
                [_, _, ..] if key == "description" => {
                    let rest = rest.join(", ");
                    Some(format!("# {key} = {{ join = [{rest}], with = \" / \" }}  # {}", maps::joined(lang)))
                }
                _ => must.then(|| format!("# {key} = \"\"  # {}", maps::required(lang))),
            };
        };
        let name = names.get(*at)?;
        let sample: String = self.values(*at).next().unwrap_or_default().chars().take(30).collect();
        let mut why = if *by_name { maps::by_name(lang) } else { maps::by_part(lang, plain(&sample)) };
        if names.iter().filter(|there| *there == name).count() > 1 {
            why = format!("{why}{}{}", lang.pick("；", "; "), maps::twice(lang));
        }
        Some(format!("{key} = {}  # {why}", quoted(name)))
    }

    /// Values of a closed set that the program does not know.
    fn terms(&self, key: &str, at: usize, office: &Office<'_>) -> Option<String> {
        let (known, choices): Terms<'_> = match key {
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
        let lang = office.lang;
        let mut out = Vec::new();
        let known = |kind: UnitKind, name: &str| find(office.units, kind, name, Reading::Exact).map(|_| ());
        if let Some((at, _)) = self.found.get("lead") {
            let many = |value: &&str| shared(value) && known(UnitKind::Department, value).is_err();
            let many: Vec<&str> = self.counted(*at).into_iter().filter(many).collect();
            if let (Some(first), Some(name)) = (many.first(), self.sample.names.get(*at)) {
                out.push(format!("\n{}", maps::several_leads(lang, plain(name), many.len(), plain(first))));
            }
        }
        let of: [(UnitKind, &[&str]); 2] =
            [(UnitKind::Originator, &["originator"]), (UnitKind::Department, &["lead", "co", "department"])];
        for (kind, keys) in of {
            let cells = keys.iter().filter_map(|key| self.found.get(key)).flat_map(|(at, _)| self.counted(*at));
            let (mut names, mut seen): (Vec<&str>, HashSet<&str>) = (Vec::new(), HashSet::new());
            for cell in cells {
                let one = kind == UnitKind::Originator || known(kind, cell).is_ok();
                let parts: Vec<&str> = if one { vec![cell] } else { cell.split(BETWEEN).map(str::trim).collect() };
                for name in parts.into_iter().filter(|name| !name.is_empty()) {
                    if seen.insert(name) && known(kind, name).is_err() {
                        names.push(name);
                    }
                }
            }
            if names.is_empty() {
                continue;
            }
            let shown = plain(&lang.join(names.get(..5).unwrap_or(&names)));
            let class = office.scheme.classes.first().filter(|_| kind == UnitKind::Department);
            let key = keys.iter().find(|key| self.found.contains_key(*key)).copied().unwrap_or_default();
            out.push(format!("\n{}", maps::units_note(lang, names.len(), shown, key)));
            let prefix = if kind == UnitKind::Department { "D" } else { "N" };
            out.push(format!("# [units.{}]\n# prefix = {}", kind.code(), quoted(prefix)));
            out.extend(class.map(|class| format!("# class = {}", quoted(&class.code))));
        }
        out
    }
}

/// The formats that are tried, the likeliest first.
const FORMATS: [&str; 16] = [
    "ymd",
    "dmy",
    "mdy",
    "serial",
    "%d/%m/%y",
    "%m/%d/%y",
    "%d/%m/%y %H:%M",
    "%m/%d/%y %H:%M",
    "%d-%b-%Y",
    "%d-%b-%Y %H:%M",
    "%d %b %Y",
    "%b %d, %Y",
    "%y/%m/%d",
    "%y-%m-%d",
    "%y.%m.%d",
    "%y/%m/%d %H:%M",
];

/// Whether a value is a term, and the terms in words.
type Terms<'a> = (Box<dyn Fn(&str) -> bool + 'a>, String);

/// Whether a value is a term of a set, and which terms there are.
fn term<'a, T: Coded + 'a>(lang: Lang) -> Terms<'a> {
    (Box::new(|value| words::read::<T>(value).is_some()), words::choices::<T>(lang))
}

/// A text as a comment can hold it.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A text in quotes, as TOML has it: as JSON, but for one sign.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}
