//! Titles of columns and sheets, by their keys.

use super::Lang;

/// (key, Chinese, English).
const COLUMNS: &[(&str, &str, &str)] = &[
    ("number", "编号", "Number"),
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
];

/// (key, Chinese, English).
const SHEETS: &[(&str, &str, &str)] = &[
    ("cases", "诉求", "Cases"),
    ("units", "单位", "Units"),
    ("schemes", "方案", "Schemes"),
    ("overdue", "已超期", "Overdue"),
    ("due", "将到期", "Due soon"),
    ("office", "待本办办理", "Waiting for the office"),
    ("moved", "移动的期限", "Deadlines moved"),
    ("days", "与周一至周五不同的日子", "Days that differ from Monday to Friday"),
    ("settings", "设置", "Settings"),
];

/// The title of a column.
pub fn column(lang: Lang, key: &'static str) -> &'static str {
    find(COLUMNS, lang, key)
}

/// The title of a sheet.
pub fn sheet(lang: Lang, key: &'static str) -> &'static str {
    find(SHEETS, lang, key)
}

fn find(table: &[(&'static str, &'static str, &'static str)], lang: Lang, key: &'static str) -> &'static str {
    table.iter().find(|t| t.0 == key).map_or(key, |t| lang.pick(t.1, t.2))
}

#[cfg(test)]
pub(crate) fn has_column(key: &str) -> bool {
    COLUMNS.iter().any(|t| t.0 == key)
}
