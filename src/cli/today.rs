//! `shao today`: what is overdue, what falls due, what waits for the office.

use serde::Serialize;

use super::failure::Failure;
use super::list::CALL;
use super::office::{Desk, Office};
use super::options::Ctx;
use super::typed;
use crate::domain::civil::end_of;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::vocab::{Clock, State};
use crate::locale::said;
use crate::render::{Format, Page};
use crate::report::sheet::{Sheet, row};
use crate::report::value::{At, DueAt, Number};
use crate::store::{Dates, Duty, Waiting};

/// What fits on a screen; scripts get everything.
const SCREEN: u32 = 30;

/// What a screen that is too narrow leaves out; files have it.
const SPARE: &[&str] = &["days", "enterprise", "since"];

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "N", default_value_t = 2)]
    days: u32,
    #[arg(long, value_name = "D")]
    dept: Option<String>,
}

row! {
    /// A date that a department has to keep.
    pub struct DutyRow {
        /// The case.
        pub number: Number,
        /// The problem in a line.
        pub title: String,
        /// The enterprise.
        pub enterprise: Option<String>,
        /// Whom to ask for there; only where numbers are asked for whole.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact: Option<String>,
        /// The telephone number; only where it is asked for whole.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// The department.
        pub department: String,
        /// Which clock.
        pub clock: Clock,
        /// When it is due.
        pub due: DueAt,
        /// Working days past it, or left until it.
        pub days: i64,
        /// Whether it was reckoned into a year whose notice was not loaded.
        pub provisional: bool,
    }
}

row! {
    /// A case that waits for a step of the office.
    pub struct WaitingRow {
        /// The case.
        pub number: Number,
        /// The problem in a line.
        pub title: String,
        /// The enterprise.
        pub enterprise: Option<String>,
        /// Whom to ask for there; only where numbers are asked for whole.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact: Option<String>,
        /// The telephone number; only where it is asked for whole.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub phone: Option<String>,
        /// Since when.
        pub since: At,
        /// The command that comes next, to be pasted and filled in.
        pub next: String,
    }
}

#[derive(Debug, Serialize)]
struct Today {
    as_of: At,
    overdue: Vec<DutyRow>,
    due: Vec<DutyRow>,
    office: Vec<WaitingRow>,
    unrated: i64,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let office = Office::to_look(ctx)?;
    let desk = &office.desk;
    let department = desk.department_if(args.dept.as_deref())?;
    let calendar = office.store.books().calendar()?;
    let today = desk.now.date();
    // The whole of today is still on time: what is due today is not overdue yet.
    let horizon = end_of(calendar.due(today, args.days.min(250)).day);
    // What was done or assigned in this very second counts.
    let second = chrono::TimeDelta::seconds(1);
    let most = (ctx.format == Format::Table).then_some(SCREEN);
    let dates = Dates { at: desk.now + second, from: None, before: desk.now, department, most };
    let overdue = first(&office, &dates)?;
    let dates = Dates { from: Some(desk.now), before: horizon + second, ..dates };
    let due = first(&office, &dates)?;
    let row = |duty: Duty| -> Result<DutyRow, Failure> {
        let told = office.store.told(duty.case)?;
        let day = duty.due.date();
        let days = if duty.due < desk.now { calendar.count(day, today) } else { calendar.count(today, day) };
        Ok(DutyRow {
            number: Number(duty.case),
            title: told.title,
            enterprise: told.enterprise,
            contact: told.contact.filter(|_| ctx.full),
            phone: told.phone.filter(|_| ctx.full),
            department: if ctx.coded() { duty.department } else { desk.name(&duty.department) },
            clock: duty.clock,
            due: DueAt(duty.due),
            days: i64::from(days),
            provisional: duty.provisional,
        })
    };
    let waiting = if dates.department.is_some() { (Vec::new(), 0) } else { office.store.waiting(most)? };
    let to_decide = waiting.0.iter().any(|w| w.extension.is_some());
    let counts = [overdue.1, due.1, waiting.1];
    let found = Today {
        as_of: At(desk.now),
        overdue: overdue.0.into_iter().map(row).collect::<Result<_, _>>()?,
        due: due.0.into_iter().map(row).collect::<Result<_, _>>()?,
        office: waiting.0.into_iter().map(|w| waiting_row(ctx, desk, w)).collect(),
        unrated: office.store.unrated_since(Period::of(PeriodKind::Quarter, today))?,
    };
    let sheets =
        [Sheet::of("overdue", &found.overdue), Sheet::of("due", &found.due), Sheet::of("office", &found.office)];
    let sheets = sheets.map(|sheet| if ctx.full { sheet } else { sheet.without(&CALL) });
    let sheets = sheets.map(|sheet| ctx.fitted(sheet, SPARE));
    let lang = ctx.lang();
    let mut text = said::today(lang, today, counts[0], counts[1], counts[2]);
    if ctx.format != Format::Table {
        let page = Page { title: text, ..Page::default() };
        return ctx.show_page(&found, Some(&page), &sheets);
    }
    text.push('\n');
    if counts.iter().any(|n| *n > 0) {
        text.push('\n');
        text.push_str(&ctx.tables(&sheets));
    }
    ctx.print(&text)?;
    if counts.iter().any(|n| *n > SCREEN as usize) {
        ctx.remark(&said::today_cut(lang, SCREEN as usize));
    }
    if to_decide {
        ctx.remark(&said::to_decide(lang));
    }
    if found.unrated > 0 {
        ctx.remark(&said::unrated(lang, found.unrated));
    }
    Ok(())
}

/// The first of these dates, and how many there are.
fn first(office: &Office, dates: &Dates) -> Result<(Vec<Duty>, usize), Failure> {
    let mut found = Vec::new();
    office.store.duties(dates, |duty| {
        found.push(duty);
        Ok(())
    })?;
    let cut = dates.most.is_some_and(|most| found.len() >= most as usize);
    let count = if cut { office.store.count_duties(dates)? } else { found.len() };
    Ok((found, count))
}

/// The step that the office owes a case.
fn waiting_row(ctx: &Ctx, desk: &Desk, waiting: Waiting) -> WaitingRow {
    let case = waiting.case;
    let next = match (waiting.state, &waiting.extension) {
        // Scripts get codes, but a command that a shell would take for two is none.
        (_, Some(code)) if ctx.coded() => format!("shao extend grant {case} --dept {}", typed::word(code)),
        (_, Some(code)) => format!("shao extend grant {case} --dept {}", desk.typed(code)),
        (State::Received, _) => format!("shao triage {case}"),
        (State::Triaged, _) => format!("shao assign {case}"),
        (_, None) if waiting.followed_up => format!("shao close {case}"),
        (_, None) => format!("shao followup {case}"),
    };
    WaitingRow {
        number: Number(case),
        title: waiting.title,
        enterprise: waiting.enterprise,
        contact: waiting.contact.filter(|_| ctx.full),
        phone: waiting.phone.filter(|_| ctx.full),
        since: At(waiting.since),
        next: ctx.to_paste(&next),
    }
}
