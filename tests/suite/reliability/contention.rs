//! Many processes at one file: nobody's write is lost, who reads sees one moment and waits for nobody.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::given;
use crate::common::Shao;

/// Commands that only look, each by a way of its own.
const LOOKS: [&str; 12] = [
    "list --format json --limit 100000",
    "today --format json",
    "show 1 --format json",
    "search 件",
    "report monthly this --format json",
    "report quarterly this --format json",
    "report annual this --format csv",
    "report compare this --scheme taizhou-2023 --format json",
    "explain 住建局 this --format json",
    "export cases",
    "list --as-of 2026-03-02 --format json",
    "verify --format json",
];

/// Rows of one batch, all from 白塔镇: some of them alone are half a batch.
const BATCH: u64 = 20;

#[derive(Default)]
struct Seen {
    /// The title of each case by the number that was said.
    titles: BTreeMap<String, String>,
    notes: u64,
    batches: u64,
    looks: u64,
    longest: Duration,
}

#[test]
fn writers_lose_nothing_and_readers_see_one_moment() {
    let shao = Shao::new("zh");
    let writes = given("SHAO_WRITES").unwrap_or(36);
    let (writers, readers) = if given("SHAO_WRITES").is_some() { (8, 4) } else { (5, 2) };
    let seen = Mutex::new(Seen::default());
    let (next, going) = (AtomicU64::new(0), AtomicBool::new(true));
    shao.ok("intake --from 江南园区 --title 第0件");
    seen.lock().unwrap().titles.insert("2026-0001".into(), "第0件".into());
    let begun = Instant::now();
    std::thread::scope(|scope| {
        let writing: Vec<_> =
            (0..writers).map(|_| scope.spawn(|| while write(&shao, &next, writes, &seen) {})).collect();
        for reader in 0..readers {
            let (shao, seen, going) = (&shao, &seen, &going);
            scope.spawn(move || {
                for turn in reader.. {
                    if !going.load(Ordering::Relaxed) {
                        break;
                    }
                    look(shao, LOOKS[turn % LOOKS.len()], seen);
                }
            });
        }
        let done: Vec<_> = writing.into_iter().map(|thread| thread.join()).collect();
        going.store(false, Ordering::Relaxed);
        done.into_iter().for_each(|done| done.unwrap());
    });
    let took = begun.elapsed();
    let seen = seen.into_inner().unwrap();
    let wanted = seen.titles.len() as u64 + BATCH * seen.batches;
    check(&shao, &seen, wanted);
    println!(
        "contention: {writers} writers and {readers} readers at once, {} writes held ({} cases numbered 1 to {wanted} without \
         gap, {} notes, {} batches of {BATCH}), {} looks at one moment each, the longest {} ms; {:.1} s; lost 0",
        seen.titles.len() as u64 + seen.notes + seen.batches,
        wanted,
        seen.notes,
        seen.batches,
        seen.looks,
        seen.longest.as_millis(),
        took.as_secs_f64(),
    );
}

/// One of so many writes; whether there are more.
fn write(shao: &Shao, next: &AtomicU64, writes: u64, seen: &Mutex<Seen>) -> bool {
    let n = next.fetch_add(1, Ordering::Relaxed);
    if n >= writes {
        return false;
    }
    match n % 6 {
        0 => {
            let mut rows = "ref,received_at,originator,title\n".to_owned();
            (0..BATCH).for_each(|row| rows.push_str(&format!("B-{n}-{row},2026-03-01,白塔镇,批{n}\n")));
            shao.file(&format!("batch-{n}.csv"), rows);
            shao.ok(&format!("import cases batch-{n}.csv"));
            seen.lock().unwrap().batches += 1;
        }
        1 | 2 => {
            shao.ok(&format!("note 1 第{n}条"));
            seen.lock().unwrap().notes += 1;
        }
        _ => {
            let title = format!("第{n}件");
            let said = shao.ok(&format!("intake --from 江南园区 --title {title}"));
            let number = said.split(' ').next().unwrap().to_owned();
            let before = seen.lock().unwrap().titles.insert(number, title);
            assert_eq!(before, None, "a number given twice");
        }
    }
    true
}

/// One look, which must see whole batches, and agree with itself.
fn look(shao: &Shao, line: &str, seen: &Mutex<Seen>) {
    let begun = Instant::now();
    let out = shao.ok(line);
    let took = begun.elapsed();
    if line.starts_with("list --format") {
        let all: Value = serde_json::from_str(&out).unwrap();
        let batched = all.as_array().unwrap().iter().filter(|case| case["originator"] == "Z01").count() as u64;
        assert_eq!(batched % BATCH, 0, "half a batch in {line}");
    }
    if line.starts_with("report monthly") {
        one_moment(&serde_json::from_str(&out).unwrap());
    }
    let mut seen = seen.lock().unwrap();
    seen.looks += 1;
    seen.longest = seen.longest.max(took);
}

/// The flow of a month, its indicators and its open cases are counted apart, and tell of the same cases.
fn one_moment(report: &Value) {
    let rows = |section: &str| report["sections"][section].as_array().unwrap().clone();
    let flow = rows("flow");
    let new = |by: &str| -> i64 {
        flow.iter().filter(|row| row["by"] == by).map(|row| row["received"].as_i64().unwrap()).sum()
    };
    assert_eq!(new("total"), new("originator"), "{flow:?}");
    let received = rows("indicators").into_iter().find(|row| row["indicator"] == "received").unwrap();
    assert_eq!(
        received["current"].to_string().parse::<f64>().unwrap() as i64,
        new("total"),
        "{received} beside {flow:?}"
    );
    let batched = flow.iter().find(|row| row["key"] == "Z01").map_or(0, |row| row["received"].as_u64().unwrap());
    assert_eq!(batched % BATCH, 0, "half a batch in {flow:?}");
}

/// Every write that was acknowledged is there, and nothing else.
fn check(shao: &Shao, seen: &Seen, wanted: u64) {
    assert_eq!(shao.json("verify")["whole"], true);
    let all = shao.json("list --limit 100000");
    let all = all.as_array().unwrap();
    let numbers: BTreeSet<&str> = all.iter().map(|case| case["number"].as_str().unwrap()).collect();
    let expected: BTreeSet<String> = (1..=wanted).map(|n| format!("2026-{n:04}")).collect();
    assert!(numbers.iter().copied().eq(expected.iter().map(String::as_str)), "gaps or doubles: {numbers:?}");
    for case in all.iter().filter(|case| case["originator"] != "Z01") {
        assert_eq!(
            Some(case["title"].as_str().unwrap()),
            seen.titles.get(case["number"].as_str().unwrap()).map(String::as_str)
        );
    }
    let first = shao.json("show 1");
    let notes = first["events"].as_array().unwrap().iter().filter(|event| event.to_string().contains("\"noted\""));
    assert_eq!(notes.count() as u64, seen.notes, "notes were lost");
}

/// Two who change one unit at once change it one after another.
#[test]
fn who_changes_the_same_changes_what_the_other_left() {
    let shao = Shao::new("zh");
    let turns = 5;
    std::thread::scope(|scope| {
        for option in ["leader", "liaison", "short"] {
            let shao = &shao;
            scope.spawn(move || (1..=turns).for_each(|n| drop(shao.ok(&format!("unit edit A01 --{option} {n}")))));
        }
    });
    let unit = shao.json("unit show A01");
    let last = turns.to_string();
    assert_eq!([&unit["leader"], &unit["liaison"], &unit["short"]], [&last; 3], "{unit}");
    let added = std::thread::scope(|scope| {
        let shao = &shao;
        let add = move |name: &'static str| {
            scope.spawn(move || shao.line(&format!("unit add N01 {name} --kind originator")).code)
        };
        [add("甲镇"), add("乙镇")].map(|thread| thread.join().unwrap())
    });
    assert_eq!(added.iter().sum::<i32>(), 1, "one is refused: {added:?}");
}

/// Whoever reads while another writes does not wait, and sees what stood before.
#[test]
fn readers_do_not_wait_for_a_writer() {
    let shao = Shao::new("zh");
    shao.ok("intake --from 白塔镇 --title 第0件");
    let looks = || LOOKS.map(|line| shao.ok(line));
    let before = looks();
    let db = shao.sqlite();
    db.execute_batch("BEGIN IMMEDIATE; UPDATE cases SET title = '别的'").unwrap();
    // One that waited would wait in vain.
    assert_eq!(looks(), before);
    // A writer waits, and then has its turn.
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| shao.line("note 1 等候"));
        std::thread::sleep(Duration::from_millis(200));
        assert!(!waiting.is_finished());
        db.execute_batch("ROLLBACK").unwrap();
        assert_eq!(waiting.join().unwrap().code, 0);
    });
}

/// A ledger that outgrows a file in use goes in beside those who read.
#[test]
fn readers_do_not_wait_for_a_large_import() {
    let shao = Shao::new("zh");
    shao.ok("intake --from 白塔镇 --title 第0件");
    let mut rows = "ref,received_at,originator,title,description\n".to_owned();
    (0..1200).for_each(|n| rows.push_str(&format!("L-{n},2026-03-01,白塔镇,第{n}件,{}\n", "长".repeat(400))));
    assert!(rows.len() as u64 > std::fs::metadata(&shao.db).unwrap().len());
    shao.file("large.csv", rows);
    let (mut looks, mut longest, begun) = (0, Duration::ZERO, Instant::now());
    std::thread::scope(|scope| {
        let import = scope.spawn(|| shao.line("import cases large.csv"));
        while !import.is_finished() {
            let begun = Instant::now();
            let cases = shao.json("list --limit 100000").as_array().unwrap().len();
            assert!([1, 1201].contains(&cases), "half a ledger: {cases}");
            longest = longest.max(begun.elapsed());
            looks += 1;
        }
        let ran = import.join().unwrap();
        assert_eq!(ran.code, 0, "{}", ran.err);
    });
    assert!(looks > 1, "the import was too short to be looked at");
    assert!(longest < begun.elapsed(), "a look took as long as the import: {longest:?}");
}
