//! Which entries stand, and which is taken back next.

use super::*;
use crate::domain::case::Case;
use crate::domain::civil::read_stored;
use crate::domain::event::Intake;
use crate::domain::number::CaseId;
use crate::domain::scheme::Scheme;

fn m(text: &str) -> Moment {
    read_stored(&format!("{text}:00")).unwrap()
}

fn received() -> CaseEvent {
    let intake = Intake {
        originator: "park".to_owned(),
        title: "t".to_owned(),
        description: None,
        enterprise: None,
        contact: None,
        phone: None,
        channel: None,
        category: None,
        reference: Some("r".to_owned()),
    };
    CaseEvent::Received { intake, scheme: 1 }
}

/// A history of one case from its places in the log: the first begins it, `12<9` undoes 9 at 12, any
/// other is a remark. Each happened on the day of its place.
fn history(text: &str) -> Vec<(i64, Moment, CaseEvent)> {
    text.split_whitespace()
        .enumerate()
        .map(|(number, word)| {
            let (place, event) = match word.split_once('<') {
                Some((place, entry)) => (place, CaseEvent::Undone { seq: entry.parse().unwrap(), reason: None }),
                None if number == 0 => (word, received()),
                None => (word, CaseEvent::Noted { text: word.to_owned() }),
            };
            let place: i64 = place.parse().unwrap();
            (place, m(&format!("2023-05-{place:02} 09:00")), event)
        })
        .collect()
}

fn entries(history: &[(i64, Moment, CaseEvent)]) -> Vec<Entry<'_>> {
    history.iter().map(|(place, at, event)| (*place, *at, event)).collect()
}

#[test]
fn an_undo_takes_back_the_last_entry_that_stands() {
    for (text, standing, marked, next) in [
        ("1", "1", "", None),
        ("1 3", "1 3", "", Some(3)),
        ("1 3 4", "1 3 4", "", Some(4)),
        ("1 3 4 6<4", "1 3", "4<6", Some(3)),
        ("1 3 4 6<4 7<3", "1", "3<7 4<6", None),
        ("1 3 4 6<4 8", "1 3 8", "4<6", Some(8)),
        ("1 3 4 6<4 8 9<8", "1 3", "4<6 8<9", Some(3)),
        ("1 3 4 6<4 8 9<8 10<3 11", "1 11", "3<10 4<6 8<9", Some(11)),
    ] {
        let history = history(text);
        let undone = Undone::of(history.iter().map(|(place, _, event)| (*place, event)));
        let places: Vec<i64> = history.iter().map(|(place, ..)| *place).collect();
        let shown = |all: Vec<String>| all.join(" ");
        let stand = places.iter().filter(|place| undone.stands(**place)).map(ToString::to_string).collect();
        assert_eq!(shown(stand), standing, "{text}");
        let marks = places.iter().filter_map(|place| Some(format!("{place}<{}", undone.by(*place)?))).collect();
        assert_eq!(shown(marks), marked, "{text}");
        let found = last(&entries(&history)).map(|(place, ..)| place);
        assert_eq!(found, next.ok_or(Refusal::BeginningStands), "{text}");
    }
}

/// What else stands in the log between an entry and its undo, such as a change of the calendar, goes with it.
#[test]
fn what_came_between_goes_with_the_entry() {
    let history = history("1 3 4 7<4 9 12<3");
    let of = |upto: usize| Undone::of(history.iter().take(upto).map(|(place, _, event)| (*place, event)));
    for (upto, stand) in [(3, "2 3 4 5 6 7 8 9 10 11 12 13"), (4, "2 3 8 9 10 11 12 13"), (6, "2 13")] {
        let undone = of(upto);
        let found: Vec<String> = (2..14).filter(|place| undone.stands(*place)).map(|place| place.to_string()).collect();
        assert_eq!(found.join(" "), stand, "after {upto} events");
    }
}

#[test]
fn an_undo_lies_neither_before_its_entry_nor_after_now() {
    let history = history("1 3");
    let now = m("2023-05-05 09:00");
    let entry = m("2023-05-03 09:00");
    for (at, wanted) in [
        ("2023-05-03 09:00", Ok(CaseEvent::Undone { seq: 3, reason: Some("r".to_owned()) })),
        // Midnight is a time of day that is not known.
        ("2023-05-03 00:00", Ok(CaseEvent::Undone { seq: 3, reason: Some("r".to_owned()) })),
        ("2023-05-05 09:00", Ok(CaseEvent::Undone { seq: 3, reason: Some("r".to_owned()) })),
        ("2023-05-03 08:59", Err(Refusal::TooEarly { at: m("2023-05-03 08:59"), after: Step::Entry, since: entry })),
        ("2023-05-05 09:01", Err(Refusal::Future { at: m("2023-05-05 09:01"), now })),
    ] {
        assert_eq!(undo(&entries(&history), Some("r".to_owned()), m(at), now), wanted, "{at}");
    }
    let begun = entries(&history);
    assert_eq!(undo(&begun[..1], None, now, now), Err(Refusal::BeginningStands));
}

#[test]
fn what_others_were_told_must_still_fit() {
    let scheme = Scheme::parse(include_str!("../../../schemes/taizhou-2023.toml")).unwrap();
    let id = |serial| CaseId::new(2023, serial).unwrap();
    let open = Case::begin(id(1), m("2023-05-01 09:00"), &received(), &scheme).unwrap();
    let duplicate = Case { duplicate_of: Some(id(2)), ..open.clone() };
    let chain = Err(Refusal::CasesRestOnIt { cases: vec![id(3)] });
    let gone = Err(Refusal::ReferenceGone { reference: "r".to_owned(), there: id(4) });
    for (before, after, merged, there, wanted) in [
        (&open, &open, vec![], None, Ok(())),
        (&open, &open, vec![id(3)], None, Ok(())),
        (&open, &duplicate, vec![], None, Ok(())),
        (&open, &duplicate, vec![id(3)], None, chain),
        (&duplicate, &duplicate, vec![id(3)], None, Ok(())),
        (&duplicate, &open, vec![id(3)], None, Ok(())),
        (&open, &open, vec![], Some(id(4)), gone),
    ] {
        assert_eq!(fits(before, after, merged, there), wanted);
    }
}

#[test]
fn what_others_or_another_day_entered_is_taken_back_for_a_reason() {
    let (monday, tuesday) = (Day::from_ymd_opt(2026, 3, 2).unwrap(), Day::from_ymd_opt(2026, 3, 3).unwrap());
    for (by, on, wanted) in [("甲", tuesday, false), ("甲", monday, true), ("乙", tuesday, true), ("乙", monday, true)]
    {
        assert_eq!(needs_reason(by, on, "甲", tuesday), wanted, "{by} {on}");
    }
}
