//! Frozen periods: what was published stays as it was, whatever is recorded later, and what that is shows.

use crate::common::Shao;
use crate::common::quarter::{CASES, anew, frozen, office};
use calamine::Reader;

/// Every way in which a report is printed.
const FORMATS: [&str; 4] = ["table", "csv", "json", "md"];

/// The same scheme with another clock.
fn other_scheme(shao: &Shao) {
    let text = include_str!("../../schemes/taizhou-2023.toml").replace("respond_days = 1", "respond_days = 2");
    shao.file("other.toml", text);
}

/// A rating, a class, a holiday and a scheme.
fn change_four(shao: &mut Shao) {
    shao.now = "2026-04-20 10:00".to_owned();
    other_scheme(shao);
    shao.ok("score ref:R1 --by originator --points 60 --revise");
    shao.ok("unit edit A02 --class B --always");
    shao.ok("calendar set 2026-03-10 off");
    shao.ok("scheme apply other.toml --from 2026-03-01");
}

/// A report in every format but that of workbooks, in both languages, and the cells of its workbook.
fn everything(shao: &Shao, report: &str) -> Vec<String> {
    let mut all = Vec::new();
    for lang in ["zh", "en"] {
        for format in FORMATS {
            let ran = shao.line(&format!("report {report} --format {format} --lang {lang}"));
            assert_eq!(ran.code, 0, "{}", ran.err);
            all.push(ran.out + &ran.err);
        }
        all.push(shao.ok(&format!("report {report} --format csv --keys --lang {lang}")));
        shao.ok(&format!("report {report} --out book.xlsx --lang {lang}"));
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(shao.path("book.xlsx")).unwrap();
        let sheets: Vec<_> = book.worksheets().into_iter().map(|(name, range)| (name, format!("{range:?}"))).collect();
        all.push(format!("{sheets:?}"));
    }
    all
}

#[test]
fn a_period_is_frozen_listed_printed_and_released() {
    let mut shao = office();
    shao.transcript(
        "
$ freeze
! 提示：还没有封存任何期间
$ freeze 2026-Q1 --dry-run
已封存 2026-Q1，指纹 HASH
所据记录：至第 22 条，指纹 HASH
（演练，未写入）
$ freeze 2026-Q1
已封存 2026-Q1，指纹 HASH
所据记录：至第 22 条，指纹 HASH
! 提示：今后 shao report 打印 2026-Q1 的封存数字；按现有记录重算用 --live
$ freeze --list --format csv --keys
period,at,actor,provisional,no_ratings,no_votes,reason,sha256
2026-Q1,2026-04-02 09:00,小陈,,0,0,,HASH
$ unfreeze 2026-Q1 --reason 住建局评分录错 --dry-run
已解除封存 2026-Q1；报表重新按现有记录计算
（演练，未写入）
$ unfreeze 2026-Q1 --reason 住建局评分录错
已解除封存 2026-Q1；报表重新按现有记录计算
$ freeze
! 提示：还没有封存任何期间
$ freeze 2026-Q1 --reason 'after correction' --lang en
2026-Q1 is frozen, SHA-256 HASH
Rests on: events up to 24, head HASH
! note: from now on shao report prints the frozen figures of 2026-Q1; --live reckons them anew
$ freeze --lang en
Period    At                 By     Without score   Without votes   Reason             SHA-256
---------------------------------------------------------------------------------------------------------------------------------------------------------
2026-Q1   2026-04-02 09:00   小陈               0               0   after correction   HASH
",
    );
    let first = shao.json("freeze")[0].clone();
    assert_eq!((&first["period"], &first["reason"]), (&"2026-Q1".into(), &"after correction".into()));
    let done = shao.json("unfreeze 2026-Q1 --reason x");
    assert_eq!((&done["sha256"], &done["dry_run"]), (&first["sha256"], &false.into()));
    let again = shao.json("freeze 2026-Q1");
    assert_eq!(again["no_ratings"], 0);
    assert!(shao.ok("verify").starts_with("完好"));
}

#[test]
fn a_frozen_report_is_what_was_printed_at_that_moment() {
    let shao = office();
    let live = shao.json("report quarterly 2026-Q1");
    assert_eq!(live["status"], "live");
    shao.ok("freeze 2026-Q1");
    let mut frozen = shao.json("report quarterly 2026-Q1");
    assert_eq!(frozen["status"], "frozen");
    frozen["status"] = "live".into();
    // It says from which log it was drawn up.
    let head = frozen.as_object_mut().unwrap().remove("head").unwrap();
    let found = shao.json(&format!("verify --expect {}", head["hash"].as_str().unwrap()));
    assert_eq!((&found["expected"]["seq"], &found["expected"]["later_events"]), (&head["seq"], &1.into()));
    assert_eq!(frozen, live);
    let text = shao.ok("report quarterly 2026-Q1");
    assert!(text.starts_with("季度测评 2026-Q1（2026-01-01 至 2026-03-31），已封存\n"), "{text}");
}

#[test]
fn a_frozen_report_stays_to_the_byte() {
    let mut shao = frozen();
    let reports = ["monthly 2026-01", "monthly 2026-03", "quarterly 2026-Q1"];
    let before = reports.map(|report| everything(&shao, report));
    change_four(&mut shao);
    // Later names do not reach what was published either.
    shao.ok("unit edit A01 --name 区住房局 --short 住房局");
    for (report, before) in reports.iter().zip(before) {
        for (before, after) in before.iter().zip(everything(&shao, report)) {
            assert_eq!(before, &after, "{report}");
        }
    }
    assert!(shao.ok("verify").starts_with("完好"));
}

#[test]
fn a_report_reckoned_anew_shows_the_four_differences_and_nothing_else() {
    let mut shao = frozen();
    change_four(&mut shao);
    // What does not bear on the quarter.
    shao.ok("note ref:R2 看过了");
    shao.ok("score ref:R2 --by enterprise --points 10");
    shao.ok("unit edit A03 --phone 120-0000-0001");
    shao.ok("calendar set 2026-04-07 off");
    shao.ok("notice --dept 税务局 --reason 报到不及时");
    let live = shao.json("report quarterly 2026-Q1 --live");
    assert_eq!(live["status"], "live");
    let causes: Vec<_> =
        live["sections"]["causes"].as_array().unwrap().iter().map(|c| c["what"]["zh"].clone()).collect();
    assert_eq!(
        causes,
        [
            "园区镇街给住建局评 60 分",
            "单位 A02 审批局：类别 A → B",
            "工作日历：2026-03-10 放假（逐日设定）",
            "方案 taizhou-2023 自 2026-03-01 起启用",
        ]
    );
    let first = &live["sections"]["causes"][0];
    assert_eq!(
        (&first["number"], &first["period"], &first["actor"]),
        (&"2026-0001".into(), &"2026-Q1".into(), &"小陈".into())
    );
    let differences = shao.ok("report quarterly 2026-Q1 --live --section differences --format csv --keys");
    let differences: Vec<&str> = differences.lines().filter(|line| !line.contains("sha256")).collect();
    assert_eq!(
        differences,
        [
            "section,item,name,figure,frozen,live",
            "calendar,2026-03-10,,working,yes,no",
            "settings,respond_days,,value,1,2",
            // Its rating, and the place that it costs.
            "departments,A01,区住房和城乡建设局,rank,1,5",
            "departments,A01,区住房和城乡建设局,mean,90.00,60.00",
            "departments,A01,区住房和城乡建设局,score,92.00,71.00",
            // Its class, and what that makes of the means of the one it left.
            "departments,A02,区行政审批局,class,A,B",
            "departments,A04,区教育局,score,85.00,74.50",
            "departments,A05,区交通运输局,score,85.00,74.50",
            "departments,A06,区商务局,score,85.00,74.50",
            "departments,A03,区自然资源和规划局,rank,6,1",
        ]
    );
    // A month knows the holiday, a longer period the notice.
    let month = shao.json("report monthly 2026-03 --live");
    let causes: Vec<_> = month["sections"]["causes"].as_array().unwrap().iter().map(|c| c["seq"].clone()).collect();
    assert_eq!(causes.len(), 3, "{month}");
    // What is not frozen has nothing to differ from.
    let open = shao.json("report monthly 2026-04 --live");
    assert_eq!(open["sections"].get("differences"), None);
}

/// A case that came up in a month and is open at its end.
const OPEN: &str = "R5,2026-03-16,白塔镇,停车困难,其他,单一部门,资规局,2026-03-16,2026-03-17,2026-04-30,,,,
";

/// An office where, besides four cases that are done, one is open at the end of the quarter.
fn frozen_with_one_open() -> Shao {
    let shao = office();
    shao.file("open.csv", format!("{}\n{OPEN}", CASES.lines().next().unwrap()));
    shao.ok("import cases open.csv");
    for period in ["2026-01", "2026-02", "2026-03", "2026-Q1"] {
        shao.ok(&format!("freeze {period}"));
    }
    shao
}

#[test]
fn what_comes_of_an_open_case_later_leaves_the_month_as_it_was() {
    let mut shao = frozen_with_one_open();
    shao.now = "2026-04-20 10:00".to_owned();
    shao.ok("close ref:R5 --outcome withdrawn");
    for report in ["monthly 2026-03", "quarterly 2026-Q1"] {
        assert_eq!(anew(&shao, report), (0, Vec::new()), "{report}");
    }
}

#[test]
fn what_is_said_to_bear_on_a_period_is_what_differs_in_it() {
    let mut shao = frozen_with_one_open();
    shao.now = "2026-04-20 10:00".to_owned();
    // An answer of April, time granted in April, a title that no report prints.
    shao.ok("followup ref:R3 --by phone --solved yes");
    shao.ok("extend request ref:R5 --dept 资规局 --to 2026-05-20 --reason 施工");
    shao.ok("extend grant ref:R5 --dept 资规局");
    shao.ok("correct ref:R5 --title 园区停车困难 --reason 写错");
    for report in ["monthly 2026-01", "monthly 2026-02", "monthly 2026-03", "quarterly 2026-Q1"] {
        assert_eq!(anew(&shao, report), (0, Vec::new()), "{report}");
    }
    // An answer of February on a case of January.
    shao.ok("followup ref:R1 --by phone --solved no --at 2026-02-10");
    let (differences, causes) = anew(&shao, "monthly 2026-02");
    assert!(differences > 0);
    assert_eq!(causes, ["已回访：电话，未解决"]);
    assert_eq!(anew(&shao, "monthly 2026-01"), (0, Vec::new()));
}

#[test]
fn a_receipt_that_moves_out_of_a_frozen_month_bears_on_it() {
    let mut shao = office();
    shao.now = "2026-03-31 10:00".to_owned();
    shao.ok("intake --from 白塔镇 --title 停车困难");
    shao.now = "2026-04-02 09:00".to_owned();
    for period in ["2026-01", "2026-02", "2026-03"] {
        shao.ok(&format!("freeze {period}"));
    }
    assert_eq!(anew(&shao, "monthly 2026-03"), (0, Vec::new()));
    shao.ok("correct 5 --received '2026-04-01 10:00' --reason 写错");
    let (differences, causes) = anew(&shao, "monthly 2026-03");
    assert!(differences > 0);
    assert_eq!(causes.len(), 1, "{causes:?}");
}

#[test]
fn the_first_open_case_of_an_idle_department_is_told_at_once() {
    let mut shao = office();
    shao.ok("freeze 2026-Q1");
    shao.now = "2026-04-03 10:00".to_owned();
    shao.ok("intake --from 白塔镇 --title 校车不足 --at '2026-03-30 09:00'");
    shao.ok("triage 5 --scope single --category other --at '2026-03-30 10:00'");
    let assigned = shao.line("assign 5 --lead 教育局 --at '2026-03-30 11:00'");
    assert!(assigned.err.contains("所涉期间已封存（2026-Q1）"), "{}", assigned.err);
    let events = shao.json("show 5")["events"].as_array().unwrap().clone();
    let late: Vec<_> = events.iter().filter_map(|event| event.get("late_on")).collect();
    assert_eq!(late, [&serde_json::json!(["2026-Q1"])]);
    let (differences, causes) = anew(&shao, "quarterly 2026-Q1");
    assert!(differences > 0);
    assert_eq!(causes.len(), 1, "{causes:?}");
    // A department that closed a case in the quarter has its score whatever is open.
    shao.ok("intake --from 白塔镇 --title 路灯不亮 --at '2026-03-30 09:00'");
    shao.ok("triage 6 --scope single --category other --at '2026-03-30 10:00'");
    let assigned = shao.line("assign 6 --lead 住建局 --at '2026-03-30 11:00'");
    assert!(!assigned.err.contains("已封存"), "{}", assigned.err);
}

#[test]
fn late_changes_are_told_marked_and_listed() {
    let mut shao = frozen();
    shao.now = "2026-04-20 10:00".to_owned();
    shao.transcript(
        "
$ score ref:R3 --by originator --points 60 --revise
2026-0003 园区镇街给税务局评 60 分
状态：已销号
! 提示：所涉期间已封存（2026-03、2026-Q1）：照样记下，标为封存后录入，列入下一期报表
$ score ref:R3 --by originator --points 61 --revise --dry-run --lang en
2026-0003 税务局 rated 61 by the originator
state: closed
(rehearsed; nothing was written)
! note: this bears on frozen periods (2026-03, 2026-Q1): it is recorded, marked as late, and listed in the next report
$ note ref:R3 看过了
2026-0003 备注：看过了
状态：已销号
$ survey --dept 税务局 --period 2026-Q1 --satisfied 1 --fairly 0 --basically 0 --dissatisfied 0 --revise
已录入 2026-Q1 税务局满意度票 1 张
! 提示：所涉期间已封存（2026-Q1）：照样记下，标为封存后录入，列入下一期报表
$ notice --dept 税务局 --reason 报到不及时 --at 2026-03-31
已录入 2026-03-31 对税务局的督查通报；2026 年累计 1 次
! 提示：所涉期间已封存（2026-03）：照样记下，标为封存后录入，列入下一期报表
$ calendar set 2026-02-27 off
已设 1 天；0 个期限随之变动
! 提示：所涉期间已封存（2026-02、2026-Q1）：照样记下，标为封存后录入，列入下一期报表
",
    );
    let shown = shao.ok("show ref:R3");
    let late: Vec<&str> = shown.lines().filter(|line| line.contains("封存后录入")).collect();
    assert_eq!(late, ["  2026-04-20 10:00  园区镇街给税务局评 60 分  [小陈，封存后录入：2026-03、2026-Q1 已封存]"]);
    let events = shao.json("show ref:R3")["events"].as_array().unwrap().clone();
    let late: Vec<_> = events.iter().filter_map(|event| event.get("late_on")).collect();
    assert_eq!(late, [&serde_json::json!(["2026-03", "2026-Q1"])]);
    // The next of the same kind lists them, one in which nothing was recorded does not.
    let listed = |report: &str| -> Vec<(String, String)> {
        let report = shao.json(&format!("report {report}"));
        let rows = report["sections"]["late_changes"].as_array().cloned().unwrap_or_default();
        rows.iter()
            .map(|r| (r["period"].as_str().unwrap().to_owned(), r["what"]["zh"].as_str().unwrap().to_owned()))
            .collect()
    };
    let pairs = |all: &[(&str, &str)]| all.iter().map(|(p, w)| ((*p).to_owned(), (*w).to_owned())).collect::<Vec<_>>();
    assert_eq!(
        listed("monthly 2026-04"),
        pairs(&[
            ("2026-03", "园区镇街给税务局评 60 分"),
            ("2026-03", "2026-03-31 对税务局的督查通报：报到不及时"),
            ("2026-02", "工作日历：2026-02-27 放假（逐日设定）"),
        ])
    );
    assert_eq!(
        listed("quarterly 2026-Q2"),
        pairs(&[
            ("2026-Q1", "园区镇街给税务局评 60 分"),
            ("2026-Q1", "2026-Q1 税务局满意度票：1/0/0/0"),
            ("2026-Q1", "工作日历：2026-02-27 放假（逐日设定）"),
        ])
    );
    assert_eq!(listed("monthly 2026-03"), []);
    let none = shao.line("report monthly 2026-03 --section late_changes --format csv --keys");
    assert_eq!(
        (none.out.as_str(), none.err.as_str()),
        ("seq,recorded_at,actor,period,number,what\n", "提示：这一部分没有内容\n")
    );
    let page = shao.ok("report monthly 2026-04");
    assert!(page.contains("对已封存期间的更改\n") && page.contains("的更改 3 条"), "{page}");
}

#[test]
fn a_year_stands_on_its_frozen_quarters() {
    let mut shao = office();
    let ran = shao.line("freeze 2026-H1");
    assert_eq!(ran.err, "错误：2026-H1 之前还有应先封存的期间：2026-Q1。按顺序封存，先 shao freeze 2026-Q1\n");
    shao.ok("freeze 2026-Q1");
    shao.now = "2026-04-20 10:00".to_owned();
    shao.ok("score ref:R1 --by originator --points 60 --revise");
    let q1 = |shao: &Shao, line: &str| {
        let report = shao.json(line);
        let rows = report["sections"]["departments"].as_array().unwrap().clone();
        rows.iter().find(|row| row["code"] == "A01").unwrap()["q1"].clone()
    };
    assert_eq!(q1(&shao, "report annual 2026"), 92.0);
    assert_eq!(q1(&shao, "report half-year 2026-H1"), 92.0);
    assert_eq!(q1(&shao, "report annual 2026 --live"), 71.0);
    shao.transcript(
        "
$ freeze 2026
已封存 2026，指纹 HASH
期间尚未结束：封存的是暂定数字
所据记录：至第 24 条，指纹 HASH
! 提示：今后 shao report 打印 2026 的封存数字；按现有记录重算用 --live
$ unfreeze 2026-Q1 --reason x
! 错误：还有已封存的期间以 2026-Q1 为据：2026。从后往前解除，先 shao unfreeze 2026 --reason 原因
= 1
$ unfreeze 2026-Q1 --reason x --lang en
! error: frozen periods stand on 2026-Q1: 2026; release them from the last on, first shao unfreeze 2026 --reason T
= 1
",
    );
    // The change came before the year was frozen, and yet its quarter does not know it.
    let causes = shao.json("report annual 2026 --live")["sections"]["causes"].clone();
    assert_eq!(causes.as_array().unwrap().len(), 1);
    assert_eq!(causes[0]["period"], "2026-Q1");
    assert_eq!(q1(&shao, "report annual 2026"), 92.0);
    assert!(shao.ok("report annual 2026").contains("封存时期间尚未结束"));
}

#[test]
fn what_is_lacking_is_named_or_recorded() {
    let mut shao = Shao::new("zh");
    shao.now = "2026-04-02 09:00".to_owned();
    shao.file("cases.csv", CASES.replace(",90\n", ",\n").replace(",70\n", ",\n"));
    shao.ok("import cases cases.csv");
    shao.ok("survey --dept 住建局 --period 2026-Q1 --satisfied 10 --fairly 2 --basically 0 --dissatisfied 0");
    shao.transcript(
        "
$ freeze 2026-Q1
! 错误：2026-Q1 还缺数据：2 个部门件未评分：2026-0001 住建局、2026-0004 资规局；3 个部门缺满意度票：审批局、资规局、税务局。评分用 shao score 2026-0001 --dept 住建局 --by 园区 --points 分数，票数用 shao survey --dept 审批局 --period 2026-Q1 …；确实补不齐的用 --allow-missing，会记录在案
= 1
$ freeze 2026-01 --lang en
! error: figures of 2026-01 are lacking: department-cases without a score (1): 2026-0001 住建局; rate them with shao score 2026-0001 --dept 住建局 --by originator --points N; or freeze it with --allow-missing, which is recorded
= 1
$ freeze 2026-Q1 --allow-missing --reason 园区撤销
已封存 2026-Q1，指纹 HASH
仍缺：未评分 2 个部门件，缺满意度票 3 个部门
所据记录：至第 19 条，指纹 HASH
! 提示：今后 shao report 打印 2026-Q1 的封存数字；按现有记录重算用 --live
$ freeze --format csv --keys
period,at,actor,provisional,no_ratings,no_votes,reason,sha256
2026-Q1,2026-04-02 09:00,小陈,,2,3,园区撤销,HASH
$ freeze 2026
! 错误：2026 所含季度封存时仍缺评分或票数：2026-Q1。补齐后解除封存、重新封存这些季度；或用 --allow-missing，会记录在案
= 1
",
    );
    assert!(shao.ok("report quarterly 2026-Q1").contains("封存时仍缺：未评分 2 个部门件，缺满意度票 3 个部门。"));
}

#[test]
fn what_cannot_be_frozen_is_refused() {
    let shao = office();
    shao.ok("freeze 2026-Q1");
    let before = shao.head();
    for (line, code, zh, en) in [
        (
            "freeze 2025-Q1",
            1,
            "错误：2025-Q1 结束时还没有任何诉求，没有可封存的。核对期间：shao list --limit 1 看最近的诉求",
            "error: no case had been received by the end of 2025-Q1: there is nothing to freeze; check the period: shao list --limit 1 shows the latest case",
        ),
        (
            "freeze 下季度",
            1,
            "错误：“下季度”不是期间。例如 2023-05（月）、2023-Q2（季度）、2023-H1（半年）、2023（年），或上月、本季度、去年",
            "error: \"下季度\" is no period; for example 2023-05, 2023-Q2, 2023-H1, 2023, or last-month, this-quarter, last-year",
        ),
        (
            "freeze last",
            1,
            "错误：“last”没有说是月、季还是年。写上月、上季度、去年，或 2023-05、2023-Q2、2023-H1、2023",
            "error: \"last\" may be a month, a quarter or a year; say last-month, last-quarter or last-year, or 2023-05, 2023-Q2, 2023-H1, 2023",
        ),
        (
            "freeze 2026-Q3",
            1,
            "错误：2026-Q3 还没有开始（始于 2026-07-01），不能封存。等它开始，最好是结束以后再封存",
            "error: 2026-Q3 has not begun (it begins on 2026-07-01), and cannot be frozen; wait until it has begun, better until it is over",
        ),
        (
            "freeze 2026-Q1",
            1,
            "错误：2026-Q1 已由小陈于 2026-04-02 09:00 封存。要重新封存，先 shao unfreeze 2026-Q1 --reason 原因",
            "error: 2026-Q1 was frozen by 小陈 at 2026-04-02 09:00; to freeze it anew, first shao unfreeze 2026-Q1 --reason T",
        ),
        (
            "freeze 2026-03",
            1,
            "错误：2026-03 之前还有应先封存的期间：2026-01、2026-02。按顺序封存，先 shao freeze 2026-01",
            "error: other periods are to be frozen before 2026-03: 2026-01, 2026-02; freeze them in order, first shao freeze 2026-01",
        ),
        (
            "unfreeze 2026-Q2 --reason x",
            1,
            "错误：2026-Q2 没有封存。已封存的见 shao freeze --list",
            "error: 2026-Q2 is not frozen; for what is, see shao freeze --list",
        ),
    ] {
        for (lang, words) in [("zh", zh), ("en", en)] {
            let ran = shao.line(&format!("{line} --lang {lang}"));
            assert_eq!((ran.code, ran.out.as_str(), ran.err), (code, "", format!("{words}\n")), "{line}");
        }
    }
    assert_eq!(shao.line("unfreeze 2026-Q1").code, 2);
    assert_eq!(shao.line("freeze 2026-Q2 --list").code, 2);
    assert_eq!(shao.line("freeze 2026-Q2 --format csv").code, 2);
    assert_eq!(shao.head(), before, "a refusal leaves no trace");
}

#[test]
fn what_was_known_before_is_printed_as_it_was() {
    let mut shao = office();
    let before = shao.ok("report quarterly 2026-Q1 --as-of '2026-04-02 09:00'");
    shao.now = "2026-04-03 09:00".to_owned();
    shao.ok("freeze 2026-Q1");
    let frozen = shao.ok("report quarterly 2026-Q1");
    shao.now = "2026-04-20 10:00".to_owned();
    shao.ok("score ref:R1 --by originator --points 60 --revise");
    shao.ok("unfreeze 2026-Q1 --reason 重算");
    assert_eq!(shao.ok("report quarterly 2026-Q1 --as-of '2026-04-02 09:00'"), before);
    assert_eq!(shao.ok("report quarterly 2026-Q1 --as-of 2026-04-10"), frozen);
    let now = shao.json("report quarterly 2026-Q1");
    assert_eq!((&now["status"], &now["sections"]["departments"][0]["name"]), (&"live".into(), &"区行政审批局".into()));
}

#[test]
fn a_frozen_report_that_was_tampered_with_is_found_and_not_printed() {
    let shao = office();
    shao.ok("freeze 2026-Q1");
    let db = shao.sqlite();
    db.execute("UPDATE frozen SET body = replace(body, '92.00', '99.00')", []).unwrap();
    let ran = shao.line("report quarterly 2026-Q1");
    assert_eq!((ran.code, ran.out.as_str()), (4, ""));
    assert!(ran.err.contains("frozen.period = 2026-Q1"), "{}", ran.err);
    let ran = shao.line("verify");
    assert_eq!(ran.code, 5);
    assert!(ran.out.contains("表 frozen 的 2026-Q1 与记录不符：body"), "{}", ran.out);
    // With a fingerprint that fits, the log still knows better.
    let body: String = db.query_row("SELECT body FROM frozen", [], |r| r.get(0)).unwrap();
    let sha256 = shao::store::fingerprint(body.as_bytes());
    db.execute("UPDATE frozen SET sha256 = ?1", [sha256]).unwrap();
    let ran = shao.line("verify");
    assert!(ran.code == 5 && ran.out.contains("sha256 按记录") && ran.out.contains("；body 按记录"), "{}", ran.out);
}
