//! Titles of columns and sheets, by their keys.

use super::Lang;

/// (key, Chinese, English).
const COLUMNS: &[(&str, &str, &str)] = &[
    ("number", "编号", "Number"),
    ("import", "导入", "Import"),
    ("at", "时间", "At"),
    ("actor", "经办", "By"),
    ("file", "文件", "File"),
    ("read", "读取", "Read"),
    ("new", "新增", "New"),
    ("same", "相同", "Same"),
    ("updated", "更新", "Updated"),
    ("rejected", "退回", "Rejected"),
    ("sha256", "SHA-256", "SHA-256"),
    ("ref", "外部编号", "Reference"),
    ("category", "内容类别", "Category"),
    ("scope", "事项类型", "Scope"),
    ("closed_at", "销号时间", "Closed at"),
    ("excluded", "不列入考核", "Left out"),
    ("state", "状态", "State"),
    ("outcome", "结果", "Outcome"),
    ("title", "标题", "Title"),
    ("enterprise", "企业", "Enterprise"),
    ("originator", "吹哨单位", "Originator"),
    ("lead", "牵头部门", "Lead"),
    ("co", "协办部门", "Co-handlers"),
    ("received_at", "受理时间", "Received"),
    ("next_due", "下一期限", "Next due"),
    ("late", "超期", "Late"),
    ("rank", "名次", "Rank"),
    ("raw_rank", "降位前名次", "Before notices"),
    ("volume", "办件量", "Cases"),
    ("rated", "已评", "Rated"),
    ("unrated", "未评", "Unrated"),
    ("mean", "平均分", "Mean"),
    ("votes", "票数", "Votes"),
    ("satisfaction", "满意度", "Satisfaction"),
    ("score", "得分", "Score"),
    ("basis", "依据", "Basis"),
    ("flags", "说明", "Remarks"),
    ("q1", "一季度", "Q1"),
    ("q2", "二季度", "Q2"),
    ("q3", "三季度", "Q3"),
    ("q4", "四季度", "Q4"),
    ("volume_base", "平均办件量", "Mean cases"),
    ("uplift", "上浮%", "Uplift %"),
    ("notices", "通报", "Notices"),
    ("received", "新增", "New"),
    ("closed", "销号", "Closed"),
    ("open", "在办", "Open"),
    ("overdue", "超期", "Overdue"),
    ("responded", "报到", "Responded"),
    ("responded_on_time", "按时报到", "In time"),
    ("closed_on_time", "按时办结", "Done in time"),
    ("rule", "规定", "Rule"),
    ("text", "线索", "Lead"),
    ("notice", "通报", "Notice"),
    ("withdrawn_at", "撤销时间", "Withdrawn at"),
    ("withdrawn", "撤销理由", "Withdrawn"),
    ("reasons", "根据（名次/参加排名数）", "Stands on (place/ranked)"),
    ("on", "日期", "Date"),
    ("reason", "事由", "Reason"),
    ("doc_no", "文号", "Document"),
    ("by", "口径", "By"),
    ("carried_over", "上期结转", "Carried over"),
    ("metric", "指标", "Rate of"),
    ("numerator", "分子", "Count"),
    ("base", "基数", "Of"),
    ("rate", "比率%", "Rate %"),
    ("indicator", "指标", "Indicator"),
    ("definition", "口径", "Definition"),
    ("current", "本期", "Current"),
    ("measure", "单位", "In"),
    ("previous", "上期", "Previous"),
    ("change", "环比", "Change"),
    ("change_percent", "环比%", "Change %"),
    ("year_before", "上年同期", "Year before"),
    ("year_change", "同比", "On year"),
    ("year_change_percent", "同比%", "On year %"),
    ("age", "已历工作日", "Working days"),
    ("share", "占比%", "Share %"),
    ("why", "缘由", "Why"),
    ("cases", "件数", "Cases"),
    ("code", "编码", "Code"),
    ("name", "名称", "Name"),
    ("short", "简称", "Short"),
    ("kind", "类型", "Kind"),
    ("class", "类别", "Class"),
    ("leader", "分管领导", "Leader"),
    ("liaison", "联系人", "Liaison"),
    ("phone", "电话", "Phone"),
    ("from", "启用日期", "From"),
    ("to", "停用日期", "To"),
    ("into", "并入", "Merged into"),
    ("due_before", "原期限", "Was due"),
    ("due_now", "现期限", "Now due"),
    ("starts", "起用日期", "Holds from"),
    ("source", "出处", "Source"),
    ("sha256", "指纹", "SHA-256"),
    ("key", "项目", "Key"),
    ("value", "值", "Value"),
    ("day", "日期", "Date"),
    ("weekday", "星期", "Weekday"),
    ("working", "上班", "Working"),
    ("department", "部门", "Department"),
    ("role", "角色", "Role"),
    ("clock", "事项", "Duty"),
    ("due", "期限", "Due"),
    ("days", "工作日", "Working days"),
    ("waits_for", "待办", "Waits for"),
    ("since", "自", "Since"),
    ("next", "下一步", "Next command"),
    ("provisional", "暂定", "Provisional"),
    ("section", "栏目", "Section"),
    ("side", "方案", "Scheme"),
    ("a", "甲", "A"),
    ("b", "乙", "B"),
    ("rank_a", "甲名次", "Rank A"),
    ("rank_b", "乙名次", "Rank B"),
    ("moved", "名次升降", "Moved"),
    ("score_a", "甲得分", "Score A"),
    ("score_b", "乙得分", "Score B"),
    ("change", "变化", "Change"),
    ("basis_a", "甲依据", "Basis A"),
    ("basis_b", "乙依据", "Basis B"),
];

/// (key, Chinese, English).
const SHEETS: &[(&str, &str, &str)] = &[
    ("cases", "诉求", "Cases"),
    ("imports", "导入", "Imports"),
    ("departments", "部门", "Departments"),
    ("consequences", "结果运用线索（由人研究决定）", "Consequences: leads for people to decide"),
    ("without_cases", "无办件部门", "Departments without cases"),
    ("notices", "督查通报", "Notices"),
    ("ratings", "评分", "Ratings"),
    ("surveys", "满意度票", "Votes"),
    ("exclusions", "不列入考核的批示", "Approvals to leave out"),
    ("flow", "办件流转", "Flow"),
    ("rates", "比率", "Rates"),
    ("left_out", "不计入的", "Left out"),
    ("indicators", "主要指标", "Indicators"),
    ("backlog", "期末在办时长", "Open at the end, by age"),
    ("definitions", "指标口径", "What the indicators say"),
    ("units", "单位", "Units"),
    ("versions", "历次名称与类别", "Names and classes over time"),
    ("schemes", "方案", "Schemes"),
    ("overdue", "已超期", "Overdue"),
    ("due", "将到期", "Due soon"),
    ("office", "待本办办理", "Waiting for the office"),
    ("moved", "移动的期限", "Deadlines moved"),
    ("days", "与周一至周五不同的日子", "Days that differ from Monday to Friday"),
    ("settings", "设置", "Settings"),
];

/// Shorter titles, where one does not fit on the tab of a worksheet: (key, Chinese, English).
const TABS: &[(&str, &str, &str)] = &[
    ("consequences", "结果运用线索", "Consequences"),
    ("days", "放假调休", "Holidays"),
    ("office", "待本办办理", "For the office"),
];

/// The title of a column.
pub fn column(lang: Lang, key: &'static str) -> &'static str {
    find(COLUMNS, lang, key)
}

/// The title of a sheet.
pub fn sheet(lang: Lang, key: &'static str) -> &'static str {
    find(SHEETS, lang, key)
}

/// The title of a sheet on the tab of a worksheet.
pub fn tab(lang: Lang, key: &'static str) -> &'static str {
    if TABS.iter().any(|tab| tab.0 == key) { find(TABS, lang, key) } else { sheet(lang, key) }
}

fn find(table: &[(&'static str, &'static str, &'static str)], lang: Lang, key: &'static str) -> &'static str {
    table.iter().find(|t| t.0 == key).map_or(key, |t| lang.pick(t.1, t.2))
}

#[cfg(test)]
pub(crate) fn has_column(key: &str) -> bool {
    COLUMNS.iter().any(|t| t.0 == key)
}
