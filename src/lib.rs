//! shao (哨, "whistle"): one program over one SQLite file, with which the coordinating office of a
//! district keeps every problem that enterprises and parks raise, gets the right departments to
//! answer in time, and evaluates those departments by published rules.
//!
//! Data flows one way:
//!
//! ```text
//! arguments → cli → domain (rules decide, events happen) → store (log + tables, one transaction)
//! store → evaluate (facts of a period, by the rules) → report (typed rows) → render (table, csv, json, md, xlsx)
//! files → import → the same domain rules → store
//! store → report::ledger (rows in the columns of the import) → render, one row after another
//! ```
//!
//! | room | what lives there |
//! |---|---|
//! | [`domain`] | the words and the rules, pure |
//! | [`store`] | the only SQL: the log, its projection, what is read of them |
//! | [`import`] | ledgers of other systems: files → facts |
//! | [`evaluate`] | what a period comes to, and what bears on it once it is frozen |
//! | [`report`] | facts → typed reports; `report::ledger`: the rows of exports |
//! | [`render`] | a report or a list → one format |
//! | [`cli`] | one file a command |
//! | [`locale`] | every word that people read |
//! | [`ctx`] | the only reader of clock, environment, user and terminal |
//! | [`fence`] | where panics of libraries end |

// Nothing that is given, read or stored ends the program by a panic, and no figure changes on the way from one type
// to another; what is said goes through `cli`, where it is made fit for a terminal. Tests may.
#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::unreachable,
        clippy::cast_possible_truncation,
        clippy::cast_possible_wrap,
        clippy::cast_sign_loss,
        clippy::print_stdout,
        clippy::print_stderr
    )
)]

pub mod cli;
pub mod ctx;
pub mod domain;
pub mod evaluate;
pub mod fence;
pub mod import;
pub mod locale;
pub mod render;
pub mod report;
pub mod store;

pub use cli::run;
