//! `shao unit retire`: a unit counts no longer, or all the same; what it did stays its own.

use super::any;
use super::save::Saved;
use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::cli::options::Ctx;
use crate::cli::step::StepArgs;
use crate::domain::case::Case;
use crate::domain::civil::Day;
use crate::domain::unit::Unit;
use crate::domain::vocab::{Role, UnitKind};
use crate::locale::units;
use crate::store::Filter;

/// As many open cases are named.
const NAMED: usize = 5;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    unit: String,
    #[arg(long, value_name = "DATE", alias = "to")]
    on: Option<String>,
    #[arg(long, value_name = "UNIT")]
    into: Option<String>,
    #[arg(long, conflicts_with_all = ["on", "into"])]
    withdraw: bool,
    #[command(flatten)]
    step: StepArgs,
}

pub(super) fn run(ctx: &Ctx, args: &Args) -> Result<(), Failure> {
    let mut office = Office::to_change(ctx)?;
    let mut unit = any(&office.desk, &args.unit)?.clone();
    if args.withdraw {
        return withdraw(ctx, &mut office, unit, &args.step);
    }
    let on = args.on.as_deref().map(|day| office.desk.day(day)).transpose()?.unwrap_or(office.desk.now.date());
    let successor = args.into.as_deref().map(|given| successor(ctx, &office, &unit, given, on)).transpose()?;
    unit.to = Some(on);
    unit.into = successor.as_ref().map(|unit| unit.code.clone()).or(unit.into);
    let versions = office.store.books().versions(&unit.code)?;
    let successor = successor.or_else(|| office.desk.unit(unit.kind, unit.into.as_deref()?).ok().cloned());
    let (code, name, kind) = (unit.code.clone(), unit.short_name().to_owned(), unit.kind);
    let saved = Saved { unit, before: versions.clone(), after: versions };
    saved.save(ctx, &mut office, &args.step)?;
    if kind == UnitKind::Department {
        say_open_cases(ctx, &office, &code, &name, successor.as_ref())?;
    }
    Ok(())
}

/// Takes a retirement back: the unit counts again, as if it had never been retired.
fn withdraw(ctx: &Ctx, office: &mut Office, mut unit: Unit, step: &StepArgs) -> Result<(), Failure> {
    let lang = ctx.lang();
    let Some(last) = unit.to.take() else {
        return Err(Failure::refused(units::not_retired(lang, unit.short_name())));
    };
    unit.into = None;
    let name = unit.short_name().to_owned();
    let versions = office.store.books().versions(&unit.code)?;
    // The schemes since must have its class, as if it were new to them.
    let anew = Saved { unit: unit.clone(), before: Vec::new(), after: versions.clone() };
    anew.check_classes(ctx, office, last.succ_opt())?;
    Saved { unit, before: versions.clone(), after: versions }.save(ctx, office, step)?;
    ctx.remark(&units::retirement_withdrawn(lang, name, last));
    Ok(())
}

/// The unit that takes over: another of its kind, which goes on.
fn successor(ctx: &Ctx, office: &Office, unit: &Unit, given: &str, on: Day) -> Result<Unit, Failure> {
    let lang = ctx.lang();
    let into = office.desk.unit(unit.kind, given)?;
    if into.code == unit.code {
        return Err(Failure::refused(units::into_itself(lang, unit.short_name())));
    }
    if into.to.is_some_and(|to| to <= on) {
        return Err(Failure::refused(units::into_retired(lang, into.short_name(), on)));
    }
    Ok(into.clone())
}

/// Open cases stay where they are until somebody moves them.
fn say_open_cases(ctx: &Ctx, office: &Office, code: &str, name: &str, into: Option<&Unit>) -> Result<(), Failure> {
    let lang = ctx.lang();
    let filter = Filter { department: Some(code.to_owned()), open: true, ..Filter::default() };
    let (mut cases, _): (Vec<Case>, bool) = office.store.list(&filter)?;
    // What it has done stays its own.
    cases.retain(|case| case.assignment(code).is_some_and(|a| a.resolved_at.is_none()));
    let Some(first) = cases.first() else { return Ok(()) };
    let numbers: Vec<String> = cases.iter().take(NAMED).map(|case| case.id.to_string()).collect();
    let numbers = lang.first_of(&numbers, cases.len());
    let new = || into.map_or(units::some_department(lang), |unit| office.desk.typed(&unit.code));
    // The other departments stay: assigning says anew who is on the case.
    let mut command = format!("shao assign {}", first.id);
    let mut named: Vec<&str> = Vec::new();
    // The lead comes first. A successor that is on the case already has one place there.
    for a in &first.assignments {
        let (of, name) = if a.department == code {
            (into.map_or(code, |unit| unit.code.as_str()), new())
        } else {
            (a.department.as_str(), office.desk.typed(&a.department))
        };
        if !named.contains(&of) {
            let option = if a.role == Role::Lead { "lead" } else { "co" };
            command.push_str(&format!(" --{option} {name}"));
            named.push(of);
        }
    }
    ctx.remark(&units::still_open(lang, name, cases.len(), numbers, command));
    Ok(())
}
