//! Words made to harm, in every argument that takes text and in the surroundings: no terminal obeys them, nothing is
//! run, nothing is written where nobody said, and the program ends as it always does.

use crate::common::room::{OBEYED, RUN, Room, told};
use crate::common::split;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction};

/// A command line for each command that has to be followed by something in order to be good, by the state of the
/// case that it needs; several where arguments exclude each other.
const GOOD: &[(&str, &[&str])] = &[
    ("assign", &["2 --lead A01"]),
    ("calendar count", &["2026-03-02 2026-03-09"]),
    ("calendar due", &["2026-03-02 3"]),
    ("calendar import", &["days.csv"]),
    ("calendar set", &["2026-03-07 work"]),
    ("calendar show", &["2026"]),
    ("close", &["5 --outcome resolved", "5 --outcome duplicate"]),
    ("completions", &["bash"]),
    ("consult", &["7 --note x"]),
    ("correct", &["1 --reason x --title y"]),
    ("exclude", &["6 --approved-by x --doc-no y --reason z", "6 --withdraw --reason z"]),
    ("explain", &["A01 2026-Q1", "6", "indicators 2026-01", "other 2026-01"]),
    ("export", &["cases"]),
    ("extend grant", &["4 --to 2026-04-01"]),
    ("extend refuse", &["4 --reason x"]),
    ("extend request", &["4 --to 2026-04-01 --reason x"]),
    ("followup", &["5 --by phone --solved yes"]),
    ("freeze", &["2026-01"]),
    ("import", &["cases ledger.csv"]),
    ("intake", &["--from Y01 --title x"]),
    ("note", &["1 x"]),
    ("notice", &["--dept A01 --reason x", "--withdraw 1 --reason x"]),
    ("reopen", &["6 --reason x"]),
    ("report", &["quarterly 2026-Q1", "compare 2026-Q1 --scheme taizhou-2023"]),
    ("resolve", &["4 --result x"]),
    ("respond", &["3 --plan x --promise 2026-03-09 --person y"]),
    ("scheme apply", &["taizhou-2023 --from 2026-07-01"]),
    ("scheme check", &["taizhou-2023"]),
    (
        "score",
        &["6 --by originator --points 90", "6 --by originator --grade satisfied", "6 --by originator --item timely=1"],
    ),
    ("search", &["x"]),
    ("show", &["1"]),
    ("survey", &["--dept A01 --period 2026-Q1 --satisfied 1 --fairly 1 --basically 1 --dissatisfied 1"]),
    ("triage", &["1 --scope single --category other"]),
    ("undo", &["1 --reason x"]),
    ("unfreeze", &["2026-01 --reason x"]),
    ("unit add", &["X01 x --kind originator", "X01 x --kind department --class A"]),
    ("unit edit", &["A01 --phone 1"]),
    ("unit retire", &["A01 --on 2026-03-01"]),
    ("unit show", &["A01"]),
    ("visit", &["4 --note x"]),
];

/// Every command without commands below it: its words.
fn commands(command: &clap::Command, path: &[String], all: &mut Vec<(Vec<String>, clap::Command)>) {
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        let path = [path, &[below.get_name().to_owned()]].concat();
        if below.has_subcommands() {
            commands(below, &path, all);
        } else {
            all.push((path, below.clone()));
        }
    }
}

/// A good line with one argument in place of what it says there.
fn with(command: &clap::Command, good: &str, arg: &Arg, text: &str) -> Vec<String> {
    let (mut places, mut options) = (Vec::new(), Vec::new());
    let mut words = split(good).into_iter();
    while let Some(word) = words.next() {
        let Some(long) = word.strip_prefix("--") else {
            places.push(word);
            continue;
        };
        let known = command.get_arguments().find(|known| known.get_long() == Some(long));
        let value = known.filter(|known| known.get_action().takes_values()).and_then(|_| words.next());
        if arg.get_long() != Some(long) {
            options.extend(std::iter::once(word).chain(value));
        }
    }
    match (arg.get_long(), arg.get_index()) {
        (Some(long), _) => options.push(format!("--{long}={text}")),
        (None, at) => {
            let at = at.unwrap() - 1;
            places.resize(places.len().max(at + 1), "x".to_owned());
            places[at] = text.to_owned();
        }
    }
    [places, options].concat()
}

/// Every argument of every command that takes a value: the command line in which this text stands there.
fn lines(text: &str) -> Vec<Vec<String>> {
    let mut tree = shao::cli::command();
    tree.build();
    let mut parser = tree.clone();
    let mut all = Vec::new();
    commands(&tree, &[], &mut all);
    for (name, _) in GOOD {
        assert!(all.iter().any(|(path, _)| path.join(" ") == *name), "there is no command {name}");
    }
    let mut lines = Vec::new();
    for (path, command) in &all {
        let name = path.join(" ");
        let good = GOOD.iter().find(|(known, _)| *known == name).map_or(&[""][..], |(_, good)| good);
        let takes = |arg: &&Arg| {
            let own = !arg.is_global_set() || name == "list";
            own && matches!(arg.get_action(), ArgAction::Set | ArgAction::Append)
        };
        for arg in command.get_arguments().filter(takes) {
            let candidates = good.iter().map(|good| [path.clone(), with(command, good, arg, text)].concat());
            let mut reached = |line: &Vec<String>| {
                let words = std::iter::once("shao".to_owned()).chain(line.iter().cloned());
                let parsed = parser.try_get_matches_from_mut(words);
                // What takes a number or a word of its own says so before anything else is looked at.
                parsed
                    .map_or_else(|e| matches!(e.kind(), ErrorKind::InvalidValue | ErrorKind::ValueValidation), |_| true)
            };
            let line = candidates.into_iter().find(|line| reached(line));
            lines.push(line.unwrap_or_else(|| panic!("no line of GOOD lets {name} have {}", arg.get_id())));
        }
    }
    lines
}

/// Runs all command lines, half of them in either language, on two threads, and gives those that were not refused.
fn take_all(lines: &[Vec<String>]) -> Vec<String> {
    let half = |lang: &'static str, odd: usize| {
        let room = Room::new(lang);
        let mut taken = Vec::new();
        for line in lines.iter().skip(odd).step_by(2) {
            room.put_back();
            if room.take(line, &[]) == 0 {
                taken.push(told(line));
                assert!(room.count("cases") >= 7, "after {line:?}");
            }
        }
        taken
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(|| half("en", 1));
        [half("zh", 0), other.join().unwrap()].concat()
    })
}

#[test]
fn no_argument_gives_a_terminal_orders_or_is_too_long_to_be_refused() {
    let lines = lines(&format!("{OBEYED}{}", "长".repeat(20_001)));
    assert!(lines.len() > 150, "{}", lines.len());
    let taken = take_all(&lines);
    assert!(taken.is_empty(), "no argument may take that: {taken:#?}");
}

#[test]
fn no_argument_is_run() {
    let taken = take_all(&lines(RUN));
    assert!(taken.len() > 20, "texts are texts, whatever they look like: {taken:#?}");
}

#[test]
fn surroundings_are_given_too() {
    let room = Room::new("zh");
    for name in ["SHAO_DB", "SHAO_LANG", "SHAO_NOW", "SHAO_ACTOR", "LC_ALL", "LANG", "XDG_DATA_HOME"] {
        for text in [OBEYED, RUN] {
            room.take(&split("list"), &[(name, text)]);
        }
    }
    room.take(&split("list"), &[("SHAO_ACTOR", ""), ("USER", OBEYED)]);
    for line in [OBEYED, RUN] {
        let bogus = format!("--{line}");
        for words in
            [vec![line], vec!["list", line], vec!["list", &bogus], vec!["help", line], vec!["unit", line, line]]
        {
            room.take(&words.into_iter().map(str::to_owned).collect::<Vec<_>>(), &[]);
        }
    }
}

#[test]
fn output_goes_where_it_is_sent_and_nowhere_else() {
    let room = Room::new("en");
    let files = || {
        let mut all: Vec<String> =
            std::fs::read_dir(room.inside()).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
        all.retain(|name| !name.starts_with("shao.db"));
        all.sort();
        all
    };
    let before = files();
    for out in [
        "../{report}.csv",
        "{..}/x.csv",
        "{report}/../../x.csv",
        "no/{period}.csv",
        "{name}.csv",
        "{title}.csv",
        "/dev/null",
        "shao.db",
    ] {
        let args = ["report", "quarterly", "2026-Q1", "--format", "csv", "--out", out].map(str::to_owned);
        if out == "../{report}.csv" {
            // Whoever names a folder means it.
            assert_eq!(room.run(&args, &[]).status.code(), Some(0));
            std::fs::remove_file(room.inside().join("../quarterly.csv")).unwrap();
        } else {
            assert_ne!(room.take(&args, &[]), 0, "{out}");
        }
    }
    assert_eq!(files(), before);
    assert_eq!(room.line("report quarterly 2026-Q1 --out {report}-{period}-{date}.csv"), 0);
    assert_eq!(
        files().into_iter().filter(|name| !before.contains(name)).collect::<Vec<_>>(),
        ["quarterly-2026-Q1-2026-03-03.csv"]
    );
}
