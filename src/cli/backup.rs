//! `shao backup`: a checked copy of the database while others write, alone or as one of a row.

mod row;

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::failure::{DAMAGE, Failure};
use super::office::Office;
use super::options::Ctx;
use super::place;
use crate::locale::{backups, damage, errors, formats};
use crate::store::{Sound, StoreError, folder_of, hex, in_use, lies_beside};
use row::Row;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "FILE", required_unless_present_any = ["dir", "keep"], conflicts_with = "dir")]
    file: Option<PathBuf>,
    #[arg(long)]
    force: bool,
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    keep: Option<u32>,
    #[arg(long)]
    verify: bool,
    #[arg(long)]
    dry_run: bool,
}

/// What was done, for scripts.
#[derive(Debug, Serialize)]
struct Done {
    file: String,
    events: i64,
    cases: i64,
    head: String,
    /// `chain`, or `tables` where the log was replayed too; none: nothing was copied.
    checked: Option<&'static str>,
    /// Backups that went, and files in the folder that stay though they are too many.
    removed: Vec<String>,
    spared: Vec<Spared>,
    dry_run: bool,
}

#[derive(Debug, Serialize)]
struct Spared {
    file: String,
    reason: String,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let lang = ctx.lang();
    if args.file.as_deref().is_some_and(place::is_stream) {
        return Err(Failure::usage(backups::no_stream(lang)));
    }
    if args.dir.as_deref().is_some_and(place::is_stream) {
        return Err(Failure::usage(backups::no_stream_of_backups(lang)));
    }
    if args.keep.is_some() && args.dir.is_none() {
        return Err(Failure::usage(backups::keep_of_a_folder(lang)));
    }
    let office = Office::open(ctx)?;
    let lang = ctx.lang();
    let row = args.dir.as_deref().map(|dir| Row::new(ctx, dir)).transpose()?;
    let (file, over) = match (&row, &args.file) {
        (Some(row), _) => (row.next(office.desk.now), false),
        (None, Some(file)) => {
            // A link to another disk must not make the copy stay on this one.
            let real = place::real(file).map_err(|e| Failure::refused(errors::file(lang, file, &e)))?;
            let over = may_take(ctx, &office, &real, args.force)?;
            (real, over)
        }
        (None, None) => return Err(Failure::usage(backups::no_file(lang))),
    };
    let folder = folder_of(&file);
    if !folder.is_dir() {
        return Err(Failure::refused(backups::no_folder(lang, folder)));
    }
    let mut done = Done {
        file: file.display().to_string(),
        events: 0,
        cases: 0,
        head: String::new(),
        checked: None,
        removed: Vec::new(),
        spared: Vec::new(),
        dry_run: args.dry_run,
    };
    let mut words = if args.dry_run {
        backups::would_back_up(lang, file.display())
    } else {
        let sound = copy(ctx, &office, &file, folder, over, args.verify)?;
        (done.events, done.cases, done.head) = (sound.events, sound.cases, hex(&sound.head));
        done.checked = Some(if args.verify { "tables" } else { "chain" });
        backups::backed_up(lang, file.display(), done.events, done.cases, &done.head)
    };
    words.push('\n');
    if let (Some(row), Some(keep)) = (&row, args.keep) {
        for old in row.too_many(&file, keep) {
            let name = old.display().to_string();
            match row::ours(&office.store, &old) {
                Ok(()) => {
                    if !args.dry_run {
                        std::fs::remove_file(&old).map_err(|e| Failure::refused(backups::stays(lang, &old, &e)))?;
                    }
                    words.push_str(&backups::removed(lang, &name, args.dry_run));
                    words.push('\n');
                    done.removed.push(name);
                }
                Err(why) => {
                    let reason = backups::spared_for(lang, &why);
                    ctx.remark(&backups::spared(lang, &name, &reason));
                    done.spared.push(Spared { file: name, reason });
                }
            }
        }
    }
    ctx.recorded.set(!args.dry_run);
    ctx.tell(&done, &words)?;
    if folder.canonicalize().ok() == ctx.folder(&ctx.db)?.canonicalize().ok() {
        ctx.remark(&backups::same_folder(lang));
    }
    Ok(())
}

/// Whether a file that is there may be replaced; `false`: there is none.
fn may_take(ctx: &Ctx, office: &Office, file: &Path, force: bool) -> Result<bool, Failure> {
    let lang = ctx.lang();
    if place::same_file(file, &ctx.db) || lies_beside(file, &ctx.db) {
        return Err(Failure::usage(backups::onto_itself(lang, file)));
    }
    if file.is_dir() {
        return Err(Failure::usage(backups::is_a_folder(lang, file)));
    }
    if in_use(file) {
        return Err(Failure::refused(backups::in_use(lang, file)));
    }
    if file.symlink_metadata().is_err() {
        return Ok(false);
    }
    if !place::may_replace(file) {
        return Err(Failure::refused(formats::no_file(lang, file)));
    }
    if !force {
        return Err(Failure::refused(backups::exists(lang, file)));
    }
    // A new and empty database must not take the place of the last good backup of the old one.
    match office.store.lacks(file) {
        Ok(beyond) if beyond.events > 0 => Err(Failure::refused(backups::would_lose(lang, file, beyond.events))),
        Err(StoreError::Newer { path, found, known }) => Err(StoreError::Newer { path, found, known }.into()),
        _ => Ok(true),
    }
}

/// Copies, checks, and lets the copy take its place.
fn copy(ctx: &Ctx, office: &Office, file: &Path, folder: &Path, over: bool, replay: bool) -> Result<Sound, Failure> {
    let lang = ctx.lang();
    let copy = office.store.back_up(folder).map_err(|e| not_whole(ctx, e))?;
    if replay {
        let found = copy.verify()?;
        if let Some(first) = found.damage.first() {
            let what = damage::words(lang, first);
            return Err(Failure::Other(DAMAGE, backups::not_whole(lang, &what)));
        }
    }
    let sound = copy.sound;
    copy.place(file, over).map_err(|e| match e {
        StoreError::Exists(path) => Failure::refused(backups::exists(lang, &path)),
        other => other.into(),
    })?;
    Ok(sound)
}

/// A copy that is not whole is damage of the database.
fn not_whole(ctx: &Ctx, error: StoreError) -> Failure {
    match error {
        StoreError::Damaged { place, what } => {
            Failure::Other(DAMAGE, backups::not_whole(ctx.lang(), &format!("{place}: {what}")))
        }
        other => other.into(),
    }
}
