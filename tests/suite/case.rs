//! Whole cases, from intake to score, as the office types them and as it reads the answers.

mod change_of_part;
mod decisions;
mod one_department;
mod several_departments;

use crate::common::Shao;

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
状态：已派单；下一期限：2026-03-03 住建局报到（已超期）
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
状态：已派单；下一期限：2026-03-03 住建局报到（已超期）
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

/// A department whose names a shell would take apart is named by its code in what is to be pasted.
#[test]
fn a_next_step_can_be_pasted() {
    let mut shao = Shao::new("en");
    for line in [
        "unit add D01 'Housing Bureau' --kind department --class A",
        "unit add D02 '住建&环保' --kind department --class A",
        // Its name is another's code, which a command would take for that one; its own code has a blank.
        "unit add 'D 3' 区供水公司 --kind department --class A --short D01",
        "intake --from Z01 --title a --category other",
        "triage 1 --scope multi",
        "assign 1 --lead D01 --co 'D02,D 3'",
    ] {
        shao.ok(line);
    }
    for (code, typed) in [("D01", "D01"), ("D02", "D02"), ("D 3", "'D 3'")] {
        shao.ok(&format!("respond 1 --dept '{code}' --plan p --promise 2026-03-09 --person p"));
        let asked = shao.line(&format!("extend request 1 --dept '{code}' --to 2026-03-11 --reason r"));
        let next = format!("shao extend grant 2026-0001 --dept {typed}");
        assert_eq!(
            asked.err,
            format!("note: to be decided: {next}, or extend refuse ... --reason T\n"),
            "{code}: {}",
            asked.out
        );
        assert!(shao.ok("today").contains(&format!("{next}\n")));
        assert!(shao.ok("today --format csv").contains(&format!(",{next}\n")));
        assert_eq!(shao.json("today")["office"][0]["next"], next);
        shao.ok(&format!("extend refuse 1 --dept '{code}' --reason r"));
    }
    shao.ok("resolve 1 --all --result r");
    shao.transcript(
        r#"
$ close 1 --outcome resolved
2026-0001 closed: resolved
state: closed
! note: to be rated: Housing Bureau, D01, 住建&环保; shao score 2026-0001 --dept D01 --by originator --points N
! note: no joint session of Housing Bureau is recorded (due 2026-03-05); if one was held, take back what came since with shao undo 2026-0001, and enter it with shao consult 2026-0001 --at TIME
$ freeze 2026-03
! error: figures of 2026-03 are lacking: department-cases without a score (3): 2026-0001 D01, 2026-0001 Housing Bureau, 2026-0001 住建&环保; rate them with shao score 2026-0001 --dept 'D 3' --by originator --points N; or freeze it with --allow-missing, which is recorded
= 1
"#,
    );
}

/// The scheme says which outcomes count, and so which departments are to be rated.
#[test]
fn what_the_scheme_does_not_count_is_not_to_be_rated() {
    let counted = "[\"resolved\", \"explained\"]";
    for (outcomes, outcome, hinted) in [
        (counted, "explained", true),
        (counted, "declined", false),
        ("[\"resolved\"]", "explained", false),
        ("[\"resolved\", \"declined\"]", "declined", true),
    ] {
        let shao = Shao::new("en");
        let scheme = include_str!("../../schemes/taizhou-2023.toml").replace(counted, outcomes);
        shao.file("scheme.toml", scheme.replace("code = \"taizhou-2023\"", "code = \"own\""));
        for line in [
            "scheme apply scheme.toml --from 2026-03-01",
            "intake --from Z01 --title a --category other",
            "triage 1 --scope single",
            "assign 1 --lead A01",
            "respond 1 --plan p --promise 2026-03-09 --person p",
            "resolve 1 --result r",
        ] {
            shao.ok(line);
        }
        let closed = shao.line(&format!("close 1 --outcome {outcome}"));
        assert_eq!(
            (closed.code, closed.err.contains("to be rated: 住建局")),
            (0, hinted),
            "{outcomes} {outcome}: {}",
            closed.err
        );
    }
}

/// What is typed while somebody is on the phone: times of today and yesterday, no category twice, whose rating is next.
#[test]
fn in_a_hurry_in_chinese() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
$ intake --from Y01 --title 停电 --category 效能提升 --at 8:30
2026-0001 已接诊：江南园区吹哨，停电
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级（内容类别已有，要改再加 --category）
$ triage 1 --scope 单一部门 --at '今天 08：40'
2026-0001 已分诊：单一部门，效能提升
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
$ intake --from Z01 --title 招工难 --at '昨天16:30'
2026-0002 已接诊：白塔镇吹哨，招工难
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0002 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 2 --scope 多部门
! 错误：还没有内容类别。加 --category，可用：efficiency 效能提升、coordination 综合协调、liaison 对接上争、case_by_case 一事一议、other 其他
= 2
$ triage 3 --scope 多部门
! 错误：没有 2026-0003 这一件。用 shao list 查看
= 1
$ triage 2 --scope 多部门 --category 其他
2026-0002 已分诊：多部门，其他
状态：已分诊
! 提示：下一步派单：shao assign 2026-0002 --lead 部门 [--co 部门]
$ assign 2 --lead 住建局 --co 审批局 --at 25:00
! 错误：没有“2026-03-02 25:00”这一天或这个时刻。请核对日期
= 1
$ assign 2 --lead 住建局 --co 审批局
2026-0002 已派单：牵头 住建局，协办 审批局
状态：已派单；下一期限：2026-03-03 住建局报到
! 提示：等待报到：shao respond 2026-0002 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ respond 2 --dept 住建局 --plan 上门 --promise 明天 --person 甲
2026-0002 住建局已报到：承诺 2026-03-03 办结，责任人甲，上门
状态：已报到；下一期限：2026-03-03 住建局办结
! 提示：等待会商：shao consult 2026-0002 --note 会商情况
$ consult 2 --note 会商
2026-0002 已会商（住建局、审批局）：会商
状态：已报到；下一期限：2026-03-03 住建局办结
! 提示：办结时：shao resolve 2026-0002 --dept 住建局 --result 结果（全部办结用 --all）
$ resolve 2 --all --result 已办
2026-0002 住建局、审批局已办结：已办
状态：已办结
! 提示：下一步回访：shao followup 2026-0002 --by 电话 --solved 是 --grade 满意
$ followup 2 --by 电话 --solved 是 --grade 满意
2026-0002 已回访：电话，已解决，满意
状态：已办结
! 提示：下一步销号：shao close 2026-0002 --outcome 已解决
$ close 2 --outcome 已解决
2026-0002 已销号：已解决
状态：已销号
! 提示：待评分：住建局、审批局；shao score 2026-0002 --dept 住建局 --by 园区镇街 --points 分数
$ score 2 --dept 住建局 --by 园区 --points 90
2026-0002 园区镇街给住建局评 90 分
状态：已销号
! 提示：待评分：审批局；shao score 2026-0002 --dept 审批局 --by 园区镇街 --points 分数
$ score 2 --dept 审批局 --by 园区镇街 --points 90
2026-0002 园区镇街给审批局评 90 分
状态：已销号
! 提示：待评分：审批局；shao score 2026-0002 --dept 审批局 --by 牵头部门 --points 分数
$ score 2 --dept 审批局 --by 牵头部门 --points 80
2026-0002 牵头部门给审批局评 80 分
状态：已销号
$ report monthly 本月 --section without_cases --format csv --keys --quiet
class,code,name
A,A03,区自然资源和规划局
A,A04,区教育局
A,A05,区交通运输局
A,A06,区商务局
B,B01,区税务局
C,C01,区供电公司
$ report quarterly 上季度 --section departments --format csv --keys --quiet
class,rank,code,name,volume,rated,unrated,mean,votes,satisfaction,score,basis,flags
A,,A01,区住房和城乡建设局,0,0,0,,0,,,no_data,no_cases
A,,A02,区行政审批局,0,0,0,,0,,,no_data,no_cases
A,,A03,区自然资源和规划局,0,0,0,,0,,,no_data,no_cases
A,,A04,区教育局,0,0,0,,0,,,no_data,no_cases
A,,A05,区交通运输局,0,0,0,,0,,,no_data,no_cases
A,,A06,区商务局,0,0,0,,0,,,no_data,no_cases
B,,B01,区税务局,0,0,0,,0,,,no_data,no_cases
C,,C01,区供电公司,0,0,0,,0,,,no_data,no_cases
"#,
    );
}

#[test]
fn in_a_hurry_in_english() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
$ intake --from Y01 --title power --category efficiency --at 8:30
2026-0001 received from 江南园区: power
state: received
! note: next: shao triage 2026-0001 --scope single|multi|cross_level (its category is known; --category changes it)
$ triage 1 --scope single --at 'yesterday 16:30'
! error: 2026-03-01 16:30 is before the receipt at 2026-03-02 08:30; check --at, or correct the receipt with correct --received
= 1
$ triage 1 --scope single --at 'today 08:40'
2026-0001 triaged: single; Efficiency
state: triaged
! note: next: shao assign 2026-0001 --lead DEPT [--co DEPT]
$ intake --from Z01 --title water
2026-0002 received from 白塔镇: water
state: received
! note: next: shao triage 2026-0002 --scope single|multi|cross_level --category C
$ triage 2 --scope multi
! error: the case has no category yet; give one with --category: efficiency, coordination, liaison, case_by_case, other
= 2
$ triage 2 --scope multi --category other
2026-0002 triaged: multi; Other
state: triaged
! note: next: shao assign 2026-0002 --lead DEPT [--co DEPT]
$ assign 2 --lead A01 --co A02
2026-0002 assigned: lead 住建局; co-handler 审批局
state: assigned; next due: 2026-03-03, 住建局 to respond
! note: next: shao respond 2026-0002 --dept 住建局 --plan T --promise DATE --person N
$ respond 2 --dept A01 --plan visit --promise tomorrow --person N
2026-0002 住建局 responded: promises 2026-03-03, responsible N; visit
state: responded; next due: 2026-03-03, 住建局 to resolve
! note: next: shao consult 2026-0002 --note T
$ consult 2 --note met
2026-0002 consulted (住建局, 审批局): met
state: responded; next due: 2026-03-03, 住建局 to resolve
! note: when done: shao resolve 2026-0002 --dept 住建局 --result T (or --all)
$ resolve 2 --all --result done
2026-0002 住建局, 审批局 done: done
state: resolved
! note: next: shao followup 2026-0002 --by phone --solved yes --grade satisfied
$ followup 2 --by phone --solved yes --grade satisfied
2026-0002 followed up: phone; solved; satisfied
state: resolved
! note: next: shao close 2026-0002 --outcome resolved
$ close 2 --outcome resolved
2026-0002 closed: resolved
state: closed
! note: to be rated: 住建局, 审批局; shao score 2026-0002 --dept 住建局 --by originator --points N
$ score 2 --dept A01 --by originator --points 90
2026-0002 住建局 rated 90 by the originator
state: closed
! note: to be rated: 审批局; shao score 2026-0002 --dept 审批局 --by originator --points N
$ score 2 --dept A02 --by originator --points 90
2026-0002 审批局 rated 90 by the originator
state: closed
! note: to be rated: 审批局; shao score 2026-0002 --dept 审批局 --by lead --points N
$ score 2 --dept A02 --by lead --points 80
2026-0002 审批局 rated 80 by the lead
state: closed
"#,
    );
}
