//! What people mistype, and files that are not ours: one line with a hint, the right exit code, nothing written.

use std::fmt::Write as _;

use crate::common::{Shao, schema_version};

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

#[test]
fn names_and_numbers_that_lead_nowhere() {
    check(&[
        (
            "intake --from 没有镇 --title '断水'",
            "错误：没有叫“没有镇”的园区镇街。用 shao unit list 查看",
            "error: no originator is called \"没有镇\"; see shao unit list",
            1,
        ),
        (
            "intake --from 住建局 --title '断水'",
            "错误：没有叫“住建局”的园区镇街。用 shao unit list 查看",
            "error: no originator is called \"住建局\"; see shao unit list",
            1,
        ),
        (
            "intake --from 白塔 --title '断水' --ref R-1",
            "错误：外部编号 R-1 已是 2026-0001。用 shao show 2026-0001 查看，或换一个 --ref",
            "error: the reference R-1 belongs to 2026-0001 already; see shao show 2026-0001, or give another --ref",
            1,
        ),
        (
            "assign 2 --lead 民政局",
            "错误：没有叫“民政局”的部门。用 shao unit list 查看",
            "error: no department is called \"民政局\"; see shao unit list",
            1,
        ),
        (
            "assign 2 --lead 住建局 --co 教育",
            "错误：单一部门事项不能有协办部门（教育局）。先分诊为多部门：triage … --scope multi",
            "error: a single-department case takes no co-handlers (教育局); triage it as multi first: triage … --scope multi",
            1,
        ),
        (
            "assign 2 --lead 局",
            "错误：“局”可以指几个单位。请写编码：A01 住建局、A02 审批局、A03 资规局、A04 教育局、A05 交通局、A06 商务局、B01 税务局",
            "error: \"局\" can mean several units; give the code: A01 住建局, A02 审批局, A03 资规局, A04 教育局, A05 交通局, A06 商务局, B01 税务局",
            1,
        ),
        (
            "assign 2 --lead swj",
            "错误：“swj”可以指几个单位。请写编码：A06 商务局、B01 税务局",
            "error: \"swj\" can mean several units; give the code: A06 商务局, B01 税务局",
            1,
        ),
        (
            "assign 2 --lead jj",
            "错误：没有叫“jj”的部门。用 shao unit list 查看",
            "error: no department is called \"jj\"; see shao unit list",
            1,
        ),
        (
            "assign 2 --lead z",
            "错误：没有叫“z”的部门。用 shao unit list 查看",
            "error: no department is called \"z\"; see shao unit list",
            1,
        ),
        (
            "assign 2 --lead 白塔镇",
            "错误：没有叫“白塔镇”的部门。用 shao unit list 查看",
            "error: no department is called \"白塔镇\"; see shao unit list",
            1,
        ),
        (
            "resolve 3 --dept 教育局 --result '办了'",
            "错误：教育局不在该诉求的派单中。已派：住建局；增加部门用 assign … --reason",
            "error: 教育局 is not on this case; assigned: 住建局; add a department with assign … --reason",
            1,
        ),
        (
            "resolve 7 --result '办了'",
            "错误：该诉求派给了多个部门，须写明是哪一个。加 --dept，可选：住建局、教育局、交通局",
            "error: several departments are on this case: one must be named; add --dept, one of: 住建局, 教育局, 交通局",
            1,
        ),
        (
            "show 99",
            "错误：没有 2026-0099 这一件。用 shao list 查看",
            "error: there is no case 2026-0099; see shao list",
            1,
        ),
        (
            "show 2026-99",
            "错误：没有 2026-0099 这一件。用 shao list 查看",
            "error: there is no case 2026-0099; see shao list",
            1,
        ),
        (
            "show abc",
            "错误：“abc”不是诉求编号。写 2023-0001、今年的序号 1，或 ref:外部编号",
            "error: \"abc\" is no case number; write 2023-0001, this year's serial 1, or ref:REFERENCE",
            1,
        ),
        (
            "show 2026-0001-1",
            "错误：“2026-0001-1”不是诉求编号。写 2023-0001、今年的序号 1，或 ref:外部编号",
            "error: \"2026-0001-1\" is no case number; write 2023-0001, this year's serial 1, or ref:REFERENCE",
            1,
        ),
        (
            "show 0",
            "错误：“0”不是诉求编号。写 2023-0001、今年的序号 1，或 ref:外部编号",
            "error: \"0\" is no case number; write 2023-0001, this year's serial 1, or ref:REFERENCE",
            1,
        ),
        (
            "show -- -1",
            "错误：“-1”不是诉求编号。写 2023-0001、今年的序号 1，或 ref:外部编号",
            "error: \"-1\" is no case number; write 2023-0001, this year's serial 1, or ref:REFERENCE",
            1,
        ),
        (
            "show ref:R-99",
            "错误：没有 ref:R-99 这一件。用 shao list 或 shao search 查找",
            "error: there is no case ref:R-99; look for it with shao list or shao search",
            1,
        ),
        (
            "unit show 民政局",
            "错误：没有叫“民政局”的园区镇街。用 shao unit list 查看",
            "error: no originator is called \"民政局\"; see shao unit list",
            1,
        ),
        (
            "unit edit A01",
            "错误：住建局没有变化。写明要改的项，例如 --phone",
            "error: nothing of 住建局 would change; say what to change, for example --phone",
            1,
        ),
        (
            "list --dept 没有局",
            "错误：没有叫“没有局”的部门。用 shao unit list 查看",
            "error: no department is called \"没有局\"; see shao unit list",
            1,
        ),
        (
            "list --category 没有类",
            "错误：没有内容类别“没有类”。可用：efficiency 效能提升、coordination 综合协调、liaison 对接上争、case_by_case 一事一议、other 其他（也可写中文名称）",
            "error: no category \"没有类\"; known: efficiency, coordination, liaison, case_by_case, other",
            1,
        ),
        (
            "list --state 没有态",
            "错误：不认识“没有态”。可用：received 已接诊、triaged 已分诊、assigned 已派单、responded 已报到、resolved 已办结、closed 已销号",
            "error: \"没有态\" is not one of the words known here; known: received, triaged, assigned, responded, resolved, closed",
            2,
        ),
        (
            "triage 1 --scope 全部 --category other",
            "错误：不认识“全部”。可用：single 单一部门、multi 多部门、cross_level 跨层级",
            "error: \"全部\" is not one of the words known here; known: single, multi, cross_level",
            2,
        ),
        (
            "triage 1 --scope single --category 没有类",
            "错误：没有内容类别“没有类”。可用：efficiency 效能提升、coordination 综合协调、liaison 对接上争、case_by_case 一事一议、other 其他（也可写中文名称）",
            "error: no category \"没有类\"; known: efficiency, coordination, liaison, case_by_case, other",
            1,
        ),
        (
            "followup 5 --by 写信 --solved yes",
            "错误：不认识“写信”。可用：phone 电话、visit 上门",
            "error: \"写信\" is not one of the words known here; known: phone, visit",
            2,
        ),
        (
            "followup 5 --by phone --solved 也许",
            "错误：“也许”不是 yes 或 no。写 yes（是）或 no（否）",
            "error: \"也许\" is neither yes nor no; write yes or no",
            2,
        ),
        (
            "close 5 --outcome 好了",
            "错误：不认识“好了”。可用：resolved 已解决、explained 已解释、declined 不予受理、withdrawn 已撤回、duplicate 重复",
            "error: \"好了\" is not one of the words known here; known: resolved, explained, declined, withdrawn, duplicate",
            2,
        ),
        (
            "close 5 --outcome duplicate --of 99",
            "错误：没有 2026-0099 这一件。用 shao list 查看",
            "error: there is no case 2026-0099; see shao list",
            1,
        ),
        (
            "close 5 --outcome duplicate --of 5",
            "错误：不能与自己重复。--of 请写另一件的编号",
            "error: a case cannot be a duplicate of itself; give the other case's number with --of",
            1,
        ),
        (
            "close 5 --outcome duplicate",
            "错误：没有写明与哪一件重复。加 --of 编号",
            "error: it is not said which case this one repeats; add --of CASE",
            1,
        ),
        (
            "close 5 --outcome explained --of 1",
            "错误：--of 只用于结果为重复的。去掉 --of，或用 --outcome duplicate",
            "error: --of goes with the outcome duplicate only; leave it out, or use --outcome duplicate",
            1,
        ),
        (
            "close 2 --outcome resolved",
            "错误：该诉求还没有派单，不能按已办理销号。先派单办理；不办理的用 --outcome declined、withdrawn 或 duplicate",
            "error: no department has handled this case; assign it first, or close it as declined, withdrawn or duplicate",
            1,
        ),
        (
            "close 4 --outcome resolved",
            "错误：还有部门没有办结：住建局。先用 resolve 逐个办结，或 resolve --all",
            "error: not done yet: 住建局; first resolve each of them, or resolve --all",
            1,
        ),
        (
            "assign 2 --lead 住建局 --co 教育局",
            "错误：单一部门事项不能有协办部门（教育局）。先分诊为多部门：triage … --scope multi",
            "error: a single-department case takes no co-handlers (教育局); triage it as multi first: triage … --scope multi",
            1,
        ),
        (
            "assign 7 --lead 住建局 --co 教育局 --co 交通局 --reason '再派'",
            "错误：与现有派单相同，没有变化。用 show 查看现有派单",
            "error: that is the assignment in force: nothing would change; see it with show",
            1,
        ),
        (
            "assign 7 --lead 住建局 --co 住建局 --reason '再派'",
            "错误：住建局出现了两次。牵头与协办部门每个只写一次",
            "error: 住建局 stands twice; name each lead and co-handler once",
            1,
        ),
    ]);
}

#[test]
fn dates_that_are_none() {
    check(&[
        (
            "intake --from 白塔镇 --title '断水' --at 2023-02-30",
            "错误：没有“2023-02-30”这一天或这个时刻。请核对日期",
            "error: there is no \"2023-02-30\" in the calendar or on the clock; check the date",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --at 05/08/2023",
            "错误：“05/08/2023”分不清月和日。年份写在前面：2023-05-08",
            "error: \"05/08/2023\" does not say which is the month and which the day; write the year first: 2023-05-08",
            1,
        ),
        (
            "list --now 明天",
            "错误：--now（SHAO_NOW）的“明天”不是日期。写明年月日，例如 2023-05-08、2023年5月8日、2023-05-08 16:04",
            "error: \"明天\" of --now (SHAO_NOW) is no date; write year, month and day, for example 2023-05-08, or 2023-05-08 16:04",
            1,
        ),
        (
            "demo --db demo.db --now '2024-03-20 09:00'",
            "错误：示例记到 2026-01-09 17:30，--now（SHAO_NOW）却是 2024-03-20 09:00。去掉 --now 和 SHAO_NOW，示例自带时钟；或写 2026-01-09 17:30 以后的时间",
            "error: the demo goes on until 2026-01-09 17:30, and --now (SHAO_NOW) is 2024-03-20 09:00; leave out --now and SHAO_NOW, for the demo has its own clock; or give a time from 2026-01-09 17:30 on",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --at 下周",
            "错误：“下周”不是日期。年份要写上，例如 2023-05-08、2023年5月8日、2023-05-08 16:04；也可写今天、明天",
            "error: \"下周\" is no date; with its year, for example 2023-05-08, or 2023-05-08 16:04; or today, tomorrow",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --at ''",
            "错误：日期是空的。例如 2023-05-08、2023年5月8日、2023-05-08 16:04",
            "error: the date is empty; for example 2023-05-08, or 2023-05-08 16:04",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --at '2026-03-01 25:00'",
            "错误：没有“2026-03-01 25:00”这一天或这个时刻。请核对日期",
            "error: there is no \"2026-03-01 25:00\" in the calendar or on the clock; check the date",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --at 1023-05-08",
            "错误：“1023-05-08”的年份不在 1990 至 2100 之间。请核对年份",
            "error: the year of \"1023-05-08\" is not from 1990 to 2100; check the year",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --at 2026-03-03",
            "错误：2026-03-03 00:00 还没有到（现在是 2026-03-02 09:00）。请核对 --at；补录可写已发生的时间",
            "error: 2026-03-03 00:00 has not come yet (it is 2026-03-02 09:00); check --at: it takes the time at which something happened",
            1,
        ),
        (
            "triage 1 --scope single --category other --at 2026-03-01",
            "错误：2026-03-01 00:00 早于受理时间 2026-03-02 09:00。请核对 --at",
            "error: 2026-03-01 00:00 is before the receipt at 2026-03-02 09:00; check --at",
            1,
        ),
        (
            "respond 3 --plan '办' --promise 2026-02-29 --person '科长'",
            "错误：没有“2026-02-29”这一天或这个时刻。请核对日期",
            "error: there is no \"2026-02-29\" in the calendar or on the clock; check the date",
            1,
        ),
        (
            "respond 3 --plan '办' --promise 2026-03-01 --person '科长'",
            "错误：承诺办结日 2026-03-01 早于报到日 2026-03-02。请核对 --promise 和 --at",
            "error: the promised date 2026-03-01 is before the day of the response 2026-03-02; check --promise and --at",
            1,
        ),
        (
            "assign 2 --lead 住建局 --due 2026-02-27",
            "错误：期限 2026-02-27 在 2026-03-02 09:00 之前。请写以后的日期",
            "error: the due date 2026-02-27 is before 2026-03-02 09:00; give a later date",
            1,
        ),
        (
            "extend request 4 --to 2026-03-09 --reason '难'",
            "错误：2026-03-09 不晚于现有期限 2026-03-09。请写更晚的日期",
            "error: 2026-03-09 is not after the due date in force 2026-03-09; give a later date",
            1,
        ),
        (
            "extend request 3 --to 2026-03-09 --reason '难'",
            "错误：住建局还没有办结期限，无从延期。先报到并承诺办结日：respond",
            "error: 住建局 has no due date yet to extend; first respond with a promised date",
            1,
        ),
        (
            "extend grant 4",
            "错误：住建局没有待答复的延期申请。先申请：extend request … --to --reason",
            "error: 住建局 waits for no extension; ask first: extend request … --to --reason",
            1,
        ),
        (
            "extend refuse 4 --reason '不行'",
            "错误：住建局没有待答复的延期申请。先申请：extend request … --to --reason",
            "error: 住建局 waits for no extension; ask first: extend request … --to --reason",
            1,
        ),
        (
            "calendar due 2023-02-30 3",
            "错误：没有“2023-02-30”这一天或这个时刻。请核对日期",
            "error: there is no \"2023-02-30\" in the calendar or on the clock; check the date",
            1,
        ),
        (
            "calendar due 2026-03-02 99999",
            "错误：99999 个工作日太长。最多 2500 个",
            "error: 99999 working days are too many; at most 2500",
            1,
        ),
        (
            "calendar count 2026-03-02 2026-03-01",
            "错误：2026-03-01 早于 2026-03-02。先写早的日期",
            "error: 2026-03-01 is before 2026-03-02; give the earlier date first",
            1,
        ),
        (
            "calendar show 1900",
            "错误：1900 年不在 1990 至 2100 之间。请核对年份",
            "error: the year 1900 is not from 1990 to 2100; check the year",
            1,
        ),
        (
            "calendar set 2026-03-07 也许",
            "错误：“也许”不是 work 或 off。写 work（上班）或 off（放假）",
            "error: \"也许\" is neither work nor off; write work or off",
            2,
        ),
        (
            "list --since 05/08/2023",
            "错误：“05/08/2023”分不清月和日。年份写在前面：2023-05-08",
            "error: \"05/08/2023\" does not say which is the month and which the day; write the year first: 2023-05-08",
            1,
        ),
        (
            "survey --dept 住建局 --period 2026-05 --satisfied 1 --fairly 0 --basically 0 --dissatisfied 0",
            "错误：“2026-05”不是季度。例如 2023-Q2",
            "error: \"2026-05\" is no quarter; for example 2023-Q2",
            1,
        ),
        (
            "survey --dept 住建局 --period 何时 --satisfied 1 --fairly 0 --basically 0 --dissatisfied 0",
            "错误：“何时”不是期间。例如 2023-05（月）、2023-Q2（季度）、2023-H1（半年）、2023（年），或 last、this",
            "error: \"何时\" is no period; for example 2023-05, 2023-Q2, 2023-H1, 2023, or last, this",
            1,
        ),
        (
            "notice --dept 住建局 --reason '迟' --at 2026-03-03",
            "错误：2026-03-03 00:00 还没有到（现在是 2026-03-02 09:00）。请核对 --at；补录可写已发生的时间",
            "error: 2026-03-03 00:00 has not come yet (it is 2026-03-02 09:00); check --at: it takes the time at which something happened",
            1,
        ),
    ]);
}

#[test]
fn scores_and_votes_that_are_none() {
    check(&[
        (
            "score 6 --by originator --points 101",
            "错误：分数 101 不在 0 至 100 之间。请写 0 至 100 的数",
            "error: the score 101 is not from 0 to 100; give a number from 0 to 100",
            1,
        ),
        (
            "score 6 --by originator --points abc",
            "错误：“abc”不是分数。请写 0 至 100 的数，最多两位小数",
            "error: \"abc\" is no score; give a number from 0 to 100 with at most two decimals",
            1,
        ),
        (
            "score 6 --by originator --points -1",
            "错误：分数 -1 不在 0 至 100 之间。请写 0 至 100 的数",
            "error: the score -1 is not from 0 to 100; give a number from 0 to 100",
            1,
        ),
        (
            "score 6 --by originator --points 92.555",
            "错误：“92.555”的小数超过两位。分数最多两位小数",
            "error: \"92.555\" has more than two decimals; a score has at most two decimals",
            1,
        ),
        (
            "score 6 --by originator --points ''",
            "错误：“”不是分数。请写 0 至 100 的数，最多两位小数",
            "error: \"\" is no score; give a number from 0 to 100 with at most two decimals",
            1,
        ),
        (
            "score 6 --by originator --points NaN",
            "错误：“NaN”不是分数。请写 0 至 100 的数，最多两位小数",
            "error: \"NaN\" is no score; give a number from 0 to 100 with at most two decimals",
            1,
        ),
        (
            "score 6 --by originator --points 1e2",
            "错误：“1e2”不是分数。请写 0 至 100 的数，最多两位小数",
            "error: \"1e2\" is no score; give a number from 0 to 100 with at most two decimals",
            1,
        ),
        (
            "score 6 --by originator --grade 很好",
            "错误：不认识“很好”。可用：satisfied 满意、fairly 比较满意、basically 基本满意、dissatisfied 不满意",
            "error: \"很好\" is not one of the words known here; known: satisfied, fairly, basically, dissatisfied",
            2,
        ),
        (
            "score 6 --by 群众 --points 90",
            "错误：不认识“群众”。可用：originator 园区镇街、lead 牵头部门、enterprise 企业",
            "error: \"群众\" is not one of the words known here; known: originator, lead, enterprise",
            2,
        ),
        (
            "score 6 --by lead --points 90",
            "错误：住建局是牵头部门，不能自己给自己评分。牵头部门由园区镇街评：--by originator",
            "error: 住建局 is the lead and does not rate itself; the lead is rated --by originator",
            1,
        ),
        (
            "score 6 --by originator --item timely=20",
            "错误：评价表还缺：plan、on_time、solved、service。各项都要评：--item 项目=分数",
            "error: the form lacks: plan, on_time, solved, service; give every item: --item KEY=N",
            1,
        ),
        (
            "score 6 --by originator --item timely=20 --item timely=20",
            "错误：“timely”一项出现了两次。每项只写一次",
            "error: the item \"timely\" stands twice; give each item once",
            1,
        ),
        (
            "score 6 --by originator --item timely=21 --item plan=15 --item on_time=25 --item solved=30 --item service=10",
            "错误：“timely”给了 21 分，最高 20 分。请核对",
            "error: the item \"timely\" got 21, its most is 20; check it",
            1,
        ),
        (
            "score 6 --by originator --item 态度=20",
            "错误：评价表没有“态度”一项。可用：timely、plan、on_time、solved、service",
            "error: the form has no item \"态度\"; known: timely, plan, on_time, solved, service",
            1,
        ),
        (
            "score 6 --by originator --item timely",
            "错误：“timely”不是 项目=分数。例如 --item timely=18",
            "error: \"timely\" is not KEY=N; for example --item timely=18",
            2,
        ),
        (
            "survey --dept 住建局 --period 2026-Q1 --satisfied -1 --fairly 0 --basically 0 --dissatisfied 0",
            "错误：“-1”不是票数。写 0 或以上的整数",
            "error: \"-1\" is no number of votes; give a whole number from 0",
            1,
        ),
        (
            "survey --dept 住建局 --period 2026-Q1 --satisfied 1.5 --fairly 0 --basically 0 --dissatisfied 0",
            "错误：“1.5”不是票数。写 0 或以上的整数",
            "error: \"1.5\" is no number of votes; give a whole number from 0",
            1,
        ),
        (
            "survey --dept 住建局 --period 2026-Q1 --satisfied 1 --fairly 0 --basically 0 --dissatisfied 99999999999",
            "错误：“99999999999”不是票数。写 0 或以上的整数",
            "error: \"99999999999\" is no number of votes; give a whole number from 0",
            1,
        ),
        (
            "survey --dept 没有局 --period 2026-Q1 --satisfied 1 --fairly 0 --basically 0 --dissatisfied 0",
            "错误：没有叫“没有局”的部门。用 shao unit list 查看",
            "error: no department is called \"没有局\"; see shao unit list",
            1,
        ),
    ]);
}

#[test]
fn steps_out_of_order() {
    check(&[
        (
            "triage 5 --scope single --category other",
            "错误：该诉求已办结，现在不能分诊 (triage)。现在可以：回访 (followup)、销号 (close)、退回重办 (reopen)",
            "error: the case is resolved: it cannot take the step triage now; possible now: followup, close, reopen",
            1,
        ),
        (
            "triage 6 --scope single --category other",
            "错误：该诉求已销号，现在不能分诊 (triage)。现在可以：回访 (followup)、退回重办 (reopen)、评分 (score)",
            "error: the case is closed: it cannot take the step triage now; possible now: followup, reopen, score",
            1,
        ),
        (
            "assign 1 --lead 教育局 --reason '换'",
            "错误：该诉求已接诊，现在不能派单 (assign)。现在可以：分诊 (triage)、销号 (close)",
            "error: the case is received: it cannot take the step assign now; possible now: triage, close",
            1,
        ),
        (
            "assign 5 --lead 教育局 --reason '换'",
            "错误：该诉求已办结，现在不能派单 (assign)。现在可以：回访 (followup)、销号 (close)、退回重办 (reopen)",
            "error: the case is resolved: it cannot take the step assign now; possible now: followup, close, reopen",
            1,
        ),
        (
            "assign 6 --lead 教育局 --reason '换'",
            "错误：该诉求已销号，现在不能派单 (assign)。现在可以：回访 (followup)、退回重办 (reopen)、评分 (score)",
            "error: the case is closed: it cannot take the step assign now; possible now: followup, reopen, score",
            1,
        ),
        (
            "respond 1 --plan '办' --promise 2026-03-09 --person '科长'",
            "错误：该诉求已接诊，现在不能报到 (respond)。现在可以：分诊 (triage)、销号 (close)",
            "error: the case is received: it cannot take the step respond now; possible now: triage, close",
            1,
        ),
        (
            "respond 2 --plan '办' --promise 2026-03-09 --person '科长'",
            "错误：该诉求已分诊，现在不能报到 (respond)。现在可以：分诊 (triage)、派单 (assign)、销号 (close)",
            "error: the case is triaged: it cannot take the step respond now; possible now: triage, assign, close",
            1,
        ),
        (
            "respond 5 --plan '办' --promise 2026-03-09 --person '科长'",
            "错误：该诉求已办结，现在不能报到 (respond)。现在可以：回访 (followup)、销号 (close)、退回重办 (reopen)",
            "error: the case is resolved: it cannot take the step respond now; possible now: followup, close, reopen",
            1,
        ),
        (
            "respond 6 --plan '办' --promise 2026-03-09 --person '科长'",
            "错误：该诉求已销号，现在不能报到 (respond)。现在可以：回访 (followup)、退回重办 (reopen)、评分 (score)",
            "error: the case is closed: it cannot take the step respond now; possible now: followup, reopen, score",
            1,
        ),
        (
            "consult 1 --note '谈'",
            "错误：该诉求已接诊，现在不能会商 (consult)。现在可以：分诊 (triage)、销号 (close)",
            "error: the case is received: it cannot take the step consult now; possible now: triage, close",
            1,
        ),
        (
            "consult 2 --note '谈'",
            "错误：该诉求已分诊，现在不能会商 (consult)。现在可以：分诊 (triage)、派单 (assign)、销号 (close)",
            "error: the case is triaged: it cannot take the step consult now; possible now: triage, assign, close",
            1,
        ),
        (
            "consult 5 --note '谈'",
            "错误：该诉求已办结，现在不能会商 (consult)。现在可以：回访 (followup)、销号 (close)、退回重办 (reopen)",
            "error: the case is resolved: it cannot take the step consult now; possible now: followup, close, reopen",
            1,
        ),
        (
            "consult 6 --note '谈'",
            "错误：该诉求已销号，现在不能会商 (consult)。现在可以：回访 (followup)、退回重办 (reopen)、评分 (score)",
            "error: the case is closed: it cannot take the step consult now; possible now: followup, reopen, score",
            1,
        ),
        (
            "visit 1 --note '看'",
            "错误：该诉求已接诊，现在不能出诊 (visit)。现在可以：分诊 (triage)、销号 (close)",
            "error: the case is received: it cannot take the step visit now; possible now: triage, close",
            1,
        ),
        (
            "visit 2 --note '看'",
            "错误：该诉求已分诊，现在不能出诊 (visit)。现在可以：分诊 (triage)、派单 (assign)、销号 (close)",
            "error: the case is triaged: it cannot take the step visit now; possible now: triage, assign, close",
            1,
        ),
        (
            "visit 6 --note '看'",
            "错误：该诉求已销号，现在不能出诊 (visit)。现在可以：回访 (followup)、退回重办 (reopen)、评分 (score)",
            "error: the case is closed: it cannot take the step visit now; possible now: followup, reopen, score",
            1,
        ),
        (
            "extend request 1 --to 2026-03-20 --reason '难'",
            "错误：该诉求已接诊，现在不能延期 (extend)。现在可以：分诊 (triage)、销号 (close)",
            "error: the case is received: it cannot take the step extend now; possible now: triage, close",
            1,
        ),
        (
            "extend request 2 --to 2026-03-20 --reason '难'",
            "错误：该诉求已分诊，现在不能延期 (extend)。现在可以：分诊 (triage)、派单 (assign)、销号 (close)",
            "error: the case is triaged: it cannot take the step extend now; possible now: triage, assign, close",
            1,
        ),
        (
            "extend request 5 --to 2026-03-20 --reason '难'",
            "错误：该诉求已办结，现在不能延期 (extend)。现在可以：回访 (followup)、销号 (close)、退回重办 (reopen)",
            "error: the case is resolved: it cannot take the step extend now; possible now: followup, close, reopen",
            1,
        ),
        (
            "extend request 6 --to 2026-03-20 --reason '难'",
            "错误：该诉求已销号，现在不能延期 (extend)。现在可以：回访 (followup)、退回重办 (reopen)、评分 (score)",
            "error: the case is closed: it cannot take the step extend now; possible now: followup, reopen, score",
            1,
        ),
        (
            "extend grant 1",
            "错误：该诉求已接诊，现在不能延期 (extend)。现在可以：分诊 (triage)、销号 (close)",
            "error: the case is received: it cannot take the step extend now; possible now: triage, close",
            1,
        ),
        (
            "extend grant 6",
            "错误：该诉求已销号，现在不能延期 (extend)。现在可以：回访 (followup)、退回重办 (reopen)、评分 (score)",
            "error: the case is closed: it cannot take the step extend now; possible now: followup, reopen, score",
            1,
        ),
        (
            "extend refuse 2 --reason '不行'",
            "错误：该诉求已分诊，现在不能延期 (extend)。现在可以：分诊 (triage)、派单 (assign)、销号 (close)",
            "error: the case is triaged: it cannot take the step extend now; possible now: triage, assign, close",
            1,
        ),
        (
            "extend refuse 5 --reason '不行'",
            "错误：该诉求已办结，现在不能延期 (extend)。现在可以：回访 (followup)、销号 (close)、退回重办 (reopen)",
            "error: the case is resolved: it cannot take the step extend now; possible now: followup, close, reopen",
            1,
        ),
        (
            "resolve 1 --result '办了'",
            "错误：该诉求已接诊，现在不能办结 (resolve)。现在可以：分诊 (triage)、销号 (close)",
            "error: the case is received: it cannot take the step resolve now; possible now: triage, close",
            1,
        ),
        (
            "resolve 2 --result '办了'",
            "错误：该诉求已分诊，现在不能办结 (resolve)。现在可以：分诊 (triage)、派单 (assign)、销号 (close)",
            "error: the case is triaged: it cannot take the step resolve now; possible now: triage, assign, close",
            1,
        ),
        (
            "resolve 5 --result '办了'",
            "错误：该诉求已办结，现在不能办结 (resolve)。现在可以：回访 (followup)、销号 (close)、退回重办 (reopen)",
            "error: the case is resolved: it cannot take the step resolve now; possible now: followup, close, reopen",
            1,
        ),
        (
            "resolve 6 --result '办了'",
            "错误：该诉求已销号，现在不能办结 (resolve)。现在可以：回访 (followup)、退回重办 (reopen)、评分 (score)",
            "error: the case is closed: it cannot take the step resolve now; possible now: followup, reopen, score",
            1,
        ),
        (
            "followup 1 --by phone --solved yes",
            "错误：该诉求已接诊，现在不能回访 (followup)。现在可以：分诊 (triage)、销号 (close)",
            "error: the case is received: it cannot take the step followup now; possible now: triage, close",
            1,
        ),
        (
            "followup 2 --by phone --solved yes",
            "错误：该诉求已分诊，现在不能回访 (followup)。现在可以：分诊 (triage)、派单 (assign)、销号 (close)",
            "error: the case is triaged: it cannot take the step followup now; possible now: triage, assign, close",
            1,
        ),
        (
            "followup 3 --by phone --solved yes",
            "错误：该诉求已派单，现在不能回访 (followup)。现在可以：分诊 (triage)、派单 (assign)、报到 (respond)、会商 (consult)、延期 (extend)、办结 (resolve)、销号 (close)",
            "error: the case is assigned: it cannot take the step followup now; possible now: triage, assign, respond, consult, extend, resolve, close",
            1,
        ),
        (
            "followup 4 --by phone --solved yes",
            "错误：该诉求已报到，现在不能回访 (followup)。现在可以：分诊 (triage)、派单 (assign)、报到 (respond)、会商 (consult)、延期 (extend)、办结 (resolve)、销号 (close)",
            "error: the case is responded: it cannot take the step followup now; possible now: triage, assign, respond, consult, extend, resolve, close",
            1,
        ),
        (
            "close 6 --outcome resolved",
            "错误：该诉求已销号，现在不能销号 (close)。现在可以：回访 (followup)、退回重办 (reopen)、评分 (score)",
            "error: the case is closed: it cannot take the step close now; possible now: followup, reopen, score",
            1,
        ),
        (
            "reopen 1 --reason '再办' --due 2026-03-20",
            "错误：该诉求已接诊，现在不能退回重办 (reopen)。现在可以：分诊 (triage)、销号 (close)",
            "error: the case is received: it cannot take the step reopen now; possible now: triage, close",
            1,
        ),
        (
            "reopen 2 --reason '再办' --due 2026-03-20",
            "错误：该诉求已分诊，现在不能退回重办 (reopen)。现在可以：分诊 (triage)、派单 (assign)、销号 (close)",
            "error: the case is triaged: it cannot take the step reopen now; possible now: triage, assign, close",
            1,
        ),
        (
            "reopen 3 --reason '再办' --due 2026-03-20",
            "错误：该诉求已派单，现在不能退回重办 (reopen)。现在可以：分诊 (triage)、派单 (assign)、报到 (respond)、会商 (consult)、延期 (extend)、办结 (resolve)、销号 (close)",
            "error: the case is assigned: it cannot take the step reopen now; possible now: triage, assign, respond, consult, extend, resolve, close",
            1,
        ),
        (
            "reopen 4 --reason '再办' --due 2026-03-20",
            "错误：该诉求已报到，现在不能退回重办 (reopen)。现在可以：分诊 (triage)、派单 (assign)、报到 (respond)、会商 (consult)、延期 (extend)、办结 (resolve)、销号 (close)",
            "error: the case is responded: it cannot take the step reopen now; possible now: triage, assign, respond, consult, extend, resolve, close",
            1,
        ),
        (
            "score 1 --by originator --points 90",
            "错误：该诉求已接诊，现在不能评分 (score)。现在可以：分诊 (triage)、销号 (close)",
            "error: the case is received: it cannot take the step score now; possible now: triage, close",
            1,
        ),
        (
            "score 2 --by originator --points 90",
            "错误：该诉求已分诊，现在不能评分 (score)。现在可以：分诊 (triage)、派单 (assign)、销号 (close)",
            "error: the case is triaged: it cannot take the step score now; possible now: triage, assign, close",
            1,
        ),
        (
            "score 3 --by originator --points 90",
            "错误：该诉求已派单，现在不能评分 (score)。现在可以：分诊 (triage)、派单 (assign)、报到 (respond)、会商 (consult)、延期 (extend)、办结 (resolve)、销号 (close)",
            "error: the case is assigned: it cannot take the step score now; possible now: triage, assign, respond, consult, extend, resolve, close",
            1,
        ),
        (
            "score 4 --by originator --points 90",
            "错误：该诉求已报到，现在不能评分 (score)。现在可以：分诊 (triage)、派单 (assign)、报到 (respond)、会商 (consult)、延期 (extend)、办结 (resolve)、销号 (close)",
            "error: the case is responded: it cannot take the step score now; possible now: triage, assign, respond, consult, extend, resolve, close",
            1,
        ),
        (
            "score 5 --by originator --points 90",
            "错误：该诉求已办结，现在不能评分 (score)。现在可以：回访 (followup)、销号 (close)、退回重办 (reopen)",
            "error: the case is resolved: it cannot take the step score now; possible now: followup, close, reopen",
            1,
        ),
        (
            "respond 4 --plan '办' --promise 2026-03-09 --person '科长'",
            "错误：住建局已于 2026-03-02 09:00 报到。要改办结日期请用 extend request；其他补充请用 note",
            "error: 住建局 responded at 2026-03-02 09:00 already; to change the date use extend request; for a remark use note",
            1,
        ),
        (
            "resolve 3 --result '办了'",
            "错误：住建局还没有报到。先报到：respond … --plan --promise --person",
            "error: 住建局 has not responded yet; first: respond … --plan --promise --person",
            1,
        ),
        (
            "resolve 7 --dept 住建局 --result '办了'",
            "错误：住建局还没有报到。先报到：respond … --plan --promise --person",
            "error: 住建局 has not responded yet; first: respond … --plan --promise --person",
            1,
        ),
    ]);
}

#[test]
fn texts_that_a_terminal_would_obey() {
    check(&[
        (
            "--actor a\u{1b}[31mb",
            "错误：--actor 里有看不见的控制字符 U+001B：“a�[31mb”。请删去后再录",
            "error: --actor holds the invisible control character U+001B: \"a�[31mb\"; remove it",
            1,
        ),
        (
            "--actor a\u{202e}b",
            "错误：--actor 里有看不见的控制字符 U+202E：“a�b”。请删去后再录",
            "error: --actor holds the invisible control character U+202E: \"a�b\"; remove it",
            1,
        ),
        ("--actor  ", "错误：--actor 是空的。请填写内容", "error: --actor is empty; give a text", 1),
        (
            "intake --from 白塔镇 --title 'a\u{1b}[2Jb'",
            "错误：--title 里有看不见的控制字符 U+001B：“a�[2Jb”。请删去后再录",
            "error: --title holds the invisible control character U+001B: \"a�[2Jb\"; remove it",
            1,
        ),
        (
            "intake --from 白塔镇 --title 'a\u{202e}b'",
            "错误：--title 里有看不见的控制字符 U+202E：“a�b”。请删去后再录",
            "error: --title holds the invisible control character U+202E: \"a�b\"; remove it",
            1,
        ),
        (
            "intake --from 白塔镇 --title 'a\u{2066}b'",
            "错误：--title 里有看不见的控制字符 U+2066：“a�b”。请删去后再录",
            "error: --title holds the invisible control character U+2066: \"a�b\"; remove it",
            1,
        ),
        (
            "intake --from 白塔镇 --title 'a\nb'",
            "错误：--title 里有看不见的控制字符 U+000A：“a�b”。请删去后再录",
            "error: --title holds the invisible control character U+000A: \"a�b\"; remove it",
            1,
        ),
        (
            "intake --from 白塔镇 --title ''",
            "错误：--title 是空的。请填写内容",
            "error: --title is empty; give a text",
            1,
        ),
        (
            "intake --from 白塔镇 --title '\u{3000}'",
            "错误：--title 是空的。请填写内容",
            "error: --title is empty; give a text",
            1,
        ),
        (
            "intake --from 白塔镇 --title LONG",
            "错误：--title 有 501 个字，最多 500 个。请写短些，详情放在问题概述或备注里",
            "error: --title has 501 characters, the most is 500; shorten it; details go into the description or a note",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --description LONGER",
            "错误：--description 有 20001 个字，最多 20000 个。请写短些，详情放在问题概述或备注里",
            "error: --description has 20001 characters, the most is 20000; shorten it; details go into the description or a note",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --description 'a\u{9b}31mb'",
            "错误：--description 里有看不见的控制字符 U+009B：“a�31mb”。请删去后再录",
            "error: --description holds the invisible control character U+009B: \"a�31mb\"; remove it",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --enterprise 'a\u{7}b'",
            "错误：--enterprise 里有看不见的控制字符 U+0007：“a�b”。请删去后再录",
            "error: --enterprise holds the invisible control character U+0007: \"a�b\"; remove it",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --phone '\t1\t2'",
            "错误：--phone 里有看不见的控制字符 U+0009：“1�2”。请删去后再录",
            "error: --phone holds the invisible control character U+0009: \"1�2\"; remove it",
            1,
        ),
        (
            "intake --from '白塔镇\u{1b}[31m' --title '断水'",
            "错误：没有叫“白塔镇�[31m”的园区镇街。相近的有：Z01 白塔镇",
            "error: no originator is called \"白塔镇�[31m\"; similar: Z01 白塔镇",
            1,
        ),
        (
            "intake --from '白\n塔' --title '断水'",
            "错误：没有叫“白�塔”的园区镇街。用 shao unit list 查看",
            "error: no originator is called \"白�塔\"; see shao unit list",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --channel 'x\u{1b}[0m'",
            "错误：不认识“x�[0m”。可用：web 网上、phone 电话、in_person 见面、meeting 会议、hotline 热线、other 其他",
            "error: \"x�[0m\" is not one of the words known here; known: web, phone, in_person, meeting, hotline, other",
            2,
        ),
        (
            "intake --from 白塔镇 --title '断水' --category 'x\u{202e}y'",
            "错误：没有内容类别“x�y”。可用：efficiency 效能提升、coordination 综合协调、liaison 对接上争、case_by_case 一事一议、other 其他（也可写中文名称）",
            "error: no category \"x�y\"; known: efficiency, coordination, liaison, case_by_case, other",
            1,
        ),
        (
            "intake --from 白塔镇 --title '断水' --at '2026\u{1b}'",
            "错误：“2026�”不是日期。年份要写上，例如 2023-05-08、2023年5月8日、2023-05-08 16:04；也可写今天、明天",
            "error: \"2026�\" is no date; with its year, for example 2023-05-08, or 2023-05-08 16:04; or today, tomorrow",
            1,
        ),
        (
            "show 'ref:\u{1b}[2J'",
            "错误：没有 ref:�[2J 这一件。用 shao list 或 shao search 查找",
            "error: there is no case ref:�[2J; look for it with shao list or shao search",
            1,
        ),
        (
            "show '\u{1b}'",
            "错误：“�”不是诉求编号。写 2023-0001、今年的序号 1，或 ref:外部编号",
            "error: \"�\" is no case number; write 2023-0001, this year's serial 1, or ref:REFERENCE",
            1,
        ),
        (
            "score 6 --by originator --points '9\u{1b}0'",
            "错误：“9�0”不是分数。请写 0 至 100 的数，最多两位小数",
            "error: \"9�0\" is no score; give a number from 0 to 100 with at most two decimals",
            1,
        ),
        (
            "unit add X01 '民\u{1b}政局' --kind department --class A",
            "错误：NAME 里有看不见的控制字符 U+001B：“民�政局”。请删去后再录",
            "error: NAME holds the invisible control character U+001B: \"民�政局\"; remove it",
            1,
        ),
        (
            "unit add 'X\u{200f}01' 民政局 --kind department --class A",
            "错误：CODE 里有看不见的控制字符 U+200F：“X�01”。请删去后再录",
            "error: CODE holds the invisible control character U+200F: \"X�01\"; remove it",
            1,
        ),
        (
            "note 1 LONGER",
            "错误：TEXT 有 20001 个字，最多 20000 个。请写短些，详情放在问题概述或备注里",
            "error: TEXT has 20001 characters, the most is 20000; shorten it; details go into the description or a note",
            1,
        ),
        (
            "exclude 1 --approved-by 'x\u{8}' --doc-no 1 --reason 'y'",
            "错误：--approved-by 里有看不见的控制字符 U+0008：“x�”。请删去后再录",
            "error: --approved-by holds the invisible control character U+0008: \"x�\"; remove it",
            1,
        ),
    ]);
}

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

#[test]
fn a_date_in_a_year_without_notice_is_said_to_be_provisional() {
    let mut zh = Shao::new("zh");
    zh.transcript(
        r#"
@ 2026-12-31 09:00
$ intake --from 白塔镇 --title '断水'
2026-0001 已接诊：白塔镇吹哨，断水
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 1 --scope single --category other
2026-0001 已分诊：单一部门，其他
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
$ assign 1 --lead 住建局
2026-0001 已派单：牵头 住建局
状态：已派单；下一期限：2027-01-01（暂定） 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ show 1
2026-0001 断水
状态：已派单；下一期限：2027-01-01（暂定） 住建局报到
吹哨单位：白塔镇
受理时间：2026-12-31 09:00
内容类别：其他
事项类型：单一部门

牵头 住建局（2026-12-31 09:00 派单）
  报到期限 2027-01-01（暂定）：自 2026-12-31 起第 1 个工作日；未完成
  办结期限：报到承诺后才有

经过
  2026-12-31 09:00  已接诊：白塔镇吹哨，断水  [小陈]
  2026-12-31 09:00  已分诊：单一部门，其他  [小陈]
  2026-12-31 09:00  已派单：牵头 住建局  [小陈]
$ today --days 3
2026-12-31：已超期 0，将到期 1，待本办办理 0

将到期
编号        标题   部门     事项   期限         工作日   暂定
---------------------------------------------------------------
2026-0001   断水   住建局   报到   2027-01-01        1   是
$ calendar due 2026-12-31 1
2027-01-01
! 提示：2027-01-01 为暂定：途经年份的放假通知尚未载入，载入后重算
"#,
    );
    let mut en = Shao::new("en");
    en.transcript(
        r#"
@ 2026-12-31 09:00
$ intake --from 白塔镇 --title '断水'
2026-0001 received from 白塔镇: 断水
state: received
! note: next: shao triage 2026-0001 --scope single|multi|cross_level --category C
$ triage 1 --scope single --category other
2026-0001 triaged: single; Other
state: triaged
! note: next: shao assign 2026-0001 --lead DEPT [--co DEPT]
$ assign 1 --lead 住建局
2026-0001 assigned: lead 住建局
state: assigned; next due: 2027-01-01 (provisional), 住建局 to respond
! note: next: shao respond 2026-0001 --dept 住建局 --plan T --promise DATE --person N
$ show 1
2026-0001 断水
state: assigned; next due: 2027-01-01 (provisional), 住建局 to respond
Originator: 白塔镇
Received: 2026-12-31 09:00
Category: Other
Scope: single

lead 住建局 (assigned 2026-12-31 09:00)
  respond by 2027-01-01 (provisional): working day 1 after 2026-12-31; not done
  resolve: no date before the promise

History
  2026-12-31 09:00  received from 白塔镇: 断水  [小陈]
  2026-12-31 09:00  triaged: single; Other  [小陈]
  2026-12-31 09:00  assigned: lead 住建局  [小陈]
$ calendar due 2026-12-31 1
2027-01-01
! note: 2027-01-01 is provisional: a year on the way has no notice loaded; it will be reckoned again
"#,
    );
    assert_eq!(zh.json("show 1")["assignments"][0]["provisional"], true);
}
