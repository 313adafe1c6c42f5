//! Files of earlier versions: their log stays as it is, their tables are made anew.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use common::Shao;

/// A file as the first version wrote it: a case imported and rated, one imported and open, one handled by hand.
const V1: &str = include_str!("files/v1.sql");

/// The head of its log.
const HEAD: &str = "6262a481b5e2fa39481adcfe64031ef0e4b92b57af0ae083ff65fc9ac1bf87a5";

fn office(change: &str) -> Shao {
    let mut shao = Shao::bare("en");
    shao.now = "2025-05-20 10:00".to_owned();
    let db = rusqlite::Connection::open(&shao.db).unwrap();
    db.execute_batch(V1).unwrap();
    db.execute_batch(change).unwrap();
    shao
}

fn version(path: &std::path::Path) -> i64 {
    rusqlite::Connection::open(path).unwrap().query_row("PRAGMA user_version", [], |r| r.get(0)).unwrap()
}

#[test]
fn a_file_of_the_first_version_is_led_to_this_one_and_kept_beside_it() {
    let shao = office("");
    shao.ok("--help");
    assert_eq!(version(&shao.db), 1, "help only looks");
    let first = shao.line("list");
    assert!(first.err.contains("stays in DIR/shao.db.v1"), "{}", first.err);
    assert_eq!(shao.line("list").err, "", "once is enough");
    // `verify` compares the schema and every row with what the log says.
    assert_eq!(shao.ok("verify"), format!("whole: 18 events, 3 cases, head {HEAD}\n"));
    assert_eq!(version(&shao.db), 4);
    assert_eq!(version(&shao.path("shao.db.v1")), 1);
    let list = shao.json("list --format json");
    let told: Vec<_> = list.as_array().unwrap().iter().map(|c| (c["number"].clone(), c["state"].clone())).collect();
    let wanted = [("2025-0001", "closed"), ("2025-0002", "assigned"), ("2025-0003", "responded")];
    assert_eq!(told, wanted.map(|(number, state)| (number.into(), state.into())));
    assert_eq!(list[0]["assignments"][0]["score"], 92.5);
    // The file works on, and no second copy is made.
    shao.ok("note 2 checked");
    assert!(shao.ok("verify").starts_with("whole: 19 events"));
    assert!(!shao.path("shao.db.v1-2").exists());
}

#[test]
fn a_log_that_was_changed_is_not_led_on() {
    let shao = office(
        "DROP TRIGGER events_are_not_changed;
         UPDATE events SET body = replace(body, 'Parking', 'Smoking') WHERE body LIKE '%Parking%'",
    );
    let before = shao.sqlite().query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get::<_, i64>(0)).unwrap();
    let ran = shao.line("list");
    assert_eq!((ran.code, ran.out.as_str()), (4, ""));
    assert!(ran.err.contains("events.seq = "), "{}", ran.err);
    assert!(!shao.path("shao.db.v1").exists(), "a copy of what did not change");
    let after = shao.sqlite().query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get::<_, i64>(0)).unwrap();
    assert_eq!((version(&shao.db), after), (1, before), "nothing was changed");
}
