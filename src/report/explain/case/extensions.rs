//! The extensions of a case: what was asked for, and what the office decided.

use serde::Serialize;

use super::CaseFacts;
use crate::domain::civil::Moment;
use crate::domain::event::CaseEvent;
use crate::domain::vocab::Coded;
use crate::report::sheet::row;
use crate::report::value::{At, DueAt};

row! {
    /// More time, asked for and decided.
    pub struct ExtensionRow {
        /// The department's code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// When.
        pub at: At,
        /// What happened.
        pub extension: Extended,
        /// Until when.
        pub due: Option<DueAt>,
        /// Why.
        pub reason: Option<String>,
    }
}

/// What happened to an extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Extended {
    /// The department asked.
    Asked,
    /// The office granted it.
    Granted,
    /// It refused.
    Refused,
}

impl Coded for Extended {
    const KIND: &'static str = "extension";
    const ALL: &'static [Self] = &[Self::Asked, Self::Granted, Self::Refused];

    fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Granted => "granted",
            Self::Refused => "refused",
        }
    }
}

impl CaseFacts<'_> {
    /// Each request and each decision, in order.
    pub(super) fn extensions(&self) -> Vec<ExtensionRow> {
        let row = |(at, event): &(Moment, CaseEvent)| {
            let (code, extension, due, reason) = match event {
                CaseEvent::ExtensionRequested { department, to, reason, .. } => {
                    (department, Extended::Asked, Some(*to), Some(reason))
                }
                CaseEvent::ExtensionGranted { department, to } => (department, Extended::Granted, Some(*to), None),
                CaseEvent::ExtensionRefused { department, reason } => {
                    (department, Extended::Refused, None, Some(reason))
                }
                _ => return None,
            };
            Some(ExtensionRow {
                code: code.clone(),
                name: self.name(code),
                at: At(*at),
                extension,
                due: due.map(DueAt),
                reason: reason.cloned(),
            })
        };
        self.events.iter().filter_map(row).collect()
    }
}
