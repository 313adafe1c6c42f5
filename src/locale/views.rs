//! The words of looking otherwise: back in time, or by another scheme.

use super::{Lang, Told, told};
use crate::domain::civil::{Day, Moment, format_moment};

/// The time lies in the future.
pub fn not_yet(lang: Lang, given: &str, now: Moment) -> Told {
    let now = format_moment(now);
    told!(lang,
        zh: ("“{given}”还没有到", "--as-of 最晚可写现在：{now}"),
        en: ("\"{given}\" has not come yet", "the latest --as-of is now: {now}"))
}

/// Nothing was recorded by then.
pub fn nothing_known(lang: Lang, to: Moment, first: Moment) -> Told {
    let (to, first) = (format_moment(to), format_moment(first));
    told!(lang,
        zh: ("截至 {to} 还没有任何登记", "第一笔登记于 {first}；--as-of 按登记时间，不按发生时间"),
        en: ("nothing was recorded by {to}", "the first entry was recorded on {first}; --as-of goes by the time of recording"))
}

/// A supposed scheme lacks the class of a department.
pub fn no_such_class(lang: Lang, name: &str, class: &str, day: Day, scheme: &str) -> Told {
    told!(lang,
        zh: ("{name}在 {day} 属 {class} 类，方案 {scheme} 没有这一类，无从排名", "换一个有 {class} 类的方案来试算"),
        en: ("{name} is of class {class} on {day}, which the scheme {scheme} does not have and so cannot rank", "suppose one that has the class {class}"))
}

/// A supposed scheme lacks categories of cases in the file.
pub fn no_such_categories(lang: Lang, categories: &str, scheme: &str) -> Told {
    told!(lang,
        zh: ("方案 {scheme} 没有诉求所用的内容类别：{categories}", "把这些类别写进方案的 [[categories]] 再来试算"),
        en: ("the scheme {scheme} lacks categories of cases in the file: {categories}", "add them to the scheme's [[categories]], then suppose it"))
}

/// More words to look for than any case holds.
pub fn too_many_words(lang: Lang, given: usize, most: usize) -> Told {
    told!(lang,
        zh: ("要找的词有 {given} 个，最多 {most} 个", "少写几个；要找一整句就加引号"),
        en: ("{given} words are looked for, the most is {most}", "give fewer; put a phrase in quotes"))
}
