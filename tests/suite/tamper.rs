//! Whatever is changed behind the program's back is found: every column of every table, every row removed, added
//! or exchanged, every link of the log, every object of the schema, every mark, every index, and bytes of the file.
//!
//! `cargo test --test suite tamper -- --nocapture` prints how many tamperings were found of those tried;
//! `SHAO_TAMPERINGS=5000` tries so many bytes of the file instead of a few.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::common::{Shao, folder};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use shao::store::{Damage, Store, StoreError};

/// An office with two rows or more in every table.
fn office() -> &'static [u8] {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    MADE.get_or_init(|| {
        let mut shao = Shao::new("zh");
        let scheme = concat!(env!("CARGO_MANIFEST_DIR"), "/schemes/taizhou-2023.toml");
        let ledger = "ref,received_at,originator,title\n甲1,2026-01-05,Z01,路灯不亮\n";
        shao.file("1.csv", ledger);
        // One without reference.
        shao.file("2.csv", ledger.replace("甲1", ""));
        shao.ok(&format!("scheme apply {scheme} --from 2026-06-01"));
        for line in [
            "import cases 1.csv",
            "import cases 2.csv",
            "intake --from 白塔镇 --title '断水' --ref 乙3 --enterprise '甲药业有限公司' --contact 张三 --phone 0523-1",
            "triage 3 --scope multi --category other --mode desk --opinion 急",
            "assign 3 --lead 住建局 --co 教育局",
            "respond 3 --dept 住建局 --plan 办 --promise 2026-03-09 --person 科长",
            "consult 3 --note 谈",
            "extend request 3 --dept 住建局 --to 2026-03-20 --reason 缺料",
            "extend grant 3 --dept 住建局",
            "resolve 3 --all --result 办了",
            "followup 3 --by phone --solved yes --grade satisfied",
            "close 3 --outcome resolved",
            "score 3 --dept 住建局 --by originator --points 90",
            "score 3 --dept 教育局 --by originator --points 80 --comment 可",
            "score 3 --dept 教育局 --by lead --points 85",
            "reopen 3 --reason 又断 --due 2026-03-27",
            "resolve 3 --all --result 又办了",
            "close 3 --outcome resolved",
            "score 3 --dept 住建局 --by originator --points 70",
            "score 3 --dept 教育局 --by originator --points 60",
            "exclude 3 --dept 教育局 --approved-by 王区长 --doc-no 1号 --reason 天灾",
            "intake --from 江南园区 --title 停电",
            "triage 4 --scope single --category other",
            "assign 4 --lead 供电公司",
            "survey --dept 住建局 --period 2026-Q1 --satisfied 9 --fairly 1 --basically 0 --dissatisfied 0",
            "survey --dept 教育局 --period 2026-Q1 --satisfied 8 --fairly 1 --basically 0 --dissatisfied 0",
            "notice --dept 住建局 --reason 迟报到",
            "notice --dept 教育局 --reason 不报到 --doc-no 2号",
            "calendar set 2026-03-07 work",
            "freeze 2026-01",
            "freeze 2026-02",
            "unfreeze 2026-02 --reason 重算",
            "freeze 2026-02",
            "unfreeze 2026-02 --reason 再算",
            "freeze 2026-02",
        ] {
            shao.ok(line);
        }
        shao.now = "2026-03-05 10:00".to_owned();
        shao.ok("note 4 催办");
        // A calendar of two years is enough, and read sooner.
        let db = open(&shao.db);
        let guards = guards(&db);
        db.execute_batch(&format!(
            "{NO_GUARDS};
             UPDATE events SET body = json_set(body, '$.years', json('[2025,2026]'), '$.days',
                 json((SELECT json_group_array(json(value)) FROM json_each(body, '$.days') WHERE value ->> '$.day' >= '2025')))
             WHERE seq = (SELECT min(seq) FROM events WHERE body ->> '$.kind' = 'calendar_set');
             DELETE FROM calendar_years WHERE year < 2025; DELETE FROM calendar_days WHERE day < '2025'"
        ))
        .unwrap();
        chain_anew(&db, 1);
        db.execute_batch(&guards).unwrap();
        drop(db);
        std::fs::read(&shao.db).unwrap()
    })
}

const NO_GUARDS: &str = "DROP TRIGGER events_are_not_changed; DROP TRIGGER events_are_not_removed";

/// A copy of the office to be tampered with, and what was tried and found.
struct Bench {
    folder: tempfile::TempDir,
    what: &'static str,
    tried: u32,
    silent: u32,
}

impl Bench {
    fn new(what: &'static str) -> Self {
        Self { folder: folder(), what, tried: 0, silent: 0 }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("shao.db")
    }

    /// The office anew, open for one who knows what he does.
    fn fresh(&self) -> Connection {
        std::fs::write(self.path(), office()).unwrap();
        open(&self.path())
    }

    /// What `verify` finds in a copy after a change by SQL.
    fn changed(&mut self, sql: &str) -> Vec<Damage> {
        let db = self.fresh();
        let guards = guards(&db);
        db.execute_batch(&format!("{NO_GUARDS}; {sql}; {guards}")).unwrap_or_else(|e| unreachable!("{sql}: {e}"));
        drop(db);
        self.found(sql)
    }

    /// What `verify` finds; something it must.
    fn found(&mut self, how: &str) -> Vec<Damage> {
        self.tried += 1;
        // A file that seems to be of a newer program is not looked into.
        if how.contains("user_version = 99") {
            assert!(matches!(verify(&self.path()), Err(StoreError::Newer { found: 99, .. })), "{how}");
            return Vec::new();
        }
        let found = verify(&self.path()).unwrap_or_else(|e| unreachable!("{how}: {e}"));
        assert!(!found.is_empty(), "not found: {how}");
        found
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        let Self { what, tried, silent, .. } = self;
        if *tried > 0 && !std::thread::panicking() {
            println!("{what}: {} of {} tamperings found", *tried - *silent, *tried - *silent);
            if *silent > 0 {
                println!("{what}: {silent} more changed nothing that is read");
            }
        }
    }
}

fn open(path: &Path) -> Connection {
    let db = Connection::open(path).unwrap();
    db.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;
         PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON;",
    )
    .unwrap();
    db
}

fn verify(path: &Path) -> Result<Vec<Damage>, StoreError> {
    Ok(Store::open_as_it_is(path)?.verify()?.damage)
}

fn texts(db: &Connection, sql: &str) -> Vec<String> {
    let mut statement = db.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

/// What makes the guards of the log again.
fn guards(db: &Connection) -> String {
    texts(db, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'").join(";\n")
}

fn tables(db: &Connection) -> Vec<String> {
    texts(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'events' AND sql IS NOT NULL")
}

/// The tables and columns that a finding names.
fn named(found: &[Damage]) -> Vec<(&str, Vec<&str>)> {
    let differs = found.iter().map(|damage| match damage {
        Damage::Differs { table, columns, .. } => (table.as_str(), columns.iter().map(|c| c.column.as_str()).collect()),
        other => unreachable!("{other:?}"),
    });
    differs.collect()
}

#[test]
fn an_untouched_office_is_whole() {
    let bench = Bench::new("nothing");
    drop(bench.fresh());
    assert_eq!(verify(&bench.path()).unwrap(), vec![]);
}

#[test]
fn every_column_of_every_table_is_held() {
    let mut bench = Bench::new("columns of tables");
    let db = bench.fresh();
    for table in tables(&db) {
        let keys = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"));
        let key = keys.join(", ");
        let mut one = db.prepare(&format!("SELECT name, type FROM pragma_table_info('{table}')")).unwrap();
        let columns = one.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let columns: Vec<(String, String)> = columns.collect::<Result<_, _>>().unwrap();
        for (column, kind) in columns {
            let other = match kind.as_str() {
                "INTEGER" => format!("coalesce({column}, 6) + 1"),
                _ => format!("coalesce({column}, '') || 'x'"),
            };
            let last = format!("SELECT {key} FROM {table} ORDER BY {key} DESC LIMIT 1");
            let found = bench.changed(&format!("UPDATE {table} SET {column} = {other} WHERE ({key}) = ({last})"));
            if keys.contains(&column) {
                // One row is gone, and another came.
                assert_eq!(named(&found), [(table.as_str(), vec![]), (table.as_str(), vec![])], "{table}.{column}");
            } else {
                assert_eq!(named(&found), [(table.as_str(), vec![column.as_str()])], "{table}.{column}");
            }
        }
    }
}

#[test]
fn rows_are_neither_removed_nor_added_nor_exchanged() {
    let mut bench = Bench::new("rows of tables");
    let db = bench.fresh();
    for table in tables(&db) {
        let keys = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"));
        let key = keys.join(", ");
        let all = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}')"));
        for order in ["", "DESC"] {
            let row = format!("({key}) = (SELECT {key} FROM {table} ORDER BY {} {order} LIMIT 1)", keys[0]);
            let found = bench.changed(&format!("DELETE FROM {table} WHERE {row}"));
            assert!(matches!(&found[..], [Damage::Differs { there: false, wanted: true, .. }]), "{table}: {found:?}");
            let copy = all.iter().map(|c| {
                let integer = format!("typeof({c}) = 'integer'");
                if keys.contains(c) {
                    format!("CASE WHEN {integer} THEN {c} + 100 ELSE {c} || 'z' END")
                } else {
                    c.clone()
                }
            });
            // What another row may not have as well is left out of the copy.
            let copy = copy.map(|c| if table == "cases" && c == "ref" { "NULL".to_owned() } else { c });
            let copy = copy.collect::<Vec<_>>().join(", ");
            let found = bench.changed(&format!("INSERT INTO {table} SELECT {copy} FROM {table} WHERE {row}"));
            assert!(matches!(&found[..], [Damage::Differs { there: true, wanted: false, .. }]), "{table}: {found:?}");
        }
        // The first row and the last that holds something else exchange what they hold.
        let rest: Vec<&String> = all.iter().filter(|column| !keys.contains(column)).collect();
        let list = rest.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(", ");
        let held = format!("json_array({list})");
        let last = keys.iter().map(|key| format!("{key} DESC")).collect::<Vec<_>>().join(", ");
        let other = format!("{held} <> (SELECT {held} FROM {table} ORDER BY {key} LIMIT 1) ORDER BY {last} LIMIT 1");
        if texts(&db, &format!("SELECT {held} FROM {table} WHERE {other}")).is_empty() {
            // All years of the calendar come from one source; a sum may be one everywhere.
            continue;
        }
        let found = bench.changed(&format!(
            "DROP INDEX cases_by_ref;
             CREATE TEMP TABLE one AS SELECT * FROM {table} ORDER BY {key} LIMIT 1;
             CREATE TEMP TABLE two AS SELECT * FROM {table} WHERE {other};
             UPDATE {table} SET ({list}) = (SELECT {list} FROM two) WHERE ({key}) = (SELECT {key} FROM one);
             UPDATE {table} SET ({list}) = (SELECT {list} FROM one) WHERE ({key}) = (SELECT {key} FROM two);
             CREATE UNIQUE INDEX cases_by_ref ON cases (ref) WHERE ref IS NOT NULL"
        ));
        let rows = found.iter().filter(|d| matches!(d, Damage::Differs { table: of, .. } if *of == table)).count();
        assert_eq!((rows, found.len()), (2, 2), "{table}: {found:?}");
    }
}

/// The first finding in the log, by the event that it names.
fn event(found: &[Damage]) -> Option<i64> {
    found.iter().find_map(|damage| match damage {
        Damage::Changed { seq } | Damage::Unreadable { seq, .. } | Damage::Gap { found: seq, .. } => Some(*seq),
        _ => None,
    })
}

#[test]
fn every_event_is_held() {
    let mut bench = Bench::new("the log");
    let last: i64 = bench.fresh().query_row("SELECT max(seq) FROM events", [], |row| row.get(0)).unwrap();
    for seq in [1, 2, last / 2, last - 1, last] {
        for change in [
            "case_id = coalesce(case_id, 0) + 1",
            "case_id = CASE WHEN case_id IS NULL THEN 0 END",
            "happened_at = '2026-01-02 03:04:05'",
            "recorded_at = '2026-01-02 03:04:05'",
            "actor = actor || ' '",
            "body = replace(body, ':', ': ')",
            "body = substr(body, 2)",
            "body = '{}'",
            "hash = zeroblob(32)",
            "hash = zeroblob(31)",
        ] {
            let found = bench.changed(&format!("UPDATE events SET {change} WHERE seq = {seq}"));
            assert_eq!(event(&found), Some(seq), "{seq} {change}: {found:?}");
        }
        // That a remark at the end is missing, no table knows: see the forged tails.
        if seq < last {
            let found = bench.changed(&format!("DELETE FROM events WHERE seq = {seq}"));
            assert_eq!(event(&found), Some(seq + 1), "{seq} removed: {found:?}");
        }
        let found = bench.changed(&format!(
            "UPDATE events SET seq = -seq - 1 WHERE seq >= {seq}; UPDATE events SET seq = -seq WHERE seq < 0;
             INSERT INTO events SELECT {seq}, case_id, happened_at, recorded_at, actor, body, hash
             FROM events WHERE seq = {seq} + 1"
        ));
        // The copy has the hash of the event that it was, which fits where it stands.
        assert_eq!(event(&found), Some(seq + 1), "{seq} doubled: {found:?}");
    }
    for seq in [1, last / 2, last - 1] {
        let found = bench.changed(&format!(
            "UPDATE events SET seq = -1 WHERE seq = {seq}; UPDATE events SET seq = {seq} WHERE seq = {seq} + 1;
             UPDATE events SET seq = {seq} + 1 WHERE seq = -1"
        ));
        assert_eq!(event(&found), Some(seq), "{seq} exchanged: {found:?}");
    }
    bench.changed("DELETE FROM events");
}

/// Makes the hashes right again from an event on, as a forger would.
fn chain_anew(db: &Connection, from: i64) {
    let mut before: Vec<u8> =
        db.query_row("SELECT hash FROM events WHERE seq = ?1", [from - 1], |row| row.get(0)).unwrap_or(vec![0; 32]);
    let last: i64 = db.query_row("SELECT max(seq) FROM events", [], |row| row.get(0)).unwrap();
    for seq in from..=last {
        let sql = "SELECT coalesce(case_id, 0), happened_at, recorded_at, actor, body FROM events WHERE seq = ?1";
        let (case, texts): (i64, [String; 4]) =
            db.query_row(sql, [seq], |r| Ok((r.get(0)?, [r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?]))).unwrap();
        let mut hasher = Sha256::new();
        hasher.update(&before);
        hasher.update(seq.to_le_bytes());
        hasher.update(case.to_le_bytes());
        for text in texts {
            hasher.update((text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        }
        before = hasher.finalize().to_vec();
        db.execute("UPDATE events SET hash = ?2 WHERE seq = ?1", rusqlite::params![seq, before]).unwrap();
    }
}

#[test]
fn a_forged_tail_is_found_by_the_tables_or_by_a_noted_head() {
    let mut bench = Bench::new("forged tails");
    let head = |db: &Connection| -> [u8; 32] {
        let sql = "SELECT hash FROM events ORDER BY seq DESC LIMIT 1";
        db.query_row(sql, [], |row| row.get::<_, Vec<u8>>(0)).unwrap().try_into().unwrap()
    };
    for (kind, change, column) in [
        ("scored", "'$.points', 1000000", "points"),
        ("received", "'$.title', '无事'", "title"),
        ("notice_issued", "'$.reason', '无事'", "reason"),
        ("survey_recorded", "'$.votes.satisfied', 99", "satisfied"),
        ("unit_saved", "'$.unit.name', '别的局'", "name"),
        ("calendar_set", "'$.days[0].name', '假'", "name"),
    ] {
        let db = bench.fresh();
        let (guards, noted) = (guards(&db), head(&db));
        db.execute_batch(NO_GUARDS).unwrap();
        let sql = "SELECT max(seq) FROM events WHERE body ->> '$.kind' = ?1";
        let seq: i64 = db.query_row(sql, [kind], |row| row.get(0)).unwrap();
        db.execute_batch(&format!("UPDATE events SET body = json_set(body, {change}) WHERE seq = {seq}")).unwrap();
        chain_anew(&db, seq);
        db.execute_batch(&guards).unwrap();
        assert_ne!(head(&db), noted);
        drop(db);
        let found = bench.found(kind);
        let columns: Vec<&str> = named(&found).into_iter().flat_map(|(_, columns)| columns).collect();
        assert!(columns.contains(&column), "{kind}: {found:?}");
        let verified = Store::open_as_it_is(&bench.path()).unwrap().verify_since(Some(&noted)).unwrap();
        assert!(verified.expected.is_none() && verified.damage.contains(&Damage::Cut), "{kind}");
    }
    // A remark is in no table: who takes it back, or chains another one, is found by a head that was noted.
    for change in ["DELETE FROM events WHERE", "UPDATE events SET body = json_set(body, '$.text', '没催') WHERE"] {
        let db = bench.fresh();
        let (guards, noted) = (guards(&db), head(&db));
        let last: i64 = db.query_row("SELECT max(seq) FROM events", [], |row| row.get(0)).unwrap();
        db.execute_batch(&format!("{NO_GUARDS}; {change} seq = {last}")).unwrap();
        chain_anew(&db, last);
        db.execute_batch(&guards).unwrap();
        drop(db);
        assert_eq!(verify(&bench.path()).unwrap(), vec![]);
        let verified = Store::open_as_it_is(&bench.path()).unwrap().verify_since(Some(&noted)).unwrap();
        assert_eq!((verified.expected, verified.damage), (None, vec![Damage::Cut]));
        bench.tried += 1;
    }
}

#[test]
fn the_schema_and_the_marks_are_held() {
    let mut bench = Bench::new("schema and marks");
    let db = bench.fresh();
    let objects = texts(&db, "SELECT name FROM sqlite_schema WHERE sql IS NOT NULL");
    for name in &objects {
        let sql = format!("UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = '{name}'");
        let found = bench.changed_as_it_is(&sql);
        assert!(matches!(&found[0], Damage::Differs { table, key, .. } if table == "sqlite_schema" && key == name));
    }
    for (kind, name) in objects.iter().filter_map(|name| {
        let sql = format!("SELECT type FROM sqlite_schema WHERE name = '{name}' AND type <> 'table'");
        texts(&db, &sql).pop().map(|kind| (kind, name))
    }) {
        let found = bench.changed_as_it_is(&format!("DROP {kind} {name}"));
        assert!(matches!(&found[0], Damage::Differs { key, there: false, .. } if key == name), "{name}: {found:?}");
    }
    for sql in [
        "PRAGMA writable_schema = OFF; CREATE TABLE extra (x)",
        "PRAGMA writable_schema = OFF; CREATE VIEW extra AS SELECT * FROM cases",
        "CREATE INDEX extra ON cases (title)",
        "CREATE TRIGGER extra AFTER INSERT ON ratings BEGIN UPDATE assignments SET score = 1000000; END",
        "PRAGMA writable_schema = OFF; ALTER TABLE cases ADD COLUMN extra TEXT",
        "PRAGMA writable_schema = OFF; ALTER TABLE notices RENAME TO extra",
        "DROP TABLE turns",
        "DROP TRIGGER events_are_not_changed;
         CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events WHEN 0 BEGIN SELECT 1; END",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 99",
        "PRAGMA application_id = 0",
        "PRAGMA application_id = 1936220526",
    ] {
        bench.changed_as_it_is(sql);
    }
}

impl Bench {
    /// The same with the guards as they are.
    fn changed_as_it_is(&mut self, sql: &str) -> Vec<Damage> {
        self.fresh().execute_batch(sql).unwrap_or_else(|e| unreachable!("{sql}: {e}"));
        self.found(sql)
    }
}

/// An index is hidden, the rows are changed, and it is shown again.
#[test]
fn an_index_says_what_its_table_says() {
    let mut bench = Bench::new("indexes");
    let db = bench.fresh();
    let mut all =
        db.prepare("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").unwrap();
    let all = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    let all: Vec<(String, String, String)> = all.collect::<Result<_, _>>().unwrap();
    for (index, table, sql) in all {
        let only = sql.split_once("WHERE ").map_or("1", |(_, only)| only);
        let column = sql.split_once('(').unwrap().1.split([',', ')']).next().unwrap();
        let keys = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0")).join(", ");
        let row = format!("({keys}) = (SELECT {keys} FROM {table} WHERE {only} ORDER BY {keys} DESC LIMIT 1)");
        let held: i64 =
            db.query_row(&format!("SELECT count(*) FROM {table} WHERE {row}"), [], |row| row.get(0)).unwrap();
        if held == 0 {
            // Nothing in this office is what it is made for.
            continue;
        }
        let hide = format!(
            "CREATE TABLE hidden AS SELECT * FROM sqlite_schema WHERE name = '{index}';
             DELETE FROM sqlite_schema WHERE name = '{index}'"
        );
        let show = "INSERT INTO sqlite_schema SELECT * FROM hidden";
        let kept = format!("CREATE TABLE kept AS SELECT * FROM {table} WHERE {row}");
        let other = format!("CASE typeof({column}) WHEN 'integer' THEN {column} + 7 ELSE {column} || 'x' END");
        for (how, before, after) in [
            ("changed", format!("{kept}; UPDATE {table} SET {column} = {other} WHERE {row}"), true),
            ("missing", format!("{kept}; DELETE FROM {table} WHERE {row}"), true),
            ("extra", format!("{kept}; INSERT INTO {table} SELECT * FROM kept WHERE 0"), false),
        ] {
            let db = bench.fresh();
            let guards = guards(&db);
            db.execute_batch(NO_GUARDS).unwrap();
            if after {
                db.execute_batch(&before).unwrap_or_else(|e| unreachable!("{index} {how}: {e}"));
                db.execute_batch(&hide).unwrap();
                drop(db);
                let db = open(&bench.path());
                let new = match how {
                    "changed" => format!(
                        "UPDATE {table} SET {column} = (SELECT {column} FROM kept) WHERE ({keys}) = (SELECT {keys} FROM kept)
                             OR {column} = (SELECT CASE typeof({column}) WHEN 'integer' THEN {column} + 7 ELSE {column} || 'x' END FROM kept)"
                    ),
                    _ => format!("INSERT INTO {table} SELECT * FROM kept"),
                };
                db.execute_batch(&format!("{new}; {show}")).unwrap_or_else(|e| unreachable!("{index} {how}: {e}"));
            } else {
                // A second row, which the table loses while the index is hidden.
                let all = texts(&db, &format!("SELECT name FROM pragma_table_info('{table}')"));
                let key = keys.split(", ").last().unwrap();
                let copy = all.iter().map(|c| {
                    if c == key {
                        format!("CASE typeof({c}) WHEN 'integer' THEN {c} + 7 ELSE {c} || 'x' END")
                    } else if c == "ref" {
                        "'other'".to_owned()
                    } else {
                        c.clone()
                    }
                });
                let copy = copy.collect::<Vec<_>>().join(", ");
                let more = if index == "cases_by_row" { copy.replace("'other'", "NULL") } else { copy };
                db.execute_batch(&format!("{kept}; INSERT INTO {table} SELECT {more} FROM kept; {hide}"))
                    .unwrap_or_else(|e| unreachable!("{index} {how}: {e}"));
                drop(db);
                let db = open(&bench.path());
                let there = format!("CASE typeof({key}) WHEN 'integer' THEN {key} + 7 ELSE {key} || 'x' END");
                let gone = keys.replace(key, &there);
                db.execute_batch(&format!("DELETE FROM {table} WHERE ({keys}) = (SELECT {gone} FROM kept); {show}"))
                    .unwrap_or_else(|e| unreachable!("{index} {how}: {e}"));
            }
            let db = open(&bench.path());
            db.execute_batch(&format!("DROP TABLE hidden; DROP TABLE kept; {guards}")).unwrap();
            drop(db);
            if how == "extra" && verify(&bench.path()).unwrap().is_empty() {
                // One that SQLite passes over, since it asks the row, which is not there: no query sees it.
                let db = Connection::open(bench.path()).unwrap();
                let rows = |by: &str| {
                    texts(&db, &format!("SELECT json_array({keys}) FROM {table} {by} WHERE {only} ORDER BY 1"))
                };
                assert_eq!(rows(&format!("INDEXED BY {index}")), rows("NOT INDEXED"), "{index}");
                bench.tried += 1;
                bench.silent += 1;
                continue;
            }
            let found = bench.found(&format!("{index} {how}"));
            let says = |damage: &Damage| match damage {
                Damage::File { what } => what.contains(&index),
                Damage::Index { index: of, .. } => *of == index,
                _ => false,
            };
            assert!(found.iter().any(says), "{index} {how}: {found:?}");
        }
    }
    assert!(bench.tried >= 36, "{} of all indexes hold something", bench.tried / 3);
}

/// All that can be read from a file: by its tables, and by its indexes.
fn dump(path: &Path) -> rusqlite::Result<Vec<String>> {
    let db = Connection::open(path)?;
    let mut all = Vec::new();
    let mut read = |sql: &str| -> rusqlite::Result<()> {
        let mut statement = db.prepare(sql)?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let values =
                (0..width).map(|n| row.get::<_, rusqlite::types::Value>(n)).collect::<rusqlite::Result<Vec<_>>>()?;
            all.push(format!("{values:?}"));
        }
        Ok(())
    };
    read("SELECT type, name, tbl_name, sql FROM sqlite_schema")?;
    for name in tables(&db).iter().map(String::as_str).chain(["events"]) {
        read(&format!("SELECT * FROM {name} NOT INDEXED"))?;
    }
    read("PRAGMA user_version")?;
    read("PRAGMA application_id")?;
    Ok(all)
}

#[test]
fn a_changed_byte_is_found_or_changes_nothing() {
    let mut bench = Bench::new("bytes");
    drop(bench.fresh());
    let whole = dump(&bench.path()).unwrap();
    let bytes = office();
    let tries = std::env::var("SHAO_TAMPERINGS").ok().and_then(|n| n.parse().ok()).unwrap_or(60_u64);
    let mut dice = 0x5eed_u64;
    let mut roll = |n: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) as usize % n
    };
    for _ in 0..tries {
        // Most of a small file is empty: where something stands, that is changed.
        let at = std::iter::repeat_with(|| roll(bytes.len())).find(|at| bytes[*at] != 0).unwrap();
        let bit = roll(8);
        let mut changed = bytes.to_vec();
        changed[at] ^= 1 << bit;
        std::fs::write(bench.path(), changed).unwrap();
        bench.tried += 1;
        // A file that cannot be opened at all says so.
        if verify(&bench.path()).is_ok_and(|damage| damage.is_empty()) {
            assert_eq!(dump(&bench.path()), Ok(whole.clone()), "byte {at}, bit {bit}");
            bench.silent += 1;
        }
    }
}
