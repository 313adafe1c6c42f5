//! The help: one line for every command and argument, and the frame around them.
//!
//! A new command needs only its entries, in the table of its group. Paths are the command's words
//! and the argument's id, with dots between (`intake`, `extend.request.to`); `*` stands for any one
//! group of words, so that what many commands take is said once (`*.at`, `unit.*.short`); `global.db`
//! are the options of every command; `intake!` are examples. `{scope}` stands for the words of a set.

mod case;
mod data;
pub mod faults;
mod look;
mod setup;

use super::words::choices;
use super::{Lang, messages};
use crate::domain::vocab::{Channel, Complexity, FollowUpBy, Grade, Mode, Outcome, Rater, Scope, State, UnitKind};

/// Path, the name of the value (a key of `VALUES`; empty where none is taken), Chinese, English.
type Entry = (&'static str, &'static str, &'static str, &'static str);

/// The groups of the main help, each with its title in both languages.
const GROUPS: &[(&str, &str, &[Entry])] = &[
    ("建立", "Set up", setup::ENTRIES),
    ("办理", "One case", case::ENTRIES),
    ("查看", "Look", look::LOOK),
    ("考核", "Evaluate", look::EVALUATE),
    ("数据", "Data", data::ENTRIES),
];

/// What many commands take.
const SHARED: &[Entry] = &[
    (
        "shao",
        "",
        "哨：吹哨办的台账。登记诉求，督促部门按时报到办结，按公开办法考核",
        "shao (哨, whistle): the ledger of a district's coordinating office: problems registered, departments answering in time, evaluation by published rules",
    ),
    ("global.db", "PATH", "数据库文件（环境变量 SHAO_DB）", "The database (or set SHAO_DB)"),
    ("global.lang", "LANG", "语言：zh 中文、en 英文（环境变量 SHAO_LANG）", "The language: zh, en (or set SHAO_LANG)"),
    (
        "global.now",
        "TIME",
        "以此为现在，复算和定时任务用（补录用 --at），如 \"2023-05-08 16:00\"（环境变量 SHAO_NOW）",
        "Take this for the present, such as \"2023-05-08 16:00\"; for what happened earlier use --at (or set SHAO_NOW)",
    ),
    (
        "global.actor",
        "PERSON",
        "经办人，不写为系统用户（环境变量 SHAO_ACTOR）",
        "Who is doing this (or set SHAO_ACTOR)",
    ),
    (
        "global.format",
        "FORMAT",
        "输出格式；不写时看 --out 的扩展名",
        "How to print; left out, the ending of --out says",
    ),
    (
        "global.out",
        "FILE",
        "写入文件，不在屏幕显示；文件名里的 {date} 是当天日期",
        "Write to this file instead of the screen; {date} in its name is today",
    ),
    ("global.quiet", "", "不显示提示", "Leave out notes"),
    ("global.color", "WHEN", "颜色", "Colours"),
    (
        "global.keys",
        "",
        "表头用固定的英文键名，值用代码，原样写出：供程序用",
        "For scripts: stable English keys as headers, codes as values, text as it is",
    ),
    (
        "global.bom",
        "",
        "CSV 以 UTF-8 标记开头，Excel 打开不乱码",
        "Begin a CSV with the mark of UTF-8, by which Excel knows it",
    ),
    (
        "global.full",
        "",
        "电话显示全号；不写则隐去四位，如 138****5678",
        "Telephone numbers whole; otherwise four digits of each are hidden: 138****5678",
    ),
    ("*.help", "", "显示帮助", "Show this help"),
    ("*.version", "", "显示版本", "Show the version"),
    (
        "*.case",
        "CASE",
        "编号：2023-0001，或当年序号 1，或 ref: 加外部编号",
        "The case: 2023-0001, its serial in this year (1), or ref: and its outside reference",
    ),
    ("*.dept", "DEPT", "部门；只派给一个部门的可不写", "The department; may be left out where only one is assigned"),
    (
        "*.at",
        "TIME",
        "实际发生的时间，不写为现在；可写 16:30、昨天16:30",
        "When it happened, if not now; 16:30 is of today",
    ),
    ("*.dry_run", "", "演练：只显示结果，不写入", "Show what would be done; write nothing"),
];

/// The names of values: key, Chinese, English.
const VALUES: &[(&str, &str, &str)] = &[
    ("BY", "方式", "HOW"),
    ("CASE", "编号", "CASE"),
    ("CATEGORY", "内容类别", "CATEGORY"),
    ("CHANNEL", "来源", "CHANNEL"),
    ("CLASS", "类别", "CLASS"),
    ("CODE", "编码", "CODE"),
    ("DATE", "日期", "DATE"),
    ("DAYS", "天数", "DAYS"),
    ("DEPT", "部门", "DEPT"),
    ("DIR", "文件夹", "FOLDER"),
    ("DOC", "文号", "DOC"),
    ("ENCODING", "编码", "ENCODING"),
    ("F", "格式", "F"),
    ("FILE", "文件", "FILE"),
    ("FORMAT", "格式", "FORMAT"),
    ("GRADE", "等次", "GRADE"),
    ("IMPORT", "次数", "N"),
    ("ITEM", "分项=分", "KEY=N"),
    ("HASH", "指纹", "HASH"),
    ("CLASSES", "旧类别=新类别", "OLD=NEW"),
    ("KIND", "类型", "KIND"),
    ("LANG", "语言", "LANG"),
    ("LEVEL", "难易", "LEVEL"),
    ("MAP", "映射", "MAP"),
    ("MINUTES", "分钟", "MINUTES"),
    ("MODE", "方式", "MODE"),
    ("N", "数", "N"),
    ("NAME", "名称", "NAME"),
    ("OUTCOME", "结果", "OUTCOME"),
    ("PATH", "路径", "PATH"),
    ("PERIOD", "期间", "PERIOD"),
    ("PERSON", "姓名", "PERSON"),
    ("PHONE", "电话", "PHONE"),
    ("RATER", "评价方", "RATER"),
    ("REF", "外部编号", "REF"),
    ("REPORT", "报表", "REPORT"),
    ("SCHEME", "方案", "SCHEME"),
    ("SCOPE", "事项类型", "SCOPE"),
    ("SECTION", "部分", "SECTION"),
    ("SHEET", "工作表", "SHEET"),
    ("SHELL", "命令行", "SHELL"),
    ("STATE", "状态", "STATE"),
    ("TEXT", "文字", "TEXT"),
    ("TIME", "时间", "TIME"),
    ("UNIT", "单位", "UNIT"),
    ("WHAT", "做法", "WHAT"),
    ("WHEN", "何时", "WHEN"),
    ("WHO", "部门或编号", "WHO"),
    ("WORD", "词", "WORD"),
    ("YEAR", "年份", "YEAR"),
    ("YESNO", "是否", "YES|NO"),
];

messages! {
    usage() { zh: "用法：", en: "Usage: " }
    arguments() { zh: "参数：", en: "Arguments:" }
    options() { zh: "选项：", en: "Options:" }
    shared_options() { zh: "通用选项：", en: "Options of every command:" }
    commands() { zh: "命令：", en: "Commands:" }
    examples() { zh: "例：", en: "Examples:" }
    heading(title) { zh: "{title}：", en: "{title}:" }
    options_hole() { zh: "[选项]", en: "[OPTIONS]" }
    command_hole() { zh: "命令", en: "COMMAND" }
    possible(values) { zh: "[可选：{values}]", en: "[possible values: {values}]" }
    default(value) { zh: "[默认：{value}]", en: "[default: {value}]" }
    more(command) { zh: "各命令的用法，如：{command}", en: "More about a command, for example: {command}" }
}

/// The title of every group and the commands in it, in the order in which people meet them.
pub fn groups(lang: Lang) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    GROUPS.iter().map(move |(zh, en, entries)| {
        let commands = entries.iter().map(|e| e.0).filter(|path| !path.contains(['.', '!']));
        (lang.pick(zh, en), commands.collect())
    })
}

fn entries() -> impl Iterator<Item = &'static Entry> {
    SHARED.iter().chain(GROUPS.iter().flat_map(|(_, _, entries)| entries.iter()))
}

/// The entry of a path: its own, or the nearest that stands for many.
fn entry(path: &str) -> Option<&'static Entry> {
    let exact = |path: &str| entries().find(|e| e.0 == path);
    let words: Vec<&str> = path.split('.').collect();
    exact(path).or_else(|| match words.as_slice() {
        [first, .., last] => exact(&format!("{first}.*.{last}")).or_else(|| exact(&format!("*.{last}"))),
        _ => None,
    })
}

/// The line on a command or an argument.
pub fn line(lang: Lang, path: &str) -> Option<String> {
    entry(path).map(|e| filled(lang, lang.pick(e.2, e.3)))
}

/// The name of an argument's value.
pub fn value(lang: Lang, path: &str) -> Option<&'static str> {
    let key = entry(path)?.1;
    VALUES.iter().find(|v| v.0 == key).map(|v| lang.pick(v.1, v.2))
}

/// An argument as help writes it: an option is its own name, a value has one in each language.
pub fn argument(lang: Lang, name: &str) -> String {
    let value = VALUES.iter().find(|v| v.0 == name);
    value.map_or_else(|| name.to_owned(), |v| format!("<{}>", lang.pick(v.1, v.2)))
}

/// The examples of a command, a line each.
pub fn example(lang: Lang, path: &str) -> Option<&'static str> {
    let wanted = format!("{path}!");
    entries().find(|e| e.0 == wanted).map(|e| lang.pick(e.2, e.3))
}

/// A text with the words of the set that it names.
pub(super) fn filled(lang: Lang, text: &str) -> String {
    let Some((before, (set, after))) = text.split_once('{').and_then(|(b, rest)| Some((b, rest.split_once('}')?)))
    else {
        return text.to_owned();
    };
    let words = match set {
        "by" => choices::<FollowUpBy>(lang),
        "channel" => choices::<Channel>(lang),
        "complexity" => choices::<Complexity>(lang),
        "grade" => choices::<Grade>(lang),
        "kind" => choices::<UnitKind>(lang),
        "mode" => choices::<Mode>(lang),
        "outcome" => choices::<Outcome>(lang),
        "rater" => choices::<Rater>(lang),
        "scope" => choices::<Scope>(lang),
        "state" => choices::<State>(lang),
        // What the user writes in braces stands as it is written.
        other => format!("{{{other}}}"),
    };
    format!("{before}{words}{after}")
}

/// Which entry serves a path, for the test that none is idle.
#[cfg(test)]
pub(crate) fn serving(path: &str) -> Option<&'static str> {
    entry(path).map(|e| e.0)
}

/// The paths of all entries, for the same test.
#[cfg(test)]
pub(crate) fn paths() -> Vec<&'static str> {
    entries().map(|e| e.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is written in braces in the name of a file.
    const PLACE: [&str; 3] = ["{date}", "{report}", "{period}"];

    fn chinese(text: &str) -> bool {
        text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
    }

    #[test]
    fn every_entry_is_there_once_in_both_languages() {
        let mut seen = std::collections::HashSet::new();
        for &(path, key, zh, en) in entries() {
            assert!(seen.insert(path), "{path} is there twice");
            assert!(!zh.is_empty() && !en.is_empty(), "{path} is empty");
            // Examples may be the same in both languages, and the program has a Chinese name.
            assert!(chinese(zh) || path.ends_with('!'), "{path}: no Chinese in {zh}");
            assert!(!chinese(en) || path == "shao", "{path}: Chinese in {en}");
            assert!(!path.ends_with('!') || zh.lines().count() == en.lines().count(), "{path}");
            assert!(key.is_empty() || VALUES.iter().any(|v| v.0 == key), "{path}: no value {key}");
            for lang in [Lang::Zh, Lang::En] {
                let text = PLACE.iter().fold(filled(lang, lang.pick(zh, en)), |text, word| text.replace(word, ""));
                assert!(!text.contains('{'), "{path}: {text}");
                let set = zh.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(set, _)| set);
                assert!(set.is_none_or(|set| !text.ends_with(&format!("：{set}"))), "{path}: no set {set:?}");
            }
        }
    }

    #[test]
    fn every_value_is_named_in_both_languages_and_used() {
        for (key, zh, en) in VALUES {
            assert!(chinese(zh) && !chinese(en), "{key}");
            assert!(entries().any(|e| e.1 == *key), "{key} is used nowhere");
        }
        for texts in [TEXTS, faults::TEXTS] {
            for (name, zh, en) in texts {
                // A text of nothing but a hole and a mark has no words of its own.
                assert!((chinese(zh) || zh.starts_with('{')) && !chinese(en), "{name}");
            }
        }
    }

    #[test]
    fn the_nearest_entry_speaks() {
        assert_eq!(serving("triage.at"), Some("*.at"));
        assert_eq!(serving("unit.add.short"), Some("unit.*.short"));
        assert_eq!(serving("exclude.dept"), Some("exclude.dept"));
        assert_eq!(serving("extend.grant.dept"), Some("*.dept"));
        assert_eq!(serving("nothing"), None);
        assert_eq!(
            line(Lang::Zh, "triage.scope").as_deref(),
            Some("事项类型：single 单一部门、multi 多部门、cross_level 跨层级")
        );
        assert_eq!(
            line(Lang::En, "triage.scope").as_deref(),
            Some("How many departments it concerns: single, multi, cross_level")
        );
        assert_eq!(value(Lang::Zh, "assign.co"), Some("部门"));
    }
}
