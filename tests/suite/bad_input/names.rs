//! Names and numbers that lead nowhere.

use super::check;

#[test]
fn names_and_numbers_that_lead_nowhere() {
    check(&[
        (
            "intake --from 没有镇 --title '断水'",
            "错误：没有叫“没有镇”的园区镇街。用 shao unit list 查看",
            "error: no originator is called \"没有镇\"; see shao unit list",
            1,
        ),
        (
            "分诊 1",
            "错误：没有“分诊”这个命令。是不是 triage？用法见 shao --help",
            "error: there is no command \"分诊\"; did you mean triage? see shao --help",
            2,
        ),
        (
            "intake --from 住建局 --title '断水'",
            "错误：没有叫“住建局”的园区镇街。用 shao unit list 查看",
            "error: no originator is called \"住建局\"; see shao unit list",
            1,
        ),
        (
            "intake --from 白塔 --title '断水' --ref R-1",
            "错误：外部编号 R-1 已是 2026-0001。用 shao show 2026-0001 查看，或换一个 --ref",
            "error: the reference R-1 belongs to 2026-0001 already; see shao show 2026-0001, or give another --ref",
            1,
        ),
        (
            "assign 2 --lead 民政局",
            "错误：没有叫“民政局”的部门。用 shao unit list 查看",
            "error: no department is called \"民政局\"; see shao unit list",
            1,
        ),
        (
            "assign 2 --lead 住建局 --co 教育",
            "错误：单一部门事项不能有协办部门（教育局）。先分诊为多部门：triage … --scope 多部门",
            "error: a single-department case takes no co-handlers (教育局); triage it as multi first: triage … --scope multi",
            1,
        ),
        (
            "assign 2 --lead 局",
            "错误：“局”可以指几个单位。请写编码：A01 住建局、A02 审批局、A03 资规局、A04 教育局、A05 交通局、A06 商务局、B01 税务局",
            "error: \"局\" can mean several units; give the code: A01 住建局, A02 审批局, A03 资规局, A04 教育局, A05 交通局, A06 商务局, B01 税务局",
            1,
        ),
        (
            "assign 2 --lead swj",
            "错误：“swj”可以指几个单位。请写编码：A06 商务局、B01 税务局",
            "error: \"swj\" can mean several units; give the code: A06 商务局, B01 税务局",
            1,
        ),
        (
            "assign 2 --lead jj",
            "错误：没有叫“jj”的部门。用 shao unit list 查看",
            "error: no department is called \"jj\"; see shao unit list",
            1,
        ),
        (
            "assign 2 --lead z",
            "错误：没有叫“z”的部门。用 shao unit list 查看",
            "error: no department is called \"z\"; see shao unit list",
            1,
        ),
        (
            "assign 2 --lead 白塔镇",
            "错误：没有叫“白塔镇”的部门。用 shao unit list 查看",
            "error: no department is called \"白塔镇\"; see shao unit list",
            1,
        ),
        (
            "resolve 3 --dept 教育局 --result '办了'",
            "错误：教育局不在该诉求的派单中。已派：住建局；增加部门用 assign … --reason",
            "error: 教育局 is not on this case; assigned: 住建局; add a department with assign … --reason",
            1,
        ),
        (
            "resolve 7 --result '办了'",
            "错误：该诉求派给了多个部门，须写明是哪一个。加 --dept，可选：住建局、教育局、交通局",
            "error: several departments are on this case: one must be named; add --dept, one of: 住建局, 教育局, 交通局",
            1,
        ),
        (
            "show 99",
            "错误：没有 2026-0099 这一件。用 shao list 查看",
            "error: there is no case 2026-0099; see shao list",
            1,
        ),
        (
            "show 2026-99",
            "错误：没有 2026-0099 这一件。用 shao list 查看",
            "error: there is no case 2026-0099; see shao list",
            1,
        ),
        (
            "show abc",
            "错误：“abc”不是诉求编号。写 2023-0001、今年的序号 1，或 ref:外部编号",
            "error: \"abc\" is no case number; write 2023-0001, this year's serial 1, or ref:REFERENCE",
            1,
        ),
        (
            "show 2026-0001-1",
            "错误：“2026-0001-1”不是诉求编号。写 2023-0001、今年的序号 1，或 ref:外部编号",
            "error: \"2026-0001-1\" is no case number; write 2023-0001, this year's serial 1, or ref:REFERENCE",
            1,
        ),
        (
            "show 0",
            "错误：“0”不是诉求编号。写 2023-0001、今年的序号 1，或 ref:外部编号",
            "error: \"0\" is no case number; write 2023-0001, this year's serial 1, or ref:REFERENCE",
            1,
        ),
        (
            "show -- -1",
            "错误：“-1”不是诉求编号。写 2023-0001、今年的序号 1，或 ref:外部编号",
            "error: \"-1\" is no case number; write 2023-0001, this year's serial 1, or ref:REFERENCE",
            1,
        ),
        (
            "show ref:R-99",
            "错误：没有 ref:R-99 这一件。用 shao list 或 shao search 查找",
            "error: there is no case ref:R-99; look for it with shao list or shao search",
            1,
        ),
        (
            "unit show 民政局",
            "错误：没有叫“民政局”的单位。用 shao unit list 查看",
            "error: no unit is called \"民政局\"; see shao unit list",
            1,
        ),
        (
            "unit edit A01",
            "错误：住建局没有变化。写明要改的项，例如 --phone",
            "error: nothing of 住建局 would change; say what to change, for example --phone",
            1,
        ),
        (
            "list --dept 没有局",
            "错误：没有叫“没有局”的部门。用 shao unit list 查看",
            "error: no department is called \"没有局\"; see shao unit list",
            1,
        ),
        (
            "list --category 没有类",
            "错误：没有内容类别“没有类”。可用：efficiency 效能提升、coordination 综合协调、liaison 对接上争、case_by_case 一事一议、other 其他（也可写中文名称）",
            "error: no category \"没有类\"; known: efficiency, coordination, liaison, case_by_case, other",
            1,
        ),
        (
            "list --state 没有态",
            "错误：--state 不能是“没有态”。可用：received 已接诊、triaged 已分诊、assigned 已派单、responded 已报到、resolved 已办结、closed 已销号",
            "error: --state cannot be \"没有态\"; known: received, triaged, assigned, responded, resolved, closed",
            2,
        ),
        (
            "triage 1 --scope 全部 --category other",
            "错误：--scope 不能是“全部”。可用：single 单一部门、multi 多部门、cross_level 跨层级",
            "error: --scope cannot be \"全部\"; known: single, multi, cross_level",
            2,
        ),
        (
            "triage 1 --scope single --category 没有类",
            "错误：没有内容类别“没有类”。可用：efficiency 效能提升、coordination 综合协调、liaison 对接上争、case_by_case 一事一议、other 其他（也可写中文名称）",
            "error: no category \"没有类\"; known: efficiency, coordination, liaison, case_by_case, other",
            1,
        ),
        (
            "followup 5 --by 写信 --solved yes",
            "错误：--by 不能是“写信”。可用：phone 电话、visit 上门",
            "error: --by cannot be \"写信\"; known: phone, visit",
            2,
        ),
        (
            "followup 5 --by phone --solved 也许",
            "错误：“也许”说不清是还是否。写 是 或 否（yes、no）",
            "error: \"也许\" is neither yes nor no; write yes or no",
            2,
        ),
        (
            "close 5 --outcome 好了",
            "错误：--outcome 不能是“好了”。可用：resolved 已解决、explained 已解释、declined 不予受理、withdrawn 已撤回、duplicate 重复",
            "error: --outcome cannot be \"好了\"; known: resolved, explained, declined, withdrawn, duplicate",
            2,
        ),
        (
            "close 5 --outcome duplicate --of 99",
            "错误：没有 2026-0099 这一件。用 shao list 查看",
            "error: there is no case 2026-0099; see shao list",
            1,
        ),
        (
            "close 5 --outcome duplicate --of 5",
            "错误：不能与自己重复。--of 请写另一件的编号",
            "error: a case cannot be a duplicate of itself; give the other case's number with --of",
            1,
        ),
        (
            "close 5 --outcome duplicate",
            "错误：没有写明与哪一件重复。加 --of 编号",
            "error: it is not said which case this one repeats; add --of CASE",
            1,
        ),
        (
            "close 5 --outcome explained --of 1",
            "错误：--of 只用于结果为重复的。去掉 --of，或用 --outcome duplicate",
            "error: --of goes with the outcome duplicate only; leave it out, or use --outcome duplicate",
            1,
        ),
        (
            "close 2 --outcome resolved",
            "错误：该诉求还没有派单，不能按已办理销号。先派单办理；不办理的用 --outcome 不予受理、已撤回或重复",
            "error: no department has handled this case; assign it first, or close it as declined, withdrawn or duplicate",
            1,
        ),
        (
            "close 4 --outcome resolved",
            "错误：还有部门没有办结：住建局。先用 resolve 逐个办结，或 resolve --all",
            "error: not done yet: 住建局; first resolve each of them, or resolve --all",
            1,
        ),
        (
            "assign 2 --lead 住建局 --co 教育局",
            "错误：单一部门事项不能有协办部门（教育局）。先分诊为多部门：triage … --scope 多部门",
            "error: a single-department case takes no co-handlers (教育局); triage it as multi first: triage … --scope multi",
            1,
        ),
        (
            "assign 7 --lead 住建局 --co 教育局 --co 交通局 --reason '再派'",
            "错误：与现有派单相同，没有变化。用 show 查看现有派单",
            "error: that is the assignment in force: nothing would change; see it with show",
            1,
        ),
        (
            "assign 7 --lead 住建局 --co 住建局 --reason '再派'",
            "错误：住建局出现了两次。牵头与协办部门每个只写一次",
            "error: 住建局 stands twice; name each lead and co-handler once",
            1,
        ),
    ]);
}
