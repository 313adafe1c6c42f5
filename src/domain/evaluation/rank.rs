//! Places within a class, and the place that notices cost.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Member;
use crate::domain::points::{Exact, Published};
use crate::domain::vocab::Coded;

/// A place in a ranking, and whether notices cost it (seed 003, 五(二)4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The place by score, from 1; none: not ranked.
    pub rank: Option<u32>,
    /// Whether the notices reached the limit.
    pub demoted: bool,
}

/// Places by published score, the highest first; ties share a place: 1, 2, 2, 4.
///
/// Without a score there is no place.
pub fn ranks(scores: &[Option<Published>]) -> Vec<Option<u32>> {
    let ahead_of = |own: Published| scores.iter().flatten().filter(|other| **other > own).count();
    scores.iter().map(|score| score.map(|own| place(ahead_of(own)))).collect()
}

/// What notices did to a place (seed 003, 五(二)4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shift {
    /// Demoted: it changed places with those below it.
    Down,
    /// Not demoted: one above it was, and changed places with it.
    Up,
    /// Demoted: it shared its place with some who were not, and stands behind them.
    BehindPeers,
    /// Demoted, but those below are demoted too.
    HeldByDemoted,
    /// Demoted, but there is nobody below.
    HeldLast,
}

impl Coded for Shift {
    const KIND: &'static str = "shift";
    const ALL: &'static [Self] = &[Self::Down, Self::Up, Self::BehindPeers, Self::HeldByDemoted, Self::HeldLast];

    fn code(self) -> &'static str {
        match self {
            Self::Down => "down",
            Self::Up => "up",
            Self::BehindPeers => "behind_peers",
            Self::HeldByDemoted => "held_by_demoted",
            Self::HeldLast => "held_last",
        }
    }
}

/// A final place, and what notices did to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The place, from 1.
    pub rank: u32,
    /// What notices did to it; none: nothing.
    pub shift: Option<Shift>,
}

/// Moves the demoted down one place, once (seed 003, 五(二)4: 年度排名下降一位).
///
/// Each tie group is split into the not demoted, first, and the demoted. From the bottom up, a
/// demoted group that was its whole tie group changes places with the group below it, unless that
/// one is demoted too; one that was split off already stands below its peers.
pub fn demote(standings: &[Standing]) -> Vec<Option<Placed>> {
    let mut groups = groups(standings);
    for start in (0..groups.len()).rev() {
        match groups.get_mut(start..).unwrap_or_default() {
            [group, ..] if !group.demoted => {}
            [group, ..] if group.split_off => group.shift = Some(Shift::BehindPeers),
            [group, below, ..] if below.demoted => group.shift = Some(Shift::HeldByDemoted),
            [group, below, ..] => {
                (group.shift, below.shift) = (Some(Shift::Down), Some(Shift::Up));
                std::mem::swap(group, below);
            }
            [group] => group.shift = Some(Shift::HeldLast),
            [] => {}
        }
    }
    let mut places = vec![None; standings.len()];
    let mut ahead = 0;
    for group in groups {
        for index in &group.indexes {
            if let Some(slot) = places.get_mut(*index) {
                *slot = Some(Placed { rank: place(ahead), shift: group.shift });
            }
        }
        ahead += group.indexes.len();
    }
    places
}

/// Members that share a place and a fate, by their index.
struct Group {
    indexes: Vec<usize>,
    demoted: bool,
    split_off: bool,
    shift: Option<Shift>,
}

fn groups(standings: &[Standing]) -> Vec<Group> {
    let mut ties: BTreeMap<u32, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (index, standing) in standings.iter().enumerate() {
        let Some(rank) = standing.rank else { continue };
        let (kept, demoted) = ties.entry(rank).or_default();
        if standing.demoted { demoted.push(index) } else { kept.push(index) }
    }
    let split = ties.into_values().flat_map(|(kept, demoted)| {
        let split_off = !kept.is_empty();
        [
            Group { indexes: kept, demoted: false, split_off: false, shift: None },
            Group { indexes: demoted, demoted: true, split_off, shift: None },
        ]
    });
    split.filter(|group| !group.indexes.is_empty()).collect()
}

/// Ranks every class by itself; only active members with a score have a place.
pub(super) fn by_score<'s>(members: &[&Member], scores: impl Iterator<Item = Option<&'s Exact>>) -> Vec<Option<u32>> {
    let published: Vec<Option<Published>> = scores.map(|score| score.map(Published::of)).collect();
    by_class(members, |class| {
        let of_class = |member: &Member| member.active && member.class == class;
        ranks(&members.iter().zip(&published).map(|(m, p)| p.filter(|_| of_class(m))).collect::<Vec<_>>())
    })
}

/// Demotes within every class by itself.
pub(super) fn demote_by_class(members: &[&Member], standings: &[Standing]) -> Vec<Option<Placed>> {
    by_class(members, |class| {
        let of_class = |(member, standing): (&&Member, &Standing)| Standing {
            rank: standing.rank.filter(|_| member.class == class),
            ..*standing
        };
        demote(&members.iter().zip(standings).map(of_class).collect::<Vec<_>>())
    })
}

/// Puts together places that were found class by class.
fn by_class<P: Copy>(members: &[&Member], places_in: impl Fn(&str) -> Vec<Option<P>>) -> Vec<Option<P>> {
    let classes: BTreeSet<&str> = members.iter().map(|m| m.class.as_str()).collect();
    let mut all = vec![None; members.len()];
    for class in classes {
        for (slot, place) in all.iter_mut().zip(places_in(class)) {
            *slot = slot.or(place);
        }
    }
    all
}

fn place(ahead: usize) -> u32 {
    u32::try_from(ahead).unwrap_or(u32::MAX).saturating_add(1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::points::ratio;

    #[test]
    fn ties_share_a_place() {
        type Case = (&'static [Option<i64>], &'static [Option<u32>]);
        let cases: [Case; 6] = [
            (&[Some(95), Some(90), Some(90), Some(80)], &[Some(1), Some(2), Some(2), Some(4)]),
            (&[Some(80), Some(90), Some(95), Some(90)], &[Some(4), Some(2), Some(1), Some(2)]),
            (&[Some(70), None, Some(71)], &[Some(2), None, Some(1)]),
            (&[Some(5), Some(5), Some(5)], &[Some(1), Some(1), Some(1)]),
            (&[None], &[None]),
            (&[], &[]),
        ];
        for (scores, expected) in cases {
            let published: Vec<_> = scores.iter().map(|s| s.map(|s| Published::of(&ratio(s, 1).unwrap()))).collect();
            assert_eq!(ranks(&published), expected, "{scores:?}");
        }
    }

    #[test]
    fn places_stand_on_published_figures() {
        let scores = [ratio(90_004, 1_000), ratio(90_001, 1_000), ratio(90_005, 1_000)];
        let published: Vec<_> = scores.iter().map(|s| s.as_ref().map(Published::of)).collect();
        assert_eq!(ranks(&published), [Some(2), Some(2), Some(1)]);
    }

    /// `A B=C d` is three tie groups; a small letter is a demoted member.
    fn demoted(before: &str) -> String {
        let (mut names, mut standings, mut ahead) = (Vec::new(), Vec::new(), 0);
        for tie in before.split(' ') {
            let members: Vec<char> = tie.chars().filter(|c| *c != '=').collect();
            for name in &members {
                names.push(*name);
                standings.push(Standing { rank: Some(place(ahead)), demoted: name.is_lowercase() });
            }
            ahead += members.len();
        }
        let mut after: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for (name, place) in names.iter().zip(demote(&standings)) {
            after.entry(place.unwrap().rank).or_default().push(name.to_string());
        }
        let mut ahead = 0;
        for (place, tie) in &after {
            assert_eq!(*place, super::place(ahead), "{before}");
            ahead += tie.len();
        }
        after.into_values().map(|tie| tie.join("=")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn notices_cost_one_place() {
        for (before, after) in [
            ("A B C D", "A B C D"),
            ("A b C D", "A C b D"),
            ("a b C D", "C a b D"),
            ("A B C d", "A B C d"),
            ("A B c d", "A B c d"),
            // Alone again further up, with another in between.
            ("a B c D", "B a D c"),
            ("a b c d", "a b c d"),
            // One that shares its tie group falls behind its peers, and no further.
            ("A B=c D", "A B c D"),
            ("A b=c D", "A D b=c"),
            ("a=B C", "B a C"),
            // A tie group below is one place.
            ("a B=C D", "B=C a D"),
            // The group below may be the better part of a split one.
            ("a B=c D", "B a c D"),
            ("a b=C D", "C a b D"),
            ("a", "a"),
        ] {
            assert_eq!(demoted(before), after, "{before}");
        }
    }

    #[test]
    fn every_move_says_why() {
        let standing = |(rank, demoted)| Standing { rank: Some(rank), demoted };
        let shifts = |all: &[(u32, bool)]| -> Vec<Option<Shift>> {
            let standings: Vec<_> = all.iter().copied().map(standing).collect();
            demote(&standings).into_iter().map(|placed| placed.unwrap().shift).collect()
        };
        use Shift::{BehindPeers, Down, HeldByDemoted, HeldLast, Up};
        assert_eq!(shifts(&[(1, false), (2, true), (3, false)]), [None, Some(Down), Some(Up)]);
        assert_eq!(shifts(&[(1, false), (2, true), (3, true)]), [None, Some(HeldByDemoted), Some(HeldLast)]);
        assert_eq!(shifts(&[(1, true), (1, false), (3, false)]), [Some(BehindPeers), None, None]);
        // Up by two, each of them one down.
        assert_eq!(shifts(&[(1, true), (2, true), (3, false)]), [Some(Down), Some(Down), Some(Up)]);
    }

    #[test]
    fn who_has_no_place_cannot_lose_one() {
        let standings = [
            Standing { rank: Some(1), demoted: true },
            Standing { rank: None, demoted: true },
            Standing { rank: None, demoted: false },
        ];
        assert_eq!(demote(&standings), [Some(Placed { rank: 1, shift: Some(Shift::HeldLast) }), None, None]);
    }
}
