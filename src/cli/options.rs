//! The global options, and what a command knows of its surroundings once they are read.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use chrono::{FixedOffset, NaiveDateTime};
use clap::ValueEnum;

use super::failure::Failure;
use super::init::DEFAULT_OFFSET_MINUTES;
use super::office::offset;
use super::{place, typed};
use crate::ctx::Surroundings;
use crate::domain::civil::{Moment, parse_when};
use crate::domain::phone::Phones;
use crate::locale::{Lang, errors, formats};
use crate::render::{Format, Look, Words};
use crate::store::{Store, Writer};

#[derive(Debug, clap::Args)]
pub struct Global {
    #[arg(long, global = true, value_name = "PATH")]
    pub db: Option<PathBuf>,
    #[arg(long, global = true, value_name = "zh|en")]
    pub lang: Option<String>,
    #[arg(long, global = true, value_name = "DATE TIME")]
    pub now: Option<String>,
    #[arg(long, global = true, value_name = "NAME")]
    pub actor: Option<String>,
    #[arg(long, global = true, value_enum)]
    pub format: Option<FormatName>,
    #[arg(long, global = true, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[arg(long, global = true)]
    pub quiet: bool,
    #[arg(long, global = true, value_enum, default_value = "auto")]
    pub color: When,
    #[arg(long, global = true)]
    pub keys: bool,
    #[arg(long, global = true)]
    pub bom: bool,
    #[arg(long, global = true)]
    pub full: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatName {
    Table,
    Csv,
    Json,
    Jsonl,
    Md,
    Xlsx,
}

impl FormatName {
    fn format(self) -> Format {
        match self {
            Self::Table => Format::Table,
            Self::Csv => Format::Csv,
            Self::Json => Format::Json,
            Self::Jsonl => Format::JsonLines,
            Self::Md => Format::Markdown,
            Self::Xlsx => Format::Xlsx,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    Auto,
    Always,
    Never,
}

/// What a command knows of its surroundings.
#[derive(Clone, Debug)]
pub struct Ctx {
    /// The database.
    pub db: PathBuf,
    /// The same as it was named on the command line, if it was.
    named_db: Option<PathBuf>,
    /// Who is doing this.
    pub actor: String,
    /// How to print.
    pub format: Format,
    /// Whether somebody named it, or the ending of a file does.
    pub(super) format_named: bool,
    /// Whether remarks are left out.
    pub quiet: bool,
    keys: bool,
    /// Whether a CSV begins with a byte order mark.
    pub(super) bom: bool,
    /// Whether telephone numbers are shown whole.
    pub(super) full: bool,
    /// Whether what is put out is its owner's alone, telephone numbers or not.
    pub(super) personal: bool,
    /// Where output goes; none: to standard output.
    pub(super) out: Option<PathBuf>,
    /// What the words in braces of a file's name stand for.
    pub(super) names: Vec<(&'static str, String)>,
    /// Whether standard output is a terminal.
    pub(super) terminal: bool,
    pub(super) look: Look,
    watched: bool,
    given_lang: Option<Lang>,
    lang: Cell<Lang>,
    now: Option<String>,
    clock: NaiveDateTime,
    offset: Cell<FixedOffset>,
    demo_db: Option<PathBuf>,
    /// Whether this command has changed the database.
    pub(super) recorded: Cell<bool>,
}

impl Ctx {
    /// Reads the options.
    pub fn new(around: &Surroundings, global: &Global) -> Result<Self, Failure> {
        let asked = global.lang.as_ref().or(around.lang.as_ref());
        let given_lang = match asked {
            Some(text) => {
                Some(Lang::parse(text).ok_or_else(|| Failure::usage(errors::language(around.system_lang, text)))?)
            }
            None => None,
        };
        let lang = given_lang.unwrap_or(around.system_lang);
        let db = global.db.clone().or_else(|| around.db.clone());
        let db = db.or_else(|| around.data_dir.as_ref().map(|d| d.join("shao").join("shao.db")));
        if db.as_deref().is_some_and(place::is_stream) {
            return Err(Failure::usage(formats::database_no_stream(lang)));
        }
        let actor = global.actor.clone().or_else(|| around.actor.clone()).unwrap_or_else(|| around.user.clone());
        let actor = crate::domain::text::line(&actor).map_err(|fault| Failure::Text("--actor", fault))?;
        let out = global.out.clone().filter(|path| !place::is_stream(path));
        let color = match global.color {
            When::Always => true,
            When::Never => false,
            When::Auto => around.width.is_some() && !around.no_color && out.is_none(),
        };
        let format = global.format.or_else(|| named_by(out.as_deref()));
        Ok(Self {
            db: db.ok_or_else(|| Failure::usage(errors::no_data_dir(lang)))?,
            named_db: global.db.clone(),
            actor,
            format: format.unwrap_or(FormatName::Table).format(),
            format_named: format.is_some(),
            quiet: global.quiet,
            keys: global.keys,
            bom: global.bom,
            full: global.full,
            personal: false,
            names: Vec::new(),
            terminal: around.terminal,
            look: Look { width: around.width.filter(|_| out.is_none()), color },
            out,
            watched: around.watched && !global.quiet,
            given_lang,
            lang: Cell::new(lang),
            now: global.now.clone().or_else(|| around.now.clone()),
            clock: around.clock.naive_utc(),
            offset: Cell::new(offset(DEFAULT_OFFSET_MINUTES)),
            recorded: Cell::new(false),
            demo_db: global.db.clone().or_else(|| around.data_dir.as_ref().map(|d| d.join("shao").join("demo.db"))),
        })
    }

    /// The same for the demo: a file of its own unless one is named on the command line, never the
    /// office's; its own clock unless one is given; tables on the screen.
    pub fn for_demo(&self, now: &str) -> Self {
        let db = self.demo_db.clone().unwrap_or_else(|| self.db.clone());
        let now = self.now.clone().or_else(|| Some(now.to_owned()));
        Self { db, now, format: Format::Table, out: None, ..self.clone() }
    }

    /// The same for a report: the words that a file's name may hold stand for which one it is.
    pub fn for_report(&self, report: &str, period: &str) -> Self {
        let [of_report, of_period] = place::REPORT_WORDS;
        let names = vec![(of_report, report.to_owned()), (of_period, period.to_owned())];
        Self { names, ..self.clone() }
    }

    /// The same for what holds enterprises' own words: a file of it is its owner's alone.
    pub fn for_owner(&self) -> Self {
        Self { personal: true, ..self.clone() }
    }

    /// The language in force.
    pub fn lang(&self) -> Lang {
        self.lang.get()
    }

    /// Writes, or only tries to; whoever cannot be told of it then is not told that nothing was done.
    pub fn record<T>(
        &self,
        store: &mut Store,
        dry_run: bool,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        if dry_run {
            return store.rehearse(work);
        }
        let done = store.write(work)?;
        self.recorded.set(true);
        Ok(done)
    }

    /// The database's own language holds unless another was asked for.
    pub fn prefer(&self, lang: Lang) {
        if self.given_lang.is_none() {
            self.lang.set(lang);
        }
    }

    /// A text whose commands work on this database when they are pasted: where it was named for this command alone, they
    /// name it too.
    pub fn to_paste(&self, text: &str) -> String {
        match &self.named_db {
            Some(db) => typed::on(&db.display().to_string(), text),
            None => text.to_owned(),
        }
    }

    /// How telephone numbers are shown.
    pub fn phones(&self) -> Phones {
        if self.full { Phones::Whole } else { Phones::Masked }
    }

    /// Whether headers are stable keys instead of titles.
    pub fn keys(&self) -> bool {
        self.keys
    }

    /// The words of titles and cells.
    pub fn words(&self) -> Words {
        Words { lang: self.lang(), keys: self.keys }
    }

    /// Whether units are named by their codes: scripts get codes, people get names.
    pub fn coded(&self) -> bool {
        self.keys || self.json_asked()
    }

    /// Whether JSON is asked for: what has no rows is text in every other format.
    pub fn json_asked(&self) -> bool {
        matches!(self.format, Format::Json | Format::JsonLines)
    }

    /// Whether somebody sees how far long work is.
    pub fn watched(&self) -> bool {
        self.watched
    }

    /// The width of the terminal, where output goes to one.
    pub fn screen_width(&self) -> Option<u16> {
        self.look.width
    }

    /// The office's civil time, once its database is open.
    pub fn set_offset(&self, offset: FixedOffset) {
        self.offset.set(offset);
    }

    /// The clock, in the civil time of the office whose database is open.
    pub fn now_here(&self) -> Result<Moment, Failure> {
        self.now(self.offset.get())
    }

    /// The office's civil time, once its database is open.
    pub fn offset(&self) -> FixedOffset {
        self.offset.get()
    }

    /// The same clock, in Greenwich.
    pub fn now_in_greenwich(&self) -> Result<Moment, Failure> {
        Ok(self.now_here()? - self.offset.get())
    }

    /// The clock, in the office's civil time, in whole seconds.
    pub fn now(&self, office: FixedOffset) -> Result<Moment, Failure> {
        match &self.now {
            Some(text) => match parse_when(text, office) {
                Ok(when) => Ok(when.start()),
                Err(error) => Err(Failure::refused(errors::clock(self.lang(), &error))),
            },
            None => Ok(crate::domain::civil::whole_seconds(self.clock + office)),
        }
    }
}

/// The format that a file's name asks for; any other name says nothing.
fn named_by(out: Option<&Path>) -> Option<FormatName> {
    let ending = out?.extension()?.to_str()?.to_ascii_lowercase();
    Some(match ending.as_str() {
        "csv" => FormatName::Csv,
        "json" => FormatName::Json,
        "jsonl" => FormatName::Jsonl,
        "md" => FormatName::Md,
        "xlsx" => FormatName::Xlsx,
        "txt" => FormatName::Table,
        _ => return None,
    })
}
