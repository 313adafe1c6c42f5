//! What is kept so that reports need not read every row, the sums and the indexes of open dates, says what the rows
//! say: whatever was done, in whatever order, and also where the database is seen as it was known earlier.

use std::collections::BTreeSet;

use crate::common::histories::{Office, m, office, opening, tries};
use crate::common::{Shao, folder};
use chrono::TimeDelta;
use proptest::prelude::*;
use shao::domain::case::Case;
use shao::domain::civil::Moment;
use shao::domain::number::CaseId;
use shao::domain::vocab::{Clock, Coded};
use shao::store::{Dates, Duty, Filter, Readers, Store, StoreError, Until, Writer};

/// The dates that were missed by a moment: the case, the department, the clock.
type Missed = BTreeSet<(CaseId, String, &'static str)>;

/// Reckoned naively, from the cases.
fn missed<'a>(cases: impl IntoIterator<Item = &'a Case>, at: Moment) -> Missed {
    let open = |met: Option<Moment>| met.is_none_or(|met| met >= at);
    let mut all = Missed::new();
    for case in cases {
        for a in &case.assignments {
            if !open(case.closed_at) || !open(a.resolved_at) || a.assigned_at >= at {
                continue;
            }
            for (clock, due, met) in [
                (Clock::Respond, a.respond_due, a.responded_at),
                (Clock::Consult, a.consult_due, a.consulted_at),
                (Clock::Resolve, a.due, None),
            ] {
                if due.is_some_and(|due| due.at < at) && open(met) {
                    all.insert((case.id, a.department.clone(), clock.code()));
                }
            }
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sums_agree_with_the_rows(tries in tries(), back in 0.0..1.0_f64) {
        let folder = folder();
        let path = folder.path().join("shao.db");
        let now = m("2026-12-07T09:00:00");
        Store::create(Readers::Owner, &path, |store| -> Result<(), StoreError> {
            office(store, now, opening());
            Ok(())
        })
        .unwrap();
        let mut all = Office::new(now);
        let mut store = Store::open(&path).unwrap();
        for some in tries.chunks(6) {
            store
                .write(|log: &mut Writer<'_>| some.iter().try_for_each(|one| all.attempt(log, *one)))
                .unwrap();
            prop_assert_eq!(store.wrong_sums().unwrap(), Vec::<&str>::new());
        }
        for hours in [-1, 0, 1, 9, 30, 200] {
            let at = all.now - TimeDelta::hours(hours);
            let mut told = Missed::new();
            let each = |duty: Duty| {
                told.insert((duty.case, duty.department, duty.clock.code()));
                Ok(())
            };
            store.duties(&Dates::missed(at), each).unwrap();
            prop_assert_eq!(told, missed(all.cases.values(), at), "as of {}", at);
            // Counted by their days where that can be, and there are as many.
            let second = TimeDelta::seconds(1);
            for (from, hours) in [(None, 0), (None, 40), (Some(at), 3), (Some(at), 100), (Some(at - TimeDelta::hours(60)), -5)] {
                let before = at + TimeDelta::hours(hours);
                let asked = Dates { at: at + second, from, before, department: None, most: None };
                let mut duties = Vec::new();
                store.duties(&asked, |duty| { duties.push(duty); Ok(()) }).unwrap();
                prop_assert_eq!(store.count_duties(&asked).unwrap(), duties.len(), "{:?}", asked);
                let mut counted = 0;
                let first = store.earliest_duties(&Dates { most: Some(2), ..asked.clone() }, |_| counted += 1).unwrap();
                prop_assert_eq!((&*first, counted), (&duties[..duties.len().min(2)], duties.len()));
            }
            let latest = Filter { overdue: Some(at), limit: Some(2), ..Filter::default() };
            let every = Filter { limit: None, ..latest.clone() };
            let (found, cut) = store.list(&latest).unwrap();
            let (every, _) = store.list(&every).unwrap();
            prop_assert_eq!(cut, every.len() > 2);
            prop_assert_eq!(&found, &every[every.len().saturating_sub(2)..]);
        }
        #[allow(clippy::cast_possible_truncation, reason = "a place among a handful")]
        let place = (all.events as f64 * back) as i64;
        store.look_back(Until::Place(place)).unwrap();
        prop_assert_eq!(store.wrong_sums().unwrap(), Vec::<&str>::new());
    }
}

#[test]
fn a_sum_that_differs_is_told() {
    let shao = Shao::new("zh");
    shao.ok("intake --from 白塔镇 --title '断水' --category other");
    let wrong = || Store::open(&shao.db).unwrap().wrong_sums().unwrap();
    assert_eq!(wrong(), Vec::<&str>::new());
    shao.sqlite().execute_batch("UPDATE sum_flow SET cases = 2").unwrap();
    assert_eq!(wrong(), ["sum_flow"]);
    shao.sqlite().execute_batch("UPDATE sum_flow SET cases = 1; DELETE FROM sum_spells").unwrap();
    assert_eq!(wrong(), ["sum_spells"]);
}

#[test]
fn a_date_that_was_missed_at_the_months_end_was_missed_whatever_is_met_later() {
    let mut shao = Shao::new("en");
    shao.now = "2026-01-26 09:00".to_owned();
    shao.ok("intake --from 白塔镇 --title '断水'");
    shao.ok("triage 1 --scope multi --category other");
    shao.ok("assign 1 --lead 住建局 --co 教育局");
    shao.ok("respond 1 --dept 住建局 --plan '办' --promise 2026-02-20 --person '科长'");
    shao.ok("respond 1 --dept 教育局 --plan '办' --promise 2026-02-20 --person '科长'");
    let overdue = |shao: &Shao| shao.ok("report monthly 2026-01 --section overdue --format csv --keys");
    shao.now = "2026-02-03 09:00".to_owned();
    let before = overdue(&shao);
    assert!(before.contains("consult"), "{before}");
    shao.now = "2026-02-03 10:00".to_owned();
    shao.ok("consult 1 --note 到齐");
    assert_eq!(overdue(&shao), before);
    shao.ok("intake --from 白塔镇 --title '断电'");
    assert_eq!(overdue(&shao), before);
}
