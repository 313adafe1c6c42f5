//! `shao triage`: classify a problem (分诊).

use super::failure::Failure;
use super::office::line_if;
use super::options::Ctx;
use super::step::{StepArgs, take};
use crate::domain::workflow::Action;

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "single|multi|cross_level")]
    scope: String,
    #[arg(long, value_name = "C")]
    category: String,
    #[arg(long, value_name = "desk|consult|visit")]
    mode: Option<String>,
    #[arg(long, value_name = "simple|general|complex")]
    complexity: Option<String>,
    #[arg(long, value_name = "N")]
    days: Option<u32>,
    #[arg(long, value_name = "T")]
    opinion: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    take(ctx, &args.case, &args.step, |desk, _| {
        Ok(Action::Triage {
            scope: desk.term(&args.scope)?,
            category: args.category,
            mode: desk.term_if(args.mode.as_deref())?,
            complexity: desk.term_if(args.complexity.as_deref())?,
            days: args.days,
            opinion: line_if("--opinion", args.opinion.as_deref())?,
        })
    })
}
