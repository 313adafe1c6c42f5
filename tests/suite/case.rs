//! Whole cases, from intake to score, as the office types them and as it reads the answers.

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
2026-03-09：已超期 0，将到期 1，待本办办理 1

将到期
编号        标题               企业             部门     事项   期限         工作日
-------------------------------------------------------------------------------------
2026-0001   厂区门前道路积水   甲药业有限公司   住建局   办结   2026-03-10        1

待本办办理
编号        标题               企业             自                 下一步
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
2026-03-13：已超期 1，将到期 0，待本办办理 0

已超期
编号        标题               企业             部门     事项   期限         工作日
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
! 提示：待评分：住建局；shao score 2026-0001 --dept 部门 --by 园区 --points 分数
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
结果：已解决
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
编号        状态     结果     标题               企业             吹哨单位   牵头部门   受理时间
----------------------------------------------------------------------------------------------------------
2026-0001   已销号   已解决   厂区门前道路积水   甲药业有限公司   江南园区   住建局     2026-03-02 09:00
$ search 积水
编号        状态     结果     标题               企业             吹哨单位   牵头部门   受理时间
----------------------------------------------------------------------------------------------------------
2026-0001   已销号   已解决   厂区门前道路积水   甲药业有限公司   江南园区   住建局     2026-03-02 09:00
$ search 没有这个词
! 提示：没有符合的
@ 2026-03-20 09:00
$ reopen 1 --reason '企业来电称又积水' --due 2026-03-27
2026-0001 已退回重办：企业来电称又积水，新期限 2026-03-27
状态：已报到；下一期限：2026-03-27 住建局办结
! 提示：办结时：shao resolve 2026-0001 --dept 住建局 --result 结果（全部办结用 --all）
$ today
2026-03-20：已超期 0，将到期 0，待本办办理 0
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
  resolve by 2026-03-12: extended 1 times, first due 2026-03-10; not done
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
! note: to be rated: 住建局; shao score 2026-0001 --dept DEPT --by originator --points N
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
whole: 33 events, 1 cases, head HASH
"#,
    );
}

#[test]
fn several_departments_in_chinese() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ intake --from 白塔镇 --title '新厂房验收涉及多家' --enterprise '乙装备有限公司' --channel 走访 --category 效能提升
2026-0001 已接诊：白塔镇吹哨，新厂房验收涉及多家
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 2026-0001 --scope 多部门 --category 效能提升 --mode 会诊
2026-0001 已分诊：多部门，效能提升，会诊
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
$ assign 2026-0001 --lead 住建局 --co 审批局、资规局
2026-0001 已派单：牵头 住建局，协办 审批局、资规局
状态：已派单；下一期限：2026-03-03 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ respond 2026-0001 --dept 住建局 --plan '联合验收一次办完' --promise 2026-03-20 --person '验收科'
2026-0001 住建局已报到：承诺 2026-03-20 办结，责任人验收科，联合验收一次办完
状态：已报到；下一期限：2026-03-05 住建局会商
! 提示：等待会商：shao consult 2026-0001 --note 会商情况
@ 2026-03-04 14:00
$ respond 2026-0001 --dept 资规局 --plan '先行核实规划条件' --promise 2026-03-12 --person '核实科'
2026-0001 资规局已报到：承诺 2026-03-12 办结，责任人核实科，先行核实规划条件
状态：已报到；下一期限：2026-03-05 住建局会商
! 提示：等待会商：shao consult 2026-0001 --note 会商情况
@ 2026-03-05 10:00
$ consult 2026-0001 --note '约定 3 月 16 日联合踏勘' --with 审批局 --with 资规局
2026-0001 已会商（审批局、资规局）：约定 3 月 16 日联合踏勘
状态：已报到；下一期限：2026-03-12 资规局办结
! 提示：办结时：shao resolve 2026-0001 --dept 住建局 --result 结果（全部办结用 --all）
$ list
编号        状态     标题                 企业             吹哨单位   牵头部门   协办部门         受理时间           下一期限
---------------------------------------------------------------------------------------------------------------------------------
2026-0001   已报到   新厂房验收涉及多家   乙装备有限公司   白塔镇     住建局     审批局、资规局   2026-03-02 09:00   2026-03-12
$ today --days 5
2026-03-05：已超期 0，将到期 1，待本办办理 0

将到期
编号        标题                 企业             部门     事项   期限         工作日
---------------------------------------------------------------------------------------
2026-0001   新厂房验收涉及多家   乙装备有限公司   资规局   办结   2026-03-12        5
@ 2026-03-12 17:00
$ resolve 2026-0001 --dept 资规局 --result '规划核实通过'
2026-0001 资规局已办结：规划核实通过
状态：已报到；下一期限：2026-03-20 住建局办结
! 提示：办结时：shao resolve 2026-0001 --dept 住建局 --result 结果（全部办结用 --all）
@ 2026-03-20 17:00
$ resolve 2026-0001 --all --result '联合验收合格'
2026-0001 住建局、审批局已办结：联合验收合格
状态：已办结
! 提示：下一步回访：shao followup 2026-0001 --by 电话 --solved 是 --grade 满意
$ followup 2026-0001 --by phone --solved yes --grade fairly
2026-0001 已回访：电话，已解决，比较满意
状态：已办结
! 提示：下一步销号：shao close 2026-0001 --outcome 已解决
$ close 2026-0001 --outcome resolved
2026-0001 已销号：已解决
状态：已销号
! 提示：待评分：住建局、审批局、资规局；shao score 2026-0001 --dept 部门 --by 园区 --points 分数
$ list --unrated
编号        状态     结果     标题                 企业             吹哨单位   牵头部门   协办部门         受理时间
-----------------------------------------------------------------------------------------------------------------------------
2026-0001   已销号   已解决   新厂房验收涉及多家   乙装备有限公司   白塔镇     住建局     审批局、资规局   2026-03-02 09:00
$ score 2026-0001 --dept 住建局 --by originator --item timely=20 --item plan=15 --item on_time=25 --item solved=25 --item service=10
2026-0001 园区镇街给住建局评 95 分（timely 20、plan 15、on_time 25、solved 25、service 10）
状态：已销号
! 提示：待评分：审批局、资规局；shao score 2026-0001 --dept 部门 --by 园区 --points 分数
$ score 2026-0001 --dept 审批局 --by originator --points 90
2026-0001 园区镇街给审批局评 90 分
状态：已销号
! 提示：待评分：审批局、资规局；shao score 2026-0001 --dept 部门 --by 园区 --points 分数
$ score 2026-0001 --dept 审批局 --by lead --points 80
2026-0001 牵头部门给审批局评 80 分
状态：已销号
! 提示：待评分：资规局；shao score 2026-0001 --dept 部门 --by 园区 --points 分数
$ score 2026-0001 --dept 资规局 --by originator --grade satisfied
2026-0001 园区镇街给资规局评 100 分（满意）
状态：已销号
! 提示：待评分：资规局；shao score 2026-0001 --dept 部门 --by 园区 --points 分数
$ score 2026-0001 --dept 资规局 --by lead --points 85
2026-0001 牵头部门给资规局评 85 分
状态：已销号
$ score 2026-0001 --dept 资规局 --by lead --points 88 --revise
2026-0001 牵头部门给资规局评 88 分
状态：已销号
$ exclude 2026-0001 --dept 审批局 --approved-by '分管领导' --doc-no '府办〔2026〕4号' --reason '系统升级停办'
2026-0001 审批局不列入考核：分管领导批示，府办〔2026〕4号，系统升级停办
状态：已销号
$ show 2026-0001
2026-0001 新厂房验收涉及多家
状态：已销号
吹哨单位：白塔镇
企业：乙装备有限公司
来源：会议
受理时间：2026-03-02 09:00
内容类别：效能提升
事项类型：多部门
诊疗方式：会诊
办理结果：联合验收合格
结果：已解决
销号时间：2026-03-20 17:00

牵头 住建局（2026-03-02 09:00 派单）
  报到期限 2026-03-03：自 2026-03-02 起第 1 个工作日；2026-03-02 09:00 完成
  会商期限 2026-03-05：自 2026-03-02 起第 3 个工作日；2026-03-05 10:00 完成
  办结期限 2026-03-20：报到时承诺；2026-03-20 17:00 完成
  工作方案：联合验收一次办完
  责任人：验收科
  办理结果：联合验收合格
  评分：园区镇街 95；得分 95

协办 审批局（2026-03-02 09:00 派单）
  办结期限 2026-03-20：随牵头部门的承诺；2026-03-20 17:00 完成
  办理结果：联合验收合格
  不列入考核：府办〔2026〕4号 系统升级停办
  评分：园区镇街 90、牵头部门 80；得分 87

协办 资规局（2026-03-02 09:00 派单）
  报到：不限时；2026-03-04 14:00 完成
  办结期限 2026-03-12：报到时承诺；2026-03-12 17:00 完成
  工作方案：先行核实规划条件
  责任人：核实科
  办理结果：规划核实通过
  评分：园区镇街 100、牵头部门 88；得分 96.4

经过
  2026-03-02 09:00  已接诊：白塔镇吹哨，新厂房验收涉及多家  [小陈]
  2026-03-02 09:00  已分诊：多部门，效能提升，会诊  [小陈]
  2026-03-02 09:00  已派单：牵头 住建局，协办 审批局、资规局  [小陈]
  2026-03-02 09:00  住建局已报到：承诺 2026-03-20 办结，责任人验收科，联合验收一次办完  [小陈]
  2026-03-04 14:00  资规局已报到：承诺 2026-03-12 办结，责任人核实科，先行核实规划条件  [小陈]
  2026-03-05 10:00  已会商（审批局、资规局）：约定 3 月 16 日联合踏勘  [小陈]
  2026-03-12 17:00  资规局已办结：规划核实通过  [小陈]
  2026-03-20 17:00  住建局、审批局已办结：联合验收合格  [小陈]
  2026-03-20 17:00  已回访：电话，已解决，比较满意  [小陈]
  2026-03-20 17:00  已销号：已解决  [小陈]
  2026-03-20 17:00  园区镇街给住建局评 95 分（timely 20、plan 15、on_time 25、solved 25、service 10）  [小陈]
  2026-03-20 17:00  园区镇街给审批局评 90 分  [小陈]
  2026-03-20 17:00  牵头部门给审批局评 80 分  [小陈]
  2026-03-20 17:00  园区镇街给资规局评 100 分（满意）  [小陈]
  2026-03-20 17:00  牵头部门给资规局评 85 分  [小陈]
  2026-03-20 17:00  牵头部门给资规局评 88 分  [小陈]
  2026-03-20 17:00  审批局不列入考核：分管领导批示，府办〔2026〕4号，系统升级停办  [小陈]
$ list --format csv
编号,状态,结果,标题,企业,吹哨单位,牵头部门,协办部门,受理时间,下一期限,超期,外部编号,内容类别,事项类型,销号时间,不列入考核
2026-0001,已销号,已解决,新厂房验收涉及多家,乙装备有限公司,白塔镇,住建局,审批局、资规局,2026-03-02 09:00,,,,efficiency,多部门,2026-03-20 17:00,
$ list --format csv --keys
number,state,outcome,title,enterprise,originator,lead,co,received_at,next_due,late,ref,category,scope,closed_at,excluded
2026-0001,closed,resolved,新厂房验收涉及多家,乙装备有限公司,Z01,A01,A02、A03,2026-03-02 09:00,,,,efficiency,multi,2026-03-20 17:00,
$ verify
完好：30 条记录，1 件诉求，末条指纹 HASH
"#,
    );
}

#[test]
fn several_departments_in_english() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ intake --from 白塔镇 --title '新厂房验收涉及多家' --enterprise '乙装备有限公司' --channel 走访 --category 效能提升
2026-0001 received from 白塔镇: 新厂房验收涉及多家
state: received
! note: next: shao triage 2026-0001 --scope single|multi|cross_level --category C
$ triage 2026-0001 --scope 多部门 --category 效能提升 --mode 会诊
2026-0001 triaged: multi; Efficiency; consult
state: triaged
! note: next: shao assign 2026-0001 --lead DEPT [--co DEPT]
$ assign 2026-0001 --lead 住建局 --co 审批局、资规局
2026-0001 assigned: lead 住建局; co-handler 审批局, 资规局
state: assigned; next due: 2026-03-03, 住建局 to respond
! note: next: shao respond 2026-0001 --dept 住建局 --plan T --promise DATE --person N
$ respond 2026-0001 --dept 住建局 --plan '联合验收一次办完' --promise 2026-03-20 --person '验收科'
2026-0001 住建局 responded: promises 2026-03-20, responsible 验收科; 联合验收一次办完
state: responded; next due: 2026-03-05, 住建局 to consult
! note: next: shao consult 2026-0001 --note T
@ 2026-03-04 14:00
$ respond 2026-0001 --dept 资规局 --plan '先行核实规划条件' --promise 2026-03-12 --person '核实科'
2026-0001 资规局 responded: promises 2026-03-12, responsible 核实科; 先行核实规划条件
state: responded; next due: 2026-03-05, 住建局 to consult
! note: next: shao consult 2026-0001 --note T
@ 2026-03-05 10:00
$ consult 2026-0001 --note '约定 3 月 16 日联合踏勘' --with 审批局 --with 资规局
2026-0001 consulted (审批局, 资规局): 约定 3 月 16 日联合踏勘
state: responded; next due: 2026-03-12, 资规局 to resolve
! note: when done: shao resolve 2026-0001 --dept 住建局 --result T (or --all)
$ list
Number      State       Title                Enterprise       Originator   Lead     Co-handlers      Received           Next due
------------------------------------------------------------------------------------------------------------------------------------
2026-0001   responded   新厂房验收涉及多家   乙装备有限公司   白塔镇       住建局   审批局、资规局   2026-03-02 09:00   2026-03-12
$ today --days 5
2026-03-05: 0 overdue, 1 due soon, 0 waiting for the office

Due soon
Number      Title                Enterprise       Department   Duty      Due          Working days
----------------------------------------------------------------------------------------------------
2026-0001   新厂房验收涉及多家   乙装备有限公司   资规局       resolve   2026-03-12              5
@ 2026-03-12 17:00
$ resolve 2026-0001 --dept 资规局 --result '规划核实通过'
2026-0001 资规局 done: 规划核实通过
state: responded; next due: 2026-03-20, 住建局 to resolve
! note: when done: shao resolve 2026-0001 --dept 住建局 --result T (or --all)
@ 2026-03-20 17:00
$ resolve 2026-0001 --all --result '联合验收合格'
2026-0001 住建局, 审批局 done: 联合验收合格
state: resolved
! note: next: shao followup 2026-0001 --by phone --solved yes --grade satisfied
$ followup 2026-0001 --by phone --solved yes --grade fairly
2026-0001 followed up: phone; solved; fairly satisfied
state: resolved
! note: next: shao close 2026-0001 --outcome resolved
$ close 2026-0001 --outcome resolved
2026-0001 closed: resolved
state: closed
! note: to be rated: 住建局, 审批局, 资规局; shao score 2026-0001 --dept DEPT --by originator --points N
$ list --unrated
Number      State    Outcome    Title                Enterprise       Originator   Lead     Co-handlers      Received
-------------------------------------------------------------------------------------------------------------------------------
2026-0001   closed   resolved   新厂房验收涉及多家   乙装备有限公司   白塔镇       住建局   审批局、资规局   2026-03-02 09:00
$ score 2026-0001 --dept 住建局 --by originator --item timely=20 --item plan=15 --item on_time=25 --item solved=25 --item service=10
2026-0001 住建局 rated 95 by the originator (timely 20, plan 15, on_time 25, solved 25, service 10)
state: closed
! note: to be rated: 审批局, 资规局; shao score 2026-0001 --dept DEPT --by originator --points N
$ score 2026-0001 --dept 审批局 --by originator --points 90
2026-0001 审批局 rated 90 by the originator
state: closed
! note: to be rated: 审批局, 资规局; shao score 2026-0001 --dept DEPT --by originator --points N
$ score 2026-0001 --dept 审批局 --by lead --points 80
2026-0001 审批局 rated 80 by the lead
state: closed
! note: to be rated: 资规局; shao score 2026-0001 --dept DEPT --by originator --points N
$ score 2026-0001 --dept 资规局 --by originator --grade satisfied
2026-0001 资规局 rated 100 by the originator (satisfied)
state: closed
! note: to be rated: 资规局; shao score 2026-0001 --dept DEPT --by originator --points N
$ score 2026-0001 --dept 资规局 --by lead --points 85
2026-0001 资规局 rated 85 by the lead
state: closed
$ score 2026-0001 --dept 资规局 --by lead --points 88 --revise
2026-0001 资规局 rated 88 by the lead
state: closed
$ exclude 2026-0001 --dept 审批局 --approved-by '分管领导' --doc-no '府办〔2026〕4号' --reason '系统升级停办'
2026-0001 审批局 left out of assessment: approved by 分管领导, 府办〔2026〕4号, 系统升级停办
state: closed
$ show 2026-0001
2026-0001 新厂房验收涉及多家
state: closed
Originator: 白塔镇
Enterprise: 乙装备有限公司
Channel: meeting
Received: 2026-03-02 09:00
Category: Efficiency
Scope: multi
Mode: consult
Result: 联合验收合格
Outcome: resolved
Closed: 2026-03-20 17:00

lead 住建局 (assigned 2026-03-02 09:00)
  respond by 2026-03-03: working day 1 after 2026-03-02; done 2026-03-02 09:00
  consult by 2026-03-05: working day 3 after 2026-03-02; done 2026-03-05 10:00
  resolve by 2026-03-20: promised in the response; done 2026-03-20 17:00
  Plan: 联合验收一次办完
  Responsible: 验收科
  Result: 联合验收合格
  Ratings: originator 95; score 95

co-handler 审批局 (assigned 2026-03-02 09:00)
  resolve by 2026-03-20: the lead's promise; done 2026-03-20 17:00
  Result: 联合验收合格
  Left out: 府办〔2026〕4号 系统升级停办
  Ratings: originator 90, lead 80; score 87

co-handler 资规局 (assigned 2026-03-02 09:00)
  respond: no date; done 2026-03-04 14:00
  resolve by 2026-03-12: promised in the response; done 2026-03-12 17:00
  Plan: 先行核实规划条件
  Responsible: 核实科
  Result: 规划核实通过
  Ratings: originator 100, lead 88; score 96.4

History
  2026-03-02 09:00  received from 白塔镇: 新厂房验收涉及多家  [小陈]
  2026-03-02 09:00  triaged: multi; Efficiency; consult  [小陈]
  2026-03-02 09:00  assigned: lead 住建局; co-handler 审批局, 资规局  [小陈]
  2026-03-02 09:00  住建局 responded: promises 2026-03-20, responsible 验收科; 联合验收一次办完  [小陈]
  2026-03-04 14:00  资规局 responded: promises 2026-03-12, responsible 核实科; 先行核实规划条件  [小陈]
  2026-03-05 10:00  consulted (审批局, 资规局): 约定 3 月 16 日联合踏勘  [小陈]
  2026-03-12 17:00  资规局 done: 规划核实通过  [小陈]
  2026-03-20 17:00  住建局, 审批局 done: 联合验收合格  [小陈]
  2026-03-20 17:00  followed up: phone; solved; fairly satisfied  [小陈]
  2026-03-20 17:00  closed: resolved  [小陈]
  2026-03-20 17:00  住建局 rated 95 by the originator (timely 20, plan 15, on_time 25, solved 25, service 10)  [小陈]
  2026-03-20 17:00  审批局 rated 90 by the originator  [小陈]
  2026-03-20 17:00  审批局 rated 80 by the lead  [小陈]
  2026-03-20 17:00  资规局 rated 100 by the originator (satisfied)  [小陈]
  2026-03-20 17:00  资规局 rated 85 by the lead  [小陈]
  2026-03-20 17:00  资规局 rated 88 by the lead  [小陈]
  2026-03-20 17:00  审批局 left out of assessment: approved by 分管领导, 府办〔2026〕4号, 系统升级停办  [小陈]
$ list --format csv
Number,State,Outcome,Title,Enterprise,Originator,Lead,Co-handlers,Received,Next due,Late,Reference,Category,Scope,Closed at,Left out
2026-0001,closed,resolved,新厂房验收涉及多家,乙装备有限公司,白塔镇,住建局,审批局、资规局,2026-03-02 09:00,,,,efficiency,multi,2026-03-20 17:00,
$ list --format csv --keys
number,state,outcome,title,enterprise,originator,lead,co,received_at,next_due,late,ref,category,scope,closed_at,excluded
2026-0001,closed,resolved,新厂房验收涉及多家,乙装备有限公司,Z01,A01,A02、A03,2026-03-02 09:00,,,,efficiency,multi,2026-03-20 17:00,
$ verify
whole: 30 events, 1 cases, head HASH
"#,
    );
}

#[test]
fn a_rehearsal_writes_nothing() {
    let shao = Shao::new("zh");
    let all = [
        "intake --from 白塔镇 --title '断电'",
        "triage 1 --scope single --category other",
        "assign 1 --lead 供电公司",
        "respond 1 --plan '抢修' --promise 2026-03-03 --person '班长'",
        "note 1 '在路上'",
        "visit 1 --note '到场'",
        "extend request 1 --to 2026-03-05 --reason '缺件'",
        "extend grant 1",
        "resolve 1 --result '恢复'",
        "followup 1 --by phone --solved yes",
        "close 1 --outcome resolved",
        "score 1 --by originator --points 99",
        "exclude 1 --approved-by '领导' --doc-no 5 --reason '台风'",
        "reopen 1 --reason '又断' --due 2026-03-09",
        "survey --dept 供电公司 --period 2026-Q1 --satisfied 9 --fairly 1 --basically 0 --dissatisfied 0",
        "notice --dept 供电公司 --reason '迟到'",
        "unit add A09 区民政局 --kind department --class A",
        "unit edit A04 --liaison '联络员'",
        "unit retire A04",
        "calendar set 2026-03-07 work",
        "scheme apply next.toml --from 2026-04-01",
    ];
    let scheme = include_str!("../../schemes/taizhou-2023.toml").replace("code = \"taizhou-2023\"", "code = \"next\"");
    shao.file("next.toml", scheme);
    for line in all {
        let before = shao.head();
        let dry = shao.line(&format!("{line} --dry-run"));
        assert_eq!((dry.code, shao.head() == before), (0, true), "{line}\n{}{}", dry.out, dry.err);
        let said = format!("{}{}", dry.out, dry.err);
        assert!(said.contains("演练，未写入"), "{line}\n{said}");
        shao.ok(line);
        assert_ne!(shao.head(), before, "{line}");
    }
}

#[test]
fn what_happened_earlier_is_told_with_both_times() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
@ 2026-03-09 09:00
$ intake --from 白塔镇 --title '断水' --at '2026年3月2日 8时30分'
2026-0001 已接诊：白塔镇吹哨，断水
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级 --category 类别
$ intake --from 白塔镇 --title '断水' --at '2026/3/2 8:30'
2026-0002 已接诊：白塔镇吹哨，断水
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0002 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 1 --scope 单一 --category 其他 --at 2026-03-02T10:00:00+08:00
2026-0001 已分诊：单一部门，其他
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
$ assign 1 --lead 住建局 --at 2026.3.2
2026-0001 已派单：牵头 住建局
状态：已派单；下一期限：2026-03-03 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ assign 1 --lead 住建局 --at '20260302 11:00'
! 错误：已派给住建局。确要改派请写明原因：加 --reason 原因
= 1
$ respond 1 --plan '抢修' --promise 2026-03-03 --person '班长' --at 2026-03-04
! 错误：承诺办结日 2026-03-03 早于报到日 2026-03-04。请核对 --promise 和 --at
= 1
$ resolve 1 --result '通水' --at '2026-03-05 09:00'
! 错误：住建局还没有报到。先报到：respond … --plan --promise --person
= 1
$ resolve 1 --result '通水' --at '2026-03-10 09:00'
! 错误：2026-03-10 09:00 还没有到（现在是 2026-03-09 09:00）。请核对 --at；补录可写已发生的时间
= 1
$ show 1
2026-0001 断水
状态：已派单；下一期限：2026-03-03 住建局报到
吹哨单位：白塔镇
受理时间：2026-03-02 08:30
内容类别：其他
事项类型：单一部门

牵头 住建局（2026-03-02 10:00 派单）
  报到期限 2026-03-03：自 2026-03-02 起第 1 个工作日；未完成，超期
  办结期限：报到承诺后才有

经过
  2026-03-02 08:30  已接诊：白塔镇吹哨，断水  [小陈，2026-03-09 09:00 补录]
  2026-03-02 10:00  已分诊：单一部门，其他  [小陈，2026-03-09 09:00 补录]
  2026-03-02 10:00  已派单：牵头 住建局  [小陈，2026-03-09 09:00 补录]
"#,
    );
}

#[test]
fn scripts_get_the_keys_of_the_contract() {
    let mut shao = Shao::new("zh");
    let step = shao.json("intake --from 江南园区 --title '断水' --ref R-1");
    assert_eq!(step["number"], "2026-0001");
    assert_eq!(step["state"], "received");
    assert_eq!(step["next_due"], serde_json::Value::Null);
    assert_eq!(step["event"]["kind"], "received");
    assert_eq!(step["dry_run"], false);
    shao.ok("triage 1 --scope multi --category 其他");
    let step = shao.json("assign 1 --lead 住建局 --co 教育局 --dry-run");
    assert_eq!(step["dry_run"], true);
    assert_eq!(step["next_due"]["department"], "A01");
    assert_eq!(step["next_due"]["clock"], "respond");
    assert_eq!(step["next_due"]["due"], "2026-03-03");
    assert_eq!(step["next_due"]["provisional"], false);
    shao.ok("assign 1 --lead 住建局 --co 教育局");

    let list = shao.json("list");
    let show = shao.json("show ref:R-1");
    let keys = |value: &serde_json::Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    let holds = |value: &serde_json::Value, wanted: &[&str]| {
        let keys = keys(value);
        for key in wanted {
            assert!(keys.iter().any(|k| k == key), "{key} is not among {keys:?}");
        }
    };
    let of_case = [
        "number",
        "ref",
        "state",
        "outcome",
        "originator",
        "title",
        "category",
        "scope",
        "received_at",
        "closed_at",
        "excluded",
        "assignments",
    ];
    let of_assignment = [
        "department",
        "role",
        "assigned_at",
        "respond_due",
        "responded_at",
        "consult_due",
        "consulted_at",
        "first_due",
        "due",
        "resolved_at",
        "ratings",
        "score",
        "late",
        "provisional",
    ];
    for case in [&list[0], &show] {
        holds(case, &of_case);
        holds(&case["assignments"][0], &of_assignment);
        holds(&case["assignments"][0]["ratings"], &["originator", "lead", "enterprise"]);
        assert_eq!(case["originator"], "Y01");
        assert_eq!(case["ref"], "R-1");
        assert_eq!(case["assignments"][0]["department"], "A01");
        assert_eq!(case["assignments"][0]["role"], "lead");
        assert_eq!(case["assignments"][1]["role"], "co");
        assert_eq!(case["assignments"][0]["late"], serde_json::json!([]));
    }
    let kinds: Vec<_> = show["events"].as_array().unwrap().iter().map(|e| e["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["received", "triaged", "assigned"]);
    // The same case later: late is computed, and a list is an object a line too.
    shao.now = "2026-03-04 00:00".to_owned();
    let lines = shao.ok("--format jsonl list");
    assert_eq!(lines.lines().count(), 1);
    let later: serde_json::Value = serde_json::from_str(&lines).unwrap();
    assert_eq!(later["assignments"][0]["late"], serde_json::json!(["respond"]));
    assert_eq!(shao.json("list --dept 税务局"), serde_json::json!([]));
}

/// In January a serial that was last year's is answered with last year's case.
#[test]
fn a_serial_of_last_year_is_known() {
    let mut shao = Shao::new("en");
    shao.now = "2025-12-30 09:00".to_owned();
    shao.ok("intake --from Z01 --title t");
    shao.now = "2026-01-05 09:00".to_owned();
    let shown = shao.line("show 1");
    assert_eq!(
        (shown.code, shown.err.as_str()),
        (1, "error: there is no case 2026-0001; a serial alone is this year's; last year's is 2025-0001\n")
    );
    assert_eq!(shao.line("show 2").err, "error: there is no case 2026-0002; see shao list\n");
    assert!(shao.ok("show 2025-0001").starts_with("2025-0001 "));
}

/// An approval is not withdrawn before it was given.
#[test]
fn a_withdrawal_follows_its_approval() {
    let mut shao = Shao::new("en");
    shao.now = "2026-03-02 09:00".to_owned();
    shao.ok("intake --from Z01 --title t");
    shao.now = "2026-03-05 09:00".to_owned();
    shao.ok("exclude 1 --approved-by x --doc-no d --reason r");
    let early = shao.line("exclude 1 --withdraw --reason w --at '2026-03-04 09:00'");
    assert_eq!(early.code, 1, "{}", early.err);
    assert!(early.err.contains("2026-03-05"), "{}", early.err);
    shao.ok("exclude 1 --withdraw --reason w --at 2026-03-05");
    shao.ok("verify");
}
