//! Backups of the open database.

use std::path::Path;

use super::copy::Copy;
use super::verify::is_current;
use super::{Result, Store, StoreError, Verified};

impl Store {
    /// Copies the database into a folder while others write, and checks the copy. It counts once it has taken its
    /// [place](Copy::place).
    ///
    /// # Errors
    /// The database is busy, the copy cannot be written, or it is not whole: a table or guard of the schema is lacking
    /// or another.
    pub fn back_up(&self, folder: &Path) -> Result<Copy> {
        let copy = Copy::of(&self.conn, folder, &self.path).map_err(|e| e.at(&self.path))?;
        if !is_current(&copy.store()?.conn) {
            return Err(StoreError::damaged("sqlite_schema", "schema.sql"));
        }
        Ok(copy)
    }
}

impl Copy {
    /// Replays the log of the copy and compares every table, as `verify` does.
    ///
    /// # Errors
    /// The copy cannot be read at all; what is wrong in it is in the result.
    pub fn verify(&self) -> Result<Verified> {
        self.store()?.verify()
    }
}
