//! What bears on a period's figures: what one case brings to them, and which changes of the books
//! touch them. By this later changes are told from those that a frozen report need not know of. A report
//! reads more than its own period: indicators that it compares, and places that consequences run over.

use super::calendar::Exception;
use super::case::{Assignment, Case, What};
use super::civil::{Day, Moment, is_weekend};
use super::evaluation::Counting;
use super::event::{Due, OfficeEvent, SchemeId};
use super::period::{Period, PeriodKind};
use super::points::Points;
use super::scheme::{self, Scheme};
use super::unit::Unit;
use super::vocab::{Grade, Outcome, Role, UnitKind};

/// What a report reads of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// Everything: it is the period's own.
    All,
    /// Its indicators, which those of a later period are compared with (环比、同比).
    Indicators,
    /// Its departments' places, on which a consequence of several periods running stands, or a longer period.
    Places,
}

/// A period as a report reads it, and by which days cases count in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The period.
    pub period: Period,
    /// What is read of it.
    pub reads: Reads,
    /// What counts in each of its quarters; of a month nothing is asked.
    pub countings: Vec<Counting>,
    /// The departments that closed nothing in a quarter: whether they have an open case matters.
    pub idle: Vec<String>,
    /// The day on which the first case was received, where it matters whether the records reach back to the
    /// period: with one that they do not reach nothing is compared.
    pub first: Option<Day>,
}

/// What a case brings to a period's figures: two that are equal make no difference to them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Share {
    seen: Option<Whole>,
    turns: Turns,
    parts: Vec<Part>,
    pending: Vec<String>,
    /// Whether the records begin with the case.
    begins: bool,
}

/// A department's case as a quarter, half-year or year counts it.
#[derive(Clone, Debug, PartialEq)]
struct Part {
    department: String,
    quarter: Period,
    score: Option<Points>,
}

/// A case as months and years see it: nothing that came after their end.
#[derive(Clone, Debug, PartialEq)]
struct Whole {
    received_at: Moment,
    /// Originator and category; a year is not told by them.
    told_by: Option<(String, Option<String>)>,
    /// The title, where a month lists the case as overdue.
    title: Option<String>,
    closed: Option<(Moment, Option<Outcome>)>,
    /// Whether it was closed and counts, which its own scheme says.
    counts: bool,
    excluded: bool,
    closed_again: bool,
    departments: Vec<WholePart>,
}

#[derive(Clone, Debug, PartialEq)]
struct WholePart {
    department: String,
    /// Indicators know none, and no score.
    role: Option<Role>,
    assigned_at: Moment,
    excluded: bool,
    respond_due: Seen,
    responded_at: Option<Moment>,
    consult_due: Seen,
    consulted_at: Option<Moment>,
    due: Seen,
    resolved_at: Option<Moment>,
    extended: bool,
    score: Option<Points>,
}

/// What is counted by the day on which it happened, whatever became of the case before or after.
#[derive(Clone, Debug, Default, PartialEq)]
struct Turns {
    /// The last answer of the enterprise in the period.
    answer: Option<(bool, Option<Grade>)>,
    extensions: usize,
    reopenings: usize,
    /// Of each return, whether it happened in the period, and whether the assignment had.
    returns: Vec<(bool, bool)>,
}

/// A due moment as months and years see it: after its end one is like another.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Seen {
    None,
    Later,
    At(Due),
}

/// What a case brings to a period's figures; `scheme` is the one by which the case is judged.
pub fn share(case: &Case, scheme: &Scheme, window: &Window) -> Share {
    let period = window.period;
    let evaluated = match (window.reads, period.kind()) {
        (Reads::Indicators, _) => {
            let begins = window.first.is_some_and(|first| case.received_at.date() <= first);
            Share { begins: begins && case.received_at < period.end_moment(), ..Share::default() }
        }
        (Reads::All, PeriodKind::Month) => Share::default(),
        (Reads::Places, _) | (Reads::All, PeriodKind::Quarter | PeriodKind::Half) => {
            return evaluated(case, scheme, window);
        }
        // A year has the indicators of a month besides its evaluation.
        (Reads::All, PeriodKind::Year) => evaluated(case, scheme, window),
    };
    let seen = whole(case, scheme, period, window.reads);
    Share { seen, turns: turns(case, scheme, period), ..evaluated }
}

fn evaluated(case: &Case, scheme: &Scheme, window: &Window) -> Share {
    let mut share = Share::default();
    let end = window.period.end_moment();
    let counts = case.counts(scheme);
    for a in case.assignments.iter().filter(|a| a.exclusion.is_none()) {
        let closed = case.closed_at.filter(|_| counts);
        let day = |at: Option<Moment>| at.map(|at| at.date());
        let rated = a.rated_at(scheme);
        for counting in &window.countings {
            if counting.day(day(closed), day(rated)).is_some() {
                let quarter = counting.quarter;
                share.parts.push(Part { department: a.department.clone(), quarter, score: a.score });
            }
        }
        let open = case.exclusion.is_none() && a.assigned_at < end && case.closed_at.is_none_or(|at| at >= end);
        if open && window.idle.contains(&a.department) {
            share.pending.push(a.department.clone());
        }
    }
    share
}

fn whole(case: &Case, scheme: &Scheme, period: Period, reads: Reads) -> Option<Whole> {
    let own = reads == Reads::All;
    let (start, end) = (period.start_moment(), period.end_moment());
    let before_end = |at: Option<Moment>| at.filter(|at| *at < end);
    let closed_at = before_end(case.closed_at);
    if case.received_at >= end || closed_at.is_some_and(|at| at < start) {
        return None;
    }
    let counts = closed_at.is_some() && case.counts(scheme);
    let part = |a: &Assignment| WholePart {
        department: a.department.clone(),
        role: own.then_some(a.role),
        assigned_at: a.assigned_at,
        excluded: a.exclusion.is_some(),
        respond_due: seen(a.respond_due, end),
        responded_at: before_end(a.responded_at),
        consult_due: seen(a.consult_due, end),
        consulted_at: before_end(a.consulted_at),
        due: seen(a.due, end),
        resolved_at: before_end(a.resolved_at),
        extended: closed_at.is_some() && a.extensions > 0,
        score: a.score.filter(|_| own && counts),
    };
    let month = own && period.kind() == PeriodKind::Month;
    let listed = month && closed_at.is_none() && case.assignments.iter().any(|a| overdue(a, end));
    Some(Whole {
        received_at: case.received_at,
        told_by: month.then(|| (case.intake.originator.clone(), case.intake.category.clone())),
        title: listed.then(|| case.intake.title.clone()),
        closed: closed_at.map(|at| (at, case.outcome)),
        counts,
        excluded: case.exclusion.is_some(),
        closed_again: closed_at.is_some() && case.reopened > 0,
        departments: case.assignments.iter().filter(|a| a.assigned_at < end).map(part).collect(),
    })
}

/// Whether a department had missed a date by then, and still had not met it; its case is open.
fn overdue(a: &Assignment, at: Moment) -> bool {
    let open = |done: Option<Moment>| done.is_none_or(|done| done >= at);
    let missed = |due: Option<Due>| due.is_some_and(|due| due.missed(None, at));
    let of_clocks = || a.clocks().into_iter().any(|(_, due, done)| open(done) && missed(due));
    a.assigned_at < at && open(a.resolved_at) && of_clocks()
}

fn turns(case: &Case, scheme: &Scheme, period: Period) -> Turns {
    let end = period.end_moment();
    let within = |at: Moment| period.start_moment() <= at && at < end;
    let mut turns = Turns::default();
    let closed = case.closed_at.is_some_and(|at| at < end);
    if case.exclusion.is_some() || closed && !case.counts(scheme) {
        return turns;
    }
    let excluded = |department: &String| case.assignment(department).is_some_and(|a| a.exclusion.is_some());
    for turn in &case.turns {
        let happened = within(turn.at);
        match &turn.what {
            What::FollowedUp { solved, grade } if happened => turns.answer = Some((*solved, *grade)),
            What::Extended { department } if happened => turns.extensions += usize::from(!excluded(department)),
            What::Reopened if happened => turns.reopenings += 1,
            What::Returned { department, assigned_at } if !excluded(department) => {
                let assigned = within(*assigned_at);
                turns.returns.extend((happened || assigned).then_some((happened, assigned)));
            }
            What::FollowedUp { .. } | What::Extended { .. } | What::Reopened | What::Returned { .. } => {}
        }
    }
    turns
}

fn seen(due: Option<Due>, end: Moment) -> Seen {
    match due {
        None => Seen::None,
        Some(due) if due.at >= end => Seen::Later,
        Some(due) => Seen::At(due),
    }
}

/// The books as a period saw them, followed from event to event.
#[derive(Clone, Debug)]
pub struct Books {
    /// The units, as far as they matter.
    pub units: Vec<Standing>,
    /// The days from which its figures are counted that differ from Monday to Friday.
    pub days: Vec<Exception>,
    /// The first day that its working days are counted from, where that lies before the period.
    pub counted_from: Option<Day>,
    /// The schemes applied so far, each with the first day on which it holds.
    pub schemes: Vec<(SchemeId, Day)>,
}

/// A unit as a report sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its code.
    pub code: String,
    /// Its full name.
    pub name: String,
    /// The class of a department.
    pub class: Option<String>,
    /// Whether it is active on the period's last day.
    pub active: bool,
    /// Whether it is a department.
    pub department: bool,
    /// The first day of the version in which it stands so; none: from the beginning.
    pub since: Option<Day>,
}

impl Standing {
    /// A unit on a day.
    pub fn of(unit: &Unit, day: Day) -> Self {
        Self {
            code: unit.code.clone(),
            name: unit.name.clone(),
            class: unit.class.clone(),
            active: unit.active_on(day),
            department: unit.kind == UnitKind::Department,
            since: None,
        }
    }

    /// The same after the unit was saved in a version that holds from `since` on.
    fn after(&self, now: &Self, since: Option<Day>, day: Day) -> Self {
        let mut after = Self { active: now.active, ..self.clone() };
        // A version that begins later, or that another one follows, says nothing of this day.
        if since <= Some(day) && since >= self.since {
            (after.name, after.class, after.since) = (now.name.clone(), now.class.clone(), since);
        }
        after
    }

    fn shows(&self, other: &Self) -> bool {
        (&self.name, &self.class, self.active) != (&other.name, &other.class, other.active)
    }
}

/// The scheme in force on a day.
fn in_force(schemes: &[(SchemeId, Day)], day: Day) -> Option<SchemeId> {
    scheme::in_force(schemes, |(id, from)| (*from, *id), day).map(|(id, _)| *id)
}

impl Books {
    /// Takes in a change of the books, and tells whether it touches what is read of the period.
    pub fn follow(&mut self, period: Period, reads: Reads, event: &OfficeEvent) -> bool {
        let month = period.kind() == PeriodKind::Month;
        match event {
            // Indicators are of the district.
            OfficeEvent::UnitSaved { .. } | OfficeEvent::SchemeApplied { .. } if reads == Reads::Indicators => false,
            OfficeEvent::CalendarSet { .. } if reads == Reads::Places => false,
            OfficeEvent::UnitSaved { unit, since } => {
                let day = period.last_day();
                let now = Standing::of(unit, day);
                // Of the others a month shows the names, longer periods nothing.
                let shown = now.department || month;
                match self.units.iter_mut().find(|known| known.code == now.code) {
                    Some(known) => {
                        let after = known.after(&now, *since, day);
                        let differs = match (now.department, reads) {
                            (true, Reads::Places) => (&after.class, after.active) != (&known.class, known.active),
                            (true, _) => after.shows(known),
                            (false, _) => known.name != after.name,
                        };
                        *known = after;
                        shown && differs
                    }
                    // One that is there later alone is still unknown on this day.
                    None if *since > Some(day) => false,
                    None => {
                        let counts = now.department && now.active;
                        self.units.push(Standing { since: *since, ..now });
                        counts
                    }
                }
            }
            OfficeEvent::CalendarSet { days, moved, .. } => {
                let from = self.counted_from.unwrap_or(period.first_day());
                let counted = days.iter().filter(|day| from <= day.day && day.day < period.end());
                let mut touched = false;
                for day in counted {
                    match self.days.iter_mut().find(|known| known.day == day.day) {
                        Some(known) => {
                            touched |= known.working != day.working;
                            known.clone_from(day);
                        }
                        None => {
                            touched |= day.working == is_weekend(day.day);
                            self.days.push(day.clone());
                        }
                    }
                }
                let of_period = |at: Moment| at < period.end_moment();
                // Quarters and half-years reckon with no date that falls due.
                let dates = matches!(period.kind(), PeriodKind::Month | PeriodKind::Year);
                touched || (dates && moved.iter().any(|one| of_period(one.from.at) || of_period(one.to.at)))
            }
            OfficeEvent::SchemeApplied { id, from, .. } => {
                let days = match (reads, period.kind()) {
                    (Reads::Places, _) | (_, PeriodKind::Month) => vec![period.last_day()],
                    _ => period.quarters().into_iter().map(Period::last_day).collect(),
                };
                let before: Vec<_> = days.iter().map(|day| in_force(&self.schemes, *day)).collect();
                if !self.schemes.iter().any(|(known, _)| known == id) {
                    self.schemes.push((*id, *from));
                }
                let after = days.iter().map(|day| in_force(&self.schemes, *day));
                before.into_iter().zip(after).any(|(before, after)| before != after)
            }
            OfficeEvent::SurveyRecorded { quarter, .. } => {
                let counted = match reads {
                    Reads::All => true,
                    Reads::Indicators => false,
                    // An earlier year is read by its quarters.
                    Reads::Places => period.kind() == PeriodKind::Quarter,
                };
                counted && period.quarters().contains(quarter)
            }
            OfficeEvent::NoticeIssued { on, .. } => {
                let counted = matches!(period.kind(), PeriodKind::Month | PeriodKind::Year);
                reads != Reads::Indicators && counted && period.contains(*on)
            }
            // A withdrawal bears on what the notice bore on: whoever asks gives that.
            OfficeEvent::NoticeWithdrawn { .. }
            | OfficeEvent::Opened { .. }
            | OfficeEvent::BatchImported { .. }
            | OfficeEvent::PeriodFrozen { .. }
            | OfficeEvent::PeriodUnfrozen { .. } => false,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
