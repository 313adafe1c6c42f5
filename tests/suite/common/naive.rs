//! The rules of evaluation once more, by plain loops over cases and fractions of `i128`.

use std::collections::BTreeMap;

use shao::domain::case::{Assignment, Case};
use shao::domain::civil::Day;
use shao::domain::unit::Unit;
use shao::domain::vocab::{Outcome, Rater, Role};

/// A row as a report shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub class: String,
    pub code: String,
    pub rank: Option<u64>,
    pub volume: i64,
    pub score: Option<i128>,
    pub basis: String,
}

/// A fraction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct F(i128, i128);

fn f(n: i128, d: i128) -> F {
    let (mut a, mut b) = (n.abs(), d.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    F(n / a.max(1), d / a.max(1))
}

impl F {
    fn plus(self, o: F) -> F {
        f(self.0 * o.1 + o.0 * self.1, self.1 * o.1)
    }

    fn times(self, o: F) -> F {
        f(self.0 * o.0, self.1 * o.1)
    }

    fn cents(self) -> i128 {
        (200 * self.0 + self.1) / (2 * self.1)
    }
}

fn mean(all: &[F]) -> Option<F> {
    let sum = all.iter().fold(F(0, 1), |a, b| a.plus(*b));
    (!all.is_empty()).then(|| sum.times(f(1, all.len() as i128)))
}

/// What a scheme says, as far as one differs from another here.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// The weight of the mean case score and of the votes, in percent.
    pub weights: [i128; 2],
    /// The weight of the originator's and of the lead's rating of a co-handler, in percent.
    pub co: [i128; 2],
    /// What a vote of each grade but the last is worth.
    pub worth: [u32; 3],
    /// Whether cases count by rating.
    pub rated: bool,
    /// The most percent that volume adds.
    pub most: i64,
    /// From how many notices on a place is lost.
    pub notices: usize,
    /// The outcomes with which a case counts.
    pub outcomes: &'static [Outcome],
}

pub struct Naive {
    /// The schemes in the order of application, each with its first day.
    pub schemes: Vec<(Day, Rules)>,
    pub units: Vec<Unit>,
    /// Which unit stands in which class from which day on, in the order in which it was recorded.
    pub moves: Vec<(usize, Day, String)>,
    pub cases: Vec<Case>,
    pub votes: BTreeMap<(String, usize), [u32; 4]>,
    pub notices: Vec<String>,
}

/// One department in one period.
#[derive(Clone, Debug)]
struct Row {
    unit: usize,
    active: bool,
    volume: i64,
    pending: bool,
    score: Option<F>,
    basis: &'static str,
    rank: Option<u64>,
}

/// The first day after the n-th quarter of 2023, from 0.
fn end(quarter: usize) -> Day {
    let (year, month) = if quarter == 3 { (2024, 1) } else { (2023, quarter as u32 * 3 + 4) };
    Day::from_ymd_opt(year, month, 1).unwrap()
}

fn start(quarter: usize) -> Day {
    Day::from_ymd_opt(2023, quarter as u32 * 3 + 1, 1).unwrap()
}

/// The case score in points, from the ratings alone.
fn score(a: &Assignment, co: [i128; 2]) -> Option<F> {
    let points = |rater| a.rating(rater).map(|r| f(i128::from(r.points.units()), 10_000));
    match a.role {
        Role::Lead => points(Rater::Originator),
        Role::Co => {
            let weighed = |rater, percent| Some(points(rater)?.times(f(percent, 100)));
            Some(weighed(Rater::Originator, co[0])?.plus(weighed(Rater::Lead, co[1])?))
        }
    }
}

impl Naive {
    /// The rules of a day: of those that have begun the one that began last, and of these the one
    /// applied last.
    fn rules_on(&self, day: Day) -> Rules {
        let mut found = self.schemes[0];
        for scheme in &self.schemes {
            if scheme.0 <= day && scheme.0 >= found.0 {
                found = *scheme;
            }
        }
        found.1
    }

    fn rules(&self, quarter: usize) -> Rules {
        self.rules_on(end(quarter).pred_opt().unwrap())
    }

    /// The class of a unit on a day: by the move that took effect last, and of two on a day the later.
    fn class(&self, unit: usize, day: Day) -> &str {
        let mut found = (None, self.units[unit].class.as_deref().unwrap());
        for (_, from, class) in self.moves.iter().filter(|(moved, from, _)| *moved == unit && *from <= day) {
            if found.0.is_none_or(|before| before <= *from) {
                found = (Some(*from), class);
            }
        }
        found.1
    }

    fn active(&self, unit: usize, last: Day) -> bool {
        let unit = &self.units[unit];
        unit.from.is_none_or(|from| from <= last) && unit.to.is_none_or(|to| to >= last)
    }

    fn parts(&self, unit: usize) -> impl Iterator<Item = (&Case, &Assignment)> {
        let code = self.units[unit].code.clone();
        self.cases.iter().filter_map(move |c| c.assignments.iter().find(|a| a.department == code).map(|a| (c, a)))
    }

    fn quarter(&self, quarter: usize) -> Vec<Row> {
        let (from, end) = (start(quarter), end(quarter));
        let Rules { weights, worth, .. } = self.rules(quarter);
        let mut rows = Vec::new();
        for unit in 0..self.units.len() {
            let active = self.active(unit, end.pred_opt().unwrap());
            let (mut volume, mut scores, mut pending) = (0, Vec::new(), false);
            for (case, a) in self.parts(unit).filter(|(c, a)| c.exclusion.is_none() && a.exclusion.is_none()) {
                let closed = case.closed_at.map(|at| at.date());
                pending |= a.assigned_at.date() < end && closed.is_none_or(|on| on >= end);
                // A case is judged by the rules of the day on which it came in.
                let own = self.rules_on(case.received_at.date());
                if !case.outcome.is_some_and(|outcome| own.outcomes.contains(&outcome)) {
                    continue;
                }
                let score = score(a, own.co);
                // The quarter of closing says whether the case counts there, or where its score was complete.
                let Some(mut on) = closed else { continue };
                if score.is_some() && self.rules((0..4).find(|q| on < self::end(*q)).unwrap_or(3)).rated {
                    on = a.ratings.iter().map(|(_, rating)| rating.at.date()).max().unwrap_or(on);
                }
                if on >= from && on < end {
                    volume += 1;
                    scores.extend(score);
                }
            }
            if !active && volume == 0 && !pending {
                continue;
            }
            let votes = self.votes.get(&(self.units[unit].code.clone(), quarter)).copied().unwrap_or_default();
            let total: u32 = votes.iter().sum();
            let worth = i128::from(votes[0] * worth[0] + votes[1] * worth[1] + votes[2] * worth[2]);
            let satisfaction = (total > 0).then(|| f(worth, i128::from(total)));
            let parts = [mean(&scores), satisfaction];
            // A part that is lacking leaves no score, unless it weighs nothing.
            let weighed = |n: usize| parts[n].map(|part| part.times(f(weights[n], 100)));
            let own = match weights {
                [100, 0] => weighed(0),
                [0, 100] => weighed(1),
                _ => weighed(0).zip(weighed(1)).map(|(cases, votes)| cases.plus(votes)),
            };
            let (score, basis) = match (volume, own) {
                (0, _) => (None, "no_data"),
                (_, None) => (None, "missing"),
                (_, own) => (own, "scored"),
            };
            rows.push(Row { unit, active, volume, pending, score, basis, rank: None });
        }
        let last = end.pred_opt().unwrap();
        self.substitute(&mut rows, last, |row| row.pending);
        self.rank(&mut rows, last);
        rows
    }

    /// Those without cases take the mean of what the active ones of their class earned.
    fn substitute(&self, rows: &mut [Row], last: Day, pending: impl Fn(&Row) -> bool) {
        let before = rows.to_vec();
        for row in rows.iter_mut().filter(|row| row.volume == 0) {
            let peers = before.iter().filter(|r| r.active && self.same(r.unit, row.unit, last) && r.basis == "scored");
            row.score = mean(&peers.filter_map(|r| r.score).collect::<Vec<_>>());
            row.basis = match row.score {
                None => "no_data",
                Some(_) if pending(row) => "pending",
                Some(_) => "class_mean",
            };
        }
    }

    fn same(&self, a: usize, b: usize, day: Day) -> bool {
        self.class(a, day) == self.class(b, day)
    }

    fn rank(&self, rows: &mut [Row], last: Day) {
        let before = rows.to_vec();
        for row in rows.iter_mut().filter(|row| row.active) {
            let peers = before.iter().filter(|r| r.active && self.same(r.unit, row.unit, last));
            let scores: Vec<i128> = peers.filter_map(|r| r.score.map(F::cents)).collect();
            row.rank = row.score.map(|own| 1 + scores.iter().filter(|s| **s > own.cents()).count() as u64);
        }
    }

    fn shown(&self, rows: &[Row], last: Day) -> Vec<Shown> {
        let mut all: Vec<Shown> = rows
            .iter()
            .map(|row| Shown {
                class: self.class(row.unit, last).to_owned(),
                code: self.units[row.unit].code.clone(),
                rank: row.rank,
                volume: row.volume,
                score: row.score.map(F::cents),
                basis: row.basis.to_owned(),
            })
            .collect();
        all.sort_by(|a, b| a.code.cmp(&b.code));
        all
    }

    /// The quarters of each department that stands in a longer period.
    fn courses(&self, quarters: &[usize]) -> Vec<(usize, bool, Vec<Option<Row>>)> {
        let tables: Vec<Vec<Row>> = quarters.iter().map(|q| self.quarter(*q)).collect();
        let last = end(quarters[quarters.len() - 1]).pred_opt().unwrap();
        let mut all = Vec::new();
        for unit in 0..self.units.len() {
            let rows: Vec<Option<Row>> =
                tables.iter().map(|rows| rows.iter().find(|r| r.unit == unit).cloned()).collect();
            let busy = rows.iter().flatten().any(|r| r.volume > 0 || r.pending);
            let active = self.active(unit, last);
            if active || busy {
                all.push((unit, active, rows));
            }
        }
        all
    }

    pub fn quarter_shown(&self, quarter: usize) -> Vec<Shown> {
        self.shown(&self.quarter(quarter), end(quarter).pred_opt().unwrap())
    }

    pub fn half_shown(&self, half: usize) -> Vec<Shown> {
        let mut rows = Vec::new();
        for (unit, active, course) in self.courses(&[half * 2, half * 2 + 1]) {
            let volume = course.iter().flatten().map(|r| r.volume).sum();
            let scores: Vec<F> = course.iter().flatten().filter_map(|r| r.score).collect();
            let has = |basis: &str| course.iter().flatten().any(|r| r.basis == basis);
            let pending = course[1].as_ref().is_some_and(|r| r.volume == 0 && r.pending);
            let (score, basis) = if has("scored") {
                (mean(&scores), "scored")
            } else if scores.is_empty() {
                (None, if has("missing") { "missing" } else { "no_data" })
            } else {
                (mean(&scores), if pending && !has("missing") { "pending" } else { "class_mean" })
            };
            rows.push(Row { unit, active, volume, pending, score, basis, rank: None });
        }
        let last = end(half * 2 + 1).pred_opt().unwrap();
        self.rank(&mut rows, last);
        self.shown(&rows, last)
    }

    pub fn annual_shown(&self) -> Vec<Shown> {
        let (courses, last) = (self.courses(&[0, 1, 2, 3]), end(3).pred_opt().unwrap());
        let volume = |course: &[Option<Row>]| course.iter().flatten().map(|r| r.volume).sum::<i64>();
        let mut rows = Vec::new();
        for (unit, active, course) in &courses {
            let peers = courses.iter().filter(|(other, active, _)| *active && self.same(*other, *unit, last));
            let volumes: Vec<i64> = peers.map(|(_, _, course)| volume(course)).collect();
            let (own, sum) = (volume(course), volumes.iter().sum::<i64>());
            let n = volumes.len() as i64;
            // One percent for every whole tenth of the mean above it, up to the most.
            let mut percent = 0;
            while sum > 0 && percent < self.rules(3).most && 10 * (own * n - sum) >= (percent + 1) * sum {
                percent += 1;
            }
            let scores: Vec<F> = course.iter().flatten().filter_map(|r| r.score).collect();
            let scored = course.iter().flatten().any(|r| r.basis == "scored");
            let score = mean(&scores).filter(|_| own > 0).map(|m| m.times(f(i128::from(100 + percent), 100)));
            let basis = match (score, own) {
                (Some(_), _) if scored => "scored",
                (Some(_), _) => "class_mean",
                (None, 0) => "no_data",
                (None, _) => "missing",
            };
            let pending = course[3].as_ref().is_some_and(|r| r.volume == 0 && r.pending);
            rows.push(Row { unit: *unit, active: *active, volume: own, pending, score, basis, rank: None });
        }
        self.substitute(&mut rows, last, |row| row.pending);
        self.rank(&mut rows, last);
        for class in ["A", "B"] {
            self.demote(&mut rows, class, last);
        }
        self.shown(&rows, last)
    }

    /// Tie groups in order, each split; the demoted ones that stood alone change places with the next.
    fn demote(&self, rows: &mut [Row], class: &str, last: Day) {
        let notices = |row: &Row| self.notices.iter().filter(|code| **code == self.units[row.unit].code).count();
        let demoted = |row: &Row| notices(row) >= self.rules(3).notices;
        let mut groups: Vec<(Vec<usize>, bool, bool)> = Vec::new();
        for rank in 1..=rows.len() as u64 {
            let tie =
                (0..rows.len()).filter(|i| self.class(rows[*i].unit, last) == class && rows[*i].rank == Some(rank));
            let (down, up): (Vec<usize>, Vec<usize>) = tie.partition(|i| demoted(&rows[*i]));
            let alone = up.is_empty();
            groups.extend((!up.is_empty()).then_some((up, false, false)));
            groups.extend((!down.is_empty()).then_some((down, true, alone)));
        }
        for place in (1..groups.len()).rev() {
            let (above, below) = (&groups[place - 1], &groups[place]);
            if above.1 && above.2 && !below.1 {
                groups.swap(place - 1, place);
            }
        }
        let mut ahead = 0;
        for (members, ..) in groups {
            for member in &members {
                rows[*member].rank = Some(ahead + 1);
            }
            ahead += members.len() as u64;
        }
    }
}
