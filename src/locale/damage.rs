//! What `verify` found wrong.

use super::Lang;
use crate::store::Damage;

/// One finding in a line.
pub fn words(lang: Lang, damage: &Damage) -> String {
    match (damage, lang) {
        (Damage::File { what }, Lang::Zh) => format!("文件本身损坏：{what}"),
        (Damage::File { what }, Lang::En) => format!("the file itself is broken: {what}"),
        (Damage::Gap { expected, found }, Lang::Zh) => format!("记录不连续：第 {expected} 条处是第 {found} 条"),
        (Damage::Gap { expected, found }, Lang::En) => {
            format!("the log is not whole: event {found} stands where {expected} should")
        }
        (Damage::Changed { seq }, Lang::Zh) => format!("第 {seq} 条记录被改动，或它之前的记录被改动、增删"),
        (Damage::Changed { seq }, Lang::En) => {
            format!("event {seq} was changed, or one before it was changed, removed or inserted")
        }
        (Damage::Unreadable { seq, what }, Lang::Zh) => format!("第 {seq} 条记录读不懂：{what}"),
        (Damage::Unreadable { seq, what }, Lang::En) => format!("event {seq} cannot be read: {what}"),
        (Damage::Differs { table, key, there: false, .. }, Lang::Zh) => format!("表 {table} 缺少 {key}"),
        (Damage::Differs { table, key, there: false, .. }, Lang::En) => format!("the table {table} lacks {key}"),
        (Damage::Differs { table, key, wanted: false, .. }, Lang::Zh) => format!("表 {table} 多出 {key}"),
        (Damage::Differs { table, key, wanted: false, .. }, Lang::En) => {
            format!("the table {table} has {key}, which is not in the log")
        }
        (Damage::Differs { table, key, columns, .. }, _) => {
            let columns = lang.join(columns);
            lang.pick(
                "表 {table} 的 {key} 与记录不符：{columns}",
                "{key} of the table {table} differs from the log: {columns}",
            )
            .replace("{table}", table)
            .replace("{key}", key)
            .replace("{columns}", &columns)
        }
    }
}
