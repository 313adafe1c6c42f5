//! Cases into their tables.

use std::collections::HashSet;

use rusqlite::{Connection, Statement};

use super::laid::{Laid, Value};
use super::postings::{Filled, Touched};
use super::sums::Gathered;
use super::{Result, StoreError};
use crate::domain::case::Case;
use crate::domain::event::SchemeId;
use crate::domain::number::CaseId;
use crate::domain::scheme::Scheme;

/// A statement that is prepared when it is first needed, and then held: ledgers repeat it a hundred thousand times.
pub(super) struct Held<'t> {
    sql: &'static str,
    statement: Option<Statement<'t>>,
    /// The parameters that were bound last to something, a bit for each.
    filled: u64,
}

impl<'t> Held<'t> {
    pub(super) fn new(sql: &'static str) -> Self {
        Self { sql, statement: None, filled: 0 }
    }

    pub(super) fn on(&mut self, conn: &'t Connection) -> Result<&mut Statement<'t>> {
        Ok(match &mut self.statement {
            Some(statement) => statement,
            empty => empty.insert(conn.prepare(self.sql)?),
        })
    }

    /// Writes a row of a case that was laid out; how many rows that changed. Most of its columns are empty, as
    /// they were in the row before: these are passed over.
    fn write(&mut self, conn: &'t Connection, case: CaseId, laid: &Laid, row: &[Value]) -> Result<usize> {
        // Until the row is whole, any of them may be bound to something.
        let before = std::mem::replace(&mut self.filled, u64::MAX);
        let mut filled = 0;
        let statement = self.on(conn)?;
        statement.raw_bind_parameter(1, case.key())?;
        for (place, value) in row.iter().enumerate() {
            let (place, bit) = (place + 2, 1 << place);
            match value {
                Value::Null if before & bit == 0 => continue,
                Value::Null => statement.raw_bind_parameter(place, rusqlite::types::Null)?,
                Value::Number(number) => statement.raw_bind_parameter(place, number)?,
                Value::Text(..) => statement.raw_bind_parameter(place, laid.shown(*value))?,
            }
            filled |= if *value == Value::Null { 0 } else { bit };
        }
        let changed = statement.raw_execute();
        self.filled = filled;
        Ok(changed?)
    }
}

/// What writes cases.
pub(super) struct Saving<'t> {
    new_case: Held<'t>,
    case: Held<'t>,
    assignment: Held<'t>,
    rating: Held<'t>,
    turn: Held<'t>,
    /// What becomes of the sums, where they are kept.
    sums: Option<Gathered>,
    /// The cases whose texts were written.
    texts: Touched,
    /// What the rows refer to.
    units: HashSet<String>,
    schemes: HashSet<SchemeId>,
}

const INSERT_CASE: &str = "INSERT INTO cases (id, ref, scheme, state, received_at, originator, enterprise, contact,
        phone, channel, title, description, category, scope, mode, complexity, resolve_days, opinion, assigned_at,
        own_due, resolution, followed_up_at, followed_up_by, solved, grade, outcome, duplicate_of, closed_at,
        reopened, reopened_at, excluded_by, excluded_doc, excluded_on, excluded_why, imported_row,
        ended_at, triaged_at, counted)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
        ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38)";

/// What an event can change of a case: its intake stays, but for the category. The values are those of [`INSERT_CASE`].
const UPDATE_CASE: &str = "UPDATE cases SET state = ?4, category = ?13, scope = ?14, mode = ?15, complexity = ?16,
        resolve_days = ?17, opinion = ?18, assigned_at = ?19, own_due = ?20, resolution = ?21, followed_up_at = ?22,
        followed_up_by = ?23, solved = ?24, grade = ?25, outcome = ?26, duplicate_of = ?27, closed_at = ?28,
        reopened = ?29, reopened_at = ?30, excluded_by = ?31, excluded_doc = ?32, excluded_on = ?33,
        excluded_why = ?34, ended_at = ?36, triaged_at = ?37, counted = ?38
    WHERE id = ?1";

const INSERT_ASSIGNMENT: &str = "INSERT INTO assignments (case_id, department, role, assigned_at, respond_due,
        respond_days, responded_at, plan, promised_on, responsible, consult_due, consult_days, consulted_at, first_due,
        first_days, due, due_days, provisional, pending_to, pending_why, pending_at, extensions, resolved_at,
        resolution, excluded_by, excluded_doc, excluded_on, excluded_why, score, rated_on, excluded,
        ended_at, counted)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
        ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33)";

const INSERT_RATING: &str = "INSERT INTO ratings (case_id, department, rater, points, at, grade, items, comment)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

const INSERT_TURN: &str = "INSERT INTO turns (case_id, n, at, kind, department, assigned_at, solved, grade)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

/// The tables of cases, each with its columns in the order in which cases are laid out; the first names the case.
pub(super) fn case_tables() -> [(&'static str, Vec<&'static str>); 4] {
    [INSERT_CASE, INSERT_ASSIGNMENT, INSERT_RATING, INSERT_TURN].map(|sql| {
        let (table, rest) = sql.trim_start_matches("INSERT INTO ").split_once(" (").unwrap_or_default();
        let columns = rest.split_once(')').map_or("", |(columns, _)| columns);
        (table, columns.split(',').map(str::trim).collect())
    })
}

impl<'t> Saving<'t> {
    pub(super) fn new() -> Self {
        Self {
            new_case: Held::new(INSERT_CASE),
            case: Held::new(UPDATE_CASE),
            assignment: Held::new(INSERT_ASSIGNMENT),
            rating: Held::new(INSERT_RATING),
            turn: Held::new(INSERT_TURN),
            sums: None,
            texts: Touched::default(),
            units: HashSet::new(),
            schemes: HashSet::new(),
        }
    }

    /// The same, which keeps the sums too: [`Saving::write_derived`] must be called at the end.
    pub(super) fn summing() -> Self {
        Self { sums: Some(Gathered::default()), ..Self::new() }
    }

    /// Writes what has become of the sums, and the entries by which texts are found.
    pub(super) fn write_derived(&mut self, conn: &Connection) -> Result<()> {
        let Some(sums) = &mut self.sums else { return Ok(()) };
        sums.write(conn)?;
        self.texts.write(conn)
    }

    /// A new case.
    pub(super) fn insert(&mut self, conn: &'t Connection, case: &Case, scheme: &Scheme) -> Result<()> {
        let laid = Laid::of(case, scheme)?;
        self.insert_uncounted(conn, case.id, &laid)?;
        self.put_in(conn, &laid)
    }

    /// The same of one that was laid out before, but for the sums.
    pub(super) fn insert_uncounted(&mut self, conn: &'t Connection, case: CaseId, laid: &Laid) -> Result<()> {
        self.new_case.write(conn, case, laid, laid.case())?;
        self.texts.note(case);
        self.insert_parts(conn, case, laid)
    }

    /// What was gathered elsewhere of the sums.
    pub(super) fn merge_sums(&mut self, conn: &Connection, gathered: Gathered) -> Result<()> {
        let Some(sums) = &mut self.sums else { return Ok(()) };
        sums.merge(gathered);
        sums.write_if_full(conn)
    }

    /// What was gathered elsewhere of what texts are found by.
    pub(super) fn fill_words(&mut self, conn: &Connection, filled: &Filled) -> Result<()> {
        self.texts.fill(conn, filled)
    }

    /// A case that an event has changed, with how it was laid out before.
    pub(super) fn update(&mut self, conn: &'t Connection, before: &Laid, case: &Case, scheme: &Scheme) -> Result<()> {
        let laid = Laid::of(case, scheme)?;
        self.take_out(before);
        if self.case.write(conn, case.id, &laid, laid.case())? != 1 {
            return Err(StoreError::NoCase(case.id));
        }
        // A handful of rows: written anew, so that a withdrawn department or a cleared rating leaves none behind.
        remove(conn, ["ratings", "assignments", "turns"].map(|table| (table, "case_id")), case.id)?;
        self.insert_parts(conn, case.id, &laid)?;
        self.put_in(conn, &laid)
    }

    /// A case of which everything may have changed, even what was raised, with how it was laid out before.
    pub(super) fn replace(&mut self, conn: &'t Connection, before: &Laid, case: &Case, scheme: &Scheme) -> Result<()> {
        self.take_out(before);
        remove(
            conn,
            [("ratings", "case_id"), ("assignments", "case_id"), ("turns", "case_id"), ("cases", "id")],
            case.id,
        )?;
        self.insert(conn, case, scheme)
    }

    fn insert_parts(&mut self, conn: &'t Connection, case: CaseId, laid: &Laid) -> Result<()> {
        self.note(laid);
        for row in laid.assignments() {
            self.assignment.write(conn, case, laid, row)?;
        }
        for row in laid.ratings() {
            self.rating.write(conn, case, laid, row)?;
        }
        for row in laid.turns() {
            self.turn.write(conn, case, laid, row)?;
        }
        Ok(())
    }

    fn put_in(&mut self, conn: &Connection, laid: &Laid) -> Result<()> {
        let Some(sums) = &mut self.sums else { return Ok(()) };
        sums.put_in(laid);
        sums.write_if_full(conn)
    }

    fn take_out(&mut self, before: &Laid) {
        if let Some(sums) = &mut self.sums {
            sums.take_out(before);
        }
    }

    /// Notes what a case refers to. Its parts refer to it, and to each other, as they were laid out together.
    fn note(&mut self, laid: &Laid) {
        for unit in laid.units() {
            if !self.units.contains(unit) {
                self.units.insert(unit.to_owned());
            }
        }
        self.schemes.extend(laid.scheme());
    }

    /// Whether all that the cases written so far refer to is there.
    ///
    /// # Errors
    /// It is not, or the database cannot be read.
    pub(super) fn check_references(&self, conn: &Connection) -> Result<()> {
        let mut units = conn.prepare("SELECT 1 FROM units WHERE code = ?1")?;
        for unit in &self.units {
            if !units.exists([unit])? {
                return Err(StoreError::damaged("units", format!("no unit {unit}")));
            }
        }
        let mut schemes = conn.prepare("SELECT 1 FROM schemes WHERE id = ?1")?;
        for scheme in &self.schemes {
            if !schemes.exists([scheme])? {
                return Err(StoreError::damaged("schemes", format!("no scheme {scheme}")));
            }
        }
        Ok(())
    }
}

/// Removes what a case has in some tables, by the column that names it there.
fn remove<const N: usize>(conn: &Connection, tables: [(&str, &str); N], case: CaseId) -> Result<()> {
    for (table, column) in tables {
        conn.prepare_cached(&format!("DELETE FROM {table} WHERE {column} = ?1"))?.execute([case.key()])?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::laid::of_case;
    use crate::store::postings::TEXTS;

    #[test]
    fn what_is_searched_is_laid_out_where_it_is_looked_for() {
        let [(_, columns), ..] = case_tables();
        // The first column names the case.
        let there = of_case::SEARCHED.map(|place| columns[place + 1]);
        assert_eq!(there, TEXTS);
    }

    #[test]
    fn every_column_of_a_case_is_laid_out() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(crate::store::open::SCHEMA).unwrap();
        for (table, mut columns) in case_tables() {
            let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
            let wanted = statement.query_map([table], |r| r.get::<_, String>(0)).unwrap();
            let mut wanted: Vec<String> = wanted.collect::<rusqlite::Result<_>>().unwrap();
            columns.sort_unstable();
            wanted.sort_unstable();
            assert_eq!(columns, wanted, "{table}");
        }
    }
}
