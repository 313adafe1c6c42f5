//! What an undo says, in both languages and to scripts.

use crate::common::Shao;

#[test]
fn the_last_entry_is_undone_in_chinese() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ --quiet intake --from 江南园区 --title '停电' --ref R1
2026-0001 已接诊：江南园区吹哨，停电
状态：已接诊
$ --quiet triage 1 --scope single --category other
2026-0001 已分诊：单一部门，其他
状态：已分诊
$ --quiet assign 1 --lead 住建局
2026-0001 已派单：牵头 住建局
状态：已派单；下一期限：2026-03-03 住建局报到
@ 2026-03-04 10:00
$ --quiet respond 1 --plan '抢修' --promise 2026-03-30 --person '科长' --at '2026-03-03 10:00'
2026-0001 住建局已报到：承诺 2026-03-30 办结，责任人科长，抢修
状态：已报到；下一期限：2026-03-30 住建局办结
$ undo 1 --reason '承诺日期录错' --dry-run
2026-0001 已撤销“住建局已报到：承诺 2026-03-30 办结，责任人科长，抢修”，原因 承诺日期录错
原记录：2026-03-03 10:00，经办 小陈，2026-03-04 10:00 补录
状态：已派单；下一期限：2026-03-03 住建局报到（已超期）
（演练，未写入）
! 提示：要按正确的重新录入：shao respond 2026-0001 … --at "2026-03-03 10:00"（用法：shao help respond）
$ undo 1 --reason '承诺日期录错'
2026-0001 已撤销“住建局已报到：承诺 2026-03-30 办结，责任人科长，抢修”，原因 承诺日期录错
原记录：2026-03-03 10:00，经办 小陈，2026-03-04 10:00 补录
状态：已派单；下一期限：2026-03-03 住建局报到（已超期）
! 提示：要按正确的重新录入：shao respond 2026-0001 … --at "2026-03-03 10:00"（用法：shao help respond）
$ --quiet respond 1 --plan '抢修' --promise 2026-03-13 --person '科长' --at '2026-03-03 10:00'
2026-0001 住建局已报到：承诺 2026-03-13 办结，责任人科长，抢修
状态：已报到；下一期限：2026-03-13 住建局办结
$ note 1 '第一条'
2026-0001 备注：第一条
状态：已报到；下一期限：2026-03-13 住建局办结
! 提示：办结时：shao resolve 2026-0001 --dept 住建局 --result 结果（全部办结用 --all）
$ note 1 '第二条'
2026-0001 备注：第二条
状态：已报到；下一期限：2026-03-13 住建局办结
! 提示：办结时：shao resolve 2026-0001 --dept 住建局 --result 结果（全部办结用 --all）
$ undo 1
2026-0001 已撤销“备注：第二条”
原记录：2026-03-04 10:00，经办 小陈
状态：已报到；下一期限：2026-03-13 住建局办结
! 提示：要按正确的重新录入：shao note 2026-0001 …（用法：shao help note）
$ undo 1 --at 2026-03-04
2026-0001 已撤销“备注：第一条”
原记录：2026-03-04 10:00，经办 小陈
状态：已报到；下一期限：2026-03-13 住建局办结
! 提示：要按正确的重新录入：shao note 2026-0001 …（用法：shao help note）
$ show 1
2026-0001 停电
状态：已报到；下一期限：2026-03-13 住建局办结
吹哨单位：江南园区
外部编号：R1
受理时间：2026-03-02 09:00
内容类别：其他
事项类型：单一部门

牵头 住建局（2026-03-02 09:00 派单）
  报到期限 2026-03-03：自 2026-03-02 起第 1 个工作日；2026-03-03 10:00 完成
  办结期限 2026-03-13：报到时承诺；未完成
  工作方案：抢修
  责任人：科长

经过
  2026-03-02 09:00  已接诊：江南园区吹哨，停电  [小陈]
  2026-03-02 09:00  已分诊：单一部门，其他  [小陈]
  2026-03-02 09:00  已派单：牵头 住建局  [小陈]
  2026-03-03 10:00  住建局已报到：承诺 2026-03-30 办结，责任人科长，抢修（已撤销）  [小陈，2026-03-04 10:00 补录]
  2026-03-04 10:00  已撤销“住建局已报到：承诺 2026-03-30 办结，责任人科长，抢修”，原因 承诺日期录错  [小陈]
  2026-03-03 10:00  住建局已报到：承诺 2026-03-13 办结，责任人科长，抢修  [小陈，2026-03-04 10:00 补录]
  2026-03-04 10:00  备注：第一条（已撤销）  [小陈]
  2026-03-04 10:00  备注：第二条（已撤销）  [小陈]
  2026-03-04 10:00  已撤销“备注：第二条”  [小陈]
  2026-03-04 10:00  已撤销“备注：第一条”  [小陈]
$ verify
完好：23 条记录，1 件诉求，末条指纹 HASH
$ undo 1 --at '2026-03-03 09:59'
! 错误：2026-03-03 09:59 早于该项录入时间 2026-03-03 10:00。请核对 --at
= 1
$ undo 1 --at '2026-03-04 10:01'
! 错误：2026-03-04 10:01 还没有到（现在是 2026-03-04 10:00）。请核对 --at；补录可写已发生的时间
= 1
$ undo 1 --reason ' '
! 错误：--reason 是空的。请填写内容
= 1
$ undo 7
! 错误：没有 2026-0007 这一件。用 shao list 查看
= 1
$ --quiet undo 1
2026-0001 已撤销“住建局已报到：承诺 2026-03-13 办结，责任人科长，抢修”
原记录：2026-03-03 10:00，经办 小陈，2026-03-04 10:00 补录
状态：已派单；下一期限：2026-03-03 住建局报到（已超期）
$ --quiet undo 1
! 错误：要撤销的一项由小陈于 2026-03-02 09:00 录入。别人的或往日的，须写明原因：加 --reason 原因；先看是哪一项，加 --dry-run
= 1
$ --quiet undo 1 --dry-run
2026-0001 已撤销“已派单：牵头 住建局”
原记录：2026-03-02 09:00，经办 小陈
状态：已分诊
（演练，未写入）
$ --quiet undo 1 --reason '重来'
2026-0001 已撤销“已派单：牵头 住建局”，原因 重来
原记录：2026-03-02 09:00，经办 小陈
状态：已分诊
$ undo 1 --reason '重来'
2026-0001 已撤销“已分诊：单一部门，其他”，原因 重来
原记录：2026-03-02 09:00，经办 小陈
状态：已接诊
! 提示：要按正确的重新录入：shao triage 2026-0001 … --at "2026-03-02 09:00"（用法：shao help triage）
$ undo 1
! 错误：没有可以撤销的了：只剩接诊（导入）这一项，不能撤销。录错的内容用 correct 更正；重复登记的用 close … --outcome 重复 --of 编号，整件作废用 close … --outcome 已撤回
= 1
$ verify
完好：26 条记录，1 件诉求，末条指纹 HASH
"#,
    );
}

#[test]
fn the_last_entry_is_undone_in_english() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ --quiet intake --from Z01 --title 'No power'
2026-0001 received from 白塔镇: No power
state: received
$ --quiet close 1 --outcome declined
2026-0001 closed: declined
state: closed
@ 2026-03-03 09:00
$ undo 1 --reason 'the wrong case' --at '2026-03-02 17:00'
2026-0001 undone: "closed: declined"; reason the wrong case
it stood for 2026-03-02 09:00, entered by 小陈
state: received
! note: to enter it rightly: shao close 2026-0001 ... --at "2026-03-02 09:00" (see shao help close)
$ show 1
2026-0001 No power
state: received
Originator: 白塔镇
Received: 2026-03-02 09:00

History
  2026-03-02 09:00  received from 白塔镇: No power  [小陈]
  2026-03-02 09:00  closed: declined (undone)  [小陈]
  2026-03-02 17:00  undone: "closed: declined"; reason the wrong case  [小陈, recorded 2026-03-03 09:00]
$ undo 1 --at '2026-03-02 08:59'
! error: nothing is left to undo: that the case was received (or imported) stands; correct what was written wrong with correct; close what was registered twice with --outcome duplicate --of CASE, what is void with --outcome withdrawn
= 1
$ undo 1
! error: nothing is left to undo: that the case was received (or imported) stands; correct what was written wrong with correct; close what was registered twice with --outcome duplicate --of CASE, what is void with --outcome withdrawn
= 1
$ verify
whole: 16 events, 1 case, head HASH
"#,
    );
}

#[test]
fn scripts_see_both_entries() {
    let shao = Shao::new("en");
    shao.ok("intake --from Z01 --title t");
    shao.ok("close 1 --outcome declined");
    let done = shao.json("undo 1 --reason wrong");
    let seq = done["undone"]["seq"].as_i64().unwrap();
    assert_eq!(
        done,
        serde_json::json!({
            "number": "2026-0001", "state": "received", "next_due": null, "dry_run": false,
            "event": { "kind": "undone", "undoes": seq, "reason": "wrong" },
            "undone": {
                "seq": seq, "happened_at": "2026-03-02 09:00", "recorded_at": "2026-03-02 09:00", "actor": "小陈",
                "kind": "closed", "outcome": "declined", "undone_by": seq + 1,
            },
        })
    );
    let events = shao.json("show 1")["events"].clone();
    let of = |n: usize, key: &str| events[n][key].clone();
    assert_eq!((of(1, "seq"), of(1, "kind"), of(1, "undone_by")), (seq.into(), "closed".into(), (seq + 1).into()));
    assert_eq!((of(2, "seq"), of(2, "kind"), of(2, "undoes")), ((seq + 1).into(), "undone".into(), seq.into()));
    assert_eq!((of(0, "undone_by"), of(2, "undone_by")), (serde_json::Value::Null, serde_json::Value::Null));
}
