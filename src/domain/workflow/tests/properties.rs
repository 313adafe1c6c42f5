//! Random steps on a case: whatever the rules let through leaves it whole.

use proptest::prelude::*;

use super::*;
use crate::domain::civil::{earlier, start_of};
use crate::domain::event::Placement;
use crate::domain::past::{Done, Past};
use crate::domain::undo;
use crate::domain::vocab::{Clock, Coded, Role};

const UNITS: [&str; 4] = ["A1", "A2", "B1", "C1"];

fn unit() -> impl Strategy<Value = String> {
    prop::sample::select(&UNITS[..]).prop_map(str::to_owned)
}

fn named() -> impl Strategy<Value = Option<String>> {
    prop::option::of(unit())
}

fn any<T: Coded + std::fmt::Debug>() -> impl Strategy<Value = T> {
    prop::sample::select(T::ALL)
}

fn text() -> impl Strategy<Value = String> {
    Just("words".to_owned())
}

/// A day within four weeks from the first, around the May holidays.
fn day() -> impl Strategy<Value = Day> {
    (0..28_u64).prop_map(|n| d("2023-04-27") + chrono::Days::new(n))
}

fn moment() -> impl Strategy<Value = Moment> {
    (day(), 0..24_u32).prop_map(|(day, hour)| day.and_hms_opt(hour, 0, 0).unwrap())
}

fn rating() -> impl Strategy<Value = RatingGiven> {
    prop_oneof![
        (0..=100_u32).prop_map(|n| RatingGiven::Points(Points::whole(n).unwrap())),
        any().prop_map(RatingGiven::Grade),
        (0..=30_u32).prop_map(|n| {
            let keys = ["attendance", "share", "cooperation"];
            RatingGiven::Items(keys.iter().map(|key| ((*key).to_owned(), Points::whole(n).unwrap())).collect())
        }),
    ]
}

fn classify() -> impl Strategy<Value = Action> {
    let category = prop::sample::select(vec!["其他", "诉求服务", "weather"]);
    let days = prop::option::of(prop::sample::select(vec![0_u32, 5, 30]));
    (any(), category, prop::option::of(any()), days).prop_map(|(scope, category, complexity, days)| Action::Triage {
        scope,
        category: category.to_owned(),
        mode: None,
        complexity,
        days,
        opinion: None,
    })
}

fn place() -> impl Strategy<Value = Action> {
    (unit(), prop::collection::vec(unit(), 0..3), prop::option::of(moment()), prop::option::of(text()))
        .prop_map(|(lead, co, due, reason)| Action::Assign { lead, co, due, reason })
}

fn work() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => (named(), text(), day(), text())
            .prop_map(|(department, plan, promise, person)| Action::Respond { department, plan, promise, person }),
        1 => (text(), prop::collection::vec(unit(), 0..2)).prop_map(|(note, with)| Action::Consult { note, with }),
        1 => text().prop_map(|note| Action::Visit { note }),
        2 => (named(), moment(), text(), prop::option::of(text()))
            .prop_map(|(department, to, reason, told)| Action::RequestExtension { department, to, reason, told }),
        2 => (named(), prop::option::of(moment())).prop_map(|(department, to)| Action::GrantExtension { department, to }),
        1 => (named(), text()).prop_map(|(department, reason)| Action::RefuseExtension { department, reason }),
        3 => (named(), text()).prop_map(|(department, result)| Action::Resolve { who: Who::One(department), result }),
        2 => text().prop_map(|result| Action::Resolve { who: Who::All, result }),
    ]
}

fn finish() -> impl Strategy<Value = Action> {
    let of = prop::option::weighted(0.2, (1..4_i64, prop::option::of(1..4_i64)));
    let id = |serial| CaseId::new(2023, serial).unwrap();
    let of = of.prop_map(move |of| of.map(|(of, first)| (id(of), first.map(id))));
    prop_oneof![
        (any(), any(), prop::option::of(any())).prop_map(|(by, grade, solved): (_, _, Option<Scope>)| {
            Action::FollowUp { by, solved: solved.is_some(), grade: Some(grade), note: None }
        }),
        (any(), of).prop_map(|(outcome, of)| Action::Close { outcome, of }),
        (text(), prop::option::of(moment())).prop_map(|(reason, due)| Action::Reopen { reason, due }),
        (named(), any(), rating(), revise()).prop_map(|(department, rater, rating, revise)| Action::Score {
            department,
            rater,
            rating,
            comment: None,
            revise
        }),
        named().prop_map(|department| Action::Exclude { department, exclusion: exclusion("doc 1") }),
        (named(), text()).prop_map(|(department, reason)| Action::WithdrawExclusion { department, reason }),
        mend(),
    ]
}

fn revise() -> impl Strategy<Value = Revise> {
    prop::sample::select(vec![Revise::No, Revise::Corrects, Revise::Anew])
}

fn mend() -> impl Strategy<Value = Action> {
    let title = prop::sample::select(vec!["another", "a third"]);
    (title, prop::option::of(moment()), prop::option::of(any()), prop::option::of(Just(()))).prop_map(
        |(title, received_at, channel, contact)| Action::Correct {
            correction: Correction {
                title: some(title),
                received_at,
                channel: Some(channel),
                contact: contact.map(|()| some("somebody")),
                ..Correction::default()
            },
            reason: None,
            other_scheme: false,
        },
    )
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![2 => classify(), 3 => place(), 6 => work(), 4 => finish()]
}

/// Steps whose times mostly go forward: hours after the step before, sometimes back.
fn steps() -> impl Strategy<Value = Vec<(i64, Action)>> {
    prop::collection::vec((prop_oneof![6 => 0..20_i64, 1 => -30..0_i64], action()), 1..40)
}

/// Steps at any time, often at one that is not known.
fn ledger_steps() -> impl Strategy<Value = Vec<(Moment, Action)>> {
    let at = prop_oneof![moment(), day().prop_map(|day| day.and_hms_opt(0, 0, 0).unwrap())];
    prop::collection::vec((at, action()), 1..40)
}

fn in_order(sooner: Option<Moment>, later: Option<Moment>) -> bool {
    sooner.zip(later).is_none_or(|(sooner, later)| !earlier(later, sooner))
}

/// What holds of every case at every time.
fn is_whole(case: &Case) {
    let leads = case.assignments.iter().filter(|a| a.role == Role::Lead).count();
    assert_eq!(leads, usize::from(!case.assignments.is_empty()), "one lead, once assigned");
    assert!(case.assignments.first().is_none_or(|a| a.role == Role::Lead), "the lead comes first");
    assert_eq!(case.assigned_at.is_some(), !case.assignments.is_empty());
    let mut codes = case.departments();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), case.assignments.len(), "each department once");

    assert_eq!(case.closed_at.is_some(), case.outcome.is_some());
    assert_eq!(case.duplicate_of.is_some(), case.outcome == Some(Outcome::Duplicate));
    assert!(in_order(Some(case.received_at), case.assigned_at) && in_order(Some(case.received_at), case.closed_at));
    for a in &case.assignments {
        assert!(case.closed_at.is_some() || (a.ratings.is_empty() && a.score.is_none()), "rated only while closed");
        assert_eq!(a.first_due.is_some(), a.due.is_some());
        assert!(a.pending.is_none() || (a.due.is_some() && a.resolved_at.is_none()));
        assert!(a.respond_due.is_none() || a.responded_at.is_some() || a.resolved_at.is_none());
        let assigned = Some(a.assigned_at);
        assert!(in_order(assigned, a.responded_at) && in_order(a.responded_at, a.resolved_at));
        assert!(in_order(assigned, case.closed_at) && in_order(assigned, a.resolved_at));
        assert!(in_order(a.resolved_at, case.closed_at));
        let late = a.late(case.closed_at, m(NOW));
        assert!(!late.contains(&Clock::Respond) || a.respond_due.is_some());
    }
    state_fits(case);
}

fn state_fits(case: &Case) {
    let (mut all_done, mut all_responded) = (true, true);
    for a in &case.assignments {
        all_done &= a.resolved_at.is_some();
        all_responded &= a.respond_due.is_none() || a.responded_at.is_some();
    }
    let expected = match (case.closed_at, case.assignments.len()) {
        (Some(_), _) => State::Closed,
        (None, 0) if case.scope.is_none() => State::Received,
        (None, 0) => State::Triaged,
        (None, _) if all_done => State::Resolved,
        (None, _) if all_responded => State::Responded,
        (None, _) => State::Assigned,
    };
    assert_eq!(case.state(), expected);
    let waits = case.next_due().is_some();
    assert!(!waits || !matches!(expected, State::Closed | State::Resolved | State::Received | State::Triaged));
}

/// A first completion date, once there, changes only when its department responds; what a change of
/// the assignment places anew begins anew.
fn first_dates_stay(before: &Case, after: &Case, event: &CaseEvent) {
    for old in &before.assignments {
        let Some(new) = after.assignment(&old.department) else {
            assert!(matches!(event, CaseEvent::Assigned { withdrawn, .. } if withdrawn.contains(&old.department)));
            continue;
        };
        let set_now = match event {
            CaseEvent::Responded { dues, .. } => dues.iter().any(|set| set.department == old.department),
            CaseEvent::Assigned { placements, due, .. } => {
                placements.iter().any(|p| p.department == old.department && !p.kept)
                    || (old.first_due.is_none() && due.is_some())
            }
            CaseEvent::Reopened { due, .. } => old.first_due.is_none() && due.is_some(),
            _ => false,
        };
        assert!(set_now || old.first_due == new.first_due, "{event:?}");
        let may_move = set_now
            || matches!(
                event,
                CaseEvent::Assigned { due: Some(_), .. }
                    | CaseEvent::Reopened { due: Some(_), .. }
                    | CaseEvent::ExtensionGranted { .. }
            );
        assert!(may_move || old.due == new.due, "{event:?}");
    }
}

/// The row that a ledger has of a case is taken over as it stands, and makes a case with the same row,
/// as far on its way: only who of several has responded, no column tells.
fn its_row_tells_it_again(case: &Case, rules: Rules<'_>) {
    let row = Past::of(case, Some(rules));
    let mut past = row.clone();
    let placements = take_over(&mut past, m(NOW), rules).unwrap_or_else(|r| panic!("{r:?}: {row:?}"));
    assert_eq!(past, row, "nothing is left to be filled in");
    let again = Case::begin(case.id, row.received_at, &imported(past, placements), rules.scheme).unwrap();
    assert_eq!(Past::of(&again, Some(rules)), row);
    let handled = |state| if state == State::Responded { State::Assigned } else { state };
    assert_eq!(handled(again.state()), handled(case.state()));
    assert_eq!(again.lead().and_then(|a| a.due.map(|d| d.at)), case.lead().and_then(|a| a.due.map(|d| d.at)));
    // Who was done when; of a moment that does not fit the others of the row, the day.
    for (told, was) in again.assignments.iter().zip(&case.assignments) {
        let day = |at: Option<Moment>| at.map(|at| start_of(at.date()));
        assert!([was.resolved_at, day(was.resolved_at)].contains(&told.resolved_at), "{row:?}");
    }
}

fn imported(past: Past, placements: Vec<Placement>) -> CaseEvent {
    let (file, row) = ("f".to_owned(), "r".to_owned());
    CaseEvent::Imported { past: Box::new(past), scheme: 1, placements, file, line: 1, row }
}

fn run(mut desk: Desk, steps: Vec<(i64, Action)>) {
    let begun = desk.case.clone();
    let (mut log, mut at) = (Vec::new(), m("2023-04-27 09:00"));
    for (hours, action) in steps {
        at += chrono::TimeDelta::hours(hours);
        let (verb, state) = (action.verb(), desk.case.state());
        let before = desk.case.clone();
        match decide(&desk.case, action, at, m(NOW), desk.rules) {
            Err(refusal) => {
                assert_eq!(matches!(refusal, Refusal::WrongState { .. }), !permits(state, verb), "{refusal:?}");
            }
            Ok(event) => {
                assert!(permits(state, verb));
                desk.case.apply(at, &event, desk.rules.scheme);
                is_whole(&desk.case);
                first_dates_stay(&before, &desk.case, &event);
                its_row_tells_it_again(&desk.case, desk.rules);
                log.push((at, serde_json::to_string(&event).unwrap()));
            }
        }
    }
    // What the log keeps makes the same case again.
    let mut again = begun;
    for (at, json) in log {
        again.apply(at, &serde_json::from_str(&json).unwrap(), desk.rules.scheme);
    }
    assert_eq!(again, desk.case);
}

/// Steps, and undos of the last entry between them, often several.
fn mended() -> impl Strategy<Value = Vec<Option<(i64, Action)>>> {
    let step = (prop_oneof![6 => 0..20_i64, 1 => -30..0_i64], action());
    prop::collection::vec(prop_oneof![3 => step.prop_map(Some), 1 => Just(None)], 1..60)
}

/// The case that the entries which stand make is the one that a desk has on which nothing was ever
/// entered that was taken back.
fn run_mended(mut desk: Desk, steps: Vec<Option<(i64, Action)>>) {
    let (begun, scheme) = (desk.case.clone(), desk.rules.scheme);
    let beginning = CaseEvent::Received { intake: intake(), scheme: 1 };
    let mut log: Vec<(i64, Moment, CaseEvent)> = vec![(1, begun.received_at, beginning)];
    // What a desk without mistakes did, and the case after each step.
    let mut flawless = vec![desk.case.clone()];
    let mut at = m("2023-04-27 09:00");
    for step in steps {
        // Other things stand in the log too.
        let place = log.len() as i64 * 3;
        let entries: Vec<_> = log.iter().map(|(place, at, event)| (*place, *at, event)).collect();
        match step {
            Some((hours, action)) => {
                at += chrono::TimeDelta::hours(hours);
                let Ok(event) = decide(&desk.case, action, at, m(NOW), desk.rules) else { continue };
                desk.case.apply(at, &event, scheme);
                flawless.push(desk.case.clone());
                log.push((place, at, event));
            }
            None => match undo::undo(&entries, None, m(NOW), m(NOW)) {
                Ok(event) => {
                    flawless.pop();
                    log.push((place, m(NOW), event));
                }
                Err(refusal) => {
                    assert_eq!((refusal, flawless.len()), (Refusal::BeginningStands, 1));
                    continue;
                }
            },
        }
        let undone = undo::Undone::of(log.iter().map(|(place, _, event)| (*place, event)));
        let mut again = begun.clone();
        for (_, at, event) in log.iter().skip(1).filter(|(place, ..)| undone.stands(*place)) {
            again.apply(*at, event, scheme);
        }
        assert_eq!(Some(&again), flawless.last());
        desk.case = again;
    }
}

fn scheme() -> impl Strategy<Value = &'static Scheme> {
    prop_oneof![3 => Just(&*TAIZHOU), 1 => Just(&*FUCHENG)]
}

fn past() -> impl Strategy<Value = Past> {
    let often = |p: f64| prop::option::weighted(p, moment());
    let first = (often(0.5), often(0.6), prop::option::of(day()), often(0.2));
    let last = (often(0.5), often(0.5), often(0.5), prop::option::weighted(0.3, any()));
    let who = (prop::option::weighted(0.8, unit()), prop::collection::vec(unit(), 0..3));
    let what = (prop::option::weighted(0.3, any()), prop::option::weighted(0.3, any()), prop::option::of(0..=100_u32));
    let done = (unit(), moment()).prop_map(|(department, at)| Done { department, at });
    let who = (who, prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec(done, 1..3)]);
    (moment(), who, first, last, what).prop_map(|(received_at, ((lead, co), done), first, last, what)| Past {
        received_at,
        intake: intake(),
        scope: what.0,
        mode: None,
        complexity: what.1,
        lead,
        co,
        assigned_at: first.0,
        responded_at: first.1,
        plan: None,
        responsible: None,
        promised_on: first.2,
        due_on: first.3,
        consulted_at: last.0,
        resolved_at: last.1,
        resolution: None,
        outcome: last.3,
        closed_at: last.2,
        score: what.2.and_then(Points::whole),
        done,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_rules_let_through_leaves_a_case_whole(scheme in scheme(), steps in steps()) {
        run(Desk::new(scheme, "2023-04-27 09:00"), steps);
    }

    /// The same from a case that is on its way, where more of the steps fit.
    #[test]
    fn and_so_on_a_case_of_several_departments(steps in steps()) {
        run(Desk::assigned("2023-04-27 09:00", Scope::Multi, "A1", &["B1", "C1"]), steps);
    }

    /// And on one that came from a ledger, with gaps that no step of ours leaves.
    #[test]
    fn and_so_on_a_case_from_a_ledger(scheme in scheme(), past in past(), steps in ledger_steps()) {
        let mut past = past;
        let rules = Rules { scheme, calendar: &CALENDAR };
        let Ok(placements) = take_over(&mut past, m(NOW), rules) else { return Ok(()) };
        let mut case = Case::begin(CaseId::new(2023, 1).unwrap(), m(NOW), &imported(past, placements), scheme).unwrap();
        for (at, action) in steps {
            if let Ok(event) = decide(&case, action, at, m(NOW), rules) {
                case.apply(at, &event, scheme);
                its_row_tells_it_again(&case, rules);
            }
        }
    }

    #[test]
    fn what_is_undone_was_never_done(scheme in scheme(), steps in mended()) {
        run_mended(Desk::new(scheme, "2023-04-27 09:00"), steps);
    }

    /// The same from a case on its way, whose steps reach further; it is the beginning that stands.
    #[test]
    fn and_so_on_a_case_that_is_assigned(steps in mended()) {
        run_mended(Desk::assigned("2023-04-27 09:00", Scope::Multi, "A1", &["B1", "C1"]), steps);
    }

    #[test]
    fn a_past_that_is_taken_over_makes_a_case_in_order(scheme in scheme(), past in past()) {
        let mut past = past;
        let rules = Rules { scheme, calendar: &CALENDAR };
        let Ok(placements) = take_over(&mut past, m(NOW), rules) else { return Ok(()) };
        let mut once = past.clone();
        let again = take_over(&mut once, m(NOW), rules);
        prop_assert_eq!(again.as_ref(), Ok(&placements), "taking over again is the same");
        prop_assert_eq!(&once, &past);
        let event = imported(past, placements);
        let case = Case::begin(CaseId::new(2023, 1).unwrap(), m(NOW), &event, scheme).unwrap();
        its_row_tells_it_again(&case, rules);
        let leads = case.assignments.iter().filter(|a| a.role == Role::Lead).count();
        prop_assert_eq!(leads, usize::from(!case.assignments.is_empty()));
        prop_assert_eq!(case.closed_at.is_some(), case.outcome.is_some());
        for a in &case.assignments {
            prop_assert!(in_order(Some(a.assigned_at), a.responded_at) && in_order(a.responded_at, a.resolved_at));
            prop_assert!(in_order(a.resolved_at, case.closed_at));
            prop_assert_eq!(a.first_due, a.due);
            prop_assert!(case.closed_at.is_some() || a.score.is_none());
        }
    }
}
