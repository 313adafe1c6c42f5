//! What people mistype, and files that are not ours: one line with a hint, the right exit code, nothing written.

mod dates;
mod files;
mod names;
mod order;
mod scores;
mod texts;

use std::fmt::Write as _;

use crate::common::Shao;

/// A command line, what it says in Chinese and in English, its exit code.
type Bad = (&'static str, &'static str, &'static str, i32);

/// One case in each state, `1` received to `6` closed, and `7` with several departments.
fn staged(lang: &'static str) -> Shao {
    let shao = Shao::new(lang);
    for n in 1..=7 {
        shao.ok(&format!("intake --from 白塔镇 --title '第{n}件' --ref R-{n}"));
    }
    for n in 2..=6 {
        shao.ok(&format!("triage {n} --scope single --category other"));
    }
    for n in 3..=6 {
        shao.ok(&format!("assign {n} --lead 住建局"));
    }
    for n in 4..=6 {
        shao.ok(&format!("respond {n} --plan '办' --promise 2026-03-09 --person '科长'"));
    }
    for n in 5..=6 {
        shao.ok(&format!("resolve {n} --result '办了'"));
    }
    shao.ok("followup 6 --by phone --solved yes");
    shao.ok("close 6 --outcome resolved");
    shao.ok("triage 7 --scope multi --category other");
    shao.ok("assign 7 --lead 住建局 --co 教育局 --co 交通局");
    shao
}

/// Runs every line in both languages and compares; the database must not change by a byte.
#[track_caller]
fn check(cases: &[Bad]) {
    let (mut zh, mut en) = (staged("zh"), staged("en"));
    let mut got = String::new();
    let mut wrong = false;
    for (line, zh_wanted, en_wanted, code_wanted) in cases {
        let mut said = Vec::new();
        let mut codes = Vec::new();
        for shao in [&mut zh, &mut en] {
            let before = shao.bytes();
            let given = line.replace("LONGER", &"长".repeat(20_001)).replace("LONG", &"长".repeat(501));
            // Another actor is an option of the program, not of the command.
            let ran = match given.strip_prefix("--actor ") {
                Some(actor) => {
                    let old = std::mem::replace(&mut shao.actor, actor.to_owned());
                    let ran = shao.line("today");
                    shao.actor = old;
                    ran
                }
                None => shao.line(&given),
            };
            assert!(shao.bytes() == before, "{line} changed the database");
            assert_eq!(ran.out, "", "{line}");
            assert_eq!(ran.err.lines().count(), 1, "{line}: {}", ran.err);
            assert!(!ran.err.trim_end().chars().any(shao::domain::text::hidden), "{line}: {:?}", ran.err);
            said.push(ran.err.trim_end().to_owned());
            codes.push(ran.code);
        }
        wrong |= said != [*zh_wanted, *en_wanted] || codes != [*code_wanted, *code_wanted];
        let _ = writeln!(got, "        ({line:?}, {:?}, {:?}, {}),", said[0], said[1], codes[0]);
    }
    let at = std::panic::Location::caller();
    assert!(!wrong, "table at {}:{}\n<<<\n{got}>>>", at.file(), at.line());
}
