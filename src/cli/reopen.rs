//! `shao reopen`: send a case back, or take a closed one up again (退回重办).

use super::failure::Failure;
use super::office::line;
use super::options::Ctx;
use super::step::{StepArgs, take};
use crate::domain::workflow::Action;

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "T")]
    reason: String,
    #[arg(long, value_name = "DATE")]
    due: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    take(ctx, &args.case, &args.step, |desk, at| {
        Ok(Action::Reopen {
            reason: line("--reason", &args.reason)?,
            due: desk.until_if(args.due.as_deref(), at.date())?,
        })
    })
}
