//! The ledgers that come in and go out: one list of their names for both.

use clap::ValueEnum;

use crate::import::Kind;

/// A ledger by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LedgerName {
    Units,
    Cases,
    Ratings,
    Surveys,
    Notices,
    Exclusions,
    Calendar,
}

impl LedgerName {
    /// The kind of its rows; none: the working calendar, which has a reader of its own.
    pub fn kind(self) -> Option<Kind> {
        Some(match self {
            Self::Units => Kind::Units,
            Self::Cases => Kind::Cases,
            Self::Ratings => Kind::Ratings,
            Self::Surveys => Kind::Surveys,
            Self::Notices => Kind::Notices,
            Self::Exclusions => Kind::Exclusions,
            Self::Calendar => return None,
        })
    }

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        self.kind().map_or("calendar", Kind::code)
    }

    /// The key of its title.
    pub fn key(self) -> &'static str {
        self.kind().map_or("days", Kind::code)
    }
}
