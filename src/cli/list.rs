//! `shao list`: cases that match.

use serde::Serialize;

use super::failure::Failure;
use super::office::{Desk, Office};
use super::options::Ctx;
use super::view::AsOf;
use crate::domain::case::Case;
use crate::domain::event::{Intake, SchemeId};
use crate::domain::vocab::UnitKind;
use crate::domain::workflow::category;
use crate::locale::{errors, events, lists, said};
use crate::render::{Format, fits};
use crate::report::case_view::{CaseView, ListRow};
use crate::report::sheet::Sheet;
use crate::store::Filter;

/// What fits on a screen or two; scripts get everything.
const SCREEN: u32 = 100;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "S")]
    state: Option<String>,
    #[arg(long)]
    open: bool,
    #[arg(long)]
    overdue: bool,
    #[arg(long)]
    unrated: bool,
    #[arg(long, value_name = "D")]
    dept: Option<String>,
    #[arg(long, value_name = "U")]
    originator: Option<String>,
    #[arg(long, value_name = "C")]
    category: Option<String>,
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    #[arg(long, value_name = "IMPORT")]
    import: Option<i64>,
    #[command(flatten)]
    as_of: AsOf,
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let office = args.as_of.open(ctx)?;
    let desk = &office.desk;
    let originator = args.originator.as_deref().map(|u| desk.unit(UnitKind::Originator, u)).transpose()?;
    let scheme = office.store.books().scheme_on(desk.now.date())?.scheme;
    let category = args.category.as_deref().map(|c| category(&scheme, c)).transpose();
    if let Some(option) = args.state.as_deref().and_then(lists::option_meant) {
        return Err(Failure::usage(lists::no_state(ctx.lang(), args.state.as_deref().unwrap_or_default(), option)));
    }
    let filter = Filter {
        state: desk.term_if(args.state.as_deref())?,
        open: args.open,
        overdue: args.overdue.then_some(desk.now),
        unrated: args.unrated,
        department: desk.department_if(args.dept.as_deref())?,
        originator: originator.map(|u| u.code.clone()),
        category: category.map_err(|r| desk.refuse(r))?,
        since: args.since.as_deref().map(|d| desk.when(d)).transpose()?.map(|w| w.start()),
        // A day is meant whole: until the 8th holds the 8th.
        until: args
            .until
            .as_deref()
            .map(|d| desk.when(d))
            .transpose()?
            .map(|w| w.end() + chrono::TimeDelta::seconds(1)),
        events: args.import.map(|number| came_with(ctx, &office, number)).transpose()?,
        words: Vec::new(),
        limit: args.limit,
    };
    show(ctx, &office, filter)
}

/// The events that came with an import of cases or of what is told of cases.
fn came_with(ctx: &Ctx, office: &Office, number: i64) -> Result<(i64, i64), Failure> {
    let batches = office.store.batches()?;
    let count = batches.len();
    let Some(batch) = batches.into_iter().find(|batch| batch.number == number) else {
        return Err(Failure::refused(errors::no_import(ctx.lang(), number, count)));
    };
    if matches!(batch.rows.as_str(), "units" | "surveys" | "notices") {
        return Err(Failure::refused(errors::import_without_cases(ctx.lang(), number, &batch.rows)));
    }
    Ok((batch.seq - batch.events, batch.seq - 1))
}

/// Whom to call about a case.
#[derive(Debug, Serialize)]
struct Call<'a> {
    contact: Option<&'a str>,
    phone: Option<&'a str>,
}

/// A case in JSON, with whom to call where that is asked for.
#[derive(Debug, Serialize)]
struct Listed<'a> {
    #[serde(flatten)]
    case: CaseView,
    #[serde(flatten)]
    call: Option<Call<'a>>,
}

impl<'a> Listed<'a> {
    fn of(ctx: &Ctx, case: &'a Case, desk: &Desk) -> Self {
        let Intake { contact, phone, .. } = &case.intake;
        let call = ctx.full.then_some(Call { contact: contact.as_deref(), phone: phone.as_deref() });
        Self { case: CaseView::of(case, desk.now), call }
    }
}

/// Shows the cases that a filter finds.
pub fn show(ctx: &Ctx, office: &Office, mut filter: Filter) -> Result<(), Failure> {
    if ctx.format == Format::Table {
        filter.limit = filter.limit.or(Some(SCREEN));
    }
    let (cases, cut) = office.store.list(&filter)?;
    let views: Vec<Listed<'_>> =
        if ctx.json_asked() { cases.iter().map(|c| Listed::of(ctx, c, &office.desk)).collect() } else { Vec::new() };
    ctx.show_list(&views, &sheet(ctx, &cases, office)?)?;
    let lang = ctx.lang();
    if cases.is_empty() {
        ctx.remark(&said::none_found(lang));
    } else if cut {
        ctx.remark(&said::cut(lang, cases.len()));
    }
    Ok(())
}

/// What is looked for first, for a screen that is too narrow for everything.
const NARROW: [&str; 9] = ["number", "state", "title", "enterprise", "contact", "phone", "lead", "next_due", "late"];

/// What one that is narrower still leaves out.
const SPARE: &[&str] = &["late", "state", "lead"];

/// What a wide screen has room for; files have everything.
const WIDE: [&str; 13] = [
    "number",
    "state",
    "outcome",
    "title",
    "enterprise",
    "contact",
    "phone",
    "originator",
    "lead",
    "co",
    "received_at",
    "next_due",
    "late",
];

/// Whom to call.
pub(super) const CALL: [&str; 2] = ["contact", "phone"];

/// On fewer columns titles would be broken into too many lines.
const FAIR_SCREEN: u16 = 100;

/// From so many columns on a screen is wide, whatever there is to show.
const WIDE_SCREEN: u16 = 140;

fn sheet(ctx: &Ctx, cases: &[Case], office: &Office) -> Result<Sheet, Failure> {
    let desk = &office.desk;
    // Stable keys go with stable codes; a screen has no room for categories.
    let name = |code: &str| if ctx.keys() { code.to_owned() } else { desk.name(code) };
    let named = !ctx.keys() && ctx.format != Format::Table && !ctx.json_asked();
    let schemes = if named { office.store.books().schemes()? } else { Vec::new() };
    let category = |scheme: SchemeId, code: &str| {
        let kept = schemes.iter().find(|kept| kept.id == scheme);
        kept.map_or_else(|| code.to_owned(), |kept| events::category(ctx.lang(), &kept.scheme, code))
    };
    let rows: Vec<_> = cases.iter().map(|c| ListRow::of(c, desk.now, name, category)).collect();
    let sheet = Sheet::of("cases", &rows);
    // A list is handed on: whom to call stands in one only where it was asked for.
    let sheet = if ctx.full { sheet } else { sheet.without(&CALL) };
    Ok(match (ctx.format, ctx.screen_width()) {
        (Format::Table, room) => {
            let wide = sheet.narrowed(&WIDE);
            let wide_enough = |room| room >= WIDE_SCREEN || (room >= FAIR_SCREEN && fits(&wide, ctx.lang(), room));
            let narrow = room.is_some_and(|room| !wide_enough(room));
            if narrow { ctx.fitted(sheet.narrowed(&NARROW), SPARE) } else { wide }
        }
        _ => sheet,
    })
}
