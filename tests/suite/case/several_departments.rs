//! A case that several departments handle together.

use crate::common::Shao;

#[test]
fn several_departments_in_chinese() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ intake --from 白塔镇 --title '新厂房验收涉及多家' --enterprise '乙装备有限公司' --channel 走访 --category 效能提升
2026-0001 已接诊：白塔镇吹哨，新厂房验收涉及多家
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级（内容类别已有，要改再加 --category）
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
2026-03-05：已超期 0 项，将到期 1 项，待本办办理 0 项

将到期
编号        标题                 企业             部门     环节   期限         工作日
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
! 提示：待评分：住建局、审批局、资规局；shao score 2026-0001 --dept 住建局 --by 园区镇街 --points 分数
$ list --unrated
编号        状态     销号结果   标题                 企业             吹哨单位   牵头部门   协办部门         受理时间
-------------------------------------------------------------------------------------------------------------------------------
2026-0001   已销号   已解决     新厂房验收涉及多家   乙装备有限公司   白塔镇     住建局     审批局、资规局   2026-03-02 09:00
$ score 2026-0001 --dept 住建局 --by originator --item timely=20 --item plan=15 --item on_time=25 --item solved=25 --item service=10
2026-0001 园区镇街给住建局评 95 分（timely 20、plan 15、on_time 25、solved 25、service 10）
状态：已销号
! 提示：待评分：审批局、资规局；shao score 2026-0001 --dept 审批局 --by 园区镇街 --points 分数
$ score 2026-0001 --dept 审批局 --by originator --points 90
2026-0001 园区镇街给审批局评 90 分
状态：已销号
! 提示：待评分：审批局、资规局；shao score 2026-0001 --dept 审批局 --by 牵头部门 --points 分数
$ score 2026-0001 --dept 审批局 --by lead --points 80
2026-0001 牵头部门给审批局评 80 分
状态：已销号
! 提示：待评分：资规局；shao score 2026-0001 --dept 资规局 --by 园区镇街 --points 分数
$ score 2026-0001 --dept 资规局 --by originator --grade satisfied
2026-0001 园区镇街给资规局评 100 分（满意）
状态：已销号
! 提示：待评分：资规局；shao score 2026-0001 --dept 资规局 --by 牵头部门 --points 分数
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
销号结果：已解决
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
编号,状态,销号结果,标题,企业,吹哨单位,牵头部门,协办部门,受理时间,下一期限,超期,外部编号,内容类别,事项类型,销号时间,不列入考核
2026-0001,已销号,已解决,新厂房验收涉及多家,乙装备有限公司,白塔镇,住建局,审批局、资规局,2026-03-02 09:00,,,,效能提升,多部门,2026-03-20 17:00,
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
! note: next: shao triage 2026-0001 --scope single|multi|cross_level (its category is known; --category changes it)
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
! note: to be rated: 住建局, 审批局, 资规局; shao score 2026-0001 --dept 住建局 --by originator --points N
$ list --unrated
Number      State    Outcome    Title                Enterprise       Originator   Lead     Co-handlers      Received
-------------------------------------------------------------------------------------------------------------------------------
2026-0001   closed   resolved   新厂房验收涉及多家   乙装备有限公司   白塔镇       住建局   审批局、资规局   2026-03-02 09:00
$ score 2026-0001 --dept 住建局 --by originator --item timely=20 --item plan=15 --item on_time=25 --item solved=25 --item service=10
2026-0001 住建局 rated 95 by the originator (timely 20, plan 15, on_time 25, solved 25, service 10)
state: closed
! note: to be rated: 审批局, 资规局; shao score 2026-0001 --dept 审批局 --by originator --points N
$ score 2026-0001 --dept 审批局 --by originator --points 90
2026-0001 审批局 rated 90 by the originator
state: closed
! note: to be rated: 审批局, 资规局; shao score 2026-0001 --dept 审批局 --by lead --points N
$ score 2026-0001 --dept 审批局 --by lead --points 80
2026-0001 审批局 rated 80 by the lead
state: closed
! note: to be rated: 资规局; shao score 2026-0001 --dept 资规局 --by originator --points N
$ score 2026-0001 --dept 资规局 --by originator --grade satisfied
2026-0001 资规局 rated 100 by the originator (satisfied)
state: closed
! note: to be rated: 资规局; shao score 2026-0001 --dept 资规局 --by lead --points N
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
2026-0001,closed,resolved,新厂房验收涉及多家,乙装备有限公司,白塔镇,住建局,审批局、资规局,2026-03-02 09:00,,,,Efficiency,multi,2026-03-20 17:00,
$ list --format csv --keys
number,state,outcome,title,enterprise,originator,lead,co,received_at,next_due,late,ref,category,scope,closed_at,excluded
2026-0001,closed,resolved,新厂房验收涉及多家,乙装备有限公司,Z01,A01,A02、A03,2026-03-02 09:00,,,,efficiency,multi,2026-03-20 17:00,
$ verify
whole: 30 events, 1 case, head HASH
"#,
    );
}

#[test]
fn a_session_that_is_held_again_leaves_the_clock_with_the_first() {
    for (lang, told) in [
        ("zh", "提示：此前 2026-03-05 10:00 已会商，会商时间仍按那一次；这次记在经过里（录重了用 shao undo）"),
        (
            "en",
            "note: a session was held at 2026-03-05 10:00 already, and the clock stays with that one; this one stands in the history (if it was entered twice: shao undo)",
        ),
    ] {
        let mut shao = Shao::new(lang);
        shao.now = "2026-03-02 09:00".to_owned();
        shao.ok("intake --from Y01 --title t");
        shao.ok("triage 1 --scope multi --category other");
        shao.ok("assign 1 --lead A01 --co A02");
        shao.now = "2026-03-06 09:00".to_owned();
        let consult = |at: &str| shao.line(&format!("consult 1 --note n --at '{at}'"));
        assert!(!consult("2026-03-05 10:00").err.contains("2026-03-05"));
        // An earlier one that is entered later, and the very same.
        for at in ["2026-03-06 09:00", "2026-03-04 09:00", "2026-03-05 10:00"] {
            let ran = consult(at);
            assert_eq!((ran.code, ran.err.lines().last()), (0, Some(told)), "{at}");
        }
        assert_eq!(shao.json("show 1")["assignments"][0]["consulted_at"], "2026-03-05 10:00");
    }
}

#[test]
fn a_case_that_was_closed_before_anybody_handled_it_has_nothing_to_be_rated() {
    let none = |lang: &'static str| {
        let shao = Shao::new(lang);
        shao.ok("intake --from Y01 --title t");
        shao
    };
    let zh = none("zh");
    assert_eq!(
        zh.line("close 1 --outcome declined").err,
        "提示：已按“不予受理”销号，没有部门办理，也就没有可评分的；要重新办理：shao reopen 2026-0001 --reason 原因\n"
    );
    assert_eq!(
        zh.line("score 1 --dept A01 --by originator --points 9").err,
        "错误：住建局不在该诉求的派单中。该诉求没有派给任何部门；派单用 assign …\n"
    );
    assert_eq!(
        zh.line("resolve 1 --all --result x").err,
        "错误：该诉求已销号，现在不能办结 (resolve)。现在可以：回访 (followup)、退回重办 (reopen)\n"
    );
    let en = none("en");
    assert_eq!(
        en.line("close 1 --outcome withdrawn").err,
        "note: closed as withdrawn with no department on it: nothing is to be rated; to take it up again: shao reopen 2026-0001 --reason T\n"
    );
    assert_eq!(
        en.line("resolve 1 --all --result x").err,
        "error: the case is closed: resolve is not possible now; possible now: followup, reopen\n"
    );
}

#[test]
fn a_case_that_is_for_one_department_after_all_waits_for_no_joint_session() {
    let mut shao = Shao::new("zh");
    shao.ok("intake --from 白塔镇 --title 断电");
    shao.ok("triage 1 --scope multi --category other");
    shao.ok("assign 1 --lead 供电公司 --co 住建局");
    shao.ok("respond 1 --dept 供电公司 --plan 抢修 --promise 2026-03-20 --person 班长");
    shao.transcript(
        "
@ 2026-03-03 09:00
$ assign 1 --lead 供电公司 --reason '分诊有误'
2026-0001 已改派：撤下 住建局，原因 分诊有误
状态：已报到；下一期限：2026-03-05 供电公司会商
! 提示：等待会商：shao consult 2026-0001 --note 会商情况
$ triage 1 --scope single --category other --dry-run --lang en
2026-0001 triaged: single; Other; no joint session is needed any more
state: responded; next due: 2026-03-20, 供电公司 to resolve
(rehearsed; nothing was written)
! note: when done: shao resolve 2026-0001 --dept 供电公司 --result T (or --all)
$ triage 1 --scope single --category other
2026-0001 已分诊：单一部门，其他，不再需要会商
状态：已报到；下一期限：2026-03-20 供电公司办结
! 提示：办结时：shao resolve 2026-0001 --dept 供电公司 --result 结果（全部办结用 --all）
@ 2026-03-09 09:00
$ list --overdue --lang en
! note: nothing found
",
    );
    assert!(shao.ok("verify").starts_with("完好"));
}

#[test]
fn a_case_that_is_closed_without_its_joint_session_says_so() {
    for (lang, wanted) in [
        (
            "zh",
            "提示：没有住建局的会商记录（期限 2026-03-05）；会商过而漏记的，用 shao undo 2026-0001 撤销到办结以前，再 shao consult 2026-0001 --at 时间 补记\n",
        ),
        (
            "en",
            "note: no joint session of 住建局 is recorded (due 2026-03-05); if one was held, take back what came since with shao undo 2026-0001, and enter it with shao consult 2026-0001 --at TIME\n",
        ),
    ] {
        for (held, outcome, told) in [
            (false, "resolved", true),
            (false, "explained", true),
            (true, "resolved", false),
            (false, "declined", false),
        ] {
            let shao = Shao::new(lang);
            shao.ok("intake --from 白塔镇 --title 断水");
            shao.ok("triage 1 --scope multi --category other");
            shao.ok("assign 1 --lead 住建局 --co 审批局");
            shao.ok("respond 1 --dept 住建局 --plan 抢修 --promise 2026-03-10 --person 王工");
            if held {
                shao.ok("consult 1 --note 联合踏勘");
            }
            shao.ok("resolve 1 --all --result 已通水");
            shao.ok("followup 1 --by phone --solved yes");
            for line in [format!("close 1 --outcome {outcome} --dry-run"), format!("close 1 --outcome {outcome}")] {
                let ran = shao.line(&line);
                assert_eq!((ran.code, ran.err.contains(wanted)), (0, told), "{line}: {}", ran.err);
            }
        }
    }
}

#[test]
fn the_items_of_a_form_go_by_their_keys_and_their_titles() {
    for (lang, items) in [
        ("zh", "响应及时=20 --item 工作方案=10 --item on_time=25 --item 解决程度=30 --item 服务态度=5"),
        ("en", "'timely response=20' --item Plan=10 --item on_time=25 --item 'Degree solved=30' --item service=5"),
    ] {
        let shao = Shao::new(lang);
        shao.ok("intake --from 白塔镇 --title 断水");
        shao.ok("triage 1 --scope single --category other");
        shao.ok("assign 1 --lead 住建局");
        shao.ok("respond 1 --plan 抢修 --promise 2026-03-10 --person 王工");
        shao.ok("resolve 1 --result 已通水");
        // 已办结 is what ledgers say of what is resolved.
        shao.ok("close 1 --outcome 已办结");
        let scored = shao.json(&format!("score 1 --by originator --item {items}"));
        let rating = &scored["event"];
        assert_eq!(rating["points"], 900_000, "{scored}");
        let keys: Vec<&str> =
            rating["items"].as_array().unwrap().iter().map(|item| item[0].as_str().unwrap()).collect();
        assert_eq!(keys, ["timely", "plan", "on_time", "solved", "service"]);
        // The same one by its key and by its title stands twice.
        let twice = shao.line(&format!("score 1 --by originator --revise --item timely=20 --item {items}"));
        assert_eq!((twice.code, twice.err.contains("timely")), (1, true), "{}", twice.err);
    }
}

#[test]
fn the_beginning_of_a_category_is_enough_where_people_type() {
    for (lang, begun) in [("zh", "效能"), ("en", "Eff")] {
        let shao = Shao::new(lang);
        shao.ok(&format!("intake --from 白塔镇 --title 断水 --category {begun}"));
        assert_eq!(shao.json("show 1")["category"], "efficiency");
        shao.ok(&format!("triage 1 --scope single --category {begun}"));
        assert_eq!(shao.json(&format!("list --category {begun}")).as_array().unwrap().len(), 1);
        // What begins none is refused; a ledger says it whole.
        assert_eq!(shao.line("list --category 能").code, 1);
        shao.file("c.csv", format!("received_at,originator,title,category\n2026-02-05,白塔镇,甲,{begun}\n"));
        let ran = shao.line("import cases c.csv");
        assert_eq!((ran.code, ran.err.contains(begun)), (1, true), "{}", ran.err);
    }
}
