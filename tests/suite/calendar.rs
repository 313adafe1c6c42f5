//! Working days: the published vectors, the years that are not known yet, and what moves when they are.

use crate::common::Shao;

/// The vectors of the rules: from, working days, due.
const DUE: &[(&str, u32, &str)] = &[
    ("2026-02-13", 1, "2026-02-14"),
    ("2026-02-13", 3, "2026-02-25"),
    ("2026-03-01", 1, "2026-03-02"),
    ("2018-12-28", 1, "2018-12-29"),
    ("2020-01-23", 1, "2020-02-03"),
    ("2023-04-28", 3, "2023-05-06"),
    ("2025-09-30", 30, "2025-11-18"),
    ("2026-02-13", 0, "2026-02-13"),
];

#[test]
fn due_dates_with_and_without_a_database() {
    for shao in [Shao::bare("zh"), Shao::new("en")] {
        for (from, days, due) in DUE {
            let ran = shao.line(&format!("calendar due {from} {days}"));
            assert_eq!((ran.out, ran.err.as_str(), ran.code), (format!("{due}\n"), "", 0), "{from} {days}");
            let json = shao.json(&format!("calendar due {from} {days}"));
            assert_eq!(json, serde_json::json!({"from": from, "days": days, "due": due, "provisional": false}));
        }
    }
}

#[test]
fn working_days_of_the_years() {
    let shao = Shao::bare("zh");
    let known =
        [(2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)];
    for (year, days) in known {
        assert_eq!(shao.json(&format!("calendar show {year}"))["working_days"], days, "{year}");
        let last = format!("calendar count {}-12-31 {year}-12-31", year - 1);
        assert_eq!(shao.ok(&last), format!("{days}\n"), "{year}");
    }
}

#[test]
fn what_is_known_of_a_year() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
$ calendar show 2026
与周一至周五不同的日子
日期         星期   上班   名称
-----------------------------------
2026-01-01   周四          元旦
2026-01-02   周五          元旦
2026-01-03   周六          元旦
2026-01-04   周日   是     元旦
2026-02-14   周六   是     春节
2026-02-15   周日          春节
2026-02-16   周一          春节
2026-02-17   周二          春节
2026-02-18   周三          春节
2026-02-19   周四          春节
2026-02-20   周五          春节
2026-02-21   周六          春节
2026-02-22   周日          春节
2026-02-23   周一          春节
2026-02-28   周六   是     春节
2026-04-04   周六          清明节
2026-04-05   周日          清明节
2026-04-06   周一          清明节
2026-05-01   周五          劳动节
2026-05-02   周六          劳动节
2026-05-03   周日          劳动节
2026-05-04   周一          劳动节
2026-05-05   周二          劳动节
2026-05-09   周六   是     劳动节
2026-06-19   周五          端午节
2026-06-20   周六          端午节
2026-06-21   周日          端午节
2026-09-20   周日   是     国庆节
2026-09-25   周五          中秋节
2026-09-26   周六          中秋节
2026-09-27   周日          中秋节
2026-10-01   周四          国庆节
2026-10-02   周五          国庆节
2026-10-03   周六          国庆节
2026-10-04   周日          国庆节
2026-10-05   周一          国庆节
2026-10-06   周二          国庆节
2026-10-07   周三          国庆节
2026-10-10   周六   是     国庆节
! 提示：2026 年共 248 个工作日
$ calendar show 2027
! 提示：2027 年共 261 个工作日
! 提示：2027 年的放假通知尚未载入，只按周末推算；请用 shao calendar import 文件 --year 2027
$ calendar count 2026-12-30 2027-01-04
3
! 提示：2027-01-04 为暂定：途经年份的放假通知尚未载入，载入后重算
$ calendar count 2026-02-13 2026-02-25
3
"#,
    );
    shao.lang = "en";
    shao.transcript(
        r#"
$ calendar show 2027
! note: 261 working days in 2027
! note: the notice for 2027 is not loaded: weekends alone are known; use shao calendar import FILE --year 2027
$ calendar count 2026-12-30 2027-01-04
3
! note: 2027-01-04 is provisional: a year on the way has no notice loaded; it will be reckoned again
$ calendar set 2026-03-07 work --name '抢修'
1 days set; 0 deadlines moved
$ calendar set 2026-03-07 work --name '抢修'
! error: nothing of the calendar would change; for a whole notice add --year YEAR, so that the year becomes known
= 1
$ calendar due 2026-03-06 1
2026-03-07
"#,
    );
}

/// A made-up notice for 2027: a long new year's holiday with a make-up day in the year before.
const NOTICE_2027: &str =
    "day,working,name\n2027-01-01,0,元旦\n2027-01-04,0,元旦\n2027-01-05,0,元旦\n2027-01-09,1,元旦\n";

#[test]
fn a_new_notice_moves_the_open_deadlines_and_lists_them() {
    let mut shao = Shao::new("zh");
    shao.file("2027.csv", NOTICE_2027);
    // A scheme with clocks by complexity stands beside the first.
    shao.ok("unit retire B01 --to 2026-12-27");
    shao.ok("unit retire C01 --to 2026-12-27");
    shao.ok("scheme apply fucheng-2024 --from 2026-12-29");
    shao.transcript(
        r#"
@ 2026-12-28 09:00
$ intake --from 白塔镇 --title '多家会办'
2026-0001 已接诊：白塔镇吹哨，多家会办
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 1 --scope multi --category other
2026-0001 已分诊：多部门，其他
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
@ 2026-12-31 09:00
$ assign 1 --lead 住建局 --co 教育局
2026-0001 已派单：牵头 住建局，协办 教育局
状态：已派单；下一期限：2027-01-01（暂定） 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ intake --from 白塔镇 --title '按类定期'
2026-0002 已接诊：白塔镇吹哨，按类定期
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0002 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 2 --scope single --category 兜底 --complexity 一般
2026-0002 已分诊：单一部门，兜底：无处受理，一般，15 个工作日
状态：已分诊
! 提示：下一步派单：shao assign 2026-0002 --lead 部门 [--co 部门]
$ assign 2 --lead 审批局
2026-0002 已派单：牵头 审批局
状态：已派单；下一期限：2027-01-01（暂定） 审批局报到
! 提示：等待报到：shao respond 2026-0002 --dept 审批局 --plan 方案 --promise 日期 --person 责任人
$ intake --from 白塔镇 --title '已销号的不动'
2026-0003 已接诊：白塔镇吹哨，已销号的不动
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0003 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 3 --scope single --category 兜底 --complexity 一般
2026-0003 已分诊：单一部门，兜底：无处受理，一般，15 个工作日
状态：已分诊
! 提示：下一步派单：shao assign 2026-0003 --lead 部门 [--co 部门]
$ assign 3 --lead 交通局
2026-0003 已派单：牵头 交通局
状态：已派单；下一期限：2027-01-01（暂定） 交通局报到
! 提示：等待报到：shao respond 2026-0003 --dept 交通局 --plan 方案 --promise 日期 --person 责任人
$ close 3 --outcome withdrawn
2026-0003 已销号：已撤回
状态：已销号
$ show 1
2026-0001 多家会办
状态：已派单；下一期限：2027-01-01（暂定） 住建局报到
吹哨单位：白塔镇
受理时间：2026-12-28 09:00
内容类别：其他
事项类型：多部门

牵头 住建局（2026-12-31 09:00 派单）
  报到期限 2027-01-01（暂定）：自 2026-12-31 起第 1 个工作日；未完成
  会商期限 2027-01-05（暂定）：自 2026-12-31 起第 3 个工作日，跳过 01-02~01-03 周末；未完成
  办结期限：报到承诺后才有

协办 教育局（2026-12-31 09:00 派单）
  办结期限：报到承诺后才有

经过
  2026-12-28 09:00  已接诊：白塔镇吹哨，多家会办  [小陈]
  2026-12-28 09:00  已分诊：多部门，其他  [小陈]
  2026-12-31 09:00  已派单：牵头 住建局，协办 教育局  [小陈]
$ show 2
2026-0002 按类定期
状态：已派单；下一期限：2027-01-01（暂定） 审批局报到
吹哨单位：白塔镇
受理时间：2026-12-31 09:00
内容类别：兜底：无处受理
事项类型：单一部门
诉求类型：一般

牵头 审批局（2026-12-31 09:00 派单）
  报到期限 2027-01-01（暂定）：自 2026-12-31 起第 1 个工作日；未完成
  办结期限 2027-01-21（暂定）：自 2026-12-31 起第 15 个工作日，跳过 01-02~01-03 周末、01-09~01-10 周末、01-16~01-17 周末；未完成

经过
  2026-12-31 09:00  已接诊：白塔镇吹哨，按类定期  [小陈]
  2026-12-31 09:00  已分诊：单一部门，兜底：无处受理，一般，15 个工作日  [小陈]
  2026-12-31 09:00  已派单：牵头 审批局  [小陈]
$ calendar import 2027.csv --year 2027 --dry-run
已设 4 天；移动了 6 个期限
移动的期限
编号        部门     事项   原期限       现期限
-----------------------------------------------------
2026-0001   住建局   会商   2027-01-05   2027-01-08
2026-0001   住建局   报到   2027-01-01   2027-01-06
2026-0002   审批局   办结   2027-01-21   2027-01-25
2026-0002   审批局   报到   2027-01-01   2027-01-06
2026-0003   交通局   办结   2027-01-21   2027-01-25
2026-0003   交通局   报到   2027-01-01   2027-01-06
! 提示：（演练，未写入）
$ calendar import 2027.csv --year 2027
已设 4 天；移动了 6 个期限
移动的期限
编号        部门     事项   原期限       现期限
-----------------------------------------------------
2026-0001   住建局   会商   2027-01-05   2027-01-08
2026-0001   住建局   报到   2027-01-01   2027-01-06
2026-0002   审批局   办结   2027-01-21   2027-01-25
2026-0002   审批局   报到   2027-01-01   2027-01-06
2026-0003   交通局   办结   2027-01-21   2027-01-25
2026-0003   交通局   报到   2027-01-01   2027-01-06
$ calendar import 2027.csv --year 2027
4 天与现有日历相同，没有变化
$ calendar import 2027.csv --year 2026
! 错误：文件里没有 2026 年的日子，只有 2027 年的。请核对文件和 --year
= 1
$ calendar show 2027
与周一至周五不同的日子
日期         星期   上班   名称
---------------------------------
2027-01-01   周五          元旦
2027-01-04   周一          元旦
2027-01-05   周二          元旦
2027-01-09   周六   是     元旦
! 提示：2027 年共 259 个工作日
$ show 1
2026-0001 多家会办
状态：已派单；下一期限：2027-01-06 住建局报到
吹哨单位：白塔镇
受理时间：2026-12-28 09:00
内容类别：其他
事项类型：多部门

牵头 住建局（2026-12-31 09:00 派单）
  报到期限 2027-01-06：自 2026-12-31 起第 1 个工作日，跳过 01-01 元旦、01-02~01-03 周末、01-04~01-05 元旦；未完成
  会商期限 2027-01-08：自 2026-12-31 起第 3 个工作日，跳过 01-01 元旦、01-02~01-03 周末、01-04~01-05 元旦；未完成
  办结期限：报到承诺后才有

协办 教育局（2026-12-31 09:00 派单）
  办结期限：报到承诺后才有

经过
  2026-12-28 09:00  已接诊：白塔镇吹哨，多家会办  [小陈]
  2026-12-28 09:00  已分诊：多部门，其他  [小陈]
  2026-12-31 09:00  已派单：牵头 住建局，协办 教育局  [小陈]
$ show 2
2026-0002 按类定期
状态：已派单；下一期限：2027-01-06 审批局报到
吹哨单位：白塔镇
受理时间：2026-12-31 09:00
内容类别：兜底：无处受理
事项类型：单一部门
诉求类型：一般

牵头 审批局（2026-12-31 09:00 派单）
  报到期限 2027-01-06：自 2026-12-31 起第 1 个工作日，跳过 01-01 元旦、01-02~01-03 周末、01-04~01-05 元旦；未完成
  办结期限 2027-01-25：自 2026-12-31 起第 15 个工作日，跳过 01-01 元旦、01-02~01-03 周末、01-04~01-05 元旦、01-10 周末、01-16~01-17 周末、01-23~01-24 周末；未完成

经过
  2026-12-31 09:00  已接诊：白塔镇吹哨，按类定期  [小陈]
  2026-12-31 09:00  已分诊：单一部门，兜底：无处受理，一般，15 个工作日  [小陈]
  2026-12-31 09:00  已派单：牵头 审批局  [小陈]
$ verify
完好：27 条记录，3 件诉求，末条指纹 HASH
"#,
    );
    for case in ["2026-0001", "2026-0002"] {
        for assignment in shao.json(&format!("show {case}"))["assignments"].as_array().unwrap() {
            assert_eq!(assignment["provisional"], false, "{case}");
        }
    }
}

#[test]
fn one_day_that_is_set_moves_what_rests_on_it() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ intake --from 白塔镇 --title '断水'
2026-0001 received from 白塔镇: 断水
state: received
! note: next: shao triage 2026-0001 --scope single|multi|cross_level --category C
$ triage 1 --scope multi --category other
2026-0001 triaged: multi; Other
state: triaged
! note: next: shao assign 2026-0001 --lead DEPT [--co DEPT]
$ assign 1 --lead 住建局 --co 教育局
2026-0001 assigned: lead 住建局; co-handler 教育局
state: assigned; next due: 2026-03-03, 住建局 to respond
! note: next: shao respond 2026-0001 --dept 住建局 --plan T --promise DATE --person N
$ calendar set 2026-03-03 off --name '停电'
1 days set; 2 deadlines moved
Deadlines moved
Number      Department   Duty      Was due      Now due
------------------------------------------------------------
2026-0001   住建局       consult   2026-03-05   2026-03-06
2026-0001   住建局       respond   2026-03-03   2026-03-04
$ --format json calendar set 2026-03-03 work
[
  {
    "number": "2026-0001",
    "department": "A01",
    "clock": "consult",
    "due_before": "2026-03-06",
    "due_now": "2026-03-05"
  },
  {
    "number": "2026-0001",
    "department": "A01",
    "clock": "respond",
    "due_before": "2026-03-04",
    "due_now": "2026-03-03"
  }
]
$ --format csv --keys calendar set 2026-03-05 off
number,department,clock,due_before,due_now
2026-0001,A01,consult,2026-03-05,2026-03-06
$ verify
whole: 19 events, 1 cases, head HASH
"#,
    );
}

#[test]
fn a_year_becomes_known_by_days_of_its_own() {
    let mut shao = Shao::new("en");
    shao.file("2027.csv", NOTICE_2027);
    shao.transcript(
        r#"
$ calendar import 2027.csv --year 2028
! error: the file has no day of 2028, only of 2027; check the file and --year
= 1
$ calendar import 2027.csv
4 days set; 0 deadlines moved
! note: 2027 stays provisional: the file does not say that it is the whole notice; if it is, import it again with --year 2027
$ calendar show 2027
Days that differ from Monday to Friday
Date         Weekday   Working   Name
---------------------------------------
2027-01-01   Fri                 元旦
2027-01-04   Mon                 元旦
2027-01-05   Tue                 元旦
2027-01-09   Sat       yes       元旦
! note: 259 working days in 2027
! note: the notice for 2027 is not loaded as a whole: weekends alone are known besides these days; if a file is the whole notice, use shao calendar import FILE --year 2027
$ calendar import 2027.csv
4 days are in the calendar already; nothing changed
! note: 2027 stays provisional: the file does not say that it is the whole notice; if it is, import it again with --year 2027
$ import calendar 2027.csv --year 2027
4 days set; 0 deadlines moved
$ import calendar 2027.csv --year 2027
4 days are in the calendar already; nothing changed
$ import calendar 2027.csv
4 days are in the calendar already; nothing changed
$ verify
whole: 15 events, 0 cases, head HASH
"#,
    );
    shao.lang = "zh";
    let days = &shao.json("calendar show 2027")["days"];
    assert_eq!((&days[0]["weekday"], &days[3]["weekday"]), (&5.into(), &6.into()));
    shao.file("2029.csv", NOTICE_2027.replace("2027", "2029"));
    shao.transcript(
        r#"
$ calendar import 2029.csv --year 2030
! 错误：文件里没有 2030 年的日子，只有 2029 年的。请核对文件和 --year
= 1
$ calendar import 2029.csv
已设 4 天；移动了 0 个期限
! 提示：2029 年仍为暂定：文件没有写明是整年的通知；确是整年的，请加 --year 2029 再导入一次
"#,
    );
    let shown = shao.line("calendar show 2029").err;
    assert!(shown.ends_with("提示：2029 年的放假通知尚未整年载入，以上各日之外只按周末推算；文件是整年的通知时，请用 shao calendar import 文件 --year 2029\n"), "{shown}");
}

#[test]
fn a_notice_in_the_public_shape() {
    let mut shao = Shao::new("en");
    let day = |date: &str, off: bool| format!(r#"{{"name": "元旦", "date": "{date}", "isOffDay": {off}}}"#);
    let days = [day("2027-01-01", true), day("2026-12-27", false)].join(",");
    let file = |days: &str| {
        format!(
            r#"{{"$schema": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json",
                "year": 2027, "papers": [], "days": [{days}]}}"#
        )
    };
    shao.file("2027.json", file(&days));
    shao.file("empty.json", file(""));
    shao.file("broken.json", "{\"year\": 2027");
    shao.file("broken.csv", "day,working,name\n2027-13-01,0,元旦\n");
    shao.transcript(
        r#"
$ calendar import empty.json
! error: there is no day in the file: the notice seems not to be out yet; import it once the notice is published
= 1
$ calendar import broken.json
! error: the calendar file cannot be read (not a holiday-cn file: EOF while parsing an object at line 1 column 13); give the JSON of holiday-cn, or a CSV with day,working,name
= 1
$ calendar import broken.csv
! error: the calendar file cannot be read (line 2: no such date or time: 2027-13-01); give the JSON of holiday-cn, or a CSV with day,working,name
= 1
$ calendar import absent.json
! error: absent.json: No such file or directory (os error 2); check the path and its permissions
= 1
$ calendar import 2027.json
2 days set; 0 deadlines moved
$ calendar due 2026-12-26 1
2026-12-27
$ calendar due 2026-12-31 1
2027-01-04
$ verify
whole: 14 events, 0 cases, head HASH
"#,
    );
}

#[test]
fn a_joint_session_that_became_a_duty_later_keeps_its_own_start() {
    let mut shao = Shao::new("en");
    shao.ok("intake --from 白塔镇 --title '断水'");
    shao.ok("triage 1 --scope cross_level --category other");
    shao.ok("assign 1 --lead 住建局 --co 教育局");
    shao.ok("respond 1 --dept 住建局 --plan '办' --promise 2026-03-20 --person '科长'");
    shao.transcript(
        r#"
@ 2026-03-05 09:00
$ triage 1 --scope multi --category other
2026-0001 triaged: multi; Other
state: responded; next due: 2026-03-10, 住建局 to consult
! note: next: shao consult 2026-0001 --note T
$ calendar set 2026-05-06 off
1 days set; 0 deadlines moved
$ calendar set 2026-03-09 off
1 days set; 1 deadlines moved
Deadlines moved
Number      Department   Duty      Was due      Now due
------------------------------------------------------------
2026-0001   住建局       consult   2026-03-10   2026-03-11
$ verify
whole: 20 events, 1 cases, head HASH
"#,
    );
}

/// A date that is only no longer provisional has not moved; a weekday that is off by hand is no weekend.
#[test]
fn dates_that_become_firm_are_told_apart() {
    let mut shao = Shao::new("en");
    shao.now = "2026-12-30 09:00".to_owned();
    shao.ok("intake --from Z01 --title t");
    shao.ok("triage 1 --scope single --category other");
    shao.ok("assign 1 --lead A01 --at '2026-12-30 09:00'");
    shao.ok("calendar set 2026-12-31 off");
    let shown = shao.ok("show 1");
    assert!(shown.contains("leaving out 12-31 day off"), "{shown}");
    shao.file("2027.csv", "day,working,name\n2027-10-01,off,国庆节\n");
    let done = shao.line("calendar import 2027.csv --year 2027");
    assert_eq!(
        (done.out.as_str(), done.err.as_str()),
        (
            "1 days set; 0 deadlines moved\n",
            "note: provisional deadlines that are firm now, their dates unchanged: 1\n"
        )
    );
    let shown = shao.ok("show 1");
    assert!(shown.contains("2027-01-01") && !shown.contains("provisional"), "{shown}");
    shao.ok("verify");
}

#[test]
fn a_notice_comes_in_every_encoding_and_a_year_becomes_known_by_it() {
    let csv = "日期,上班,名称\n2027-01-04,0,元旦\n2027-01-09,1,元旦\n";
    let utf_16: Vec<u8> = std::iter::once(0xfeff).chain(csv.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let (gb18030, _, lost) = encoding_rs::GB18030.encode(csv);
    assert!(!lost);
    let ways = [csv.as_bytes().to_vec(), format!("\u{feff}{csv}").into(), gb18030.into_owned(), utf_16];
    for (way, bytes) in ways.into_iter().enumerate() {
        for command in ["import calendar", "calendar import"] {
            let shao = Shao::new("en");
            shao.file("2027.csv", &bytes);
            assert_eq!(shao.ok(&format!("{command} 2027.csv --year 2027")), "2 days set; 0 deadlines moved\n", "{way}");
            let days = shao.ok("calendar show 2027 --format csv --keys");
            assert!(days.ends_with("2027-01-04,mon,,元旦\n2027-01-09,sat,yes,元旦\n"), "{way}: {days}");
            assert!(!shao.line("calendar show 2027").err.contains("not loaded"), "{way}");
        }
    }
}

#[test]
fn what_is_no_text_of_days_is_refused() {
    let shao = Shao::new("en");
    let (gb18030, ..) = encoding_rs::GB18030.encode("日期,上班,名称\n2027-01-04,0,元旦\n");
    shao.file("gbk.csv", gb18030);
    shao.file("nul.csv", "day,working,name\n2027-01-04,0,\0\n");
    shao.file("long.csv", "day,working,name\n2027-01-04,0,x\n".repeat(40_000));
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/ledger.xlsx"), shao.path("book.xlsx")).unwrap();
    for (line, code, told) in [
        (
            "import calendar gbk.csv --encoding utf-8",
            1,
            "error: line 1 of gbk.csv is not UTF-8 text; name its encoding with --encoding utf-8|utf-16|gb18030, or save it as \"CSV UTF-8 (comma delimited)\" and import that\n",
        ),
        (
            "import calendar nul.csv",
            1,
            "error: line 2 of nul.csv holds NUL bytes: it is not text; UTF-16 without a mark wants --encoding utf-16; save anything else as \"CSV UTF-8 (comma delimited)\" and import that\n",
        ),
        (
            "calendar import book.xlsx",
            1,
            "error: book.xlsx is a workbook, and the working calendar is read from text; save it as \"CSV UTF-8 (comma delimited)\" and import that\n",
        ),
        (
            "import calendar gbk.csv --update",
            2,
            "error: the working calendar has no --update; it takes --year, --encoding and --dry-run\n",
        ),
        ("import cases gbk.csv --year 2027", 2, "error: --year is for the working calendar; leave it out\n"),
    ] {
        let ran = shao.line(line);
        assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), ("", told, code), "{line}");
    }
    assert_eq!(shao.line("import calendar long.csv").code, 1);
    let ran = shao.line("export calendar --format xlsx --out days.xlsx");
    assert_eq!((ran.code, shao.path("days.xlsx").exists()), (2, false), "{}", ran.err);
}

#[test]
fn a_date_that_was_met_says_that_another_calendar_counted_it() {
    let mut shao = Shao::new("en");
    shao.ok("intake --from 白塔镇 --title '断水'");
    shao.ok("triage 1 --scope multi --category other");
    shao.ok("assign 1 --lead 住建局 --co 教育局");
    shao.ok("respond 1 --dept 住建局 --plan '办' --promise 2026-03-20 --person '科长'");
    shao.now = "2026-03-04 09:00".to_owned();
    shao.ok("consult 1 --note 到齐");
    let clocks = |shao: &Shao| -> Vec<String> {
        let text = shao.ok("explain 1 --section clocks --format csv --keys");
        let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
        let place = |key: &str| rows[0].iter().position(|column| *column == key).unwrap();
        let cells = |row: &Vec<&str>| ["clock", "days", "days_now", "due"].map(|key| row[place(key)]).join(" ");
        rows[1..].iter().filter(|row| !row[place("days")].is_empty()).map(cells).collect()
    };
    assert_eq!(clocks(&shao), ["respond 1  2026-03-03", "consult 3  2026-03-05"]);
    assert!(!shao.ok("explain 1").contains("today's calendar"));
    shao.ok("calendar set 2026-03-04 off");
    assert_eq!(clocks(&shao), ["respond 1  2026-03-03", "consult 3 2 2026-03-05"]);
    assert!(shao.ok("explain 1").contains("Days by today's calendar"));
    assert!(shao.ok("explain 1 --lang zh").contains("按现日历的天数"));
    for (lang, words) in [
        ("en", "leaving out 03-04 day off (by the calendar of then; day 2 by that of now); done 2026-03-04"),
        ("zh", "（按当时的日历；按现在的日历是第 2 个）"),
    ] {
        let shown = shao.ok(&format!("show 1 --lang {lang}"));
        assert!(shown.contains(words), "{shown}");
    }
}
