//! Lead and co-handler change places: what was told, kept or missed stays, and is told.

use crate::common::Shao;

#[test]
fn what_was_missed_stays_with_who_missed_it() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ intake --from 白塔镇 --title '断水'
2026-0001 已接诊：白塔镇吹哨，断水
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 1 --scope 多部门 --category 其他
2026-0001 已分诊：多部门，其他
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
$ assign 1 --lead 住建局 --co 教育局
2026-0001 已派单：牵头 住建局，协办 教育局
状态：已派单；下一期限：2026-03-03 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
@ 2026-03-05 09:00
$ respond 1 --dept 住建局 --plan '抢修' --promise 2026-03-06 --person '班长'
2026-0001 住建局已报到：承诺 2026-03-06 办结，责任人班长，抢修
状态：已报到；下一期限：2026-03-05 住建局会商
! 提示：等待会商：shao consult 2026-0001 --note 会商情况
@ 2026-03-10 09:00
$ assign 1 --lead 教育局 --co 住建局 --reason '换牵头'
2026-0001 已改派：牵头 教育局，协办 住建局，原因 换牵头
状态：已派单；下一期限：2026-03-06 教育局办结（已超期）
! 提示：改派后不再计为逾期：住建局会商（2026-03-05）；所在月份如未封存，也不再列出
! 提示：等待报到：shao respond 2026-0001 --dept 教育局 --plan 方案 --promise 日期 --person 责任人
$ calendar set 2026-03-11 off
已设 1 天；2 个期限随之变动
变动的期限
编号        部门     环节   原期限       现期限
-----------------------------------------------------
2026-0001   教育局   会商   2026-03-13   2026-03-16
2026-0001   教育局   报到   2026-03-11   2026-03-12
$ show 1
2026-0001 断水
状态：已派单；下一期限：2026-03-06 教育局办结（已超期）
吹哨单位：白塔镇
受理时间：2026-03-02 09:00
内容类别：其他
事项类型：多部门

牵头 教育局（2026-03-02 09:00 派单）
  报到期限 2026-03-12：自 2026-03-10 起第 1 个工作日，跳过 03-11 放假；未完成
  会商期限 2026-03-16：自 2026-03-10 起第 3 个工作日，跳过 03-11 放假、03-14~03-15 周末；未完成
  办结期限 2026-03-06：随牵头部门的承诺；未完成，超期

协办 住建局（2026-03-02 09:00 派单）
  报到期限 2026-03-03：自 2026-03-02 起第 1 个工作日；2026-03-05 09:00 完成，超期
  办结期限 2026-03-06：报到时承诺；未完成，超期
  工作方案：抢修
  责任人：班长

经过
  2026-03-02 09:00  已接诊：白塔镇吹哨，断水  [小陈]
  2026-03-02 09:00  已分诊：多部门，其他  [小陈]
  2026-03-02 09:00  已派单：牵头 住建局，协办 教育局  [小陈]
  2026-03-05 09:00  住建局已报到：承诺 2026-03-06 办结，责任人班长，抢修  [小陈]
  2026-03-10 09:00  已改派：牵头 教育局，协办 住建局，原因 换牵头  [小陈]
$ report monthly 2026-03 --section overdue --format csv
编号,标题,编码,名称,环节,期限,工作日,暂定
2026-0001,断水,A04,区教育局,办结,2026-03-06,2,
2026-0001,断水,A01,区住房和城乡建设局,办结,2026-03-06,2,
$ verify
完好：19 条记录，1 件诉求，末条指纹 HASH
"#,
    );
}

#[test]
fn who_is_taken_off_takes_missed_dates_along() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
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
state: assigned; next due: 2026-03-03, 住建局 to respond
! note: next: shao respond 2026-0001 --dept 住建局 --plan T --promise DATE --person N
@ 2026-03-10 09:00
$ assign 1 --lead 教育局 --reason 'not theirs'
2026-0001 assignment changed: lead 教育局; withdrawn 住建局; reason not theirs
state: assigned; next due: 2026-03-11, 教育局 to respond
! note: missed dates that the change takes out: 住建局 to respond (2026-03-03); months that are not frozen list them no longer
! note: next: shao respond 2026-0001 --dept 教育局 --plan T --promise DATE --person N
"#,
    );
}
