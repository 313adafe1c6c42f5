//! The settings of schemes and the formulas of steps, in words. Programs get their keys and codes; so do readers of
//! English, who can read them.

use std::borrow::Cow;

use super::{Lang, words};

/// (key, Chinese): what stands left of a value.
const LABELS: &[(&str, &str)] = &[
    ("respond_days", "报到时限（工作日）"),
    ("respond_by", "须报到的部门"),
    ("consult_days", "会商时限（工作日）"),
    ("consult_scopes", "须会商的事项"),
    ("resolve_by", "办结时限"),
    ("counts_on", "计入期间"),
    ("counted_outcomes", "计入的结果"),
    ("grades", "评分等次分值"),
    ("weights_lead", "牵头得分"),
    ("weights_co", "协办得分"),
    ("quarter", "季度得分"),
    ("votes", "满意度票分值"),
    ("uplift", "上浮方式"),
    ("uplift_every", "上浮档距"),
    ("uplift_adds", "每档上浮"),
    ("uplift_most", "上浮上限"),
    ("volume_base", "平均办件量范围"),
    ("demotion_notices", "降位通报次数"),
    ("code", "代码"),
    ("title", "名称"),
    ("source", "出处"),
    ("classes", "部门类别"),
    ("categories", "内容类别"),
    ("form", "评分表"),
    ("consequence", "结果运用"),
];

/// (code, Chinese): what can stand in a value, beside outcomes, grades, raters and scopes.
const VALUES: &[(&str, &str)] = &[
    ("all", "全部部门"),
    ("promise", "按报到时承诺"),
    ("complexity", "按诉求类型"),
    ("closed", "按销号日"),
    ("rated", "按评分日"),
    ("cases", "一哨一评"),
    ("satisfaction", "满意度"),
    ("step", "按整档"),
    ("linear", "按比例"),
    ("class", "同类部门"),
    ("class_nonzero", "同类有办件的部门"),
];

/// (function, Chinese): what formulas call.
const FUNCTIONS: &[(&str, &str)] = &[("floor(", "取整("), ("max(", "取大("), ("min(", "取小(")];

/// A setting's key, its value, or settings as `key=value; key=value`, in words.
pub fn setting(lang: Lang, text: &str) -> Cow<'_, str> {
    if lang == Lang::En {
        return Cow::Borrowed(text);
    }
    let one = |one: &str| match one.split_once('=') {
        Some((key, given)) => format!("{}={}", label(key).unwrap_or(key), value(given)),
        None => label(one).map_or_else(|| value(one), str::to_owned),
    };
    Cow::Owned(text.split("; ").map(one).collect::<Vec<_>>().join("；"))
}

/// A formula in words.
pub fn formula(lang: Lang, text: &str) -> Cow<'_, str> {
    if lang == Lang::En {
        return Cow::Borrowed(text);
    }
    Cow::Owned(FUNCTIONS.iter().fold(text.to_owned(), |text, (name, zh)| text.replace(name, zh)))
}

fn label(key: &str) -> Option<&'static str> {
    LABELS.iter().find(|(known, _)| *known == key).map(|(_, zh)| *zh)
}

/// A value word by word: what is no code stays.
fn value(text: &str) -> String {
    let is_code = |sign: char| sign.is_ascii_lowercase() || sign == '_';
    let (mut said, mut rest, mut after_word) = (String::new(), text, false);
    while !rest.is_empty() {
        let end = rest.find(|sign| !is_code(sign)).unwrap_or(rest.len());
        let (code, behind) = rest.split_at(end);
        if !code.is_empty() {
            said.push_str(word(code));
            (rest, after_word) = (behind, true);
            continue;
        }
        let end = rest.find(is_code).unwrap_or(rest.len());
        let (between, behind) = rest.split_at(end);
        // Codes one after the other are a list.
        said.push_str(&if after_word && between == " " { "、".to_owned() } else { between.replace(", ", "、") });
        (rest, after_word) = (behind, false);
    }
    said
}

fn word(code: &str) -> &str {
    let own = VALUES.iter().find(|(known, _)| *known == code).map(|(_, zh)| *zh);
    let of_set = || {
        ["outcome", "grade", "rater", "scope"]
            .iter()
            .map(|set| words::word(Lang::Zh, set, code))
            .find(|word| *word != code)
    };
    own.or_else(of_set).unwrap_or(code)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::scheme::Scheme;

    #[test]
    fn every_setting_of_a_scheme_has_words() {
        let text = include_str!("../../schemes/taizhou-2023.toml");
        let others = [
            ("respond_by = \"lead\"", "respond_by = \"all\""),
            ("counts_on = \"closed\"", "counts_on = \"rated\""),
            ("uplift = \"step\"", "uplift = \"linear\""),
            ("volume_base = \"class\"", "volume_base = \"class_nonzero\""),
            ("[\"multi\"]", "[\"single\", \"cross_level\"]"),
            ("lead = { originator = 100 }", "lead = { originator = 60, enterprise = 40 }"),
        ];
        let other = others.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
        for text in [text, &other, include_str!("../../schemes/fucheng-2024.toml")] {
            for (key, value) in Scheme::parse(text).unwrap().settings() {
                let said = setting(Lang::Zh, &format!("{key}={value}")).into_owned();
                assert!(!said.contains(|sign: char| sign.is_ascii_lowercase()), "{said}");
                assert_eq!(setting(Lang::En, &value), value);
            }
        }
    }

    #[test]
    fn settings_and_formulas_are_read_as_sentences() {
        for (text, zh) in [
            ("quarter=cases 70% + satisfaction 30%", "季度得分=一哨一评 70% + 满意度 30%"),
            ("weights_co", "协办得分"),
            ("resolved explained", "已解决、已解释"),
            ("satisfied 100, fairly 80, basically 60, dissatisfied 0", "满意 100、比较满意 80、基本满意 60、不满意 0"),
            ("uplift=step; uplift_adds=1%; uplift_most=5%", "上浮方式=按整档；每档上浮=1%；上浮上限=5%"),
            ("taizhou-2023", "taizhou-2023"),
        ] {
            assert_eq!(setting(Lang::Zh, text), zh);
        }
        assert_eq!(formula(Lang::Zh, "max(0, min(5, 1 × 10))"), "取大(0, 取小(5, 1 × 10))");
        assert_eq!(formula(Lang::Zh, "floor(10.35)"), "取整(10.35)");
        assert_eq!(formula(Lang::En, "floor(10.35)"), "floor(10.35)");
    }
}
