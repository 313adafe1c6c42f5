//! Help and usage errors in the language of the reader.
//!
//! The command tree that parses carries no words. Only when help or a usage error has to be said are
//! they put into it, and the command line is parsed once more.

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

use super::failure::USAGE;
use super::output::put_out;
use super::say;
use crate::ctx::Surroundings;
use crate::locale::help::{self, faults};
use crate::locale::{Lang, Told, said};
use crate::store::Store;

mod neighbours;
mod page;

/// Says what stopped the parsing of the command line: help, the version, or what is wrong with it.
pub fn tell(around: &Surroundings, plain: Command, stopped: Error) -> u8 {
    let lang = lang(around);
    let line: Vec<_> = around.args.iter().map(|word| word.to_string_lossy()).collect();
    let tree = localised(plain, lang, around.width, &|name| line.iter().any(|word| word == name));
    let error = tree.clone().try_get_matches_from(asked(&tree, around)).err().unwrap_or(stopped);
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let page = error.render().to_string();
            put_out(lang, page.as_bytes()).map_or_else(|failure| super::tell(lang, &failure, &str::to_owned), |()| 0)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            // Nobody listening is no error.
            let _ = write!(std::io::stderr().lock(), "{}", error.render());
            USAGE
        }
        _ => {
            let told = told(lang, &error, &tree, &command_meant(&tree, around));
            say::line(&said::error_line(lang, told.message, told.hint));
            USAGE
        }
    }
}

/// The command line as the parser takes it: help is about commands alone, and so the options of every command that stand
/// behind it come before it.
fn asked(tree: &Command, around: &Surroundings) -> Vec<OsString> {
    let Some(help) = around.args.iter().skip(1).position(|word| word == "help").map(|at| at + 1) else {
        return around.args.clone();
    };
    let (before, behind) = around.args.split_at(help);
    let (mut options, mut rest) = (before.to_vec(), Vec::new());
    let mut words = behind.iter();
    while let Some(word) = words.next() {
        let text = word.to_string_lossy();
        let (name, value) = text.split_once('=').map_or((&*text, false), |(name, _)| (name, true));
        let long = name.strip_prefix("--");
        let global = tree.get_arguments().find(|arg| arg.is_global_set() && long.is_some() && arg.get_long() == long);
        let Some(global) = global else {
            rest.push(word.clone());
            continue;
        };
        options.push(word.clone());
        if global.get_action().takes_values() && !value {
            options.extend(words.next().cloned());
        }
    }
    [options, rest].concat()
}

/// The tree with its words in a language. Of the commands that are not `meant` by their names only what they are for:
/// to make all pages takes longer than whatever was asked.
fn localised(mut tree: Command, lang: Lang, width: Option<u16>, meant: &dyn Fn(&str) -> bool) -> Command {
    tree.build();
    worded(about(tree, lang, &[]), lang, width, &[], meant)
}

/// A command with what it is for. `path` are the names of the commands above and its own.
fn about(command: Command, lang: Lang, path: &[String]) -> Command {
    let words = help::line(lang, &if path.is_empty() { "shao".to_owned() } else { path.join(".") });
    command.about(words.unwrap_or_default())
}

/// A command and those below it that are meant, with all their words.
fn worded(command: Command, lang: Lang, width: Option<u16>, path: &[String], meant: &dyn Fn(&str) -> bool) -> Command {
    let command = command
        .subcommand_value_name(help::command_hole(lang))
        .mut_args(|arg| {
            let path = argument_path(path, &arg);
            let value = help::value(lang, &path).filter(|_| arg.get_action().takes_values());
            let arg = arg.help(help::line(lang, &path).unwrap_or_default());
            match value {
                Some(value) => arg.value_name(value),
                None => arg,
            }
        })
        .mut_subcommands(|sub| {
            let name = sub.get_name().to_owned();
            // `shao help unit add` speaks of `shao unit add`; every help command is the same one.
            let below = if name == "help" {
                vec![name]
            } else {
                path.iter().filter(|p| *p != "help").cloned().chain([name]).collect()
            };
            let known = meant(sub.get_name());
            let sub = about(sub, lang, &below);
            if known { worded(sub, lang, width, &below, meant) } else { sub }
        });
    let text = page::render(&command, lang, width, path);
    command.override_help(text)
}

/// The path by which the words of an argument are found.
fn argument_path(command: &[String], arg: &Arg) -> String {
    let id = arg.get_id().as_str();
    if arg.is_global_set() { format!("global.{id}") } else { format!("{}.{id}", command.join(".")) }
}

/// The language of help: the one asked for, else the database's own, else the system's.
fn lang(around: &Surroundings) -> Lang {
    let asked = option(around, "--lang").or_else(|| around.lang.clone());
    asked.and_then(|text| Lang::parse(&text)).or_else(|| own_lang(around)).unwrap_or(around.system_lang)
}

/// The language of the database, where there is one.
fn own_lang(around: &Surroundings) -> Option<Lang> {
    let db = option(around, "--db").map(PathBuf::from).or_else(|| around.db.clone());
    let db = db.or_else(|| around.data_dir.as_ref().map(|d| d.join("shao").join("shao.db")))?;
    Lang::parse(&Store::language(&db)?)
}

/// The value of an option anywhere on a command line that need not be good.
fn option(around: &Surroundings, name: &str) -> Option<String> {
    let words = || around.args.iter().map(|a| a.to_string_lossy()).take_while(|a| a != "--");
    words().zip(words().skip(1).map(Some).chain([None])).find_map(|(word, next)| match word.strip_prefix(name) {
        Some("") => next.map(|n| n.into_owned()),
        Some(rest) => rest.strip_prefix('=').map(str::to_owned),
        None => None,
    })
}

/// A command, and its words: `shao extend grant`.
struct Meant<'a> {
    command: &'a Command,
    words: String,
}

/// The command that the line means, as far as it can be followed.
fn command_meant<'a>(tree: &'a Command, around: &Surroundings) -> Meant<'a> {
    let mut command = tree;
    let mut meant = vec![tree.get_name()];
    let mut words = around.args.iter().skip(1).map(|a| a.to_string_lossy());
    while let Some(word) = words.next() {
        if let Some(long) = word.strip_prefix("--") {
            let takes = |a: &&Arg| a.get_long() == Some(long) && a.get_action().takes_values();
            if command.get_arguments().any(|a| takes(&a)) {
                words.next();
            }
        } else if !word.starts_with('-') {
            let Some(sub) = command.find_subcommand(word.as_ref()) else { break };
            if sub.get_name() != "help" {
                meant.push(sub.get_name());
            }
            command = sub;
        }
    }
    Meant { command, words: meant.join(" ") }
}

/// How many words are named that may have been meant, and commands that have an option which this one has not.
const NEIGHBOURS: usize = 3;

/// The words for a usage error.
fn told(lang: Lang, error: &Error, tree: &Command, at: &Meant) -> Told {
    let command = &at.words;
    // `<--points <N>|--grade <G>>`, one of a group, needs no outer brackets.
    let bare = |text: &String| match text.strip_prefix("<--").and_then(|t| t.strip_suffix('>')) {
        Some(group) => format!("--{group}"),
        None => text.clone(),
    };
    let argument = &lang.join(&texts(error, ContextKind::InvalidArg).iter().map(bare).collect::<Vec<_>>());
    let given = texts(error, ContextKind::InvalidValue).concat();
    let count = |kind| match error.get(kind) {
        Some(ContextValue::Number(n)) => *n,
        _ => 0,
    };
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            faults::unknown_command(lang, texts(error, ContextKind::InvalidSubcommand).concat())
        }
        ErrorKind::UnknownArgument if !argument.starts_with('-') => faults::surplus(lang, argument),
        ErrorKind::UnknownArgument => faults::unknown_argument(lang, argument),
        ErrorKind::MissingRequiredArgument => faults::missing(lang, argument),
        ErrorKind::MissingSubcommand => faults::missing_command(lang, command),
        ErrorKind::InvalidValue if given.is_empty() => faults::no_value(lang, argument),
        ErrorKind::InvalidValue => faults::bad_value(lang, argument, given),
        // The only values that are read by the parser itself are numbers.
        ErrorKind::ValueValidation => faults::not_a_number(lang, argument, given),
        ErrorKind::TooManyValues => faults::too_many(lang, argument, given),
        ErrorKind::TooFewValues => {
            faults::wrong_count(lang, argument, count(ContextKind::MinValues), count(ContextKind::ActualNumValues))
        }
        ErrorKind::WrongNumberOfValues => {
            let expected = count(ContextKind::ExpectedNumValues);
            faults::wrong_count(lang, argument, expected, count(ContextKind::ActualNumValues))
        }
        ErrorKind::NoEquals => faults::no_equals(lang, argument),
        ErrorKind::ArgumentConflict => {
            let others = texts(error, ContextKind::PriorArg);
            if others.is_empty() || others == [argument.as_str()] {
                faults::twice(lang, argument)
            } else {
                faults::conflict(lang, argument, lang.join(&others))
            }
        }
        ErrorKind::InvalidUtf8 => faults::not_text(lang),
        _ => faults::unreadable(lang),
    };
    let mut hint = String::new();
    let unknown = error.kind() == ErrorKind::UnknownArgument && argument.starts_with("--");
    let column = neighbours::of_column(at.command, argument).filter(|_| unknown);
    let mut meant = column.map_or_else(|| meant(error), |option| vec![option]);
    if error.kind() == ErrorKind::InvalidSubcommand {
        meant.extend(neighbours::called(at, &texts(error, ContextKind::InvalidSubcommand).concat()));
    }
    let elsewhere = if unknown && meant.is_empty() { neighbours::having(tree, argument, command) } else { Vec::new() };
    if !meant.is_empty() {
        hint.push_str(&faults::meant(lang, lang.join(&meant)));
    } else if !elsewhere.is_empty() {
        let (first, others) = elsewhere.split_at(elsewhere.len().min(NEIGHBOURS));
        let first = lang.join(first);
        hint.push_str(&match others.len() {
            0 => faults::elsewhere(lang, first),
            others => faults::elsewhere_too(lang, first, others),
        });
    }
    let known = texts(error, ContextKind::ValidValue);
    if !known.is_empty() {
        hint.push_str(&faults::known(lang, lang.join(&known)));
    }
    hint.push_str(&faults::see(lang, format!("{command} --help")));
    Told { message, hint }
}

/// What may have been meant. clap's sentences are English; what they propose stands in quotes.
fn meant(error: &Error) -> Vec<String> {
    use ContextKind::{Suggested, SuggestedArg, SuggestedCommand, SuggestedSubcommand, SuggestedValue};
    let named = [SuggestedArg, SuggestedSubcommand, SuggestedCommand, SuggestedValue];
    // clap puts the likeliest last.
    let mut meant: Vec<String> = named.into_iter().flat_map(|kind| texts(error, kind)).rev().collect();
    for sentence in texts(error, Suggested) {
        let quoted = sentence.split('\'').skip(1).step_by(2).last();
        meant.extend(quoted.filter(|q| !q.starts_with("-- ")).map(str::to_owned));
    }
    meant.truncate(NEIGHBOURS);
    meant
}

/// What the error says under a heading, as plain texts on one line each.
fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let texts = match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    };
    texts.into_iter().map(one_line).collect()
}

#[cfg(test)]
mod tests;
