//! Whatever is done, in whatever order: the ledgers that are written out are read into a new file, and
//! written out of that are the same, byte for byte.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::folder;
use crate::common::histories::{Office, Try, m, office, opening, tries};
use proptest::prelude::*;
use shao::domain::event::{OfficeEvent, Votes};
use shao::domain::period::Period;
use shao::domain::unit::Unit;
use shao::domain::vocab::UnitKind;
use shao::store::{Readers, Store, StoreError, Writer};

const KINDS: [&str; 6] = ["units", "cases", "ratings", "surveys", "notices", "exclusions"];

/// The program, which must succeed.
fn shao(db: &Path, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_shao"));
    command.env_clear().arg("--db").arg(db).args(["--now", "2030-01-01 09:00", "--actor", "小陈"]).args(args);
    let out = command.output().unwrap();
    assert!(
        out.status.success(),
        "{args:?}: {}{}",
        String::from_utf8_lossy(&out.stdout),
        String::from_utf8_lossy(&out.stderr)
    );
    String::from_utf8(out.stdout).unwrap()
}

fn exported(db: &Path, look: &[&str]) -> Vec<String> {
    KINDS.iter().map(|kind| shao(db, &[&["export", kind], look].concat())).collect()
}

/// Reads ledgers into a new file that knows the same schemes.
fn imported(folder: &Path, ledgers: &[String]) -> PathBuf {
    let db = folder.join("new.db");
    let _ = std::fs::remove_file(&db);
    let bare = opening().into_iter().filter(|event| !matches!(event, OfficeEvent::UnitSaved { .. })).collect();
    Store::create(Readers::Owner, &db, |store| -> Result<(), StoreError> {
        office(store, m("2026-12-07T09:00:00"), bare);
        Ok(())
    })
    .unwrap();
    for (kind, text) in KINDS.iter().zip(ledgers) {
        let file = folder.join(format!("{kind}.csv"));
        std::fs::write(&file, text).unwrap();
        shao(&db, &["import", kind, file.to_str().unwrap()]);
    }
    db
}

/// Who was done when: case, department, moment.
fn done(db: &Path) -> Vec<[String; 3]> {
    let cases: serde_json::Value = serde_json::from_str(&shao(db, &["list", "--format", "json"])).unwrap();
    let mut all = Vec::new();
    for case in cases.as_array().unwrap() {
        for part in case["assignments"].as_array().unwrap() {
            let texts = [&case["number"], &part["department"], &part["resolved_at"]];
            all.push(texts.map(|text| text.as_str().unwrap_or_default().to_owned()));
        }
    }
    all.sort();
    all
}

/// Units whose names lead astray: two of one name, a name that is another's code, a name with a comma.
fn named_awkwardly() -> Vec<OfficeEvent> {
    let unit = |code: &str, name: &str, short: Option<&str>| Unit {
        code: code.to_owned(),
        name: name.to_owned(),
        short: short.map(str::to_owned),
        kind: UnitKind::Department,
        class: Some("A".to_owned()),
        leader: Some("=1".to_owned()),
        liaison: Some("'=1".to_owned()),
        phone: Some("0017".to_owned()),
        from: None,
        to: None,
        into: None,
    };
    let all = [
        unit("A01", "住建局", Some("局")),
        unit("A02", "教育局", Some("局")),
        unit("A03", "A02", Some("单位A01")),
        unit("A04", "园林, 绿化；环卫", None),
    ];
    all.map(|unit| OfficeEvent::UnitSaved { unit, since: None }).to_vec()
}

/// Votes and reprimands, as the commands would record them.
fn books(tries: &[Try]) -> Vec<OfficeEvent> {
    let department = |n: u8| format!("A0{}", 1 + n % 4);
    let mut all: Vec<OfficeEvent> = Vec::new();
    for (n, t) in (0_u32..).zip(tries.iter().take(6)) {
        let votes = Votes { satisfied: u32::from(t.a), fairly: n, basically: 0, dissatisfied: u32::from(t.b) };
        let quarter = Period::parse(["2026-Q1", "2026-Q4"][usize::from(t.step) % 2]).unwrap();
        all.push(OfficeEvent::SurveyRecorded { quarter, department: department(t.a), votes });
        all.push(OfficeEvent::NoticeIssued {
            on: m("2026-12-08T09:00:00").date() - chrono::Days::new(u64::from(t.b)),
            department: department(t.b),
            reason: format!("-{n}"),
            doc_no: t.natural.then(|| format!("{n}号")),
        });
    }
    all
}

fn made(folder: &Path, tries: &[Try], awkward: bool) -> PathBuf {
    let db = folder.join("old.db");
    let now = m("2026-12-07T09:00:00");
    Store::create(Readers::Owner, &db, |store| -> Result<(), StoreError> {
        office(store, now, opening());
        office(store, now, if awkward { named_awkwardly() } else { Vec::new() });
        office(store, now, books(tries));
        Ok(())
    })
    .unwrap();
    let mut all = Office::new(now);
    let mut store = Store::open(&db).unwrap();
    store.write(|log: &mut Writer<'_>| tries.iter().try_for_each(|one| all.attempt(log, *one))).unwrap();
    db
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_out_is_read_in_and_written_out_the_same(tries in tries(), awkward in any::<bool>()) {
        let folder = folder();
        let old = made(folder.path(), &tries, awkward);
        for look in [&["--lang", "zh"][..], &["--lang", "en"], &["--keys"]] {
            let first = exported(&old, look);
            let new = imported(folder.path(), &first);
            prop_assert_eq!(exported(&new, look), first, "{:?}", look);
            for (was, told) in done(&old).into_iter().zip(done(&new)) {
                // Of a moment that does not fit the others of its row, the row has the day.
                let day = was[2].get(..10).map(|day| format!("{day} 00:00"));
                let same = was == told || was[..2] == told[..2] && day.as_ref() == Some(&told[2]);
                prop_assert!(same, "{was:?} {told:?}");
            }
        }
    }
}
