//! `shao respond`: a department reports in with a plan, a date and a person (报到).

use super::failure::Failure;
use super::office::{line, paragraph};
use super::options::Ctx;
use super::step::{StepArgs, take};
use crate::domain::workflow::Action;

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "D")]
    dept: Option<String>,
    #[arg(long, value_name = "T")]
    plan: String,
    #[arg(long, value_name = "DATE")]
    promise: String,
    #[arg(long, value_name = "N")]
    person: String,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    take(ctx, &args.case, &args.step, |desk, at| {
        Ok(Action::Respond {
            department: desk.department_if(args.dept.as_deref())?,
            plan: paragraph("--plan", &args.plan)?,
            promise: desk.day_to_come(&args.promise, at.date())?,
            person: line("--person", &args.person)?,
        })
    })
}
