//! A report on its way to a reader: one JSON document, one CSV table, or pages for people.

use super::View;
use super::in_force::InForce;
use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::cli::options::Ctx;
use crate::domain::civil::format_moment;
use crate::domain::period::Period;
use crate::locale::{Lang, indicators, reports, words};
use crate::render::{Format, Page, fits, width};
use crate::report::compare::{Compared, SCHEMES_SCREEN};
use crate::report::document::{Findings, Note, QuarterScheme, Report, Sections, Settings};
use crate::report::evaluated::CONSEQUENCES_SCREEN;
use crate::report::indicators::{BACKLOG_SCREEN, INDICATORS_SCREEN};
use crate::report::sheet::{Cell, Sheet};

/// The columns that lines of words keep to.
pub const LINE: usize = 100;

/// What was asked for.
pub struct Asked<'a> {
    /// The period.
    pub period: Period,
    /// What held on its last day.
    pub held: &'a InForce,
    /// What of it is shown.
    pub view: View<'a>,
    /// The office.
    pub office: &'a Office,
}

impl Asked<'_> {
    /// Shows a report.
    pub fn show<S: Sections>(&self, ctx: &Ctx, found: Findings<S>) -> Result<(), Failure> {
        let lang = ctx.lang();
        let mut found = found;
        if self.view.supposed {
            found.notes.insert(0, Note::Supposed);
        }
        let words = found.notes.iter().map(|note| self.words(lang, note)).collect();
        let kept = &self.held.kept;
        let report = found.report(self.period, &kept.scheme, &kept.sha256, self.office.desk.now, words);
        let json = matches!(ctx.format, Format::Json | Format::JsonLines);
        if json && self.view.section.is_some() {
            return Err(Failure::usage(reports::section_of_json(lang)));
        }
        let mut sheets = self.wanted(ctx, report.sections.sheets())?;
        if !json {
            sheets = sheets.iter().map(|sheet| self.titled(ctx, sheet, [S::SCREEN, S::NARROW])).collect();
        }
        if self.view.section.is_some() && sheets.iter().all(|sheet| sheet.rows.is_empty()) {
            ctx.remark(&reports::empty_section(lang));
        }
        if ctx.format == Format::Csv && self.view.section.is_none() {
            let others: Vec<&str> = report.sections.sheets().iter().map(|sheet| sheet.key).collect();
            ctx.remark(&reports::csv_is_one(lang, lang.join(&others)));
        }
        let page = self.page(lang, &report);
        match ctx.format {
            Format::Table => ctx.put(screen(ctx, &page, &report, &sheets).as_bytes(), &page.title),
            _ => ctx.show_page(&report, Some(&page), &sheets),
        }
    }

    /// The sections asked for; one CSV is one table.
    fn wanted(&self, ctx: &Ctx, sheets: Vec<Sheet>) -> Result<Vec<Sheet>, Failure> {
        let one = match (self.view.section, ctx.format) {
            (Some(name), _) => name,
            (None, Format::Csv) => "departments",
            (None, _) => return Ok(sheets),
        };
        let known: Vec<&str> = sheets.iter().map(|sheet| sheet.key).collect();
        let refusal = Failure::usage(reports::no_section(ctx.lang(), one, &known));
        sheets.into_iter().find(|sheet| sheet.key == one).map(|sheet| vec![sheet]).ok_or(refusal)
    }

    /// A sheet for the screen: with the wide choice of columns where it has room for them.
    fn narrowed(&self, ctx: &Ctx, sheet: &Sheet, [wide, narrow]: [&[&'static str]; 2]) -> Sheet {
        let mut shown = sheet.narrowed(wide);
        self.shorten(&mut shown);
        match ctx.screen_width() {
            Some(width) if !fits(&shown, ctx.lang(), width) => sheet.narrowed(narrow),
            _ => shown,
        }
    }

    /// A sheet narrowed for a screen, and with the titles of the quarters of a second half.
    fn titled(&self, ctx: &Ctx, sheet: &Sheet, screen: [&[&'static str]; 2]) -> Sheet {
        let mut sheet = match (sheet.key, ctx.format) {
            ("departments", Format::Table) => self.narrowed(ctx, sheet, screen),
            ("consequences", Format::Table) => sheet.narrowed(CONSEQUENCES_SCREEN),
            ("schemes", Format::Table) => sheet.narrowed(SCHEMES_SCREEN),
            ("indicators", Format::Table) => self.narrowed(ctx, sheet, [&sheet.columns, INDICATORS_SCREEN]),
            ("backlog", Format::Table) => self.narrowed(ctx, sheet, [&sheet.columns, BACKLOG_SCREEN]),
            _ => sheet.clone(),
        };
        if ctx.format == Format::Table {
            self.shorten(&mut sheet);
        }
        // Stable keys are the half's own quarters; titles say which of the year they are.
        if matches!(self.period, Period::Half { half: 2, .. }) && !ctx.keys() {
            for column in &mut sheet.columns {
                *column = match *column {
                    "q1" => "q3",
                    "q2" => "q4",
                    other => other,
                };
            }
        }
        sheet
    }

    /// Units by the names that people used then, as in every table of this program.
    fn shorten(&self, sheet: &mut Sheet) {
        let Some(place) = sheet.columns.iter().position(|column| *column == "name") else { return };
        let units = &self.held.units;
        for cell in sheet.rows.iter_mut().filter_map(|row| row.get_mut(place)) {
            if let Cell::Text(name) = cell
                && let Some(unit) = units.iter().find(|unit| unit.name == *name)
            {
                *name = unit.short_name().to_owned();
            }
        }
    }

    /// What stands around the tables.
    fn page<S: Sections>(&self, lang: Lang, report: &Report<S>) -> Page {
        let title = match S::REPORT {
            Compared::REPORT => reports::comparison(lang),
            _ => reports::title(lang, self.period.kind()),
        };
        let (span, status) = (&report.period, words::term(lang, report.status));
        let scheme = &self.held.kept.scheme.title;
        let scheme = lang.pick(&scheme.zh, &scheme.en);
        let as_of = format_moment(report.as_of.0);
        Page {
            title: reports::named(lang, title, &span.label),
            facts: vec![
                reports::dates(lang, span.from, span.to, status, as_of),
                reports::scheme(lang, scheme, &report.scheme.code),
            ],
            notes: report.notes.clone(),
            settings: report.settings.pairs().to_vec(),
        }
    }

    /// A note in words, departments by the names that people use.
    pub fn words(&self, lang: Lang, note: &Note) -> String {
        let named = |say: fn(Lang, usize, String) -> String, codes: &[String]| {
            let names: Vec<String> = codes.iter().map(|code| self.held.short_name(code)).collect();
            say(lang, codes.len(), lang.join(&names))
        };
        match note {
            Note::Running => reports::running(lang, self.period.last_day()),
            Note::Unrated(codes) => named(reports::unrated, codes),
            Note::NoRatings(codes) => named(reports::no_ratings, codes),
            Note::NoVotes(codes) => named(reports::no_votes, codes),
            Note::QuarterMissing(codes) => named(reports::quarter_missing, codes),
            Note::Substituted(codes) => named(reports::substituted, codes),
            Note::Leads => reports::leads(lang),
            Note::Schemes(all) => reports::schemes_differ(lang, which(lang, all)),
            Note::NotEvaluated(all) => reports::not_evaluated(lang, which(lang, all)),
            Note::MonthUnrated { unrated, closed } => reports::month_unrated(lang, unrated, closed),
            Note::UnknownYear(count) => reports::unknown_year(lang, count),
            Note::Counted => reports::counted(lang),
            Note::Compared { moved } => reports::compared(lang, moved),
            Note::Supposed => {
                let scheme = &self.held.kept.scheme;
                reports::supposed(lang, lang.pick(&scheme.title.zh, &scheme.title.en), &scheme.code)
            }
            Note::IndicatorsLeaveOut => indicators::leave_out(lang),
            Note::IndicatorsReckoned => indicators::reckoned(lang),
            Note::IndicatorsSeen => indicators::seen(lang),
            Note::WholePeriods => indicators::whole_periods(lang),
            Note::RecordsBegin(day) => indicators::records_begin(lang, day),
            Note::UnknownDays(year) => indicators::unknown_days(lang, year),
        }
    }
}

/// Which quarters go by which scheme, those of one scheme together.
fn which(lang: Lang, schemes: &[QuarterScheme]) -> String {
    let runs = schemes.chunk_by(QuarterScheme::agrees).filter_map(|run| {
        let quarters: Vec<String> = run.iter().map(|one| one.quarter.label()).collect();
        run.first().map(|one| reports::by_scheme(lang, lang.join(&quarters), &one.code, one.from))
    });
    runs.collect::<Vec<_>>().join(lang.pick("；", "; "))
}

/// A report on a screen.
fn screen<S>(ctx: &Ctx, page: &Page, report: &Report<S>, sheets: &[Sheet]) -> String {
    let lang = ctx.lang();
    let (span, status) = (&report.period, words::term(lang, report.status));
    let mut text = reports::heading(lang, &page.title, span.from, span.to, status);
    text.push('\n');
    let scheme = page.facts.last().map_or("", String::as_str);
    text.push_str(&reports::under(lang, scheme, format_moment(report.as_of.0)));
    text.push_str("\n\n");
    text.push_str(&ctx.tables(sheets));
    if !page.notes.is_empty() {
        text.push_str(&format!("\n{}\n", reports::notes(lang)));
        for note in &page.notes {
            text.push_str(&format!("- {note}\n"));
        }
    }
    text.push_str(&format!("\n{}\n", reports::settings(lang)));
    text.push_str(&settings(&report.settings));
    text
}

/// The settings, as many to a line as fit.
pub fn settings(all: &Settings) -> String {
    let mut lines: Vec<String> = Vec::new();
    for setting in all.lines() {
        match lines.last_mut() {
            Some(line) if width(line) + 2 + width(&setting) <= LINE => {
                line.push_str("; ");
                line.push_str(&setting);
            }
            _ => lines.push(setting),
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
