//! The log can't be changed, and what is changed behind the program's back is found and named.

mod changed;

use crate::common::{Shao, schema_version};
use std::sync::OnceLock;

/// An office with a row in every table.
fn office(lang: &'static str) -> Shao {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    let shao = Shao::new(lang);
    let bytes = MADE.get_or_init(|| {
        let shao = Shao::new("zh");
        for line in [
            "intake --from 白塔镇 --title '断水' --enterprise '甲药业有限公司'",
            "triage 1 --scope multi --category other",
            "assign 1 --lead 住建局 --co 教育局",
            "respond 1 --dept 住建局 --plan '办' --promise 2026-03-09 --person '科长'",
            "consult 1 --note '谈'",
            "resolve 1 --all --result '办了'",
            "close 1 --outcome resolved",
            "score 1 --dept 住建局 --by originator --points 90",
            "score 1 --dept 教育局 --by originator --points 80",
            "survey --dept 住建局 --period 2026-Q1 --satisfied 9 --fairly 1 --basically 0 --dissatisfied 0",
            "notice --dept 住建局 --reason '迟报到'",
            "calendar set 2026-03-07 work",
        ] {
            shao.ok(line);
        }
        std::fs::read(&shao.db).unwrap()
    });
    std::fs::write(&shao.db, bytes).unwrap();
    shao
}

#[test]
fn a_whole_file_is_whole() {
    let mut shao = office("zh");
    shao.transcript(
        r#"
$ verify
完好：25 条记录，1 件诉求，末条指纹 HASH
$ --quiet verify
完好：25 条记录，1 件诉求，末条指纹 HASH
"#,
    );
    let found = shao.json("verify");
    assert_eq!(found["whole"], true);
    assert_eq!(found["cases"], 1);
    assert_eq!(found["damage"], serde_json::json!([]));
    assert_eq!(found["head"].as_str().unwrap().len(), 64);
}

#[test]
fn a_head_that_was_noted_is_found_again() {
    let shao = office("zh");
    let head = shao.ok("verify --head");
    assert_eq!(head, format!("25 {}\n", shao.head()));
    let given = shao.json("verify --head");
    assert_eq!(given, serde_json::json!({ "seq": 25, "hash": shao.head() }));
    let mut shao = shao;
    shao.ok("note 1 '又来电话'");
    shao.now = "2026-03-03 10:00".to_owned();
    shao.ok("note 1 '再来电话'");
    let wanted = format!(
        "完好：27 条记录，1 件诉求，末条指纹 {}\n所给末条指纹是第 25 条记录（2026-03-02 09:00 录入），其后又有 2 条\n",
        shao.head()
    );
    assert_eq!(shao.run(["verify", "--expect", head.trim()]).out, wanted);
    let found = shao.json(&format!("verify --expect {}", given["hash"].as_str().unwrap().to_uppercase()));
    assert_eq!(
        found["expected"],
        serde_json::json!({ "seq": 25, "recorded_at": "2026-03-02 09:00:00", "later_events": 2 })
    );
    // What is no head at all is a slip of the pen.
    let ran = shao.line("verify --expect 12ab");
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.err,
        "错误：“12ab”不是末条指纹。照抄 shao verify --head 打印的那一行：64 位十六进制数，前面可带序号\n"
    );
    assert_eq!(shao.line("verify --head --expect 12ab").code, 2);
}

#[test]
fn a_log_that_was_rewritten_as_a_whole_is_found_by_a_noted_head_alone() {
    let shao = office("en");
    let before = std::fs::read(&shao.db).unwrap();
    shao.ok("note 1 'the truth'");
    let head = shao.ok("verify --head");
    let gone = "the head that was given is not in the log: since it was noted, the log was cut or rewritten\n";
    // Cut back to what was before; then with another end, made by the program itself.
    std::fs::write(&shao.db, before).unwrap();
    for events in [25, 26] {
        assert!(shao.ok("verify").starts_with(&format!("whole: {events} events")));
        let ran = shao.run(["verify", "--expect", head.trim()]);
        let note = "note: look for a backup that still has this head (shao --db BACKUP verify --expect) and let shao restore bring it back; do not rebuild from this log\n";
        assert_eq!((ran.code, ran.err.as_str()), (5, note));
        assert_eq!(ran.out, format!("damaged: 1 finding in {events} events\n{gone}"));
        shao.ok("note 1 'something else'");
    }
}

#[test]
fn scripts_get_the_findings_too() {
    let shao = office("en");
    shao.sqlite().execute_batch("UPDATE surveys SET satisfied = 99").unwrap();
    let ran = shao.line("--format json verify");
    assert_eq!(ran.code, 5);
    let found: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["whole"], false);
    assert_eq!(found["sound_events"], 25);
    let said =
        "2026-Q1/A01 of the table surveys differs from the log: satisfied is \"9\" by the log, \"99\" in the table";
    let column = serde_json::json!({ "column": "satisfied", "expected": "9", "found": "99" });
    let finding = serde_json::json!({
        "kind": "differs", "message": said, "table": "surveys", "key": "2026-Q1/A01", "columns": [column]
    });
    assert_eq!(found["damage"], serde_json::json!([finding]));
}

#[test]
fn the_log_resists() {
    let shao = office("zh");
    let before = shao.head();
    let conn = shao.sqlite();
    conn.execute_batch("PRAGMA recursive_triggers = ON").unwrap();
    for sql in [
        "UPDATE events SET actor = '别人' WHERE seq = 5",
        "UPDATE events SET seq = 99 WHERE seq = 5",
        "DELETE FROM events WHERE seq = 5",
        "DELETE FROM events",
        "INSERT OR REPLACE INTO events (seq, happened_at, recorded_at, actor, body, hash)
         SELECT seq, happened_at, recorded_at, '别人', body, hash FROM events WHERE seq = 5",
        "REPLACE INTO events (seq, happened_at, recorded_at, actor, body, hash)
         SELECT seq, happened_at, recorded_at, '别人', body, hash FROM events WHERE seq = 5",
        "INSERT INTO events (seq, happened_at, recorded_at, actor, body, hash)
         SELECT seq, happened_at, recorded_at, '别人', body, hash FROM events WHERE seq = 5
         ON CONFLICT (seq) DO UPDATE SET actor = excluded.actor",
    ] {
        let error = conn.execute_batch(sql).unwrap_err().to_string();
        assert!(error.contains("the log is append-only"), "{sql}: {error}");
    }
    drop(conn);
    assert_eq!(shao.head(), before);
    // A program that switches them off gets through, and is found.
    let conn = shao.sqlite();
    conn.execute_batch(
        "PRAGMA recursive_triggers = OFF;
         REPLACE INTO events (seq, happened_at, recorded_at, actor, body, hash)
         SELECT seq, happened_at, recorded_at, '别人', body, hash FROM events WHERE seq = 5",
    )
    .unwrap();
    drop(conn);
    let ran = shao.line("verify");
    assert_eq!(ran.code, 5);
    assert!(ran.out.contains("第 5 条记录被改动"), "{}", ran.out);
}

#[test]
fn a_file_with_a_broken_page_is_no_surprise() {
    let shao = office("zh");
    // A page that is in use, wherever the file has its free ones.
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'cases'";
    let page: u32 = shao.sqlite().query_row(sql, [], |row| row.get(0)).unwrap();
    let page = page as usize;
    let mut bytes = std::fs::read(&shao.db).unwrap();
    bytes[(page - 1) * 16_384..page * 16_384].fill(0xa5);
    std::fs::write(&shao.db, &bytes).unwrap();
    let ran = shao.line("verify");
    assert!(matches!(ran.code, 4 | 5), "{ran:?}");
    assert!(ran.out.contains("损坏") || ran.err.contains("损坏"), "{ran:?}");
    assert!(!ran.err.contains("panicked"), "{ran:?}");
}

/// What is said where the log itself has no fault.
const REBUILD: &str = "note: the log of 25 events is whole: shao rebuild makes the tables anew from it\n";

#[test]
fn missing_guards_and_lying_indexes_are_found() {
    for (sql, said) in [
        ("DROP TRIGGER events_are_not_changed", "the schema lacks events_are_not_changed"),
        ("DROP INDEX turns_by_day", "the schema lacks turns_by_day"),
        ("CREATE TABLE extra (x)", "the schema has extra, which this program did not make"),
        ("PRAGMA user_version = 2", "the mark user_version of the file is 2 where {schema} should be"),
        ("PRAGMA application_id = 7", "the mark application_id of the file is 7 where 1936220527 should be"),
    ] {
        let shao = office("en");
        shao.sqlite().execute_batch(sql).unwrap();
        let ran = shao.line("verify");
        assert_eq!(ran.code, 5, "{sql}");
        // A mark of another program is not looked behind for what could be saved.
        assert_eq!(ran.err, if sql.contains("application_id") { "" } else { REBUILD }, "{sql}");
        let said = said.replace("{schema}", &schema_version().to_string());
        assert_eq!(ran.out, format!("damaged: 1 finding in 25 events\n{said}\n"));
    }
    // An index that says other than its table: reports would read it and be wrong.
    let shao = office("en");
    shao.sqlite()
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema WHERE name = 'assignments_by_department';
             CREATE TABLE hidden AS SELECT * FROM kept;
             UPDATE assignments SET department = 'B01' WHERE role = 'lead';
             PRAGMA writable_schema = ON;
             DELETE FROM sqlite_schema WHERE name = 'assignments_by_department';",
        )
        .unwrap();
    shao.sqlite()
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             UPDATE assignments SET department = 'A01' WHERE department = 'B01';
             PRAGMA writable_schema = ON;
             INSERT INTO sqlite_schema SELECT * FROM hidden;",
        )
        .unwrap();
    shao.sqlite().execute_batch("DROP TABLE hidden").unwrap();
    let ran = shao.line("verify");
    assert_eq!(ran.code, 5, "{} {}", ran.out, ran.err);
    assert!(ran.out.contains("missing from index assignments_by_department"), "{}", ran.out);
}
