//! Units and schemes: who there is, in which class, and by whose rules a case is judged.

use crate::common::Shao;
use crate::common::quarter::office;

#[test]
fn units_in_chinese() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
$ unit add A07 区民政局 --kind 部门 --class A --short 民政局 --leader '分管领导' --liaison '联络员' --phone 0523-00000007 --from 2026-01-01
A07 区民政局
简称：民政局
类型：部门
类别：A
分管领导：分管领导
联系人：联络员
电话：0523-****0007
启用日期：2026-01-01
! 提示：电话已隐去四位；要看全请加 --full
$ unit add A07 区民政局 --kind 部门 --class A
! 错误：编码 A07 已是区民政局。换一个编码，或用 shao unit edit A07 修改
= 1
$ unit add a07 区民政局二 --kind 部门 --class A
! 错误：编码 A07 已是区民政局。换一个编码，或用 shao unit edit A07 修改
= 1
$ unit add A08 区司法局 --kind 部门
! 错误：部门要有考核类别。加 --class，可用：A、B、C
= 1
$ unit add A08 区司法局 --kind 部门 --class D
! 错误：部门的类别“D”不在方案中。写明 --class，可用：A、B、C
= 1
$ unit add Z02 黄桥镇 --kind 镇街 --class A
! 错误：只有部门才有考核类别。去掉类别
= 1
$ unit add G01 区吹哨办 --kind 吹哨办
G01 区吹哨办
类型：吹哨办
$ unit list
编码   名称                 简称       类型       类别   分管领导   联系人   电话            启用日期
---------------------------------------------------------------------------------------------------------
A01    区住房和城乡建设局   住建局     部门       A
A02    区行政审批局         审批局     部门       A
A03    区自然资源和规划局   资规局     部门       A
A04    区教育局             教育局     部门       A
A05    区交通运输局         交通局     部门       A
A06    区商务局             商务局     部门       A
A07    区民政局             民政局     部门       A      分管领导   联络员   0523-****0007   2026-01-01
B01    区税务局             税务局     部门       B
C01    区供电公司           供电公司   部门       C
Y01    江南医药产业园       江南园区   园区镇街
Z01    白塔镇                          园区镇街
G01    区吹哨办                        吹哨办
! 提示：电话已隐去四位；要看全请加 --full
$ unit list --kind 部门 --class B
编码   名称       简称     类型   类别
----------------------------------------
B01    区税务局   税务局   部门   B
$ unit list --class D
! 错误：部门的类别“D”不在方案中。写明 --class，可用：A、B、C
= 1
$ unit show mzj
A07 区民政局
简称：民政局
类型：部门
类别：A
分管领导：分管领导
联系人：联络员
电话：0523-****0007
启用日期：2026-01-01
! 提示：电话已隐去四位；要看全请加 --full
$ unit edit 民政局 --phone 0523-00000008 --name 区民政事务局
A07 区民政事务局
简称：民政局
类型：部门
类别：A
分管领导：分管领导
联系人：联络员
电话：0523-****0008
启用日期：2026-01-01

历次名称与类别
  2026-03-01 及以前：区民政局（民政局），A 类
  2026-03-02 起：区民政事务局（民政局），A 类
! 提示：电话已隐去四位；要看全请加 --full
! 提示：自 2026-03-02 起：名称 区民政局 → 区民政事务局；此前的期间不变
$ unit edit 民政局 --class D
! 错误：那时适用的方案 taizhou-2023（1990-01-01 起）没有“D”类。可用：A、B、C；换一个 --from，或先启用有这一类的方案：shao scheme apply
= 1
$ unit retire 民政局 --on 2025-12-31
! 错误：民政局自 2026-01-01 启用，不能在 2025-12-31 停用。请写以后的日期
= 1
$ unit retire 民政局 --on 2026-03-01
A07 区民政事务局
简称：民政局
类型：部门
类别：A
分管领导：分管领导
联系人：联络员
电话：0523-****0008
启用日期：2026-01-01
停用日期：2026-03-01

历次名称与类别
  2026-03-01 及以前：区民政局（民政局），A 类
  2026-03-02 起：区民政事务局（民政局），A 类
! 提示：电话已隐去四位；要看全请加 --full
$ unit list --kind 部门 --class A
编码   名称                 简称     类型   类别
--------------------------------------------------
A01    区住房和城乡建设局   住建局   部门   A
A02    区行政审批局         审批局   部门   A
A03    区自然资源和规划局   资规局   部门   A
A04    区教育局             教育局   部门   A
A05    区交通运输局         交通局   部门   A
A06    区商务局             商务局   部门   A
$ unit list --kind 部门 --class A --all
编码   名称                 简称     类型   类别   分管领导   联系人   电话            启用日期     停用日期
----------------------------------------------------------------------------------------------------------------
A01    区住房和城乡建设局   住建局   部门   A
A02    区行政审批局         审批局   部门   A
A03    区自然资源和规划局   资规局   部门   A
A04    区教育局             教育局   部门   A
A05    区交通运输局         交通局   部门   A
A06    区商务局             商务局   部门   A
A07    区民政事务局         民政局   部门   A      分管领导   联络员   0523-****0008   2026-01-01   2026-03-01
! 提示：电话已隐去四位；要看全请加 --full
$ intake --from 白塔镇 --title '断水'
2026-0001 已接诊：白塔镇吹哨，断水
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 1 --scope single --category other
2026-0001 已分诊：单一部门，其他
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
$ assign 1 --lead 民政局
! 错误：民政局在 2026-03-02 不在启用期内。用 shao unit list --all 查看启用和停用日期
= 1
$ verify
完好：19 条记录，1 件诉求，末条指纹 HASH
"#,
    );
}

#[test]
fn units_for_scripts() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
$ unit show 住建局
A01 区住房和城乡建设局
Short: 住建局
Kind: department
Class: A
$ --format csv --keys unit list --kind department --class B
code,name,short,kind,class,leader,liaison,phone,from,to,into
B01,区税务局,税务局,department,B,,,,,,
$ unit add A08 区司法局 --kind department --class D
! error: the scheme has no class "D" for a department; give --class, one of: A, B, C
= 1
$ unit edit 住建局 --phone 0523-00000001
A01 区住房和城乡建设局
Short: 住建局
Kind: department
Class: A
Phone: 0523-****0001
! note: four digits of each telephone number are hidden; --full shows them
$ unit retire 税务局
B01 区税务局
Short: 税务局
Kind: department
Class: B
To: 2026-03-02
$ unit add B02 区气象局 --kind department --class B --dry-run
B02 区气象局
Kind: department
Class: B
! note: (rehearsed; nothing was written)
"#,
    );
    let units = shao.json("unit list --kind originator");
    let keys: Vec<_> = units[0].as_object().unwrap().keys().cloned().collect();
    let mut wanted = ["code", "name", "short", "kind", "class", "leader", "liaison", "phone", "from", "to", "into"];
    wanted.sort_unstable();
    let mut keys = keys;
    keys.sort();
    assert_eq!(keys, wanted);
    assert_eq!(units[0]["code"], "Y01");
}

#[test]
fn a_case_is_judged_by_the_scheme_in_force_when_it_was_received() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ scheme check fucheng-2024
方案 fucheng-2024 可用：1 个类别，12 个内容类别
$ scheme check absent.toml
! 错误：没有方案“absent.toml”，也读不到这个文件（没有这个文件或文件夹，系统错误 2）。随程序附带：taizhou-2023、fucheng-2024
= 1
$ scheme apply fucheng-2024 --from 2026-03-10
! 错误：税务局属 B 类，方案 fucheng-2024 没有这一类（只有 A）。整类一起改：加 --class B=新类别；不再考核的先停用：shao unit retire 税务局
= 1
$ unit retire B01 --on 2026-03-01
B01 区税务局
简称：税务局
类型：部门
类别：B
停用日期：2026-03-01
$ unit retire C01 --on 2026-03-01
C01 区供电公司
简称：供电公司
类型：部门
类别：C
停用日期：2026-03-01
$ scheme apply fucheng-2024 --from 2026-03-10
方案 fucheng-2024 自 2026-03-10 起启用
$ scheme apply fucheng-2024 --from 2026-03-10
! 错误：方案 fucheng-2024 已自 2026-03-10 起启用。没有变化，无需再启用
= 1
$ intake --from 白塔镇 --title '旧规则'
2026-0001 已接诊：白塔镇吹哨，旧规则
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0001 --scope 单一部门|多部门|跨层级 --category 类别
@ 2026-03-10 09:00
$ intake --from 白塔镇 --title '补录的旧件' --at '2026-03-09 17:00'
2026-0002 已接诊：白塔镇吹哨，补录的旧件
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0002 --scope 单一部门|多部门|跨层级 --category 类别
$ intake --from 白塔镇 --title '新规则'
2026-0003 已接诊：白塔镇吹哨，新规则
状态：已接诊
! 提示：下一步分诊：shao triage 2026-0003 --scope 单一部门|多部门|跨层级 --category 类别
$ triage 1 --scope single --category other
2026-0001 已分诊：单一部门，其他
状态：已分诊
! 提示：下一步派单：shao assign 2026-0001 --lead 部门 [--co 部门]
$ assign 1 --lead 住建局
2026-0001 已派单：牵头 住建局
状态：已派单；下一期限：2026-03-11 住建局报到
! 提示：等待报到：shao respond 2026-0001 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ triage 2 --scope single --category other --complexity simple
2026-0002 已分诊：单一部门，其他，简单
状态：已分诊
! 提示：下一步派单：shao assign 2026-0002 --lead 部门 [--co 部门]
$ assign 2 --lead 住建局
2026-0002 已派单：牵头 住建局
状态：已派单；下一期限：2026-03-11 住建局报到
! 提示：等待报到：shao respond 2026-0002 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ triage 3 --scope single --category other
! 错误：没有内容类别“other”。可用：opening 开放服务、project 项目服务、appeal 诉求服务、policy 政策服务、science 科创服务、finance 金融服务、talent 人才服务、legal 法律服务、supervision “亲清”服务、nobody_accepts 兜底：无处受理、no_precedent 兜底：无先例、no_lead 兜底：无牵头部门（也可写中文名称）
= 1
$ triage 3 --scope single --category 兜底
! 错误：本方案按诉求类型定办结期限，须写明诉求类型。加 --complexity simple|general|complex（简单、一般、复杂）
= 1
$ triage 3 --scope single --category 兜底 --complexity 一般 --days 20
! 错误：一般诉求的期限不能是 20 个工作日。可写 --days 5 至 15
= 1
$ triage 3 --scope single --category 兜底 --complexity 一般 --days 10
2026-0003 已分诊：单一部门，兜底：无处受理，一般，10 个工作日
状态：已分诊
! 提示：下一步派单：shao assign 2026-0003 --lead 部门 [--co 部门]
$ assign 3 --lead 住建局
2026-0003 已派单：牵头 住建局
状态：已派单；下一期限：2026-03-11 住建局报到
! 提示：等待报到：shao respond 2026-0003 --dept 住建局 --plan 方案 --promise 日期 --person 责任人
$ show 3
2026-0003 新规则
状态：已派单；下一期限：2026-03-11 住建局报到
吹哨单位：白塔镇
受理时间：2026-03-10 09:00
内容类别：兜底：无处受理
事项类型：单一部门
诉求类型：一般

牵头 住建局（2026-03-10 09:00 派单）
  报到期限 2026-03-11：自 2026-03-10 起第 1 个工作日；未完成
  办结期限 2026-03-24：自 2026-03-10 起第 10 个工作日，跳过 03-14~03-15 周末、03-21~03-22 周末；未完成

经过
  2026-03-10 09:00  已接诊：白塔镇吹哨，新规则  [小陈]
  2026-03-10 09:00  已分诊：单一部门，兜底：无处受理，一般，10 个工作日  [小陈]
  2026-03-10 09:00  已派单：牵头 住建局  [小陈]
$ respond 3 --plan '办' --promise 2026-03-31 --person '科长'
! 错误：承诺办结日 2026-03-31 晚于办结期限 2026-03-24。请在期限内承诺，确需延长请随后用 extend request
= 1
$ respond 3 --plan '办' --promise 2026-03-20 --person '科长'
2026-0003 住建局已报到：承诺 2026-03-20 办结，责任人科长，办
状态：已报到；下一期限：2026-03-24 住建局办结
! 提示：办结时：shao resolve 2026-0003 --dept 住建局 --result 结果（全部办结用 --all）
$ extend request 3 --to 2026-04-10 --reason '难'
! 错误：本方案要求记录已将延期原因和进展告知企业。加 --told 告知情况
= 1
$ extend request 3 --to 2026-04-10 --reason '难' --told '已告知企业原因和进展'
2026-0003 住建局申请延期至 2026-04-10：难；已告知企业：已告知企业原因和进展
状态：已报到；下一期限：2026-03-24 住建局办结
! 提示：待答复延期：shao extend grant 2026-0003 --dept 住建局，或 extend refuse … --reason 原因
$ extend grant 3
2026-0003 同意住建局延期至 2026-04-10
状态：已报到；下一期限：2026-04-10 住建局办结
! 提示：办结时：shao resolve 2026-0003 --dept 住建局 --result 结果（全部办结用 --all）
$ resolve 3 --result '办了'
2026-0003 住建局已办结：办了
状态：已办结
! 提示：下一步回访：shao followup 2026-0003 --by 电话 --solved 是 --grade 满意
$ close 3 --outcome resolved
! 错误：本方案要求先回访再销号。先回访：followup … --by 电话 --solved 是
= 1
$ followup 3 --by phone --solved yes
2026-0003 已回访：电话，已解决
状态：已办结
! 提示：下一步销号：shao close 2026-0003 --outcome 已解决
$ close 3 --outcome resolved
2026-0003 已销号：已解决
状态：已销号
$ score 3 --by originator --points 90
! 错误：这件按方案 fucheng-2024 受理，该方案没有考核规定，不能评分。以后受理的要考核，用 shao scheme apply 启用有考核规定的方案；这件经批准可不列入考核：shao exclude
= 1
$ verify
完好：31 条记录，3 件诉求，末条指纹 HASH
"#,
    );
    assert_eq!(shao.json("show 1")["scheme"], "taizhou-2023");
    assert_eq!(shao.json("show 2")["scheme"], "taizhou-2023");
    assert_eq!(shao.json("show 3")["scheme"], "fucheng-2024");
    let schemes = shao.json("scheme list");
    let rows: Vec<_> = schemes.as_array().unwrap().iter().map(|s| (s["code"].clone(), s["starts"].clone())).collect();
    assert_eq!(rows, [("taizhou-2023".into(), "1990-01-01".into()), ("fucheng-2024".into(), "2026-03-10".into())]);
}

#[test]
fn the_clocks_of_complexity() {
    let shao = Shao::new("zh");
    shao.ok("unit retire B01 --on 2026-02-28");
    shao.ok("unit retire C01 --on 2026-02-28");
    shao.ok("scheme apply fucheng-2024 --from 2026-03-01");
    // Assigned on Monday 2026-03-02: at once, fifteen, thirty working days, and a choice of five.
    let cases = [
        ("simple", "2026-03-02"),
        ("general", "2026-03-23"),
        ("complex", "2026-04-14"),
        ("历史遗留问题", "2026-04-14"),
        ("general --days 5", "2026-03-09"),
    ];
    for (number, (complexity, due)) in (1..).zip(cases) {
        shao.ok("intake --from 白塔镇 --title '断水'");
        shao.ok(&format!("triage {number} --scope single --category 兜底 --complexity {complexity}"));
        shao.ok(&format!("assign {number} --lead 住建局"));
        assert_eq!(shao.json(&format!("show {number}"))["assignments"][0]["due"], due, "{complexity}");
    }
}

#[test]
fn schemes_that_cannot_be() {
    let mut shao = Shao::new("en");
    let toml = shao.ok("scheme show taizhou-2023 --toml");
    shao.file("weights.toml", toml.replace("[evaluation.quarter]\nmean = 70", "[evaluation.quarter]\nmean = 60"));
    shao.file("broken.toml", "code = ");
    shao.file("good.toml", toml.replace("taizhou-2023", "other-2027"));
    shao.transcript(
        r#"
$ scheme check broken.toml
! error: the scheme cannot be read (line 1: string values must be quoted, expected literal string); compare it with schemes/taizhou-2023.toml
= 1
$ scheme check good.toml
the scheme other-2027 is good; classes: 3, categories: 5
$ scheme show fucheng-2024 --format csv --keys
key,value
code,fucheng-2024
title,"Fucheng District, value-added government services (2024)"
source,涪城区政务服务增值化改革实施方案，2024-06-26
classes,A District departments
categories,"opening Opening up, project Projects, appeal Appeals, policy Policies, science Science and innovation, finance Finance, talent Talent, legal Law, supervision Clean and close relations, nobody_accepts Catch-all: no one accepts it, no_precedent Catch-all: no precedent, no_lead Catch-all: no lead"
respond_days,1
respond_by,lead
consult_days,3
consult_scopes,multi
resolve_by,complexity
counted_outcomes,resolved explained
$ scheme apply good.toml --from 2027-01-01
the scheme other-2027 holds from 2027-01-01
$ scheme apply good.toml --from 2023-02-30
! error: there is no "2023-02-30" in the calendar or on the clock; check the date
= 1
$ verify
whole: 14 events, 0 cases, head HASH
"#,
    );
}

#[test]
fn a_unit_tells_in_words_what_it_was_called_when() {
    let mut shao = Shao::new("en");
    shao.ok("unit edit A05 --name 区交通运输和港航局 --short 交港局 --class B --from 2026-02-01");
    shao.ok("unit edit A05 --class A --from 2026-03-01 --liaison 李四 --phone 0523-00000005");
    shao.ok("unit retire A05 --into A01 --on 2026-12-31");
    shao.transcript(
        r#"
$ unit show 交港局 --full
A05 区交通运输和港航局
Short: 交港局
Kind: department
Class: A
Liaison: 李四
Phone: 0523-00000005
To: 2026-12-31
Merged into: A01 住建局

Names and classes over time
  until 2026-01-31: 区交通运输局 (交通局), class A
  2026-02-01 to 2026-02-28: 区交通运输和港航局 (交港局), class B
  from 2026-03-01 on: 区交通运输和港航局 (交港局), class A
"#,
    );
}

#[test]
fn a_department_that_is_added_without_a_first_day_is_said_to_stand_in_the_past_too() {
    let mut shao = office();
    shao.lang = "en";
    shao.file("units.csv", "code,name,kind,class\nA08,区司法局,department,A\nA09,区民政局,department,A\n");
    shao.file(
        "dated.csv",
        "code,name,kind,class,from\nA10,区财政局,department,A,2026-04-01\nZ02,黄桥镇,originator,,\n",
    );
    shao.transcript(
        "
$ unit add A07 区审计局 --kind department --class A
A07 区审计局
Kind: department
Class: A
! note: 区审计局 has no first day: it stands in every period, those that are over too, with a rank, and weighs on mean volumes; if it is new: shao unit edit A07 --active-from DATE
$ unit add A07b 区统计局 --kind 部门 --class A --lang zh
A07b 区统计局
类型：部门
类别：A
! 提示：区统计局没有启用日期，视为一向在册：已结束的期间也列入，参加排名，计入平均办件量的基数；新设的部门请写明启用日期：shao unit edit A07b --active-from 日期
$ import units units.csv
units.csv: read 2, new 2, same 0, updated 0, rejected 0
! note: departments without a first day were added (2, such as A08): they stand in every period, those that are over too, with a rank, and weigh on mean volumes; if one is new: shao unit edit A08 --active-from DATE
$ import units dated.csv --lang zh
dated.csv：读取 2，新增 2，相同 0，更新 0，未导入 0
$ unit add A11 区体育局 --kind department --class A --from 2026-04-02
A11 区体育局
Kind: department
Class: A
From: 2026-04-02
",
    );
    // Where no month with cases is over there is no past to stand in.
    let mut young = Shao::new("en");
    young.ok("intake --from 白塔镇 --title 断电");
    young.transcript(
        "
$ unit add A07 区审计局 --kind department --class A
A07 区审计局
Kind: department
Class: A
",
    );
}

#[test]
fn who_is_not_there_yet_is_neither_reprimanded_nor_voted_on() {
    let mut shao = Shao::new("zh");
    shao.ok("unit add A07 区审计局 --kind 部门 --class A --short 审计局 --from 2026-04-01");
    shao.ok("unit retire 教育局 --on 2026-01-31");
    let votes = "--satisfied 1 --fairly 0 --basically 0 --dissatisfied 0";
    shao.transcript(&format!(
        "
@ 2026-04-02 09:00
$ notice --dept 审计局 --reason 迟到 --at 2026-03-31
! 错误：审计局自 2026-04-01 起启用，2026-03-31 还不在册。请核对日期；启用日期写错的：shao unit edit A07 --active-from 日期
= 1
$ survey --dept A07 --period 2026-Q1 {votes} --lang en
! error: 审计局 counts from 2026-04-01 on, and not yet on 2026-03-31; check the date; to mend its first day: shao unit edit A07 --active-from DATE
= 1
$ notice --dept 审计局 --reason 迟到
已录入 2026-04-02 对审计局的督查通报；2026 年累计 1 次
$ notice --dept 教育局 --reason 推诿 --at 2026-03-05
已录入 2026-03-05 对教育局的督查通报；2026 年累计 1 次
$ survey --dept A07 --period 2026-Q2 {votes}
已录入 2026-Q2 审计局满意度票 1 张
"
    ));
}
