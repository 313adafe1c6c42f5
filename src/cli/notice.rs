//! `shao notice`: a published reprimand naming a department (督查通报), or its withdrawal.

use chrono::Datelike;
use serde::Serialize;

use super::failure::Failure;
use super::office::{Desk, Office, line, line_if};
use super::options::Ctx;
use super::step::{StepArgs, say_late};
use crate::domain::civil::{Day, Moment, start_of};
use crate::domain::event::{Event, OfficeEvent};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::refusal::{Refusal, Step};
use crate::evaluate::frozen::bearing;
use crate::locale::{errors, said};
use crate::store::{KeptNotice, Writer};

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "D", required_unless_present = "withdraw")]
    dept: Option<String>,
    #[arg(long, value_name = "T")]
    reason: String,
    #[arg(long, value_name = "T")]
    doc_no: Option<String>,
    #[arg(long, value_name = "N", conflicts_with_all = ["dept", "doc_no"])]
    withdraw: Option<i64>,
    #[command(flatten)]
    step: StepArgs,
}

/// What is printed for scripts.
#[derive(Debug, Serialize)]
struct Done {
    department: String,
    on: Day,
    /// How many notices of that year name the department.
    in_year: usize,
    /// The number of the notice that was withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    withdrawn: Option<i64>,
    dry_run: bool,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let mut office = Office::to_change(ctx)?;
    let desk = &office.desk;
    let reason = line("--reason", &args.reason)?;
    let at = desk.at(args.step.at.as_deref())?;
    if at > desk.now {
        return Err(desk.refuse(Refusal::Future { at, now: desk.now }));
    }
    let dry_run = args.step.dry_run;
    let (done, late_on) = match args.withdraw {
        Some(number) => {
            let work = |log: &mut Writer<'_>| withdraw(log, desk, number, reason, at);
            ctx.record(&mut office.store, dry_run, work)
        }
        None => {
            let department = desk.department_by(args.dept.as_deref().unwrap_or_default(), at.date())?;
            let doc_no = line_if("--doc-no", args.doc_no.as_deref())?;
            let notice = KeptNotice { on: at.date(), department, reason, doc_no };
            let work = |log: &mut Writer<'_>| issue(log, desk, notice, at);
            ctx.record(&mut office.store, dry_run, work)
        }
    }?;
    let done = Done { dry_run, ..done };
    let (lang, name, year) = (ctx.lang(), office.desk.name(&done.department), done.on.year());
    let mut text = match done.withdrawn {
        Some(number) => said::notice_withdrawn(lang, number, done.on, name, year, done.in_year),
        None => said::notice_recorded(lang, done.on, name, year, done.in_year),
    };
    if dry_run {
        text.push('\n');
        text.push_str(&said::rehearsed(lang));
    }
    text.push('\n');
    ctx.tell(&done, &text)?;
    say_late(ctx, &late_on);
    Ok(())
}

type Told = (Done, Vec<Period>);

fn issue(log: &mut Writer<'_>, desk: &Desk, notice: KeptNotice, at: Moment) -> Result<Told, Failure> {
    if of_year(log, notice.on)?.contains(&notice) {
        return Err(Failure::refused(errors::same_notice(desk.lang)));
    }
    let event = notice.event();
    let KeptNotice { on, department, .. } = notice;
    let late_on = bearing::of_books(&log.books(), &event)?;
    log.append(Event::Office(event), &desk.stamp(at))?;
    Ok((done(log, on, department, None)?, late_on))
}

fn withdraw(log: &mut Writer<'_>, desk: &Desk, number: i64, reason: String, at: Moment) -> Result<Told, Failure> {
    let all = log.books().numbered_notices()?;
    let Some(found) = all.iter().find(|n| n.number == number) else {
        return Err(Failure::refused(errors::no_notice(desk.lang, number, all.len())));
    };
    if let Some((_, why)) = &found.withdrawn {
        return Err(Failure::refused(errors::notice_withdrawn(desk.lang, number, why)));
    }
    let (on, department) = (found.notice.on, found.notice.department.clone());
    if at.date() < on {
        return Err(desk.refuse(Refusal::TooEarly { at, after: Step::Entry, since: start_of(on) }));
    }
    // What the notice bears on its withdrawal bears on.
    let late_on = bearing::of_books(&log.books(), &found.notice.event())?;
    log.append(Event::Office(OfficeEvent::NoticeWithdrawn { seq: found.seq, reason }), &desk.stamp(at))?;
    Ok((done(log, on, department, Some(number))?, late_on))
}

/// The notices of a day's year that count.
fn of_year(log: &Writer<'_>, day: Day) -> Result<Vec<KeptNotice>, Failure> {
    let year = Period::of(PeriodKind::Year, day);
    Ok(log.books().notices(year.first_day(), year.end())?)
}

fn done(log: &Writer<'_>, on: Day, department: String, withdrawn: Option<i64>) -> Result<Done, Failure> {
    let in_year = of_year(log, on)?.iter().filter(|n| n.department == department).count();
    Ok(Done { department, on, in_year, withdrawn, dry_run: false })
}
