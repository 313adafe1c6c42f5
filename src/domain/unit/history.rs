//! What of a unit changes over time: its name and its class, each from a day on.

use super::Unit;
use crate::domain::civil::Day;

/// How a unit stood from a day on, until its next version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The first day; none: from the beginning.
    pub since: Option<Day>,
    /// Its full name.
    pub name: String,
    /// The name people used.
    pub short: Option<String>,
    /// The class within which it was ranked.
    pub class: Option<String>,
}

/// From when a change of a unit holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// From this day on: what was before stays.
    From(Day),
    /// It was always so: what this day says was a mistake.
    Ever(Day),
}

impl Version {
    /// How a unit stands that has no past.
    pub fn of(unit: &Unit, since: Option<Day>) -> Self {
        Self { since, name: unit.name.clone(), short: unit.short.clone(), class: unit.class.clone() }
    }

    /// Whether nothing but the day differs.
    pub fn says_the_same(&self, other: &Self) -> bool {
        (&self.name, &self.short, &self.class) == (&other.name, &other.short, &other.class)
    }
}

impl Unit {
    /// The unit with the name and the class of one of its versions.
    pub fn as_in(&self, version: &Version) -> Self {
        let Version { name, short, class, .. } = version.clone();
        Self { name, short, class, ..self.clone() }
    }
}

/// Where among versions, ordered by their first days, the one stands that holds on a day.
fn place(versions: &[Version], day: Day) -> Option<usize> {
    versions.iter().rposition(|version| version.since.is_none_or(|since| since <= day))
}

/// The version that holds on a day.
pub fn version_on(versions: &[Version], day: Day) -> Option<&Version> {
    place(versions, day).and_then(|place| versions.get(place))
}

/// All versions as a change leaves them; `wanted` is how the unit is to stand.
///
/// Only what differs from the version in force changes. It does so as far as that was said in one
/// piece: a later version that says otherwise stays as it is, and, where it was always so, an earlier one.
pub fn changed(versions: &[Version], holds: Holds, wanted: &Unit) -> Vec<Version> {
    let mut all = versions.to_vec();
    let (Holds::From(day) | Holds::Ever(day)) = holds;
    let Some(mut at) = place(&all, day) else { return all };
    let Some(before) = all.get(at).cloned() else { return all };
    if matches!(holds, Holds::From(_)) && before.since != Some(day) {
        at += 1;
        all.insert(at, Version { since: Some(day), ..before.clone() });
    }
    let back = matches!(holds, Holds::Ever(_));
    spread(&mut all, at, back, |version| &mut version.name, &before.name, &wanted.name);
    spread(&mut all, at, back, |version| &mut version.short, &before.short, &wanted.short);
    spread(&mut all, at, back, |version| &mut version.class, &before.class, &wanted.class);
    all
}

/// Sets one field at a place, and in what follows it, or comes before it too, as long as it said the same.
fn spread<T: Clone + PartialEq>(
    all: &mut [Version],
    at: usize,
    back: bool,
    field: impl Fn(&mut Version) -> &mut T,
    old: &T,
    new: &T,
) {
    let (earlier, later) = all.split_at_mut(at.min(all.len()));
    let set = |version: &mut Version| {
        let field = field(version);
        let same = field == old;
        if same {
            field.clone_from(new);
        }
        same
    };
    let _ = later.iter_mut().all(&set);
    if back {
        let _ = earlier.iter_mut().rev().all(&set);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
