//! The ledgers of the examples.

use std::path::Path;

use super::{Office, both};

#[test]
fn the_demonstration_imports_whole() {
    let office = Office::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/demo");
    for round in ["new", "same"] {
        let before = office.bytes();
        for kind in ["units", "cases", "ratings", "surveys", "notices", "exclusions"] {
            let path = folder.join(format!("{kind}.csv"));
            let done = office.run("en", &["import", kind, path.to_str().unwrap(), "--format", "json"]);
            let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap_or_else(|_| panic!("{done:?}"));
            assert!(json["read"].as_u64() > Some(0) && json["read"] == json[round], "{json}");
        }
        assert_eq!(round == "same", before == office.bytes());
    }
    office.whole();
}

#[test]
fn boston_is_late_as_often_as_its_own_ledger_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let data = root.join("../shared/data/boston311-2014.csv");
    if !data.exists() {
        eprintln!("{} is absent: not tested", data.display());
        return;
    }
    let office = Office::new();
    let map = root.join("examples/boston311.toml");
    let import =
        || both(&office.run("en", &["import", "cases", data.to_str().unwrap(), "--map", map.to_str().unwrap()]));
    let told = "note: the map added 28 units: see shao unit list\nnote: import 1; its cases: shao list --import 1\n";
    let counts = "boston311-2014.csv: read 2550, new 2550, same 0, updated 0, rejected 0\n";
    assert_eq!(import(), (counts.to_owned(), told.to_owned()));
    let before = office.bytes();
    assert_eq!(import().0, "boston311-2014.csv: read 2550, new 0, same 2550, updated 0, rejected 0\n");
    assert!(before == office.bytes(), "importing again changes nothing");
    let cases = office.list();
    let late = |case: &serde_json::Value| {
        let all = case["assignments"].as_array().unwrap().iter();
        all.flat_map(|a| a["late"].as_array().unwrap()).any(|clock| clock == "resolve")
    };
    let (closed, open): (Vec<_>, Vec<_>) =
        cases.as_array().unwrap().iter().partition(|case| !case["closed_at"].is_null());
    assert_eq!((closed.iter().filter(|case| late(case)).count(), closed.len(), open.len()), (112, 2237, 313));
    office.whole();
}
