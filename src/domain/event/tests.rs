//! The stored form of every event, to the letter: a log that was written must always be read.

mod pasts;

use std::collections::BTreeSet;

use pasts::{bare, empty_past, full, full_past, past_by_department};

use super::*;
use crate::domain::civil::read_stored;
use crate::domain::correction::Correction;
use crate::domain::frozen::Lacking;
use crate::domain::past::{Done, Past};
use crate::domain::vocab::{FollowUpBy, Outcome, Rater, UnitKind};

fn m(text: &str) -> Moment {
    read_stored(text).unwrap()
}

fn d(text: &str) -> Day {
    text.parse().unwrap()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn points(text: &str) -> Points {
    Points::parse(text).unwrap()
}

fn case(serial: i64) -> CaseId {
    CaseId::new(2023, serial).unwrap()
}

fn reckoned(at: &str, days: u32, provisional: bool) -> Due {
    Due { at: m(at), days: Some(days), provisional }
}

fn placement(role: Role) -> Placement {
    let lead = role == Role::Lead;
    Placement {
        department: if lead { "A1" } else { "B1" }.to_owned(),
        role,
        respond: lead.then(|| reckoned("2023-05-09 23:59:59", 1, false)),
        consult: lead.then(|| reckoned("2023-05-11 23:59:59", 3, true)),
        resolve: lead.then(|| Due::set(m("2023-05-19 12:00:00"))),
        kept: false,
    }
}

fn imported(past: Past, placements: Vec<Placement>) -> CaseEvent {
    CaseEvent::Imported {
        past: Box::new(past),
        scheme: 2,
        placements,
        file: "ledger.csv".to_owned(),
        line: 3,
        row: "ab12".to_owned(),
    }
}

fn exclusion() -> Exclusion {
    Exclusion {
        approved_by: "the office".to_owned(),
        doc_no: "2023-7".to_owned(),
        on: d("2023-06-01"),
        reason: "outside its powers".to_owned(),
    }
}

fn triage(full: bool, consult_ends: bool) -> CaseEvent {
    CaseEvent::Triaged {
        triage: Triage {
            scope: Scope::CrossLevel,
            category: "other".to_owned(),
            mode: full.then_some(Mode::Desk),
            complexity: full.then_some(Complexity::Complex),
            days: full.then_some(30),
            opinion: full.then(|| "o".to_owned()),
        },
        consult: full.then(|| Due { at: m("2023-05-11 23:59:59"), days: Some(3), provisional: false }),
        consult_ends,
    }
}

fn beginning() -> Vec<CaseEvent> {
    vec![
        CaseEvent::Received { intake: bare(), scheme: 1 },
        CaseEvent::Received { intake: full(), scheme: 1 },
        imported(empty_past(), vec![]),
        imported(full_past(), vec![placement(Role::Lead), placement(Role::Co)]),
        imported(past_by_department(), vec![placement(Role::Lead), placement(Role::Co)]),
        again(imported(empty_past(), vec![])),
        again(imported(full_past(), vec![placement(Role::Lead), placement(Role::Co)])),
        triage(false, false),
        triage(true, false),
        triage(false, true),
        CaseEvent::Assigned {
            placements: vec![placement(Role::Lead), placement(Role::Co)],
            due: None,
            withdrawn: vec![],
            consult: None,
            reason: None,
        },
        CaseEvent::Assigned {
            placements: vec![],
            due: Some(m("2023-05-19 12:00:00")),
            withdrawn: vec!["C1".to_owned()],
            consult: Some(Due::set(m("2023-05-11 23:59:59"))),
            reason: some("r"),
        },
        CaseEvent::Assigned {
            placements: vec![Placement { kept: true, respond: None, ..placement(Role::Lead) }],
            due: None,
            withdrawn: vec!["A1".to_owned()],
            consult: None,
            reason: some("r"),
        },
    ]
}

fn handling() -> Vec<CaseEvent> {
    let responded = |dues| CaseEvent::Responded {
        department: "A1".to_owned(),
        plan: "p".to_owned(),
        promised_on: d("2023-05-19"),
        responsible: "r".to_owned(),
        dues,
    };
    let asked = |told| CaseEvent::ExtensionRequested {
        department: "A1".to_owned(),
        to: m("2023-06-09 23:59:59"),
        reason: "r".to_owned(),
        told,
    };
    let a1 = || "A1".to_owned();
    vec![
        responded(vec![]),
        responded(vec![DueSet { department: a1(), due: Due::set(m("2023-05-19 23:59:59")) }]),
        CaseEvent::Consulted { note: "n".to_owned(), with: vec![] },
        CaseEvent::Consulted { note: "n".to_owned(), with: vec![a1()] },
        CaseEvent::Visited { note: "n".to_owned() },
        CaseEvent::Noted { text: "t".to_owned() },
        asked(None),
        asked(some("t")),
        CaseEvent::ExtensionGranted { department: a1(), to: m("2023-06-09 12:00:00") },
        CaseEvent::ExtensionRefused { department: a1(), reason: "r".to_owned() },
        CaseEvent::Resolved { departments: vec![a1(), "B1".to_owned()], result: "r".to_owned() },
    ]
}

fn ending() -> Vec<CaseEvent> {
    let rating = |full: bool| Rating {
        points: points(if full { "80" } else { "87.05" }),
        at: m("2023-05-21 09:00:00"),
        grade: full.then_some(Grade::Fairly),
        items: if full { vec![("share".to_owned(), points("40"))] } else { vec![] },
        comment: full.then(|| "c".to_owned()),
    };
    let scored = |rater, full| CaseEvent::Scored { department: "A1".to_owned(), rater, rating: rating(full) };
    vec![
        CaseEvent::FollowedUp { by: FollowUpBy::Phone, solved: false, grade: None, note: None },
        CaseEvent::FollowedUp { by: FollowUpBy::Visit, solved: true, grade: Some(Grade::Satisfied), note: some("n") },
        CaseEvent::Closed { outcome: Outcome::Explained, of: None },
        CaseEvent::Closed { outcome: Outcome::Duplicate, of: Some(case(7)) },
        CaseEvent::Reopened { reason: "r".to_owned(), due: None },
        CaseEvent::Reopened { reason: "r".to_owned(), due: Some(m("2023-06-16 23:59:59")) },
        scored(Rater::Originator, false),
        scored(Rater::Lead, true),
        CaseEvent::Excluded { department: None, exclusion: exclusion() },
        CaseEvent::Excluded { department: some("A1"), exclusion: exclusion() },
        CaseEvent::ExclusionWithdrawn { department: None, reason: "r".to_owned() },
        CaseEvent::ExclusionWithdrawn { department: some("A1"), reason: "r".to_owned() },
    ]
}

fn mending() -> Vec<CaseEvent> {
    let (full, bare) = (full(), Correction::default());
    let all = Correction {
        originator: some("park"),
        title: some("供电不足"),
        received_at: Some(m("2023-05-08 09:00:00")),
        description: Some(full.description),
        enterprise: Some(full.enterprise),
        contact: Some(full.contact),
        phone: Some(full.phone),
        channel: Some(full.channel),
        category: Some(full.category),
        reference: Some(full.reference),
    };
    let none = Correction {
        description: Some(None),
        enterprise: Some(None),
        contact: Some(None),
        phone: Some(None),
        channel: Some(None),
        category: Some(None),
        reference: Some(None),
        ..bare.clone()
    };
    vec![
        CaseEvent::Corrected { correction: Correction { title: some("t"), ..bare }, reason: None },
        CaseEvent::Corrected { correction: all, reason: some("r") },
        CaseEvent::Corrected { correction: none, reason: None },
        CaseEvent::Undone { seq: 17, reason: None },
        CaseEvent::Undone { seq: 17, reason: some("r") },
    ]
}

fn unit(full: bool) -> OfficeEvent {
    OfficeEvent::UnitSaved {
        unit: Unit {
            code: "A1".to_owned(),
            name: "住房和城乡建设局".to_owned(),
            short: full.then(|| "住建局".to_owned()),
            kind: UnitKind::Department,
            class: full.then(|| "A".to_owned()),
            leader: full.then(|| "分管领导".to_owned()),
            liaison: full.then(|| "联络员".to_owned()),
            phone: full.then(|| "000".to_owned()),
            from: full.then(|| d("2023-05-08")),
            to: full.then(|| d("2024-12-31")),
            into: None,
        },
        since: None,
    }
}

fn moved() -> OfficeEvent {
    let OfficeEvent::UnitSaved { unit, .. } = unit(false) else { panic!("no unit") };
    let unit = Unit { class: some("B"), into: some("A2"), ..unit };
    OfficeEvent::UnitSaved { unit, since: Some(d("2024-07-01")) }
}

fn office() -> Vec<OfficeEvent> {
    let notice = |doc_no| OfficeEvent::NoticeIssued {
        on: d("2023-06-01"),
        department: "A1".to_owned(),
        reason: "r".to_owned(),
        doc_no,
    };
    vec![
        OfficeEvent::Opened { lang: "zh".to_owned(), offset_minutes: 480 },
        OfficeEvent::SchemeApplied {
            id: 1,
            code: "taizhou-2023".to_owned(),
            sha256: "ab12".to_owned(),
            from: d("2023-05-08"),
            toml: "code = \"x\"\n".to_owned(),
        },
        OfficeEvent::CalendarSet {
            source: "notice".to_owned(),
            years: vec![2027],
            days: vec![Exception { day: d("2027-01-01"), working: false, name: "元旦".to_owned() }],
            moved: vec![Moved {
                case: case(7),
                department: "A1".to_owned(),
                clock: Clock::Respond,
                from: reckoned("2027-01-01 23:59:59", 1, true),
                to: reckoned("2027-01-04 23:59:59", 1, false),
            }],
        },
        unit(false),
        unit(true),
        moved(),
        OfficeEvent::SurveyRecorded {
            quarter: Period::Quarter { year: 2023, quarter: 2 },
            department: "A1".to_owned(),
            votes: Votes { satisfied: 12, fairly: 5, basically: 2, dissatisfied: 1 },
        },
        notice(None),
        notice(some("2023-7")),
        batch(0),
        batch(3),
        OfficeEvent::NoticeWithdrawn { seq: 17, reason: "r".to_owned() },
        frozen(false, Lacking::default(), None),
        frozen(true, Lacking { ratings: 2, votes: 1 }, some("r")),
        OfficeEvent::PeriodUnfrozen { period: "2023-Q2".parse().unwrap(), reason: "r".to_owned() },
    ]
}

fn frozen(provisional: bool, lacking: Lacking, reason: Option<String>) -> OfficeEvent {
    let freeze = Freeze {
        scheme: 1,
        scheme_sha256: "ab12".to_owned(),
        calendar: "cd34".to_owned(),
        provisional,
        lacking,
        reason,
        sha256: "ef56".to_owned(),
        report: "{\"drawn\":{}}".to_owned(),
    };
    OfficeEvent::PeriodFrozen { period: "2023-Q2".parse().unwrap(), freeze: Box::new(freeze) }
}

fn batch(events: u64) -> OfficeEvent {
    OfficeEvent::BatchImported {
        rows: "cases".to_owned(),
        file: "ledger.csv".to_owned(),
        sha256: "ab12".to_owned(),
        read: 5,
        new: 1,
        same: 2,
        updated: 0,
        rejected: 2,
        events,
    }
}

/// The same row, brought in again.
fn again(event: CaseEvent) -> CaseEvent {
    match event {
        CaseEvent::Imported { past, scheme, placements, file, line, row } => {
            CaseEvent::ImportedAgain { past, scheme, placements, file, line, row, kept: Vec::new() }
        }
        other => other,
    }
}

/// Both ways: what is written, and what is read from it. One line of the file an event.
fn pinned<E>(all: &[E], file: &str)
where
    E: Serialize + for<'de> Deserialize<'de> + PartialEq + std::fmt::Debug,
{
    for (event, json) in all.iter().zip(file.lines()) {
        assert_eq!(serde_json::to_string(event).unwrap(), json);
        assert_eq!(serde_json::from_str::<E>(json).unwrap(), *event);
    }
    assert_eq!(file.lines().count(), all.len());
}

/// A name for each kind; a new kind must be added here, and so be pinned.
fn kind(event: &CaseEvent) -> &'static str {
    match event {
        CaseEvent::Received { .. } => "received",
        CaseEvent::Imported { .. } => "imported",
        CaseEvent::ImportedAgain { .. } => "imported_again",
        CaseEvent::Triaged { .. } => "triaged",
        CaseEvent::Assigned { .. } => "assigned",
        CaseEvent::Responded { .. } => "responded",
        CaseEvent::Consulted { .. } => "consulted",
        CaseEvent::Visited { .. } => "visited",
        CaseEvent::Noted { .. } => "noted",
        CaseEvent::ExtensionRequested { .. } => "extension_requested",
        CaseEvent::ExtensionGranted { .. } => "extension_granted",
        CaseEvent::ExtensionRefused { .. } => "extension_refused",
        CaseEvent::Resolved { .. } => "resolved",
        CaseEvent::FollowedUp { .. } => "followed_up",
        CaseEvent::Closed { .. } => "closed",
        CaseEvent::Reopened { .. } => "reopened",
        CaseEvent::Scored { .. } => "scored",
        CaseEvent::Excluded { .. } => "excluded",
        CaseEvent::ExclusionWithdrawn { .. } => "exclusion_withdrawn",
        CaseEvent::Corrected { .. } => "corrected",
        CaseEvent::Undone { .. } => "undone",
    }
}

/// The same for the books.
fn office_kind(event: &OfficeEvent) -> &'static str {
    match event {
        OfficeEvent::Opened { .. } => "opened",
        OfficeEvent::SchemeApplied { .. } => "scheme_applied",
        OfficeEvent::CalendarSet { .. } => "calendar_set",
        OfficeEvent::UnitSaved { .. } => "unit_saved",
        OfficeEvent::SurveyRecorded { .. } => "survey_recorded",
        OfficeEvent::NoticeIssued { .. } => "notice_issued",
        OfficeEvent::NoticeWithdrawn { .. } => "notice_withdrawn",
        OfficeEvent::BatchImported { .. } => "batch_imported",
        OfficeEvent::PeriodFrozen { .. } => "period_frozen",
        OfficeEvent::PeriodUnfrozen { .. } => "period_unfrozen",
    }
}

#[test]
fn events_of_cases_keep_their_stored_form() {
    pinned(&[beginning(), handling(), ending(), mending()].concat(), include_str!("tests/case.jsonl"));
}

#[test]
fn events_of_the_books_keep_their_stored_form() {
    pinned(&office(), include_str!("tests/office.jsonl"));
}

#[test]
fn every_kind_is_pinned_and_bears_its_name() {
    let all = [beginning(), handling(), ending(), mending()].concat();
    let (mut cases, mut books) = (BTreeSet::new(), BTreeSet::new());
    for (event, json) in all.iter().zip(include_str!("tests/case.jsonl").lines()) {
        assert!(json.starts_with(&format!("{{\"kind\":\"{}\"", kind(event))), "{json}");
        cases.insert(kind(event));
    }
    for (event, json) in office().iter().zip(include_str!("tests/office.jsonl").lines()) {
        assert!(json.starts_with(&format!("{{\"kind\":\"{}\"", office_kind(event))), "{json}");
        books.insert(office_kind(event));
    }
    assert_eq!((cases.len(), books.len()), (21, 10));
}

#[test]
fn fields_that_a_later_version_adds_are_passed_over() {
    let json = r#"{"kind":"noted","text":"t","later":{"a":[1]}}"#;
    assert_eq!(serde_json::from_str::<CaseEvent>(json).unwrap(), CaseEvent::Noted { text: "t".to_owned() });
    let json = r#"{"kind":"received","originator":"park","title":"供电不足","scheme":1,"later":null}"#;
    assert_eq!(serde_json::from_str::<CaseEvent>(json).unwrap(), CaseEvent::Received { intake: bare(), scheme: 1 });
}

#[test]
fn what_is_no_event_is_not_read() {
    for json in [
        r#"{"kind":"unheard_of"}"#,
        r#"{"text":"t"}"#,
        r#"{"kind":"noted"}"#,
        r#"{"kind":"closed","outcome":"solved"}"#,
        r#"{"kind":"reopened","reason":"r","due":"2023-02-30T00:00:00"}"#,
    ] {
        assert!(serde_json::from_str::<CaseEvent>(json).is_err(), "{json}");
    }
}
