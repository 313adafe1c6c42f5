//! A derivation on its way to a reader: one JSON document, one CSV table, or pages for people.

use serde::Serialize;

use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::cli::options::Ctx;
use crate::cli::report::notes::{Spoken, note};
use crate::cli::report::shown::{LINE, foot};
use crate::domain::civil::format_moment;
use crate::domain::period::Period;
use crate::domain::unit::{Unit, short_name};
use crate::evaluate::in_force::InForce;
use crate::locale::{Lang, columns, events, explain as words, reports, settings as in_words, words::term};
use crate::render::{Format, Page, fits, width};
use crate::report::document::{Findings, Report, Sections, Settings, Status};
use crate::report::evaluated::CONSEQUENCES_SCREEN;
use crate::report::explain::counted::CountedExplained;
use crate::report::explain::{Step, StepRow};
use crate::report::monthly::Group;
use crate::report::sheet::{Cell, Sheet};

pub use crate::cli::report::shown::{chosen, of_the_year, said, settings};

/// A derivation that is asked for.
pub struct Shown<'a> {
    /// The office.
    pub office: &'a Office,
    /// What held on the period's last day.
    pub held: &'a InForce,
    /// Whose.
    pub subject: Subject<'a>,
    /// The period.
    pub period: Period,
    /// The one section wanted.
    pub section: Option<&'a str>,
    /// Whether it is what was frozen.
    pub frozen: bool,
    /// The tables that a screen has no room for unless they are asked for.
    pub long: &'a [&'a str],
}

/// Whose figures are derived.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
pub enum Subject<'a> {
    /// A department's.
    Department {
        /// Its code.
        department: &'a str,
    },
    /// Those of all, or of a group.
    Group {
        /// By what the report groups them.
        by: Group,
        /// The code of the originator or category; none: all, or no category.
        key: Option<&'a str>,
    },
}

/// A derivation in JSON: of which report, whose, and then as every report.
#[derive(Serialize)]
struct Document<'a, S> {
    explains: &'a str,
    #[serde(flatten)]
    subject: Subject<'a>,
    #[serde(flatten)]
    report: Report<S>,
}

/// A table, its columns for a screen with room, and those for one of a hundred columns.
pub type Columns = (&'static str, &'static [&'static str], &'static [&'static str]);

/// The columns of each table that fit on a screen of a hundred columns: with room, and without. Of tables that go by one
/// key each derivation has its own columns.
const SCREEN: &[Columns] = &[
    (
        "cases",
        &["number", "ref", "title", "role", "counted_on", "reckoning", "score", "lacking", "counted_before"],
        &["number", "title", "role", "counted_on", "reckoning", "score", "lacking", "counted_before"],
    ),
    (
        "left_out",
        &["number", "title", "of", "role", "closed_at", "why", "approved_by", "doc_no", "on", "reason"],
        &["number", "title", "of", "why", "approved_by", "doc_no", "on", "reason"],
    ),
    (
        "class",
        &["of", "rank", "raw_rank", "name", "value", "score", "basis", "notices", "shift", "marks"],
        &["rank", "raw_rank", "name", "score", "basis", "notices", "shift", "marks"],
    ),
    ("class_mean", &["of", "code", "name", "value", "fraction", "score"], &["of", "name", "value", "score"]),
    ("notices", &["on", "reason", "doc_no"], &["on", "reason", "doc_no"]),
    ("overdue", &["number", "title", "clock", "due", "days", "provisional"], &["number", "clock", "due", "days"]),
    ("consequences", CONSEQUENCES_SCREEN, CONSEQUENCES_SCREEN),
    (
        "cases",
        &[
            "number",
            "title",
            "role",
            "assigned_at",
            "due",
            "resolved_at",
            "closed_at",
            "reckoning",
            "score",
            "counted_in",
        ],
        &["number", "title", "role", "closed_at", "reckoning", "score", "counted_in"],
    ),
    (
        "cases",
        &["number", "ref", "title", "received_at", "closed_at", "days", "counted_in"],
        &["number", "title", "received_at", "closed_at", "days", "counted_in"],
    ),
    (
        "parts",
        &["number", "title", "name", "respond_due", "responded_at", "days", "due", "resolved_at", "counted_in"],
        &["number", "name", "respond_due", "responded_at", "due", "resolved_at", "counted_in"],
    ),
    (
        "turns",
        &["number", "title", "at", "name", "assigned_at", "solved", "grade", "counted_in"],
        &["number", "at", "name", "solved", "grade", "counted_in"],
    ),
    (
        "left_out",
        &["number", "title", "received_at", "closed_at", "why", "approved_by", "doc_no", "on", "reason"],
        &["number", "title", "closed_at", "why", "approved_by", "doc_no", "reason"],
    ),
];

impl Shown<'_> {
    /// Shows a derivation.
    pub fn show<S: Sections + Steps>(&self, ctx: &Ctx, found: Findings<S>) -> Result<(), Failure> {
        let lang = ctx.lang();
        let kept = &self.held.kept;
        let name = |code: &str| short_name(&self.held.units, code);
        let of = Spoken { period: self.period, title: &kept.scheme.title, code: &kept.scheme.code, name: &name };
        let notes = found.notes.iter().map(|one| note(lang, one, &of)).collect();
        let mut report = found.report(self.period, &kept.scheme, &kept.sha256, self.office.desk.now, notes);
        if self.frozen {
            report.status = Status::Frozen;
        }
        if ctx.json_asked() && self.section.is_some() {
            return Err(Failure::usage(reports::section_of_json(lang)));
        }
        let page = self.page(lang, &report);
        if ctx.json_asked() {
            let document = Document { explains: self.explains(), subject: self.subject, report };
            return ctx.show_page(&document, Some(&page), &[]);
        }
        // Of a great department each row is there once.
        let Report { settings, sections, .. } = report;
        let (steps, sheets) = (sections.steps().to_vec(), sections.sheets());
        drop(sections);
        let first = if sheets.iter().any(|sheet| sheet.key == "steps") { "steps" } else { "figures" };
        let mut sheets = chosen(ctx, sheets, self.section, first)?;
        if ctx.format == Format::Table {
            if self.section.is_none() {
                sheets = self.short(ctx, sheets);
            }
            let text = self.screen::<S>(ctx, &page, (&steps, &settings), &sheets);
            return ctx.print_page(&text, &page.title);
        }
        sheets.iter_mut().for_each(|sheet| of_the_year(ctx, self.period, sheet));
        ctx.show_page(&(), Some(&page), &sheets)
    }

    /// The stable name of the report whose figures are explained.
    fn explains(&self) -> &'static str {
        crate::cli::report::name(self.period.kind())
    }

    /// What stands around the tables.
    fn page<S>(&self, lang: Lang, report: &Report<S>) -> Page {
        let (span, status) = (&report.period, term(lang, report.status));
        let scheme = &self.held.kept.scheme.title;
        let name = self.name(lang);
        Page {
            title: words::title(lang, name, reports::title(lang, self.period.kind()), &span.label),
            facts: vec![
                reports::dates(lang, span.from, span.to, status, format_moment(report.as_of.0)),
                reports::scheme(lang, lang.pick(&scheme.zh, &scheme.en), &report.scheme.code),
            ],
            notes: report.notes.clone(),
            settings: said(lang, &report.settings),
            made: Some(report.as_of.0),
        }
    }

    /// What people call the subject.
    fn name(&self, lang: Lang) -> String {
        let scheme = &self.held.kept.scheme;
        match self.subject {
            Subject::Group { by: Group::Category, key: Some(key) } => events::category(lang, scheme, key),
            Subject::Department { department: code } | Subject::Group { key: Some(code), .. } => {
                short_name(&self.held.units, code)
            }
            Subject::Group { by: Group::Category, key: None } => words::no_category(lang),
            Subject::Group { key: None, .. } => words::district(lang),
        }
    }

    /// The tables without those that are long, which are told.
    fn short(&self, ctx: &Ctx, sheets: Vec<Sheet>) -> Vec<Sheet> {
        let (long, short): (Vec<Sheet>, Vec<Sheet>) =
            sheets.into_iter().partition(|sheet| self.long.contains(&sheet.key.as_ref()));
        let there: Vec<&str> = long.iter().filter(|sheet| !sheet.rows.is_empty()).map(|s| s.key.as_ref()).collect();
        if !there.is_empty() {
            ctx.remark(&words::long_tables(ctx.lang(), ctx.lang().join(&there)));
        }
        short
    }

    /// A derivation on a screen: steps as lines, all else as tables.
    fn screen<S: Sections>(
        &self,
        ctx: &Ctx,
        page: &Page,
        (reckoning, settings): (&[StepRow], &Settings),
        sheets: &[Sheet],
    ) -> String {
        let lang = ctx.lang();
        let mut text = format!("{}\n{}\n", page.title, page.facts.join("\n"));
        for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
            text.push('\n');
            if sheet.key == "steps" {
                text.push_str(&steps(lang, reckoning));
            } else {
                text.push_str(&ctx.tables(&[self.narrowed::<S>(ctx, sheet)]));
            }
        }
        text.push_str(&foot(lang, &page.notes, settings));
        text
    }

    /// A sheet with the columns that the screen has room for.
    fn narrowed<S: Sections>(&self, ctx: &Ctx, sheet: &Sheet) -> Sheet {
        let has = |key: &&str| sheet.columns.iter().any(|column| column == key);
        let fits = |(of, _, narrow): &&Columns| *of == sheet.key && narrow.iter().all(&has);
        let units = &self.held.units;
        let mut shown = match SCREEN.iter().find(fits) {
            Some((_, wide, narrow)) => on_screen(ctx, sheet, [*wide, *narrow], units),
            None if sheet.key == "departments" => on_screen(ctx, sheet, [S::SCREEN, S::NARROW], units),
            None => shortened(sheet.clone(), units),
        };
        of_the_year(ctx, self.period, &mut shown);
        shown
    }
}

/// The columns that a screen shows only where there is something in them.
const SELDOM: &[&str] = &["counted_before", "days_now"];

/// A sheet with the columns that the screen has room for; where nobody knows how wide it is, the narrow choice.
pub fn on_screen(ctx: &Ctx, sheet: &Sheet, [wide, narrow]: [&[&'static str]; 2], units: &[Unit]) -> Sheet {
    let told = |columns: &[&'static str]| -> Vec<&'static str> {
        columns.iter().copied().filter(|key| !SELDOM.contains(key) || sheet.says(key)).collect()
    };
    if let Some(room) = ctx.screen_width() {
        let shown = shortened(sheet.narrowed(&told(wide)), units);
        if fits(&shown, ctx.lang(), room) {
            return shown;
        }
    }
    shortened(sheet.narrowed(&told(narrow)), units)
}

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

/// A sheet with the names and titles that a screen has room for.
pub fn shortened(mut sheet: Sheet, units: &[Unit]) -> Sheet {
    let columns = &sheet.columns;
    sheet.rows = sheet.rows.changed(|row| {
        for (column, cell) in columns.iter().zip(row) {
            let Cell::Text(text) = cell else { continue };
            match column.as_ref() {
                "name" => {
                    if let Some(unit) = units.iter().find(|unit| unit.name == *text) {
                        *text = unit.short_name().to_owned();
                    }
                }
                "title" if width(text) > TITLE => *text = cut(text),
                _ => {}
            }
        }
    });
    sheet
}

/// The widest title that stays whole.
const TITLE: usize = 22;

/// The beginning of one that is wider.
fn cut(text: &str) -> String {
    let mut kept = String::new();
    for sign in text.chars() {
        if width(&kept) + width(sign.encode_utf8(&mut [0; 4])) > TITLE - 2 {
            break;
        }
        kept.push(sign);
    }
    format!("{kept}…")
}

/// The steps as numbered lines, under the period that they belong to.
fn steps(lang: Lang, rows: &[StepRow]) -> String {
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
