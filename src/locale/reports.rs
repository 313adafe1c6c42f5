//! The words of reports: headings, notes, refusals.

use super::{Lang, Told, messages, told};
use crate::domain::period::{Period, PeriodKind};

messages! {
    csv_is_one(section, all) {
        zh: "CSV 只含 {section} 一栏；各栏用 --section 分别导出：{all}",
        en: "this CSV is the section {section} alone; each with --section: {all}",
    }
    monthly() { zh: "月度通报", en: "Monthly notice" }
    quarterly() { zh: "季度测评", en: "Quarterly evaluation" }
    half_year() { zh: "半年评估", en: "Half-year evaluation" }
    annual() { zh: "年度排名", en: "Annual ranking" }
    named(title, label) { zh: "{title} {label}", en: "{title} {label}" }
    heading(named, from, to, status) {
        zh: "{named}（{from} 至 {to}），{status}",
        en: "{named} ({from} to {to}), {status}",
    }
    dates(from, to, status, as_of) {
        zh: "{from} 至 {to}，{status}；截至 {as_of}",
        en: "{from} to {to}, {status}; as of {as_of}",
    }
    rests_on(seq, hash) {
        zh: "所据记录：至第 {seq} 条，指纹 {hash}",
        en: "Rests on: events up to {seq}, head {hash}",
    }
    scheme(scheme, code) { zh: "方案：{scheme}，{code}", en: "Scheme: {scheme}, {code}" }
    section(title, section) { zh: "{title}：{section}", en: "{title}: {section}" }
    see_notes(n, tab) {
        zh: "说明 {n} 条及所用设置见最后的“{tab}”表",
        en: "Notes ({n}) and settings used: last sheet, \"{tab}\"",
    }
    page_of(page, pages) { zh: "第 {page} 页，共 {pages} 页", en: "Page {page} of {pages}" }
    under(scheme, as_of) { zh: "{scheme}；截至 {as_of}", en: "{scheme}; as of {as_of}" }
    notes() { zh: "说明", en: "Notes" }
    settings() { zh: "所用设置", en: "Settings used" }
    running(to) { zh: "期间尚未结束（至 {to}），数字暂定。", en: "The period is not over (it ends on {to}): figures are provisional." }
    unrated(n, names) { zh: "{n} 个部门有办件未评分，暂不计入平均分：{names}。", en: "Departments with cases that have no score and are in no mean yet ({n}): {names}." }
    no_ratings(n, names) { zh: "{n} 个部门的办件都还没有评分，无得分：{names}。", en: "Departments none of whose cases has a score yet, so that they have none ({n}): {names}." }
    no_votes(n, names) { zh: "{n} 个部门有办件但缺满意度票，该季度无得分、不排名：{names}。", en: "Departments with cases but no votes, so without score and rank in that quarter ({n}): {names}." }
    quarter_missing(n, names) { zh: "{n} 个部门有季度无得分，均值不含该季度：{names}。", en: "Departments with a quarter without a score, which their mean leaves out ({n}): {names}." }
    substituted(n, names) { zh: "{n} 个部门没有可计的办件，按同类平均分计：{names}。", en: "Departments without a case that counts, which take the mean of their class ({n}): {names}." }
    nobody() {
        zh: "期末没有在用的部门，期内也没有部门有办件。各部门自何日启用，见 shao unit list。",
        en: "No department was active at the period's end, nor had one cases in it; for when each is active see shao unit list.",
    }
    leads() { zh: "结果运用只列线索，由人研究决定；系统不作任何处理。", en: "Consequences are leads for people to decide; nothing is done about them." }
    schemes_differ(which) {
        zh: "各季度适用的方案不同：{which}。整期的规则与名次按期末适用的方案。",
        en: "The quarters go by different schemes: {which}. The whole goes by the one in force at its end.",
    }
    not_evaluated(which) {
        zh: "所适用方案没有考核规定的季度无得分，不计入均值与办件量：{which}。",
        en: "Quarters whose scheme has no rules of evaluation have no scores, and are in no mean and no count: {which}.",
    }
    by_scheme(quarters, code, from) {
        zh: "{quarters} 按 {code}（{from} 起）",
        en: "{quarters} by {code} (from {from})",
    }
    other_rules(which) {
        zh: "所用设置按期末适用的方案列出；不同的有：{which}。",
        en: "The settings listed are those of the period's last day. Others hold for: {which}.",
    }
    quarters_by(quarters, code, from, settings) {
        zh: "{quarters} 按 {code}（{from} 起）：{settings}",
        en: "{quarters} by {code} (from {from}): {settings}",
    }
    cases_by(code, from, settings) {
        zh: "按 {code}（{from} 起）受理的件：{settings}",
        en: "cases received under {code} (from {from}): {settings}",
    }
    month_unrated(unrated, closed) {
        zh: "本月销号 {closed} 个部门件中有 {unrated} 个未评分，平均分暂定。",
        en: "Department-cases closed in the month: {closed}, of them without a score yet: {unrated}; means are provisional.",
    }
    unknown_year(n) {
        zh: "{n} 个期限途经放假通知尚未载入的年份，暂定。",
        en: "Due dates that reach into a year whose notice is not loaded, and so are provisional: {n}.",
    }
    counted() {
        zh: "部门按部门件计（牵头、协办各计一件），合计、吹哨单位、内容类别的流转按件计；不列入考核及结果不计入的（见“不计入的”）不在数字之内，但超期清单仍跟踪不列入考核的。",
        en: "Departments are counted in department-cases (lead and co-handler each one), the flow of all, originators and categories in cases; cases excluded or closed with an outcome that does not count (see \"Left out\") are in no figure, but the list of overdue dates still follows excluded ones.",
    }
    supposed(title, code) {
        zh: "试算：假定一直适用方案 {title}（{code}），并非考核结果；按现在的记录，不按封存的数字；期限仍以当时告知部门的为准。",
        en: "What if: as though the scheme \"{title}\" ({code}) had held all along; no result of any evaluation, from the records of now and not from what is frozen. Due dates stay as departments were told them.",
    }
    quarters_frozen(quarters) {
        zh: "{quarters} 已封存，按封存的结果计；封存后的更改不入此期，见各季度 --live。",
        en: "Taken as they were frozen: {quarters}; what was changed since is not in this report, see each with --live.",
    }
    counted_again(cases) {
        zh: "封存的季度已计、其后重办或补评的件，按现在的销号和评分再计，封存的数字不变；半年、年度的办件量只计一件：{cases}。",
        en: "Counted in a frozen quarter, which stands, and taken up again or rated since: these count again as they stand now; the volume of a half-year or year has each once: {cases}.",
    }
    again(case, before, quarter) {
        zh: "{case}（{before} 已计，又计入 {quarter}）",
        en: "{case} (in {before}, again in {quarter})",
    }
    comparison() { zh: "方案对比", en: "Two schemes compared" }
    compared(moved) {
        zh: "试算，并非考核结果：假定两个方案各自一直适用。变化为乙减甲，名次升降正数为上升；名次不同的部门有 {moved} 个。按现在的记录，不按封存的数字；期限仍以当时告知部门的为准。",
        en: "What if: as though each scheme had held all along; no result of any evaluation. Changes are B less A, and a positive move is upwards; departments in different places: {moved}. Reckoned from the records of now, not from what is frozen; due dates stay as departments were told them.",
    }
    frozen_early() {
        zh: "封存时期间尚未结束，封存的是暂定数字。",
        en: "Frozen before the period was over: the figures are provisional.",
    }
    frozen_lacking(ratings, votes) {
        zh: "封存时仍缺：未评分 {ratings} 个部门件，缺满意度票 {votes} 个部门。",
        en: "Frozen although something was lacking: department-cases without a score {ratings}, departments without votes {votes}.",
    }
    anew(differences, causes) {
        zh: "本期已封存，以上按现有记录重算：与封存数字相差 {differences} 处，封存以来有关的记录 {causes} 条。",
        en: "The period is frozen; this is reckoned anew from the records as they stand: figures that differ {differences}, events since that bear on it {causes}.",
    }
    late_changes(n) {
        zh: "本期内对已封存期间的更改 {n} 条，所涉期间的封存数字不变。",
        en: "Changes recorded in this period to periods frozen before ({n}): their frozen figures stand.",
    }
    late_released(periods) {
        zh: "{periods} 其后已解除封存：所列更改当时在封存之后，重算或重新封存的数字已含。",
        en: "Released since: {periods}. What is listed came late then, and is in the figures that were reckoned or frozen anew.",
    }
    late_since(period, at) {
        zh: "{period} 在结束前已封存（{at}）：其后的更改也列在这里。",
        en: "{period} was frozen before it was over ({at}): changes recorded since are listed here too.",
    }
    cut(section, key, shown, all) {
        zh: "“{section}”只列前 {shown} 项，共 {all} 项；全部用 --section {key} --format csv",
        en: "{section}: the first {shown} of {all}; all of them with --section {key} --format csv",
    }
    empty_section() { zh: "这一部分没有内容", en: "there is nothing in this section" }
}

/// What the figures of a frozen period are that are reckoned anew.
pub fn reckoned_anew(lang: Lang) -> &'static str {
    lang.pick("已封存，按现有记录重算", "frozen, reckoned anew")
}

/// The title of a report.
pub fn title(lang: Lang, kind: PeriodKind) -> String {
    match kind {
        PeriodKind::Month => monthly(lang),
        PeriodKind::Quarter => quarterly(lang),
        PeriodKind::Half => half_year(lang),
        PeriodKind::Year => annual(lang),
    }
}

/// The period is of another kind than the report.
pub fn wrong_kind(lang: Lang, given: Period, kind: PeriodKind) -> Told {
    let (zh, en, example) = match kind {
        PeriodKind::Month => ("月份", "month", "2023-05"),
        PeriodKind::Quarter => ("季度", "quarter", "2023-Q2"),
        PeriodKind::Half => ("半年", "half-year", "2023-H1"),
        PeriodKind::Year => ("年份", "year", "2023"),
    };
    let title = title(lang, kind);
    told!(lang,
        zh: ("{title}要的是{zh}，“{given}”不是", "例如 {example}，或 last、this"),
        en: ("the report is for a {en}, which \"{given}\" is not", "for example {example}, or last, this"))
}

/// The period lies in the future.
pub fn not_begun(lang: Lang, period: Period) -> Told {
    let from = period.first_day();
    told!(lang,
        zh: ("{period} 还没有开始（始于 {from}）", "最晚可写本期"),
        en: ("{period} has not begun (it begins on {from})", "the latest is this"))
}

/// A comparison takes one scheme or two.
pub fn two_schemes(lang: Lang) -> Told {
    told!(lang,
        zh: ("对比要有方案：--scheme 给一个（与现行的比）或两个", "例如 shao report compare 2023 --scheme taizhou-2023 --scheme 新方案.toml"),
        en: ("a comparison needs --scheme: once (against the one in force) or twice", "for example: shao report compare 2023 --scheme taizhou-2023 --scheme new.toml"))
}

/// Other reports take one scheme.
pub fn one_scheme(lang: Lang) -> Told {
    told!(lang,
        zh: ("这份报表只能按一个方案试算", "两个方案对比用 shao report compare"),
        en: ("this report can suppose one scheme only", "for two side by side: shao report compare"))
}

/// A month has no scores to compare.
pub fn no_scores_in_months(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("“{given}”是月份，月度通报没有得分和名次可比", "给季度、半年或年份，例如 2023-Q2、2023-H1、2023"),
        en: ("\"{given}\" is a month, which has no scores and ranks to compare", "give a quarter, half-year or year, such as 2023-Q2, 2023-H1, 2023"))
}

/// There is no department to report on.
pub fn no_departments(lang: Lang) -> Told {
    told!(lang,
        zh: ("还没有部门", "先导入单位：shao import units 文件，或 shao unit add"),
        en: ("there are no departments yet", "bring in the units first: shao import units FILE, or shao unit add"))
}

/// The scheme of the period evaluates nobody.
pub fn no_evaluation(lang: Lang, scheme: &str, period: Period) -> Told {
    told!(lang,
        zh: ("{period} 适用的方案 {scheme} 没有考核规定", "可用 shao report monthly；或启用有考核规定的方案：shao scheme apply taizhou-2023 --from 日期"),
        en: ("the scheme {scheme}, in force for {period}, has no rules of evaluation", "use shao report monthly, or apply a scheme that has: shao scheme apply taizhou-2023 --from DATE"))
}

/// The report has no such section.
pub fn no_section(lang: Lang, given: &str, known: &[&str]) -> Told {
    let known = lang.join(known);
    told!(lang,
        zh: ("这份报告没有“{given}”部分", "可用：{known}"),
        en: ("the report has no section \"{given}\"", "known: {known}"))
}

/// JSON holds every section.
pub fn section_of_json(lang: Lang) -> Told {
    told!(lang,
        zh: ("JSON 含全部部分，不能只要一部分", "去掉 --section，在 sections 里取"),
        en: ("JSON holds every section", "leave --section out and take it from sections"))
}
