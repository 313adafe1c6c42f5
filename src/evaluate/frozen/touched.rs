//! The frozen periods as single steps and single cases meet them: which came late, and which hold a case.

use std::collections::HashMap;

use super::published::kept_of;
use super::reads::{self, Read, differs};
use crate::domain::bearing::Window;
use crate::domain::case::Case;
use crate::domain::number::CaseId;
use crate::domain::period::Period;
use crate::evaluate::Records;
use crate::store::{self, Freezing, KeptScheme, StoreError, Turn};

/// The frozen periods, against which single steps are held.
pub struct FrozenPeriods {
    freezings: Vec<(Freezing, Vec<Read>)>,
    schemes: Vec<KeptScheme>,
}

impl FrozenPeriods {
    /// Those of an office.
    pub fn load(books: &store::Books<'_>) -> Result<Self, StoreError> {
        let all = books.freezings()?;
        if all.is_empty() {
            return Ok(Self { freezings: Vec::new(), schemes: Vec::new() });
        }
        let schemes = books.schemes()?;
        let freezings = all.iter().map(|one| (*one, reads::of(one.period, &all, &schemes))).collect();
        Ok(Self { freezings, schemes })
    }

    /// The periods that were frozen at an event, and to which the case brings something else after it.
    pub fn of_step(
        &self,
        books: &store::Books<'_>,
        seq: i64,
        before: Option<&Case>,
        after: &Case,
    ) -> Result<Vec<Period>, StoreError> {
        let late = self.late(books, seq, before, after)?;
        Ok(late.into_iter().map(|freezing| freezing.period).collect())
    }

    fn late(
        &self,
        books: &store::Books<'_>,
        seq: i64,
        before: Option<&Case>,
        after: &Case,
    ) -> Result<Vec<Freezing>, StoreError> {
        let mut touched = Vec::new();
        for (freezing, reads) in self.freezings.iter().filter(|(freezing, _)| freezing.held_at(seq)) {
            for read in reads.iter().filter(|read| read.open_at(seq)) {
                if self.touches(books, freezing, read, before, after)? {
                    touched.push(*freezing);
                    break;
                }
            }
        }
        Ok(touched)
    }

    fn touches(
        &self,
        books: &store::Books<'_>,
        freezing: &Freezing,
        read: &Read,
        before: Option<&Case>,
        after: &Case,
    ) -> Result<bool, StoreError> {
        let window = &read.window;
        if differs(window, &self.schemes, before, after) {
            return Ok(true);
        }
        // What was frozen is read only where it matters which departments were idle, or with what it was compared.
        let concerned = before.into_iter().chain([after]).flat_map(Case::departments).collect();
        let widest = Window { idle: concerned, first: Some(window.period.last_day()), ..window.clone() };
        if !differs(&widest, &self.schemes, before, after) {
            return Ok(false);
        }
        let Some(kept) = kept_of(books, freezing)? else { return Ok(false) };
        Ok(differs(&reads::complete(books, &kept, read)?, &self.schemes, before, after))
    }

    /// How the frozen periods stand to a case.
    pub fn holding(&self, records: Records<'_>, case: CaseId) -> Result<Holding, StoreError> {
        let mut holding = Holding::default();
        let in_force = || self.freezings.iter().filter(|(freezing, _)| freezing.released_by.is_none());
        if in_force().next().is_none() {
            return Ok(holding);
        }
        let turns = records.store.course(case, &self.schemes)?;
        let until = |seq: i64| turns.iter().rfind(|turn| turn.recorded.seq < seq).map(|turn| &turn.after);
        for (freezing, reads) in in_force() {
            let then = until(freezing.seq);
            let brings = |read: &&Read| then.is_some_and(|then| differs(&read.window, &self.schemes, None, then));
            if reads.iter().filter(|read| read.is_own()).any(|read| brings(&read)) {
                holding.frozen.push(freezing.period);
            }
            // Of an earlier period that was frozen later all that came after is quoted away.
            let changed = |read: &Read| {
                let now = until(read.quoted_from().map_or(i64::MAX, |seq| seq.max(freezing.seq)));
                now.is_some_and(|now| differs(&read.window, &self.schemes, then, now))
            };
            if reads.iter().any(changed) {
                holding.changed.push(freezing.period);
            }
        }
        Ok(holding)
    }

    /// The same for every event of a case's course, by its place in the log; those released since too.
    pub fn of_course(&self, records: Records<'_>, case: CaseId) -> Result<HashMap<i64, Vec<Freezing>>, StoreError> {
        if self.freezings.is_empty() {
            return Ok(HashMap::new());
        }
        let turns = records.store.course(case, &self.schemes)?;
        let books = records.store.books();
        let of = |turn: &Turn| {
            let seq = turn.recorded.seq;
            Ok((seq, self.late(&books, seq, turn.before.as_ref(), &turn.after)?))
        };
        turns.iter().map(of).collect()
    }
}

/// The frozen periods to which a case matters.
#[derive(Debug, Default)]
pub struct Holding {
    /// Those whose figures it is in.
    pub frozen: Vec<Period>,
    /// Those to which it brings something else by now.
    pub changed: Vec<Period>,
}
