//! Cases that have no reference, by what tells them apart all the same.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use rusqlite::OptionalExtension;

use super::laid::Laid;
use super::{Result, Writer};
use crate::domain::number::CaseId;

impl Writer<'_> {
    /// The first case without reference that was received at the moment of this one, from the same originator, of the
    /// same enterprise and with the same title.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn case_alike(&mut self, laid: &Laid) -> Result<Option<CaseId>> {
        let known = laid.known_by();
        if !self.laid_aside.is_empty() {
            // No index finds them now; those that were there are at most twice as many as the batch has brought.
            let alike = match &self.alike {
                Some(alike) => alike,
                None => self.alike.insert(all(self.tx)?),
            };
            return Ok(alike.get(&print(&known)).copied());
        }
        let mut statement = self.tx.prepare_cached(
            "SELECT id FROM cases WHERE received_at = ?1 AND ref IS NULL AND originator = ?2 AND enterprise IS ?3
                 AND title = ?4 ORDER BY id LIMIT 1",
        )?;
        Ok(statement.query_row(known, |r| r.get(0)).optional()?.map(CaseId::from_key))
    }
}

/// All cases without reference, the first of those that are alike.
fn all(tx: &rusqlite::Connection) -> Result<HashMap<u64, CaseId>> {
    let mut statement =
        tx.prepare("SELECT received_at, originator, enterprise, title, id FROM cases WHERE ref IS NULL ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut all = HashMap::new();
    while let Some(row) = rows.next()? {
        let mut known = [None; 4];
        for (place, text) in known.iter_mut().enumerate() {
            *text = row.get_ref(place)?.as_str_or_null().map_err(rusqlite::Error::from)?;
        }
        all.entry(print(&known)).or_insert(CaseId::from_key(row.get(4)?));
    }
    Ok(all)
}

fn print(known: &[Option<&str>; 4]) -> u64 {
    let mut hasher = DefaultHasher::new();
    known.hash(&mut hasher);
    hasher.finish()
}
