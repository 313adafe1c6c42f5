//! `shao survey`: a quarter's satisfaction votes for a department (满意度测评).

use serde::Serialize;

use super::failure::Failure;
use super::office::Office;
use super::options::Ctx;
use super::step::{StepArgs, say_late};
use crate::domain::event::{Event, OfficeEvent, Votes};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::survey;
use crate::evaluate::frozen::bearing;
use crate::locale::{errors, said};
use crate::store::Writer;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "D")]
    dept: String,
    #[arg(long, value_name = "2023-Q2")]
    period: String,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    satisfied: String,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    fairly: String,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    basically: String,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    dissatisfied: String,
    #[arg(long)]
    revise: bool,
    #[command(flatten)]
    step: StepArgs,
}

/// What is printed for scripts.
#[derive(Debug, Serialize)]
struct Done {
    department: String,
    period: String,
    #[serde(flatten)]
    votes: Votes,
    total: u64,
    dry_run: bool,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let mut office = Office::to_change(ctx)?;
    let desk = &office.desk;
    let lang = ctx.lang();
    let quarter = desk.period(&args.period, Some(PeriodKind::Quarter))?;
    if quarter.kind() != PeriodKind::Quarter {
        return Err(Failure::refused(errors::not_a_quarter(lang, &args.period)));
    }
    let department = desk.department_by(&args.dept, quarter.last_day())?;
    let count = |text: &str| -> Result<u32, Failure> {
        crate::domain::text::count(text).ok_or_else(|| Failure::refused(errors::not_a_count(lang, text)))
    };
    let votes = Votes {
        satisfied: count(&args.satisfied)?,
        fairly: count(&args.fairly)?,
        basically: count(&args.basically)?,
        dissatisfied: count(&args.dissatisfied)?,
    };
    let at = desk.at(args.step.at.as_deref())?;
    let work = |log: &mut Writer<'_>| -> Result<Vec<Period>, Failure> {
        match log.books().votes(quarter, &department)? {
            Some(old) if old == votes => return Err(Failure::refused(errors::same_votes(lang))),
            Some(_) if !args.revise => {
                return Err(Failure::refused(errors::votes_there(lang, desk.name(&department), quarter)));
            }
            there => {
                let fits = survey::fits(quarter, votes, there.is_some(), desk.now.date());
                fits.map_err(|refusal| desk.refuse(refusal))?;
            }
        }
        let event = OfficeEvent::SurveyRecorded { quarter, department: department.clone(), votes };
        let late_on = bearing::of_books(&log.books(), &event)?;
        log.append(Event::Office(event), &desk.stamp(at))?;
        Ok(late_on)
    };
    let late_on = ctx.record(&mut office.store, args.step.dry_run, work)?;
    let mut text = said::survey_recorded(lang, quarter, office.desk.name(&department), votes.total());
    if args.step.dry_run {
        text.push('\n');
        text.push_str(&said::rehearsed(lang));
    }
    text.push('\n');
    let period = quarter.label();
    ctx.tell(&Done { department, period, votes, total: votes.total(), dry_run: args.step.dry_run }, &text)?;
    say_late(ctx, &late_on);
    Ok(())
}
