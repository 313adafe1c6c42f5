//! Units as the ledger of units has them.

use crate::domain::civil::Day;
use crate::domain::phone::Phones;
use crate::domain::unit::Unit;
use crate::domain::vocab::UnitKind;
use crate::report::sheet::row;

row! {
    /// A unit.
    pub struct UnitRow {
        /// Its code.
        pub code: String,
        /// Its full name.
        pub name: String,
        /// The name people use.
        pub short: Option<String>,
        /// What it is.
        pub kind: UnitKind,
        /// Its class.
        pub class: Option<String>,
        /// The leader in charge.
        pub leader: Option<String>,
        /// The liaison.
        pub liaison: Option<String>,
        /// The liaison's telephone number.
        pub phone: Option<String>,
        /// The first day on which it counts.
        pub from: Option<Day>,
        /// The last.
        pub to: Option<Day>,
        /// The code of the unit that took over its work.
        pub into: Option<String>,
    }
}

impl UnitRow {
    /// The row of a unit, its telephone number as it may be shown.
    pub fn of(unit: &Unit, phones: Phones) -> Self {
        let unit = unit.clone();
        Self {
            code: unit.code,
            name: unit.name,
            short: unit.short,
            kind: unit.kind,
            class: unit.class,
            leader: unit.leader,
            liaison: unit.liaison,
            phone: phones.shown_if(unit.phone.as_deref()),
            from: unit.from,
            to: unit.to,
            into: unit.into,
        }
    }
}
