//! What is wrong with a ledger, in words.

use crate::cli::failure::{Failure, REFUSED};
use crate::cli::options::Ctx;
use crate::cli::say;
use crate::import::{Bad, FileFault, ImportError, Names, Note, Why, WorkbookFault};
use crate::locale::{Lang, Told, imports};

/// Lists every bad row, and says how many there are.
pub fn failed(ctx: &Ctx, file: &str, error: ImportError) -> Failure {
    let lang = ctx.lang();
    let told = match error {
        ImportError::Store(error) => return error.into(),
        ImportError::File(fault) => file_fault(lang, file, &fault),
        ImportError::Header(faults, notes) => {
            list(lang, &faults, 0, &Names::new());
            self::notes(ctx, &notes);
            imports::header(lang, file, !faults.iter().any(|bad| matches!(bad.why, Why::UnknownColumns { .. })))
        }
        ImportError::Rows(done) => {
            list(lang, &done.faults, done.more, &done.names);
            notes(ctx, &done.notes);
            imports::rows(lang, file, done.counts.read, done.counts.rejected)
        }
        ImportError::Rejects(error) => imports::rejects_unwritable(lang, &error),
        ImportError::Interrupted => imports::interrupted(lang, file),
    };
    Failure::Other(REFUSED, told)
}

/// The faults, each on a line of standard error.
pub fn list(lang: Lang, faults: &[Bad], more: u64, names: &Names) {
    let mut lines: Vec<String> = faults.iter().map(|bad| bad.told(lang, names)).collect();
    if more > 0 {
        lines.push(imports::more(lang, more));
    }
    say::lines(&lines);
}

/// What else is to be known, each on a line of standard error.
pub fn notes(ctx: &Ctx, notes: &[Note]) {
    for note in notes {
        ctx.remark(&imports::note(ctx.lang(), note));
    }
}

/// What is wrong with a file as a whole.
pub fn file_fault(lang: Lang, file: &str, fault: &FileFault) -> Told {
    match fault {
        FileFault::Empty => imports::empty(lang, file),
        FileFault::Skipped { skipped, last } => imports::all_skipped(lang, file, *skipped, *last),
        FileFault::Undecodable { encoding, line } => imports::undecodable(lang, file, encoding.name(), *line),
        FileFault::NotText { line } => imports::not_text(lang, file, *line),
        FileFault::OpenQuote { line } => imports::open_quote(lang, file, *line),
        FileFault::StrayQuote { opened, closed } => imports::stray_quote(lang, file, *opened, *closed),
        FileFault::RowTooLong { line, most } => imports::row_too_long(lang, file, *line, *most),
        FileFault::RowTooWide { line, most } => imports::row_too_wide(lang, file, *line, *most),
        FileFault::Markup => imports::markup(lang, file),
        FileFault::WideCommas => imports::wide_commas(lang, file),
        FileFault::Changed => imports::changed(lang, file),
        FileFault::NoSheets => imports::no_sheets(lang, file),
        FileFault::NoText => imports::no_text(lang, file),
        FileFault::Unreadable(words) => imports::unreadable(lang, file, words),
        FileFault::Workbook(fault) => match fault {
            WorkbookFault::NotAWorkbook => imports::not_a_workbook(lang, file),
            WorkbookFault::Password => imports::password(lang, file),
            WorkbookFault::TooLarge { limit } => imports::workbook_too_large(lang, file, *limit),
            WorkbookFault::NoSheet { given, known } => imports::no_sheet(lang, file, given, known),
            WorkbookFault::NoRows => imports::no_rows(lang, file),
            WorkbookFault::Damaged(words) => imports::damaged_workbook(lang, file, words),
        },
    }
}
