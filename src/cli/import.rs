//! `shao import`: a ledger of another system, all of it or nothing.

use std::io::Write;
use std::path::PathBuf;

use clap::ValueEnum;
use serde::Serialize;

use super::failure::{Failure, REFUSED};
use super::office::Office;
use super::options::Ctx;
use crate::import::{Bad, Counts, Desk, Encoding, FileFault, ImportError, Kind, Names, Rejected, Source, import};
use crate::locale::{Lang, Told, errors, imports, said};

#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_enum)]
    kind: KindName,
    file: PathBuf,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_enum, ignore_case = true)]
    encoding: Option<EncodingName>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum EncodingName {
    #[value(name = "utf-8", alias = "utf8")]
    Utf8,
    #[value(name = "utf-16", alias = "utf16")]
    Utf16,
    #[value(name = "gb18030", aliases = ["gbk", "gb2312"])]
    Gb18030,
}

impl EncodingName {
    fn encoding(self) -> Encoding {
        match self {
            Self::Utf8 => Encoding::Utf8,
            Self::Utf16 => Encoding::Utf16,
            Self::Gb18030 => Encoding::Gb18030,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum KindName {
    Units,
    Cases,
    Ratings,
    Surveys,
    Notices,
    Exclusions,
    Calendar,
}

impl KindName {
    /// The kind of its rows; none: the working calendar, which has a reader of its own.
    fn kind(self) -> Option<Kind> {
        Some(match self {
            Self::Units => Kind::Units,
            Self::Cases => Kind::Cases,
            Self::Ratings => Kind::Ratings,
            Self::Surveys => Kind::Surveys,
            Self::Notices => Kind::Notices,
            Self::Exclusions => Kind::Exclusions,
            Self::Calendar => return None,
        })
    }
}

/// What an import prints for scripts.
#[derive(Debug, Serialize)]
struct Done<'a> {
    kind: &'static str,
    file: &'a str,
    sha256: &'a str,
    read: u64,
    new: u64,
    same: u64,
    updated: u64,
    rejected: u64,
    dry_run: bool,
}

pub fn run(ctx: &Ctx, args: Args) -> Result<(), Failure> {
    let Some(kind) = args.kind.kind() else {
        return super::calendar::take(ctx, args.file, args.dry_run);
    };
    let mut office = Office::open(ctx)?;
    let source = Source::read(&args.file).map_err(|e| Failure::refused(errors::file(ctx.lang(), &args.file, &e)))?;
    let source = source.in_encoding(args.encoding.map(EncodingName::encoding));
    let desk = Desk { now: office.desk.now, offset: office.desk.offset, actor: office.desk.actor.clone() };
    let counts = import(&mut office.store, kind, &source, &desk, !args.dry_run)
        .map_err(|error| failed(ctx.lang(), &source.name, error))?;
    say(ctx, kind, &source, counts, args.dry_run)
}

fn say(ctx: &Ctx, kind: Kind, source: &Source, counts: Counts, dry_run: bool) -> Result<(), Failure> {
    let (kind, file, sha256) = (kind.code(), source.name.as_str(), source.sha256.as_str());
    let Counts { read, new, same, updated, rejected } = counts;
    if ctx.json_asked() {
        return ctx.show(&Done { kind, file, sha256, read, new, same, updated, rejected, dry_run }, &[]);
    }
    let lang = ctx.lang();
    let mut text = imports::done(lang, file, read, new, same, updated, rejected);
    text.push('\n');
    if dry_run {
        text.push_str(&said::rehearsed(lang));
        text.push('\n');
    }
    ctx.print(&text)
}

/// Lists every bad row, and says how many there are.
pub fn failed(lang: Lang, file: &str, error: ImportError) -> Failure {
    let told = match error {
        ImportError::Store(error) => return error.into(),
        ImportError::File(fault) => file_fault(lang, file, &fault),
        ImportError::Header(faults) => {
            list(lang, &faults, 0, &Names::new());
            imports::header(lang, file)
        }
        ImportError::Rows(Rejected { counts, faults, more, names }) => {
            list(lang, &faults, more, &names);
            imports::rows(lang, file, counts.read, counts.rejected)
        }
    };
    Failure::Other(REFUSED, told)
}

fn list(lang: Lang, faults: &[Bad], more: u64, names: &Names) {
    let mut lines: Vec<String> = faults.iter().map(|bad| bad.told(lang, names)).collect();
    if more > 0 {
        lines.push(imports::more(lang, more));
    }
    // Nobody listening is no error.
    let _ = writeln!(std::io::stderr().lock(), "{}", lines.join("\n"));
}

fn file_fault(lang: Lang, file: &str, fault: &FileFault) -> Told {
    match fault {
        FileFault::Empty => imports::empty(lang, file),
        FileFault::Workbook => imports::workbook(lang, file),
        FileFault::Undecodable { encoding, line } => imports::undecodable(lang, file, encoding.name(), *line),
        FileFault::NotText { line } => imports::not_text(lang, file, *line),
        FileFault::OpenQuote { line } => imports::open_quote(lang, file, *line),
        FileFault::Unreadable(words) => imports::unreadable(lang, file, words),
    }
}
