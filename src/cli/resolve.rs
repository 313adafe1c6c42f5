//! `shao resolve`: a department says that it is done (办结).

use super::failure::Failure;
use super::office::paragraph;
use super::options::Ctx;
use super::step::{StepArgs, take};
use crate::domain::workflow::{Action, Who};

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "D", conflicts_with = "all")]
    dept: Option<String>,
    #[arg(long)]
    all: bool,
    #[arg(long, value_name = "T")]
    result: String,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    take(ctx, &args.case, &args.step, |desk, _| {
        let who = if args.all { Who::All } else { Who::One(desk.department_if(args.dept.as_deref())?) };
        Ok(Action::Resolve { who, result: paragraph("--result", &args.result)? })
    })
}
