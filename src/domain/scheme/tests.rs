//! The shipped schemes, and every way in which a text is none.

use super::*;
use crate::domain::points::Points;
use crate::domain::vocab::{Grade, Outcome, Rater, Role};

const TAIZHOU: &str = include_str!("../../../schemes/taizhou-2023.toml");
const FUCHENG: &str = include_str!("../../../schemes/fucheng-2024.toml");

fn fault(text: &str) -> SchemeFault {
    match Scheme::parse(text) {
        Err(SchemeError::Fault(fault)) => fault,
        other => panic!("{other:?}"),
    }
}

fn shape(text: &str) -> String {
    match Scheme::parse(text) {
        Err(SchemeError::Shape { line, words }) => line.map_or(words.clone(), |line| format!("line {line}: {words}")),
        other => panic!("{other:?}"),
    }
}

/// A scheme with one place changed; the place must be there, once.
fn with(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replacen(from, to, 1)
}

#[test]
fn taizhou_says_what_the_document_says() {
    let scheme = Scheme::parse(TAIZHOU).unwrap();
    assert_eq!(scheme.code, "taizhou-2023");
    assert_eq!(scheme.classes.iter().map(|c| c.code.as_str()).collect::<Vec<_>>(), ["A", "B", "C"]);
    assert_eq!(scheme.categories.len(), 5);
    assert_eq!((scheme.clocks.respond_days, scheme.clocks.consult_days), (1, 3));
    assert_eq!(scheme.clocks.respond_by, RespondBy::Lead);
    assert_eq!(scheme.clocks.resolve, ResolveClock::Promise);
    assert!(!scheme.extension.tell_enterprise && !scheme.closing.needs_follow_up);
    for (scope, consult) in [(Scope::Single, false), (Scope::Multi, true), (Scope::CrossLevel, false)] {
        assert_eq!(scheme.needs_consult(scope), consult);
    }
    for complexity in Complexity::ALL {
        assert_eq!(scheme.clocks.resolve.range(*complexity), None);
    }
    let evaluation = scheme.evaluation.as_ref().unwrap();
    assert_eq!(evaluation.counted_outcomes, [Outcome::Resolved, Outcome::Explained]);
    assert_eq!(evaluation.weights.of(Role::Lead), RaterWeights { originator: 100, lead: 0, enterprise: 0 });
    assert_eq!(evaluation.weights.of(Role::Co), RaterWeights { originator: 70, lead: 30, enterprise: 0 });
    let worth: Vec<_> = Grade::ALL.iter().map(|g| evaluation.grade_points(*g).map(Points::units)).collect();
    assert_eq!(worth, [Some(1_000_000), Some(800_000), Some(600_000), Some(0)]);
    assert_eq!((evaluation.quarter.cases, evaluation.quarter.satisfaction), (70, 30));
    let keys = |rater| {
        let form: &Form = evaluation.form(rater).unwrap();
        assert!(!form.official);
        form.items.iter().map(|i| format!("{} {}", i.key, i.max)).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(keys(Rater::Originator), "timely 20, plan 15, on_time 25, solved 30, service 10");
    assert_eq!(keys(Rater::Lead), "attendance 30, share 40, cooperation 30");
    assert_eq!(evaluation.form(Rater::Enterprise), None);
    let leads: Vec<_> = scheme
        .consequences
        .iter()
        .map(|c| format!("{} {:?} {} {}x{} {}", c.code, c.report, c.classes.concat(), c.last, c.running, c.substituted))
        .collect();
    assert_eq!(
        leads,
        [
            "snail_award Quarterly ABC 1x2 false",
            "no_first_prize Annual AB 3x1 true",
            "bonus_cut Annual A 1x1 true",
            "second_year_last Annual A 1x2 true",
            "third_year_last Annual A 1x3 true",
            "copied_upward Annual BC 3x1 true",
        ]
    );
}

#[test]
fn fucheng_says_what_the_document_says() {
    let scheme = Scheme::parse(FUCHENG).unwrap();
    assert_eq!(scheme.code, "fucheng-2024");
    assert_eq!((scheme.classes.len(), scheme.categories.len()), (1, 12));
    assert!(scheme.extension.tell_enterprise && scheme.closing.needs_follow_up);
    assert!(scheme.evaluation.is_none() && scheme.consequences.is_empty());
    for (complexity, range) in
        [(Complexity::Simple, (0, 0, 0)), (Complexity::General, (5, 15, 15)), (Complexity::Complex, (30, 30, 30))]
    {
        let (min, max, default) = range;
        assert_eq!(scheme.clocks.resolve.range(complexity), Some(DayRange { min, max, default }));
    }
}

#[test]
fn categories_are_found_by_any_of_their_words() {
    for (text, given, code) in [
        (TAIZHOU, "efficiency", Some("efficiency")),
        (TAIZHOU, "Efficiency", Some("efficiency")),
        (TAIZHOU, " 效能提升 ", Some("efficiency")),
        (TAIZHOU, "一事一议类", Some("case_by_case")),
        (TAIZHOU, "CASE BY CASE", Some("case_by_case")),
        (TAIZHOU, "其它", Some("other")),
        (TAIZHOU, "兜底", None),
        (TAIZHOU, "", None),
        (FUCHENG, "兜底", Some("nobody_accepts")),
        (FUCHENG, "亲清服务", Some("supervision")),
        (FUCHENG, "“亲清”服务", Some("supervision")),
    ] {
        let scheme = Scheme::parse(text).unwrap();
        assert_eq!(scheme.find_category(given).map(|c| c.code.as_str()), code, "{given}");
    }
    let scheme = Scheme::parse(TAIZHOU).unwrap();
    assert!(scheme.category("其他").is_none() && scheme.category("other").is_some());
    assert!(scheme.class("D").is_none() && scheme.class("C").is_some());
}

/// No word names two categories of a shipped scheme.
#[test]
fn no_category_word_is_ambiguous() {
    for text in [TAIZHOU, FUCHENG] {
        let scheme = Scheme::parse(text).unwrap();
        for category in &scheme.categories {
            let words = [&category.code, &category.title.zh, &category.title.en];
            for word in words.into_iter().chain(&category.aliases) {
                assert_eq!(scheme.find_category(word).unwrap().code, category.code, "{word}");
            }
        }
    }
}

#[test]
fn reports_print_these_settings() {
    let lines = |text: &str| {
        let scheme = Scheme::parse(text).unwrap();
        scheme.settings().into_iter().map(|(key, value)| format!("{key}: {value}")).collect::<Vec<_>>()
    };
    let clocks = ["respond_days: 1", "respond_by: lead", "consult_days: 3", "consult_scopes: multi"];
    assert_eq!(
        lines(FUCHENG),
        [&clocks[..], &["resolve_by: complexity", "counted_outcomes: resolved explained"]].concat()
    );
    let evaluation = [
        "resolve_by: promise",
        "counts_on: closed",
        "counted_outcomes: resolved explained",
        "grades: satisfied 100, fairly 80, basically 60, dissatisfied 0",
        "weights_lead: originator 100%",
        "weights_co: originator 70% + lead 30%",
        "quarter: cases 70% + satisfaction 30%",
        "votes: satisfied 100, fairly 80, basically 60, dissatisfied 0",
        "uplift: step",
        "uplift_every: 10%",
        "uplift_adds: 1%",
        "uplift_most: 5%",
        "volume_base: class",
        "demotion_notices: 3",
    ];
    assert_eq!(lines(TAIZHOU), [&clocks[..], &evaluation].concat());
}

#[test]
fn the_other_choices_are_read_and_printed() {
    let text = with(TAIZHOU, "counts_on = \"closed\"", "counts_on = \"rated\"");
    let text = with(&text, "uplift = \"step\"", "uplift = \"linear\"");
    let text = with(&text, "respond_by = \"lead\"", "respond_by = \"all\"");
    for (code, base) in [("class_nonzero", VolumeBase::ClassNonzero), ("all", VolumeBase::All)] {
        let text = with(&text, "volume_base = \"class\"", &format!("volume_base = \"{code}\""));
        let scheme = Scheme::parse(&text).unwrap();
        let evaluation = scheme.evaluation.as_ref().unwrap();
        assert_eq!(evaluation.counts_on, CountsOn::Rated);
        assert_eq!((evaluation.annual.uplift, evaluation.annual.volume_base), (Uplift::Linear, base));
        let settings = scheme.settings();
        for wanted in [("counts_on", "rated"), ("uplift", "linear"), ("respond_by", "all"), ("volume_base", code)] {
            assert!(settings.contains(&(wanted.0, wanted.1.to_owned())), "{wanted:?}");
        }
    }
}

#[test]
fn every_fault_of_taizhou() {
    use SchemeFault::{AboveHundred, Empty, NotHundred, TooLong, Twice, UnknownClass, Zero};
    let code = |text: &str| text.to_owned();
    for (from, to, expected) in [
        ("code = \"taizhou-2023\"", "code = \" \"", Empty { key: "code" }),
        ("[[classes]]\ncode = \"B\"", "[[classes]]\ncode = \"A\"", Twice { key: "classes", code: code("A") }),
        ("[[classes]]\ncode = \"B\"", "[[classes]]\ncode = \"\"", Empty { key: "classes" }),
        ("code = \"liaison\"", "code = \"other\"", Twice { key: "categories", code: code("other") }),
        ("respond_days = 1", "respond_days = 2501", TooLong { key: "clocks.respond_days", value: 2501 }),
        ("consult_days = 3", "consult_days = 2501", TooLong { key: "clocks.consult_days", value: 2501 }),
        ("[\"resolved\", \"explained\"]", "[]", Empty { key: "evaluation.counted_outcomes" }),
        ("{ originator = 100 }", "{ originator = 99 }", NotHundred { key: "evaluation.weights.lead", total: 99 }),
        (
            "{ originator = 100 }",
            "{ originator = 70, lead = 30 }",
            NotHundred { key: "evaluation.weights.lead", total: 70 },
        ),
        ("originator = 70, lead = 30", "lead = 30", NotHundred { key: "evaluation.weights.co", total: 30 }),
        ("cases = 70", "cases = 71", NotHundred { key: "evaluation.quarter", total: 101 }),
        ("cases = 70", "cases = 4294967295", NotHundred { key: "evaluation.quarter", total: 4_294_967_325 }),
        (
            "grades = { satisfied = 100",
            "grades = { satisfied = 101",
            AboveHundred { key: "evaluation.grades", value: 101 },
        ),
        (
            "votes = { satisfied = 100",
            "votes = { satisfied = 101",
            AboveHundred { key: "evaluation.quarter.votes", value: 101 },
        ),
        ("key = \"plan\"", "key = \"timely\"", Twice { key: "evaluation.forms.items", code: code("timely") }),
        ("max = 40", "max = 41", NotHundred { key: "evaluation.forms.items", total: 101 }),
        ("rater = \"lead\"", "rater = \"originator\"", Twice { key: "evaluation.forms", code: code("originator") }),
        ("uplift_every = 10", "uplift_every = 0", Zero { key: "evaluation.annual.uplift_every" }),
        ("code = \"bonus_cut\"", "code = \"snail_award\"", Twice { key: "consequences", code: code("snail_award") }),
        ("running = 3", "running = 0", Zero { key: "consequences.running" }),
        ("last = 1\nrunning = 3", "last = 0\nrunning = 3", Zero { key: "consequences.last" }),
        (
            "classes = [\"B\", \"C\"]",
            "classes = [\"B\", \"D\"]",
            UnknownClass { code: code("copied_upward"), class: code("D") },
        ),
    ] {
        assert_eq!(fault(&with(TAIZHOU, from, to)), expected, "{from} -> {to}");
    }
}

#[test]
fn every_fault_of_fucheng() {
    use SchemeFault::{Days, Empty, NothingToFollowFrom, TooLong};
    let simple = "{ min = 0, max = 0, default = 0 }";
    let general = "{ min = 5, max = 15, default = 15 }";
    let complex = "{ min = 30, max = 30, default = 30 }";
    for (from, to, expected) in [
        (simple, "{ min = 1, max = 0, default = 0 }", Days { key: "clocks.resolve.simple" }),
        (general, "{ min = 5, max = 15, default = 4 }", Days { key: "clocks.resolve.general" }),
        (general, "{ min = 5, max = 15, default = 16 }", Days { key: "clocks.resolve.general" }),
        (complex, "{ min = 31, max = 30, default = 30 }", Days { key: "clocks.resolve.complex" }),
        (complex, "{ min = 30, max = 2501, default = 30 }", TooLong { key: "clocks.resolve.complex", value: 2501 }),
    ] {
        assert_eq!(fault(&with(FUCHENG, from, to)), expected, "{from} -> {to}");
    }
    assert!(Scheme::parse(&with(FUCHENG, complex, "{ min = 30, max = 2500, default = 30 }")).is_ok());
    let consequences = &TAIZHOU[TAIZHOU.find("[[consequences]]").unwrap()..];
    assert_eq!(fault(&format!("{FUCHENG}\n{consequences}")), NothingToFollowFrom);
    let (head, clocks) = FUCHENG.split_at(FUCHENG.find("[clocks]").unwrap());
    let head = &head[..head.find("[[classes]]").unwrap()];
    let one = "title = { zh = \"甲\", en = \"a\" }\n";
    let classes = format!("{head}categories = []\n[[classes]]\ncode = \"A\"\n{one}{clocks}");
    assert_eq!(fault(&classes), Empty { key: "categories" });
    let categories = format!("{head}classes = []\n[[categories]]\ncode = \"a\"\n{one}{clocks}");
    assert_eq!(fault(&categories), Empty { key: "classes" });
}

#[test]
fn a_wrong_shape_is_told_with_its_line_in_one_line() {
    let line_of = |text: &str, what: &str| text[..text.find(what).unwrap()].matches('\n').count() + 1;
    for (from, to, words) in [
        ("respond_days = 1\n", "respond_days = \"one\"\n", "u32"),
        ("respond_days = 1\n", "respond_days = -1\n", "u32"),
        ("respond_by = \"lead\"", "respond_by = \"nobody\"", "nobody"),
        ("consult_scopes = [\"multi\"]", "consult_scopes = [\"several\"]", "several"),
        ("consult_scopes = [\"multi\"]", "consult_scopes = [\"multi\" \"single\"]", ""),
        ("uplift_most = 5", "uplift_mots = 5", "uplift_mots"),
        ("counts_on = \"closed\"", "counts_on = \"opened\"", "opened"),
    ] {
        let text = with(TAIZHOU, from, to);
        let told = shape(&text);
        let start = format!("line {}: ", line_of(&text, to));
        assert!(told.starts_with(&start) && told.contains(words) && !told.contains('\n'), "{told}: not {start}");
    }
}

#[test]
fn what_is_missing_or_too_much_is_named() {
    for (text, words) in [
        (String::new(), "missing field `code`"),
        (with(TAIZHOU, "respond_days = 1\n", "\n"), "missing field `respond_days`"),
        (with(TAIZHOU, "\n# 五(一)", "owner = \"x\"\n\n# 五(一)"), "unknown field `owner`"),
        (with(FUCHENG, "tell_enterprise = true", "tell = true"), "unknown field `tell`"),
        (with(FUCHENG, "by = \"complexity\"", "by = \"weather\""), "weather"),
        (with(FUCHENG, "code = \"appeal\"\n", "code = \"appeal\"\ncode = \"again\"\n"), "duplicate key"),
    ] {
        let told = shape(&text);
        assert!(told.contains(words), "{told}");
    }
}

#[test]
fn the_scheme_in_force_began_last_and_was_applied_last() {
    let day = |text: &str| text.parse::<Day>().unwrap();
    let all = [("2023-04-01", 2), ("2023-01-01", 1), ("2023-04-01", 3), ("2023-07-01", 4), ("2023-02-01", 5)];
    for (on, wanted) in [
        ("2022-06-01", 1),
        ("2023-01-31", 1),
        ("2023-02-01", 5),
        ("2023-03-31", 5),
        ("2023-04-01", 3),
        ("2023-08-01", 4),
    ] {
        let found = in_force(&all, |(starts, id)| (day(starts), *id), day(on));
        assert_eq!(found.map(|(_, id)| *id), Some(wanted), "{on}");
    }
    assert_eq!(in_force::<(Day, SchemeId)>(&[], |one| *one, day("2023-01-01")), None);
}

#[test]
fn words_that_no_list_could_show_are_refused_when_they_are_offered() {
    let cases = [
        ("code = \"taizhou-2023\"", "code = \"taizhou\\u001b[31m\"", "code"),
        ("zh = \"效能提升\"", "zh = \"效能\\u202e提升\"", "categories.title"),
        ("zh = \"效能提升\"", "zh = \" \"", "categories.title"),
        ("case = \"泰州实施", "case = \"泰州\\n实施", "evaluation.sources"),
    ];
    for (from, to, wanted) in cases {
        let text = with(TAIZHOU, from, to);
        assert!(Scheme::parse(&text).is_ok(), "what is in force stays in force: {to}");
        match Scheme::offered(&text) {
            Err(SchemeError::Fault(SchemeFault::Text { key, .. })) => assert_eq!(key, wanted, "{to}"),
            other => panic!("{to}: {other:?}"),
        }
    }
    let blanks = Scheme::offered(&with(TAIZHOU, "code = \"other\"", "code = \" other\""));
    assert_eq!(
        blanks,
        Err(SchemeError::Fault(SchemeFault::Blanks { key: "categories.code", given: " other".to_owned() }))
    );
    for text in [TAIZHOU, FUCHENG] {
        assert!(Scheme::offered(text).is_ok());
    }
}
