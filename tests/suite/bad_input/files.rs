//! Files at the database's place that are none of ours.

use crate::common::{Shao, schema_version};

/// What the file at the database's place is, what is said of it, the exit code.
type NotOurs = (&'static str, &'static str, &'static str);

const NOT_OURS: [NotOurs; 7] = [
    (
        "missing",
        "没有数据库 DIR/shao.db。新建：shao init；已有的用 --db 或 SHAO_DB 指明",
        "there is no database at DIR/shao.db; make one with shao init, or name yours with --db or SHAO_DB",
    ),
    (
        "empty",
        "DIR/shao.db 是空文件。核对 --db；确要用这个位置请先移走它，再 shao init",
        "DIR/shao.db is an empty file; check --db; to use this place move the file away, then shao init",
    ),
    (
        "text",
        "DIR/shao.db 不是数据库文件。核对 --db；文件没有动",
        "DIR/shao.db is not a database; check --db; the file was left as it is",
    ),
    (
        "folder",
        "DIR/shao.db 不是数据库文件。核对 --db；文件没有动",
        "DIR/shao.db is not a database; check --db; the file was left as it is",
    ),
    (
        "foreign",
        "DIR/shao.db 是别的程序的数据库。核对 --db；文件没有动",
        "DIR/shao.db is another program's database; check --db; the file was left as it is",
    ),
    (
        "newer",
        "DIR/shao.db 由更新版本的 shao 建立（结构 99，本程序认识到 {schema}）。请升级 shao；文件没有动",
        "DIR/shao.db was made by a newer shao (schema 99; this one knows {schema}); upgrade shao; the file was left as it is",
    ),
    (
        "cut",
        "DIR/shao.db 不是数据库文件。核对 --db；文件没有动",
        "DIR/shao.db is not a database; check --db; the file was left as it is",
    ),
];

fn put(shao: &Shao, kind: &str) {
    match kind {
        "missing" => {}
        "empty" => drop(shao.file("shao.db", "")),
        "text" => drop(shao.file("shao.db", "编号,标题\n1,断水\n".repeat(100))),
        "folder" => std::fs::create_dir(&shao.db).unwrap(),
        "foreign" => {
            shao.sqlite().execute_batch("CREATE TABLE notes (body TEXT); INSERT INTO notes VALUES ('x');").unwrap()
        }
        "newer" => {
            std::fs::copy(&Shao::new("zh").db, &shao.db).unwrap();
            shao.sqlite().execute_batch("PRAGMA user_version = 99; PRAGMA journal_mode = DELETE;").unwrap();
        }
        "cut" => drop(shao.file("shao.db", "SQLite fo")),
        other => unreachable!("{other}"),
    }
}

#[test]
fn files_that_are_not_ours_are_left_alone() {
    for (kind, zh, en) in NOT_OURS {
        for (lang, wanted) in [("zh", format!("错误：{zh}\n")), ("en", format!("error: {en}\n"))] {
            let wanted = wanted.replace("{schema}", &schema_version().to_string());
            let shao = Shao::bare(lang);
            put(&shao, kind);
            let (before, files) = (shao.bytes(), names(&shao));
            for line in [
                "list",
                "show 1",
                "intake --from 白塔镇 --title '断水'",
                "verify",
                "unit list",
                "calendar set 2026-03-07 work",
            ] {
                let ran = shao.line(line);
                assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), ("", wanted.as_str(), 4), "{kind}: {line}");
                assert!(shao.bytes() == before, "{kind}: {line} changed the file");
                assert_eq!(names(&shao), files, "{kind}: {line} left files behind");
            }
            if kind == "missing" {
                shao.ok("init");
            } else {
                let ran = shao.line("init");
                let exists = if lang == "zh" {
                    "错误：DIR/shao.db 已经存在。换一个 --db；原文件没有动\n"
                } else {
                    "error: DIR/shao.db exists already; give another --db; the file was left as it is\n"
                };
                assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), ("", exists, 4), "{kind}");
                assert!(shao.bytes() == before && names(&shao) == files, "{kind}: init touched the file");
            }
        }
    }
}

fn names(shao: &Shao) -> Vec<String> {
    let mut all: Vec<String> = std::fs::read_dir(shao.path("."))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    all.sort();
    all
}
