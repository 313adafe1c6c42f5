//! Scores and votes that are none.

use super::check;

#[test]
fn scores_and_votes_that_are_none() {
    check(&[
        (
            "score 6 --by originator --points 101",
            "错误：分数 101 不在 0 至 100 之间。请写 0 至 100 的数",
            "error: the score 101 is not from 0 to 100; give a number from 0 to 100",
            1,
        ),
        (
            "score 6 --by originator --points abc",
            "错误：“abc”不是分数。请写 0 至 100 的数，最多两位小数",
            "error: \"abc\" is no score; give a number from 0 to 100 with at most two decimals",
            1,
        ),
        (
            "score 6 --by originator --points -1",
            "错误：分数 -1 不在 0 至 100 之间。请写 0 至 100 的数",
            "error: the score -1 is not from 0 to 100; give a number from 0 to 100",
            1,
        ),
        (
            "score 6 --by originator --points 92.555",
            "错误：“92.555”的小数超过两位。分数最多两位小数",
            "error: \"92.555\" has more than two decimals; a score has at most two decimals",
            1,
        ),
        (
            "score 6 --by originator --points ''",
            "错误：“”不是分数。请写 0 至 100 的数，最多两位小数",
            "error: \"\" is no score; give a number from 0 to 100 with at most two decimals",
            1,
        ),
        (
            "score 6 --by originator --points NaN",
            "错误：“NaN”不是分数。请写 0 至 100 的数，最多两位小数",
            "error: \"NaN\" is no score; give a number from 0 to 100 with at most two decimals",
            1,
        ),
        (
            "score 6 --by originator --points 1e2",
            "错误：“1e2”不是分数。请写 0 至 100 的数，最多两位小数",
            "error: \"1e2\" is no score; give a number from 0 to 100 with at most two decimals",
            1,
        ),
        (
            "score 6 --by originator --grade 很好",
            "错误：--grade 不能是“很好”。可用：satisfied 满意、fairly 比较满意、basically 基本满意、dissatisfied 不满意",
            "error: --grade cannot be \"很好\"; known: satisfied, fairly, basically, dissatisfied",
            2,
        ),
        (
            "score 6 --by 群众 --points 90",
            "错误：--by 不能是“群众”。可用：originator 园区镇街、lead 牵头部门、enterprise 企业",
            "error: --by cannot be \"群众\"; known: originator, lead, enterprise",
            2,
        ),
        (
            "score 6 --by lead --points 90",
            "错误：住建局是牵头部门，不能自己给自己评分。牵头部门由园区镇街评：--by 园区镇街",
            "error: 住建局 is the lead and does not rate itself; the lead is rated --by originator",
            1,
        ),
        (
            "score 6 --by originator --item timely=20",
            "错误：评价表还缺：plan 工作方案、on_time 按期办结、solved 解决程度、service 服务态度。各项都要评：--item 项目=分数",
            "error: the form lacks: plan, on_time, solved, service; give every item: --item KEY=N",
            1,
        ),
        (
            "score 6 --by originator --item timely=20 --item timely=20",
            "错误：“timely”一项出现了两次。每项只写一次",
            "error: the item \"timely\" stands twice; give each item once",
            1,
        ),
        (
            "score 6 --by originator --item timely=21 --item plan=15 --item on_time=25 --item solved=30 --item service=10",
            "错误：“timely”给了 21 分，最高 20 分。请核对",
            "error: the item \"timely\" got 21, its most is 20; check it",
            1,
        ),
        (
            "score 6 --by originator --item 态度=20",
            "错误：评价表没有“态度”一项。可用：timely 响应及时、plan 工作方案、on_time 按期办结、solved 解决程度、service 服务态度",
            "error: the form has no item \"态度\"; known: timely, plan, on_time, solved, service",
            1,
        ),
        (
            "score 6 --by originator --item timely",
            "错误：“timely”不是 项目=分数。例如 --item timely=18",
            "error: \"timely\" is not KEY=N; for example --item timely=18",
            2,
        ),
        (
            "survey --dept 住建局 --period 2026-Q1 --satisfied -1 --fairly 0 --basically 0 --dissatisfied 0",
            "错误：“-1”不是票数。写 0 或以上的整数",
            "error: \"-1\" is no number of votes; give a whole number from 0",
            1,
        ),
        (
            "survey --dept 住建局 --period 2026-Q1 --satisfied 1.5 --fairly 0 --basically 0 --dissatisfied 0",
            "错误：“1.5”不是票数。写 0 或以上的整数",
            "error: \"1.5\" is no number of votes; give a whole number from 0",
            1,
        ),
        (
            "survey --dept 住建局 --period 2026-Q1 --satisfied 1 --fairly 0 --basically 0 --dissatisfied 99999999999",
            "错误：“99999999999”不是票数。写 0 或以上的整数",
            "error: \"99999999999\" is no number of votes; give a whole number from 0",
            1,
        ),
        (
            "survey --dept 没有局 --period 2026-Q1 --satisfied 1 --fairly 0 --basically 0 --dissatisfied 0",
            "错误：没有叫“没有局”的部门。用 shao unit list 查看",
            "error: no department is called \"没有局\"; see shao unit list",
            1,
        ),
    ]);
}
