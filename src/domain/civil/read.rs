//! Reading dates and times as people and other systems write them.
//!
//! The year always stands first and has four digits; a form that could be two different dates
//! is refused, never guessed at.

use std::iter::Peekable;
use std::str::Chars;

use chrono::{Datelike, Duration, FixedOffset};

use super::{DateError, Day, FIRST_YEAR, LAST_YEAR, Moment, When, narrow};

/// How a date whose year stands last (`05/08/2023`) is to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// It is refused as ambiguous.
    #[default]
    YearFirst,
    /// 8 May is `05/08/2023`.
    MonthFirst,
    /// 8 May is `08/05/2023`.
    DayFirst,
}

/// Reads a date, with or without a time of day.
///
/// Dates: `2023-05-08`, `2023/5/8`, `2023.5.8`, `2023年5月8日`, `20230508`. Times, after blanks
/// or a `T`: `16:04`, `16:04:05`, `16时04分`, `16点04分05秒`. A time of the first kind may carry
/// an offset (`Z`, `+08:00`) and is then converted to `office`, the office's own offset.
/// Fractions of a second are dropped. Full-width characters read as their ASCII twins.
///
/// # Errors
/// [`DateError`], which tells text that is no date from a date that cannot be.
pub fn parse_when(text: &str, office: FixedOffset) -> Result<When, DateError> {
    parse_when_ordered(text, office, DateOrder::YearFirst)
}

/// [`parse_when`], and dates whose year stands last are read in the `order` said. A year of two
/// digits stays ambiguous in any order.
///
/// # Errors
/// As [`parse_when`].
pub fn parse_when_ordered(text: &str, office: FixedOffset, order: DateOrder) -> Result<When, DateError> {
    let narrowed = narrow(text);
    if narrowed.is_empty() {
        return Err(DateError::Empty);
    }
    Reader { chars: narrowed.chars().peekable(), office, order }.when().map_err(|fault| {
        let given = text.to_owned();
        match fault {
            Fault::Unreadable => DateError::Unreadable { given },
            Fault::Ambiguous => DateError::Ambiguous { given },
            Fault::Impossible => DateError::Impossible { given },
            Fault::OutOfRange => DateError::OutOfRange { given },
        }
    })
}

/// Reads a date alone, in the forms of [`parse_when`].
///
/// # Errors
/// As [`parse_when`]; a time of day is [`DateError::Unreadable`] here.
pub fn parse_day(text: &str) -> Result<Day, DateError> {
    // The offset matters to times only, and those are refused.
    match parse_when(text, chrono::Offset::fix(&chrono::Utc))? {
        When::Day(day) => Ok(day),
        When::Moment(_) => Err(DateError::Unreadable { given: text.to_owned() }),
    }
}

/// A [`DateError`] before the text is put into it.
enum Fault {
    Unreadable,
    Ambiguous,
    Impossible,
    OutOfRange,
}

/// A run of ASCII digits: its value and how many there were, since `05` is not a year.
#[derive(Clone, Copy)]
struct Digits {
    value: u32,
    count: usize,
}

struct Reader<'a> {
    chars: Peekable<Chars<'a>>,
    office: FixedOffset,
    order: DateOrder,
}

impl Reader<'_> {
    fn when(mut self) -> Result<When, Fault> {
        let (day, in_words) = self.date()?;
        let blanks = self.blanks();
        if self.chars.peek().is_none() {
            return Ok(When::Day(day));
        }
        // `2023年5月8日16时04分` needs nothing between; `2023-05-08` does.
        if !blanks && !self.eat(&['T', 't']) && !in_words {
            return Err(Fault::Unreadable);
        }
        let moment = self.time(day)?;
        if self.chars.peek().is_some() {
            return Err(Fault::Unreadable);
        }
        // An offset can carry the last evening of a year into the next.
        in_range(moment.date().year())?;
        Ok(When::Moment(moment))
    }

    /// The date, and whether it was written with 年月日.
    fn date(&mut self) -> Result<(Day, bool), Fault> {
        let first = self.digits()?;
        if first.count == 8 {
            let (year, rest) = (first.value / 10_000, first.value % 10_000);
            return Ok((date_of(year, rest / 100, rest % 100)?, false));
        }
        // Only 年 may stand apart from its number, so a blank here is not yet refused.
        let apart = self.blanks();
        if self.eat(&['年']) {
            return Ok((self.date_in_words(first)?, true));
        }
        let mark = self.chars.next_if(|c| !apart && matches!(c, '-' | '/' | '.'));
        let mark = mark.ok_or(Fault::Unreadable)?;
        let second = self.digits()?;
        if !self.eat(&[mark]) {
            return Err(Fault::Unreadable);
        }
        let third = self.digits()?;
        match (first.count, second.count, third.count) {
            (4, 1..=2, 1..=2) => Ok((date_of(first.value, second.value, third.value)?, false)),
            (1..=2, 1..=2, 4) => {
                let (month, day) = match self.order {
                    DateOrder::YearFirst => return Err(Fault::Ambiguous),
                    DateOrder::MonthFirst => (first.value, second.value),
                    DateOrder::DayFirst => (second.value, first.value),
                };
                Ok((date_of(third.value, month, day)?, false))
            }
            (1..=2, 1..=2, 1..=2) => Err(Fault::Ambiguous),
            _ => Err(Fault::Unreadable),
        }
    }

    /// What follows the 年 of `2023年5月8日`.
    fn date_in_words(&mut self, year: Digits) -> Result<Day, Fault> {
        self.blanks();
        let month = self.digits()?;
        self.blanks();
        if !self.eat(&['月']) {
            return Err(Fault::Unreadable);
        }
        self.blanks();
        let day = self.digits()?;
        self.blanks();
        if !self.eat(&['日', '号']) || year.count != 4 || month.count > 2 || day.count > 2 {
            return Err(Fault::Unreadable);
        }
        date_of(year.value, month.value, day.value)
    }

    fn time(&mut self, day: Day) -> Result<Moment, Fault> {
        let hour = self.short()?;
        if self.eat(&['时', '点']) {
            return self.time_in_words(day, hour);
        }
        if !self.eat(&[':']) {
            return Err(Fault::Unreadable);
        }
        let minute = self.pair()?;
        let mut second = 0;
        if self.eat(&[':']) {
            second = self.pair()?;
            if self.eat(&['.', ',']) {
                // Moments are whole seconds; what other systems add to them is noise.
                self.chars.next_if(char::is_ascii_digit).ok_or(Fault::Unreadable)?;
                while self.chars.next_if(char::is_ascii_digit).is_some() {}
            }
        }
        let moment = day.and_hms_opt(hour, minute, second).ok_or(Fault::Impossible)?;
        self.blanks();
        match self.offset()? {
            None => Ok(moment),
            Some(given) => {
                let shift = self.office.local_minus_utc() - given.local_minus_utc();
                let shift = Duration::seconds(i64::from(shift));
                moment.checked_add_signed(shift).ok_or(Fault::OutOfRange)
            }
        }
    }

    /// What follows the 时 of `16时04分05秒`; minutes and seconds may be left out.
    fn time_in_words(&mut self, day: Day, hour: u32) -> Result<Moment, Fault> {
        let (mut minute, mut second) = (0, 0);
        self.blanks();
        if self.eat(&['整']) {
            return day.and_hms_opt(hour, 0, 0).ok_or(Fault::Impossible);
        }
        if self.chars.peek().is_some() {
            minute = self.short()?;
            if !self.eat(&['分']) {
                return Err(Fault::Unreadable);
            }
            self.blanks();
        }
        if self.chars.peek().is_some() {
            second = self.short()?;
            if !self.eat(&['秒']) {
                return Err(Fault::Unreadable);
            }
        }
        day.and_hms_opt(hour, minute, second).ok_or(Fault::Impossible)
    }

    /// `Z`, `+08:00`, `+0800` or `+08`, where there is one.
    fn offset(&mut self) -> Result<Option<FixedOffset>, Fault> {
        if self.eat(&['Z', 'z']) {
            return Ok(FixedOffset::east_opt(0));
        }
        let Some(sign) = self.chars.next_if(|c| matches!(c, '+' | '-')) else {
            return Ok(None);
        };
        let digits = self.digits()?;
        let (hours, minutes) = match digits.count {
            2 if self.eat(&[':']) => (digits.value, self.pair()?),
            2 => (digits.value, 0),
            4 => (digits.value / 100, digits.value % 100),
            _ => return Err(Fault::Unreadable),
        };
        // No place on Earth is further from Greenwich than 14 hours.
        if hours > 14 || minutes > 59 {
            return Err(Fault::Impossible);
        }
        let seconds = i32::try_from(hours * 3600 + minutes * 60).map_err(|_| Fault::Impossible)?;
        let seconds = if sign == '-' { -seconds } else { seconds };
        FixedOffset::east_opt(seconds).ok_or(Fault::Impossible).map(Some)
    }

    /// A run of ASCII digits, at most eight: longer ones are some other kind of number.
    fn digits(&mut self) -> Result<Digits, Fault> {
        let mut digits = Digits { value: 0, count: 0 };
        while let Some(value) = self.chars.peek().and_then(|c| c.to_digit(10)) {
            self.chars.next();
            digits.count += 1;
            if digits.count > 8 {
                return Err(Fault::Unreadable);
            }
            digits.value = digits.value * 10 + value;
        }
        if digits.count == 0 { Err(Fault::Unreadable) } else { Ok(digits) }
    }

    /// One or two digits.
    fn short(&mut self) -> Result<u32, Fault> {
        let digits = self.digits()?;
        if digits.count <= 2 { Ok(digits.value) } else { Err(Fault::Unreadable) }
    }

    /// Exactly two digits: `16:4` may be a cut off `16:40`.
    fn pair(&mut self) -> Result<u32, Fault> {
        let digits = self.digits()?;
        if digits.count == 2 { Ok(digits.value) } else { Err(Fault::Unreadable) }
    }

    fn eat(&mut self, any_of: &[char]) -> bool {
        self.chars.next_if(|c| any_of.contains(c)).is_some()
    }

    /// Skips blanks; were there any?
    fn blanks(&mut self) -> bool {
        let mut any = false;
        while self.chars.next_if(|c| c.is_whitespace()).is_some() {
            any = true;
        }
        any
    }
}

fn in_range(year: i32) -> Result<(), Fault> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&year) { Ok(()) } else { Err(Fault::OutOfRange) }
}

fn date_of(year: u32, month: u32, day: u32) -> Result<Day, Fault> {
    let year = i32::try_from(year).map_err(|_| Fault::OutOfRange)?;
    in_range(year)?;
    Day::from_ymd_opt(year, month, day).ok_or(Fault::Impossible)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
