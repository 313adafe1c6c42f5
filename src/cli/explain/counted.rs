//! What the derivation of counted figures stands on, read and handed to the report: those of the district, of an
//! originator or of a category.

use super::shown::{Shown, Subject};
use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::cli::options::Ctx;
use crate::cli::report::View;
use crate::domain::indicators::Whose;
use crate::domain::period::{Period, PeriodKind};
use crate::evaluate::in_force::Times;
use crate::evaluate::{indicators, month, other_rules};
use crate::locale::explain as words;
use crate::render::Format;
use crate::report::explain::Keep;
use crate::report::explain::counted::{CountedExplained, CountedGathered, counted, group};
use crate::report::monthly;

/// Explains the counted figures of a period.
pub fn show(ctx: &Ctx, office: &Office, whose: Whose, period: Period, view: View<'_>) -> Result<(), Failure> {
    let of_district = whose == Whose::All;
    match (period.kind(), of_district) {
        (PeriodKind::Month, _) | (PeriodKind::Year, true) => {}
        (kind, true) => return Err(Failure::refused(words::no_indicators(ctx.lang(), period, kind))),
        (_, false) => return Err(Failure::refused(words::months_alone(ctx.lang(), period))),
    }
    let records = office.records();
    let times = Times::load(records)?;
    let held = times.at_end(period)?;
    let roll = held.roll();
    let running = period.last_day() >= office.desk.now.date();
    let seen = period.seen_until(office.desk.now);
    let calendar = office.store.books().calendar()?;
    let notice = match period.kind() {
        PeriodKind::Month => {
            // The dates that the notice names are counted, and not told here.
            Some(monthly::monthly(roll, period, month::load(records, roll, period, Some(0))?, running))
        }
        _ => None,
    };
    let facts = if of_district { Some(indicators::alone(records, period)?) } else { None };
    // Of a great district the tables that nobody asks for would fill the memory.
    let keep = |table: &str| match (ctx.format, view.section) {
        _ if ctx.json_asked() => Keep::Whole,
        (_, Some(section)) if section != table => Keep::Nothing,
        (Format::Csv, None) => Keep::Nothing,
        (Format::Table, None) if of_district => Keep::Nothing,
        _ => Keep::Cells,
    };
    let mut gathered = CountedGathered::new(whose.clone(), keep);
    let store = &office.store;
    store.cases_behind((period, seen), &calendar, &whose, |case| gathered.case(case))?;
    store.parts_behind((period, seen), &calendar, &whose, |part| gathered.part(part, roll))?;
    if of_district {
        store.turns_behind(period, seen, |turn| gathered.turn(turn, roll))?;
    }
    store.not_counted(period, seen, &whose, |case| gathered.nowhere(case))?;
    let mut found = counted(notice, facts.as_ref(), gathered, running);
    found.notes.extend(other_rules::note(records, &times, &held, period, &[])?);
    let (by, key) = group(&whose);
    let shown = Shown {
        office,
        held: &held,
        subject: Subject::Group { by, key },
        period,
        section: view.section,
        frozen: view.frozen,
        long: if of_district { CountedExplained::LONG } else { &[] },
    };
    shown.show(ctx, found)
}
