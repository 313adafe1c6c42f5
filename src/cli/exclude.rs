//! `shao exclude`: leave a case, or one department of it, out of assessment (不列入考核), or take that back.

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
    #[arg(long, value_name = "N", required_unless_present = "withdraw")]
    approved_by: Option<String>,
    #[arg(long, value_name = "T", required_unless_present = "withdraw")]
    doc_no: Option<String>,
    #[arg(long, conflicts_with_all = ["approved_by", "doc_no"])]
    withdraw: bool,
    #[arg(long, value_name = "T")]
    reason: String,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    take(ctx, &args.case, &args.step, |desk, at| {
        let (department, reason) = (desk.department_if(args.dept.as_deref())?, line("--reason", &args.reason)?);
        if args.withdraw {
            return Ok(Action::WithdrawExclusion { department, reason });
        }
        let approved_by = line("--approved-by", args.approved_by.as_deref().unwrap_or_default())?;
        let doc_no = line("--doc-no", args.doc_no.as_deref().unwrap_or_default())?;
        Ok(Action::Exclude { department, exclusion: Exclusion { approved_by, doc_no, on: at.date(), reason } })
    })
}
