//! A small district for tests: a database filled through the library, and the binary over it.

use std::path::PathBuf;

use shao::domain::civil::{Day, Moment, end_of};
use shao::domain::event::{CaseEvent, Due, DueSet, Event, Exclusion, Intake, OfficeEvent, Placement, Rating, Votes};
use shao::domain::number::CaseId;
use shao::domain::period::Period;
use shao::domain::points::Points;
use shao::domain::unit::Unit;
use shao::domain::vocab::{Outcome, Rater, Role, UnitKind};
use shao::store::{Readers, Stamp, Store, StoreError, Writer, fingerprint};

pub const TAIZHOU: &str = include_str!("../../../schemes/taizhou-2023.toml");
pub const FUCHENG: &str = include_str!("../../../schemes/fucheng-2024.toml");

pub struct District {
    pub dir: tempfile::TempDir,
    pub db: PathBuf,
}

/// `2023-05-08 09:00` or `2023-05-08`, which is nine o'clock.
pub fn at(text: &str) -> Moment {
    let text = if text.len() == 10 { format!("{text} 09:00") } else { text.to_owned() };
    Moment::parse_from_str(&format!("{text}:00"), "%Y-%m-%d %H:%M:%S").unwrap()
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn stamp(at: Moment) -> Stamp {
    Stamp { happened_at: at, recorded_at: at, actor: "tester".into() }
}

pub fn department(code: &str, name: &str, class: &str) -> Unit {
    Unit {
        code: code.into(),
        name: name.into(),
        short: None,
        kind: UnitKind::Department,
        class: Some(class.into()),
        leader: None,
        liaison: None,
        phone: None,
        from: None,
        to: None,
        into: None,
    }
}

pub fn originator(code: &str, name: &str) -> Unit {
    Unit { kind: UnitKind::Originator, class: None, ..department(code, name, "") }
}

/// One transaction of events, each with its moment; and the schemes applied in it with their first days.
pub struct Log<'a, 'b>(pub &'a mut Writer<'b>, Vec<(Day, i64)>);

impl Log<'_, '_> {
    /// A scheme that holds from a day on.
    pub fn scheme(&mut self, id: i64, code: &str, from: &str, toml: &str) {
        let event = OfficeEvent::SchemeApplied {
            id,
            code: code.into(),
            sha256: fingerprint(toml.as_bytes()),
            from: day(from),
            toml: toml.into(),
        };
        self.office("2023-01-01", event);
        self.1.push((day(from), id));
    }

    pub fn office(&mut self, on: &str, event: OfficeEvent) {
        self.0.append(Event::Office(event), &stamp(at(on))).unwrap();
    }

    pub fn unit(&mut self, unit: Unit) {
        self.office("2023-01-01", OfficeEvent::UnitSaved { unit, since: None });
    }

    pub fn case(&mut self, id: CaseId, on: Moment, event: CaseEvent) {
        self.0.append(Event::Case(id, event), &stamp(on)).unwrap();
    }

    pub fn votes(&mut self, quarter: &str, department: &str, votes: [u32; 4]) {
        let [satisfied, fairly, basically, dissatisfied] = votes;
        let votes = Votes { satisfied, fairly, basically, dissatisfied };
        let quarter = Period::parse(quarter).unwrap();
        self.office("2023-07-01", OfficeEvent::SurveyRecorded { quarter, department: department.into(), votes });
    }

    pub fn notice(&mut self, on: &str, department: &str, reason: &str) {
        let event = OfficeEvent::NoticeIssued {
            on: day(on),
            department: department.into(),
            reason: reason.into(),
            doc_no: None,
        };
        self.office(on, event);
    }

    /// Received and assigned on one day; the clocks are given by hand.
    pub fn open(
        &mut self,
        title: &str,
        category: Option<&str>,
        on: &str,
        departments: &[&str],
        respond: &str,
    ) -> CaseId {
        self.raised("P01", title, category, on, departments, respond)
    }

    /// The same, raised by an originator.
    pub fn raised(
        &mut self,
        originator: &str,
        title: &str,
        category: Option<&str>,
        on: &str,
        departments: &[&str],
        respond: &str,
    ) -> CaseId {
        let on = at(on);
        let id = self.0.next_number(chrono::Datelike::year(&on)).unwrap();
        let intake = Intake {
            originator: originator.into(),
            title: title.into(),
            description: None,
            enterprise: None,
            contact: None,
            phone: None,
            channel: None,
            category: category.map(str::to_owned),
            reference: None,
        };
        let begun = self.1.iter().filter(|(from, _)| *from <= on.date());
        let scheme = begun.max().map_or(1, |(_, scheme)| *scheme);
        self.case(id, on, CaseEvent::Received { intake, scheme });
        let placement = |(place, department): (usize, &&str)| Placement {
            department: (*department).into(),
            role: if place == 0 { Role::Lead } else { Role::Co },
            respond: (place == 0).then(|| Due { at: end_of(day(respond)), days: Some(1), provisional: false }),
            consult: None,
            resolve: None,
            kept: false,
        };
        let placements = departments.iter().enumerate().map(placement).collect();
        self.case(
            id,
            on,
            CaseEvent::Assigned { placements, due: None, withdrawn: Vec::new(), consult: None, reason: None },
        );
        id
    }

    pub fn respond(&mut self, id: CaseId, on: &str, department: &str, promised: &str) {
        let due = Due::set(end_of(day(promised)));
        let event = CaseEvent::Responded {
            department: department.into(),
            plan: "会同办理".into(),
            promised_on: day(promised),
            responsible: "经办".into(),
            dues: vec![DueSet { department: department.into(), due }],
        };
        self.case(id, at(on), event);
    }

    pub fn close(&mut self, id: CaseId, on: &str, departments: &[&str], outcome: Outcome) {
        let departments: Vec<String> = departments.iter().map(|d| (*d).to_owned()).collect();
        if !departments.is_empty() {
            self.case(id, at(on), CaseEvent::Resolved { departments, result: "已办".into() });
        }
        self.case(id, at(on), CaseEvent::Closed { outcome, of: None });
    }

    pub fn score(&mut self, id: CaseId, on: &str, department: &str, rater: Rater, points: &str) {
        let rating = Rating {
            points: Points::parse(points).unwrap(),
            at: at(on),
            grade: None,
            items: Vec::new(),
            comment: None,
        };
        self.case(id, at(on), CaseEvent::Scored { department: department.into(), rater, rating });
    }

    /// Opened, closed and rated by the originator at once.
    pub fn handled(&mut self, on: &str, department: &str, points: &str) -> CaseId {
        let id = self.open("事项", Some("other"), on, &[department], on);
        self.close(id, on, &[department], Outcome::Resolved);
        self.score(id, on, department, Rater::Originator, points);
        id
    }

    pub fn exclude(&mut self, id: CaseId, on: &str, department: Option<&str>) {
        let exclusion = Exclusion {
            approved_by: "分管领导".into(),
            doc_no: "1号".into(),
            on: day(on),
            reason: "上级政策调整".into(),
        };
        self.case(id, at(on), CaseEvent::Excluded { department: department.map(str::to_owned), exclusion });
    }
}

impl District {
    pub fn new(scheme: &str, code: &str, fill: impl FnOnce(&mut Log<'_, '_>)) -> Self {
        // In memory where the system has such a place: waiting for a disk proves nothing here.
        let dir = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let db = dir.path().join("shao.db");
        Store::create(Readers::Owner, &db, |store| {
            store.write(|writer: &mut Writer<'_>| -> Result<(), StoreError> {
                let mut log = Log(writer, Vec::new());
                log.office("2023-01-01", OfficeEvent::Opened { lang: "zh".into(), offset_minutes: 480 });
                log.scheme(1, code, "1990-01-01", scheme);
                log.unit(originator("P01", "凤栖湖数字园区"));
                fill(&mut log);
                Ok(())
            })
        })
        .unwrap();
        Self { dir, db }
    }

    pub fn shao(&self, now: &str, args: &[&str]) -> assert_cmd::assert::Assert {
        let mut command = assert_cmd::Command::cargo_bin("shao").unwrap();
        command
            .env_clear()
            .env("SHAO_DB", &self.db)
            .env("SHAO_NOW", now)
            .env("SHAO_ACTOR", "tester")
            .args(args)
            .assert()
    }

    pub fn text(&self, now: &str, args: &[&str]) -> String {
        let out = self.shao(now, args).success();
        String::from_utf8(out.get_output().stdout.clone()).unwrap()
    }

    pub fn json(&self, now: &str, args: &[&str]) -> serde_json::Value {
        let args: Vec<&str> = args.iter().copied().chain(["--format", "json"]).collect();
        serde_json::from_str(&self.text(now, &args)).unwrap()
    }
}
