//! What is wrong with a ledger that is imported, and what became of its rows.

use super::refusals::Names;
use super::{Lang, Told, headers, messages, refusals, told};
use crate::domain::civil::{Day, Moment, format_moment};
use crate::domain::number::CaseId;
use crate::domain::period::Period;
use crate::domain::points::Points;
use crate::domain::refusal::Refusal;
use crate::domain::text::TextFault;
use crate::domain::unit::ClassFault;
use crate::import::MapFault;

messages! {
    done(file, read, new, same, updated, rejected) {
        zh: "{file}：读取 {read}，新增 {new}，相同 {same}，更新 {updated}，退回 {rejected}",
        en: "{file}: read {read}, new {new}, same {same}, updated {updated}, rejected {rejected}",
    }
    cell(line, column, value) { zh: "第 {line} 行 {column}“{value}”", en: "line {line}, {column} \"{value}\"" }
    column(line, column) { zh: "第 {line} 行 {column}", en: "line {line}, {column}" }
    row(line) { zh: "第 {line} 行", en: "line {line}" }
    bad(place, message, hint) { zh: "{place}：{message}。{hint}", en: "{place}: {message}; {hint}" }
    rows_so_far(rows) { zh: "{rows} 行", en: "{rows} rows" }
    number(number) { zh: "第 {number} 次导入；带来的诉求见 shao list --import {number}", en: "import {number}; its cases: shao list --import {number}" }
    units_added(count) { zh: "按映射文件新增了 {count} 个单位，见 shao unit list", en: "the map added {count} units: see shao unit list" }
    rejects_kept(path) { zh: "退回的行在 {path}，改好后可直接导入", en: "the rejected rows are in {path}: mend them and import that file" }
    unplaced(message, hint) { zh: "{message}。{hint}", en: "{message}; {hint}" }
    more(count) { zh: "还有 {count} 处未列出", en: "and {count} more" }
}

/// Some rows are bad: nothing was written.
pub fn rows(lang: Lang, file: &str, read: u64, rejected: u64) -> Told {
    told!(lang,
        zh: ("{file} 读取 {read} 行，有问题 {rejected} 行；什么都没有写入", "改好以上各行后再导入"),
        en: ("{file}: {rejected} of {read} rows are bad; nothing was written", "mend the rows above and import it again"))
}

/// The header is not that of this kind.
pub fn header(lang: Lang, file: &str) -> Told {
    told!(lang,
        zh: ("{file} 的表头有问题；什么都没有写入", "改好表头后再导入"),
        en: ("the header of {file} cannot be used; nothing was written", "mend it and import the file again"))
}

/// Nothing in it.
pub fn empty(lang: Lang, file: &str) -> Told {
    told!(lang,
        zh: ("{file} 是空的", "第一行应是表头，以下每行一条"),
        en: ("{file} is empty", "the first row is the header, each other row an entry"))
}

/// Bytes that the encoding does not have.
pub fn undecodable(lang: Lang, file: &str, encoding: &str, line: u64) -> Told {
    told!(lang,
        zh: ("{file} 第 {line} 行不是 {encoding} 文字", "用 --encoding 写明编码（utf-8、utf-16、gb18030），或另存为“CSV UTF-8（逗号分隔）”后再导入"),
        en: ("line {line} of {file} is not {encoding} text", "name its encoding with --encoding utf-8|utf-16|gb18030, or save it as \"CSV UTF-8 (comma delimited)\" and import that"))
}

/// The titles of the column of reasons in a file of rejected rows.
const REASON: (&str, &str) = ("退回原因", "reject_reason");

/// The title of the column of reasons in a file of rejected rows.
pub fn reason_column(lang: Lang) -> &'static str {
    lang.pick(REASON.0, REASON.1)
}

/// Whether a header is that of the reasons, in either language: it says nothing of the case.
pub fn is_reason(header: &str) -> bool {
    [REASON.0, REASON.1].contains(&header.trim())
}

/// A header of the map that the file lacks.
pub fn mapped_missing(lang: Lang, key: &str) -> Told {
    told!(lang,
        zh: ("文件里没有这一列，而映射文件要从它读取 {key}", "请核对映射文件的 [columns] 与本文件的表头"),
        en: ("the file has no such column, and the map reads {key} from it", "compare [columns] in the map with this file's header"))
}

/// Bytes in a cell that the encoding does not have.
pub fn undecodable_cell(lang: Lang, encoding: &str) -> Told {
    told!(lang,
        zh: ("含有不是 {encoding} 文字的字节", "请在原系统重新导出，或改正这一格；编码不对时用 --encoding 写明"),
        en: ("it holds bytes that are no {encoding} text", "export it again or mend the cell; if the encoding is wrong, name it with --encoding"))
}

/// A number cell that has lost digits.
pub fn rounded(lang: Lang) -> Told {
    told!(lang,
        zh: ("超过 15 位的数字存成了数值，末几位已丢失", "把该列设为文本格式后重新填写"),
        en: ("a number of more than 15 digits has lost its last ones in a number cell", "format the column as text and enter it again"))
}

/// A formula whose result is an error.
pub fn formula_failed(lang: Lang, name: &str) -> Told {
    told!(lang,
        zh: ("公式结果是 {name}", "改正公式，或填上值"),
        en: ("the formula came to {name}", "mend the formula or enter the value"))
}

/// A row longer than any ledger's.
pub fn row_too_long(lang: Lang, file: &str, line: u64, most: usize) -> Told {
    told!(lang,
        zh: ("{file} 第 {line} 行开始的一行超过 {most} 字节", "这不像是台账；请检查换行和引号"),
        en: ("the row that begins on line {line} of {file} is longer than {most} bytes", "that is no ledger: check its line ends and quotes"))
}

/// It was written while it was read.
pub fn changed(lang: Lang, file: &str) -> Told {
    told!(lang,
        zh: ("读取 {file} 时它被改动了；什么都没有写入", "等它写完后再导入"),
        en: ("{file} changed while it was read; nothing was written", "wait until it is complete and import it again"))
}

/// A sheet of a text.
pub fn no_sheets(lang: Lang, file: &str) -> Told {
    told!(lang,
        zh: ("{file} 是文本，没有工作表", "去掉 --sheet"),
        en: ("{file} is text and has no sheets", "leave --sheet out"))
}

/// Somebody wished it to end.
pub fn interrupted(lang: Lang, file: &str) -> Told {
    told!(lang,
        zh: ("{file} 的导入已中断；什么都没有写入", "需要时重新导入"),
        en: ("the import of {file} was interrupted; nothing was written", "import it again when you like"))
}

/// A zip file or a compound document of another kind.
pub fn not_a_workbook(lang: Lang, file: &str) -> Told {
    told!(lang,
        zh: ("{file} 不是 XLSX、XLS 或 ODS 工作簿", "用 WPS 或 Excel 另存为 XLSX 后再导入"),
        en: ("{file} is no XLSX, XLS or ODS workbook", "save it as XLSX and import that"))
}

/// A workbook behind a password.
pub fn password(lang: Lang, file: &str) -> Told {
    told!(lang,
        zh: ("{file} 有密码保护", "在 WPS 或 Excel 中取消密码，另存后再导入"),
        en: ("{file} is protected by a password", "save it without one and import that"))
}

/// A workbook that unpacks to more than any ledger does.
pub fn workbook_too_large(lang: Lang, file: &str, limit: u64) -> Told {
    let limit = limit / (1024 * 1024);
    told!(lang,
        zh: ("{file} 解开后超过 {limit} MB", "这不像是台账；确需导入时另存为 CSV"),
        en: ("{file} unpacks to more than {limit} MB", "that is no ledger; save it as CSV if it is one"))
}

/// A sheet that is not there.
pub fn no_sheet(lang: Lang, file: &str, given: &str, known: &[String]) -> Told {
    let known = lang.join(known);
    told!(lang,
        zh: ("{file} 没有工作表“{given}”", "有：{known}"),
        en: ("{file} has no sheet \"{given}\"", "there are: {known}"))
}

/// A workbook without a filled cell.
pub fn no_rows(lang: Lang, file: &str) -> Told {
    told!(lang,
        zh: ("{file} 的工作表是空的", "用 --sheet 指定有台账的工作表"),
        en: ("the sheet of {file} is empty", "name the one with the ledger with --sheet"))
}

/// A workbook that cannot be read.
pub fn damaged_workbook(lang: Lang, file: &str, words: &str) -> Told {
    told!(lang,
        zh: ("{file} 已损坏（{words}）", "用 WPS 或 Excel 打开修复，另存后再导入"),
        en: ("{file} is damaged ({words})", "open it, let it be repaired, save it and import that"))
}

/// Rejects without rows that are skipped.
pub fn rejects_of_stop(lang: Lang) -> Told {
    told!(lang,
        zh: ("--rejects 只在跳过坏行时有用", "加上 --on-error skip"),
        en: ("--rejects is for bad rows that are skipped", "add --on-error skip"))
}

/// Rejected rows that would take the place of what is read.
pub fn rejects_over_input(lang: Lang, path: &std::path::Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("--rejects 不能写到正在读取的 {path}", "换一个文件名"),
        en: ("--rejects would replace {path}, which is being read", "name another file"))
}

/// The good rows are written, the bad ones are not written down.
pub fn rejects_lost(lang: Lang, path: &std::path::Path, error: &std::io::Error) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("好的行已导入，但退回的行写不进 {path}（{error}）", "再导入一次同一文件：已有的行会跳过"),
        en: ("the good rows are imported, but the rejected ones cannot be written to {path} ({error})", "import the file once more: rows that are there are skipped"))
}

/// The bad rows cannot be written down.
pub fn rejects_unwritable(lang: Lang, error: &std::io::Error) -> Told {
    told!(lang,
        zh: ("退回的行写不下来（{error}）；什么都没有写入", "换一个 --rejects 文件"),
        en: ("the rejected rows cannot be written down ({error}); nothing was imported", "name another file with --rejects"))
}

/// A date format that is none.
pub fn no_date_format(lang: Lang, given: &str, known: &str) -> Told {
    told!(lang,
        zh: ("不认识日期格式“{given}”", "可用：{known}"),
        en: ("\"{given}\" is no date format", "known: {known}"))
}

/// What is wrong with a map.
pub fn map(lang: Lang, path: &std::path::Path, fault: &MapFault) -> Told {
    let path = path.display();
    match fault {
        MapFault::Toml { line, words } => told!(lang,
            zh: ("映射文件 {path} 第 {line} 行有误（{words}）", "用 --guess-map 可得到一份样子"),
            en: ("line {line} of the map {path} cannot be read ({words})", "--guess-map shows what a map looks like")),
        MapFault::OtherKind { given } => told!(lang,
            zh: ("映射文件 {path} 是给 {given} 用的", "换一份映射文件，或改正其中的 kind"),
            en: ("the map {path} is one of {given}", "take another map, or mend its kind")),
        MapFault::NoColumn { table, given } => told!(lang,
            zh: ("映射文件 {path} 的 [{table}] 里有不认识的列“{given}”", "等号左边写本系统的列名，见 shao help import"),
            en: ("[{table}] in the map {path} names no column of this kind: \"{given}\"", "left of = stands the program's own column: see shao help import")),
        MapFault::FixedTwice { key } => told!(lang,
            zh: ("映射文件 {path} 的 {key} 既在 [columns] 又在 [fixed]", "删去其中一个"),
            en: ("{key} stands both in [columns] and in [fixed] of the map {path}", "remove one of them")),
        MapFault::Setting { key, given, known } => told!(lang,
            zh: ("映射文件 {path} 的 {key} 不能是“{given}”", "可用：{known}"),
            en: ("{key} in the map {path} cannot be \"{given}\"", "known: {known}")),
    }
}

/// Zero bytes.
pub fn not_text(lang: Lang, file: &str, line: u64) -> Told {
    told!(lang,
        zh: ("{file} 第 {line} 行有 NUL 字节，不是文本", "无标记的 UTF-16 请加 --encoding utf-16，其他另存为“CSV UTF-8（逗号分隔）”后再导入"),
        en: ("line {line} of {file} holds NUL bytes: it is not text", "UTF-16 without a mark wants --encoding utf-16; save anything else as \"CSV UTF-8 (comma delimited)\" and import that"))
}

/// A quote that is never closed.
pub fn open_quote(lang: Lang, file: &str, line: u64) -> Told {
    told!(lang,
        zh: ("{file} 第 {line} 行开始的引号没有结束", "补上缺的引号；单元格内的引号要写两个"),
        en: ("a quote that opens in the row of line {line} of {file} is never closed", "close it; a quote inside a cell is written twice"))
}

/// What the reader of CSV says.
pub fn unreadable(lang: Lang, file: &str, words: &str) -> Told {
    told!(lang,
        zh: ("{file} 读不懂（{words}）", "另存为“CSV UTF-8（逗号分隔）”后再导入"),
        en: ("{file} cannot be read ({words})", "save it as \"CSV UTF-8 (comma delimited)\" and import that"))
}

/// A header that this kind does not have.
pub fn unknown_column(lang: Lang, known: &[&'static str]) -> Told {
    let known = lang.join(&known.iter().map(|key| titled(lang, key)).collect::<Vec<_>>());
    told!(lang,
        zh: ("没有这一列", "改名或删去；可用：{known}"),
        en: ("there is no such column", "rename or remove it; known: {known}"))
}

/// Two headers that mean the same.
pub fn column_twice(lang: Lang, key: &'static str) -> Told {
    let key = titled(lang, key);
    told!(lang,
        zh: ("“{key}”一列出现了两次", "只留一列"),
        en: ("the column {key} stands twice", "keep one"))
}

/// A required column is missing.
pub fn column_missing(lang: Lang, key: &'static str) -> Told {
    let key = titled(lang, key);
    told!(lang,
        zh: ("缺少必填的“{key}”一列", "加上这一列"),
        en: ("the required column {key} is missing", "add it"))
}

/// A column without a header.
pub fn no_header(lang: Lang, column: usize) -> Told {
    told!(lang,
        zh: ("第 {column} 列没有表头", "写上表头，或删去这一列"),
        en: ("column {column} has no header", "name it or remove it"))
}

/// More or fewer cells than the header has.
pub fn ragged(lang: Lang, cells: usize, header: usize) -> Told {
    told!(lang,
        zh: ("有 {cells} 格，表头有 {header} 格", "核对分隔符；含分隔符的内容要放在引号里"),
        en: ("it has {cells} cells, the header {header}", "check its delimiters; text that holds one goes in quotes"))
}

/// Required, and empty.
pub fn required(lang: Lang) -> Told {
    told!(lang,
        zh: ("必填，却是空的", "请填写"),
        en: ("required, and empty", "fill it"))
}

/// A text that is refused.
pub fn text(lang: Lang, fault: &TextFault) -> Told {
    match fault {
        TextFault::Empty => required(lang),
        TextFault::Hidden { code: 10 | 13, .. } => told!(lang,
            zh: ("这一格不能分行（含换行 U+000A）", "改成一行"),
            en: ("it has several lines (U+000A), and this column takes one", "make it one line")),
        TextFault::Hidden { code, .. } => told!(lang,
            zh: ("有看不见的控制字符 U+{code:04X}", "请删去"),
            en: ("it holds the invisible control character U+{code:04X}", "remove it")),
        TextFault::TooLong { length, most } => told!(lang,
            zh: ("有 {length} 个字，最多 {most} 个", "请写短些"),
            en: ("it has {length} characters, the most is {most}", "shorten it")),
    }
}

/// A score or a grade, exactly one.
pub fn score_or_grade(lang: Lang) -> Told {
    told!(lang,
        zh: ("评分和等次要填一个，也只填一个", "留下其中一个"),
        en: ("a rating is a score or a grade, one of them", "fill exactly one"))
}

/// A day that has not come yet.
pub fn future(lang: Lang, day: Day) -> Told {
    told!(lang,
        zh: ("{day} 还没有到", "请核对日期"),
        en: ("{day} has not come yet", "check the date"))
}

/// A unit's class.
pub fn class(lang: Lang, fault: &ClassFault) -> Told {
    match fault {
        ClassFault::NotADepartment => super::errors::class_for_departments(lang),
        ClassFault::Unknown { given, known } => {
            let known = lang.join(known);
            told!(lang,
                zh: ("部门的类别“{given}”不在方案中", "可用：{known}"),
                en: ("the scheme has no class \"{given}\" for a department", "known: {known}"))
        }
    }
}

/// A unit that ends before it begins.
pub fn ends_before(lang: Lang, from: Day) -> Told {
    told!(lang,
        zh: ("停用日期早于启用日期 {from}", "请核对这两个日期"),
        en: ("it ends before it begins on {from}", "check the two dates"))
}

/// The unit is there with other content.
pub fn unit_differs(lang: Lang, code: &str, name: &str, columns: &[&'static str]) -> Told {
    let columns = lang.join(&columns.iter().map(|key| headers::title(lang, key)).collect::<Vec<_>>());
    told!(lang,
        zh: ("{code} 已是{name}，内容不同：{columns}", "核对这一行，或用 shao unit edit {code} 修改"),
        en: ("{code} is {name} already, with other content: {columns}", "mend the row, or change the unit with shao unit edit {code}"))
}

/// Another unit of the kind is called that.
pub fn name_taken(lang: Lang, code: &str) -> Told {
    told!(lang,
        zh: ("同类单位 {code} 也叫这个名称", "改名以便区分，或删去重复的一行"),
        en: ("another unit of this kind, {code}, is called that", "give a name that tells them apart"))
}

/// One case has this number, another this reference.
pub fn which_case(lang: Lang, given: &str, by_ref: CaseId) -> Told {
    told!(lang,
        zh: ("“{given}”既是一件的编号，又是 {by_ref} 的外部编号", "指外部编号请写 ref:{given}"),
        en: ("\"{given}\" is the number of one case and the reference of {by_ref}", "for the reference write ref:{given}"))
}

/// The case with this reference was imported with other content.
pub fn case_differs(lang: Lang, case: CaseId) -> Told {
    told!(lang,
        zh: ("该编号已导入为 {case}，内容不同", "用 shao show {case} 对照，改好这一行"),
        en: ("this reference was imported as {case}, with other content", "compare it with shao show {case} and mend the row"))
}

/// The case with this reference was registered here.
pub fn case_registered(lang: Lang, case: CaseId) -> Told {
    told!(lang,
        zh: ("该编号已由本办接诊登记为 {case}", "删去这一行，续办请用各步命令"),
        en: ("this reference belongs to {case}, which was registered here", "remove the row, and go on with the commands of a case"))
}

/// Another row of the file has this reference and other content.
pub fn row_differs(lang: Lang, line: u64) -> Told {
    told!(lang,
        zh: ("与第 {line} 行编号相同，内容不同", "每个编号只留一行"),
        en: ("line {line} has the same reference and other content", "keep one row for each reference"))
}

/// The rating is there with other content.
pub fn rating_differs(lang: Lang, points: Points, at: Moment) -> Told {
    let at = format_moment(at);
    told!(lang,
        zh: ("这一评价方已于 {at} 评 {points} 分，内容不同", "核对这一行，确要更正用 shao score … --revise"),
        en: ("this rater gave {points} at {at} already; the row says otherwise", "mend the row, or correct the rating with shao score … --revise"))
}

/// Other votes are there.
pub fn votes_differ(lang: Lang, quarter: Period) -> Told {
    told!(lang,
        zh: ("{quarter} 已有票数，与此不同", "核对这一行，确要更正用 shao survey … --revise"),
        en: ("there are other votes for {quarter} already", "mend the row, or correct the votes with shao survey … --revise"))
}

/// It is left out already, with other particulars.
pub fn exclusion_differs(lang: Lang, doc_no: &str) -> Told {
    told!(lang,
        zh: ("已凭 {doc_no} 不列入考核，内容不同", "核对这一行"),
        en: ("it is left out already, by {doc_no}, with other particulars", "check the row"))
}

/// A refusal of the rules, with a hint that fits a file instead of a command line.
pub fn refusal(lang: Lang, refusal: &Refusal, names: Names<'_>) -> Told {
    let told = refusals::refusal(lang, refusal, names);
    let hint = match refusal {
        Refusal::Future { .. } | Refusal::TooEarly { .. } => lang.pick("请核对时间", "check the time"),
        Refusal::TakesNoCo { .. } => {
            lang.pick("事项类型改为多部门，或清空协办部门", "write multi in scope, or empty co")
        }
        Refusal::RaterCannot { .. } => lang.pick("牵头部门由园区镇街评", "the lead is rated by the originator"),
        Refusal::GradeWithoutValue { .. } => lang.pick("改填评分", "fill score instead"),
        _ => return told,
    };
    Told { hint: hint.to_owned(), ..told }
}

/// A column's key, and in Chinese also its title.
fn titled(lang: Lang, key: &'static str) -> String {
    match lang {
        Lang::Zh => format!("{} {key}", headers::title(lang, key)),
        Lang::En => key.to_owned(),
    }
}
