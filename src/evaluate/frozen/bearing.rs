//! Which recorded events bear on frozen periods: facts from the log, judged by the rules.

use super::reads::{self, differs};
use super::watch::Watch;
use crate::domain::bearing::{Books, Standing, Window};
use crate::domain::civil::Moment;
use crate::domain::event::{Event, OfficeEvent};
use crate::domain::period::Period;
use crate::domain::phone::Phones;
use crate::domain::scheme::Title;
use crate::evaluate::{EvaluateError, Records};
use crate::locale::Lang;
use crate::locale::events::{Course, office_event};
use crate::report::change::ChangeRow;
use crate::report::value::{At, Number};
use crate::store::{self, KeptScheme, Recorded, StoreError};

/// The frozen periods on which votes or a notice bear.
pub fn of_books(books: &store::Books<'_>, event: &OfficeEvent) -> Result<Vec<Period>, StoreError> {
    let freezings = books.freezings()?;
    let schemes = if freezings.is_empty() { Vec::new() } else { books.schemes()? };
    let mut found = Vec::new();
    for freezing in freezings.iter().filter(|freezing| freezing.released_by.is_none()) {
        for read in reads::of(freezing.period, &freezings, &schemes) {
            let Window { period, reads, .. } = read.window;
            let mut seen = Books { units: Vec::new(), days: Vec::new(), counted_from: None, schemes: Vec::new() };
            let touched = read.open_at(i64::MAX) && seen.follow(period, reads, event);
            if touched && (read.is_own() || books.has_cases(period)?) {
                found.push(freezing.period);
                break;
            }
        }
    }
    Ok(found)
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
pub fn since(records: Records<'_>, after: i64) -> Result<Vec<Period>, EvaluateError> {
    let books = records.store.books();
    let mut freezings = books.freezings()?;
    freezings.retain(|freezing| freezing.released_by.is_none());
    if freezings.is_empty() {
        return Ok(Vec::new());
    }
    let schemes = books.schemes()?;
    let watches = Watch::load(records, &freezings, &schemes)?;
    let rows = changes(records, watches, &schemes, Asked { after, span: None })?;
    let touched = |period: &Period| rows.iter().any(|row| row.is_on(*period));
    Ok(freezings.into_iter().map(|freezing| freezing.period).filter(touched).collect())
}

/// The events asked for that bear on any of these periods and were recorded while it was frozen.
pub fn changes(
    records: Records<'_>,
    mut watches: Vec<Watch>,
    schemes: &[KeptScheme],
    asked: Asked,
) -> Result<Vec<ChangeRow>, EvaluateError> {
    let Some(first) = watches.iter().map(Watch::frozen_by).min() else { return Ok(Vec::new()) };
    let names = |code: &str| records.name(code);
    let mut rows = Vec::new();
    for recorded in records.store.office_events_after(first)? {
        let Event::Office(event) = &recorded.event else { continue };
        // A notice that is withdrawn bears on what it bore on.
        let of_notice = match event {
            OfficeEvent::NoticeWithdrawn { seq, .. } => records.store.office_event(*seq)?,
            _ => None,
        };
        let bears = of_notice.as_ref().unwrap_or(event);
        let mut periods = Vec::new();
        let mut before = None;
        for watch in watches.iter_mut().filter(|watch| watch.held_at(recorded.seq)) {
            let known = watch.books().and_then(|books| standing(books, event));
            if watch.follow(bears) {
                periods.push(watch.of());
                before = known;
            }
        }
        periods.dedup();
        if !periods.is_empty() && asked.wants(&recorded) {
            let what = |lang| office_event(lang, event, &names, before.as_ref());
            rows.push(row(&recorded, &periods, None, Title { zh: what(Lang::Zh), en: what(Lang::En) }));
        }
    }
    let last = watches.iter().map(|watch| watch.of().end_moment()).max().unwrap_or(records.now);
    for id in records.store.cases_changed(first.max(asked.after), last, asked.span)? {
        let turns = records.store.course(id, schemes)?;
        for turn in &turns {
            let (recorded, before) = (&turn.recorded, turn.before.as_ref());
            if !asked.wants(recorded) {
                continue;
            }
            let since = watches.iter().filter(|watch| watch.held_at(recorded.seq));
            let touched = since.filter(|watch| differs(watch.window(), schemes, before, &turn.after));
            // What is watched for one freezing stands together.
            let mut periods: Vec<Period> = touched.map(|watch| watch.of()).collect();
            periods.dedup();
            if let Some(kept) = schemes.iter().find(|kept| kept.id == turn.after.scheme).filter(|_| !periods.is_empty())
            {
                let all: Vec<Recorded> = turns.iter().map(|turn| turn.recorded.clone()).collect();
                // A report is handed on, and may be frozen: no whole telephone number stands in it.
                let course = Course { recorded: &all, names: &names, scheme: &kept.scheme, phones: Phones::Masked };
                let what = |lang| course.sentence(lang, recorded);
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
