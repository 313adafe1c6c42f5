//! Dates that are none, or lie where none can.

use super::check;
use crate::common::Shao;

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
            "错误：“下周”不是日期。写年月日，例如 2023-05-08、2023年5月8日、2023-05-08 16:04；也可写今天、明天",
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
            "错误：2026-03-01 00:00 早于受理时间 2026-03-02 09:00。请核对 --at；受理时间录错了用 correct --received 更正",
            "error: 2026-03-01 00:00 is before the receipt at 2026-03-02 09:00; check --at, or correct the receipt with correct --received",
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
            "错误：“何时”不是期间。例如 2023-05（月）、2023-Q2（季度）、2023-H1（半年）、2023（年），或上月、本季度、去年",
            "error: \"何时\" is no period; for example 2023-05, 2023-Q2, 2023-H1, 2023, or last-month, this-quarter, last-year",
            1,
        ),
        (
            "survey --dept 住建局 --period 2026-Q2 --satisfied 1 --fairly 0 --basically 0 --dissatisfied 0",
            "错误：2026-Q2 自 2026-04-01 起，还没有到。请核对季度",
            "error: 2026-Q2 begins on 2026-04-01 and has not come yet; check the quarter",
            1,
        ),
        (
            "survey --dept 住建局 --period 2026-Q1 --satisfied 0 --fairly 0 --basically 0 --dissatisfied 0",
            "错误：四项票数都是 0，等于没有测评。没有票就不必登记",
            "error: all four counts are 0: nobody voted; leave out departments without votes",
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
2026-12-31：已超期 0 项，将到期 1 项，待本办办理 0 项

将到期
编号        标题   部门     环节   期限         工作日   暂定
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
