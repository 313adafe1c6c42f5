//! `shao freeze`: a period's report becomes the published one; what comes later is told apart from it.

use serde::Serialize;

use super::failure::Failure;
use super::formats::Output;
use super::office::{Office, line_if};
use super::options::Ctx;
use crate::domain::civil::format_moment;
use crate::domain::event::{Event, OfficeEvent};
use crate::domain::frozen::Lacking;
use crate::domain::period::Period;
use crate::evaluate::draw::{Stand, draw};
use crate::evaluate::frozen::freezing::{self, Lack};
use crate::evaluate::frozen::late_changes;
use crate::locale::{frozen as words, reports, said};
use crate::render::Format;
use crate::report::drawn::Head;
use crate::report::sheet::{Sheet, row};
use crate::report::value::At;
use crate::store::{KeptFreeze, Writer, hex};

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "PERIOD")]
    period: Option<String>,
    #[arg(long)]
    allow_missing: bool,
    #[arg(long, value_name = "T")]
    reason: Option<String>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, conflicts_with_all = ["period", "allow_missing", "reason", "dry_run"])]
    list: bool,
}

row! {
    /// A frozen period.
    pub struct FreezeRow {
        /// The period.
        pub period: String,
        /// When it was frozen.
        pub at: At,
        /// By whom.
        pub actor: String,
        /// Whether it was not over.
        pub provisional: bool,
        /// Department-cases without a score that were allowed to be lacking.
        pub no_ratings: i64,
        /// Departments without votes that were.
        pub no_votes: i64,
        /// A remark.
        pub reason: Option<String>,
        /// The SHA-256 of the report.
        pub sha256: String,
    }
}

/// What is printed for scripts.
#[derive(Debug, Serialize)]
struct Done {
    period: Period,
    sha256: String,
    provisional: bool,
    no_ratings: i64,
    no_votes: i64,
    head: Head,
    dry_run: bool,
}

pub fn output(args: &Args) -> Output {
    if args.period.is_some() { Output::Thing } else { Output::Rows }
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let Some(given) = &args.period else { return list(ctx, &Office::to_look(ctx)?) };
    // The figures and the names that are frozen are those of one moment: nobody records anything meanwhile.
    let office = Office::to_change(ctx)?;
    let period = office.desk.period(given, None)?;
    freeze(ctx, office, period, &args)
}

/// What is frozen.
fn list(ctx: &Ctx, office: &Office) -> Result<(), Failure> {
    let rows: Vec<FreezeRow> = office.store.books().freezes()?.into_iter().map(row).collect();
    ctx.show_list(&rows, &Sheet::of("frozen", &rows))?;
    if rows.is_empty() {
        ctx.remark(&words::nothing_frozen(ctx.lang()));
    }
    Ok(())
}

fn row(kept: KeptFreeze) -> FreezeRow {
    FreezeRow {
        period: kept.period.label(),
        at: At(kept.at),
        actor: kept.actor,
        provisional: kept.provisional,
        no_ratings: kept.lacking.ratings,
        no_votes: kept.lacking.votes,
        reason: kept.reason,
        sha256: kept.sha256,
    }
}

fn freeze(ctx: &Ctx, mut office: Office, period: Period, args: &Args) -> Result<(), Failure> {
    let lang = ctx.lang();
    let now = office.desk.now;
    if period.first_day() > now.date() {
        return Err(Failure::refused(words::not_begun(lang, period)));
    }
    let (seq, hash) = office.store.chain_head()?;
    let head = Head { seq, hash: hex(&hash) };
    let freezes = office.store.books().freezes()?;
    if let Some(kept) = freezes.iter().find(|kept| kept.period == period) {
        return Err(Failure::refused(words::already(lang, period, &kept.actor, &format_moment(kept.at))));
    }
    in_order(&office, period, &freezes)?;
    let made = late_changes::drawn(office.records(), draw(office.records(), period, Stand::Frozen, None)?)?;
    let lack = freezing::lacking(office.records(), period, &made)?;
    if !lack.count.is_nothing() && !args.allow_missing {
        return Err(refuse_lacking(&office, period, &lack));
    }
    let provisional = period.last_day() >= now.date();
    let reason = line_if("--reason", args.reason.as_deref())?;
    let freeze = freezing::keep(office.records(), period, made, lack.count, (provisional, &head), reason)?;
    let sha256 = freeze.sha256.clone();
    let stamp = office.desk.stamp(now);
    let work = |log: &mut Writer<'_>| -> Result<(), Failure> {
        log.append(Event::Office(OfficeEvent::PeriodFrozen { period, freeze: Box::new(freeze) }), &stamp)?;
        Ok(())
    };
    ctx.record(&mut office.store, args.dry_run, work)?;
    let Lacking { ratings, votes } = lack.count;
    let mut text = words::frozen(lang, period, &sha256, provisional, lack.count);
    text.push('\n');
    text.push_str(&reports::rests_on(lang, head.seq, &head.hash));
    if args.dry_run {
        text.push('\n');
        text.push_str(&said::rehearsed(lang));
    }
    text.push('\n');
    let done = Done { period, sha256, provisional, no_ratings: ratings, no_votes: votes, head, dry_run: args.dry_run };
    ctx.tell(&done, &text)?;
    if !args.dry_run && ctx.format == Format::Table {
        ctx.remark(&words::from_now_on(lang, period));
    }
    Ok(())
}

/// Refuses a period before which others are to be frozen.
fn in_order(office: &Office, period: Period, freezes: &[KeptFreeze]) -> Result<(), Failure> {
    // What lies before the first case is a slip of the pen.
    let Some(wanted) = freezing::wanted(office.records(), period, freezes)? else {
        return Err(Failure::refused(words::nothing_in(office.desk.lang, period)));
    };
    match wanted.first() {
        Some(next) => Err(Failure::refused(words::out_of_order(office.desk.lang, period, &wanted, *next))),
        None => Ok(()),
    }
}

/// Names the first that are lacking, and how to complete them.
fn refuse_lacking(office: &Office, period: Period, lack: &Lack) -> Failure {
    let (lang, desk) = (office.desk.lang, &office.desk);
    if !lack.quarters.is_empty() {
        return Failure::refused(words::quarters_lack(lang, period, &lack.quarters));
    }
    let cases: Vec<(String, String)> =
        lack.unrated.iter().map(|(code, case)| (desk.name(code), case.to_string())).collect();
    let departments: Vec<String> = lack.without_votes.iter().map(|code| desk.name(code)).collect();
    let rated = lack.unrated.first().map(|(code, _)| desk.typed(code));
    let voted = lack.without_votes.first().map(|code| desk.typed(code));
    Failure::refused(words::lacking(lang, period, &cases, &departments, [rated, voted]))
}
