//! A report on its way to a reader: one JSON document, one CSV table, or pages for people.

use super::notes::{self, Spoken};
use crate::cli::failure::Failure;
use crate::cli::options::Ctx;
use crate::domain::civil::format_moment;
use crate::domain::period::Period;
use crate::evaluate::EvaluateError;
use crate::locale::{Lang, columns, reports, settings as in_words, words};
use crate::render::{Format, Page, fits, width};
use crate::report::annual::Annual;
use crate::report::change::{ChangeRow, LATE_CHANGES};
use crate::report::compare::{Compared, SCHEMES_SCREEN};
use crate::report::document::{Note, Sections, Settings, Span};
use crate::report::drawn::Drawn;
use crate::report::evaluated::CONSEQUENCES_SCREEN;
use crate::report::half_year::HalfYear;
use crate::report::indicators::{BACKLOG_SCREEN, INDICATORS_SCREEN};
use crate::report::monthly::Monthly;
use crate::report::quarterly::Quarterly;
use crate::report::sheet::{Cell, Key, Sheet};
use crate::report::tree::Document;

/// The columns that lines of words keep to.
pub const LINE: usize = 100;

/// So many rows of a table are more than anybody reads on a screen; files get everything.
pub const SCREEN: u32 = 1_000;

/// What was asked for.
pub struct Asked<'a> {
    /// The report.
    pub drawn: Drawn,
    /// The one section wanted.
    pub section: Option<&'a str>,
}

impl Asked<'_> {
    /// Shows the report.
    pub fn show(mut self, ctx: &Ctx) -> Result<(), Failure> {
        let lang = ctx.lang();
        let words: Vec<String> = self.drawn.notes.iter().map(|note| self.words(lang, note)).collect();
        let json = matches!(ctx.format, Format::Json | Format::JsonLines);
        if json && self.section.is_some() {
            return Err(Failure::usage(reports::section_of_json(lang)));
        }
        let mut sheets = self.wanted(ctx)?;
        if ctx.format == Format::Table {
            sheets = sheets.into_iter().map(|sheet| sheet.cut(SCREEN as usize)).collect();
        }
        if !json {
            sheets = sheets.into_iter().map(|sheet| self.titled(ctx, sheet)).collect();
        }
        let page = self.page(lang, words);
        if !json {
            self.drawn.document = Document::default();
        }
        match ctx.format {
            Format::Table => {
                ctx.print_page(&self.screen(ctx, &page, &sheets), &page.title)?;
                for sheet in sheets.iter().filter(|sheet| sheet.beyond > 0) {
                    let (shown, key) = (sheet.rows.len(), &sheet.key);
                    ctx.remark(&reports::cut(lang, columns::sheet(lang, key), key, shown, shown + sheet.beyond));
                }
                Ok(())
            }
            Format::Json | Format::JsonLines => {
                drop(sheets);
                ctx.show_document(&self.drawn.json(&page.notes).map_err(EvaluateError::from)?, &page)
            }
            _ => ctx.show_page(&(), Some(&page), &sheets),
        }
    }

    /// The sections asked for; one CSV is one table.
    fn wanted(&mut self, ctx: &Ctx) -> Result<Vec<Sheet>, Failure> {
        let mut sheets = std::mem::take(&mut self.drawn.sheets);
        // A report without late changes has no such section, and yet can be asked for it.
        if self.section == Some(LATE_CHANGES) && !sheets.iter().any(|sheet| sheet.key == LATE_CHANGES) {
            sheets.push(Sheet::of::<ChangeRow>(LATE_CHANGES, &[]));
        }
        chosen(ctx, sheets, self.section, "departments")
    }

    /// A sheet for the screen: with the wide choice of columns where it has room for them.
    fn narrowed(&self, ctx: &Ctx, sheet: &Sheet, [wide, narrow]: [&[&str]; 2]) -> Sheet {
        let mut shown = sheet.narrowed(wide);
        self.shorten(&mut shown);
        match ctx.screen_width() {
            Some(width) if !fits(&shown, ctx.lang(), width) => sheet.narrowed(narrow),
            _ => shown,
        }
    }

    /// A sheet narrowed for a screen, and with the titles of the quarters of a second half.
    fn titled(&self, ctx: &Ctx, sheet: Sheet) -> Sheet {
        let all: Vec<&str> = sheet.columns.iter().map(AsRef::as_ref).collect();
        let mut sheet = match (sheet.key.as_ref(), ctx.format) {
            ("departments", Format::Table) => self.narrowed(ctx, &sheet, screen_columns(&self.drawn.report)),
            ("consequences", Format::Table) => sheet.narrowed(CONSEQUENCES_SCREEN),
            // For people what may follow stands beside its code.
            ("consequences", Format::Markdown | Format::Xlsx) if !ctx.keys() => sheet.without(&["rule"]),
            ("schemes", Format::Table) => sheet.narrowed(SCHEMES_SCREEN),
            ("indicators", Format::Table) => self.narrowed(ctx, &sheet, [&all, INDICATORS_SCREEN]),
            ("backlog", Format::Table) => self.narrowed(ctx, &sheet, [&all, BACKLOG_SCREEN]),
            _ => sheet,
        };
        if ctx.format == Format::Table {
            self.shorten(&mut sheet);
        }
        of_the_year(ctx, self.drawn.period, &mut sheet);
        sheet
    }

    /// Units by the names that people used then, as in every table of this program.
    fn shorten(&self, sheet: &mut Sheet) {
        let Some(place) = sheet.columns.iter().position(|column| column == "name") else { return };
        sheet.rows = sheet.rows.changed(|row| {
            if let Some(Cell::Text(name)) = row.get_mut(place)
                && let Some(unit) = self.drawn.units.iter().find(|unit| unit.name == *name)
            {
                name.clone_from(&unit.short);
            }
        });
    }

    /// What stands around the tables.
    fn page(&self, lang: Lang, notes: Vec<String>) -> Page {
        let drawn = &self.drawn;
        let span = Span::from(drawn.period);
        let status = self.status(lang);
        let scheme = lang.pick(&drawn.title.zh, &drawn.title.en);
        let title = match drawn.report.as_str() {
            Compared::REPORT => reports::comparison(lang),
            _ => reports::title(lang, drawn.period.kind()),
        };
        Page {
            title: reports::named(lang, title, &span.label),
            facts: [
                reports::dates(lang, span.from, span.to, status, format_moment(drawn.as_of)),
                reports::scheme(lang, scheme, &drawn.scheme.code),
            ]
            .into_iter()
            .chain(drawn.head.as_ref().map(|head| reports::rests_on(lang, head.seq, &head.hash)))
            .collect(),
            notes,
            settings: said(lang, &drawn.settings),
            made: Some(drawn.as_of),
        }
    }

    /// What its figures are: of a frozen period that is reckoned anew they are neither frozen nor those that hold.
    fn status(&self, lang: Lang) -> &'static str {
        let anew = self.drawn.notes.iter().any(|note| matches!(note, Note::Anew { .. }));
        if anew { reports::reckoned_anew(lang) } else { words::term(lang, self.drawn.status) }
    }

    /// A note in words, departments by the names that people used.
    fn words(&self, lang: Lang, note: &Note) -> String {
        let Drawn { period, title, scheme, .. } = &self.drawn;
        let name = |code: &str| self.drawn.name(code);
        notes::note(lang, note, &Spoken { period: *period, title, code: &scheme.code, name: &name })
    }

    /// The report on a screen.
    fn screen(&self, ctx: &Ctx, page: &Page, sheets: &[Sheet]) -> String {
        let lang = ctx.lang();
        let span = Span::from(self.drawn.period);
        let status = self.status(lang);
        let mut text = reports::heading(lang, &page.title, span.from, span.to, status);
        text.push('\n');
        let mut facts = page.facts.iter().skip(1).map(String::as_str);
        let scheme = facts.next().unwrap_or_default();
        text.push_str(&reports::under(lang, scheme, format_moment(self.drawn.as_of)));
        text.push('\n');
        for fact in facts {
            text.push_str(fact);
            text.push('\n');
        }
        text.push('\n');
        text.push_str(&ctx.tables(sheets));
        text.push_str(&foot(lang, &page.notes, &self.drawn.settings));
        text
    }
}

/// The sections asked for; one CSV is one table, `first` unless another is named.
pub fn chosen(ctx: &Ctx, sheets: Vec<Sheet>, section: Option<&str>, first: &str) -> Result<Vec<Sheet>, Failure> {
    let lang = ctx.lang();
    let known: Vec<String> = sheets.iter().map(|sheet| sheet.key.to_string()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let one = match (section, ctx.format) {
        (Some(name), _) => name,
        (None, Format::Csv) => {
            ctx.remark(&reports::csv_is_one(lang, first, lang.join(&known)));
            first
        }
        (None, _) => return Ok(sheets),
    };
    let refusal = Failure::usage(reports::no_section(lang, one, &known));
    let found = sheets.into_iter().find(|sheet| sheet.key == one).ok_or(refusal)?;
    if found.rows.is_empty() {
        ctx.remark(&reports::empty_section(lang));
    }
    Ok(vec![found])
}

/// Stable keys are a half's own quarters; titles say which of the year they are.
pub fn of_the_year(ctx: &Ctx, period: Period, sheet: &mut Sheet) {
    if !matches!(period, Period::Half { half: 2, .. }) || ctx.keys() {
        return;
    }
    for column in &mut sheet.columns {
        match column.as_ref() {
            "q1" => *column = "q3".into(),
            "q2" => *column = "q4".into(),
            _ => {}
        }
    }
}

/// What stands under the tables of a page: the notes, and the settings.
pub fn foot(lang: Lang, notes: &[String], used: &Settings) -> String {
    let mut text = String::new();
    if !notes.is_empty() {
        text.push_str(&format!("\n{}\n", reports::notes(lang)));
        for note in notes {
            text.push_str(&format!("- {note}\n"));
        }
    }
    text.push_str(&format!("\n{}\n", reports::settings(lang)));
    text.push_str(&settings(lang, used));
    text
}

/// The columns of departments for a wide screen, and for a narrow one.
fn screen_columns(report: &str) -> [&'static [&'static str]; 2] {
    match report {
        Monthly::REPORT => [Monthly::SCREEN, Monthly::NARROW],
        Quarterly::REPORT => [Quarterly::SCREEN, Quarterly::NARROW],
        HalfYear::REPORT => [HalfYear::SCREEN, HalfYear::NARROW],
        Compared::REPORT => [Compared::SCREEN, Compared::NARROW],
        _ => [Annual::SCREEN, Annual::NARROW],
    }
}

/// The settings in words, key and value.
pub fn said(lang: Lang, all: &Settings) -> Vec<(Key, String)> {
    let word = |text: &str| in_words::setting(lang, text).into_owned();
    all.pairs().iter().map(|(key, value)| (word(key).into(), word(value))).collect()
}

/// The settings, as many to a line as fit.
pub fn settings(lang: Lang, all: &Settings) -> String {
    let mut lines: Vec<String> = Vec::new();
    let between = lang.pick("；", "; ");
    for setting in all.lines() {
        let setting = in_words::setting(lang, &setting);
        match lines.last_mut() {
            Some(line) if width(line) + 2 + width(&setting) <= LINE => {
                line.push_str(between);
                line.push_str(&setting);
            }
            _ => lines.push(setting.into_owned()),
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
