//! A derivation on its way to a reader: one JSON document, one CSV table, or pages for people.

use serde::Serialize;

use super::columns::{columns_of, on_screen, shortened};
use super::steps::{Steps, steps};
use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::cli::options::Ctx;
use crate::cli::report::notes::{Spoken, note};
use crate::cli::report::shown::foot;
use crate::domain::civil::format_moment;
use crate::domain::period::Period;
use crate::domain::unit::short_name;
use crate::evaluate::in_force::InForce;
use crate::locale::{Lang, events, explain as words, reports, words::term};
use crate::render::{Format, Page};
use crate::report::document::{Findings, Report, Sections, Settings, Status};
use crate::report::explain::StepRow;
use crate::report::monthly::Group;
use crate::report::sheet::Sheet;

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
    fn short(&self, ctx: &Ctx, mut sheets: Vec<Sheet>) -> Vec<Sheet> {
        if !self.long.is_empty() {
            ctx.remark(&words::long_tables(ctx.lang(), ctx.lang().join(self.long)));
        }
        sheets.retain(|sheet| !self.long.contains(&sheet.key.as_ref()));
        sheets
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
        let units = &self.held.units;
        let mut shown = match columns_of(sheet) {
            Some(columns) => on_screen(ctx, sheet, columns, units),
            None if sheet.key == "departments" => on_screen(ctx, sheet, [S::SCREEN, S::NARROW], units),
            None => shortened(sheet.clone(), units),
        };
        of_the_year(ctx, self.period, &mut shown);
        shown
    }
}
