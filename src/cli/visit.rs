//! `shao visit`: on-site work (出诊).

use super::failure::Failure;
use super::office::paragraph;
use super::options::Ctx;
use super::step::{StepArgs, take};
use crate::domain::workflow::Action;

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "T")]
    note: String,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    take(ctx, &args.case, &args.step, |_, _| Ok(Action::Visit { note: paragraph("--note", &args.note)? }))
}
