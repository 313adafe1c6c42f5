//! Words in a first map, for the person who finishes it.

use super::messages;

messages! {
    head(file) {
        zh: "# 映射文件：由 {file} 的表头和内容猜得，请逐行核对后使用。",
        en: "# A map guessed from the headers and values of {file}: check each line before you use it.",
    }
    columns_note() {
        zh: "# 左边是本系统的列，右边是文件的表头；写成几个表头的数组，则取第一个有内容的。",
        en: "# Left the program's column, right the file's header; of several headers in an array the first that is filled is taken.",
    }
    by_name() { zh: "同名", en: "by its name" }
    by_part(sample) { zh: "猜测，例：{sample}", en: "a guess; such as: {sample}" }
    required() { zh: "必填：请写上表头，或在 [fixed] 里给出固定值", en: "required: name its header, or give a value in [fixed]" }
    other_use(header) { zh: "也可取自 {header}", en: "{header} may tell it too" }
    ignored() { zh: "# 不读取的列；请确认没有漏掉有用的。", en: "# Columns that are not read: make sure that none of them is wanted." }
    dates_unclear() {
        zh: "# 日期的年份在后，日、月看不出先后：请选 \"dmy\" 或 \"mdy\"。",
        en: "# The year of dates stands last, and day and month cannot be told apart: choose \"dmy\" or \"mdy\".",
    }
    values_note(known) { zh: "# 右边可用：{known}；\"*\" 代表其余的值，\"\" 代表空白。", en: "# Right of =: {known}; \"*\" stands for every other value, \"\" for a blank." }
    units_note(count, names) {
        zh: "# 单位表里没有的有 {count} 个：{names}。先导入单位，或去掉下面的 # 让本系统新增：",
        en: "# {count} names are not among the units: {names}. Import the units first, or take the # off to have them added:",
    }
    fixed_note() { zh: "# 文件里没有、每行都一样的值：", en: "# What the file lacks and is the same in every row:" }
}
