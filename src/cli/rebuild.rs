//! `shao rebuild`: all tables anew from the log, of a damaged file too.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;

use super::failure::{DAMAGE, Failure};
use super::options::Ctx;
use super::place;
use super::scheme::text_of;
use crate::domain::civil::format_moment;
use crate::domain::event::Event;
use crate::domain::phone::Phones;
use crate::domain::scheme::Scheme;
use crate::locale::{Lang, backups, damage, events};
use crate::store::{self, Lost, Salvage, Store, StoreError, hex, in_use};

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
    #[arg(long)]
    dry_run: bool,
}

/// What was done, for scripts.
#[derive(Debug, Serialize)]
struct Done {
    db: String,
    events: i64,
    /// None: nothing was made.
    cases: Option<i64>,
    head: String,
    /// Why the log is not whole after these events.
    broken: Option<String>,
    /// What is known of the events that are lost.
    lost: Vec<LostEvent>,
    /// Where the file as it was is kept.
    kept: Option<String>,
    dry_run: bool,
}

#[derive(Debug, Serialize)]
struct LostEvent {
    seq: i64,
    case: Option<String>,
    recorded_at: Option<String>,
    /// The event, where it can be read.
    body: Option<Value>,
}

/// As many lost events as a screen has room for; scripts get them all.
const SCREEN: usize = 20;

/// The scheme whose words stand in for those of a file that cannot be asked.
const PUBLISHED: &str = "taizhou-2023";

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    if let Some(lang) = Store::language(&ctx.db).and_then(|code| Lang::parse(&code)) {
        ctx.prefer(lang);
    }
    match &args.into {
        Some(into) => anew(ctx, into, args.dry_run),
        None => in_place(ctx, args.dry_run),
    }
}

/// Makes the tables of the database anew.
fn in_place(ctx: &Ctx, dry_run: bool) -> Result<(), Failure> {
    let lang = ctx.lang();
    let salvage = store::salvage(&ctx.db)?;
    if salvage.broken.is_some() {
        let told = backups::log_not_whole(lang, salvage.events, &reason(lang, &salvage));
        return Err(Failure::Other(DAMAGE, told));
    }
    if dry_run {
        let words = backups::would_rebuild(lang, ctx.db.display(), salvage.events);
        return ctx.tell(&done(ctx, &ctx.db, &salvage, dry_run), &format!("{words}\n"));
    }
    let rebuilt = store::rebuild(&ctx.db, &place::before(ctx.now_here()?))?;
    let mut done = done(ctx, &ctx.db, &salvage, dry_run);
    (done.events, done.head) = (rebuilt.sound.events, hex(&rebuilt.sound.head));
    done.cases = Some(rebuilt.sound.cases);
    done.kept = rebuilt.kept.as_ref().map(|path| path.display().to_string());
    let mut words = backups::rebuilt(lang, &done.db, done.events, rebuilt.sound.cases, &done.head);
    if let Some(kept) = &done.kept {
        words.push('\n');
        words.push_str(&backups::kept(lang, kept));
    }
    words.push('\n');
    ctx.recorded.set(true);
    ctx.tell(&done, &words)
}

/// Makes a new database of what is whole.
fn anew(ctx: &Ctx, into: &Path, dry_run: bool) -> Result<(), Failure> {
    let lang = ctx.lang();
    if place::is_stream(into) {
        return Err(Failure::usage(backups::no_stream(lang)));
    }
    ctx.folder(into)?;
    if into.symlink_metadata().is_ok() {
        return Err(Failure::refused(backups::taken(lang, into)));
    }
    if in_use(into) {
        return Err(Failure::refused(backups::in_use(lang, into)));
    }
    let (mut words, salvage, cases) = if dry_run {
        let salvage = store::salvage(&ctx.db)?;
        (backups::would_rebuild(lang, into.display(), salvage.events), salvage, None)
    } else {
        let (sound, salvage) = store::rebuild_into(&ctx.db, into).map_err(|error| match error {
            StoreError::Exists(path) => Failure::refused(backups::taken(lang, &path)),
            other => other.into(),
        })?;
        let words = backups::rebuilt(lang, into.display(), sound.events, sound.cases, hex(&sound.head));
        (words, salvage, Some(sound.cases))
    };
    words.push('\n');
    words.push_str(&losses(ctx, &salvage)?);
    ctx.for_owner().tell(&Done { cases, ..done(ctx, into, &salvage, dry_run) }, &words)?;
    if salvage.broken.is_some() { Err(Failure::Silent(DAMAGE)) } else { Ok(()) }
}

fn done(ctx: &Ctx, db: &Path, salvage: &Salvage, dry_run: bool) -> Done {
    let lang = ctx.lang();
    Done {
        db: db.display().to_string(),
        events: salvage.events,
        cases: None,
        head: hex(&salvage.head),
        broken: salvage.broken.as_ref().map(|damage| damage::words(lang, damage)),
        lost: salvage.lost.iter().map(|lost| shape(ctx, lost)).collect(),
        kept: None,
        dry_run,
    }
}

fn shape(ctx: &Ctx, lost: &Lost) -> LostEvent {
    LostEvent {
        seq: lost.seq,
        case: lost.case.map(|id| id.to_string()),
        recorded_at: lost.recorded_at.map(format_moment),
        body: shown(ctx.phones(), lost),
    }
}

/// A lost event as it may be shown: with its telephone numbers masked. Where they are in what is no event is not
/// known, so that is shown whole or not at all.
fn shown(phones: Phones, lost: &Lost) -> Option<Value> {
    let body = lost.body.as_deref()?;
    let mut value: Value = serde_json::from_str(body).ok()?;
    if phones == Phones::Masked {
        lost.event()?;
        mask(&mut value);
    }
    Some(value)
}

/// Masks what stands where telephone numbers go.
fn mask(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(text) if key == "phone" => *text = Phones::Masked.shown(text).into_owned(),
                    other => mask(other),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(mask),
        _ => {}
    }
}

fn reason(lang: Lang, salvage: &Salvage) -> String {
    salvage.broken.as_ref().map(|found| damage::words(lang, found)).unwrap_or_default()
}

/// Which events are lost, and what is known of them.
fn losses(ctx: &Ctx, salvage: &Salvage) -> Result<String, Failure> {
    let lang = ctx.lang();
    if salvage.broken.is_none() {
        return Ok(String::new());
    }
    let why = reason(lang, salvage);
    if salvage.lost.is_empty() {
        return Ok(backups::end_unknown(lang, salvage.events, why) + "\n");
    }
    let mut text = backups::ends_there(lang, salvage.events, why) + "\n";
    // Names and words of the office may be lost too: units go by their codes, categories as in the published rules.
    let scheme = Scheme::parse(&text_of(ctx, PUBLISHED)?)?;
    let name = |code: &str| code.to_owned();
    for lost in salvage.lost.iter().take(SCREEN) {
        let content = lost.event().map(|event| match event {
            Event::Case(_, event) => events::case_event(lang, &event.shown(ctx.phones()), &name, &scheme),
            Event::Office(event) => events::office_event(lang, &event, &name, None),
        });
        let content = content.map(|words| words.replace('\n', " "));
        text.push_str(&backups::lost_event(lang, lost, content.as_deref()));
        text.push('\n');
    }
    if salvage.lost.len() > SCREEN {
        text.push_str(&backups::more_lost(lang, salvage.lost.len() - SCREEN));
        text.push('\n');
    }
    Ok(text)
}
