//! Backups count once they were checked, a row of them keeps what is nobody else's, and one comes back whole.

mod restore;

use crate::common::Shao;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// An office with a case.
fn office(lang: &'static str) -> Shao {
    let shao = Shao::new(lang);
    shao.ok("intake --from 白塔镇 --title '断水'");
    shao
}

/// The names in a folder of an office.
fn names(shao: &Shao, folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(shao.path(folder)).unwrap();
    let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A database beside the office's own must be whole; its head.
#[track_caller]
fn head_of(shao: &Shao, file: &str) -> String {
    let told: serde_json::Value = serde_json::from_str(&shao.ok_on(file, "--format json verify")).unwrap();
    told["head"].as_str().unwrap().to_owned()
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(path).unwrap().permissions()) & 0o777
}

#[test]
fn a_backup_is_told_and_replaces_nothing_unasked() {
    let mut shao = office("en");
    std::fs::create_dir(shao.path("far")).unwrap();
    shao.file("far/notes.txt", "mine");
    shao.transcript(
        r#"
$ backup far/a.db
backed up to far/a.db: 14 events, 1 case, head HASH
$ backup far/a.db
! error: far/a.db exists already; give another name, or add --force to replace it; the file was left as it is
= 1
$ note 1 more
2026-0001 note: more
state: received
! note: next: shao triage 2026-0001 --scope single|multi|cross_level --category C
$ backup far/a.db --force --verify
backed up to far/a.db: 15 events, 1 case, head HASH
$ backup far/b.db --dry-run
would back up to far/b.db (rehearsed; nothing was written)
$ backup near.db
backed up to near.db: 15 events, 1 case, head HASH
! note: the backup lies in the folder of the database, and a lost disk takes both; keep one elsewhere
$ backup shao.db --force
! error: shao.db is the database itself; give another name; the file was left as it is
= 2
$ backup shao.db-wal --force
! error: shao.db-wal is the database itself; give another name; the file was left as it is
= 2
$ backup far
! error: far is a folder; name a file, or give --dir far
= 2
$ backup nowhere/a.db
! error: there is no folder nowhere; make it first; if it is on another disk, see whether that is mounted
= 1
$ backup --dir nowhere
! error: there is no folder nowhere; make it first; if it is on another disk, see whether that is mounted
= 1
$ backup far/notes.txt
! error: far/notes.txt exists already; give another name, or add --force to replace it; the file was left as it is
= 1
"#,
    );
    assert_eq!(names(&shao, "far"), ["a.db", "notes.txt"]);
    assert_eq!(head_of(&shao, "far/a.db"), shao.head());
    #[cfg(unix)]
    assert_eq!(mode(&shao.path("near.db")), 0o600);
    for line in ["backup", "backup far/c.db --dir far", "backup far/c.db --keep 3", "backup --dir far --keep 0"] {
        assert_eq!(shao.line(line).code, 2, "{line}");
    }
    let mut shao = office("zh");
    shao.transcript(
        r#"
$ backup a.db
已备份到 a.db：14 条记录，1 件诉求，末条指纹 HASH
! 提示：备份与数据库在同一文件夹，磁盘坏了会一起丢失；另存一份到别处
$ backup a.db
! 错误：a.db 已经存在。换一个名称，或加 --force 覆盖；文件没有动
= 1
$ restore a.db
! 错误：DIR/shao.db 已经存在；原有的记录备份里都有。确要以备份代替请加 --over，现有的文件会改名留在旁边；现在什么都没有动
= 1
"#,
    );
}

#[test]
fn a_new_database_does_not_replace_the_last_backup_of_the_old_one() {
    let shao = office("en");
    shao.ok("--quiet backup a.db");
    let kept = std::fs::read(shao.path("a.db")).unwrap();
    std::fs::remove_file(&shao.db).unwrap();
    shao.ok("init");
    let ran = shao.line("backup a.db --force");
    assert_eq!(ran.code, 1);
    assert!(ran.err.starts_with("error: a.db holds 14 events that this database has not; "), "{}", ran.err);
    assert!(std::fs::read(shao.path("a.db")).unwrap() == kept);
    // What looks as if somebody worked with it is left alone.
    shao.file("b.db", "x");
    shao.file("b.db-wal", "x");
    let ran = shao.line("backup b.db --force");
    assert!(ran.code == 1 && ran.err.contains("has a -wal or -journal file beside it"), "{ran:?}");
}

#[test]
fn backups_are_whole_while_others_write() {
    let shao = office("en");
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| (0..8).for_each(|n| drop(shao.ok(&format!("note 1 {n}")))));
        let mut count = 0;
        while !writer.is_finished() || count < 3 {
            shao.ok(&format!("--quiet backup {count}.db --verify"));
            count += 1;
        }
        writer.join().unwrap();
    });
    shao.ok("--quiet backup last.db");
    assert_eq!(head_of(&shao, "last.db"), shao.head());
    assert!(names(&shao, "").iter().all(|name| !name.starts_with(".shao-")));
}

#[test]
fn what_a_sudden_end_left_unfinished_goes_a_day_later() {
    let shao = office("en");
    std::fs::create_dir(shao.path("row")).unwrap();
    let day = Duration::from_secs(24 * 60 * 60);
    for (name, age) in
        [(".shao-new-a", 2 * day), (".shao-new-a-journal", 2 * day), (".shao-new-b", day / 2), (".mine", 2 * day)]
    {
        let file = std::fs::File::create(shao.path(&format!("row/{name}"))).unwrap();
        let then = file.metadata().unwrap().modified().unwrap() - age;
        file.set_modified(then).unwrap();
    }
    shao.ok("backup --dir row");
    assert_eq!(names(&shao, "row"), [".mine", ".shao-new-b", "shao-20260302-090000.db"]);
}

#[test]
fn a_row_of_backups_keeps_the_newest_and_what_is_not_its_own() {
    let mut shao = office("en");
    std::fs::create_dir(shao.path("row")).unwrap();
    for (now, head) in [("2026-03-01 01:30", ""), ("2026-03-02 01:30", ""), ("2026-03-02 01:30", "_2")] {
        shao.now = now.to_owned();
        let stem = now.replace([':', '-'], "").replace(' ', "-");
        let told = shao.ok("backup --dir row --keep 3");
        assert!(told.starts_with(&format!("backed up to row/shao-{stem}00{head}.db: 14 events, 1 case, ")), "{told}");
        assert_eq!(told.lines().count(), 1, "{told}");
    }
    // Of another office, of a database that went another way, of no database, of another name: all stay.
    let other = Shao::bare("en");
    other.ok("init");
    std::fs::copy(&other.db, shao.path("row/shao-20250101-000000.db")).unwrap();
    std::fs::copy(&shao.db, shao.path("row/shao-20250102-000000.db")).unwrap();
    shao.now = "2026-03-02 10:00".to_owned();
    shao.ok_on("row/shao-20250102-000000.db", "note 1 'only here'");
    shao.file("row/shao-20250103-000000.db", "a text");
    for name in ["shao-20250104.db", "shao-20251332-000000.db", "mine.db", "shao-20250105-000000.db.gz"] {
        std::fs::copy(&shao.db, shao.path(&format!("row/{name}"))).unwrap();
    }
    let before = names(&shao, "row");
    shao.now = "2026-03-03 01:30".to_owned();
    let would = shao.json("--quiet backup --dir row --keep 3 --dry-run");
    assert_eq!(names(&shao, "row"), before);
    let done = shao.json("--quiet backup --dir row --keep 3");
    assert_eq!(done["removed"], serde_json::json!(["row/shao-20260301-013000.db"]));
    assert_eq!(done["removed"], would["removed"]);
    let spared: Vec<_> = done["spared"].as_array().unwrap().iter().map(|one| one["reason"].as_str().unwrap()).collect();
    let wanted = ["it is of another database", "it holds 1 event that the database has not", "it cannot be read"];
    assert_eq!(spared, wanted);
    let mut wanted: Vec<String> = before.into_iter().filter(|name| name != "shao-20260301-013000.db").collect();
    wanted.push("shao-20260303-013000.db".to_owned());
    wanted.sort();
    assert_eq!(names(&shao, "row"), wanted);
    // A clock that went back: the backup that was made last is never the one that goes.
    shao.now = "2020-01-01 00:00".to_owned();
    let done = shao.json("--quiet backup --dir row --keep 1");
    assert_eq!(done["removed"].as_array().unwrap().len(), 3);
    assert!(names(&shao, "row").contains(&"shao-20200101-000000.db".to_owned()));
}

#[test]
fn a_damaged_database_is_not_backed_up_and_removes_no_backup() {
    let shao = office("en");
    std::fs::create_dir(shao.path("row")).unwrap();
    shao.ok("backup --dir row");
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'notices'";
    let page: u32 = shao.sqlite().query_row(sql, [], |r| r.get(0)).unwrap();
    let page = page as usize;
    let mut bytes = std::fs::read(&shao.db).unwrap();
    bytes[(page - 1) * 16_384..page * 16_384].fill(0xa5);
    std::fs::write(&shao.db, bytes).unwrap();
    let before = names(&shao, "row");
    let ran = shao.line("backup --dir row --keep 1");
    assert_eq!((ran.code, ran.out.as_str()), (5, ""));
    assert!(ran.err.starts_with("error: the database is damaged and was not backed up ("), "{}", ran.err);
    // A changed event needs no broken page.
    let shao = office("en");
    shao.sqlite()
        .execute_batch("DROP TRIGGER events_are_not_changed; UPDATE events SET actor = 'x' WHERE seq = 5")
        .unwrap();
    assert_eq!(shao.line("backup a.db").code, 5);
    // A changed table is found by replaying alone.
    let shao = office("en");
    shao.sqlite().execute_batch("UPDATE cases SET title = 'x'").unwrap();
    assert_eq!((shao.line("backup a.db --verify").code, shao.line("backup a.db").code), (5, 0));
    assert_eq!(names(&shao, "").iter().filter(|name| name.starts_with('.')).count(), 0);
    assert_eq!(before.len(), 1);
}

#[test]
fn what_lacks_a_table_or_a_guard_is_not_backed_up() {
    for sql in [
        "DROP TABLE ratings",
        "DROP TRIGGER events_are_not_changed",
        "DROP TRIGGER events_are_not_removed",
        "CREATE TABLE more (x)",
    ] {
        let shao = office("en");
        shao.sqlite().execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}")).unwrap();
        let ran = shao.line("backup a.db");
        let told = "error: the database is damaged and was not backed up (sqlite_schema: schema.sql); ";
        assert!(ran.code == 5 && ran.err.starts_with(told), "{sql}: {ran:?}");
        assert_eq!(names(&shao, ""), ["shao.db"], "{sql}");
    }
}

/// A command whose words nobody can be told has done its work all the same.
#[cfg(unix)]
#[test]
fn a_copy_that_was_made_is_not_called_refused_for_a_full_output() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    let shao = office("en");
    for line in ["backup a.db", "restore a.db --over", "rebuild"] {
        let (code, told) = cramped(&shao, 100_000, &format!("{line} > /dev/full"));
        assert!(code == Some(3) && told.contains("it is recorded, but "), "{line}: {code:?} {told}");
    }
    head_of(&shao, "a.db");
}

/// Each old backup is looked at and let go: a row may be longer than the files that a process may have open.
#[cfg(unix)]
#[test]
fn a_long_row_needs_few_open_files() {
    let shao = office("en");
    std::fs::create_dir(shao.path("row")).unwrap();
    for number in 0..60 {
        std::fs::copy(&shao.db, shao.path(&format!("row/shao-20250101-0000{number:02}.db"))).unwrap();
    }
    let script = "ulimit -n 32; exec \"$0\" backup --dir row --keep 1";
    let done = Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_shao")])
        .current_dir(shao.path(""))
        .env_clear()
        .envs([("SHAO_DB", shao.db.to_str().unwrap()), ("SHAO_LANG", "en"), ("SHAO_NOW", &shao.now)])
        .output()
        .unwrap();
    assert_eq!((done.status.code(), String::from_utf8(done.stderr).unwrap()), (Some(0), String::new()));
    assert_eq!(names(&shao, "row"), ["shao-20260302-090000.db"]);
}

/// What SQLite finds broken is told with the file's name.
#[test]
fn damage_has_a_place() {
    let shao = office("en");
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'cases'";
    let page: u32 = shao.sqlite().query_row(sql, [], |r| r.get(0)).unwrap();
    let page = page as usize;
    shao.sqlite().execute_batch("PRAGMA journal_mode = DELETE").unwrap();
    let mut bytes = std::fs::read(&shao.db).unwrap();
    bytes[(page - 1) * 16_384..page * 16_384].fill(0xa5);
    std::fs::write(&shao.db, bytes).unwrap();
    for line in ["list", "show 1", "backup a.db"] {
        let ran = shao.line(line);
        assert!(ran.err.contains("DIR/shao.db") || ran.err.contains("integrity_check: "), "{line}: {}", ran.err);
        assert!(!ran.err.contains("damaged:  (") && !ran.err.contains("(: "), "{line}: {}", ran.err);
    }
}

/// Runs a command where no file may grow beyond so many blocks, as on a full disk.
#[cfg(unix)]
fn cramped(shao: &Shao, blocks: u32, line: &str) -> (Option<i32>, String) {
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" {line}");
    let done = Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_shao")])
        .current_dir(shao.path(""))
        .env_clear()
        .envs([("SHAO_DB", shao.db.to_str().unwrap()), ("SHAO_LANG", "en"), ("SHAO_NOW", &shao.now)])
        .output()
        .unwrap();
    (done.status.code(), String::from_utf8(done.stderr).unwrap())
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_no_half_file() {
    let shao = office("en");
    shao.ok("--quiet backup a.db");
    shao.ok("note 1 more");
    let before = shao.head();
    for line in [
        "backup b.db",
        "backup a.db --force",
        "backup --dir .",
        "restore a.db --over",
        "rebuild",
        "rebuild --into b.db",
    ] {
        let (code, told) = cramped(&shao, 160, line);
        assert_eq!(code, Some(4), "{line}: {told}");
        assert!(told.starts_with("error: ") && told.lines().count() == 1, "{line}: {told}");
        assert_eq!(names(&shao, ""), ["a.db", "shao.db"], "{line}");
        assert_eq!(shao.head(), before, "{line}");
        head_of(&shao, "a.db");
    }
}
