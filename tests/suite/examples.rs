//! The examples of regular work do what they say: the nightly script, the crontab, the units of systemd.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::common::Shao;

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/cron").join(name)
}

/// A command of this office's folder, the program on its path.
fn sh(shao: &Shao, script: &str) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_shao")).parent().unwrap();
    Command::new("sh")
        .args(["-c", script])
        .current_dir(shao.path(""))
        .env_clear()
        .env("PATH", format!("{}:/usr/local/bin:/usr/bin:/bin", program.display()))
        .env("SHAO_DB", &shao.db)
        .env("SHAO_NOW", &shao.now)
        .env("SHAO_LANG", shao.lang)
        .env("SHAO_ACTOR", "nightly")
        .output()
        .unwrap()
}

/// The names in a folder, in order; times before and after names are left out.
fn names(shao: &Shao, folder: &str) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(shao.path(folder)) else { return Vec::new() };
    let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The lines of the script's log without their times.
fn log(shao: &Shao) -> Vec<String> {
    let text = std::fs::read_to_string(shao.path("nightly.log")).unwrap_or_default();
    text.lines().map(|line| line.get(20..).unwrap().to_owned()).collect()
}

const GOOD: &str = "ref,received_at,originator,title\n1,2026-02-03,Y01,停车\n2,2026-02-04,Z01,用水\n";
const PARTLY: &str = "号,日,处,题\n3,03/02/2026,江南园区,路灯\n4,30/02/2026,江南园区,路面\n";
const MAP: &str =
    "date_format = \"dmy\"\n[columns]\nref = \"号\"\nreceived_at = \"日\"\noriginator = \"处\"\ntitle = \"题\"\n";

#[test]
fn the_nightly_script_takes_an_inbox_in() {
    let shao = Shao::new("en");
    std::fs::create_dir(shao.path("inbox")).unwrap();
    shao.file("nightly.sh", std::fs::read(example("nightly.sh")).unwrap());
    shao.file("inbox/cases-a good one.csv", GOOD);
    shao.file("inbox/cases-hotline-0102.csv", PARTLY);
    shao.file("inbox/cases-hotline.toml", MAP);
    shao.file("inbox/notices-x.csv", "shoes\n1\n");
    shao.file("inbox/readme.txt", "not for the program");
    shao.file(
        "inbox/surveys-none.CSV",
        "period,department,satisfied,fairly,basically,dissatisfied\n2025-Q9,A01,1,1,1,1\n",
    );
    shao.file("inbox/台账.xlsx", "");
    let run = || {
        let done = sh(&shao, "exec sh nightly.sh .");
        assert!(done.stdout.is_empty(), "{done:?}");
        (done.status.code(), String::from_utf8(done.stderr).unwrap())
    };
    // The gravest: a file was refused.
    let refused = ["surveys-none.CSV", "notices-x.csv", "台账.xlsx"];
    let see: String = refused.map(|name| format!("{name}: see ./inbox/{name}.error\n")).concat();
    assert_eq!(run(), (Some(1), see));
    let lines = log(&shao);
    assert_eq!(lines[0], "0 cases-a good one.csv: cases-a good one.csv: read 2, new 2, same 0, updated 0, rejected 0");
    let part =
        "3 cases-hotline-0102.csv: cases-hotline-0102.csv: read 2, new 1, same 0, updated 0, rejected 1; bad rows: ";
    assert!(lines[1].starts_with(part), "{lines:?}");
    assert_eq!(
        lines[2],
        "1 surveys-none.CSV: error: not a row of surveys-none.CSV is good (1); mend them and import it again"
    );
    assert!(lines[3].starts_with("1 notices-x.csv: error: the header of notices-x.csv cannot be used; "), "{lines:?}");
    let nameless =
        "1 台账.xlsx: its name does not say what it brings: call it KIND-台账.xlsx, KIND being one of units cases";
    assert!(lines[4].starts_with(nameless), "{lines:?}");
    assert_eq!(lines.len(), 5);
    let mut left = vec!["cases-hotline.toml".to_owned(), "readme.txt".to_owned()];
    left.extend(refused.iter().flat_map(|name| [(*name).to_owned(), format!("{name}.error")]));
    left.sort();
    assert_eq!(names(&shao, "inbox"), left);
    assert_eq!(names(&shao, "done").len(), 2);
    let rejects = names(&shao, "rejects");
    assert!(rejects.len() == 1 && rejects[0].starts_with("cases-hotline-0102-"), "{rejects:?}");
    assert!(!shao.path(".nightly.lock").exists());

    // A second time there is nothing to do, and nothing new to say.
    let before = std::fs::read(&shao.db).unwrap();
    assert_eq!(run(), (Some(1), String::new()));
    assert_eq!((log(&shao), names(&shao, "done").len()), (lines, 2));
    assert!(before == std::fs::read(&shao.db).unwrap());

    // The bad row is mended and put back under the name that it has; the file that was refused goes.
    let bad = std::fs::read_to_string(shao.path(&format!("rejects/{}", rejects[0]))).unwrap();
    shao.file(&format!("inbox/{}", rejects[0]), bad.replace("30/02/2026", "28/02/2026"));
    for name in refused {
        std::fs::remove_file(shao.path(&format!("inbox/{name}"))).unwrap();
        std::fs::remove_file(shao.path(&format!("inbox/{name}.error"))).unwrap();
    }
    assert_eq!(run(), (Some(0), String::new()));
    assert!(log(&shao)[5].contains("read 1, new 1, same 0, updated 0, rejected 0"), "{:?}", log(&shao));
    assert_eq!(shao.json("list --format json").as_array().unwrap().len(), 4);
    // Rejected rows alone are exit code 3.
    shao.file("inbox/cases-hotline-0103.csv", PARTLY.replace("3,03/02", "5,03/02"));
    assert_eq!(run(), (Some(3), String::new()));
    shao.ok("verify");

    // Somebody else is at it: nothing happens. One who has gone does not count.
    shao.file("inbox/cases-b.csv", GOOD);
    std::fs::create_dir(shao.path(".nightly.lock")).unwrap();
    shao.file(".nightly.lock/pid", std::process::id().to_string());
    assert!(run().1.contains("is running already"));
    assert!(shao.path("inbox/cases-b.csv").exists());
    shao.file(".nightly.lock/pid", "999999999");
    assert_eq!(run(), (Some(0), String::new()));
    assert!(!shao.path("inbox/cases-b.csv").exists());

    // Without a database every file stays as it is.
    shao.file("inbox/cases-c.csv", GOOD);
    shao.file("shao.db", "this is no database, and long enough to be looked at as one");
    let (code, words) = run();
    assert!(code == Some(4) && words.starts_with("error: "), "{code:?} {words}");
    assert_eq!(names(&shao, "inbox"), ["cases-c.csv", "cases-hotline.toml", "readme.txt"]);
}

/// The commands of the crontab with the five fields before them, as cron gives them to its shell.
fn crontab() -> Vec<(Vec<String>, String)> {
    let text = std::fs::read_to_string(example("crontab")).unwrap();
    let mut jobs = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let words: Vec<&str> = line.splitn(6, ' ').collect();
        if !line.starts_with(|c: char| c.is_ascii_digit() || c == '*') {
            assert!(
                line.split_once('=').is_some_and(|(name, _)| name.bytes().all(|b| b.is_ascii_uppercase() || b == b'_'))
            );
            continue;
        }
        let command = words[5];
        assert!(!command.replace("\\%", "").contains('%'), "a bare % is a new line: {line}");
        jobs.push((words[..5].iter().map(|w| (*w).to_owned()).collect(), command.replace("\\%", "%")));
    }
    jobs
}

#[test]
fn every_line_of_the_crontab_runs() {
    let mut shao = Shao::new("zh");
    shao.now = "2026-04-01 06:00".to_owned();
    shao.file("cases.csv", GOOD);
    shao.ok("import cases cases.csv");
    for folder in ["inbox", "reports", "backup"] {
        std::fs::create_dir(shao.path(folder)).unwrap();
    }
    shao.file("inbox/cases-b.csv", GOOD.replace("\n1,", "\n8,"));
    shao.file("nightly.sh", std::fs::read(example("nightly.sh")).unwrap());
    let jobs = crontab();
    assert!(jobs.len() >= 5, "{jobs:?}");
    for (fields, command) in &jobs {
        for (field, (least, most)) in fields.iter().zip([(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)]) {
            let numbers = field.split([',', '-']).filter(|part| *part != "*").map(|part| part.parse::<u32>().unwrap());
            assert!(numbers.into_iter().all(|n| (least..=most).contains(&n)), "{fields:?}");
        }
        let here = shao.path("").display().to_string();
        let done = sh(&shao, &command.replace("/srv/shao", here.trim_end_matches('/')));
        assert!(done.status.success(), "{command}: {done:?}");
    }
    assert_eq!(names(&shao, "reports"), ["annual-2025.xlsx", "monthly-2026-03.xlsx", "quarterly-2026-Q1.xlsx"]);
    assert_eq!((names(&shao, "inbox").len(), names(&shao, "done").len()), (0, 1));
    // The backup of the night comes before the inbox, and is whole.
    assert_eq!(names(&shao, "backup"), ["shao-20260401-060000.db"]);
    assert!(shao.ok_on("backup/shao-20260401-060000.db", "verify").contains("完好"));
    assert!(std::fs::read_to_string(shao.path("backup.log")).unwrap().starts_with("已备份到 "));
    let verified = std::fs::read_to_string(shao.path("verify.log")).unwrap();
    assert!(verified.contains("完好"), "{verified}");
    // What is wrong is told, so that cron sends it by mail.
    std::fs::write(&shao.db, "no database").unwrap();
    let verify = &jobs.iter().find(|(_, command)| command.contains("verify")).unwrap().1;
    let here = shao.path("").display().to_string();
    let done = sh(&shao, &verify.replace("/srv/shao", here.trim_end_matches('/')));
    assert!(String::from_utf8(done.stdout).unwrap().starts_with("shao verify: 4\n"));
}

/// A unit of systemd: its sections, their keys and values.
fn unit(name: &str) -> BTreeMap<String, Vec<(String, String)>> {
    let text = std::fs::read_to_string(example(name)).unwrap();
    let mut sections: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let mut section = String::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[') {
            section = name.strip_suffix(']').unwrap().to_owned();
            continue;
        }
        let (key, value) = line.split_once('=').unwrap_or_else(|| panic!("{line}"));
        assert!(key.bytes().all(|b| b.is_ascii_alphanumeric()) && !value.is_empty(), "{line}");
        sections.entry(section.clone()).or_default().push((key.to_owned(), value.to_owned()));
    }
    sections
}

#[test]
fn the_units_of_systemd_are_whole() {
    let service = unit("shao-nightly.service");
    let get = |key: &str| &service["Service"].iter().find(|(there, _)| there == key).unwrap().1;
    assert_eq!(get("Type"), "oneshot");
    let words: Vec<&str> = get("ExecStart").split(' ').collect();
    assert!(Path::new(words[0]).exists(), "{words:?}");
    assert!(example(Path::new(words[1]).file_name().unwrap().to_str().unwrap()).is_file(), "{words:?}");
    assert!(words.iter().skip(1).all(|word| word.starts_with(get("WorkingDirectory").as_str())), "{words:?}");
    // What the service of the backup runs is what the crontab runs.
    let backup = unit("shao-backup.service");
    let line = &backup["Service"].iter().find(|(key, _)| key == "ExecStart").unwrap().1;
    let command = line.strip_prefix("/usr/bin/env ").unwrap();
    assert!(crontab().iter().any(|(_, job)| job.contains(command)), "{command}");
    for name in ["shao-nightly.timer", "shao-backup.timer"] {
        let timer = unit(name);
        assert!(timer["Timer"].iter().any(|(key, value)| key == "OnCalendar" && value.contains("Asia/Shanghai")));
        assert_eq!(timer["Install"], [("WantedBy".to_owned(), "timers.target".to_owned())]);
    }
    for name in ["shao-nightly.service", "shao-nightly.timer", "shao-backup.service", "shao-backup.timer"] {
        // Where systemd is, it judges itself.
        let Ok(done) = Command::new("systemd-analyze").arg("verify").arg(example(name)).output() else { continue };
        let words = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(!words.contains("shao-nightly") && !words.contains("shao-backup"), "{words}");
    }
}
