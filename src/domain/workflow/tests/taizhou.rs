//! Whole cases by taizhou-2023, date by date, through holidays and make-up days.

use super::*;
use crate::domain::vocab::{Clock, Role};

#[test]
fn a_case_of_one_department() {
    // The Thursday before the autumn holidays of 2023: 29 September to 6 October are off, Saturday 7
    // and Sunday 8 October are worked.
    let mut desk = Desk::new(&TAIZHOU, "2023-09-28 09:00");
    assert_eq!(desk.case.state(), State::Received);
    assert_eq!(desk.case.next_due(), None);

    let event = desk.does("2023-09-28 10:00", triage(Scope::Single));
    let CaseEvent::Triaged { triage, .. } = event else { panic!("{event:?}") };
    assert_eq!((triage.category.as_str(), triage.days), ("other", None));
    assert_eq!(desk.case.state(), State::Triaged);

    desk.does("2023-09-28 11:00", assign("A1", &[]));
    assert_eq!(desk.case.state(), State::Assigned);
    assert_eq!(desk.case.assigned_at, Some(m("2023-09-28 11:00")));
    assert_eq!(desk.of("A1").role, Role::Lead);
    assert_eq!(shown(desk.of("A1").respond_due), "2023-10-07 +1");
    assert_eq!(desk.of("A1").consult_due, None);
    assert_eq!(desk.dues("A1"), pair("-", "-"));
    let (department, clock, due) = desk.case.next_due().unwrap();
    assert_eq!((department, clock, due.at), ("A1", Clock::Respond, end("2023-10-07")));

    // The whole of the due day is on time; the next second is not.
    assert_eq!(desk.of("A1").late(None, end("2023-10-07")), []);
    assert_eq!(desk.of("A1").late(None, m("2023-10-08 00:00")), [Clock::Respond]);

    desk.does("2023-10-07 17:30", respond(None, "2023-10-20"));
    assert_eq!(desk.case.state(), State::Responded);
    assert_eq!(desk.of("A1").late(None, m("2023-10-08 00:00")), []);
    assert_eq!(desk.dues("A1"), pair("2023-10-20", "2023-10-20"));
    assert_eq!(desk.of("A1").promised_on, Some(d("2023-10-20")));
    assert_eq!(desk.of("A1").responsible, some("the section head"));

    desk.does("2023-10-09 09:00", Action::Visit { note: "on site".to_owned() });
    desk.does("2023-10-19 09:00", resolve(None));
    assert_eq!(desk.case.state(), State::Resolved);
    assert_eq!(desk.case.resolved_at(), Some(m("2023-10-19 09:00")));
    assert_eq!(desk.case.resolution, some("connected"));
    assert_eq!(desk.case.next_due(), None);

    desk.does("2023-10-20 09:00", follow_up(true));
    desk.does("2023-10-20 10:00", close(Outcome::Resolved));
    assert_eq!(desk.case.state(), State::Closed);
    assert_eq!(desk.case.closed_at, Some(m("2023-10-20 10:00")));
    assert!(desk.case.counts(&TAIZHOU));

    // The only department is rated by the originator alone.
    desk.does("2023-10-21 09:00", rate(None, Rater::Enterprise, RatingGiven::Grade(Grade::Dissatisfied)));
    assert_eq!((desk.score("A1"), desk.of("A1").rated_at(&TAIZHOU)), (None, None));
    desk.does("2023-10-21 10:00", rate_points("A1", Rater::Originator, "92.5"));
    assert_eq!(desk.score("A1"), some("92.5"));
    assert_eq!(desk.of("A1").rated_at(&TAIZHOU), Some(m("2023-10-21 10:00")));
}

/// A lead and two co-handlers, assigned on the Friday before the May holidays of 2023: 29 April to
/// 3 May are off, Saturday 6 May is worked.
fn several() -> Desk {
    let mut desk = Desk::new(&TAIZHOU, "2023-04-28 09:00");
    desk.does("2023-04-28 09:30", triage(Scope::Multi));
    desk.does("2023-04-28 10:00", assign("B1", &["C1", "A1"]));
    desk
}

#[test]
fn the_clocks_of_a_department_that_is_done_stand_still() {
    for (done, late) in [("2023-05-05 09:00", vec![]), ("2023-05-08 09:00", vec![Clock::Consult])] {
        let mut desk = several();
        desk.does("2023-05-04 09:00", respond(Some("B1"), "2023-05-19"));
        desk.does(done, resolve(Some("B1")));
        assert_eq!(desk.of("B1").late(None, m("2023-05-10 09:00")), late, "{done}");
    }
}

#[test]
fn a_case_of_several_departments() {
    let mut desk = several();
    assert_eq!(desk.case.departments(), ["B1", "A1", "C1"]);
    assert_eq!(desk.case.lead().unwrap().department, "B1");
    assert_eq!(shown(desk.of("B1").respond_due), "2023-05-04 +1");
    assert_eq!(shown(desk.of("B1").consult_due), "2023-05-06 +3");
    for co in ["A1", "C1"] {
        assert_eq!((desk.of(co).respond_due, desk.of(co).consult_due, desk.of(co).due), (None, None, None));
    }

    // A co-handler may respond before the lead; the lead's promise then leaves its date alone.
    desk.does("2023-05-04 09:00", respond(Some("C1"), "2023-05-26"));
    assert_eq!(desk.case.state(), State::Assigned);
    let event = desk.does("2023-05-05 09:00", respond(Some("B1"), "2023-05-19"));
    let CaseEvent::Responded { dues, .. } = event else { panic!("{event:?}") };
    let told: Vec<_> = dues.iter().map(|set| (set.department.as_str(), shown(Some(set.due)))).collect();
    assert_eq!(told, [("B1", "2023-05-19".to_owned()), ("A1", "2023-05-19".to_owned())]);
    assert_eq!(desk.case.state(), State::Responded);
    assert_eq!(desk.of("B1").late(None, m("2023-05-05 10:00")), [Clock::Respond]);
    assert_eq!(desk.dues("A1"), pair("2023-05-19", "2023-05-19"));
    assert_eq!(desk.dues("C1"), pair("2023-05-26", "2023-05-26"));

    // The joint session on the make-up Saturday is in time; a second one changes nothing.
    desk.does("2023-05-06 15:00", consult(&["A1"]));
    let event = desk.does("2023-05-08 15:00", consult(&[]));
    let CaseEvent::Consulted { with, .. } = event else { panic!("{event:?}") };
    assert_eq!(with, ["B1", "A1", "C1"], "who came is not said: all");
    assert_eq!(desk.of("B1").consulted_at, Some(m("2023-05-06 15:00")));
    assert_eq!(desk.of("A1").consulted_at, None);
    assert_eq!(desk.of("B1").late(None, m("2023-05-19 12:00")), [Clock::Respond]);

    // A co-handler may still promise a date of its own while the lead's is not missed.
    let mut own = desk.clone();
    own.does("2023-05-10 09:00", respond(Some("A1"), "2023-05-12"));
    assert_eq!(own.dues("A1"), pair("2023-05-12", "2023-05-12"));

    extensions(&mut desk);
    returned(&mut desk);
    closed_and_rated(&mut desk);
}

/// Asked, refused, asked again, granted by another date; the first date stays.
fn extensions(desk: &mut Desk) {
    desk.does("2023-05-15 09:00", request(Some("A1"), "2023-06-09"));
    assert_eq!(desk.of("A1").pending.as_ref().unwrap().to, end("2023-06-09"));
    assert_eq!(desk.dues("A1"), pair("2023-05-19", "2023-05-19"), "asking moves nothing");
    desk.does("2023-05-15 10:00", refuse(None));
    assert_eq!(desk.of("A1").pending, None);
    assert_eq!(desk.of("A1").extensions, 0);
    desk.does("2023-05-16 09:00", request(Some("A1"), "2023-06-09"));
    desk.does("2023-05-16 10:00", grant(None, Some("2023-06-02")));
    assert_eq!(desk.dues("A1"), pair("2023-05-19", "2023-06-02"));
    assert_eq!(desk.of("A1").extensions, 1);
    desk.does("2023-05-17 09:00", request(Some("A1"), "2023-06-05"));
    desk.does("2023-05-17 10:00", grant(Some("A1"), None));
    assert_eq!(desk.dues("A1"), pair("2023-05-19", "2023-06-05"));
    assert_eq!(desk.of("A1").extensions, 2);
    // The lead and the other co-handler keep their dates.
    assert_eq!(desk.dues("B1"), pair("2023-05-19", "2023-05-19"));
    assert_eq!(desk.dues("C1"), pair("2023-05-26", "2023-05-26"));
}

/// Done, sent back, done again.
fn returned(desk: &mut Desk) {
    desk.does("2023-05-19 09:00", resolve(Some("B1")));
    assert_eq!(desk.case.state(), State::Responded);
    assert_eq!(desk.case.resolved_at(), None);
    let event = desk.does("2023-05-20 09:00", Action::Resolve { who: Who::All, result: "connected".to_owned() });
    let CaseEvent::Resolved { departments, .. } = event else { panic!("{event:?}") };
    assert_eq!(departments, ["A1", "C1"], "those that were not done");
    assert_eq!(desk.case.state(), State::Resolved);

    desk.does("2023-05-22 09:00", follow_up(false));
    desk.does("2023-05-22 10:00", reopen(Some("2023-06-16")));
    assert_eq!(desk.case.state(), State::Responded);
    assert_eq!((desk.case.reopened, desk.case.follow_up), (1, None));
    assert_eq!(desk.case.own_due, Some(end("2023-06-16")));
    assert_eq!(desk.dues("A1"), pair("2023-05-19", "2023-06-16"));
    assert_eq!(desk.dues("B1"), pair("2023-05-19", "2023-06-16"));
    assert!(desk.case.assignments.iter().all(|a| a.resolved_at.is_none() && a.resolution.is_none()));
    assert_eq!(desk.case.resolution, None);

    desk.does("2023-06-15 09:00", Action::Resolve { who: Who::All, result: "connected".to_owned() });
    assert_eq!(desk.of("B1").late(None, m("2023-12-31 09:00")), [Clock::Respond]);
}

/// Closed, rated, taken up again, closed and rated anew.
fn closed_and_rated(desk: &mut Desk) {
    desk.does("2023-06-16 09:00", close(Outcome::Resolved));
    for (department, rater, given) in [
        ("B1", Rater::Originator, "95"),
        ("A1", Rater::Originator, "90"),
        ("C1", Rater::Originator, "85.55"),
        ("A1", Rater::Lead, "80"),
    ] {
        desk.does("2023-06-17 09:00", rate_points(department, rater, given));
    }
    assert_eq!(desk.score("B1"), some("95"));
    assert_eq!(desk.score("A1"), some("87"), "70% of 90 and 30% of 80");
    assert_eq!(desk.score("C1"), None, "the lead has not rated it");
    desk.does("2023-06-18 09:00", rate_points("C1", Rater::Lead, "70.01"));
    assert_eq!(desk.score("C1"), some("80.888"));
    assert_eq!(desk.of("C1").rated_at(&TAIZHOU), Some(m("2023-06-18 09:00")));

    let refusal = desk.refuses("2023-07-03 09:00", reopen(None));
    assert_eq!(refusal, Refusal::NewDueNeeded { due: end("2023-06-16") });
    desk.does("2023-07-03 09:00", reopen(Some("2023-07-14")));
    assert_eq!(desk.case.state(), State::Responded);
    assert_eq!((desk.case.reopened, desk.case.closed_at, desk.case.outcome), (2, None, None));
    assert!(desk.case.assignments.iter().all(|a| a.ratings.is_empty() && a.score.is_none()));
    assert!(!desk.case.counts(&TAIZHOU));
    assert_eq!(desk.dues("A1"), pair("2023-05-19", "2023-07-14"));
    let early = desk.refuses("2023-07-02 09:00", Action::Resolve { who: Who::All, result: "r".to_owned() });
    assert_eq!(
        early,
        Refusal::TooEarly { at: m("2023-07-02 09:00"), after: Step::Reopened, since: m("2023-07-03 09:00") }
    );

    desk.does("2023-07-04 09:00", Action::Resolve { who: Who::All, result: "explained".to_owned() });
    desk.does("2023-07-05 09:00", follow_up(false));
    desk.does("2023-07-05 10:00", close(Outcome::Explained));
    assert!(desk.case.counts(&TAIZHOU));
    assert_eq!(desk.case.closed_at, Some(m("2023-07-05 10:00")));
    assert!(desk.case.assignments.iter().all(|a| a.score.is_none()));
}

#[test]
fn the_joint_session_is_late_after_its_day() {
    let mut desk = several();
    let now = m("2023-05-31 09:00");
    assert_eq!(desk.of("B1").late(None, now), [Clock::Respond, Clock::Consult]);
    assert_eq!(desk.of("B1").late(Some(m("2023-05-05 09:00")), now), [Clock::Respond], "closed before its date");
    desk.does("2023-05-07 09:00", consult(&[]));
    assert_eq!(desk.of("B1").late(None, now), [Clock::Respond, Clock::Consult]);
    let (department, clock, due) = desk.case.next_due().unwrap();
    assert_eq!((department, clock, due.at), ("B1", Clock::Respond, end("2023-05-04")));
}

#[test]
fn the_due_date_of_the_office_goes_before_a_promise() {
    let mut desk = Desk::new(&TAIZHOU, "2023-05-08 09:00");
    desk.does("2023-05-08 09:00", triage(Scope::Multi));
    let due = m("2023-05-19 12:00");
    let own = Action::Assign { lead: "A1".to_owned(), co: vec!["B1".to_owned()], due: Some(due), reason: None };
    desk.does("2023-05-08 09:00", own);
    assert_eq!(desk.case.own_due, Some(due));
    for department in ["A1", "B1"] {
        assert_eq!(desk.dues(department), pair("2023-05-19 12:00", "2023-05-19 12:00"));
    }
    let late = desk.refuses("2023-05-09 09:00", respond(Some("A1"), "2023-05-20"));
    assert_eq!(late, Refusal::PromiseTooLate { promise: d("2023-05-20"), due });
    let event = desk.does("2023-05-09 09:00", respond(Some("A1"), "2023-05-19"));
    let CaseEvent::Responded { dues, .. } = event else { panic!("{event:?}") };
    assert_eq!(dues, []);
    assert_eq!(desk.dues("A1"), pair("2023-05-19 12:00", "2023-05-19 12:00"));
    // A due date with a time holds to the second.
    desk.does("2023-05-10 09:00", consult(&[]));
    assert_eq!(desk.of("A1").late(None, due), []);
    assert_eq!(desk.of("A1").late(None, m("2023-05-19 12:01")), [Clock::Resolve]);
}

#[test]
fn a_deadline_into_a_year_without_a_notice_says_so() {
    let mut desk = Desk::new(&TAIZHOU, "2026-12-31 09:00");
    desk.does("2026-12-31 09:00", triage(Scope::Single));
    desk.does("2026-12-31 09:00", assign("A1", &[]));
    assert_eq!(shown(desk.of("A1").respond_due), "2027-01-01 +1 ?");
    assert!(desk.of("A1").provisional());
    let to = Due { at: end("2027-01-04"), days: Some(1), provisional: false };
    desk.case.move_due("A1", Clock::Respond, to);
    assert_eq!(shown(desk.of("A1").respond_due), "2027-01-04 +1");
    assert!(!desk.of("A1").provisional());
}

#[test]
fn a_calendar_moves_the_first_date_only_while_it_is_in_force() {
    let mut desk = several();
    let moved = Due { at: end("2023-05-08"), days: Some(3), provisional: false };
    desk.case.move_due("B1", Clock::Consult, moved);
    assert_eq!(shown(desk.of("B1").consult_due), "2023-05-08 +3");
    desk.does("2023-05-04 09:00", respond(Some("B1"), "2023-05-19"));
    desk.case.move_due("A1", Clock::Resolve, Due::set(end("2023-05-22")));
    assert_eq!(desk.dues("A1"), pair("2023-05-22", "2023-05-22"));
    desk.does("2023-05-10 09:00", request(Some("A1"), "2023-06-09"));
    desk.does("2023-05-10 09:00", grant(None, None));
    desk.case.move_due("A1", Clock::Resolve, Due::set(end("2023-06-12")));
    assert_eq!(desk.dues("A1"), pair("2023-05-22", "2023-06-12"));
}

#[test]
fn only_the_outcomes_that_the_scheme_names_count() {
    for outcome in Outcome::ALL {
        let mut desk = Desk::assigned("2023-05-08 09:00", Scope::Single, "A1", &[]);
        desk.does("2023-05-09 09:00", respond(None, "2023-05-19"));
        desk.does("2023-05-10 09:00", resolve(None));
        let of = (*outcome == Outcome::Duplicate).then(|| (CaseId::new(2023, 2).unwrap(), None));
        desk.does("2023-05-11 09:00", Action::Close { outcome: *outcome, of });
        assert_eq!(desk.case.duplicate_of, of.map(|(of, _)| of));
        let counts = matches!(outcome, Outcome::Resolved | Outcome::Explained);
        assert_eq!(desk.case.counts(&TAIZHOU), counts, "{outcome:?}");
        assert_eq!(desk.case.state(), State::Closed);
        desk.does("2023-05-12 09:00", exclude(None, "doc 1"));
        assert!(!desk.case.counts(&TAIZHOU));
        desk.does("2023-05-12 09:00", reopen(None));
        assert_eq!((desk.case.outcome, desk.case.duplicate_of), (None, None));
        assert!(desk.case.exclusion.is_some(), "an approval outlives a reopening");
    }
}

#[test]
fn a_form_adds_up_to_the_total() {
    let mut desk = Desk::assigned("2023-05-08 09:00", Scope::Single, "A1", &[]);
    desk.does("2023-05-11 09:00", close(Outcome::Withdrawn));
    let items = [("timely", "20"), ("plan", "14.5"), ("on_time", "25"), ("solved", "20.25"), ("service", "0")];
    let items = items.iter().map(|(key, given)| ((*key).to_owned(), points(given))).collect();
    desk.does("2023-05-12 09:00", rate(None, Rater::Originator, RatingGiven::Items(items)));
    assert_eq!(desk.score("A1"), some("79.75"));
    assert_eq!(desk.of("A1").rating(Rater::Originator).unwrap().items.len(), 5);
    let revised = Action::Score {
        department: None,
        rater: Rater::Originator,
        rating: RatingGiven::Grade(Grade::Basically),
        comment: some("on appeal"),
        revise: Revise::Corrects,
    };
    desk.does("2023-05-13 09:00", revised);
    assert_eq!((desk.score("A1"), desk.of("A1").ratings.len()), (some("60"), 1));
    assert_eq!(desk.of("A1").rating(Rater::Originator).unwrap().grade, Some(Grade::Basically));
}

#[test]
fn a_rating_that_corrects_another_keeps_its_day() {
    for (revise, rated) in [(Revise::Corrects, "2023-06-20 10:00"), (Revise::Anew, "2023-07-03 09:00")] {
        let mut desk = Desk::assigned("2023-05-08 09:00", Scope::Single, "A1", &[]);
        desk.does("2023-05-11 09:00", close(Outcome::Withdrawn));
        let score = |given: &str, revise| Action::Score {
            department: None,
            rater: Rater::Originator,
            rating: RatingGiven::Points(points(given)),
            comment: None,
            revise,
        };
        // Where there is none there is no day to keep.
        desk.does("2023-06-20 10:00", score("90", revise));
        assert_eq!(desk.of("A1").rated_at(&TAIZHOU), Some(m("2023-06-20 10:00")));
        desk.does("2023-07-03 09:00", score("91", revise));
        assert_eq!((desk.score("A1"), desk.of("A1").rated_at(&TAIZHOU)), (some("91"), Some(m(rated))));
        let again = desk.refuses("2023-07-04 09:00", score("92", Revise::No));
        assert!(matches!(again, Refusal::AlreadyRated { .. }), "{again:?}");
    }
}

#[test]
fn no_time_is_granted_that_is_over() {
    let mut desk = Desk::assigned("2023-05-08 09:00", Scope::Single, "A1", &[]);
    desk.does("2023-05-09 09:00", respond(None, "2023-05-19"));
    desk.does("2023-05-19 09:00", request(None, "2023-05-24"));
    for (at, to, granted) in [
        ("2023-05-24 23:59", None, true),
        ("2023-05-25 00:00", None, false),
        ("2023-05-25 00:00", Some("2023-05-24"), false),
        ("2023-05-25 00:00", Some("2023-05-25"), true),
        // What was decided in time may be written down later.
        ("2023-05-20 09:00", None, true),
    ] {
        let found = desk.decide(at, grant(None, to));
        let over = Refusal::DueInThePast { due: end("2023-05-24"), at: m(at) };
        assert_eq!(found.as_ref().err(), (!granted).then_some(&over), "{at} {to:?}");
    }
}
