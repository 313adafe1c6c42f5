//! Changing who handles a case that is on its way.

use super::*;
use crate::domain::vocab::{Clock, Role};

const CLOCKS: [Clock; 3] = [Clock::Respond, Clock::Consult, Clock::Resolve];

fn reckoned(on: &str, days: u32) -> Due {
    Due { at: end(on), days: Some(days), provisional: false }
}

fn several() -> Desk {
    Desk::assigned("2023-05-08 09:00", Scope::Multi, "A1", &["B1"])
}

fn assigned(event: CaseEvent) -> (Vec<(String, Role)>, Vec<String>) {
    let CaseEvent::Assigned { placements, withdrawn, reason, .. } = event else { panic!("{event:?}") };
    assert!(reason.is_some());
    (placements.into_iter().map(|p| (p.department, p.role)).collect(), withdrawn)
}

#[test]
fn a_co_handler_is_added_with_clocks_from_then() {
    let mut desk = several();
    desk.does("2023-05-09 09:00", respond(Some("A1"), "2023-05-26"));
    let before = desk.case.clone();
    let event = desk.does("2023-05-10 09:00", change("A1", &["B1", "C1"], None));
    assert_eq!(assigned(event), (vec![("C1".to_owned(), Role::Co)], vec![]));
    assert_eq!(desk.case.departments(), ["A1", "B1", "C1"]);
    assert_eq!(desk.case.assignments[..2], before.assignments, "the others keep theirs");
    assert_eq!(desk.of("C1").assigned_at, m("2023-05-10 09:00"));
    assert_eq!(desk.dues("C1"), pair("2023-05-26", "2023-05-26"), "the lead has promised");
    assert_eq!(desk.case.assigned_at, Some(m("2023-05-08 09:00")), "the first assignment of the case");
    assert_eq!(desk.case.state(), State::Responded);
}

#[test]
fn the_lead_is_changed() {
    let mut desk = several();
    desk.does("2023-05-09 09:00", respond(Some("A1"), "2023-05-26"));
    desk.does("2023-05-09 10:00", consult(&[]));
    let event = desk.does("2023-05-10 09:00", change("C1", &["B1"], None));
    assert_eq!(assigned(event), (vec![("C1".to_owned(), Role::Lead)], vec!["A1".to_owned()]));
    assert_eq!(desk.case.departments(), ["C1", "B1"]);
    assert_eq!(desk.case.assignment("A1"), None);
    assert_eq!(shown(desk.of("C1").respond_due), "2023-05-11 +1");
    assert_eq!(shown(desk.of("C1").consult_due), "2023-05-15 +3");
    assert_eq!((desk.of("C1").responded_at, desk.of("C1").consulted_at, desk.of("C1").due), (None, None, None));
    assert_eq!(desk.case.state(), State::Assigned, "the new lead has to respond");
}

#[test]
fn lead_and_co_handler_change_places() {
    let mut desk = several();
    desk.does("2023-05-09 09:00", respond(Some("A1"), "2023-05-26"));
    let event = desk.does("2023-05-10 09:00", change("B1", &["A1"], None));
    let placed = vec![("B1".to_owned(), Role::Lead), ("A1".to_owned(), Role::Co)];
    assert_eq!(assigned(event), (placed, vec!["A1".to_owned(), "B1".to_owned()]));
    assert_eq!(desk.case.departments(), ["B1", "A1"]);
    assert_eq!(desk.case.lead().unwrap().department, "B1");
    // What was told and done stays; the new lead has the duties that it had not.
    assert_eq!(shown(desk.of("B1").respond_due), "2023-05-11 +1");
    assert_eq!(shown(desk.of("B1").consult_due), "2023-05-15 +3");
    assert_eq!(desk.dues("B1"), pair("2023-05-26", "2023-05-26"));
    assert_eq!(shown(desk.of("A1").respond_due), "2023-05-09 +1");
    assert_eq!(desk.of("A1").responded_at, Some(m("2023-05-09 09:00")));
    assert_eq!(desk.dues("A1"), pair("2023-05-26", "2023-05-26"));
    assert_eq!((desk.of("A1").assigned_at, desk.of("B1").assigned_at), (m("2023-05-08 09:00"), m("2023-05-08 09:00")));
    assert_eq!(desk.case.state(), State::Assigned, "the new lead has to respond");
}

#[test]
fn a_change_of_part_undoes_nothing_that_was_missed() {
    let mut desk = several();
    desk.does("2023-05-12 09:00", respond(Some("A1"), "2023-05-16"));
    let before = desk.case.clone();
    desk.does("2023-05-18 09:00", change("B1", &["A1"], None));
    let late = |desk: &Desk, code: &str| desk.of(code).late(None, m("2023-05-18 10:00"));
    assert_eq!((late(&desk, "A1"), late(&desk, "B1")), (vec![Clock::Respond, Clock::Resolve], vec![Clock::Resolve]));
    // A session that was not held is the new lead's to hold.
    assert_eq!((desk.of("A1").consult_due, shown(desk.of("B1").consult_due)), (None, "2023-05-23 +3".to_owned()));
    let gone = before.missed_no_more(&desk.case, m("2023-05-18 09:00"));
    assert_eq!(gone, [("A1", Clock::Consult, reckoned("2023-05-11", 3))]);
    // Back again: a session that is held stays held, and nothing begins anew.
    desk.does("2023-05-19 09:00", consult(&[]));
    desk.does("2023-05-22 09:00", change("A1", &["B1"], None));
    assert_eq!(late(&desk, "A1"), [Clock::Respond, Clock::Resolve]);
    assert_eq!(desk.of("B1").consulted_at, Some(m("2023-05-19 09:00")));
    assert_eq!(desk.of("A1").responded_at, Some(m("2023-05-12 09:00")));
}

#[test]
fn what_is_done_in_one_part_is_not_done_in_another() {
    let mut desk = several();
    desk.does("2023-05-09 09:00", respond(Some("A1"), "2023-05-26"));
    desk.does("2023-05-10 09:00", resolve(Some("B1")));
    desk.does("2023-05-11 09:00", change("B1", &["A1"], None));
    assert_eq!((desk.of("B1").resolved_at, desk.of("B1").assigned_at), (None, m("2023-05-11 09:00")));
    assert_eq!(shown(desk.of("B1").respond_due), "2023-05-12 +1");
}

#[test]
fn who_is_taken_off_takes_what_was_missed_along() {
    let mut desk = several();
    let before = desk.case.clone();
    desk.does("2023-05-15 09:00", change("C1", &["B1"], None));
    let gone = before.missed_no_more(&desk.case, m("2023-05-15 09:00"));
    let wanted = [("A1", Clock::Respond, reckoned("2023-05-09", 1)), ("A1", Clock::Consult, reckoned("2023-05-11", 3))];
    assert_eq!(gone, wanted);
    assert_eq!(before.missed_no_more(&desk.case, m("2023-05-09 09:00")), []);
}

#[test]
fn clocks_begin_with_the_duty() {
    let mut desk = several();
    let mut events = Vec::new();
    let steps =
        [("2023-05-09 09:00", respond(Some("A1"), "2023-05-26")), ("2023-05-10 09:00", change("B1", &["A1"], None))];
    for (at, step) in steps {
        events.push((m(at), desk.does(at, step)));
    }
    let began = |code: &str, clock| desk.of(code).began(clock, events.iter().map(|(at, event)| (*at, event)));
    let first = m("2023-05-08 09:00");
    assert_eq!(CLOCKS.map(|clock| began("A1", clock)), [first; 3]);
    let changed = m("2023-05-10 09:00");
    assert_eq!(CLOCKS.map(|clock| began("B1", clock)), [changed, changed, first]);
}

#[test]
fn a_co_handler_is_withdrawn() {
    let mut desk = Desk::assigned("2023-05-08 09:00", Scope::Multi, "A1", &["B1", "C1"]);
    desk.does("2023-05-09 09:00", respond(Some("A1"), "2023-05-26"));
    desk.does("2023-05-10 09:00", request(Some("C1"), "2023-06-09"));
    let event = desk.does("2023-05-11 09:00", change("A1", &["B1"], None));
    assert_eq!(assigned(event), (vec![], vec!["C1".to_owned()]));
    let gone = desk.refuses("2023-05-12 09:00", grant(Some("C1"), None));
    let assigned = vec!["A1".to_owned(), "B1".to_owned()];
    assert_eq!(gone, Refusal::NotAssigned { department: "C1".to_owned(), assigned });
    // When the one withdrawn was the last to be done, the case is done.
    desk.does("2023-05-12 09:00", change("A1", &["B1", "C1"], None));
    desk.does("2023-05-13 09:00", resolve(Some("A1")));
    desk.does("2023-05-13 09:00", resolve(Some("B1")));
    assert_eq!(desk.case.state(), State::Responded);
    desk.does("2023-05-14 09:00", change("A1", &["B1"], None));
    assert_eq!(desk.case.state(), State::Resolved);
}

#[test]
fn a_due_date_alone_can_be_set() {
    let mut desk = several();
    desk.does("2023-05-09 09:00", respond(Some("A1"), "2023-05-26"));
    let event = desk.does("2023-05-10 09:00", change("A1", &["B1"], Some(end("2023-06-02"))));
    assert_eq!(assigned(event), (vec![], vec![]));
    assert_eq!(desk.dues("A1"), pair("2023-05-26", "2023-06-02"));
    assert_eq!(desk.dues("B1"), pair("2023-05-26", "2023-06-02"));
    assert_eq!(desk.case.own_due, Some(end("2023-06-02")));
    // Those that come later have it too.
    desk.does("2023-05-11 09:00", change("A1", &["B1", "C1"], None));
    assert_eq!(desk.dues("C1"), pair("2023-06-02", "2023-06-02"));
}

#[test]
fn a_due_date_reaches_departments_that_have_none_yet() {
    let mut desk = several();
    desk.does("2023-05-08 10:00", change("A1", &["B1"], Some(end("2023-06-02"))));
    assert_eq!(desk.dues("A1"), pair("2023-06-02", "2023-06-02"));
    assert_eq!(desk.dues("B1"), pair("2023-06-02", "2023-06-02"));
}

#[test]
fn a_change_must_change_something_and_say_why() {
    let mut desk = several();
    let why = desk.refuses("2023-05-09 09:00", assign("A2", &["B1"]));
    assert_eq!(why, Refusal::ReasonNeeded { lead: "A1".to_owned() });
    assert_eq!(desk.refuses("2023-05-09 09:00", change("A1", &["B1"], None)), Refusal::NothingToChange);
    desk.does("2023-05-09 09:00", change("A1", &["B1"], Some(end("2023-06-02"))));
    let again = desk.refuses("2023-05-09 09:00", change("A1", &["B1"], Some(end("2023-06-02"))));
    assert_eq!(again, Refusal::NothingToChange);
    let early = desk.refuses("2023-05-08 08:59", change("A2", &["B1"], None));
    assert!(matches!(early, Refusal::TooEarly { .. }), "{early:?}");
}

#[test]
fn a_case_for_a_higher_level_takes_any_departments() {
    let mut desk = Desk::assigned("2023-05-08 09:00", Scope::CrossLevel, "A1", &[]);
    desk.does("2023-05-09 09:00", change("A1", &["B1"], None));
    desk.does("2023-05-10 09:00", triage(Scope::Multi));
    desk.does("2023-05-10 09:00", triage(Scope::CrossLevel));
    desk.does("2023-05-11 09:00", change("A1", &[], None));
    desk.does("2023-05-12 09:00", triage(Scope::Single));
}

#[test]
fn a_case_grows_to_several_departments_and_shrinks_again() {
    let mut desk = Desk::assigned("2023-05-08 09:00", Scope::Single, "A1", &[]);
    desk.does("2023-05-09 09:00", triage(Scope::Multi));
    desk.does("2023-05-09 09:00", change("A1", &["B1"], None));
    desk.does("2023-05-10 09:00", change("A1", &[], None));
    desk.does("2023-05-10 09:00", triage(Scope::Single));
}

#[test]
fn a_case_that_turns_out_to_be_for_one_department_needs_no_joint_session() {
    // The lead's joint session is due on 2023-05-11.
    for (at, scope, ends) in [
        ("2023-05-09 09:00", Scope::Single, true),
        ("2023-05-11 23:59", Scope::Single, true),
        ("2023-05-09 09:00", Scope::CrossLevel, true),
        ("2023-05-09 09:00", Scope::Multi, false),
        // What was missed while it was a duty stays missed.
        ("2023-05-12 00:00", Scope::Single, false),
    ] {
        let mut desk = several();
        desk.does("2023-05-08 10:00", change("A1", &[], None));
        let event = desk.does(at, triage(scope));
        assert!(matches!(event, CaseEvent::Triaged { consult_ends, .. } if consult_ends == ends), "{at} {event:?}");
        assert_eq!(desk.of("A1").consult_due.is_none(), ends, "{at}");
        let late = desk.of("A1").late(None, m("2023-05-30 09:00"));
        assert_eq!(late.contains(&Clock::Consult), !ends, "{at}");
    }
    // One that was held stays held.
    let mut desk = several();
    desk.does("2023-05-08 11:00", consult(&[]));
    desk.does("2023-05-08 12:00", change("A1", &[], None));
    desk.does("2023-05-08 12:00", triage(Scope::Single));
    assert_eq!(shown(desk.of("A1").consult_due), "2023-05-11 +3");
    // For several again, it is a duty from then.
    let mut desk = several();
    desk.does("2023-05-08 10:00", change("A1", &[], None));
    desk.does("2023-05-09 09:00", triage(Scope::Single));
    desk.does("2023-05-10 09:00", triage(Scope::Multi));
    desk.does("2023-05-10 09:00", change("A1", &["B1"], None));
    assert_eq!(shown(desk.of("A1").consult_due), "2023-05-15 +3");
}

#[test]
fn who_comes_later_is_not_late_on_arrival() {
    let mut desk = several();
    desk.does("2023-05-09 09:00", respond(Some("A1"), "2023-05-19"));
    desk.clone().does("2023-05-20 09:00", change("A1", &["B1", "C1"], None));
    desk.does("2023-05-10 09:00", request(Some("A1"), "2023-06-09"));
    desk.does("2023-05-10 09:00", grant(None, None));
    desk.does("2023-05-25 09:00", change("A1", &["B1", "C1"], None));
    assert_eq!(desk.dues("C1"), pair("2023-06-09", "2023-06-09"), "the lead's date in force");
    desk.does("2023-05-25 09:00", change("A1", &["B1", "C1"], Some(end("2023-06-02"))));
    let over = desk.refuses("2023-06-05 09:00", change("A2", &["B1", "C1"], None));
    assert_eq!(over, Refusal::DueInThePast { due: end("2023-06-02"), at: m("2023-06-05 09:00") });
}

#[test]
fn an_approval_outlives_a_change_of_part() {
    let mut desk = several();
    desk.does("2023-05-09 09:00", exclude(Some("B1"), "doc 1"));
    desk.does("2023-05-10 09:00", change("B1", &["A1"], None));
    assert_eq!(desk.of("B1").exclusion, Some(exclusion("doc 1")));
    assert_eq!(desk.of("A1").exclusion, None);
}

#[test]
fn an_approval_goes_with_its_department() {
    let mut desk = several();
    desk.does("2023-05-09 09:00", exclude(Some("B1"), "doc 1"));
    let before = desk.case.clone();
    for (lead, co, gone) in
        [("B1", "A1", vec![]), ("A1", "C1", vec![("B1", &exclusion("doc 1"))]), ("C1", "B1", vec![])]
    {
        let mut desk = desk.clone();
        desk.does("2023-05-10 09:00", change(lead, &[co], None));
        assert_eq!(before.approvals_no_more(&desk.case), gone, "{lead} {co}");
    }
}

#[test]
fn a_new_date_leaves_what_is_done_alone() {
    let mut desk = several();
    desk.does("2023-05-09 09:00", respond(Some("A1"), "2023-05-19"));
    desk.does("2023-05-22 09:00", resolve(Some("B1")));
    desk.does("2023-05-23 09:00", change("A1", &["B1"], Some(end("2023-06-16"))));
    assert_eq!((desk.dues("A1").1, desk.dues("B1").1), pair("2023-06-16", "2023-05-19"));
}

#[test]
fn nothing_of_a_new_lead_lies_before_it() {
    let mut desk = several();
    desk.does("2023-05-20 09:00", change("C1", &["B1"], None));
    for step in [consult(&[]), change("A2", &["B1"], None)] {
        let early = desk.refuses("2023-05-19 09:00", step);
        assert!(matches!(early, Refusal::TooEarly { .. }), "{early:?}");
    }
}

#[test]
fn what_is_closed_waits_for_no_extension() {
    let mut desk = Desk::assigned("2023-05-08 09:00", Scope::Single, "A1", &[]);
    desk.does("2023-05-09 09:00", respond(None, "2023-05-19"));
    desk.does("2023-05-10 09:00", request(None, "2023-06-09"));
    desk.does("2023-05-10 09:00", close(Outcome::Withdrawn));
    assert_eq!(desk.of("A1").pending, None);
    desk.does("2023-05-18 09:00", reopen(None));
    let past = desk.refuses("2023-05-30 09:00", request(None, "2023-05-22"));
    assert_eq!(past, Refusal::DueInThePast { due: end("2023-05-22"), at: m("2023-05-30 09:00") });
}

#[test]
fn a_rating_that_weighs_nothing_does_not_move_a_case() {
    let mut desk = Desk::assigned("2023-05-08 09:00", Scope::Single, "A1", &[]);
    desk.does("2023-05-09 09:00", close(Outcome::Withdrawn));
    desk.does("2023-06-30 09:00", rate_points("A1", Rater::Originator, "90"));
    desk.does("2023-07-01 09:00", rate_points("A1", Rater::Enterprise, "10"));
    assert_eq!(desk.of("A1").rated_at(&TAIZHOU), Some(m("2023-06-30 09:00")));
}
