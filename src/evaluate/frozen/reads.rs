//! What a frozen report reads: its own period, and the earlier ones that it compares or runs back over. While one
//! of these is not frozen itself, what is entered into it changes the report when that is reckoned anew.

use crate::domain::bearing::{Reads, Share, Window, share};
use crate::domain::case::Case;
use crate::domain::frozen;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::scheme::Bottom;
use crate::domain::vocab::UnitKind;
use crate::evaluate::in_force::counting;
use crate::report::frozen::Frozen;
use crate::store::{self, Freezing, KeptScheme, StoreError, in_force};

/// A period as a frozen report reads it.
#[derive(Clone, Debug)]
pub struct Read {
    /// The period, and what is read of it; which departments are idle in it, then or now, and whether the records
    /// reach back to it, [`complete`] adds.
    pub window: Window,
    /// The freezings of an earlier period: while one holds, what is read is quoted from it.
    quoted: Vec<Freezing>,
}

impl Read {
    /// Whether it is the report's own period.
    pub fn is_own(&self) -> bool {
        self.window.reads == Reads::All
    }

    /// Whether an event of this place in the log can change what is read.
    pub fn open_at(&self, seq: i64) -> bool {
        !self.quoted.iter().any(|freezing| freezing.held_at(seq))
    }

    /// The event from which on it is quoted, as things stand; none: it is not.
    pub fn quoted_from(&self) -> Option<i64> {
        self.quoted.iter().find(|freezing| freezing.released_by.is_none()).map(|freezing| freezing.seq)
    }
}

/// What the report of a frozen period reads, its own period first; `freezings` are all there are.
pub fn of(period: Period, freezings: &[Freezing], schemes: &[KeptScheme]) -> Vec<Read> {
    let report = match period.kind() {
        PeriodKind::Month | PeriodKind::Half => None,
        PeriodKind::Quarter => Some(Bottom::Quarterly),
        PeriodKind::Year => Some(Bottom::Annual),
    };
    let running =
        report.zip(in_force(schemes, period.last_day())).map_or(1, |(report, kept)| kept.scheme.running(report));
    let earlier = frozen::reads(period, running).into_iter().map(|(one, reads)| {
        // Its own quarters are reckoned from the records with it.
        let quoted = freezings.iter().filter(|freezing| freezing.period == one && !period.quarters().contains(&one));
        Read { window: window(one, reads, schemes), quoted: quoted.copied().collect() }
    });
    let own = Read { window: window(period, Reads::All, schemes), quoted: Vec::new() };
    std::iter::once(own).chain(earlier).collect()
}

/// The window of a period, by the rules in force on the last days of its quarters.
fn window(period: Period, reads: Reads, schemes: &[KeptScheme]) -> Window {
    let quarters = match (reads, period.kind()) {
        // The quarters of an earlier year are read one by one.
        (Reads::Indicators, _) | (_, PeriodKind::Month) | (Reads::Places, PeriodKind::Year) => Vec::new(),
        (Reads::All | Reads::Places, _) => period.quarters(),
    };
    let countings = quarters.into_iter().map(|quarter| counting(schemes, quarter)).collect();
    Window { period, reads, countings, idle: Vec::new(), first: None }
}

/// The window of what is read, with what only the frozen report and the books tell.
pub fn complete(books: &store::Books<'_>, kept: &Frozen, read: &Read) -> Result<Window, StoreError> {
    let window = read.window.clone();
    let period = window.period;
    if window.reads == Reads::Indicators {
        // What is quoted was reached; with which case, is not known any more.
        let first = read.quoted_from().map_or_else(|| books.first_day(), |_| Ok(Some(period.last_day())))?;
        let reached = first.is_some_and(|first| first < period.end());
        return Ok(Window { first: first.filter(|_| reached != kept.compares(period)), ..window });
    }
    let [counting] = window.countings.as_slice() else { return Ok(window) };
    let departments = books.units_on(period.last_day())?.into_iter().filter(|unit| unit.kind == UnitKind::Department);
    let busy = books.busy(counting)?;
    // What is kept are the results of a quarter's own report.
    let kept_of = window.reads == Reads::All;
    let was_idle = |code: &String| kept_of && !kept.results.iter().any(|row| row.code == *code && row.volume > 0);
    let ends = [period, Period::of(PeriodKind::Year, period.first_day())].map(Period::last_day);
    let own = kept.drawn.period.quarters().contains(&period);
    let idle = departments.filter(|unit| {
        // A quarter of its own shows who has an open case; an earlier one ranks who is gone by that alone.
        let shown = own || !ends.iter().all(|day| unit.active_on(*day));
        shown && (!busy.contains(&unit.code) || was_idle(&unit.code))
    });
    Ok(Window { idle: idle.map(|unit| unit.code).collect(), ..window })
}

/// Whether a case brings something else to what is read after a step than before it; before its first, nothing.
pub fn differs(window: &Window, schemes: &[KeptScheme], before: Option<&Case>, after: &Case) -> bool {
    let brings = |case: &Case| {
        let kept = schemes.iter().find(|kept| kept.id == case.scheme);
        kept.map(|kept| share(case, &kept.scheme, window)).unwrap_or_default()
    };
    before.map_or_else(Share::default, brings) != brings(after)
}
