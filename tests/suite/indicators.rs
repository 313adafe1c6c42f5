//! The indicators and the backlog of random small districts, once by the program and once by plain loops over
//! what was made to happen.

mod pages;
mod traced;

use crate::common::district::{District, Log, TAIZHOU, at, day, department, originator};
use chrono::Datelike;
use proptest::prelude::*;
use serde_json::Value;
use shao::domain::civil::{Day, Moment, end_of, start_of};
use shao::domain::event::CaseEvent;
use shao::domain::number::CaseId;
use shao::domain::period::Period;
use shao::domain::vocab::{Coded, FollowUpBy, Grade, Outcome};
use std::collections::BTreeMap;

const NOW: &str = "2024-02-01 09:00";

const DEPARTMENTS: [&str; 3] = ["D0", "D1", "D2"];

const ORIGINATORS: [&str; 2] = ["P01", "P02"];

const CATEGORIES: [Option<&str>; 3] = [None, Some("coordination"), Some("other")];

const GRADES: [Option<Grade>; 5] =
    [None, Some(Grade::Satisfied), Some(Grade::Fairly), Some(Grade::Basically), Some(Grade::Dissatisfied)];

/// What happens to one case; days are counted from the step before, none: it does not come to that.
#[derive(Clone, Debug)]
struct Plan {
    opened: u32,
    lead: usize,
    respond: Option<u32>,
    extend: Option<u32>,
    give_back: Option<u32>,
    close: Option<u32>,
    outcome: usize,
    answers: Vec<(u32, bool, usize)>,
    reopen: Option<u32>,
    close_again: Option<u32>,
    exclude: u8,
}

fn plan() -> impl Strategy<Value = Plan> {
    let step = |chance: f64, most: u32| prop::option::weighted(chance, 0..most);
    (
        (0..740_u32, 0..3_usize, step(0.8, 5), step(0.3, 4), step(0.3, 9), step(0.8, 90)),
        (
            0..8_usize,
            prop::collection::vec((0..40_u32, any::<bool>(), 0..5_usize), 0..3),
            step(0.3, 60),
            step(0.6, 60),
            0..10_u8,
        ),
    )
        .prop_map(
            |((opened, lead, respond, extend, give_back, close), (outcome, answers, reopen, close_again, exclude))| {
                Plan { opened, lead, respond, extend, give_back, close, outcome, answers, reopen, close_again, exclude }
            },
        )
}

/// One department on one case.
#[derive(Clone, Debug)]
struct Part {
    assigned: Moment,
    respond_due: Option<Moment>,
    responded: Option<Moment>,
    due: Option<Moment>,
    resolved: Option<Moment>,
    extended: bool,
}

/// What became of a case.
#[derive(Clone, Debug)]
struct Story {
    received: Moment,
    closed: Option<Moment>,
    outcome: Option<Outcome>,
    excluded: bool,
    parts: Vec<Part>,
    given_back: Vec<(Moment, Moment)>,
    answers: Vec<(Moment, bool, Option<Grade>)>,
    extensions: Vec<Moment>,
    reopenings: Vec<Moment>,
}

struct Teller<'a, 'b, 'c> {
    log: &'a mut Log<'b, 'c>,
    id: CaseId,
    now: Moment,
    over: bool,
}

impl Teller<'_, '_, '_> {
    /// Goes on by so many days, unless that is beyond the day on which the reports are drawn up.
    fn after(&mut self, days: Option<u32>) -> bool {
        let Some(days) = days.filter(|_| !self.over) else { return false };
        let next = self.now + chrono::Days::new(u64::from(days)) + chrono::TimeDelta::minutes(1);
        self.over = next >= at(NOW);
        if !self.over {
            self.now = next;
        }
        !self.over
    }

    fn tell(&mut self, event: CaseEvent) {
        self.log.case(self.id, self.now, event);
    }
}

fn tell(log: &mut Log<'_, '_>, plan: &Plan) -> Story {
    let on = (day("2022-01-03") + chrono::Days::new(u64::from(plan.opened))).to_string();
    let (lead, co) = (DEPARTMENTS[plan.lead], DEPARTMENTS[(plan.lead + 1) % 3]);
    let respond_due = end_of(day(&on).succ_opt().unwrap());
    let (originator, category) = (ORIGINATORS[plan.lead % 2], CATEGORIES[plan.outcome % 3]);
    let id = log.raised(originator, "事项", category, &on, &[lead, co], &respond_due.date().to_string());
    let opened = at(&on);
    let part = |respond_due| Part {
        assigned: opened,
        respond_due,
        responded: None,
        due: None,
        resolved: None,
        extended: false,
    };
    let mut story = Story {
        received: opened,
        closed: None,
        outcome: None,
        excluded: false,
        parts: vec![part(Some(respond_due)), part(None)],
        given_back: Vec::new(),
        answers: Vec::new(),
        extensions: Vec::new(),
        reopenings: Vec::new(),
    };
    match plan.exclude {
        0 => {
            log.exclude(id, &on, None);
            story.excluded = true;
        }
        1 => {
            log.exclude(id, &on, Some(co));
            story.parts.truncate(1);
        }
        _ => {}
    }
    let mut teller = Teller { log, id, now: opened, over: false };
    if teller.after(plan.respond) {
        let promised = teller.now.date() + chrono::Days::new(6);
        teller.log.respond(id, &teller.now.format("%Y-%m-%d %H:%M").to_string(), lead, &promised.to_string());
        story.parts[0].responded = Some(teller.now);
        story.parts[0].due = Some(end_of(promised));
        if teller.after(plan.extend) {
            let to = end_of(promised + chrono::Days::new(20));
            teller.tell(CaseEvent::ExtensionGranted { department: lead.into(), to });
            story.extensions.push(teller.now);
            story.parts[0].due = Some(to);
            story.parts[0].extended = true;
        }
    }
    let mut there = vec![lead.to_owned(), co.to_owned()];
    if teller.after(plan.give_back) {
        teller.tell(CaseEvent::Assigned {
            placements: Vec::new(),
            due: None,
            withdrawn: vec![co.into()],
            consult: None,
            reason: Some("不属职责".into()),
        });
        there.truncate(1);
        story.parts.truncate(1);
        story.given_back.push((opened, teller.now));
    }
    if !teller.after(plan.close) {
        return story;
    }
    let outcome = [Outcome::Declined, Outcome::Explained, Outcome::Duplicate][plan.outcome.min(2)];
    let outcome = if plan.outcome > 2 { Outcome::Resolved } else { outcome };
    let close = |teller: &mut Teller<'_, '_, '_>, story: &mut Story| {
        teller.tell(CaseEvent::Resolved { departments: there.clone(), result: "已办".into() });
        story.parts.iter_mut().for_each(|part| part.resolved = Some(teller.now));
        teller.tell(CaseEvent::Closed { outcome, of: None });
        (story.closed, story.outcome) = (Some(teller.now), Some(outcome));
    };
    close(&mut teller, &mut story);
    for (days, solved, grade) in &plan.answers {
        if teller.after(Some(*days)) {
            let grade = GRADES[*grade];
            teller.tell(CaseEvent::FollowedUp { by: FollowUpBy::Phone, solved: *solved, grade, note: None });
            story.answers.push((teller.now, *solved, grade));
        }
    }
    if teller.after(plan.reopen) {
        teller.tell(CaseEvent::Reopened { reason: "未解决".into(), due: None });
        story.reopenings.push(teller.now);
        (story.closed, story.outcome) = (None, None);
        story.parts.iter_mut().for_each(|part| part.resolved = None);
        if teller.after(plan.close_again) {
            close(&mut teller, &mut story);
        }
    }
    story
}

/// Monday to Friday: no notice is loaded.
fn working_days(from: Day, to: Day) -> i64 {
    from.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| day.weekday().num_days_from_monday() < 5).count()
        as i64
}

/// Hundredths, half up, away from zero.
fn cents(numerator: i64, base: i64) -> Option<i64> {
    (base != 0).then(|| (2 * 10_000 * numerator.abs() + base) / (2 * base) * numerator.signum())
}

/// The value at the nearest rank, by counting one by one.
fn rank(mut days: Vec<i64>, percent: usize) -> Option<i64> {
    days.sort_unstable();
    (0..days.len()).find(|place| (place + 1) * 100 >= percent * days.len()).map(|place| days[place])
}

/// Numerator, base and value of every indicator; rates in hundredths of a percent.
type Told = (Option<i64>, Option<i64>, Option<i64>);

/// The outcomes that count, each from the day on which the case came in.
type Counting = [(&'static str, &'static [Outcome])];

/// A scheme from long before, and another from a day on.
const BOTH: &Counting = &[
    ("1990-01-01", &[Outcome::Resolved, Outcome::Explained]),
    ("2023-03-20", &[Outcome::Declined, Outcome::Resolved]),
];

/// The other alone, as if it had held all along.
const OTHER: &Counting = &[("1990-01-01", &[Outcome::Declined, Outcome::Resolved])];

/// Whether what came of a case counts, by the scheme of the day on which it came in.
fn handled(s: &Story, counting: &Counting) -> bool {
    let (_, outcomes) = counting.iter().rfind(|(from, _)| day(from) <= s.received.date()).unwrap();
    s.outcome.is_none_or(|outcome| outcomes.contains(&outcome))
}

fn naive(
    stories: &[Story],
    period: Period,
    counting: &Counting,
) -> (BTreeMap<&'static str, Told>, BTreeMap<&'static str, i64>) {
    let (from, end) = (period.start_moment(), period.end_moment().min(at(NOW) + chrono::TimeDelta::seconds(1)));
    let within = |at: Moment| from <= at && at < end;
    // A case counts until it is closed with an outcome that does not: before that day nobody knew.
    let counts = |s: &Story| !(s.excluded || !handled(s, counting) && s.closed.is_some_and(|at| at < end));
    let count =
        |of: &dyn Fn(&Story) -> usize| -> i64 { stories.iter().filter(|s| counts(s)).map(|s| of(s) as i64).sum() };
    let mut all_parts = Vec::new();
    let (mut responding, mut closing, mut ages) = (Vec::new(), Vec::new(), Vec::new());
    for s in stories {
        if !counts(s) {
            continue;
        }
        for part in s.parts.iter().filter(|p| p.assigned < end && s.closed.is_none_or(|at| at >= from)) {
            all_parts.push((part.clone(), s.closed.filter(|at| *at < end)));
            if let Some(at) = part.responded.filter(|at| part.respond_due.is_some() && within(*at)) {
                responding.push(working_days(part.assigned.date(), at.date()));
            }
        }
        if s.received < end {
            match s.closed.filter(|at| *at < end) {
                Some(at) if at >= from => closing.push(working_days(s.received.date(), at.date())),
                Some(_) => {}
                None => ages.push(working_days(s.received.date(), (end - chrono::TimeDelta::seconds(1)).date())),
            }
        }
    }
    let parts =
        |of: &dyn Fn(&Part, Option<Moment>) -> bool| all_parts.iter().filter(|(p, at)| of(p, *at)).count() as i64;
    let due = |p: &Part| p.respond_due.is_some_and(within);
    let last = |s: &Story| s.answers.iter().rfind(|(at, ..)| within(*at)).copied();
    let answers = |of: &dyn Fn(bool, Option<Grade>) -> bool| {
        count(&|s| usize::from(last(s).is_some_and(|(_, solved, grade)| of(solved, grade))))
    };
    let closed = closing.len() as i64;
    let again = count(&|s| usize::from(s.closed.is_some_and(within) && !s.reopenings.is_empty()));
    let since_given_back = |s: &Story| s.given_back.iter().filter(|(assigned, _)| within(*assigned)).count();
    let back_by_end = |s: &Story| s.given_back.iter().filter(|(was, at)| within(*was) && *at < end).count();
    let assigned = parts(&|p, _| within(p.assigned)) + count(&since_given_back);
    let rate = |n: i64, base: i64| (Some(n), Some(base), cents(n, base));
    let plain = |n: i64| (None, None, Some(n));
    let days = |of: &[i64], percent| (None, Some(of.len() as i64), rank(of.to_vec(), percent));
    let responses = parts(&|p, _| due(p));
    let parts_closed = parts(&|_, at| at.is_some());
    let told = BTreeMap::from([
        ("received", plain(count(&|s| usize::from(within(s.received))))),
        ("closed", plain(closed)),
        ("responded", rate(parts(&|p, _| due(p) && p.responded.is_some_and(|at| at < end)), responses)),
        (
            "responded_on_time",
            rate(
                parts(&|p, _| due(p) && p.responded.is_some_and(|at| at < end && Some(at) <= p.respond_due)),
                responses,
            ),
        ),
        (
            "closed_on_time",
            rate(
                parts(&|p, at| at.is_some() && p.due.is_some() && p.resolved <= p.due),
                parts(&|p, at| at.is_some() && p.due.is_some()),
            ),
        ),
        ("solved", rate(answers(&|solved, _| solved), answers(&|_, _| true))),
        (
            "satisfied",
            rate(
                answers(&|_, grade| grade.is_some() && grade != Some(Grade::Dissatisfied)),
                answers(&|_, grade| grade.is_some()),
            ),
        ),
        ("extended", rate(parts(&|p, at| at.is_some() && p.extended), parts_closed)),
        ("extensions", plain(count(&|s| s.extensions.iter().filter(|at| within(**at)).count()))),
        ("returned", rate(count(&back_by_end), assigned)),
        ("returns", plain(count(&|s| s.given_back.iter().filter(|(_, at)| within(*at)).count()))),
        ("reopened", rate(again, closed)),
        ("reopenings", plain(count(&|s| s.reopenings.iter().filter(|at| within(**at)).count()))),
        ("respond_median", days(&responding, 50)),
        ("respond_p90", days(&responding, 90)),
        ("close_median", days(&closing, 50)),
        ("close_p90", days(&closing, 90)),
    ]);
    let aged = |least: i64, most: i64| ages.iter().filter(|age| (least..=most).contains(*age)).count() as i64;
    let buckets = [
        ("all", 0, i64::MAX),
        ("0-5", 0, 5),
        ("6-15", 6, 15),
        ("16-30", 16, 30),
        ("31-60", 31, 60),
        ("61+", 61, i64::MAX),
    ];
    (told, buckets.into_iter().map(|(age, least, most)| (age, aged(least, most))).collect())
}

/// A figure of a report in the unit of the naive ones.
fn figure(value: &Value, measure: &str) -> Option<i64> {
    if measure == "percent" { value.as_f64().map(|f| (f * 100.0).round() as i64) } else { value.as_i64() }
}

fn check(district: &District, stories: &[Story], period: Period, args: &[&str], counting: &Counting) {
    let report = district.json(NOW, &[&["report"], args].concat());
    let first = stories.iter().map(|s| s.received).min();
    let before = |period: Period| {
        (first.is_some_and(|first| first < start_of(period.end()))).then(|| naive(stories, period, counting))
    };
    let (told, ages) = naive(stories, period, counting);
    let (previous, year) = (before(period.previous()), before(period.year_before()));
    let rows = report["sections"]["indicators"].as_array().unwrap();
    assert_eq!(rows.len(), told.len());
    for row in rows {
        let (key, measure) = (row["indicator"].as_str().unwrap(), row["measure"].as_str().unwrap());
        let (numerator, base, value) = told[key];
        let shown = (row["numerator"].as_i64(), row["base"].as_i64(), figure(&row["current"], measure));
        assert_eq!(shown, (numerator, base, value), "{period} {key}");
        for (was, past, change, percent) in [
            ("previous", &previous, "change", "change_percent"),
            ("year_before", &year, "year_change", "year_change_percent"),
        ] {
            let past = past.as_ref().map(|(told, _)| told[key]);
            assert_eq!(figure(&row[was], measure), past.and_then(|(_, _, value)| value), "{period} {key} {was}");
            let changed = match (measure, past) {
                // n/b - m/c = (n×c - m×b) / (b×c)
                ("percent", Some((Some(m), Some(c), _))) => {
                    cents(numerator.unwrap() * c - m * base.unwrap(), base.unwrap() * c)
                }
                (_, Some((_, _, was))) => value.zip(was).map(|(now, was)| now - was),
                _ => None,
            };
            assert_eq!(figure(&row[change], measure), changed, "{period} {key} {change}");
            let grown = match (measure, past) {
                ("cases" | "times", Some((_, _, Some(was)))) => cents(value.unwrap() - was, was),
                _ => None,
            };
            assert_eq!(figure(&row[percent], "percent"), grown, "{period} {key} {percent}");
        }
    }
    for row in report["sections"]["backlog"].as_array().unwrap() {
        let (age, cases) = (row["age"].as_str().unwrap(), ages[row["age"].as_str().unwrap()]);
        assert_eq!((row["cases"].as_i64(), row["base"].as_i64()), (Some(cases), Some(ages["all"])), "{period} {age}");
        assert_eq!(figure(&row["share"], "percent"), cents(cases, ages["all"]), "{period} {age}");
        let past = year.as_ref().map(|(_, ages)| ages[age]);
        assert_eq!(row["year_before"].as_i64(), past, "{period} {age}");
        assert_eq!(row["year_change"].as_i64(), past.map(|was| cases - was), "{period} {age}");
    }
    if args[0] == "monthly" {
        // What the older sections hold of the same figures is the same.
        let total = &report["sections"]["flow"][0];
        assert_eq!(total["open"].as_i64(), Some(ages["all"]));
        assert_eq!([&total["received"], &total["closed"]], ["received", "closed"].map(|key| told[key].2.unwrap()));
        let left_out = |why: &dyn Fn(&Story) -> bool| {
            stories.iter().filter(|s| s.closed.is_some_and(|at| period.contains(at.date())) && why(s)).count()
        };
        let outcomes = [Outcome::Explained, Outcome::Declined, Outcome::Duplicate];
        let mut left: BTreeMap<&str, usize> = BTreeMap::from([("excluded", left_out(&|s| s.excluded))]);
        left.extend(outcomes.map(|outcome| {
            let so = |s: &Story| !s.excluded && s.outcome == Some(outcome) && !handled(s, counting);
            (outcome.code(), left_out(&so))
        }));
        left.retain(|_, cases| *cases > 0);
        let shown = report["sections"]["left_out"].as_array().unwrap();
        let shown: BTreeMap<&str, usize> = shown
            .iter()
            .map(|row| (row["why"].as_str().unwrap(), usize::try_from(row["cases"].as_u64().unwrap()).unwrap()))
            .collect();
        assert_eq!(shown, left, "{period}");
        for (rate, key) in [(0, "responded_on_time"), (1, "closed_on_time")] {
            let rate = &report["sections"]["rates"][rate];
            assert_eq!((rate["numerator"].as_i64(), rate["base"].as_i64()), (told[key].0, told[key].1), "{key}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn indicators_equal_plain_loops_over_what_happened(
        plans in prop::collection::vec(plan(), 0..40),
        month in 1..=12_u32,
    ) {
        let mut stories = Vec::new();
        let other = TAIZHOU.replace("[\"resolved\", \"explained\"]", "[\"declined\", \"resolved\"]");
        let district = District::new(TAIZHOU, "taizhou-2023", |log| {
            for code in DEPARTMENTS {
                log.unit(department(code, code, "A"));
            }
            log.unit(originator(ORIGINATORS[1], "凤栖湖镇"));
            log.scheme(2, "taizhou-2023", BOTH[1].0, &other);
            stories = plans.iter().map(|plan| tell(log, plan)).collect();
        });
        for period in [Period::Month { year: 2022, month }, Period::Month { year: 2023, month }, Period::Month { year: 2024, month: 2 }] {
            check(&district, &stories, period, &["monthly", &period.label()], BOTH);
            traced::check(&district, "monthly", period);
        }
        for year in [2022, 2023, 2024] {
            check(&district, &stories, Period::Year { year }, &["annual", &year.to_string()], BOTH);
            traced::check(&district, "annual", Period::Year { year });
        }
        let file = district.dir.path().join("other.toml");
        std::fs::write(&file, &other).unwrap();
        let supposed = ["--scheme", file.to_str().unwrap()];
        let period = Period::Month { year: 2023, month };
        check(&district, &stories, period, &[&["monthly", &*period.label()], &supposed[..]].concat(), OTHER);
        check(&district, &stories, Period::Year { year: 2023 }, &[&["annual", "2023"], &supposed[..]].concat(), OTHER);
        let whole = district.text(NOW, &["verify"]);
        prop_assert!(whole.contains(&format!("{}", stories.len())), "{}", whole);
    }
}
