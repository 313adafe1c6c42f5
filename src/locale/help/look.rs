//! Help on looking and evaluating.

use super::Entry;

/// Looking.
pub(super) const LOOK: &[Entry] = &[
    ("today", "", "今天要办的：超期、将到期、待本办", "What is overdue, falls due, or waits for the office"),
    ("today.days", "DAYS", "往后看几个工作日", "How many working days to look ahead"),
    ("today.dept", "DEPT", "只看这个部门", "This department only"),
    ("list", "", "列出诉求", "List cases"),
    ("list.state", "STATE", "状态：{state}", "The state: {state}"),
    ("list.open", "", "未销号的", "Those not closed"),
    ("list.overdue", "", "有期限已过的", "Those with a date that has passed"),
    ("list.unrated", "", "销号了还没评分的", "Those closed and not yet rated"),
    ("list.dept", "DEPT", "派给这个部门的", "Those assigned to this department"),
    ("list.originator", "UNIT", "这个单位吹哨的", "Those raised by this park or town"),
    ("list.category", "CATEGORY", "这一内容类别的", "Those of this category"),
    ("list.since", "DATE", "从哪天起受理的", "Those received from this day on"),
    ("list.import", "IMPORT", "第几次导入带来或改动的", "Those that came with this import, or were touched by it"),
    ("list.until", "DATE", "到哪天为止受理的（含）", "Those received up to this day"),
    (
        "list!",
        "",
        "shao list --overdue\nshao list --dept 住建局 --since 2023-04-01 --format csv",
        "shao list --overdue\nshao list --dept A08 --since 2023-04-01 --format csv",
    ),
    ("show", "", "查看一件：期限、评分、经过", "Show one case: dates, ratings, history"),
    ("search", "", "查找：标题、概述、企业等", "Find cases by words"),
    ("search.words", "WORD", "要找的词，都要出现", "The words, all of which must occur"),
    ("search.open", "", "只找未销号的", "Only those not closed"),
    ("*.as_of", "TIME", "按当时所知：此后登记的一概不算", "As it was known then: nothing recorded later"),
    ("*.limit", "N", "最多列出几件", "How many at most"),
];

/// Evaluating.
pub(super) const EVALUATE: &[Entry] = &[
    ("survey", "", "录入一个季度的满意度票", "Record the votes on a department for a quarter"),
    ("survey.dept", "DEPT", "部门", "The department"),
    ("survey.period", "PERIOD", "季度，如 2023-Q2、2023年第二季度", "The quarter, such as 2023-Q2"),
    ("survey.satisfied", "N", "满意票数", "Votes: satisfied"),
    ("survey.fairly", "N", "比较满意票数", "Votes: fairly satisfied"),
    ("survey.basically", "N", "基本满意票数", "Votes: basically satisfied"),
    ("survey.dissatisfied", "N", "不满意票数", "Votes: dissatisfied"),
    ("survey.revise", "", "改掉已有的票数", "In place of the votes that are there"),
    (
        "survey!",
        "",
        "shao survey --dept 住建局 --period 2023-Q2 --satisfied 40 --fairly 8 --basically 2 --dissatisfied 0",
        "shao survey --dept A08 --period 2023-Q2 --satisfied 40 --fairly 8 --basically 2 --dissatisfied 0",
    ),
    ("notice", "", "录入或撤销督查通报", "Record a notice that names a department, or withdraw one"),
    ("notice.dept", "DEPT", "被通报的部门", "The department"),
    ("notice.reason", "TEXT", "事由", "Why"),
    ("notice.doc_no", "DOC", "文号", "The number of the document"),
    ("notice.withdraw", "N", "撤销第几次通报，见 shao notices", "Withdraw this notice: its number in shao notices"),
    (
        "notice!",
        "",
        "shao notice --dept 住建局 --reason 逾期未报到 --doc-no 通报〔2023〕2号\nshao notice --withdraw 2 --reason 通报有误",
        "shao notice --dept A08 --reason \"did not respond\" --doc-no 2023-2\nshao notice --withdraw 2 --reason \"issued in error\"",
    ),
    ("notices", "", "各次督查通报，含已撤销的", "The notices, those withdrawn too"),
    ("notices.year", "YEAR", "只列这一年的", "Of this year only"),
    ("report", "", "报表：月、季、半年、年", "Reports: monthly, quarterly, half-year, annual"),
    (
        "report.report",
        "REPORT",
        "哪种：monthly 月、quarterly 季、half-year 半年、annual 年；compare 两个方案对比",
        "Which: monthly, quarterly, half-year, annual; compare: two schemes side by side",
    ),
    (
        "report.period",
        "PERIOD",
        "期间：如 2023-05、2023-Q2、2023-H1、2023；last 上一期、this 本期",
        "The period: such as 2023-05, 2023-Q2, 2023-H1, 2023; last, this",
    ),
    (
        "report.scheme",
        "CODE|FILE",
        "试算：假如一直用这个方案（compare 给两个，或给一个与现行的比）",
        "What if this scheme had held all along (compare takes two, or one against the one in force)",
    ),
    ("report.section", "SECTION", "只要这一部分；CSV 一次一部分", "This section only; a CSV is one section"),
    (
        "report!",
        "",
        "shao report monthly last\nshao report quarterly 2023-Q2 --format json\nshao report annual 2023 --out {report}-{period}.xlsx",
        "shao report monthly last\nshao report quarterly 2023-Q2 --format json\nshao report annual 2023 --out {report}-{period}.xlsx",
    ),
];
