//! What happens to a case and is counted by its day, whatever becomes of the case after.

use super::Assignment;
use crate::domain::civil::Moment;
use crate::domain::event::CaseEvent;
use crate::domain::vocab::Grade;

/// One such thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// When it happened.
    pub at: Moment,
    /// What it was.
    pub what: What,
}

/// What a turn is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The office asked the enterprise (回访).
    FollowedUp {
        /// Whether the problem is solved.
        solved: bool,
        /// How satisfied it is, if it said so.
        grade: Option<Grade>,
    },
    /// A department was granted more time (延期).
    Extended {
        /// The department.
        department: String,
    },
    /// A department was taken off the case, and not put on it again at once in another part (退单).
    Returned {
        /// The department.
        department: String,
        /// Since when it was on the case.
        assigned_at: Moment,
    },
    /// The case was taken up again (退回重办).
    Reopened,
}

impl Turn {
    /// What an event means for a case with these departments.
    pub(super) fn of(before: &[Assignment], at: Moment, event: &CaseEvent) -> Vec<Self> {
        let what = match event {
            CaseEvent::FollowedUp { solved, grade, .. } => vec![What::FollowedUp { solved: *solved, grade: *grade }],
            CaseEvent::ExtensionGranted { department, .. } => vec![What::Extended { department: department.clone() }],
            CaseEvent::Reopened { .. } => vec![What::Reopened],
            CaseEvent::Assigned { placements, withdrawn, .. } => before
                .iter()
                .filter(|a| withdrawn.contains(&a.department))
                .filter(|a| placements.iter().all(|placed| placed.department != a.department))
                .map(|a| What::Returned { department: a.department.clone(), assigned_at: a.assigned_at })
                .collect(),
            _ => Vec::new(),
        };
        what.into_iter().map(|what| Self { at, what }).collect()
    }
}
