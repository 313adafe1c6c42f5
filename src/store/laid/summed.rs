//! A case laid out from the rows of its tables, as far as it is summed up.

use rusqlite::Row;
use rusqlite::types::ValueRef;

use super::{Laid, OF_ASSIGNMENT, OF_CASE, OF_TURN, Value, of_assignment, of_case, of_turn};
use crate::store::save::case_tables;
use crate::store::{Result, StoreError};

/// The places of what is summed up: of cases, assignments and turns.
const CASE: [usize; 9] = [
    of_case::SCHEME,
    of_case::RECEIVED_AT,
    of_case::ORIGINATOR,
    of_case::CATEGORY,
    of_case::OUTCOME,
    of_case::REOPENED,
    of_case::EXCLUDED_BY,
    of_case::ENDED_AT,
    of_case::COUNTED,
];
const ASSIGNMENT: [usize; 13] = [
    of_assignment::DEPARTMENT,
    of_assignment::ASSIGNED_AT,
    of_assignment::RESPOND_DUE,
    of_assignment::RESPONDED_AT,
    of_assignment::CONSULT_DUE,
    of_assignment::CONSULTED_AT,
    of_assignment::DUE,
    of_assignment::EXTENSIONS,
    of_assignment::RESOLVED_AT,
    of_assignment::SCORE,
    of_assignment::RATED_ON,
    of_assignment::EXCLUDED,
    of_assignment::COUNTED,
];
const TURN: [usize; 6] =
    [of_turn::AT, of_turn::KIND, of_turn::DEPARTMENT, of_turn::ASSIGNED_AT, of_turn::SOLVED, of_turn::GRADE];

/// The tables of which rows are summed up, each with its columns: first the one that names the case, and then those
/// that [`Laid::begin`], [`Laid::add_assignment`] and [`Laid::add_turn`] read, in their order.
pub fn columns() -> [(&'static str, Vec<&'static str>); 3] {
    let [(cases, of_case), (assignments, of_assignment), _, (turns, of_turn)] = case_tables();
    let named = |columns: Vec<&'static str>, places: &[usize]| {
        let key = columns.first().copied();
        key.into_iter().chain(places.iter().filter_map(|place| columns.get(place + 1).copied())).collect()
    };
    [(cases, named(of_case, &CASE)), (assignments, named(of_assignment, &ASSIGNMENT)), (turns, named(of_turn, &TURN))]
}

impl Laid {
    /// Begins another case with its row.
    ///
    /// # Errors
    /// The row is none of the program's.
    pub fn begin(&mut self, row: &Row<'_>) -> Result<()> {
        self.clear();
        fill(&mut self.case, &mut self.text, OF_CASE, &CASE, row)
    }

    /// Adds a row of its assignments.
    ///
    /// # Errors
    /// Those of [`Laid::begin`].
    pub fn add_assignment(&mut self, row: &Row<'_>) -> Result<()> {
        fill(&mut self.assignments, &mut self.text, OF_ASSIGNMENT, &ASSIGNMENT, row)
    }

    /// Adds a row of its turns.
    ///
    /// # Errors
    /// Those of [`Laid::begin`].
    pub fn add_turn(&mut self, row: &Row<'_>) -> Result<()> {
        fill(&mut self.turns, &mut self.text, OF_TURN, &TURN, row)
    }
}

/// Adds a row of so many columns, of which these were read.
fn fill(to: &mut Vec<Value>, text: &mut String, columns: usize, places: &[usize], row: &Row<'_>) -> Result<()> {
    let begins = to.len();
    to.resize(begins + columns, Value::Null);
    for (n, place) in (1..).zip(places) {
        let value = match row.get_ref(n)? {
            ValueRef::Null => continue,
            ValueRef::Integer(number) => Value::Number(number),
            ValueRef::Text(bytes) => {
                let from = text.len();
                text.push_str(std::str::from_utf8(bytes).map_err(|e| StoreError::damaged("cases", e))?);
                Value::Text(from, text.len())
            }
            ValueRef::Real(_) | ValueRef::Blob(_) => return Err(StoreError::damaged("cases", "no text or number")),
        };
        if let Some(there) = to.get_mut(begins + place) {
            *there = value;
        }
    }
    Ok(())
}
