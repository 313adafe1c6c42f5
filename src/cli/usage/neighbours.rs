//! What an unknown argument may have meant that spelling does not tell: a column of a ledger, an option of another
//! command.

use clap::Command;

use crate::locale::headers::keys_meant;
use crate::locale::{Lang, help};

/// The columns of ledgers whose option is called otherwise: the column, the commands that have it (none: every one),
/// the option.
pub(super) const OPTIONS: &[(&str, &[&str], &str)] = &[
    ("originator", &["intake"], "from"),
    ("received_at", &["intake"], "at"),
    ("assigned_at", &["assign"], "at"),
    ("due_on", &["assign"], "due"),
    ("responded_at", &["respond"], "at"),
    ("responsible", &[], "person"),
    ("promised_on", &[], "promise"),
    ("consulted_at", &["consult"], "at"),
    ("resolved_at", &["resolve"], "at"),
    ("resolution", &[], "result"),
    ("closed_at", &["close"], "at"),
    ("resolution", &["close"], "outcome"),
    ("department", &[], "dept"),
    ("rater", &[], "by"),
    ("score", &[], "points"),
    ("satisfied", &["followup"], "grade"),
    ("on", &["notice", "exclude"], "at"),
];

/// The option of a command in which the column of a ledger stands that an unknown argument names, or that it means in
/// other commands.
pub fn of_column(command: &Command, given: &str) -> Option<String> {
    let name = bare(given).replace('-', "_");
    let has = |option: &str| command.get_arguments().any(|arg| arg.get_long() == Some(option));
    let by_name = |key: &&str| has(&key.replace('_', "-"));
    let listed = |key: &str| {
        let here = |commands: &[&str]| commands.is_empty() || commands.contains(&command.get_name());
        OPTIONS.iter().find(|(column, commands, option)| *column == key && here(commands) && has(option))
    };
    let keys: Vec<&str> = keys_meant(&name).collect();
    let same = keys.iter().find(|key| by_name(key)).map(|key| key.replace('_', "-"));
    // What other commands call by such a name stands in this one under that of its column.
    let renamed = || OPTIONS.iter().filter(|(_, _, option)| *option == name).map(|(key, ..)| key.replace('_', "-"));
    same.or_else(|| keys.iter().find_map(|key| listed(key)).map(|(_, _, option)| (*option).to_owned()))
        .or_else(|| renamed().find(|option| has(option)))
        .map(|option| format!("--{option}"))
}

/// The commands below one whose line of help begins with a Chinese word: 分诊 is `triage`.
pub fn called(at: &super::Meant, given: &str) -> Vec<String> {
    let above: Vec<&str> = at.words.split(' ').skip(1).collect();
    let begins = |name: &str| {
        let path = [above.as_slice(), &[name]].concat().join(".");
        help::line(Lang::Zh, &path).is_some_and(|line| line.starts_with(given))
    };
    let names = at.command.get_subcommands().map(Command::get_name);
    names.filter(|name| given.chars().count() > 1 && begins(name)).map(str::to_owned).collect()
}

/// The commands that have an option which this one has not, by their words (`shao backup`): first those that are called most
/// like it.
pub fn having(tree: &Command, given: &str, this: &str) -> Vec<String> {
    fn look(command: &Command, path: &str, option: &str, found: &mut Vec<String>) {
        if command.get_arguments().any(|arg| arg.get_long() == Some(option)) {
            found.push(path.to_owned());
        }
        for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
            look(sub, &format!("{path} {}", sub.get_name()), option, found);
        }
    }
    let mut found = Vec::new();
    look(tree, tree.get_name(), bare(given), &mut found);
    found.sort_by_key(|command| strsim::osa_distance(command, this));
    found
}

/// An argument without its dashes and its value.
fn bare(given: &str) -> &str {
    let name = given.trim_start_matches('-');
    name.split_once('=').map_or(name, |(name, _)| name)
}
