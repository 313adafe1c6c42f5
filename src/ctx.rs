//! Where the program runs: the only reader of clock, environment, user and terminal.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Utc};

use crate::locale::Lang;

/// What the program is told by its surroundings.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The command line, the program's name first.
    pub args: Vec<OsString>,
    /// The clock.
    pub clock: DateTime<Utc>,
    /// `SHAO_DB`.
    pub db: Option<PathBuf>,
    /// The user's data directory.
    pub data_dir: Option<PathBuf>,
    /// `SHAO_LANG`.
    pub lang: Option<String>,
    /// The language of the system's locale.
    pub system_lang: Lang,
    /// `SHAO_NOW`.
    pub now: Option<String>,
    /// `SHAO_ACTOR`.
    pub actor: Option<String>,
    /// The system user.
    pub user: String,
    /// `NO_COLOR` is set.
    pub no_color: bool,
    /// Whether standard output is a terminal.
    pub terminal: bool,
    /// The width of standard output, if it is a terminal.
    pub width: Option<u16>,
    /// Whether standard error is a terminal, on which the progress of long work may be drawn.
    pub watched: bool,
}

impl Surroundings {
    /// Reads them, once.
    #[allow(clippy::disallowed_methods, reason = "this is the one place")]
    pub fn read() -> Self {
        let var = |name: &str| std::env::var(name).ok().filter(|v| !v.is_empty());
        let system = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| var(name));
        let terminal = std::io::stdout().is_terminal();
        Self {
            args: std::env::args_os().collect(),
            clock: Utc::now(),
            db: std::env::var_os("SHAO_DB").filter(|v| !v.is_empty()).map(PathBuf::from),
            data_dir: dirs::data_dir(),
            lang: var("SHAO_LANG"),
            system_lang: system.and_then(|s| Lang::parse(&s)).unwrap_or(Lang::En),
            now: var("SHAO_NOW"),
            actor: var("SHAO_ACTOR"),
            user: ["USER", "LOGNAME", "USERNAME"].iter().find_map(|n| var(n)).unwrap_or_else(|| "unknown".to_owned()),
            no_color: var("NO_COLOR").is_some(),
            terminal,
            width: terminal.then(terminal_width).flatten(),
            watched: std::io::stderr().is_terminal(),
        }
    }
}

fn terminal_width() -> Option<u16> {
    terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| width.0)
}

/// Whether somebody wished the work to end, from now on: the first Ctrl-C is a wish, the second an end.
#[allow(clippy::disallowed_methods, reason = "main waits for a transaction that nobody wants any more")]
pub fn interrupted() -> Arc<AtomicBool> {
    let wish = Arc::new(AtomicBool::new(false));
    let heard = Arc::clone(&wish);
    // Where it cannot be listened for, Ctrl-C ends the program, and the transaction is taken back too.
    let _ = ctrlc::set_handler(move || {
        if heard.swap(true, Ordering::Relaxed) {
            std::process::exit(INTERRUPTED);
        }
    });
    wish
}

/// How shells know an end by Ctrl-C.
const INTERRUPTED: i32 = 130;
