//! What `verify` found wrong.

use super::{Lang, Told, causes, messages, told};
use crate::domain::phone::Phones;
use crate::store::{Damage, Unlike};

messages! {
    whole(events, cases, head) {
        zh: "完好：{events} 条记录，{cases} 件诉求，末条指纹 {head}",
        en: "whole: {events}, {cases}, head {head}",
        counted: events = "event", cases = "case",
    }
    damaged(count, events) {
        zh: "有损坏：{events} 条记录中发现 {count} 处",
        en: "damaged: {count} in {events}",
        counted: count = "finding", events = "event",
    }
    head_found(seq, at, later) {
        zh: "所给末条指纹是第 {seq} 条记录（{at} 录入），其后又有 {later} 条",
        en: "the head that was given is event {seq}, recorded {at}; {later} came after it",
        counted: later = "event",
    }
    head_gone() {
        zh: "请找出仍有这一末条指纹的备份（shao --db 备份 verify --expect），再用 shao restore 恢复；不要由这份记录重建",
        en: "look for a backup that still has this head (shao --db BACKUP verify --expect) and let shao restore bring it back; do not rebuild from this log",
    }
    file(what) { zh: "文件本身损坏：{what}", en: "the file itself is broken: {what}" }
    mark(name, there, wanted) {
        zh: "文件标记 {name} 应为 {wanted}，却是 {there}",
        en: "the mark {name} of the file is {there} where {wanted} should be",
    }
    gap(expected, found) {
        zh: "记录不连续：第 {expected} 条处是第 {found} 条",
        en: "the log is not whole: event {found} stands where {expected} should",
    }
    changed(seq) {
        zh: "第 {seq} 条记录被改动，或它之前的记录被改动、增删",
        en: "event {seq} was changed, or one before it was changed, removed or inserted",
    }
    unreadable(seq, what) { zh: "第 {seq} 条记录读不懂：{what}", en: "event {seq} cannot be read: {what}" }
    cut() {
        zh: "记录中没有所给的末条指纹：抄下它以后，记录被截短或改写过",
        en: "the head that was given is not in the log: since it was noted, the log was cut or rewritten",
    }
    lacks(table, key) { zh: "表 {table} 缺少 {key}", en: "the table {table} lacks {key}" }
    has(table, key) { zh: "表 {table} 多出 {key}", en: "the table {table} has {key}, which is not in the log" }
    differs(table, key, columns) {
        zh: "表 {table} 的 {key} 与记录不符：{columns}",
        en: "{key} of the table {table} differs from the log: {columns}",
    }
    unlike(column, wanted, there) {
        zh: "{column} 按记录是{wanted}，表中是{there}",
        en: "{column} is {wanted} by the log, {there} in the table",
    }
    nothing() { zh: "空", en: "empty" }
    shape_lacks(name) { zh: "数据库结构缺少 {name}", en: "the schema lacks {name}" }
    shape_has(name) { zh: "数据库结构多出 {name}", en: "the schema has {name}, which this program did not make" }
    shape_differs(name, columns) {
        zh: "数据库结构的 {name} 被改动：{columns}",
        en: "{name} of the schema was changed: {columns}",
    }
    shape_unlike(wanted, there) { zh: "应为{wanted}，却是{there}", en: "{there} stands where {wanted} should" }
    index(table, index) {
        zh: "索引 {index} 与表 {table} 的各行不符",
        en: "the index {index} does not agree with the rows of the table {table}",
    }
}

/// What was given is no hash.
pub fn no_hash(lang: Lang, given: &str) -> Told {
    told!(lang,
        zh: ("“{given}”不是末条指纹", "照抄 shao verify --head 打印的那一行：64 位十六进制数，前面可带序号"),
        en: ("\"{given}\" is no head of the chain", "give the line that shao verify --head printed: 64 hexadecimal digits, with the event's number before them or not"))
}

/// There is damage, and its findings could not be put out.
pub fn untold(lang: Lang, count: usize, events: i64, why: Told) -> Told {
    let Told { message, hint } = why;
    Told { message: format!("{}{}{message}", damaged(lang, count, events), lang.pick("；", "; ")), hint }
}

/// One finding in a line, telephone numbers masked.
pub fn words(lang: Lang, damage: &Damage) -> String {
    words_with(lang, damage, Phones::Masked)
}

/// The same with telephone numbers as they may be shown.
pub fn words_with(lang: Lang, damage: &Damage, phones: Phones) -> String {
    match damage {
        Damage::File { what } => {
            let lines: Vec<String> = what.lines().map(|line| causes::file(lang, line)).collect();
            file(lang, lines.join(lang.pick("；", "; ")))
        }
        Damage::Mark { name, there, wanted } => mark(lang, name, there, wanted),
        Damage::Gap { expected, found } => gap(lang, expected, found),
        Damage::Changed { seq } => changed(lang, seq),
        Damage::Unreadable { seq, what } => unreadable(lang, seq, causes::reader(lang, what)),
        Damage::Cut => cut(lang),
        Damage::Index { table, index } => self::index(lang, table, index),
        Damage::Differs { table, key, columns, there, wanted } => {
            let of_shape = table == "sqlite_schema";
            let columns = columns.iter().map(|one| column(lang, one, of_shape, phones)).collect::<Vec<_>>();
            let columns = columns.join(lang.pick("；", "; "));
            match (there, wanted, of_shape) {
                (false, _, true) => shape_lacks(lang, key),
                (_, false, true) => shape_has(lang, key),
                (true, true, true) => shape_differs(lang, key, columns),
                (false, _, false) => lacks(lang, table, key),
                (_, false, false) => has(lang, table, key),
                (true, true, false) => differs(lang, table, key, columns),
            }
        }
    }
}

fn column(lang: Lang, unlike: &Unlike, of_shape: bool, phones: Phones) -> String {
    let phones = phones.in_column(&unlike.column);
    let value = |value: &Option<String>| {
        value
            .as_ref()
            .map_or_else(|| nothing(lang), |value| lang.pick("“?”", "\"?\"").replace('?', &phones.shown(value)))
    };
    let (wanted, there) = (value(&unlike.wanted), value(&unlike.there));
    if of_shape { shape_unlike(lang, wanted, there) } else { self::unlike(lang, &unlike.column, wanted, there) }
}
