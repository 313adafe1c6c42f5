//! Rows of ratings: one department on one closed case, by one rater.

use super::Taken;
use super::cells::Cells;
use super::columns::keys_where;
use super::ledger::Ledger;
use super::why::Why;
use crate::domain::case::Case;
use crate::domain::civil::Moment;
use crate::domain::event::{CaseEvent, Event, Rating};
use crate::domain::refusal::Refusal;
use crate::domain::vocab::{Coded, Grade, Rater, UnitKind};
use crate::domain::workflow::{Action, RatingGiven, Revise, decide};
use crate::store::StoreError;

/// A row as it stands, but for the case.
struct Row {
    department: String,
    rater: Rater,
    given: RatingGiven,
    grade: Option<Grade>,
    /// When it was given, if the row says so.
    at: Option<Moment>,
    comment: Option<String>,
}

/// Takes a rating. Where the row does not say when it was given, it was given when the case was
/// closed, so that the ratings of old ledgers count in the period to which they belong.
pub(super) fn take(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Result<Option<Taken>, StoreError> {
    let case = ledger.case(cells, "case")?;
    let row = read(ledger, cells);
    let (Some(case), Some(row)) = (case, row) else {
        return Ok(None);
    };
    let now = ledger.desk.now;
    let before = case.assignment(&row.department).and_then(|a| a.rating(row.rater)).cloned();
    // A row that corrects a rating and says no day means the one of that rating.
    let at = row.at.or(before.as_ref().map(|there| there.at)).or(case.closed_at).unwrap_or(now);
    // What is there already is asked no rules: they may have been others when it came to be.
    let (key, line) = (format!("{} {} {}", case.id, row.department, row.rater.code()), cells.line_number());
    if before.as_ref().is_some_and(|before| differing(&row, before).is_empty()) {
        ledger.told(key, line);
        return Ok(Some(Taken::Same));
    }
    let contradicted = ledger.line_of(&key);
    let action = Action::Score {
        department: Some(row.department.clone()),
        rater: row.rater,
        rating: row.given.clone(),
        comment: row.comment.clone(),
        // Asked as a correction, so that the fault of a row that differs is told below.
        revise: Revise::Anew,
    };
    match (decide(&case, action, at, now, ledger.known.rules(case.scheme)?), before) {
        (Ok(event), None) => {
            ledger.told(key, line);
            ledger.append(Event::Case(case.id, event), at).map(Some)
        }
        (Ok(_) | Err(Refusal::SameRating { .. }), Some(_)) if let Some(line) = contradicted => {
            cells.refuse(filled(cells), Why::RowContradicts { line });
            Ok(None)
        }
        (Ok(event), Some(_)) if ledger.update => {
            ledger.told(key, line);
            update(ledger, &case, event, at)
        }
        (Err(Refusal::SameRating { points }), Some(before)) if ledger.update => {
            let (department, rater) = (row.department, row.rater);
            ledger.told(key, line);
            let rating = Rating { points, at, grade: row.grade, comment: row.comment, items: before.items };
            update(ledger, &case, CaseEvent::Scored { department, rater, rating }, at)
        }
        (Ok(_) | Err(Refusal::SameRating { .. }), Some(before)) => {
            let columns = differing(&row, &before);
            cells.refuse(filled(cells), Why::RatingDiffers { points: before.points, at: before.at, columns });
            Ok(None)
        }
        (Err(refusal), _) => {
            cells.refuse(column(&refusal, &case, &row), Why::Refused(Box::new(refusal)));
            Ok(None)
        }
    }
}

fn update(ledger: &mut Ledger<'_, '_>, case: &Case, event: CaseEvent, at: Moment) -> Result<Option<Taken>, StoreError> {
    ledger.append(Event::Case(case.id, event), at)?;
    Ok(Some(Taken::Updated))
}

/// The columns in which a row says otherwise than what is there; it cannot say by which criteria points came about.
fn differing(row: &Row, before: &Rating) -> Vec<&'static str> {
    let (score, grade) = match &row.given {
        RatingGiven::Points(points) => (*points != before.points, false),
        RatingGiven::Grade(grade) => (false, Some(*grade) != before.grade),
        RatingGiven::Items(_) => (true, false),
    };
    keys_where([
        ("score", score),
        ("grade", grade),
        ("at", row.at.is_some_and(|at| at != before.at)),
        ("comment", row.comment != before.comment),
    ])
}

fn read(ledger: &mut Ledger<'_, '_>, cells: &mut Cells<'_>) -> Option<Row> {
    let department = ledger.known.unit(cells, UnitKind::Department, "department");
    let (rater, points, grade) = (cells.term("rater"), cells.points("score"), cells.term("grade"));
    let (at, comment) = (cells.moment("at"), cells.line("comment"));
    if cells.given("score").is_some() == cells.given("grade").is_some() {
        cells.refuse("score", Why::ScoreOrGrade);
    }
    let given = points.map(RatingGiven::Points).or(grade.map(RatingGiven::Grade));
    let row = Row { department: department?, rater: rater?, given: given?, grade, at, comment };
    cells.good().then_some(row)
}

/// The column in which the rating stands.
fn filled(cells: &Cells<'_>) -> &'static str {
    if cells.given("grade").is_some() { "grade" } else { "score" }
}

/// The column that a refusal is about.
fn column(refusal: &Refusal, case: &Case, row: &Row) -> &'static str {
    match refusal {
        Refusal::NotAssigned { .. } => "department",
        Refusal::RaterCannot { .. } => "rater",
        Refusal::GradeWithoutValue { .. } => "grade",
        Refusal::Future { .. } | Refusal::TooEarly { .. } if row.at.is_some() && case.closed_at.is_some() => "at",
        _ => "case",
    }
}
