//! `shao unit`: departments, parks and towns, the office.

mod add;
mod edit;
mod list;
mod retire;
mod save;
mod show;

use clap::Subcommand;

use super::failure::Failure;
use super::office::{Desk, line_if, phone};
use super::options::Ctx;
use crate::domain::naming::{NameFault, Reading, find};
use crate::domain::unit::Unit;
use crate::domain::vocab::{Coded, UnitKind};

#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Add(add::Args),
    List(list::Args),
    Show(show::Args),
    Edit(edit::Args),
    Retire(retire::Args),
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    match args.what {
        What::Add(args) => add::run(ctx, args),
        What::List(args) => list::run(ctx, &args),
        What::Show(args) => show::run(ctx, &args),
        What::Edit(args) => edit::run(ctx, args),
        What::Retire(args) => retire::run(ctx, &args),
    }
}

/// What can be said of every unit.
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
}

impl Details {
    /// The unit with what was said.
    fn of(&self, mut unit: Unit) -> Result<Unit, Failure> {
        for (argument, given, field) in [
            ("--short", &self.short, &mut unit.short),
            ("--class", &self.class, &mut unit.class),
            ("--leader", &self.leader, &mut unit.leader),
            ("--liaison", &self.liaison, &mut unit.liaison),
        ] {
            if let Some(text) = line_if(argument, given.as_deref())? {
                *field = Some(text);
            }
        }
        if let Some(given) = &self.phone {
            unit.phone = Some(phone(given, unit.phone.as_deref())?);
        }
        Ok(unit)
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
    // What no unit is called now, one may have been called before.
    if let Some(unit) = UnitKind::ALL.iter().find_map(|kind| desk.unit(*kind, given).ok()) {
        return Ok(unit);
    }
    let near = match fault {
        Some(NameFault::Unknown { near, .. }) => near,
        Some(ambiguous) => return Err(ambiguous),
        None => Vec::new(),
    };
    Err(NameFault::Unknown { given: given.to_owned(), kind: None, near })
}
