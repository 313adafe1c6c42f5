//! What the derivation of one case stands on, read and handed to the report.

use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::cli::options::Ctx;
use crate::domain::case::Case;
use crate::domain::civil::format_moment;
use crate::domain::event::Event;
use crate::domain::number::CaseId;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::scheme::CountsOn;
use crate::domain::undo::Undone;
use crate::evaluate::frozen::touched::FrozenPeriods;
use crate::evaluate::in_force::Times;
use crate::locale::{Lang, explain as words, reports};
use crate::render::{Format, Page};
use crate::report::explain::case::{CaseExplained, CaseFacts, case};
use crate::report::sheet::Sheet;
use crate::store::{Recorded, StoreError};

use super::columns::{Columns, on_screen, shortened};
use super::shown::{chosen, said, settings};

/// The columns of each table for a screen: with room, and without.
const SCREEN: &[Columns] = &[
    (
        "departments",
        &["code", "name", "role", "reckoning", "score", "lacking", "counted_on", "counts_in", "why"],
        &["name", "role", "reckoning", "score", "lacking", "counts_in", "why"],
    ),
    (
        "clocks",
        &[
            "name",
            "clock",
            "start",
            "days",
            "days_now",
            "origin",
            "first_due",
            "due",
            "done_at",
            "verdict",
            "days_late",
            "provisional",
        ],
        &["name", "clock", "start", "days_now", "origin", "due", "done_at", "verdict", "days_late", "provisional"],
    ),
    (
        "counted_days",
        &["name", "clock", "first", "last", "day_kind", "holiday", "counted"],
        &["name", "clock", "first", "last", "day_kind", "holiday", "counted"],
    ),
    ("extensions", &["name", "at", "extension", "due", "reason"], &["name", "at", "extension", "due", "reason"]),
    (
        "ratings",
        &["name", "rater", "points", "weight", "grade", "items", "at", "comment"],
        &["name", "rater", "points", "weight", "grade", "items", "at", "comment"],
    ),
    (
        "exclusions",
        &["name", "approved_by", "doc_no", "on", "reason"],
        &["name", "approved_by", "doc_no", "on", "reason"],
    ),
];

/// Explains a case.
pub fn show(ctx: &Ctx, office: &Office, id: CaseId, section: Option<&str>) -> Result<(), Failure> {
    let lang = ctx.lang();
    let found = office.store.case(id)?.ok_or(StoreError::NoCase(id))?;
    let books = office.store.books();
    let kept = books.scheme(found.scheme)?;
    let history = office.store.history(id)?;
    let undone = Undone::of(history.iter().filter_map(Recorded::entry).map(|(seq, _, event)| (seq, event)));
    let events: Vec<_> = history
        .into_iter()
        .filter(|recorded| undone.stands(recorded.seq))
        .filter_map(|recorded| match recorded.event {
            Event::Case(_, event) => Some((recorded.stamp.happened_at, event)),
            Event::Office(_) => None,
        })
        .collect();
    let counts_on = match found.closed_at {
        Some(at) => Times::load(office.records())?.counting(Period::of(PeriodKind::Quarter, at.date())).own,
        None => CountsOn::Closed,
    };
    let holding = FrozenPeriods::load(&books)?.holding(office.records(), id)?;
    let explained = case(
        &CaseFacts {
            case: &found,
            events: &events,
            scheme: &kept.scheme,
            counts_on,
            calendar: &books.calendar()?,
            units: &office.desk.units,
            frozen: [holding.frozen, holding.changed],
            now: office.desk.now,
        },
        &kept.sha256,
    );
    if ctx.json_asked() && section.is_some() {
        return Err(Failure::usage(reports::section_of_json(lang)));
    }
    let sheets = chosen(ctx, explained.sections.sheets(), section, "departments")?;
    let page = Page {
        title: words::case_title(lang, explained.number.0, &explained.title),
        facts: facts(lang, &found, &kept.scheme.code, &explained),
        notes: Vec::new(),
        settings: said(lang, &explained.settings),
        made: Some(explained.as_of.0),
    };
    if ctx.format != Format::Table {
        return ctx.show_page(&explained, Some(&page), &sheets);
    }
    let narrow = |sheet: &Sheet| {
        let units = &office.desk.units;
        match SCREEN.iter().find(|(of, ..)| *of == sheet.key) {
            Some((_, wide, narrow)) => on_screen(ctx, sheet, [*wide, *narrow], units),
            None => shortened(sheet.clone(), units),
        }
    };
    let sheets: Vec<Sheet> = sheets.iter().map(narrow).collect();
    let text = format!(
        "{}\n{}\n\n{}\n{}\n{}",
        page.title,
        page.facts.join("\n"),
        ctx.tables(&sheets),
        reports::settings(lang),
        settings(lang, &explained.settings)
    );
    ctx.print_page(&text, &page.title)
}

/// What stands under the title: by what it is judged, and which frozen periods it is in.
fn facts(lang: Lang, found: &Case, scheme: &str, explained: &CaseExplained) -> Vec<String> {
    let (received, as_of) = (format_moment(found.received_at), format_moment(explained.as_of.0));
    let mut lines = vec![words::case_facts(lang, received, scheme, as_of)];
    let mut say = |periods: &[Period], words: fn(Lang, String) -> String| {
        let labels: Vec<String> = periods.iter().map(|period| period.label()).collect();
        lines.extend((!labels.is_empty()).then(|| words(lang, lang.join(&labels))));
    };
    say(&explained.frozen, words::in_frozen);
    say(&explained.changed_since, words::changed_since);
    lines
}
