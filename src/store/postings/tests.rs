//! What the index leads to is what reading every case finds.

use proptest::prelude::*;

use super::*;
use crate::domain::case::Case;
use crate::domain::correction::Correction;
use crate::domain::event::{CaseEvent, Event};
use crate::store::tests::{office, received, stamp};
use crate::store::{Filter, Store, Writer, body};

/// The title of a case, and the contact.
type Texts = (String, Option<String>);

/// Something that happens to the texts of a database: cases come in, of a year; a ledger of them, of which one may
/// have another text before it is written to its end; or the text of one is another.
#[derive(Clone, Debug)]
enum Step {
    Received(i32, Vec<Texts>),
    Ledger(i32, Vec<Texts>, Option<(prop::sample::Index, String)>),
    Corrected(prop::sample::Index, String),
}

/// Few different characters, so that words are found here and there.
fn text() -> impl Strategy<Value = String> {
    "[竣工验收AbB012厂 ]{1,9}"
}

fn step() -> impl Strategy<Value = Step> {
    let cases = |most| prop::collection::vec((text(), prop::option::of(text())), 1..most);
    let corrected = prop::option::of((any::<prop::sample::Index>(), text()));
    prop_oneof![
        2 => (2024..2027, cases(150)).prop_map(|(year, cases)| Step::Received(year, cases)),
        2 => (2024..2027, cases(300), corrected).prop_map(|(year, cases, other)| Step::Ledger(year, cases, other)),
        1 => (any::<prop::sample::Index>(), text()).prop_map(|(of, title)| Step::Corrected(of, title)),
    ]
}

fn corrected(log: &mut Writer<'_>, case: CaseId, title: &str) -> Result<()> {
    let correction = Correction { title: Some(title.to_owned()), ..Correction::default() };
    log.append(Event::Case(case, CaseEvent::Corrected { correction, reason: None }), &stamp()).map(|_| ())
}

fn take(store: &mut Store, step: &Step, cases: &mut Vec<CaseId>) {
    store
        .write::<_, StoreError>(|log| match step {
            Step::Received(year, texts) => {
                for (title, contact) in texts {
                    let id = log.next_number(*year)?;
                    log.append(Event::Case(id, received(title, contact.as_deref())), &stamp())?;
                    cases.push(id);
                }
                Ok(())
            }
            Step::Ledger(year, texts, other) => {
                let (mut words, mut filled, from) = (Words::default(), Vec::new(), cases.len());
                for (title, contact) in texts {
                    let id = log.next_number(*year)?;
                    let event = received(title, contact.as_deref());
                    let case = Case::begin(id, stamp().happened_at, &event, &*log.scheme(1)?).unwrap();
                    let laid = log.laid(&case)?;
                    log.begin(id, &laid, &body(&event)?, &stamp(), None)?;
                    filled.extend(words.put_in(id, &laid));
                    cases.push(id);
                }
                if let Some((of, title)) = other {
                    corrected(log, *of.get(&cases[from..]), title)?;
                }
                filled.iter().try_for_each(|filled| log.add_words(filled))
            }
            Step::Corrected(_, _) if cases.is_empty() => Ok(()),
            Step::Corrected(of, title) => corrected(log, *of.get(cases), title),
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
fn a_span_that_a_ledger_fills_is_not_read_again() {
    let (mut store, mut cases) = (office(), Vec::new());
    let texts = (0..400).map(|n| (format!("第{n}件：竣工验收"), Some("甲".to_owned()))).collect();
    take(&mut store, &Step::Ledger(2026, texts, None), &mut cases);
    let kept = |store: &Store| -> Vec<(i64, i64, Vec<u8>)> {
        let mut statement = store.conn.prepare("SELECT bucket, span, entries FROM postings").unwrap();
        let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).unwrap();
        rows.collect::<rusqlite::Result<_>>().unwrap()
    };
    let gathered = kept(&store);
    store.conn.execute("DELETE FROM postings", []).unwrap();
    for span in gathered.iter().map(|(_, span, _)| *span).collect::<std::collections::BTreeSet<_>>() {
        anew(&store.conn, span, &by_bucket(&super::read(&store.conn, span, None).unwrap())).unwrap();
    }
    assert_eq!(kept(&store), gathered);
    assert!(gathered.len() >= 2 * 256, "{}", gathered.len());
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
