//! The help of one command as a page: what it is, how to write it, what it takes, examples.

use clap::{Arg, Command};
use unicode_width::UnicodeWidthStr;

use crate::locale::Lang;
use crate::locale::help;
use crate::render::lines;

/// A line of a list: what is written, and what it means.
type Item = (String, String);

/// The page of a command whose arguments have their words already.
pub fn render(command: &Command, lang: Lang, width: Option<u16>, path: &[String]) -> String {
    let width = width.map_or(usize::MAX, usize::from);
    let mut parts = vec![wrapped(&command.get_about().map(ToString::to_string).unwrap_or_default(), width, 0)];
    parts.push(format!("{}{}\n", help::usage(lang), usage(command, lang)));

    let mut lists = commands(command, lang, path);
    let visible = || command.get_arguments().filter(|a| !a.is_hide_set());
    let items = |pick: &dyn Fn(&Arg) -> bool| -> Vec<Item> {
        visible().filter(|a| pick(a)).map(|a| (written(a), meaning(a, lang))).collect()
    };
    lists.push((help::arguments(lang), items(&|a| a.is_positional())));
    lists.push((help::options(lang), items(&|a| !a.is_positional() && !a.is_global_set())));
    lists.push((help::shared_options(lang), items(&|a| !a.is_positional() && a.is_global_set())));
    lists.retain(|(_, items)| !items.is_empty());
    let column = lists.iter().flat_map(|(_, items)| items).map(|(left, _)| left.width()).max().unwrap_or_default();
    parts.extend(lists.iter().map(|(title, items)| list(title, items, column, width)));

    if path.is_empty() {
        parts.push(format!("{}\n", help::more(lang, "shao intake --help")));
    } else if let Some(examples) = help::example(lang, &path.join(".")) {
        let lines: String = examples.lines().map(|line| format!("  {line}\n")).collect();
        parts.push(format!("{}\n{lines}", help::examples(lang)));
    }
    parts.join("\n")
}

/// How a command is written.
fn usage(command: &Command, lang: Lang) -> String {
    let text = command.clone().render_usage().to_string();
    let text = text.strip_prefix("Usage:").unwrap_or(&text).trim();
    text.replace("[OPTIONS]", &help::options_hole(lang))
}

/// The commands below a command; those of the program in their groups.
fn commands(command: &Command, lang: Lang, path: &[String]) -> Vec<(String, Vec<Item>)> {
    let below = || command.get_subcommands().filter(|c| !c.is_hide_set());
    let item = |c: &Command| (c.get_name().to_owned(), c.get_about().map(ToString::to_string).unwrap_or_default());
    if !path.is_empty() {
        return vec![(help::commands(lang), below().map(item).collect())];
    }
    let mut lists: Vec<(String, Vec<Item>)> = help::groups(lang)
        .map(|(title, names)| {
            let found = names.iter().filter_map(|name| below().find(|c| c.get_name() == *name));
            (help::heading(lang, title), found.map(item).collect())
        })
        .collect();
    let grouped = |c: &&Command| help::groups(lang).any(|(_, names)| names.contains(&c.get_name()));
    lists.push((help::commands(lang), below().filter(|c| !grouped(c)).map(item).collect()));
    lists
}

/// How an argument is written.
fn written(arg: &Arg) -> String {
    let values = arg.get_value_names().unwrap_or_default().iter().map(|v| format!("<{v}>")).collect::<Vec<_>>();
    let value = values.join(" ");
    if arg.is_positional() {
        let many = arg.get_num_args().is_some_and(|n| n.max_values() > 1);
        return format!("{value}{}", if many { "..." } else { "" });
    }
    let short = arg.get_short().map_or_else(|| "    ".to_owned(), |s| format!("-{s}, "));
    let long = arg.get_long().unwrap_or_default();
    let value = if arg.get_action().takes_values() { format!(" {value}") } else { String::new() };
    format!("{short}--{long}{value}")
}

/// What an argument means, what it can be, and what it is when left out.
fn meaning(arg: &Arg, lang: Lang) -> String {
    let mut parts = vec![arg.get_help().map(ToString::to_string).unwrap_or_default()];
    if arg.get_action().takes_values() {
        let possible = arg.get_possible_values();
        let possible: Vec<&str> = possible.iter().filter(|p| !p.is_hide_set()).map(|p| p.get_name()).collect();
        if !possible.is_empty() {
            parts.push(help::possible(lang, lang.join(&possible)));
        }
        let default: Vec<_> = arg.get_default_values().iter().map(|v| v.to_string_lossy()).collect();
        if !default.is_empty() {
            parts.push(help::default(lang, lang.join(&default)));
        }
    }
    parts.join(" ")
}

/// A list under its title, the meanings below each other.
fn list(title: &str, items: &[Item], column: usize, width: usize) -> String {
    let mut text = format!("{title}\n");
    for (left, right) in items {
        let gap = " ".repeat(column.saturating_sub(left.width()) + 2);
        text.push_str("  ");
        text.push_str(left);
        text.push_str(&gap);
        text.push_str(&wrapped(right, width, column + 4));
    }
    text
}

/// A text in lines that fit, all but the first indented; always ends with a line end.
fn wrapped(text: &str, width: usize, indent: usize) -> String {
    // On a terminal too narrow for two columns the terminal itself breaks the lines better.
    let room = width.saturating_sub(indent);
    let room = if room < 20 { usize::MAX } else { room };
    format!("{}\n", lines(text, room).join(&format!("\n{}", " ".repeat(indent))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_broken_where_they_may_be() {
        assert_eq!(wrapped("one two three four five six", 20, 0), "one two three four\nfive six\n");
        assert_eq!(wrapped("事项类型：单一、多部门、跨层级", 24, 4), "事项类型：单一、多部\n    门、跨层级\n");
        // A closing mark never begins a line.
        assert_eq!(wrapped("一二三四五六七八九十、十一", 20, 0), "一二三四五六七八九\n十、十一\n");
        assert_eq!(wrapped("short", usize::MAX, 0), "short\n");
        assert_eq!(wrapped("too narrow to be broken by us", 10, 4), "too narrow to be broken by us\n");
    }
}
