//! The quarter: what counts, what is lacking, what stands in for it.

use super::*;

fn lines(e: &Evaluation, entries: &[(Member, Tally)]) -> Vec<String> {
    let rows = crate::domain::evaluation::quarter(e, entries);
    rows.iter().map(|r| line(r.rank, r.score.as_ref(), r.basis, &r.flags)).collect()
}

#[test]
fn every_state_of_a_department() {
    let all = votes(10, 0, 0, 0);
    for (tally, expected) in [
        (cases(2, &["90", "80"], all), "2 89.50 scored"),
        (cases(3, &["90", "80"], all), "2 89.50 scored unrated"),
        (Tally { pending: true, ..cases(2, &["90", "80"], all) }, "2 89.50 scored"),
        (cases(2, &["0", "0"], votes(0, 0, 0, 3)), "2 0.00 scored"),
        (cases(2, &[], all), "- - missing no_ratings"),
        (cases(2, &["90", "80"], None), "- - missing no_votes"),
        (cases(2, &["90", "80"], votes(0, 0, 0, 0)), "- - missing no_votes"),
        (cases(2, &["90"], None), "- - missing unrated no_votes"),
        (cases(2, &[], None), "- - missing no_ratings no_votes"),
        // Votes alone make no score; the other one's 95 is the class mean.
        (cases(0, &[], all), "1 95.00 class_mean no_cases"),
        (nothing(), "1 95.00 class_mean no_cases"),
        (only_open(), "1 95.00 pending pending"),
    ] {
        let rows = lines(&rules(), &[(member("a", "A"), tally.clone()), (member("b", "A"), flat(1, 95))]);
        assert_eq!(rows[0], expected, "{tally:?}");
        assert_eq!(rows[1], "1 95.00 scored", "{tally:?}");
    }
}

#[test]
fn a_class_mean_is_of_its_own_classs_real_scores() {
    let rows = lines(
        &rules(),
        &[
            (member("a1", "A"), flat(1, 90)),
            (member("a2", "A"), flat(9, 95)),
            (member("a3", "A"), nothing()),
            (member("a4", "A"), only_open()),
            (member("a5", "A"), cases(1, &[], None)),
            (retired("a6", "A"), flat(1, 20)),
            (member("b1", "B"), flat(1, 50)),
            (member("b2", "B"), nothing()),
            (member("c1", "C"), nothing()),
            (member("c2", "C"), only_open()),
            (member("c3", "C"), cases(1, &[], None)),
            (retired("c4", "C"), flat(1, 70)),
        ],
    );
    assert_eq!(
        rows,
        [
            "4 90.00 scored",
            "1 95.00 scored",
            "2 92.50 class_mean no_cases",
            "2 92.50 pending pending",
            "- - missing no_ratings no_votes",
            "- 20.00 scored retired",
            "1 50.00 scored",
            "1 50.00 class_mean no_cases",
            "- - no_data no_cases",
            "- - no_data pending",
            "- - missing no_ratings no_votes",
            "- 70.00 scored retired",
        ]
    );
}

#[test]
fn a_class_mean_is_exact() {
    let third = cases(3, &["80", "80", "81"], votes(1, 0, 0, 0));
    let entries = [(member("a", "A"), third), (member("b", "A"), nothing()), (member("c", "A"), nothing())];
    let rows = crate::domain::evaluation::quarter(&rules(), &entries);
    // 0.7 × 241/3 + 30 = 2587/30
    for row in &rows {
        assert_eq!((row.score.clone(), row.rank), (ratio(2_587, 30), Some(1)));
    }
}

#[test]
fn ties_share_a_place_on_the_published_score() {
    let all = votes(1, 0, 0, 0);
    let rows = lines(
        &rules(),
        &[
            (member("a", "A"), cases(1, &["95"], all)),
            (member("b", "A"), cases(2, &["90", "90.01"], all)),
            (member("c", "A"), cases(3, &["90", "90", "90.02"], all)),
            (member("d", "A"), cases(1, &["80"], all)),
        ],
    );
    assert_eq!(rows, ["1 96.50 scored", "2 93.00 scored", "2 93.00 scored", "4 86.00 scored"]);
}

#[test]
fn the_scheme_sets_weights_and_worth() {
    let mut e = rules();
    let entries = [(member("a", "A"), cases(1, &["80"], votes(1, 1, 1, 1)))];
    assert_eq!(lines(&e, &entries), ["1 74.00 scored"]);
    e.quarter.votes.dissatisfied = 40;
    assert_eq!(lines(&e, &entries), ["1 77.00 scored"]);
    (e.quarter.cases, e.quarter.satisfaction) = (50, 50);
    assert_eq!(lines(&e, &entries), ["1 75.00 scored"]);
    // A part without weight is not missed.
    (e.quarter.cases, e.quarter.satisfaction) = (100, 0);
    assert_eq!(lines(&e, &[(member("a", "A"), cases(1, &["80"], None))]), ["1 80.00 scored"]);
}
