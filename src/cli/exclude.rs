//! `shao exclude`: leave a case, or one department of it, out of assessment (不列入考核).

use super::failure::Failure;
use super::office::line;
use super::options::Ctx;
use super::step::{StepArgs, take};
use crate::domain::event::Exclusion;
use crate::domain::workflow::Action;

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "D")]
    dept: Option<String>,
    #[arg(long, value_name = "N")]
    approved_by: String,
    #[arg(long, value_name = "T")]
    doc_no: String,
    #[arg(long, value_name = "T")]
    reason: String,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    take(ctx, &args.case, &args.step, |desk, at| {
        Ok(Action::Exclude {
            department: desk.department_if(args.dept.as_deref())?,
            exclusion: Exclusion {
                approved_by: line("--approved-by", &args.approved_by)?,
                doc_no: line("--doc-no", &args.doc_no)?,
                on: at.date(),
                reason: line("--reason", &args.reason)?,
            },
        })
    })
}
