//! Every command and argument has its words, and no words are idle.

use std::collections::HashSet;

use clap::CommandFactory;

use super::*;
use crate::cli::Cli;

/// The paths of a command, its arguments and all below it.
fn walk(command: &Command, path: &[String], paths: &mut Vec<String>) {
    paths.push(if path.is_empty() { "shao".to_owned() } else { path.join(".") });
    paths.extend(command.get_arguments().map(|arg| argument_path(path, arg)));
    for sub in command.get_subcommands() {
        let name = sub.get_name().to_owned();
        if name == "help" {
            paths.push(name);
        } else {
            walk(sub, &path.iter().cloned().chain([name]).collect::<Vec<_>>(), paths);
        }
    }
}

fn all_paths() -> Vec<String> {
    let mut tree = Cli::command();
    tree.build();
    let mut paths = Vec::new();
    walk(&tree, &[], &mut paths);
    paths
}

#[test]
fn every_command_and_argument_has_its_words() {
    for path in all_paths() {
        assert!(help::serving(&path).is_some(), "{path} has no entry in locale/help");
    }
}

#[test]
fn every_argument_that_takes_a_value_names_it() {
    fn check(command: &Command, path: &[String]) {
        for arg in command.get_arguments().filter(|a| a.get_action().takes_values() || a.is_positional()) {
            let path = argument_path(path, arg);
            assert!(help::value(Lang::Zh, &path).is_some(), "{path} has no value name in locale/help");
        }
        for sub in command.get_subcommands().filter(|s| s.get_name() != "help") {
            check(sub, &path.iter().cloned().chain([sub.get_name().to_owned()]).collect::<Vec<_>>());
        }
    }
    let mut tree = Cli::command();
    tree.build();
    check(&tree, &[]);
}

#[test]
fn no_words_are_idle() {
    let paths = all_paths();
    let used: HashSet<&str> = paths.iter().filter_map(|path| help::serving(path)).collect();
    for path in help::paths() {
        match path.strip_suffix('!') {
            Some(command) => assert!(paths.iter().any(|p| p == command), "{path}: no such command"),
            None => assert!(used.contains(path), "{path} is used by nothing"),
        }
    }
}

#[test]
fn every_command_stands_in_a_group() {
    for command in Cli::command().get_subcommands() {
        let name = command.get_name();
        let groups = help::groups(Lang::En).filter(|(_, names)| names.contains(&name)).count();
        assert_eq!(groups, 1, "{name}");
    }
}

#[test]
fn examples_are_command_lines_that_parse() {
    for path in help::paths() {
        let Some(command) = path.strip_suffix('!') else { continue };
        for lang in [Lang::Zh, Lang::En] {
            for line in help::example(lang, command).unwrap_or_default().lines() {
                let words = split(line.split(" > ").next().unwrap_or_default());
                if let Err(error) = Cli::command().try_get_matches_from(&words) {
                    unreachable!("{path}: {line}\n{error}");
                }
            }
        }
    }
}

/// A line in words, as a shell splits it; double quotes only.
fn split(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for (i, part) in line.split('"').enumerate() {
        if i % 2 == 1 {
            words.last_mut().into_iter().for_each(|w| w.push_str(part));
            continue;
        }
        for (j, word) in part.split(' ').enumerate() {
            if j > 0 && words.last().is_some_and(|w| !w.is_empty()) {
                words.push(String::new());
            }
            words.last_mut().into_iter().for_each(|w| w.push_str(word));
        }
    }
    words.retain(|w| !w.is_empty());
    words
}

#[test]
fn no_english_is_left_in_the_chinese_pages() {
    fn check(command: &mut Command) {
        let page = command.render_help().to_string();
        for word in ["Usage", "Options", "Commands", "Arguments", "OPTIONS", "COMMAND", "possible", "default", "Print"]
        {
            assert!(!page.contains(word), "{word} in\n{page}");
        }
        for sub in command.get_subcommands_mut() {
            check(sub);
        }
    }
    check(&mut localised(Cli::command(), Lang::Zh, None, &|_| true));
}

#[test]
fn the_command_meant_is_found_past_options_and_their_values() {
    let mut around = crate::ctx::Surroundings::read();
    let mut tree = Cli::command();
    tree.build();
    for (line, meant) in [
        ("shao", "shao"),
        ("shao --db list intake --bogus", "shao intake"),
        ("shao --db=x --quiet extend grant --to 2023-05-08", "shao extend grant"),
        ("shao help unit add", "shao unit add"),
        ("shao nothing intake", "shao"),
        ("shao note intake", "shao note"),
    ] {
        around.args = line.split(' ').map(Into::into).collect();
        assert_eq!(command_meant(&tree, &around).words, meant, "{line}");
        assert_eq!(option(&around, "--db").is_some(), line.contains("--db"), "{line}");
    }
}

#[test]
fn every_column_of_a_ledger_that_is_asked_for_leads_to_an_option_that_is_there() {
    let mut tree = Cli::command();
    tree.build();
    for (column, commands, option) in neighbours::OPTIONS {
        let all = tree.get_subcommands().flat_map(|sub| std::iter::once(sub).chain(sub.get_subcommands()));
        let mut found = all.filter(|sub| commands.is_empty() || commands.contains(&sub.get_name()));
        let wanted = Some(format!("--{option}"));
        assert!(found.any(|sub| neighbours::of_column(sub, &format!("--{column}")) == wanted), "{column} {option}");
    }
}
