//! The year: uplift, substitutes, and the place that notices cost.

use super::*;
use crate::domain::scheme::{Uplift, VolumeBase};

/// A year of these members, four quarters each, and notices by code.
fn year(e: &Evaluation, entries: &[(Member, [Tally; 4])], notices: &[(&str, i64)]) -> Vec<AnnualResult> {
    let quarters: Vec<_> = (0..4)
        .map(|q| {
            let entries: Vec<_> = entries.iter().map(|(m, t)| (m.clone(), t[q].clone())).collect();
            crate::domain::evaluation::quarter(e, &entries)
        })
        .collect();
    let members: Vec<_> = entries.iter().map(|(m, _)| m.clone()).collect();
    let notices = notices.iter().map(|(code, n)| ((*code).to_owned(), *n)).collect();
    crate::domain::evaluation::annual(e, &members, &quarters, &Default::default(), &notices)
}

fn every(tally: Tally) -> [Tally; 4] {
    [tally.clone(), tally.clone(), tally.clone(), tally]
}

fn lines(rows: &[AnnualResult]) -> Vec<String> {
    rows.iter().map(|r| line(r.rank, r.score.as_ref(), r.basis, &r.flags)).collect()
}

#[test]
fn who_had_no_case_takes_the_mean_of_raised_scores() {
    let missing = cases(2, &["90"], None);
    let mut late = every(nothing());
    late[3] = only_open();
    let mut early = every(nothing());
    early[0] = only_open();
    let rows = year(
        &rules(),
        &[
            (member("busy", "A"), every(flat(9, 80))),
            (member("calm", "A"), every(flat(1, 90))),
            (member("none", "A"), every(nothing())),
            (member("late", "A"), late),
            (member("early", "A"), early),
            (member("lacking", "A"), every(missing)),
            (member("sole", "B"), every(nothing())),
        ],
        &[],
    );
    assert_eq!(
        lines(&rows),
        [
            // 80 raised by 5% is 84, and (84 + 90) / 2 = 87.
            "5 84.00 scored",
            "1 90.00 scored",
            "2 87.00 class_mean no_cases",
            "2 87.00 pending pending",
            "2 87.00 class_mean no_cases",
            "- - missing unrated no_votes",
            "- - no_data no_cases",
        ]
    );
    let uplift: Vec<_> = rows.iter().map(|r| two_decimals(r.uplift.as_ref())).collect();
    let expected = [Some("5.00"), Some("0.00"), Some("0.00"), Some("0.00"), Some("0.00"), None, None];
    assert_eq!(uplift, expected.map(|u| u.map(str::to_owned)));
    assert_eq!(rows[0].volume_base, ratio(4 * (9 + 1 + 2), 6));
    assert_eq!(rows[2].mean, ratio(85, 1));
}

#[test]
fn a_quarter_without_a_score_is_left_out() {
    let tallies = [flat(1, 90), cases(1, &["20"], None), nothing(), flat(1, 80)];
    let rows = year(&rules(), &[(member("a", "A"), tallies)], &[]);
    // The third quarter has no data: nobody else is in the class.
    assert_eq!(lines(&rows), ["1 85.00 scored no_votes quarter_missing"]);
    assert_eq!(rows[0].volume, 3);
}

#[test]
fn the_scheme_sets_the_base_of_the_uplift() {
    let entries = [
        (member("a", "A"), every(flat(3, 80))),
        (member("b", "A"), every(flat(2, 80))),
        (member("c", "A"), every(nothing())),
        (retired("d", "A"), every(flat(90, 80))),
        (member("e", "B"), every(flat(5, 80))),
    ];
    for (base, expected) in [
        (VolumeBase::Class, [(20, 3, "5.00"), (20, 3, "2.00")]),
        (VolumeBase::ClassNonzero, [(20, 2, "2.00"), (20, 2, "0.00")]),
        (VolumeBase::All, [(40, 4, "2.00"), (40, 4, "0.00")]),
    ] {
        let mut e = rules();
        e.annual.volume_base = base;
        let rows = year(&e, &entries, &[]);
        for (row, (sum, n, percent)) in rows.iter().zip(expected) {
            assert_eq!(row.volume_base, ratio(sum, n), "{base:?}");
            assert_eq!(two_decimals(row.uplift.as_ref()).unwrap(), percent, "{base:?} {}", row.code);
        }
    }
}

#[test]
fn the_scheme_sets_the_steps_of_the_uplift() {
    // 46 and 34 against a mean of 40: 15% above.
    let entries = [
        (member("a", "A"), [flat(46, 80), nothing(), nothing(), nothing()]),
        (member("b", "A"), [flat(34, 80), nothing(), nothing(), nothing()]),
    ];
    for (uplift, every, adds, most, percent, score) in [
        (Uplift::Step, 10, 1, 5, "1.00", "80.80"),
        (Uplift::Linear, 10, 1, 5, "1.50", "81.20"),
        (Uplift::Step, 5, 1, 5, "3.00", "82.40"),
        (Uplift::Step, 4, 2, 5, "5.00", "84.00"),
        (Uplift::Linear, 2, 1, 5, "5.00", "84.00"),
        (Uplift::Step, 10, 1, 0, "0.00", "80.00"),
        (Uplift::Step, 0, 1, 5, "0.00", "80.00"),
    ] {
        let mut e = rules();
        e.annual.uplift = uplift;
        (e.annual.uplift_every, e.annual.uplift_adds, e.annual.uplift_most) = (every, adds, most);
        let rows = year(&e, &entries, &[]);
        assert_eq!(two_decimals(rows[0].uplift.as_ref()).unwrap(), percent, "{uplift:?} {every}");
        assert_eq!(two_decimals(rows[0].score.as_ref()).unwrap(), score, "{uplift:?} {every}");
        assert_eq!(two_decimals(rows[1].uplift.as_ref()).unwrap(), "0.00", "{uplift:?} {every}");
    }
}

#[test]
fn a_year_without_any_case_has_no_base() {
    let rows = year(&rules(), &[(member("a", "A"), every(nothing())), (retired("b", "B"), every(flat(1, 80)))], &[]);
    assert_eq!(lines(&rows), ["- - no_data no_cases", "- 80.00 scored retired"]);
    assert_eq!((rows[0].volume_base.clone(), rows[1].volume_base.clone()), (ratio(0, 1), None));
    assert_eq!(two_decimals(rows[1].uplift.as_ref()).unwrap(), "0.00");
}

#[test]
fn notices_cost_one_place_within_the_class_and_no_points() {
    let entries = [("a", 90, "A"), ("b", 80, "A"), ("c", 70, "A"), ("d", 60, "A"), ("e", 85, "B"), ("f", 65, "B")]
        .map(|(code, score, class)| (member(code, class), every(flat(1, score))));
    for (notices, limit, places) in [
        (&[][..], 3, [1, 2, 3, 4, 1, 2]),
        (&[("b", 2)], 3, [1, 2, 3, 4, 1, 2]),
        (&[("b", 3)], 3, [1, 3, 2, 4, 1, 2]),
        (&[("b", 9)], 3, [1, 3, 2, 4, 1, 2]),
        (&[("b", 2)], 2, [1, 3, 2, 4, 1, 2]),
        (&[("b", 9)], 0, [1, 2, 3, 4, 1, 2]),
        (&[("a", 3), ("b", 3)], 3, [2, 3, 1, 4, 1, 2]),
        (&[("d", 3)], 3, [1, 2, 3, 4, 1, 2]),
        (&[("c", 3), ("d", 3)], 3, [1, 2, 3, 4, 1, 2]),
        (&[("d", 3), ("e", 3)], 3, [1, 2, 3, 4, 2, 1]),
    ] {
        let mut e = rules();
        e.annual.demotion_notices = limit;
        let rows = year(&e, &entries, notices);
        let ranks: Vec<_> = rows.iter().map(|r| r.rank.unwrap()).collect();
        assert_eq!(ranks, places, "{notices:?} {limit}");
        for (row, (raw, score)) in rows.iter().zip([(1, 90), (2, 80), (3, 70), (4, 60), (1, 85), (2, 65)]) {
            let given = notices.iter().find(|(code, _)| *code == row.code).map_or(0, |(_, n)| *n);
            let demoted = limit > 0 && given >= i64::from(limit);
            assert_eq!((row.raw_rank, &row.score, row.notices), (Some(raw), &ratio(score, 1), given));
            assert_eq!(row.flags.contains(&Flag::Demoted), demoted);
        }
    }
}
