//! What was known then: the database seen as of an earlier moment is the database of that moment.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, missing_docs)]

mod common;
mod histories;

use std::collections::BTreeMap;

use chrono::TimeDelta;
use common::Shao;
use histories::{Office, Try, m, office, opening, tries, unit};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use shao::domain::case::Case;
use shao::domain::civil::Moment;
use shao::domain::event::OfficeEvent;
use shao::domain::number::CaseId;
use shao::domain::unit::Unit;
use shao::domain::vocab::UnitKind;
use shao::store::{Filter, Store, StoreError, Writer};

/// What somebody could have known at a moment.
type Known = (BTreeMap<CaseId, Case>, Vec<Unit>);

fn seen(store: &Store) -> Known {
    let (cases, _) = store.list(&Filter::default()).unwrap();
    let mut walked = Vec::new();
    store
        .each_case(None, None, |case| -> Result<(), StoreError> {
            walked.push(case);
            Ok(())
        })
        .unwrap();
    assert_eq!(walked, cases, "however cases are read, they are the same");
    (cases.into_iter().map(|case| (case.id, case)).collect(), store.books().units().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_past_is_what_it_was(tries in tries()) {
        let folder = common::folder();
        let path = folder.path().join("shao.db");
        let now = m("2026-12-07T09:00:00");
        Store::create(&path, |store| -> Result<(), StoreError> {
            office(store, now, opening());
            Ok(())
        })
        .unwrap();
        let mut all = Office::new(now);
        let mut store = Store::open(&path).unwrap();
        let mut known: BTreeMap<Moment, Known> = BTreeMap::new();
        for (n, one) in tries.into_iter().enumerate() {
            store.write(|log: &mut Writer<'_>| all.attempt(log, one)).unwrap();
            if n % 9 == 8 {
                let code = format!("A{n:02}");
                office(&mut store, all.now, vec![OfficeEvent::UnitSaved { unit: unit(&code, UnitKind::Department) }]);
            }
            known.insert(all.now, (all.cases.clone(), store.books().units().unwrap()));
        }
        drop(store);
        for (moment, (cases, units)) in known {
            let mut store = Store::open(&path).unwrap();
            store.look_back(moment).unwrap();
            let (cases_seen, units_seen) = seen(&store);
            prop_assert_eq!(cases_seen, cases, "as of {}", moment);
            prop_assert_eq!(units_seen, units, "as of {}", moment);
            // What is only looked at cannot be written.
            let written = store.write(|log: &mut Writer<'_>| log.batches().map(drop));
            prop_assert!(written.is_err());
        }
    }
}

/// On evenings throughout a year one report is printed; at the year's end each is printed again as of its
/// evening. Each evening of the year takes a while: `SHAO_EVENINGS=1`; every so many days is the habit.
#[test]
fn each_day_of_a_year_prints_again() {
    let mut shao = Shao::bare("zh");
    let start = m("2026-01-05T10:00:00");
    let every = std::env::var("SHAO_EVENINGS").map_or(6, |days| days.parse().unwrap());
    Store::create(&shao.db, |store| -> Result<(), StoreError> {
        // The other scheme of the histories evaluates nobody.
        let one_scheme = |event: &OfficeEvent| !matches!(event, OfficeEvent::SchemeApplied { id: 2, .. });
        office(store, start, opening().into_iter().filter(one_scheme).collect());
        Ok(())
    })
    .unwrap();
    let mut all = Office::new(start);
    let mut random = TestRunner::deterministic();
    let mut printed = Vec::new();
    let mut reports = ["monthly", "quarterly", "half-year", "annual"].iter().cycle();
    for n in 0..360_i64 {
        all.now = start + TimeDelta::days(n);
        let mut store = Store::open(&shao.db).unwrap();
        let some = tries().new_tree(&mut random).unwrap().current();
        store
            .write(|log: &mut Writer<'_>| {
                some.iter()
                    .take(3)
                    .try_for_each(|one| all.attempt(log, Try { hours: 0, back: 0, natural: true, ..*one }))
            })
            .unwrap();
        drop(store);
        if n % every != 0 {
            continue;
        }
        shao.now = format!("{} 18:00", all.now.date());
        let args = ["report", reports.next().unwrap(), "this"].map(str::to_owned);
        printed.push((shao.now.clone(), args.clone(), shao.run(args)));
    }
    shao.now = "2027-03-01 09:00".to_owned();
    let (mut different, evenings) = (std::collections::BTreeSet::new(), printed.len());
    for (evening, args, wanted) in printed {
        let [report, kind, period] = args;
        let again = shao.run([&report, &kind, &period, "--as-of", &evening]);
        assert_eq!(again, wanted, "{kind} as of {evening}");
        different.insert(wanted.out);
    }
    assert_eq!(different.len(), evenings, "the reports tell the days apart");
}

#[test]
fn looking_back_by_hand() {
    for (lang, texts) in [("zh", ZH), ("en", EN)] {
        let mut shao = Shao::new(lang);
        shao.transcript(texts);
    }
}

const ZH: &str = r"
@ 2026-03-02 09:00
";

const EN: &str = r"
@ 2026-03-02 09:00
";
