//! The events that ledgers bring by the hundred thousand, read field by field: for a tagged form with flattened
//! parts serde lays every value aside twice before it knows where it belongs.

use serde::Deserialize;

use super::{CaseEvent, Intake, Placement, Rating, SchemeId};
use crate::domain::civil::{Day, Moment, of_json};
use crate::domain::past::{Done, Past};
use crate::domain::points::Points;
use crate::domain::vocab::{Channel, Complexity, Grade, Mode, Outcome, Rater, Scope};

/// An import: the fields of [`CaseEvent::Imported`], of its [`Past`] and of its [`Intake`].
#[derive(Debug, Deserialize)]
pub struct ImportedRow {
    #[serde(deserialize_with = "of_json")]
    received_at: Moment,
    originator: String,
    title: String,
    #[serde(default)]
    description: Option<String>,
    #[serde(default)]
    enterprise: Option<String>,
    #[serde(default)]
    contact: Option<String>,
    #[serde(default)]
    phone: Option<String>,
    #[serde(default)]
    channel: Option<Channel>,
    #[serde(default)]
    category: Option<String>,
    #[serde(default, rename = "ref")]
    reference: Option<String>,
    #[serde(default)]
    scope: Option<Scope>,
    #[serde(default)]
    mode: Option<Mode>,
    #[serde(default)]
    complexity: Option<Complexity>,
    #[serde(default)]
    lead: Option<String>,
    #[serde(default)]
    co: Vec<String>,
    #[serde(default, deserialize_with = "of_json")]
    assigned_at: Option<Moment>,
    #[serde(default, deserialize_with = "of_json")]
    responded_at: Option<Moment>,
    #[serde(default)]
    plan: Option<String>,
    #[serde(default)]
    responsible: Option<String>,
    #[serde(default)]
    promised_on: Option<Day>,
    #[serde(default, deserialize_with = "of_json")]
    due_on: Option<Moment>,
    #[serde(default, deserialize_with = "of_json")]
    consulted_at: Option<Moment>,
    #[serde(default, deserialize_with = "of_json")]
    resolved_at: Option<Moment>,
    #[serde(default)]
    resolution: Option<String>,
    #[serde(default)]
    outcome: Option<Outcome>,
    #[serde(default, deserialize_with = "of_json")]
    closed_at: Option<Moment>,
    #[serde(default)]
    score: Option<Points>,
    #[serde(default)]
    done: Vec<Done>,
    scheme: SchemeId,
    placements: Vec<Placement>,
    file: String,
    line: u64,
    row: String,
}

impl From<ImportedRow> for CaseEvent {
    fn from(row: ImportedRow) -> Self {
        let intake = Intake {
            originator: row.originator,
            title: row.title,
            description: row.description,
            enterprise: row.enterprise,
            contact: row.contact,
            phone: row.phone,
            channel: row.channel,
            category: row.category,
            reference: row.reference,
        };
        let past = Past {
            received_at: row.received_at,
            intake,
            scope: row.scope,
            mode: row.mode,
            complexity: row.complexity,
            lead: row.lead,
            co: row.co,
            assigned_at: row.assigned_at,
            responded_at: row.responded_at,
            plan: row.plan,
            responsible: row.responsible,
            promised_on: row.promised_on,
            due_on: row.due_on,
            consulted_at: row.consulted_at,
            resolved_at: row.resolved_at,
            resolution: row.resolution,
            outcome: row.outcome,
            closed_at: row.closed_at,
            score: row.score,
            done: row.done,
        };
        let ImportedRow { scheme, placements, file, line, row, .. } = row;
        Self::Imported { past: Box::new(past), scheme, placements, file, line, row }
    }
}

/// A rating: the fields of [`CaseEvent::Scored`] and of its [`Rating`].
#[derive(Debug, Deserialize)]
pub struct ScoredRow {
    department: String,
    rater: Rater,
    points: Points,
    #[serde(deserialize_with = "of_json")]
    at: Moment,
    #[serde(default)]
    grade: Option<Grade>,
    #[serde(default)]
    items: Vec<(String, Points)>,
    #[serde(default)]
    comment: Option<String>,
}

impl From<ScoredRow> for CaseEvent {
    fn from(row: ScoredRow) -> Self {
        let ScoredRow { department, rater, points, at, grade, items, comment } = row;
        Self::Scored { department, rater, rating: Rating { points, at, grade, items, comment } }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_field_by_field_is_the_same() {
        let mut read = 0;
        for json in include_str!("tests/case.jsonl").lines() {
            let event: CaseEvent = serde_json::from_str(json).unwrap();
            match event {
                CaseEvent::Imported { .. } => {
                    assert_eq!(CaseEvent::from(serde_json::from_str::<ImportedRow>(json).unwrap()), event);
                }
                CaseEvent::Scored { .. } => {
                    assert_eq!(CaseEvent::from(serde_json::from_str::<ScoredRow>(json).unwrap()), event);
                }
                _ => continue,
            }
            read += 1;
        }
        assert!(read >= 2, "every field of both stands there");
    }
}
