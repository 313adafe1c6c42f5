//! `shao note`: a remark on a case.

use super::failure::Failure;
use super::office::paragraph;
use super::options::Ctx;
use super::step::{StepArgs, take};
use crate::domain::workflow::Action;

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    text: String,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    take(ctx, &args.case, &args.step, |_, _| Ok(Action::Note { text: paragraph("TEXT", &args.text)? }))
}
