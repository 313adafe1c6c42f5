//! A backup comes back, or nothing changes.

use std::process::{Command, Stdio};
use std::time::Duration;

use super::{head_of, mode, names, office};
use crate::common::Shao;

#[test]
fn a_backup_comes_back_and_what_was_there_is_kept() {
    let mut shao = office("en");
    shao.ok("--quiet backup a.db");
    let old = shao.head();
    shao.ok("note 1 more");
    shao.ok("intake --from 白塔镇 --title '停电'");
    let new = shao.head();
    shao.transcript(
        r#"
$ restore a.db
! error: DIR/shao.db exists already; not in the backup: 2 events from event 15 on, on 2 cases, recorded 2026-03-02 09:00 to 2026-03-02 09:00; to let the backup take its place add --over, and it stays beside it under another name; nothing was changed
= 1
$ restore a.db --over --dry-run
would restore DIR/shao.db from a.db: 14 events, 1 case (rehearsed; nothing was written)
not in the backup: 2 events from event 15 on, on 2 cases, recorded 2026-03-02 09:00 to 2026-03-02 09:00
$ restore a.db --over
restored DIR/shao.db from a.db: 14 events, 1 case, head HASH
not in the backup: 2 events from event 15 on, on 2 cases, recorded 2026-03-02 09:00 to 2026-03-02 09:00
the file as it was stays in DIR/shao.db.before-20260302-090000
$ restore shao.db --over
! error: shao.db is the database itself; name a backup; to make its tables anew use shao rebuild
= 2
$ restore b.db --over
! error: there is no backup b.db; check its name; the database was left as it is
= 1
"#,
    );
    assert_eq!(shao.head(), old);
    assert_eq!(head_of(&shao, "shao.db.before-20260302-090000"), new);
    assert_eq!(names(&shao, ""), ["a.db", "shao.db", "shao.db.before-20260302-090000"]);
    // Back again, under another name; and where nothing is, nothing need be said.
    let done = shao.json("restore shao.db.before-20260302-090000 --over");
    assert_eq!((shao.head(), done["lost"]["events"].as_i64()), (new.clone(), Some(0)));
    assert!(done["kept"].as_str().unwrap().ends_with("shao.db.before-20260302-090000-2"), "{done}");
    std::fs::remove_file(&shao.db).unwrap();
    let told = shao.ok("restore shao.db.before-20260302-090000");
    assert!(told.lines().count() == 1 && told.starts_with("restored DIR/shao.db from "), "{told}");
    assert_eq!(shao.head(), new);
    #[cfg(unix)]
    assert_eq!(mode(&shao.db), 0o600);
}

#[test]
fn a_damaged_backup_changes_nothing() {
    let shao = office("en");
    shao.ok("--quiet backup a.db");
    let good = std::fs::read(shao.path("a.db")).unwrap();
    let before = shao.bytes();
    let harmed: [(&str, Vec<u8>, i32); 4] = [
        ("cut", good[..good.len() - 16_384].to_vec(), 5),
        ("page", good.iter().enumerate().map(|(n, b)| if n > 16_384 * 3 { 0xa5 } else { *b }).collect(), 5),
        ("header", good.iter().enumerate().map(|(n, b)| if n < 100 { 0 } else { *b }).collect(), 4),
        ("empty", Vec::new(), 4),
    ];
    for (what, bytes, code) in harmed {
        shao.file("b.db", bytes);
        let ran = shao.line("restore b.db --over");
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{what}: {}", ran.err);
        assert!(shao.bytes() == before, "{what}");
        assert_eq!(names(&shao, ""), ["a.db", "b.db", "shao.db"], "{what}");
    }
}

#[test]
fn what_is_no_backup_is_not_taken_for_the_database() {
    let shao = office("en");
    shao.file("notes.md", "somebody's own text, longer than the head of any database would need to be: ".repeat(3));
    shao.file("zero.db", "");
    std::fs::create_dir(shao.path("row")).unwrap();
    for name in ["notes.md", "zero.db", "row"] {
        let ran = shao.line(&format!("restore {name} --over"));
        let told = format!("error: {name} is no backup; name the file of a backup; the database was left as it is\n");
        assert_eq!((ran.code, ran.err), (4, told));
    }
}

/// What a crash leaves: the file, and beside it what was not yet folded into it.
fn crashed(shao: &Shao, left: &Shao) {
    let held = shao.sqlite();
    held.query_row("SELECT count(*) FROM events", [], |_| Ok(())).unwrap();
    shao.ok("note 1 'in the log alone'");
    for name in ["shao.db", "shao.db-wal", "shao.db-shm"] {
        std::fs::copy(shao.path(name), left.path(name)).unwrap();
    }
    assert!(std::fs::metadata(left.path("shao.db-wal")).unwrap().len() > 0);
}

#[test]
fn no_log_of_the_former_file_is_left_beside_a_restored_one() {
    let source = office("en");
    source.ok("--quiet backup a.db");
    let old = source.head();
    // The database is there with its log: what stands in the log is kept too.
    let left = Shao::bare("en");
    crashed(&source, &left);
    let new = source.head();
    std::fs::copy(source.path("a.db"), left.path("a.db")).unwrap();
    let done = left.json("restore a.db --over");
    assert_eq!(done["lost"]["events"], 1);
    assert_eq!(left.head(), old);
    assert_eq!(head_of(&left, "shao.db.before-20260302-090000"), new);
    // The database is gone, or broken, and its log is still there.
    for broken in [false, true] {
        let left = Shao::bare("en");
        crashed(&source, &left);
        std::fs::copy(source.path("a.db"), left.path("a.db")).unwrap();
        if broken {
            std::fs::write(&left.db, vec![0; 50_000]).unwrap();
        } else {
            std::fs::remove_file(&left.db).unwrap();
        }
        left.ok("restore a.db --over");
        assert_eq!(left.head(), old);
        let beside: Vec<String> = names(&left, "").into_iter().filter(|name| name.contains("before")).collect();
        let ends = beside.iter().map(|name| name.trim_start_matches("shao.db.before-20260302-090000"));
        let wanted: &[&str] = if broken { &["", "-shm", "-wal"] } else { &["-shm", "-wal"] };
        assert_eq!(ends.collect::<Vec<_>>(), wanted, "{broken}");
    }
}

#[test]
fn a_restore_waits_until_nobody_else_has_the_file_open() {
    let shao = office("en");
    shao.ok("--quiet backup a.db");
    let old = shao.head();
    shao.ok("note 1 more");
    let held = shao.sqlite();
    held.execute_batch("BEGIN; SELECT count(*) FROM events").unwrap();
    std::thread::scope(|scope| {
        let restore = scope.spawn(|| shao.ok("restore a.db --over"));
        std::thread::sleep(Duration::from_millis(300));
        assert!(!restore.is_finished(), "another process is reading");
        // What is written meanwhile is not lost: it is in the file that is kept.
        held.execute_batch("COMMIT").unwrap();
        shao.ok("note 1 'at the last moment'");
        drop(held);
        restore.join().unwrap();
    });
    assert_eq!(shao.head(), old);
    let list = shao.ok_on("shao.db.before-20260302-090000", "show 1");
    assert!(list.contains("at the last moment"), "{list}");
}

#[test]
fn a_kill_in_the_middle_of_a_restore_leaves_one_of_both() {
    let shao = office("en");
    shao.ok("--quiet backup a.db");
    let old = shao.head();
    shao.ok("note 1 more");
    let new = shao.head();
    let bytes = std::fs::read(&shao.db).unwrap();
    let (mut before, mut after, mut wait) = (0, 0, 0);
    while after < 2 && wait < 5_000 {
        std::fs::write(&shao.db, &bytes).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_shao"));
        command.env_clear().current_dir(shao.path("")).args(["restore", "a.db", "--over", "--db"]).arg(&shao.db);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        let found = shao.head();
        assert!(found == old || found == new);
        if found == new {
            before += 1
        } else {
            after += 1
        }
        wait += 1 + wait / 4;
    }
    assert!(before >= 3 && after >= 2, "{before} killed before the end, {after} after");
}
