//! The generator of made-up districts: lawful ledgers, the same bytes for the same seed.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use crate::common::Shao;

/// The ledgers by their names.
fn ledgers(shao: &Shao, seed: &str, folder: &str) -> BTreeMap<String, Vec<u8>> {
    // Examples are built beside the program.
    let beside = Path::new(env!("CARGO_BIN_EXE_shao")).with_file_name("examples").join("generate");
    let folder = shao.path(folder);
    let status = Command::new(beside).args(["--cases", "400", "--seed", seed]).arg(&folder).status().unwrap();
    assert!(status.success());
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|e| (e.file_name().into_string().unwrap(), std::fs::read(e.path()).unwrap())).collect()
}

#[test]
fn the_same_seed_gives_the_same_district() {
    let shao = Shao::bare("en");
    let first = ledgers(&shao, "7", "a");
    assert_eq!(first, ledgers(&shao, "7", "b"));
    assert_ne!(first["cases.csv"], ledgers(&shao, "8", "c")["cases.csv"]);
}

#[test]
fn its_ledgers_come_in_and_hold_a_bit_of_everything() {
    let mut shao = Shao::bare("en");
    shao.now = "2026-01-09 17:30".to_owned();
    shao.ok("init");
    let ledgers = ledgers(&shao, "7", "a");
    for kind in ["units", "cases", "ratings", "surveys", "notices", "exclusions"] {
        let rows = ledgers[&format!("{kind}.csv")].iter().filter(|byte| **byte == b'\n').count() - 1;
        let said = shao.ok(&format!("import {kind} a/{kind}.csv"));
        assert!(said.contains(&format!("read {rows}, new {rows}, same 0, updated 0, rejected 0")), "{said}");
    }
    let steps = String::from_utf8(ledgers["steps.sh"].clone()).unwrap();
    let step = steps.lines().find_map(|line| line.split_once(" reopen ")).unwrap();
    shao.now = step.0.split('"').nth(1).unwrap().to_owned();
    shao.ok(&format!("reopen {}", step.1));
    shao.now = "2026-01-09 17:30".to_owned();
    let cases = shao.json("list");
    let cases = cases.as_array().unwrap();
    let some = |what: &dyn Fn(&serde_json::Value) -> bool| cases.iter().filter(|case| what(case)).count();
    let late = |clock: &str| {
        some(&|case| {
            case["assignments"]
                .as_array()
                .unwrap()
                .iter()
                .any(|a| a["late"].as_array().unwrap().contains(&clock.into()))
        })
    };
    assert_eq!(cases.len(), 400);
    for count in [
        some(&|case| case["state"] == "closed"),
        some(&|case| case["state"] != "closed"),
        some(&|case| case["assignments"].as_array().unwrap().len() > 1),
        some(&|case| case["outcome"] == "declined"),
        some(&|case| case["excluded"] == true),
        late("respond"),
        late("consult"),
        late("resolve"),
    ] {
        assert!((1..400).contains(&count), "{count}");
    }
    assert!(shao.ok("verify").starts_with("whole: "));
}
