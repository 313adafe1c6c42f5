//! `shao restore`: a backup takes the place of the database.

use std::path::PathBuf;

use serde::Serialize;

use super::failure::{DAMAGE, DATABASE, Failure};
use super::options::Ctx;
use super::place;
use crate::domain::civil::format_moment;
use crate::locale::{Lang, backups};
use crate::store::{Beyond, Copy, Store, StoreError, hex};

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long)]
    over: bool,
    #[arg(long)]
    dry_run: bool,
}

/// What was done, for scripts.
#[derive(Debug, Serialize)]
struct Done {
    db: String,
    file: String,
    events: i64,
    cases: i64,
    head: String,
    /// What was there and is not in the backup; none: nothing was there, or it cannot be read.
    lost: Option<Lost>,
    /// Where what was there is kept.
    kept: Option<String>,
    dry_run: bool,
}

#[derive(Debug, Serialize)]
struct Lost {
    events: i64,
    cases: i64,
    first_recorded: Option<String>,
    last_recorded: Option<String>,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let spoken = Store::language(&ctx.db).or_else(|| Store::language(&args.file));
    if let Some(lang) = spoken.and_then(|code| Lang::parse(&code)) {
        ctx.prefer(lang);
    }
    let lang = ctx.lang();
    if place::is_stream(&args.file) {
        return Err(Failure::usage(backups::from_no_stream(lang)));
    }
    if place::same_file(&args.file, &ctx.db) {
        return Err(Failure::usage(backups::from_itself(lang, &args.file)));
    }
    let there = ctx.db.symlink_metadata().is_ok();
    let like = if there { &ctx.db } else { &args.file };
    // The copy is made where the file itself lies, which need not be where a link to it lies.
    let real = ctx.db.canonicalize().unwrap_or_else(|_| ctx.db.clone());
    let copy = Copy::of_file(&args.file, ctx.folder(&real)?, like).map_err(|error| match error {
        StoreError::Absent(path) => Failure::refused(backups::no_backup(lang, &path)),
        StoreError::Damaged { place, what } => {
            Failure::Other(DAMAGE, backups::backup_not_whole(lang, &args.file, &format!("{place}: {what}")))
        }
        StoreError::NotSqlite(_) | StoreError::Empty(_) => {
            Failure::Other(DATABASE, backups::no_such_backup(lang, &args.file))
        }
        other => other.into(),
    })?;
    let lost = match copy.lacks(&ctx.db) {
        Err(error @ (StoreError::Newer { .. } | StoreError::Foreign(_))) => return Err(error.into()),
        other => other.ok(),
    };
    let mut done = Done {
        db: ctx.db.display().to_string(),
        file: args.file.display().to_string(),
        events: copy.sound.events,
        cases: copy.sound.cases,
        head: hex(&copy.sound.head),
        lost: lost.as_ref().map(shape),
        kept: None,
        dry_run: args.dry_run,
    };
    let told = |lost: Option<&Beyond>| match lost {
        _ if !there => String::new(),
        Some(lost) => backups::beyond(lang, lost),
        None => backups::beyond_unknown(lang),
    };
    if args.dry_run {
        let words = backups::would_restore(lang, &done.db, &done.file, done.events, done.cases);
        return ctx.tell(&done, &format!("{words}\n{}", ended(told(lost.as_ref()))));
    }
    if there && !args.over {
        return Err(Failure::refused(backups::database_there(lang, &ctx.db, &told(lost.as_ref()))));
    }
    let now = ctx.now_here()?;
    let replaced = copy.replace(&ctx.db, &place::before(now), true)?;
    done.kept = replaced.kept.as_ref().map(|path| path.display().to_string());
    done.lost = replaced.lost.as_ref().map(shape);
    let mut words = backups::restored(lang, &done.db, &done.file, done.events, done.cases, &done.head);
    words.push('\n');
    words.push_str(&ended(told(replaced.lost.as_ref())));
    if let Some(kept) = &done.kept {
        words.push_str(&ended(backups::kept(lang, kept)));
    }
    ctx.recorded.set(true);
    ctx.tell(&done, &words)
}

fn ended(line: String) -> String {
    if line.is_empty() { line } else { line + "\n" }
}

fn shape(beyond: &Beyond) -> Lost {
    Lost {
        events: beyond.events,
        cases: beyond.cases,
        first_recorded: beyond.first.map(format_moment),
        last_recorded: beyond.last.map(format_moment),
    }
}
