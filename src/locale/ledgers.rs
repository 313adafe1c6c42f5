//! What the columns of ledgers hold, for those who fill one in.

use super::{Lang, help, messages};

/// Kind of ledger, column, Chinese, English. `{scope}` stands for the words of a set, as in help.
type Entry = (&'static str, &'static str, &'static str, &'static str);

const HOLDS: &[Entry] = &[
    (
        "units",
        "code",
        "本单位的编码，全表唯一，按文字读取：0012 不是 12",
        "Its code, its own alone; text: 0012 is not 12",
    ),
    ("units", "name", "全称", "Its full name"),
    ("units", "short", "简称；空白则处处用全称", "A short name; blank: the full one stands everywhere"),
    ("units", "kind", "单位类型：{kind}", "One of {kind}"),
    (
        "units",
        "class",
        "部门的考核类别，以方案为准（shao scheme show）；其他单位留空",
        "A department's class, one of the scheme's (shao scheme show); blank for other units",
    ),
    ("units", "leader", "分管领导姓名", "The leader in charge"),
    ("units", "liaison", "联系人姓名", "The liaison"),
    ("units", "phone", "电话，按文字读取，须是全号", "A telephone number, whole; text"),
    ("units", "from", "自这一天起计入；空白为一直", "The first day on which it counts; blank: always"),
    ("units", "to", "最后一天；空白为在用", "The last day on which it counts; blank: it is active"),
    (
        "units",
        "into",
        "停用后由哪个同类型单位接替：编码或名称",
        "The unit of its kind that took over its work: code or name",
    ),
    (
        "cases",
        "ref",
        "原系统的编号，按文字读取；同一编号再导入即同一件",
        "Its number in the other system, text; the same one again is the same case",
    ),
    ("cases", "received_at", "日期，或日期和时间", "A date, or date and time"),
    (
        "cases",
        "originator",
        "提出的园区镇街：编码、全称或简称",
        "The park or town that raised it: code, name or short name",
    ),
    ("cases", "enterprise", "企业名称", "The enterprise"),
    ("cases", "contact", "企业联系人姓名", "Whom to ask there"),
    ("cases", "phone", "电话，按文字读取，须是全号", "A telephone number, whole; text"),
    ("cases", "channel", "从何而来：{channel}", "One of {channel}"),
    ("cases", "title", "一行文字", "A line of text"),
    ("cases", "description", "诉求的详细内容，可有几行", "The problem in full; may have several lines"),
    (
        "cases",
        "category",
        "方案的内容类别：代码或名称（shao scheme show）",
        "A category of the scheme: code or title (shao scheme show)",
    ),
    ("cases", "scope", "{scope}；空白则按有无协办推定", "One of {scope}; blank: by whether there are co-handlers"),
    ("cases", "complexity", "{complexity}", "One of {complexity}"),
    ("cases", "mode", "{mode}", "One of {mode}"),
    ("cases", "lead", "一个部门：编码、全称或简称", "One department: code, name or short name"),
    (
        "cases",
        "co",
        "协办部门，几个之间用“、”或分号；须有牵头部门",
        "Departments, several with ; between them; wants a lead",
    ),
    (
        "cases",
        "assigned_at",
        "日期，或日期和时间；空白而有牵头部门则为受理时间",
        "A date, or date and time; blank with a lead: when it was received",
    ),
    ("cases", "responded_at", "牵头部门报到的日期，或日期和时间", "When the lead responded: a date, or date and time"),
    ("cases", "plan", "牵头部门的方案，可有几行", "The lead's plan; may have several lines"),
    ("cases", "responsible", "牵头部门责任人姓名", "The lead's person responsible"),
    ("cases", "promised_on", "牵头部门承诺的日期", "The date that the lead promised"),
    (
        "cases",
        "due_on",
        "本办所定期限：只写日期则到当天末，写时间则到那一刻",
        "The office's own due date: a date to its end, with a time to that second",
    ),
    ("cases", "consulted_at", "会商的日期，或日期和时间", "When the joint session was held: a date, or date and time"),
    (
        "cases",
        "resolved_at",
        "各部门都已办结的日期，或日期和时间",
        "When all departments were done: a date, or date and time",
    ),
    ("cases", "resolution", "办理的结果，可有几行", "What was done; may have several lines"),
    ("cases", "outcome", "{outcome}；已销号而空白则为 resolved", "One of {outcome}; blank of a closed case: resolved"),
    ("cases", "closed_at", "日期，或日期和时间；空白即未销号", "A date, or date and time; blank: it is open"),
    (
        "cases",
        "score",
        "吹哨单位对牵头部门的评分，0 至 100，至多两位小数；须已销号",
        "The originator's rating of the lead, 0 to 100 with two decimals at most; wants a closed case",
    ),
    (
        "cases",
        "done",
        "先办结的部门，各写“部门=时间”，几个之间用分号；与办结时间相同的不写",
        "Departments that were done before the others, each as DEPT=TIME, several with ; between; none that resolved_at tells",
    ),
    ("ratings", "case", "诉求的编号，或 ref: 加外部编号", "The case: its number here, or its reference"),
    ("ratings", "department", "被评的部门：编码、全称或简称", "The department rated: code, name or short name"),
    ("ratings", "rater", "{rater}", "One of {rater}"),
    (
        "ratings",
        "score",
        "0 至 100，至多两位小数；与等次只填一个",
        "0 to 100 with two decimals at most; this or the grade",
    ),
    ("ratings", "grade", "{grade}；与评分只填一个", "One of {grade}; this or the score"),
    (
        "ratings",
        "at",
        "评分的日期，或日期和时间；空白为销号时",
        "When it was given: a date, or date and time; blank: at closing",
    ),
    ("ratings", "comment", "一行文字", "A line of text"),
    ("surveys", "period", "季度：2023-Q2、2023年二季度", "A quarter: 2023-Q2"),
    ("surveys", "department", "编码、全称或简称", "Code, name or short name"),
    ("surveys", "satisfied", "票数", "Votes"),
    ("surveys", "fairly", "票数", "Votes"),
    ("surveys", "basically", "票数", "Votes"),
    ("surveys", "dissatisfied", "票数", "Votes"),
    ("notices", "on", "通报的日期", "Its date"),
    ("notices", "department", "编码、全称或简称", "Code, name or short name"),
    ("notices", "reason", "一行文字", "A line of text"),
    (
        "notices",
        "doc_no",
        "文件号；同一部门同一天两次通报由它区分",
        "Its document number, which tells apart two notices of one day",
    ),
    ("exclusions", "case", "诉求的编号，或 ref: 加外部编号", "The case: its number here, or its reference"),
    ("exclusions", "department", "编码、全称或简称；空白为整件", "Code, name or short name; blank: the whole case"),
    ("exclusions", "approved_by", "姓名", "Who approved it"),
    ("exclusions", "doc_no", "批示的文号", "The document number of the approval"),
    ("exclusions", "on", "批示的日期", "The date of the approval"),
    ("exclusions", "reason", "一行文字", "A line of text"),
    ("days", "day", "与周一至周五不同的日子，一行一天", "A day that differs from Monday to Friday, one a row"),
    ("days", "working", "1 或 0，是或否，上班或休息", "1 or 0, yes or no"),
    ("days", "name", "节日名称", "The holiday that it belongs to"),
    (
        "days",
        "notice",
        "属于哪一年的放假通知；写了，该年即为完整",
        "The year whose notice it is of; that year is then complete",
    ),
];

messages! {
    filled_by(kind) {
        zh: "填好的台账用 shao import {kind} 文件 导入；shao export {kind} 写出的列与此相同，还没有数据时只有表头",
        en: "a ledger with these columns comes in by shao import {kind} FILE; shao export {kind} writes the same ones, of an empty database the header alone",
    }
}

/// What a column of a kind of ledger holds.
pub fn holds(lang: Lang, kind: &str, column: &str) -> String {
    let entry = HOLDS.iter().find(|entry| entry.0 == kind && entry.1 == column);
    entry.map_or_else(String::new, |entry| help::filled(lang, lang.pick(entry.2, entry.3)))
}

/// The kinds and columns of all entries, for the test that none is idle.
#[cfg(test)]
pub(crate) fn entries() -> impl Iterator<Item = (&'static str, &'static str)> {
    HOLDS.iter().map(|entry| (entry.0, entry.1))
}
