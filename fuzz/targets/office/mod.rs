//! An office to import into: a database in a temporary folder, into which nothing is ever written for good.
#![allow(dead_code, reason = "every target takes what it needs")]

use std::cell::RefCell;
use std::io::Write;
use std::rc::Rc;

use chrono::{DateTime, FixedOffset};
use shao::ctx::Surroundings;
use shao::import::{Around, Desk, Done, ImportError, Kind, Plan, Rejects, Source, import};
use shao::locale::Lang;
use shao::store::Store;

const KINDS: [Kind; 6] =
    [Kind::Units, Kind::Cases, Kind::Ratings, Kind::Surveys, Kind::Notices, Kind::Exclusions];

/// The kind of ledger that a byte means.
pub fn kind(byte: u8) -> Kind {
    KINDS[usize::from(byte) % KINDS.len()]
}

pub struct Office {
    store: Store,
    desk: Desk,
    _folder: tempfile::TempDir,
}

impl Office {
    /// An office with a few units and two cases, one of them closed.
    pub fn new() -> Self {
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder");
        let db = folder.path().join("shao.db");
        let run = |line: &str| {
            let args = ["shao", "--quiet"].into_iter().chain(line.split(' ')).map(Into::into).collect();
            let clock = DateTime::from_timestamp(1_772_413_200, 0).expect("2026-03-02");
            let around = Surroundings {
                args,
                clock,
                db: Some(db.clone()),
                data_dir: None,
                lang: Some("zh".to_owned()),
                system_lang: Lang::Zh,
                now: None,
                actor: Some("office".to_owned()),
                user: "office".to_owned(),
                no_color: true,
                terminal: false,
                width: None,
                watched: false,
            };
            assert_eq!(shao::run(&around), 0, "{line}");
        };
        for line in [
            "init",
            "unit add Y01 江南园区 --kind originator",
            "unit add A01 住建局 --kind department --class A",
            "unit add A02 教育局 --kind department --class A",
            "intake --from Y01 --title 停车难 --ref X1",
            "triage 1 --scope single --category other",
            "assign 1 --lead A01",
            "respond 1 --plan 办 --promise 2026-03-09 --person 科长",
            "resolve 1 --all --result 办了",
            "close 1 --outcome resolved",
            "intake --from Y01 --title 断水 --ref X2",
        ] {
            run(line);
        }
        let store = Store::open(&db).expect("the office's file");
        let now = "2026-03-03T17:30:00".parse().expect("a moment");
        let offset = FixedOffset::east_opt(8 * 3600).expect("China");
        let desk = Desk { now, offset, actor: "office".to_owned(), recorded_at: now };
        Self { store, desk, _folder: folder }
    }

    /// Imports and takes it back. What is rejected is told in both languages, and none of it is good when it
    /// comes again as it was written down.
    pub fn take(&mut self, kind: Kind, bytes: &[u8], plan: &Plan) {
        let Some((done, rejects)) = self.import(kind, bytes, plan) else { return };
        let counts = done.counts;
        assert_eq!(counts.read, counts.new + counts.same + counts.updated + counts.rejected);
        assert_eq!(counts.rejected == 0, done.faults.is_empty());
        for bad in &done.faults {
            assert!(!bad.told(Lang::Zh, &done.names).is_empty() && !bad.told(Lang::En, &done.names).is_empty());
        }
        if counts.rejected > 0 && plan.skip {
            assert!(std::str::from_utf8(&rejects).is_ok());
        }
    }

    fn import(&mut self, kind: Kind, bytes: &[u8], plan: &Plan) -> Option<(Done, Vec<u8>)> {
        let into = Written::default();
        let mut rejects = Rejects::new(Box::new(into.clone()), Lang::Zh);
        let source = Source::new("ledger", bytes.to_vec()).expect("bytes in memory");
        let around = Around { watch: &mut |_| true, rejects: Some(&mut rejects) };
        let done = import(&mut self.store, kind, source, plan, &self.desk, around, false);
        rejects.end().expect("bytes in memory");
        let written = into.0.take();
        match done {
            Ok(done) => Some((done, written)),
            Err(ImportError::Rows(done)) => {
                assert!(done.counts.rejected > 0 && !done.faults.is_empty());
                Some((*done, written))
            }
            // No file can be at fault for what the database says.
            Err(ImportError::Store(error)) => panic!("{error:?}"),
            Err(_) => None,
        }
    }
}

/// What is written, for those who ask later.
#[derive(Clone, Default)]
struct Written(Rc<RefCell<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
