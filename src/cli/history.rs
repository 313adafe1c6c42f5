//! A case's history as it is told: what was undone is marked, what was corrected stands beside what was there.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::Serialize;

use super::office::Desk;
use crate::domain::case::Assignment;
use crate::domain::civil::{Moment, format_moment};
use crate::domain::event::{CaseEvent, Event};
use crate::domain::period::Period;
use crate::domain::phone::Phones;
use crate::domain::scheme::Scheme;
use crate::domain::undo::Undone;
use crate::domain::vocab::Clock;
use crate::locale::events::Course;
use crate::locale::{Lang, frozen, said};
use crate::report::value::At;
use crate::store::{Freezing, Recorded, Stamp};

/// A case's events with what tells them.
pub struct History<'a> {
    /// All of them, in order.
    recorded: &'a [Recorded],
    /// Which of them were undone.
    undone: Undone,
    /// The frozen periods on which each came late, by its place in the log.
    late: HashMap<i64, Vec<Freezing>>,
    desk: &'a Desk,
    scheme: &'a Scheme,
    phones: Phones,
}

/// An event in JSON.
#[derive(Debug, Serialize)]
pub struct EventView<'a> {
    seq: i64,
    happened_at: At,
    recorded_at: At,
    actor: &'a str,
    #[serde(flatten)]
    event: Cow<'a, CaseEvent>,
    /// The undo that took it back.
    #[serde(skip_serializing_if = "Option::is_none")]
    undone_by: Option<i64>,
    /// The frozen periods on which it came late.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    late_on: Vec<Period>,
}

impl<'a> History<'a> {
    /// The history of a case; `scheme` knows the words for its categories.
    pub fn new(recorded: &'a [Recorded], desk: &'a Desk, scheme: &'a Scheme, phones: Phones) -> Self {
        let entries = recorded.iter().filter_map(Recorded::entry);
        let undone = Undone::of(entries.map(|(seq, _, event)| (seq, event)));
        Self { recorded, undone, late: HashMap::new(), desk, scheme, phones }
    }

    /// The same with the frozen periods on which each event came late, by its place in the log.
    pub fn late(self, late: HashMap<i64, Vec<Freezing>>) -> Self {
        Self { late, ..self }
    }

    fn late_on(&self, seq: i64) -> &[Freezing] {
        self.late.get(&seq).map_or(&[], Vec::as_slice)
    }

    /// The events in JSON.
    pub fn views(&self) -> Vec<EventView<'a>> {
        self.recorded.iter().filter_map(|recorded| self.view(recorded)).collect()
    }

    /// An event in JSON.
    pub fn view(&self, recorded: &'a Recorded) -> Option<EventView<'a>> {
        let Event::Case(_, event) = &recorded.event else { return None };
        Some(EventView {
            seq: recorded.seq,
            happened_at: At(recorded.stamp.happened_at),
            recorded_at: At(recorded.stamp.recorded_at),
            actor: &recorded.stamp.actor,
            event: event.shown(self.phones),
            undone_by: self.undone.by(recorded.seq),
            late_on: self.late_on(recorded.seq).iter().map(|freezing| freezing.period).collect(),
        })
    }

    /// The event at a place of the log.
    pub fn at(&self, seq: i64) -> Option<&'a Recorded> {
        self.recorded.iter().find(|recorded| recorded.seq == seq)
    }

    /// An event in a sentence, on one line.
    pub fn sentence(&self, lang: Lang, recorded: &Recorded) -> String {
        let names = |code: &str| self.desk.name(code);
        let course = Course { recorded: self.recorded, names: &names, scheme: self.scheme, phones: self.phones };
        course.sentence(lang, recorded)
    }

    /// When a clock of a department began.
    pub fn began(&self, a: &Assignment, clock: Clock) -> Moment {
        let standing = self.recorded.iter().filter(|recorded| self.undone.stands(recorded.seq));
        let events = standing.filter_map(|recorded| match &recorded.event {
            Event::Case(_, event) => Some((recorded.stamp.happened_at, event)),
            Event::Office(_) => None,
        });
        a.began(clock, events)
    }

    /// All events, a line each.
    pub fn lines(&self, lang: Lang) -> String {
        self.recorded.iter().map(|recorded| self.line(lang, recorded)).collect()
    }

    fn line(&self, lang: Lang, recorded: &Recorded) -> String {
        let sentence = self.sentence(lang, recorded);
        let mark = if self.undone.by(recorded.seq).is_some() { said::undone_mark(lang) } else { String::new() };
        let stamp = &recorded.stamp;
        let later = later(lang, stamp);
        let late = late_marks(lang, self.late_on(recorded.seq));
        format!("  {}  {sentence}{mark}  [{}{later}{late}]\n", format_moment(stamp.happened_at), stamp.actor)
    }
}

/// On which frozen periods something came late: those that are frozen, and those that were then.
fn late_marks(lang: Lang, late: &[Freezing]) -> String {
    let mark = |released: bool, say: fn(Lang, String) -> String| {
        let some = late.iter().filter(|freezing| freezing.released_by.is_some() == released);
        let labels: Vec<String> = some.map(|freezing| freezing.period.label()).collect();
        if labels.is_empty() { String::new() } else { say(lang, lang.join(&labels)) }
    };
    mark(false, frozen::late_mark) + &mark(true, frozen::late_mark_then)
}

/// That something was written down on another day than it happened: then both times matter.
pub fn later(lang: Lang, stamp: &Stamp) -> String {
    if stamp.recorded_at.date() == stamp.happened_at.date() {
        return String::new();
    }
    said::recorded_later(lang, format_moment(stamp.recorded_at))
}
