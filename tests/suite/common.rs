//! The program in a temporary folder: a database, a clock, a language, and exact comparisons.

pub mod calculator;
pub mod district;
pub mod histories;
pub mod naive;
pub mod quarter;
pub mod room;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use assert_cmd::Command;
use tempfile::TempDir;

/// One office: its own folder and database, nothing of the machine's surroundings.
pub struct Shao {
    folder: TempDir,
    pub db: PathBuf,
    pub now: String,
    pub lang: &'static str,
    pub actor: String,
}

/// A folder for a test, in memory where the system has such a place: waiting for a disk proves nothing here.
pub fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// The version of the tables that this program writes.
pub fn schema_version() -> i64 {
    let schema = include_str!("../../schema.sql");
    let line = schema.lines().find_map(|line| line.strip_prefix("PRAGMA user_version = ")).unwrap();
    line.trim_end_matches(';').parse().unwrap()
}

/// What a run gave.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub out: String,
    pub err: String,
    pub code: i32,
}

/// The units of every test office: code, name, kind, further arguments.
const UNITS: &[(&str, &str, &str, &[&str])] = &[
    ("Y01", "江南医药产业园", "originator", &["--short", "江南园区"]),
    ("Z01", "白塔镇", "originator", &[]),
    ("A01", "区住房和城乡建设局", "department", &["--class", "A", "--short", "住建局"]),
    ("A02", "区行政审批局", "department", &["--class", "A", "--short", "审批局"]),
    ("A03", "区自然资源和规划局", "department", &["--class", "A", "--short", "资规局"]),
    ("A04", "区教育局", "department", &["--class", "A", "--short", "教育局"]),
    ("A05", "区交通运输局", "department", &["--class", "A", "--short", "交通局"]),
    ("A06", "区商务局", "department", &["--class", "A", "--short", "商务局"]),
    ("B01", "区税务局", "department", &["--class", "B", "--short", "税务局"]),
    ("C01", "区供电公司", "department", &["--class", "C", "--short", "供电公司"]),
];

impl Shao {
    /// An office without a database.
    pub fn bare(lang: &'static str) -> Self {
        let folder = folder();
        let db = folder.path().join("shao.db");
        Self { folder, db, now: "2026-03-02 09:00".to_owned(), lang, actor: "小陈".to_owned() }
    }

    /// An office with a database and its units, made once and copied.
    pub fn new(lang: &'static str) -> Self {
        static MADE: OnceLock<Vec<u8>> = OnceLock::new();
        let shao = Self::bare(lang);
        let bytes = MADE.get_or_init(|| {
            let first = Self { now: "2026-01-04 09:00".to_owned(), ..Self::bare("zh") };
            first.ok("init");
            for (code, name, kind, more) in UNITS {
                let args = ["unit", "add", code, name, "--kind", kind];
                assert_eq!(first.run(args.iter().chain(*more)).code, 0, "{code}");
            }
            std::fs::read(&first.db).unwrap()
        });
        std::fs::write(&shao.db, bytes).unwrap();
        #[cfg(unix)]
        std::fs::set_permissions(&shao.db, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        shao
    }

    /// A path in this office's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A file in this office's folder.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// The program before it runs, with a clean environment.
    pub fn command(&self) -> Command {
        self.command_on(&self.db)
    }

    fn command_on(&self, db: &Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_shao"));
        command.env_clear().current_dir(self.folder.path());
        // What is kept where no database is named stays in this folder too.
        command.env("SHAO_DB", db).env("XDG_DATA_HOME", self.folder.path()).args([
            "--now",
            &self.now,
            "--lang",
            self.lang,
            "--actor",
            &self.actor,
        ]);
        command
    }

    /// Runs the program with these arguments.
    pub fn run<I: IntoIterator<Item = S>, S: AsRef<str>>(&self, args: I) -> Ran {
        let mut command = self.command();
        command.args(args.into_iter().map(|arg| arg.as_ref().to_owned()));
        self.ran(&mut command)
    }

    /// Runs a command line as one types it: words, quotes around those with spaces.
    pub fn line(&self, line: &str) -> Ran {
        self.run(split(line))
    }

    fn ran(&self, command: &mut Command) -> Ran {
        let output = command.output().unwrap();
        let folder = self.folder.path().to_str().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace(folder, "DIR");
        Ran { out: text(output.stdout), err: text(output.stderr), code: output.status.code().unwrap() }
    }

    /// Runs a command line that must succeed, and gives its standard output.
    #[track_caller]
    pub fn ok(&self, line: &str) -> String {
        let ran = self.line(line);
        assert_eq!(ran.code, 0, "{line}\n{}{}", ran.out, ran.err);
        ran.out
    }

    /// The same on another database in this office's folder.
    #[track_caller]
    pub fn ok_on(&self, file: &str, line: &str) -> String {
        let ran = self.ran(self.command_on(&self.path(file)).args(split(line)));
        assert_eq!(ran.code, 0, "{file}: {line}\n{}{}", ran.out, ran.err);
        ran.out
    }

    /// Runs a command line that must succeed, and reads its JSON.
    #[track_caller]
    pub fn json(&self, line: &str) -> serde_json::Value {
        serde_json::from_str(&self.ok(&format!("--format json {line}"))).unwrap()
    }

    /// The hash of the last event, from a database that must be whole.
    #[track_caller]
    pub fn head(&self) -> String {
        self.json("verify")["head"].as_str().unwrap().to_owned()
    }

    /// The database's bytes, and those of its log of pages to be written.
    pub fn bytes(&self) -> Vec<Vec<u8>> {
        ["", "-wal", "-journal"].iter().map(|end| std::fs::read(with_end(&self.db, end)).unwrap_or_default()).collect()
    }

    /// Another program at the database.
    pub fn sqlite(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(&self.db).unwrap()
    }

    /// Runs a transcript and compares everything that it holds: standard output as it is, standard
    /// error after `! `, an exit code other than 0 after `= `. `$ ` begins a command, `@ ` sets the clock,
    /// and hashes, which rest on the text of the shipped scheme and calendar, are shown as `HASH`.
    #[track_caller]
    pub fn transcript(&mut self, wanted: &str) {
        let wanted = wanted.strip_prefix('\n').unwrap_or(wanted);
        let mut got = String::new();
        for line in wanted.lines() {
            if let Some(now) = line.strip_prefix("@ ") {
                self.now = now.to_owned();
            }
            if line.starts_with("@ ") || line.starts_with("# ") {
                let _ = writeln!(got, "{line}");
            }
            let Some(command) = line.strip_prefix("$ ") else { continue };
            let _ = writeln!(got, "{line}");
            let ran = self.line(command);
            got.push_str(&masked(&ran.out));
            for line in ran.err.lines() {
                let _ = writeln!(got, "! {line}");
            }
            if ran.code != 0 {
                let _ = writeln!(got, "= {}", ran.code);
            }
        }
        let at = std::panic::Location::caller();
        assert!(
            got == wanted,
            "transcript at {}:{}\n<<<\n{got}>>>\n{}",
            at.file(),
            at.line(),
            first_difference(wanted, &got)
        );
    }
}

/// A text whose hashes are left out.
fn masked(text: &str) -> String {
    let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    let word = |part: &str| if part.len() == 64 && part.chars().all(hex) { "HASH".to_owned() } else { part.to_owned() };
    text.split_inclusive([' ', '\n', ',', '"'])
        .map(|part| {
            let (body, end) = part.split_at(part.trim_end_matches([' ', '\n', ',', '"']).len());
            format!("{}{end}", word(body))
        })
        .collect()
}

/// The first line in which two texts differ.
pub fn first_difference(wanted: &str, got: &str) -> String {
    let mut pairs = wanted.lines().map(Some).chain([None]).zip(got.lines().map(Some).chain([None]));
    pairs.find(|(a, b)| a != b).map_or_else(String::new, |(a, b)| format!("wanted: {a:?}\n   got: {b:?}"))
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

/// The words of a command line; single quotes hold a word with spaces together.
pub fn split(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted, mut begun) = (Vec::new(), String::new(), false, false);
    for sign in line.chars() {
        match sign {
            '\'' => (quoted, begun) = (!quoted, true),
            ' ' if !quoted => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            other => {
                word.push(other);
                begun = true;
            }
        }
    }
    if begun {
        words.push(word);
    }
    words
}
