//! Files of earlier versions: their log stays as it is, their tables are made anew.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::common::{Shao, schema_version};

/// What a version wrote, as `sqlite3 FILE .dump` gives it, with its version behind it.
struct Dump {
    version: i64,
    sql: &'static str,
    /// What `verify` finds in it.
    found: &'static str,
    /// The cases: number and state.
    cases: &'static [(&'static str, &'static str)],
}

/// A dump of every version. Who changes `schema.sql` dumps a file of the version before, made by hand with the
/// program as it was, and adds it here.
const DUMPS: &[Dump] = &[
    // A case imported and rated, one imported and open, one handled by hand.
    Dump {
        version: 1,
        sql: include_str!("../files/v1.sql"),
        found: "18 events, 3 cases, head 6262a481b5e2fa39481adcfe64031ef0e4b92b57af0ae083ff65fc9ac1bf87a5",
        cases: &[("2025-0001", "closed"), ("2025-0002", "assigned"), ("2025-0003", "responded")],
    },
    // A case of two departments with more time, taken up again, rated thrice; one left out; votes and a notice.
    Dump {
        version: 2,
        sql: include_str!("../files/v2.sql"),
        found: "28 events, 2 cases, head 71d0f25d4f93d5d5a52d946675372f77cdf47ea73d92647c27871d98d94d87e0",
        cases: &[("2025-0001", "closed"), ("2025-0002", "assigned")],
    },
    // The same with an entry undone, an intake corrected, a unit renamed, a month frozen, released and frozen.
    Dump {
        version: 3,
        sql: include_str!("../files/v3.sql"),
        found: "35 events, 2 cases, head adf227816260ee1276d2e1cd0bce11f2bc5fbf8158c328bc3c22a8e634f8c0fb",
        cases: &[("2025-0001", "closed"), ("2025-0002", "assigned")],
    },
    // That file led on, with a case from a ledger that touched the frozen month, a late report, more time asked for,
    // and the month released again.
    Dump {
        version: 4,
        sql: include_str!("../files/v4.sql"),
        found: "40 events, 3 cases, head 79b922f93c94bb2a1556af892a3107e668fc75a30f50093482a15d8d144db9a6",
        cases: &[("2025-0001", "closed"), ("2025-0002", "responded"), ("2025-0003", "closed")],
    },
    // That file led on, with more time granted, and a case of two departments that are not done with it.
    Dump {
        version: 5,
        sql: include_str!("../files/v5.sql"),
        found: "45 events, 4 cases, head 0eb32c3515b1325c6c924d950d7180392c2b8dc58ca9cb1eb011f66df35a1ba7",
        cases: &[
            ("2025-0001", "closed"),
            ("2025-0002", "responded"),
            ("2025-0003", "closed"),
            ("2025-0004", "responded"),
        ],
    },
    // That file led on, with lead and co-handler changed for each other, and one of them done.
    Dump {
        version: 6,
        sql: include_str!("../files/v6.sql"),
        found: "47 events, 4 cases, head 03c99ed1e97744ba1948610e2a957e3019db0f5d78ef7cb3900afbd38d4e8c36",
        cases: &[
            ("2025-0001", "closed"),
            ("2025-0002", "responded"),
            ("2025-0003", "closed"),
            ("2025-0004", "assigned"),
        ],
    },
];

/// An office with the file that a dump makes, changed.
fn office(dump: &Dump, change: &str) -> Shao {
    let mut shao = Shao::bare("en");
    shao.now = "2025-05-20 10:00".to_owned();
    let db = rusqlite::Connection::open(&shao.db).unwrap();
    db.execute_batch(dump.sql).unwrap();
    db.execute_batch(change).unwrap();
    shao
}

fn version(path: &Path) -> i64 {
    rusqlite::Connection::open(path).unwrap().query_row("PRAGMA user_version", [], |r| r.get(0)).unwrap()
}

/// The names in an office's folder.
fn names(shao: &Shao) -> Vec<String> {
    let entries = std::fs::read_dir(shao.path("")).unwrap();
    let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn every_earlier_version_has_a_dump() {
    let versions: Vec<i64> = DUMPS.iter().map(|dump| dump.version).collect();
    let wanted: Vec<i64> = (1..schema_version().max(5)).collect();
    assert_eq!(versions, wanted, "a dump of each version before {}", schema_version());
    for dump in DUMPS {
        assert_eq!(version(&office(dump, "").db), dump.version);
    }
}

#[test]
fn every_earlier_version_is_led_to_this_one_and_kept_beside_it() {
    for dump in DUMPS.iter().filter(|dump| dump.version < schema_version()) {
        let shao = office(dump, "");
        shao.ok("--help");
        assert_eq!(version(&shao.db), dump.version, "help only looks");
        let kept = format!("shao.db.v{}", dump.version);
        let first = shao.line("list");
        assert!(first.err.contains(&format!("stays in DIR/{kept}, ")), "{}", first.err);
        assert_eq!(shao.line("list").err, "", "once is enough");
        // `verify` compares the schema and every row with what the log says.
        assert_eq!(shao.ok("verify"), format!("whole: {}\n", dump.found), "{}", dump.version);
        assert_eq!(version(&shao.db), schema_version());
        let list = shao.json("list --format json");
        let told =
            list.as_array().unwrap().iter().map(|c| (c["number"].as_str().unwrap(), c["state"].as_str().unwrap()));
        assert_eq!(told.collect::<Vec<_>>(), dump.cases);
        if dump.version == 1 {
            assert_eq!(list[0]["assignments"][0]["score"], 92.5);
        }
        // The file works on, and no second copy is made.
        shao.ok("note 2 checked");
        let events: i64 = dump.found.split(' ').next().unwrap().parse().unwrap();
        assert!(shao.ok("verify").starts_with(&format!("whole: {} events", events + 1)));
        assert_eq!(names(&shao), ["shao.db".to_owned(), kept.clone()]);
        // What is kept is the file as it was, for its owner alone, and can be led on again.
        assert_eq!(version(&shao.path(&kept)), dump.version);
        #[cfg(unix)]
        assert_eq!(mode(&shao.path(&kept)), 0o600);
        assert_eq!(shao.ok_on(&kept, "verify"), format!("whole: {}\n", dump.found));
    }
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(path).unwrap().permissions()) & 0o777
}

#[test]
fn a_log_that_was_changed_is_not_led_on() {
    let shao = office(
        &DUMPS[0],
        "DROP TRIGGER events_are_not_changed;
         UPDATE events SET body = replace(body, 'Parking', 'Smoking') WHERE body LIKE '%Parking%'",
    );
    let count = |shao: &Shao| {
        shao.sqlite().query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get::<_, i64>(0)).unwrap()
    };
    let before = count(&shao);
    let ran = shao.line("list");
    assert_eq!((ran.code, ran.out.as_str()), (4, ""));
    assert!(ran.err.contains("events.seq = "), "{}", ran.err);
    assert_eq!(names(&shao), ["shao.db"], "a copy of what did not change");
    assert_eq!((version(&shao.db), count(&shao)), (1, before), "nothing was changed");
    let ran = shao.line("verify");
    assert_eq!(ran.code, 5, "{ran:?}");
    assert!(ran.out.contains("\nevent "), "{}", ran.out);
    assert_eq!((version(&shao.db), count(&shao)), (1, before), "looked at, not led on");
}

/// The bytes and the time of change of every file in the folder.
fn footprints(shao: &Shao) -> Vec<(String, Vec<u8>, std::time::SystemTime)> {
    let seen = |name: String| {
        let path = shao.path(&name);
        let changed = std::fs::metadata(&path).unwrap().modified().unwrap();
        (name, std::fs::read(path).unwrap(), changed)
    };
    names(shao).into_iter().map(seen).collect()
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let newer = format!("PRAGMA user_version = {}", schema_version() + 1);
    for line in ["list", "verify", "note 1 x", "backup b.db", "rebuild", "--help"] {
        let shao = office(&DUMPS[2], &newer);
        let before = footprints(&shao);
        let ran = shao.line(line);
        if line != "--help" {
            assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{line}: {ran:?}");
            let wanted = format!(
                "was made by a newer shao (schema {}; this one knows {})",
                schema_version() + 1,
                schema_version()
            );
            assert!(ran.err.contains(&wanted), "{line}: {}", ran.err);
        }
        assert!(footprints(&shao) == before, "{line} leaves {:?}", names(&shao));
    }
}

#[test]
fn a_newer_version_in_the_log_beside_a_file_is_refused_and_not_folded_into_it() {
    // Another process of a newer version has the file open, or has crashed: its version stands in the log alone.
    let shao = office(&DUMPS[2], "PRAGMA journal_mode = WAL");
    let other = shao.sqlite();
    other.execute_batch(&format!("PRAGMA user_version = {}", schema_version() + 1)).unwrap();
    let copy = Shao::bare("en");
    for end in ["", "-wal"] {
        std::fs::copy(shao.path(&format!("shao.db{end}")), copy.path(&format!("shao.db{end}"))).unwrap();
    }
    let before = copy.bytes();
    for line in ["list", "verify", "note 1 x"] {
        let ran = copy.line(line);
        assert!(ran.code == 4 && ran.err.contains("newer shao"), "{line}: {ran:?}");
        assert!(copy.bytes() == before, "{line}");
    }
}

/// A file of the first version with enough in it for a kill to hit the middle.
fn long_history() -> Vec<u8> {
    let shao = office(&DUMPS[0], "");
    let rows: String = (0..150).map(|n| format!("MORE-{n},2025-05-19,Z01,Case {n},other\n")).collect();
    let unit = shao.json("unit list --format json");
    let unit = unit.as_array().unwrap().iter().find(|u| u["kind"] == "originator").unwrap()["code"].clone();
    let rows = rows.replace("Z01", unit.as_str().unwrap());
    shao.file("more.csv", format!("ref,received_at,originator,title,category\n{rows}"));
    shao.ok("import cases more.csv");
    // As the first version would have it: the log, and tables of a form that is no more.
    // As the first version would have it: the log longer, the tables of a form that is no more.
    let old = office(&DUMPS[0], "");
    old.sqlite()
        .execute_batch(&format!(
            "ATTACH '{}' AS new;
             INSERT INTO events (seq, case_id, happened_at, recorded_at, actor, body, hash)
             SELECT seq, case_id, happened_at, recorded_at, actor, body, hash FROM new.events
             WHERE seq > (SELECT max(seq) FROM events)",
            shao.db.display()
        ))
        .unwrap();
    std::fs::read(&old.db).unwrap()
}

#[test]
fn a_kill_in_the_middle_leaves_the_old_version_whole() {
    let bytes = long_history();
    let (mut old, mut new) = (0, 0);
    let mut wait = 0;
    // Longer and longer, until it comes to its end.
    while new < 2 && wait < 5_000 {
        let shao = Shao::bare("en");
        std::fs::write(&shao.db, &bytes).unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_shao"))
            .env_clear()
            .args(["list", "--limit", "1", "--lang", "en", "--db"])
            .arg(&shao.db)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        match version(&shao.db) {
            1 => {
                old += 1;
                let db = shao.sqlite();
                let whole: String = db.query_row("PRAGMA integrity_check", [], |r| r.get(0)).unwrap();
                assert_eq!(whole, "ok");
                let kinds = "SELECT count(*) FROM pragma_table_xinfo('events') WHERE name = 'kind'";
                let kind: i64 = db.query_row(kinds, [], |r| r.get(0)).unwrap();
                assert_eq!(kind, 1, "the table of the old version is there");
            }
            _ => new += 1,
        }
        // The next one who comes leads it on, and one copy is enough.
        assert!(shao.ok("verify").starts_with("whole: "));
        assert_eq!(version(&shao.db), schema_version());
        let kept: Vec<String> = names(&shao).into_iter().filter(|name| name.contains(".v1")).collect();
        assert_eq!(kept, ["shao.db.v1"]);
        assert_eq!(version(&shao.path("shao.db.v1")), 1);
        wait += 1 + wait / 3;
    }
    assert!(old >= 3 && new >= 2, "{old} killed before the end, {new} after");
}
