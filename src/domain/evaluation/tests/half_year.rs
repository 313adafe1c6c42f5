//! The half-year: which quarters stand in it, and on what.

use super::*;

/// The half of `a`, beside `b`, which has `flat(1, 80)` in both quarters unless `alone`.
fn half(first: Option<Tally>, second: Option<Tally>, alone: bool) -> (String, Vec<Option<String>>) {
    let (a, b) = (member("a", "A"), member("b", "A"));
    let quarters = [first, second].map(|own| {
        let other = if alone { nothing() } else { flat(1, 80) };
        let mut entries = vec![(b.clone(), other)];
        entries.extend(own.map(|tally| (a.clone(), tally)));
        crate::domain::evaluation::quarter(&rules(), &entries)
    });
    let rows = crate::domain::evaluation::half_year(&[a, b], &quarters, &Default::default());
    let row = &rows[0];
    let quarters = row.quarters.iter().map(|q| two_decimals(q.as_ref())).collect();
    (line(row.rank, row.score.as_ref(), row.basis, &row.flags), quarters)
}

#[test]
fn every_pair_of_quarters() {
    let (real, none, open) = (Some(flat(2, 95)), Some(nothing()), Some(only_open()));
    let missing = Some(cases(1, &["90"], None));
    let unrated = Some(Tally { volume: 3, ..flat(2, 95) });
    for (first, second, alone, expected) in [
        (&real, &real, false, "1 95.00 scored"),
        (&real, &unrated, false, "1 95.00 scored unrated"),
        (&real, &none, false, "1 87.50 scored"),
        (&open, &real, false, "1 87.50 scored"),
        (&real, &missing, false, "1 95.00 scored no_votes quarter_missing"),
        (&real, &None, false, "1 95.00 scored quarter_missing"),
        (&none, &none, false, "1 80.00 class_mean no_cases"),
        (&none, &open, false, "1 80.00 pending pending"),
        // What was open at the end of the first quarter is settled by the end of the half.
        (&open, &none, false, "1 80.00 class_mean no_cases"),
        (&open, &None, false, "1 80.00 class_mean no_cases quarter_missing"),
        (&None, &none, false, "1 80.00 class_mean no_cases quarter_missing"),
        // Cases without a score are not hidden behind a class mean.
        (&none, &missing, false, "1 80.00 class_mean no_votes quarter_missing"),
        (&missing, &missing, false, "- - missing no_votes"),
        (&missing, &None, false, "- - missing no_votes"),
        (&none, &none, true, "- - no_data no_cases"),
        (&none, &open, true, "- - no_data pending"),
        (&None, &None, true, "- - no_data no_cases"),
        (&real, &none, true, "1 95.00 scored quarter_missing"),
        (&none, &missing, true, "- - missing no_votes"),
    ] {
        let (row, _) = half(first.clone(), second.clone(), alone);
        assert_eq!(row, expected, "{first:?} {second:?} {alone}");
    }
}

#[test]
fn of_a_period_that_runs_the_last_quarter_that_has_begun_says_who_is_pending() {
    let members = [member("a", "A"), member("b", "A")];
    let begun = |own: Tally| {
        crate::domain::evaluation::quarter(&rules(), &[(members[0].clone(), own), (members[1].clone(), flat(1, 80))])
    };
    for (quarters, expected) in [
        (vec![begun(only_open()), Vec::new()], "1 80.00 pending pending quarter_missing"),
        (vec![begun(nothing()), Vec::new()], "1 80.00 class_mean no_cases quarter_missing"),
        (vec![begun(only_open()), begun(nothing())], "1 80.00 class_mean no_cases"),
    ] {
        let half = &crate::domain::evaluation::half_year(&members, &quarters, &Default::default())[0];
        assert_eq!(line(half.rank, half.score.as_ref(), half.basis, &half.flags), expected);
        let mut year = quarters;
        year.resize(4, Vec::new());
        let year =
            &crate::domain::evaluation::annual(&rules(), &members, &year, &Default::default(), &Default::default());
        assert_eq!(year[0].flags.contains(&Flag::Pending), expected.contains("pending"), "{expected}");
    }
}

#[test]
fn quarters_are_shown_in_their_order() {
    let (_, quarters) = half(None, Some(flat(1, 95)), false);
    assert_eq!(quarters, [None, Some("95.00".to_owned())]);
    let (_, quarters) = half(Some(flat(1, 95)), Some(nothing()), false);
    assert_eq!(quarters, [Some("95.00".to_owned()), Some("80.00".to_owned())]);
}

#[test]
fn who_has_left_is_shown_without_a_place() {
    let members = [retired("a", "A"), member("b", "A"), member("c", "B")];
    let rows = crate::domain::evaluation::quarter(
        &rules(),
        &[(member("a", "A"), flat(1, 95)), (members[1].clone(), flat(1, 90)), (members[2].clone(), flat(1, 50))],
    );
    let lines: Vec<_> = crate::domain::evaluation::half_year(&members, &[rows.clone(), rows], &Default::default())
        .iter()
        .map(|r| line(r.rank, r.score.as_ref(), r.basis, &r.flags))
        .collect();
    assert_eq!(lines, ["- 95.00 scored retired", "1 90.00 scored", "1 50.00 scored"]);
}

#[test]
fn a_case_that_two_quarters_count_is_one_of_the_whole() {
    let members = [member("a", "A"), member("b", "A")];
    let rows = crate::domain::evaluation::quarter(&rules(), &members.clone().map(|one| (one, flat(3, 90))));
    let quarters = [rows.clone(), rows];
    let surplus = [("a".to_owned(), 2)].into();
    let half = crate::domain::evaluation::half_year(&members, &quarters, &surplus);
    assert_eq!(half.iter().map(|row| row.volume).collect::<Vec<_>>(), [4, 6]);
    let year = crate::domain::evaluation::annual(&rules(), &members, &quarters, &surplus, &Default::default());
    assert_eq!(year.iter().map(|row| row.volume).collect::<Vec<_>>(), [4, 6]);
    // The base of uplift is the mean of the cases that there are.
    assert!(year.iter().all(|row| row.volume_base == Some(crate::domain::points::whole(5))));
}
