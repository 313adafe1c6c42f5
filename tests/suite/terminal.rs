//! The program on a terminal, which `script` makes: colours, and lines that are broken or stay whole.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::common::{Shao, first_difference};

/// Whether this machine can make a terminal.
fn there() -> bool {
    ["/usr/bin/script", "/bin/script"].iter().any(|path| Path::new(path).exists())
}

/// What a command line shows on a terminal of so many columns.
fn shown(shao: &Shao, columns: u16, line: &str) -> String {
    shown_on(shao, "shao.db", columns, line)
}

/// The same on another database in the office's folder.
fn shown_on(shao: &Shao, file: &str, columns: u16, line: &str) -> String {
    let program = env!("CARGO_BIN_EXE_shao");
    let options = format!("--db '{}' --now '{}' --lang {} --quiet", shao.path(file).display(), shao.now, shao.lang);
    let output = Command::new("script")
        .args(["-qec", &format!("stty cols {columns} rows 24; '{program}' {options} {line}"), "/dev/null"])
        .env_clear()
        .envs([("PATH", "/usr/bin:/bin"), ("TERM", "xterm")])
        .stdin(Stdio::null())
        .current_dir(shao.path(""))
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{line}: {text}");
    text.replace("\r\n", "\n").replace(shao.path("").to_str().unwrap().trim_end_matches('/'), "DIR")
}

/// A text without what makes titles bold, and without what stands at the end of lines only because they are.
fn plain(text: &str) -> String {
    let text = text.replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
    text.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

fn office(lang: &'static str) -> Shao {
    let shao = Shao::new(lang);
    shao.ok("intake --from Y01 --title 厂区门前道路积水车辆不能通行请求尽快疏通 --enterprise 江南某某生物医药有限公司");
    shao.ok("triage 1 --scope multi --category coordination");
    shao.ok("assign 1 --lead A01 --co A02");
    shao.ok("intake --from Z01 --title 停电");
    shao
}

#[test]
fn colours_take_no_room() {
    if !there() {
        return;
    }
    for lang in ["zh", "en"] {
        let shao = office(lang);
        for line in [
            "today",
            "list",
            "report monthly this",
            "explain A01 2026-03",
            "explain indicators 2026-03",
            "explain 2026-0001",
            "show 1",
        ] {
            for columns in [60, 80, 100] {
                let bold = shown(&shao, columns, &format!("--color always {line}"));
                let wanted = plain(&shown(&shao, columns, &format!("--color never {line}")));
                let differ = first_difference(&wanted, &plain(&bold));
                assert!(plain(&bold) == wanted, "{line}, {columns} columns\n{differ}\n{bold}");
            }
        }
        assert!(shown(&shao, 80, "today").contains("\u{1b}[1m"), "nothing was bold");
    }
}

#[test]
fn what_is_copied_from_a_screen_has_its_own_lines_alone() {
    if !there() {
        return;
    }
    for lang in ["zh", "en"] {
        let shao = office(lang);
        shao.file("u.csv", "编码,名称,类型,单位所在的街道园区和乡镇的完整名称\nA09,区水务局,部门,江南\n");
        for line in [
            "import units u.csv --guess-map",
            "completions bash",
            "completions fish",
            "scheme show taizhou-2023 --toml",
        ] {
            let wanted = shao.ok(line);
            // So many bytes take more than 60 columns, in Chinese too.
            assert!(wanted.lines().any(|line| line.len() > 100), "{line} has no long line");
            assert!(shown(&shao, 60, line) == wanted, "{line}");
        }
        let last = |text: &str| text.lines().rev().take(3).map(str::to_owned).collect::<Vec<_>>();
        let named = format!("demo --db '{}'", shao.path("demo.db").display());
        assert_eq!(last(&shown_on(&shao, "demo.db", 60, "demo")), last(&shao.ok_on("demo.db", &named)));
    }
}

#[test]
fn a_screen_names_the_first_thousand_dates_and_counts_all() {
    let mut shao = Shao::new("zh");
    shao.now = "2026-02-03 09:00".to_owned();
    let mut ledger = "工单编号,吹哨单位,标题,受理时间,牵头部门,派单时间,办结期限\n".to_owned();
    for n in 0..700 {
        ledger.push_str(&format!(
            "R{n},白塔镇,断水{n},2026-01-05 09:00,住建局,2026-01-05 10:00,2026-01-{:02}\n",
            7 + n % 7
        ));
    }
    shao.file("cases.csv", ledger);
    shao.ok("import cases cases.csv");
    let whole = shao.ok("report monthly 2026-01 --section overdue --format csv");
    let dates = whole.lines().count() - 1;
    assert_eq!(dates, 1_400, "a report and a completion each");
    let screen = shao.line("report monthly 2026-01 --section overdue");
    assert_eq!((screen.out.matches("断水").count(), screen.code), (1_000, 0));
    let told = "提示：“已超期”只列前 1000 项，共 1400 项；全部用 --section overdue --format csv";
    assert!(screen.err.contains(told), "{}", screen.err);
    assert!(shao.line("report monthly 2026-01 --lang en").err.contains("the first 1000 of 1400"));
    // The cases are counted as they are where every date is named.
    let departments = shao.ok("report monthly 2026-01 --section departments");
    let row = departments.lines().find(|line| line.contains("住建局")).unwrap();
    assert_eq!(row.split_whitespace().filter(|cell| *cell == "700").count(), 3, "{row}");
    // A frozen one is printed as it was frozen.
    shao.ok("freeze 2026-01");
    let frozen = shao.line("report monthly 2026-01 --section overdue");
    assert_eq!((frozen.out.matches("断水").count(), frozen.err.contains("共 1400 项")), (1_000, true));
}
