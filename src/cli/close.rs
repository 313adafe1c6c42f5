//! `shao close`: the office signs a case off (销号归档).

use super::failure::Failure;
use super::options::Ctx;
use super::step::{StepArgs, begin, say, take_in};
use crate::domain::civil::format_due;
use crate::domain::vocab::Outcome;
use crate::domain::workflow::Action;
use crate::locale::said;
use crate::store::Writer;

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "resolved|explained|declined|withdrawn|duplicate")]
    outcome: String,
    #[arg(long, value_name = "CASE")]
    of: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let (mut office, id, at) = begin(ctx, &args.case, &args.step)?;
    let of = match &args.of {
        Some(other) => {
            let other = office.case(other)?;
            Some((other.id, other.duplicate_of))
        }
        None => None,
    };
    let outcome = office.desk.term(&args.outcome)?;
    let close = |_: &mut Writer<'_>| Ok(Action::Close { outcome, of });
    let taken = take_in(ctx, &mut office, id, at, args.step.dry_run, close, |_| Ok(()))?;
    say(ctx, &office.desk, &taken, args.step.dry_run)?;
    // Of work that was done the joint session is a part (seed 003, 四3); none is asked of what was declined.
    if matches!(outcome, Outcome::Resolved | Outcome::Explained) {
        let missed = taken.case.assignments.iter().filter(|a| a.consulted_at.is_none());
        for (a, due) in missed.filter_map(|a| Some((a, a.consult_due?))) {
            let name = office.desk.name(&a.department);
            ctx.remark(&said::closed_without_session(ctx.lang(), name, format_due(due.at), id));
        }
    }
    Ok(())
}
