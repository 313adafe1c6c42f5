//! `shao notice`: a published reprimand naming a department (督查通报).

use serde::Serialize;

use super::failure::Failure;
use super::office::{Office, line, line_if};
use super::options::Ctx;
use super::step::StepArgs;
use crate::domain::civil::Day;
use crate::domain::event::{Event, OfficeEvent};
use crate::domain::period::{Period, PeriodKind};
use crate::locale::{errors, said};
use crate::store::Writer;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "D")]
    dept: String,
    #[arg(long, value_name = "T")]
    reason: String,
    #[arg(long, value_name = "T")]
    doc_no: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

/// What is printed for scripts.
#[derive(Debug, Serialize)]
struct Done {
    department: String,
    on: Day,
    in_year: usize,
    dry_run: bool,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let mut office = Office::open(ctx)?;
    let desk = &office.desk;
    let lang = ctx.lang();
    let department = desk.department(&args.dept)?;
    let reason = line("--reason", &args.reason)?;
    let doc_no = line_if("--doc-no", args.doc_no.as_deref())?;
    let at = desk.at(args.step.at.as_deref())?;
    if at > desk.now {
        return Err(desk.refuse(crate::domain::refusal::Refusal::Future { at, now: desk.now }));
    }
    let on = at.date();
    let year = Period::of(PeriodKind::Year, on);
    let work = |log: &mut Writer<'_>| -> Result<usize, Failure> {
        let this_year = log.books().notices(year.first_day(), year.end())?;
        let mut own = this_year.into_iter().filter(|n| n.department == department);
        if own.any(|n| n.on == on && n.reason == reason && n.doc_no == doc_no) {
            return Err(Failure::refused(errors::same_notice(lang)));
        }
        let event = OfficeEvent::NoticeIssued { on, department: department.clone(), reason, doc_no };
        log.append(Event::Office(event), &desk.stamp(at))?;
        let this_year = log.books().notices(year.first_day(), year.end())?;
        Ok(this_year.iter().filter(|n| n.department == department).count())
    };
    let count = if args.step.dry_run { office.store.rehearse(work)? } else { office.store.write(work)? };
    let mut text = said::notice_recorded(lang, on, office.desk.name(&department), year.year(), count);
    if args.step.dry_run {
        text.push('\n');
        text.push_str(&said::rehearsed(lang));
    }
    text.push('\n');
    ctx.tell(&Done { department, on, in_year: count, dry_run: args.step.dry_run }, &text)
}
