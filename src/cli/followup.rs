//! `shao followup`: the office asks the enterprise (回访).

use super::failure::Failure;
use super::office::paragraph;
use super::options::Ctx;
use super::step::{StepArgs, take};
use crate::domain::workflow::Action;
use crate::locale::{errors, words};

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "phone|visit")]
    by: String,
    #[arg(long, value_name = "yes|no")]
    solved: String,
    #[arg(long, value_name = "satisfied|fairly|basically|dissatisfied")]
    grade: Option<String>,
    #[arg(long, value_name = "T")]
    note: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    take(ctx, &args.case, &args.step, |desk, _| {
        let solved = words::read_yes(&args.solved);
        Ok(Action::FollowUp {
            by: desk.term(&args.by)?,
            solved: solved.ok_or_else(|| Failure::usage(errors::yes_or_no(desk.lang, &args.solved)))?,
            grade: desk.term_if(args.grade.as_deref())?,
            note: args.note.as_deref().map(|n| paragraph("--note", n)).transpose()?,
        })
    })
}
