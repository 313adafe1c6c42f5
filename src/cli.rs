//! The command line: one file a command, each its arguments and then one function.

mod access;
mod assign;
mod backup;
mod calendar;
mod close;
mod completions;
mod consult;
mod correct;
mod demo;
mod exclude;
mod explain;
mod export;
mod extend;
mod failure;
mod followup;
mod formats;
mod freeze;
mod history;
mod import;
mod imports;
mod init;
mod input;
mod intake;
mod ledger;
mod list;
mod note;
mod notice;
mod notices;
mod office;
mod options;
mod output;
mod place;
mod rebuild;
mod reopen;
mod report;
mod resolve;
mod respond;
mod restore;
mod say;
mod scheme;
mod score;
mod search;
mod show;
mod step;
mod survey;
mod today;
mod triage;
mod typed;
mod undo;
mod unfreeze;
mod unit;
mod usage;
mod verify;
mod view;
mod visit;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::ctx::Surroundings;
use crate::locale::{Lang, formats as words, said};
use failure::{Failure, PARTLY};
use options::{Ctx, Global};

#[derive(Debug, Parser)]
#[command(name = "shao", version)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Args),
    Demo(demo::Args),
    Unit(unit::Args),
    Scheme(scheme::Args),
    Calendar(calendar::Args),
    Intake(intake::Args),
    Triage(triage::Args),
    Assign(assign::Args),
    Respond(respond::Args),
    Consult(consult::Args),
    Visit(visit::Args),
    Note(note::Args),
    Extend(extend::Args),
    Resolve(resolve::Args),
    Followup(followup::Args),
    Close(close::Args),
    Reopen(reopen::Args),
    Score(score::Args),
    Exclude(exclude::Args),
    Undo(undo::Args),
    Correct(correct::Args),
    Today(today::Args),
    List(list::Args),
    Show(show::Args),
    Search(search::Args),
    Survey(survey::Args),
    Notice(notice::Args),
    Notices(notices::Args),
    Report(report::Args),
    Explain(explain::Args),
    Freeze(freeze::Args),
    Unfreeze(unfreeze::Args),
    Import(import::Args),
    Imports(imports::Args),
    Export(export::Args),
    Backup(backup::Args),
    Restore(restore::Args),
    Verify(verify::Args),
    Rebuild(rebuild::Args),
    Completions(completions::Args),
}

impl Command {
    fn run(self, ctx: &Ctx) -> Result<(), Failure> {
        match self {
            Self::Init(args) => init::run(ctx, args),
            Self::Demo(args) => demo::run(ctx, args),
            Self::Unit(args) => unit::run(ctx, args),
            Self::Scheme(args) => scheme::run(ctx, args),
            Self::Calendar(args) => calendar::run(ctx, args),
            Self::Intake(args) => intake::run(ctx, args),
            Self::Triage(args) => triage::run(ctx, args),
            Self::Assign(args) => assign::run(ctx, args),
            Self::Respond(args) => respond::run(ctx, args),
            Self::Consult(args) => consult::run(ctx, args),
            Self::Visit(args) => visit::run(ctx, args),
            Self::Note(args) => note::run(ctx, args),
            Self::Extend(args) => extend::run(ctx, args),
            Self::Resolve(args) => resolve::run(ctx, args),
            Self::Followup(args) => followup::run(ctx, args),
            Self::Close(args) => close::run(ctx, args),
            Self::Reopen(args) => reopen::run(ctx, args),
            Self::Score(args) => score::run(ctx, args),
            Self::Exclude(args) => exclude::run(ctx, args),
            Self::Undo(args) => undo::run(ctx, args),
            Self::Correct(args) => correct::run(ctx, args),
            Self::Today(args) => today::run(ctx, args),
            Self::List(args) => list::run(ctx, args),
            Self::Show(args) => show::run(ctx, args),
            Self::Search(args) => search::run(ctx, args),
            Self::Survey(args) => survey::run(ctx, args),
            Self::Notice(args) => notice::run(ctx, args),
            Self::Notices(args) => notices::run(ctx, args),
            Self::Report(args) => report::run(ctx, args),
            Self::Explain(args) => explain::run(ctx, args),
            Self::Freeze(args) => freeze::run(ctx, args),
            Self::Unfreeze(args) => unfreeze::run(ctx, args),
            Self::Import(args) => import::run(ctx, args),
            Self::Imports(args) => imports::run(ctx, args),
            Self::Export(args) => export::run(ctx, args),
            Self::Backup(args) => backup::run(ctx, args),
            Self::Restore(args) => restore::run(ctx, args),
            Self::Verify(args) => verify::run(ctx, args),
            Self::Rebuild(args) => rebuild::run(ctx, args),
            Self::Completions(args) => completions::run(ctx, &args, Cli::command()),
        }
    }
}

/// The commands and their arguments, without words: what there is to be tested, documented or completed.
pub fn command() -> clap::Command {
    Cli::command()
}

/// Runs the program and gives its exit code; everything it says has been said.
pub fn run(surroundings: &Surroundings) -> u8 {
    let parsed =
        Cli::command().try_get_matches_from(&surroundings.args).and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return usage::tell(surroundings, Cli::command(), error),
    };
    let ctx = match Ctx::new(surroundings, &cli.global) {
        Ok(ctx) => ctx,
        // The language that was asked for holds for the complaint about another option too.
        Err(failure) => {
            let asked = cli.global.lang.as_deref().or(surroundings.lang.as_deref()).and_then(Lang::parse);
            return tell(asked.unwrap_or(surroundings.system_lang), &failure);
        }
    };
    let looks_after = cli.command.looks_after_the_file();
    let ended = match formats::check(&ctx, &cli.command).and_then(|()| cli.command.run(&ctx)) {
        Ok(()) => 0,
        // What SQLite says by itself names no file.
        Err(Failure::Store(error)) if !ctx.recorded.get() => tell(ctx.lang(), &Failure::Store(error.at(&ctx.db))),
        Err(failure) if ctx.recorded.get() => tell(ctx.lang(), &stands(ctx.lang(), failure)),
        Err(failure) => tell(ctx.lang(), &failure),
    };
    // What is no database of this program is not its business.
    if ended != failure::DATABASE {
        access::tell(&ctx, looks_after);
    }
    ended
}

/// What was recorded stands, although the command could not go on to its end: whoever took it for refused would do it
/// twice.
fn stands(lang: Lang, failure: Failure) -> Failure {
    match failure.told(lang) {
        Some(told) if failure.exit() != PARTLY => Failure::Other(PARTLY, words::recorded_but(lang, &told.message)),
        _ => failure,
    }
}

/// Says what went wrong, in one line.
fn tell(lang: Lang, failure: &Failure) -> u8 {
    if let Some(told) = failure.told(lang) {
        say::line(&said::error_line(lang, told.message, told.hint));
    }
    failure.exit()
}
