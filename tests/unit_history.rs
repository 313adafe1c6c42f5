//! Units that change over time: what they were called and where they stood stays.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::Shao;

#[test]
fn a_department_moves_is_renamed_and_merged() {
    let mut shao = Shao::new("zh");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ unit edit 税务局 --class A --from 2026-07-01
单位
编码   名称       简称     类型   类别
----------------------------------------
B01    区税务局   税务局   部门   A

历次名称与类别
自           名称       简称     类别
---------------------------------------
             区税务局   税务局   B
2026-07-01   区税务局   税务局   A
! 提示：自 2026-07-01 起：类别 B → A；此前的期间不变
$ unit show 税务局
单位
编码   名称       简称     类型   类别
----------------------------------------
B01    区税务局   税务局   部门   B

历次名称与类别
自           名称       简称     类别
---------------------------------------
             区税务局   税务局   B
2026-07-01   区税务局   税务局   A
$ unit edit 税务局 --name 国家税务总局区税务局 --from 2026-05-01
单位
编码   名称                   简称     类型   类别
----------------------------------------------------
B01    国家税务总局区税务局   税务局   部门   B

历次名称与类别
自           名称                   简称     类别
---------------------------------------------------
             区税务局               税务局   B
2026-05-01   国家税务总局区税务局   税务局   B
2026-07-01   国家税务总局区税务局   税务局   A
! 提示：自 2026-05-01 起：名称 区税务局 → 国家税务总局区税务局；此前的期间不变
$ unit edit 税务局 --class C --from 2026-06-01
单位
编码   名称                   简称     类型   类别
----------------------------------------------------
B01    国家税务总局区税务局   税务局   部门   C

历次名称与类别
自           名称                   简称     类别
---------------------------------------------------
             区税务局               税务局   B
2026-05-01   国家税务总局区税务局   税务局   B
2026-06-01   国家税务总局区税务局   税务局   C
2026-07-01   国家税务总局区税务局   税务局   A
! 提示：自 2026-06-01 起：类别 B → C；此前的期间不变
$ unit edit 税务局 --name 区税务局 --from 2026-05-01
单位
编码   名称       简称     类型   类别
----------------------------------------
B01    区税务局   税务局   部门   B

历次名称与类别
自           名称       简称     类别
---------------------------------------
             区税务局   税务局   B
2026-06-01   区税务局   税务局   C
2026-07-01   区税务局   税务局   A
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
单位
编码   名称                     简称     类型   类别
------------------------------------------------------
B01    国家税务总局本区税务局   税务局   部门   A

历次名称与类别
自           名称                     简称     类别
-----------------------------------------------------
             国家税务总局本区税务局   税务局   B
2026-06-01   国家税务总局本区税务局   税务局   C
2026-07-01   国家税务总局本区税务局   税务局   A
! 提示：更正，一向如此：名称 区税务局 → 国家税务总局本区税务局；以前期间的报表随之改变
$ unit edit B01 --short 国税 --leader 某局长
单位
编码   名称                     简称   类型   类别   分管领导
---------------------------------------------------------------
B01    国家税务总局本区税务局   国税   部门   A      某局长

历次名称与类别
自           名称                     简称   类别
---------------------------------------------------
             国家税务总局本区税务局   国税   B
2026-06-01   国家税务总局本区税务局   国税   C
2026-07-01   国家税务总局本区税务局   国税   A
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
单位
编码   名称                     简称   类型   类别   分管领导   启用日期
----------------------------------------------------------------------------
B01    国家税务总局本区税务局   国税   部门   A      某局长     2024-01-01

历次名称与类别
自           名称                     简称   类别
---------------------------------------------------
             国家税务总局本区税务局   国税   B
2026-06-01   国家税务总局本区税务局   国税   C
2026-07-01   国家税务总局本区税务局   国税   A
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
单位
编码   名称       简称     类型   类别   停用日期
-----------------------------------------------------
A04    区教育局   教育局   部门   A      2026-07-31
$ unit retire 住建局 --on 2026-08-31 --into 教育局
! 错误：教育局在 2026-08-31 之后不再启用，不能接手。--into 写仍启用的单位
= 1
$ unit retire 住建局 --on 2026-08-31 --into 交通局
单位
编码   名称                 简称     类型   类别   停用日期     并入
----------------------------------------------------------------------
A01    区住房和城乡建设局   住建局   部门   A      2026-08-31   A05
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
Units
Code   Name       Short    Kind         Class
-----------------------------------------------
B01    区税务局   税务局   department   A

Names and classes over time
Since        Name       Short    Class
----------------------------------------
             区税务局   税务局   B
2026-07-01   区税务局   税务局   A
! note: from 2026-07-01 on: Class B → A; periods before stay as they were
$ unit edit B01 --name 'Tax Bureau' --short Tax --always
Units
Code   Name         Short   Kind         Class
------------------------------------------------
B01    Tax Bureau   Tax     department   B

Names and classes over time
Since        Name         Short   Class
-----------------------------------------
             Tax Bureau   Tax     B
2026-07-01   Tax Bureau   Tax     A
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
Units
Code   Name       Short    Kind         Class   To           Merged into
--------------------------------------------------------------------------
A04    区教育局   教育局   department   A       2026-03-02   A05
! note: (rehearsed; nothing was written)
! note: 教育局 still has open cases (1): 2026-0001; move each: shao assign 2026-0001 --lead 交通局 --reason WHY
$ unit retire A04 --into A04
! error: 教育局 cannot be merged into itself; name the unit that takes over with --into, or leave it out
= 1
$ unit retire A04
Units
Code   Name       Short    Kind         Class   To
------------------------------------------------------------
A04    区教育局   教育局   department   A       2026-03-02
! note: 教育局 still has open cases (1): 2026-0001; move each: shao assign 2026-0001 --lead DEPT --reason WHY
$ unit edit A04 --class B --from 2026-03-03
! error: 教育局 is retired since 2026-03-02 and cannot change from 2026-03-03 on; give an earlier day with --from; to mend a mistake use --always
= 1
$ verify
whole: 20 events, 1 cases, head HASH
"#,
    );
}
