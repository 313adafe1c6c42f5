//! Which formats a command has, asked before it does anything: what is refused here has changed nothing.

use std::path::Path;

use super::Command;
use super::failure::Failure;
use super::office::Office;
use super::options::Ctx;
use super::{calendar, freeze, import, place, scheme};
use crate::locale::{Lang, Told, formats as words};
use crate::render::Format;

/// What a command puts out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// Rows, in every format.
    Rows,
    /// A ledger: what an import or a script reads, a CSV where nothing else is asked for.
    Ledger,
    /// One thing: words for people, or an object for scripts.
    Thing,
    /// The same, the words with headings of their own.
    Page,
    /// Words alone.
    Words,
}

impl Output {
    /// The formats.
    fn formats(self) -> &'static [Format] {
        match self {
            Self::Rows => {
                &[Format::Table, Format::Csv, Format::Json, Format::JsonLines, Format::Markdown, Format::Xlsx]
            }
            Self::Ledger => &[Format::Csv, Format::Json, Format::JsonLines, Format::Xlsx],
            Self::Thing => &[Format::Table, Format::Json, Format::JsonLines],
            Self::Page => &[Format::Table, Format::Json, Format::JsonLines, Format::Markdown],
            Self::Words => &[Format::Table],
        }
    }
}

impl Command {
    fn output(&self) -> Output {
        match self {
            Self::Unit(_)
            | Self::Today(_)
            | Self::List(_)
            | Self::Search(_)
            | Self::Report(_)
            | Self::Notices(_)
            | Self::Explain(_)
            | Self::Imports(_) => Output::Rows,
            Self::Export(_) => Output::Ledger,
            Self::Scheme(args) => scheme::output(args),
            Self::Freeze(args) => freeze::output(args),
            Self::Calendar(args) => calendar::output(args),
            Self::Import(args) => import::output(args),
            Self::Show(_) => Output::Page,
            Self::Intake(_)
            | Self::Triage(_)
            | Self::Assign(_)
            | Self::Respond(_)
            | Self::Consult(_)
            | Self::Visit(_)
            | Self::Note(_)
            | Self::Extend(_)
            | Self::Resolve(_)
            | Self::Followup(_)
            | Self::Close(_)
            | Self::Reopen(_)
            | Self::Score(_)
            | Self::Exclude(_)
            | Self::Undo(_)
            | Self::Correct(_)
            | Self::Verify(_)
            | Self::Backup(_)
            | Self::Restore(_)
            | Self::Rebuild(_)
            | Self::Init(_)
            | Self::Survey(_)
            | Self::Notice(_)
            | Self::Unfreeze(_) => Output::Thing,
            Self::Demo(_) | Self::Completions(_) => Output::Words,
        }
    }
}

/// Refuses a format that a command has not, and options that are for another format.
pub fn check(ctx: &Ctx, command: &Command) -> Result<(), Failure> {
    let output = command.output();
    let known = output.formats();
    let format = if output == Output::Ledger && ctx.format == Format::Table { Format::Csv } else { ctx.format };
    if !known.contains(&format) {
        let names: Vec<&str> = known.iter().map(|format| format.name()).collect();
        return Err(usage(ctx, |lang| words::no_format(lang, format.name(), &names)));
    }
    // What is words stands in a file of any name; of rows a name that says nothing would make a table for the screen.
    let rows = matches!(output, Output::Rows | Output::Ledger | Output::Page);
    if let Some(out) = ctx.out.as_deref().filter(|_| rows && !ctx.format_named) {
        let endings: Vec<&str> = known.iter().map(|format| format.ending()).collect();
        return Err(usage(ctx, |lang| words::no_ending(lang, out, &endings)));
    }
    if ctx.bom && format != Format::Csv {
        return Err(usage(ctx, |lang| words::bom_is_for_csv(lang, format.name())));
    }
    match &ctx.out {
        None if ctx.format == Format::Xlsx && ctx.terminal => Err(usage(ctx, words::workbook_on_a_screen)),
        None => Ok(()),
        Some(out) => check_place(ctx, command, out),
    }
}

/// Refuses the name of a file that holds an unknown word, or that lies in no folder.
fn check_place(ctx: &Ctx, command: &Command, out: &Path) -> Result<(), Failure> {
    // A name that is no text holds no words.
    let template = out.to_str().unwrap_or_default();
    let mut known = vec![place::DATE];
    if matches!(command, Command::Report(_)) {
        known.extend(place::REPORT_WORDS);
    }
    if let Some(word) = place::words(template).find(|word| !known.contains(word)) {
        return Err(usage(ctx, |lang| words::no_word_of_place(lang, word, &known)));
    }
    let folder = out.parent().and_then(Path::to_str).unwrap_or_default();
    if place::words(folder).next().is_none() {
        learn_language(ctx);
        ctx.folder(out)?;
    }
    Ok(())
}

/// Wrong usage, in the language of the database where there is one.
fn usage(ctx: &Ctx, told: impl Fn(Lang) -> Told) -> Failure {
    learn_language(ctx);
    Failure::usage(told(ctx.lang()))
}

/// The language of the database, where there is one.
fn learn_language(ctx: &Ctx) {
    if let Ok(office) = Office::open(ctx) {
        drop(office);
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::Cli;
    use crate::ctx::Surroundings;

    /// What a command line is refused with, on a terminal or in a pipe.
    fn refused(line: &str, terminal: bool) -> Option<String> {
        let around = Surroundings {
            args: Vec::new(),
            clock: chrono::DateTime::UNIX_EPOCH,
            db: Some("/nonexistent/shao.db".into()),
            data_dir: None,
            lang: None,
            system_lang: Lang::En,
            now: None,
            actor: None,
            user: "tester".to_owned(),
            no_color: true,
            terminal,
            width: None,
            watched: false,
        };
        let cli = Cli::try_parse_from(line.split(' ')).ok()?;
        let ctx = Ctx::new(&around, &cli.global).ok()?;
        check(&ctx, &cli.command).err()?.told(Lang::En).map(|told| told.message)
    }

    #[test]
    fn a_workbook_goes_into_a_file_or_a_pipe() {
        let screen = Some("a workbook cannot be shown on a screen".to_owned());
        assert_eq!(refused("shao list --format xlsx", true), screen);
        assert_eq!(refused("shao list --format xlsx", false), None);
        assert_eq!(refused("shao list --format xlsx --out a.xlsx", true), None);
        assert_eq!(refused("shao list --out a.xlsx", true), None);
        assert_eq!(refused("shao list", true), None);
    }
}
