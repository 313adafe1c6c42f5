//! Cases that come with their past: rows that the rules allow, and rows that they forbid.

use super::*;
use crate::domain::civil::format_moment;
use crate::domain::event::Placement;
use crate::domain::past::{Done, Past};
use crate::domain::vocab::{Coded, Role};

/// Field and value, as in a ledger.
type Fields<'a> = &'a [(&'a str, &'a str)];

/// The fields of a row that is filled in, each as in a ledger; the rest is empty.
fn row(fields: Fields<'_>) -> Past {
    let mut past = Past {
        received_at: m("2023-04-28 09:00"),
        intake: intake(),
        scope: None,
        mode: None,
        complexity: None,
        lead: None,
        co: Vec::new(),
        assigned_at: None,
        responded_at: None,
        plan: None,
        responsible: None,
        promised_on: None,
        due_on: None,
        consulted_at: None,
        resolved_at: None,
        resolution: None,
        outcome: None,
        closed_at: None,
        score: None,
        done: Vec::new(),
    };
    for (field, value) in fields {
        let text = || Some((*value).to_owned());
        match *field {
            "category" => past.intake.category = text(),
            "scope" => past.scope = Scope::from_code(value),
            "complexity" => past.complexity = Complexity::from_code(value),
            "lead" => past.lead = text(),
            "co" => past.co = value.split(';').map(str::to_owned).collect(),
            "assigned_at" => past.assigned_at = Some(m(value)),
            "responded_at" => past.responded_at = Some(m(value)),
            "plan" => past.plan = text(),
            "promised_on" => past.promised_on = Some(d(value)),
            "due_on" => past.due_on = Some(m(value)),
            "consulted_at" => past.consulted_at = Some(m(value)),
            "resolved_at" => past.resolved_at = Some(m(value)),
            "resolution" => past.resolution = text(),
            "outcome" => past.outcome = Outcome::from_code(value),
            "closed_at" => past.closed_at = Some(m(value)),
            "score" => past.score = Some(points(value)),
            "done" => past.done = value.split(';').map(done).collect(),
            other => panic!("no field {other}"),
        }
    }
    past
}

/// A department with when it was done, as in a ledger.
fn done(one: &str) -> Done {
    let (department, at) = one.split_once('=').unwrap();
    Done { department: department.to_owned(), at: m(at) }
}

fn rules(scheme: &'static Scheme) -> Rules<'static> {
    Rules { scheme, calendar: &CALENDAR }
}

/// The case that a row makes.
fn taken(scheme: &'static Scheme, fields: Fields<'_>) -> (Case, Past, Vec<Placement>) {
    let mut past = row(fields);
    let placements = take_over(&mut past, m(NOW), rules(scheme)).unwrap_or_else(|r| panic!("{fields:?}: {r:?}"));
    let event = CaseEvent::Imported {
        past: Box::new(past.clone()),
        scheme: 1,
        placements: placements.clone(),
        file: "ledger.csv".to_owned(),
        line: 2,
        row: "f1".to_owned(),
    };
    let case = Case::begin(CaseId::new(2023, 1).unwrap(), m(NOW), &event, scheme).unwrap();
    (case, past, placements)
}

#[test]
fn the_filled_fields_decide_how_far_a_case_has_come() {
    let lead = ("lead", "A1");
    let rows: [(Fields, State); 13] = [
        (&[], State::Received),
        (&[("category", "其他")], State::Received),
        (&[("scope", "multi")], State::Triaged),
        (&[lead], State::Assigned),
        (&[lead, ("co", "B1;C1")], State::Assigned),
        (&[lead, ("scope", "cross_level")], State::Assigned),
        (&[lead, ("responded_at", "2023-05-04 09:00")], State::Responded),
        (&[lead, ("resolved_at", "2023-05-04 09:00")], State::Resolved),
        (&[lead, ("closed_at", "2023-05-04 09:00")], State::Closed),
        (&[("closed_at", "2023-05-04 09:00"), ("outcome", "declined")], State::Closed),
        (&[lead, ("closed_at", "2023-05-04 09:00"), ("outcome", "duplicate")], State::Closed),
        (&[lead, ("closed_at", "2023-05-04 09:00"), ("score", "90")], State::Closed),
        // Dates without times, all on one day.
        (
            &[
                lead,
                ("assigned_at", "2023-04-28 00:00"),
                ("responded_at", "2023-04-28 00:00"),
                ("promised_on", "2023-04-28"),
                ("due_on", "2023-04-28 00:00"),
                ("consulted_at", "2023-04-28 00:00"),
                ("resolved_at", "2023-04-28 00:00"),
                ("closed_at", "2023-04-28 00:00"),
            ],
            State::Closed,
        ),
    ];
    for (fields, state) in rows {
        let (case, _, _) = taken(&TAIZHOU, fields);
        assert_eq!(case.state(), state, "{fields:?}");
        assert_eq!(case.imported_row.as_deref(), Some("f1"));
    }
}

#[test]
fn what_the_row_leaves_out_is_filled_in_where_the_rules_make_it_plain() {
    let (case, past, _) =
        taken(&TAIZHOU, &[("lead", "A1"), ("category", "效能提升类"), ("closed_at", "2023-05-04 09:00")]);
    assert_eq!((past.assigned_at, past.scope), (Some(m("2023-04-28 09:00")), Some(Scope::Single)));
    assert_eq!((past.outcome, past.intake.category), (Some(Outcome::Resolved), some("efficiency")));
    assert!(case.counts(&TAIZHOU));
    let (_, past, _) = taken(&TAIZHOU, &[("lead", "A1"), ("co", "B1")]);
    assert_eq!((past.scope, past.outcome), (Some(Scope::Multi), None));
    // An answer without a date is kept, with a case of whatever state.
    let (case, _, _) = taken(&TAIZHOU, &[("resolution", "told to wait")]);
    assert_eq!((case.state(), case.resolution.as_deref()), (State::Received, Some("told to wait")));
    let (_, past, _) = taken(&TAIZHOU, &[]);
    assert_eq!((past.scope, past.assigned_at), (None, None));
}

#[test]
fn a_whole_past_has_its_clocks() {
    let (case, _, placements) = taken(
        &TAIZHOU,
        &[
            ("lead", "B1"),
            ("co", "A1;C1"),
            ("assigned_at", "2023-04-28 10:00"),
            ("responded_at", "2023-05-04 09:00"),
            ("plan", "lay a second cable"),
            ("promised_on", "2023-05-19"),
            ("consulted_at", "2023-05-06 09:00"),
            ("resolved_at", "2023-05-20 09:00"),
            ("resolution", "connected"),
            ("closed_at", "2023-05-21 09:00"),
            ("score", "92.5"),
        ],
    );
    let told: Vec<_> = placements
        .iter()
        .map(|p| (p.department.as_str(), p.role, shown(p.respond), shown(p.consult), shown(p.resolve)))
        .collect();
    let by = |text: &str| text.to_owned();
    assert_eq!(
        told,
        [
            ("B1", Role::Lead, by("2023-05-04 +1"), by("2023-05-06 +3"), by("2023-05-19")),
            ("A1", Role::Co, by("-"), by("-"), by("2023-05-19")),
            ("C1", Role::Co, by("-"), by("-"), by("2023-05-19")),
        ]
    );
    let lead = case.lead().unwrap();
    assert_eq!(lead.late(case.closed_at, m(NOW)).iter().map(|c| c.code()).collect::<Vec<_>>(), ["resolve"]);
    assert_eq!((lead.plan.as_deref(), lead.resolution.as_deref()), (Some("lay a second cable"), Some("connected")));
    assert_eq!(lead.score, Some(points("92.5")));
    assert_eq!(lead.rated_at(&TAIZHOU), Some(m("2023-05-21 09:00")));
    let co = case.assignment("C1").unwrap();
    assert_eq!((co.resolved_at, co.plan.as_deref(), co.score), (Some(m("2023-05-20 09:00")), None, None));
}

#[test]
fn the_date_rests_on_the_offices_then_complexity_then_the_promise() {
    let promise = [("lead", "A1"), ("responded_at", "2023-05-04 09:00"), ("promised_on", "2023-05-19")];
    let with = |more: &[(&'static str, &'static str)]| [&promise[..], more].concat();
    for (scheme, more, due) in [
        (&*TAIZHOU, vec![], "2023-05-19"),
        (&*TAIZHOU, vec![("due_on", "2023-05-12 12:00")], "2023-05-12 12:00"),
        (&*TAIZHOU, vec![("complexity", "simple")], "2023-05-19"),
        (&*FUCHENG, vec![], "2023-05-19"),
        (&*FUCHENG, vec![("complexity", "simple")], "2023-04-28 +0"),
        (&*FUCHENG, vec![("complexity", "general")], "2023-05-23 +15"),
        (&*FUCHENG, vec![("complexity", "general"), ("due_on", "2023-05-12 12:00")], "2023-05-12 12:00"),
    ] {
        let (case, _, _) = taken(scheme, &with(&more));
        let lead = case.lead().unwrap();
        assert_eq!((shown(lead.first_due), shown(lead.due)), pair(due, due), "{} {more:?}", scheme.code);
        assert_eq!(case.own_due.is_some(), more.iter().any(|(field, _)| *field == "due_on"));
    }
    let (case, _, _) = taken(&TAIZHOU, &[("lead", "A1")]);
    assert_eq!(case.lead().unwrap().due, None);
}

#[test]
fn a_field_needs_the_one_it_rests_on() {
    let (lead, closed) = (("lead", "A1"), ("closed_at", "2023-05-21 09:00"));
    let at = "2023-05-04 09:00";
    let rows: [(Fields, &str, &str); 14] = [
        (&[("co", "B1")], "co", "lead"),
        (&[("done", "B1=2023-05-04 09:00")], "done", "lead"),
        (&[("assigned_at", at)], "assigned_at", "lead"),
        (&[("responded_at", at)], "responded_at", "lead"),
        (&[lead, ("promised_on", "2023-05-19")], "promised_on", "responded_at"),
        (&[lead, ("plan", "p")], "plan", "responded_at"),
        (&[("consulted_at", at)], "consulted_at", "lead"),
        (&[("due_on", at)], "due_on", "lead"),
        (&[("resolved_at", at)], "resolved_at", "lead"),
        (&[lead, ("outcome", "resolved")], "outcome", "closed_at"),
        (&[closed], "closed_at", "lead"),
        (&[closed, ("outcome", "explained")], "closed_at", "lead"),
        (&[lead, ("score", "90")], "score", "closed_at"),
        (&[closed, ("outcome", "declined"), ("score", "90")], "score", "lead"),
    ];
    for (fields, field, needs) in rows {
        let refusal = take_over(&mut row(fields), m(NOW), rules(&TAIZHOU)).unwrap_err();
        assert_eq!(refusal, Refusal::PastNeeds { field, needs }, "{fields:?}");
    }
}

#[test]
fn dates_stand_in_the_order_of_the_work() {
    let lead = ("lead", "A1");
    let (assigned, day) = (("assigned_at", "2023-05-05 09:00"), "2023-05-04 09:00");
    let responded = ("responded_at", "2023-05-08 09:00");
    let co = ("co", "B1");
    let rows: [(Fields, &str, &str); 17] = [
        (&[lead, co, ("done", "B1=2023-04-27 09:00")], "done", "received_at"),
        (&[lead, assigned, ("done", "A1=2023-05-04 09:00")], "done", "assigned_at"),
        (&[lead, responded, ("done", "A1=2023-05-08 08:59")], "done", "responded_at"),
        (&[lead, co, ("done", "B1=2023-05-08 09:00"), ("resolved_at", day)], "resolved_at", "done"),
        (&[lead, co, ("done", "B1=2023-05-08 09:00"), ("closed_at", day)], "closed_at", "done"),
        (&[lead, assigned, ("closed_at", day)], "closed_at", "assigned_at"),
        (&[lead, ("assigned_at", "2023-04-27 09:00")], "assigned_at", "received_at"),
        (&[("closed_at", "2023-04-27 09:00"), ("outcome", "declined")], "closed_at", "received_at"),
        (&[lead, assigned, ("responded_at", day)], "responded_at", "assigned_at"),
        (&[lead, assigned, ("consulted_at", day)], "consulted_at", "assigned_at"),
        (&[lead, assigned, ("resolved_at", day)], "resolved_at", "assigned_at"),
        (&[lead, assigned, ("due_on", day)], "due_on", "assigned_at"),
        (&[lead, responded, ("promised_on", "2023-05-07")], "promised_on", "responded_at"),
        (&[lead, responded, ("resolved_at", "2023-05-08 08:59")], "resolved_at", "responded_at"),
        (&[lead, responded, ("closed_at", "2023-05-08 08:59")], "closed_at", "responded_at"),
        (&[lead, ("consulted_at", "2023-05-08 09:00"), ("closed_at", day)], "closed_at", "consulted_at"),
        (&[lead, ("resolved_at", "2023-05-08 09:00"), ("closed_at", day)], "closed_at", "resolved_at"),
    ];
    for (fields, later, earlier) in rows {
        let refusal = take_over(&mut row(fields), m(NOW), rules(&TAIZHOU)).unwrap_err();
        assert_eq!(refusal, Refusal::PastOrder { later, earlier }, "{fields:?}");
    }
}

#[test]
fn a_case_of_several_departments_may_have_lost_its_last_co_handler() {
    // Here that comes of changing the assignment; a ledger keeps what is left.
    let (case, ..) = taken(&TAIZHOU, &[("lead", "A1"), ("scope", "multi")]);
    assert_eq!((case.scope, case.assignments.len()), (Some(Scope::Multi), 1));
    let mut desk = Desk::assigned("2023-04-28 09:00", Scope::Multi, "A1", &["B1"]);
    desk.does("2023-04-28 10:00", change("A1", &[], None));
    assert_eq!(Past::of(&desk.case, None).scope, Some(Scope::Multi));
}

#[test]
fn departments_are_done_each_at_its_own_time() {
    let several = [("lead", "A1"), ("co", "B1;C1"), ("resolution", "connected")];
    let with = |more: &[(&'static str, &'static str)]| taken(&TAIZHOU, &[&several[..], more].concat()).0;
    let done = |case: &Case| -> Vec<_> {
        let all = case.assignments.iter();
        all.map(|a| (a.resolved_at.map(format_moment).unwrap_or_default(), a.resolution.is_some())).collect()
    };
    let told = |all: [(&str, bool); 3]| all.map(|(at, told)| (at.to_owned(), told)).to_vec();
    let (early, late) = ("2023-05-04 09:00", "2023-05-08 09:00");
    // One of three: the case is open, and the result is that one's.
    let case = with(&[("done", "B1=2023-05-04 09:00")]);
    assert_eq!(done(&case), told([("", false), (early, true), ("", false)]));
    assert_eq!(case.state(), State::Assigned);
    assert!(case.lead().unwrap().respond_due.is_some(), "the lead is still to respond");
    // The lead, of which the row does not say that it responded: that is not known, and so not late.
    let case = with(&[("done", "A1=2023-05-04 09:00")]);
    assert!(case.lead().unwrap().respond_due.is_none());
    // All, one of them earlier: the result is that of the last ones.
    let case = with(&[("resolved_at", late), ("done", "A1=2023-05-04 09:00")]);
    assert_eq!(done(&case), told([(early, false), (late, true), (late, true)]));
    assert_eq!(case.state(), State::Resolved);
    // The same moment for all, as most ledgers have it: the result stands with the lead.
    let case = with(&[("resolved_at", late)]);
    assert_eq!(done(&case), told([(late, true), (late, false), (late, false)]));
}

#[test]
fn other_rows_that_the_rules_forbid() {
    let (lead, now) = (("lead", "A1"), m("2023-06-01 09:00"));
    let after = "2023-06-01 09:01";
    let code = |text: &str| text.to_owned();
    let known = TAIZHOU.categories.iter().map(|c| (c.code.clone(), c.title.clone())).collect();
    let not_assigned = Refusal::NotAssigned { department: code("C1"), assigned: vec![code("A1")] };
    let rows: [(Fields, Refusal); 9] = [
        (&[lead, ("done", "C1=2023-05-04 09:00")], not_assigned),
        (
            &[lead, ("done", "A1=2023-05-04 09:00;A1=2023-05-05 09:00")],
            Refusal::DepartmentTwice { department: code("A1") },
        ),
        (&[lead, ("done", "A1=2023-06-01 09:01")], Refusal::Future { at: m(after), now }),
        (&[("category", "weather")], Refusal::UnknownCategory { given: code("weather"), known }),
        (&[lead, ("co", "B1"), ("scope", "single")], Refusal::TakesNoCo { co: vec![code("B1")] }),
        (&[lead, ("co", "A1")], Refusal::DepartmentTwice { department: code("A1") }),
        (&[lead, ("co", "B1;C1;B1")], Refusal::DepartmentTwice { department: code("B1") }),
        (&[lead, ("closed_at", after)], Refusal::Future { at: m(after), now }),
        (&[lead, ("assigned_at", after)], Refusal::Future { at: m(after), now }),
    ];
    for (fields, refusal) in rows {
        let answer = take_over(&mut row(fields), now, rules(&TAIZHOU));
        assert_eq!(answer, Err(refusal), "{fields:?}");
    }
    // Dates ahead are no events: a due date and a promise may lie after now.
    let ahead =
        [lead, ("responded_at", "2023-05-04 09:00"), ("promised_on", "2024-01-05"), ("due_on", "2024-01-05 09:00")];
    assert!(take_over(&mut row(&ahead), now, rules(&TAIZHOU)).is_ok());
}
