//! Random years: the evaluation and the naive computation agree on every figure and place.

use num_bigint::BigInt;
use proptest::prelude::*;

use super::naive::{F, Row, Table};
use super::*;
use crate::domain::scheme::{Uplift, VolumeBase};

fn tally() -> impl Strategy<Value = Option<Tally>> {
    // Few different scores, so that ties come up; some odd ones, so that means are no round numbers.
    let score = prop_oneof![3 => Just(800_000_i64), 3 => Just(900_000), 1 => 0..=1_000_000_i64];
    let some_votes = prop_oneof![
        2 => Just(votes(3, 0, 0, 0)),
        2 => Just(votes(1, 1, 0, 0)),
        1 => Just(votes(0, 0, 0, 0)),
        1 => Just(None),
        2 => (0..4_u32, 0..3_u32, 0..3_u32, 0..3_u32).prop_map(|(a, b, c, d)| votes(a, b, c, d)),
    ];
    let handled = (1..7_i64, 0..7_i64, score, 0..2_i64, any::<bool>(), some_votes).prop_map(
        |(volume, unrated, score, odd, pending, votes)| {
            let rated = if unrated > 4 { (volume - unrated).max(0) } else { volume };
            Tally { volume, rated, units: (rated * score - odd).max(0), pending, votes }
        },
    );
    let idle = (any::<bool>(), any::<bool>()).prop_map(|(pending, asked)| Tally {
        pending,
        votes: if asked { votes(2, 0, 0, 1) } else { None },
        ..Tally::default()
    });
    prop_oneof![8 => handled.prop_map(Some), 4 => idle.prop_map(Some), 1 => Just(None)]
}

fn table() -> impl Strategy<Value = Table> {
    let row = (prop::bool::weighted(0.7), prop::bool::weighted(0.9), prop::array::uniform4(tally()), 0..5_i64);
    // Some quarters are emptied for most members, so that whole classes come to be without data.
    (prop::collection::vec(row, 1..8), prop::array::uniform4(prop::bool::weighted(0.2))).prop_map(|(rows, empty)| {
        let mut table = Table { members: Vec::new(), tallies: Vec::new(), notices: Vec::new() };
        for (i, (in_a, active, mut tallies, notices)) in rows.into_iter().enumerate() {
            let code = format!("d{i}");
            table.members.push(Member { code, class: if in_a { "A" } else { "B" }.to_owned(), active });
            for (tally, empty) in tallies.iter_mut().zip(empty) {
                if empty && i % 3 > 0 {
                    *tally = tally.take().map(|t| Tally { pending: t.pending, ..Tally::default() });
                }
            }
            table.tallies.push(tallies);
            table.notices.push(notices);
        }
        table
    })
}

fn settings() -> impl Strategy<Value = Evaluation> {
    let base = prop_oneof![Just(VolumeBase::Class), Just(VolumeBase::ClassNonzero), Just(VolumeBase::All)];
    let uplift = prop_oneof![2 => Just(Uplift::Step), 1 => Just(Uplift::Linear)];
    let e = rules();
    (base, uplift, 1..30_u32, 0..4_u32, 0..9_u32, 0..5_u32, 1..100_u32, 0..50_u32).prop_map(
        move |(volume_base, uplift, every, adds, most, demotion_notices, cases, dissatisfied)| {
            let mut e = e.clone();
            (e.annual.volume_base, e.annual.uplift, e.annual.uplift_every) = (volume_base, uplift, every);
            (e.annual.uplift_adds, e.annual.uplift_most) = (adds, most);
            e.annual.demotion_notices = demotion_notices;
            (e.quarter.cases, e.quarter.satisfaction) = (cases, 100 - cases);
            e.quarter.votes.dissatisfied = dissatisfied;
            e
        },
    )
}

fn exact(f: F) -> Exact {
    Exact::new(BigInt::from(f.0), BigInt::from(f.1))
}

type Seen = (Option<u32>, Option<u32>, Option<Exact>, String);

fn naive(row: &Row) -> Seen {
    (row.rank, row.raw, row.score.map(exact), row.basis.to_owned())
}

fn agree(e: &Evaluation, table: &Table) -> Result<(), TestCaseError> {
    let quarters: Vec<_> = (0..4)
        .map(|q| {
            let rows = table.members.iter().zip(&table.tallies);
            let entries: Vec<_> = rows.filter_map(|(m, t)| Some((m.clone(), t[q].clone()?))).collect();
            crate::domain::evaluation::quarter(e, &entries)
        })
        .collect();
    for (q, rows) in quarters.iter().enumerate() {
        let seen: Vec<Seen> =
            rows.iter().map(|r| (r.rank, r.rank, r.score.clone(), r.basis.code().to_owned())).collect();
        let expected = table.quarter(e, q);
        let expected: Vec<Seen> = expected.iter().filter(|r| r.basis != "absent").map(naive).collect();
        prop_assert_eq!(seen, expected, "quarter {}", q + 1);
    }
    let half = crate::domain::evaluation::half_year(&table.members, &quarters[..2], &Default::default());
    let seen: Vec<Seen> = half.iter().map(|r| (r.rank, r.rank, r.score.clone(), r.basis.code().to_owned())).collect();
    prop_assert_eq!(seen, table.half(e).iter().map(naive).collect::<Vec<_>>(), "half");

    let notices = table.members.iter().zip(&table.notices).map(|(m, n)| (m.code.clone(), *n)).collect();
    let year = crate::domain::evaluation::annual(e, &table.members, &quarters, &Default::default(), &notices);
    let seen: Vec<Seen> =
        year.iter().map(|r| (r.rank, r.raw_rank, r.score.clone(), r.basis.code().to_owned())).collect();
    prop_assert_eq!(seen, table.annual(e).iter().map(naive).collect::<Vec<_>>(), "year");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_computations_agree(e in settings(), table in table()) {
        agree(&e, &table)?;
    }
}
