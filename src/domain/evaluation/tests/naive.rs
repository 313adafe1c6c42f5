//! The same rules once more, by hand: fractions of `i128` and plain loops over one table. Nothing
//! of the code under test is in it but the shapes of what goes in.

use super::*;
use crate::domain::scheme::{Uplift, VolumeBase};

/// A fraction, kept small; overflow panics.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct F(pub i128, pub i128);

fn f(n: i128, d: i128) -> F {
    let (mut a, mut b) = (n.abs(), d.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    let a = a.max(1) * d.signum();
    F(n / a, d / a)
}

impl F {
    fn plus(self, o: F) -> F {
        let step = f(self.1, o.1);
        // The least common base of both.
        f(self.0 * step.1 + o.0 * step.0, self.1 * step.1)
    }
    fn times(self, o: F) -> F {
        let (x, y) = (f(self.0, o.1), f(o.0, self.1));
        f(x.0 * y.0, x.1 * y.1)
    }
    fn below(self, o: F) -> bool {
        self.plus(F(-o.0, o.1)).0 < 0
    }
    fn cents(self) -> i128 {
        (200 * self.0 + self.1) / (2 * self.1)
    }
}

fn mean_of(all: &[F]) -> Option<F> {
    let sum = all.iter().fold(F(0, 1), |a, b| a.plus(*b));
    (!all.is_empty()).then(|| sum.times(f(1, all.len() as i128)))
}

/// Everything that a year knows: by member, by quarter.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub members: Vec<Member>,
    pub tallies: Vec<[Option<Tally>; 4]>,
    pub notices: Vec<i64>,
}

/// What comes of it for one member in one period.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub rank: Option<u32>,
    pub raw: Option<u32>,
    pub score: Option<F>,
    pub basis: &'static str,
}

fn row(score: Option<F>, basis: &'static str) -> Row {
    Row { rank: None, raw: None, score, basis }
}

fn own_quarter(e: &Evaluation, t: &Tally) -> Option<F> {
    let v = t.votes?;
    let w = e.quarter.votes;
    let total = i128::from(v.satisfied + v.fairly + v.basically + v.dissatisfied);
    if t.volume == 0 || t.rated == 0 || total == 0 {
        return None;
    }
    let worth = v.satisfied * w.satisfied + v.fairly * w.fairly + v.basically * w.basically;
    let worth = i128::from(worth + v.dissatisfied * w.dissatisfied);
    let cases = f(i128::from(e.quarter.cases) * i128::from(t.units), 1_000_000 * i128::from(t.rated));
    Some(cases.plus(f(i128::from(e.quarter.satisfaction) * worth, 100 * total)))
}

impl Table {
    fn tally(&self, m: usize, q: usize) -> Tally {
        self.tallies[m][q].clone().unwrap_or_default()
    }

    /// Of the first quarters the last in which anybody stands.
    fn last_of(&self, m: usize, quarters: usize) -> Option<&Tally> {
        let begun = |q: &usize| self.tallies.iter().any(|row| row[*q].is_some());
        self.tallies[m][(0..quarters).rev().find(begun)?].as_ref()
    }

    fn peers(&self, m: usize) -> Vec<usize> {
        (0..self.members.len()).filter(|i| self.members[*i].class == self.members[m].class).collect()
    }

    /// Ranks by walking down the sorted list.
    fn rank(&self, rows: &mut [Row]) {
        for m in 0..rows.len() {
            let mut list: Vec<(i128, usize)> = Vec::new();
            for i in self.peers(m) {
                if let (true, Some(score)) = (self.members[i].active, rows[i].score) {
                    list.push((-score.cents(), i));
                }
            }
            list.sort();
            let mut place = 0;
            for (k, (cents, i)) in list.iter().enumerate() {
                if k == 0 || list[k - 1].0 != *cents {
                    place = k as u32 + 1;
                }
                (rows[*i].rank, rows[*i].raw) = (Some(place), Some(place));
            }
        }
    }

    pub(super) fn quarter(&self, e: &Evaluation, q: usize) -> Vec<Row> {
        let mut rows = Vec::new();
        for m in 0..self.members.len() {
            let Some(t) = &self.tallies[m][q] else {
                rows.push(row(None, "absent"));
                continue;
            };
            let real = self.peers(m).into_iter().filter(|i| self.members[*i].active);
            let real: Vec<F> = real.filter_map(|i| own_quarter(e, &self.tally(i, q))).collect();
            rows.push(match (t.volume, own_quarter(e, t), mean_of(&real)) {
                (0, _, None) => row(None, "no_data"),
                (0, _, mean) if t.pending => row(mean, "pending"),
                (0, _, mean) => row(mean, "class_mean"),
                (_, None, _) => row(None, "missing"),
                (_, own, _) => row(own, "scored"),
            });
        }
        self.rank(&mut rows);
        rows
    }

    pub(super) fn half(&self, e: &Evaluation) -> Vec<Row> {
        let (one, two) = (self.quarter(e, 0), self.quarter(e, 1));
        let mut rows = Vec::new();
        for m in 0..self.members.len() {
            let pair = [&one[m], &two[m]];
            let scores: Vec<F> = pair.iter().filter_map(|r| r.score).collect();
            let has = |basis: &str| pair.iter().any(|r| r.basis == basis);
            let open = self.last_of(m, 2).is_some_and(|t| t.volume == 0 && t.pending);
            rows.push(if has("scored") {
                row(mean_of(&scores), "scored")
            } else if scores.is_empty() {
                row(None, if has("missing") { "missing" } else { "no_data" })
            } else {
                row(mean_of(&scores), if open && !has("missing") { "pending" } else { "class_mean" })
            });
        }
        self.rank(&mut rows);
        rows
    }

    fn volume(&self, m: usize) -> i128 {
        (0..4).map(|q| i128::from(self.tally(m, q).volume)).sum()
    }

    /// The percent by which the score of a member is raised.
    fn raise(&self, e: &Evaluation, m: usize) -> F {
        let mut volumes = Vec::new();
        for i in 0..self.members.len() {
            let same = self.members[i].class == self.members[m].class;
            let wanted = match e.annual.volume_base {
                VolumeBase::Class => same,
                VolumeBase::ClassNonzero => same && self.volume(i) != 0,
                VolumeBase::All => true,
            };
            if wanted && self.members[i].active {
                volumes.push(self.volume(i));
            }
        }
        let (sum, n) = (volumes.iter().sum::<i128>(), volumes.len() as i128);
        let (every, adds, most) = (e.annual.uplift_every, e.annual.uplift_adds, e.annual.uplift_most);
        let (mut percent, most) = (F(0, 1), F(i128::from(most), 1));
        if sum == 0 {
            return percent;
        }
        // v is above the mean s/n by (v·n - s)/s.
        let above = self.volume(m) * n - sum;
        match e.annual.uplift {
            Uplift::Linear if above > 0 => percent = f(above * 100 * i128::from(adds), sum * i128::from(every)),
            Uplift::Linear => {}
            Uplift::Step => {
                // Counts the steps one by one.
                let mut step = 1;
                while step * i128::from(every) * sum <= above * 100 && percent.below(most) {
                    percent = percent.plus(F(i128::from(adds), 1));
                    step += 1;
                }
            }
        }
        if most.below(percent) { most } else { percent }
    }

    pub(super) fn annual(&self, e: &Evaluation) -> Vec<Row> {
        let quarters: Vec<_> = (0..4).map(|q| self.quarter(e, q)).collect();
        let (mut own, mut lacking) = (Vec::new(), Vec::new());
        for m in 0..self.members.len() {
            let scores: Vec<F> = quarters.iter().filter_map(|rows| rows[m].score).collect();
            let scored = quarters.iter().any(|rows| rows[m].basis == "scored");
            let raise = self.raise(e, m).times(F(1, 100)).plus(F(1, 1));
            let score = mean_of(&scores).map(|mean| mean.times(raise));
            own.push(score.filter(|_| scored));
            lacking.push(score.filter(|_| !scored));
        }
        let mut rows = Vec::new();
        for m in 0..self.members.len() {
            let real = self.peers(m).into_iter().filter(|i| self.members[*i].active);
            let real: Vec<F> = real.filter_map(|i| own[i]).collect();
            rows.push(match (own[m], self.volume(m), mean_of(&real)) {
                (Some(_), _, _) => row(own[m], "scored"),
                (_, 1.., _) if lacking[m].is_some() => row(lacking[m], "class_mean"),
                (_, 1.., _) => row(None, "missing"),
                (_, _, None) => row(None, "no_data"),
                (_, _, mean) if self.last_of(m, 4).is_some_and(|t| t.pending) => row(mean, "pending"),
                (_, _, mean) => row(mean, "class_mean"),
            });
        }
        self.rank(&mut rows);
        if e.annual.demotion_notices > 0 {
            self.demote(i64::from(e.annual.demotion_notices), &mut rows);
        }
        rows
    }

    fn demote(&self, limit: i64, rows: &mut [Row]) {
        let mut classes: Vec<&String> = self.members.iter().map(|m| &m.class).collect();
        classes.sort();
        classes.dedup();
        for class in classes {
            let mut queue = Vec::new();
            for place in 1..=self.members.len() as u32 {
                let tie = |m: &usize| self.members[*m].class == *class && rows[*m].raw == Some(place);
                let tie: Vec<usize> = (0..rows.len()).filter(tie).collect();
                let (down, up): (Vec<usize>, Vec<usize>) = tie.iter().partition(|m| self.notices[**m] >= limit);
                queue.push((up.clone(), false, false));
                queue.push((down, true, up.is_empty()));
            }
            queue.retain(|(who, ..)| !who.is_empty());
            let mut ahead = 0;
            for (who, ..) in settle(&queue) {
                for m in &who {
                    rows[*m].rank = Some(ahead + 1);
                }
                ahead += who.len() as u32;
            }
        }
    }
}

/// Members, whether they are demoted, and whether they were alone in their tie group.
type Piece = (Vec<usize>, bool, bool);

/// What is below settles first; then the head may step behind the first of it.
fn settle(queue: &[Piece]) -> Vec<Piece> {
    let [head, rest @ ..] = queue else { return Vec::new() };
    let mut settled = settle(rest);
    let steps_back = head.1 && head.2 && settled.first().is_some_and(|next| !next.1);
    settled.insert(usize::from(steps_back), head.clone());
    settled
}
