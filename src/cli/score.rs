//! `shao score`: rate a department on a closed case (一哨一评).

use super::failure::Failure;
use super::office::line_if;
use super::options::Ctx;
use super::step::{StepArgs, take};
use crate::domain::points::Points;
use crate::domain::workflow::{Action, RatingGiven, Revise};
use crate::locale::errors;

#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("rating").required(true))]
pub struct Args {
    case: String,
    #[arg(long, value_name = "D")]
    dept: Option<String>,
    #[arg(long, value_name = "originator|lead|enterprise")]
    by: String,
    #[arg(long, value_name = "N", group = "rating", allow_hyphen_values = true)]
    points: Option<String>,
    #[arg(long, value_name = "G", group = "rating")]
    grade: Option<String>,
    #[arg(long, value_name = "KEY=N", group = "rating")]
    item: Vec<String>,
    #[arg(long, value_name = "T")]
    comment: Option<String>,
    #[arg(long)]
    revise: bool,
    #[command(flatten)]
    step: StepArgs,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    take(ctx, &args.case, &args.step, |desk, _| {
        let rating = match (&args.points, &args.grade) {
            (Some(points), _) => RatingGiven::Points(Points::parse(points)?),
            (None, Some(grade)) => RatingGiven::Grade(desk.term(grade)?),
            (None, None) => {
                let mut items = Vec::new();
                for item in &args.item {
                    let parts = item.split_once(['=', '＝']);
                    let (key, points) = parts.ok_or_else(|| Failure::usage(errors::item_shape(desk.lang, item)))?;
                    items.push((key.trim().to_owned(), Points::parse(points)?));
                }
                RatingGiven::Items(items)
            }
        };
        Ok(Action::Score {
            department: desk.department_if(args.dept.as_deref())?,
            rater: desk.term(&args.by)?,
            rating,
            comment: line_if("--comment", args.comment.as_deref())?,
            revise: match (args.revise, &args.step.at) {
                (false, _) => Revise::No,
                (true, None) => Revise::Corrects,
                (true, Some(_)) => Revise::Anew,
            },
        })
    })
}
