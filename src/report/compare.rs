//! Two schemes side by side: what each would make of the same period, and what moves.

use serde::Serialize;

use super::document::{Findings, Note, Sections};
use super::evaluated::{Roll, notes, published};
use super::placed::Placed;
use super::sheet::{Sheet, row};
use super::value::Setting;
use crate::domain::evaluation::Basis;
use crate::domain::points::Published;
use crate::domain::scheme::{Scheme, Title};
use crate::domain::vocab::Coded;

row! {
    /// One department under both schemes.
    pub struct ComparedRow {
        /// The code of the class (A、B、C 类) within which it is ranked, as of the period's last day.
        pub class: String,
        /// The department's code, by which scripts name it.
        pub code: String,
        /// Its full name, as of the period's last day.
        pub name: String,
        /// Its place within the class by the first scheme; none: no score, or not active on the last day.
        pub rank_a: Option<u32>,
        /// The same by the second.
        pub rank_b: Option<u32>,
        /// By how many places the second puts it higher; negative: lower.
        pub moved: Option<i64>,
        /// Its score of the period by the first scheme, in points, to two decimals; none: a figure is lacking.
        pub score_a: Option<Published>,
        /// The same by the second.
        pub score_b: Option<Published>,
        /// The second published score less the first, in points.
        pub score_change: Option<Published>,
        /// What its score stands on by the first scheme; none: it stands in the other alone.
        pub basis_a: Option<Basis>,
        /// The same by the second.
        pub basis_b: Option<Basis>,
    }
}

row! {
    /// A setting in which the schemes differ.
    pub struct DifferenceRow {
        /// Its key.
        pub key: Setting,
        /// Its value in the first; none: it has no such setting.
        pub a: Option<Setting>,
        /// Its value in the second.
        pub b: Option<Setting>,
    }
}

/// Which of two schemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The first, or the one in force.
    A,
    /// The second.
    B,
}

impl Coded for Which {
    const KIND: &'static str = "which";
    const ALL: &'static [Self] = &[Self::A, Self::B];

    fn code(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }
}

/// The columns of the schemes that fit on a screen.
pub const SCHEMES_SCREEN: &[&str] = &["side", "code", "title"];

row! {
    /// One of the two schemes.
    pub struct SideRow {
        /// Which of the two.
        pub side: Which,
        /// Its code.
        pub code: String,
        /// Its name.
        pub title: Title,
        /// The SHA-256 of its text.
        pub sha256: String,
    }
}

/// The tables of a comparison.
#[derive(Clone, Debug, Serialize)]
pub struct Compared {
    /// The departments.
    pub departments: Vec<ComparedRow>,
    /// The settings that differ.
    pub settings: Vec<DifferenceRow>,
    /// The schemes.
    pub schemes: Vec<SideRow>,
}

impl Sections for Compared {
    const REPORT: &'static str = "compare";
    const SCREEN: &'static [&'static str] =
        &["class", "name", "rank_a", "rank_b", "moved", "score_a", "score_b", "score_change", "basis_a", "basis_b"];
    const NARROW: &'static [&'static str] =
        &["class", "name", "rank_a", "rank_b", "moved", "score_a", "score_b", "score_change"];

    fn sheets(&self) -> Vec<Sheet> {
        vec![
            Sheet::of("departments", &self.departments),
            Sheet::of("settings", &self.settings),
            Sheet::of("schemes", &self.schemes),
        ]
    }
}

/// What one scheme makes of the period.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// The SHA-256 of its text.
    pub sha256: &'a str,
    /// The departments' places.
    pub placed: &'a [Placed],
}

/// The comparison of a period; `roll` names the departments and orders them by the first scheme.
pub fn compare(roll: Roll<'_>, [a, b]: [Side<'_>; 2], running: bool) -> Findings<Compared> {
    let mut departments: Vec<ComparedRow> = a
        .placed
        .iter()
        .map(|one| row(roll, Some(one), find(b, &one.code)))
        .chain(b.placed.iter().filter(|one| find(a, &one.code).is_none()).map(|one| row(roll, None, Some(one))))
        .collect();
    departments.sort_by(|x, y| roll.place(&x.class, x.rank_a, &x.code).cmp(&roll.place(&y.class, y.rank_a, &y.code)));
    let mut said: Vec<Note> = vec![Note::Compared { moved: moved(&departments) }];
    for side in [a, b] {
        let rows: Vec<_> = side.placed.iter().map(|one| (one.code.as_str(), one.basis, one.flags.as_slice())).collect();
        for note in notes(running, &rows, false) {
            if !said.contains(&note) {
                said.push(note);
            }
        }
    }
    let sections = Compared {
        departments,
        settings: differences(a.scheme, b.scheme),
        schemes: [(Which::A, a), (Which::B, b)].map(|(side, of)| side_row(side, of)).to_vec(),
    };
    Findings { sections, notes: said, schemes: Vec::new() }
}

fn find<'a>(side: Side<'a>, code: &str) -> Option<&'a Placed> {
    side.placed.iter().find(|one| one.code == code)
}

fn row(roll: Roll<'_>, a: Option<&Placed>, b: Option<&Placed>) -> ComparedRow {
    let either = a.or(b);
    let code = either.map(|one| one.code.clone()).unwrap_or_default();
    let (score_a, score_b) = [a, b].map(|side| side.and_then(|one| published(one.score.as_ref()))).into();
    let (rank_a, rank_b) = [a, b].map(|side| side.and_then(|one| one.rank)).into();
    let places = |rank: Option<u32>| rank.map(i64::from);
    ComparedRow {
        class: either.map(|one| one.class.clone()).unwrap_or_default(),
        name: roll.name(&code),
        code,
        rank_a,
        rank_b,
        moved: places(rank_a).zip(places(rank_b)).map(|(a, b)| a - b),
        score_a,
        score_b,
        // What is shown adds up: published figures are compared, not the exact ones behind them.
        score_change: score_a.zip(score_b).map(|(a, b)| b.less(a)),
        basis_a: a.map(|one| one.basis),
        basis_b: b.map(|one| one.basis),
    }
}

/// How many departments stand in another place, or in one where they had none.
fn moved(rows: &[ComparedRow]) -> usize {
    rows.iter().filter(|row| row.rank_a != row.rank_b).count()
}

fn side_row(side: Which, of: Side<'_>) -> SideRow {
    SideRow { side, code: of.scheme.code.clone(), title: of.scheme.title.clone(), sha256: of.sha256.to_owned() }
}

fn differences(a: &Scheme, b: &Scheme) -> Vec<DifferenceRow> {
    let (a, b) = (a.settings(), b.settings());
    let value = |all: &[(&'static str, String)], key: &str| {
        all.iter().find(|(other, _)| *other == key).map(|(_, value)| Setting(value.clone()))
    };
    let mut keys: Vec<&str> = Vec::new();
    for (key, _) in a.iter().chain(&b) {
        if !keys.contains(key) {
            keys.push(key);
        }
    }
    let row = |key: &str| DifferenceRow { key: Setting(key.to_owned()), a: value(&a, key), b: value(&b, key) };
    keys.into_iter().map(row).filter(|row| row.a != row.b).collect()
}
