//! Which formats a command has, asked before it does anything: what is refused here has changed nothing.

use super::Command;
use super::failure::Failure;
use super::office::Office;
use super::options::Ctx;
use super::{calendar, scheme};
use crate::locale::errors;
use crate::render::Format;

/// What a command puts out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// Rows, in every format.
    Rows,
    /// One thing: words for people, or an object for scripts.
    Thing,
    /// Words alone.
    Words,
}

impl Output {
    /// The formats.
    fn formats(self) -> &'static [Format] {
        match self {
            Self::Rows => &[Format::Table, Format::Csv, Format::Json, Format::JsonLines, Format::Markdown],
            Self::Thing => &[Format::Table, Format::Json, Format::JsonLines],
            Self::Words => &[Format::Table],
        }
    }
}

impl Command {
    fn output(&self) -> Output {
        match self {
            Self::Unit(_) | Self::Today(_) | Self::List(_) | Self::Search(_) | Self::Report(_) => Output::Rows,
            Self::Scheme(args) => scheme::output(args),
            Self::Calendar(args) => calendar::output(args),
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
            | Self::Show(_)
            | Self::Import(_)
            | Self::Verify(_) => Output::Thing,
            Self::Init(_) | Self::Demo(_) | Self::Survey(_) | Self::Notice(_) | Self::Completions(_) => Output::Words,
        }
    }
}

/// Refuses a format that a command has not, and options that are for another format.
pub fn check(ctx: &Ctx, command: &Command) -> Result<(), Failure> {
    let known = command.output().formats();
    if !known.contains(&ctx.format) {
        return Err(usage(ctx, |ctx| {
            let names: Vec<&str> = known.iter().map(|format| format.name()).collect();
            errors::no_format(ctx.lang(), ctx.format.name(), &names)
        }));
    }
    if ctx.bom && ctx.format != Format::Csv {
        return Err(usage(ctx, |ctx| errors::bom_is_for_csv(ctx.lang(), ctx.format.name())));
    }
    Ok(())
}

/// Wrong usage, in the language of the database where there is one.
fn usage(ctx: &Ctx, words: impl Fn(&Ctx) -> crate::locale::Told) -> Failure {
    if let Ok(office) = Office::open(ctx) {
        drop(office);
    }
    Failure::usage(words(ctx))
}
