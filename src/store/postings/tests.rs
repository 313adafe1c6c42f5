//! What the index leads to is what reading every case finds.

use proptest::prelude::*;

use super::*;
use crate::domain::case::Case;
use crate::domain::civil::{Day, Moment, When};
use crate::domain::correction::Correction;
use crate::domain::event::{CaseEvent, Event, Intake, OfficeEvent};
use crate::store::{Filter, Stamp, Store};

fn noon() -> Moment {
    When::Day(Day::from_ymd_opt(2026, 1, 5).unwrap()).start() + chrono::TimeDelta::hours(12)
}

fn stamp() -> Stamp {
    Stamp { happened_at: noon(), recorded_at: noon(), actor: "test".to_owned() }
}

/// An office whose cases are added by hand.
fn office() -> Store {
    const SCHEME: &str = include_str!("../../../schemes/taizhou-2023.toml");
    let mut store = Store::scratch().unwrap();
    store
        .write(|log| {
            let applied = OfficeEvent::SchemeApplied {
                id: 1,
                code: "taizhou-2023".to_owned(),
                sha256: crate::store::fingerprint(SCHEME.as_bytes()),
                from: Day::from_ymd_opt(1990, 1, 1).unwrap(),
                toml: SCHEME.to_owned(),
            };
            log.append(Event::Office(applied), &stamp())?;
            let unit = crate::domain::unit::Unit {
                code: "P01".to_owned(),
                name: "园区".to_owned(),
                short: None,
                kind: crate::domain::vocab::UnitKind::Originator,
                class: None,
                leader: None,
                liaison: None,
                phone: None,
                from: None,
                to: None,
                into: None,
            };
            log.append(Event::Office(OfficeEvent::UnitSaved { unit, since: None }), &stamp()).map(|_| ())
        })
        .unwrap();
    store
}

fn intake(title: &str, contact: Option<&str>) -> Intake {
    Intake {
        originator: "P01".to_owned(),
        title: title.to_owned(),
        description: None,
        enterprise: None,
        contact: contact.map(str::to_owned),
        phone: None,
        channel: None,
        category: None,
        reference: None,
    }
}

/// Something that happens to the texts of a database: cases come in, of a year, or the text of one is another.
#[derive(Clone, Debug)]
enum Step {
    Received(i32, Vec<(String, Option<String>)>),
    Corrected(prop::sample::Index, String),
}

/// Few different characters, so that words are found here and there.
fn text() -> impl Strategy<Value = String> {
    "[竣工验收AbB012厂 ]{1,9}"
}

fn step() -> impl Strategy<Value = Step> {
    let cases = prop::collection::vec((text(), prop::option::of(text())), 1..150);
    prop_oneof![
        2 => (2024..2027, cases).prop_map(|(year, cases)| Step::Received(year, cases)),
        1 => (any::<prop::sample::Index>(), text()).prop_map(|(of, title)| Step::Corrected(of, title)),
    ]
}

fn take(store: &mut Store, step: &Step, cases: &mut Vec<CaseId>) {
    store
        .write::<_, StoreError>(|log| match step {
            Step::Received(year, texts) => {
                for (title, contact) in texts {
                    let id = log.next_number(*year)?;
                    let event = CaseEvent::Received { scheme: 1, intake: intake(title, contact.as_deref()) };
                    log.append(Event::Case(id, event), &stamp())?;
                    cases.push(id);
                }
                Ok(())
            }
            Step::Corrected(_, _) if cases.is_empty() => Ok(()),
            Step::Corrected(of, title) => {
                let id = *of.get(cases);
                let correction = Correction { title: Some(title.clone()), ..Correction::default() };
                let event = CaseEvent::Corrected { correction, reason: None };
                log.append(Event::Case(id, event), &stamp()).map(|_| ())
            }
        })
        .unwrap();
}

fn found(store: &Store, words: &[String], limit: Option<u32>) -> Vec<CaseId> {
    let filter = Filter { words: words.to_vec(), limit, ..Filter::default() };
    store.list(&filter).unwrap().0.into_iter().map(|case| case.id).collect()
}

/// The same by reading every case.
fn read(all: &[Case], words: &[String]) -> Vec<CaseId> {
    let holds = |text: &str, word: &str| text.to_ascii_lowercase().contains(&word.to_ascii_lowercase());
    let all = all.iter().filter(|case| {
        let contact = case.intake.contact.as_deref().unwrap_or_default();
        words.iter().all(|word| holds(&case.intake.title, word) || holds(contact, word))
    });
    all.map(|case| case.id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_search_finds_what_reading_every_case_finds(
        steps in prop::collection::vec(step(), 1..7),
        asked in prop::collection::vec(prop::collection::vec("[竣工验收aB012厂 ]{1,4}", 1..3), 12),
    ) {
        let (mut store, mut cases) = (office(), Vec::new());
        for step in &steps {
            take(&mut store, step, &mut cases);
            prop_assert_eq!(unfound(&store.conn).unwrap(), None);
        }
        let (all, _) = store.list(&Filter::default()).unwrap();
        for words in asked {
            let wanted = read(&all, &words);
            prop_assert_eq!(&found(&store, &words, None), &wanted);
            let latest = wanted.len().saturating_sub(3);
            prop_assert_eq!(&found(&store, &words, Some(3)), &wanted[latest..]);
        }
    }
}

#[test]
fn of_whole_spans_few_cases_are_read() {
    let mut store = office();
    let texts = (0..1_000).map(|n| (format!("第{n}件：竣工验收"), None)).collect();
    take(&mut store, &Step::Received(2026, texts), &mut Vec::new());
    let among = |word: &str| -> i64 {
        let ranges = ranges(&store.conn, &[word.to_owned()]).unwrap();
        let last = CaseId::new(2026, 1_000).unwrap().key();
        ranges
            .iter()
            .map(|(from, to)| (last.min(*to) - CaseId::new(2026, 1).unwrap().key().max(*from) + 1).max(0))
            .sum()
    };
    // The last span is always read: 1,000 numbers reach 104 into their eighth.
    assert!(spans(&store.conn).unwrap().len() >= 7);
    assert!(among("房产证") < 128);
    assert!(among("第777件") < 128 + 20);
    assert_eq!(among("验收"), 1_000);
}

#[test]
fn an_entry_that_is_lacking_is_told() {
    let mut store = office();
    let texts = (0..300).map(|n| (format!("第{n}件"), None)).collect();
    take(&mut store, &Step::Received(2026, texts), &mut Vec::new());
    assert_eq!(unfound(&store.conn).unwrap(), None);
    let bucket = bucket(of_word("第1").into_iter().flatten().next().unwrap().0);
    store.conn.execute("UPDATE postings SET entries = x'' WHERE bucket = ?1", [bucket]).unwrap();
    assert!(unfound(&store.conn).unwrap().is_some());
}
