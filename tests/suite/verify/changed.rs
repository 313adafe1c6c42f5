//! Events and rows that were changed behind the program's back.

use std::fmt::Write as _;

use super::office;

/// What is done to the file, and all that `verify` then says, line ends shown as ` / `; an empty
/// English column is not tried.
type Harm = (&'static str, &'static str, &'static str);

#[track_caller]
fn check(all: &[Harm]) {
    let (mut got, mut wrong) = (String::new(), false);
    for (sql, zh, en) in all {
        let mut said = Vec::new();
        for (lang, wanted) in [("zh", zh), ("en", en)] {
            if wanted.is_empty() && lang == "en" {
                said.push(String::new());
                continue;
            }
            let shao = office(lang);
            let db = shao.sqlite();
            // One who knows what he does puts the guards back as they were.
            let guards: Vec<String> = db
                .prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
                .unwrap()
                .query_map([], |row| row.get(0))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            assert_eq!(guards.len(), 2);
            db.execute_batch(&format!(
                "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
                 DROP TRIGGER events_are_not_changed; DROP TRIGGER events_are_not_removed; {sql};
                 {}",
                guards.join(";\n")
            ))
            .unwrap_or_else(|e| unreachable!("{sql}: {e}"));
            drop(db);
            let ran = shao.line("verify");
            assert_eq!(ran.code, 5, "{sql}");
            // What can be saved is told beside it.
            assert!(ran.err.lines().count() == 1 && ran.err.contains("shao re"), "{sql}: {}", ran.err);
            said.push(ran.out.trim_end().replace('\n', " / "));
        }
        wrong |= said != [*zh, *en];
        let _ = writeln!(got, "        ({sql:?}, {:?}, {:?}),", said[0], said[1]);
    }
    let at = std::panic::Location::caller();
    assert!(!wrong, "table at {}:{}\n<<<\n{got}>>>", at.file(), at.line());
}

#[test]
fn changed_events_are_found() {
    check(&[
        (
            "UPDATE events SET body = json_set(body, '$.title', '没断水') WHERE json_extract(body, '$.kind') = 'received'",
            "有损坏：25 条记录中发现 2 处 / 第 14 条记录被改动，或它之前的记录被改动、增删 / 表 cases 的 2026-0001 与记录不符：title 按记录是“没断水”，表中是“断水”",
            "",
        ),
        (
            "UPDATE events SET actor = '别人' WHERE seq = 20",
            "有损坏：25 条记录中发现 1 处 / 第 20 条记录被改动，或它之前的记录被改动、增删",
            "damaged: 1 finding in 25 events / event 20 was changed, or one before it was changed, removed or inserted",
        ),
        (
            "UPDATE events SET happened_at = '2026-03-01 09:00:00' WHERE seq = 20",
            "有损坏：25 条记录中发现 4 处 / 第 20 条记录被改动，或它之前的记录被改动、增删 / 表 cases 的 2026-0001 与记录不符：closed_at 按记录是“2026-03-01 09:00:00”，表中是“2026-03-02 09:00:00”；ended_at 按记录是“2026-03-01 09:00:00”，表中是“2026-03-02 09:00:00” / 表 assignments 的 2026-0001/A01 与记录不符：ended_at 按记录是“2026-03-01 09:00:00”，表中是“2026-03-02 09:00:00” / 表 assignments 的 2026-0001/A04 与记录不符：ended_at 按记录是“2026-03-01 09:00:00”，表中是“2026-03-02 09:00:00”",
            "",
        ),
        (
            "UPDATE events SET recorded_at = '2026-03-01 09:00:00' WHERE seq = 20",
            "有损坏：25 条记录中发现 1 处 / 第 20 条记录被改动，或它之前的记录被改动、增删",
            "",
        ),
        (
            "UPDATE events SET case_id = NULL WHERE seq = 20",
            "有损坏：25 条记录中发现 4 处 / 第 20 条记录被改动，或它之前的记录被改动、增删 / 表 cases 的 2026-0001 与记录不符：state 按记录是“resolved”，表中是“closed”；outcome 按记录是空，表中是“resolved”；closed_at 按记录是空，表中是“2026-03-02 09:00:00”；ended_at 按记录是“9999”，表中是“2026-03-02 09:00:00”；counted 按记录是“0”，表中是“1” / 表 assignments 的 2026-0001/A01 与记录不符：rated_on 按记录是空，表中是“2026-03-02”；ended_at 按记录是“9999”，表中是“2026-03-02 09:00:00”；counted 按记录是“0”，表中是“1” / 表 assignments 的 2026-0001/A04 与记录不符：ended_at 按记录是“9999”，表中是“2026-03-02 09:00:00”；counted 按记录是“0”，表中是“1”",
            "",
        ),
        (
            "UPDATE events SET hash = zeroblob(32) WHERE seq = 20",
            "有损坏：25 条记录中发现 2 处 / 第 20 条记录被改动，或它之前的记录被改动、增删 / 第 21 条记录被改动，或它之前的记录被改动、增删",
            "",
        ),
        (
            "UPDATE events SET hash = zeroblob(32) WHERE seq = (SELECT max(seq) FROM events)",
            "有损坏：25 条记录中发现 1 处 / 第 25 条记录被改动，或它之前的记录被改动、增删",
            "",
        ),
        (
            "UPDATE events SET body = json_object('kind', 'x') WHERE seq = 20",
            "有损坏：25 条记录中发现 1 处 / 第 20 条记录被改动，或它之前的记录被改动、增删",
            "",
        ),
        (
            "DELETE FROM events WHERE seq = 20",
            "有损坏：24 条记录中发现 5 处 / 记录不连续：第 20 条处是第 21 条 / 第 21 条记录被改动，或它之前的记录被改动、增删 / 表 cases 的 2026-0001 与记录不符：state 按记录是“resolved”，表中是“closed”；outcome 按记录是空，表中是“resolved”；closed_at 按记录是空，表中是“2026-03-02 09:00:00”；ended_at 按记录是“9999”，表中是“2026-03-02 09:00:00”；counted 按记录是“0”，表中是“1” / 表 assignments 的 2026-0001/A01 与记录不符：rated_on 按记录是空，表中是“2026-03-02”；ended_at 按记录是“9999”，表中是“2026-03-02 09:00:00”；counted 按记录是“0”，表中是“1” / 表 assignments 的 2026-0001/A04 与记录不符：ended_at 按记录是“9999”，表中是“2026-03-02 09:00:00”；counted 按记录是“0”，表中是“1”",
            "damaged: 5 findings in 24 events / the log is not whole: event 21 stands where 20 should / event 21 was changed, or one before it was changed, removed or inserted / 2026-0001 of the table cases differs from the log: state is \"resolved\" by the log, \"closed\" in the table; outcome is empty by the log, \"resolved\" in the table; closed_at is empty by the log, \"2026-03-02 09:00:00\" in the table; ended_at is \"9999\" by the log, \"2026-03-02 09:00:00\" in the table; counted is \"0\" by the log, \"1\" in the table / 2026-0001/A01 of the table assignments differs from the log: rated_on is empty by the log, \"2026-03-02\" in the table; ended_at is \"9999\" by the log, \"2026-03-02 09:00:00\" in the table; counted is \"0\" by the log, \"1\" in the table / 2026-0001/A04 of the table assignments differs from the log: ended_at is \"9999\" by the log, \"2026-03-02 09:00:00\" in the table; counted is \"0\" by the log, \"1\" in the table",
        ),
        (
            "DELETE FROM events WHERE seq = 1",
            "有损坏：24 条记录中发现 4 处 / 记录不连续：第 1 条处是第 2 条 / 第 2 条记录被改动，或它之前的记录被改动、增删 / 表 settings 多出 lang / 表 settings 多出 offset_minutes",
            "",
        ),
        (
            "DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)",
            "有损坏：24 条记录中发现 1 处 / 表 calendar_days 多出 2026-03-07",
            "",
        ),
        (
            "DELETE FROM events",
            "有损坏：0 条记录中发现 20 处 / 表 settings 多出 lang / 表 settings 多出 offset_minutes / 表 schemes 多出 1 / 表 calendar_years 多出 2007 / 表 calendar_years 多出 2008 / 表 calendar_years 多出 2009 / 表 calendar_years 多出 2010 / 表 calendar_years 多出 2011 / 表 calendar_years 多出 2012 / 表 calendar_years 多出 2013 / 表 calendar_years 多出 2014 / 表 calendar_years 多出 2015 / 表 calendar_years 多出 2016 / 表 calendar_years 多出 2017 / 表 calendar_years 多出 2018 / 表 calendar_years 多出 2019 / 表 calendar_years 多出 2020 / 表 calendar_years 多出 2021 / 表 calendar_years 多出 2022 / 表 calendar_years 多出 2023",
            "",
        ),
        (
            "INSERT INTO events (seq, case_id, happened_at, recorded_at, actor, body, hash) SELECT max(seq) + 1, case_id, happened_at, recorded_at, actor, body, hash FROM events",
            "有损坏：26 条记录中发现 1 处 / 第 26 条记录被改动，或它之前的记录被改动、增删",
            "",
        ),
        (
            "INSERT INTO events (seq, case_id, happened_at, recorded_at, actor, body, hash) SELECT 0, case_id, happened_at, recorded_at, actor, body, hash FROM events WHERE seq = 1",
            "有损坏：26 条记录中发现 3 处 / 记录不连续：第 1 条处是第 0 条 / 第 0 条记录被改动，或它之前的记录被改动、增删 / 第 1 条记录被改动，或它之前的记录被改动、增删",
            "",
        ),
        (
            "UPDATE events SET seq = -1 WHERE seq = 20; UPDATE events SET seq = 20 WHERE seq = 21; UPDATE events SET seq = 21 WHERE seq = -1",
            "有损坏：25 条记录中发现 3 处 / 第 20 条记录被改动，或它之前的记录被改动、增删 / 第 21 条记录被改动，或它之前的记录被改动、增删 / 第 22 条记录被改动，或它之前的记录被改动、增删",
            "",
        ),
    ]);
}

#[test]
fn changed_tables_are_found() {
    check(&[
        (
            "UPDATE settings SET value = '0' WHERE key = 'offset_minutes'",
            "有损坏：25 条记录中发现 1 处 / 表 settings 的 offset_minutes 与记录不符：value 按记录是“480”，表中是“0”",
            "damaged: 1 finding in 25 events / offset_minutes of the table settings differs from the log: value is \"480\" by the log, \"0\" in the table",
        ),
        (
            "INSERT INTO settings VALUES ('x', 'y')",
            "有损坏：25 条记录中发现 1 处 / 表 settings 多出 x",
            "damaged: 1 finding in 25 events / the table settings has x, which is not in the log",
        ),
        (
            "DELETE FROM settings WHERE key = 'lang'",
            "有损坏：25 条记录中发现 1 处 / 表 settings 缺少 lang",
            "damaged: 1 finding in 25 events / the table settings lacks lang",
        ),
        (
            "UPDATE schemes SET sha256 = 'x'",
            "有损坏：25 条记录中发现 1 处 / 表 schemes 的 1 与记录不符：sha256 按记录是“31ba440f75205525e0fa25032340a5c106279f001baec347…”，表中是“x”",
            "",
        ),
        (
            "UPDATE schemes SET starts = '2026-01-01'",
            "有损坏：25 条记录中发现 1 处 / 表 schemes 的 1 与记录不符：starts 按记录是“1990-01-01”，表中是“2026-01-01”",
            "",
        ),
        (
            "UPDATE schemes SET toml = toml || ' '",
            "有损坏：25 条记录中发现 1 处 / 表 schemes 的 1 与记录不符：toml 按记录是“… \"泰州实施方案六2\"↵”，表中是“… \"泰州实施方案六2\"↵ ”",
            "",
        ),
        (
            "INSERT INTO schemes SELECT 2, code, starts, sha256, toml FROM schemes",
            "有损坏：25 条记录中发现 1 处 / 表 schemes 多出 2",
            "",
        ),
        (
            "UPDATE calendar_years SET source = 'x' WHERE year = 2026",
            "有损坏：25 条记录中发现 1 处 / 表 calendar_years 的 2026 与记录不符：source 按记录是“china”，表中是“x”",
            "",
        ),
        (
            "DELETE FROM calendar_years WHERE year = 2026",
            "有损坏：25 条记录中发现 1 处 / 表 calendar_years 缺少 2026",
            "",
        ),
        (
            "INSERT INTO calendar_years VALUES (2027, 'x')",
            "有损坏：25 条记录中发现 1 处 / 表 calendar_years 多出 2027",
            "",
        ),
        (
            "UPDATE calendar_days SET working = 0 WHERE day = '2026-03-07'",
            "有损坏：25 条记录中发现 1 处 / 表 calendar_days 的 2026-03-07 与记录不符：working 按记录是“1”，表中是“0”",
            "",
        ),
        (
            "DELETE FROM calendar_days WHERE day = '2026-10-01'",
            "有损坏：25 条记录中发现 1 处 / 表 calendar_days 缺少 2026-10-01",
            "",
        ),
        (
            "INSERT INTO calendar_days VALUES ('2026-03-09', 0, '')",
            "有损坏：25 条记录中发现 1 处 / 表 calendar_days 多出 2026-03-09",
            "",
        ),
        (
            "UPDATE unit_versions SET class = 'B', name = '别的局' WHERE code = 'A01'",
            "有损坏：25 条记录中发现 1 处 / 表 unit_versions 的 A01/0000 与记录不符：name 按记录是“区住房和城乡建设局”，表中是“别的局”；class 按记录是“A”，表中是“B”",
            "",
        ),
        ("DELETE FROM units WHERE code = 'C01'", "有损坏：25 条记录中发现 1 处 / 表 units 缺少 C01", ""),
        (
            "INSERT INTO units (code, kind) VALUES ('Z99', 'originator')",
            "有损坏：25 条记录中发现 1 处 / 表 units 多出 Z99",
            "",
        ),
        (
            "UPDATE cases SET title = '没断水'",
            "有损坏：25 条记录中发现 1 处 / 表 cases 的 2026-0001 与记录不符：title 按记录是“断水”，表中是“没断水”",
            "",
        ),
        (
            "UPDATE cases SET excluded_by = '谁', excluded_doc = '1'",
            "有损坏：25 条记录中发现 1 处 / 表 cases 的 2026-0001 与记录不符：excluded_by 按记录是空，表中是“谁”；excluded_doc 按记录是空，表中是“1”",
            "",
        ),
        ("DELETE FROM cases", "有损坏：25 条记录中发现 1 处 / 表 cases 缺少 2026-0001", ""),
        (
            "INSERT INTO cases (id, scheme, state, received_at, originator, title, ended_at) VALUES (202600000002, 1, 'received', '2026-03-02 09:00:00', 'Z01', '假的', '9999')",
            "有损坏：25 条记录中发现 1 处 / 表 cases 多出 2026-0002",
            "",
        ),
        (
            "UPDATE assignments SET due = '2026-03-31 23:59:59' WHERE department = 'A01'",
            "有损坏：25 条记录中发现 1 处 / 表 assignments 的 2026-0001/A01 与记录不符：due 按记录是“2026-03-09 23:59:59”，表中是“2026-03-31 23:59:59”",
            "",
        ),
        (
            "UPDATE assignments SET score = 1000000 WHERE department = 'A01'",
            "有损坏：25 条记录中发现 1 处 / 表 assignments 的 2026-0001/A01 与记录不符：score 按记录是“900000”，表中是“1000000”",
            "",
        ),
        (
            "DELETE FROM assignments WHERE department = 'A04'",
            "有损坏：25 条记录中发现 1 处 / 表 assignments 缺少 2026-0001/A04",
            "",
        ),
        (
            "INSERT INTO assignments (case_id, department, role, assigned_at, ended_at) SELECT case_id, 'B01', 'co', assigned_at, '9999' FROM assignments LIMIT 1",
            "有损坏：25 条记录中发现 1 处 / 表 assignments 多出 2026-0001/B01",
            "",
        ),
        (
            "UPDATE ratings SET points = 1000000 WHERE department = 'A01'",
            "有损坏：25 条记录中发现 1 处 / 表 ratings 的 2026-0001/A01/originator 与记录不符：points 按记录是“900000”，表中是“1000000”",
            "",
        ),
        (
            "DELETE FROM ratings",
            "有损坏：25 条记录中发现 2 处 / 表 ratings 缺少 2026-0001/A01/originator / 表 ratings 缺少 2026-0001/A04/originator",
            "",
        ),
        (
            "INSERT INTO ratings (case_id, department, rater, points, at) SELECT case_id, department, 'enterprise', 0, at FROM ratings LIMIT 1",
            "有损坏：25 条记录中发现 1 处 / 表 ratings 多出 2026-0001/A01/enterprise",
            "",
        ),
        (
            "UPDATE surveys SET satisfied = 99",
            "有损坏：25 条记录中发现 1 处 / 表 surveys 的 2026-Q1/A01 与记录不符：satisfied 按记录是“9”，表中是“99”",
            "",
        ),
        ("DELETE FROM surveys", "有损坏：25 条记录中发现 1 处 / 表 surveys 缺少 2026-Q1/A01", ""),
        (
            "INSERT INTO surveys SELECT '2026-Q2', department, 1, 0, 0, 0 FROM surveys",
            "有损坏：25 条记录中发现 1 处 / 表 surveys 多出 2026-Q2/A01",
            "",
        ),
        (
            "UPDATE notices SET department = 'A02'",
            "有损坏：25 条记录中发现 1 处 / 表 notices 的 24 与记录不符：department 按记录是“A01”，表中是“A02”",
            "",
        ),
        ("DELETE FROM notices", "有损坏：25 条记录中发现 1 处 / 表 notices 缺少 24", ""),
        (
            "INSERT INTO notices VALUES (99, '2026-03-02', 'A01', '假的', NULL, NULL, NULL)",
            "有损坏：25 条记录中发现 1 处 / 表 notices 多出 99",
            "",
        ),
        (
            "INSERT INTO batches VALUES (99, 'cases', 'x.csv', 'x', 1, 1, 0, 0, 0, 1)",
            "有损坏：25 条记录中发现 1 处 / 表 batches 多出 99",
            "",
        ),
    ]);
}
