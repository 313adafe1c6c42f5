//! `shao unfreeze`: a frozen period's report is reckoned from the records again.

use serde::Serialize;

use super::failure::Failure;
use super::office::{Office, line};
use super::options::Ctx;
use crate::domain::event::{Event, OfficeEvent};
use crate::domain::frozen::standing_on;
use crate::domain::period::Period;
use crate::locale::{frozen as words, said};
use crate::store::Writer;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "PERIOD")]
    period: String,
    #[arg(long, value_name = "T")]
    reason: String,
    #[arg(long)]
    dry_run: bool,
}

/// What is printed for scripts.
#[derive(Debug, Serialize)]
struct Done {
    period: Period,
    sha256: String,
    dry_run: bool,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let mut office = Office::to_change(ctx)?;
    let lang = ctx.lang();
    let period = office.desk.period(&args.period, None)?;
    let reason = line("--reason", &args.reason)?;
    let stamp = office.desk.stamp(office.desk.now);
    let work = |log: &mut Writer<'_>| -> Result<String, Failure> {
        let freezes = log.books().freezes()?;
        let all: Vec<Period> = freezes.iter().map(|kept| kept.period).collect();
        let Some(kept) = freezes.into_iter().find(|kept| kept.period == period) else {
            return Err(Failure::refused(words::not_frozen(lang, period)));
        };
        let standing = standing_on(period, &all);
        if let Some(first) = standing.first() {
            return Err(Failure::refused(words::others_stand_on(lang, period, &standing, *first)));
        }
        log.append(Event::Office(OfficeEvent::PeriodUnfrozen { period, reason }), &stamp)?;
        Ok(kept.sha256)
    };
    let sha256 = ctx.record(&mut office.store, args.dry_run, work)?;
    let mut text = words::unfrozen(lang, period);
    if args.dry_run {
        text.push('\n');
        text.push_str(&said::rehearsed(lang));
    }
    text.push('\n');
    ctx.tell(&Done { period, sha256, dry_run: args.dry_run }, &text)
}
