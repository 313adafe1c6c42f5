//! The sums are what their SELECTs make of the rows: whatever was done, in whatever order, and also where the
//! database is seen as it was known earlier.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;
mod histories;

use histories::{Office, m, office, opening, tries};
use proptest::prelude::*;
use shao::store::{Store, StoreError, Until, Writer};

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sums_agree_with_the_rows(tries in tries(), back in 0.0..1.0_f64) {
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
        for some in tries.chunks(6) {
            store
                .write(|log: &mut Writer<'_>| some.iter().try_for_each(|one| all.attempt(log, *one)))
                .unwrap();
            prop_assert_eq!(store.wrong_sums().unwrap(), Vec::<&str>::new());
        }
        #[allow(clippy::cast_possible_truncation, reason = "a place among a handful")]
        let place = (all.events as f64 * back) as i64;
        store.look_back(Until::Place(place)).unwrap();
        prop_assert_eq!(store.wrong_sums().unwrap(), Vec::<&str>::new());
    }
}

#[test]
fn a_sum_that_differs_is_told() {
    let shao = common::Shao::new("zh");
    shao.ok("intake --from 白塔镇 --title '断水' --category other");
    let wrong = || Store::open(&shao.db).unwrap().wrong_sums().unwrap();
    assert_eq!(wrong(), Vec::<&str>::new());
    shao.sqlite().execute_batch("UPDATE sum_flow SET cases = 2").unwrap();
    assert_eq!(wrong(), ["sum_flow"]);
    shao.sqlite().execute_batch("UPDATE sum_flow SET cases = 1; DELETE FROM sum_spells").unwrap();
    assert_eq!(wrong(), ["sum_spells"]);
}
