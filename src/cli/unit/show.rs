//! `shao unit show`: one unit, and what it was called and where it stood before.

use super::any;
use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::cli::options::Ctx;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    unit: String,
}

pub(super) fn run(ctx: &Ctx, args: &Args) -> Result<(), Failure> {
    let office = Office::to_look(ctx)?;
    let unit = any(&office.desk, &args.unit)?;
    super::save::show(ctx, &office.desk, unit, &office.store.books().versions(&unit.code)?)
}
