//! Random histories of an office: whatever the rules let through, in whatever order.
#![allow(clippy::manual_is_multiple_of, reason = "remainders choose among steps")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::prelude::*;
use shao::domain::calendar::{self, Calendar, Exception};
use shao::domain::case::Case;
use shao::domain::civil::{Day, Moment, end_of};
use shao::domain::correction::Correction;
use shao::domain::deadline::Rules;
use shao::domain::event::{CaseEvent, Event, Exclusion, Intake, Moved, OfficeEvent};
use shao::domain::number::CaseId;
use shao::domain::points::Points;
use shao::domain::scheme::Scheme;
use shao::domain::undo;
use shao::domain::unit::Unit;
use shao::domain::vocab::{Clock, Coded, Complexity, FollowUpBy, Grade, Outcome, Rater, Scope, State, UnitKind};
use shao::domain::workflow::{Action, RatingGiven, Revise, Who, decide, receive};
use shao::store::{Recorded, Stamp, Store, StoreError, Writer, fingerprint};

/// The schemes: the published ones, and the first with other outcomes that count.
pub static SCHEMES: LazyLock<[String; 3]> = LazyLock::new(|| {
    let first = include_str!("../../../schemes/taizhou-2023.toml");
    let third = first.replace("[\"resolved\", \"explained\"]", "[\"resolved\", \"declined\"]");
    assert_ne!(first, third);
    [first.to_owned(), include_str!("../../../schemes/fucheng-2024.toml").to_owned(), third]
});
/// The day from which each scheme is in force.
const FROM: [&str; 3] = ["1990-01-01", "2026-12-14", "2026-12-10"];
const DEPARTMENTS: [&str; 4] = ["A01", "A02", "A03", "A04"];

/// References, some of which look like numbers of cases.
const REFERENCES: [Option<&str>; 8] =
    [None, None, None, Some("2026-0002"), Some("2026-0003"), Some("2026-1"), Some("ref:x"), Some("320102199001010017")];

/// One thing that somebody tries: numbers out of which a step is made.
#[derive(Clone, Copy, Debug)]
pub struct Try {
    /// The natural next step, or any.
    pub natural: bool,
    pub step: u8,
    pub case: u8,
    pub a: u8,
    pub b: u8,
    /// How long after the last one.
    pub hours: u16,
    /// How long before now it is said to have happened.
    pub back: u8,
}

pub fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (any::<bool>(), any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), 0_u16..40, 0_u8..12)
        .prop_map(|(natural, step, case, a, b, hours, back)| Try { natural, step, case, a, b, hours, back });
    prop::collection::vec(one, 8..48)
}

pub fn m(text: &str) -> Moment {
    text.parse().unwrap()
}

pub fn unit(code: &str, kind: UnitKind) -> Unit {
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
        into: None,
    }
}

/// Appends events of the office's books in one transaction.
pub fn office(store: &mut Store, now: Moment, events: Vec<OfficeEvent>) {
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

pub fn opening() -> Vec<OfficeEvent> {
    let embedded = calendar::embedded();
    let years: Vec<i32> = embedded.known_years().filter(|y| *y >= 2025).collect();
    let days = years.iter().flat_map(|y| embedded.exceptions(*y).cloned()).collect();
    let mut all = vec![OfficeEvent::Opened { lang: "zh".to_owned(), offset_minutes: 480 }];
    for (id, (text, from)) in (1..).zip(SCHEMES.iter().zip(FROM)) {
        all.push(OfficeEvent::SchemeApplied {
            id,
            code: Scheme::parse(text).unwrap().code,
            sha256: fingerprint(text.as_bytes()),
            from: from.parse().unwrap(),
            toml: text.clone(),
        });
    }
    all.push(OfficeEvent::CalendarSet { source: "china".to_owned(), years, days, moved: Vec::new() });
    all.push(OfficeEvent::UnitSaved { unit: unit("Z01", UnitKind::Originator), since: None });
    all.extend(DEPARTMENTS.map(|code| OfficeEvent::UnitSaved { unit: unit(code, UnitKind::Department), since: None }));
    all
}

/// The office in the test: what the events make in memory.
pub struct Office {
    pub now: Moment,
    pub schemes: Vec<Scheme>,
    /// The first days on which schemes hold.
    pub from: Vec<Day>,
    pub cases: BTreeMap<CaseId, Case>,
    pub events: i64,
    /// Each case as it was before each of its entries that stand.
    covered: BTreeMap<CaseId, Vec<Covered>>,
    /// Since when a joint session is the duty of each case's lead, where that came after it was placed.
    consult_from: BTreeMap<CaseId, Option<Moment>>,
}

/// A case as it would be without its last entries, the calendar as it is.
struct Covered {
    case: Case,
    consult_from: Option<Moment>,
    /// The case as the next entry found it.
    found: Case,
}

impl Covered {
    /// Reckons again what the calendar can move: naively, from the rules.
    fn reckon(&mut self, rules: Rules<'_>) {
        let open = self.case.closed_at.is_none();
        for (a, found) in self.case.assignments.clone().iter().zip(&self.found.assignments) {
            let undone = open && a.resolved_at.is_none();
            let from = self.consult_from.map_or(a.assigned_at, |from| from.max(a.assigned_at));
            for (clock, due, before, start, waits) in [
                (Clock::Respond, a.respond_due, found.respond_due, a.assigned_at, a.responded_at.is_none()),
                (Clock::Consult, a.consult_due, found.consult_due, from, a.consulted_at.is_none()),
                (Clock::Resolve, a.due, found.due, a.assigned_at, true),
            ] {
                let Some((due, days)) = due.and_then(|due| Some((due, due.days?))) else { continue };
                let doubtful = due.provisional || before.is_some_and(|before| before.provisional);
                if doubtful || undone && waits {
                    self.case.move_due(&a.department, clock, rules.working_days(start, days));
                }
            }
        }
    }
}

impl Office {
    pub fn new(now: Moment) -> Self {
        let schemes = SCHEMES.iter().map(|text| Scheme::parse(text).unwrap()).collect();
        Self {
            now,
            schemes,
            from: FROM.iter().map(|from| from.parse().unwrap()).collect(),
            cases: BTreeMap::new(),
            events: i64::try_from(opening().len()).unwrap(),
            covered: BTreeMap::new(),
            consult_from: BTreeMap::new(),
        }
    }

    fn stamp(&self, at: Moment) -> Stamp {
        Stamp { happened_at: at, recorded_at: self.now, actor: "小陈".to_owned() }
    }

    /// The number of schemes that were in force up to a moment: another number is another scheme.
    fn under(&self, at: Moment) -> usize {
        self.from.iter().filter(|from| **from <= at.date()).count()
    }

    fn scheme(&self, id: i64) -> &Scheme {
        &self.schemes[usize::try_from(id - 1).unwrap()]
    }

    fn receive(&mut self, log: &mut Writer<'_>, t: Try) -> Result<(), StoreError> {
        let pick = |n: u8, texts: &[Option<&str>]| texts[usize::from(n) % texts.len()].map(str::to_owned);
        let mut reference = pick(t.step, &REFERENCES);
        if let Some(given) = &reference
            && log.case_by_ref(given)?.is_some()
        {
            reference = None;
        }
        let intake = Intake {
            originator: "Z01".to_owned(),
            // Few, so that cases come up twice.
            title: pick(t.b, &[Some("停电"), Some("=1+1"), Some("'-1，\"急\"")]).unwrap(),
            description: pick(t.a, &[None, None, Some("第一行\n\t第二行, \"引\"；\u{20000}"), Some("+1\n'@a")]),
            enterprise: pick(t.b, &[None, Some("甲药业有限公司"), None]),
            contact: None,
            phone: pick(t.a, &[None, None, Some("0523-0017"), Some("+86 523")]),
            channel: None,
            category: None,
            reference,
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
            let consult_from = self.consult_from.entry(id).or_default();
            self.covered.entry(id).or_default().push(Covered {
                case: self.cases[&id].clone(),
                found: self.cases[&id].clone(),
                consult_from: *consult_from,
            });
            if let CaseEvent::Triaged { consult: Some(_), .. } | CaseEvent::Assigned { consult: Some(_), .. } = event {
                *consult_from = Some(at);
            }
            self.cases.get_mut(&id).unwrap().apply(at, &event, &scheme);
            self.events += 1;
        }
        Ok(())
    }

    /// Takes back the last entry of a case, as the command line does.
    fn undo(&mut self, log: &mut Writer<'_>, id: CaseId) -> Result<(), StoreError> {
        let history = log.history(id)?;
        let entries: Vec<_> = history.iter().filter_map(Recorded::entry).collect();
        let covered = self.covered.entry(id).or_default().pop();
        let event = match (undo::undo(&entries, None, self.now, self.now), covered) {
            (Ok(event), Some(covered)) => {
                self.consult_from.insert(id, covered.consult_from);
                self.cases.insert(id, covered.case);
                event
            }
            (undone, covered) => {
                // An entry of the last days may lie after now: time went back.
                self.covered.entry(id).or_default().extend(covered);
                assert!(undone.is_err(), "{undone:?}");
                return Ok(());
            }
        };
        let CaseEvent::Undone { seq, .. } = event else { unreachable!("{event:?}") };
        log.append(Event::Case(id, event), &self.stamp(self.now))?;
        self.events += 1;
        if log.calendar_changed_since(seq)? {
            let calendar = log.books().calendar()?;
            let moved = self.moved(log, &calendar, Some(id))?;
            if !moved.is_empty() {
                let (years, days) = (Vec::new(), Vec::new());
                let event = OfficeEvent::CalendarSet { source: "undo".to_owned(), years, days, moved };
                log.append(Event::Office(event), &self.stamp(self.now))?;
                self.events += 1;
            }
        }
        assert_eq!(log.case(id)?.as_ref(), self.cases.get(&id), "after {history:#?}");
        Ok(())
    }

    fn moved(&self, log: &Writer<'_>, by: &Calendar, only: Option<CaseId>) -> Result<Vec<Moved>, StoreError> {
        let mut moved: Vec<Moved> = Vec::new();
        for (from, mut one) in log.reckoned_dues(only)? {
            let case = log.case(one.case)?.unwrap();
            let rules = Rules { scheme: self.scheme(case.scheme), calendar: by };
            one.to = rules.working_days(from, one.from.days.unwrap_or_default());
            if one.to != one.from {
                moved.push(one);
            }
        }
        Ok(moved)
    }

    /// A day turns off or on, and every open deadline that rests on it moves.
    fn set_day(&mut self, log: &mut Writer<'_>, t: Try) -> Result<(), StoreError> {
        let day: Day = (self.now + chrono::TimeDelta::days(i64::from(t.a % 12))).date();
        let mut calendar = log.books().calendar()?;
        let set = Exception { day, working: t.b.is_multiple_of(2), name: String::new() };
        calendar.set(set.clone());
        let years = if t.b.is_multiple_of(5) { vec![2027] } else { Vec::new() };
        years.iter().for_each(|year| calendar.mark_known(*year));
        let moved = self.moved(log, &calendar, None)?;
        for (id, all) in &mut self.covered {
            let scheme = &self.schemes[usize::try_from(self.cases[id].scheme - 1).unwrap()];
            all.iter_mut().for_each(|covered| covered.reckon(Rules { scheme, calendar: &calendar }));
        }
        for one in &moved {
            self.cases.get_mut(&one.case).unwrap().move_due(&one.department, one.clock, one.to);
        }
        let event = OfficeEvent::CalendarSet { source: "set".to_owned(), years, days: vec![set], moved };
        log.append(Event::Office(event), &self.stamp(self.now))?;
        self.events += 1;
        Ok(())
    }

    pub fn attempt(&mut self, log: &mut Writer<'_>, t: Try) -> Result<(), StoreError> {
        // Often two things happen at one time.
        self.now += chrono::TimeDelta::hours(i64::from(t.hours.saturating_sub(10)));
        let number = usize::from(t.case) % 4;
        let Some(id) = self.cases.keys().nth(number).copied() else { return self.receive(log, t) };
        if t.step.is_multiple_of(23) {
            return self.set_day(log, t);
        }
        if t.step % 7 == 1 {
            return self.undo(log, id);
        }
        let case = &self.cases[&id];
        let step = if t.natural { natural(case, t) } else { t.step };
        let action = action(case, step, t, self.now, |at| self.under(at) != self.under(case.received_at));
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

/// `elsewhere` says whether another scheme was in force at a moment than when the case came in.
fn action(case: &Case, step: u8, t: Try, now: Moment, elsewhere: impl Fn(Moment) -> bool) -> Action {
    let at = |n: u8| DEPARTMENTS[usize::from(n) % DEPARTMENTS.len()].to_owned();
    let assigned =
        |n: u8| case.assignments.get(usize::from(n) % case.assignments.len().max(1)).map(|a| a.department.clone());
    let department = if t.b.is_multiple_of(7) { Some(at(t.a)) } else { assigned(t.a) };
    let days = |n: u8| end_of((now + chrono::TimeDelta::days(i64::from(n % 20))).date());
    let text = || match t.b % 5 {
        0 => format!("=说明{}", t.b),
        1 => format!("'+{}", t.b),
        _ => format!("说明{}, \"{}\"", t.b, t.a),
    };
    match step % 17 {
        0 => Action::Triage {
            scope: [Scope::Single, Scope::Multi, Scope::Multi, Scope::CrossLevel][usize::from(t.a) % 4],
            category: if case.scheme == 2 { "appeal" } else { "other" }.to_owned(),
            mode: None,
            complexity: (case.scheme == 2 || t.b.is_multiple_of(3)).then(|| Complexity::ALL[usize::from(t.b) % 3]),
            days: (t.b.is_multiple_of(11)).then_some(7),
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
                due: (t.b.is_multiple_of(4)).then(|| days(t.b)),
                reason: (case.assigned_at.is_some() || t.b.is_multiple_of(2)).then(text),
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
        6 => Action::GrantExtension { department, to: (t.b.is_multiple_of(3)).then(|| days(t.a)) },
        7 => Action::RefuseExtension { department, reason: text() },
        8 => {
            Action::Resolve { who: if t.b.is_multiple_of(2) { Who::All } else { Who::One(department) }, result: text() }
        }
        9 => Action::FollowUp {
            by: FollowUpBy::Phone,
            solved: !t.b.is_multiple_of(4),
            grade: Some(Grade::ALL[usize::from(t.b) % 4]),
            note: None,
        },
        10 => Action::Close { outcome: Outcome::ALL[usize::from(t.b) % 4], of: None },
        11 => Action::Reopen { reason: text(), due: (t.b.is_multiple_of(2)).then(|| days(t.a)) },
        12 => Action::Score {
            department,
            rater: Rater::ALL[usize::from(t.b) % 3],
            rating: match t.a % 4 {
                0 => RatingGiven::Grade(Grade::ALL[usize::from(t.b) % 4]),
                1 => RatingGiven::Points(Points::parse(&format!("{}.5", t.b % 100)).unwrap()),
                _ => RatingGiven::Points(Points::whole(u32::from(t.b % 101)).unwrap()),
            },
            comment: (t.a.is_multiple_of(5)).then(text),
            revise: match (t.step.is_multiple_of(2), t.b.is_multiple_of(2)) {
                (false, _) => Revise::No,
                (true, true) => Revise::Corrects,
                (true, false) => Revise::Anew,
            },
        },
        13 => Action::Exclude {
            department: (t.b.is_multiple_of(2)).then(|| at(t.a)),
            exclusion: Exclusion { approved_by: "领导".to_owned(), doc_no: text(), on: now.date(), reason: text() },
        },
        14 => {
            let received_at =
                (t.b.is_multiple_of(3)).then(|| case.received_at - chrono::TimeDelta::hours(i64::from(t.a)));
            Action::Correct {
                correction: Correction {
                    title: Some(text()),
                    phone: Some((t.b.is_multiple_of(2)).then(text)),
                    received_at,
                    ..Correction::default()
                },
                reason: None,
                other_scheme: received_at.is_some_and(elsewhere),
            }
        }
        15 => Action::WithdrawExclusion { department: (t.b.is_multiple_of(2)).then(|| at(t.a)), reason: text() },
        _ => Action::Note { text: text() },
    }
}
