//! The words of backups, of restoring them, and of what is saved of a damaged file.

use std::path::Path;

use super::{Lang, Told, counted, errors, messages, told};
use crate::domain::civil::format_moment;
use crate::store::{Beyond, Lost, Salvage};

messages! {
    backed_up(file, events, cases, head) {
        zh: "已备份到 {file}：{events} 条记录，{cases} 件诉求，末条指纹 {head}",
        en: "backed up to {file}: {events}, {cases}, head {head}",
        counted: events = "event", cases = "case",
    }
    would_back_up(file) { zh: "将备份到 {file}（演练，未写入）", en: "would back up to {file} (rehearsed; nothing was written)" }
    was_removed(file) { zh: "已删去旧备份 {file}", en: "removed the old backup {file}" }
    would_remove(file) { zh: "将删去旧备份 {file}", en: "would remove the old backup {file}" }
    spared(file, reason) { zh: "{file} 没有删：{reason}", en: "{file} stays: {reason}" }
    same_folder() {
        zh: "备份与数据库在同一文件夹，磁盘坏了会一起丢失；另存一份到别处",
        en: "the backup lies in the folder of the database, and a lost disk takes both; keep one elsewhere",
    }
    restored(db, file, events, cases, head) {
        zh: "已用 {file} 恢复 {db}：{events} 条记录，{cases} 件诉求，末条指纹 {head}",
        en: "restored {db} from {file}: {events}, {cases}, head {head}",
        counted: events = "event", cases = "case",
    }
    would_restore(db, file, events, cases) {
        zh: "将用 {file} 恢复 {db}：{events} 条记录，{cases} 件诉求（演练，未写入）",
        en: "would restore {db} from {file}: {events}, {cases} (rehearsed; nothing was written)",
        counted: events = "event", cases = "case",
    }
    kept(file) { zh: "原来的文件留在 {file}", en: "the file as it was stays in {file}" }
    rebuilt(file, events, cases, head) {
        zh: "已按记录重建 {file}：{events} 条记录，{cases} 件诉求，末条指纹 {head}",
        en: "rebuilt {file} from the log: {events}, {cases}, head {head}",
        counted: events = "event", cases = "case",
    }
    would_rebuild(file, events) {
        zh: "将按 {events} 条记录重建 {file}（演练，未写入）",
        en: "would rebuild {file} from {events} (rehearsed; nothing was written)",
        counted: events = "event",
    }
    ends_there(events, why) {
        zh: "记录只到第 {events} 条是完好的（{why}），以后的没有救回：",
        en: "the log is whole up to event {events} ({why}); what came after is not saved:",
    }
    end_unknown(events, why) {
        zh: "记录第 1 至第 {events} 条都已救回（{why}）；以后还有没有、有多少，不知道",
        en: "events 1 to {events} are all saved ({why}); whether others came after them, and how many, is not known",
    }
    more_lost(count) {
        zh: "……另有 {count} 条，全部见 --dry-run --format json",
        en: "… and {count} more; all of them with --dry-run --format json",
    }
    log_whole(events) {
        zh: "{events} 条记录完好：shao rebuild 可按记录重建各表",
        en: "the log of {events} is whole: shao rebuild makes the tables anew from it",
        counted: events = "event",
    }
    nothing_saved() {
        zh: "记录一条也救不回来；请用备份恢复：shao restore",
        en: "nothing of the log can be saved; restore a backup with shao restore",
    }
}

/// Only of a row of backups some are kept.
pub fn keep_of_a_folder(lang: Lang) -> Told {
    told!(lang,
        zh: ("--keep 说的是一个文件夹里留几份备份，要和 --dir 一起用", "shao backup --dir 文件夹 --keep 份数"),
        en: ("--keep says how many backups stay in a folder, and wants --dir", "shao backup --dir FOLDER --keep N"))
}

/// A database is written page by page, here and there: no pipe takes that.
pub fn no_stream(lang: Lang) -> Told {
    told!(lang,
        zh: ("数据库不能写到标准输出", "写一个文件名，做好后再传走；确要名为“-”的文件就写 ./-"),
        en: ("a database cannot be written to standard output", "name a file and send that on; a file named \"-\" is ./-"))
}

/// A row of backups needs a folder.
pub fn no_stream_of_backups(lang: Lang) -> Told {
    told!(lang,
        zh: ("--dir 要写文件夹，备份不能写到标准输出", "写一个文件夹；确要名为“-”的文件夹就写 ./-"),
        en: ("--dir wants a folder, and backups cannot be written to standard output", "name a folder; one named \"-\" is ./-"))
}

/// A backup is checked before anything else is done, and read here and there.
pub fn from_no_stream(lang: Lang) -> Told {
    told!(lang,
        zh: ("备份不能从标准输入读入", "先存成文件，再写文件名；确要名为“-”的文件就写 ./-"),
        en: ("a backup cannot be read from standard input", "save it and name the file; a file named \"-\" is ./-"))
}

/// A backup that went, or would.
pub fn removed(lang: Lang, file: &str, dry_run: bool) -> String {
    if dry_run { would_remove(lang, file) } else { was_removed(lang, file) }
}

/// Why a file in a row of backups stays though there are too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spared {
    /// It is another database's.
    Other,
    /// It holds so many events that the database has not.
    More(i64),
    /// It cannot be read.
    Unreadable,
}

/// The words for that.
pub fn spared_for(lang: Lang, why: &Spared) -> String {
    match (why, lang) {
        (Spared::Other, Lang::Zh) => "是另一个数据库的".to_owned(),
        (Spared::Other, Lang::En) => "it is of another database".to_owned(),
        (Spared::More(events), Lang::Zh) => format!("其中有 {events} 条记录是数据库里没有的"),
        (Spared::More(events), Lang::En) => format!("it holds {} that the database has not", counted(events, "event")),
        (Spared::Unreadable, Lang::Zh) => "读不出来".to_owned(),
        (Spared::Unreadable, Lang::En) => "it cannot be read".to_owned(),
    }
}

/// What a database holds that the backup has not.
pub fn beyond(lang: Lang, lost: &Beyond) -> String {
    let Beyond { common, events, cases, first, last } = lost;
    if *events == 0 {
        return lang.pick("原有的记录备份里都有", "every event that was there is in the backup").to_owned();
    }
    // Moments that cannot be read are left out.
    let when = first.zip(*last).map(|(first, last)| (format_moment(first), format_moment(last)));
    let when = when.map(|(first, last)| match lang {
        Lang::Zh => format!("，录入于 {first} 至 {last}"),
        Lang::En => format!(", recorded {first} to {last}"),
    });
    let (from, when) = (common + 1, when.unwrap_or_default());
    match lang {
        Lang::Zh => format!("备份中没有的：自第 {from} 条起 {events} 条记录，涉及 {cases} 件诉求{when}"),
        Lang::En => {
            let (events, cases) = (counted(events, "event"), counted(cases, "case"));
            format!("not in the backup: {events} from event {from} on, on {cases}{when}")
        }
    }
}

/// The same of a database that cannot be read.
pub fn beyond_unknown(lang: Lang) -> String {
    lang.pick(
        "现有的文件读不出来，不知道有什么是备份里没有的",
        "the present file cannot be read, and what it holds that is not in the backup is not known",
    )
    .to_owned()
}

/// An event that is lost, and what is known of it; `content` is what happened, in words.
pub fn lost_event(lang: Lang, lost: &Lost, content: Option<&str>) -> String {
    let seq = lost.seq;
    let mut parts = Vec::new();
    parts.extend(lost.recorded_at.map(|at| match lang {
        Lang::Zh => format!("录入于 {}", format_moment(at)),
        Lang::En => format!("recorded {}", format_moment(at)),
    }));
    parts.extend(lost.case.map(|id| match lang {
        Lang::Zh => format!("诉求 {id}"),
        Lang::En => format!("case {id}"),
    }));
    parts.push(if lost.body.is_some() {
        lang.pick("内容还在，但无法证实", "can be read, but nothing vouches for it").to_owned()
    } else {
        lang.pick("内容读不出来", "cannot be read").to_owned()
    });
    let content = content.map(|words| lang.pick("：", ": ").to_owned() + words).unwrap_or_default();
    let parts = parts.join(lang.pick("，", ", "));
    match lang {
        Lang::Zh => format!("  第 {seq} 条：{parts}{content}"),
        Lang::En => format!("  event {seq}: {parts}{content}"),
    }
}

/// What `verify` says of a damaged file: what can be saved of it.
pub fn prospects(lang: Lang, salvage: &Salvage) -> String {
    let events = salvage.events;
    match (&salvage.broken, lang) {
        (None, _) => log_whole(lang, events),
        (Some(_), _) if events == 0 => nothing_saved(lang),
        (Some(_), Lang::Zh) => {
            format!("记录到第 {events} 条是完好的：shao rebuild --into 文件 可救回这些，有更全的备份则用 shao restore")
        }
        (Some(_), Lang::En) => format!(
            "the log is whole up to event {events}: shao rebuild --into FILE saves these; a backup that has more comes back with shao restore"
        ),
    }
}

/// Neither a file nor a folder.
pub fn no_file(lang: Lang) -> Told {
    told!(lang,
        zh: ("没有写备份到哪里", "写文件名，或用 --dir 指明文件夹"),
        en: ("where to back up to is not said", "name a file, or a folder with --dir"))
}

/// The folder for backups is not there.
pub fn no_folder(lang: Lang, path: &Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("没有文件夹 {path}", "先建好它；在移动硬盘或网络盘上的，看看有没有挂上"),
        en: ("there is no folder {path}", "make it first; if it is on another disk, see whether that is mounted"))
}

/// The backup onto the database itself.
pub fn onto_itself(lang: Lang, path: &Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("{path} 就是数据库本身的文件", "换一个名称；文件没有动"),
        en: ("{path} is the database itself", "give another name; the file was left as it is"))
}

/// A restore from the database itself.
pub fn from_itself(lang: Lang, path: &Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("{path} 就是数据库本身", "写备份文件的名称；按记录重建各表用 shao rebuild"),
        en: ("{path} is the database itself", "name a backup; to make its tables anew use shao rebuild"))
}

/// A folder in the place of a file.
pub fn is_a_folder(lang: Lang, path: &Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("{path} 是文件夹", "写文件名，或写 --dir {path}"),
        en: ("{path} is a folder", "name a file, or give --dir {path}"))
}

/// A database that is in use, by what lies beside it.
pub fn in_use(lang: Lang, path: &Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("{path} 旁边有 -wal 或 -journal 文件，像是正在使用的数据库", "换一个名称，或先移走它们；文件没有动"),
        en: ("{path} has a -wal or -journal file beside it, as a database in use has", "give another name, or move these away first; the file was left as it is"))
}

/// A file is there.
pub fn exists(lang: Lang, path: &Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("{path} 已经存在", "换一个名称，或加 --force 覆盖；文件没有动"),
        en: ("{path} exists already", "give another name, or add --force to replace it; the file was left as it is"))
}

/// A file is there, and nothing replaces it.
pub fn taken(lang: Lang, path: &Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("{path} 已经存在", "换一个名称；文件没有动"),
        en: ("{path} exists already", "give another name; the file was left as it is"))
}

/// The file to be replaced holds what would be lost.
pub fn would_lose(lang: Lang, path: &Path, events: i64) -> Told {
    let path = path.display();
    let held = counted(events, "event");
    told!(lang,
        zh: ("{path} 中有 {events} 条记录是这个数据库没有的", "它不是这个数据库的旧备份：换一个名称，或先移走它"),
        en: ("{path} holds {held} that this database has not", "it is no earlier backup of this database: give another name, or move it away first"))
}

/// The copy is not whole, since the database is not.
pub fn not_whole(lang: Lang, what: &str) -> Told {
    told!(lang,
        zh: ("数据库有损坏，没有备份（{what}）", "用 shao verify 检查；旧备份都没有动"),
        en: ("the database is damaged and was not backed up ({what})", "check it with shao verify; earlier backups were left as they are"))
}

/// An old backup that cannot be removed.
pub fn stays(lang: Lang, path: &Path, error: &std::io::Error) -> Told {
    let (path, error) = (path.display(), errors::system(lang, error));
    told!(lang,
        zh: ("旧备份 {path} 删不掉（{error}）", "新备份已做好；检查文件夹的权限"),
        en: ("the old backup {path} cannot be removed ({error})", "the new one is done; check the permissions of the folder"))
}

/// There is no such backup.
pub fn no_backup(lang: Lang, path: &Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("没有备份文件 {path}", "核对文件名；数据库没有动"),
        en: ("there is no backup {path}", "check its name; the database was left as it is"))
}

/// What was named is no database at all.
pub fn no_such_backup(lang: Lang, path: &Path) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("{path} 不是备份文件", "写备份文件的名称；数据库没有动"),
        en: ("{path} is no backup", "name the file of a backup; the database was left as it is"))
}

/// The backup is not whole.
pub fn backup_not_whole(lang: Lang, path: &Path, what: &str) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("备份 {path} 有损坏（{what}），没有恢复", "换一份备份；或用 shao --db {path} rebuild --into 新文件 救出完好的记录"),
        en: ("the backup {path} is damaged ({what}) and was not restored", "take another one, or save what is whole with shao --db {path} rebuild --into NEW"))
}

/// A database is there.
pub fn database_there(lang: Lang, path: &Path, lost: &str) -> Told {
    let path = path.display();
    told!(lang,
        zh: ("{path} 已经存在；{lost}", "确要以备份代替请加 --over，现有的文件会改名留在旁边；现在什么都没有动"),
        en: ("{path} exists already; {lost}", "to let the backup take its place add --over, and it stays beside it under another name; nothing was changed"))
}

/// The log is not whole, so the tables cannot be made anew in place.
pub fn log_not_whole(lang: Lang, events: i64, why: &str) -> Told {
    told!(lang,
        zh: ("记录只到第 {events} 条是完好的（{why}），不在原处重建", "有更全的备份用 shao restore；否则用 shao rebuild --into 文件 救回这些，原文件没有动"),
        en: ("the log is whole up to event {events} only ({why}) and the file was left as it is", "restore a backup that has more with shao restore, or save these with shao rebuild --into FILE"))
}
