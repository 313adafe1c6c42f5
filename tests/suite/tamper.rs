//! Whatever is changed behind the program's back is found: every column of every table, every row removed, added
//! or exchanged, every link of the log, every object of the schema, every mark, every index, and bytes of the file.
//!
//! `cargo test --test suite tamper -- --nocapture` prints how many tamperings were found of those tried;
//! `SHAO_TAMPERINGS=5000` tries so many bytes of the file instead of a few.

mod bytes;
mod log;
mod schema;
mod tables;

use crate::common::{Shao, folder};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use shao::store::{Damage, Store, StoreError};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

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

/// The tables that are held against the log; what texts are found by has no rows in so small an office.
fn tables(db: &Connection) -> Vec<String> {
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('events', 'postings')
                 AND sql IS NOT NULL";
    texts(db, names)
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
