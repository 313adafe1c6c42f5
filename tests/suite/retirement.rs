//! A retirement that was a mistake.

use crate::common::Shao;

#[test]
fn a_retirement_by_mistake_is_taken_back() {
    let mut shao = Shao::new("en");
    shao.transcript(
        r#"
@ 2026-03-02 09:00
$ unit retire A04 --on 2026-02-28 --into A05
A04 区教育局
Short: 教育局
Kind: department
Class: A
To: 2026-02-28
Merged into: A05 交通局
$ unit retire A04 --withdraw --on 2026-02-28
! error: --withdraw cannot go with --on <DATE>; see shao unit retire --help
= 2
$ unit retire A04 --withdraw --dry-run
A04 区教育局
Short: 教育局
Kind: department
Class: A
! note: (rehearsed; nothing was written)
! note: the retirement of 教育局 (last day 2026-02-28) is withdrawn: it is active since too, and periods are reckoned so
$ unit list --kind department --class A --format csv --keys
code,name,short,kind,class,leader,liaison,phone,from,to,into
A01,区住房和城乡建设局,住建局,department,A,,,,,,
A02,区行政审批局,审批局,department,A,,,,,,
A03,区自然资源和规划局,资规局,department,A,,,,,,
A05,区交通运输局,交通局,department,A,,,,,,
A06,区商务局,商务局,department,A,,,,,,
$ unit retire A04 --withdraw
A04 区教育局
Short: 教育局
Kind: department
Class: A
! note: the retirement of 教育局 (last day 2026-02-28) is withdrawn: it is active since too, and periods are reckoned so
$ unit retire A04 --withdraw
! error: 教育局 is not retired; nothing to withdraw
= 1
$ verify
whole: 15 events, 0 cases, head HASH
"#,
    );
    let mut shao = Shao::new("zh");
    shao.ok("unit retire A04 --on 2026-02-28");
    shao.transcript(
        r#"
$ unit retire A04 --withdraw
A04 区教育局
简称：教育局
类型：部门
类别：A
! 提示：教育局的停用（至 2026-02-28）已撤销：此后一直启用，各期间按此重算
$ unit retire A04 --withdraw
! 错误：教育局没有停用。没有变化，无需撤销
= 1
"#,
    );
}

#[test]
fn a_unit_that_comes_back_must_fit_the_schemes_since() {
    let shao = Shao::new("en");
    shao.ok("unit retire C01 --on 2026-02-28");
    let toml = shao.ok("scheme show taizhou-2023 --toml").replace("taizhou-2023", "other-2026");
    shao.file("other.toml", toml.replace("\"C\"", "\"D\""));
    shao.ok("scheme apply other.toml --from 2026-03-01");
    let ran = shao.line("unit retire C01 --withdraw");
    assert_eq!((ran.code, ran.err.contains("has no class \"C\"")), (1, true), "{}", ran.err);
}
