//! `shao calendar`: working days, and what deadlines come of them.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use chrono::Datelike;
use clap::Subcommand;
use serde::Serialize;

use super::failure::Failure;
use super::formats::Output;
use super::import::{EncodingName, file_fault};
use super::office::{Office, day};
use super::options::Ctx;
use super::step::{StepArgs, say_late_since};
use crate::domain::calendar::{self, Calendar, Exception};
use crate::domain::civil::{Day, FIRST_YEAR, LAST_YEAR};
use crate::domain::deadline::Rules;
use crate::domain::event::{Event, Moved, OfficeEvent};
use crate::domain::number::CaseId;
use crate::domain::text::shown;
use crate::import::Source;
use crate::locale::{errors, said, words};
use crate::render::Format;
use crate::report::sheet::{Sheet, row};
use crate::report::value::{DayOfWeek, DueAt, Number};
use crate::store::{StoreError, Writer};

/// The years that a calendar can know.
pub(super) const YEARS: RangeInclusive<i64> = FIRST_YEAR as i64..=LAST_YEAR as i64;

/// A deadline of more working days than this is a slip of the keyboard.
const MOST_DAYS: u32 = 2_500;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Show(ShowArgs),
    Due(DueArgs),
    Count(CountArgs),
    Import(ImportArgs),
    Set(SetArgs),
}

#[derive(Debug, clap::Args)]
struct ShowArgs {
    year: i32,
}

#[derive(Debug, clap::Args)]
struct DueArgs {
    from: String,
    days: u32,
}

#[derive(Debug, clap::Args)]
struct CountArgs {
    from: String,
    to: String,
}

#[derive(Debug, clap::Args)]
struct ImportArgs {
    file: PathBuf,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(YEARS))]
    year: Option<i32>,
    #[arg(long, value_enum, ignore_case = true)]
    encoding: Option<EncodingName>,
    #[command(flatten)]
    step: StepArgs,
}

#[derive(Debug, clap::Args)]
struct SetArgs {
    date: String,
    #[arg(value_name = "work|off")]
    what: String,
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

row! {
    /// A day that differs from Monday to Friday.
    pub struct DayRow {
        /// The day.
        pub day: Day,
        /// Its day of the week, Monday 1 to Sunday 7.
        pub weekday: DayOfWeek,
        /// Whether people work.
        pub working: bool,
        /// The holiday that it belongs to.
        pub name: String,
    }
}

row! {
    /// An open deadline that moved.
    pub struct MovedRow {
        /// The case.
        pub number: Number,
        /// The department.
        pub department: String,
        /// Which clock.
        pub clock: crate::domain::vocab::Clock,
        /// When it was due.
        pub due_before: DueAt,
        /// When it is due now.
        pub due_now: DueAt,
    }
}

#[derive(Debug, Serialize)]
struct Year {
    year: i32,
    known: bool,
    source: Option<String>,
    working_days: u32,
    days: Vec<DayRow>,
}

#[derive(Debug, Serialize)]
struct Counted {
    from: Day,
    to: Day,
    working_days: u32,
    provisional: bool,
}

#[derive(Debug, Serialize)]
struct DueFound {
    from: Day,
    days: u32,
    due: Day,
    provisional: bool,
}

/// What a subcommand puts out.
pub fn output(args: &Args) -> Output {
    match &args.what {
        What::Show(_) | What::Import(_) | What::Set(_) => Output::Rows,
        What::Due(_) | What::Count(_) => Output::Thing,
    }
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    match args.what {
        What::Show(args) => show(ctx, &args),
        What::Due(args) => due(ctx, &args),
        What::Count(args) => count(ctx, &args),
        What::Import(args) => import(ctx, &args),
        What::Set(args) => set(ctx, &args),
    }
}

/// The database, if there is one yet.
fn database(ctx: &Ctx) -> Result<Option<Office>, Failure> {
    match Office::to_look(ctx) {
        Ok(office) => Ok(Some(office)),
        Err(Failure::Store(StoreError::Absent(_))) => Ok(None),
        Err(other) => Err(other),
    }
}

/// The database's calendar, or the one that the program carries where there is no database yet; and today.
fn known(ctx: &Ctx) -> Result<(Calendar, Day), Failure> {
    match database(ctx)? {
        Some(office) => Ok((office.store.books().calendar()?, office.desk.now.date())),
        None => Ok((calendar::embedded(), ctx.now_here()?.date())),
    }
}

fn show(ctx: &Ctx, args: &ShowArgs) -> Result<(), Failure> {
    let lang = ctx.lang();
    if !(FIRST_YEAR..=LAST_YEAR).contains(&args.year) {
        return Err(Failure::refused(errors::year_out_of_range(lang, args.year)));
    }
    let (calendar, source) = match database(ctx)? {
        Some(office) => (office.store.books().calendar()?, office.store.books().calendar_source(args.year)?),
        None => (calendar::embedded(), None),
    };
    let days: Vec<DayRow> = calendar
        .exceptions(args.year)
        .map(|e| DayRow { day: e.day, weekday: DayOfWeek(e.day), working: e.working, name: e.name.clone() })
        .collect();
    let known = calendar.is_known(args.year);
    let working_days = calendar.working_days_in_year(args.year);
    let in_part = !days.is_empty();
    let sheet = Sheet::of("days", &days);
    ctx.show(&Year { year: args.year, known, source, working_days, days }, &[sheet])?;
    if ctx.format == Format::Table {
        ctx.remark(&said::working_days(ctx.lang(), args.year, working_days));
    }
    if !known {
        let say = if in_part { said::year_in_part } else { said::year_unknown };
        ctx.remark(&say(ctx.lang(), args.year));
    }
    Ok(())
}

fn due(ctx: &Ctx, args: &DueArgs) -> Result<(), Failure> {
    let (calendar, today) = known(ctx)?;
    let from = day(&args.from, today)?;
    if args.days > MOST_DAYS {
        return Err(Failure::refused(errors::too_many_days(ctx.lang(), args.days, MOST_DAYS)));
    }
    let due = calendar.due(from, args.days);
    let found = DueFound { from, days: args.days, due: due.day, provisional: due.provisional };
    ctx.tell(&found, &format!("{}\n", due.day))?;
    if due.provisional {
        ctx.remark(&said::provisional(ctx.lang(), due.day));
    }
    Ok(())
}

fn count(ctx: &Ctx, args: &CountArgs) -> Result<(), Failure> {
    let (calendar, today) = known(ctx)?;
    let (from, to) = (day(&args.from, today)?, day(&args.to, today)?);
    if to < from {
        return Err(Failure::refused(errors::backwards(ctx.lang(), from, to)));
    }
    let (working_days, provisional) = (calendar.count(from, to), !calendar.is_known_between(from, to));
    ctx.tell(&Counted { from, to, working_days, provisional }, &format!("{working_days}\n"))?;
    if provisional {
        ctx.remark(&said::provisional(ctx.lang(), to));
    }
    Ok(())
}

/// The same as `calendar import`, asked for as an import.
pub fn take(
    ctx: &Ctx,
    file: PathBuf,
    year: Option<i32>,
    encoding: Option<EncodingName>,
    dry_run: bool,
) -> Result<(), Failure> {
    import(ctx, &ImportArgs { file, year, encoding, step: StepArgs { at: None, dry_run } })
}

fn import(ctx: &Ctx, args: &ImportArgs) -> Result<(), Failure> {
    let lang = ctx.lang();
    let source = Source::read(&args.file).map_err(|e| Failure::refused(errors::file(lang, &args.file, &e)))?;
    let name = shown(&source.name);
    let text = source.text(args.encoding.map(EncodingName::encoding));
    let text = text.map_err(|fault| Failure::refused(file_fault(lang, &name, &fault)))?;
    let (mut years, days) = if text.trim_start().starts_with('{') {
        let (year, days) = calendar::parse_holiday_cn(&text)?;
        (vec![year], days)
    } else {
        let read = calendar::parse_csv(&text)?;
        (read.notices.into_iter().collect(), read.days)
    };
    if let Some(year) = args.year {
        let there: BTreeSet<i32> = days.iter().map(|exception| exception.day.year()).collect();
        if !there.contains(&year) {
            let there: Vec<i32> = there.into_iter().collect();
            return Err(Failure::refused(errors::no_day_of_year(lang, year, &there)));
        }
        years.push(year);
    }
    years.sort_unstable();
    years.dedup();
    change(ctx, Office::to_change(ctx)?, Changes { source: name, years, days, notice: true }, &args.step)
}

fn set(ctx: &Ctx, args: &SetArgs) -> Result<(), Failure> {
    let office = Office::to_change(ctx)?;
    let day = office.desk.day(&args.date)?;
    let working = words::read_working(&args.what);
    let working = working.ok_or_else(|| Failure::usage(errors::work_or_off(ctx.lang(), &args.what)))?;
    let name = super::office::line_if("--name", args.name.as_deref())?.unwrap_or_default();
    let days = vec![Exception { day, working, name }];
    change(ctx, office, Changes { source: "set".to_owned(), years: Vec::new(), days, notice: false }, &args.step)
}

/// The open deadlines, of one case alone if it is named, that are others by this calendar.
pub fn moves(log: &Writer<'_>, calendar: &Calendar, only: Option<CaseId>) -> Result<Vec<Moved>, Failure> {
    let mut moved = Vec::new();
    for (assigned, mut one) in log.reckoned_dues(only)? {
        let scheme = log.books().scheme_of(one.case)?;
        one.to = Rules { scheme: &scheme, calendar }.working_days(assigned, one.from.days.unwrap_or_default());
        if one.to != one.from {
            moved.push(one);
        }
    }
    Ok(moved)
}

/// What is to be said of the calendar.
struct Changes {
    /// The file, or `set`.
    source: String,
    /// The years that become known.
    years: Vec<i32>,
    days: Vec<Exception>,
    /// Whether it is a file, which may be read again and may be a whole year's notice.
    notice: bool,
}

/// Sets days, moves every open deadline that rests on them, and lists what moved.
fn change(ctx: &Ctx, mut office: Office, changes: Changes, step: &StepArgs) -> Result<(), Failure> {
    let Changes { source, years, days, notice } = changes;
    let lang = ctx.lang();
    let at = office.desk.at(step.at.as_deref())?;
    let desk = &office.desk;
    // The years that the file has days of and says nothing of as a whole.
    let mut in_part: BTreeSet<i32> = days.iter().map(|exception| exception.day.year()).collect();
    let mut same = false;
    let work = |log: &mut Writer<'_>| -> Result<Vec<Moved>, Failure> {
        let before = log.books().calendar()?;
        let mut after = before.clone();
        for day in &days {
            after.set(day.clone());
        }
        for year in &years {
            after.mark_known(*year);
        }
        in_part.retain(|year| notice && years.is_empty() && !after.is_known(*year));
        same = after == before;
        if same && notice {
            return Ok(Vec::new());
        }
        if same {
            return Err(Failure::refused(errors::calendar_unchanged(lang)));
        }
        let moved = moves(log, &after, None)?;
        let event = OfficeEvent::CalendarSet { source, years: years.clone(), days: days.clone(), moved: moved.clone() };
        log.append(Event::Office(event), &desk.stamp(at))?;
        Ok(moved)
    };
    let head = office.store.head()?;
    let moved = ctx.record(&mut office.store, step.dry_run, work)?;
    // A date that only is provisional no longer has not moved.
    let (moved, firm): (Vec<_>, Vec<_>) = moved.into_iter().partition(|m| m.from.at != m.to.at);
    let rows: Vec<MovedRow> = moved
        .iter()
        .map(|m| MovedRow {
            number: Number(m.case),
            department: if ctx.coded() { m.department.clone() } else { office.desk.name(&m.department) },
            clock: m.clock,
            due_before: DueAt(m.from.at),
            due_now: DueAt(m.to.at),
        })
        .collect();
    if ctx.format == Format::Table {
        let mut text = if same {
            said::calendar_same(lang, days.len())
        } else {
            said::calendar_set(lang, days.len(), moved.len())
        };
        text.push('\n');
        text.push_str(&ctx.tables(&[Sheet::of("moved", &rows)]));
        ctx.print(&text)?;
    } else {
        ctx.show_list(&rows, &Sheet::of("moved", &rows))?;
    }
    for year in in_part {
        ctx.remark(&said::year_stays(lang, year));
    }
    if !firm.is_empty() {
        ctx.remark(&said::dates_firm(lang, firm.len()));
    }
    if step.dry_run {
        ctx.remark(&said::rehearsed(lang));
    }
    say_late_since(ctx, &office, head)
}
