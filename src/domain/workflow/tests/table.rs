//! The transition table: every step in every state.

use super::*;

/// One row a step: whether it can be taken when the case is received, triaged, assigned,
/// responded, resolved, closed.
const TABLE: [(Verb, &str); 14] = [
    (Verb::Triage, "yyyy--"),
    (Verb::Assign, "-yyy--"),
    (Verb::Respond, "--yy--"),
    (Verb::Consult, "--yy--"),
    (Verb::Visit, "--yyy-"),
    (Verb::Note, "yyyyyy"),
    (Verb::Extend, "--yy--"),
    (Verb::Resolve, "--yy--"),
    (Verb::FollowUp, "----yy"),
    (Verb::Close, "yyyyy-"),
    (Verb::Reopen, "----yy"),
    (Verb::Score, "-----y"),
    (Verb::Exclude, "yyyyyy"),
    (Verb::Correct, "yyyyyy"),
];

/// A case of one department in this state.
fn in_state(state: State) -> Desk {
    let mut desk = Desk::new(&TAIZHOU, "2023-05-08 09:00");
    let steps = [
        ("2023-05-08 10:00", triage(Scope::Single)),
        ("2023-05-08 11:00", assign("A1", &[])),
        ("2023-05-09 09:00", respond(None, "2023-05-19")),
        ("2023-05-18 09:00", resolve(None)),
        ("2023-05-20 09:00", close(Outcome::Resolved)),
    ];
    for (at, step) in steps {
        if desk.case.state() == state {
            break;
        }
        desk.does(at, step);
    }
    assert_eq!(desk.case.state(), state);
    desk
}

/// A well-formed step of each kind; extending has three.
fn steps(verb: Verb) -> Vec<Action> {
    match verb {
        Verb::Triage => vec![triage(Scope::Single)],
        Verb::Assign => vec![change("A2", &[], None)],
        Verb::Respond => vec![respond(None, "2023-06-30")],
        Verb::Consult => vec![consult(&[])],
        Verb::Visit => vec![Action::Visit { note: "on site".to_owned() }],
        Verb::Note => vec![Action::Note { text: "seen".to_owned() }],
        Verb::Extend => vec![request(None, "2023-07-30"), grant(None, None), refuse(None)],
        Verb::Resolve => vec![resolve(None), Action::Resolve { who: Who::All, result: "done".to_owned() }],
        Verb::FollowUp => vec![follow_up(true)],
        Verb::Close => vec![close(Outcome::Withdrawn)],
        Verb::Reopen => vec![reopen(Some("2023-06-30"))],
        Verb::Score => vec![rate(None, Rater::Originator, RatingGiven::Grade(Grade::Satisfied))],
        Verb::Exclude => vec![exclude(None, "doc 1")],
        Verb::Correct => {
            let correction = Correction { title: some("another"), ..Correction::default() };
            vec![Action::Correct { correction, reason: None, other_scheme: false }]
        }
    }
}

#[test]
fn every_step_in_every_state() {
    let rows: Vec<Verb> = TABLE.iter().map(|(verb, _)| *verb).collect();
    assert_eq!(rows, Verb::ALL, "one row for each step");
    for (verb, marks) in TABLE {
        assert_eq!(marks.len(), State::ALL.len());
        for (state, mark) in State::ALL.iter().copied().zip(marks.chars()) {
            let allowed = mark == 'y';
            assert_eq!(permits(state, verb), allowed, "{verb:?} in {state:?}");
            for step in steps(verb) {
                assert_eq!(step.verb(), verb);
                let wrong = Err(Refusal::WrongState { verb, state, possible: possible(state) });
                let answer = in_state(state).decide("2023-06-01 09:00", step);
                assert_eq!(answer == wrong, !allowed, "{verb:?} in {state:?}: {answer:?}");
            }
        }
    }
}

/// Where the table alone decides, a step that it allows is taken.
#[test]
fn allowed_steps_are_taken() {
    for (verb, marks) in TABLE {
        // These ask for more than a state: a promise, a request, no response yet.
        if matches!(verb, Verb::Respond | Verb::Extend | Verb::Resolve) {
            continue;
        }
        for (state, mark) in State::ALL.iter().copied().zip(marks.chars()) {
            if mark == 'y' {
                for step in steps(verb) {
                    in_state(state).does("2023-06-01 09:00", step);
                }
            }
        }
    }
}

#[test]
fn the_steps_to_take_next_come_in_the_order_of_the_work() {
    for (state, next) in [
        (State::Received, "triage close"),
        (State::Triaged, "triage assign close"),
        (State::Assigned, "triage assign respond consult extend resolve close"),
        (State::Responded, "triage assign respond consult extend resolve close"),
        (State::Resolved, "followup close reopen"),
        (State::Closed, "followup reopen score"),
    ] {
        let codes: Vec<_> = possible(state).into_iter().map(Verb::code).collect();
        assert_eq!(codes.join(" "), next, "{state:?}");
    }
}

#[test]
fn remarks_and_visits_change_nothing() {
    for state in State::ALL {
        let mut desk = in_state(*state);
        let before = desk.case.clone();
        desk.does("2023-06-01 09:00", Action::Note { text: "seen".to_owned() });
        if permits(*state, Verb::Visit) {
            desk.does("2023-06-01 09:00", Action::Visit { note: "on site".to_owned() });
        }
        assert_eq!(desk.case, before);
    }
}
