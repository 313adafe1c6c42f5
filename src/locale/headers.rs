//! The headers of ledgers that are imported and exported: stable keys and the Chinese words for them.

use std::borrow::Cow;

use super::Lang;

/// (key, Chinese title, other Chinese spellings).
const HEADERS: &[(&str, &str, &[&str])] = &[
    ("code", "编码", &["单位编码", "代码"]),
    ("name", "名称", &["单位名称"]),
    ("short", "简称", &[]),
    ("kind", "类型", &["单位类型"]),
    ("class", "类别", &["考核类别"]),
    ("leader", "分管领导", &[]),
    ("liaison", "联系人", &["联络员"]),
    ("phone", "联系方式", &["电话", "联系电话"]),
    ("from", "启用日期", &[]),
    ("to", "停用日期", &[]),
    ("into", "并入", &["并入单位"]),
    ("ref", "工单编号", &["编号", "外部编号"]),
    ("received_at", "受理时间", &["吹哨时间", "接诊时间"]),
    ("originator", "吹哨单位", &["园区镇街"]),
    ("enterprise", "企业名称", &["企业"]),
    ("contact", "联系人", &["企业联系人"]),
    ("channel", "来源", &["接诊方式"]),
    ("title", "标题", &["诉求标题"]),
    ("description", "问题概述", &["诉求内容"]),
    ("category", "内容类别", &["诉求类别"]),
    ("scope", "事项类型", &[]),
    ("complexity", "诉求类型", &[]),
    ("mode", "诊疗方式", &["办理方式"]),
    ("lead", "牵头部门", &["主责部门"]),
    ("co", "协办部门", &[]),
    ("assigned_at", "派单时间", &[]),
    ("responded_at", "报到时间", &["回应时间"]),
    ("plan", "工作方案", &[]),
    ("responsible", "责任人", &[]),
    ("promised_on", "承诺办结日", &["承诺办结时间"]),
    ("due_on", "办结期限", &["期限"]),
    ("consulted_at", "会商时间", &["会办时间"]),
    ("resolved_at", "办结时间", &[]),
    ("resolution", "办理结果", &[]),
    ("outcome", "结果", &["办理结论"]),
    ("closed_at", "销号时间", &["归档时间"]),
    ("score", "评分", &["得分", "分数"]),
    ("done", "已办结部门", &["各部门办结时间"]),
    ("case", "编号", &["诉求编号", "工单编号"]),
    ("department", "部门", &["部门名称"]),
    ("rater", "评价方", &[]),
    ("grade", "等次", &["满意度"]),
    ("at", "评价日期", &["评价时间"]),
    ("comment", "意见", &["评价意见"]),
    ("period", "季度", &["期间"]),
    ("satisfied", "满意", &["满意票数"]),
    ("fairly", "比较满意", &["比较满意票数"]),
    ("basically", "基本满意", &["基本满意票数"]),
    ("dissatisfied", "不满意", &["不满意票数"]),
    ("on", "日期", &["通报日期", "批示日期"]),
    ("reason", "事由", &["理由", "原因"]),
    ("doc_no", "文号", &[]),
    ("approved_by", "批示人", &["批准人"]),
    ("day", "日期", &[]),
    ("working", "上班", &[]),
    ("notice", "通知", &[]),
];

/// A header's title: the Chinese one, or the key itself.
pub fn title(lang: Lang, key: &'static str) -> &'static str {
    HEADERS.iter().find(|h| h.0 == key).map_or(key, |h| lang.pick(h.1, h.0))
}

/// Whether a header in a file is this key, in either language.
pub fn means(header: &str, key: &str) -> bool {
    let header = bare(header);
    HEADERS.iter().any(|h| h.0 == key && (header.eq_ignore_ascii_case(h.0) || header == h.1 || h.2.contains(&&*header)))
}

/// What the header of a column may be besides its key, the title first.
pub fn spellings(key: &str) -> Vec<&'static str> {
    let found = HEADERS.iter().find(|h| h.0 == key);
    found.map_or_else(Vec::new, |h| std::iter::once(h.1).chain(h.2.iter().copied()).collect())
}

/// What forms put beside the headers of columns that must be filled.
const MARKS: [&str; 4] = ["（必填）", "(必填)", "（选填）", "(选填)"];

/// A header without what forms put beside it, and without the blanks by which its signs are set apart.
fn bare(header: &str) -> Cow<'_, str> {
    let mut header = header.trim().trim_start_matches('\u{feff}');
    let marked = |mark: &&str| header.strip_suffix(*mark).or_else(|| header.strip_prefix(*mark));
    header = MARKS.iter().find_map(marked).unwrap_or(header);
    header = header.trim_matches(|c: char| c.is_whitespace() || "*＊".contains(c));
    if header.is_ascii() || !header.contains(char::is_whitespace) {
        return Cow::Borrowed(header);
    }
    Cow::Owned(header.split_whitespace().collect())
}

/// The columns that a word names: as [`means`] has it, or without its `_on`, `_at`.
pub fn keys_meant(word: &str) -> impl Iterator<Item = &'static str> {
    let begun = |key: &'static str| key.strip_suffix("_on").or_else(|| key.strip_suffix("_at"));
    HEADERS.iter().map(|header| header.0).filter(move |key| means(word, key) || begun(key) == Some(word))
}

/// Parts of headers by which a column of another system is guessed, the surest first.
const HINTS: &[(&str, &[&str])] = &[
    ("ref", &["工单号", "案件编号", "受理编号", "流水号", "编号", "case_id", "ticket", "enquiry_id", "number", "id"]),
    ("due_on", &["期限", "截止", "deadline", "target", "due", "sla"]),
    ("assigned_at", &["派单", "派发", "转办时间", "交办时间", "assign", "dispatch"]),
    ("responded_at", &["报到", "签收", "响应", "respon"]),
    ("consulted_at", &["会商", "会办", "consult"]),
    ("resolved_at", &["办结时间", "办结日期", "办理完成", "resolved", "completed"]),
    ("closed_at", &["销号", "归档时间", "结案时间", "关闭时间", "closed", "close"]),
    (
        "received_at",
        &[
            "吹哨时间",
            "吹哨日期",
            "接诊",
            "受理时间",
            "受理日期",
            "登记时间",
            "登记日期",
            "来电时间",
            "来电日期",
            "接报",
            "提交时间",
            "反映时间",
            "诉求时间",
            "创建时间",
            "opened",
            "open",
            "received",
            "created",
        ],
    ),
    ("promised_on", &["承诺", "promise"]),
    ("title", &["标题", "主题", "诉求事项", "反映事项", "事项名称", "title", "subject", "summary"]),
    ("description", &["问题描述", "诉求描述", "详细", "内容描述", "问题内容", "description", "detail"]),
    ("resolution", &["办理情况", "处理结果", "办理结果", "回复内容", "答复", "closure_reason", "resolution", "result"]),
    ("outcome", &["办理结论", "结论", "outcome", "disposition"]),
    ("category", &["类别", "分类", "category", "type"]),
    ("co", &["协办", "配合部门", "配合单位", "会办单位", "co_dep", "support"]),
    (
        "lead",
        &[
            "牵头",
            "主办",
            "承办",
            "责任单位",
            "责任部门",
            "办理单位",
            "部门",
            "department",
            "dept",
            "agency",
            "assignee",
        ],
    ),
    (
        "originator",
        &["吹哨", "园区", "镇街", "街道", "乡镇", "属地", "neighborhood", "neighbourhood", "borough", "area"],
    ),
    ("enterprise", &["企业", "公司", "市场主体", "enterprise", "company", "business"]),
    ("contact", &["联系人", "姓名", "contact", "caller"]),
    ("phone", &["电话", "手机", "联系方式", "phone", "mobile", "tel"]),
    ("channel", &["来源", "渠道", "方式", "source", "channel"]),
    ("responsible", &["责任人", "经办人", "handler", "owner"]),
    ("plan", &["方案", "措施", "plan"]),
    ("score", &["评分", "得分", "score"]),
    ("case", &["工单", "诉求编号", "编号", "case"]),
    ("department", &["部门", "单位", "department", "dept"]),
    ("rater", &["评价方", "评价人", "rater"]),
    ("grade", &["等次", "满意度", "grade"]),
    ("comment", &["意见", "备注", "comment"]),
    ("period", &["季度", "period", "quarter"]),
    ("approved_by", &["批示", "批准", "approved"]),
    ("doc_no", &["文号", "doc"]),
    ("reason", &["事由", "理由", "原因", "reason"]),
    ("on", &["日期", "时间", "date"]),
    ("at", &["日期", "时间", "date"]),
    ("code", &["代码", "编码", "code"]),
    ("name", &["名称", "单位", "name"]),
    ("short", &["简称", "short"]),
    ("kind", &["类型", "性质", "kind"]),
    ("class", &["类别", "分组", "class"]),
    ("leader", &["领导", "leader"]),
    ("liaison", &["联络", "联系人", "liaison"]),
];

/// How surely a header is this key by a part of it: the lower the surer.
pub fn resembles(header: &str, key: &str) -> Option<usize> {
    let low = header.to_lowercase();
    let hints = HINTS.iter().find(|(there, _)| *there == key).map_or(&[][..], |(_, hints)| *hints);
    hints.iter().position(|hint| low.contains(hint))
}

/// Whether a header names a time.
pub fn is_of_time(header: &str) -> bool {
    let low = header.to_lowercase();
    ["日期", "时间", "date", "time"].iter().any(|word| low.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_both_languages() {
        for (header, key) in [
            ("ref", "ref"),
            ("编号", "ref"),
            ("工单编号", "ref"),
            ("编号", "case"),
            ("吹哨时间", "received_at"),
            ("接诊方式", "channel"),
            (" Title ", "title"),
            ("吹哨时间*", "received_at"),
            ("＊标  题（必填）", "title"),
            ("Title *", "title"),
            ("（必填）联系电话", "phone"),
            ("\u{feff}编码", "code"),
        ] {
            assert!(means(header, key), "{header} {key}");
        }
        assert!(!means("标题", "ref"));
    }
}
