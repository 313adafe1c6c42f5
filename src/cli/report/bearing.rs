//! Which recorded events bear on frozen periods: facts from the log, judged by the rules.

use super::in_force::counting;
use super::published::kept_of;
use crate::cli::failure::Failure;
use crate::cli::history::History;
use crate::cli::office::Office;
use crate::domain::bearing::{Books, Share, Standing, Window, share};
use crate::domain::case::Case;
use crate::domain::civil::{Day, Moment};
use crate::domain::event::{Event, OfficeEvent};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::phone::Phones;
use crate::domain::scheme::Title;
use crate::domain::unit::Version;
use crate::locale::{Lang, events};
use crate::report::change::ChangeRow;
use crate::report::frozen::Frozen;
use crate::report::value::{At, Number};
use crate::store::{self, Freezing, KeptScheme, Recorded, StoreError};

/// A frozen period, against which what was recorded since is held.
pub struct Watch {
    freezing: Freezing,
    window: Window,
    books: Books,
}

/// The window of a period, by the rules in force on the last days of its quarters; no department is idle in it.
pub fn window(period: Period, schemes: &[KeptScheme]) -> Window {
    let quarters = if period.kind() == PeriodKind::Month { Vec::new() } else { period.quarters() };
    let countings = quarters.into_iter().map(|quarter| counting(schemes, quarter)).collect();
    Window { period, countings, idle: Vec::new() }
}

/// The departments that closed nothing in a frozen quarter.
pub(super) fn idle(frozen: &Frozen) -> Vec<String> {
    frozen.results.iter().filter(|row| row.volume == 0).map(|row| row.code.clone()).collect()
}

/// The frozen periods on which votes or a notice bear.
pub fn of_books(books: &store::Books<'_>, event: &OfficeEvent) -> Result<Vec<Period>, StoreError> {
    let mut seen = Books { units: Vec::new(), days: Vec::new(), counted_from: None, schemes: Vec::new() };
    let periods = books.freezes()?.into_iter().map(|freeze| freeze.period);
    Ok(periods.filter(|period| seen.follow(*period, event)).collect())
}

/// Whether a case brings something else to a period after a step than before it; before its first, nothing.
pub(super) fn differs(window: &Window, schemes: &[KeptScheme], before: Option<&Case>, after: &Case) -> bool {
    let brings = |case: &Case| {
        let kept = schemes.iter().find(|kept| kept.id == case.scheme);
        kept.map(|kept| share(case, &kept.scheme, window)).unwrap_or_default()
    };
    before.map_or_else(Share::default, brings) != brings(after)
}

impl Watch {
    /// What periods were frozen with, in the order of the freezings given.
    pub fn load(office: &Office, freezings: &[Freezing], schemes: &[KeptScheme]) -> Result<Vec<Self>, Failure> {
        let Some(first) = freezings.iter().map(|freezing| freezing.seq).min() else { return Ok(Vec::new()) };
        // Read once: each freezing stands among them with its whole report.
        let after = office.store.office_events_after(first)?;
        let mut watches = Vec::new();
        for freezing in freezings {
            let since = after.iter().position(|recorded| recorded.seq > freezing.seq).unwrap_or(after.len());
            watches.extend(Self::begin(office, freezing, schemes, after.get(since..).unwrap_or_default())?);
        }
        Ok(watches)
    }

    /// `since`: what happened to the books since.
    fn begin(
        office: &Office,
        freezing: &Freezing,
        schemes: &[KeptScheme],
        since: &[Recorded],
    ) -> Result<Option<Self>, Failure> {
        let Some(kept) = kept_of(&office.store.books(), freezing)? else { return Ok(None) };
        let applied = since.iter().filter_map(|recorded| match &recorded.event {
            Event::Office(OfficeEvent::SchemeApplied { id, .. }) => Some(*id),
            _ => None,
        });
        let applied: Vec<_> = applied.collect();
        let mut units: Vec<Standing> = kept.drawn.units.iter().map(|unit| unit.standing()).collect();
        for unit in &mut units {
            unit.since = version_then(office, &unit.code, freezing.period.last_day(), since)?;
        }
        let window = Window { idle: idle(&kept), ..window(freezing.period, schemes) };
        let books = Books {
            units,
            days: kept.days,
            counted_from: kept.counted_from,
            schemes: schemes.iter().filter(|one| !applied.contains(&one.id)).map(|one| (one.id, one.starts)).collect(),
        };
        Ok(Some(Self { freezing: *freezing, window, books }))
    }
}

/// The first day of the version in which a unit stood on a day, but for those that were saved since.
fn version_then(office: &Office, code: &str, day: Day, since: &[Recorded]) -> Result<Option<Day>, StoreError> {
    let later = |version: &Version| {
        since.iter().any(|recorded| match &recorded.event {
            Event::Office(OfficeEvent::UnitSaved { unit, since }) => unit.code == code && *since == version.since,
            _ => false,
        })
    };
    let versions = office.store.books().versions(code)?;
    let then = versions.iter().filter(|version| version.since <= Some(day) && !later(version));
    Ok(then.filter_map(|version| version.since).max())
}

/// Which events are asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    /// Those after this one.
    pub after: i64,
    /// Those recorded in this span, its end not included.
    pub span: Option<(Moment, Moment)>,
}

impl Asked {
    fn wants(self, recorded: &Recorded) -> bool {
        let at = recorded.stamp.recorded_at;
        recorded.seq > self.after && self.span.is_none_or(|(from, end)| from <= at && at < end)
    }
}

/// The frozen periods on which events after this one bear.
pub fn since(office: &Office, after: i64) -> Result<Vec<Period>, Failure> {
    let books = office.store.books();
    let mut freezings = books.freezings()?;
    freezings.retain(|freezing| freezing.released_by.is_none());
    if freezings.is_empty() {
        return Ok(Vec::new());
    }
    let schemes = books.schemes()?;
    let watches = Watch::load(office, &freezings, &schemes)?;
    let rows = changes(office, watches, &schemes, Asked { after, span: None })?;
    let touched = |period: &Period| rows.iter().any(|row| row.is_on(*period));
    Ok(freezings.into_iter().map(|freezing| freezing.period).filter(touched).collect())
}

/// The events asked for that bear on any of these periods and were recorded while it was frozen.
pub fn changes(
    office: &Office,
    mut watches: Vec<Watch>,
    schemes: &[KeptScheme],
    asked: Asked,
) -> Result<Vec<ChangeRow>, Failure> {
    let Some(first) = watches.iter().map(|watch| watch.freezing.seq).min() else { return Ok(Vec::new()) };
    let desk = &office.desk;
    let mut rows = Vec::new();
    for recorded in office.store.office_events_after(first)? {
        let Event::Office(event) = &recorded.event else { continue };
        // A notice that is withdrawn bears on what it bore on.
        let of_notice = match event {
            OfficeEvent::NoticeWithdrawn { seq, .. } => office.store.office_event(*seq)?,
            _ => None,
        };
        let bears = of_notice.as_ref().unwrap_or(event);
        let mut periods = Vec::new();
        let mut before = None;
        for watch in watches.iter_mut().filter(|watch| watch.freezing.held_at(recorded.seq)) {
            let known = standing(&watch.books, event);
            if watch.books.follow(watch.window.period, bears) {
                periods.push(watch.window.period);
                before = known;
            }
        }
        if !periods.is_empty() && asked.wants(&recorded) {
            let what = |lang| events::office_event(lang, event, &|code| desk.name(code), before.as_ref());
            rows.push(row(&recorded, &periods, None, Title { zh: what(Lang::Zh), en: what(Lang::En) }));
        }
    }
    let last = watches.iter().map(|watch| watch.window.period.end_moment()).max().unwrap_or(desk.now);
    for id in office.store.cases_changed(first.max(asked.after), last, asked.span)? {
        let turns = office.store.course(id, schemes)?;
        for turn in &turns {
            let (recorded, before) = (&turn.recorded, turn.before.as_ref());
            if !asked.wants(recorded) {
                continue;
            }
            let since = watches.iter().filter(|watch| watch.freezing.held_at(recorded.seq));
            let touched = since.filter(|watch| differs(&watch.window, schemes, before, &turn.after));
            let periods: Vec<Period> = touched.map(|watch| watch.window.period).collect();
            if let Some(kept) = schemes.iter().find(|kept| kept.id == turn.after.scheme).filter(|_| !periods.is_empty())
            {
                let all: Vec<Recorded> = turns.iter().map(|turn| turn.recorded.clone()).collect();
                // A report is handed on, and may be frozen: no whole telephone number stands in it.
                let history = History::new(&all, desk, &kept.scheme, Phones::Masked);
                let what = |lang| history.sentence(lang, recorded);
                rows.push(row(recorded, &periods, Some(Number(id)), Title { zh: what(Lang::Zh), en: what(Lang::En) }));
            }
        }
    }
    rows.sort_by_key(|row| row.seq);
    Ok(rows)
}

/// A unit as the period knew it, where the event is about one.
fn standing(books: &Books, event: &OfficeEvent) -> Option<Standing> {
    let OfficeEvent::UnitSaved { unit, .. } = event else { return None };
    books.units.iter().find(|known| known.code == unit.code).cloned()
}

fn row(recorded: &Recorded, periods: &[Period], number: Option<Number>, what: Title) -> ChangeRow {
    let labels: Vec<String> = periods.iter().map(|period| period.label()).collect();
    ChangeRow {
        seq: recorded.seq,
        recorded_at: At(recorded.stamp.recorded_at),
        actor: recorded.stamp.actor.clone(),
        period: labels.join(" "),
        number,
        what,
    }
}
