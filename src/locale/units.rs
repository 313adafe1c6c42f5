//! The words of units that change over time.

use super::{Lang, Told, messages, told};
use crate::domain::civil::Day;

messages! {
    holds_from(from, changes) {
        zh: "自 {from} 起：{changes}；此前的期间不变",
        en: "from {from} on: {changes}; periods before stay as they were",
    }
    always_held(changes) {
        zh: "更正，一向如此：{changes}；以前期间的报表随之改变",
        en: "corrected, it was always so: {changes}; reports of earlier periods change with it",
    }
    was_and_is(what, was, is) { zh: "{what} {was} → {is}", en: "{what} {was} → {is}" }
    still_open(name, count, numbers, command) {
        zh: "{name}名下还有 {count} 件在办：{numbers}。逐件改派：{command} --reason 原因",
        en: "{name} still has open cases ({count}): {numbers}; move each: {command} --reason WHY",
    }
    category_used(category, count, first) {
        zh: "{category}（{count} 件，如 {first}）",
        en: "{category} ({count}, such as {first})",
    }
    moved_with_scheme(count, from) {
        zh: "{count} 个部门自 {from} 起改属新方案的类别，此前的期间不变",
        en: "departments that move into a class of the new scheme from {from} on: {count}; periods before stay as they were",
    }
    cases_stay(count, from, scheme) {
        zh: "{from} 起受理的件中有 {count} 件已按原方案接诊，期限、是否计入和评分权重仍按原方案；按新方案会怎样，用 shao report quarterly 期间 --scheme {scheme} 试算；不想同期两套规则，从尚未受理诉求的一天起用",
        en: "cases received from {from} on that were taken in under another scheme ({count}) stay under it: due dates, what counts, weights of ratings; to see what this one would make of them: shao report quarterly PERIOD --scheme {scheme}; to avoid two sets of rules, apply a scheme from a day on which no case was received yet",
    }
    counts_always(name, code) {
        zh: "{name}没有启用日期，视为一向在册：已结束的期间也列入，参加排名，计入平均办件量的基数；新设的部门请写明启用日期：shao unit edit {code} --active-from 日期",
        en: "{name} has no first day: it stands in every period, those that are over too, with a rank, and weighs on mean volumes; if it is new: shao unit edit {code} --active-from DATE",
    }
    imported_count_always(count, first) {
        zh: "新增的部门中有 {count} 个没有启用日期（如 {first}），视为一向在册：已结束的期间也列入，参加排名，计入平均办件量的基数；新设的部门请写明启用日期：shao unit edit {first} --active-from 日期",
        en: "departments without a first day were added ({count}, such as {first}): they stand in every period, those that are over too, with a rank, and weigh on mean volumes; if one is new: shao unit edit {first} --active-from DATE",
    }
    retirement_withdrawn(name, last) {
        zh: "{name}的停用（至 {last}）已撤销：此后一直启用，各期间按此重算",
        en: "the retirement of {name} (last day {last}) is withdrawn: it is active since too, and periods are reckoned so",
    }
    some_department() { zh: "部门", en: "DEPT" }
    changed_by_import(count, day) {
        zh: "{count} 个单位的名称或类别自 {day} 起改变，此前的期间不变；只是更正错误请用 shao unit edit 编码 … --always",
        en: "the name or class of units changed from {day} on ({count}); periods before stay as they were; to mend a mistake use shao unit edit CODE … --always",
    }
}

/// How a unit was called, and in which class it stood.
pub fn named(lang: Lang, name: &str, short: Option<&str>, class: Option<&str>) -> String {
    let short = short.map_or_else(String::new, |short| match lang {
        Lang::Zh => format!("（{short}）"),
        Lang::En => format!(" ({short})"),
    });
    let class = class.map_or_else(String::new, |class| match lang {
        Lang::Zh => format!("，{class} 类"),
        Lang::En => format!(", class {class}"),
    });
    format!("{name}{short}{class}")
}

/// What held from a day on, to another, or all along.
pub fn held(lang: Lang, from: Option<Day>, to: Option<Day>, what: &str) -> String {
    match (lang, from, to) {
        (Lang::Zh, None, None) => format!("一向：{what}"),
        (Lang::Zh, None, Some(to)) => format!("{to} 及以前：{what}"),
        (Lang::Zh, Some(from), Some(to)) => format!("{from} 至 {to}：{what}"),
        (Lang::Zh, Some(from), None) => format!("{from} 起：{what}"),
        (Lang::En, None, None) => format!("always: {what}"),
        (Lang::En, None, Some(to)) => format!("until {to}: {what}"),
        (Lang::En, Some(from), Some(to)) => format!("{from} to {to}: {what}"),
        (Lang::En, Some(from), None) => format!("from {from} on: {what}"),
    }
}

/// A department whose first day is still to come on a day.
pub fn not_yet(lang: Lang, name: &str, code: &str, from: Day, day: Day) -> Told {
    told!(lang,
        zh: ("{name}自 {from} 起启用，{day} 还不在册", "请核对日期；启用日期写错的：shao unit edit {code} --active-from 日期"),
        en: ("{name} counts from {from} on, and not yet on {day}", "check the date; to mend its first day: shao unit edit {code} --active-from DATE"))
}

/// A date without anything that it could be of.
pub fn nothing_dated(lang: Lang) -> Told {
    told!(lang,
        zh: ("--from 和 --always 说的是名称或类别从何时起变", "加 --name、--short 或 --class；单位的启用日期用 --active-from"),
        en: ("--from and --always say from when a name or a class holds", "add --name, --short or --class; the day from which a unit counts is --active-from"))
}

/// A change after the unit's last day.
pub fn changed_after_retirement(lang: Lang, name: &str, from: Day, to: Day) -> Told {
    told!(lang,
        zh: ("{name}已在 {to} 停用，不能自 {from} 起改变", "用 --from 写停用前的日期；只是更正错误用 --always"),
        en: ("{name} is retired since {to} and cannot change from {from} on", "give an earlier day with --from; to mend a mistake use --always"))
}

/// The scheme in force then has no such class.
pub fn no_class_then(lang: Lang, given: &str, scheme: &str, from: Day, known: &[String]) -> Told {
    let known = lang.join(known);
    told!(lang,
        zh: ("那时适用的方案 {scheme}（{from} 起）没有“{given}”类", "可用：{known}；换一个 --from，或先启用有这一类的方案：shao scheme apply"),
        en: ("the scheme {scheme} (from {from}), in force then, has no class \"{given}\"", "it has: {known}; give another --from, or first apply a scheme that has it: shao scheme apply"))
}

/// Not an old class and a new one.
pub fn no_pair_of_classes(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("“{given}”不是“旧类别=新类别”", "例如 --class B=A"),
        en: ("\"{given}\" is not OLD=NEW", "for example --class B=A"))
}

/// No retirement that could be withdrawn.
pub fn not_retired(lang: Lang, name: &str) -> Told {
    told!(lang,
        zh: ("{name}没有停用", "没有变化，无需撤销"),
        en: ("{name} is not retired", "nothing to withdraw"))
}

/// A unit merged into itself.
pub fn into_itself(lang: Lang, name: &str) -> Told {
    told!(lang,
        zh: ("{name}不能并入自己", "--into 写接手的单位，或去掉"),
        en: ("{name} cannot be merged into itself", "name the unit that takes over with --into, or leave it out"))
}

/// A unit merged into one that is gone by then.
pub fn into_retired(lang: Lang, name: &str, on: Day) -> Told {
    told!(lang,
        zh: ("{name}在 {on} 之后不再启用，不能接手", "--into 写仍启用的单位"),
        en: ("{name} does not go on after {on} and cannot take over", "name one that does with --into"))
}

/// Cases of the file have categories that a new scheme lacks.
pub fn categories_not_in_scheme(lang: Lang, scheme: &str, categories: &str) -> Told {
    told!(lang,
        zh: ("方案 {scheme} 没有在办或此后受理的诉求所用的内容类别：{categories}", "把这些类别写进方案的 [[categories]]，或先逐件更正：shao correct 编号 --category 类别"),
        en: ("the scheme {scheme} lacks categories of cases that are open or received since: {categories}", "add them to the scheme's [[categories]], or give each case another first: shao correct N --category C"))
}
