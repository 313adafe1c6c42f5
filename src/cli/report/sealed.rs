//! The frozen periods as single steps and single cases meet them: which came late, and which hold a case.

use std::collections::HashMap;

use super::bearing::{differs, idle, window};
use super::published::kept_of;
use crate::cli::office::Office;
use crate::domain::bearing::Window;
use crate::domain::case::Case;
use crate::domain::number::CaseId;
use crate::domain::period::Period;
use crate::store::{self, Freezing, KeptScheme, StoreError, Turn};

/// The frozen periods, against which single steps are held.
pub struct Sealed {
    freezings: Vec<Freezing>,
    schemes: Vec<KeptScheme>,
}

impl Sealed {
    /// Those of an office.
    pub fn load(books: &store::Books<'_>) -> Result<Self, StoreError> {
        let freezings = books.freezings()?;
        let schemes = if freezings.is_empty() { Vec::new() } else { books.schemes()? };
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
        for freezing in self.freezings.iter().filter(|freezing| freezing.held_at(seq)) {
            if self.touches(books, freezing, before, after)? {
                touched.push(*freezing);
            }
        }
        Ok(touched)
    }

    fn touches(
        &self,
        books: &store::Books<'_>,
        freezing: &Freezing,
        before: Option<&Case>,
        after: &Case,
    ) -> Result<bool, StoreError> {
        let window = window(freezing.period, &self.schemes);
        if differs(&window, &self.schemes, before, after) {
            return Ok(true);
        }
        // The frozen results are read only where it matters which departments were idle.
        let concerned = before.into_iter().chain([after]).flat_map(Case::departments).collect();
        let window = Window { idle: concerned, ..window };
        if !differs(&window, &self.schemes, before, after) {
            return Ok(false);
        }
        let Some(kept) = kept_of(books, freezing)? else { return Ok(false) };
        Ok(differs(&Window { idle: idle(&kept), ..window }, &self.schemes, before, after))
    }

    /// How the frozen periods stand to a case.
    pub fn holding(&self, office: &Office, case: CaseId) -> Result<Holding, StoreError> {
        let mut holding = Holding::default();
        let in_force = || self.freezings.iter().filter(|freezing| freezing.released_by.is_none());
        if in_force().next().is_none() {
            return Ok(holding);
        }
        let turns = office.store.course(case, &self.schemes)?;
        let Some(now) = turns.last().map(|turn| &turn.after) else { return Ok(holding) };
        for freezing in in_force() {
            let window = window(freezing.period, &self.schemes);
            let then = turns.iter().rfind(|turn| turn.recorded.seq < freezing.seq).map(|turn| &turn.after);
            if then.is_some_and(|then| differs(&window, &self.schemes, None, then)) {
                holding.frozen.push(freezing.period);
            }
            if differs(&window, &self.schemes, then, now) {
                holding.changed.push(freezing.period);
            }
        }
        Ok(holding)
    }

    /// The same for every event of a case's course, by its place in the log; those released since too.
    pub fn of_course(&self, office: &Office, case: CaseId) -> Result<HashMap<i64, Vec<Freezing>>, StoreError> {
        if self.freezings.is_empty() {
            return Ok(HashMap::new());
        }
        let turns = office.store.course(case, &self.schemes)?;
        let books = office.store.books();
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
