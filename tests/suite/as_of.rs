//! What was known then: the database seen as of an earlier moment is the database of that moment.

use std::collections::BTreeMap;

use crate::common::Shao;
use crate::common::folder;
use crate::common::histories::{Office, Try, m, office, opening, tries, unit};
use crate::common::quarter;
use chrono::TimeDelta;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use shao::domain::case::Case;
use shao::domain::event::OfficeEvent;
use shao::domain::number::CaseId;
use shao::domain::unit::Unit;
use shao::domain::vocab::UnitKind;
use shao::store::{Filter, Readers, Store, StoreError, Until, Writer};

/// What somebody could have known at a moment.
type Known = (BTreeMap<CaseId, Case>, Vec<Unit>);

fn seen(store: &Store) -> Known {
    let (cases, _) = store.list(&Filter::default()).unwrap();
    let mut walked = Vec::new();
    store
        .each_case(None, None, |case| -> Result<(), StoreError> {
            walked.push(case);
            Ok(())
        })
        .unwrap();
    assert_eq!(walked, cases, "however cases are read, they are the same");
    (
        cases.into_iter().map(|case| (case.id, case)).collect(),
        store.books().units_on(m("2027-06-01T00:00:00").date()).unwrap(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_past_is_what_it_was(tries in tries()) {
        let folder = folder();
        let path = folder.path().join("shao.db");
        let now = m("2026-12-07T09:00:00");
        Store::create(Readers::Owner, &path, |store| -> Result<(), StoreError> {
            office(store, now, opening());
            Ok(())
        })
        .unwrap();
        let mut all = Office::new(now);
        let mut store = Store::open(&path).unwrap();
        let mut known: Vec<(Until, Known)> = Vec::new();
        for (n, one) in tries.into_iter().enumerate() {
            store.write(|log: &mut Writer<'_>| all.attempt(log, one)).unwrap();
            if n % 9 == 8 {
                let code = format!("A{n:02}");
                office(&mut store, all.now, vec![OfficeEvent::UnitSaved { unit: unit(&code, UnitKind::Department), since: None }]);
            }
            let now = (all.cases.clone(), store.books().units_on(m("2027-06-01T00:00:00").date()).unwrap());
            let last = store.rehearse(|log: &mut Writer<'_>| -> Result<i64, StoreError> { Ok(log.last()) }).unwrap();
            // What else happens at the same moment is known then too.
            known.retain(|(until, _)| *until != Until::Moment(all.now));
            known.extend([(Until::Moment(all.now), now.clone()), (Until::Place(last), now)]);
        }
        drop(store);
        for (until, (cases, units)) in known {
            let mut store = Store::open(&path).unwrap();
            store.look_back(until).unwrap();
            let (cases_seen, units_seen) = seen(&store);
            prop_assert_eq!(cases_seen, cases, "as of {:?}", until);
            prop_assert_eq!(units_seen, units, "as of {:?}", until);
            // What is only looked at cannot be written.
            let written = store.write(|log: &mut Writer<'_>| log.batches().map(drop));
            prop_assert!(written.is_err());
        }
    }
}

/// On evenings throughout a year one report is printed; at the year's end each is printed again as of its
/// evening. Each evening of the year takes a while: `SHAO_EVENINGS=1`; every so many days is the habit.
#[test]
fn each_day_of_a_year_prints_again() {
    let mut shao = Shao::bare("zh");
    let start = m("2026-01-05T10:00:00");
    let middle = m("2026-06-20T00:00:00").date();
    let every = std::env::var("SHAO_EVENINGS").map_or(36, |days| days.parse().unwrap());
    Store::create(Readers::Owner, &shao.db, |store| -> Result<(), StoreError> {
        let mut events = opening();
        // The second scheme of the histories evaluates nobody; the third holds from the middle of the year.
        events.retain(|event| !matches!(event, OfficeEvent::SchemeApplied { id: 2, .. }));
        for event in &mut events {
            if let OfficeEvent::SchemeApplied { id: 3, from, .. } = event {
                *from = middle;
            }
        }
        office(store, start, events);
        Ok(())
    })
    .unwrap();
    let mut all = Office::new(start);
    all.from.retain(|from| *from < start.date());
    all.from.push(middle);
    let mut random = TestRunner::deterministic();
    let mut printed = Vec::new();
    let mut reports = ["monthly", "quarterly", "half-year", "annual"].iter().cycle();
    for n in 0..360_i64 {
        all.now = start + TimeDelta::days(n);
        let mut store = Store::open(&shao.db).unwrap();
        let some = tries().new_tree(&mut random).unwrap().current();
        store
            .write(|log: &mut Writer<'_>| {
                some.iter()
                    .take(3)
                    .try_for_each(|one| all.attempt(log, Try { hours: 0, back: 0, natural: true, ..*one }))
            })
            .unwrap();
        drop(store);
        if n % every != 0 {
            continue;
        }
        shao.now = format!("{} 18:00", all.now.date());
        let args = ["report", reports.next().unwrap(), "this"].map(str::to_owned);
        printed.push((shao.now.clone(), args.clone(), shao.run(args)));
    }
    shao.now = "2027-03-01 09:00".to_owned();
    let (mut different, evenings) = (std::collections::BTreeSet::new(), printed.len());
    for (evening, args, wanted) in printed {
        let [report, kind, period] = args;
        let again = shao.run([&report, &kind, &period, "--as-of", &evening]);
        assert_eq!(again, wanted, "{kind} as of {evening}");
        different.insert(wanted.out);
    }
    assert_eq!(different.len(), evenings, "the reports tell the days apart");
}

#[test]
fn looking_back_in_chinese() {
    Shao::new("zh").transcript(
        r#"
@ 2026-03-02 09:00
$ intake --from 江南园区 --title 道路破损 --enterprise 甲药业有限公司
2026-0001 已接诊：江南园区吹哨，道路破损
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级 --category 类别
@ 2026-03-03 10:00
$ triage 1 --scope single --category other
2026-0001 已分诊：单一部门，其他
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
$ assign 1 --lead 住建局
2026-0001 已派单：牵头 住建局
状态：已派单；下一期限：2026-03-04 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
@ 2026-03-09 10:00
$ list --as-of 2026-03-02
编号        状态     标题       企业             吹哨单位   受理时间
------------------------------------------------------------------------------
2026-0001   已接诊   道路破损   甲药业有限公司   江南园区   2026-03-02 09:00
$ list --as-of '2026-03-03 09:59'
编号        状态     标题       企业             吹哨单位   受理时间
------------------------------------------------------------------------------
2026-0001   已接诊   道路破损   甲药业有限公司   江南园区   2026-03-02 09:00
$ show 1 --as-of 2026-03-02
2026-0001 道路破损
状态：已接诊
吹哨单位：江南园区
企业：甲药业有限公司
受理时间：2026-03-02 09:00

经过
  2026-03-02 09:00  已接诊：江南园区吹哨，道路破损  [小陈]
$ show 1 --as-of 2026-03-01
! 错误：没有 2026-0001 这一件。用 shao list 查看
= 1
$ list --as-of 2025-12-31
! 错误：截至 2025-12-31 23:59:59 还没有任何登记。第一笔登记于 2026-01-04 09:00；--as-of 按登记时间，不按发生时间
= 1
$ list --as-of 2026-03-10
! 错误：“2026-03-10”还没有到。--as-of 最晚可写现在：2026-03-09 10:00
= 1
$ list --as-of 前天
编号        状态     标题       企业             吹哨单位   牵头部门   受理时间           下一期限     超期
-------------------------------------------------------------------------------------------------------------
2026-0001   已派单   道路破损   甲药业有限公司   江南园区   住建局     2026-03-02 09:00   2026-03-04   报到
$ report monthly 2026-04 --as-of 2026-03-05
! 错误：2026-04 还没有开始（始于 2026-04-01）。最晚可写本期
= 1
$ report monthly this --as-of 2026-03-05 --scheme taizhou-2023
! 错误：--as-of <时间> 不能和 --scheme <方案> 一起用。用法见 shao report --help
= 2
"#,
    );
}

#[test]
fn looking_back_in_english() {
    Shao::new("en").transcript(
        r#"
@ 2026-03-02 09:00
$ intake --from Y01 --title 'Broken road' --enterprise 'Alpha Ltd'
2026-0001 received from 江南园区: Broken road
state: received
! note: next: shao triage 2026-0001 --scope single|multi|cross_level --category C
@ 2026-03-03 10:00
$ triage 1 --scope single --category other
2026-0001 triaged: single; Other
state: triaged
! note: next: shao assign 2026-0001 --lead DEPT [--co DEPT]
@ 2026-03-09 10:00
$ list --as-of 2026-03-02
Number      State      Title         Enterprise   Originator   Received
---------------------------------------------------------------------------------
2026-0001   received   Broken road   Alpha Ltd    江南园区     2026-03-02 09:00
$ show 1 --as-of 2026-03-02
2026-0001 Broken road
state: received
Originator: 江南园区
Enterprise: Alpha Ltd
Received: 2026-03-02 09:00

History
  2026-03-02 09:00  received from 江南园区: Broken road  [小陈]
$ list --as-of 2025-12-31
! error: nothing was recorded by 2025-12-31 23:59:59; the first entry was recorded on 2026-01-04 09:00; --as-of goes by the time of recording
= 1
$ list --as-of 2026-03-10
! error: "2026-03-10" has not come yet; the latest --as-of is now: 2026-03-09 10:00
= 1
$ report monthly this --as-of 2026-03-05 --scheme taizhou-2023
! error: --as-of <TIME> cannot go with --scheme <SCHEME>; see shao report --help
= 2
"#,
    );
}

#[test]
fn a_clock_that_went_back_is_no_obstacle() {
    let mut shao = Shao::new("zh");
    shao.now = "2026-03-10 09:00".to_owned();
    shao.ok("intake --from 江南园区 --title 道路破损");
    shao.ok("triage 1 --scope single --category other");
    shao.ok("assign 1 --lead 住建局");
    // Somebody works with an earlier clock, and a date of that case moves.
    shao.now = "2026-03-08 09:00".to_owned();
    shao.ok("calendar set 2026-03-11 off");
    shao.now = "2026-03-20 09:00".to_owned();
    assert_eq!(shao.json("list --as-of 2026-03-09"), serde_json::json!([]));
    assert_eq!(shao.json("list --as-of 2026-03-11")[0]["assignments"][0]["respond_due"], "2026-03-12");
}

#[test]
fn a_clock_that_goes_back_changes_nothing_of_what_was_known() {
    let mut shao = quarter::frozen();
    shao.now = "2026-04-05 09:00".to_owned();
    shao.ok("note ref:R2 看过了");
    let known = |shao: &Shao| shao.ok("report quarterly 2026-Q1 --as-of 2026-04-04 --live --format csv");
    let before = known(&shao);
    shao.transcript(
        "
@ 2026-03-20 09:00
$ score ref:R1 --by originator --points 60 --revise
2026-0001 园区镇街给住建局评 60 分
状态：已销号
! 提示：现在（2026-03-20 09:00）早于最后一次录入（2026-04-05 09:00）：录入时间按后者记，记录的先后不倒退；补录过去的事用 --at
! 提示：所涉期间已封存（2026-01、2026-Q1）：照样记下，标为封存后录入，列入下一期报表
$ notice --dept 住建局 --reason 迟到 --lang en
recorded a notice of 2026-03-20 naming 住建局; 1 in 2026
! note: now (2026-03-20 09:00) is before the last entry (2026-04-05 09:00), and the log does not go back: the time of recording is that of the last entry; what happened earlier is told with --at
! note: this bears on frozen periods (2026-03): it is recorded, marked as late, and listed in the next report
",
    );
    shao.file("more.csv", "on,department,reason\n2026-03-18,审批局,推诿\n");
    let ran = shao.line("import notices more.csv");
    assert!(ran.err.starts_with("提示：现在（2026-03-20 09:00）早于最后一次录入（2026-04-05 09:00）"), "{}", ran.err);
    // A few seconds are no word.
    shao.now = "2026-04-05 09:00".to_owned();
    assert_eq!(shao.line("note ref:R2 再看过").err, "");
    assert_eq!(known(&shao), before);
    let events = shao.json("show ref:R1")["events"].clone();
    let last = events.as_array().unwrap().last().unwrap();
    assert_eq!((&last["happened_at"], &last["recorded_at"]), (&"2026-03-20 09:00".into(), &"2026-04-05 09:00".into()));
    // It stands in the list of the quarter in which it was recorded.
    shao.now = "2026-07-02 09:00".to_owned();
    let late = shao.json("report quarterly 2026-Q2")["sections"]["late_changes"].clone();
    assert!(late.as_array().unwrap().iter().any(|row| row["what"]["zh"] == "园区镇街给住建局评 60 分"), "{late}");
    assert!(shao.ok("verify").starts_with("完好"));
}
