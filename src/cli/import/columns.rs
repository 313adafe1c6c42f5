//! `shao import KIND --columns`: what a ledger of this kind is made of.

use super::super::failure::Failure;
use super::super::ledger::LedgerName;
use super::super::office::Office;
use super::super::options::Ctx;
use crate::domain::calendar;
use crate::import::columns;
use crate::locale::{headers, ledgers};
use crate::report::sheet::{Sheet, row};

row! {
    /// A column that a ledger may have.
    pub struct ColumnRow {
        /// Its key, which every file may have for a header.
        pub column: String,
        /// What else its header may be.
        pub headers: String,
        /// Whether it must be there and filled in every row.
        pub required: bool,
        /// What stands in it.
        pub holds: String,
    }
}

pub fn run(ctx: &Ctx, ledger: LedgerName) -> Result<(), Failure> {
    // There need be no database yet; of one that is there, the language is taken.
    drop(Office::to_look(ctx));
    let rows = rows(ctx, ledger);
    ctx.show_list(&rows, &Sheet::of("columns", &rows))?;
    ctx.remark(&ledgers::filled_by(ctx.lang(), ledger.name()));
    Ok(())
}

fn rows(ctx: &Ctx, ledger: LedgerName) -> Vec<ColumnRow> {
    let lang = ctx.lang();
    let row = |key: &'static str, headers: &[&str], required| ColumnRow {
        column: key.to_owned(),
        headers: lang.join(headers),
        required,
        holds: ledgers::holds(lang, ledger.key(), key),
    };
    match ledger.kind() {
        Some(kind) => columns(kind).iter().map(|(key, must)| row(key, &headers::spellings(key), *must)).collect(),
        None => calendar::COLUMNS.iter().map(|(key, zh, must)| row(key, &[zh], *must)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;
    use crate::locale::Lang;

    #[test]
    fn every_column_is_told_in_both_languages_and_no_other() {
        let mut told = 0;
        for ledger in LedgerName::value_variants() {
            let columns: Vec<&str> = match ledger.kind() {
                Some(kind) => columns(kind).iter().map(|(key, _)| *key).collect(),
                None => calendar::COLUMNS.iter().map(|(key, _, _)| *key).collect(),
            };
            for key in columns {
                for lang in [Lang::Zh, Lang::En] {
                    let text = ledgers::holds(lang, ledger.key(), key);
                    assert!(!text.is_empty() && !text.contains('{'), "{ledger:?} {key}: {text}");
                    assert_eq!(text.chars().any(|c| c > '\u{2e7f}'), lang == Lang::Zh, "{ledger:?} {key}: {text}");
                }
                told += 1;
            }
        }
        assert_eq!(ledgers::entries().count(), told);
    }
}
