//! Every refusal that the rules can give, each reached by the step that earns it. Those of a whole
//! imported row stand in `past.rs`, those of complexity in `fucheng.rs`.

use super::*;
use crate::domain::refusal::Step;

fn code(text: &str) -> String {
    text.to_owned()
}

fn codes(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}

/// One department, assigned on a Monday.
fn one() -> Desk {
    Desk::assigned("2023-05-08 09:00", Scope::Single, "A1", &[])
}

/// A lead that has responded, and a co-handler.
fn two() -> Desk {
    let mut desk = Desk::assigned("2023-05-08 09:00", Scope::Multi, "A1", &["B1"]);
    desk.does("2023-05-09 09:00", respond(Some("A1"), "2023-05-19"));
    desk
}

/// Two departments, done and closed.
fn closed() -> Desk {
    let mut desk = two();
    desk.does("2023-05-10 09:00", Action::Resolve { who: Who::All, result: code("done") });
    desk.does("2023-05-12 09:00", close(Outcome::Resolved));
    desk
}

fn too_early(at: &str, after: Step, since: &str) -> Refusal {
    Refusal::TooEarly { at: m(at), after, since: m(since) }
}

#[test]
fn the_wrong_state_names_what_can_be_done() {
    let refusal = one().refuses("2023-05-09 09:00", reopen(None));
    assert_eq!(
        refusal,
        Refusal::WrongState { verb: Verb::Reopen, state: State::Assigned, possible: possible(State::Assigned) }
    );
}

#[test]
fn nothing_happens_after_now() {
    let now = m("2023-05-09 09:00");
    for (at, taken) in [("2023-05-09 09:00", true), ("2023-05-09 09:01", false)] {
        let noted = decide(&one().case, Action::Note { text: code("seen") }, m(at), now, one().rules);
        let received = receive(intake(), m(at), now, 1, &TAIZHOU);
        if taken {
            assert!(noted.is_ok() && received.is_ok());
        } else {
            assert_eq!(noted, Err(Refusal::Future { at: m(at), now }));
            assert_eq!(received, Err(Refusal::Future { at: m(at), now }));
        }
    }
}

#[test]
fn nothing_happens_before_what_it_follows() {
    let mut resolved = two();
    resolved.does("2023-05-10 09:00", Action::Resolve { who: Who::All, result: code("done") });
    let mut asked = two();
    asked.does("2023-05-11 09:00", request(Some("B1"), "2023-06-09"));
    let mut followed = resolved.clone();
    followed.does("2023-05-11 09:00", follow_up(true));
    let rating = || rate_points("A1", Rater::Originator, "90");
    let note = || Action::Note { text: code("seen") };
    let visit = || Action::Visit { note: code("on site") };
    let received = "2023-05-08 09:00";
    for (desk, at, step, after, since) in [
        (one(), "2023-05-08 08:59", note(), Step::Received, received),
        (Desk::new(&TAIZHOU, received), "2023-05-07 09:00", triage(Scope::Single), Step::Received, received),
        (resolved.clone(), "2023-05-09 08:59", close(Outcome::Withdrawn), Step::Responded, "2023-05-09 09:00"),
        (resolved.clone(), "2023-05-09 23:59", close(Outcome::Resolved), Step::Resolved, "2023-05-10 09:00"),
        (resolved.clone(), "2023-05-10 08:59", follow_up(true), Step::Resolved, "2023-05-10 09:00"),
        (resolved.clone(), "2023-05-10 08:59", reopen(None), Step::Resolved, "2023-05-10 09:00"),
        (two(), "2023-05-09 08:59", resolve(Some("A1")), Step::Responded, "2023-05-09 09:00"),
        (asked.clone(), "2023-05-11 08:59", grant(None, None), Step::Requested, "2023-05-11 09:00"),
        (asked, "2023-05-11 08:59", refuse(Some("B1")), Step::Requested, "2023-05-11 09:00"),
        (followed, "2023-05-11 08:59", close(Outcome::Resolved), Step::FollowedUp, "2023-05-11 09:00"),
        (closed(), "2023-05-12 08:59", reopen(None), Step::Closed, "2023-05-12 09:00"),
        (closed(), "2023-05-12 08:59", rating(), Step::Closed, "2023-05-12 09:00"),
    ] {
        assert_eq!(desk.refuses(at, step), too_early(at, after, since));
    }
    // Assigned later than it was received.
    let mut desk = Desk::new(&TAIZHOU, received);
    desk.does(received, triage(Scope::Multi));
    desk.does("2023-05-08 10:00", assign("A1", &["B1"]));
    for step in [
        respond(Some("A1"), "2023-05-19"),
        consult(&[]),
        visit(),
        resolve(Some("B1")),
        change("A1", &["C1"], None),
        close(Outcome::Declined),
    ] {
        let refusal = desk.refuses("2023-05-08 09:59", step);
        assert_eq!(refusal, too_early("2023-05-08 09:59", Step::Assigned, "2023-05-08 10:00"));
    }
    // A midnight is a date without a time: the same day will do.
    desk.does("2023-05-08 00:00", visit());
}

#[test]
fn categories_are_the_schemes() {
    let known: Vec<_> = TAIZHOU.categories.iter().map(|c| (c.code.clone(), c.title.clone())).collect();
    let codes: Vec<_> = known.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(codes, ["efficiency", "coordination", "liaison", "case_by_case", "other"]);
    let unknown = Refusal::UnknownCategory { given: code("weather"), known };
    let mut wrong = intake();
    wrong.category = Some(code("weather"));
    assert_eq!(receive(wrong, m("2023-05-08 09:00"), m(NOW), 1, &TAIZHOU), Err(unknown.clone()));
    let desk = Desk::new(&TAIZHOU, "2023-05-08 09:00");
    let step = Action::Triage {
        scope: Scope::Single,
        category: code("weather"),
        mode: None,
        complexity: None,
        days: None,
        opinion: None,
    };
    assert_eq!(desk.refuses("2023-05-08 09:00", step), unknown);
    let mut right = intake();
    right.category = Some(code(" 对接上争类 "));
    let event = receive(right, m("2023-05-08 09:00"), m(NOW), 7, &TAIZHOU).unwrap();
    let CaseEvent::Received { intake, scheme } = event else { panic!("{event:?}") };
    assert_eq!((intake.category.as_deref(), scheme), (Some("liaison"), 7));
}

#[test]
fn a_promise_scheme_uses_no_days() {
    let desk = Desk::new(&TAIZHOU, "2023-05-08 09:00");
    for complexity in [None, Some(Complexity::General)] {
        let step = Action::Triage {
            scope: Scope::Single,
            category: code("other"),
            mode: None,
            complexity,
            days: Some(5),
            opinion: None,
        };
        assert_eq!(desk.refuses("2023-05-08 09:00", step), Refusal::DaysNotUsed);
    }
}

#[test]
fn departments_must_fit_the_scope() {
    let at = "2023-05-08 09:00";
    let triaged = |scope| {
        let mut desk = Desk::new(&TAIZHOU, at);
        desk.does(at, triage(scope));
        desk
    };
    let single = triaged(Scope::Single);
    assert_eq!(single.refuses(at, assign("A1", &["B1"])), Refusal::TakesNoCo { co: codes(&["B1"]) });
    let multi = triaged(Scope::Multi);
    assert_eq!(multi.refuses(at, assign("A1", &[])), Refusal::NeedsCo);
    for co in [["A1", "B1"], ["B1", "B1"]] {
        let twice = Refusal::DepartmentTwice { department: code(co[0]) };
        assert_eq!(multi.refuses(at, assign("A1", &co)), twice);
    }
    let past = Action::Assign { lead: code("A1"), co: vec![], due: Some(m("2023-05-08 08:59")), reason: None };
    let over = Refusal::DueInThePast { due: m("2023-05-08 08:59"), at: m(at) };
    assert_eq!(single.refuses(at, past), over);
    let mismatch = Refusal::ScopeMismatch { scope: Scope::Single, co: 1 };
    assert_eq!(two().refuses("2023-05-10 09:00", triage(Scope::Single)), mismatch);
}

#[test]
fn departments_are_named_where_there_are_several() {
    let both = codes(&["A1", "B1"]);
    for step in [respond(None, "2023-05-19"), resolve(None), request(None, "2023-06-09")] {
        assert_eq!(two().refuses("2023-05-10 09:00", step), Refusal::WhichDepartment { assigned: both.clone() });
    }
    for step in [
        respond(Some("Z"), "2023-05-19"),
        consult(&["A1", "Z"]),
        resolve(Some("Z")),
        request(Some("Z"), "2023-06-09"),
        grant(Some("Z"), None),
        exclude(Some("Z"), "doc 1"),
    ] {
        let refusal = two().refuses("2023-05-10 09:00", step);
        assert_eq!(refusal, Refusal::NotAssigned { department: code("Z"), assigned: both.clone() });
    }
}

#[test]
fn a_response_comes_once_and_looks_ahead() {
    let again = two().refuses("2023-05-10 09:00", respond(Some("A1"), "2023-05-19"));
    assert_eq!(again, Refusal::AlreadyResponded { department: code("A1"), at: m("2023-05-09 09:00") });

    let back = one().refuses("2023-05-09 09:00", respond(None, "2023-05-08"));
    assert_eq!(back, Refusal::PromiseInThePast { promise: d("2023-05-08"), on: d("2023-05-09") });
    one().does("2023-05-09 09:00", respond(None, "2023-05-09"));

    let mut done = two();
    done.does("2023-05-10 09:00", resolve(Some("B1")));
    let after = Refusal::AlreadyResolved { department: code("B1"), at: m("2023-05-10 09:00") };
    assert_eq!(done.refuses("2023-05-11 09:00", respond(Some("B1"), "2023-05-19")), after);
    assert_eq!(done.refuses("2023-05-11 09:00", resolve(Some("B1"))), after);
    assert_eq!(done.refuses("2023-05-11 09:00", request(Some("B1"), "2023-06-09")), after);

    let missed = Refusal::PromiseAfterMiss { department: code("B1"), due: end("2023-05-19") };
    assert_eq!(two().refuses("2023-05-20 00:00", respond(Some("B1"), "2023-05-26")), missed);

    let mut fixed = two();
    fixed.does("2023-05-10 09:00", request(Some("B1"), "2023-06-09"));
    fixed.does("2023-05-10 09:00", grant(None, None));
    let late = Refusal::PromiseTooLate { promise: d("2023-06-10"), due: end("2023-06-09") };
    assert_eq!(fixed.refuses("2023-05-11 09:00", respond(Some("B1"), "2023-06-10")), late);
}

#[test]
fn a_lead_responds_before_it_is_done() {
    let first = Refusal::RespondFirst { department: code("A1") };
    assert_eq!(one().refuses("2023-05-09 09:00", resolve(None)), first);
    let all = Action::Resolve { who: Who::All, result: code("done") };
    assert_eq!(one().refuses("2023-05-09 09:00", all), first);
}

#[test]
fn more_time_is_asked_for_once_and_for_later() {
    let none = Refusal::NoDueYet { department: code("A1") };
    assert_eq!(one().refuses("2023-05-08 10:00", request(None, "2023-06-09")), none);

    let none = Refusal::NoExtensionPending { department: code("B1") };
    assert_eq!(two().refuses("2023-05-10 09:00", grant(Some("B1"), None)), none);
    assert_eq!(two().refuses("2023-05-10 09:00", refuse(Some("B1"))), none);

    let late = Refusal::ExtensionNotLater { to: end("2023-05-19"), due: end("2023-05-19") };
    assert_eq!(two().refuses("2023-05-10 09:00", request(Some("B1"), "2023-05-19")), late);

    let mut asked = two();
    asked.does("2023-05-10 09:00", request(Some("B1"), "2023-06-09"));
    let pending = Refusal::ExtensionPending { department: code("B1"), to: end("2023-06-09") };
    assert_eq!(asked.refuses("2023-05-10 09:00", request(Some("B1"), "2023-06-16")), pending);
    assert_eq!(asked.refuses("2023-05-10 09:00", grant(None, Some("2023-05-19"))), late);
    // Two wait: which?
    asked.does("2023-05-10 09:00", request(Some("A1"), "2023-06-09"));
    let which = Refusal::WhichDepartment { assigned: codes(&["A1", "B1"]) };
    assert_eq!(asked.refuses("2023-05-10 09:00", grant(None, None)), which);
    // What is done waits no longer.
    asked.does("2023-05-11 09:00", resolve(Some("B1")));
    assert_eq!(asked.refuses("2023-05-11 09:00", grant(Some("B1"), None)), none);
}

#[test]
fn handled_work_is_closed_when_all_is_done() {
    for outcome in [Outcome::Resolved, Outcome::Explained] {
        let open = Refusal::StillOpen { departments: codes(&["A1", "B1"]) };
        assert_eq!(two().refuses("2023-05-10 09:00", close(outcome)), open);
        let nobody = Refusal::StillOpen { departments: vec![] };
        let received = Desk::new(&TAIZHOU, "2023-05-08 09:00");
        assert_eq!(received.refuses("2023-05-10 09:00", close(outcome)), nobody);
    }
    let mut unsolved = two();
    unsolved.does("2023-05-10 09:00", Action::Resolve { who: Who::All, result: code("done") });
    unsolved.does("2023-05-11 09:00", follow_up(false));
    assert_eq!(unsolved.refuses("2023-05-12 09:00", close(Outcome::Resolved)), Refusal::NotSolved);
    unsolved.does("2023-05-12 09:00", follow_up(true));
    unsolved.does("2023-05-12 09:00", close(Outcome::Resolved));
}

#[test]
fn a_duplicate_points_at_what_is_being_handled() {
    let id = |serial| CaseId::new(2023, serial).unwrap();
    for (outcome, of, refusal) in [
        (Outcome::Duplicate, None, Refusal::DuplicateOfWhat),
        (Outcome::Duplicate, Some((id(1), None)), Refusal::DuplicateOfItself),
        (Outcome::Duplicate, Some((id(2), Some(id(3)))), Refusal::DuplicateOfDuplicate { of: id(2), first: id(3) }),
        (Outcome::Withdrawn, Some((id(2), None)), Refusal::OnlyDuplicatesPoint),
    ] {
        assert_eq!(one().refuses("2023-05-09 09:00", Action::Close { outcome, of }), refusal);
    }
    one().does("2023-05-09 09:00", Action::Close { outcome: Outcome::Duplicate, of: Some((id(2), None)) });
}

#[test]
fn a_reopened_case_is_due_ahead() {
    let refusal = closed().refuses("2023-05-22 09:00", reopen(Some("2023-05-21")));
    assert_eq!(refusal, Refusal::DueInThePast { due: end("2023-05-21"), at: m("2023-05-22 09:00") });
}

#[test]
fn a_rating_is_by_whom_it_may_be_and_once() {
    let at = "2023-05-13 09:00";
    let which = Refusal::WhichDepartment { assigned: codes(&["A1", "B1"]) };
    assert_eq!(closed().refuses(at, rate(None, Rater::Originator, RatingGiven::Points(points("90")))), which);
    let cannot = Refusal::RaterCannot { rater: Rater::Lead, department: code("A1") };
    assert_eq!(closed().refuses(at, rate_points("A1", Rater::Lead, "90")), cannot);

    let mut rated = closed();
    rated.does(at, rate_points("A1", Rater::Originator, "90"));
    let same = Refusal::SameRating { points: points("90") };
    assert_eq!(rated.refuses(at, rate_points("A1", Rater::Originator, "90")), same);
    let other = Refusal::AlreadyRated { department: code("A1"), rater: Rater::Originator, points: points("90") };
    assert_eq!(rated.refuses(at, rate_points("A1", Rater::Originator, "91")), other);
    rated.does(at, rate_points("B1", Rater::Originator, "90"));
}

#[test]
fn a_form_is_filled_in_whole() {
    let at = "2023-05-13 09:00";
    let items = |given: &[(&str, &str)]| {
        RatingGiven::Items(given.iter().map(|(key, value)| ((*key).to_owned(), points(value))).collect())
    };
    let named = |keys: &[&str]| -> Vec<_> {
        let form = TAIZHOU.evaluation.as_ref().and_then(|e| e.form(Rater::Lead)).unwrap();
        let item = |key: &&str| form.items.iter().find(|item| item.key == *key).unwrap();
        keys.iter().map(item).map(|item| (item.key.clone(), item.title.clone())).collect()
    };
    let known = named(&["attendance", "share", "cooperation"]);
    for (rater, given, refusal) in [
        (
            Rater::Enterprise,
            items(&[("service", "5")]),
            Refusal::NoForm { rater: Rater::Enterprise, scheme: code("taizhou-2023") },
        ),
        (Rater::Lead, items(&[("service", "5")]), Refusal::UnknownItem { given: code("service"), known }),
        (Rater::Lead, items(&[("share", "5"), ("share", "5")]), Refusal::ItemTwice { key: code("share") }),
        (
            Rater::Lead,
            items(&[("share", "40.01")]),
            Refusal::ItemTooHigh { key: code("share"), given: points("40.01"), max: 40 },
        ),
        (
            Rater::Lead,
            items(&[("share", "40")]),
            Refusal::ItemsMissing { missing: named(&["attendance", "cooperation"]) },
        ),
    ] {
        assert_eq!(closed().refuses(at, rate(Some("B1"), rater, given)), refusal);
    }
}

#[test]
fn an_exclusion_is_recorded_once() {
    for department in [None, Some("A1")] {
        let mut desk = two();
        desk.does("2023-05-13 09:00", exclude(department, "doc 1"));
        let before = Refusal::AlreadyExcluded { doc_no: code("doc 1") };
        assert_eq!(desk.refuses("2023-05-13 09:00", exclude(department, "doc 2")), before);
        desk.does("2023-05-13 09:00", exclude(Some("B1"), "doc 2"));
        assert_eq!(desk.of("B1").exclusion, Some(exclusion("doc 2")));
    }
}
