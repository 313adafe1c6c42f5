//! Which columns each kind of ledger has.

use super::Kind;
use crate::locale::Lang;
use crate::locale::headers::{is_of_time, means, resembles, title};

/// A column: its key, and whether it must be there and filled.
pub type Column = (&'static str, bool);

const MUST: bool = true;
const MAY: bool = false;

const UNITS: &[Column] = &[
    ("code", MUST),
    ("name", MUST),
    ("short", MAY),
    ("kind", MUST),
    ("class", MAY),
    ("leader", MAY),
    ("liaison", MAY),
    ("phone", MAY),
    ("from", MAY),
    ("to", MAY),
    ("into", MAY),
];

const CASES: &[Column] = &[
    ("ref", MAY),
    ("received_at", MUST),
    ("originator", MUST),
    ("enterprise", MAY),
    ("contact", MAY),
    ("phone", MAY),
    ("channel", MAY),
    ("title", MUST),
    ("description", MAY),
    ("category", MAY),
    ("scope", MAY),
    ("complexity", MAY),
    ("mode", MAY),
    ("lead", MAY),
    ("co", MAY),
    ("assigned_at", MAY),
    ("responded_at", MAY),
    ("plan", MAY),
    ("responsible", MAY),
    ("promised_on", MAY),
    ("due_on", MAY),
    ("consulted_at", MAY),
    ("resolved_at", MAY),
    ("resolution", MAY),
    ("outcome", MAY),
    ("closed_at", MAY),
    ("score", MAY),
    ("done", MAY),
];

const RATINGS: &[Column] = &[
    ("case", MUST),
    ("department", MUST),
    ("rater", MUST),
    ("score", MAY),
    ("grade", MAY),
    ("at", MAY),
    ("comment", MAY),
];

const SURVEYS: &[Column] = &[
    ("period", MUST),
    ("department", MUST),
    ("satisfied", MUST),
    ("fairly", MUST),
    ("basically", MUST),
    ("dissatisfied", MUST),
];

const NOTICES: &[Column] = &[("on", MUST), ("department", MUST), ("reason", MUST), ("doc_no", MAY)];

const EXCLUSIONS: &[Column] =
    &[("case", MUST), ("department", MAY), ("approved_by", MUST), ("doc_no", MUST), ("on", MUST), ("reason", MUST)];

/// What is longer is no header.
const LONG: usize = 30;

/// The columns that hold dates.
const DATES: &[&str] = &[
    "received_at",
    "assigned_at",
    "responded_at",
    "promised_on",
    "due_on",
    "consulted_at",
    "resolved_at",
    "closed_at",
    "from",
    "to",
    "at",
    "on",
];

/// The columns by which something is known elsewhere: text, whatever its digits look like.
const IDENTIFIERS: &[&str] = &["ref", "case", "code", "phone"];

/// The columns of a kind, in order.
pub fn columns(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Units => UNITS,
        Kind::Cases => CASES,
        Kind::Ratings => RATINGS,
        Kind::Surveys => SURVEYS,
        Kind::Notices => NOTICES,
        Kind::Exclusions => EXCLUSIONS,
    }
}

/// The column of this kind that a header names.
pub(super) fn column(kind: Kind, header: &str) -> Option<&'static str> {
    columns(kind).iter().find(|(key, _)| means(header, key)).map(|(key, _)| *key)
}

/// Whether a header is likely that of a column of this kind.
pub(super) fn like(kind: Kind, header: &str) -> bool {
    header.chars().count() <= LONG && columns(kind).iter().any(|(key, _)| resembles(header, key).is_some())
}

/// The column of this kind that a header is likely meant to be: one whose name is a slip away, else one of which it
/// has a part.
pub(super) fn near(kind: Kind, header: &str) -> Option<&'static str> {
    if header.chars().count() > LONG {
        return None;
    }
    // What names a time is no other column, whatever else it names.
    let fits = |key: &&str| !is_of_time(header) || is_date(key);
    let keys = || columns(kind).iter().map(|(key, _)| *key).filter(fits);
    let slip = |key: &&'static str| {
        let away = |name: &str| strsim::osa_distance(&header.to_lowercase(), name);
        away(key) <= key.len() / 4 || away(title(Lang::Zh, key)) <= title(Lang::Zh, key).chars().count() / 3
    };
    let part = || keys().filter_map(|key| Some((resembles(header, key)?, key))).min();
    keys().find(slip).or_else(|| part().map(|(_, key)| key))
}

/// Whether a column holds references, codes or telephone numbers.
pub(super) fn is_identifier(key: &str) -> bool {
    IDENTIFIERS.contains(&key)
}

/// Whether a column holds dates.
pub(super) fn is_date(key: &str) -> bool {
    DATES.contains(&key)
}

/// The keys of columns of which something holds.
pub(super) fn keys_where<const N: usize>(columns: [(&'static str, bool); N]) -> Vec<&'static str> {
    columns.into_iter().filter(|(_, holds)| *holds).map(|(key, _)| key).collect()
}
