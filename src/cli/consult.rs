//! `shao consult`: the joint session was held (会商会办).

use super::failure::Failure;
use super::office::paragraph;
use super::options::Ctx;
use super::step::{StepArgs, begin, say, take_in};
use crate::domain::civil::format_moment;
use crate::domain::workflow::Action;
use crate::locale::said;
use crate::store::Writer;

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "T")]
    note: String,
    #[arg(long, value_name = "D")]
    with: Vec<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let (mut office, id, at) = begin(ctx, &args.case, &args.step)?;
    let note = paragraph("--note", &args.note)?;
    let with = args.with.iter().map(|d| office.desk.department(d)).collect::<Result<_, _>>()?;
    let mut before = None;
    let make = |log: &mut Writer<'_>| {
        before = log.case(id)?.and_then(|case| case.lead()?.consulted_at);
        Ok(Action::Consult { note, with })
    };
    let taken = take_in(ctx, &mut office, id, at, args.step.dry_run, make, |_| Ok(()))?;
    say(ctx, &office.desk, &taken, args.step.dry_run)?;
    // Sessions may be held again; the clock stops at the first.
    if let Some(before) = before {
        ctx.remark(&said::consulted_before(ctx.lang(), format_moment(before)));
    }
    Ok(())
}
