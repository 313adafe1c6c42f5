//! Whole cases by fucheng-2024: complexity sets the date, the enterprise is told, and is asked.

use super::*;
use crate::domain::scheme::DayRange;

fn classify(complexity: Option<Complexity>, days: Option<u32>) -> Action {
    Action::Triage {
        scope: Scope::Single,
        category: "Appeals".to_owned(),
        mode: Some(Mode::Desk),
        complexity,
        days,
        opinion: None,
    }
}

fn assigned(at: &str, complexity: Complexity, days: Option<u32>) -> Desk {
    let mut desk = Desk::new(&FUCHENG, at);
    desk.does(at, classify(Some(complexity), days));
    desk.does(at, assign("A1", &[]));
    desk
}

#[test]
fn complexity_sets_the_clock() {
    // Friday 13 February 2026: Saturday 14 and 28 are worked, 15 to 23 February are off.
    for (complexity, days, due) in [
        (Complexity::Simple, None, "2026-02-13 +0"),
        (Complexity::Simple, Some(0), "2026-02-13 +0"),
        (Complexity::General, Some(5), "2026-02-27 +5"),
        (Complexity::General, Some(6), "2026-02-28 +6"),
        (Complexity::General, None, "2026-03-12 +15"),
        (Complexity::General, Some(15), "2026-03-12 +15"),
    ] {
        let desk = assigned("2026-02-13 17:00", complexity, days);
        assert_eq!(desk.dues("A1"), pair(due, due), "{complexity:?} {days:?}");
        assert_eq!(desk.case.resolve_days.map(|n| format!("+{n}")).as_deref(), due.split(' ').next_back());
    }
    let desk = assigned("2025-09-30 17:00", Complexity::Complex, None);
    assert_eq!(desk.dues("A1"), pair("2025-11-18 +30", "2025-11-18 +30"));
    let desk = assigned("2026-12-30 17:00", Complexity::General, Some(5));
    assert_eq!(desk.dues("A1"), pair("2027-01-06 +5 ?", "2027-01-06 +5 ?"));
}

#[test]
fn days_must_be_among_those_of_the_complexity() {
    let desk = Desk::new(&FUCHENG, "2026-03-02 09:00");
    for (complexity, given, (min, max, default)) in [
        (Complexity::Simple, 1, (0, 0, 0)),
        (Complexity::General, 0, (5, 15, 15)),
        (Complexity::General, 4, (5, 15, 15)),
        (Complexity::General, 16, (5, 15, 15)),
        (Complexity::Complex, 29, (30, 30, 30)),
        (Complexity::Complex, 31, (30, 30, 30)),
    ] {
        let allowed = DayRange { min, max, default };
        let refusal = desk.refuses("2026-03-02 09:00", classify(Some(complexity), Some(given)));
        assert_eq!(refusal, Refusal::DaysOutOfRange { complexity, given, allowed });
    }
    assert_eq!(desk.refuses("2026-03-02 09:00", classify(None, None)), Refusal::ComplexityNeeded);
    assert_eq!(desk.refuses("2026-03-02 09:00", classify(None, Some(5))), Refusal::DaysNotUsed);
}

#[test]
fn the_clock_holds_once_departments_know_it() {
    let mut desk = assigned("2026-03-02 09:00", Complexity::General, Some(10));
    for (complexity, days) in
        [(Some(Complexity::Complex), None), (Some(Complexity::General), Some(9)), (Some(Complexity::Simple), None)]
    {
        let refusal = desk.refuses("2026-03-02 10:00", classify(complexity, days));
        assert_eq!(refusal, Refusal::ComplexityFixed, "{complexity:?} {days:?}");
    }
    // The category alone can be corrected, and the same complexity said again.
    for (complexity, days) in [(None, None), (Some(Complexity::General), Some(10))] {
        desk.does("2026-03-02 10:00", classify(complexity, days));
        assert_eq!((desk.case.complexity, desk.case.resolve_days), (Some(Complexity::General), Some(10)));
    }
}

#[test]
fn a_promise_may_be_sooner_but_not_later_and_moves_nothing() {
    let mut desk = assigned("2026-03-02 09:00", Complexity::General, Some(5));
    let refusal = desk.refuses("2026-03-03 09:00", respond(None, "2026-03-10"));
    assert_eq!(refusal, Refusal::PromiseTooLate { promise: d("2026-03-10"), due: end("2026-03-09") });
    desk.does("2026-03-03 09:00", respond(None, "2026-03-06"));
    assert_eq!(desk.dues("A1"), pair("2026-03-09 +5", "2026-03-09 +5"));
    assert_eq!(desk.of("A1").promised_on, Some(d("2026-03-06")));
}

#[test]
fn the_loop_from_collecting_to_signing_off() {
    let mut desk = assigned("2026-03-02 09:00", Complexity::General, Some(5));
    desk.does("2026-03-03 09:00", respond(None, "2026-03-09"));

    assert_eq!(desk.refuses("2026-03-04 09:00", request(None, "2026-03-20")), Refusal::TellEnterprise);
    let told = Action::RequestExtension {
        department: None,
        to: end("2026-03-20"),
        reason: "the parts are late".to_owned(),
        told: some("called: parts late, half done"),
    };
    desk.does("2026-03-04 09:00", told);
    desk.does("2026-03-04 10:00", grant(None, None));
    assert_eq!(desk.dues("A1"), pair("2026-03-09 +5", "2026-03-20"));

    desk.does("2026-03-19 09:00", resolve(None));
    for outcome in [Outcome::Resolved, Outcome::Explained] {
        assert_eq!(desk.refuses("2026-03-19 10:00", close(outcome)), Refusal::FollowUpFirst);
    }
    // What was not handled needs no follow-up.
    desk.clone().does("2026-03-19 10:00", close(Outcome::Withdrawn));

    desk.does("2026-03-19 11:00", follow_up(false));
    assert_eq!(desk.refuses("2026-03-19 12:00", close(Outcome::Resolved)), Refusal::NotSolved);
    desk.clone().does("2026-03-19 12:00", close(Outcome::Explained));

    // Taken up again, it is asked about anew.
    desk.does("2026-03-19 13:00", reopen(None));
    desk.does("2026-03-20 09:00", resolve(None));
    assert_eq!(desk.refuses("2026-03-20 10:00", close(Outcome::Resolved)), Refusal::FollowUpFirst);
    desk.does("2026-03-20 11:00", follow_up(true));
    desk.does("2026-03-20 12:00", close(Outcome::Resolved));

    // The document has no evaluation: nothing is scored, every outcome counts.
    let refusal = desk.refuses("2026-03-21 09:00", rate_points("A1", Rater::Originator, "90"));
    assert_eq!(refusal, Refusal::NoEvaluation { scheme: "fucheng-2024".to_owned() });
    assert!(desk.case.counts(&FUCHENG));
}

#[test]
fn a_department_that_comes_later_has_the_same_days_from_then() {
    let mut desk = Desk::new(&FUCHENG, "2026-03-02 09:00");
    let multi = Action::Triage {
        scope: Scope::Multi,
        category: "兜底".to_owned(),
        mode: Some(Mode::Consult),
        complexity: Some(Complexity::General),
        days: Some(5),
        opinion: some("no one accepts it"),
    };
    desk.does("2026-03-02 09:00", multi);
    assert_eq!(desk.case.intake.category, some("nobody_accepts"));
    desk.does("2026-03-02 09:00", assign("A1", &["A2"]));
    desk.does("2026-03-04 09:00", change("A1", &["A2", "A3"], None));
    assert_eq!(desk.dues("A2"), pair("2026-03-09 +5", "2026-03-09 +5"));
    assert_eq!(desk.dues("A3"), pair("2026-03-11 +5", "2026-03-11 +5"));
}
