//! A unit on its way into the books: what is checked, written and shown of it.

use serde::Serialize;

use crate::cli::failure::Failure;
use crate::cli::office::{Desk, Office};
use crate::cli::options::Ctx;
use crate::cli::step::{StepArgs, say_late_since};
use crate::domain::civil::Day;
use crate::domain::event::{Event, OfficeEvent};
use crate::domain::scheme::Scheme;
use crate::domain::unit::{ClassFault, Unit, Version, version_on};
use crate::locale::{columns, errors, said, units};
use crate::render::{self, Format};
use crate::report::ledger::UnitRow;
use crate::report::sheet::{Row, Sheet, row};
use crate::store::{Writer, in_force_over};

row! {
    /// What a unit was called, and in which class it stood, from a day on.
    pub struct VersionRow {
        /// The first day; none: from the beginning.
        pub since: Option<Day>,
        /// Its full name.
        pub name: String,
        /// The name people used.
        pub short: Option<String>,
        /// Its class.
        pub class: Option<String>,
    }
}

/// A unit with its past, for scripts.
#[derive(Debug, Serialize)]
struct Told {
    #[serde(flatten)]
    unit: UnitRow,
    versions: Vec<VersionRow>,
}

/// Shows a unit, and its versions where there are several.
pub(super) fn show(ctx: &Ctx, desk: &Desk, unit: &Unit, versions: &[Version]) -> Result<(), Failure> {
    let mut rows: Vec<&Version> = versions.iter().collect();
    rows.dedup_by(|later, earlier| later.says_the_same(earlier));
    let row = |version: &&Version| {
        let Version { since, name, short, class } = (*version).clone();
        VersionRow { since, name, short, class }
    };
    let told = Told { unit: UnitRow::of(unit, ctx.phones()), versions: rows.iter().map(row).collect() };
    if ctx.format == Format::Table {
        ctx.print(&words(ctx, desk, &told))?;
        ctx.say_masked(unit.phone.is_some());
        return Ok(());
    }
    let mut sheets = vec![Sheet::of("units", std::slice::from_ref(&told.unit))];
    // One CSV is one table.
    if told.versions.len() > 1 && ctx.format != Format::Csv {
        sheets.push(Sheet::of("versions", &told.versions));
    }
    ctx.show(&told, &sheets)?;
    ctx.say_masked(unit.phone.is_some());
    Ok(())
}

/// A unit as a page: what is known of it, and how it was called and ranked when.
fn words(ctx: &Ctx, desk: &Desk, told: &Told) -> String {
    let lang = ctx.lang();
    let mut page = format!("{} {}\n", told.unit.code, told.unit.name);
    for (key, cell) in UnitRow::KEYS.iter().zip(told.unit.cells()) {
        let value = match *key {
            "code" | "name" => continue,
            "into" => told.unit.into.as_ref().map_or_else(String::new, |code| format!("{code} {}", desk.name(code))),
            _ => render::text(&cell, lang),
        };
        if !value.is_empty() {
            page.push_str(&said::labelled(lang, columns::column(lang, key), value));
            page.push('\n');
        }
    }
    if told.versions.len() > 1 {
        page.push_str(&format!("\n{}\n", columns::sheet(lang, "versions")));
        let ends = told.versions.iter().skip(1).map(|next| next.since.and_then(|day| day.pred_opt()));
        for (version, to) in told.versions.iter().zip(ends.chain(std::iter::once(None))) {
            let VersionRow { since, name, short, class } = version;
            let named = units::named(lang, name, short.as_deref(), class.as_deref());
            page.push_str(&format!("  {}\n", units::held(lang, *since, to, &named)));
        }
    }
    page
}

/// A unit that was added or changed.
pub(super) struct Saved {
    /// The unit, as it is to be shown.
    pub unit: Unit,
    /// Its versions as the books have them.
    pub before: Vec<Version>,
    /// Its versions as they are to be.
    pub after: Vec<Version>,
}

impl Saved {
    /// The versions to be written, each with the first day of the next.
    fn written(&self) -> impl Iterator<Item = (&Version, Option<Day>)> {
        let next = self.after.iter().skip(1).map(|version| version.since).chain(std::iter::once(None));
        self.after.iter().zip(next).filter(|(version, _)| !self.before.contains(version))
    }

    /// Every scheme that is in force while a version holds that is to be written, on the day given or
    /// later, must have its class.
    pub fn check_classes(&self, ctx: &Ctx, office: &Office, not_before: Option<Day>) -> Result<(), Failure> {
        let schemes = office.store.books().schemes()?;
        for (version, next) in self.written() {
            let unit = self.unit.as_in(version);
            // Before its first and after its last day it stands in no ranking.
            let from = version.since.max(unit.from).max(not_before);
            let end = [next, unit.to.and_then(|to| to.succ_opt())].into_iter().flatten().min();
            if end.is_some_and(|end| from.is_some_and(|from| from >= end)) {
                continue;
            }
            for kept in in_force_over(&schemes, from, end) {
                if let Err(ClassFault::Unknown { given, known }) = unit.fits(&kept.scheme) {
                    let code = &kept.scheme.code;
                    return Err(Failure::refused(units::no_class_then(ctx.lang(), &given, code, kept.starts, &known)));
                }
                check_class(ctx, &kept.scheme, &unit)?;
            }
        }
        Ok(())
    }

    /// Writes and shows the unit.
    pub fn save(self, ctx: &Ctx, office: &mut Office, step: &StepArgs) -> Result<(), Failure> {
        if let (Some(from), Some(to)) = (self.unit.from, self.unit.to)
            && to < from
        {
            return Err(Failure::refused(errors::retired_before(ctx.lang(), self.unit.short_name(), from, to)));
        }
        let at = office.desk.at(step.at.as_deref())?;
        let stamp = office.desk.stamp(at);
        let mut versions: Vec<&Version> = self.written().map(|(version, _)| version).collect();
        if versions.is_empty() {
            // What has no past changed: it is written with the version that holds today, as that is.
            versions.extend(version_on(&self.after, office.desk.now.date()));
        }
        let event = |version: &&Version| {
            Event::Office(OfficeEvent::UnitSaved { unit: self.unit.as_in(version), since: version.since })
        };
        let events: Vec<Event> = versions.iter().map(event).collect();
        let work = |log: &mut Writer<'_>| -> Result<(), Failure> {
            for event in events {
                log.append(event, &stamp)?;
            }
            Ok(())
        };
        let head = office.store.head()?;
        ctx.record(&mut office.store, step.dry_run, work)?;
        show(ctx, &office.desk, &self.unit, &self.after)?;
        if step.dry_run {
            ctx.remark(&said::rehearsed(ctx.lang()));
        }
        say_late_since(ctx, office, head)
    }
}

/// A department stands in a class of the scheme, and nothing else does.
pub(super) fn check_class(ctx: &Ctx, scheme: &Scheme, unit: &Unit) -> Result<(), Failure> {
    unit.fits(scheme).map_err(|fault| {
        Failure::refused(match fault {
            ClassFault::NotADepartment => errors::class_for_departments(ctx.lang()),
            ClassFault::Unknown { given, known } => errors::no_class(ctx.lang(), &given, &known),
        })
    })
}
