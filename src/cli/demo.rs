//! `shao demo`: a made-up district of one year, to look at and to try things on.

mod steps;

use std::path::Path;

use super::failure::Failure;
use super::init::{DEFAULT_OFFSET_MINUTES, create};
use super::office::{Office, offset};
use super::options::Ctx;
use super::report::{self, View};
use super::typed;
use crate::domain::civil::parse_when;
use crate::domain::period::PeriodKind;
use crate::domain::scheme::Scheme;
use crate::import::{Around, Desk, Kind, Plan, Source, import_into};
use crate::locale::{errors, said};
use crate::store::{Readers, Store, StoreError, fingerprint};

/// The ledgers of the made-up district, in the order in which they build on each other.
const LEDGERS: [(Kind, &str, &str); 6] = [
    (Kind::Units, "units.csv", include_str!("../../examples/demo/units.csv")),
    (Kind::Cases, "cases.csv", include_str!("../../examples/demo/cases.csv")),
    (Kind::Ratings, "ratings.csv", include_str!("../../examples/demo/ratings.csv")),
    (Kind::Surveys, "surveys.csv", include_str!("../../examples/demo/surveys.csv")),
    (Kind::Notices, "notices.csv", include_str!("../../examples/demo/notices.csv")),
    (Kind::Exclusions, "exclusions.csv", include_str!("../../examples/demo/exclusions.csv")),
];

/// The made-up district's clock stands still here: later, everything open would be overdue.
const NOW: &str = "2026-01-09 17:30";

#[derive(Debug, clap::Args)]
pub struct Args {}

pub fn run(ctx: &Ctx, _: Args) -> Result<(), Failure> {
    let ctx = &ctx.for_demo(NOW);
    let lang = ctx.lang();
    match Store::open(&ctx.db) {
        Ok(store) if is_demo(&store)? => ctx.remark(&said::demo_there(lang, ctx.db.display())),
        // Somebody's real district: not a byte of it is touched.
        Ok(_) => return Err(Failure::refused(errors::not_a_demo(lang, &ctx.db))),
        Err(StoreError::Absent(_)) => build(ctx)?,
        Err(other) => return Err(other.into()),
    }
    let office = Office::open(ctx)?;
    let departments = View { section: Some("departments"), ..View::default() };
    report::show(ctx, &office, PeriodKind::Quarter, "last", departments)?;
    ctx.print("\n")?;
    report::show(ctx, &office, PeriodKind::Year, "last", View::default())?;
    let options = format!("--db {} --now \"{NOW}\"", typed::word(&ctx.db.display().to_string()));
    ctx.print_lines(&format!("\n{}\n", said::demo_try(lang, options)))
}

/// A file is the demo's if the demo's units came into it from the demo's ledger.
fn is_demo(store: &Store) -> Result<bool, StoreError> {
    let [(_, _, units), ..] = LEDGERS;
    store.books().has_batch(&fingerprint(units.as_bytes()))
}

/// Builds the file beside its place in one transaction: it comes into being whole, or not at all.
fn build(ctx: &Ctx) -> Result<(), Failure> {
    let text = super::scheme::text_of(ctx, "taizhou-2023")?;
    let scheme = Scheme::offered(&text)?;
    let offset = offset(DEFAULT_OFFSET_MINUTES);
    let now = ctx.now(offset)?;
    let desk = Desk { now, offset, actor: "demo".to_owned(), recorded_at: now };
    let last = parse_when(NOW, offset)?.start();
    if desk.now < last {
        return Err(Failure::refused(errors::before_the_demo(ctx.lang(), desk.now, last)));
    }
    create(ctx, Readers::Owner, (&scheme, &text), DEFAULT_OFFSET_MINUTES, desk.now, |log| {
        for (kind, name, ledger) in LEDGERS {
            let source = Source::new(name, ledger.as_bytes().to_vec());
            let source = source.map_err(|e| Failure::refused(errors::file(ctx.lang(), Path::new(name), &e)))?;
            let around = Around { watch: &mut |_| true, rejects: None };
            import_into(log, kind, source, &Plan::default(), &desk, around)
                .map_err(|error| super::import::failed(ctx, name, error))?;
        }
        steps::take(ctx.lang(), log, &scheme, &desk)
    })
}
