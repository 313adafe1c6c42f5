//! Whatever is done, in whatever order: the log replayed gives the tables, and the tables give the
//! cases that the events make in memory.
#![allow(clippy::unwrap_used, clippy::manual_is_multiple_of, missing_docs)]

mod common;

use std::collections::BTreeMap;

use proptest::prelude::*;
use shao::domain::calendar::{self, Exception};
use shao::domain::case::Case;
use shao::domain::civil::{Day, Moment, end_of};
use shao::domain::deadline::Rules;
use shao::domain::event::{Event, Exclusion, Intake, Moved, OfficeEvent};
use shao::domain::number::CaseId;
use shao::domain::points::Points;
use shao::domain::scheme::Scheme;
use shao::domain::unit::Unit;
use shao::domain::vocab::{Coded, Complexity, FollowUpBy, Grade, Outcome, Rater, Scope, State, UnitKind};
use shao::domain::workflow::{Action, RatingGiven, Who, decide, receive};
use shao::store::{Stamp, Store, StoreError, Writer, fingerprint};

const SCHEMES: [&str; 2] = [include_str!("../schemes/taizhou-2023.toml"), include_str!("../schemes/fucheng-2024.toml")];
const DEPARTMENTS: [&str; 4] = ["A01", "A02", "A03", "A04"];

/// One thing that somebody tries: numbers out of which a step is made.
#[derive(Clone, Copy, Debug)]
struct Try {
    /// The natural next step, or any.
    natural: bool,
    step: u8,
    case: u8,
    a: u8,
    b: u8,
    /// How long after the last one.
    hours: u16,
    /// How long before now it is said to have happened.
    back: u8,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (any::<bool>(), any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), 0_u16..40, 0_u8..12)
        .prop_map(|(natural, step, case, a, b, hours, back)| Try { natural, step, case, a, b, hours, back });
    prop::collection::vec(one, 8..48)
}

fn m(text: &str) -> Moment {
    text.parse().unwrap()
}

fn unit(code: &str, kind: UnitKind) -> Unit {
    Unit {
        code: code.to_owned(),
        name: format!("单位{code}"),
        short: None,
        kind,
        class: (kind == UnitKind::Department).then(|| "A".to_owned()),
        leader: None,
        liaison: None,
        phone: None,
        from: None,
        to: None,
    }
}

/// Appends events of the office's books in one transaction.
fn office(store: &mut Store, now: Moment, events: Vec<OfficeEvent>) {
    let stamp = Stamp { happened_at: now, recorded_at: now, actor: "小陈".to_owned() };
    store
        .write(|log: &mut Writer<'_>| -> Result<(), StoreError> {
            for event in events {
                log.append(Event::Office(event), &stamp)?;
            }
            Ok(())
        })
        .unwrap();
}

fn opening() -> Vec<OfficeEvent> {
    let embedded = calendar::embedded();
    let years: Vec<i32> = embedded.known_years().filter(|y| *y >= 2025).collect();
    let days = years.iter().flat_map(|y| embedded.exceptions(*y).cloned()).collect();
    let mut all = vec![OfficeEvent::Opened { lang: "zh".to_owned(), offset_minutes: 480 }];
    for (id, (text, from)) in (1..).zip(SCHEMES.iter().zip(["1990-01-01", "2026-12-14"])) {
        all.push(OfficeEvent::SchemeApplied {
            id,
            code: Scheme::parse(text).unwrap().code,
            sha256: fingerprint(text.as_bytes()),
            from: from.parse().unwrap(),
            toml: (*text).to_owned(),
        });
    }
    all.push(OfficeEvent::CalendarSet { source: "china".to_owned(), years, days, moved: Vec::new() });
    all.push(OfficeEvent::UnitSaved { unit: unit("Z01", UnitKind::Originator) });
    all.extend(DEPARTMENTS.map(|code| OfficeEvent::UnitSaved { unit: unit(code, UnitKind::Department) }));
    all
}

/// The office in the test: what the events make in memory.
struct Office {
    now: Moment,
    schemes: Vec<Scheme>,
    cases: BTreeMap<CaseId, Case>,
    events: i64,
}

impl Office {
    fn stamp(&self, at: Moment) -> Stamp {
        Stamp { happened_at: at, recorded_at: self.now, actor: "小陈".to_owned() }
    }

    fn scheme(&self, id: i64) -> &Scheme {
        &self.schemes[usize::try_from(id - 1).unwrap()]
    }

    fn receive(&mut self, log: &mut Writer<'_>, t: Try) -> Result<(), StoreError> {
        let intake = Intake {
            originator: "Z01".to_owned(),
            title: format!("第{}件", t.b),
            description: None,
            enterprise: (t.b % 2 == 0).then(|| "甲药业有限公司".to_owned()),
            contact: None,
            phone: None,
            channel: None,
            category: None,
            reference: None,
        };
        let kept = log.books().scheme_on(self.now.date())?;
        let event = receive(intake, self.now, self.now, kept.id, &kept.scheme).unwrap();
        let id = log.next_number(chrono::Datelike::year(&self.now))?;
        log.append(Event::Case(id, event.clone()), &self.stamp(self.now))?;
        self.cases.insert(id, Case::begin(id, self.now, &event, &kept.scheme).unwrap());
        self.events += 1;
        Ok(())
    }

    /// Takes a step if the rules allow it, as the command line does.
    fn step(&mut self, log: &mut Writer<'_>, id: CaseId, action: Action, at: Moment) -> Result<(), StoreError> {
        let case = log.case(id)?.unwrap();
        let scheme = self.scheme(case.scheme).clone();
        let calendar = log.books().calendar()?;
        let rules = Rules { scheme: &scheme, calendar: &calendar };
        if let Ok(event) = decide(&case, action, at, self.now, rules) {
            log.append(Event::Case(id, event.clone()), &self.stamp(at))?;
            self.cases.get_mut(&id).unwrap().apply(at, &event, &scheme);
            self.events += 1;
        }
        Ok(())
    }

    /// A day turns off or on, and every open deadline that rests on it moves.
    fn set_day(&mut self, log: &mut Writer<'_>, t: Try) -> Result<(), StoreError> {
        let day: Day = (self.now + chrono::TimeDelta::days(i64::from(t.a % 12))).date();
        let mut calendar = log.books().calendar()?;
        let set = Exception { day, working: t.b % 2 == 0, name: String::new() };
        calendar.set(set.clone());
        let years = if t.b % 5 == 0 { vec![2027] } else { Vec::new() };
        years.iter().for_each(|year| calendar.mark_known(*year));
        let mut moved: Vec<Moved> = Vec::new();
        for (from, mut one) in log.reckoned_dues()? {
            let scheme = self.scheme(self.cases[&one.case].scheme);
            one.to = Rules { scheme, calendar: &calendar }.working_days(from, one.from.days.unwrap_or_default());
            if one.to != one.from {
                moved.push(one);
            }
        }
        for one in &moved {
            self.cases.get_mut(&one.case).unwrap().move_due(&one.department, one.clock, one.to);
        }
        let event = OfficeEvent::CalendarSet { source: "set".to_owned(), years, days: vec![set], moved };
        log.append(Event::Office(event), &self.stamp(self.now))?;
        self.events += 1;
        Ok(())
    }

    fn attempt(&mut self, log: &mut Writer<'_>, t: Try) -> Result<(), StoreError> {
        self.now += chrono::TimeDelta::hours(i64::from(t.hours));
        let number = usize::from(t.case) % 4;
        let Some(id) = self.cases.keys().nth(number).copied() else { return self.receive(log, t) };
        if t.step % 23 == 0 {
            return self.set_day(log, t);
        }
        let case = &self.cases[&id];
        let step = if t.natural { natural(case, t) } else { t.step };
        let action = action(case, step, t, self.now);
        let at = self.now - chrono::TimeDelta::hours(i64::from(if t.natural { 0 } else { t.back }));
        self.step(log, id, action, at)
    }
}

/// The step that usually comes next.
fn natural(case: &Case, t: Try) -> u8 {
    match case.state() {
        State::Received => 0,
        State::Triaged => 1,
        State::Assigned => 2,
        State::Responded => [3, 8, 8, 5, 6][usize::from(t.a) % 5],
        State::Resolved => [9, 10, 10][usize::from(t.a) % 3],
        State::Closed => [12, 12, 13, 11][usize::from(t.a) % 4],
    }
}

fn action(case: &Case, step: u8, t: Try, now: Moment) -> Action {
    let at = |n: u8| DEPARTMENTS[usize::from(n) % DEPARTMENTS.len()].to_owned();
    let assigned =
        |n: u8| case.assignments.get(usize::from(n) % case.assignments.len().max(1)).map(|a| a.department.clone());
    let department = if t.b % 7 == 0 { Some(at(t.a)) } else { assigned(t.a) };
    let days = |n: u8| end_of((now + chrono::TimeDelta::days(i64::from(n % 20))).date());
    let text = || format!("说明{}", t.b);
    match step % 15 {
        0 => Action::Triage {
            scope: [Scope::Single, Scope::Multi, Scope::Multi, Scope::CrossLevel][usize::from(t.a) % 4],
            category: if case.scheme == 1 { "other" } else { "appeal" }.to_owned(),
            mode: None,
            complexity: (case.scheme == 2 || t.b % 3 == 0).then(|| Complexity::ALL[usize::from(t.b) % 3]),
            days: (t.b % 11 == 0).then_some(7),
            opinion: None,
        },
        1 => {
            let co = match case.scope {
                Some(Scope::Single) => 0,
                _ => 1 + t.b % 2,
            };
            Action::Assign {
                lead: at(t.a),
                co: (1..=co).map(|n| at(t.a.wrapping_add(n))).collect(),
                due: (t.b % 4 == 0).then(|| days(t.b)),
                reason: (case.assigned_at.is_some() || t.b % 2 == 0).then(text),
            }
        }
        2 => Action::Respond { department, plan: text(), promise: days(t.b).date(), person: "科长".to_owned() },
        3 => Action::Consult { note: text(), with: assigned(t.b).into_iter().collect() },
        4 => Action::Visit { note: text() },
        5 => Action::RequestExtension {
            department,
            to: days(t.b) + chrono::TimeDelta::days(9),
            reason: text(),
            told: Some(text()),
        },
        6 => Action::GrantExtension { department, to: (t.b % 3 == 0).then(|| days(t.a)) },
        7 => Action::RefuseExtension { department, reason: text() },
        8 => Action::Resolve { who: if t.b % 2 == 0 { Who::All } else { Who::One(department) }, result: text() },
        9 => Action::FollowUp {
            by: FollowUpBy::Phone,
            solved: t.b % 4 != 0,
            grade: Some(Grade::ALL[usize::from(t.b) % 4]),
            note: None,
        },
        10 => Action::Close { outcome: Outcome::ALL[usize::from(t.b) % 4], of: None },
        11 => Action::Reopen { reason: text(), due: (t.b % 2 == 0).then(|| days(t.a)) },
        12 => Action::Score {
            department,
            rater: Rater::ALL[usize::from(t.b) % 3],
            rating: RatingGiven::Points(Points::whole(u32::from(t.b % 101)).unwrap()),
            comment: None,
            revise: t.step % 2 == 0,
        },
        13 => Action::Exclude {
            department: (t.b % 2 == 0).then(|| at(t.a)),
            exclusion: Exclusion { approved_by: "领导".to_owned(), doc_no: text(), on: now.date(), reason: text() },
        },
        _ => Action::Note { text: text() },
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_log_the_tables_and_memory_agree(tries in tries()) {
        let folder = common::folder();
        let path = folder.path().join("shao.db");
        // Towards the end of a year whose successor has no notice yet.
        let now = m("2026-12-07T09:00:00");
        Store::create(&path, |store| -> Result<(), StoreError> {
            office(store, now, opening());
            Ok(())
        })
        .unwrap();
        let mut all = Office {
            now,
            schemes: SCHEMES.iter().map(|text| Scheme::parse(text).unwrap()).collect(),
            cases: BTreeMap::new(),
            events: i64::try_from(opening().len()).unwrap(),
        };
        let mut store = Store::open(&path).unwrap();
        // A few steps in one transaction: every commit waits for the disk.
        for some in tries.chunks(16) {
            store
                .write(|log: &mut Writer<'_>| some.iter().try_for_each(|one| all.attempt(log, *one)))
                .unwrap();
        }
        let Office { cases, events, .. } = all;
        drop(store);
        let mut store = Store::open(&path).unwrap();
        let found = store.verify().unwrap();
        prop_assert_eq!(found.damage, vec![]);
        prop_assert_eq!(found.events, events);
        prop_assert_eq!(found.cases, i64::try_from(cases.len()).unwrap());
        for (id, case) in cases {
            prop_assert_eq!(store.case(id).unwrap(), Some(case));
        }
    }
}
