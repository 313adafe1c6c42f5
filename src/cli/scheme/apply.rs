//! `shao scheme apply`: other rules from a day on.

use serde::Serialize;

use crate::cli::failure::Failure;
use crate::cli::office::Office;
use crate::cli::options::Ctx;
use crate::cli::step::{StepArgs, say_late_since};
use crate::domain::civil::Day;
use crate::domain::event::{Event, OfficeEvent};
use crate::domain::scheme::Scheme;
use crate::domain::unit::{Holds, Unit, Version, changed, version_on};
use crate::domain::vocab::UnitKind;
use crate::locale::{errors, said, units};
use crate::store::{Writer, fingerprint};

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "CODE|FILE")]
    scheme: String,
    #[arg(long, value_name = "DATE")]
    from: String,
    #[arg(long = "class", value_name = "OLD=NEW")]
    classes: Vec<String>,
    #[command(flatten)]
    step: StepArgs,
}

/// A scheme that was applied, for scripts.
#[derive(Debug, Serialize)]
struct Applied {
    code: String,
    from: Day,
    sha256: String,
    /// The departments that moved into a class of the new scheme with it.
    moved: usize,
    /// The cases received since that day, which stay under the scheme by which they were taken in.
    staying: i64,
    dry_run: bool,
}

pub(super) fn run(ctx: &Ctx, args: &Args) -> Result<(), Failure> {
    let text = super::text_of(ctx, &args.scheme)?;
    let scheme = Scheme::offered(&text)?;
    let mut office = Office::to_change(ctx)?;
    let from = office.desk.day(&args.from)?;
    let lang = ctx.lang();
    let moves = moves(ctx, &office, &scheme, &args.classes, from)?;
    covers_cases(ctx, &office, &scheme, from)?;
    let at = office.desk.at(args.step.at.as_deref())?;
    let stamp = office.desk.stamp(at);
    let sha256 = fingerprint(text.as_bytes());
    let (code, hash) = (scheme.code.clone(), sha256.clone());
    let moved = moves.iter().map(|(unit, _)| &unit.code).collect::<std::collections::BTreeSet<_>>().len();
    let work = |log: &mut Writer<'_>| -> Result<i64, Failure> {
        let kept = log.books().schemes()?;
        if kept.iter().any(|k| k.sha256 == sha256 && k.starts == from) {
            return Err(Failure::refused(errors::scheme_applied(lang, &code, from)));
        }
        let id = kept.iter().map(|k| k.id).max().unwrap_or(0) + 1;
        let applied = OfficeEvent::SchemeApplied { id, code: code.clone(), sha256: hash, from, toml: text };
        log.append(Event::Office(applied), &stamp)?;
        // The cases of those days were taken in under another; a later scheme has its own.
        let next = kept.iter().map(|k| k.starts).filter(|starts| *starts > from).min();
        let staying = log.cases_under_others(id, from, next)?;
        for (unit, version) in &moves {
            let event = OfficeEvent::UnitSaved { unit: unit.as_in(version), since: version.since };
            log.append(Event::Office(event), &stamp)?;
        }
        Ok(staying)
    };
    let head = office.store.head()?;
    let staying = ctx.record(&mut office.store, args.step.dry_run, work)?;
    let words = format!("{}\n", said::scheme_applied(lang, &scheme.code, from));
    ctx.tell(&Applied { code: scheme.code.clone(), from, sha256, moved, staying, dry_run: args.step.dry_run }, &words)?;
    if moved > 0 {
        ctx.remark(&units::moved_with_scheme(lang, moved, from));
    }
    if staying > 0 {
        ctx.remark(&units::cases_stay(lang, staying, from, &args.scheme));
    }
    if args.step.dry_run {
        ctx.remark(&said::rehearsed(lang));
    }
    say_late_since(ctx, &office, head)
}

/// The versions of departments that move into another class with the scheme.
///
/// Departments must find their class in the new scheme as long as it is in force, or they would drop out
/// of its ranking.
fn moves(
    ctx: &Ctx,
    office: &Office,
    scheme: &Scheme,
    classes: &[String],
    from: Day,
) -> Result<Vec<(Unit, Version)>, Failure> {
    let lang = ctx.lang();
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for given in classes {
        let pair = given.split_once('=').map(|(old, new)| (old.trim(), new.trim()));
        let (old, new) = pair.ok_or_else(|| Failure::usage(units::no_pair_of_classes(lang, given)))?;
        if scheme.class(new).is_none() {
            let known: Vec<String> = scheme.classes.iter().map(|class| class.code.clone()).collect();
            return Err(Failure::refused(errors::no_class(lang, new, &known)));
        }
        pairs.push((old, new));
    }
    let books = office.store.books();
    // Another scheme may follow this one already.
    let next = books.schemes()?.iter().map(|kept| kept.starts).filter(|starts| *starts > from).min();
    let mut all = Vec::new();
    let departments = office.desk.units.iter().filter(|unit| unit.kind == UnitKind::Department);
    for unit in departments.filter(|unit| unit.to.is_none_or(|to| to >= from)) {
        let before = books.versions(&unit.code)?;
        let then = version_on(&before, from).map_or_else(|| unit.clone(), |version| unit.as_in(version));
        let class = pairs.iter().find(|(old, _)| then.class.as_deref() == Some(old)).map(|(_, new)| (*new).to_owned());
        let after = match class {
            Some(class) => changed(&before, Holds::From(from), &Unit { class: Some(class), ..then }),
            None => before.clone(),
        };
        let held = |version: &&Version| {
            version.since.is_some_and(|since| since > from && next.is_none_or(|next| since < next))
                && unit.to.is_none_or(|to| version.since <= Some(to))
        };
        for version in version_on(&after, from).into_iter().chain(after.iter().filter(held)) {
            if let Some(class) = version.class.as_ref().filter(|class| scheme.class(class).is_none()) {
                let known: Vec<&str> = scheme.classes.iter().map(|class| class.code.as_str()).collect();
                return Err(Failure::refused(errors::class_not_in_scheme(
                    lang,
                    unit.short_name(),
                    class,
                    &scheme.code,
                    &known,
                )));
            }
        }
        all.extend(after.into_iter().filter(|version| !before.contains(version)).map(|v| (unit.clone(), v)));
    }
    Ok(all)
}

/// Every case that is open, or was received since the scheme holds, must find its category in it: its
/// reports go by them.
fn covers_cases(ctx: &Ctx, office: &Office, scheme: &Scheme, from: Day) -> Result<(), Failure> {
    let used = office.store.categories_from(from)?;
    let uncovered = used.iter().filter(|(category, ..)| scheme.category(category).is_none());
    let words: Vec<String> =
        uncovered.map(|(category, count, first)| units::category_used(ctx.lang(), category, count, first)).collect();
    if words.is_empty() {
        return Ok(());
    }
    Err(Failure::refused(units::categories_not_in_scheme(ctx.lang(), &scheme.code, &ctx.lang().join(&words))))
}
