//! What can happen to a case.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Due, DueSet, Exclusion, Intake, Placement, Rating, SchemeId, Triage};
use crate::domain::civil::{Day, Moment};
use crate::domain::correction::Correction;
use crate::domain::number::CaseId;
use crate::domain::past::Past;
use crate::domain::phone::Phones;
use crate::domain::vocab::{FollowUpBy, Grade, Outcome, Rater};

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
        /// Whether the joint session is no longer the lead's duty by this.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        consult_ends: bool,
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
    /// An approval was taken back: it counts in assessment again.
    ExclusionWithdrawn {
        /// The one department; none: the whole case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        department: Option<String>,
        /// Why.
        reason: String,
    },
    /// What was written down at intake was wrong.
    Corrected {
        /// What is right.
        #[serde(flatten)]
        correction: Correction,
        /// Why it was wrong.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// An entry was wrong: the case is as if it had not been made.
    Undone {
        /// The place of that entry in the log.
        #[serde(rename = "undoes")]
        seq: i64,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
}

impl CaseEvent {
    /// The event with telephone numbers as they may be shown; the log keeps it whole.
    pub fn shown(&self, phones: Phones) -> Cow<'_, Self> {
        if phones == Phones::Whole {
            return Cow::Borrowed(self);
        }
        let mut shown = self.clone();
        let phone = match &mut shown {
            Self::Received { intake, .. } => intake.phone.as_mut(),
            Self::Imported { past, .. } | Self::ImportedAgain { past, .. } => past.intake.phone.as_mut(),
            Self::Corrected { correction, .. } => correction.phone.as_mut().and_then(Option::as_mut),
            _ => None,
        };
        if let Some(phone) = phone {
            *phone = phones.shown(phone).into_owned();
        }
        Cow::Owned(shown)
    }

    /// Whether somebody here took the case a step further, or corrected it: what is only remarked, rated or
    /// left out does neither.
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
            | Self::Reopened { .. }
            | Self::Corrected { .. } => true,
            Self::Imported { .. }
            | Self::ImportedAgain { .. }
            | Self::Visited { .. }
            | Self::Noted { .. }
            | Self::Scored { .. }
            | Self::Excluded { .. }
            | Self::ExclusionWithdrawn { .. }
            | Self::Undone { .. } => false,
        }
    }
}
