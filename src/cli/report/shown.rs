//! A report on its way to a reader: one JSON document, one CSV table, or pages for people.

use crate::cli::failure::Failure;
use crate::cli::options::Ctx;
use crate::domain::civil::format_moment;
use crate::domain::period::Period;
use crate::domain::scheme::Title;
use crate::locale::{Lang, indicators, reports, words};
use crate::render::{Format, Page, fits, width};
use crate::report::annual::Annual;
use crate::report::change::{ChangeRow, LATE_CHANGES};
use crate::report::compare::{Compared, SCHEMES_SCREEN};
use crate::report::document::{CountedAgain, Note, QuarterScheme, Sections, Settings, Span};
use crate::report::drawn::Drawn;
use crate::report::evaluated::CONSEQUENCES_SCREEN;
use crate::report::half_year::HalfYear;
use crate::report::indicators::{BACKLOG_SCREEN, INDICATORS_SCREEN};
use crate::report::monthly::Monthly;
use crate::report::other_rules::OtherRules;
use crate::report::quarterly::Quarterly;
use crate::report::sheet::{Cell, Key, Sheet};

/// The columns that lines of words keep to.
pub const LINE: usize = 100;

/// What was asked for.
pub struct Asked<'a> {
    /// The report.
    pub drawn: &'a Drawn,
    /// The one section wanted.
    pub section: Option<&'a str>,
}

impl Asked<'_> {
    /// Shows the report.
    pub fn show(&self, ctx: &Ctx) -> Result<(), Failure> {
        let lang = ctx.lang();
        let drawn = self.drawn;
        let words: Vec<String> = drawn.notes.iter().map(|note| self.words(lang, note)).collect();
        let json = matches!(ctx.format, Format::Json | Format::JsonLines);
        if json && self.section.is_some() {
            return Err(Failure::usage(reports::section_of_json(lang)));
        }
        let mut sheets = self.wanted(ctx)?;
        if !json {
            sheets = sheets.iter().map(|sheet| self.titled(ctx, sheet)).collect();
        }
        if self.section.is_some() && sheets.iter().all(|sheet| sheet.rows.is_empty()) {
            ctx.remark(&reports::empty_section(lang));
        }
        if ctx.format == Format::Csv && self.section.is_none() {
            let others: Vec<&str> = drawn.sheets.iter().map(|sheet| sheet.key.as_ref()).collect();
            ctx.remark(&reports::csv_is_one(lang, lang.join(&others)));
        }
        let page = self.page(lang, words);
        match ctx.format {
            Format::Table => ctx.put(self.screen(ctx, &page, &sheets).as_bytes(), &page.title),
            _ => ctx.show_page(&drawn.json(&page.notes), Some(&page), &sheets),
        }
    }

    /// The sections asked for; one CSV is one table.
    fn wanted(&self, ctx: &Ctx) -> Result<Vec<Sheet>, Failure> {
        let sheets = &self.drawn.sheets;
        let one = match (self.section, ctx.format) {
            (Some(name), _) => name,
            (None, Format::Csv) => "departments",
            (None, _) => return Ok(sheets.clone()),
        };
        // A report without late changes has no such section, and yet can be asked for it.
        if one == LATE_CHANGES && !sheets.iter().any(|sheet| sheet.key == one) {
            return Ok(vec![Sheet::of::<ChangeRow>(LATE_CHANGES, &[])]);
        }
        let known: Vec<&str> = sheets.iter().map(|sheet| sheet.key.as_ref()).collect();
        let refusal = Failure::usage(reports::no_section(ctx.lang(), one, &known));
        sheets.iter().find(|sheet| sheet.key == one).map(|sheet| vec![sheet.clone()]).ok_or(refusal)
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
    fn titled(&self, ctx: &Ctx, sheet: &Sheet) -> Sheet {
        let all: Vec<&str> = sheet.columns.iter().map(AsRef::as_ref).collect();
        let mut sheet = match (sheet.key.as_ref(), ctx.format) {
            ("departments", Format::Table) => self.narrowed(ctx, sheet, screen_columns(&self.drawn.report)),
            ("consequences", Format::Table) => sheet.narrowed(CONSEQUENCES_SCREEN),
            ("schemes", Format::Table) => sheet.narrowed(SCHEMES_SCREEN),
            ("indicators", Format::Table) => self.narrowed(ctx, sheet, [&all, INDICATORS_SCREEN]),
            ("backlog", Format::Table) => self.narrowed(ctx, sheet, [&all, BACKLOG_SCREEN]),
            _ => sheet.clone(),
        };
        if ctx.format == Format::Table {
            self.shorten(&mut sheet);
        }
        // Stable keys are the half's own quarters; titles say which of the year they are.
        if matches!(self.drawn.period, Period::Half { half: 2, .. }) && !ctx.keys() {
            for column in &mut sheet.columns {
                match column.as_ref() {
                    "q1" => *column = "q3".into(),
                    "q2" => *column = "q4".into(),
                    _ => {}
                }
            }
        }
        sheet
    }

    /// Units by the names that people used then, as in every table of this program.
    fn shorten(&self, sheet: &mut Sheet) {
        let Some(place) = sheet.columns.iter().position(|column| column == "name") else { return };
        for cell in sheet.rows.iter_mut().filter_map(|row| row.get_mut(place)) {
            if let Cell::Text(name) = cell
                && let Some(unit) = self.drawn.units.iter().find(|unit| unit.name == *name)
            {
                name.clone_from(&unit.short);
            }
        }
    }

    /// What stands around the tables.
    fn page(&self, lang: Lang, notes: Vec<String>) -> Page {
        let drawn = self.drawn;
        let span = Span::from(drawn.period);
        let status = words::term(lang, drawn.status);
        let scheme = lang.pick(&drawn.title.zh, &drawn.title.en);
        let title = match drawn.report.as_str() {
            Compared::REPORT => reports::comparison(lang),
            _ => reports::title(lang, drawn.period.kind()),
        };
        Page {
            title: reports::named(lang, title, &span.label),
            facts: vec![
                reports::dates(lang, span.from, span.to, status, format_moment(drawn.as_of)),
                reports::scheme(lang, scheme, &drawn.scheme.code),
            ],
            notes,
            settings: drawn.settings.pairs().to_vec(),
            made: Some(drawn.as_of),
        }
    }

    /// A note in words, departments by the names that people used.
    fn words(&self, lang: Lang, note: &Note) -> String {
        let Drawn { period, title, scheme, .. } = self.drawn;
        let name = |code: &str| self.drawn.name(code);
        self::note(lang, note, &Spoken { period: *period, title, code: &scheme.code, name: &name })
    }

    /// The report on a screen.
    fn screen(&self, ctx: &Ctx, page: &Page, sheets: &[Sheet]) -> String {
        let lang = ctx.lang();
        let span = Span::from(self.drawn.period);
        let status = words::term(lang, self.drawn.status);
        let mut text = reports::heading(lang, &page.title, span.from, span.to, status);
        text.push('\n');
        let scheme = page.facts.last().map_or("", String::as_str);
        text.push_str(&reports::under(lang, scheme, format_moment(self.drawn.as_of)));
        text.push_str("\n\n");
        text.push_str(&ctx.tables(sheets));
        if !page.notes.is_empty() {
            text.push_str(&format!("\n{}\n", reports::notes(lang)));
            for note in &page.notes {
                text.push_str(&format!("- {note}\n"));
            }
        }
        text.push_str(&format!("\n{}\n", reports::settings(lang)));
        text.push_str(&settings(&self.drawn.settings));
        text
    }
}

/// What notes speak of.
pub struct Spoken<'a> {
    /// The period.
    pub period: Period,
    /// The title of the rules.
    pub title: &'a Title,
    /// Their code.
    pub code: &'a str,
    /// What people called a unit.
    pub name: &'a dyn Fn(&str) -> String,
}

impl Spoken<'_> {
    fn name(&self, code: &str) -> String {
        (self.name)(code)
    }
}

/// A note in words, departments by the names that people used.
pub fn note(lang: Lang, note: &Note, of: &Spoken<'_>) -> String {
    let named = |say: fn(Lang, usize, String) -> String, codes: &[String]| {
        let names: Vec<String> = codes.iter().map(|code| of.name(code)).collect();
        say(lang, codes.len(), lang.join(&names))
    };
    match note {
        Note::Running => reports::running(lang, of.period.last_day()),
        Note::Unrated(codes) => named(reports::unrated, codes),
        Note::NoRatings(codes) => named(reports::no_ratings, codes),
        Note::NoVotes(codes) => named(reports::no_votes, codes),
        Note::QuarterMissing(codes) => named(reports::quarter_missing, codes),
        Note::Substituted(codes) => named(reports::substituted, codes),
        Note::Leads => reports::leads(lang),
        Note::MonthUnrated { unrated, closed } => reports::month_unrated(lang, unrated, closed),
        Note::UnknownYear(count) => reports::unknown_year(lang, count),
        Note::Counted => reports::counted(lang),
        Note::QuartersFrozen(quarters) => reports::quarters_frozen(lang, labels(lang, quarters)),
        Note::CountedAgain(cases) => {
            let one = |one: &CountedAgain| reports::again(lang, one.case, labels(lang, &one.before), one.quarter);
            reports::counted_again(lang, lang.join(&cases.iter().map(one).collect::<Vec<_>>()))
        }
        Note::Compared { moved } => reports::compared(lang, moved),
        Note::Schemes(all) => reports::schemes_differ(lang, which(lang, all)),
        Note::OtherRules(all) => reports::other_rules(lang, other_rules(lang, all)),
        Note::NotEvaluated(all) => reports::not_evaluated(lang, which(lang, all)),
        Note::Supposed => {
            let title = of.title;
            reports::supposed(lang, lang.pick(&title.zh, &title.en), of.code)
        }
        Note::FrozenEarly => reports::frozen_early(lang),
        Note::FrozenLacking { ratings, votes } => reports::frozen_lacking(lang, ratings, votes),
        Note::Anew { differences, causes } => reports::anew(lang, differences, causes),
        Note::LateChanges(count) => reports::late_changes(lang, count),
        Note::LateReleased(periods) => reports::late_released(lang, labels(lang, periods)),
        Note::LateSince { period, at } => reports::late_since(lang, period, format_moment(*at)),
        Note::IndicatorsLeaveOut => indicators::leave_out(lang),
        Note::IndicatorsReckoned => indicators::reckoned(lang),
        Note::IndicatorsSeen => indicators::seen(lang),
        Note::WholePeriods => indicators::whole_periods(lang),
        Note::Quoted(periods) => indicators::quoted(lang, labels(lang, periods)),
        Note::RecordsBegin(day) => indicators::records_begin(lang, day),
        Note::UnknownDays(year) => indicators::unknown_days(lang, year),
    }
}

/// Periods by their labels.
fn labels(lang: Lang, periods: &[Period]) -> String {
    lang.join(&periods.iter().map(|period| period.label()).collect::<Vec<_>>())
}

/// Which quarters go by which scheme, those of one scheme together.
fn which(lang: Lang, schemes: &[QuarterScheme]) -> String {
    let runs = schemes.chunk_by(QuarterScheme::agrees).filter_map(|run| {
        let quarters: Vec<String> = run.iter().map(|one| one.quarter.label()).collect();
        run.first().map(|one| reports::by_scheme(lang, lang.join(&quarters), &one.code, one.from))
    });
    runs.collect::<Vec<_>>().join(lang.pick("；", "; "))
}

/// What goes by other settings, and by which.
fn other_rules(lang: Lang, all: &[OtherRules]) -> String {
    let one = |one: &OtherRules| {
        let setting = |(key, value): &(Key, String)| format!("{key}={value}");
        let settings = one.settings.iter().map(setting).collect::<Vec<_>>().join(lang.pick("，", ", "));
        if one.quarters.is_empty() {
            reports::cases_by(lang, &one.code, one.from, settings)
        } else {
            reports::quarters_by(lang, labels(lang, &one.quarters), &one.code, one.from, settings)
        }
    };
    all.iter().map(one).collect::<Vec<_>>().join(lang.pick("；", "; "))
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
