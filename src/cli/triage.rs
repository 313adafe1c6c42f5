//! `shao triage`: classify a problem (分诊).

use super::failure::Failure;
use super::office::{Office, line_if};
use super::options::Ctx;
use super::step::{StepArgs, take_on};
use crate::domain::workflow::Action;
use crate::locale::said;

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "single|multi|cross_level")]
    scope: String,
    #[arg(long, value_name = "C")]
    category: Option<String>,
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
    let mut office = Office::to_change(ctx)?;
    let id = office.case_id(&args.case)?;
    let desk = &office.desk;
    let at = desk.at(args.step.at.as_deref())?;
    // What was told at intake need not be told again.
    let known = || Ok::<_, Failure>(office.store.case(id)?.and_then(|case| case.intake.category));
    let category = match args.category {
        Some(category) => Some(category),
        None => known()?,
    };
    let action = Action::Triage {
        scope: desk.term(&args.scope)?,
        category: category.ok_or_else(|| Failure::usage(said::no_category(ctx.lang())))?,
        mode: desk.term_if(args.mode.as_deref())?,
        complexity: desk.term_if(args.complexity.as_deref())?,
        days: args.days,
        opinion: line_if("--opinion", args.opinion.as_deref())?,
    };
    take_on(ctx, &mut office, id, at, args.step.dry_run, action)
}
