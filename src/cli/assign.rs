//! `shao assign`: send a problem to its departments (派单).

use super::failure::Failure;
use super::office::line_if;
use super::options::Ctx;
use super::step::{StepArgs, take};
use crate::domain::vocab::UnitKind;
use crate::domain::workflow::Action;

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "D")]
    lead: String,
    #[arg(long, value_name = "D")]
    co: Vec<String>,
    #[arg(long, value_name = "DATE")]
    due: Option<String>,
    #[arg(long, value_name = "T")]
    reason: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    take(ctx, &args.case, &args.step, |desk, at| {
        let department = |given: &str| desk.active(UnitKind::Department, given, at.date());
        // Several co-handlers may stand in one argument, as people write them.
        let co =
            args.co.iter().flat_map(|names| names.split(['、', ';', '；', ',', '，'])).filter(|n| !n.trim().is_empty());
        Ok(Action::Assign {
            lead: department(&args.lead)?,
            co: co.map(department).collect::<Result<_, _>>()?,
            due: desk.until_if(args.due.as_deref(), at.date())?,
            reason: line_if("--reason", args.reason.as_deref())?,
        })
    })
}
