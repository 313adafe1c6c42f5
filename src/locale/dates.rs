//! How a due date came about, in a sentence that a person can check on a calendar.

use chrono::Datelike;

use super::words::term;
use super::{Lang, said};
use crate::domain::calendar::{Calendar, SkipReason};
use crate::domain::case::{Assignment, Case};
use crate::domain::civil::{Day, Moment, format_due, format_moment};
use crate::domain::event::Due;
use crate::domain::vocab::Clock;

/// One line for each clock of a department: the date, how it came about, when it was kept.
///
/// `began` is when a clock began.
pub fn derivations(
    lang: Lang,
    case: &Case,
    a: &Assignment,
    calendar: &Calendar,
    late: &[Clock],
    began: impl Fn(Clock) -> Moment,
) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = |clock: Clock, due: Option<Due>, how: Option<String>, done: Option<Moment>| {
        let kept = done.map_or_else(|| said::not_done(lang), |at| said::done_at(lang, format_moment(at)));
        let mark = if late.contains(&clock) { said::late_mark(lang) } else { String::new() };
        let kept = format!("{kept}{mark}");
        let word = term(lang, clock);
        match (due, how) {
            (Some(due), Some(how)) => {
                let mark = if due.provisional { said::provisional_mark(lang) } else { String::new() };
                lines.push(said::due_line(lang, word, format!("{}{mark}", format_due(due.at)), how, kept));
            }
            // A duty that is not this department's, and that it has not done, is not worth a line.
            _ if done.is_some() => lines.push(said::no_due(lang, word, kept)),
            _ if clock == Clock::Resolve => lines.push(said::not_promised(lang)),
            _ => {}
        }
    };
    let days = |due: Option<Due>, from: Moment| due.and_then(|d| reckoned(lang, from.date(), d, calendar));
    line(Clock::Respond, a.respond_due, days(a.respond_due, began(Clock::Respond)), a.responded_at);
    line(Clock::Consult, a.consult_due, days(a.consult_due, began(Clock::Consult)), a.consulted_at);
    let how = a.due.map(|due| resolve(lang, case, a, due, began(Clock::Resolve), calendar));
    line(Clock::Resolve, a.due, how, a.resolved_at);
    if let Some(pending) = &a.pending {
        lines.push(said::pending_line(lang, format_due(pending.to), &pending.reason));
    }
    lines
}

/// Where the completion date comes from.
fn resolve(lang: Lang, case: &Case, a: &Assignment, due: Due, began: Moment, calendar: &Calendar) -> String {
    // A date that the office set at reopening is no extension, whatever was granted before.
    let reset = case.reopened > 0 && case.own_due == Some(due.at);
    if a.extensions > 0 && !reset {
        let first = a.first_due.map_or_else(String::new, |d| format_due(d.at));
        return said::how_extended(lang, first, a.extensions);
    }
    if let Some(how) = reckoned(lang, began.date(), due, calendar) {
        return how;
    }
    if case.own_due == Some(due.at) {
        // What was first told stays to be seen.
        return match a.first_due.filter(|first| first.at != due.at) {
            Some(first) => said::how_office_after(lang, format_due(first.at)),
            None => said::how_office(lang),
        };
    }
    if a.promised_on.is_none() { said::how_lead_promised(lang) } else { said::how_promised(lang) }
}

/// The start, the working days and the days left out on the way; `None` for a date that somebody set.
fn reckoned(lang: Lang, from: Day, due: Due, calendar: &Calendar) -> Option<String> {
    let days = due.days?;
    if days == 0 {
        return Some(said::how_at_once(lang));
    }
    let how = said::how_days(lang, from, days, skipped(lang, from, due.at.date(), calendar));
    // A date that was met stands as it was reckoned, whatever has been said of the days since.
    let now = calendar.count(from, due.at.date());
    let changed = if now == days { String::new() } else { said::by_earlier_calendar(lang, now) };
    Some(format!("{how}{changed}"))
}

/// The days left out, neighbours of one kind together: `10-01 至 10-08 国庆节`.
fn skipped(lang: Lang, from: Day, to: Day, calendar: &Calendar) -> String {
    let mut runs: Vec<(Day, Day, String)> = Vec::new();
    for skipped in calendar.skipped(from, to) {
        let why = match skipped.reason {
            SkipReason::Holiday(name) if !name.is_empty() => name,
            SkipReason::Holiday(_) if skipped.day.weekday().number_from_monday() < 6 => said::day_off(lang),
            _ => said::weekend(lang),
        };
        match runs.last_mut() {
            Some((_, last, same)) if last.succ_opt() == Some(skipped.day) && *same == why => *last = skipped.day,
            _ => runs.push((skipped.day, skipped.day, why)),
        }
    }
    if runs.is_empty() {
        return String::new();
    }
    let all: Vec<String> = runs
        .into_iter()
        .map(|(first, last, why)| {
            let (first, last) = (first.format("%m-%d"), last.format("%m-%d"));
            if first.to_string() == last.to_string() {
                format!("{first} {why}")
            } else {
                format!("{first}~{last} {why}")
            }
        })
        .collect();
    said::skipped(lang, lang.join(&all))
}
