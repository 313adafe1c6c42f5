//! The office's civil time: what is read, kept and printed.
//!
//! Every moment in this program is civil time at the office's fixed offset, in whole seconds;
//! the machine's zone plays no part. How text is read stands in `read.rs`, how it is
//! kept in `write.rs`, and how what is kept is read again in `stored.rs`.

mod read;
mod stored;
mod write;

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

pub use read::{DateOrder, parse_day, parse_when, parse_when_ordered};
pub(in crate::domain) use stored::of_json;
pub use stored::{read_stored, read_stored_day};
pub(in crate::domain) use write::{in_json, put_json_day, put_json_moment};
pub use write::{put_day, put_moment, store_moment};

/// A calendar date at the office.
pub type Day = NaiveDate;

/// A date and time of day at the office, in whole seconds.
pub type Moment = NaiveDateTime;

/// The first year a date may lie in. Anything earlier is a slip of the keyboard.
pub const FIRST_YEAR: i32 = 1990;

/// The last year a date may lie in.
pub const LAST_YEAR: i32 = 2100;

/// What was read: a date alone, or a date with a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// A date; the time of day was not given.
    Day(Day),
    /// A date and a time of day.
    Moment(Moment),
}

impl When {
    /// The date, at the office.
    pub fn day(self) -> Day {
        match self {
            When::Day(day) => day,
            When::Moment(moment) => moment.date(),
        }
    }

    /// The earliest moment meant: 00:00:00 of a date alone, else the moment itself.
    pub fn start(self) -> Moment {
        match self {
            When::Day(day) => start_of(day),
            When::Moment(moment) => moment,
        }
    }

    /// The latest moment meant: 23:59:59 of a date alone, else the moment itself.
    pub fn end(self) -> Moment {
        match self {
            When::Day(day) => end_of(day),
            When::Moment(moment) => moment,
        }
    }
}

/// Why a text is not a date. Carries the text as it was given; the words for people are the
/// command line's, the `Display` here is for logs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Nothing but blanks.
    #[error("no date given")]
    Empty,
    /// Not one of the forms that are read.
    #[error("not a date: {given}")]
    Unreadable {
        /// The text as given.
        given: String,
    },
    /// Month first or day first, or a year of two digits: it could be more than one date.
    #[error("ambiguous date: {given}")]
    Ambiguous {
        /// The text as given.
        given: String,
    },
    /// The form is right, but there is no such date or time: 2023-02-30, 25:00.
    #[error("no such date or time: {given}")]
    Impossible {
        /// The text as given.
        given: String,
    },
    /// The year lies outside [`FIRST_YEAR`]..=[`LAST_YEAR`].
    #[error("year out of range: {given}")]
    OutOfRange {
        /// The text as given.
        given: String,
    },
}

/// 00:00:00 of a date.
pub fn start_of(day: Day) -> Moment {
    day.and_time(NaiveTime::MIN)
}

/// A moment without the fraction of its second.
pub fn whole_seconds(moment: Moment) -> Moment {
    moment.with_nanosecond(0).unwrap_or(moment)
}

/// 23:59:59 of a date, the last whole second that still belongs to it.
pub fn end_of(day: Day) -> Moment {
    // `and_hms_opt` is None only for impossible times, which this is not.
    day.and_hms_opt(23, 59, 59).unwrap_or_else(|| start_of(day))
}

/// A moment for people: `YYYY-MM-DD HH:MM`, with `:SS` only where the seconds are not zero.
pub fn format_moment(m: Moment) -> String {
    if m.second() == 0 { m.format("%Y-%m-%d %H:%M").to_string() } else { store_moment(m) }
}

/// A due moment for people. One at 23:59:59 means "the whole of that day is on time" and prints
/// as the date alone; any other prints as [`format_moment`] does.
pub fn format_due(m: Moment) -> String {
    if m == end_of(m.date()) { m.format("%Y-%m-%d").to_string() } else { format_moment(m) }
}

/// Whether a date is a Saturday or Sunday.
pub fn is_weekend(day: Day) -> bool {
    matches!(chrono::Datelike::weekday(&day), chrono::Weekday::Sat | chrono::Weekday::Sun)
}

/// Is `a` before `b`? A moment at exactly midnight is a date whose time of day is not known
/// (ledgers that keep dates alone read that way), so where either is one, only the dates are
/// compared.
pub fn earlier(a: Moment, b: Moment) -> bool {
    if a.time() == NaiveTime::MIN || b.time() == NaiveTime::MIN { a.date() < b.date() } else { a < b }
}

/// Whether `later` does not lie before `sooner`, where both are known.
pub fn in_order(sooner: Option<Moment>, later: Option<Moment>) -> bool {
    match (sooner, later) {
        (Some(sooner), Some(later)) => !earlier(later, sooner),
        _ => true,
    }
}

/// Full-width digits, letters and punctuation (U+FF01 to U+FF5E) as their ASCII twins, the
/// dashes that word processors put in as `-`, wide and no-break blanks as a blank; trimmed.
/// Dates and periods are typed with Chinese input methods, which produce all of these.
pub(crate) fn narrow(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let narrowed: String = text
        .chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFF01 + u32::from('!')).unwrap_or(c),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '\u{3000}' | '\u{00A0}' | '\u{FEFF}' => ' ',
            other => other,
        })
        .collect();
    // A byte order mark has only now become a blank.
    Cow::Owned(narrowed.trim().to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        read_stored(text).unwrap()
    }

    #[test]
    fn a_date_alone_spans_its_day() {
        let day = Day::from_ymd_opt(2023, 5, 8).unwrap();
        assert_eq!(When::Day(day).day(), day);
        assert_eq!(When::Day(day).start(), at("2023-05-08 00:00:00"));
        assert_eq!(When::Day(day).end(), at("2023-05-08 23:59:59"));
        let moment = at("2023-05-08 16:04:05");
        assert_eq!(When::Moment(moment).day(), day);
        assert_eq!(When::Moment(moment).start(), moment);
        assert_eq!(When::Moment(moment).end(), moment);
    }

    #[test]
    fn printed_forms() {
        // (moment, for people, as a due moment)
        let cases = [
            ("2023-05-08 16:04:00", "2023-05-08 16:04", "2023-05-08 16:04"),
            ("2023-05-08 16:04:05", "2023-05-08 16:04:05", "2023-05-08 16:04:05"),
            ("2023-05-08 00:00:00", "2023-05-08 00:00", "2023-05-08 00:00"),
            ("2023-05-08 23:59:59", "2023-05-08 23:59:59", "2023-05-08"),
            ("2023-05-08 23:59:00", "2023-05-08 23:59", "2023-05-08 23:59"),
        ];
        for (stored, people, due) in cases {
            assert_eq!(format_moment(at(stored)), people);
            assert_eq!(format_due(at(stored)), due);
            assert_eq!(store_moment(at(stored)), stored);
        }
    }

    #[test]
    fn only_the_stored_form_is_read_back() {
        for text in [
            "",
            "2023-05-08",
            "2023-05-08 16:04",
            "2023-05-08T16:04:05",
            "2023-5-08 16:04:05 ",
            "2023-02-30 16:04:05",
            "2023-05-08 24:00:00",
            "2023-05-08 16:04:60",
            "+023-05-08 16:04:05",
            "2023-05-08 16:04:05.0",
            "2023年5月8日 1",
        ] {
            assert_eq!(read_stored(text), None, "{text}");
        }
    }

    #[test]
    fn earlier_compares_dates_where_a_time_is_not_known() {
        let cases = [
            ("2023-05-08 09:00:00", "2023-05-08 09:00:01", true),
            ("2023-05-08 09:00:01", "2023-05-08 09:00:00", false),
            ("2023-05-08 09:00:00", "2023-05-08 09:00:00", false),
            ("2023-05-08 00:00:00", "2023-05-08 09:00:00", false),
            ("2023-05-08 09:00:00", "2023-05-08 00:00:00", false),
            ("2023-05-07 09:00:00", "2023-05-08 00:00:00", true),
            ("2023-05-07 00:00:00", "2023-05-08 00:00:00", true),
            ("2023-05-08 00:00:00", "2023-05-07 23:00:00", false),
        ];
        for (a, b, expected) in cases {
            assert_eq!(earlier(at(a), at(b)), expected, "{a} before {b}");
        }
    }
}
