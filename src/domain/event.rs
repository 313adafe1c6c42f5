//! Everything that can happen, as it stands in the log.
//!
//! An event holds facts: what people did and the dates that they were told. What follows by
//! arithmetic (states, scores, lateness) is never in it. Its JSON is a stored format: fields may be
//! added with a default, never renamed or removed.

mod case;
mod imported;
mod rows;
mod votes;

use serde::{Deserialize, Serialize};

pub use self::case::CaseEvent;
pub use self::imported::{Import, put_imported};
pub use self::rows::{ImportedRow, ScoredRow};
pub use self::votes::Votes;

use super::calendar::Exception;
use super::civil::{Day, Moment, in_json, of_json};
use super::deadline::missed;
use super::frozen::Freeze;
use super::number::CaseId;
use super::period::Period;
use super::points::Points;
use super::unit::Unit;
use super::vocab::{Channel, Clock, Complexity, Grade, Mode, Role, Scope};

/// A scheme as this database numbers it, in the order in which schemes were applied.
pub type SchemeId = i64;

/// What happened: to the office's books, or to one case.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// To the books.
    Office(OfficeEvent),
    /// To a case.
    Case(CaseId, CaseEvent),
}

/// A change of the office's books.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OfficeEvent {
    /// The database was made.
    Opened {
        /// The language of its words, `zh` or `en`.
        lang: String,
        /// The office's civil time, in minutes east of Greenwich.
        offset_minutes: i32,
    },
    /// A scheme holds from a day on.
    SchemeApplied {
        /// Its number in this database.
        id: SchemeId,
        /// Its code.
        code: String,
        /// The SHA-256 of its text.
        sha256: String,
        /// The first day on which it holds.
        from: Day,
        /// Its whole text.
        toml: String,
    },
    /// Days of the working calendar were set.
    CalendarSet {
        /// The notice or file they come from, or the person's reason.
        source: String,
        /// The years whose notice is now known.
        years: Vec<i32>,
        /// The days that differ from Monday to Friday.
        days: Vec<Exception>,
        /// The open deadlines that moved by it.
        moved: Vec<Moved>,
    },
    /// A unit was added or changed. Its name, short name and class are those of the version that
    /// begins on a day; everything else is as it is now.
    UnitSaved {
        /// The unit.
        unit: Unit,
        /// The first day of the version; none: it holds from the beginning.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<Day>,
    },
    /// A quarter's votes for a department.
    SurveyRecorded {
        /// The quarter.
        quarter: Period,
        /// The department.
        department: String,
        /// The votes.
        votes: Votes,
    },
    /// A published reprimand.
    NoticeIssued {
        /// The day of publication.
        on: Day,
        /// The department that it names.
        department: String,
        /// Why.
        reason: String,
        /// The document number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        doc_no: Option<String>,
    },
    /// A notice was taken back: it counts no more.
    NoticeWithdrawn {
        /// The place of the notice in the log.
        seq: i64,
        /// Why.
        reason: String,
    },
    /// A file was imported; what came with it stands before this event.
    BatchImported {
        /// What the rows are: `cases`, `ratings`, …
        rows: String,
        /// The file's name.
        file: String,
        /// The SHA-256 of its bytes.
        sha256: String,
        /// Rows read.
        read: u64,
        /// Rows written.
        new: u64,
        /// Rows that were there already.
        same: u64,
        /// Rows that changed what was there.
        updated: u64,
        /// Rows refused.
        rejected: u64,
        /// How many events came with it: they stand right before this one.
        #[serde(default, skip_serializing_if = "is_zero")]
        events: u64,
    },
    /// A period's report became the published one.
    PeriodFrozen {
        /// The period.
        period: Period,
        /// The report, and what it stands on.
        #[serde(flatten)]
        freeze: Box<Freeze>,
    },
    /// A period's report is reckoned from the records again.
    PeriodUnfrozen {
        /// The period.
        period: Period,
        /// Why.
        reason: String,
    },
}

/// An open deadline that a change of the calendar moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// The case.
    pub case: CaseId,
    /// The department.
    pub department: String,
    /// Which clock.
    pub clock: Clock,
    /// When it was due before.
    pub from: Due,
    /// When it is due now.
    pub to: Due,
}

/// A due date: the last second that is still on time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The last second on time; the end of its day unless a time was set.
    #[serde(serialize_with = "in_json", deserialize_with = "of_json")]
    pub at: Moment,
    /// The working days by which it was reckoned; none for a promised or granted date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Reckoned into a year whose notice was not loaded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub provisional: bool,
}

impl Due {
    /// Whether it was missed: done after it, or not done by a moment after it.
    pub fn missed(self, done: Option<Moment>, by: Moment) -> bool {
        missed(self.at, done, by)
    }

    /// A date that somebody set.
    pub fn set(at: Moment) -> Self {
        Self { at, days: None, provisional: false }
    }
}

/// What is known of a problem at intake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intake {
    /// The code of the park or town.
    pub originator: String,
    /// The problem in a line.
    pub title: String,
    /// The problem at length.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The enterprise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enterprise: Option<String>,
    /// Whom to ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// How it reached the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// The category, if known already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The number in another system.
    #[serde(default, rename = "ref", skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// A department newly placed on a case, with its clocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// The department's code.
    pub department: String,
    /// Its part.
    pub role: Role,
    /// Until when it must respond; none: it need not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respond: Option<Due>,
    /// Until when it must hold the joint session; none: it need not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consult: Option<Due>,
    /// Until when it must be done; none: not known before the promise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolve: Option<Due>,
    /// Whether it was on the case in another part and is not done: then its own clocks run on, and the dates here are
    /// those of duties that it had not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub kept: bool,
}

/// A completion date that follows from a response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueSet {
    /// The department.
    pub department: String,
    /// Its date.
    pub due: Due,
}

/// The classification of a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Triage {
    /// How many departments it concerns.
    pub scope: Scope,
    /// The category's code.
    pub category: String,
    /// How it is treated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    /// How hard it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complexity: Option<Complexity>,
    /// The working days to completion, where complexity sets them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// The office's opinion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opinion: Option<String>,
}

/// A rating of one department on one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// The points, from 0 to 100.
    pub points: Points,
    /// When it was given.
    pub at: Moment,
    /// The grade, if it was given as one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    /// The criteria, if it was given by them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<(String, Points)>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

/// The written approval by which something is left out of assessment (seed 003, 五(二)4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exclusion {
    /// Who approved.
    pub approved_by: String,
    /// The document number.
    pub doc_no: String,
    /// The day of approval.
    pub on: Day,
    /// Why.
    pub reason: String,
}

fn is_zero(count: &u64) -> bool {
    *count == 0
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
