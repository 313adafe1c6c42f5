//! The walls of the house: which room may use which and which outside crates (so that SQL is in `store`), where the
//! clock is read and Chinese words for people live, and how long a file may be. Every failure names the file, the line and the rule.

use std::path::Path;

const ROOMS: &[&str] = &["cli", "ctx", "domain", "evaluate", "import", "locale", "render", "report", "store"];

/// What each room may use, besides itself; `lib` and `main` may use everything.
const MAY: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("store", &["domain"]),
    ("import", &["domain", "store", "locale"]),
    ("report", &["domain"]),
    // What was recorded late stands in a report as it is told; whoever works on a period asks for it through `cli`.
    ("evaluate", &["domain", "locale", "report", "store"]),
    // Typed cells hold days, moments and figures.
    ("render", &["domain", "report", "locale"]),
    // The words for errors and events need their types; nothing else.
    ("locale", &["domain", "store", "import"]),
    ("cli", &["ctx", "domain", "evaluate", "import", "locale", "render", "report", "store"]),
    ("ctx", &["locale"]),
];

/// Outside crates that belong to some rooms alone.
const CRATES: &[(&str, &[&str])] = &[
    ("rusqlite::", &["store"]),
    ("rustix::", &["store"]),
    ("clap::", &["cli"]),
    ("clap_complete::", &["cli"]),
    ("terminal_size::", &["ctx"]),
    ("rust_xlsxwriter::", &["render"]),
    ("calamine::", &["import"]),
    ("zip::", &["import"]),
    ("quick_xml::", &["import"]),
    ("cfb::", &["import"]),
    ("encoding_rs::", &["import"]),
];

/// The clock and the environment.
const SURROUNDINGS: &[&str] = &["std::env", "env::var", "Utc::now", "Local::now", "SystemTime", "Instant::now"];

/// Files outside `locale/` that hold Chinese characters in code, each for a reason.
const CHINESE: &[(&str, &str)] = &[
    ("src/domain/civil/read.rs", "reads dates as people write them: 2023年5月8日"),
    ("src/domain/period.rs", "reads periods as people write them: 2023年第二季度"),
    ("src/domain/calendar/load.rs", "reads the headers and values of holiday notices"),
];

/// Commands that open the database neither to look at one moment nor to take their turn, each for a reason.
const OPEN: &[(&str, &str)] = &[
    ("src/cli/backup.rs", "copies one moment, and looks at no table before"),
    ("src/cli/demo.rs", "shows a district that nobody else works on"),
    ("src/cli/formats.rs", "asks for the language alone"),
    ("src/cli/import.rs", "looks at everything within its turn, which begins once the file is open"),
];

/// A file that passes this wants a wall.
const LONGEST: usize = 500;

/// A source file without comments and tests.
struct Source {
    /// Its path from the project's root.
    path: String,
    /// Its room: the first part of the path below `src`.
    room: String,
    /// Line number and text of what is code.
    code: Vec<(usize, String)>,
}

fn files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    files(&root.join("src"), &mut found);
    found.sort();
    let sources: Vec<Source> = found
        .iter()
        .map(|file| {
            let path = file.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            let text = std::fs::read_to_string(file).unwrap();
            let room = path.trim_start_matches("src/").split(['/', '.']).next().unwrap().to_owned();
            let test = path.ends_with("/tests.rs") || path.contains("/tests/");
            Source { room, code: if test { Vec::new() } else { code(&text) }, path }
        })
        .collect();
    assert!(sources.len() > 100, "the house was not found");
    sources
}

/// The lines that are code: no comments, nothing in `#[cfg(test)]` items.
fn code(text: &str) -> Vec<(usize, String)> {
    let mut lines = Vec::new();
    // The indentation of a test item that has begun, and whether its body has.
    let mut test: Option<(usize, bool)> = None;
    for (number, line) in text.lines().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let trimmed = line.trim();
        match &mut test {
            Some((at, begun)) => {
                let closes = indent == *at && (trimmed.starts_with('}') || trimmed.ends_with(';'));
                if !*begun && indent == *at && trimmed.ends_with(';') || *begun && closes {
                    test = None;
                } else if trimmed.ends_with('{') || trimmed.ends_with('[') || trimmed.ends_with('(') {
                    *begun = true;
                } else if !*begun && indent == *at && trimmed.ends_with('}') {
                    test = None;
                }
            }
            None if trimmed.starts_with("#[cfg(test)]") => test = Some((indent, false)),
            None => lines.push((number + 1, bare(line))),
        }
    }
    lines
}

/// A line without its comment. A `//` in a string is taken for one only where no quote is open.
fn bare(line: &str) -> String {
    let mut open = false;
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        match c {
            '"' if before != '\\' && before != '\'' => open = !open,
            '/' if before == '/' && !open => return line[..at - 1].to_owned(),
            _ => {}
        }
        before = c;
    }
    line.to_owned()
}

/// Fails with all that was found.
fn none(findings: &[String]) {
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// Whether a text holds a name that is not the tail of a longer one.
fn holds(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[test]
fn rooms_use_only_what_they_may() {
    let mut findings = Vec::new();
    for source in sources() {
        let Some((_, may)) = MAY.iter().find(|(room, _)| *room == source.room) else { continue };
        // A `use` may run over several lines: what follows `crate::{` names rooms too.
        let mut grouped = false;
        for (number, line) in &source.code {
            let mut used: Vec<&str> = line
                .split("crate::")
                .skip(1)
                .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default())
                .collect();
            grouped |= line.contains("crate::{");
            if grouped {
                used.extend(line.split(|c: char| !c.is_alphanumeric() && c != '_'));
                grouped = !line.contains("};");
            }
            for room in used.into_iter().filter(|used| ROOMS.contains(used)) {
                if room != source.room && !may.contains(&room) {
                    findings.push(format!("{}:{number}: {} may not use {room}", source.path, source.room));
                }
            }
        }
    }
    none(&findings);
}

#[test]
fn outside_crates_stay_in_their_rooms() {
    let mut findings = Vec::new();
    for source in sources() {
        for (name, rooms) in CRATES {
            for (number, line) in source.code.iter().filter(|(_, line)| holds(line, name)) {
                if !rooms.contains(&source.room.as_str()) {
                    findings.push(format!("{}:{number}: {name} only in {rooms:?}: {}", source.path, line.trim()));
                }
            }
        }
    }
    none(&findings);
}

#[test]
fn clock_and_environment_are_read_in_ctx_alone() {
    let mut findings = Vec::new();
    for source in sources().iter().filter(|s| s.path != "src/ctx.rs") {
        for (number, line) in &source.code {
            if let Some(name) = SURROUNDINGS.iter().find(|name| holds(line, name)) {
                findings.push(format!("{}:{number}: {name} only in src/ctx.rs", source.path));
            }
        }
    }
    none(&findings);
}

#[test]
fn words_for_people_live_in_locale() {
    let chinese = |line: &str| line.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let sources = sources();
    let mut findings = Vec::new();
    for source in sources.iter().filter(|s| s.room != "locale" && !CHINESE.iter().any(|(path, _)| *path == s.path)) {
        for (number, _) in source.code.iter().filter(|(_, line)| chinese(line)) {
            findings.push(format!("{}:{number}: Chinese only in src/locale, or say why in house.rs", source.path));
        }
    }
    for (path, reason) in CHINESE {
        let needed = sources.iter().any(|s| s.path == *path && s.code.iter().any(|(_, line)| chinese(line)));
        if !needed {
            findings.push(format!("{path}:1: holds no Chinese any more ({reason}): take it off the list"));
        }
    }
    none(&findings);
}

/// The short names of documents that a text cites: `seed 003`.
fn cited(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("seed 0").filter_map(|(at, _)| text.get(at..at + "seed 000".len()))
}

#[test]
fn documents_are_on_their_page_and_called_by_their_names_where_people_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
    let mut findings = Vec::new();
    for page in ["schemes/README.md", "schemes/README.zh-CN.md"] {
        let rows = read(page);
        for source in sources() {
            let unknown = |name: &&str| !rows.contains(&format!("| {name} |"));
            for name in cited(&read(&source.path)).filter(unknown) {
                findings.push(format!("{}:1: {page} has no row for {name}", source.path));
            }
        }
    }
    for source in sources() {
        for (number, _) in source.code.iter().filter(|(_, line)| cited(line).next().is_some()) {
            findings.push(format!("{}:{number}: a document's short name in code", source.path));
        }
    }
    for scheme in ["schemes/taizhou-2023.toml", "schemes/fucheng-2024.toml", "README.md", "README.zh-CN.md"] {
        for name in cited(&read(scheme)) {
            findings.push(format!("{scheme}:1: {name} is no name that readers know"));
        }
    }
    none(&findings);
}

#[test]
fn commands_see_one_moment_or_have_their_turn() {
    let sources = sources();
    let opens = |source: &Source| source.code.iter().any(|(_, line)| line.contains("Office::open("));
    let found = sources.iter().filter(|s| s.room == "cli" && opens(s)).map(|s| s.path.as_str());
    let known = |path: &&str| OPEN.iter().any(|(known, _)| known == path);
    none(
        &found
            .filter(|path| !known(path))
            .map(|path| format!("{path}:1: Office::to_look or Office::to_change"))
            .collect::<Vec<_>>(),
    );
    let idle = OPEN.iter().filter(|(path, _)| !sources.iter().any(|s| s.path == *path && opens(s)));
    none(&idle.map(|(path, reason)| format!("{path}:1: take it off the list ({reason})")).collect::<Vec<_>>());
}

/// Tests, benchmarks and fuzz targets too.
#[test]
fn no_file_is_too_long() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src", "tests", "benches", "fuzz/targets"] {
        files(&root.join(folder), &mut found);
    }
    let long = found.iter().filter_map(|file| {
        let length = std::fs::read_to_string(file).unwrap().lines().count();
        let path = file.strip_prefix(root).unwrap().display();
        (length > LONGEST).then(|| format!("{path}:{LONGEST}: {length} lines, at most {LONGEST}"))
    });
    none(&long.collect::<Vec<_>>());
}

/// Each further test program is linked with everything anew, and has the cores to itself until its slowest test ends.
#[test]
fn there_is_one_test_program() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let own = std::fs::read_dir(tests).unwrap().map(|entry| entry.unwrap().path());
    let own = own.filter(|path| path.extension().is_some_and(|e| e == "rs") || path.join("main.rs").is_file());
    let further = own.filter(|path| !path.ends_with("suite"));
    none(&further.map(|path| format!("{}: a file of tests/suite", path.display())).collect::<Vec<_>>());
}

/// A file that nobody declares is not compiled, and so not tested.
#[test]
fn every_file_is_declared() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut findings = Vec::new();
    for source in sources() {
        let path = Path::new(&source.path);
        let (folder, name) = (path.parent().unwrap(), path.file_stem().unwrap().to_str().unwrap());
        if ["src/lib.rs", "src/main.rs"].contains(&source.path.as_str()) {
            continue;
        }
        let parent = if folder == Path::new("src") { "src/lib.rs".into() } else { folder.with_extension("rs") };
        let text = std::fs::read_to_string(root.join(&parent)).unwrap_or_default();
        let declared = text.lines().any(|line| {
            let line = line.trim().trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ");
            line.trim_start_matches("pub ") == format!("mod {name};")
        });
        if !declared {
            findings.push(format!("{}:1: not declared in {}", source.path, parent.display()));
        }
    }
    none(&findings);
}

#[test]
fn every_dependency_says_why() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let mut findings = Vec::new();
    let mut inside = false;
    // A reason holds for the one line right below it.
    let mut reason = false;
    for (number, line) in text.lines().enumerate() {
        if line.starts_with('[') {
            inside = line.contains("dependencies");
        }
        if line.is_empty() || line.starts_with('[') {
            reason = false;
        } else if line.starts_with('#') {
            reason = true;
        } else if inside && line.contains('=') {
            if !reason {
                findings.push(format!("Cargo.toml:{}: no line above says why: {line}", number + 1));
            }
            reason = false;
        }
    }
    none(&findings);
}

#[test]
fn the_scanner_sees_code_and_nothing_else() {
    let text = "use a; // b\n#[cfg(test)]\nuse crate::x;\nlet c = \"http://d\";\n#[cfg(test)]\nmod tests {\n    fn f() {\n    }\n}\nlet e;\n#[cfg(test)]\nmod tests;\n#[cfg(test)]\npub(crate) fn g(\n    x: u8,\n) -> u8 {\n    x\n}\nlet h;";
    let seen: Vec<_> = code(text).into_iter().map(|(number, line)| format!("{number} {}", line.trim())).collect();
    assert_eq!(seen, ["1 use a;", "4 let c = \"http://d\";", "10 let e;", "19 let h;"]);
}
