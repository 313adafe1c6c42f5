//! The words of derivations: headings, lines of steps, refusals.

use super::{Lang, Told, messages, told};
use crate::domain::period::{Period, PeriodKind};

messages! {
    title(department, report, period) {
        zh: "{department} {report} {period}：计算依据",
        en: "{department}, {report} {period}: how the figures came about",
    }
    case_title(number, title) { zh: "{number} {title}：计算依据", en: "{number} {title}: how the figures came about" }
    case_facts(received, scheme, as_of) {
        zh: "{received} 受理；按方案 {scheme}；截至 {as_of}",
        en: "received {received}; judged by the scheme {scheme}; as of {as_of}",
    }
    in_frozen(periods) {
        zh: "在已封存的数字之内：{periods}",
        en: "in the frozen figures of: {periods}",
    }
    changed_since(periods) {
        zh: "其后有更改，封存的数字不含：{periods}（见报表 --live）",
        en: "changed since, which the frozen figures do not show: {periods} (see the report with --live)",
    }
    steps_of(period, scheme) { zh: "{period}（方案 {scheme}）", en: "{period} (scheme {scheme})" }
    step(name, reckoning) { zh: "{name}：{reckoning}", en: "{name}: {reckoning}" }
    published(figure) { zh: "→ 公布 {figure}", en: "→ published {figure}" }
    each_in(table) { zh: "（各项见“{table}”）", en: "(each in \"{table}\")" }
    not_reckoned() { zh: "无法计算", en: "cannot be reckoned" }
    district() { zh: "全区", en: "The district" }
    no_category() { zh: "未分类", en: "Without a category" }
    long_tables(tables) {
        zh: "逐件的明细用 --section 查看（{tables}），或用 --out 存为表格文件",
        en: "what stands behind these, case by case: --section ({tables}), or a workbook with --out",
    }
    quarter_meant(quarter, department) {
        zh: "按季度 {quarter}；其他期间如 shao explain {department} 2023",
        en: "the quarter {quarter}; for another period: shao explain {department} 2023",
    }
    case_meant(case, period) {
        zh: "按诉求 {case}；{period} 全区的数字用 shao explain indicators {period}",
        en: "the case {case}; for the figures of {period}: shao explain indicators {period}",
    }
    as_frozen(period, at) {
        zh: "{period} 于 {at} 封存：由来按封存时的记录；按现在的记录加 --live",
        en: "{period} was frozen on {at}: derived from the records as of then; from those of now with --live",
    }
}

/// Whether a word stands for the whole district: that of its indicators, or that of the rows in which reports add up.
pub fn names_district(given: &str) -> bool {
    const NAMES: [&str; 6] = ["indicators", "total", "指标", "主要指标", "全区", "合计"];
    NAMES.contains(&given.trim().to_lowercase().as_str())
}

/// Whether a word stands for the cases without a category.
pub fn names_no_category(given: &str) -> bool {
    ["none", "未分类"].contains(&given.trim().to_lowercase().as_str())
}

/// The indicators do not stand in the report of such a period.
pub fn no_indicators(lang: Lang, period: Period, kind: PeriodKind) -> Told {
    let (title, year) = (super::reports::title(lang, kind), period.year());
    told!(lang,
        zh: ("{period} 的{title}没有指标：月度和年度报表才有", "写月或年：shao explain indicators {year}，或写部门"),
        en: ("the report \"{title}\" for {period} has no indicators: those of months and years have", "name a month or a year: shao explain indicators {year}; or a department"))
}

/// Originators and categories stand in the reports of months alone.
pub fn months_alone(lang: Lang, period: Period) -> Told {
    let month = Period::of(PeriodKind::Month, period.last_day());
    told!(lang,
        zh: ("{period} 的报表没有按吹哨单位、内容类别的数字：月度通报才有", "写月，如 {month}"),
        en: ("reports for {period} have no figures by originator or category: those of months have", "name a month, such as {month}"))
}

/// A name that is a case's and a department's; `typed` is the department as it stands in a command.
pub fn both(lang: Lang, given: &str, case: &str, department: &str, typed: &str) -> Told {
    told!(lang,
        zh: ("“{given}”既是诉求 {case}，又是部门{department}", "诉求写全 {case}，部门写名称并加期间：shao explain {typed} 2023-Q2"),
        en: ("\"{given}\" is the case {case} and the department {department}", "for the case write {case}, for the department its name and a period: shao explain {typed} 2023-Q2"))
}

/// A case belongs to no period.
pub fn case_has_no_period(lang: Lang, given: &str, period: &str) -> Told {
    told!(lang,
        zh: ("“{given}”是诉求，不带期间“{period}”", "去掉期间；要看部门写部门名称"),
        en: ("\"{given}\" is a case, which takes no period \"{period}\"", "leave the period out, or name a department"))
}

/// The department does not stand in the report; `typed` is how it stands in a command.
pub fn not_in_report(lang: Lang, department: &str, typed: &str, report: &str, period: Period) -> Told {
    let last = period.last_day();
    told!(lang,
        zh: ("{department}不在 {period} 的{report}里：{last} 不在用，也没有办件", "看它的启用停用日期：shao unit show {typed}"),
        en: ("{department} is not in the report \"{report}\" for {period}: it is not active on {last} and has no cases", "see when it was active: shao unit show {typed}"))
}
