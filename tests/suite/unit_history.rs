//! Units that change over time: what they were called and where they stood stays.

use crate::common::Shao;

#[test]
fn a_department_moves_is_renamed_and_merged() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ unit edit 税务局 --class A --from 2026-07-01
B01 区税务局
简称：税务局
类型：部门
类别：A

历次名称与类别
  2026-06-30 及以前：区税务局（税务局），B 类
  2026-07-01 起：区税务局（税务局），A 类
! 提示：自 2026-07-01 起：类别 B → A；此前的期间不变
$ unit show 税务局
B01 区税务局
简称：税务局
类型：部门
类别：B

历次名称与类别
  2026-06-30 及以前：区税务局（税务局），B 类
  2026-07-01 起：区税务局（税务局），A 类
$ unit edit 税务局 --name 国家税务总局区税务局 --from 2026-05-01
B01 国家税务总局区税务局
简称：税务局
类型：部门
类别：B

历次名称与类别
  2026-04-30 及以前：区税务局（税务局），B 类
  2026-05-01 至 2026-06-30：国家税务总局区税务局（税务局），B 类
  2026-07-01 起：国家税务总局区税务局（税务局），A 类
! 提示：自 2026-05-01 起：名称 区税务局 → 国家税务总局区税务局；此前的期间不变
$ unit edit 税务局 --class C --from 2026-06-01
B01 国家税务总局区税务局
简称：税务局
类型：部门
类别：C

历次名称与类别
  2026-04-30 及以前：区税务局（税务局），B 类
  2026-05-01 至 2026-05-31：国家税务总局区税务局（税务局），B 类
  2026-06-01 至 2026-06-30：国家税务总局区税务局（税务局），C 类
  2026-07-01 起：国家税务总局区税务局（税务局），A 类
! 提示：自 2026-06-01 起：类别 B → C；此前的期间不变
$ unit edit 税务局 --name 区税务局 --from 2026-05-01
B01 区税务局
简称：税务局
类型：部门
类别：B

历次名称与类别
  2026-05-31 及以前：区税务局（税务局），B 类
  2026-06-01 至 2026-06-30：区税务局（税务局），C 类
  2026-07-01 起：区税务局（税务局），A 类
! 提示：自 2026-05-01 起：名称 国家税务总局区税务局 → 区税务局；此前的期间不变
$ unit list --class B
编码   名称       简称     类型   类别
----------------------------------------
B01    区税务局   税务局   部门   B
@ 2026-06-15 09:00
$ unit list --class C
编码   名称         简称       类型   类别
--------------------------------------------
B01    区税务局     税务局     部门   C
C01    区供电公司   供电公司   部门   C
@ 2026-08-01 09:00
$ unit show B01 --format csv --keys
code,name,short,kind,class,leader,liaison,phone,from,to,into
B01,区税务局,税务局,department,A,,,,,,
$ unit edit B01 --name 国家税务总局本区税务局 --always
B01 国家税务总局本区税务局
简称：税务局
类型：部门
类别：A

历次名称与类别
  2026-05-31 及以前：国家税务总局本区税务局（税务局），B 类
  2026-06-01 至 2026-06-30：国家税务总局本区税务局（税务局），C 类
  2026-07-01 起：国家税务总局本区税务局（税务局），A 类
! 提示：更正，一向如此：名称 区税务局 → 国家税务总局本区税务局；以前期间的报表随之改变
$ unit edit B01 --short 国税 --leader 某局长
B01 国家税务总局本区税务局
简称：国税
类型：部门
类别：A
分管领导：某局长

历次名称与类别
  2026-05-31 及以前：国家税务总局本区税务局（国税），B 类
  2026-06-01 至 2026-06-30：国家税务总局本区税务局（国税），C 类
  2026-07-01 起：国家税务总局本区税务局（国税），A 类
! 提示：更正，一向如此：简称 税务局 → 国税；以前期间的报表随之改变
$ unit edit B01 --short 国税
! 错误：国税没有变化。写明要改的项，例如 --phone
= 1
$ unit edit B01 --from 2026-07-01
! 错误：--from 和 --always 说的是名称或类别从何时起变。加 --name、--short 或 --class；单位的启用日期用 --active-from
= 2
$ unit edit B01 --class D --from 2026-07-01
! 错误：那时适用的方案 taizhou-2023（1990-01-01 起）没有“D”类。可用：A、B、C；换一个 --from，或先启用有这一类的方案：shao scheme apply
= 1
$ unit edit B01 --class B --from 2026-07-01 --always
! 错误：--from <日期> 不能和 --always 一起用。用法见 shao unit edit --help
= 2
$ unit edit B01 --active-from 2024-01-01
B01 国家税务总局本区税务局
简称：国税
类型：部门
类别：A
分管领导：某局长
启用日期：2024-01-01

历次名称与类别
  2026-05-31 及以前：国家税务总局本区税务局（国税），B 类
  2026-06-01 至 2026-06-30：国家税务总局本区税务局（国税），C 类
  2026-07-01 起：国家税务总局本区税务局（国税），A 类
$ intake --from 白塔镇 --title 断水
2026-0001 已接诊：白塔镇吹哨，断水
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 1 --scope multi --category other
2026-0001 已分诊：多部门，其他
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
$ assign 1 --lead 资规局 --co 住建局
2026-0001 已派单：牵头 资规局，协办 住建局
状态：已派单；下一期限：2026-08-03 资规局报到
! 提示：等待报到：shao respond 2026-0001 --dept 资规局 --plan 方案 --promise 日期 --person 责任人
$ intake --from 白塔镇 --title 断电
2026-0002 已接诊：白塔镇吹哨，断电
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0002 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 2 --scope single --category other
2026-0002 已分诊：单一部门，其他
状态：已分诊
! 提示：下一步派单：shao assign 2026-0002 --lead 部门 [--co 部门]
$ assign 2 --lead 住建局
2026-0002 已派单：牵头 住建局
状态：已派单；下一期限：2026-08-03 住建局报到
! 提示：等待报到：shao respond 2026-0002 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ unit retire 住建局 --on 2026-08-31 --into 住建局
! 错误：住建局不能并入自己。--into 写接手的单位，或去掉
= 1
$ unit retire 教育局 --on 2026-07-31
A04 区教育局
简称：教育局
类型：部门
类别：A
停用日期：2026-07-31
$ unit retire 住建局 --on 2026-08-31 --into 教育局
! 错误：教育局在 2026-08-31 之后不再启用，不能接手。--into 写仍启用的单位
= 1
$ unit retire 住建局 --on 2026-08-31 --into 交通局
A01 区住房和城乡建设局
简称：住建局
类型：部门
类别：A
停用日期：2026-08-31
并入：A05 交通局
! 提示：住建局名下还有 2 件在办：2026-0001、2026-0002。逐件改派：shao assign 2026-0001 --lead 资规局 --co 交通局 --reason 原因
$ unit edit 住建局 --class B --from 2026-09-01
! 错误：住建局已在 2026-08-31 停用，不能自 2026-09-01 起改变。用 --from 写停用前的日期；只是更正错误用 --always
= 1
$ verify
完好：37 条记录，2 件诉求，末条指纹 HASH
"#,
    );
}

#[test]
fn in_english() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ unit edit B01 --class A --from 2026-07-01
B01 区税务局
Short: 税务局
Kind: department
Class: A

Names and classes over time
  until 2026-06-30: 区税务局 (税务局), class B
  from 2026-07-01 on: 区税务局 (税务局), class A
! note: from 2026-07-01 on: Class B → A; periods before stay as they were
$ unit edit B01 --name 'Tax Bureau' --short Tax --always
B01 Tax Bureau
Short: Tax
Kind: department
Class: B

Names and classes over time
  until 2026-06-30: Tax Bureau (Tax), class B
  from 2026-07-01 on: Tax Bureau (Tax), class A
! note: corrected, it was always so: Name 区税务局 → Tax Bureau; Short 税务局 → Tax; reports of earlier periods change with it
$ unit edit B01 --always
! error: --from and --always say from when a name or a class holds; add --name, --short or --class; the day from which a unit counts is --active-from
= 2
$ intake --from Z01 --title 'No water'
2026-0001 received from 白塔镇: No water
state: received
! note: next: shao triage 2026-0001 --scope single|multi|cross_level --category C
$ triage 1 --scope single --category other
2026-0001 triaged: single; Other
state: triaged
! note: next: shao assign 2026-0001 --lead DEPT [--co DEPT]
$ assign 1 --lead A04
2026-0001 assigned: lead 教育局
state: assigned; next due: 2026-03-03, 教育局 to respond
! note: next: shao respond 2026-0001 --dept 教育局 --plan T --promise DATE --person N
$ unit retire A04 --into A05 --dry-run
A04 区教育局
Short: 教育局
Kind: department
Class: A
To: 2026-03-02
Merged into: A05 交通局
! note: (rehearsed; nothing was written)
! note: 教育局 still has open cases (1): 2026-0001; move each: shao assign 2026-0001 --lead 交通局 --reason WHY
$ unit retire A04 --into A04
! error: 教育局 cannot be merged into itself; name the unit that takes over with --into, or leave it out
= 1
$ unit retire A04
A04 区教育局
Short: 教育局
Kind: department
Class: A
To: 2026-03-02
! note: 教育局 still has open cases (1): 2026-0001; move each: shao assign 2026-0001 --lead DEPT --reason WHY
$ unit edit A04 --class B --from 2026-03-03
! error: 教育局 is retired since 2026-03-02 and cannot change from 2026-03-03 on; give an earlier day with --from; to mend a mistake use --always
= 1
$ verify
whole: 20 events, 1 case, head HASH
"#,
    );
}

#[test]
fn a_scheme_takes_the_classes_and_the_cases_along() {
    let mut shao = Shao::new("zh");
    let toml = shao.ok("scheme show taizhou-2023 --toml");
    let two = toml.replace("taizhou-2023", "two-2026").replace("code = \"B\"", "code = \"甲\"");
    let two = two.replace("classes = [\"A\", \"B\", \"C\"]", "classes = [\"A\", \"甲\", \"C\"]");
    let two = two.replace("classes = [\"A\", \"B\"]", "classes = [\"A\", \"甲\"]");
    shao.file("two.toml", two.replace("classes = [\"B\", \"C\"]", "classes = [\"甲\", \"C\"]"));
    shao.file("weights.toml", toml.replace("satisfaction = 30", "satisfaction = 40"));
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ intake --from 白塔镇 --title 断水
2026-0001 已接诊：白塔镇吹哨，断水
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 1 --scope single --category liaison
2026-0001 已分诊：单一部门，对接上争
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
$ scheme apply weights.toml --from 2026-07-01
! 错误：方案的 evaluation.quarter 合计 110，应为 100。请改到合计 100
= 1
$ scheme apply two.toml --from 2026-07-01
! 错误：税务局属 B 类，方案 two-2026 没有这一类（只有 A、甲、C）。整类一起改：加 --class B=新类别；不再考核的先停用：shao unit retire 税务局
= 1
$ scheme apply two.toml --from 2026-07-01 --class B
! 错误：“B”不是“旧类别=新类别”。例如 --class B=A
= 2
$ scheme apply two.toml --from 2026-07-01 --class B=乙
! 错误：部门的类别“乙”不在方案中。写明 --class，可用：A、甲、C
= 1
$ scheme apply two.toml --from 2026-07-01 --class B=甲 --dry-run
方案 two-2026 自 2026-07-01 起启用
! 提示：1 个部门自 2026-07-01 起改属新方案的类别，此前的期间不变
! 提示：（演练，未写入）
$ scheme apply two.toml --from 2026-07-01 --class B=甲
方案 two-2026 自 2026-07-01 起启用
! 提示：1 个部门自 2026-07-01 起改属新方案的类别，此前的期间不变
$ unit show 税务局
B01 区税务局
简称：税务局
类型：部门
类别：B

历次名称与类别
  2026-06-30 及以前：区税务局（税务局），B 类
  2026-07-01 起：区税务局（税务局），甲 类
$ unit edit 供电公司 --class B --from 2026-07-01
! 错误：那时适用的方案 two-2026（2026-07-01 起）没有“B”类。可用：A、甲、C；换一个 --from，或先启用有这一类的方案：shao scheme apply
= 1
$ unit edit 供电公司 --class B --from 2026-04-01
! 错误：那时适用的方案 two-2026（2026-07-01 起）没有“B”类。可用：A、甲、C；换一个 --from，或先启用有这一类的方案：shao scheme apply
= 1
$ unit edit 供电公司 --class 甲 --from 2026-08-01
C01 区供电公司
简称：供电公司
类型：部门
类别：甲

历次名称与类别
  2026-07-31 及以前：区供电公司（供电公司），C 类
  2026-08-01 起：区供电公司（供电公司），甲 类
! 提示：自 2026-08-01 起：类别 C → 甲；此前的期间不变
$ unit add B09 区气象局 --kind 部门 --class 甲 --from 2026-07-01
B09 区气象局
类型：部门
类别：甲
启用日期：2026-07-01
$ unit add B10 区地震局 --kind 部门 --class B
! 错误：那时适用的方案 two-2026（2026-07-01 起）没有“B”类。可用：A、甲、C；换一个 --from，或先启用有这一类的方案：shao scheme apply
= 1
$ unit retire 教育局 --on 2026-06-30
A04 区教育局
简称：教育局
类型：部门
类别：A
停用日期：2026-06-30
$ scheme apply fucheng-2024 --from 2026-09-01 --class 甲=A --class C=A
! 错误：方案 fucheng-2024 没有在办或此后受理的诉求所用的内容类别：liaison（1 件，如 2026-0001）。把这些类别写进方案的 [[categories]]，或先逐件更正：shao correct 编号 --category 类别
= 1
$ verify
完好：20 条记录，1 件诉求，末条指纹 HASH
"#,
    );
}

#[test]
fn an_import_changes_from_today_on() {
    let mut shao = Shao::new("zh");
    shao.file("units.csv", "编码,名称,类型,类别,电话\nB01,国家税务总局区税务局,部门,A,\nC01,区供电公司,部门,C,0523\n");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ import units units.csv
! 第 2 行 编码“B01”：B01 已是税务局，内容不同：名称、类别。核对这一行，或用 shao unit edit B01 修改；以文件为准就加 --update
! 第 3 行 编码“C01”：C01 已是供电公司，内容不同：联系方式。核对这一行，或用 shao unit edit C01 修改；以文件为准就加 --update
! 错误：units.csv 读取 2 行，有问题 2 行；什么都没有写入。改好以上各行后再导入
= 1
$ import units units.csv --update
units.csv：读取 2，新增 0，相同 0，更新 2，未导入 0
! 提示：1 个单位的名称或类别自 2026-03-02 起改变，此前的期间不变；只是更正错误请用 shao unit edit 编码 … --always
$ import units units.csv --update
units.csv：读取 2，新增 0，相同 2，更新 0，未导入 0
$ unit show B01
B01 国家税务总局区税务局
简称：税务局
类型：部门
类别：A

历次名称与类别
  2026-03-01 及以前：区税务局（税务局），B 类
  2026-03-02 起：国家税务总局区税务局（税务局），A 类
$ unit show C01
C01 区供电公司
简称：供电公司
类型：部门
类别：C
电话：****
! 提示：电话已隐去四位；要看全请加 --full
$ verify
完好：16 条记录，0 件诉求，末条指纹 HASH
"#,
    );
}

/// The command that is named for a retired unit's cases goes through as it stands.
#[test]
fn the_cases_of_a_retired_unit_are_moved_by_the_command_that_is_named() {
    let mut shao = Shao::new("en");
    shao.now = "2026-03-02 09:00".to_owned();
    for n in 1..=2 {
        shao.ok("intake --from Z01 --title t");
        shao.ok(&format!("triage {n} --scope multi --category other"));
        shao.ok(&format!("assign {n} --lead A04 --co A05 --co A01"));
    }
    shao.ok("respond 1 --dept A04 --plan p --promise 2026-03-10 --person x");
    shao.ok("resolve 1 --all --result r");
    let still = "note: 教育局 still has open cases (1): 2026-0002; move each: \
                 shao assign 2026-0002 --lead 交通局 --co 住建局 --reason WHY\n";
    assert_eq!(shao.line("unit retire A04 --into A05 --on 2026-03-31").err, still);
    // The successor that is kept is named again.
    assert_eq!(shao.line("unit retire A04 --on 2026-04-30").err, still);
    shao.ok("assign 2026-0002 --lead 交通局 --co 住建局 --reason WHY");
    assert_eq!(shao.line("unit retire A04 --on 2026-05-31").err, "");
    shao.ok("verify");
}

#[test]
fn a_scheme_applied_backwards_tells_the_cases_that_stay_under_the_old_one() {
    let mut shao = Shao::new("zh");
    shao.file(
        "other.toml",
        include_str!("../../schemes/taizhou-2023.toml").replace("respond_days = 1", "respond_days = 2"),
    );
    for at in ["2026-02-27 09:00", "2026-03-01 09:00", "2026-03-02 09:00"] {
        shao.ok(&format!("intake --from 白塔镇 --title 停车困难 --at '{at}'"));
    }
    shao.now = "2026-03-03 09:00".to_owned();
    shao.transcript(
        "
$ scheme apply other.toml --from 2026-03-01 --dry-run
方案 taizhou-2023 自 2026-03-01 起启用
! 提示：2026-03-01 起受理的件中有 2 件已按原方案接诊，期限、是否计入和评分权重仍按原方案；按新方案会怎样，用 shao report quarterly 期间 --scheme other.toml 试算；不想同期两套规则，从尚未受理诉求的一天起用
! 提示：（演练，未写入）
$ scheme apply other.toml --from 2026-03-02 --lang en
the scheme taizhou-2023 holds from 2026-03-02
! note: cases received from 2026-03-02 on that were taken in under another scheme (1) stay under it: due dates, what counts, weights of ratings; to see what this one would make of them: shao report quarterly PERIOD --scheme other.toml; to avoid two sets of rules, apply a scheme from a day on which no case was received yet
$ scheme apply other.toml --from 2026-03-04
方案 taizhou-2023 自 2026-03-04 起启用
",
    );
    // What another scheme takes up later stays its own.
    assert_eq!(shao.json("scheme apply other.toml --from 2026-03-01 --dry-run")["staying"], 1);
}

#[test]
fn a_former_name_finds_its_unit() {
    let mut shao = Shao::new("zh");
    shao.ok("unit edit A05 --name 区交通运输和港航局 --short 交港局 --from 2026-02-01");
    shao.ok("unit edit A06 --name 区交通投资局 --short 交投局 --from 2026-02-01");
    shao.now = "2026-03-02 09:00".to_owned();
    shao.transcript(
        "
$ unit show 商务局 --format csv --keys
code,name,short,kind,class,leader,liaison,phone,from,to,into
A06,区交通投资局,交投局,department,A,,,,,,
$ unit show qjtysj --format csv --keys
code,name,short,kind,class,leader,liaison,phone,from,to,into
A05,区交通运输和港航局,交港局,department,A,,,,,,
$ survey --dept 交通局 --period 2026-Q1 --satisfied 1 --fairly 0 --basically 0 --dissatisfied 0 --dry-run
已录入 2026-Q1 交港局满意度票 1 张
（演练，未写入）
",
    );
    // What another unit is called now, or what only a part of a former name is, leads nowhere else.
    shao.ok("unit edit A04 --short 商务局 --from 2026-03-01");
    assert!(shao.ok("unit show 商务局").contains("区教育局"));
    assert_eq!(shao.line("unit show 通运输局").code, 1);
    // Before it was renamed the unit had no former name.
    let before = shao.line("list --dept 交港局 --as-of '2026-01-04 10:00'");
    assert_eq!(before.code, 1, "{}", before.out);
}
