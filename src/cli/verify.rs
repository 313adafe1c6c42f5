//! `shao verify`: is the file whole?

mod finding;

use serde::Serialize;

use super::failure::{DAMAGE, Failure};
use super::options::Ctx;
use crate::domain::civil::{format_moment, read_stored};
use crate::locale::{Lang, backups, damage};
use crate::store::{Damage, Expected, Hash, Store, StoreError, Verified, hex, salvage, unhex};
use finding::Finding;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, conflicts_with = "expect")]
    head: bool,
    #[arg(long, value_name = "HASH")]
    expect: Option<String>,
}

/// What is printed for scripts.
#[derive(Debug, Serialize)]
struct Found {
    whole: bool,
    events: i64,
    cases: i64,
    head: String,
    /// How many events there are before the first that is not as it was written.
    sound_events: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<Since>,
    damage: Vec<Finding>,
}

/// Where a head stands that was noted earlier.
#[derive(Debug, Serialize)]
struct Since {
    seq: i64,
    recorded_at: String,
    later_events: i64,
}

/// The head of the chain, for scripts.
#[derive(Debug, Serialize)]
struct Head {
    seq: i64,
    hash: String,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    if args.head {
        return head(ctx);
    }
    let given = args.expect.as_deref().map(|text| read(ctx, text)).transpose()?;
    let found = look(ctx, given.as_ref()).inspect_err(|failure| {
        if let Failure::Store(error) = failure {
            hint(ctx, Some(error));
        }
    })?;
    tell(ctx, found)
}

fn look(ctx: &Ctx, given: Option<&Hash>) -> Result<Verified, Failure> {
    let mut store = Store::open_as_it_is(&ctx.db)?;
    // A damaged file may not tell its language.
    if let Some(lang) = store.books().setting("lang").ok().flatten().and_then(|code| Lang::parse(&code)) {
        ctx.prefer(lang);
    }
    let found = store.verify_since(given)?;
    drop(store);
    // The tables of an earlier version are made anew from its log, if that is whole, and then compared.
    if found.older && found.damage.is_empty() {
        return Ok(Store::open(&ctx.db)?.verify_since(given)?);
    }
    Ok(found)
}

/// Prints the head of the chain and nothing else: looking at it does not wait for the whole file.
fn head(ctx: &Ctx) -> Result<(), Failure> {
    let (seq, hash) = Store::open_as_it_is(&ctx.db)?.chain_head()?;
    let hash = hex(&hash);
    let text = format!("{seq} {hash}\n");
    // It is copied, and so stays in one line however narrow the screen.
    if ctx.json_asked() { ctx.show(&Head { seq, hash }, &[]) } else { ctx.print_lines(&text) }
}

/// A hash as `--head` prints it, with or without its place before it.
fn read(ctx: &Ctx, given: &str) -> Result<Hash, Failure> {
    let last = given.split_whitespace().next_back().unwrap_or_default();
    unhex(last).ok_or_else(|| Failure::usage(damage::no_hash(ctx.lang(), given)))
}

fn tell(ctx: &Ctx, found: Verified) -> Result<(), Failure> {
    let lang = ctx.lang();
    let head = hex(&found.head);
    let damage: Vec<Finding> = found.damage.iter().map(|one| Finding::of(lang, one, ctx.phones())).collect();
    let (whole, count) = (damage.is_empty(), damage.len());
    let Verified { events, cases, sound, .. } = found;
    let later = |since: &Expected| found.last - since.seq;
    let mut lines = Vec::new();
    lines.push(if whole { damage::whole(lang, events, cases, &head) } else { damage::damaged(lang, count, events) });
    if let Some(since) = &found.expected {
        let at = read_stored(&since.recorded_at).map_or_else(|| since.recorded_at.clone(), format_moment);
        lines.push(damage::head_found(lang, since.seq, at, later(since)));
    }
    lines.extend(damage.iter().map(|one| one.message.clone()));
    lines.push(String::new());
    let told = if ctx.json_asked() {
        let expected = found.expected.as_ref().map(|since| Since {
            seq: since.seq,
            recorded_at: since.recorded_at.clone(),
            later_events: later(since),
        });
        ctx.show(&Found { whole, events, cases, head, sound_events: sound, expected, damage }, &[])
    } else {
        ctx.print(&lines.join("\n"))
    };
    if whole {
        return told;
    }
    // Whoever goes by the exit code learns of the damage all the same.
    if let Some(why) = told.err().and_then(|failure| failure.told(lang)) {
        return Err(Failure::Other(DAMAGE, damage::untold(lang, count, events, why)));
    }
    if found.damage.contains(&Damage::Cut) {
        ctx.remark(&damage::head_gone(lang));
    } else {
        hint(ctx, None);
    }
    Err(Failure::Silent(DAMAGE))
}

/// Says what can be saved of a damaged file.
fn hint(ctx: &Ctx, error: Option<&StoreError>) {
    let damage = error.is_none_or(|error| error.is_damage() || matches!(error, StoreError::Sqlite(_)));
    if let Some(salvage) = damage.then(|| salvage(&ctx.db).ok()).flatten() {
        ctx.remark(&backups::prospects(ctx.lang(), &salvage));
    }
}
