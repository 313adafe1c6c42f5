//! The words of the field's terms: how they are shown, and what else people write for them.

use std::borrow::Cow;

use super::{Lang, columns, indicators, settings};
use crate::domain::vocab::Coded;

/// (set, code, Chinese, English, other spellings that are read).
pub(super) type Word = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

/// Every member of every closed set.
const WORDS: &[Word] = &[
    (
        "kind",
        "originator",
        "园区镇街",
        "originator",
        &["园区", "镇街", "镇(街道)", "镇（街道）", "吹哨单位", "乡镇", "街道"],
    ),
    ("kind", "department", "部门", "department", &["报到部门"]),
    ("kind", "office", "吹哨办", "office", &["办公室"]),
    ("scope", "single", "单一部门", "single", &["单一", "单部门", "单一事项"]),
    ("scope", "multi", "多部门", "multi", &["跨部门", "多部门事项"]),
    ("scope", "cross_level", "跨层级", "cross-level", &["跨级", "跨层级事项"]),
    ("mode", "desk", "坐诊", "desk", &[]),
    ("mode", "consult", "会诊", "consult", &["会商", "会办"]),
    ("mode", "visit", "出诊", "visit", &["现场办公"]),
    ("complexity", "simple", "简单", "simple", &["简单类", "简单诉求"]),
    ("complexity", "general", "一般", "general", &["一般类", "一般诉求"]),
    ("complexity", "complex", "复杂", "complex", &["复杂类", "复杂诉求", "历史遗留", "历史遗留问题", "legacy"]),
    ("channel", "web", "网上", "web", &["网络", "线上"]),
    ("channel", "phone", "电话", "phone", &["来电"]),
    ("channel", "in_person", "来访", "in person", &["见面", "上门", "窗口"]),
    ("channel", "meeting", "会议", "meeting", &["座谈会", "走访"]),
    ("channel", "hotline", "热线", "hotline", &["12345", "服务热线"]),
    ("channel", "other", "其他", "other", &["其它"]),
    ("outcome", "resolved", "已解决", "resolved", &["解决", "办结", "已办结"]),
    ("outcome", "explained", "已解释", "explained", &["解释", "解释说明", "已说明"]),
    ("outcome", "declined", "不予受理", "declined", &["不受理", "退回"]),
    ("outcome", "withdrawn", "已撤回", "withdrawn", &["撤回", "撤销"]),
    ("outcome", "duplicate", "重复", "duplicate", &["重复件", "并件"]),
    ("grade", "satisfied", "满意", "satisfied", &[]),
    ("grade", "fairly", "比较满意", "fairly satisfied", &["较满意"]),
    ("grade", "basically", "基本满意", "basically satisfied", &[]),
    ("grade", "dissatisfied", "不满意", "dissatisfied", &[]),
    ("rater", "originator", "园区镇街", "originator", &["园区", "镇街", "吹哨单位"]),
    ("rater", "lead", "牵头部门", "lead", &["牵头"]),
    ("rater", "enterprise", "企业", "enterprise", &[]),
    ("role", "lead", "牵头", "lead", &["主责"]),
    ("role", "co", "协办", "co-handler", &[]),
    ("state", "received", "已接诊", "received", &["已登记", "待分诊"]),
    ("state", "triaged", "已分诊", "triaged", &["待派单"]),
    ("state", "assigned", "已派单", "assigned", &["待报到"]),
    ("state", "responded", "已报到", "responded", &["办理中"]),
    ("state", "resolved", "已办结", "resolved", &["待销号"]),
    ("state", "closed", "已销号", "closed", &["已归档"]),
    ("clock", "respond", "报到", "respond", &[]),
    ("clock", "consult", "会商", "consult", &[]),
    ("clock", "resolve", "办结", "resolve", &[]),
    ("by", "phone", "电话", "phone", &["来电", "去电", "电话回访"]),
    ("by", "visit", "上门", "visit", &["走访", "上门回访"]),
    ("bool", "yes", "是", "yes", &[]),
    ("bool", "no", "否", "no", &[]),
    ("weekday", "mon", "周一", "Mon", &[]),
    ("weekday", "tue", "周二", "Tue", &[]),
    ("weekday", "wed", "周三", "Wed", &[]),
    ("weekday", "thu", "周四", "Thu", &[]),
    ("weekday", "fri", "周五", "Fri", &[]),
    ("weekday", "sat", "周六", "Sat", &[]),
    ("weekday", "sun", "周日", "Sun", &[]),
    ("basis", "scored", "实得", "scored", &[]),
    ("basis", "class_mean", "类平均", "class mean", &[]),
    ("basis", "pending", "在办", "pending", &[]),
    ("basis", "missing", "缺项", "missing", &[]),
    ("basis", "no_data", "无数据", "no data", &[]),
    ("flag", "unrated", "有未评分", "unrated cases", &[]),
    ("flag", "no_ratings", "缺评分", "no ratings", &[]),
    ("flag", "no_votes", "缺满意度票", "no votes", &[]),
    ("flag", "no_cases", "无办件", "no cases", &[]),
    ("flag", "pending", "有在办", "open cases", &[]),
    ("flag", "quarter_missing", "缺季度", "quarter missing", &[]),
    ("flag", "retired", "已停用", "retired", &[]),
    ("flag", "demoted", "通报降位", "demoted", &[]),
    ("flag", "tie_at_boundary", "并列跨线，须人工认定", "tie at the boundary", &[]),
    ("flag", "small_class", "类内单位过少", "small class", &[]),
    ("flag", "moved", "此前在另一类", "in another class before", &[]),
    ("which", "a", "甲", "A", &[]),
    ("which", "b", "乙", "B", &[]),
    ("status", "live", "未封存", "live", &[]),
    ("status", "provisional", "暂定", "provisional", &[]),
    ("status", "frozen", "已封存", "frozen", &[]),
    ("group", "total", "合计", "total", &[]),
    ("group", "department", "部门", "department", &[]),
    ("group", "originator", "吹哨单位", "originator", &[]),
    ("group", "category", "内容类别", "category", &[]),
    ("metric", "responses_kept", "当月到期按时报到", "responses due, given in time", &[]),
    ("metric", "closed_on_time", "当月销号按时办结", "closed, done in time", &[]),
    ("left_out", "excluded", "不列入考核", "excluded", &[]),
    ("left_out", "open", "期末在办", "open at the end", &[]),
    ("left_out", "rated_elsewhere", "按评分日计入另一季度", "counts where it was rated", &[]),
    ("step", "not_begun", "尚未开始", "not begun", &[]),
    ("step", "not_evaluated", "所用方案无考核规定", "the scheme evaluates nobody", &[]),
    ("step", "not_there", "不在用且无办件，不在该季度", "not active and without cases: not in this quarter", &[]),
    ("step", "not_known", "当时名册中没有，不在该季度", "not in the books then: not in this quarter", &[]),
    ("step", "volume", "办件量", "Cases that count", &[]),
    ("step", "rated", "已评件数", "Of these, with a score", &[]),
    ("step", "sum", "得分合计", "Sum of the case scores", &[]),
    ("step", "mean", "“一哨一评”平均分", "Mean case score", &[]),
    ("step", "satisfaction", "企业满意度测评得分", "Satisfaction", &[]),
    ("step", "score", "季度得分", "Quarter score", &[]),
    ("step", "class_sum", "同类实得分合计", "Sum of the scores its class earned", &[]),
    ("step", "class_mean", "无办件，取同类平均分", "No case: the mean of its class", &[]),
    ("step", "left_out", "均值不含的季度", "Left out of the mean", &[]),
    ("step", "quarters_mean", "季度平均得分", "Mean of the quarters", &[]),
    ("step", "half_score", "半年得分", "Half-year score", &[]),
    ("step", "year_volume", "全年办件量", "Cases of the year", &[]),
    ("step", "volume_base", "平均办件量", "Mean cases of the year", &[]),
    ("step", "above", "高出平均的档数", "Steps above the mean", &[]),
    ("step", "whole_steps", "只计整档", "Whole steps", &[]),
    ("step", "uplift", "上浮比例%", "Uplift in percent", &[]),
    ("step", "annual_score", "年度得分", "Annual score", &[]),
    (
        "step",
        "rank",
        "类内名次（公布分高于它的个数加一）",
        "Rank in the class (one after all with a higher published score)",
        &[],
    ),
    ("step", "notices", "年内督查通报次数", "Notices in the year", &[]),
    ("step", "final_rank", "通报降位后的名次", "Rank after notices", &[]),
    ("shift", "down", "降一位", "down one place", &[]),
    ("shift", "up", "升一位", "up one place", &[]),
    ("shift", "behind_peers", "排在并列者之后", "behind its peers", &[]),
    ("shift", "held_by_demoted", "不动：下一名也降", "stays: the next is demoted too", &[]),
    ("shift", "held_last", "不动：已是末位", "stays: nobody is below", &[]),
    ("mark", "itself", "本部门", "itself", &[]),
    ("mark", "tied", "并列", "tied", &[]),
    ("figure", "carried_over", "上期结转", "carried over", &[]),
    ("figure", "received", "新增", "new", &[]),
    ("figure", "closed", "销号", "closed", &[]),
    ("figure", "open", "在办", "open", &[]),
    ("figure", "overdue", "超期", "overdue", &[]),
    ("figure", "responded", "报到", "responded", &[]),
    ("figure", "responded_on_time", "按时报到", "responded in time", &[]),
    ("figure", "responses_due", "到期应报到", "responses due", &[]),
    ("figure", "responses_kept", "到期按时报到", "due responses kept", &[]),
    ("figure", "closed_with_due", "销号且有期限", "closed with a date", &[]),
    ("figure", "closed_on_time", "按时办结", "done in time", &[]),
    ("figure", "rated", "已评", "rated", &[]),
    ("origin", "working_days", "工作日推算", "reckoned", &[]),
    ("origin", "promised", "报到时承诺", "promised", &[]),
    ("origin", "lead_promised", "随牵头承诺", "the lead's", &[]),
    ("origin", "office", "本办所定", "by office", &[]),
    ("origin", "extended", "延期", "extended", &[]),
    ("verdict", "on_time", "按时", "in time", &[]),
    ("verdict", "late", "超期完成", "late", &[]),
    ("verdict", "running", "未到期", "running", &[]),
    ("verdict", "missed", "超期未完成", "missed", &[]),
    ("verdict", "lapsed", "办结或销号时未到期", "done or closed before it was due", &[]),
    ("verdict", "no_date", "不限时", "no date", &[]),
    ("extension", "asked", "申请", "asked for", &[]),
    ("extension", "granted", "同意", "granted", &[]),
    ("extension", "refused", "不同意", "refused", &[]),
    ("day_kind", "start", "起算日（不计）", "start, not counted", &[]),
    ("day_kind", "working", "工作日", "working", &[]),
    ("day_kind", "make_up", "调休上班", "make-up day", &[]),
    ("day_kind", "holiday", "放假", "holiday", &[]),
    ("day_kind", "weekend", "周末", "weekend", &[]),
    ("verb", "triage", "分诊 (triage)", "triage", &[]),
    ("verb", "assign", "派单 (assign)", "assign", &[]),
    ("verb", "respond", "报到 (respond)", "respond", &[]),
    ("verb", "consult", "会商 (consult)", "consult", &[]),
    ("verb", "visit", "出诊 (visit)", "visit", &[]),
    ("verb", "note", "备注 (note)", "note", &[]),
    ("verb", "extend", "延期 (extend)", "extend", &[]),
    ("verb", "resolve", "办结 (resolve)", "resolve", &[]),
    ("verb", "followup", "回访 (followup)", "followup", &[]),
    ("verb", "close", "销号 (close)", "close", &[]),
    ("verb", "reopen", "退回重办 (reopen)", "reopen", &[]),
    ("verb", "score", "评分 (score)", "score", &[]),
    ("verb", "exclude", "不列入考核 (exclude)", "exclude", &[]),
    ("verb", "correct", "更正 (correct)", "correct", &[]),
];

fn all() -> impl Iterator<Item = &'static Word> {
    WORDS.iter().chain(indicators::WORDS)
}

/// The word for a code, or the code itself where there is none. Sections and columns have titles for words.
pub fn word<'c>(lang: Lang, set: &str, code: &'c str) -> &'c str {
    match set {
        "section" => return columns::sheet(lang, code),
        "column" => return columns::column(lang, code),
        _ => {}
    }
    all().find(|w| w.0 == set && w.1 == code).map_or(code, |w| lang.pick(w.2, w.3))
}

/// The words for a code: those of a set, or of settings and formulas, which are put together.
pub fn shown<'c>(lang: Lang, set: &str, code: &'c str) -> Cow<'c, str> {
    match set {
        "setting" => settings::setting(lang, code),
        "formula" => settings::formula(lang, code),
        _ => Cow::Borrowed(word(lang, set, code)),
    }
}

/// The word for a term.
pub fn term<T: Coded>(lang: Lang, term: T) -> &'static str {
    word(lang, T::KIND, term.code())
}

/// The term that a text means: its code, its word in either language, or another spelling.
pub fn read<T: Coded>(text: &str) -> Option<T> {
    let text = text.trim();
    // Ledgers have codes or the first words, whole: these are found without writing them anew.
    let plain = T::from_code(text).or_else(|| meant(|w| w.2 == text));
    plain.or_else(|| {
        let low = text.to_lowercase();
        let spelled = |w: &Word| w.3.to_lowercase() == low || w.4.contains(&text) || w.1.replace('_', "-") == low;
        T::from_code(&low).or_else(|| meant(spelled))
    })
}

/// The one term whose code or word begins with a text: for people who type.
pub fn begun<T: Coded>(text: &str) -> Option<T> {
    let low = text.trim().to_lowercase();
    let begins = |w: &&Word| w.1.starts_with(&low) || w.2.starts_with(&low) || w.3.to_lowercase().starts_with(&low);
    let mut found = all().filter(|w| w.0 == T::KIND && !low.is_empty()).filter(begins);
    match (found.next(), found.next()) {
        (Some(one), None) => T::from_code(one.1),
        _ => None,
    }
}

fn meant<T: Coded>(is: impl Fn(&Word) -> bool) -> Option<T> {
    all().filter(|w| w.0 == T::KIND).find(|w| is(w)).and_then(|w| T::from_code(w.1))
}

/// The codes of a set with their words, to name what may be given: `single 单一部门`.
pub fn choices<T: Coded>(lang: Lang) -> String {
    let all: Vec<String> = T::ALL
        .iter()
        .map(|m| match lang {
            Lang::Zh => format!("{} {}", m.code(), term(lang, *m)),
            Lang::En => m.code().to_owned(),
        })
        .collect();
    lang.join(&all)
}

/// 上班 and 放假 as people write them.
pub fn read_working(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "work" | "上班" => Some(true),
        "off" | "放假" => Some(false),
        _ => None,
    }
}

/// 是 and 否 as people write them.
pub fn read_yes(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "是" | "已解决" | "解决" | "解决了" => Some(true),
        "no" | "n" | "false" | "0" | "否" | "未解决" | "没有解决" | "没解决" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evaluation::rank::Shift;
    use crate::domain::evaluation::{Basis, Flag};
    use crate::domain::indicators::{Age, Indicator, Measure};
    use crate::domain::vocab::*;
    use crate::report::document::Status;
    use crate::report::explain::case::{DayKind, Extended, Origin, Verdict};
    use crate::report::explain::month::Figure;
    use crate::report::explain::{Mark, Step};
    use crate::report::monthly::{Group, Metric};

    #[test]
    fn the_beginning_of_one_term_means_it() {
        assert_eq!(begun("单"), Some(Scope::Single));
        assert_eq!(begun(" 跨层 "), Some(Scope::CrossLevel));
        assert_eq!(begun("MUL"), Some(Scope::Multi));
        for none in ["", " ", "部门", "x"] {
            assert_eq!(begun::<Scope>(none), None, "{none:?}");
        }
        // More than one begin so.
        assert_eq!(begun::<Outcome>("d"), None);
    }

    fn complete<T: Coded + PartialEq + std::fmt::Debug>() {
        for member in T::ALL {
            let entries = all().filter(|w| w.0 == T::KIND && w.1 == member.code()).count();
            assert_eq!(entries, 1, "{} {}", T::KIND, member.code());
            for lang in [Lang::Zh, Lang::En] {
                assert_eq!(read::<T>(term(lang, *member)), Some(*member), "{} {}", T::KIND, member.code());
            }
        }
    }

    #[test]
    fn every_term_has_its_words_and_is_read_from_them() {
        complete::<UnitKind>();
        complete::<Scope>();
        complete::<Mode>();
        complete::<Complexity>();
        complete::<Channel>();
        complete::<Outcome>();
        complete::<Grade>();
        complete::<Rater>();
        complete::<Role>();
        complete::<State>();
        complete::<Clock>();
        complete::<FollowUpBy>();
        complete::<Verb>();
        complete::<Basis>();
        complete::<Flag>();
        complete::<Status>();
        complete::<Group>();
        complete::<Metric>();
        complete::<Indicator>();
        complete::<Measure>();
        complete::<Age>();
        for indicator in Indicator::ALL {
            assert_ne!(word(Lang::Zh, "definition", indicator.code()), indicator.code());
        }
        complete::<Shift>();
        complete::<Step>();
        complete::<Mark>();
        complete::<Figure>();
        complete::<Origin>();
        complete::<Verdict>();
        complete::<Extended>();
        complete::<DayKind>();
    }

    #[test]
    fn no_spelling_means_two_things() {
        for (set, code, zh, en, others) in all() {
            for (set2, code2, zh2, en2, others2) in all().filter(|w| w.0 == *set && w.1 != *code) {
                assert_eq!(set, set2);
                assert!(zh != zh2 && en != en2, "{set}: {code}, {code2}");
                for other in *others {
                    assert!(other != zh2 && other != en2 && !others2.contains(other), "{set}: {other}");
                }
            }
        }
    }
}
