//! What is wrong with the header, a row or a cell of a ledger that is imported.

use super::refusals::Names;
use super::{Lang, Told, headers, refusals, told};
use crate::domain::civil::{DateError, Day, Moment, format_moment};
use crate::domain::number::CaseId;
use crate::domain::period::Period;
use crate::domain::points::Points;
use crate::domain::refusal::Refusal;
use crate::domain::text::{TextFault, shown};
use crate::domain::unit::ClassFault;

/// A header of the map that the file lacks.
pub fn mapped_missing(lang: Lang, key: &str) -> Told {
    told!(lang,
        zh: ("文件里没有这一列，而映射文件要从它读取 {key}", "请核对映射文件的 [columns] 与本文件的表头"),
        en: ("the file has no such column, and the map reads {key} from it", "compare [columns] in the map with this file's header"))
}

/// A header of a column that the map reads from elsewhere.
pub fn mapped_elsewhere(lang: Lang, key: &'static str, from: &[String]) -> Told {
    let key = titled(lang, key);
    if from.is_empty() {
        return told!(lang,
            zh: ("映射文件的 [fixed] 已写明 {key}", "不用这一列就写进 ignore，要用就从 [fixed] 删去 {key}"),
            en: ("[fixed] in the map says what {key} is", "put this header into ignore, or take {key} out of [fixed]"));
    }
    let quoted = |name: &String| match lang {
        Lang::Zh => format!("“{}”", shown(name)),
        Lang::En => format!("\"{}\"", shown(name)),
    };
    let from = lang.join(&from.iter().map(quoted).collect::<Vec<_>>());
    told!(lang,
        zh: ("映射文件已从{from}读取 {key}", "不用这一列就写进 ignore，要用就改 [columns]"),
        en: ("the map reads {key} from {from}", "put this header into ignore, or read it by [columns]"))
}

/// Bytes in a cell that the encoding does not have.
pub fn undecodable_cell(lang: Lang, encoding: &str) -> Told {
    told!(lang,
        zh: ("含有不是 {encoding} 文字的字节", "请在原系统重新导出，或改正这一格；编码不对时用 --encoding 写明"),
        en: ("it holds bytes that are no {encoding} text", "export it again or mend the cell; if the encoding is wrong, name it with --encoding"))
}

/// A cell that was rejected before, with what it held then.
pub fn marked(lang: Lang) -> Told {
    told!(lang,
        zh: ("仍带着上次未导入时做的标记（有的看不见）", "整格清空后重填"),
        en: ("it still bears the mark of a rejected value, a part of which may not be seen", "clear the whole cell and type it anew"))
}

/// A number cell that has lost digits.
pub fn rounded(lang: Lang) -> Told {
    told!(lang,
        zh: ("超过 15 位的数字存成了数值，末几位已丢失", "把该列设为文本格式后重新填写"),
        en: ("a number of more than 15 digits has lost its last ones in a number cell", "format the column as text and enter it again"))
}

/// A number that a spreadsheet has shortened.
pub fn shortened(lang: Lang) -> Told {
    told!(lang,
        zh: ("是表格软件缩短了的数字，其余各位已丢失", "从原系统重新导出，或把该列设为文本格式后重新填写"),
        en: ("a spreadsheet has shortened this number, and its other digits are lost", "export it again, or format the column as text and enter it again"))
}

/// A formula whose result is an error.
pub fn formula_failed(lang: Lang, name: &str) -> Told {
    told!(lang,
        zh: ("公式结果是 {name}", "改正公式，或填上值"),
        en: ("the formula came to {name}", "mend the formula or enter the value"))
}

/// A formula without a result.
pub fn formula_uncomputed(lang: Lang) -> Told {
    told!(lang,
        zh: ("公式还没有算出结果", "用 Excel 或 WPS 打开文件，保存后再导入，或填上值"),
        en: ("the formula has no result yet", "open the file in Excel or WPS, save it and import it again, or enter the value"))
}

/// How much of a header is shown, in characters.
const LONG: usize = 40;

/// Headers that this kind does not have.
pub fn unknown_columns(lang: Lang, given: &[(String, Option<&'static str>)]) -> Told {
    let one = |(name, near): &(String, Option<&'static str>)| {
        let near = near.map(|key| titled(lang, key));
        let name: String = name.chars().take(LONG).collect();
        match (near, lang) {
            (None, Lang::Zh) => format!("“{}”", shown(&name)),
            (None, Lang::En) => format!("\"{}\"", shown(&name)),
            (Some(near), Lang::Zh) => format!("“{}”（是不是 {near}？）", shown(&name)),
            (Some(near), Lang::En) => format!("\"{}\" ({near}?)", shown(&name)),
        }
    };
    let given = lang.join(&given.iter().map(one).collect::<Vec<_>>());
    told!(lang,
        zh: ("没有这些列：{given}", "改名或删去；别的系统的表头用 --guess-map 写一份映射文件"),
        en: ("there are no such columns: {given}", "rename or remove them; for the headers of another system write a map with --guess-map"))
}

/// Two headers that mean the same.
pub fn column_twice(lang: Lang, key: &'static str, other: Option<&str>) -> Told {
    let key = titled(lang, key);
    if let Some(other) = other {
        let other = shown(other);
        return told!(lang,
            zh: ("与“{other}”同是“{key}”一列", "只留一列"),
            en: ("it means {key}, as \"{other}\" does", "keep one"));
    }
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

/// A column without a header in which something stands.
pub fn no_header(lang: Lang, column: usize, line: u64, given: &str) -> Told {
    let letters = letters(column);
    told!(lang,
        zh: ("第 {column} 列（{letters} 列）没有表头，第 {line} 行却有“{given}”", "写上表头，或删去这一列"),
        en: ("column {column} ({letters}) has no header, and line {line} has \"{given}\" in it", "name it or remove it"))
}

/// A column as spreadsheets call it: 4 is D, 28 AB.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while let Some(place) = rest.checked_sub(1) {
        letters.push(('A'..='Z').nth(place % 26).unwrap_or('A'));
        rest = place / 26;
    }
    letters.iter().rev().collect()
}

/// A date cell where a reference, a code or a telephone number is meant.
pub fn stored_as_date(lang: Lang) -> Told {
    told!(lang,
        zh: ("存成了日期", "把该列设为文本格式后重新填写"),
        en: ("it is stored as a date", "format the column as text and enter it again"))
}

/// The same of true or false.
pub fn stored_as_bool(lang: Lang) -> Told {
    told!(lang,
        zh: ("存成了逻辑值", "把该列设为文本格式后重新填写"),
        en: ("it is stored as true or false", "format the column as text and enter it again"))
}

/// Quotes that end before the cell does.
pub fn stray_quote(lang: Lang) -> Told {
    told!(lang,
        zh: ("引号只括住了前一部分", "整格放在引号里，其中的引号写两个；或去掉开头的引号"),
        en: ("its quotes end before the cell does", "put the whole cell in quotes and write those inside twice, or remove the first"))
}

/// More or fewer cells than the header has.
pub fn ragged(lang: Lang, cells: usize, header: usize) -> Told {
    told!(lang,
        zh: ("有 {cells} 格，表头有 {header} 格", "核对分隔符；含分隔符的内容要放在引号里"),
        en: ("it has {cells} cells, the header {header}", "check its delimiters; text that holds one goes in quotes"))
}

/// Something to the right of the last header.
pub fn beside(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("最后一个表头的右边还有“{given}”", "删去，或移到有表头的一列"),
        en: ("\"{given}\" stands to the right of the last header", "remove it, or move it below a header"))
}

/// A rejected row that lacked cells, as it was.
pub fn cells_lacked(lang: Lang) -> Told {
    told!(lang,
        zh: ("这一行原来缺格，还没有改正", "核对各格是否错位，补上缺的，并清空最后一格里的标记"),
        en: ("the row lacked cells and was not mended", "see whether its cells have moved, fill what is missing, and clear the mark in its last cell"))
}

/// Words with which a row of sums begins.
const SUMS: &[&str] =
    &["合计", "小计", "总计", "共计", "累计", "grandtotal", "subtotals", "subtotal", "totals", "total", "sum"];

/// What stands beside figures in a row of sums: signs, and what is counted.
const COUNTED: &str = ".,%-+/:：，。、()（）[]【】—–件个项条次宗户家行";

/// Whether a cell says that its row is one of sums, with a figure behind it or not.
pub fn is_sum(cell: &str) -> bool {
    let close = cell.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase);
    SUMS.iter().any(|word| {
        let mut rest = close.clone();
        word.chars().all(|sign| rest.next() == Some(sign)) && rest.all(of_figure)
    })
}

/// Whether a cell is blank or holds nothing but a figure.
pub fn is_figure(cell: &str) -> bool {
    cell.chars().all(of_figure)
}

fn of_figure(sign: char) -> bool {
    sign.is_whitespace() || sign.is_numeric() || COUNTED.contains(sign)
}

/// A row of sums.
pub fn sums(lang: Lang) -> Told {
    told!(lang,
        zh: ("是合计行，不是台账的一条", "删去这一行"),
        en: ("a row of sums, and no entry", "remove the row"))
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
        TextFault::Masked { .. } => told!(lang,
            zh: ("号码隐去了四位", "请写全号"),
            en: ("digits of the number are hidden", "give the whole number")),
    }
}

/// A text that is no date, in a file: `today` is for people who type.
pub fn date(lang: Lang, error: &DateError) -> Told {
    match error {
        DateError::Unreadable { given } if is_serial(given) => told!(lang,
            zh: ("“{given}”像是表格软件计日的序号，不是日期", "加 --date-format serial，或把该列设为日期格式后另存"),
            en: ("\"{given}\" is no date; it looks like a day as spreadsheets count them", "add --date-format serial, or format the column as dates and save it again")),
        DateError::Unreadable { given } if has_year(given) => told!(lang,
            zh: ("“{given}”不是日期", "写成 2023-05-08、2023年5月8日、2023-05-08 16:04 的样子；别的写法用 --date-format 写明"),
            en: ("\"{given}\" is no date", "write it as 2023-05-08, or 2023-05-08 16:04; name another way of writing with --date-format")),
        DateError::Unreadable { given } => told!(lang,
            zh: ("“{given}”不是日期", "年份要写上，例如 2023-05-08、2023年5月8日、2023-05-08 16:04；别的写法用 --date-format 写明"),
            en: ("\"{given}\" is no date", "with its year, for example 2023-05-08, or 2023-05-08 16:04; name another way of writing with --date-format")),
        DateError::Ambiguous { given } if !has_year(given) => told!(lang,
            zh: ("“{given}”的年份只有两位", "年份写四位，或用 --date-format 写明各段，例如 %y-%m-%d、%d/%m/%y"),
            en: ("the year of \"{given}\" has two digits", "write four, or say what each part is: --date-format %y-%m-%d, or %d/%m/%y")),
        DateError::Ambiguous { given } => told!(lang,
            zh: ("“{given}”分不清月和日", "用 --date-format dmy 或 mdy 写明，或把年份写在前面：2023-05-08"),
            en: ("\"{given}\" does not say which is the month and which the day", "say it with --date-format dmy or mdy, or write the year first: 2023-05-08")),
        other => super::errors::date(lang, other),
    }
}

/// Whether four digits stand together somewhere, as those of a year.
fn has_year(given: &str) -> bool {
    given.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

/// Whether a text is a number of five digits by which spreadsheets count the days from 1954 to 2119.
fn is_serial(given: &str) -> bool {
    let (whole, fraction) = given.trim().split_once('.').unwrap_or((given.trim(), "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    whole.len() == 5 && digits(fraction) && whole.parse().is_ok_and(|days: u32| (20_000..=80_000).contains(&days))
}

/// Several departments where one leads.
pub fn several_leads(lang: Lang) -> Told {
    told!(lang,
        zh: ("写了几个部门，牵头部门只能有一个", "留下牵头的一个，其余写到协办部门"),
        en: ("it names several departments, and one leads", "keep the lead, and put the others into co"))
}

/// A department that was done, without when.
pub fn undated(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("“{given}”没有写何时办结", "写成 部门=时间，如 住建局=2023-05-08 16:00，几个部门用 ; 隔开"),
        en: ("\"{given}\" does not say when it was done", "write department=time, as in A08=2023-05-08 16:00, several with ; between"))
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

/// The titles of columns.
fn titles(lang: Lang, columns: &[&'static str]) -> String {
    lang.join(&columns.iter().map(|key| headers::title(lang, key)).collect::<Vec<_>>())
}

/// The unit is there with other content.
pub fn unit_differs(lang: Lang, code: &str, name: &str, columns: &[&'static str], may_update: bool) -> Told {
    let columns = titles(lang, columns);
    let update = if may_update {
        lang.pick("；以文件为准就加 --update", "; to take the rows of the file add --update")
    } else {
        ""
    };
    told!(lang,
        zh: ("{code} 已是{name}，内容不同：{columns}", "核对这一行，或用 shao unit edit {code} 修改{update}"),
        en: ("{code} is {name} already, with other content: {columns}", "mend the row, or change the unit with shao unit edit {code}{update}"))
}

/// Another unit of the kind is called that.
pub fn name_taken(lang: Lang, code: &str) -> Told {
    told!(lang,
        zh: ("同类单位 {code} 也叫这个名称", "改名以便区分，或删去重复的一行"),
        en: ("another unit of this kind, {code}, is called that", "give a name that tells them apart"))
}

/// A unit that is merged into itself.
pub fn into_itself(lang: Lang) -> Told {
    told!(lang,
        zh: ("单位不能并入自己", "写接手的单位，或清空这一格"),
        en: ("a unit cannot be merged into itself", "name the unit that takes over, or empty the cell"))
}

/// One case has this number, another this reference.
pub fn which_case(lang: Lang, given: &str, by_ref: CaseId) -> Told {
    told!(lang,
        zh: ("“{given}”既是一件的编号，又是 {by_ref} 的外部编号", "指外部编号请写 ref:{given}"),
        en: ("\"{given}\" is the number of one case and the reference of {by_ref}", "for the reference write ref:{given}"))
}

/// The case with this reference was imported with other content.
pub fn case_differs(lang: Lang, case: CaseId, columns: &[&'static str]) -> Told {
    let columns = titles(lang, columns);
    told!(lang,
        zh: ("该编号已导入为 {case}，内容不同：{columns}", "用 shao show {case} 对照，改好这一行；以文件为准就加 --update"),
        en: ("this reference was imported as {case}, with other content: {columns}", "compare it with shao show {case} and mend the row; to take the rows of the file add --update"))
}

/// The case with this reference was registered here.
pub fn case_registered(lang: Lang, case: CaseId) -> Told {
    told!(lang,
        zh: ("该编号已由本办接诊登记为 {case}", "删去这一行，续办请用各步命令"),
        en: ("this reference belongs to {case}, which was registered here", "remove the row, and go on with the commands of a case"))
}

/// The row has no reference, and a case is there that may be the same.
pub fn case_alike(lang: Lang, case: CaseId) -> Told {
    told!(lang,
        zh: ("没有编号，而受理时间、吹哨单位、企业、标题都与 {case} 相同", "是同一件就删去这一行，续办、更正用各步命令；是另一件就给它一个编号（ref）"),
        en: ("the row has no reference, and {case} has the same time of receipt, originator, enterprise and title", "if it is the same case remove the row, and go on with the commands of a case; if it is another give it a reference (ref)"))
}

/// Another row of the file has this reference and other content.
pub fn row_differs(lang: Lang, line: u64) -> Told {
    told!(lang,
        zh: ("与第 {line} 行编号相同，内容不同", "每个编号只留一行"),
        en: ("line {line} has the same reference and other content", "keep one row for each reference"))
}

/// Another row of the file says otherwise of the same thing.
pub fn row_contradicts(lang: Lang, line: u64) -> Told {
    told!(lang,
        zh: ("与第 {line} 行说的是同一项，内容不同", "同一项只留一行"),
        en: ("line {line} says otherwise of the same", "keep one row of the two"))
}

/// The rating is there with other content.
pub fn rating_differs(lang: Lang, points: Points, at: Moment, columns: &[&'static str]) -> Told {
    let (at, columns) = (format_moment(at), titles(lang, columns));
    told!(lang,
        zh: ("这一评价方已于 {at} 评 {points} 分，内容不同：{columns}", "核对这一行，确要更正用 shao score … --revise，以文件为准就加 --update"),
        en: ("this rater gave {points} at {at} already; the row says otherwise: {columns}", "mend the row, or correct the rating with shao score … --revise; to take the rows of the file add --update"))
}

/// Other votes are there.
pub fn votes_differ(lang: Lang, quarter: Period, columns: &[&'static str]) -> Told {
    let columns = titles(lang, columns);
    told!(lang,
        zh: ("{quarter} 已有票数，与此不同：{columns}", "核对这一行，确要更正用 shao survey … --revise，以文件为准就加 --update"),
        en: ("there are other votes for {quarter} already: {columns}", "mend the row, or correct the votes with shao survey … --revise; to take the rows of the file add --update"))
}

/// The notice is there, with another document number.
pub fn notice_differs(lang: Lang, number: i64, doc_no: Option<&str>) -> Told {
    let doc_no = doc_no.unwrap_or(lang.pick("无", "none"));
    told!(lang,
        zh: ("该部门当日已有同一事由的通报 {number}，文号不同（{doc_no}）", "核对这一行；以它为准就加 --update，原通报随之撤销"),
        en: ("notice {number} of that day names the department for the same reason, with another document ({doc_no})", "check the row; to let it take the place of that notice add --update"))
}

/// It is left out already, with other particulars.
pub fn exclusion_differs(lang: Lang, doc_no: &str, columns: &[&'static str]) -> Told {
    let columns = titles(lang, columns);
    told!(lang,
        zh: ("已凭 {doc_no} 不列入考核，内容不同：{columns}", "核对这一行；以文件为准就加 --update"),
        en: ("it is left out already, by {doc_no}, with other particulars: {columns}", "check the row; to take the rows of the file add --update"))
}

/// A refusal of the rules, with a hint that fits a file instead of a command line, and the file's own `titles` of the
/// columns that it speaks of.
pub fn refusal(lang: Lang, refusal: &Refusal, names: Names<'_>, titles: &[(&'static str, String)]) -> Told {
    let title = |key: &'static str| {
        let own = titles.iter().find(|(of, _)| *of == key).map(|(_, title)| title.as_str());
        own.unwrap_or_else(|| headers::title(lang, key))
    };
    match refusal {
        Refusal::PastNeeds { field, needs } => return refusals::past_needs(lang, title(field), title(needs)),
        Refusal::PastOrder { later, earlier } => return refusals::past_order(lang, title(later), title(earlier)),
        _ => {}
    }
    let told = refusals::refusal(lang, refusal, names);
    let hint = match refusal {
        Refusal::Future { .. } | Refusal::TooEarly { .. } => lang.pick("请核对时间", "check the time"),
        Refusal::TakesNoCo { .. } => {
            lang.pick("事项类型改为多部门，或清空协办部门", "write multi in scope, or empty co")
        }
        Refusal::NotAssigned { .. } => lang.pick("请核对部门", "check the department"),
        Refusal::RaterCannot { .. } => lang.pick("牵头部门由园区镇街评", "the lead is rated by the originator"),
        Refusal::GradeWithoutValue { .. } => lang.pick("改填评分", "fill score instead"),
        _ => return told,
    };
    Told { hint: hint.to_owned(), ..told }
}

/// A refusal for what the file has no column for.
pub fn refusal_unsaid(lang: Lang, refusal: &Refusal, names: Names<'_>, titles: &[(&'static str, String)]) -> Told {
    let hint = lang.pick(
        "这一列本文件没有，沿用了上次导入的内容；加上这一列写明",
        "the file has no such column, so what was imported before was kept: add the column and say what holds now",
    );
    Told { hint: hint.to_owned(), ..self::refusal(lang, refusal, names, titles) }
}

/// A column's key, and in Chinese also its title.
fn titled(lang: Lang, key: &'static str) -> String {
    match lang {
        Lang::Zh => format!("{} {key}", headers::title(lang, key)),
        Lang::En => key.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_spreadsheets_call_them() {
        for (column, name) in [(1, "A"), (4, "D"), (26, "Z"), (27, "AA"), (28, "AB"), (52, "AZ"), (703, "AAA")] {
            assert_eq!(letters(column), name);
        }
    }
}
