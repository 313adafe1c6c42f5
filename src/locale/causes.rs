//! What other programs' words mean: the cause in the reader's language where it is one of a closed set, and the words
//! themselves in brackets behind, for those who look them up.

use super::Lang;
use crate::domain::calendar::LoadError;
use crate::store::Said;

/// What the readers of TOML and JSON say, by how it begins; a mark stands for what they name between backquotes.
const READERS: &[(&str, &str)] = &[
    ("missing field", "缺少 {}"),
    ("unknown field", "不认识的键 {}"),
    ("unknown variant", "不能是“{}”"),
    ("duplicate", "同一个键写了两次"),
    ("invalid type", "值的类型不对"),
    ("invalid value", "值不对"),
    ("invalid length", "个数不对"),
    ("EOF while parsing", "没有写完"),
    ("unexpected end", "没有写完"),
];

/// What a reader of TOML, JSON or CSV says of a text.
pub fn reader(lang: Lang, words: &str) -> String {
    if lang == Lang::En {
        return words.to_owned();
    }
    let named = words.split('`').nth(1).unwrap_or_default();
    let known = READERS.iter().find(|(begun, _)| words.starts_with(begun));
    let cause = known.map_or_else(|| "写法不对".to_owned(), |(_, cause)| cause.replace("{}", named));
    format!("{cause}（{words}）")
}

/// The results of SQLite (<https://www.sqlite.org/rescode.html>).
const SQLITE: &[(i32, &str)] = &[
    (1, "这条语句做不成"),
    (2, "SQLite 内部出错"),
    (3, "没有权限"),
    (4, "被中止"),
    (5, "正被占用"),
    (6, "表正被占用"),
    (7, "内存不够"),
    (8, "只能读"),
    (9, "被打断"),
    (10, "读写磁盘出错"),
    (11, "文件损坏"),
    (13, "磁盘已满"),
    (14, "文件打不开"),
    (15, "锁的次序不对"),
    (17, "结构变了"),
    (18, "内容太大"),
    (19, "违反表的约束"),
    (20, "值的类型不对"),
    (21, "调用不当"),
    (22, "系统不支持这么大的文件"),
    (23, "没有授权"),
    (26, "不是数据库"),
];

/// What the system or SQLite says of the database.
pub fn database(lang: Lang, said: &Said) -> String {
    match said {
        Said::System(error) => super::errors::system(lang, error),
        Said::Sqlite(_) if lang == Lang::En => said.to_string(),
        Said::Sqlite(_) => {
            let known = said.result().and_then(|code| SQLITE.iter().find(|(known, _)| *known == code));
            known.map_or_else(|| said.to_string(), |(_, cause)| format!("{cause}；{said}"))
        }
    }
}

/// Why a calendar file cannot be read.
pub fn calendar_file(lang: Lang, error: &LoadError) -> String {
    if lang == Lang::En {
        return error.to_string();
    }
    let at = |line: &Option<u64>| line.map_or_else(String::new, |line| format!("第 {line} 行"));
    match error {
        LoadError::Json { message } => format!("不是 holiday-cn 的文件，{}", reader(lang, message)),
        LoadError::Csv { message } => format!("不是 CSV，{}", reader(lang, message)),
        LoadError::MissingColumn { column } => format!("缺少 {column} 一列"),
        LoadError::UnknownColumn { given } => format!("“{given}”一列不认识，或写了两次"),
        LoadError::BadDay { line, source } => format!("{}{}", at(line), super::errors::date(lang, source).message),
        LoadError::BadWorking { line, given } => format!("第 {line} 行“{given}”不是上班也不是休息"),
        LoadError::BadName { line, shown } => format!("{}名称太长，或有看不见的控制字符：{shown}", at(line)),
        LoadError::BadYear { line, given } => format!("{}“{given}”不是通知的年份", at(line)),
        LoadError::FarDay { notice, day } => format!("{day} 不会在 {notice} 年的通知里"),
        LoadError::Conflict { day } => format!("{day} 既是上班又是休息"),
        LoadError::NoDays => "一天也没有".to_owned(),
    }
}

/// What SQLite says of a whole file, by words in it; what it says of single pages names them.
const FILES: &[(&str, &str)] = &[
    ("database disk image is malformed", "内容损坏，有的页读不出"),
    ("is not a database", "不是 SQLite 数据库"),
    ("disk I/O error", "读写磁盘出错"),
];

/// What SQLite finds wrong with a file, in a line.
pub fn file(lang: Lang, words: &str) -> String {
    let known = FILES.iter().find(|(said, _)| lang == Lang::Zh && words.contains(said));
    known.map_or_else(|| words.to_owned(), |(_, cause)| format!("{cause}（{words}）"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_stands_before_the_words_of_the_reader() {
        for (words, zh) in [
            ("missing field `title`", "缺少 title（missing field `title`）"),
            ("unknown field `shoes`, expected `kind`", "不认识的键 shoes（unknown field `shoes`, expected `kind`）"),
            ("unclosed table, expected `]`", "写法不对（unclosed table, expected `]`）"),
        ] {
            assert_eq!((reader(Lang::Zh, words).as_str(), reader(Lang::En, words).as_str()), (zh, words));
        }
        for (words, zh) in [
            ("database disk image is malformed", "内容损坏，有的页读不出（database disk image is malformed）"),
            ("file is not a database", "不是 SQLite 数据库（file is not a database）"),
            ("Tree 5 page 3: never used", "Tree 5 page 3: never used"),
        ] {
            assert_eq!((file(Lang::Zh, words).as_str(), file(Lang::En, words).as_str()), (zh, words));
        }
        let gone = || Said::System(std::io::ErrorKind::NotFound.into());
        assert_eq!(database(Lang::Zh, &gone()), "没有这个文件或文件夹");
        assert_eq!(database(Lang::En, &gone()), "entity not found");
        // Not everything that the system says is a refusal.
        let other = || Said::System(std::io::Error::other("input/output error"));
        assert_eq!(database(Lang::Zh, &other()), "系统报错；input/output error");
        assert_eq!(database(Lang::En, &other()), "input/output error");
    }
}
