//! `shao triage`: classify a problem (分诊).

use super::failure::Failure;
use super::office::line_if;
use super::options::Ctx;
use super::step::{StepArgs, begin, say, take_in};
use crate::domain::workflow::Action;
use crate::locale::said;
use crate::store::{StoreError, Writer};

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
    let (mut office, id, at) = begin(ctx, &args.case, &args.step)?;
    let (lang, desk) = (ctx.lang(), &office.desk);
    let (scope, mode) = (desk.term(&args.scope)?, desk.term_if(args.mode.as_deref())?);
    let complexity = desk.term_if(args.complexity.as_deref())?;
    let (days, opinion) = (args.days, line_if("--opinion", args.opinion.as_deref())?);
    let make = |log: &mut Writer<'_>| {
        // What was told at intake need not be told again.
        let case = log.case(id)?.ok_or(StoreError::NoCase(id))?;
        let Some(category) = args.category.or(case.intake.category) else {
            let scheme = log.books().scheme(case.scheme)?.scheme;
            let known: Vec<_> = scheme.categories.iter().map(|c| (c.code.clone(), c.title.clone())).collect();
            return Err(Failure::usage(said::no_category(lang, &known)));
        };
        Ok(Action::Triage { scope, category, mode, complexity, days, opinion })
    };
    let taken = take_in(ctx, &mut office, id, at, args.step.dry_run, make, |_| Ok(()))?;
    say(ctx, &office.desk, &taken, args.step.dry_run)
}
