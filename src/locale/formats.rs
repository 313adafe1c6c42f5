//! What is refused of formats and files that are written.

use std::path::Path;

use super::{Lang, Told, told};
use crate::domain::number::CaseId;

/// The command has no such format.
pub fn no_format(lang: Lang, given: &str, known: &[&str]) -> Told {
    let known = lang.join(known);
    told!(lang,
        zh: ("这条命令不能输出 {given}", "--format 可用：{known}"),
        en: ("this command cannot be printed as {given}", "known for --format: {known}"))
}

/// The name of a file that says nothing of its format.
pub fn no_ending(lang: Lang, path: &Path, known: &[&str]) -> Told {
    let path = path.display();
    let known: Vec<String> = known.iter().map(|ending| format!(".{ending}")).collect();
    let known = lang.join(&known);
    told!(lang,
        zh: ("从文件名 {path} 看不出格式", "用这些结尾之一：{known}，或用 --format 写明格式"),
        en: ("the name {path} does not say which format is wanted", "end it with one of {known}, or name one with --format"))
}

/// The calendar in a format that its import does not read.
pub fn calendar_is_csv(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("日历不能导出为 {given}，那样导不回来", "用 --format csv；一年的日历另见 shao calendar show 年份 --format {given}"),
        en: ("the calendar is not exported as {given}, which could not be imported again", "use --format csv; a year of it: shao calendar show YEAR --format {given}"))
}

/// A byte order mark is for CSV.
pub fn bom_is_for_csv(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("--bom 只用于 CSV，不用于 {given}", "加 --format csv，或去掉 --bom"),
        en: ("--bom is for CSV, not for {given}", "add --format csv, or leave --bom out"))
}

/// A workbook is no text.
pub fn workbook_on_a_screen(lang: Lang) -> Told {
    told!(lang,
        zh: ("xlsx 是工作簿，不能显示在屏幕上", "用 --out 文件.xlsx 存成文件"),
        en: ("a workbook cannot be shown on a screen", "write it into a file: --out FILE.xlsx"))
}

/// There is no such word for the name of a file.
pub fn no_word_of_place(lang: Lang, given: &str, known: &[&str]) -> Told {
    let known: Vec<String> = known.iter().map(|word| format!("{{{word}}}")).collect();
    let known = lang.join(&known);
    told!(lang,
        zh: ("--out 里不能用“{{{given}}}”", "可用：{known}"),
        en: ("--out cannot hold \"{{{given}}}\"", "known: {known}"))
}

/// The folder of a file that is to be written is not there.
pub fn no_folder(lang: Lang, folder: &Path) -> Told {
    let folder = folder.display();
    told!(lang,
        zh: ("没有文件夹 {folder}", "先建立这个文件夹，或换一个 --out"),
        en: ("there is no folder {folder}", "make it first, or give another --out"))
}

/// A sheet that no worksheet holds.
pub fn rows_of_worksheet(lang: Lang, rows: usize, most: usize) -> Told {
    told!(lang,
        zh: ("有 {rows} 行，一张工作表最多 {most} 行", "用 --format csv，或分段导出（如 --since、--until）"),
        en: ("there are {rows} rows, a worksheet holds {most}", "use --format csv, or less at a time (--since, --until)"))
}

/// More rows than a worksheet holds; how many more is not known.
pub fn more_rows(lang: Lang, most: u32) -> Told {
    told!(lang,
        zh: ("超过 {most} 行，一张工作表放不下", "用 --format csv，或分段导出（如 --since、--until）"),
        en: ("there are more than {most} rows, which a worksheet does not hold", "use --format csv, or less at a time (--since, --until)"))
}

/// A text longer than a cell holds.
pub fn text_of_cell(lang: Lang, case: Option<CaseId>, begins: &str, length: usize, most: usize) -> Told {
    let place = case.map_or_else(String::new, |case| match lang {
        Lang::Zh => format!("{case} 有一处"),
        Lang::En => format!("{case}: "),
    });
    let begins = crate::domain::text::shown(&begins.replace('\n', " "));
    told!(lang,
        zh: ("{place}以“{begins}”开头的文字长 {length}，一格最多 {most}", "用 --format csv"),
        en: ("{place}the text that begins \"{begins}\" has {length} signs, a cell holds {most}", "use --format csv"))
}

/// A workbook could not be made.
pub fn no_workbook(lang: Lang, reason: &str) -> Told {
    told!(lang,
        zh: ("工作簿没有做成（{reason}）", "看看临时文件夹还有没有空间"),
        en: ("the workbook could not be made ({reason})", "see whether the folder of temporary files has room"))
}

/// What stands in the place of a file is none.
pub fn no_file(lang: Lang, path: &Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("{path} 不是普通文件，而是设备、管道或文件夹", "换一个文件名；要给别的程序就不写 --out，用管道"),
        en: ("{path} is not a regular file but a device, a pipe or a folder", "name another file; for another program leave --out and pipe it"))
}

/// The file that output was to go to is the database.
pub fn is_the_database(lang: Lang, path: &std::path::Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("{path} 就是数据库，不能被输出覆盖", "换一个文件名"),
        en: ("{path} is the database itself", "name another file"))
}

/// A dash in the place of the database: it is read and written here and there, which no pipe lets anybody do.
pub fn database_no_stream(lang: Lang) -> Told {
    told!(lang,
        zh: ("数据库不能是标准输入或标准输出", "用 --db 或 SHAO_DB 写文件名；确要名为“-”的文件就写 ./-"),
        en: ("a database cannot be standard input or output", "name a file with --db or SHAO_DB; a file named \"-\" is ./-"))
}

/// Standard output did not take everything.
pub fn not_put_out(lang: Lang, error: &std::io::Error) -> Told {
    let error = super::errors::system(lang, error);
    told!(lang,
        zh: ("输出没有写完整（{error}）", "接收输出的磁盘或程序要有空间；数据库没有因此改动"),
        en: ("the output could not be written whole ({error})", "what receives it must have room; the database is not changed by that"))
}

/// What was recorded stands, although something went wrong after it.
pub fn recorded_but(lang: Lang, what: &str) -> Told {
    told!(lang,
        zh: ("已经记录，但是{what}", "不要再录一次；用 shao show 或 shao list 查看"),
        en: ("it is recorded, but {what}", "do not enter it again; see it with shao show or shao list"))
}
