//! Correcting what was written down at intake.

use super::*;
use crate::domain::correction::Raised;
use crate::domain::refusal::Step;
use crate::domain::vocab::Channel;

fn correct(correction: Correction) -> Action {
    Action::Correct { correction, reason: None, other_scheme: false }
}

fn title(text: &str) -> Correction {
    Correction { title: some(text), ..Correction::default() }
}

fn received(at: &str) -> Correction {
    Correction { received_at: Some(m(at)), ..Correction::default() }
}

/// What the event holds, of a step that must be allowed.
fn right(desk: &mut Desk, correction: Correction) -> Correction {
    match desk.does("2023-06-01 09:00", correct(correction)) {
        CaseEvent::Corrected { correction, .. } => correction,
        other => panic!("{other:?}"),
    }
}

#[test]
fn fields_change_and_no_date_moves() {
    let mut desk = Desk::assigned("2023-05-08 09:00", Scope::Multi, "A1", &["B1"]);
    let before = desk.case.clone();
    let all = Correction {
        originator: some("town"),
        title: some("No water"),
        received_at: Some(m("2023-05-06 08:00")),
        description: Some(some("since Friday")),
        enterprise: Some(some("E")),
        contact: Some(some("C")),
        phone: Some(some("0523")),
        channel: Some(Some(Channel::Web)),
        category: Some(some("效能提升")),
        reference: Some(some("R-1")),
    };
    let told = right(&mut desk, all.clone());
    assert_eq!(told, Correction { category: Some(some("efficiency")), ..all });
    let raised = Intake {
        originator: "town".to_owned(),
        title: "No water".to_owned(),
        description: some("since Friday"),
        enterprise: some("E"),
        contact: some("C"),
        phone: some("0523"),
        channel: Some(Channel::Web),
        category: some("efficiency"),
        reference: some("R-1"),
    };
    assert_eq!(desk.case, Case { intake: raised, received_at: m("2023-05-06 08:00"), ..before });
}

#[test]
fn only_what_differs_is_told() {
    let mut desk = Desk::new(&TAIZHOU, "2023-05-08 09:00");
    let same = Correction { contact: Some(None), ..title("No power for the new line") };
    assert_eq!(desk.refuses("2023-06-01 09:00", correct(same.clone())), Refusal::NothingToCorrect);
    assert_eq!(desk.refuses("2023-06-01 09:00", correct(Correction::default())), Refusal::NothingToCorrect);
    let phone = Correction { phone: Some(some("1")), ..same };
    assert_eq!(right(&mut desk, phone), Correction { phone: Some(some("1")), ..Correction::default() });
    let empty = Correction { phone: Some(None), ..Correction::default() };
    assert_eq!(right(&mut desk, empty.clone()), empty);
    assert_eq!(desk.case.intake.phone, None);
}

#[test]
fn the_receipt_stays_before_every_step_and_in_its_year() {
    let mut triaged = Desk::new(&TAIZHOU, "2023-05-08 09:00");
    triaged.does("2023-05-08 10:00", triage(Scope::Single));
    let mut assigned = triaged.clone();
    assigned.does("2023-05-09 09:00", assign("A1", &[]));
    let mut declined = Desk::new(&TAIZHOU, "2023-05-08 09:00");
    declined.does("2023-05-10 09:00", close(Outcome::Declined));
    let after = |at: &str, step, then: &str| Refusal::ReceivedAfter { received: m(at), step, at: m(then) };
    for (desk, at, wanted) in [
        (&triaged, "2023-01-01 00:01", None),
        (&triaged, "2023-05-08 10:00", None),
        (&triaged, "2023-05-08 10:01", Some(after("2023-05-08 10:01", Step::Triaged, "2023-05-08 10:00"))),
        (&assigned, "2023-05-08 10:01", Some(after("2023-05-08 10:01", Step::Triaged, "2023-05-08 10:00"))),
        (&declined, "2023-05-10 09:00", None),
        (&declined, "2023-05-10 09:01", Some(after("2023-05-10 09:01", Step::Closed, "2023-05-10 09:00"))),
        (&triaged, "2022-12-31 23:59", Some(Refusal::OtherYear { year: 2023 })),
        (
            &triaged,
            "2027-01-01 00:00",
            Some(Refusal::ReceivedInFuture { received: m("2027-01-01 00:00"), now: m(NOW) }),
        ),
    ] {
        assert_eq!(desk.decide("2023-06-01 09:00", correct(received(at))).err(), wanted, "{at}");
    }
    let other = Action::Correct { correction: received("2023-05-07 09:00"), reason: None, other_scheme: true };
    assert_eq!(triaged.refuses("2023-06-01 09:00", other), Refusal::OtherScheme { on: d("2023-05-07") });
    // Where the day of receipt stays, the scheme is not asked.
    let title = Action::Correct { correction: title("t"), reason: None, other_scheme: true };
    assert!(triaged.decide("2023-06-01 09:00", title).is_ok());
}

#[test]
fn what_cannot_be_corrected() {
    let mut desk = Desk::new(&TAIZHOU, "2023-05-08 09:00");
    let category = |code: Option<&str>| Correction { category: Some(code.map(str::to_owned)), ..Correction::default() };
    let unknown = desk.refuses("2023-06-01 09:00", correct(category(Some("weather"))));
    assert!(matches!(unknown, Refusal::UnknownCategory { given, .. } if given == "weather"));
    right(&mut desk, category(Some("其他")));
    right(&mut desk, category(None));
    desk.does("2023-06-01 09:00", triage(Scope::Single));
    assert_eq!(desk.refuses("2023-06-01 09:00", correct(category(None))), Refusal::CategoryNeeded);
    let reference = Correction { reference: Some(some("R")), ..Correction::default() };
    desk.case.imported_row = some("ab12");
    assert_eq!(desk.refuses("2023-06-01 09:00", correct(reference)), Refusal::ReferenceOfImport);
}

#[test]
fn an_approval_is_withdrawn_once() {
    let mut desk = Desk::assigned("2023-05-08 09:00", Scope::Multi, "A1", &["B1"]);
    let whole = desk.case.clone();
    let withdraw = |department: Option<&str>| Action::WithdrawExclusion {
        department: department.map(str::to_owned),
        reason: "revoked".to_owned(),
    };
    for department in [None, Some("B1")] {
        let none = Refusal::NotExcluded { department: department.map(str::to_owned) };
        assert_eq!(desk.refuses("2023-05-09 09:00", withdraw(department)), none);
        desk.does("2023-05-09 09:00", exclude(department, "doc 1"));
        assert_ne!(desk.case, whole);
        let early = desk.refuses("2023-05-31 09:00", withdraw(department));
        assert!(matches!(early, Refusal::TooEarly { .. }), "the approval is of 1 June");
        desk.does("2023-06-01 09:00", withdraw(department));
        assert_eq!(desk.case, whole);
        assert_eq!(desk.refuses("2023-05-10 09:00", withdraw(department)), none);
    }
    assert!(matches!(desk.refuses("2023-05-10 09:00", withdraw(Some("C1"))), Refusal::NotAssigned { .. }));
}

#[test]
fn what_stood_before_a_correction_is_found_in_the_history() {
    let corrected = |text: &str| CaseEvent::Corrected { correction: title(text), reason: None };
    let begun = CaseEvent::Received { intake: intake(), scheme: 1 };
    let undone = |seq| CaseEvent::Undone { seq, reason: None };
    let events =
        [(3, begun), (4, corrected("second")), (6, corrected("third")), (7, undone(6)), (9, corrected("fourth"))];
    let history = || events.iter().map(|(seq, event)| (*seq, m("2023-05-08 09:00"), event));
    for (place, wanted) in [
        (3, None),
        (4, Some("No power for the new line")),
        (6, Some("second")),
        (7, Some("third")),
        (9, Some("second")),
        (10, Some("fourth")),
    ] {
        let found = Raised::before(history(), place).map(|raised| raised.intake.title);
        assert_eq!(found.as_deref(), wanted, "before {place}");
    }
}
