//! Another database in the place of one that is damaged, lost or of an earlier version.
//!
//! | file | what it does |
//! |---|---|
//! | `restore` | a checked copy takes the place of the database (`shao restore`, and the end of `shao rebuild`) |
//! | `rebuild` | a new database from what can be saved of a damaged one (`shao rebuild`) |
//! | `salvage` | what can be saved: the log up to its last whole event, and what is known of the rest |
//! | `pages` | events read from single pages, where SQLite finds no way to them |
//! | `tables` | all tables made anew from the log; files of earlier versions need it too |

mod pages;
mod rebuild;
mod restore;
mod salvage;
mod tables;

pub use rebuild::{Rebuilt, rebuild, rebuild_into};
pub use restore::Replaced;
pub use salvage::{Lost, Salvage, salvage};
pub(super) use tables::remake;
