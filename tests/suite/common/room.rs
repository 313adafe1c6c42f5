//! An office in which words made to harm are tried: whatever the program says is looked at, and what it leaves.

use std::process::{Command, Output};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use shao::domain::text::hidden;

use crate::common::{Shao, folder, split};

/// What a terminal obeys: colours, a title, a bell, the screen wiped by a sign of C1, text turned around, lines that
/// end where none should, signs without width.
pub const OBEYED: &str =
    "x\u{1b}[31m\u{1b}]0;t\u{7}\u{9b}2J\u{202e}\u{2066}\u{61c}\u{2028}\u{200b}\u{feff}\r\ny\tz\u{8}";
/// What other programs run or read as something else: formulas, SQL, HTML, Markdown, templates, ways out of a folder.
pub const RUN: &str = "=1+1'); DROP TABLE cases;-- \"|<b>*[x](y)`{period}{0}%s\\../../../x";
/// A line of the program may be so long, in characters.
pub const LINE: usize = 4_100;

/// One case in each state, `1` received to `6` closed, and `7` with several departments.
fn staged() -> Vec<u8> {
    let shao = Shao::new("zh");
    for n in 1..=7 {
        shao.ok(&format!("intake --from 白塔镇 --title '第{n}件' --ref R-{n}"));
    }
    for n in 2..=6 {
        shao.ok(&format!("triage {n} --scope single --category other"));
    }
    for n in 3..=6 {
        shao.ok(&format!("assign {n} --lead 住建局"));
    }
    for n in 4..=6 {
        shao.ok(&format!("respond {n} --plan '办' --promise 2026-03-09 --person '科长'"));
    }
    for n in 5..=6 {
        shao.ok(&format!("resolve {n} --result '办了'"));
    }
    shao.ok("close 6 --outcome resolved");
    shao.ok("triage 7 --scope multi --category other");
    shao.ok("assign 7 --lead 住建局 --co 教育局 --co 交通局");
    std::fs::read(&shao.db).unwrap()
}

/// An office in a folder of its own, which can be put back to what it was.
pub struct Room {
    folder: tempfile::TempDir,
    files: Vec<(&'static str, Vec<u8>)>,
    lang: &'static str,
}

impl Room {
    pub fn new(lang: &'static str) -> Self {
        static STAGED: OnceLock<Vec<u8>> = OnceLock::new();
        let files = vec![
            ("shao.db", STAGED.get_or_init(staged).clone()),
            ("ledger.csv", "编号,吹哨时间,吹哨单位,标题\n1,2026-03-01,Y01,停车难\n".into()),
            ("days.csv", "day,working,name\n2027-01-01,0,元旦\n".into()),
        ];
        let room = Self { folder: folder(), files, lang };
        std::fs::create_dir(room.inside()).unwrap();
        room.put_back();
        room
    }

    /// Where the program runs; a way out of it leads into the folder, which is looked at.
    pub fn inside(&self) -> std::path::PathBuf {
        self.folder.path().join("inside")
    }

    /// As it was at first.
    pub fn put_back(&self) {
        for file in std::fs::read_dir(self.inside()).unwrap() {
            std::fs::remove_file(file.unwrap().path()).unwrap();
        }
        for (name, bytes) in &self.files {
            std::fs::write(self.inside().join(name), bytes).unwrap();
        }
    }

    pub fn run(&self, args: &[String], set: &[(&str, &str)]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_shao"));
        command.env_clear().current_dir(self.inside()).args(args);
        command.env("SHAO_DB", self.inside().join("shao.db")).env("SHAO_NOW", "2026-03-03 09:00");
        command.env("SHAO_LANG", self.lang).env("SHAO_ACTOR", "小陈").env("XDG_DATA_HOME", self.inside());
        command.envs(set.iter().copied()).output().unwrap()
    }

    /// Runs a command line; whatever it says is fit for a terminal, and it leaves nothing outside.
    #[track_caller]
    pub fn take(&self, args: &[String], set: &[(&str, &str)]) -> i32 {
        let begun = Instant::now();
        let output = self.run(args, set);
        let told = || told(args);
        assert!(begun.elapsed() < Duration::from_secs(20), "{}", told());
        let code = output.status.code().unwrap_or_else(|| panic!("ended by a signal: {}", told()));
        let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert!((0..=5).contains(&code), "{code}: {}\n{err}", told());
        fit(&out, &told());
        fit(&err, &told());
        assert!(err.lines().all(|line| line.chars().count() < LINE), "{}", told());
        assert!(code == 0 || !err.is_empty() || !out.is_empty(), "{}", told());
        let outside: Vec<_> = std::fs::read_dir(self.folder.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
        assert_eq!(outside, ["inside"], "{}", told());
        code
    }

    #[track_caller]
    pub fn line(&self, line: &str) -> i32 {
        self.take(&split(line), &[])
    }

    /// How many rows a table has, which nobody has dropped.
    pub fn count(&self, table: &str) -> i64 {
        let db = rusqlite::Connection::open(self.inside().join("shao.db")).unwrap();
        db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
    }
}

/// A command line as it is told where it was not taken as it should be.
pub fn told(args: &[String]) -> String {
    let short = |arg: &String| arg.chars().take(120).collect::<String>().escape_debug().to_string();
    args.iter().map(short).collect::<Vec<_>>().join(" ")
}

/// Nothing in it moves a terminal's cursor or turns its lines around.
#[track_caller]
pub fn fit(text: &str, told: &str) {
    let bad: Vec<char> = text.chars().filter(|c| hidden(*c) && !matches!(c, '\n' | '\t')).collect();
    assert!(bad.is_empty(), "{bad:?} after {told}\n{text}");
}
