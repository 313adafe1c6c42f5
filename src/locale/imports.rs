//! What became of a ledger that is imported, and what is wrong with its file; with its rows: `rows`.

use super::errors::system;
use super::{Lang, Told, messages, told};
use crate::domain::text::shown;
use crate::import::{Cases, MapFault, Note};

messages! {
    done(file, read, new, same, updated, rejected) {
        zh: "{file}：读取 {read}，新增 {new}，相同 {same}，更新 {updated}，未导入 {rejected}",
        en: "{file}: read {read}, new {new}, same {same}, updated {updated}, rejected {rejected}",
    }
    cell(line, column, value) { zh: "第 {line} 行 {column}“{value}”", en: "line {line}, {column} \"{value}\"" }
    column(line, column) { zh: "第 {line} 行 {column}", en: "line {line}, {column}" }
    row(line) { zh: "第 {line} 行", en: "line {line}" }
    bad(place, message, hint) { zh: "{place}：{message}。{hint}", en: "{place}: {message}; {hint}" }
    others(rows) { zh: "（另有 {rows} 行同样）", en: " (and so in {rows})", counted: rows = "further row" }
    rows_so_far(rows) { zh: "{rows} 行", en: "{rows}", counted: rows = "row" }
    number(number) { zh: "第 {number} 次导入；带来的诉求见 shao list --import {number}", en: "import {number}; its cases: shao list --import {number}" }
    units_added(count) { zh: "按映射文件新增了 {count} 个单位，见 shao unit list", en: "the map added {count}: see shao unit list", counted: count = "unit" }
    rejects_rehearsed(path) {
        zh: "未导入的行在 {path}；这是试运行，好的行也没有导入",
        en: "the rejected rows are in {path}; this was a rehearsal: the good rows were not imported either",
    }
    rejects_kept(path, command) {
        zh: "未导入的行在 {path}；改好后导入：{command}",
        en: "the rejected rows are in {path}; mend them, then {command}",
    }
    rejects_before(path, older) {
        zh: "原有的 {path} 内容不同，留作 {older}",
        en: "the {path} that was there held other rows and is now {older}",
    }
    after_guess(kind, file, map) {
        zh: "核对映射文件后试导入：shao import {kind} {file} --map {map} --dry-run",
        en: "check the map, then rehearse with it: shao import {kind} {file} --map {map} --dry-run",
    }
    unplaced(message, hint) { zh: "{message}。{hint}", en: "{message}; {hint}" }
    sheet_read(read, others) {
        zh: "读取的是工作表“{read}”；另有内容的工作表没有读取：{others}（用 --sheet 指定）",
        en: "the sheet \"{read}\" was read; others that are filled were not: {others} (choose one with --sheet)",
    }
    merged_read(cells) {
        zh: "合并单元格：下面各行按同一个值读取，共 {cells} 格",
        en: "cells merged with one above were read with its value: {cells}",
    }
    without_reference(rows) {
        zh: "{rows} 行没有编号，作为新的诉求导入；有了编号（ref），再次导入时才认得出来",
        en: "new cases from rows without a reference: {rows}; a reference (ref) lets a row be known again",
    }
    taken_as_resolved(rows) {
        zh: "{rows} 行已销号而没有填结果，按已解决导入",
        en: "closed cases without an outcome, taken as resolved: {rows}",
    }
    notices_withdrawn(rows) {
        zh: "{rows} 行是在本系统撤销过的通报，仍按撤销；确要恢复用 shao notice 重新登记",
        en: "notices that were withdrawn here, and stay so: {rows} (shao notice issues one anew)",
    }
    approvals_withdrawn(rows) {
        zh: "{rows} 行是在本系统撤销过的批示，仍按撤销；确要恢复加 --update",
        en: "approvals that were withdrawn here, and stay so: {rows} (--update brings them back)",
    }
    numbers_as_refs(count, cases) {
        zh: "{count} 行的编号正是本系统已有诉求的编号（{cases}），作为新的诉求导入；文件若来自 shao list，请去掉这一列，或改用 shao export cases",
        en: "new cases whose reference is the number of a case that was here: {count} ({cases}); if the file came from shao list, take the column out or use shao export cases",
    }
    corrected(file, line) { zh: "按 {file} 第 {line} 行更正", en: "corrected by line {line} of {file}" }
    reopened(count, cases) {
        zh: "更新后有 {count} 件由销号变为在办：{cases}",
        en: "closed cases that are open again by the update: {count} ({cases})",
    }
    unscored(count, cases) {
        zh: "更新后有 {count} 件的评分没有了：{cases}",
        en: "cases that lost a rating by the update: {count} ({cases})",
    }
    rejudged(count, cases) {
        zh: "更新后有 {count} 件改按另一方案（受理之日现在适用的方案）：{cases}",
        en: "cases that go by another scheme since the update, the one that holds now for the day of their receipt: {count} ({cases})",
    }
    idle_map(count, entries) {
        zh: "映射文件里有 {count} 处在这个文件里没有用上：{entries}",
        en: "entries of the map that nothing in the file has met: {count} ({entries})",
    }
    fixed(line, column, value) {
        zh: "映射文件第 {line} 行 [fixed] {column}“{value}”",
        en: "line {line} of the map, [fixed] {column} \"{value}\"",
    }
    more(count) { zh: "还有 {count} 处未列出", en: "and {count} more" }
}

/// What is to be known of an import besides its counts.
pub fn note(lang: Lang, note: &Note) -> String {
    match note {
        Note::SheetRead { read, others } => {
            let others: Vec<String> = others.iter().map(|name| shown(name)).collect();
            sheet_read(lang, shown(read), lang.join(&others))
        }
        Note::WithoutReference { rows } => without_reference(lang, rows),
        Note::TakenAsResolved { rows } => taken_as_resolved(lang, rows),
        Note::NoticesWithdrawn { rows } => notices_withdrawn(lang, rows),
        Note::ApprovalsWithdrawn { rows } => approvals_withdrawn(lang, rows),
        Note::NumbersAsRefs(cases) => numbers_as_refs(lang, cases.count, named(lang, cases)),
        Note::Reopened(cases) => reopened(lang, cases.count, named(lang, cases)),
        Note::Unscored(cases) => unscored(lang, cases.count, named(lang, cases)),
        Note::Rejudged(cases) => rejudged(lang, cases.count, named(lang, cases)),
        Note::IdleMap(idle) => {
            let entries: Vec<String> = idle.first.iter().map(|entry| shown(entry)).collect();
            idle_map(lang, idle.count, lang.first_of(&entries, idle.count))
        }
        Note::MergedRead { cells } => merged_read(lang, cells),
    }
}

/// The first of some cases, and whether there are more.
fn named(lang: Lang, cases: &Cases) -> String {
    let first: Vec<String> = cases.first.iter().map(ToString::to_string).collect();
    lang.first_of(&first, cases.count)
}

/// Some rows are bad: nothing was written.
pub fn rows(lang: Lang, file: &str, read: u64, rejected: u64) -> Told {
    told!(lang,
        zh: ("{file} 读取 {read} 行，有问题 {rejected} 行；什么都没有写入", "改好以上各行后再导入"),
        en: ("{file}: bad rows: {rejected} of {read}; nothing was written", "mend the rows above and import it again"))
}

/// All rows are bad, and were passed over.
pub fn none_good(lang: Lang, file: &str, rejected: u64) -> Told {
    told!(lang,
        zh: ("{file} 没有一行能导入（共 {rejected} 行）", "改好后再导入"),
        en: ("not a row of {file} is good ({rejected})", "mend them and import it again"))
}

/// The header is not that of this kind; `mapless`: nothing was said yet of how to write a map.
pub fn header(lang: Lang, file: &str, mapless: bool) -> Told {
    if !mapless {
        return told!(lang,
            zh: ("{file} 的表头有问题；什么都没有写入", "改好表头后再导入"),
            en: ("the header of {file} cannot be used; nothing was written", "mend it and import the file again"));
    }
    told!(lang,
        zh: ("{file} 的表头有问题；什么都没有写入", "改好表头后再导入，或用 --guess-map 猜出一份映射文件"),
        en: ("the header of {file} cannot be used; nothing was written", "mend it and import the file again, or let --guess-map write a map"))
}

/// Nothing of it is left below the rows that a map passes over.
pub fn all_skipped(lang: Lang, file: &str, skipped: u64, last: u64) -> Told {
    told!(lang,
        zh: ("{file} 只到第 {last} 行，映射文件的 skip_rows = {skipped} 把它们都跳过了", "skip_rows 写表头上面的行数"),
        en: ("{file} ends with row {last}, and skip_rows = {skipped} of the map passes over all of them", "skip_rows is how many rows stand above the header"))
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

/// The titles of the column of reasons in a file of rejected rows: names that no ledger has, in which departments send
/// cases back too.
const REASON: (&str, &str) = ("哨退回原因", "shao_reject_reason");

/// As they were in files of an earlier program.
const FORMER_REASON: (&str, &str) = ("退回原因", "reject_reason");

/// The title of the column of reasons in a file of rejected rows.
pub fn reason_column(lang: Lang) -> &'static str {
    lang.pick(REASON.0, REASON.1)
}

/// Whether a header is that of the reasons, in either language: it says nothing of the case.
pub fn is_reason(header: &str) -> bool {
    [REASON.0, REASON.1].contains(&header.trim())
}

/// Whether a header may be that of the reasons in a file of an earlier program, or a ledger's own.
pub fn may_be_reason(header: &str) -> bool {
    [FORMER_REASON.0, FORMER_REASON.1].contains(&header.trim())
}

/// What stands before a rejected value that is no text to be taken the next time: words, since a sign that nobody sees
/// does not survive every spreadsheet.
const TO_MEND: (&str, &str) = ("【哨：此格待改】", "[shao: mend this cell]");

/// What stands in the last cell of a rejected row that lacked cells.
const TO_FILL: (&str, &str) = ("【哨：本行缺格】", "[shao: cells are missing]");

/// The mark of a rejected value.
pub fn to_mend(lang: Lang) -> &'static str {
    lang.pick(TO_MEND.0, TO_MEND.1)
}

/// The mark of a rejected row that lacked cells.
pub fn to_fill(lang: Lang) -> &'static str {
    lang.pick(TO_FILL.0, TO_FILL.1)
}

/// A cell without the mark of a rejected value in either language, if it bears one.
pub fn marked(cell: &str) -> Option<&str> {
    let cell = cell.trim_start();
    cell.strip_prefix(TO_MEND.0).or_else(|| cell.strip_prefix(TO_MEND.1))
}

/// Whether a cell bears the mark of a rejected row that lacked cells.
pub fn is_to_fill(cell: &str) -> bool {
    let cell = cell.trim_start();
    cell.starts_with(TO_FILL.0) || cell.starts_with(TO_FILL.1)
}

/// A row longer than any ledger's.
pub fn row_too_long(lang: Lang, file: &str, line: u64, most: usize) -> Told {
    told!(lang,
        zh: ("{file} 第 {line} 行开始的一行超过 {most} 字节", "这不像是台账；请检查换行和引号"),
        en: ("the row that begins on line {line} of {file} is longer than {most} bytes", "that is no ledger: check its line ends and quotes"))
}

/// A row wider than any ledger's.
pub fn row_too_wide(lang: Lang, file: &str, line: u64, most: usize) -> Told {
    told!(lang,
        zh: ("{file} 第 {line} 行超过 {most} 列", "这不像是台账；请检查分隔符，删去多余的列"),
        en: ("line {line} of {file} has more than {most} columns", "that is no ledger: check its delimiter, and remove columns that are not needed"))
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

/// A workbook where text is read.
pub fn no_text(lang: Lang, file: &str) -> Told {
    told!(lang,
        zh: ("{file} 是工作簿，工作日历只从文本读取", "另存为“CSV UTF-8（逗号分隔）”后再导入"),
        en: ("{file} is a workbook, and the working calendar is read from text", "save it as \"CSV UTF-8 (comma delimited)\" and import that"))
}

/// An option of ledgers, for the calendar; or of the calendar, for a ledger.
pub fn not_for_this(lang: Lang, option: &str, calendar: bool) -> Told {
    if calendar {
        told!(lang,
            zh: ("工作日历没有 {option}", "可用：--year、--encoding、--dry-run"),
            en: ("the working calendar has no {option}", "it takes --year, --encoding and --dry-run"))
    } else {
        told!(lang,
            zh: ("{option} 只用于工作日历", "去掉 {option}"),
            en: ("{option} is for the working calendar", "leave it out"))
    }
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

/// A page of the web or XML, as many systems export it under the name of a workbook.
pub fn markup(lang: Lang, file: &str) -> Told {
    told!(lang,
        zh: ("{file} 的内容是网页（HTML）或 XML，不是工作簿，也不是 CSV", "用 WPS 或 Excel 打开，另存为 XLSX 后再导入"),
        en: ("{file} holds a web page (HTML) or XML: neither a workbook nor CSV", "open it in WPS or Excel, save it as XLSX and import that"))
}

/// Cells between commas as Chinese writes them.
pub fn wide_commas(lang: Lang, file: &str) -> Told {
    told!(lang,
        zh: ("{file} 的各列用中文逗号“，”隔开，分不清哪些是正文里的", "改用英文逗号、分号、制表符或 | 隔开，或另存为 XLSX"),
        en: ("the cells of {file} stand between full-width commas (，), as texts have them too", "put commas, semicolons, tabs or | between them, or save it as XLSX"))
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

/// Rejected rows have a file of their own: standard output tells what was done.
pub fn rejects_no_stream(lang: Lang) -> Told {
    told!(lang,
        zh: ("未导入的行要存成文件，不能写到标准输出", "--rejects 写一个文件名"),
        en: ("rejected rows go into a file, not to standard output", "name a file with --rejects"))
}

/// Rejected rows under a name that promises another format.
pub fn rejects_are_csv(lang: Lang, path: &std::path::Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("未导入的行是文本，不能写成 {path}", "文件名以 .csv 结尾"),
        en: ("rejected rows are text and no {path}", "name a file that ends in .csv"))
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
    let (path, error) = (path.display(), system(lang, error));
    told!(lang,
        zh: ("好的行已导入，但未导入的行写不进 {path}（{error}）", "再导入一次同一文件：已有的行会跳过"),
        en: ("the good rows are imported, but the rejected ones cannot be written to {path} ({error})", "import the file once more: rows that are there are skipped"))
}

/// The bad rows cannot be written down.
pub fn rejects_unwritable(lang: Lang, error: &std::io::Error) -> Told {
    let error = system(lang, error);
    told!(lang,
        zh: ("未导入的行写不下来（{error}）；什么都没有写入", "换一个 --rejects 文件"),
        en: ("the rejected rows cannot be written down ({error}); nothing was imported", "name another file with --rejects"))
}

/// A date format that is none.
pub fn no_date_format(lang: Lang, given: &str, known: &str) -> Told {
    told!(lang,
        zh: ("不认识日期格式“{given}”", "可用：{known}"),
        en: ("\"{given}\" is no date format", "known: {known}"))
}

/// What is wrong with a map of this kind of ledger.
pub fn map(lang: Lang, path: &std::path::Path, kind: &str, fault: &MapFault) -> Told {
    let path = path.display();
    match fault {
        MapFault::Toml { line, words } => {
            let words = super::causes::reader(lang, words);
            told!(lang,
                zh: ("映射文件 {path} 第 {line} 行有误：{words}", "用 --guess-map 可得到一份样子"),
                en: ("line {line} of the map {path} cannot be read ({words})", "--guess-map shows what a map looks like"))
        }
        MapFault::OtherKind { given } => told!(lang,
            zh: ("映射文件 {path} 是给 {given} 用的", "换一份映射文件，或改正其中的 kind"),
            en: ("the map {path} is one of {given}", "take another map, or mend its kind")),
        MapFault::NoColumn { table, given } => told!(lang,
            zh: ("映射文件 {path} 的 [{table}] 里有不认识的列“{given}”", "等号左边写本系统的列名，见 shao import {kind} --columns"),
            en: ("[{table}] in the map {path} names no column of this kind: \"{given}\"", "left of = stands the program's own column: see shao import {kind} --columns")),
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

/// A quote that is closed on a later line, in the middle of a cell.
pub fn stray_quote(lang: Lang, file: &str, opened: u64, closed: u64) -> Told {
    told!(lang,
        zh: ("{file} 第 {opened} 行开始的引号到第 {closed} 行才遇到下一个，其后却没有分隔符或换行", "改好这两处引号；单元格内的引号要写两个"),
        en: ("a quote that opens on line {opened} of {file} meets the next one on line {closed}, and no delimiter or line end follows that", "mend both; a quote inside a cell is written twice"))
}

/// What the reader of CSV says.
pub fn unreadable(lang: Lang, file: &str, words: &str) -> Told {
    told!(lang,
        zh: ("{file} 读不懂（{words}）", "另存为“CSV UTF-8（逗号分隔）”后再导入"),
        en: ("{file} cannot be read ({words})", "save it as \"CSV UTF-8 (comma delimited)\" and import that"))
}
