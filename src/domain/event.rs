//! Everything that can happen, as it stands in the log.
//!
//! An event holds facts: what people did and the dates that they were told. What follows by
//! arithmetic (states, scores, lateness) is never in it. Its JSON is a stored format: fields may be
//! added with a default, never renamed or removed.

mod votes;

pub use self::votes::Votes;

use serde::{Deserialize, Serialize};

use super::calendar::Exception;
use super::civil::{Day, Moment};
use super::number::CaseId;
use super::past::Past;
use super::period::Period;
use super::points::Points;
use super::unit::Unit;
use super::vocab::{Channel, Clock, Complexity, FollowUpBy, Grade, Mode, Outcome, Rater, Role, Scope};

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
    pub at: Moment,
    /// The working days by which it was reckoned; none for a promised or granted date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Reckoned into a year whose notice was not loaded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub provisional: bool,
}

impl Due {
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

/// What happened to a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CaseEvent {
    /// Registered.
    Received {
        /// What was raised.
        #[serde(flatten)]
        intake: Intake,
        /// The scheme by which it is judged.
        scheme: SchemeId,
    },
    /// Brought in from a file with its past.
    Imported {
        /// The row.
        #[serde(flatten)]
        past: Box<Past>,
        /// The scheme by which it is judged.
        scheme: SchemeId,
        /// Its departments with their clocks.
        placements: Vec<Placement>,
        /// The file.
        file: String,
        /// The line in the file.
        line: u64,
        /// The fingerprint of the row, by which it is known again.
        row: String,
    },
    /// Brought in again, with what the other system knows by now: it takes the place of the row before.
    ImportedAgain {
        /// The row.
        #[serde(flatten)]
        past: Box<Past>,
        /// The scheme by which it is judged.
        scheme: SchemeId,
        /// Its departments with their clocks.
        placements: Vec<Placement>,
        /// The file.
        file: String,
        /// The line in the file.
        line: u64,
        /// The fingerprint of the row, by which it is known again.
        row: String,
        /// The ratings that were given apart from the rows, and stay: the department and who rated it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        kept: Vec<(String, Rater)>,
    },
    /// Classified.
    Triaged {
        /// As what.
        #[serde(flatten)]
        triage: Triage,
        /// The lead's clock for the joint session that became its duty by this.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        consult: Option<Due>,
    },
    /// Sent to departments.
    Assigned {
        /// Those newly placed.
        placements: Vec<Placement>,
        /// The case's own due date, if the office set one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Moment>,
        /// Those taken off the case.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        withdrawn: Vec<String>,
        /// The clock of a lead that stays, for the joint session that became its duty by this.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        consult: Option<Due>,
        /// Why an assignment was changed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// A department reported in.
    Responded {
        /// The department.
        department: String,
        /// What it will do.
        plan: String,
        /// By when.
        promised_on: Day,
        /// Who is responsible.
        responsible: String,
        /// The completion dates that follow.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        dues: Vec<DueSet>,
    },
    /// The joint session was held.
    Consulted {
        /// What came of it.
        note: String,
        /// The departments that came.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        with: Vec<String>,
    },
    /// On-site work.
    Visited {
        /// What came of it.
        note: String,
    },
    /// A remark.
    Noted {
        /// The remark.
        text: String,
    },
    /// A department asks for more time.
    ExtensionRequested {
        /// The department.
        department: String,
        /// Until when.
        to: Moment,
        /// Why.
        reason: String,
        /// What the enterprise was told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told: Option<String>,
    },
    /// The office grants it.
    ExtensionGranted {
        /// The department.
        department: String,
        /// Until when.
        to: Moment,
    },
    /// The office refuses it.
    ExtensionRefused {
        /// The department.
        department: String,
        /// Why.
        reason: String,
    },
    /// Departments say that they are done.
    Resolved {
        /// The departments.
        departments: Vec<String>,
        /// What came of it.
        result: String,
    },
    /// The office asked the enterprise.
    FollowedUp {
        /// How.
        by: FollowUpBy,
        /// Whether the problem is solved.
        solved: bool,
        /// How satisfied the enterprise is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        grade: Option<Grade>,
        /// A remark.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// Signed off.
    Closed {
        /// With what.
        outcome: Outcome,
        /// The case into which it was merged.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<CaseId>,
    },
    /// Taken up again.
    Reopened {
        /// Why.
        reason: String,
        /// The new due date, if the office set one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<Moment>,
    },
    /// A department was rated.
    Scored {
        /// The department.
        department: String,
        /// By whom.
        rater: Rater,
        /// How.
        #[serde(flatten)]
        rating: Rating,
    },
    /// Left out of assessment.
    Excluded {
        /// The one department; none: the whole case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        department: Option<String>,
        /// The approval.
        #[serde(flatten)]
        exclusion: Exclusion,
    },
}

fn is_zero(count: &u64) -> bool {
    *count == 0
}

impl CaseEvent {
    /// Whether somebody here took the case a step further: what is only remarked, rated or left out does not.
    pub fn is_step(&self) -> bool {
        match self {
            Self::Received { .. }
            | Self::Triaged { .. }
            | Self::Assigned { .. }
            | Self::Responded { .. }
            | Self::Consulted { .. }
            | Self::ExtensionRequested { .. }
            | Self::ExtensionGranted { .. }
            | Self::ExtensionRefused { .. }
            | Self::Resolved { .. }
            | Self::FollowedUp { .. }
            | Self::Closed { .. }
            | Self::Reopened { .. } => true,
            Self::Imported { .. }
            | Self::ImportedAgain { .. }
            | Self::Visited { .. }
            | Self::Noted { .. }
            | Self::Scored { .. }
            | Self::Excluded { .. } => false,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
