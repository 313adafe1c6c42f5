//! What was entered wrong: undone, corrected, withdrawn; and what stood there stays in the log.

mod told;

use crate::common::Shao;
use shao::domain::event::{CaseEvent, Event};
use shao::domain::number::CaseId;
use shao::store::{Stamp, Store, Writer};

/// Every kind of entry can be undone, the case is then as before it, and the answer says how to enter it rightly.
#[test]
fn every_kind_of_entry_is_undone() {
    let mut shao = Shao::new("en");
    shao.now = "2026-03-02 09:00".to_owned();
    let steps = [
        ("triage 1 --scope multi --category other", "triage 2026-0001"),
        ("assign 1 --lead A01 --co A02", "assign 2026-0001"),
        ("respond 1 --dept A01 --plan p --promise 2026-03-10 --person x", "respond 2026-0001"),
        ("consult 1 --note n", "consult 2026-0001"),
        ("visit 1 --note n", "visit 2026-0001"),
        ("note 1 n", "note 2026-0001"),
        ("extend request 1 --dept A01 --to 2026-03-20 --reason r", "extend request 2026-0001"),
        ("extend refuse 1 --dept A01 --reason r", "extend grant|refuse 2026-0001"),
        ("extend request 1 --dept A01 --to 2026-03-20 --reason r", "extend request 2026-0001"),
        ("extend grant 1 --dept A01", "extend grant|refuse 2026-0001"),
        ("assign 1 --lead A01 --co A03 --reason r", "assign 2026-0001"),
        ("resolve 1 --all --result r", "resolve 2026-0001"),
        ("followup 1 --by phone --solved yes", "followup 2026-0001"),
        ("close 1 --outcome resolved", "close 2026-0001"),
        ("score 1 --dept A01 --by originator --points 90", "score 2026-0001"),
        ("score 1 --dept A01 --by originator --points 80 --revise", "score 2026-0001"),
        ("exclude 1 --approved-by x --doc-no 1 --reason r", "exclude 2026-0001"),
        ("exclude 1 --withdraw --reason r", "exclude 2026-0001"),
        ("exclude 1 --dept A03 --approved-by x --doc-no 1 --reason r", "exclude 2026-0001"),
        ("reopen 1 --reason r", "reopen 2026-0001"),
        ("correct 1 --title u --received 2026-03-01 --ref R9 --from Y01", "correct 2026-0001"),
    ];
    shao.ok("intake --from Z01 --title t");
    let state = |shao: &Shao| {
        let mut case = shao.json("show 1");
        case.as_object_mut().unwrap().remove("events");
        case
    };
    let mut before = Vec::new();
    for (line, _) in steps {
        before.push(state(&shao));
        shao.ok(line);
        // Twice: undone and entered again it is the same.
        let after = state(&shao);
        shao.ok("undo 1");
        assert_eq!(&state(&shao), before.last().unwrap(), "{line}");
        shao.ok(line);
        assert_eq!(state(&shao), after, "{line}");
    }
    for ((line, hint), wanted) in steps.iter().zip(before).rev() {
        let ran = shao.line("undo 1 --reason r");
        let word = hint.split(' ').next().unwrap();
        assert_eq!(ran.err, format!("note: to enter it rightly: shao {hint} ... (see shao help {word})\n"), "{line}");
        assert_eq!(state(&shao), wanted, "{line}");
    }
    assert_eq!(shao.line("undo 1").code, 1);
    assert_eq!(shao.json("verify")["whole"], true);
}

/// The calendar changes while a wrong entry stands: after the undo every date is as if it had never been entered.
#[test]
fn dates_that_the_calendar_moved_meanwhile_come_out_right() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ --quiet intake --from Z01 --title t
2026-0001 received from 白塔镇: t
state: received
$ --quiet triage 1 --scope single --category other
2026-0001 triaged: single; Other
state: triaged
$ --quiet assign 1 --lead A01
2026-0001 assigned: lead 住建局
state: assigned; next due: 2026-03-03, 住建局 to respond
$ --quiet respond 1 --plan p --promise 2026-03-10 --person x
2026-0001 住建局 responded: promises 2026-03-10, responsible x; p
state: responded; next due: 2026-03-10, 住建局 to resolve
# What was answered is not moved.
$ calendar set 2026-03-03 off
1 day set; 0 deadlines moved
$ undo 1
2026-0001 undone: "住建局 responded: promises 2026-03-10, responsible x; p"
it stood for 2026-03-02 09:00, entered by 小陈
state: assigned; next due: 2026-03-04, 住建局 to respond
! note: the working calendar changed meanwhile: 1 deadline moved
! note: to enter it rightly: shao respond 2026-0001 ... (see shao help respond)
# A date that was moved goes with its assignment; the next one is reckoned by the calendar of its day.
$ calendar set 2026-03-04 off
1 day set; 1 deadline moved
Deadlines moved
Number      Department   Duty      Was due      Now due
------------------------------------------------------------
2026-0001   住建局       respond   2026-03-04   2026-03-05
$ undo 1
2026-0001 undone: "assigned: lead 住建局"
it stood for 2026-03-02 09:00, entered by 小陈
state: triaged
! note: to enter it rightly: shao assign 2026-0001 ... (see shao help assign)
$ --quiet assign 1 --lead A02
2026-0001 assigned: lead 审批局
state: assigned; next due: 2026-03-05, 审批局 to respond
$ calendar set 2026-03-04 work
1 day set; 1 deadline moved
Deadlines moved
Number      Department   Duty      Was due      Now due
------------------------------------------------------------
2026-0001   审批局       respond   2026-03-05   2026-03-04
$ undo 1
2026-0001 undone: "assigned: lead 审批局"
it stood for 2026-03-02 09:00, entered by 小陈
state: triaged
! note: to enter it rightly: shao assign 2026-0001 ... (see shao help assign)
$ show 1
2026-0001 t
state: triaged
Originator: 白塔镇
Received: 2026-03-02 09:00
Category: Other
Scope: single

History
  2026-03-02 09:00  received from 白塔镇: t  [小陈]
  2026-03-02 09:00  triaged: single; Other  [小陈]
  2026-03-02 09:00  assigned: lead 住建局 (undone)  [小陈]
  2026-03-02 09:00  住建局 responded: promises 2026-03-10, responsible x; p (undone)  [小陈]
  2026-03-02 09:00  undone: "住建局 responded: promises 2026-03-10, responsible x; p"  [小陈]
  2026-03-02 09:00  undone: "assigned: lead 住建局"  [小陈]
  2026-03-02 09:00  assigned: lead 审批局 (undone)  [小陈]
  2026-03-02 09:00  undone: "assigned: lead 审批局"  [小陈]
$ verify
whole: 25 events, 1 case, head HASH
"#,
    );
}

#[test]
fn nothing_may_rest_on_what_is_undone() {
    Shao::new("zh").transcript(
        r#"
@ 2026-03-02 09:00
$ --quiet intake --from Z01 --title '甲' --ref R1
2026-0001 已接诊：白塔镇吹哨，甲
状态：已接诊
$ --quiet intake --from Z01 --title '乙'
2026-0002 已接诊：白塔镇吹哨，乙
状态：已接诊
$ --quiet intake --from Z01 --title '丙'
2026-0003 已接诊：白塔镇吹哨，丙
状态：已接诊
$ --quiet close 1 --outcome duplicate --of 2
2026-0001 已销号：重复 → 2026-0002
状态：已销号
$ --quiet reopen 1 --reason '不是一回事'
2026-0001 已退回重办：不是一回事
状态：已接诊
$ --quiet close 3 --outcome duplicate --of 1
2026-0003 已销号：重复 → 2026-0001
状态：已销号
$ undo 1
! 错误：撤销后该诉求又成为重复件，而 2026-0003 已并入该诉求。先对 2026-0003 用 undo 或 reopen
= 1
$ --quiet undo 3
2026-0003 已撤销“已销号：重复 → 2026-0001”
原记录：2026-03-02 09:00，经办 小陈
状态：已接诊
$ --quiet undo 1
2026-0001 已撤销“已退回重办：不是一回事”
原记录：2026-03-02 09:00，经办 小陈
状态：已销号
$ --quiet correct 1 --ref R2
2026-0001 已更正：外部编号 R1 → R2
状态：已销号
$ --quiet correct 2 --ref R1
2026-0002 已更正：外部编号 （无） → R1
状态：已接诊
$ undo 1
! 错误：撤销后外部编号又是 R1，而它现在是 2026-0002 的。先更正 2026-0002：correct 2026-0002 --ref 编号
= 1
$ --quiet correct 2 --ref R3
2026-0002 已更正：外部编号 R1 → R3
状态：已接诊
$ --quiet undo 1
2026-0001 已撤销“已更正：外部编号 R1 → R2”
原记录：2026-03-02 09:00，经办 小陈
状态：已销号
$ list --keys --format csv
number,state,outcome,title,enterprise,originator,lead,co,received_at,next_due,late,ref,category,scope,closed_at,excluded
2026-0001,closed,duplicate,甲,,Z01,,,2026-03-02 09:00,,,R1,,,2026-03-02 09:00,
2026-0002,received,,乙,,Z01,,,2026-03-02 09:00,,,R3,,,,
2026-0003,received,,丙,,Z01,,,2026-03-02 09:00,,,,,,,
$ verify
完好：25 条记录，3 件诉求，末条指纹 HASH
"#,
    );
    Shao::new("en").transcript(
        r#"
@ 2026-03-02 09:00
$ --quiet intake --from Z01 --title a --ref R1
2026-0001 received from 白塔镇: a
state: received
$ --quiet intake --from Z01 --title b
2026-0002 received from 白塔镇: b
state: received
$ --quiet intake --from Z01 --title c
2026-0003 received from 白塔镇: c
state: received
$ --quiet close 1 --outcome duplicate --of 2
2026-0001 closed: duplicate → 2026-0002
state: closed
$ --quiet reopen 1 --reason 'not the same'
2026-0001 taken up again: not the same
state: received
$ --quiet close 3 --outcome duplicate --of 1
2026-0003 closed: duplicate → 2026-0001
state: closed
$ undo 1
! error: without that entry the case is a duplicate again, and 2026-0003 was merged into it since; first undo or reopen 2026-0003
= 1
$ --quiet undo 3
2026-0003 undone: "closed: duplicate → 2026-0001"
it stood for 2026-03-02 09:00, entered by 小陈
state: received
$ --quiet correct 1 --ref R2
2026-0001 corrected: Reference R1 → R2
state: received
$ --quiet correct 2 --ref R1
2026-0002 corrected: Reference (none) → R1
state: received
$ undo 1
! error: without that entry the reference is R1 again, which 2026-0002 has by now; first correct 2026-0002 --ref REF
= 1
$ verify
whole: 22 events, 3 cases, head HASH
"#,
    );
}

/// A log that undoes what is not the last entry is none of ours.
#[test]
fn an_undo_of_anything_else_is_damage() {
    let shao = Shao::new("en");
    shao.ok("intake --from Z01 --title t");
    shao.ok("note 1 a");
    shao.ok("note 1 b");
    let events = shao.json("show 1")["events"].clone();
    let stamp = Stamp {
        happened_at: "2026-03-02T09:00:00".parse().unwrap(),
        recorded_at: "2026-03-02T09:00:00".parse().unwrap(),
        actor: "x".to_owned(),
    };
    let id = CaseId::new(2026, 1).unwrap();
    let mut store = Store::open(&shao.db).unwrap();
    for (n, fits) in [(0, false), (1, false), (2, true)] {
        let seq = events[n]["seq"].as_i64().unwrap();
        let undone = Event::Case(id, CaseEvent::Undone { seq, reason: None });
        let done = store.rehearse(|log: &mut Writer<'_>| log.append(undone, &stamp));
        assert_eq!(done.is_ok(), fits, "{done:?}");
    }
}

#[test]
fn a_file_of_an_earlier_version_keeps_what_was_undone() {
    let shao = Shao::new("en");
    for line in [
        "intake --from Z01 --title t",
        "triage 1 --scope single --category other",
        "assign 1 --lead A01",
        "calendar set 2026-03-03 off",
        "undo 1",
        "assign 1 --lead A02",
        "correct 1 --title u",
        "notice --dept A01 --reason late",
        "notice --withdraw 1 --reason error",
    ] {
        shao.ok(line);
    }
    let before = shao.json("show 1");
    shao.sqlite().execute_batch("PRAGMA user_version = 2; DROP INDEX notices_by_day").unwrap();
    assert_eq!(shao.json("verify")["whole"], true);
    assert_eq!(shao.json("show 1"), before);
    assert!(shao.path("shao.db.v2").exists());
}

/// Looking back, the case is what it was taken for: before an undo, and after it.
#[test]
fn what_was_known_before_an_undo() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ --quiet intake --from Z01 --title t
2026-0001 received from 白塔镇: t
state: received
$ --quiet close 1 --outcome declined
2026-0001 closed: declined
state: closed
@ 2026-03-03 09:00
$ --quiet undo 1 --reason 'a slip'
2026-0001 undone: "closed: declined"; reason a slip
it stood for 2026-03-02 09:00, entered by 小陈
state: received
@ 2026-03-04 09:00
$ --quiet correct 1 --title u
2026-0001 corrected: Title t → u
state: received
@ 2026-03-05 09:00
$ --quiet undo 1 --reason 'another slip'
2026-0001 undone: "corrected: Title t → u"; reason another slip
it stood for 2026-03-04 09:00, entered by 小陈
state: received
$ show 1 --as-of 2026-03-02
2026-0001 t
state: closed
Originator: 白塔镇
Received: 2026-03-02 09:00
Outcome: declined
Closed: 2026-03-02 09:00

History
  2026-03-02 09:00  received from 白塔镇: t  [小陈]
  2026-03-02 09:00  closed: declined  [小陈]
$ show 1 --as-of 2026-03-03
2026-0001 t
state: received
Originator: 白塔镇
Received: 2026-03-02 09:00

History
  2026-03-02 09:00  received from 白塔镇: t  [小陈]
  2026-03-02 09:00  closed: declined (undone)  [小陈]
  2026-03-03 09:00  undone: "closed: declined"; reason a slip  [小陈]
$ show 1 --as-of 2026-03-04
2026-0001 u
state: received
Originator: 白塔镇
Received: 2026-03-02 09:00

History
  2026-03-02 09:00  received from 白塔镇: t  [小陈]
  2026-03-02 09:00  closed: declined (undone)  [小陈]
  2026-03-03 09:00  undone: "closed: declined"; reason a slip  [小陈]
  2026-03-04 09:00  corrected: Title t → u  [小陈]
$ show 1
2026-0001 t
state: received
Originator: 白塔镇
Received: 2026-03-02 09:00

History
  2026-03-02 09:00  received from 白塔镇: t  [小陈]
  2026-03-02 09:00  closed: declined (undone)  [小陈]
  2026-03-03 09:00  undone: "closed: declined"; reason a slip  [小陈]
  2026-03-04 09:00  corrected: Title t → u (undone)  [小陈]
  2026-03-05 09:00  undone: "corrected: Title t → u"; reason another slip  [小陈]
$ verify
whole: 18 events, 1 case, head HASH
"#,
    );
}

#[test]
fn what_was_undone_is_in_no_derivation() {
    let mut shao = Shao::new("en");
    shao.ok("intake --from Y01 --title 'Broken road'");
    shao.ok("triage 1 --scope single --category other");
    shao.ok("assign 1 --lead A01");
    shao.ok("respond 1 --plan Repair --promise 2026-03-06 --person Chen");
    shao.now = "2026-03-04 09:00".to_owned();
    shao.ok("extend request 1 --to 2026-03-20 --reason Rain");
    shao.ok("extend grant 1");
    assert_eq!(shao.json("explain 1")["sections"]["extensions"].as_array().unwrap().len(), 2);
    shao.ok("undo 1");
    shao.ok("undo 1");
    assert_eq!(shao.json("explain 1")["sections"]["extensions"], serde_json::json!([]));
}
