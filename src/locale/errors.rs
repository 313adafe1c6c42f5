//! What went wrong outside the rules of the work: the file, names, dates, schemes.

mod times;

pub use times::{clock, date, period, period_in_ledger, period_of_no_kind};

use std::path::Path;

use super::words::term;
use super::{Lang, Told, causes, help, told};
use crate::domain::calendar::LoadError;
use crate::domain::civil::{Day, Moment, format_moment};
use crate::domain::naming::NameFault;
use crate::domain::number::CaseId;
use crate::domain::period::Period;
use crate::domain::text::TextFault;
use crate::domain::vocab::UnitKind;
use crate::store::StoreError;

/// The words for trouble with the database.
pub fn store(lang: Lang, error: &StoreError) -> Told {
    match error {
        StoreError::Absent(path) => {
            let path = path.display();
            told!(lang,
                zh: ("没有数据库 {path}", "新建：shao init；已有的用 --db 或 SHAO_DB 指明"),
                en: ("there is no database at {path}", "make one with shao init, or name yours with --db or SHAO_DB"))
        }
        StoreError::Exists(path) => {
            let path = path.display();
            told!(lang,
                zh: ("{path} 已经存在", "换一个 --db；原文件没有动"),
                en: ("{path} exists already", "give another --db; the file was left as it is"))
        }
        StoreError::Empty(path) => {
            let path = path.display();
            told!(lang,
                zh: ("{path} 是空文件", "核对 --db；确要用这个位置请先移走它，再 shao init"),
                en: ("{path} is an empty file", "check --db; to use this place move the file away, then shao init"))
        }
        StoreError::NotSqlite(path) => {
            let path = path.display();
            told!(lang,
                zh: ("{path} 不是数据库文件", "核对 --db；文件没有动"),
                en: ("{path} is not a database", "check --db; the file was left as it is"))
        }
        StoreError::Foreign(path) => {
            let path = path.display();
            told!(lang,
                zh: ("{path} 是别的程序的数据库", "核对 --db；文件没有动"),
                en: ("{path} is another program's database", "check --db; the file was left as it is"))
        }
        StoreError::Newer { path, found, known } => {
            let path = path.display();
            told!(lang,
                zh: ("{path} 由更新版本的 shao 建立（结构 {found}，本程序认识到 {known}）", "请升级 shao；文件没有动"),
                en: ("{path} was made by a newer shao (schema {found}; this one knows {known})", "upgrade shao; the file was left as it is"))
        }
        StoreError::Busy(path) => {
            let path = path.display();
            told!(lang,
                zh: ("{path} 正被别的程序占用，等候超时", "稍后再试；什么都没有写入"),
                en: ("{path} is in use by another program and the wait is over", "try again later; nothing was written"))
        }
        StoreError::ReadOnly(path) => {
            let path = path.display();
            told!(lang,
                zh: ("{path} 不能写入", "检查文件和文件夹的权限"),
                en: ("{path} cannot be written", "check the permissions of the file and its folder"))
        }
        StoreError::Unreachable { path, reason } => {
            let (path, reason) = (path.display(), causes::database(lang, reason));
            told!(lang,
                zh: ("打不开 {path}（{reason}）", "检查路径和权限"),
                en: ("{path} cannot be opened ({reason})", "check the path and its permissions"))
        }
        StoreError::Full(path) => {
            let path = path.display();
            told!(lang,
                zh: ("磁盘已满：{path}", "腾出空间再试；什么都没有写入"),
                en: ("the disk is full: {path}", "make room and try again; nothing was written"))
        }
        StoreError::Disk { path, reason } => {
            let (path, reason) = (path.display(), causes::database(lang, reason));
            told!(lang,
                zh: ("读写磁盘出错：{path}（{reason}）", "检查磁盘和配额，再用 shao verify 核对"),
                en: ("the disk cannot be read or written: {path} ({reason})", "look at the disk and its quota, then run shao verify"))
        }
        StoreError::Damaged { place, what } => told!(lang,
            zh: ("数据有损坏：{place}（{what}）", "用 shao verify 检查"),
            en: ("the data is damaged: {place} ({what})", "check it with shao verify")),
        StoreError::NoCase(id) => told!(lang,
            zh: ("没有 {id} 这一件", "用 shao list 查看"),
            en: ("there is no case {id}", "see shao list")),
        StoreError::Sqlite(said) => {
            let said = causes::database(lang, said);
            told!(lang,
                zh: ("数据库出错（{said}）", "用 shao verify 检查"),
                en: ("the database says: {said}", "check it with shao verify"))
        }
    }
}

/// The words for a name that leads to no one unit.
pub fn name(lang: Lang, fault: &NameFault) -> Told {
    match fault {
        NameFault::Unknown { given, kind, near } if near.is_empty() => {
            let kind = kind_of_unit(lang, *kind);
            told!(lang,
                zh: ("没有叫“{given}”的{kind}", "用 shao unit list 查看"),
                en: ("no {kind} is called \"{given}\"", "see shao unit list"))
        }
        NameFault::Unknown { given, kind, near } => {
            let (kind, near) = (kind_of_unit(lang, *kind), lang.join(near));
            told!(lang,
                zh: ("没有叫“{given}”的{kind}", "相近的有：{near}"),
                en: ("no {kind} is called \"{given}\"", "similar: {near}"))
        }
        NameFault::Ambiguous { given, candidates } => {
            let candidates = lang.join(candidates);
            told!(lang,
                zh: ("“{given}”可以指几个单位", "请写编码：{candidates}"),
                en: ("\"{given}\" can mean several units", "give the code: {candidates}"))
        }
    }
}

/// A kind of units, or units of whatever kind.
fn kind_of_unit(lang: Lang, kind: Option<UnitKind>) -> &'static str {
    kind.map_or(lang.pick("单位", "unit"), |kind| term(lang, kind))
}

/// The words for a calendar file that cannot be taken.
pub fn calendar(lang: Lang, error: &LoadError) -> Told {
    match error {
        LoadError::NoDays => told!(lang,
            zh: ("文件里一天也没有，像是还没有公布的通知", "等国务院办公厅的放假通知公布后再导入"),
            en: ("there is no day in the file: the notice seems not to be out yet", "import it once the notice is published")),
        other => {
            let words = causes::calendar_file(lang, other);
            told!(lang,
            zh: ("日历文件读不懂：{words}", "支持 holiday-cn 的 JSON，或表头为 日期,上班,名称 的 CSV"),
            en: ("the calendar file cannot be read ({words})", "give the JSON of holiday-cn, or a CSV with day,working,name"))
        }
    }
}

/// The words for a text that is refused, with the option or the value in which it stands.
pub fn text(lang: Lang, argument: &str, fault: &TextFault) -> Told {
    let argument = &help::argument(lang, argument);
    match fault {
        TextFault::Empty => told!(lang,
            zh: ("{argument} 是空的", "请填写内容"),
            en: ("{argument} is empty", "give a text")),
        TextFault::Hidden { shown, code } => told!(lang,
            zh: ("{argument} 里有看不见的控制字符 U+{code:04X}：“{shown}”", "请删去后再录"),
            en: ("{argument} holds the invisible control character U+{code:04X}: \"{shown}\"", "remove it")),
        TextFault::TooLong { length, most } => told!(lang,
            zh: ("{argument} 有 {length} 个字，最多 {most} 个", "请写短些，详情放在问题概述或备注里"),
            en: ("{argument} has {length} characters, the most is {most}", "shorten it; details go into the description or a note")),
        TextFault::Masked { given } => told!(lang,
            zh: ("{argument} {given}：号码隐去了四位", "请写全号"),
            en: ("{argument} {given}: digits of the number are hidden", "give the whole number")),
    }
}

/// What the system says of a file, in the reader's language where it is one of the usual things, with its number.
pub fn system(lang: Lang, error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    let words = match error.kind() {
        _ if lang == Lang::En => None,
        ErrorKind::NotFound => Some("没有这个文件或文件夹"),
        ErrorKind::PermissionDenied => Some("没有权限"),
        ErrorKind::AlreadyExists => Some("已经存在"),
        ErrorKind::IsADirectory => Some("是文件夹"),
        ErrorKind::NotADirectory => Some("路径中有一段不是文件夹"),
        ErrorKind::DirectoryNotEmpty => Some("文件夹不是空的"),
        ErrorKind::ReadOnlyFilesystem => Some("所在的磁盘只能读"),
        ErrorKind::StorageFull => Some("磁盘已满"),
        ErrorKind::QuotaExceeded => Some("超过了磁盘配额"),
        ErrorKind::FileTooLarge => Some("文件太大"),
        ErrorKind::ResourceBusy => Some("正被占用"),
        ErrorKind::BrokenPipe => Some("管道已关闭"),
        ErrorKind::TimedOut => Some("超时"),
        ErrorKind::InvalidFilename => Some("文件名不能用"),
        ErrorKind::InvalidData => Some("内容不是 UTF-8 文字"),
        ErrorKind::UnexpectedEof => Some("文件不完整"),
        ErrorKind::OutOfMemory => Some("内存不够"),
        _ => None,
    };
    match (words, error.raw_os_error()) {
        (Some(words), Some(number)) => format!("{words}，系统错误 {number}"),
        (Some(words), None) => words.to_owned(),
        (None, _) if lang == Lang::Zh => format!("系统报错；{error}"),
        (None, _) => error.to_string(),
    }
}

/// The words for a file that cannot be read or written.
pub fn file(lang: Lang, path: &Path, error: &std::io::Error) -> Told {
    let not_text = error.kind() == std::io::ErrorKind::InvalidData;
    let (path, error) = (path.display(), system(lang, error));
    if not_text {
        return told!(lang,
            zh: ("{path} 读不懂（{error}）", "另存为 UTF-8 编码的文本"),
            en: ("{path} cannot be read ({error})", "save it as text in UTF-8"));
    }
    told!(lang,
        zh: ("{path} 读写失败（{error}）", "检查路径和权限"),
        en: ("{path}: {error}", "check the path and its permissions"))
}

/// A language that is not spoken here.
pub fn language(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("没有语言“{given}”", "可用：zh、en"),
        en: ("there is no language \"{given}\"", "known: zh, en"))
}

/// No place for the database.
pub fn no_data_dir(lang: Lang) -> Told {
    told!(lang,
        zh: ("找不到用户的数据文件夹", "用 --db 指明数据库"),
        en: ("the user's data directory is not known", "name the database with --db"))
}

/// No case goes by that reference.
pub fn no_case(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("没有 {given} 这一件", "用 shao list 或 shao search 查找"),
        en: ("there is no case {given}", "look for it with shao list or shao search"))
}

/// A serial that this year has not reached, though last year did.
pub fn case_of_last_year(lang: Lang, id: CaseId, last: CaseId) -> Told {
    told!(lang,
        zh: ("没有 {id} 这一件", "只写序号指今年的；去年的写 {last}"),
        en: ("there is no case {id}", "a serial alone is this year's; last year's is {last}"))
}

/// That is no case number.
pub fn no_case_number(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("“{given}”不是诉求编号", "写 2023-0001、今年的序号 1，或 ref:外部编号"),
        en: ("\"{given}\" is no case number", "write 2023-0001, this year's serial 1, or ref:REFERENCE"))
}

/// The outside reference is another case's.
pub fn reference_taken(lang: Lang, reference: &str, there: CaseId) -> Told {
    told!(lang,
        zh: ("外部编号 {reference} 已是 {there}", "用 shao show {there} 查看，或换一个 --ref"),
        en: ("the reference {reference} belongs to {there} already", "see shao show {there}, or give another --ref"))
}

/// The unit does not count on that day.
pub fn inactive(lang: Lang, name: &str, day: Day) -> Told {
    told!(lang,
        zh: ("{name}在 {day} 不在启用期内", "用 shao unit list --all 查看启用和停用日期"),
        en: ("{name} is not active on {day}", "see its dates with shao unit list --all"))
}

/// The code is another unit's.
pub fn code_taken(lang: Lang, code: &str, name: &str) -> Told {
    told!(lang,
        zh: ("编码 {code} 已是{name}", "换一个编码，或用 shao unit edit {code} 修改"),
        en: ("the code {code} belongs to {name} already", "give another, or change it with shao unit edit {code}"))
}

/// An edit that changes nothing.
pub fn unit_unchanged(lang: Lang, name: &str) -> Told {
    told!(lang,
        zh: ("{name}没有变化", "写明要改的项，例如 --phone"),
        en: ("nothing of {name} would change", "say what to change, for example --phone"))
}

/// Retired before it began.
pub fn retired_before(lang: Lang, name: &str, from: Day, to: Day) -> Told {
    told!(lang,
        zh: ("{name}自 {from} 启用，不能在 {to} 停用", "请写以后的日期"),
        en: ("{name} is active from {from} and cannot be retired on {to}", "give a later date"))
}

/// Only departments have a class.
pub fn class_for_departments(lang: Lang) -> Told {
    told!(lang,
        zh: ("只有部门才有考核类别", "去掉类别"),
        en: ("only departments have a class", "leave it out"))
}

/// The scheme has no such class.
pub fn no_class(lang: Lang, given: &str, known: &[String]) -> Told {
    let known = lang.join(known);
    if given.is_empty() {
        return told!(lang,
            zh: ("部门要有考核类别", "加 --class，可用：{known}"),
            en: ("a department has a class", "give --class, one of: {known}"));
    }
    told!(lang,
        zh: ("部门的类别“{given}”不在方案中", "写明 --class，可用：{known}"),
        en: ("the scheme has no class \"{given}\" for a department", "give --class, one of: {known}"))
}

/// A department's class is missing in a new scheme.
pub fn class_not_in_scheme(lang: Lang, name: &str, class: &str, scheme: &str, known: &[&str]) -> Told {
    let known = lang.join(known);
    told!(lang,
        zh: ("{name}属 {class} 类，方案 {scheme} 没有这一类（只有 {known}）", "整类一起改：加 --class {class}=新类别；不再考核的先停用：shao unit retire {name}"),
        en: ("{name} is of class {class}, which the scheme {scheme} does not have (it has {known})", "move the whole class with it: add --class {class}=NEW; or retire what is no longer ranked: shao unit retire {name}"))
}

/// No scheme by that code or path.
pub fn no_scheme(lang: Lang, given: &str, error: &std::io::Error, known: &[&str]) -> Told {
    let error = system(lang, error);
    let known = lang.join(known);
    told!(lang,
        zh: ("没有方案“{given}”，也读不到这个文件（{error}）", "随程序附带：{known}"),
        en: ("there is no scheme \"{given}\", nor such a file ({error})", "shipped: {known}"))
}

/// The same scheme from the same day is there.
pub fn scheme_applied(lang: Lang, code: &str, from: Day) -> Told {
    told!(lang,
        zh: ("方案 {code} 已自 {from} 起启用", "没有变化，无需再启用"),
        en: ("the scheme {code} holds from {from} already", "nothing to do"))
}

/// Years are from 1990 to 2100.
pub fn year_out_of_range(lang: Lang, year: i32) -> Told {
    told!(lang,
        zh: ("{year} 年不在 1990 至 2100 之间", "请核对年份"),
        en: ("the year {year} is not from 1990 to 2100", "check the year"))
}

/// More days than anybody waits.
pub fn too_many_days(lang: Lang, days: u32, most: u32) -> Told {
    told!(lang,
        zh: ("{days} 个工作日太长", "最多 {most} 个"),
        en: ("{days} working days are too many", "at most {most}"))
}

/// The end is before the beginning.
pub fn backwards(lang: Lang, from: Day, to: Day) -> Told {
    told!(lang,
        zh: ("{to} 早于 {from}", "先写早的日期"),
        en: ("{to} is before {from}", "give the earlier date first"))
}

/// Work, or off?
pub fn work_or_off(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("“{given}”不是 work 或 off", "写 work（上班）或 off（放假）"),
        en: ("\"{given}\" is neither work nor off", "write work or off"))
}

/// Yes, or no?
pub fn yes_or_no(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("“{given}”说不清是还是否", "写 是 或 否（yes、no）"),
        en: ("\"{given}\" is neither yes nor no", "write yes or no"))
}

/// Nothing of the calendar would change.
pub fn calendar_unchanged(lang: Lang) -> Told {
    told!(lang,
        zh: ("日历没有变化", "整年的通知请加 --year 年份，使该年成为已知"),
        en: ("nothing of the calendar would change", "for a whole notice add --year YEAR, so that the year becomes known"))
}

/// The demo's cases have not happened yet by the clock given.
pub fn before_the_demo(lang: Lang, now: Moment, last: Moment) -> Told {
    let (now, last) = (format_moment(now), format_moment(last));
    told!(lang,
        zh: ("示例记到 {last}，--now（SHAO_NOW）却是 {now}", "去掉 --now 和 SHAO_NOW，示例自带时钟；或写 {last} 以后的时间"),
        en: ("the demo goes on until {last}, and --now (SHAO_NOW) is {now}", "leave out --now and SHAO_NOW, for the demo has its own clock; or give a time from {last} on"))
}

/// A calendar file says nothing of the year that it should make known.
pub fn no_day_of_year(lang: Lang, year: i32, there: &[i32]) -> Told {
    let there = lang.join(&there.iter().map(ToString::to_string).collect::<Vec<_>>());
    told!(lang,
        zh: ("文件里没有 {year} 年的日子，只有 {there} 年的", "请核对文件和 --year"),
        en: ("the file has no day of {year}, only of {there}", "check the file and --year"))
}

/// A criterion is KEY=N.
pub fn item_shape(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("“{given}”不是 项目=分数", "例如 --item timely=18"),
        en: ("\"{given}\" is not KEY=N", "for example --item timely=18"))
}

/// Votes are for a quarter.
pub fn not_a_quarter(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("“{given}”不是季度", "例如 2023-Q2"),
        en: ("\"{given}\" is no quarter", "for example 2023-Q2"))
}

/// That is no number of votes.
pub fn not_a_count(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("“{given}”不是票数", "写 0 或以上的整数"),
        en: ("\"{given}\" is no number of votes", "give a whole number from 0"))
}

/// The same votes are there.
pub fn same_votes(lang: Lang) -> Told {
    told!(lang,
        zh: ("已有同样的票数", "没有变化，无需再录"),
        en: ("the same votes are there already", "nothing to do"))
}

/// Other votes are there.
pub fn votes_there(lang: Lang, name: String, quarter: Period) -> Told {
    told!(lang,
        zh: ("{name} {quarter} 已有票数", "确要更正请加 --revise（原票数留在记录中）"),
        en: ("{name} has votes for {quarter} already", "to correct them add --revise (the old ones stay in the log)"))
}

/// The same notice is there.
pub fn same_notice(lang: Lang) -> Told {
    told!(lang,
        zh: ("已有同样的通报", "同一天确有两次请用文号区分：--doc-no"),
        en: ("the same notice is there already", "if there really are two on one day, tell them apart with --doc-no"))
}

/// Why something that others may rely on is taken back must be said.
pub fn undo_needs_reason(lang: Lang, actor: &str, at: Moment) -> Told {
    let at = format_moment(at);
    told!(lang,
        zh: ("要撤销的一项由{actor}于 {at} 录入", "别人的或往日的，须写明原因：加 --reason 原因；先看是哪一项，加 --dry-run"),
        en: ("the entry was made by {actor} at {at}", "to take back another's or an earlier day's give the reason: add --reason T; --dry-run shows which entry it is"))
}

/// No notice has this number.
pub fn no_notice(lang: Lang, number: i64, count: usize) -> Told {
    told!(lang,
        zh: ("没有第 {number} 号通报，一共 {count} 次", "用 shao notices 查看"),
        en: ("there is no notice {number}; there are {count}", "see shao notices"))
}

/// The notice was withdrawn already.
pub fn notice_withdrawn(lang: Lang, number: i64, why: &str) -> Told {
    told!(lang,
        zh: ("第 {number} 次通报已撤销（{why}）", "没有变化，无需再录"),
        en: ("notice {number} was withdrawn already ({why})", "nothing to do"))
}

/// A database that the demo did not make.
pub fn not_a_demo(lang: Lang, path: &Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("{path} 不是演示数据库", "换一个 --db；原文件没有动"),
        en: ("{path} is not a demo database", "give another --db; the file was left as it is"))
}

/// A span of receipts for what is not received.
pub fn span_is_for_cases(lang: Lang) -> Told {
    told!(lang,
        zh: ("--since 和 --until 只用于导出诉求（cases）", "去掉它们，或改导出 cases"),
        en: ("--since and --until are for the export of cases", "leave them out, or export cases"))
}

/// No import has this number.
pub fn no_import(lang: Lang, number: i64, count: usize) -> Told {
    told!(lang,
        zh: ("没有第 {number} 次导入，一共 {count} 次", "用 shao imports 查看"),
        en: ("there is no import {number}; there are {count}", "see shao imports"))
}

/// An import that brought no cases.
pub fn import_without_cases(lang: Lang, number: i64, rows: &str) -> Told {
    let rows = super::columns::sheet(lang, rows).to_lowercase();
    told!(lang,
        zh: ("第 {number} 次导入的是 {rows}，不是诉求", "用 shao imports 查看各次导入"),
        en: ("import {number} brought {rows}, not cases", "see shao imports for the others"))
}
