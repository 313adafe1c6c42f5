//! One bit a date: worked or not. Imports reckon hundreds of thousands of deadlines, so a word
//! of 64 dates is counted at once.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::civil::{Day, FIRST_YEAR, LAST_YEAR};

/// Dates in a word.
const WORD: usize = u64::BITS as usize;

/// The dates of [`FIRST_YEAR`] to [`LAST_YEAR`]. Those outside follow the week; they are reckoned
/// day by day, since no date that is read lies there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Table {
    /// Bit i of word w is the date w * 64 + i days after the first.
    words: Vec<u64>,
    /// The first date, as days from the Common Era.
    first: i32,
    /// How many dates there are. The bits past them are 0.
    len: usize,
}

/// Monday to Friday?
pub(super) fn in_week(day: Day) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

impl Default for Table {
    /// Weekends alone.
    fn default() -> Table {
        let new_year = |year| NaiveDate::from_ymd_opt(year, 1, 1).map_or(0, |day: Day| day.num_days_from_ce());
        let first = new_year(FIRST_YEAR);
        let len = usize::try_from(new_year(LAST_YEAR + 1) - first).unwrap_or(0);
        // Day 1 of the Common Era is a Monday, so this is 0 for a first date that is one.
        let weekday = usize::try_from((first - 1).rem_euclid(7)).unwrap_or(0);
        let word = |start: usize| (0..WORD).fold(0, |word, bit| word | (u64::from((start + bit) % 7 < 5) << bit));
        // 64 dates are nine weeks and a day: each word begins one weekday later, and the eighth is the first again.
        let week: [u64; 7] = std::array::from_fn(|later| word(weekday + later));
        let mut words: Vec<u64> = week.into_iter().cycle().take(len.div_ceil(WORD)).collect();
        if let Some(last) = words.last_mut().filter(|_| len % WORD > 0) {
            *last &= u64::MAX >> (WORD - len % WORD);
        }
        Table { words, first, len }
    }
}

impl Table {
    /// Sets one date; false where it lies outside the table.
    pub(super) fn set(&mut self, day: Day, working: bool) -> bool {
        let Some(offset) = self.offset(day) else {
            return false;
        };
        let bit = 1 << (offset % WORD);
        match self.words.get_mut(offset / WORD) {
            Some(word) if working => *word |= bit,
            Some(word) => *word &= !bit,
            None => return false,
        }
        true
    }

    /// Is the date worked?
    pub(super) fn is_working(&self, day: Day) -> bool {
        match self.offset(day) {
            Some(offset) => self.word(offset / WORD) >> (offset % WORD) & 1 == 1,
            None => in_week(day),
        }
    }

    /// The `n`-th working day strictly after `from`; `from` itself for 0. Stops at the last date
    /// that there is, a quarter of a million years ahead.
    pub(super) fn nth_after(&self, from: Day, n: u32) -> Day {
        let (mut day, mut left) = (from, n);
        if let Some(offset) = self.offset(from) {
            match self.nth_from(offset + 1, n) {
                Ok(found) => return self.day(found).unwrap_or(from),
                Err(rest) => (day, left) = (self.day(self.len - 1).unwrap_or(from), rest),
            }
        }
        while left > 0
            && let Some(next) = day.succ_opt()
        {
            day = next;
            left -= u32::from(self.is_working(day));
        }
        day
    }

    /// How many working days lie strictly after `from`, up to and including `to`.
    pub(super) fn count_between(&self, from: Day, to: Day) -> u32 {
        match (self.offset(from), self.offset(to)) {
            (Some(from), Some(to)) if from < to => self.count_words(from, to),
            (Some(_), Some(_)) => 0,
            _ => {
                let days = from.iter_days().skip(1).take_while(|&day| day <= to);
                days.fold(0, |sum, day| sum + u32::from(self.is_working(day)))
            }
        }
    }

    /// The offset of the `n`-th working day at or after `start`, or how many are still missing
    /// at the table's end. `start` less one for 0.
    fn nth_from(&self, start: usize, n: u32) -> Result<usize, u32> {
        if n == 0 {
            return Ok(start - 1);
        }
        let mut left = n;
        let mut at = start / WORD;
        // The dates of the first word before `start` are not counted.
        let mut word = self.word(at) & (u64::MAX << (start % WORD));
        while left > word.count_ones() {
            left -= word.count_ones();
            at += 1;
            word = *self.words.get(at).ok_or(left)?;
        }
        for _ in 1..left {
            // Drops the lowest date of those left.
            word &= word - 1;
        }
        Ok(at * WORD + word.trailing_zeros() as usize)
    }

    /// Working days at the offsets after `from`, up to and including `to`, which is not before.
    fn count_words(&self, from: usize, to: usize) -> u32 {
        let up_to = |offset: usize| {
            let part = self.word(offset / WORD) & (u64::MAX >> (WORD - 1 - offset % WORD));
            part.count_ones()
        };
        let words = self.words.get(from / WORD..to / WORD).unwrap_or(&[]);
        let whole: u32 = words.iter().map(|word| word.count_ones()).sum();
        whole + up_to(to) - up_to(from)
    }

    fn word(&self, at: usize) -> u64 {
        self.words.get(at).copied().unwrap_or(0)
    }

    fn offset(&self, day: Day) -> Option<usize> {
        let offset = usize::try_from(day.num_days_from_ce() - self.first).ok()?;
        (offset < self.len).then_some(offset)
    }

    fn day(&self, offset: usize) -> Option<Day> {
        NaiveDate::from_num_days_from_ce_opt(self.first + i32::try_from(offset).ok()?)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_new_table_follows_the_week_to_its_last_date() {
        let table = Table::default();
        let first = NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).unwrap();
        let dates: Vec<Day> = first.iter_days().take_while(|day| day.year() <= LAST_YEAR).collect();
        assert_eq!(dates.len(), table.len);
        assert!(dates.iter().all(|&day| table.offset(day).is_some() && table.is_working(day) == in_week(day)));
        let set: u32 = table.words.iter().map(|word| word.count_ones()).sum();
        assert_eq!(set as usize, dates.iter().filter(|day| in_week(**day)).count(), "no bits past the last date");
    }
}
