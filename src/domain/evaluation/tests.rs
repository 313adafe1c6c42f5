//! The worked examples of the published rules, and what the other tests share.

mod annual;
mod consequence;
mod half_year;
mod naive;
mod property;
mod quarter;

use super::*;
use crate::domain::points::{Points, Published, ratio};
use crate::domain::scheme::{Evaluation, Scheme};

pub(super) fn scheme() -> Scheme {
    Scheme::parse(include_str!("../../../schemes/taizhou-2023.toml")).unwrap()
}

pub(super) fn rules() -> Evaluation {
    scheme().evaluation.unwrap()
}

pub(super) fn member(code: &str, class: &str) -> Member {
    Member { code: code.to_owned(), class: class.to_owned(), active: true }
}

pub(super) fn retired(code: &str, class: &str) -> Member {
    Member { active: false, ..member(code, class) }
}

pub(super) fn votes(satisfied: u32, fairly: u32, basically: u32, dissatisfied: u32) -> Option<Votes> {
    Some(Votes { satisfied, fairly, basically, dissatisfied })
}

/// `n` cases of which each of `scores` is one's score, with these votes.
pub(super) fn cases(n: i64, scores: &[&str], votes: Option<Votes>) -> Tally {
    let units = scores.iter().map(|s| Points::parse(s).unwrap().units()).sum();
    Tally { volume: n, rated: i64::try_from(scores.len()).unwrap(), units, pending: false, votes }
}

/// `n` cases rated `score` each, and votes that come to the same: the quarter score is `score`.
pub(super) fn flat(n: i64, score: u32) -> Tally {
    let units = n * Points::whole(score).unwrap().units();
    Tally { volume: n, rated: n, units, pending: false, votes: votes(score, 0, 0, 100 - score) }
}

pub(super) fn nothing() -> Tally {
    Tally::default()
}

pub(super) fn only_open() -> Tally {
    Tally { pending: true, ..Tally::default() }
}

pub(super) fn two_decimals(figure: Option<&Exact>) -> Option<String> {
    figure.map(|f| Published::of(f).to_string())
}

/// A row as text: `rank score basis flag flag`, `-` for what there is not.
pub(super) fn line(rank: Option<u32>, score: Option<&Exact>, basis: Basis, flags: &[Flag]) -> String {
    let rank = rank.map_or("-".to_owned(), |r| r.to_string());
    let score = two_decimals(score).unwrap_or("-".to_owned());
    let flags: String = flags.iter().map(|f| format!(" {}", f.code())).collect();
    format!("{rank} {score} {}{flags}", basis.code())
}

#[test]
fn a_quarter_is_seventy_to_thirty() {
    let e = rules();
    let rows = super::quarter(&e, &[(member("a", "A"), cases(2, &["95", "90"], votes(12, 5, 2, 1)))]);
    let row = &rows[0];
    assert_eq!(two_decimals(row.satisfaction.as_ref()).unwrap(), "86.00");
    assert_eq!(two_decimals(row.mean.as_ref()).unwrap(), "92.50");
    assert_eq!(row.score, ratio(9_055, 100));
    assert_eq!((row.volume, row.rated, row.unrated, row.votes), (2, 2, 0, 20));
    assert_eq!(line(row.rank, row.score.as_ref(), row.basis, &row.flags), "1 90.55 scored");
}

#[test]
fn volume_raises_the_year() {
    let e = rules();
    // With one other of the class at 40 - v, the mean volume is 20.
    for (volume, percent, score) in [
        (20, "0.00", "90.00"),
        (21, "0.00", "90.00"),
        (22, "1.00", "90.90"),
        (23, "1.00", "90.90"),
        (24, "2.00", "91.80"),
        (29, "4.00", "93.60"),
        (30, "5.00", "94.50"),
        (31, "5.00", "94.50"),
        (40, "5.00", "94.50"),
        (9, "0.00", "90.00"),
    ] {
        let members = [member("a", "A"), member("b", "A")];
        let other = if volume == 40 { nothing() } else { flat(40 - volume, 60) };
        let rows = super::quarter(&e, &[(members[0].clone(), flat(volume, 90)), (members[1].clone(), other)]);
        let year = super::annual(&e, &members, &[rows], &BTreeMap::new(), &BTreeMap::new());
        assert_eq!(year[0].volume_base, ratio(20, 1));
        assert_eq!(two_decimals(year[0].uplift.as_ref()).unwrap(), percent, "{volume}");
        assert_eq!(two_decimals(year[0].score.as_ref()).unwrap(), score, "{volume}");
    }
}

#[test]
fn part_of_a_year_is_filled_with_class_means() {
    let e = rules();
    let members = [member("a", "A"), member("b", "A")];
    let quarter =
        |own: Tally, other: u32| super::quarter(&e, &[(members[0].clone(), own), (members[1].clone(), flat(1, other))]);
    let year = [quarter(flat(1, 96), 80), quarter(nothing(), 90), quarter(nothing(), 88), quarter(nothing(), 92)];
    let rows = super::annual(&e, &members, &year, &BTreeMap::new(), &BTreeMap::new());
    let quarters: Vec<_> = rows[0].quarters.iter().map(|q| two_decimals(q.as_ref()).unwrap()).collect();
    assert_eq!(quarters, ["96.00", "90.00", "88.00", "92.00"]);
    assert_eq!(rows[0].mean, ratio(9_150, 100));
    assert_eq!(two_decimals(rows[0].score.as_ref()).unwrap(), "91.50");
    assert_eq!(rows[0].basis, Basis::Scored);
}

#[test]
fn codes_name_their_members_in_json_too() {
    fn round_trips<T: Coded + PartialEq + std::fmt::Debug + Serialize + for<'de> Deserialize<'de>>() {
        for member in T::ALL {
            let json = format!("\"{}\"", member.code());
            assert_eq!(T::from_code(member.code()), Some(*member));
            assert_eq!(serde_json::to_string(member).unwrap(), json);
            assert_eq!(serde_json::from_str::<T>(&json).unwrap(), *member);
        }
    }
    round_trips::<Basis>();
    round_trips::<Flag>();
    let provisional: Vec<_> = Flag::ALL.iter().filter(|f| f.provisional()).map(|f| f.code()).collect();
    assert_eq!(provisional, ["unrated", "no_ratings", "quarter_missing"]);
}
