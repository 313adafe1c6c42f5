//! The words of lists of cases.

use super::{Lang, Told, told};

/// Words for cases that are no state of one, and the option that finds these cases.
const OPTIONS: &[(&str, &[&str])] = &[
    ("--open", &["在办", "未销号", "open", "pending"]),
    ("--overdue", &["超期", "已超期", "逾期", "overdue", "late"]),
    ("--unrated", &["未评", "未评分", "待评分", "unrated"]),
];

/// The option that a word means which is taken for a state.
pub fn option_meant(given: &str) -> Option<&'static str> {
    let given = given.trim().to_lowercase();
    OPTIONS.iter().find(|(_, words)| words.contains(&given.as_str())).map(|(option, _)| *option)
}

/// A word that is no state: the cases that it means are found by an option of their own.
pub fn no_state(lang: Lang, given: &str, option: &str) -> Told {
    told!(lang,
        zh: ("“{given}”不是一个状态", "这样的件用 shao list {option} 查看"),
        en: ("\"{given}\" is not a state", "such cases are listed by shao list {option}"))
}
