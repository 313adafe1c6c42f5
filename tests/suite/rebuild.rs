//! What is saved of damaged files: all tables where the log is whole, and of the log as much as is.

use std::sync::OnceLock;

use crate::common::Shao;

/// The size of a page.
const PAGE: usize = 16_384;

/// An office whose log has many pages.
fn office() -> Shao {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    let shao = Shao::bare("en");
    let bytes = MADE.get_or_init(|| {
        let shao = Shao::new("en");
        let rows: String =
            (0..160).map(|n| format!("R-{n},2026-02-03,Y01,{},other\n", format!("Case {n} ").repeat(9))).collect();
        shao.file("cases.csv", format!("ref,received_at,originator,title,category\n{rows}"));
        shao.ok("import cases cases.csv");
        std::fs::read(&shao.db).unwrap()
    });
    std::fs::write(&shao.db, bytes).unwrap();
    shao
}

/// How many events that office has: 13 of the office, 160 cases, and the import.
const EVENTS: i64 = 174;

/// The pages of a table or index that have no others below them, in their order, and its root.
fn pages(shao: &Shao, name: &str) -> (Vec<usize>, usize) {
    let db = shao.sqlite();
    let mut statement =
        db.prepare("SELECT pageno FROM dbstat WHERE name = ?1 AND pagetype = 'leaf' ORDER BY path").unwrap();
    let leaves =
        statement.query_map([name], |r| r.get::<_, u32>(0)).unwrap().map(|page| page.unwrap() as usize).collect();
    let root: u32 = db.query_row("SELECT rootpage FROM sqlite_schema WHERE name = ?1", [name], |r| r.get(0)).unwrap();
    (leaves, root as usize)
}

/// Overwrites a page of the file.
fn overwrite(shao: &Shao, page: usize) {
    let mut bytes = std::fs::read(&shao.db).unwrap();
    bytes[(page - 1) * PAGE..page * PAGE].fill(0xa5);
    std::fs::write(&shao.db, bytes).unwrap();
}

fn names(shao: &Shao) -> Vec<String> {
    let entries = std::fs::read_dir(shao.path("")).unwrap();
    let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// `verify` finds damage, and says that the log is whole; `rebuild` then makes a whole file of the same log, and
/// keeps the damaged one as it was.
#[track_caller]
fn mended(what: &str, shao: &Shao, head: &str) {
    let found = shao.line("verify");
    assert!(matches!(found.code, 4 | 5), "{what}: {found:?}");
    let wanted = format!("note: the log of {EVENTS} events is whole: shao rebuild makes the tables anew from it\n");
    assert!(found.err.contains(&wanted), "{what}: {}", found.err);
    let before = std::fs::read(&shao.db).unwrap();
    let told = shao.ok("rebuild");
    let first = format!("rebuilt DIR/shao.db from the log: {EVENTS} events, 160 cases, head {head}\n");
    assert_eq!(told, format!("{first}the file as it was stays in DIR/shao.db.before-20260302-090000\n"), "{what}");
    assert_eq!(shao.ok("verify"), format!("whole: {EVENTS} events, 160 cases, head {head}\n"), "{what}");
    assert_eq!(names(shao), ["shao.db", "shao.db.before-20260302-090000"], "{what}");
    let kept = std::fs::read(shao.path("shao.db.before-20260302-090000")).unwrap();
    // A copy by pages differs in its header alone: the counter of changes and the way in which it is written.
    let same = before.len() == kept.len() && before[100..] == kept[100..];
    assert!(same, "{what}: the copy is not the file as it was");
    assert_eq!(shao.line("note 1 'and on'").code, 0, "{what}");
}

#[test]
fn tables_are_made_anew_where_the_log_is_whole() {
    let head = office().head();
    for sql in [
        // Changed, lost and foreign things.
        "UPDATE cases SET title = 'another' WHERE id % 2; DROP TABLE turns; DROP INDEX cases_by_end;
         DROP TRIGGER events_are_not_changed; CREATE TABLE \"extra \"\"one\" (x); CREATE VIEW seen AS SELECT 1 FROM cases;
         CREATE INDEX more ON cases (title); CREATE TRIGGER t AFTER INSERT ON cases BEGIN SELECT 1; END",
        "DROP TABLE cases; DROP TABLE units; DROP TABLE surveys; CREATE VIEW surveys AS SELECT * FROM no_such;
         CREATE VIRTUAL TABLE words USING fts5 (x); INSERT INTO words VALUES ('y')",
        // With this goes a table that cannot be dropped, and with the next two tables in one place.
        "CREATE TABLE counted (x INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO counted VALUES (7)",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'notices'",
    ] {
        let shao = office();
        shao.sqlite().execute_batch(&format!("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = DELETE; {sql}")).unwrap();
        mended(sql, &shao, &head);
    }
}

#[test]
fn broken_pages_of_tables_and_indexes_are_made_anew() {
    let head = office().head();
    for name in ["cases", "events_by_case", "calendar_days"] {
        let shao = office();
        shao.sqlite().execute_batch("PRAGMA journal_mode = DELETE").unwrap();
        let (leaves, root) = pages(&shao, name);
        overwrite(&shao, leaves.get(1).copied().unwrap_or(root));
        mended(name, &shao, &head);
    }
}

/// Nothing is made in place of a log that is not whole; what can be saved goes into a new file. Returns the last
/// whole event, and what is told of the lost ones.
#[track_caller]
fn saved(what: &str, shao: &Shao) -> (i64, Vec<serde_json::Value>) {
    let found = shao.line("verify");
    assert!(matches!(found.code, 4 | 5), "{what}: {found:?}");
    let before = std::fs::read(&shao.db).unwrap();
    let ran = shao.line("rebuild");
    assert_eq!((ran.code, ran.out.as_str()), (5, ""), "{what}: {}", ran.err);
    let ran = shao.line("--format json rebuild --into new.db");
    assert_eq!((ran.code, ran.err.as_str()), (5, ""), "{what}");
    let done: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let events = done["events"].as_i64().unwrap();
    let hint = format!("note: the log is whole up to event {events}: shao rebuild --into FILE saves these; ");
    assert!(found.err.contains(&hint), "{what}: {}", found.err);
    assert!(std::fs::read(&shao.db).unwrap() == before, "{what}: the damaged file was changed");
    assert_eq!(names(shao), ["new.db", "shao.db"], "{what}");
    let whole: serde_json::Value = serde_json::from_str(&shao.ok_on("new.db", "--format json verify")).unwrap();
    assert_eq!((whole["events"].as_i64(), &whole["head"]), (Some(events), &done["head"]), "{what}");
    (events, done["lost"].as_array().unwrap().clone())
}

/// The places of events, in order.
fn places(lost: &[serde_json::Value]) -> Vec<i64> {
    lost.iter().map(|one| one["seq"].as_i64().unwrap()).collect()
}

#[test]
fn of_a_log_with_a_broken_page_the_events_before_it_are_saved_and_the_others_named() {
    let shao = office();
    shao.sqlite().execute_batch("PRAGMA journal_mode = DELETE").unwrap();
    let (leaves, _) = pages(&shao, "events");
    overwrite(&shao, leaves[leaves.len() / 2]);
    let (events, lost) = saved("page of the log", &shao);
    assert!(events > 20 && events < EVENTS - 20, "{events}");
    // Every lost event is named: by the index, though it cannot be read, and by its row, where that can be.
    assert_eq!(places(&lost), (events + 1..=EVENTS).collect::<Vec<_>>());
    let unread = lost.iter().filter(|one| one["body"].is_null()).count();
    assert!(unread > 5 && unread < lost.len(), "{unread} of {}", lost.len());
    assert!(lost[0]["body"].is_null() && lost[0]["case"].is_string() && lost[0]["recorded_at"] == "2026-03-02 09:00");
    assert_eq!(lost.last().unwrap()["body"]["kind"], "batch_imported");
    // On a screen not all of them.
    std::fs::remove_file(shao.path("new.db")).unwrap();
    let told = shao.line("rebuild --into new.db").out;
    let wanted = format!(
        "event {}: recorded 2026-03-02 09:00, case {}, cannot be read",
        events + 1,
        lost[0]["case"].as_str().unwrap()
    );
    assert!(told.lines().nth(2).is_some_and(|line| line.trim() == wanted), "{told}");
    assert_eq!(told.lines().count(), 23, "{told}");
    assert!(
        told.ends_with(&format!("… and {} more; all of them with --dry-run --format json\n", lost.len() - 20)),
        "{told}"
    );
}

#[test]
fn of_a_log_that_was_changed_the_events_before_the_change_are_saved() {
    for (sql, last, rest) in [
        ("UPDATE events SET actor = 'x' WHERE seq = 100", 99, 100..=EVENTS),
        ("DELETE FROM events WHERE seq = 100", 99, 101..=EVENTS),
        ("DELETE FROM events WHERE seq > 50 AND seq < 80", 50, 80..=EVENTS),
        ("UPDATE events SET hash = zeroblob(32) WHERE seq = 174", 173, 174..=EVENTS),
    ] {
        let shao = office();
        shao.sqlite()
            .execute_batch(&format!(
                "DROP TRIGGER events_are_not_changed; DROP TRIGGER events_are_not_removed;
                 PRAGMA journal_mode = DELETE; {sql}"
            ))
            .unwrap();
        let (events, lost) = saved(sql, &shao);
        assert_eq!((events, places(&lost)), (last, rest.collect()), "{sql}");
        assert!(lost.iter().all(|one| one["recorded_at"].is_string()), "{sql}");
    }
}

#[test]
fn a_forged_event_far_behind_the_others_keeps_nobody_waiting() {
    for forged in [9_000_000_000_000_000_000, i64::MAX] {
        let shao = office();
        let sql = "INSERT INTO events SELECT ?1, case_id, happened_at, recorded_at, actor, body, zeroblob(32)
                   FROM events WHERE seq = 100";
        shao.sqlite().execute(sql, [forged]).unwrap();
        shao.sqlite().execute_batch("PRAGMA journal_mode = DELETE").unwrap();
        let (events, lost) = saved("forged", &shao);
        assert_eq!((events, places(&lost)), (EVENTS, vec![forged]));
    }
    // Nothing can follow it.
    let shao = office();
    let sql = "INSERT INTO events SELECT 9223372036854775807, case_id, happened_at, recorded_at, actor, body, hash
               FROM events WHERE seq = 100";
    shao.sqlite().execute_batch(sql).unwrap();
    let ran = shao.line("note 1 more");
    let told = "error: the data is damaged: events.seq = 9223372036854775807 (seq); check it with shao verify\n";
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (4, "", told));
}

#[test]
fn of_a_file_that_was_cut_the_beginning_is_saved() {
    let shao = office();
    shao.sqlite().execute_batch("PRAGMA journal_mode = DELETE").unwrap();
    let (leaves, _) = pages(&shao, "events");
    let bytes = std::fs::read(&shao.db).unwrap();
    // Behind a page in the middle of the log, and not at the end of a page.
    std::fs::write(&shao.db, &bytes[..leaves[leaves.len() / 2] * PAGE + 999]).unwrap();
    let (events, _) = saved("cut", &shao);
    assert!(events > 20 && events < EVENTS, "{events}");
}

#[test]
fn a_log_that_nothing_leads_to_any_more_is_found_page_by_page() {
    let head = office().head();
    let whole = |what: &str, harm: &dyn Fn(&Shao)| {
        let shao = office();
        shao.sqlite().execute_batch("PRAGMA journal_mode = DELETE").unwrap();
        harm(&shao);
        // All of it is there, but nothing says that there was no more.
        let (events, lost) = saved(what, &shao);
        assert_eq!((events, lost.len()), (EVENTS, 0), "{what}");
        let found: serde_json::Value = serde_json::from_str(&shao.ok_on("new.db", "--format json verify")).unwrap();
        assert_eq!(found["head"], head, "{what}");
    };
    let shao = office();
    shao.sqlite().execute_batch("PRAGMA journal_mode = DELETE").unwrap();
    overwrite(&shao, 1);
    let told = shao.line("rebuild --into new.db --dry-run").out;
    assert!(told.contains("events 1 to 174 are all saved (") && !told.contains("not saved"), "{told}");
    whole("the first bytes", &|shao| {
        let mut bytes = std::fs::read(&shao.db).unwrap();
        bytes[..100].fill(0);
        std::fs::write(&shao.db, bytes).unwrap();
    });
    whole("the first page", &|shao| overwrite(shao, 1));
    // Where the index by case is whole, it says how many events there were: the log is whole.
    let shao = office();
    shao.sqlite().execute_batch("PRAGMA journal_mode = DELETE").unwrap();
    let (_, root) = pages(&shao, "events");
    overwrite(&shao, root);
    mended("the root of the log", &shao, &head);
    // In the write-ahead log beside a file without a head stands what was written last.
    let source = office();
    let held = source.sqlite();
    held.query_row("SELECT count(*) FROM events", [], |_| Ok(())).unwrap();
    source.ok("note 1 'in the log alone'");
    let left = Shao::bare("en");
    let mut bytes = std::fs::read(&source.db).unwrap();
    bytes[..PAGE].fill(0);
    left.file("shao.db", bytes);
    std::fs::copy(source.path("shao.db-wal"), left.path("shao.db-wal")).unwrap();
    let ran = left.line("rebuild --into new.db --dry-run");
    assert!(ran.out.starts_with(&format!("would rebuild new.db from {} events ", EVENTS + 1)), "{ran:?}");
    // What was never committed there did not happen: the last frame ends no transaction, is of an earlier round of the
    // log, or is half written.
    let wal = std::fs::read(left.path("shao.db-wal")).unwrap();
    let frame = wal.len() - (24 + PAGE);
    for (what, place) in [("no end", 4..8), ("salt", 8..12), ("page", 5_000..6_000)] {
        let mut wal = wal.clone();
        wal[frame..][place].iter_mut().for_each(|byte| *byte = if what == "no end" { 0 } else { *byte ^ 0x5a });
        left.file("shao.db-wal", wal);
        let ran = left.line("rebuild --into new.db --dry-run");
        assert!(ran.out.starts_with(&format!("would rebuild new.db from {EVENTS} events ")), "{what}: {ran:?}");
    }
    // A rollback journal beside a broken file leaves the end in doubt.
    std::fs::remove_file(left.path("shao.db-wal")).unwrap();
    left.file("shao.db-journal", "x");
    let ran = left.line("rebuild --into new.db --dry-run");
    let doubt = "shao.db-journal lay beside it, and the last events may never have been committed";
    assert!(ran.code == 5 && ran.out.contains(doubt), "{ran:?}");
}

#[test]
fn what_is_no_damaged_database_is_left_alone() {
    let shao = Shao::bare("en");
    for (what, content, said) in [
        (
            "text",
            b"a text that is somebody's own, and longer than any head of a file would need to be ".repeat(3),
            "is not a database",
        ),
        ("nothing", Vec::new(), "is an empty file"),
    ] {
        shao.file("shao.db", &content);
        for line in ["rebuild", "rebuild --into new.db"] {
            let ran = shao.line(line);
            assert!(ran.code == 4 && ran.err.contains(said), "{what}: {ran:?}");
            assert_eq!(names(&shao), ["shao.db"], "{what}");
            assert!(std::fs::read(&shao.db).unwrap() == content, "{what}");
        }
    }
    std::fs::remove_file(&shao.db).unwrap();
    shao.sqlite().execute_batch("CREATE TABLE events (x)").unwrap();
    let ran = shao.line("rebuild");
    assert!(ran.code == 4 && ran.err.contains("is another program's database"), "{ran:?}");
    std::fs::remove_file(&shao.db).unwrap();
    assert_eq!(shao.line("rebuild").code, 4);
    // What is there already is not replaced.
    let shao = office();
    shao.file("new.db", "mine");
    let ran = shao.line("rebuild --into new.db");
    assert!(ran.code == 1 && ran.err.starts_with("error: new.db exists already; "), "{ran:?}");
    // A rehearsal changes nothing.
    let before = shao.bytes();
    assert_eq!(
        shao.ok("rebuild --dry-run"),
        format!("would rebuild DIR/shao.db from {EVENTS} events (rehearsed; nothing was written)\n")
    );
    assert!(shao.bytes() == before);
    assert_eq!(names(&shao), ["new.db", "shao.db"]);
}

#[test]
fn the_losses_are_told_in_chinese_too() {
    let mut shao = office();
    shao.lang = "zh";
    shao.sqlite()
        .execute_batch("DROP TRIGGER events_are_not_changed; UPDATE events SET actor = 'x' WHERE seq = 173")
        .unwrap();
    let ran = shao.line("rebuild --into new.db");
    let whole: serde_json::Value = serde_json::from_str(&shao.ok_on("new.db", "--format json verify")).unwrap();
    let head = whole["head"].as_str().unwrap();
    let wanted = format!(
        "已按记录重建 new.db：172 条记录，159 件诉求，末条指纹 {head}
记录只到第 172 条是完好的（第 173 条记录被改动，或它之前的记录被改动、增删），以后的没有救回：
  第 173 条：录入于 2026-03-02 09:00，诉求 2026-0160，内容还在，但无法证实：自 cases.csv 第 161 行导入：Case 159 Case 159 Case 159 Case 159 Case 159 Case 159 Case 159 Case 159 Case 159
  第 174 条：录入于 2026-03-02 09:00，内容还在，但无法证实：导入 cases.csv（cases）
"
    );
    assert_eq!((ran.code, ran.out, ran.err), (5, wanted, String::new()));
    let ran = shao.line("rebuild");
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (
            5,
            "错误：记录只到第 172 条是完好的（第 173 条记录被改动，或它之前的记录被改动、增删），不在原处重建。有更全的备份用 shao restore；否则用 shao rebuild --into 文件 救回这些，原文件没有动\n"
        )
    );
}

/// Enterprises' telephone numbers are masked, whole where that is asked for, and in no file that others read.
#[test]
fn lost_events_show_no_telephone_numbers_unasked() {
    let shao = Shao::new("en");
    shao.ok("intake --from 白塔镇 --title '断水' --phone 13800001234");
    shao.ok("unit edit A01 --phone 0523-0000-0001");
    let sql = "DROP TRIGGER events_are_not_changed; PRAGMA journal_mode = DELETE;
        UPDATE events SET hash = zeroblob(32) WHERE seq = 14;
        INSERT INTO events SELECT 16, NULL, happened_at, recorded_at, actor, '{\"kind\":\"x\",\"y\":\"13800001234\"}', hash
        FROM events WHERE seq = 14";
    shao.sqlite().execute_batch(sql).unwrap();
    let line = "--format json rebuild --into new.db --dry-run";
    let ran = shao.line(line);
    assert_eq!(ran.code, 5, "{ran:?}");
    assert!(ran.out.contains("138****1234") && !ran.out.contains("13800001234"), "{}", ran.out);
    assert!(!ran.out.contains("0523-0000-0001"), "{}", ran.out);
    let done: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let words = shao.line("rebuild --into new.db --dry-run").out;
    assert!(words.contains("nothing vouches for it: received from Z01: 断水\n"), "{words}");
    assert!(!words.contains("13800001234") && !words.contains("0523-0000-0001"), "{words}");
    assert!(done["lost"][2]["body"].is_null() && done["lost"][1]["body"].is_object(), "{done}");
    let whole = shao.line(&format!("--full {line}")).out;
    assert_eq!(whole.matches("13800001234").count(), 2, "{whole}");
    #[cfg(unix)]
    {
        shao.line(&format!("{line} --out lost.json"));
        let meta = std::fs::metadata(shao.path("lost.json")).unwrap();
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&meta.permissions()) & 0o777, 0o600);
    }
}
