//! What the quarterly, half-year and annual reports share: who stands in them, in which order, and
//! what must be said about their rows.

use std::collections::BTreeMap;

use super::document::{Note, QuarterScheme};
use super::sheet::{Cell, ToCell, row};
use crate::domain::evaluation::{
    Basis, ConsequenceLead, Flag, Member, QuarterResult, Ranked, Ranking, Reason, Tally, quarter,
};
use crate::domain::period::Period;
use crate::domain::points::{Exact, Published};
use crate::domain::scheme::{Scheme, Title};
use crate::domain::unit::Unit;
use crate::domain::vocab::UnitKind;

/// What was counted in one quarter, by department.
#[derive(Clone, Debug)]
pub struct Counted {
    /// The quarter.
    pub quarter: Period,
    /// The counts; none: it has not begun, or is not evaluated.
    pub tallies: Option<BTreeMap<String, Tally>>,
}

row! {
    /// A department to which a consequence may apply: a lead for people, never acted on.
    pub struct ConsequenceRow {
        /// The code of the consequence, as the scheme names it.
        pub rule: String,
        /// The code of the class at whose bottom the department stands.
        pub class: String,
        /// The department's code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Its place within the class in the newest of the periods.
        pub rank: u32,
        /// What may follow, in the words of the scheme.
        pub text: Title,
        /// Where the document says so: its name and the place in it.
        pub source: String,
        /// What people must weigh before they decide, such as a tie at the boundary.
        pub flags: Vec<Flag>,
        /// Where the department stood in each of the periods, the oldest first.
        pub reasons: Vec<Reason>,
    }
}

impl ToCell for Vec<Reason> {
    /// `2023-Q1 4/4, 2023-Q2 4/4`; with the classes where they differ.
    fn cell(&self) -> Cell {
        let moved = self.iter().any(|one| self.iter().any(|other| one.class != other.class));
        let one = |Reason { period, class, rank, of }: &Reason| {
            if moved { format!("{period} {class} {rank}/{of}") } else { format!("{period} {rank}/{of}") }
        };
        self.iter().map(one).collect::<Vec<_>>().join(", ").cell()
    }
}

/// The columns of consequences that fit on a screen.
pub const CONSEQUENCES_SCREEN: &[&str] = &["class", "name", "reasons", "text", "flags"];

/// The books that rows are named and ordered by.
#[derive(Clone, Copy, Debug)]
pub struct Roll<'a> {
    /// All units as they stood.
    pub units: &'a [Unit],
    /// The scheme in force with them.
    pub scheme: &'a Scheme,
}

impl<'a> Roll<'a> {
    /// The departments.
    pub fn departments(self) -> impl Iterator<Item = &'a Unit> {
        self.units.iter().filter(|unit| unit.kind == UnitKind::Department)
    }

    /// A unit's full name.
    pub fn name(self, code: &str) -> String {
        self.units.iter().find(|u| u.code == code).map_or_else(|| code.to_owned(), |u| u.name.clone())
    }

    /// Where a class stands in the scheme; one that is not in it comes last.
    pub fn class_place(self, class: &str) -> usize {
        self.scheme.classes.iter().position(|c| c.code == class).unwrap_or(usize::MAX)
    }

    /// By class, rank and code, those without a rank last.
    pub fn place<'r>(self, class: &'r str, rank: Option<u32>, code: &'r str) -> (usize, &'r str, u32, &'r str) {
        (self.class_place(class), class, rank.unwrap_or(u32::MAX), code)
    }

    /// The departments of a period: those active on its last day, and those with cases in it.
    pub fn members(self, period: Period, counted: &[Counted]) -> Vec<Member> {
        let had_cases = |code: &str| {
            let tallies = counted.iter().filter_map(|c| c.tallies.as_ref()?.get(code));
            tallies.into_iter().any(|tally| tally.volume > 0 || tally.pending)
        };
        let member = |unit: &Unit| Member {
            code: unit.code.clone(),
            class: unit.class.clone().unwrap_or_default(),
            active: unit.active_on(period.last_day()),
        };
        let members = self.departments().map(member);
        members.filter(|m| m.active || had_cases(&m.code)).collect()
    }

    /// A quarter's results; none of one that has not begun, or that the scheme does not evaluate.
    pub fn quarter(self, counted: &Counted) -> Vec<QuarterResult> {
        let (Some(rules), Some(tallies)) = (&self.scheme.evaluation, &counted.tallies) else { return Vec::new() };
        let members = self.members(counted.quarter, std::slice::from_ref(counted));
        let entries: Vec<(Member, Tally)> = members
            .into_iter()
            .map(|member| {
                let tally = tallies.get(&member.code).cloned().unwrap_or_default();
                (member, tally)
            })
            .collect();
        quarter(rules, &entries)
    }

    /// A period's ranking, for the consequences drawn from it.
    pub fn ranking(self, period: Period, rows: impl Iterator<Item = Ranked>) -> Ranking {
        Ranking { period, rules: self.scheme.consequences.clone(), rows: rows.collect() }
    }

    /// The leads as rows.
    pub fn consequences(self, leads: &[ConsequenceLead]) -> Vec<ConsequenceRow> {
        let row = |lead: &ConsequenceLead| {
            let rule = self.scheme.consequences.iter().find(|rule| rule.code == lead.rule)?;
            Some(ConsequenceRow {
                rule: lead.rule.clone(),
                class: lead.class.clone(),
                code: lead.code.clone(),
                name: self.name(&lead.code),
                rank: lead.rank,
                text: rule.title.clone(),
                source: rule.source.clone(),
                flags: lead.flags.clone(),
                reasons: lead.reasons.clone(),
            })
        };
        leads.iter().filter_map(row).collect()
    }
}

/// What must be said of the schemes by which the quarters of a longer period are evaluated.
pub fn scheme_notes(schemes: &[QuarterScheme]) -> Vec<Note> {
    let differ = schemes.iter().any(|one| schemes.iter().any(|other| !one.agrees(other)));
    let silent: Vec<QuarterScheme> = schemes.iter().filter(|one| !one.evaluates).cloned().collect();
    let mut notes = Vec::new();
    notes.extend(differ.then(|| Note::Schemes(schemes.to_vec())));
    notes.extend((!silent.is_empty()).then_some(Note::NotEvaluated(silent)));
    notes
}

/// A figure as it is published.
pub fn published(figure: Option<&Exact>) -> Option<Published> {
    figure.map(Published::of)
}

/// What must be said about rows of code, basis and flags, and about consequences.
pub fn notes<'r>(running: bool, rows: &[(&'r str, Basis, &'r [Flag])], leads: bool) -> Vec<Note> {
    let with = |flag: Flag| -> Vec<String> {
        rows.iter().filter(|(_, _, flags)| flags.contains(&flag)).map(|(code, ..)| (*code).to_owned()).collect()
    };
    let substituted = rows.iter().filter(|(_, basis, _)| matches!(basis, Basis::ClassMean | Basis::Pending));
    let substituted = substituted.map(|(code, ..)| (*code).to_owned()).collect();
    let mut notes: Vec<Note> = running.then_some(Note::Running).into_iter().collect();
    let mut say = |note: fn(Vec<String>) -> Note, codes: Vec<String>| {
        if !codes.is_empty() {
            notes.push(note(codes));
        }
    };
    say(Note::Unrated, with(Flag::Unrated));
    say(Note::NoRatings, with(Flag::NoRatings));
    say(Note::NoVotes, with(Flag::NoVotes));
    say(Note::QuarterMissing, with(Flag::QuarterMissing));
    say(Note::Substituted, substituted);
    notes.extend(leads.then_some(Note::Leads));
    notes
}
