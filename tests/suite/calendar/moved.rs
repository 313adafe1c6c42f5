//! Days that are set, and the dates that move with them.

use super::NOTICE_2027;
use crate::common::Shao;

#[test]
fn one_day_that_is_set_moves_what_rests_on_it() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ intake --from 白塔镇 --title '断水'
2026-0001 received from 白塔镇: 断水
state: received
! note: next: shao triage 2026-0001 --scope single|multi|cross_level --category C
$ triage 1 --scope multi --category other
2026-0001 triaged: multi; Other
state: triaged
! note: next: shao assign 2026-0001 --lead DEPT [--co DEPT]
$ assign 1 --lead 住建局 --co 教育局
2026-0001 assigned: lead 住建局; co-handler 教育局
state: assigned; next due: 2026-03-03, 住建局 to respond
! note: next: shao respond 2026-0001 --dept 住建局 --plan T --promise DATE --person N
$ calendar set 2026-03-03 off --name '停电'
1 day set; 2 deadlines moved
Deadlines moved
Number      Department   Duty      Was due      Now due
------------------------------------------------------------
2026-0001   住建局       consult   2026-03-05   2026-03-06
2026-0001   住建局       respond   2026-03-03   2026-03-04
$ --format json calendar set 2026-03-03 work
[
  {
    "number": "2026-0001",
    "department": "A01",
    "clock": "consult",
    "due_before": "2026-03-06",
    "due_now": "2026-03-05"
  },
  {
    "number": "2026-0001",
    "department": "A01",
    "clock": "respond",
    "due_before": "2026-03-04",
    "due_now": "2026-03-03"
  }
]
$ --format csv --keys calendar set 2026-03-05 off
number,department,clock,due_before,due_now
2026-0001,A01,consult,2026-03-05,2026-03-06
$ verify
whole: 19 events, 1 case, head HASH
"#,
    );
}

#[test]
fn a_year_becomes_known_by_days_of_its_own() {
    let mut shao = Shao::new("en");
    shao.file("2027.csv", NOTICE_2027);
    shao.transcript(
        r#"
$ calendar import 2027.csv --year 2028
! error: the file has no day of 2028, only of 2027; check the file and --year
= 1
$ calendar import 2027.csv
4 days set; 0 deadlines moved
! note: 2027 stays provisional: the file does not say that it is the whole notice; if it is, import it again with --year 2027
$ calendar show 2027
Days that differ from Monday to Friday
Date         Weekday   Working   Name
---------------------------------------
2027-01-01   Fri                 元旦
2027-01-04   Mon                 元旦
2027-01-05   Tue                 元旦
2027-01-09   Sat       yes       元旦
! note: 259 working days in 2027
! note: the notice for 2027 is not loaded as a whole: weekends alone are known besides these days; if a file is the whole notice, use shao calendar import FILE --year 2027
$ calendar import 2027.csv
days that are in the calendar already: 4; nothing changed
! note: 2027 stays provisional: the file does not say that it is the whole notice; if it is, import it again with --year 2027
$ import calendar 2027.csv --year 2027
4 days set; 0 deadlines moved
$ import calendar 2027.csv --year 2027
days that are in the calendar already: 4; nothing changed
$ import calendar 2027.csv
days that are in the calendar already: 4; nothing changed
$ verify
whole: 15 events, 0 cases, head HASH
"#,
    );
    shao.lang = "zh";
    let days = &shao.json("calendar show 2027")["days"];
    assert_eq!((&days[0]["weekday"], &days[3]["weekday"]), (&5.into(), &6.into()));
    shao.file("2029.csv", NOTICE_2027.replace("2027", "2029"));
    shao.transcript(
        r#"
$ calendar import 2029.csv --year 2030
! 错误：文件里没有 2030 年的日子，只有 2029 年的。请核对文件和 --year
= 1
$ calendar import 2029.csv
已设 4 天；0 个期限随之变动
! 提示：2029 年仍为暂定：文件没有写明是整年的通知；确是整年的，请加 --year 2029 再导入一次
"#,
    );
    let shown = shao.line("calendar show 2029").err;
    assert!(shown.ends_with("提示：2029 年的放假通知尚未整年载入，以上各日之外只按周末推算；文件是整年的通知时，请用 shao calendar import 文件 --year 2029\n"), "{shown}");
}

#[test]
fn a_joint_session_that_became_a_duty_later_keeps_its_own_start() {
    let mut shao = Shao::new("en");
    shao.ok("intake --from 白塔镇 --title '断水'");
    shao.ok("triage 1 --scope cross_level --category other");
    shao.ok("assign 1 --lead 住建局 --co 教育局");
    shao.ok("respond 1 --dept 住建局 --plan '办' --promise 2026-03-20 --person '科长'");
    shao.transcript(
        r#"
@ 2026-03-05 09:00
$ triage 1 --scope multi --category other
2026-0001 triaged: multi; Other
state: responded; next due: 2026-03-10, 住建局 to consult
! note: next: shao consult 2026-0001 --note T
$ calendar set 2026-05-06 off
1 day set; 0 deadlines moved
$ calendar set 2026-03-09 off
1 day set; 1 deadline moved
Deadlines moved
Number      Department   Duty      Was due      Now due
------------------------------------------------------------
2026-0001   住建局       consult   2026-03-10   2026-03-11
$ verify
whole: 20 events, 1 case, head HASH
"#,
    );
}

/// A date that is only no longer provisional has not moved; a weekday that is off by hand is no weekend.
#[test]
fn dates_that_become_firm_are_told_apart() {
    let mut shao = Shao::new("en");
    shao.now = "2026-12-30 09:00".to_owned();
    shao.ok("intake --from Z01 --title t");
    shao.ok("triage 1 --scope single --category other");
    shao.ok("assign 1 --lead A01 --at '2026-12-30 09:00'");
    shao.ok("calendar set 2026-12-31 off");
    let shown = shao.ok("show 1");
    assert!(shown.contains("leaving out 12-31 day off"), "{shown}");
    shao.file("2027.csv", "day,working,name\n2027-10-01,off,国庆节\n");
    let done = shao.line("calendar import 2027.csv --year 2027");
    assert_eq!(
        (done.out.as_str(), done.err.as_str()),
        ("1 day set; 0 deadlines moved\n", "note: provisional deadlines that are firm now, their dates unchanged: 1\n")
    );
    let shown = shao.ok("show 1");
    assert!(shown.contains("2027-01-01") && !shown.contains("provisional"), "{shown}");
    shao.ok("verify");
}

#[test]
fn a_date_that_was_met_says_that_another_calendar_counted_it() {
    let mut shao = Shao::new("en");
    shao.ok("intake --from 白塔镇 --title '断水'");
    shao.ok("triage 1 --scope multi --category other");
    shao.ok("assign 1 --lead 住建局 --co 教育局");
    shao.ok("respond 1 --dept 住建局 --plan '办' --promise 2026-03-20 --person '科长'");
    shao.now = "2026-03-04 09:00".to_owned();
    shao.ok("consult 1 --note 到齐");
    let clocks = |shao: &Shao| -> Vec<String> {
        let text = shao.ok("explain 1 --section clocks --format csv --keys");
        let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
        let place = |key: &str| rows[0].iter().position(|column| *column == key).unwrap();
        let cells = |row: &Vec<&str>| ["clock", "days", "days_now", "due"].map(|key| row[place(key)]).join(" ");
        rows[1..].iter().filter(|row| !row[place("days")].is_empty()).map(cells).collect()
    };
    assert_eq!(clocks(&shao), ["respond 1  2026-03-03", "consult 3  2026-03-05"]);
    assert!(!shao.ok("explain 1").contains("today's calendar"));
    shao.ok("calendar set 2026-03-04 off");
    assert_eq!(clocks(&shao), ["respond 1  2026-03-03", "consult 3 2 2026-03-05"]);
    assert!(shao.ok("explain 1").contains("Days by today's calendar"));
    assert!(shao.ok("explain 1 --lang zh").contains("按现日历的天数"));
    for (lang, words) in [
        ("en", "leaving out 03-04 day off (by the calendar of then; day 2 by that of now); done 2026-03-04"),
        ("zh", "（按当时的日历；按现在的日历是第 2 个）"),
    ] {
        let shown = shao.ok(&format!("show 1 --lang {lang}"));
        assert!(shown.contains(words), "{shown}");
    }
}
