//! `shao imports`: which files came in, when, and what became of their rows.

use super::failure::Failure;
use super::office::Office;
use super::options::Ctx;
use crate::locale::{columns, said};
use crate::render::Format;
use crate::report::sheet::{Sheet, row};
use crate::report::value::At;
use crate::store::Batch;

#[derive(Debug, clap::Args)]
pub struct Args {}

row! {
    /// One import.
    pub struct ImportRow {
        /// Its number, by which `list --import` knows it.
        pub import: i64,
        /// When it was done.
        pub at: At,
        /// Who did it.
        pub actor: String,
        /// What its rows were: `cases`, `ratings`, ….
        pub kind: String,
        /// The file.
        pub file: String,
        /// Rows read.
        pub read: i64,
        /// Rows written.
        pub new: i64,
        /// Rows that were there already.
        pub same: i64,
        /// Rows that changed what was there.
        pub updated: i64,
        /// Rows refused.
        pub rejected: i64,
        /// The SHA-256 of the file.
        pub sha256: String,
    }
}

/// What a screen has room for.
const SCREEN: [&str; 10] = ["import", "at", "actor", "kind", "file", "read", "new", "same", "updated", "rejected"];

/// What one that is too narrow leaves out.
const SPARE: &[&str] = &["actor", "kind"];

pub fn run(ctx: &Ctx, _: Args) -> Result<(), Failure> {
    let office = Office::to_look(ctx)?;
    let rows: Vec<ImportRow> = office.store.batches()?.into_iter().map(row).collect();
    let told: Vec<ImportRow> = rows
        .iter()
        .cloned()
        .map(|row| ImportRow { kind: columns::sheet(ctx.lang(), &row.kind).to_owned(), ..row })
        .collect();
    let sheet = Sheet::of("imports", &told);
    let sheet = if ctx.format == Format::Table { sheet.narrowed(&SCREEN) } else { sheet };
    ctx.show_fitting(&rows, sheet, SPARE)?;
    if rows.is_empty() {
        ctx.remark(&said::no_imports(ctx.lang()));
    }
    Ok(())
}

fn row(batch: Batch) -> ImportRow {
    ImportRow {
        import: batch.number,
        at: At(batch.at),
        actor: batch.actor,
        kind: batch.rows,
        file: batch.file,
        read: batch.read,
        new: batch.new,
        same: batch.same,
        updated: batch.updated,
        rejected: batch.rejected,
        sha256: batch.sha256,
    }
}
