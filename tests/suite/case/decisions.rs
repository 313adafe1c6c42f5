//! What the office decides on the way: more time, and who is off the case.

use crate::common::Shao;

#[test]
fn an_extension_that_is_over_is_not_granted() {
    let mut shao = Shao::new("zh");
    shao.ok("intake --from 白塔镇 --title 断电");
    shao.ok("triage 1 --scope single --category other");
    shao.ok("assign 1 --lead 供电公司");
    shao.ok("respond 1 --plan 抢修 --promise 2026-03-05 --person 班长");
    shao.ok("extend request 1 --to 2026-03-09 --reason 缺件");
    shao.transcript(
        "
@ 2026-03-10 09:00
$ extend grant 1
! 错误：期限 2026-03-09 在 2026-03-10 09:00 之前。请写以后的日期
= 1
$ extend grant 1 --to 2026-03-08 --lang en
! error: the due date 2026-03-08 is before 2026-03-10 09:00; give a later date
= 1
$ extend grant 1 --at 2026-03-06 --dry-run
2026-0001 同意供电公司延期至 2026-03-09
状态：已报到；下一期限：2026-03-09 供电公司办结（已超期）
（演练，未写入）
! 提示：办结时：shao resolve 2026-0001 --dept 供电公司 --result 结果（全部办结用 --all）
",
    );
}

#[test]
fn an_approval_that_goes_with_its_department_is_told() {
    let mut shao = Shao::new("zh");
    shao.ok("intake --from 白塔镇 --title 断电");
    shao.ok("triage 1 --scope multi --category other");
    shao.ok("assign 1 --lead 供电公司 --co 住建局");
    shao.ok("exclude 1 --dept 住建局 --approved-by 领导 --doc-no 9 --reason 无此职责");
    shao.transcript(
        "
$ assign 1 --lead 供电公司 --co 审批局 --reason '换人' --dry-run
2026-0001 已改派：协办 审批局，撤下 住建局，原因 换人
状态：已派单；下一期限：2026-03-03 供电公司报到
（演练，未写入）
! 提示：住建局已撤下，它不列入考核的批示（9）随之失效；再派给它时须重新登记：shao exclude
! 提示：等待报到：shao respond 2026-0001 --dept 供电公司 --plan 方案 --promise 日期 --person 责任人
$ assign 1 --lead 供电公司 --co 审批局 --reason 'others' --lang en
2026-0001 assignment changed: co-handler 审批局; withdrawn 住建局; reason others
state: assigned; next due: 2026-03-03, 供电公司 to respond
! note: 住建局 is off the case, and the approval by which it was left out of assessment (9) ends with that; if it is assigned again, record it anew: shao exclude
! note: next: shao respond 2026-0001 --dept 供电公司 --plan T --promise DATE --person N
",
    );
}
