//! What another scheme would make of the same cases: `report --scheme` and `report compare`.

use crate::common::Shao;

const TAIZHOU: &str = include_str!("../../schemes/taizhou-2023.toml");

/// An office with a quarter in which the weights of raters decide who is first.
fn office(lang: &'static str) -> Shao {
    let mut shao = Shao::new(lang);
    shao.now = "2026-04-02 09:00".to_owned();
    shao.file("other.toml", TAIZHOU.replace("originator = 70, lead = 30", "originator = 30, lead = 70"));
    shao.file("narrow.toml", TAIZHOU.replace("code = \"other\"", "code = \"rest\""));
    let cases = "ref,received_at,originator,title,category,scope,lead,co,assigned_at,responded_at,promised_on,\
                 plan,responsible,consulted_at,resolved_at,outcome,closed_at,score\n";
    let row = |number: u32, co: &str| {
        format!(
            "X{number},2026-01-05 09:00,Y01,道路,other,multi,A01,{co},2026-01-05 10:00,2026-01-06 09:00,2026-01-15,\
             方案,经办,2026-01-06 10:00,2026-01-12 09:00,resolved,2026-01-13 09:00,90\n"
        )
    };
    shao.file("cases.csv", format!("{cases}{}{}", row(1, "A02"), row(2, "A03")));
    shao.file(
        "ratings.csv",
        "case,department,rater,score\nX1,A02,originator,95\nX1,A02,lead,80\nX2,A03,originator,85\nX2,A03,lead,92\n",
    );
    shao.file(
        "surveys.csv",
        "period,department,satisfied,fairly,basically,dissatisfied\n\
         2026-Q1,A01,10,0,0,0\n2026-Q1,A02,10,0,0,0\n2026-Q1,A03,10,0,0,0\n",
    );
    for kind in ["cases", "ratings", "surveys"] {
        shao.ok(&format!("import {kind} DIR/{kind}.csv").replace("DIR", shao.path("").to_str().unwrap()));
    }
    shao
}

#[test]
fn side_by_side_in_chinese() {
    office("zh").transcript(
        r#"
$ report compare 2026-Q1 --scheme other.toml
方案对比 2026-Q1（2026-01-01 至 2026-03-31），未封存
方案：泰州医药高新区“园区吹哨、部门报到”（2023 试行），taizhou-2023；截至 2026-04-02 09:00

部门
类别   名称       甲名次   乙名次   名次升降   甲得分   乙得分   变化    甲依据   乙依据
------------------------------------------------------------------------------------------
A      审批局          1        6         -5    93.35    89.15   -4.20   实得     实得
A      住建局          2        1          1    93.00    93.00    0.00   实得     实得
A      教育局          3        3          0    92.44    91.69   -0.75   类平均   类平均
A      交通局          3        3          0    92.44    91.69   -0.75   类平均   类平均
A      商务局          3        3          0    92.44    91.69   -0.75   类平均   类平均
A      资规局          6        2          4    90.97    92.93    1.96   实得     实得
B      税务局                                                            无数据   无数据
C      供电公司                                                          无数据   无数据

设置
项目       甲                            乙
----------------------------------------------------------------------
协办得分   园区镇街 70% + 牵头部门 30%   园区镇街 30% + 牵头部门 70%

方案
方案   编码           标题
-----------------------------------------------------------------------
甲     taizhou-2023   泰州医药高新区“园区吹哨、部门报到”（2023 试行）
乙     taizhou-2023   泰州医药高新区“园区吹哨、部门报到”（2023 试行）

说明
- 试算，并非考核结果：假定两个方案各自一直适用。变化为乙减甲，名次升降正数为上升；名次不同的部门有 3 个。按现在的记录，不按封存的数字；期限仍以当时告知部门的为准。
- 3 个部门没有可计的办件，按同类平均分计：教育局、交通局、商务局。

所用设置
报到时限（工作日）=1；须报到的部门=牵头部门；会商时限（工作日）=3；须会商的事项=多部门
办结时限=按报到时承诺；计入期间=按销号日；计入的结果=已解决、已解释
评分等次分值=满意 100、比较满意 80、基本满意 60、不满意 0；牵头得分=园区镇街 100%
协办得分=园区镇街 70% + 牵头部门 30%；季度得分=一哨一评 70% + 满意度 30%
满意度票分值=满意 100、比较满意 80、基本满意 60、不满意 0；上浮方式=按整档；上浮档距=10%
每档上浮=1%；上浮上限=5%；平均办件量范围=同类部门；降位通报次数=3
$ report compare 2026-Q1 --scheme taizhou-2023 --scheme other.toml --format csv
类别,编码,名称,甲名次,乙名次,名次升降,甲得分,乙得分,变化,甲依据,乙依据
A,A02,区行政审批局,1,6,-5,93.35,89.15,-4.20,实得,实得
A,A01,区住房和城乡建设局,2,1,1,93.00,93.00,0.00,实得,实得
A,A04,区教育局,3,3,0,92.44,91.69,-0.75,类平均,类平均
A,A05,区交通运输局,3,3,0,92.44,91.69,-0.75,类平均,类平均
A,A06,区商务局,3,3,0,92.44,91.69,-0.75,类平均,类平均
A,A03,区自然资源和规划局,6,2,4,90.97,92.93,1.96,实得,实得
B,B01,区税务局,,,,,,,无数据,无数据
C,C01,区供电公司,,,,,,,无数据,无数据
! 提示：CSV 只含 departments 一栏；各栏用 --section 分别导出：departments、settings、schemes
$ report quarterly 2026-Q1 --scheme other.toml --section departments
季度测评 2026-Q1（2026-01-01 至 2026-03-31），未封存
方案：泰州医药高新区“园区吹哨、部门报到”（2023 试行），taizhou-2023；截至 2026-04-02 09:00

部门
类别   名次   名称       办件量   未评   平均分   票数   满意度   得分    依据     说明
-------------------------------------------------------------------------------------------
A         1   住建局          2      0    90.00     10   100.00   93.00   实得
A         2   资规局          1      0    89.90     10   100.00   92.93   实得
A         3   教育局          0      0               0            91.69   类平均   无办件
A         3   交通局          0      0               0            91.69   类平均   无办件
A         3   商务局          0      0               0            91.69   类平均   无办件
A         6   审批局          1      0    84.50     10   100.00   89.15   实得
B             税务局          0      0               0                    无数据   无办件
C             供电公司        0      0               0                    无数据   无办件

说明
- 试算：假定一直适用方案 泰州医药高新区“园区吹哨、部门报到”（2023 试行）（taizhou-2023），并非考核结果；按现在的记录，不按封存的数字；期限仍以当时告知部门的为准。
- 3 个部门没有可计的办件，按同类平均分计：教育局、交通局、商务局。

所用设置
报到时限（工作日）=1；须报到的部门=牵头部门；会商时限（工作日）=3；须会商的事项=多部门
办结时限=按报到时承诺；计入期间=按销号日；计入的结果=已解决、已解释
评分等次分值=满意 100、比较满意 80、基本满意 60、不满意 0；牵头得分=园区镇街 100%
协办得分=园区镇街 30% + 牵头部门 70%；季度得分=一哨一评 70% + 满意度 30%
满意度票分值=满意 100、比较满意 80、基本满意 60、不满意 0；上浮方式=按整档；上浮档距=10%
每档上浮=1%；上浮上限=5%；平均办件量范围=同类部门；降位通报次数=3
$ report compare 2026-01 --scheme other.toml
! 错误：“2026-01”是月份，月度通报没有得分和名次可比。给季度、半年或年份，例如 2023-Q2、2023-H1、2023
= 1
$ report compare 2026-Q1
! 错误：对比要有方案：--scheme 给一个（与现行的比）或两个。例如 shao report compare 2023 --scheme taizhou-2023 --scheme 新方案.toml
= 2
$ report compare 2026-Q3 --scheme other.toml
! 错误：2026-Q3 还没有开始（始于 2026-07-01）。最晚可写本期
= 1
$ report compare 2026-Q1 --scheme fucheng-2024
! 错误：税务局在 2026-03-31 属 B 类，方案 fucheng-2024 没有这一类，无从排名。换一个有 B 类的方案来试算
= 1
$ report compare 2026-Q1 --scheme narrow.toml
! 错误：方案 taizhou-2023 没有诉求所用的内容类别：other。把这些类别写进方案的 [[categories]] 再来试算
= 1
$ report compare 2026-Q1 --scheme nowhere.toml
! 错误：没有方案“nowhere.toml”，也读不到这个文件（没有这个文件或文件夹，系统错误 2）。随程序附带：taizhou-2023、fucheng-2024
= 1
$ report quarterly 2026-Q1 --scheme other.toml --scheme taizhou-2023
! 错误：这份报表只能按一个方案试算。两个方案对比用 shao report compare
= 2
"#,
    );
}

#[test]
fn side_by_side_in_english() {
    office("en").transcript(
        r#"
$ report compare 2026-Q1 --scheme other.toml
Two schemes compared 2026-Q1 (2026-01-01 to 2026-03-31), live
Scheme: Taizhou Medical High-tech Zone, parks whistle and departments report (2023 trial), taizhou-2023; as of 2026-04-02 09:00

Departments
Class   Name       Rank A   Rank B   Moved   Score A   Score B   Change   Basis A      Basis B
---------------------------------------------------------------------------------------------------
A       审批局          1        6      -5     93.35     89.15    -4.20   scored       scored
A       住建局          2        1       1     93.00     93.00     0.00   scored       scored
A       教育局          3        3       0     92.44     91.69    -0.75   class mean   class mean
A       交通局          3        3       0     92.44     91.69    -0.75   class mean   class mean
A       商务局          3        3       0     92.44     91.69    -0.75   class mean   class mean
A       资规局          6        2       4     90.97     92.93     1.96   scored       scored
B       税务局                                                            no data      no data
C       供电公司                                                          no data      no data

Settings
Key          A                           B
--------------------------------------------------------------------
weights_co   originator 70% + lead 30%   originator 30% + lead 70%

Schemes
Scheme   Code           Title
-----------------------------------------------------------------------------------------------------------
A        taizhou-2023   Taizhou Medical High-tech Zone, parks whistle and departments report (2023 trial)
B        taizhou-2023   Taizhou Medical High-tech Zone, parks whistle and departments report (2023 trial)

Notes
- What if: as though each scheme had held all along; no result of any evaluation. Changes are B less A, and a positive move is upwards; departments in different places: 3. Reckoned from the records of now, not from what is frozen; due dates stay as departments were told them.
- Departments without a case that counts, which take the mean of their class (3): 教育局, 交通局, 商务局.

Settings used
respond_days=1; respond_by=lead; consult_days=3; consult_scopes=multi; resolve_by=promise
counts_on=closed; counted_outcomes=resolved explained
grades=satisfied 100, fairly 80, basically 60, dissatisfied 0; weights_lead=originator 100%
weights_co=originator 70% + lead 30%; quarter=cases 70% + satisfaction 30%
votes=satisfied 100, fairly 80, basically 60, dissatisfied 0; uplift=step; uplift_every=10%
uplift_adds=1%; uplift_most=5%; volume_base=class; demotion_notices=3
$ report compare 2026-01 --scheme other.toml
! error: "2026-01" is a month, which has no scores and ranks to compare; give a quarter, half-year or year, such as 2023-Q2, 2023-H1, 2023
= 1
$ report compare 2026-Q1
! error: a comparison needs --scheme: once (against the one in force) or twice; for example: shao report compare 2023 --scheme taizhou-2023 --scheme new.toml
= 2
$ report quarterly 2026-Q1 --scheme other.toml --scheme taizhou-2023
! error: this report can suppose one scheme only; for two side by side: shao report compare
= 2
"#,
    );
}

#[test]
fn nothing_is_written_and_scripts_get_both() {
    let shao = office("en");
    let before = shao.head();
    let compared = shao.json("report compare 2026-Q1 --scheme other.toml");
    assert_eq!(compared["report"], "compare");
    let row = &compared["sections"]["departments"][0];
    assert_eq!((&row["code"], &row["moved"], &row["score_change"]), (&"A02".into(), &(-5).into(), &(-4.2).into()));
    // Each side is what a report by that scheme alone says.
    for (scheme, rank, score) in [("taizhou-2023", "rank_a", "score_a"), ("other.toml", "rank_b", "score_b")] {
        let report = shao.json(&format!("report quarterly 2026-Q1 --scheme {scheme}"));
        for row in report["sections"]["departments"].as_array().unwrap() {
            let both = compared["sections"]["departments"].as_array().unwrap();
            let both = both.iter().find(|other| other["code"] == row["code"]).unwrap();
            assert_eq!((&both[rank], &both[score]), (&row["rank"], &row["score"]));
        }
    }
    assert_eq!(shao.head(), before);
}

#[test]
fn a_supposed_scheme_must_have_the_classes_of_the_period_and_not_of_today() {
    let mut shao = office("zh");
    shao.file("d.toml", include_str!("../../schemes/taizhou-2023.toml").replace("\"B\"", "\"D\""));
    shao.now = "2026-05-02 09:00".to_owned();
    shao.ok("unit edit B01 --class A --from 2026-04-01");
    for line in ["report quarterly 2026-Q1 --scheme d.toml", "report compare 2026-H1 --scheme d.toml"] {
        let ran = shao.line(&format!("{line} --lang en"));
        let said = "error: 税务局 is of class B on 2026-03-31, which the scheme taizhou-2023 does not have and so cannot rank; suppose one that has the class B\n";
        assert_eq!((ran.code, ran.err.as_str()), (1, said), "{line}");
    }
    // By the end of April nobody stands in it.
    shao.ok("report monthly 2026-04 --scheme d.toml");
    shao.ok("report quarterly 2026-Q2 --scheme d.toml");
}
