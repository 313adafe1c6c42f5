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
    dates_unclear(known) {
        zh: "# 日期有几种读法，看不出是哪一种，请选一种：{known}。",
        en: "# Dates can be read in several ways; choose one: {known}.",
    }
    dates_mixed(columns) {
        zh: "# 没有一种格式读得了所有的日期，请先在文件里改成一种：{columns}。",
        en: "# No one format reads all dates; make them alike in the file first: {columns}.",
    }
    sheets(names) { zh: "可见的工作表：{names}", en: "the visible sheets: {names}" }
    header_rows() { zh: "表头占几行，上下各行的字连成一个表头", en: "the rows of the header; the words one below the other make one header" }
    unnamed() { zh: "# 其中 \"\" 是没有表头的列。", en: "# Among them \"\" is every column without a header." }
    joined() { zh: "也可由几列连成", en: "several headers can be put together" }
    twice() { zh: "有几列同名，只读第一列", en: "several columns are called that: the first is read" }
    blank_note() { zh: "# 必填而有空白的，空白代表：", en: "# Required, and blank in some rows; what a blank stands for:" }
    blank_rows(count) { zh: "空白 {count} 行", en: "blank rows: {count}" }
    strays_note() { zh: "# 这些不是日期；\"\" 代表空白。", en: "# These are no dates; \"\" stands for a blank." }
    several_leads(header, count, sample) {
        zh: "# “{header}”里有 {count} 种写法含几个部门（如 {sample}）：牵头部门只能有一个，其余请在文件里移到协办部门一列。",
        en: "# Cells of {header} name several departments ({count} ways, such as {sample}): the lead is one; move the others to a column for co in the file.",
    }
    values_note(known) { zh: "# 右边可用：{known}；\"*\" 代表其余的值，\"\" 代表空白。", en: "# Right of =: {known}; \"*\" stands for every other value, \"\" for a blank." }
    units_note(count, names, key) {
        zh: "# 单位表里没有的有 {count} 个：{names}。先导入单位，或在 [values.{key}] 里写明各是哪个单位，或去掉下面的 # 让本系统新增：",
        en: "# Not among the units ({count}): {names}. Import the units first, or say in [values.{key}] which unit each is, or take the # off to have them added:",
    }
    fixed_note() { zh: "# 文件里没有、每行都一样的值：", en: "# What the file lacks and is the same in every row:" }
}
