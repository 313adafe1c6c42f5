use super::*;
use crate::domain::case::Turn;
use crate::domain::civil::{end_of, start_of};
use crate::domain::event::{Due, Exclusion, Moved, Rating, Votes};
use crate::domain::number::CaseId;
use crate::domain::scheme::CountsOn;
use crate::domain::vocab::{Clock, Rater};

const TAIZHOU: &str = include_str!("../../../schemes/taizhou-2023.toml");

fn scheme() -> Scheme {
    Scheme::parse(TAIZHOU).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn at(text: &str) -> Moment {
    start_of(day(text))
}

fn period(label: &str) -> Period {
    Period::parse(label).unwrap()
}

fn window(label: &str, counts_on: CountsOn) -> Window {
    let of = period(label);
    let countings = of.quarters().into_iter().map(|quarter| Counting::of(quarter, &[(quarter, counts_on)]));
    Window { period: of, reads: Reads::All, countings: countings.collect(), idle: vec!["A09".to_owned()], first: None }
}

fn rating(points: u32, on: &str) -> Rating {
    Rating { points: Points::whole(points).unwrap(), at: at(on), grade: None, items: Vec::new(), comment: None }
}

/// A case that A01 led and A02 helped with, closed on 2023-06-20 and rated.
fn case() -> Case {
    use crate::domain::event::{CaseEvent, Intake, Placement};
    let scheme = scheme();
    let intake = Intake {
        originator: "P01".to_owned(),
        title: "t".to_owned(),
        description: None,
        enterprise: None,
        contact: None,
        phone: None,
        channel: None,
        category: None,
        reference: None,
    };
    let id = CaseId::new(2023, 1).unwrap();
    let mut case = Case::begin(id, at("2023-06-01"), &CaseEvent::Received { intake, scheme: 1 }, &scheme).unwrap();
    let placement = |department: &str, role| Placement {
        department: department.to_owned(),
        role,
        respond: Some(Due::set(end_of(day("2023-06-02")))),
        consult: None,
        resolve: Some(Due::set(end_of(day("2023-07-05")))),
        kept: false,
    };
    let placements = vec![placement("A01", Role::Lead), placement("A02", Role::Co)];
    let assigned = CaseEvent::Assigned { placements, due: None, withdrawn: Vec::new(), consult: None, reason: None };
    let departments = vec!["A01".to_owned(), "A02".to_owned()];
    let scored = |rater, rating| CaseEvent::Scored { department: "A01".to_owned(), rater, rating };
    for (on, event) in [
        ("2023-06-01", assigned),
        ("2023-06-20", CaseEvent::Resolved { departments, result: "r".to_owned() }),
        ("2023-06-20", CaseEvent::Closed { outcome: Outcome::Resolved, of: None }),
        ("2023-07-03", scored(Rater::Originator, rating(90, "2023-07-03"))),
    ] {
        case.apply(at(on), &event, &scheme);
    }
    case
}

fn excluded(case: &mut Case, department: Option<&str>) {
    let exclusion = Exclusion {
        approved_by: "x".to_owned(),
        doc_no: "1".to_owned(),
        on: day("2023-07-10"),
        reason: "r".to_owned(),
    };
    match department {
        None => case.exclusion = Some(exclusion),
        Some(code) => case.assignments.iter_mut().find(|a| a.department == code).unwrap().exclusion = Some(exclusion),
    }
}

type Change = (&'static str, fn(&mut Case), &'static str);

/// Each change, and the periods on which it bears.
#[test]
fn a_change_bears_on_the_periods_in_which_the_case_counts() {
    const ALL: [&str; 8] = ["2023-06", "2023-Q2", "2023-H1", "2023", "2023-05", "2023-07", "2023-Q3", "2022"];
    let changes: [Change; 13] = [
        ("nothing", |_| {}, ""),
        ("a score", |c| c.assignments[0].score = Points::whole(60), "2023-06 2023-Q2 2023-H1 2023"),
        ("no score any more", |c| c.assignments[0].score = None, "2023-06 2023-Q2 2023-H1 2023"),
        (
            "the enterprise's rating",
            |c| c.assignments[0].ratings.push((Rater::Enterprise, rating(10, "2023-07-09"))),
            "",
        ),
        ("a remark of the office", |c| c.opinion = Some("x".to_owned()), ""),
        ("left out whole", |c| excluded(c, None), "2023-06 2023-Q2 2023-H1 2023"),
        ("one department left out", |c| excluded(c, Some("A02")), "2023-06 2023-Q2 2023-H1 2023"),
        ("another outcome", |c| c.outcome = Some(Outcome::Declined), "2023-06 2023-Q2 2023-H1 2023"),
        // Taken up again it is open at the end of June, and in July.
        ("taken up again", |c| (c.closed_at, c.outcome) = (None, None), "2023-06 2023-Q2 2023-H1 2023 2023-07"),
        ("closed later", |c| c.closed_at = Some(at("2023-07-04")), "2023-06 2023-Q2 2023-H1 2023 2023-07 2023-Q3"),
        // A date beyond the end of June is like another.
        ("a later date", |c| c.assignments[0].due = Some(Due::set(end_of(day("2023-08-01")))), "2023"),
        ("more time", |c| c.assignments[0].extensions = 1, "2023-06 2023"),
        ("an earlier date", |c| c.assignments[0].due = Some(Due::set(end_of(day("2023-06-10")))), "2023-06 2023"),
    ];
    let (scheme, before) = (scheme(), case());
    for (name, change, wanted) in changes {
        let mut after = before.clone();
        change(&mut after);
        let bears = |label: &&str| {
            let window = window(label, CountsOn::Closed);
            share(&before, &scheme, &window) != share(&after, &scheme, &window)
        };
        let found: Vec<&str> = ALL.into_iter().filter(|label| bears(label)).collect();
        assert_eq!(found, wanted.split_whitespace().collect::<Vec<_>>(), "{name}");
    }
}

type Before = (&'static str, fn(&mut Case), fn(&mut Case), &'static str);

/// The same of changes to a case that has already come to something else.
#[test]
fn a_change_bears_on_what_a_report_shows_of_the_case() {
    const ALL: [&str; 6] = ["2023-06", "2023-Q2", "2023-H1", "2023", "2023-07", "2023-08"];
    fn open(case: &mut Case) {
        (case.closed_at, case.outcome) = (None, None);
        case.assignments.iter_mut().for_each(|a| a.resolved_at = None);
    }
    fn in_time(case: &mut Case) {
        open(case);
        case.assignments.iter_mut().for_each(|a| a.responded_at = Some(at("2023-06-02")));
    }
    fn asked(case: &mut Case, on: &str, solved: bool) {
        case.turns.push(Turn { at: at(on), what: What::FollowedUp { solved, grade: None } });
    }
    fn declined(case: &mut Case) {
        case.outcome = Some(Outcome::Declined);
    }
    fn extended(case: &mut Case) {
        case.turns.push(Turn { at: at("2023-07-01"), what: What::Extended { department: "A01".to_owned() } });
        (case.assignments[0].extensions, case.assignments[0].due) = (1, Some(Due::set(end_of(day("2023-08-15")))));
    }
    fn renamed(case: &mut Case) {
        case.intake.title = "u".to_owned();
    }
    let given_back = |assigned_at: &str, on: &str| Turn {
        at: at(on),
        what: What::Returned { department: "A03".to_owned(), assigned_at: at(assigned_at) },
    };
    let changes: [Before; 11] = [
        // The answer stands in the month in which it was given, though the case was closed before it.
        ("asked in July", |_| {}, |c| asked(c, "2023-07-04", true), "2023 2023-07"),
        ("asked in July of what counts nowhere", declined, |c| asked(c, "2023-07-04", true), ""),
        (
            "asked once more in July",
            |c| asked(c, "2023-06-25", false),
            |c| asked(c, "2023-07-04", true),
            "2023 2023-07",
        ),
        ("the same answer again", |c| asked(c, "2023-06-25", true), |c| asked(c, "2023-06-26", true), ""),
        ("another answer", |c| asked(c, "2023-06-25", true), |c| asked(c, "2023-06-26", false), "2023-06 2023"),
        // Open at the end of June, the case is asked for its dates, not for how often they were moved.
        ("more time in July", in_time, extended, "2023 2023-07 2023-08"),
        ("another title", |_| {}, renamed, ""),
        ("another title of an open case", in_time, renamed, "2023-07 2023-08"),
        ("another title of an overdue case", open, renamed, "2023-06 2023-07 2023-08"),
        ("another originator", |_| {}, |c| c.intake.originator = "P02".to_owned(), "2023-06"),
        (
            "turned down later",
            open,
            |c| (c.closed_at, c.outcome) = (Some(at("2023-08-02")), Some(Outcome::Declined)),
            "2023 2023-08",
        ),
    ];
    let (scheme, case) = (scheme(), case());
    let bears = |before: &Case, after: &Case| {
        let differ = |label: &&str| {
            let window = window(label, CountsOn::Closed);
            share(before, &scheme, &window) != share(after, &scheme, &window)
        };
        ALL.into_iter().filter(differ).collect::<Vec<_>>().join(" ")
    };
    for (name, prepare, change, wanted) in changes {
        let mut before = case.clone();
        prepare(&mut before);
        let mut after = before.clone();
        change(&mut after);
        assert_eq!(bears(&before, &after), wanted, "{name}");
    }
    for (assigned_at, on, wanted) in
        [("2023-06-05", "2023-07-05", "2023-06 2023 2023-07"), ("2022-12-30", "2023-07-05", "2023 2023-07")]
    {
        let mut after = case.clone();
        after.turns.push(given_back(assigned_at, on));
        assert_eq!(bears(&case, &after), wanted, "given back {on}");
    }
}

/// The same rows under another scheme, as an update of an import may put a case.
#[test]
fn a_scheme_by_which_the_outcome_does_not_count_bears_on_months_too() {
    let strict = Scheme::parse(&TAIZHOU.replace("[\"resolved\", \"explained\"]", "[\"resolved\"]")).unwrap();
    let (scheme, mut case) = (scheme(), case());
    case.outcome = Some(Outcome::Explained);
    // Without ratings nothing else tells them apart.
    for assignment in &mut case.assignments {
        assignment.ratings.clear();
        assignment.score = None;
    }
    for (label, bears) in [("2023-05", false), ("2023-06", true), ("2023-07", false), ("2023-Q2", true), ("2023", true)]
    {
        let window = window(label, CountsOn::Closed);
        assert_eq!(share(&case, &scheme, &window) != share(&case, &strict, &window), bears, "{label}");
    }
}

#[test]
fn what_counts_by_rating_bears_on_the_period_of_the_rating() {
    let (scheme, before) = (scheme(), case());
    let mut after = before.clone();
    after.assignments[0].score = Points::whole(60);
    for (label, bears) in [("2023-Q2", false), ("2023-Q3", true), ("2023", true)] {
        let window = window(label, CountsOn::Rated);
        assert_eq!(share(&before, &scheme, &window) != share(&after, &scheme, &window), bears, "{label}");
    }
}

#[test]
fn the_quarter_of_closing_says_by_what_a_case_counts() {
    // Closed in June, while cases counted by closing; rated in July, when they count by rating.
    let (scheme, before) = (scheme(), case());
    let mut after = before.clone();
    after.assignments[0].score = Points::whole(60);
    let changes = [(period("2023-Q1"), CountsOn::Closed), (period("2023-Q3"), CountsOn::Rated)];
    for (label, bears) in [("2023-Q2", true), ("2023-Q3", false), ("2023-H1", true), ("2023-H2", false)] {
        let of = period(label);
        let countings = of.quarters().into_iter().map(|quarter| Counting::of(quarter, &changes)).collect();
        let window = Window { period: of, reads: Reads::All, countings, idle: Vec::new(), first: None };
        assert_eq!(share(&before, &scheme, &window) != share(&after, &scheme, &window), bears, "{label}");
    }
}

#[test]
fn an_open_case_matters_to_a_department_that_closed_none() {
    let (scheme, mut open) = (scheme(), case());
    (open.closed_at, open.outcome) = (None, None);
    for (idle, bears) in [("A01", true), ("A09", false)] {
        let window = Window { idle: vec![idle.to_owned()], ..window("2023-Q2", CountsOn::Closed) };
        let mut away = open.clone();
        away.assignments.clear();
        assert_eq!(share(&open, &scheme, &window) != share(&away, &scheme, &window), bears, "{idle}");
    }
}

fn unit(code: &str, name: &str, class: Option<&str>) -> Unit {
    Unit {
        code: code.to_owned(),
        name: name.to_owned(),
        short: None,
        kind: if class.is_some() { UnitKind::Department } else { UnitKind::Originator },
        class: class.map(str::to_owned),
        leader: None,
        liaison: None,
        phone: None,
        from: None,
        to: None,
        into: None,
    }
}

fn books(of: Period) -> Books {
    Books {
        units: [unit("A01", "甲局", Some("A")), unit("P01", "园区", None)]
            .iter()
            .map(|unit| Standing::of(unit, of.last_day()))
            .collect(),
        days: vec![Exception { day: day("2023-05-01"), working: false, name: String::new() }],
        counted_from: None,
        schemes: vec![(1, day("2023-01-01"))],
    }
}

#[test]
fn a_change_of_the_books_bears_on_the_periods_that_show_it() {
    let saved = |unit: Unit| OfficeEvent::UnitSaved { unit, since: None };
    let from = |unit: Unit, since: &str| OfficeEvent::UnitSaved { unit, since: Some(day(since)) };
    let applied = |from: &str| OfficeEvent::SchemeApplied {
        id: 2,
        code: "x".to_owned(),
        sha256: String::new(),
        from: day(from),
        toml: String::new(),
    };
    let set = |on: &str, working, moved| OfficeEvent::CalendarSet {
        source: String::new(),
        years: Vec::new(),
        days: vec![Exception { day: day(on), working, name: String::new() }],
        moved,
    };
    let due = |on: &str| Due::set(end_of(day(on)));
    let moved = Moved {
        case: CaseId::new(2023, 1).unwrap(),
        department: "A01".to_owned(),
        clock: Clock::Respond,
        from: due("2023-06-29"),
        to: due("2023-07-03"),
    };
    let survey = OfficeEvent::SurveyRecorded {
        quarter: period("2023-Q2"),
        department: "A01".to_owned(),
        votes: Votes::default(),
    };
    let notice = OfficeEvent::NoticeIssued {
        on: day("2023-06-30"),
        department: "A01".to_owned(),
        reason: String::new(),
        doc_no: None,
    };
    let all = ["2023-05", "2023-06", "2023-Q2", "2023-H1", "2023", "2023-Q3"];
    let named = "2023-05 2023-06 2023-Q2 2023-H1 2023 2023-Q3";
    let contact = Unit { phone: Some("1".to_owned()), ..unit("A01", "甲局", Some("A")) };
    let retired = Unit { to: Some(day("2023-06-15")), ..unit("A01", "甲局", Some("A")) };
    for (name, event, wanted) in [
        ("another class", saved(unit("A01", "甲局", Some("B"))), named),
        ("another name", saved(unit("A01", "乙局", Some("A"))), named),
        (
            "another class from June on",
            from(unit("A01", "甲局", Some("B")), "2023-06-01"),
            "2023-06 2023-Q2 2023-H1 2023 2023-Q3",
        ),
        ("another class from July on", from(unit("A01", "甲局", Some("B")), "2023-07-01"), "2023 2023-Q3"),
        ("a new department from July on", from(unit("A03", "丙局", Some("A")), "2023-07-01"), "2023 2023-Q3"),
        ("another telephone", saved(contact), ""),
        ("retired in June", saved(retired), "2023-06 2023-Q2 2023-H1 2023 2023-Q3"),
        ("a new department", saved(unit("A03", "丙局", Some("A"))), named),
        ("an originator's name", saved(unit("P01", "新区", None)), "2023-05 2023-06"),
        ("a new originator", saved(unit("P02", "镇", None)), ""),
        ("a holiday", set("2023-05-09", false, Vec::new()), "2023-05 2023-Q2 2023-H1 2023"),
        ("a holiday that was one", set("2023-05-01", false, Vec::new()), ""),
        ("a Sunday that is off", set("2023-05-07", false, Vec::new()), ""),
        ("a date that moved", set("2023-07-01", true, vec![moved]), "2023-06 2023 2023-Q3"),
        ("votes", survey, "2023-Q2 2023-H1 2023"),
        ("a notice", notice, "2023-06 2023"),
        ("a scheme from June on", applied("2023-06-01"), "2023-06 2023-Q2 2023-H1 2023 2023-Q3"),
        ("a scheme from July on", applied("2023-07-01"), "2023 2023-Q3"),
        ("a scheme that never held", applied("2022-01-01"), ""),
        ("a release", OfficeEvent::PeriodUnfrozen { period: period("2023-Q2"), reason: String::new() }, ""),
    ] {
        let bears = |label: &&str| books(period(label)).follow(period(label), Reads::All, &event);
        let found: Vec<&str> = all.into_iter().filter(|label| bears(label)).collect();
        assert_eq!(found, wanted.split_whitespace().collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn days_before_a_period_bear_on_it_as_far_as_its_cases_reach_back() {
    let of = period("2023-06");
    for (counted_from, on, working, wanted) in [
        (None, "2023-05-31", false, false),
        (Some("2023-05-31"), "2023-05-31", false, true),
        (Some("2023-05-31"), "2023-05-30", false, false),
        (Some("2023-04-03"), "2023-05-01", false, false),
        (Some("2023-04-03"), "2023-05-01", true, true),
        (Some("2023-04-03"), "2023-07-03", false, false),
    ] {
        let mut books = Books { counted_from: counted_from.map(day), ..books(of) };
        let days = vec![Exception { day: day(on), working, name: String::new() }];
        let event = OfficeEvent::CalendarSet { source: String::new(), years: Vec::new(), days, moved: Vec::new() };
        assert_eq!(books.follow(of, Reads::All, &event), wanted, "{counted_from:?} {on}");
        assert!(!books.follow(of, Reads::All, &event), "{counted_from:?} {on}");
    }
}

#[test]
fn what_is_followed_is_known_the_second_time() {
    let of = period("2023-Q2");
    let mut books = books(of);
    let event = OfficeEvent::UnitSaved { unit: unit("A01", "甲局", Some("B")), since: None };
    assert!(books.follow(of, Reads::All, &event));
    assert!(!books.follow(of, Reads::All, &event));
    // A version before the one that holds says nothing of the period's last day.
    let later = OfficeEvent::UnitSaved { unit: unit("A01", "甲局", Some("C")), since: Some(day("2023-06-01")) };
    assert!(books.follow(of, Reads::All, &later));
    assert!(!books.follow(of, Reads::All, &event));
}

#[test]
fn an_earlier_period_is_read_for_its_indicators_or_its_places_alone() {
    let (scheme, before) = (scheme(), case());
    let changes: [Change; 6] = [
        ("a score", |c| c.assignments[0].score = Points::whole(60), "2023-Q2 Places"),
        ("another originator", |c| c.intake.originator = "P02".to_owned(), ""),
        ("another part", |c| c.assignments[0].role = Role::Co, ""),
        ("more time", |c| c.assignments[0].extensions = 1, "2023-06 Indicators"),
        ("left out whole", |c| excluded(c, None), "2023-06 Indicators, 2023-Q2 Places"),
        (
            "received where the records begin",
            |c| c.received_at = at("2023-05-30"),
            "2023-06 Indicators, 2023-07 Indicators",
        ),
    ];
    let windows = [("2023-06", Reads::Indicators), ("2023-07", Reads::Indicators), ("2023-Q2", Reads::Places)];
    for (name, change, wanted) in changes {
        let mut after = before.clone();
        change(&mut after);
        let bears = |(label, reads): &(&str, Reads)| {
            let window = Window { reads: *reads, first: Some(day("2023-05-30")), ..window(label, CountsOn::Closed) };
            share(&before, &scheme, &window) != share(&after, &scheme, &window)
        };
        let found = windows.iter().filter(|one| bears(one)).map(|(label, reads)| format!("{label} {reads:?}"));
        assert_eq!(found.collect::<Vec<_>>().join(", "), wanted, "{name}");
    }
}

#[test]
fn the_books_of_an_earlier_period_matter_as_far_as_they_are_read() {
    let saved = |unit: Unit| OfficeEvent::UnitSaved { unit, since: None };
    let days = vec![Exception { day: day("2023-05-09"), working: false, name: String::new() }];
    let holiday = OfficeEvent::CalendarSet { source: String::new(), years: Vec::new(), days, moved: Vec::new() };
    let votes = |label: &str| OfficeEvent::SurveyRecorded {
        quarter: period(label),
        department: "A01".to_owned(),
        votes: Votes::default(),
    };
    let notice = OfficeEvent::NoticeIssued {
        on: day("2023-05-30"),
        department: "A01".to_owned(),
        reason: String::new(),
        doc_no: None,
    };
    let applied = OfficeEvent::SchemeApplied {
        id: 2,
        code: "x".to_owned(),
        sha256: String::new(),
        from: day("2023-05-01"),
        toml: String::new(),
    };
    let later = OfficeEvent::UnitSaved { unit: unit("A03", "丙局", Some("A")), since: Some(day("2023-08-01")) };
    let windows = [("2023-05", Reads::Indicators), ("2023-Q2", Reads::Places), ("2023", Reads::Places)];
    for (name, event, wanted) in [
        ("another class", saved(unit("A01", "甲局", Some("B"))), "2023-Q2 2023"),
        ("another name", saved(unit("A01", "乙局", Some("A"))), ""),
        ("a new department", saved(unit("A03", "丙局", Some("A"))), "2023-Q2 2023"),
        ("a new department from August on", later, "2023"),
        ("a holiday", holiday, "2023-05"),
        // The quarters of an earlier year are read one by one.
        ("votes", votes("2023-Q2"), "2023-Q2"),
        ("a notice", notice, "2023"),
        ("a scheme", applied, "2023-Q2 2023"),
    ] {
        let bears = |(label, reads): &&(&str, Reads)| books(period(label)).follow(period(label), *reads, &event);
        let found: Vec<&str> = windows.iter().filter(bears).map(|(label, _)| *label).collect();
        assert_eq!(found.join(" "), wanted, "{name}");
    }
}
