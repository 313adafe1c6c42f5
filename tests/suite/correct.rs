//! What was written down wrong at intake is corrected, and approvals and notices are withdrawn: by events.

use crate::common::Shao;

#[test]
fn an_intake_is_corrected_in_chinese() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ --quiet intake --from 江南园区 --title '停电' --contact '王主任' --channel 电话 --description '第一行'
2026-0001 已接诊：江南园区吹哨，停电
状态：已接诊
$ --quiet triage 1 --scope single --category other
2026-0001 已分诊：单一部门，其他
状态：已分诊
$ --quiet assign 1 --lead 住建局
2026-0001 已派单：牵头 住建局
状态：已派单；下一期限：2026-03-03 住建局报到
@ 2026-03-02 10:00
$ correct 1 --title '停水' --contact= --phone 0523-00000001 --channel 网上 --category 效能提升 --ref HX-1 --from 白塔镇 --reason '听错了' --dry-run
2026-0001 已更正：吹哨单位 江南园区 → 白塔镇，标题 停电 → 停水，联系人 王主任 → （无），电话 （无） → 0523-****0001，来源 电话 → 网上，外部编号 （无） → HX-1，内容类别 其他 → 效能提升，原因 听错了
状态：已派单；下一期限：2026-03-03 住建局报到
（演练，未写入）
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ correct 1 --title '停水' --contact= --phone 0523-00000001 --channel 网上 --category 效能提升 --ref HX-1 --from 白塔镇 --reason '听错了'
2026-0001 已更正：吹哨单位 江南园区 → 白塔镇，标题 停电 → 停水，联系人 王主任 → （无），电话 （无） → 0523-****0001，来源 电话 → 网上，外部编号 （无） → HX-1，内容类别 其他 → 效能提升，原因 听错了
状态：已派单；下一期限：2026-03-03 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ correct 1 --received '2026-03-02 08:30' --description '厂区停水' --enterprise '甲药业有限公司'
2026-0001 已更正：企业 （无） → 甲药业有限公司，受理时间 2026-03-02 09:00 → 2026-03-02 08:30，问题概述 第一行 → 厂区停水
状态：已派单；下一期限：2026-03-03 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ show 1
2026-0001 停水
状态：已派单；下一期限：2026-03-03 住建局报到
吹哨单位：白塔镇
企业：甲药业有限公司
电话：0523-****0001
来源：网上
外部编号：HX-1
受理时间：2026-03-02 08:30
内容类别：效能提升
事项类型：单一部门
问题概述：厂区停水

牵头 住建局（2026-03-02 09:00 派单）
  报到期限 2026-03-03：自 2026-03-02 起第 1 个工作日；未完成
  办结期限：报到承诺后才有

经过
  2026-03-02 09:00  已接诊：江南园区吹哨，停电  [小陈]
  2026-03-02 09:00  已分诊：单一部门，其他  [小陈]
  2026-03-02 09:00  已派单：牵头 住建局  [小陈]
  2026-03-02 10:00  已更正：吹哨单位 江南园区 → 白塔镇，标题 停电 → 停水，联系人 王主任 → （无），电话 （无） → 0523-****0001，来源 电话 → 网上，外部编号 （无） → HX-1，内容类别 其他 → 效能提升，原因 听错了  [小陈]
  2026-03-02 10:00  已更正：企业 （无） → 甲药业有限公司，受理时间 2026-03-02 09:00 → 2026-03-02 08:30，问题概述 第一行 → 厂区停水  [小陈]
! 提示：电话已隐去四位；要看全请加 --full
$ verify
完好：18 条记录，1 件诉求，末条指纹 HASH
# What cannot be.
$ correct 1
! 错误：缺少 --from <单位>|--title <文字>|--description <文字>|--enterprise <名称>|--contact <姓名>|--phone <电话>|--channel <来源>|--category <内容类别>|--ref <外部编号>|--received <时间>。用法见 shao correct --help
= 2
$ correct 1 --title '停水'
! 错误：与现有内容相同，没有要更正的。写明要更正的项，例如 --title；现有内容用 show 查看
= 1
$ correct 1 --title=
! 错误：--title 是空的。请填写内容
= 1
$ correct 1 --from=
! 错误：没有叫“”的园区镇街。用 shao unit list 查看
= 1
$ correct 1 --category=
! 错误：已分诊的诉求必须有内容类别。写明正确的类别：--category 类别
= 1
$ correct 1 --category '天气'
! 错误：没有内容类别“天气”。可用：efficiency 效能提升、coordination 综合协调、liaison 对接上争、case_by_case 一事一议、other 其他（也可写中文名称）
= 1
$ correct 1 --channel '飞鸽'
! 错误：--channel 不能是“飞鸽”。可用：web 网上、phone 电话、in_person 来访、meeting 会议、hotline 热线、other 其他
= 2
$ correct 1 --received '2026-03-02 09:01'
! 错误：受理时间 2026-03-02 09:01 晚于分诊时间 2026-03-02 09:00。请核对 --received；若是后面的步骤录错了，先用 undo 撤销
= 1
$ correct 1 --received '2026-03-02 10:01'
! 错误：受理时间 2026-03-02 10:01 还没有到（现在是 2026-03-02 10:00）。请核对 --received
= 1
$ correct 1 --received '2025-12-31 10:00'
! 错误：受理时间不在编号所属的 2026 年。编号不能改年份；请核对受理时间
= 1
$ correct 1 --received 2026-13-01
! 错误：没有“2026-13-01”这一天或这个时刻。请核对日期
= 1
$ --quiet intake --from 江南园区 --title '另一件' --ref HX-2
2026-0002 已接诊：江南园区吹哨，另一件
状态：已接诊
$ correct 1 --ref HX-2
! 错误：外部编号 HX-2 已是 2026-0002。用 shao show 2026-0002 查看，或换一个 --ref
= 1
$ correct ref:HX-1 --ref=
2026-0001 已更正：外部编号 HX-1 → （无）
状态：已派单；下一期限：2026-03-03 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ show ref:HX-1
! 错误：没有 ref:HX-1 这一件。用 shao list 或 shao search 查找
= 1
"#,
    );
}

#[test]
fn an_intake_is_corrected_in_english() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ --quiet intake --from Y01 --title 'No power'
2026-0001 received from 江南园区: No power
state: received
$ correct 1 --title 'No water' --received 2026-03-01 --reason 'misheard'
2026-0001 corrected: Title No power → No water; Received 2026-03-02 09:00 → 2026-03-01 00:00; reason misheard
state: received
! note: next: shao triage 2026-0001 --scope single|multi|cross_level --category C
$ --quiet triage 1 --scope single --category other --at '2026-03-02 09:00'
2026-0001 triaged: single; Other
state: triaged
$ --quiet assign 1 --lead A01
2026-0001 assigned: lead 住建局
state: assigned; next due: 2026-03-03, 住建局 to respond
$ --quiet respond 1 --plan p --promise 2026-03-10 --person x
2026-0001 住建局 responded: promises 2026-03-10, responsible x; p
state: responded; next due: 2026-03-10, 住建局 to resolve
$ --quiet resolve 1 --result r
2026-0001 住建局 done: r
state: resolved
$ --quiet close 1 --outcome resolved
2026-0001 closed: resolved
state: closed
$ --quiet score 1 --by originator --points 90
2026-0001 住建局 rated 90 by the originator
state: closed
# The ratings stand.
$ correct 1 --from Z01
2026-0001 corrected: Originator 江南园区 → 白塔镇
state: closed
! note: the case is rated: its ratings stand, whoever is now said to have raised it
@ 2026-03-02 10:00
$ correct 1 --received '2026-03-02 09:30'
! error: the receipt at 2026-03-02 09:30 is after the triage at 2026-03-02 09:00; check --received; if the later step is wrong, undo it first
= 1
$ correct 1 --received '2026-03-02 10:01'
! error: the receipt at 2026-03-02 10:01 has not come yet (it is 2026-03-02 10:00); check --received
= 1
$ correct 1 --received '2025-12-31'
! error: it was received in another year than its number says, 2026; a number keeps its year: check the date
= 1
$ correct 1 --category=
! error: a case that was triaged has a category; give the right one: --category C
= 1
$ correct 1 --title 'No water'
! error: nothing of the case would change; say what is to be corrected, for example --title; see what stands there with show
= 1
$ correct 1 --title x --at '2026-02-28 09:00'
! error: 2026-02-28 09:00 is before the receipt at 2026-03-01 00:00; check --at, or correct the receipt with correct --received
= 1
$ scheme apply taizhou-2023 --from 2026-03-01
the scheme taizhou-2023 holds from 2026-03-01
$ correct 1 --received '2026-02-28 10:00'
! error: on 2026-02-28 another scheme was in force, by which the case is not judged; close it with --outcome withdrawn and register it anew
= 1
$ verify
whole: 23 events, 1 case, head HASH
"#,
    );
}

#[test]
fn a_correction_in_json_says_what_is_right_alone() {
    let shao = Shao::new("en");
    shao.ok("intake --from Y01 --title t --contact c");
    let done = shao.json("correct 1 --title u --contact=");
    let event = serde_json::json!({ "kind": "corrected", "title": "u", "contact": null });
    assert_eq!(done["event"], event);
    let case = shao.json("show 1");
    assert_eq!((&case["title"], &case["contact"]), (&"u".into(), &serde_json::Value::Null));
    for (key, value) in event.as_object().unwrap() {
        assert_eq!(case["events"][1][key], *value);
    }
}

#[test]
fn what_was_imported_keeps_its_reference_and_what_was_corrected_its_correction() {
    let mut shao = Shao::new("en");
    shao.file(
        "a.csv",
        "ref,received_at,originator,title\nR1,2026-02-02 09:00,Z01,No power\n,2026-02-03 09:00,Z01,Noise\n",
    );
    shao.file("b.csv", "ref,received_at,originator,title\nR1,2026-02-02 09:00,Z01,No light\n");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ --quiet import cases a.csv
a.csv: read 2, new 2, same 0, updated 0, rejected 0
$ correct 1 --ref R2
! error: the case was imported, and by its reference the next import knows it; mend it in the other system, import it, and close this one as its duplicate
= 1
$ correct 2 --ref R2
! error: the case was imported, and by its reference the next import knows it; mend it in the other system, import it, and close this one as its duplicate
= 1
$ --quiet correct 1 --title 'No water'
2026-0001 corrected: Title No power → No water
state: received
# The same row is known again; another would undo the correction.
$ import cases a.csv
a.csv: read 2, new 0, same 2, updated 0, rejected 0
$ import cases b.csv --update
! line 2, ref "R1": the case was handled here after it was imported; go on with it here, and take the row out of the file
! error: b.csv: bad rows: 1 of 1; nothing was written; mend the rows above and import it again
= 1
$ --quiet undo 1
2026-0001 undone: "corrected: Title No power → No water"
it stood for 2026-03-02 09:00, entered by 小陈
state: received
$ import cases b.csv --update
b.csv: read 1, new 0, same 0, updated 1, rejected 0
! note: import 2; its cases: shao list --import 2
$ --quiet undo 1 --reason 'an old file'
2026-0001 undone: "updated from b.csv, line 2: No light"; reason an old file
it stood for 2026-03-02 09:00, entered by 小陈
state: received
$ show 1
2026-0001 No power
state: received
Originator: 白塔镇
Reference: R1
Received: 2026-02-02 09:00

History
  2026-02-02 09:00  imported from a.csv, line 2: No power  [小陈, recorded 2026-03-02 09:00]
  2026-03-02 09:00  corrected: Title No power → No water (undone)  [小陈]
  2026-03-02 09:00  undone: "corrected: Title No power → No water"  [小陈]
  2026-03-02 09:00  updated from b.csv, line 2: No light (undone)  [小陈]
  2026-03-02 09:00  undone: "updated from b.csv, line 2: No light"; reason an old file  [小陈]
$ import cases a.csv
a.csv: read 2, new 0, same 2, updated 0, rejected 0
$ --quiet note 1 'seen'
2026-0001 note: seen
state: received
$ --quiet triage 1 --scope single --category other
2026-0001 triaged: single; Other
state: triaged
$ --quiet undo 1
2026-0001 undone: "triaged: single; Other"
it stood for 2026-03-02 09:00, entered by 小陈
state: received
# Only what stands is work done here.
$ import cases b.csv --update
b.csv: read 1, new 0, same 0, updated 1, rejected 0
! note: import 3; its cases: shao list --import 3
$ undo 1 --dry-run
2026-0001 undone: "updated from b.csv, line 2: No light"
it stood for 2026-03-02 09:00, entered by 小陈
state: received
(rehearsed; nothing was written)
! note: to enter it rightly: shao import cases ... (see shao help import)
$ verify
whole: 26 events, 2 cases, head HASH
"#,
    );
}

#[test]
fn an_approval_is_withdrawn() {
    let mut shao = Shao::new("zh");
    shao.file(
        "exclusions.csv",
        "case,department,approved_by,doc_no,on,reason\n2026-0001,A04,分管领导,1号,2026-03-02,不可抗力\n",
    );
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ --quiet intake --from 江南园区 --title '停电'
2026-0001 已接诊：江南园区吹哨，停电
状态：已接诊
$ --quiet triage 1 --scope multi --category other
2026-0001 已分诊：多部门，其他
状态：已分诊
$ --quiet assign 1 --lead 住建局 --co 教育局
2026-0001 已派单：牵头 住建局，协办 教育局
状态：已派单；下一期限：2026-03-03 住建局报到
$ --quiet exclude 1 --dept 教育局 --approved-by '分管领导' --doc-no '1号' --reason '不可抗力'
2026-0001 教育局不列入考核：分管领导批示，1号，不可抗力
状态：已派单；下一期限：2026-03-03 住建局报到
$ --quiet note 1 '此后还有别的事'
2026-0001 备注：此后还有别的事
状态：已派单；下一期限：2026-03-03 住建局报到
$ exclude 1 --withdraw --reason '批示已收回'
! 错误：该诉求没有不列入考核的批示。用 show 查看；部门的批示加 --dept
= 1
$ exclude 1 --dept 教育局 --withdraw --reason '批示已收回'
2026-0001 教育局恢复列入考核：批示已收回
状态：已派单；下一期限：2026-03-03 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ exclude 1 --dept 教育局 --withdraw --reason '批示已收回'
! 错误：教育局没有不列入考核的批示。用 show 查看；部门的批示加 --dept
= 1
$ exclude 1 --dept 教育局 --withdraw
! 错误：缺少 --reason <文字>。用法见 shao exclude --help
= 2
$ exclude 1 --withdraw --doc-no 1 --reason '批示已收回'
! 错误：--withdraw 不能和 --doc-no <文号> 一起用。用法见 shao exclude --help
= 2
$ exclude 1 --reason '缺批示'
! 错误：缺少 --approved-by <姓名>、--doc-no <文号>。用法见 shao exclude --help
= 2
$ export exclusions
编号,部门,批示人,文号,日期,事由
# The row of a ledger is known again; only as an update it takes the place of the withdrawal.
$ import exclusions exclusions.csv
exclusions.csv：读取 1，新增 0，相同 1，更新 0，未导入 0
! 提示：1 行是在本系统撤销过的批示，仍按撤销；确要恢复加 --update
$ import exclusions exclusions.csv --update --dry-run
exclusions.csv：读取 1，新增 1，相同 0，更新 0，未导入 0
（演练，未写入）
$ show 1
2026-0001 停电
状态：已派单；下一期限：2026-03-03 住建局报到
吹哨单位：江南园区
受理时间：2026-03-02 09:00
内容类别：其他
事项类型：多部门

牵头 住建局（2026-03-02 09:00 派单）
  报到期限 2026-03-03：自 2026-03-02 起第 1 个工作日；未完成
  会商期限 2026-03-05：自 2026-03-02 起第 3 个工作日；未完成
  办结期限：报到承诺后才有

协办 教育局（2026-03-02 09:00 派单）
  办结期限：报到承诺后才有

经过
  2026-03-02 09:00  已接诊：江南园区吹哨，停电  [小陈]
  2026-03-02 09:00  已分诊：多部门，其他  [小陈]
  2026-03-02 09:00  已派单：牵头 住建局，协办 教育局  [小陈]
  2026-03-02 09:00  教育局不列入考核：分管领导批示，1号，不可抗力  [小陈]
  2026-03-02 09:00  备注：此后还有别的事  [小陈]
  2026-03-02 09:00  教育局恢复列入考核：批示已收回  [小陈]
$ verify
完好：19 条记录，1 件诉求，末条指纹 HASH
"#,
    );
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ --quiet intake --from Y01 --title t
2026-0001 received from 江南园区: t
state: received
$ --quiet exclude 1 --approved-by x --doc-no d --reason r
2026-0001 the case left out of assessment: approved by x, d, r
state: received
$ exclude 1 --withdraw --reason revoked
2026-0001 the case back in assessment: revoked
state: received
! note: next: shao triage 2026-0001 --scope single|multi|cross_level --category C
$ exclude 1 --dept A01 --withdraw --reason revoked
! error: 住建局 is not on this case; no department is; assign one with assign …
= 1
$ exclude 1 --withdraw --reason revoked
! error: the case is not left out of assessment; see show; for a department's approval add --dept
= 1
"#,
    );
}

#[test]
fn a_notice_is_withdrawn() {
    let mut shao = Shao::new("zh");
    shao.file("notices.csv", "on,department,reason,doc_no\n2026-02-03,A01,逾期,2号\n");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ notices
! 提示：还没有通报
$ --quiet notice --dept 住建局 --reason '逾期' --at 2026-02-02
已录入 2026-02-02 对住建局的督查通报；2026 年累计 1 次
$ --quiet import notices notices.csv
notices.csv：读取 1，新增 1，相同 0，更新 0，未导入 0
$ --quiet notice --dept 教育局 --reason '推诿'
已录入 2026-03-02 对教育局的督查通报；2026 年累计 1 次
$ notices
通报   日期         部门     事由   文号
------------------------------------------
   1   2026-02-02   住建局   逾期
   2   2026-02-03   住建局   逾期   2号
   3   2026-03-02   教育局   推诿
$ notice --withdraw 2 --reason '通报有误' --dry-run
已撤销第 2 号通报（2026-02-03 住建局）；2026 年累计 1 次
（演练，未写入）
$ notice --withdraw 2 --reason '通报有误'
已撤销第 2 号通报（2026-02-03 住建局）；2026 年累计 1 次
$ notices
通报   日期         部门     事由   文号   撤销时间           撤销理由
------------------------------------------------------------------------
   1   2026-02-02   住建局   逾期
   2   2026-02-03   住建局   逾期   2号    2026-03-02 09:00   通报有误
   3   2026-03-02   教育局   推诿
$ notices 2025
! 提示：还没有通报
$ notices --format csv --keys
notice,on,department,reason,doc_no,withdrawn_at,withdrawn
1,2026-02-02,A01,逾期,,,
2,2026-02-03,A01,逾期,2号,2026-03-02 09:00,通报有误
3,2026-03-02,A04,推诿,,,
$ report monthly 2026-02 --section notices --format csv --keys
on,code,name,reason,doc_no
2026-02-02,A01,区住房和城乡建设局,逾期,
$ export notices --keys
on,department,reason,doc_no
2026-02-02,A01,逾期,
2026-03-02,A04,推诿,
# It is known again, and not recorded once more by the file; a person may.
$ import notices notices.csv
notices.csv：读取 1，新增 0，相同 1，更新 0，未导入 0
! 提示：1 行是在本系统撤销过的通报，仍按撤销；确要恢复用 shao notice 重新登记
$ notice --dept 住建局 --reason '逾期' --doc-no '2号' --at 2026-02-03
已录入 2026-02-03 对住建局的督查通报；2026 年累计 2 次
$ notice --withdraw 2 --reason '再撤'
! 错误：第 2 次通报已撤销（通报有误）。没有变化，无需再录
= 1
$ notice --withdraw 9 --reason '没有'
! 错误：没有第 9 号通报，一共 4 次。用 shao notices 查看
= 1
$ notice --withdraw 3 --reason '太早' --at 2026-03-01
! 错误：2026-03-01 00:00 早于该项录入时间 2026-03-02 00:00。请核对 --at
= 1
$ notice --withdraw 3
! 错误：缺少 --reason <文字>。用法见 shao notice --help
= 2
$ notice --withdraw 3 --dept A01 --reason '两样'
! 错误：--withdraw <数> 不能和 --dept <部门> 一起用。用法见 shao notice --help
= 2
$ notice --reason '哪个部门'
! 错误：缺少 --dept <部门>。用法见 shao notice --help
= 2
$ verify
完好：19 条记录，0 件诉求，末条指纹 HASH
"#,
    );
}

#[test]
fn a_notice_is_withdrawn_in_english() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ --quiet notice --dept A01 --reason late
recorded a notice of 2026-03-02 naming 住建局; 1 in 2026
$ notice --withdraw 1 --reason 'issued in error'
withdrew notice 1 of 2026-03-02 naming 住建局; 0 in 2026
$ notices
Notice   Date         Department   Reason   Withdrawn at       Withdrawn
--------------------------------------------------------------------------------
     1   2026-03-02   住建局       late     2026-03-02 09:00   issued in error
$ notice --withdraw 1 --reason again
! error: notice 1 was withdrawn already (issued in error); nothing to do
= 1
$ notice --withdraw 2 --reason none
! error: there is no notice 2; there are 1; see shao notices
= 1
$ report annual 2026 --section departments --format csv --keys
class,rank,raw_rank,code,name,q1,q2,q3,q4,mean,volume,volume_base,uplift,score,notices,basis,flags
A,,,A01,区住房和城乡建设局,,,,,,0,0.00,,,0,no_data,no_cases
A,,,A02,区行政审批局,,,,,,0,0.00,,,0,no_data,no_cases
A,,,A03,区自然资源和规划局,,,,,,0,0.00,,,0,no_data,no_cases
A,,,A04,区教育局,,,,,,0,0.00,,,0,no_data,no_cases
A,,,A05,区交通运输局,,,,,,0,0.00,,,0,no_data,no_cases
A,,,A06,区商务局,,,,,,0,0.00,,,0,no_data,no_cases
B,,,B01,区税务局,,,,,,0,0.00,,,0,no_data,no_cases
C,,,C01,区供电公司,,,,,,0,0.00,,,0,no_data,no_cases
"#,
    );
    let done = shao.json("notice --dept A01 --reason late");
    assert_eq!(done["withdrawn"], serde_json::Value::Null);
    let done = shao.json("notice --withdraw 2 --reason error --dry-run");
    let wanted = serde_json::json!({
        "department": "A01", "on": "2026-03-02", "in_year": 0, "withdrawn": 2, "dry_run": true,
    });
    assert_eq!(done, wanted);
}
