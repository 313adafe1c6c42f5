//! `shao show`: one case whole: what it is, who handles it, how every date came about, what happened.

use std::fmt::Write as _;

use serde::Serialize;

use super::failure::Failure;
use super::history::{EventView, History};
use super::office::Desk;
use super::options::Ctx;
use super::step::state_line;
use super::view::AsOf;
use crate::domain::calendar::Calendar;
use crate::domain::case::{Assignment, Case};
use crate::domain::civil::format_moment;
use crate::domain::phone::Phones;
use crate::domain::scheme::Scheme;
use crate::evaluate::frozen::touched::FrozenPeriods;
use crate::locale::{Lang, dates, events, said, words};
use crate::render::{Format, markdown_lines};
use crate::report::case_view::CaseView;

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[command(flatten)]
    as_of: AsOf,
}

#[derive(Debug, Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    case: CaseView,
    description: Option<&'a str>,
    contact: Option<&'a str>,
    phone: Option<String>,
    resolution: Option<&'a str>,
    scheme: &'a str,
    events: Vec<EventView<'a>>,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let office = args.as_of.open(ctx)?;
    let case = office.case(&args.case)?;
    let recorded = office.store.history(case.id)?;
    let scheme = office.store.books().scheme(case.scheme)?.scheme;
    // The frozen periods on which each event came late.
    let late = FrozenPeriods::load(&office.store.books())?.of_course(office.records(), case.id)?;
    let history = History::new(&recorded, &office.desk, &scheme, ctx.phones()).late(late);
    if ctx.json_asked() {
        return ctx.show(&whole(ctx, &office.desk, &case, &history, &scheme), &[]);
    }
    let calendar = office.store.books().calendar()?;
    let lang = ctx.lang();
    let desk = &office.desk;
    let mut text = head(lang, desk, &case, &scheme, ctx.phones());
    for assignment in &case.assignments {
        text.push('\n');
        text.push_str(&department(lang, desk, &case, assignment, &calendar, &history));
    }
    text.push('\n');
    text.push_str(&said::history(lang));
    text.push('\n');
    text.push_str(&history.lines(lang));
    if ctx.format == Format::Markdown {
        text = markdown_lines(&text);
    }
    ctx.print(&text)?;
    ctx.say_masked(case.intake.phone.is_some());
    Ok(())
}

fn whole<'a>(ctx: &Ctx, desk: &Desk, case: &'a Case, history: &History<'a>, scheme: &'a Scheme) -> Whole<'a> {
    Whole {
        case: CaseView::of(case, desk.now),
        description: case.intake.description.as_deref(),
        contact: case.intake.contact.as_deref(),
        phone: ctx.phones().shown_if(case.intake.phone.as_deref()),
        resolution: case.resolution.as_deref(),
        scheme: &scheme.code,
        events: history.views(),
    }
}

fn head(lang: Lang, desk: &Desk, case: &Case, scheme: &Scheme, phones: Phones) -> String {
    let name = |code: &str| desk.name(code);
    let intake = &case.intake;
    let mut text = format!("{} {}\n", case.id, intake.title);
    text.push_str(&state_line(lang, case, desk.now, &name));
    let category = intake.category.as_deref().map(|code| events::category(lang, scheme, code));
    let term = |term: Option<&'static str>| term.map(str::to_owned);
    for (label, value) in [
        (said::label_originator(lang), Some(name(&intake.originator))),
        (said::label_enterprise(lang), intake.enterprise.clone()),
        (said::label_contact(lang), intake.contact.clone()),
        (said::label_phone(lang), phones.shown_if(intake.phone.as_deref())),
        (said::label_channel(lang), term(intake.channel.map(|c| words::term(lang, c)))),
        (said::label_reference(lang), intake.reference.clone()),
        (said::label_received(lang), Some(format_moment(case.received_at))),
        (said::label_category(lang), category),
        (said::label_scope(lang), term(case.scope.map(|s| words::term(lang, s)))),
        (said::label_mode(lang), term(case.mode.map(|m| words::term(lang, m)))),
        (said::label_complexity(lang), term(case.complexity.map(|c| words::term(lang, c)))),
        (said::label_opinion(lang), case.opinion.clone()),
        (said::label_description(lang), intake.description.clone()),
        (said::label_resolution(lang), case.resolution.clone()),
        (said::label_outcome(lang), case.outcome.map(|o| words::term(lang, o).to_owned())),
        (said::label_duplicate_of(lang), case.duplicate_of.map(|id| id.to_string())),
        (said::label_closed(lang), case.closed_at.map(format_moment)),
        (said::label_excluded(lang), case.exclusion.as_ref().map(|e| format!("{} {}", e.doc_no, e.reason))),
    ] {
        if let Some(value) = value {
            let _ = writeln!(text, "{}", said::labelled(lang, label, value.replace('\n', "\n    ")));
        }
    }
    text
}

/// A department's part, and how each of its dates came about.
fn department(
    lang: Lang,
    desk: &Desk,
    case: &Case,
    a: &Assignment,
    calendar: &Calendar,
    history: &History<'_>,
) -> String {
    let mut text =
        said::department_line(lang, words::term(lang, a.role), desk.name(&a.department), format_moment(a.assigned_at));
    text.push('\n');
    let late = a.late(case.closed_at, desk.now);
    for line in dates::derivations(lang, case, a, calendar, &late, |clock| history.began(a, clock)) {
        let _ = writeln!(text, "  {line}");
    }
    for (label, value) in [
        (said::label_plan(lang), a.plan.clone()),
        (said::label_responsible(lang), a.responsible.clone()),
        (said::label_resolution(lang), a.resolution.clone()),
        (said::label_excluded(lang), a.exclusion.as_ref().map(|e| format!("{} {}", e.doc_no, e.reason))),
    ] {
        if let Some(value) = value {
            let _ = writeln!(text, "  {}", said::labelled(lang, label, value.replace('\n', "\n      ")));
        }
    }
    let ratings: Vec<String> =
        a.ratings.iter().map(|(rater, rating)| format!("{} {}", words::term(lang, *rater), rating.points)).collect();
    if !ratings.is_empty() {
        let score = a.score.map_or_else(|| said::unrated_yet(lang), |points| points.to_string());
        let _ = writeln!(text, "  {}", said::score_line(lang, lang.join(&ratings), score));
    }
    text
}
