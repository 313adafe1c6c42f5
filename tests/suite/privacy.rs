//! Who else may read what the program writes, and what it shows of telephone numbers.

use crate::common::Shao;

const PHONE: &str = "13812345678";

/// An office with a unit and a case that have telephone numbers.
fn office(lang: &'static str) -> Shao {
    let shao = Shao::new(lang);
    shao.ok("unit add P09 示例园 --kind originator --liaison 联络员 --phone 0523-86234567");
    shao.ok(&format!("intake --from P09 --title 停电 --enterprise 示例厂 --contact 联系人 --phone {PHONE}"));
    shao
}

#[test]
fn numbers_are_masked_on_every_screen_and_whole_on_demand() {
    let shao = office("en");
    shao.ok("correct 1 --phone 13987654321 --reason typed");
    shao.ok("triage 1 --scope single --category efficiency");
    shao.ok("assign 1 --lead A01");
    for line in [
        "show 1",
        "show 1 --format json",
        "show 1 --format md",
        "show 1 --as-of 2026-03-02",
        "list",
        "list --format json",
        "list --format csv",
        "search 停电",
        "today",
        "today --format json",
        "unit list",
        "unit list --format csv",
        "unit list --format json",
        "unit show P09",
        "unit edit P09 --leader 主任 --dry-run",
        "correct 1 --phone 13700001111 --dry-run",
        "correct 1 --phone 13700001111 --dry-run --format json",
        "undo 1 --dry-run",
        "undo 1 --dry-run --format json",
        "explain 1",
        "explain indicators this --format json",
        "report monthly this",
        "report monthly this --format json",
    ] {
        let ran = shao.line(line);
        assert_eq!(ran.code, 0, "{line}: {}", ran.err);
        for whole in [PHONE, "13987654321", "13700001111", "86234567"] {
            assert!(!format!("{}{}", ran.out, ran.err).contains(whole), "{line}: {}", ran.out);
        }
    }
    for (line, whole, masked) in [
        ("show 1", &[PHONE, "13987654321"][..], &["138****5678", "139****4321"][..]),
        ("show 1 --format json", &[PHONE, "13987654321"], &["138****5678", "139****4321"]),
        ("correct 1 --phone 13700001111 --dry-run", &["13987654321 → 13700001111"], &["139****4321 → 137****1111"]),
        ("unit list --kind originator", &["0523-86234567"], &["0523-****4567"]),
        ("unit show P09 --format json", &["0523-86234567"], &["0523-****4567"]),
        ("list", &["13987654321", "联系人"], &[]),
        ("list --format json", &["\"contact\": \"联系人\"", "\"phone\": \"13987654321\""], &[]),
        ("list --format csv --keys", &["number,state,outcome,title,enterprise,contact,phone"], &[]),
        ("search 停电 --format csv", &["联系人,13987654321"], &[]),
    ] {
        let (usual, full) = (shao.line(line).out, shao.line(&format!("{line} --full")).out);
        for text in whole {
            assert!(full.contains(text) && !usual.contains(text), "{line}: {usual} {full}");
        }
        for text in masked {
            assert!(usual.contains(text) && !full.contains(text), "{line}: {usual} {full}");
        }
    }
}

#[test]
fn whom_to_call_today() {
    let shao = office("en");
    let row = |line: &str| shao.line(line).out;
    assert!(row("today --full").contains("联系人    13812345678"), "{}", row("today --full"));
    assert!(row("today --full --format json").contains("\"phone\": \"13812345678\""));
    assert!(!row("today").contains("联系人") && !row("today --format json").contains("phone"));
}

#[test]
fn whom_to_call_about_what_is_late_and_what_falls_due() {
    for (lang, wanted) in [
        (
            "zh",
            "栏目,编号,标题,企业,联系人,电话,部门,环节,期限,工作日,暂定,等待自,下一步\n\
             已超期,2026-0001,停电,甲药业,赵二,13812345678,住建局,报到,2026-03-03,1,,,\n\
             将到期,2026-0001,停电,甲药业,赵二,13812345678,住建局,会商,2026-03-05,1,,,\n",
        ),
        (
            "en",
            "Section,Number,Title,Enterprise,Contact,Phone,Department,Duty,Due,Working days,Provisional,Since,Next command\n\
             Overdue,2026-0001,停电,甲药业,赵二,13812345678,住建局,respond,2026-03-03,1,,,\n\
             Due soon,2026-0001,停电,甲药业,赵二,13812345678,住建局,consult,2026-03-05,1,,,\n",
        ),
    ] {
        let mut shao = Shao::new(lang);
        shao.ok("intake --from Y01 --title 停电 --enterprise 甲药业 --contact 赵二 --phone 13812345678");
        shao.ok("triage 1 --scope multi --category coordination");
        shao.ok("assign 1 --lead A01 --co A02");
        shao.now = "2026-03-04 09:00".to_owned();
        assert_eq!(shao.ok("today --full --format csv"), wanted);
    }
}

#[test]
fn a_masked_screen_says_how_to_see_more() {
    for (lang, told) in [
        ("en", "note: four digits of each telephone number are hidden; --full shows them\n"),
        ("zh", "提示：电话已隐去四位；要看全请加 --full\n"),
    ] {
        let shao = office(lang);
        assert_eq!(shao.run(["show", "1"]).err, told);
        assert_eq!(shao.run(["unit", "show", "P09"]).err, told);
        assert_eq!(shao.run(["show", "1", "--full"]).err, "");
        assert_eq!(shao.run(["show", "1", "--quiet"]).err, "");
        assert_eq!(shao.run(["unit", "show", "A01"]).err, "", "nothing is hidden");
    }
}

#[test]
fn what_is_exported_is_whole_and_what_was_masked_comes_back_as_it_was() {
    let shao = office("en");
    let cases = shao.line("export cases --keys").out;
    assert!(cases.contains(PHONE), "{cases}");
    let units = shao.line("export units --keys").out;
    assert!(units.contains("0523-86234567"), "{units}");
    // A list is no export; still, what it hides is not lost when it is read again.
    let listed = shao.line("unit list --keys --format csv").out;
    assert!(listed.contains("0523-****4567"), "{listed}");
    let file = shao.file("listed.csv", listed.replace("联络员", "新联络员"));
    let done = shao.run(["import", "units", file.to_str().unwrap(), "--update"]);
    assert_eq!((done.out.as_str(), done.code), ("listed.csv: read 11, new 0, same 10, updated 1, rejected 0\n", 0));
    let after = shao.line("export units --keys").out;
    assert_eq!(after, units.replace("联络员", "新联络员"));
    // So too where it is typed again.
    shao.ok("unit edit P09 --phone 0523-****4567 --leader 主任");
    assert!(shao.line("unit show P09 --full").out.contains("0523-86234567"));
    let same = shao.line("correct 1 --phone 138****5678");
    assert_eq!((same.code, same.out.as_str()), (1, ""), "{}", same.err);
}

/// A mask in the place of a number would lose it.
#[test]
fn a_mask_never_takes_the_place_of_a_number() {
    let header = "received_at,originator,title,ref,phone\n";
    let row = |phone: &str, title: &str| format!("{header}2026-02-02,P09,{title},W1,{phone}\n");
    let mut shao = office("en");
    shao.file("cases.csv", row("13912345678", "断水"));
    shao.file("same.csv", row("139****5678", "断水"));
    shao.file("changed.csv", row("139****5678", "断电"));
    shao.file("wrong.csv", row("138****5678", "断水"));
    shao.file("new.csv", format!("{header}2026-02-03,P09,断网,W2,137****5678\n2026-02-03,P09,断网,,137****5678\n"));
    shao.file(
        "units.csv",
        "code,name,kind,phone\nP09,示例园,originator,0523-****8888\nP10,二园,originator,138****1111\n",
    );
    shao.ok("import cases cases.csv");
    let taken = |shao: &Shao, line: &str| {
        let ran = shao.line(line);
        (ran.out.lines().next().unwrap_or_default().to_owned(), ran.err, ran.code)
    };
    let counts = |file: &str, counts: &str| format!("{file}: {counts}");
    for line in ["import cases same.csv", "import cases same.csv --update"] {
        let (out, err, code) = taken(&shao, line);
        assert_eq!((out, code), (counts("same.csv", "read 1, new 0, same 1, updated 0, rejected 0"), 0), "{err}");
    }
    let (_, err, code) = taken(&shao, "import cases changed.csv");
    assert_eq!((err.contains("with other content"), code), (true, 1), "{err}");
    let (out, err, code) = taken(&shao, "import cases changed.csv --update");
    assert_eq!((out, code), (counts("changed.csv", "read 1, new 0, same 0, updated 1, rejected 0"), 0), "{err}");
    let list = shao.json("list --full");
    let of_case = |list: &serde_json::Value| {
        let case = list.as_array().unwrap().iter().find(|case| case["ref"] == "W1").unwrap().clone();
        (case["title"].clone(), case["phone"].clone())
    };
    assert_eq!(of_case(&list), ("断电".into(), "13912345678".into()));
    let before = shao.line("export cases --keys").out + &shao.line("export units --keys").out;
    for (lang, line, told) in [
        (
            "en",
            "import cases wrong.csv --update",
            vec!["line 2, phone \"138****5678\": digits of the number are hidden; give the whole number"],
        ),
        ("zh", "import cases wrong.csv --update", vec!["“138****5678”：号码隐去了四位。请写全号"]),
        ("en", "import cases new.csv", vec!["line 2", "line 3"]),
        ("en", "import units units.csv --update", vec!["line 2", "line 3"]),
        (
            "en",
            "intake --from P09 --title t --phone 139****5678",
            vec!["error: --phone 139****5678: digits of the number are hidden; give the whole number\n"],
        ),
        (
            "zh",
            "intake --from P09 --title t --phone 139****5678",
            vec!["错误：--phone 139****5678：号码隐去了四位。请写全号\n"],
        ),
        ("en", "correct 1 --phone 139****5678", vec!["error: --phone 139****5678: digits"]),
        ("en", "unit edit P09 --phone 0523-****8888", vec!["error: --phone 0523-****8888: digits"]),
        (
            "en",
            "unit add P10 二园 --kind originator --phone ０５２３－＊＊＊＊８８８８",
            vec!["error: --phone 0523-****8888: digits"],
        ),
    ] {
        shao.lang = lang;
        let ran = shao.line(line);
        assert_eq!(ran.code, 1, "{line}: {}{}", ran.out, ran.err);
        for told in told {
            assert!(ran.err.contains(told), "{line}: {}", ran.err);
        }
    }
    shao.lang = "en";
    assert_eq!(shao.line("export cases --keys").out + &shao.line("export units --keys").out, before);
    shao.ok("verify");
}

#[test]
fn every_entry_says_who_made_it() {
    let shao = office("en");
    let run = |line: &str, set: &[(&str, &str)]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_shao"));
        command.env_clear().env("SHAO_DB", &shao.db).env("SHAO_LANG", "en").env("SHAO_NOW", &shao.now);
        let out = command.envs(set.iter().copied()).args(line.split(' ')).output().unwrap();
        assert!(out.status.success(), "{line}: {}", String::from_utf8_lossy(&out.stderr));
    };
    let before = shao.sqlite().query_row("SELECT max(seq) FROM events", [], |row| row.get::<_, i64>(0)).unwrap();
    shao.file("units.csv", "code,name,kind\nP10,示例二园,originator\n");
    let units = format!("import units {}", shao.path("units.csv").display());
    run("--actor 丙 triage 1 --scope single --category efficiency", &[("SHAO_ACTOR", "乙"), ("USER", "甲")]);
    run("assign 1 --lead A01", &[("SHAO_ACTOR", "乙"), ("USER", "甲")]);
    run("note 1 催办", &[("USER", "甲")]);
    run(&units, &[("LOGNAME", "甲")]);
    run("undo 1 --reason 误", &[]);
    let sqlite = shao.sqlite();
    let mut read = sqlite.prepare("SELECT body ->> '$.kind', actor FROM events WHERE seq > ?1 ORDER BY seq").unwrap();
    let rows = read.query_map([before], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let found: Vec<(String, String)> = rows.map(Result::unwrap).collect();
    let wanted = [
        ("triaged", "丙"),
        ("assigned", "乙"),
        ("noted", "甲"),
        ("unit_saved", "甲"),
        ("batch_imported", "甲"),
        ("undone", "unknown"),
    ];
    assert_eq!(found, wanted.map(|(kind, actor)| (kind.to_owned(), actor.to_owned())));
    let shown = shao.ok("show 1");
    for actor in ["小陈", "丙", "乙", "甲", "unknown"] {
        assert!(shown.contains(&format!("[{actor}]\n")), "{shown}");
    }
}

#[cfg(unix)]
mod modes {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::path::Path;
    use std::process::{Command, Output};

    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().mode() & 0o7777
    }

    fn set(path: &Path, mode: u32) {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }

    /// The program at another database.
    fn at(lang: &'static str, db: &Path) -> Shao {
        let mut shao = Shao::bare(lang);
        shao.db = db.to_owned();
        shao
    }

    /// A command line under a rule of the account for new files.
    fn under(umask: &str, shao: &Shao, line: &str) -> Output {
        let run = format!("umask {umask}; exec \"$0\" {line}");
        let mut command = Command::new("sh");
        command.args(["-c", &run, env!("CARGO_BIN_EXE_shao")]).current_dir(shao.path(""));
        command.env("SHAO_DB", &shao.db).env("SHAO_LANG", "en").env("SHAO_NOW", &shao.now).env("SHAO_ACTOR", "小陈");
        let out = command.output().unwrap();
        assert!(out.status.success(), "{line}: {}", String::from_utf8_lossy(&out.stderr));
        out
    }

    /// The files of a folder with their modes, by name.
    fn files(folder: &Path) -> Vec<(String, u32)> {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut all: Vec<_> =
            entries.map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), mode(&path))).collect();
        all.sort();
        all
    }

    #[test]
    fn a_database_is_its_owners_alone_whatever_the_rule_for_new_files() {
        for umask in ["000", "022", "077"] {
            let mut shao = Shao::bare("en");
            let folder = shao.path("new/office");
            shao.db = folder.join("shao.db");
            assert_eq!(String::from_utf8(under(umask, &shao, "init").stderr).unwrap().lines().count(), 1, "{umask}");
            assert_eq!((mode(&folder), mode(&shao.path("new"))), (0o700, 0o700), "{umask}");
            // Another process has it open: its log and index are there to be seen.
            let open = rusqlite::Connection::open(&shao.db).unwrap();
            open.query_row("SELECT count(*) FROM events", [], |row| row.get::<_, i64>(0)).unwrap();
            under(umask, &shao, "unit add P09 示例园 --kind originator --phone 0523-86234567");
            let names = ["shao.db", "shao.db-shm", "shao.db-wal"].map(|name| (name.to_owned(), 0o600));
            assert_eq!(files(&folder), names, "{umask}");
        }
    }

    #[test]
    fn a_group_shares_on_purpose_and_stays_able_to() {
        for umask in ["000", "077"] {
            let mut shao = Shao::bare("en");
            let folder = shao.path("office");
            shao.db = folder.join("shao.db");
            under(umask, &shao, "init --shared");
            assert_eq!(mode(&folder), 0o2770, "{umask}");
            let open = rusqlite::Connection::open(&shao.db).unwrap();
            open.query_row("SELECT count(*) FROM events", [], |row| row.get::<_, i64>(0)).unwrap();
            under(umask, &shao, "unit add P09 示例园 --kind originator");
            let names = ["shao.db", "shao.db-shm", "shao.db-wal"].map(|name| (name.to_owned(), 0o660));
            assert_eq!(files(&folder), names, "{umask}");
            assert_eq!(shao.run(["today"]).err, "", "on purpose is no reason to warn");
        }
        let shao = Shao::bare("en");
        let before = mode(&shao.path(""));
        let told = shao.run(["init", "--shared"]).err;
        assert!(told.starts_with("note: others of the group cannot open it yet: "), "{told}");
        assert_eq!(mode(&shao.path("")), before, "a folder that is there stays as it is");
    }

    #[test]
    fn files_that_hold_whole_numbers_are_their_owners_alone_and_others_as_the_account_says() {
        let shao = office("en");
        shao.file("bad.csv", "ref,received_at,originator,title\nX1,2026-02-30,P09,停电\nX2,2026-02-20,P09,停水\n");
        for (line, file, wanted) in [
            ("export cases --out cases.csv", "cases.csv", 0o600),
            ("export units --out units.xlsx", "units.xlsx", 0o600),
            ("list --full --out full.csv", "full.csv", 0o600),
            ("list --out list.csv", "list.csv", 0o644),
            ("report monthly this --out report.xlsx", "report.xlsx", 0o644),
        ] {
            under("022", &shao, line);
            assert_eq!(mode(&shao.path(file)), wanted, "{line}");
        }
        let bad = shao.path("bad.csv");
        let rejects = shao.path("rejects.csv");
        let import = ["import", "cases", bad.to_str().unwrap(), "--on-error", "skip", "--rejects"];
        let ran = shao.run(import.into_iter().chain([rejects.to_str().unwrap()]));
        assert_eq!((ran.code, mode(&rejects)), (3, 0o600), "{}", ran.err);
        // One that others could read is replaced by one that they cannot.
        shao.file("cases.csv", "old");
        set(&shao.path("cases.csv"), 0o666);
        under("000", &shao, "export cases --out cases.csv");
        assert_eq!(mode(&shao.path("cases.csv")), 0o600);
    }

    #[test]
    fn a_copy_before_a_migration_is_for_those_who_have_the_database() {
        for (of_database, of_copy) in [(0o600, 0o600), (0o660, 0o660), (0o644, 0o600)] {
            let shao = Shao::bare("en");
            let old = rusqlite::Connection::open(&shao.db).unwrap();
            old.execute_batch(include_str!("../files/v1.sql")).unwrap();
            drop(old);
            set(&shao.db, of_database);
            under("000", &shao, "list");
            assert_eq!(mode(&shao.path("shao.db.v1")), of_copy, "{of_database:o}");
        }
    }

    #[test]
    fn what_others_can_do_is_told_where_somebody_looks_and_changed_by_nobody() {
        let shao = Shao::new("en");
        let folder = shao.db.parent().unwrap().canonicalize().unwrap();
        let db = folder.join("shao.db");
        for (of_folder, of_file, told) in [
            (0o700, 0o600, String::new()),
            (0o755, 0o600, String::new()),
            (
                0o700,
                0o644,
                format!(
                    "note: other accounts can read {0} (mode 0644), which holds names and telephone numbers: \
                     chmod 600 {0}, or 660 if a group is to share it\n",
                    "DIR/shao.db"
                ),
            ),
            (
                0o777,
                0o666,
                format!(
                    "note: other accounts can change {0} (mode 0666): chmod 600 {0}, or 660 if a group is to share it\n",
                    "DIR/shao.db"
                ),
            ),
            (
                0o1777,
                0o600,
                format!(
                    "note: other accounts can write in the folder {0} (mode 1777) and so put another file in the place of \
                     the database: chmod 700 {0}, or 2770 and the database 660 if a group is to share it\n",
                    "DIR"
                ),
            ),
        ] {
            set(&folder, of_folder);
            set(&db, of_file);
            for line in ["today", "verify"] {
                assert_eq!(shao.run([line]).err, told, "{of_folder:o} {of_file:o} {line}");
                assert_eq!(shao.run([line, "--quiet"]).err, "");
            }
            // A script's many steps are not told each time.
            assert_eq!(shao.run(["unit", "list"]).err, "");
            assert_eq!((mode(&folder), mode(&db)), (of_folder, of_file), "nothing is changed unasked");
        }
        set(&folder, 0o700);
        set(&db, 0o644);
        let told = at("zh", &db).run(["today"]).err;
        let words = format!(
            "提示：其他账户能读 {0}（权限 0644），里面有姓名和电话；请 chmod 600 {0}，有意给一个组共用则 chmod 660\n",
            db.display()
        );
        assert_eq!(told, words);
    }

    #[test]
    fn a_link_to_a_database_is_followed() {
        let shao = Shao::new("en");
        set(&shao.db, 0o600);
        let link = shao.path("link.db");
        symlink(&shao.db, &link).unwrap();
        let other = at("en", &link);
        other.ok("unit add P09 示例园 --kind originator");
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(shao.run(["unit", "show", "P09"]).out.contains("示例园"));
        // Nothing is made where a link leads nowhere.
        let nowhere = shao.path("nowhere.db");
        symlink(shao.path("absent/shao.db"), &nowhere).unwrap();
        assert_eq!(at("en", &nowhere).run(["init"]).code, 4);
    }
}
