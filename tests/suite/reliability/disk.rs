//! Full disks, closed folders, faults of a disk: each ends in one line that says so, with nothing written by half.

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::{Command, Output};

use crate::common::{Shao, folder};

/// An account that owns nothing.
const NOBODY: u32 = 65_534;

fn office(lang: &'static str) -> Shao {
    let shao = Shao::new(lang);
    shao.ok("intake --from 白塔镇 --title 断水");
    let rows = (0..700).map(|n| format!("N-{n},2026-03-01,白塔镇,第{n}件\n")).collect::<String>();
    shao.file("many.csv", "ref,received_at,originator,title\n".to_owned() + &rows);
    shao
}

/// The program in a shell, with `before` before it.
fn sh(shao: &Shao, before: &str, line: &str) -> Output {
    let program = env!("CARGO_BIN_EXE_shao");
    let options = format!("--db '{}' --now '{}' --lang {} --actor 小陈", shao.db.display(), shao.now, shao.lang);
    let mut command = Command::new("sh");
    command.args(["-c", &format!("{before} '{program}' {options} {line}")]).current_dir(shao.path(""));
    command.env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin").output().unwrap()
}

fn names(shao: &Shao) -> BTreeSet<String> {
    std::fs::read_dir(shao.path("")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// The one line that is said, where nothing is printed.
#[track_caller]
fn one_line(output: &Output, code: i32) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    let out = String::from_utf8(output.stdout.clone()).unwrap();
    assert_eq!((output.status.code(), out.as_str(), said.lines().count()), (Some(code), "", 1), "{said}");
    said
}

/// What is said, and that nothing is there which was not there before.
#[track_caller]
fn unchanged(shao: &Shao, names_before: &BTreeSet<String>, head: &str, output: &Output, code: i32, wanted: &str) {
    let said = one_line(output, code);
    assert!(said.contains(wanted), "{said}");
    assert_eq!(shao.head(), head, "{said}");
    let there: BTreeSet<String> =
        names(shao).into_iter().filter(|n| !n.ends_with("-wal") && !n.ends_with("-shm")).collect();
    assert_eq!(&there, names_before, "{said}");
}

/// A disk that takes no more than so many bytes of a file: the writes that go further fail.
#[test]
fn a_disk_that_fails() {
    for (lang, full, fails) in
        [("zh", "磁盘已满", "读写磁盘出错"), ("en", "the disk is full", "the disk cannot be read or written")]
    {
        let shao = office(lang);
        let (head, before) = (shao.head(), names(&shao));
        // In blocks of 512 bytes: before there is a log, in its midst, and where a ledger outgrows it.
        for (blocks, line, said) in
            [(1, "note 1 催办", full), (100, "note 1 催办", fails), (600, "import cases many.csv", fails)]
        {
            let limit = format!("trap '' XFSZ; ulimit -f {blocks};");
            unchanged(&shao, &before, &head, &sh(&shao, &limit, line), 4, said);
        }
        shao.ok("note 1 催办");
    }
}

/// A report and a ledger that do not fit leave nothing behind, not even under a name of their own.
#[test]
fn a_file_that_does_not_fit() {
    for (lang, too_large, no_room) in [("zh", "文件太大", "临时文件夹"), ("en", "too large", "temporary files")]
    {
        let shao = office(lang);
        shao.ok("import cases many.csv");
        let (head, before) = (shao.head(), names(&shao));
        for (line, said) in [
            ("list --out list.csv --limit 9999", too_large),
            ("export cases --out cases.csv", too_large),
            ("list --out list.xlsx --limit 9999", no_room),
            ("export cases --out cases.xlsx", no_room),
        ] {
            unchanged(&shao, &before, &head, &sh(&shao, "trap '' XFSZ; ulimit -f 80;", line), 1, said);
        }
    }
}

/// Standard output that takes nothing: what only looks has failed; what is recorded is not called refused.
#[test]
fn an_output_that_is_full() {
    if !std::path::Path::new("/dev/full").exists() {
        return;
    }
    for (lang, full, recorded) in
        [("zh", "磁盘已满", "已经记录，但是"), ("en", "No space left", "it is recorded, but ")]
    {
        let shao = office(lang);
        for line in ["list", "report monthly this", "export cases", "explain 住建局 2026-Q1"] {
            let said = one_line(&sh(&shao, "", &format!("{line} > /dev/full")), 1);
            assert!(said.contains(full), "{said}");
        }
        for line in [
            "note 1 催办",
            "unit edit A01 --leader 某",
            "calendar set 2026-03-07 work",
            "intake --from 白塔镇 --title 停电",
        ] {
            let head = shao.head();
            let said = one_line(&sh(&shao, "", &format!("{line} > /dev/full")), 3);
            assert!(said.contains(recorded) && said.contains(full), "{said}");
            assert_ne!(shao.head(), head);
        }
    }
}

/// Whoever goes by the exit code learns of damage though its findings cannot be told.
#[test]
fn damage_is_damage_though_the_output_is_full() {
    if !std::path::Path::new("/dev/full").exists() {
        return;
    }
    for (lang, wanted) in [
        (
            "zh",
            "错误：有损坏：14 条记录中发现 1 处；输出没有写完整（磁盘已满，系统错误 28）。接收输出的磁盘或程序要有空间；数据库没有因此改动\n",
        ),
        (
            "en",
            "error: damaged: 1 finding in 14 events; the output could not be written whole (No space left on device (os error 28)); what receives it must have room; the database is not changed by that\n",
        ),
    ] {
        let shao = Shao::new(lang);
        shao.ok("intake --from 白塔镇 --title 断水");
        rusqlite::Connection::open(&shao.db).unwrap().execute_batch("UPDATE cases SET title = '停水'").unwrap();
        for options in ["", "--format json"] {
            assert_eq!(one_line(&sh(&shao, "", &format!("{options} verify > /dev/full")), 5), wanted);
        }
        // A file that is whole has not been told of, which is a failure like any other.
        shao.ok("rebuild");
        one_line(&sh(&shao, "", "verify > /dev/full"), 1);
    }
}

/// A real disk without room: a small one in memory, where the system lets somebody make one.
#[test]
fn a_full_disk() {
    for (lang, said) in [("zh", "磁盘已满"), ("en", "the disk is full")] {
        let shao = office(lang);
        let place = shao.path("small");
        std::fs::create_dir(&place).unwrap();
        let length = std::fs::metadata(&shao.db).unwrap().len();
        let (db, small) = (shao.db.display(), place.display());
        // What is mounted is seen in there alone: all of it is tried and told from there.
        let program = env!("CARGO_BIN_EXE_shao");
        let run = format!("'{program}' --db '{small}/shao.db' --now '{}' --lang {lang} --actor 小陈", shao.now);
        let script = format!(
            "exec 2>&1; mount -t tmpfs -o mode=700,size={} none '{small}' || exit 99
             cp '{db}' '{small}/shao.db'
             {run} verify
             {run} import cases many.csv; echo $?
             {run} verify; ls '{small}'
             dd if=/dev/zero of='{small}/ballast' bs=4096 2>/dev/null
             {run} note 1 x; echo $?
             {run} list --out '{small}/list.csv'; echo $?
             ls '{small}'; rm '{small}/ballast'
             {run} note 1 y --quiet > /dev/null; echo $?
             {run} verify > /dev/null; echo $?",
            length + 300_000
        );
        let done = Command::new("unshare").args(["-rm", "sh", "-c", &script]).current_dir(shao.path("")).output();
        let Ok(output) = done.map(|output| (output.status.code(), String::from_utf8(output.stdout).unwrap())) else {
            return;
        };
        if matches!(output.0, Some(99 | 1)) {
            println!("a full disk: not tried, since nothing may be mounted here");
            return;
        }
        let lines: Vec<&str> = output.1.lines().collect();
        let [whole, full, four, again, only, note_full, _, out_full, _, .., zero, last] = lines.as_slice() else {
            panic!("{lines:?}")
        };
        assert!(full.contains(said) && note_full.contains(said) && out_full.contains(said), "{lines:#?}");
        assert_eq!((*four, *only), ("4", "shao.db"), "{lines:#?}");
        assert_eq!(whole, again, "{lines:#?}");
        assert!(!lines.iter().any(|line| line.contains("list.csv") && !line.contains(said)), "{lines:#?}");
        assert_eq!((*zero, *last), ("0", "0"), "{lines:#?}");
    }
}

/// Folders and files that somebody else owns.
#[test]
fn what_cannot_be_written() {
    // Where that account finds it.
    let place = folder();
    let program = place.path().join("shao");
    std::fs::copy(env!("CARGO_BIN_EXE_shao"), &program).unwrap();
    let mode = |path: &std::path::Path, mode| std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    mode(place.path(), 0o755);
    for lang in ["zh", "en"] {
        let shao = office(lang);
        let (head, before) = (shao.head(), names(&shao));
        let run = |words: &[&str]| {
            let mut command = Command::new(&program);
            // Root may do everything everywhere.
            if std::fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0) {
                command.uid(NOBODY).gid(NOBODY);
            }
            command.env_clear().current_dir("/").arg("--db").arg(&shao.db);
            command.args(["--now", &shao.now, "--lang", lang, "--actor", "小陈"]).args(words).output().unwrap()
        };
        let folder = shao.path("");
        let note = ["note", "1", "x"];
        let [written, opened] =
            if lang == "zh" { ["不能写入", "打不开"] } else { ["cannot be written", "cannot be opened"] };
        let out = format!("{}/list.csv", folder.display());
        // A folder that can only be read: no log can come into being beside the file.
        mode(&folder, 0o555);
        mode(&shao.db, 0o444);
        for words in [&note[..], &["list"], &["list", "--out", &out]] {
            let said = one_line(&run(words), 4);
            assert!(said.contains(written), "{said}");
        }
        // A file that can only be read, in a folder that can be written.
        mode(&folder, 0o777);
        let said = one_line(&run(&note), 4);
        assert!(said.contains(written), "{said}");
        assert_eq!(run(&["list", "--quiet"]).status.code(), Some(0), "what cannot be written can be read");
        // A file that cannot be read.
        mode(&shao.db, 0o000);
        let said = one_line(&run(&["list"]), 4);
        assert!(said.contains(opened), "{said}");
        mode(&folder, 0o755);
        mode(&shao.db, 0o600);
        assert_eq!(shao.head(), head);
        assert_eq!(names(&shao), before);
    }
}
