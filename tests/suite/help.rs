//! Help and usage errors, word for word in both languages.

use std::path::{Path, PathBuf};
use std::process::Output;

use crate::common::Shao;
use assert_cmd::Command;

/// `shao` where there is no database and no setting but those given.
fn shao(set: &[(&str, &str)]) -> Command {
    let mut command = Command::cargo_bin("shao").unwrap();
    for name in ["SHAO_DB", "SHAO_LANG", "SHAO_NOW", "SHAO_ACTOR", "LC_ALL", "LC_MESSAGES", "NO_COLOR"] {
        command.env_remove(name);
    }
    command.env("LANG", "C").env("XDG_DATA_HOME", "/nonexistent").env("HOME", "/nonexistent");
    command.envs(set.iter().copied());
    command
}

fn run(line: &str, set: &[(&str, &str)]) -> Output {
    shao(set).args(line.split_whitespace()).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// A page as it is pinned in `tests/help`. `SHAO_PIN=1 cargo test --test suite help` writes the pages anew.
fn pinned(page: &str, line: &str) {
    let out = run(line, &[]);
    assert_eq!((out.status.code(), text(&out.stderr)), (Some(0), ""), "{line}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/help").join(page);
    if std::env::var_os("SHAO_PIN").is_some() {
        std::fs::write(&path, &out.stdout).unwrap();
    }
    assert_eq!(text(&out.stdout), std::fs::read_to_string(&path).unwrap(), "{line}");
}

#[test]
fn pages_are_as_pinned() {
    pinned("shao.zh.txt", "--lang zh --help");
    pinned("shao.en.txt", "--lang en --help");
    pinned("intake.zh.txt", "--lang zh intake --help");
    pinned("intake.en.txt", "--lang en intake --help");
}

#[test]
fn every_way_to_ask_gives_the_same_page() {
    for ways in [["--help", "-h", "help"], ["intake --help", "intake -h", "help intake"]] {
        let pages = ways.map(|line| run(line, &[]).stdout);
        assert!(!pages[0].is_empty() && pages[0] == pages[1] && pages[1] == pages[2], "{ways:?}");
    }
    let pages = ["unit add -h", "help unit add", "unit help add"].map(|line| run(line, &[]).stdout);
    assert!(!pages[0].is_empty() && pages[0] == pages[1] && pages[1] == pages[2]);
    // The options of every command stand wherever they are written.
    let wanted = run("--lang zh import --help", &[]);
    for line in ["help import --lang zh", "help --lang=zh import", "help import --quiet --lang zh --color never"] {
        let out = run(line, &[]);
        assert_eq!((out.status.code(), text(&out.stderr)), (Some(0), ""), "{line}");
        assert_eq!(text(&out.stdout), text(&wanted.stdout), "{line}");
    }
    assert_eq!(run("help import --map x", &[]).status.code(), Some(2));
}

#[test]
fn without_a_command_the_page_goes_to_standard_error() {
    for lang in ["zh", "en"] {
        for (bare, asked) in [("", "--help"), ("unit", "unit --help")] {
            let (bare, asked) = (run(bare, &[("SHAO_LANG", lang)]), run(asked, &[("SHAO_LANG", lang)]));
            assert_eq!((bare.status.code(), text(&bare.stdout)), (Some(2), ""));
            assert_eq!(text(&bare.stderr), text(&asked.stdout));
        }
    }
}

#[test]
fn the_version() {
    for line in ["--version", "-V", "--lang zh --version"] {
        let out = run(line, &[]);
        let expected = format!("shao {}\n", env!("CARGO_PKG_VERSION"));
        assert_eq!((out.status.code(), text(&out.stdout), text(&out.stderr)), (Some(0), expected.as_str(), ""));
    }
}

#[test]
fn the_language_is_the_one_asked_for_then_the_databases_then_the_systems() {
    let folder = tempfile::tempdir().unwrap();
    let db: PathBuf = folder.path().join("zh.db");
    let db = db.to_str().unwrap();
    assert!(run(&format!("--lang zh --db {db} init"), &[]).status.success());
    let chinese = |line: &str, set: &[(&str, &str)]| text(&run(line, set).stdout).contains("用法：");
    assert!(!chinese("intake -h", &[]));
    assert!(chinese("intake -h --lang zh", &[]));
    assert!(chinese("intake -h --lang=zh", &[]));
    assert!(chinese("intake -h", &[("SHAO_LANG", "zh")]));
    assert!(!chinese("intake -h --lang en", &[("SHAO_LANG", "zh")]));
    assert!(chinese("intake -h", &[("LANG", "zh_CN.UTF-8")]));
    assert!(chinese("intake -h", &[("SHAO_DB", db)]));
    assert!(chinese(&format!("intake -h --db {db}"), &[]));
    assert!(!chinese(&format!("intake -h --db={db}"), &[("SHAO_LANG", "en")]));
    // A language that is none is an error of the command, not of the help.
    assert!(!chinese("intake -h --lang xx", &[]));
}

#[test]
fn usage_errors_are_one_line_in_either_language() {
    let cases = [
        (
            "intak",
            "错误：没有“intak”这个命令。是不是 intake、init？用法见 shao --help",
            "error: there is no command \"intak\"; did you mean intake, init? see shao --help",
        ),
        (
            "xyzzy",
            "错误：没有“xyzzy”这个命令。用法见 shao --help",
            "error: there is no command \"xyzzy\"; see shao --help",
        ),
        (
            "help xyzzy",
            "错误：没有“xyzzy”这个命令。用法见 shao --help",
            "error: there is no command \"xyzzy\"; see shao --help",
        ),
        (
            "rport",
            "错误：没有“rport”这个命令。是不是 report、export、import？用法见 shao --help",
            "error: there is no command \"rport\"; did you mean report, export, import? see shao --help",
        ),
        (
            "unit ad",
            "错误：没有“ad”这个命令。是不是 add？用法见 shao unit --help",
            "error: there is no command \"ad\"; did you mean add? see shao unit --help",
        ),
        (
            "intake --form gjd",
            "错误：没有“--form”这个参数。是不是 --from？用法见 shao intake --help",
            "error: there is no argument \"--form\"; did you mean --from? see shao intake --help",
        ),
        (
            "show 1 2",
            "错误：“2”是多余的，有空格的文字要加引号。用法见 shao show --help",
            "error: \"2\" is one word too many, text with blanks wants quotes; see shao show --help",
        ),
        (
            "show --bogus",
            "错误：没有“--bogus”这个参数。用法见 shao show --help",
            "error: there is no argument \"--bogus\"; see shao show --help",
        ),
        (
            "respond 1 --responsible 甲",
            "错误：没有“--responsible”这个参数。是不是 --person？用法见 shao respond --help",
            "error: there is no argument \"--responsible\"; did you mean --person? see shao respond --help",
        ),
        (
            "respond 1 --promised_on=2026-03-10",
            "错误：没有“--promised_on”这个参数。是不是 --promise？用法见 shao respond --help",
            "error: there is no argument \"--promised_on\"; did you mean --promise? see shao respond --help",
        ),
        (
            "respond 1 --promised 2026-03-10",
            "错误：没有“--promised”这个参数。是不是 --promise？用法见 shao respond --help",
            "error: there is no argument \"--promised\"; did you mean --promise? see shao respond --help",
        ),
        (
            "intake --吹哨单位 Y01",
            "错误：没有“--吹哨单位”这个参数。是不是 --from？用法见 shao intake --help",
            "error: there is no argument \"--吹哨单位\"; did you mean --from? see shao intake --help",
        ),
        (
            "close 1 --办理结论 已办结",
            "错误：没有“--办理结论”这个参数。是不是 --outcome？用法见 shao close --help",
            "error: there is no argument \"--办理结论\"; did you mean --outcome? see shao close --help",
        ),
        (
            "restore --dir backups",
            "错误：没有“--dir”这个参数。有它的是 shao backup；用法见 shao restore --help",
            "error: there is no argument \"--dir\"; it belongs to shao backup; see shao restore --help",
        ),
        (
            "show 1 --since 2026-03-01",
            "错误：没有“--since”这个参数。有它的是 shao list、shao export；用法见 shao show --help",
            "error: there is no argument \"--since\"; it belongs to shao list, shao export; see shao show --help",
        ),
        (
            "note 1 --dept A01",
            "错误：没有“--dept”这个参数。有它的是 shao notice、shao score、shao today，另有 8 个命令；用法见 shao note --help",
            "error: there is no argument \"--dept\"; it belongs to shao notice, shao score, shao today and 8 more; see shao note --help",
        ),
        (
            "list --dry-run",
            "错误：没有“--dry-run”这个参数。有它的是 shao visit、shao close、shao note，另有 29 个命令；用法见 shao list --help",
            "error: there is no argument \"--dry-run\"; it belongs to shao visit, shao close, shao note and 29 more; see shao list --help",
        ),
        (
            "list --from P01",
            "错误：没有“--from”这个参数。是不是 --originator？用法见 shao list --help",
            "error: there is no argument \"--from\"; did you mean --originator? see shao list --help",
        ),
        (
            "backup --keep 3",
            "错误：--keep 说的是一个文件夹里留几份备份，要和 --dir 一起用。shao backup --dir 文件夹 --keep 份数",
            "error: --keep says how many backups stay in a folder, and wants --dir; shao backup --dir FOLDER --keep N",
        ),
        ("backup", "错误：缺少 <文件>。用法见 shao backup --help", "error: missing <FILE>; see shao backup --help"),
        (
            "intake",
            "错误：缺少 --from <单位>、--title <文字>。用法见 shao intake --help",
            "error: missing --from <UNIT>, --title <TEXT>; see shao intake --help",
        ),
        ("--quiet", "错误：shao 后面要写命令。用法见 shao --help", "error: shao wants a command; see shao --help"),
        ("show", "错误：缺少 <编号>。用法见 shao show --help", "error: missing <CASE>; see shao show --help"),
        (
            "score 1 --by lead",
            "错误：缺少 --points <数>|--grade <等次>|--item <分项=分>。用法见 shao score --help",
            "error: missing --points <N>|--grade <GRADE>|--item <KEY=N>; see shao score --help",
        ),
        (
            "intake --from",
            "错误：--from <单位> 后面要写值。用法见 shao intake --help",
            "error: --from <UNIT> wants a value; see shao intake --help",
        ),
        (
            "list --format jsn",
            "错误：--format <格式> 的值不能是“jsn”。是不是 json？可用：table、csv、json、jsonl、md、xlsx；用法见 shao list --help",
            "error: --format <FORMAT> cannot be \"jsn\"; did you mean json? known: table, csv, json, jsonl, md, xlsx; see shao list --help",
        ),
        (
            "calendar show soon",
            "错误：<年份> 要写范围内的整数，不能是“soon”。用法见 shao calendar show --help",
            "error: <YEAR> wants a whole number within range, not \"soon\"; see shao calendar show --help",
        ),
        (
            "list --overdue=yes",
            "错误：--overdue 后面不能写“yes”。用法见 shao list --help",
            "error: --overdue does not take \"yes\"; see shao list --help",
        ),
        (
            "resolve 1 --all --dept zjj --result done",
            "错误：--all 不能和 --dept <部门> 一起用。用法见 shao resolve --help",
            "error: --all cannot go with --dept <DEPT>; see shao resolve --help",
        ),
        (
            "score 1 --by lead --points 9 --grade satisfied",
            "错误：--points <数> 不能和 --grade <等次> 一起用。用法见 shao score --help",
            "error: --points <N> cannot go with --grade <GRADE>; see shao score --help",
        ),
        (
            "list --limit 1 --limit 2",
            "错误：--limit <数> 只能写一次。用法见 shao list --help",
            "error: --limit <N> may be given once only; see shao list --help",
        ),
    ];
    for (line, zh, en) in cases {
        for (lang, expected) in [("zh", zh), ("en", en)] {
            let out = run(line, &[("SHAO_LANG", lang)]);
            assert_eq!(text(&out.stderr), format!("{expected}\n"), "{line}");
            assert_eq!((out.status.code(), text(&out.stdout)), (Some(2), ""), "{line}");
        }
    }
}

#[cfg(unix)]
#[test]
fn text_that_is_not_utf_8_is_said_to_be_so() {
    use std::os::unix::ffi::OsStrExt;
    let out = shao(&[("SHAO_LANG", "zh")])
        .args(["note", "1"])
        .arg(std::ffi::OsStr::from_bytes(b"\xff\xfe"))
        .output()
        .unwrap();
    assert_eq!(text(&out.stderr), "错误：命令行里有不是 UTF-8 的文字。用法见 shao note --help\n");
    assert_eq!(out.status.code(), Some(2));
}

/// A hint that is pasted works on the file that was named, and on no other.
#[test]
fn next_steps_name_the_database_where_it_was_named() {
    let shao = Shao::new("en");
    std::fs::rename(&shao.db, shao.path("a b.db")).unwrap();
    let told = |line: &str| shao.line(&format!("--db 'a b.db' {line}"));
    let ran = told("intake --from Y01 --title t");
    assert_eq!(
        ran.err,
        "note: next: shao --db 'a b.db' triage 2026-0001 --scope single|multi|cross_level --category C\n"
    );
    let today = shao.json("today --db 'a b.db'");
    assert_eq!(today["office"][0]["next"], "shao --db 'a b.db' triage 2026-0001");
    assert_eq!(told("show 7").err, "error: there is no case 2026-0007; see shao --db 'a b.db' list\n");
    assert_eq!(told("note --text").err.matches("--db").count(), 0, "help is the same for every file");
    // Not where the surroundings say it.
    std::fs::rename(shao.path("a b.db"), &shao.db).unwrap();
    assert_eq!(shao.line("show 7").err, "error: there is no case 2026-0007; see shao list\n");
}
