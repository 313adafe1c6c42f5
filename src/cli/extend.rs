//! `shao extend`: a department asks for more time; the office grants or refuses it (延期).

use clap::Subcommand;

use super::failure::Failure;
use super::office::{line, line_if};
use super::options::Ctx;
use super::step::{StepArgs, take};
use crate::domain::workflow::Action;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Request(RequestArgs),
    Grant(GrantArgs),
    Refuse(RefuseArgs),
}

#[derive(Debug, clap::Args)]
struct RequestArgs {
    case: String,
    #[arg(long, value_name = "D")]
    dept: Option<String>,
    #[arg(long, value_name = "DATE")]
    to: String,
    #[arg(long, value_name = "T")]
    reason: String,
    #[arg(long, value_name = "T")]
    told: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

#[derive(Debug, clap::Args)]
struct GrantArgs {
    case: String,
    #[arg(long, value_name = "D")]
    dept: Option<String>,
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

#[derive(Debug, clap::Args)]
struct RefuseArgs {
    case: String,
    #[arg(long, value_name = "D")]
    dept: Option<String>,
    #[arg(long, value_name = "T")]
    reason: String,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    match args.what {
        What::Request(args) => take(ctx, &args.case, &args.step, |desk, at| {
            Ok(Action::RequestExtension {
                department: desk.department_if(args.dept.as_deref())?,
                to: desk.when_to_come(&args.to, at.date())?.end(),
                reason: line("--reason", &args.reason)?,
                told: line_if("--told", args.told.as_deref())?,
            })
        }),
        What::Grant(args) => take(ctx, &args.case, &args.step, |desk, at| {
            Ok(Action::GrantExtension {
                department: desk.department_if(args.dept.as_deref())?,
                to: desk.until_if(args.to.as_deref(), at.date())?,
            })
        }),
        What::Refuse(args) => take(ctx, &args.case, &args.step, |desk, _| {
            Ok(Action::RefuseExtension {
                department: desk.department_if(args.dept.as_deref())?,
                reason: line("--reason", &args.reason)?,
            })
        }),
    }
}
