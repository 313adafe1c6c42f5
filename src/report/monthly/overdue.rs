//! The dates that were missed, each in the room of its title: of a great district the notice names hundreds of thousands.

use serde::{Serialize, Serializer};

use super::OverdueRow;
use crate::domain::civil::Moment;
use crate::domain::number::CaseId;
use crate::domain::vocab::Clock;
use crate::report::value::{DueAt, Number};

/// Rows of dates, in order.
#[derive(Clone, Debug, Default)]
pub struct Overdue {
    entries: Vec<Entry>,
    /// The titles, one behind the other.
    titles: String,
    /// The departments: code and name.
    departments: Vec<(String, String)>,
    /// How many are counted and not held.
    beyond: usize,
    /// How many were reckoned into a year whose notice was not loaded, held or not.
    provisional: usize,
}

/// A row but for what it shares with others.
#[derive(Clone, Copy, Debug)]
struct Entry {
    case: CaseId,
    /// Where its title ends; it begins where the one before ends.
    title: usize,
    due: Moment,
    days: i64,
    department: u32,
    clock: Clock,
    provisional: bool,
}

impl Overdue {
    /// Adds a row behind the others.
    pub fn push(&mut self, row: OverdueRow) {
        let of = |(code, name): &(String, String)| (code, name) == (&row.code, &row.name);
        let department = self.departments.iter().position(of).unwrap_or(self.departments.len());
        self.titles.push_str(&row.title);
        self.provisional += usize::from(row.provisional);
        self.entries.push(Entry {
            case: row.number.0,
            title: self.titles.len(),
            due: row.due.0,
            days: row.days,
            department: u32::try_from(department).unwrap_or(u32::MAX),
            clock: row.clock,
            provisional: row.provisional,
        });
        if department == self.departments.len() {
            self.departments.push((row.code, row.name));
        }
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = OverdueRow> {
        let mut begun = 0;
        self.entries.iter().map(move |entry| {
            let title = self.titles.get(begun..entry.title).unwrap_or_default().to_owned();
            begun = entry.title;
            let department = usize::try_from(entry.department).ok().and_then(|n| self.departments.get(n));
            let (code, name) = department.cloned().unwrap_or_default();
            OverdueRow {
                number: Number(entry.case),
                title,
                code,
                name,
                clock: entry.clock,
                due: DueAt(entry.due),
                days: entry.days,
                provisional: entry.provisional,
            }
        })
    }

    /// Says that these are the first of so many, of which so many were reckoned into a year whose notice was not loaded.
    pub fn are_of(&mut self, dates: usize, provisional: usize) {
        self.beyond = dates.saturating_sub(self.entries.len());
        self.provisional = provisional;
    }

    /// How many are counted and not held.
    pub fn beyond(&self) -> usize {
        self.beyond
    }

    /// How many were reckoned into a year whose notice was not loaded.
    pub fn provisional(&self) -> usize {
        self.provisional
    }
}

impl Serialize for Overdue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::civil::read_stored;

    #[test]
    fn rows_come_out_as_they_went_in() {
        let row = |key, title: &str, (code, name): (&str, &str), clock, provisional| OverdueRow {
            number: Number(CaseId::from_key(key)),
            title: title.to_owned(),
            code: code.to_owned(),
            name: name.to_owned(),
            clock,
            due: DueAt(read_stored("2025-03-18 23:59:59").unwrap()),
            days: key,
            provisional,
        };
        let (one, other) = (("A01", "住建局"), ("A02", "教育局"));
        let rows = [
            row(202_500_000_001, "道路积水", one, Clock::Respond, false),
            row(202_500_000_002, "", other, Clock::Resolve, true),
            row(202_500_000_003, "断水", one, Clock::Consult, true),
        ];
        let mut packed = Overdue::default();
        rows.iter().cloned().for_each(|row| packed.push(row));
        assert_eq!(packed.iter().collect::<Vec<_>>(), rows);
        assert_eq!((packed.beyond(), packed.provisional()), (0, 2));
        assert_eq!(serde_json::to_string(&packed).unwrap(), serde_json::to_string(&rows).unwrap());
        packed.are_of(10, 4);
        assert_eq!((packed.beyond(), packed.provisional()), (7, 4));
    }
}
