//! Notices of holidays, and files that are none.

use super::NOTICE_2027;
use crate::common::Shao;

#[test]
fn a_new_notice_moves_the_open_deadlines_and_lists_them() {
    let mut shao = Shao::new("zh");
    shao.file("2027.csv", NOTICE_2027);
    // A scheme with clocks by complexity stands beside the first.
    shao.ok("unit retire B01 --to 2026-12-27");
    shao.ok("unit retire C01 --to 2026-12-27");
    shao.ok("scheme apply fucheng-2024 --from 2026-12-29");
    shao.transcript(
        r#"
@ 2026-12-28 09:00
$ intake --from 白塔镇 --title '多家会办'
2026-0001 已接诊：白塔镇吹哨，多家会办
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 1 --scope multi --category other
2026-0001 已分诊：多部门，其他
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
@ 2026-12-31 09:00
$ assign 1 --lead 住建局 --co 教育局
2026-0001 已派单：牵头 住建局，协办 教育局
状态：已派单；下一期限：2027-01-01（暂定） 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ intake --from 白塔镇 --title '按类定期'
2026-0002 已接诊：白塔镇吹哨，按类定期
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0002 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 2 --scope single --category 兜底 --complexity 一般
2026-0002 已分诊：单一部门，兜底：无处受理，一般，15 个工作日
状态：已分诊
! 提示：下一步派单：shao assign 2026-0002 --lead 部门 [--co 部门]
$ assign 2 --lead 审批局
2026-0002 已派单：牵头 审批局
状态：已派单；下一期限：2027-01-01（暂定） 审批局报到
! 提示：等待报到：shao respond 2026-0002 --dept 审批局 --plan 方案 --promise 日期 --person 责任人
$ intake --from 白塔镇 --title '已销号的不动'
2026-0003 已接诊：白塔镇吹哨，已销号的不动
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0003 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 3 --scope single --category 兜底 --complexity 一般
2026-0003 已分诊：单一部门，兜底：无处受理，一般，15 个工作日
状态：已分诊
! 提示：下一步派单：shao assign 2026-0003 --lead 部门 [--co 部门]
$ assign 3 --lead 交通局
2026-0003 已派单：牵头 交通局
状态：已派单；下一期限：2027-01-01（暂定） 交通局报到
! 提示：等待报到：shao respond 2026-0003 --dept 交通局 --plan 方案 --promise 日期 --person 责任人
$ close 3 --outcome withdrawn
2026-0003 已销号：已撤回
状态：已销号
$ show 1
2026-0001 多家会办
状态：已派单；下一期限：2027-01-01（暂定） 住建局报到
吹哨单位：白塔镇
受理时间：2026-12-28 09:00
内容类别：其他
事项类型：多部门

牵头 住建局（2026-12-31 09:00 派单）
  报到期限 2027-01-01（暂定）：自 2026-12-31 起第 1 个工作日；未完成
  会商期限 2027-01-05（暂定）：自 2026-12-31 起第 3 个工作日，跳过 01-02~01-03 周末；未完成
  办结期限：报到承诺后才有

协办 教育局（2026-12-31 09:00 派单）
  办结期限：报到承诺后才有

经过
  2026-12-28 09:00  已接诊：白塔镇吹哨，多家会办  [小陈]
  2026-12-28 09:00  已分诊：多部门，其他  [小陈]
  2026-12-31 09:00  已派单：牵头 住建局，协办 教育局  [小陈]
$ show 2
2026-0002 按类定期
状态：已派单；下一期限：2027-01-01（暂定） 审批局报到
吹哨单位：白塔镇
受理时间：2026-12-31 09:00
内容类别：兜底：无处受理
事项类型：单一部门
诉求类型：一般

牵头 审批局（2026-12-31 09:00 派单）
  报到期限 2027-01-01（暂定）：自 2026-12-31 起第 1 个工作日；未完成
  办结期限 2027-01-21（暂定）：自 2026-12-31 起第 15 个工作日，跳过 01-02~01-03 周末、01-09~01-10 周末、01-16~01-17 周末；未完成

经过
  2026-12-31 09:00  已接诊：白塔镇吹哨，按类定期  [小陈]
  2026-12-31 09:00  已分诊：单一部门，兜底：无处受理，一般，15 个工作日  [小陈]
  2026-12-31 09:00  已派单：牵头 审批局  [小陈]
$ calendar import 2027.csv --year 2027 --dry-run
已设 4 天；6 个期限随之变动
变动的期限
编号        部门     环节   原期限       现期限
-----------------------------------------------------
2026-0001   住建局   会商   2027-01-05   2027-01-08
2026-0001   住建局   报到   2027-01-01   2027-01-06
2026-0002   审批局   办结   2027-01-21   2027-01-25
2026-0002   审批局   报到   2027-01-01   2027-01-06
2026-0003   交通局   办结   2027-01-21   2027-01-25
2026-0003   交通局   报到   2027-01-01   2027-01-06
! 提示：（演练，未写入）
$ calendar import 2027.csv --year 2027
已设 4 天；6 个期限随之变动
变动的期限
编号        部门     环节   原期限       现期限
-----------------------------------------------------
2026-0001   住建局   会商   2027-01-05   2027-01-08
2026-0001   住建局   报到   2027-01-01   2027-01-06
2026-0002   审批局   办结   2027-01-21   2027-01-25
2026-0002   审批局   报到   2027-01-01   2027-01-06
2026-0003   交通局   办结   2027-01-21   2027-01-25
2026-0003   交通局   报到   2027-01-01   2027-01-06
$ calendar import 2027.csv --year 2027
4 天与现有日历相同，没有变化
$ calendar import 2027.csv --year 2026
! 错误：文件里没有 2026 年的日子，只有 2027 年的。请核对文件和 --year
= 1
$ calendar show 2027
放假调休安排
日期         星期   上班   名称
---------------------------------
2027-01-01   周五          元旦
2027-01-04   周一          元旦
2027-01-05   周二          元旦
2027-01-09   周六   是     元旦
! 提示：2027 年共 259 个工作日
$ show 1
2026-0001 多家会办
状态：已派单；下一期限：2027-01-06 住建局报到
吹哨单位：白塔镇
受理时间：2026-12-28 09:00
内容类别：其他
事项类型：多部门

牵头 住建局（2026-12-31 09:00 派单）
  报到期限 2027-01-06：自 2026-12-31 起第 1 个工作日，跳过 01-01 元旦、01-02~01-03 周末、01-04~01-05 元旦；未完成
  会商期限 2027-01-08：自 2026-12-31 起第 3 个工作日，跳过 01-01 元旦、01-02~01-03 周末、01-04~01-05 元旦；未完成
  办结期限：报到承诺后才有

协办 教育局（2026-12-31 09:00 派单）
  办结期限：报到承诺后才有

经过
  2026-12-28 09:00  已接诊：白塔镇吹哨，多家会办  [小陈]
  2026-12-28 09:00  已分诊：多部门，其他  [小陈]
  2026-12-31 09:00  已派单：牵头 住建局，协办 教育局  [小陈]
$ show 2
2026-0002 按类定期
状态：已派单；下一期限：2027-01-06 审批局报到
吹哨单位：白塔镇
受理时间：2026-12-31 09:00
内容类别：兜底：无处受理
事项类型：单一部门
诉求类型：一般

牵头 审批局（2026-12-31 09:00 派单）
  报到期限 2027-01-06：自 2026-12-31 起第 1 个工作日，跳过 01-01 元旦、01-02~01-03 周末、01-04~01-05 元旦；未完成
  办结期限 2027-01-25：自 2026-12-31 起第 15 个工作日，跳过 01-01 元旦、01-02~01-03 周末、01-04~01-05 元旦、01-10 周末、01-16~01-17 周末、01-23~01-24 周末；未完成

经过
  2026-12-31 09:00  已接诊：白塔镇吹哨，按类定期  [小陈]
  2026-12-31 09:00  已分诊：单一部门，兜底：无处受理，一般，15 个工作日  [小陈]
  2026-12-31 09:00  已派单：牵头 审批局  [小陈]
$ verify
完好：27 条记录，3 件诉求，末条指纹 HASH
"#,
    );
    for case in ["2026-0001", "2026-0002"] {
        for assignment in shao.json(&format!("show {case}"))["assignments"].as_array().unwrap() {
            assert_eq!(assignment["provisional"], false, "{case}");
        }
    }
}

#[test]
fn a_notice_in_the_public_shape() {
    let mut shao = Shao::new("en");
    let day = |date: &str, off: bool| format!(r#"{{"name": "元旦", "date": "{date}", "isOffDay": {off}}}"#);
    let days = [day("2027-01-01", true), day("2026-12-27", false)].join(",");
    let file = |days: &str| {
        format!(
            r#"{{"$schema": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json",
                "year": 2027, "papers": [], "days": [{days}]}}"#
        )
    };
    shao.file("2027.json", file(&days));
    shao.file("empty.json", file(""));
    shao.file("broken.json", "{\"year\": 2027");
    shao.file("broken.csv", "day,working,name\n2027-13-01,0,元旦\n");
    shao.transcript(
        r#"
$ calendar import empty.json
! error: there is no day in the file: the notice seems not to be out yet; import it once the notice is published
= 1
$ calendar import broken.json
! error: the calendar file cannot be read (not a holiday-cn file: EOF while parsing an object at line 1 column 13); give the JSON of holiday-cn, or a CSV with day,working,name
= 1
$ calendar import broken.csv
! error: the calendar file cannot be read (line 2: no such date or time: 2027-13-01); give the JSON of holiday-cn, or a CSV with day,working,name
= 1
$ calendar import absent.json
! error: absent.json: No such file or directory (os error 2); check the path and its permissions
= 1
$ calendar import 2027.json
2 days set; 0 deadlines moved
$ calendar due 2026-12-26 1
2026-12-27
$ calendar due 2026-12-31 1
2027-01-04
$ verify
whole: 14 events, 0 cases, head HASH
"#,
    );
}

#[test]
fn a_notice_comes_in_every_encoding_and_a_year_becomes_known_by_it() {
    let csv = "日期,上班,名称\n2027-01-04,0,元旦\n2027-01-09,1,元旦\n";
    let utf_16: Vec<u8> = std::iter::once(0xfeff).chain(csv.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let (gb18030, _, lost) = encoding_rs::GB18030.encode(csv);
    assert!(!lost);
    let ways = [csv.as_bytes().to_vec(), format!("\u{feff}{csv}").into(), gb18030.into_owned(), utf_16];
    for (way, bytes) in ways.into_iter().enumerate() {
        for command in ["import calendar", "calendar import"] {
            let shao = Shao::new("en");
            shao.file("2027.csv", &bytes);
            assert_eq!(shao.ok(&format!("{command} 2027.csv --year 2027")), "2 days set; 0 deadlines moved\n", "{way}");
            let days = shao.ok("calendar show 2027 --format csv --keys");
            assert!(days.ends_with("2027-01-04,mon,,元旦\n2027-01-09,sat,yes,元旦\n"), "{way}: {days}");
            assert!(!shao.line("calendar show 2027").err.contains("not loaded"), "{way}");
        }
    }
}

#[test]
fn what_is_no_text_of_days_is_refused() {
    let shao = Shao::new("en");
    let (gb18030, ..) = encoding_rs::GB18030.encode("日期,上班,名称\n2027-01-04,0,元旦\n");
    shao.file("gbk.csv", gb18030);
    shao.file("nul.csv", "day,working,name\n2027-01-04,0,\0\n");
    shao.file("long.csv", "day,working,name\n2027-01-04,0,x\n".repeat(40_000));
    std::fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/files/ledger.xlsx"), shao.path("book.xlsx")).unwrap();
    for (line, code, told) in [
        (
            "import calendar gbk.csv --encoding utf-8",
            1,
            "error: line 1 of gbk.csv is not UTF-8 text; name its encoding with --encoding utf-8|utf-16|gb18030, or save it as \"CSV UTF-8 (comma delimited)\" and import that\n",
        ),
        (
            "import calendar nul.csv",
            1,
            "error: line 2 of nul.csv holds NUL bytes: it is not text; UTF-16 without a mark wants --encoding utf-16; save anything else as \"CSV UTF-8 (comma delimited)\" and import that\n",
        ),
        (
            "calendar import book.xlsx",
            1,
            "error: book.xlsx is a workbook, and the working calendar is read from text; save it as \"CSV UTF-8 (comma delimited)\" and import that\n",
        ),
        (
            "import calendar gbk.csv --update",
            2,
            "error: the working calendar has no --update; it takes --year, --encoding and --dry-run\n",
        ),
        ("import cases gbk.csv --year 2027", 2, "error: --year is for the working calendar; leave it out\n"),
    ] {
        let ran = shao.line(line);
        assert_eq!((ran.out.as_str(), ran.err.as_str(), ran.code), ("", told, code), "{line}");
    }
    assert_eq!(shao.line("import calendar long.csv").code, 1);
    let ran = shao.line("export calendar --format xlsx --out days.xlsx");
    assert_eq!((ran.code, shao.path("days.xlsx").exists()), (2, false), "{}", ran.err);
}
