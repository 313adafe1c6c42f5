//! An office for tests, with one scheme and one park.

use super::{Stamp, Store, fingerprint};
use crate::domain::civil::{Day, Moment, When};
use crate::domain::event::{CaseEvent, Event, Intake, OfficeEvent};
use crate::domain::unit::Unit;
use crate::domain::vocab::UnitKind;

fn noon() -> Moment {
    When::Day(Day::from_ymd_opt(2026, 1, 5).unwrap()).start() + chrono::TimeDelta::hours(12)
}

pub fn stamp() -> Stamp {
    Stamp { happened_at: noon(), recorded_at: noon(), actor: "test".to_owned() }
}

/// An office whose cases are added by hand.
pub fn office() -> Store {
    const SCHEME: &str = include_str!("../../schemes/taizhou-2023.toml");
    let mut store = Store::scratch().unwrap();
    store
        .write(|log| {
            let applied = OfficeEvent::SchemeApplied {
                id: 1,
                code: "taizhou-2023".to_owned(),
                sha256: fingerprint(SCHEME.as_bytes()),
                from: Day::from_ymd_opt(1990, 1, 1).unwrap(),
                toml: SCHEME.to_owned(),
            };
            log.append(Event::Office(applied), &stamp())?;
            let unit = Unit {
                code: "P01".to_owned(),
                name: "园区".to_owned(),
                short: None,
                kind: UnitKind::Originator,
                class: None,
                leader: None,
                liaison: None,
                phone: None,
                from: None,
                to: None,
                into: None,
            };
            log.append(Event::Office(OfficeEvent::UnitSaved { unit, since: None }), &stamp()).map(|_| ())
        })
        .unwrap();
    store
}

/// A case comes in.
pub fn received(title: &str, contact: Option<&str>) -> CaseEvent {
    let intake = Intake {
        originator: "P01".to_owned(),
        title: title.to_owned(),
        description: None,
        enterprise: None,
        contact: contact.map(str::to_owned),
        phone: None,
        channel: None,
        category: None,
        reference: None,
    };
    CaseEvent::Received { scheme: 1, intake }
}
