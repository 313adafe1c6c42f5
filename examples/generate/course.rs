//! The course of one case: what happens to it, when, and what is said of it.

use chrono::{TimeDelta, Timelike};
use shao::domain::calendar::Calendar;
use shao::domain::civil::{Day, Moment, start_of};

use super::dice::Dice;

/// Everything that the district's ledgers say of one case.
pub struct Course {
    pub received: Moment,
    pub multi: bool,
    pub cross_level: bool,
    pub complexity: &'static str,
    /// Places among the departments, the lead first.
    pub departments: Vec<usize>,
    pub assigned: Option<Moment>,
    pub responded: Option<Moment>,
    pub promised: Option<Day>,
    pub consulted: Option<Moment>,
    pub resolved: Option<Moment>,
    pub closed: Option<Moment>,
    pub outcome: &'static str,
    /// Ratings of each department: by the park, and of a co-handler by the lead; none: not given yet.
    pub ratings: Vec<[Option<u64>; 2]>,
    pub rated: Option<Moment>,
    pub reopened: bool,
    pub excluded: bool,
}

/// What cases have in common.
pub struct District<'a> {
    pub calendar: &'a Calendar,
    pub departments: usize,
    /// The moment at which the ledgers are drawn up: nothing later has happened.
    pub now: Moment,
}

impl District<'_> {
    /// The course of a case received on a day.
    pub fn course(&self, dice: &mut Dice, day: Day) -> Course {
        let received = start_of(day) + TimeDelta::minutes(dice.between(510, 1_040).cast_signed());
        let lead = dice.skewed(self.departments as u64) as usize;
        // Some departments are slow, and stay so.
        let slow = if lead % 7 == 3 { 220 } else { 60 };
        let kind = dice.below(100);
        let (multi, cross_level) = (kind < 32, (32..40).contains(&kind));
        let mut departments = vec![lead];
        for _ in 0..if multi { dice.between(1, 3) } else { 0 } {
            let co = dice.skewed(self.departments as u64) as usize;
            if !departments.contains(&co) {
                departments.push(co);
            }
        }
        // Two departments are what makes it one of several.
        if multi && departments.len() == 1 {
            departments.push((lead + 1) % self.departments);
        }
        let complexity = ["simple", "general", "general", "complex"][dice.below(4) as usize];
        let assigned = self.after(dice, received, 0, 1);
        let late = dice.per_mille(slow);
        let responded = if late { self.after(dice, assigned, 2, 3) } else { self.after(dice, assigned, 0, 1) };
        let consulted = multi.then(|| {
            let late = dice.per_mille(slow);
            let held = if late { self.after(dice, assigned, 4, 6) } else { self.after(dice, assigned, 1, 3) };
            held.max(responded + TimeDelta::hours(1))
        });
        let days = match complexity {
            "simple" => dice.between(3, 5),
            "general" => dice.between(5, 15),
            _ => dice.between(15, 30),
        };
        let promised = self.working(responded.date(), days);
        let stuck = dice.per_mille(12);
        let resolved = match (stuck, dice.per_mille(slow)) {
            (true, _) => self.after(dice, responded, 150, 400),
            (_, true) => self.after(dice, responded, days + 1, days + 8),
            _ => self.after(dice, responded, days.div_ceil(2), days),
        };
        let resolved = resolved.max(consulted.unwrap_or(responded) + TimeDelta::hours(1));
        let closed = self.after(dice, resolved, 1, 4);
        let outcome = match dice.below(1_000) {
            0..=59 => "explained",
            60..=79 => "declined",
            80..=99 => "withdrawn",
            _ => "resolved",
        };
        let ratings = departments.iter().map(|place| self.ratings(dice, *place, late)).collect();
        let rated = self.after(dice, closed, 1, 5);
        let known = |at: Moment| (at <= self.now).then_some(at);
        // What comes after a gap has not happened either.
        let assigned = known(assigned);
        let responded = assigned.and(known(responded));
        let consulted = responded.and(consulted).and_then(known);
        let resolved = responded.and(if multi { consulted.and(known(resolved)) } else { known(resolved) });
        let closed = resolved.and(known(closed));
        Course {
            received,
            multi,
            cross_level,
            complexity,
            departments,
            assigned,
            responded,
            promised: responded.map(|_| promised),
            consulted,
            resolved,
            closed,
            outcome,
            ratings,
            rated: closed.and(known(rated)),
            reopened: closed.is_some() && outcome == "resolved" && dice.per_mille(8),
            excluded: closed.is_some() && dice.per_mille(5),
        }
    }

    /// A department is as good as it is, with some luck; who answered late is rated lower.
    fn ratings(&self, dice: &mut Dice, place: usize, late: bool) -> [Option<u64>; 2] {
        let usual = 78 + (place as u64 * 7) % 17;
        let mut one = || {
            let points = (usual + dice.below(12)).saturating_sub(5).saturating_sub(if late { 6 } else { 0 }).min(100);
            (!dice.per_mille(30)).then_some(points)
        };
        [one(), one()]
    }

    /// An office hour so many working days after a moment, and after that moment.
    fn after(&self, dice: &mut Dice, from: Moment, least: u64, most: u64) -> Moment {
        let days = dice.between(least, most);
        let day = self.working(from.date(), days);
        let at = start_of(day) + TimeDelta::minutes(dice.between(515, 1_050).cast_signed());
        if at > from { at } else { from + TimeDelta::minutes(20 + i64::from(from.minute() % 30)) }
    }

    fn working(&self, from: Day, days: u64) -> Day {
        self.calendar.due(from, u32::try_from(days).unwrap_or(u32::MAX)).day
    }
}
