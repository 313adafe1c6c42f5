//! `shao undo`: take back the last entry of a case; it stays in the log, and the case is as before it (撤销).

use serde::Serialize;

use super::calendar;
use super::failure::Failure;
use super::history::{EventView, History, later};
use super::office::line_if;
use super::options::Ctx;
use super::step::{Done, StepArgs, begin, say_late, state_line};
use crate::domain::civil::{format_moment, start_of};
use crate::domain::event::{CaseEvent, Event, OfficeEvent};
use crate::domain::number::CaseId;
use crate::domain::undo::{fits, needs_reason, undo};
use crate::evaluate::frozen::touched::FrozenPeriods;
use crate::locale::{errors, said};
use crate::store::{Recorded, Stamp, StoreError, Writer};

#[derive(Debug, clap::Args)]
pub struct Args {
    case: String,
    #[arg(long, value_name = "T")]
    reason: Option<String>,
    #[command(flatten)]
    step: StepArgs,
}

/// What is printed for scripts.
#[derive(Debug, Serialize)]
struct Undid<'a> {
    #[serde(flatten)]
    done: Done<'a>,
    /// The event that was taken back.
    undone: Option<EventView<'a>>,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let (mut office, id, at) = begin(ctx, &args.case, &args.step)?;
    let desk = &office.desk;
    let reason = line_if("--reason", args.reason.as_deref())?;
    let work = |log: &mut Writer<'_>| -> Result<_, Failure> {
        let before = log.case(id)?.ok_or(StoreError::NoCase(id))?;
        // A date alone says no time: it stands behind what is known of that day.
        let at = if at == start_of(at.date()) { before.latest_on(at.date()).unwrap_or(at) } else { at };
        let mut history = log.history(id)?;
        let entries: Vec<_> = history.iter().filter_map(Recorded::entry).collect();
        let event = undo(&entries, reason, at, desk.now).map_err(|r| desk.refuse(r))?;
        if let CaseEvent::Undone { seq, reason: None } = &event
            && !args.step.dry_run
            && let Some(Recorded { stamp: Stamp { actor, recorded_at, .. }, .. }) =
                history.iter().find(|r| r.seq == *seq)
            && needs_reason(actor, recorded_at.date(), &desk.actor, desk.now.date())
        {
            return Err(Failure::refused(errors::undo_needs_reason(desk.lang, actor, *recorded_at)));
        }
        let stamp = desk.stamp(at);
        let recorded = Recorded { seq: log.last() + 1, stamp: stamp.clone(), event: Event::Case(id, event.clone()) };
        history.push(recorded);
        let after = log.replay(id, &history)?;
        let there = match &after.intake.reference {
            Some(reference) => log.case_by_ref(reference)?.filter(|there| *there != id),
            None => None,
        };
        let merged = if after.duplicate_of.is_some() { log.merged_into(id)? } else { Vec::new() };
        fits(&before, &after, merged, there).map_err(|r| desk.refuse(r))?;
        log.append(Event::Case(id, event.clone()), &stamp)?;
        let moved = catch_up(log, &event, id, &stamp)?;
        let case = log.case(id)?.ok_or(StoreError::NoCase(id))?;
        let scheme = log.books().scheme(case.scheme)?.scheme;
        let late_on = FrozenPeriods::load(&log.books())?.of_step(&log.books(), log.last(), Some(&before), &case)?;
        Ok((case, event, scheme, history, moved, late_on))
    };
    let dry_run = args.step.dry_run;
    let (case, event, scheme, history, moved, late_on) = ctx.record(&mut office.store, dry_run, work)?;
    let (desk, lang) = (&office.desk, ctx.lang());
    let told = History::new(&history, desk, &scheme, ctx.phones());
    let entry = if let CaseEvent::Undone { seq, .. } = &event { told.at(*seq) } else { None };
    if ctx.json_asked() {
        let undone = entry.and_then(|entry| told.view(entry));
        return ctx.show(&Undid { done: Done::of(&case, &event, ctx.phones(), &late_on, dry_run), undone }, &[]);
    }
    let sentence = history.last().map(|recorded| told.sentence(lang, recorded)).unwrap_or_default();
    let mut text = format!("{id} {sentence}\n");
    if let Some(Recorded { stamp, .. }) = entry {
        let at = format_moment(stamp.happened_at);
        text.push_str(&said::undone_entry(lang, at, &stamp.actor, later(lang, stamp)));
        text.push('\n');
    }
    text.push_str(&state_line(lang, &case, desk.now, &|code| desk.name(code)));
    if dry_run {
        text.push_str(&said::rehearsed(lang));
        text.push('\n');
    }
    ctx.print(&text)?;
    say_late(ctx, &late_on);
    if moved > 0 {
        ctx.remark(&said::dates_moved(lang, moved));
    }
    if let Some(Recorded { stamp, event: Event::Case(_, event), .. }) = entry {
        let (command, help) = entered_by(event, &id.to_string());
        // Entered now it would happen today; a ledger has its own dates.
        let earlier = stamp.happened_at.date() < desk.now.date() && help != "import";
        let at = if earlier { format!(" --at \"{}\"", format_moment(stamp.happened_at)) } else { String::new() };
        ctx.remark(&said::enter_again(lang, command, at, help));
    }
    Ok(())
}

/// Dates that come back were not moved by changes of the calendar since the entry: they are now. Their
/// number is returned.
fn catch_up(log: &mut Writer<'_>, event: &CaseEvent, id: CaseId, stamp: &Stamp) -> Result<usize, Failure> {
    let CaseEvent::Undone { seq, .. } = event else { return Ok(0) };
    if !log.calendar_changed_since(*seq)? {
        return Ok(0);
    }
    let moved = calendar::moves(log, &log.books().calendar()?, Some(id))?;
    let count = moved.iter().filter(|one| one.from.at != one.to.at).count();
    if !moved.is_empty() {
        let (years, days) = (Vec::new(), Vec::new());
        let event = OfficeEvent::CalendarSet { source: "undo".to_owned(), years, days, moved };
        log.append(Event::Office(event), stamp)?;
    }
    Ok(count)
}

/// The command by which an event is entered, with the case in its place, and the word that `help` knows it by.
fn entered_by(event: &CaseEvent, id: &str) -> (String, &'static str) {
    let command = match event {
        CaseEvent::Received { .. } => return ("intake".to_owned(), "intake"),
        CaseEvent::Imported { .. } | CaseEvent::ImportedAgain { .. } => return ("import cases".to_owned(), "import"),
        CaseEvent::ExtensionRequested { .. } => return (format!("extend request {id}"), "extend"),
        CaseEvent::ExtensionGranted { .. } | CaseEvent::ExtensionRefused { .. } => {
            return (format!("extend grant|refuse {id}"), "extend");
        }
        CaseEvent::Triaged { .. } => "triage",
        CaseEvent::Assigned { .. } => "assign",
        CaseEvent::Responded { .. } => "respond",
        CaseEvent::Consulted { .. } => "consult",
        CaseEvent::Visited { .. } => "visit",
        CaseEvent::Noted { .. } => "note",
        CaseEvent::Resolved { .. } => "resolve",
        CaseEvent::FollowedUp { .. } => "followup",
        CaseEvent::Closed { .. } => "close",
        CaseEvent::Reopened { .. } => "reopen",
        CaseEvent::Scored { .. } => "score",
        CaseEvent::Excluded { .. } | CaseEvent::ExclusionWithdrawn { .. } => "exclude",
        CaseEvent::Corrected { .. } => "correct",
        CaseEvent::Undone { .. } => "undo",
    };
    (format!("{command} {id}"), command)
}
