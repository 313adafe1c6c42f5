//! A district of any size for the benchmarks: the same cases for the same size.

#![allow(clippy::expect_used, reason = "a benchmark that cannot be set up should stop")]

use std::path::{Path, PathBuf};

use chrono::{Days, TimeDelta};
use shao::domain::calendar;
use shao::domain::civil::{Day, Moment, When, end_of};
use shao::domain::deadline::Rules;
use shao::domain::event::{CaseEvent, Event, Intake, OfficeEvent, Rating, Votes};
use shao::domain::past::Past;
use shao::domain::period::{Period, PeriodKind};
use shao::domain::points::Points;
use shao::domain::scheme::Scheme;
use shao::domain::unit::Unit;
use shao::domain::vocab::{Channel, Outcome, Rater, UnitKind};
use shao::domain::workflow::take_over;
use shao::store::{Readers, Stamp, Store, StoreError, Writer, fingerprint};

const SCHEME: &str = include_str!("../schemes/taizhou-2023.toml");

/// The last moment that the district knows of.
pub const NOW: &str = "2026-01-09 17:30";

/// A small generator of numbers, so that the benchmarks need no other crate.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

/// The version of the schema, by which a district that was made for another one is known.
fn version() -> &'static str {
    let schema = include_str!("../schema.sql");
    let version = schema.split_once("PRAGMA user_version = ").and_then(|(_, rest)| rest.split_once(';'));
    version.map(|(number, _)| number).expect("schema.sql names its version")
}

/// The database with so many cases of 2025, made once for each version of the schema and kept in cargo's folder.
pub fn database(cases: u32) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("district-{}-{cases}.db", version()));
    if !path.exists() {
        Store::create(Readers::Owner, &path, |store| store.write(|log| fill(log, cases))).expect("a new district");
    }
    path
}

fn fill(log: &mut Writer<'_>, cases: u32) -> Result<(), StoreError> {
    let scheme = Scheme::parse(SCHEME).expect("the shipped scheme");
    let calendar = calendar::embedded();
    let start = day(2025, 1, 1);
    let stamp = |at: Moment| Stamp { happened_at: at, recorded_at: at, actor: "bench".to_owned() };
    let opening = stamp(When::Day(start).start());
    let office = |log: &mut Writer<'_>, event| log.append(Event::Office(event), &opening);
    office(log, OfficeEvent::Opened { lang: "en".to_owned(), offset_minutes: 480 })?;
    office(
        log,
        OfficeEvent::SchemeApplied {
            id: 1,
            code: scheme.code.clone(),
            sha256: fingerprint(SCHEME.as_bytes()),
            from: day(1990, 1, 1),
            toml: SCHEME.to_owned(),
        },
    )?;
    let days = (2006..=2026).flat_map(|y| calendar.exceptions(y).cloned().collect::<Vec<_>>()).collect();
    let years = calendar.known_years().collect();
    office(log, OfficeEvent::CalendarSet { source: "china".to_owned(), years, days, moved: Vec::new() })?;
    let departments: Vec<String> = (1..=40).map(|n| format!("D{n:02}")).collect();
    for (n, code) in departments.iter().enumerate() {
        let class = ["A", "B", "C"][n % 3];
        office(log, unit(code, UnitKind::Department, Some(class)))?;
    }
    for n in 1..=10 {
        office(log, unit(&format!("P{n:02}"), UnitKind::Originator, None))?;
    }
    for quarter in Period::of(PeriodKind::Year, start).quarters() {
        for (n, department) in departments.iter().enumerate() {
            let votes = Votes { satisfied: 12 + n as u32, fairly: 5, basically: 2, dissatisfied: 1 };
            office(log, OfficeEvent::SurveyRecorded { quarter, department: department.clone(), votes })?;
        }
    }
    let mut dice = Dice(42);
    for n in 0..u64::from(cases) {
        // In the order of their receipt, through the year.
        let received = start + Days::new(n * 365 / u64::from(cases));
        let at = When::Day(received).start() + TimeDelta::minutes(480 + dice.below(540) as i64);
        case(log, &mut dice, n, at, Rules { scheme: &scheme, calendar: &calendar }, &departments, &stamp(at))?;
    }
    Ok(())
}

fn case(
    log: &mut Writer<'_>,
    dice: &mut Dice,
    n: u64,
    at: Moment,
    rules: Rules<'_>,
    departments: &[String],
    stamp: &Stamp,
) -> Result<(), StoreError> {
    // What came in last is open by half; of the rest, one in five hundred is.
    let open = if n.is_multiple_of(500) { 100 } else { 0 }.max(if received_late(at) { 50 } else { 0 });
    let closed = (!dice.chance(open)).then(|| at + TimeDelta::hours(40 + dice.below(300) as i64));
    let lead = dice.below(40) as usize;
    let co = if dice.chance(40) { vec![departments[(lead + 7) % 40].clone()] } else { Vec::new() };
    let responded = at + TimeDelta::hours(2 + dice.below(30) as i64);
    let category = ["efficiency", "coordination", "liaison", "case_by_case", "other"][dice.below(5) as usize];
    let mut past = Past {
        received_at: at,
        intake: Intake {
            originator: format!("P{:02}", 1 + dice.below(10)),
            title: format!("第 {n} 件：项目竣工验收办理缓慢，企业急盼投产"),
            description: Some(
                "企业反映主体已完工，因图审意见反复修改，验收迟迟不能办结，影响设备进场和订单交付。".to_owned(),
            ),
            enterprise: Some(format!("江南示例{}科技有限公司", n % 5_000)),
            contact: Some("联系人".to_owned()),
            phone: Some("0523-5550-0101".to_owned()),
            channel: Some(Channel::Phone),
            category: Some(category.to_owned()),
            reference: Some(format!("GD{n:08}")),
        },
        scope: None,
        mode: None,
        complexity: None,
        lead: Some(departments[lead].clone()),
        co: co.clone(),
        assigned_at: Some(at + TimeDelta::hours(1)),
        responded_at: Some(responded),
        plan: Some("现场踏勘，列出问题清单，协同图审机构一次性提出意见。".to_owned()),
        responsible: Some("责任人".to_owned()),
        promised_on: Some((at + TimeDelta::hours(200)).date()),
        due_on: None,
        consulted_at: (!co.is_empty()).then(|| responded + TimeDelta::hours(5)),
        resolved_at: closed.map(|c| c - TimeDelta::hours(1)),
        resolution: closed.map(|_| "已完成验收，企业正常投产。".to_owned()),
        outcome: closed.map(|_| Outcome::Resolved),
        closed_at: closed,
        score: closed.and_then(|_| Points::whole(70 + dice.below(31) as u32)),
        done: Vec::new(),
    };
    // Fast cases are put in order rather than drawn again.
    past.resolved_at = past.resolved_at.map(|r| r.max(past.consulted_at.unwrap_or(responded)));
    past.closed_at = past.closed_at.zip(past.resolved_at).map(|(c, r)| c.max(r));
    let placements = take_over(&mut past, end_moment(), rules).expect("a lawful past");
    let id = log.next_number(2025)?;
    let row = fingerprint(n.to_string().as_bytes());
    let closed_at = past.closed_at;
    let event =
        CaseEvent::Imported { past: Box::new(past), scheme: 1, placements, file: "bench".to_owned(), line: n + 2, row };
    log.append(Event::Case(id, event), stamp)?;
    if let (Some(closed), Some(department)) = (closed_at, co.first()) {
        for rater in [Rater::Originator, Rater::Lead] {
            let points = Points::whole(70 + dice.below(31) as u32).expect("up to 100");
            let rating = Rating { points, at: closed, grade: None, items: Vec::new(), comment: None };
            let event = CaseEvent::Scored { department: department.clone(), rater, rating };
            log.append(Event::Case(id, event), stamp)?;
        }
    }
    Ok(())
}

/// Within the last two weeks.
fn received_late(at: Moment) -> bool {
    at.date() > day(2025, 12, 17)
}

fn unit(code: &str, kind: UnitKind, class: Option<&str>) -> OfficeEvent {
    OfficeEvent::UnitSaved {
        unit: Unit {
            code: code.to_owned(),
            name: format!("第{code}单位"),
            short: None,
            kind,
            class: class.map(str::to_owned),
            leader: None,
            liaison: None,
            phone: None,
            from: None,
            to: None,
            into: None,
        },
        since: None,
    }
}

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).expect("a date")
}

fn end_moment() -> Moment {
    end_of(day(2027, 1, 1))
}
