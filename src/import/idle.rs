//! What of a map meets nothing in a file: a slip of whoever wrote it, or words that this file has not.

use super::header::{Column, Header};
use super::map::{Map, REST};
use super::note::Idle;

/// The columns in which a file may name units of a kind that the books lack.
fn named_in(kind: &str) -> &'static [&'static str] {
    match kind {
        "originator" => &["originator"],
        "department" => &["lead", "co", "department"],
        _ => &[],
    }
}

/// The entries of a map that nothing in the file's header and rows has met, as they stand in it.
pub(super) fn entries(map: &Map, header: &Header) -> Idle {
    let mut idle = Idle::default();
    // Rows that were rejected are a few of a file's.
    if header.of_rejects() {
        return idle;
    }
    for name in map.ignore.iter().filter(|name| *name != REST && !header.has_name(name)) {
        idle.add(|| format!("ignore \"{name}\""));
    }
    for key in map.blank.keys().filter(|key| header.column(key).is_none_or(Column::blank_unmet)) {
        idle.add(|| format!("[blank] {key}"));
    }
    // That all units are known is as it should be; a kind that no column names is a slip.
    for kind in map.units.keys().filter(|kind| !named_in(kind).iter().any(|key| header.column(key).is_some())) {
        idle.add(|| format!("[units.{kind}]"));
    }
    for key in map.values.keys() {
        match header.column(key) {
            None => idle.add(|| format!("[values.{key}]")),
            Some(column) => {
                for word in column.unmet() {
                    idle.add(|| format!("[values.{key}] \"{word}\""));
                }
            }
        }
    }
    idle
}
