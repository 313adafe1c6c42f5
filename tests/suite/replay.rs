//! Whatever is done, in whatever order: the log replayed gives the tables, and the tables give the
//! cases that the events make in memory.

use crate::common::folder;
use crate::common::histories::{Office, m, office, opening, tries};
use proptest::prelude::*;
use shao::store::{Readers, Store, StoreError, Writer};

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_log_the_tables_and_memory_agree(tries in tries()) {
        let folder = folder();
        let path = folder.path().join("shao.db");
        // Towards the end of a year whose successor has no notice yet.
        let now = m("2026-12-07T09:00:00");
        Store::create(Readers::Owner, &path, |store| -> Result<(), StoreError> {
            office(store, now, opening());
            Ok(())
        })
        .unwrap();
        let mut all = Office::new(now);
        let mut store = Store::open(&path).unwrap();
        // A few steps in one transaction: every commit waits for the disk.
        for some in tries.chunks(16) {
            store
                .write(|log: &mut Writer<'_>| some.iter().try_for_each(|one| all.attempt(log, *one)))
                .unwrap();
        }
        let Office { cases, events, .. } = all;
        drop(store);
        let mut store = Store::open(&path).unwrap();
        let found = store.verify().unwrap();
        prop_assert_eq!(found.damage, vec![]);
        prop_assert_eq!(found.events, events);
        prop_assert_eq!(found.cases, i64::try_from(cases.len()).unwrap());
        for (id, case) in cases {
            prop_assert_eq!(store.case(id).unwrap(), Some(case));
        }
    }
}
