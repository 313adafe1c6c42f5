//! `shao consult`: the joint session was held (会商会办).

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
    #[arg(long, value_name = "D")]
    with: Vec<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    take(ctx, &args.case, &args.step, |desk, _| {
        Ok(Action::Consult {
            note: paragraph("--note", &args.note)?,
            with: args.with.iter().map(|d| desk.department(d)).collect::<Result<_, _>>()?,
        })
    })
}
