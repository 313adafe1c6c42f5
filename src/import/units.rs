//! Rows of units.

use super::Taken;
use super::cells::Cells;
use super::columns::keys_where;
use super::ledger::Ledger;
use super::why::Why;
use crate::domain::event::OfficeEvent;
use crate::domain::naming::{NameFault, Reading, find, is_called};
use crate::domain::phone::unmasked;
use crate::domain::text::levelled;
use crate::domain::unit::{Holds, Unit, Version, changed, version_on};
use crate::domain::vocab::{Coded, UnitKind};
use crate::store::StoreError;

pub(super) fn take(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Result<Option<Taken>, StoreError> {
    let Some(mut unit) = read(cells) else {
        return Ok(None);
    };
    let at = ledger.known.units.iter().position(|u| u.code.eq_ignore_ascii_case(&unit.code));
    let before = at.and_then(|at| ledger.known.units.get(at)).cloned();
    if let Some(given) = unit.phone.take() {
        match unmasked(given, before.as_ref().and_then(|there| there.phone.as_deref())) {
            Ok(meant) => unit.phone = Some(meant),
            Err(fault) => {
                cells.refuse("phone", Why::Text(fault));
                return Ok(None);
            }
        }
    }
    if unit.into.is_some() && unit.into != before.as_ref().and_then(|there| there.into.clone()) {
        match successor(ledger, &unit) {
            Ok(code) => unit.into = Some(code),
            Err(Why::Name(NameFault::Unknown { .. })) if ledger.may_wait => return Ok(Some(Taken::Later)),
            Err(why) => {
                cells.refuse("into", why);
                return Ok(None);
            }
        }
    }
    if let Some(there) = &before {
        keep_what_is_not_said(&mut unit, there, cells);
        if *there == unit {
            ledger.told(unit.code.clone(), cells.line_number());
            return Ok(Some(Taken::Same));
        }
        if let Some(line) = ledger.line_of(&there.code) {
            cells.refuse("code", Why::RowContradicts { line });
            return Ok(None);
        }
        let may_update = there.kind == unit.kind && there.code == unit.code;
        if !ledger.update || !may_update {
            let why = Why::UnitDiffers { code: there.code.clone(), columns: differing(there, &unit), may_update };
            cells.refuse("code", why);
            return Ok(None);
        }
    }
    let scheme = ledger.known.scheme_on(ledger.desk.now.date())?;
    if let Err(fault) = unit.fits(&scheme.scheme) {
        cells.refuse("class", Why::Class(fault));
    }
    if let Some(from) = unit.from.filter(|from| unit.to.is_some_and(|to| to < *from)) {
        cells.refuse("to", Why::EndsBefore(from));
    }
    let names = [("name", Some(&unit.name)), ("short", unit.short.as_ref())];
    for (key, name) in names.into_iter().filter_map(|(key, name)| Some((key, name?))) {
        // Another code for a unit that is there is a slip; a file that has two of a name knows both.
        let level = levelled(name);
        let mut others = ledger.known.units_before().filter(|u| u.kind == unit.kind && u.code != unit.code);
        if let Some(there) = others.find(|u| is_called(u, &level)) {
            cells.refuse(key, Why::NameTaken { code: there.code.clone() });
        }
    }
    if !cells.good() {
        return Ok(None);
    }
    match at.and_then(|at| ledger.known.units.get_mut(at)) {
        Some(there) => *there = unit.clone(),
        None => ledger.known.units.push(unit.clone()),
    }
    ledger.told(unit.code.clone(), cells.line_number());
    let Some(before) = before else {
        ledger.since_ever.extend(unit.counts_always().then(|| unit.code.clone()));
        ledger.record(OfficeEvent::UnitSaved { unit, since: None }, ledger.desk.now)?;
        return Ok(Some(Taken::New));
    };
    change(ledger, &before, &unit)?;
    Ok(Some(Taken::Updated))
}

/// The code of the unit that took over the work of another, which is of its kind.
fn successor(ledger: &Ledger<'_, '_>, unit: &Unit) -> Result<String, Why> {
    let given = unit.into.as_deref().unwrap_or_default();
    let mut own = [Some(&unit.name), unit.short.as_ref()].into_iter().flatten();
    if given.eq_ignore_ascii_case(&unit.code) || own.any(|name| name == given) {
        return Err(Why::IntoItself);
    }
    let found = find(&ledger.known.units, unit.kind, given, Reading::Exact).map_err(Why::Name)?;
    let itself = found.code.eq_ignore_ascii_case(&unit.code);
    if itself { Err(Why::IntoItself) } else { Ok(found.code.clone()) }
}

/// Writes what a row says of a unit that is there: another name or class holds from today on.
fn change(ledger: &mut Ledger<'_, '_>, there: &Unit, unit: &Unit) -> Result<(), StoreError> {
    let today = ledger.desk.now.date();
    let dated = (&there.name, &there.class) != (&unit.name, &unit.class);
    let before = ledger.log.books().versions(&unit.code)?;
    let after = changed(&before, if dated { Holds::From(today) } else { Holds::Ever(today) }, unit);
    let mut written: Vec<&Version> = after.iter().filter(|version| !before.contains(version)).collect();
    if written.is_empty() {
        // Only what has no past differs: it is written with the version that holds today, as that is.
        written.extend(version_on(&after, today));
    }
    for version in written {
        let event = OfficeEvent::UnitSaved { unit: unit.as_in(version), since: version.since };
        ledger.record(event, ledger.desk.now)?;
    }
    ledger.units_changed += u64::from(dated);
    Ok(())
}

/// A file without a column says nothing of it.
fn keep_what_is_not_said(unit: &mut Unit, there: &Unit, cells: &Cells<'_>) {
    for (key, field, before) in [
        ("short", &mut unit.short, &there.short),
        ("class", &mut unit.class, &there.class),
        ("leader", &mut unit.leader, &there.leader),
        ("liaison", &mut unit.liaison, &there.liaison),
        ("phone", &mut unit.phone, &there.phone),
        ("into", &mut unit.into, &there.into),
    ] {
        if !cells.has(key) {
            field.clone_from(before);
        }
    }
    for (key, field, before) in [("from", &mut unit.from, there.from), ("to", &mut unit.to, there.to)] {
        if !cells.has(key) {
            *field = before;
        }
    }
}

fn read(cells: &mut Cells<'_>) -> Option<Unit> {
    let (code, name, kind) = (cells.identifier("code"), cells.line("name"), cells.term::<UnitKind>("kind"));
    let (short, class) = (cells.line("short"), cells.line("class"));
    let (leader, liaison, phone) = (cells.line("leader"), cells.line("liaison"), cells.identifier("phone"));
    let (from, to, into) = (cells.day("from"), cells.day("to"), cells.line("into"));
    let unit = Unit { code: code?, name: name?, short, kind: kind?, class, leader, liaison, phone, from, to, into };
    cells.good().then_some(unit)
}

/// The columns in which two units differ.
fn differing(a: &Unit, b: &Unit) -> Vec<&'static str> {
    keys_where([
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
        ("into", a.into != b.into),
    ])
}
