//! `shao unit`: departments, parks and towns, the office.

use clap::Subcommand;

use super::failure::Failure;
use super::office::{Desk, Office, identifier, identifier_if, line, line_if};
use super::options::Ctx;
use super::step::StepArgs;
use crate::domain::civil::parse_day;
use crate::domain::event::{Event, OfficeEvent};
use crate::domain::naming::{NameFault, Reading, find};
use crate::domain::scheme::Scheme;
use crate::domain::unit::{ClassFault, Unit};
use crate::domain::vocab::{Coded, UnitKind};
use crate::locale::{errors, said};
use crate::report::ledger::UnitRow;
use crate::report::sheet::Sheet;
use crate::store::Writer;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Add(AddArgs),
    List(ListArgs),
    Show(ShowArgs),
    Edit(EditArgs),
    Retire(RetireArgs),
}

#[derive(Debug, clap::Args)]
struct AddArgs {
    code: String,
    name: String,
    #[arg(long, value_name = "originator|department|office")]
    kind: String,
    #[command(flatten)]
    details: Details,
    #[command(flatten)]
    step: StepArgs,
}

#[derive(Debug, clap::Args)]
struct Details {
    #[arg(long, value_name = "NAME")]
    short: Option<String>,
    #[arg(long, value_name = "A|B|C")]
    class: Option<String>,
    #[arg(long, value_name = "N")]
    leader: Option<String>,
    #[arg(long, value_name = "N")]
    liaison: Option<String>,
    #[arg(long, value_name = "P")]
    phone: Option<String>,
    #[arg(long = "from", value_name = "DATE")]
    since: Option<String>,
}

#[derive(Debug, clap::Args)]
struct ListArgs {
    #[arg(long, value_name = "K")]
    kind: Option<String>,
    #[arg(long, value_name = "C")]
    class: Option<String>,
    #[arg(long)]
    all: bool,
}

#[derive(Debug, clap::Args)]
struct ShowArgs {
    unit: String,
}

#[derive(Debug, clap::Args)]
struct EditArgs {
    unit: String,
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    details: Details,
    #[command(flatten)]
    step: StepArgs,
}

#[derive(Debug, clap::Args)]
struct RetireArgs {
    unit: String,
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    match args.what {
        What::Add(args) => add(ctx, args),
        What::List(args) => list(ctx, &args),
        What::Show(args) => {
            let office = Office::open(ctx)?;
            let row = UnitRow::of(any(&office.desk, &args.unit)?);
            ctx.show(&row, &[Sheet::of("units", std::slice::from_ref(&row))])
        }
        What::Edit(args) => edit(ctx, args),
        What::Retire(args) => retire(ctx, &args),
    }
}

/// The one unit of whatever kind that goes by a name.
fn any<'a>(desk: &'a Desk, given: &str) -> Result<&'a Unit, NameFault> {
    let found: Vec<_> = UnitKind::ALL.iter().map(|kind| find(&desk.units, *kind, given, Reading::Free)).collect();
    let mut fault = None;
    for one in found {
        match one {
            Ok(unit) => return Ok(unit),
            // What is ambiguous, or has neighbours, says more than what is unknown.
            Err(NameFault::Unknown { ref near, .. }) if near.is_empty() && fault.is_some() => {}
            Err(other) => fault = Some(other),
        }
    }
    Err(fault.unwrap_or(NameFault::Unknown { given: given.to_owned(), kind: UnitKind::Department, near: Vec::new() }))
}

fn list(ctx: &Ctx, args: &ListArgs) -> Result<(), Failure> {
    let office = Office::open(ctx)?;
    let kind = office.desk.term_if::<UnitKind>(args.kind.as_deref())?;
    let today = office.desk.now.date();
    let wanted = |u: &&Unit| {
        kind.is_none_or(|k| u.kind == k)
            && args.class.as_ref().is_none_or(|c| u.class.as_ref() == Some(c))
            && (args.all || u.to.is_none_or(|to| today <= to))
    };
    let rows: Vec<UnitRow> = office.desk.units.iter().filter(wanted).map(UnitRow::of).collect();
    ctx.show_list(&rows, &Sheet::of("units", &rows))?;
    if rows.is_empty() {
        ctx.remark(&said::none_found(ctx.lang()));
    }
    Ok(())
}

fn add(ctx: &Ctx, args: AddArgs) -> Result<(), Failure> {
    let mut office = Office::open(ctx)?;
    let kind = office.desk.term(&args.kind)?;
    let blank = Unit {
        code: identifier("CODE", &args.code)?,
        name: line("NAME", &args.name)?,
        short: None,
        kind,
        class: None,
        leader: None,
        liaison: None,
        phone: None,
        from: None,
        to: None,
    };
    if let Some(there) = office.desk.units.iter().find(|u| u.code.eq_ignore_ascii_case(&blank.code)) {
        return Err(Failure::refused(errors::code_taken(ctx.lang(), &there.code, &there.name)));
    }
    let unit = detailed(blank, &args.details)?;
    save(ctx, &mut office, unit, &args.step)
}

fn edit(ctx: &Ctx, args: EditArgs) -> Result<(), Failure> {
    let mut office = Office::open(ctx)?;
    let before = any(&office.desk, &args.unit)?.clone();
    let mut unit = detailed(before.clone(), &args.details)?;
    if let Some(name) = line_if("--name", args.name.as_deref())? {
        unit.name = name;
    }
    if unit == before {
        return Err(Failure::refused(errors::unit_unchanged(ctx.lang(), before.short_name())));
    }
    save(ctx, &mut office, unit, &args.step)
}

fn retire(ctx: &Ctx, args: &RetireArgs) -> Result<(), Failure> {
    let mut office = Office::open(ctx)?;
    let mut unit = any(&office.desk, &args.unit)?.clone();
    let to = args.to.as_deref().map(parse_day).transpose()?;
    let to = to.unwrap_or(office.desk.now.date());
    unit.to = Some(to);
    save(ctx, &mut office, unit, &args.step)
}

fn detailed(mut unit: Unit, details: &Details) -> Result<Unit, Failure> {
    for (argument, given, field) in [
        ("--short", &details.short, &mut unit.short),
        ("--class", &details.class, &mut unit.class),
        ("--leader", &details.leader, &mut unit.leader),
        ("--liaison", &details.liaison, &mut unit.liaison),
    ] {
        if let Some(text) = line_if(argument, given.as_deref())? {
            *field = Some(text);
        }
    }
    if let Some(phone) = identifier_if("--phone", details.phone.as_deref())? {
        unit.phone = Some(phone);
    }
    if let Some(since) = &details.since {
        unit.from = Some(parse_day(since)?);
    }
    Ok(unit)
}

/// A department stands in a class of the scheme, and nothing else does.
pub fn check_class(ctx: &Ctx, scheme: &Scheme, unit: &Unit) -> Result<(), Failure> {
    unit.fits(scheme).map_err(|fault| {
        Failure::refused(match fault {
            ClassFault::NotADepartment => errors::class_for_departments(ctx.lang()),
            ClassFault::Unknown { given, known } => errors::no_class(ctx.lang(), &given, &known),
        })
    })
}

fn save(ctx: &Ctx, office: &mut Office, unit: Unit, step: &StepArgs) -> Result<(), Failure> {
    let scheme = office.store.books().scheme_on(office.desk.now.date())?.scheme;
    check_class(ctx, &scheme, &unit)?;
    if let (Some(from), Some(to)) = (unit.from, unit.to)
        && to < from
    {
        return Err(Failure::refused(errors::retired_before(ctx.lang(), unit.short_name(), from, to)));
    }
    let at = office.desk.at(step.at.as_deref())?;
    let stamp = office.desk.stamp(at);
    let event = Event::Office(OfficeEvent::UnitSaved { unit: unit.clone() });
    let work = |log: &mut Writer<'_>| -> Result<(), Failure> {
        log.append(event, &stamp)?;
        Ok(())
    };
    if step.dry_run {
        office.store.rehearse(work)?
    } else {
        office.store.write(work)?
    }
    let row = UnitRow::of(&unit);
    ctx.show(&row, &[Sheet::of("units", std::slice::from_ref(&row))])?;
    if step.dry_run {
        ctx.remark(&said::rehearsed(ctx.lang()));
    }
    Ok(())
}
