//! Rows of units.

use super::Taken;
use super::cells::Cells;
use super::ledger::Ledger;
use super::why::Why;
use crate::domain::event::OfficeEvent;
use crate::domain::unit::Unit;
use crate::domain::vocab::{Coded, UnitKind};
use crate::store::StoreError;

pub(super) fn take(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Result<Option<Taken>, StoreError> {
    let Some(unit) = read(cells) else {
        return Ok(None);
    };
    if let Some(there) = ledger.units.iter().find(|u| u.code.eq_ignore_ascii_case(&unit.code)) {
        if *there == unit {
            return Ok(Some(Taken::Same));
        }
        let why = Why::UnitDiffers { code: there.code.clone(), columns: differing(there, &unit) };
        cells.refuse("code", why);
        return Ok(None);
    }
    let scheme = ledger.scheme_on(ledger.desk.now.date())?.scheme;
    if let Err(fault) = unit.fits(&scheme) {
        cells.refuse("class", Why::Class(fault));
    }
    if let Some(from) = unit.from.filter(|from| unit.to.is_some_and(|to| to < *from)) {
        cells.refuse("to", Why::EndsBefore(from));
    }
    let names = [("name", Some(&unit.name)), ("short", unit.short.as_ref())];
    for (key, name) in names.into_iter().filter_map(|(key, name)| Some((key, name?))) {
        // Another code for a unit that is there is a slip; a file that has two of a name knows both.
        if let Some(there) = ledger.units_before().find(|u| u.kind == unit.kind && is_called(u, name)) {
            cells.refuse(key, Why::NameTaken { code: there.code.clone() });
        }
    }
    if !cells.good() {
        return Ok(None);
    }
    ledger.units.push(unit.clone());
    ledger.record(OfficeEvent::UnitSaved { unit }, ledger.desk.now).map(Some)
}

fn read(cells: &mut Cells<'_>) -> Option<Unit> {
    let (code, name, kind) = (cells.line("code"), cells.line("name"), cells.term::<UnitKind>("kind"));
    let (short, class) = (cells.line("short"), cells.line("class"));
    let (leader, liaison, phone) = (cells.line("leader"), cells.line("liaison"), cells.line("phone"));
    let (from, to) = (cells.day("from"), cells.day("to"));
    let unit = Unit { code: code?, name: name?, short, kind: kind?, class, leader, liaison, phone, from, to };
    cells.good().then_some(unit)
}

/// Whether a unit goes by a name: two of a kind that do could not be told apart by it.
fn is_called(unit: &Unit, name: &str) -> bool {
    let low = name.to_lowercase();
    unit.name.to_lowercase() == low || unit.short.as_ref().is_some_and(|short| short.to_lowercase() == low)
}

/// The columns in which two units differ.
fn differing(a: &Unit, b: &Unit) -> Vec<&'static str> {
    [
        ("code", a.code != b.code),
        ("name", a.name != b.name),
        ("short", a.short != b.short),
        ("kind", a.kind.code() != b.kind.code()),
        ("class", a.class != b.class),
        ("leader", a.leader != b.leader),
        ("liaison", a.liaison != b.liaison),
        ("phone", a.phone != b.phone),
        ("from", a.from != b.from),
        ("to", a.to != b.to),
    ]
    .into_iter()
    .filter(|(_, differ)| *differ)
    .map(|(key, _)| key)
    .collect()
}
