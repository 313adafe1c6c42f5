//! `shao close`: the office signs a case off (销号归档).

use super::failure::Failure;
use super::office::Office;
use super::options::Ctx;
use super::step::{StepArgs, take_on};
use crate::domain::workflow::Action;

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "resolved|explained|declined|withdrawn|duplicate")]
    outcome: String,
    #[arg(long, value_name = "CASE")]
    of: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let mut office = Office::to_change(ctx)?;
    let id = office.case_id(&args.case)?;
    let at = office.desk.at(args.step.at.as_deref())?;
    let of = match &args.of {
        Some(other) => {
            let other = office.case(other)?;
            Some((other.id, other.duplicate_of))
        }
        None => None,
    };
    let outcome = office.desk.term(&args.outcome)?;
    take_on(ctx, &mut office, id, at, args.step.dry_run, Action::Close { outcome, of })
}
