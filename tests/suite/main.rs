//! The program from outside, in one test program: each file is a subject, and `common` what they share.
//! `cargo test --test suite SUBJECT` runs one of them.
//!
//! One program, since each is linked with everything the library rests on, and since its tests share all cores until
//! the last is done.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]
#![allow(clippy::disallowed_methods, reason = "how much is tried, and whether pages are pinned, the environment says")]

mod after_freeze;
mod as_of;
mod backup;
mod bad_input;
mod calendar;
mod case;
mod columns;
mod common;
mod compare;
mod correct;
#[cfg(unix)]
mod examples;
mod explain;
mod explain_frozen;
mod explain_property;
mod export;
mod formats;
mod freeze;
mod frozen_reads;
mod generate;
mod guess;
mod help;
mod hostile;
mod hostile_files;
mod house;
mod identifiers;
mod import;
mod indicators;
mod malformed;
mod maps;
mod migrate;
mod near;
mod over_time;
mod privacy;
mod quotes;
mod readers;
mod readme;
mod rebuild;
mod rejects;
#[cfg(unix)]
mod reliability;
mod repeats;
mod replay;
mod report;
mod report_property;
mod retirement;
mod round_trip;
mod spreadsheets;
mod sums;
mod tamper;
#[cfg(target_os = "linux")]
mod terminal;
mod undo;
mod unit_history;
mod units;
mod verify;
mod workbook;
mod writings;
