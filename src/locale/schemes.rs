//! The words for schemes that cannot hold.

use super::{Lang, Told, causes, errors, told};
use crate::domain::scheme::{SchemeError, SchemeFault};

/// The words for a text that is no scheme.
pub fn scheme(lang: Lang, error: &SchemeError) -> Told {
    let fault = match error {
        SchemeError::Shape { line, words } => {
            let words = causes::reader(lang, words);
            let place = match (lang, line) {
                (_, None) => String::new(),
                (Lang::Zh, Some(line)) => format!("第 {line} 行"),
                (Lang::En, Some(line)) => format!("line {line}: "),
            };
            return told!(lang,
                zh: ("方案文件{place}读不懂：{words}", "对照 schemes/taizhou-2023.toml 修改"),
                en: ("the scheme cannot be read ({place}{words})", "compare it with schemes/taizhou-2023.toml"));
        }
        SchemeError::Fault(fault) => fault,
    };
    match fault {
        SchemeFault::Empty { key } => told!(lang,
            zh: ("方案的 {key} 是空的", "请补上"),
            en: ("{key} is empty in the scheme", "fill it")),
        SchemeFault::Twice { key, code } => told!(lang,
            zh: ("方案的 {key} 中“{code}”出现了两次", "每个只写一次"),
            en: ("\"{code}\" stands twice in {key} of the scheme", "give each once")),
        // What a lead would give itself does not count towards the hundred.
        SchemeFault::NotHundred { key, total } if key.contains("weights") => told!(lang,
            zh: ("方案的 {key} 合计 {total}，应为 100", "请改到合计 100（牵头部门不能给自己评分）"),
            en: ("{key} of the scheme makes {total}, not 100", "make it 100 (a lead does not rate itself)")),
        SchemeFault::NotHundred { key, total } => told!(lang,
            zh: ("方案的 {key} 合计 {total}，应为 100", "请改到合计 100"),
            en: ("{key} of the scheme makes {total}, not 100", "make it 100")),
        SchemeFault::AboveHundred { key, value } => told!(lang,
            zh: ("方案的 {key} 有一项是 {value}，超过 100", "请写 0 至 100"),
            en: ("{key} of the scheme has {value}, above 100", "give values from 0 to 100")),
        SchemeFault::Days { key } => told!(lang,
            zh: ("方案的 {key} 中默认天数不在最少与最多之间", "应有 min ≤ default ≤ max"),
            en: ("the default of {key} in the scheme is not between its min and max", "keep min ≤ default ≤ max")),
        SchemeFault::TooLong { key, value } => told!(lang,
            zh: ("方案的 {key} 是 {value} 个工作日，太长了", "请核对"),
            en: ("{key} of the scheme is {value} working days, which is too long", "check it")),
        SchemeFault::UnknownClass { code, class } => told!(lang,
            zh: ("方案的结果运用“{code}”用到没有的类别“{class}”", "核对 classes"),
            en: ("the consequence \"{code}\" of the scheme names the class \"{class}\", which it does not have", "check classes")),
        SchemeFault::Zero { key } => told!(lang,
            zh: ("方案的 {key} 不能是 0", "请写 1 以上"),
            en: ("{key} of the scheme cannot be 0", "give 1 or more")),
        SchemeFault::NothingToFollowFrom => told!(lang,
            zh: ("方案有结果运用却没有考核规定", "加 [evaluation] 或去掉 [[consequences]]"),
            en: ("the scheme has consequences but no evaluation", "add [evaluation] or drop [[consequences]]")),
        SchemeFault::Blanks { key, given } => told!(lang,
            zh: ("方案的 {key} 中“{given}”前后有空格", "请去掉空格"),
            en: ("\"{given}\" in {key} of the scheme has blanks around it", "remove them")),
        SchemeFault::Text { key, fault } => errors::text(lang, key, fault),
    }
}
