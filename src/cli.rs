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

use clap::{Args as _, CommandFactory, FromArgMatches, Parser, Subcommand};

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

/// Defines the commands, each by its name and the room that does it.
macro_rules! commands {
    ($($name:ident $room:ident),+ $(,)?) => {
        #[derive(Debug, Subcommand)]
        enum Command {
            $($name($room::Args)),+
        }

        impl Command {
            fn run(self, ctx: &Ctx) -> Result<(), Failure> {
                match self {
                    $(Self::$name(args) => $room::run(ctx, args)),+
                }
            }

            /// The command of this name with its arguments.
            fn named(name: &str) -> Option<clap::Command> {
                let command = |name| clap::Command::new(name);
                match name {
                    $(stringify!($room) => Some($room::Args::augment_args(command(stringify!($room)))),)+
                    _ => None,
                }
            }
        }
    };
}

commands! {
    Init init,
    Demo demo,
    Unit unit,
    Scheme scheme,
    Calendar calendar,
    Intake intake,
    Triage triage,
    Assign assign,
    Respond respond,
    Consult consult,
    Visit visit,
    Note note,
    Extend extend,
    Resolve resolve,
    Followup followup,
    Close close,
    Reopen reopen,
    Score score,
    Exclude exclude,
    Undo undo,
    Correct correct,
    Today today,
    List list,
    Show show,
    Search search,
    Survey survey,
    Notice notice,
    Notices notices,
    Report report,
    Explain explain,
    Freeze freeze,
    Unfreeze unfreeze,
    Import import,
    Imports imports,
    Export export,
    Backup backup,
    Restore restore,
    Verify verify,
    Rebuild rebuild,
    Completions completions,
}

/// The commands and their arguments, without words: what there is to be tested, documented or completed.
pub fn command() -> clap::Command {
    Cli::command()
}

/// Runs the program and gives its exit code; everything it says has been said.
pub fn run(surroundings: &Surroundings) -> u8 {
    let parse = |tree: clap::Command| {
        tree.try_get_matches_from(&surroundings.args).and_then(|matches| Cli::from_arg_matches(&matches))
    };
    let short = meant(surroundings).and_then(|tree| parse(tree).ok());
    let cli = match short.map_or_else(|| parse(Cli::command()), Ok) {
        Ok(cli) => cli,
        Err(error) => return usage::tell(surroundings, Cli::command(), error),
    };
    let ctx = match Ctx::new(surroundings, &cli.global) {
        Ok(ctx) => ctx,
        // The language that was asked for holds for the complaint about another option too.
        Err(failure) => {
            let asked = cli.global.lang.as_deref().or(surroundings.lang.as_deref()).and_then(Lang::parse);
            return tell(asked.unwrap_or(surroundings.system_lang), &failure, &str::to_owned);
        }
    };
    let looks_after = cli.command.looks_after_the_file();
    let tell = |failure: &Failure| tell(ctx.lang(), failure, &|hint| ctx.to_paste(hint));
    let ended = match formats::check(&ctx, &cli.command).and_then(|()| cli.command.run(&ctx)) {
        Ok(()) => 0,
        // What SQLite says by itself names no file.
        Err(Failure::Store(error)) if !ctx.recorded.get() => tell(&Failure::Store(error.at(&ctx.db))),
        Err(failure) if ctx.recorded.get() => tell(&stands(ctx.lang(), failure)),
        Err(failure) => tell(&failure),
    };
    // What is no database of this program is not its business.
    if ended != failure::DATABASE {
        access::tell(&ctx, looks_after);
    }
    ended
}

/// The commands as far as they are meant: the first that is named. To lay out the others takes longer than to parse;
/// what is no good command line of this one alone may be one of theirs, or help.
fn meant(surroundings: &Surroundings) -> Option<clap::Command> {
    let command = surroundings.args.iter().skip(1).find_map(|word| Command::named(word.to_str()?))?;
    Some(Global::augment_args(clap::Command::new("shao")).subcommand(command))
}

/// What was recorded stands, although the command could not go on to its end: whoever took it for refused would do it
/// twice.
fn stands(lang: Lang, failure: Failure) -> Failure {
    match failure.told(lang) {
        Some(told) if failure.exit() != PARTLY => Failure::Other(PARTLY, words::recorded_but(lang, &told.message)),
        _ => failure,
    }
}

/// Says what went wrong, in one line; the hint may name commands.
fn tell(lang: Lang, failure: &Failure, to_paste: &dyn Fn(&str) -> String) -> u8 {
    if let Some(told) = failure.told(lang) {
        say::line(&said::error_line(lang, told.message, to_paste(&told.hint)));
    }
    failure.exit()
}
