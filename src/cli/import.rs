//! `shao import`: a ledger of another system: all of it, or its good rows.

mod columns;
mod progress;
mod told;

use std::ffi::OsStr;
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use serde::Serialize;
use tempfile::NamedTempFile;

pub use told::{failed, file_fault};

use super::calendar::YEARS;
use super::failure::{Failure, PARTLY, REFUSED};
use super::formats::Output;
use super::input;
use super::ledger::LedgerName;
use super::office::Office;
use super::options::Ctx;
use super::output::Content;
use super::place;
use super::step::say_late_since;
use super::typed;
use crate::domain::civil::Day;
use crate::import::{
    self, Around, Counts, DateFormat, Desk, Done, Encoding, Idle, Kind, Map, Note, Plan, Rejects, Source, guess_map,
};
use crate::locale::{errors, imports, said, units};
use progress::Watch;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_enum)]
    kind: LedgerName,
    #[arg(required_unless_present = "columns")]
    file: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["file", "map", "guess_map", "dry_run", "on_error", "rejects", "update",
        "encoding", "sheet", "date_format", "year"])]
    columns: bool,
    #[arg(long, value_name = "MAP")]
    map: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["map", "dry_run", "on_error", "rejects", "update"])]
    guess_map: bool,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_enum)]
    on_error: Option<OnError>,
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    #[arg(long)]
    update: bool,
    #[arg(long, value_enum, ignore_case = true)]
    encoding: Option<EncodingName>,
    #[arg(long, value_name = "SHEET")]
    sheet: Option<String>,
    #[arg(long, value_name = "F")]
    date_format: Option<String>,
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(YEARS))]
    year: Option<i32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum OnError {
    Stop,
    Skip,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum EncodingName {
    #[value(name = "utf-8", alias = "utf8")]
    Utf8,
    #[value(name = "utf-16", alias = "utf16")]
    Utf16,
    #[value(name = "gb18030", aliases = ["gbk", "gb2312"])]
    Gb18030,
}

impl EncodingName {
    pub(super) fn encoding(self) -> Encoding {
        match self {
            Self::Utf8 => Encoding::Utf8,
            Self::Utf16 => Encoding::Utf16,
            Self::Gb18030 => Encoding::Gb18030,
        }
    }
}

/// What an import prints for scripts.
#[derive(Debug, Serialize)]
struct Summary<'a> {
    kind: &'static str,
    file: &'a str,
    sha256: &'a str,
    /// The number of the import; none where nothing was written.
    import: Option<u64>,
    #[serde(flatten)]
    counts: Counts,
    /// Units that were added because rows named them.
    units: u64,
    /// Entries of the map that nothing in the file has met.
    unused: &'a Idle,
    dry_run: bool,
}

/// What the command puts out.
pub fn output(args: &Args) -> Output {
    if args.columns { Output::Rows } else { Output::Thing }
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let Some(path) = &args.file else {
        return columns::run(ctx, args.kind);
    };
    let Some(kind) = args.kind.kind() else {
        return of_days(ctx, path.clone(), &args);
    };
    if args.year.is_some() {
        return Err(Failure::usage(imports::not_for_this(ctx.lang(), "--year", false)));
    }
    let mut office = Office::open(ctx)?;
    if args.rejects.as_deref().is_some_and(place::is_stream) {
        return Err(Failure::usage(imports::rejects_no_stream(ctx.lang())));
    }
    if args.rejects.is_some() && args.on_error != Some(OnError::Skip) {
        return Err(Failure::usage(imports::rejects_of_stop(ctx.lang())));
    }
    if let Some(path) = args.rejects.as_deref().filter(|path| is_of_another_format(path)) {
        return Err(Failure::usage(imports::rejects_are_csv(ctx.lang(), path)));
    }
    for other in [Some(path), args.map.as_ref()].into_iter().flatten() {
        if args.rejects.as_ref().is_some_and(|rejects| place::same_file(rejects, other)) {
            return Err(Failure::usage(imports::rejects_over_input(ctx.lang(), other)));
        }
    }
    let source = Source::read(path).map_err(|e| Failure::refused(errors::file(ctx.lang(), path, &e)))?;
    let plan = plan(ctx, &args, kind)?;
    let desk = Desk {
        now: office.desk.now,
        offset: office.desk.offset,
        actor: office.desk.actor.clone(),
        recorded_at: office.desk.now,
    };
    let (file, sha256) = (source.name.clone(), source.sha256.clone());
    if args.guess_map {
        let scheme = office.store.books().scheme_on(office.desk.now.date())?.scheme;
        let known = import::Office { units: &office.desk.units, scheme: &scheme, lang: ctx.lang() };
        let map = guess_map(kind, source, &plan, &known);
        ctx.print_lines(&map.map_err(|error| failed(ctx, &file, error))?)?;
        if let Some(out) = ctx.out.as_deref().filter(|out| !place::is_stream(out)) {
            let typed = |path: &Path| typed::word(&path.to_string_lossy()).into_owned();
            let (file, map) = (typed(path), typed(&ctx.place(out)?));
            ctx.remark(&imports::after_guess(ctx.lang(), kind.code(), file, map));
        }
        return Ok(());
    }
    let last = office.store.last_recorded()?;
    office.desk.record_after(ctx, last);
    let mut rejects = args.rejects.as_deref().map(|path| Rejected::begin(ctx, path)).transpose()?;
    let head = office.store.head()?;
    let mut watch = Watch::new(ctx, &file, source.length, !source.is_workbook());
    let around =
        Around { watch: &mut |progress| watch.go_on(ctx, progress), rejects: rejects.as_mut().map(|r| &mut r.rows) };
    let done = import::import(&mut office.store, kind, source, &plan, &desk, around, !args.dry_run);
    watch.end();
    let done = done.map_err(|error| failed(ctx, &file, error))?;
    ctx.recorded.set(!args.dry_run && done.number.is_some());
    // Where nothing is rejected, what an earlier import left there stays.
    if let Some(rejects) = rejects.filter(|_| done.counts.rejected > 0) {
        rejects.keep(ctx)?;
    }
    told::list(ctx.lang(), &done.faults, done.more, &done.names);
    let unused = done.notes.iter().find_map(|note| match note {
        Note::IdleMap(idle) => Some(idle),
        _ => None,
    });
    let none = Idle::default();
    let summary = Summary {
        kind: kind.code(),
        file: &file,
        sha256: &sha256,
        import: done.number.filter(|_| !args.dry_run),
        counts: done.counts,
        units: done.units,
        unused: unused.unwrap_or(&none),
        dry_run: args.dry_run,
    };
    let has_past = office.has_past()?;
    say(ctx, kind, (desk.now.date(), has_past), &summary, &done, &args)?;
    told::notes(ctx, &done.notes);
    say_late_since(ctx, &office, head)?;
    match done.counts {
        Counts { rejected: 0, .. } => Ok(()),
        Counts { new: 0, same: 0, updated: 0, rejected, .. } => {
            Err(Failure::Other(REFUSED, imports::none_good(ctx.lang(), &file, rejected)))
        }
        _ => Err(Failure::Silent(PARTLY)),
    }
}

/// The working calendar has a reader of its own, without maps and rejects.
fn of_days(ctx: &Ctx, file: PathBuf, args: &Args) -> Result<(), Failure> {
    let other = [
        ("--map", args.map.is_some()),
        ("--guess-map", args.guess_map),
        ("--on-error", args.on_error.is_some()),
        ("--rejects", args.rejects.is_some()),
        ("--update", args.update),
        ("--sheet", args.sheet.is_some()),
        ("--date-format", args.date_format.is_some()),
    ];
    if let Some((option, _)) = other.into_iter().find(|(_, given)| *given) {
        return Err(Failure::usage(imports::not_for_this(ctx.lang(), option, true)));
    }
    super::calendar::take(ctx, file, args.year, args.encoding, args.dry_run)
}

/// How the file is to be read, by its map and by what is said on the command line, which goes first.
fn plan(ctx: &Ctx, args: &Args, kind: Kind) -> Result<Plan, Failure> {
    let lang = ctx.lang();
    let map = match &args.map {
        None => Map::default(),
        Some(path) => {
            let text = input::text(path).map_err(|e| Failure::refused(errors::file(lang, path, &e)))?;
            Map::parse(&text, kind).map_err(|fault| Failure::refused(imports::map(lang, path, kind.code(), &fault)))?
        }
    };
    let dates = match args.date_format.as_deref() {
        None => None,
        Some(given) => Some(
            DateFormat::parse(given)
                .ok_or_else(|| Failure::usage(imports::no_date_format(lang, given, DateFormat::KNOWN)))?,
        ),
    };
    Ok(Plan {
        map,
        encoding: args.encoding.map(EncodingName::encoding),
        sheet: args.sheet.clone(),
        dates,
        update: args.update,
        skip: args.on_error == Some(OnError::Skip),
    })
}

/// Whether a file's name promises what rejected rows are not written as: they are text.
fn is_of_another_format(path: &Path) -> bool {
    let other = |ending: &OsStr| ["xlsx", "xls", "ods", "json", "jsonl"].iter().any(|e| ending.eq_ignore_ascii_case(e));
    path.extension().is_some_and(other)
}

/// Where rejected rows go: a file that comes into being whole, when the rows are done.
struct Rejected {
    rows: Rejects,
    file: NamedTempFile,
    path: PathBuf,
}

impl Rejected {
    /// Before anything is written into the database: a folder that cannot be written is known early.
    fn begin(ctx: &Ctx, path: &Path) -> Result<Self, Failure> {
        let failed = |e: std::io::Error| Failure::refused(errors::file(ctx.lang(), path, &e));
        let (file, path) = ctx.beside(path, Content::Personal)?;
        let writer: BufWriter<File> = BufWriter::new(file.reopen().map_err(failed)?);
        Ok(Self { rows: Rejects::new(Box::new(writer), ctx.lang()), file, path })
    }

    /// Gives it its name; somebody may be mending the file of that name, which is set aside.
    fn keep(self, ctx: &Ctx) -> Result<(), Failure> {
        let failed = |e: &std::io::Error| Failure::Other(PARTLY, imports::rejects_lost(ctx.lang(), &self.path, e));
        self.rows.end().and_then(|()| self.file.as_file().sync_all()).map_err(|e| failed(&e))?;
        let older = place::set_aside(&self.path, self.file.path(), ctx.now_here()?).map_err(|e| failed(&e))?;
        self.file.persist(&self.path).map_err(|e| failed(&e.error))?;
        if let Some(older) = older {
            ctx.remark(&imports::rejects_before(ctx.lang(), self.path.display(), older.display()));
        }
        Ok(())
    }
}

/// The command that imports the rejected rows, once they are mended: they are text in UTF-8 below the same header.
fn again(args: &Args, kind: Kind, rejects: &Path) -> String {
    let path = |path: &Path| typed::word(&path.display().to_string()).into_owned();
    let mut words = vec!["shao import".to_owned(), kind.code().to_owned(), path(rejects)];
    let dates = args.date_format.as_deref().map(|format| typed::word(format).into_owned());
    for (option, value) in [("--map", args.map.as_deref().map(path)), ("--date-format", dates)] {
        words.extend(value.into_iter().flat_map(|value| [option.to_owned(), value]));
    }
    if args.update {
        words.push("--update".to_owned());
    }
    words.join(" ")
}

/// What became of the file, on which day, and whether cases were received in a month that was over by then.
fn say(
    ctx: &Ctx,
    kind: Kind,
    (today, has_past): (Day, bool),
    summary: &Summary<'_>,
    done: &Done,
    args: &Args,
) -> Result<(), Failure> {
    if ctx.json_asked() {
        return ctx.show(summary, &[]);
    }
    let lang = ctx.lang();
    let Counts { read, new, same, updated, rejected } = done.counts;
    let mut text = imports::done(lang, summary.file, read, new, same, updated, rejected);
    text.push('\n');
    ctx.print(&text)?;
    if done.units > 0 {
        ctx.remark(&imports::units_added(lang, done.units));
    }
    if done.units_changed > 0 {
        ctx.remark(&units::changed_by_import(lang, done.units_changed, today));
    }
    if let Some(first) = done.since_ever.first().filter(|_| has_past) {
        ctx.remark(&units::imported_count_always(lang, done.since_ever.len(), typed::word(first)));
    }
    if let Some(path) = args.rejects.as_deref().filter(|_| rejected > 0) {
        ctx.remark(&match summary.dry_run {
            true => imports::rejects_rehearsed(lang, path.display()),
            false => imports::rejects_kept(lang, path.display(), again(args, kind, path)),
        });
    }
    if summary.dry_run {
        ctx.print(&format!("{}\n", said::rehearsed(lang)))?;
    } else if let Some(number) = done.number.filter(|_| kind.brings_cases()) {
        ctx.remark(&imports::number(lang, number));
    }
    Ok(())
}
