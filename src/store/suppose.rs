//! The database as another scheme would judge it.

use rusqlite::{Connection, params};

use super::cases::Cases;
use super::overlay::{copy_shape, replacing};
use super::save::Saving;
use super::{KeptScheme, Result, Store};
use crate::domain::case::Case;
use crate::domain::civil::Moment;
use crate::domain::number::CaseId;
use crate::domain::points::Points;
use crate::domain::scheme::Scheme;

impl Store {
    /// Sees the database as if another scheme, given with its text and the text's SHA-256, had held all
    /// along. Dates that departments were told stay; scores and what counts are reckoned anew. The store
    /// can only be read from then on.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn suppose(&mut self, scheme: &Scheme, text: &str, sha256: &str) -> Result<()> {
        let kept = self.books().schemes()?;
        let rescored = kept.iter().any(|kept| !kept.scheme.scores_like(scheme));
        self.overlay(|conn| {
            copy_shape(conn, "schemes")?;
            conn.execute(
                "INSERT INTO temp.schemes (id, code, starts, sha256, toml)
                 SELECT id, ?1, starts, ?2, ?3 FROM main.schemes",
                params![scheme.code, sha256, text],
            )?;
            // Most of what a scheme says lets the scores of cases stand.
            if rescored { replacing(conn, || rescore(conn, &kept, scheme)) } else { Ok(()) }
        })
    }
}

/// Judges every closed case by another scheme, others having no score yet, and replaces those that it
/// judges otherwise.
fn rescore(conn: &Connection, kept: &[KeptScheme], scheme: &Scheme) -> Result<()> {
    let mut statement = conn.prepare("SELECT id FROM main.cases WHERE closed_at IS NOT NULL")?;
    let closed = statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
    let mut replace = conn.prepare("INSERT INTO replaced (case_id, seq) VALUES (?1, 0)")?;
    let (mut cases, mut saving) = (Cases::of(conn, "main.")?, Saving::new());
    for key in closed {
        let Some(mut case) = cases.load(CaseId::from_key(key))? else { continue };
        let of = kept.iter().find(|kept| kept.id == case.scheme);
        let before = of.map(|kept| judgement(&case, &kept.scheme));
        case.rescore(scheme);
        if before.as_ref() != Some(&judgement(&case, scheme)) {
            replace.execute([key])?;
            saving.insert(conn, &case, scheme)?;
        }
    }
    Ok(())
}

/// A department's score, and when it was complete.
type Judged = (Option<Points>, Option<Moment>);

/// What a scheme makes of a case: whether it counts, and each department's score and when it was complete.
fn judgement(case: &Case, scheme: &Scheme) -> (bool, Vec<Judged>) {
    let departments = case.assignments.iter().map(|a| (a.score, a.rated_at(scheme)));
    (case.counts(scheme), departments.collect())
}
