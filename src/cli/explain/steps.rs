//! The steps of a reckoning as lines on a screen.

use crate::cli::report::shown::LINE;
use crate::locale::{Lang, columns, explain as words, settings as in_words, words::term};
use crate::render::width;
use crate::report::explain::counted::CountedExplained;
use crate::report::explain::{Step, StepRow};

/// Sections in which steps stand.
pub trait Steps {
    /// The steps.
    fn steps(&self) -> &[StepRow];
}

impl<R> Steps for crate::report::explain::Explained<R> {
    fn steps(&self) -> &[StepRow] {
        &self.steps
    }
}

impl Steps for CountedExplained {
    /// None: what is counted needs no reckoning.
    fn steps(&self) -> &[StepRow] {
        &[]
    }
}

impl Steps for crate::report::explain::month::MonthExplained {
    fn steps(&self) -> &[StepRow] {
        &self.steps
    }
}

/// The steps as numbered lines, under the period that they belong to.
pub fn steps(lang: Lang, rows: &[StepRow]) -> String {
    let mut text = format!("{}\n", columns::sheet(lang, "steps"));
    for run in rows.chunk_by(|a, b| a.of == b.of) {
        if let Some(first) = run.first() {
            text.push_str(&format!("{}\n", words::steps_of(lang, first.of.label(), &first.scheme)));
        }
        let mut source = None;
        for (n, row) in (1..).zip(run) {
            text.push_str(&wrapped(&format!("  {n}. {}", step(lang, row)), 5));
            // The source is said where it changes.
            let said = row.source.as_deref().filter(|own| source.replace(*own) != Some(*own));
            let setting = in_words::setting(lang, &row.setting.0);
            let by: Vec<&str> = [&*setting, said.unwrap_or_default()].into_iter().filter(|s| !s.is_empty()).collect();
            if !by.is_empty() {
                text.push_str(&wrapped(&format!("     [{}]", by.join(lang.pick("；", "; "))), 6));
            }
        }
    }
    text
}

/// One step: what it finds, how, and what comes of it.
fn step(lang: Lang, row: &StepRow) -> String {
    let mut parts: Vec<String> = Vec::new();
    let reckoning = &row.reckoning.0;
    parts.extend((!reckoning.is_empty()).then(|| in_words::formula(lang, reckoning).into_owned()));
    if let Some(value) = &row.value {
        let value = crate::domain::points::digits(&value.0);
        if row.fraction.is_some() && !parts.is_empty() {
            parts.push(format!("≈ {value}"));
        } else {
            parts.push(if parts.is_empty() { value } else { format!("= {value}") });
        }
        let exact = row.fraction.as_ref().filter(|f| f.replace('/', " / ") != *reckoning);
        parts.extend(exact.map(|fraction| format!("({fraction})")));
        // What was added up stands in a table of its own.
        let table = match row.step {
            Step::Sum if reckoning.is_empty() => Some("cases"),
            Step::ClassSum if reckoning.is_empty() => Some("class_mean"),
            Step::VolumeBase => Some("volumes"),
            _ => None,
        };
        parts.extend(table.map(|table| words::each_in(lang, columns::sheet(lang, table)).replace(' ', JOINED)));
    } else if row.step.reckons() {
        parts.push(words::not_reckoned(lang));
    }
    parts.extend(row.published.map(|figure| words::published(lang, figure).replace(' ', JOINED)));
    parts.extend(row.shift.map(|shift| format!("[{}]", term(lang, shift))));
    let flags: Vec<&str> = row.flags.iter().map(|flag| term(lang, *flag)).collect();
    parts.extend((!flags.is_empty()).then(|| format!("[{}]", lang.join(&flags))));
    let name = term(lang, row.step).to_owned();
    if parts.is_empty() { name } else { words::step(lang, name, parts.join(" ")) }
}

/// A blank at which no line breaks.
const JOINED: &str = "\u{a0}";

/// A line broken between words where it is too long, the rest set in.
fn wrapped(line: &str, indent: usize) -> String {
    let mut text = String::new();
    let mut used = 0;
    let lead = line.len() - line.trim_start().len();
    text.push_str(line.get(..lead).unwrap_or_default());
    used += lead;
    for (n, word) in line.trim_start().split(' ').enumerate() {
        let room = width(word) + usize::from(n > 0);
        if n > 0 && used + room > LINE {
            text.push('\n');
            text.push_str(&" ".repeat(indent));
            used = indent;
        } else if n > 0 {
            text.push(' ');
            used += 1;
        }
        text.push_str(&word.replace(JOINED, " "));
        used += width(word);
    }
    text.push('\n');
    text
}
