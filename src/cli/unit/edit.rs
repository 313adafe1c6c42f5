//! `shao unit edit`: a unit is called otherwise, stands in another class, or has other people.

use super::save::Saved;
use super::{Details, any};
use crate::cli::failure::Failure;
use crate::cli::office::{Office, line_if};
use crate::cli::options::Ctx;
use crate::cli::step::StepArgs;
use crate::domain::unit::{Holds, Unit, changed, version_on};
use crate::locale::{errors, units};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    unit: String,
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    details: Details,
    #[arg(long, value_name = "DATE", conflicts_with = "always")]
    from: Option<String>,
    #[arg(long)]
    always: bool,
    #[arg(long, value_name = "DATE")]
    active_from: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub(super) fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let mut office = Office::to_change(ctx)?;
    let (lang, today) = (ctx.lang(), office.desk.now.date());
    let now = any(&office.desk, &args.unit)?.clone();
    let dated = args.name.is_some() || args.details.class.is_some();
    if (args.from.is_some() || args.always) && !dated && args.details.short.is_none() {
        return Err(Failure::usage(units::nothing_dated(lang)));
    }
    let from = args.from.as_deref().map(|day| office.desk.day(day)).transpose()?;
    let holds = match from {
        Some(from) => Holds::From(from),
        None if dated && !args.always => Holds::From(today),
        None => Holds::Ever(today),
    };
    let (Holds::From(day) | Holds::Ever(day)) = holds;
    if let (Holds::From(from), Some(to)) = (holds, now.to)
        && dated
        && from > to
    {
        return Err(Failure::refused(units::changed_after_retirement(lang, now.short_name(), from, to)));
    }
    let before = office.store.books().versions(&now.code)?;
    let then = version_on(&before, day).map_or_else(|| now.clone(), |version| now.as_in(version));
    let unit = wanted(&args, &office, then.clone())?;
    let after = changed(&before, holds, &unit);
    if unit == then {
        return Err(Failure::refused(errors::unit_unchanged(lang, now.short_name())));
    }
    let saved = Saved { unit, before, after };
    if dated {
        saved.check_classes(ctx, &office, None)?;
    }
    let changes: Vec<String> = differences(&then, &saved.unit)
        .into_iter()
        .map(|(key, was, is)| units::was_and_is(lang, crate::locale::columns::column(lang, key), was, is))
        .collect();
    saved.save(ctx, &mut office, &args.step)?;
    if !changes.is_empty() {
        let changes = changes.join(lang.pick("；", "; "));
        ctx.remark(&match holds {
            Holds::From(from) => units::holds_from(lang, from, changes),
            Holds::Ever(_) => units::always_held(lang, changes),
        });
    }
    Ok(())
}

/// The unit as it is to stand.
fn wanted(args: &Args, office: &Office, then: Unit) -> Result<Unit, Failure> {
    let mut unit = args.details.of(then)?;
    if let Some(name) = line_if("--name", args.name.as_deref())? {
        unit.name = name;
    }
    if let Some(day) = &args.active_from {
        unit.from = Some(office.desk.day(day)?);
    }
    Ok(unit)
}

/// What of a unit's name and class changes: the column, what it was and what it is.
fn differences<'a>(was: &'a Unit, is: &'a Unit) -> Vec<(&'static str, &'a str, &'a str)> {
    let text = |field: &'a Option<String>| field.as_deref().unwrap_or("-");
    [
        ("name", was.name.as_str(), is.name.as_str()),
        ("short", text(&was.short), text(&is.short)),
        ("class", text(&was.class), text(&is.class)),
    ]
    .into_iter()
    .filter(|(_, was, is)| was != is)
    .collect()
}
