//! Working days: the published vectors, the years that are not known yet, and what moves when they are.

mod moved;
mod notice;

use crate::common::Shao;

/// The vectors of the rules: from, working days, due.
const DUE: &[(&str, u32, &str)] = &[
    ("2026-02-13", 1, "2026-02-14"),
    ("2026-02-13", 3, "2026-02-25"),
    ("2026-03-01", 1, "2026-03-02"),
    ("2018-12-28", 1, "2018-12-29"),
    ("2020-01-23", 1, "2020-02-03"),
    ("2023-04-28", 3, "2023-05-06"),
    ("2025-09-30", 30, "2025-11-18"),
    ("2026-02-13", 0, "2026-02-13"),
];

#[test]
fn due_dates_with_and_without_a_database() {
    for shao in [Shao::bare("zh"), Shao::new("en")] {
        for (from, days, due) in DUE {
            let ran = shao.line(&format!("calendar due {from} {days}"));
            assert_eq!((ran.out, ran.err.as_str(), ran.code), (format!("{due}\n"), "", 0), "{from} {days}");
            let json = shao.json(&format!("calendar due {from} {days}"));
            assert_eq!(json, serde_json::json!({"from": from, "days": days, "due": due, "provisional": false}));
        }
    }
}

#[test]
fn working_days_of_the_years() {
    let shao = Shao::bare("zh");
    let known =
        [(2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)];
    for (year, days) in known {
        assert_eq!(shao.json(&format!("calendar show {year}"))["working_days"], days, "{year}");
        let last = format!("calendar count {}-12-31 {year}-12-31", year - 1);
        assert_eq!(shao.ok(&last), format!("{days}\n"), "{year}");
    }
}

#[test]
fn what_is_known_of_a_year() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
$ calendar show 2026
放假调休安排
日期         星期   上班   名称
-----------------------------------
2026-01-01   周四          元旦
2026-01-02   周五          元旦
2026-01-03   周六          元旦
2026-01-04   周日   是     元旦
2026-02-14   周六   是     春节
2026-02-15   周日          春节
2026-02-16   周一          春节
2026-02-17   周二          春节
2026-02-18   周三          春节
2026-02-19   周四          春节
2026-02-20   周五          春节
2026-02-21   周六          春节
2026-02-22   周日          春节
2026-02-23   周一          春节
2026-02-28   周六   是     春节
2026-04-04   周六          清明节
2026-04-05   周日          清明节
2026-04-06   周一          清明节
2026-05-01   周五          劳动节
2026-05-02   周六          劳动节
2026-05-03   周日          劳动节
2026-05-04   周一          劳动节
2026-05-05   周二          劳动节
2026-05-09   周六   是     劳动节
2026-06-19   周五          端午节
2026-06-20   周六          端午节
2026-06-21   周日          端午节
2026-09-20   周日   是     国庆节
2026-09-25   周五          中秋节
2026-09-26   周六          中秋节
2026-09-27   周日          中秋节
2026-10-01   周四          国庆节
2026-10-02   周五          国庆节
2026-10-03   周六          国庆节
2026-10-04   周日          国庆节
2026-10-05   周一          国庆节
2026-10-06   周二          国庆节
2026-10-07   周三          国庆节
2026-10-10   周六   是     国庆节
! 提示：2026 年共 248 个工作日
$ calendar show 2027
! 提示：2027 年共 261 个工作日
! 提示：2027 年的放假通知尚未载入，只按周末推算；请用 shao calendar import 文件 --year 2027
$ calendar count 2026-12-30 2027-01-04
3
! 提示：2027-01-04 为暂定：途经年份的放假通知尚未载入，载入后重算
$ calendar count 2026-02-13 2026-02-25
3
"#,
    );
    shao.lang = "en";
    shao.transcript(
        r#"
$ calendar show 2027
! note: 261 working days in 2027
! note: the notice for 2027 is not loaded: weekends alone are known; use shao calendar import FILE --year 2027
$ calendar count 2026-12-30 2027-01-04
3
! note: 2027-01-04 is provisional: a year on the way has no notice loaded; it will be reckoned again
$ calendar set 2026-03-07 work --name '抢修'
1 day set; 0 deadlines moved
$ calendar set 2026-03-07 work --name '抢修'
! error: nothing of the calendar would change; for a whole notice add --year YEAR, so that the year becomes known
= 1
$ calendar due 2026-03-06 1
2026-03-07
"#,
    );
}

/// A made-up notice for 2027: a long new year's holiday with a make-up day in the year before.
const NOTICE_2027: &str =
    "day,working,name\n2027-01-01,0,元旦\n2027-01-04,0,元旦\n2027-01-05,0,元旦\n2027-01-09,1,元旦\n";
