//! A case that one department handles, from intake to its score.

use crate::common::Shao;

#[test]
fn one_department_in_chinese() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ intake --from 江南园区 --title '厂区门前道路积水' --description '雨后积水半米，货车进不来' --enterprise '甲药业有限公司' --contact '王主任' --phone 0523-00000001 --channel 电话 --ref HX-26-0031
2026-0001 已接诊：江南园区吹哨，厂区门前道路积水
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级 --category 类别
@ 2026-03-02 09:10
$ triage 1 --scope 单一部门 --category 综合协调 --mode 出诊 --opinion '请住建局现场查看' --dry-run
2026-0001 已分诊：单一部门，综合协调，出诊，请住建局现场查看
状态：已分诊
（演练，未写入）
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
$ triage 1 --scope 单一部门 --category 综合协调 --mode 出诊 --opinion '请住建局现场查看'
2026-0001 已分诊：单一部门，综合协调，出诊，请住建局现场查看
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
$ assign 1 --lead zjj
2026-0001 已派单：牵头 住建局
状态：已派单；下一期限：2026-03-03 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
@ 2026-03-03 15:00
$ respond 1 --plan '先抽水，再疏通管网' --promise 2026-03-10 --person '市政科负责人' --at '2026-03-03 10:30'
2026-0001 住建局已报到：承诺 2026-03-10 办结，责任人市政科负责人，先抽水，再疏通管网
状态：已报到；下一期限：2026-03-10 住建局办结
! 提示：办结时：shao resolve 2026-0001 --dept 住建局 --result 结果（全部办结用 --all）
$ visit 1 --note '现场确认雨水井堵塞'
2026-0001 已出诊：现场确认雨水井堵塞
状态：已报到；下一期限：2026-03-10 住建局办结
! 提示：办结时：shao resolve 2026-0001 --dept 住建局 --result 结果（全部办结用 --all）
$ note 1 '企业要求夜间施工'
2026-0001 备注：企业要求夜间施工
状态：已报到；下一期限：2026-03-10 住建局办结
! 提示：办结时：shao resolve 2026-0001 --dept 住建局 --result 结果（全部办结用 --all）
@ 2026-03-09 09:00
$ extend request 1 --to 2026-03-13 --reason '连日下雨'
2026-0001 住建局申请延期至 2026-03-13：连日下雨
状态：已报到；下一期限：2026-03-10 住建局办结
! 提示：待答复延期：shao extend grant 2026-0001 --dept 住建局，或 extend refuse … --reason 原因
$ today
2026-03-09：已超期 0 项，将到期 1 项，待本办办理 1 项

将到期
编号        标题               企业             部门     环节   期限         工作日
-------------------------------------------------------------------------------------
2026-0001   厂区门前道路积水   甲药业有限公司   住建局   办结   2026-03-10        1

待本办办理
编号        标题               企业             等待自             下一步
--------------------------------------------------------------------------------------------------------------
2026-0001   厂区门前道路积水   甲药业有限公司   2026-03-09 09:00   shao extend grant 2026-0001 --dept 住建局
! 提示：延期不同意的，用 shao extend refuse 编号 --dept 部门 --reason 原因
$ extend grant 1 --to 2026-03-12
2026-0001 同意住建局延期至 2026-03-12
状态：已报到；下一期限：2026-03-12 住建局办结
! 提示：办结时：shao resolve 2026-0001 --dept 住建局 --result 结果（全部办结用 --all）
$ extend request ref:HX-26-0031 --to 2026-03-31 --reason '等材料'
2026-0001 住建局申请延期至 2026-03-31：等材料
状态：已报到；下一期限：2026-03-12 住建局办结
! 提示：待答复延期：shao extend grant 2026-0001 --dept 住建局，或 extend refuse … --reason 原因
$ extend refuse 1 --reason '材料可就地调'
2026-0001 不同意住建局延期：材料可就地调
状态：已报到；下一期限：2026-03-12 住建局办结
! 提示：办结时：shao resolve 2026-0001 --dept 住建局 --result 结果（全部办结用 --all）
$ show 1
2026-0001 厂区门前道路积水
状态：已报到；下一期限：2026-03-12 住建局办结
吹哨单位：江南园区
企业：甲药业有限公司
联系人：王主任
电话：0523-****0001
来源：电话
外部编号：HX-26-0031
受理时间：2026-03-02 09:00
内容类别：综合协调
事项类型：单一部门
诊疗方式：出诊
分诊意见：请住建局现场查看
问题概述：雨后积水半米，货车进不来

牵头 住建局（2026-03-02 09:10 派单）
  报到期限 2026-03-03：自 2026-03-02 起第 1 个工作日；2026-03-03 10:30 完成
  办结期限 2026-03-12：延期 1 次，原期限 2026-03-10；未完成
  工作方案：先抽水，再疏通管网
  责任人：市政科负责人

经过
  2026-03-02 09:00  已接诊：江南园区吹哨，厂区门前道路积水  [小陈]
  2026-03-02 09:10  已分诊：单一部门，综合协调，出诊，请住建局现场查看  [小陈]
  2026-03-02 09:10  已派单：牵头 住建局  [小陈]
  2026-03-03 10:30  住建局已报到：承诺 2026-03-10 办结，责任人市政科负责人，先抽水，再疏通管网  [小陈]
  2026-03-03 15:00  已出诊：现场确认雨水井堵塞  [小陈]
  2026-03-03 15:00  备注：企业要求夜间施工  [小陈]
  2026-03-09 09:00  住建局申请延期至 2026-03-13：连日下雨  [小陈]
  2026-03-09 09:00  同意住建局延期至 2026-03-12  [小陈]
  2026-03-09 09:00  住建局申请延期至 2026-03-31：等材料  [小陈]
  2026-03-09 09:00  不同意住建局延期：材料可就地调  [小陈]
! 提示：电话已隐去四位；要看全请加 --full
@ 2026-03-13 09:00
$ today
2026-03-13：已超期 1 项，将到期 0 项，待本办办理 0 项

已超期
编号        标题               企业             部门     环节   期限         工作日
-------------------------------------------------------------------------------------
2026-0001   厂区门前道路积水   甲药业有限公司   住建局   办结   2026-03-12        1
$ list --overdue
编号        状态     标题               企业             吹哨单位   牵头部门   受理时间           下一期限     超期
---------------------------------------------------------------------------------------------------------------------
2026-0001   已报到   厂区门前道路积水   甲药业有限公司   江南园区   住建局     2026-03-02 09:00   2026-03-12   办结
$ resolve 1 --result '管网已疏通' --at '2026-03-13 08:40'
2026-0001 住建局已办结：管网已疏通
状态：已办结
! 提示：下一步回访：shao followup 2026-0001 --by 电话 --solved 是 --grade 满意
$ followup 1 --by 电话 --solved 否 --note '雨后仍有积水'
2026-0001 已回访：电话，未解决，雨后仍有积水
状态：已办结
! 提示：企业说没有解决：shao reopen 2026-0001 --reason 原因 --due 日期，或 shao close 2026-0001 --outcome 已解释
$ reopen 1 --reason '回访未解决' --due 2026-03-18
2026-0001 已退回重办：回访未解决，新期限 2026-03-18
状态：已报到；下一期限：2026-03-18 住建局办结
! 提示：办结时：shao resolve 2026-0001 --dept 住建局 --result 结果（全部办结用 --all）
@ 2026-03-18 16:00
$ resolve 1 --result '加装排水泵，已试运行'
2026-0001 住建局已办结：加装排水泵，已试运行
状态：已办结
! 提示：下一步回访：shao followup 2026-0001 --by 电话 --solved 是 --grade 满意
$ followup 1 --by 上门 --solved 是 --grade 满意
2026-0001 已回访：上门，已解决，满意
状态：已办结
! 提示：下一步销号：shao close 2026-0001 --outcome 已解决
$ close 1 --outcome 已解决
2026-0001 已销号：已解决
状态：已销号
! 提示：待评分：住建局；shao score 2026-0001 --dept 住建局 --by 园区镇街 --points 分数
@ 2026-03-19 09:00
$ score 1 --by 园区 --points 92.5 --comment '来得快'
2026-0001 园区镇街给住建局评 92.5 分（来得快）
状态：已销号
$ score 1 --by 企业 --grade 满意
2026-0001 企业给住建局评 100 分（满意）
状态：已销号
$ exclude 1 --approved-by '分管领导' --doc-no '府办〔2026〕3号' --reason '连日暴雨属不可抗力'
2026-0001 不列入考核：分管领导批示，府办〔2026〕3号，连日暴雨属不可抗力
状态：已销号
$ show 1
2026-0001 厂区门前道路积水
状态：已销号
吹哨单位：江南园区
企业：甲药业有限公司
联系人：王主任
电话：0523-****0001
来源：电话
外部编号：HX-26-0031
受理时间：2026-03-02 09:00
内容类别：综合协调
事项类型：单一部门
诊疗方式：出诊
分诊意见：请住建局现场查看
问题概述：雨后积水半米，货车进不来
办理结果：加装排水泵，已试运行
销号结果：已解决
销号时间：2026-03-18 16:00
不列入考核：府办〔2026〕3号 连日暴雨属不可抗力

牵头 住建局（2026-03-02 09:10 派单）
  报到期限 2026-03-03：自 2026-03-02 起第 1 个工作日；2026-03-03 10:30 完成
  办结期限 2026-03-18：本办所定，原期限 2026-03-10；2026-03-18 16:00 完成
  工作方案：先抽水，再疏通管网
  责任人：市政科负责人
  办理结果：加装排水泵，已试运行
  评分：园区镇街 92.5、企业 100；得分 92.5

经过
  2026-03-02 09:00  已接诊：江南园区吹哨，厂区门前道路积水  [小陈]
  2026-03-02 09:10  已分诊：单一部门，综合协调，出诊，请住建局现场查看  [小陈]
  2026-03-02 09:10  已派单：牵头 住建局  [小陈]
  2026-03-03 10:30  住建局已报到：承诺 2026-03-10 办结，责任人市政科负责人，先抽水，再疏通管网  [小陈]
  2026-03-03 15:00  已出诊：现场确认雨水井堵塞  [小陈]
  2026-03-03 15:00  备注：企业要求夜间施工  [小陈]
  2026-03-09 09:00  住建局申请延期至 2026-03-13：连日下雨  [小陈]
  2026-03-09 09:00  同意住建局延期至 2026-03-12  [小陈]
  2026-03-09 09:00  住建局申请延期至 2026-03-31：等材料  [小陈]
  2026-03-09 09:00  不同意住建局延期：材料可就地调  [小陈]
  2026-03-13 08:40  住建局已办结：管网已疏通  [小陈]
  2026-03-13 09:00  已回访：电话，未解决，雨后仍有积水  [小陈]
  2026-03-13 09:00  已退回重办：回访未解决，新期限 2026-03-18  [小陈]
  2026-03-18 16:00  住建局已办结：加装排水泵，已试运行  [小陈]
  2026-03-18 16:00  已回访：上门，已解决，满意  [小陈]
  2026-03-18 16:00  已销号：已解决  [小陈]
  2026-03-19 09:00  园区镇街给住建局评 92.5 分（来得快）  [小陈]
  2026-03-19 09:00  企业给住建局评 100 分（满意）  [小陈]
  2026-03-19 09:00  不列入考核：分管领导批示，府办〔2026〕3号，连日暴雨属不可抗力  [小陈]
! 提示：电话已隐去四位；要看全请加 --full
$ list
编号        状态     销号结果   标题               企业             吹哨单位   牵头部门   受理时间
------------------------------------------------------------------------------------------------------------
2026-0001   已销号   已解决     厂区门前道路积水   甲药业有限公司   江南园区   住建局     2026-03-02 09:00
$ search 积水
编号        状态     销号结果   标题               企业             吹哨单位   牵头部门   受理时间
------------------------------------------------------------------------------------------------------------
2026-0001   已销号   已解决     厂区门前道路积水   甲药业有限公司   江南园区   住建局     2026-03-02 09:00
$ search 没有这个词
! 提示：没有符合的
@ 2026-03-20 09:00
$ reopen 1 --reason '企业来电称又积水' --due 2026-03-27
2026-0001 已退回重办：企业来电称又积水，新期限 2026-03-27
状态：已报到；下一期限：2026-03-27 住建局办结
! 提示：办结时：shao resolve 2026-0001 --dept 住建局 --result 结果（全部办结用 --all）
$ today
2026-03-20：已超期 0 项，将到期 0 项，待本办办理 0 项
$ verify
完好：33 条记录，1 件诉求，末条指纹 HASH
"#,
    );
}

#[test]
fn one_department_in_english() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ intake --from 江南园区 --title '厂区门前道路积水' --description '雨后积水半米，货车进不来' --enterprise '甲药业有限公司' --contact '王主任' --phone 0523-00000001 --channel 电话 --ref HX-26-0031
2026-0001 received from 江南园区: 厂区门前道路积水
state: received
! note: next: shao triage 2026-0001 --scope single|multi|cross_level --category C
@ 2026-03-02 09:10
$ triage 1 --scope 单一部门 --category 综合协调 --mode 出诊 --opinion '请住建局现场查看' --dry-run
2026-0001 triaged: single; Coordination; visit; 请住建局现场查看
state: triaged
(rehearsed; nothing was written)
! note: next: shao assign 2026-0001 --lead DEPT [--co DEPT]
$ triage 1 --scope 单一部门 --category 综合协调 --mode 出诊 --opinion '请住建局现场查看'
2026-0001 triaged: single; Coordination; visit; 请住建局现场查看
state: triaged
! note: next: shao assign 2026-0001 --lead DEPT [--co DEPT]
$ assign 1 --lead zjj
2026-0001 assigned: lead 住建局
state: assigned; next due: 2026-03-03, 住建局 to respond
! note: next: shao respond 2026-0001 --dept 住建局 --plan T --promise DATE --person N
@ 2026-03-03 15:00
$ respond 1 --plan '先抽水，再疏通管网' --promise 2026-03-10 --person '市政科负责人' --at '2026-03-03 10:30'
2026-0001 住建局 responded: promises 2026-03-10, responsible 市政科负责人; 先抽水，再疏通管网
state: responded; next due: 2026-03-10, 住建局 to resolve
! note: when done: shao resolve 2026-0001 --dept 住建局 --result T (or --all)
$ visit 1 --note '现场确认雨水井堵塞'
2026-0001 visited: 现场确认雨水井堵塞
state: responded; next due: 2026-03-10, 住建局 to resolve
! note: when done: shao resolve 2026-0001 --dept 住建局 --result T (or --all)
$ note 1 '企业要求夜间施工'
2026-0001 note: 企业要求夜间施工
state: responded; next due: 2026-03-10, 住建局 to resolve
! note: when done: shao resolve 2026-0001 --dept 住建局 --result T (or --all)
@ 2026-03-09 09:00
$ extend request 1 --to 2026-03-13 --reason '连日下雨'
2026-0001 住建局 asks for an extension to 2026-03-13: 连日下雨
state: responded; next due: 2026-03-10, 住建局 to resolve
! note: to be decided: shao extend grant 2026-0001 --dept 住建局, or extend refuse ... --reason T
$ today
2026-03-09: 0 overdue, 1 due soon, 1 waiting for the office

Due soon
Number      Title              Enterprise       Department   Duty      Due          Working days
--------------------------------------------------------------------------------------------------
2026-0001   厂区门前道路积水   甲药业有限公司   住建局       resolve   2026-03-10              1

Waiting for the office
Number      Title              Enterprise       Since              Next command
--------------------------------------------------------------------------------------------------------------
2026-0001   厂区门前道路积水   甲药业有限公司   2026-03-09 09:00   shao extend grant 2026-0001 --dept 住建局
! note: to refuse an extension: shao extend refuse CASE --dept DEPT --reason WHY
$ extend grant 1 --to 2026-03-12
2026-0001 extension of 住建局 granted to 2026-03-12
state: responded; next due: 2026-03-12, 住建局 to resolve
! note: when done: shao resolve 2026-0001 --dept 住建局 --result T (or --all)
$ extend request ref:HX-26-0031 --to 2026-03-31 --reason '等材料'
2026-0001 住建局 asks for an extension to 2026-03-31: 等材料
state: responded; next due: 2026-03-12, 住建局 to resolve
! note: to be decided: shao extend grant 2026-0001 --dept 住建局, or extend refuse ... --reason T
$ extend refuse 1 --reason '材料可就地调'
2026-0001 extension of 住建局 refused: 材料可就地调
state: responded; next due: 2026-03-12, 住建局 to resolve
! note: when done: shao resolve 2026-0001 --dept 住建局 --result T (or --all)
$ show 1
2026-0001 厂区门前道路积水
state: responded; next due: 2026-03-12, 住建局 to resolve
Originator: 江南园区
Enterprise: 甲药业有限公司
Contact: 王主任
Phone: 0523-****0001
Channel: phone
Reference: HX-26-0031
Received: 2026-03-02 09:00
Category: Coordination
Scope: single
Mode: visit
Opinion: 请住建局现场查看
Description: 雨后积水半米，货车进不来

lead 住建局 (assigned 2026-03-02 09:10)
  respond by 2026-03-03: working day 1 after 2026-03-02; done 2026-03-03 10:30
  resolve by 2026-03-12: extended 1 time, first due 2026-03-10; not done
  Plan: 先抽水，再疏通管网
  Responsible: 市政科负责人

History
  2026-03-02 09:00  received from 江南园区: 厂区门前道路积水  [小陈]
  2026-03-02 09:10  triaged: single; Coordination; visit; 请住建局现场查看  [小陈]
  2026-03-02 09:10  assigned: lead 住建局  [小陈]
  2026-03-03 10:30  住建局 responded: promises 2026-03-10, responsible 市政科负责人; 先抽水，再疏通管网  [小陈]
  2026-03-03 15:00  visited: 现场确认雨水井堵塞  [小陈]
  2026-03-03 15:00  note: 企业要求夜间施工  [小陈]
  2026-03-09 09:00  住建局 asks for an extension to 2026-03-13: 连日下雨  [小陈]
  2026-03-09 09:00  extension of 住建局 granted to 2026-03-12  [小陈]
  2026-03-09 09:00  住建局 asks for an extension to 2026-03-31: 等材料  [小陈]
  2026-03-09 09:00  extension of 住建局 refused: 材料可就地调  [小陈]
! note: four digits of each telephone number are hidden; --full shows them
@ 2026-03-13 09:00
$ today
2026-03-13: 1 overdue, 0 due soon, 0 waiting for the office

Overdue
Number      Title              Enterprise       Department   Duty      Due          Working days
--------------------------------------------------------------------------------------------------
2026-0001   厂区门前道路积水   甲药业有限公司   住建局       resolve   2026-03-12              1
$ list --overdue
Number      State       Title              Enterprise       Originator   Lead     Received           Next due     Late
---------------------------------------------------------------------------------------------------------------------------
2026-0001   responded   厂区门前道路积水   甲药业有限公司   江南园区     住建局   2026-03-02 09:00   2026-03-12   resolve
$ resolve 1 --result '管网已疏通' --at '2026-03-13 08:40'
2026-0001 住建局 done: 管网已疏通
state: resolved
! note: next: shao followup 2026-0001 --by phone --solved yes --grade satisfied
$ followup 1 --by 电话 --solved 否 --note '雨后仍有积水'
2026-0001 followed up: phone; not solved; 雨后仍有积水
state: resolved
! note: not solved: shao reopen 2026-0001 --reason T --due DATE, or shao close 2026-0001 --outcome explained
$ reopen 1 --reason '回访未解决' --due 2026-03-18
2026-0001 taken up again: 回访未解决; due 2026-03-18
state: responded; next due: 2026-03-18, 住建局 to resolve
! note: when done: shao resolve 2026-0001 --dept 住建局 --result T (or --all)
@ 2026-03-18 16:00
$ resolve 1 --result '加装排水泵，已试运行'
2026-0001 住建局 done: 加装排水泵，已试运行
state: resolved
! note: next: shao followup 2026-0001 --by phone --solved yes --grade satisfied
$ followup 1 --by 上门 --solved 是 --grade 满意
2026-0001 followed up: visit; solved; satisfied
state: resolved
! note: next: shao close 2026-0001 --outcome resolved
$ close 1 --outcome 已解决
2026-0001 closed: resolved
state: closed
! note: to be rated: 住建局; shao score 2026-0001 --dept 住建局 --by originator --points N
@ 2026-03-19 09:00
$ score 1 --by 园区 --points 92.5 --comment '来得快'
2026-0001 住建局 rated 92.5 by the originator (来得快)
state: closed
$ score 1 --by 企业 --grade 满意
2026-0001 住建局 rated 100 by the enterprise (satisfied)
state: closed
$ exclude 1 --approved-by '分管领导' --doc-no '府办〔2026〕3号' --reason '连日暴雨属不可抗力'
2026-0001 the case left out of assessment: approved by 分管领导, 府办〔2026〕3号, 连日暴雨属不可抗力
state: closed
$ show 1
2026-0001 厂区门前道路积水
state: closed
Originator: 江南园区
Enterprise: 甲药业有限公司
Contact: 王主任
Phone: 0523-****0001
Channel: phone
Reference: HX-26-0031
Received: 2026-03-02 09:00
Category: Coordination
Scope: single
Mode: visit
Opinion: 请住建局现场查看
Description: 雨后积水半米，货车进不来
Result: 加装排水泵，已试运行
Outcome: resolved
Closed: 2026-03-18 16:00
Left out: 府办〔2026〕3号 连日暴雨属不可抗力

lead 住建局 (assigned 2026-03-02 09:10)
  respond by 2026-03-03: working day 1 after 2026-03-02; done 2026-03-03 10:30
  resolve by 2026-03-18: set by the office, first due 2026-03-10; done 2026-03-18 16:00
  Plan: 先抽水，再疏通管网
  Responsible: 市政科负责人
  Result: 加装排水泵，已试运行
  Ratings: originator 92.5, enterprise 100; score 92.5

History
  2026-03-02 09:00  received from 江南园区: 厂区门前道路积水  [小陈]
  2026-03-02 09:10  triaged: single; Coordination; visit; 请住建局现场查看  [小陈]
  2026-03-02 09:10  assigned: lead 住建局  [小陈]
  2026-03-03 10:30  住建局 responded: promises 2026-03-10, responsible 市政科负责人; 先抽水，再疏通管网  [小陈]
  2026-03-03 15:00  visited: 现场确认雨水井堵塞  [小陈]
  2026-03-03 15:00  note: 企业要求夜间施工  [小陈]
  2026-03-09 09:00  住建局 asks for an extension to 2026-03-13: 连日下雨  [小陈]
  2026-03-09 09:00  extension of 住建局 granted to 2026-03-12  [小陈]
  2026-03-09 09:00  住建局 asks for an extension to 2026-03-31: 等材料  [小陈]
  2026-03-09 09:00  extension of 住建局 refused: 材料可就地调  [小陈]
  2026-03-13 08:40  住建局 done: 管网已疏通  [小陈]
  2026-03-13 09:00  followed up: phone; not solved; 雨后仍有积水  [小陈]
  2026-03-13 09:00  taken up again: 回访未解决; due 2026-03-18  [小陈]
  2026-03-18 16:00  住建局 done: 加装排水泵，已试运行  [小陈]
  2026-03-18 16:00  followed up: visit; solved; satisfied  [小陈]
  2026-03-18 16:00  closed: resolved  [小陈]
  2026-03-19 09:00  住建局 rated 92.5 by the originator (来得快)  [小陈]
  2026-03-19 09:00  住建局 rated 100 by the enterprise (satisfied)  [小陈]
  2026-03-19 09:00  the case left out of assessment: approved by 分管领导, 府办〔2026〕3号, 连日暴雨属不可抗力  [小陈]
! note: four digits of each telephone number are hidden; --full shows them
$ list
Number      State    Outcome    Title              Enterprise       Originator   Lead     Received
------------------------------------------------------------------------------------------------------------
2026-0001   closed   resolved   厂区门前道路积水   甲药业有限公司   江南园区     住建局   2026-03-02 09:00
$ search 积水
Number      State    Outcome    Title              Enterprise       Originator   Lead     Received
------------------------------------------------------------------------------------------------------------
2026-0001   closed   resolved   厂区门前道路积水   甲药业有限公司   江南园区     住建局   2026-03-02 09:00
$ search 没有这个词
! note: nothing found
@ 2026-03-20 09:00
$ reopen 1 --reason '企业来电称又积水' --due 2026-03-27
2026-0001 taken up again: 企业来电称又积水; due 2026-03-27
state: responded; next due: 2026-03-27, 住建局 to resolve
! note: when done: shao resolve 2026-0001 --dept 住建局 --result T (or --all)
$ today
2026-03-20: 0 overdue, 0 due soon, 0 waiting for the office
$ verify
whole: 33 events, 1 case, head HASH
"#,
    );
}
