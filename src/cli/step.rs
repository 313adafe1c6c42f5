//! One step on one case: load, decide, record, say. Every verb of the work goes through here.

use std::borrow::Cow;
use std::sync::Arc;

use serde::Serialize;

use super::failure::Failure;
use super::office::{Desk, Office};
use super::options::Ctx;
use crate::domain::case::{Assignment, Case};
use crate::domain::civil::{Moment, format_due, start_of};
use crate::domain::deadline::Rules;
use crate::domain::event::{CaseEvent, Due, Event};
use crate::domain::number::CaseId;
use crate::domain::period::Period;
use crate::domain::phone::Phones;
use crate::domain::scheme::Scheme;
use crate::domain::vocab::{Clock, State};
use crate::domain::workflow::{Action, decide};
use crate::evaluate::frozen::bearing;
use crate::evaluate::frozen::touched::FrozenPeriods;
use crate::locale::{Lang, events, frozen, said, words};
use crate::report::value::{DueAt, Number};
use crate::store::{StoreError, Writer};

/// What every step takes.
#[derive(Debug, clap::Args)]
pub struct StepArgs {
    #[arg(long, value_name = "DATE TIME")]
    pub at: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
}

/// A step that was taken.
pub struct Taken {
    /// The case after it.
    pub case: Case,
    /// What happened.
    pub event: CaseEvent,
    /// The scheme by which the case is judged.
    pub scheme: Arc<Scheme>,
    /// The dates that were missed and are no more, by department.
    pub gone: Vec<(String, Clock, Due)>,
    /// The departments taken off whose approvals go with them, each with the document's number.
    pub approvals: Vec<(String, String)>,
    /// The frozen periods on which it came late.
    pub late_on: Vec<Period>,
}

/// What a step prints for scripts.
#[derive(Debug, Serialize)]
pub struct Done<'a> {
    number: Number,
    state: State,
    next_due: Option<NextDue>,
    event: Cow<'a, CaseEvent>,
    #[serde(skip_serializing_if = "<[Period]>::is_empty")]
    late_on: &'a [Period],
    dry_run: bool,
}

#[derive(Debug, Serialize)]
struct NextDue {
    department: String,
    clock: Clock,
    due: DueAt,
    provisional: bool,
}

impl<'a> Done<'a> {
    /// The case after an event, whose telephone numbers are shown so.
    pub fn of(case: &Case, event: &'a CaseEvent, phones: Phones, late_on: &'a [Period], dry_run: bool) -> Self {
        let next_due = case.next_due().map(|(department, clock, due)| NextDue {
            department: department.to_owned(),
            clock,
            due: DueAt(due.at),
            provisional: due.provisional,
        });
        let event = event.shown(phones);
        Self { number: Number(case.id), state: case.state(), next_due, event, late_on, dry_run }
    }
}

/// Opens the database for a step on the case that people name, at the moment that they say.
pub fn begin(ctx: &Ctx, case: &str, step: &StepArgs) -> Result<(Office, CaseId, Moment), Failure> {
    let office = Office::to_change(ctx)?;
    let id = office.case_id(case)?;
    let at = office.desk.at(step.at.as_deref())?;
    Ok((office, id, at))
}

/// Takes a step on the case that people name.
pub fn take(
    ctx: &Ctx,
    case: &str,
    step: &StepArgs,
    make: impl FnOnce(&Desk, Moment) -> Result<Action, Failure>,
) -> Result<(), Failure> {
    let (mut office, id, at) = begin(ctx, case, step)?;
    let action = make(&office.desk, at)?;
    take_on(ctx, &mut office, id, at, step.dry_run, action)
}

/// Takes a step that is known whole.
pub fn take_on(
    ctx: &Ctx,
    office: &mut Office,
    id: CaseId,
    at: Moment,
    dry_run: bool,
    action: Action,
) -> Result<(), Failure> {
    let taken = take_in(ctx, office, id, at, dry_run, |_| Ok(action), |_| Ok(()))?;
    say(ctx, &office.desk, &taken, dry_run)
}

/// Takes a step that is known whole only by what the log holds, and looks at the log once it is taken.
pub fn take_in(
    ctx: &Ctx,
    office: &mut Office,
    id: CaseId,
    at: Moment,
    dry_run: bool,
    make: impl FnOnce(&mut Writer<'_>) -> Result<Action, Failure>,
    look: impl FnOnce(&mut Writer<'_>) -> Result<(), Failure>,
) -> Result<Taken, Failure> {
    let desk = &office.desk;
    let work = |log: &mut Writer<'_>| -> Result<Taken, Failure> {
        let action = make(log)?;
        let case = log.case(id)?.ok_or(StoreError::NoCase(id))?;
        let scheme = log.books().scheme(case.scheme)?.scheme;
        let calendar = log.books().calendar()?;
        // A date alone says no time: it stands behind what is known of that day.
        let at = if at == start_of(at.date()) { case.latest_on(at.date()).unwrap_or(at) } else { at };
        let rules = Rules { scheme: &scheme, calendar: &calendar };
        let event = decide(&case, action, at, desk.now, rules).map_err(|r| desk.refuse(r))?;
        log.append(Event::Case(id, event.clone()), &desk.stamp(at))?;
        let before = case;
        let case = log.case(id)?.ok_or(StoreError::NoCase(id))?;
        look(log)?;
        let late_on = FrozenPeriods::load(&log.books())?.of_step(&log.books(), log.last(), Some(&before), &case)?;
        let (mut gone, mut approvals) = (Vec::new(), Vec::new());
        if matches!(event, CaseEvent::Assigned { .. }) {
            let missed = before.missed_no_more(&case, at).into_iter();
            gone.extend(missed.map(|(department, clock, due)| (department.to_owned(), clock, due)));
            let withdrawn = before.approvals_no_more(&case).into_iter();
            approvals.extend(withdrawn.map(|(department, of)| (department.to_owned(), of.doc_no.clone())));
        }
        Ok(Taken { case, event, scheme, gone, approvals, late_on })
    };
    ctx.record(&mut office.store, dry_run, work)
}

/// Says what was done, how far the case has come, and what is due next.
pub fn say(ctx: &Ctx, desk: &Desk, taken: &Taken, dry_run: bool) -> Result<(), Failure> {
    let sentence = events::case_event(ctx.lang(), &taken.event, &|code| desk.name(code), &taken.scheme);
    say_as(ctx, desk, taken, dry_run, &sentence)
}

/// The same, what was done told in this sentence.
pub fn say_as(ctx: &Ctx, desk: &Desk, taken: &Taken, dry_run: bool, sentence: &str) -> Result<(), Failure> {
    let Taken { case, event, scheme, gone, approvals, late_on } = taken;
    let lang = ctx.lang();
    if ctx.json_asked() {
        return ctx.show(&Done::of(case, event, ctx.phones(), late_on, dry_run), &[]);
    }
    let name = |code: &str| desk.name(code);
    let mut text = format!("{} {sentence}\n", case.id);
    text.push_str(&state_line(lang, case, desk.now, &name));
    if dry_run {
        text.push_str(&said::rehearsed(lang));
        text.push('\n');
    }
    ctx.print(&text)?;
    if !gone.is_empty() {
        let told = gone.iter().map(|(department, clock, due)| {
            said::clock_due(lang, desk.name(department), words::term(lang, *clock), format_due(due.at))
        });
        ctx.remark(&said::missed_no_more(lang, lang.join(&told.collect::<Vec<_>>())));
    }
    for (department, doc_no) in approvals {
        ctx.remark(&said::approval_no_more(lang, desk.name(department), doc_no));
    }
    say_late(ctx, late_on);
    if let Some(next) = next_step(lang, desk, case, scheme) {
        ctx.remark(&next);
    }
    Ok(())
}

/// Says that something bears on frozen periods.
pub fn say_late(ctx: &Ctx, periods: &[Period]) {
    if !periods.is_empty() {
        let labels: Vec<String> = periods.iter().map(|period| period.label()).collect();
        ctx.remark(&frozen::late_on(ctx.lang(), ctx.lang().join(&labels)));
    }
}

/// Says on which frozen periods events after this one bear.
pub fn say_late_since(ctx: &Ctx, office: &Office, head: i64) -> Result<(), Failure> {
    say_late(ctx, &bearing::since(office.records(), head)?);
    Ok(())
}

/// The command that usually comes next, so that nobody has to look it up while on the phone.
fn next_step(lang: Lang, desk: &Desk, case: &Case, scheme: &Scheme) -> Option<String> {
    let id = case.id;
    let first = |pick: &dyn Fn(&Assignment) -> bool| -> Option<String> {
        case.assignments.iter().find(|a| pick(a)).map(|a| desk.typed(&a.department))
    };
    if let Some(waiting) = first(&|a| a.pending.is_some()) {
        return Some(said::next_extension(lang, id, waiting));
    }
    match case.state() {
        State::Received if case.intake.category.is_some() => Some(said::next_triage_of(lang, id)),
        State::Received => Some(said::next_triage(lang, id)),
        State::Triaged => Some(said::next_assign(lang, id)),
        State::Assigned => {
            let waiting = first(&|a| a.respond_due.is_some() && a.responded_at.is_none());
            Some(said::next_respond(lang, id, waiting?))
        }
        State::Responded if case.assignments.iter().any(|a| a.consult_due.is_some() && a.consulted_at.is_none()) => {
            Some(said::next_consult(lang, id))
        }
        State::Responded => Some(said::next_resolve(lang, id, first(&|a| a.resolved_at.is_none())?)),
        State::Resolved if case.follow_up.is_none() => Some(said::next_follow_up(lang, id)),
        State::Resolved if case.follow_up.as_ref().is_some_and(|f| !f.solved) => Some(said::next_reopen(lang, id)),
        State::Resolved => Some(said::next_close(lang, id)),
        State::Closed if case.assignments.is_empty() => {
            Some(said::next_none(lang, id, words::term(lang, case.outcome?)))
        }
        State::Closed => {
            let weights = &scheme.evaluation.as_ref()?.weights;
            let unrated = |a: &&Assignment| a.score.is_none() && a.exclusion.is_none() && case.counts(scheme);
            let first = case.assignments.iter().find(unrated)?;
            let rater = *first.lacking(weights.of(first.role)).first()?;
            let all: Vec<_> = case.assignments.iter().filter(unrated).map(|a| desk.name(&a.department)).collect();
            let (all, first) = (lang.join(&all), desk.typed(&first.department));
            Some(said::next_score(lang, id, all, first, words::term(lang, rater)))
        }
    }
}

/// How far a case has come, and what is due next.
pub fn state_line(lang: Lang, case: &Case, now: Moment, name: &dyn Fn(&str) -> String) -> String {
    let state = crate::locale::words::term(lang, case.state());
    let mut line = match case.next_due() {
        Some((department, clock, due)) => {
            let due_text = crate::domain::civil::format_due(due.at);
            let clock = crate::locale::words::term(lang, clock);
            let mark = if due.provisional { said::provisional_mark(lang) } else { String::new() };
            let over = if due.at < now { said::overdue_mark(lang) } else { String::new() };
            said::state_and_due(lang, state, due_text, mark, name(department), clock, over)
        }
        None => said::state_only(lang, state),
    };
    line.push('\n');
    line
}
