//! The global options, and what a command knows of its surroundings once they are read.

use std::cell::Cell;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{FixedOffset, NaiveDateTime};
use clap::ValueEnum;
use serde::Serialize;

use super::failure::Failure;
use crate::ctx::Surroundings;
use crate::domain::civil::{Moment, parse_when};
use crate::locale::{Lang, columns, errors, said};
use crate::render::{self, Format, Look};
use crate::report::sheet::Sheet;

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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatName {
    Table,
    Csv,
    Json,
    Jsonl,
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
    /// Who is doing this.
    pub actor: String,
    /// How to print.
    pub format: Format,
    /// Whether remarks are left out.
    pub quiet: bool,
    keys: bool,
    out: Option<PathBuf>,
    look: Look,
    given_lang: Option<Lang>,
    lang: Cell<Lang>,
    now: Option<String>,
    clock: NaiveDateTime,
    demo_db: Option<PathBuf>,
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
        let actor = global.actor.clone().or_else(|| around.actor.clone()).unwrap_or_else(|| around.user.clone());
        let actor = crate::domain::text::line(&actor).map_err(|fault| Failure::Text("--actor", fault))?;
        let color = match global.color {
            When::Always => true,
            When::Never => false,
            When::Auto => around.width.is_some() && !around.no_color && global.out.is_none(),
        };
        Ok(Self {
            db: db.ok_or_else(|| Failure::usage(errors::no_data_dir(lang)))?,
            actor,
            format: match global.format {
                None | Some(FormatName::Table) => Format::Table,
                Some(FormatName::Csv) => Format::Csv,
                Some(FormatName::Json) => Format::Json,
                Some(FormatName::Jsonl) => Format::JsonLines,
            },
            quiet: global.quiet,
            keys: global.keys,
            out: global.out.clone(),
            look: Look { width: around.width.filter(|_| global.out.is_none()), color },
            given_lang,
            lang: Cell::new(lang),
            now: global.now.clone().or_else(|| around.now.clone()),
            clock: around.clock.naive_utc(),
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

    /// The language in force.
    pub fn lang(&self) -> Lang {
        self.lang.get()
    }

    /// The database's own language holds unless another was asked for.
    pub fn prefer(&self, lang: Lang) {
        if self.given_lang.is_none() {
            self.lang.set(lang);
        }
    }

    /// Whether headers are stable keys instead of titles.
    pub fn keys(&self) -> bool {
        self.keys
    }

    /// The clock, in the office's civil time, in whole seconds.
    pub fn now(&self, office: FixedOffset) -> Result<Moment, Failure> {
        match &self.now {
            Some(text) => Ok(parse_when(text, office)?.start()),
            None => Ok(crate::domain::civil::whole_seconds(self.clock + office)),
        }
    }

    /// Data, to standard output or into the file asked for, whole or not at all.
    pub fn print(&self, data: &str) -> Result<(), Failure> {
        match &self.out {
            Some(path) => self.save(path, data),
            // A reader who has seen enough closes the pipe: no error.
            None => match std::io::stdout().lock().write_all(data.as_bytes()) {
                Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => {
                    Err(Failure::Other(super::failure::REFUSED, errors::file(self.lang(), Path::new("-"), &e)))
                }
                _ => Ok(()),
            },
        }
    }

    fn save(&self, path: &Path, data: &str) -> Result<(), Failure> {
        let failed = |e: &std::io::Error| Failure::refused(errors::file(self.lang(), path, e));
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|e| failed(&e))?;
        file.write_all(data.as_bytes()).map_err(|e| failed(&e))?;
        file.persist(path).map_err(|e| failed(&e.error))?;
        Ok(())
    }

    /// The width of the terminal, where output goes to one.
    pub fn screen_width(&self) -> Option<u16> {
        self.look.width
    }

    /// Whether JSON is asked for: what has no rows is text in every other format.
    pub fn json_asked(&self) -> bool {
        matches!(self.format, Format::Json | Format::JsonLines)
    }

    /// A remark, to standard error.
    pub fn remark(&self, text: &str) {
        if !self.quiet {
            // Nobody listening is no error.
            let _ = writeln!(std::io::stderr(), "{}", said::note_line(self.lang(), text));
        }
    }

    /// A report or a list: `value` for scripts, `sheets` for every other format.
    pub fn show<T: Serialize>(&self, value: &T, sheets: &[Sheet]) -> Result<(), Failure> {
        let text = match self.format {
            Format::Json => self.json(render::json(value))?,
            Format::JsonLines => self.json(render::json_lines(std::slice::from_ref(value)))?,
            Format::Csv => self.csv(sheets),
            Format::Table => self.tables(sheets),
        };
        self.print(&text)
    }

    /// A list: an array, or an object a line, or one sheet.
    pub fn show_list<T: Serialize>(&self, values: &[T], sheet: &Sheet) -> Result<(), Failure> {
        let text = match self.format {
            Format::Json => self.json(render::json(&values))?,
            Format::JsonLines => self.json(render::json_lines(values))?,
            Format::Csv => self.csv(std::slice::from_ref(sheet)),
            // Titles over nothing say nothing.
            Format::Table if sheet.rows.is_empty() => String::new(),
            Format::Table => render::table(sheet, self.lang(), self.look),
        };
        self.print(&text)
    }

    fn json(&self, text: serde_json::Result<String>) -> Result<String, Failure> {
        text.map_err(|e| Failure::refused(errors::file(self.lang(), Path::new("json"), &e.into())))
    }

    /// Sheets as CSV, an empty line between them.
    fn csv(&self, sheets: &[Sheet]) -> String {
        let parts: Vec<_> = sheets.iter().map(|s| render::csv(s, self.lang(), self.keys)).collect();
        parts.join("\n")
    }

    /// Sheets as tables, each under its title; those without rows are left out.
    pub fn tables(&self, sheets: &[Sheet]) -> String {
        let lang = self.lang();
        let filled = sheets.iter().filter(|s| !s.rows.is_empty());
        let parts: Vec<_> =
            filled.map(|s| format!("{}\n{}", columns::sheet(lang, s.key), render::table(s, lang, self.look))).collect();
        parts.join("\n")
    }
}
