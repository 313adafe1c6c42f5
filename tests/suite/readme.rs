//! The examples of both READMEs run and print what stands there.
//!
//! In a block marked `console`, a line that begins with `$ ` is a command; what follows is all that it
//! prints, standard output before standard error. Run with `SHAO_BLESS=1` to write what is printed.

use std::path::Path;
use std::process::Command;

/// The words of a command line as a shell takes them: blanks part, quotes hold together.
fn words(line: &str) -> Vec<String> {
    let (mut all, mut word, mut quoted, mut any) = (Vec::new(), String::new(), false, false);
    for c in line.chars() {
        match c {
            '"' => (quoted, any) = (!quoted, true),
            ' ' if !quoted => {
                if any {
                    all.push(std::mem::take(&mut word));
                }
                any = false;
            }
            c => {
                word.push(c);
                any = true;
            }
        }
    }
    if any {
        all.push(word);
    }
    all
}

/// Runs every command of a document and gives the document as it should read.
fn run(document: &str, lang: &str) -> (String, usize) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let temp = tempfile::tempdir().unwrap();
    let mut vars: Vec<(String, String)> = vec![
        ("SHAO_DB".into(), temp.path().join("shao.db").display().to_string()),
        ("SHAO_LANG".into(), lang.into()),
        ("SHAO_ACTOR".into(), "office".into()),
    ];
    let (mut out, mut inside, mut count) = (String::new(), false, 0);
    for line in document.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        }
        let command = line.strip_prefix("$ ");
        if !inside || command.is_some() || line.starts_with("```") {
            out.push_str(line);
            out.push('\n');
        }
        let Some(command) = command.filter(|_| inside) else { continue };
        let words = words(command);
        if words[0] == "export" {
            let (name, value) = words[1].split_once('=').unwrap();
            vars.push((name.to_owned(), value.to_owned()));
            continue;
        }
        assert_eq!(words[0], "shao", "{command}");
        let done = Command::new(env!("CARGO_BIN_EXE_shao"))
            .args(&words[1..])
            .current_dir(root)
            .env_clear()
            .envs(vars.iter().map(|(name, value)| (name.as_str(), value.as_str())))
            .output()
            .unwrap();
        let said = format!("{}{}", String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap());
        out.push_str(&said.replace(&temp.path().display().to_string(), "~"));
        count += 1;
    }
    (out, count)
}

fn holds(file: &str, lang: &str, at_least: usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let stands = std::fs::read_to_string(&path).unwrap();
    let (printed, count) = run(&stands, lang);
    assert!(count >= at_least, "{file} shows only {count} commands");
    if std::env::var_os("SHAO_BLESS").is_some() {
        std::fs::write(&path, &printed).unwrap();
    } else if stands != printed {
        let differs = stands.lines().zip(printed.lines()).find(|(a, b)| a != b);
        panic!("{file} does not say what is printed, first at {differs:?}; SHAO_BLESS=1 writes it anew");
    }
}

#[test]
fn the_english_readme_says_what_is_printed() {
    holds("README.md", "en", 15);
}

#[test]
fn the_chinese_readme_says_what_is_printed() {
    holds("README.zh-CN.md", "zh", 15);
}

#[test]
fn every_command_stands_in_both_readmes() {
    let help = Command::new(env!("CARGO_BIN_EXE_shao")).args(["--help", "--lang", "en"]).env_clear().output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let commands: Vec<&str> = help
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next())
        .filter(|word| word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase()) && *word != "help")
        .collect();
    assert!(commands.len() >= 25, "{commands:?}");
    for file in ["README.md", "README.zh-CN.md"] {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        for command in &commands {
            assert!(text.contains(&format!("`{command}`")), "{file} does not name `{command}`");
        }
    }
}
